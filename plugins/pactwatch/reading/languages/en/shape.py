"""A sentence as a row of signs, one a phrase, so that its grammar can be written as patterns.

A party candidate, a title with a body behind it, a person, a place or a paper is one character of a private block; every
other word stands as it is, in small letters. ``reduced`` folds what belongs to one candidate: its country, its
description, the office of whoever signs for it.
"""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from pactwatch.reading.languages.en.phrases import Phrase, What, country_name
from pactwatch.reading.languages.en.words import listed
from pactwatch.reading.names import acronym
from pactwatch.reading.organisations import named
from pactwatch.reading.places import city_country
from pactwatch.records import Kind

BODY_AT, COUNTRY_AT, NAME_AT, TITLE_AT, PERSON_AT, PLACE_AT, PAPER_AT = (0xE000 + 0x300 * n for n in range(7))
B, C, N, T, P, L, I = (  # noqa: E741  I for the instrument, as the other letters are
    f"[{chr(at)}-{chr(at + 0x2FF)}]" for at in (BODY_AT, COUNTRY_AT, NAME_AT, TITLE_AT, PERSON_AT, PLACE_AT, PAPER_AT)
)
X = f"[{chr(BODY_AT)}-{chr(TITLE_AT - 1)}]"
"""A body, a country or a name: what may be a party."""
Z = f"[{chr(BODY_AT)}-{chr(TITLE_AT + 0x2FF)}]"
"""The same, or a title with its body."""
BLOCKS = {
    What.BODY: BODY_AT,
    What.COUNTRY: COUNTRY_AT,
    What.NAME: NAME_AT,
    What.TITLE: TITLE_AT,
    What.PERSON: PERSON_AT,
    What.PAPER: PAPER_AT,
    What.PLACE: PLACE_AT,
    What.EVENT: PLACE_AT,
    What.DEMONYM: PLACE_AT,
    What.PRESS: PLACE_AT,
}
LONGEST = 0x2F0
"""Phrases of one sort that a sentence may have; what is beyond is not looked at."""


@dataclass(slots=True)
class Shape:
    """The row of signs and the phrases behind them."""

    row: str
    table: dict[str, Phrase]
    counts: dict[int, int] = field(default_factory=dict)

    def sign(self, phrase: Phrase) -> str:
        """A new sign for a phrase; a blank where there are too many."""
        block = BLOCKS[phrase.what]
        number = self.counts.get(block, 0)
        if number >= LONGEST:
            return "~"
        self.counts[block] = number + 1
        mark = chr(block + number)
        self.table[mark] = phrase
        return mark

    def fold(self, pattern: re.Pattern[str], change: Callable[[re.Match[str]], str], rounds: int = 3) -> None:
        """Applies one folding until nothing changes, at most ``rounds`` times."""
        for _ in range(rounds):
            row = pattern.sub(change, self.row)
            if row == self.row:
                return
            self.row = row


def shape_of(phrases: list[Phrase]) -> Shape:
    """The row of a sentence's phrases, nothing folded yet."""
    shape = Shape(row="", table={})
    parts = [shape.sign(p) if p.what is not What.WORD else p.words.lower().replace("’", "'") for p in phrases]
    shape.row = " ".join(parts) + " "
    return shape


