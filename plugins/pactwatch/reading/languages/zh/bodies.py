"""Chinese names of bodies in a text without spaces.

A name runs from a boundary (punctuation, a date, a preposition, 与 behind another name) to an ending that names a sort
of body (局, 大学, 有限公司), to a known body, or to the title of its head ("卫生部长皮涅维奇" names 卫生部).
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.apposed import LATIN, apposed_before, supplied_before
from pactwatch.reading.languages.zh.brackets import notes_at, told_in, what_follows
from pactwatch.reading.languages.zh.guessed import PERSON
from pactwatch.reading.languages.zh.name_ends import PLACE_RANK, SAME, guessed_end, is_firm, limits, name_end
from pactwatch.reading.languages.zh.naming import LATIN_NAME, is_body
from pactwatch.reading.languages.zh.offices import is_office
from pactwatch.reading.languages.zh.pieces import pieces, shields_of, without_notes
from pactwatch.reading.languages.zh.words import pattern_of, words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.places import find_places
from pactwatch.reading.traditional import SPELT_OTHERWISE
from pactwatch.records import Kind

STATE_NAME = re.compile(r"^(?:中华人民共和国|中華人民共和國|大韩民国|大韓民國)(?!政府)(?=.{2})")
OFFICES = frozenset("局署厅廳部院所馆館会會")
"""Endings that are sure behind a country: 加纳可可局."""
WHOLE_SORT = 4
LAND_REACH = 9
LEADS = re.compile(
    r"[港澳]府(?=[㐀-鿿]{2,6}[部署])|(?:落实|落實|履行|执行|執行)(?=中[华華]|[㐀-鿿]{2,4}政府)|(?:[会會午战戰赛賽][后後])(?=[㐀-鿿]{4})(?!勤)|(?:下属|下屬|旗下|所属|所屬)的?(?=[㐀-鿿]{4})|(?:以及|及其|及|和|与|與)(?=[㐀-鿿]{4})(?!及|和平|和记|和記|和睦|和田|和硕|和碩|和信|和泰|和黄|和黃|和康)"
)
DESCRIBES = re.compile(
    r"[㐀-鿿]{0,10}?(?:主体|主體|承包商|供应商|供應商|制造商|製造商|[运運][营營]商|[营營][运運]商|生产商|生產商|研发商|研發商|开发商|開發商|经销商|經銷商|药企(?!业)|藥企(?!業)|企业|企業|子公司|公司|巨头|巨頭|龙头|龍頭|厂商|廠商|药厂|藥廠|高校|院校|名校|学府|學府|机构|機構|合作方|伙伴|夥伴"
    r"|城市|都市|首都|首府|名城|重镇|重鎮|港城|大城)"
)
GROUP = re.compile(
    r"(?:(?<=.{4})|(?<=[我本][校院所局馆館市省会會]))(?:高级|高級)?(?:[党黨](?:委|组|組)|代表团|代表團|访问团|訪問團|考察团|考察團|参访团|參訪團|[访訪][华華][团團])$"
)
"""Who travels for a body signs for it."""
DESK = re.compile(r"(?<=[㐀-鿿]{3}[部委局署])[办辦]公[厅廳室]$")
"""The office of an office signs for it: 卫生部办公厅."""
ENVOY = re.compile(r"[驻駐][㐀-鿿]{1,9}?(?:特命全权|特命全權|临时|臨時)?(?:大使(?!馆|館)|代办|代辦|公使)")
HEAD_OF_SIDE = re.compile(r"[㐀-鿿]方(?P<who>[㐀-鿿]{2,3})[厅廳局部署委司社行院校所馆館市省州县縣]")
SIDE_BY_SIDE = frozenset({"与", "與", "同", "和", "跟"})
UNKNOWN = re.compile(r"[㐀-鿿]{2,8}|[A-Za-z][A-Za-z0-9&. -]{1,40}")
SUCH = re.compile(
    r"(?:最(?:大|好|早|高|强|強|老|为|為|具|有)|唯一|首[个個家]|第[一二三四五六七八九十](?![份项項])|之一|(?:是|为|為)[^,，。;；]{0,4}一(?:家|所|個|个|间|間|座)?)[^,，。;；与與]{0,10}的$"
)
"""Before a word that tells what a body is: "是北部最大的外科医院"."""
SUCH_REACH = 18


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """A body in the text. ``before`` is the word that says its part (与, 在, 由 ...), ``after`` what follows."""

    mention: Mention
    start: int
    end: int
    before: str
    after: str
    is_self: bool = False
    is_loose: bool = False
    same: str = ""


@functools.lru_cache(maxsize=512)
def bodies_in(text: str, names: frozenset[str] = frozenset()) -> tuple[Named, ...]:
    """The bodies that a masked text names, in order, as it writes them.

    ``names``: what the page is known to call its bodies, though no ending tells that they are some (guessed.py).
    """
    plain = text.translate(SPELT_OTHERWISE)
    found = _bodies_in(plain, frozenset(name.translate(SPELT_OTHERWISE) for name in names))
    return tuple(found if plain == text else (_as_written(named, text) for named in found))


def _as_written(named: Named, text: str) -> Named:
    """The body under the name that the text writes, the plain spelling beside it."""
    one = named.mention
    written = text[one.start : one.start + len(one.name)]
    if written == one.name or written.translate(SPELT_OTHERWISE) != one.name:
        return named
    return replace(named, mention=replace(one, name=written, aliases=(*one.aliases, one.name)))


def _bodies_in(text: str, names: frozenset[str]) -> list[Named]:
    blanked = without_notes(text)
    found: list[Named] = []
    for cut in pieces(blanked, shields_of(text, names), names):
        named = _named(text, blanked, cut, names)
        is_such = cut[2] == "的" and SUCH.search(blanked[max(0, cut[0] - SUCH_REACH) : cut[0]])
        if named is not None and not (is_such and named.mention.start == cut[0]):
            found.append(named)
    return found


def _named(text: str, blanked: str, cut: tuple[int, int, str], names: frozenset[str]) -> Named | None:
    start, end, before = cut
    piece = blanked[start:end]
    lead_home = ""
    if apposed := apposed_before(piece, before, limits) or supplied_before(piece):
        # "瑞士制药企业诺华": what it is first, then the name
        lead_home, size = apposed
        start += size
        piece = piece[size:]
    piece_end = _sender_end(piece, before) or name_end(piece) or guessed_end(piece, names)
    if piece_end is None and (described := DESCRIBES.match(piece)) is not None:
        # "瑞典第二大城市哥德堡的": the description first, then the name
        start += described.end()
        piece = piece[described.end() :]
        piece_end = name_end(piece)
    if piece_end is None and apposed:
        latin = LATIN.match(piece)
        piece_end = latin.end() if latin else limits(piece)[0] or None
    if piece_end is None:
        return None
    # what stands in brackets behind the name is no part of it
    piece_end = len(piece[:piece_end].rstrip("\3")) or piece_end
    name = piece[:piece_end].replace("\3", "")
    lead = _described_before(name)
    land = _land_told(name[:lead], name[lead:])
    name = name[lead:]
    lead += len(name) - len(name.lstrip())
    name = DESK.sub("", GROUP.sub("", name.strip(" ·-—")))
    after_at, notes = notes_at(text, start + piece_end)
    if name in words_of("self"):
        own = Mention(name=name, start=start, end=start + piece_end)
        return Named(
            mention=own,
            start=start,
            end=start + piece_end,
            before=before,
            after=what_follows(text, after_at),
            is_self=True,
        )
    if same := SAME.match(name):
        one = Mention(name=name, start=start, end=start + piece_end)
        return Named(
            mention=one,
            start=start,
            end=start + piece_end,
            before=before,
            after=what_follows(text, after_at),
            same=same["kind"] or same["side"],
        )
    is_own = (
        is_body(name)
        or name in names
        or (apposed and UNKNOWN.fullmatch(name))
        or (before == "的" and _is_bare_of_land(name, blanked[:start]))
    )
    if not is_own or _is_titled(name) or _is_head_of_side(name, text[after_at : after_at + 1]):
        return None
    home, aliases = told_in(notes)
    land = land or _land_of_firm(name)
    if home and any(
        k.start == 0 and k.is_strong and k.organisations[0].kind is Kind.COMPANY for k in find_organisations(name)
    ):
        # 诺华制药(中国) is Novartis' own
        home = ""
    home = f"{lead_home} {home}".strip()
    bare = STATE_NAME.sub("", name)
    if bare != name:
        home = f"{name[: len(name) - len(bare)]} {home}".strip()
    told = kind_by_ending(bare, "zh")
    is_loose = not (
        apposed
        or bare in names
        or (is_office(bare) and before != "的")
        or resolve(bare)
        or find_organisations(bare)
        or (told and told[0] in OFFICES and any(m.start == 0 for m in find_countries(bare, "zh")))
        or (told and (is_firm(told[0]) or (PLACE_RANK.match(told[0]) and home_of(bare, "zh"))))
    )
    mention = Mention(name=bare, start=start + lead, end=start + piece_end, aliases=aliases, home=home, country=land)
    return Named(
        mention=mention,
        start=start,
        end=start + piece_end,
        before=before,
        after=what_follows(text, after_at),
        is_loose=is_loose,
    )


def _sender_end(piece: str, before: str) -> int | None:
    """Where the land ends whose envoy somebody signs with: "与斯洛伐克驻希腊大使"."""
    envoy = ENVOY.search(piece) if before in SIDE_BY_SIDE else None
    return envoy.start() if envoy and resolve(piece[: envoy.start()]) else None


def _is_bare_of_land(name: str, words: str) -> bool:
    """Whether only a sort of body stands behind "沙特阿拉伯的", which makes it that land's: 医师协会, 开发银行."""
    told = kind_by_ending(name, "zh")
    if told is None or told[0] != name or len(name) < WHOLE_SORT or name in words_of("generic"):
        return False
    lands = find_countries(words[-LAND_REACH:-1], "zh")
    return bool(lands) and lands[-1].end == len(words[-LAND_REACH:-1])


