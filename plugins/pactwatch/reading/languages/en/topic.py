"""Whom an article is about, for sentences that name the parties only as "the two sides", "it", or not at all."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pactwatch.reading.languages.en.another_sort import is_of_another_sort
from pactwatch.reading.languages.en.asides import is_so_called
from pactwatch.reading.languages.en.cabinets import with_cabinet
from pactwatch.reading.languages.en.candidates import candidates
from pactwatch.reading.languages.en.counted import with_counted
from pactwatch.reading.languages.en.cutting import phrases_of
from pactwatch.reading.languages.en.each import with_each, with_partner, with_sides
from pactwatch.reading.languages.en.gathering import gathered, known_land, with_own_side
from pactwatch.reading.languages.en.items.further import with_actors
from pactwatch.reading.languages.en.items.words import HALF
from pactwatch.reading.languages.en.marks import ANAPHOR
from pactwatch.reading.languages.en.mentioning import is_one, mention
from pactwatch.reading.languages.en.other_land import with_other_land
from pactwatch.reading.languages.en.people_sign import without_people
from pactwatch.reading.languages.en.phrases import Names, Phrase, What
from pactwatch.reading.languages.en.rolls import with_roll
from pactwatch.reading.languages.en.signing_too import with_joined, with_others, with_same
from pactwatch.reading.languages.en.the_two import the_two
from pactwatch.reading.languages.en.two_sides import with_halves, with_parties, with_signers, with_two_sides
from pactwatch.reading.languages.en.weighing import told_in_two
from pactwatch.reading.model import HEADING, PROSE, TOP, Mention, Page, Said, Sentence, Statement
from pactwatch.reading.names import same_body
from pactwatch.reading.news import is_old, place
from pactwatch.records import Instrument, Kind

KINDS = {
    "universit": Kind.UNIVERSITY,
    "hospital": Kind.HOSPITAL,
    "institut": Kind.INSTITUTE,
    "compan": Kind.COMPANY,
    "firm": Kind.COMPANY,
    "exchange": Kind.COMPANY,
    "association": Kind.ASSOCIATION,
    "chamber": Kind.ASSOCIATION,
    "federation": Kind.ASSOCIATION,
    "college": Kind.UNIVERSITY,
    "academ": Kind.INSTITUTE,
    "clinic": Kind.HOSPITAL,
    "agenc": Kind.AGENCY,
    "regulator": Kind.AGENCY,
    "countr": Kind.GOVERNMENT,
    "nation": Kind.GOVERNMENT,
    "government": Kind.GOVERNMENT,
    "minist": Kind.GOVERNMENT,
    "president": Kind.GOVERNMENT,
}
"""What the noun of "the two universities" asks for."""

BARE_ANAPHOR = re.compile(
    r"\b(universit|college|academ|hospital|clinic|institut|compan|firm|exchange|association|chamber|federation|agenc|regulator|countr|nation|government|minist|president|side|part|bod|organi[sz]ation)"
)
CONTRACT = re.compile(
    r"\b(?:contracts?|licen[cs]e|invoice|tender|order) (?:[a-z]+ )?(?:was|were|is|are|has been|have been) (?:\w+ )?(?:signed|sealed|awarded|concluded)\b"
)
"""What was signed is no pact, whatever else the sentence names."""


NOT_ACTING = re.compile(
    r"\b(?:Embassy|Consulate|High Commission|News Agency|Press Agency|News Service|News Network|News Desk|Newswire)\b"
)
"""Who tells of a paper or looks on, where no verb says that it signed."""


def completed(page: Page, names: Names, statements: list[Statement]) -> list[Statement]:
    """The statements, with the parties that the article is about where what is said names one side or none."""
    statements = with_halves(page, names, without_people(page, names, statements))
    told = with_two_sides(page, names, with_parties(page, names, with_signers(page, told_in_two(page, statements))))
    told = with_same(page, names, with_joined(page, names, with_others(page, names, told)))
    found = with_partner(page, names, with_sides(page, names, with_each(page, names, told)))
    if is_of_another_sort(page):
        return [replace(s, said=Said.OTHER_DEAL) if s.said in (Said.SIGNED, Said.PLANNED) else s for s in found]
    found = _in_full(page, names, found)
    is_other = any(s.said is Said.OTHER_DEAL and place(page, s) == "headline" for s in found)
    is_teased = any(place(page, s) in PROSE and s.said is Said.SIGNED for s in found)
    for said in (Said.SIGNED, Said.PLANNED, Said.ENDED, Said.HELD):
        ours = [s for s in found if s.said is said and not (is_other and s.instrument in (None, Instrument.OTHER))]
        told = [s for s in found if s.said is said and not (is_teased and place(page, s) == "line")]
        if said is Said.SIGNED and any(not s.earlier and not is_old(page, s) for s in ours):
            # the parties of a paper of before are not told for the new one
            told = [s for s in told if not s.earlier and not is_old(page, s)]
            ours = [s for s in ours if not s.earlier and not is_old(page, s)]
        if _asks_for_bodies(page, ours):
            told = [s for s in told if not _is_of_states(page, s)]
        if not ours or any(s.names_sides for s in told):
            continue
        if said is Said.HELD and any(s.names_sides for s in found):
            continue
        names_some = any(s.anaphor or any(m.kind is not Kind.INTERNATIONAL for g in s.groups for m in g) for s in ours)
        first = _with_topic if names_some else _with_named
        then = _with_named if first is _with_topic else _with_topic
        changed = (
            with_counted(page, names, ours)
            or with_roll(page, names, ours)
            or with_cabinet(page, ours)
            or first(page, names, ours)
            or then(page, names, ours)
            or _with_standing(ours, found)
        )
        if changed:
            found = [changed.get(id(s), s) for s in found]
    return _without_teasers(page, _of_one_paper(page, _with_actors(page, names, found)))


def _in_full(page: Page, names: Names, found: list[Statement]) -> list[Statement]:
    """A headline that names the two for short, and "they signed" behind the sentence that names them in full: of these."""
    sided = [s for s in found if s.names_sides]
    short = [m.name for s in sided for group in s.groups for m in group]
    if not sided or any(place(page, s) not in HEADING for s in sided):
        return found
    for statement in found:
        if statement.groups or not statement.anaphor or place(page, statement) not in PROSE:
            continue
        two = the_two(page, names, statement.sentence, None)
        full = [" ".join((m.name, *m.aliases)) for m in two]
        if two and all(any(name in one for one in full) for name in short) and not any(m.country for m in two):
            return [replace(s, groups=(two,), anaphor=False) if s is statement else s for s in found]
    return found


def _with_actors(page: Page, names: Names, found: list[Statement]) -> list[Statement]:
    """ "One with A, the other with B" in the text, whatever a headline says more shortly: each with who acts."""
    halves = [
        s
        for s in found
        if "with A, with B" in s.rule
        and (s.rule == HALF or all(len(group) == 1 for group in s.groups))
        and s.said in (Said.SIGNED, Said.PLANNED)
        and place(page, s) in PROSE
    ]
    changed = (with_cabinet(page, halves) or _with_actor(page, names, halves, found)) if halves else {}
    return with_actors(page, [changed.get(id(s), s) for s in found])


def _asks_for_bodies(page: Page, ours: list[Statement]) -> bool:
    """Whether the text says "the two agencies signed" and leaves to another sentence which."""
    prose = [s for s in ours if s.anaphor and not s.groups and place(page, s) in PROSE]
    return any(_asked(page, s) not in (None, Kind.GOVERNMENT) for s in prose)


def _is_of_states(page: Page, statement: Statement) -> bool:
    """Whether a headline names but the countries of those who sign."""
    named = [m for group in statement.groups for m in group]
    return place(page, statement) in HEADING and all(m.country for m in named)


def _asked(page: Page, statement: Statement) -> Kind | None:
    words = page.sentences[statement.sentence].words
    nouns = [BARE_ANAPHOR.search(found.group()) for found in ANAPHOR.finditer(words.lower())]
    told = next((KINDS.get(noun.group(1)) for noun in nouns if noun), None)
    return Kind.GOVERNMENT if told is None and _is_of_statesmen(page, statement, words) else told


OF_STATE = re.compile(r"\b(?:Prime Minister|Premier|(?:[A-Z][a-z]+ )?Minister|King|Emir|Sultan|Secretary of State)\b")
HEAD = re.compile(r"\bPresident\b")
MINISTER = re.compile(r"\bminister\b", re.IGNORECASE)
GUEST = re.compile(
    r"\b(?:[Hh]e|[Ss]he) and (?:his|her) (?:own )?(?:host|guest|counterpart|colleague|opposite number|visitor)\b|\b(?:his|her) (?:host|guest|counterpart|colleague|opposite number|visitor)\b"
)
""" "An accord that he and his host are due to sign"."""
SIDES = 2
HERALDS = 2
"""Sentences before one that says "he and his host" in which he is told to be a minister."""


def _is_of_statesmen(page: Page, statement: Statement, words: str) -> bool:
    """Whether two heads of states or ministers are told to sign: "President A B and Prime Minister C D signed"."""
    if statement.groups:
        return False
    offices = len(OF_STATE.findall(words))
    if offices and offices + len(HEAD.findall(words)) > 1:
        return True
    near = page.sentences[max(0, statement.sentence - HERALDS) : statement.sentence + 1]
    return GUEST.search(words) is not None and any(MINISTER.search(s.words) for s in near if s.is_prose)


def _of_one_paper(page: Page, found: list[Statement]) -> list[Statement]:
    """A plan or a nod that names nobody is of the paper whose parties the text tells; so is a headline that but names it."""
    whole = next((s for s in found if place(page, s) in PROSE and s.names_sides), None)
    if whole is None:
        return found
    told = {s.said for s in found if place(page, s) != "line" and s.names_sides}
    return [
        replace(s, groups=whole.groups, rule=f"{s.rule}; parties of {whole.rule}")
        if s.said is Said.PLANNED and Said.PLANNED not in told and place(page, s) in TOP
        else replace(s, said=whole.said)
        if whole.said is Said.PLANNED and s.rule.startswith("headline names it") and not s.groups
        else s
        for s in found
    ]


def _without_teasers(page: Page, found: list[Statement]) -> list[Statement]:
    """Lines beside the text that tell of papers of quite other parties are teasers of other articles."""
    prose = [s for s in found if place(page, s) in PROSE and s.said is Said.SIGNED]
    told = [m for s in prose for group in s.groups for m in group]
    if not any(s.names_sides for s in prose):
        return found
    names = [(m.name, *m.aliases) for m in told]
    homes = {m.country or m.home for m in told} - {""}

    def is_ours(statement: Statement) -> bool:
        mentions = [m for group in statement.groups for m in group]
        return not mentions or any(
            (m.country or m.home) in homes or any(same_body((m.name, *m.aliases), name) for name in names)
            for m in mentions
        )

    return [s for s in found if place(page, s) != "line" or is_ours(s)]


def topic(page: Page, names: Names, before: int) -> list[tuple[Phrase, Sentence]]:
    """The bodies, else the countries, of headline and first sentences up to ``before``, in order, each once."""
    found: list[tuple[Phrase, Sentence]] = []
    for sentence in page.sentences:
        if sentence.place not in HEADING and sentence.order > before:
            continue
        if sentence.place in ("line", "caption") or len(found) > 30:
            continue
        for phrase in candidates(sentence, names):
            if not any(_same(phrase, p) for p, _ in found):
                found.append((phrase, sentence))
    return found


def _same(one: Phrase, other: Phrase) -> bool:
    return same_body((one.words, *one.aliases), (other.words, *other.aliases))


def _with_topic(page: Page, names: Names, ours: list[Statement]) -> dict[int, Statement]:
    """ "The two universities signed": the first two of the article that the words fit; one side named: the first other."""
    several = [s for s in ours if s.groups and "with A, with B" in s.rule]
    if several:
        return _with_actor(page, names, several, ours)
    statement = next((s for s in ours if s.anaphor), None) or next(
        (s for s in ours if s.groups and page.sentences[s.sentence].is_prose), None
    )
    in_text = next((s for s in ours if page.sentences[s.sentence].is_prose), ours[0])
    statement = statement or next((s for s in ours if s.groups), in_text)
    sentence = page.sentences[statement.sentence]
    if sentence.place in ("line", "caption") or (not statement.anaphor and CONTRACT.search(sentence.words)):
        return {}
    group = with_own_side(page, names, statement)
    if len(group) != SIDES:
        group = gathered(page, names, statement, _asked(page, statement))
    group = with_other_land(page, statement.sentence, group)
    if len(group) < 2:
        return {}
    return {id(statement): replace(statement, groups=(group,), anaphor=False)}


def _with_standing(ours: list[Statement], found: list[Statement]) -> dict[int, Statement]:
    """ "Negros and Pampanga have a pact. The governors signed it": the parties of the sentence right before."""
    for statement in ours:
        for before in found:
            follows = before.said is Said.HELD and not before.earlier and statement.sentence - before.sentence == 1
            if follows and statement.said is Said.SIGNED and before.names_sides:
                return {id(statement): replace(statement, groups=before.groups, anaphor=False)}
    return {}


def _with_actor(page: Page, names: Names, several: list[Statement], told: list[Statement]) -> dict[int, Statement]:
    """One body with several partners, a paper each: who is told to sign before, else the article's first who is no partner."""
    partners = [m for s in several for group in s.groups for m in group]
    before = [
        m
        for s in reversed(told)
        if s.sentence < several[0].sentence and place(page, s) in PROSE
        for group in s.groups
        for m in group
    ]
    further = (mention(p, s) for p, s in topic(page, names, several[0].sentence) if p.what is What.BODY)
    told_so = (*before, *further)
    actor = next((m for m in told_so if not m.country and not any(is_one(m, p) for p in partners)), None)
    actor = actor or _own_land(page, names, several[0].sentence, partners)
    if actor is None:
        return {}
    return {id(s): replace(s, groups=tuple((actor, *group) for group in s.groups)) for s in several}


