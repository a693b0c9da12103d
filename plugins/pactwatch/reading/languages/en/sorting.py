"""What a capitalised phrase is: a known body, a country, a person, an office, a place, an event, or just a name."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.en.phrases import Cutter, Phrase, Token, What, country_name, is_adjective
from pactwatch.reading.languages.en.words import REALMS, heads, kind_of, listed
from pactwatch.records import Kind


def classified(cutter: Cutter, at: int, end: int) -> Phrase:
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


def _aliases(cutter: Cutter, end: int) -> tuple[str, ...]:
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


def _sorted_out(cutter: Cutter, base: Phrase, tokens: list[Token]) -> Phrase:
    words = [t.words for t in tokens]
    country = cutter.countries.get(base.start)
    realm = next((c for c in cutter.countries.values() if base.start < c.start and c.end == base.end), None)
    if country is None and realm is not None and words[0] in REALMS | {"Government", "State"}:
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
    if all(word in listed("month") or word.isdigit() for word in words):
        return replace(base, what=What.WORD)
    if words[-1] in listed("event") or (any(word in listed("event") for word in words) and words[-1].isdigit()):
        return replace(base, what=What.EVENT)
    return _body_or_place(cutter, base, words)


def _body_or_place(cutter: Cutter, base: Phrase, words: list[str]) -> Phrase:
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
    if kind is not None and not (set(words) <= heads().keys() | listed("foreign") and len(words) == 1):
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


def _titled(cutter: Cutter, base: Phrase, tokens: list[Token]) -> Phrase:
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
