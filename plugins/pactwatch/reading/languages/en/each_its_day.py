"""Papers with several partners, each with a day of its own: "on 17 April with A and on 22 April with B"."""

from __future__ import annotations

from dataclasses import replace

from pactwatch.reading.model import Mention, Statement, When

DATED = ("signing", "other", "event")
"""What a date may have been taken for that stands beside another one of the same sort."""


def each_its_day(statement: Statement) -> list[Statement]:
    """A statement for each partner with the day beside it; the statement itself where they do not go by pairs."""
    groups = statement.groups
    days = sorted((w for w in statement.dates if w.of in DATED), key=lambda when: when.start)
    shared = set(groups[0]).intersection(*groups[1:]) if len(groups) > 1 else set()
    partners = [next((m for m in group if m not in shared), None) for group in groups]
    if len(groups) < 2 or len(days) != len(groups) or not _are_of_one_sort(days):
        return [statement]
    told = [partner for partner in partners if partner is not None and partner.start >= 0]
    if len(told) != len(groups) or not _go_by_pairs(told, days):
        return [statement]
    return [
        replace(statement, groups=(group,), dates=(replace(day, of="signing"),))
        for group, day in zip(groups, days, strict=True)
    ]


def _are_of_one_sort(days: list[When]) -> bool:
    """Whether the dates are all days, all months or all years, and no two alike."""
    return len({len(when.value) for when in days}) == 1 and len({when.value for when in days}) == len(days)


def _go_by_pairs(partners: list[Mention], days: list[When]) -> bool:
    """Whether day and partner take turns, all days first or all days behind."""
    ahead = [at for day, partner in zip(days, partners, strict=True) for at in (day.start, partner.start)]
    behind = [at for day, partner in zip(days, partners, strict=True) for at in (partner.start, day.start)]
    return ahead == sorted(ahead) or behind == sorted(behind)
