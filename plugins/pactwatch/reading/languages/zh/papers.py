"""How many papers two sides signed, where the page counts them: "签下两项备忘录", "一份关于A,另一份关于B"."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.zh.numbers import number_of
from pactwatch.reading.model import Page, Said, Statement
from pactwatch.reading.names import same_body
from pactwatch.records import Instrument

COUNTED = re.compile(
    r"(?<![第十百千前后後\d.年])(?P<many>[两兩二三四2-4])(?:(?:份|项|項|个|個|纸|紙)[^,，。;；、与與]{0,14}?)?"
    r"(?:备忘录|備忘錄|协议|協議|协定|協定|意向书|意向書|(?<=[份项項])(?:合作)?(?:文本|文件)|MOU|MoU)(?!之一|草案)"
)
BY_TOPIC = re.compile(
    r"一(?:份|项|項)(?:是|则|則|就|关于|關於|有关|有關|为|為|谈|談|涉)[^。]{2,60}?[,，;；](?:另外?)?一(?:份|项|項)(?:是|则|則|就|关于|關於|有关|有關|为|為|谈|談|涉)"
)
"""Two papers told by what they are about."""
ONE_MORE = re.compile(
    r"(?:另外?|还|還|又|同时|同時|此外|一并|一併)[^,，。;；与與和同]{0,10}(?:签|簽)[署订訂]?(?:了|下|有)?[^,，。;；与與和同]{0,3}一(?:份|项|項)"
)
"""One more paper, told without its sides: "另外还签了一份备忘录"."""
EVER = re.compile(
    r"(?:签|簽)(?:署|订|訂)?(?:过|過|了)(?:近|约|約|超过|超過|不下)?(?:[一二三四五六七八九两兩]?[百千]|[数數几幾好]|\d\d|[二三四五六七八九]十)[一二三四五六七八九十百千\d多余餘几幾]{0,6}(?:份|个|個)"
)
"""Papers counted over the years: "签过一百多份协议"."""
SUMMED = re.compile(
    r"[签簽][署订訂](?:的)?(?:有|包括|国家有|國家有)[^,，。;；]{2,40}等(?:\d+|[一二三四五六七八九十百]+|多|数|數)(?:余|餘|多)?(?:个|個)?(?:国|國)|近年[^,，。;；]{0,8}(?:先后|先後|陆续|陸續|相继|相繼)[^,，。;；]{0,30}[签簽]"
    r"|(?:缔结|締結|结成|結成|建立)(?:了)?(?:国际|國際)?(?:友城|友好城市|姐妹城市|姊妹市)(?:关系|關係)?\d+(?:对|對|个|個|座)"
    r"|已(?:经|經)?(?:先后|先後|陆续|陸續|相继|相繼)?[与與同和跟][^。;；]{4,80}等(?:\d+|[一二三四五六七八九十]+|多|数|數)?(?:余|餘|多)?(?:个|個)?(?:国|國)[^,，。;；]{0,8}(?:签|簽|缔|締|订|訂)"
    r"|(?:已|累计|累計|目前|迄今|至今|截至|先后|先後)[^。;；]{0,30}?[与與同和跟][^。;；签簽]{1,60}?(?:等(?:国|國)?|[,，])?(?:共|近|约|約|超过|超過|逾|上)?"
    r"(?:\d{2,}|[一二三四五六七八九两兩]?[十百千][一二三四五六七八九十]*|[数數几幾好多]十?)(?:多|余|餘)?(?:家|所|个|個|间|間)(?!月|工作)[^,，。;；]{0,16}(?:签|簽|缔|締|订|訂)"
    r"|等(?:多|数|數|几|幾)?(?:个|個)?(?:国|國)[^,，。;；]{0,12}已[^,，。;；]{0,12}(?:签|簽)[署订訂下]?(?:过|過|了)?(?:多|数|數|若干|一系列|不少|许多|許多)"
)
"""Papers of many lands at once: "同A、B等国已签署多项协议"."""
OF_GOODS = re.compile(r"(?:检疫|檢疫|检验|檢驗|[输輸][华華]|准入|(?:卫生|衛生)要求)[^,，。;；]{0,12}(?:议定书|議定書)")
"""A protocol of two offices on goods: "菠萝输华植物检疫要求的议定书"."""
TOLD = ("headline", "lead", "body")
AGREED = (Said.SIGNED, Said.PLANNED, Said.HELD)
VAGUE = (None, Instrument.OTHER)
TWO = 2


def counted_papers(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements; where all the news is of the same two sides, the first that names both with their papers."""
    told = [s for s in found if s.said in AGREED and page.sentences[s.sentence].place in TOLD]
    sided = [s for s in told if s.names_sides]
    first = next((s for s in sided if page.sentences[s.sentence].is_prose), None)
    if first is None or len(first.groups) != 1 or len(first.groups[0]) != TWO:
        return found
    news = [s for s in told if s.said is first.said and s.earlier == first.earlier]
    if not _are_same(first, news):
        return found
    further = [s for s in news if not s.groups and ONE_MORE.search(page.sentences[s.sentence].words)]
    many = max(1 + len(further), *(papers_counted(page.sentences[s.sentence].words) for s in news))
    if many == 1:
        return found
    # of "an agreement, and a memorandum too" the memorandum says more
    sorts = [s.instrument for s in (first, *further) if s.instrument not in VAGUE]
    whole = replace(first, papers=many, instrument=sorts[0] if sorts else first.instrument)
    return [whole if s is first else s for s in found]


def protocols_are_plain(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements; a protocol on how goods are inspected, which two offices sign, is no treaty."""
    if not any(s.instrument is Instrument.TREATY for s in found) or not OF_GOODS.search(page.text):
        return found
    return [replace(s, instrument=Instrument.OTHER) if s.instrument is Instrument.TREATY else s for s in found]


def _are_same(first: Statement, others: list[Statement]) -> bool:
    """Whether all name but the bodies of the first."""
    return all(any(same_body(name, one) for one in first.names) for s in others for name in s.names)


def papers_counted(words: str) -> int:
    """How many papers the words count; 1 where they count none."""
    counted = COUNTED.search(words)
    return number_of(counted["many"]) if counted else TWO if BY_TOPIC.search(words) else 1
