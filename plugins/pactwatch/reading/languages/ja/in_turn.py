"""Papers that a Japanese page takes up in turn behind their signing: "一つ目の相手はA。... 二つ目はB", "相手はAとB"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.ja.acting import actor_before
from pactwatch.reading.languages.ja.chains import Chain, chains_in
from pactwatch.reading.languages.ja.numbers import SORTS_COUNTED, number_of
from pactwatch.reading.languages.ja.paper_in_full import in_full
from pactwatch.reading.languages.ja.roles import shifted
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.telling import in_page, when
from pactwatch.reading.model import Mention, Said, Sentence, Statement, When

ONE = r"(?:つ|番|件|本|通|校|社|者|機関|省|団体|か所|カ所)"
MARK = re.compile(
    rf"(?:(?<=[、。])|^)(?:第?[一二三四五1-5]{ONE}目|[一1]{ONE}|最初の(?:[一1]{ONE})?|ひとつ(?:目)?|ふたつ目|もう(?:[一1]{ONE}|ひとつ|片方|一方)|残る?(?:[一1]{ONE}|ひとつ)|片方)"
    r"(?:の)?(?:相手|パートナー|協定|覚書|文書)?(?:先|方)?(?:は|が|の相手は|では)、?"
)
"""Where the telling of one paper begins."""
PARTNERS = re.compile(
    r"^(?:(?:提携|締結|協定|覚書|調印|署名|連携)の?)?(?:相手|パートナー|対象|内訳)(?:先|方|校|機関|国)?は、?(?P<who>[^。]{4,120})"
)
"""A sentence that tells the partners in one list."""
WHOM_THEY_SIGNED_WITH = re.compile(
    r"^(?:今回|新たに)?、?(?:(?:協定|覚書|MOU|提携)を)?(?:締結し|調印し|署名し|提携し|結ん|交わし)[ただ](?:相手(?:先|方|校)?|の)は、?(?P<who>[^。]{4,160})"
)
"""締結したのはX、Y、Z: the partners, where they are as many as the signing counts."""
HOW_MANY = re.compile(rf"(?P<n>[2-9２-９二三四五六七八九])\s?(?:つの)?[㐀-鿿]{{0,4}}(?:{SORTS_COUNTED})")
LINK = re.compile(r"(?:と|や|、|および|及び|ならびに|並びに|、?それに)+")
IS_ONE = re.compile(r"(?:[(（][^()（）]*[)）])?(?:。|で、|だ|である|です|が相手|$)")
"""Behind the name of a partner: the sentence says no more of what it is."""
COUNTED = re.compile(
    rf"[2-5２-５二三四五]\s?(?:つの|件の?|{SORTS_COUNTED}|学部|地域)|両(?:大学|校|省|機関|社)|相次いで|それぞれ|立て続け|続けて"
)
"""Of a signing that is of several papers."""
AWAY = re.compile(r"予定|見通し|検討|協議中|交渉|見込み")
NEAR = 9
"""Running sentences behind the signing in which its papers are told."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: the sentence that names its partner, the partner, its days, and who signs this one alone."""

    order: int
    partner: Mention
    dates: tuple[When, ...]
    signer: Mention | None = None
    group: tuple[Mention, ...] = ()
    """All who sign it, where the page tells them in one sentence."""


def in_turn(sheet: Sheet, found: list[Statement]) -> list[Statement]:
    """The statements, with one for each paper that the page takes up behind a signing of several."""
    prose = [s for s in sheet.page.sentences if s.is_prose]
    for news in found:
        sentence = sheet.page.sentences[news.sentence]
        if news.said is not Said.SIGNED or news.earlier or not (sentence.is_prose or sentence.place == "headline"):
            continue
        if not COUNTED.search(sentence.words):
            continue
        behind = [s for s in prose if s.order - news.sentence >= 0][: NEAR + 1]
        counted = HOW_MANY.search(sentence.words)
        papers = list(_papers(sheet, behind, number_of(counted["n"]) if counted else 0, found))
        signer = _signer(sheet, news, papers)
        lands = {m.name for group in news.groups for m in group if resolve(m.name)} or visited(sentence)
        if len(lands) == 1:
            # "ベトナムの二つの大学と": the land of them all
            papers = [replace(one, partner=of_land(one.partner, *lands)) for one in papers]
        if not (_are_several(papers) or _is_other_told(found, news, papers)):
            continue
        sides = [one.group or _two(one.signer or signer, one.partner) for one in papers]
        told = [
            replace(news, sentence=one.order, groups=(group,), anaphor=False, papers=1, dates=one.dates)
            for one, group in zip(papers, sides, strict=True)
            if group
        ]
        if not told:
            continue
        told = [one if one.dates else replace(one, dates=news.dates) for one in told]
        orders = {one.order for one in papers}
        kept = [
            replace(s, groups=(), anaphor=False, papers=1)
            if s is news or (s.sentence in orders and s.said is Said.SIGNED) or _only_lands(s)
            else s
            for s in found
        ]
        return sorted([*kept, *told], key=lambda s: s.sentence)
    return found


