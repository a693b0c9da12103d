"""Which bodies of the page a Chinese sentence speaks of without naming them: 该局, 双方, 两校, 三方."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from babel import Locale

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.bodies import Named, bodies_in
from pactwatch.reading.languages.zh.cues import EARLIER
from pactwatch.reading.languages.zh.gathered import gathered
from pactwatch.reading.languages.zh.guessed import PERSON as SURNAMED
from pactwatch.reading.languages.zh.houses import housed
from pactwatch.reading.languages.zh.ours import own_called
from pactwatch.reading.languages.zh.owners import is_bare_place, is_place, without_lands
from pactwatch.reading.languages.zh.people import OWN_HEADS, first_person
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.takers import AT, is_placed
from pactwatch.reading.model import Mention, Sentence
from pactwatch.reading.names import same_body
from pactwatch.records import Kind

BOTH = {
    "校": (Kind.UNIVERSITY,),
    "院": (Kind.HOSPITAL, Kind.INSTITUTE, Kind.UNIVERSITY),
    "馆": (Kind.INSTITUTE,),
    "館": (Kind.INSTITUTE,),
    "会": (Kind.ASSOCIATION,),
    "會": (Kind.ASSOCIATION,),
    "司": (Kind.COMPANY,),
    "所": (Kind.INSTITUTE, Kind.COMPANY),
    "局": (Kind.AGENCY,),
    "部": (Kind.GOVERNMENT,),
    "署": (Kind.AGENCY, Kind.GOVERNMENT),
    "市": (Kind.GOVERNMENT,),
    "省": (Kind.GOVERNMENT,),
    "台": (Kind.COMPANY, Kind.INSTITUTE),
    "臺": (Kind.COMPANY, Kind.INSTITUTE),
    "社": (Kind.COMPANY,),
    "港": (Kind.COMPANY, Kind.AGENCY),
    "行": (Kind.COMPANY,),
}
"""Which bodies "both ..." sums up, by its last letter."""


ANY = ("园区", "園區", "基金", "平台", "单位", "單位", "机构", "機構", "组织", "組織", "企业", "企業", "药企", "藥企")
ENDS = {
    "委": ("委", "委员会", "委員會"),
    "校": ("校", "大学", "大學", "学院", "學院"),
    "公司": ("公司", "集团", "集團"),
    "集团": ("集团", "公司"),
    "集團": ("集團", "公司"),
} | dict.fromkeys(ANY, ("",))
"""How a name may end of which "该校" speaks; any for 该机构."""


PRONOUN = re.compile(r"[他她](?:们|們)?(?:在[^,，。]{1,12})?(?:与|與|同|和|跟|会见|會見|拜会|拜會|拜访|拜訪|会晤|會晤)")
"""Who was presented before meets somebody: "她与食物局局长会面"."""


def named_before(sheet: Sheet, kind: str, sentence: Sentence, at: int) -> Mention | None:
    """The last body before a place of the page whose name ends like "该局" does."""
    ends = ENDS.get(kind, (kind,))
    is_too = TOO_WITH.search(sentence.words, 0, at) is not None
    if (is_too or AGAIN.match(sentence.words[at:])) and (first := _subject_before(sheet, ends, sentence)):
        return first
    upto = max(sentence.start, 0) + (0 if is_too else at)
    edge = min(600, upto)
    text = DAY.sub(lambda day: "\2" * len(day.group()), sheet.page.text[upto - edge : upto])
    acts = sentence.words[:at][-1:] in OPENS
    seen: Mention | None = None
    for named in reversed(without_lands(text, bodies_in(text))):
        if BESIDE.fullmatch(text[named.end : edge]):
            # of "A、B与该院" none is that one
            edge = named.start
            continue
        if named.same or named.is_self or (kind == "校" and INSTITUTE.search(named.mention.name)):
            continue
        if named.mention.name.endswith(ends):
            if acts and named.before in AT:
                # "在A大学座谈。该校与B签署": who acts is not where it was
                seen = seen or named.mention
                continue
            is_here = upto - edge + named.start >= sentence.start
            return (
                named.mention
                if is_here or is_too
                else _subject_here(sheet, kind, sentence, at, own=True) or named.mention
            )
    return seen or (None if is_too else _subject_here(sheet, kind, sentence, at))


def bare_head(sheet: Sheet, sentence: Sentence, text: str) -> Mention | None:
    """The house of the subject that only his title tells, as the page names it before: "校长王某与"."""
    head = BARE_HEAD.search(text)
    if head is None or not sentence.is_prose:
        return None
    own = sheet.own()
    if own is not None and own.name.endswith(ENDS.get(head["kind"], (head["kind"],))):
        return own
    return named_before(sheet, head["kind"], sentence, head.start("kind"))


def bare_house(sheet: Sheet, sentence: Sentence, text: str) -> Mention | None:
    """The subject that only its sort tells, as the page names it before: "医院当天还同A签署"."""
    house = BARE_HOUSE.search(text) if sentence.is_prose else None
    if house is None:
        return None
    own = sheet.own()
    if own is not None and own.name.endswith(house["sort"]):
        return own
    return named_before(sheet, house["sort"], sentence, house.start("sort"))


def _subject_here(sheet: Sheet, kind: str, sentence: Sentence, at: int, *, own: bool = False) -> Mention | None:
    """The body that the sentence, or unless ``own`` the one before, begins with, where its sort fits."""
    before = (
        None if own else next((s for s in sheet.page.sentences if s.order == sentence.order - 1 and s.is_prose), None)
    )
    for told, upto in ((sentence, at), *([(before, len(before.words))] if before else [])):
        named = without_lands(sheet.masked(told), bodies_in(sheet.masked(told), sheet.names))
        acting = [n for n in named if n.end <= upto and not (n.same or n.is_self or resolve(n.mention.name))]
        for one in [n for n in acting if n.before not in NO_SIDE and not is_bare_place(n.mention.name)][:1]:
            sort = kind_by_ending(one.mention.name, "zh")
            if sort is None or sort[1] in BOTH.get(kind[-1], ()):
                return sheet.moved(one.mention, max(told.start, 0))
    return None


NO_SIDE = frozenset({"在", "据", "于", "支持", "推动", "推動", "协助", "協助", "帮助", "助力"})
"""Before whom a sentence names as a place, or as what both will help."""
INSTITUTE = re.compile(r"孔子(?:学院|學院|课堂|課堂)$")
"""A house that a school keeps, and which is no school of its own."""
BESIDE = re.compile(r"[^,，。;；:：]{0,12}?(?:、|与|與|和|同|跟|及|以及)(?:[㐀-鿿]{1,4})?")
"""Between two sides of one paper."""
BARE_HEAD = re.compile(
    rf"(?:^|[,，。;；:：\1\2])(?:常务|常務|执行|執行|代理)?副?(?P<kind>[校院所局馆館会會署])[长長](?={SURNAMED.pattern})"
)
"""A head named behind his title alone, who is that of the house named before: "校长王某与B签署"."""
BARE_HOUSE = re.compile(
    r"(?:^|[,，。;；:：\1\2])(?P<sort>医院|醫院|协会|協會|学会|學會|商会|商會|研究所|研究院|学院|學院|基金会|基金會|博物馆|博物館|图书馆|圖書館|示范区|示範區|高新区|高新區|开发区|開發區|园区|園區)"
    r"(?:将|將|拟|擬|也|亦|已|还|還|再|又|则|則|当天|當天|同日|随后|隨後|随即|隨即|并|並|先后|先後|分别|分別|日前|近日|[\2]){0,4}[与與和同跟](?:[来來]自)?[㐀-鿿]{0,6}$"
)
"""A subject told by its sort alone before 与 and the other side."""
ON_PLATE = re.compile(r"[”」』\1]?的(?:牌[子匾]|[铜銅标標奖獎金]牌|匾[额額]?|招牌|称号|稱號)")
"""Behind a name that is but written on what somebody hangs up."""
DAY = re.compile(r"(?:\d{1,4}[年月日])+")
"""Within a name stands none: "A医院12日举行国际合作日"."""
TOO_WITH = re.compile(
    r"[㐀-鿿\)）][^,，。;；]{0,8}[,，]?(?:[也亦又各均皆]|同[日样樣]|分别|分別|逐一)[^,，。;；]{0,6}[与與和同跟]$"
)
"""Before "该院": with it one more signs, too, or each of several, and so it is who acted in the sentence before."""
AGAIN = re.compile(r"[㐀-鿿]{0,6}?(?:还|還|又|亦|也|再|另)(?![是有在需须能会要])")
"""Behind "该院": it is who acted in the sentence before, not whom that one acted with."""


def _subject_before(sheet: Sheet, ends: tuple[str, ...], sentence: Sentence) -> Mention | None:
    """The first body of the running sentence before, where its name and another's end so."""
    before = next((s for s in sheet.page.sentences if s.order == sentence.order - 1), None)
    if before is None or not before.is_prose:
        return None
    all_named = bodies_in(sheet.masked(before), sheet.names)
    named = [n for n in all_named if not (n.same or n.is_self or ON_PLATE.match(n.after))]
    fit = [n for n in named if n.mention.name.endswith(ends)]
    return sheet.moved(fit[0].mention, before.start) if len(fit) > 1 and fit[0] is named[0] else None


