"""A Japanese sentence that tells the partners first, and then that all signed: "相手はAとBで、三者は...調印した"."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.ja.roles import shifted
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.model import Mention, Sentence

PARTNERS_FIRST = re.compile(
    r"(?:(?:提携|締結|協定|覚書|調印|署名|連携|合弁)の?)?(?:相手|パートナー)(?:先|方|国)?は、?(?P<who>[^。]{4,120}?)(?:で、|であり、|だが、)"
)


def partners_first(sentence: Sentence, sheet: Sheet, text: str, *, is_one: bool) -> tuple[tuple[Mention, ...], ...]:
    """ "相手はAとBで、三者は...調印した": the partners, with whom the sentence right before tells of.

    ``is_one``: whether all have one paper.
    """
    told = PARTNERS_FIRST.match(text)
    before = next((s for s in sheet.page.prose if s.order == sentence.order - 1), None)
    if told is None or before is None:
        return ()
    acting = [
        m
        for group in sheet.groups(before, sheet.masked(before))
        if group.role in ("subject", "topic")
        for m in sheet.bodies(group, before)
    ]
    listed = [
        m
        for group in sheet.groups(sentence, text)
        if told.start("who") <= group.start < told.end("who")
        for m in sheet.bodies(group, sentence)
    ]
    if len(acting) != 1 or not listed or acting[0].name in {m.name for m in listed}:
        return ()
    shift = max(sentence.start, 0)
    lead = replace(acting[0], start=-1, end=-1)
    partners = tuple(shifted(m, shift, sentence.start) for m in listed)
    return ((lead, *partners),) if is_one else tuple((lead, one) for one in partners)
