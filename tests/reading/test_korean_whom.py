"""Korean articles: whose papers they are, and how many, where a lead, a companion or a paper of before stands by."""

from __future__ import annotations

import datetime as dt

import pytest
from short_news import LATE_IN_MAY, reading

LEADS = [
    # the lead tells the partner by its sort, or by what market its land is
    (
        (
            "가온바이오가 호주의 연구중심대학과 손을 맞잡았다.\n가온바이오는 "
            "16일 서울에서 호주 모나쉬대학교와 업무협약(MOU)을 체결했다."
        ),
        ["가온바이오 + 호주 모나쉬대학교"],
    ),
    (
        (
            "부산대학교가 우크라이나의 지방정부와 협력 문서를 썼다.\n부산대에 "
            "따르면 르비우주 교육과학부 국장이 15일 합의각서에 서명했다."
        ),
        ["부산대학교 + 르비우주 교육과학부"],
    ),
    (
        (
            "남미 최대 의료시장 브라질이 우리나라와 손을 맞잡는다.\n보건복지부는 "
            "브라질 보건부와 양해각서(MOU)를 교환했다고 16일 밝혔다."
        ),
        ["보건복지부 + 브라질 보건부"],
    ),
    # a paper of its own, told by its day
    (
        (
            "강릉아산병원은 16일 몽골 국립제3병원과 업무협약을 체결했다. "
            "이어 17일에는 몽골 국립암센터와도 협약을 맺었다."
        ),
        ["강릉아산병원 + 몽골 국립제3병원", "강릉아산병원 + 몽골 국립암센터"],
    ),
]
BESIDE = [
    # who came along takes no part
    (
        (
            "협회 방문단은 13일 대만을 찾았다. 한국보건산업진흥원과 제약사 "
            "9곳이 동행한 이 길에 한국제약바이오협회는 대만제약협회와 MOU를 맺었다."
        ),
        ["대만제약협회 + 한국제약바이오협회"],
    ),
    # nor does what follows the paper of others
    (
        (
            "재료연구소에 한·독 연구센터가 20일 문을 열었다. 센터는 창원시와 "
            "독일 드레스덴시가 지난해 11월 맺은 양해각서(MOU)에서 싹텄다."
        ),
        ["독일 드레스덴시 + 창원시"],
    ),
    # who signed it, too
    (
        (
            "가온전력은 13일 케냐 원자력위원회와 원자력 MOU를 체결했다. "
            "한빛대학교와 한국원전수출산업협회도 함께 서명해 창구가 갖춰졌다."
        ),
        ["가온전력 + 케냐 원자력위원회 + 한국원전수출산업협회 + 한빛대학교"],
    ),
    (
        "가온병원은 13일 몽골 국립암센터와 업무협약을 체결했다. 협약식에는 한빛대병원도 함께했다.",
        ["가온병원 + 몽골 국립암센터"],
    ),
    (
        "가온병원은 13일 몽골 국립암센터와 업무협약을 체결했다. 한빛대병원도 지난해 같은 협약에 서명했다.",
        ["가온병원 + 몽골 국립암센터"],
    ),
]
NAMES = [
    (
        "대전시가 몽골에 거점을 마련했다. 최성아 대전시 정무경제과학부시장은 17일 몽골국립의대와 업무협약을 맺었다.",
        ["대전시 + 몽골국립의대"],
    ),
    (
        "식품의약품안전처는 16일 수출을 돕고자 멕시코 보건부와 양해각서를 체결했다고 밝혔다.",
        ["식품의약품안전처 + 멕시코 보건부"],
    ),
    (
        "포스코는 16일 공시를 내어 인도 카르나타카 주정부와 제철소 양해각서를 체결했다고 밝혔다.",
        ["인도 카르나타카 주정부 + 포스코"],
    ),
    (
        (
            "가온수력은 17일 프라하 인근에 있는 국영 연구기관 유제이브이-레즈(UJV-Rez) "
            "본사에서 업무협약에 서명했다. 체코의 수소 사업을 돕는다."
        ),
        ["가온수력 + 유제이브이-레즈"],
    ),
    (
        "윤장현 광주시장은 17일 울란바토르시청에서 바트볼드 손두이 시장과 우호협력 협정서를 나눠 가졌다.",
        ["광주시 + 울란바토르시"],
    ),
    (
        "가온병원은 12일 몽골 국립암센터를 찾아 이 병원과 업무협약을 맺었다고 밝혔다.",
        ["가온병원 + 몽골 국립암센터"],
    ),
]
SEVERAL = [
    (
        "우주항공청은 17일 미국 항공우주국과 공동성명서에 서명했다. 성명과는 별도로 두 기관은 'L4' 협약을 맺었다.",
        ["미국 항공우주국 + 우주항공청"] * 2,
    ),
    (
        (
            "식품의약품안전처장이 20일부터 베트남에 머문다. 식약처는 처장이 베트남 농업농촌개발부와 보건부 장관을 "
            "차례로 면담하고 두 부처와 양해각서(MOU)를 각각 체결한다고 밝혔다."
        ),
        ["베트남 농업농촌개발부 + 식품의약품안전처", "보건부 + 식품의약품안전처"],
    ),
    # the sentence before tells who acts
    (
        (
            "윤장현 광주시장은 17일 울란바토르시청에서 바트볼드 손두이 시장과 우호협력 협정서를 나눠 가졌다.\n"
            "목포시는 한발 빨랐다. 부시장이 이끄는 대표단은 지난 14일 울란바토르시와 업무협약을 맺었다."
        ),
        ["광주시 + 울란바토르시", "목포시 + 울란바토르시"],
    ),
    # weeks ago, beside one of these days
    (
        (
            "국립암센터는 17일 몽골 국립암센터와 업무협약을 체결했다. 이번 협약은 아시아에서 이어지는 협력이다. "
            "지난 2월에는 우즈베키스탄 보건부와 협약을 맺었다."
        ),
        ["국립암센터 + 몽골 국립암센터"],
    ),
    (
        ("국립암센터는 17일 몽골 국립암센터와 업무협약을 체결했다. 지난 10일에는 우즈베키스탄 보건부와 협약을 맺었다."),
        ["국립암센터 + 몽골 국립암센터", "국립암센터 + 우즈베키스탄 보건부"],
    ),
]


