"""Who stands in a party's place in a Korean clause: subject, partner, list, pair with a hyphen."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.ko.letters import is_of_foreign_letters
from pactwatch.reading.languages.ko.listing import JOINERS, joined_by_genitive, may_stand, phrases_in, split_mention
from pactwatch.reading.languages.ko.nouns import country, is_body, is_time
from pactwatch.reading.languages.ko.phrases import COUNTING, GENERIC_BODY, POINTING, SUBJECT, VISITED, WITH, Phrase
from pactwatch.reading.languages.ko.words import Word, words_of
from pactwatch.reading.model import Mention

INSTRUMENT = re.compile(
    r"MOU|MOA|LOI|협약|각서|의향서|협정|동의서|선언|결연|자매도시|성명|의정서|합의서|약정|제휴", re.IGNORECASE
)
THERE_IS = re.compile(r"^(?:없|있|많|적지|필요|가능|어렵)")
"""Whoever only is there does not act: "이견이 없으면"."""
ACTS = SUBJECT | WITH | VISITED
DASH = re.compile(r"[–—-]")
VISIT = re.compile(r"^(?:찾아|찾은|방문|만나)")


@dataclass(slots=True)
class Roles:
    """The bodies of a clause: subjects, partners ("X와"), pairs ("X-Y 간"), visited and addressed ones."""

    subject: list[Mention] = field(default_factory=list)
    partners: list[Mention] = field(default_factory=list)
    pairs: list[tuple[Mention, ...]] = field(default_factory=list)
    visited: list[Mention] = field(default_factory=list)
    addressed: list[Mention] = field(default_factory=list)
    companions: list[Mention] = field(default_factory=list)
    """Partners who may only come along ("연구원과 함께 병원을 방문해")."""
    vouched: set[str] = field(default_factory=set)
    order: list[tuple[str, tuple[Mention, ...], bool]] = field(default_factory=list)
    """Subjects ("S") and partners ("P") as they came, and whether a comma closed them."""


Whose = Callable[[list[Word], int], Mention | None]
"""The body of the person whose title is the word of this number."""


def roles_in(
    words: list[Word], *, headline: bool = False, known: frozenset[str] = frozenset(), whose: Whose | None = None
) -> Roles:
    """The bodies that stand as subject and as partners among the words before a verb of signing.

    ``known`` are names that the headline or a bracket introduced: they are sure, whatever their form.
    """
    phrases = joined_by_genitive([_hand_of(phrase, words) for phrase in phrases_in(words, known)])
    if whose is not None:
        phrases = [_stands_for(phrase, words, whose) for phrase in phrases]
    roles = Roles()
    chain: list[Phrase] = []
    objects: list[list[Phrase]] = []
    for at, phrase in enumerate(_named_after_topic(phrases)):
        following = phrases[at + 1] if at + 1 < len(phrases) else None
        if phrase.mention is None:
            if chain:
                _close(chain, words, roles, headline=headline)
                chain = []
            continue
        introduced = phrase.mention.aliases or (len(phrase.mention.name) > 1 and phrase.mention.name in known)
        listed = _under(phrase, chain, words)
        chain.append(listed._replace(sure=True) if introduced else listed)
        if following and _are_objects(chain, following, words):
            if words[following.last].stem in BUILT and all(p.sure for p in chain):
                objects.append(chain)
            chain = []
            continue
        opens = headline and at == 0 and phrase.comma and not phrase.particle
        if opens or not _goes_on(phrase, following, words, is_sure=any(p.sure for p in chain)):
            _close(chain, words, roles, headline=headline)
            chain = []
    if chain:
        _close(chain, words, roles, headline=headline)
    for doubtful in objects:
        # "현지 병원과 검진센터 설립을 위한 MOU를": where no other partner is told, it is no object
        if not roles.partners and not roles.pairs:
            _close(doubtful, words, roles, headline=headline)
    _in_parallel(roles)
    _settle(roles, phrases)
    if len(roles.subject) < 2 and not roles.partners and not roles.pairs and not roles.visited:
        roles.partners += _by_name_alone(phrases, roles)
    return roles


def _hand_of(phrase: Phrase, words: list[Word]) -> Phrase:
    """ "와이즈만연구소의 손을 잡았다": whose hand is taken is the partner, whatever its name's form."""
    if phrase.particle != "의" or phrase.mention is None or phrase.last + 1 >= len(words):
        return phrase
    held = words[phrase.last + 1]
    return phrase._replace(particle="과", sure=True) if held.stem == "손" else phrase


