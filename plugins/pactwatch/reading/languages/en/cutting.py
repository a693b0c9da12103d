"""Cuts an English sentence into phrases: bodies, countries, people, places, events, instruments, and the words between.

``joining.py`` finds how far a name goes, ``sorting.py`` what it is; ``shape.py`` makes a row of signs of the phrases.
"""

from __future__ import annotations

import re

from pactwatch.reading.countries import CountryMention, find_countries
from pactwatch.reading.languages.en.datelines import without_dateline
from pactwatch.reading.languages.en.joining import end_of_name
from pactwatch.reading.languages.en.name_begins import begins_name
from pactwatch.reading.languages.en.phrases import WORD, Cutter, Names, Phrase, What, tokens_of
from pactwatch.reading.languages.en.sorting import classified, squeezed
from pactwatch.reading.languages.en.words import kind_of, listed
from pactwatch.reading.model import Hit, Sentence
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.places import find_places

BRACKET = re.compile(r"\(([^()]{1,160})\)|\[([^\[\]]{1,200})\]")


def _without_brackets(text: str) -> tuple[str, dict[int, str]]:
    """The text with brackets blanked, and their contents by the offset of the bracket."""
    if "(" not in text and "[" not in text:
        return text, {}
    found = {m.start(): (m.group(1) or m.group(2)) for m in BRACKET.finditer(text)}
    return BRACKET.sub(lambda m: " " * len(m.group()), text), found


SMALL_MINISTRY = re.compile(r"\b(?:ministry|ministries) of [a-z]+(?:,? (?:and )?(?!ministr)[a-z]+){0,6}")
SMALL_HOUSE = re.compile(
    r"\b(?:University|College)(?: of(?: [A-Z][\w'’-]+){1,3})? "
    r"(?:teaching hospital|hospital|medical (?:school|college|cent(?:er|re))|dental (?:school|college|hospital)|"
    r"school of (?:medicine|nursing|pharmacy)|clinic)\b"
    r"(?=[,.;:)]| (?:\(|and|in|will|would|signed|has|have|had|is|are|was|to|with|on|for|from|of)\b|$)"
)
HOUSE_WORD = re.compile(r"(?<= )(?!of\b)[a-z]")
SMALL_WORD = re.compile(r"[a-z]+")


def _with_capitals(text: str) -> str:
    """The text with names as names are written: "the ministry of health", "University of Jos teaching hospital"."""
    if "University " in text or "College " in text:
        text = SMALL_HOUSE.sub(lambda m: HOUSE_WORD.sub(lambda w: w.group().upper(), m.group()), text)
    return SMALL_MINISTRY.sub(_capitals, text) if "ministr" in text else text


def _capitals(found: re.Match[str]) -> str:
    words = found.group()
    fields = listed("field")
    end = words.index(" of ") + len(" of ")
    for word in SMALL_WORD.finditer(words, end):
        if word.group() == "and":
            continue
        if word.group().capitalize() not in fields:
            break
        end = word.end()
    name = SMALL_WORD.sub(lambda m: m.group() if m.group() in ("of", "and") else m.group().capitalize(), words[:end])
    return name + words[end:] if end > words.index(" of ") + len(" of ") else words


def _bare(country: CountryMention) -> CountryMention:
    """The Philippines: a name of a country without its article, which is a word of its own."""
    if not country.words.startswith("The "):
        return country
    return country._replace(start=country.start + len("The "), words=country.words.removeprefix("The "))


def phrases_of(sentence: Sentence, names: Names) -> list[Phrase]:
    """The phrases of a sentence of the page, without its dateline; cut once, though several ask for them.

    ``names`` hold what the whole page tells: they do not change any more.
    """
    found = names.phrases.get(sentence)
    if found is None:
        shift = max(sentence.start, 0)
        hits = tuple([h._replace(start=h.start - shift, end=h.end - shift) for h in sentence.hits])
        found = names.phrases[sentence] = cut(
            without_dateline(_with_lands_apart(sentence.words, hits) if sentence.is_prose else sentence.words),
            hits,
            names,
        )
    return found


def cut_once(line: str, names: Names) -> list[Phrase]:
    """The phrases of a line that is no sentence of the page: an outlet's name, for which several ask."""
    found = names.lines.get(line)
    if found is None:
        found = names.lines[line] = cut(line, (), names)
    return found


def cut(text: str, hits: tuple[Hit, ...], names: Names) -> list[Phrase]:
    """The phrases of a sentence in order. ``hits`` have offsets of the sentence."""
    cutter = _cutter(text, hits, names)
    modifiers = listed("modifier")
    telling = {*cutter.known, *cutter.places, *cutter.papers}
    new, rest = tuple.__new__, WORD[4:]
    found: list[Phrase] = []
    at = 0
    for number, (words, start, end, is_capital) in enumerate(cutter.tokens):
        if number < at:
            continue
        if is_capital or start in telling or words in modifiers:
            phrase, at = _next(cutter, number)
            found.append(phrase)
        else:
            # most words: no name begins there, and nothing further is asked
            found.append(new(Phrase, (What.WORD, words, start, end, *rest)))
    return _with_sorts(found, names) if names.small else found


