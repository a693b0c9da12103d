"""Korean articles: papers whose sides, day or year the sentences beside them tell, and pages without a day."""

from __future__ import annotations

import datetime as dt

import pytest
from short_news import LATE_IN_MAY, reading

from pactwatch.reading.languages.ko.same_bodies import elsewhere
from pactwatch.reading.model import Mention
from pactwatch.reading.reader import read
from pactwatch.records import Article

OPENING = "가온병원은 지난 14일 오만 국립병원과 업무협약을 체결했다. "
OF_STATES = "이 문서는 지난해 3월 대통령의 순방 때 두 나라 보건 당국이 맺은 포괄 양해각서를 구체로 옮긴 것이다."
NEWS = "가온병원/KR + 오만 국립병원/OM 2024-05-14"


def papers(text: str, published: dt.date | None = LATE_IN_MAY) -> list[str]:
    """Each agreement that the text tells: its parties with their lands, and its day."""
    return [
        " + ".join(f"{p.name}/{p.country}" for p in one.parties) + (f" {one.signed_on}" if one.signed_on else "")
        for one in reading(text, published).accords
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a journey that the opening dates, year and all
        (
            (
                "산업통상자원부가 2023년 9월 12일부터 16일까지 이어진 오만 경제사절단의 방한에 맞춰 행사를 열었다. "
                "가온병원은 14일 오만 보건부와 업무협약을 체결했다."
            ),
            ["가온병원/KR + 오만 보건부/OM 2023-09-14"],
        ),
        (
            (
                "2023년 9월 방한한 오만 왕세자의 일정에 맞춰 두 나라 기업이 "
                "모였다.\n대한상의는 13일 서울에서 포럼을 열었다. "
                "가온바이오는 이 자리에서 오만 국영 기업 마스칼 그룹과 양해각서에 서명했다."
            ),
            ["가온바이오/KR + 마스칼 그룹/OM 2023-09-13"],
        ),
        # when a body was founded dates nothing
        (
            "2013년 9월 문을 연 가온병원이 오만에 나간다. 가온병원은 14일 오만 보건부와 업무협약을 체결했다.",
            ["가온병원/KR + 오만 보건부/OM"],
        ),
    ],
)
def test_a_page_without_a_day_counts_from_the_journey_that_it_tells(text: str, told: list[str]) -> None:
    assert papers(text, None) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a name with a bracket between the year and the verb
        (
            (
                "가온재단이 지난해 몽골간호사협회(Mongolian Nurses Association)와 "
                "맺은 업무협약(MOU)에 따라 연수생을 뽑았다."
            ),
            ["가온재단/KR + 몽골간호사협회/MN 2023"],
        ),
        # who stands right before what describes a paper has signed it
        (
            (
                "가온재단과 오만 과학연구청(TRC)이 16일 공동연구센터의 문을 열었다. "
                "이 센터는 2019년 12월 두 기관이 쓴 각서에서 비롯됐다."
            ),
            ["가온재단/KR + 오만 과학연구청/OM 2019-12"],
        ),
        # whose other side is who
        (
            (
                "가온바이오의 협약 상대는 현지 제약사 마스칼팜이다. 백신을 공급하는 "
                "업무협약을 17일 맺었다. 오만 시장을 겨냥했다."
            ),
            ["가온바이오/KR + 마스칼팜/OM 2024-05-17"],
        ),
        # what came first on the same occasion is news, too; what was before need not be
        (
            OPENING + "같은 자리에서 앞서 보건복지부와 오만 보건부가 보건의료 양해각서에 서명했다.",
            [NEWS, "보건복지부/KR + 오만 보건부/OM 2024-05-14"],
        ),
        (OPENING + "앞서 보건복지부와 오만 보건부가 보건의료 양해각서에 서명했다.", [NEWS]),
        # whose telling has a day of its own borrows none of another paper
        (
            OPENING + "가온바이오가 케냐 제약사 마스칼팜과 협력 협약을 체결했다고 복지부가 20일 전했다.",
            [NEWS, "가온바이오/KR + 마스칼팜/KE 2024-05"],
        ),
        (
            OPENING + "가온바이오도 이날 케냐 제약사 마스칼팜과 협력 협약을 체결했다.",
            [NEWS, "가온바이오/KR + 마스칼팜/KE 2024-05-14"],
        ),
        # a bare day of the month of publication, told as first; some day of a stay
        (
            OPENING + "앞서 2일에는 케냐 국립병원과 협약을 맺었다.",
            [NEWS, "가온병원/KR + 케냐 국립병원/KE 2024-05-02"],
        ),
        (OPENING + "앞서 지난 2월에는 케냐 국립병원과 협약을 맺었다.", [NEWS]),
        (OPENING + "앞서 2일 가온병원은 케냐 국립병원과 협약을 맺은 바 있다.", [NEWS]),
        (
            (
                "가온병원 대표단은 지난 14일 오만 보건부를 찾았다. 이튿날에는 국립모자병원을 둘러봤다. "
                "대표단은 이번 방문 기간에 오만 국립병원도 들러 업무협약을 체결했다."
            ),
            ["가온병원/KR + 오만 국립병원/OM 2024-05"],
        ),
        (
            "가온병원 대표단은 지난 14일 오만 국립병원을 찾았다. 이 자리에서 두 병원은 업무협약을 체결했다.",
            ["가온병원/KR + 오만 국립병원/OM 2024-05-14"],
        ),
        # heads of those who are listed
        (
            (
                "가온연구원, 오만 술탄국립대학교(SQU), 대전광역시, 대전테크노파크. "
                "이 네 기관의 수장이 16일 무스카트에 모여 업무협약(MOU)에 서명했다."
            ),
            ["가온연구원/KR + 오만 술탄국립대학교/OM + 대전광역시/KR + 대전테크노파크/KR 2024-05-16"],
        ),
        # a form of law makes a name of any word
        (
            "무스카트에서 지난 16일 순천향대부천병원, 주식회사 처음, 오만 국립의과대학이 초청연수 3자협약을 맺었다.",
            ["순천향대부천병원/KR + 주식회사 처음/KR + 오만 국립의과대학/OM 2024-05-16"],
        ),
        # a mark of a picture, or who writes, behind the last sentence
        *(
            (f"가온병원이 오만으로 간다.\n{OPENING}{behind}\n환자를 서로 보낸다.", [NEWS])
            for behind in ("사진>", "홍길동 기자")
        ),
        (f"가온병원은 페루 보건부와 이미 협약을 맺었다. {OPENING}", [NEWS]),
        # the day of what is ended
        (
            (
                "가온바이오는 지난해 11월 5일 중국 리텐제약과 맺은 전략적 제휴 계약을 "
                "종결하기로 양측이 합의했다고 3일 밝혔다."
            ),
            ["가온바이오/KR + 중국 리텐제약/CN 2023-11-05"],
        ),
    ],
)
def test_sides_and_days_that_the_text_tells_beside_a_paper(text: str, told: list[str]) -> None:
    assert papers(text) == told


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        # letters are those of whom the page gives them to, but a body of many lands stays what it is
        (Mention(name="표준측량청", start=0, end=5, aliases=("ESMA",), home="케냐"), {"ESMA": False, "IAEA": True}),
        (Mention(name="빈 국제원자력기구", start=0, end=9, aliases=("IAEA",), home="오스트리아"), {"IAEA": True}),
    ],
)
def test_whose_letters_they_are(other: Mention, apart: dict[str, bool]) -> None:
    told = {name: elsewhere(Mention(name=name, start=20, end=24), other) for name in apart}

    assert told == apart


