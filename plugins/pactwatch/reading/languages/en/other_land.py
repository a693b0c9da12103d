"""Two bodies of one land that a page only seems to tell as the parties, where it is about two lands.

"The memorandum that they signed makes sisters of the Brazilian resort and Taishan; Guangdong's ...": the other side is
told by its land alone.
"""

from __future__ import annotations

from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.en.gathering import known_land
from pactwatch.reading.languages.en.phrases import country_name
from pactwatch.reading.mentioned import named_in, two_lands
from pactwatch.reading.model import Mention, Page, Sentence
from pactwatch.records import Kind


def with_other_land(page: Page, statement: int, group: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The group; its first body and the page's other land, where all are of one and the paper's sentence names both."""
    sentence = page.sentences[statement]
    acting = [m for m in group if not _is_far_world_body(m, sentence)]
    lands = {m.country or known_land(m) or _land_of_place(m) for m in acting}
    about = two_lands(page)
    if len(group) < 2 or len(about) != 2 or len(lands) != 1 or not lands < set(about):
        return group
    other = next(code for code in about if code not in lands)
    spans = [span for one in (sentence, page.headline) if one is not None for span in _spans(one, other)]
    if not spans:
        return group
    start, end = spans[0]
    name = country_name(other) or other
    return acting[0], Mention(name=name, start=start, end=end, country=other, kind=Kind.GOVERNMENT)


def _land_of_place(one: Mention) -> str | None:
    """The land of a place in a name, or of one that the words beside it tell."""
    home = home_of(one.name, "en") or home_of(one.home, "en")
    return home.code if home else None


def _is_far_world_body(one: Mention, sentence: Sentence) -> bool:
    """Whether it is a body of the whole world that the paper's sentence does not name: one told in the background."""
    return known_land(one) == "INT" and one.name not in sentence.words


def _spans(sentence: Sentence, code: str) -> list[tuple[int, int]]:
    """Where a sentence names a land or a place in it, in the page's text; -1 where it stands outside it."""
    found = [(start, end) for start, end, land in named_in(sentence.words, "en") if land == code]
    if sentence.start < 0:
        return [(-1, -1) for _ in found]
    return [(sentence.start + start, sentence.start + end) for start, end in found]
