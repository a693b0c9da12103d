"""The closed classes of English that the pack needs, and its open lists from include/gazetteer/phrases/en.csv."""

from __future__ import annotations

import re
from functools import cache

from pactwatch import settings
from pactwatch.reading.sieve import Sieve
from pactwatch.reading.terms import rows
from pactwatch.records import Kind

PROSE = Sieve()
"""The patterns over sentences as they are written."""

TOKEN = re.compile(
    r"\s*+([a-z]++(?=[ ,;:])"  # most words, without trying the rest
    r"|(?:[A-Z]\.){2,}(?:[A-Z]\b)?"  # U.S., H.E.
    r"|[A-Z](?=\.\s?[A-Z])\."  # an initial
    r"|(?:Mr|Mrs|Ms|Dr|Prof|St|Assoc|Adj|Hon|Gen|Co|Ltd|Inc|Corp|Bros|Jr|Sr|Lt|Col|Maj|Capt|Brig|Sgt|Adm|Rev|Sen|Gov|Engr|Messrs|Mohd|Md|Muhd|Amb|Atty|Ir|Drs|Eng|Arch)\.(?!\w)"
    r"|S\.(?=Korea)"
    r"|(?:d\.o\.o|z\.o\.o|s\.r\.o|d\.d|a\.d|a\.s|k\.s|o\.p\.s|S\.p\.A|S\.r\.l|S\.L|e\.V)\.?(?!\w)"
    r"|[^\W\d_]+(?:[-&./~][^\W_]+|['’](?!s\b)[^\W\d_]+|\d+)*"
    r"|\d[\d,.:/]*\w*"
    r"|['’]s\b|[^\w\s])"
)
"""Blanks, and one token: a word with its inner marks, a number, a possessive ending, or a mark."""

OPEN_HEADS = frozenset({"of", "for", "against", "on"})
"""Prepositions that may carry a body's name on: Ministry of Health, Centre for ..., Protection against ..."""


REALMS = frozenset(
    {
        "Republic",
        "Kingdom",
        "Sultanate",
        "Commonwealth",
        "Principality",
        "Islamic",
        "Federal",
        "Democratic",
        "Hashemite",
    }
)
"""Words that begin a country's long name."""


@cache
def _classes() -> dict[str, frozenset[str]]:
    path = settings.include() / "gazetteer" / "phrases" / "en.csv"
    found: dict[str, set[str]] = {}
    for row in rows(path):
        found.setdefault(row["class"], set()).add(row["word"])
    return {name: frozenset(words) for name, words in found.items()}


@cache
def listed(word_class: str) -> frozenset[str]:
    """The words of one class of phrases/en.csv.

    ``field`` words of ministries, ``title``, ``person`` forms of address, press ``agency``, ``event``, ``venue``;
    ``modifier`` words that name nothing but open names ("Southern"), ``street`` endings;
    ``subject`` words of what a house is for that are no ministry's field ("Packaging");
    ``function`` words that only begin a sentence with a capital, ``of_which`` such nouns before "of", ``small`` words
    that are in no name though a headline may capitalise them, ``not_name`` capitals that name no body, ``month`` and
    weekday names, ``legal`` forms, ``bare_head`` heads that name nothing without what follows "of", ``foreign`` small
    words inside names,
    ``foreign_low`` other words of French names, which have small letters, ``romance`` words with which names of a
    Romance tongue begin (within them "do" and "i" are no English words, and "Mar" is the sea), ``french`` those of
    French houses.

    Beside a land: ``acts_for_land`` who acts for it ("firm"), ``stands_in_land`` what only stands there ("plant in"),
    ``serves_land`` who only serves it ("supplier of"), ``goes_to_land`` what goes there or comes from there ("exports
    to"), ``before_land`` other words before a land that signs nothing ("such as"), ``opens_clause`` words that open a
    clause about it ("as"), ``grown_to_land`` what is grown to its name ("-style"). ``crosses_borders``: words of guests
    and envoys.
    """
    return _classes()[word_class]


def any_of(word_class: str) -> str:
    """A pattern of the words of one class, longest first."""
    return f"(?:{'|'.join(sorted(listed(word_class), key=len, reverse=True))})"


@cache
def heads() -> dict[str, Kind]:
    """The words that make a name a body's, with the kind, of kinds/en.csv."""
    path = settings.include() / "gazetteer" / "kinds" / "en.csv"
    return {row["ending"]: Kind(row["kind"]) for row in rows(path)}


def kind_of(name: str) -> Kind | None:
    """The kind that a name's words tell: by the head before "of" or "for", else by its last telling word."""
    table = heads()
    words = name.replace(",", " ").split()
    cut = next((i for i, word in enumerate(words) if word in ("of", "for", "on") and i), len(words))
    if words[-1] in listed("legal"):
        return Kind.COMPANY
    for part in (words[:cut], words) if cut < len(words) else (words,):
        # few names have a word with which a head of several words begins
        for size in () if _first_of_several().isdisjoint(part) else (4, 3, 2):
            for at in range(len(part) - size, -1, -1):
                kind = table.get(" ".join(part[at : at + size]))
                if kind is not None:
                    return kind
        for word in reversed(part):
            if word in table:
                return table[word]
    return None


@cache
def _first_of_several() -> frozenset[str]:
    """The first words of heads that are several."""
    return frozenset(head.split()[0] for head in heads() if " " in head)
