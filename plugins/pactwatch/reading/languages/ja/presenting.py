"""Sentences that present a paper or its signers: "発端は、6日に署名された覚書だ", "署名者はAとB"."""

from __future__ import annotations

import re

from pactwatch.reading.languages.ja import saying
from pactwatch.reading.languages.ja.acting import right_before
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.model import Hit, Said, Sentence

IS_THE_PAPER = re.compile(
    r"[」』]?(?:[(（][^()（）]{0,40}[)）])?(?:だ(?!け|が)|である|であり|です|でした|であった|だった|となる|となった|になる|になった|がそれ|とい[うい]|がきっかけ|が(?:発端|出発点|土台|根拠)|。|$)"
)
"""What follows a paper that a sentence says something "is"."""
JUST_NOW = re.compile(r"このほど|このたび|この度|今回|本日|きょう|今日|新た|先日|先週|今月|今週|席上|会場")
LEANS = re.compile(
    r"^(?:また、|なお、)?(?:今回|今度|このたび|この度|この日|今般|一連)の(?:会談|会合|会議|話し合い|協議|訪問|訪日|来日|来訪|視察|研修|派遣|催し|行事|式典|事業|取り組み|工事|寄贈|贈呈|講座|受け入れ|計画|共同研究|実験|調査)(?:は|も)"
)
"""The sentence behind a paper that tells what the news is: not its signing."""
SIGNERS = re.compile(
    r"(?:署名|調印|締結|結ん|交わ|取り交わ|サイン|協定を結ん|覚書を結ん)(?:し|わし|ん)?(?:た|だ|された)のは、?"
    r"|(?:署名|調印|締結)(?:者|したのは|した両者|の当事者|の主体)は、?|当事者は、?|(?:協定|覚書|締結|調印|提携|署名|契約)(?:の)?相手(?:方|先|役|校)?は、?|(?:文書|書面|覚書|協定)(?:に署名|を交わ|を結)[^、。]{0,4}のは、?"
)
"""署名者はAとB, 調印したのはAとB: those who signed stand behind it."""
WHAT_THEY_SIGNED = re.compile(r"(?:し|わし|ん)?[ただ]のは、")
"""AがBと交わしたのは、: what they signed stands behind the verb."""
WITH_WHOM = re.compile(r"[がは][^、。]{2,60}と(?:の間で)?、?(?:取り)?$")
WAS_CHOSEN = re.compile(
    r"(?:相手|パートナー|提携先|締結先|連携先)(?:方|先|役)?(?:に|として)、?(?:[^。を]{2,60}を)?(?:選(?:びました|んだ|び、|出し)|迎え(?:た|まし|、|入れ)|(?:指名|選定|選出)し(?:た|まし)|(?:定め|決め)(?:た|まし)|加え(?:た|まし))"
)
"""協定の相手にBを選んだ, Bをパートナーに迎えた: the paper is there."""
ALSO_ALONE = re.compile(r"^(?:交わ[しさ]|取り?結|結[んびば]|取り?交わ|とり[交か]わ|かわ[しさ])")
OBJECT = re.compile(r"[をにが][^、。を]{0,3}$")
ACTIVE = re.compile(r"(?:交わし|取り?結|結[んび]|取り?交わし|とり[交か]わし|かわし)")
ACTED = re.compile(r"[をに][^、。を]{0,3}$")
"""Behind who signs stands が, too: AとBの長官が交わした."""


def presented(sentence: Sentence, papers: list[Hit], before_verb: str, sheet: Sheet) -> bool:
    """Whether the sentence says that something is the paper which was just signed: "...は、6日に調印された協定だ"."""
    shift = max(sentence.start, 0)
    if not IS_THE_PAPER.match(sentence.words, papers[-1].end - shift):
        return False
    days = [day for day in sheet.dates(sentence) if day.month and sheet.value(day) and not day.is_future]
    if not days and not JUST_NOW.search(before_verb) and not _goes_on_from_a_signing(sentence, before_verb, sheet):
        return False
    behind = sheet.page.sentences[sentence.order + 1 : sentence.order + 3]
    return not any(LEANS.match(s.words) for s in behind) and not saying.recalls(
        sentence.words[papers[-1].end - shift :]
    )


def _goes_on_from_a_signing(sentence: Sentence, before_verb: str, sheet: Sheet) -> bool:
    """Whether "AがBと交わしたのは、...に関する覚書" stands right behind a sentence that tells of a signing."""
    if not WITH_WHOM.search(before_verb) or sheet.names_a_year(sentence) or sentence.has("history"):
        return False
    before = right_before(sheet, sentence)
    return before is not None and before.has("instrument") and before.has("sign") and not before.has("history", "plan")


def alone_signs(sentence: Sentence, sheet: Sheet) -> list[Hit]:
    """Verbs of a sentence right behind one that names a paper, which take it for their object: "A院がB社と交わした"."""
    before = right_before(sheet, sentence)
    if before is None or not before.has("instrument"):
        return []
    shift = max(sentence.start, 0)
    return [
        hit
        for hit in sentence.hits
        if hit.role == "sign"
        and ALSO_ALONE.match(hit.words)
        and not (ACTED if ACTIVE.match(sentence.words[hit.start - shift :]) else OBJECT).search(
            sentence.words[: hit.start - shift]
        )
        and saying.said_after(hit.words, sentence.words[hit.end - shift :]) is Said.SIGNED
    ]
