"""Who "두 기관", "양사" are on a Korean page: those told as acting together, else the two most prominent bodies."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import find_countries
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.cast import Cast, is_abroad
from pactwatch.reading.languages.ko.closing import Roles
from pactwatch.reading.languages.ko.headed_pair import became_partner, headed_pair, own_side
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.listing import may_stand
from pactwatch.reading.languages.ko.nouns import country, kind_of_sort
from pactwatch.reading.languages.ko.numbers import number_of
from pactwatch.reading.languages.ko.particles import WITH
from pactwatch.reading.languages.ko.roles import roles_in
from pactwatch.reading.languages.ko.same_bodies import are_one, elsewhere, told_home
from pactwatch.reading.languages.ko.takers import other_side
from pactwatch.reading.languages.ko.titles import is_place, is_region
from pactwatch.reading.languages.ko.words import Word, words_of
from pactwatch.reading.model import HEADING, Mention
from pactwatch.records import Kind

HYPHEN = re.compile(r"[–—-]|[·‧ㆍ・]")
TOWN = tuple("시군구도주현성정촌읍면")
"""Last letters of towns and provinces, at home and abroad."""
HEADED = re.compile(r"(?<![가-힣])(?P<town>[가-힣]{1,4}(?:시(?=장)|군(?=수)|구(?=청장)))(?:장|수|청장)[이가은는의\s]")
"""The mayor tells the town: "함안군수가"."""


OF_KIND = re.compile(
    r"(?:두|양|양측)\s?(?P<kind>대학|병원|협회|학회|은행|연구소|연구원|재단|공사|박물관|미술관|도서관|거래소|세관|진흥원|위원회|교육청|도시|의회|지역|지자체|자치단체|고장|고을|시군|군시|시도|지방정부)"
)
OF_REGION = frozenset({"도시", "시군", "군시", "시도", "지방정부", "지역", "지자체", "자치단체", "고장", "고을"})


def two_of(cast: Cast, clause: str = "") -> tuple[Mention, ...]:  # noqa: PLR0911  one way out a telling
    """The two that the opening puts together; else the first body and the next one, of another country if any.

    Where the clause says what they are ("두 대학은"), they are of that kind.
    """
    told = OF_KIND.search(clause)
    if told:
        if told["kind"] in OF_REGION and len(towns := _towns(cast)) > 1:
            return _of_two_lands(towns)
        if told["kind"] in OF_REGION and (towns := _joined_towns(cast)):
            return tuple(towns)
        kind = kind_of_sort(told["kind"])
        alike = [b for b in cast.bodies if kind and (own := kind_by_ending(b.name, "ko")) and own[1] is kind]
        if len(alike) == 2:
            return tuple(alike)
    if FIRMS.search(clause) and (firms := _firms(cast)):
        return firms
    together = _together(cast) or (_met(cast) if PERSONS.search(clause) else ())
    if all(told_home(one) in (None, "KR") for one in together) and (quoted := _quoted(cast)):
        return quoted
    if together:
        return tuple(next((b for b in cast.bodies if b.name == one.name and b.home), one) for one in together)
    if len(cast.bodies) < 2:
        return ()
    first, *others = cast.bodies
    abroad = [b for b in others if (home := home_of(b.name, "ko")) and home.code != "KR" and first.name not in b.name]
    foreign = any(c.country != "KR" for c in cast.countries)
    if foreign and not abroad and not is_abroad(first):
        abroad = _named_later(cast)
    return (first, abroad[0] if abroad and foreign and not is_abroad(first) else others[0])


def bodies_of_nations(cast: Cast) -> tuple[Mention, ...]:
    """The two public bodies that the opening puts together, each of one of the two countries that "양국" are."""
    pair = _together(cast)
    lands = [told_home(body) or "KR" for body in pair]
    return (
        pair
        if all(map(_is_public, pair)) and len(pair) == 2 and set(lands) == {c.country for c in cast.countries}
        else ()
    )


PUBLIC = frozenset({Kind.GOVERNMENT, Kind.AGENCY})
FIRMS = re.compile(r"(?<![가-힣])(?:두|양)\s?(?:회사|기업|업체|사)(?:은|는|이|가)\s")


def _firms(cast: Cast) -> tuple[Mention, ...]:
    """Where the opening puts two offices together, the first two that act together further on: "두 회사" are firms."""
    if not any(_is_public(one) for one in _together(cast)):
        return ()
    for line in cast.lines:
        if line.sentence.is_prose and line.sentence.has("instrument", "sign"):
            roles = roles_in(line.words, known=cast.known, whose=cast.whose)
            pair = (*roles.subject, *roles.partners)
            if len(pair) == len("AB") and not any(_is_public(one) or country(one.name) for one in pair):
                return pair
    return ()


def _is_public(body: Mention) -> bool:
    """Whether a body's name tells that it is an office."""
    kind = kind_by_ending(body.name, "ko")
    return kind is not None and kind[1] in PUBLIC


