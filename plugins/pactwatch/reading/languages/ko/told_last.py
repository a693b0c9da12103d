"""Korean sentences that tell the partner last: "이번에 협약서를 주고받은 상대는 폴란드의 바르샤바공과대학교다"."""

from __future__ import annotations

import dataclasses
import re

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.days import days_in, each_its_day
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.listing import phrases_in, split_mention
from pactwatch.reading.languages.ko.particles import SUBJECT, WITH
from pactwatch.reading.languages.ko.words import ends_in_consonant, words_in, words_of
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement

TOLD_LAST = "signed with whom it tells last"
PARTNER = re.compile(
    r"(?:은|한|친|눈|던|린|의)?\s(?:첫\s|새\s)?(?:상대|상대방|파트너|짝|곳|쪽|짝꿍|주인공)(?:은|는)\s"
    r"(?P<who>[^.]{2,60}?)\0*(?:이었다|이다|였다|다)\.?$"
)


WAS_PARTNER = re.compile(r"(?:이|가)\s(?:그\s)?(?:상대|상대방|파트너|짝)(?:였다|이었다|다|이다)\.?$")
OF_PARTNER = ("상대였다", "상대다", "상대방이었다", "파트너였다", "파트너다", "짝이었다", "상대방이다")


def tells_partner(sentence: Sentence) -> bool:
    """Whether the sentence says with whom the paper of the sentence before was signed: "... 가 상대였다"."""
    return sentence.words.rstrip(".").endswith(OF_PARTNER) and WAS_PARTNER.search(sentence.words) is not None


def partners_of(line: Line, page: Page, cast: Cast) -> list[Statement]:
    """ "10일에는 A, 11일에는 B가 상대였다": a paper with each, where the sentence before names it."""
    order, text = line.sentence.order, line.text
    if not order or not page.sentences[order - 1].has("instrument", "sign") or cast.protagonist is None:
        return []
    close = next(found.start() for found in [WAS_PARTNER.search(text)] if found)
    phrases = phrases_in(line.words_between(0, close + 1), cast.known)
    home = _land_of(page.sentences[order - 1])
    any_sure = any(p.sure for p in phrases)
    partners = [
        dataclasses.replace(p.mention, home=p.mention.home or home)
        for p in phrases
        if p.mention
        and (p.sure or (any_sure and not p.is_person and p.mention.name not in words_of("generic")))
        and (p.particle in SUBJECT | WITH or p.comma)
    ]
    if not partners:
        return []
    told = Statement(
        sentence=order,
        said=Said.SIGNED,
        rule=TOLD_LAST,
        start=partners[0].start,
        end=partners[-1].end,
        groups=tuple((cast.protagonist, partner) for partner in partners),
        dates=days_in(line.sentence, text, close, page),
    )
    return each_its_day(told)


def _land_of(sentence: Sentence) -> str:
    """The only foreign land that the sentence names."""
    found = {one.code: one.words for one in find_countries(sentence.words, "ko") if one.code not in ("KR", "INT")}
    return next(iter(found.values())) if len(found) == 1 else ""


def partner_told_last(line: Line, close: int) -> list[Mention]:
    """The bodies that the sentence says to be the other side, behind the verb of signing that ends at ``close``."""
    told = PARTNER.match(line.text, close) or PARTNER.match(line.text, close - 1)
    if told is None:
        return []
    start, end = told.span("who")
    particle = "과" if ends_in_consonant(line.text[start:end].rstrip("\0")) else "와"
    words = words_in(line.text[start:end] + particle, line.sentence.words[start:end] + particle, line.shift + start)
    found = phrases_in(words)
    return [m for phrase in found if phrase.mention and phrase.sure for m in split_mention(phrase)]
