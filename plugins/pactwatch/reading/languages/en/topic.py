"""Whom an article is about, for sentences that name the parties only as "the two sides", "it", or not at all."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.en.clauses import mention
from pactwatch.reading.languages.en.cutting import cut
from pactwatch.reading.languages.en.days import without_dateline
from pactwatch.reading.languages.en.phrases import Names, Phrase, What
from pactwatch.reading.languages.en.roles import ANAPHOR
from pactwatch.reading.languages.en.shape import C, reduced
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement
from pactwatch.reading.names import same_body
from pactwatch.records import Instrument, Kind

OWNED_NOUN = re.compile(rf"{C} 's ")
KINDS = {
    "universit": Kind.UNIVERSITY,
    "hospital": Kind.HOSPITAL,
    "institut": Kind.INSTITUTE,
    "compan": Kind.COMPANY,
    "firm": Kind.COMPANY,
    "exchange": Kind.COMPANY,
    "association": Kind.ASSOCIATION,
    "agenc": Kind.AGENCY,
    "regulator": Kind.AGENCY,
    "countr": Kind.GOVERNMENT,
    "nation": Kind.GOVERNMENT,
    "government": Kind.GOVERNMENT,
    "minist": Kind.GOVERNMENT,
}
"""What the noun of "the two universities" asks for."""

BARE_ANAPHOR = re.compile(
    r"\b(universit|hospital|institut|compan|firm|exchange|association|agenc|regulator|countr|nation|government|minist|side|part|bod|organi[sz]ation)"
)
CABINET = re.compile(r"\b(?:[Cc]abinet|Council of Ministers)\b")


def completed(page: Page, names: Names, statements: list[Statement]) -> list[Statement]:
    """The statements, with the parties that the article is about where what is said names one side or none."""
    found = _told_in_two(statements)
    for said in (Said.SIGNED, Said.PLANNED, Said.ENDED, Said.HELD):
        ours = [s for s in found if s.said is said]
        if not ours or any(len(group) > 1 for s in found for group in s.groups if s.said is said):
            continue
        if said is Said.HELD and any(len(group) > 1 for s in found for group in s.groups):
            continue
        names_some = any(s.anaphor or any(m.kind is not Kind.INTERNATIONAL for g in s.groups for m in g) for s in ours)
        first = _with_topic if names_some else _with_named
        then = _with_named if first is _with_topic else _with_topic
        changed = _with_cabinet(page, ours) or first(page, names, ours) or then(page, names, ours)
        if changed:
            found = [changed.get(id(s), s) for s in found]
    return _with_paper(page, _with_first_year(page, _ceremonies(_recalled(page, found))))


def _with_paper(page: Page, found: list[Statement]) -> list[Statement]:
    """What the page elsewhere calls the paper, where no statement names it: its own word before "agreement"."""
    if not found or any(s.instrument for s in found):
        return found
    named = [
        h.value
        for s in page.sentences
        if s.place in ("lead", "body", "headline")
        for h in s.hits
        if h.role == "instrument"
    ]
    if not named:
        return found
    best = max(sorted(set(named)), key=lambda value: (value != Instrument.OTHER, named.count(value)))
    return [replace(s, instrument=Instrument(best)) for s in found]


FIRST_YEAR = re.compile(
    r"\b(?:[Tt]he (?:first|earlier|previous|original|old) (?:one|memorandum|MoU|MOU|agreement|document|paper|accord)?|[Aa] first (?:one|memorandum|MoU|agreement))[^.]{0,60}?"
    r"\b(?:dates? (?:from|back to)|was (?:signed|concluded) in|signed in|concluded in|came in|of)\b[^.]{0,20}?\b((?:19|20)\d\d)\b"
)


def _with_first_year(page: Page, found: list[Statement]) -> list[Statement]:
    """The year of the first paper, where a sentence of its own tells it beside a renewal."""
    if not any(s.renewal for s in found) or any(s.renewal and s.prior_year for s in found):
        return found
    year = next(
        (m for s in page.sentences if s.place in ("lead", "body") for m in [FIRST_YEAR.search(s.words)] if m), None
    )
    if year is None:
        return found
    return [replace(s, prior_year=int(year.group(1))) if s.renewal else s for s in found]


FIRM = ("between A and B", "A with B", "by A and B", "A and B sign", "A-B paper")
"""Rules that tell both sides by grammar alone."""


def _ceremonies(found: list[Statement]) -> list[Statement]:
    """Who held the pen is told beside an agreement, and papers with others of one of its sides; neither is more news."""
    firm = [s for s in found if s.said is Said.SIGNED and s.instrument and s.rule.endswith(FIRM) and not s.earlier]
    names = [(m.name, *m.aliases) for s in firm for group in s.groups for m in group]
    if not any(len(group) > 1 for s in firm for group in s.groups):
        return found
    return [s if s.said is not Said.SIGNED or s in firm else _beside(s, names) for s in found]


def _beside(statement: Statement, names: list[tuple[str, ...]]) -> Statement:
    """A weaker telling beside a firm one: a detail of it, or a paper of before with somebody else."""
    if statement.further and any(len(group) > 1 for group in statement.groups):
        return statement
    if statement.instrument is None and not statement.rule.endswith(("A with B", "between A and B")):
        return replace(statement, detail=True)
    others = [m for group in statement.groups for m in group]
    sided = all(len(group) == 1 for group in statement.groups)
    if others and sided and not any(same_body((m.name, *m.aliases), n) for m in others for n in names):
        return replace(statement, said=Said.HELD, earlier=True, renewal=False, prior_year=None, groups=())
    return statement


def _told_in_two(statements: list[Statement]) -> list[Statement]:
    """ "Under a memorandum A and B will ... It was signed on Monday.": two sentences tell one signing."""
    found = list(statements)
    for at, statement in enumerate(found):
        follows = found[at + 1] if at + 1 < len(found) else None
        if (
            follows is not None
            and statement.said is Said.HELD
            and "under the agreement" in statement.rule
            and follows.said is Said.SIGNED
            and follows.sentence - statement.sentence <= 2
            and not follows.groups
            and not follows.earlier
        ):
            found[at] = replace(statement, said=Said.SIGNED)
    return found


def _recalled(page: Page, found: list[Statement]) -> list[Statement]:
    """Where the lead tells of papers signed before, the signings that the body dates are those."""
    leads = [s for s in found if page.sentences[s.sentence].place in ("headline", "above", "lead")]
    is_old = any(s.said is Said.HELD and "under" not in s.rule for s in leads)
    is_new = any(s.said is Said.SIGNED and not s.earlier and "verb" in s.rule for s in leads)
    if not is_old or is_new:
        return found
    return [replace(s, earlier=True) if s.said is Said.SIGNED and s.dates else s for s in found]


def _with_cabinet(page: Page, ours: list[Statement]) -> dict[int, Statement]:
    """A cabinet approves a paper of its own country: that country is the other side."""
    if ours[0].said is not Said.PLANNED and ours[0].said is not Said.HELD:
        return {}
    cabinet = next((s for s in page.sentences if CABINET.search(s.words)), None)
    if cabinet is None:
        return {}
    whose = next(
        (p for s in page.sentences for p in _phrases(s, Names()) if CABINET.search(p.words) and p.what is What.BODY),
        None,
    )
    home = mention(whose, cabinet) if whose else None
    if home is None and page.home:
        home = Mention(name="Cabinet", start=-1, end=-1, country=page.home, kind=Kind.GOVERNMENT)
    if home is None:
        return {}
    changed: dict[int, Statement] = {}
    for statement in ours:
        partners = [m for group in statement.groups for m in group if not CABINET.search(m.name)]
        if partners and not all(m.kind in (Kind.COMPANY,) for m in partners):
            changed[id(statement)] = replace(statement, groups=tuple((home, m) for m in partners))
    return changed


def _phrases(sentence: Sentence, names: Names) -> list[Phrase]:
    shift = max(sentence.start, 0)
    hits = tuple(replace(h, start=h.start - shift, end=h.end - shift) for h in sentence.hits)
    return cut(without_dateline(sentence.words), hits, names)


def topic(page: Page, names: Names, before: int) -> list[tuple[Phrase, Sentence]]:
    """The bodies, else the countries, of headline and first sentences up to ``before``, in order, each once."""
    found: list[tuple[Phrase, Sentence]] = []
    for sentence in page.sentences:
        if sentence.place not in ("headline", "above") and sentence.order > before:
            continue
        if sentence.place in ("line", "caption") or len(found) > 30:
            continue
        for phrase in _candidates(sentence, names):
            if not any(_same(phrase, p) for p, _ in found):
                found.append((phrase, sentence))
    return found


def _candidates(sentence: Sentence, names: Names) -> list[Phrase]:
    """The bodies and countries of a sentence, those behind an office too; a country that is but a home is folded away."""
    shape = reduced(_phrases(sentence, names))
    found: list[Phrase] = []
    for mark in OWNED_NOUN.sub("", shape.row):
        phrase = shape.table.get(mark)
        if phrase is None:
            continue
        found += [p for p in (phrase.of or (phrase,)) if p.what in (What.BODY, What.COUNTRY)]
    return found


def _same(one: Phrase, other: Phrase) -> bool:
    return same_body((one.words, *one.aliases), (other.words, *other.aliases))


def _with_topic(page: Page, names: Names, ours: list[Statement]) -> dict[int, Statement]:
    """ "The two universities signed": the first two of the article that the words fit; one side named: the first other."""
    several = [s for s in ours if s.groups and "with A, with B" in s.rule]
    if several:
        return _with_actor(page, names, several)
    statement = next((s for s in ours if s.anaphor), None) or next(
        (s for s in ours if s.groups and page.sentences[s.sentence].place in ("lead", "body")), None
    )
    statement = statement or next((s for s in ours if s.groups), ours[0])
    sentence = page.sentences[statement.sentence]
    known = [m for group in statement.groups for m in group]
    words = sentence.words.lower()
    asked = next(
        (KINDS.get(m.group(1)) for m in ANAPHOR.finditer(words) for m in [BARE_ANAPHOR.search(m.group())] if m), None
    )
    people = [
        (p, s)
        for p, s in topic(page, names, statement.sentence)
        if not any(same_body((p.words, *p.aliases), (m.name, *m.aliases)) for m in known)
    ]
    if not statement.anaphor and not known and not _is_told_high(page, statement):
        return {}
    fits = (
        [(p, s) for p, s in people if p.kind is asked] if asked else [(p, s) for p, s in people if p.what is What.BODY]
    )
    fits = fits if len(fits) + len(known) > 1 else people
    group = (*known, *(mention(p, s) for p, s in fits))[:2]
    if len(group) < 2:
        return {}
    return {id(statement): replace(statement, groups=(group,), anaphor=False)}


def _is_told_high(page: Page, statement: Statement) -> bool:
    """Whether one of the first running sentences tells of the signing, though of no signer: the article is about them."""
    told = "verb of signing" in statement.rule or "past perfect" in statement.rule
    return (
        told
        and page.sentences[statement.sentence].place == "lead"
        and statement.instrument not in (None, Instrument.OTHER)
    )


def _with_actor(page: Page, names: Names, several: list[Statement]) -> dict[int, Statement]:
    """One body with several partners, a paper each: the body is the first of the article that is no partner."""
    partners = [m for s in several for group in s.groups for m in group]
    actor = next(
        (
            mention(p, s)
            for p, s in topic(page, names, several[0].sentence)
            if p.what is What.BODY and not any(same_body((p.words, *p.aliases), (m.name, *m.aliases)) for m in partners)
        ),
        None,
    )
    if actor is None:
        return {}
    return {id(s): replace(s, groups=tuple((actor, *group) for group in s.groups)) for s in several}


def _with_named(page: Page, names: Names, ours: list[Statement]) -> dict[int, Statement]:
    """A sentence beside the news that names several bodies and the paper: its bodies are the parties."""
    for sentence in page.sentences:
        if sentence.place not in ("lead", "body") or not sentence.has("instrument"):
            continue
        bodies: list[Phrase] = []
        for phrase in _phrases(sentence, names):
            if phrase.what is What.BODY and phrase.is_sure and not any(_same(phrase, b) for b in bodies):
                bodies.append(phrase)
        if 2 <= len(bodies) <= 5:
            group = tuple(mention(p, sentence) for p in bodies)
            return {id(ours[0]): replace(ours[0], groups=(group,))}
    return {}


def own_body(page: Page, names: Names) -> Phrase | None:
    """The body whose page this is: its name is the outlet's, or stands in the headline before the verb."""
    for text in (page.article.outlet or "", page.article.title or ""):
        body = next((p for p in cut(text, (), names) if p.what is What.BODY), None)
        if body is not None:
            return body
    return None
