"""Loads the reader's tables and patterns before the first article comes: for processes that others are forked from."""

from __future__ import annotations

from pactwatch.reading.reader import read
from pactwatch.records import Article

SENTENCES = (
    "가람협회는 5일 덴마크 오덴세시와 업무협약을 체결했다고 밝혔다.",
    "Garam Association signed a memorandum of understanding with Odense City of Denmark on Monday.",
    "ガラム協会は5日、デンマークのオーデンセ市と覚書を締結した。",
    "加拉姆协会5日与丹麦欧登塞市签署谅解备忘录。",
)
"""One made-up sentence a language: each language's tables are loaded when its first article is read."""


def warm_up() -> None:
    """Reads a sentence of each language, which takes some seconds; the articles after it take none of them."""
    for sentence in SENTENCES:
        read(Article(id="warm", source="warm", text=sentence))
