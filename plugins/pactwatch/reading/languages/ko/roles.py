"""Who stands in a party's place in a Korean clause: subject, partner, list, pair with a hyphen."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from itertools import pairwise

from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.body_names import GENERIC_BODY, NAMED_BODY
from pactwatch.reading.languages.ko.closing import VISIT, Roles, close_list, owns_paper, stands_against
from pactwatch.reading.languages.ko.counterparts import is_ministry, with_own_head
from pactwatch.reading.languages.ko.hosts import host_of, house_alone
from pactwatch.reading.languages.ko.joined_objects import is_thing_of_letters, without_joined_objects
from pactwatch.reading.languages.ko.lands import (
    as_partners,
    with_who_takes_part,
    without_bystanders,
    without_journey,
    without_when,
)
from pactwatch.reading.languages.ko.letters import is_of_foreign_letters
from pactwatch.reading.languages.ko.listing import JOINERS, WITH_ARTICLE, joined_by_genitive, may_stand, phrases_in
from pactwatch.reading.languages.ko.no_sides import ACTED, takes_place, without_objects, without_other_clause
from pactwatch.reading.languages.ko.nouns import country, is_body, is_time, name_of
from pactwatch.reading.languages.ko.particles import SUBJECT, VISITED, WITH
from pactwatch.reading.languages.ko.phrases import POINTING, Phrase
from pactwatch.reading.languages.ko.placed_names import is_before_paper, is_no_word, joins_hands
from pactwatch.reading.languages.ko.relative import is_own, without_relatives
from pactwatch.reading.languages.ko.same_bodies import told_home
from pactwatch.reading.languages.ko.titles import HEADS_OF_PLACES, is_place
from pactwatch.reading.languages.ko.words import Word, words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.organisations import named
from pactwatch.records import Kind

DASH = re.compile(r"[–—-]")

Whose = Callable[[list[Word], int], Mention | None]
"""The body of the person whose title is the word of this number."""


def roles_in(
    words: list[Word], *, headline: bool = False, known: frozenset[str] = frozenset(), whose: Whose | None = None
) -> Roles:
    """The bodies that stand as subject and as partners among the words before a verb of signing.

    ``known`` are names that the headline or a bracket introduced: they are sure, whatever their form.
    """
    words = without_joined_objects(without_bystanders(without_when(words)))
    words = without_relatives(as_partners(with_who_takes_part(without_journey(words))))
    told = [
        phrase for phrase in phrases_in(words, known) if phrase.particle not in ACTED or not takes_place(phrase, words)
    ]
    phrases = joined_by_genitive(
        [_hand_of(phrase, words) if phrase.particle == "의" else phrase for phrase in _without_owners(told, words)]
    )
    if whose is not None:
        phrases = [_stands_for(phrase, words, whose) for phrase in phrases]
    roles = Roles()
    chain: list[Phrase] = []
    objects: list[list[Phrase]] = []
    for at, phrase in enumerate(without_objects(_named_after_topic(phrases), words)):
        following = phrases[at + 1] if at + 1 < len(phrases) else None
        if phrase.mention is None:
            if chain:
                close_list(chain, words, roles, headline=headline)
                chain = []
            continue
        introduced = phrase.mention.aliases or (len(phrase.mention.name) > 1 and phrase.mention.name in known)
        listed = _at_home_too(_under(phrase, chain, words), chain) if chain else phrase
        chain.append(dataclasses.replace(listed, sure=True) if introduced and not listed.sure else listed)
        if following and _are_objects(chain, following, words):
            if words[following.last].stem in BUILT and all(p.sure for p in chain):
                objects.append(chain)
            chain = []
            continue
        opens = headline and at == 0 and phrase.comma and not phrase.particle
        if opens or not _goes_on(phrase, following, words, is_sure=any(p.sure for p in chain)):
            close_list(chain, words, roles, headline=headline)
            chain = []
    if chain:
        close_list(chain, words, roles, headline=headline)
    for doubtful in objects:
        # "현지 병원과 검진센터 설립을 위한 MOU를": where no other partner is told, it is no object
        if not roles.partners and not roles.pairs:
            close_list(doubtful, words, roles, headline=headline)
    without_other_clause(roles)
    _in_parallel(roles)
    _settle(roles, phrases)
    if len(roles.subject) < 2 and not roles.partners and not roles.pairs and not roles.visited:
        roles.partners += _by_name_alone(phrases, words, roles) or (house_alone(words) if roles.subject else [])
    with_own_head(roles, phrases, words)
    return roles


BETWEEN_TWO = ("간", "사이")


def may_pair(words: list[Word]) -> bool:
    """Whether the words may tell a pair: two whose something is, something between two, or two with one each. Cheap."""
    joined = 0
    for word in words:
        joined += word.particle in WITH
        if joined > 1 or word.particle == "의" or word.stem.endswith(BETWEEN_TWO):
            return True
    return False


DESCRIBES = re.compile(
    r"^(?:운영|지원|육성|후원|설립|관리|경영|위탁운영|수탁운영|주최|주관|투자|인수|출자|소유|추천|선정|발굴|담당|보유|운용|지정)(?:하는|한|중인|해온|하던)$"
    r"|^(?:세운|이끄는|거느린|돕는|키우는|만든|키운|맡은|맡긴|밀어주는|이끈|낸|꾸린|둔|모인)$"
)
"""Verbs that say whose another body is: "A가 운영하는 B는"."""

FOUNDED = frozenset({"세운", "설립한", "만든", "꾸린", "운영하는", "소유한", "출자한", "출연한", "관리하는", "둔"})
"""What a land, or its government, has done to a body that is its own."""
BETWEEN = 2
"""Words of time between an owner and its verb: "호주 정부가 1992년 세운"."""


def _without_owners(told: list[Phrase], words: list[Word]) -> list[Phrase]:
    """ "A가 운영하는 B는 ...": whose B is does not act itself; what a land has founded is at home there."""
    out: list[Phrase] = []
    owner: Mention | None = None
    for phrase, following in pairwise([*told, None]):
        if phrase is None:
            continue
        if owner is not None and phrase.mention and not phrase.mention.home:
            phrase = dataclasses.replace(phrase, mention=dataclasses.replace(phrase.mention, home=owner.home))  # noqa: PLW2901
        verb = _verb_of_owner(phrase, following, words) if phrase.particle in ACTED and not phrase.comma else ""
        owner = phrase.mention if phrase.is_country and verb in FOUNDED else None
        if not verb:
            out.append(phrase)
    return out


def _verb_of_owner(phrase: Phrase, following: Phrase | None, words: list[Word]) -> str:
    """The verb that says whose the next body is, behind its owner; "" where the phrase is no owner."""
    at = phrase.last + 1
    while at < len(words) and at <= phrase.last + BETWEEN and is_time(words[at].stem) and not words[at].comma:
        at += 1
    if at >= len(words) or words[at].comma or following is None or following.is_country or following.first > at + 2:
        return ""
    verb = words[at].stem + words[at].particle
    return verb if DESCRIBES.match(verb) else ""


def _hand_of(phrase: Phrase, words: list[Word]) -> Phrase:
    """ "와이즈만연구소의 손을 잡았다": whose hand is taken is the partner, whatever its name's form."""
    if phrase.mention is None or phrase.last + 1 >= len(words):
        return phrase
    held = words[phrase.last + 1]
    return dataclasses.replace(phrase, particle="과", sure=True) if held.stem == "손" else phrase


