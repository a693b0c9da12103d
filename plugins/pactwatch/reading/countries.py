"""Which countries a text names, where, and by which rule. ``parties.py`` and the language packs call it.

A strong name decides alone. A weak one ("이란", "Jordan") counts only with something beside it that a country has: an
office, a list of countries, a preposition. A letter (미, 韓) counts only in a pair (한·미), or before a word as a
headline's modifier ("美 FDA"). Whatever look-alike is longer than the name silences it ("인도적", "New Mexico").
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from functools import lru_cache

from pactwatch.reading.country_letters import MARK, Span, leading_letters, modifiers, separated_pairs
from pactwatch.reading.country_names import LANGUAGES, CountryName, country_table
from pactwatch.reading.country_search import HAN, HANGUL, LATIN, CountryMention, CountrySearch, country_search
from pactwatch.reading.land_search import standing
from pactwatch.reading.scripts import SYLLABLES, cuts_a_word, is_hangul
from pactwatch.reading.words import one_of, words
from pactwatch.typography import DOTS

__all__ = ["CountryMention", "find_countries", "resolve"]

BEFORE_NAME = frozenset(words("before_name"))
"""What may stand right before a Korean name of two syllables: posts (주, 駐), residents (재), attitudes (친, 반)."""
CUTTING = frozenset(words("cuts_country"))
"""Behind a name's last sign, 国, a sign that makes a word with it: 国际."""
BEFORE_PAIR = frozenset((*words("before_pair"), "、"))
"""The ideographs behind which a fused pair (中以) is one: another makes it doubtful."""
AND = f"{one_of('and')}|、"
"""What joins the names of a list, as a pattern."""
CONNECTOR = re.compile(rf"\s*[{DOTS},、/&＆+\-–—―~〜]\s*|\s*(?:{AND})\s*")
CLOSING_CONNECTOR = re.compile(rf"(?:{CONNECTOR.pattern})$")
OFFICE_AFTER = re.compile(rf"\s?(?:{one_of('office_after')}|[’']s\b)")
"""What only a country has: it makes a weak name count when it follows."""
LEADS_COUNTRY = re.compile(rf"(?:\b(?:{one_of('leads_country')})\s|,\s|^|\()$")
BODY_AFTER = re.compile(
    rf"{one_of('body_of_state')}|(?:{one_of('whole_body_of_state')})(?![{SYLLABLES}])"
    rf"|(?:{one_of('field_of_state')})(?:{one_of('promotion')})?(?:{one_of('house_of_state')})"
)
"""Ends of a body's name that a weak Korean name of a country begins: "가나상공회의소", "오만투자청"."""
CAPITAL_AFTER = re.compile(r"\s[A-Z][a-z]")
CAPITAL_BEFORE = re.compile(r"[A-Z][a-z]+\s$")
HYPHEN = re.compile(r"[-–‑]")
AFTER_COUNTRY = re.compile(rf"(?:{one_of('after_country')})?(?![{SYLLABLES}])")
"""What may follow a country's name in its word, and ends it."""


@lru_cache(maxsize=8192)
def resolve(name: str) -> str | None:
    """The code of a country's name that stands alone ("美", "우즈벡", "Danish"), whatever its strength.

    None for what is no country, and for a letter that several countries share.
    """
    table = country_table()
    entry = table.names.get(name)
    if entry is None:
        for shelf in (table.letters, table.initials):
            codes = {e.codes for by_name in shelf.values() if (e := by_name.get(name)) is not None}
            if len(codes) == 1:
                entry = CountryName(name=name, language="", codes=codes.pop(), strength="letter")
                break
    return entry.codes[0] if entry and len(entry.codes) == 1 else None


def is_name(word: str, language: str) -> bool:
    """Whether a word is the whole name of a country, or of a pair. Cheap."""
    table = country_table()
    return word in table.names or word in table.pairs[language]


@lru_cache(maxsize=1024)
def find_countries(text: str, language: str) -> tuple[CountryMention, ...]:
    """Every country that the text names, by start. ``language`` picks letters, pairs, look-alikes. Linear."""
    search = country_search(language if language in LANGUAGES else "en")
    spans = _names(search, text)
    if not spans and not search.may_hold(text):
        return ()
    full = {meaning.codes[0] for _, _, what, meanings in spans if what == "name" for meaning in meanings}
    found: list[CountryMention] = []
    for span in spans:
        found += _mentions(search, text, span, full)
    if MARK.search(text):
        found += separated_pairs(search, text, spans, full)
    found += modifiers(search, text, spans)
    if search.prefix is not None and HYPHEN.search(text):
        found += _prefixes(search, text, search.prefix)
    found += leading_letters(search, text, found)
    return _in_order(found)


def _in_order(found: list[CountryMention]) -> tuple[CountryMention, ...]:
    """By start, and one mention of a code at a place."""
    if len(found) < 2:
        return tuple(found)
    unique = {(m.start, m.code): m for m in sorted(found, key=lambda m: (m.start, m.end, m.code))}
    return tuple(unique.values())


