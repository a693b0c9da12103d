"""Who took part, told beside the signing: a list before it ("A, B, C. 이 세 곳이 ..."), or a sentence behind it.

"한국에서는 A와 B가, 일본에서는 C가 참여했다", "상대는 A와 B다": the clause of the signing only says "these five".
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.listing import joined_by_genitive, phrases_in, split_mention
from pactwatch.reading.languages.ko.nouns import country
from pactwatch.reading.languages.ko.numbers import BOTH, number_of
from pactwatch.reading.languages.ko.particles import SUBJECT, WITH
from pactwatch.reading.languages.ko.same_bodies import told_home
from pactwatch.reading.languages.ko.words import Word, ends_in_consonant, words_in, words_of
from pactwatch.reading.model import Mention

SUMMED = re.compile(
    r"(?:^|\s)(?:이들?\s?|그\s|위\s)?(?P<number>두|세|네|다섯|여섯|일곱|여덟|아홉|열|\d{1,2})\s?"
    r"(?:곳|개사|개|개 기관|기관|회사|업체|기업|대학|단체|병원|사|협회|도시|학교|연구소|은행|재단)?"
    r"(?:의 (?:대표|대표자|수장|기관장|책임자|총장|원장|회장)들?)?(?P<particle>은|는|이|가|과|와)(?=[\s,])"
)
"""Bodies summed up by their number: "이 여섯 곳이", "두 회사와"."""
AS_PARTNER = ("과", "와")
NO_LIST = re.compile(r"[다요음까함됨](?:\0*)$")
CUT = re.compile(r",\s|(?<=[가-힣A-Za-z])[과와]\s|\s및\s")
LONGEST = 24
"""Letters of a name in a list."""
TOOK_PART = re.compile(
    r"(?:이|가|도)\s(?:(?:협약|서명|이번 협약)에\s)?(?:참여|참가|동참|서명|함께)(?:했|하였)"
    r"|(?:협약|협정|각서|MOU|의향서)\0*에(?:는|도)?\s[^.]{4,160}(?:이|가|도)\s(?:\S{1,6}\s)?"
    r"(?:들어올|들어온다|들어왔|참여(?:한다|할)|함께(?:한다|할)|서명(?:한다|할)|이름을 올(?:린다|릴))"
    r"|당사자(?:다|이다|였다)|이름을 올렸|대표로 (?:나섰|나왔|참석했|앉았|서명했)"
)
SIDE = frozenset({"쪽", "측", "편"})
THERE = frozenset({"에서는", "에서", "에선"})
OTHER_SIDE = re.compile(
    r"^\s?(?:(?:첫|이번|새|협약|협력|서명|계약|MOU|교류)\s){0,3}"
    r"(?:상대|상대방|상대편|파트너|짝|짝꿍|당사자|주인공|협약 기관|동반자|길동무"
    r"|(?:함께할|함께하는|손잡은|손을 잡은|손잡을|고른|택한|점찍은|손을 내민)"
    r" (?:곳|상대|기관|회사|기업|대학|병원|쪽|파트너))(?:은|는),?\s"
    r"(?P<who>[^.]{2,200}?)\0*(?:이었다|입니다|이다|였다|다|이었음|였음|임|(?<=\0))\.?$"
)
"""Who the other side is, in a sentence of its own: "상대는 A와 B다"."""
OTHER_SIDE_FIRST = re.compile(
    r"^\s?(?:(?:첫|이번|새|협약|협력|첫 번째|한)\s){0,3}(?:상대|상대방|상대편|파트너|짝|곳)(?:은|는),?\s"
    r"(?P<who>[^.,]{2,80}?)\0*(?:으로|로|이고|이며|고|며),\s"
)
"""The same where the sentence goes on: "상대는 1998년에 세워진 A로, 이 분야에서 ..."."""
AS_OTHER = re.compile(
    r"^\s?(?:(?:첫|이번|새|협약|협력|서명|계약|교류)\s){0,2}(?:상대|상대방|상대편|파트너|짝|짝꿍|동반자|당사자)인\s"
    r"(?P<who>[^.,]{2,40}?)\0*(?:은|는)\s"
)
"""The same where more is told of it: "협약 상대인 A는 인도의 제약사다"."""
NEXT_SIDE = re.compile(
    r"^\s?(?:두 번째|둘째|세 번째|셋째|다음|또 다른|다른|나머지)"
    r"(?:\s(?:한 곳|하나|상대|곳|파트너|쪽|기관|대학|병원))?(?:은|는),?\s"
    r"(?P<who>[^.,]{2,80}?)\0*(?:(?:으로|로|이고|이며),\s|(?:이었다|입니다|이다|였다|다|(?<=\0))\.?$)"
)
"""The next of several other sides: "두 번째는 B로, 5일 화상으로 서명했다"."""
SIGNERS = re.compile(
    r"(?:서명한|참여한|함께한|체결한|맺은|이름을 올린|사인한)\s(?:곳|기관|쪽|주체|당사자|단체)(?:은|는),?\s"
    r"(?P<who>[^.]{2,200}?)\0*(?:\s등)?\s(?P<number>두|세|네|다섯|여섯|일곱|\d{1,2})\s?"
    r"(?:개\s)?(?:곳|기관|개사|단체|회사|대학|병원|협회|연구소|업체)(?:이다|다|이었다|였다|입니다)\.?$"
)
"""Who signed, all counted: "서명한 곳은 A와 B, C 등 세 기관이다"."""


IS_IT = re.compile(
    r"(?:은|는|이|가|한|던|운|온|둔)\s(?P<who>[^.,]{2,40}?)\0*(?:이었다|입니다|이다|였다|다|(?<=\0))\.?$"
)


def listed_on(lines: Sequence[Line]) -> tuple[Mention, ...]:
    """The bodies of the first running sentence that is nothing but a list of names."""
    for number, line in enumerate(lines):
        words = line.sentence.words.rstrip()
        if not line.sentence.is_prose or not words.endswith(".") or NO_LIST.search(words[:-1]):
            continue
        names = CUT.split(words[:-1])
        if len(names) < 2 or not all(1 < len(name) <= LONGEST for name in names):
            continue
        out: list[Mention] = []
        behind, home = 0, land_of(lines[number + 1 : number + 2])
        for name in names:
            at = behind = words.index(name, behind)
            start = line.shift + at
            told = names_in(line, at, at + len(name)) if "(" in name else ()
            one = told[0] if len(told) == 1 else Mention(name=name, start=start, end=start + len(name))
            out.append(dataclasses.replace(one, home=one.home or home))
        return tuple(out)
    return ()


def land_of(lines: Sequence[Line]) -> str:
    """The only foreign land that sentences beside a list or a name speak of; "" where they speak of home."""
    words = "".join(line.sentence.words for line in lines)
    found = {one.code: one.words for one in find_countries(words, "ko") if one.code not in ("KR", "INT")}
    return next(iter(found.values())) if len(found) == 1 and "국내" not in words else ""


def summed_up(clause: str, listed: tuple[Mention, ...]) -> tuple[str, tuple[Mention, ...]]:
    """The particle behind "이 여섯 곳" and the list that it means; ("", ()) where none of that number was told."""
    if not listed:
        return "", ()
    for found in SUMMED.finditer(clause):
        if number_of(found["number"]) == len(listed):
            return found["particle"], listed
    return "", ()


ACTING = frozenset({"", *SUBJECT, *WITH})
"""Particles of those who act together, in a list of theirs."""
BY_NUMBER = re.compile(
    r"^\s*(?:[^,.]{2,24}\s(?:뒤|후|다음|자리에서|이어),?\s)?(?:이\s?|이들\s|그\s)?(?P<number>두|세|네|다섯)\s?"
    r"(?:(?P<bodies>기관|곳|단체|대학|병원|회사|학교|협회|연구소|도시|재단|기업|학회)"
    r"|사람|장관|총장|기관장|대표|수장|청장|시장|지사|회장|원장|정상|차관)(?:은|는|이)\s"
)
"""People, or bodies, counted at the beginning of a sentence: "세 사람은 개정안에 이름을 적었다"."""


def counted_before(line: Line, before: Sequence[Line]) -> tuple[Mention, ...]:
    """The bodies of so many, where the sentence before names just as many people or bodies, of more than one land."""
    told = BY_NUMBER.match(line.text)
    if told is None or not before or (told["bodies"] and told["number"] == BOTH):
        return ()
    number = number_of(told["number"])
    for lines in (before[-1:], before[-2:] if told["bodies"] else ()):
        people = _acting(lines, of_bodies=bool(told["bodies"]))
        if len(people) == number and len({told_home(one) or "KR" for one in people}) > 1:
            return people
    return ()


VISITED_AT = re.compile(
    r"(?:들른|찾은|찾아간|방문한|도착한|향한) (?:곳|데)(?:은|는|이)\s|(?:맞은|맞이한) (?:것|쪽|곳)(?:은|이)\s"
)


def _acting(lines: Sequence[Line], *, of_bodies: bool) -> tuple[Mention, ...]:
    """The bodies, or the people, that the lines name as acting, or that a line ends on."""
    found: dict[str, Mention] = {}
    for line in lines:
        for phrase in joined_by_genitive(phrases_in(line.words)):
            is_one = (not phrase.is_country and phrase.particle in ACTING) if of_bodies else phrase.is_person
            if phrase.mention and is_one and (phrase.sure or phrase.is_country):
                found.setdefault(phrase.mention.name, phrase.mention)
        for mention in said_to_be(line) if of_bodies else ():
            # "몽골을 찾았다. 들른 곳은 A다": who is visited is at home there
            home = mention.home or (land_of(lines) if VISITED_AT.search(line.text) else "")
            found[mention.name] = dataclasses.replace(mention, home=home)
    return tuple(found.values())


def took_part(line: Line, known: frozenset[str]) -> tuple[Mention, ...]:
    """The bodies of a sentence that says who took part, at home where it says so."""
    if not TOOK_PART.search(line.text):
        return ()
    words = line.words
    lands = [_land(words, at) for at in range(len(words))]
    out: list[Mention] = []
    for phrase in joined_by_genitive(phrases_in(words, known)):
        home = next((land for land in reversed(lands[: phrase.first + 1]) if land), "")
        if phrase.mention is None or not phrase.sure or phrase.is_country or (phrase.is_person and not home):
            continue
        out += [dataclasses.replace(m, home=f"{home} {m.home}".strip()) for m in split_mention(phrase)]
    return tuple(out)


def _land(words: list[Word], at: int) -> str:
    """The land that "한국에서는", "프랑스 쪽은" begins to speak of."""
    word = words[at]
    if not country(word.stem):
        return ""
    following = words[at + 1] if at + 1 < len(words) else None
    is_side = following is not None and following.stem in SIDE and following.particle != ""
    return word.stem if word.particle in THERE or is_side or word.particle.startswith("측") else ""


def other_side(line: Line) -> tuple[Mention, ...]:
    """The bodies that a sentence of its own, or a headline's half, says to be the other side."""
    if named := AS_OTHER.match(line.text):
        return names_in(line, *named.span("who"))
    return said_at_the_end(line, OTHER_SIDE_FIRST.match(line.text)) or said_at_the_end(
        line, OTHER_SIDE.search(line.text)
    )


