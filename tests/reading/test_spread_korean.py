"""Korean pages that tell one agreement over several sentences: who is named in one, the paper in another."""
# ruff: noqa: E501  a row reads more easily on one line

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from short_news import reading

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading

WAYS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases" / "spread_ko.yml").read_text("utf-8"))
CASTS = (
    {
        "S": "병원",
        "P": "병원장",
        "K": ("명지병원", "KR"),
        "L": ("온종합병원", "KR"),
        "M": ("그린닥터스", "KR"),
        "F": ("메드라인병원", "UZ", "우즈베키스탄", "타슈켄트"),
        "G": ("아쿠라병원", "UZ", "우즈베키스탄", "사마르칸트"),
        "H": ("돈스코이병원", "KZ", "카자흐스탄", "악토베"),
    },
    {
        "S": "대학",
        "P": "총장",
        "K": ("건양대학교", "KR"),
        "L": ("한밭대학교", "KR"),
        "M": ("청람대학교", "KR"),
        "F": ("게디미노 공과대학", "LT", "리투아니아", "빌뉴스"),
        "G": ("미콜라스 로메리스 대학", "LT", "리투아니아", "카우나스"),
        "H": ("타르투대학", "EE", "에스토니아", "타르투"),
    },
)
BEHIND = "협약 기간은 3년이며 이의가 없으면 자동으로 늘어난다. 실무진은 다음 달 화상회의를 열어 세부 일정을 정한다."
FRAME = "저작권자 © 서부신문 무단전재 및 재배포 금지\n\n관련기사\n사우디 보건부, 한국형 정보시스템 관심\n터키 제약사, 국내서 파트너 찾는다"
SLOT = re.compile(r"\{([A-Z])([a-z]?)([가-힣]*)\}")
PAIRS = {pair[0]: pair for pair in ("은는", "이가", "을를", "과와")}
"""A particle behind a consonant, and what it is behind a vowel."""
LATIN = {"이다": "다", "이라": "라", "으로": "로", "이고": "고", "이며": "며"}


def _with_particle(word: str, particle: str) -> str:
    """The word with the particle, in the form that its last letter asks for."""
    final = (ord(word[-1]) - ord("가")) % 28
    if particle[:1] in PAIRS and len(particle) == 1:
        return word + PAIRS[particle][0 if final else 1]
    if particle in LATIN:
        return word + (particle if final and not (particle == "으로" and final == 8) else LATIN[particle])
    return word + particle


def _filled(text: str, cast: dict[str, Any]) -> str:
    def of(slot: re.Match[str]) -> str:
        letter, what, particle = slot.groups()
        told = cast[letter]
        if letter in "SP":
            return _with_particle(told, particle) if particle else told
        word = {"": told[0], "l": told[2:3], "t": told[3:4], "f": " ".join((*told[2:3], told[0]))}[what]
        word = word if isinstance(word, str) else word[0]
        return _with_particle(word, particle) if particle else word

    return SLOT.sub(of, text)


def _papers(one: Reading) -> list[set[tuple[str, str | None]]]:
    return [{(p.name.split()[-1], p.country) for p in accord.parties} for accord in one.accords]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way["text"][:24])
@pytest.mark.parametrize("cast", CASTS, ids=["hospital", "university"])
def test_who_signs_is_told_over_several_sentences(way: dict[str, Any], cast: dict[str, Any]) -> None:
    head = _filled(way["head"], cast)
    content = f"서부신문\n\n{head}\n\n입력 2019-09-10 09:05\n\n{_filled(way['text'], cast)}\n\n{BEHIND}\n\n{FRAME}"
    raw = RawArticle(source="cases", content=content, published=dt.date(2019, 9, 10), url=None, lang="ko", title=head)
    wanted = [
        {(cast[who][0].split()[-1], cast[who][1]) for who in paper.split("-")} for paper in way["papers"].split(",")
    ]
    assert sorted(_papers(read(clean(raw))), key=sorted) == sorted(wanted, key=sorted)


