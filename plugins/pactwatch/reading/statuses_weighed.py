"""How likely each status is a page's, by the words of its heading and of the sentences that tell of a paper.

A logistic model of which words stand there and what they are terms of; its weights are rows of
include/gazetteer/weights/statuses/LANG.csv, learned from labelled articles by tests/reading/learn_statuses.py
(docs/decisions/0015). It knows no grammar, so it errs in other places than the grammar does.
"""

from __future__ import annotations

import csv
import functools
import itertools
import re
from collections.abc import Callable, Iterable, Mapping

from pactwatch import settings
from pactwatch.reading.logistic import BIAS
from pactwatch.reading.model import Page
from pactwatch.reading.scripts import KANA, SYLLABLES, UNSPACED
from pactwatch.reading.traditional import one_spelling
from pactwatch.records import Status

HEAD, TEXT = "head", "text"
PARTS = {"headline": HEAD, "above": HEAD, "lead": TEXT, "body": TEXT, "caption": TEXT}
"""The parts of a page that are weighed apart, by the place of a sentence."""
TOLD = frozenset({"instrument", "agreement", "sign", "ceremony", "renew", "plan", "end"})
"""Roles of terms by which a caption or a sentence far down tells of a paper."""
SHORT, SHORT_ELSE = {"en": 450}, 200
"""Code points of a text, by language, under which its few words tell too little: one page in fifty."""
STATUSES = tuple(Status)
PARTS_OF_ONE = 100
"""The weights have two places; whole numbers add up to the same in any order."""
NUMBER = re.compile(r"\d+")
LATIN_WORD, HANGUL_WORD = re.compile(r"[a-z]+|\d+"), re.compile(f"[{SYLLABLES}]+")
RUN = re.compile(f"[{UNSPACED}{KANA}]+")


def lead_of(page: Page, status: Status) -> tuple[float, Status] | None:
    """How far a status is before the likeliest other one, as the logarithm of their odds, and that other one.

    None where the page is too short to tell, or no weights were learned for its language.
    """
    if is_short(page) or not weights(page.lang):
        return None
    sums = dict(zip(STATUSES, _sums(page), strict=True))
    other = max((one for one in STATUSES if one is not status), key=lambda one: (sums[one], one))
    return (sums[status] - sums[other]) / PARTS_OF_ONE, other


def is_short(page: Page) -> bool:
    """Whether a page has too few words to be weighed."""
    return len(page.text) < SHORT.get(page.lang, SHORT_ELSE)


@functools.lru_cache(maxsize=1)
def _sums(page: Page) -> tuple[int, ...]:
    """What the page's features add up to for each status. Kept for the page that is being read."""
    told = weights(page.lang)
    rows = [told[BIAS][BIAS]]
    for part, pieces in features(page).items():
        known = told.get(part, {})
        rows += [known[piece] for piece in pieces & known.keys()]
    return tuple(map(sum, zip(*rows, strict=True)))


def features(page: Page) -> dict[str, set[str]]:
    """What is weighed, by the part of the page: pieces of its words, and roles of terms as ``*role``."""
    found: dict[str, set[str]] = {HEAD: set(), TEXT: set()}
    words: dict[str, list[str]] = {HEAD: [], TEXT: []}
    for sentence in page.sentences:
        part = PARTS.get(sentence.place)
        if part is None:
            continue
        roles = {hit.role for hit in sentence.hits}
        found[part].update("*" + role for role in roles)
        if sentence.place not in ("body", "caption") or roles & TOLD:
            words[part].append(sentence.words)
    for part, lines in words.items():
        found[part].update(pieces_of(page.lang, *lines))
    return found


def pieces_of(lang: str, *lines: str) -> Iterable[str]:
    """The pieces into which a language's words are cut up; some may come twice."""
    return PIECES.get(lang, _runs)(lines)


def _words_and_pairs(lines: Iterable[str]) -> Iterable[str]:
    """Words without capitals, numbers as "0", and each two beside each other."""
    for line in lines:
        words = LATIN_WORD.findall(NUMBER.sub("0", line.lower()))
        yield from words
        yield from map(" ".join, itertools.pairwise(words))


def _ends_and_beginnings(lines: Iterable[str]) -> Iterable[str]:
    """The last two to four and the first two and three syllables of each word: "~했다", "체결~"."""
    found: set[str] = set()
    for word in set(HANGUL_WORD.findall("\n".join(lines))):
        found.update(_around(word))
    return found


@functools.lru_cache(maxsize=1 << 14)
def _around(word: str) -> tuple[str, ...]:
    """The pieces of one word; the words of the news come again and again."""
    return (word[:2] + "~", word[:3] + "~", "~" + word[-2:], "~" + word[-3:], "~" + word[-4:])


def _runs(lines: Iterable[str]) -> Iterable[str]:
    """Each two and three letters beside each other, where words are not parted."""
    for run in set(RUN.findall("\n".join(lines))):
        yield from map("".join, itertools.pairwise(run))
        yield from (run[at : at + 3] for at in range(len(run) - 2))


def _runs_in_one_spelling(lines: Iterable[str]) -> Iterable[str]:
    """As ``_runs``, of what simplified and traditional pages write alike."""
    return _runs([one_spelling(line) for line in lines])


PIECES: Mapping[str, Callable[[Iterable[str]], Iterable[str]]] = {
    "en": _words_and_pairs,
    "ko": _ends_and_beginnings,
    "zh": _runs_in_one_spelling,
}
"""How a language's words are cut up; where they stand unparted, every run of two and three letters counts."""


@functools.cache
def weights(lang: str) -> Mapping[str, Mapping[str, tuple[int, ...]]]:
    """The weights of a language in hundredths: by part and piece, one for each of ``STATUSES``. Empty if none."""
    path = settings.include() / "gazetteer" / "weights" / "statuses" / f"{lang}.csv"
    found: dict[str, dict[str, tuple[int, ...]]] = {}
    if path.exists():
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                told = tuple(round(float(row[status] or 0) * PARTS_OF_ONE) for status in STATUSES)
                found.setdefault(row["part"], {})[row["piece"]] = told
    return found
