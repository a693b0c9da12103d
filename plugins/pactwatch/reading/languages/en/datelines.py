"""The dateline that opens an agency's sentence, and the sentence without it."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.places import city_country, find_places

DATELINE = re.compile(
    r"^(?:[A-Z][A-Za-z .]{2,30}(?:, [A-Z][A-Za-z .]{2,20})?, [A-Z][a-z]{2,9}\.? \d{1,2}(?:, \d{4})? \([A-Z][\w /]{1,20}\)\s+(?=[A-Z])|[A-Z][A-Za-z .]{2,30}, [A-Z][a-z]{2,6}\.-(?=[A-Z])|(?:\([A-Z][A-Za-z]{2,12}\)\s+|(?:[A-Z][\w.'’]*(?:[ ,/.()-]+|$|(?=:))|\d[\d.,:/]*(?:st|nd|rd|th)?(?:[ ,]+|(?=:\s))|\([^)]{2,30}\)\s+|\((?:[^()]|\([^()]{1,20}\)){2,60}\)\s+|/[^/]{3,30}/\s+|and |of |de ){1,16}?(?:-{1,2}|–|—|:)\s+))"
)


def _is_town(words: str) -> bool:
    town = next(iter(find_places(words)), None) or city_country(words)
    return town is not None and town.words == words


SHOUTED_TOWN = re.compile(
    r"([A-Z][A-Z. ]{3,30})(?::|, (?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?,? )?(?=[A-Z][a-z]|A ))\s*"
)
"""RIYADH, The foundation ...; LONDON: The minister ...: a town in capitals and no dash."""


SHOUTED_AGENCY = re.compile(
    r"([A-Z][A-Za-z. ]{3,30}?)(?:, [A-Z][A-Za-z. ]{2,20})?,? (?:\([A-Z][A-Za-z /]{1,18}\)|/[A-Z]{3,18}/),? (?=[A-Z])"
)
"""ADDIS ABABA (ENA) The minister ...: a town in capitals and its agency."""


OF_A_BODY = re.compile(
    r"\s*(?:The |[A-Z][\w'’.-]+ ){0,5}?(?:Department|Ministry|University|Hospital|Institute|Institution|Authority|Agency|Centre|Center|Council|Association|Foundation|College|Academy|Society|Federation|Administration|Commission|Bureau|Office)\b[^\d(:/]*(?:-|–|—)\s"
)
"""The Department of Health - Abu Dhabi: the dash is of a name."""
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
ALONE = re.compile(
    rf"([A-Za-z][A-Za-z' -]{{2,30}}), (?:[A-Za-z ]{{3,20}}, )?(?:(?i:{_MONTH})\.? \d{{1,2}}|\d{{1,2}} (?i:{_MONTH}))(?:,? \d{{4}})?[,.]? /?[A-Z][A-Za-z. ]{{1,20}}/?\.$"
)
"""YEREVAN, FEBRUARY 13, ARMENPRESS.: a dateline that closes with a stop of its own."""


LONGEST = 90
"""Characters of the longest dateline that is a sentence of its own."""
WIRE = re.compile(r"[A-Z][\w .,'’&;/-]{2,80}?\s?--\s?\([A-Z][A-Za-z ]{2,24}\)\s?--\s?")
"""BROMONT, Québec--(BUSINESS WIRE)--The network ..."""


def without_dateline(words: str) -> str:
    """The sentence with the dateline blanked: HANOI, Vietnam - ...; its length stays."""
    if OF_A_BODY.match(words):
        return words
    if len(words) < LONGEST and ALONE.match(words):
        return " " * len(words)
    if "--" in words and (wire := WIRE.match(words)):
        return " " * wire.end() + words[wire.end() :]
    for _ in range(3):
        found = DATELINE.match(words.lstrip())
        is_label = found is not None and ":" in found.group()[-3:]
        if found is None or (is_label and not re.match(r"[A-Z][\w.]+, [A-Z]", words.lstrip())):
            found = SHOUTED_TOWN.match(words) or SHOUTED_AGENCY.match(words)
            is_town = found is not None and _is_town(found.group(1).title())
            return " " * found.end() + words[found.end() :] if found and is_town else words
        blank = len(words) - len(words.lstrip()) + found.end()
        words = " " * blank + words[blank:]
    return words
