"""What only the whole Chinese page tells of its statements: that one is paid for, recalled, or of two states."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.dates import DateMention
from pactwatch.reading.languages.wholes import told_late
from pactwatch.reading.languages.zh.beside_news import without_papers_beside
from pactwatch.reading.languages.zh.one_sided import with_other_side
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.titled import by_title
from pactwatch.reading.model import MONTH, PROSE, Page, Said, Sentence, Statement
from pactwatch.reading.names import same_body
from pactwatch.reading.news import place
from pactwatch.records import Instrument

NEWS = (Said.SIGNED, Said.PLANNED)
PAID_NEAR = 4
"""Sentences behind a paper in which its price is told; or right before it."""
ANY = (None, Instrument.OTHER, Instrument.SEA)
"""Papers that may be contracts, too; a memorandum is none."""
OLDER_DAYS = 7
"""A signing that is so much older than the day of the opening sentence is recalled there."""
OTHER_NEWS = re.compile(r"另(?:据|據)(?:报|報|悉|了解|瞭解)|另(?:讯|訊)[,，:：\s]")
"""At the head of a sentence: what follows is other news."""
STOP = re.compile(r"[。!?！？,，]")
STATES = frozenset({"两国", "兩國", "双边", "雙邊", "两国政府", "兩國政府"})
ABOVE = re.compile(
    r"(?:上述|前述|该|該|这份|這份|此)(?:项|項|份)?[㐀-鿿]{0,6}?(?:备忘录|備忘錄|协议|協議|协定|協定|意向书|意向書|文件|宣言|声明|聲明)"
)
SOME_OF_THEM = re.compile(
    r"(?:^|[,，:：])(?:其中|当中|當中|其余|其餘|这些|這些)(?![^,，。]{0,12}(?:已|当天|當天|昨|今))"
)
SHORES = re.compile(r"[两兩]岸[^,，。;；]{0,6}(?:签|簽|缔|締)")
IN_FORCE = re.compile(r"^正式生效")
RESTS_ON = re.compile(r"以[^,，。;；]{4,40}(?:为|為)(?:依托|依託|基础|基礎|依据|依據|蓝本|藍本)")
"""What a paper of two offices rests on: "以两国1995年签订的协定为依托"."""
CHRONICLE = re.compile(r"(?:先后|先後|陆续|陸續|多次|相继|相繼)[^,，。]{0,40}(?:签|簽|缔|締|订|訂)")
"""A row of papers over the years tells of no one paper that is renewed now."""
RUN_OUT = re.compile(r"到期|期满|期滿|届满|屆滿")
RENEWED_NEAR = 2
"""Sentences behind an end in which the paper is renewed."""
INTENDED = re.compile(r"(?:达成|達成|取得|形成)[^,，。;；]{0,8}(?:意向(?![书書])|共识|共識|默契)")


def settled(page: Page, found: list[Statement], sheet: Sheet) -> list[Statement]:
    """The statements, each as what the rest of the page shows it to be."""
    told = _without_other_endings(page, _of_known_paper(page, _of_planned(page, _run_out(page, found))))
    told = _of_states(page, _as_headed(page, _recalled(page, _paid_for(page, told), sheet)))
    told = _beside_denied(page, _of_licence(page, _in_force(page, _beside_talks(page, told))))
    told = without_papers_beside(page, _of_others(page, _below_held(page, _only_intended(page, told)), sheet))
    told = by_title(page, _told_late(page, _chronicled(page, told), sheet), sheet)
    return with_other_side(page, told, sheet)


def _run_out(page: Page, found: list[Statement]) -> list[Statement]:
    """A paper that ran out is one of before where the sentences right behind renew it."""
    renewed = [s.sentence for s in found if s.said is Said.SIGNED and s.renewal and not s.earlier]
    return [
        replace(s, said=Said.HELD, rule="ran out before")
        if s.said is Said.ENDED
        and place(page, s) in PROSE
        and RUN_OUT.search(page.sentences[s.sentence].words)
        and any(0 < at - s.sentence <= RENEWED_NEAR for at in renewed)
        else s
        for s in found
    ]


def _beside_talks(page: Page, found: list[Statement]) -> list[Statement]:
    """Without talks of working together in general, behind which a paper with a name of its own is signed."""
    named = [
        s.sentence
        for s in found
        if s.said is Said.SIGNED
        and not s.earlier
        and s.instrument not in ANY
        and place(page, s) in PROSE
        and s.names_sides
    ]
    return [
        s
        for s in found
        if not (
            s.rule == "negotiates" and s.instrument in ANY and any(0 < at - s.sentence <= PAID_NEAR for at in named)
        )
    ]


def _only_intended(page: Page, found: list[Statement]) -> list[Statement]:
    """Without partners with whom there is but an intention, on a page that tells of a signed paper with another."""
    signed = [
        s
        for s in found
        if s.said is Said.SIGNED
        and not s.earlier
        and s.groups
        and not INTENDED.search(page.sentences[s.sentence].words)
    ]
    if not any(place(page, s) in PROSE for s in signed):
        return found
    known = [names for s in signed for names in s.names]

    def is_of_others(statement: Statement) -> bool:
        return any(not any(same_body(name, one) for one in known) for name in statement.names)

    return [
        s
        for s in found
        if not (
            s.said is Said.SIGNED
            and place(page, s) in PROSE
            and INTENDED.search(page.sentences[s.sentence].words)
            and is_of_others(s)
        )
    ]


def _below_held(page: Page, found: list[Statement]) -> list[Statement]:
    """Without plans far down that name nobody, where headline and opening speak of a paper of before."""
    heads = [s for s in found if place(page, s) in ("headline", "lead")]
    if not any(place(page, s) == "headline" for s in heads) or any(s.said is not Said.HELD for s in heads):
        return found
    return [s for s in found if s.said is not Said.PLANNED or s.groups]


def _of_others(page: Page, found: list[Statement], sheet: Sheet) -> list[Statement]:
    """A paper of others that the text recalls below the news, by its month alone, is none of the news."""
    news = next(
        (s for s in found if s.said is Said.SIGNED and not s.earlier and place(page, s) == "lead" and s.groups), None
    )
    if news is None:
        return found
    known = news.names

    def is_others(statement: Statement) -> bool:
        named = statement.names
        days = [d for d in sheet.dates(page.sentences[statement.sentence]) if d.month or len(d.value or "") >= MONTH]
        is_below = place(page, statement) in PROSE and statement.sentence > news.sentence
        if statement.said is not Said.SIGNED or not is_below or len(named) < len(("A", "B")):
            return False
        are_strangers = [not any(same_body(name, one) for one in known) for name in named]
        if OTHER_NEWS.match(page.sentences[statement.sentence].words):
            return all(are_strangers)
        is_vague = bool(days) and all(d.day is None for d in days)
        return is_vague and (all(are_strangers) or (any(are_strangers) and all(_is_months_ago(page, d) for d in days)))

    return [replace(s, said=Said.OTHER_DEAL, rule="of others, recalled") if is_others(s) else s for s in found]


def _is_months_ago(page: Page, date: DateMention) -> bool:
    """Whether a month is neither that of publication nor one of the two before."""
    if page.published is None or date.value is None or len(date.value) != MONTH:
        return False
    year, month = map(int, date.value.split("-"))
    return (page.published.year - year) * 12 + page.published.month - month > 2


def _as_headed(page: Page, found: list[Statement]) -> list[Statement]:
    """A paper of before of those whom the headline names by their lands is of those who sign in the text."""
    headed = next((s for s in found if place(page, s) == "headline" and len(s.groups) == 1), None)
    news = next(
        (
            s
            for s in found
            if s.said is Said.SIGNED and not s.earlier and place(page, s) == "lead" and len(s.groups) == 1
        ),
        None,
    )
    if headed is None or news is None or _same_names(headed, news):
        return found
    return [
        replace(s, groups=news.groups)
        if s.earlier and len(s.groups) == 1 and _same_names(s, headed) and any(resolve(m.name) for m in s.groups[0])
        else s
        for s in found
    ]


def _in_force(page: Page, found: list[Statement]) -> list[Statement]:
    """A paper that comes into force is one of before, where the page tells of its signing on an older day."""
    told = [
        w.value for s in found if not IN_FORCE.search(s.rule) for w in s.dates if w.of in ("signing", "late", "earlier")
    ]

    def is_older(statement: Statement) -> bool:
        days = [w.value for w in statement.dates] or ([page.published.isoformat()] if page.published else [])
        return any(value < min(days)[: len(value)] for value in told) if days else False

    return [
        replace(s, said=Said.HELD, rule="comes into force", dates=())
        if s.said is Said.SIGNED and IN_FORCE.search(s.rule) and is_older(s)
        else s
        for s in found
    ]


def _of_licence(page: Page, found: list[Statement]) -> list[Statement]:
    """A signing without any paper beside one for a licence is that one: "选在东京签约", "签约" in a headline."""
    if not any(s.said is Said.OTHER_DEAL and s.instrument is None and s.rule.startswith("a contract") for s in found):
        return found
    is_alone = not any(s.said in NEWS and s.instrument and not s.earlier and place(page, s) in PROSE for s in found)

    def is_that(statement: Statement) -> bool:
        if statement.said is not Said.SIGNED or statement.instrument is not None:
            return False
        # under a contract alone, what the parties signed before is told in passing
        is_of_deal = is_alone and (place(page, statement) == "headline" or statement.earlier)
        return is_of_deal or not statement.names_sides

    return [replace(s, said=Said.OTHER_DEAL, rule="the deal told above") if is_that(s) else s for s in found]


def _beside_denied(page: Page, found: list[Statement]) -> list[Statement]:
    """Behind an opening that denies a paper, one of two lands that names no body is told in passing."""
    if not any(s.rule.startswith("denied") and place(page, s) in ("headline", "lead") for s in found):
        return found
    return [
        replace(s, said=Said.OTHER_DEAL, rule="in passing")
        if s.said is Said.SIGNED and place(page, s) == "body" and all(resolve(m.name) for g in s.groups for m in g)
        else s
        for s in found
    ]


def _told_late(page: Page, found: list[Statement], sheet: Sheet) -> list[Statement]:
    """A signing of months ago, told as the news by a headline that names its paper."""
    headed = any(
        s.said is Said.SIGNED and not s.earlier and place(page, s) == "headline" and s.instrument for s in found
    )
    return told_late(page, found, sheet, headed=headed)


def _of_planned(page: Page, found: list[Statement]) -> list[Statement]:
    """ "其中十多份由A与B签署", right behind papers that are to be signed, is to come as they are."""
    planned = {s.sentence for s in found if s.said is Said.PLANNED}
    return [
        replace(s, said=Said.PLANNED, rule="of the papers to come")
        if s.said is Said.SIGNED
        and not s.dates
        and s.sentence - 1 in planned
        and SOME_OF_THEM.search(page.sentences[s.sentence].words)
        else s
        for s in found
    ]


def _of_known_paper(page: Page, found: list[Statement]) -> list[Statement]:
    """ "上述备忘录由...签署", behind an opening that leans on the paper, tells how the known one came about."""
    first = next((s for s in found if place(page, s) in PROSE), None)
    if first is None or first.said is not Said.HELD:
        return found
    return [
        replace(s, said=Said.HELD, rule="the paper told above")
        if s.said is Said.SIGNED
        and 0 < s.sentence - first.sentence <= 2
        and ABOVE.match(page.sentences[s.sentence].words)
        else s
        for s in found
    ]


def _without_other_endings(page: Page, found: list[Statement]) -> list[Statement]:
    """Behind an opening that tells of an ending, those of others are cases like it ("B市2019年也与C中止友城")."""
    ended = [s for s in found if s.said is Said.ENDED and s.names_sides]
    if not ended or place(page, ended[0]) == "body":
        return found
    prose = next((s for s in ended if place(page, s) in PROSE), ended[0])
    opening = [s for s in ended if place(page, s) not in PROSE or s is prose]
    known = [names for s in opening for names in s.names]

    def is_another(statement: Statement) -> bool:
        return not any(same_body(name, one) for name in statement.names for one in known)

    return [s for s in found if s.said is not Said.ENDED or s in opening or not s.groups or not is_another(s)]


def _chronicled(page: Page, found: list[Statement]) -> list[Statement]:
    return [
        replace(s, groups=(), anaphor=False, prior_year=None, renewal=False)
        if (s.earlier or s.said is Said.HELD) and CHRONICLE.search(page.sentences[s.sentence].words)
        else s
        for s in found
    ]


def _paid_for(page: Page, found: list[Statement]) -> list[Statement]:
    """A paper under which one side pays the other (首付款) is a licence or a purchase, however it is called."""
    paid = [s.order for s in page.prose if s.has("payment")]
    deals = [s for s in found if s.said is Said.OTHER_DEAL and s.rule.startswith("a contract")]

    def is_deal(statement: Statement) -> bool:
        if statement.instrument not in ANY or statement.said is Said.OTHER_DEAL:
            return False
        if deals and statement.rule == "leans on it" and statement.sentence > deals[0].sentence:
            # "根据协议,A将支付...": under the contract just told
            return True
        first = page.sentences[statement.sentence]
        if statement.said is Said.ENDED and "合作" in first.words:
            # what is paid back when a cooperation ends makes it no purchase
            return False
        return any(-1 <= order - _prose(page, first) <= PAID_NEAR for order in paid)

    return [
        replace(s, said=Said.OTHER_DEAL, rule="paid for: a licence or a purchase") if is_deal(s) else s for s in found
    ]


def _prose(page: Page, sentence: Sentence) -> int:
    """Where the running text begins that a headline heads; the sentence's own place elsewhere."""
    if sentence.is_prose:
        return sentence.order
    return next((s.order for s in page.prose), sentence.order)


