"""A Chinese sentence to statements: the verb of signing, the paper, its quoted title, and the bodies around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.languages.zh.cues import (
    ADNOMINAL,
    ANY_PAPER,
    BEFORE_IT,
    CEREMONY,
    DENIED,
    EARLIER,
    ENDS,
    FRESH,
    HEADS,
    ITEM,
    JOINED,
    LEAN,
    LEANS,
    NOT_RENEWED,
    NOW,
    PAPER_AFTER,
    PENNED,
    PLAN,
    PLAN_NEAR,
    RENEWED,
    SIGNS,
    SUPPOSED,
    TALKS,
    TO_COME,
    UNNAMED,
)
from pactwatch.reading.languages.zh.days import dates_of, when
from pactwatch.reading.languages.zh.parties import coupled, owned, parties_of, placed, sided, two_sides
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.takers import AT, CLEFT, HELPS, WITH, is_placed
from pactwatch.reading.model import Hit, Mention, Said, Sentence, Statement
from pactwatch.records import Instrument


def statements_of(sentence: Sentence, sheet: Sheet) -> list[Statement]:
    """The statements of one sentence."""
    if sentence.place == "caption":
        return _caption(sentence, sheet)
    papers = [h for h in sentence.hits if h.role == "instrument"]
    verb = _verb(sentence, papers)
    words = sentence.words
    if papers and ENDS.search(words) and _ends(sentence, papers):
        return [_made(sentence, sheet, Told(Said.ENDED, "ends", papers, len(words)))]
    several = (
        (_listed(sentence, sheet, papers, verb) if papers else [])
        or _coupled(sentence, sheet, papers)
        or _series(sentence, sheet, papers)
    )
    if several:
        return several
    if verb is not None and (papers or _stands_alone(sentence, sheet, verb)):
        return _signing(sentence, sheet, papers, verb)
    return _without_verb(sentence, sheet, papers)


def _stands_alone(sentence: Sentence, sheet: Sheet, verb: Hit) -> bool:
    """Whether a verb of signing tells of an agreement though its sentence names no paper."""
    if sentence.has("deal"):
        return False
    if verb.words in _ALONE or CLEFT.search(sentence.words):
        return True
    behind = sentence.words[verb.end - max(sentence.start, 0) :]
    if BEFORE_IT.match(behind):
        return False
    return bool(SIGNS.match(verb.words)) and sheet.paper_beside(sentence) is not None


_ALONE = frozenset({"签约", "簽約", "续签", "續簽", "续约", "續約", "换文", "簽"})


def _verb(sentence: Sentence, papers: list[Hit]) -> Hit | None:
    """The verb of signing that governs the paper: the nearest before it, else the nearest behind."""
    shift = max(sentence.start, 0)
    signs = [
        h
        for h in sentence.hits
        if h.role == "sign" and not CEREMONY.match(sentence.words[h.start - shift : h.start - shift + 6])
    ]
    if not papers:
        return next((h for h in signs if h.words in _ALONE), signs[0] if signs else None)
    before = [h for h in signs if h.end <= papers[-1].start]
    if before:
        return before[-1] if before[-1].end > papers[0].start - 120 else None
    return next((h for p in papers for h in signs if 0 <= h.start - p.end <= 60), None)


def _ends(sentence: Sentence, papers: list[Hit]) -> bool:
    """Whether the ending is of the agreement, and not a term for it ("到期后可续")."""
    if NOT_RENEWED.search(sentence.words) or re.search(
        r"(?:如|若|可|有权|除非|任何一方|提前|期滿前)[^,，。]{0,20}(?:终止|終止)", sentence.words
    ):
        return False
    shift = max(sentence.start, 0)
    return any(
        abs(end.start() - (p.start - shift)) <= 40 for end in ENDS.finditer(sentence.words) for p in papers
    ) and not re.search(r"到期(?![^,，。]{0,8}不)[^,，。]{0,12}(?:续|續|更新)", sentence.words)


def _signing(sentence: Sentence, sheet: Sheet, papers: list[Hit], verb: Hit) -> list[Statement]:
    shift = max(sentence.start, 0)
    words = sentence.words
    at, end = verb.start - shift, verb.end - shift
    head = words[max(0, at - 40) : at]
    clause = re.split(r"[,，。;；]", head)[-1]
    if DENIED.search(clause) or SUPPOSED.search(clause):
        return [_made(sentence, sheet, Told(Said.OTHER_DEAL, "denied or only supposed", papers, at))]
    if (EARLIER.search(clause) and HEADS.search(clause)) or BEFORE_IT.match(words[end:]):
        return []
    said, rule = Said.SIGNED, f"{verb.words} {papers[0].words if papers else ''}".strip()
    if (
        PLAN.search(clause)
        or PLAN_NEAR.search(clause)
        or TO_COME.match(words[end:])
        or (TALKS.search(words[end:]) and re.search(r"就[^,，。]{0,12}$", clause))
        or (re.search(r"一致|共识|共識", words[end:]) and re.search(r"就[^,，。]{0,12}$", clause))
    ):
        said, rule = Said.PLANNED, "is to sign"
    elif PAPER_AFTER.match(words[end:]) and ADNOMINAL.match(words[end:]) and not CLEFT.search(words):
        if not _is_fresh(sentence, sheet, at):
            said, rule = Said.HELD, "signed before"
    elif LEAN.search(clause):
        said, rule = Said.HELD, "leans on it"
    if papers and _is_of_deal(sentence, sheet, papers):
        said, rule = Said.OTHER_DEAL, "a contract, a licence or a purchase"
    if UNNAMED.search(words) and len(bodies_in(sheet.masked(sentence))) < 2:
        said, rule = Said.OTHER_DEAL, "with partners that are not named"
    return [_made(sentence, sheet, Told(said, rule, papers, at))]


def _is_of_deal(sentence: Sentence, sheet: Sheet, papers: list[Hit]) -> bool:
    """Whether a paper that is only called 协议 is a contract: its clause says so, or the opening of its headline."""
    if not all(ANY_PAPER.fullmatch(paper.words) for paper in papers):
        return False
    if sentence.place != "headline":
        return sentence.has("deal")
    opening = [s for s in sheet.page.sentences if s.place == "lead"]
    return any(s.has("deal") for s in opening) and not any(s.has("instrument") for s in opening)


def _is_fresh(sentence: Sentence, sheet: Sheet, at: int) -> bool:
    """Whether "the paper that they signed" was signed for this news: today, this week, or now."""
    clause = re.split(r"[。;；]", sentence.words[:at])[-1]
    if EARLIER.search(clause) or LEANS.search(clause):
        return False
    dates = [d for d in sheet.dates(sentence) if d.start <= at and not d.is_future]
    return sheet.is_of_this_week(dates[-1]) if dates else bool(FRESH.search(sentence.words))


def _without_verb(sentence: Sentence, sheet: Sheet, papers: list[Hit]) -> list[Statement]:
    words = sentence.words
    if ceremony := CEREMONY.search(words):
        clause = re.split(r"[,，。;；]", words[: ceremony.start()])[-1]
        said = Said.PLANNED if PLAN.search(clause) else Said.SIGNED
        return [_made(sentence, sheet, Told(said, "ceremony", papers, ceremony.start()))]
    if not papers:
        return []
    if RENEWED.search(words) and not NOT_RENEWED.search(words):
        said = Said.PLANNED if PLAN.search(words[: papers[0].start - max(sentence.start, 0)]) else Said.SIGNED
        at = RENEWED.search(words)
        return [_made(sentence, sheet, Told(said, "renewed", papers, at.start() if at else len(words)))]
    if phrased := _phrased(sentence, sheet, papers):
        return [phrased]
    return _unsigned(sentence, sheet, papers)


def _phrased(sentence: Sentence, sheet: Sheet, papers: list[Hit]) -> Statement | None:
    """A signing told by a turn of phrase: pens and stamps, or two sides that come together."""
    words = sentence.words
    if (penned := PENNED.search(words)) and (said := _of_pen(sentence, penned.start())):
        return _made(sentence, sheet, Told(said, "penned", papers, len(words)))
    joined = JOINED.search(words)
    told = _of_pen(sentence, joined.start()) if joined else None
    if told is None:
        return None
    made = _made(sentence, sheet, Told(told, "joined", papers, len(words)))
    return made if any(len(group) > 1 for group in made.groups) else None


def _unsigned(sentence: Sentence, sheet: Sheet, papers: list[Hit]) -> list[Statement]:
    """What is said of a paper that nobody signs here: talks about it, or what rests on it."""
    words = sentence.words
    if TALKS.search(words):
        return [_made(sentence, sheet, Told(Said.PLANNED, "negotiates", papers, len(words)))]
    if LEAN.search(words[: papers[0].start - max(sentence.start, 0)]) or re.search(r"周年|纪念|生效|实施以来", words):
        return [_made(sentence, sheet, Told(Said.HELD, "leans on it", papers, len(words)))]
    return []


def _of_pen(sentence: Sentence, at: int) -> Said | None:
    """What a turn of phrase for signing at ``at`` says: None where it is denied, hoped for, or of a contract."""
    clause = re.split(r"[,，。;；]", sentence.words[:at])[-1]
    if (
        DENIED.search(clause)
        or SUPPOSED.search(clause)
        or LEAN.search(clause)
        or EARLIER.search(clause)
        or sentence.has("deal")
    ):
        return None
    return Said.PLANNED if PLAN.search(clause) or PLAN_NEAR.search(clause) else Said.SIGNED


def _listed(sentence: Sentence, sheet: Sheet, papers: list[Hit], verb: Hit | None) -> list[Statement]:
    """ "签下3项协议:A与B的备忘录、C与D的协议": one agreement an item, never crossed."""
    if verb is None:
        return []
    text = sheet.masked(sentence)
    shift = max(sentence.start, 0)
    items = [i for i in ITEM.finditer(text, verb.end - shift) if bodies_in(i["who"])]
    if len(items) < 2 or sum(len(bodies_in(i["who"])) >= 2 for i in items) < 2:
        return []
    sides = two_sides(text[: verb.start - shift])
    made: list[Statement] = []
    whole = _made(sentence, sheet, Told(Said.SIGNED, "listed", papers, verb.start - shift))
    for item in items:
        group = sided(item["who"], sides, shift + item.start("who"), sentence.start)
        paper = next((p for p in papers if shift + item.start() <= p.start < shift + item.end()), papers[0])
        # the reading names one sort of paper: the one listed first
        sort = Instrument(paper.value) if not made else None
        made.append(replace(whole, groups=(group,), anaphor=False, instrument=sort, papers=1))
    return made


def _coupled(sentence: Sentence, sheet: Sheet, papers: list[Hit]) -> list[Statement]:
    """ "A牵手B;C的对象是D;E则与F结缘": an agreement a part, each with a side of its own. [] where parts are not so."""
    if not (sentence.has("sign", "ceremony", "join") or JOINED.search(sentence.words)):
        return []
    groups = coupled(sheet.masked(sentence), max(sentence.start, 0), sentence.start)
    if not groups:
        return []
    at = next(h.start for h in sentence.hits) - max(sentence.start, 0) if sentence.hits else 0
    whole = _made(sentence, sheet, Told(Said.SIGNED, "couple by couple", papers, at))
    return [] if whole.earlier else [replace(whole, groups=groups, anaphor=False, papers=1)]


def _series(sentence: Sentence, sheet: Sheet, papers: list[Hit]) -> list[Statement]:
    """ "A与B签署备忘录,又与C签署协议": a paper a verb; who signs first signs all. [] where one verb governs."""
    signs = [h for h in sentence.hits if h.role == "sign"]
    governed: list[tuple[Hit, Hit]] = []
    for paper in papers:
        verb = next((s for s in reversed(signs) if s.end <= paper.start and paper.start - s.end <= 30), None)
        if verb is not None and all(verb is not known for known, _ in governed):
            governed.append((verb, paper))
    if len(governed) < 2:
        return []
    shift = max(sentence.start, 0)
    text = sheet.masked(sentence)
    made: list[Statement] = []
    lead: Mention | None = None
    at = 0
    for verb, paper in governed:
        end = verb.start - shift
        part = "\1" * at + text[at:end]
        named = [n for n in bodies_in(part) if is_placed(n) and n.before not in AT and not HELPS.match(n.after)]
        group = [placed(one, shift, sentence.start) for n in named if (one := owned(n, sheet, sentence))]
        if lead is not None and named and named[0].before in WITH:
            group.insert(0, lead)
        if len(group) < 2:
            return []
        lead = lead or group[0]
        told = _made(sentence, sheet, Told(Said.SIGNED, f"{verb.words} {paper.words}", [paper], end))
        sort = None if made else told.instrument
        made.append(replace(told, groups=(tuple(group),), anaphor=False, instrument=sort))
        at = paper.end - shift
    return made


def _caption(sentence: Sentence, sheet: Sheet) -> list[Statement]:
    if not sentence.has("instrument", "sign", "ceremony"):
        return []
    dates = tuple(when(d, "signing", sheet) for d in sheet.dates(sentence) if sheet.value(d))
    if not dates:
        return []
    return [
        Statement(
            sentence=sentence.order, said=Said.SIGNED, rule="caption", start=0, end=len(sentence.words), dates=dates
        )
    ]


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence was found to say: how, by which rule, of which papers; ``at`` is where its verb stands."""

    said: Said
    rule: str
    papers: list[Hit]
    at: int


