"""A known body of a land that takes no part yet, of which the page as a whole speaks as of a party.

The grammar may miss the third of three, or the one side. What the page makes of the known bodies that it names
(bodies_weighed.py) decides, and only where it is nearly sure; what that is worth is in docs/decisions/0012.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from pactwatch.reading.agreements import Agreements
from pactwatch.reading.bodies_weighed import NAMED, chance
from pactwatch.reading.home_rules import HomeRule
from pactwatch.reading.lands_weighed import chances
from pactwatch.reading.languages import Pack
from pactwatch.reading.looked_to import only_beside
from pactwatch.reading.model import Mention, Page, Sentence
from pactwatch.reading.named_bodies import PAPER, known_in, telling
from pactwatch.reading.own_affair import is_own_affair
from pactwatch.reading.parties import NO_HOMES, Body, body_of
from pactwatch.reading.statuses_weighed import is_short
from pactwatch.reading.words import one_of

SURE = 0.8
BEFORE = 20
"""Characters before a name in which stands what it is there for."""
HARDLY = 1 / 3
"""The chance of a land (lands_weighed.py) that stands back behind a surer one."""
LOOKS_ON = re.compile(one_of("looks_on"))
"""Words of a sentence that tells who came to see it: "attended", 참석했."""
MAKES = re.compile(one_of("makes"))
"""Right behind the name of a body: something is but its product."""
LISTED_ON = re.compile(rf"(?:{one_of('listed_on')}) (?:the )?$")
"""Words before an exchange that only trades a party's shares."""


def with_another_land(page: Page, speaks: Pack, agreements: Agreements, elsewhere: Collection[str] = ()) -> Agreements:
    """The one agreement of a page with the likeliest known body of a land that has no party; others as they are.

    A party whose land hardly takes part makes room for it; where all of them are such, nothing is sure. ``elsewhere``:
    names of those whom the grammar knows to have signed another paper. A page of a few words is not weighed.
    """
    if len(agreements.deals) != 1 or is_short(page):
        return agreements
    deal = agreements.deals[0]
    if is_own_affair(page, speaks, agreements, deal):
        return agreements
    members = agreements.of(deal)
    others = {
        body.organisation: body
        for body in _known(page, speaks, members, {s.sentence for s in deal.statements if s.groups})
        if body.organisation
        and not any(_is_of(body, member) for member in members)
        and not any(name in elsewhere for name in body.names)
        and not only_beside(page, str(body.country))
    }
    told = {key: chance(page, body, NAMED) for key, body in others.items()}
    best = max(told, key=lambda key: told[key], default=None)
    if best is None or told[best] < SURE:
        return agreements
    if len(members) > 1 and others[best].country == speaks.home and any(m.country == "INT" for m in members):
        # a body of the world has its seat there, too: "국제백신연구소는 서울대 안 본부에서"
        return agreements
    lands = chances(page, speaks)
    kept = frozenset(i for i in deal.members if lands.get(str(agreements.bodies[i].country), 1.0) > HARDLY)
    left = [agreements.bodies[i].country for i in deal.members - kept]
    if not kept or (len(members) > 1 and speaks.home in left):
        # a page may name its own land nowhere
        return agreements
    bodies = (*agreements.bodies, replace(others[best], rule=HomeRule.SPOKEN_FOR, stands=HomeRule.SPOKEN_FOR))
    return Agreements(deals=(replace(deal, members=kept | {len(bodies) - 1}),), bodies=bodies)


def _known(page: Page, speaks: Pack, members: tuple[Body, ...], news: Collection[int]) -> Iterator[Body]:
    """Each known body that the headline or a sentence of a paper names and is at home in no member's land.

    Those who only look on, in a sentence that tells of no signing, are left out. Beside members of two lands, who need
    no other, only the sentences of the ``news`` (their numbers) bring one in: others tell of papers with others, of
    whom was visited, of who helped.
    """
    taken = {member.country for member in members} | NO_HOMES
    is_whole = len({member.country for member in members if member.country}) > 1
    for sentence in telling(page):
        is_news = sentence.place == "headline" or sentence.order in news
        if (is_whole and not is_news) or not (sentence.place == "headline" or sentence.has(*PAPER)):
            continue
        is_looked_on = not sentence.has("sign") and LOOKS_ON.search(sentence.words) is not None
        if sentence.place == "headline" or not is_looked_on:
            yield from (
                body_of(page, speaks, mention)
                for mention, country in known_in(sentence)
                if country not in taken and not _is_aside(page, sentence, mention)
            )


def _is_aside(page: Page, sentence: Sentence, mention: Mention) -> bool:
    """Whether a body is named for what it makes ("BioNTech公司研发的疫苗"), or as the exchange that trades a party."""
    if mention.start < 0:
        return False
    before = page.text[max(0, mention.start - BEFORE) : mention.start]
    return MAKES.match(sentence.words, mention.end - sentence.start) is not None or LISTED_ON.search(before) is not None


def _is_of(body: Body, member: Body) -> bool:
    """Whether a body is of a party's land, or part of the party's name: パスツール研究所 in 日本パスツール研究所."""
    return body.country == member.country or any(a in b or b in a for a in body.names for b in member.names)
