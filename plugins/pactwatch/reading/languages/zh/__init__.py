"""The Chinese pack, for simplified and traditional signs: what Chinese sentences say of agreements.

pieces.py cuts text without spaces where names may begin and end, bodies.py finds the names (name_ends.py: where each
ends), naming.py and offices.py say what may be one; apposed.py what stands before a firm's name, brackets.py what
behind any; guessed.py those that only their place tells; owners.py what only tells whose a body is, takers.py and
parties.py who signs (leads.py: with the bodies named, meant.py: whom a name means, posts.py: who only runs, heads or
lets sign one), states.py which states; cues.py and clauses.py read verbs, names_out.py sentences without their names,
phrased.py turns of phrase, several.py lists and couples, camps.py sides told by their lands; renewing.py papers of
before that are renewed; telling.py makes the statement, days.py dates it, hints.py hears the small words where no
verb is known, of_before.py papers of before, origin.py those on which the news goes back, whole.py weighs it by the
page, beside_news.py what is told beside the news;
sheet.py holds what the page tells, glosses.py what it explains itself, placing.py where the words before a name
have it, homes_beside.py whose the page says it is, homes_told.py what it says it is, page_home.py where it is at
home, at_home.py which bodies are there with it, described.py whom it only describes (partner_behind.py: and names
behind), counted.py whom it only counts, alike.py where such partners are at home by each other, below.py whom it
lists, numbered.py papers in numbered lines, scenes.py what only sets a scene, towns.py which two towns it means,
one_sided.py its own side beside foreign signers, referred.py whom 该局 means, both.py whom 双方, many.py whom 三方,
gathered.py whom sentences before name one by one, ours.py whom 我校 means, people.py whom a person speaks for,
houses.py whose a bare faculty is, each.py who signs with each of several partners, one_by_one.py papers that are told
one by one, titled.py whom a paper's title names a sentence away, papers.py how many papers are counted; parts.py
parts long sentences, words.py holds the words by class, numbers.py, date_rules.py and ../year_told.py numbers and
dates, undated.py pages without a day. Data: terms, phrases, kinds, meanings and words /zh.csv.
"""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from babel import Locale

from pactwatch.reading.asides import is_side
from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages import Pack
from pactwatch.reading.languages.wholes import (
    Looks,
    deal_silences,
    headline_yields,
    passing_is_silent,
    strangers_tell_no_year,
    undated_recalls,
)
from pactwatch.reading.languages.zh.at_home import is_at_home
from pactwatch.reading.languages.zh.below import listed_below
from pactwatch.reading.languages.zh.bodies import SIDE_BY_SIDE, bodies_in
from pactwatch.reading.languages.zh.clauses import NO_PAPER, statements_of
from pactwatch.reading.languages.zh.days import dated, dates_of
from pactwatch.reading.languages.zh.each import for_each
from pactwatch.reading.languages.zh.hints import hinted
from pactwatch.reading.languages.zh.homes_beside import (
    namesakes,
    of_letter,
    of_mainland,
    of_owner,
    of_state,
    summed_up,
)
from pactwatch.reading.languages.zh.homes_told import told_by_what_it_is
from pactwatch.reading.languages.zh.houses import friend
from pactwatch.reading.languages.zh.meant import owned, placed
from pactwatch.reading.languages.zh.naming import sounds_foreign
from pactwatch.reading.languages.zh.numbered import listed_in_lines
from pactwatch.reading.languages.zh.of_before import renewed_recalls
from pactwatch.reading.languages.zh.offices import is_bare, is_field, is_local, is_office
from pactwatch.reading.languages.zh.origin import is_traced, traced_back
from pactwatch.reading.languages.zh.owners import is_behind, is_place
from pactwatch.reading.languages.zh.papers import counted_papers, protocols_are_plain
from pactwatch.reading.languages.zh.parties import of_title
from pactwatch.reading.languages.zh.parts import parts_of, with_plan
from pactwatch.reading.languages.zh.pieces import PLACED_AT
from pactwatch.reading.languages.zh.placing import local, met_at, own_piece
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.takers import is_placed, is_told, of_clause, takers
from pactwatch.reading.languages.zh.whole import settled
from pactwatch.reading.languages.zh.words import pattern_of
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement, When
from pactwatch.reading.names import same_body
from pactwatch.reading.parties import body_of
from pactwatch.reading.places import find_places
from pactwatch.records import Kind

