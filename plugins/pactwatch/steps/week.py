"""The week of each watch, owed to its channel as one message with a chart. Called by ``weekly_digest``."""

from __future__ import annotations

import datetime as dt
import logging

from slack_sdk.errors import SlackClientError
from sqlalchemy import Engine, text

from pactwatch import settings
from pactwatch.alerts.chart import pairings_chart
from pactwatch.alerts.outcome import Sender
from pactwatch.alerts.owing import Letter, is_owed, owe_letter
from pactwatch.alerts.slack import SlackSender
from pactwatch.alerts.wording.week import Agreement, Week, alt_text, weekly
from pactwatch.ledger.watches import load
from pactwatch.steps.notify import real_channels

log = logging.getLogger(__name__)

BROUGHT = """
    SELECT a.id, a.pairs, a.signed_on, a.parties, bool_or(c.kind = 'new_pairing') AS new
    FROM changes c JOIN articles t ON t.id = c.article_id JOIN agreements a ON a.id = c.agreement_id
    WHERE c.watch = :watch AND c.kind IN ('new_pairing', 'renewal', 'new_agreement')
        AND t.published BETWEEN :first AND :last
    GROUP BY a.id ORDER BY new DESC, a.ordered_on, a.id
"""
PAIRED = "SELECT first_signed_on FROM pairings WHERE watch = :watch ORDER BY first_signed_on NULLS FIRST"


def owe_week(engine: Engine, last: dt.date, *, now: dt.datetime) -> dict[str, int]:
    """Owe every watch the message of the week that ends with ``last``; gives the number of agreements by watch.

    A week that was owed before is left alone. A picture that cannot be uploaded is left out, with a warning.
    """
    channels = real_channels()
    found: dict[str, int] = {}
    for watch in load(settings.include() / "watches.yml"):
        week = week_of(engine, watch.name, last)
        found[watch.name] = len(week.agreements)
        key = f"week/{watch.name}/{last.isoformat()}"
        if not is_owed(engine, key):
            chart = _upload(channels.sender_of(watch.channel), week, watch.locale)
            message = weekly(key, week, chart, watch.locale)
            letter = Letter(key=key, channel=watch.channel, form="week", message=message, locale=watch.locale)
            owe_letter(engine, letter, now=now)
    return found


def week_of(engine: Engine, watch: str, last: dt.date) -> Week:
    """What the seven days to ``last`` brought to a watch, and how its pairings grew."""
    first = last - dt.timedelta(days=6)
    with engine.connect() as connection:
        brought = connection.execute(text(BROUGHT), {"watch": watch, "first": first, "last": last}).all()
        days = connection.scalars(text(PAIRED), {"watch": watch}).all()
    agreements = tuple(
        Agreement(
            pairs=tuple(row.pairs),
            signed_on=row.signed_on,
            parties=tuple(party["name"] for party in row.parties),
            new=row.new,
        )
        for row in brought
    )
    known = [min(_first_day(day), last) for day in days if day]
    undated = len(days) - len(known)
    pairings = tuple((day, undated + number) for number, day in enumerate(sorted(known), start=1))
    return Week(last=last, agreements=agreements, pairings=pairings)


def _first_day(written: str) -> dt.date:
    """The first day that YYYY, YYYY-MM or YYYY-MM-DD may mean."""
    return dt.date.fromisoformat((written + "-01-01")[:10])


def _upload(sender: Sender, week: Week, locale: str) -> str | None:
    """The uploaded chart's id, or None where the channel takes no pictures or nothing is known."""
    if not isinstance(sender, SlackSender) or not week.pairings:
        return None
    picture = pairings_chart(week.pairings, last=week.last)
    try:
        return sender.upload(f"pairings-{week.last}.png", picture, alt_text(week, locale))
    except (OSError, SlackClientError) as failure:
        log.warning("the chart was not uploaded (%s); the week is told without it", type(failure).__name__)
        return None
