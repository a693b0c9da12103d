"""Every kind of message, worded from the samples: what the snapshots hold and the pictures show."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator

from sample_alerts import SUMMIT, WHEN, sample, setting

from pactwatch.alerts.message import Message
from pactwatch.alerts.wording import corrected, notices, together, week
from pactwatch.alerts.wording.single import single
from pactwatch.records import AlertState, ChangeKind

KINDS = (
    ChangeKind.NEW_PAIRING,
    ChangeKind.RENEWAL,
    ChangeKind.NEW_AGREEMENT,
    ChangeKind.PLANNED,
    ChangeKind.ENDED,
)
INSTITUTE = "한빛해양생명연구원"
WEEK = week.Week(
    last=dt.date(2025, 3, 9),
    agreements=(
        week.Agreement(pairs=("KR-PT",), signed_on="2025-03-02", parties=(INSTITUTE, "Instituto Farol"), new=True),
        week.Agreement(pairs=("DK-KR",), signed_on="2025-03-05", parties=(INSTITUTE, "Fyrtårn A/S"), new=False),
    ),
    pairings=((dt.date(2023, 1, 1), 9), (dt.date(2024, 1, 1), 12), (dt.date(2025, 3, 9), 15)),
)


def every_message(locale: str) -> Iterator[tuple[str, Message]]:
    """(name, message) of each kind, in the locale."""
    now = WHEN + dt.timedelta(hours=5)
    words = setting(locale)
    for kind in KINDS:
        yield str(kind), single(sample(kind), words)
    yield "group", together.group("group/1", SUMMIT, words)
    yield "group_thread", together.threads("group/1", SUMMIT[:2], words)[0]
    history = [sample(kind, key=str(kind), signed_on="2016") for kind in KINDS[:3]]
    yield "digest", together.digest("digest/1", history, words)
    first = sample()
    evidence = "older evidence: KR-PT first signed 2011, not 2025-03-02"
    older = dataclasses.replace(first, kind=ChangeKind.NEW_AGREEMENT, new_pairs=(), reason=evidence)
    yield "corrected", corrected.edited(first, older, words, now)
    yield "correction_reply", corrected.reply(first, older, words, "reply/1")
    gone = dataclasses.replace(first, state=AlertState.WITHDRAWN, reason="merged with an agreement already told")
    yield "withdrawn", corrected.edited(first, gone, words, now)
    yield "withdrawn_reply", corrected.reply(first, gone, words, "reply/2")
    another = dataclasses.replace(first.coverage[0], outlet="새벽신문", origin="o9")
    more = dataclasses.replace(first, coverage=(*first.coverage, another))
    yield "coverage", corrected.edited(first, more, words, now)
    yield "week", week.weekly("week/1", WEEK, "F000000001", locale)
    failed = notices.Notice(
        trouble="run_failed",
        what="replay_archive",
        detail="task read: bad rows",
        to_do="Open the run.",
        url=words.run_url,
    )
    yield "notice", notices.notice(failed, locale)
