"""Article ids (canonical addresses follow)."""

from __future__ import annotations

import datetime as dt
import hashlib


def article_id(url: str | None, *, outlet: str | None = None, day: dt.date | None = None, text: str = "") -> str:
    """Stable short key."""
    key = url or "\n".join((outlet or "", day.isoformat() if day else "", "".join(text.split())))
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:16]