_TITLES = (
    r"(?:(?:deputy|vice|acting|executive|managing|general|chief|senior|first|state|prime|interim|assistant|associate|health|foreign|"
    r"trade|science|vice-|co-|current|incoming|former|board|medical|scientific|country|permanent|regional|honorary) )*"
    r"(?:president|speaker|speakers|minister|secretary|secretary-general|director|director-general|chief|officer|ceo|chairman|chairwoman|chairperson|chair|"
    r"ambassador|governor|mayor|dean|rector|chancellor|vice-chancellor|provost|principal|head|heads|commissioner|representative|"
    r"representatives|leader|envoy|consul|manager|counterpart|counterparts|opposite number|delegation|delegates|officials|official|"
    r"executive|premier|founder|ministers|presidents|directors|leaders|mayors|rectors|colleague|colleagues|ambassadors|deans|chairs|"
    r"administrator|superintendent|registrar|signatory|partner|side|team|delegate|delegate-general|envoys|negotiator|negotiators|undersecretary|under-secretary|counsellor|coordinator|trustee|governors|commissioners|chancellors|spokesman|spokeswoman|professor|emissary|emissaries|boss|bosses|chiefs)"
)
_SUBSIDIARY = re.compile(rf"({X}) 's (?:[a-z-]+ ){{0,3}}(?:subsidiary|unit|arm|affiliate|division) ,? ?({X}) ")
_CITY_AFTER = re.compile(rf"({B}) , ({N}) (?=has |have |and )")
_TOWN_OFFICE = re.compile(rf"({B}|{L}|{N}) , ({T}) ")
_REALM_OF = re.compile(
    rf"(?:city|cities|province|region|state|municipality|district|prefecture|county|government|governorate|canton|town) of ({C}|{L}|{N}) "
)
_PLURAL_OF = re.compile(
    rf"\b(?:(?!(?:with|between|among|and|by|of|from|to|for|the) )[a-z-]+ ){{0,2}}(?:regulators|ministries|governments|agencies|authorities|associations|chambers|academies|parliaments|banks|societies|"
    rf"federations|administrations|institutes|councils|watchdogs) of ({C}(?: (?:, and|,|and) {C})+) "
)
_DETERMINERS = re.compile(
    r"(?<= )(?:the|a|an|its|their|his|her|our|both|respective|newly|own|then|also|jointly|officially|formally) "
)
_OF_COUNTRY = re.compile(rf"({B}|{N}) (?:of|from) (?:republic of |state of |kingdom of )?({C}|{L}) ")
_IN_COUNTRY = re.compile(rf"({B}|{N}) (?:in|based in|, in|of) ({C}) ")
_IN_TOWN = re.compile(rf"({B}|{N}) (?:[a-z]+ )?(?:in|of|from|at) (?:{L}|{N}) , ({C}) (?:, )?")
_PERSON_FOR = re.compile(rf"(?:{N}|{P}) (?:, [^,]{{3,60}} , )?(?:for|on behalf of|representing) ({X}) ")
_PRESS_NAME = re.compile(rf"(?:newspaper|daily|news agency|broadcaster|magazine|website) ({N}|{B}) ")
_COMMA_COUNTRY = re.compile(rf"({B}|{N}) , ({C}|{L}) (?=[,.;]|and |has |have |on |sign)")
_POSSESSIVE = re.compile(rf"({C}|{L}) '?s? ?(?:[a-z-]+ ){{0,3}}({B}|{N}) ")
_OWNED = re.compile(rf"({C}|{L}) 's (?:[a-z-]+ ){{0,2}}({B}|{N}) ")
_MODIFIED = re.compile(rf"({L}) (?:[a-z-]+ ){{0,4}}?(?:, )?({B}|{N}) ")
_PART_OF = re.compile(rf"({B}) (?:of|at) ({B}|{N}) ")
_PART_OWNED = re.compile(rf"({B}) 's ({B}) ")
_PART_AND = re.compile(rf"({B}) and ({B}) (?:of|at) ({B}) ")
_OFFICE = re.compile(
    rf"{_TITLES}(?: (?:and|,) {_TITLES})* (?:of|at|for|from) (?:board (?:of directors )?(?:of|at) |government of |city of )?({X}|{L}) "
)
_OFFICE_OF_PART = re.compile(rf"({T}) (?:of|at|for|from|in) (?:board of (?:directors of )?)?({X}) ")
_OWN_OFFICE = re.compile(rf"({X}) 's (?:[a-z-]+ ){{0,2}}?{_TITLES} ")
_NATIONAL_OFFICE = re.compile(rf"({L}) (?:[a-z-]+ )?{_TITLES} ")
_SAME_PLACE = re.compile(r"of same (?:city|town|country|state|province|region|name|group) ")
_THAT_COUNTRY = re.compile(rf"({C})([^{chr(COUNTRY_AT)}-{chr(COUNTRY_AT + 0x2FF)}]{{0,120}}?)({B}) (?:of|in|from) (?:that|this|same) (?:country|state|nation|republic) ")
_LISTED_IN = re.compile(rf"({B}|{N}) in {L} (?=(?:, and|and|,) (?:[a-z]+ ){{0,3}}{B})")
_NATIONAL_BODY = re.compile(rf"({L}) (?:(?!and |with |of )[a-z-]+ ){{0,3}}?(?:ministry|ministries|government|authorities|cabinet|parliament|army|navy|health department) ")
_MINISTERS_OF = re.compile(
    rf"(?:ministers|presidents|leaders|premiers|mayors|governors|ambassadors|officials|secretaries) (?:{P}|{N}) of ({C}|{L}) (,|and|, and) (?:{P}|{N}) of ({C}|{L}) "
)
_TOWNS_OF = re.compile(rf"(?:mayors|governors|premiers|councils|cities|towns|capitals|provinces|regions) of ({L}|{N}) (and|,) ({L}|{N}) (?:, (?:{P}|{N}) and (?:{P}|{N}) , )?")
_TWO_NATIONS = re.compile(
    rf"({C}|{L}) (,|and|, and) ({L}|{C}) (?:[a-z-]+ ){{0,2}}?(?:navies|armies|governments|ministries|ministers|authorities|parliaments|delegations|sides|presidents|leaders|officials|teams|regulators|agencies|foreign offices) "
)
_SAME_OFFICE = re.compile(rf"({T}) ,? ?({T}) (?:, )?")
_TO_COUNTRY = re.compile(rf"({T}) (?:to|in) ({C}|{L}) ")
_ENVOY_TO = re.compile(rf"(ambassador|envoy|consul|ambassadors|commissioner) (?:to|in) (?:{C}|{L}) ")
_WHO_HEADS = re.compile(
    rf"({P}|{N}) ,? ?who (?:is |now |currently )*(?:chairs|heads|leads|runs|presides over|directs|represented|represents)(?: {_TITLES} (?:of|at))? ({X}) ,? ?"
)
_REPRESENTS = re.compile(
    rf"({P}|{N}) ,? ?who (?:represents|represented|speaks for|acts for|acted for) ({X}) (?:as [a-z-]+ (?:(?:in|to|at) {X} )?)?,? ?"
)
_APPOSED = re.compile(rf"({B}|{N}) , (?:also |better |widely |otherwise )?(?:(?:known|abbreviated|shortened|called|referred to) (?:as |to )?|or )?({B}|{N}) (?:(?:by|in) (?:its )?(?:{L} )?(?:initials|acronym|abbreviation)|for short)? ?,? ?")
_SIDE = re.compile(rf"(?:(?<=for )|(?<=with )|(?<=and ))({L}) (?=[,.;]|and {X})")
_PERSON_OFFICE = re.compile(rf"(?:{P}|{N}) ,? ?({T}) (?:, )?")
_OFFICE_PERSON = re.compile(rf"({T}) ,? ?(?:{P}) (?:, (?=and|of|by|on|said|sign|for))?")
_OFFICE_NAME = re.compile(rf"({T}) , (?:{N}) (?:, )?")
_TWO_OFFICES = re.compile(rf"({T}) and ({T}) (?=,)")
_DESCRIBED = re.compile(
    rf"({X}) , (?:which|who|one of|part of|among|a|an|the|whose|now|itself|under|affiliated|owned|represented by|led by|based|headquartered|formerly)"
    rf" (?:(?!sign|conclud|enter|ink)[^,;{chr(BODY_AT)}-{chr(PAPER_AT + 0x2FF)}]|{L}|{C}(?! and)){{2,140}} , "
)
_SORTS = (
    r"(?:body|counterpart|regulator|watchdog|firm|company|group|agency|association|university|hospital|institute|institution|organi[sz]ation|"
    r"ministry|authority|partner|supplier|drugmaker|maker|manufacturer|developer|startup|start-up|bank|operator|provider|giant|conglomerate|"
    r"chain|network|cluster|park|centre|center|school|college|foundation|chamber|exchange|utility|producer|cooperative|biotech|unit|subsidiary|arm)"
)
_OWN_OF = re.compile(rf"({B}|{N}) , ({C}) 's [a-z][a-z -]{{3,60}} , ")
_RELATIVE = re.compile(
    rf"({X}) , (?:(?:in|of|by|for|with|through|under) )?(?:which|who|whose|where) [^;:]{{2,200}}? , "
    r"(?=(?:has|have|had|will|would|is|was|are|were|on|yesterday|today|also|signed|sign|signs|inked|concluded|exchanged|entered|renewed)\b)"
)
_BOTH_OF = re.compile(rf"({B}|{N}) , (?:both |all )?(?:of|from|in) ({C}) (?:, )?")
_DESCRIPTION_NAMED = re.compile(
    rf"((?:with|between|and|by|to) )(?:[a-z][a-z-]* ){{0,4}}{_SORTS} (?:(?:in|of|from) ({C}|{L}) )?(?:(?:that|which) [^,;.]{{2,80}} )?, ({X}) "
)
_WITH_WORDS = re.compile(
    rf"(?<=(?:with|from) )(?:[a-z]+-[a-z]+ |state-run |private |public |national |local |leading |global |biotech |pharma |drugmaker |firm |company |university |conglomerate |startup |start-up |giant |carmaker |regulator |counterpart |organisation |organization |association |group |health |technology ){{1,4}}({X}) "
)


