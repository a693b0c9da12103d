"""Where an English name begins: at a capital that is not only there because a sentence begins."""

from __future__ import annotations

import re

from pactwatch.reading.languages.en.numbers import numbers
from pactwatch.reading.languages.en.phrases import SHOUTED, Cutter
from pactwatch.reading.languages.en.words import heads, listed

OPENERS = frozenset({".", "“", '"', ":", ";"})
"""Marks after which a word is capitalised because it begins something."""


WHOSE = ("-owned", "-run", "-led", "-listed", "-backed", "-funded", "-controlled", "-invested", "-held", "-style")
""" "Family-owned Mexican company Saphira", "Roche-backed Saphira": what stands before a name and belongs to none."""


def begins_name(cutter: Cutter, at: int) -> bool:
    """Whether a name begins at this token: a capital that is not only there because a sentence begins."""
    token = cutter.tokens[at]
    if not may_be_name(cutter, at) or _is_owners(cutter, at) or _is_of_day(cutter, at):
        return False
    if token.start in cutter.known or _modifies(cutter, at):
        return True
    if (
        not (token.is_capital or long_place(cutter, at))
        or token.words == "I"
        or _is_sum(cutter, at)
        or _counts(cutter, at)
    ):
        return False
    before = cutter.tokens[at - 1].words if at else "."
    is_function = token.words.lower() in listed("function") and token.words not in SHOUTED
    if before in OPENERS and is_function:
        return False
    if token.start in cutter.countries or token.start in cutter.places or before not in OPENERS | {"-", "*", "•"}:
        return True
    following = cutter.tokens[at + 1] if at + 1 < len(cutter.tokens) else None
    goes_on = following is not None and (
        following.is_capital
        or following.words in ("'s", "’s", ",")
        or (following.words == "of" and token.words.lower() not in listed("of_which"))
        or _pairs_up(cutter, at + 1)
        or leads_on(cutter, at + 1)
        or _signs_alone(cutter, at)
        or following.words in listed("foreign") - {"do", "die", "i", "al"}
        or (following.words == "for" and token.words in heads() and _is_capital(cutter, at + 2))
    )
    return goes_on or token.words in cutter.names.proper or not token.words[1:].islower()


def _is_of_day(cutter: Cutter, at: int) -> bool:
    """Whether a month stands behind its day: "On 3 June Acacia Foundation signed"."""
    return (
        at > 0 and cutter.tokens[at].words in listed("month") and cutter.tokens[at - 1].words.rstrip("stndrh").isdigit()
    )


def _is_capital(cutter: Cutter, at: int) -> bool:
    return at < len(cutter.tokens) and cutter.tokens[at].is_capital


def _is_owners(cutter: Cutter, at: int) -> bool:
    """Whether the name that would begin at a token is an owner's or a backer's: "Roche-backed", "Elm Bank-owned"."""
    while at < len(cutter.tokens) and may_be_name(cutter, at):
        if cutter.tokens[at].words.endswith(WHOSE):
            return True
        at += 1
    return False


SIGNS = frozenset(
    ["signed", "signs", "inked", "inks", "concluded", "sealed", "partnered", "partners", "teamed", "teams"]
)
COMMON = re.compile(
    r"[A-Z][a-z]{3,}(?<!s)(?<!ing)(?<!ion)(?<!ment)(?<!ity)(?<!ness)(?<!ship)(?<!ance)(?<!ence)"
    r"(?<!ly)(?<!ed)(?<!ry)(?<!sm)(?<!ople)(?<!dom)"
)
"""A word that by its ending need not be a noun: "Krelix has signed"; "Government has signed" is none."""


def _signs_alone(cutter: Cutter, at: int) -> bool:
    """Whether the one word before a verb of signing can only be a name: "Krelix has signed"."""
    word = cutter.tokens[at].words
    if COMMON.fullmatch(word) is None or word in heads() or word in listed("field") or word in listed("title"):
        return False
    behind = [t.words for t in cutter.tokens[at + 1 : at + 4]]
    if behind[:1] == ["has"]:
        behind = behind[1:]
    if behind[:1] in (["today"], ["also"], ["just"], ["now"]):
        behind = behind[1:]
    return bool(behind) and behind[0] in SIGNS


COUNTS = frozenset(numbers(2, 10))
MANY = re.compile(
    r"(?!(?:signs|inks|seals|says|wants|plans|has|is|was)$)[a-z]{3,}s|"
    r"(?:School|College|Hospital|Universitie|Institute|Institution|Companie|Firm|Agencie|Ministrie|Port|Bank|Partner|Bodie|Clinic|Countrie|Nation|Citie|Province|Association|Organi[sz]ation|Group)s"
)


def _counts(cutter: Cutter, at: int) -> bool:
    """Whether the word only counts what follows: "Three universities of the country signed"."""
    following = next((t.words for t in cutter.tokens[at + 1 : at + 2]), "")
    return cutter.tokens[at].words.lower() in COUNTS and MANY.fullmatch(following) is not None


def may_be_name(cutter: Cutter, at: int) -> bool:
    """Whether the word, wherever it stands, may belong to a name: most do not, and need no further look. Cheap."""
    words, start, _, is_capital = cutter.tokens[at]
    return is_capital or start in cutter.known or start in cutter.places or words in listed("modifier")


SUM = re.compile(r"[A-Z]{1,4}\d[\d.,]*")
MILLIONS = frozenset({"million", "billion", "trillion", "crore", "lakh", "m", "bn"})


def _is_sum(cutter: Cutter, at: int) -> bool:
    """Whether a token is money: K50 million, SAR4 billion."""
    following = cutter.tokens[at + 1].words if at + 1 < len(cutter.tokens) else ""
    return following in MILLIONS and SUM.fullmatch(cutter.tokens[at].words) is not None


def _modifies(cutter: Cutter, at: int) -> bool:
    """Whether a word that alone names nothing opens a body's name or a region's: Southern Medical University."""
    token = cutter.tokens[at]
    if not leads_on(cutter, at):
        return False
    place = cutter.places.get(token.start)
    if place is not None and " " in place.words:
        return True
    for following in cutter.tokens[at + 1 : at + LONGEST_RUN]:
        if following.words in heads():
            return True
        if not following.is_capital and following.words not in listed("modifier"):
            return False
    return False


LONGEST_RUN = 7
"""Words within which a name that opens with "Southern" must say what it is."""


def leads_on(cutter: Cutter, at: int) -> bool:
    """Whether the token is such a word and a capital stands right behind it."""
    following = at + 1
    return (
        cutter.tokens[at].words in listed("modifier")
        and following < len(cutter.tokens)
        and cutter.tokens[following].start - cutter.tokens[at].end == 1
        and (cutter.tokens[following].is_capital or cutter.tokens[following].words in listed("modifier"))
        and cutter.tokens[following].words not in listed("event")
    )


def _pairs_up(cutter: Cutter, at: int) -> bool:
    """Whether "and" and another capital follow: "Embrapa and Argentina's INTA"."""
    return cutter.tokens[at].words == "and" and at + 1 < len(cutter.tokens) and cutter.tokens[at + 1].is_capital


def long_place(cutter: Cutter, at: int) -> int:
    """The token after a place of several words that begins here, "Dar es Salaam", "Can Tho"; 0 where none does."""
    place = cutter.places.get(cutter.tokens[at].start)
    return cutter.index_after(place.end, at) if place and " " in place.words and "," not in place.words else 0
