"""Names in Korean that only their place tells, no ending, no headline: "가온메디와 업무협약을", "가온메디 대표는"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pactwatch.reading.kinds import is_sort
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.listing import MARK
from pactwatch.reading.languages.ko.nouns import country, is_time
from pactwatch.reading.languages.ko.particles import SUBJECT, WITH
from pactwatch.reading.languages.ko.words import Word, words_of

PAPER = re.compile(r"(?:계약|협약|협정|각서|MOU|의향서)서?$")
"""How a word ends that names what was signed, and nobody who did."""
SHORTEST_NAME = 3
"""Letters of a name that is taken for one by its place alone."""
PERSONAL = 3
"""Syllables of most people's names."""
LONGEST_NAME, SHARED, AIM = 12, 4, 6
"""Letters of a name in one word; words behind it among which the paper stands; those that tell what it is for."""
OF_PAPER = words_of("of_paper")
"""What may stand before a paper and tells only of it."""
HANDS = re.compile(r"손잡(?:고|아|은)|(?:손을?|두 손을?) (?:맞)?잡(?:고|아|은)|힘을 (?:모아|합쳐|합해)")
OBJECT = frozenset({"을", "를"})
ACTS = SUBJECT | WITH


def headed_firms(opening: Sequence[Line]) -> frozenset[str]:
    """The words of these lines that stand before the title of a firm's head: "가온메디 대표는"."""
    return frozenset(
        word.stem
        for line in opening
        if line.sentence.is_prose and line.sentence.has("sign")
        for at, word in enumerate(line.words)
        if _is_headed(line.words, at)
    )


def is_before_paper(words: list[Word], at: int) -> bool:
    """Whether the word at this place stands right before the paper that it shares: "가온메디와 업무협약을"."""
    behind = _behind_aim(words, at + 1)
    paper = next((other for other in behind if not (other.stem in OF_PAPER or is_time(other.stem))), None)
    return paper is not None and paper.particle in OBJECT and PAPER.search(paper.stem) is not None


def joins_hands(words: list[Word], at: int) -> bool:
    """Whether the words from ``at`` on are those of joining hands: "손잡고", "손을 잡고", "힘을 모아"."""
    return HANDS.match(" ".join(word.stem + word.particle for word in words[at : at + 2])) is not None


def is_no_word(stem: str) -> bool:
    """Whether a word is none that Korean has for bodies, people or things as far as lists tell."""
    if not SHORTEST_NAME <= len(stem) <= LONGEST_NAME or country(stem):
        return False
    if any(stem in words_of(of) for of in ("generic", "adverb", "title")):
        return False
    return not (PAPER.search(stem) or stem.endswith("들") or is_sort(stem, "ko") or MARK.search(stem))


def _is_headed(words: list[Word], at: int) -> bool:
    """Whether a word too long for a person's name stands before the title of a firm's head."""
    word, title = words[at], words[at + 1] if at + 1 < len(words) else None
    # of "리투아니아 중앙은행 크렙스타 부총재" the word before is the body
    opens = not at or bool(words[at - 1].particle or words[at - 1].comma)
    return (
        opens
        and not word.particle
        and title is not None
        and title.stem in words_of("firm_head")
        and (title.comma or title.particle in ACTS)
        and len(word.stem) > PERSONAL
        and is_no_word(word.stem)
    )


def _behind_aim(words: list[Word], at: int) -> list[Word]:
    """The words from ``at`` on, behind what the paper is for: "신약 공동개발을 위한"."""
    aim = next((n for n, word in enumerate(words[at : at + AIM]) if word.stem == "위한"), None)
    at = at if aim is None else at + aim + 1
    return words[at : at + SHARED]
