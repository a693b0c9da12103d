"""Words elsewhere on a Japanese page that tell where a body is at home."""

from __future__ import annotations

import re

from babel import Locale

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.languages.ja.bodies import FOREIGN
from pactwatch.reading.languages.ja.homes_told import told_by_what_it_is
from pactwatch.reading.languages.ja.words import ending_of, foreign_words
from pactwatch.reading.mentioned import about
from pactwatch.reading.model import TOP, Mention, Page
from pactwatch.reading.places import find_places

# "BioMは非営利の組織で、...", "Xはデンマークの企業だ。", "Xはパリに本社を置く": what a body is, or where.
DEFINED = re.compile(
    r"(?:\([^)]*\))?は、?(?:[^、。]{2,30}(?:企業|機関|組織|団体|会社|大学|法人|メーカー|病院|研究所|大手|ベンチャー|銀行|財団|公社|官庁|グループ|チェーン|ブランド)(?:で、|であ(?!る[㐀-鿿ァ-ヺA-Z「])|です|だ。|。)"
    r"|(?:[^、。]{2,14}(?:設立|創業|創立|創設|開業|発足)[^、。]{0,4}、)?[^、。]{2,24}(?:本社|本拠|拠点|本部)を(?![^、。]{1,4}[くるつ][^、。はが]{2,40}と(?:の間|\d|業務|資本|提携|連携|覚書|協定|契約|基本)))"
)
ONE_OF = re.compile(
    r"(?:、[^。、]{2,24}){0,2}(?:という|などの?|の)(?P<country>[ァ-ヺー㐀-鿿]{2,10})の(?:\d|[二三四五])(?:機関|社|者|団体|大学|病院|校)"
)
"""X、YというセネガルのN機関."""
RELATIVE = re.compile(
    r"(?:する|している|した|る|れた|なる)$|(?:本拠|本社|本部|拠点|拠)[をがの][^、。]{0,6}(?:置く|おく|構える|ある|もつ|持つ|置いた)[㐀-鿿ァ-ヺー]{0,14}$"
)
"""A clause that tells of the name behind it, which may tell its home."""
HERE = re.compile(
    r"(?:^|それに|さらに|および|そして|同じ)(?:現地|当地|同国|地場|政府系)(?:の|で|(?=銀|大手|企業|商社))"
)
WORKS_IN = re.compile(r"[ァ-ヺー]で[^。]{1,30}(?:運営|展開|経営|開設|手がけ|手掛け)")
"""ジャカルタでクリニックを運営する偕行会: where a body of another land works."""
GOES_ABROAD = re.compile(r"(?:に|へ)(?:も|は)?(?:進出|輸出|出荷|出店|派遣)")
WORKS_ABROAD = re.compile(
    r"(?:に|へ|で)(?:も|は)?(?:[^、。]{0,12}(?:工場|支店|事務所|子会社|農場|店舗|現地法人|合弁|学校|店)|進出|輸出|出荷|出店|販売|派遣|生産)"
    r"|(?:と|から)(?:も|は)?[^、。]{0,8}(?:提携|取引|輸入|競|買収)"
)
"""Where a body has a plant or sells: not its seat."""
COMPARED = re.compile(
    r"日本(?:で(?:いえば|言えば|いう|言う|の)|でいうところの|の[^、。]{2,16}に(?:あたる|当たる|相当する|近い|似た))"
)
"""日本の厚労省に当たる保健省: what a body abroad is likened to."""
HOUSE = re.compile(r"^([ァ-ヺー]{3,})(?:・[ァ-ヺー]|社$|第[\d一二三四])")
OWNED_BY = re.compile(r"([ァ-ヺー]{3,}|[A-Z][A-Za-z]{2,})(?:財閥|グループ|社)?(?:傘下|の?子会社|系列)")
SEATED = re.compile(r"\s?[(（](?P<seat>[^()（）。]{2,40})[)）]")
"""Brackets behind another mention of the name, which may tell its seat."""
GOES_ON = re.compile(
    r"は、?[^。\n]{4,80}。(?:[^。はがも\n]{2,30}、)?(?P<seat>[^、。はがもを\n]{2,24})に(?:本社|本拠(?:地)?|拠点|本部)(?:を|が)(?:置|お[いくか]|構|あ[りる]|もつ|持つ)(?![くえるつ]{0,2}[㐀-鿿ァ-ヺA-Z])"
)
"""Xは検査薬の会社だ。2010年に設立され、プラハに本社を置く: the next sentence, without a topic, goes on about it."""
BEFORE_QUOTE = re.compile(r"(?:^|[、。\n\s])(?P<whose>[^、。はがをと\n\s]{2,50})の[^、。はがをのと\n\s]{2,20}$")
"""ドイツ北東部X州のクラスター「N」: of what land, before what it is and its quoted name."""
VISITED = re.compile(
    r"(?P<place>[^、。がはに\n]{2,16})(?:を訪(?:れ|ね|問し)て?、?|(?:に|へ)(?:移動し|移り|入り|到着し|向かい|渡り|赴き|飛び)て?、?(?:\d{1,2}日(?:[(（].[)）])?(?:に|には)?、?)?)$"
)
"""中国・大連市を訪れ、X医院の院長と; カラチに移り、7日にはX病院と."""
SINITIC = re.compile(r"[壢聯臺灣醫會國學總廣區圳滬粵鄭馮蔣龐]")
"""Letters that Japan's bodies do not write, or seldom."""


