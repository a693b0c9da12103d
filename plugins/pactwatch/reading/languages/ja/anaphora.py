"""What short words of a Japanese page stand for: 同社, 保健省, 県, the 4者 of the sentence before, an acronym."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ja.bodies import is_description, is_general
from pactwatch.reading.languages.ja.chains import chains_in
from pactwatch.reading.languages.ja.local_press import KINDS as PREFECTURES
from pactwatch.reading.languages.ja.local_press import prefecture_of
from pactwatch.reading.languages.ja.numbers import number_of
from pactwatch.reading.languages.ja.people import is_person
from pactwatch.reading.model import Mention, Page, Sentence
from pactwatch.reading.organisations import find_organisations, named
from pactwatch.reading.places import find_places
from pactwatch.reading.terms import meanings
from pactwatch.records import Kind

AGO = 12
"""Sentences that are looked back on for what a short word stands for."""
NEAR = 4
"""Sentences before "この4者" in which the four are named."""
LEAST_OF_HEAD = 4
"""Letters of a name with its title: 佐野学長."""
MOST_EXPLAINED = 60
EXPLAINED = re.compile(
    r"(?P<full>[㐀-鿿ァ-ヺー・A-Z]{4,40})[(（](?:[A-Za-z][A-Za-z .,'’&-]{6,80}?(?:[:、;/]|, )\s?)?"
    r"(?:以下[、,:]?\s?|略称?:?\s?|通称:?\s?)?"
    r"[「『]?(?P<short>[㐀-鿿ァ-ヺー]{2,10}|[A-Za-z][A-Za-z*&.\-]{1,11})[」』]?[、,)）]"
)
"""The full name with its short one: X大学(University of X: UX), X機構(以下、機構)."""
HEADED = re.compile(r"(?:^|(?<=[、 　・と]))(?P<name>[㐀-鿿]{2,8})(?=[、とが・])")
NUMBERED = re.compile(r"(?<![\d.,約計全])\d{2,4}(?:軍|中央|総合)?(?:病院|研究所|医院)(?![でを]\d)")
OWNED = re.compile(r"(?<=[省軍府市]の)\d{2,4}(?:軍|中央|総合)?(?:病院|研究所|医院)(?![でを]\d)")
"""国防省の175病院: a number that somebody keeps a hospital by."""
NAMED_AGAIN = 3
"""Times that a page tells a number before 病院 where it is a name: a count is not told so often."""
FORMED = re.compile(
    r"(?:医療法人(?:社団|財団)?|社会福祉法人|学校法人|(?:一般|公益)(?:社団|財団)法人|(?:特定非営利活動|NPO)法人|株式会社)\s?"
    r"(?P<name>[㐀-鿿]{2,7})(?=[とはがをのや、。(（])"
)
"""医療法人北斗会と: a name behind its form in law, of which the page speaks on as 北斗会."""
RUN_BY = re.compile(r"(?P<kind>[県都府道市])立(?=[㐀-鿿ァ-ヺーぁ-ん]{2})")
"""県立がんセンター: of some prefecture or city."""
TOWN = "都道府県州市区町村"
COUNTED = re.compile(
    r"(?:(?P<both>双方|両(?:者|社|企業|大学|校|行|機関|団体|病院|組織|法人|財団|協会|センター|研究所))"
    r"|(?P<n>\d{1,2}|[２-９]|[二三四五六七八九])(?:か国|カ国|国|者|社|企業|行|校|大学|機関|団体|病院|か国|カ国|市|県|組織|法人|財団|大|学))"
    r"\x03*(?P<after>(?:の(?:それぞれ|各々|いずれ)?)?(?:と|が|は|も|で|間|あいだ|による))"
)
"""AはこのN社と, N者が: as many bodies as were just named."""
OFFICES = re.compile(
    r"(?P<n>[2-9２-９]|[二三四五六七八九])(?:か国|カ国|ヶ国|国)の(?:政府|当局|[㐀-鿿]{1,6}(?:省|庁|当局))(?P<after>の間|間|が|は|と|による)"
)
"""三国の保健省の間で."""
PROVINCE = re.compile(r"[ァ-ヺー]{2,12}[省市]")
ONLY_ONE = {"都": "東京都", "道": "北海道"}
"""What Japan has but one of."""
FOREIGN_KINDS = meanings("ja", "name_abroad")
"""What a short word stands for where the name is foreign: 同院 for Sunrise Hospital Phnom Penh."""


def many_of(counted: re.Match[str]) -> int:
    """How many bodies are counted."""
    return number_of(counted["n"] or "2")


def explained(page: Page) -> dict[str, Mention]:
    """The bodies that the page explains a short name by: 農林中金 in "農林中央金庫(農林中金、東京都千代田区)"."""
    found: dict[str, Mention] = {}
    for match in itertools.islice(EXPLAINED.finditer(page.text), MOST_EXPLAINED):
        short = match["short"]
        if short in found or resolve(short) or find_places(short) or not _is_short_for(short, match["full"]):
            continue
        told = next((c.mention for c in chains_in(match["full"]) if c.mention is not None), None)
        if told is not None and (kind_by_ending(told.name, "ja") or find_organisations(told.name)):
            found[short] = replace(told, start=-1, end=-1)
    return found


def headed(page: Page) -> frozenset[str]:
    """Names of ideographs that open the headline and act in the text: 丸紅 in "丸紅、チリ社と覚書"."""
    if page.headline is None:
        return frozenset()
    found = set()
    for match in HEADED.finditer(page.headline.words):
        name = match["name"]
        if (
            is_general(name)
            or is_description(name)
            or is_person(name)
            or resolve(name)
            or find_places(name)
            or find_countries(name, "ja")
        ):
            continue
        acts = re.findall(rf"(?:^|[。、\s・とや]){name}(?:は|が|\(|と|、|・|や)", page.text, re.MULTILINE)
        if len(acts) > (page.headline.start >= 0):
            found.add(name)
    return frozenset(found)


def formed(page: Page) -> frozenset[str]:
    """Names of ideographs that the page tells with a form in law, and again without it."""
    found = (match["name"] for match in itertools.islice(FORMED.finditer(page.text), MOST_EXPLAINED))
    return frozenset(name for name in found if page.text.count(name) > 1 and not is_general(name) and not resolve(name))


def numbered(page: Page) -> frozenset[str]:
    """Hospitals and institutes that a number names: 108病院, told again and again."""
    found = Counter(match.group() for match in NUMBERED.finditer(page.text))
    owned = {match.group() for match in OWNED.finditer(page.text)}
    return frozenset(name for name, times in found.items() if times >= NAMED_AGAIN - (name in owned))


def _is_short_for(short: str, full: str) -> bool:
    """An acronym, or a few of the letters of the full name."""
    if short.isascii():
        return short.isupper() or short.isalpha()
    at = iter(full)
    return len(short) < len(full) and all(letter in at for letter in short)


def stood_for(  # noqa: PLR0913  what a page tells of a short word
    page: Page,
    kind: str,
    sentence: Sentence,
    masked: Callable[[str], str],
    *,
    just_told: bool = False,
    known: frozenset[str] = frozenset(),
) -> Mention | None:
    """The body that a short form stands for: the last one before whose name ends like it, then any on the page.

    ``just_told``: whether it is one told before, 同市, and not a page's own, 市.
    """
    if kind in TOWN and just_told and (one := _told_before(page, kind, sentence, masked, known)):
        return one
    if kind in TOWN or kind in ("州政府", "市政府"):
        return _town(page, kind)
    if kind == "人民委員会" and (seat := _province_in(sentence)):
        return seat
    loose = kind in {"社", "行"}
    if one := _told_before(page, kind, sentence, masked, known):
        return one
    return None if loose else _elsewhere(page, kind, sentence)


def head_of_same(page: Page, person: str, masked: Callable[[str], str]) -> Mention | None:
    """The body of ロドリゲス学長, whom the page introduced as 同大学のルイス・ロドリゲス学長."""
    if len(person) < LEAST_OF_HEAD:
        return None
    told = re.compile(
        rf"同(?P<kind>大学校|大学|大|病院|院|社|市|省|機構|研究所|協会|財団|センター)の?[^、。はがを]{{0,14}}{re.escape(person)}"
    )
    for sentence in page.prose:
        if person in sentence.words and (same := told.search(sentence.words)):
            kind, known = same["kind"], numbered(page)
            return stood_for(page, kind, sentence, masked, just_told=True, known=known)
    return None


def _town(page: Page, kind: str) -> Mention | None:
    """The prefecture, city or state that 県, 市, 州 alone stand for."""
    # on a page of Japan 県 is one of Japan's, whatever else it names
    ours = own_place(page, kind, "JP") if kind in TOWN and kind != "州" and page.home in (None, "JP") else None
    told = ours or own_place(page, kind[0])
    if told is None and kind in ONLY_ONE and page.home in (None, "JP"):
        return Mention(name=ONLY_ONE[kind], start=-1, end=-1, country="JP", kind=Kind.GOVERNMENT)
    if told is None and kind in "町村" and page.home in (None, "JP") and (named := _opening_town(page, kind)):
        return named
    if told is None and kind == "県" and page.home in (None, "JP"):
        # a prefecture is Japan's, though the page does not say which
        return Mention(name=kind, start=-1, end=-1, country="JP")
    return told


def _opening_town(page: Page, kind: str) -> Mention | None:
    """The town or village of which headline or first sentences tell: what none of the gazetteer is 町 stands for."""
    for sentence in page.sentences[:NEAR]:
        for chain in chains_in(sentence.words) if kind in sentence.words else ():
            if chain.mention is not None and _fits(chain.mention, kind):
                return replace(chain.mention, start=-1, end=-1)
    return None


def _told_before(
    page: Page, kind: str, sentence: Sentence, masked: Callable[[str], str], known: frozenset[str]
) -> Mention | None:
    """The last body told before whose name ends like the short form; of firms the first of the last line."""
    loose = kind in {"社", "行"}
    before = page.text[: max(sentence.start, 0)]
    for line in reversed(re.split(r"(?<=[。\n])", before)[-AGO:]):
        if not loose and kind not in line and not any(word in line for word in FOREIGN_KINDS.get(kind, ())):
            continue
        words = masked(line)
        chains = [chain for chain in chains_in(words, known) if chain.mention is not None]
        named = [chain.mention for chain in chains if chain.mention is not None]
        if loose and chains and not words[chains[-1].end :].strip("。 \n"):
            # "工場を構えた安川電機。同社は": a line that ends in a name is about it
            named = [named[-1], *named[:-1]]
        for mention in named if loose else reversed(named):
            told = kind_by_ending(mention.name, "ja")
            is_firm = loose and (told is None or told[1] is Kind.COMPANY) and resolve(mention.name) is None
            if _fits(mention, kind) or is_firm:
                return replace(mention, start=-1, end=-1)
    return None


def _fits(mention: Mention, kind: str) -> bool:
    if any(word in mention.name for word in FOREIGN_KINDS.get(kind, ())):
        return True
    return mention.name.endswith(kind) and (len(mention.name) > len(kind) or bool(mention.home))


def _elsewhere(page: Page, kind: str, sentence: Sentence) -> Mention | None:
    """A fuller name in the sentence itself, the headline or further on; else the office of the last country named."""
    for one in (sentence, *page.sentences):
        if one.place == "line" or kind not in one.words:
            continue
        for found in re.finditer(rf"[㐀-鿿ァ-ヺーA-Z・]{{1,20}}{re.escape(kind)}", one.words):
            told = next((c.mention for c in chains_in(found.group()) if c.mention is not None), None)
            if told is not None and _fits(told, kind):
                return replace(told, start=-1, end=-1)
    if kind[-1] not in "省庁部":
        return None
    if page.home not in (None, "JP"):
        return Mention(name=kind, start=-1, end=-1, country=page.home)
    if page.home in (None, "JP") and (seats := _abroad_in(sentence, kind)):
        # "ハノイでは計画投資省と": where it is done
        return Mention(name=kind, start=-1, end=-1, country=seats[-1])
    country = last_country(page, sentence)
    return Mention(name=f"{country}{kind}", start=-1, end=-1, home=country) if country else None


def _province_in(sentence: Sentence) -> Mention | None:
    """Vietnam's province or city whose 人民委員会 the sentence means: "ビンロン省で人民委員会の委員長と"."""
    before = sentence.words[: max(sentence.words.find("人民委員会"), 0)]
    names = [name for name in PROVINCE.findall(before) if (home := home_of(name, "ja")) and home.code == "VN"]
    return Mention(name=f"{names[-1]}人民委員会", start=-1, end=-1, country="VN") if names else None


