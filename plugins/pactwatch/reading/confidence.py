"""How sure a reading is: what independent evidence fails to agree, each with its cost.

What counts as a doubt has a reason of its own; what it costs follows from how often such readings of unseen articles
were right (tests/reading/fresh/README.md). A reading starts at 0.97, for two careful readers agree on 99% of statuses
and pairs; each doubt takes its cost away.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pactwatch.reading.agreements import Agreements
from pactwatch.reading.countries import find_countries
from pactwatch.reading.home_rules import ASSUMED, NOT_BESIDE
from pactwatch.reading.lands_weighed import chances
from pactwatch.reading.languages import Pack
from pactwatch.reading.loose import NEAR, said_nearby
from pactwatch.reading.mentioned import NAMED_ENOUGH, about
from pactwatch.reading.model import PROSE, TOP, Page, Said, Statement
from pactwatch.reading.news import SAID, News, place
from pactwatch.reading.parties import Body
from pactwatch.reading.statuses_weighed import lead_of
from pactwatch.records import Status

BEST = 0.97
LEAST = 0.05
SPEAKS = 0.8
"""The chance from which a page speaks for a land."""
ENOUGH = 0.18
"""The cost of a doubt that alone makes a reading one for a person to look at: of 372 articles that the reader had not
seen, those with such a doubt were read rightly in .38 to .76 of the cases, those with none in .967 (148 of 153)."""
AHEAD = 1.5
"""How far a status must be ahead by the page's words, as the logarithm of the odds."""
CERTAIN = 3.0
"""How far ahead a plan, an end or a follow-up is no doubt because it is a rare one: of 51 such readings of the rounds
1 to 30 49 were right (decision 15)."""
RARER = {
    Status.FOLLOW_UP: "an agreement of before is told, and it may be an aside",
    Status.ENDED: "endings are rare and often only reported",
    Status.PLANNED: "a plan may be told of what is signed",
}


@dataclass(frozen=True, slots=True)
class Doubt:
    """What does not agree, how much that costs, and which decision it touches: status, parties or countries."""

    name: str
    cost: float
    of: str


def confidence_of(page: Page, speaks: Pack, news: News, agreements: Agreements) -> tuple[float, tuple[str, ...]]:
    """The chance that status and pairs are right, and the decisions that a person should look at."""
    doubts = [*_of_status(page, speaks, news), *_of_parties(news, agreements), *_of_countries(page, agreements)]
    if not _is_enough(doubts):
        doubts += _of_words(page, news.status)
    if not _is_enough(doubts):
        doubts += _of_page(page, speaks, agreements)
    sure = max(LEAST, BEST - sum(d.cost for d in doubts))
    return round(sure, 2), tuple(dict.fromkeys(d.of for d in doubts if d.cost >= 0.1))


def confidence_of_none(page: Page, statements: tuple[Statement, ...]) -> tuple[float, tuple[str, ...]]:
    """The chance that an article with these statements is rightly no agreement's news."""
    told = [s for s in page.sentences if s.place != "line"]
    if any(s.has("instrument") for s in told):
        # a page without an agreement's news seldom names a paper: of those that did more than half had been misread
        return 0.55, ("status",)
    gainsaid = sum(doubt.cost for doubt in _of_words(page, Status.NONE))
    if not statements:
        top = [s for s in told if s.place in TOP]
        is_signed = any(s.has("sign", "ceremony") for s in top) and not any(s.has("deal") for s in top)
        sure = 0.7 if is_signed else 0.93 - gainsaid
    else:
        named = any(s.names_sides for s in statements)
        signed = any(s.said in (Said.SIGNED, Said.PLANNED, Said.ENDED) for s in statements)
        sure = 0.9 - 0.2 * named - 0.2 * signed - gainsaid
    return round(sure, 2), ("status",) if sure < 0.8 else ()


def _is_enough(doubts: list[Doubt]) -> bool:
    """Whether these doubts make a reading one for a person to look at: then the dear ones need not be asked."""
    return sum(doubt.cost for doubt in doubts) >= ENOUGH