def reduced(phrases: list[Phrase]) -> Shape:
    """The row with descriptions, homes and offices folded into the candidates they belong to."""
    shape = shape_of(phrases)
    shape.fold(_REPRESENTS, lambda m: _office(shape, m.group(2)) + " ")
    shape.fold(_OWN_OF, lambda m: _with_home(shape, m.group(1), m.group(2)) + " ")
    shape.fold(_DESCRIBED, lambda m: _with_inner_home(shape, m))
    shape.fold(_RELATIVE, lambda m: _with_inner_home(shape, m))
    shape.fold(_BOTH_OF, lambda m: _with_home(shape, m.group(1), m.group(2)) + " ")
    shape.row = _DETERMINERS.sub("", " " + shape.row).lstrip()
    shape.row = _DETERMINERS.sub("", " " + shape.row).lstrip()
    shape.fold(_THAT_COUNTRY, lambda m: m.group(1) + m.group(2) + _with_home(shape, m.group(3), m.group(1)) + " ")
    shape.row = _SAME_PLACE.sub("", shape.row)
    shape.fold(_MINISTERS_OF, lambda m: f"{_office(shape, m.group(1))} {m.group(2)} {_office(shape, m.group(3))} ")
    shape.fold(_NATIONAL_BODY, lambda m: _national(shape, m))
    shape.fold(_TOWNS_OF, lambda m: _pair(shape, m))
    shape.fold(_TWO_NATIONS, lambda m: _pair(shape, m))
    shape.fold(_SUBSIDIARY, lambda m: m.group(2) + " ")
    shape.fold(_CITY_AFTER, lambda m: _in_city(shape, m))
    shape.fold(_TOWN_OFFICE, lambda m: _town_office(shape, m))
    shape.fold(_REALM_OF, lambda m: _realm(shape, m.group(1)) + " ")
    shape.fold(_PLURAL_OF, lambda m: m.group(1) + " ")
    shape.fold(_OWNED, lambda m: _with_home(shape, m.group(2), m.group(1)) + " ")
    shape.fold(_PART_AND, lambda m: _parts(shape, m))
    shape.fold(_PART_OWNED, lambda m: _owned_part(shape, m))
    shape.fold(_PART_OF, lambda m: _part(shape, m.group(1), m.group(2)) + " ")
    shape.fold(_OF_COUNTRY, lambda m: _with_home(shape, m.group(1), m.group(2)) + " ")
    shape.fold(_IN_TOWN, lambda m: _with_home(shape, m.group(1), m.group(2)) + " ")
    if " sign" in shape.row:
        shape.fold(_SIDE, lambda m: _national(shape, m))
        shape.fold(_PERSON_FOR, lambda m: _office(shape, m.group(1)) + " ")
    shape.fold(_APPOSED, lambda m: _apposed(shape, m))
    shape.fold(_LISTED_IN, lambda m: m.group(1) + " ")
    shape.fold(_PRESS_NAME, lambda m: "newspaper ")
    shape.fold(_IN_COUNTRY, lambda m: _with_home(shape, m.group(1), m.group(2)) + " ")
    shape.fold(_COMMA_COUNTRY, lambda m: _with_home(shape, m.group(1), m.group(2)) + " ")
    shape.fold(_ENVOY_TO, lambda m: m.group(1) + " ")
    shape.fold(_NATIONAL_OFFICE, lambda m: _national(shape, m))
    shape.fold(_MODIFIED, lambda m: _modified(shape, m))
    shape.fold(_ENVOY_TO, lambda m: m.group(1) + " ")
    shape.fold(_NATIONAL_OFFICE, lambda m: _national(shape, m))
    shape.fold(_OFFICE_OF_PART, lambda m: _office(shape, m.group(2), m.group(1)) + " ")
    shape.fold(_OFFICE, lambda m: _office(shape, m.group(1)) + " ")
    shape.fold(_OWN_OFFICE, lambda m: _office(shape, m.group(1)) + " ")
    shape.fold(_NATIONAL_OFFICE, lambda m: _national(shape, m))
    shape.fold(_WHO_HEADS, lambda m: _office(shape, m.group(2)) + " ")
    shape.fold(_TO_COUNTRY, lambda m: m.group(1) + " ")
    shape.fold(_SAME_OFFICE, lambda m: _once(shape, m))
    shape.fold(_TWO_OFFICES, lambda m: _first_with_body(shape, m.group(1), m.group(2)) + " ")
    shape.fold(_PERSON_OFFICE, lambda m: m.group(1) + " " if shape.table[m.group(1)].of else m.group())
    shape.fold(_OFFICE_PERSON, lambda m: m.group(1) + " ")
    shape.fold(_OFFICE_NAME, lambda m: m.group(1) + " " if shape.table[m.group(1)].of else m.group())
    shape.fold(_DESCRIPTION_NAMED, lambda m: _described(shape, m))
    shape.fold(_WITH_WORDS, lambda m: m.group(1) + " ")
    shape.fold(_LISTED_IN, lambda m: m.group(1) + " ")
    return shape


