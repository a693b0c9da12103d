"""Who acts where a Japanese sentence leaves it out, or names only a person: "阿部知事は", "12日にはX市と結んだ"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from babel import Locale

from pactwatch import settings
from pactwatch.reading.countries import find_countries
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ja.anaphora import own_place
from pactwatch.reading.languages.ja.bodies import FOREIGN
from pactwatch.reading.languages.ja.chains import Chain
from pactwatch.reading.languages.ja.words import ending_of
from pactwatch.reading.mentioned import only_land
from pactwatch.reading.model import Mention, Page, Sentence
from pactwatch.reading.places import find_places
from pactwatch.reading.terms import rows
from pactwatch.records import Kind

FAR = 4
"""Sentences before, among which the one who acts was named."""
PLACES = {"知事": "県府都道州", "市長": "市", "町長": "町", "村長": "村", "区長": "区"}
HEADS = re.compile(
    r"^(?:副|名誉|代表)?(?:学長|総長|理事長|社長|院長|会長|病院長|所長|病院事業管理者|専務理事|常務理事|代表理事|理事|専務|常務|頭取|機構長|代表取締役|会頭|総裁|館長|校長)$"
)
OF_STATE = re.compile(r"州(?:知事|首相|副知事|総督)$|州[^州]{1,12}(?:相|大臣|次官|長官|局長)$")
"""ピンクヴァート州経済相: of the state that the page names."""

SURNAME = 2
"""Letters of a name that a headline leaves: 永田 of 永田恭介."""
OFFICES = ("長官", "相", "大臣", "首相", "副首相", "大統領", "部長", "次官", "外相")
MINISTER = re.compile(r"(?:相|大臣|大統領|長官|次官|省|部|庁)$")
LOCAL = ("学部", "本部", "支部", "都", "道", "県", "市")
CLOSES = re.compile(r"[ 　][^ 　、。]{2,20}$")
"""島田学長が訪中、4大学と協議 山梨大: whose news it is stands last."""
HEADED = {
    "学長": (Kind.UNIVERSITY,), "総長": (Kind.UNIVERSITY, Kind.HOSPITAL), "副学長": (Kind.UNIVERSITY,),
    "学部長": (Kind.UNIVERSITY,), "院長": (Kind.HOSPITAL, Kind.INSTITUTE), "病院長": (Kind.HOSPITAL,),
    "所長": (Kind.INSTITUTE, Kind.AGENCY), "頭取": (Kind.COMPANY,), "会頭": (Kind.ASSOCIATION,),
}  # fmt: skip
"""Which sorts of bodies such a head has."""

Chains = Callable[[Sentence], list[Chain]]


def person_stands_for(  # noqa: PLR0911  a ladder of readings
    page: Page, person: str, chains: Chains, own: Mention | None
) -> Mention | None:
    """The body of a person with a title: whom the page introduced so, or the governor's and the mayor's own place."""
    if OF_STATE.search(person) and (state := own_place(page, "州")):
        return state
    title = ending_of("title").search(person)
    name = person[: title.start()] if title else ""
    if title is not None and not name and title["word"] in PLACES:
        # 知事は, 市長は: of the prefecture or town that the page is about
        found = (own_place(page, kind, "JP") for kind in PLACES[title["word"]])
        return next((place for place in found if place is not None), None)
    if title is not None and len(name) == 1:
        return _surname_alone(page, name, title["word"], chains)
    if title is None or len(name) < 2:
        return None
    if title["word"] in PLACES and (place := _governed_by().get(name)):
        return Mention(name=place, start=-1, end=-1, country="JP", kind=Kind.GOVERNMENT)
    if one := _of_headline(page, name, title["word"], chains):
        return one
    if one := _named_with(page, name, title["word"], chains):
        return one
    if kinds := PLACES.get(title["word"]):
        # 知事 is what Japan calls the heads of its prefectures
        is_foreign = FOREIGN.search(name) is not None
        is_ours = title["word"] == "知事" and not is_foreign
        found = (own_place(page, kind, "JP" if is_ours else None, abroad=is_foreign) for kind in kinds)
        return next((place for place in found if place is not None), None)
    if FOREIGN.match(name) and page.home in (None, "JP"):
        # ニエミ副学長: hardly the head of Japan's own
        return None
    return own if HEADS.match(title["word"]) else None


def introduced(page: Page, person: str, chains: Chains) -> Mention | None:
    """The body that the page gave a person with a title when it named him: 済南病院の趙建国院長 for 趙院長."""
    title = ending_of("title").search(person)
    name = person[: title.start()] if title else ""
    if title is None or not name:
        return None
    if len(name) == 1:
        return _surname_alone(page, name, title["word"], chains)
    return _named_with(page, name, title["word"], chains)


def _surname_alone(page: Page, name: str, title: str, chains: Chains) -> Mention | None:
    """The body of 熊院長, whom the page named in full: X病院の熊利澤院長."""
    in_full = re.compile(rf"(?<![㐀-鿿]){name}[㐀-鿿]{{1,2}}{title}")
    for sentence in _prose(page):
        if not in_full.search(sentence.words):
            continue
        for chain in chains(sentence):
            if chain.mention is not None and in_full.search(chain.text):
                return _elsewhere(chain.mention)
    return None


def _named_with(page: Page, name: str, title: str, chains: Chains) -> Mention | None:
    for sentence in _prose(page):
        if name not in sentence.words:
            continue
        for chain in chains(sentence):
            if chain.mention is not None and name in chain.text and chain.text.endswith(title):
                return _elsewhere(chain.mention)
    return None


def topic_before(page: Page, sentence: Sentence, bodies: Callable[[Sentence], Iterator[Mention]]) -> Mention | None:
    """The body of which the sentences before told, where this one names only a partner."""
    before = [s for s in _prose(page) if s.order < sentence.order][-FAR:]
    for one in reversed(before):
        told = list(bodies(one))
        if len(told) == 1:
            return _elsewhere(told[0])
        if told:
            return None
    return None


def other_of_headline(page: Page, sentence: Sentence) -> str:
    """Of the headline's two lands the foreign one that the sentence does not name; "" where it does not part them."""
    told = {m.code: m.words for m in find_countries(page.headline.words, "ja")} if page.headline is not None else {}
    if len(told) == len(("one", "other")) and "JP" in told:
        (code,) = told.keys() - {"JP"}
        return told[code] if len(told[code]) > 1 else str(Locale.parse("ja").territories.get(code, ""))
    named = {m.code for m in find_countries(sentence.words, "ja")}
    here = named | {p.code for p in find_places(sentence.words)}
    # a town may be but where they met
    rest = [words for code, words in told.items() if code not in (named if named & told.keys() else here)]
    return rest[0] if len(told) == len(("one", "other")) and len(rest) == 1 else ""


