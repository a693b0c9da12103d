"""A mention: one accord as one article, or one row of known agreements, tells of it. What identity compares. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from itertools import product
from typing import Any

from pactwatch.ledger.dates import TOLERANCE, Span, signing_span
from pactwatch.ledger.names import Body, body, keys
from pactwatch.records import Kind, Party, Reading, Status

KNOWN, IMPLIED = "known", "implied"  # statuses of mentions that no article tells as its news
NARROW = 62  # days: a span up to two months is found by its month, a wider one by its year
SIDES = 6  # names a body is searched by: more are near-repeats


@dataclass(frozen=True, kw_only=True)
class Mention:
    """What one article tells of one agreement.

    ``key`` is ``ARTICLE#N`` (its Nth accord), ``ARTICLE#priorN`` (the earlier accord that a renewal states), or
    ``known:ID``. ``status`` is a ``records.Status``, ``known`` or ``implied``.
    """

    key: str
    article_id: str | None
    n: int
    status: str
    published: dt.date | None
    lang: str | None
    signed_on: str | None
    pairs: tuple[str, ...]
    parties: tuple[Party, ...]
    instrument: str | None
    sector: str | None
    renewal: bool = False
    prior_year: int | None = None
    confidence: float = 0.0
    unsure_of: tuple[str, ...] = ()

    @cached_property
    def span(self) -> Span:
        """The days on which it may have been signed."""
        status = Status.SIGNED if self.status == KNOWN else self.status
        return signing_span(status, self.signed_on, self.published)

    @cached_property
    def bodies(self) -> tuple[Body, ...]:
        """The parties, taken apart for comparison."""
        return tuple(body(party) for party in self.parties)

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries of the parties, as far as known."""
        return frozenset(party.country for party in self.parties if party.country)

    @property
    def news(self) -> bool:
        """Whether an article tells of it: known rows and stated earlier years are no coverage."""
        return self.status not in (KNOWN, IMPLIED)

    @property
    def rank(self) -> tuple[dt.date, str, int, str]:
        """Sorts mentions by who told first."""
        return (self.published or dt.date.max, self.article_id or "", self.n, self.key)

    @cached_property
    def places(self) -> tuple[str, ...]:
        """What it is filed under: its pairs, or its countries where it has none (``KR``, ``INT+KR``)."""
        return self.pairs or ("+".join(sorted(self.countries)) or "?",)


def of_reading(
    reading: Reading, published: dt.date | None, lang: str | None = None, *, settled: bool = False
) -> list[Mention]:
    """The mentions of an article's reading; a renewal with its earlier year also states the earlier accord.

    ``settled`` is true where a person has looked at it: then nothing is unsure any more.
    """
    if reading.status == Status.NONE:
        return []
    found = []
    for n, accord in enumerate(reading.accords):
        mention = Mention(
            key=f"{reading.article_id}#{n}",
            article_id=reading.article_id,
            n=n,
            status=str(reading.status),
            published=published,
            lang=reading.lang or lang,
            signed_on=accord.signed_on,
            pairs=tuple(sorted(accord.pairs)),
            parties=accord.parties,
            instrument=str(reading.instrument) if reading.instrument else None,
            sector=str(reading.sector) if reading.sector else None,
            renewal=reading.renewal,
            prior_year=reading.prior_year,
            confidence=reading.confidence,
            unsure_of=() if settled else reading.unsure_of,
        )
        found.append(mention)
        if (
            reading.renewal
            and reading.prior_year
            and accord.pairs
            and reading.status in (Status.SIGNED, Status.FOLLOW_UP)
        ):
            prior = {
                "key": f"{reading.article_id}#prior{n}",
                "status": IMPLIED,
                "signed_on": f"{reading.prior_year:04d}",
            }
            found.append(
                Mention(**{**_fields(mention), **prior, "renewal": False, "prior_year": None, "instrument": None})
            )
    return found


def of_known(row: Mapping[str, Any]) -> Mention:
    """The mention of a row of ``known_agreements``."""
    parties = tuple(map(party, row["parties"]))
    countries = sorted({one.country for one in parties if one.country and one.country != "INT"})
    pairs = tuple(f"{a}-{b}" for a in countries for b in countries if a < b)
    return Mention(
        key=f"known:{row['id']}",
        article_id=None,
        n=0,
        status=KNOWN,
        published=None,
        lang=None,
        signed_on=row["signed_on"],
        pairs=pairs,
        parties=parties,
        instrument=row["instrument"],
        sector=row["sector"],
        confidence=1.0,
    )


def search_keys(mention: Mention) -> dict[str, Span]:
    """Where a mention is filed and looks for others, with the days that bound the search.

    Two mentions that may tell of one agreement share a key: by a body's name, by the month of a narrow span, or by the
    year where one of them names the countries only. What is filed is what is searched, so either finds the other.
    """
    span = mention.span
    found: dict[str, Span] = {}
    for place in mention.places:
        sides = set(place.replace("+", "-").split("-"))
        for one in mention.bodies:
            if one.country in sides and not one.generic:
                found.update((f"{place}|{one.country}|{key}", span) for key in keys(one)[:SIDES])
        if span.days <= NARROW:
            first, last = span.first - _TOLERANCE, span.last + _TOLERANCE
            months = {f"{day.year:04d}-{day.month:02d}" for day in (first, span.first, span.last, last)}
            found.update((f"{place}|{month}", span) for month in months)
    return found


_TOLERANCE = dt.timedelta(days=TOLERANCE)


def open_keys(mention: Mention) -> tuple[dict[str, Span], dict[str, Span]]:
    """Keys for accords of countries as such: what is filed, and what is searched.

    Everyone is filed under its year and looks for the nameless; the nameless look through everyone's years.
    """
    span = mention.span
    if span.days > 800:
        years: tuple[str, ...] = ("ever",)
    else:
        years = tuple(str(year) for year in range(span.first.year, span.last.year + 1))
    every = {f"{place}|any|{year}": span for place in mention.places for year in years}
    nameless = {f"{place}|open|{year}": span for place in mention.places for year in years}
    if all(one.generic for one in mention.bodies):
        return every | nameless, every | nameless
    return every, nameless


def ties(mention: Mention) -> frozenset[str]:
    """Its bodies two by two across countries, each by up to three names: what it shares with its renewals."""
    found = set()
    for a, b in product(mention.bodies, repeat=2):
        if a.country and b.country and a.country < b.country and not (a.generic or b.generic):
            for one, other in product(keys(a)[:3], keys(b)[:3]):
                found.add(f"{a.country}:{one}|{b.country}:{other}")
    return frozenset(found)


def _fields(mention: Mention) -> dict[str, Any]:
    return {name: getattr(mention, name) for name in Mention.__dataclass_fields__}


def to_json(mention: Mention) -> dict[str, Any]:
    """What the ledger keeps of a mention."""
    content = asdict(mention)
    content["published"] = mention.published.isoformat() if mention.published else None
    return content


def party(content: Mapping[str, Any]) -> Party:
    """The party that JSON describes."""
    return Party(
        name=content["name"],
        country=content["country"],
        kind=Kind(content["kind"]),
        aliases=tuple(content.get("aliases") or ()),
        organisation=content.get("organisation"),
    )


def from_json(content: Mapping[str, Any]) -> Mention:
    """The mention that ``to_json`` described."""
    published = content["published"]
    return Mention(
        **{
            **content,
            "published": dt.date.fromisoformat(published) if published else None,
            "pairs": tuple(content["pairs"]),
            "unsure_of": tuple(content["unsure_of"]),
            "parties": tuple(map(party, content["parties"])),
        }
    )