def _by_name_alone(phrases: list[Phrase], words: list[Word], roles: Roles) -> list[Mention]:
    """ "A는 헬싱키에서 포르툼과 ...": where no other partner is told, a name of foreign letters is one."""
    begin = min((mention.start for mention in roles.subject), default=-1)
    for phrase in phrases:
        if phrase.mention is None or phrase.particle not in WITH or phrase.mention.start <= begin:
            continue
        name = phrase.mention.name
        if len(name) > 2 and not phrase.is_person and not phrase.is_country and (_is_foreign(name) or _is_firm(name)):
            return [phrase.mention]
        if phrases.index(phrase) == 1 and len(name) >= LONG_NAME and _ends_in_none(name) and _is_next(phrases, roles):
            return [phrase.mention]
        if (is_before_paper(words, phrase.last) or joins_hands(words, phrase.last + 1)) and is_no_word(name):
            return [phrase.mention]
    return []


LONG_NAME = 5
"""Letters of a name that is one though nothing but its place says so."""


def _ends_in_none(name: str) -> bool:
    """Whether a name of one word ends in no word that things or people are called by."""
    return " " not in name and not any(name.endswith(word) for word in words_of("generic") if len(word) > 1)


def _is_next(phrases: list[Phrase], roles: Roles) -> bool:
    """Whether the second phrase stands right behind the first, which acts: "KT가 메디컬파트너스코리아와"."""
    first, second = phrases[:2]
    acts = first.mention is not None and first.mention in roles.subject and first.particle in SUBJECT
    return acts and first.last + 1 == second.first == second.last


