"""At home in which country a Chinese page is, whose own bodies it calls by bare names: 衛生署, 农业部."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from urllib.parse import urlsplit

from babel import Locale

from pactwatch import settings
from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.mentioned import about
from pactwatch.reading.model import Mention, Page
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.places import find_places
from pactwatch.reading.terms import meaning, rows

SIMPLIFIED = re.compile(r"[国签协议书发们这来对华东车门问关业务卫药术与]")
TRADITIONAL = re.compile(r"[國簽協議書發們這來對華東車門問關業務衛藥術與]")
HONG_KONG = re.compile(
    r"香港|本港|港府|港元|特首|衞|[深滬粵京]港|港[深滬粵京星澳](?!口)|行政長官|港大|港科大|港鐵|港交所|醫管局"
)
MALAYSIA = re.compile(r"大马(?!哈|士|力|路)|拿督|丹斯里|令吉")
TAIWAN = re.compile(r"[台臺](?=[灣湾北中南東东大])|高雄|新竹|桃園|國立|衛福部|立委")
DOMAINS = meaning("zh", "land_of_domain")
FRAME = frozenset({"site_frame", "publication_line"})
"""What is cut from a page above its text, where the paper may be named."""
VENUE = re.compile(r"[在于於]$")
FIRST = 25
"""Sentences in which the lands of a page are looked for."""
HEAD = 60
"""Code points at the head of a page in which its outlet stands."""
SPEAKERS = frozenset({"CN", "TW", "HK", "MO", "SG", "MY"})
"""Countries whose outlets write in Chinese and call their own bodies by bare names."""


@functools.cache
def _press() -> tuple[re.Pattern[str], dict[str, str]]:
    homes = {row["name"]: row["country"] for row in rows(settings.include() / "gazetteer" / "chinese_press.csv")}
    names = "|".join(map(re.escape, sorted(homes, key=len, reverse=True)))
    return re.compile(rf"^[\s\u3000]*(?P<name>{names})(?![㐀-鿿]{{0,8}}[签簽会會])", re.MULTILINE), homes


def named_press(head: str) -> str | None:
    """The country of the paper whose name begins a line at the head of a page; None where none does."""
    pattern, homes = _press()
    found = pattern.search(head)
    return homes[found["name"]] if found else None


def home_of_page(page: Page) -> str:
    """The country, by name: by the address, else by script and by words that only one land's press has."""
    if (named := _home_of_site(page)) is not None:
        return named
    sample = page.text[:3000]
    if len(TRADITIONAL.findall(sample)) > len(SIMPLIFIED.findall(sample)):
        return "香港" if _is_rather(HONG_KONG, TAIWAN, sample) else "台湾"
    return "马来西亚" if MALAYSIA.search(sample) else "中国"


def at_home_there(own: Mention | None, home: str) -> Mention | None:
    """The body whose page it is, of the page's land, where neither its name nor the gazetteer tells another."""
    if own is None or home_of(own.name, "zh") is not None or find_organisations(own.name):
        return own
    return replace(own, country=resolve(home))


def _is_rather(one: re.Pattern[str], other: re.Pattern[str], text: str) -> bool:
    """Whether a text has more words of the one land's press than of the other's, or as many, and one of them first."""
    here, there = ([found.start() for found in pattern.finditer(text)] for pattern in (one, other))
    return len(here) > len(there) or (len(here) == len(there) > 0 and here[0] < there[0])


def is_of_elsewhere(page: Page) -> bool:
    """Whether a page tells of several foreign lands and nowhere of the one that only its script makes its home."""
    if _home_of_site(page) is not None or resolve(home_of_page(page)) in about(page):
        return False
    lands: set[str] = set()
    for words in (s.words for s in page.sentences[:FIRST] if s.place in ("headline", "lead", "body")):
        lands |= {m.code for m in find_countries(words, "zh")}
        # where something happens is no land that the page is about
        lands |= {p.code for p in find_places(words) if p.strength == "strong" and not VENUE.search(words, 0, p.start)}
    return len(lands - {"INT"}) > 1


def _home_of_site(page: Page) -> str | None:
    """The country, by name, that the address, the outlet or the paper's name at the head tells."""
    heads = (page.text[:HEAD], *(cut.text[:HEAD] for cut in page.article.cuts[:1] if cut.reason in FRAME))
    if (paper := next(filter(None, map(named_press, heads)), None)) is not None:
        return str(Locale.parse("zh").territories[paper])
    if page.home in SPEAKERS:
        return str(Locale.parse("zh").territories[page.home])
    host = urlsplit(page.article.url or "").hostname or ""
    if (named := DOMAINS.get(host.rsplit(".", 1)[-1])) is not None:
        return named
    if (code := home_of(page.article.outlet or "", "zh")) is not None and code.code in SPEAKERS:
        return str(Locale.parse("zh").territories[code.code])
    return None