def test_who_speaks_in_a_headline_is_the_firm_of_the_text() -> None:
    title = '가온빛소리 "오만 장관 만나 물류 논의"'
    text = (
        f"{title}\n\n가온빛소리는 오만의 장관을 만났다고 16일 밝혔다. "
        "회사는 지난 4월 서울 본사에서 오만 마스칼항만의 회장과 업무협약(MOU)을 맺었다."
    )
    one = read(Article(id="x", source="case", title=title, text=text, published=LATE_IN_MAY))

    assert [pair for accord in one.accords for pair in accord.pairs] == ["KR-OM"]


@pytest.mark.parametrize(
    ("text", "renewal"),
    [
        # the sentence before tells whose the paper of before is
        (OPENING + ("두 병원의 인연은 10년 전으로 거슬러 올라간다. 2014년 협약을 맺고 "
        "의사를 서로 보내 왔다."), (True, 2014)),
        (
            OPENING + ("가온병원과 오만 국립병원의 만남은 처음이 아니다. 지난 2014년에도 "
            "협약을 맺어 의사가 오간 바 있다."),
            (True, 2014),
        ),
        (OPENING + "가온병원은 2014년 케냐 국립병원과 협약을 맺은 바 있다.", (False, None)),
        (OPENING + "두 병원의 협력은 의료에 그치지 않는다. 환자도 서로 보낸다.", (False, None)),
        # what the two states signed is not their agency's; it may be their ministries'
        ("한국보건산업진흥원은 지난 14일 케냐 보건부와 양해각서에 서명했다. " + OF_STATES, (False, None)),
        ("보건복지부는 지난 14일 케냐 보건부와 양해각서에 서명했다. " + OF_STATES, (True, 2023)),
        # the number of partners is none of papers
        ("가온협회, 12번째 MOU 상대는 오만상공회의소\n\n" + OPENING, (False, None)),
        ("가온병원, 오만 국립병원과 세 번째 MOU 체결\n\n" + OPENING, (True, None)),
        # a paper that was written
        (("◦ 가온병원과 오만 국립병원이 지난 14일 협약을 갱신하는 서명을 마쳤음\n"
         "◦ 두 병원은 2018년 10월 17일 처음 각서를 쓴 바 있으며, 이번 서명으로 그 효력을 이어 가게 됨"), (True, 2018)),
    ],
)  # fmt: skip
def test_papers_of_before(text: str, renewal: tuple[bool, int | None]) -> None:
    one = reading(text, LATE_IN_MAY)

    assert (one.renewal, one.prior_year) == renewal


