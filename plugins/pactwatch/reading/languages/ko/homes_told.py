"""What a Korean page says a body is, wherever it names it: "독일 과학기술 기업 X", "X는 독일 3대 제약사 가운데 하나다"."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from pactwatch.reading.countries import find_countries
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.nouns import country, is_noun_stem
from pactwatch.reading.languages.ko.words import cut_particle
from pactwatch.reading.model import Mention, Page
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.pointed_back import since_named
from pactwatch.records import Kind

FIRMS = r"기업|회사|업체|제약사|스타트업|파트너사?|협력사|유통사|제조사|개발사|대행사|지주사|운용사|운영사|전문사|그룹"
HOUSES = (
    r"기관|기구|대학교?|국립대|명문대|대학원|병원|의료원|단체|모임|센터|연구소|연구원|클러스터|조합|협회|재단|은행|통신사|항공사|거래소|공사|공단"
    r"|도시|지역|자치단체|지자체|부처|법인|학교|선사|항구|단지|NGO|상장사"
)
SORT = rf"(?:{FIRMS}|{HOUSES})"
SORT_LAST = re.compile(rf"(?:\S{{1,6}}\s?)?{SORT}(?:인)?\s['‘“\"]?$")
FURTHEST = 6
"""Words before a body's sort that may describe it."""
ADNOMINAL = re.compile(r"(?:적인|하는|알려진|이름난|손꼽히는|꼽히는|유명한|가장|큰|선두|이끄는)$")
OF_LAND = re.compile(r"([가-힣]{2,8}?)(?:을|를|에서|에서도)$")
RANK = re.compile(r"^(?:\d+(?:위|대|번째)|첫|최대|최초)$")
SEAT = re.compile(
    r"([가-힣]{2,10}(?:\s[가-힣]{2,10})?)에\s(?:위치한|있는|소재한|자리한|(?:본사를|본부를|본거지를|기반을|거점을|뿌리를)\s둔)$"
    r"|([가-힣]{2,10}(?:\s[가-힣]{2,10})?)에서\s(?:[가-힣]{1,8}[을를]\s)?(?:연|창업한|설립된|세워진|출범한|출발한|태어난|시작한|운영하는|꾸리는)$"
)
TOWARDS = re.compile(
    r"^.*(?:진출|수출|수입|시장|승인|허가|인증|투자|공략|유학|여행|관광|이민|취업|대상|전용|관련|유치|환자|무역|거래|물류|상장|증시|나스닥|합작|현지화|참가|참여|이전|특허|출신"
    r"|협력(?!사)|납품|공급|전시회|박람회|행사|지원|선정|수상|제품|브랜드|(?<=[가-힣]{2})산(?=\s))\S*"
)
"""A land before one of these is where the body goes or deals, not where it is at home: "미국 진출 기업 X"."""
RELATED = re.compile(
    r"자본|투자|맺은|협력|납품|공급|수출|출신|지원|인수|어깨를|나란히|자회사|계열|파트너|거래|고객|경쟁|제휴|공동|함께"
)
"""In what a body is said to be: what it has to do with others, who may be of another land."""
FOUNDED = re.compile(
    r"(?:\s?\([^)]*\))?(?:은|는)\s[^.\n]{0,40}?([가-힣]{2,10}(?:\s[가-힣]{2,10})?)에서\s(?:[가-힣]{1,6}\s){0,2}?"
    r"(?:(?:설립|창립|창업)(?:됐|되|돼)|출범(?:했|해)|출발(?:했|해)|첫발을 (?:뗐|떼)|세워(?:졌|져)|문을 열(?:었|어))"
)
COUNTED = re.compile(
    rf"(?:\s?\([^)]*\))?(?:은|는)\s([^.\n]{{0,60}}?{SORT})\s(?:가운데|중)(?:의)?\s(?:하나|한 곳)(?:다|이다|로|으로|이며|이고|인데|라)"
)
SITS = re.compile(
    r"(?:의)?\s?(?:본사|본부|본점)(?:은|는|이|가)\s([가-힣]{2,10}(?:\s[가-힣]{2,10}){0,2})에\s(?:있|자리|위치)"
    r"|\s?(?:본사|본부)가 (?:있는|위치한)\s([가-힣]{2,10}(?:\s[가-힣]{2,10})?)(?:에서|의|에)\s"
    r"|(?:\s?\([^)]*\))?(?:은|는)\s((?:(?![이가은는을를]\s)[^.\n]){2,30}?)에\s(?:있다|위치(?:한다|해)|자리(?:\s?잡|하고|한다))"
)
"""Behind a name: "X의 본사는 독일 뮌헨에 있다", "X는 독일 최대 도시 뮌헨에 있다"."""
HAS_SEAT = re.compile(
    r"(?:\s?\([^)]*\))?(?:은|는)\s(?:[^\s.,]{2,8}년\s)?([가-힣]{2,10}(?:\s[가-힣]{2,10}){0,2}?)에\s(?:글로벌\s)?(?:본사|본부|본점)(?:를|을)\s(?:두고(?!\s있는)|두며|두었|뒀)"
)
"""Behind a name, or its first word: "X는 호주에 본사를 두고 아시아에서 일하는 CRO로"."""
SIDE = re.compile(r"([가-힣]{2,8})\s?(?:측|쪽)\s(?:파트너|상대|협약 상대|협력사|협력 기관|주체)(?:은|는)\s['‘“\"]?$")
BRACKETED = re.compile(r"\s?[(（]([가-힣]{2,8})(?:\s[가-힣]{2,8}|,[^()]{1,20})?[)）]")
SEATED_SO = re.compile(
    r"\s?[(（](?:[^()]{1,12}[,·]\s?)?(?:본사|본점|본부)\s?[:：]?\s?([가-힣]{2,10}(?:\s[가-힣]{2,10})?)[)）,]"
)
"""Behind a name: "X(본사 상파울루)"."""
MOST_PLACES = 8
"""Places of a name in a text that are looked at."""
BEFORE = 30
"""Letters before a name in which a side is told."""
POINTED_REACH = 220
"""Letters before "이 회사" within which the body was named last."""
SEATED = r"에\s(?:본사|본부|본원|기반|거점|터)[를을]\s"
POINTED = re.compile(
    rf"(?<![가-힣])(?:이|해당)\s(?P<what>{SORT})(?:은|는)\s(?:[^.\n]{{0,30}}?\s)?(?P<place>[가-힣]{{2,10}}(?:\s[가-힣]{{2,10}}){{0,2}}?)"
    rf"(?:{SEATED}|에\s(?:있다|있으며|있고|위치|자리|소재))"
    rf"|(?P<placed>[가-힣]{{2,10}}(?:\s[가-힣]{{2,10}}){{0,2}}?)(?:{SEATED}둔|에\s(?:있는|위치한|자리한|소재한))\s(?:이|해당)\s(?P<named>{SORT})"
    r"(?:은|는|이|가)\s"
)
JOINED = re.compile(r"(?:과|와|,)\s\S+?(?:은|는|이|가|과|와)\s")
"""Behind a name that another follows in a list: "A와 B는"."""


