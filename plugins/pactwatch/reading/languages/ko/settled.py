"""When what a Korean clause tells was: news of these days though told as past, or of an earlier year."""

from __future__ import annotations

import re

from pactwatch.reading.dates import find_dates
from pactwatch.reading.languages.ko import saying
from pactwatch.reading.languages.ko.days import days_in, is_fresh
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.model import FULL, HEADING, MONTH, Page, Said

EARLIER_YEAR = re.compile(r"(?:19|20)\d{2}년|지난 \d{2}년|지난해|작년|재작년|지난달|년 전|개월 전|달 전|당시")
HAS_BEFORE = re.compile(r"바 있|적이 있")
BARE_YEAR = re.compile(r"((?:19|20)\d{2})년(?!\s?\d{1,2}월)")


def tells_earlier_year(words: str, page: Page) -> bool:
    """Whether the words tell of a year, or months, before the news; a whole date of its own days does not.

    "2024년 6월 13일", early in July "지난달 30일".
    """
    told = [found.start() for found in EARLIER_YEAR.finditer(words)]
    if not told:
        return False
    of_news = {date.start for date in find_dates(words, "ko", page.published) if is_fresh(page, date.value or "")}
    return any(start not in of_news for start in told)


SETS_OUT = re.compile(r"출국|출발|떠났|떠난다|길에 오|비행기")
"""Somebody sets out: what for is yet to come."""
LAST = re.compile(r"([가-힣])([가-힣])(?:니)?다\.?$")
FINAL_N, FINAL_B, FINAL_SS = 4, 17, 20


def is_to_come(words: str) -> bool:
    """Whether a sentence ends in the present for the future ("만난다", "찾습니다"), or somebody sets out in it."""
    if SETS_OUT.search(words):
        return True
    last = LAST.search(words.rstrip())
    if last is None:
        return False
    before, own = ((ord(one) - 0xAC00) % 28 for one in last.groups())
    if words.rstrip(".").endswith("니다"):
        return own == FINAL_B and last[2] != "입" and not (last[2] == "습" and before == FINAL_SS)
    return own == FINAL_N


def is_of_first_year(text: str, begin: int, close: int) -> bool:
    """ "1975년 자매결연을 했고, 1995년 ...": a bare year before the verb, and a later one behind it."""
    own = [int(year.group(1)) for year in BARE_YEAR.finditer(text, begin, close)]
    later = [int(year.group(1)) for year in BARE_YEAR.finditer(text, close)]
    return bool(own and later) and max(own) < max(later)


def settled(line: Line, page: Page, before: str, close: int, told: tuple[Said, str]) -> tuple[Said, str]:
    """What the verb tells, seen with what stands before it and how the sentence goes on."""
    said, rule = told
    text = line.text
    is_joined = said is Said.SIGNED and rule.startswith("signing joined")
    if is_joined and saying.AGREED_END.search(text, close) and (saying.SOON.search(before) or _is_headed_by_plan(page)):
        # "다음 달 협약을 맺고 ... 하기로 했다"
        said, rule = Said.PLANNED, "joined to a plan"
    if is_joined and STATE_SINCE.match(text, close - 1) and line.sentence.order > OPENS_WITH:
        return Said.HELD, saying.KEPT_UP
    if is_joined and said is Said.SIGNED and _has_day_to_come(page, before) and is_to_come(text):
        said, rule = Said.PLANNED, "joined to what is to come"
    if said is Said.PLANNED and JOINED_ON.search(text, max(close - NEAR, 0), close + 4):
        said, rule = _joined_to_a_plan(line, page, before, close, (said, rule))
    if said is Said.SIGNED and HAS_BEFORE.search(text, close, close + 30):
        said, rule = Said.HELD, "signed before"
    if first_of_all(text, page):
        return Said.HELD, FIRST_OF_ALL
    if said is Said.HELD and rule in TOLD_BEFORE and _is_of_these_days(line, close, page):
        said, rule = Said.SIGNED, SAME_DAY
    if (
        said is Said.HELD
        and rule in TOLD_BEFORE
        and SIGNED_AGAIN.search(text)
        and not tells_earlier_year(text[close:], page)
    ):
        return Said.SIGNED, SAME_DAY
    if said is Said.HELD and saying.AFTERWARDS.search(text[close - 1 : close + 10]) and same_day(line, close, page):
        said, rule = Said.SIGNED, SAME_DAY
    return said, rule


STATE_SINCE = re.compile(
    r"[가-힣]{1,2}(?<=[어아여해눠])\s(?:[^\s.,]{1,8}\s){0,3}[가-힣]{1,8}고 있(?:고|으며|다|는데|습니다)"
)
"""What a paper has led to, told far down as what is so: "자매결연을 맺어 학생이 오가고 있고"."""
BARE_DAY = re.compile(r"(?<!지난 )(?<!월 )(?<!월)(?<!\d)(?P<day>\d{1,2})일(?=[에과\s,])")
DAYS_AHEAD = 12
"""Days ahead that are told by the day alone."""


