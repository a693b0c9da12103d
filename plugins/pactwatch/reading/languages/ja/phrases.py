"""Japanese noun phrases that may name bodies: runs of ideographs, katakana and Latin letters between particles.

Hiragana separates them; の joins a country, a body and a person ("モンゴル国大統領府のA副長官" names 大統領府).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ja.people import is_person, ministry_of, without_person
from pactwatch.reading.languages.ja.rewording import BLANK
from pactwatch.reading.languages.ja.words import ending_of, pattern_of, words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.places import find_places
from pactwatch.records import Kind

LETTER = re.compile(r"[㐀-鿿々〆〇ァ-ヺー・･A-Za-zÀ-ɏ0-9０-９Ａ-Ｚａ-ｚ&＆.\-–'’＝=]")
LATIN_OR_KANA = re.compile(r"[ァ-ヺーA-Za-zÀ-ɏ0-9]")
# 及び, 並びに: ideographs that join, and are part of no name
GLUE = re.compile(r"及び|並びに|又は|若しくは|及(?=[、,])")
SEAT = re.compile(
    r"本社|本店|本部|(?:^|、)(?:東京|大阪|京都|[㐀-鿿]{1,3}[都道府県])?[㐀-鿿ぁ-んァ-ヺ]{1,6}[都府県市区町村]$"
    r"|(?:社長|代表|学長|総長|理事長|会長|院長|頭取|所長|CEO)(?:[::=はの・、 ]|$)|^(?:社長|代表|学長|理事長|会長|院長|頭取)"
)
NOTE = re.compile(r"\s?[(（\[【〔［](?P<note>[^()（）\[\]【】〔〕［］]{1,60})[)）\]】〕］]")
QUOTED = re.compile(r"「(?P<name>[^「」]{2,30})」")
HEREAFTER = re.compile(r"以下[、,:：]?\s?[「『]?(?P<name>[^「」『』、,]{1,30})[」』]?")
LEGAL = re.compile(
    r"^(?:株式会社|有限会社|合同会社|社会福祉法人|宗教法人|財団法人|社団法人|国立大学法人|国立研究開発法人|独立行政法人|地方独立行政法人|学校法人|医療法人(?:社団|財団)?|"
    r"一般社団法人|公益社団法人|一般財団法人|公益財団法人|特定非営利活動法人|NPO法人)\s?|\s?(?:株式会社|有限会社|合同会社)$"
)
FOREIGN = re.compile(r"[ァ-ヺー]{3,}|[A-Z][A-Za-z]")
PART_OF = re.compile(r"(?:大学|学院|アカデミー|大)$")
# 日本大学, 中国銀行: what a country's name makes a name of
NAMED_BY_COUNTRY = frozenset({"政府", "省", "州", "市", "県", "大学", "銀行", "医科大学"})
COUNTED = re.compile(
    r"(?:計|合計)?(?:\d+|[二三四五六七八九十]|両)(?:社|者|校|大学|機関|団体|か国|カ国|ヶ国|国|市|県|病院|学|組織|協会)$"
)
# "バイオ企業ハンビット": what a body is, written before its name
DESCRIBED = re.compile(
    r"^[㐀-鿿ァ-ヺー]*?(?:企業|大手|最大手|メーカー|ベンチャー|スタートアップ|会社|財閥|商社|機関|専門病院|団体|業者)(?=[ァ-ヺA-Z]{2})"
)
# "ロート製薬のタイ法人": the arm signs for its house
LETTER_FIRST = re.compile(r"[米英独仏伊韓中台豪加印露越欧]")
# words that say what a body is, not its name
DESCRIPTION = re.compile(
    r"(?:ベンチャー|企業|大手|メーカー|スタートアップ|VB|業者|事業者|各社|陣営|系|勢|系列|子会社|関連会社)$"
)
# 総務省, 観光庁: an office by its field alone
OFFICE = re.compile(r"^(?!各|関係|中央|同|本|当)[㐀-鿿]{2,4}[省庁]$(?<!省庁)")
SHORT_FORM = re.compile(
    r"^(?:[㐀-鿿A-Z]{1,6}[省庁]|州政府|市政府|県|府|都|道|市|州|区|町|村|財団|機構|連合会|協会|連盟|公社|公団|衛生部|人民委員会)$"
)
"""What stands for a body that the page names in full elsewhere: 保健省 for インドネシア保健省, 県 for 三重県."""
NONE: frozenset[str] = frozenset()
OF_COUNTRY = re.compile(r"同国(?:の)?(?P<body>[㐀-鿿ァ-ヺー・A-Za-z]{2,})$")
THING = re.compile(
    r"(?:サービス|プログラム|プラットフォーム|セミナー|フォーラム|シンポジウム|サミット|イベント|プロジェクト|キャンペーン|ニーズ|"
    r"ワクチン|キット|プラン|モデル|ルート|ツアー|フェア|ビル|ホール|タワー|ロード|コース|レポート|ガイド|ミッション|"
    r"ウイルス|ローバー|ロケット|エンジン|カー|スクリーニング|テスト|マネジメント|トレーニング|ワークショップ|パビリオン|シリーズ)$"
)
"""Foreign words for things; a body's name that ends so is told by the gazetteer or a legal form."""
CHINESE_BUREAU = re.compile(
    r"国家(?!公務|公安委|安全保障局|戦略|試験)[㐀-鿿]{2,14}(?:局|総局|委員会|総署|弁公室|中心|庁)$"
)
OF_PAPER = re.compile(
    r"(?:協定|覚書|契約|契約書|合意書|合意|宣言|声明|条約|パートナーシップ|アライアンス|プロジェクト)$"
)
ARM = re.compile(r"(?:法人|子会社|支社|支店|現地事務所|グループ|グループ会社|日本法人|事業部|研究所側|代表団)$")
PAPER = re.compile(r"(?:協定|覚書|MOU|連携|提携|協力|交流|合意書|宣言|条約|協業)$")
SAME = re.compile(r"同(?P<kind>(?!国.)[㐀-鿿]{1,4})$")


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrase:
    """A noun phrase: offsets in the sentence, what stands in brackets behind it, and the hiragana that follows."""

    text: str
    start: int
    end: int
    notes: tuple[str, ...]
    after: str
    quoted: bool = False


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


