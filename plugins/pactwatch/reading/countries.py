"""Which countries a text names, where, and by which rule. ``parties.py`` and the language packs call it.

A strong name decides alone. A weak one ("이란", "Jordan") counts only with something beside it that a country has: an
office, a list of countries, a preposition. A letter (미, 韓) counts only in a pair (한·미), or before a word as a
headline's modifier ("美 FDA"). Whatever look-alike is longer than the name silences it ("인도적", "New Mexico").
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from pactwatch.reading.country_names import LANGUAGES, CountryName, CountryTable, country_table
from pactwatch.reading.search import Search


@dataclass(frozen=True, kw_only=True, slots=True)
class CountryMention:
    """A country named in a text. ``start`` and ``end`` are code points; a pair gives one mention per country.

    ``strength``: ``strong``, ``weak`` (it had support), ``letter``. ``rule``: ``name``, ``weak name with support``,
    ``pair``, ``pair with a letter``, ``letter before a word``, ``prefix``, ``rival``.
    """

    start: int
    end: int
    words: str
    code: str
    strength: str
    rule: str


HANGUL = re.compile(r"[가-힣]")
KATAKANA = re.compile(r"[ァ-ヺー]")
HAN = re.compile(r"[㐀-鿿]")
LATIN = re.compile(r"[A-Za-zÀ-ɏ0-9]")
# What may stand right before a Korean name of two syllables: posts (주, 駐), residents (재), attitudes (친, 반).
BEFORE_KOREAN = frozenset("주재방친반탈駐對범")
CONNECTOR = re.compile(r"\s*[·・ㆍ‧∙•,、/&＆+\-–—―~〜]\s*|\s*(?:와|과|및|and|と|や|及び|和|与|與|及|、)\s*")
# What only a country has: it makes a weak name count when it follows.
OFFICE_AFTER = re.compile(
    r"\s?(?:정부|대사관|대사|총영사|영사|대통령|총리|국왕|왕실|외교|외무|보건부|보건|장관|국립|공화국|왕국|수도|의회|국회|현지|"
    r"기업|제약|국영|중앙은행|시장|국방|공군|해군|국적|산업부|교육부|농업|테헤란|무스카트|하르툼|아크라|킨샤사|"
    r"政府|大使|大統領|総領事|外相|首相|国立|共和国|保健省|総統|总统|总理|共和國|外长|卫生部|衛生部|"
    r"[’']s\b|\s?(?:government|Government|Ministry|ministry|embassy|Embassy|Republic|President|Prime|Food|"
    r"University of|National|Armed|Investment|Medical|Central Bank|Customs|and (?:South )?Korea))"
)
ENGLISH_BEFORE = re.compile(
    r"(?:\b(?:in|of|from|with|to|and|between|for|across|by|into|at|visit|visited|visiting|Republic of|Kingdom of)\s"
    r"|,\s|^|\()$"
)
CAPITAL_AFTER = re.compile(r"\s[A-Z][a-z]")
CAPITAL_BEFORE = re.compile(r"[A-Z][a-z]+\s$")
KOREAN_PARTICLE = re.compile(
    r"(?:의|와|과|은|는|이|가|을|를|도|로|측|산|계|인|에서|에|내|발|향|행|간|및|정부|전역|남부|북부|령)?(?![가-힣])"
)
MODIFIED = re.compile(r"\s?(?=[A-Za-z가-힣ァ-ヺ])")
# "미 식품의약국", "일 후생성": a Hangul letter is a country only before an office, or an acronym.
KOREAN_OFFICE = re.compile(
    r"\s(?=[A-Z]{2,}|[가-힣]{1,8}(?:부|청|국|원|처|성|정부|의회|대통령|대학|대사관|연방|국무|국방|재무|상무|합참|해군|공군|육군|백악관)(?![가-힣]))"
)
FOREIGN_WORD = re.compile(r"\s?(?=[A-Zァ-ヺ])")
SEPARATOR = r"[·・ㆍ‧∙•\-–—―/]"
MARK = re.compile(SEPARATOR)


class _Finder:
    """Everything of one language that is built once: the search for names, and the pattern of separated pairs."""

    def __init__(self, table: CountryTable, language: str) -> None:
        self.table = table
        self.language = language
        self.letters = table.letters[language]
        self.initials = table.initials[language]
        entries: dict[str, tuple[str, tuple[CountryName, ...]]] = {}
        for name, pair in table.pairs[language].items():
            entries[name] = ("pair", pair)
        for name, entry in table.names.items():
            entries[name] = ("name", (entry,))
            # headlines in capitals: SOUTH KOREA
            if name.isascii() and len(name) >= 5 and not name.isupper():
                entries.setdefault(name.upper(), ("name", (entry,)))
        for other in {language, "en"}:
            for name in table.look_alikes[other]:
                entries[name] = ("not", ())
        self.names = Search(entries)
        short = sorted({*self.letters, *self.initials}, key=len, reverse=True)
        self.short = re.compile("|".join(map(re.escape, short))) if short else None
        self.core = re.compile("|".join(map(re.escape, self.letters))) if self.letters else None
        self.prefix = re.compile(rf"\b(?:{'|'.join(table.prefixes)})(?=[-–‑])") if table.prefixes else None


@cache
def _finder(language: str) -> _Finder:
    return _Finder(country_table(), language)


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


@lru_cache(maxsize=1024)
def find_countries(text: str, language: str) -> tuple[CountryMention, ...]:
    """Every country that the text names, by start. ``language`` picks letters, pairs, look-alikes. Linear."""
    finder = _finder(language if language in LANGUAGES else "en")
    spans = _names(finder, text)
    full = {meaning.codes[0] for _, _, what, meanings in spans if what == "name" for meaning in meanings}
    taken = [(start, end) for start, end, _, _ in spans]
    found = [mention for span in spans for mention in _mentions(finder, text, span, full)]
    found += _separated_pairs(finder, text, spans, full)
    found += _modifiers(finder, text, taken)
    found += _prefixes(finder, text)
    found += _leading_letters(finder, text, found)
    return _in_order(found)


def _in_order(found: list[CountryMention]) -> tuple[CountryMention, ...]:
    """By start, and one mention of a code at a place."""
    unique = {(m.start, m.code): m for m in sorted(found, key=lambda m: (m.start, m.end, m.code))}
    return tuple(unique.values())


_Span = tuple[int, int, str, tuple[CountryName, ...]]


def _names(finder: _Finder, text: str) -> list[_Span]:
    """Names and pairs where they may stand: the leftmost longest; a whole name wins over a pair that overlaps it."""
    names: list[_Span] = []
    pairs: list[_Span] = []
    for start, end, (what, meanings) in finder.names.iter(text):
        if not _stands_alone(text, start, end, what):
            continue
        (pairs if what == "pair" else names).append((start, end, what, meanings))
    kept = _longest(names)
    free = [pair for pair in _longest(pairs) if not _overlaps(kept, pair)]
    # a silenced stretch stays silenced: "한미약품" holds no pair
    return sorted([span for span in kept if span[2] != "not"] + free, key=lambda span: span[:2])


def _longest(spans: list[_Span]) -> list[_Span]:
    kept: list[_Span] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _overlaps(kept: list[_Span], span: _Span) -> bool:
    at = bisect.bisect_right(kept, (span[1],), key=lambda s: (s[0],)) - 1
    return any(kept[i][1] > span[0] and kept[i][0] < span[1] for i in (at, at - 1) if 0 <= i < len(kept))


def _stands_alone(text: str, start: int, end: int, what: str) -> bool:  # noqa: PLR0911  a custom a script
    """Whether the letters around a name leave it a word of its own, by the custom of its script."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    first, last = text[start], text[end - 1]
    if LATIN.match(first) and LATIN.match(before):
        return False
    if LATIN.match(last) and LATIN.match(after):
        return False
    if KATAKANA.match(first) and KATAKANA.match(before):
        return False
    if KATAKANA.match(last) and KATAKANA.match(after):
        return False
    if HANGUL.match(first) and HANGUL.match(before):
        return what == "not" or (end - start >= 3 and what == "name") or before in BEFORE_KOREAN
    if what == "pair" and HAN.match(first) and HAN.match(before):
        # "其中以", "集中美元": an ideograph before it makes the pair doubtful
        return before in "对對在与與和及、駐驻的为為于於促推"
    return True


