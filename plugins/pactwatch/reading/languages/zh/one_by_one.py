"""Papers that a Chinese page tells one by one, each by its other side: "一份同A,另一份同B", "第二份的对象是C"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.zh.alike import in_order, placed_alike
from pactwatch.reading.languages.zh.bodies import Named, bodies_in
from pactwatch.reading.languages.zh.counted import COUNTED
from pactwatch.reading.languages.zh.days import when
from pactwatch.reading.languages.zh.numbers import number_of
from pactwatch.reading.languages.zh.ours import Lands, protagonist, short_subject
from pactwatch.reading.languages.zh.owners import without_lands
from pactwatch.reading.languages.zh.papers import papers_counted
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.telling import UNNAMED_PARTNERS
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement, When

NEWS = (Said.SIGNED, Said.PLANNED)
MARK = re.compile(
    r"(?:其中|当中|當中)?(?:另(?:外|有)?[一二两兩三四五六]?|第[一二三四五六]|[头頭]一|(?:(?<=[,，;；。:：])|^)[首一])(?:份|项|項|个|個|纸|紙)"
    r"|(?:(?<=[,，;；。:：])|^)(?:其[一二三四五六](?!他|它)|其[中次](?=[与與同和跟]|是[与與同和跟])|[一二三四五六](?=[是为為则則]))"
    r"|(?:(?<=[,，;；。:：])|^)(?=[与與同和跟](?!会|會|时|時|样|樣|年|日|天)[^,，。;；]{2,40}(?:的|签|簽|[新续續]?[缔締续續订訂]|[则則](?:是|为|為)))"
    r"|其中一(?:份|项|項|个|個|纸|紙)|(?:其中一|(?:(?<=[,，;；。])|^)一|另(?:外|有)?一|第[二三四])(?:家|所|间|間)(?=[则則]?[是为為])"
)
"""Where the telling of one paper begins."""
AMONG = frozenset({"其中", "其次"})
"""Marks of a partner, not of a paper: behind them as many papers as bodies are told."""
MORE = re.compile(r"另|[第其][二三四五六]|其次|^[二三四五六]$")
"""Of a paper that is not the first."""
OTHER_SIDE = re.compile(
    r"(?:对方|對方|对手方?|對手方?|合作方|(?:合作)?(?:伙伴|夥伴)|签约方|簽約方|另一方|对象|對象)(?:则|則|就|便)?(?:是|为|為)(?P<who>[^,，。;；]{2,60})"
    r"|^[^,，。;；]{0,10}?[则則是由]?(?:与|與|同|和|跟)(?P<with>[^,，。;；]{2,60})"
    r"|^[则則]?[是为為](?P<is>(?!关|關|有关|有關|就)[^,，。;；]{2,60})"
)
"""With whom it is: "对方是A", or right behind its mark "则与B签订"; of partners that are counted "一家是C"."""
NOT_YET = re.compile(
    r"有关|有關|相关|相關|商谈|商談|磋商|谈判|談判|洽谈|洽談|协商|協商|有望|尚|未|[还還]在"
    r"|(?:将|將|拟|擬|待|计划|計劃|計畫|预计|預計)[^,，。;；]{0,24}(?:签|簽|缔|締|订|訂)|^[^,，。;；]{0,24}?(?:将|將|拟|擬|待|计划|計劃|計畫|预计|預計)"
)
"""In the telling of a paper that is not signed; what both will do under one that is, behind a comma, is its matter."""
PARTNERS = re.compile(
    r"(?:(?:(?:合作|签约|簽約|签署|簽署)(?:的)?(?:对方|對方|方|对象|對象|伙伴|夥伴|单位|單位|机构|機構)|(?:对方|對方|对象|對象|伙伴|夥伴)|[两兩二三四五六](?:家|所|校|院|地)(?:机构|機構|大学|大學|院校|医院|醫院|企业|企業|公司)?)"
    r"(?:分别|分別|依次|则|則|就)?(?:是|为|為|有|包括)|[㐀-鿿]{2}(?:方面|伙伴|夥伴)(?:有|包括)|(?:分别|分別|依次)(?:是|为|為|来自|來自)|[签簽][字署约約訂订](?:了)?的(?:分别|分別)?(?:是|有|包括)[㐀-鿿]{2,6}[:：])(?P<who>[^。;；:：]{4,120})"
)
"""Behind a signing with partners that are counted: who they are, in one list."""
MANY = re.compile(
    r"(?:与|與|和|同|跟|[连連][签簽])[^,，。;；与與和同跟]{0,6}?(?P<many>[两兩二三四五六2-6])(?:家|所|个|個|间|間|校|院)(?!方|级|級)"
)
"""Partners of any sort that are counted: "同两家海外图书馆", "连签两校"."""
TOGETHER = re.compile(r"[三四五六多各]方|共同[签簽]|[联聯]合[签簽]")
WHAT = r"(?:[㐀-鿿]{2,4}(?:药厂|藥廠|药企|藥企|企业|企業|公司|厂商|廠商|大学|大學))?"
LINK = re.compile(rf"(?:[(（][^()（）]*[)）])?(?:、|以及|[,，]?(?:和|与|與|及|跟|以及)){WHAT}")
OF_LAND = re.compile("的")
"""Between a land and the body at home there: "法国的A大学"."""
DESCRIBED = re.compile(WHAT)
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
        if any(sum(len(group) > 1 for group in s.groups) > 1 for s in here):
            # couples, each of which signs a paper of its own
            continue
        many = _many_papers(page.sentences[signed.sentence].words)
        signer = _signer(signed, starts, sheet, land)
        if signer is None and many > 1:
            signer = _subject(sheet, page.sentences[signed.sentence]) or protagonist(page, sheet, land)
        if signer is None or (many == 1 and not any(one.is_more for one in papers)):
            continue
        lands = (None,) if many > 1 else (None, land(signer))
        partners = [one.partner for one in papers]
        placed = placed_alike(partners, list(map(land, partners)), land(signer))
        papers = [replace(one, partner=partner) for one, partner in zip(papers, placed, strict=True)]
        pairs = [one for one in papers if one.partner.name != signer.name and land(one.partner) not in lands]
        for one in pairs:
            group = (signer, one.partner)
            days = one.dates or signed.dates
            told.append(replace(signed, sentence=one.order, groups=(group,), dates=days, anaphor=False, papers=1))
        summed += [signed] if many > 1 and pairs else []
    if not told:
        return found
    again = {(t.sentence, one.start) for t in told for one in t.groups[0][1:]}
    kept = [s for s in found if not any(_holds(again, s.sentence, one) for group in s.groups for one in group)]
    orders = {t.sentence for t in told}
    kept = [s for s in kept if not (s.sentence in orders and _is_one_land(s, land))]
    kept = [replace(s, groups=(), anaphor=False) if s in summed and _many(told, s) else s for s in kept]
    return sorted((*kept, *told), key=lambda s: s.sentence)


def _holds(again: set[tuple[int, int]], order: int, one: Mention) -> bool:
    """Whether a mention is, or reaches over, a partner that is told by itself."""
    return any(at == order and one.start <= start < max(one.end, one.start + 1) for at, start in again)


def _is_lead(page: Page, statement: Statement, starts: set[int]) -> bool:
    """Whether a signing names more than the partners of papers told one by one, or counts its papers."""
    if statement.earlier:
        return False
    if any(one.start not in starts for group in statement.groups for one in group):
        return True
    many = _many_papers(page.sentences[statement.sentence].words)
    return many > 1 and (not starts or (not statement.groups and len(starts) == many))


def _with_counted(statement: Statement) -> Statement:
    """A signing with partners that its sentence but counts is one, where they are told behind."""
    is_counted = statement.said is Said.OTHER_DEAL and statement.rule == UNNAMED_PARTNERS
    return replace(statement, said=Said.SIGNED) if is_counted else statement


def _many_papers(words: str) -> int:
    """How many papers the words count, or partners: "与两家医院签约"."""
    told = COUNTED.search(words) or MANY.search(words)
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
    text = sheet.masked(sentence)
    marks = list(MARK.finditer(sentence.words))
    if sum(not mark.group() or mark.group() in AMONG for mark in marks) < 2:
        # one "与A签的是..." alone is no row of papers
        marks = [mark for mark in marks if mark.group()]
    if not marks and (partners := _in_one_list(sheet, sentence, text)):
        yield from partners
        return
    if not marks:
        return
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=True):
        side = OTHER_SIDE.search(sentence.words[mark.end() : end])
        if side is None or NOT_YET.search(sentence.words[mark.end() : end]):
            continue
        where = next(part for part in ("who", "with", "is") if side[part])
        if where == "is" and mark.group()[-1] not in "家所间間一二三四五六":
            # "一份是谅解备忘录": what it is, and not with whom
            continue
        start, stop = (mark.end() + at for at in side.span(where))
        part = "\1" * start + text[start:stop]
        bodies = bodies_in(part, sheet.names)
        named = without_lands(part, bodies)
        if not named or named[0].is_self or named[0].same:
            continue
        if where == "is" and mark.group()[-1] not in "家所间間" and bodies[0].start > start:
            # "一是加强与老挝卫生部的联系": what is to be done, and not with whom
            continue
        own = (d for d in sheet.dates(sentence) if mark.start() <= d.start < end)
        days = [d for d in own if not d.is_future and sheet.value(d)]
        for one in (
            _listed(part, named) if where == "with" and (not mark.group() or mark.group() in AMONG) else named[:1]
        ):
            yield Paper(
                order=sentence.order,
                partner=sheet.moved(one.mention, max(sentence.start, 0)),
                dates=tuple(when(d, "signing", sheet, sentence) for d in days),
                is_more=MORE.search(mark.group()) is not None,
            )


def _listed(text: str, named: list[Named]) -> list[Named]:
    """The first of the bodies, with those that stand in one list with it."""
    found = named[:1]
    for one in named[1:]:
        if one.is_self or one.same or not LINK.fullmatch(text, found[-1].end, one.start):
            break
        found.append(one)
    return found


def _in_one_list(sheet: Sheet, sentence: Sentence, text: str) -> list[Paper]:
    """A paper for each of the partners that are told in one list: "分别是A和B"; [] where it is no list."""
    lists = list(PARTNERS.finditer(text))
    before = sheet.page.prose_at(sentence.order - 1) or sentence
    if not lists or TOGETHER.search(sentence.words) or TOGETHER.search(before.words):
        return []
    listed = [one for told in lists for one in _list_at(sheet, text, told)]
    if len(listed) < 2:
        return []
    shift = max(sentence.start, 0)
    partners = in_order(sheet, sentence, [sheet.moved(one.mention, shift) for one in listed])
    return [Paper(sentence.order, one, (), is_more=one is not partners[0]) for one in partners]


def _list_at(sheet: Sheet, text: str, told: re.Match[str]) -> list[Named]:
    """The bodies of the list that begins where the match says who they are."""
    start, stop = told.span("who")
    listed: list[Named] = []
    part = "\1" * start + text[start:stop]
    for named in bodies_in(part, sheet.names):
        # what a body is, or its land, may stand before its name: "英国药厂阿斯利康"
        link = (
            LINK.fullmatch(text, listed[-1].end, named.start) or OF_LAND.fullmatch(text, listed[-1].end, named.start)
            if listed
            else DESCRIBED.fullmatch(text, start, named.start)
        )
        if named.is_self or named.same or link is None:
            break
        listed.append(named)
    return without_lands(part, listed)


def _is_one_land(statement: Statement, land: Lands) -> bool:
    """Whether a statement names but bodies of one land."""
    return len({land(one) for group in statement.groups for one in group}) == 1
