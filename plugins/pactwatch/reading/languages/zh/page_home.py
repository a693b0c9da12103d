"""At home in which country a Chinese page is, whose own bodies it calls by bare names: 衛生署, 农业部."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from babel import Locale

from pactwatch.reading.homes import home_of
from pactwatch.reading.model import Page

SIMPLIFIED = re.compile(r"[国签协议书发们这来对华东车门问关业务卫药术与]")
TRADITIONAL = re.compile(r"[國簽協議書發們這來對華東車門問關業務衛藥術與]")
HONG_KONG = re.compile(r"香港|本港|港府|港元|特首|衞")
MALAYSIA = re.compile(r"大马(?!哈|士)|拿督|丹斯里|令吉")
TAIWAN = re.compile(r"[台臺](?=[灣湾北中南東东大])|高雄|新竹|桃園|國立|衛福部|立委")
DOMAINS = {
    "tw": "台湾",
    "hk": "香港",
    "mo": "澳门",
    "cn": "中国",
    "sg": "新加坡",
    "my": "马来西亚",
    "jp": "日本",
    "kr": "韩国",
    "au": "澳大利亚",
}
SPEAKERS = frozenset({"CN", "TW", "HK", "MO", "SG", "MY"})
"""Countries whose outlets write in Chinese and call their own bodies by bare names."""


def home_of_page(page: Page) -> str:
    """The country, by name: by the address, else by script and by words that only one land's press has."""
    if page.home in SPEAKERS:
        return str(Locale.parse("zh").territories[page.home])
    host = urlsplit(page.article.url or "").hostname or ""
    if (named := DOMAINS.get(host.rsplit(".", 1)[-1])) is not None:
        return named
    if (code := home_of(page.article.outlet or "", "zh")) is not None and code.code in SPEAKERS:
        return str(Locale.parse("zh").territories[code.code])
    sample = page.text[:3000]
    if len(TRADITIONAL.findall(sample)) > len(SIMPLIFIED.findall(sample)):
        return "香港" if len(HONG_KONG.findall(sample)) > len(TAIWAN.findall(sample)) else "台湾"
    return "马来西亚" if MALAYSIA.search(sample) else "中国"
