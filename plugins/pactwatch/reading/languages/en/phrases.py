"""Cuts an English sentence into phrases: bodies, countries, people, places, events, instruments, and the words between.

``roles.py`` reads the row of phrases and decides who is a party.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache

from babel import Locale

from pactwatch.reading.countries import CountryMention, find_countries
from pactwatch.reading.languages.en.words import (
    BARE_HEADS,
    FOREIGN,
    FUNCTION,
    LEGAL,
    MONTHS,
    NOT_NAMES,
    OPEN_HEADS,
    SMALL,
    TOKEN,
    heads,
    kind_of,
    listed,
)
from pactwatch.reading.model import Hit
from pactwatch.reading.organisations import Known, find_organisations
from pactwatch.reading.places import Place, find_places
from pactwatch.records import Kind


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


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrase:
    """One phrase. Offsets are of the sentence. ``home`` are the words that tell a country; ``heads`` bodies behind a title."""

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


@dataclass(slots=True)
class Names:
    """What the page as a whole knows of its names.

    ``full``: acronyms with their full names; ``people``; ``proper``: words capitalised within a sentence; ``bodies`` with
    their kinds; ``offices``: whom a person stands for; ``own``: the body whose page it is;
    ``short``: what "the Foundation" stands for.
    """

    full: dict[str, str] = field(default_factory=dict)
    people: set[str] = field(default_factory=set)
    proper: set[str] = field(default_factory=set)
    bodies: dict[str, Kind] = field(default_factory=dict)
    offices: dict[str, Phrase] = field(default_factory=dict)
    own: Phrase | None = None
    short: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Token:
    words: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        if self.words.lower() in SMALL and self.words not in ("US", "WHO", "IT"):
            return False
        if self.words in NOT_NAMES:
            return False
        return self.words[0].isupper() or (self.words[0].islower() and any(c.isupper() for c in self.words[1:]))


BRACKET = re.compile(r"\(([^()]{1,160})\)|\[([^\[\]]{1,200})\]")
ADJECTIVE = re.compile(r"(?:[a-z](?:an|ese|ish|ic|ch|ek)|Thai|Dutch|Swiss|Czech|Flemish|Walloon|Manx|Qatari|Iraqi|Israeli|Saudi|"
                       r"Emirati|Omani|Kuwaiti|Bahraini|Yemeni|Pakistani|Bangladeshi|Nepali|Azeri|Azerbaijani|Somali|"
                       r"Uzbek|Kazakh|Kyrgyz|Tajik|Turkmen|Slovak|Swede|Dane|Finn|Pole|Turk|Serb|Croat|Greek|Filipino|"
                       r"Lao|Hellenic|Aussie|Kiwi|Afghan|German|Korean|Mongol|Argentine|Philippine|Burkinabe|Monegasque)$")  # fmt: skip
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


def tokens_of(text: str) -> list[_Token]:
    """The tokens of a text."""
    return [_Token(m.group(), m.start(), m.end()) for m in TOKEN.finditer(text)]


@dataclass(slots=True)
class _Cutter:
    """One sentence while it is cut."""

    text: str
    names: Names
    brackets: dict[int, str]
    tokens: list[_Token]
    countries: dict[int, CountryMention]
    places: dict[int, Place]
    known: dict[int, Known]
    papers: dict[int, Hit]

    def country_at(self, at: int) -> CountryMention | None:
        return self.countries.get(at)

    def index_after(self, end: int, at: int) -> int:
        while at < len(self.tokens) and self.tokens[at].start < end:
            at += 1
        return at


def _without_brackets(text: str) -> tuple[str, dict[int, str]]:
    """The text with brackets blanked, and their contents by the offset of the bracket."""
    found = {m.start(): (m.group(1) or m.group(2)) for m in BRACKET.finditer(text)}
    return BRACKET.sub(lambda m: " " * len(m.group()), text), found


def cut(text: str, hits: tuple[Hit, ...], names: Names) -> list[Phrase]:
    """The phrases of a sentence in order. ``hits`` have offsets of the sentence."""
    bare, brackets = _without_brackets(text)
    cutter = _Cutter(
        text=bare,
        names=names,
        brackets=brackets,
        tokens=tokens_of(bare),
        countries={m.start: m for m in reversed(find_countries(bare, "en"))},
        places={p.start: p for p in find_places(bare)},
        known={k.start: k for k in find_organisations(bare)},
        papers={h.start: h for h in hits if h.role in ("instrument", "not_instrument")},
    )
    found: list[Phrase] = []
    at = 0
    while at < len(cutter.tokens):
        phrase, at = _next(cutter, at)
        found.append(phrase)
    return found


def _next(cutter: _Cutter, at: int) -> tuple[Phrase, int]:
    token = cutter.tokens[at]
    if hit := cutter.papers.get(token.start):
        what = What.PAPER if hit.role == "instrument" else What.WORD
        phrase = Phrase(what=what, words=cutter.text[hit.start : hit.end], start=hit.start, end=hit.end)
        return phrase, cutter.index_after(hit.end, at)
    if _begins_name(cutter, at):
        end = _end_of_name(cutter, at)
        return _classified(cutter, at, end), end
    return Phrase(what=What.WORD, words=token.words, start=token.start, end=token.end), at + 1


def _begins_name(cutter: _Cutter, at: int) -> bool:
    token = cutter.tokens[at]
    if token.start in cutter.known:
        return True
    if not token.is_capital or token.words == "I":
        return False
    if at and cutter.tokens[at - 1].words in {".", "“", '"', ":"} | {";"} or not at:
        if token.words.lower() in FUNCTION and token.words not in ("US", "WHO", "IT"):
            return False
    if token.start in cutter.countries or (
        at > 0 and cutter.tokens[at - 1].words not in {".", "“", '"', ":", "-", "*", "•"}
    ):
        return True
    following = cutter.tokens[at + 1] if at + 1 < len(cutter.tokens) else None
    return (
        token.words in cutter.names.proper
        or not token.words[1:].islower()
        or (following is not None and (following.is_capital or following.words in ("of", "'s", "’s", ",")))
    )


def _end_of_name(cutter: _Cutter, at: int) -> int:
    """The token after the name that begins at ``at``."""
    tokens = cutter.tokens
    end = at + 1
    if known := cutter.known.get(tokens[at].start):
        end = max(end, cutter.index_after(known.end, at))
    elif country := cutter.countries.get(tokens[at].start):
        end = max(end, cutter.index_after(country.end, at))
    while end < len(tokens):
        step = _joins(cutter, at, end)
        if not step:
            break
        end = step
    return end


def _gap(cutter: _Cutter, end: int) -> str:
    return cutter.text[cutter.tokens[end - 1].end : cutter.tokens[end].start]


def _is_name(cutter: _Cutter, at: int) -> bool:
    if at >= len(cutter.tokens):
        return False
    token = cutter.tokens[at]
    return (
        token.is_capital and token.words not in MONTHS and token.start not in cutter.papers
    ) or token.start in cutter.known


def _joins(cutter: _Cutter, at: int, end: int) -> int:
    """The new end where the name goes on at ``end``; 0 where it stops."""
    tokens = cutter.tokens
    token = tokens[end]
    left = [t.words for t in tokens[at:end]]
    gap = _gap(cutter, end)
    if len(gap) > 1 and gap.strip() == "" and len(gap) > 2:
        return 0  # a bracket stood between
    if _is_name(cutter, end) and left[-1] not in {",", "and"}:
        return _adjacent(cutter, at, end)
    following = end + 1
    if token.words == "," and following < len(tokens):
        return _after_comma(cutter, left, end)
    if token.words in ("&", "+") and _is_name(cutter, following):
        return following + 1
    if (
        token.words in FOREIGN
        and _is_name(cutter, following)
        and (token.words not in ("et", "i", "do", "al") or (token.words == "et" and "de" in left))
    ):
        return following + 1
    if token.words in OPEN_HEADS:
        return _after_of(cutter, left, end)
    if token.words == "and" and _is_name(cutter, following):
        return following + 1 if _and_joins(cutter, left, following) else 0
    if token.words.isdigit() and len(token.words) <= 2 and len(left) > 1:
        return end + 1
    return 0


def _adjacent(cutter: _Cutter, at: int, end: int) -> int:
    """Two capitalised words side by side: one name, unless a country's name ends before a title or another country."""
    token = cutter.tokens[end]
    if cutter.tokens[end - 1].words.endswith("-based"):
        return 0
    country = cutter.countries.get(token.start)
    if (
        country
        and not is_adjective(country.words)
        and end - at >= 1
        and cutter.tokens[end - 1].start in cutter.countries
    ):
        return 0
    if known := cutter.known.get(token.start):
        return max(end + 1, cutter.index_after(known.end, end))
    if country:
        return max(end + 1, cutter.index_after(country.end, end))
    return end + 1