def _cutter(text: str, hits: tuple[Hit, ...], names: Names) -> Cutter:
    bare, brackets = _without_brackets(_with_capitals(text))
    return Cutter(
        text=bare,
        names=names,
        brackets=brackets,
        tokens=tokens_of(bare),
        countries={m.start: m for m in map(_bare, reversed(find_countries(bare, "en")))},
        places={p.start: p for p in find_places(bare)},
        known={k.start: k for k in find_organisations(bare)},
        papers={h.start: h for h in hits if h.role in ("instrument", "not_instrument")},
    )


def called_otherwise(text: str, names: Names) -> list[Phrase]:
    """Of the phrases that ``cut`` makes of a text all that have another name: in a bracket, or by what is known."""
    cutter = _cutter(text, (), names)
    behind = {at - space for at in cutter.brackets for space in (0, 1)}
    full = {squeezed(name) for name in names.full.values()}
    found: list[Phrase] = []
    at = 0
    for number, token in enumerate(cutter.tokens):
        if number < at or not begins_name(cutter, number):
            continue
        at = end_of_name(cutter, number)
        words = cutter.text[token.start : cutter.tokens[at - 1].end]
        is_known = token.start in cutter.known or token.start in cutter.countries
        is_called = words in names.full or token.words in names.full or squeezed(words) in full
        if is_known or is_called or cutter.tokens[at - 1].end in behind:
            found.append(classified(cutter, number, at))
    return found


TWO_LANDS = re.compile(r"\b([A-Z][A-Za-z]+)-(?=([A-Z][A-Za-z]+) (?:[a-z-]+ ){0,4}$)")
""" "The Kenya-Uganda health agreement": both sides of it in one word."""
LOOKED_BACK = 80
"""Characters before a paper in which its two lands stand."""


def _with_lands_apart(text: str, hits: tuple[Hit, ...]) -> str:
    """The text with a dash between two lands that are written as one word before a paper."""
    for hit in hits:
        since = max(0, hit.start - LOOKED_BACK)
        if hit.role != "instrument" or "-" not in text[since : hit.start]:
            continue
        pair = TWO_LANDS.search(text[: hit.start], since)
        if pair and all(find_countries(land, "en") for land in pair.groups()):
            text = f"{text[: pair.end() - 1]}–{text[pair.end() :]}"
    return text


TIES = frozenset({"binds", "ties", "links", "unites", "joins"})
"""What a paper does with who signs it: "it binds the ministry on one side"."""
ACTS = frozenset({"have", "has", "had", "signed", "sign", "will", "agreed", "are", "were", "put"})


def _with_sorts(found: list[Phrase], names: Names) -> list[Phrase]:
    """ "The university and the Institute have": what stands beside a party for the body that the page named."""
    for at in range(1, len(found) - 1):
        full = names.small.get(found[at].words)
        if full is None or found[at].what is not What.WORD or found[at - 1].words.lower() != "the":
            continue
        before = found[at - 2].words if at > 1 else ""
        behind = found[at + 1].words
        partner = next((p for p in found[at + 2 : at + 4] if p.words != "the"), None) if behind == "and" else None
        beside = found[at - 3] if at > 2 and before == "and" else None
        is_first = partner is not None and partner.what in (What.BODY, What.COUNTRY)
        is_second = beside is not None and beside.what in (What.BODY, What.COUNTRY) and behind in ACTS
        is_bound = before in TIES and behind in ("on", "and", "to", "with")
        if is_first or is_second or is_bound or (before == "with" and behind in (",", ".", "on", "in", "about")):
            found[at] = found[at]._replace(what=What.BODY, words=full, kind=kind_of(full), is_sure=True)
    return found


MEASURED = re.compile(r"(?<![\w-])\d[\d,.]*-$")
LONGEST_MEASURE = 8
""" "A 500-Bed Teaching Hospital", in a headline: what is measured bears no name."""


def _next(cutter: Cutter, at: int) -> tuple[Phrase, int]:
    token = cutter.tokens[at]
    if hit := cutter.papers.get(token.start):
        what = What.PAPER if hit.role == "instrument" else What.WORD
        phrase = Phrase(what=what, words=cutter.text[hit.start : hit.end], start=hit.start, end=hit.end)
        return phrase, cutter.index_after(hit.end, at)
    if begins_name(cutter, at):
        end = end_of_name(cutter, at)
        if MEASURED.search(cutter.text, max(0, token.start - LONGEST_MEASURE), token.start):
            return Phrase(What.WORD, cutter.text[token.start : cutter.tokens[end - 1].end], token.start, token.end), end
        return classified(cutter, at, end), end
    return Phrase(What.WORD, token.words, token.start, token.end), at + 1
