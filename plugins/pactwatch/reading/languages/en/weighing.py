"""How the statements of one page bear on one another: two sentences that tell one signing, recollections, ceremonies."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from pactwatch.reading.languages.en.ceremonies import ceremonies
from pactwatch.reading.languages.en.dealing import other_deals
from pactwatch.reading.languages.en.gathering import known_land
from pactwatch.reading.languages.en.introducing import RULE as INTRODUCED
from pactwatch.reading.languages.en.leaning import RULE as LEANING
from pactwatch.reading.languages.en.nearby import freshly_named, with_days
from pactwatch.reading.languages.en.others import papers_of_others, with_followed
from pactwatch.reading.languages.en.papers import BEARS
from pactwatch.reading.languages.en.recalling import (
    APPROVES,
    WHICH_THEY_SIGNED,
    approved_at_last,
    of_that_time,
    with_told_day,
)
from pactwatch.reading.languages.en.renewing import SECOND_PAPER, YEAR
from pactwatch.reading.languages.en.talked_about import talked_about
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import FULL, TOP, Page, Said, Sentence, Statement
from pactwatch.reading.names import same_body
from pactwatch.reading.news import AGREEING, heads, is_old
from pactwatch.records import Instrument

FIRST_YEAR = PROSE.pattern(
    r"\b(?:[Tt]he (?:first|earlier|previous|original|old) (?:one|memorandum|MoU|MOU|agreement|document|paper|accord)?|[Aa] first (?:one|memorandum|MoU|agreement))[^.]{0,60}?"
    r"\b(?:date[sd]? (?:from|back to)|was (?:signed|concluded) in|signed in|concluded in|came in|of)\b[^.]{0,20}?\b((?:19|20)\d\d)\b|"
    r"\b(?:had|have|has) (?:first|already|previously) done so\b[^.]{0,30}?\b((?:19|20)\d\d)\b|"
    r"\b[Ii]n ((?:19|20)\d\d)\b[^.;]{0,80}?\b(?:signed|concluded|inked|agreed|entered|sealed)\b[^.;]{0,40}?\b(?:for the first time|first)\b|"
    r"\b(?:signed|concluded|inked|agreed|entered|sealed)\b[^.;]{0,60}?\bfor the first time (?:back )?in ((?:19|20)\d\d)\b"
)
_PAPER = r"(?:one|memorandum|mou|moc|agreement|accord|pact|document|paper|text|arrangement|letter|version|declaration|protocol|understanding|deal|charter)"
_BY_YEAR = r"[^.;]{0,60}?\b(?:19[5-9]\d|20\d\d)\b"
FORMER = PROSE.pattern(
    rf"\b(?:(?:go(?:es)?|went|going|reach(?:es)?) (?:\w+ )?(?:beyond|further than)|buil(?:ds?|t|ding) (?:up)?on|wid(?:ens|ened|ening)|broad(?:ens|ened|ening)|deep(?:ens|ened|ening)|continu(?:es|ed|ing)|succeeds|succeeded|replac(?:es|ed|ing)|supersed(?:es|ed|ing)|"
    rf"carr(?:ies|ied|ying) (?:on|forward|further)|(?:takes?|took|taking) over from|picks up|picked up|adds to|takes? (?:up|further|forward)|follows?(?: up)?(?: on)?|updates|renews|stands on) (?:what|the|an?|that|its|their) (?:[a-z-]+ ){{0,4}}?(?:{_PAPER}|two|both|sides|parties|they)\b{_BY_YEAR}|"
    rf"\b(?:the|an?|their) (?:original|earlier|previous|first|old|former|prior|initial|preceding|expired|last such) {_PAPER}\b(?! (?:on|is with|with))[^.;]{{0,50}}?\b(?:dated|dates|dating|signed|concluded|inked|reached|drawn up|put in place|made|agreed|struck|from|was)\b{_BY_YEAR}|"
    rf"\b(?:as early as|already|back|first) in (?:[a-z]+ )?(?:19[5-9]\d|20\d\d)\b[^.;]{{0,60}}?\b(?:same|two|both|they|sides|parties)\b[^.;]{{0,80}}?\b(?:signed|concluded|agreed|inked|recorded|put|written|set down|drawn up|entered|sealed|reached)\b|"
    rf"\b(?:same|two|both|they|sides|parties)\b[^.;]{{0,60}}?\b(?:had|have|has) (?:already|first|previously|before) (?:signed|concluded|agreed|inked|recorded|entered|sealed|reached|put)\b{_BY_YEAR}",
    re.IGNORECASE,
)
"""A sentence of its own that tells the paper of before: what the new one goes beyond, what the same two had written down."""
OBITUARY = re.compile(r"\b(?:[Oo]bituary|[Ii]n memoriam|dies|died|dead at|passe[sd] away|[Tt]ributes? to the late)\b")


def weighed(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements, each with what the others make of it."""
    if page.headline is not None and OBITUARY.search(page.headline.words):
        return [replace(s, said=Said.OTHER_DEAL, rule="a life is told", groups=()) for s in found]
    found = talked_about(page, freshly_named(page, [of_that_time(page, s) for s in found]))
    found = other_deals(
        page, _asides(page, _headlines(page, _softly(page, _introduced(page, _leaned_on(page, found)))))
    )
    found = approved_at_last(page, [_approved_next(page, s) for s in found if not _in_passing(page, s, found)])
    found = papers_of_others(page, found)
    found = _with_paper(page, _with_first_year(page, ceremonies(page, _recalled(page, found))))
    return _lent(with_told_day(page, with_days(page, found)))


