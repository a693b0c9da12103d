"""Partners told before the signing, "相手はAとBで、三者は調印した", or behind it: "相手はB。", "提携先のBは"."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.ja.roles import shifted
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.model import Mention, Sentence

PARTNER_IS = re.compile(
    r"(?:(?:覚書|協定|締結|署名|調印|提携|連携|協力)の)?(?:相手|パートナー|提携先|締結先|連携先)(?:方|先|役|校)?は、?"
)
PARTNER_CALLED = re.compile(
    r"(?:このたび|今回|この度)?、?(?:(?:協定|覚書|提携|MOU)を)?(?:(?:相手|提携先|締結先|協定先|連携先|パートナー)(?:方|先|企業|校)?(?:の|となる|となった)"
    r"|(?:締結し|結ん|交わし|提携し)[ただ](?:相手(?:方|先)?の)?)(?=[^、。はがをに]{2,40}は)"
)
"""相手方のX社は1962年に創業し, このたび協定を結んだX大学は: the partner is called by his name only now."""
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


def partner_behind(sheet: Sheet, sentence: Sentence) -> Mention | None:
    """The body in "相手はB。" right behind the sentence, or in "相手方のBは1962年に創業し" up to two behind it."""
    for behind in sheet.page.sentences[sentence.order + 1 : sentence.order + 3]:
        if not behind.is_prose:
            return None
        of_them = PARTNER_CALLED.match(behind.words)
        if not (of_them or (behind.order == sentence.order + 1 and PARTNER_IS.match(behind.words))):
            continue
        found = [m for g in sheet.groups(behind, sheet.masked(behind)) for m in sheet.bodies(g, behind)]
        found = [m for m in found if resolve(m.name) is None] if of_them else found
        return replace(found[0], start=-1, end=-1) if len(found) == 1 else None
    return None