def _own_land(page: Page, names: Names, before: int, partners: Sequence[Mention]) -> Mention | None:
    """ "Korea's fisheries minister was in Busan. He signed one with Peru's, and later one with ...": the land of the first office."""
    lands = {m.country or known_land(m) for m in partners}
    told = (
        mention(p, s) for p, s in topic(page, names, before) if p.what is What.COUNTRY and p.kind is Kind.GOVERNMENT
    )
    return next((m for m in told if m.country not in lands), None)


def _with_named(page: Page, names: Names, ours: list[Statement]) -> dict[int, Statement]:
    """A sentence beside the news that names several bodies and the paper: its bodies are the parties."""
    for sentence in page.sentences:
        if not sentence.is_prose or not sentence.has("instrument"):
            continue
        bodies: list[Phrase] = []
        for phrase in phrases_of(sentence, names):
            acts = phrase.is_sure and not NOT_ACTING.search(phrase.words) and not is_so_called(sentence, phrase)
            if phrase.what is What.BODY and acts and not any(_same(phrase, b) for b in bodies):
                bodies.append(phrase)
        if 2 <= len(bodies) <= 5:
            group = tuple(mention(p, sentence) for p in bodies)
            return {id(ours[0]): replace(ours[0], groups=(group,))}
    return {}
