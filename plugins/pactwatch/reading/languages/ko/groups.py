"""Who agreed with whom in a Korean clause: one group of bodies an agreement."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator

from pactwatch.reading.languages.ko.both import bodies_of_nations, two_of, with_them
from pactwatch.reading.languages.ko.cast import Cast, is_abroad
from pactwatch.reading.languages.ko.closing import Roles
from pactwatch.reading.languages.ko.counterparts import at_home_where_shared, of_other_land
from pactwatch.reading.languages.ko.full_names import in_full_form
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.listing import MARK
from pactwatch.reading.languages.ko.nations import NATIONS
from pactwatch.reading.languages.ko.nouns import country
from pactwatch.reading.languages.ko.roles import roles_in
from pactwatch.reading.languages.ko.same_bodies import elsewhere, told_home
from pactwatch.reading.languages.ko.takers import AS_PARTNER, summed_up
from pactwatch.reading.languages.ko.words import words_of
from pactwatch.reading.model import HEADING, Mention
from pactwatch.reading.names import is_short_for
from pactwatch.reading.organisations import named
from pactwatch.records import Kind

EACH = re.compile(
    r"각각|저마다|제각기|제각각|한 건씩|하나씩|차례로|따로|잇따라|잇달아|잇단|연이어|연달아|"
    r"개별적으로|별도로|나란히"
)
DAY_EACH = re.compile(
    r"\d{1,2}일[^.,]{2,40}[과와],\s(?:\S{1,6}\s){0,2}\d{1,2}일"
    r"|\d{1,2}일\s[^.,]{2,40},\s(?:\S{1,6}\s){0,2}\d{1,2}일\s[^.,]{2,40}[과와](?:도)?\s"
)
"""Partners with a day each: "20일 A와, 21일 B와"."""
EACH_OF_US = re.compile(
    r"저마다|제각기|제각각|한 건씩|하나씩|개별적으로|따로따로"
    r"|각각\s(?:[가-힣A-Z]+\s){0,3}(?:업무협약|협약|양해각서|MOU|협정|의향서)"
)
"""What parts several subjects with one partner; "각각 서명했다" does not: each side signs one paper."""
TOPICS_APART = re.compile(r"(?:은|는)\s[^,.]{1,40}(?:을|를|에|로),\s[^,.]{1,30}?(?:은|는)\s[^.]{2,80}각각")
"""Subjects that are told apart with one partner: "A는 점안액을, B는 주사를 대는 내용으로 X와 각각 각서에 서명했다"."""
EACH_ALONE = re.compile(
    r"(?:을|를)\s각각\s(?:체결|맺|나누|나눴)"
    r"|각각\s(?:[가-힣A-Z]{1,12}\s){0,3}(?:MOU|협약|양해각서|협정)(?:을|를)\s(?:체결|맺)"
)
"""Firms of one country that sign a paper each, with others that the sentence does not name."""
TOGETHER = re.compile(
    r"[3-9삼]\s?(?:자|국)(?!어)|세 나라|네 나라|공동으로|다자|컨소시엄|[과와] 함께|[3-9]개 기관(?:은|이)"
    r"|[세네] (?:기관|곳)(?:은|이)"
)
"""Several countries sign one paper with the subject; else each has one of its own with it."""
SO_MANY = re.compile(
    r"(?:MOU|협약|각서|약정|협정|문서)[^.\d]{0,6}?\s?(?:[2-9]|\d{2}|두|세|네|다섯|여섯|일곱|여덟)\s?건"
)
"""Papers of two nations that are summed up: they need not be of one body's."""
YEAR = re.compile(r"(?:19|20)\d{2}년")
ACTS = re.compile(r"(?:\s[가-힣]{2,4})?(?:은|는|이|가)\s")
"""Behind "세 기관": the three act together."""
SUBJECT_IS_BOTH = re.compile(
    r"^[\s◦]*(?:[^,.]{0,14},?\s)?(?:양국|두 나라|양국 정부|두 정부|두 기관|양 기관|양측|"
    r"양사|두 회사|두 대학|양 대학|두 협회|두 도시"
    r"|양 도시|(?:두|양) (?:지역|시군|군시|시도|지방정부|지자체|자치단체|고장|고을|시|군|"
    r"단체|병원|학교|재단|연구소|연구원|학회|은행|거래소|박물관|장관|총장|시장|지사|기관장))"
    r"(?: 정부)?(?:은|는|이|가|도|,)\s"
)


