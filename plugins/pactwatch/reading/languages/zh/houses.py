"""Houses not named in full: a faculty on its school's own page, a hospital that one state built for another."""

from __future__ import annotations

import re
from dataclasses import replace

from babel import Locale

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.languages.zh.glosses import explained, of_land
from pactwatch.reading.languages.zh.offices import is_office, offices
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.words import words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.names import is_short_for
from pactwatch.reading.organisations import named
from pactwatch.records import Kind

FRIENDSHIP = re.compile(
    r"(?P<a>[㐀-鿿])(?P<b>[㐀-鿿])(?:友谊|友誼|友好)(?:[㐀-鿿]{0,4})(?:医院|醫院|中心|学校|學校|大学|大學|学院|學院|诊所|診所)$"
)
"""What one state built for another: 万象中老友谊医院."""
UNIT = re.compile(
    r"(?:第[一二三四]|附属|附屬|基础|基礎|临床|臨床|公共|卫生|衛生|口腔|医|醫|药|藥|护理|護理|中|生命|生物|科学|科學|工程|管理"
    r"|法|商|经济|經濟|信息|资讯|資訊|[计計]算[机機]|国际|國際|外国语|外國語|教育|文|理|工|农|農|社会|社會|与|與|和|机械|機械"
    r"|材料|化学|化學|物理|环境|環境|海洋|[电電](?:[气氣]|[机機])){1,8}(?:学院|學院|学部|學部|系)"
)
"""The bare name of a school's faculty."""
OF_REGION = re.compile(r"(?:香港|澳[门門])?特[区區]政府(?=..)")
"""Before an office of Hong Kong or Macao, in short."""
SHORT_OFFICE = re.compile(r"[㐀-鿿]{2,4}[委局署部院会會所办辦]")
"""An office or an institute as the press calls it for short: 卫计委, 农科院."""
ENDS_IN_FULL = {"委": ("委员会", "委員會"), "办": ("办公室",), "辦": ("辦公室",)}
RANK = re.compile(r"^(?:国家|國家|中央|全国|全國)")
"""Before an office's name, which its short name leaves out."""
JOIN = re.compile(r"[与與和及]")
LONG_OFFICE = 4
FAR = 4000
"""Letters of a page in which a land is looked for in full."""
FIRST = 8
"""Running sentences in which the full name of an office is looked for."""
REGIONS = {"HK": "香港特別行政區政府", "MO": "澳門特別行政區政府"}
OF_REGIONS = re.compile(r"[局署]$")
"""How offices of Hong Kong and Macao end, which have no ministries."""
OURS = re.compile(r"^[我本](?:校|院|市|省|局|会|會|司)(?=.{2})")


def friend(sheet: Sheet, mention: Mention) -> str | None:
    """The country, by name, in which a house of two states' friendship stands: the one that is not the page's."""
    found = next((f for n in (mention.name, *mention.aliases) if (f := FRIENDSHIP.search(n))), None)
    if found is None:
        return None
    codes = [code for letter in (found["a"], found["b"]) if (code := sheet.country_of(letter, beside=True))]
    own = resolve(sheet.home())
    if len(codes) != 2 or own not in codes:
        return None
    return str(Locale.parse("zh").territories[next(c for c in codes if c != own)])


def housed(sheet: Sheet, mention: Mention) -> Mention:
    """A faculty or a mission that is called by its bare name on its school's own page, under the school's name."""
    own = sheet.own()
    if own is None or not (UNIT.fullmatch(mention.name) or OURS.match(mention.name)):
        return mention
    unit = OURS.sub("", mention.name)
    return replace(mention, name=own.name, aliases=(*mention.aliases, own.name + unit), kind=own.kind)


def in_full(sheet: Sheet, mention: Mention) -> Mention:
    """A body with the other names that the page calls it by: 彰基 and 彰化基督教醫院, 馬國 and the land in full."""
    mention = _with_spellings(sheet, of_land(explained(mention, sheet.glossed), sheet.lands))
    if mention.name in words_of("twin") and mention.country is None and sheet.home() == "台湾":
        # Taiwan's 清華大學 is another than Beijing's
        mention = replace(mention, country="TW")
    if (government := OF_REGION.match(mention.name)) is not None:
        # 特区政府卫生局 of the special administrative region
        spelt = "特别行政区政府" if "区" in government.group() else "特別行政區政府"
        mention = replace(mention, aliases=(*mention.aliases, spelt + mention.name[government.end() :]))
    is_bare = mention.country is None and not mention.home and OF_REGIONS.search(mention.name) is not None
    region = REGIONS.get(resolve(sheet.home()) or "") if is_bare and is_office(mention.name) else None
    if region is not None:
        mention = replace(mention, aliases=(*mention.aliases, region + mention.name))
    sort = kind_by_ending(mention.name, "zh")
    if sort and sort == (mention.name, Kind.CLUSTER) and (full := _of_sort(sheet, mention.name)):
        return replace(mention, name=full, aliases=(*mention.aliases, mention.name))
    known = named(mention.name)
    if known is None and SHORT_OFFICE.fullmatch(mention.name) and (full := _spelt_out(sheet, mention.name)):
        return replace(mention, aliases=(*mention.aliases, full))
    if known is None or len(known.organisations) != 1:
        return mention
    others = [n for n in known.organisations[0].names if n not in {mention.name, *mention.aliases}]
    told = tuple(n for n in others if n in sheet.page.text)
    return replace(mention, aliases=(*mention.aliases, *told)) if told else mention


def _with_spellings(sheet: Sheet, mention: Mention) -> Mention:
    """An office with the names that the page calls it otherwise: its land in full (塞卫生部), 与 for 和."""
    name = mention.name
    if len(name) < LONG_OFFICE or not offices(name):
        return mention
    at = offices(name)[0][0]
    heads = {name[:at]}
    if at == 1 and (code := sheet.country_of(name[0])):
        heads |= {m.words for m in find_countries(sheet.page.text[:FAR], "zh") if m.code == code and m.rule == "name"}
    tails = {JOIN.sub(join, name[at:]) for join in "与與和及"} | {name[at:]}
    told = tuple(n for head in sorted(heads) for tail in sorted(tails) if (n := head + tail) in sheet.page.text)
    return replace(mention, aliases=(*mention.aliases, *(n for n in told if n not in {name, *mention.aliases})))


def _of_sort(sheet: Sheet, sort: str) -> str | None:
    """The one body of the opening whose name ends in the word by which it is called from then on: 产业园."""
    opening = [s for s in sheet.page.prose if sort in s.words][:FIRST]
    named = (n for s in opening for n in bodies_in(sheet.masked(s), sheet.names))
    full = {n.mention.name for n in named if n.mention.name.endswith(sort) and len(n.mention.name) > len(sort)}
    return full.pop() if len(full) == 1 else None


def _spelt_out(sheet: Sheet, short: str) -> str | None:
    """The one office that the page names in full before, of which the short name leaves letters out."""
    found: set[str] = set()
    for sentence in [s for s in sheet.page.prose if short[0] in s.words][:FIRST]:
        for one in bodies_in(sheet.masked(sentence), sheet.names):
            name = one.mention.name
            if len(name) > len(short) + 1 and name.endswith((short[-1], *ENDS_IN_FULL.get(short[-1], ()))):
                land = next((m for m in find_countries(name, "zh") if m.start == 0), None)
                bare = name[land.end :] if land else name
                bare = RANK.sub("", bare)
                if bare != short and is_short_for(short, bare):
                    found.add(name)
    return found.pop() if len(found) == 1 else None
