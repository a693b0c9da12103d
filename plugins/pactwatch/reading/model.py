"""The records between the steps of reading, in the order in which they arise.

All offsets are code points of ``Page.text``. No record is ever changed; those made by the dozen an article are not
marked as frozen, which makes each three times as dear to make.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from pactwatch.reading.kept import kept
from pactwatch.records import Article, Instrument, Kind


class Hit(NamedTuple):
    """A term of include/gazetteer/terms/LANG.csv found in a sentence; ``role`` and ``value`` are the row's."""

    role: str
    value: str
    words: str
    start: int
    end: int


PROSE = ("lead", "body")
"""Places of running text."""
HEADING = ("headline", "above")
TOP = (*HEADING, "lead")
"""Places of what opens a page: its headline, the lines above the text, the first running sentences."""
MONTH = len("2000-01")
"""Letters of a date that tells its month."""
FULL = len("2000-01-01")
"""Letters of a date that tells its day; a shorter one tells a month or a year."""


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence, equal to itself only. ``order`` counts from 0 over the page.

    ``place``: ``headline``; ``above`` (other lines before the first running text); ``lead`` (the first running
    sentences); ``body``; ``line`` (a line after the lead that is no running text: a list item, a teaser); ``caption``.

    ``hits`` are sorted by start; where terms overlap the longest stays. Captions that stand outside
    ``Article.text`` have ``start`` -1 and hits counted from 0 of ``words``.
    """

    order: int
    place: str
    words: str
    start: int
    end: int
    hits: tuple[Hit, ...] = ()

    @property
    def is_prose(self) -> bool:
        """Whether it is running text: not the headline, a caption or another line."""
        return self.place in PROSE

    def has(self, *roles: str) -> bool:
        """Whether a term of one of these roles stands in the sentence."""
        for hit in self.hits:  # noqa: SIM110  asked forty times an article: a generator is as dear as the answer
            if hit.role in roles:
                return True
        return False


@dataclass(frozen=True, kw_only=True, eq=False)
class Page:
    """An article cut into sentences. ``home`` is the outlet's country, ``published`` the outlet's local day or None.

    The article and all that is cut of it are in one typography; ``written`` is the text as its page has it.

    A page is equal to itself only, so that what was worked out of it can be kept beside it, or in it.
    """

    article: Article
    lang: str
    text: str
    sentences: tuple[Sentence, ...]
    published: dt.date | None = None
    home: str | None = None
    written: str = ""

    @kept
    def prose(self) -> tuple[Sentence, ...]:
        """The running sentences, in order."""
        return tuple([sentence for sentence in self.sentences if sentence.place in PROSE])

    def prose_at(self, order: int) -> Sentence | None:
        """The running sentence of this place in the order of all; None where another line stands there, or nothing."""
        return next((sentence for sentence in self.prose if sentence.order == order), None)

    def sentence_at(self, at: int) -> Sentence | None:
        """The sentence that holds this code point of the text; None between sentences and outside of the text."""
        return next((one for one in self.sentences if one.start <= at < one.end), None)

    @kept
    def roles(self) -> frozenset[str]:
        """The roles of all terms on the page: most need not be looked for sentence by sentence."""
        return frozenset([hit.role for sentence in self.sentences for hit in sentence.hits])

    @kept
    def headline(self) -> Sentence | None:
        """The headline, where the page shows one."""
        return next((s for s in self.sentences if s.place == "headline"), None)


class Said(StrEnum):
    """What one sentence says of an agreement."""

    SIGNED = "signed"  # it was signed, exchanged, renewed; or stands there as just signed ("A-B MOU" in a headline)
    PLANNED = "planned"  # will sign, agreed to sign, negotiates, proposes, approved the signing
    HELD = "held"  # exists from before: "the agreement signed in June", "under the MOU of 2014", follow-up meetings
    ENDED = "ended"  # terminated, cancelled, expired, dissolved
    OTHER_DEAL = "other_deal"  # contract, licence, supply, acquisition: a signing, but of no agreement


@dataclass(unsafe_hash=True, kw_only=True, slots=True)
class Mention:
    """A noun phrase in a party's place, as written, without particles, titles and brackets.

    ``aliases``: names in brackets or after "hereafter". ``home``: the words beside the name that tell its country
    ("스웨덴 본사", "Dutch", "in Israel"), not part of the name. ``country``: only where the grammar settles it
    (an ISO code; else None and parties.py finds it). ``kind``: only where the grammar settles it.
    ``is_known`` False marks a description without a name ("a Thai firm"). ``seat``: the ISO code of the land in which a
    sentence of its own says that it sits ("Phoras has its seat in Jeddah").
    """

    name: str
    start: int
    end: int
    aliases: tuple[str, ...] = ()
    home: str = ""
    country: str | None = None
    kind: Kind | None = None
    is_known: bool = True
    seat: str = ""


BY_WORDS = "signing by the words around it"
"""What a date is of that no grammar ties to the signing (likelier_dates.py)."""


@dataclass(unsafe_hash=True, kw_only=True, slots=True)
class When:
    """A date in a sentence. ``value`` is YYYY-MM-DD, YYYY-MM or YYYY.

    ``of`` says what the date is of: ``signing``, ``announcement`` (then only its month counts, unless something else
    dates the signing), ``event`` (the meeting or visit at which it was signed), ``earlier`` (an earlier agreement),
    ``late`` (the signing's, which the page brings as its news months later), or ``BY_WORDS`` (the signing's, by the
    words around it).
    """

    value: str
    of: str
    start: int
    end: int


@dataclass(unsafe_hash=True, kw_only=True, slots=True)
class Statement:
    """What one sentence says of one agreement, or of several told alike.

    ``groups`` holds a tuple of mentions for each agreement: ((A, B), (A, C)) for "A signed with B and C respectively",
    ((A, B, C),) for one paper of three; () where the sentence names no party. One-sided groups ((A,),) are fine: the
    core looks for the other side. ``anaphor``: the parties are "the two bodies", that is the article's.
    ``earlier``: told as history or as an aside of another agreement (지난해, 앞서, "last year it signed with Ghana").
    ``renewal`` and ``prior_year``: said here in so many words. ``papers``: how many papers these parties signed.
    ``further``: told as one more agreement ("이 밖에", "also"), so it is none of those told before.
    ``together``: its parties, however many, are told to sign one paper ("the eight states").
    ``detail``: tells more (the day, the place) of an agreement told elsewhere, and is never one of its own.
    ``start``/``end``: the words that prove it; ``rule`` the pack's name for the rule, for the evidence.
    """

    sentence: int
    said: Said
    rule: str
    start: int
    end: int
    instrument: Instrument | None = None
    groups: tuple[tuple[Mention, ...], ...] = ()
    anaphor: bool = False
    earlier: bool = False
    dates: tuple[When, ...] = ()
    renewal: bool = False
    prior_year: int | None = None
    papers: int = 1
    further: bool = False
    together: bool = False
    detail: bool = False

    @property
    def names_sides(self) -> bool:
        """Whether it names two or more who agree with each other."""
        return any(len(group) > 1 for group in self.groups)

    @property
    def names(self) -> list[tuple[str, ...]]:
        """The names of each who is told to take part, by which one of them is known again."""
        return [(one.name, *one.aliases) for group in self.groups for one in group]
