"""A noun phrase to the body that it names, with its other names and what tells its home."""

from __future__ import annotations

import re

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ja.bodies import (
    DESCRIPTION,
    FOREIGN,
    LEGAL,
    NAMED_BY_COUNTRY,
    OF_PAPER,
    OFFICE,
    is_body,
    is_general,
)
from pactwatch.reading.languages.ja.leaning import PART
from pactwatch.reading.languages.ja.namesakes import is_of_japan
from pactwatch.reading.languages.ja.people import BY_SHAPE, MINISTER_ABROAD, is_person, ministry_of, without_person
from pactwatch.reading.languages.ja.phrases import Phrase
from pactwatch.reading.languages.ja.state_offices import LETTERS, country_begins, office_of
from pactwatch.reading.languages.ja.words import words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.places import find_places, whole_place
from pactwatch.records import Kind

HEREAFTER = re.compile(r"以下[、,:：]?\s?[「『]?(?P<name>[^「」『』、,]{1,30})[」』]?")
SEAT = re.compile(
    r"本社|本店|本部|(?:^|、)(?:東京|大阪|京都|[㐀-鿿]{1,3}[都道府県])?[㐀-鿿ぁ-んァ-ヺ]{1,6}[都府県市区町村]$"
    r"|(?:社長|代表|学長|総長|理事長|会長|院長|頭取|所長|CEO)(?:[:=はの・、 ]|$)"
    r"|^(?:社長|代表|学長|理事長|会長|院長|頭取)"
)
PART_OF = re.compile(r"(?:大学|学院|アカデミー|大)$")
# "バイオ企業ハンビット": what a body is, written before its name
DESCRIBED = re.compile(
    r"^[㐀-鿿ァ-ヺー]*?(?:企業|大手|最大手|メーカー|ベンチャー|スタートアップ|会社|財閥|商社|機関|専門病院|系病院|団体|業者|卸|卸売|量販|小売|流通|販社|(?:日本|現地|国内|海外|米国|中国|韓国)法人|子会社)(?=[ァ-ヺA-Z][ァ-ヺーA-Za-z])"
    r"|^[㐀-鿿]{0,3}(?:製薬|医薬品|石油|自動車|通信|防衛|国営|農薬)(?:最?大手)?(?=[ァ-ヺ][ァ-ヺー]{2}|[A-Z][A-Za-z])"
    r"|^[㐀-鿿ァ-ヺーA-Zがん]{1,10}?(?:企業|専門病院|クラスター)(?=[ァ-ヺ][ァ-ヺー]{2}|[A-Z][A-Za-z])"
    r"|^[㐀-鿿ァ-ヺー]{1,10}?(?:機関|企業|会社|大手|メーカー|銀行|商社|財閥|百貨店|航空会社|新興|団体)・(?=[㐀-鿿ァ-ヺA-Z]{2})"
)
RANK = re.compile(
    r"^(?:首都|州都|省都|県都|郡都|古都|都市|港町|水都|商都|(?:工業|港湾|中心|学術|観光|商業|国境|衛星)都市|保養地|観光地|町|村)(?=[ァ-ヺ][ァ-ヺー]{2})"
)
"""州都パルマス, 第二の都市サンクトペテルブルク: what a town is, written in one with its name."""
RANKS = frozenset("首州省県郡古都港水商工中学観国衛保町村")
"""The letters with which a rank begins."""
REGION = re.compile(
    r"(?P<land>[ァ-ヺー㐀-鿿]{2,8}?)(?:[北南東西中]{1,2}部|沿岸|内陸|最大の?都市)(?=[㐀-鿿ァ-ヺー・]{2,}[州県省市郡区]$)"
)
"""インド中西部マハラシュトラ州: where in which land a state lies, written in one with its name."""
BEFORE_NAME = re.compile(
    r"^(?:今回|今週|先週|来週|今月|先月|来月|今年|来年|今夏|今秋|今冬|今春|週内|年内|今般|同日|当日|昨年|現在|当時|当初|最近|先日|本日|今後|先般|従来|近年|一方|同時)(?=[A-Zァ-ヺ])|^(?:地場|現地|当地)(?=[ァ-ヺA-Z㐀-鿿]{3})"
)
"""今回KNI, 地場ベトハー建設社: when, or whose land it is, written in one with the name."""
BOTH_BEHIND = re.compile(r"(?<=..)両(?:国|政府|国政府|首脳)$")
HEADED_PART = re.compile(
    r"[㐀-鿿ァ-ヺー・A-Za-z .]{2,20}?(?P<part>"
    r"(?:医|薬|看護|歯|工|理|商|法|公共衛生|生命科)学院|[㐀-鿿]{1,4}学部|研究科)"
)
OF_JAPAN_ALONE = re.compile(
    r"(?:社会)?医療法人|社会福祉法人|独立行政法人|国立研究開発法人|国立大学法人|(?:公益|一般)[財社]団法人"
)
"""Forms in law that no other land has."""
STOCK = re.compile(
    r"^(?:株式会社|公益社団法人|一般社団法人|公益財団法人|一般財団法人|国立大学法人|公立大学法人|学校法人|独立行政法人|地方独立行政法人|国立研究開発法人|医療法人|社会医療法人|社会福祉法人|NPO法人|特定非営利活動法人)|株式会社$"
)
"""The legal form of Japan's firms."""
CAMPUS = re.compile(r"(?<=大学)[㐀-鿿ァ-ヺー]{1,8}キャンパス$")
LETTER_AND_NAME = re.compile(r"[米英独仏伊豪加露韓印越](?=[ァ-ヺ][ァ-ヺー]{2}|[A-Z][A-Za-z])")
AFTER_A_TOWN = 2
"""Letters behind a town that make a name of its own."""
NO_FIRM = re.compile(r"(?:空?港|会場|会議|大会|駅|店|展|館|公園|橋|道|線|祭|出身|在住|生まれ|市民|県民)$")
LEAST_OF_LAND = 4
"""康源生物(中国): letters of a name before its land in brackets; three may be a person's."""
LEAST_OF_OWN = 3
"""台湾・台南市: letters of a name behind its land."""
LATIN_BODY = re.compile(
    r"^[A-Z].*\b(?:University|Universit[yéàa]\w*|Institut\w*|College|Hospital|School|Academy|Center|Centre)\b"
)
NEAR_BY = re.compile(r"(?:近郊|郊外|近く|市内|北部|南部|東部|西部|中部|中心部|沿岸|内陸)$")
CAPITAL = re.compile(r"^(?:首都|州都|省都|県都|古都)(?=[ァ-ヺA-Z㐀-鿿]{2})")
HEADS_A_TOWN = re.compile(r"(?:副?市長|市議会|市政府|市当局)")
HEAD_OF_BUREAU = re.compile(r"[㐀-鿿]{4,}(?:局長|部長|課長|室長|審議官)$")
GOVERNOR = re.compile(r"(?:^|[^副])(?P<title>知事|市長|町長|村長|区長)$")
TOWN_ENDS = re.compile(r"[都道府県州省市区町村]$")
OF_ANY_LAND = re.compile(r"国立(?!大学法人)|国家|王立|連邦|中央(?:銀行|病院|研究)")
"""サウジアラビアの国立がん研究センター: a name that bodies of many lands bear."""
KANA = re.compile(r"[ァ-ヺー・]+")
BUREAU = re.compile(
    r"^[㐀-鿿]{1,8}(?:(?<![南北東西中本支内外幹一全大各学上下])部|(?:研究|技術|監査|監督|医療|行政|科学)院|処|局|委員会|公社|公団|機構)$"
)
OF_ITS_LAND = re.compile(
    r"^(?!国立銀行|国営銀行|(?:業界|関係|関連|主要|政府系|公的|地方|大手|有力|商業|民間|投資|[^の]{1,6}系)(?:団体|協会|銀行|連盟))"
    r"[㐀-鿿ァ-ヺー・]{2,}(?:銀行|協会|連盟|連合会|[省庁])$|^商工会議所$|^[㐀-鿿]{1,6}師会$"
)
"""チリの農業銀行, ペルーの看護協会: what a land has one of."""
SORTS = words_of("common_sort")
"""What a land has many of."""
UNDER_A_STATE = re.compile(r"政府(?:傘下|直属|所管|系)?$")
OF_COUNTRY = re.compile(r"同国(?:の)?(?P<body>[㐀-鿿ァ-ヺー・A-Za-z]{2,})$")
LONGEST_LAND = 10
"""Letters of a land's name before its town."""


