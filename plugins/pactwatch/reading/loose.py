"""What a page tells of an agreement where no sentence says it in a form that the pack knows: by what stands near what.

A pack's grammar is sure where it speaks and silent elsewhere, and journalists always find another way to put it. So
where it is silent, a paper named in running text, a word of signing (planning, ending, recalling) in the same or the
next sentence, and the bodies around them tell the same; the reading's reason says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pactwatch.reading.fresh_day import is_fresh, news_days
from pactwatch.reading.languages import Pack
from pactwatch.reading.model import Hit, Mention, Page, Said, Sentence, Statement, When
from pactwatch.reading.names import same_body
from pactwatch.reading.parties import body_of, sides_of
from pactwatch.reading.standing_near import FIRST, around_of, parties_near
from pactwatch.records import Instrument

NEAR = "told nearby: "
"""How the rule of a loosely told statement begins."""
TELLING = ("headline", "above", "lead", "body")
CUES = (("end", Said.ENDED), ("plan", Said.PLANNED), ("history", Said.HELD), ("follow", Said.HELD))
SIGNS = ("sign", "ceremony", "renew", "join")
END_BEFORE = "a word of end a sentence before"
UNSAID = ("end", "plan", "history", "follow", "deal", "payment", "opinion", "denial", "elsewhere")
"""Words beside which a paper that no word tells of is none that was signed now."""
MOST_SIGNINGS = 5
"""Sentences with a word of signing that are asked who signed."""


def loosely_told(page: Page, speaks: Pack, told: tuple[Statement, ...] = ()) -> tuple[Statement, ...]:
    """A statement for each sentence that names a paper, with the parties that stand nearest; () where none does.

    ``told`` is what the pack's grammar told of the page.
    """
    spoken = {statement.sentence for statement in told}
    aside = {statement.sentence for statement in told if statement.further}
    headline = page.headline
    if headline is not None and headline.has("deal", "opinion") and not headline.has("instrument"):
        return ()
    prose = page.prose
    if any(s.has("denial") for s in prose) or (headline is not None and headline.has("denial")):
        return ()
    found: list[Statement] = []
    for sentence, paper in _papers(page):
        around = around_of(prose, sentence)
        said = _opinion(page, speaks, sentence, around)
        if said is None or (said[0] is Said.SIGNED and sentence.order in aside):
            continue
        if said[0] is Said.HELD and (sentence.order in spoken or not _carries_news(page, speaks, sentence, prose[:2])):
            # that the paper is of before has been said in so many words, and weighed; or is said in passing
            continue
        told_by = [around[0], sentence] if said[1] == END_BEFORE else [sentence]
        sides = tuple(side for one in told_by for side in speaks.sides(page, one) if len(side) > 1)
        groups = sides or (parties_near(page, speaks, sentence, far=speaks.hints(page, sentence) is Said.SIGNED),)
        if len(groups[0]) < 2:
            continue
        found.append(
            of_paper(
                sentence,
                paper,
                said[0],
                NEAR + said[1],
                groups=groups,
                dates=_dates(page, speaks, sentence, around),
            )
        )
    running = [one for one in found if page.sentences[one.sentence].is_prose]
    return tuple((running or found)[:1]) or _unworded(page, speaks, prose)


def of_paper(  # noqa: PLR0913  what a statement holds
    sentence: Sentence,
    paper: Hit,
    said: Said,
    rule: str,
    *,
    groups: tuple[tuple[Mention, ...], ...],
    dates: tuple[When, ...],
) -> Statement:
    """What is said of the paper that a sentence names by this word."""
    return Statement(
        sentence=sentence.order,
        said=said,
        rule=rule,
        start=paper.start if sentence.start >= 0 else -1,
        end=paper.end if sentence.start >= 0 else -1,
        instrument=Instrument(paper.value) if paper.role == "instrument" else None,
        groups=groups,
        dates=dates,
    )


def _unworded(page: Page, speaks: Pack, prose: Sequence[Sentence]) -> tuple[Statement, ...]:
    """A paper of two countries' bodies that stands beside the fresh day of the news, whatever words tell of it."""
    for sentence in prose[:FIRST]:
        paper = _paper(sentence)
        if paper is None or sentence.has(*UNSAID) or speaks.hints(page, sentence) is not Said.SIGNED:
            continue
        around = around_of(prose, sentence)
        days = news_days(page, speaks, (sentence, *around, *[s for s in prose if s.order < sentence.order][::-1]))
        sides = tuple(side for side in speaks.sides(page, sentence) if len(side) > 1)
        group = sides[0] if sides else parties_near(page, speaks, sentence, far=True)
        if not days or len(group) < 2 or len({body_of(page, speaks, one).country for one in group} - {None}) < 2:
            continue
        rule = NEAR + "a paper beside the day of the news"
        return (of_paper(sentence, paper, Said.SIGNED, rule, groups=sides or (group,), dates=days),)
    return ()


def _is_done(page: Page, speaks: Pack, sentence: Sentence) -> bool:
    """Whether a sentence with a word of plan ("they plan to ...") tells of a signing on a day that is gone by."""
    if not sentence.is_prose or not sentence.has("sign", "ceremony"):
        return False
    return any(when.of == "signing" and is_fresh(page, when.value) for when in speaks.days(page, sentence))


def _papers(page: Page) -> Iterator[tuple[Sentence, Hit]]:
    """The sentences that name a paper which may be the news, each with its most telling word for it."""
    for sentence in page.sentences:
        paper = _paper(sentence)
        if paper is None or sentence.place not in TELLING or sentence.has("elsewhere"):
            # "with another firm": the paper is not that of the bodies around
            continue
        if sentence.place == "body" and not sentence.has("sign", "ceremony", "renew", "end", "plan"):
            # far down and without a word of signing a paper is named in passing
            continue
        yield sentence, paper


