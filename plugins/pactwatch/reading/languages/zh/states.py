"""The states that sign in a Chinese sentence: by two letters, by their offices, as guest and host, or as 两国 alone."""

from __future__ import annotations

import itertools
import re

from babel import Locale

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.languages.zh.offices import is_office
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.mentioned import about
from pactwatch.reading.model import Mention, Sentence
from pactwatch.records import Kind

TWO_STATES = re.compile(
    r"(?P<a>[㐀-鿿])(?P<b>[㐀-鿿])(?:两国|兩國|双边|雙邊|[双雙]方(?![^。]{0,30}文件)|两国政府|兩國政府)(?!(?:大学|大學|学者|學者|企业|企業|专家|專家|医院|醫院))"
)
"""The letters of two states: 中卡两国, "中埃双方曾..."."""
STATES_SIGN = re.compile(
    r"(?:^|(?<=[,，。;；\1\2据據照依由自]))(?P<a>[㐀-鿿])(?P<b>[㐀-鿿])\2{0,14}(?:曾|已|共同|正式)?(?=[签簽缔締])"
)
"""The letters of two states right before the verb: "依据中卡2020年5月签署的"."""
OFFICES_OF_TWO = re.compile(r"[两兩二][国國](?P<office>[㐀-鿿]{1,7}?[部署局委])(?![长長门門分队隊])")
"""Two offices of one name, of two states."""
OFFICE_OF_BOTH = re.compile(
    r"(?:[两兩二](?:地|国|國|岸)的?)?(?P<office>[㐀-鿿]{1,7}?(?:金管局|[部署局委]))(?![长長门門分队隊员員])"
)
"""Behind the names or letters of two lands: their offices of one name, "香港、澳門兩地金管局"."""
LINK = re.compile(r"[、和与與及]?")
CALLED = {"HK": "香港", "MO": "澳門", "TW": "台灣"}
GOVERNMENTS = re.compile(r"(?:[两兩][国國])?政府(?!间|間|部门|部門|开发|開發)")
TO_CHINA = re.compile(r"[访訪]华|[访訪]華|[来來]华|[来來]華")
OF_CHINA = re.compile(r"国家主席|國家主席|[国國][务務]院[总總]理|[习習]近平|中方")
ONCE = re.compile(r"(?:19|20)\d\d年|[签簽]\S?[过過]")
"""A paper of before."""
WITH_US = re.compile(
    r"[与與和同跟]我(?:方|[国國](?:政府)?)(?![㐀-鿿]{0,6}(?:大学|大學|医院|醫院|企业|企業|公司|院校|高校))"
)
"""Whom a foreign guest signs with, told from home: "訪賓將與我方簽訂"."""
OF_PAPER = re.compile(r"[㐀-鿿第]{0,14}$")
"""Between the letters of two states and the word for their paper: 美中第一階段貿易協議."""
TWO = 2
OPENING = 6
"""Running sentences in which the offices of two states are looked for."""


def states_named(sheet: Sheet, sentence: Sentence, text: str) -> tuple[Mention, ...]:
    """The two states that letters name before 两国 ("中卡两国签了协议"), or their offices ("两国卫生部的备忘录")."""
    if told := offices_of_both(text):
        return told
    both = TWO_STATES.search(text) or STATES_SIGN.search(text)
    office = OFFICES_OF_TWO.search(text)
    codes = [sheet.country_of(both[side], beside=True) for side in ("a", "b")] if both else []
    if office is not None and is_office(office["office"]) and not any(codes):
        codes = [resolve(sheet.home()), sheet.land_before(sentence)]
    if len(set(codes) - {None}) != TWO:
        return ()
    what = office["office"] if office is not None and is_office(office["office"]) else ""
    return tuple(_of_land(code, what) for code in codes if code)


def governments_of_pair(text: str) -> tuple[Mention, ...]:
    """The two states whose letters stand before 政府: "中美政府代表在北京换文"."""
    pairs = [m for m in find_countries(text, "zh") if m.rule == "pair"]
    for one, other in itertools.pairwise(pairs):
        if one.start == other.start and one.code != other.code and GOVERNMENTS.match(text, other.end):
            return (_of_land(one.code), _of_land(other.code))
    return ()


