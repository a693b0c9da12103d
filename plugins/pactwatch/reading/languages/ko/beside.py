"""Words of a Korean page that tell a body's home: beside another mention, in what it "is", around a ministry."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from pactwatch.reading.countries import find_countries
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.abroad import lands_of
from pactwatch.reading.languages.ko.homes_told import (
    HAS_SEAT,
    MOST_PLACES,
    described,
    is_of_another,
    places,
    told_by_what_it_is,
)
from pactwatch.reading.languages.ko.led_from_abroad import land_of_head
from pactwatch.reading.languages.ko.letters import is_of_foreign_letters
from pactwatch.reading.languages.ko.nouns import country, is_body, is_noun_stem, kind_of_sort, name_of
from pactwatch.reading.languages.ko.words import cut_particle, words_of
from pactwatch.reading.mentioned import only_land
from pactwatch.reading.model import TOP, Mention, Page
from pactwatch.records import Kind

PLACED = re.compile(
    r"([가-힣]{2,8}(?:\s[가-힣]{2,8})?)에 (?:(?:본사|본부|본점|사옥)[가를이] (?:있는|둔|자리한|위치한)"
    r"|위치한|있는|소재한|자리한|자리 잡은|터를 잡은|들어선|(?:기반|뿌리|본거지|근거지|거점|적|터전|터)[을를] 둔|둔)\s$"
    r"|([가-힣]{2,8}(?:\s[가-힣]{2,8}){0,2})에서 (?:[가-힣]{2,10}[을를] )?"
    r"(?:운영하는|꾸리는|경영하는|영업하는|창업한|설립된|세워진|출범한|출발한|태어난|문을 연|첫발을 뗀)\s$"
    r"|([가-힣]{2,8}(?:\s[가-힣]{2,8})?)[을를] (?:거점|근거지|본거지|기반|무대|터전)(?:으로|로) "
    r"(?:한|하는|삼은|둔|활동하는|뛰는|영업하는|성장한)\s$"
    r"|([가-힣]{2,8})[을를] 대표하는\s$"
    r"|((?:[가-힣0-9]{1,8}\s){1,3})[가-힣]{1,8}(?:로 (?:구성된|이뤄진|이루어진|꾸려진)|[이가] 모인)\s$"
)
PLACING = "한는둔된진인은연뗀"
"""The last letters of what places a body."""
HERE = re.compile(
    r"(?:(?:이|그|같은|해당) (?:지역|도시|나라|고장|주|성|마을|섬)|이곳|그곳|현지)"
    r"(?:의|에 (?:위치한|있는|소재한|자리한|자리 잡은|본사를 둔|본부를 둔|둔|세워진|문을 연))?"
    r"\s(?:[가-힣]{2,5}(?<![은는이가을를에도])\s)?$"
)
THIS_LAND = re.compile(r"(?:이|같은) 나라(?:의)?\s(?:[가-힣]{2,5}\s)?$")
LONGEST_PARAGRAPH = 1500
FAR = 600
"""Letters before "이 지역" in which its land is named."""
OUR = re.compile(r"(?<![가-힣])우리\s$")
"""Between a place and a name: "휴스턴의 우리 MD앤더슨"."""
DEFINED = re.compile(
    r"\s?(?:\([^)]*\))?(?:은|는|이란|란)\s([^.\n]{0,80}?(?:기업|기관|회사|대학|대학교|병원|단체|모임|연구소|클러스터|조합|협회|재단|은행|제약사|업체|단지"
    r"|공사|공단|그룹|통신사|항공사|개발사|거래소|연구원|학교|부처|선사|도시|항구|법인|NGO))"
    r"(?:이다|다|으로|로서|로|이며|인데|이고)"
)
GIVEN = re.compile(r"(?:인증|인가|허가|승인|지정|투자|평가|수상|표창|상)(?:을|를)\s(?:받|얻|딴)")
"""In what a body is said to be: what others abroad gave it ("프랑스 A의 인증을 받은 기관이다") tells no home."""
INTERNATIONAL = re.compile(r"국제\s?기구$|국제\s?기구\s|정부\s?간\s?기구|유엔\s?산하")
"""What is said to be one belongs to no country."""
REACH = 40
"""Letters before a name that are looked at."""
MINISTRY = re.compile(r"[가-힣]{2,}(?:부|성)$")


OF_EMIGRANTS = re.compile(
    r"(?:한인|교민|동포)(?!\s?무역)\s?[가-힣]{0,10}(?:협회|연합회|총연합회|상공회의소|의사회|약사회|회)$"
)
"""Societies of Koreans abroad that do not say where: "한인간호협회"."""
OF_KOREA = re.compile(r"대한[가-힣]{2,}(?:협회|학회|의사회|회의소|연맹|연합회|체육회|협의회|적십자사|중앙회)$")
"""The names of societies that begin with their own land's: "대한정형외과의사회"."""


