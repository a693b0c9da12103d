"""Korean pages that open with what two give up together; the paper they had signed is told further down as one of
before."""

from __future__ import annotations

import dataclasses
import re

from pactwatch.reading.model import Page, Said, Sentence, Statement

RULE = "what was done together is given up"
GIVEN_UP = re.compile(
    r"(?:협력|협업|공동\s?개발|공동\s?연구|합작|동맹|파트너십|제휴)(?:을|를)\s(?:\S{1,6}\s)?"
    r"(?:접(?:는다|었|기로|겠)|끝(?:낸다|냈|내기로)|중단(?:한다|했|하기로)|그만(?:둔다|뒀|두기로)|거둬들|청산)"
    r"|(?:협력|협업|공동\s?개발|공동\s?연구|합작|동맹|파트너십|제휴|사업)에서\s(?:\S{1,6}\s)?(?:손(?:을)?\s?(?:뗀다|뗐|떼기로)|물러난다|물러났)"
)
"""What ends a common work: "진행하던 백신 협력을 접는다"."""
BACK_TO_IT = re.compile(r"지 않|않기로|부인|아니다|철회|다시")
"""Behind it: that it is not so."""


def with_given_up(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements, the paper of before ended where the first sentence gives up the work of its parties."""
    opening = next(iter(page.prose), None)
    if opening is None or not any(s.earlier or s.said is Said.HELD for s in found):
        return found
    told = GIVEN_UP.search(opening.words)
    if told is None or BACK_TO_IT.search(opening.words, told.end()):
        return found
    if any(s.said not in (Said.HELD, Said.SIGNED) or (s.said is Said.SIGNED and not s.earlier) for s in found):
        return found
    return [
        dataclasses.replace(s, said=Said.ENDED, rule=RULE) if s.names_sides and _is_named_in(opening, s) else s
        for s in found
    ]


def _is_named_in(sentence: Sentence, statement: Statement) -> bool:
    """Whether the sentence names one of the parties."""
    return any(
        len(name) > 1 and name in sentence.words
        for group in statement.groups
        for mention in group
        for name in (mention.name, *mention.aliases)
    )
