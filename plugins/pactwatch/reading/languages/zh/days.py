"""The days of a Chinese page: which dates belong to a signing, and the day told a sentence away."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from pactwatch.reading.dates import DateMention, find_dates
from pactwatch.reading.languages.wholes import visit_before
from pactwatch.reading.languages.zh.cues import EARLIER, HANDED_ON, PENNED, TELLS
from pactwatch.reading.languages.zh.sheet import DATELINE, Sheet
from pactwatch.reading.model import FULL, MONTH, PROSE, Page, Said, Sentence, Statement, When
from pactwatch.reading.news import FRESH_DAYS as NEWS_DAYS
from pactwatch.reading.news import age, place

VISIT = re.compile(
    r"访问|訪問|访华|訪華|来访|來訪|到访|到訪|率团|率團|会见|會見|会面|會面|会晤|會晤|见面|見面|来到|來到|走进|走進|到达|到達|抵达|抵達|做客|会谈|會談|举行|舉行|[来來]京|召[开開]|出席|揭牌|[挂掛](?:牌|上)|剪彩|剪綵"
)
NEAR = (-1, 1, -2, 2, -3)
"""Where the day of a signing is looked for, in sentences from the one that tells it."""
FRESH_DAYS = 45
"""A day told beside a signing that is older than this is another's."""
THAT_TIME = re.compile(r"那时|那時|彼时|彼時|当时|當時|其时|其時")
JUST = 3
YEAR = 4
"""Letters of a year."""
OPENING = 4
"""Running sentences in which the days of a journey are looked for."""
BEGINS = re.compile(r"起|开始|開始|底?前|之前|以内|以內|内|內")
YOUNG = 2
"""The first day of a month on which "of late" is of this month: on its first it may be either (decision 17)."""
LATELY = re.compile(r"近日|日前|近期|最近(?!的|邻|鄰|一)|这几天|這幾天|近几天|近幾天|前几天|前幾天")
MEETING = re.compile(
    r"^(?:会|會)(?:后|後|上|前|间|間|议期间|議期間|议结束后|議結束後|见后|見後|谈后|談後)"
    r"|(?:访问|訪問|来访|來訪|会议|會議|论坛|論壇)期[间間]|(?:会谈|會談|会见|會見|参观|參觀|座谈|座談|会晤|會晤|会面|會面)(?:一?(?:结束|結束))?之?[后後,，]"
    r"|(?:谈|談)(?:完|毕|畢|罢|罷)|(?:^|[,，])(?:随后|隨後|席间|席間|接着|接著)"
    r"|(?:[挂掛揭]牌|剪彩|剪綵|开幕|開幕|仪式|儀式|论坛|論壇|大会|大會)(?:登场|登場|开始|開始|举行|舉行)?之?前[,，]"
)
MEETING_FAR = 9
"""How many sentences before a signing "after the meeting" the meeting's day may be told."""
SAYING = re.compile(
    r"记者会|記者會|[说說称稱指][,，:：「“]|表示|指出|透露|宣布|宣佈|公布|公佈|公告|披露|发布|發布|發佈|获悉|獲悉|我们|我們|「[^」]{16}|“[^”]{16}"
)
IT_WAS = re.compile(
    r"(?:时间|時間|(?:会议|會議|仪式|儀式|典礼|典禮|签字|簽字|签约|簽約|签署|簽署|会谈|會談)(?=是|在|于|於|的日)|日子|日期|那天|这天|這天|当天|當天|那是|这是|這是|事在|时为|時為|地点|地點)"
)
ANOTHER = re.compile(
    r"[,，]?[^,，。;；]{0,24}?(?:抵达|抵達|飞抵|飛抵|到访|到訪|来访|來訪|来校|來校|来院|來院|来华|來華|[来來]京|到达|到達|启程|啟程|出发|出發|起?走?[访訪]|开幕|開幕|揭幕|成立|率团|率團|出访|出訪|赴|前往|开始|開始)[^签簽]{0,40}$"
)
"""Behind a day that is of what came before the signing, for which a later day is told: "5日抵达,8日签署"."""
FOUNDED = re.compile(
    r"(?:正式|才|就)?(?:成立|创立|創立|创办|創辦|开张|開張|开馆|開館|落成|启用|啟用|设立|設立|开办|開辦|创建|創建|建校|建院|出生|诞生|誕生|投产|投產|上市|开业|開業|建交|揭牌成立|获批|獲批)(?!仪式|儀式|大会|大會)"
)
"""Behind a day that is of a body's own beginnings."""
DONE_BEFORE = re.compile(
    r"(?![上下中]午|傍晚|凌晨|清晨|早[上晨间間]|晚[上间間]?|[当當]?[天日]|[电電讯訊]|消息|[在于於、和与與至到起]|[^,，]?[,，])"
    r"[^。;；]{2,40}[,，](?:[^,，。;；\d]{0,24})?"
)
"""From a day to a later one: a clause of its own ends between them ("5日接待代表团,8日双方签署")."""
FOLLOWS = re.compile(r"(?:^|[,，])[继繼]$")
"""Before the day of what the signing follows: "继5日达成共识后,双方8日签署"."""
PUT_OFF = re.compile(r"原(?:定|本定|先定|计划|計劃|計畫|拟|擬)[在于於]?$")
OF_ITSELF = re.compile(r"的?(?:正式)?(?:[签簽](?:字|约|約|署|订|訂))")
"""Right behind the day of a signing: "21日签字后,22日参观"."""
OF_A_NOUN = re.compile(r"[^,，。;；]{1,16}?的")
"""At a day that only tells which thing is meant: "5日启用的中心"."""
THIS_TIME = re.compile(r"[^\d,，;；]{4,}[,，;；][^,，;；]{0,4}(?:此次|这次|這次|本次|今次|此番)[^,，;；]*$")
"""A clause of its own before the one of "this signing": "9月关系升格,此次签约..."."""
TERM = re.compile(r"\d{4}年?(?:至|到|—|–|-|~)\d{4}")
"""The years that a paper is for."""
SCENE = re.compile(r"(?:[上下中]午|傍晚|晚间|晚間|晚上?|清晨|早上)?[,，]?(?:[在于於])?[^,，。;；的了]{0,18}[。]?")
"""Behind the date of a sentence that only sets the scene: "10月25日下午,北京饭店宴会厅。"."""
TRIP_ENDS = re.compile(
    r"[^,，。;；签簽會会仪儀]{0,8}(?:结束|結束|返回|返国|返國|回国|回國|返抵|离开|離開|启程|啟程|画下句点|畫下句點)"
)
"""Behind a day on which a journey ends."""
TRIP_BEGINS = re.compile(r"起[^,，。;；]{0,4}(?:率|访|訪|赴|前往|出访|出訪)")
TRIP = re.compile(r"行程|[访訪]|之行|之旅|考察|率[团團]|代表[团團]")
TOLD_THERE = re.compile(r"在[^,，。;；与與和的]{2,8}宣[布佈](?![^。;；]{0,4}已)")
"""Behind a day: "16日在利雅得宣布,与B签订": at the meeting where it was signed."""
UNTIL = re.compile(r"截[至止]到?$")
"""Before a day by which something has been signed: no day of it."""
A_LINE = 80
PICTURE = re.compile(
    r"^[(（【▲△↑●]?(?:图|圖|图片|圖片|照片|上[图圖]|下[图圖])(?:[一二三四1-4]|[为為])?[:：]?.{0,60}(?:[签簽]|[仪儀]式|合影|握手|交[换換])"
    r"|(?:[签簽](?:约|約|字|署|订|訂)|合影|握手|[仪儀]式).{0,30}(?:合影|握手|[摄攝])"
    r"|(?:[签簽](?:约|約|字|署)|[仪儀]式)(?:[时時][间間]|日期)[:：]"
)
"""A line that is a caption of a signing ("图为5日签约仪式", "双方签约(5日摄)"), or of a form ("签约时间:")."""
NO_SIGNING = re.compile(r"截至|自(?:\d|今)|成立|创立|創立|创办|創辦|出生|生效|为止|為止|[至到][^,，]{0,4}$|[周週]年|起")


