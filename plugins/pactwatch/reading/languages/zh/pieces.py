"""Chinese text cut where names may begin and end: at marks, at words that stand before names, at 与 and 和."""

from __future__ import annotations

import itertools
import re

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.guessed import PERSON
from pactwatch.reading.languages.zh.naming import BY_SOUND, LATIN_NAME
from pactwatch.reading.languages.zh.offices import is_field, joined_fields, offices
from pactwatch.reading.languages.zh.words import pattern_of, words_of
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.places import find_places

STOP = re.compile(
    r"[,，。;；:：!！?？、…×✕\"“”『』「」《》〈〉〔〕【】\n\1\2]|[—―]{2}"
    r"|(?<![A-Za-z0-9.&])\s|(?<![A-Za-z]\.)(?<=\.)\s|\s(?![A-Za-z&])"
)
NOTE = re.compile(r"\s?[(（](?P<note>[^()（）]{1,120})[)）]")
JOIN = re.compile(r"以及|与|與|和|同|跟|暨(?![南大])|及")
PERSON_TAIL = 12
SCHOOL = re.compile(r"(?:大学|大學|学院|學院|中大|科大|城大|浸大|理大)$")
"""Before a town in brackets: a campus of its own, 香港中文大学(深圳)."""
MISSION = re.compile(
    r"(?:(?:驻|駐)(?:(?![与與和同跟])[㐀-鿿]){1,10}?|在(?:台|臺|华|華|港|澳|日|韩|韓)(?:北|灣|湾)?(?:经济|經濟|文化|贸易|貿易|商务|商務|交流)?)"
    r"(?:代表部|代表处|代表處|办事处|辦事處|大使馆|大使館|使馆|使館|领事馆|領事館|总领馆|總領館|协会|協會|中心)"
)
"""Missions, whose names hold words that begin or end others: 台湾驻英代表处, 英国在台办事处."""
HELD = re.compile(r"[同][济濟仁](?=[医醫大堂])|和平(?=[医醫])|和睦家|[协協]和(?=[医醫])|[暨](?=南大|大)")
"""Letters that join bodies, within a name: 华中科技大学同济医学院."""
HOUSE = (
    r"(?:国立|國立|州立|[农農][业業]|[医醫]科|理工|科技|技[术術]|师范|師範|综合|綜合)?"
    r"(?:大[学學]|[学學]院|[医醫]院|公司|集[团團])"
)
"""How the name of a house ends, after its field."""
WITHIN = re.compile(
    rf"(?<={BY_SOUND})(?:因|但|让|讓)(?={BY_SOUND}{{2}})|(?<={BY_SOUND}{{2}})(?:因|但|让|讓)(?={BY_SOUND}?{HOUSE})"
)
"""Letters that are words elsewhere, within a name spelt by sound: 迪因霍姆大学, 苏库因农业大学."""
SMALL = re.compile(
    r"(?<=[㐀-鿿]{3})(?:正在|正|已经|已經|已|再次|再|又|也|亦|还|還|曾|刚|剛|将|將|拟|擬|欲|便|即|则|則|遂|首次|首度|日前|近日|共同|一起|一同|分别|分別|先后|先後|相继|相繼|陆续|陸續|随后|隨後|今天|昨天|今日|昨日)$"
)
"""What may stand between a name and 同."""
UNITED = re.compile(
    r"(?:总|總)?[会會](?!同|议|議|谈|談|见|見|晤|面|场|場|计|計|员|員)|(?:总|總)(?:商会|商會|工会|工會)|王国|王國|国|國|政府|酋长|酋長"
)
"""Behind 联合 within a name: 台湾商会联合总会, 工商业联合会, 联合国."""
CITY = re.compile(r"(?:城市|都市|名城|重镇|重鎮|首都|首府|大城)(?P<town>[㐀-鿿]{2,8})$")
"""A town behind what it is: 港口城市宿务."""
ENDS_LATIN = re.compile(r"[㐀-鿿][A-Z][A-Za-z]{2,}(?: [A-Z][A-Za-z]+)*$")
BY_SIDE = re.compile(r"[院校馆館局署厂廠]方")
ALSO_WITH = re.compile(r"^[又也亦仍再还還则則即便遂已改]([与與])$")
"""Before a partner: what joins him is but 与."""
GUESTS = frozenset(
    {"来访的", "來訪的", "来京的", "來京的", "来华的", "來華的", "到访的", "到訪的", "我国", "我國", "当地", "當地"}
)
AGAIN = frozenset("再又还還也亦另并並则則便即后後")
"""Words of one letter that may stand before 同, and with it before a name: 再同."""
PAPER = re.compile(r"(?:[份项項]|备忘录|備忘錄|协议|協議|协定|協定|文件)$")
"""Before 同: what is signed with whom stands behind."""
FAST = 2
PERSON_NAME = 3
PLACED_AT = frozenset({"在", "于", "於", "赴", "到", "抵达", "抵達"})