def _of_status(page: Page, speaks: Pack, news: News) -> Iterator[Doubt]:
    said = SAID[news.status]
    carrying = [s for s in news.statements if not s.detail]
    in_prose = [s for s in carrying if place(page, s) in PROSE]
    in_head = [s for s in carrying if place(page, s) in ("headline", "above", "caption")]
    if not in_prose:
        yield Doubt("only a headline or a caption says so", 0.3, "status")
    elif not in_head and place(page, in_prose[0]) == "body":
        yield Doubt("told once, late in the text", 0.2, "status")
    if carrying and all(s.rule.startswith(NEAR) for s in carrying):
        yield Doubt("no sentence says it plainly", 0.25, "status")
    others = {s.said for s in (*news.recalled, *news.statements)} - {said, Said.HELD, Said.OTHER_DEAL}
    if others:
        yield Doubt("other sentences say otherwise", ENOUGH, "status")
    if news.by_words:
        yield Doubt("grammar tells another status than the page's words", 0.2, "status")
    weighed = lead_of(page, news.status)
    if weighed is not None and weighed[0] >= CERTAIN:
        return
    if said_nearby(page, speaks) not in (None, said):
        yield Doubt("what stands beside the paper says otherwise", 0.2, "status")
    if news.status in RARER:
        yield Doubt(RARER[news.status], ENOUGH, "status")


def _of_parties(news: News, agreements: Agreements) -> Iterator[Doubt]:
    if any(NEAR in s.rule for s in news.statements):
        yield Doubt("the parties stand near, but no grammar joins them", 0.2, "parties")
    if any(len(deal.members) < 2 for deal in agreements.deals):
        yield Doubt("the other side is not named", 0.4, "parties")
    if len(agreements.deals) > 3:
        yield Doubt("many agreements in one article", ENOUGH, "parties")
    if any(len(deal.members) > 5 for deal in agreements.deals):
        yield Doubt("many names beside one paper", 0.12, "parties")
    for deal in agreements.deals:
        countries = {b.country for b in agreements.of(deal)}
        if len(countries) > 2:
            yield Doubt("one paper of three countries or more", ENOUGH, "parties")


def _of_countries(page: Page, agreements: Agreements) -> Iterator[Doubt]:
    bodies = [body for deal in agreements.deals for body in agreements.of(deal)]
    if any(body.country is None for body in bodies):
        yield Doubt("a party's home is not told", 0.3, "countries")
    elif any(body.rule in NOT_BESIDE for body in bodies):
        yield Doubt("a party's home is not told beside its name", ENOUGH, "countries")
    if all(body.is_country for body in bodies):
        yield Doubt("only countries are named, not who signed for them", ENOUGH, "parties")
    if any(_is_foreign_looking(page, body) for body in bodies):
        yield Doubt("a foreign name without a country", 0.2, "countries")
    homes = {body.country for body in bodies}
    if _lands_of_the_news(page) - homes - {"INT"}:
        yield Doubt("the opening or a sentence of a paper names a country that is no party's", ENOUGH, "countries")


def _of_words(page: Page, status: Status) -> Iterator[Doubt]:
    """What the words of the heading, the opening and the paper's sentences make of the status (statuses_weighed.py).

    Of 432 such readings of new articles 16 had the status wrong; of the 49 with this doubt, 13.
    """
    weighed = lead_of(page, status)
    if weighed is not None and weighed[0] < AHEAD:
        yield Doubt("the page's words speak less surely for it", ENOUGH, "status")


def _of_page(page: Page, speaks: Pack, agreements: Agreements) -> Iterator[Doubt]:
    """What the page as a whole makes of its lands (lands_weighed.py), asked only where nothing else is in doubt.

    Of 158 such readings of new articles 8 were wrong; of the 5 in which the page speaks for a land of no party, 3.
    """
    homes = {body.country for deal in agreements.deals for body in agreements.of(deal)}
    if all(weight < NAMED_ENOUGH or land in homes for land, weight in about(page).items()):
        return
    if any(chance >= SPEAKS and land not in homes for land, chance in chances(page, speaks).items()):
        yield Doubt("the page speaks for a land that is no party's", ENOUGH, "countries")


def _lands_of_the_news(page: Page) -> set[str]:
    """The countries that the page names where it tells its news: on top, and beside a paper."""
    telling = [s for s in page.sentences if s.place in TOP or (s.is_prose and s.has("instrument"))]
    return {found.code for s in telling for found in find_countries(s.words, page.lang)}


def _is_foreign_looking(page: Page, body: Body) -> bool:
    """A Latin name in a page of another script whose home was only assumed."""
    return (
        body.rule in ASSUMED
        and page.lang in ("ko", "ja", "zh")
        and body.name.replace(" ", "").isascii()
        and len(body.name) > 5
    )
