"""Korean sentences that tell of a further paper by whom it has beside the two: "C병원이 더해진 협약도 나왔다"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.days import days_in
from pactwatch.reading.languages.ko.groups import as_introduced
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.takers import names_in
from pactwatch.reading.model import Page, Said, Statement

RULE = "one more paper, with one more party"
ADDED = re.compile("더해진|추가|합류한|가세한")
"""Without one of these no sentence tells so."""
WITH_ONE_MORE = re.compile(
    r"(?:^|\s)(?P<who>[^\s.,]{2,20}(?:\s[^\s.,]{2,12})?)\0*(?:이|가)\s(?:더해진|추가된|합류한|가세한|추가로 참여한)\s"
    r"(?:[0-9가-힣]{1,6}\s)?[0-9가-힣]{0,6}(?:협약|각서|MOU|협정|의향서)\0*(?:도|이|은|는)\s"
    r"[^.]{0,24}?(?:나왔|맺어졌|체결됐|이뤄졌|있었|서명됐|성사됐|교환됐)"
)


def one_more(line: Line, page: Page, cast: Cast, before: Sequence[Statement]) -> list[Statement]:
    """The further paper of the two of whom the text last told a signing, and whom this sentence adds."""
    may_tell = line.sentence.is_prose and line.sentence.has("instrument") and ADDED.search(line.text)
    told = WITH_ONE_MORE.search(line.text) if may_tell else None
    more = names_in(line, *told.span("who")) if told else ()
    signed = [s for s in before if s.said is Said.SIGNED and not s.earlier and s.names_sides]
    if told is None or len(more) != 1 or not signed:
        return []
    added = as_introduced(more[0], cast)
    return [
        Statement(
            sentence=line.sentence.order,
            said=Said.SIGNED,
            rule=RULE,
            start=added.start,
            end=added.end,
            groups=((*signed[-1].groups[0], added),),
            dates=days_in(line.sentence, line.text, len(line.text), page),
            further=True,
        )
    ]
