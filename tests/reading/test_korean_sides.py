"""Korean articles whose papers are brought in, promised, counted or told by their heads: who signs each with whom."""
# ruff: noqa: E501  a row reads more easily on one line

from __future__ import annotations

import pytest
from short_news import reading, told

from pactwatch.records import Status

PAPERS = [
    # papers that a sentence only brings in are those just counted
    (
        "강원대는 이번 주에 협정서 두 통을 받았다. 하나는 폴란드 우치대학교와 맺은 학생교류 협정, 다른 하나는 체코 오스트라바대학교와 나눈 공동연구 협정이다.",
        {"강원대/KR + 폴란드 우치대학교/PL", "강원대/KR + 체코 오스트라바대학교/CZ"},
    ),
    (
        "전북대병원은 이번 순방에서 문서 두 건을 챙겼다. 네팔 파탄병원과 체결한 업무협약과 부탄 보건부와 나눈 양해각서다.",
        {"전북대병원/KR + 네팔 파탄병원/NP", "전북대병원/KR + 부탄 보건부/BT"},
    ),
    (
        "항만끼리의 약속도 나왔다. 울산항만공사가 곡물을 주로 다루는 루마니아 콘스탄차항만공사와 체결한 MOU다.",
        {"울산항만공사/KR + 루마니아 콘스탄차항만공사/RO"},
    ),
    # a promise before a paper that is signed, where two were counted
    (
        "오만에서 양해각서 두 건이 나왔다. 한국석유공사는 오만 국영석유회사와 비축기지를 함께 쓰기로 했고, 한국가스공사는 오만 에너지부와 수소를 개발한다는 문서에 서명했다.",
        {"한국석유공사/KR + 오만 국영석유회사/OM", "한국가스공사/KR + 오만 에너지부/OM"},
    ),
    # an office of each land that a list names
    (
        "대한양궁협회는 5일 라오스, 미얀마 올림픽위원회와 교류 협약을 각각 맺었다.",
        {"대한양궁협회/KR + 라오스 올림픽위원회/LA", "대한양궁협회/KR + 미얀마 올림픽위원회/MM"},
    ),
    ("춘천시는 5일 일본, 중국 칭다오시와 우호협약을 맺었다.", {"춘천시/KR + 일본/JP", "춘천시/KR + 중국 칭다오시/CN"}),
    # where somebody travels is no part of the name behind it
    (
        "모로코 방문 첫날 부산대병원은 카사블랑카대학병원과 업무협약을 맺었다.",
        {"부산대병원/KR + 카사블랑카대학병원/MA"},
    ),
    ("충북대는 순방 마지막 날 헝가리 세게드대학교와 협약을 맺었다.", {"충북대/KR + 헝가리 세게드대학교/HU"}),
    (
        "질병관리청은 5일 출장단을 보냈다. 7일에는 알마티로 옮겨 카자흐스탄 국립감염병센터와 협력 MOU에 서명했다.",
        {"질병관리청/KR + 카자흐스탄 국립감염병센터/KZ"},
    ),
    # "시" is the city of which the page speaks, though nobody has acted yet; no city abroad is meant so
    (
        "울산시의 자매도시가 하나 늘었다. 시는 5일 칠레 발파라이소시와 자매도시 협정에 서명했다.",
        {"울산시/KR + 칠레 발파라이소시/CL"},
    ),
    (
        "나가사키시의 자매도시가 하나 늘었다. 울산시는 5일 칠레 발파라이소시와 자매도시 협정에 서명했다.",
        {"울산시/KR + 칠레 발파라이소시/CL"},
    ),
    # a clause that only leads on has no part in the paper
    (
        "태풍이 지날 때마다 겪는 피해를 줄이려고 부산시가 필리핀 세부시와 손을 잡았다. 부산시는 7일 세부시와 방재 업무협약을 체결했다.",
        {"부산시/KR + 필리핀 세부시/PH"},
    ),
    # three bodies counted behind the sentence that names them
    (
        "국립생태원(원장 조도순)과 한국환경공단(이사장 안병옥), 캄보디아 산림청(청장 케오 오말리스)이 숲을 되살리는 일에 힘을 모은다. 세 기관은 3일 프놈펜에서 이런 내용의 양해각서를 나눴다.",
        {"국립생태원/KR + 한국환경공단/KR + 캄보디아 산림청/KH"},
    ),
    # who heads an office is no Korean, so neither is the office
    (
        "행정안전부는 2일 보고타에서 마리아 로페스 정보통신부 장관과 전자정부 양해각서를 맺었다고 밝혔다.",
        {"행정안전부/KR + 정보통신부/CO"},
    ),
    (
        "강릉원주대 방문단은 3일 미얀마 양곤의 UMD 치과대학에서 테인 쪼 학장과 양해각서를 교환했다.",
        {"강릉원주대/KR + UMD 치과대학/MM"},
    ),
    # papers ended together, a year each
    (
        "제주도는 8일 일본 아오모리현과 2016년 맺은 우호협약과 중국 하이난성과 2010년 체결한 교류협정을 해지했다고 밝혔다.",
        {"제주도/KR + 일본 아오모리현/JP", "제주도/KR + 중국 하이난성/CN"},
    ),
    # who only reports what others have signed
    (
        "한국무역협회는 부산항만공사가 지난 3일 로테르담항만공사와 업무협약을 체결했다고 전했다.",
        {"부산항만공사/KR + 로테르담항만공사/NL"},
    ),
    # who came for each land, told behind a paper of three
    (
        "교육부는 6일 제4회 한·중·일 교육장관회의에서 세 나라의 교류 의지를 담은 공동선언문이 채택됐다고 밝혔다. 일본에서는 모리야마 마사히토 문부과학상이, 중국에서는 왕자이 국가교육위원회 부주임이 대표로 나섰다.",
        {"교육부/KR + 문부과학성/JP + 국가교육위원회/CN"},
    ),
    # two names of one body
    ("대한상공회의소와 코트라, 대한무역투자진흥공사가 7일 업무협약을 맺었다.", {"대한상공회의소/KR + 코트라/KR"}),
    # a name in Chinese letters that has grown together with its title
    (
        "부산시는 文正秀시장이 7일 베트남 호찌민시와 자매결연 협정을 맺었다고 밝혔다.",
        {"부산시/KR + 베트남 호찌민시/VN"},
    ),
    # "the two customs offices" are no body of that name
    (
        "관세청은 7일 페루 관세청과 회의를 열었다. 두 세관은 이날 상호지원 양해각서도 체결했다.",
        {"관세청/KR + 페루 관세청/PE"},
    ),
    # a paper put off in a clause that only leads on
    (
        "한-일 군사정보협정이 뒤로 미뤄진 사이, 일본이 남쪽 이웃과 손을 잡았다. 겐바 고이치로 일본 외상과 밥 카 오스트레일리아 외무장관이 7일 도쿄에서 정보보호협정에 서명했다.",
        {"일본 외무성/JP + 오스트레일리아 외무부/AU"},
    ),
    # what is told of a body of a list before its name, and of whom it is
    (
        "부산대는 5일 이란 의료기기협회(IMEDS), 그리고 글로컬 대학으로 뽑힌 인제대학교와 업무협약을 맺었다.",
        {"부산대/KR + 이란 의료기기협회/IR + 인제대학교/KR"},
    ),
    (
        "한국수자원공사는 5일 몽골 환경부, 그리고 물 관리를 맡은 울란바토르상하수도공사와 양해각서를 교환했다.",
        {"한국수자원공사/KR + 몽골 환경부/MN + 울란바토르상하수도공사/MN"},
    ),
    (
        "한빛병원은 5일 싱가포르 테마섹그룹의 투자사인 루멘캐피탈과 업무협약을 맺었다.",
        {"한빛병원/KR + 싱가포르 루멘캐피탈/SG"},
    ),
    (
        "제주한라병원은 5일 싱가포르 CGS-CIMB그룹의 투자사인 CCGI 아시아와 양해각서를 맺었다.",
        {"제주한라병원/KR + 싱가포르 CCGI 아시아/SG"},
    ),
    (
        "전북대는 5일 조지아의 트빌리시대학과 조지아 국제대학, 아르메니아의 예레반 국립대학과 각각 MOU를 체결했다.",
        {
            "전북대/KR + 트빌리시대학/GE",
            "전북대/KR + 조지아 국제대학/GE",
            "전북대/KR + 예레반 국립대학/AM",
        },
    ),
    # the hospital and that of the same school in another town
    (
        "5일 화순전남대병원과 전남대병원, 우즈베키스탄 보건부는 3자 협정을 체결했다.",
        {"화순전남대병원/KR + 전남대병원/KR + 우즈베키스탄 보건부/UZ"},
    ),
    (
        "경북대병원과 칠곡경북대병원, 몽골 보건부는 5일 업무협약을 체결했다.",
        {"칠곡경북대병원/KR + 경북대병원/KR + 몽골 보건부/MN"},
    ),
    # a chamber of two lands is one
    (
        "한국수입협회는 5일 튀니지 수출진흥청, 튀니지-한국 상공회의소와 각각 양해각서를 체결했다.",
        {"한국수입협회/KR + 튀니지 수출진흥청/TN", "한국수입협회/KR + 튀니지-한국 상공회의소/TN"},
    ),
    ("한국무역협회는 5일 한국-브라질 상공회의소와 협약했다.", {"한국무역협회/KR + 한국-브라질 상공회의소/BR"}),
    (
        "대한약사회는 5일 대만·일본 병원약사회와 협약을 맺었다.",
        {"대한약사회/KR + 대만 병원약사회/TW", "대한약사회/KR + 일본 병원약사회/JP"},
    ),
    # a signing in the clause before that of the paper; not what only led to it
    (
        "부산경제진흥원이 튀니지 투자청과 서명했고, 한국수입협회는 튀니지 수출진흥청과 양해각서를 체결했다.",
        {"부산경제진흥원/KR + 튀니지 투자청/TN", "한국수입협회/KR + 튀니지 수출진흥청/TN"},
    ),
    (
        "대한상공회의소는 5일 우즈베키스탄 상공회의소와 손잡았고, 한국무역협회는 카자흐스탄 상공회의소와 양해각서를 교환했다.",
        {"대한상공회의소/KR + 우즈베키스탄 상공회의소/UZ", "한국무역협회/KR + 카자흐스탄 상공회의소/KZ"},
    ),
    # a name behind what it makes acts, whatever its form
    (
        "보험 플랫폼을 운영하는 해빗팩토리도 5일 싱가포르 보험사 인컴과 MOU를 맺었다.",
        {"해빗팩토리/KR + 인컴/SG"},
    ),
    # a paper's lands are no sides of it, where it has a partner; the first sentence may tell of what is the body's
    (
        "한국의료재단의 몽골 의사 교육 사업이 첫발을 뗐다. 재단은 5일 몽골 국립의대와 한·몽 의료협력 MOU를 체결했다.",
        {"한국의료재단/KR + 몽골 국립의대/MN"},
    ),
    # names of one letter, and with a mark in them
    (
        "부산 온 종합병원은 5일 몽골 국립암센터와 업무협약을 체결했다.",
        {"부산 온 종합병원/KR + 몽골 국립암센터/MN"},
    ),
    (
        "몽골 의료진이 서울에 온 5일, 한빛병원은 몽골 군 병원과 업무협약을 체결했다.",
        {"한빛병원/KR + 몽골/MN"},
    ),
    (
        "김해의생명·산업진흥원이 5일 이란 의료기기협회와 업무협약을 맺었다.",
        {"김해의생명·산업진흥원/KR + 이란 의료기기협회/IR"},
    ),
    # what is made like something of a land is none
    (
        "한국형 테크노파크가 중앙아시아로 간다. 광주테크노파크는 5일 카자흐스탄기술대와 MOU를 맺었다.",
        {"광주테크노파크/KR + 카자흐스탄기술대/KZ"},
    ),
    # partners that are counted, told land by land behind it; not where another number of them is told
    (
        "가온대는 3일부터 몬테네그로와 알바니아의 대학 세 곳과 각각 학술교류 협정을 맺었다. 몬테네그로에서는 포드고리차대학에서 특강을 했다. 이어 알바니아에서 티라나대학과 두러스공과대학을 차례로 방문했다.",
        {"가온대/KR + 포드고리차대학/ME", "가온대/KR + 티라나대학/AL", "가온대/KR + 두러스공과대학/AL"},
    ),
    (
        "경북도는 5일 몽골과 베트남의 기관 두 곳과 잇따라 양해각서를 교환했다. 몽골에서는 몽골농업대를 찾았다. 베트남에서는 껀터농업연구소를 둘러봤다.",
        {"경북도/KR + 몽골농업대/MN", "경북도/KR + 껀터농업연구소/VN"},
    ),
    (
        "가온병원은 5일 우즈베키스탄과 카자흐스탄의 병원 세 곳과 각각 업무협약을 체결했다. 우즈베키스탄에서는 타슈켄트국립병원을 찾았다. 카자흐스탄에서는 알마티중앙병원을 방문했다.",
        {"가온병원/KR + 우즈베키스탄/UZ", "가온병원/KR + 카자흐스탄/KZ"},
    ),
    # somebody's branch abroad is nobody
    (
        "새마을재단이 나이지리아 국립곡물연구원 이바단 연구소와 손을 잡고 농사법을 가르친다. 재단은 5일, 이 같은 내용의 업무협약을 나이지리아 현지에서 맺었다고 밝혔다. 체결식에는 재단의 이경복 나이지리아 사무소장과 알리유 우마르 이바단 연구소 원장 등이 자리했다.",
        {"새마을재단/KR + 나이지리아 국립곡물연구원 이바단 연구소/NG"},
    ),
    # a sort of body with its letters names none of those that follow
    (
        "우리나라 테크노파크(TP) 모델이 나라 밖으로 간다. 경남테크노파크(경남TP)는 5일 키르기스스탄 에너지부와 양해각서를 교환했다. 광주테크노파크(광주TP)도 카자흐스탄기술대와 MOU를 체결했다.",
        {"경남테크노파크/KR + 키르기스스탄 에너지부/KG", "광주테크노파크/KR + 카자흐스탄기술대/KZ"},
    ),
    # a name in Latin letters is of the page's foreign land
    (
        "한빛병원은 5일 이라크 바그다드의 Al-Hayat 병원과 업무협약을 체결했다.",
        {"한빛병원/KR + Al-Hayat 병원/IQ"},
    ),
    (
        "이라크 환자, 한빛병원으로\n\n한빛병원은 5일 Al-Hayat와 업무협약을 체결했다. 이라크 환자를 보내는 내용이다.",
        {"한빛병원/KR + Al-Hayat/IQ"},
    ),
]
STATUSES = [
    # what they keep of years before is no news of today
    (
        "조선대 봉사단, 9일 케냐로\n\n조선대는 9일부터 케냐에서 진료한다. 봉사단은 12명이다. 현지 병원이 돕는다. 조선대와 케냐의 인연은 짧지 않다. 2013년 7월 국립케냐타대학과 업무협약을 맺은 뒤 유학센터를 열었다.",
        "none",
    ),
    (
        "방사청, 18개국 대사 초청 설명회\n\n방사청은 7일 대사와 국방무관을 불러 설명회를 열었다. 지금까지 방사청이 방산협력 양해각서(MOU)를 맺은 나라는 31개국이다.",
        "none",
    ),
    (
        '"투자 전 양해각서부터"… 변호사의 조언\n\n7일 대한상공회의소에서 법무법인 가온과 미국 로펌 베이커가 연 세미나에서 변호사는 본계약에 앞서 양해각서를 체결하라고 권했다.',
        "none",
    ),
    ("가천대는 해외 대학과 교류가 많다. 지난해 독일 예나대학과 맺은 협정이 그것이다. 총장은 6일 특강을 했다.", "none"),
    # papers of an ended list end, too
    (
        "온타리오주 정부는 8일 외국과 맺은 협약 두 건을 취소했다. 하나는 온타리오주 교육부가 중국 장쑤성과 2011년 맺은 교류 협약, 다른 하나는 온타리오주 보건부가 러시아 보건부와 2014년 체결한 양해각서다.",
        "ended",
    ),
]


