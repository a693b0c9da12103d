"""Korean papers whose parties or day stand beside the signing: at a seat, in the sentence before, in what follows."""
# ruff: noqa: E501  a row reads more easily on one line

from __future__ import annotations

import pytest
from short_news import reading, rows, told

from pactwatch.records import Status

PAPERS = [
    # a body's own pages call it by a word of its own; a headquarters is none
    (
        "부산대병원, 오만 니즈와병원과 협약\n\n본원은 7일 오만 니즈와병원과 진료 협력 업무협약을 체결했습니다.",
        {"부산대병원/KR + 오만 니즈와병원/OM"},
    ),
    (
        "부산대병원은 7일 오만 니즈와병원과 업무협약을 맺었다. 니즈와병원은 무스카트에 본원을 두고 있다.",
        {"부산대병원/KR + 오만 니즈와병원/OM"},
    ),
    # a body of the United Nations is of no land, wherever it sits, and the page's own stays at home
    (
        "관세청은 7일 스위스 제네바에 있는 유엔환경범죄조사기구와 단속 양해각서를 맺었다.",
        {"관세청/KR + 유엔환경범죄조사기구/INT"},
    ),
    (
        "부산시는 7일 스위스 베른에 있는 만국우편연합과 업무협약을 맺었다.",
        {"부산시/KR + 만국우편연합/INT"},
    ),
    # at whose seat, and by whose head, it was signed
    (
        "부산테크노파크는 7일 독일 에르푸르트의 마이크로닉스 본사에서 슈미트 대표와 업무협약을 체결했다.",
        {"부산테크노파크/KR + 마이크로닉스/DE"},
    ),
    (
        "관세청은 7일 몽골 세관청 본부에서 마약 단속 양해각서를 주고받았다.",
        {"관세청/KR + 몽골 세관청/MN"},
    ),
    (
        "부산대병원은 7일 몽골 국립암센터 본관에서 에르데네트병원과 업무협약을 맺었다.",
        {"부산대병원/KR + 에르데네트병원/MN"},
    ),
    # who is somewhere for now is not at home there; who sits there is
    (
        "스위스 제네바에 가 있는 조규홍 보건복지부 장관은 7일 독일 보건부 차관과 양해각서를 체결했다.",
        {"보건복지부/KR + 독일 보건부/DE"},
    ),
    (
        "스위스 바젤에 있는 다온연구소는 7일 한국화학연구원과 양해각서를 체결했다.",
        {"다온연구소/CH + 한국화학연구원/KR"},
    ),
    # who is called to the signing
    (
        "한국보건산업진흥원은 7일 서울 코엑스에 몽골 보건부와 인하대병원을 불러 세 기관이 함께하는 양해각서에 서명했다.",
        {"한국보건산업진흥원/KR + 몽골 보건부/MN + 인하대병원/KR"},
    ),
    # who came only when it was signed
    (
        "지난 3일 케냐 대통령이 한국을 찾았을 때 보건복지부와 케냐 보건부가 의료 협력 양해각서를 맺었다.",
        {"보건복지부/KR + 케냐 보건부/KE"},
    ),
    (
        "부산대가 지난 3일 몽골을 찾았을 때 몽골국립의대와 협약을 맺었다.",
        {"부산대/KR + 몽골국립의대/MN"},
    ),
    # a school, a foundation that the sentence points back to
    (
        "베트남 하노이의과대학 교수들이 7일 부산을 찾았다. 부산대는 이 학교와 학생교류 협약을 맺었다.",
        {"부산대/KR + 베트남 하노이의과대학/VN"},
    ),
    (
        "영국 웰컴재단 이사장이 7일 서울을 찾았다. 국립암센터는 이 재단과 연구협력 양해각서를 맺었다.",
        {"국립암센터/KR + 영국 웰컴재단/GB"},
    ),
    # "the two" of names in quotation marks, and of towns without what they are
    (
        "대구테크노파크가 핀란드 의료기업 모임인 '헬스 캐피털'을 찾았다. 두 기관은 7일 업무협약을 맺었다.",
        {"대구테크노파크/KR + 헬스 캐피털/FI"},
    ),
    (
        "부산과 일본 후쿠오카가 다시 만났다. 두 도시는 7일 우호협력 협약을 맺었다.",
        {"부산/KR + 후쿠오카/JP"},
    ),
    # "the three" whom two sentences name, and of whom each signs with one
    (
        "한국임업진흥원은 국립공원공단과 함께 7일 페루 리마를 찾았다. 손님을 맞은 것은 페루 산림야생동물청이다. 세 기관은 이날 숲을 되살리는 양해각서를 나눴다.",
        {"한국임업진흥원/KR + 국립공원공단/KR + 페루 산림야생동물청/PE"},
    ),
    (
        "협약 세 건이 7일 체결됐다. 칠레 탈카시가 먼저였고 튀르키예 콘야시, 가봉 리브르빌시가 뒤따랐다. 세 도시는 대전시와 저마다 협약서를 나눴다.",
        {"칠레 탈카시/CL + 대전시/KR", "튀르키예 콘야시/TR + 대전시/KR", "가봉 리브르빌시/GA + 대전시/KR"},
    ),
    # who comes into a paper; what comes into it is nobody
    (
        "협약이 곧 맺어진다. 협약에는 부산시와 부산대, 베트남 다낭시가 참여한다.",
        {"부산시/KR + 부산대/KR + 베트남 다낭시/VN"},
    ),
    (
        "부산시와 베트남 다낭시는 7일 협약을 맺었다. 협약에는 인력 교류와 부산대와 다낭대의 공동연구가 담겼다.",
        {"부산시/KR + 베트남 다낭시/VN"},
    ),
    # a firm of several words, at home where its first word is told to be
    (
        "한국가스공사는 7일 머크 프로세스 솔루션과 업무협약을 맺었다. 머크는 1668년 독일 다름슈타트에서 문을 연 기업이다.",
        {"한국가스공사/KR + 머크 프로세스 솔루션/DE"},
    ),
    (
        "가온바이오는 7일 서울대와 클라우드 솔루션과 소프트웨어를 개발하는 협약을 맺었다.",
        {"가온바이오/KR + 서울대/KR"},
    ),
    # a company with letters of its own, a hospital of a saint
    (
        "한국남동발전은 7일 짐바브웨 송전회사(ZETDC)와 업무협약을 체결했다.",
        {"한국남동발전/KR + 짐바브웨 송전회사/ZW"},
    ),
    (
        "보건복지부는 양해각서 2건이 6일 체결됐다고 7일 밝혔다. 가장 눈길을 끄는 것은 서울대병원이 에티오피아 세인트 폴 병원과 나눈 각서다. 가천대는 에티오피아 짐마대와 협약을 맺었다.",
        {"서울대병원/KR + 에티오피아 세인트 폴 병원/ET", "가천대/KR + 에티오피아 짐마대/ET"},
    ),
    # the government is Korea's where the page is about the other side
    (
        "UAE 보건부 실무진이 들어왔다. 정부는 지난 5일 아부다비 보건청과 환자 송출 양해각서를 맺었다.",
        {"한국/KR + 아부다비 보건청/AE"},
    ),
]
STATUSES = rows(
    Status.ENDED,
    [("탄자니아 정부는 7일 쿠바와 맺은 의사 파견 협정을 더는 갱신하지 않겠다고 발표했다.", "CU-TZ")],
) + rows(
    Status.PLANNED,
    [
        ("부산대 방문단은 10일 떠난다. 핵심 일정은 12일 있을 하노이의대와의 교류협약 체결이다.", "KR-VN"),
        (
            "충북대 총장, 베트남행… 다낭대와 협약\n\n충북대 총장은 다음 주 다낭대와 교류 협약을 체결할 예정이다. 충북대는 지난달 몽골 후레대와 협약을 맺고 학생을 보내고 있다.",
            "KR-VN",
        ),
    ],
)
NONE = [
    "한국과 르완다는 7일 협정을 체결하지 않았다고 밝혔다.",
    "가온바이오, 중국에 유전체 분석 공급\n\n가온바이오가 중국의 병원 그룹에 서비스를 대는 계약을 따냈다. 두 회사는 지난해 10월 사업을 같이 해 보자는 MOU를 맺었다. 그 끝에 본계약이 나왔다.",
]
DAYS = [
    # where the signing was dates it
    (
        "보건복지부는 칠레 보건부와 양해각서를 맺었다고 7일 밝혔다. 서명은 지난 2일 서울에서 열린 '중남미 포럼' 자리에서 이루어졌다.",
        "2024-05-02",
    ),
    (
        "보건복지부는 칠레 보건부와 양해각서를 맺었다고 7일 밝혔다. 포럼은 지난 2일 서울에서 열린 행사다.",
        "2024-05",
    ),
    # the year or the month of the sentence before
    (
        "몽골에 증시가 태어났다\n\n씨앗은 2007년에 뿌려졌다. 그해 한국거래소와 몽골증권거래소는 양해각서를 주고받았다.",
        "2007",
    ),
    (
        "부산대·몽골국립대 협약 14년\n\n뿌리는 2010년 9월로 거슬러 올라간다. 그때 부산대와 몽골국립대가 양해각서를 맺었다.",
        "2010-09",
    ),
    # so many years ago
    ("부산대병원은 7일 몽골에서 포럼을 열었다. 몽골 국립암센터와는 3년 전 업무협약을 맺었다.", "2021"),
    ("부산대병원은 7일 20년 전 설립된 몽골국립의대와 업무협약을 맺었다.", "2024-05-07"),
]


