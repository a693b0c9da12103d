"""Whom the sentences before a Korean signing have brought together: "X병원을 방문했다. 양측은 협약을 맺었다".

In: the line of the paper, the roles that its clause tells. Out: the groups of those whom "양측", "일행" or "이 두 병원"
mean, where the sentences right before name just as many bodies from abroad as they count.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.both import WITH_THEM
from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.closing import Roles
from pactwatch.reading.languages.ko.groups import TOGETHER, as_introduced
from pactwatch.reading.languages.ko.houses import house_of_signing, houses_of_people
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.met import LOOKED_BACK, met_in, placed, visited_land
from pactwatch.reading.languages.ko.nouns import country, kind_of_sort, name_of
from pactwatch.reading.languages.ko.numbers import number_of
from pactwatch.reading.languages.ko.phrases import Phrase
from pactwatch.reading.languages.ko.same_bodies import are_one, told_home
from pactwatch.reading.languages.ko.titles import is_place
from pactwatch.reading.languages.ko.words import words_of
from pactwatch.reading.model import Mention
from pactwatch.records import Kind

THEY = re.compile(
    r"^\s*(?:[^,.]{0,16},?\s)?(?:양측|양쪽|양사"
    r"|(?:두|양) (?:기관|대학|병원|회사|기업|업체|단체|협회|학회|연구소|연구원|재단|학교|은행))"
    r"(?:은|는|이|가)\s"
)
GUESTS = re.compile(r"^\s*(?:[^,.]{0,16},?\s)?(?:일행|방문단|대표단|사절단|방문 일행|이들|두 사람)(?:은|는|이)\s")
"""Who came, or went, to those named before."""
ANY_SORT = frozenset({"기관", "곳", "단체", "국", "나라", "국가", "부처"})
"""What bodies of any kind are called."""


def brought_together(line: Line, cast: Cast, roles: Roles, span: tuple[int, int]) -> tuple[tuple[Mention, ...], ...]:
    """The groups of a paper whose clause, from and to ``span``, names no partner; () where nothing tells them."""
    own = roles.subject
    if roles.partners or roles.pairs or not line.sentence.is_prose or len(own) > 1 or any(country(m.name) for m in own):
        return ()
    if houses := houses_of_people(line, cast):
        return (houses,)
    clause = line.text[slice(*span)]
    them = WITH_THEM.search(clause)
    points = them is not None or THEY.match(clause) is not None
    if not points and (others := house_of_signing(line, cast, own, span)):
        side = own or ([cast.protagonist] if cast.protagonist else [])
        return ((*(as_introduced(m, cast) for m in side), *others),) if side else ()
    if them is None and (own or not (points or GUESTS.match(clause))):
        return ()
    return _named_before(line, cast, own, them, TOGETHER.search(clause) is not None)


def _named_before(
    line: Line, cast: Cast, own: list[Mention], them: re.Match[str] | None, together: bool
) -> tuple[tuple[Mention, ...], ...]:
    """The page's own with those from abroad of whom the sentences right before name just as many as are counted."""
    number = number_of(them["number"]) if them else 1
    kind = kind_of_sort(them["what"]) if them and them["what"] not in ANY_SORT else None
    before = [one for one in cast.lines[: line.sentence.order] if one.sentence.is_prose][-LOOKED_BACK:]
    for size in range(1, len(before) + 1):
        told = list(_told_in(before[-size:], cast))
        of_none = (None, "KR") if them else (None, "KR", "INT")
        abroad = [m for m in told if told_home(m) not in of_none]
        if not abroad:
            continue
        if them and (hosts := _hosts_of_guest(told, own, cast)) and len(hosts) == number:
            guest = own or [m for m in (cast.protagonist,) if m]
            return tuple((*guest, one) for one in hosts)
        side = own or _own_side(told, abroad, cast)
        others = [m for m in abroad if not any(are_one(m, one) for one in side)]
        others = [m for m in others if kind is None or _is_of(m, kind)]
        if not side or len(others) != number:
            return ()
        if number == 1 or together:
            return ((*side, *others),)
        return tuple((*side, one) for one in others)
    return ()


def _hosts_of_guest(told: Sequence[Mention], own: Sequence[Mention], cast: Cast) -> list[Mention]:
    """Those of home whom a guest from abroad, of whom the page tells, has visited: "대표단은 두 병원과"."""
    guest = own[0] if own else cast.protagonist
    if guest is None or told_home(guest) in (None, "KR", "INT"):
        return []
    return [as_introduced(m, cast) for m in told if told_home(m) in (None, "KR") and not are_one(m, guest)]


def _own_side(told: Sequence[Mention], abroad: Sequence[Mention], cast: Cast) -> list[Mention]:
    """The only body of home that the sentences name, else the page's own; [] where they name several."""
    home = [as_introduced(m, cast) for m in told if m not in abroad]
    if home:
        return home if len(home) == 1 else []
    lead = cast.protagonist
    return [lead] if lead is not None and country(lead.name) is None else []


def _is_of(mention: Mention, kind: Kind) -> bool:
    """Whether a name is of a kind, or of none that its form tells."""
    own = kind_by_ending(mention.name, "ko")
    return (own is None and not is_place(mention.name)) or (own is not None and own[1] is kind)


def _told_in(lines: Sequence[Line], cast: Cast) -> Iterator[Mention]:
    """The bodies that the lines name as met, each once, at home where the words before them say."""
    seen: list[Mention] = []
    for line in lines:
        before: Phrase | None = None
        for phrase in met_in(line, cast.known):
            mention = placed(phrase, line)
            if before and before.mention and before.last + 1 == phrase.first and told_home(mention) is None:
                # "타슈켄트의 A병원과 B병원을": the land is that of both
                mention = dataclasses.replace(mention, home=name_of(told_home(seen[-1]) or "") if seen else "")
            before = phrase
            if mention.name in words_of("generic") or any(are_one(mention, one) for one in seen):
                continue
            if told_home(mention) is None and not (cast.protagonist and are_one(mention, cast.protagonist)):
                known = next((b for b in cast.bodies if b.name == mention.name and b.home), None)
                mention = dataclasses.replace(mention, home=known.home if known else visited_land(line, cast))
            seen.append(mention)
            yield mention