@pytest.mark.parametrize(("text", "papers"), PAPERS)
def test_each_paper_has_its_own_sides(text: str, papers: set[str]) -> None:
    read = reading(text)
    assert {_sides(text) for text in papers} == {
        frozenset((party.name, party.country) for party in accord.parties) for accord in read.accords
    }


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_what_is_only_recalled_or_advised_is_no_news(text: str, status: str) -> None:
    assert told(text)[0] is Status(status)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        (
            "복지부와 노바티스는 7일 투자협력 양해각서에 서명했다. 2015년부터 2020년까지 이어진 1차 MOU의 기한이 끝나자 내용을 고쳐 새로 맺은 것이다.",
            2015,
        ),
        (
            "농촌진흥청은 7일 칠레 농업연구청과 공동연구 약정을 맺었다. 2016년에 만든 기존 약정을 이번 것이 대신한다.",
            2016,
        ),
        (
            "농촌진흥청은 7일 칠레 농업연구청과 공동연구 약정을 맺었다. 2016년에 만든 시범농장이 기존 시설을 대신한다.",
            None,
        ),
    ],
)
def test_a_paper_that_takes_the_place_of_another_renews_it(text: str, year: int | None) -> None:
    assert (reading(text).renewal, reading(text).prior_year) == (year is not None, year)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "대한체육회는 2일 막을 내린 서울 총회 기간에 핀란드 올림픽위원회와 교류 협정을 맺었다고 3일 밝혔다.",
            "2024-05",
        ),
        ("대한체육회는 2일 서울 총회에서 핀란드 올림픽위원회와 교류 협정을 맺었다고 3일 밝혔다.", "2024-05-02"),
    ],
)
def test_the_last_day_of_an_event_dates_no_signing(text: str, day: str) -> None:
    assert [str(accord.signed_on) for accord in reading(text).accords] == [day]


def _sides(told_so: str) -> frozenset[tuple[str, str]]:
    return frozenset((name, land) for name, _, land in (side.rpartition("/") for side in told_so.split(" + ")))