@pytest.mark.parametrize(("text", "papers"), PAPERS)
def test_those_who_stand_beside_the_signing_are_its_parties(text: str, papers: set[str]) -> None:
    assert {_sides(paper) for paper in papers} == {
        frozenset((party.name, party.country) for party in accord.parties) for accord in reading(text).accords
    }


@pytest.mark.parametrize(("text", "status", "pairs"), STATUSES)
def test_what_is_told_behind_the_paper_tells_the_status(text: str, status: Status, pairs: str) -> None:
    assert told(text) == (status, set(pairs.split()))


@pytest.mark.parametrize("text", NONE)
def test_what_was_not_signed_or_only_led_to_a_contract_is_no_news(text: str) -> None:
    assert told(text)[0] is Status.NONE


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_stands_in_the_sentence_beside(text: str, day: str) -> None:
    assert [accord.signed_on for accord in reading(text).accords] == [day]


def test_what_has_come_since_makes_a_paper_one_of_before() -> None:
    text = "페루 나무 심기 7년\n\n산림청은 20일 페루 산림청과 위원회를 열었다. 두 기관은 2009년 7월 산림협력 양해각서를 체결했다."
    assert told(f"{text} 그 뒤 위원회를 때마다 열었다.", None)[0] is Status.FOLLOW_UP
    assert told(f"{text} 두 기관은 나무를 심는다.", None)[0] is Status.SIGNED


def _sides(told_so: str) -> frozenset[tuple[str, str]]:
    return frozenset((name, land) for name, _, land in (side.rpartition("/") for side in told_so.split(" + ")))
