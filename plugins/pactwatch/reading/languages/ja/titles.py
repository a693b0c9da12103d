"""Whom the title of a Japanese paper names: 「社会保障に関する日本国とチュニジア共和国との間の協定」."""

from __future__ import annotations

import re

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.ja.words import words_of
from pactwatch.reading.model import Mention, Sentence
from pactwatch.reading.places import find_places
from pactwatch.records import Kind

BETWEEN_STATES = re.compile(
    r"(?:に関する|「)(?P<a>[㐀-鿿ァ-ヺー・]{2,30}?)(?:と|及び)(?P<b>[㐀-鿿ァ-ヺー・]{2,30}?)と?の(?:間の|間における|あいだの)?[^」。]{0,60}(?:協定|条約|議定書|取極|覚書|宣言|合意書|文書|取決め)"
)
"""The parties in a paper's quoted title: states, or ministries whose names begin with their state."""
OF_PLACES = re.compile(
    r"[「『](?:第\d+回)?(?P<row>[㐀-鿿ァ-ヺー]{2,12}(?:・[㐀-鿿ァ-ヺー]{2,30})+)(?:[(（][^()（）]{0,20}[)）])?[」』](?:に|を)"
)
"""「第10回遼寧省・神奈川県・京畿道友好交流会議合意書」に: provinces in a row before what the paper is."""
PAPER = re.compile(r"(?:協定書?|覚書|宣言|合意書|議定書|声明|意向書)$")
RANK = re.compile(r"(?:広域市|特別市|特別自治道|自治区|自治州|直轄市|[都道府県州省市])(?![民立場庁])")


def of_title(sentence: Sentence) -> tuple[Mention, ...]:
    """The sides that a paper's quoted title names: states or their ministries, else provinces and cities in a row."""
    for title in BETWEEN_STATES.finditer(sentence.words):
        sides = [_side(title["a"]), _side(title["b"])]
        if all(sides):
            return tuple(side for side in sides if side)
    row = OF_PLACES.search(sentence.words)
    if row is None or PAPER.search(row["row"]) is None:
        return ()
    *first, last = row["row"].split("・")
    places = [*(_place(name, whole=True) for name in first), _place(last, whole=False)]
    return tuple(place for place in places if place) if all(places) else ()


def _side(words: str) -> Mention | None:
    """A party in a title: 日本国厚生労働省 is the ministry, フィリピン共和国 the state."""
    found = find_countries(words, "ja")
    if not found:
        ministry = words in words_of("ministry")
        return Mention(name=words, start=-1, end=-1, country="JP", kind=Kind.GOVERNMENT) if ministry else None
    bare = words.removeprefix("日本国") if words != "日本国" else words
    return Mention(name=bare or words, start=-1, end=-1, country=found[-1].code, kind=Kind.GOVERNMENT)


def _place(words: str, *, whole: bool) -> Mention | None:
    """The province or city that the words are, or begin with; None where they name none."""
    place = next((p for p in find_places(words) if p.start == 0), None)
    if place is None:
        return None
    rank = None if RANK.search(place.words, len(place.words) - 1) else RANK.match(words, place.end)
    end = rank.end() if rank else place.end
    if (whole and end != len(words)) or RANK.search(words[end - 1 : end]) is None:
        return None
    return Mention(name=words[:end], start=-1, end=-1, country=place.code, kind=Kind.GOVERNMENT)
