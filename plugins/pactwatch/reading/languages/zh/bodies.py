"""Chinese names of bodies in a text without spaces.

A name runs from a boundary (punctuation, a date, a preposition, 与 behind another name) to an ending that names a sort
of body (局, 大学, 有限公司), to a known body, or to the title of its head ("卫生部长皮涅维奇" names 卫生部).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.apposed import LATIN, apposed_before
from pactwatch.reading.languages.zh.brackets import notes_at, told_in, what_follows
from pactwatch.reading.languages.zh.guessed import PERSON
from pactwatch.reading.languages.zh.naming import LATIN_NAME, is_body, is_latin_of_land, is_spelt, is_town_of_land
from pactwatch.reading.languages.zh.offices import is_field, is_office, offices
from pactwatch.reading.languages.zh.pieces import SMALL, pieces, shields_of, without_notes
from pactwatch.reading.languages.zh.words import pattern_of, words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.places import find_places
from pactwatch.reading.traditional import SPELT_OTHERWISE
from pactwatch.records import Kind

EXECUTIVE = re.compile(r".{5,}(?:行政|执行|執行|常务|常務)$")
FUSED = re.compile(r"[部局院校会會省市州厅廳署所处處行社台县縣区區馆館司]$")
HEADED = frozenset("院校馆館所")
OFFICE_HEADED = frozenset("厅廳局部署委处處司社行台市省州县縣")
"""First signs of titles (院长, 校长) that a person's name may stand before as well as a body's."""
SUMS_UP = re.compile(r"[两兩三四五][国國]|[双雙三四五]方")
STATE_NAME = re.compile(r"^(?:中华人民共和国|中華人民共和國|大韩民国|大韓民國)(?!政府)(?=.{2})")
TURNS = re.compile(
    r"部[门門队隊位件级級落署]|局[面势勢限]|署名|会[议議](?![长長员員])|会[谈談见見面场場]|會議(?![長員])|會[談見面場]|厅堂|廳堂"
    r"|院[线線]|院士|市[场場民值面]|委[派托託任]"
)
"""Words whose first letter would else end a name."""
EVENT = re.compile(
    r"[展節节周週獎奖賽赛](?![开開示现現望露出翅销銷至后後日月])|博[览覽]|[峰年][会會]|[论論][坛壇]|大[会會赛賽]"
)
"""Behind a field it names an event and no body: 醫療科技展."""
SAID_OF = re.compile(
    r"(?:料|拟|擬|也|亦|则|則|均|都|还|還|仍|再|又|今|昨|刚|剛|便|即|正|却|卻|才|会|會|当局|當局|官方|官员|官員|当天|當天|当日|當日|方面|双双|雙雙|早|要|想|愿|願|肯|可|能|就|先|后|後|上周|上週|上月|下月|各自|各|不再|不|曾|纷纷|紛紛){1,4}$"
)
"""Small words behind a country: "马来西亚料将与...签署"."""
OFFICES = frozenset("局署厅廳部院所馆館会會")
"""Endings that are sure behind a country: 加纳可可局."""
WHOLE_SORT = 4
LAND_REACH = 9
LONG_ENDING = 6
SHORT_PERSON = 2
LEADS = re.compile(
    r"(?:落实|落實|履行|执行|執行)(?=中[华華]|[㐀-鿿]{2,4}政府)|(?:[会會午战戰赛賽][后後])(?=[㐀-鿿]{4})(?!勤)|(?:下属|下屬|旗下|所属|所屬)的?(?=[㐀-鿿]{4})|(?:以及|及其|及|和|与|與)(?=[㐀-鿿]{4})(?!及|和平|和记|和記|和睦|和田|和硕|和碩|和信|和泰|和黄|和黃|和康)"
)
DESCRIBES = re.compile(
    r"[㐀-鿿]{0,10}?(?:主体|主體|承包商|供应商|供應商|制造商|製造商|运营商|營運商|生产商|生產商|研发商|研發商|开发商|開發商|经销商|經銷商|药企(?!业)|藥企(?!業)|企业|企業|子公司|公司|巨头|巨頭|龙头|龍頭|厂商|廠商|药厂|藥廠|高校|名校|学府|學府|机构|機構|合作方|伙伴|夥伴"
    r"|城市|都市|首都|首府|名城|重镇|重鎮|港城|大城)"
)
GROUP = re.compile(
    r"(?:(?<=.{4})|(?<=[我本][校院所局馆館市省会會]))(?:高级|高級)?(?:[党黨](?:委|组|組)|代表团|代表團|访问团|訪問團|考察团|考察團|参访团|參訪團|访华团)$"
)
"""Who travels for a body signs for it."""
DESK = re.compile(r"(?<=[㐀-鿿]{3}[部委局署])办公[厅室]$|(?<=[㐀-鿿]{3}[部委局署])辦公[廳室]$")
"""The office of an office signs for it: 卫生部办公厅."""
ENVOY = re.compile(r"[驻駐][㐀-鿿]{1,9}?(?:特命全权|特命全權|临时|臨時)?(?:大使(?!馆|館)|代办|代辦|公使)")
SIDE_BY_SIDE = frozenset({"与", "與", "同", "和", "跟"})
UNKNOWN = re.compile(r"[㐀-鿿]{2,8}|[A-Za-z][A-Za-z0-9&. -]{1,40}")
SAME = re.compile(
    r"(?:该|該|这家|這家|这所|這所)(?P<kind>园区|園區|单位|單位|基金(?!会|會)|委|局|部|院|校|公司|集团|集團|协会|協會|会|會|中心|机构|機構|企业|企業|所|办公室|辦公室|实验室|實驗室|银行|銀行|研究院|学院|學院|馆|館|省|市|署|厅|廳|基金会|大学|大學|医院|醫院|组织|組織)$"
    r"|(?P<side>[院校馆館局署厂廠])方$"
)
"""What points to a body named before: 该院, 这家公司, 院方."""
SMALL_BEHIND = re.compile(
    r"(?:正在|正|已经|已經|已|再|又|也|亦|还|還|曾|刚|剛|将|將|拟|擬|则|則|另|并|並|外|同时|同時|分别|分別|先后|先後|相继|相繼|陆续|陸續|逐一|随后|隨後|双双|雙雙){1,3}$"
)
SUCH = re.compile(
    r"(?:最(?:大|好|早|高|强|強|老|为|為|具|有)|唯一|首[个個家]|第[一二三四五六七八九十]|之一|(?:是|为|為)[^,，。;；]{0,4}一(?:家|所|個|个|间|間|座)?)[^,，。;；]{0,10}的$"
)
"""Before a word that tells what a body is: "是北部最大的外科医院"."""
SUCH_REACH = 18
PLACE_RANK = re.compile(r"[省市州縣县郡道](?!长|長|民|区|區|场|場|面|里|裡|内|內|路)")


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
    if apposed := apposed_before(piece, before, _limits):
        # "瑞士制药企业诺华": what it is first, then the name
        lead_home, size = apposed
        start += size
        piece = piece[size:]
    piece_end = _sender_end(piece, before) or _name_end(piece) or _guessed_end(piece, names)
    if piece_end is None and (described := DESCRIBES.match(piece)) is not None:
        # "瑞典第二大城市哥德堡的": the description first, then the name
        start += described.end()
        piece = piece[described.end() :]
        piece_end = _name_end(piece)
    if piece_end is None and apposed:
        latin = LATIN.match(piece)
        piece_end = latin.end() if latin else _limits(piece)[0] or None
    if piece_end is None:
        return None
    # what stands in brackets behind the name is no part of it
    piece_end = len(piece[:piece_end].rstrip("\3")) or piece_end
    name = piece[:piece_end].replace("\3", "")
    lead = _described_before(name)
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
    if not is_own or _is_titled(name):
        return None
    home, aliases = told_in(notes)
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
        or (told and (_is_firm(told[0]) or (PLACE_RANK.match(told[0]) and home_of(bare, "zh"))))
    )
    mention = Mention(name=bare, start=start + lead, end=start + piece_end, aliases=aliases, home=home)
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


def _name_end(piece: str) -> int | None:
    """Where the name in a piece ends: before the title of its head, or at the last ending."""
    if piece in words_of("self"):
        return len(piece)
    limit, title = _limits(piece)
    headed = _before_person(piece, limit) if title and limit == title.start() else None
    if headed is not None:
        limit = headed
    elif (
        title
        and limit == title.start()
        and not EXECUTIVE.search(piece[:limit])
        and FUSED.search(piece[: limit + 1])
        and not LATIN_NAME.match(piece[:limit])
        and kind_by_ending(piece[: limit + 1], "zh")
        and not kind_by_ending(piece[:limit].rstrip("\3"), "zh")
    ):
        limit += 1
    plain = SMALL_BEHIND.sub("", piece[:limit].rstrip("\3"))
    if plain in words_of("self") or SAME.match(plain):
        # "代表我院先后签下"
        return len(plain)
    limit = len(SMALL.sub("", piece[:limit]))
    known = find_organisations(piece[:limit])
    closed = {end for _, end in offices(piece[: limit + 1])}
    if limit + 1 in closed:
        limit += 1
    for size in range(limit, 1, -1):
        begins = piece[:size].rstrip("\3")
        told = kind_by_ending(begins, "zh")
        if TURNS.match(piece, size - 1) or _goes_on(piece, size, told):
            # 卫生部门 is no 卫生部
            continue
        if any(k.end == size for k in known) or size in closed or (told and (size == limit or _is_firm(told[0]))):
            return size
    head = piece[:limit].rstrip("\3")
    if any(p.start == 0 and p.end == len(head) for p in find_places(head)) or is_town_of_land(head):
        return len(head)
    if LATIN_NAME.match(head) or resolve(head) or is_latin_of_land(head):
        return len(head)
    return _land_end(head) or _place_end(head) or (len(head) if is_spelt(head) else None)


def _goes_on(piece: str, size: int, told: tuple[str, Kind] | None) -> bool:
    """Whether an ending closes no name: that of a fair (醫療科技展), or 国际 in "X医院国际合作签约仪式"."""
    if told is None:
        return False
    if told[0] in ("国际", "國際"):
        house = kind_by_ending(piece[:size].rstrip("\3")[:-2], "zh")
        return house is not None and _is_firm(house[0])
    return told[1] is Kind.COMPANY and told[0] not in words_of("firm") and EVENT.match(piece, size) is not None


def _limits(piece: str) -> tuple[int, re.Match[str] | None]:
    """Where the first word stands that ends a name, and the first title."""
    held = {at for k in find_organisations(piece) for at in range(k.start + 1, k.end)}
    held |= {at for start, end in offices(piece) for at in range(start + 1, end - 1)}
    title = next((t for t in _beyond(piece, "title", held) if not _names_on(piece, t)), None)
    limit = title.start() if title else len(piece)
    if title and is_office(title.group()[:-1]):
        # "莫桑比克卫生部长" heads 莫桑比克卫生部
        limit = title.end() - 1
    after = next((a for a in _beyond(piece, "after", held) if _may_cut(piece, a)), None)
    return (min(limit, after.start()) if after else limit), title


def _land_end(head: str) -> int | None:
    """Where a country ends that only small words follow: 马来西亚料将."""
    said = SAID_OF.search(head)
    return said.start() if said and resolve(head[: said.start()]) else None


def _before_person(piece: str, at: int) -> int | None:
    """Where the body ends whose head is named before his title: "第四人民医院郭峰院长"; 0 where he stands alone."""
    if piece[at : at + 1] not in HEADED | OFFICE_HEADED:
        return None
    for size in (3, 2):
        name, begins = piece[max(0, at - size) : at], piece[: max(0, at - size)].rstrip("\3")
        if len(name) < size or is_field(name) or kind_by_ending(name, "zh"):
            continue
        if find_places(name) or find_countries(name, "zh"):
            continue
        if not (PERSON.fullmatch(name) or (offices(begins) and offices(begins)[-1][1] == len(begins))):
            continue
        told = kind_by_ending(begins, "zh")
        if not begins and piece[at] in OFFICE_HEADED and size == SHORT_PERSON:
            # 高教部长: a field, and nobody's name
            continue
        if not begins or (told and (_is_firm(told[0]) or len(offices(begins)) > 0)):
            return len(begins)
    return None


def _beyond(piece: str, kind: str, held: set[int]) -> Iterator[re.Match[str]]:
    """The words that may end a name in a piece: not those at its head or within a known name (伦敦国王学院)."""
    return (word for word in pattern_of(kind).finditer(piece) if word.start() > 1 and word.start() not in held)


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


def _guessed_end(piece: str, names: frozenset[str]) -> int | None:
    return max((len(name) for name in names if piece.startswith(name)), default=None)


def _place_end(head: str) -> int | None:
    """Where a place with its rank ends that stands first, whatever is said of it: 山西省一次交了两个朋友."""
    land = next((m.end for m in find_countries(head, "zh") if m.start == 0 and m.rule == "name"), 0)
    place = next((p for p in find_places(head) if p.start in (0, land)), None)
    if place is None:
        return None
    rank = PLACE_RANK.search(head, place.end, place.end + 6)
    return rank.end() if rank else None


def _names_on(piece: str, title: re.Match[str]) -> bool:
    """Whether a title is part of a name: 阿卜杜勒国王科技城, 医师协会."""
    if piece.startswith(tuple(words_of("firm")), title.end()):
        return True
    end = next((a.start() for a in pattern_of("after").finditer(piece, title.end())), len(piece))
    told = kind_by_ending(piece[title.end() : end].rstrip("\3"), "zh")
    return told is not None and len(told[0]) > 1


def _is_firm(ending: str) -> bool:
    """Whether an ending closes a name whatever follows: 管理局, 大学; but 健康 or 科技 may be in the midst of one."""
    return len(ending) >= 3 or ending in words_of("firm")


def _may_cut(piece: str, after: re.Match[str]) -> bool:
    """Whether the word behind a possible name ends it; "联合大学", "合作研究所" and "代表处" go on."""
    tail, word = piece[after.start() :], after.group()
    if SUMS_UP.match(word):
        # "巴西两国政府": no name goes on so
        return True
    before = kind_by_ending(piece[: after.start()].rstrip("\3"), "zh")
    closed = before is not None and _is_firm(before[0])
    if closed and piece[after.start() - 1] == "\3":
        # "X集团(X Group)打算盖一家医院": behind the brackets of a whole name
        return True
    for size in range(len(word) + 1, min(len(tail), len(word) + LONG_ENDING) + 1):
        told = kind_by_ending(f"\1\1{tail[:size]}", "zh")
        # 签署 ends like an office (署): one letter is no ending here
        if told and len(told[0]) > 1 and (len(told[0]) == size or (len(told[0]) == size - len(word) and not closed)):
            return False
    return True
