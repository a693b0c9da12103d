"""Papers of a Korean list that name each side behind its land's letter: "양해각서((한)산업부 장관-(앙)외교부 장관)"."""

from __future__ import annotations

import re

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.noun_lines import instrument_in
from pactwatch.reading.languages.ko.nouns import name_of
from pactwatch.reading.model import Hit, Mention, Said, Statement

TITLE = r"(?:\s?(?:제?\d?차관|장관|청장|처장|원장|총재|사장|이사장|총장|국장|대사|위원장|회장))?"
SIDES = re.compile(
    rf"[(（](?P<left>[가-힣韓])[)）]\s?(?P<one>[가-힣A-Za-z· ]{{2,24}}?){TITLE}"
    rf"(?:[(（][^()（）]{{1,24}}[)）])?\s?[-–—·/]\s?"
    rf"[(（](?P<right>[가-힣])[)）]\s?(?P<other>[가-힣A-Za-z· ]{{2,24}}?){TITLE}\s?[)）,/]"
)
OURS = ("한", "韓")


def by_bracketed_lands(line: Line, hits: list[Hit], cast: Cast) -> list[Statement]:
    """A statement a paper whose sides stand behind it, each with the first letter of its land in brackets."""
    words = line.sentence.words
    if not hits or ("(한)" not in words and "(韓)" not in words):
        return []
    out: list[Statement] = []
    for told in SIDES.finditer(words):
        land = _land(told["right"], cast)
        hit = max((h for h in hits if h.start - line.shift < told.start()), key=lambda h: h.start, default=None)
        if told["left"] not in OURS or not land or hit is None:
            continue
        one, other = told["one"].strip(), told["other"].strip()
        start = line.shift + told.start("one")
        end = line.shift + told.start("other")
        out.append(
            Statement(
                sentence=line.sentence.order,
                said=Said.SIGNED,
                rule="named with its parties",
                start=hit.start if line.sentence.start >= 0 else -1,
                end=hit.end if line.sentence.start >= 0 else -1,
                instrument=instrument_in(line.sentence, hit.start, hit.end, cast),
                groups=(
                    (
                        Mention(name=one, start=start, end=start + len(one), country="KR"),
                        Mention(name=f"{name_of(land)} {other}", start=end, end=end + len(other), country=land),
                    ),
                ),
            )
        )
    return out


def _land(letter: str, cast: Cast) -> str:
    """The only country that the page names whose name begins with the letter."""
    codes = {
        found.code
        for line in cast.lines
        for found in find_countries(line.sentence.words, "ko")
        if found.words.startswith(letter) and found.code not in ("KR", "INT")
    }
    return codes.pop() if len(codes) == 1 else ""
