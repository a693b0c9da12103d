"""A paper under no verb of signing: pens and stamps, sides that come together, talks, what rests on it."""

from __future__ import annotations

import re

from pactwatch.reading.dates import DateMention
from pactwatch.reading.languages.zh.cues import (
    ASKED_FOR,
    DENIED,
    EARLIER,
    JOINED,
    LEAN,
    PENNED,
    PLAN,
    PLAN_NEAR,
    SINCE,
    SUPPOSED,
    TALKS,
    TIED,
)
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.telling import Told, made
from pactwatch.reading.model import TOP, Hit, Said, Sentence, Statement

YEAR = 4
"""Letters of a date that tells but a year."""
TWINNED = re.compile(r"[㐀-鿿]{0,2}(?:城市|市|州|省|县|縣|校|院|医院|醫院|学校|學校|馆|館|港|商会|商會)")
"""What two houses or towns become, which they do by a paper: 姊妹市."""
STOOD = re.compile(r"(?:已经|已經|[早原本已])就?$")
"""Before 有: a paper that the two have had for long."""
STUCK = re.compile(
    r"(?:[无無]|没有|沒有|未见|未見|缺乏|毫[无無])[^,，。;；]{0,4}(?:进展|進展|结果|結果|突破)|停滞|停滯|破裂|搁置|擱置|僵局|陷入停"
)
"""Talks that come to nothing."""
PUT_INTO_PRACTICE = re.compile(
    r"(?:的|[该該])?(?:如何|怎样|怎樣|怎么|怎麼)?(?:加快|进一步|進一步|推动|推動|抓紧|抓緊)?(?:落实|落實|执行|執行|实施|實施|履行|推进|推進|跟进|跟進|进展|進展)"
)
"""Behind a paper that is talked about: how it is carried out."""
HELD_SINCE = re.compile(r"(?:实施|實施|执行|執行|履行|生效|运行|運行)" + SINCE.pattern)
"""Behind a paper: how long it has been carried out."""
STANDS = re.compile(
    r"追认|追認|周年|週年|纪念|紀念|生效|实施以来|實施以來|(?:框架|架构|架構|范围|範圍|机制|機制|项|項)(?:之)?(?:下|内|內)|的(?:重要|核心)?(?:一部分|组成部分|組成部分|一环|一環|内容之一|內容之一|成果)"
    r"|(?:备忘录|備忘錄|协议|協議|协定|協定)[^,，。;；]{0,4}(?:听证|聽證|说明会|說明會|执行情况|執行情況|落实情况|落實情況|执行成果|執行成果)"
)
"""What is said of a paper that stands: it holds, has a birthday, something happens under it."""
WISHED = re.compile(
    r"(?:希望|期待|期盼|盼望?|冀望?|有望|[愿願]意?|[愿願]景|将来|將來|未来|未來|探[讨討]|争取|爭取|促成|促[进進]|[规規][划劃]|[协協]助|鼓[励勵]|推[动動][^,，。;；]{0,12})[^,，。;；]*$"
)
"""Before what two towns may become one day, about which there is no paper yet."""
DONE = re.compile(r"[^,，。;；]{1,3}了")


HAD = re.compile(
    r"(?:19|20)\d\d年[^,，。;；]{0,6}?(?:就|即|便)?(?:[已曾早][经經]?有?|有|[签簽订訂][有过過])(?:了|过|過)?一?(?:份|项|項|个|個|纸|紙)?[^,，。;；]{0,20}?"
    r"(?:备忘录|備忘錄|协议|協議|协定|協定|意向书|意向書)"
)
"""雙方2019年已有一份協議: the paper before this one."""