def words_of_home(page: Page, mention: Mention) -> tuple[str, ...]:
    """Words beside other appearances of the name that may tell its home: what stands before it, and what it "is"."""
    beside: list[str] = []
    clauses: list[str] = []
    for name in (mention.name, *mention.aliases, *_houses(mention)):
        if len(name) < 2:
            continue
        for match in list(re.finditer(re.escape(name), page.text))[:6]:
            near = page.text[max(0, match.start() - 24) : match.start()]
            before = re.split(r"[はがをにでとへや、。\n「」】]", near)[-1]
            beside.append(before)
            if visited := VISITED.search(page.text[max(0, match.start() - 30) : match.start()]):
                beside.append(visited["place"])
            # "台湾の産業を支援するXセンター": a clause may stand between the country and the name
            near = page.text[max(0, match.start() - 40) : match.start()].removesuffix("「")
            clause = re.split(r"[、。\n「」()]|を訪れた|を訪ねた|を訪問した", near)[-1]
            if HERE.search(clause) and (land := _land_before(page, match.start())):
                # "現地で計算機を運用するX社": of the land told before
                clauses.append(land)
            if RELATIVE.search(clause) and (FOREIGN.match(name) or not WORKS_IN.search(clause)):
                clauses.append(COMPARED.sub("", clause))
            if (one_of := ONE_OF.match(page.text, match.end())) and resolve(one_of["country"]):
                beside.append(one_of["country"])
            after = page.text[match.end() : match.end() + 80].split("\n")[0].split("。")[0] + "。"
            if note := SEATED.match(after):
                beside.append(note["seat"])
            if DEFINED.match(after):
                beside.append(COMPARED.sub("", _without_works(after)))
            beside += _told_around(page.text, match.start(), match.end())
    if page.home not in (None, "JP") and FOREIGN.match(mention.name) and not about(page).keys() - {page.home, "JP"}:
        # a foreign outlet writes of its own country's bodies without saying so
        clauses.append(str(Locale.parse("ja").territories.get(page.home, "")))
    if SINITIC.search(mention.name) or ending_of("sinitic").search(mention.name):
        clauses += _neighbours(page)
    clauses += told_by_what_it_is(page, [name for name in (mention.name, *mention.aliases) if len(name) > 1])
    return tuple(
        words for text in (mention.home, *beside, *clauses) for words in (text, *_countries_of_places(text)) if words
    )


def _without_works(clause: str) -> str:
    """What is told of a body, without the pieces that tell where else it works: "チリに工場を持つ", "タイに輸出し"."""
    first, *more = clause.split("、")
    kept = [first if GOES_ABROAD.search(first) is None else "", *(p for p in more if not WORKS_ABROAD.search(p))]
    return "、".join(kept)


def _told_around(text: str, start: int, end: int) -> list[str]:
    """Where the next sentence says that the name from ``start`` to ``end`` sits; whose it is, before it in quotes."""
    found = [seat["seat"]] if (seat := GOES_ON.match(text, end)) else []
    is_quoted = text.startswith("「", start - 1)
    whose = BEFORE_QUOTE.search(text, max(0, start - 70), start - 1) if is_quoted else None
    return [*found, whose["whose"]] if whose else found


def _land_before(page: Page, at: int) -> str:
    """The last land but the page's own that is named before; "" where none is."""
    named = [
        m for m in find_countries(page.text[max(0, at - 400) : at], "ja") if m.code not in ("INT", page.home or "JP")
    ]
    return named[-1].words if named else ""


def _houses(mention: Mention) -> tuple[str, ...]:
    """The house of a firm that bears its name, オラノ for オラノ・リサイクル社, or that owns it: アヤラ財閥傘下."""
    found = [*HOUSE.findall(mention.name)[:1], *OWNED_BY.findall(mention.home)[:1]]
    return tuple(name for name in found if resolve(name) is None and name not in foreign_words())


def _neighbours(page: Page) -> list[str]:
    """The one neighbour that writes in ideographs, too, which the opening of the page names, itself or by a town."""
    opening = "\n".join(s.words for s in page.sentences[:8] if s.place in TOP)
    named = {m.code for m in find_countries(opening, "ja")} | {p.code for p in find_places(opening)}
    codes = named & {"CN", "TW", "HK", "MO", "KR"}
    names = Locale.parse("ja").territories
    return [str(names[code]) for code in codes] if len(codes) == 1 else []


def _countries_of_places(words: str) -> tuple[str, ...]:
    """The countries, by name, of the places in the words."""
    names = Locale.parse("ja").territories
    return tuple(str(names[place.code]) for place in find_places(words)[-1:])