__all__ = [
    "are_partners",
    "bodies",
    "days",
    "hints",
    "home",
    "is_side",
    "mentions_of_home",
    "own_land",
    "sample",
    "sides",
    "sounds_foreign",
    "statements",
    "tells_at_once",
]

tells_at_once = False
"""Pages tell of a signing weeks later."""
home = None
sample = "加拉姆协会5日与丹麦欧登塞市签署谅解备忘录。"
WITH_BEFORE = re.compile(r"[与與同跟和]$")
IS_OF = re.compile(
    r"(?:\([^)]*\))?(?:(?:是|为|為)"
    r"(?!(?:(?!最|[领領]先|第|知名|著名|一家|一間|首|的)[^,，。]){2,20}的[^,，。]{0,8}?(?:客[户戶]|供[应應货貨]商|[经經][销銷]商|代理商|代工[厂廠商]|[对對]手|伙伴|夥伴|承包商))"
    r"(?![^,，。]{0,12}[向给給][^,，。]{2,10}(?:出口|供[货貨应應]))"
    r"|在(?![㐀-鿿]{1,8}(?:召|举|舉|签|簽|会|會|出席|参加|參加|宣|达成|達成|开|開|见|見|说|說|发|發|设|設))(?=[㐀-鿿]{2,6}(?:[。,，]|名|享|家喻|颇|頗|首屈|数一数二|很有|最))|(?:总部|總部)?(?:设|設|位|坐落)(?:在|于|於))(?P<where>[^,，。「」『』“”]{0,8})"
)
"""Behind a name: "A是韩国最大的...", "总部位于瑞士"."""
GOES = re.compile(r".*(?:到|赴|抵|访|訪|出席|参加|參加|举行|舉行)[^的]{0,12}的(?<![属屬]的)")
"""Where somebody went is not whose the office behind is: "到广州出席仪式的卫生署署长"."""
DEALS = re.compile(
    r"(?:[收并並併][购購]|入股|参股|參股|买下|買下|[击擊]败|[击擊]敗|打[败敗入]|[进進][军軍]|登[陆陸]|走[向进進]|出口|[销銷]往|远销|遠銷|供[货貨]|承建|援建|中[标標])"
    r"[^,，。;；]{0,24}的$"
    r"|(?:校友|博士(?:后|後)?|[硕碩]士|[毕畢][业業]生|教授|科[学學]家|高管|[总總]裁|[员員]工)[^,，。;；]{0,8}?[创創][办辦立建]的$"
    r"|(?<![作成身名因认認])[为為向给給][^,，。;；的]{2,20}(?:提供|供[应應货貨]|代工|配套)[^,，。;；]{0,10}的$"
)
"""Before a name: whom its body only buys from, sells to or works for, or whose people founded it: "收购药企的A"."""
DEALS_REACH = 40
SPECIAL = re.compile(r"特区|特區|特别行政区|特別行政區")
"""Before an office's name: it is Hong Kong's or Macao's, whichever the page is about."""
OWN_HEAD = re.compile(
    r"(?:^|[,，、。;；\1\2])(?:由|与|與|和|同)?(?:常务|常務)?副?(?:校长|校長|院长|院長|所长|所長|馆长|館長|局长|局長|厅长|廳長|市长|市長|会长|會長|书记|書記|党委书记|黨委書記|总经理|總經理|董事长|董事長)(?=(?![与與和同])[㐀-鿿]{2})"
)
"""A head without his body, who on a body's own page is its own."""
RANK_ABROAD = re.compile(r"(?<![神九徐郑鄭苏蘇杭广廣福泉温溫常惠柳兰蘭])州(?:政府|议会|議會)?$")
OF_CHINA = {"CN": "中华", "TW": "中華"}
"""How bodies of the whole land begin their names, by the page's home."""
WITHOUT_STATES = frozenset({"TW", "HK", "MO", "SG"})
LOOKS = Looks(
    to_come=re.compile(
        r"[将將拟擬]|计划|計畫|計劃|规划|規劃|目标|目標|预计|預計|预期|預期|之?前(?:[,，完建投达達])|[到至](?:20|本世)|底[前完建]|有望|力争|力爭"
    ),
    anniversary=re.compile(
        r"周年|週年|(?:友城|城市|友好|姊妹市?|姐妹|结好|結好|携手|攜手|合作)(?:\d{1,3}|[一二三四五六七八九十百]{1,4})[年载載](?![度期月级級计計])"
    ),
)
AGO = re.compile(r"年前$")
HAN = re.compile(r"[㐀-鿿]+")
FOREIGNER = re.compile(r"[A-Z][a-z]+[. ][A-Z]|(?:(?![与與和同跟说說表在])[㐀-鿿]){1,6}[·・‧]")
"""A name in Latin letters, or in parts."""
LONGEST = 800
"""Code points of a sentence; what is longer is a list or a page without full stops, and is not read."""
TELLING = ("instrument", "join", "sign", "ceremony", "end")
MOST = 80
"""Sentences with a word of an agreement that are read: more are a chronicle, and the news stands above it."""


