"""The day of a signing that its own sentence does not tell: of the visit, the ceremony, the picture, the telling."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.dates import DateMention, find_dates
from pactwatch.reading.fresh_day import is_fresh, month_of_publication
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.telling import dates_of, in_page, when
from pactwatch.reading.languages.wholes import visit_before
from pactwatch.reading.model import FULL, MONTH, Page, Said, Statement, When
from pactwatch.reading.news import FRESH_DAYS, age

HELD_CEREMONY = re.compile(
    r"式(?:典)?(?:が|を|は)[^。]{0,16}(?:あっ|あり|行わ|行っ|開か|開い|催さ|執り行)"
    r"|(?:あった|開いた|行った|開かれた|行われた)[^、。]{0,6}式"
)
SINCE_WHEN = re.compile(
    r"(?:結んだ|交わした|締結した|調印した|署名した|始めた)のは、?\s?(?:(?:19|20)\d\d|平成|昭和|令和)"
)
"""What tells only since when a renewed paper stands."""
A_LINE = 120
OPENS = 6
"""Letters of a caption within which its day opens it."""
FAR = 5
"""Sentences before an undated signing among which the visit or meeting is told."""
YEARS = 2
"""Between an older paper and the news of a page without a day of publication."""
PICTURE = re.compile(r"^\s*[(（【■●▲=＝]?(?:写真|撮影日?)(?!家|集|展)")
PICTURE_SIGN = re.compile(r"写真|撮影|署名|調印|締結|握手|式典|文書|協定書|覚書")
SHOWN = re.compile(r"署名|調印|締結|握手|調印式|式典|文書を(?:交|手)|協定書|覚書")
SHOWN_ON = re.compile(r"[=＝(（][^=＝()（）。]{0,16}$")
"""Before the day at the end of a caption: "署名する両代表=5日、東京都内", "握手する両代表(5日、大阪市で)"."""
SHOWN_AT_END = re.compile(
    r"(?:様子|もよう|模様|代表|一行|関係者|面々|学長|市長|知事|ら|氏|(?:署名|調印|締結)式)(?:[(（].{1,20}[)）])?$"
)
"""How a caption ends that opens with its day: "5日に行われた調印式の様子"."""
NOW = re.compile(r"このたび|この度|このほど|今般")
DAY_OF_IT = re.compile(r"(?:[(（].[)）])?の(?:調印|署名|締結|取り交わし)(?!に先|を前|前)")
"""23日の調印のようす: the signing's own day, whatever else the sentence tells."""
OF_PAPERS = re.compile(r"文書|書面|書類|握手|手を取り|席に着|式に|式で|式典|会場|パートナー")
"""What tells of a signing though it names no paper."""
VISIT = re.compile(
    r"足を運|会った|会い、|[会式]を開い|向き合|机を並べ|顔を合わせ|顔をそろえ|招か|招い|招き|迎え|出向|飛び、|降り立|集ま|縁を結|手を結|手を組|手を携|訪れ|訪問(?:し|。|、)|訪ね|来日し|会談し|会談した|会談を行|会談に臨|訪日し|開かれ|行われ|開催|出席し|来学"
)


CAME_ABOUT = re.compile(
    r"(?:で|に|が|も)(?:あった|ありました|起きた|起きました|実現した|実現しました|設けられた|設けられました)。?$"
)
"""5月31日、花を添える出来事が市内であった: the sentence right before tells when."""


def newest(page: Page, signed: list[Statement], found: list[Statement]) -> tuple[list[Statement], list[Statement]]:
    """Signed years before what the page tells with its day was signed: of before, where no day of publication says."""
    years = {id(s): max(int(w.value[:4]) for w in told) for s in signed if (told := _signings(s))}
    newest = max(years.values(), default=0)
    old = [s for s in signed if years.get(id(s), newest) <= newest - YEARS]
    if page.published is not None or not old or not any(len(w.value) > MONTH for s in signed for w in _signings(s)):
        return signed, found
    return [s for s in signed if s not in old], [earlier_one(s) if s in old else s for s in found]


def _signings(statement: Statement) -> list[When]:
    return [when for when in statement.dates if when.of == "signing"]


def pictured(page: Page, sheet: Sheet) -> tuple[When, ...]:
    """The day in a line of its own about the picture: 写真(2015年6月4日)."""
    lines = [s.words for s in page.sentences if not s.is_prose]
    lines += [line for cut in page.article.cuts for line in cut.text.split("\n")]
    for line in (line.strip() for line in lines if len(line) < A_LINE):
        dates = (
            [date for date in find_dates(line, "ja", sheet.published) if date.day] if PICTURE_SIGN.search(line) else []
        )
        days = {day for date in dates if (day := sheet.value(date))}
        if len(days) != 1 or not (PICTURE.match(line) or _shows(line, dates[0])):
            continue
        day = days.pop()
        if is_fresh(page, day) or (len(day) == FULL and (page.published is None or _is_shown_late(page, line, day))):
            return (When(value=day, of="event", start=-1, end=-1),)
    return ()


def _is_shown_late(page: Page, line: str, day: str) -> bool:
    """Whether a picture of a signing, by its words, shows one of the last months."""
    return SHOWN.search(line) is not None and page.published is not None and 0 <= age(page.published, day) <= FRESH_DAYS


