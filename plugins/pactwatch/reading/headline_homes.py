"""Homes that a headline tells: what the other side is, where the text's names for it tell no country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pactwatch.reading.countries import find_countries
from pactwatch.reading.home_rules import HomeRule
from pactwatch.reading.model import HEADING, PROSE, Page
from pactwatch.reading.news import place
from pactwatch.reading.parties import NO_HOMES, OFFICIAL, Body, without_names
from pactwatch.reading.toured import toured

if TYPE_CHECKING:
    from pactwatch.reading.deals import Deal


def told_by_headline(page: Page, deals: list[Deal], bodies: list[Body]) -> None:
    """ "Our ministry, US regulators sign": the text's names for the other side are at home where the headline says."""
    prose = [d for d in deals if any(place(page, s) in PROSE for s in d.statements)]
    named = {i for deal in prose for i in deal.members}
    for short in (d for d in deals if all(place(page, s) in HEADING for s in d.statements)):
        ours, theirs = short.members & named, short.members - named
        homes = {bodies[i].country for i in theirs if bodies[i].rule != HomeRule.OUTLET}
        told = {bodies[i].country for i in ours}
        if not ours or len(homes) != 1 or homes & told or (homes | told) <= toured(page):
            continue
        for deal in prose:
            rest = deal.members - ours
            if deal.members & ours and all(bodies[i].rule == HomeRule.OUTLET for i in rest):
                for i in rest:
                    bodies[i].country, bodies[i].rule = next(iter(homes)), HomeRule.HEADLINE


def told_by_half(page: Page, deals: list[Deal], bodies: list[Body]) -> None:
    """ "Paper with Indonesia's ministry", and 保健人材総局 beside a body surely at home: it is of that land."""
    shorts = [d for d in deals if all(place(page, s) in HEADING for s in d.statements)]
    homes = {bodies[i].country for d in shorts for i in d.members if bodies[i].rule != HomeRule.OUTLET}
    for deal in (d for d in deals if d not in shorts and len(d.members) > 1):
        assumed = [bodies[i] for i in deal.members if bodies[i].rule == HomeRule.OUTLET]
        rest = homes - {bodies[i].country for i in deal.members} - NO_HOMES
        told = {bodies[i].country for i in deal.members if bodies[i].rule != HomeRule.OUTLET}
        is_at_home = len(assumed) == 1 and told == {assumed[0].country}
        if is_at_home and len(rest) == 1 and assumed[0].kind in OFFICIAL:
            assumed[0].country, assumed[0].rule = rest.pop(), HomeRule.HEADLINE


def told_by_pair(page: Page, deals: list[Deal], bodies: list[Body]) -> None:
    """ "日台の企業がMOU", and nobody abroad is told of a paper: beside a body surely at home is the other side."""
    prose = [d for d in deals if any(place(page, s) in PROSE for s in d.statements) and len(d.members) > 1]
    if not any(_is_half_assumed([bodies[i] for i in deal.members]) for deal in prose):
        return
    opening = next((s for s in page.sentences if s.place == "lead"), None)
    # 한독 is the firm, not the two lands: a party's own name tells of no others
    names = [name for deal in prose for i in deal.members for name in bodies[i].names]
    told = [
        find_countries(without_names(one.words, names), page.lang) if one is not None else ()
        for one in (page.headline, opening)
    ]
    found = next(filter(None, told), ())
    codes = {m.code for m in found}
    homes = {bodies[i].country for deal in prose for i in deal.members}
    if len(codes) != 2 or not any(m.rule.startswith("pair") for m in found):
        return
    if not (homes <= codes if found is told[0] else homes == codes):
        # the opening may name the two of anything: it counts where another paper joins them
        return
    for deal in prose:
        members = [bodies[i] for i in deal.members]
        if _is_half_assumed(members):
            for body in members:
                if body.rule == HomeRule.OUTLET:
                    body.country = next(iter(codes - {body.country}))
                    body.rule = HomeRule.HEADLINE


def _is_half_assumed(members: list[Body]) -> bool:
    """Whether bodies are all at home in one land, some of them surely and others as far as nothing else is told."""
    is_assumed = {body.rule == HomeRule.OUTLET for body in members}
    return len(is_assumed) > 1 and len({body.country for body in members}) == 1
