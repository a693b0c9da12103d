"""What a Korean clause says of its paper: by the verb behind it, else by the one that describes it."""

from __future__ import annotations

import re

from pactwatch.reading.languages.ko import saying
from pactwatch.reading.languages.ko.particles import TOPIC
from pactwatch.reading.languages.ko.standing_papers import is_said_to_stand
from pactwatch.reading.languages.ko.told import CARRIED_OUT, NAMED_SO, ended
from pactwatch.reading.languages.ko.verbs import Verb
from pactwatch.reading.model import Said

COMING = re.compile(r"(?:맺는|체결하는|맺을|체결할|나누는)\s[^.]{0,20}$")
JUST_NOW = re.compile(r"(?:새로|이번에|이날|이 자리에서|방금|갓|막|처음으로?)\s")
BY_PROMISE = re.compile(
    r"(?<=협약)\0*(?:을|를) 통해\s[^.]{2,60}?기로 (?:했|합의|약속|뜻)[^.]{0,14}(?:밝혔|전했|알렸|발표|설명)"
)
""" "B와 업무협약을 통해 ... 하기로 했다고 밝혔다": what the two have just promised each other by it."""
LISTED = re.compile(r"\0*\s?(?:체결|개정|갱신|연장|교환|서명|마련|추진)(?:\s?[,·]|\s(?:및|등)|[과와]\s)")
AGREED_ON = re.compile(
    r"등(?:에|을|에도|에 대해|에 관해)?\s(?:\S{1,6}\s)?(?:뜻을 (?:같이|모)|합의|의견을 (?:모"
    r"|같이)|공감|논의|협의|추진하기로|약속)"
)
"""A paper yet to be made, among other things agreed on: "양해각서 개정, 공동연구 등에 뜻을 같이했다"."""
APPROVED = re.compile(r"\0*(?:을|를)\s(?:사후에?\s?(?:승인|추인|비준)|추인)")
"""What a cabinet does with a paper that was signed without it."""
EVENT_ENDS = re.compile(
    r"(?:행사|방문|공연|축제|회의|일정|교류전|연수|파견|전시|대회|포럼|기념식|비행|노선|수출|공급|계약)(?:이|가|을|를|은|는|도)\s(?:\S{1,6}\s)?$"
)
"""What else may be called off beside a paper."""
DONE_NOW = re.compile(r"했|고쳤|고쳐 썼|늘렸|바꿨")
"""What is done now to a paper of before: "2009년 맺은 협약을 새로 고쳤다"."""
IS_SIGNING = re.compile(r"\0*\s?(?:체결|서명|교환|조인|갱신)(?:식)?(?:이다|입니다|이라고|이라는|임)")
AIM = re.compile(r"(?:일정|목적|목표|과제|순서|임무|볼일)(?:은|는)\s")
PAST_AIM = re.compile(r"있었던|있은|열린|가진|치른")
"""Around a paper that somebody sets out to sign: "핵심 일정은 14일 드레스덴에서 있을 작센주와의 협약 체결이다"."""
AIMED_AT = re.compile(
    r"\0*\s?(?:체결|서명|교환)?(?:을|를)\s목표로\s(?:[^\s.]{1,8}\s){0,3}?(?:이야기|얘기|대화|논의|협의|협상|조율|준비|추진|교섭|실무)"
)
"""What talks go on for: "내년 업무협약을 목표로 이야기를 이어 가기로 했다"."""
WHOSE = re.compile(r"\0*의\s(?:\S{1,4}\s)?(?:주인공|당사자|주역|서명자|상대|파트너)(?:은|는|이다|다|였다|이었다|들은)")


def said_in_clause(  # noqa: C901, PLR0911, PLR0912, PLR0913  the facts of one clause, one way out a form
    clause: str, text: str, end: int, before: str, named: re.Match[str] | None, *, verb: Verb | None
) -> tuple[Said, str] | None:
    """What is said of the instrument, by the verb after it, else by the verb that describes it."""
    topic = TOPIC.match(text, end)
    if named and is_said_to_stand(text, end) and not JUST_NOW.search(before):
        return Said.HELD, CARRIED_OUT
    if IS_SIGNING.match(text, end) and AIM.search(before) and not PAST_AIM.search(before):
        return Said.PLANNED, "aim of a journey"
    if AIMED_AT.match(text, end) and not saying.PAST.search(text, end):
        return Said.PLANNED, "aim of talks"
    if APPROVED.match(text, end):
        return Said.HELD, "approved afterwards"
    if LISTED.match(text, end) and AGREED_ON.search(text, end):
        return Said.PLANNED, "one of the things agreed on"
    ends = saying.ENDED.search(text, end, end + 48)
    if ends and EVENT_ENDS.search(text, max(end, ends.start() - 12), ends.start()):
        # "협정 30돌을 맞아 준비하던 행사가 취소됐다"
        return None
    again = saying.SIGNED_ANEW.search(text, end) is not None
    if ends and not again and not saying.STEM.search(text[end : end + 12]):
        return ended(text)
    if topic and saying.ENDED.search(text[-24:]) and not again:
        return ended(text)
    told = saying.said_of(clause.replace("\0", ""), text, verb)
    if (
        told is None
        or (verb is None and told[0] is not Said.ENDED)
        or (named and told[0] is Said.SIGNED and not DONE_NOW.search(clause))
    ):
        if named and JUST_NOW.search(before, max(0, named.start() - 12), named.start() + 1):
            return Said.SIGNED, "named as just signed"
        if named:
            return Said.HELD, NAMED_SO
        if COMING.search(before):
            return Said.PLANNED, "named as coming"
        if told is None and BY_PROMISE.match(text, end):
            return Said.SIGNED, "what is promised by it"
        if told is None and WHOSE.match(text, end):
            return Said.SIGNED, "named with those who signed it"
    return told
