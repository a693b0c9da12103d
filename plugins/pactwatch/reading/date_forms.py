"""What date forms mean that several languages share; each pack's table names them (``date_rules.py``)."""

from __future__ import annotations

import re

from pactwatch.reading.dates import Context, Day, full_year, month_of_year


def full(m: re.Match[str], _: Context) -> Day:
    """Year ``y`` (two digits are this century's), month ``m`` and day ``d``, all said."""
    return Day(year=full_year(m["y"]), month=int(m["m"]), day=int(m["d"]))


def same_year(m: re.Match[str], context: Context) -> Day | None:
    """Month ``m``, and day ``d`` if said, of the year of the date before; of the latest year without one."""
    before, day = context.before, int(m["d"]) if m["d"] else None
    if before is None or before.year is None:
        return month_of_year(context, int(m["m"]), day)
    return Day(year=before.year, month=int(m["m"]), day=day)
