"""Korean sentences that tell the partner last: "이번에 협약서를 주고받은 상대는 폴란드의 바르샤바공과대학교다"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.days import days_in
from pactwatch.reading.languages.ko.groups import EACH
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.listing import joined_by_genitive, phrases_in
from pactwatch.reading.languages.ko.nouns import name_of
from pactwatch.reading.languages.ko.one_by_one import each_its_day
from pactwatch.reading.languages.ko.particles import SUBJECT, WITH
from pactwatch.reading.languages.ko.same_bodies import are_one, told_home
from pactwatch.reading.languages.ko.takers import counted_number, counts_partners, other_side, said_at_the_end, signers
from pactwatch.reading.languages.ko.words import words_of
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement

TOLD_LAST = "signed with whom it tells last"
SORTS = (
    "상대|상대방|상대편|파트너|짝|짝꿍|주인공|곳|쪽|"
    "대학|대학교|기관|병원|기업|회사|업체|단체|도시|나라|협회|연구소|학교|은행|부처|지자체"
)
"""What the other side is called before its name."""
IT_IS = r"(?P<who>[^.]{2,200}?)\0*(?:이었다|이다|였다|다)\.?$"
PARTNER = re.compile(rf"(?:은|한|친|눈|던|린|의)?\s(?:첫\s|새\s)?(?:{SORTS})(?:은|는),?\s{IT_IS}")
SIGNED_WITH = re.compile(
    r"(?:서명한|맺은|체결한|나눈|주고받은|교환한|손잡은|손을 (?:맞)?잡은|협약한|함께한|이름을 올린)\s(?:첫\s|새\s)?"
    rf"(?:{SORTS})(?:은|는),?\s{IT_IS}"
)
"""Who is told to have signed with the page's own: "이날 이 대학과 서명한 대학은 A, B다"."""
WAS_PARTNER = re.compile(r"(?:이|가)\s(?:그\s)?(?:상대|상대방|파트너|짝)(?:였다|이었다|다|이다)\.?$")
OF_PARTNER = ("상대였다", "상대다", "상대방이었다", "파트너였다", "파트너다", "짝이었다", "상대방이다")
AS_FOR = ("와는 ", "과는 ")
"""Behind each of several partners told apart: "A와는 연수에, B와는 연구에 서명했다"."""


APART = ("와는", "과는")


def goes_on_with_partner(page: Page, sentence: Sentence) -> bool:
    """Whether the sentence names no paper and may say with whom that of the sentence before was signed."""
    if not sentence.order or not page.sentences[sentence.order - 1].has("instrument", "sign"):
        return False
    return _tells_partner(sentence) and not sentence.has("instrument")


def _tells_partner(sentence: Sentence) -> bool:
    """Whether the sentence may say with whom one signed, in a form of this file."""
    words = sentence.words.rstrip(".")
    if not words.endswith("다") or not sentence.is_prose:
        return False
    is_told_apart = sentence.has("sign", "ceremony") and any(one in words for one in AS_FOR)
    return is_told_apart or words.endswith(OF_PARTNER) or "은 " in words or "는 " in words


def partners_of(line: Line, page: Page, cast: Cast) -> list[Statement]:
    """ "10일에는 A, 11일에는 B가 상대였다": a paper with each, where the sentence before names it."""
    order, sentence = line.sentence.order, line.sentence
    if cast.protagonist is None:
        return []
    before = page.sentences[order - 1]
    apart = _named_so(line, cast) or _told_apart(line, cast)
    if all_of_them := signers(line):
        return [_told(line, page, all_of_them, (all_of_them,))]
    partners = [m for m in apart or _with_whom(line) if not are_one(cast.protagonist, m)]
    if not partners:
        return []
    home = _land_of(before) or _only_home(partners)
    partners = [dataclasses.replace(one, home=one.home or home) for one in partners]
    each = bool(apart) or is_told_of_each(page, sentence) or counts_partners(cast.lines[order - 1], len(partners))
    groups: tuple[tuple[Mention, ...], ...] = ((*_own_side(line, cast, partners), *partners),)
    if each:
        groups = tuple((cast.protagonist, one) for one in partners)
    return each_its_day(_told(line, page, partners, groups))