BY_WITH = frozenset({"与", "與", "同", "跟"})
"""Behind which one side stands alone: a second 与 in it joins no third."""
HALF = re.compile(r"(?!的)[㐀-鿿]{2,6}")
OTHER_HALF = re.compile(
    r"[㐀-鿿]{2,6}?(?:中心|研究所|研究院|管理局|总局|總局|检验局|檢驗局|局|署|委员会|委員會|协会|協會|学会|學會|科学院|科學院)"
)
"""The two halves of a body's field."""


def shields_of(text: str, names: frozenset[str] = frozenset()) -> list[int]:
    """Letters that belong to a known name or a fixed word: no boundary runs through them. FAST where none ever does.

    ``names``: what the page is known to call its bodies.
    """
    shields = [0] * len(text)
    spans = [(k.start, k.end) for k in find_organisations(text)]
    countries = [(m.start, m.end) for m in find_countries(text, "zh") if m.rule in {"name", "rival"}]
    spans += countries
    spans += [(p.start, p.end) for p in find_places(text)]
    spans += [m.span() for m in pattern_of("shield").finditer(text)]
    spans += [m.span() for m in pattern_of("self").finditer(text)]
    senders = {end for _, end in countries}
    spans += [m.span() for m in MISSION.finditer(text) if m.group()[0] != "在" or m.start() in senders]
    spans += [m.span() for m in WITHIN.finditer(text)]
    spans += [m.span() for name in names for m in re.finditer(re.escape(name), text)]
    for start, end in spans:
        shields[start:end] = [1] * (end - start)
    held = [m.span() for m in HELD.finditer(text)]
    for start, end in (*offices(text), *joined_fields(text), *held):
        shields[start:end] = [FAST] * (end - start)
    return shields


def pieces(text: str, shields: list[int], names: frozenset[str] = frozenset()) -> list[tuple[int, int, str]]:
    """Stretches of a text without brackets between boundaries: start, end, and the word that stands right before."""
    cuts: list[tuple[int, int, str]] = [(0, 0, "")]
    cuts += [
        (stop.start(), stop.end(), stop.group())
        for stop in STOP.finditer(text)
        if not (stop.group() == "、" and shields[stop.start()])
    ]
    cuts += [
        (word.start(), word.end(), ALSO_WITH.sub(r"\1", word.group()))
        for word in pattern_of("left").finditer(text)
        if not any(shields[word.start() : word.end()]) and not _begins_name(text, word)
    ]
    cuts.append((len(text), len(text), ""))
    cuts.sort()
    found: list[tuple[int, int, str]] = []
    is_local = False
    for (_, start, before), (end, _, _) in itertools.pairwise(cuts):
        if end > start:
            # "与来访的A代表团会谈"
            is_guest = found and found[-1][0] == found[-1][1] and (before in GUESTS or (before == "的" and is_local))
            found += _split_at_joins(text, shields, (start, end), found[-1][2] if is_guest else before, names)
        # "与当地的A医院"
        is_local = end == start and (before in GUESTS)
    return found


def _begins_name(text: str, word: re.Match[str]) -> bool:
    """Whether 联合 opens a name (no side stands before it that might join hands with another) or goes on with one."""
    if word.group() not in {"联合", "聯合"}:
        return False
    if UNITED.match(text, word.end()):
        return True
    return not word.start() or text[word.start() - 1] in "与與和同跟、\1\2「『“《"


def without_notes(text: str) -> str:
    """Brackets blanked, letter for letter, so that they cut no name; "刚果(金)" and "国药(天津)公司" keep theirs."""
    return NOTE.sub(lambda n: n.group() if _belongs(text, n) else "\3" * len(n.group()), text)


def _belongs(text: str, note: re.Match[str]) -> bool:
    after = text[note.end() : note.end() + 12]
    is_town = bool(find_places(note["note"])) and len(note["note"]) <= 6
    if is_town and SCHOOL.search(text[max(0, note.start() - 4) : note.start()]):
        return True
    is_place = is_town or (bool(find_countries(note["note"], "zh")) and len(note["note"]) <= 6)
    return is_place and bool(
        re.match(
            r"(?:(?![与與和同跟及签簽])[㐀-鿿]){0,8}?(?:公司|集团|集團|大学|大學|银行|銀行|中心|基金会|基金會|协会|協會|商会|商會|学院|學院|医院|醫院)",
            after,
        )
    )


