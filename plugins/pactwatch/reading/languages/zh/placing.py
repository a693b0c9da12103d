"""Where the words before a Chinese body's name have it: "转往南非,与A中心签署", "与当地的A医院", "来自德国的A"."""

from __future__ import annotations

import re

from babel import Locale

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.languages.zh.pieces import pieces, shields_of
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.model import Mention
from pactwatch.reading.places import find_places

DATELINE_END = re.compile(r"[讯訊电電][)）】\]]?\s*$")
"""How a dateline ends, whose town tells of whom the page speaks first."""
NEUTRAL = ("日内瓦", "日內瓦", "达沃斯", "達沃斯", "纽约", "紐約")
"""Where the world meets: who signs there need not be at home there."""
MET_AT = re.compile(r"在(?P<where>[㐀-鿿]{2,8})(?:与|與|同|和|跟)(?:[当當]地的?)?$")
LOCAL_REACH = 3
"""Running sentences in which the land is told of which "当地" speaks, its own too."""
LOCAL = re.compile(r"(?:当地|當地)的?(?:[㐀-鿿]{0,8}?)$")
HOSTS = frozenset({"东道主", "東道主"})
"""Who is told as the land's own stands for it, and needs no home."""
WENT_TO = re.compile(
    r"(?:在|赴|到|抵达?|抵達|前往|转往|轉往|转赴|轉赴|飞赴|飛赴|飞抵|飛抵|来到|來到|走进|走進|访问|訪問|出访|出訪)(?P<where>[㐀-鿿]{2,10}?)"
    r"(?:访问|訪問|考察|参访|參訪|参展|參展|出席[㐀-鿿]{0,6})?(?:期间|期間|时|時)?[,，]"
    r"(?:[^,，。;；\n与與同和跟]{0,10})[与與同和跟](?:[当當]地的?)?$"
)
"""Before a partner: where the signers went, in the clause before ("转往南非,与A中心签署")."""


def own_piece(before: str) -> str:
    """Of the words before a name those that may tell whose it is: not "B曾为", but "来自德国的" and "德国最大的"."""
    if DATELINE_END.search(before):
        return before
    cut = next((cut for cut in reversed(pieces(before, shields_of(before))) if cut[1] == len(before)), None)
    if cut is None and not before.endswith("的"):
        return ""
    kept = before[: cut[0]] if cut else before
    while kept.endswith("的"):
        inner = pieces(kept[:-1], shields_of(kept[:-1]))
        start = inner[-1][0] if inner and inner[-1][1] == len(kept) - 1 else len(kept) - 1
        kept = kept[:start]
    return before[len(kept) :]


def local(sheet: Sheet, mention: Mention) -> str | None:
    """The foreign land last told before "当地的" a body: "来到塞阿腊,与当地的A医院签下"."""
    page = sheet.page
    if mention.start <= 0 or not LOCAL.search(page.text[max(0, mention.start - 12) : mention.start]):
        return None
    here = page.sentence_at(mention.start)
    own = resolve(sheet.home())
    for sentence in reversed([s for s in page.prose if here is not None and s.order <= here.order][-LOCAL_REACH:]):
        words = page.text[sentence.start : min(sentence.end, mention.start)]
        told = [(p.end, p.code) for p in find_places(words) if p.strength == "strong"]
        told += [(c.end, c.code) for c in find_countries(words, "zh")]
        abroad = [code for _, code in sorted(told) if code not in (own, "INT")]
        if abroad:
            return str(Locale.parse("zh").territories.get(abroad[-1], "")) or None
    return None


def met_at(sheet: Sheet, mention: Mention) -> str | None:
    """The foreign town in which somebody signs with the body: "在墨尔本同A大学签署"."""
    before = sheet.page.text[max(0, mention.start - 30) : mention.start] if mention.start > 0 else ""
    told = MET_AT.search(before[-12:]) or (None if mention.name in HOSTS else WENT_TO.search(before))
    if told is None:
        return None
    places = [(p.end, p.code) for p in find_places(told["where"])]
    places += [(c.end, c.code) for c in find_countries(told["where"], "zh")]
    code = next((code for end, code in places if end == len(told["where"])), None)
    if code is None or code == resolve(sheet.home()) or told["where"].endswith(NEUTRAL):
        return None
    return str(Locale.parse("zh").territories[code])