def statements(page: Page) -> tuple[Statement, ...]:
    """Every statement of the page, in order of the text."""
    sheet = Sheet(page)
    found: list[Statement] = []
    telling = [with_plan(s) for s in page.sentences if len(s.words) < LONGEST and s.has(*TELLING)]
    for sentence in telling[:MOST]:
        for part in parts_of(sentence):
            told = listed_below(sheet, part, statements_of(part, sheet))
            goes_on = part.start > sentence.start and page.text[part.start - 1] in ",，"
            # the reading names one sort of paper: the one told first
            found += [replace(s, instrument=None) for s in told] if goes_on else told
    found = listed_in_lines(sheet, found)
    # a contract is no agreement beside which an older one would be more than told in passing
    deals = [s for s in found if s.rule == NO_PAPER]
    papers = [s for s in found if s.rule != NO_PAPER]
    papers = traced_back(page, deal_silences(page, dated(page, papers, sheet)), sheet)
    heard = {id(s) for s in passing_is_silent(page, papers)}
    papers = [s for s in papers if id(s) in heard or is_traced(s)]
    weighed = settled(page, sorted((*deals, *papers), key=lambda s: s.sentence), sheet)
    each = for_each(page, weighed, sheet, functools.partial(_land, page))
    told = undated_recalls(page, strangers_tell_no_year(renewed_recalls(page, each)), sheet, LOOKS)
    told = protocols_are_plain(page, counted_papers(page, told))
    return tuple(_outside_cites_nothing(page, s) for s in headline_yields(page, told))


def _outside_cites_nothing(page: Page, statement: Statement) -> Statement:
    """The statement; days that a title or a caption outside of the text tells stand nowhere in the text."""
    if not statement.dates or page.sentences[statement.sentence].start >= 0:
        return statement
    return replace(statement, dates=tuple(replace(when, start=-1, end=-1) for when in statement.dates))


def _land(page: Page, mention: Mention) -> str | None:
    """The home of a body, by all that the page tells of it."""
    return body_of(page, cast("Pack", sys.modules[__name__]), mention).country


def bodies(page: Page, sentence: Sentence) -> tuple[Mention, ...]:
    """The bodies that the sentence names."""
    sheet = Sheet(page)
    shift = max(sentence.start, 0)
    if titled := of_title(sentence, sheet, shift, 0):
        return titled
    text = sheet.masked(sentence)
    near = takers(text, sheet.names)
    if verb := next((h for h in sentence.hits if h.role == "sign"), None):
        near = of_clause(near, text, verb.start - shift)
    if len(near) < 2:
        near = [
            n
            for n in bodies_in(text, sheet.names)
            if is_placed(n) and not (is_told(n) or is_behind(n))
            if not (n.before in PLACED_AT and is_place(n.mention.name))
        ]
    found = tuple(placed(one, shift, sentence.start) for n in near if (one := owned(n, sheet, sentence)))
    own = sheet.own() if OWN_HEAD.search(text) else None
    if own is None or any(same_body((own.name,), (one.name, *one.aliases)) for one in found):
        return found
    return (*found, own)


def sides(page: Page, sentence: Sentence) -> tuple[tuple[Mention, ...], ...]:
    """Nothing: this grammar tells sides by its verbs only."""
    return ()