def _by_name_alone(phrases: list[Phrase], roles: Roles) -> list[Mention]:
    """ "A는 헬싱키에서 포르툼과 ...": where no other partner is told, a name of foreign letters is one."""
    begin = min((mention.start for mention in roles.subject), default=-1)
    for phrase in phrases:
        if phrase.mention is None or phrase.particle not in WITH or phrase.mention.start <= begin:
            continue
        name = phrase.mention.name
        if len(name) > 2 and not phrase.is_person and not phrase.is_country and _is_foreign(name):
            return [phrase.mention]
    return []


def _is_foreign(name: str) -> bool:
    """Whether letters of other tongues make the name, or a place abroad stands in it, and no common word ends it."""
    if name.rsplit(maxsplit=1)[-1] in words_of("generic"):
        return False
    home = home_of(name, "ko")
    return any(map(is_of_foreign_letters, name.split())) or (home is not None and home.code not in ("KR", "INT"))


UNDER = frozenset({"산하", "계열", "소속", "계열사", "자회사", "부속"})


def _under(phrase: Phrase, chain: list[Phrase], words: list[Word]) -> Phrase:
    """ "체코 국영그룹과 산하 병원": who belongs to a body of the list is at home where that is."""
    owner = chain[-1].mention if chain else None
    if owner is None or phrase.mention is None or phrase.mention.home:
        return phrase
    at = chain[-1].last + 1
    if at >= len(words) or words[at].stem not in UNDER:
        return phrase
    return phrase._replace(mention=dataclasses.replace(phrase.mention, home=f"{owner.name} {owner.home}".strip()))


def _named_after_topic(phrases: list[Phrase]) -> list[Phrase]:
    """ "A는 모더나와 ...": a name of foreign letters right behind the topic is a body, whatever its form."""
    out = list(phrases)
    for at in range(1, len(out)):
        topic, phrase = out[at - 1], out[at]
        if phrase.sure or phrase.mention is None or phrase.particle not in WITH or topic.last + 1 != phrase.first:
            continue
        name = phrase.mention.name
        if topic.particle in ("은", "는") and topic.mention and len(name) > 2 and is_of_foreign_letters(name):
            out[at] = phrase._replace(sure=True)
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
    points = phrase.first > 0 and words[phrase.first - 1].stem in POINTING and phrase.head in GENERIC_BODY
    if not points and (phrase.mention or not phrase.is_person):
        return phrase
    mention = whose(words, phrase.last)
    return phrase._replace(mention=mention, sure=True) if mention else phrase


def _goes_on(phrase: Phrase, following: Phrase | None, words: list[Word], *, is_sure: bool) -> bool:
    """Whether the next phrase belongs to the same list of bodies, of which one ``is_sure``."""
    joins = phrase.particle in WITH or (phrase.comma and not phrase.particle)
    joins = joins or (phrase.last + 1 < len(words) and words[phrase.last + 1].stem in JOINERS)
    listed = (
        phrase.particle in VISITED and phrase.last + 1 < len(words) and words[phrase.last + 1].stem.startswith("비롯")
    )
    if not (joins or listed) or following is None or following.mention is None or following.first > phrase.last + 2:
        return False
    if following.particle == "에" and phrase.comma:
        # "A 대표, 킬시에 있는 B의 대표가"
        return False
    if phrase.particle in WITH and phrase.comma and following.particle in SUBJECT:
        # "A는 B와, C는 D와"
        return False
    is_between = following.particle == "간"
    if following.is_country and not (phrase.is_country or is_between) and phrase.particle in WITH and phrase.sure:
        return False
    closes = (
        following.particle in WITH or following.particle in ("간", "의") or (following.comma and not following.particle)
    )
    # "보건복지부와 일동제약, JW중외제약은": who stands last in a list of bodies is one of them
    ends = following.particle in SUBJECT and phrase.comma
    return following.sure or closes or (ends and is_sure) or (following.particle in SUBJECT and phrase.first == 0)


