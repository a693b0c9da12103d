"""Signings that were appointed and put off, and headlines that look ahead of a paper that is signed.

"署名するはずだったが", "調印は直前に延期となった": those are planned. "A、Bと提携へ" over "覚書を締結した" is signed.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.model import Page, Said, Sentence, Statement

SIGNING = r"(?:署名|調印|締結|取り交わし|サイン|式典?|協定|覚書|合意書|MO[UCA]|MoU|提携)"
PUT_OFF = re.compile(
    rf"{SIGNING}[^。]{{0,24}}?(?:延期|先送り|先延ばし|見合わせ|見合せ|持ち越|持越|繰り延べ|日延べ|棚上げ|お預け|後日に(?:回|ずら))"
    rf"|{SIGNING}(?:[はがをも、]|の?日程|の?場|の?予定){{0,2}}[^。、]{{0,8}}?(?:取りやめ|取り止め|中止|キャンセル|流れ(?:た|る)|ずれ込)"
    r"|(?:延期|先送り|先延ばし|見合わせ)[^。、]{0,10}(?:署名|調印|締結)"
)
AS_BEFORE = re.compile(
    r"(?:延期|先送り|先延ばし|見合わせ|棚上げ|持ち越)(?:と|に|され|し|せ|)?(?:なっ|れ)?て?(?:い|き)(?:た|て)|(?:延期|中止|先送り)(?:の末|を経て|後)"
)
"""延期されていた署名式: put off before, and held now."""
APPOINTED = re.compile(
    r"(?:する|す|ぶ|む|く|れる|わす|める|入れる)(?:はず|筈|段取り|手はず|手筈|予定|運び|見通し|見込み|こと(?:に|と)なって)"
    r"(?:だっ(?:た|て)|でし|で(?!す)|い(?:た|て)|おり|と(?:なって|されて))"
)
UNDONE = re.compile(
    r"(?:だっ(?:た|て)|でした|いた|おり)が|ところが|しかし|だが|直前|見送|延期|先送り|先延ばし|取りやめ|流れ"
)
PAPER = re.compile(r"協定|覚書|合意書|契約|条約|宣言|議定書|意向書|基本合意|締結|M[Oo][UCA]|LOI|EPA|FTA")
"""What a headline calls a paper by; 提携 and 協業 are what it is for."""
BEHIND = 3
"""Running sentences behind the signing in which the putting off is told."""


NOMINAL = re.compile(r"^[^。]{0,6}(?:署名|調印|締結)(?:式)?は[^。た]{0,24}日。?$")


def without_days_to_come(page: Page, found: list[Statement]) -> list[Statement]:
    """Without "署名は18日。" behind a sentence of a plan: it tells when it is to be."""
    planned = {s.sentence for s in found if s.said is Said.PLANNED}
    return [
        s
        for s in found
        if s.groups or s.sentence - 1 not in planned or not NOMINAL.search(page.sentences[s.sentence].words)
    ]


def put_off(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements, signings planned where the page says that the signing was put off."""
    signed = [s for s in found if s.said is Said.SIGNED and not s.earlier]
    if not signed or not _is_put_off(page, signed):
        return found
    return [replace(s, said=Said.PLANNED, rule="put off", dates=()) if s in signed else s for s in found]


def looks_ahead_only(page: Page, found: list[Statement]) -> list[Statement]:
    """Without the headline that looks ahead to working together (提携へ), where the opening tells the paper as signed.

    Where the headline names a paper (協定締結へ), that one is still to be signed.
    """
    headline = page.headline
    if headline is None or headline.has("sign", "ceremony") or PAPER.search(headline.words):
        return found
    signed = [s for s in found if s.said is Said.SIGNED and not s.earlier and s.groups]
    if not any(page.sentences[s.sentence].place == "lead" for s in signed):
        return found
    return [s for s in found if s.said is not Said.PLANNED or page.sentences[s.sentence] is not headline]


def _is_put_off(page: Page, signed: list[Statement]) -> bool:
    if page.headline is not None and _puts_off(page.headline):
        return True
    prose = page.prose
    first = min(s.sentence for s in signed)
    near = [s for s in prose if s.order >= first][: BEHIND + 1]
    told = next((s for s in near if _puts_off(s)), None)
    # who signed after all is told behind it
    return told is not None and not any(
        s.sentence > told.order and s.dates and not APPOINTED.search(page.sentences[s.sentence].words) for s in signed
    )


def _puts_off(sentence: Sentence) -> bool:
    words = sentence.words
    if AS_BEFORE.search(words):
        return False
    return PUT_OFF.search(words) is not None or (APPOINTED.search(words) is not None and bool(UNDONE.search(words)))
