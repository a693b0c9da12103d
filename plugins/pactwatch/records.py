"""The records that travel between the rooms, in travel order. Each is frozen and is made by one stage only."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """What an article says of its agreement; docs/reading.md defines each."""

    SIGNED = "signed"
    PLANNED = "planned"
    FOLLOW_UP = "follow_up"
    ENDED = "ended"
    NONE = "none"


class Instrument(StrEnum):
    """The paper that was signed."""

    MOU = "MOU"
    MOA = "MOA"
    LOI = "LOI"
    SEA = "SEA"
    JOINT_DECLARATION = "JOINT_DECLARATION"
    TREATY = "TREATY"
    OTHER = "OTHER"


class Kind(StrEnum):
    """What sort of body a party is."""

    GOVERNMENT = "government"
    AGENCY = "agency"
    ASSOCIATION = "association"
    COMPANY = "company"
    UNIVERSITY = "university"
    HOSPITAL = "hospital"
    INSTITUTE = "institute"
    CLUSTER = "cluster"
    INTERNATIONAL = "international"
    OTHER = "other"


class Sector(StrEnum):
    """The field that an agreement is about."""

    BIO = "bio"
    AGRIFOOD = "agrifood"
    ENERGY = "energy"
    ICT = "ict"
    FINANCE = "finance"
    EDUCATION = "education"
    DEFENCE = "defence"
    TRANSPORT = "transport"
    CULTURE = "culture"
    OTHER = "other"


class ChangeKind(StrEnum):
    """What an article did to the ledger."""

    NEW_PAIRING = "new_pairing"
    RENEWAL = "renewal"
    NEW_AGREEMENT = "new_agreement"
    PLANNED = "planned"
    ENDED = "ended"
    COVERAGE = "coverage"
    CORRECTION = "correction"
    NOTHING = "nothing"


class AlertState(StrEnum):
    """Where an alert stands. ``owed`` and ``digest`` wait; the rest is history."""

    OWED = "owed"
    DIGEST = "digest"
    CLAIMED = "claimed"
    POSTED = "posted"
    UNKNOWN = "unknown"
    PARKED = "parked"
    SILENCED = "silenced"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """A page that a source points at, as the source lists it; nobody has fetched it yet.

    ``published_at`` is aware UTC. ``guid`` is the source's own key of the item. ``outlet`` and ``language`` are set
    where the source is a search that names them. ``likely`` says that title or summary mention an agreement.
    """

    source: str
    url: str
    title: str | None = None
    published_at: dt.datetime | None = None
    guid: str | None = None
    outlet: str | None = None
    language: str | None = None
    summary: str | None = None
    likely: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class RawArticle:
    """An article as its source gave it: one archive file, or one fetched page.

    ``published`` is the outlet's local day; ``published_at`` is aware UTC where the source states a time.
    ``content`` is decoded text, and is a whole page when ``is_html``. ``file`` is the archive's file name.
    """

    source: str
    content: str
    is_html: bool = False
    url: str | None = None
    file: str | None = None
    outlet: str | None = None
    outlet_country: str | None = None
    lang: str | None = None
    title: str | None = None
    published: dt.date | None = None
    published_at: dt.datetime | None = None
    time_zone: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Cut:
    """A stretch that cleaning took away: the words, and the named reason (``menu``, ``popular_list``, ...)."""

    text: str
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Article:
    """A cleaned article. ``text`` is headline, dateline and body, a paragraph a line, nothing else.

    ``id`` is a stable key: of the canonical address, or of outlet, day and text where there is none.
    ``captions`` are photo captions of the body: not news, but they may state the day and the place.
    ``flags`` name what a person should know: ``paywalled``, ``empty``, ``beyond_200000`` ...
    """

    id: str
    source: str
    text: str
    title: str | None = None
    url: str | None = None
    file: str | None = None
    outlet: str | None = None
    outlet_country: str | None = None
    lang: str | None = None
    published: dt.date | None = None
    published_at: dt.datetime | None = None
    captions: tuple[str, ...] = ()
    cuts: tuple[Cut, ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """Words of the article that prove one decision.

    ``decides`` is ``status``, ``instrument``, ``party``, ``country``, ``signed_on``, ``renewal``, ``sector``;
    ``value`` what was decided; ``start`` and ``end`` are offsets into ``Article.text`` in code points, or -1
    where the words stand elsewhere (a caption); ``reason`` is the named rule.
    """

    decides: str
    value: str
    words: str
    start: int
    end: int
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Party:
    """A signatory. ``country`` is ISO 3166-1 alpha-2, or ``EU``, ``INT``, or None where nothing tells it.

    ``aliases`` are the other names that the article itself gives this body; the gazetteer's go by ``organisation``.
    ``organisation`` is the gazetteer's key where the body is known there.
    """

    name: str
    country: str | None
    kind: Kind
    aliases: tuple[str, ...] = ()
    organisation: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Accord:
    """One agreement as one article tells of it.

    ``pairs`` are the unordered pairs of different party countries ("JP-KR"), sorted; EU pairs, INT never.
    ``signed_on`` is YYYY-MM-DD, YYYY-MM or YYYY, as exact as the article supports, or None.
    """

    parties: tuple[Party, ...]
    pairs: tuple[str, ...]
    signed_on: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What one article says, with the proof. ``confidence`` is the calibrated chance that status and pairs are right.

    ``unsure_of`` names the decisions that a person should look at; ``reason`` is the one line that explains the status.
    """

    article_id: str
    reader_version: str
    status: Status
    reason: str
    lang: str | None = None
    instrument: Instrument | None = None
    renewal: bool = False
    prior_year: int | None = None
    sector: Sector | None = None
    confidence: float = 0.0
    unsure_of: tuple[str, ...] = ()
    accords: tuple[Accord, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """What one article did to the ledger for one watch, and why."""

    article_id: str
    kind: ChangeKind
    reason: str
    watch: str | None = None
    agreement_id: str | None = None
    pairs: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class AlertParty:
    """A party as an alert names it."""

    name: str
    country: str | None
    kind: Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class Coverage:
    """One article that tells of the agreement. ``origin`` groups near-copies of one release."""

    article_id: str
    outlet: str | None
    url: str | None
    lang: str | None
    published: dt.date | None
    origin: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Alert:
    """A message owed to a channel because of a change, with all that its wording needs.

    ``key`` is stable: the same news owes the same key however often and in whatever order it comes.
    ``nearest`` are short facts of the ledger for the reader ("known": how many other pairings the country has ...).
    """

    key: str
    watch: str
    channel: str
    kind: ChangeKind
    state: AlertState
    reason: str
    agreement_id: str
    pairs: tuple[str, ...]
    new_pairs: tuple[str, ...]
    parties: tuple[AlertParty, ...]
    instrument: Instrument | None
    sector: Sector | None
    signed_on: str | None
    prior_year: int | None
    proof: str
    coverage: tuple[Coverage, ...]
    confidence: float
    unsure_of: tuple[str, ...]
    owed_at: dt.datetime
