"""Whether Chinese words may be a body's name, or only describe one (研究型大学), a field (医疗健康), a thing built."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import functools
import re

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.offices import is_field, is_office
from pactwatch.reading.languages.zh.words import words_of
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.places import find_places
from pactwatch.records import Kind

LATIN_NAME = re.compile(r"^(?:[a-z]{1,2}(?=[A-Z]))?[A-Z][A-Za-z0-9&.\-’' ]*[A-Za-z0-9.)]$")
OWN_LATIN = re.compile(
    r"(?!(?:C[A-Z]O|V?P|AI|IPO|IT|ESG|GMP|APP|App|GDP|FDI|FTA|BIT|K-)(?![A-Za-z]))[A-Z][A-Za-z0-9&.’'-]{2,}(?: [A-Z][A-Za-z0-9&.’'-]*){0,4}"
)
"""A body's own name in Latin letters, and no common abbreviation."""
COUNTED = re.compile(
    r"^首(?:届|屆|个|個|批|次|家|所)|^(?:头|頭|第)?(?:[一二两兩三四五六七八九十百几幾数數多各某每好]|\d)+"
    r"(?:家|所|个|個|国|國|方|校|院|地|市|位|名|省|座|项|項|份|批|些|种|種|场|場|间|間|对|對|段|次|年|支|馆|館|届|屆|期)"
    r"|^\d+(?![\d号號]|中央|[军軍医醫])|^[校院园園馆館][内內](?=..)|^(?:也是|亦是|就是|正是|便是|该|該|此|本|这|這|某|其|签|簽|缔结|締結|订立|訂立)"
)
BUILT = re.compile(
    r"怎样|怎樣|如何|^(?:成为|成為|[组組]成|建立|加入|依托|依託|[选選]派|[对對]?接(?=[国國专專联聯合]))|建成|建起|[新筹籌兴興共組组合]建(?!省|会|會|材|业|業|行|华|華)|设立|設立|打造|成立|创办|創辦"
    r"|(?:建设|建設)(?!银|銀|部|局|厅|廳|集|公|委|大|工|投|发|發|控|兵|股|开|開|协|協|管|科|有|[总總]|产|產|机|機)(?=.)"
)
OF_MANY = re.compile(
    r"[多几幾数數][家所间間](?=..)|[两兩三四][座间間]|客人|各国|各國|各[级級]|各地(?!区|區)|多国|多國(?!籍)|众多|眾多|诸多|諸多|海内外|海內外|国内外|國內外|^[㐀-鿿]{2,4}(?:两国|兩國)"
)
"""Words for many at once: 东盟各国高校, 马土两国国防部, 两座城市."""
PAPER = re.compile(
    r"(?<![A-Za-z])(?:MOU|MoU|MOA|LOI|FTA|BIT|ECFA)$|(?:备忘录|備忘錄|协议|協議|协定|協定|意向书|意向書|宣言|条约|條約)(?:书|書)?$"
    r"|[签簽](?![证證章名注註])"
)
"""A paper or a verb of signing, and no body: 台印移工MOU, 盼簽半導體."""
POST = re.compile(r"(?:常委|副[省市县縣州])$")
"""An office that somebody holds: "省委常委、常务副省长"."""
REGION = re.compile(r"(?:[东東西南北中内內外局大腹胸头頭面]部|(?<!安)全部|[东東西南北]北?(?:方|边|邊))$")
"""A part of a country, or of anything, is no ministry: 巴西南部, 交流全部."""
BY_SOUND = (
    "[阿埃艾爱愛安奥奧巴班贝貝本比彼别別波伯博布查达達丹德迪蒂杜多恩尔爾法费費菲弗福戈格古哈海罕汉漢赫霍基吉加贾賈杰捷金卡凯凱坎科克肯库庫拉莱萊兰蘭朗雷里利林卢盧鲁魯伦倫罗羅洛"
    "马馬玛瑪曼梅门門蒙米莫姆穆纳納奈内內尼努诺諾欧歐帕潘佩皮普齐齊奇恰乔喬切萨薩塞桑瑟沙舍什施史斯苏蘇索塔泰坦特提图圖土托瓦万萬威韦韋维維温溫沃乌烏西希夏谢謝辛休雅亚亞扬揚耶伊因英尤于泽澤扎詹兹茲朱]"
)
"""A letter with which foreign names are spelt."""
SPELT_BY_SOUND = re.compile(f"{BY_SOUND}{{3,}}")
TELLING_SOUND = re.compile(
    "[尔爾斯克特拉罗羅萨薩莫姆塔瓦维維乌烏兹茲耶弗巴莱萊普穆卡].*[尔爾斯克特拉罗羅萨薩莫姆塔瓦维維乌烏兹茲耶弗巴莱萊普穆卡亚亞尼达達利里马馬]"
)
SPELT_HOUSE = re.compile(f"{BY_SOUND}{{4,}}")
HOUSES = frozenset({Kind.UNIVERSITY, Kind.HOSPITAL, Kind.INSTITUTE})
PRAISE = re.compile(
    r"(?:(?:规模|規模)?最(?:大|早|老|古老|知名)的?|著名|知名|国有|國有|大型|老牌|领先|領先|顶尖|頂尖|顶级|頂級|跨国|跨國|龙头|龍頭|一流|头部|頭部|综合性|綜合性|公立|私立|制药|製藥|生物){1,5}"
)
GENERIC_BODIES = tuple(words_of("common_body"))
SORT_OF_FIELD = re.compile(r"(?:企业|企業|厂商|廠商|院校|高校|业者|業者)$")
"""Behind a field: those who work in it."""
LOCAL = frozenset("省市县縣州区區")
HALL = re.compile(
    r"(?:饭店|飯店|酒店|宾馆|賓館|大厦|大廈|会堂|會堂|大楼|大樓|中心|会议|會議|宴会|宴會|多功能|贵宾|貴賓|报告|報告|接待)[㐀-鿿]{0,4}[厅廳室]$"
)
"""A hall is no office: "西苑饭店鸿运厅"."""
NO_TOWN = re.compile(r"(?:上|超|股|夜|楼|樓|门|門|集|车|車|菜|开|開|休|收|入|罢|罷)市$")
"""What ends like a town and is none: 香港上市, 韩国股市."""
SENT = re.compile(r"(?:[㐀-鿿]{1,6})?[驻駐][㐀-鿿]{1,9}(?<![处處馆館部团團局会會司校院队隊])")
"""Of an envoy "驻坦桑尼亚" alone names nobody."""
LONGEST_GENERIC = 6
WHOLE = 5
"""Letters of an ending that is a name by itself: 国家发展改革委."""


