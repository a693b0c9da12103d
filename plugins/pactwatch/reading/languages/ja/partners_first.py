"""Partners told before the signing, "相手はAとBで、三者は調印した", or behind it: "相手はB。", "提携先のBは"."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.ja.acting import right_before
from pactwatch.reading.languages.ja.anaphora import last_country
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
OF_LAND = re.compile(
    r"(?:(?P<land>(?!現地|同国|地元)[ァ-ヺー㐀-鿿]{2,12})の|現地の|同国の|地元の)[^、。はがをにでと]{0,14}(?:企業|会社|社|大学|病院|機関|団体|大手|メーカー|研究所)(?:側)?と(?!し)"
)
"""チリの大手企業と: what the signing tells of a partner whom it does not name."""
MOST = 2
PARTNERS_FIRST = re.compile(
    r"(?:(?:提携|締結|協定|覚書|調印|署名|連携|合弁)の?)?(?:相手|パートナー)(?:先|方|国)?は、?(?P<who>[^。]{4,120}?)(?:で、|であり、|だが、)"
)


def partners_first(sentence: Sentence, sheet: Sheet, text: str, *, is_one: bool) -> tuple[tuple[Mention, ...], ...]:
    """ "相手はAとBで、三者は...調印した": the partners, with whom the sentence right before tells of.

    ``is_one``: whether all have one paper.
    """
    told = PARTNERS_FIRST.match(text)
    before = right_before(sheet, sentence)
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
        called = PARTNER_CALLED.match(behind.words)
        told = called or (PARTNER_IS.match(behind.words) if behind.order == sentence.order + 1 else None)
        if told is None:
            continue
        groups = [g for g in sheet.groups(behind, sheet.masked(behind)) if g.end > told.end()]
        found = [m for g in groups for m in sheet.bodies(g, behind) if resolve(m.name) is None][:MOST]
        if not found or (len(found) > 1 and groups[0].mentions[1:]):
            return None
        return replace(_of_land_told(sheet, sentence, found[0]), start=-1, end=-1)
    return None


def _of_land_told(sheet: Sheet, sentence: Sentence, partner: Mention) -> Mention:
    """The partner, at home where the signing says that he is: "チリの大手企業と", "現地の大学と"; by no other word."""
    if partner.home or partner.country or home_of(partner.name, "ja"):
        return partner
    said = OF_LAND.search(sentence.words)
    land = said["land"] or last_country(sheet.page, sentence, said.start()) if said else ""
    return replace(partner, home=land) if land and find_countries(land, "ja") else partner
