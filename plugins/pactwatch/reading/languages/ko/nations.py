"""Which two countries "양국" means on a Korean page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.nouns import name_of
from pactwatch.reading.mentioned import tells_of
from pactwatch.reading.model import Mention, Page
from pactwatch.records import Kind

NATIONS = re.compile(r"양국|두 나라|두 정부|양국 정부|세 나라|3국|한·|양 정부")


TWO = 2
OURS = re.compile(r"한국|대한민국|우리 정부|우리나라|한[·-]|韓")


def countries_meant(page: Page, opening: Sequence[Line]) -> tuple[Mention, ...]:
    """What "양국" means: Korea and the foreign country named most, or two foreign ones where Korea is not named."""
    votes: Counter[str] = Counter()
    seen: dict[str, Mention] = {}
    for sentence in (line.sentence for line in opening):
        for found in find_countries(sentence.words, "ko"):
            votes[found.code] += 3 if sentence.place == "headline" else 1
            start = sentence.start + found.start if sentence.start >= 0 else -1
            end = start + len(found.words) if start >= 0 else -1
            name = found.words if found.rule == "name" else name_of(found.code)
            seen.setdefault(found.code, _country(name, start, end, found.code))
    top = [code for code, _ in sorted(votes.items(), key=lambda v: (-v[1], v[0])) if code not in ("INT", "KR")]
    named_first = _of_foreign_news(opening)
    if named_first:
        return tuple(seen[code] for code in named_first)
    is_of_others = len(top) == TWO and not tells_of(page, "KR")
    second = top[1:2] if len(top) > 1 and (votes[top[1]] > 1 or is_of_others) else []
    if not second or OURS.search(page.text):
        seen.setdefault("KR", _country("한국", -1, -1, "KR"))
        second = ["KR"]
    top = top[:1] + second
    return tuple(seen[code] for code in top) if len(top) == 2 else ()


def _of_foreign_news(opening: Sequence[Line]) -> tuple[str, ...]:
    """The two countries of a headline that begins with a foreign one and does not name Korea: "칠레, 페루와 ..."."""
    for sentence in (line.sentence for line in opening if line.sentence.place == "headline"):
        found = list(find_countries(sentence.words, "ko"))
        codes = tuple(dict.fromkeys(one.code for one in found))
        if len(codes) == 2 and found[0].start == 0 and not {"KR", "INT"} & {*codes}:
            return codes
    return ()


def _country(name: str, start: int, end: int, code: str) -> Mention:
    return Mention(name=name, start=start, end=end, country=code, kind=Kind.GOVERNMENT)
