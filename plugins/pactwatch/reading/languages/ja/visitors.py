"""What a page of visitors says of an older paper: "両大学は2013年に協定を結んでいる", "これに基づき"."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ja.passing import is_visit, of_visitors
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement

OPENING = 2
"""Running sentences in which a page names its visitors."""
BOTH = re.compile(r"両(?:大学|校|学|機関|病院|院|研究所|センター|学部)")
BUILT_ON = re.compile(
    r"^(?:これ|この協定|同協定|本協定|この覚書|同覚書|本覚書)(?:に基づ|にもとづ|を受け|のもと|を踏まえ)"
)
SAME_PARTNER = re.compile(
    r"同(?:社|院|校|大|市|県|州|省|庁|行|学|会|協会|大学|病院|機構|財団|研究所|センター|団体|機関)(?:側)?と(?!し)"
)
SINCE_THE_PAPER = re.compile(
    r"(?:締結|調印|署名|結ん|交わ)[^、。]{0,3}(?:[てで]から(?:は|も|、)|(?:して)?以来)|[てで](?:おり|いて)、(?:これまで|以来|今回|今年)"
)
"""昨年12月に協定を締結してからは: what has been since is what the page is about."""
THIS_PAPER = re.compile(
    r"(?:締結|調印|署名|結|交わ|取り?交)[^、。]{0,4}[ただ](?:この|その|同)\s?[「『]?[^、。はがをに]{0,12}(?:覚書|協定|合意書|提携|文書|宣言|議定書|枠組み|MO[UCA]|MoU|LOI)"
)
"""四者で取り交わしたこの覚書には: the paper of which the sentence before tells."""
NOW = re.compile(r"このたび|この度|今回|このほど")


def both_of(found: list[Statement], sheet: Sheet) -> list[Statement]:
    """The statements; "両大学" are the page's own body and the one of its sort that the opening names."""
    if not any(_is_of_both(s, sheet) for s in found) or any(s.names_sides for s in found):
        return found
    own = sheet.own()
    other = _visitor(own, sheet) if own is not None else None
    if own is None or other is None:
        return found
    return [replace(s, groups=((own, other),), anaphor=False) if _is_of_both(s, sheet) else s for s in found]


def _is_of_both(statement: Statement, sheet: Sheet) -> bool:
    return not statement.groups and BOTH.search(sheet.page.sentences[statement.sentence].words) is not None


def _visitor(own: Mention, sheet: Sheet) -> Mention | None:
    """The one body of the own body's sort that headline and opening name; None where none or several are."""
    told = kind_by_ending(own.name, "ja")
    headline = sheet.page.headline
    opening: list[Sentence] = [*([headline] if headline is not None else []), *sheet.page.prose[:OPENING]]
    found: dict[str, Mention] = {}
    for sentence in opening:
        for one in sheet.others(sentence, sheet.masked(sentence)):
            kind = kind_by_ending(one.name, "ja")
            if told and kind and kind[1] is told[1] and one.name not in own.name and own.name not in one.name:
                found.setdefault(one.name, replace(one, start=-1, end=-1))
    # "ナイロビ大学獣医学部の学生": a part of the body
    whole = [one for name, one in found.items() if not any(name != other and other in name for other in found)]
    return whole[0] if len(whole) == 1 else None


def of_visit(page: Page, statement: Statement, sheet: Sheet) -> Statement:
    """The statement of an older paper without parties, or with but one, on a page of a visit: of the opening's two."""
    if (of_own := _of_own_visit(page, statement, sheet)) is not None:
        return of_own
    lead = next((s for s in page.sentences if s.place == "lead"), None)
    named = {m.name for group in statement.groups for m in group}
    if lead is None or len(named) > 1 or not of_visitors(page, replace(statement, groups=())):
        return statement
    found = {
        m.name: replace(m, start=-1, end=-1) for m in sheet.others(lead, sheet.masked(lead)) if not resolve(m.name)
    }
    is_of_both = len(found) == 2 and named <= set(found)
    return replace(statement, groups=(tuple(found.values()),), anaphor=False) if is_of_both else statement


def _of_own_visit(page: Page, statement: Statement, sheet: Sheet) -> Statement | None:
    """The older paper without parties since which visitors come to the page's own body: of the two; else None."""
    is_old = statement.said is Said.HELD or statement.earlier
    own = sheet.own() if is_old and not statement.groups and sheet.speaks_of_itself() and is_visit(page) else None
    if own is None or SINCE_THE_PAPER.search(page.sentences[statement.sentence].words) is None:
        return None
    other = _visitor(own, sheet)
    return replace(statement, groups=((own, other),), anaphor=False) if other is not None else None


def built_on(found: list[Statement], sheet: Sheet) -> list[Statement]:
    """The statements; a paper on which the next sentence builds before it comes to what is new is one of before."""
    told = [replace(s, said=Said.HELD, earlier=True) if _is_built_on(s, sheet) else s for s in found]
    told = [_before_now(s, sheet) for s in told]
    return _of_paper_before(told, sheet)


def _before_now(statement: Statement, sheet: Sheet) -> Statement:
    """An older paper of both sides told with its year, of which the page goes on to what is now: "今回は"."""
    years = [int(when.value[:4]) for when in statement.dates]
    if statement.said is not Said.HELD or statement.earlier or not years or not statement.names_sides:
        return statement
    behind = sheet.page.sentences[statement.sentence + 1 : statement.sentence + 3]
    is_now = any(NOW.match(s.words) for s in behind) and sheet.names_a_year(sheet.page.sentences[statement.sentence])
    return replace(statement, earlier=True, prior_year=min(years)) if is_now else statement


def _of_paper_before(found: list[Statement], sheet: Sheet) -> list[Statement]:
    """The statements; "this paper" behind one of before is that one, whatever stands around it."""
    told: list[Statement] = []
    for statement in found:
        is_this = statement.said is Said.SIGNED and not statement.earlier and not statement.dates
        before = next((s for s in reversed(told) if s.sentence < statement.sentence), None) if is_this else None
        leans = (
            before is not None
            and before.earlier
            and statement.sentence - before.sentence <= OPENING
            and THIS_PAPER.search(sheet.page.sentences[statement.sentence].words)
        )
        told.append(replace(statement, said=Said.HELD, earlier=True) if leans else statement)
    return told


def _is_built_on(statement: Statement, sheet: Sheet) -> bool:
    sentences = sheet.page.sentences
    if statement.said is not Said.SIGNED or statement.sentence + 1 >= len(sentences) or not statement.dates:
        return False
    here, behind = sentences[statement.sentence], sentences[statement.sentence + 1]
    if not here.is_prose or NOW.search(here.words) or not BUILT_ON.match(behind.words):
        return False
    return any(NOW.search(s.words) for s in sentences[behind.order + 1 : behind.order + 3])


def of_the_same(page: Page, statement: Statement, first: Statement) -> Statement:
    """ "同社とは2008年にも協定を結んでいた": an older paper with the partner of the news alone is of the same two."""
    is_old = statement.said is Said.HELD or statement.earlier
    if not is_old or len(first.groups) != 1 or [len(group) for group in statement.groups] != [1]:
        return statement
    one, news = statement.groups[0][0], first.groups[0]
    words = page.sentences[statement.sentence].words
    is_same = len(news) > 1 and one.name in {m.name for m in news}
    return (
        replace(statement, groups=(news,))
        if is_same and (SAME_PARTNER.search(words) or BOTH.match(words))
        else statement
    )
