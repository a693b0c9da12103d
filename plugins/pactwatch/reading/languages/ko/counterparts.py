"""Who stands for Korea beside one of another land in a Korean clause: a ministry of the same name, the president.

"케냐를 찾은 교육부 장관이 오티에노 교육부 장관과", "윤석열 대통령과 기시다 일본 총리는".
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from pactwatch.reading.countries import find_countries
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.closing import Roles
from pactwatch.reading.languages.ko.nouns import country
from pactwatch.reading.languages.ko.particles import SUBJECT, WITH
from pactwatch.reading.languages.ko.phrases import Phrase
from pactwatch.reading.languages.ko.same_bodies import told_home
from pactwatch.reading.languages.ko.titles import PERSON
from pactwatch.reading.languages.ko.words import Word
from pactwatch.reading.mentioned import only_land
from pactwatch.reading.model import Mention, Page
from pactwatch.reading.names import is_short_for
from pactwatch.records import Kind


def is_ministry(name: str) -> bool:
    """Whether a bare name is of a ministry, as many lands have."""
    kind = kind_by_ending(name, "ko")
    return kind is not None and kind[1] is Kind.GOVERNMENT and name.endswith("부")


def of_other_land(one: Mention, own: Sequence[Mention], clause: str, page: Page) -> Mention:
    """The partner, of the only foreign land that the clause (or the page) names where its name is that of a subject."""
    if not is_ministry(one.name) or one.country or one.home:
        return one
    same = [m for m in own if m.name == one.name or is_short_for(one.name, m.name)]
    if same and all(told_home(m) not in (None, "KR", "INT") for m in same):
        return dataclasses.replace(one, country="KR")
    if not same or any(told_home(m) not in (None, "KR") for m in same):
        return one
    lands = {found.code: found.words for found in find_countries(clause, "ko") if found.code not in ("KR", "INT", "EU")}
    if len(lands) == 1:
        return dataclasses.replace(one, home=next(iter(lands.values())), country=next(iter(lands)))
    land = only_land(page, "KR") if not lands else None
    return dataclasses.replace(one, country=land) if land else one


def at_home_where_shared(subject: Sequence[Mention], partners: Sequence[Mention]) -> tuple[Mention, ...]:
    """The subjects, one whose name is a partner's, too, at home in Korea."""
    abroad = [m.name for m in partners if m.country not in (None, "KR") and is_ministry(m.name)]
    return tuple(
        dataclasses.replace(m, country="KR")
        if told_home(m) is None and any(name == m.name or is_short_for(name, m.name) for name in abroad)
        else m
        for m in subject
    )


PRESIDENT = "대통령"


def with_own_head(roles: Roles, phrases: list[Phrase], words: list[Word]) -> None:
    """ "윤석열 대통령과 기시다 일본 총리는": beside the heads of other lands alone who leads Korea stands for it."""
    told = [*roles.subject, *roles.partners]
    if not told or roles.pairs or any(m.kind is not Kind.GOVERNMENT or country(m.name) in (None, "KR") for m in told):
        return
    for phrase in phrases:
        is_own = phrase.head == PRESIDENT and phrase.mention is None and phrase.particle in SUBJECT | WITH
        if is_own and phrase.last and PERSON.match(words[phrase.last - 1].stem):
            start, end = words[phrase.last - 1].start, words[phrase.last].end
            roles.subject.insert(0, Mention(name="한국", start=start, end=end, country="KR", kind=Kind.GOVERNMENT))
            return
