"""The body behind a person: "東京大学小川学長" names the university, "フランスのヴェラン保健相" a ministry."""

from __future__ import annotations

import functools
import re

from pactwatch.reading.countries import resolve
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ja.words import ending_of, pattern_of, words_of
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.places import find_places
from pactwatch.reading.terms import meaning
from pactwatch.records import Kind

FARTHEST = 14
"""How many letters a person's name may take between the body's name and the title."""
# 市長, 州知事: the place before the title is the body
GOVERNS = re.compile(r"(?P<place>[^のとは、]{1,24}?[都道府県州省市区町村郡])(?:長|知事|首相|首席大臣|党委書記|書記)$")
TOWN = re.compile(r"[都道府県州省市区町村郡]$")
LEADER = re.compile(r"(?:副首相|副大統領|首相|内閣総理大臣|総理大臣|総理|大統領|国家主席|国王|首長|連邦首相)$")
SURNAMES = (
    r"[周王李張劉陳楊黄趙呉徐孫馬朱胡郭何林高羅鄭梁謝宋唐許鄧韓馮曹彭曾蕭田董潘袁蔡蒋余于杜葉程魏蘇"
    r"呂丁任盧姚沈鍾姜崔譚陸池呉申安裵文柳南白禹范汪廖石金韋賈夏方鄒熊白孟秦邱侯江尹薛閻雷黎史陶賀毛顧龔邵覃武銭戴厳莫孔]"
)
HEADS_OFFICE = re.compile(rf"{SURNAMES}[㐀-鿿]{{1,2}}副?[庁局院]長")
"""池栄美庁長: Korea's heads of offices, by their names alone."""
CHINESE = re.compile(rf"{SURNAMES}[㐀-鿿]{{2}}[県市省区州]")
"""周春米県(長): a Chinese name before the title, no place."""
FOREIGN_NAME = re.compile(r"[ァ-ヺー]{1,16}(?:[・=＝][ァ-ヺー]{1,16}){1,4}[県市省区州]")
"""デディ・ムルヤディ州(知事): a person's name before the title."""
OF_A_CAPITAL = re.compile(r"[ァ-ヺー]{3,}[都府]")
"""チャッチャート都(知事): a person, where no known town is named so."""
PERSON = re.compile(r"[㐀-鿿々]{2,6}")
BY_SHAPE = re.compile(
    r"(?:[A-Z][a-zé.\-]*(?: [A-Z][A-Za-zé.\-]*){1,3}|[ァ-ヺー]{2,16}(?:[・=＝][ァ-ヺー]{1,16}){1,4})"
    r"[㐀-鿿]{0,10}[長官員役司事使授師席相表任頭裁監理補行佐者士家]$"
)
"""Mark Sweetingham副次官代理, パス・ロハジュン産業振興局長: a foreign name before a title, known or not."""
PERSON_OF = re.compile(r"(?:[㐀-鿿々]{2,5}|[ァ-ヺー]{3,10})・(?P<body>[^・]{3,})")
MINISTER_ABROAD = re.compile(r"[ァ-ヺー・=＝]{3,}[㐀-鿿・]{0,16}(?:大臣|相|長官|次官)")
"""カティア・アブレウ農業畜産食糧供給大臣: of whatever office."""
NAME_FIRST = re.compile(r"[A-Z][a-zé.\-]+(?: [A-Z][A-Za-zé.\-]*){1,3}(?=[ァ-ヺ][㐀-鿿ァ-ヺー・]+長$)")
HEAD_OF_FIRM = re.compile(r"(?:社長|会長|取締役|代表|責任者|創業者|頭取)$")
JAPANESE_OFFICES = meaning("ja", "ministry")
"""What headlines shorten: 厚労相 heads 厚生労働省."""


@functools.cache
def _minister() -> re.Pattern[str]:
    field = pattern_of("portfolio").pattern
    short = "|".join(sorted(JAPANESE_OFFICES, key=len, reverse=True))
    return re.compile(
        rf"(?P<field>(?:{field})(?:[・･]?(?:{field}))*|{short})(?:担当)?(?P<title>相|大臣|副大臣|副相|長官|副長官|大臣政務官|次官|事務次官)$"
    )


