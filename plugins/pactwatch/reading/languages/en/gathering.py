"""Who the parties are where the sentence that tells of the paper names one or none: by what stands near it on the page.

Each body counts for the places in which it acts: in the sentence itself, beside it, in headline and lead. Venues,
onlookers and whoever only reports count for nothing, a country that is but a place for little.
"""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.languages.en.asides import BACKED, HEADED, REPORTS, VENUE, is_so_called
from pactwatch.reading.languages.en.cutting import phrases_of
from pactwatch.reading.languages.en.folding import folded
from pactwatch.reading.languages.en.lands import HERE, TOWNS, how_many, places, states, towns
from pactwatch.reading.languages.en.mentioning import land_told, mention
from pactwatch.reading.languages.en.openings import without_opening
from pactwatch.reading.languages.en.ours import own_side
from pactwatch.reading.languages.en.phrases import Names, Phrase, What, is_adjective
from pactwatch.reading.languages.en.shape import C, Z
from pactwatch.reading.languages.en.subjects import is_onlooking
from pactwatch.reading.languages.en.the_two import the_two, they_with
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import TOP, Mention, Page, Sentence, Statement
from pactwatch.reading.names import same_body
from pactwatch.reading.organisations import named
from pactwatch.reading.places import city_country
from pactwatch.records import Kind

NAMED, UNSURE, INTERNATIONAL, MISSION, THING, ONLY_PLACE, ASIDE = 1.5, 0.9, 0.5, 0.35, 0.3, 0.4, 0.2
"""What a body of a telling name counts for beside a country, and what doubtful ones do: a programme, a place, onlookers."""
OPENING = 0.6
"""What a body counts for at most that stands in a sentence's opening: "In the presence of Norway's ambassador, ..."."""
NOBODY = 0.05
"""What a body counts for that belongs to both sides."""
DOUBTFUL = 0.3
"""What a doubtful body counts for at most."""
SHORT = 0.3
"""What a name counts for that begins one body's: "Sylvester" for the Sylvester Cancer Center."""
PLAIN = 0.7
"""What a name counts for that nothing tells to be a body's but its home or its capitals."""
TOGETHER = 1.5
"""How much more bodies count that one sentence names side by side."""
MOST_TOGETHER = 5
OWNED_NOUN = re.compile(rf"{C} 's ")
WHERE = re.compile(r"\b(?:in|to|from|across|within|into|outside|throughout|around|near|via|on|over|for) $")
OF_BOTH = re.compile(r" of (?:two|both) (?:countries|nations|sides|states|governments|parties)\b")
"""A joint council of both sides is none of them."""
THINGS = re.compile(
    r"\b(?:Programme|Program|Project|Initiative|Platform|Team|Charter|Room|Campaign|Plan|Scheme|Fund|Committee|Session|Task Force|Working Group|Regional Network)\b(?: on\b.*)?$|\b(?:Joint|Working|Planning|Study|Steering|Expert) (?:\w+ )?Group$|^Joint "
)
ARM = re.compile(
    r"(?:College|School|Faculty|Department|Division|Board|Office|Institute) of [A-Z][a-z]+(?:,? (?:and )?[A-Z][a-z]+)*$"
)
"""An arm that many houses have."""
MISSIONS = re.compile(
    r"\b(?:Embassy|Consulate|High Commission|Mission|News Agency|Press Agency|News Service|News Network|News Desk|Newswire|Information Service|(?:Office of the )?(?:President|Prime Minister)['’]s Office|Office of the (?:President|Prime Minister|Presidency)|Presidency)\b"
)
SIDE_BY_SIDE = re.compile(rf"({Z}) (?:,|and|, and|with|&|as well as|together with) (?:[a-z]+ )?(?={Z})")
LETTERS = re.compile(r"[A-Z][A-Za-z]*[A-Z]{2,}[A-Za-z]*|[A-Z][a-z]+[A-Z]\w+")
DESCRIBED = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:firm|company|group|maker|drugmaker|manufacturer|giant|university|hospital|institute|institution|agency|regulator|association|chamber|bank|exchange|partner|side|body|centre|center|cluster|operator|counterpart)\b"
)


BACKGROUND = PROSE.pattern(
    r"\b(?:[Ee]arlier (?!today|on|this)|[Aa]lready|[Ss]imilar|[Ll]ikewise|[Uu]nlike|[Pp]reviously|[Uu]ntil now|[Oo]thers?|also (?:ha[sv]e?|sent|came|plan|work|run)|"
    r"ha(?:s|ve) also|(?:have|has) shown interest|observers?|onlookers?|guests from|(?:was|were|is|are) (?:also )?represented)\b"
)
""" "Portugal and Cuba also have doctors there": lands that a sentence without a paper tells of others."""


