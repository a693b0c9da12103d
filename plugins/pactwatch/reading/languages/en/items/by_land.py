"""Papers that one sentence counts and the next ones tell in whatever words: "four memoranda between bodies of A and B".

What tells a sentence of one of them is not its verb but whom it names: a body of the one land beside one of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.en.folding import folded
from pactwatch.reading.languages.en.gathering import known_land
from pactwatch.reading.languages.en.items.words import RULE
from pactwatch.reading.languages.en.marks import BETWEEN, PLAIN, WITH
from pactwatch.reading.languages.en.mentioning import mention
from pactwatch.reading.languages.en.offices import looks_like_person
from pactwatch.reading.languages.en.phrases import Names, What
from pactwatch.reading.languages.en.row_bodies import bodies_of
from pactwatch.reading.languages.en.shape import Shape
from pactwatch.reading.languages.en.subjects import is_onlooking
from pactwatch.reading.mentioned import NAMED_ENOUGH, about
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement

REACH = 9
"""Sentences behind the one that counts the papers within which they are told."""
SIDES = 2
ROW = re.compile(PLAIN)
Pair = tuple[Mention, Mention]


def with_pairs(page: Page, names: Names, found: list[Statement]) -> list[Statement]:
    """The statements; one that counts papers and names but lands gets a paper for each pair that is told behind it."""
    counted = next((s for s in found if _counts(page, s)), None)
    if counted is None or sum(len(s.groups) for s in found if s.sentence > counted.sentence) >= counted.papers:
        # the sentences themselves said of each paper whose it is
        return found
    lands = _lands(page, counted)
    if len(lands) != SIDES:
        return found
    behind = page.sentences[counted.sentence : counted.sentence + 1 + REACH]
    pairs = list(dict.fromkeys(_pairs(names, [s for s in behind if s.is_prose], lands)))
    items = [s for s in found if s.rule == RULE and s.sentence > counted.sentence]
    if not max(SIDES, len(items)) <= len(pairs) <= counted.papers:
        # the sentences themselves say of each that it is one of them
        return found
    told = replace(counted, groups=tuple(pairs), anaphor=False, papers=1, rule=f"{counted.rule}; {RULE}")
    last = max(one.start for pair in pairs for one in pair)
    kept = [s for s in found if not (s.said is counted.said and counted.sentence < s.sentence and s.start <= last)]
    return [told if s is counted else s for s in kept]


def _counts(page: Page, statement: Statement) -> bool:
    """Whether it counts papers and names no body that signs."""
    return (
        statement.papers >= SIDES
        and statement.said in (Said.SIGNED, Said.PLANNED)
        and page.sentences[statement.sentence].is_prose
        and all(m.country for group in statement.groups for m in group)
    )


def _lands(page: Page, statement: Statement) -> set[str]:
    """The lands that the statement names, else the two that the page is about."""
    told = {m.country for group in statement.groups for m in group if m.country}
    return told or {code for code, weight in about(page).most_common(SIDES) if weight >= NAMED_ENOUGH}


def _pairs(names: Names, sentences: list[Sentence], lands: set[str]) -> Iterator[Pair]:
    """A body of each land wherever they stand together, or where "with" brings in one for whom the text told before."""
    actor: Mention | None = None
    for sentence in sentences:
        shape = folded(sentence, names)
        for part in shape.row.split(";"):
            rows = [row for row in _rows(shape, part, sentence) if row]
            pair = next((row for row in rows if len(row) == SIDES), None)
            if pair is not None and _is_pair(pair, lands):
                actor = None
                yield pair[0], pair[1]
                continue
            alone = list(dict.fromkeys(row[0] for row in rows if len(row) == 1))
            if len(alone) != 1 or _land(alone[0]) not in lands:
                continue
            if actor is not None and re.search(r"\bwith ", part) and _is_pair([actor, alone[0]], lands):
                yield actor, alone[0]
            elif re.search(r"\bwith ", part) is None:
                actor = alone[0]


def _rows(shape: Shape, part: str, sentence: Sentence) -> Iterator[list[Mention]]:
    """The bodies that a part of a sentence names side by side; "A with B" as one row."""
    taken = (match.group(1) for match in BETWEEN.finditer(part))
    before, _, after = part.partition("with ")
    sides = [before.rsplit(",", 1)[-1] + after] if after and WITH.search(part) else []
    for marks in (*taken, *sides, *(found.group() for found in ROW.finditer(part) if not _is_aside(part, found))):
        yield [
            mention(p, sentence)
            for p in bodies_of(shape, marks)
            if p.what in (What.BODY, What.NAME) and not looks_like_person(p)
        ]


def _is_aside(part: str, found: re.Match[str]) -> bool:
    """Whether a row is a venue's or an onlooker's."""
    before = part[: found.start()][-40:]
    return is_onlooking(before) or re.search(r"\b(?:at|in|seat of|owned by) $", before) is not None


def _is_pair(row: list[Mention], lands: set[str]) -> bool:
    """Whether two bodies are of the two lands, as far as anything tells it."""
    homes = [home for one in row if (home := _land(one))]
    return bool(homes) and set(homes) <= lands and len(set(homes)) == len(homes)


def _land(one: Mention) -> str | None:
    """The land of a body, as far as its name or the words beside it tell."""
    told = known_land(one) or home_of(one.name, "en") or home_of(one.home, "en")
    return told if told is None or isinstance(told, str) else told.code