def told_by_what_it_is(page: Page, mention: Mention, names: Sequence[str]) -> Iterator[str]:
    """Words that tell the home of the body of these names by what the page says it is, the surest first."""
    for name in names:
        begun = (at for at in places(name, page.text) if not page.text[at - 1 : at].isalpha())
        for at in islice(begun, MOST_PLACES):
            if side := SIDE.search(page.text, max(0, at - BEFORE), at):
                yield side.group(1)
            end = at + len(name)
            if (told := BRACKETED.match(page.text, end)) and country(told.group(1)):
                yield told.group(1)
            if (told := COUNTED.match(page.text, end)) and (words := described(f"{told.group(1)} ")):
                yield words
            for pattern in (FOUNDED, SITS, SEATED_SO, HAS_SEAT):
                if told := pattern.match(page.text, end):
                    yield next(filter(None, told.groups()))
    yield from _pointed_back(page, mention, names)


def described(before: str) -> str:
    """The nouns that say what the body named next is: "독일 과학기술 기업 " of "이날 독일 과학기술 기업 "; "" for none.

    Of a land that it goes to or deals with nothing is told: "미국 진출 기업".
    """
    last = SORT_LAST.search(before)
    if last is None:
        return ""
    kept: list[str] = []
    words = before.rsplit("\n", maxsplit=1)[-1].strip(" '‘\"“").split()
    for number, word in reversed(list(enumerate(words))[-FURTHEST:]):
        stem, particle = cut_particle(word.removesuffix("인") if not kept else word)
        is_led = bool(kept) and ADNOMINAL.search(kept[0]) is not None
        particles = ("", "의", "을", "를") if is_led else ("", "의")
        is_noun = (is_noun_stem(stem) or RANK.match(stem)) and particle in particles
        if word.endswith((",", ".", "…")) or not (is_noun or ADNOMINAL.search(word)):
            seat = SEAT.search(" ".join(words[: number + 1]))
            kept = [*str(seat.group(1) or seat.group(2)).split(), *kept] if seat else kept
            break
        kept.insert(0, stem)
        if number and ADNOMINAL.search(word) and (of := OF_LAND.match(words[number - 1])) and country(of.group(1)):
            # "독일을 대표하는 의료기기 기업", "독일에서 손꼽히는 유통회사"
            kept.insert(0, of.group(1))
            break
    if "국내" in kept:
        return ""
    said = TOWARDS.sub("", " ".join(kept))
    land = next(iter(find_countries(said, "ko")), None)
    behind = said[land.end :] if land is not None else ""
    return "" if behind.startswith(" 전문") or find_organisations(behind) else said


def is_of_another(said: str) -> bool:
    """Whether what a body is said to be tells of another body: "독일 바이엘의 협력병원", "독일 자본이 투자한 기관"."""
    return RELATED.search(said) is not None or any(found.is_strong for found in find_organisations(said))


def places(name: str, text: str) -> Iterator[int]:
    """Where the name stands in the text."""
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + len(name))


def _pointed_back(page: Page, mention: Mention, names: Sequence[str]) -> Iterator[str]:
    """ "이 회사는 독일에 본사를 두고 있다", where the body is the last that was named before."""
    own = kind_by_ending(mention.name, "ko")
    for told in POINTED.finditer(page.text) if "이 " in page.text or "해당 " in page.text else ():
        what = told["what"] or told["named"]
        sort = kind_by_ending(f"한국{what}", "ko")
        is_firm = sort is None or sort[1] is Kind.COMPANY
        if (own[1] if own else Kind.COMPANY) is not (sort[1] if sort else Kind.COMPANY):
            continue
        between = since_named(page, told.start(), names, POINTED_REACH)
        if between is not None and not JOINED.match(between) and not _names_another(between, is_firm):
            yield told["place"] or told["placed"]


def _names_another(between: str, is_firm: bool) -> bool:
    """Whether a body of the same sort is named meanwhile."""
    stems = (cut_particle(word.strip(".,'‘’\"“”()"))[0] for word in between.split())
    kinds = [kind for stem in stems if (kind := kind_by_ending(stem, "ko")) is not None]
    return any((kind[1] is Kind.COMPANY) is is_firm for kind in kinds)