def _two(lead: Mention | None, partner: Mention) -> tuple[Mention, ...]:
    return (lead, partner) if lead is not None else ()


def _are_several(papers: list[Paper]) -> bool:
    """Whether the papers have not all the same two sides."""
    return len({(one.partner.name, one.signer.name if one.signer else "", len(one.group)) for one in papers}) > 1


def _is_other_told(found: list[Statement], news: Statement, papers: list[Paper]) -> bool:
    """Whether the second paper, of which no partner stands behind its mark, is told as a signing of its own."""
    if len(papers) != 1:
        return False
    one = papers[0].partner
    told = (s for s in found if s is not news and s.said is Said.SIGNED and not s.earlier and s.names_sides)
    names = [{m.name for group in s.groups for m in group} for s in told if s.sentence > papers[0].order]
    return bool(names) and not any(one.name in name or name in one.name for group in names for name in group)


def visited(sentence: Sentence) -> set[str]:
    """The one land abroad that the sentence names: "タイを訪れ、二つの機関と"."""
    found = {m.code: m.words for m in find_countries(sentence.words, "ja") if m.code not in ("JP", "INT", "EU")}
    return set(found.values()) if len(found) == 1 else set()


def of_land(partner: Mention, land: str) -> Mention:
    """The partner, at home in the land where its name tells none."""
    return partner if home_of(partner.name, "ja") else replace(partner, home=partner.home or land)


def _signer(sheet: Sheet, news: Statement, papers: list[Paper]) -> Mention | None:
    """Who signs all of them: the first body of the signing that is none of the partners, else the page's own."""
    partners = {one.partner.name for one in papers}
    named = [m for group in news.groups for m in group if m.name not in partners and resolve(m.name) is None]
    is_headed = not sheet.page.sentences[news.sentence].is_prose
    # a headline says shortly what the page's own body is called in full
    one = (sheet.own() if is_headed else None) or (named[0] if named else sheet.own())
    if one is None and papers:
        # "このうち2件は、Aが当事者となった。相手はBとC": who acts right before
        return actor_before(sheet, sheet.page.sentences[papers[0].order])
    return one


def _only_lands(statement: Statement) -> bool:
    """Whether a signing names a land for one of its sides."""
    is_new = statement.said is Said.SIGNED and not statement.earlier
    return is_new and any(resolve(m.name) for group in statement.groups for m in group)