def mentions_of_home(page: Page, mention: Mention) -> Iterator[str]:
    """Words beside other appearances of the name that tell its home: the noun right before it, or what it "is"."""
    if OF_KOREA.match(mention.name):
        yield "한국"
        return
    # "구강보건협회" behind another land is not the page's "대한구강보건협회", whatever that is called for short
    tails = [a for a in mention.aliases if mention.name.endswith(a) and f" {a}" not in mention.name]
    names = [name for name in (mention.name, *mention.aliases) if len(name) >= 2]
    beside: list[str] = []
    defined: list[str] = []
    if mention.home == "" and any(_is_twofold(page, name) for name in names):
        return
    for name in names:
        for text in (page.text, *(s.words for s in page.sentences if s.start < 0)):
            for at in islice(places(name, text), MOST_PLACES):
                before = text[max(0, at - REACH) : at]
                if name not in tails:
                    beside += [_modifier(before), described(before), _of_this_place(before, text[:at])]
                    beside += [_local(page, mention)] if LOCAL.search(before) else []
                definition = DEFINED.match(text, at + len(name))
                if definition and not GIVEN.search(definition.group(1)):
                    said = definition.group(1)
                    defined.append(described(f"{said} ") if is_of_another(said) else said)
                    defined += [_local(page, mention)] if LOCAL_SORT.search(said) else []
    if any(INTERNATIONAL.search(words) for words in (*beside, *defined)):
        yield "유엔"
        return
    yield from filter(None, beside)
    yield from defined
    yield from told_by_what_it_is(page, mention, names)
    if OF_EMIGRANTS.match(mention.name) and (land := only_land(page, "KR")):
        yield name_of(land)
    for tell in (_pointed_at, _of_family, land_of_head, _of_ministry, _of_letters, lands_of):
        yield from tell(page, mention)


def _of_this_place(before: str, told: str) -> str:
    """The only foreign land named before "이 지역에 자리한", "그곳" that stands right before a name."""
    if not HERE.search(before):
        return ""
    lands = {one.code: one.words for one in find_countries(told[-FAR:], "ko") if one.code not in ("KR", "INT")}
    if THIS_LAND.search(before):
        # "이 나라" is the land named last
        return next(reversed(lands.values()), "") if lands else ""
    return next(iter(lands.values())) if len(lands) == 1 else ""


LOCAL = re.compile(r"(?<![가-힣])현지(?:의|에서)?\s(?:[^\s,.]{1,8}(?<![은는이가을를도와과])\s){1,3}['‘“]?$")
"""Before a name: who it is there, "현지 업계 3위 사이플라"."""
LOCAL_SORT = re.compile(r"(?<![가-힣])현지(?:의|에서|에|\s)")
"""In what a body is said to be: "현지에서 손꼽히는 제약사다"."""


def _local(page: Page, mention: Mention) -> str:
    """The only foreign land that the page speaks of, where a body that does not open it is told to be there."""
    land = only_land(page, "KR")
    headed = page.headline.words if page.headline is not None else ""
    opens = headed.startswith(mention.name) and headed[len(mention.name) :][:1] not in ("과", "와")
    return name_of(land) if land and not opens else ""


def _is_twofold(page: Page, name: str) -> bool:
    """Whether a sentence names two bodies so, one with a country: "국립암센터는 타지키스탄 국립암센터와"."""
    kind = kind_by_ending(name, "ko")
    if kind is not None and kind[1] is Kind.COMPANY:
        # two firms of one name hardly meet
        return False
    for sentence in page.sentences:
        if sentence.words.count(name) > 1:
            found = places(name, sentence.words)
            told = [bool(find_countries(_land_beside(sentence.words[max(0, at - 24) : at]), "ko")) for at in found]
            if any(told) and not all(told):
                return True
    return False


def _land_beside(before: str) -> str:
    """The nouns before a name, or what has grown together with it: "우주청-UAE" of "우주청-UAE우주청"."""
    if before[-1:].isalpha():
        return GROWN.split(before)[-1] + " "
    return _modifier(before)


BULLETS = frozenset("◦○●■□☐▲△▶▷▴ㅇ-·")
GROWN = re.compile(r"[^가-힣A-Za-z]")


def _modifier(before: str) -> str:
    """The nouns right before a name: "우크라이나 " of "현지에서 우크라이나 아모소프", "프랑스의 "."""
    if "우리" in before:
        before = OUR.sub("", before)
    placed = PLACED.search(before) if before.rstrip()[-1:] in PLACING else None
    if placed:
        return str(next(filter(None, placed.groups())))
    line = before.rsplit("\n", maxsplit=1)[-1]
    if not line.endswith((" ", "'", "‘", '"', "“")):
        return ""
    kept: list[str] = []
    for word in reversed(line.strip(" '‘\"“").split()[-2:]):
        stem, particle = cut_particle(word)
        is_of_it = not particle or (particle == "의" and not kept)
        if word.endswith((",", ".", "…")) or not is_noun_stem(stem) or not is_of_it or stem in BULLETS:
            break
        kept.insert(0, stem)
    if len(kept) == 1 and len(kept[0]) > 1 and kept[0][-2] in "-–·":
        # "바디케어-中 이노비타"
        kept[0] = kept[0][-1]
    if len(kept) == 1 and len(kept[0]) == 1 and (letter := find_countries(f"{kept[0]} 회사", "ko")):
        # "日 쇼난", in a headline
        return name_of(letter[0].code)
    if len(kept) > 1 and is_of_foreign_letters(kept[-1]):
        # "소피아 린드" is somebody, not in Sofia
        kept = kept[-1:]
    return " ".join(kept)