def _told(line: Line, page: Page, partners: Sequence[Mention], groups: tuple[tuple[Mention, ...], ...]) -> Statement:
    """A signing of these groups, told by the names of the partners."""
    return Statement(
        sentence=line.sentence.order,
        said=Said.SIGNED,
        rule=TOLD_LAST,
        start=partners[0].start,
        end=partners[-1].end,
        groups=groups,
        dates=days_in(line.sentence, line.text, len(line.text), page),
    )


def _own_side(line: Line, cast: Cast, partners: list[Mention]) -> tuple[Mention, ...]:
    """Those of home: as many as "세 대학은" of the sentence before counts beside the partners, else the page's own."""
    own = (cast.protagonist,) if cast.protagonist else ()
    prose = [one for one in cast.lines[: line.sentence.order] if one.sentence.is_prose][-2:]
    number = counted_number(prose[-1]) - len(partners) if prose else 0
    if number < len("AB") or len(prose) < len("AB"):
        return own
    home = {m.name: m for _, m in prose[0].bodies if told_home(m) in (None, "KR")}
    return tuple(home.values()) if len(home) == number else own


def is_told_of_each(page: Page, sentence: Sentence) -> bool:
    """Whether the sentence before says that each partner has a paper of its own."""
    return sentence.order > 0 and EACH.search(page.sentences[sentence.order - 1].words) is not None


def _named_so(line: Line, cast: Cast) -> list[Mention]:
    """ "A, B가 상대였다": the form itself says that they are bodies, whatever their names' form."""
    close = WAS_PARTNER.search(line.text)
    if close is None:
        return []
    phrases = phrases_in(line.words_between(0, close.start() + 1), cast.known)
    return [
        p.mention
        for p in phrases
        if p.mention
        and (p.sure or not (p.is_person or p.mention.name in words_of("generic")))
        and (p.particle in SUBJECT | WITH or p.comma)
    ]


def _told_apart(line: Line, cast: Cast) -> list[Mention]:
    """ "A와는 연수에, B와는 연구에 서명했다"."""
    if not line.sentence.has("sign", "ceremony") or not any(word.particle in APART for word in line.words):
        return []
    found = joined_by_genitive(phrases_in(line.words, cast.known))
    apart = [p for p in found if p.mention and p.particle in APART and not p.is_person]
    named = [p.mention for p in apart if p.mention and p.mention.name not in words_of("generic")]
    # of several told in one form the sure ones vouch for the others
    return named if any(p.sure for p in apart) else []


def _with_whom(line: Line) -> tuple[Mention, ...]:
    """ "상대는 A와 B다", "서명한 대학은 ▲A ▲B다"."""
    return other_side(line) or said_at_the_end(line, SIGNED_WITH.search(line.text))


def _only_home(partners: list[Mention]) -> str:
    """The only foreign land that the homes of some of them tell."""
    lands = {told_home(one) for one in partners} - {None, "KR", "INT"}
    return name_of(lands.pop() or "") if len(lands) == 1 else ""


def _land_of(sentence: Sentence) -> str:
    """The only foreign land that the sentence names."""
    found = {one.code: one.words for one in find_countries(sentence.words, "ko") if one.code not in ("KR", "INT")}
    return next(iter(found.values())) if len(found) == 1 else ""


def partner_told_last(line: Line, close: int) -> list[Mention]:
    """The bodies that the sentence says to be the other side, behind the verb of signing that ends at ``close``."""
    told = PARTNER.match(line.text, close) or PARTNER.match(line.text, close - 1)
    return list(said_at_the_end(line, told))
