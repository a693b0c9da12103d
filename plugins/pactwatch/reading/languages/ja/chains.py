"""Phrases that の joins, and what they name: "モンゴル国大統領府のA副長官" names 大統領府."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ja.bodies import DESCRIPTION, SAME, SORT_OF_BODY
from pactwatch.reading.languages.ja.leaning import part_beside
from pactwatch.reading.languages.ja.naming import (
    KANA,
    OF_COUNTRY,
    capital_of,
    governed,
    has_rank,
    is_part,
    mention_of,
    without_rank,
)
from pactwatch.reading.languages.ja.people import is_person
from pactwatch.reading.languages.ja.phrases import Phrase, phrases_in
from pactwatch.reading.languages.ja.rewording import BLANK
from pactwatch.reading.languages.ja.unlisted import FIELD, NAME_IN_PARTS, NONE, owns, unlisted
from pactwatch.reading.languages.ja.words import pattern_of, words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.places import city_country, find_places, is_whole_place
from pactwatch.records import Kind

COUNTED = re.compile(
    r"(?:計|合計)?(?:\d+|[二三四五六七八九十]|両)(?:社|者|組|校|大学|機関|団体|か国|カ国|ヶ国|国|市|県|病院|学|組織|協会|行|校|政府|法人|自治体|当局|[㐀-鿿]{1,8}省)(?:首脳|政府|代表|の首脳)?$"
)
SHORT_FORM = re.compile(
    r"^(?:(?![県府道都市官]庁|[両各])[㐀-鿿A-Z]{1,6}[省庁]|州政府|市政府|県|府|都|道|市|州|区|町|村|財団|機構|連合会|協会|連盟|公社|公団|衛生部|人民委員会|センター|研究所|研究院|研究機構|学会|学園|学院|組合|工業会|振興会|商工会議所|会議所|試験場|事業団|アカデミー|病院|大学|医院|医療院|銀行)$"
)
"""What stands for a body that the page names in full elsewhere: 保健省 for インドネシア保健省, 県 for 三重県."""
PARTS_JOINED = re.compile(r"(?:と|や|、|・|および|及び|並びに)")
LINKS_OF_HEAD = 2
"""大分の佐藤知事: a place and its head."""
CALLED_A = re.compile(rf"(?:{SORT_OF_BODY})$")
SORT_OF = re.compile(
    r"の(?:うちの)?(?:一つ|1つ|ひとつ|一角|一校|一社)$|(?:位|最大|最大手|最大級|有数|屈指|大手)の[㐀-鿿]{0,3}(?:銀行|大学|病院|会社|研究所|企業|機関|団体)$"
)
"""フィリピン第2位の商業銀行、: what a body is, told before its name."""
STATE_FIRM = re.compile(r"国営[㐀-鿿]{2,4}会社$")
ANY_OF_LAND = re.compile(
    r"の(?:国立|公立|私立|州立|市立|総合|民間|政府系|[㐀-鿿]{2}系)?(?:大学|病院|銀行|研究所|機関|団体|財団|会社|ファンド)$"
)
"""カザフスタンの公立大学、: what it is, not which."""
ARM = re.compile(
    r"(?:法人|子会社|支社|支店|現地事務所|グループ|グループ会社|日本法人|事業部|研究所側|(?:代表|訪問|使節|視察|調査|派遣|交渉|ミッション)団)$"
)
PARTY_OF = re.compile(r"(?:ら)?一行(?:\d{1,3}[名人])?$|(?:\d{1,3}[名人])$")
OF_OWNER = words_of("of_owner")
OWNS = frozenset({"傘下", "系", "系列", "グループ傘下"})
"""ビングループ(Vingroup)傘下のビンメック社: whose a firm is."""
HOUSES = frozenset({Kind.UNIVERSITY, Kind.HOSPITAL})
LEAST_OF_HOUSE = 4
SORTS = frozenset(
    {
        "技術",
        "医科",
        "工科",
        "工業",
        "農業",
        "師範",
        "教育",
        "看護",
        "総合",
        "大学",
        "中央",
        "中核",
        "商工",
        "国立",
        "公立",
        "州立",
        "市立",
        "私立",
        "日本語",
        "職業訓練",
        "医療",
        "薬科",
        "理工",
        "科学技術",
    }
)
"""What a house is, as no name of its own tells."""
ABOUT = ("での", "における", "に関する", "に係る", "をめぐる", "についての")
"""AとBの医療分野での協定: a paper of both."""
PAPER = re.compile(r"(?:協定|覚書|MOU|連携|提携|協力|交流|合意書|宣言|条約|協業|(?:調印|締結|署名|交換)式)$")


SIGNING = frozenset({"調印", "締結", "署名", "更新", "交換"})
OWN_PART = re.compile(
    r"[㐀-鿿]{1,6}(?:学部|研究科|学院)[㐀-鿿ァ-ヺー]{1,10}(?:学科|専攻|コース|講座)|[㐀-鿿]{1,8}(?:学科|専攻)"
)
"""本学医学部看護学科: a department of the page's own school."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Chain:
    """Phrases that の joins, and what they name together. ``mention`` is None where they name no body.

    ``after`` is the glue behind the chain, up to the next phrase. ``of_paper``: "Bの協定", the body owns a paper.
    """

    start: int
    end: int
    after: str
    mention: Mention | None
    is_self: bool = False
    same: str = ""
    text: str = ""
    of_paper: bool = False
    is_person: bool = False
    people: tuple[str, ...] = ()
    """Persons told behind it as if they were of it: "A財団の理事長と趙院長"."""