def _split_at_joins(
    text: str, shields: list[int], span: tuple[int, int], before: str, names: frozenset[str]
) -> list[tuple[int, int, str]]:
    """Cuts at 与, 和, 及 where a name ends there: "卫生和福利部" is one name, "卫生部和商务部" are two."""
    pieces: list[tuple[int, int, str]] = []
    start, end = span
    at = start
    for join in JOIN.finditer(text, start, end):
        # 以及 is a fixed word itself, and no part of a name
        held = max(shields[join.start() : join.end()]) if join.group() != "以及" else 0
        if held == FAST or (held and not _closes(text[at : join.start()].rstrip("\3"), names)):
            continue
        if before in BY_WITH and _is_half_a_field(text, at, join):
            continue
        if at == join.start() or text[at : join.start()] in AGAIN:
            before, at = join.group(), join.end()
            continue
        if (
            _closes(text[at : join.start()].rstrip("\3"), names)
            or text[at : join.start()] in words_of("generic")
            or join.group() in {"与", "與", "以及", "跟"}
            or before in PLACED_AT
            or (before == "的" and any(p.end == join.start() - at for p in find_places(text[at : join.start()])))
            or (join.group() == "同" and (_is_place_with_land(text, at, join) or PAPER.search(text, at, join.start())))
            or (join.group() in {"同", "和"} and _is_person(text[at : join.start()]))
        ):
            pieces.append((at, join.start(), before))
            before, at = join.group(), join.end()
    pieces.append((at, end, before))
    return pieces


def _is_half_a_field(text: str, at: int, join: re.Match[str]) -> bool:
    """Whether 与 joins two fields in the name of a land's body: "A与白俄罗斯卫生鉴定与试验中心"."""
    piece = text[at : join.start()]
    land = next((m for m in find_countries(piece, "zh") if m.start == 0 and m.rule == "name"), None)
    if land is None or not HALF.fullmatch(piece, land.end) or _closes(piece, frozenset()):
        return False
    other = OTHER_HALF.match(text, join.end())
    if other is None or kind_by_ending(piece, "zh") is not None:
        return False
    return not find_countries(other.group(), "zh") and not find_places(other.group())


def _is_place_with_land(text: str, at: int, join: re.Match[str]) -> bool:
    """Whether only a place stands before 同 and a country behind it: 广西同老挝."""
    place = text[at : join.start()]
    if not any(p.start == 0 and p.end == len(place) for p in find_places(place)):
        return False
    return any(m.start == 0 for m in find_countries(text[join.end() : join.end() + 8], "zh"))


def _is_person(piece: str) -> bool:
    """Whether only a person's name of three letters stands there: 王小明 in "王小明同B校长签署"."""
    return len(piece) == PERSON_NAME and PERSON.fullmatch(piece) is not None and not find_places(piece)


def _is_field_of_place(piece: str) -> bool:
    """Whether only a country or a place and a field stand there: 香港醫療 in 香港醫療及保健器材行業協會."""
    ends = [m.end for m in find_countries(piece, "zh") if m.start == 0]
    ends += [p.end for p in find_places(piece) if p.start == 0]
    return any(is_field(piece[end:]) for end in ends)


def _closes(piece: str, names: frozenset[str]) -> bool:
    """Whether a name, or a person with a title, ends the piece; small words may follow it ("A公司正同B...")."""
    piece = SMALL.sub("", piece)
    if not piece or piece in words_of("generic"):
        return False
    if piece in words_of("self") or BY_SIDE.fullmatch(piece) or (names and piece.endswith(tuple(names))):
        return True
    if (city := CITY.search(piece)) and any(p.end == len(city["town"]) for p in find_places(city["town"])):
        return True
    is_of_a_sort = kind_by_ending(piece, "zh") and not _is_field_of_place(piece)
    if resolve(piece) or LATIN_NAME.match(piece) or ENDS_LATIN.search(piece) or is_of_a_sort:
        return True
    known = find_organisations(piece)
    if known and known[-1].end == len(piece):
        return True
    title = list(pattern_of("title").finditer(piece))
    return bool(title) and len(piece) - title[-1].end() <= PERSON_TAIL
