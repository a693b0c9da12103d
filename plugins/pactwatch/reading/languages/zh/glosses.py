"""What a Chinese page explains itself: "SENASA即阿根廷...服务局", and of which country it says 馬國 and 卡方."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.model import Mention, Page

SHORT = r"(?:[A-Za-z][A-Za-z0-9.&-]{1,20}(?: [A-Za-z][A-Za-z0-9.&-]{0,20}){0,6}|[㐀-鿿]{2,8}?)"
NOTE = r"(?:[(（][^()（）]{1,60}[)）])?"
IS = re.compile(
    rf"(?P<one>{SHORT}){NOTE}[,，]?(?:也?即(?!将|將|日|可|刻|便|时|時|使)|也就是|(?:的)?(?:全称|全稱|全名)(?:是|为|為|叫)?|[系係]指|是指|指的是)[:：]?"
    rf"[「『“]?(?P<other>[^,，。;；:：「」『』“”\n]{{3,40}})"
)
"""The short name first: "NFA即B国渔业局", "NFA全称B国渔业局"."""
CALLED = re.compile(
    rf"(?P<other>[^,，。;；:：「」『』“”\n()（）]{{4,40}}?){NOTE}[,，](?:英文|中文|以下|下文|外文|其)?(?:简称|簡稱|缩写|縮寫|又称|又稱|下称|下稱)(?:为|為|是)?"
    rf"[「『“]?(?P<one>{SHORT})(?=[」』”,，。;；)）\n])"
)
""" "B国渔业局,简称NFA"."""
FOR_SHORT = re.compile(
    rf"(?P<one>{SHORT}){NOTE}(?:是|为|為|乃)(?P<other>[^,，。;；:：「」『』“”\n]{{4,40}}?)的(?:英文|外文|西文|法文|俄文)?(?:简称|簡稱|缩写|縮寫|略称|略稱)"
)
""" "NFA是B国渔业局的简称"."""
LATIN = re.compile(r"(?P<name>[A-Za-z][A-Za-z0-9.&' -]{2,60})(?:[(（](?P<acronym>[A-Za-z]{2,10})[)）])?")
LAND = re.compile(r"^(?P<letter>[㐀-鿿])[国國方](?=[㐀-鿿])")
BRACKET = re.compile(r"[(（][^()（）]{0,8}[㐀-鿿]{2}")
"""Where a note may tell how a body is called for short: 甲乙国际大学(甲大)."""
SCHOOL = re.compile(r"(?P<letter>[㐀-鿿])大(?=(?:常务|常務)?副?校[长長])")
MOST = 20


def glossed(page: Page) -> tuple[tuple[str, str], ...]:
    """Pairs of names that the page says to be of one body: as it is called, and in full."""
    found: list[tuple[str, str]] = [(short, name) for short, name in called(page.text).items()]
    for sentence in page.prose:
        for pattern in (IS, CALLED, FOR_SHORT):
            for told in list(pattern.finditer(sentence.words))[:MOST]:
                found += [(told["one"].strip(), name) for name in _in_full(told["other"], pattern is CALLED)]
        if BRACKET.search(sentence.words):
            noted = ((alias, n.mention.name) for n in bodies_in(sentence.words) for alias in n.mention.aliases)
            found += [(alias, name) for alias, name in noted if page.text.count(alias) > 1]
        if len(found) > MOST:
            break
    return tuple(found)


def called(text: str) -> dict[str, str]:
    """Universities that a page calls by two letters beside their heads' titles: 澳大 of 澳门大学 ("澳大校长赵某")."""
    found: dict[str, str] = {}
    for short in list(SCHOOL.finditer(text))[:MOST]:
        letters = list(re.finditer(rf"(?={short['letter']}(?P<rest>[㐀-鿿]{{1,5}}?大[学學]))", text))[:MOST]
        names = (f"{short['letter']}{full['rest']}" for full in letters if not full["rest"].startswith("大"))
        if (name := next((one for one in names if len(bodies_in(one)) == 1), None)) is not None:
            found[short.group()] = name
    return found


def _in_full(words: str, is_last: bool) -> list[str]:
    """The body that the words name, at their end or at their beginning; in Latin letters with its acronym."""
    if latin := LATIN.match(words):
        return [name for name in (latin["name"].strip(), latin["acronym"]) if name]
    named = bodies_in(words)
    if not named or (named[-1].end < len(words) if is_last else named[0].start > 1):
        return []
    return [named[-1 if is_last else 0].mention.name]


def explained(mention: Mention, pairs: tuple[tuple[str, str], ...]) -> Mention:
    """The mention with the name that the page explains it by."""
    names = (mention.name, *mention.aliases)
    others = [long if short in names else short for short, long in pairs if short in names or long in names]
    new = tuple(dict.fromkeys(name for name in others if name not in names))
    return replace(mention, aliases=(*mention.aliases, *new)) if new else mention


def lands(page: Page) -> dict[str, tuple[str, str]]:
    """For a first letter the only country, and its name, that the page names in full by it: 馬 of 馬紹爾群島."""
    named: dict[str, dict[str, str]] = {}
    for sentence in page.sentences:
        if sentence.place not in ("headline", "above", "lead", "body"):
            continue
        for one in find_countries(sentence.words, "zh"):
            if one.rule == "name" and len(one.words) > 2:
                named.setdefault(one.words[0], {}).setdefault(one.code, one.words)
    return {letter: next(iter(by_code.items())) for letter, by_code in named.items() if len(by_code) == 1}


def of_land(mention: Mention, known: dict[str, tuple[str, str]]) -> Mention:
    """A body that the page calls by its country's first letter (馬國衛生部), at home in the country so meant."""
    letter = LAND.match(mention.name)
    if letter is None or mention.country or letter["letter"] not in known:
        return mention
    code, land = known[letter["letter"]]
    return replace(mention, country=code, aliases=(*mention.aliases, land + mention.name[letter.end() :]))
