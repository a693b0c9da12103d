"""Where a body's name ends in a piece of a Chinese text: at an ending, before the title of its head or a small word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.guessed import PERSON
from pactwatch.reading.languages.zh.naming import HOUSES, LATIN_NAME, is_latin_of_land, is_spelt, is_town_of_land
from pactwatch.reading.languages.zh.offices import is_field, is_office, offices
from pactwatch.reading.languages.zh.pieces import SMALL
from pactwatch.reading.languages.zh.words import pattern_of, words_of
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.places import find_places
from pactwatch.records import Kind

EXECUTIVE = re.compile(r".{5,}(?:行政|执行|執行|常务|常務)$")
FUSED = re.compile(r"[部局院校会會省市州厅廳署所处處行社台县縣区區馆館司]$")
HEADED = frozenset("院校馆館所")
OFFICE_HEADED = frozenset("厅廳局部署委处處司社行台市省州县縣")
"""First signs of titles (院长, 校长) that a person's name may stand before as well as a body's."""
SUMS_UP = re.compile(r"[两兩三四五][国國]|[双雙三四五]方")
TURNS = re.compile(
    r"部[门門队隊位件级級落署]|局[面势勢限]|署名|[会會][议議](?![长長员員])|[会會][谈談见見面场場]|[厅廳]堂"
    r"|校友|院[线線]|院士|市[场場民值面]|委[派托託任]|盟(?:(?:成员|成員|各)?[国國]家|成[员員][国國])"
)
"""Words whose first letter would else end a name."""
EVENT = re.compile(
    r"[展節节周週獎奖賽赛](?![开開示现現望露出翅销銷至后後日月])|博[览覽]|[峰年][会會]|[论論][坛壇]|大[会會赛賽]"
)
"""Behind a field it names an event and no body: 醫療科技展."""
OF_PAPER = re.compile(r"[㐀-鿿]{0,8}?(?:合作|备忘录|備忘錄|协议|協議|协定|協定|意向)")
"""Behind what a paper is about."""
SAID_OF = re.compile(
    r"(?:料|拟|擬|也|亦|则|則|均|都|还|還|仍|再|又|今|昨|刚|剛|便|即|正|却|卻|才|会|會|当局|當局|官方|官员|官員|当天|當天|当日|當日|方面|双双|雙雙|早|要|想|愿|願|肯|可|能|就|先|后|後|上周|上週|上月|下月|各自|各|不再|不|曾|纷纷|紛紛){1,4}$"
)
"""Small words behind a country: "马来西亚料将与...签署"."""
IN_LATIN = re.compile(r"[A-Za-z](?:[A-Za-z]| (?:&|[A-Z])[A-Za-z ])")
"""A name in Latin letters goes on: none ends within it."""
LONG_ENDING = 6
SHORT_PERSON = 2
SAME = re.compile(
    r"(?:该|該|这家|這家|这所|這所|这间|這間)(?P<kind>商会|商會|学会|學會|联盟|聯盟|农场|農場|诊所|診所|药企|藥企|园区|園區|单位|單位|基金(?!会|會)|委|局|部|院|校|公司|集团|集團|协会|協會|会|會|中心|机构|機構|企业|企業|所|办公室|辦公室|实验室|實驗室|银行|銀行|研究院|学院|學院|馆|館|省|市|署|厅|廳|基金[会會]|大学|大學|医院|醫院|组织|組織)$"
    r"|(?P<side>[院校馆館局署厂廠])方$"
)
"""What points to a body named before: 该院, 这家公司, 院方."""
PARTY_OF = re.compile(r"[该該](?:校|院|局|所|市|省|县|縣|区|區|厅|廳|公司|集团|集團)(?=党委|黨委|党组|黨組|纪委|紀委)")
"""Whose people the party's committee is: "该校党委常委、副校长王某"."""
SMALL_BEHIND = re.compile(
    r"(?:正在|正|已经|已經|已|再|又|也|亦|还|還|曾|刚|剛|将|將|拟|擬|则|則|另|并|並|外|同时|同時|分别|分別|先后|先後|相继|相繼|陆续|陸續|逐一|随后|隨後|双双|雙雙){1,3}$"
)
PLACE_RANK = re.compile(r"(?:[省市州縣县郡]|(?<!一)道)(?!长|長|民|区|區|场|場|面|里|裡|内|內|路)")