def groups_of(  # noqa: C901, PLR0911, PLR0912  one way out a sort of telling
    roles: Roles, clause: str, cast: Cast, *, anaphor: bool
) -> tuple[tuple[Mention, ...], ...]:
    """The parties of each agreement that the clause tells of."""
    if "가운데" in clause:
        clause = LOOKED_ON.sub("", clause)
    if roles.pairs:
        return tuple(tuple(as_introduced(m, cast) for m in pair) for pair in roles.pairs)
    subject = tuple(as_introduced(one, cast) for m in roles.subject for one in _told_apart(m, cast))
    particle, listed = summed_up(clause, cast.listed)
    if listed and particle not in AS_PARTNER:
        subject = listed
    own = {m.name for m in subject}
    listed_with = (
        of_other_land(one, roles.subject, clause, cast.page) for m in roles.partners for one in _told_apart(m, cast)
    )
    partners = tuple(m for m in (as_introduced(m, cast) for m in listed_with) if m.name not in own or m.country)
    if listed and particle in AS_PARTNER:
        partners = listed
    if all(map(_is_country, partners)) and (by_both := SUBJECT_IS_BOTH.match(clause)):
        if NATIONS.search(by_both.group()) and cast.countries:
            # what the two nations did in a year of before their bodies need not have done
            named = () if YEAR.search(clause) or SO_MANY.search(clause) else bodies_of_nations(cast)
            return (named or cast.countries,)
        if two := two_of(cast, clause):
            return (tuple(as_introduced(m, cast) for m in two),)
    own_side = subject or ((cast.protagonist,) if cast.protagonist else ())
    them = with_them(clause, cast, {m.name for m in own_side}) if own_side else ()
    if them and all(m.kind or m.name in {one.name for one in them} for m in partners):
        return tuple((*own_side, one) for one in them)
    if not subject and partners and WE.search(clause) and _is_of_their_land(cast.protagonist, partners):
        subject = (OURS,)
    if not subject and partners and cast.protagonist and cast.protagonist.name not in {m.name for m in partners}:
        subject = (cast.protagonist,)
    if not subject and partners and cast.protagonist is None and (us := cast.us):
        subject = (us,)
    if len(subject) + len(partners) < 2 and anaphor:
        if NATIONS.search(clause) and cast.countries and not (subject and not _is_country(subject[0])):
            return (cast.countries,)
        if not subject and not partners and (two := two_of(cast, clause)):
            return (tuple(as_introduced(m, cast) for m in two),)
        foreign = next((c for c in cast.countries if c.country != "KR"), None)
        if not partners and cast.protagonist and foreign:
            return ((cast.protagonist, foreign),)
    if len(subject) + len(partners) == 1 and WE.search(clause) and all(map(is_abroad, (*subject, *partners))):
        subject = (OURS, *subject)
    nations = len(partners) > 1 and all(map(_is_country, partners)) and not TOGETHER.search(clause)
    if len(partners) > 1 and (nations or EACH.search(clause) or DAY_EACH.search(clause)):
        return tuple((*subject, partner) for partner in partners)
    if len(subject) > 1 and len(partners) < 2 and _sign_apart(subject, partners, clause):
        return tuple((one, *partners) for one in subject)
    if len(partners) > 1 and not TOGETHER.search(clause) and (apart := _by_land(subject, partners, cast)):
        return apart
    subject = at_home_where_shared(subject, partners)
    both = _without_owners(tuple({(m.name, m.country): m for m in (*subject, *partners)}.values()))
    both = tuple(_once(both)) if len(subject) > 1 or len(partners) > 1 else both
    if not subject and len(partners) > len(roles.partners):
        # "모더나·노바백스와 MOU": who is told of as the partner signs nothing with the other one
        return tuple((one,) for one in both)
    return (both,) if both else ()


