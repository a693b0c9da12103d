"""A statement of what one Chinese sentence was found to say: who, which paper, when, and whether as history."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pactwatch.reading.languages.zh.cues import (
    EARLIER,
    HEADS,
    NOT_RENEWED,
    NOW,
    RENEWED,
)
from pactwatch.reading.languages.zh.days import dates_of, when
from pactwatch.reading.languages.zh.parties import parties_of
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.model import Hit, Said, Sentence, Statement, When
from pactwatch.records import Instrument

OF_SIGNING = re.compile(
    r"[,，]?[^,，。;；]{0,24}?(?:(?<![续續])[签簽]|缔|締|订|訂|达成|達成|结成|結成|的[^,，。;；]{0,8}(?:协议|協議|备忘录|備忘錄|协定|協定))"
)
"""Behind a date: it is that of the signing."""
COMMA = re.compile(r"[,，。;；]")
LAST_YEAR = re.compile(r"(?:去年|前年|早前|先前|此前)(?:\d{1,2}月)?$")
"""Right before the verb, in a clause without a day."""
REFERS = re.compile(r"[与與和同跟](?:上述|前述|对方|對方)")
"""With a side named before: "与上述机构"."""


RENEWS = re.compile(r"[把将將就对對](?:此前|早前|先前|之前|过去|過去|原有|前年|去年)[^,，。;；]{0,30}")
"""What is renewed was there before: "把此前的合作安排续签下来"."""
UNNAMED_PARTNERS = "with partners that are not named"
"""The rule of a signing whose other side the sentence only counts or describes."""
WHOSE = r"(?:[双雙]方|[两兩][^,，。;；]|其|原)?"
"""Before a paper, or its day, that is the object of a verb."""
OF_OLD = re.compile(
    rf"(?:将|將|把|对|對|就){WHOSE}(?:[于於在])?(?:19|20)\d\d年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?=[^,，。;；]{{0,8}}的)"
)
"""The day of the paper that is renewed, where it stands as an object: "把2018年的合作协议又续了五年"."""
PREVIOUS = re.compile(r"[上前]一?(?:份|期|轮|輪|版)(?!报|報|子)")
"""Of the paper before this one: "上一份要追溯到2004年"."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence was found to say: how, by which rule, of which papers; ``at`` is where its verb stands."""

    said: Said
    rule: str
    papers: list[Hit]
    at: int


def made(sentence: Sentence, sheet: Sheet, told: Told) -> Statement:
    """The statement, with the parties and dates that the sentence tells."""
    said, papers, at = told.said, told.papers, told.at
    shift = max(sentence.start, 0)
    words = sentence.words
    groups = parties_of(sentence, sheet, at, said_ended=said is Said.ENDED)
    years = [d.year for d in sheet.dates(sentence) if d.year and not d.is_future]
    is_object = said is Said.SIGNED and told.rule != "renewed" and RENEWED.search(words)
    old = OF_OLD.search(words) if is_object else None
    earlier = said is Said.SIGNED and old is None and _is_past(sentence, sheet, at)
    renewal = bool(RENEWED.search(words)) and not NOT_RENEWED.search(words) and said is not Said.HELD and not earlier
    prior = min((y for y in years if sheet.year is None or y < sheet.year), default=None)
    first = papers[0] if papers else next((h for h in sentence.hits if h.role in ("sign", "ceremony")), None)
    paper = _paper(papers) if papers else sheet.paper_beside(sentence)
    of = "earlier" if earlier or said is Said.HELD else "signing"
    dates = dates_of(sentence, sheet, at, of if said is not Said.HELD else "signing")
    if old is not None:
        # what is renewed is told by its day of before
        dates = tuple(day for day in dates if not old.start() <= day.start - shift < old.end())
    return Statement(
        sentence=sentence.order,
        said=said,
        rule=told.rule,
        start=first.start if first else sentence.start,
        end=min(first.end + 10, shift + len(words)) if first and sentence.start >= 0 else sentence.end,
        instrument=Instrument(paper.value) if paper else None,
        groups=groups,
        anaphor=not groups
        or bool(REFERS.search(words))
        or (
            not any(len(group) > 1 for group in groups)
            and any(h.role == "both" and not HEADS.match(words[h.end - shift :]) for h in sentence.hits)
        ),
        earlier=earlier or (said is Said.HELD and prior is not None),
        dates=_of_ended(sentence, dates) if said is Said.ENDED else _surely(sentence, dates, told),
        renewal=renewal or (earlier and PREVIOUS.search(words) is not None),
        prior_year=prior if renewal or earlier or said is Said.HELD else None,
    )


def _of_ended(sentence: Sentence, dates: tuple[When, ...]) -> tuple[When, ...]:
    """Of the dates of a sentence that tells of an ending those of the signing: "终止2007年签署的协定"."""
    shift = max(sentence.start, 0)
    told = [day for day in dates if OF_SIGNING.match(sentence.words[day.end - shift :])]
    return tuple(replace(day, of="late") if day.of == "signing" else day for day in told)


def _surely(sentence: Sentence, dates: tuple[When, ...], told: Told) -> tuple[When, ...]:
    """The dates; a day in the own clause of "A与B9日签署备忘录后的首个成果" is surely that of the paper."""
    if told.said is not Said.HELD or told.rule != "signed before":
        return dates
    shift, words = max(sentence.start, 0), sentence.words
    clause = [day for day in dates if day.of == "signing" and not COMMA.search(words, day.end - shift, told.at)]
    return tuple(replace(day, of="late") if day in clause else day for day in dates)


def _paper(papers: list[Hit]) -> Hit:
    """The word that says most of the paper's sort: 协议 is said of any."""
    return next((p for p in papers if p.value != Instrument.OTHER), papers[0])


def _is_past(sentence: Sentence, sheet: Sheet, at: int) -> bool:
    if NOW.search(re.split(r"[,，。;；]", sentence.words[:at])[-1]):
        return False
    dates = [d for d in sheet.dates(sentence) if d.year and d.start <= at]
    own = max((comma.end() for comma in COMMA.finditer(sentence.words, 0, at)), default=0)
    if dates and dates[-1].start < own and LAST_YEAR.search(sentence.words, own, at):
        # "协定8日起实施,双方去年签署了该协定"
        return True
    if sheet.year and dates:
        recent = any((d.year or 0) >= sheet.year or sheet.is_recent(d) for d in dates)
        return not recent
    return bool(EARLIER.search(RENEWS.sub("", sentence.words[: at + 6])))


def captioned(sentence: Sentence, sheet: Sheet) -> list[Statement]:
    """What a caption tells: the days of a signing that it shows."""
    if not sentence.has("instrument", "sign", "ceremony"):
        return []
    dates = tuple(when(d, "signing", sheet, sentence) for d in sheet.dates(sentence) if sheet.value(d))
    if not dates:
        return []
    return [
        Statement(
            sentence=sentence.order, said=Said.SIGNED, rule="caption", start=0, end=len(sentence.words), dates=dates
        )
    ]