@dataclass(slots=True)
class Candidate:
    """A body of the page, the sentence it is best told in, and what its places count for, in all and one by one."""

    phrase: Phrase
    sentence: Sentence
    weight: float
    best: float
    points: dict[int, float]


def acting(sentence: Sentence, names: Names) -> list[tuple[Phrase, float]]:
    """The bodies and countries of a sentence that may act in it, and names that may be short for one, with what each counts for."""
    found = names.acting.get(sentence)
    if found is None:
        found = names.acting[sentence] = _acting(sentence, names)
    return found


def _acting(sentence: Sentence, names: Names) -> list[tuple[Phrase, float]]:
    phrases = phrases_of(sentence, names)
    begins = next((rest[0].start for rest in without_opening(sentence.words, phrases)), 0)
    shape = folded(sentence, names)
    row = OWNED_NOUN.sub("", shape.row)
    has_paper = sentence.has("instrument")
    is_background = not has_paper and BACKGROUND.search(sentence.words) is not None
    together = {found.start(1) for found in SIDE_BY_SIDE.finditer(row)}
    together |= {at for start in together if (at := _next_mark(row, start)) is not None}
    found: list[tuple[Phrase, float]] = []
    for at, sign in enumerate(row):
        whole = shape.table.get(sign)
        if whole is None:
            continue
        before = row[max(0, at - 60) : at]
        if REPORTS.search(before):
            continue
        is_aside = (
            VENUE.search(before)
            or HEADED.search(before)
            or (not has_paper and "by " in before and BACKED.search(before))
        )
        aside = ASIDE if is_aside or is_onlooking(before[-30:]) else 1
        for phrase in whole.of or (whole,):
            if is_so_called(sentence, phrase):
                continue
            if phrase.start < begins:
                aside = min(aside, OPENING)
            if (
                phrase.what is What.NAME
                and (phrase.home or LETTERS.fullmatch(phrase.words) or _begins_with_land(phrase.words))
                and phrase.words not in names.people
            ):
                found.append((phrase._replace(what=What.BODY), aside * PLAIN))
                continue
            if phrase.what not in (What.BODY, What.COUNTRY):
                if phrase.what in (What.NAME, What.PLACE):
                    found.append((phrase, aside * SHORT))
                continue
            owned = NOBODY if OF_BOTH.match(row, at + 1) else 1
            counts = aside * owned * _counts_for(phrase) * (TOGETHER if whole.what is What.TITLE else 1)
            if phrase.what is What.COUNTRY and whole.what is not What.TITLE and WHERE.search(before):
                counts *= ONLY_PLACE
            if phrase.what is What.COUNTRY and is_background:
                counts *= ASIDE
            is_pair = at in together and phrase.what is What.BODY
            found.append((phrase, counts * (TOGETHER if is_pair else 1)))
    return found


def _begins_with_land(name: str) -> bool:
    """ "Nepal Netra Jyoti Sangh": what begins with a land's name is a body's, whatever it is called."""
    first, _, rest = name.partition(" ")
    return " " in rest and resolve(first) is not None


MARK = re.compile(Z)


def _next_mark(row: str, start: int) -> int | None:
    following = MARK.search(row, start + 1)
    return following.start() if following else None


def _counts_for(phrase: Phrase) -> float:
    if phrase.what is What.COUNTRY:
        return INTERNATIONAL if phrase.kind is Kind.INTERNATIONAL else 1.0
    if MISSIONS.search(phrase.words):
        return MISSION
    if THINGS.search(phrase.words) or (ARM.match(phrase.words) and not phrase.home):
        return THING
    if phrase.kind is Kind.INTERNATIONAL:
        return INTERNATIONAL
    return NAMED if phrase.is_sure else UNSURE


