"""Countries named by a letter: in pairs (한·미, 日・ベトナム), before a word (美 FDA), before a name (日サウジ)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactwatch.reading.country_names import CountryName
from pactwatch.reading.country_search import HAN, HANGUL, LATIN, CountryMention, CountrySearch
from pactwatch.reading.land_search import standing
from pactwatch.reading.scripts import KANA, REPEATED, SYLLABLES
from pactwatch.reading.words import one_of, words
from pactwatch.typography import DOTS

MODIFIED = re.compile(rf"\s?(?=[A-Za-z{SYLLABLES}{KANA}])")
OFFICE_OF_LETTER = re.compile(
    rf"\s(?=[A-Z]{{2,}}|[{SYLLABLES}]{{1,8}}(?:{one_of('office_of_letter')})(?![{SYLLABLES}]))"
)
NEVER_LONE = frozenset(words("no_lone_letter"))
"""Letters of countries that are words, too, before a name of foreign letters: 中, 新."""
FOREIGN_WORD = re.compile(rf"\s?(?=[A-Z{KANA}])")
NO_WORD_START = f"{DOTS[:3]}-"
SEPARATOR = rf"[{DOTS}\-–—―/]"
MARK = re.compile(SEPARATOR)
Span = tuple[int, int, str, tuple[CountryName, ...]]
"""A name found: start, end, what it is (name, pair), and the rows behind it."""


def separated_pairs(search: CountrySearch, text: str, spans: list[Span], full: set[str]) -> Iterator[CountryMention]:
    """한·미, 韓·美, 한-일, 日・ベトナム, 한·印尼: letters beside one another or beside a name, with a mark between."""
    at = 0
    ends = {end: (start, end) for start, end, what, _ in spans if what == "name"}
    starts = {start: (start, end) for start, end, what, _ in spans if what == "name"}
    for mark in MARK.finditer(text):
        if mark.start() < at:
            continue
        chain = _chain(search, text, mark, starts, ends)
        if chain is None:
            continue
        at = chain[-1][1]
        yield from _chain_mentions(search, text, chain, full)


def _element_after(
    search: CountrySearch, text: str, at: int, starts: dict[int, tuple[int, int]]
) -> tuple[int, int] | None:
    if at in starts:
        return starts[at]
    found = search.short.match(text, at) if search.short else None
    if found is None or any(start == at and end > found.end() for start, end, _ in standing(text)):
        # "中国-哈尔滨", "中国-哈佛": the letter begins a place's name or another longer one
        return None
    return found.start(), found.end()


def _element_before(
    search: CountrySearch, text: str, at: int, ends: dict[int, tuple[int, int]]
) -> tuple[int, int] | None:
    if at in ends:
        return ends[at]
    for size in (2, 1):
        start = at - size
        if start < 0 or (text[start:at] not in search.letters and text[start:at] not in search.initials):
            continue
        before = text[start - 1] if start else " "
        if before.isalnum() and (HANGUL.match(before) or HAN.match(before) or before.isdigit() or LATIN.match(before)):
            continue
        return start, at
    return None


def _chain(
    search: CountrySearch,
    text: str,
    mark: re.Match[str],
    starts: dict[int, tuple[int, int]],
    ends: dict[int, tuple[int, int]],
) -> list[tuple[int, int]] | None:
    first = _element_before(search, text, mark.start(), ends)
    second = _element_after(search, text, mark.end(), starts)
    if first is None or second is None:
        return None
    chain = [first, second]
    while len(chain) < 6 and (again := MARK.match(text, chain[-1][1])):
        following = _element_after(search, text, again.end(), starts)
        if following is None:
            break
        chain.append(following)
    return chain


def _chain_mentions(
    search: CountrySearch, text: str, chain: list[tuple[int, int]], full: set[str]
) -> Iterator[CountryMention]:
    words = [text[start:end] for start, end in chain]
    anchored = any(word in search.letters or word in search.table.names for word in words)
    shortened = [word for word in words if word not in search.table.names]
    # "영·호남", "중·대형": after the last letter no syllable may follow that makes it another word
    if not anchored or not shortened or _goes_on(search, text, chain[-1], words):
        return
    for (start, end), word in zip(chain, words, strict=True):
        code = _element_code(search, word, full)
        if code is not None and word not in search.table.names:
            yield CountryMention(
                start=start, end=end, words=word, code=code, strength="letter", rule="pair with a letter"
            )


GOES_WITH_PAIRS = re.compile(rf"(?:{one_of('after_pair')})")
"""What follows the last letter of a pair in Korean: nothing, a space, a mark, or a word that two countries have."""


def _goes_on(search: CountrySearch, text: str, last: tuple[int, int], words: list[str]) -> bool:
    if search.language != "ko" or words[-1] in search.table.names or not HANGUL.match(text[last[0]]):
        return False
    after = text[last[1] : last[1] + 6]
    return bool(HANGUL.match(after)) and not GOES_WITH_PAIRS.match(after)


def _element_code(search: CountrySearch, word: str, full: set[str]) -> str | None:
    entry = search.table.names.get(word) or search.letters.get(word) or search.initials.get(word)
    if entry is None:
        return None
    if len(entry.codes) == 1:
        return entry.codes[0]
    named = [code for code in entry.codes if code in full]
    return named[0] if len(named) == 1 else None


def modifiers(search: CountrySearch, text: str, taken: list[Span]) -> Iterator[CountryMention]:
    """ "美 FDA", "日 오사카시", "米ファイザー": a letter at a word's start, before the word that it modifies."""
    if search.core is None:
        return
    for found in search.core.finditer(text):
        start, end = found.span()
        if start and (text[start - 1].isalnum() or text[start - 1] in NO_WORD_START):
            continue
        if any(first <= start < last for first, last, _, _ in taken):
            continue
        letter = found.group()
        if HANGUL.match(letter):
            fits: bool | re.Match[str] | None = OFFICE_OF_LETTER.match(text, end)
        elif search.language == "ko":
            fits = MODIFIED.match(text, end)
        else:
            fits = FOREIGN_WORD.match(text, end) and letter not in NEVER_LONE
        if fits:
            yield CountryMention(
                start=start,
                end=end,
                words=letter,
                code=search.letters[letter].codes[0],
                strength="letter",
                rule="letter before a word",
            )


def leading_letters(search: CountrySearch, text: str, found: list[CountryMention]) -> list[CountryMention]:
    """ "日サウジ", "한베트남": a core letter at a word's start, right before another country's name."""
    leading = []
    for mention in found:
        at = mention.start - 1
        letter = text[at : at + 1]
        if mention.rule != "name" or letter not in search.letters or LATIN.match(mention.words):
            continue
        code = search.letters[letter].codes[0]
        if code == mention.code or (at and (text[at - 1].isalnum() or text[at - 1] in REPEATED)):
            continue
        leading.append(
            CountryMention(start=at, end=at + 1, words=letter, code=code, strength="letter", rule="pair with a letter")
        )
    return leading
