"""Who is named on a page for something else than for signing makes no pairing (cases/asides.yml); who signs does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from made_up import Words
from test_own_affair import MANNERS, PUBLISHED

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading

CASES: dict[str, dict[str, list[dict[str, str]]]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "asides.yml").read_text("utf-8")
)


@dataclass(frozen=True, kw_only=True)
class Cast:
    """Whom a language's pages tell of: couples of its own land, the homes of the first ones told; who is abroad."""

    told: tuple[tuple[str, str], ...]
    untold: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, str, str], ...]
    """Somebody, the land, a town of it."""
    partners: tuple[tuple[str, str, str, str], ...]
    """A land, its code, a body of it, a town of it."""
    own: str


CASTS = {
    "ko": Cast(
        told=(("중소기업중앙회", "농협중앙회"), ("경상북도", "SK바이오사이언스")),
        untold=(("강북삼성병원", "가온바이오"),),
        others=(("노바백스", "미국", "애틀랜타"), ("바이엘", "독일", "베를린")),
        partners=(("독일", "DE", "데마인바이오", "베를린"), ("베트남", "VN", "하이퐁 국제병원", "하노이")),
        own="KR",
    ),
    "ja": Cast(
        told=(("武田薬品工業", "大阪府"), ("中小企業基盤整備機構", "千葉県")),
        untold=(("亀田総合病院", "アオゾラ製薬"),),
        others=(("ノバルティス", "スイス", "バーゼル"), ("バイエル", "ドイツ", "ベルリン")),
        partners=(("ドイツ", "DE", "デマインバイオ", "ベルリン"), ("ベトナム", "VN", "ハイフォン国際病院", "ハノイ")),
        own="JP",
    ),
    "zh": Cast(
        told=(("复星医药", "苏州工业园区"), ("江苏省", "中山大学")),
        untold=(("中山大学", "青禾生物"),),
        others=(("诺华", "瑞士", "巴塞尔"), ("拜耳", "德国", "柏林")),
        partners=(("德国", "DE", "德迈恩生物", "柏林"), ("越南", "VN", "海防国际医院", "河内")),
        own="CN",
    ),
    "en": Cast(
        told=(("Mahidol University", "Siam Bioscience"), ("Thai Food and Drug Administration", "Mahidol University")),
        untold=(),
        others=(("Novartis", "Switzerland", "Basel"), ("Bayer", "Germany", "Berlin")),
        partners=(
            ("Germany", "DE", "Demaine Bio", "Berlin"),
            ("Vietnam", "VN", "Haiphong International Hospital", "Hanoi"),
        ),
        own="TH",
    ),
}


def _read(lang: str, case: dict[str, str], names: dict[str, str]) -> Reading:
    manner = MANNERS[lang]
    page = manner.page.replace(manner.page.split("\n\n")[1], "{headline}")
    told = {key: words.format(**{who: Words(name) for who, name in names.items()}) for key, words in case.items()}
    text = page.format(headline=told["headline"], body=f"{told['lead']}\n{manner.more}")
    return read(clean(RawArticle(source="cases", content=text, published=PUBLISHED, url=None, lang=lang)))


def _cases(kind: str) -> list[Any]:
    return [
        pytest.param(lang, case, id=f"{lang}-{n}") for lang, told in CASES.items() for n, case in enumerate(told[kind])
    ]


def _pairs(reading: Reading) -> set[str]:
    return {pair for accord in reading.accords for pair in accord.pairs}


@pytest.mark.parametrize(("lang", "case"), _cases("asides"))
def test_who_is_named_for_something_else_makes_no_pairing(lang: str, case: dict[str, str]) -> None:
    cast = CASTS[lang]
    for one, two in (*cast.told, *cast.untold):
        for other, land, town in cast.others:
            assert _pairs(_read(lang, case, {"K": one, "F": two, "X": other, "L": land, "T": town})) == set()


@pytest.mark.parametrize(("lang", "case"), _cases("venues"))
def test_where_they_sign_makes_no_pairing_where_both_homes_are_told(lang: str, case: dict[str, str]) -> None:
    cast = CASTS[lang]
    for one, two in cast.told:
        for other, land, town in cast.others:
            assert _pairs(_read(lang, case, {"K": one, "F": two, "X": other, "L": land, "T": town})) == set()


@pytest.mark.parametrize(("lang", "case"), _cases("abroad"))
def test_who_signs_there_does(lang: str, case: dict[str, str]) -> None:
    cast = CASTS[lang]
    for one, two in cast.told:
        for (land, code, partner, town), (other, _, _) in zip(cast.partners, cast.others, strict=True):
            names = {"K": one, "F": two, "X": other, "L": land, "T": town, "P": partner}
            assert "-".join(sorted((cast.own, code))) in _pairs(_read(lang, case, names))
