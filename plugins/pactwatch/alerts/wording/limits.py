"""Slack's sizes, in UTF-16 units as Slack's clients count them; a cut text ends in an ellipsis and says nothing false.

Sources: docs.slack.dev/reference/block-kit/blocks (header, section, context, actions, image), .../composition-objects,
.../block-kit/block-elements/button-element, and docs.slack.dev/reference/methods/chat.postMessage (text).
"""

from __future__ import annotations

BLOCKS = 50
SECTION = 3000
FIELD = 2000
FIELDS = 10
HEADER = 150
CONTEXT_ELEMENTS = 10
BUTTON = 75
URL = 3000
ALT_TEXT = 2000
BLOCK_ID = 255
# Slack asks for at most 4,000 characters of top-level text and cuts at 40,000; a notification shows far fewer.
FALLBACK = 4000
# Blocks together may not grow without end (msg_blocks_too_long; no figure is documented): long lists go on in a thread.
LIST = 9000


def size(text: str) -> int:
    """The length of ``text`` in UTF-16 units, never smaller than its number of characters."""
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)


def cut(text: str, limit: int) -> str:
    """``text`` in at most ``limit`` units; where it is longer, its beginning and an ellipsis."""
    if size(text) <= limit:
        return text
    kept: list[str] = []
    used = 1
    for character in text:
        used += size(character)
        if used > limit:
            break
        kept.append(character)
    return "".join(kept).rstrip() + "…"
