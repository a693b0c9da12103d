"""Names of bodies in Japanese that no ending tells: what acts on a day, beside a body or as whose partner, is one."""

from __future__ import annotations

import itertools
import re

from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.ja.bodies import ACTIVITY, DESCRIPTION, OF_PAPER, is_general
from pactwatch.reading.languages.ja.naming import (
    mention_of,
    without_rank,
)
from pactwatch.reading.languages.ja.people import is_person
from pactwatch.reading.languages.ja.phrases import Phrase
from pactwatch.reading.languages.ja.rewording import BLANK
from pactwatch.reading.places import find_places, is_whole_place

ACTS = re.compile(r"(?:など)?(?:は|が)\x02")
SIGNS_FAR_ON = re.compile(
    r"は、[^。]{4,120}(?:覚書|協定|合意書|提携|MO[UCA]|MoU)[^。]{0,60}(?:結ん|締結し|交わし|調印し|署名し)(?:た|だ)[^。]{0,12}(?:発表|公表|明らかに)"
)
LEAST_TO_ACT = 4
"""井関農機は、...協定を結んだと発表した: letters of what acts though no day stands beside it."""
TOGETHER = re.compile(r"(?:側)?(?:は|が)(?!ん)")
PARTNER_IN = re.compile(
    r"(?:との|と)(?:間で)?、?[^、。とはがで]{0,24}(?:覚書|協定|協議書|備忘録|合意書|意向書|提携|MO[UA]|MoU|LOI)(?:を|に|で)"
)
HOST_OF_TIE = re.compile(
    r"で(?:は)?[\2、]*[^。、はが]{2,16}[州市県都府道町村区]との、?(?:姉妹|友好)(?:都市|州|県|港|交流|提携|縁組|協定|関係)[^。、]{0,12}(?:周年|年)"
)
SISTERS = re.compile(r"との?、?[㐀-鿿]{0,4}(?:姉妹|友好)(?:都市|州|省|県|港|交流|提携|縁組|協定|関係)")
LONG_NAME = re.compile(r"[㐀-鿿ァ-ヺー]{4,16}$")
IDEOGRAPHS = re.compile(r"[㐀-鿿]{2,10}$")
EVENT = re.compile(
    r"(?:式|式典|会談|会合|会議|会|団|者|氏|人|相|書|議|合|調印|署名|締結|覚書|協定|提携|期限|実施|開始|発表|発効|訪問|交渉|協議|一行|首脳|側|両.|新.|同.)$"
)
NAME_IN_PARTS = re.compile(r"[ァ-ヺー]+(?:[・=＝][ァ-ヺー]+)+")
NONE: frozenset[str] = frozenset()
LONGEST_LAND = 9
ACRONYM = re.compile(r"[A-Z]{3,6}")
LETTERED_ACTS = re.compile(r"(?:は|が)[、\x02]|と(?:の間で)?(?:、|\x02|[^、。]{0,20}(?:協定|覚書|提携|合意))")
SORT = re.compile(
    r"(?:傘下|大手|最大手|中堅|企業|メーカー|会社|子会社|新興|ベンチャー|スタートアップ|財閥|(?:研究|医療|政府|教育|公的)機関|団体|法人)$"
)
FIELD = re.compile(
    r"(?:分野|領域|方面|部門|産業|事業|教育|研究|医療|技術|開発|農業|林業|漁業|水産|保健|環境|観光|文化|交流|協力|育成|派遣|整備|診断|利用|活用|振興|拡大|強化|推進|対策)$"
)


def unlisted(phrases: list[Phrase], text: str, known: frozenset[str]) -> frozenset[str]:
    """The names among the phrases that are bodies by what they do, beside those that are ``known``."""
    if phrases and (acting := _acts_on_a_day(phrases[0], text)):
        known |= {acting}
    return (
        known
        | _acting_together(phrases, known)
        | _partners(phrases, text)
        | _described(phrases)
        | _lettered(phrases)
        | _sisters(phrases, text)
        | _hosts(phrases, text)
    )


def _acts_on_a_day(first: Phrase, text: str) -> str:
    """The name in "豊田通商は28日、": what opens a sentence and acts on a day; "" where it looks like an event."""
    acts = ACTS.match(first.after) or (len(first.text) >= LEAST_TO_ACT and SIGNS_FAR_ON.match(text, first.end))
    if not acts or not IDEOGRAPHS.match(first.text) or text[: first.start].strip("\1\2 　"):
        return ""
    return "" if is_general(first.text) or is_person(first.text) or EVENT.search(first.text) else first.text


