"""Papers told as a form: lines such as 相手方 X, 締結日 Y, as notices of universities, museums and cities have them."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.ja.bodies import FOREIGN
from pactwatch.reading.languages.ja.chains import chains_in
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.telling import in_page
from pactwatch.reading.model import Mention, Said, Sentence, Statement, When
from pactwatch.records import Instrument

MARK = r"[\s■●○◆◇□▼・▽*【〔\[(0-9.①-⑳]{0,6}"
END = r"(?:[】〕\])]?[\s:/]{1,8}|[】〕\]]\s?|[】〕\])]?$)"
DAY = re.compile(
    rf"^{MARK}(?:協定|覚書|MOU|合意書)?の?(?:締結|調印|署名|協定締結|覚書締結|取り?交わし|交換)(?:年月日|の?日付?|日時|の日時|の期日|式日時|式の日時|式)?{END}|^{MARK}(?:開催)?日\s{{0,4}}時{END}"
)
PARTNER = re.compile(
    rf"^{MARK}(?:(?:協定|提携|締結|連携|調印|覚書|署名|参加)(?:の)?(?:相手)?(?:先|方|校|大学|機関|団体|企業|者|相手)名?|相手(?:方|先|校|機関|大学)名?|(?:協定|覚書|署名|締結)?の?(?:当事者|関係者|甲乙)|調印した者|署名した者|署名者)(?:名|機関)?{END}"
)
BOTH = re.compile(
    rf"^{MARK}(?:(?:協定|覚書|署名|締結|調印)?の?(?:当事者|甲乙|関係者|締結者|署名者|調印者)|(?:調印|署名|締結)した者|署名者)"
)
"""A label of all who sign, not of the other side."""
ITEM = re.compile(r"^\s*[・●○■◆◇▪•*\-–—①-⑳(（0-9.)）]{1,4}\s*")
ITEMS = 8
"""Lines under a label that are looked at."""
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
    return [_told(sentence, dates=in_page((when,), sentence))]


def _partner(sentence: Sentence, sheet: Sheet, after: int) -> list[Statement]:
    text = "\1" * after + sheet.masked(sentence)[after:]
    named = [chain.mention for chain in chains_in(text) if chain.mention is not None]
    are_all = len(named) > 1 and BOTH.match(sentence.words) is not None
    named = (named if are_all else named[:1]) or _items(sentence, sheet)
    own = None if are_all else sheet.own()
    others = [one for one in named if own is None or one.name != own.name]
    group = (*((own,) if own else ()), *others)
    return [_told(sentence, group=group)] if others else []


def _items(label: Sentence, sheet: Sheet) -> list[Mention]:
    """The bodies that the lines under a label name, one a line; 当社 is the page's own."""
    found: list[Mention] = []
    for line in sheet.page.sentences[label.order + 1 : label.order + 1 + ITEMS]:
        item = ITEM.match(line.words)
        if item is None or line.words.endswith("。"):
            break
        text = "\1" * item.end() + sheet.masked(line)[item.end() :]
        chains = chains_in(text, sheet.known())
        body = next((chain.mention for chain in chains if chain.mention is not None), None)
        if body is None and not any(chain.is_self for chain in chains) and chains and FOREIGN.search(chains[0].text):
            # whoever stands there is a party, whatever its name looks like
            body = Mention(name=chains[0].text, start=-1, end=-1)
        if body is not None:
            found.append(replace(body, start=-1, end=-1))
    return found


def with_form(found: list[Statement], lines: list[Statement]) -> list[Statement]:
    """The statements, and the parties that a form names where no statement names two."""
    groups = [group for line in lines for group in line.groups]
    if not groups or any(told.names_sides for told in found):
        return [*found, *lines]
    first = next((told for told in found if told.said is Said.SIGNED and not told.earlier and told.groups), None)
    first = first or next((told for told in found if told.said is Said.SIGNED and not told.earlier), None)
    group = groups[0]
    if len(group) == 1:
        # "相手方 X", on a page of nobody that is known: the signing that it details tells who signs with X
        lead = [m for g in first.groups[:1] for m in g] if first is not None else []
        if len(lead) != 1 or lead[0].name == group[0].name:
            return [*found, *(replace(line, groups=()) for line in lines)]
        group = (lead[0], group[0])
    alone = [
        replace(line, groups=(), anaphor=True) if len(line.groups[:1] and line.groups[0]) == 1 else line
        for line in lines
    ]
    return [replace(s, groups=(group,), anaphor=False) if s is first else s for s in (*found, *alone)]


def form_alone(sheet: Sheet) -> list[Statement]:
    """The news of a page that is but a form: a headline that names a paper, the lines its day and its parties."""
    headline = sheet.page.headline
    if headline is None or not headline.has("instrument") or headline.has("plan", "end", "deal", "opinion"):
        return []
    lines = form_of(sheet)
    groups = [group for line in lines for group in line.groups if len(group) > 1]
    dates = [date for line in lines for date in line.dates]
    if not groups or not dates:
        return []
    paper = next(hit for hit in headline.hits if hit.role == "instrument")
    told = replace(lines[0], sentence=headline.order, rule="a form", detail=False, anaphor=False)
    return [replace(told, groups=(groups[0],), dates=(dates[0],), instrument=Instrument(paper.value)), *lines]


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