POST_FACTO = PROSE.pattern(r"\b(?:ex[ -])?post[ -]facto\b|\bafter the fact\b")


def _approved_next(page: Page, statement: Statement) -> Statement:
    """ "He brought back a memorandum. The cabinet gave it ex post facto approval": one of before."""
    near = page.sentences[statement.sentence : statement.sentence + 2]
    if not any(s.is_prose and POST_FACTO.search(s.words) for s in near) or statement.said not in (
        Said.SIGNED,
        Said.PLANNED,
    ):
        return statement
    return replace(statement, said=Said.HELD, earlier=True)


def _in_passing(page: Page, statement: Statement, found: list[Statement]) -> bool:
    """Whether it only tells, far down and beside no other telling of a paper, that two have long been linked."""
    is_far = page.sentences[statement.sentence].place == "body" and not heads(page, *AGREEING)
    return is_far and len(found) == 1 and statement.rule.startswith("linked for long")


def _lent(found: list[Statement]) -> list[Statement]:
    """What is to come or was just signed names no two parties: those that are told of what is in the paper are its own."""
    told = next((s.groups for s in found if s.rule.startswith(SOFT) and s.names_sides), None)
    for said in (Said.SIGNED, Said.PLANNED, Said.ENDED):
        ours = [s for s in found if s.said is said]
        if told and ours and not any(s.groups for s in ours):
            return [replace(s, groups=told) if s is ours[0] else s for s in found]
    return found


FRESH_DAYS = 30
"""Days before publication of a signing on which an event leans and which yet is the news."""


def _leaned_on(page: Page, found: list[Statement]) -> list[Statement]:
    """A paper that another event takes for known is one of before, unless its day or the headline tells that it was just signed."""
    if heads(page, "sign", "ceremony", "renew", "join"):
        return with_followed(page, found)
    first = next((s.sentence for s in found if s.said is Said.HELD and s.groups), 10_000)
    return [
        replace(s, said=Said.HELD, earlier=True)
        if (s.rule.startswith(LEANING) and not _is_fresh(page, s)) or _carries_out(page, s, first)
        else s
        for s in found
    ]


def _carries_out(page: Page, statement: Statement, first: int) -> bool:
    """Whether it is a work plan or the like, adopted under the agreement of before that was told first."""
    words = page.sentences[statement.sentence].words
    return statement.said is Said.SIGNED and statement.sentence > first and IMPLEMENTING.search(words) is not None


