"""Which dates of a Korean sentence are the signing's, the meeting's, the announcement's."""

from __future__ import annotations

import datetime as dt
import re

from pactwatch.reading.dates import find_dates
from pactwatch.reading.model import Sentence, When

# "지난 3일 열린 정상회담": the date is of what was held, unless it is where the signing was.
HELD_AT = re.compile(r"[^.,]{0,12}(?:열린|열리는|개최된|개최한|시작된|시작한)")
OF_THE_PAPER = re.compile(r"\s?(?:에|부터)?\s?(?:최초|처음|첫|맺은|체결된 것)")
ACCORDING = re.compile(r"[^,.]{0,24}에 따르면")
PLAN_YEAR = re.compile(r"\s?(?:까지|부터|대까지|도 정부|도\s|년까지)")


def days_in(sentence: Sentence, text: str, close: int, base: dt.date | None) -> tuple[When, ...]:
    """The dates of the sentence; those before the verb at ``close`` are the signing's, those after the announcement's."""
    out: list[When] = []
    for found in find_dates(sentence.words, "ko", base):
        if found.value is None or text[found.start : found.start + 1] == "\1" or PLAN_YEAR.match(text, found.end):
            continue
        value = found.value.split("-Q")[0]
        if (
            found.is_announcement
            or ACCORDING.match(text, found.end)
            or (found.start >= close and re.match(r".{0,20}(?:밝|전했|발표|알렸|알려)", text[found.end :]))
        ):
            of = "announcement"
        elif found.start >= close or found.is_future:
            continue
        elif HELD_AT.match(text, found.end):
            of = "event"
        elif len(value) == 4 and not re.match(r"\s?(?:에|\d|[가-힣]+와|[가-힣]+과)", text[found.end :]):
            continue
        else:
            of = "signing"
        shift = sentence.start
        out.append(
            When(
                value=value,
                of=of,
                start=found.start + shift if shift >= 0 else -1,
                end=found.end + shift if shift >= 0 else -1,
            )
        )
    return tuple(out)
