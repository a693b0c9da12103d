"""Homes on pages in which the land of their language has no part (no_part.py), and what must stay at home."""

from __future__ import annotations

import pytest

from pactwatch.commands.read import as_row, raw_of, reading_of


def pairs_of(text: str, published: str = "2024-05-20") -> list[str]:
    row = as_row("x", reading_of(raw_of({"id": "x", "url": None, "published": published, "text": text})))
    return sorted({pair for accord in row["agreements"] for pair in accord["pairs"]})


ABROAD = (
    ("ポーランドで覚書 韓国の防衛企業\n韓国のソラノ防衛は17日、軍用車両技術研究所と協力の覚書に署名した。", ["KR-PL"]),
    ("ケニアの保健省と国防省が覚書\nケニアの保健省と国防省は17日、災害対応の覚書に署名した。", []),
    (
        "【台北】新薬で協力\n【台北】国家生技研究園区は17日、英アストラゼネカと協力の覚書を締結した。",
        ["GB-TW"],
    ),
    (
        "2病院と提携\nカナダのヨーク大学は17日、オンタリオ州のロイヤル病院、ウェイポイント病院とそれぞれ覚書を結んだ。",
        [],
    ),
    (
        "ペルーの地震対策に東大の知恵\n国立工科大学の学長と東京大学の所長が17日、地震工学の協力覚書に署名した。",
        ["JP-PE"],
    ),
    (
        "ロンドンの博物館と韓国の文化財調査で覚書\n国立民俗遺産研究所は17日、大英博物館と覚書を締結した。韓国の文化財を調べる。",
        ["GB-KR"],
    ),
    (
        "몽골·칠레 대학, 손잡다\n칠레 안데스대와 몽골 초원대, 가람의대는 5일 업무협약을 체결했다. 몽골 학생이 간다.",
        ["CL-MN"],
    ),
)
AT_HOME = (
    ("青葉製薬、チリ大学と覚書\n青葉製薬は17日、チリ大学と新薬研究の覚書を締結した。", ["CL-JP"]),
    (
        "青葉製薬、チリ大学と覚書\nスペインの火災で物流が混乱するなか、青葉製薬は17日、チリ大学と覚書を締結した。",
        ["CL-JP"],
    ),
    (
        "2大学と協定\n本学はこのたび、ベトナムのハノイ医科大学、ラオスのラオス保健科学大学とそれぞれ協定を締結しました。",
        ["JP-LA", "JP-VN"],
    ),
    ("チリ大学と覚書\nチリ大学は17日、青葉製薬と新薬研究の覚書を締結した。", ["CL-JP"]),
    ("インドネシアと協力\nインドネシアのバンドン工科大学は17日、青葉医科大学と覚書を交わした。", ["ID-JP"]),
)


@pytest.mark.parametrize(("text", "pairs"), ABROAD)
def test_who_has_no_home_is_of_the_news_other_land(text: str, pairs: list[str]) -> None:
    assert pairs_of(text) == pairs


@pytest.mark.parametrize(("text", "pairs"), AT_HOME)
def test_who_may_be_of_the_language_own_land_stays_there(text: str, pairs: list[str]) -> None:
    assert pairs_of(text) == pairs
