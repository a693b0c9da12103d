"""Names that lean on another: 同第2病院 on the hospital before it, 護理学院 on its school, 県医師会 on a prefecture."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ja.numbers import number_of
from pactwatch.reading.languages.ja.words import words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.organisations import named
from pactwatch.reading.places import find_places

OFFICE = re.compile(r"[㐀-鿿ァ-ヺー・]{2,16}[省庁部]")
SAME = re.compile(r"同(?=[㐀-鿿ァ-ヺA-Z第\d])(?P<rest>[^同].{2,})")
ACADEMIES = ("科学院", "アカデミー", "機構")
"""What holds institutes of its own, and is no ending that tells a sort of body."""
COUNTED = re.compile(
    r"の(?P<n>[2-9２-９]|[二三四五六七八九])(?:社|行|校|者|機関|大学|団体|病院|研究所|法人|省|都市|市)$"
)
LEAST = 2
DIGIT = re.compile(r"\d+|[一二三四五六七八九十]")
PART = re.compile(r"(?!.*大学)[㐀-鿿ァ-ヺー・]{1,10}(?:学部|学院|研究科|学群|学域|学府|研究院|カレッジ)")
"""口腔医学院: a part of a university, which its own name does not tell."""
SCHOOL = re.compile(
    r"(?P<school>.*(?:大学校|大学|大))(?=(?:[㐀-鿿ァ-ヺー・]{1,10}(?:学部|学院|研究科|学群|学域|学府|研究院|カレッジ))$)"
)
STUCK = re.compile(r"(?P<kind>[県市州府道])(?![民内外立場長営庁議央路中域])(?=[㐀-鿿ァ-ヺー・]{3,})(?P<rest>.+)")
"""県医師会, 州スポーツ局: of the prefecture or state that the page told before."""
OF_A_SCHOOL = re.compile(
    r"(?:国際|留学生|グローバル|海外|学術|教育|研究|産学|地域|学生)(?:・?(?:交流|連携|教育|推進|協力|戦略|企画|支援|広報|学生|研究|開発|人材|育成))*(?:センター|本部|機構|室|課|部|オフィス|推進室|統括本部)"
)
"""国際交流センター: what every school has, and which signs nothing for itself."""


def in_row(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Bodies that stand together, those that lean on the one before them in full."""
    told: list[Mention] = []
    for mention in mentions:
        told.append(_leaning(mention, told[-1]) if told else mention)
    return tuple(told)


def _leaning(mention: Mention, last: Mention) -> Mention:
    if (same := SAME.fullmatch(mention.name)) and (owner := _owner(last.name, same["rest"])):
        # ビンメック第1病院、同第2病院
        return replace(mention, name=owner + same["rest"], home=last.home, country=last.country)
    if mention.home or mention.country:
        return mention
    if (name := part_beside(last.name, mention.name)) and named(mention.name) is None:
        # 台北医学大学の口腔医学院、護理学院
        return replace(mention, name=name, home=last.home, country=last.country)
    is_office = OFFICE.fullmatch(mention.name) and OFFICE.fullmatch(last.name)
    if last.home and is_office and mention.name not in words_of("ministry") and home_of(mention.name, "ja") is None:
        # ケニアの保健省と国防省: an office that no land of its own tells is of that told before the first
        return replace(mention, home=last.home)
    return mention


def counted_of_land(mentions: tuple[Mention, ...], last: str) -> tuple[Mention, ...]:
    """ "インドのA、Bの2社": all that are counted behind a land are of it, if nothing tells another home."""
    counted = COUNTED.search(last)
    number = number_of(counted["n"]) if counted else 0
    if number < LEAST or len(mentions) < number:
        return mentions
    before, first, rest = mentions[:-number], mentions[-number], mentions[1 - number :]
    if resolve(first.home) in (None, "INT", "EU") or any(_has_a_home(one) for one in rest):
        return mentions
    return (*before, first, *(replace(one, home=first.home) for one in rest))


def _has_a_home(mention: Mention) -> bool:
    known = named(mention.name)
    is_known = known is not None and known.is_strong
    return bool(mention.home or mention.country or is_known) or home_of(mention.name, "ja") is not None


def part_beside(before: str, part: str) -> str:
    """高雄医学大学看護学院 for 看護学院 behind 高雄医学大学医学院; "" where the name before is of no school."""
    if PART.fullmatch(part) is None:
        return ""
    school = SCHOOL.match(before)
    return school["school"] + part if school else ""


def _owner(before: str, rest: str) -> str:
    """What the name before has in front of a word like the rest: ビンメック before 第2病院; "" where nothing fits."""
    like = re.compile(DIGIT.sub(r"(?:\\d+|[一二三四五六七八九十])", re.escape(rest)) + "$")
    if DIGIT.search(rest) and (found := like.search(before)):
        return before[: found.start()]
    for end in range(len(before) - 2, 2, -1):
        if before[:end].endswith(ACADEMIES):
            return before[:end]
        told = kind_by_ending(before[:end], "ja")
        if told is not None and end > len(told[0]) and len(told[0]) > 1:
            return before[:end]
    return ""


def of_place(mention: Mention, place: Mention | None, kind: str) -> Mention:
    """県医師会 with the prefecture that 県 stands for."""
    if place is None:
        return mention
    name = f"{place.name}{mention.name[len(kind) :]}"
    return replace(mention, name=name, aliases=(*mention.aliases, mention.name), country=place.country)


def stuck_to(mention: Mention) -> str:
    """The 県 or 州 that a name begins with, which is no part of a word of its own; "" where there is none."""
    found = STUCK.fullmatch(mention.name)
    if found is None or mention.country or resolve(mention.name) or named(mention.name) is not None:
        return ""
    if any(place.start == 0 for place in find_places(mention.name)):
        return ""
    told = kind_by_ending(found["rest"], "ja")
    return found["kind"] if told is not None and len(told[0]) < len(found["rest"]) else ""


def is_of_a_school(mention: Mention) -> bool:
    """Whether the name is but that of an office that every school has."""
    return not mention.country and OF_A_SCHOOL.fullmatch(mention.name) is not None