def _in_city(shape: Shape, found: re.Match[str]) -> str:
    """Meenakshi Mission Hospital, Madurai: a town behind a body's name is where it is."""
    city = shape.table[found.group(2)]
    if " " in city.words or city.kind is not None or city_country(city.words) is None:
        return found.group()
    return _with_home(shape, found.group(1), found.group(2)) + " "


def _apposed(shape: Shape, found: re.Match[str]) -> str:
    """Läkemedelsverket, the Medical Products Agency; the Railways Office, ONCF by its initials: one body by two names."""
    one, other = shape.table[found.group(1)], shape.table[found.group(2)]
    told = re.search(r"initials|acronym|abbreviat|for short|known|called|referred", found.group())
    if not told and not _is_one(one, other):
        return found.group()
    return shape.sign(replace(one, aliases=tuple(dict.fromkeys((*one.aliases, other.words, *other.aliases))))) + " "


def _is_one(one: Phrase, other: Phrase) -> bool:
    """Whether two names may be of one known body, or one is the other's first letters."""
    here, there = named(one.words), named(other.words)
    if here is not None and there is not None:
        return not {o.key for o in here.organisations}.isdisjoint(o.key for o in there.organisations)
    names = [*(here.organisations[0].names if here else ()), *(there.organisations[0].names if there else ())]
    if any(name.endswith((f" {one.words}", f" {other.words}")) for name in names):
        return True
    return other.words.isupper() and acronym(one.words) == other.words.lower()