def _without_owners(both: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The bodies without a land whose own office is among them: "X 총리가 찾은 30일, A부와 X 경제부가"."""
    lands = [told_home(one) for one in both if country(one.name) is None]
    rest = tuple(one for one in both if country(one.name) is None or told_home(one) not in lands)
    return rest if len(rest) > 1 else both


def _once(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions without a second name of a known body among them: "코트라, 대한무역투자진흥공사가"."""
    told: set[str] = set()
    for mention in mentions:
        known = named(mention.name) if not mention.home else None
        body = known.organisations[0].key if known and len(known.organisations) == 1 else ""
        if body and body in told:
            continue
        told.add(body)
        yield mention


def _told_apart(mention: Mention, cast: Cast) -> tuple[Mention, ...]:
    """ "모더나·노바백스와" as two where the running text names each by itself."""
    parts = [part.strip() for part in MARK.split(mention.name)] if MARK.search(mention.name) else []
    if len(parts) < 2 or not all(len(part) > 1 and _is_named(part, cast) for part in parts):
        return (mention,)
    out: list[Mention] = []
    at = 0
    for part in parts:
        at = mention.name.index(part, at)
        start = mention.start + at if mention.start >= 0 else -1
        out.append(Mention(name=part, start=start, end=start + len(part) if start >= 0 else -1))
    return tuple(out)


def _is_named(name: str, cast: Cast) -> bool:
    """Whether running text names a body so, with a particle behind it, and no other word of its name before it."""
    return name not in words_of("generic") and any(
        line.sentence.place not in HEADING and _acts_in(line.sentence.words, name) for line in cast.lines
    )


BESIDE = "·('‘"
"""Marks that may stand right before a name."""
ACTS_SO = re.compile(r"(?:\([^)]*\))?(?:와|과|의|는|은|가|이|도)[\s,]")


def _acts_in(words: str, name: str) -> bool:
    """Whether a name stands in the words uncut, with a particle behind it."""
    at = words.find(name)
    while at >= 0:
        is_begin = not at or words[at - 1].isspace() or words[at - 1] in BESIDE
        if is_begin and ACTS_SO.match(words, at + len(name)):
            return True
        at = words.find(name, at + 1)
    return False


LOOKED_ON = re.compile(
    r"(?:양국|두 나라|양측)\s\S{1,10}(?:이|가)\s(?:함께\s)?(?:지켜보는|지켜본|참석한|배석한|임석한)\s가운데,?\s"
)
"""Who only looks on: "양국 정상이 지켜보는 가운데"."""
WE = re.compile(r"(?:우리나라|우리 정부)(?:와|과|는|가|도)\s|^\s*정부(?:는|가)\s")
"""Korea, as its own press calls it."""


OURS = Mention(name="한국", start=-1, end=-1, country="KR", kind=Kind.GOVERNMENT)


def _is_of_their_land(lead: Mention | None, partners: tuple[Mention, ...]) -> bool:
    """Whether the page is about a body of the foreign land of all the partners: "정부는" is the other side."""
    land = told_home(lead) if lead is not None else None
    return land not in (None, "KR", "INT") and all(told_home(one) == land for one in partners)


def _by_land(
    subject: tuple[Mention, ...], partners: tuple[Mention, ...], cast: Cast
) -> tuple[tuple[Mention, ...], ...]:
    """Partners of several foreign lands have a paper each with the one at home; () where the page says "the three"."""
    lands = [told_home(partner) for partner in partners]
    abroad = set(lands) - {"KR", "INT"}
    if not subject or None in lands or len(abroad) < 2 or any(map(is_abroad, subject)):
        return ()
    number = str(len(subject) + len(partners))
    if any(ALL_IN_ONE.search(line.text) for line in cast.opening) or _all_act(number, cast):
        return ()
    if any(
        hit.role == "both" and hit.value == number and ACTS.match(cast.page.text, hit.end)
        for sentence in cast.page.sentences
        if sentence.start >= 0
        for hit in sentence.hits
    ):
        return ()
    own = tuple(partner for partner, land in zip(partners, lands, strict=True) if land in ("KR", "INT"))
    return tuple(
        (*subject, *own, *(p for p, at in zip(partners, lands, strict=True) if at == land))
        for land in dict.fromkeys(lands)
        if land not in ("KR", "INT")
    )


ALL_IN_ONE = re.compile(
    r"(?:셋|넷|세 곳|네 곳|3국|4국|삼국)(?:이|은)\s|(?:3|4|5|삼|사)자 ?(?:간|협약|협정|MOU|양해각서|협력|회의|업무협약)"
    r"|한 (?:문서|협약|장의)|하나의 (?:문서|협약|협정)|컨소시엄을 (?:꾸|맺|구성|이)"
)
"""Several lands' bodies sign one paper, said anywhere in the opening."""
COUNTED = {
    number: re.compile(rf"(?<![가-힣])(?:{told})\s?(?!나라|국가|도시|사람|가지|번)[가-힣]{{1,5}}(?:은|는|이|가)\s")
    for number, told in (("3", "세|3개|삼"), ("4", "네|4개|사"), ("5", "다섯|5개"))
}


def _all_act(number: str, cast: Cast) -> bool:
    """Whether running text says that all of them act: "세 거래소는"."""
    told = COUNTED.get(number)
    return told is not None and any(told.match(line.text) for line in cast.lines if line.sentence.is_prose)


def _sign_apart(subject: tuple[Mention, ...], partners: tuple[Mention, ...], clause: str) -> bool:
    """Whether several subjects sign a paper each: with the one partner, or with others that are not named."""
    if partners:
        if TOPICS_APART.search(clause):
            return True
        return EACH_OF_US.search(clause) is not None or f"각각 {partners[0].name[:2]}" in clause
    return EACH_ALONE.search(clause) is not None and not any(map(is_abroad, subject))


def as_introduced(mention: Mention, cast: Cast) -> Mention:
    """A short name with the full one that a bracket gave; "현지" (local) with the country of the page."""
    return in_full_form(_as_introduced(mention, cast))


def _as_introduced(mention: Mention, cast: Cast) -> Mention:
    if (own := cast.placed.get(mention.name)) and mention.start < own.start and not (mention.home or mention.country):
        # the headline's "보건부" is the text's "케냐 보건부"
        mention = dataclasses.replace(mention, home=own.home, country=own.country)
    for body in cast.bodies:
        is_named_so = mention.name in body.aliases or is_short_for(mention.name, body.name)
        if is_named_so and not elsewhere(mention, body):
            return dataclasses.replace(body, start=mention.start, end=mention.end)
    if stand := cast.stand_ins.get(mention.name):
        return dataclasses.replace(stand, start=mention.start, end=mention.end)
    if "현지" in mention.home:
        foreign = next((c for c in cast.countries if c.country != "KR"), None)
        if foreign:
            return dataclasses.replace(mention, home=mention.home.replace("현지", foreign.name))
    return mention


def _is_country(mention: Mention) -> bool:
    return mention.kind is not None and mention.kind.value == "government" and not mention.aliases


BOTH_SIGNED = re.compile(
    r"(?:두|양)\s?(?:기관|회사|대학|병원|협회|학회|은행|도시|단체|기업|연구소|연구원|재단|사)(?:이|가)\s(?:\S{1,6}\s)?$"
)


def roles_told(line: Line, begin: int, stop: int, cast: Cast) -> Roles:
    """The bodies of the clause; none where right before what describes a paper stands "두 기관이": they are the two."""
    if BOTH_SIGNED.search(line.text, begin, stop):
        return Roles()
    return roles_of(line, begin, stop, cast)


def roles_of(line: Line, begin: int, stop: int, cast: Cast) -> Roles:
    """The bodies of the clause; the subject may stand in an earlier clause of the sentence."""
    roles = roles_in(line.words_between(begin, stop), known=cast.known, whose=cast.whose)
    if not roles.subject and begin:
        roles.subject = roles_in(line.words_between(0, begin), known=cast.known, whose=cast.whose).subject
    return roles