def two_before(sheet: Sheet, sentence: Sentence) -> tuple[Mention, ...]:
    """The two bodies of the sentence before, or who meets whom in the headline, for "双方签署"; () where none fit."""
    return _two_beside(sheet, sentence) or _met(sheet)


def both_before(sentence: Sentence, sheet: Sheet, states: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], ...]:
    """The two bodies of the sentence before, of the two lands whose letters the paper bears, where both sign: "A和B...
    双方签署《中澳...备忘录》"."""
    if not any(hit.words in BOTH_SIDES for hit in sentence.hits if hit.role == "both"):
        return ()
    met = two_before(sheet, sentence)
    lands = [home.code for one in met if resolve(one.name) is None and (home := home_of(one.name, "zh"))]
    return (met,) if met and lands and set(lands) <= {one.country for one in states} else ()


def _met(sheet: Sheet) -> tuple[Mention, ...]:
    headline = sheet.page.headline
    if headline is None:
        return ()
    named = bodies_in(sheet.masked(headline))
    if len(named) == 2 and named[1].before in WITH and TALKED.search(headline.words, named[1].end):
        sides = [own_called(sheet, n.mention.name) if n.is_self else n.mention for n in named]
        return tuple(replace(one, start=-1, end=-1) for one in sides if one) if all(sides) else ()
    met = _guest_and_host(sheet, headline, named, VISITS | MEETS) if len(named) == 2 else None
    if len(named) == 1 and named[0].before in VISITS | MEETS and OWN_HEADS.search(headline.words, 0, named[0].start):
        # on its own page a head who visits somebody is its own: "王某副主任一行访问B 双方商谈备忘录"
        own = sheet.own()
        met = (own, named[0].mention) if own and not (named[0].is_self or named[0].same) else None
    return tuple(replace(one, start=-1, end=-1) for one in met or ()) if headline.start < 0 else met or ()


