"""The year of a day that a page without a day of its own tells without it: "BioExpo 2025, held 8 October"."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import datetime as dt

from pactwatch.reading.dates import DateMention, find_dates
from pactwatch.reading.languages.en.renewing import YEAR
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import Page, Sentence

MET = PROSE.pattern(
    r"\b(?:held|gather(?:ed|ing)|met|meeting|summit|forum|fair|congress|conference|convention|took place|visit(?:ed)?|convened)\b"
)


def in_year_told(date: DateMention, sentence: Sentence, page: Page) -> str | None:
    """The date in the one year that its sentence names, else the page around it, where the page tells no day of its own."""
    if date.month is None:
        return None
    years = set(YEAR.findall(sentence.words)) or (_around(sentence, page) if page.published is None else set())
    if len(years) != 1:
        return None
    try:
        told = dt.date(int(years.pop()), date.month, date.day or 1)
    except ValueError:
        return None
    return told.isoformat() if date.day else f"{told:%Y-%m}"


def _around(sentence: Sentence, page: Page) -> set[str]:
    """The year in the headline, else of the days of a meeting in the sentence before: "They met from 18 to 23 March 2018".

    "On May 16 this year" is of the one year of which the text tells days anywhere.
    """
    above = set(YEAR.findall(page.headline.words)) if page.headline else set()
    if above:
        return above
    before = page.sentences[max(0, sentence.order - 1) : sentence.order]
    near = page.prose if "this year" in sentence.words else [s for s in before if s.is_prose and MET.search(s.words)]
    dates = (date for one in near for date in find_dates(one.words, "en", None))
    return {date.value[:4] for date in dates if date.value and date.month}