def gathered(page: Page, names: Names, told: Statement, asked: Kind | None) -> tuple[Mention, ...]:
    """Those whom a statement names and whoever else makes a group with them; () where the page names nobody else.

    ``asked``: the kind that "the two universities" asks for. A statement that does not point to its parties ("both
    sides") takes only bodies that one sentence names together.
    """
    statement = told.sentence
    known = with_own_side(page, names, told)
    if len(known) == 1 and (meant := _meant_by_it(page, names, statement, known)):
        return (*known, meant)
    words = page.sentences[statement].words
    told_so = they_with(page, names, statement, known) if known else _two_of_two_lands(page, names, statement, asked)
    if not told_so and _is_of_towns(page, words, known) and len(acting_towns := towns(page, names, statement)) > 1:
        told_so = acting_towns
    if not told_so and asked is Kind.GOVERNMENT and not known:
        told_so = _headed_before(page, names, statement)
    if told_so:
        return told_so
    if asked is Kind.GOVERNMENT and len(acting_states := states(page, names, statement, known)) > 1:
        return acting_states
    pool = _weighed(page, names, statement)
    described = _described(page.sentences[statement])
    for one in pool:
        if described & ({_told_home(one.phrase)} | _known_homes(one.phrase)) and one.phrase.what is What.BODY:
            one.weight += HERE
            one.points[statement] = one.points.get(statement, 0) + HERE
    lands = {known_land(m) for m in known}
    found = [c for c in pool if not _is_among(c.phrase, known)]
    # the land of a body that is told is no other side, nor is a body of a land that is told
    acting_lands = {m.country for m in known if m.country}
    elsewhere = [
        c
        for c in found
        if (c.phrase.code not in lands if c.phrase.what is What.COUNTRY else not _at_home(c.phrase, acting_lands))
    ]
    found = elsewhere or found
    fits = [c for c in found if c.phrase.kind is asked] if asked else found
    own = [c for c in found if c.phrase.what is What.BODY and c.points.get(statement, 0) >= HERE * UNSURE]
    if not known and len(own) == SIDES:
        # the sentence itself names two, whatever it calls them
        fits = own
    found = fits if len(fits) + len(known) > 1 else found
    if not known:
        together = _told_together(found)
        if len(together) > 1 or not told.anaphor:
            return tuple(mention(c.phrase, c.sentence) for c in together)
    found.sort(key=lambda c: -c.weight)
    group = (*known, *(mention(c.phrase, c.sentence) for c in found))[: how_many(page.sentences[statement])]
    if len(group) == 1 and group[0].kind is Kind.GOVERNMENT and (told.anaphor or BOTH.search(words)):
        # "Ottawa and Hanoi: experts of both": capitals stand for their states
        group = states(page, names, statement, known)
    return group if len(group) > 1 else ()


def with_own_side(page: Page, names: Names, told: Statement) -> tuple[Mention, ...]:
    """Those whom a statement names; beside at most one the page's own body, where the page speaks of it."""
    known = tuple(m for group in told.groups for m in group)
    if len(known) >= SIDES or names.owner is None or _is_among(names.owner, known):
        return known
    own = own_side(page, names.owner, told.sentence, known)
    return (*known, own) if own is not None else known


def _two_of_two_lands(page: Page, names: Names, statement: int, asked: Kind | None) -> tuple[Mention, ...]:
    """Whom "the two" means, unless both are told to be of one land."""
    two = the_two(page, names, statement, asked)
    lands = [known_land(m) or m.country for m in two]
    return () if two and lands[0] is not None and lands[0] == lands[1] else two


PRESIDENTS = re.compile(r"\b[Pp]residents\b")


def _headed_before(page: Page, names: Names, statement: int) -> tuple[Mention, ...]:
    """ "The presidents signed": the two houses that the sentence before names, where it names no land as their own."""
    before = page.sentences[statement - 1] if statement else None
    if before is None or not before.is_prose or not PRESIDENTS.search(page.sentences[statement].words):
        return ()
    houses = [p for p, _ in acting(before, names) if p.what is What.BODY and p.is_sure and p.kind in HEADED_BY]
    return tuple(mention(p, before) for p in houses) if len(houses) == SIDES else ()


SIDES = 2
HEADED_BY = (Kind.UNIVERSITY, Kind.HOSPITAL, Kind.INSTITUTE, Kind.ASSOCIATION, Kind.COMPANY)
"""Houses that have presidents."""


def known_land(party: Mention) -> str | None:
    """The land of a body that is told, by its name or its home; None for a land."""
    return None if party.country else land_told(party.name, party.home)


def land_by_town(body: Mention) -> str | None:
    """The land of a body, by what is told of it or by the town where it stands."""
    town = city_country(body.home) if body.home and known_land(body) is None else None
    return town.code if town else known_land(body)


CITY_HOUSE = re.compile(r"\b(?:City Hall|Town Hall|City Council|Municipality|Municipal|City of)\b")


def _is_of_towns(page: Page, words: str, known: Sequence[Mention]) -> bool:
    """Whether towns are meant: the sentence says so, or the page's opening does and no other house is named than a city's."""
    if TOWNS.search(words):
        return True
    opening = [s.words for s in page.sentences if s.place in TOP]
    return all(CITY_HOUSE.search(m.name) for m in known) and any(TOWNS.search(one) for one in opening)


BOTH = re.compile(r"\b(?:[Bb]oth|[Tt]he two)\b")
IT_SIGNED = re.compile(
    r"(?:^|[,;] |\b(?:in|last|on) [A-Za-z0-9 ]{3,20} )(?:it|It) (?:had |has |also |earlier |already |then )*(?:signed|concluded|inked|entered|sealed|reached|renewed)\b"
)