def _mentions(finder: _Finder, text: str, span: _Span, full: set[str]) -> Iterator[CountryMention]:
    start, end, what, meanings = span
    words = text[start:end]
    if what == "pair":
        for code in _pair_codes(finder, words, meanings, full):
            yield CountryMention(start=start, end=end, words=words, code=code, strength="strong", rule="pair")
        return
    entry = meanings[0]
    code, rule = entry.codes[0], "name"
    if entry.rival and any(word in text for word in entry.rival[1]):
        code, rule = entry.rival[0], "rival"
    elif entry.strength == "weak":
        if not _has_support(finder, text, start, end, full - {code}):
            return
        rule = "weak name with support"
    yield CountryMention(start=start, end=end, words=words, code=code, strength=entry.strength, rule=rule)


def _pair_codes(finder: _Finder, words: str, meanings: tuple[CountryName, ...], full: set[str]) -> tuple[str, ...]:
    """The countries of a fused pair: core letters decide alone, others where the text names the country in full."""
    core = {letter.codes[0] for name, letter in finder.letters.items() if name in words}
    if finder.language == "zh":
        known = core | full
        sure = [m for m in meanings if all(code in full or code in core for code in m.codes)]
        if len(meanings) > 1:
            sure = [m for m in sure if any(code in full for code in m.codes)] or []
        # 中意, 中加, 中越 are also words and names: two core letters that are no pair need the text's support too
        return sure[0].codes if sure and set(sure[0].codes) <= known else ()
    return meanings[0].codes