def dates_of(sentence: Sentence, sheet: Sheet, at: int, of: str) -> tuple[When, ...]:
    """The dates of the sentence; ``of`` is what those before the verb at ``at`` are of."""
    found: list[When] = []
    dates = sheet.dates(sentence)
    now = THIS_TIME.search(sentence.words[:at])
    elsewhere = now.start() if now else 0
    nearest = max((d.start for d in dates if d.start < at and d.day is not None), default=-1)
    for date in dates:
        if sheet.value(date) is None or date.is_future or date.start > at + 8:
            continue
        if FOUNDED.match(sentence.words, date.end) or date.end < elsewhere or _is_put_off(sentence, date):
            continue
        if date.start > at and EARLIER.match(date.words):
            # "签署协议,作为去年协议的补充"
            continue
        if date.start > at and TERM.search(sentence.words[max(0, date.start - 6) : date.end + 6]):
            # "签署2024年至2026年执行计划"
            continue
        if date.start > at and "即" not in date.words and BEGINS.match(sentence.words, date.end):
            # "签署协议,9月起生产"
            continue
        told = (
            date.is_announcement
            or UNTIL.search(sentence.words, 0, date.start)
            or _ends_trip(sentence.words, date.end)
            or TRIP_BEGINS.match(sentence.words, date.end)
            or (of == "signing" and _is_of_telling(sentence.words[date.end : _verb(sentence, date, at)]))
        )
        is_event = of == "signing" and date.start < nearest and _is_of_another(sentence, date, nearest)
        found.append(when(date, "announcement" if told else "event" if is_event else of, sheet, sentence))
    return tuple(found)