POINTED = re.compile(
    r"(?<![가-힣])이 (?P<land>[가-힣]{2,8}) (?P<what>대학|병원|회사|기업|은행|재단|기관|단체|연구소|협회|업체)"
    r"(?:은|는|이|가|의|에는|에서)\s"
)
"""What a body named before is: "이 파푸아뉴기니 대학은"."""


def _pointed_at(page: Page, mention: Mention) -> list[str]:
    """The land of "이 파푸아뉴기니 대학은" behind the body, where no other of its sort is named between."""
    kind = kind_by_ending(mention.name, "ko")
    found: list[str] = []
    for told in POINTED.finditer(page.text) if kind else ():
        sort = kind[1] if kind else None
        if country(told["land"]) is None or kind_of_sort(told["what"]) is not sort:
            continue
        before = page.text[max(0, told.start() - POINTED_FAR) : told.start()]
        last = next((w for w in reversed(_stems(before)) if (own := kind_by_ending(w, "ko")) and own[1] is sort), "")
        if last and last in mention.name.split():
            found.append(told["land"])
    return found


POINTED_FAR = 200
"""Letters before "이 ... 대학" within which it was named."""


def _stems(words: str) -> list[str]:
    return [cut_particle(word.strip(".,'‘’\"“”()"))[0] for word in words.split()]


LONG_FIRST = 3
"""Letters of a word that two bodies hardly share by chance."""


def _of_family(page: Page, mention: Mention) -> list[str]:
    """ "독일 라이프니츠협회" tells the home of "라이프니츠 신경생물학연구소": one word makes both names.

    So does what that word alone is said to be ("머크는 독일에서 문을 연 기업이고") of "머크 솔루션".
    """
    first, _, rest = mention.name.partition(" ")
    if not rest:
        ending = kind_by_ending(first, "ko")
        first = first[: -len(ending[0])] if ending else ""
    if len(first) < 2 or is_body(first) or country(first) or first in words_of("generic"):
        return []
    found = []
    if rest:
        alone = [at for at in islice(places(first, page.text), MOST_PLACES) if not page.text[at - 1 : at].isalpha()]
        told = [pattern.match(page.text, at + len(first)) for at in alone for pattern in (HAS_SEAT, DEFINED)]
        found += [definition.group(1) for definition in told if definition]
    if len(first) < LONG_FIRST:
        return found
    for at in islice(places(first, page.text), MOST_PLACES):
        before = page.text[max(0, at - REACH) : at]
        words = _modifier(before[-24:]).split()
        if words and country(words[-1]):
            found.append(words[-1])
        elif rest and (said := _local(page, mention) if LOCAL.search(before) else described(before)):
            found.append(said)
    return found


def _of_ministry(page: Page, mention: Mention) -> list[str]:
    """A ministry that Korea never had is of the foreign country that its sentence, or the opening, names."""
    last = mention.name.split()[-1]
    kind = kind_by_ending(last, "ko")
    if not MINISTRY.match(last) or kind is None or kind[1] != "government" or last in words_of("ministry"):
        return []
    own = [s for s in page.sentences if s.start <= mention.start < s.end]
    opening = [s for s in page.sentences if s.place in TOP]
    for sentences in (own, opening):
        votes = Counter(
            code for s in sentences for m in find_countries(s.words, "ko") if (code := m.code) not in ("KR", "INT")
        )
        if len(votes) == 1:
            words = next(m.words for s in sentences for m in find_countries(s.words, "ko") if m.code in votes)
            return [words]
    return []


def _of_letters(page: Page, mention: Mention) -> list[str]:
    """Letters that a bracket introduced behind a name are of the only foreign land of that paragraph."""
    letters = mention.name.split()[0]
    if not letters.isascii() or len(letters) < 2 or (at := page.text.find(f"({letters})")) < 0:
        return []
    begin, end = page.text.rfind("\n", 0, at) + 1, page.text.find("\n", at)
    own = home_of(" ".join(page.text[begin:at].split()[-2:]), "ko")
    if own is not None:
        return [name_of(own.code)] if own.code != "INT" else []
    paragraph = page.text[begin : end if end > 0 else None][:LONGEST_PARAGRAPH]
    lands = {one.code: one.words for one in find_countries(paragraph, "ko") if one.code not in ("KR", "INT")}
    return list(lands.values()) if len(lands) == 1 else []
