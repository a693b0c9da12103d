"""Which dates of a Korean sentence are the signing's, the meeting's, the announcement's."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Sequence
from itertools import chain, islice, pairwise

from pactwatch.reading.dates import DateMention, find_dates
from pactwatch.reading.languages.ko.base_day import base_of
from pactwatch.reading.languages.ko.days_on import DAY_OF_EVENT, counted_on, day_of_event, day_of_then, last_day
from pactwatch.reading.languages.ko.saying import SIGNED_ANEW
from pactwatch.reading.model import Page, Sentence, When

# "지난 3일 열린 정상회담": the date is of what was held, unless it is where the signing was.
HELD_AT = re.compile(r"[^.,]{0,12}(?:열린|열리는|개최된|개최한|시작된|시작한)")
OF_ENDED_EVENT = re.compile(
    r"\s?(?:에\s)?(?:막을 내린|막 내린|폐막한|끝난|마무리된)\s[^.,]{0,40}?(?:기간|동안|도중|중)(?:에|에도|,)?\s"
)
"""Behind the last day of an event, some day of which brought the paper: "20일 막을 내린 총회 기간에"."""
ACCORDING = re.compile(
    r"\s(?:본지\s)?(?:취재|확인)(?:\s결과|를 종합)"
    r"|[^,.]{0,24}(?:에 따르면|에 의하면|(?:발표|자료|공시|보도|설명)(?:를|을) (?:보면|종합하면|인용))"
)
ANNOUNCED = re.compile(r".{0,20}(?:밝|전했|발표|알렸|알려)")
OF_PAPER = re.compile(r"\s[^.]{0,24}?(?:결연|협약|협정|각서|MOU|의향서|체결|맺)")
YEARS_AGO = re.compile(r"(?:지금|여태|현재)까지|줄곧|(?:한|은|눈|맺은) (?:지|이래|이후|뒤)\s|주년|\d년(?:째|간|을)\s")
PLAN_YEAR = re.compile(r"\s?(?:까지|부터|대까지|도 정부|도\s|년까지)")


WHOLE = frozenset({"full", "year and month", "month and day"})
SINCE = re.compile(r"\s?(?:부터|~)")
OF_TERM = re.compile(r"(?:였던|이었던|이던|인|의)\s|\s?(?:유효|이어진|이어졌던|맺은|맺었던|적용)")
"""Behind a span of days for which a paper held: "2023년 12월부터 2025년 12월까지였던 협약"."""
OF_SPAN = re.compile(r"\s?(?:부터|~)[^.]{2,24}까지\s?(?:였던|이었던|이던|유효|이어진|이어졌던|맺은|맺었던|적용)")
THAT = re.compile(r"(?:것으로|다고|라고)\s(?:지난\s)?$")
KNOWN = re.compile(r"\s?(?:확인|알려|전해|파악|밝혀|드러|나타)")
"""Around a day on which it became known: "맺은 것으로 12일 확인됐다"."""
FOLLOWS_UP = re.compile(
    r"\s(?:(?!맺은|체결한|서명한|나눈|교환한)[^.]){2,60}?(?:의|뒤|후|이은|따른)\s후속\s?(?:조치|작업|협의|논의|사업)?(?:로|으로)\s"
)
"""Behind the day of what the paper only follows up: "12일 장관을 만난 뒤 후속 조치로 마련됐다"."""
TO_COME = re.compile(r"\s?[^.,]{0,30}?(?:열리는|열릴|개최되는|개최될|개막하는|진행되는|이어지는)\s")
SIGNED_BACK = re.compile(
    r"(?!인)(?:(?!설립|세워|세운|창립|창업|출범|문을|시작|태어|부터|협약|협정|각서|MOU|결연)[^.,]){2,100}?"
    r"(?:협약|협정|각서|MOU|결연)(?:을|를)\s[^.,]{0,12}(?:맺|체결|나누|나눈|나눴|주고받|교환|했)"
)
"""Behind "2년 전": that a paper was signed then."""
YEAR_OF = re.compile(r"\s?(?:에|초|말|\d|[가-힣A-Za-z]+\s?[가-힣A-Za-z]*\0*(?:와|과)\s)")
# "2009년 체결한 협약을 해지했다": the date of the paper that the clause then says more of.
OF_OLD = re.compile(
    r"(?:에)?\s(?:[가-힣A-Za-z\0]+\s){0,3}?(?:맺은|체결한|나눈|서명한|교환한|체결된|맺었던|"
    r"체결했던)\s(?!(?:뒤|후|이후|이래|바|적)(?:에|이|가|로)?(?:\s|$))"
)
EXPIRED = re.compile(r"(?:에|로|부로)?\s(?:효력[을이] (?:다|잃|끝)|만료|종료된|기한이 (?:다|끝)|끝난\s)")
"""Behind the day on which the paper of before ran out: "지난 2월 효력을 다한 만큼 다시 체결했다"."""
RECALLS = re.compile(r"체결|맺|서명|나눈|교환|주고받")
EVENT_YEAR = re.compile(
    r"[가-힣A-Za-z)]\s?(?P<last>(?:19|20)\d{2})['’」』》]|['‘“\"「『《](?P<first>(?:19|20)\d{2})(?:년)?\s[가-힣A-Z]"
)
OF_AIM = re.compile(r"(?:비전|전략|플랜|로드맵|계획|목표|프로젝트|어젠다|구상|정책|India|Vision|Plan)\s?$")
"""Words before a year that make it one to come: "비전 2030"."""
OF_THIS = re.compile(r"^\s*(?:이번|이 |협약은|협약식은|방문은)")
BACK = re.compile(
    r"이날|같은 날|같은 자리|이에 앞서|이번 (?:회의|행사|회담|순방|방문|포럼)|이 자리|정상회담을 계기|회담을 계기|"
    r"회의를 계기|이와 관련|이를 위해|이에 맞춰|맞춰"
)
QUOTED = re.compile(r"\s?(?:[^\s“\"”.,]{1,12}\s){0,3}[“\"]")
SAID_SO = re.compile(r"[”\"](?:이?라고|고)\s(?:[^\s.]{1,10}\s){0,2}(?:밝|말|전했|알렸|발표|설명|강조)")
"""Around what somebody says on a day: "5일 “A와 협약을 체결했다”고 밝혔다"."""
UNTIL = re.compile(r"\s?(?:부터|~)\s?(?:(?:오는|다음 달|이달|이번 달|지난)\s)?(?P<day>\d{1,2})일")
OTHER_CLOCK = re.compile(r"[(（](?P<whose>한국|현지|우리|미국)\s?(?:시간|시각)(?:으로)?\s?$")
TOLD_THERE = re.compile(
    r"\s?(?:오[전후]\s)?(?:[가-힣]{1,12}에서\s){0,2}(?:긴급\s|합동\s|정례\s|코로나19\s)?"
    r"(?:기자회견|기자간담회|간담회|브리핑|정례브리핑|설명회|보도자료|보도참고자료|성명)(?:을|를|에서|에|로|서)"
)
"""The day of a press conference is that of the telling."""
JOURNEY = re.compile(
    r"\s?(?:[가-힣]{1,10}(?:으로|로|에|에서)\s)?(?P<way>귀국|돌아왔|돌아온|출국|출발|떠났|떠나|떠난|입국|방한)"
)
WHOLE_DAY = len("2024-01-01")
WHOLE_MONTH, LATE = 10, 20
"""Days of a month from which on a journey that ended then, or before which one that began then, lay in that month."""
MEETING = re.compile(r"만나|만났|맞아|맞이|찾아온|찾아와|접견|면담|회담|회동|예방했|예방하")
"""What the signing told a few sentences on belongs to."""
FRESH_DAYS = 14
"""Days before publication that are the news' own; a day before them dates something recalled."""
RECENTLY = re.compile(r"최근|얼마 전|앞서(?<!이에 앞서)")
SAME_DAY = ("이날", "같은 날", "같은날")
THAT_DAY_AT = re.compile(r"(?:이날|같은 ?날)\s[^.]{1,30}?에서\s")
"""A day that is lived and not only told on, since it has a place: "이날 서울 청사에서 ... 서명했다"."""