def mention_of(links: list[Phrase], number: int, known: frozenset[str]) -> Mention | None:
    """The body that a phrase names, with those before it that の joins to it; None where it names none."""
    link = links[number]
    if (office := office_of(links, number)) or _is_mere_person(links, number):
        return office
    bare = told = _bare_name(link.text)
    described = DESCRIBED.match(bare) if bare else None
    if bare is not None:
        short = DESCRIBED.sub("", BEFORE_NAME.sub("", without_rank(bare)))
        # 医薬品センター is no センター that something is told of
        bare = bare if (kind_by_ending(short, "ja") or ("",))[0] == short else CAMPUS.sub("", short)
    if bare is None or OF_COUNTRY.match(bare) or (has_rank(link.text) and _is_bare_town(bare, known)):
        return None
    if not (
        bare in known
        or _has_a_seat(link, bare)
        or any(LEGAL.fullmatch(note) for note in link.notes)
        or (link.is_told_a_body and not is_general(bare))
        or is_body(bare, link.quoted)
        or (is_part(bare) and number > 0 and PART_OF.search(links[number - 1].text) is not None)
        or (bare != told and bool(FOREIGN.match(bare)) and whole_place(bare) is None)
        or _is_office_of_a_country(links, number, bare)
    ):
        return None
    if bare == link.text and _is_town(links, number):
        return None
    home, aliases = _beside(link.notes)
    land, bare = _in_its_land(bare)
    home = f"{land} {home}".strip()
    start, name = link.start + link.text.index(bare), bare
    if LETTER_AND_NAME.match(bare):
        # 米ファイザー
        home, name, start = f"{LETTERS[bare[0]]} {home}", bare[1:], start + 1
    owner = links[number - 1] if number else None
    if owner is not None and bare != link.text and (part := _part_of(owner, bare)):
        bare = name = part
        start = link.start + link.text.index(bare)
    if owner is not None and PART_OF.search(owner.text) and (is_part(bare) or PART.fullmatch(bare)):
        name, start = owner.text + bare, owner.start
        owner = links[number - 2] if number > 1 else None
    if described is not None and described.group()[0] in LETTERS:
        # 米航空宇宙大手ノースロップ
        home = f"{LETTERS[described.group()[0]]} {home}".strip()
    if owner is not None:
        before = " ".join(one.text for one in links[: links.index(owner) + 1])
        home = f"{before} {home}".strip()
    home = f"{country_begins(name)} {home}".strip()
    if STOCK.search(link.text):
        # what a page says of its seat comes behind, and wins
        home = f"日本 {home}".strip()
    clean = LEGAL.sub("", name).strip(" ・-=＝") or name
    aliases = tuple(dict.fromkeys(alias for alias in (*aliases, *_without_country(clean)) if alias != clean))
    country = _country_of(name, owner.text if owner is not None and OF_ANY_LAND.match(clean) else "", home)
    return Mention(name=clean, start=start, end=link.end, aliases=aliases, home=home, country=country)


