"""The country in which an outlet is at home, by its address: the host's own row, else the country part of its name."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

from pactwatch import settings
from pactwatch.reading.terms import rows

SHARED = frozenset("co io ai tv me fm ws cc nu to la ly gg vc so sh eu su".split())  # noqa: SIM905  short
"""Country parts that sites of any country use as ordinary endings (IANA root zone; registries sell them freely)."""


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
        host = (urlsplit(url or "").hostname or "").lower()
    except ValueError:
        return None
    parts = host.split(".")
    for at in range(len(parts) - 1):
        if (country := _hosts().get(".".join(parts[at:]))) is not None:
            return country or None
    ending = parts[-1]
    if len(ending) != 2 or ending in SHARED:
        return None
    code = {"uk": "GB"}.get(ending, ending.upper())
    return code if code in _codes() else None
