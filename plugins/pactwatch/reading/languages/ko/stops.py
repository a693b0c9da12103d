"""Korean tours with a paper signed at each stop: "28일에는 브라질 A대에서, 31일에는 칠레 B대에서 각각 서명했다"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pactwatch.reading.dates import DateMention, find_dates
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.groups import as_introduced
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.phrases import phrase_with
from pactwatch.reading.languages.ko.same_bodies import told_home
from pactwatch.reading.model import Mention, Page, Said, Statement, When
from pactwatch.records import Kind

RULE = "a paper at each stop"
FEWEST = 2
DAY = len("2024-01-01")
SORTS = frozenset({Kind.UNIVERSITY, Kind.HOSPITAL, Kind.INSTITUTE, Kind.ASSOCIATION, Kind.AGENCY})
"""Kinds of bodies in whose house one signs with them; in a hotel or a town one signs with others."""
TO_NAME = re.compile(r"[\0\s)]*(?:에는|에|,)?\s?")
"""Between a day and the name of the stop."""
TO_NEXT = re.compile(
    r"[\0\s)]*(?:에서는?|과|와|(?:을|를)\s(?:시작으로|찾아|방문해|거쳐))?,?\s(?:(?:이어|그리고|또|다시|마지막으로)\s)?"
)
"""Between the name of a stop and the next day: nothing else is done there."""
TO_PAPER = re.compile(
    r"[\0\s)]*(?:에서|과|와|(?:을|를)\s(?:찾아|방문해)),?\s(?:[^\s,.]{1,10}(?<!에서)(?<!에는)(?<![을를과와뒤후고연은는])\s|[^\s,.]{1,10}[을를]\s(?:위한|담은)\s){0,5}?"
    r"[^\s,.]{0,8}(?:협약|협정|각서|의향서|MOU|합의서)\S{0,12}\s\S{0,8}\s?"
    r"(?:서명했|서명하|서명을|체결했|체결하|맺었|맺으|맺고|이름을 적|조인했|교환했|주고받|나눠 가졌|나눴|갱신했|연장했)"
)
"""Behind the last stop: what was signed there, as at the others."""


def signed_at_stops(line: Line, page: Page, cast: Cast, found: Sequence[Statement]) -> list[Statement]:
    """A statement for each stop with its day, where the sentence tells of nothing else; [] for another sentence."""
    lead = cast.protagonist
    if lead is None or told_home(lead) not in (None, "KR"):
        return []
    days = [day for day in find_dates(line.sentence.words, "ko", page.published) if not day.is_announcement]
    stops = list(_stops(line, days)) if len(days) >= FEWEST else []
    if len(stops) < FEWEST or not TO_PAPER.match(line.text, stops[-1][1].end - line.shift):
        return []
    names = {stop.name for _, stop in stops}
    others = [m for _, m in line.bodies if m.start < stops[0][1].start and m.name not in (lead.name, *lead.aliases)]
    if len(names) < len(stops) or lead.name in names or any(told_home(m) not in (None, "KR") for m in others):
        return []
    own = as_introduced(lead, cast)
    plain = Statement(sentence=line.sentence.order, said=Said.SIGNED, rule=RULE, start=0, end=0)
    base = next((one for one in found if one.said is Said.SIGNED), plain)
    return [
        dataclasses.replace(base, groups=((own, stop),), dates=_when(day, line), papers=1, earlier=False)
        for day, stop in stops
    ]


def _stops(line: Line, days: Sequence[DateMention]) -> Iterator[tuple[DateMention, Mention]]:
    """The days and the bodies right behind them, as far as each follows the one before without another word."""
    named = [(day, stop) for day in days if (stop := _behind(line, day)) is not None]
    run: list[tuple[DateMention, Mention]] = named[:1]
    for (_, before), (day, stop) in pairwise(named):
        if not TO_NEXT.fullmatch(line.text, before.end - line.shift, day.start):
            run = []
        run.append((day, stop))
    yield from run


def _behind(line: Line, day: DateMention) -> Mention | None:
    """The body abroad that stands right behind a day."""
    end = day.start + len(day.words)
    last = next((at for at, w in enumerate(line.words) if w.start - line.shift > end and (w.particle or w.comma)), None)
    kind = kind_by_ending(line.words[last].stem, "ko") if last is not None else None
    phrase = phrase_with(list(line.words), last) if last is not None and kind is not None and kind[1] in SORTS else None
    stop = phrase.mention if phrase is not None and not phrase.is_country else None
    if stop is None or not TO_NAME.fullmatch(line.text, end, stop.start - line.shift) or told_home(stop) == "KR":
        return None
    return stop


def _when(day: DateMention, line: Line) -> tuple[When, ...]:
    """The day of a stop, where it is told whole."""
    if len(day.value or "") != DAY:
        return ()
    start = line.shift + day.start
    return (When(value=str(day.value), of="signing", start=start, end=start + len(day.words)),)
