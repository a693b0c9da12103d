"""Korean sentences about what is done with a paper that stands: carried out, reviewed, in force, so many years old.

"업무협약 이행을 점검했다", "협약 3주년을 맞아", "협정이 1일 발효됐다", "각서에 따른 제5차 위원회": no verb of
signing stands there, and where nothing else on the page tells of a signing the paper of before carries the news.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.days import days_in
from pactwatch.reading.languages.ko.groups import groups_of, roles_of
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.noun_lines import instrument_in, of_nations
from pactwatch.reading.languages.ko.taking_part import told_beside
from pactwatch.reading.languages.ko.told import CARRIED_OUT
from pactwatch.reading.model import Hit, Mention, Page, Said, Statement
from pactwatch.reading.news import heads

OPENING = 3
"""Running sentences in which the news is told."""
_MADE = r"[\0)’'」』]*\s?(?:체결|서명|결연|조인)?\s?"
STANDS = re.compile(
    rf"{_MADE}(?:"
    r"(?:의|에 대한|에 관한)?\s?(?:[가-힣]{1,6}\s)?(?:이행|후속|사후|실행)(?:을|를|에|의|이)?\s?"
    r"(?:상황|현황|실적|방안|계획|조치|사업|협의|과제|여부|점검|평가|회의|논의|차원|관리|협력|위한|위해|두고|놓고|살피|살펴|살폈|확인|독려|행사)"
    r"|(?:이|가|을|를|의)?\s?(?:\d+\s?(?:주년|년째|돌|년 차)|(?:열|스무|서른|마흔|쉰)\s?(?:돌|해째)"
    r"|(?:이|가)\s(?:올해로\s|어느덧\s|벌써\s)?\d+년(?:을|째|간|이)?\s?(?:넘|맞|지났|지나|됐|흘렀|이어졌|이어져))"
    r"|\d+\s?(?:년|개월|달|주|일)(?: 여)? 만에\s(?!갱신|연장|다시|재체결|[^.]{0,30}"
    r"(?:파기|해지|종료|폐지|무산|취소|백지))"
    r"|(?:을|를)\s(?:\S{1,6}\s)?이행(?:하기|하고|하는|하며|하려|한 )"
    r"|의?\s?(?:운영|추진|시행)\s(?:성과|실적|상황|결과)"
    r"|(?:이|가|은|는)\s(?:[^.,]{0,24}\s)?(?:발효(?!유|식품)|비준(?:을|됐|안)|효력(?:을|이)?\s?(?:갖|발휘|얻|내|발생|생)"
    r"|본격(?:적으로|적인)?\s?(?:이행|시행|가동)|이행(?:\s?단계|에 들어|에 나)"
    r"|시행에 들어|(?:첫\s)?(?:결실|열매|성과)(?:을|를)?\s?(?:맺|봤|보았|보고|거뒀|냈|내고))"
    r"|의?\s?비준(?:동의)?안?(?:을|를|에|이|가|은|도)?\s"
    r"|(?:이후|이래|후|뒤)\s(?:처음|첫|최초)"
    r"|의\s(?:[가-힣]{1,6}\s)?(?:첫\s)?(?:결실|성과|열매|결과물|첫\s사업|첫\s걸음|진척|진행 상황)"
    r")"
)
"""What follows a paper's name where it is told as one that stands."""
RESTS_ON = re.compile(
    r"[\0)’'」』]*(?:에\s(?:근거|기초|기반|입각)(?:해|하여|한)\s|에\s따(?:른|라)\s(?:[^\s.,]{1,10}\s){0,4}?\S{0,10}(?:위원회|회의|실무협의|협의회|연수|파견|초청|봉사|강의|교육|방문|입국|출발|착공|개소|준공|문을)"
    r"|의\s일환|(?:을|를)\s(?:토대|바탕|근거)로\s)"
)
"""What an event rests on; where the paper is new, the page tells of its signing."""
NEW = re.compile(r"(?<![가-힣])(?:이번|이날|해당|이|새|새로운|신규|본)\s(?:업무\s?|양해\s?|협력\s?)?$")
TELLS_OTHERWISE = ("end", "denial", "deal", "opinion", "not_instrument")


def is_said_to_stand(text: str, end: int) -> bool:
    """Whether what follows the paper's name, which ends at ``end``, tells of what is done with it."""
    return STANDS.match(text, end) is not None


def carried_out(lines: Sequence[Line], page: Page, cast: Cast) -> list[Statement]:
    """The first of the opening sentences that tells what two sides do with a paper that stands; [] where none does."""
    if heads(page, "sign", "ceremony", "join", "end", "plan", "deal", "opinion"):
        return []
    for line in [one for one in lines if one.sentence.is_prose][:OPENING]:
        if line.sentence.has(*TELLS_OTHERWISE):
            continue
        for hit in (h for h in line.sentence.hits if h.role == "instrument"):
            start, end = hit.start - line.shift, hit.end - line.shift
            if NEW.search(line.text, max(0, start - 10), start):
                continue
            stands = STANDS.match(line.text, end) or RESTS_ON.match(line.text, end)
            groups = _sides(line, start, lines, cast) if stands else ()
            if groups:
                return [_statement(line, hit, groups, page, cast)]
    return []


def _sides(line: Line, start: int, lines: Sequence[Line], cast: Cast) -> tuple[tuple[Mention, ...], ...]:
    """Who stands with whom in the sentence: by its particles, or who meets, visits or invites whom."""
    roles = roles_of(line, 0, len(line.text), cast)
    roles.pairs = roles.pairs or of_nations(line, start)
    if not roles.partners and not roles.pairs:
        roles.partners = roles.visited or roles.addressed
    groups = groups_of(roles, line.text, cast, anaphor=line.sentence.has("both"))
    if any(len(group) > 1 for group in groups):
        return groups
    beside = tuple(told_beside(line, lines, cast) or ())
    if any(len(group) > 1 for group in beside):
        return beside
    named = {mention.name: mention for _, mention in line.bodies}
    return (tuple(named.values()),) if len(named) == TWO else beside


TWO = 2


def _statement(line: Line, hit: Hit, groups: tuple[tuple[Mention, ...], ...], page: Page, cast: Cast) -> Statement:
    is_placed = line.sentence.start >= 0
    return Statement(
        sentence=line.sentence.order,
        said=Said.HELD,
        rule=CARRIED_OUT,
        start=hit.start if is_placed else -1,
        end=hit.end if is_placed else -1,
        instrument=instrument_in(line.sentence, hit.start, hit.end, cast),
        groups=groups,
        dates=tuple(
            when for when in days_in(line.sentence, line.text, hit.start - line.shift, page) if when.of == "earlier"
        ),
    )
