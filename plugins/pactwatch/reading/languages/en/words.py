"""The closed classes of English that the pack needs, and its open lists from include/gazetteer/phrases/en.csv."""

from __future__ import annotations

import re
from functools import cache

from pactwatch import settings
from pactwatch.reading.terms import rows
from pactwatch.records import Kind

TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}(?:[A-Z]\b)?"  # U.S., H.E.
    r"|[A-Z](?=\.\s?[A-Z])\."  # an initial
    r"|(?:Mr|Mrs|Ms|Dr|Prof|St|Assoc|Adj|Hon|Gen|Co|Ltd|Inc|Corp|Bros|Jr|Sr)\.(?!\w)"
    r"|S\.(?=Korea)"
    r"|[^\W\d_]+(?:[-&./~][^\W_]+|['’](?!s\b)[^\W\d_]+|\d+)*"
    r"|\d[\d,.:/]*\w*"
    r"|['’]s\b|[^\w\s]"
)
"""One token: a word with its inner marks, a number, a possessive ending, or a mark."""

FUNCTION = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "in",
        "on",
        "at",
        "of",
        "for",
        "to",
        "from",
        "by",
        "with",
        "between",
        "among",
        "under",
        "over",
        "during",
        "after",
        "before",
        "when",
        "while",
        "as",
        "and",
        "or",
        "but",
        "if",
        "so",
        "both",
        "each",
        "all",
        "some",
        "many",
        "most",
        "it",
        "its",
        "they",
        "their",
        "he",
        "she",
        "his",
        "her",
        "we",
        "our",
        "you",
        "i",
        "who",
        "which",
        "what",
        "where",
        "why",
        "how",
        "there",
        "here",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "will",
        "would",
        "shall",
        "should",
        "may",
        "might",
        "can",
        "could",
        "not",
        "no",
        "yes",
        "nor",
        "yet",
        "also",
        "then",
        "than",
        "thus",
        "once",
        "since",
        "until",
        "upon",
        "within",
        "without",
        "through",
        "across",
        "along",
        "together",
        "earlier",
        "later",
        "recently",
        "today",
        "yesterday",
        "tomorrow",
        "according",
        "following",
        "despite",
        "because",
        "although",
        "though",
        "however",
        "moreover",
        "further",
        "furthermore",
        "meanwhile",
        "today's",
        "another",
        "other",
        "others",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "first",
        "second",
        "third",
        "last",
        "next",
        "new",
        "such",
        "same",
        "more",
        "less",
        "much",
        "very",
        "just",
        "only",
        "even",
        "still",
        "already",
        "again",
        "below",
        "above",
        "mr",
        "mrs",
        "ms",
        "officials",
        "earlier",
        "speaking",
        "signed",
        "signing",
        "sources",
        "about",
        "asked",
        "being",
        "behind",
        "like",
        "never",
        "nothing",
    ]
)
"""Words that are capitalised only because a sentence begins with them."""

SMALL = frozenset(
    "a an the this that these those in on at of for to from by with between among under over during after before when "
    "while as and or but if so both each all it its they their he his she her we our you i who which what where how "
    "there here is are was were be been has have had will would can could not no also then mr mrs ms".split()
)
"""Words that are never part of a name, though a title may capitalise them."""

MONTHS = frozenset(
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "Mon",
        "Tue",
        "Wed",
        "Thu",
        "Fri",
        "Sat",
        "Sun",
    ]
)

LEGAL = frozenset(
    [
        "Inc",
        "Inc.",
        "Ltd",
        "Ltd.",
        "Co",
        "Co.",
        "Corp",
        "Corp.",
        "LLC",
        "PLC",
        "Plc",
        "plc",
        "GmbH",
        "AG",
        "SA",
        "Limited",
        "Bhd",
        "Berhad",
        "Sdn",
        "Pte",
        "Pty",
        "SpA",
        "NV",
        "BV",
        "AB",
        "Oyj",
        "KK",
        "LLP",
        "LP",
        "Company",
        "Incorporated",
        "mbH",
    ]
)

