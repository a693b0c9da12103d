"""The few Block Kit blocks that messages are made of; every text given here is already safe (see ``outside``)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pactwatch.alerts.wording import limits
from pactwatch.alerts.wording.outside import address, fit

Block = dict[str, Any]


def mrkdwn(text: str, limit: int = limits.SECTION) -> Block:
    """A text object. ``verbatim`` keeps Slack from making links, channels or mentions out of words."""
    return {"type": "mrkdwn", "text": fit(text, limit) or " ", "verbatim": True}


def plain_text(text: str, limit: int) -> Block:
    """A text object that shows no formatting at all."""
    return {"type": "plain_text", "text": limits.cut(text, limit), "emoji": False}


def header(text: str, key: str) -> Block:
    """The headline. It carries the message's key, so that the message is found again where metadata is not shown."""
    return {"type": "header", "text": plain_text(text, limits.HEADER), "block_id": limits.cut(key, limits.BLOCK_ID)}


def section(text: str) -> Block:
    """A paragraph."""
    return {"type": "section", "text": mrkdwn(text)}


def fields(texts: Iterable[str]) -> Block:
    """Short facts, two a row."""
    return {"type": "section", "fields": [mrkdwn(text, limits.FIELD) for text in list(texts)[: limits.FIELDS]]}


def context(texts: Iterable[str]) -> Block:
    """Small print."""
    return {"type": "context", "elements": [mrkdwn(text) for text in list(texts)[: limits.CONTEXT_ELEMENTS]]}


def buttons(named: Iterable[tuple[str, str, str | None]]) -> list[Block]:
    """A row of link buttons out of (action, label, address); an address that may not be opened makes no button."""
    elements = [
        {"type": "button", "action_id": action, "text": plain_text(label, limits.BUTTON), "url": safe_url}
        for action, label, url in named
        if (safe_url := address(url))
    ]
    return [{"type": "actions", "elements": elements}] if elements else []


def quote(text: str) -> str:
    """A quotation on one line; ``text`` is safe and has no line breaks."""
    return f"> {text}"


def paragraphs(lines: Iterable[str]) -> list[Block]:
    """Lines gathered into as few sections as their size allows, none cut unless it alone is too long."""
    blocks: list[Block] = []
    held = ""
    for line in lines:
        joined = f"{held}\n{line}" if held else line
        if limits.size(joined) > limits.SECTION and held:
            blocks.append(section(held))
            held = line
        else:
            held = joined
    return [*blocks, section(held)] if held else blocks