def offices_of_both(text: str) -> tuple[Mention, ...]:
    """The offices of one name of two lands told side by side: "港澳金管局", "泰国、老挝两国卫生部"."""
    lands = find_countries(text, "zh")
    for one, other in itertools.pairwise(lands):
        told = OFFICE_OF_BOTH.match(text, other.end) if LINK.fullmatch(text, one.end, other.start) else None
        if told is None or one.code == other.code:
            continue
        office = told["office"]
        is_counted = told.group()[0] in "两兩二"
        if (is_counted or one.end == other.start) and (office == "金管局" or is_office(office)):
            names = [CALLED.get(code) or Locale.parse("zh").territories[code] for code in (one.code, other.code)]
            return tuple(
                Mention(name=f"{name}{office}", start=-1, end=-1, country=code, kind=Kind.GOVERNMENT)
                for name, code in zip(names, (one.code, other.code), strict=True)
            )
    return ()


def offices_before(sheet: Sheet, sentence: Sentence) -> tuple[Mention, ...]:
    """The offices, or governments, of two lands that the running sentence before names, of which "双方" speaks."""
    before = sheet.page.prose_at(sentence.order - 1)
    text = sheet.masked(before) if before is not None else ""
    return offices_of_both(text) or governments_of_pair(text)


def states_of_page(sheet: Sheet, sentence: Sentence) -> tuple[Mention, ...]:
    """The two states that "两国" sums up on a page that tells of just two; () where it tells of others too."""
    if ONCE.search(sentence.words) or not any(hit.words.startswith(("两国", "兩國")) for hit in sentence.hits):
        return ()
    codes = sorted(about(sheet.page).keys() - {"INT", "EU"})
    if len(codes) == 1 and (
        f"中{Locale.parse('zh').territories[codes[0]][0]}" in sheet.page.text or OF_CHINA.search(sheet.page.text)
    ):
        codes.append("CN")
    offices = {
        n.mention.name
        for s in sheet.page.prose[:OPENING]
        for n in bodies_in(sheet.masked(s), sheet.names)
        if (sort := kind_by_ending(n.mention.name, "zh")) and sort[1] is Kind.GOVERNMENT
    }
    if len(codes) != TWO or len(offices) > 1:
        return ()
    return tuple(map(_of_land, codes))


def guest_with_us(sheet: Sheet, sentence: Sentence) -> tuple[Mention, ...]:
    """The guest's land and the page's own, of "訪賓將與我方簽訂"; () where the opening tells of no one guest."""
    if not WITH_US.search(sentence.words):
        return ()
    own, guest = resolve(sheet.home()), resolve(sheet.one_abroad() or "")
    return (_of_land(guest), _of_land(own)) if guest and own else ()


def states_of_paper(sentence: Sentence) -> tuple[Mention, ...]:
    """The two states whose letters name the paper itself: "美中第一階段貿易協議將於明年簽署"."""
    paper = next((h.start - max(sentence.start, 0) for h in sentence.hits if h.role == "instrument"), None)
    if paper is None:
        return ()
    found = find_countries(sentence.words[:paper], "zh")
    pairs = [m for m in found if m.rule == "pair" and OF_PAPER.fullmatch(sentence.words, m.end, paper)]
    codes = tuple(dict.fromkeys(m.code for m in pairs))
    return tuple(map(_of_land, codes)) if len(codes) == TWO else ()


def guests_of_china(sentence: Sentence) -> tuple[Mention, ...]:
    """The two states of "X总统访华,两国政府签署": the guest's and China."""
    if not (TO_CHINA.search(sentence.words) and any(h.words.startswith(("两国", "兩國")) for h in sentence.hits)):
        return ()
    guest = next((m.code for m in find_countries(sentence.words, "zh") if m.code not in {"CN", "INT"}), None)
    return tuple(map(_of_land, (guest, "CN"))) if guest else ()


def _of_land(code: str, office: str = "") -> Mention:
    """The state, or its office of this name."""
    name = Locale.parse("zh").territories.get(code, code)
    return Mention(name=f"{name}{office}", start=-1, end=-1, country=code, kind=Kind.GOVERNMENT)