def phrases_in(text: str) -> list[Phrase]:
    """The noun phrases of a masked sentence, in order."""
    names = _name_places(text)
    found: list[tuple[int, int, tuple[str, ...], int, bool]] = []
    at = 0
    while at < len(text):
        quote = QUOTED.match(text, at)
        if quote and not names[at]:
            end, notes = _notes(text, quote.end())
            found.append((quote.start() + 1, quote.end() - 1, notes, end, True))
            at = end
            continue
        if not names[at]:
            at += 1
            continue
        end = at
        while end < len(text) and (names[end] or _inner_space(text, names, end)):
            end += 1
        after, notes = _notes(text, end)
        found.append((at, end, notes, after, False))
        at = max(after, end)
    return [
        Phrase(
            text=text[start:end],
            start=start,
            end=end,
            notes=notes,
            after=text[after : (found[i + 1][0] - found[i + 1][4] if i + 1 < len(found) else len(text))].replace(
                BLANK, ""
            ),
            quoted=quoted,
        )
        for i, (start, end, notes, after, quoted) in enumerate(found)
    ]


def _name_places(text: str) -> list[bool]:
    """For each letter whether it may be part of a name; known bodies and towns with hiragana names count whole."""
    names = [bool(LETTER.match(letter)) for letter in text]
    for glue in GLUE.finditer(text):
        for place in range(glue.start(), glue.end()):
            names[place] = False
    for known in find_organisations(text):
        for place in range(known.start, known.end):
            names[place] = text[place] not in "\1\2"
    for word in pattern_of("hiragana").finditer(text):
        after = text[word.end() : word.end() + 1]
        if after and LETTER.match(after):
            for place in range(word.start(), word.end()):
                names[place] = True
    return names


def _inner_space(text: str, names: list[bool], at: int) -> bool:
    if text[at] not in " 　" or at + 1 >= len(text) or not names[at + 1] or at == 0:
        return False
    return bool(LATIN_OR_KANA.match(text[at - 1]) and LATIN_OR_KANA.match(text[at + 1]))


def _notes(text: str, at: int) -> tuple[int, tuple[str, ...]]:
    notes: list[str] = []
    while note := NOTE.match(text, at):
        notes.append(note["note"])
        at = note.end()
    return at, tuple(notes)


def chains_in(text: str, known: frozenset[str] = NONE) -> list[Chain]:
    """The phrases joined by の, with what each chain names. ``known``: short names that the page explains."""
    chains: list[Chain] = []
    links: list[Phrase] = []
    phrases = phrases_in(text)
    for number, phrase in enumerate(phrases):
        if phrase.after == "" and number + 1 < len(phrases) and phrases[number + 1].quoted:
            # 産業パーク「台北...パーク」: the words before a quoted name say what it is, and perhaps where
            quoted = phrases[number + 1]
            phrases[number + 1] = replace(quoted, quoted=False, notes=(*quoted.notes, phrase.text))
            links = []
            continue
        links.append(phrase)
        if phrase.after == "の":
            continue
        chains.append(_chain(links, known))
        links = []
    if links:
        chains.append(_chain(links, known))
    return chains


