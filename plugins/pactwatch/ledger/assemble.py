"""What a group of mentions says together: one agreement, its parties, its date, and who tells of it. Pure."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from pactwatch.ledger.dates import order_key
from pactwatch.ledger.identity import UNLIKELY
from pactwatch.ledger.likeness import compare
from pactwatch.ledger.mention import IMPLIED, KNOWN, Mention, ties
from pactwatch.ledger.names import body
from pactwatch.records import Coverage, Instrument, Party, Status

# What an agreement rests on, the best evidence first.
EVIDENCE = (Status.SIGNED, Status.FOLLOW_UP, Status.ENDED, Status.PLANNED, KNOWN, IMPLIED)
STANDING = frozenset({Status.SIGNED, Status.FOLLOW_UP, Status.ENDED, KNOWN, IMPLIED})
COPY = 0.25  # share of equal MinHash values from which two texts are one release (measured in cleaning/copies.py)
TIES = 60  # ties kept for an agreement: enough for every spelling that outlets use of two bodies


@dataclass(frozen=True, kw_only=True, slots=True)
class Teller:
    """What the ledger knows of an article beside its reading."""

    article_id: str
    outlet: str | None
    url: str | None
    lang: str | None
    published: dt.date | None
    signature: tuple[int, ...] | None = None
    proof: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Agreement:
    """One agreement as all its mentions tell it; ``schema.agreements.AgreementRow`` says what the fields mean."""

    id: str
    status: str
    told_by: str
    instrument: str | None
    sector: str | None
    signed_on: str | None
    ordered_on: str
    renewal: bool
    prior_year: int | None
    pairs: tuple[str, ...]
    parties: tuple[Party, ...]
    langs: tuple[str, ...]
    ties: tuple[str, ...]
    first_told: dt.date | None
    confidence: float
    unsure_of: tuple[str, ...]
    coverage: tuple[Coverage, ...]
    mentions: tuple[Mention, ...]
    carrier: str | None
    proof: str

    @property
    def stands(self) -> bool:
        """Whether it was signed at some time: a plan makes no pairing."""
        return self.told_by in STANDING

    @property
    def outlets(self) -> int:
        """How many outlets tell of it."""
        return len({item.outlet or item.article_id for item in self.coverage})

    @property
    def origins(self) -> int:
        """How many texts of their own tell of it: copies of one release are one."""
        return len({item.origin for item in self.coverage})


def agreement_id(mentions: Sequence[Mention]) -> str:
    """An id that follows from who told first, so that the order of arrival cannot show in it."""
    first = min(mentions, key=lambda mention: (not mention.news, mention.rank))
    return "agr-" + sha256(first.key.encode()).hexdigest()[:12]


def _most(values: Sequence[str | None], vague: str = "") -> str | None:
    """The value told most often, the earlier told of equals; ``vague`` only where nothing else is told."""
    told = [value for value in values if value]
    clear = [value for value in told if value != vague] or told
    return Counter(clear).most_common(1)[0][0] if clear else None


def _date(mentions: Sequence[Mention]) -> str | None:
    """The most exact date; of several the one told most often, of equals the one told first."""
    dates = [mention.signed_on for mention in mentions if mention.signed_on]
    exact = max(map(len, dates), default=0)
    return _most([date for date in dates if len(date) == exact])


def _pairs(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The pairs that at least a quarter of the tellings name: one outlet may leave a party out, one may misread."""
    told = Counter(pair for mention in mentions for pair in mention.pairs)
    return tuple(sorted(pair for pair, times in told.items() if times * 4 >= len(mentions)))


def _parties(mentions: Sequence[Mention], pairs: tuple[str, ...]) -> tuple[Party, ...]:
    """The parties of the fullest telling, and those that only others name."""
    countries = {country for pair in pairs for country in pair.split("-")}
    fullest = min(mentions, key=lambda mention: (-len(mention.parties), mention.rank))
    found: list[Party] = []
    for mention in (fullest, *mentions):
        for party in mention.parties:
            if not countries or party.country in countries | {"INT"}:
                stands = [other for other in found if other.country == party.country]
                near = any(compare(body(other), body(party)).score >= UNLIKELY for other in stands)
                if mention is fullest or not near:
                    found.append(party)
        if mention is fullest and countries <= {party.country for party in found}:
            break
    return tuple(found)


