"""Where an article comes from: the outlet's country by its address, and the country of a dateline's town."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from pactwatch import settings
from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.places import city_country, find_places
from pactwatch.reading.terms import rows
from pactwatch.reading.words import any_of, one_of, words

SHARED = frozenset("co io ai tv me fm ws cc nu to la ly gg vc so sh eu su".split())  # noqa: SIM905  short
"""Country parts that sites of any country use as ordinary endings (IANA root zone; registries sell them freely)."""

AMERICAN = frozenset({"gov", "mil", "edu"})
"""Endings that only bodies of the United States have (a few colleges elsewhere took .edu early: outlets.csv)."""


@cache
def _hosts() -> dict[str, str]:
    return {row["host"]: row["country"] for row in rows(settings.include() / "gazetteer" / "outlets.csv")}


@cache
def _codes() -> frozenset[str]:
    from babel import Locale  # noqa: PLC0415  a table that only pages without a known outlet need

    return frozenset(str(code) for code in Locale("en").territories if len(str(code)) == 2 and str(code).isalpha()) - {
        "ZZ",
        "EU",
        "EZ",
        "UN",
        "QO",
        "XA",
        "XB",
    }


def outlet_home(url: str | None) -> str | None:
    """The ISO code of the outlet's country, or None where its address tells none. ``url`` may be anything."""
    try:
        host = (urlsplit(url or "").hostname or "").lower().rstrip(".")
    except ValueError:
        return None
    parts = host.split(".")
    for at in range(len(parts) - 1):
        if (country := _hosts().get(".".join(parts[at:]))) is not None:
            return country or None
    ending = parts[-1]
    if ending in AMERICAN:
        return "US"
    if len(ending) != 2 or ending in SHARED:
        return None
    code = {"uk": "GB"}.get(ending, ending.upper())
    return code if code in _codes() else None


@cache
def _agencies(stands: str) -> dict[str, str]:
    """The news agencies of include/gazetteer/news_agencies.csv that stand so, with their country.

    Papers of other countries print a ``dateline`` agency's news, and pass on what a ``teller`` tells.
    """
    table = rows(settings.include() / "gazetteer" / "news_agencies.csv")
    return {row["name"]: row["country"] for row in table if row["stands"] == stands}


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(
        rf"^[【\[(（［][^】\])）］\n]{{0,20}}(?P<agency>{any_of(_agencies('dateline'))})[^】\])）］\n]{{0,14}}[】\])）］]",
        re.MULTILINE,
    )


@cache
def _as_told_by() -> re.Pattern[str]:
    return re.compile(
        rf"^[\s\u3000]{{0,4}}(?P<agency>{any_of(_agencies('teller'))})(?:{one_of('tells')})", re.MULTILINE
    )


TELLS = words("tells")
OPENING = 1_500
"""Code points in which an agency's dateline stands."""


def agency_home(text: str) -> str | None:
    """The country of the agency whose dateline opens a paragraph at the top: 【ソウル聯合ニュース】, (台北中央社)."""
    opening = text[:OPENING]
    by_dateline, tellers = _agencies("dateline"), _agencies("teller")
    if any(name in opening for name in by_dateline) and (found := _dateline().search(text, 0, OPENING)):
        return by_dateline[found["agency"]]
    told = _as_told_by().search(text, 0, OPENING) if any(word in opening for word in TELLS) else None
    return tellers[told["agency"]] if told else None


LONGEST_NAME = 40
"""Letters of an outlet's name; what is longer is a sentence."""


def name_home(outlet: str, text: str, lang: str) -> str | None:
    """The one land that an outlet's own name has and its page names, too: Solomon Islands Star; else None.

    Sites of any land are called after one; what they pass on of others hardly names it.
    """
    outlet = outlet.title() if outlet.isupper() else outlet
    lands = find_countries(outlet, lang) if len(outlet) <= LONGEST_NAME else ()
    if len(lands) != 1 or lands[0].code in ("EU", "INT"):
        return None
    return lands[0].code if lands[0].words.casefold() in text.casefold() else None


DATELINE = re.compile(
    r"^([A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+){0,2})(?:, [^:–—-]{2,40})?(?: \([^)]{2,30}\))?\s?(?:-{1,2}|–|—|:)\s"
)
"""HANOI, Vietnam - ...; PETALING JAYA: ..."""
SHOUTED = re.compile(
    r"^([A-Z][A-Z.]{2,}(?: [A-Z.]{2,}){0,2})(?:, [A-Za-z .\d,]{3,30})?,? \([A-Z][A-Za-z /]{1,18}\),? (?=[A-Z])"
)
"""ADDIS ABABA (ENA) The ..."""


def dateline_home(words: str) -> str | None:
    """The country of the town that a first sentence's dateline names, or None where it has none that is known."""
    found = DATELINE.match(words) or SHOUTED.match(words)
    if found is None:
        return None
    town = found.group(1).title() if found.group(1).isupper() else found.group(1)
    if (code := resolve(town)) is not None:
        return code
    places = [place for place in find_places(town) if place.strength == "strong"]
    city = places[0] if places else city_country(town)
    return city.code if city else None
