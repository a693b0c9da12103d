"""Papers that a Chinese page tells one by one, each by its other side: "一份同A,另一份同B", "第二份的对象是C"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.languages.zh.counted import COUNTED
from pactwatch.reading.languages.zh.days import when
from pactwatch.reading.languages.zh.numbers import number_of
from pactwatch.reading.languages.zh.ours import Lands, protagonist, short_subject
from pactwatch.reading.languages.zh.papers import papers_counted
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement, When

NEWS = (Said.SIGNED, Said.PLANNED)
MARK = re.compile(
    r"(?:其中|当中|當中)?(?:另(?:外|有)?[一二两兩三四五六]?|第[一二三四五六]|[头頭]一|(?:(?<=[,，;；。])|^)[首一])(?:份|项|項|个|個|纸|紙)"
    r"|其中一(?:份|项|項|个|個|纸|紙)|(?:其中一|(?:(?<=[,，;；。])|^)一|另(?:外|有)?一|第[二三四])(?:家|所|间|間)(?=[则則]?[是为為])"
)
"""Where the telling of one paper begins."""
MORE = re.compile(r"另|第[二三四五六]")
"""Of a paper that is not the first."""
OTHER_SIDE = re.compile(
    r"(?:对方|對方|对手方?|對手方?|合作方|(?:合作)?(?:伙伴|夥伴)|签约方|簽約方|另一方|对象|對象)(?:则|則|就|便)?(?:是|为|為)(?P<who>[^,，。;；]{2,60})"
    r"|^[^,，。;；]{0,10}?[则則是由]?(?:与|與|同|和|跟)(?P<with>[^,，。;；]{2,60})"
    r"|^[则則]?[是为為](?P<is>(?!关|關|有关|有關|就)[^,，。;；]{2,60})"
)
"""With whom it is: "对方是A", or right behind its mark "则与B签订"; of partners that are counted "一家是C"."""
NOT_YET = re.compile(
    r"有关|有關|相关|相關|商谈|商談|磋商|谈判|談判|洽谈|洽談|协商|協商|有望|[将將拟擬待]|尚|未|[还還]在|计划|計劃|計畫|预计|預計"
)
"""In the telling of a paper that is not signed."""
UNNAMED = "with partners that are not named"
NEAR = 3
"""Running sentences behind the signing in which its papers are told."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper as the page tells it: the sentence, with whom it is, and its own days."""

    order: int
    partner: Mention
    dates: tuple[When, ...]
    is_more: bool


def told_one_by_one(page: Page, found: list[Statement], sheet: Sheet, land: Lands) -> list[Statement]:
    """The statements, with one more for each paper that is told by its other side."""
    told: list[Statement] = []
    summed: list[Statement] = []
    signed: Statement | None = None
    for sentence in page.prose:
        papers = list(_papers(sheet, sentence))
        starts = {one.partner.start for one in papers}
        here = [s for s in map(_with_counted, found) if s.sentence == sentence.order and s.said in NEWS]
        signed = next((s for s in here if _is_lead(page, s, starts)), signed)
        if signed is None or not papers or sentence.order - signed.sentence > NEAR:
            continue
        many = _many_papers(page.sentences[signed.sentence].words)
        signer = _signer(signed, starts, sheet, land)
        if signer is None and many > 1:
            signer = _subject(sheet, page.sentences[signed.sentence]) or protagonist(page, sheet, land)
        if signer is None or (many == 1 and not any(one.is_more for one in papers)):
            continue
        lands = (None,) if many > 1 else (None, land(signer))
        pairs = [one for one in papers if one.partner.name != signer.name and land(one.partner) not in lands]
        for one in pairs:
            group = (signer, one.partner)
            days = one.dates or signed.dates
            told.append(replace(signed, sentence=one.order, groups=(group,), dates=days, anaphor=False, papers=1))
        summed += [signed] if many > 1 and pairs else []
    if not told:
        return found
    again = {(t.sentence, one.start) for t in told for one in t.groups[0][1:]}
    kept = [s for s in found if not any((s.sentence, one.start) in again for group in s.groups for one in group)]
    orders = {t.sentence for t in told}
    kept = [s for s in kept if not (s.sentence in orders and _is_one_land(s, land))]
    kept = [replace(s, groups=(), anaphor=False) if s in summed and _many(told, s) else s for s in kept]
    return sorted((*kept, *told), key=lambda s: s.sentence)


def _is_lead(page: Page, statement: Statement, starts: set[int]) -> bool:
    """Whether a signing names more than the partners of papers told one by one, or counts its papers."""
    if statement.earlier:
        return False
    if any(one.start not in starts for group in statement.groups for one in group):
        return True
    return not starts and _many_papers(page.sentences[statement.sentence].words) > 1


def _with_counted(statement: Statement) -> Statement:
    """A signing with partners that its sentence but counts is one, where they are told behind."""
    is_counted = statement.said is Said.OTHER_DEAL and statement.rule == UNNAMED
    return replace(statement, said=Said.SIGNED) if is_counted else statement


def _many_papers(words: str) -> int:
    """How many papers the words count, or partners: "与两家医院签约"."""
    told = COUNTED.search(words)
    return max(papers_counted(words), number_of(told["many"]) if told else 1)


def _many(told: list[Statement], signed: Statement) -> bool:
    """Whether two papers or more are told one by one of the signing."""
    return sum(0 <= t.sentence - signed.sentence <= 2 * NEAR for t in told) > 1


def _signer(signed: Statement, starts: set[int], sheet: Sheet, land: Lands) -> Mention | None:
    """Who signs all of them: the body at home, else the first."""
    home = resolve(sheet.home())
    named = [one for group in signed.groups for one in group if one.start not in starts]
    return next((one for one in named if land(one) == home), named[0] if named else None)


def _subject(sheet: Sheet, sentence: Sentence) -> Mention | None:
    """The subject of "萬芳先後與兩家醫院簽下", told for short."""
    counted = COUNTED.search(sentence.words)
    return short_subject(sheet, sheet.masked(sentence)[: counted.start() + 1]) if counted else None


def _papers(sheet: Sheet, sentence: Sentence) -> Iterator[Paper]:
    marks = list(MARK.finditer(sentence.words))
    if not marks:
        return
    text = sheet.masked(sentence)
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=True):
        side = OTHER_SIDE.search(sentence.words[mark.end() : end])
        if side is None or NOT_YET.search(sentence.words, mark.end(), end):
            continue
        where = next(part for part in ("who", "with", "is") if side[part])
        if where == "is" and mark.group()[-1] not in "家所间間":
            # "一份是谅解备忘录": what it is, and not with whom
            continue
        start, stop = (mark.end() + at for at in side.span(where))
        named = bodies_in("\1" * start + text[start:stop], sheet.names)
        if not named or named[0].is_self or named[0].same:
            continue
        own = (d for d in sheet.dates(sentence) if mark.start() <= d.start < end)
        days = [d for d in own if not d.is_future and sheet.value(d)]
        yield Paper(
            order=sentence.order,
            partner=sheet.moved(named[0].mention, max(sentence.start, 0)),
            dates=tuple(when(d, "signing", sheet) for d in days),
            is_more=MORE.search(mark.group()) is not None,
        )


def _is_one_land(statement: Statement, land: Lands) -> bool:
    """Whether a statement names but bodies of one land."""
    return len({land(one) for group in statement.groups for one in group}) == 1
