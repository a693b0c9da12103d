"""Reads the line in which a site says when an article was published and changed ("입력 2016.06.05 16:15 수정 ...")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pactwatch.cleaning import marks
from pactwatch.cleaning.moments import Moment, find_moments
from pactwatch.cleaning.shape import Line, width

_NOT_LETTERS = re.compile(r"[\W\d_]+")
# What else may stand beside the day: a section, an author, a city. More than this is a sentence or a headline.
_MOST_BESIDE = 40
_MOST_BESIDE_BARE = 34
_CLOSES = re.compile(r"[^\W\d_]{2}[.。][\"'”’」』)]*$")
"""How a sentence ends, however short: "협약식은 2024년 6월 13일 본원에서 열렸다."."""


@dataclass(frozen=True, slots=True)
class PublicationLine:
    """What such a line states. ``bare`` is a day without a label: it may be the crawler's own day."""

    published: Moment | None = None
    updated: Moment | None = None
    bare: Moment | None = None


@cache
def _label() -> re.Pattern[str]:
    parts = [f"(?P<{says}>{marks.words(says, 'label')})" for says in ("updated", "published")]
    return re.compile(
        rf"(?:^|[^\w]|(?<=[\d\u3131-\u9fff]))(?:{'|'.join(parts)})\s*(?:時間|時刻)?\s*[.:：|>\]\)]?\s*$", re.IGNORECASE
    )


def read_publication_line(line: Line) -> PublicationLine | None:
    """What the line states, or None where it is no such line (prose, a headline with a day in it, no full day)."""
    if line.is_form:
        return None
    if line.width > 130 or line.is_prose:
        return None
    published = updated = bare = None
    rest: list[str] = []
    at = 0
    for moment in find_moments(line.text):
        before = line.text[at : moment.start]
        label = _label().search(before)
        rest.append(before[: label.start()] if label else before)
        if label is None:
            bare = bare or moment
        elif label["updated"]:
            updated = updated or moment
        else:
            published = published or moment
        at = moment.end
    if not (published or updated or bare):
        return None
    rest.append(line.text[at:])
    if not (published or updated) and _CLOSES.search(rest[-1]):
        return None
    beside = width(_NOT_LETTERS.sub("", "".join(rest)))
    if beside > (_MOST_BESIDE if published or updated else _MOST_BESIDE_BARE):
        return None
    return PublicationLine(published=published, updated=updated, bare=bare)
