"""What one look at one source brought."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from pactwatch.sources.faults import Fault


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """What a look brought: ``listed`` entries, of which ``new``; ``wire_bytes`` transferred; the fault, if any.

    ``unchanged`` where every address answered as before. ``usable`` is false where nothing could be had at all.
    """

    source_id: str
    listed: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    left_out: int = 0
    wire_bytes: int = 0
    unchanged: bool = False
    fault: Fault | None = None
    usable: bool = True