def _abroad_in(sentence: Sentence, kind: str) -> list[str]:
    """The lands abroad whose towns the sentence names before the short form."""
    before = sentence.words[: max(sentence.words.find(kind), 0)]
    return [place.code for place in find_places(before) if place.code not in ("JP", "INT")]


def last_country(page: Page, sentence: Sentence, upto: int = 0) -> str:
    """The last country but the outlet's own that was named before, which 同国 means; "" where none was.

    ``upto``: how much of the sentence itself stands before.
    """
    before = page.text[max(0, sentence.start - 400) : max(sentence.start, 0)] + "\n" + sentence.words[:upto]
    own = ("INT", page.home or "JP")
    named = [m for m in find_countries(before, "ja") if m.code not in own and len(m.words) > 1]
    return named[-1].words if named else ""


def of_prefecture(page: Page, mention: Mention) -> Mention:
    """県立がんセンター with the prefecture that the page names elsewhere, or that is the outlet's."""
    found = RUN_BY.match(mention.name)
    if found is None or mention.country or mention.home:
        return mention
    whole = re.search(rf"(?<![㐀-鿿])[㐀-鿿]{{2,4}}{re.escape(mention.name)}", page.text)
    if whole is not None and find_places(whole.group())[:1]:
        home = find_places(whole.group())[0].code
        return replace(mention, name=whole.group(), aliases=(*mention.aliases, mention.name), country=home)
    if page.home not in (None, "JP"):
        return mention
    place = own_place(page, found["kind"], "JP") if found["kind"] in PREFECTURES else None
    name = f"{place.name}{mention.name[1:]}" if place else mention.name
    return replace(mention, name=name, aliases=(*mention.aliases, mention.name), country="JP")