def _two_beside(sheet: Sheet, sentence: Sentence) -> tuple[Mention, ...]:
    before = next((s for s in sheet.page.sentences if s.order == sentence.order - 1), None)
    if before is None or not before.is_prose:
        return ()
    told = without_lands(sheet.masked(before), bodies_in(sheet.masked(before)))
    if (met := _guest_and_host(sheet, before, told)) is not None:
        return met
    named: list[Mention] = []
    for one in told:
        stands = is_placed(one) or one.before in DASHES or (one is told[0] and one.before in OPENS)
        if not stands or one.is_self or one.same or one.before in NO_SIDE:
            continue
        if not any(one.mention.name == known.name for known in named):
            shift = max(before.start, 0)
            named.append(replace(one.mention, start=one.mention.start + shift, end=one.mention.end + shift))
    if len(named) == 1 and PRONOUN.search(before.words) and (who := first_person(sheet, before.order)):
        named.insert(0, who)
    if len(named) == 1 and OWN_HEADS.search(before.words) and (own := sheet.own()):
        # on its own page a head who visits somebody is its own
        named.insert(0, own)
    if (
        len(named) == 1
        and (came := CAME_TO_US.search(before.words))
        and (host := _ours(sheet, came["ours"] or came["bare"]))
    ):
        named.append(replace(host, start=-1, end=-1))
    return tuple(named) if len(named) == 2 and not same_body((named[0].name,), (named[1].name,)) else ()


