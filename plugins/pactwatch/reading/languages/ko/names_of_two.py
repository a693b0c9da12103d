"""Korean names that a mark joins and that are of one body: of two fields, of two lands together."""

from __future__ import annotations

import re

from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.body_names import SECTOR_ENDINGS
from pactwatch.reading.languages.ko.nouns import country
from pactwatch.reading.languages.ko.words import words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.organisations import named
from pactwatch.records import Kind

OF_STATE = frozenset({Kind.GOVERNMENT, Kind.AGENCY, Kind.INSTITUTE})
OF_BOTH = re.compile(
    r"(?:상공회의소|상의|(?:친선|우호|우정|교류|경제|문화|무역|통상|산업|기업인|경영자)협회|비즈니스협의회|경제협의회|의원연맹|기술협력재단|문화교류재단)$"
)
"""What two lands have one of together: "튀니지-한국 상공회의소"."""


def are_fields(parts: list[Mention]) -> bool:
    """ "케냐 원자력발전·에너지청": what ends like a firm, behind a land and before an office, is its field."""
    if len(parts) < 2:
        return False
    land, _, field = parts[0].name.partition(" ")
    kinds = [kind_by_ending(name, "ko") for name in (field, parts[-1].name)]
    told = [kind and kind[1] for kind in kinds]
    if _is_of_place(parts, told[1]):
        return True
    return bool(field) and country(land) is not None and told[0] is Kind.COMPANY and told[1] in OF_STATE


def _is_of_place(parts: list[Mention], kind: Kind | None) -> bool:
    """ "김해의생명·산업진흥원": a place with a field, and another field before an office: one body."""
    first, last = parts[0].name, parts[-1].name
    ending = kind_by_ending(last, "ko")
    own = last.removesuffix(ending[0]) if ending else last
    if " " in first or kind not in OF_STATE or own not in words_of("generic"):
        return False
    home = home_of(first, "ko") if first.endswith(SECTOR_ENDINGS) and named(first) is None else None
    return home is not None and home.code == "KR"


def land_of_both(parts: list[Mention]) -> str | None:
    """The other land of a body that Korea and it have together, by a name that joins the two; None for another name."""
    if len(parts) != len("AB"):
        return None
    land, _, body = parts[1].name.partition(" ")
    lands = [country(parts[0].name), country(land)]
    if "KR" not in lands or None in lands or OF_BOTH.search(body) is None:
        return None
    return next((code for code in lands if code != "KR"), None)
