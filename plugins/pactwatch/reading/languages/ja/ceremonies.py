"""Signings that a ceremony or the sentence before tells: "調印式はいずれも7日。", "協定の調印式で、Aは語った"."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.ja.roles import shifted
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.telling import Told, statement
from pactwatch.reading.model import Hit, Said, Sentence, Statement

AT_CEREMONY = re.compile(r"(?:調印|締結|署名|交換)式(?:典)?(?:で|にて|では|において|の(?:席|場)で)(?:は)?、")
CEREMONY_ON = re.compile(
    r"(?:[^、。はが]{0,16}の)?(?:調印|締結|署名)(?:式|日)は(?:いずれも|ともに|、)?[^、。]{0,20}?\d{1,2}日(?:[(（].[)）])?"
    r"(?:に[^、。]{1,14}で|、[^、。]{1,14}で)?(?:。|だった|でした|です)$"
)
"""調印式はいずれも2018年10月7日。"""
DATED = re.compile(
    r"(?:(?:署名|調印|締結)(?:の場所|の地|場所|地)は、?[^、。]{1,14}で、)?"
    r"(?![^、。はが]{0,5}(?:[開創]|設立|発行|発売|生年|着工|完成))"
    r"(?:[^、。はが]{0,8}の)?(?:日付|締結日|調印日|署名日)は、?[^、。]{0,8}?(?:\d{1,2}日|[元\d]+年\d{1,2}月)"
)
"""日付は2015年2月23日, 署名の場所は東京で、日付は...: right behind a paper that was signed."""
CAME_TO_SEE = re.compile(
    r"(?:[(（][^()（）]{0,20}[)）])?書?の?(?:締結|調印|署名|交換)式(?:典)?に(?:も)?、?[^、。]{0,8}(?:立ち会|出席し|同席し|臨席し|参列し|列席し)(?:い|っ)?(?:た|まし)"
)
"""AとBによる覚書の締結式に立ち会った."""
OF_THE_SIGNING = re.compile(r"を(?:記念|祝)(?:し|っ)[^。周年]{0,14}(?:調印式|締結式|署名式|交換式)")
"""締結を記念し、調印式が行われた: no jubilee."""
CAME_TO = re.compile(r"(?:する|す|ぶ|わす)?(?:運び|こと)(?:と|に)な(?:りました|った)(?!が)")
"""11月12日付けで締結する運びとなりました: signed on that day."""
ALSO_AGREED = re.compile(
    r"(?:また、|さらに、|一方、|あわせて、|同時に、)?[^、。はが]{2,40}とは、?[^。]{4,100}"
    r"(?:協力|連携|提携|交流|共同研究)[^、。]{0,12}(?:に|で|を)合意(?:し(?:た|ました)|に至)"
)
"""B院とは、技術協力に合意した: behind a paper with A, one more."""
IS_TO_COME = re.compile(r"(?:行う|開く|開きます|催します|予定|行われる|開かれる)[^た]{0,6}$")


def also_agreed(sentence: Sentence, sheet: Sheet, text: str) -> list[Statement] | None:
    """One more agreement, told without a paper behind the news; None where the sentence tells none."""
    if not ALSO_AGREED.match(sentence.words):
        return None
    made = statement(sentence, sheet, text, Told(Said.SIGNED, "agreed with another, too", [], len(text)))
    return [made] if made.names_sides else []


def at_ceremony(sentence: Sentence, sheet: Sheet, text: str, papers: list[Hit]) -> list[Statement]:
    """The day of a ceremony, or who signed where somebody speaks at one; [] where neither is told."""
    words = sentence.words
    if papers and (witnessed := _witnessed(sentence, sheet, text, papers)):
        return witnessed
    if not papers and CEREMONY_ON.match(words):
        return [statement(sentence, sheet, text, Told(Said.SIGNED, "the day of the ceremony", papers, len(text)))]
    at = AT_CEREMONY.search(words)
    if not papers or at is None or IS_TO_COME.search(words):
        return []
    told = statement(sentence, sheet, text, Told(Said.SIGNED, "at the ceremony", papers, at.start()))
    return [replace(told, anaphor=False)] if told.names_sides else []


def day_alone(sentence: Sentence, sheet: Sheet, text: str) -> list[Statement]:
    """The day of a paper, told without its name or a verb: "日付は2015年2月23日"; [] where the sentence tells none."""
    if not DATED.match(sentence.words):
        return []
    made = statement(sentence, sheet, text, Told(Said.SIGNED, "the day of the paper", [], len(text)))
    dates = tuple(replace(day, of="signing") for day in made.dates[:1])
    return [replace(made, groups=(), anaphor=True, dates=dates, earlier=False)] if dates else []


def _witnessed(sentence: Sentence, sheet: Sheet, text: str, papers: list[Hit]) -> list[Statement]:
    """Who signed at a ceremony that somebody else came to; [] where the sentence tells of none."""
    shift = max(sentence.start, 0)
    if not CAME_TO_SEE.match(sentence.words, papers[-1].end - shift):
        return []
    groups = [g for g in sheet.groups(sentence, text) if g.end <= papers[-1].start - shift and len(g.mentions) > 1]
    if not groups:
        return []
    bodies = tuple(shifted(m, shift, sentence.start) for m in sheet.bodies(groups[-1], sentence))
    made = statement(sentence, sheet, text, Told(Said.SIGNED, "others came to the ceremony", papers, len(text)))
    return [replace(made, groups=(bodies,), anaphor=False)]


def came_about(sentence: Sentence, sheet: Sheet, tail: str, upto: int) -> bool:
    """Whether what "came to be signed" has been signed on a day that the sentence tells before the verb."""
    told = [d for d in sheet.dates(sentence) if d.start < upto]
    # "8日、6月に結ぶ運びになったと発表した": the day of the telling, and the month that is to come
    days = [d for d in told if d.day] if told and told[-1].day else []
    return CAME_TO.match(tail) is not None and bool(days) and not any(d.is_future for d in days)
