"""Words by which a Chinese page tells whose a body is: its owner's land, a letter, a list, a namesake, a state."""

from __future__ import annotations

import re

from babel import Locale

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.languages.zh.offices import is_bare, is_field, is_office, offices
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.model import Mention, Page
from pactwatch.reading.places import find_places

HAN = re.compile(r"[㐀-鿿]+")
MOST_TEXT = 3000
"""Code points of a page in which names in full are looked for."""
OWNED = re.compile(r"(?P<letter>[㐀-鿿])[国國]有的?$")
COUNTED_OF = re.compile(
    r"(?:[、和及与與]|以及|\s?[(（][^()（）]{1,30}[)）]|(?!(?:[与與]))[^,，。;；、]){0,60}?(?:等)?(?:这|這)?[两兩三四五六七八九十\d]+(?:家|所|个|個|间|間)(?P<land>[㐀-鿿]{2,6}?)(?:[㐀-鿿]{0,4})(?:企业|企業|公司|机构|機構|大学|大學|高校|医院|醫院|药企|藥企|团体|團體)"
)
"""Behind a name of a list: "、B和C四家韩国企业"."""
UNDER = re.compile(r"其(?:下属|下屬|旗下|所属|所屬)的?$")
SHORT_STATE = re.compile(r"(?P<letter>[㐀-鿿])(?P<rank>[州省])(?=[㐀-鿿]{2})")


def of_letter(sheet: Sheet, mention: Mention) -> list[str]:
    """The land whose letter an office bears, or stands before a body of the state: 塞卫生部, "赞国有的发展公司"."""
    letter = mention.name[0] if any(start == 1 for start, _ in offices(mention.name)) else ""
    if not letter and mention.start > 0:
        owned = OWNED.search(sheet.page.text[max(0, mention.start - 5) : mention.start])
        letter = owned["letter"] if owned else ""
    code = sheet.country_of(letter) if letter else None
    return [str(Locale.parse("zh").territories[code])] if code else []


def of_owner(sheet: Sheet, mention: Mention) -> list[str]:
    """The land of the body that the page begins with, where this one is told as belonging to it: "其下属B学院"."""
    if mention.start < 0 or not UNDER.search(sheet.page.text[max(0, mention.start - 5) : mention.start]):
        return []
    for sentence in sheet.page.prose[:1]:
        homes = [
            home for n in bodies_in(sheet.masked(sentence), sheet.names) if (home := home_of(n.mention.name, "zh"))
        ]
        return [str(Locale.parse("zh").territories.get(homes[0].code, ""))] if homes else []
    return []


def summed_up(page: Page, mention: Mention) -> list[str]:
    """The land of all the bodies of a list that is counted at its end: "A、B和C四家韩国企业"."""
    told = COUNTED_OF.match(page.text, mention.end) if mention.start >= 0 else None
    return [told["land"]] if told and resolve(told["land"]) else []


def of_mainland(sheet: Sheet, mention: Mention) -> list[str]:
    """China, of which a bare ministry on a page of Hong Kong or Macao is: those have none."""
    is_ministry = mention.name.endswith("部") and is_office(mention.name)
    return ["中国"] if is_ministry and resolve(sheet.home()) in {"HK", "MO"} else []


def of_state(page: Page, mention: Mention) -> list[str]:
    """The land of the only state that the page names in full by the letter for which a body's is told: 新州卫生部."""
    told = SHORT_STATE.match(mention.name)
    if told is None or find_places(told.group()):
        return []
    full = re.finditer(rf"{told['letter']}[㐀-鿿]{{2,7}}?{told['rank']}", page.text[:MOST_TEXT])
    codes = {place.code for one in full for place in find_places(one.group()) if place.start == 0}
    return [str(Locale.parse("zh").territories[code]) for code in codes] if len(codes) == 1 else []


def namesakes(page: Page, mention: Mention) -> list[str]:
    """Countries that stand before another name beginning like this one: 梅奥国际部 and "美国梅奥诊所"."""
    head = mention.name[:2]
    if len(mention.name) < 4 or is_bare(mention.name) or is_field(head) or find_places(head) or not HAN.fullmatch(head):
        return []
    places = list(re.finditer(re.escape(head), page.text))[:6]
    before = [page.text[max(0, at.start() - 6) : at.start()] for at in places]
    return [
        words[last.start :] for words in before for last in find_countries(words, "zh")[-1:] if last.end == len(words)
    ]
