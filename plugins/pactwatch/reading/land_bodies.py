"""The body that stands for a land where the page tells but the land: the first one of it that sentences name."""

from __future__ import annotations

from collections.abc import Iterable

from pactwatch.reading.languages import Pack
from pactwatch.reading.model import Mention, Page, Sentence
from pactwatch.reading.parties import body_of


def body_of_land(page: Page, speaks: Pack, sentences: Iterable[Sentence], land: str) -> Mention | None:
    """The first mention, in the sentences' order, of a body at home in the land that is more than the land itself."""
    for sentence in sentences:
        for mention in speaks.bodies(page, sentence):
            body = body_of(page, speaks, mention)
            if body.country == land and not body.is_country:
                return mention
    return None