def _is_titled(name: str) -> bool:
    """Whether a title and a person's name stand there: 副院长吴忠道."""
    title = pattern_of("title").match(name)
    return title is not None and PERSON.fullmatch(name, title.end()) is not None


def _is_head_of_side(name: str, behind: str) -> bool:
    """Whether a side's head stands there, named before his title: 越方农进刚厅长, but 越方卫生厅长."""
    head = HEAD_OF_SIDE.fullmatch(name)
    if head is None or behind not in ("长", "長"):
        return False
    return not (is_office(name[2:]) or find_places(head["who"]) or find_organisations(name[2:]))


def _land_told(lead: str, name: str) -> str | None:
    """The land that the words before a name tell for sure, another one than the name's: 葡國機構澳門科學文化中心."""
    told = next((m for m in find_countries(lead, "zh") if m.start == 0), None)
    own = home_of(name, "zh")
    return told.code if told is not None and own is not None and own.code != told.code else None


def _land_of_firm(name: str) -> str | None:
    """The home of the firm whose arm in another land the name is: that of 吉利德 for 台湾吉利德.

    Labels of Chinese pages have such arms at home where the firm is.
    """
    land = next((m for m in find_countries(name, "zh") if m.start == 0 and m.rule == "name"), None)
    known = find_organisations(name)
    if land is None or any(k.start == 0 for k in known):
        return None
    firm = next((k for k in known if k.start == land.end and k.is_strong), None)
    if firm is None or firm.organisations[0].kind is not Kind.COMPANY or firm.organisations[0].country == land.code:
        return None
    ending = kind_by_ending(name, "zh")
    return firm.organisations[0].country if firm.end == len(name) or (ending and ending[1] is Kind.COMPANY) else None


def _described_before(name: str) -> int:
    """Letters of a description before a name ("国有药企古巴生物医药集团"), or of a word that joins it."""
    if joined := LEADS.match(name):
        return joined.end()
    told = DESCRIBES.match(name)
    if told is not None and any(k.start == 0 and k.end > told.end() for k in find_organisations(name)):
        # 新加坡企业发展局 is no "Singaporean firm"
        return 0
    rest = name[told.end() :] if told else ""
    if told is None or not is_body(rest):
        return 0
    starts = [k.start for k in find_organisations(rest)]
    starts += [m.start for m in find_countries(rest, "zh")]
    starts += [p.start for p in find_places(rest)]
    return told.end() if 0 in starts or LATIN_NAME.match(rest) else 0