def is_body(name: str) -> bool:  # noqa: PLR0911  a ladder of tests
    """Whether the words may name a body."""
    if len(name) < 2 or name in words_of("generic") or PAPER.search(name) or REGION.search(name):
        return False
    if POST.search(name) or HALL.search(name) or SENT.fullmatch(name) or NO_TOWN.search(name):
        return False
    if is_office(name) or _is_known(name):
        return True
    if COUNTED.match(name) or BUILT.search(name) or OF_MANY.search(name) or is_described(name):
        return False
    if is_field(name.removeprefix(_pair_before(name))):
        return False
    if resolve(name) or find_organisations(name):
        return True
    told = kind_by_ending(name, "zh")
    if told and (len(name) > len(told[0]) or len(name) >= WHOLE):
        rest = name[: -len(told[0])]
        if len(told[0]) == 1 and not (home_of(name, "zh") or len(name) >= (3 if told[0] in "市省县縣州" else 4)):
            return False
        if rest in LOCAL and len(told[0]) > 1:
            # "省卫生厅" is that of the page's own province
            return True
        # "国家林业局" is an office of the state, "国家中心" is nobody
        return rest not in words_of("generic") or (
            rest in ("国家", "國家")
            and (is_office(told[0]) or (len(told[0]) > 1 and told[0] not in words_of("generic")))
        )
    if any(p.start == 0 and p.end == len(name) for p in find_places(name)) or is_town_of_land(name):
        return True
    if is_latin_of_land(name):
        return True
    return (bool(LATIN_NAME.match(name)) and len(name) > 2) or is_spelt(name)