def _chain(links: list[Phrase], known: frozenset[str]) -> Chain:
    first, last = links[0], links[-1]
    mention = None
    of_paper = False
    for number in range(len(links) - 1, -1, -1):
        mention = _mention(links, number, known)
        of_paper = of_paper or (mention is None and bool(PAPER.search(links[number].text)))
        if mention is not None or not (_may_stand_for_owner(links[number]) or PAPER.search(links[number].text)):
            break
    if mention is None and first.text == "政府" and len(links) == 1:
        mention = Mention(name="日本", start=first.start, end=first.end, country="JP", kind=Kind.GOVERNMENT)
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
        same=same["kind"] if same and mention is None else _stands_for(first.text) if mention is None else "",
        text="の".join(link.text for link in links),
        of_paper=of_paper and mention is not None,
        is_person=mention is None and len(links) == 1 and is_person(last.text),
    )


def _stands_for(text: str) -> str:
    """The short form in "保健省", "県", "県の知事", "同国保健省": what a fuller name on the page ends in; else ''."""
    if of_country := OF_COUNTRY.match(text):
        return of_country["body"]
    return text if SHORT_FORM.match(text) else ""


def _stands_for_page(text: str) -> bool:
    """本学, and 本学薬学部."""
    if text in words_of("self"):
        return True
    return any(text.startswith(word) and _is_part(text.removeprefix(word)) for word in words_of("self"))


def _may_stand_for_owner(link: Phrase) -> bool:
    """Whether a phrase that is no body leaves the word to its owner: "Aの社長", "Aの代表", "A側"."""
    if COUNTED.match(link.text) or ARM.search(link.text):
        return True
    return bool(ending_of("title").search(link.text)) or link.text in {
        "側",
        "間",
        "両者",
        "代表者",
        "関係者",
        "グループ",
    }


def _mention(links: list[Phrase], number: int, known: frozenset[str]) -> Mention | None:
    link = links[number]
    if office := _ministry(links, number):
        return office
    bare = without_person(link.text)
    if bare is not None:
        bare = DESCRIBED.sub("", bare)
    if bare is None or OF_COUNTRY.match(bare):
        return None
    if not (
        bare in known
        or _has_a_seat(link, bare)
        or is_body(bare, link.quoted)
        or _is_office_of_a_country(links, number, bare)
    ):
        return None
    start, name = link.start + link.text.index(bare), bare
    owner = links[number - 1] if number else None
    if owner is not None and _is_part(bare) and PART_OF.search(owner.text):
        name, start = owner.text + bare, owner.start
        owner = links[number - 2] if number > 1 else None
    home, aliases = _beside(link.notes)
    if owner is not None:
        home = f"{owner.text} {home}".strip()
    home = f"{_country_begins(name)} {home}".strip()
    clean = LEGAL.sub("", name).strip(" ・-") or name
    aliases = tuple(dict.fromkeys(alias for alias in (*aliases, *_without_country(clean)) if alias != clean))
    return Mention(name=clean, start=start, end=link.end, aliases=aliases, home=home)


def _has_a_seat(link: Phrase, name: str) -> bool:
    """ "住友林業(東京都千代田区)": brackets that tell where a body is, or who heads it."""
    if len(name) < 2 or name in words_of("generic") or OF_PAPER.search(name) or DESCRIPTION.search(name):
        return False
    return any(SEAT.search(note) for note in link.notes) and not find_places(name)[:1] and resolve(name) is None


def _is_office_of_a_country(links: list[Phrase], number: int, name: str) -> bool:
    return number > 0 and bool(OFFICE.search(name)) and resolve(links[number - 1].text) is not None


def _ministry(links: list[Phrase], number: int) -> Mention | None:
    """The ministry of a minister, where his country is told, or where only Japan has such an office."""
    link = links[number]
    office = ministry_of(link.text)
    if office is None:
        return None
    name, before = office
    owner = links[number - 1].text if number else ""
    country = _country_begins_or_ends(before) or (owner if resolve(owner) else "")
    if not country and (FOREIGN.search(before) or (name not in words_of("ministry"))):
        return None
    full = name if not country or resolve(country) == "JP" else f"{country}{name}"
    return Mention(name=full, start=link.start, end=link.end, home=country or "日本", kind=Kind.GOVERNMENT)