def _may_be_a_name(phrase: Phrase) -> bool:
    """Whether a phrase beside a body in a list may be one too: no common word ends it."""
    name = phrase.mention.name if phrase.mention else ""
    return len(name) > 2 and name.split()[-1][-2:] not in words_of("generic")


def _close(chain: list[Phrase], words: list[Word], roles: Roles, *, headline: bool) -> None:
    """Puts a finished chain of phrases where its last particle says."""
    last = chain[-1]
    if _alternates(chain):
        for left, right in zip(chain[0::2], chain[1::2], strict=True):
            roles.pairs.append((*split_mention(left), *split_mention(right)))
        return
    between = last.particle == "간" or (last.particle == "의" and _owns_paper(words, last.last))
    is_list = (last.particle in WITH or words[last.last].stem == "등") and all(
        p.comma and not p.particle for p in chain[:-1]
    )
    sure = (
        [p for p in chain if p.sure or (is_list and _may_be_a_name(p))]
        if any(p.sure for p in chain) and len(chain) > 1 and chain[0].particle not in WITH
        else chain
    )
    mentions = [m for phrase in sure for m in split_mention(phrase, surely=between)]
    if last.particle in SUBJECT and last.last + 1 < len(words) and THERE_IS.match(words[last.last + 1].stem):
        return
    is_sure = any(p.sure for p in chain)
    if last.particle in SUBJECT:
        if roles.subject and len(mentions) == 1 and _looks_on(words, last.last):
            return
        if all(p.is_country for p in chain) and last.particle in ("이", "가") and _acts(roles):
            # "KOTRA와 ...부가 만나 한국이 걸어온 길을 나누자는": beside a body a country is what they talk of
            return
        if is_sure or (not roles.subject and _opens(words, chain[0].first)):
            roles.subject += mentions
            roles.vouched |= {m.name for m in mentions if is_sure}
            roles.order.append(("S", tuple(mentions), last.comma))
    elif last.particle in WITH:
        # "재단과 북한의 ...": beside a body's name a country is what they talk of
        if is_sure and not (chain[0].is_country and any(m.kind is None for m in roles.partners)):
            roles.partners += mentions
            if last.last + 1 < len(words) and words[last.last + 1].stem == "함께":
                roles.companions += mentions
            roles.order.append(("P", tuple(mentions), last.comma))
    elif between and len(mentions) > 1:
        roles.pairs.append(tuple(mentions))
    else:
        _close_otherwise(chain, words, roles, mentions, headline=headline)


LOOKS_ON = re.compile(r"^(?:참석|참관|배석|임석|입회|동석|지켜보)")


def _looks_on(words: list[Word], at: int) -> bool:
    """ "두 회사는 산업부 장관이 참석한 가운데 ...": who looks on while others sign is no party."""
    return [w.stem for w in words[at + 2 : at + 3]] == ["가운데"] and LOOKS_ON.match(words[at + 1].stem) is not None


PLACED = frozenset({"에", "에서", "에서는", "에는", "부터", "서"})


def _opens(words: list[Word], first: int) -> bool:
    """Whether only times and places stand before ("이날", "지난 3일", "제약 분야에서는"): then no form is needed."""
    if not first:
        return True
    before = words[first - 1]
    if before.stem in COUNTING:
        return False
    if not (before.particle in PLACED or before.stem in words_of("adverb") or is_time(before.stem)):
        return False
    return not any(w.particle in ACTS or w.comma or w.stem[0] == "\1" for w in words[:first])


def _acts(roles: Roles) -> bool:
    """Whether a body with a name of its own is told to act."""
    return any(m.kind is None for m in roles.subject)


