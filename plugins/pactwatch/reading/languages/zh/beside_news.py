"""Papers that a Chinese page only tells beside those of its news: ties of before, and others' papers like this one."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.zh.cues import FRESH, PAPER_WORD
from pactwatch.reading.model import PROSE, Page, Said, Statement
from pactwatch.reading.names import same_body
from pactwatch.reading.news import place

TIE = re.compile(
    r"(?:[结結締缔][为為成下结結]|互[为為]|成[为為]|建立)(?:了)?(?:[^,，。;；与與]{0,4}的)?(?:战略|戰略|策略|合作|全面|[长長]期){0,3}(?:姊妹|姐妹|友好|兄弟|伙伴|夥伴)"
)
"""What two houses or towns have become: 结为友好港, 締結姊妹校."""
THEN = re.compile(
    r"当[日天晚]|當[日天晚]|同日(?!本)|同时|同時|随后|隨後|[会會]上|[仪儀]式|典[礼禮]|期[间間]|此外|另外|此行|[现現][场場]"
)
"""Words by which a paper is of the same occasion as the news."""
OVER_YEARS = re.compile(r"(?:先后|先後|陆续|陸續|相继|相繼)[^,，。;；]{0,60}等[^,，。;；、]{0,20}[签簽缔締订訂]")
"""How papers of many years are summed up: "先后与A大学、B大学等签订协议"."""
LIKE_IT = re.compile(
    rf"(?:[类類]似|同[类類]|相似|相同|同[样樣])(?:的|性[质質]的?|[内內]容的?)?[㐀-鿿]{{0,8}}?{PAPER_WORD}"
)
"""A paper like that of the news, which is another."""


def without_papers_beside(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements; behind one of the news that names its sides, ties with others and papers like it count no more.

    A tie that is told without a day, and as nothing of the same occasion, is what its bodies have long been. A paper
    like that of the news between bodies of which the news names none is theirs.
    """
    news = next(
        (s for s in found if s.said is Said.SIGNED and not s.earlier and s.names_sides and place(page, s) in PROSE),
        None,
    )
    if news is None or TIE.search(page.sentences[news.sentence].words):
        return found
    known = news.names
    return [
        replace(s, said=Said.OTHER_DEAL, rule="told beside the news")
        if s.said is Said.SIGNED and s.sentence > news.sentence and _is_beside(page, s, known)
        else s
        for s in found
    ]


def _is_beside(page: Page, statement: Statement, known: list[tuple[str, ...]]) -> bool:
    """Whether a statement tells what somebody whom the news does not name has long had, or a like paper of others."""
    if not statement.groups:
        return False
    words = page.sentences[statement.sentence].words
    strangers = [not any(same_body(name, one) for one in known) for name in statement.names]
    if THEN.search(words):
        return False
    if LIKE_IT.search(words):
        return all(strangers)
    is_tie = TIE.search(words) is not None and re.search(PAPER_WORD, words) is None
    is_old = is_tie or OVER_YEARS.search(words) is not None
    return is_old and any(strangers) and not (statement.dates or FRESH.search(words))