def _ours(sheet: Sheet, called: str) -> Mention | None:
    """The page's own body, to which somebody came: 我校, or 校 alone."""
    return own_called(sheet, called if len(called) > 1 else f"我{called}")


def _guest_and_host(
    sheet: Sheet, sentence: Sentence, named: Sequence[Named], verbs: frozenset[str] | None = None
) -> tuple[Mention, ...] | None:
    """Of "A部长率B、C负责人访问D" the first body and the one that it visits; None where nobody visits."""
    host = next((n for n in named if n.before in (verbs or VISITS)), None)
    guest = next((n for n in named if host is not None and n.end <= host.start), None)
    if guest is None and (asked := next((n for n in named if n.before in ASKED and INVITES.match(n.after)), None)):
        # "应A邀请,B代表团出访"
        guest, host = next((n for n in named if n.start > asked.end and n.before not in VISITS), None), asked
    if host is None or guest is None or guest.same:
        return None
    if is_place(host.mention.name) and not is_place(guest.mention.name):
        return None
    shift = max(sentence.start, 0)
    met = []
    for one in (guest, host):
        body = own_called(sheet, one.mention.name) if one.is_self else housed(sheet, one.mention)
        if body is None:
            return None
        met.append(sheet.moved(replace(body, start=one.start, end=one.end), shift))
    return tuple(met)


def guest_and_host_here(sheet: Sheet, sentence: Sentence) -> tuple[Mention, ...]:
    """Guest and host of "A校长访问B,两校签署", which names both sides and then sums them up; () where it does not."""
    if not any(hit.role == "both" for hit in sentence.hits):
        return ()
    named = without_lands(sheet.masked(sentence), bodies_in(sheet.masked(sentence), sheet.names))
    met = _guest_and_host(sheet, sentence, named, VISITS | MEETS) or ()
    return met if met and not same_body((met[0].name,), (met[1].name,)) else ()


def two_of_kind(sheet: Sheet, sentence: Sentence, both: str) -> tuple[Mention, ...]:
    """The two bodies of the page above that "两校" or "兩院" sums up: () where just two do not fit."""
    kind = BOTH.get(both[-1])
    if kind is None:
        return ()
    found: list[Mention] = []
    for before in sheet.page.sentences[: sentence.order]:
        if not before.is_prose:
            continue
        for named in bodies_in(sheet.masked(before)):
            own = own_called(sheet, named.mention.name) if named.is_self else None
            one = replace(named, mention=replace(own, start=named.start, end=named.end)) if own else named
            told = kind_by_ending(one.mention.name, "zh")
            if (
                one.same
                or (one.is_self and not own)
                or told is None
                or told[1] not in kind
                or ON_PLATE.match(one.after)
            ):
                continue
            if not any(same_body((one.mention.name,), (known.name,)) for known in found):
                shift = max(before.start, 0)
                found.append(replace(one.mention, start=one.mention.start + shift, end=one.mention.end + shift))
    return tuple(found) if len(found) == 2 else ()


CAME_TO_US = re.compile(
    r"(?:[来來到]|走进|走進|到访|到訪|访问|訪問|参访|參訪|造访|造訪)(?P<ours>[我本][校院所馆館])"
    r"|[来來](?P<bare>[校院所馆館])(?=访问|訪問|参观|參觀|交流|洽谈|洽談|座谈|座談|考察|[。,，])"
)
"""A guest comes to the page's own house: "B大学校长一行来我校访问"."""
OPENS = frozenset({"", ",", "。", "\1", "\2"})
"""What stands before the subject of a sentence or of a clause."""
DASHES = frozenset({"——", "—", "--"})
VISITS = frozenset(
    {"访问", "訪問", "到访", "到訪", "拜访", "拜訪", "拜会", "拜會", "走访", "走訪", "造访", "造訪", "走进", "走進"}
    | {"来到", "來到", "做客"}
)
ASKED = frozenset({"应", "應", "受"})
INVITES = re.compile(r"[㐀-鿿·]{0,14}?(?:邀请|邀請|之邀|的邀)")
WITH = frozenset({"与", "與", "和", "同", "跟"})
TALKED = re.compile(r"会谈|會談|会面|會面|会晤|會晤|见面|見面|座谈|座談|举行会|舉行會|商谈|商談|洽谈|洽談|会见|會見")
MEETS = frozenset({"会见", "會見", "会晤", "會晤", "接见", "接見"})
LIST_MARK = re.compile(r"\x03*(?:、|和|与|與|同|以?及|暨)")
OFFICES_IN = 25
"""Sentences of a page in which the offices of "三国" are looked for."""
BOTH_SIDES = frozenset({"双方", "雙方", "两校", "兩校", "两院", "兩院", "两家", "兩家"})
SIDES = {"三": 3, "四": 4, "五": 5}