def name_end(piece: str) -> int | None:
    """Where the name in a piece ends: before the title of its head, or at the last ending."""
    if piece in words_of("self"):
        return len(piece)
    limit, title = limits(piece)
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
    whose = PARTY_OF.match(piece)
    plain = whose.group() if whose else SMALL_BEHIND.sub("", piece[:limit].rstrip("\3"))
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
        if TURNS.match(piece, size - 1) or IN_LATIN.match(piece, size - 1) or _goes_on(piece, size, told):
            # 卫生部门 is no 卫生部, Corporate no Corp
            continue
        if any(k.end == size for k in known) or size in closed or (told and (size == limit or is_firm(told[0]))):
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
        return house is not None and is_firm(house[0])
    if told[1] is not Kind.COMPANY or told[0] in words_of("firm"):
        return False
    house = kind_by_ending(piece[: size - len(told[0])].rstrip("\3"), "zh") if not is_firm(told[0]) else None
    # "A大学科技合作备忘录": what the paper is about, where it is no firm of the house (A大学科技公司)
    of_house = house is not None and house[1] in HOUSES and is_firm(house[0]) and OF_PAPER.match(piece, size)
    return bool(of_house) or EVENT.match(piece, size) is not None


def limits(piece: str) -> tuple[int, re.Match[str] | None]:
    """Where the first word stands that ends a name, and the first title."""
    held = {at for k in find_organisations(piece) for at in range(k.start + 1, k.end)}
    held |= {at for start, end in offices(piece) for at in range(start + 1, end - 1)}
    held |= {at for fixed in pattern_of("shield").finditer(piece) for at in range(*fixed.span())}
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
        if not begins or begins in words_of("self") or (told and (is_firm(told[0]) or len(offices(begins)) > 0)):
            return len(begins)
    return None


def _beyond(piece: str, kind: str, held: set[int]) -> Iterator[re.Match[str]]:
    """The words that may end a name in a piece: not those at its head or within a known name (伦敦国王学院)."""
    return (word for word in pattern_of(kind).finditer(piece) if word.start() > 1 and word.start() not in held)


def guessed_end(piece: str, names: frozenset[str]) -> int | None:
    """Where the longest of these names ends that the piece begins with."""
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


def is_firm(ending: str) -> bool:
    """Whether an ending closes a name whatever follows: 管理局, 大学; but 健康 or 科技 may be in the midst of one."""
    return len(ending) >= 3 or ending in words_of("firm")


def _may_cut(piece: str, after: re.Match[str]) -> bool:
    """Whether the word behind a possible name ends it; "联合大学", "合作研究所" and "代表处" go on."""
    tail, word = piece[after.start() :], after.group()
    if SUMS_UP.match(word):
        # "巴西两国政府": no name goes on so
        return True
    before = kind_by_ending(piece[: after.start()].rstrip("\3"), "zh")
    closed = before is not None and is_firm(before[0])
    if closed and piece[after.start() - 1] == "\3":
        # "X集团(X Group)打算盖一家医院": behind the brackets of a whole name
        return True
    for size in range(len(word) + 1, min(len(tail), len(word) + LONG_ENDING) + 1):
        told = kind_by_ending(f"\1\1{tail[:size]}", "zh")
        # 签署 ends like an office (署): one letter is no ending here
        if told and len(told[0]) > 1 and (len(told[0]) == size or (len(told[0]) == size - len(word) and not closed)):
            return False
    return True
