"""A firm abroad that signs with its arm in Japan stays at home abroad (ja/arms.py); a ministry has its own offices."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.reader import read
from pactwatch.records import Kind, RawArticle, Reading


def _read(*lines: str) -> Reading:
    page = RawArticle(source="cases", content="\n\n".join(lines), published=dt.date(2023, 7, 14), url=None, lang="ja")
    return read(clean(page))


@pytest.mark.parametrize("firm", ["モデルナ", "イルミナ", "ギリアド・サイエンシズ"])
@pytest.mark.parametrize(
    "sides",
    [
        "米{m}とその日本法人{m}・ジャパン、東京大学(東大)は",
        "米製薬大手{m}と日本法人の{m}ジャパン、東京大学は",
        "東京大学と米{m}、その日本法人{m}・ジャパンは",
        "東京大学は、米{m}および同社の日本法人{m}ジャパンと",
    ],
)
@pytest.mark.parametrize("headline", ["東大と{m}、mRNAの研究で連携協定", "{m}と東大、基本合意"])
def test_the_mother_beside_its_arm_is_of_its_own_land(headline: str, sides: str, firm: str) -> None:
    reading = _read(headline.format(m=firm), sides.format(m=firm) + "14日、研究に関する覚書を結んだ。")
    (accord,) = reading.accords
    assert accord.pairs == ("JP-US",)
    homes = {party.name: party.country for party in accord.parties}
    assert homes[firm] == "US"
    assert not any("法人" in name for name in homes)


@pytest.mark.parametrize("told", ["東京大学と{m}の日本法人は", "東京大学とメドコ・ジャパンは"])
def test_an_arm_alone_is_at_home_in_japan(told: str) -> None:
    reading = _read(
        "東大、研究で協定",
        told.format(m="メドコ・ジャパン") + "14日、研究に関する覚書を結んだ。",
        "メドコ・ジャパンは米国の製薬企業の日本法人。",
    )
    assert [accord.pairs for accord in reading.accords] == [()]


def test_a_secretariat_is_the_world_s_only_where_no_ministry_has_it() -> None:
    assert kind_by_ending("農林水産省農林水産技術会議事務局", "ja") == ("事務局", Kind.AGENCY)
    assert kind_by_ending("太平洋諸島フォーラム事務局", "ja") == ("事務局", Kind.INTERNATIONAL)
    reading = _read(
        "ロシア科学基金と覚書に署名",
        "農林水産省農林水産技術会議事務局はロシア科学基金と研究費助成に関する覚書に署名しました。",
    )
    assert [accord.pairs for accord in reading.accords] == [("JP-RU",)]