ITS_HEAD = re.compile(
    r"\b(?:its|Its) (?:own )?(?:(?:acting|deputy|vice|executive|managing|chief|general|founding) )*(?:chair|chairman|chairwoman|chairperson|director|director-general|president|rector|head|ceo|CEO|chief executive|executive|dean|governor|mayor|principal|secretary-general|vice-chancellor|chancellor|manager|founder)\b"
)
""" "It was signed by its chair and ...": the head of whom the sentence before tells."""
OWNER_BEFORE = re.compile(r"^(?:(?:the )?[a-z'’]+['’]s? )?(?:the )?$")


def _meant_by_it(page: Page, names: Names, statement: int, known: Sequence[Mention]) -> Mention | None:
    """ "The exchange said ... In May it had signed a memorandum with": the body that begins the sentence before."""
    before = page.sentences[statement - 1] if statement else None
    words = page.sentences[statement].words
    if before is None or not before.is_prose or not (IT_SIGNED.search(words) or ITS_HEAD.search(words)):
        return None
    first = next((p for p, _ in acting(before, names) if p.what in (What.BODY, What.COUNTRY)), None)
    begins = first is not None and OWNER_BEFORE.match(before.words[: first.start].lower()) is not None
    return mention(first, before) if first and begins and not _is_among(first, known) else None


def _described(sentence: Sentence) -> set[str | None]:
    """The homes of bodies that the sentence tells by their sort only: "the German firm"."""
    words = sentence.words
    return {c.code for c in find_countries(words, "en") if is_adjective(c.words) and DESCRIBED.match(words[c.end :])}


def _known_homes(phrase: Phrase) -> set[str | None]:
    known = named(phrase.words)
    return {one.country for one in known.organisations} if known else set()


def _told_together(found: list[Candidate]) -> list[Candidate]:
    """The named bodies of the one sentence that tells several and counts most."""
    by_sentence: dict[int, list[Candidate]] = {}
    for one in found:
        if one.phrase.what is What.BODY and not MISSIONS.search(one.phrase.words):
            for order in one.points:
                by_sentence.setdefault(order, []).append(one)
    several = {order: group for order, group in by_sentence.items() if 1 < len(group) <= MOST_TOGETHER}

    def counts(order: int) -> float:
        return sum(sorted((c.points[order] for c in several[order]), reverse=True)[:2])

    best = max(several, key=lambda order: (counts(order), -order), default=None)
    if best is None:
        return []
    most = max(c.points[best] for c in several[best])
    return [c for c in several[best] if c.points[best] > most * DOUBTFUL]


def _weighed(page: Page, names: Names, statement: int) -> list[Candidate]:
    found: list[Candidate] = []
    short: list[tuple[Phrase, float]] = []
    for sentence, weight in places(page, statement):
        for phrase, counts in acting(sentence, names):
            points = weight * counts
            if phrase.what not in (What.BODY, What.COUNTRY):
                short.append((phrase, points))
                continue
            one = next((c for c in found if _same(c.phrase, phrase)), None)
            if one is None:
                found.append(Candidate(phrase, sentence, points, points, {sentence.order: points}))
                continue
            one.weight += points
            one.points[sentence.order] = max(points, one.points.get(sentence.order, 0))
            if points > one.best:
                one.phrase, one.sentence, one.best = _fuller(phrase, one.phrase), sentence, points
    for phrase, points in short:
        of = [c for c in found if c.phrase.what is What.BODY and c.phrase.words.startswith(f"{phrase.words} ")]
        if len(of) == 1:
            of[0].weight += points
    return found


def _fuller(new: Phrase, old: Phrase) -> Phrase:
    return new if len(new.words) >= len(old.words) or new.home else old


def _same(one: Phrase, other: Phrase) -> bool:
    if one.what is not other.what:
        return False
    if one.what is What.COUNTRY:
        return one.code == other.code
    here, there = _told_home(one), _told_home(other)
    if here and there and here != there:
        # Ghana's FDA is not Rwanda's
        return False
    return same_body((one.words, *one.aliases), (other.words, *other.aliases))


def _told_home(phrase: Phrase) -> str | None:
    found = find_countries(phrase.home, "en") or find_countries(phrase.words, "en")
    return found[-1].code if found else None


def _at_home(phrase: Phrase, lands: set[str]) -> bool:
    """Whether a body is told to be of one of the lands, or known as one of it."""
    told = _told_home(phrase)
    homes = {told} if told else _known_homes(phrase)
    return bool(homes) and homes <= lands


def _is_among(phrase: Phrase, known: Sequence[Mention]) -> bool:
    return any(
        (phrase.what is What.COUNTRY and m.country == phrase.code)
        or (
            same_body((phrase.words, *phrase.aliases), (m.name, *m.aliases))
            and not (known_land(m) and _told_home(phrase) not in (None, known_land(m)))
        )
        for m in known
    )