LONG_FIRM = 4
"""Letters of a firm's name that ends in a word of its trade ("동방제약")."""


def _is_firm(name: str) -> bool:
    """Whether one word that no list knows as common ends in the word of a trade, with a name before it."""
    kind = kind_by_ending(name, "ko") if " " not in name and len(name) >= LONG_FIRM else None
    if kind is None or kind[1] is not Kind.COMPANY or name in words_of("generic"):
        return False
    own = name[: -len(kind[0])]
    return len(own) > 1 and own not in words_of("generic") and own not in words_of("descriptor")


def _is_foreign(name: str) -> bool:
    """Whether letters of other tongues make the name, or a place abroad stands in it, and no common word ends it."""
    if name.rsplit(maxsplit=1)[-1] in words_of("generic"):
        return False
    home = home_of(name, "ko")
    return any(map(is_of_foreign_letters, name.split())) or (home is not None and home.code not in ("KR", "INT"))


UNDER = frozenset({"산하", "계열", "소속", "계열사", "자회사", "부속"})


def _under(phrase: Phrase, chain: list[Phrase], words: list[Word]) -> Phrase:
    """ "체코 국영그룹과 산하 병원": who belongs to a body of the list is at home where that is."""
    owner = chain[-1].mention
    if owner is None or phrase.mention is None or phrase.mention.home:
        return phrase
    at = chain[-1].last + 1
    if at >= len(words) or words[at].stem not in UNDER:
        return phrase
    return dataclasses.replace(
        phrase, mention=dataclasses.replace(phrase.mention, home=f"{owner.name} {owner.home}".strip())
    )


PUBLIC = re.compile(
    r"^(?:국립|국가|중앙|왕립|주립|시립|연방|정부|보건|의약품|식품|질병|공중|대통령|제\d)|(?:부|처|청|위원회|인민병원)$"
)


def _at_home_too(phrase: Phrase, chain: list[Phrase]) -> Phrase:
    """ "키르기스스탄의 보건부, 국립외과센터와": a public office listed behind a land's body is of that land."""
    mention = phrase.mention
    owner = chain[-1].mention
    if owner is None or mention is None or mention.home or mention.country or phrase.is_country or phrase.is_person:
        return phrase
    if chain[-1].particle or not chain[-1].comma or mention.name in words_of("ministry"):
        # "몽골 보건부와 질병관리청이": two sides
        return phrase
    land = owner.home.split()[-1] if owner.home else _land_in(owner.name)
    if not land or country(land) in (None, "KR") or not PUBLIC.search(mention.name):
        return phrase
    own = home_of(mention.name, "ko")
    if own is not None or ((known := named(mention.name)) is not None and known.is_strong):
        return phrase
    return dataclasses.replace(phrase, mention=dataclasses.replace(mention, home=land))