def _country_of(name: str, land: str, home: str) -> str | None:
    """The land that owns a body of which each has one; Japan by a form in law: 医療法人湖南会 is not of Hunan."""
    country = resolve(land) if land else None
    if country in (None, "INT", "EU"):
        return "JP" if (OF_JAPAN_ALONE.match(name) or is_of_japan(name)) and not _is_abroad(home) else None
    return country


def _is_abroad(home: str) -> bool:
    """Whether the words before a name tell of a land abroad: 大連市の医療法人."""
    told = {m.code for m in find_countries(home, "ja")} | {p.code for p in find_places(home)}
    return bool(told - {"JP", "INT", "EU"})


def has_rank(name: str) -> bool:
    """Whether a name is written in one with what town it is."""
    return name[:1] in RANKS and RANK.match(name) is not None


def without_rank(name: str) -> str:
    """パルマス for 州都パルマス."""
    return RANK.sub("", name) if name[:1] in RANKS else name


def _bare_name(text: str) -> str | None:
    """The words without the person whom they name, and without what is said of both: 日本とウクライナ両政府."""
    bare = without_person(text)
    if bare is None or "両" not in bare:
        return bare
    state = BOTH_BEHIND.sub("", bare)
    return state if resolve(state) else bare


def _is_bare_town(name: str, known: frozenset[str]) -> bool:
    """Whether what is told to be a town bears no ending of one: then things are done in it, and it signs nothing."""
    return name not in known and KANA.fullmatch(name) is not None and kind_by_ending(name, "ja") is None


