"""Papers of Japan's own bodies make no pairing, whatever stands beside them (cases/own_affairs_ja.yml); others do."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from pactwatch.cleaning.clean import clean
from pactwatch.reading.languages.ja.anaphora import stood_for
from pactwatch.reading.languages.ja.bodies import is_body
from pactwatch.reading.languages.ja.namesakes import is_of_japan
from pactwatch.reading.languages.ja.quotes import without_quotes
from pactwatch.reading.languages.ja.rewording import reworded
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.page import open_page
from pactwatch.reading.reader import read
from pactwatch.reading.terms import terms
from pactwatch.records import Article, RawArticle, Reading, Status

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "own_affairs_ja.yml").read_text("utf-8")
)
PUBLISHED = dt.date(2023, 5, 13)


def _read(case: dict[str, Any]) -> Reading:
    more = f"\n{case['more']}" if "more" in case else ""
    text = f"地域日報\n\n{case['headline']}\n2023年5月13日\n\n{case['lead']}{more}\n市民が参加する講座も開く。\n"
    return read(clean(RawArticle(source="cases", content=text, published=PUBLISHED, url=None, lang="ja")))


def _cases(kind: str) -> list[Any]:
    return [pytest.param(case, id=f"{number}-{case['why'][:24]}") for number, case in enumerate(CASES[kind])]


@pytest.mark.parametrize("case", _cases("home"))
def test_two_of_japan_sign_with_each_other_alone(case: dict[str, Any]) -> None:
    reading = _read(case)
    assert reading.status is Status.SIGNED
    assert {f"{party.name}/{party.country}" for accord in reading.accords for party in accord.parties} == set(
        case["parties"]
    )


@pytest.mark.parametrize("case", _cases("abroad"))
def test_who_is_told_to_sign_abroad_does(case: dict[str, Any]) -> None:
    reading = _read(case)
    assert {pair for accord in reading.accords for pair in accord.pairs} == set(case["pairs"])


@pytest.mark.parametrize("name", ["台湾輸出200億円", "中国人観光客3万人", "中国料理店", "海外店舗120店"])
def test_how_much_and_what_of_a_land_is_nobody(name: str) -> None:
    assert not is_body(name)


@pytest.mark.parametrize(
    "name",
    ["中国木材", "四国農政局", "関西日伊協会", "日本・トルコ協会", "長崎オランダ坂商店街", "串本町トルコ記念館"],
)
def test_names_of_japan(name: str) -> None:
    assert is_of_japan(name)


@pytest.mark.parametrize(
    "name",
    ["中国農業銀行", "大阪ベトナム総領事館", "名古屋アメリカンセンター", "中国日本友好協会", "ドイツ銀行東京支店"],
)
def test_names_of_others(name: str) -> None:
    assert not is_of_japan(name)


COLUMN = """県政の窓

コラム　覚書は「交わす」ためのものか
2018年10月24日

　写真には、文書を掲げる知事と外国の要人。覚書、英語でMOU。気軽に結べるのが長所で、それが短所にもなる。

　静岡県は健康の分野だけで、海外の政府機関や大学と12のMOUを締結している。22日の県議会では、その成果を問う質問が出た。
スタンフォード大学医学部とは、県立の大学院をつくるうえで助言を受けたという。

　協定を結んだ日が、関心の頂点ではなかったか。紙を交わすのは始まりにすぎない。　（論説委員・江）
"""


def test_a_headline_that_opens_with_a_rubric_only_talks_of_papers() -> None:
    published = dt.date(2018, 10, 24)
    reading = read(clean(RawArticle(source="cases", content=COLUMN, published=published, url=None, lang="ja")))
    assert reading.status is Status.NONE


@pytest.mark.parametrize(
    "words",
    ["今回の協定はテンピの枠とは別に、2者が結んだ。", "市と大学は、米テンピ市を手本に、協定を結んだ。"],
)
def test_what_the_paper_is_no_part_of_or_like_is_blanked(words: str) -> None:
    assert "テンピ" not in reworded(words)


def test_with_whom_it_is_stays() -> None:
    assert "テンピ" in reworded("市はテンピ大学とは12日に、別の協定を結んだ。")


def test_two_who_are_counted_are_those_who_signed() -> None:
    text = (
        "協定を締結\n富山大学と立山製薬は12日、協定を締結した。\n中国・安徽省に工場がある。\n"
        "未来推進財団も動く。\n町は晴れた。\n海は凪いだ。\n2者が結んだ。"
    )
    page = open_page(Article(id="x", source="case", text=text), "ja", terms("ja"))
    counted = Sheet(page).counted(page.sentences[-1], 2, of_states=False)
    assert [one.name for one in counted] == ["富山大学", "立山製薬"]


def test_a_town_of_no_gazetteer_is_the_one_of_which_the_opening_tells() -> None:
    text = "豆山町と香川大が協定\n豆山町と香川大学は12日、協定を締結した。\n町はロドス島と交流する。"
    page = open_page(Article(id="x", source="case", text=text), "ja", terms("ja"))
    town = stood_for(page, "町", page.sentences[-1], without_quotes)
    assert town is not None
    assert town.name == "豆山町"
