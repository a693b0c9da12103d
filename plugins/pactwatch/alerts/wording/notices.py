"""What the operators are told: something failed, is late, silent or stuck, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pactwatch.alerts.message import Message
from pactwatch.alerts.wording import limits
from pactwatch.alerts.wording.blocks import buttons, header, section
from pactwatch.alerts.wording.outside import plain, safe
from pactwatch.alerts.wording.phrases import phrase

Trouble = Literal["run_failed", "run_late", "source_silent", "outbox_stuck"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """``what`` it is about, the ``detail`` that was found, what ``to_do``, and a page to open."""

    trouble: Trouble
    what: str
    detail: str
    to_do: str
    url: str | None = None


def notice(told: Notice, locale: str = "en") -> Message:
    """The notice as a message."""
    name = phrase(f"notice_{told.trouble}", locale, what=limits.cut(plain(told.what), 100))
    lines = f"{safe(told.detail, 1500)}\n*{phrase('notice_what_to_do', locale)}*: {safe(told.to_do, 500)}"
    blocks = (header(name, f"notice/{told.trouble}"), section(lines))
    link = buttons([("open_run", phrase("open_run", locale), told.url)])
    return Message(text=f"{safe(name, 200)}. {safe(told.detail, 500)}", blocks=(*blocks, *link))