def _has_support(  # noqa: PLR0911  a kind of support a line
    finder: _Finder, text: str, start: int, end: int, full: set[str]
) -> bool:
    """Whether something beside a weak name speaks for a country."""
    after = text[end : end + 24]
    before = text[max(0, start - 24) : start]
    if HANGUL.match(text[start]):
        if start and (text[start - 1].isalnum() or text[start - 1] in "'\"”’」)"):
            return False
        if not (KOREAN_PARTICLE.match(after) or OFFICE_AFTER.match(after)):
            return False
    if OFFICE_AFTER.match(after):
        return True
    if LATIN.match(text[start]):
        if text[start:end] == "US":
            return not after.startswith("$")
        named = CAPITAL_AFTER.match(after) or (CAPITAL_BEFORE.search(before) and not ENGLISH_BEFORE.search(before))
        return not named and bool(ENGLISH_BEFORE.search(before) or CONNECTOR.match(after))
    listed = CONNECTOR.match(after)
    if listed and _begins_with_country(finder, after[listed.end() :]):
        return True
    return _ends_with_country(finder, before) or not HANGUL.match(text[start]) or bool(full and after[:1] in " ·,")


def _begins_with_country(finder: _Finder, words: str) -> bool:
    return any(words[:size] in finder.table.names for size in range(2, 9))


def _ends_with_country(finder: _Finder, words: str) -> bool:
    bare = re.sub(rf"(?:{CONNECTOR.pattern})$", "", words)
    return bare != words and any(bare[-size:] in finder.table.names for size in range(2, 9))


def _separated_pairs(finder: _Finder, text: str, spans: list[_Span], full: set[str]) -> Iterator[CountryMention]:
    """한·미, 韓·美, 한-일, 日・ベトナム, 한·印尼: letters beside one another or beside a name, with a mark between."""
    at = 0
    ends = {end: (start, end) for start, end, what, _ in spans if what == "name"}
    starts = {start: (start, end) for start, end, what, _ in spans if what == "name"}
    for mark in MARK.finditer(text):
        if mark.start() < at:
            continue
        chain = _chain(finder, text, mark, starts, ends)
        if chain is None:
            continue
        at = chain[-1][1]
        yield from _chain_mentions(finder, text, chain, full)


def _element_after(finder: _Finder, text: str, at: int, starts: dict[int, tuple[int, int]]) -> tuple[int, int] | None:
    if at in starts:
        return starts[at]
    found = finder.short.match(text, at) if finder.short else None
    return (found.start(), found.end()) if found else None


def _element_before(finder: _Finder, text: str, at: int, ends: dict[int, tuple[int, int]]) -> tuple[int, int] | None:
    if at in ends:
        return ends[at]
    for size in (2, 1):
        start = at - size
        if start < 0 or (text[start:at] not in finder.letters and text[start:at] not in finder.initials):
            continue
        before = text[start - 1] if start else " "
        if before.isalnum() and (HANGUL.match(before) or HAN.match(before) or before.isdigit() or LATIN.match(before)):
            continue
        return start, at
    return None


def _chain(
    finder: _Finder,
    text: str,
    mark: re.Match[str],
    starts: dict[int, tuple[int, int]],
    ends: dict[int, tuple[int, int]],
) -> list[tuple[int, int]] | None:
    first = _element_before(finder, text, mark.start(), ends)
    second = _element_after(finder, text, mark.end(), starts)
    if first is None or second is None:
        return None
    chain = [first, second]
    while len(chain) < 6 and (again := MARK.match(text, chain[-1][1])):
        following = _element_after(finder, text, again.end(), starts)
        if following is None:
            break
        chain.append(following)
    return chain