WITH_THEM = re.compile(
    r"(?:^|\s)(?:이들?\s)?(?P<number>양|두|세|네|[2-5]개)\s?"
    r"(?P<what>국|나라|국가|기관|대학|병원|회사|기업|업체|단체|도시|곳|연구소|학교|협회|은행|부처)"
    r"(?:\s(?:정부|보건당국|당국))?(?:과|와)(?:는|도)?\s"
)
NATION = frozenset({"국", "나라", "국가"})


def with_them(clause: str, cast: Cast, own: set[str]) -> tuple[Mention, ...]:
    """ "최근 양국과", "두 기관과": the so many foreign bodies, each of another land, that the page named before."""
    told = WITH_THEM.search(clause)
    if told is None:
        return ()
    number = number_of(told["number"])
    by_land: dict[str | None, Mention] = {}
    for body in cast.bodies:
        if body.name not in own and (land := told_home(body)) not in (None, "KR", "INT"):
            by_land.setdefault(land, body)
    if len(by_land) == number:
        return tuple(by_land.values())
    if alike := _named_before(clause[: told.start("number")], cast, own, number):
        return alike
    if told["what"] not in NATION:
        return ()
    words = [*(line.sentence for line in cast.opening if line.sentence.is_prose)]
    lands: dict[str, Mention] = {}
    for sentence in words:
        for found in find_countries(sentence.words, "ko"):
            if found.code not in ("KR", "INT") and sentence.start >= 0:
                at = sentence.start + found.start
                mention = Mention(
                    name=found.words, start=at, end=at + len(found.words), country=found.code, kind=Kind.GOVERNMENT
                )
                lands.setdefault(found.code, mention)
        if len(lands) >= number:
            break
    return tuple(lands.values()) if len(lands) == number else ()


def _named_before(words: str, cast: Cast, own: set[str], number: int) -> tuple[Mention, ...]:
    """ "베트남 A와 B 장관을 만나고 두 부처와": the so many bodies of one foreign land that the clause names before."""
    named = [(words.rfind(body.name), body) for body in cast.bodies if body.name not in own and body.name in words]
    listed = [body for _, body in sorted(named, key=lambda one: one[0])]
    lands = {land for body in listed if (land := told_home(body)) is not None}
    if len(listed) != number or len(lands) != 1 or lands & {"KR", "INT"}:
        return ()
    return tuple(replace(body, country=body.country or next(iter(lands))) for body in listed)


QUOTED = re.compile(
    r"(?P<beside>[^.,]{2,40}?)(?:기업|기관|회사|업체|단체|모임|클러스터|조직|재단|협회|대학|병원|연구소|은행|그룹|센터|조합)(?:인)?\s"
    r"['‘](?P<name>[^'’‘]{2,24})['’](?:\([^()]{1,40}\))?(?:을|를|과|와|의)\s"
)
"""A name in quotation marks right behind what it is: "핀란드 의료기업 모임인 '헬스 캐피털'을"."""


def _quoted(cast: Cast) -> tuple[Mention, ...]:
    """The page's own body and the one of abroad that the opening names in quotation marks, behind what it is."""
    found: dict[str, Mention] = {}
    for line in cast.opening:
        words = line.sentence.words
        for told in QUOTED.finditer(words) if line.sentence.is_prose and ("'" in words or "‘" in words) else ():
            lands = [one for one in find_countries(told["beside"], "ko") if one.code not in ("KR", "INT")]
            if lands and lands[-1].end >= len(told["beside"]) - NEAR:
                start = line.shift + told.start("name")
                mention = Mention(name=told["name"], start=start, end=start + len(told["name"]), home=lands[-1].words)
                found.setdefault(told["name"], mention)
    return (cast.protagonist, *found.values()) if cast.protagonist and len(found) == 1 else ()


NEAR = 16
"""Letters behind its land in which it is told what a body is."""


def _named_later(cast: Cast) -> list[Mention]:
    """The foreign body that a sentence further down first names as the one with whom something is done."""
    for line in cast.lines:
        if line.sentence.is_prose:
            for phrase, body in line.bodies:
                if phrase.particle in WITH and is_abroad(body):
                    return [body]
    return []


def _towns(cast: Cast) -> list[Mention]:
    """The towns that the page is about; where those named are of one land, with that of a mayor in the opening."""
    towns = [body for body in cast.bodies if _is_town(body)]
    if len({is_abroad(town) for town in towns}) > 1:
        return towns
    for line in cast.opening:
        told = HEADED.search(line.sentence.words)
        if told and (told["town"][-1] != "시" or home_of(told["town"], "ko") is not None):
            # 시장 is a market, too
            start = line.shift + told.start("town")
            return [Mention(name=told["town"], start=start, end=start + len(told["town"])), *towns]
    return towns


def _joined_towns(cast: Cast) -> list[Mention]:
    """Two places of two lands that a line of the opening joins: "대전-시애틀", "대전시와 미국 시애틀이"."""
    for line in cast.opening:
        words = line.words
        for at, word in enumerate(words):
            parts = [part for part in HYPHEN.split(word.stem) if part]
            names = [(part, word.start + word.stem.index(part)) for part in parts] if len(parts) == len("AB") else []
            if word.particle in WITH and at + 1 < len(words):
                other = words[at + 2] if at + 2 < len(words) and country(words[at + 1].stem) else words[at + 1]
                names = [(one.stem, one.start) for one in (word, other)]
            towns = [Mention(name=name, start=start, end=start + len(name)) for name, start in names]
            lands = {home.code for town in towns if _is_place(town.name) and (home := home_of(town.name, "ko"))}
            if len(lands) == len("AB"):
                return towns
    return []