def _land_in(name: str) -> str:
    """The foreign land that a name tells by itself: "로마국립중앙도서관"."""
    home = home_of(name, "ko")
    return name_of(home.code) if home is not None and home.code not in ("KR", "INT", "EU") else ""


def _named_after_topic(phrases: list[Phrase]) -> list[Phrase]:
    """ "A는 모더나와 ...": a name of foreign letters right behind the topic is a body, whatever its form."""
    out = list(phrases)
    for at in range(1, len(out)):
        topic, phrase = out[at - 1], out[at]
        if phrase.sure or phrase.mention is None or phrase.particle not in WITH or topic.last + 1 != phrase.first:
            continue
        name = phrase.mention.name
        if topic.particle in ("은", "는") and topic.mention and len(name) > 2 and is_of_foreign_letters(name):
            out[at] = dataclasses.replace(phrase, sure=True)
    return out


BUILT = frozenset("설립 건립 유치 조성 구축 개원 개소 개설 신설 건설 개교 증축 이전 육성".split())  # noqa: SIM905
"""What is done to what does not exist yet."""


def _are_objects(chain: list[Phrase], phrase: Phrase, words: list[Word]) -> bool:
    """ "하노이와 다낭을 찾아", "병원과 연구센터 설립을 위해": what is joined to an object is one too, and no party."""
    if chain[-1].particle not in WITH or phrase.particle not in VISITED or chain[-1].last + 1 != phrase.first:
        return False
    after = words[phrase.last + 1].stem if phrase.last + 1 < len(words) else ""
    if words[phrase.last].stem in BUILT:
        return phrase.last > phrase.first and is_body(words[phrase.last - 1].stem)
    return not phrase.sure and VISIT.match(after) is not None