def _is_of_another(sentence: Sentence, date: DateMention, nearest: int) -> bool:
    """Whether a day's own clause tells of no signing and ends before the day at ``nearest``, of the verb's clause."""
    words = sentence.words
    if FOLLOWS.search(words, 0, date.start):
        return True
    if ANOTHER.match(words, date.end, nearest):
        return True
    shift = max(sentence.start, 0)
    signs = any(h.role in ("sign", "join", "renew") and date.end <= h.start - shift < nearest for h in sentence.hits)
    return (
        not signs
        and DONE_BEFORE.fullmatch(words, date.end, nearest) is not None
        and not OF_A_NOUN.match(words, nearest)
    )


def _is_of_telling(between: str) -> bool:
    """Whether a day is that of the telling, by the words between it and the verb; who tells at a place signed there."""
    return TELLS.search(between) is not None and not TOLD_THERE.match(between)


def _is_put_off(sentence: Sentence, date: DateMention) -> bool:
    """Whether it was only meant to be on that day: "签约原定20日举行,推迟到21日"."""
    return PUT_OFF.search(sentence.words, 0, date.start) is not None


def _ends_trip(words: str, at: int) -> bool:
    """Whether behind a day at ``at`` a journey ends on it: no paper need have been signed on that day."""
    return TRIP_ENDS.match(words, at) is not None and TRIP.search(words) is not None


def _verb(sentence: Sentence, date: DateMention, at: int) -> int:
    """Where the first verb of signing behind a date stands; ``at`` where none does before it."""
    shift = max(sentence.start, 0)
    behind = (h.start - shift for h in sentence.hits if h.role in ("sign", "join") and h.start - shift >= date.end)
    return min(at, next(behind, at))


def when(date: DateMention, of: str, sheet: Sheet, sentence: Sentence) -> When:
    """A date of the sentence, with what it is of and where the page has it; what stands outside counts for itself."""
    shift = max(sentence.start, 0)
    return When(value=sheet.value(date) or "", of=of, start=shift + date.start, end=shift + date.end)


def dated(page: Page, found: list[Statement], sheet: Sheet) -> list[Statement]:
    """The statements, an undated signing with the day told after its verb, at its visit, or a sentence away."""
    found = [_of_that_time(page, s, sheet) for s in found]
    signed = [s for s in found if s.said is Said.SIGNED and not s.earlier and place(page, s) in PROSE]
    told = {one.of for s in signed for one in s.dates}
    if not signed or "signing" in told:
        return found
    days = next((d for s in signed if (d := _behind(page, s, sheet))), ())
    if "announcement" in told and not days:
        return found
    days = days or _of_scene(page, signed[0], sheet)
    far = MEETING_FAR if MEETING.search(page.sentences[signed[0].sentence].words) else 2
    days = days or _of_visit(page, signed[0], sheet, far) or _beside(page, signed[0], sheet)
    days = days or _of_opening(page, signed[0], sheet) or _of_trip(page, signed[0], sheet)
    days = days or _of_picture(page, sheet) or _lately(page, signed[0])
    first = replace(signed[0], dates=(*signed[0].dates, *days))
    return [first if s is signed[0] else s for s in found]


