"""A verb of signing that tells of a paper of before: "将落实与A签署的协议", "签署协议三周年", "以签署备忘录为契机"."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.zh.cues import ADNOMINAL, EARLIER, PAPER_AFTER, RENEWED, SINCE
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.takers import CLEFT
from pactwatch.reading.model import Hit, Page, Said, Sentence, Statement

COMMA = re.compile(r"[,，:：]")
YEAR = 4
"""Letters of a date that tells but a year."""
HEAD = 80
"""Letters before the verb in which its clause is looked for."""
LEANS_BEFORE = re.compile(
    r"(?:落实|落實|执行(?!长|董|官|主|秘)|執行(?!長|董|官|主|秘)|履行|遵守|实施|實施|推进|推進|推动|推動|检视|檢視|检讨|檢討|评估|評估|审视|審視|批准|核准)"
    r"(?:好)?(?:了)?(?:[与與同和跟][^,，。;；]{1,16}|[两兩]国[^,，。;；]{0,6}|[两兩]國[^,，。;；]{0,6}|[双雙]方[^,，。;；]{0,6})$"
)
"""Before the verb of "将落实与A签署的协议": what is to come is how the paper is carried out."""
OCCASION = re.compile(r"[^,，。;；]{2,30}(?:为|為)(?:契机|契機|起点|起點|新起点|新起點|开端|開端)")
"""Behind the verb of "以签署备忘录为契机": what is wished for at a signing, whether it was or is to come."""
THEN = re.compile(r"[」』》]?(?:之|以)?[后後][,，](?![^,，。;；]{0,4}(?:双方|雙方|[两兩]))[^。;；签簽]{0,40}\d{1,2}日")
"""Behind the paper that was signed, on no day: what is told is of a day of its own: "签署协定后,清单8日公布"."""
AGO = re.compile(
    r"的[^,，。;；]{2,24}(?:已)?[于於在]?(?:去年|前年|早前|此前|先前|\d{1,2}年前)[^,，。;；]{0,8}(?:[续續]|到期|期[满滿]|延)"
)
"""Behind the verb: "与A签署的协议于去年续签": what was renewed before, too."""
RENEWS_IT = re.compile(
    r"(?:更新|续签|續簽|延长|延長|展延|修订|修訂|续订|續訂)(?:了)?(?:(?:[双雙]方|[两兩][^,，。;；]{1,2})|(?:于|於)?\d)[^,，。;；]{0,12}$"
)
"""Before "signed in 2014 the paper": it is renewed now."""


def is_occasion(clause: str, behind: str) -> bool:
    """Whether the signing is but an occasion for something else."""
    return clause.endswith("以") and OCCASION.match(behind) is not None


def is_of_before(sentence: Sentence, sheet: Sheet, papers: list[Hit], verb: Hit) -> bool:
    """Whether what is told, or to come, is said of a paper of before: "将落实与A签署的协议", "签署协议三周年"."""
    words, shift = sentence.words, max(sentence.start, 0)
    at, end = verb.start - shift, verb.end - shift
    clause = COMMA.split(words[max(0, at - HEAD) : at])[-1]
    behind = [p.end - shift for p in papers if p.start - shift > at]
    if any(THEN.match(words, stop) for stop in behind) and not any(d.start < at for d in sheet.dates(sentence)):
        return True
    if any(SINCE.match(words, stop) for stop in (end, *behind)):
        return True
    if not (PAPER_AFTER.match(words[end:]) and ADNOMINAL.match(words[end:])) or CLEFT.search(words):
        return False
    if AGO.match(words, end):
        return True
    if RENEWED.search(words) or RENEWS_IT.search(clause):
        return False
    return EARLIER.search(clause) is not None or LEANS_BEFORE.search(clause) is not None


def renewed_recalls(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements; under a headline of a renewal, on a page without a day, a signing of a mere year is of before."""
    if page.published is not None or page.headline is None or not RENEWED.search(page.headline.words):
        return found

    def is_recalled(statement: Statement) -> bool:
        days = [when.value for when in statement.dates if when.of == "signing"]
        return statement.said is Said.SIGNED and bool(days) and all(len(day) == YEAR for day in days)

    return [
        replace(s, earlier=True, prior_year=s.prior_year or int(min(when.value for when in s.dates)[:4]))
        if is_recalled(s)
        else s
        for s in found
    ]
