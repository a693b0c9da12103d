"""The towns or countries that act where a sentence but counts them, and what each place of a page counts for."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.en.cutting import cut
from pactwatch.reading.languages.en.datelines import without_dateline
from pactwatch.reading.languages.en.mentioning import mention
from pactwatch.reading.languages.en.numbers import numbers
from pactwatch.reading.languages.en.phrases import Names, What, country_name
from pactwatch.reading.model import Mention, Page, Sentence
from pactwatch.reading.places import city_country, find_places
from pactwatch.records import Kind

HERE, AFTER, BEFORE, HEADLINE, LEAD, EARLIER, FAR = 3.0, 2.0, 1.75, 2.0, 1.25, 0.6, 0.4
"""What a body's place counts for: in the statement's sentence, right after it, right before it, in headline or lead."""
TOWNS = re.compile(r"\b(?:cities|towns|capitals|mayors|municipalities|twin(?:s|ned|ning))\b")
BACK = re.compile(r"[“\"]?(?:It|They|He|She|This|That|These|Both|Its|Their|Under it|By it)\b")
TO_THIS_END = re.compile(
    r"\b(?:to (?:this|that) (?:end|effect)|for (?:this|that) purpose|[Tt]he (?:corresponding|pertinent|respective|requisite) (?!part|bod|countr|side|head|author|minist|land|institut|universit))"
)
""" "An accord was signed to this end": what was told before, and not what follows, is what the paper is for."""
REFERRED = 2.75
"""What the sentence before counts for where the statement's points back to it: "It sees in this a fruit of ..."."""
REACH = 3
"""Sentences behind the statement that still tell of it."""
NUMBERS = {**numbers(2, 5), "both": 2}
HOW_MANY = re.compile(
    r"\b(two|both|three|four|five) (?:[A-Za-z-]+ ){0,2}?(?:ministers|countries|nations|states|governments|sides|parties|ministries|capitals|cities|towns|mayors|municipalities)\b"
)


def places(page: Page, statement: int) -> Iterator[tuple[Sentence, float]]:
    """The sentences that may name who acts in a statement, each with what it counts for."""
    words = page.sentences[statement].words
    is_for_it = TO_THIS_END.search(words) is not None
    goes_on = is_for_it or BACK.match(words) is not None
    for sentence in page.sentences:
        away = sentence.order - statement
        if sentence.place in ("line", "caption") or away > REACH:
            continue
        before = REFERRED if goes_on else BEFORE
        near = {0: HERE, 1: FAR if is_for_it else AFTER, -1: before}.get(away)
        by_place = {"headline": HEADLINE, "above": EARLIER, "lead": LEAD}.get(
            sentence.place, FAR if away > 0 else EARLIER
        )
        yield sentence, max(near or 0, by_place)


def how_many(sentence: Sentence) -> int:
    """How many parties the sentence counts ("all three sides"); two where it counts none."""
    asked = HOW_MANY.search(sentence.words)
    return NUMBERS[asked.group(1)] if asked else 2


def towns(page: Page, names: Names, statement: int) -> tuple[Mention, ...]:
    """ "The three cities": as many towns as the words say, those that the page names most."""
    found: dict[str, tuple[float, Mention]] = {}
    for sentence, weight in places(page, statement):
        for phrase in cut(without_dateline(sentence.words), (), names):
            city = city_country(phrase.words) if phrase.what in (What.PLACE, What.NAME) else None
            code = phrase.code or (city.code if city and city.words == phrase.words else None)
            if phrase.what not in (What.PLACE, What.NAME) or code is None:
                continue
            town = phrase._replace(what=What.BODY, kind=Kind.GOVERNMENT, home=country_name(code) or "")
            before = found.get(phrase.words)
            found[phrase.words] = (
                (before[0] if before else 0) + weight,
                before[1] if before else mention(town, sentence),
            )
    ranked = sorted(found.values(), key=lambda one: -one[0])
    return tuple(town for _, town in ranked[: how_many(page.sentences[statement])])


def states(page: Page, names: Names, statement: int, known: Sequence[Mention]) -> tuple[Mention, ...]:
    """The two countries (three, where the words say so) that the page names most before and about the statement."""
    weights: dict[str, float] = {}
    first: dict[str, tuple[int, int]] = {}
    for sentence, weight in places(page, statement):
        named = [(c.code, c.start, c.end) for c in find_countries(sentence.words, "en") if c.code != "INT"]
        named += [(p.code, p.start, p.end) for p in find_places(sentence.words) if p.strength == "strong"]
        for code, start, end in named:
            weights[code] = weights.get(code, 0) + weight / (1 + sum(n[0] == code for n in named))
            if sentence.start >= 0:
                first.setdefault(code, (sentence.start + start, sentence.start + end))
    size = how_many(page.sentences[statement])
    told = {m.country for m in known if m.country}
    ranked = sorted(weights, key=lambda code: (code not in told, -weights[code]))
    if len(ranked) < size and page.home and page.home not in ranked:
        ranked.append(page.home)
    return tuple(
        Mention(name=country_name(code) or code, start=span[0], end=span[1], country=code, kind=Kind.GOVERNMENT)
        for code in ranked[:size]
        for span in [first.get(code, (-1, -1))]
    )