@pytest.mark.parametrize(("text", "papers"), [*LEADS, *BESIDE, *NAMES, *SEVERAL])
def test_whose_papers_they_are(text: str, papers: list[str]) -> None:
    accords = reading(text, LATE_IN_MAY).accords

    assert sorted(" + ".join(sorted(p.name for p in one.parties)) for one in accords) == sorted(
        " + ".join(sorted(one.split(" + "))) for one in papers
    )


@pytest.mark.parametrize(
    ("text", "published", "status", "renewal"),
    [
        # a schedule is a plan
        (
            (
                "장관이 20일 출국한다. 보건복지부와 아부다비보건청 "
                "사이의 합의의사록에 서명하고 이를 발표하는 일정이 잡혀 있다."
            ),
            LATE_IN_MAY,
            "planned",
            (False, None),
        ),
        # a bare year, and what has been done since
        (
            (
                "한빛대와 일본 나가노대가 8일 기념식을 했다.\n두 대학은 "
                "2013년 업무협약을 맺었다. 그 뒤 교류회를 이어 왔다."
            ),
            None,
            "follow_up",
            (False, None),
        ),
        (
            "한빛대와 일본 나가노대가 8일 만났다.\n두 대학은 8일 업무협약을 맺었다. 이후 두 대학은 학생을 교환한다.",
            None,
            "signed",
            (False, None),
        ),
        # a longer term is a renewal
        (
            "가온병원은 17일 몽골 국립암센터와 맺은 양해각서의 기한을 늘렸다.",
            LATE_IN_MAY,
            "signed",
            (True, None),
        ),
        (
            "증평군과 중국 관남현이 17일 자매결연 협정서에 서명했다. 두 고장이 처음 인연을 맺은 것은 2005년 10월이다.",
            LATE_IN_MAY,
            "signed",
            (True, 2005),
        ),
    ],
)
def test_when_it_was_and_whether_again(
    text: str, published: dt.date | None, status: str, renewal: tuple[bool, int | None]
) -> None:
    one = reading(text, published)

    assert (one.status.value, (one.renewal, one.prior_year)) == (status, renewal)
