"""Papers told as a form: lines such as 相手方 X, 締結日 Y, as notices of universities, museums and cities have them."""

from __future__ import annotations

import re

from pactwatch.reading.languages.ja.chains import chains_in
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.model import Mention, Said, Sentence, Statement, When

MARK = r"[\s■●○◆◇□▼・▽*【〔\[(0-9.①-⑳]{0,6}"
END = r"(?:[】〕\])]?[\s::／/]{1,8}|[】〕\]]\s?)"
DAY = re.compile(
    rf"^{MARK}(?:協定|覚書|MOU|合意書)?の?(?:締結|調印|署名|協定締結|覚書締結)(?:年月日|の?日付?|日時|の日時|の期日|式日時|式の日時)?{END}"
)
PARTNER = re.compile(
    rf"^{MARK}(?:(?:協定|提携|締結|連携|調印)(?:の)?(?:相手)?(?:先|方|校|大学|機関|者|相手)名?|相手(?:方|先|校|機関|大学)名?|当事者|調印した者|署名した者)(?:名|機関)?{END}"
)
MOST = 60
"""Lines that are looked at."""


def form_of(sheet: Sheet) -> list[Statement]:
    """What the lines of a form tell of the page's paper: its day, its other party."""
    found: list[Statement] = []
    lines = [s for s in sheet.page.sentences if s.place in ("above", "line", "body", "lead") and len(s.words) < 160]
    for sentence in lines[:MOST]:
        if day := DAY.match(sentence.words):
            found += _day(sentence, sheet, day.end())
        elif partner := PARTNER.match(sentence.words):
            found += _partner(sentence, sheet, partner.end())
    return found


def _day(sentence: Sentence, sheet: Sheet, after: int) -> list[Statement]:
    dates = [d for d in sheet.dates(sentence) if d.start - after <= 2 and sheet.value(d)]
    if not dates:
        return []
    when = When(value=sheet.value(dates[0]) or "", of="signing", start=dates[0].start, end=dates[0].end)
    return [_told(sentence, dates=(when,))]


def _partner(sentence: Sentence, sheet: Sheet, after: int) -> list[Statement]:
    text = "\1" * after + sheet.masked(sentence)[after:]
    named = [chain.mention for chain in chains_in(text) if chain.mention is not None][:1]
    own = sheet.own()
    if not named or own is None or own.name == named[0].name:
        return []
    return [_told(sentence, group=(own, named[0]))]


def _told(sentence: Sentence, group: tuple[Mention, ...] = (), dates: tuple[When, ...] = ()) -> Statement:
    return Statement(
        sentence=sentence.order,
        said=Said.SIGNED,
        rule="a line of a form",
        start=sentence.start,
        end=sentence.end,
        groups=(group,) if group else (),
        dates=dates,
        anaphor=not group,
        detail=True,
    )