def chains_in(text: str, known: frozenset[str] = NONE) -> list[Chain]:
    """The phrases joined by の, with what each chain names. ``known``: short names that the page explains."""
    chains: list[Chain] = []
    links: list[Phrase] = []
    phrases = phrases_in(text)
    known = unlisted(phrases, text, known)
    for number, phrase in enumerate(phrases):
        following_one = phrases[number + 1] if number + 1 < len(phrases) else None
        if phrase.after == "" and following_one and (following_one.quoted or following_one.is_firm):
            # 産業パーク「台北...パーク」: the words before a quoted name say what it is, and perhaps where
            quoted = phrases[number + 1]
            lands = (link.text for link in links if resolve(link.text))
            phrases[number + 1] = replace(
                quoted,
                quoted=False,
                notes=(*quoted.notes, *lands, phrase.text),
                is_told_a_body=CALLED_A.search(phrase.text) is not None,
            )
            links = []
            continue
        if phrase.after == "" and phrase.quoted and number + 1 < len(phrases) and links:
            # 同国の「シルクロード」観光大学: the quoted word is no owner
            continue
        links.append(phrase)
        following = phrases[number + 1].text if number + 1 < len(phrases) else ""
        is_one = phrase.after == "" and phrase.notes and bool(following)
        if phrase.after.strip(f" {BLANK}") == "の" or (
            is_one and (following in OWNS or DESCRIPTION.fullmatch(following) or kind_by_ending(following, "ja"))
        ):
            # ジェネリック医薬品(GE薬)大手, 医学研究評議会(MRC)再生医学研究所
            continue
        chains.append(_chain(links, known))
        links = []
    if links:
        chains.append(_chain(links, known))
    return _with_descriptions(_with_parts(chains))


def _with_parts(chains: list[Chain]) -> list[Chain]:
    """The chains; a part told behind one of the same school is of it: 高雄医学大学の医学院、看護学院."""
    told = chains[:1]
    for chain in chains[1:]:
        last = told[-1].mention
        is_beside = last is not None and chain.mention is None and PARTS_JOINED.fullmatch(told[-1].after)
        if last is not None and is_beside and (name := part_beside(last.name, chain.text)):
            mention = replace(last, name=name, aliases=(), start=chain.start, end=chain.end)
            chain = replace(chain, mention=mention, same="", is_person=False)  # noqa: PLW2901
        told.append(chain)
    return told


def _with_descriptions(chains: list[Chain]) -> list[Chain]:
    """The chains; what a body is, told before its name, is told of it: "シンガポールの新興企業、X"."""
    told: list[Chain] = []
    described = ""
    for number, chain in enumerate(chains):
        following = chains[number + 1].text if number + 1 < len(chains) else ""
        if chain.after == "、" and _describes(chain, following):
            described = chain.text
            continue
        if described and chain.mention is not None:
            chain = replace(chain, mention=replace(chain.mention, home=f"{described} {chain.mention.home}".strip()))  # noqa: PLW2901
        described = ""
        told.append(chain)
    return told


def _describes(chain: Chain, following: str) -> bool:
    """Whether the words only say what the body behind the comma is."""
    if SORT_OF.search(chain.text):
        return True
    if STATE_FIRM.search(chain.text) and resolve(following.partition("の")[0]) is None:
        return True
    is_name = chain.mention is not None and chain.text.endswith(chain.mention.name)
    return not is_name and (DESCRIPTION.search(chain.text) or ANY_OF_LAND.search(chain.text)) is not None


def bodies_in(text: str, known: frozenset[str] = NONE) -> list[Mention]:
    """Every body that the text names, also one that only owns what is told of: "A病院の看護師6人"."""
    found: list[Mention] = []
    links: list[Phrase] = []
    for phrase in phrases_in(text):
        links.append(phrase)
        if not owns(phrase) and has_rank(phrase.text) and KANA.fullmatch(without_rank(phrase.text)):
            # トカンチンス州の州都パルマスで: where something is
            links = []
            continue
        if phrase.after.strip(f" {BLANK}") == "の":
            continue
        told = (mention_of(links, number, known) for number in range(len(links) - 1, -1, -1))
        named = [m for m in told if m is not None]
        # "X研究所のウズベキスタンでの仕事": the country is where it works
        found += ([m for m in named if resolve(m.name) is None] or named)[:1]
        links = []
    return found