def ministry_of(text: str) -> tuple[str, str] | None:
    """The ministry that a minister's title stands for, and what stands before the field: a name, or a country."""
    found = _minister().search(text)
    if found is None:
        return None
    field = found["field"]
    return JAPANESE_OFFICES.get(field, field).strip("・･") + "省", text[: found.start()]


def leader_of(text: str) -> str | None:
    """What stands before the title of a head of state or government; None where the words have no such title."""
    found = LEADER.search(text)
    return text[: found.start()] if found else None


def is_person(text: str) -> bool:
    """Whether the words are a person with a title, also a minister of some state: ピンクヴァート州経済相."""
    if text in words_of("part"):
        return False
    if ending_of("title").search(text) or (len(text) > 4 and _minister().search(text)):
        return True
    return BY_SHAPE.fullmatch(text) is not None and kind_by_ending(text, "ja") is None


def without_person(text: str) -> str | None:  # noqa: PLR0911  a ladder of readings
    """The body in "東京大学小川学長"; None where only a person is left; the text itself where it has no title."""
    if (named := NAME_FIRST.match(text)) and kind_by_ending(text[named.end() : -1], "ja"):
        # Vicente Gotorオビエド大学(長)
        text = text[named.end() :]
    title = ending_of("title").search(text)
    if title is None or text in words_of("part"):
        return None if _is_of_a_name(text) else without_name(text.removesuffix("側")) or None
    if _is_of_a_name(text) or HEADS_OFFICE.fullmatch(text):
        return None
    if (whose := PERSON_OF.fullmatch(text)) and any(p.start == 0 for p in find_places(whose["body"])):
        # 里見進・東北大総長
        return without_person(whose["body"])
    if governed := GOVERNS.search(text):
        place = without_name(governed["place"])
        if place != governed["place"] or any(
            found.start == 0 and found.end >= len(place) - 1 for found in find_places(place)
        ):
            return place
        if (CHINESE.fullmatch(place) or FOREIGN_NAME.fullmatch(place)) and not find_places(place):
            return None
        if OF_A_CAPITAL.fullmatch(place):
            return None
    known = [one for one in find_organisations(text) if one.end <= title.start()]
    if known and known[0].start == 0:
        return text[: known[-1].end]
    return _office_headed(text, title.start()) or _body_before(text, title.start())


def _body_before(text: str, title: int) -> str | None:
    """The words up to the last body's ending before the title: 東京大学 in "東京大学小川学長"."""
    for end in range(title, 2, -1):
        told = None if text[end - 1 : end + 1] == "社会" else kind_by_ending(text[:end], "ja")
        if told is None or len(told[0]) >= end:
            continue
        if told[0] == "道" and not find_places(text[:end]):
            # "谷川浩道会頭" is no prefecture's
            return None
        fits = end - len(told[0]) >= 1 and title - end <= FARTHEST
        return without_name(text[:end]) if fits else None
    return None


def _office_headed(text: str, title: int) -> str | None:
    """保健福祉部 in "鄭鎮燁保健福祉部長官": a known office of state between a person's name and the title."""
    for one in find_organisations(text):
        is_office = any(o.kind in (Kind.GOVERNMENT, Kind.AGENCY) for o in one.organisations)
        if is_office and PERSON.fullmatch(text[: one.start]) and (one.end == title or text[one.end :] == "長"):
            return text[one.start : one.end]
    return None


def _is_of_a_name(text: str) -> bool:
    """Whether a title stands behind a foreign person's name, and no firm's: パス・ロハジュン産業振興局長."""
    if BY_SHAPE.fullmatch(text) is None or HEAD_OF_FIRM.search(text) or find_organisations(text):
        return False
    return is_person(text)


def without_name(text: str) -> str:
    """ "田上富久長崎市": a place that is known stands behind a person's name."""
    if len(text) < 5 or not TOWN.search(text):
        return text
    found = [place for place in find_places(text) if place.end >= len(text) - 1 and place.start]
    if not found:
        return text
    before = text[: found[-1].start]
    if PERSON.fullmatch(before) and not resolve(before) and not find_places(before) and not TOWN.search(before):
        return text[found[-1].start :]
    return text
