"""Mentions that are but a part of the name that stands on the page: of a land's longer name, or of a known body's."""

from __future__ import annotations

from dataclasses import replace

from pactwatch.reading.countries import find_countries
from pactwatch.reading.home_rules import HomeRule
from pactwatch.reading.homes import home_of
from pactwatch.reading.model import Mention, Page
from pactwatch.reading.organisations import find_organisations

FIRST = 2
"""Letters of a name that must stand where it is said to: a mention may be told with other words than the page's."""
BRACKETS = ("(", "（")


def with_whole_land(page: Page, mention: Mention) -> Mention:
    """The mention with the whole name of its land, where a name ends in another land's: Northern Ireland, 적도 기니.

    Also where brackets tell one from the other: 刚果(布)卫生部.
    """
    start, text = mention.start, page.text
    if start < 0:
        return mention
    is_bracketed = any(bracket in text[start : mention.end] for bracket in BRACKETS)
    if not (is_bracketed or text[max(0, start - 2) : start].strip()):
        return mention
    home = home_of(mention.name, page.lang)
    if home is None or home.rule != HomeRule.IN_NAME or home.start or not text.startswith(home.words, start):
        return mention
    sentence = page.sentence_at(start)
    if sentence is None:
        return mention
    first, end = sentence.start, start + home.end
    for one in find_countries(sentence.words, page.lang):
        is_around = one.start <= start - first and end - first <= one.end and len(one.words) > home.end
        if is_around and one.rule == "name" and one.code != home.code:
            return replace(mention, name=one.words + mention.name[home.end :], start=first + one.start)
    return mention


def with_whole_name(page: Page, mention: Mention) -> Mention:
    """The mention with the whole name of the known body that stands there, of which it is but a part.

    "5일 런던 위생열대의학대학원과": the town is no venue; 和信治癌中心医院: the first sign joins nothing.
    """
    if mention.start < 0 or not page.text.startswith(mention.name[:FIRST], mention.start):
        return mention
    sentence = page.sentence_at(mention.start)
    if sentence is None:
        return mention
    first = sentence.start
    start, end = mention.start - first, mention.end - first
    for one in find_organisations(sentence.words):
        if one.is_strong and one.start <= start and end <= one.end and one.end - one.start > end - start:
            return replace(mention, name=one.words, start=first + one.start, end=first + one.end)
    return mention