def _after_comma(cutter: _Cutter, left: list[str], end: int) -> int:
    tokens = cutter.tokens
    following = end + 1
    if tokens[following].words in LEGAL:
        return following + 1
    table = heads()
    fields = listed("field")
    # Ministry of Health, Labour and Welfare: a field word, then another and a last one
    opened = (left[0] in table and any(word in OPEN_HEADS for word in left)) or (left[-1] in fields and len(left) > 1)
    if not opened or tokens[following].words not in fields:
        return 0
    ahead = following + 1
    while ahead < len(tokens) and tokens[ahead].words in fields:
        ahead += 1
    is_listed = ahead < len(tokens) and (tokens[ahead].words == "and" or tokens[ahead].words == ",")
    return ahead if is_listed and any(word in table for word in left) else 0


_REALMS = frozenset(
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


def _after_of(cutter: _Cutter, left: list[str], end: int) -> int:
    tokens = cutter.tokens
    following = end + 1
    if following < len(tokens) and tokens[following].words.lower() == "the":
        following += 1
    if not _is_name(cutter, following):
        return 0
    has_head = any(word in heads() for word in left)
    titles = listed("title")
    if any(word in titles for word in left):
        return following + 1 if tokens[following].words in listed("field") else 0
    if tokens[following].words in _REALMS or left == ["Board"]:
        return 0
    country = cutter.countries.get(tokens[following].start)
    if country is not None and not is_adjective(country.words):
        return cutter.index_after(country.end, following) if set(left[-1:]) & BARE_HEADS and len(left) <= 2 else 0
    if not has_head:
        return 0
    if tokens[following].start in cutter.known and left[-1] not in BARE_HEADS:
        known = cutter.known[tokens[following].start]
        return cutter.index_after(known.end, following)
    return following + 1


def _and_joins(cutter: _Cutter, left: list[str], following: int) -> bool:
    """Whether "and" stands inside one name: Ministry of Health and Welfare, Science and Technology Agency."""
    fields = listed("field")
    table = heads()
    right: list[str] = []
    at = following
    while _is_name(cutter, at) and len(right) < 6:
        right.append(cutter.tokens[at].words)
        at += 1
    if (
        not right
        or cutter.tokens[following].start in cutter.countries
        or cutter.tokens[following].start in cutter.known
    ):
        return False
    left_head = any(word in table for word in left)
    opened = (left_head or left[0] in listed("title")) and any(word in OPEN_HEADS for word in left)
    if right[0] in table and right[0] not in fields:
        return False
    if opened and right[0] in fields and left[-1] in fields:
        return True
    if opened and right[0] in fields and not any(word in table for word in right if word not in fields):
        return True
    if not left_head and left[-1] in fields and any(word in table for word in right) and right[0] in fields:
        return True
    return bool(left_head and left[-1] in fields and right[0] in fields and len(left) > 2 and left[0] not in table)


def _classified(cutter: _Cutter, at: int, end: int) -> Phrase:
    tokens = cutter.tokens[at:end]
    start, stop = tokens[0].start, tokens[-1].end
    words = cutter.text[start:stop]
    note = next(
        (
            inner
            for at_, inner in cutter.brackets.items()
            if 0 <= at_ - stop <= 1
            or (0 < at_ - stop < 40 and re.fullmatch(r",? in [A-Z][\w. ]+", cutter.text[stop:at_].rstrip()))
        ),
        "",
    )
    base = Phrase(what=What.NAME, words=words, start=start, end=stop, aliases=_aliases(cutter, end), note=note)
    return _sorted_out(cutter, base, tokens)


def _aliases(cutter: _Cutter, end: int) -> tuple[str, ...]:
    """Names in a bracket right after the phrase."""
    stop = cutter.tokens[end - 1].end
    for start, inner in cutter.brackets.items():
        if 0 <= start - stop <= 1 and _may_be_alias(inner):
            return tuple(part.strip(" '\"’‘“”") for part in re.split(r"[,;/]|\bor\b", inner) if part.strip())[:3]
    return ()


NOT_ALIAS = re.compile(
    r"^(?:China|India|Korea|Japan|USA?|UK|UAE|EU|Australia|Germany|France|Singapore|Taiwan|MA|CA|NY|DC|NYSE|NASDAQ|Nasdaq|KOSDAQ|ASX)$"
)


def _may_be_alias(inner: str) -> bool:
    if (
        re.search(r"\d{3}|:|\b(?:left|right|centre|center|photo|pictured|the|in|on|at|is|was)\b", inner)
        or len(inner) > 80
        or NOT_ALIAS.match(inner.strip())
    ):
        return False
    return inner.strip(" '\"‘“")[:1].isupper() or any(c.isupper() for c in inner[:6])


def _sorted_out(cutter: _Cutter, base: Phrase, tokens: list[_Token]) -> Phrase:
    words = [t.words for t in tokens]
    country = cutter.countries.get(base.start)
    realm = next((c for c in cutter.countries.values() if base.start < c.start and c.end == base.end), None)
    if country is None and realm is not None and words[0] in _REALMS | {"Government", "State"}:
        return replace(base, what=What.COUNTRY, words=realm.words, code=realm.code, kind=Kind.GOVERNMENT)
    if country and country.end >= base.end:
        if country.code == "EU" and not is_adjective(country.words):
            return replace(
                base, what=What.BODY, words="European Union", aliases=("EU",), kind=Kind.INTERNATIONAL, is_sure=True
            )
        what = What.DEMONYM if is_adjective(country.words) else What.COUNTRY
        kind = Kind.INTERNATIONAL if country.code in ("EU", "INT") else Kind.GOVERNMENT
        return replace(base, what=what, code=country.code, kind=kind)
    if base.words in listed("agency"):
        return replace(base, what=What.PRESS)
    known = cutter.known.get(base.start)
    if known and known.end >= base.end - 1 and known.is_strong:
        one = known.organisations[0]
        full = () if len(base.words) > 6 else tuple(name for name in one.names if name.isascii() and " " in name)[:1]
        return replace(base, what=What.BODY, kind=one.kind, aliases=(*base.aliases, *full), is_sure=True)
    if base.words in cutter.names.full:
        full = cutter.names.full[base.words]
        kind = cutter.names.bodies.get(full) or kind_of(full)
        return replace(base, what=What.BODY, kind=kind, aliases=(full, *base.aliases), is_sure=True)
    if base.words in cutter.names.offices:
        return replace(base, what=What.TITLE, of=(cutter.names.offices[base.words],))
    if base.words in cutter.names.people or words[0] in listed("person"):
        return replace(base, what=What.PERSON)
    if any(t in listed("title") for t in words) or re.search(
        r"(?:Minister|President|Director|Secretary|Chairman|Ambassador)\b", base.words
    ):
        return _titled(cutter, base, tokens)
    if all(word in MONTHS or word.isdigit() for word in words):
        return replace(base, what=What.WORD)
    if words[-1] in listed("event") or (any(word in listed("event") for word in words) and words[-1].isdigit()):
        return replace(base, what=What.EVENT)
    return _body_or_place(cutter, base, words)


def _body_or_place(cutter: _Cutter, base: Phrase, words: list[str]) -> Phrase:
    place = cutter.places.get(base.start)
    kind = kind_of(base.words)
    also = tuple(
        a
        for short, full in cutter.names.full.items()
        if _squeezed(full) == _squeezed(base.words)
        for a in (full, short)
    )
    base = replace(base, aliases=tuple(dict.fromkeys((*base.aliases, *(a for a in also if a != base.words)))))
    if (
        place
        and place.end >= base.end
        and kind in (Kind.UNIVERSITY, Kind.HOSPITAL, Kind.INSTITUTE, Kind.COMPANY, Kind.ASSOCIATION)
    ):
        return replace(base, what=What.BODY, kind=kind, is_sure=True)
    if place and place.end >= base.end:
        return replace(base, what=What.PLACE, code=place.code)
    if words[-1].endswith("-based"):
        return replace(base, what=What.DEMONYM)
    if (full := cutter.names.short.get(base.words)) and cutter.text[: base.start].lower().endswith("the "):
        return replace(base, what=What.BODY, kind=kind_of(full), aliases=(full,), is_sure=True)
    if (
        _is_bare(words[-1])
        and all(word in listed("field") for word in words[:-1])
        and (len(words) == 1 or words[-1] not in heads())
    ):
        return replace(base, what=What.WORD)
    if kind is not None and not (set(words) <= heads().keys() | FOREIGN and len(words) == 1):
        return replace(base, what=What.BODY, kind=kind, is_sure=len(words) > 1)
    if words[-1] in listed("venue"):
        return replace(base, what=What.PLACE)
    if cutter.known.get(base.start):
        return replace(base, what=What.BODY, kind=cutter.known[base.start].organisations[0].kind, is_sure=True)
    return base


def _squeezed(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).lower()


def _is_bare(word: str) -> bool:
    """Whether a capitalised word alone is but a sort of body ("the Foundation", "Colleges") or a field."""
    table = heads()
    stem = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return word in table or stem in table or word in listed("field")


def _titled(cutter: _Cutter, base: Phrase, tokens: list[_Token]) -> Phrase:
    """Health Minister Saeid Namaki, Governor Larry Hogan: a person; CEO of ...: a title, with whatever country stands in it."""
    inside = [c for c in cutter.countries.values() if base.start <= c.start < base.end]
    code = inside[0].code if inside else None
    head = " ".join(t.words for t in tokens)
    of: tuple[Phrase, ...] = ()
    if code:
        of = (
            replace(
                base,
                what=What.COUNTRY,
                words=country_name(inside[0].code) or inside[0].words,
                code=code,
                kind=Kind.GOVERNMENT,
                aliases=(),
            ),
        )
    elif found := next((k for k in cutter.known.values() if base.start <= k.start < base.end), None):
        of = (
            replace(
                base,
                what=What.BODY,
                words=found.words,
                start=found.start,
                end=found.end,
                kind=found.organisations[0].kind,
                aliases=(),
                is_sure=True,
            ),
        )
    else:
        acronym = next((t for t in tokens if t.words in cutter.names.full), None)
        if acronym:
            of = (replace(base, what=What.BODY, words=acronym.words, start=acronym.start, end=acronym.end,
                          aliases=(cutter.names.full[acronym.words],), kind=kind_of(cutter.names.full[acronym.words]), is_sure=True),)  # fmt: skip
    return replace(base, what=What.TITLE, words=head, of=of)