def is_town_of_land(name: str) -> bool:
    """Whether a country and one of its places make the whole: 德国汉堡."""
    land = next((m for m in find_countries(name, "zh") if m.start == 0 and m.rule == "name"), None)
    return land is not None and any(
        p.start == land.end and p.end == len(name) and p.code == land.code for p in find_places(name)
    )


def is_latin_of_land(name: str) -> bool:
    """Whether a country and a name in Latin letters make the whole: 德国BioNTech."""
    if not name[-1:].isascii():
        return False
    land = next((m for m in find_countries(name, "zh") if m.start == 0 and m.rule == "name"), None)
    return land is not None and OWN_LATIN.fullmatch(name, land.end) is not None


def is_spelt(name: str) -> bool:
    """Whether a country and a short name spelt by sound make the whole: 德国罗兰贝格."""
    land = next((m for m in find_countries(name, "zh") if m.start == 0 and m.rule == "name"), None)
    return (
        land is not None
        and land.end + 3 <= len(name) <= land.end + 6
        and (SPELT_BY_SOUND.fullmatch(name, land.end) is not None and TELLING_SOUND.search(name, land.end) is not None)
    )


def _is_known(name: str) -> bool:
    return any(known.start == 0 and known.end == len(name) for known in find_organisations(name))


@functools.cache
def _plain_words() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(words_of("plain"), key=len, reverse=True)))
    return re.compile(rf"(?:{words}){{1,6}}")


def _pair_before(name: str) -> str:
    """The letters of two countries that a name begins with: "中匈中医药" is a field of two countries."""
    pair = [m for m in find_countries(name, "zh") if m.start == 0 and m.rule == "pair"]
    return name[: pair[0].end] if pair else ""


def is_described(name: str) -> bool:
    """Whether a country, plain words and a general word name nobody: "韩国企业", "外国机构", "研究型大学"."""
    if (sort := SORT_OF_FIELD.search(name)) is not None:
        head = name[: sort.start()]
        first = _plain_words().match(head)
        if is_field(head[first.end() :] if first else head):
            # 跨国药械企业
            return True
    told = kind_by_ending(name, "zh")
    if told and _plain_words().fullmatch(name[: -len(told[0])]):
        return True
    ends = (name[-size:] for size in range(1, min(len(name), LONGEST_GENERIC + 1)))
    if any(end in words_of("generic") and _plain_words().fullmatch(name[: -len(end)]) for end in ends):
        return True
    country = next((m for m in find_countries(name, "zh") if m.start == 0 and m.end < len(name)), None)
    rest = name[country.end :] if country else name
    if country and any(rest.endswith(end) and PRAISE.fullmatch(rest[: -len(end)]) for end in GENERIC_BODIES):
        return True
    return re.sub(
        r"^(?:国内|國內|境外|国外|國外|外国|外國|本地|当地|當地|海外|知名|(?:[一两兩三四五多几幾])?(?:家|所|个|個))+",
        "",
        rest,
    ) in words_of("generic") - {
        "政府",
        "省",
        "市",
        "州",
        "部",
    }


def sounds_foreign(name: str) -> bool:
    """Whether a name holds a foreign name spelt by sound: 图尔克斯坦州, 卡马利耶夫大学, 梅塞亚纳医院.

    Firms at home choose names that sound foreign; schools, hospitals and institutes hardly do.
    """
    told = kind_by_ending(name, "zh")
    if told and told[1] in HOUSES and SPELT_HOUSE.match(name):
        return True
    return any(TELLING_SOUND.search(spelt.group()) for spelt in SPELT_BY_SOUND.finditer(name))
