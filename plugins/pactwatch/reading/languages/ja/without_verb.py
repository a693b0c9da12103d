"""Japanese sentences that name a paper without a verb of signing: agreed, declared, to be renewed, under it."""

from __future__ import annotations

import re

from pactwatch.reading.languages.ja import saying
from pactwatch.reading.languages.ja.lines import APPROVED, IN_OUTLINE, TO_SIGN
from pactwatch.reading.languages.ja.presenting import WAS_CHOSEN
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.telling import NOT_RENEWED, RENEWED, Told, statement
from pactwatch.reading.model import Hit, Said, Sentence, Statement

CEREMONY_HELD = re.compile(
    r"(?:(?:調印|締結|署名|交換|協定)(?:式|の(?:場|席|式|セレモニー|運び)|セレモニー))[^。]{0,40}?(?:設け|もうけ|持た|整っ|営ま|挙行|結ば|つなが|終え|済|行い|行っ|行わ|開い|開き|催し|開か|開催|執り行|実施|あった|あっ|臨|のぞ|催)"
)
DECLARATION = re.compile(
    r"共同(?:声明|宣言|文書|発表)[」』]?を(?:出し(?:た|ま)|発出し(?:た|ま)|発表し(?:た|ま)|採択し(?:た|ま)|まとめた|公表した)"
)
WAS_RENEWED = re.compile(
    r"[」』]?(?:[(（][^()（）]*[)）])?[がは][^。、をがは]{0,16}(?:更新|更改|再締結)され(?:た|まし)"
)
"""協定が5年ぶりに更新された."""
TO_TALK = re.compile(r"(?:交渉|協議)(?:を|の)(?:始め|開始|再開|入|進め)[^、。]{0,12}(?:合意|一致|確認|決め)")
"""協定の交渉を始めることで合意した: nothing is signed yet."""
AGREES = re.compile(r"合意(?:し(?:た|ました|て|、)|に(?:至|達)|$)")
IS_TO_COME = re.compile(
    r"(?:行う|行われる|開く|開かれる|催す|催される|実施する|開催する|開催される)(?:見通し|見込み|予定|方向|方針|計画|段取り|手はず)|(?:行う|行います|開く|開きます|催します|開催する|開催(?:いた)?します|実施(?:いた)?します|予定|行われる|開かれる)[^た]{0,6}$"
    r"|(?:行う|開く|催す|実施する|開催する|行われる|開かれる)(?:と|ことを)(?:\d{1,2}日に?)?(?:発表|明らかに|公表|決め)"
)
STANDS = re.compile(
    r"[」』]?(?:[(（][^()（）]{0,40}[)）])?(?:による(?!と|もの|。|$)|によ(?:り|って)|をめぐ[りっる]|を巡[りっる]|の(?:履行|実施|運用|進捗|進み具合|成果|節目)|[がを](?:履行|順守|遵守|運用)|に(?:則|のっと|違反|反)"
    r"|(?:から|は|の)?\d+(?:周)?年(?:の|を|に|目)|(?:が|は)[^。、]{0,16}(?:発効し(?:た|まし)|効力を生じ(?:た|まし)))"
)
"""Behind a paper: what is done under it, how it is carried out, how old it is, when it came into force."""


def without_verb(  # noqa: PLR0911  a ladder of readings
    sentence: Sentence, sheet: Sheet, text: str, papers: list[Hit]
) -> list[Statement]:
    """What the words around the papers say of them: the first reading that fits, [] where none does."""
    words = sentence.words
    if CEREMONY_HELD.search(words):
        said = Said.PLANNED if IS_TO_COME.search(words) else Said.SIGNED
        return [statement(sentence, sheet, text, Told(said, "ceremony", papers, len(text)))]
    if not papers:
        return []
    shift = max(sentence.start, 0)
    after = words[papers[0].end - shift :]
    if saying.TO_RENEW.search(words):
        return [statement(sentence, sheet, text, Told(Said.PLANNED, "to be renewed", papers, len(text)))]
    if WAS_CHOSEN.search(words) and not saying.recalls(after):
        return [statement(sentence, sheet, text, Told(Said.SIGNED, "chosen for a partner", papers, len(text)))]
    if DECLARATION.search(words[papers[-1].start - shift :]):
        return [statement(sentence, sheet, text, Told(Said.SIGNED, "declared", papers, papers[-1].start - shift))]
    if RENEWED.search(words) and (saying.RENEWED.search(words, papers[0].end - shift) or _was_renewed(words, after)):
        return [statement(sentence, sheet, text, Told(Said.SIGNED, "renewed", papers, len(text)))]
    if any(told.search(words) for told in (IN_OUTLINE, TO_SIGN, TO_TALK)) or APPROVED.match(after):
        return [statement(sentence, sheet, text, Told(Said.PLANNED, "agreed in outline", papers, len(text)))]
    if (agreed := AGREES.search(words)) and (
        agreed.start() + shift >= papers[0].start or papers[0].words.endswith("提携")
    ):
        return [statement(sentence, sheet, text, Told(Said.SIGNED, "agreed", papers, agreed.start()))]
    if papers[0].words.endswith("提携") and re.match(
        r"(?:し(?:た|ました)|する(?:と発表|ことを発表|。|$)|します)", after
    ):
        return [statement(sentence, sheet, text, Told(Said.SIGNED, "allied", papers, papers[0].start - shift))]
    if saying.negotiates(words):
        return [statement(sentence, sheet, text, Told(Said.PLANNED, "negotiates", papers, len(text)))]
    if saying.recalls(after) or re.search(r"(?:に基づ|のもと|を記念|の一環)", after) or STANDS.match(after):
        return [statement(sentence, sheet, text, Told(Said.HELD, "recalls", papers, len(text)))]
    return []


def _was_renewed(words: str, after: str) -> bool:
    """Whether the paper is said to have been renewed, and not to be whenever nobody objects."""
    return WAS_RENEWED.match(after) is not None and NOT_RENEWED.search(words) is None
