"""A council that approves a paper: its city or its land is the party, as "아산시의회" stands for 아산시."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from pactwatch.reading.model import Mention, Page, Said, Statement
from pactwatch.records import Kind

APPROVES = re.compile(r"동의안|비준|의결|가결|승인|통과|심의|심사")
COUNCIL = re.compile(r"^(?P<place>(?:[가-힣]{1,8}[시도군구]|[경전충][남북]|제주|강원))\s?의회$")
OF_THE_LAND = frozenset({"국회", "국무회의", "대한민국 국회", "국회 본회의"})
LAND = ("한국", "대한민국", "우리나라", "한국 정부", "대한민국 정부")


def for_their_land(page: Page, found: Sequence[Statement]) -> list[Statement]:
    """The statements; who only approves a paper gives way to the city or the land that signs it."""
    return [
        dataclasses.replace(one, groups=tuple(map(_meant, one.groups))) if _is_approved(page, one) else one
        for one in found
    ]


def _is_approved(page: Page, one: Statement) -> bool:
    is_council = any("회" in m.name for group in one.groups for m in group)
    return (
        is_council
        and one.said in (Said.PLANNED, Said.HELD)
        and APPROVES.search(page.sentences[one.sentence].words) is not None
    )


def _meant(group: tuple[Mention, ...]) -> tuple[Mention, ...]:
    has_land = any(m.name in LAND for m in group)
    out = [_stands_for(m) for m in group if not (has_land and m.name in OF_THE_LAND)]
    return tuple(out)


def _stands_for(mention: Mention) -> Mention:
    if mention.name in OF_THE_LAND:
        return dataclasses.replace(mention, name="한국", country="KR", kind=Kind.GOVERNMENT, aliases=())
    found = COUNCIL.match(mention.name)
    return dataclasses.replace(mention, name=found["place"], aliases=(), kind=Kind.GOVERNMENT) if found else mention
