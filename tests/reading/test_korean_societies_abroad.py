"""Korean pages on societies of Koreans abroad ("한호간호협회"), and on firms that their short name tells a seat of."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle

DAY = dt.date(2025, 11, 28)
PAGE = """대학저널

{head}

2025.11.28 09:30

{told}
"""


def homes(head: str, told: str) -> dict[str, str | None]:
    raw = RawArticle(source="cases", content=PAGE.format(head=head, told=told), published=DAY, url=None, lang="ko")
    return {party.name: party.country for accord in read(clean(raw)).accords for party in accord.parties}


WAYS = [
    "동남보건대학교(총장 홍종순) 방문단은 17일 {}(회장 김인자)를 찾아 업무협정(MOU)을 맺었다.",
    "동남보건대학교와 {}가 17일 업무협약을 체결했다.",
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("name", "land"),
    [
        ("한호간호협회", "AU"),
        ("한미간호사협회", "US"),
        ("한독의사회", "DE"),
        ("한캐약사회", "CA"),
        ("재미한국간호협회", "US"),
        ("재독한국과학기술자협회", "DE"),
        ("재일한국인의사회", "JP"),
    ],
)
def test_societies_of_a_calling_are_at_home_abroad(way: str, name: str, land: str) -> None:
    assert homes(f"동남보건대, {name} 협약", way.format(name))[name] == land


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", ["한인간호협회", "한인의사회"])
def test_a_society_of_emigrants_is_of_the_only_land_of_the_page(way: str, name: str) -> None:
    told = f"{way.format(name)}\n미국으로 가는 졸업생을 미국 현지에서 돕는다."
    assert homes("동남보건대, 미국 단체와 협약", told)[name] == "US"


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "name", ["한중미래경제협회", "한미문화교류협회", "한독경제협회", "대한간호협회", "한국간호협회", "대한약사회"]
)
def test_societies_for_ties_and_of_korea_are_at_home_in_korea(way: str, name: str) -> None:
    assert homes(f"동남보건대, {name} 협약", way.format(name)).get(name, "KR") == "KR"


FIRMS = [
    ("아반스 클리니컬", "Avance Clinical", "호주", "AU"),
    ("오르비스 테라", "Orbis Terra", "핀란드", "FI"),
    ("델타리온 메딕스", "Deltarion Medics", "독일", "DE"),
]
TOLD = "한양대학교병원 임상시험센터는 임상시험수탁기관(CRO) {}({})과 22일 업무협약을 맺었다.\n\n"


@pytest.mark.parametrize(("name", "latin", "land", "code"), FIRMS)
@pytest.mark.parametrize(
    "said",
    [
        '마크 하빌 대표는 "{}는 {}에 본사를 두고 아시아와 유럽에서 임상시험을 하는 CRO로 초기에 강하다"고 했다.',
        "{}는 {}에 본사를 뒀다.",
        "{}는 2001년 {}에 본사를 두고 문을 열었다.",
    ],
)
def test_a_short_name_tells_the_seat(name: str, latin: str, land: str, code: str, said: str) -> None:
    told = TOLD.format(name, latin) + said.format(name.split(maxsplit=1)[0], land)
    assert homes(f"한양대병원, {name}과 협력", told)[name] == code


@pytest.mark.parametrize(("name", "latin", "land", "code"), FIRMS)
@pytest.mark.parametrize(
    "said",
    [
        '마크 하빌 대표는 "{}는 {}에 지사를 두고 한국에서도 일한다"고 했다.',
        '마크 하빌 {} 대표는 "{}에서 쌓은 경험을 펼치겠다"고 했다.',
        "{}의 고객은 {}에 본사를 두고 있다.",
    ],
)
def test_what_tells_no_seat_tells_no_home(name: str, latin: str, land: str, code: str, said: str) -> None:
    told = TOLD.format(name, latin) + said.format(name.split(maxsplit=1)[0], land)
    assert homes(f"한양대병원, {name}과 협력", told).get(name) != code


@pytest.mark.parametrize("land", ["호주", "밴쿠버"])
def test_the_seat_of_the_partner_is_not_that_of_who_acts(land: str) -> None:
    told = f"한결오션은 {land}에 본사를 둔 노스베이조선소와 유지·보수 협력을 위한 협약을 체결했다고 밝혔다."
    assert homes("한결오션, 조선사와 협력", told)["한결오션"] == "KR"