def days_in(sentence: Sentence, text: str, close: int, page: Page) -> tuple[When, ...]:
    """The dates of the sentence; those before the verb at ``close`` are the signing's, those after the announcement's.

    Where the sentence has none but points back ("이날", "이번 회의에 맞춰"), the day of the meeting told before.
    """
    out: list[When] = []
    base = base_of(page)
    found_dates = list(find_dates(sentence.words, "ko", base))
    if base is None and found_dates and (year := _year_of_event(sentence, page)):
        # "'FAPA 2024'를 찾은 ... 10월 31일": only whole dates lean on the year of an event
        dated = find_dates(sentence.words, "ko", dt.date(int(year[0].value), 12, 31))
        found_dates = [f for f in dated if f.rule in WHOLE]
    first = next((f.start for f in found_dates if f.value and f.words not in SAME_DAY), len(text))
    # "이날" means the day told before it, here or in an earlier sentence; not the day of publication
    found_dates = [f for f in found_dates if f.words not in SAME_DAY or f.start > first]
    for found in found_dates:
        since = SINCE.match(text, found.end) is not None and len(found.value or "") == 10
        if found.value is None or text[found.start : found.start + 1] == "\1":
            continue
        clock = OTHER_CLOCK.search(sentence.words, max(0, found.start - 12), found.start)
        if clock and clock.group("whose") in ("한국", "우리"):
            # "19일 오후 1시(한국시간 20일 오전 4시)": the day of the place counts
            continue
        if clock and out and out[-1].of == "signing":
            # the day abroad in brackets: "16일(현지시각 15일)"
            out.pop()
        if (PLAN_YEAR.match(text, found.end) and not since) or _is_to_come(found, text):
            continue
        value = _as_sure(found, text)
        of = _of(found, text, close, value, page)
        if of == "signing" and QUOTED.match(sentence.words, found.end) and SAID_SO.search(sentence.words, found.end):
            of = "announcement"
        if of is None:
            continue
        shift = sentence.start
        out.append(
            When(
                value=value,
                of=of,
                start=found.start + shift if shift >= 0 else -1,
                end=found.end + shift if shift >= 0 else -1,
            )
        )
    out = _counted(_led_up_to(_announced_first(out, sentence, close), sentence), sentence, text, page)
    if not _is_dated(out) and not RECENTLY.search(text):
        out += _told_elsewhere(sentence, text, page)
    return tuple(out)


