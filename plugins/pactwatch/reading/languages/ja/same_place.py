"""Where a body is that a Japanese sentence tells to be "there", too: "ディジョンと組んだ。同地の企業であるX"."""

from __future__ import annotations

import re
from dataclasses import replace

from babel import Locale

from pactwatch.reading.languages.ja.anaphora import last_country
from pactwatch.reading.model import Mention, Page, Sentence
from pactwatch.reading.places import city_country, find_places

SAME_PLACE = re.compile(r"同(?:地(?:域|方|区)?|市|州|県|府|都市|町|村|郡|島)内?(?![㐀-鿿])")
FOREIGN_NAME = re.compile(r"[ァ-ヺー]{3,}")
REACH = 240
"""Letters before the sentence among which the place was named."""


def of_the_place_told(page: Page, sentence: Sentence, mention: Mention) -> Mention:
    """The mention; what is told to be "there" is at home in the land, or that of the place, that was named last."""
    if "同国" in mention.home and (country := last_country(page, sentence, mention.start)):
        mention = replace(mention, home=mention.home.replace("同国", country))
    here = SAME_PLACE.search(mention.home) if "同" in mention.home else None
    if here is None:
        return mention
    before = page.text[max(0, sentence.start - REACH) : max(sentence.start, 0)]
    land = _land_of_last(sentence.words[: max(mention.start, 0)]) or _land_of_last(before)
    return replace(mention, home=mention.home.replace(here.group(), land)) if land else mention


def _land_of_last(words: str) -> str:
    """The land of the last place that the words name; "" where they name none."""
    told = [(place.start, place.code) for place in find_places(words)]
    for run in FOREIGN_NAME.finditer(words):
        city = city_country(run.group())
        if city is not None and city.words == run.group():
            told.append((run.start(), city.code))
    return str(Locale.parse("ja").territories.get(max(told)[1], "")) if told else ""
