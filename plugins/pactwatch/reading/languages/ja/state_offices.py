"""Who acts for a state in a Japanese phrase: its ministers, its ambassadors, its head, its side told by a number."""

from __future__ import annotations

import re

from pactwatch.reading.asides import is_called_after
from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.ja.bodies import FOREIGN, LETTER_AND_HOUSE, LETTER_BEGINS
from pactwatch.reading.languages.ja.people import SURNAMES, leader_of, ministry_of
from pactwatch.reading.languages.ja.phrases import Phrase
from pactwatch.reading.languages.ja.words import words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.terms import meaning
from pactwatch.records import Kind

LETTERS = meaning("ja", "land_of_letter")
AMBASSADOR = re.compile(
    r"[駐在](?P<posted>[㐀-鿿ァ-ヺー・]{1,30}?)(?:次席|常駐)?(?:特命全権|臨時代理)?(?:大使|総領事)$"
)
CHINESE_NAME = re.compile(rf"{SURNAMES}[㐀-鿿]{{1,2}}")
CHINESE_MINISTER = re.compile(
    rf"{SURNAMES}[㐀-鿿]{{1,2}}(?P<office>教育|科学技術|工業・?情報化|公安|民政|司法|財政|人力資源・?社会保障|自然資源|国土資源"
    r"|生態環境|環境保護|住宅・?都市農村建設|交通運輸|鉄道|水利|農業農村|農業|商務|文化・?観光|文化|衛生)部(?:副部)?長"
)
SIDE_COUNTED = re.compile(
    r"(?P<land>[㐀-鿿ァ-ヺー]{2,10})側(?:の)?(?:\d{1,2}|[二三四五六七八九])(?:団体|社|者|機関|大学|病院|法人|組織)"
)
SHORT_LAND = re.compile(r"タイ(?=[㐀-鿿]{2}|バイオ|エネルギー|デジタル|サイエンス)")
"""タイ商工会議所, タイバイオ産業協会; not タイヤ協会."""
POSTS = frozenset("日米英独仏伊韓中豪加印露")
STATE_FORM = re.compile(r"(?:(?:連邦|民主|人民|社会主義|イスラム|アラブ)*(?:共和国|王国)|連邦|大公国|国)$")
KANA_RUN = re.compile(r"[ァ-ヺー]{1,2}(?![ァ-ヺー])")
CHINESE_BUREAU = re.compile(
    r"国家(?!公務|公安委|安全保障局|戦略|試験)[㐀-鿿]{2,14}(?:局|総局|委員会|総署|弁公室|中心)$"
)


def office_of(links: list[Phrase], number: int) -> Mention | None:
    """The ministry, state or side that a person's title or a count stands for."""
    return (
        _chinese_minister(links, number)
        or _side_of_land(links, number)
        or _ministry(links, number)
        or _ambassador(links, number)
        or _state(links, number)
    )


def _ministry(links: list[Phrase], number: int) -> Mention | None:
    """The ministry of a minister, where his country is told, or where only Japan has such an office."""
    link = links[number]
    office = ministry_of(link.text)
    if office is None:
        return None
    name, before = office
    owner = links[number - 1].text if number else ""
    country = _country_begins_or_ends(before) or (owner if resolve(owner) else "")
    if not country and (FOREIGN.search(before) or (name not in words_of("ministry"))):
        return None
    full = name if not country or resolve(country) == "JP" else f"{country}{name}"
    return Mention(name=full, start=link.start, end=link.end, home=country or "日本", kind=Kind.GOVERNMENT)


def _chinese_minister(links: list[Phrase], number: int) -> Mention | None:
    """The ministry of 韓俊農業農村部長 or 中国の万鋼科学技術部長: China calls its ministers so."""
    link = links[number]
    found = CHINESE_MINISTER.fullmatch(link.text)
    owner = resolve(links[number - 1].text) if number else None
    if found is None or owner not in ({None, "CN"} if number else {None}) or (number and owner is None):
        return None
    return Mention(name=f"中国{found['office']}部", start=link.start, end=link.end, country="CN", kind=Kind.GOVERNMENT)


def _ambassador(links: list[Phrase], number: int) -> Mention | None:
    """The state that an ambassador was sent by: 駐バングラデシュ日本国特命全権大使, 駐日オーストリア大使, 駐英大使."""
    link = links[number]
    found = AMBASSADOR.search(link.text)
    if found is None:
        return None
    posted = found["posted"]
    owner = links[number - 1].text if number else ""
    if (code := resolve(owner)) is not None and code not in ("EU", "INT"):
        # 中国の廖力強駐エジプト大使
        return _of_state(link, owner, code)
    if CHINESE_NAME.fullmatch(link.text[: found.start()]):
        return None
    for size in range(1, len(posted)):
        sender = STATE_FORM.sub("", posted[size:])
        if (posted[:size] in POSTS or resolve(posted[:size])) and (code := resolve(posted[size:]) or resolve(sender)):
            return _of_state(link, posted[size:], code)
    if posted in POSTS or resolve(posted):
        return _of_state(link, "日本", "JP")
    return None


def _of_state(link: Phrase, name: str, code: str) -> Mention:
    return Mention(name=name, start=link.start, end=link.end, country=code, kind=Kind.GOVERNMENT)


def _side_of_land(links: list[Phrase], number: int) -> Mention | None:
    """日本側2団体: some bodies of a land, told by their number."""
    link = links[number]
    found = SIDE_COUNTED.fullmatch(link.text)
    code = resolve(found["land"]) if found else None
    return _of_state(link, found["land"], code) if found and code not in (None, "EU", "INT") and code else None


def _state(links: list[Phrase], number: int) -> Mention | None:
    """The state of a head of government: キャメロン英首相, 岸田文雄首相."""
    link = links[number]
    before = leader_of(link.text)
    if before is None or number:
        # "インドのモディ首相": the owner is the state
        return None
    country = _country_begins_or_ends(before) or ("日本" if before in words_of("premier") else "")
    country = LETTERS.get(country, country)
    if not country:
        return None
    return Mention(name=country, start=link.start, end=link.end, country=resolve(country), kind=Kind.GOVERNMENT)


def _country_begins_or_ends(before: str) -> str:
    """The country in "アザー米": the words before a minister's field, where they begin or end with one."""
    if resolve(before):
        return before
    for size in range(min(9, len(before) - 1), 0, -1):
        if resolve(before[-size:]) and (size > 1 or FOREIGN.search(before)):
            return before[-size:]
    return country_begins(before)


def country_begins(name: str) -> str:
    """The country that a katakana name begins with though no mark parts them: カタールエネルギー省."""
    if CHINESE_BUREAU.match(name):
        return "中国"
    if letter := LETTER_BEGINS.match(name) or LETTER_AND_HOUSE.match(name):
        return LETTERS[letter.group()]
    if SHORT_LAND.match(name):
        return name[:2]
    ends = (size for size in range(9, 2, -1) if len(name) > size + 2 and resolve(name[:size]))
    # "アルバイン巡礼" begins with no land: what is left of the foreign word is none
    # "フランスベッド" is only called after one
    return next((name[:s] for s in ends if not (KANA_RUN.match(name, s) or is_called_after(name, s))), "")
