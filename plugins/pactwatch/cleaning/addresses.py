"""Addresses of articles: one canonical form to show, one key by which variants of a page are the same article."""

from __future__ import annotations

import csv
import datetime as dt
import fnmatch
import hashlib
from functools import cache, lru_cache
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from courlan import extract_domain
from w3lib.url import canonicalize_url

from pactwatch import settings

_DEFAULT_PORTS = {"http": 80, "https": 443}
_AMP_ENDINGS = (".amp.html", ".amp", "/amp")


@cache
def _dropped(part: str) -> tuple[str, ...]:
    """The names that include/cleaning/addresses.csv lists for ``query``, ``host`` or ``path``; ``*`` is a wild card."""
    with (settings.include() / "cleaning" / "addresses.csv").open(encoding="utf-8", newline="") as file:
        return tuple(row["name"] for row in csv.DictReader(file) if row["part"] == part)


def canonical_address(url: str, *, declared: str | None = None) -> str:
    """The address to keep and show for an article at ``url``: one that still answers.

    ``declared`` is the page's rel=canonical (or og:url), absolute or relative; it counts where it stays on the same
    domain and does not fall back to the front page. Tracking parameters, default ports and fragments go, escapes and
    the order of the query are settled. What is no http address comes back as it is.
    """
    try:
        parts = urlsplit(canonicalize_url((_declared(url, declared) or url).strip()))
        port = parts.port
    except ValueError:
        return url
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
        return url
    host = parts.hostname.rstrip(".")
    if port and port != _DEFAULT_PORTS[parts.scheme]:
        host = f"{host}:{port}"
    return urlunsplit((parts.scheme, host, parts.path or "/", _query(parts.query), ""))


def address_key(url: str) -> str:
    """By what two addresses are one article's: the canonical address without scheme, www, mobile and AMP forms.

    Guessed forms make a key, not an address: nobody promises that the page answers there.
    """
    try:
        parts = urlsplit(canonical_address(url))
    except ValueError:
        return url.strip()
    if parts.scheme not in _DEFAULT_PORTS:
        return url.strip()
    labels = parts.netloc.lower().split(".")
    while len(labels) > 2 and labels[0] in _dropped("host"):
        labels.pop(0)
    return f"{'.'.join(labels)}{_plain_path(parts.path)}?{parts.query}".rstrip("?")


def article_id(url: str | None, *, outlet: str | None = None, day: dt.date | None = None, text: str = "") -> str:
    """A stable key of 16 hexadecimal digits: of the address, or of outlet, day and text where there is none."""
    told = (outlet or "", day.isoformat() if day else "", "".join(text.split()))
    key = address_key(url) if url else "\n".join(told)
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:16]


def _declared(url: str, declared: str | None) -> str | None:
    if not declared or not declared.strip():
        return None
    try:
        whole = urljoin(url, declared.strip())
        same_site = _domain(whole) == _domain(url)
        front_page = urlsplit(whole).path in ("", "/") and not urlsplit(whole).query
        asked_for_front_page = urlsplit(url).path in ("", "/") and not urlsplit(url).query
    except ValueError:
        return None
    return whole if same_site and (asked_for_front_page or not front_page) else None


def _domain(url: str) -> str | None:
    """The registered domain; where it has none (intranets), the last two labels of the host, or the number it is."""
    host = urlsplit(url).hostname or ""
    return extract_domain(url) or (host if host.replace(".", "").isdigit() else ".".join(host.split(".")[-2:]))


def _plain_path(path: str) -> str:
    path = path.rstrip("/")
    for ending in _AMP_ENDINGS:
        if path.lower().endswith(ending) and len(path) > len(ending):
            path = path[: -len(ending)] + (".html" if ending == ".amp.html" else "")
    segments = [part for part in path.split("/") if part]
    return "/" + "/".join([part for part in segments if part.lower() not in _dropped("path")] or segments)


def _query(query: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=False)
    return urlencode([(key, value) for key, value in pairs if not _is_tracking(key.lower())])


@lru_cache(maxsize=1024)
def _is_tracking(key: str) -> bool:
    return any(fnmatch.fnmatch(key, name) for name in _dropped("query"))
