"""Who signs on short Korean pages, by ways of telling: joined objects, letters, offices of any state, headed partners.

cases/parties_ko.yml holds the ways; each is read with bodies of several lands, and beside them what must not match.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml
from made_up import Words

from pactwatch.cleaning.clean import clean
from pactwatch.reading.languages.ko.of_any_state import is_of_any_state
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading, Status

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "cases" / "parties_ko.yml").read_text("utf-8"))
MORE = (
    "협약 기간은 3년이며 해마다 한 차례씩 실무자 회의를 열어 그동안의 성과를 함께 점검하기로 했다고 관계자는 설명했다."
)
LANDS = (("러시아", "중동"), ("중국", "일본"), ("미국", "유럽"), ("호주", "칠레"))
PARTNERS = (
    ("영국", "GB", "플라스틱에너지", "기업"),
    ("베트남", "VN", "하이퐁국제병원", "병원"),
    ("덴마크", "DK", "노보자임스", "기업"),
    ("인도", "IN", "사이플라", "제약사"),
)
OWN = ("가온셀", "한국수자원공사", "강원대학교병원", "메디톡스")
COUPLES = (("가온셀", "나래바이오"), ("GC셀", "큐리언트"), ("가온병원", "나래대학교"))


def _read(text: str, **names: str) -> Reading:
    told = text.replace("\\n", "\n").format(**{who: Words(name) for who, name in names.items()}) + "\n" + MORE
    return read(clean(RawArticle(source="cases", content=told, published=dt.date(2024, 6, 14), url=None, lang="ko")))


def _pairs(reading: Reading) -> set[str]:
    return {pair for accord in reading.accords for pair in accord.pairs}


def _names(reading: Reading) -> set[str]:
    return {party.name for accord in reading.accords for party in accord.parties}


def _pair(code: str) -> set[str]:
    return {"-".join(sorted(("KR", code)))}


@pytest.mark.parametrize("clause", CASES["joined"])
@pytest.mark.parametrize("told", CASES["joined_told"])
def test_a_land_joined_to_the_object_of_a_clause_is_no_side(clause: str, told: str) -> None:
    for own, (one, other), (land, code, partner, _) in zip(OWN, LANDS, PARTNERS, strict=True):
        for headline in ("{K}, {P:과} 협약", "{K}, {clause} {L} {P:과} 손잡다"):
            text = f"{headline}\n\n{told}".replace("{clause}", clause)
            reading = _read(text, K=own, P=partner, L=land, A=one, B=other)
            assert (len(reading.accords), _pairs(reading)) == (1, _pair(code)), text


@pytest.mark.parametrize(("told", "pairs"), CASES["lands_sign"])
def test_a_land_that_signs_is_one(told: str, pairs: str) -> None:
    land, code, partner, _ = PARTNERS[1]
    expected = {pair for pair in pairs.format(code=code).split(",") if pair}
    assert _pairs(_read(f"{{K}}, 해외 협약\n\n{told}", K=OWN[1], P=partner, L=land)) >= expected


@pytest.mark.parametrize("told", CASES["letters"])
@pytest.mark.parametrize("thing", CASES["things"])
def test_letters_that_a_hyphen_joins_are_a_thing(told: str, thing: str) -> None:
    for one, other in COUPLES:
        for headline in ("{K}-{F}, 공동연구 협약", "{K:과} {F}, {T} 공동연구 협약"):
            reading = _read(f"{headline}\n\n{told}", K=one, F=other, T=thing)
            assert _names(reading) == {one, other}


@pytest.mark.parametrize(("headline", "told"), CASES["bare"])
@pytest.mark.parametrize("name", CASES["states"])
def test_an_office_of_any_state_is_of_the_page_s_land(headline: str, told: str, name: str) -> None:
    for own, (land, code, _, _) in zip(OWN[1:3], PARTNERS[1:3], strict=True):
        assert _pairs(_read(f"{headline}\n\n{told}", K=own, X=name, L=land)) == _pair(code)


@pytest.mark.parametrize("name", CASES["own_states"])
def test_an_office_of_korea_is_none_of_any_state(name: str) -> None:
    assert not is_of_any_state(name)
    headline, told = CASES["bare"][2]
    assert not _pairs(_read(f"{headline}\n\n{told}", K=OWN[1], X=name, L="베트남"))


@pytest.mark.parametrize("headline", CASES["headed"])
@pytest.mark.parametrize("told", CASES["headed_told"])
def test_the_partner_that_the_headline_has_signs(headline: str, told: str) -> None:
    for own in ("세원셀론텍", "메디톡스", "한국한의학연구원"):
        for land, code, partner, sort in PARTNERS[2:]:
            reading = _read(f"{headline}\n\n{told}", K=own, P=partner, L=land, S=sort)
            assert (reading.status, _pairs(reading)) == (Status.SIGNED, _pair(code))
            assert _names(reading) == {own, partner}
