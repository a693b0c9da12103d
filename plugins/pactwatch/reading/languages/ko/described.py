"""What Korean tells of a body: where it is seated, what it is, before its name or in a sentence of its own."""

from __future__ import annotations

import re

from pactwatch.reading.languages.ko.nouns import country
from pactwatch.reading.languages.ko.particles import SUBJECT, VISITED, WITH
from pactwatch.reading.languages.ko.titles import is_place
from pactwatch.reading.languages.ko.words import Word, words_of
from pactwatch.reading.model import Page

REACH = 7
"""Words before "기업인" (which is a firm) among which its land is looked for."""
SEATED = frozenset("둔 위치한 있는 소재한 자리한 자리잡은 본거지로 소재 설립된 세워진 들어선 세운 설립한".split())  # noqa: SIM905


RANKS_END = frozenset("위대째첫")
RANK = re.compile(r"^(?:\d+(?:위|대|번째)|첫)$")
"""Between a land and what is told of its body: "카자흐스탄 1위 은행", "독일 3대 연구소"."""
BEING = re.compile(
    r"(?:기업|기관|회사|대학|대학교|병원|단체|연구소|클러스터|협회|재단|은행|제약사|통신사|업체|센터|그룹|거래소|지주사|개발사|제조사|부처|명문대|대학원|상장사|연구원|공사|조직)인$"
)


def being(words: list[Word], first: int) -> str | None:
    """The lands of "인도네시아 최대 검사 기업인", right before a name; None where no such words stand there."""
    if not first:
        return None
    before = words[first - 1].stem + words[first - 1].particle
    if not before.endswith("인") or not BEING.search(before):
        return None
    at = first - 1
    while at > 0 and first - at < REACH and words[at - 1].particle in ("", "의") and not words[at - 1].comma:
        at -= 1
    told = [word.stem for word in words[at : first - 1]]
    return " ".join("한국" if stem in AT_HOME else stem for stem in told if _is_land(stem))


AT_HOME = frozenset({"국내", "우리나라"})
"""Before what a body is, told of those of the page's own land: "국내 의료기기 업체 가온메디"."""


def _is_land(stem: str) -> bool:
    return stem in AT_HOME or country(stem) is not None or is_place(stem)


def seat(words: list[Word], first: int) -> tuple[str, int]:
    """The place of "보스턴에 본사를 둔", right before a name, and the number of its word; ("", first) for none."""
    if (
        first > 1
        and words[first - 1].stem[-1:] in RANKS_END
        and RANK.match(words[first - 1].stem)
        and not words[first - 2].particle
    ):
        # "카자흐스탄 1위 은행"
        return (words[first - 2].stem, first - 2) if country(words[first - 2].stem) else ("", first)
    for at in range(first, max(0, first - FURTHER), -1):
        before = words[at - 1]
        if before.stem in SEATED or before.stem + before.particle in SEATED:
            return _place_before(words, at, first)
        if before.comma or before.particle in PARTS or "국제기구" in before.stem:
            break
    return "", first


FURTHER = 4
"""Words before a name, of what else is told of it, among which its seat is: "몽골에 있는 가장 큰 제약사"."""
PARTS = WITH | SUBJECT | VISITED | {"의"}
"""Particles over which nothing is told of the name behind them; a body of many lands is at home in none."""


AWAY = frozenset({"가", "와", "나가", "머물고", "체류하고"})
"""Before "있는": who is somewhere for now is not at home there ("제네바에 가 있는 장관")."""


def _place_before(words: list[Word], seated: int, first: int) -> tuple[str, int]:
    """The place before "있는" and its like, which is the word before number ``seated``."""
    if seated > 1 and words[seated - 2].stem + words[seated - 2].particle in AWAY:
        return "", first
    for at in range(seated - 2, max(-1, seated - 5), -1):
        if words[at].particle != "에":
            continue
        before = words[at - 1].stem if at else ""
        if country(before) or (words[at].stem in OUTSKIRTS and is_place(before)):
            return before, at - 1
        if country(words[at].stem) or is_place(words[at].stem) or words[at].stem == LOCAL:
            return words[at].stem, at
    return "", first


OUTSKIRTS = frozenset("인근 근처 부근 교외 근교 외곽 시내 도심 북부 남부 동부 서부 중심부 일대".split())  # noqa: SIM905
"""Behind a place: "프라하 인근에 있는"."""
LOCAL = "현지"
"""The land that the page is about, as those who travel there call it."""


DESCRIPTORS = words_of("descriptor")
SORTS_END = ("업", "체", "사")
SORT = re.compile(
    r"(?!중소|중견|벤처|사회적|여성|공기업|소기업).{2,}(?:기업|업체|회사|제약사|제조사|개발사|공급사|운영사|운용사|투자사|통신사|항공사|시공사)$"
)


SORTS = frozenset({"은행", "대학", "병원", "거래소", "연구소", "대학교", "그룹", "공항", "국립대"})


def describes(stem: str, name: str = "") -> bool:
    """Whether a word before a name says what sort of body it is: "광산기업", "은행" of "은행 할릭은행"."""
    if stem in SORTS and len(name) > len(stem) and name.endswith(stem):
        return True
    if stem in DESCRIPTORS:
        return stem not in ("대학", "은행", "국립대")
    return stem.endswith(SORTS_END) and SORT.match(stem) is not None


TOLD_SORT = (
    r"(?:기관|기업|회사|업체|제약사|통신사|항공사|개발사|운영사|그룹|공사|공단|재단|은행|병원|대학|대학교|연구소|협회|단체|센터|거래소|클러스터|단지|조직|기구|법인|NGO)"
    r"(?:이다|다|입니다|으로|로|이며|이고|고)(?=[ .,]|$)"
)
SORT_TOLD = re.compile(TOLD_SORT)
"""Without it a sentence says of nothing what it is."""
DEFINES = re.compile(
    r"^(?:(?:\S{1,8} )?(?:설립된|세워진|창립된|설립한|창업한|출범한|문을 연) )?"
    r"(?P<name>[가-힣A-Za-z0-9&-]{2,14}(?: [가-힣A-Za-z0-9&-]{2,12})?)(?:[(（][^()（）]{1,40}[)）])?(?:은|는) "
    rf"[^\n]{{2,120}}?{TOLD_SORT}"
)
"""A sentence that says what a name is: "부탄탄은 브라질 상파울루주의 백신 연구기관이다"."""
TOPIC = 34
"""Letters within which the topic of such a sentence ends."""


def defined_on(page: Page) -> frozenset[str]:
    """The names of which the text says what sort of body they are."""
    found = set()
    for sentence in page.prose:
        front = sentence.words[:TOPIC]
        if not ("은 " in front or "는 " in front) or not SORT_TOLD.search(sentence.words):
            continue
        told = DEFINES.match(sentence.words)
        if told is not None and not _is_common(told.group("name")):
            found.add(told.group("name"))
    return frozenset(found)


def _is_common(name: str) -> bool:
    """Whether the words name nothing: "이 회사", "협약", "올해"."""
    words = name.split()
    last = words[-1]
    is_common = any(last in words_of(kind) for kind in ("generic", "adverb", "title"))
    return is_common or words[0] in POINTING or PAPER.search(last) is not None


POINTING = frozenset({"이", "그", "두", "양", "이들", "이번"})
PAPER = re.compile(r"협약|협정|각서|MOU|사업|계약|제품|기술|행사|방문")
