"""A Chinese sentence to statements: the verb of signing, the paper, its quoted title, and the bodies around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pactwatch.reading.dates import DateMention
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.languages.zh.parties import (
    AT,
    CLEFT,
    HELPS,
    WITH,
    is_placed,
    owned,
    parties_of,
    placed,
    sided,
    two_sides,
)
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.model import Hit, Mention, Said, Sentence, Statement, When
from pactwatch.records import Instrument

PLAN = re.compile(
    r"(?:将(?!军|领|士|《)|將(?!軍|領|《)|拟(?!定)|擬(?!定)|计划|計劃|計畫|预计|預計|有望|准备|準備|打算|即将|即將|可望|预定|預定|争取|爭取|力争|力爭|希望|期待|考虑|考慮|同意|商定|约定|決定|决定|批准|核准|授权|授權|审议通过)"
    r"[^,，。;；]{0,24}$"
)
TALKS = re.compile(r"磋商|谈判|談判|商谈|商談|洽谈|洽談|协商|協商|探讨|探討|研议|研議|讨论|討論")
DENIED = re.compile(r"(?:未|没有|沒有|尚未|并未|並未|拒绝|拒絕|不会|不會|不)(?:能|再|予)?(?:正式)?$")
EARLIER = re.compile(
    r"曾|此前|早前|去年|前年|早在|先前|当年|當年|历史上|之前|过去|過去|已于(?:19|20)|上一次|首份|多年前"
)
ADNOMINAL = re.compile(r"^(?:的|过的|過的|之)(?!(?:四|三|双|雙|两|兩|各|五)方|(?:是|有|包括|企业|企業|机构|機構|单位))")
PAPER_AFTER = re.compile(
    r"^(?:的|过的|過的|之)[^,，。]{0,20}(?:协议|協議|备忘录|備忘錄|协定|協定|意向书|意向書|合作|宣言|项目|條約|条约)"
)
LEAN = re.compile(
    r"(?:根据|依据|按照|基于|落实|执行(?!长|董事|官|主席|院长|副|总)|履行|根據|依據|基於|落實|執行(?!長|董事|官|主席|院長|副|總)|自(?=(?:19|20)\d)|围绕|对照)[^,，。]{0,20}$"
)
RENEWED = re.compile(
    r"续签|續簽|续约|續約|再次签署|再度簽署|重新签署|第二次签|换约|換約|再签|再簽|(?:更新|修订|修訂|延长|延長|续订|續訂|展期)[^。,，]{0,24}(?:备忘录|備忘錄|协议|協議|协定|協定|合作)"
    r"|(?:备忘录|備忘錄|协议|協議|协定|協定)[^。,，]{0,10}(?:更新|续期|續期|展期|延长|延長|修订)|对它的更新|對其更新"
)
NOT_RENEWED = re.compile(r"自动(?:续|延)|自動(?:續|延)|可(?:以)?(?:续|續|延)|到期后可|期满后")
ENDS = re.compile(
    r"(?:终止|終止|废止|廢止|退出|解除|取消|撤销|撤銷|废除|廢除|中止|失效|解约|解約|作废|不再续|不再續|到期)"
)
CEREMONY = re.compile(
    r"(?:签约|签署|签字|簽約|簽署|簽字|签约典|簽約典)(?:仪式|儀式|典礼|典禮|记者会|記者會|大会|大會|会|會)"
)
PAPER_WORD = r"(?:备忘录|備忘錄|协议|協議|协定|協定|意向书|意向書|合作书|合作書|契約|合约)"
ITEM = re.compile(
    r"(?:以及|和|及)?(?P<who>(?:(?!的)[^、,，;；:：。])+?(?:与|與|和|同|跟)(?:(?!的)[^、,，;；:：。])+?)"
    rf"(?:的|签署|簽署|签订|簽訂|签|簽)[「『《]?(?P<paper>[^、,，;；:：。的]{{0,12}}?{PAPER_WORD}(?:书|書)?)[」』》]?(?=[、,，;；。]|以及|和|及|$)"
)
TELLS = re.compile(r"^[^。]{0,30}?(?:宣布|宣佈|公告|公布|公佈|透露|披露|发布消息|通报)")
# "两国元首曾签署": the two countries, not the two bodies of the article
NOW = re.compile(r"此次|这次|這次|今次|本次|此番")
HEADS = re.compile(r"元首|领导人|領導人|总理|總理|政府|人民|关系|關係|外长|外長|总统|總統|百姓|民众")


def statements_of(sentence: Sentence, sheet: Sheet) -> list[Statement]:
    """The statements of one sentence."""
    if sentence.place == "caption":
        return _caption(sentence, sheet)
    papers = [h for h in sentence.hits if h.role == "instrument"]
    verb = _verb(sentence, papers)
    words = sentence.words
    if papers and ENDS.search(words) and _ends(sentence, papers):
        return [_made(sentence, sheet, Told(Said.ENDED, "ends", papers, len(words)))]
    if papers and (listed := _listed(sentence, sheet, papers, verb)):
        return listed
    if series := _series(sentence, sheet, papers):
        return series
    if verb is not None and (papers or verb.words in _ALONE or CLEFT.search(words)):
        return _signing(sentence, sheet, papers, verb)
    return _without_verb(sentence, sheet, papers)


_ALONE = frozenset({"签约", "簽約", "续签", "續簽", "续约", "續約", "换文", "簽"})


def _verb(sentence: Sentence, papers: list[Hit]) -> Hit | None:
    """The verb of signing that governs the paper: the nearest before it, else the nearest behind."""
    shift = max(sentence.start, 0)
    signs = [
        h
        for h in sentence.hits
        if h.role == "sign" and not CEREMONY.match(sentence.words[h.start - shift : h.start - shift + 6])
    ]
    if not papers:
        return signs[0] if signs else None
    before = [h for h in signs if h.end <= papers[-1].start]
    if before:
        return before[-1] if before[-1].end > papers[0].start - 120 else None
    return next((h for h in signs if h.start >= papers[0].end and h.start - papers[0].end <= 60), None)


def _ends(sentence: Sentence, papers: list[Hit]) -> bool:
    """Whether the ending is of the agreement, and not a term for it ("到期后可续")."""
    if NOT_RENEWED.search(sentence.words) or re.search(
        r"(?:如|若|可|有权|除非|任何一方|提前|期滿前)[^,，。]{0,20}(?:终止|終止)", sentence.words
    ):
        return False
    shift = max(sentence.start, 0)
    return any(
        abs(end.start() - (p.start - shift)) <= 40 for end in ENDS.finditer(sentence.words) for p in papers
    ) and not re.search(r"到期[^,，。]{0,12}(?:续|續|更新)", sentence.words)


def _signing(sentence: Sentence, sheet: Sheet, papers: list[Hit], verb: Hit) -> list[Statement]:
    shift = max(sentence.start, 0)
    words = sentence.words
    at, end = verb.start - shift, verb.end - shift
    head = words[max(0, at - 40) : at]
    clause = re.split(r"[,，。;；]", head)[-1]
    if DENIED.search(clause) or (EARLIER.search(clause) and HEADS.search(clause)):
        return []
    said, rule = Said.SIGNED, f"{verb.words} {papers[0].words if papers else ''}".strip()
    if (
        PLAN.search(clause)
        or (TALKS.search(words[end:]) and re.search(r"就[^,，。]{0,12}$", clause))
        or (re.search(r"一致|共识|共識", words[end:]) and re.search(r"就[^,，。]{0,12}$", clause))
    ):
        said, rule = Said.PLANNED, "is to sign"
    elif PAPER_AFTER.match(words[end:]) and ADNOMINAL.match(words[end:]) and not CLEFT.search(words):
        said, rule = Said.HELD, "signed before"
    elif LEAN.search(clause):
        said, rule = Said.HELD, "leans on it"
    return [_made(sentence, sheet, Told(said, rule, papers, at))]


def _without_verb(sentence: Sentence, sheet: Sheet, papers: list[Hit]) -> list[Statement]:
    words = sentence.words
    if ceremony := CEREMONY.search(words):
        clause = re.split(r"[,，。;；]", words[: ceremony.start()])[-1]
        said = Said.PLANNED if PLAN.search(clause) else Said.SIGNED
        return [_made(sentence, sheet, Told(said, "ceremony", papers, ceremony.start()))]
    if not papers:
        return []
    if RENEWED.search(words) and not NOT_RENEWED.search(words):
        said = Said.PLANNED if PLAN.search(words[: papers[0].start - max(sentence.start, 0)]) else Said.SIGNED
        at = RENEWED.search(words)
        return [_made(sentence, sheet, Told(said, "renewed", papers, at.start() if at else len(words)))]
    shift = max(sentence.start, 0)
    if TALKS.search(words):
        return [_made(sentence, sheet, Told(Said.PLANNED, "negotiates", papers, len(words)))]
    if LEAN.search(words[: papers[0].start - shift]) or re.search(r"周年|纪念|生效|实施以来", words):
        return [_made(sentence, sheet, Told(Said.HELD, "leans on it", papers, len(words)))]
    return []


def _listed(sentence: Sentence, sheet: Sheet, papers: list[Hit], verb: Hit | None) -> list[Statement]:
    """ "签下3项协议:A与B的备忘录、C与D的协议": one agreement an item, never crossed."""
    if verb is None:
        return []
    text = sheet.masked(sentence)
    shift = max(sentence.start, 0)
    items = [i for i in ITEM.finditer(text, verb.end - shift) if bodies_in(i["who"])]
    if len(items) < 2 or sum(len(bodies_in(i["who"])) >= 2 for i in items) < 2:
        return []
    sides = two_sides(text[: verb.start - shift])
    made: list[Statement] = []
    whole = _made(sentence, sheet, Told(Said.SIGNED, "listed", papers, verb.start - shift))
    for item in items:
        group = sided(item["who"], sides, shift + item.start("who"), sentence.start)
        paper = next((p for p in papers if shift + item.start() <= p.start < shift + item.end()), papers[0])
        # the reading names one sort of paper: the one listed first
        sort = Instrument(paper.value) if not made else None
        made.append(replace(whole, groups=(group,), anaphor=False, instrument=sort, papers=1))
    return made


def _series(sentence: Sentence, sheet: Sheet, papers: list[Hit]) -> list[Statement]:
    """ "A与B签署备忘录,又与C签署协议": a paper a verb; who signs first signs all. [] where one verb governs."""
    signs = [h for h in sentence.hits if h.role == "sign"]
    governed: list[tuple[Hit, Hit]] = []
    for paper in papers:
        verb = next((s for s in reversed(signs) if s.end <= paper.start and paper.start - s.end <= 30), None)
        if verb is not None and all(verb is not known for known, _ in governed):
            governed.append((verb, paper))
    if len(governed) < 2:
        return []
    shift = max(sentence.start, 0)
    text = sheet.masked(sentence)
    made: list[Statement] = []
    lead: Mention | None = None
    at = 0
    for verb, paper in governed:
        end = verb.start - shift
        part = "\1" * at + text[at:end]
        named = [n for n in bodies_in(part) if is_placed(n) and n.before not in AT and not HELPS.match(n.after)]
        group = [placed(one, shift, sentence.start) for n in named if (one := owned(n, sheet, sentence))]
        if lead is not None and named and named[0].before in WITH:
            group.insert(0, lead)
        if len(group) < 2:
            return []
        lead = lead or group[0]
        told = _made(sentence, sheet, Told(Said.SIGNED, f"{verb.words} {paper.words}", [paper], end))
        sort = None if made else told.instrument
        made.append(replace(told, groups=(tuple(group),), anaphor=False, instrument=sort))
        at = paper.end - shift
    return made


def _caption(sentence: Sentence, sheet: Sheet) -> list[Statement]:
    if not sentence.has("instrument", "sign", "ceremony"):
        return []
    dates = tuple(_when(d, "signing", sheet) for d in sheet.dates(sentence) if sheet.value(d))
    if not dates:
        return []
    return [
        Statement(
            sentence=sentence.order, said=Said.SIGNED, rule="caption", start=0, end=len(sentence.words), dates=dates
        )
    ]


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence was found to say: how, by which rule, of which papers; ``at`` is where its verb stands."""

    said: Said
    rule: str
    papers: list[Hit]
    at: int