SHORT = [
    # a house counts where one signed in it, not where an event was held in it, nor who was visited before another signs
    ("명지병원은 5일 몽골 국립제1병원에서 열린 포럼에서 카자흐스탄 국립심장센터와 업무협약을 체결했다.", "명지병원/KR 국립심장센터/KZ"),
    ("명지병원 대표단은 4일 몽골 국립제1병원을 방문했다. 명지병원은 이어 5일 카자흐스탄 국립심장센터와 업무협약을 체결했다.", "명지병원/KR 국립심장센터/KZ"),
    ("명지병원은 4일 몽골 국립제1병원을 찾아 업무협약을 체결했다. 다음 날에는 몽골 국립의과대학을 방문해 협약서를 교환했다.", "명지병원/KR 국립제1병원/MN, 명지병원/KR 국립의과대학/MN"),
    # who tells of others' paper is no party, who tells of its own is
    ("산업통상자원부는 5일 명지병원과 건양대병원이 해외 병원과 업무협약을 체결했다고 밝혔다. 명지병원은 몽골 국립제1병원과 각서를 교환했고, 건양대병원은 칠레 국립암센터와 공동 연구에 뜻을 맞췄다.", "명지병원/KR 국립제1병원/MN, 건양대병원/KR 국립암센터/CL"),
    ("한국보건산업진흥원은 5일 몽골 보건부가 주최한 행사에서 몽골 국립의과대학과 업무협약을 맺었다고 밝혔다.", "한국보건산업진흥원/KR 국립의과대학/MN"),
    # what others are of one mind about is no paper where no sum named it
    ("산업통상자원부는 5일 몽골 에너지부와 업무협약을 체결했다고 밝혔다. 명지병원은 칠레 국립암센터와 공동 연구에 뜻을 맞췄다.", "산업통상자원부/KR 에너지부/MN"),
    # two topics told alike sign apart, two in a list may sign together
    ("삼천당제약은 점안액을, 동광제약은 연골주사를 대는 내용으로 쿠웨이트 메디비젼과 각각 각서에 서명했다.", "삼천당제약/KR 메디비젼/KW, 동광제약/KR 메디비젼/KW"),
    ("삼천당제약과 동광제약은 5일 쿠웨이트 메디비젼과 각각 각서에 서명했다.", "삼천당제약/KR 동광제약/KR 메디비젼/KW"),
    # where a body sits is its home, whatever land it builds in; what is told of others' seats is not
    ("코오롱은 5일 모리타니에 공장을 짓는다며 포라스와 업무협약을 맺었다고 밝혔다. 포라스는 사우디아라비아 제다에 본사를 두고 있다.", "코오롱/KR 포라스/SA"),
    ("명지병원은 5일 몽골 울란메드와 업무협약을 체결했다. 명지병원은 칠레에 본사를 둔 여러 회사와 일한다.", "명지병원/KR 울란메드/MN"),
    # who signed is told by a list that counts them, by each one's people, by a first and a second
    ("몽골 대표단이 5일 명지병원을 찾았다. 이날 협약식이 열렸다. 서명한 곳은 몽골 보건부와 몽골 국립제1병원, 명지병원, 건양대병원 등 네 곳이다.", "보건부/MN 국립제1병원/MN 명지병원/KR 건양대병원/KR"),
    ("명지병원에서는 김정한 병원장이, 몽골 국립제1병원에서는 바트볼드 병원장이 나와 5일 업무협약서에 서명했다.", "명지병원/KR 국립제1병원/MN"),
    ("명지병원은 5일 두 곳과 업무협약을 체결했다. 첫 상대는 몽골 국립제1병원으로, 서울에서 협약서를 교환했다. 두 번째는 칠레 국립암센터로, 화상으로 서명했다.", "명지병원/KR 국립제1병원/MN, 명지병원/KR 국립암센터/CL"),
    # who came from a third land signs nothing
    ("명지병원은 5일 몽골 국립제1병원과 업무협약을 체결했다. 협약식에는 카자흐스탄 국립심장센터 원장도 참석했다.", "명지병원/KR 국립제1병원/MN"),
    # an office of the world's bodies is of no land, wherever it sits
    ("식약처는 11일부터 필리핀 마닐라의 WHO 서태평양지역사무소와 호주 캔버라의 호주국립식품연구소를 차례로 찾는다. 방문 기간 두 기관과 각각 양해각서를 체결한다.", "식약처/KR 서태평양지역사무소/INT, 식약처/KR 호주국립식품연구소/AU"),
    # an Arabic article makes no second name
    ("일동제약은 5일 두바이의 Al-Hayat와 업무협약을 체결했다.", "일동제약/KR Al-Hayat/AE"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "papers"), SHORT)
def test_what_stands_beside_a_paper_tells_its_sides(text: str, papers: str) -> None:
    wanted = [set(paper.split()) for paper in papers.split(", ")]
    got = [{f"{name}/{country}" for name, country in paper} for paper in _papers(reading(text))]
    assert sorted(got, key=sorted) == sorted(wanted, key=sorted)


OWN = [
    ("숭실대학교", "본교(총장 김대근)는 5월 16일 오후 총장실에서 에스토니아 타르투대학과 교류협정 체결식을 가졌다.", "숭실대학교/KR 타르투대학/EE"),
    ("명지병원 뉴스", "본원은 지난 5월 16일 에스토니아 타르투대학병원과 업무협약을 체결하였습니다.", "명지병원/KR 타르투대학병원/EE"),
    ("한국식품연구원", "우리 연구원은 5월 16일 칠레 농식품기술연구소와 업무협약을 체결했습니다.", "한국식품연구원/KR 농식품기술연구소/CL"),
    # a paper quotes a school, and its page is not the school's
    ("한국대학신문", "건양대학교는 5월 16일 에스토니아 타르투대학과 교류협정을 체결했다. 본교는 이를 반겼다.", "건양대학교/KR 타르투대학/EE"),
]  # fmt: skip


@pytest.mark.parametrize(("frame", "text", "paper"), OWN)
def test_whose_page_it_is_signs_as_its_own(frame: str, text: str, paper: str) -> None:
    raw = RawArticle(
        source="cases",
        content=f"{frame}\n소개 | 국제교류 | 뉴스센터\nHOME > 뉴스센터\n\n교류협정 체결\n\n{text}\n\n이번 협정으로 두 곳은 인력을 서로 보내고 공동 연구를 하게 된다.",
        published=dt.date(2019, 5, 20),
        url=None,
        lang="ko",
        title="교류협정 체결",
    )
    assert [{f"{name}/{land}" for name, land in one} for one in _papers(read(clean(raw)))] == [set(paper.split())]


def test_details_are_no_island() -> None:
    text = "큐라티스는 5일 가온메디와 업무협약을 체결했다. 두 회사는 다음 달 세부 일정을 정한다."
    assert all(p.country != "PH" for accord in reading(text).accords for p in accord.parties)
