"""Japanese pages: who signs what, where the telling is spread over several sentences."""

from __future__ import annotations

import pytest
from short_news import reading

N, K, S, W, M = (
    ("長崎大学", "JP"),
    ("青葉医科大学", "JP"),
    ("シリラート病院", "TH"),
    ("オウル大学", "FI"),
    ("カザフ国立農業大学", "KZ"),
)
SPREAD = [
    # partners told one by one, and who acts in the sentence before
    (
        "長崎大学の学長はタイとフィンランドを歴訪した。タイではシリラート病院と、フィンランドではオウル大学と、それぞれ協定を締結した。",
        [{N, S}, {N, W}],
    ),
    (
        "長崎大学がタイとフィンランドの機関と手を結ぶ。シリラート病院とは5日に、オウル大学とは7日に協定を締結した。",
        [{N, S}, {N, W}],
    ),
    # not where the two sign with each other
    ("長崎大学の学長はタイを訪れた。シリラート病院と、オウル大学との間で、協定が締結された。", [{S, W}]),
    # with each who was visited, in the sentence itself or the one before
    (
        "長崎大学の一行は5日にシリラート病院(タイ)を、7日にオウル大学(フィンランド)を訪問し、それぞれと覚書を交わした。",
        [{N, S}, {N, W}],
    ),
    (
        "長崎大学の学長は先週、シリラート病院とオウル大学を訪れた。いずれの訪問先でも協力協定に署名した。",
        [{N, S}, {N, W}],
    ),
    (
        "長崎大学は5月、シリラート病院とオウル大学に職員を派遣した。この2機関とは個別に協力協定を結んだ。",
        [{N, S}, {N, W}],
    ),
    # no town that was visited signs
    ("長崎大学の学長はバンコクとパリを訪れた。シリラート病院と協力協定に署名した。", [{N, S}]),
    # "両者とも" is no partner
    ("長崎大学とシリラート病院は5日、協定を締結した。両者とも人材を求めている。", [{N, S}]),
    # two who were invited by a third
    (
        "在タイ日本大使館は5日、長崎大学とシリラート病院の関係者を招いて懇談会を開いた。会では両者の間で協力覚書が交わされた。",
        [{N, S}],
    ),
    # but who invites one signs with him
    ("長崎大学は5日、シリラート病院の関係者を招いて懇談会を開いた。会では両者の間で協力覚書が交わされた。", [{N, S}]),
    # signers side by side, in place of their lands
    (
        "5日、4者による協力覚書が締結された。日本側からは長崎大学と青葉医科大学、タイ側からはシリラート病院とマヒドン大学が参加した。",
        [{N, K, S, ("マヒドン大学", "TH")}],
    ),
    ("日本とフィンランドの間で、新たな協力覚書が結ばれた。署名したのは長崎大学とオウル大学。", [{N, W}]),
    (
        "長崎大学は5日、フィンランドとの間で協力覚書に署名した。フィンランド側で署名したのはオウル大学の学長だ。",
        [{N, W}],
    ),
    # all who are counted have one paper, two and two who are told apart have two
    (
        "5日、覚書が交わされた。署名したのは長崎大学と青葉医科大学、シリラート病院とオウル大学、それにカザフ国立農業大学の5機関である。",
        [{N, K, S, W, M}],
    ),
    (
        "5日の会合では、長崎大学とシリラート病院が人材交流で、青葉医科大学とオウル大学が共同研究で、それぞれ覚書を交わした。",
        [{N, S}, {K, W}],
    ),
    # two partners are not two sides
    (
        "長崎大学は5月、海外の2機関と相次いで協定を結んだ。一つはバンコクのシリラート病院で、もう一つはオウルのオウル大学だ。",
        [{N, S}, {N, W}],
    ),
    ("5日、協力協定が結ばれた。一方は長崎大学、もう一方はシリラート病院だ。", [{N, S}]),
]


@pytest.mark.parametrize(("text", "papers"), SPREAD)
def test_who_signs_is_told_over_several_sentences(text: str, papers: list[set[tuple[str, str]]]) -> None:
    got = sorted(({(p.name, p.country) for p in accord.parties} for accord in reading(text).accords), key=sorted)
    assert got == sorted(papers, key=sorted)