def origins(tellers: Sequence[Teller]) -> dict[str, str]:
    """For each article the origin that it copies: the first article of its group of near-copies."""
    found: dict[str, str] = {}
    for number, teller in enumerate(tellers):
        found[teller.article_id] = teller.article_id
        for earlier in tellers[:number]:
            if _copied(teller.signature, earlier.signature):
                found[teller.article_id] = found[earlier.article_id]
                break
    return found


def _copied(one: tuple[int, ...] | None, other: tuple[int, ...] | None) -> bool:
    if not one or not other or len(one) != len(other):
        return False
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one) >= COPY


def _coverage(mentions: Sequence[Mention], tellers: Mapping[str, Teller]) -> tuple[Coverage, ...]:
    ids = dict.fromkeys(mention.article_id for mention in mentions if mention.news and mention.article_id)
    told = [tellers[key] for key in ids]
    origin = origins(told)
    return tuple(
        Coverage(
            article_id=teller.article_id,
            outlet=teller.outlet,
            url=teller.url,
            lang=teller.lang,
            published=teller.published,
            origin=origin[teller.article_id],
        )
        for teller in told
    )


def carrier(mentions: Sequence[Mention]) -> Mention | None:
    """The mention whose article brought the news: the first told of the best evidence that articles give."""
    for wanted in ({Status.SIGNED, Status.FOLLOW_UP}, {Status.ENDED}, {Status.PLANNED}):
        told = [mention for mention in mentions if mention.status in wanted]
        if told:
            return min(told, key=lambda mention: mention.rank)
    return None


def _status(statuses: set[str], told_by: str) -> str:
    if Status.ENDED in statuses:
        return str(Status.ENDED)
    if told_by == Status.PLANNED:
        return str(Status.PLANNED)
    return KNOWN if told_by in (KNOWN, IMPLIED) else str(Status.SIGNED)


def assemble(mentions: Sequence[Mention], tellers: Mapping[str, Teller]) -> Agreement:
    """The agreement that ``mentions`` tell of; ``tellers`` has each of their articles by id."""
    told = sorted(mentions, key=lambda mention: mention.rank)
    statuses = {mention.status for mention in told}
    told_by = next(str(status) for status in EVIDENCE if status in statuses)
    witnesses = [mention for mention in told if mention.status in STANDING] or told
    spoken = [mention for mention in witnesses if mention.status != IMPLIED] or witnesses
    pairs = _pairs(spoken)
    signed_on = _date(witnesses)
    coverage = _coverage(told, tellers)
    first_told = told[0].published
    identifier = agreement_id(told)
    first = carrier(told)
    return Agreement(
        id=identifier,
        status=_status(statuses, told_by),
        told_by=told_by,
        instrument=_most([mention.instrument for mention in spoken], str(Instrument.OTHER)),
        sector=_most([mention.sector for mention in spoken], "other"),
        signed_on=signed_on,
        ordered_on=order_key(signed_on, min((m.published for m in told if m.published), default=None), identifier),
        renewal=any(mention.renewal for mention in spoken),
        prior_year=min((m.prior_year for m in spoken if m.prior_year), default=None),
        pairs=pairs,
        parties=_parties(spoken, pairs),
        langs=tuple(sorted({mention.lang for mention in told if mention.lang})),
        ties=tuple(sorted({tie for mention in told for tie in ties(mention)})[:TIES]),
        first_told=first_told,
        confidence=max(mention.confidence for mention in spoken),
        unsure_of=tuple(sorted(set.intersection(*(set(mention.unsure_of) for mention in spoken)))),
        coverage=coverage,
        mentions=tuple(told),
        carrier=first.key if first else None,
        proof=tellers[first.article_id].proof if first and first.article_id else "",
    )
