"""Whose site an address is: what 本学 and 当社 stand for where the text never says it."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

from pactwatch import settings
from pactwatch.reading.terms import rows


def body_of_site(url: str | None) -> str | None:
    """The Japanese body that speaks at this address, None where the gazetteer has none. ``url`` may be anything."""
    try:
        host = (urlsplit(url or "").hostname or "").lower().rstrip(".")
    except ValueError:
        return None
    parts = host.split(".")
    return next((name for at in range(len(parts) - 1) if (name := _hosts().get(".".join(parts[at:])))), None)


def is_of_japan(url: str | None) -> bool:
    """Whether an address is of Japan's own domain. ``url`` may be anything."""
    try:
        return (urlsplit(url or "").hostname or "").rstrip(".").endswith(".jp")
    except ValueError:
        return False


@cache
def _hosts() -> dict[str, str]:
    path = settings.include() / "gazetteer" / "own_sites.csv"
    return {row["host"]: row["name"] for row in rows(path)}
