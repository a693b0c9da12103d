"""Korean sentences that tell of the ceremony only: the day and the place of a paper that is named elsewhere."""

from __future__ import annotations

import dataclasses
import re

from pactwatch.reading.languages.ko.days import days_in
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.listing import phrases_in
from pactwatch.reading.languages.ko.nouns import is_body
from pactwatch.reading.model import Hit, Mention, Page, Said, Statement

CEREMONY = re.compile(
    r"서명했|서명은|(?:서명|체결|협약|조인|교환|결연|약정|제휴|전달|갱신|협정)\s?(?:식|행사)(?:은|이|을|도)|도장을 찍"
)
ATTENDED = re.compile(
    r"(?:체결|서명|조인|교환|협약|협정)식에(?:는|도)?\s[^.]{0,40}?(?:참석|자리를 함께)(?:했|하였|해|한)"
)
HELD_THEN = re.compile(
    r"(?:열린|가진|진행된|개최된|마련된|치러진|이뤄진|이루어진|있은|있었던|한)\s(?:[가-힣A-Z]{1,12}\s){0,2}"
    r"(?:(?:서명|체결|협약|조인|교환|결연|약정|협정)식에|(?:서명|조인)(?:에|에는|에서는|에서)\s)"
)
"""Who came to the ceremony tells its day: "20일 하노이에서 열린 서명식에 ... 참석했다"."""


SIGNED_THERE = re.compile(r"열린\s\S{2,8}에\s(?:온|참석한|나온|초청된)\s[^.]{0,80}서명했(?:다|습니다)\.?$")
"""Those who came to what was held that day signed there."""
SHOWN = re.compile(
    r"(?:협약서|각서|협정서|의향서|합의서|문서|서명본|증서|MOU|협약|협정|서명)\0*(?:를|을)?\s(?:\S{1,8}\s)?"
    r"(?:(?:들어|펼쳐|들고|펼쳐들고|교환하고|교환한|서명하고|서명한|나누고|나눈|나누는|주고받고|맺고|체결하고|체결한)\s?"
    r"(?:뒤\s|후\s)?(?:\S{1,8}\s){0,2}(?:보이|보였|기념|사진|포즈|있다|모습))"
)
"""What a picture shows: "지난 6일 ... 원장이 협약서를 펼쳐 보이고 있다"."""


TOOK_PLACE = re.compile(
    r"^(?:[^.,]{1,8}\s)?(?:서명|체결|조인|교환)(?:은|이)\s[^.]{2,90}?"
    r"(?:에서|중에|자리에서|기간에|때)\s(?:이뤄졌|이루어졌|있었|진행됐|끝났|마무리됐)"
)
"""When and where the paper was signed: "서명은 전날 서울에서 열린 포럼에서 있었다"."""


def is_shown(line: Line) -> bool:
    """Whether the sentence says what a picture of the signing shows."""
    return line.sentence.words.rstrip(" )）.").endswith(SEEN) and SHOWN.search(line.text) is not None


SEEN = ("있다", "모습", "기념촬영", "제공", "촬영")


POINTS_BACK = re.compile(
    r"^(?:이 |이번 |해당 )?(?:문서|서류)(?:는|은)\s[^.]{0,60}(?:교환|서명|작성)(?:됐|되었)"
    r"|(?:주고받은|맺은|나눈|서명한|교환한|체결한|이뤄진|작성한) 것(?:이다|이었다|이라고)"
    r"|(?:서명|체결|조인|교환)(?:이|은)\s(?:\S{1,8}\s){0,3}?(?:이뤄졌|이루어졌|있었|진행됐|끝났|마무리됐)"
    r"|^(?:[^.,]{1,12}\s)?(?:서명|체결|조인|교환|협약)(?:일|\s?날짜|\s?시점|한 날|한 날짜|한 때)(?:은|는|이|가)\s"
    r"|두 나라 (?:장관|대표|정상)이 서명했"
)
"""What the sentence before has named: "A와 B가 13일 서울에서 주고받은 것이다"."""


CAME_ABOUT = re.compile(
    r"^(?:[^.,]{0,8}\s)?(?:이번\s|해당\s|이\s)?(?:업무협약|협약|양해각서|각서|협정|의향서|합의서|MOU|MOA|LOI)\0*(?:\s?(?:체결|서명|교환))?(?:은|는|이|가)\s"
    r"[^.]{0,80}?(?:나왔|이뤄졌|이루어졌|성사됐|맺어졌|체결됐|마련됐|있었|열렸|진행됐|오갔|교환됐)"
)
"""When the paper came about: "양해각서는 23일 가진 정상회담 자리에서 나왔다"."""
OF_SIGNING = re.compile(r"\0*\s?(?:체결|서명|조인|교환)식")


def is_named_for(line: Line, hit: Hit) -> bool:
    """Whether the paper only names its ceremony: "협약식", "협정 체결식"."""
    if CAME_ABOUT.match(line.text):
        return True
    return hit.words.endswith("식") or OF_SIGNING.match(line.text, hit.end - line.shift) is not None


def tells_more(line: Line) -> bool:
    """Whether a sentence without a paper's name may tell when it was signed."""
    return line.sentence.has("ceremony") or is_told_back(line) or CAME_ABOUT.match(line.text) is not None


def is_told_back(line: Line) -> bool:
    """Whether the sentence says who signed the paper of the sentence before."""
    if not line.sentence.has("sign", "ceremony"):
        return False
    return POINTS_BACK.search(line.text) is not None or TOOK_PLACE.match(line.text) is not None


def ceremony(line: Line, page: Page) -> list[Statement]:
    """ "첫 서명은 26일 빈 공대에서 있었다": the day and the place of a paper that is named elsewhere."""
    sentence, text = line.sentence, line.text
    is_attended = any(told.search(text) for told in (HELD_THEN, ATTENDED, SIGNED_THERE, TOOK_PLACE))
    is_picture = is_shown(line)
    told = ("signing", "event") if is_attended else ("signing",)
    dates = tuple(when for when in days_in(sentence, text, len(text), page) if when.of in told)
    if any(h.role == "instrument" and not h.words.endswith("식") for h in sentence.hits):
        # "이번 MOU 서명식은 지난 2월 방문의 후속이다": beside the paper's name only a whole day is the ceremony's
        dates = tuple(when for when in dates if len(when.value) == len("2024-02-01"))
    if not dates or not (
        is_attended or is_picture or CEREMONY.search(text) or is_told_back(line) or CAME_ABOUT.match(text)
    ):
        return []
    bodies = tuple(
        dataclasses.replace(p.mention, aliases=_fronts(p.mention))
        for p in phrases_in(line.words)
        if p.mention and p.sure and not p.is_country
    )
    words = next(h for h in sentence.hits if h.role in ("ceremony", "sign", "instrument"))
    start = words.start if sentence.start >= 0 else -1
    end = words.end if sentence.start >= 0 else -1
    return [
        Statement(
            sentence=sentence.order,
            said=Said.SIGNED,
            rule="tells of the ceremony",
            start=start,
            end=end,
            groups=(bodies,) if bodies else (),
            dates=dates,
            detail=True,
        )
    ]


def _fronts(mention: Mention) -> tuple[str, ...]:
    """ "빈 공대 게트라이데마르크트 캠퍼스" is at "빈 공대": the beginnings of a name that are bodies of their own."""
    words = mention.name.split()
    return tuple(" ".join(words[:size]) for size in range(1, len(words)) if is_body(words[size - 1]))
