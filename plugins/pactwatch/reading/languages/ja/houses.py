"""In whose house a paper is signed: "A大学で3日、Bとの署名式が", "X大学の本部で、副学長と", "X病院を訪ねました"."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ja.chains import Chain, chains_in
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.model import Mention, Sentence
from pactwatch.records import Kind

CALLED = re.compile(r"(?:訪ねた|訪れた|訪問した|向かった|足を運んだ|回った)(?:先|の)は、?(?:[^、。はがをに]{0,12}の)?$")
"""訪ねたのはX大学です: whom they called on."""
ROOM = re.compile(
    r"(?P<whose>.+)の(?:本部|本館|講堂|学長室|院長室|会議室|応接室|キャンパス|構内|大ホール|ホール|会議場|本社|本部棟|庁舎|本店)"
)
HELD_AT = re.compile(r"で(?:は)?(?:、|\x02|$)|にて(?:、|\x02)")
VENUE_ON = re.compile(r"で(?:は)?\x02")
HOUSES = frozenset({Kind.UNIVERSITY, Kind.HOSPITAL, Kind.INSTITUTE, Kind.AGENCY, Kind.COMPANY, Kind.ASSOCIATION})
"""Who signs where a signing is held; a town is only where."""
WITH_ITS_HEAD = re.compile(
    r"(?:[学校院所館社会市町村]長|総長|理事長|代表[㐀-鿿]{0,4}|部長|局長|総裁|理事|次官|大臣)(?:ら|氏)?と(?:ともに|共に|並んで)?"
    r"(?:、|[^、。]{0,40}(?:覚書|協定|MO[UC]|MoU|LOI|文書|書面|署名|調印))"
)
"""副学長と協定を: who signs is told by his office alone."""


def venue(sheet: Sheet, sentence: Sentence) -> Mention | None:
    """The body in "A大学で3日、Bとの署名式が行われ": whose house it is signs, too."""
    chain = next(iter(sheet.chains(sentence)), None)
    if chain is None or chain.mention is None or not VENUE_ON.match(chain.after):
        return None
    return sheet.in_full(chain.mention, sentence) if _is_house(chain.mention) else None


def house_where(sheet: Sheet, sentence: Sentence) -> Mention | None:
    """The one house in "X大学の本部で、副学長と": where its head signs."""
    found = [
        sheet.in_full(mention, sentence)
        for chain in sheet.chains(sentence)
        if HELD_AT.match(chain.after) and (mention := chain.mention or _owner_of_room(chain)) and _is_house(mention)
    ]
    return replace(found[0], start=-1, end=-1) if len(found) == 1 else None


def called_on(sheet: Sheet, sentence: Sentence, called: re.Pattern[str]) -> Mention | None:
    """The one house in the sentence behind which such words stand: "X病院をお訪ねしました"."""
    found = [
        sheet.in_full(chain.mention, sentence)
        for chain in sheet.chains(sentence)
        if chain.mention is not None
        and (
            called.match(chain.after)
            or called.match(sentence.words, chain.end)
            or CALLED.search(sentence.words, 0, chain.start)
        )
        and _is_house(chain.mention)
    ]
    return replace(found[0], start=-1, end=-1) if len(found) == 1 else None


def at_a_house(
    first: list[Mention], others: list[Mention], sentence: Sentence, sheet: Sheet
) -> tuple[list[Mention], list[Mention]] | None:
    """Both sides of "X大学の本部で、副学長と協定を交わした": whose house it is and who came; None where not told so."""
    if WITH_ITS_HEAD.search(sentence.words) is None:
        return None
    own, house = sheet.own(), house_where(sheet, sentence)
    told = [*first, *others]
    if house is None or sheet.is_line(sentence) or len(told) > 1 or not sentence.has("sign"):
        return None
    guest = told[0] if told else sheet.topic_before(sentence) or own
    if guest is None or guest.name == house.name or (others and (own is None or guest.name != own.name)):
        return None
    return [guest], [house]


def _is_house(mention: Mention) -> bool:
    """Whether the body is one in whose house something may be signed: no town and no ministry."""
    kind = kind_by_ending(mention.name, "ja")
    return kind is not None and kind[1] in HOUSES


def _owner_of_room(chain: Chain) -> Mention | None:
    """The body in X大学の本部, X病院の講堂."""
    room = ROOM.fullmatch(chain.text)
    named = chains_in(room["whose"]) if room else []
    mention = named[0].mention if len(named) == 1 else None
    return replace(mention, start=chain.start, end=chain.end) if mention is not None else None