def _chain(links: list[Phrase], known: frozenset[str]) -> Chain:
    first, last = links[0], links[-1]
    mention = None
    of_paper = False
    for number in range(len(links) - 1, -1, -1):
        mention = capital_of(links, number)
        if mention is None and not _is_one_of_two(links, number):
            mention = mention_of(links, number, known)
        of_paper = of_paper or (mention is None and bool(PAPER.search(links[number].text)))
        if mention is not None or not (_may_stand_for_owner(links[number]) or _is_of_a_paper(links, number)):
            break
    if mention is None and len(links) == LINKS_OF_HEAD:
        mention = governed(first, last)
    if mention is None and len(links) >= LINKS_OF_HEAD:
        mention = _house_of_town(links[-2], last)
    if mention is not None and number < len(links) - 1 and (local := _of_place(links, mention)):
        mention = local
    if mention is None and first.text == "政府" and len(links) == 1:
        mention = Mention(name="日本", start=first.start, end=first.end, country="JP", kind=Kind.GOVERNMENT)
    of_paper = of_paper or (len(links) > 1 and bool(FIELD.search(last.text)) and last.after.startswith(ABOUT))
    stem = next((link.text for link in links if _stands_for_page(link.text)), "")
    if stem and stem == first.text:
        mention = None
    same = SAME.match(first.text)
    return Chain(
        start=first.start,
        end=last.end,
        after=last.after,
        mention=mention,
        is_self=bool(stem) and (mention is None or first.text == stem),
        same=same["kind"]
        if same and mention is None
        else _stands_for(first.text)
        if mention is None and not stem
        else "",
        text="の".join(link.text for link in links),
        of_paper=of_paper and mention is not None,
        is_person=mention is None and len(links) == 1 and is_person(last.text),
    )


def _is_of_a_paper(links: list[Phrase], number: int) -> bool:
    """A paper, or its signing: Bの協定, Bの協定の調印."""
    if PAPER.search(links[number].text):
        return True
    return number > 0 and links[number].text in SIGNING and PAPER.search(links[number - 1].text) is not None


def _is_one_of_two(links: list[Phrase], number: int) -> bool:
    """佐藤一郎、トマス・ミュラーの両代表: the second of two people."""
    if len(links) < LINKS_OF_HEAD or number != len(links) - LINKS_OF_HEAD or not links[-1].text.startswith("両"):
        return False
    name = links[number].text
    return NAME_IN_PARTS.fullmatch(name) is not None and is_person(links[-1].text) and not kind_by_ending(name, "ja")


def _house_of_town(town: Phrase, house: Phrase) -> Mention | None:
    """ハノイの医科大学, オウルの大学病院: a house that only its sort and its town or province tell."""
    told = kind_by_ending(house.text, "ja")
    if told is None or not (told[1] in HOUSES or house.text == "商工会議所"):
        return None
    if len(house.text) < LEAST_OF_HOUSE or COUNTED.search(house.text):
        return None
    place = without_rank(town.text)
    land = place.partition("・")[0] if "・" in place else ""
    is_known = any(p.start == 0 and p.end >= len(place) - 1 for p in find_places(place)) or bool(city_country(place))
    is_known = is_known or resolve(land) not in (None, "INT", "EU")
    sort = house.text[: -len(told[0])] if len(told[0]) < len(house.text) else ""
    if not is_known or (sort and sort not in SORTS):
        return None
    return Mention(name=house.text, start=house.start, end=house.end, home=place)


def _of_place(links: list[Phrase], place: Mention) -> Mention | None:
    """ビシケクの医療短期大学: a body that only its town names; None where the words before are no mere town."""
    last = links[-1]
    if kind_by_ending(place.name, "ja") or resolve(place.name) or last.text in words_of("part"):
        return None
    if not is_whole_place(place.name) and city_country(place.name) is None:
        return None
    told = kind_by_ending(last.text, "ja")
    if told is None or told[1] is Kind.GOVERNMENT or len(told[0]) < 3 or COUNTED.search(last.text):
        return None
    return Mention(name=last.text, start=last.start, end=last.end, home=place.name)


def _stands_for(text: str) -> str:
    """The short form in "保健省", "県", "県の知事", "同国保健省": what a fuller name on the page ends in; else ''."""
    if of_country := OF_COUNTRY.match(text):
        return of_country["body"]
    return text if SHORT_FORM.match(text) else ""


def _stands_for_page(text: str) -> bool:
    """本学, and 本学薬学部."""
    if text in words_of("self"):
        return True
    own = pattern_of("self").match(text)
    rest = text[own.end() :] if own is not None else ""
    return is_part(rest) or OWN_PART.fullmatch(rest) is not None


def _may_stand_for_owner(link: Phrase) -> bool:
    """Whether a phrase that is no body leaves the word to its owner: "Aの社長", "Aの代表", "A側"."""
    if COUNTED.search(link.text) or ARM.search(link.text):
        return True
    # "X庁の黄副庁長一行6名", "X大学の一行"
    if PARTY_OF.fullmatch(link.text) or link.text in OF_OWNER:
        return True
    return is_person(PARTY_OF.sub("", link.text)) or (link.after.startswith(ABOUT) and bool(FIELD.search(link.text)))