def _close_otherwise(
    chain: list[Phrase], words: list[Word], roles: Roles, mentions: list[Mention], *, headline: bool
) -> None:
    """A chain that no party's particle closes: a headline's subject, a visited body, the front of a broken list."""
    last = chain[-1]
    is_sure = any(p.sure for p in chain)
    after = words[last.last + 1].stem if last.last + 1 < len(words) else ""
    if last.comma and not last.particle and chain[0].first == 0:
        roles.subject += mentions if is_sure or headline else []
    elif last.particle in VISITED and VISIT.match(after) and is_sure:
        roles.visited += mentions
    elif last.particle in VISITED and after.startswith("비롯") and is_sure:
        # "A를 비롯한 현지 기업 5곳과"
        _side_of(words, last.last + 2, roles).extend(mentions)
    elif last.particle in ("에", "에게") and is_sure:
        roles.addressed += mentions
    elif words[last.last].stem == "등" and not last.particle and is_sure:
        # "A, B 등 현지 기업 5곳과": they are all at home there
        home = after if after == "현지" or country(after) else ""
        roles.partners += [dataclasses.replace(m, home=m.home or home) for m in mentions]
    elif len(chain) > 1:
        # "X와 공동연구를": the list ended before its last word
        joined = max((at for at, p in enumerate(chain[:-1]) if p.particle in WITH), default=-1)
        # "A는 B, C와 공동연구를": behind a topic the list before the "with" is whole
        front = [p for p in chain[: joined + 1] if p.sure and (p.particle in WITH or (roles.subject and p.comma))]
        if not (front and front[0].is_country and roles.partners):
            roles.partners += [m for phrase in front for m in split_mention(phrase)]


def _side_of(words: list[Word], begin: int, roles: Roles) -> list[Mention]:
    """Where those stand whom a list is only begun with: by the particle that closes what sums them up."""
    closes = (word.particle for word in words[begin : begin + 6])
    particle = next((one for one in closes if one in WITH or one in SUBJECT), "")
    return roles.partners if particle in WITH else roles.subject if particle else roles.addressed


def hyphened(words: list[Word]) -> list[tuple[Mention, ...]]:
    """Bodies joined by a hyphen within one word: "식약처–EDE 바이오헬스 협력 양해각서"."""
    out: list[tuple[Mention, ...]] = []
    for word in words:
        parts = [part for part in DASH.split(word.stem) if part]
        if len(parts) > 1 and all(len(p) > 1 and may_stand(p) for p in parts):
            at = word.start
            pair: list[Mention] = []
            for part in parts:
                at = max(at, word.start + word.stem.find(part))
                pair.append(Mention(name=part, start=at, end=at + len(part)))
            out.append(tuple(pair))
    return out


def _owns_paper(words: list[Word], at: int) -> bool:
    """ "B의 핵심광물 MOU": only nouns stand between the owner and the paper."""
    for word in words[at + 1 : at + 6]:
        if INSTRUMENT.search(word.stem):
            return True
        if word.particle or word.comma:
            return False
    return False


def _alternates(chain: list[Phrase]) -> bool:
    """ "A와 B, C와 D": pairs of their own."""
    joins = [phrase.particle in WITH for phrase in chain]
    return len(chain) >= 4 and len(chain) % 2 == 0 and all(joins[0:-1:2]) and not any(joins[1:-1:2])


def _settle(roles: Roles, phrases: list[Phrase]) -> None:
    """Of several subjects the sure ones stay; a visited body is a partner where there is no other."""
    sure = {p.mention.name for p in phrases if p.mention and p.sure} | roles.vouched
    kept = [m for m in roles.subject if m.name in sure or any(m.name in name for name in sure)]
    roles.subject = kept or roles.subject
    if len(roles.partners) == len(roles.companions) and not roles.pairs:
        roles.partners += [m for m in roles.visited if m.kind is None or not roles.partners]
    names = {m.name for m in roles.partners}
    roles.subject = [m for m in roles.subject if m.name not in names]
