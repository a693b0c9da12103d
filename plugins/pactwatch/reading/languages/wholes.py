"""What only the whole page tells of its statements, in any language. The packs call it last."""

from __future__ import annotations

from dataclasses import replace

from babel import Locale

from pactwatch.reading.countries import find_countries
from pactwatch.reading.model import Mention, Page, Said, Statement
from pactwatch.reading.news import place
from pactwatch.records import Kind


def headline_yields(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements, with the paper as the sentences call it: a headline's word for it ("合作書") is often a loose one."""
    told = [s for s in found if s.said is Said.SIGNED and not s.earlier and place(page, s) in ("lead", "body")]
    papers = {s.instrument for s in told if s.instrument}
    if not papers:
        return found
    return [
        replace(s, instrument=None)
        if place(page, s) in ("headline", "above", "line") and s.instrument not in papers
        else s
        for s in found
    ]


def deal_silences(page: Page, found: list[Statement]) -> list[Statement]:
    """Without the agreements recalled in passing, where the headline tells of a contract, a licence, a purchase."""
    headline = page.headline
    if headline is None or not headline.has("deal") or headline.has("instrument"):
        return found
    if any(s.said is not Said.HELD and not s.earlier for s in found):
        return found
    return [s for s in found if place(page, s) == "headline"]


def passing_is_silent(page: Page, found: list[Statement]) -> list[Statement]:
    """Without older agreements named in passing: beyond the first running sentence, under a headline about other things."""
    headline = page.headline
    if headline is None or headline.has("instrument", "join", "sign"):
        return found
    if any(s.said is not Said.HELD and not s.earlier for s in found):
        return found
    first = next((s.order for s in page.sentences if s.place == "lead"), -1)
    return [s for s in found if s.sentence == first]


def pair_named(text: str, language: str, rest: str) -> tuple[Mention, ...]:
    """The countries of a pair that stands for its governments: "日・アルジェリア投資協定", "中白签署"; () where none does.

    ``rest`` is more of the page: 白 is Belarus only where the page names it in full.
    """
    found = [m for m in find_countries(f"{text}\n{rest}", language) if m.end <= len(text)]
    pair = [m for m in found if m.rule.startswith("pair")]
    if not pair:
        return ()
    near, end = [], pair[0].end
    for one in found:
        if one.start >= pair[0].start and (one.rule.startswith("pair") or one.start - end <= 1):
            near.append(one.code)
            end = one.end
    names = Locale.parse(language).territories
    mentions = tuple(
        Mention(name=str(names[code]), start=-1, end=-1, country=code, kind=Kind.GOVERNMENT)
        for code in dict.fromkeys(near)
        if code in names
    )
    return mentions if len(mentions) > 1 else ()
