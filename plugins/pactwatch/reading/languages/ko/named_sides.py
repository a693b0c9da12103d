"""Which lands of a Korean headline stand there as a side of the paper, and which for anything else.

A headline tells what the paper is good for, too: whose goods are replaced, where a ward is built, whose rules are the
model. A side stands in few places: "독일 X와", "A-베트남 X", "베트남 병원 MOU", "중국 찾은 A", "하노이서 맞손".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.particles import AGAINST
from pactwatch.reading.languages.ko.words import cut_particle
from pactwatch.reading.mentioned import named_in

MARKS = "-–—∙·・&×ㆍ↔"
CUT = re.compile(r"[,…\"“”'‘’:;|\n?!]|\s[-–—/]\s")
"""Where a clause of a headline ends."""
CUT_IN_SENTENCE = re.compile(r"[\"“”‘’:;|\n?!]|\.\s")
"""Where a sentence's clause ends: lists of bodies go on over commas."""
JOINED_BEHIND = re.compile(rf"(?:\s[가-힣A-Za-z]{{2,12}}){{0,3}}[{MARKS}](?=\S)")
"""What a land opens up to the mark that joins it to another."""
WORD = re.compile(r"\S+")
PAPERS = (
    r"(?:업무|투자|우호|교류|협력|상호|산학|공동|3자|다자)*"
    r"(?:협약|협정|MOU|MOA|각서|양해각서|의향서|맞손|손잡|손 잡|제휴|결연|파트너십|서명|체결)"
)
PAPER = re.compile(PAPERS)
WITH = re.compile(r"\S*(?:과|와|랑)(?:는|도|의)?$")
"""A word with the particle of whom somebody acts with."""
GOES_ON = re.compile(r"\S*(?:에|에서|서|로|을|를|은|는|이|가|위해|통해|[위통향대관]한|하는|할|된|나선|대신|없이)$")
"""A word that ends the phrase that a land opens."""
AT = re.compile(r"(?:에|에게|에서|의|을|를)$")
PURPOSE = re.compile(
    r"[^.]{0,60}?(?:(?:기로 하고|기로 뜻을 모으고|기 위해|기 위한|고자|려고|도록)\s"
    r"|(?:세운|짓는|보낸|연|돕는|건넨|가르친|고친)다\.?)"
)
"""Behind a body: what the two of the sentence are going to do there."""
OWN = "_"
"""What stands for a party's own name, which may be the land's."""
MOST = 4
"""Words of a phrase that a land opens, at most."""
VISITED = re.compile(
    r"(?:\s?[가-힣·]{1,8}){0,2}?\s?(?:찾은|찾아|찾았|찾는|방문|방한|순방|대표단|사절단|방문단|대사(?![가-힣])|총영사)"
)
MET_IN = re.compile(rf"[가-힣\s]{{0,8}}?(?:에선|(?:에서|서)\s[^,…]{{0,24}}?{PAPERS})")
"""Behind where they sign: "하노이서 맞손"."""
TAUGHT = re.compile(r"(?:에|에게)\s[^,…]{0,24}?(?:전한다|전수|건넨다|가르친다)")
"""Behind whom somebody hands what it knows: "카타르에 운영 노하우 전한다"."""
ACTS = re.compile(r"^(?P<body>\S+?)(?:이|가|은|는|도)$")
OF_KOREA = re.compile(rf"(?:한|韓|한국)\s?[{MARKS}]?\s?$")
"""Before the other land of a pair: "한·베트남"."""

PAIR = re.compile(r"[한韓][가-힣一-龥]|[가-힣一-龥][한韓]")
"""Two lands in two letters, one of them the press's own: 한일."""


def stands_as_side(words: str, start: int, end: int, *, headed: bool) -> bool:
    """Whether what the words name from ``start`` to ``end`` may stand there as a side of a paper.

    With "와", joined to a name by a mark, right before the paper, as who acts, whom one visits, or where they sign; in
    a sentence (not ``headed``) with any body behind it, too, as its grammar may be of any sort.
    """
    if PAIR.fullmatch(words, start, end) or OF_KOREA.search(words, 0, start) or _is_joined(words, start, end):
        return True
    cut = (CUT if headed else CUT_IN_SENTENCE).search(words, end)
    stop = cut.start() if cut else len(words)
    if any(one.match(words, end, stop) for one in (VISITED, MET_IN, TAUGHT)):
        return True
    phrase = list(_phrase(words, end, stop))
    return _is_led_on(phrase) if headed else _has_body(phrase)


def _is_joined(words: str, start: int, end: int) -> bool:
    """Whether a mark joins the name to another that is no land: "신약조합-이스라엘 모어"."""
    lands = named_in(words, "ko")
    if words[start - 1 : start] in MARKS and start and all(stop != start - 1 for _, stop, _ in lands):
        return True
    behind = JOINED_BEHIND.match(words, end)
    return behind is not None and all(begin != behind.end() for begin, _, _ in lands)


Step = tuple[str, str, bool]
"""A word behind a land, what follows it, and whether that is another land."""


def _phrase(words: str, end: int, stop: int) -> Iterator[Step]:
    """The words behind a land, each with what follows; first what has grown together with the land ("와", "산")."""
    lands = {start for start, _, _ in named_in(words, "ko")}
    for one in islice(WORD.finditer(words, end, stop), MOST + 1):
        yield one.group().rstrip(","), words[one.end() : stop].lstrip(), one.end() + 1 in lands


def _is_led_on(phrase: Sequence[Step]) -> bool:
    """Whether the phrase that a headline's land opens is whom one acts with, who acts, or stands before the paper."""
    before: list[str] = []
    for word, rest, is_list in phrase:
        if WITH.match(word) and not AGAINST.match(rest) and not is_list:
            return True
        if PAPER.match(word):
            return not before or (len(before) <= len("AB") and _is_body(before[-1]))
        if (acting := ACTS.match(word)) and _is_body(acting["body"]):
            return True
        if GOES_ON.match(word):
            return False
        before.append(word)
    return False


def _has_body(phrase: Sequence[Step]) -> bool:
    """Whether the phrase that a land opens in a sentence names a body, acts, or is whom one acts with.

    None that it tells only as where something is to be done ("보건소에 검사실을 세우기로 하고").
    """
    for word, rest, is_list in phrase:
        if WITH.match(word) and is_list:
            continue
        if WITH.match(word) and AGAINST.match(rest):
            return False
        if WITH.match(word) or ACTS.match(word) or OWN in word:
            return True
        if _is_body(word):
            return not (AT.search(word) and PURPOSE.match(rest))
        if GOES_ON.match(word):
            return False
    return False


def _is_body(word: str) -> bool:
    """Whether a word may be a body's name or what it is: 정부, 하이퐁병원과."""
    stem = cut_particle(word)[0]
    return kind_by_ending(f"한국{stem}", "ko") is not None and not stem.endswith("법인")