def many_near(sheet: Sheet, sentence: Sentence, many: str) -> tuple[Mention, ...]:
    """The bodies that "三方" or "三国" counts: as many in one list beside, or of as many countries in a sentence."""
    count = SIDES.get(many[0], 0)
    for step in (1, -1) if count else ():
        beside = next((s for s in sheet.page.sentences if s.order == sentence.order + step), None)
        if beside is None or not beside.is_prose or EARLIER.search(beside.words):
            continue
        if (listed := _listed(sheet, beside, count)) is not None:
            return listed
        if step > 0 and (penned := _penned(sheet, beside, count)):
            return penned
        named = {
            home.code: one.mention
            for one in bodies_in(sheet.masked(beside), sheet.names)
            if (home := home_of(one.mention.name, "zh")) and not one.is_loose and home.code != "INT"
        }
        if len(named) == count:
            shift = max(beside.start, 0)
            return tuple(sheet.moved(one, shift) for one in named.values())
    if count and (told := gathered(sheet, sentence, count)):
        return told
    codes = dict.fromkeys(m.code for m in find_countries(sentence.words, "zh") if m.rule == "pair")
    return tuple(_office_of(sheet, code) for code in codes) if len(codes) == count else ()


def _listed(sheet: Sheet, sentence: Sentence, count: int) -> tuple[Mention, ...] | None:
    """The bodies of a sentence's only list of so many ("把A、B和C请到一起"); None where none is so long."""
    text = sheet.masked(sentence)
    rows: list[list[Named]] = []
    for one in bodies_in(text, sheet.names):
        if rows and LIST_MARK.fullmatch(text, rows[-1][-1].end, one.start):
            rows[-1].append(one)
        else:
            rows.append([one])
    fit = [row for row in rows if len(row) == count and not any(one.same or one.is_self for one in row)]
    shift = max(sentence.start, 0)
    return tuple(sheet.moved(one.mention, shift) for one in fit[0]) if len(fit) == 1 else None


PENS_ARE = re.compile(
    r"(?:落[笔筆款]|执笔|執筆|[签簽](?:字|署|名|约|約)|署名|[画畫]押|[盖蓋]章)(?:了)?的[,，]?(?:正|则|則|就)?(?:分别|分別|依次)?(?:是|为|為|有)"
)
"""Before those who signed for each side: "代表各方落笔的,是A副院长王某,B代表陈某,以及C主任李某"."""


def _penned(sheet: Sheet, sentence: Sentence, count: int) -> tuple[Mention, ...]:
    """The bodies of so many people whose pens a sentence tells of; () where it tells of others, or of fewer."""
    pens = PENS_ARE.search(sentence.words)
    if pens is None:
        return ()
    text = "\1" * pens.end() + sheet.masked(sentence)[pens.end() :]
    named = [n for n in without_lands(text, bodies_in(text, sheet.names)) if not (n.same or n.is_self)]
    shift = max(sentence.start, 0)
    return tuple(sheet.moved(n.mention, shift) for n in named) if len(named) == count else ()


def _office_of(sheet: Sheet, code: str) -> Mention:
    """The first public office of a country that the page names; the country itself where it names none."""
    for sentence in (s for s in sheet.page.sentences[:OFFICES_IN] if s.is_prose):
        for one in bodies_in(sheet.masked(sentence), sheet.names):
            told = kind_by_ending(one.mention.name, "zh")
            home = home_of(one.mention.name, "zh")
            if told and told[1] is Kind.GOVERNMENT and home and home.code == code:
                return sheet.moved(one.mention, max(sentence.start, 0))
    name = str(Locale.parse("zh").territories.get(code, code))
    return Mention(name=name, start=-1, end=-1, country=code, kind=Kind.GOVERNMENT)