def _of_that_time(page: Page, statement: Statement, sheet: Sheet) -> Statement:
    """A signing of "that time" with the last date that the sentence before tells: "要追溯到2020年5月。那时..."."""
    if not statement.earlier or statement.dates or not THAT_TIME.search(page.sentences[statement.sentence].words):
        return statement
    before = next((s for s in page.sentences if s.order == statement.sentence - 1), None)
    told = [d for d in sheet.dates(before) if sheet.value(d) and not d.is_future] if before else []
    return replace(statement, dates=(when(told[-1], "signing", sheet, before),)) if before and told else statement


def _of_visit(page: Page, statement: Statement, sheet: Sheet, far: int) -> tuple[When, ...]:
    """The day of the visit told before; its month where that is the day on which it ended."""
    # "the fair of this year" tells no day of a visit
    days = tuple(one for one in visit_before(page, statement, VISIT, sheet, far) if len(one.value) >= MONTH)
    near = page.sentences[max(0, statement.sentence - far) : statement.sentence] if days else ()
    ends = {
        sheet.value(d)
        for s in near
        for d in sheet.dates(s)
        if _ends_trip(s.words, d.end) or TRIP_BEGINS.match(s.words, d.end)
    }
    return tuple(replace(one, value=one.value[:7], of="announcement") if one.value in ends else one for one in days)


def _of_scene(page: Page, statement: Statement, sheet: Sheet) -> tuple[When, ...]:
    """The day of the sentence right before, where that only sets the scene of the signing."""
    before = page.prose_at(statement.sentence - 1)
    days = [d for d in sheet.dates(before) if not d.is_future] if before is not None else []
    if before is None or len(days) != 1 or days[0].start > 0 or len(sheet.value(days[0]) or "") != FULL:
        return ()
    return (when(days[0], "signing", sheet, before),) if SCENE.fullmatch(before.words, days[0].end) else ()


def _behind(page: Page, statement: Statement, sheet: Sheet) -> tuple[When, ...]:
    """The one fresh day of the statement's own sentence, wherever it stands: "完成签署的是A与B,日子是5日"."""
    return _only_day(page, page.sentences[statement.sentence], sheet, NEWS_DAYS)


def _beside(page: Page, statement: Statement, sheet: Sheet) -> tuple[When, ...]:
    """The one fresh day of the nearest running sentence that tells just one."""
    for step in NEAR:
        at = statement.sentence + step
        if 0 <= at < len(page.sentences) and page.sentences[at].is_prose:
            one = page.sentences[at]
            if step > 0 and not (
                one.has("sign", "ceremony", *(("instrument",) if step == 1 else ()))
                or IT_WAS.match(one.words)
                or PENNED.search(one.words)
            ):
                # what follows may be another story of the page
                continue
            if days := _only_day(page, page.sentences[at], sheet):
                return days
    return ()


def _of_opening(page: Page, statement: Statement, sheet: Sheet) -> tuple[When, ...]:
    """The one day that the page's first running sentence or its headline tells, where it is but days old."""
    lead = next((s for s in page.sentences if s.place == "lead"), None)
    for opening in (lead, page.headline):
        if opening is None or page.published is None or opening.order >= statement.sentence:
            continue
        days = _only_day(page, opening, sheet)
        if days and (page.published - dt.date.fromisoformat(days[0].value)).days <= JUST:
            return days
    return ()


def _of_trip(page: Page, statement: Statement, sheet: Sheet) -> tuple[When, ...]:
    """The month of a journey of several days told before, of whose days none is said to be the signing's."""
    for sentence in page.prose[:OPENING]:
        if sentence.order >= statement.sentence or sentence.has("history") or not TRIP.search(sentence.words):
            continue
        spans = [d for d in sheet.dates(sentence) if d.rule == "range" and len(sheet.value(d) or "") == MONTH]
        if spans and _is_of_late(page, spans[0].value or ""):
            return (when(spans[0], "announcement", sheet, sentence),)
    return ()


