"""What stands in quotation marks: speech and titles of papers are blanked, names of bodies stay."""

from __future__ import annotations

import re

from pactwatch.reading.languages.ja.bodies import SORT_OF_BODY
from pactwatch.reading.languages.ja.words import words_of

QUOTE = re.compile(r"「[^「」]*」|『[^『』]*』|“[^”]*”")
PAPER = re.compile(r"(?:覚書|協定|MOU|MoU|宣言|合意書|意向書|契約|声明|条約|文書|協定書)(?:\([^)]*\))?[」』”]$")
BEHIND_FORM = re.compile(rf"(?:会社|{SORT_OF_BODY})$")
OCCASION = re.compile(
    r"(?:フォーラム|会議|会合|サミット|セミナー|シンポジウム|フェア|フェスティバル|ビジョン|プロジェクト|計画|構想|週間|展|博|大会|年)$"
)
"""What a quoted name is of that is no body."""

LONGEST_NAME = 30
"""Letters of a quoted name that ends as a body's."""
ENDING = r"(?:基金|財団|協会|連盟|機構|研究所|大学|病院|センター|ネットワーク|アカデミー)$"
HOUSE = re.compile(ENDING)
SPOKEN = re.compile(rf"[。、?？!！]|^(?:この|その|これ|それ|我々|私)|[うくすつぬむるぐぶただ]{ENDING}")
"""What is said, or striven for: 「世界に開かれた大学」."""


def without_quotes(words: str) -> str:
    """The words, letter for letter, without speech and titles of papers."""
    return QUOTE.sub(_blank, words)


def _blank(quote: re.Match[str]) -> str:
    """Keeps short quoted names; blanks speech and titles of papers."""
    words = quote.group()
    inner = words[1:-1]
    if BEHIND_FORM.search(quote.string[max(0, quote.start() - 14) : quote.start()]):
        # NPO法人「せとうち医療ネット」
        return words
    if _is_a_body(inner):
        return words
    if (
        PAPER.search(words)
        or OCCASION.search(inner)
        or len(inner) > 26
        or re.search(r"[。、]|[ぁ-ん]{4}", inner)
        or SPOKEN.search(inner)
        or inner in words_of("generic")
    ):
        return "\1" * len(words)
    return words


def _is_a_body(inner: str) -> bool:
    """がんのないモンゴル“希望”国家基金: a name with hiragana or marks in it that ends as a body's."""
    return len(inner) <= LONGEST_NAME and HOUSE.search(inner) is not None and SPOKEN.search(inner) is None
