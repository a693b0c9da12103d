"""Agreements that are no cooperation: a licence, a purchase, a supply contract, told as "an agreement" or "a pact".

One word proves nothing, a partnership too may buy or supply. So the words of trade in the headline and about the paper are
weighed against those of working together, and only a paper without a name of its own (a memorandum stays one) is judged.
"""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.en.leaning import RULE as LEANING
from pactwatch.reading.model import Page, Said, Statement
from pactwatch.records import Instrument

TRADE = {
    "licence": re.compile(r"\b(?:(?:out-|in-|sub)?licen[cs](?:e|es|ed|ing|ee|or)\b|royalt\w+|milestone payments?|up-?front payment)", re.IGNORECASE),
    "rights": re.compile(r"\b(?:exclusive|non-exclusive|rights to|commerciali[sz]\w+|marketing authori[sz]ations?|franchise\w*)\b", re.IGNORECASE),
    "purchase": re.compile(r"\b(?:acqui(?:re|res|red|ring|sition)|takeover|buy(?:s|ing|out)?|bought|purchas\w+|merge[rsd]?|stakes?|shares|shareholders?|subsidiary of|sale of|sells?|sold|to sell)\b", re.IGNORECASE),
    "supply": re.compile(r"\b(?:suppl(?:y|ies|ied|ier)|distribut(?:e|es|ed|ion|or|orship)|deliver(?:y|ies|ed)?|orders?|ordered|awarded|doses|contract\w*|tender|lease[ds]?|loans?)\b", re.IGNORECASE),
    "price": re.compile(r"(?:[$€£¥]\s?\d|\b\d[\d.,]* ?(?:million|billion|bn|m) (?:dollars|euros|pounds|yen|won|dirhams|rupees)|\b(?:worth|pays?|paid|undisclosed|financial terms|transaction)\b)", re.IGNORECASE),
}  # fmt: skip
TOGETHER = re.compile(
    r"\b(?:co-?operat\w+|collaborat\w+|joint(?:ly)?|together|exchang\w+|memorandum|mou|friendship|sister|twin\w*|mutual\w*|bilateral|research|training|students?)\b",
    re.IGNORECASE,
)
OF_STATE = re.compile(
    r"\b(?:Ministr(?:y|ies)|Agenc(?:y|ies)|Authorit(?:y|ies)|Institute of Public Health|Administration|Commission|Department|Governments?)\b"
)
"""In names of offices, which grant licences and watch what is sold, and trade with no other office."""
SUPPLIED = re.compile(
    r"(?:, which|\bthat|\bunder which [^.;,]{1,60}) (?:will|would|is to|are to) (?:\w+ly )?(?:(?:supply|deliver|lease|sell|ship)\b(?! (?:\w+ )?(?:lectures?|courses?|training|talks|services|care))|"
    r"(?:build|make|manufacture|produce|provide|launch) [^.;]{1,60} for (?:it|them|the (?:company|carrier|airline|operator|ministry|army|navy|government))\b)"
)
"""What one side will bring the other, told of the paper itself: "an agreement with Embraer, which will supply nine jets"."""
AFTER = 2
"""Sentences after the paper's that tell what it is about."""
GENERAL = (None, Instrument.OTHER)


def other_deals(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements, those of trade set apart."""
    if _is_beside_a_trade(page, found):
        return [replace(s, said=Said.OTHER_DEAL, rule="named beside a trade", groups=()) for s in found]
    told = [s for s in found if page.sentences[s.sentence].is_prose]
    running = [s for s in found if page.sentences[s.sentence].place != "line"]
    signed = [s for s in running if s.said is Said.SIGNED]
    if any(s.instrument not in GENERAL for s in running if s.said in (Said.SIGNED, Said.PLANNED)):
        return found
    if not signed and not told:
        return [*found, *_trade(page)]
    is_told = any(s.said is Said.OTHER_DEAL for s in told) and not any(s.said is Said.SIGNED for s in told)
    if not is_told and not (signed and _is_trade(page, signed)):
        return found
    return [replace(s, said=Said.OTHER_DEAL) if s.said is Said.SIGNED and s.instrument in GENERAL else s for s in found]


UNDER = ("under the agreement", LEANING)
"""Rules by which what is told rests on the paper, and so is its news."""


def _is_beside_a_trade(page: Page, found: list[Statement]) -> bool:
    """Whether the opening tells of a contract or the like and of no paper, and only a paper of before is named far down."""
    opening = [s for s in page.sentences if s.place in ("headline", "lead")]
    if any(s.has("instrument", "agreement") for s in opening) or not any(s.has("deal") for s in opening):
        return False
    return bool(found) and all(
        s.said is Said.HELD and page.sentences[s.sentence].place == "body" and not s.rule.startswith(UNDER)
        for s in found
    )


def _trade(page: Page) -> list[Statement]:
    """Where nothing is said of a paper that the pack understands, the first telling of a trade."""
    for s in page.sentences:
        paper = next((h for h in s.hits if h.role in ("instrument", "not_instrument")), None)
        if paper is None or not s.is_prose:
            continue
        if paper.value not in ("", Instrument.OTHER):
            return []
        deal = Statement(sentence=s.order, said=Said.OTHER_DEAL, rule="trade", start=paper.start, end=paper.end)
        return [deal] if _is_trade(page, [deal]) else []
    return []


def _is_trade(page: Page, signed: list[Statement]) -> bool:
    """Whether the headline and the sentences about the paper speak more of trade than of working together.

    Two offices that sign with each other trade in nothing.
    """
    if any(SUPPLIED.search(page.sentences[s.sentence].words) for s in signed if s.instrument in GENERAL):
        return True
    if any(len(OF_STATE.findall(page.sentences[s.sentence].words)) > 1 for s in signed):
        return False
    near = {n for s in signed for n in range(s.sentence - 1, s.sentence + AFTER + 1)}
    words = " ".join(
        s.words
        for s in page.sentences
        if s.place == "headline" or (s.order in near and s.place in ("lead", "body", "above"))
    )
    kinds = sum(pattern.search(words) is not None for pattern in TRADE.values())
    return kinds >= 2 and kinds > len({m.group().lower() for m in TOGETHER.finditer(words)})
