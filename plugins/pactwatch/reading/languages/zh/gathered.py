"""Whom a Chinese signing sums up that several sentences before it name one by one, or each its side behind it."""

from __future__ import annotations

import re

from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.zh.bodies import Named, bodies_in
from pactwatch.reading.languages.zh.cues import EARLIER
from pactwatch.reading.languages.zh.owners import is_nobody, without_lands
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.takers import is_placed, is_told
from pactwatch.reading.model import Mention, Sentence
from pactwatch.reading.names import same_body

REACH = 3
"""Running sentences before a signing in which its sides are named."""
WITH_IT = re.compile(
    r"[与與同和跟](?:其|之|它|对方|對方|他们|他們|她们|她們|客人|来宾|來賓|来客|來客)(?=[\1\2\3共同正式现场現場]{0,6}(?:[签簽]|缔|締|订立|訂立|达成|達成))"
)
"""The other side of a signing, told in the sentence before: "A首先与其签署"."""
ACTS = frozenset({"", ",", "，", "。", "\1", "\2"})
"""What stands before a subject."""
PLACES = frozenset({"在", "于", "於", "据", "據"})
"""What stands before where something happens, or who tells of it."""


def gathered(sheet: Sheet, sentence: Sentence, count: int) -> tuple[Mention, ...]:
    """The bodies that the sentences before the first signing of a text name, just ``count`` together; else ().

    Two are those of two sentences that name but one each, of two lands as far as it is known.
    """
    if any(s.has("sign", "ceremony") for s in sheet.page.prose if s.order < sentence.order):
        return ()
    found: list[Mention] = []
    for before in _before(sheet, sentence):
        named = [one for one in _bodies(sheet, before) if not any(same_body((one.name,), (m.name,)) for m in found)]
        if EARLIER.search(before.words) or (count == len(("A", "B")) and len(named) > 1):
            return ()
        found[:0] = named
        if len(found) >= count:
            break
    if len(found) != count:
        return ()
    lands = [home.code if (home := home_of(one.name, "zh")) else None for one in found]
    return () if None not in lands and len(set(lands)) == 1 else tuple(found)


def partner_of_it(sheet: Sheet, sentence: Sentence, text: str, one: Mention) -> Mention | None:
    """Whom 其 means in "A首先与其签署": who acts in the sentence before; None where a masked text has none."""
    if not sentence.is_prose or WITH_IT.search(text) is None:
        return None
    for before in _before(sheet, sentence):
        named = _bodies(sheet, before)
        other = next((m for m in named if not same_body((m.name,), (one.name, *one.aliases))), None)
        if other is not None:
            return other
    return None


def who_acted(sheet: Sheet, sentence: Sentence, known: tuple[Mention, ...]) -> Mention | None:
    """The subject of the nearest sentence before, none of those known: who sends the delegation that signs."""
    for before in _before(sheet, sentence):
        text = sheet.masked(before)
        first = next((n for n in without_lands(text, bodies_in(text, sheet.names)) if not _acts_not(n)), None)
        if first is None or first.before not in ACTS:
            continue
        if not any(same_body((first.mention.name,), (one.name, *one.aliases)) for one in known):
            return sheet.moved(first.mention, before.start)
    return None


def _before(sheet: Sheet, sentence: Sentence) -> list[Sentence]:
    """The running sentences before one that are near, the nearest first."""
    return [s for s in sheet.page.prose if s.order < sentence.order][-REACH:][::-1]


def _bodies(sheet: Sheet, sentence: Sentence) -> list[Mention]:
    """The bodies of a running sentence that may act: no lands, no towns, none that only tells."""
    text = sheet.masked(sentence)
    found: list[Mention] = []
    for named in without_lands(text, bodies_in(text, sheet.names)):
        if _acts_not(named) or any(same_body((named.mention.name,), (one.name,)) for one in found):
            continue
        found.append(sheet.moved(named.mention, sentence.start))
    return found


def _acts_not(named: Named) -> bool:
    """Whether a name is nobody's, or of somebody who is only told the news, or with whom something only happens."""
    return is_nobody(named) or is_told(named) or named.before in PLACES or (named.is_loose and not is_placed(named))