def _in_parallel(roles: Roles) -> None:
    """ "A는 B와, C는 D와 각각": a pair each."""
    places = [place for place, _, _ in roles.order]
    if len(places) < 4 or places != ["S", "P"] * (len(places) // 2) or not all(c for _, _, c in roles.order[1:-1:2]):
        return
    roles.pairs += [(*s[1], *p[1]) for s, p in zip(roles.order[0::2], roles.order[1::2], strict=True)]
    roles.subject, roles.partners = [], []


def _stands_for(phrase: Phrase, words: list[Word], whose: Whose) -> Phrase:
    """ "송 시장과": a person for the body that the page has introduced."""
    points = phrase.first > 0 and words[phrase.first - 1].stem in POINTING
    if points and phrase.mention and phrase.last > phrase.first and words[phrase.first].stem in GENERIC_BODY:
        # "이 대학 의과대학과"
        owner = whose(words, phrase.first)
        if owner is None:
            return phrase
        name = f"{owner.name} {phrase.mention.name}"
        land = owner.country or told_home(owner)
        return dataclasses.replace(
            phrase, mention=dataclasses.replace(owner, name=name, aliases=(), country=land), sure=True
        )
    points = points and phrase.head in NAMED_BODY
    if not points and (phrase.mention or not phrase.is_person):
        return phrase
    host = host_of(phrase, words) if not points else None
    # a ruler met at his town's hall is no other town's, whoever else the page calls so
    mention = host if host and phrase.head in HEADS_OF_PLACES else whose(words, phrase.last) or host
    return dataclasses.replace(phrase, mention=mention, sure=True) if mention else phrase


def _goes_on(phrase: Phrase, following: Phrase | None, words: list[Word], *, is_sure: bool) -> bool:
    """Whether the next phrase belongs to the same list of bodies, of which one ``is_sure``."""
    joins = phrase.particle in WITH or (phrase.comma and not phrase.particle)
    joins = joins or (phrase.last + 1 < len(words) and words[phrase.last + 1].stem in JOINERS)
    listed = (
        phrase.particle in VISITED and phrase.last + 1 < len(words) and words[phrase.last + 1].stem.startswith("비롯")
    )
    joins = joins and not stands_against(phrase, words)
    if not (joins or listed) or following is None or following.mention is None:
        return False
    if sum(not is_time(word.stem) for word in words[phrase.last + 1 : following.first]) > 1:
        # "9월 30일 A, 10월 3일 B와": days stand between those of one list
        return False
    if following.particle == "에" and phrase.comma:
        # "A 대표, 킬시에 있는 B의 대표가"
        return False
    if phrase.particle in WITH and phrase.comma and following.particle in SUBJECT:
        # "A는 B와, C는 D와"
        return False
    is_between = following.particle == "간" or (following.particle == "의" and owns_paper(words, following.last))
    if following.is_country and not (phrase.is_country or is_between) and phrase.particle in WITH and phrase.sure:
        return False
    closes = (
        following.particle in WITH or following.particle in ("간", "의") or (following.comma and not following.particle)
    )
    # "보건복지부와 일동제약, JW중외제약은": who stands last in a list of bodies is one of them
    ends = following.particle in SUBJECT and phrase.comma
    return following.sure or closes or (ends and is_sure) or (following.particle in SUBJECT and phrase.first == 0)


def hyphened(words: list[Word]) -> list[tuple[Mention, ...]]:
    """Bodies joined by a hyphen within one word: "식약처–EDE 바이오헬스 협력 양해각서"."""
    out: list[tuple[Mention, ...]] = []
    for number, word in enumerate(words):
        if word.particle == "의" and number + 1 < len(words) and is_own(words[number + 1]):
            # "CGS-CIMB그룹의 투자사인 A와 ... 각서": whose something else is
            continue
        parts = [part for part in DASH.split(word.stem) if part] if DASH.search(word.stem) else []
        if parts and (WITH_ARTICLE.search(word.stem) or is_thing_of_letters(words, number)):
            continue
        if len(parts) > 1 and all(len(p) > 1 and may_stand(p) for p in parts):
            at = word.start
            pair: list[Mention] = []
            for part in parts:
                at = max(at, word.start + word.stem.find(part))
                pair.append(Mention(name=part, start=at, end=at + len(part)))
            out.append(tuple(pair))
    return out


def _settle(roles: Roles, phrases: list[Phrase]) -> None:
    """Of several subjects the sure ones stay; a visited body is a partner where there is no other."""
    sure = {p.mention.name for p in phrases if p.mention and p.sure} | roles.vouched
    kept = [m for m in roles.subject if m.name in sure or any(m.name in name for name in sure)]
    roles.subject = kept or roles.subject
    if len(roles.partners) == len(roles.companions) and not roles.pairs:
        visited = [_land_for_town(m) if _are_no_rulers(roles.subject) else m for m in roles.visited]
        roles.partners += [m for m in visited if m.kind is None or not roles.partners]
    names = {m.name for m in roles.partners}
    # "교육부 장관이 몽골 울란바토르에서 엥흐암갈랑 교육부 장관과": the ministries of two lands
    roles.subject = [m for m in roles.subject if m.name not in names or is_ministry(m.name)]


def _are_no_rulers(subject: list[Mention]) -> bool:
    """Whether those who act are told, and none of them is a town or a government."""
    kinds = [kind_by_ending(mention.name, "ko") for mention in subject]
    return bool(kinds) and all(kind is not None and kind[1] is not Kind.GOVERNMENT for kind in kinds)


def _land_for_town(visited: Mention) -> Mention:
    """ "병원은 라오스 비엔티안을 찾아 ...": whom a hospital meets in a town is of that land, not the town itself."""
    land, _, town = visited.name.partition(" ")
    if not is_place(town) or country(land) is None:
        return visited
    return dataclasses.replace(visited, name=land, end=visited.start + len(land), kind=Kind.GOVERNMENT)