def _has_day_to_come(page: Page, words: str) -> bool:
    """Whether a day behind that of publication is told: "12일 A와 협약하고 17일 B와 만난다" on a page of the 7th."""
    if page.published is None or "일" not in words:
        return False
    return any(0 < int(found["day"]) - page.published.day <= DAYS_AHEAD for found in BARE_DAY.finditer(words))


JOINED_ON = re.compile(r"(?:체결|서명|조인|교환)하고\s|(?:맺|나누|주고받)고\s")
"""A paper that was signed, and another that is to follow: "20일 협약을 체결하고 내년 본계약을 맺을 예정이다"."""
WISHED = re.compile(r"제안|제의|요청|촉구|권했|권유|희망|바란다|바랐|하자고|라고 |기로 (?:했|합의|뜻)")
"""Behind the two verbs: what is only wished or agreed on."""
NEAR = 16
"""Letters before the end of the verb within which the first of two verbs stands."""


def _joined_to_a_plan(line: Line, page: Page, before: str, close: int, told: tuple[Said, str]) -> tuple[Said, str]:
    """What is said of a paper whose verb leads on to a plan: signed where its day is gone by, held where long ago."""
    if tells_earlier_year(before, page):
        return Said.HELD, "signed before"
    if WISHED.search(line.text, close):
        return told
    days = (when.value for when in days_in(line.sentence, line.text, close, page) if when.of == "signing")
    return (Said.SIGNED, "signed, and more to come") if any(is_fresh(page, day) for day in days) else told


def first_of_all(words: str, page: Page) -> re.Match[str] | None:
    """Where the words tell in which year (group 1) such a paper was first made; None where it was in this year."""
    if not ("처음" in words or "첫" in words or "최초" in words):
        return None
    if told := FIRST_TIME.search(words) or FIRST_PAPER.search(words):
        return told
    made = FIRST_MADE.search(words)
    if page.published is None:
        # beside papers that are made anew the first one is of before
        return made if "renew" in page.roles else None
    return made if made and int(made.group(1)) < page.published.year else None


PLAN_HEADED = re.compile(r"(?:맺|나누|주고받|체결하|서명하|교환하)(?:기로|자)|(?:체결|서명)(?:키로|하기로)|맺는다")


def _is_headed_by_plan(page: Page) -> bool:
    """Whether the headline says that the paper is to be signed: "'협력협정' 맺기로"."""
    heading = (s.words for s in page.sentences if s.place in HEADING)
    return any(PLAN_HEADED.search(words) for words in heading)


SIGNED_AGAIN = re.compile(
    r"(?:서명식|체결식|조인식|협약식|재협약식|갱신식)(?:을|를|도)\s(?:가졌|열었|치렀|했|진행했"
    r"|개최했)|(?:다시|새로) (?:서명|체결|맺|협약)\S{0,3}했"
    r"|의 (?:유효\s?)?(?:기한|기간|시한|효력)(?:을|를)\s(?:\S{1,6}\s){0,3}?(?:늘렸|연장했)"
)
"""What is done now to a paper of before: "맺은 협정을 더 이어 가기로 하고 12일 서명식을 가졌다"."""
FIRST_TIME = re.compile(
    r"(?:처음|최초로|맨 처음|첫)\s(?:\S{1,8}\s){0,2}?(?:맺은|체결한|서명한|나눈|교환한"
    r"|손잡은) (?:것은|것이|건|때는|해는)\s(?:\S{1,8}\s){0,3}?"
    r"((?:19|20)\d{2})년"
)
"""Since when there has been such a paper: "협약을 처음 맺은 것은 2018년이다"."""
FIRST_PAPER = re.compile(
    r"(?:첫|최초)\s(?:\S{1,8}\s)?\S{0,6}(?:협약|협정|각서|MOU|의향서|약정|결연)[\0(A-Z)]*(?:은|는)\s(?:\S{1,8}\s){0,3}?"
    r"((?:19|20)\d{2})년(?!까지)"
)
"""The same, said of the paper: "첫 협약은 2019년에 있었다"."""
FIRST_MADE = re.compile(
    r"((?:19|20)\d{2})년(?:에|도|\s\d{1,2}월)?\s(?:[^.,]{0,60}?\s)?(?:처음(?:으로)?|최초로)\s(?:\S{2,9}(?:을|를)\s)?"
    r"(?:체결|협약했|손잡았|맺[었어]|서명[했됐]|나눴|나눠|교환[했됐]|주고받[았아]|이뤄)"
)
"""The same, the year first: "이 협약은 2017년 두 부처 사이에 처음 체결됐다"."""
FIRST_OF_ALL = "first signed in a year before"
TOLD_BEFORE = frozenset({"named as signed before", "signed before"})
OPENS_WITH = 3
"""Running sentences within which "the paper signed last Tuesday" is the news itself."""
LEANS = re.compile(
    r"\0*(?:의\s)?(?:\S{1,6}\s)?"
    r"(?:에 (?:따라|따른|의해|근거)|을 (?:바탕|계기|토대)|를 (?:바탕|계기|토대))|첫 (?:사업|성과|행사|결실)"
)


