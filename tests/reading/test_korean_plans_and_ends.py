"""Korean articles: what is only aimed at, given up or stands since, what papers are called, and how many there are."""

from __future__ import annotations

import pytest
from short_news import LATE_IN_MAY, reading

from pactwatch.reading.languages.ko.saying import said_in_headline
from pactwatch.reading.model import Said

SIGNED = "가온병원은 지난 14일 오만 국립병원과 업무협약을 체결했다. "


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # what talks aim at
        (
            (
                "가온박물관은 15일 오만 국립박물관을 찾아가 내년 업무협약(MOU)을 "
                "목표로 이야기를 이어 가기로 했다고 밝혔다."
            ),
            "planned",
        ),
        ("가온박물관은 협약을 목표로 협의를 거듭한 끝에 15일 오만 국립박물관과 업무협약을 체결했다.", "signed"),
        # common work that is given up
        (
            (
                "미국 가온제약이 오만 국립연구소와 진행하던 백신 협력을 "
                "접는다.\n회사는 개발을 이어 가지 않는다고 했다. "
                "가온제약과 오만 국립연구소가 공동연구협약을 맺은 것은 지난해 7월이다."
            ),
            "ended",
        ),
        (
            (
                "미국 가온제약이 오만 국립연구소와 진행하던 백신 협력을 접는다는 말은 "
                "사실이 아니다.\n회사는 개발을 이어 간다고 밝혔다. "
                "가온제약과 오만 국립연구소가 공동연구협약을 맺은 것은 지난해 7월이다."
            ),
            "follow_up",
        ),
    ],
)
def test_aims_and_ends(text: str, status: str) -> None:
    assert reading(text, LATE_IN_MAY).status.value == status


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        # what is added of another land is no plan of the paper
        ("가온도, 연해주와 협정, 사할린과는 의료협력 협의", Said.SIGNED),
        ("가온도, 연해주와 협정 협의", Said.PLANNED),
        ("가온TP, 하노이서 하이텍과 협약… 국립병원과도 협력 논의", Said.SIGNED),
        ("가온협회, 폴란드 차관 만나 공급망 논의… 상의와는 MOU", Said.SIGNED),
        ("가온병원, 우즈베크 국립암센터와 업무협약… 보건부와 연수 논의", Said.SIGNED),
        ("가온대, 몽골과기대와 협약, 교육부와도 장학생 협의", Said.SIGNED),
        ("가온병원, 몽골 보건부 장관 면담해 협력 논의… 국립병원과 협약", Said.SIGNED),
        ("가온병원, 몽골 국립암센터와 협약 논의… 보건부도 긍정적", Said.PLANNED),
        ("가온시, 베트남 빈즈엉성과 교류 논의… 8월 MOU 추진", Said.PLANNED),
        ("한·페루 보건장관 회담… 의료협력 MOU 체결 논의", Said.PLANNED),
        ("가온병원, 몽골 병원과 협약… 다음 달 서명 예정", Said.PLANNED),
    ],
)
def test_a_headline_is_read_without_what_it_adds_of_another(headline: str, said: Said) -> None:
    assert said_in_headline(headline, headline)[0] is said


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        # two papers of one verb, or so many at once
        ("양국은 14일 서울에서 형사사법공조조약과 범죄인인도조약에 각각 서명했다. 라오스 국가주석이 방한했다.", 2),
        ("양국은 14일 서울에서 형사사법공조조약에 서명했다. 라오스 국가주석이 방한했다.", 1),
        ("가온대와 오만 술탄대학교가 14일 두 건의 양해각서를 한꺼번에 교환했다.", 2),
        ("가온대와 오만 술탄대학교가 14일 두 나라의 양해각서를 교환했다.", 1),
        # a paper that has led to what is so
        (
            SIGNED + "의사와 간호사를 서로 보낸다. 환자도 돌본다. 원장은 기뻐했다.\n"
            "병원은 케냐 국립대학과 자매결연을 맺어 학생이 오가고 있고 환자도 찾아온다고 했다.",
            1,
        ),
        (
            SIGNED + "의사와 간호사를 서로 보낸다. 환자도 돌본다. 원장은 기뻐했다.\n"
            "병원은 15일 케냐 국립대학과 자매결연을 맺어 학생을 보내기로 했다.",
            2,
        ),
        # a lead that tells sorts of bodies only
        (
            (
                "이름난 병원이 해외 병원·의대와 양해각서를 맺으며 속도를 붙이고 있다. "
                "가온병원은 14일 오만 술탄의대와 양해각서에 서명했다."
            ),
            1,
        ),
        (
            (
                "재해에 대응하는 오만의 과학기관이 대덕특구와 손을 맞잡았습니다. 가온연구원은 14일 "
                "오만 지질연구소와 업무협약을 맺었습니다."
            ),
            1,
        ),
        (
            (
                "가온도가 오만 수도의 보건 행정기관과 의향서를 나눠 가졌다. 가온도는 "
                "14일 오만 무스카트시 보건국과 의료협력의향서를 맺었다."
            ),
            1,
        ),
    ],
)
def test_how_many_papers(text: str, papers: int) -> None:
    assert len(reading(text, LATE_IN_MAY).accords) == papers


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        # a land beside its own ministry
        (
            (
                "로베르트 피초 슬로바키아 총리가 우리나라를 공식 방문한 14일 "
                "산업통상자원부와 슬로바키아 경제부가 양해각서를 교환했다."
            ),
            {"산업통상자원부 KR", "슬로바키아 경제부 SK"},
        ),
        ("14일 한국과 슬로바키아 경제부가 양해각서를 교환했다.", {"한국 KR", "슬로바키아 경제부 SK"}),
        # an office that a body keeps is the body, at home where it is said to be rooted
        (
            (
                "가온대의료원과 북마리아나포럼이 14일 양해각서를 주고받았다. 김제이 "
                "북마리아나포럼 한국사무소 대표가 서명했다. "
                "북마리아나포럼은 북마리아나제도 사이판에 뿌리를 둔 비영리법인이다."
            ),
            {"가온대의료원 KR", "북마리아나포럼 MP"},
        ),
        # 엔 is 에는
        (
            (
                "쿠웨이트와는 정부 MOU, 사우디엔 여성암센터… 의료 "
                "중동으로\n\n보건복지부는 14일 쿠웨이트 보건부와 MOU를 맺었다."
            ),
            {"보건복지부 KR", "쿠웨이트 보건부 KW"},
        ),
    ],
)
def test_who_signed(text: str, parties: set[str]) -> None:
    accords = reading(text, LATE_IN_MAY).accords

    assert [{f"{p.name} {p.country}" for p in one.parties} for one in accords] == [parties]