def own_place(page: Page, kind: str, code: str | None = None, *, abroad: bool = False) -> Mention | None:
    """The prefecture, city or state that a page calls 県, 市, 州 alone: the first that it names, else its outlet's.

    ``code``: of this country; ``abroad``: not of Japan.
    """
    for place in find_places(page.text[:3000]):
        name = place.words if place.words.endswith(kind) else place.words + kind
        if (code is not None and place.code != code) or (abroad and place.code == "JP"):
            continue
        if page.text[max(0, place.start - 1) : place.start] in tuple("東西南北新上下"):
            # 東広島市 is no 広島市
            continue
        if page.text.startswith(name, place.start) and not page.text.startswith(("立", "内"), place.start + len(name)):
            return Mention(name=name, start=-1, end=-1, country=place.code)
    if (
        kind in PREFECTURES
        and code in (None, "JP")
        and not abroad
        and (own := prefecture_of(page))
        and own.endswith(kind)
    ):
        return Mention(name=own, start=-1, end=-1, country="JP")
    return None


def state_of(mention: Mention) -> str | None:
    """The country whose office the body is; None for international bodies and what no name tells."""
    known, home = named(mention.name), home_of(mention.name, "ja")
    kind = kind_by_ending(mention.name, "ja")
    is_office = mention.name[-1:] in "省部庁局会" and (kind is None or kind[1] in (Kind.GOVERNMENT, Kind.AGENCY))
    if known is not None and known.is_strong:
        one = known.organisations[0]
        return one.country if one.kind in (Kind.GOVERNMENT, Kind.AGENCY) else None
    return home.code if home and is_office else None


def just_named(
    page: Page, sentence: Sentence, count: int, bodies: Callable[[Sentence], list[Mention]]
) -> tuple[Mention, ...]:
    """The bodies that "この4者" counts: as many as one sentence before it names, the signers of whom the text told
    first, or some sentences together.
    """
    told: list[Mention] = []
    before = [s for s in page.sentences if s.order < sentence.order and s.is_prose]
    near = [bodies(one) for one in reversed(before[-NEAR:])]
    whole = next((here for here in near if len(here) == count), None) or _signers(before, count, bodies)
    if whole:
        return tuple(whole)
    for here in near:
        told = [*here, *(m for m in told if all(m.name != known.name for known in here))]
        if len(told) == count:
            return tuple(told)
    return ()


def _signers(before: list[Sentence], count: int, bodies: Callable[[Sentence], list[Mention]]) -> tuple[Mention, ...]:
    """The bodies of the first sentence that tells of a signing; () where it does not name so many."""
    first = next((s for s in before if s.has("sign")), None)
    named = bodies(first) if first is not None else []
    return tuple(named) if len(named) == count else ()