def days(page: Page, sentence: Sentence) -> tuple[When, ...]:
    """The dates that the sentence tells."""
    is_told = sentence.has("sign", "ceremony", "instrument", "join")
    found = dates_of(sentence, Sheet(page), len(sentence.words), "signing")
    # "ten years ago we knew little of each other": beside no word of a paper too vague for a day of one
    return tuple(w for w in found if is_told or not AGO.search(sentence.words, 0, w.end - max(sentence.start, 0)))


def hints(page: Page, sentence: Sentence) -> Said | None:
    """What small words make of a paper that stands under no verb of signing, or under one that no grammar reads."""
    return hinted(sentence)


def mentions_of_home(page: Page, mention: Mention) -> tuple[str, ...]:
    """Words beside the name that tell its home; at last the country of the page, whose own bodies need none."""
    beside: list[str] = [mention.home] if mention.home else []
    beside += _told_behind(page, mention)
    if (of_china := OF_CHINA.get(resolve(Sheet(page).home()) or "")) and mention.name.startswith(of_china):
        beside.append(Sheet(page).home())
    if any(SPECIAL.match(name) for name in (mention.name, *mention.aliases)):
        beside.append("澳门" if page.text.count("澳") > page.text.count("香港") else "香港")
    for name in (mention.name, *mention.aliases):
        for match in list(re.finditer(re.escape(name), page.text))[:6] if len(name) > 1 else []:
            if is_bare(name) and _is_anothers(page, mention, match):
                continue
            before = re.split(
                r"[,，。、;；:：\n「」《》与與和同在]|(?:走|来|來|到|回|出|造|拜|参|參)?(?:访|訪)(?:问|問)?|会见|會見|接待|来到|來到|走进|走進|抵达|抵達|[对對向]",
                page.text[max(0, match.start() - 12) : match.start()],
            )[-1]
            if DEALS.search(page.text[max(0, match.start() - DEALS_REACH) : match.start()]):
                continue
            before = own_piece(GOES.sub("", before))
            if len({found.code for found in find_countries(before, "zh")}) < 2:
                # "中美卫生部长" tells of no one's home
                beside.append(before)
    for stem in _stems(mention):
        # "佳沛总部设在新西兰" of 佳沛公司
        places = list(re.finditer(re.escape(stem), page.text))[:6]
        beside += [told["where"] for at in places if (told := IS_OF.match(page.text, at.end(), at.end() + 30))]
    found = [words for text in beside for words in (text, *_countries_of_places(text)) if words]
    sheet = Sheet(page)
    if (built_for := friend(sheet, mention)) is not None:
        return (built_for,)
    found += _told_by_headline(page, mention)
    names = [name for name in (mention.name, *mention.aliases) if len(name) > 1 and not is_bare(name)]
    said = tuple(told_by_what_it_is(page, names))
    found += [words for text in said for words in (text, *_countries_of_places(text))]
    found += [
        *of_owner(sheet, mention),
        *namesakes(page, mention),
        *of_letter(sheet, mention),
        *summed_up(page, mention),
        *of_mainland(sheet, mention),
        *of_state(page, mention),
    ]
    is_abroad = (
        sounds_foreign(mention.name)
        or _has_rank_abroad(sheet, mention)
        or _has_foreign_head(page, mention)
        or _is_office_abroad(sheet, mention)
    )
    is_latin = _is_latin_house(mention.name) or _is_partner_in_latin(page, mention)
    if (is_abroad or is_latin) and (abroad := sheet.one_abroad() or (is_latin and _land_above(sheet, mention))):
        return (*found, abroad)
    here = met_at(sheet, mention) or local(sheet, mention) or (sheet.home() if is_at_home(sheet) else None)
    return (*found, here) if here else tuple(found)


def _told_by_headline(page: Page, mention: Mention) -> Iterator[str]:
    """The land of a fuller name in the headline: 马大医药中心 is at home where 马来亚大学医药中心 is."""
    headline = page.headline.words if page.headline else ""
    for one in () if is_bare(mention.name) else bodies_in(headline):
        if one.mention.name == mention.name or not same_body((one.mention.name,), (mention.name,)):
            continue
        home_there = home_of(one.mention.name, "zh")
        # of "青禾借德国子公司" Germany is no home
        if home_there is not None and mention.name not in one.mention.name[: home_there.start]:
            yield str(Locale.parse("zh").territories.get(home_there.code, ""))


NOTED = re.compile(r"\s?[(（](?P<where>[^()（）]{2,8})[)）]")


