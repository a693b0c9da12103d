"""The two towns that a Chinese page tells of, where a sentence but counts them: "两市签下意向书"."""

from __future__ import annotations

import itertools
import re
from collections import Counter

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.model import Mention, Sentence
from pactwatch.reading.places import city_country, find_places
from pactwatch.records import Kind

BOTH = re.compile(r"[两兩二](?:座)?(?:友好|姐妹|姊妹)?(?:城市?|市)(?!场|場|民|值|委|面|区|區)")
IN_NAME = r"(?![㐀-鿿]{0,10}(?:促进会|促進會|联合会|聯合會|协会|協會|联盟|聯盟|基金会|基金會|委员会|委員會|中心))"
TWINS = re.compile(rf"(?:友好|姐妹|姊妹|友谊|友誼|兄弟)[㐀-鿿]{{0,4}}(?:城市|城|市){IN_NAME}|友城{IN_NAME}|盟市")
"""What two towns become by their paper; but not in the name of a body that looks after that."""
JOINS = re.compile(r"市?(?:政府)?[与與和同跟](?:[㐀-鿿]{2,6}的)?")
"""Between two towns."""
UNKNOWN = re.compile(
    r"(?:[㐀-鿿-]{0,10}?(?:州|省|大?区|大?區|县|縣|府))?的?(?P<town>(?![市省州府县縣区區的政卫教外大总驻衛總駐])[㐀-鿿·]{2,7}?)"
    r"(?:市?副?市长|市?副?市長|市(?![场場民值委面])|代表[团團]|客人|(?=[,，]一座|[,，]))"
)
"""Behind a land or a region: a town that no list has, "德国萨克森州的弗赖贝格市长"."""
ONCE, HEADED = 1, 2
"""What naming a town counts for: in the text, in the headline."""
TWICE = 2
"""A word behind a land is a town where its rank says so, or where the page goes on to name it."""
FIRST = 25
"""Sentences in which the towns are looked for."""


def tells_of_towns(sentence: Sentence) -> bool:
    """Whether the sentence speaks of two towns, or of a paper that only towns sign."""
    return bool(BOTH.search(sentence.words) or TWINS.search(sentence.words))


def towns_joined(sentence: Sentence) -> tuple[Mention, ...]:
    """The two towns of two lands that a sentence joins: "让布拉格与台北市成为姐妹城市"; () where it joins none."""
    places = [p for p in find_places(sentence.words) if p.strength == "strong" and resolve(p.words) is None]
    for one, other in itertools.pairwise(places):
        if one.code != other.code and JOINS.fullmatch(sentence.words, one.end, other.start):
            return tuple(_town(place.words, place.code) for place in (one, other))
    return ()


def two_towns(sheet: Sheet) -> tuple[Mention, ...]:
    """The town of the page's own land and the foreign one that the page names most; () where it names no two."""
    told: dict[str, Counter[str]] = {}
    for sentence in [s for s in sheet.page.sentences if s.place in ("headline", "lead", "body")][:FIRST]:
        for name, code in _towns_in(sentence.words):
            told.setdefault(code, Counter())[name] += HEADED if sentence.place == "headline" else ONCE
    for name, code in _unlisted(sheet):
        told.setdefault(code, Counter())[name] = 1 + sheet.page.text.count(name)
    own = resolve(sheet.home())
    abroad = [code for code in told if code != own]
    if own not in told or not abroad:
        return ()
    there = max(abroad, key=lambda code: max(told[code].values()))
    return tuple(_town(told[code].most_common(1)[0][0], code) for code in (own, there))


def _town(name: str, code: str) -> Mention:
    full = name if name.endswith(("市", "州", "省", "县", "縣", "府")) else f"{name}市"
    return Mention(name=full, start=-1, end=-1, aliases=(name,), country=code, kind=Kind.GOVERNMENT)


def _towns_in(words: str) -> list[tuple[str, str]]:
    return [
        (place.words.removesuffix("市") if len(place.words) > 2 else place.words, place.code)
        for place in find_places(words)
        if place.strength == "strong" and resolve(place.words) is None
    ]


def _unlisted(sheet: Sheet) -> list[tuple[str, str]]:
    """Towns of no list, that stand behind their land or region."""
    found: list[tuple[str, str]] = []
    text = sheet.page.text[:3000]
    lands = [(m.end, m.code) for m in find_countries(text, "zh") if m.rule == "name"]
    lands += [(p.end, p.code) for p in find_places(text) if p.strength == "strong"]
    for end, code in lands:
        town = UNKNOWN.match(text, end, end + 24)
        if town is None or find_places(town["town"]):
            continue
        if "市" not in town.group() and text.count(town["town"]) < TWICE:
            continue
        city = city_country(town["town"])
        found.append((city.code if city else code, town["town"]))
    return found