def _pair(shape: Shape, found: re.Match[str]) -> str:
    """The mayors of Nairobi and Guangzhou, the Bangladeshi and Indian navies: two that act."""
    sides = [shape.table[found.group(at)] for at in (1, 3)]
    if any(side.code is None or side.what is What.EVENT for side in sides):
        return found.group()
    one, two = (_office(shape, _nation(shape, found.group(at))) for at in (1, 3))
    return f"{one} {found.group(2)} {two} "


def _nation(shape: Shape, mark: str) -> str:
    phrase = shape.table[mark]
    if phrase.what is not What.DEMONYM:
        return mark
    name = country_name(phrase.code or "") or phrase.words
    return shape.sign(replace(phrase, what=What.COUNTRY, words=name, kind=Kind.GOVERNMENT))


def _town_office(shape: Shape, found: re.Match[str]) -> str:
    """Guangzhou, China Mayor Guo Yonghang: the office is the town's, the country but its home."""
    town, office = shape.table[found.group(1)], shape.table[found.group(2)]
    city = city_country(town.words)
    code = town.code if town.what is What.PLACE else city.code if city and city.words == town.words else None
    if code is None or not office.of or office.of[0].code != code or " Mayor" not in f" {office.words}":
        return found.group()
    body = replace(town, what=What.BODY, kind=Kind.GOVERNMENT, is_sure=True, home=office.of[0].words)
    return shape.sign(replace(office, of=(body,))) + " "


def _realm(shape: Shape, mark: str) -> str:
    """The city of Tbilisi: a place that acts."""
    phrase = shape.table[mark]
    if phrase.what in (What.COUNTRY, What.EVENT, What.PRESS, What.DEMONYM):
        return mark
    return shape.sign(replace(phrase, what=What.BODY, kind=Kind.GOVERNMENT, is_sure=True))


