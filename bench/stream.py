"""A made-up stream of readings for the benchmarks: many bodies, few famous countries, several outlets an agreement.

Countries are as uneven as in the news: the nth is named about 1/n as often as the first. Seeded, so the same each time.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pactwatch.records import Accord, Article, Evidence, Instrument, Kind, Party, Reading, Sector, Status

COUNTRIES = re.findall(
    "[A-Z]{2}",
    "KR US JP CN DE FR GB VN IN SG AU CA ID TH AE SA IT NL CH SE ES TR PL MY PH TW IL BR MX DK FI NO BE AT CZ HU KZ UZ "
    "MN RU UA EG ZA KE NG ET GH RW MA QA KW OM JO CL PE CO AR NZ IE PT",
)
SYLLABLES = re.findall(
    "[a-z]+",
    "ba do ki lu ma ne po ra si ta ve zo gan hel mir nor tus wen dar fol jin kos lam pri qua ros sun tor vil yan",
)
HEADS = (
    ("University", Kind.UNIVERSITY),
    ("Hospital", Kind.HOSPITAL),
    ("Institute", Kind.INSTITUTE),
    ("Association", Kind.ASSOCIATION),
    ("Agency", Kind.AGENCY),
    ("Holdings", Kind.COMPANY),
)
SECTORS = (Sector.BIO, Sector.BIO, Sector.ICT, Sector.ENERGY, Sector.EDUCATION, Sector.FINANCE, Sector.OTHER)
FIRST_DAY = dt.date(2006, 1, 1)
DAYS = 7500
VERSION = "bench-1"


@dataclass(frozen=True)
class Event:
    """One agreement as it happened."""

    number: int
    parties: tuple[Party, Party]
    day: dt.date
    sector: Sector


class Stream:
    """Makes events and the articles that tell of them; ``seed`` decides everything."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)
        self._weights = [1 / rank for rank in range(1, len(COUNTRIES) + 1)]
        self._bodies: dict[str, list[Party]] = {country: [] for country in COUNTRIES}

    def _body(self, country: str) -> Party:
        known = self._bodies[country]
        if known and self._dice.random() < 0.3:
            return self._dice.choice(known)
        proper = "".join(self._dice.choices(SYLLABLES, k=self._dice.choice((2, 3, 3, 4)))).title()
        head, kind = self._dice.choice(HEADS)
        made = Party(name=f"{proper} {head} ({proper[:3].upper()}{len(known)})", country=country, kind=kind)
        known.append(made)
        return made

    def event(self, number: int) -> Event:
        """The next agreement."""
        one, other = "", ""
        while one == other:
            one, other = self._dice.choices(COUNTRIES, self._weights, k=2)
        day = FIRST_DAY + dt.timedelta(days=self._dice.randrange(DAYS))
        return Event(number, (self._body(one), self._body(other)), day, self._dice.choice(SECTORS))

    def told(self, event: Event, articles: int) -> Iterator[tuple[Article, Reading]]:
        """``articles`` articles: some eight in ten tell of the event, the others of nothing."""
        for n in range(articles):
            roll = self._dice.random()
            late = self._dice.randrange(30, 400) if roll > 0.95 else self._dice.randrange(4)
            published = event.day + dt.timedelta(days=late)
            exact = event.day.isoformat()
            signed_on = exact if roll < 0.6 else exact[:7] if roll < 0.8 else exact[:4] if late > 4 else None
            status = Status.NONE if 0.8 < roll <= 0.95 else Status.FOLLOW_UP if late > 4 else Status.SIGNED
            yield self._article(f"b{event.number}-{n}", event, published, status, signed_on)

    def _article(
        self, key: str, event: Event, published: dt.date, status: Status, signed_on: str | None
    ) -> tuple[Article, Reading]:
        text = f"{event.parties[0].name} and {event.parties[1].name} signed. {key}"
        article = Article(
            id=key,
            source="bench",
            text=text,
            title=key,
            url=f"https://news.example/{key}",
            outlet=f"outlet {self._dice.randrange(40)}",
            lang="en",
            published=published,
        )
        countries = sorted({party.country or "" for party in event.parties})
        accord = Accord(parties=event.parties, pairs=("-".join(countries),), signed_on=signed_on)
        reading = Reading(
            article_id=key,
            reader_version=VERSION,
            status=status,
            reason=f"made up as {status}",
            lang="en",
            instrument=Instrument.MOU,
            sector=event.sector,
            confidence=0.9,
            accords=() if status is Status.NONE else (accord,),
            evidence=(Evidence(decides="status", value=str(status), words="signed", start=0, end=6, reason="bench"),),
        )
        return article, reading