def _counted(out: list[When], sentence: Sentence, text: str, page: Page) -> list[When]:
    """The dates with those that are counted from another day, or named by one told before, in their place."""
    if ("날" in text or "째" in text) and (which := DAY_OF_EVENT.search(text)):
        out = counted_on(which.group("which"), out, sentence, page)
    if "마지막" in text:
        out = last_day(out, sentence, page)
    if (
        ("그때" in text or "해" in text)
        and not any(len(w.value) == WHOLE_DAY for w in out)
        and (then := day_of_then(sentence, page))
    ):
        out = [*(w for w in out if w.of != "signing"), *then]
    return out


REPORTED = re.compile(r"다고\s(?:[^\s.]{1,10}\s){0,2}(?:밝혔|밝힌|전했|발표했|알렸|공시했|공개했)")
"""Behind the verb of a sentence that reports a signing, perhaps with the day on which it does first."""


def _announced_first(dates: list[When], sentence: Sentence, close: int) -> list[When]:
    """ "A는 15일 B와 협약을 9일 맺었다고 발표했다": the day of the telling stands first, and is the later one."""
    days = [when for when in dates if when.of == "signing" and len(when.value) == WHOLE_DAY and when.start >= 0]
    if len(days) != TWO or days[0].value <= days[1].value or not REPORTED.search(sentence.words, max(0, close - 2)):
        return dates
    return [dataclasses.replace(when, of="announcement") if when is days[0] else when for when in dates]


LED_UP = re.compile(
    r"[^.]{2,60}?(?:[가-힣](?:하고|[했였]고|[했였]으며)|[에데] 이어|[한은]\s(?:뒤|후|다음)|거쳐|거친 뒤),?\s"
    r"(?:(?:지난|이달|이어|이튿날인|(?:하루|이틀|사흘|나흘)\s(?:뒤|후|만)인)\s)?"
)
"""Between the day of what led up to a signing and that of the signing: "11일 실무협의에 이어 13일"."""
OF_SIGNING = re.compile(r"체결|서명|맺|협약|협정|각서|MOU|교환|주고받|나눴|조인|결연")
TWO = 2


def _led_up_to(dates: list[When], sentence: Sentence) -> list[When]:
    """The dates without the days of what only led up to the signing, told before its own."""
    days = [when for when in dates if when.of == "signing" and len(when.value) == WHOLE_DAY and when.start >= 0]
    led: list[When] = []
    for first, then in pairwise(days):
        between = sentence.words[first.end - sentence.start : then.start - sentence.start]
        if LED_UP.fullmatch(between) and not OF_SIGNING.search(between):
            led.append(first)
    return [when for when in dates if when not in led]


def _told_elsewhere(sentence: Sentence, text: str, page: Page) -> list[When]:
    """The day of what the sentence points back to, and the year of the event where that dates nothing."""
    before = _told_before(sentence, page) if BACK.search(text) else []
    return before if _is_dated(before) else [*before, *_year_of_event(sentence, page)]


def _is_dated(told: list[When]) -> bool:
    """Whether a date tells when it was signed, or at which event."""
    return any(when.of in ("signing", "event") for when in told)


