"""Lands told in one list take the same part: each is a partner of whoever signs with the list, not of the next in it.

"Signed memoranda with Poland and Hungary" is two papers, and where the page tells the body of but one of the two lands,
the other has a paper all the same. A list that holds the signer's own land ("Korea, the US and Japan") is one paper.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from pactwatch.reading.countries import AND, CountryMention, find_countries
from pactwatch.reading.deals import Deal
from pactwatch.reading.land_bodies import body_of_land
from pactwatch.reading.languages import Pack
from pactwatch.reading.model import HEADING, Mention, Page, Sentence
from pactwatch.reading.named_bodies import PAPER
from pactwatch.reading.parties import Body, body_of
from pactwatch.reading.toured import journeys
from pactwatch.reading.words import one_of
from pactwatch.records import Kind
from pactwatch.typography import DOTS

LOOKED_AT = 10
"""Sentences of a page whose lists count; and in which the bodies of a listed land are looked for."""
MOST_LISTED = 4
"""Lands of a list; a longer one sums up what was signed over the years."""
TELLING = ("headline", "above", "lead", "body")
UNSAID = ("history", "elsewhere", "follow", "denial", "opinion", "deal", "payment")
"""Words beside which a list tells of other papers than the news."""
BETWEEN = re.compile(
    rf"\s*[{DOTS},、，/]\s*|\s*(?:{AND})\s*|\s?(?:{one_of('government_and')})\s?"
    rf"|,?\s+(?:{one_of('and_in_list')})\s+(?:(?:{one_of('after_and')})\s+)*|,\s+(?:{one_of('article')})\s+"
)
"""What joins the lands of a list; a hyphen joins the two of one paper's name ("Korea-Vietnam")."""


def lists_of(page: Page) -> Iterator[tuple[Sentence, tuple[CountryMention, ...]]]:
    """The lists of two or more lands in the page's first sentences that tell of a paper, in order."""
    for sentence in [s for s in page.sentences if s.place in TELLING and s.start >= 0][:LOOKED_AT]:
        if not sentence.has(*PAPER) or sentence.has(*UNSAID):
            continue
        # a sentence may tell the journey and the papers with all of its lands
        passed = {start for start, _ in journeys(sentence.words, page.lang)} if sentence.place in HEADING else ()
        row: list[CountryMention] = []
        for named in find_countries(sentence.words, page.lang):
            if named.code == "INT" or named.start in passed or named.rule.startswith("pair"):
                continue
            if row and named.code == row[-1].code:
                continue
            if row and not BETWEEN.fullmatch(sentence.words[row[-1].end : named.start]):
                if 1 < len(row) <= MOST_LISTED:
                    yield sentence, tuple(row)
                row = []
            row.append(named)
        if 1 < len(row) <= MOST_LISTED:
            yield sentence, tuple(row)


def by_lists(page: Page, speaks: Pack, deals: Sequence[Deal], bodies: list[Body]) -> list[Deal]:
    """The deals, with one for each listed land: split where one held several, added where one was missing."""
    told = list(deals)
    lists = list(lists_of(page))
    for sentence, row in lists:
        listed = {named.code for named in row}
        words = sentence.words[row[0].start : row[-1].end]
        if any(words in name and words != name for body in bodies for name in body.names):
            # カザフ・ドイツ大学 is one body
            continue
        signer = _signer(told, bodies, listed)
        if signer is None:
            continue
        home = next(iter({bodies[i].country for i in signer}))
        if any(home in (codes := {n.code for n in other}) and len(codes & listed) > 1 for _, other in lists):
            # the signer's land is listed with them: one paper of all
            continue
        is_other_side = _is_other_side(page, speaks, sentence, row)
        if len(told) > 1 and sentence.place in HEADING:
            # two of the list alone are each other's partners, unless the list is whom somebody signs with
            apart = (
                _apart(deal, signer, listed, bodies) if is_other_side or signer <= deal.members else (deal,)
                for deal in told
            )
            told = list(itertools.chain.from_iterable(apart))
        if not is_other_side or not (
            sentence.place != "body" or any(s.sentence == sentence.order for deal in told for s in deal.statements)
        ):
            continue
        covered = {bodies[i].country for deal in told for i in deal.members}
        beside = next(deal for deal in told if signer <= deal.members)
        for named in row:
            if named.code not in covered:
                partner = _partner(page, speaks, sentence, named)
                bodies.append(partner)
                members = signer | {len(bodies) - 1}
                told.append(Deal(members=members, statements=list(beside.statements), weight=beside.weight))
                covered.add(named.code)
    return told


def _is_other_side(page: Page, speaks: Pack, sentence: Sentence, row: Sequence[CountryMention]) -> bool:
    """Whether the list is whom somebody signs with; where one of its lands is told again after it, they part."""
    listed = {one.code for one in row}
    after = (named for named in find_countries(sentence.words, page.lang) if named.start > row[-1].start)
    if any(named.code in listed for named in after):
        return False
    return speaks.are_partners(sentence.words, row[0].start, row[-1].end)


def _signer(deals: Sequence[Deal], bodies: Sequence[Body], listed: set[str]) -> frozenset[int] | None:
    """The bodies of the one land that signs with any of the listed lands; None where there are none, or several."""
    found: dict[str | None, frozenset[int]] = {}
    for deal in deals:
        lands = {bodies[i].country for i in deal.members} - {"INT"}
        if lands & listed and lands - listed:
            for land in lands - listed:
                found.setdefault(land, frozenset(i for i in deal.members if bodies[i].country == land))
    return next(iter(found.values())) if len(found) == 1 and None not in found else None


def _apart(deal: Deal, signer: frozenset[int], listed: set[str], bodies: Sequence[Body]) -> Iterator[Deal]:
    """A deal with several of the listed lands as a deal of the signer with each; any other as it is."""
    lands = dict.fromkeys(bodies[i].country for i in sorted(deal.members) if bodies[i].country in listed)
    if len(lands) < 2:
        yield deal
        return
    for land in lands:
        members = signer | {i for i in deal.members if bodies[i].country == land}
        yield Deal(members=members, statements=list(deal.statements), weight=deal.weight)


def _partner(page: Page, speaks: Pack, sentence: Sentence, named: CountryMention) -> Body:
    """The body of the listed land that the page names first, near the list before elsewhere; else the land itself."""
    told = [s for s in page.prose if s.has(*PAPER) and not s.has(*UNSAID)][:LOOKED_AT]
    found = body_of_land(page, speaks, (sentence, *[s for s in told if s is not sentence]), named.code)
    if found is not None:
        return body_of(page, speaks, found)
    start = sentence.start + named.start
    words = sentence.words[named.start : named.end]
    land = Mention(name=words, start=start, end=start + len(words), country=named.code, kind=Kind.GOVERNMENT)
    return body_of(page, speaks, land)
