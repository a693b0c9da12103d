"""Which body of the page a Chinese sentence speaks of without naming it: 该局, 校长王某, 医院."""

from __future__ import annotations

import re

from pactwatch.reading.countries import resolve
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.languages.zh.guessed import PERSON as SURNAMED
from pactwatch.reading.languages.zh.owners import is_bare_place, without_lands
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.takers import AT
from pactwatch.reading.model import Mention, Sentence
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
AGAIN = re.compile(r"[㐀-鿿]{0,6}?(?:还|還|又|亦|也|再|另)(?![是有在需须能会要會])")
"""Behind "该院": it is who acted in the sentence before, not whom that one acted with."""
OPENS = frozenset({"", ",", "。", "\1", "\2"})
"""What stands before the subject of a sentence or of a clause."""


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
            if acts and named.before in AT and not _heads(sheet, named.mention.name):
                # "在A大学座谈。该校与B签署": who acts is not where it was, unless the page is about that house
                seen = seen or named.mention
                continue
            is_here = upto - edge + named.start >= sentence.start
            return (
                named.mention
                if is_here or is_too
                else _subject_here(sheet, kind, sentence, at, own=True) or named.mention
            )
    return seen or (None if is_too else _subject_here(sheet, kind, sentence, at))


def _heads(sheet: Sheet, name: str) -> bool:
    """Whether the headline begins with this body's name."""
    return sheet.page.headline is not None and sheet.page.headline.words.startswith(name)


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
    before = None if own else sheet.page.prose_at(sentence.order - 1)
    for told, upto in ((sentence, at), *([(before, len(before.words))] if before else [])):
        named = without_lands(sheet.masked(told), bodies_in(sheet.masked(told), sheet.names))
        acting = [n for n in named if n.end <= upto and not (n.same or n.is_self or resolve(n.mention.name))]
        for one in [n for n in acting if n.before not in NO_SIDE and not is_bare_place(n.mention.name)][:1]:
            sort = kind_by_ending(one.mention.name, "zh")
            if sort is None or sort[1] in BOTH.get(kind[-1], ()):
                return sheet.moved(one.mention, max(told.start, 0))
    return None


def _subject_before(sheet: Sheet, ends: tuple[str, ...], sentence: Sentence) -> Mention | None:
    """The first body of the running sentence before, where its name and another's end so."""
    before = sheet.page.prose_at(sentence.order - 1)
    if before is None:
        return None
    all_named = bodies_in(sheet.masked(before), sheet.names)
    named = [n for n in all_named if not (n.same or n.is_self or ON_PLATE.match(n.after))]
    fit = [n for n in named if n.mention.name.endswith(ends)]
    return sheet.moved(fit[0].mention, before.start) if len(fit) > 1 and fit[0] is named[0] else None
