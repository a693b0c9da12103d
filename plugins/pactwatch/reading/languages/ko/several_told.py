"""Who "세 기관", "3사" or "이들" are in a clause of a paper: as many as a sentence before, or the headline, lists.

"A와 B, C가 뭉쳤다. 세 기관은 ... 맺었다", "A, B, C 3자가 나선다. 이들은 ...", a headline "A·B·C, ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.groups import EACH, as_introduced
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.nouns import country, is_noun_stem
from pactwatch.reading.languages.ko.numbers import number_of
from pactwatch.reading.languages.ko.particles import SUBJECT, WITH
from pactwatch.reading.languages.ko.roles import roles_in
from pactwatch.reading.languages.ko.takers import names_in
from pactwatch.reading.languages.ko.words import words_of
from pactwatch.reading.model import HEADING, Mention

COUNTED = re.compile(
    r"(?<![가-힣\d])(?:이들?\s|그\s)?(?P<number>세|네|다섯|여섯|[3-9])\s?(?:개\s?)?"
    r"(?:기관|회사|기업|대학|병원|단체|곳|사|자|협회|학회|연구소|학교|도시|재단|주체|업체|조직)(?:은|는|이|가)\s"
)
THESE = re.compile(r"^\s?이들(?:\s(?:기관|회사|업체|대학|병원|단체|기업))?(?:은|이)\s")
"""Who has just been listed, whatever their number."""
FEWEST = 3
"""Bodies of a list: of two others know more."""
LOOKED_BACK = 3
"""Running sentences before the paper's in which they are listed."""
MARK = re.compile(r"[–—·‧ㆍ・-]")
LISTED = re.compile(r"^\s?(?P<who>[^.]{6,160}?)\0*(?:이었다|입니다|이다|였다|다)\.?$")
"""A sentence that is nothing but their names: "A와 칠레 B, 그리고 칠레 C다"."""
BETWEEN = re.compile(r"\0*(?:과|와)?,?\s(?:(?:그리고|및|또)\s)?(?:[가-힣A-Za-z]{2,8}\s){0,2}['‘]?$")


def several_of(line: Line, cast: Cast) -> tuple[Mention, ...]:
    """The three or more whom the clause only counts; () where it counts none, or no sentence before lists as many."""
    told = COUNTED.search(line.text)
    these = THESE.match(line.text) if told is None else None
    if (told is None and these is None) or EACH.search(line.text):
        return ()
    number = number_of(told["number"]) if told else 0
    for listed in _lists(line, cast):
        if len(listed) == number or (not number and len(listed) >= FEWEST):
            return tuple(as_introduced(one, cast) for one in listed)
        if not number:
            break
    return ()


def _lists(line: Line, cast: Cast) -> Iterator[list[Mention]]:
    """The lists of bodies of the sentences before, the nearest first, then of the headline."""
    before = [one for one in cast.lines[: line.sentence.order] if one.sentence.is_prose]
    for one in reversed(before[-LOOKED_BACK:]):
        if named := _only_names(one):
            yield named
        roles = roles_in(one.words, known=cast.known, whose=cast.whose)
        both = {m.name: m for m in (*roles.subject, *roles.partners)}
        yield [m for m in both.values() if country(m.name) is None]
    for one in cast.opening:
        if one.sentence.place in HEADING:
            yield _headed(one, cast)


def _only_names(line: Line) -> list[Mention]:
    """The bodies of a sentence that only lists them."""
    told = LISTED.match(line.text)
    if told is None:
        return []
    start, end = told.span("who")
    names = names_in(line, start, end)
    ends = [start, *(name.end - line.shift for name in names)]
    if len(names) < FEWEST or ends[-1] != end or names[0].start - line.shift > start + len("   ") * FEWEST:
        return []
    gaps = [line.text[at : name.start - line.shift] for at, name in zip(ends[1:], names[1:], strict=False)]
    return list(names) if all(map(BETWEEN.match, gaps)) else []


def _headed(line: Line, cast: Cast) -> list[Mention]:
    """The names that marks join in a headline, and those that stand beside them: "A·B·C, ...", "A, B·C와 ..."."""
    out: dict[str, Mention] = {}
    is_joined = False
    for word in line.words:
        parts = [part for part in MARK.split(word.stem) if part]
        stands = word.comma or word.particle in STANDS
        if not (stands and (len(parts) > 1 or word.stem in cast.known)) and len(parts) < FEWEST:
            continue
        is_joined = is_joined or len(parts) > 1
        for part in parts:
            if len(part) < len("AB") or part in words_of("generic") or country(part) or not is_noun_stem(part):
                return []
            start = word.start + word.stem.index(part)
            out.setdefault(part, Mention(name=part, start=start, end=start + len(part)))
        if len(out) >= FEWEST:
            break
    return list(out.values()) if is_joined else []


STANDS = WITH | SUBJECT
"""Particles of those who sign, in a headline."""
