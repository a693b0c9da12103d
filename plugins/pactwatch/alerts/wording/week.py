"""The weekly digest: how many agreements and pairings the week brought, which, and the chart of pairings over time."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from pactwatch.alerts.message import Message
from pactwatch.alerts.wording import limits
from pactwatch.alerts.wording.blocks import Block, context, header, paragraphs, plain_text, section
from pactwatch.alerts.wording.names import day, pairs
from pactwatch.alerts.wording.outside import fit, safe
from pactwatch.alerts.wording.phrases import phrase

SHOWN = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class Agreement:
    """One agreement that the week brought; ``new`` where it paired two countries for the first time."""

    pairs: tuple[str, ...]
    signed_on: str | None
    parties: tuple[str, ...]
    new: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Week:
    """A week of one watch, to ``last`` (a day, included). ``pairings`` are (day, pairings known by then), in time."""

    last: dt.date
    agreements: tuple[Agreement, ...]
    pairings: tuple[tuple[dt.date, int], ...]

    @property
    def new_pairings(self) -> int:
        """Agreements of the week that opened a pairing."""
        return sum(one.new for one in self.agreements)

    @property
    def total(self) -> int:
        """Pairings known at the end of the week."""
        return self.pairings[-1][1] if self.pairings else 0


def weekly(key: str, week: Week, chart: str | None, locale: str) -> Message:
    """The week's message; ``chart`` is the id of the uploaded picture, or None where there is none."""
    name = phrase("week_title", locale, last=day(week.last, locale))
    lead = lead_of(week, locale)
    body = paragraphs(_line(one, locale) for one in week.agreements[:SHOWN])
    if len(week.agreements) > SHOWN:
        body.append(context([phrase("and_more", locale, count=len(week.agreements) - SHOWN)]))
    picture = [_picture(week, chart, locale)] if chart else []
    return Message(
        text=fit(f"{name}. {lead}", limits.FALLBACK), blocks=(header(name, key), section(lead), *picture, *body)
    )


def lead_of(week: Week, locale: str) -> str:
    """The week in one sentence."""
    if not week.agreements:
        return phrase("week_none", locale)
    counts = {"agreements": len(week.agreements), "new_pairings": week.new_pairings, "total": week.total}
    return phrase("week_lead", locale, **counts)


def alt_text(week: Week, locale: str) -> str:
    """The chart in words, for whoever cannot see it."""
    (first, first_count), (last, last_count) = week.pairings[0], week.pairings[-1]
    return phrase(
        "chart_alt",
        locale,
        first=day(first, locale),
        first_count=first_count,
        last=day(last, locale),
        last_count=last_count,
        week=week.new_pairings,
    )


def _picture(week: Week, chart: str, locale: str) -> Block:
    return {
        "type": "image",
        "slack_file": {"id": chart},
        "alt_text": limits.cut(alt_text(week, locale), limits.ALT_TEXT),
        "title": plain_text(phrase("chart_title", locale), limits.ALT_TEXT),
    }


def _line(one: Agreement, locale: str) -> str:
    kind = phrase("kind_new_pairing" if one.new else "kind_new_agreement", locale)
    names = ", ".join(safe(name, 60) for name in one.parties[:3])
    return f"• *{kind}: {pairs(one.pairs, locale)}* · {day(one.signed_on, locale)} · {names}"