def _names(search: CountrySearch, text: str) -> list[Span]:
    """Names and pairs where they may stand: the leftmost longest; a whole name wins over a pair that overlaps it."""
    names: list[Span] = []
    pairs: list[Span] = []
    for start, end, lands in standing(text):
        if search.language not in lands.countries:
            continue
        what, meanings = lands.countries[search.language]
        if not _stands_alone(text, start, end, what) or (
            text[end : end + 1] in CUTTING and _is_cut(search, text, start)
        ):
            continue
        (pairs if what == "pair" else names).append((start, end, what, meanings))
    if not (names or pairs):
        return []
    kept = _longest(names)
    # a silenced stretch stays silenced: "한미약품" holds no pair
    told = [span for span in kept if span[2] != "not"]
    if not pairs:
        return told
    free = [pair for pair in _longest(pairs) if not _overlaps(kept, pair)]
    return sorted(told + free, key=lambda span: span[:2])


def _is_cut(search: CountrySearch, text: str, start: int) -> bool:
    """Whether a name before a sign that makes a word with its last one belongs to the sign before: 和美 国际医院."""
    before = text[start - 1 : start]
    is_pair = text[start - 1 : start + 1] in search.table.pairs[search.language]
    return HAN.match(before) is not None and before not in search.letters and not is_pair


def _longest(spans: list[Span]) -> list[Span]:
    if len(spans) < 2:
        return spans
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _overlaps(kept: list[Span], span: Span) -> bool:
    at = bisect.bisect_right(kept, (span[1],), key=lambda s: (s[0],)) - 1
    return any(kept[i][1] > span[0] and kept[i][0] < span[1] for i in (at, at - 1) if 0 <= i < len(kept))


def _stands_alone(text: str, start: int, end: int, what: str) -> bool:
    """Whether the letters around a name leave it a word of its own, by the custom of its script."""
    if cuts_a_word(text, start, end):
        return False
    if not start:
        return True
    first, before = text[start], text[start - 1]
    if is_hangul(first) and is_hangul(before):
        return what == "not" or (end - start >= 3 and what == "name") or before in BEFORE_NAME
    if what == "pair" and HAN.match(first) and HAN.match(before):
        # "其中以", "集中美元": an ideograph before it makes the pair doubtful
        return before in BEFORE_PAIR
    return True


def _mentions(search: CountrySearch, text: str, span: Span, full: set[str]) -> list[CountryMention]:
    start, end, what, meanings = span
    words = text[start:end]
    if what == "pair":
        codes = _pair_codes(search, words, meanings, full)
        return [CountryMention(start, end, words, code, "strong", "pair") for code in codes]
    entry = meanings[0]
    code, rule = entry.codes[0], "name"
    if entry.rival and any(word in text for word in entry.rival[1]):
        code, rule = entry.rival[0], "rival"
    elif entry.strength == "weak":
        if not _has_support(search, text, start, end, full - {code}):
            return []
        rule = "weak name with support"
    return [CountryMention(start, end, words, code, entry.strength, rule)]


def _pair_codes(
    search: CountrySearch, words: str, meanings: tuple[CountryName, ...], full: set[str]
) -> tuple[str, ...]:
    """The countries of a fused pair: core letters decide alone, others where the text names the country in full."""
    core = {letter.codes[0] for name, letter in search.letters.items() if name in words}
    if search.language == "zh":
        known = core | full
        sure = [m for m in meanings if all(code in full or code in core for code in m.codes)]
        if len(meanings) > 1:
            sure = [m for m in sure if any(code in full for code in m.codes)] or []
        # 中意, 中加, 中越 are also words and names: two core letters that are no pair need the text's support too
        return sure[0].codes if sure and set(sure[0].codes) <= known else ()
    return meanings[0].codes


def _has_support(  # noqa: PLR0911  a kind of support a line
    search: CountrySearch, text: str, start: int, end: int, full: set[str]
) -> bool:
    """Whether something beside a weak name speaks for a country."""
    after = text[end : end + 24]
    before = text[max(0, start - 24) : start]
    if HANGUL.match(text[start]):
        if start and (text[start - 1].isalnum() or text[start - 1] in "'\"”’」)"):
            return False
        if BODY_AFTER.match(after):
            return True
        if not (AFTER_COUNTRY.match(after) or OFFICE_AFTER.match(after)):
            return False
    if OFFICE_AFTER.match(after):
        return True
    if LATIN.match(text[start]):
        if text[start:end] == "US":
            return not after.startswith("$")
        named = CAPITAL_AFTER.match(after) or (CAPITAL_BEFORE.search(before) and not LEADS_COUNTRY.search(before))
        return not named and bool(LEADS_COUNTRY.search(before) or CONNECTOR.match(after))
    listed = CONNECTOR.match(after)
    if listed and _begins_with_country(search, after[listed.end() :]):
        return True
    return _ends_with_country(search, before) or not HANGUL.match(text[start]) or bool(full and after[:1] in " ·,")


def _begins_with_country(search: CountrySearch, words: str) -> bool:
    return any(words[:size] in search.table.names for size in range(2, 9))


def _ends_with_country(search: CountrySearch, words: str) -> bool:
    bare = CLOSING_CONNECTOR.sub("", words)
    return bare != words and any(bare[-size:] in search.table.names for size in range(2, 9))


def _prefixes(search: CountrySearch, text: str, prefix: re.Pattern[str]) -> Iterator[CountryMention]:
    """Sino-Korean, Anglo-Dutch: the first half of an English pair."""
    for found in prefix.finditer(text):
        if re.match(r"[-–‑][A-Z]", text[found.end() : found.end() + 2]):
            code = search.table.prefixes[found.group()].codes[0]
            yield CountryMention(
                start=found.start(), end=found.end(), words=found.group(), code=code, strength="strong", rule="prefix"
            )