OPEN_HEADS = frozenset({"of", "for", "against", "on"})
"""Prepositions that may carry a body's name on: Ministry of Health, Centre for ..., Protection against ..."""

BARE_HEADS = frozenset(
    [
        "Government",
        "Republic",
        "Kingdom",
        "State",
        "University",
        "Embassy",
        "Parliament",
        "Province",
        "Prefecture",
        "Municipality",
        "City",
        "Commonwealth",
        "Duchy",
        "Emirate",
        "Sultanate",
        "Principality",
        "Union",
        "Federation",
        "Council",
        "Bank",
        "College",
        "Region",
        "County",
        "Consulate",
    ]
)
"""Heads that name nothing without what follows "of"."""

NOT_NAMES = frozenset(
    [
        "COVID",
        "COVID-19",
        "Covid",
        "Covid-19",
        "AI",
        "R&D",
        "RD",
        "ICT",
        "IT",
        "GDP",
        "HIV",
        "AIDS",
        "HIV/AIDS",
        "ESG",
        "CO2",
        "DNA",
        "RNA",
        "mRNA",
        "MRNA",
        "PhD",
        "CEO",
        "CFO",
        "COO",
        "USD",
        "EUR",
        "KRW",
        "RM",
        "VIP",
        "Q&A",
        "FAQ",
        "English",
        "Internet",
        "Earth",
        "Christmas",
        "Easter",
        "Ramadan",
        "God",
        "SME",
        "SMEs",
        "MSME",
        "MSMEs",
        "JV",
        "IP",
        "GMP",
        "Joint",
        "Additionally",
        "Meanwhile",
        "Moreover",
        "Photo",
        "Picture",
        "Image",
        "File",
        "Courtesy",
        "Source",
        "Read",
        "Also",
        "Related",
        "Dear",
        "Excellency",
    ]
)
"""Capitals that name no body."""

FOREIGN = frozenset(
    [
        "de",
        "del",
        "della",
        "des",
        "du",
        "la",
        "las",
        "los",
        "le",
        "les",
        "der",
        "die",
        "das",
        "von",
        "van",
        "und",
        "y",
        "e",
        "et",
        "di",
        "da",
        "do",
        "dos",
        "i",
        "el",
        "al",
        "bin",
    ]
)


@cache
def listed(word_class: str) -> frozenset[str]:
    """The words of one class of phrases/en.csv: field, title, person, agency, event, venue."""
    path = settings.include() / "gazetteer" / "phrases" / "en.csv"
    return frozenset(row["word"] for row in rows(path) if row["class"] == word_class)


@cache
def heads() -> dict[str, Kind]:
    """The words that make a name a body's, with the kind, of kinds/en.csv."""
    path = settings.include() / "gazetteer" / "kinds" / "en.csv"
    return {row["ending"]: Kind(row["kind"]) for row in rows(path)}


RANKED = (
    Kind.GOVERNMENT, Kind.HOSPITAL, Kind.UNIVERSITY, Kind.ASSOCIATION, Kind.AGENCY, Kind.INSTITUTE, Kind.CLUSTER,
    Kind.COMPANY, Kind.OTHER, Kind.INTERNATIONAL,
)  # fmt: skip


def kind_of(name: str) -> Kind | None:
    """The kind that a name's words tell: by the head before "of" or "for", else by its last telling word."""
    table = heads()
    words = name.replace(",", " ").split()
    cut = next((i for i, word in enumerate(words) if word in ("of", "for", "on") and i), len(words))
    if set(words) & LEGAL and words[-1] in LEGAL:
        return Kind.COMPANY
    for part in (words[:cut], words):
        for size in (4, 3, 2, 1):
            for at in range(len(part) - size, -1, -1):
                kind = table.get(" ".join(part[at : at + size]))
                if kind is not None:
                    return kind
    return None
