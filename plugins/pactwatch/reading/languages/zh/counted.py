"""Partners that a Chinese sentence only counts, and the page names: "与两家企业签约", behind "由A、B两家开发"."""

from __future__ import annotations

import itertools
import re

from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.alike import in_order
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.languages.zh.numbers import number_of
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.takers import is_placed
from pactwatch.reading.model import Mention, Sentence
from pactwatch.reading.names import same_body
from pactwatch.records import Kind

COUNTED = re.compile(
    r"(?:与|與|和|同|跟|向|[携攜]手|[联聯]合)(?:上述|前述|这|這|该|該|其中)?(?P<many>[两兩二三四五六2-6])(?:家|所|个|個|间|間)"
    r"[㐀-鿿]{0,8}?(?P<sort>企业|企業|公司|药企|藥企|厂商|廠商|医院|醫院|大学|大學|院校|高校|学校|學校|协会|協會|机构|機構|单位|單位)"
)
BACK = re.compile(r"(?:与|與|和|同|跟|手|合)?(?:上述|前述|这|這|该|該)")
"""Before a count of what was named."""
LINK = re.compile(r"\x03*(?:、|以?及|和)")
SCHOOLS = frozenset({Kind.UNIVERSITY, Kind.INSTITUTE})
SORTS = {
    "医院": frozenset({Kind.HOSPITAL}),
    "大学": SCHOOLS,
    "院校": SCHOOLS,
    "高校": SCHOOLS,
    "学校": SCHOOLS,
    "协会": frozenset({Kind.ASSOCIATION}),
    "机构": frozenset(Kind) - {Kind.GOVERNMENT},
    "单位": frozenset(Kind) - {Kind.GOVERNMENT},
}
"""Which bodies each word counts; any other counts firms."""
PLAIN = str.maketrans("醫學協會機構單", "医学协会机构单")
EACH = re.compile(r"先后|先後|分别|分別|各自|各(?=与|與|和|同)|逐一|陆续|陸續")
JOINED = re.compile(r"[与與同跟]")
"""Between who acts and those with whom."""
BEFORE, BEHIND = 5, 2
"""Running sentences before and behind in which the partners are named."""


def counted(sheet: Sheet, sentence: Sentence, lead: Mention | None = None) -> tuple[Mention, ...]:
    """The partners that the sentence counts, where the page names just so many of their sort near; else ()."""
    told = COUNTED.search(sentence.words)
    if told is None:
        return ()
    sorts = SORTS.get(told["sort"].translate(PLAIN), frozenset({Kind.COMPANY}))
    many = number_of(told["many"])
    known = (lead.name, *lead.aliases) if lead else ()
    for beside in _beside(sheet, sentence):
        found: list[Mention] = []
        for one in beside:
            for named in bodies_in(sheet.masked(one), sheet.names):
                kind = kind_by_ending(named.mention.name, "zh")
                if named.is_self or named.same or not is_placed(named) or kind is None or kind[1] not in sorts:
                    continue
                names = (named.mention.name, *named.mention.aliases)
                if (known and same_body(names, known)) or any(same_body(names, (m.name, *m.aliases)) for m in found):
                    continue
                found.append(sheet.moved(named.mention, max(one.start, 0)))
        if lead is None and len(found) == many + 1 and JOINED.search(sheet.page.text, found[0].end, found[1].start):
            # "A与B、C相聚。该校分别与两家机构签署": the first is who signs with both
            found = found[1:]
        if len(found) == many:
            return tuple(found)
    return ()


def counted_here(sheet: Sheet, sentence: Sentence) -> tuple[Mention, ...]:
    """The partners that the sentence lists before it counts them: "走访A、B和C,并与这三家机构签约"; else ()."""
    told = COUNTED.search(sentence.words)
    if told is None or not BACK.match(sentence.words, told.start() + 1):
        return ()
    sorts = SORTS.get(told["sort"].translate(PLAIN), frozenset({Kind.COMPANY}))
    many = number_of(told["many"])
    text = sheet.masked(sentence)
    # in the list right before it 机构 may be a ministry, too
    sorts |= {Kind.GOVERNMENT} if len(sorts) > len(SCHOOLS) else frozenset()
    named = [
        one
        for one in bodies_in(text[: told.start()], sheet.names)
        if is_placed(one) and (kind := kind_by_ending(one.mention.name, "zh")) and kind[1] in sorts
    ][-many:]
    is_list = all(LINK.fullmatch(text, one.end, other.start) for one, other in itertools.pairwise(named))
    if len(named) < many or not is_list or any(one.is_self or one.same for one in named):
        return ()
    return in_order(sheet, sentence, [sheet.moved(one.mention, max(sentence.start, 0)) for one in named])


def are_apart(sentence: Sentence) -> bool:
    """Whether each of the counted partners has a paper of its own."""
    return EACH.search(sentence.words) is not None


def _beside(sheet: Sheet, sentence: Sentence) -> tuple[list[Sentence], ...]:
    """The running sentences before together, each before alone from the nearest, and those right behind."""
    prose = [s for s in sheet.page.sentences if s.is_prose]
    before = [s for s in prose if s.order < sentence.order][-BEFORE:]
    behind = [s for s in prose if s.order > sentence.order][:BEHIND]
    return (*([one] for one in reversed(before)), before, *([one] for one in behind))