def _made(sentence: Sentence, sheet: Sheet, told: Told) -> Statement:
    said, papers, at = told.said, told.papers, told.at
    shift = max(sentence.start, 0)
    words = sentence.words
    groups = parties_of(sentence, sheet, at)
    years = [d.year for d in sheet.dates(sentence) if d.year and not d.is_future]
    earlier = said is Said.SIGNED and _is_past(sentence, sheet, at)
    renewal = bool(RENEWED.search(words)) and not NOT_RENEWED.search(words) and said is not Said.HELD and not earlier
    prior = min((y for y in years if sheet.year is None or y < sheet.year), default=None)
    first = papers[0] if papers else next((h for h in sentence.hits if h.role in ("sign", "ceremony")), None)
    of = "earlier" if earlier or said is Said.HELD else "signing"
    return Statement(
        sentence=sentence.order,
        said=said,
        rule=told.rule,
        start=first.start if first else sentence.start,
        end=min(first.end + 10, shift + len(words)) if first and sentence.start >= 0 else sentence.end,
        instrument=Instrument(_paper(papers).value) if papers else None,
        groups=groups,
        anaphor=not groups or any(h.role == "both" and not HEADS.match(words[h.end - shift :]) for h in sentence.hits),
        earlier=earlier or (said is Said.HELD and prior is not None),
        dates=dates_of(sentence, sheet, at, of if said is not Said.HELD else "signing"),
        renewal=renewal,
        prior_year=prior if renewal or earlier or said is Said.HELD else None,
    )


