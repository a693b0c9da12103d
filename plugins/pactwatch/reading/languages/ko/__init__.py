"""The Korean pack: what Korean sentences say of agreements.

words.py cuts words and particles, line.py a whole sentence, phrases.py finds the bodies that they name, roles.py who
stands where, groups.py who agreed with whom, cast.py who the article is about, days.py the dates, verbs.py
finds the verb and its tense, saying.py reads it, noun_lines.py, ceremony.py and without_clause.py what has none,
clauses.py puts them together; data: terms/ko.csv, verbs/ko.csv, phrases/ko.csv, kinds/ko.csv.
"""

from __future__ import annotations

import dataclasses
import re

from pactwatch.reading.languages.ko import clauses, saying
from pactwatch.reading.languages.ko.cast import bodies_of, cast_of
from pactwatch.reading.languages.ko.days import days_in
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.words import cut_particle
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement, When

home = "KR"
ITEM = re.compile(r"[▲△■◦①-⑨▷◇]")
"""Marks of an item of a list in the text; teasers below it have a dash, a number or none."""
MOST_STATEMENTS = 150
"""An article tells of a few agreements; a text that names hundreds is a list, and its first ones tell what it is."""


def statements(page: Page) -> tuple[Statement, ...]:
    """Every statement of the page, in order of the text."""
    lines = [Line(sentence) for sentence in page.sentences]
    cast = cast_of(page, lines)
    found: list[Statement] = []
    for line in lines:
        sentence = line.sentence
        if len(found) > MOST_STATEMENTS:
            break
        if (sentence.place != "line" or ITEM.match(sentence.words)) and sentence.has("instrument", "join", "ceremony"):
            found += clauses.statements_of(line, page, cast)
    return tuple(_met_for(found))


def _met_for(found: list[Statement]) -> list[Statement]:
    """A meeting "양해각서를 주고받기 위해서다" has brought the paper where the headline names it without a plan."""
    headed = any(s.rule == saying.NAMED_IN_HEADLINE for s in found)
    told = {s.said for s in found if s.rule not in (saying.PURPOSE, saying.NAMED_IN_HEADLINE)}
    if not headed or told - {Said.HELD}:
        return found
    return [dataclasses.replace(s, said=Said.SIGNED) if s.rule == saying.PURPOSE else s for s in found]


def bodies(page: Page, sentence: Sentence) -> tuple[Mention, ...]:
    """The bodies that the sentence names."""
    return tuple(mention for _, mention in bodies_of(Line(sentence)))


def days(page: Page, sentence: Sentence) -> tuple[When, ...]:
    """The dates that the sentence tells, as if its verb stood at the end."""
    line = Line(sentence)
    return days_in(sentence, line.text, len(line.text), page)


PLACED = re.compile(
    r"([가-힣]{2,8}(?:\s[가-힣]{2,8})?)에 (?:위치한|있는|소재한|자리한|본사를 둔|기반을 둔|본부를 둔|둔)\s$"
)
DEFINED = re.compile(
    r"\s?(?:\([^)]*\))?(?:은|는|이란|란)\s([^.\n]{0,60}?(?:기업|기관|회사|대학|대학교|병원|단체|모임|연구소|클러스터|조합|협회|재단|은행|제약사|업체|단지))"
    r"(?:이다|다|으로|로서|로|이며|인|이고)"
)


def mentions_of_home(page: Page, mention: Mention) -> tuple[str, ...]:
    """Words beside other appearances of the name that tell its home: the noun right before it, or what it "is"."""
    names = [name for name in (mention.name, *mention.aliases) if len(name) >= 2]
    beside: list[str] = []
    defined: list[str] = []
    for name in names:
        for match in list(re.finditer(re.escape(name), page.text))[:8]:
            beside.append(_modifier(page.text[max(0, match.start() - 24) : match.start()]))
            definition = DEFINED.match(page.text, match.end())
            if definition:
                defined.append(definition.group(1))
    return (*filter(None, beside), *defined)


def _modifier(before: str) -> str:
    """The nouns right before a name: "우크라이나 " of "현지에서 우크라이나 아모소프", "프랑스의 "."""
    placed = PLACED.search(before)
    if placed:
        return placed.group(1)
    line = before.rsplit("\n", maxsplit=1)[-1]
    if not line.endswith((" ", "'", "‘", '"', "“")):
        return ""
    kept: list[str] = []
    for word in reversed(line.strip(" '‘\"“").split()[-2:]):
        stem, particle = cut_particle(word)
        if word.endswith((",", ".")) or (particle and not (particle == "의" and not kept)):
            break
        kept.insert(0, stem)
    return " ".join(kept)