def _is_to_come(found: DateMention, text: str) -> bool:
    """Whether a span of days is of what is still to be held: "22일부터 25일까지 서울에서 열리는 총회"."""
    return found.rule == "range" and TO_COME.match(text, found.end) is not None


def _of(found: DateMention, text: str, close: int, value: str, page: Page) -> str | None:  # noqa: PLR0911  a sort a line
    """What a date is of: see ``When``; None for one that dates nothing told here."""
    end = found.end
    if found.is_announcement or ACCORDING.match(text, end) or TOLD_THERE.match(text, end):
        return "announcement"
    if THAT.search(text, max(0, found.start - 6), found.start) and KNOWN.match(text, end):
        return "announcement"
    if found.start >= close:
        return "announcement" if ANNOUNCED.match(text, end) else None
    anew = SIGNED_ANEW.search(text, max(0, close - 8)) is not None
    if FOLLOWS_UP.match(text, end):
        return None
    if found.is_future or (anew and EXPIRED.match(text, end)) or OF_ENDED_EVENT.match(text, end):
        return None
    if HELD_AT.match(text, end) or JOURNEY.match(text, end):
        return "event"
    if (found.rule == "range" and OF_TERM.match(text, end)) or OF_SPAN.match(text, end):
        return "earlier"
    if OF_OLD.match(text, end) and (anew or not RECALLS.search(text[close - 3 : close + 2])):
        return "earlier"
    is_of_year = len(value) == 4 and not (YEAR_OF.match(text, end) or _is_past_paper(page, value, text, end))
    if is_of_year and not (found.words.endswith("년 전") and SIGNED_BACK.match(text, end)):
        return None
    return "signing"


def _as_sure(found: DateMention, text: str) -> str:
    """The date as far as it is sure: of "14일부터 나흘 동안" the month, of a journey's ends at most that."""
    value = found.value or ""
    if len(value) != 10:
        return value.split("-Q")[0]
    if SINCE.match(text, found.end):
        until = UNTIL.match(text, found.end)
        # "지난달 30일부터 2일까지" lies in two months
        return value[: 4 if until and int(until.group("day")) < int(value[8:]) else 7]
    journey = JOURNEY.match(text, found.end)
    if journey:
        back = journey.group("way") in ("귀국", "돌아왔", "돌아온")
        day = int(value[8:])
        return value[: 7 if (day > WHOLE_MONTH if back else day <= LATE) else 4]
    return value


def is_fresh(page: Page, value: str) -> bool:
    """Whether a full day stands in the two weeks before publication."""
    if page.published is None or len(value) != 10:
        return False
    return 0 <= (page.published - dt.date.fromisoformat(value)).days <= FRESH_DAYS


def _is_fresh_month(page: Page, value: str) -> bool:
    """Whether a month, of a visit of several days, is that of publication or of the two weeks before."""
    if page.published is None:
        return False
    return value in {str(page.published)[:7], str(page.published - dt.timedelta(days=FRESH_DAYS))[:7]}


def _is_past_paper(page: Page, year: str, text: str, end: int) -> bool:
    """ "1987년 자매결연을 했다": a bare year of before, with the paper right behind it."""
    is_past = YEARS_AGO.search(text, end) if page.published is None else int(year) < page.published.year
    return bool(is_past) and bool(OF_PAPER.match(text, end))


def day_of_lead(sentence: Sentence, text: str, page: Page, *, of_others: bool = True) -> tuple[When, ...]:
    """For a signing without a day of its own: the fresh day that the first running sentences tell of.

    ``of_others`` False: none on which another paper is told to be signed.
    """
    if RECENTLY.search(text):
        return ()
    lead = [s for s in page.sentences if s.place == "lead" and s.order < sentence.order][:3]
    near = [s for s in page.prose if s.order < sentence.order][-4:]
    near = [s for s in near if s.has("instrument") or MEETING.search(s.words)]
    best: When | None = None
    for told in (*lead, *near):
        if not of_others and told.has("instrument") and told.has("sign"):
            continue
        when = _fresh_day(told, page)
        if when is not None and (best is None or len(when.value) > len(best.value)):
            best = when
            if len(when.value) == WHOLE_DAY:
                break
    return (best,) if best else ()


def _fresh_day(told: Sentence, page: Page) -> When | None:
    """The first day of the last two weeks that a sentence tells, but none of telling."""
    for found in find_dates(told.words, "ko", page.published):
        is_told = found.is_announcement or found.words in SAME_DAY or ACCORDING.match(told.words, found.end)
        # "(사진=...) 2024.05.08." dates a picture
        if is_told or TOLD_THERE.match(told.words, found.end) or found.is_future or "일" not in found.words:
            continue
        if is_fresh(page, found.value or "") or (found.rule == "range" and _is_fresh_month(page, found.value or "")):
            start = told.start + found.start
            return When(value=_as_sure(found, told.words), of="event", start=start, end=start + len(found.words))
    return None


