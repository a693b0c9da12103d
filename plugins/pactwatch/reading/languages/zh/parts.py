"""Long Chinese sentences in parts: what a semicolon parts may tell of two papers, one of before and one of today."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from pactwatch.reading.model import Hit, Sentence
from pactwatch.records import Instrument

PLAN_SIGNED = re.compile(
    r"(?:签|簽|换|換|订|訂|缔|締)[^,，。;；「『《“]{0,10}[「『《“](?P<plan>[^「」『』《》“”]{2,60}?(?:计划|計畫|計劃|方案|路线图|路線圖|框架|章程|安排|纲要|綱要|蓝图|藍圖|共识|共識|文件|文书|文書|书|書|约|約|案))(?:\([A-Za-z]+\))?[」』》”]"
)
"""A plan in quotes behind a verb of signing is the paper: 簽下「三年合作計畫」."""
SIGNED = re.compile(r"[签簽续續结結缔締]")
BOTH = r"(?:[双雙]方|[两兩][校院家国國市地])"
RENEW = r"(?:续签|續簽|续约|續約)"
SEMICOLON = re.compile(
    r"[;；]|(?<=友好城市|姊妹城市|姐妹城市)[,，](?=[^,，。;；与與和同双雙两兩这這]{2,12}(?:[与與同][^,，。;；]{2,30}(?:签|簽|结为|結為|缔结|締結)|的[^,，。;；]{0,4}(?:伙伴|夥伴)是))"
    rf"|[,，](?=[^,，。;；签簽]{{0,12}}{BOTH}[^,，。;；签簽与與和同跟将將拟擬]{{0,10}}{RENEW})"
    r"|[,，](?=[^,，。;；与與和同]{0,12}(?:又|再|另|还|還|随后|隨後|接着|接著)[^,，。;；]{0,12}?[与與和同跟][^,，。;；]{2,40}?(?:签|簽|续|續))"
)
"""What parts two signings: a semicolon, or a comma before who signs once more ("24日又与B签署")."""
TWINS = re.compile(r"[与與和同跟][^,，]{2,30}(?:结为|結為|缔结|締結|结成|結成)(?:了)?(?:姊妹|姐妹|友好)")
SIGNS_TOO = re.compile(
    r"(?:再|又|还|還|也|亦|另|并|並)[^,，]{0,12}?(?:与|與|和|同|跟)[^,，]{2,30}(?:签约|簽約|续约|續約|续签|續簽|[签簽][署订訂下])"
    r"|[与與和同跟][^,，]{2,50}(?:也|亦|还|還|又)(?:签|簽)[署订訂下了]"
    rf"|{BOTH}[^,，]{{0,10}}{RENEW}"
)


def with_plan(sentence: Sentence) -> Sentence:
    """The sentence, with the plan that it quotes as signed for its paper where it names no other."""
    if not sentence.has("sign") or sentence.has("instrument", "deal"):
        return sentence
    plan = PLAN_SIGNED.search(sentence.words)
    if plan is None:
        return sentence
    shift = max(sentence.start, 0)
    start, end = plan.span("plan")
    paper = Hit(role="instrument", value=Instrument.OTHER, words=plan["plan"], start=start + shift, end=end + shift)
    return replace(sentence, hits=tuple(sorted((*sentence.hits, paper), key=lambda hit: hit.start)))


def parts_of(sentence: Sentence) -> tuple[Sentence, ...]:
    """The parts between semicolons where each but the first tells of a signing by itself; else the whole sentence."""
    cuts = [0]
    for found in SEMICOLON.finditer(sentence.words):
        # "19日,又与B签署": the comma behind a day parts nothing
        if found.group() in ";；" or SIGNED.search(sentence.words, cuts[-1], found.start()):
            cuts.append(found.end())
    cuts.append(len(sentence.words))
    if len(cuts) < 3 or sentence.start < 0:
        return (sentence,)
    parts = tuple(_part(sentence, start, end) for start, end in itertools.pairwise(cuts) if end > start)
    tells = [
        part
        for part in parts
        if (part.has("instrument") and part.has("sign", "ceremony", "renew")) or TWINS.search(part.words)
    ]
    if tells:
        tells = [part for part in parts if part in tells or _signs_too(part)]
    return tuple(tells) if len(tells) > 1 else (sentence,)


def _signs_too(part: Sentence) -> bool:
    """Whether a part tells of one more signing without naming the paper: "当天下午再与B签约"."""
    return part.has("sign") and SIGNS_TOO.search(part.words) is not None


def _part(sentence: Sentence, start: int, end: int) -> Sentence:
    at = sentence.start + start
    return replace(
        sentence,
        words=sentence.words[start:end],
        start=at,
        end=sentence.start + end,
        hits=tuple(_within(sentence, at, sentence.start + end)),
    )


def _within(sentence: Sentence, start: int, end: int) -> Iterator[Hit]:
    return (hit for hit in sentence.hits if start <= hit.start and hit.end <= end)
