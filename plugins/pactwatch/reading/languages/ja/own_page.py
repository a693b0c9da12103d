"""Whose page it is signs, too, where a signing on it names a partner alone, or only whom they called on."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ja.houses import called_on
from pactwatch.reading.languages.ja.own_sites import body_of_site
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.model import Mention, Said, Statement
from pactwatch.reading.organisations import named
from pactwatch.records import Kind

NOT_OF_ITSELF = re.compile(
    r"外務省|外交部|大使館|領事館|代表部|新聞|新報|時報|タイムス|出版|ジャーナル|メディア|通信|放送|テレビ|ニュース|タイムズ|日報|経済|プレス|オンライン|協会報|学会誌"
)
"""Whose pages tell of others: a foreign office, embassies and the press."""
CALLED_ON = re.compile(
    r"(?:側)?を(?:お)?(?:訪|たず|尋)|(?:側)?に(?:お)?(?:伺|うかが|出向|足を運)|(?:側)?へ(?:お)?(?:伺|うかが|出向|足を運)|に(?:お)?(?:会い|目にかか)"
)
"""175病院をお訪ねしました."""
FAR = 3
"""Sentences before a signing in which they call on somebody."""


def with_own(statement: Statement, sheet: Sheet) -> Statement:
    """ "加藤大臣はXの大臣と覚書に署名した" on a ministry's own page: whose page it is signs too."""
    if statement.said is Said.SIGNED and not statement.groups and statement.anaphor:
        return _with_host(statement, sheet)
    if len(statement.groups) != 1 or len(statement.groups[0]) != 1 or statement.earlier:
        return statement
    own, other = sheet.own(), statement.groups[0][0]
    if own is None or NOT_OF_ITSELF.search(own.name) or own.name in other.name or other.name in own.name:
        return statement
    known, same = named(own.name), named(other.name)
    if known is not None and same is not None and known.organisations[0] is same.organisations[0]:
        return statement
    return replace(statement, groups=((own, other),)) if _tells_of_itself(own, sheet) else statement


def _tells_of_itself(own: Mention, sheet: Sheet) -> bool:
    """Whether the page is its own: a firm's or a society's page that never says 当社 or 本会 tells of others."""
    told = kind_by_ending(own.name, "ja")
    if sheet.speaks_of_itself() or body_of_site(sheet.page.article.url) == own.name:
        return True
    return told is not None and told[1] not in (Kind.COMPANY, Kind.ASSOCIATION)


def _with_host(statement: Statement, sheet: Sheet) -> Statement:
    """ "X病院をお訪ねしました。... 協定に署名しました" on the own page of a body: it signs with whom it called on."""
    own, page = sheet.own(), sheet.page
    if statement.earlier or not page.sentences[statement.sentence].is_prose:
        return statement
    if own is None or NOT_OF_ITSELF.search(own.name) or not _tells_of_itself(own, sheet):
        own = sheet.topic_before(page.sentences[statement.sentence])
    if own is None or page.sentences[statement.sentence].has("both"):
        return statement
    here = called_on(sheet, page.sentences[statement.sentence], CALLED_ON)
    if here is not None and here.name != own.name:
        return replace(statement, groups=((own, here),), anaphor=False)
    for sentence in reversed(page.sentences[max(0, statement.sentence - FAR) : statement.sentence]):
        if not sentence.is_prose or sentence.has("instrument", "sign"):
            return statement
        if (host := called_on(sheet, sentence, CALLED_ON)) is not None and host.name != own.name:
            return replace(statement, groups=((own, host),), anaphor=False)
    return statement