def _is_mere_person(links: list[Phrase], number: int) -> bool:
    """A minister of whom the words tell no state, or X財団のサンジャイ・ゾドペイ会長, whose body is told before."""
    text = links[number].text
    if FOREIGN.match(text) and (ministry_of(text) or ("・" in text and MINISTER_ABROAD.fullmatch(text))):
        return True
    if not number:
        return False
    is_named = BY_SHAPE.fullmatch(text) is not None and not find_organisations(text)
    return (is_named and is_body(links[number - 1].text)) or _heads_a_bureau(links[number - 1].text, text)


def _heads_a_bureau(office: str, text: str) -> bool:
    """厚生労働省の高井康行医薬食品局長: what is like a firm's ending before the title is the bureau's field."""
    if HEAD_OF_BUREAU.search(text) is None or find_organisations(text):
        return False
    whose, told = kind_by_ending(office, "ja"), kind_by_ending(without_person(text) or "", "ja")
    is_state = whose is not None and whose[1] in (Kind.GOVERNMENT, Kind.AGENCY)
    return is_state and told is not None and told[1] is Kind.COMPANY


def _in_its_land(name: str) -> tuple[str, str]:
    """インド and マハラシュトラ州 of インド中西部マハラシュトラ州, タイ and コンケン大学 of タイ・コンケン大学.

    "" and the name where it begins with no land.
    """
    region = REGION.match(name)
    if region and resolve(region["land"]):
        return region["land"], name[region.end() :]
    land, mark, own = name.partition("・")
    is_split = bool(mark) and resolve(land) not in (None, "INT", "EU") and len(own) >= LEAST_OF_OWN
    is_body = kind_by_ending(own, "ja") is not None or LATIN_BODY.search(own) is not None
    if not (is_split and is_body) or any(m.start == 0 and m.code != resolve(land) for m in find_countries(own, "ja")):
        return "", name
    spans = [(p.start, p.end) for p in find_places(name)] + [(o.start, o.end) for o in find_organisations(name)]
    if any(start < len(land) < end for start, end in spans):
        # アンドラ・プラデシュ州 is none of Andorra
        return "", name
    return land, own


def _part_of(owner: Phrase, name: str) -> str:
    """医学院 in "台湾大学の倪衍玄医学院(院長)": the part of the school, without its head's name; else ''."""
    part = HEADED_PART.fullmatch(name) if PART_OF.search(owner.text) else None
    return part["part"] if part else ""


def governed(place: Phrase, head: Phrase) -> Mention | None:
    """大分の佐藤知事, クチンの市長: the prefecture, state or city that a place's head stands for."""
    title = GOVERNOR.search(head.text)
    if title is None or TOWN_ENDS.search(place.text):
        return None
    endings = "県府都道" if title["title"] == "知事" else title["title"][0]
    # 石川 alone is a person's name, too
    tried = [place.text + ending for ending in endings] + [place.text]
    found = next(((name, code) for name in tried if (code := whole_place(name))), None)
    if found is None:
        return None
    name, code = found
    if name == place.text:
        name += "州" if title["title"] == "知事" else title["title"][0]
    return Mention(name=name, start=place.start, end=head.end, country=code, kind=Kind.GOVERNMENT)


