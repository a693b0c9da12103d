"""Whether a Korean clause tells of a signing of before: by words of the past, by many papers, by what is done now."""

from __future__ import annotations

import re

from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.nouns import VERBAL
from pactwatch.reading.languages.ko.settled import (
    BARE_YEAR,
    is_of_first_year,
    is_of_one_occasion,
    same_day,
    tells_earlier_year,
)
from pactwatch.reading.languages.ko.told import ASIDE
from pactwatch.reading.model import Page, Said

EARLIER = re.compile(
    r"(?=[12앞바당그과일이\s한적년해지작재])(?:"
    r"(?:19|20)\d0년대|앞서|바 있|(?:당시|그때|과거)(?!(?:\s\S{1,8}){0,2}\s?\S{1,6}던\s)"
    r"|그 ?해(?:에)?\s|일찍이|이미(?!\s?$|\s(?:있|유효한|시행 중))|^\s*한편|적 있|적이 있|이래"
    r"|(?:년|해) 전(?!(?:에)?\s(?:설립|세워|세운|문을 연|창립|창업|출범|개교|개원|지어|만들어|시작|태어|귀화|이민))"
    r"|(?:지난해|작년|재작년)(?:\s?\d+월)?(?:\s?\d+일)?(?:에|에는|,)?\s(?!\d+월(?:\s?\d+일)?부터|.{0,8}(?:낸|열린|"
    r"나온|발표|제정|출범|시작|설립|생긴|세운|세워진|지은|지어진|문을 연|끝난|"
    r"(?:만료|종료|개원|개교|개소|창립|창업|준공|완공|개발|출시|취임|부임|선정|인수)(?:한|된)\s)))"
)
THEN = re.compile(r"[에데] 이어")
"""Behind the paper: what came after it is told; before its name others had theirs first: "몽골에 이어 A와 체결했다"."""
NEVER_BEFORE = re.compile(r"적은 (?:지금까지 |한 번도 )?없|전에 없던|처음")
DAY_BEFORE = re.compile(
    r"^\s*(?:[이그](?:에|보다)\s)?앞서,?\s(?:(?:[^\s.,]{1,8}\s)?[^\s.,]{2,14}(?:은|는|이|가)\s)?(?:지난\s)?\d{1,2}일(?:에|에는|\s|,)"
)
"""A day without its month, on a page without a day of publication: one of the same journey, "그에 앞서 3일에는"."""
COUNTED = re.compile(r"\d{2,}여?\s?건(?:이 넘는|을 웃도는|에 이르는|에 달하는|의)\s[^.]{0,14}$")
"""So many papers at once are told far down as what others have done: "30건이 넘는 투자 협정을 맺었다"."""
SO_FAR = re.compile(
    r"(?:시작으로|이래|이후|지금까지|현재까지|현재|그동안|그간|이미|이제까지|여태)\s[^.]{0,90}?"
    r"\d+여?\s?(?:개국|개 ?국가|개 ?나라|개 ?도시|개 ?지역|개 ?대학|개 ?기관|개교|곳)(?:과|와)(?:는|도)?\s"
)
"""With how many one has such papers by now: "1992년 페루를 시작으로 칠레, 브라질 등 12개국과 협정을 맺었다"."""
AGAIN_NOW = re.compile(r"(?:이번에|이번엔|올해)\s[^.]{0,40}?(?:늘려|늘렸|늘리|연장|갱신|다시|새로)")
"""What is done now to the paper that the clause before tells of: "협약을 맺었고, 이번에 기간을 늘렸다"."""

CARRIED_ON = re.compile(
    r"(?:으며|고|는데|지만),?\s(?:이번\s\S{1,8}|[^\s.,]{1,8}의\s(?:방한|방문|회의|회담))(?:은|는)\s(?:그|이)\s[^.]{1,24}?"
    r"(?:실행|이행|후속|구체화|점검|행동|사업으로)"
)
"""What the page tells of carries out the paper: "각서를 맺었으며 이번 방한은 그 내용을 실행에 옮기는 첫걸음이다"."""


def is_earlier(line: Line, page: Page, span: tuple[int, int, int], said: Said) -> bool:
    """Whether the clause tells of a signing of before; ``span``: its begin, its paper's name, the end of its verb."""
    begin, start, close = span
    text = line.text
    before = text[begin:start]
    is_told_so = (
        _tells_of_before(text[begin : close + 24], start - begin)
        or ASIDE.match(text)
        or THEN.search(text, start, close + 24)
    )
    earlier = bool(is_told_so) and not NEVER_BEFORE.search(text)
    if earlier and said is Said.SIGNED and not tells_earlier_year(text[:close], page):
        # "이에 앞서 19일 ...": a signing of the same days is news too
        earlier = not (same_day(line, close, page) or is_of_one_occasion(line, page))
        earlier = earlier and not (DAY_BEFORE.match(text) and _is_of_this_month(page, text))
    if page.published is None and said is Said.SIGNED and not earlier:
        earlier = is_of_first_year(text, begin, close) or _has_gone_on_since(line, page, begin, close)
    is_of_now = said is Said.SIGNED and (AGAIN_NOW.search(text, close) or CARRIED_ON.search(text, close - 2))
    earlier = earlier or bool(is_of_now) or (said is Said.SIGNED and _is_carried_out_now(line, page))
    earlier = earlier or (
        line.sentence.place == "body" and not line.sentence.has("both") and bool(COUNTED.search(before))
    )
    earlier = earlier or (said is Said.SIGNED and _goes_on_from_old_year(line, page, start))
    return earlier or (SO_FAR.search(before) is not None and line.sentence.order > _first_of_text(page))


