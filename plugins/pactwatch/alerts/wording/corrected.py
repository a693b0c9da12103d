"""A posted message made right: the message itself is edited, and its thread says what changed and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from pactwatch.alerts.message import Message, Setting
from pactwatch.alerts.wording import limits
from pactwatch.alerts.wording.blocks import context, header, paragraphs, section
from pactwatch.alerts.wording.names import day, moment, pairs
from pactwatch.alerts.wording.outside import fit, safe
from pactwatch.alerts.wording.phrases import INSTRUMENTS, SECTORS, phrase, word
from pactwatch.alerts.wording.single import fallback, single, title
from pactwatch.records import Alert, AlertState

# More corrections at once than these are a re-reading: the board lists them.
SHOWN = 30


def edited(told: Alert, alert: Alert, setting: Setting, now: dt.datetime) -> Message:
    """The message as it stands now, with a note that it was corrected or withdrawn; ``told`` is what was said first."""
    locale = setting.locale
    when = moment(now, locale)
    if alert.state is AlertState.WITHDRAWN:
        name = phrase("withdrawn_title", locale, pairs=pairs(alert.pairs or told.pairs, locale))
        note = phrase("withdrawn", locale, when=when, reason=safe(alert.reason, 500))
        return Message(text=fit(f"{name}. {note}", limits.FALLBACK), blocks=(header(name, told.key), section(note)))
    if not changed(told, alert, locale):
        whole = single(alert, setting)
        note = phrase("coverage_updated", locale, when=when)
        return Message(text=whole.text, blocks=(*whole.blocks, context([note])))
    was = "" if told.kind is alert.kind else phrase("was_kind", locale, kind=phrase(f"kind_{told.kind}", locale))
    marked = context([phrase("corrected", locale, when=when, was=was)])
    top, *rest = single(alert, setting).blocks
    return Message(text=fallback(alert, setting), blocks=(top, marked, *rest))


def reply(told: Alert, alert: Alert, setting: Setting, key: str) -> Message:
    """The reply in the thread: what was said, what is right, and the ledger's reason. ``key`` is the reply's own."""
    return _answer(_lines(told, alert, setting.locale), key)


def replies(wrong: Sequence[tuple[Alert, Alert]], setting: Setting, key: str) -> Message:
    """One reply for several alerts of a group or digest, each named by its title; ``wrong`` pairs told with true."""
    locale = setting.locale
    lines = [f"*{title(told, locale)}*\n" + "\n".join(_lines(told, alert, locale)) for told, alert in wrong[:SHOWN]]
    more = [phrase("and_more", locale, count=len(wrong) - SHOWN)] if len(wrong) > SHOWN else []
    return _answer([*lines, *more], key)


def _answer(lines: list[str], key: str) -> Message:
    first, *rest = paragraphs(lines)
    first["block_id"] = limits.cut(key, limits.BLOCK_ID)
    return Message(text=fit("\n".join(lines), limits.FALLBACK), blocks=(first, *rest))


def _lines(told: Alert, alert: Alert, locale: str) -> list[str]:
    name = "reply_corrected"
    if alert.state is AlertState.WITHDRAWN:
        name = "reply_withdrawn"
    elif told.state is AlertState.WITHDRAWN:
        name = "reply_stands"
    return [phrase(name, locale, reason=safe(alert.reason, 800)), *changed(told, alert, locale)]


def changed(told: Alert, alert: Alert, locale: str) -> list[str]:
    """A line for every fact that is told otherwise now; coverage, proof and confidence are not corrections."""
    lines = []
    for (field, before), after in zip(_facts(told, locale).items(), _facts(alert, locale).values(), strict=True):
        if before != after:
            lines.append(phrase("was_now", locale, field=phrase(field, locale), before=before, after=after))
    return lines


def needs_words(told: Alert, alert: Alert) -> bool:
    """True where what was told is wrong now (a correction), False where only coverage grew."""
    return alert.state is AlertState.WITHDRAWN or told.state is AlertState.WITHDRAWN or bool(changed(told, alert, "en"))


def _facts(alert: Alert, locale: str) -> dict[str, str]:
    prior = "" if alert.prior_year is None else f" ({alert.prior_year})"
    return {
        "kind": phrase(f"kind_{alert.kind}", locale) + prior,
        "pairs": pairs(alert.pairs, locale) or phrase("unknown", locale),
        "parties": ", ".join(sorted(safe(party.name, 80) for party in alert.parties)) or phrase("unknown", locale),
        "instrument": word(INSTRUMENTS, alert.instrument, locale),
        "signed_on": day(alert.signed_on, locale),
        "sector": word(SECTORS, alert.sector, locale),
    }
