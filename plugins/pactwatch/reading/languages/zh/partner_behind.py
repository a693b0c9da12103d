"""The partner whom a Chinese signing only describes and a sentence behind names: "与泰国一所大学签约。合作方是A"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pactwatch.reading.countries import find_countries
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.languages.zh.owners import at_home_of_side, is_nobody, without_lands
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.model import Mention, Sentence
from pactwatch.reading.names import same_body

SORT = (
    r"(?:公司|集团|集團|企业|企業|药企|藥企|厂商|廠商|药厂|藥廠|大学|大學|高校|院校|学校|學校|医院|醫院|机构|機構|研究所|研究院|中心|基金会|基金會|协会|協會|商会|商會"
    r"|部门|部門|部会|部會|城市|农场|農場|银行|銀行|伙伴|夥伴)"
)
DESCRIBED = re.compile(
    r"(?P<with>[与與同和跟向])(?P<what>(?:来自|來自)?[^,，。;；:：、与與和同跟签簽]{0,12}?"
    r"(?:[一某](?:家|所|个|個|间|間|座|名)|知名|著名|大型|领先|領先|顶尖|頂尖|[头頭]部|龙头|龍頭|(?:海外|国外|國外|外国|外國|境外|当地|當地)(?=[㐀-鿿]{0,4}"
    + SORT
    + r"))"
    r"[^,，。;；:：、与與和同跟签簽]{0,12}?"
    + SORT
    + r")(?=[\1\2\3\d月日今昨共同正式]{0,8}(?:[签簽]|缔结|締結|订立|訂立|达成|達成))"
)
"""The other side of a signing by its sort alone: "与老挝一所大学签署", "同当地知名药企签订"."""
WHO = re.compile(
    r"(?:^|(?<=[,，]))(?:(?:而|其中|[这這]里的|此次|这次|這次|本次)?(?:(?:备忘录|備忘錄|协议|協議|此次|本次|这次|這次)的?)?"
    r"(?:(?:合作|签约|簽約|签署|簽署)(?:的)?(?:方|对象|對象|伙伴|夥伴|单位|單位|机构|機構|对方|對方|另一方)|对方|對方|对手方?|對手方?|另一方|伙伴|夥伴)"
    r"|(?:这|這|该|該|此)(?:家|所|个|個|间|間|座)?[㐀-鿿]{0,4}?" + SORT + r")"
    r"(?:则|則|就|便|正)?(?:是|为|為|叫|名叫|名为|名為|即)?"
)
"""What opens the sentence, or the clause, that says who it is: "合作方为A", "这家机构就是A", "签约对象A是..."."""
LEAD_IN = re.compile(r"(?:(?:[总總]部)?(?:位[于於]|设在|設在|来自|來自))?[^,，。;；:：]{0,14}?")
"""Between them and the name: where it is, or what."""
NEAR = 2
"""Running sentences behind in which the name is told."""


@dataclass(frozen=True, slots=True)
class Partner:
    """Whom a sentence describes from ``start`` to ``end``, by the name that one behind tells."""

    body: Mention
    start: int
    end: int


def partner_behind(sheet: Sheet, sentence: Sentence, text: str) -> Partner | None:
    """The partner that a masked sentence describes, where it names none and a sentence behind says who it is."""
    told = DESCRIBED.search(text) if sentence.is_prose else None
    if told is None:
        return None
    lands = {m.code for m in find_countries(told["what"], "zh")}
    land = lands.pop() if len(lands) == 1 else None
    for one in [s for s in sheet.page.prose if s.order > sentence.order][:NEAR]:
        body = _named(sheet, one, land)
        if body is not None:
            return Partner(body, told.start("what"), told.end())
    return None


def _named(sheet: Sheet, sentence: Sentence, land: str | None) -> Mention | None:
    """The body that a sentence says the partner to be, at home in the land that was told of it."""
    text = sheet.masked(sentence)
    for who in WHO.finditer(text):
        part = "\1" * who.end() + text[who.end() :]
        named = next((n for n in without_lands(part, bodies_in(part, sheet.names)) if not is_nobody(n)), None)
        if named is None or not LEAD_IN.fullmatch(text, who.end(), named.start):
            continue
        one = sheet.moved(named.mention, sentence.start)
        home = home_of(one.name, "zh")
        return at_home_of_side(one, land) if home is None or land in (None, home.code) else None
    return None


def with_partner(mentions: list[Mention], partner: Partner, shift: int) -> list[Mention]:
    """The bodies of a sentence, the partner in the place of the words that describe it."""
    start, end = partner.start + shift, partner.end + shift
    left = [one for one in mentions if one.end <= start or one.start >= end]
    body = partner.body
    return left if any(same_body((one.name,), (body.name,)) for one in left) else [*left, body]
