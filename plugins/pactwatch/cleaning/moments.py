"""Finds the days and times that pages print, in the forms of four languages and of machines. Pure; no guessing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar januari janvier enero ene gennaio janeiro",
            "feb february februar februari fevrier février febrero febbraio fevereiro",
            "mar march märz maart mars marzo março marco",
            "apr april avril abril aprile abr",
            "may mai mei mayo maggio maio",
            "jun june juni juin junio giugno junho",
            "jul july juli juillet julio luglio julho",
            "aug august augustus août aout agosto ago",
            "sep sept september septembre septiembre settembre setembro",
            "oct october oktober octobre octubre ottobre outubro okt",
            "nov november novembre noviembre novembro",
            "dec december dezember décembre decembre diciembre dicembre dezembro dez dic",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=lambda name: (-len(name), name)))
_YEAR = r"(?:19|20)\d{2}"
_DAY_FORMS = (
    rf"(?<!\d)(?P<y1>{_YEAR})\s*(?:[-./]|년|年)\s*(?P<m1>1[0-2]|0?[1-9])\s*(?:[-./]|월|月)\s*(?P<d1>3[01]|[12]\d|0?[1-9])(?!\d)\s*(?:일|日|\.)?",
    rf"(?<!\d)(?P<d2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\.?(?:\s+de)?[\s-]+(?P<m2>{_MONTH})\.?,?(?:\s+de)?[\s-]+(?P<y2>{_YEAR})(?!\d)",
    rf"(?<![^\W\d_])(?P<m3>{_MONTH})\.?,?\s+(?P<d3>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?,?\s+(?P<y3>{_YEAR})(?!\d)",
    # Day first is certain only where the first figure cannot be a month.
    rf"(?<!\d)(?P<d4>3[01]|2\d|1[3-9])[./-](?P<m4>1[0-2]|0?[1-9])[./-](?P<y4>{_YEAR})(?!\d)",
    rf"(?<!\d)(?P<y5>{_YEAR})(?P<m5>1[0-2]|0[1-9])(?P<d5>3[01]|[12]\d|0[1-9])(?!\d)",
)
_DAY = re.compile("|".join(f"(?:{form})" for form in _DAY_FORMS), re.IGNORECASE)
_TIME = re.compile(
    r"[\sT,|\-–(\[]*(?:\(?(?:[월화수목금토일月火水木金土日]|mon|tue|wed|thu|fri|sat|sun)[a-z]*(?:요일|曜日?)?\)?[\s,]*)?"
    r"(?P<half>오전|오후|上午|下午|午前|午後)?\s*"
    r"(?P<hour>2[0-3]|[01]?\d)\s*(?:[:：]|시|時|时)\s*(?P<minute>[0-5]\d)(?:\s*(?:[:：]|분|分)\s*(?P<second>[0-5]\d))?(?:분|分|초|秒)?"
    r"(?:\.\d+)?\s*(?P<ampm>[ap]\.?m\.?(?![a-z]))?\s*(?P<zone>Z(?![a-z])|(?:gmt|utc)?\s*[+-](?:1[0-4]|0\d):?[0-5]\d|gmt(?![a-z+-])|utc(?![a-z+-])|kst|jst)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)")
_NAMED_ZONES = {"kst": 9, "jst": 9}


@dataclass(frozen=True, slots=True)
class Moment:
    """A printed day, with the time of day and the offset from UTC that stand beside it, and its place in the text."""

    day: dt.date
    time: dt.time | None
    offset: dt.timedelta | None
    start: int
    end: int

    def at(self, zone: dt.tzinfo | None) -> dt.datetime | None:
        """The moment in UTC: by its own offset, else in ``zone``; None without a time or without either."""
        if self.time is None:
            return None
        tz = dt.timezone(self.offset) if self.offset is not None else zone
        if tz is None:
            return None
        try:
            return dt.datetime.combine(self.day, self.time, tzinfo=tz).astimezone(dt.UTC)
        except OverflowError:
            return None


def find_moments(text: str) -> Iterator[Moment]:
    """Every full day (with its year) printed in ``text``, in order; days that no calendar has are passed over."""
    for found in _DAY.finditer(text):
        groups = {name[0]: value for name, value in found.groupdict().items() if value}
        month = groups["m"].casefold()
        try:
            day = dt.date(int(groups["y"]), _MONTHS.get(month) or int(month), int(groups["d"]))
        except ValueError:
            continue
        clock = _TIME.match(text, found.end())
        yield Moment(
            day=day,
            time=_time(clock) if clock else None,
            offset=_offset(clock["zone"]) if clock else None,
            start=found.start(),
            end=clock.end() if clock else found.end(),
        )


def _time(clock: re.Match[str]) -> dt.time:
    hour = int(clock["hour"])
    late = (clock["half"] or "") in ("오후", "下午", "午後") or (clock["ampm"] or "").lower().startswith("p")
    early = (clock["half"] or "") in ("오전", "上午", "午前") or (clock["ampm"] or "").lower().startswith("a")
    if late and hour < 12:
        hour += 12
    elif early and hour == 12:
        hour = 0
    return dt.time(hour, int(clock["minute"]), int(clock["second"] or 0))


def _offset(zone: str | None) -> dt.timedelta | None:
    if not zone:
        return None
    if found := _OFFSET.search(zone):
        size = dt.timedelta(hours=int(found[2]), minutes=int(found[3]))
        return -size if found[1] == "-" else size
    return dt.timedelta(hours=_NAMED_ZONES.get(zone.strip().casefold(), 0))
