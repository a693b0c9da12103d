"""Korean sentences that give each partner its day: "스페인 A대와는 9월 16일, 이탈리아 B대와는 18일 서명했다"."""

from __future__ import annotations

import dataclasses
import re

from pactwatch.reading.dates import find_dates
from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.listing import phrases_in
from pactwatch.reading.model import Mention, Page, Said, Statement, When

RULE = "each partner with its day"
AS_FOR = frozenset({"와는", "과는"})
SIGNED = re.compile(
    r"(?:서명|체결|조인|교환)(?:을|이|식을)?\s?(?:했|됐|이뤄졌|이루어졌|마쳤|가졌)|맺었|나눴|주고받았|서명했|체결했"
)
DAY = len("2024-01-01")


def one_by_one(line: Line, page: Page, cast: Cast) -> list[Statement]:
    """A statement for each partner that a day stands behind; [] where the sentence tells of no signing so."""
    own = cast.protagonist
    if own is None or not SIGNED.search(line.text):
        return []
    partners = [p.mention for p in phrases_in(line.words, cast.known) if p.particle in AS_FOR and p.mention and p.sure]
    partners = [one for one in partners if one.name != own.name]
    days = _days(line, page)
    found = [(one, _behind(one, partners, days)) for one in partners]
    if not found or not all(when for _, when in found):
        return []
    return [
        Statement(
            sentence=line.sentence.order,
            said=Said.SIGNED,
            rule=RULE,
            start=one.start,
            end=one.end,
            groups=((own, one),),
            dates=(when,),
        )
        for one, when in found
        if when is not None
    ]


def each_its_day(told: Statement) -> list[Statement]:
    """ "8일 A, 9일 B와 각각 체결했다": where each pair has a day right before its partner, a statement each."""
    days = sorted((when for when in told.dates if when.of == "signing"), key=lambda when: when.start)
    groups = sorted(told.groups, key=lambda group: max(mention.start for mention in group))
    if len(days) > len(groups):
        # of "13일부터 20일까지 머물며 A(16일), B(19일)와 각각 체결했다" the journey's span dates none
        days = [day for day in days if len(day.value) == DAY]
    if not 1 < len(groups) == len(days):
        return [told]
    partners = [max(mention.start for mention in group) for group in groups]
    nexts = [*(day.start for day in days[1:]), max(partners) + 1]
    leads = all(0 <= day.start < at < after for day, at, after in zip(days, partners, nexts, strict=True))
    follows = all(
        at < day.start < after
        for day, at, after in zip(days, partners, [*partners[1:], days[-1].start + 1], strict=True)
    )
    if not leads and not (follows and partners[0] >= 0):
        return [told]
    return [dataclasses.replace(told, groups=(g,), dates=(day,)) for g, day in zip(groups, days, strict=True)]


def _behind(one: Mention, partners: list[Mention], days: list[When]) -> When | None:
    """The first day between this partner and the next one."""
    stop = min((other.start for other in partners if other.start > one.start), default=1 << 30)
    return next((when for when in days if one.end <= when.start < stop), None)


def _days(line: Line, page: Page) -> list[When]:
    """The whole days of the sentence; one told without its month is of the month told before it."""
    out: list[When] = []
    for found in find_dates(line.sentence.words, "ko", page.published):
        value = found.value or ""
        if len(value) != DAY or found.is_announcement:
            continue
        if out and "월" not in found.words and out[-1].value[-2:] < value[-2:]:
            value = f"{out[-1].value[:-2]}{value[-2:]}"
        start = line.shift + found.start
        out.append(When(value=value, of="signing", start=start, end=start + len(found.words)))
    return out
