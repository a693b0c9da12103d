"""Messages that are no alerts, owed to a channel all the same: the weekly digest, and notices to the operators."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Engine, select
from sqlalchemy.dialects.postgresql import insert

from pactwatch.alerts.message import Message
from pactwatch.ledger.schema.alerts import ChannelRow, MessageRow
from pactwatch.records import AlertState


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """A finished message to ``channel``. It is owed once for each ``key``; ``form`` is ``week`` or ``notice``."""

    key: str
    channel: str
    form: str
    message: Message
    locale: str = "en"


def is_owed(engine: Engine, key: str) -> bool:
    """Whether the letter of this key was owed before, sent or not."""
    with engine.connect() as connection:
        return connection.scalar(select(MessageRow.key).where(MessageRow.key == key)) is not None


def owe_letter(engine: Engine, letter: Letter, *, now: dt.datetime) -> bool:
    """Owe the letter; False where its key was owed before. ``now`` is aware."""
    content = {"text": letter.message.text, "blocks": list(letter.message.blocks)}
    row = insert(MessageRow).values(
        key=letter.key,
        channel=letter.channel,
        form=letter.form,
        content=content,
        locale=letter.locale,
        state=str(AlertState.OWED),
        planned_at=now,
    )
    with engine.begin() as connection:
        connection.execute(insert(ChannelRow).values(channel=letter.channel).on_conflict_do_nothing())
        return connection.execute(row.on_conflict_do_nothing()).rowcount == 1