def _year_of_event(sentence: Sentence, page: Page) -> list[When]:
    """ "'메디컬코리아 2024' ... 서명했다": the year in the name of the event, here or up to three sentences before."""
    if "20" not in page.text and "19" not in page.text:
        return []
    near = (s for s in page.sentences[sentence.order :: -1] if s.place in ("lead", "body", "above"))
    after = (s for s in page.prose if s.order > sentence.order and OF_THIS.match(s.words))
    for told in chain(islice(near, 4), islice(after, 3)):
        year = EVENT_YEAR.search(told.words) if "20" in told.words or "19" in told.words else None
        if year is None or told.start < 0 or OF_AIM.search(told.words, 0, year.start() + 1):
            continue
        which = "last" if year.group("last") else "first"
        if page.published is None or int(year.group(which)) <= page.published.year:
            start = told.start + year.start(which)
            return [When(value=year.group(which), of="event", start=start, end=start + 4)]
    return []


BEGUN = re.compile(
    r"((?:19|20)\d{2})년(?:에|부터)?\s(?:\d{1,2}월\s?)?(?:\d{1,2}일\s?)?(?:\S{1,8}\s)?(?:시작|맺|체결|자매|결연|인연|서명|첫)"
)


def year_of_beginning(sentence: Sentence, page: Page) -> tuple[When, ...]:
    """For an end: the year that this or the next running sentence tells of its beginning ("1982년에 시작해")."""
    near = [s for s in page.sentences[sentence.order :] if s.is_prose][:2]
    for told in near:
        year = BEGUN.search(told.words)
        if year is not None and told.start >= 0:
            start = told.start + year.start(1)
            whole = (f for f in find_dates(told.words, "ko", page.published) if f.start == year.start(1) and f.value)
            value = max((f.value or "" for f in whole), key=len, default=year.group(1))
            return (When(value=value, of="earlier", start=start, end=start + 4),)
    return ()


def _told_before(sentence: Sentence, page: Page) -> list[When]:
    """The nearest full day among the four running sentences before, but not a day of announcing."""
    earlier = [s for s in page.sentences[: sentence.order] if s.place in ("lead", "body", "above")][-4:]
    # "이날" is no span of days; where running text tells none, a picture of that day may
    is_that_day = "이날" in sentence.words
    pictures = [s for s in page.sentences if is_that_day and not s.is_prose and SHOWN.search(s.words)]
    for past in (*reversed(earlier), *pictures[:1]):
        if ("날" in past.words or "째" in past.words) and (which := DAY_OF_EVENT.search(past.words)):
            return day_of_event(which.group("which"), past, page)
        days = [
            f
            for f in find_dates(past.words, "ko", base_of(page))
            if f.value
            and len(f.value) == 10
            and not f.is_announcement
            and not f.is_future
            and not ACCORDING.match(past.words, f.end)
            and not TOLD_THERE.match(past.words, f.end)
            and f.words not in SAME_DAY
            and not past.words.startswith("까지", f.end)
            and not (is_that_day and SINCE.match(past.words, f.end))
        ]
        if days:
            at = past.start
            start, end = (at + days[-1].start, at + days[-1].end) if at >= 0 else (-1, -1)
            return [When(value=_as_sure(days[-1], past.words), of="event", start=start, end=end)]
    lead = [s for s in page.sentences[: sentence.order] if s.place == "lead"]
    return _announced_before([*lead, *earlier], page, "event" if THAT_DAY_AT.search(sentence.words) else "announcement")


SHOWN = re.compile(r"\d{1,2}일[^.]{4,90}?(?:고 있다|모습|기념\s?(?:촬영|사진)|장면)")
"""A picture of a visit, and its day: "대표단이 3일 오후 병원에서 의료기기를 둘러보고 있다"."""


def _announced_before(earlier: Sequence[Sentence], page: Page, of: str) -> list[When]:
    """ "... 9일 밝혔다. 이날 ...": of the day that "이날" means only the telling is known, unless a place is told."""
    for past in reversed(earlier):
        for found in find_dates(past.words, "ko", page.published):
            if found.is_announcement and found.value and len(found.value) == 10:
                start = past.start + found.start
                return [When(value=found.value, of=of, start=start, end=start + len(found.words))]
    return []
