"""Schools by their short names: 札幌医大, 長崎大."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.model import Mention
from pactwatch.reading.terms import meanings

SHORT = re.compile(r"(?<=[㐀-鿿ァ-ヺー]{2})(?:医大|大)$")
FULL = meanings("ja", "school_in_full")


def school_in_full(text: str, own: Mention | None, mention: Mention) -> Mention | None:
    """The school that the page names in full elsewhere, or whose page it is; None where neither is."""
    short = SHORT.search(mention.name)
    if short is None:
        return None
    for name in (f"{mention.name[: short.start()]}{ending}" for ending in FULL[short.group()]):
        if name in text or (own is not None and own.name == name):
            return replace(mention, name=name, aliases=(*mention.aliases, mention.name))
    return None
