"""Papers told by what each is about, behind a signing: "Xとの覚書は人材育成、Yとの覚書は共同研究を内容とする"."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.ja.chains import chains_in
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.model import Mention, Said, Sentence, Statement

WITH_WHOM = re.compile(r"との(?:間の)?(?:[㐀-鿿]{0,6})(?:覚書|協定|MO[UA]|MoU|合意書|文書|提携)(?:で)?は")
ABOUT = re.compile(
    r"(?:内容と(?:する|した|している|なる)|内容だ|柱(?:だ|とする|とした|に(?:する|した|据えた))|定め(?:る|た|ている)|うた(?:う|った|っている)"
    r"|対象(?:だ|とする|とした)|目的(?:だ|とする|とした)|ねらい(?:だ|とする)|狙い(?:だ|とする)|中心(?:だ|と(?:する|なる))|盛り込(?:む|んだ|まれた)"
    r"|に関する(?:もの|内容)(?:だ|である|です)?|についての(?:もの|内容)(?:だ|である|です)?)。?$"
)
NEAR = 3
"""Sentences behind the signing in which its papers are told."""
NOTE = re.compile(r"(?:[(（][^()（）]*[)）])*")


def by_content(sheet: Sheet, found: list[Statement]) -> list[Statement]:
    """The statements, with one for each partner whose paper the sentences behind a signing only describe."""
    news = next((s for s in found if _opens(sheet, s)), None)
    if news is None:
        return found
    lead = news.groups[0][0]
    known = {m.name for s in found for group in s.groups for m in group if s.names_sides}
    told = [
        replace(news, sentence=one.order, groups=((lead, partner),), anaphor=False, papers=1)
        for one in sheet.page.sentences[news.sentence + 1 : news.sentence + 1 + NEAR]
        if one.is_prose
        for partner in _partners(sheet, one)
        if partner.name not in known and partner.name != lead.name
    ]
    if not told or (len(told) == 1 and not news.names_sides):
        # the one paper of the news itself
        return found
    orders = {s.sentence for s in told}
    kept = [
        replace(s, groups=(), anaphor=False, papers=1)
        if (s is news and not s.names_sides) or _is_bare(s, orders)
        else s
        for s in found
    ]
    return sorted([*kept, *told], key=lambda s: s.sentence)


def _opens(sheet: Sheet, statement: Statement) -> bool:
    """Whether running text tells of a signing, by whom at least."""
    is_new = statement.said is Said.SIGNED and not statement.earlier and bool(statement.groups)
    is_new = is_new and resolve(statement.groups[0][0].name) is None
    return is_new and sheet.page.sentences[statement.sentence].is_prose


def _is_bare(statement: Statement, orders: set[int]) -> bool:
    return statement.sentence in orders and statement.said is Said.SIGNED and not statement.names_sides


def _partners(sheet: Sheet, sentence: Sentence) -> list[Mention]:
    """With whom the papers are of which the sentence tells what they are about; [] where it tells more of them."""
    if not ABOUT.search(sentence.words) or sentence.has(
        "plan", "history", "end", "sign", "ceremony", "renew", "denial"
    ):
        return []
    marks = {mark.start() for mark in WITH_WHOM.finditer(sentence.words)}
    if not marks or sheet.dates(sentence):
        return []
    text = sheet.masked(sentence)
    named = (c.mention for c in chains_in(text, sheet.known()) if c.mention and _closes(text, c.end, marks))
    return [replace(sheet.in_full(m, sentence), start=-1, end=-1) for m in named]


def _closes(text: str, end: int, marks: set[int]) -> bool:
    note = NOTE.match(text, end)
    return (note.end() if note else end) in marks