def capital_of(links: list[Phrase], number: int) -> Mention | None:
    """モルディブの首都マレの市長: a town that only its land and its rank tell, where its head acts for it."""
    link = links[number]
    rank = CAPITAL.match(link.text)
    if rank is None or number + 1 == len(links) or not HEADS_A_TOWN.match(links[number + 1].text):
        return None
    name = link.text[rank.end() :]
    name = name if TOWN_ENDS.search(name) else name + "市"
    home = " ".join(one.text for one in links[:number])
    return Mention(name=name, start=link.start + rank.end(), end=link.end, home=home, kind=Kind.GOVERNMENT)


def _is_town(links: list[Phrase], number: int) -> bool:
    """クアラルンプール近郊のセルダン: a town, told by where it lies."""
    name = links[number].text
    is_near = number > 0 and NEAR_BY.search(links[number - 1].text) is not None
    return is_near and KANA.fullmatch(name) is not None and kind_by_ending(name, "ja") is None


def _has_a_seat(link: Phrase, name: str) -> bool:
    """ "住友林業(東京都千代田区)": brackets that tell where a body is, or who heads it."""
    if len(name) < 2 or name in words_of("generic") or OF_PAPER.search(name) or DESCRIPTION.search(name):
        return False
    is_of_land = len(name) >= LEAST_OF_LAND and any(resolve(note) for note in link.notes) and not is_person(name)
    if resolve(name) is not None or not (is_of_land or any(SEAT.search(note) for note in link.notes)):
        return False
    if NO_FIRM.search(name):
        return False
    # "福岡大同青果(福岡市)" begins with its town, "西宮(兵庫県)" is hardly more than one
    return all(place.start == 0 and place.end <= len(name) - AFTER_A_TOWN for place in find_places(name)[:1])


def _is_office_of_a_country(links: list[Phrase], number: int, name: str) -> bool:
    """ケニアの保健省, 韓国の外交部, チリの看護協会: a body that only its country names."""
    if not number or (name in words_of("generic") and name not in NAMED_BY_COUNTRY - SORTS):
        return False
    if not (name in NAMED_BY_COUNTRY or OFFICE.search(name) or BUREAU.search(name) or OF_ITS_LAND.search(name)):
        return False
    owner = UNDER_A_STATE.sub("", links[number - 1].text)
    return owner == "同国" or resolve(owner) not in (None, "EU", "INT")


def _without_country(name: str) -> tuple[str, ...]:
    """ "タイ・コンケン大学" is also called コンケン大学."""
    head, mark, tail = name.partition("・")
    return (tail,) if mark and resolve(head) and len(tail) > 3 else ()


def is_part(name: str) -> bool:
    """Whether the words name a part of a university or hospital."""
    return name in words_of("part")


def _land_first(seat: str) -> str:
    """カナダ in "本社:カナダトロント": the land that a seat's town has grown together with; else ''."""
    ends = range(min(len(seat) - 1, LONGEST_LAND), 1, -1)
    return next((seat[:end] for end in ends if resolve(seat[:end]) not in (None, "INT", "EU")), "")


def _beside(notes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """From the brackets: words that tell the home, and other names."""
    home: list[str] = []
    names: list[str] = []
    for note in notes:
        called = HEREAFTER.search(note)
        if called and "\1" not in called["name"]:
            names.append(called["name"])
        told = note[: called.start()].strip("、, ") if called else note
        for written in re.split(r"[、,;；]\s?", told):
            if "\1" in written or "\2" in written:
                continue
            piece = re.sub(r"^(?:略称|通称|本社|本部|所在地|旧称|英語名|旧)[:：は]?\s?", "", written).strip()
            if not piece:
                continue
            if find_countries(piece, "ja") or home_of(piece, "ja"):
                home.append(piece)
            elif piece != written and (land := _land_first(piece)):
                home.append(land)
            if (
                len(piece) >= 2
                and resolve(piece) is None
                and not re.search(r"[ぁ-ん]{2}|^\d+$|本社|所在|市$|県$|都$|代表|社長|学長|理事長", piece)
            ):
                names.append(piece)
    return " ".join(home), tuple(names)