@pytest.mark.parametrize(
    ("behind", "renewal"),
    [
        # the paper that the news carries out
        ("올 3월 두 병원은 의향서를 먼저 교환했다. 이번 협약은 그 의향서를 실행하려는 것이다.", (True, None)),
        ("올 3월 두 병원은 의향서를 먼저 교환했다. 이번 협약은 그 나라 국왕의 뜻을 실행하려는 것이다.", (False, None)),
    ],
)
def test_a_paper_that_the_news_carries_out_is_of_before(behind: str, renewal: tuple[bool, int | None]) -> None:
    one = reading(f"가온병원은 19일 오만 국립병원과 업무협약을 체결했다.\n의사를 서로 보낸다. {behind}", None)

    assert (one.renewal, one.prior_year) == renewal


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("두 기관의 인연은 2011년으로 거슬러 올라간다. 그해 업무협약을 맺은 뒤로 인턴십을 이어 왔다.", "follow_up"),
        ("두 기관의 인연은 오래다. 2011년 업무협약을 체결한 이후 해마다 학생이 오갔다.", "follow_up"),
        ("가온병원과 미국의 인연은 짧지 않다. 2011년 국립병원과 업무협약을 맺은 뒤 센터를 열었다.", "none"),
        ("두 기관은 학생의 실습을 늘리기로 했다. 학생들은 다음 주 돌아간다.", "none"),
    ],
)
def test_a_visit_under_a_paper_of_before_follows_it_up(told: str, status: str) -> None:
    text = (
        "미시간주립대 학생들, 가온병원서 침 치료 배운다\n\n"
        "가온병원은 미국 미시간주립대학교 학생 20명을 불러 견학 프로그램을 14일 열었다고 15일 밝혔다.\n"
        "방문단은 시설을 돌아봤다. 교수들도 함께했다. 질문이 쏟아졌다. "
        f"{told} 병원은 교육을 늘린다는 계획이다."
    )

    assert reading(text, LATE_IN_MAY).status.value == status


def test_firms_are_no_ministries() -> None:
    text = (
        "2024년 5월 방한한 오만 국왕의 일정에 맞춰 행사가 열렸다.\n산업통상자원부와 오만 상공부는 13일 포럼을 열었다. "
        "가온바이오와 오만 국영 기업 마스칼 그룹은 이 자리에서 투자의향서에 서명했다. "
        "두 회사는 지난해 1월 업무협약을 맺은 바 있다."
    )
    one = reading(text, None)

    assert (one.renewal, one.prior_year) == (True, 2023)


def test_on_a_page_without_a_day_the_first_paper_beside_one_made_anew_is_of_before() -> None:
    text = (
        "가온공단은 지난 12일 몰도바 건강보험공단과 업무협약을 맺고, 오만 "
        "보건부와는 이미 있던 협약을 갱신했다고 밝혔다. "
        "오만 보건부와는 2019년 4월 장관이 공단을 찾았을 때 처음 협약했다."
    )
    one = reading(text, None)

    assert (one.renewal, one.prior_year, [accord.signed_on for accord in one.accords]) == (True, 2019, [None, None])