def _country_begins_or_ends(before: str) -> str:
    """The country in "アザー米": the words before a minister's field, where they begin or end with one."""
    if resolve(before):
        return before
    for size in range(min(9, len(before) - 1), 0, -1):
        if resolve(before[-size:]) and (size > 1 or FOREIGN.search(before)):
            return before[-size:]
    return _country_begins(before)


def _country_begins(name: str) -> str:
    """The country that a katakana name begins with though no mark parts them: カタールエネルギー省."""
    if CHINESE_BUREAU.match(name):
        return "中国"
    return next((name[:size] for size in range(9, 2, -1) if len(name) > size + 2 and resolve(name[:size])), "")


def _without_country(name: str) -> tuple[str, ...]:
    """ "タイ・コンケン大学" is also called コンケン大学."""
    head, mark, tail = name.partition("・")
    return (tail,) if mark and resolve(head) and len(tail) > 3 else ()


def _is_part(name: str) -> bool:
    return name in words_of("part")


def is_body(name: str, quoted: bool = False) -> bool:  # noqa: PLR0911  a ladder of tests
    """Whether the words may name a body: by its ending, by the gazetteer, or as a foreign or Latin name."""
    if DESCRIPTION.search(name) or OF_PAPER.search(name):
        return False
    if LEGAL.match(name) and len(LEGAL.sub("", name)) > 1:
        return True
    if (
        len(name) < 2
        or name in words_of("generic")
        or name.upper() in words_of("generic")
        or name in words_of("self")
        or SAME.match(name)
    ):
        return False
    if re.fullmatch(r"[\d.\-–・%]+.{0,2}", name) or re.match(
        r"\d+(?:社|者|校|件|人|名|機関|大学|団体|カ国|か国)$", name
    ):
        return False
    if _is_description(name) or _is_bare_pair(name):
        return False
    if resolve(name) or (name.removesuffix("側") != name and resolve(name.removesuffix("側"))):
        return True
    known = find_organisations(name)
    if known and any(one.end - one.start >= len(name) * 0.5 for one in known):
        return True
    if OFFICE.search(name):
        # 保健省 alone is some country's; who is meant, sheet.py finds
        return name in words_of("ministry") or name.endswith("庁")
    told = kind_by_ending(name, "ja")
    if told and len(name) > len(told[0]) and name[: -len(told[0])] not in words_of("generic"):
        return told[1] is not Kind.GOVERNMENT or len(told[0]) > 1 or home_of(name, "ja") is not None or len(name) > 3
    if any(place.start == 0 and place.end == len(name) for place in find_places(name)):
        return kind_by_ending(name, "ja") is not None
    if quoted:
        return False
    if THING.search(name):
        return False
    words = [word for word in re.split(r"[・\s]", name) if word]
    if any(word in words_of("generic") for word in words) and not re.search(r"[A-Z]", name):
        return False
    return bool(FOREIGN.search(name)) or (len(name) >= 3 and bool(find_countries(name, "ja")))


def _is_description(name: str) -> bool:
    """ "韓国企業", "タイ病院大手", "米子会社": a country and a general word name nobody."""
    general = words_of("generic") - NAMED_BY_COUNTRY
    if LETTER_FIRST.match(name) and name[1:] in general:
        return True
    country = next((m for m in find_countries(name, "ja") if m.start == 0 and m.end < len(name)), None)
    return country is not None and name[country.end :].strip("・") in general


def _is_bare_pair(name: str) -> bool:
    """ "日サウジ", "日中韓": countries, not a body."""
    found = find_countries(name, "ja")
    return len({m.code for m in found}) > 1 and found[-1].end == len(name) and found[0].rule.startswith("pair")


def _beside(notes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """From the brackets: words that tell the home, and other names."""
    home: list[str] = []
    names: list[str] = []
    for note in notes:
        called = HEREAFTER.search(note)
        if called and "\1" not in called["name"]:
            names.append(called["name"])
        told = note[: called.start()].strip("、, ") if called else note
        for written in re.split(r"[、,;；]\s?", told):
            if "\1" in written or "\2" in written:
                continue
            piece = re.sub(r"^(?:略称|通称|本社|本部|所在地|旧称|英語名|旧)[:：は]?\s?", "", written).strip()
            if not piece:
                continue
            if find_countries(piece, "ja") or home_of(piece, "ja"):
                home.append(piece)
            if (
                len(piece) >= 2
                and resolve(piece) is None
                and not re.search(r"[ぁ-ん]{2}|^\d+$|本社|所在|市$|県$|都$|代表|社長|学長|理事長", piece)
            ):
                names.append(piece)
    return " ".join(home), tuple(names)