def _made(sentence: Sentence, sheet: Sheet, told: Told) -> Statement:
    said, papers, at = told.said, told.papers, told.at
    shift = max(sentence.start, 0)
    words = sentence.words
    groups = parties_of(sentence, sheet, at, said_ended=said is Said.ENDED)
    years = [d.year for d in sheet.dates(sentence) if d.year and not d.is_future]
    earlier = said is Said.SIGNED and _is_past(sentence, sheet, at)
    renewal = bool(RENEWED.search(words)) and not NOT_RENEWED.search(words) and said is not Said.HELD and not earlier
    prior = min((y for y in years if sheet.year is None or y < sheet.year), default=None)
    first = papers[0] if papers else next((h for h in sentence.hits if h.role in ("sign", "ceremony")), None)
    paper = _paper(papers) if papers else sheet.paper_beside(sentence)
    of = "earlier" if earlier or said is Said.HELD else "signing"
    return Statement(
        sentence=sentence.order,
        said=said,
        rule=told.rule,
        start=first.start if first else sentence.start,
        end=min(first.end + 10, shift + len(words)) if first and sentence.start >= 0 else sentence.end,
        instrument=Instrument(paper.value) if paper else None,
        groups=groups,
        anaphor=not groups or any(h.role == "both" and not HEADS.match(words[h.end - shift :]) for h in sentence.hits),
        earlier=earlier or (said is Said.HELD and prior is not None),
        dates=dates_of(sentence, sheet, at, of if said is not Said.HELD else "signing"),
        renewal=renewal,
        prior_year=prior if renewal or earlier or said is Said.HELD else None,
    )


def _paper(papers: list[Hit]) -> Hit:
    """The word that says most of the paper's sort: 协议 is said of any."""
    return next((p for p in papers if p.value != Instrument.OTHER), papers[0])


def _is_past(sentence: Sentence, sheet: Sheet, at: int) -> bool:
    if NOW.search(re.split(r"[,，。;；]", sentence.words[:at])[-1]):
        return False
    dates = [d for d in sheet.dates(sentence) if d.year and d.start <= at]
    if sheet.year and dates:
        recent = any((d.year or 0) >= sheet.year or sheet.is_recent(d) for d in dates)
        return not recent
    return bool(EARLIER.search(sentence.words[: at + 6]))