def only_state(page: Page) -> Mention | None:
    """The one foreign land of the page, for フック首相, of whom no word tells which state he leads."""
    code = only_land(page, "JP")
    name = Locale.parse("ja").territories.get(code or "")
    return Mention(name=str(name), start=-1, end=-1, country=code, kind=Kind.GOVERNMENT) if name else None


def _of_headline(page: Page, name: str, title: str, chains: Chains) -> Mention | None:
    """The body of "筑波大・永田学長" for 永田恭介学長; or the school or hospital that closes a headline on its head."""
    headline = page.headline
    if headline is None:
        return None
    named = [chain for chain in chains(headline) if chain.mention is not None]
    for chain in named:
        if chain.text.endswith(title) and name[:SURNAME] in chain.text and chain.mention is not None:
            return _elsewhere(chain.mention)
    if title in OFFICES and named and named[0].start == 0 and named[0].mention is not None:
        # "韓国保健福祉相、モンゴルへ", and then 陳寿姫長官
        opening = named[0].mention
        if MINISTER.search(named[0].text) and not opening.name.endswith(LOCAL):
            return _elsewhere(opening)
    heads = HEADED.get(title)
    closing = [c.mention for c in named if c.mention and headline.words.endswith((c.text, f"{c.mention.name}"))]
    for mention in closing:
        kind = kind_by_ending(mention.name, "ja")
        if heads and kind and kind[1] in heads and CLOSES.search(headline.words):
            return _elsewhere(mention)
    return None


@cache
def _governed_by() -> dict[str, str]:
    """The prefecture or city of each known governor and mayor."""
    return {row["name"]: row["place"] for row in rows(settings.include() / "gazetteer" / "governors.csv")}


def _prose(page: Page) -> tuple[Sentence, ...]:
    return page.prose


def _elsewhere(mention: Mention) -> Mention:
    return replace(mention, start=-1, end=-1)
