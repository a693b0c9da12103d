"""How sure a reading is: the chance that its status and its pairs are right, by what the page tells beside them.

A logistic model of a few facts; its weights are rows of include/gazetteer/weights/readings.csv, learned by
tests/reading/learn_confidence.py from what the reader of the day made of labelled articles at first sight
(tests/reading/first_sight.csv, docs/decisions/0016).
"""

from __future__ import annotations

import math

from pactwatch.reading.agreements import Agreements
from pactwatch.reading.home_rules import NOT_BESIDE, HomeRule
from pactwatch.reading.lands_weighed import chances
from pactwatch.reading.languages import Pack
from pactwatch.reading.logistic import chance_of, weights
from pactwatch.reading.model import PROSE, TOP, Page, Said, Statement
from pactwatch.reading.news import News, place
from pactwatch.reading.statuses_weighed import lead_of
from pactwatch.records import Status

SURE = 0.945
"""The chance from which a reading is sure: of those above it more than 97 in 100 are right, for most are well above."""
UNSURE = 0.79
"""As what the chance of any other reading is told at most: at 0.8 begins what nobody need look at (records.py)."""
TAKEN = 0.5
"""How much less than usual, as the logarithm of the odds, a decision's facts must speak for it to be named unsure."""
LEAD, LOW_LEAD = (-4.0, 8.0), (-4.0, 3.0)
"""Between which bounds a status' lead counts: far ahead it tells less than where it is close."""
ODDS = (-4.0, 5.0)
"""The same for the logarithm of a land's odds."""
STEP = 4.0
"""What counts as one, of a logarithm of odds."""
AHEAD = 1.5
"""How far ahead, as the logarithm of the odds, the page's words must be for no news at all."""

GAINSAID = 0.18
"""What it costs where they are not."""

Told = dict[str, float]


def confidence_of(page: Page, speaks: Pack, news: News, agreements: Agreements) -> tuple[float, tuple[str, ...]]:
    """The chance that status and pairs are right, and the decisions that a person should look at."""
    told = evidence_of(page, speaks, news, agreements)
    learned, usual = weights("readings"), weights("readings", "usual")
    chance = chance_of({**usual, **told["status"], **told["parties"], **told["countries"]}, learned)
    if chance >= SURE:
        return round(chance, 2), ()
    taken = {
        decision: sum(learned[name] * (usual[name] - value) for name, value in facts.items())
        for decision, facts in told.items()
    }
    least = min(TAKEN, max(taken.values()))
    return round(min(chance, UNSURE), 2), tuple(decision for decision in taken if taken[decision] >= least)


def evidence_of(page: Page, speaks: Pack, news: News, agreements: Agreements) -> dict[str, Told]:
    """The facts that are weighed, by the decision that they speak for; one left out is as it usually is."""
    bodies = [body for deal in agreements.deals for body in agreements.of(deal)]
    homes = {body.country for body in bodies}
    of_lands = chances(page, speaks)
    least = 0.0 if None in homes else min([of_lands.get(str(home), 0.0) for home in homes - {"INT"}], default=None)
    other = max([chance for land, chance in of_lands.items() if land not in homes], default=0.0)
    return {
        "status": _of_status(page, news),
        "parties": {"one_land": float(len(homes) == 1), "many_lands": float(len(homes) > 2)},
        "countries": {
            "not_beside": float(None not in homes and any(body.rule in NOT_BESIDE for body in bodies)),
            "spoken_for": float(any(body.rule == HomeRule.SPOKEN_FOR for body in bodies)),
            **({} if least is None else {"least_land": _odds(least)}),
            "other_land": _odds(other),
        },
    }


def _of_status(page: Page, news: News) -> Told:
    """Whether it is told once and late, whether it is one of the rarer ones, and its lead by the page's words."""
    told = {"late": float(_is_late(page, news)), "rarer": float(news.status is not Status.SIGNED)}
    weighed = lead_of(page, news.status)
    if weighed is not None:
        told |= {"lead": _within(weighed[0], LEAD) / STEP, "low_lead": _within(weighed[0], LOW_LEAD) / STEP}
    return told


def _is_late(page: Page, news: News) -> bool:
    """Whether neither a headline nor a caption nor the opening says so."""
    places = [place(page, s) for s in news.statements if not s.detail]
    if any(where in ("headline", "above", "caption") for where in places):
        return False
    return next((where for where in places if where in PROSE), "") == "body"


def _odds(chance: float) -> float:
    """The logarithm of the odds, in steps, within bounds."""
    low, high = (1 / (1 + math.exp(-bound)) for bound in ODDS)
    chance = _within(chance, (low, high))
    return math.log(chance / (1 - chance)) / STEP


def _within(number: float, bounds: tuple[float, float]) -> float:
    return max(bounds[0], min(number, bounds[1]))


def confidence_of_none(page: Page, statements: tuple[Statement, ...]) -> tuple[float, tuple[str, ...]]:
    """The chance that an article with these statements is rightly no agreement's news."""
    told = [s for s in page.sentences if s.place != "line"]
    if any(s.has("instrument") for s in told):
        # a page without an agreement's news seldom names a paper: of those that did more than half had been misread
        return 0.55, ("status",)
    weighed = lead_of(page, Status.NONE)
    gainsaid = GAINSAID if weighed is not None and weighed[0] < AHEAD else 0.0
    if not statements:
        top = [s for s in told if s.place in TOP]
        is_signed = any(s.has("sign", "ceremony") for s in top) and not any(s.has("deal") for s in top)
        sure = 0.7 if is_signed else 0.93 - gainsaid
    else:
        named = any(s.names_sides for s in statements)
        signed = any(s.said in (Said.SIGNED, Said.PLANNED, Said.ENDED) for s in statements)
        sure = 0.9 - 0.2 * named - 0.2 * signed - gainsaid
    return round(sure, 2), ("status",) if sure < 0.8 else ()