def _told_behind(page: Page, mention: Mention) -> list[str]:
    """What the page says behind the name of where the body is: "X(土耳其)", "X总部设在泰国"."""
    found: list[str] = []
    for name in (mention.name, *mention.aliases):
        for match in list(re.finditer(re.escape(name), page.text))[:6] if len(name) > 1 else []:
            if is_bare(name) and _is_anothers(page, mention, match):
                continue
            after = page.text[match.end() : match.end() + 30].split("\n")[0]
            if told := IS_OF.match(after):
                found.append(told["where"])
            elif (noted := NOTED.match(after)) and resolve(noted["where"]):
                found.append(noted["where"])
    return found


def _is_office_abroad(sheet: Sheet, mention: Mention) -> bool:
    """Whether a bare ministry is that of the one land that the page is about: a body of it heads the page."""
    if sheet.page.headline is None or sheet.names_home or not is_office(mention.name):
        return False
    named = bodies_in(sheet.page.headline.words)
    land = home_of(named[0].mention.name, "zh") if named else None
    return land is not None and land.code != resolve(sheet.home())


def _has_rank_abroad(sheet: Sheet, mention: Mention) -> bool:
    """Whether a body is of a rank that the page's land has not: no 州政府 is at home in Taiwan or Hong Kong."""
    return RANK_ABROAD.search(mention.name) is not None and resolve(sheet.home()) in WITHOUT_STATES


def _is_latin_house(name: str) -> bool:
    """Whether a school, a hospital or an office has a name in Latin letters, as none of a Chinese page's land does."""
    is_latin = name.isascii() and " " in name
    kind = (kind_by_ending(name, "zh") or kind_by_ending(name, "en")) if is_latin else None
    return kind is not None and kind[1] is not Kind.COMPANY


def _is_partner_in_latin(page: Page, mention: Mention) -> bool:
    """Whether a partner behind 与, whose Chinese name nothing places, has its name in Latin letters beside it."""
    before = page.text[max(0, mention.start - 1) : mention.start] if mention.start > 0 else ""
    return before in SIDE_BY_SIDE and any(_is_latin_house(name) for name in mention.aliases)


def _land_above(sheet: Sheet, mention: Mention) -> str | None:
    """The last foreign land, by name, that the page tells up to a mention's sentence."""
    here = sheet.page.sentence_at(mention.start)
    code = sheet.land_before(here) if here is not None else None
    return str(Locale.parse("zh").territories[code]) if code else None


def _has_foreign_head(page: Page, mention: Mention) -> bool:
    """Whether who heads the body bears a foreign name: "X执行总监Vernon Lee", "Y院长伊万·彼得罗夫"."""
    for name in (mention.name, *mention.aliases):
        for match in list(re.finditer(re.escape(name), page.text))[:6] if len(name) > 1 else []:
            after = page.text[match.end() : match.end() + 30]
            title = pattern_of("title").match(after.lstrip("的"))
            if title and FOREIGNER.match(after.lstrip("的"), title.end()):
                return True
    return False


def _stems(mention: Mention) -> list[str]:
    """The names without their endings: 佳沛 of 佳沛公司."""
    told = [(name, kind_by_ending(name, "zh")) for name in (mention.name, *mention.aliases)]
    stems = [name[: -len(kind[0])] for name, kind in told if kind is not None]
    return [stem for stem in stems if len(stem) > 1 and not is_bare(stem) and not is_field(stem)]


def _is_anothers(page: Page, mention: Mention, match: re.Match[str]) -> bool:
    """Whether a bare office's name stands in another party's: "文化部与葡萄牙文化部", both in one sentence."""
    if is_local(mention.name) and HAN.match(page.text[max(0, match.start() - 1) : match.start()]):
        # 老街省卫生厅 is no 省卫生厅
        return True
    here = page.sentence_at(mention.start)
    return here is not None and here.start <= match.start() < here.end and match.start() != mention.start


def _countries_of_places(words: str) -> tuple[str, ...]:
    names = Locale.parse("zh").territories
    return tuple(str(names[place.code]) for place in find_places(words)[-1:])


def own_land(page: Page) -> str | None:
    """The land whose press the page is."""
    return resolve(Sheet(page).home())


def are_partners(words: str, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` are whom somebody acts with, by the word before them."""
    return WITH_BEFORE.search(words, 0, start) is not None