def next_side(line: Line) -> tuple[Mention, ...]:
    """The bodies that a sentence says to be the next other side: "두 번째는 B로, ..."."""
    return said_at_the_end(line, NEXT_SIDE.match(line.text))


COUNTED = re.compile(
    r"(?<![가-힣\d])(?P<number>두|세|네|다섯|여섯|\d{1,2})\s?(?:곳|개사|개교|개\s?(?:대학|병원|기관|업체|기업|회사|단체|연구소|협회))(?:과|와)\s"
)
TOGETHER = re.compile(r"[3-9삼]\s?자(?:간)?\s|공동으로|다자|컨소시엄")


def counted_number(line: Line) -> int:
    """How many act in a sentence that opens with their number: "세 대학은"; 0 where none are counted."""
    told = BY_NUMBER.match(line.text)
    return number_of(told["number"]) if told else 0


def counts_partners(line: Line, number: int) -> bool:
    """Whether a sentence tells of a paper with so many: "두 곳과 협약을 맺었다" are as many papers."""
    told = COUNTED.search(line.text)
    return told is not None and number_of(told["number"]) == number and TOGETHER.search(line.text) is None


def signers(line: Line) -> tuple[Mention, ...]:
    """All who signed, where a sentence lists just as many as it counts."""
    told = SIGNERS.search(line.text)
    found = names_in(line, *told.span("who")) if told else ()
    return found if told and len(found) == number_of(told["number"]) else ()