def _chain_mentions(
    finder: _Finder, text: str, chain: list[tuple[int, int]], full: set[str]
) -> Iterator[CountryMention]:
    words = [text[start:end] for start, end in chain]
    anchored = any(word in finder.letters or word in finder.table.names for word in words)
    shortened = [word for word in words if word not in finder.table.names]
    # "영·호남", "중·대형": after the last letter no syllable may follow that makes it another word
    if not anchored or not shortened or _goes_on(finder, text, chain[-1], words):
        return
    for (start, end), word in zip(chain, words, strict=True):
        code = _element_code(finder, word, full)
        if code is not None and word not in finder.table.names:
            yield CountryMention(
                start=start, end=end, words=word, code=code, strength="letter", rule="pair with a letter"
            )


# What follows the last letter of a pair in Korean: nothing, a space, a mark, or a word that two countries have.
GOES_WITH_PAIRS = re.compile(
    r"(?:간|의|이|은|과|와|가|도|를|을|정상|회담|외교|협력|관계|양국|동맹|공동|경제|바이오|업무|무역|통상|의료|보건|산업|연합|FTA|MOU|국방|원자력|국회|"
    r"기업|전략|합작|합동|우호|수교|문화|학술|과학|기술|투자|대학|협정|포럼|제약|헬스|백신|AI|에너지|조선|관세|안보|정부)"
)


def _goes_on(finder: _Finder, text: str, last: tuple[int, int], words: list[str]) -> bool:
    if finder.language != "ko" or words[-1] in finder.table.names or not HANGUL.match(text[last[0]]):
        return False
    after = text[last[1] : last[1] + 6]
    return bool(HANGUL.match(after)) and not GOES_WITH_PAIRS.match(after)


def _element_code(finder: _Finder, word: str, full: set[str]) -> str | None:
    entry = finder.table.names.get(word) or finder.letters.get(word) or finder.initials.get(word)
    if entry is None:
        return None
    if len(entry.codes) == 1:
        return entry.codes[0]
    named = [code for code in entry.codes if code in full]
    return named[0] if len(named) == 1 else None


def _modifiers(finder: _Finder, text: str, taken: list[tuple[int, int]]) -> Iterator[CountryMention]:
    """ "美 FDA", "日 오사카시", "米ファイザー": a letter at a word's start, before the word that it modifies."""
    if finder.core is None:
        return
    inside = {place for start, end in taken for place in range(start, end)}
    for found in finder.core.finditer(text):
        start, end = found.span()
        if start in inside or (start and (text[start - 1].isalnum() or text[start - 1] in "·・ㆍ-")):
            continue
        letter = found.group()
        if HANGUL.match(letter):
            fits: bool | re.Match[str] | None = letter in "미일영독러" and KOREAN_OFFICE.match(text, end)
        elif finder.language == "ko":
            fits = MODIFIED.match(text, end)
        else:
            fits = FOREIGN_WORD.match(text, end) and letter not in "中日台新星港馬马"
        if fits:
            yield CountryMention(
                start=start,
                end=end,
                words=letter,
                code=finder.letters[letter].codes[0],
                strength="letter",
                rule="letter before a word",
            )


def _leading_letters(finder: _Finder, text: str, found: list[CountryMention]) -> list[CountryMention]:
    """ "日サウジ", "한베트남": a core letter at a word's start, right before another country's name."""
    leading = []
    for mention in found:
        at = mention.start - 1
        letter = text[at : at + 1]
        if mention.rule != "name" or letter not in finder.letters or LATIN.match(mention.words):
            continue
        code = finder.letters[letter].codes[0]
        if code == mention.code or (at and (text[at - 1].isalnum() or text[at - 1] in "ー々")):
            continue
        leading.append(
            CountryMention(start=at, end=at + 1, words=letter, code=code, strength="letter", rule="pair with a letter")
        )
    return leading


def _prefixes(finder: _Finder, text: str) -> Iterator[CountryMention]:
    """Sino-Korean, Anglo-Dutch: the first half of an English pair."""
    if finder.prefix is None:
        return
    for found in finder.prefix.finditer(text):
        if re.match(r"[-–‑][A-Z]", text[found.end() : found.end() + 2]):
            code = finder.table.prefixes[found.group()].codes[0]
            yield CountryMention(
                start=found.start(), end=found.end(), words=found.group(), code=code, strength="strong", rule="prefix"
            )