@pytest.mark.parametrize(
    ("society", "land"),
    [
        # its name begins with its own land's, unless it has another before it
        ("대한가온의사회", "KR"),
        ("우즈베키스탄 대한가온의사회", "UZ"),
    ],
)
def test_where_a_society_is_at_home(society: str, land: str) -> None:
    one = reading(
        "고려인이 많은 나라, 우즈베키스탄에 의사들이 다녀왔다.\n"
        f"{society}(회장 김하나)는 가온연구원(이사장 박하나)과 함께 15일 "
        f"타슈켄트의 기묘대학교를 방문해 협정서에 서명했다.",
        LATE_IN_MAY,
    )

    assert {p.country for accord in one.accords for p in accord.parties if p.name == society} == {land}


@pytest.mark.parametrize(("what", "signs"), [("협약도 이날 함께 나왔다", True), ("행사도 이날 함께 열렸다", False)])
def test_who_is_told_to_be_in_one_more_paper(what: str, signs: bool) -> None:
    one = reading(f"{SIGNED}한빛병원이 더해진 {what}. 오만을 돕는다.", LATE_IN_MAY)

    assert any("한빛병원" in {p.name for p in accord.parties} for accord in one.accords) is signs


@pytest.mark.parametrize(
    ("text", "instrument"),
    [
        ("식품의약품안전처는 14일 일본 PMDA와 비밀유지협약을 맺었다.", "OTHER"),
        ("식품의약품안전처는 14일 일본 PMDA와 업무협약을 맺었다.", "MOU"),
        ("가온바이오는 14일 중국 리텐제약과 전략적 제휴 협약에 서명했다.", "SEA"),
        ("가온도, 연해주와 협정\n\n가온도와 러시아 연해주가 14일 우호협력 협정을 맺었다.", "OTHER"),
        ("한국, 라오스와 협정\n\n한국과 라오스가 14일 범죄인인도 협정을 맺었다.", "TREATY"),
    ],
)
def test_what_papers_are_called(text: str, instrument: str) -> None:
    assert reading(text, LATE_IN_MAY).instrument == instrument