def _acting_together(phrases: list[Phrase], known: frozenset[str]) -> frozenset[str]:
    """The names in "仙台丸青(仙台市)と台北農産卸市場が": what acts with a body is one, whatever its ending."""
    found = set()
    for number, first in enumerate(phrases[:-1]):
        if first.after.strip(" \1") != "と":
            continue
        # "Aと中国のバイオ企業のBが": past whose and what the other is
        second = next((one for one in phrases[number + 1 : number + 5] if not owns(one)), phrases[-1])
        if not TOGETHER.match(second.after):
            continue
        told = [mention_of([one], 0, known) is not None for one in (first, second)]
        other = second if told[0] else first
        at = phrases.index(other)
        owner = phrases[at - 1] if at and owns(phrases[at - 1]) else None
        is_part = owner is not None and resolve(owner.text) is None and not SORT.search(owner.text)
        if any(told) and not all(told) and not is_part and _may_be_a_name(other.text):
            found.add(other.text)
    return frozenset(found)


def owns(phrase: Phrase) -> bool:
    """Whether の stands right behind the phrase."""
    return phrase.after.strip(f" {BLANK}") == "の"


def _partners(phrases: list[Phrase], text: str) -> frozenset[str]:
    """The names in "UCBは、京東健康と備忘録を結んだ": with whom a paper is signed is a body, whatever its ending."""
    found = set()
    for before, phrase in itertools.pairwise(phrases):
        is_of_land = before.after.strip(f" {BLANK}") == "の" and resolve(before.text) not in (None, "EU", "INT")
        if not ((is_of_land or before.after.startswith(("は", "が"))) and PARTNER_IN.match(text, phrase.end)):
            continue
        is_foreign = is_of_land and NAME_IN_PARTS.fullmatch(phrase.text) is not None
        if (
            (LONG_NAME.fullmatch(phrase.text) or is_foreign)
            and not FIELD.search(phrase.text)
            and _may_be_a_name(phrase.text)
        ):
            found.add(phrase.text)
    return frozenset(found)


def _sisters(phrases: list[Phrase], text: str) -> frozenset[str]:
    """The towns in "プラハとの姉妹都市関係": of such a tie the bare name of a known town stands for it."""
    return frozenset(
        phrase.text for phrase in phrases if SISTERS.match(text, phrase.end) and is_whole_place(phrase.text)
    )


def _hosts(phrases: list[Phrase], text: str) -> frozenset[str]:
    """The towns in "プラハで、京都市との姉妹都市提携20周年を祝う": where such a tie is kept is who has it."""
    if "周年" not in text and "友好" not in text and "姉妹" not in text:
        return NONE
    towns = [without_rank(phrase.text) for phrase in phrases if HOST_OF_TIE.match(text, phrase.end)]
    return frozenset(name for name in towns if is_whole_place(name))


def _described(phrases: list[Phrase]) -> frozenset[str]:
    """The names in "中国のバイオ企業、天諾科技": what is said to be a firm or an institution of a land."""
    return frozenset(
        name.text
        for owner, sort, name in zip(phrases, phrases[1:], phrases[2:], strict=False)
        if name.after.startswith(("は", "が", "と", "の"))
        and sort.after.strip(f" {BLANK}") in ("の", "、")
        and SORT.search(sort.text)
        and owns(owner)
        and resolve(owner.text.partition("・")[0]) not in (None, "EU", "INT")
        and LONG_NAME.fullmatch(name.text)
        and not FIELD.search(name.text)
        and _may_be_a_name(name.text)
    )


def _lettered(phrases: list[Phrase]) -> frozenset[str]:
    """The names in "ベトナムワクチン(VNVC)は": what a land begins, letters stand behind and acts is a body."""
    return frozenset(
        phrase.text
        for phrase in phrases
        if phrase.notes
        and ACRONYM.fullmatch(phrase.notes[0])
        and LETTERED_ACTS.match(phrase.after)
        and LONG_NAME.fullmatch(phrase.text)
        and not FIELD.search(phrase.text)
        and not is_general(phrase.text)
        and not EVENT.search(phrase.text)
        and OF_PAPER.search(phrase.text) is None
        and any(resolve(phrase.text[:size]) for size in range(2, min(LONGEST_LAND, len(phrase.text) - 1)))
    )


def _may_be_a_name(text: str) -> bool:
    """Whether ideographs that name no known sort of body are no thing, event, deed or person either."""
    if not LONG_NAME.match(text) or is_general(text) or is_person(text):
        return False
    if EVENT.search(text) or OF_PAPER.search(text) or DESCRIPTION.search(text):
        return False
    # 台北農産卸売市場: what begins with its town is named by it
    return ACTIVITY.search(text) is None or any(place.start == 0 for place in find_places(text))
