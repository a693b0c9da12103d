"""The records of cutting a sentence: a phrase, what the page knows of its names, a token, a sentence being cut."""
# ruff: noqa: E501  patterns and lists are easier to read on one line

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from babel import Locale

from pactwatch.reading.countries import CountryMention
from pactwatch.reading.languages.en.words import TOKEN, listed
from pactwatch.reading.model import Hit, Sentence
from pactwatch.reading.organisations import Known
from pactwatch.reading.places import Place
from pactwatch.records import Kind

if TYPE_CHECKING:
    from pactwatch.reading.languages.en.shape import Shape


class What(StrEnum):
    """What a phrase is."""

    BODY = "body"
    COUNTRY = "country"
    DEMONYM = "demonym"
    NAME = "name"  # capitalised, and nothing tells what: a company, a person
    PERSON = "person"
    TITLE = "title"
    PLACE = "place"
    EVENT = "event"
    PRESS = "press"
    PAPER = "paper"  # an instrument's word
    WORD = "word"


class Phrase(NamedTuple):
    """One phrase. Offsets are of the sentence.

    ``home``: words that tell a country; ``note``: what stands in a bracket behind it; ``of``: the body behind an office.
    """

    what: What
    words: str
    start: int
    end: int
    kind: Kind | None = None
    code: str | None = None
    aliases: tuple[str, ...] = ()
    home: str = ""
    note: str = ""
    of: tuple[Phrase, ...] = ()
    is_sure: bool = False


WORD = Phrase(What.WORD, "", 0, 0)
"""What a phrase of one word that is no name has beside the word."""


@dataclass(slots=True)
class Names:
    """What the page as a whole knows of its names.

    ``full``: acronyms with their full names; ``people``; ``proper``: words capitalised within a sentence; ``bodies`` with
    their kinds; ``offices``: whom a person stands for; ``own``: the body whose page it is, or that its headline names first; ``owner``: the body whose site it is;
    ``short``: what "the Foundation" stands for; ``small``: what "the foundation" does;
    ``land``: the country from which the page is written; ``phrases``: the page's sentences as cutting.py cut them, ``lines``: others; ``shapes``: as folding.py folded those; ``acting``: who may act in them (gathering.py).
    """

    full: dict[str, str] = field(default_factory=dict)
    people: set[str] = field(default_factory=set)
    proper: set[str] = field(default_factory=set)
    bodies: dict[str, Kind] = field(default_factory=dict)
    offices: dict[str, Phrase] = field(default_factory=dict)
    own: Phrase | None = None
    owner: Phrase | None = None
    short: dict[str, str] = field(default_factory=dict)
    small: dict[str, str] = field(default_factory=dict)
    land: str | None = None
    phrases: dict[Sentence, list[Phrase]] = field(default_factory=dict, init=False)
    lines: dict[str, list[Phrase]] = field(default_factory=dict, init=False)
    shapes: dict[Sentence, Shape] = field(default_factory=dict, init=False)
    acting: dict[Sentence, list[tuple[Phrase, float]]] = field(default_factory=dict, init=False)


class Token(NamedTuple):
    """A word or mark of a sentence, with its offsets; ``is_capital``: it has a capital that may be a name's."""

    words: str
    start: int
    end: int
    is_capital: bool


SHOUTED = frozenset({"US", "WHO", "IT"})
"""Names in capitals that are small words otherwise."""


@lru_cache(maxsize=8192)
def _has_capital(word: str) -> bool:
    if word.islower() or (word.lower() in listed("small") and word not in SHOUTED) or word in listed("not_name"):
        return False
    return word[0].isupper() or (word[0].islower() and any(c.isupper() for c in word[1:]))


ADJECTIVE = re.compile(r"(?:[a-z](?:an|ese|ish|ic|ch|ek)|Thai|Dutch|Swiss|Czech|Flemish|Walloon|Manx|Qatari|Iraqi|Israeli|Saudi|"
                       r"Emirati|Omani|Kuwaiti|Bahraini|Yemeni|Pakistani|Bangladeshi|Nepali|Azeri|Azerbaijani|Somali|"
                       r"Uzbek|Kazakh|Kyrgyz|Tajik|Turkmen|Slovak|Swede|Dane|Finn|Pole|Turk|Serb|Croat|Greek|Filipino|"
                       r"Lao|Hellenic|Aussie|Kiwi|Afghan|German|Korean|Mongol|Argentine|Philippine|Burkinabe|Monegasque|Cypriot|Malagasy|Basotho|Swazi|Seychellois|Nigerien|Kosovar)$")  # fmt: skip
NOUNS = frozenset(
    [
        "Iran",
        "Japan",
        "Jordan",
        "Oman",
        "Sudan",
        "Bhutan",
        "Pakistan",
        "Afghanistan",
        "Taiwan",
        "Azerbaijan",
        "Kazakhstan",
        "Kyrgyzstan",
        "Uzbekistan",
        "Tajikistan",
        "Turkmenistan",
        "Kurdistan",
        "Lebanon",
        "Dominican",
        "Vatican",
    ]
)


@cache
def _territories() -> dict[str, str]:
    return dict(Locale("en").territories.items())


def country_name(code: str) -> str | None:
    """The English name of a country (CLDR)."""
    return _territories().get(code)


def is_adjective(words: str) -> bool:
    """Whether a country's word is its adjective ("Dutch") and not its name."""
    last = words.rsplit(maxsplit=1)[-1]
    return last not in NOUNS and ADJECTIVE.search(last) is not None and "Republic" not in words


def tokens_of(text: str) -> list[Token]:
    """The tokens of a text."""
    new = tuple.__new__  # what a named tuple's own does is half of the time here
    tokens = [new(Token, (word := m[1], *m.span(1), _has_capital(word))) for m in TOKEN.finditer(text)]
    if "Said " in text:
        for at in range(len(tokens) - 1):
            behind = tokens[at + 1]
            if tokens[at].words == "Said" and behind.is_capital and behind.words not in listed("month"):
                # "Said Al Harthy" is a name
                tokens[at] = tokens[at]._replace(is_capital=True)
    return tokens


@dataclass(slots=True)
class Cutter:
    """One sentence while it is cut."""

    text: str
    names: Names
    brackets: dict[int, str]
    tokens: list[Token]
    countries: dict[int, CountryMention]
    places: dict[int, Place]
    known: dict[int, Known]
    papers: dict[int, Hit]

    def index_after(self, end: int, at: int) -> int:
        """The first token from ``at`` on that begins at or behind the offset ``end``."""
        while at < len(self.tokens) and self.tokens[at].start < end:
            at += 1
        return at