def said_to_be(line: Line) -> tuple[Mention, ...]:
    """The bodies that a sentence ends on: "가장 오래된 곳이 바르샤바공과대학교다"."""
    return said_at_the_end(line, IS_IT.search(line.text))


def said_at_the_end(line: Line, told: re.Match[str] | None) -> tuple[Mention, ...]:
    """The bodies of the words ``who``, a list that a form of "to be" closes: "A와 B다", "▲A ▲B다"."""
    if told is None:
        return ()
    start, end = told.span("who")
    behind = told.group()[end - told.start() :]
    if ends_in_consonant(line.text[start:end]) and "\0" not in behind and not behind.startswith(("이", "으로")):
        # "13개국이 됐다": no form of "to be"
        return ()
    return names_in(line, start, end)


def names_in(line: Line, start: int, end: int) -> tuple[Mention, ...]:
    """The bodies that the words from ``start`` to ``end`` list, as if they were those with whom somebody acts."""
    particle = "과" if ends_in_consonant(line.text[start:end].rstrip("\0")) else "와"
    words = words_in(line.text[start:end] + particle, line.sentence.words[start:end] + particle, line.shift + start)
    found = joined_by_genitive(phrases_in(words))
    return tuple(
        m
        for phrase in found
        if phrase.mention and (phrase.sure or phrase.mention.name not in words_of("generic"))
        for m in split_mention(phrase)
    )