def tied(sentence: Sentence, sheet: Sheet) -> list[Statement]:
    """Two bodies become sisters or partners, and the sentence beside names their paper: "A与B结为姊妹馆"."""
    tie = TIED.search(sentence.words)
    if tie is None or not sentence.is_prose:
        return []
    is_known = sheet.paper_beside(sentence) is not None
    if not is_known and not TWINNED.match(sentence.words, tie.end()):
        return []
    said = None if WISHED.search(sentence.words, 0, tie.start()) else _of_pen(sentence, tie.start())
    if said is None:
        return []
    twins = TWINNED.match(sentence.words, tie.end())
    if twins is not None and SINCE.match(sentence.words, twins.end()):
        said = Said.HELD
    if twins is not None and sentence.place not in TOP and any(_is_bare_year(sheet, d) for d in sheet.dates(sentence)):
        # "A与B1992年结为友好城市", far down: what the two towns have been to each other
        said = Said.HELD
    one = made(sentence, sheet, Told(said, "tied", [], tie.start()))
    if not is_known and (one.earlier or not all(map(sheet.is_of_this_week, sheet.dates(sentence)))):
        # towns that became sisters once are told of in passing
        return []
    return [one] if one.names_sides else []


def _is_bare_year(sheet: Sheet, date: DateMention) -> bool:
    """Whether a date is but a year, and not that of the page's day."""
    value = sheet.value(date)
    return value is not None and len(value) == YEAR and (sheet.written is None or value != str(sheet.written.year))


def phrased(sentence: Sentence, sheet: Sheet, papers: list[Hit]) -> Statement | None:
    """A signing told by a turn of phrase: pens and stamps, or two sides that come together."""
    words = sentence.words
    if any(HELD_SINCE.match(words, p.end - max(sentence.start, 0)) for p in papers):
        return None
    penned = PENNED.search(words)
    if penned is not None and penned.group()[0] == "有" and STOOD.search(words, 0, penned.start()):
        return None
    if penned is not None and (said := _of_pen(sentence, penned.start())):
        return made(sentence, sheet, Told(said, "penned", papers, len(words)))
    joined = JOINED.search(words)
    told = _of_pen(sentence, joined.start()) if joined else None
    if joined and joined.group()[0] in "成互" and WISHED.search(words, 0, joined.start()):
        return None
    if told is None or any(SINCE.match(words, p.end - max(sentence.start, 0)) for p in papers):
        # "成为姐妹城市二十周年"
        return None
    if joined and ASKED_FOR.match(words, joined.end()):
        told = Said.PLANNED
    one = made(sentence, sheet, Told(told, "joined", papers, len(words)))
    return one if one.names_sides else None


def unsigned(sentence: Sentence, sheet: Sheet, papers: list[Hit]) -> list[Statement]:
    """What is said of a paper that nobody signs here: talks about it, or what rests on it."""
    words = sentence.words
    shift = max(sentence.start, 0)
    if sentence.has("both") and HAD.search(words):
        return [made(sentence, sheet, Told(Said.HELD, "had one before", papers, len(words)))]
    leans = LEAN.search(words[: papers[0].start - shift]) or PUT_INTO_PRACTICE.match(words, papers[-1].end - shift)
    if TALKS.search(words) and not leans and STUCK.search(words):
        return []
    if TALKS.search(words) and not leans:
        return [made(sentence, sheet, Told(Said.PLANNED, "negotiates", papers, len(words)))]
    if leans or STANDS.search(words) or any(HELD_SINCE.match(words, p.end - shift) for p in papers):
        return [made(sentence, sheet, Told(Said.HELD, "leans on it", papers, len(words)))]
    return []


def _of_pen(sentence: Sentence, at: int) -> Said | None:
    """What a turn of phrase for signing at ``at`` says: None where it is denied, hoped for, or of a contract."""
    marks = r"[,，。;；\s]" if sentence.place == "headline" else r"[,，。;；]"
    clause = re.split(marks, sentence.words[:at])[-1]
    if (
        DENIED.search(clause)
        or SUPPOSED.search(clause)
        or LEAN.search(clause)
        or EARLIER.search(clause)
        or sentence.has("deal")
    ):
        return None
    if DONE.match(sentence.words[at:]):
        # "将旧协议换成了新的": 将 is no future here
        return Said.SIGNED
    return Said.PLANNED if PLAN.search(clause) or PLAN_NEAR.search(clause) else Said.SIGNED