def _paper(papers: list[Hit]) -> Hit:
    """The word that says most of the paper's sort: 协议 is said of any."""
    return next((p for p in papers if p.value != Instrument.OTHER), papers[0])


def _is_past(sentence: Sentence, sheet: Sheet, at: int) -> bool:
    if NOW.search(re.split(r"[,，。;；]", sentence.words[:at])[-1]):
        return False
    dates = [d for d in sheet.dates(sentence) if d.year and d.start <= at]
    if sheet.year and dates:
        recent = any((d.year or 0) >= sheet.year or sheet.is_recent(d) for d in dates)
        return not recent
    return bool(EARLIER.search(sentence.words[: at + 6]))


def dates_of(sentence: Sentence, sheet: Sheet, at: int, of: str) -> tuple[When, ...]:
    """The dates of the sentence; ``of`` is what those before the verb at ``at`` are of."""
    found: list[When] = []
    for date in sheet.dates(sentence):
        if sheet.value(date) is None or date.is_future or date.start > at + 8:
            continue
        told = date.is_announcement or (of == "signing" and TELLS.search(sentence.words[date.end : at]))
        found.append(_when(date, "announcement" if told else of, sheet))
    return tuple(found)


def _when(date: DateMention, of: str, sheet: Sheet) -> When:
    return When(value=sheet.value(date) or "", of=of, start=date.start, end=date.end)
