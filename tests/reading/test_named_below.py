"""A body that the text tells alone takes the place of its land in the headline (cases/named_below.yml)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from pactwatch.cleaning.clean import clean
from pactwatch.reading.names import same_name
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "named_below.yml").read_text("utf-8")
)
PAIR = {"zh": "TW-VN", "en": "IE-VN"}


def _sides(lang: str, headline: str, lead: str, partner: str) -> list[tuple[list[tuple[str, str | None]], set[str]]]:
    text = "\n".join((headline, "", lead.format(P=partner), CASES[lang]["more"]))
    page = RawArticle(source="cases", content=text, published=dt.date(2024, 6, 12), url=None, lang=lang)
    accords = read(clean(page)).accords
    return [([(p.name, p.country) for p in accord.parties], set(accord.pairs)) for accord in accords]


def _pages() -> list[tuple[str, str, str, str]]:
    return [
        (lang, headline, lead, partner)
        for lang, told in CASES.items()
        for headline in told["headlines"]
        for lead in told["leads"]
        for partner in told["partners"]
    ]


@pytest.mark.parametrize(("lang", "headline", "lead", "partner"), _pages())
def test_the_body_is_told_for_its_land(lang: str, headline: str, lead: str, partner: str) -> None:
    ((parties, pairs),) = _sides(lang, headline, lead, partner)
    assert pairs == {PAIR[lang]}
    assert len(parties) == 2
    assert any(same_name(name, partner.removeprefix("the ")) and land == "VN" for name, land in parties), parties
