"""Korean mentions in passing: an old paper with somebody abroad about whom the rest of the page's opening is silent."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from pactwatch.reading.countries import find_countries
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.ko.beside import mentions_of_home
from pactwatch.reading.languages.ko.of_before import CARRIED_ON
from pactwatch.reading.languages.ko.saying import NAMED_IN_HEADLINE
from pactwatch.reading.model import HEADING, Mention, Page, Said, Statement

ASIDE = re.compile(r"^\s*(?:앞서|한편|이에 앞서)[\s,]|^[^.]{2,20}는 앞서\s")
"""How a sentence begins that only recalls."""
KEPT_UP = re.compile(
    r"등\s(?:[^.]{0,24}\s)?"
    r"(?:인연[이을]\s?(?:깊|이어|맺)|관계를 (?:이어|맺어|다져)|교류해\s?왔|협력해\s?왔|교류를 이어)"
)
"""What the two are to each other, told aside: "2013년 협약을 맺는 등 인연이 깊다"."""
CARRIED_OUT = re.compile(
    r"(?:맺은|체결한|체결된|서명한|서명된|나눈|교환한|주고받은)\s(?:[가-힣A-Za-z0-9·'‘’]{1,16}\s){0,4}[가-힣A-Za-z'‘’()]{1,20}?"
    r"(?:(?:에|을|를)\s(?:따라|따른|근거|바탕|토대|이행|후속|뿌리)"
    r"|(?:이|가)\s(?:\S{1,4}\s)?\S{1,8}의\s(?:뿌리|바탕|토대|출발점|근거)"
    r"|(?:을|를)\s(?:\S{1,6}\s){0,2}(?:사업|행동|실천)(?:으로|에)\s(?:옮기|잇|이어))"
)
"""What the page tells of follows from the paper: "2016년 체결한 협정에 따라 열리는 회의다"."""
BORN = re.compile(
    r"^\s*(?:이|이번|해당)\s?(?:\S{1,8}\s)?\S{1,8}(?:은|는)\s[^.]{0,50}?"
    r"(?:체결|서명|교환|맺|나누|맺어지)\S{0,3}(?:면서|며|으면서|자|고 나서|ㄴ 뒤)"
    r"\s(?:\S{1,6}\s)?(?:생겼|생긴|생겨|만들어|출범|시작|발족|마련|꾸려|문을 열)"
)
"""What the page tells of was born of the paper: "이 위원회는 2014년 각서를 체결하면서 생겼다"."""
OPENING = 3
"""Running sentences that tell what the page is about."""
CARRYING = ("instrument", "join", "ceremony", "sign", "renew", "end", "denial")
"""Roles of words by which a headline of a deal is about a paper, too."""


def in_passing(page: Page, found: Sequence[Statement]) -> list[Statement]:
    """The statements, those of an old paper that the news has nothing to do with marked as told aside.

    "한미약품은 지난해 중국 기업과 협약을 맺은 바 있다" on a page of share prices; not where the headline or the opening
    names the partner or its country, nor where the sentence says that the news follows from the paper.
    """
    if page.published is None and any(s.said is Said.SIGNED for s in found) and _is_of_years(page):
        found = [dataclasses.replace(s, earlier=True) if _is_beginning(s) else s for s in found]
    if page.published is None:
        found = [dataclasses.replace(s, earlier=True) if _is_followed(page, s) else s for s in found]
    found = _without_others_before(page, _beside_a_plan(page, found))
    return [
        dataclasses.replace(one, further=True) if _is_old(page, one) and not _is_news(page, one) else one
        for one in found
    ]


OF_BEFORE = re.compile(r"(?:지난달|지난해|작년|올해? ?초|지난 \d{1,2}월|앞서 \d{1,2}월)(?:에는|에|엔)?\s")


def _beside_a_plan(page: Page, found: Sequence[Statement]) -> Sequence[Statement]:
    """Where the text tells first of a plan that the headline names, a paper of last month with another is of before."""
    heading = next((s for s in found if page.sentences[s.sentence].place in HEADING), None)
    first = next((s for s in found if page.sentences[s.sentence].is_prose), None)
    is_headed = heading is not None and (heading.said is Said.PLANNED or heading.rule == NAMED_IN_HEADLINE)
    if not is_headed or first is None or first.said is not Said.PLANNED:
        return found
    return [
        dataclasses.replace(s, earlier=True)
        if s.said is Said.SIGNED and OF_BEFORE.search(page.sentences[s.sentence].words)
        else s
        for s in found
    ]


WITH_ANOTHER = re.compile(
    r"(?:지난달|지난 \d{1,2}월|지난해|작년|앞서 \d{1,2}월)(?!\s?\d{1,2}일)[^.]{0,60}?[가-힣A-Za-z)](?:와도|과도)\s"
)
"""With whom else one had such a paper before: "협회는 앞서 지난달 A와도 손을 잡았다"."""


def _without_others_before(page: Page, found: Sequence[Statement]) -> list[Statement]:
    """The statements; those of a paper with yet another, of a month before, are told as of before."""
    news = next((s.sentence for s in found if s.said is Said.SIGNED and s.names_sides), None)
    return [
        dataclasses.replace(s, earlier=True)
        if news is not None and s.sentence > news and WITH_ANOTHER.search(page.sentences[s.sentence].words)
        else s
        for s in found
    ]


OF_YEARS = re.compile(
    r"(?:결연|협약|협정|교류|우호|자매도시|우정)\S{0,2}\s?(?:\S{1,6}\s)?\d{1,3}\s?(?:주년|돌|년째)"
    r"|(?:스무|서른|마흔|쉰) (?:해|살|돌)"
)
"""A jubilee of the paper itself: "자매결연 20주년"."""


def _is_of_years(page: Page) -> bool:
    opening = [s for s in page.sentences if s.place in (*HEADING, "lead")]
    return any(OF_YEARS.search(s.words) for s in opening) and not any(s.has("renew") for s in opening)


def _is_beginning(one: Statement) -> bool:
    """Whether a signing is dated by a year or a month: what the jubilee is of."""
    days = [when.value for when in one.dates if when.of == "signing"]
    return one.said is Said.SIGNED and not one.renewal and bool(days) and all(len(d) < len("2024-01-01") for d in days)


SINCE = re.compile(r"^(?:그(?:\s?(?:뒤|후|이후)(?:로|부터|에)?|로부터|동안)|이후(?:로|에)?)[\s,]")
"""How a sentence begins that tells what has come since."""


def _is_followed(page: Page, one: Statement) -> bool:
    """Whether what came since the year or the month of a signing is told right behind it: "그 뒤 해마다 모였다"."""
    if not _is_beginning(one) or not page.sentences[one.sentence].is_prose:
        return False
    behind = next((s for s in page.prose if s.order > one.sentence), None)
    return behind is not None and SINCE.match(behind.words) is not None


def _is_old(page: Page, one: Statement) -> bool:
    if one.said is Said.HELD:
        return True
    years = [int(when.value[:4]) for when in one.dates if when.of == "signing"]
    is_dated = page.published is not None and bool(years) and max(years) < page.published.year
    return one.said is Said.SIGNED and (one.earlier or is_dated)


def _is_news(page: Page, one: Statement) -> bool:  # noqa: PLR0911  one way out a sort of telling
    sentence = page.sentences[one.sentence]
    if sentence.place in HEADING or sentence.has("follow"):
        return True
    if _is_aside(page, one):
        return False
    prose = page.prose[:OPENING]
    if sentence in prose and _is_carried_out(one, sentence.words):
        return True
    is_first = prose[:1] == (sentence,)
    is_told_first = is_first or (page.headline is not None and page.headline.has("instrument", "join", "ceremony"))
    is_recalled = page.headline is not None and ASIDE.match(sentence.words) is not None
    if is_told_first and not is_recalled:
        return True
    abroad = {code: mention for group in one.groups for mention in group if (code := _abroad(mention))}
    abroad = abroad or {code: mention for g in one.groups for mention in g[:1] if (code := _told_abroad(page, mention))}
    if not abroad:
        return not is_recalled
    if is_told_first:
        return True
    # what the sentence right behind an opening one goes on with is the news too
    behind = [s for s in page.prose if s.order > sentence.order][: 1 if sentence in prose else 0]
    around = [s for s in (*(s for s in page.sentences if s.place in HEADING), *prose, *behind) if s is not sentence]
    if not any(_tells(s.words, code, mention) for s in around for code, mention in abroad.items()):
        return False
    # who is at home abroad is told of anyway: "옴나라는 매출이 늘었다 ... 2015년 B와 협약을 맺은 바 있다"
    told = [group for group in one.groups if any(mention is group[0] for mention in abroad.values())]
    named = [group for group in told if any(_is_named(s.words, group[0]) for s in around)]
    others = [mention for _, *rest in named for mention in rest]
    elsewhere = [*around, *(s for s in page.prose if s is not sentence)]
    return not others or any(_tells(s.words, _abroad(m), m) for s in elsewhere for m in others)


def _is_carried_out(one: Statement, words: str) -> bool:
    """Whether the sentence says that what the page tells of follows from the paper."""
    is_of_old = one.said is Said.HELD and CARRIED_OUT.search(words) is not None
    return is_of_old or BORN.search(words) is not None or CARRIED_ON.search(words) is not None


def _is_aside(page: Page, one: Statement) -> bool:
    """Whether an old paper is but how the two met, or what they have been to each other."""
    if page.headline is not None and _is_of_a_deal(page) and not page.headline.has(*CARRYING):
        # a headline of a purchase or a contract
        return True
    sentence = page.sentences[one.sentence]
    if HAS_DONE.search(sentence.words) and _lists_lands(sentence.words) and not _is_headed_by_paper(page):
        # papers with several lands, told aside: "지난해 영국과 각서를, UAE와 의향서를 맺은 바 있다"
        return True
    if sentence not in page.prose[:OPENING] and (_closes(page, one) or _is_how_they_met(page, one)):
        return True
    return sentence not in page.prose[:1] and KEPT_UP.search(sentence.words) is not None


WITH_LAND = re.compile(r"(?:\([^()]{1,12}\))?(?:과|와)(?:는|도)?\s")


def _lists_lands(words: str) -> bool:
    """Whether several foreign lands are told as those with whom something was done."""
    lands = {one.code for one in find_countries(words, "ko") if WITH_LAND.match(words, one.end)} - {"KR", "INT"}
    return len(lands) > 1


HAS_DONE = re.compile(r"(?:한|은|눈) 바 있")


def _is_headed_by_paper(page: Page) -> bool:
    """Whether the headline has a word of a paper, or of what follows one; true where there is no headline."""
    return page.headline is None or page.headline.has(*CARRYING, "follow")


def _closes(page: Page, one: Statement) -> bool:
    """Whether a paper of a bare year is told last, under a headline without any: "두 지역은 2021년 결연을 맺었다"."""
    days = [when.value for when in one.dates if when.of == "signing"]
    is_of_year = bool(days) and all(len(day) == len("2021") for day in days if day[:4] < str(page.published)[:4])
    is_last = page.prose[-1:] == (page.sentences[one.sentence],)
    is_of_both = page.sentences[one.sentence].has("both")
    return is_of_year and is_last and is_of_both and not _is_headed_by_paper(page)


TIES = re.compile(
    r"(?:인연|관계|교류|우정)(?:은|는|이|가|도)?\s(?:\S{1,8}\s){0,2}"
    r"(?:짧지 않|오래|깊|남다르|남달|길다|길었|각별|특별|두텁|\S{0,4}거슬러)"
)
"""What opens a telling of how long two have known each other: "두 학교의 인연은 짧지 않다"."""


def _is_how_they_met(page: Page, one: Statement) -> bool:
    """Whether an old paper is only told behind "their ties are long", under a headline without a word of a paper."""
    roles = (*CARRYING, "follow")
    hits = page.headline.hits if page.headline is not None else ()
    if any(hit.role in roles and not hit.words.endswith("주년") for hit in hits):
        # "개교 70주년" is no paper's
        return False
    ties = [s for s in page.sentences[max(0, one.sentence - 1) : one.sentence + 1] if TIES.search(s.words)]
    return bool(ties) and not (_is_of_the_two(page, one) and any(OF_THE_TWO.match(s.words) for s in ties))


OF_THE_TWO = re.compile(
    r"^(?:두|양)\s?(?:기관|병원|대학교?|학교|단체|회사|연구소|연구원|협회|학회|재단|도시|지역|측)[의이]\s"
)
"""Whose ties are told, where the news is of the two themselves."""
SINCE_THEN = re.compile(
    r"(?:맺|체결하|나누|나눈|체결|서명하)\S{0,2}\s(?:뒤|후|이후|이래)(?:로|부터)?[\s,]|(?:맺은|체결한) 이래"
)
OF_IT = re.compile(r"^이번\s\S{2,8}(?:도|은|는|이)\s")


def _is_of_the_two(page: Page, one: Statement) -> bool:
    """Whether what the page tells goes on from the paper: told since it, and taken up by "이번 견학도" behind it."""
    sentence = page.sentences[one.sentence]
    behind = next((s for s in page.prose if s.order > sentence.order), None)
    goes_on = behind is not None and OF_IT.match(behind.words) is not None
    return one.anaphor and (goes_on or SINCE_THEN.search(sentence.words) is not None)


WON = re.compile(r"계약(?:을|까지)?\s?(?:따냈|따내|수주|맺었|성사|확보|이끌어)")
"""A contract that somebody has won: "공급계약을 따냈다"."""
MADE_EARLY = 2
"""Running sentences in which a contract that the page is about is told."""


def _is_of_a_deal(page: Page) -> bool:
    """Whether the headline tells of a contract, or the first running sentences of one that was made."""
    if page.headline is not None and page.headline.has("deal"):
        return True
    early = page.prose[:MADE_EARLY]
    return any(
        s.has("deal") and (s.has("sign", "ceremony") or WON.search(s.words)) and not s.has("instrument", "join")
        for s in early
    )


def _tells(words: str, code: str | None, mention: Mention) -> bool:
    if _is_named(words, mention):
        return True
    return code is not None and any(found.code == code for found in find_countries(words, "ko"))


def _is_named(words: str, mention: Mention) -> bool:
    return mention.name.split()[-1] in words or any(alias in words for alias in mention.aliases)


def _told_abroad(page: Page, mention: Mention) -> str | None:
    """The foreign land that stands beside another appearance of the name."""
    words = next(mentions_of_home(page, mention), "")
    return next((found.code for found in find_countries(words, "ko") if found.code != "KR"), None)


def _abroad(mention: Mention) -> str | None:
    if mention.country:
        return mention.country if mention.country != "KR" else None
    told = find_countries(f"{mention.home} {mention.name}" if mention.home else mention.name, "ko")
    home = home_of(mention.name, "ko")
    code = told[-1].code if told else home.code if home else None
    return code if code != "KR" else None
