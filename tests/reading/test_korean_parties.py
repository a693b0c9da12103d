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
    # the land before a name may be told with it
    told = (party.name for accord in reading.accords for party in accord.parties)
    return {name.removeprefix("칠레 ").removeprefix("인도네시아 ") for name in told}


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


TRIOS: tuple[tuple[str, str, str, str, str, set[str]], ...] = (
    ("유한양행", "", "이뮨온시아", "", "국립암센터", set()),
    ("한국생명공학연구원", "칠레 ", "가톨릭대학교", "칠레 ", "국립해양연구소", {"CL-KR"}),
    ("GS칼텍스", "", "포스코인터내셔널", "인도네시아 ", "페르타미나", {"ID-KR"}),
)


@pytest.mark.parametrize("headline", CASES["three_headed"])
@pytest.mark.parametrize("told", CASES["three"])
def test_three_that_are_counted_sign_one_paper(headline: str, told: str) -> None:
    for first, before, second, beside, third, pairs in TRIOS:
        reading = _read(f"{headline}\n\n{told}", A=first, B=second, C=third, b=before, c=beside)
        assert (len(reading.accords), _pairs(reading)) == (1, pairs)
        assert _names(reading) == {first, second, third}


@pytest.mark.parametrize(("told", "expected"), CASES["three_not"])
def test_who_only_stands_by_is_none_of_them(told: str, expected: str) -> None:
    for first, before, second, beside, third, _ in TRIOS:
        names = {"A": first, "B": second, "C": third}
        reading = _read(f"{{A}}-{{B}}, 공동연구\n\n{told}", b=before, c=beside, **names)
        assert _names(reading) == {names[one] for one in expected}


@pytest.mark.parametrize("told", CASES["quoted_told"])
@pytest.mark.parametrize(("what", "name", "particle", "code"), CASES["quoted"])
def test_a_quoted_name_is_what_stands_in_quotation_marks(
    told: str, what: str, name: str, particle: str, code: str
) -> None:
    text = f"{{K}}, 해외 기업과 맞손\n\n{told}".replace("{with}", particle)
    reading = _read(text, K="가온셀", P=name, what=what)
    assert (_names(reading), _pairs(reading)) == ({"가온셀", name}, _pair(code))


STOPS = (
    (("폴란드", "바르샤바공과대학", "PL"), ("헝가리", "부다페스트공과경제대학", "HU"), ("몽골", "국립제1병원", "MN")),
    (("베트남", "하이퐁국제병원", "VN"), ("태국", "마히돌대학교", "TH"), ("카자흐스탄", "알파라비국립대학교", "KZ")),
)


@pytest.mark.parametrize("told", CASES["stops"])
def test_each_stop_of_a_tour_has_its_paper(told: str) -> None:
    for stops in STOPS:
        names = {f"L{n}": land for n, (land, _, _) in enumerate(stops, 1)}
        names |= {f"P{n}": partner for n, (_, partner, _) in enumerate(stops, 1)}
        reading = _read(f"{{K}}, 해외 협력망 넓혀\n\n{told}", K="아주대학교", **names)
        assert (len(reading.accords), _pairs(reading)) == (3, {pair for _, _, code in stops for pair in _pair(code)})


@pytest.mark.parametrize("told", CASES["ministers"])
@pytest.mark.parametrize(("own", "other"), CASES["ministries"])
def test_ministries_of_one_name_are_of_two_lands(told: str, own: str, other: str) -> None:
    for land, town, code in (("이집트", "카이로", "EG"), ("몽골", "울란바토르", "MN")):
        reading = _read(f"정진엽 장관, {{L}} 방문\n\n{told}", A=own, B=other, L=land, C=town)
        assert _pairs(reading) == _pair(code)


@pytest.mark.parametrize("told", CASES["digest"])
def test_who_an_item_of_a_digest_is_headed_by_signs(told: str) -> None:
    for own in ("SK바이오사이언스", "대웅제약", "경북대학교"):
        for land, code, partner, sort in PARTNERS[2:]:
            reading = _read(f"제약·바이오 주간 브리핑\n\n{told}", K=own, L=land, P=partner, S=sort)
            assert (_pairs(reading), own in _names(reading)) == (_pair(code), True)


MEMBERS = (("농심", "포미트"), ("현대건설", "한국가스공사"), ("가온셀", "나래대학교"))
OFFICES = (("오만", "OM", "농수산부"), ("우즈베키스탄", "UZ", "보건부"), ("베트남", "VN", "하이퐁국제병원"))


@pytest.mark.parametrize("told", CASES["consortium"])
def test_who_forms_a_consortium_signs(told: str) -> None:
    for one, other in MEMBERS:
        for land, code, partner in OFFICES:
            reading = _read(f"{{A}}-{{B}}, {{L}} 공략\n\n{told}", A=one, B=other, L=land, P=partner)
            assert (len(reading.accords), _pairs(reading)) == (1, _pair(code))
            assert {one, other} <= _names(reading)


@pytest.mark.parametrize("told", CASES["consortium_not"])
def test_a_consortium_that_others_form_or_that_is_to_come_is_none(told: str) -> None:
    for one, other in MEMBERS:
        for land, code, partner in OFFICES:
            reading = _read(f"{{A}}, {{L}} 공략\n\n{told}", A=one, L=land, P=partner)
            assert (_pairs(reading), other in _names(reading)) == (_pair(code), False)
            assert len(_names(reading)) == len("AP")