def _is_of_these_days(line: Line, close: int, page: Page) -> bool:
    """Whether "지난 17일 A와 나눈 협약의 뜻을 ..." is the news: a fresh day, early, and nothing that follows."""
    text = line.text
    prose = page.prose[:OPENS_WITH]
    if (
        line.sentence not in prose
        or tells_earlier_year(text, page)
        or FOLLOWS.search(text)
        or LEANS.search(text, close)
    ):
        return False
    if any(
        h.role == "follow" and "주년" not in h.words for s in (page.headline, *prose) if s is not None for h in s.hits
    ):
        return False
    days = [w for w in days_in(line.sentence, text, close, page) if w.of in ("signing", "earlier")]
    return any(is_fresh(page, day.value) and _is_of_verb(text[day.end - line.shift : close + 2]) for day in days)


def _is_of_verb(rest: str) -> bool:
    """Whether a day leads on to the verb that describes the paper, and nobody else acts between."""
    told = SIGNED_SO.search(rest)
    # "2일 A와 B가 서명한 각서": who stands right before the verb has signed
    return told is not None and ACTOR.search(rest, 0, max(told.start() - 1, 0)) is None


SIGNED_SO = re.compile(r"맺은|체결한|체결된|나눈|주고받은|교환한|서명한|맺어진")
ACTOR = re.compile(r"[가-힣)](?:은|는|이|가)\s")


FOLLOWS = re.compile(r"후속|구체화|이행|점검|(?:한|은|눈) 지\s(?:\S{1,6}\s)?만(?:에|이다|이며)")
"""What follows a signing of before, whatever day it is told of ("체결한 후 후속조치를 위해")."""
SAME_DAY = "signed before what the same day brought"


def same_day(line: Line, close: int, page: Page) -> bool:
    """Whether "서명한 뒤 ..." tells of one day: a fresh day before the verb, or what is done at once after it."""
    text = line.text
    if saying.GOING_ON.search(text[-30:]) or tells_earlier_year(text[:close], page) or FOLLOWS.search(text, close):
        return False
    days = [w.value for w in days_in(line.sentence, text, close, page) if w.of == "signing"]
    if page.published is not None and any(_is_before(page, day) for day in days):
        # "지난 4월 의향서를 교환한 데 이어"
        return False
    if saying.AT_ONCE.search(text[close : close + 30]) or "이날" in text[:close]:
        return True
    return any(is_fresh(page, day) for day in days)


def _is_before(page: Page, day: str) -> bool:
    """Whether a day, or a month, lies before the news' own days."""
    return not is_fresh(page, day) if len(day) == FULL else len(day) == MONTH and day < str(page.published)[:MONTH]


BOTH_BEFORE = re.compile(
    r"(?:두|양)\s?[가-힣]{1,4}(?:은|는|이|가)\s이에 앞서|이에 앞서,?\s(?:두|양)\s?[가-힣]{1,4}(?:은|는|이|가)\s"
)
"""What the two have done before the meeting that the sentence before tells of."""


SAME_PLACE = re.compile(
    r"(?:같은|이) ?(?:날|자리|곳|장소)(?:에서는?|에는|에)?\s(?:[^\s.,]{1,8}\s)?(?:(?:이에|이보다|그보다)\s)?앞서"
    r"|앞서,?\s(?:같은|이) ?(?:날|자리|곳|장소)(?:에서|에)?\s"
)
"""What came first on the same day or at the same place: "같은 자리에서는 이에 앞서"."""
SAME_DAY_FIRST = re.compile(r"같은 ?날\s[^.]{0,40}?(?:먼저|앞서)\s")
"""The same, told in the sentence before: "이 자리는 같은 날 먼저 치러진 행사에 이어 마련됐다"."""


BEFORE_EVENT = re.compile(
    r"^\s*(?:(?:이|이번|이날|해당)\s)?(?P<event>[가-힣]{1,8}"
    r"(?:식|회담|포럼|총회|회의|행사|세미나|심포지엄|면담|간담회|대회|강연|방문))에 앞서,?\s"
)
"""What came before an event that the sentence before told of: "기념식에 앞서 두 기관은"."""


def is_of_one_occasion(line: Line, page: Page) -> bool:
    """Whether what came "앞서" (before) was of the same day or the same meeting as the news.

    "두 사람은 이에 앞서 ..." goes on from a sentence of a fresh day.
    """
    if HAS_BEFORE.search(line.text):
        return False
    before = [s for s in page.sentences[: line.sentence.order] if s.is_prose][-1:]
    if SAME_PLACE.search(line.text) or any(SAME_DAY_FIRST.search(s.words) for s in before):
        return True
    event = BEFORE_EVENT.match(line.text)
    is_told = event is not None and any(event["event"] in s.words for s in before)
    if not (is_told or BOTH_BEFORE.search(line.text)):
        return False
    return any(is_fresh(page, when.value) for s in before for when in days_in(s, s.words, len(s.words), page))