def _is_place(name: str) -> bool:
    """Whether a name is that of a place and of no land."""
    return country(name) is None and (is_place(name) or is_region(name))


def _of_two_lands(towns: list[Mention]) -> tuple[Mention, ...]:
    """The first town, and the next one of the other side of the border."""
    first, *others = towns
    return first, next((one for one in others if is_abroad(one) is not is_abroad(first)), others[0])


def _is_town(mention: Mention) -> bool:
    """Whether a name is that of a town or a province: by its ending, or a place that stands alone."""
    kind = kind_by_ending(mention.name, "ko")
    if kind is not None:
        return kind[1] is Kind.GOVERNMENT and mention.name.endswith(TOWN)
    return is_place(mention.name) or is_region(mention.name)


def _together(cast: Cast) -> tuple[Mention, ...]:
    """ "A-B, ..." at the head of the headline, "A가 B와 ..." in the first sentences: one of them the page's own."""
    if three := _with_partner(cast):
        return three
    if told := _said_to_be_partner(cast):
        return told
    for line in cast.opening:
        heading = line.sentence.place in HEADING
        if heading:
            pair = _hyphened(line.words[:3])
        else:
            roles = roles_in(line.words, known=cast.known, whose=cast.whose)
            pair = (*roles.subject, *roles.partners)
            if len(pair) != 2 or not roles.subject:
                # "A가 B와", "A와 B가"
                continue
        leads = any(_is_lead(one, cast) for one in pair) or (cast.protagonist is None and not heading)
        if pair and leads and not any(country(one.name) for one in pair):
            return pair
    return _told_otherwise(cast)


def _told_otherwise(cast: Cast) -> tuple[Mention, ...]:
    """The page's own body and the partner whom the headline, or a sentence of the opening, tells in other words."""
    for line in cast.opening:
        pair = headed_pair(line, cast.protagonist, cast.known, cast.whose)
        if pair := pair or became_partner(line, cast.known, lambda one: _is_lead(one, cast)):
            return pair
    return ()


def _with_partner(cast: Cast) -> tuple[Mention, ...]:
    """The two bodies of home that act with one from abroad in the first running sentence, and that one."""
    first = next((line for line in cast.opening if line.sentence.is_prose), None)
    roles = roles_in(first.words, known=cast.known, whose=cast.whose) if first is not None else Roles()
    return (*roles.subject, *roles.partners) if _are_two_with_one(roles) else ()


def _said_to_be_partner(cast: Cast) -> tuple[Mention, ...]:
    """The page's own body and the one that a sentence of the opening says to be the other side: "상대는 A다"."""
    if cast.protagonist is None:
        return ()
    before: Line | None = None
    for line in cast.opening:
        if not line.sentence.is_prose:
            continue
        if len(others := other_side(line)) == 1:
            return (*own_side(before, cast.protagonist, cast.known, cast.whose), *others)
        before = line
    return ()


def _are_two_with_one(roles: Roles) -> bool:
    """Whether two bodies of home act with one from abroad: "A와 B가 인도네시아 C와"."""
    if len(roles.subject) != len("AB") or len(roles.partners) != 1:
        return False
    return told_home(roles.partners[0]) not in (None, "KR", "INT") and not any(map(is_abroad, roles.subject))


PERSONS = re.compile(r"(?:두|양|양국)\s(?:장관|총장|시장|지사|기관장|청장|회장)(?:은|이|과)\s")


def _met(cast: Cast) -> tuple[Mention, ...]:
    """Whom two persons head who meet in the opening, of two lands: "A국 보건장관은 B국 보건장관과 회담했다"."""
    for line in (one for one in cast.opening if one.sentence.is_prose):
        roles = roles_in(line.words, known=cast.known, whose=cast.whose)
        pair = (*roles.subject, *roles.partners)
        if len(pair) == len({told_home(one) or "KR" for one in pair}) == len("AB"):
            return pair
    return ()


def _is_lead(mention: Mention, cast: Cast) -> bool:
    lead = cast.protagonist
    if lead is None:
        return False
    return are_one(mention, lead) and not elsewhere(mention, lead)


def _hyphened(words: list[Word]) -> tuple[Mention, ...]:
    """ "연구소-모더나," that opens a headline: of two names with a mark between one looks like a body."""
    for word in words[:1]:
        names = [part for part in HYPHEN.split(word.stem) if len(part) > 1]
        common = [name for name in names if name in words_of("generic") or name in words_of("adverb")]
        if len(names) == 2 and not common and any(map(may_stand, names)) and (word.comma or word.particle):
            ends = [word.start + word.stem.index(name) for name in names]
            pair = [Mention(name=n, start=at, end=at + len(n)) for n, at in zip(names, ends, strict=True)]
            return tuple(pair)
    return ()