def _papers(sheet: Sheet, sentences: list[Sentence], count: int, found: list[Statement]) -> Iterator[Paper]:
    """Every paper with its partner; days behind a mark are its own until the next. ``count``: how many there are.

    ``found``: what the sentences were found to say one by one.
    """
    marked: list[tuple[Sentence, Chain, list[When]]] = []
    whole: list[Paper] = []
    for number, sentence in enumerate(sentences):
        text = sheet.masked(sentence)
        if number and (listed := _in_one_list(sheet, sentence, text, count)):
            yield from listed
            return
        marks = list(MARK.finditer(sentence.words))
        ends = [*(mark.start() for mark in marks[1:]), *([len(text)] if marks else [])]
        if couples := _couples(sheet, sentence, text, [m.end() for m in marks], ends):
            yield from couples
            return
        for mark, end in zip(marks, ends, strict=True):
            if group := in_full(sheet, sentence, text, mark.end(), end, found):
                if whole and text.startswith("同", mark.end()) and group[0].name == whole[-1].partner.name:
                    # "一つ目は、A大学がB大学と...。二つ目では、同大学がC大学と": whom the papers are told of
                    group = (*whole[0].group[:1], *group[1:])
                own = tuple(_days(sheet, sentence, mark.start(), end)[:1])
                whole.append(Paper(sentence.order, group[-1], own, group[0], group))
                continue
            chains = chains_in("\1" * mark.end() + text[mark.end() : end], sheet.known())
            # "二つ目は、工学系で国を代表するA大学。": what the body is stands before its name
            one = next((c for c in chains if c.mention and (c.start == mark.end() or IS_ONE.match(text, c.end))), None)
            if one is None or AWAY.search(text, one.end, end):
                continue
            marked.append((sentence, one, _days(sheet, sentence, mark.start(), end)))
        if not marks and marked and not marked[-1][2]:
            marked[-1][2].extend(_days(sheet, sentence, 0, len(text)))
    yield from whole
    for sentence, one, days in marked:
        if one.mention is not None and resolve(one.mention.name) and (group := _behind(sentence, sentences, found)):
            yield Paper(sentence.order + 1, group[-1], tuple(days[:1]), group[0], group)
        elif one.mention is not None:
            partner = shifted(sheet.in_full(one.mention, sentence), max(sentence.start, 0), sentence.start)
            yield Paper(sentence.order, partner, tuple(days[:1]))


def _behind(sentence: Sentence, sentences: list[Sentence], found: list[Statement]) -> tuple[Mention, ...]:
    """Who signs by the sentence behind a mark that tells but the land: "1件目はキルギス。AがBと覚書に署名した。"."""
    behind = next((s for s in sentences if s.order == sentence.order + 1), None)
    if behind is None or MARK.search(behind.words):
        return ()
    told = (s.groups[0] for s in found if s.sentence == behind.order and s.said is Said.SIGNED and len(s.groups) == 1)
    return next((group for group in told if len(group) > 1), ())


def _couples(sheet: Sheet, sentence: Sentence, text: str, starts: list[int], ends: list[int]) -> list[Paper]:
    """The papers of "一つはAとB、もう一つはCとDの協定です"; [] where not every part names both sides."""
    found: list[Paper] = []
    for start, end in zip(starts, ends, strict=True):
        first, second = (*chains_in("\1" * start + text[start:end], sheet.known())[:2], None, None)[:2]
        if first is None or second is None or first.start != start or first.after != "と":
            return []
        one = first.mention or (Mention(name=first.text, start=-1, end=-1) if first.is_self else None)
        if one is None or second.mention is None:
            return []
        signer, partner = (replace(sheet.in_full(m, sentence), start=-1, end=-1) for m in (one, second.mention))
        found.append(Paper(sentence.order, partner, (), signer))
    return found if len(found) > 1 and not AWAY.search(text) else []


def _days(sheet: Sheet, sentence: Sentence, start: int, end: int) -> list[When]:
    """The days of signing that a part of a sentence tells."""
    if not sentence.has("sign", "ceremony"):
        return []
    days = [d for d in sheet.dates(sentence) if start <= d.start < end and d.day and not d.is_future and sheet.value(d)]
    return [*in_page((when(d, "signing", sheet) for d in days), sentence)]


def _in_one_list(sheet: Sheet, sentence: Sentence, text: str, count: int) -> list[Paper]:
    """The partners of "相手はAとB"; [] where it is no list."""
    of_all = WHOM_THEY_SIGNED_WITH.match(sentence.words)
    told = PARTNERS.match(sentence.words) or of_all
    if told is None or AWAY.search(sentence.words):
        return []
    start = told.start("who")
    listed: list[Mention] = []
    at = start
    for chain in chains_in("\1" * start + text[start:], sheet.known()):
        link = text[at : chain.start]
        if chain.mention is None or not (LINK.fullmatch(link) if listed else not link):
            break
        listed.append(shifted(sheet.in_full(chain.mention, sentence), max(sentence.start, 0), sentence.start))
        at = chain.end
    is_list = len(listed) == count if of_all else len(listed) > 1
    return [Paper(sentence.order, one, ()) for one in listed] if is_list and len(listed) > 1 else []
