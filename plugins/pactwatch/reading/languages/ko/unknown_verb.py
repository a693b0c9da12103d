"""Korean signings told by a verb that no row knows: a paper, right behind it what was done, and who did it with whom.

"업무협약을 가졌다", "양해각서로 묶였다", "협약의 서명이 끝났다": journalists always find another verb. Where nothing
else tells of a signing, a past verb right behind the paper does, less surely, in the first running sentences and
between two sides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.clauses import NAMED_BEFORE
from pactwatch.reading.languages.ko.days import days_in
from pactwatch.reading.languages.ko.groups import groups_of, roles_of
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.noun_lines import instrument_in
from pactwatch.reading.languages.ko.taking_part import told_beside
from pactwatch.reading.loose import NEAR
from pactwatch.reading.model import Page, Said, Statement

RULE = NEAR + "a verb of the past beside the paper"
OPENING = 3
"""Running sentences in which the news is told."""
PAST = f"[가-힣]{{0,4}}[{''.join(chr(code) for code in range(0xAC00 + 20, 0xD7A4, 28) if chr(code) not in '있겠')}]"
"""A verb of the past: its last syllable closes with ㅆ."""
ACTED_ON = re.compile(
    r"(?:서|식)?\0*(?:을|를|이|가|로|으로|에|까지|도|의 \S{1,6}[을를이가에])\s(?:\S{1,8}\s){0,2}?"
    rf"(?P<verb>{PAST})(?:다|고|으며|습니다|지만)"
)
"""What was done to the paper: its particle, few words, a verb of the past."""
NO_SIGNING = re.compile(
    r"막바지|임박|조율|검토|논의|협의|준비|추진|제안|제의|요청|촉구|위반|어겼|깨|비판|규탄|설명|소개|이행|점검|평가|환영|지지|반대|거부|요구|기대|강조|언급|말했|밝혔"
    r"|공개|보도|다뤘|따랐|미뤘|연기|거론|주장|부인|들었|들여다|살폈|살펴|바꿨|원했|바랐|있었|없었|않았|못했|그쳤|나섰|앞뒀|노렸|꾀했|내걸|이끌"
    r"|전했|알렸|통보|승인|의결|통과|비준|심사|심의|두고|둘러싸|불거|번졌|커졌|지켰|담겼|담았|들어갔|명시|포함|정했|했던|대신|얻었|열었|늘렸"
)
TELLS_OTHERWISE = ("plan", "end", "history", "denial", "deal", "follow", "opinion", "not_instrument")


def acted_on(lines: Sequence[Line], page: Page, cast: Cast) -> list[Statement]:
    """The first of the opening sentences that says what two sides did with a paper; [] where none does."""
    if page.headline is not None and page.headline.has("deal", "opinion", "denial", "end", "plan"):
        return []
    opening = [one for one in lines if one.sentence.is_prose][:OPENING]
    for line in opening:
        sentence = line.sentence
        if not sentence.has("instrument") or sentence.has(*TELLS_OTHERWISE):
            continue
        for hit in (h for h in sentence.hits if h.role == "instrument"):
            told = ACTED_ON.match(line.text, hit.end - line.shift)
            if told is None or NO_SIGNING.search(told.group()):
                continue
            if NAMED_BEFORE.search(line.text[: hit.start - line.shift]):
                # "지난달 체결한 각서에 근거해 설립됐다": something else was done, by a paper of before
                continue
            groups = groups_of(roles_of(line, 0, told.end(), cast), line.text, cast, anaphor=sentence.has("both"))
            if not any(len(group) > 1 for group in groups) and not told_beside(line, lines, cast):
                continue
            return [
                Statement(
                    sentence=sentence.order,
                    said=Said.SIGNED,
                    rule=RULE,
                    start=hit.start if sentence.start >= 0 else -1,
                    end=hit.end if sentence.start >= 0 else -1,
                    instrument=instrument_in(sentence, hit.start, hit.end, cast),
                    groups=groups,
                    dates=days_in(sentence, line.text, told.end(), page),
                )
            ]
    return []