def _recalled(page: Page, found: list[Statement], sheet: Sheet) -> list[Statement]:
    """A signing behind an opening that tells of something newer, under a headline without a paper, is one of before."""
    headline = page.headline
    # a byline or a date alone opens nothing
    opening = next((s for s in page.sentences if s.place == "lead" and STOP.search(s.words)), None)
    if headline is None or opening is None or headline.has("instrument", "sign", "join", "ceremony"):
        return found
    if opening.has("instrument", "ceremony"):
        return found
    days = [d.value for d in sheet.dates(opening) if d.value and len(d.value) == 10 and not d.is_future]
    if not days:
        return found
    news = max(map(dt.date.fromisoformat, days))

    def is_recalled(statement: Statement) -> bool:
        if statement.said is not Said.SIGNED or place(page, statement) not in PROSE:
            return False
        told = [w.value for w in statement.dates if w.of == "signing"]
        return bool(told) and all(_is_older(value, news) for value in told)

    return [replace(s, earlier=True) if is_recalled(s) else s for s in found]


def _is_older(value: str, news: dt.date) -> bool:
    if len(value) == 10:
        return (news - dt.date.fromisoformat(value)).days > OLDER_DAYS
    return value < news.isoformat()[: len(value)]


def _of_states(page: Page, found: list[Statement]) -> list[Statement]:
    """What two states signed before ("两国1973年签订贸易协定") is no earlier paper of two of their bodies."""
    news = next((s for s in found if s.said is Said.SIGNED and not s.earlier and s.names_sides), None)
    if news is None or all(resolve(m.name) for group in news.groups for m in group):
        return found

    def is_theirs(statement: Statement) -> bool:
        if not (statement.earlier or statement.said is Said.HELD):
            return True
        if statement.groups and not _same_names(statement, news):
            return True
        words = page.sentences[statement.sentence].words
        if SHORES.search(words):
            # what the two shores agreed is no paper of two of their societies
            return False
        named = {h.words for h in page.sentences[statement.sentence].hits if h.role == "both"}
        is_alike = statement.instrument is news.instrument and not RESTS_ON.search(words)
        return not (named and named <= STATES) or is_alike

    return [s if is_theirs(s) else replace(s, groups=(), anaphor=False, prior_year=None, renewal=False) for s in found]


def _same_names(one: Statement, other: Statement) -> bool:
    return {m.name for group in one.groups for m in group} == {m.name for group in other.groups for m in group}
