"""Japanese noun phrases: runs of ideographs, katakana and Latin letters between particles, hiragana between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.ja.rewording import BLANK
from pactwatch.reading.languages.ja.words import pattern_of
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.places import find_places

LETTER = re.compile(r"[㐀-鿿々〆〇ァ-ヺー・･A-Za-zÀ-ÖØ-öø-ɏ0-9０-９Ａ-Ｚａ-ｚ&＆.\-–'’＝=]+")
LATIN_OR_KANA = re.compile(r"[ァ-ヺーA-Za-zÀ-ɏ0-9]")
# 及び, 並びに: ideographs that join, and are part of no name
GLUE = re.compile(
    r"及び|並びに|又は|若しくは|及(?=[、,])|入(?=り[、しのを])|訪(?=れ|ね|問)|(?<=医大)・(?=[㐀-鿿ァ-ヺー]{1,10}医大)|(?<=[A-Z]{3})・(?=[A-Z]{3})|(?<=大学)・(?=[㐀-鿿ァ-ヺー]{2,14}大学(?![院病]))|(?<=病院)・(?=[㐀-鿿ァ-ヺー]{2,16}病院)|(?<=[県市])・(?=[㐀-鿿ァ-ヺー]{1,8}[省州市](?!場))|=(?=[ァ-ヺー㐀-鿿]{1,8}$)"
)
NOTE = re.compile(
    r"\s?[(（\[【〔［](?P<note>[^()（）\[\]【】〔〕［］]{1,60}"
    r"(?:[(（][^()（）]{1,20}[)）][^()（）\[\]【】〔〕［］]{0,40})?)[)）\]】〕］]"
)
COUNTRY_OPENS = re.compile(r"(?P<name>[ァ-ヺー]{2,10})(?:・(?=[ァ-ヺA-Z])|の(?=[㐀-鿿ァ-ヺA-Z]))")
LANDS = re.compile(
    r"(?<![㐀-鿿ァ-ヺー・])(?P<one>[ァ-ヺー]{2,10}|[㐀-鿿]{2,3})・(?P<other>[ァ-ヺー]{2,10}|[㐀-鿿]{2,3})(?![㐀-鿿ァ-ヺー・])"
)
LEGAL_AND_HIRAGANA = re.compile(
    r"(?<=法人)(?!および|による|などの|として|のため|である|のほか|には|では|との|からの|により|とその|にある|をはじめ|という|ならびに)"
    r"[ぁ-んー]{2,10}(?=[㐀-鿿]{0,6}(?:会|園|苑|社|財団|協会|グループ|病院|医院|ネット))"
)
"""社会福祉法人やすらぎ会: a name in hiragana behind its form in law."""
RUN_BY_AND_HIRAGANA = re.compile(
    r"(?<=[都道府県市区町村国]立)(?!および|または|ならび|などの|として|という)[ぁ-ん]{2,8}"
    r"(?=[㐀-鿿ァ-ヺー]{0,6}(?:動物|植物|水族|公園|美術館|博物館|図書館|科学館|病院|医療|センター|大学|高校|高等|学校|学園|研究所))"
)
"""高知県立のいち動物公園: a name in hiragana behind who runs the house."""
PLACE_AND_HIRAGANA = re.compile(
    r"(?<=[都道府県市区町村郡])(?!および|または|ならび|あるいは|なら|から|まで|より|だけ|その|この|する|した|され|ある|いる|いわゆる|[をがへ]"
    r"|と(?!やま|くしま|っとり|ちぎ|かち|よ|きわ)|に(?!いがた|こにこ|じ|しの)|の(?!と|べおか|ぼり)|で(?!ん)|も(?!り|も|の)|や(?!ま|さ|す)|は(?!りま|ち|な|と|ま|る)|な(?!が|ご|ら|す|か|に|で))"
    r"[ぁ-ん]{2,7}(?<!の)(?<!など)(?=[㐀-鿿ァ-ヺー]{0,6}(?:協会|組合|連合会|振興会|研究会|協議会|公社|財団|機構|センター|農協|漁協|生産者|銀行|金庫))"
)
"""青森県りんご協会: a name in hiragana between its place and what sort of body it is."""
HIRAGANA_FIRST = re.compile(
    r"(?:(?<=[、。「 　とは\1\2])|^)(?!および|ならび|または|この|その|これ|それ)"
    r"[ぁ-ん]{3,6}(?<![にのをがはもでとやたるいくてりかさき])"
    r"(?=(?:高速)?鉄道|交通|銀行|信用(?:金庫|組合)|信金|農業協同組合|農協|漁協|生協|商工会|観光|大学|高校|病院|バンク)"
)
"""えちぜん鉄道: a name that begins in hiragana before what sort of body it is."""
CLOSED_BY_HIRAGANA = re.compile(r"(?:JA|ＪＡ|JF|コープ|エフコープ)$")
"""JAおきなわ, コープこうべ: what a name in hiragana closes."""
FORM_BEHIND = re.compile(
    r" (?=(?:Pvt|Private|Pte|Sdn|Co|Ltd|Limited|Inc|LLC|GmbH|Corp|Corporation|Company|Holdings)\b)"
)
QUOTED = re.compile(r"「(?P<name>[^「」]{2,30})」")

FIRM_IN_QUOTES = re.compile(r"「(?P<name>[^「」()（）]{2,30})(?:[(（](?P<note>[^「」()（）]{2,40})[)）])?」社")


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrase:
    """A noun phrase: offsets in the sentence, what stands in brackets behind it, and the hiragana that follows."""

    text: str
    start: int
    end: int
    notes: tuple[str, ...]
    after: str
    quoted: bool = False
    is_firm: bool = False
    """A quoted name that 社 follows."""
    is_told_a_body: bool = False
    """A quoted name behind what sort of body it is: 支援機関「X」."""


def phrases_in(text: str) -> list[Phrase]:
    """The noun phrases of a masked sentence, in order."""
    names = _name_places(text)
    found: list[tuple[int, int, tuple[str, ...], int, bool]] = []
    at = 0
    while at < len(text):
        quote = QUOTED.match(text, at)
        if quote and not names[at] and (firm := FIRM_IN_QUOTES.match(text, at)):
            # 「ナノゲン(Nanogen)」社
            note = (firm["note"],) if firm["note"] else ()
            found.append((firm.start("name"), firm.end("name"), note, firm.end(), False))
            at = firm.end()
            continue
        if quote and not names[at]:
            end, notes = _notes(text, quote.end())
            found.append((quote.start() + 1, quote.end() - 1, notes, end, True))
            at = end
            continue
        if not names[at]:
            at += 1
            continue
        end = at
        while end < len(text) and (names[end] or _inner_space(text, names, end)):
            end += 1
        after, notes = _notes(text, end)
        form = FORM_BEHIND.match(text, after) if notes else None
        if notes and after < len(text) and (names[after] or form) and (resolve(notes[-1]) or find_places(notes[-1])):
            # 安斯泰来(中国)投資有限公司, Genotex (India) Pvt Limited
            for place in range(end, form.end() if form else after):
                names[place] = True
            continue
        found.append((at, end, notes, after, False))
        at = max(after, end)
    ends = [_opens(text, start, quoted) for start, _, _, _, quoted in found[1:]] + [len(text)]
    return [
        Phrase(
            text=text[start:end],
            start=start,
            end=end,
            notes=notes,
            after=text[after : ends[i]].replace(BLANK, ""),
            quoted=quoted,
            is_firm=not quoted and _opens(text, start, quoted) < start,
        )
        for i, (start, end, notes, after, quoted) in enumerate(found)
    ]


def _opens(text: str, start: int, quoted: bool) -> int:
    """Where a phrase begins, with the mark of quotation before it."""
    return start - 1 if quoted or (start and text[start - 1] == "「") else start


def _name_places(text: str) -> list[bool]:
    """For each letter whether it may be part of a name; known bodies and towns with hiragana names count whole."""
    names = [False] * len(text)
    for run in LETTER.finditer(text):
        names[run.start() : run.end()] = [True] * (run.end() - run.start())
    for glue in GLUE.finditer(text):
        for place in range(glue.start(), glue.end()):
            names[place] = False
    for pair in LANDS.finditer(text):
        if resolve(pair["one"]) and resolve(pair["other"]) and not resolve(pair.group()):
            # ベトナム・インドネシアの機関と
            names[pair.end("one")] = False
    for known in find_organisations(text):
        for place in range(known.start, known.end):
            names[place] = text[place] not in "\1\2"
    _add_hiragana(text, names)
    return names


def _add_hiragana(text: str, names: list[bool]) -> None:
    """Marks hiragana that is part of a name: that of a known town, and behind a form in law."""
    if "法人" in text:
        for name in LEGAL_AND_HIRAGANA.finditer(text):
            names[name.start() : name.end()] = [True] * (name.end() - name.start())
    if "立" in text:
        for name in RUN_BY_AND_HIRAGANA.finditer(text):
            names[name.start() : name.end()] = [True] * (name.end() - name.start())
    for name in (*PLACE_AND_HIRAGANA.finditer(text), *HIRAGANA_FIRST.finditer(text)):
        names[name.start() : name.end()] = [True] * (name.end() - name.start())
    for word in pattern_of("hiragana").finditer(text):
        after = text[word.end() : word.end() + 1]
        if (after and LETTER.match(after)) or CLOSED_BY_HIRAGANA.search(text, 0, word.start()):
            for place in range(word.start(), word.end()):
                names[place] = True


def _inner_space(text: str, names: list[bool], at: int) -> bool:
    if text[at] not in " 　" or at + 1 >= len(text) or not names[at + 1] or at == 0:
        return False
    if (country := COUNTRY_OPENS.match(text, at + 1)) and resolve(country["name"]):
        # "日本薬品 インド・タラと提携": the blank parts two bodies
        return False
    # "Samuel A. Zacate局長": behind an initial a name goes on
    is_initial = text[at - 1] == "." and at > 1 and text[at - 2].isupper()
    return bool((is_initial or LATIN_OR_KANA.match(text[at - 1])) and LATIN_OR_KANA.match(text[at + 1]))


def _notes(text: str, at: int) -> tuple[int, tuple[str, ...]]:
    notes: list[str] = []
    while note := NOTE.match(text, at):
        notes.append(note["note"])
        at = note.end()
    return at, tuple(notes)