def _opinion(page: Page, speaks: Pack, sentence: Sentence, around: Sequence[Sentence]) -> tuple[Said, str] | None:
    """What is said of the sentence's paper, and the rule: by the pack's hint, else by the words in and beside it."""
    hint = speaks.hints(page, sentence)
    if hint is Said.OTHER_DEAL:
        return None
    if hint in (Said.PLANNED, Said.HELD, Said.ENDED):
        return hint, f"small words beside the paper: {hint}"
    said = _said(sentence, around, is_ended=page.headline is not None and page.headline.has("end"))
    if said is None or said[0] is not Said.PLANNED:
        return said
    if hint is Said.SIGNED:
        return Said.SIGNED, "a word of signing in the form of what is done"
    return (Said.SIGNED, "a word of signing beside a day gone by") if _is_done(page, speaks, sentence) else said


def with_parties(page: Page, speaks: Pack, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The news with the parties that stand nearest, where no statement names two: the first that finds any."""
    prose = page.prose
    in_order = sorted(statements, key=lambda s: (not page.sentences[s.sentence].is_prose, s.sentence))
    for statement in (s for s in in_order if not s.detail and page.sentences[s.sentence].place != "line"):
        sentence = page.sentences[statement.sentence]
        told = tuple(mention for group in statement.groups for mention in group if mention.is_known)
        found = (
            _signers(page, speaks, prose, told),
            *_sides_about(page, speaks, sentence),
            parties_near(page, speaks, sentence, told, far=True),
        )
        group = next((one for one in found if _is_of_two(page, speaks, one)), max(found, key=len))
        if len(group) > 1:
            full = replace(statement, groups=(group,), rule=f"{statement.rule}; {NEAR}parties")
            return tuple(full if s is statement else s for s in statements)
    return statements


def _sides_about(page: Page, speaks: Pack, sentence: Sentence) -> Iterator[tuple[Mention, ...]]:
    """Who stands with whom in the sentence, and in those beside it that name a paper."""
    for one in (sentence, *around_of(page.prose, sentence)):
        if one is sentence or one.has("instrument"):
            yield from speaks.sides(page, one)


def _is_of_two(page: Page, speaks: Pack, group: tuple[Mention, ...]) -> bool:
    """Whether two parties are told: a body and its own land are one."""
    return len(sides_of(body_of(page, speaks, mention) for mention in group)) > 1


def _signers(page: Page, speaks: Pack, prose: Sequence[Sentence], told: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Who stands with whom in the first sentence that tells of the signing and names a body ``told``."""
    names = [(mention.name, *mention.aliases) for mention in told]
    for sentence in [s for s in prose if s.has("sign", "ceremony")][:MOST_SIGNINGS]:
        for side in speaks.sides(page, sentence):
            if len(side) > 1 and any(same_body((m.name, *m.aliases), name) for m in side for name in names):
                return side
    return ()


def _carries_news(page: Page, speaks: Pack, sentence: Sentence, opening: Sequence[Sentence]) -> bool:
    """Whether an agreement of before is what the page is about: its headline says so, or who signed it stands by."""
    headline = page.headline
    if sentence is headline or (headline is not None and headline.has("instrument", "join", "sign", "ceremony")):
        return True
    return sentence.has(*SIGNS) and (sentence in opening or len(speaks.bodies(page, sentence)) > 1)


def _paper(sentence: Sentence) -> Hit | None:
    """The word of a paper in the sentence, the most telling one."""
    papers = [hit for hit in sentence.hits if hit.role == "instrument"]
    return min(papers, key=lambda hit: (hit.value == Instrument.OTHER, hit.start), default=None)


def _said(sentence: Sentence, around: Sequence[Sentence], *, is_ended: bool) -> tuple[Said, str] | None:
    """What is said of the paper by the words of its sentence, else by those of the sentences beside it.

    ``is_ended``: the headline tells of an end.
    """
    for role, said in CUES:
        if _has_cue(sentence, role) and not (said is Said.HELD and sentence.has("renew")):
            return said, f"a word of {role} beside the paper"
    if is_ended and any(s.has("end") for s in around[:1]):
        return Said.ENDED, END_BEFORE
    if sentence.has("deal") and not sentence.has(*SIGNS):
        return None
    if sentence.has(*SIGNS):
        return Said.SIGNED, "a word of signing beside the paper"
    if any(s.has("sign", "ceremony") and not s.has("plan", "end") for s in around):
        return Said.SIGNED, "a word of signing a sentence away"
    return None


def _has_cue(sentence: Sentence, role: str) -> bool:
    """Whether the sentence has such a word; one of a single letter ("へ") tells something in headlines only."""
    is_prose = sentence.is_prose
    return any(hit.role == role and not (is_prose and len(hit.words) == 1) for hit in sentence.hits)


def _dates(page: Page, speaks: Pack, sentence: Sentence, around: Sequence[Sentence]) -> tuple[When, ...]:
    """The dates of the paper's sentence, else of the first sentence beside it that tells of signing and has a date."""
    places = [sentence, *(s for s in around if s.has("sign", "ceremony"))]
    told = next((dates for s in places if (dates := speaks.days(page, s))), ())
    prose = page.prose
    return told or news_days(page, speaks, (*around, *[s for s in prose[:FIRST] if s.order < sentence.order][::-1]))
