"""A body that is pointed back to: "同社は…", "该公司…", "이 회사는 …" speak of the one that was named last."""

from __future__ import annotations

from collections.abc import Sequence

from pactwatch.reading.model import Page


def since_named(page: Page, at: int, names: Sequence[str], reach: int) -> str | None:
    """What the text tells from the last of these names before ``at`` up to there: nobody else may be named in it.

    None where none of them stands among the ``reach`` letters before.
    """
    before = page.text[max(0, at - reach) : at]
    last = max((before.rfind(name) + len(name) for name in names if name in before), default=-1)
    return before[last:] if last >= 0 else None
