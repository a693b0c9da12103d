"""Japanese pages: who signs which paper with whom, in every way of telling it, and where a day is cited."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml
from short_news import reading

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading

WAYS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases" / "sides_ja.yml").read_text("utf-8"))
CASTS = (
    {
        "K": ("長崎大学", "JP", "学長"),
        "L": ("神戸市", "JP", "市長"),
        "F": ("シリラート病院", "TH", "病院長", "タイ", "バンコク"),
        "G": ("ケレタロ自治大学", "MX", "学長", "メキシコ", "ケレタロ"),
        "H": ("オウル市", "FI", "市長", "フィンランド", "オウル"),
    },
    {
        "K": ("亀田総合病院", "JP", "院長"),
        "L": ("理化学研究所", "JP", "理事長"),
        "F": ("カザフ・ドイツ大学", "KZ", "総長", "カザフスタン", "アルマトイ"),
        "G": ("サイアム・バイオテック社", "TH", "社長", "タイ", "バンコク"),
        "H": ("バヌアツ国立大学", "VU", "学長", "バヌアツ", "ポートビラ"),
    },
)
BEHIND = """今後は担当者による協議を重ね、年内に具体的な計画をまとめる。
期間は5年で、異議がなければ延長する。
研究者の交流は来春に始まる見通しである。
"""
PUBLISHED = dt.date(2024, 6, 10)


def _papers(one: Reading) -> list[set[tuple[str, str | None]]]:
    return sorted(({(p.name, p.country) for p in accord.parties} for accord in one.accords), key=sorted)


def _page(text: str, headline: str = "協定を締結") -> Reading:
    content = f"国際新報\n\n{headline}\n\n2024年6月10日\n\n{text}\n{BEHIND}"
    raw = RawArticle(source="cases", content=content, published=PUBLISHED, url=None, lang="ja", title=headline)
    return read(clean(raw))


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way["text"][:24])
@pytest.mark.parametrize("cast", CASTS, ids=["hospital", "university"])
def test_who_signs_in_every_way_of_telling_it(way: dict[str, Any], cast: dict[str, tuple[str, ...]]) -> None:
    names = {}
    for letter, (name, _, head, *place) in cast.items():
        names |= {letter: f"{place[0]}の{name}" if place else name, f"{letter}n": name, f"{letter.lower()}h": head}
        names |= {f"{letter}l": place[0], f"{letter}t": place[1]} if place else {}
    got = _page(way["text"].format(**names, kr="KVB", fr="FWQ"))
    wanted = [{cast[letter][:2] for letter in paper.split("-")} for paper in way["papers"].split(",")]
    assert _papers(got) == sorted(wanted, key=sorted)


ITEMS = [
    # a list is the news' where the news counts as many, or where each item is dated
    (
        "長崎大学は海外の2大学と協定を締結しました。\n・シリラート大学(タイ)\n・オウル大学(フィンランド)",
        {"FI-JP", "JP-TH"},
    ),
    (
        "長崎大学は海外の大学と相次いで協定を締結しました。\n【コンケン大学】2024年5月25日締結\nタイ東北部にある国立大学です。\n【オウル大学】2024年5月28日締結\nフィンランドのオウルにあります。",
        {"FI-JP", "JP-TH"},
    ),
    # other lists below the news are none of it
    (
        "長崎大学は5日、シリラート病院(タイ)と協定を締結しました。\n・オウル大学(フィンランド)\n・ケレタロ自治大学(メキシコ)",
        {"JP-TH"},
    ),
    (
        "長崎大学は海外の3大学と協定を締結しました。\n・オウル大学(フィンランド)の学生が来日\n・ケレタロ自治大学(メキシコ)と交流会",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "pairs"), ITEMS)
def test_only_the_list_of_the_news_tells_its_papers(text: str, pairs: set[str]) -> None:
    assert {pair for accord in _page(text).accords for pair in accord.pairs} == pairs


SIDES = [
    # the land told in the sentence before, in the order of the partners; not where one paper is of all
    (
        "長崎大学はラトビアとタイの大学と相次いで協定を結んだ。5日にリガ工科大学と、7日にコンケン大学と調印した。",
        [{("長崎大学", "JP"), ("リガ工科大学", "LV")}, {("長崎大学", "JP"), ("コンケン大学", "TH")}],
    ),
    (
        "長崎大学の学長がラトビアとタイを訪問し、ストラディンシュ大学、マヒドン大学と三者による協定を締結した。",
        [{("長崎大学", "JP"), ("ストラディンシュ大学", "LV"), ("マヒドン大学", "TH")}],
    ),
    # an office of the land told before, which nothing names in full
    (
        "ラオスを訪れた山本健一厚生労働省副大臣は5日、同国保健省のアブドゥル次官と覚書を交わした。",
        [{("厚生労働省", "JP"), ("保健省", "LA")}],
    ),
    # "those with whom it signed" are both sides where nobody was counted
    (
        "3日、協力協定が結ばれた。締結したのは長崎大学とタイのシリラート病院である。",
        [{("長崎大学", "JP"), ("シリラート病院", "TH")}],
    ),
    # a name that goes on behind its land in brackets
    (
        "Genotex International (India) Pvt Limitedは5日、米国のNova Tera Foundationと技術移転の覚書に署名した。",
        [{("Genotex International (India) Pvt Limited", "IN"), ("Nova Tera Foundation", "US")}],
    ),
    # what a paper is about tells no further paper where it is the news' own, or of before
    (
        "長崎大学は3日、タイのシリラート病院と覚書を交わした。シリラート病院との覚書は人材育成を内容とする。",
        [{("長崎大学", "JP"), ("シリラート病院", "TH")}],
    ),
    (
        "長崎大学は3日、タイのシリラート病院と覚書を交わした。2019年に結んだオウル市との覚書は人材育成を内容とする。",
        [{("長崎大学", "JP"), ("シリラート病院", "TH")}],
    ),
    # who is told of a land in a sentence of its own
    (
        "厚生労働省は3日、覚書をタイ、ペルーの2か国とそれぞれ交わした。タイの相手はタイ王国公衆衛生省。",
        [{("厚生労働省", "JP"), ("タイ王国公衆衛生省", "TH")}, {("厚生労働省", "JP"), ("ペルー", "PE")}],
    ),
    # three of one land that sign lack no other side
    (
        "タイ政府製薬公社とバイヤ・ファイトファーム、キンジェン・バイオテックの三者は3日、覚書に署名した。バイヤはチュラロンコン大学から生まれたタイの企業だ。公社は中国の国薬集団(シノファーム)との協力覚書も進めている。",
        [{("タイ政府製薬公社", "TH"), ("バイヤ・ファイトファーム", "TH"), ("キンジェン・バイオテック", "TH")}],
    ),
]


@pytest.mark.parametrize(("text", "papers"), SIDES)
def test_each_paper_has_its_own_sides(text: str, papers: list[set[tuple[str, str]]]) -> None:
    assert _papers(reading(text)) == sorted(papers, key=sorted)


AT_EVENTS = [
    ("長崎大学の学長が5日、タイのシリラート病院で講演した。講演に先立ち、両者は協力協定を締結している。", "signed"),
    (
        "長崎大学の学長が5日、タイのシリラート病院で講演した。両者は2019年に協力協定を締結している。",
        "follow_up",
    ),
]


@pytest.mark.parametrize(("text", "status"), AT_EVENTS)
def test_what_is_signed_before_a_lecture_is_the_news(text: str, status: str) -> None:
    assert str(reading(text).status) == status


CITED = [
    ("長崎大学はタイで学生を募る。大学は3日、タイのシリラート病院と覚書を交わした。", "3日", "2024-05-03"),
    ("長崎大学はタイで学生を募る。\n先月24日、大学はシリラート病院(タイ)と覚書を交わした。", "先月24日", "2024-04-24"),
    ("長崎大学は3日、タイのシリラート病院を訪れた。この日、両者は覚書に署名した。", "この日", "2024-05-03"),
    (
        "長崎大学の一行は2日にタイのシリラート病院を訪れた。大学は病院と覚書を交わした。",
        "2日",
        "2024-05-02",
    ),
    (
        "長崎大学は覚書を相次いで結んだ。2日にタイのシリラート病院と、4日にフィンランドのオウル市と調印した。",
        "2日",
        "2024-05-02",
    ),
]


@pytest.mark.parametrize(("text", "words", "day"), CITED)
def test_the_words_cited_for_a_day_are_its_own(text: str, words: str, day: str) -> None:
    first = next(one for one in reading(text).evidence if one.decides == "signed_on")
    assert (text[first.start : first.end], first.words, first.value) == (words, words, day)
