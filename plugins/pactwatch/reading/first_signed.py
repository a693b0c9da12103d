"""When the parties of a page's news signed first, told in a sentence that says no more than that.

"두 기관이 처음 손을 잡은 것은 2018년이다": no paper is signed there, so no statement tells of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactwatch.reading.dates import find_dates
from pactwatch.reading.model import Page, Sentence
from pactwatch.reading.news import News
from pactwatch.reading.words import any_of, one_of, values

PAPER = ("instrument", "agreement", "sign", "both")
BEGAN = re.compile(one_of("began"))
"""Words of a beginning: 처음, 인연, "goes back to"."""
THE_BODIES = re.compile(rf"\W*(?:(?:{one_of('before_the_bodies')})\s)?(?:{one_of('the_bodies')})")
"""How a sentence begins that tells more of those who sign: "두 기관은 2012년 ..."; of their lands much else is told."""
THE_TOWNS = re.compile(
    rf"\W*(?:(?:{one_of('before_the_bodies')})\s)?"
    rf"(?:{any_of(word for word, value in values('the_bodies').items() if value == 'towns')})"
)
"""The same of towns and regions: what they are to each other is nothing of their hospitals and schools."""
MAILED = re.compile(one_of("mailed"))
"""Letters that the bodies wrote to each other are exchanged as papers are."""


def first_year(page: Page, news: News) -> int | None:
    """The year that a sentence of a beginning tells, before that of the news; None where none does.

    Ask only where the news is a renewal: much else begins.
    """
    began = (s for s in page.sentences if s.is_prose and BEGAN.search(s.words))
    return next((year for s in began if s.has(*PAPER) for year in _years_before(page, news, s)), None)


def year_of_before(page: Page, news: News, *, are_towns: bool = True) -> int | None:
    """The year of a paper of before of which a sentence about "the two bodies" tells; None where none does.

    ``are_towns``: whether one of those who sign is a town, a region or a state, so that "the two towns" are they.
    """
    for sentence in page.sentences:
        if not (sentence.is_prose and sentence.has("instrument", "sign", "join") and THE_BODIES.match(sentence.words)):
            continue
        if not are_towns and THE_TOWNS.match(sentence.words):
            continue
        if not (MAILED.search(sentence.words) or sentence.has("deal")):
            for year in _years_before(page, news, sentence):
                return year
    return None


def _years_before(page: Page, news: News, sentence: Sentence) -> Iterator[int]:
    """The years that the sentence tells, of before the publication and none in which the news was signed."""
    own = {when.value[:4] for s in news.statements for when in s.dates if when.of == "signing"}
    for date in find_dates(sentence.words, page.lang, page.published):
        if date.year and str(date.year) not in own and (page.published is None or date.year < page.published.year):
            yield date.year