def _is_fresh(page: Page, statement: Statement) -> bool:
    days = [
        dt.date.fromisoformat(w.value)
        for w in statement.dates
        if w.of == "signing" and len(w.value) == FULL and w.start >= statement.start
    ]
    if page.published is None:
        return False
    is_this_month = any(w.of == "signing" and w.value == f"{page.published:%Y-%m}" for w in statement.dates)
    return is_this_month or any(0 <= (page.published - day).days <= FRESH_DAYS for day in days)


TO_COME = PROSE.pattern(
    r"\b(?:(?:shall|will|(?<!ones )(?<!one )(?<!those )(?<!first )(?<!last )to|would) (?:\w+ )?(?:sign|conclude|ink|seal|agree on)\b|on the agenda|invit(?:ed|ation|es)|draft|not yet|yet to|in talks|negotiat\w+|next (?:week|month|year|spring|summer|autumn|fall)|"
    r"hopes? (?:to|for|that)|plans? to|intends? to|before the (?:year|month|summer) is (?:out|over)|one day)\b",
    re.IGNORECASE,
)
"""What makes a paper that is only brought in one to come, in its sentence or the ones beside it."""


def _introduced(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements; a paper that is only brought in is planned where the words around speak of what is to come."""

    def is_to_come(statement: Statement) -> bool:
        if not statement.rule.startswith(INTRODUCED) or any(w.of == "signing" for w in statement.dates):
            return False
        at = statement.sentence
        near = page.sentences[max(0, at - 1) : at + 2]
        return any(TO_COME.search(s.words) for s in near if s.is_prose) and not any(
            s.has("sign", "ceremony") and not TO_COME.search(s.words) for s in near if s.is_prose
        )

    return [replace(s, said=Said.PLANNED, rule="brought in as to come") if is_to_come(s) else s for s in found]


SOFT = (INTRODUCED, "under the agreement", "carried out", "headline names it")
"""Rules that say little by themselves."""


def _softly(page: Page, found: list[Statement]) -> list[Statement]:
    """A paper only introduced is news where nothing firmer is told; then what is said "under" it tells what is in it."""
    told = [s for s in found if page.sentences[s.sentence].is_prose]
    if any(not s.rule.startswith(SOFT) for s in told if s.groups or s.anaphor or s.said is not Said.HELD):
        return _with_sides_of(
            [s for s in found if s.rule.startswith(INTRODUCED)], [s for s in found if not s.rule.startswith(INTRODUCED)]
        )
    first = next((s for s in told if s.rule.startswith(INTRODUCED)), None)
    if first is None:
        return found
    return [s for s in found if not s.rule.startswith(("under the agreement", "carried out")) or s.earlier]


def _with_sides_of(soft: list[Statement], firm: list[Statement]) -> list[Statement]:
    """The firm statements; a signing that names nobody else is of those between whom the paper was brought in."""
    groups = next((s.groups for s in soft if any(len(set(map(known_land, g)) - {None}) > 1 for g in s.groups)), None)
    signed = [s for s in firm if s.said is Said.SIGNED]
    if groups is None or not signed:
        return firm
    names = {name for group in groups for m in group for name in (m.name, *m.aliases)}
    if any(m.name not in names for s in signed for group in s.groups for m in group):
        return firm
    if any(s.names_sides for s in signed):
        return firm
    return [replace(s, groups=groups) if s is signed[0] else s for s in firm]


NOTHING = ("denied", "talks failed", "talks ended", "wished for")
"""Rules of a lead that tells of no paper, though the headline names one."""


def _headlines(page: Page, found: list[Statement]) -> list[Statement]:
    """A headline that only names the paper says of it what the first running sentence says."""
    lead = next((s for s in found if page.sentences[s.sentence].is_prose), None)
    if (
        lead is not None
        and lead.said is Said.HELD
        and "under" not in lead.rule
        and (page.headline and APPROVES.search(page.headline.words))
    ):
        # "Parliament approves pact", which had been signed
        return [
            replace(s, said=Said.HELD)
            if s.said is Said.PLANNED and page.sentences[s.sentence].place == "headline"
            else s
            for s in found
        ]
    if lead is not None and _has_now(page, found, lead):
        return [
            replace(s, said=Said.SIGNED, rule=f"{s.rule}; signed by the headline") if s is lead else s for s in found
        ]
    if lead is not None and _was_done(page, found):
        return [replace(s, said=Said.SIGNED) if s.said is Said.PLANNED else s for s in found]
    if lead is None or (lead.said not in (Said.PLANNED, Said.HELD, Said.ENDED) and not lead.rule.startswith(NOTHING)):
        return found
    return [replace(s, said=lead.said) if s.rule.startswith("headline names it") else s for s in found]


AHEAD = PROSE.pattern(r"\b(?:tomorrow|will|shall|next)\b")


def _was_done(page: Page, found: list[Statement]) -> bool:
    """ "Memoranda to be signed" in a headline of the day before, while the opening tells of the signing and no sentence of a plan."""
    news = [s for s in found if s.said in (Said.SIGNED, Said.PLANNED) and not s.earlier]
    prose = [s for s in news if page.sentences[s.sentence].is_prose]
    told = [s for s in prose if page.sentences[s.sentence].place == "lead" and s.names_sides and not is_old(page, s)]
    is_ahead = any(AHEAD.search(page.sentences[s.sentence].words) for s in told)
    return bool(told) and not is_ahead and len(prose) < len(news) and all(s.said is Said.SIGNED for s in prose)


def _has_now(page: Page, found: list[Statement], lead: Statement) -> bool:
    """ "Central banks sign memorandum. A and B have a memorandum on ...": what the opening has was signed by its headline."""
    is_bare = lead.said is Said.HELD and lead.rule.startswith("stands from before") and not lead.earlier
    signs = (s for s in found if s.said is Said.SIGNED and "verb of signing" in s.rule)
    is_headed = any(page.sentences[s.sentence].place == "headline" for s in signs)
    return is_bare and is_headed and page.sentences[lead.sentence].place == "lead" and not lead.dates


def _asides(page: Page, found: list[Statement]) -> list[Statement]:
    """Where the body first recalls a paper of these parties, "a memorandum" with others told after it is background."""
    told = [s for s in found if page.sentences[s.sentence].place in ("headline", "above", "lead", "body")]
    first = next((s for s in told if s.groups or s.anaphor), None)
    if first is None or first.said is not Said.HELD or not first.rule.startswith("past perfect"):
        return found
    names = [(m.name, *m.aliases) for group in first.groups for m in group]
    is_aside = [
        s.said is Said.SIGNED
        and s.sentence > first.sentence
        and not s.anaphor
        and not s.renewal
        and any(not any(same_body((m.name, *m.aliases), n) for n in names) for group in s.groups for m in group)
        for s in found
    ]
    return [
        replace(s, said=Said.HELD, earlier=True, further=True, groups=()) if aside else s
        for s, aside in zip(found, is_aside, strict=True)
    ]


IMPLEMENTING = re.compile(
    r"\b(?:work|action|implementation) (?:plan|programme|program)|\bplan of action|\broad ?map|\bminutes|\bterms of reference|\bcalendar",
    re.IGNORECASE,
)
"""Papers by which an agreement of before is carried out."""


def told_in_two(page: Page, statements: list[Statement]) -> list[Statement]:
    """ "Under a memorandum A and B will ... It was signed on Monday.": two sentences tell one signing."""
    found = list(statements)
    for at, statement in enumerate(found):
        follows = found[at + 1] if at + 1 < len(found) else None
        if (
            follows is not None
            and statement.said is Said.HELD
            and "under the agreement" in statement.rule
            and follows.said is Said.SIGNED
            and (
                follows.instrument is not None
                or follows.anaphor
                or follows.dates
                or BEARS.search(page.sentences[follows.sentence].words)
            )
            and follows.sentence - statement.sentence <= 2
            and not follows.groups
            and not follows.earlier
            and not is_old(page, follows)
            and not IMPLEMENTING.search(page.sentences[follows.sentence].words)
        ):
            found[at] = replace(statement, said=Said.SIGNED)
    return found


def _recalled(page: Page, found: list[Statement]) -> list[Statement]:
    """Where the lead tells of papers signed before, the signings that the body dates are those."""
    leads = [s for s in found if page.sentences[s.sentence].place in TOP]
    is_old = any(s.said is Said.HELD and "under" not in s.rule for s in leads)
    approved = min((s.sentence for s in leads if "told later" in s.rule), default=10_000)
    is_new = any(
        s.said is Said.SIGNED and not s.earlier and ("verb" in s.rule or s.renewal) and s.sentence < approved
        for s in leads
    )
    if not is_old or is_new:
        return found
    return [
        replace(s, earlier=True)
        if s.said is Said.SIGNED
        and not s.rule.startswith("one more")
        and (s.dates or WHICH_THEY_SIGNED.search(page.sentences[s.sentence].words))
        else s
        for s in found
    ]


ANOTHER_MATTER = PROSE.pattern(
    r"\b(?:separate|different|another) matter\b|\b(?:stays?|remains?) (?:as it (?:is|was)|unchanged|untouched|unaffected)\b|\b(?:is|are) not (?:affected|touched|changed)\b"
)
""" "The recognition agreement stays as it is": not the paper that was signed."""


def _with_paper(page: Page, found: list[Statement]) -> list[Statement]:
    """What the page elsewhere calls the paper, where what is said so of it names none: its own word before "agreement"."""
    papers = [
        (h.value, ANOTHER_MATTER.search(s.words) is None)
        for s in page.sentences
        if s.place in ("lead", "body", "headline")
        for h in s.hits
        if h.role == "instrument"
    ]
    if not papers:
        return found
    named = [value for value, is_own in papers if is_own] or [Instrument.OTHER.value]
    best = Instrument(max(sorted(set(named)), key=lambda value: (value != Instrument.OTHER, named.count(value))))
    running = [s for s in found if page.sentences[s.sentence].place != "line"]
    bare = {said for said in Said if not any(s.instrument for s in running if s.said is said)}
    return [replace(s, instrument=best) if s.said in bare else s for s in found]


NOT_FIRST = PROSE.pattern(
    r"\b(?:have|had|has) (?:all |both )?been (?:here|there) before\b|\b(?:is|was) not (?:the|their) first (?:paper|memorandum|agreement|arrangement|accord|text|one)\b"
)
""" "The four have been here before": a paper of before is told beside it."""
LIKE_ONE = PROSE.pattern(
    rf"\b(?:an?|the) (?:like|similar|comparable|such) {_PAPER} (?:was|had been|existed)\b{_BY_YEAR}", re.IGNORECASE
)


def _with_first_year(page: Page, found: list[Statement]) -> list[Statement]:
    """The year of the first paper, where a sentence of its own tells it beside a renewal, or right after a signing."""
    if any(s.renewal and s.prior_year for s in found):
        return found
    if SECOND_PAPER.search(page.text):
        # "the first memorandum is with A, the second with B": papers of one day
        return found
    is_renewed = any(s.renewal for s in found)
    is_not_first = not is_renewed and any(NOT_FIRST.search(s.words) for s in page.prose)
    told = next(((year, s) for s in page.prose if (year := _first_year(page, s, is_told=is_not_first))), None)
    if told is None:
        return found
    year, sentence = told
    if not (is_renewed or is_not_first) and re.search(r"\bwith\b", sentence.words):
        # the first of a sort, with somebody else
        return found

    def is_again(statement: Statement) -> bool:
        if is_renewed or statement.said is not Said.SIGNED or statement.earlier:
            return statement.renewal
        return is_not_first or 0 < sentence.order - statement.sentence <= SOON

    return [replace(s, renewal=True, prior_year=year) if is_again(s) else s for s in found]


def _first_year(page: Page, sentence: Sentence, *, is_told: bool) -> int | None:
    """The year of the first paper, where a sentence tells it; ``is_told``: that there was one, so that a like one is it."""
    if (first := FIRST_YEAR.search(sentence.words)) is not None:
        return int(first.group(first.lastindex or 0))
    former = FORMER.search(sentence.words) or (LIKE_ONE.search(sentence.words) if is_told else None)
    year = YEAR.search(former.group()) if former else None
    if year is None or (page.published is not None and int(year.group()) >= page.published.year):
        return None
    return int(year.group())


SOON = 2
"""Sentences within which the first paper is told after the news of the second."""