def _with_home(shape: Shape, mark: str, country: str) -> str:
    phrase, home = shape.table[mark], shape.table[country]
    if home.what in (What.EVENT, What.PRESS) or (
        home.what is What.PLACE and home.code is None and phrase.kind is not Kind.GOVERNMENT
    ):
        return mark
    bare = (
        phrase.words
        if home.what is not What.PLACE or phrase.kind is not Kind.GOVERNMENT
        else f"{phrase.words} of {home.words}"
    )
    told = home.words.removesuffix("-based")
    return shape.sign(replace(phrase, words=bare, home=f"{phrase.home} {told}".strip()))


def _with_inner_home(shape: Shape, found: re.Match[str]) -> str:
    inner = [shape.table[c] for c in found.group()[1:] if c in shape.table and shape.table[c].code]
    mark = found.group(1)
    if inner and shape.table[mark].what is not What.COUNTRY:
        phrase = shape.table[mark]
        mark = shape.sign(replace(phrase, home=f"{phrase.home} {inner[-1].words}".strip()))
    return mark + " "


def _modified(shape: Shape, found: re.Match[str]) -> str:
    home, mark = shape.table[found.group(1)], found.group(2)
    between = found.group()[1:-2].split()
    if home.what is not What.DEMONYM or any(word in _STOP for word in between):
        return found.group()
    return _with_home(shape, mark, found.group(1)) + " "


_STOP = frozenset(
    [
        "and",
        "or",
        "of",
        "in",
        "on",
        "at",
        "with",
        "by",
        "for",
        "to",
        "from",
        "between",
        "has",
        "have",
        "had",
        "is",
        "was",
        "were",
        "who",
        "which",
        "that",
        "said",
        "sign",
        "signed",
    ]
)


def _owned_part(shape: Shape, found: re.Match[str]) -> str:
    """Oxford University's Jenner Institute: an arm and its house are one party."""
    whole = shape.table[found.group(1)]
    if whole.kind not in (Kind.UNIVERSITY, Kind.HOSPITAL):
        return found.group()
    return _part(shape, found.group(2), found.group(1)) + " "


def _part(shape: Shape, part: str, whole: str) -> str:
    one, other = shape.table[part], shape.table[whole]
    aliases = (*one.aliases, *((other.words, *other.aliases) if one.kind is not Kind.GOVERNMENT else ()))
    return shape.sign(
        replace(
            one, words=f"{one.words} of {other.words}", aliases=aliases, home=other.home or other.words, is_sure=True
        )
    )


def _parts(shape: Shape, found: re.Match[str]) -> str:
    """The College of Education and the College of Science of one university: one body."""
    one, two, whole = (shape.table[mark] for mark in found.groups())
    if one.kind is not two.kind or one.kind is not Kind.UNIVERSITY:
        return found.group()
    return shape.sign(replace(whole, aliases=(*whole.aliases, one.words, two.words))) + " "


def _office(shape: Shape, body: str, title: str | None = None) -> str:
    phrase = shape.table[body]
    if phrase.what in (What.EVENT, What.PRESS):
        return "~"
    if phrase.what in (What.PLACE, What.DEMONYM):
        phrase = replace(phrase, what=What.BODY, kind=Kind.GOVERNMENT)
    start = shape.table[title].start if title else phrase.start
    return shape.sign(Phrase(what=What.TITLE, words=phrase.words, start=start, end=phrase.end, of=(phrase,)))


def _national(shape: Shape, found: re.Match[str]) -> str:
    home = shape.table[found.group(1)]
    if home.what is not What.DEMONYM:
        return found.group()
    country = replace(home, what=What.COUNTRY, words=country_name(home.code or "") or home.words, kind=Kind.GOVERNMENT)
    return shape.sign(Phrase(what=What.TITLE, words=home.words, start=home.start, end=home.end, of=(country,))) + " "


def _once(shape: Shape, found: re.Match[str]) -> str:
    """A person and the office beside the name stand for one body."""
    one, two = shape.table[found.group(1)], shape.table[found.group(2)]
    same = (
        one.of
        and two.of
        and (one.of[0].words == two.of[0].words or set(one.of[0].aliases) & {two.of[0].words, *two.of[0].aliases})
    )
    return found.group(2) + " " if same else found.group()


def _first_with_body(shape: Shape, one: str, two: str) -> str:
    return one if shape.table[one].of else two


def _described(shape: Shape, found: re.Match[str]) -> str:
    mark = found.group(3)
    if found.group(2):
        mark = _with_home(shape, mark, found.group(2))
    return f"{found.group(1)}{mark} "


def is_press(phrase: Phrase) -> bool:
    """Whether a phrase is a news agency or a page of the press."""
    return phrase.what is What.PRESS or phrase.words in listed("agency")