OLD_YEAR = re.compile(
    r"^[^.,]{2,24}(?:은|는|이|가)\s(?P<year>(?:19|20)\d\d)년(?:에)?\s[^.]{2,50}?"
    r"(?:[^하기]고|하고|으며|며|뒤|데 이어),?\s"
)
"""How a sentence begins that tells what somebody did in a year before what follows: "2015년 사무소를 열었고"."""
NOW = re.compile(r"\d일|올해|올\s|이번|이날|최근|지난|오늘|현재|이제")


def _goes_on_from_old_year(line: Line, page: Page, paper: int) -> bool:
    """Whether a sentence of the body tells the paper, without a day, behind what was done in a year gone by."""
    if page.published is None or line.sentence.place != "body":
        return False
    told = OLD_YEAR.match(line.text, 0, paper)
    is_old = told is not None and int(told["year"]) < page.published.year
    return is_old and NOW.search(line.text, told.end() if told else 0) is None


def _is_of_this_month(page: Page, text: str) -> bool:
    """Whether the bare day that opens a sentence is of the month of publication, or no day of publication is told."""
    told = BARE_DAY.search(text)
    return page.published is None or (told is not None and 0 < int(told["day"]) <= page.published.day)


BARE_DAY = re.compile(r"(?P<day>\d{1,2})일")
CARRIED_OUT_NOW = re.compile(
    r"^이번\s\S{1,8}(?:은|는)\s(?:그|당시|이)\s(?:때\s)?(?:양해각서|각서|의향서|협약|협정|합의서?|약정|MOU|LOI|LoI)\0*(?:을|를|의)\s"
    r"[^.]{0,16}?(?:실행|이행|구체|후속|발전|잇|이어받|옮기|옮긴)"
)
"""How the sentence behind a paper of before goes on: "이번 협약은 그 의향서를 실행하려는 것으로"."""


def _is_carried_out_now(line: Line, page: Page) -> bool:
    """Whether the next running sentence says that the news carries out the paper of this one."""
    behind = page.sentences[line.sentence.order + 1 : line.sentence.order + 2]
    return any(s.is_prose and CARRIED_OUT_NOW.match(s.words) for s in behind)


GONE_ON = re.compile(r"(?:(?<![돌찾])[아어여해춰려러와줘둬]왔|[가-힣]\s왔|[가-힣]+(?:던|온) (?:중|터|사이|차))")
"""What has been done ever since: "2009년 약정을 맺고 현안을 이야기해 왔으나"."""
SINCE = re.compile(
    r"^(?:그|이)?\s?(?:뒤|후|후로|뒤로|이후|이래|때부터|로부터|동안)(?:로|부터)?,?\s"
    r"(?!(?:두|양|\S{1,8}(?:은|는)) .{0,40}기로)"
)
"""How a sentence begins that tells what has been done since the one before it."""


def _has_gone_on_since(line: Line, page: Page, begin: int, close: int) -> bool:
    """Whether a signing has but its year, and what has been done since is told behind it, on a page without a day."""
    if not BARE_YEAR.search(line.text, begin, close):
        return False
    if GONE_ON.search(line.text, close):
        return True
    behind = page.sentences[line.sentence.order + 1 : line.sentence.order + 2]
    return any(s.is_prose and SINCE.match(s.words) for s in behind)


def _tells_of_before(clause: str, paper: int) -> bool:
    """Whether a word of the past stands in the clause that dates its own verb, not that of what only leads to it."""
    for found in EARLIER.finditer(clause):
        topic = TOPIC.search(clause, found.end(), paper) if found.group().startswith(LAST_YEAR) else None
        led = clause[found.end() : topic.start()].split() if topic else []
        is_led = found.group().startswith(LAST_YEAR) and LED_BY.search(clause, found.end(), paper)
        if not is_led and not any(map(VERBAL.match, led[1:])):
            return True
    return False


LED_BY = re.compile(r"\s(?:힘입어|맞아|맞서|발맞춰|가운데)\s|[에데] 이어,?\s(?=\S)")
"""Behind words of last year: what is told of it only leads to what the clause tells ("지난해 A에 이어 8일 B와")."""
LAST_YEAR = ("지난해", "작년", "재작년")
TOPIC = re.compile(r"(?:[가-힣A-Za-z)\0](?<!자)(?:은|는)|(?<![하보누맺열히우리가주받들되루짓르잇풀이돕기])자는)\s")
"""Behind "지난해 매출이 두 배로 뛴 데 힘입어 A": what is told of this year."""


def _first_of_text(page: Page) -> int:
    """The number of the first running sentence."""
    return next((s.order for s in page.sentences if s.place == "lead"), 0)