def _is_of_late(page: Page, month: str) -> bool:
    """Whether a month is that of publication, or the one before."""
    if page.published is None:
        return False
    before = page.published.replace(day=1) - dt.timedelta(days=1)
    return month in {page.published.isoformat()[:MONTH], before.isoformat()[:MONTH]}


def _of_picture(page: Page, sheet: Sheet) -> tuple[When, ...]:
    """The one day that the captions of a signing, or lines of a form, tell outside of the running text."""
    lines = [s.words for s in page.sentences if not s.is_prose and s is not page.headline]
    lines += [line for cut in page.article.cuts for line in cut.text.split("\n")]
    told = set()
    for line in (line.strip() for line in lines if len(line) < A_LINE and PICTURE.search(line)):
        days = {sheet.value(d) for d in find_dates(line, "zh", sheet.written) if d.day and not d.is_future}
        told |= days if len(days) == 1 else set()
    day = told.pop() if len(told) == 1 else None
    if day is None or len(day) < FULL or (page.published and not 0 <= age(page.published, day) <= NEWS_DAYS):
        return ()
    return (When(value=day, of="event", start=-1, end=-1),)


def _lately(page: Page, statement: Statement) -> tuple[When, ...]:
    """The month of publication, where the signing's sentence, or the one before, says "of late"."""
    if page.published is None:
        return ()
    value = str(page.published)[: MONTH if page.published.day >= YOUNG else YEAR]
    if len(value) == YEAR and page.published.month == 1:
        # of this year, or of the one before
        return ()
    opening = next((s.order for s in page.sentences if s.place == "lead"), statement.sentence)
    for order in (statement.sentence, statement.sentence - 1, opening):
        sentence = page.sentences[order] if 0 <= order < len(page.sentences) else None
        if sentence is None or not (sentence.is_prose or sentence is page.headline):
            continue
        found = LATELY.search(sentence.words)
        if found and not sentence.has("history"):
            start, end = (at + sentence.start if sentence.start >= 0 else -1 for at in found.span())
            return (When(value=value, of="announcement", start=start, end=end),)
    return ()


def _only_day(page: Page, sentence: Sentence, sheet: Sheet, most: int = FRESH_DAYS) -> tuple[When, ...]:
    """The one day of the sentence that lies at ``most`` so many days before publication."""
    if SAYING.search(sentence.words):
        return ()
    fresh = [d for d in sheet.dates(sentence) if _is_fresh(page, sentence, d, sheet, most)]
    if len(fresh) > 1 and fresh[0].is_announcement and DATELINE.match(sentence.words):
        # "9月10日电 会议9日召开": the dateline's own day is that of the telling
        fresh = fresh[1:]
    if fresh and EARLIER.search(re.split(r"[,，;；]", sentence.words[: fresh[0].start])[-1]):
        return ()
    if len(own := [d for d in fresh if OF_ITSELF.match(sentence.words, d.end)]) == 1:
        fresh = own
    if len({sheet.value(d) for d in fresh}) != 1 or fresh[0].is_announcement:
        return ()
    return (when(fresh[0], "event", sheet, sentence),)


def _is_fresh(page: Page, sentence: Sentence, date: DateMention, sheet: Sheet, most: int) -> bool:
    value = sheet.value(date)
    written = sheet.written
    if value is None or len(value) != 10 or date.is_future or _is_put_off(sentence, date):
        return False
    if NO_SIGNING.search(sentence.words[max(0, date.start - 6) : date.start]) or _ends_trip(sentence.words, date.end):
        return False
    if page.published is None or written is None:
        return value.startswith(str(sheet.year))
    if sentence.words[date.end :].startswith("起") and value != page.published.isoformat():
        # what begins on the day of the report begins with the paper
        return False
    return 0 <= (written - dt.date.fromisoformat(value)).days <= most


def is_on_a_day_to_come(sentence: Sentence, sheet: Sheet, at: int, clause: str) -> bool:
    """Whether the verb's clause tells a day that is to come, or goes on from one that does."""
    before = [d for d in sheet.dates(sentence) if d.start < at]
    if any(d.is_future and d.start >= at - len(clause) for d in before):
        return True
    return bool(before) and before[-1].is_future and HANDED_ON.match(clause) is not None