def _shows(line: str, date: DateMention) -> bool:
    """Whether a line outside the text is a caption of a signing on the day that it tells."""
    if line.endswith(("。", "へ")) or not SHOWN.search(line):
        return False
    return bool(SHOWN_ON.search(line, 0, date.start) or (date.start < OPENS and SHOWN_AT_END.search(line)))


def told_in(page: Page, first: Statement, sheet: Sheet) -> tuple[When, ...]:
    """The month of publication, where a page tells of a signing as its news and tells no day or month at all."""
    sentence = page.sentences[first.sentence]
    if page.published is None or first.dates or sentence.place not in ("lead", "headline"):
        return ()
    near = page.sentences[first.sentence : first.sentence + 2]
    if first.renewal and not any(s.is_prose and NOW.search(s.words) for s in near):
        return ()
    beside = [cut.text for cut in page.article.cuts] + [s.words for s in page.sentences if not s.is_prose]
    today = str(page.published)
    if not any(d.value == today for line in beside if len(line) < A_LINE for d in find_dates(line, "ja", None)):
        # the page itself does not say its day
        return ()
    dates = (date for s in page.prose for date in sheet.dates(s))
    if any(date.month or date.day for date in dates if not date.is_future):
        return ()
    month = month_of_publication(page)
    return (month,) if month else ()


def event(page: Page, first: Statement, sheet: Sheet) -> tuple[When, ...]:
    """The day of the visit or meeting of which an undated signing is told: near before it, else the article's own."""
    if day := _day_of_visit(page, first, sheet):
        return day
    if near := (
        tuple(when for when in visit_before(page, first, CAME_ABOUT, sheet, 1) if len(when.value) > MONTH)
        or visit_before(page, first, VISIT, sheet, FAR)
        or _ceremony_after(page, first, sheet)
    ):
        return near
    if near := _beside(page, first, sheet):
        return near
    opening = next((s for s in page.sentences if s.place == "lead"), None)
    if opening is None or opening.order >= first.sentence or not VISIT.search(opening.words):
        return ()
    days = [day for day in sheet.dates(opening) if sheet.value(day) and day.month and not day.is_future]
    return in_page((when(days[0], "event", sheet),), opening) if len(days) == 1 else ()


def _day_of_visit(page: Page, first: Statement, sheet: Sheet) -> tuple[When, ...]:
    """ "15日と16日に訪れた。初日には調印式を開き": the first or last of the days that the sentence before tells."""
    words = page.sentences[first.sentence].words
    if "初日" not in words and "最終日" not in words:
        return ()
    for sentence in reversed(page.sentences[max(0, first.sentence - 2) : first.sentence]):
        days = [d for d in sheet.dates(sentence) if d.day and sheet.value(d) and not d.is_future]
        if len(days) > 1:
            day = days[0] if "初日" in words else days[-1]
            return in_page((when(day, "event", sheet),), sentence)
    return ()


def _beside(page: Page, first: Statement, sheet: Sheet) -> tuple[When, ...]:
    """The one day that the running sentence right before or behind tells beside a paper or a signing."""
    for order in (first.sentence - 1, first.sentence + 1):
        if not 0 <= order < len(page.sentences) or not page.sentences[order].is_prose:
            continue
        sentence = page.sentences[order]
        told = [when for when in dates_of(sentence, sheet, Said.SIGNED, len(sentence.words)) if len(when.value) > MONTH]
        if len(own := [when for when in told if DAY_OF_IT.match(sentence.words, when.end)]) == 1:
            return in_page((replace(own[0], of="event"),), sentence)
        is_of_it = sentence.has("instrument", "sign", "ceremony") or OF_PAPERS.search(sentence.words)
        if not is_of_it and not any(m.name in sentence.words for group in first.groups for m in group):
            continue
        if sentence.has("plan", "history", "follow", "deal", "elsewhere"):
            continue
        if len(told) == 1 and told[0].of in ("signing", "announcement"):
            of = "event" if told[0].of == "signing" else told[0].of
            return in_page((replace(told[0], of=of),), sentence)
    return ()


def _ceremony_after(page: Page, first: Statement, sheet: Sheet) -> tuple[When, ...]:
    """ "12日、ダッカで式があった": the sentence behind the signing dates it."""
    for sentence in page.sentences[first.sentence + 1 : first.sentence + 2]:
        days = [day for day in sheet.dates(sentence) if day.day and sheet.value(day) and not day.is_future]
        if len(days) == 1 and HELD_CEREMONY.search(sentence.words):
            return in_page((when(days[0], "event", sheet),), sentence)
    return ()


def earlier_one(statement: Statement) -> Statement:
    """The statement, as one of before."""
    dates = tuple(replace(when, of="earlier") for when in statement.dates)
    return replace(statement, earlier=True, dates=dates)


def tells_since_when(page: Page, statement: Statement) -> bool:
    """Whether a sentence only says in which year or month the renewed paper was signed: "結んだのは2012年10月"."""
    days = [when.value for when in statement.dates if when.of == "signing"]
    is_year = bool(days) and all(len(day) <= MONTH for day in days)
    return (
        is_year and page.published is None and SINCE_WHEN.search(page.sentences[statement.sentence].words) is not None
    )
