"""Where a finished list of bodies stands in a Korean clause: subject, partners, a pair, addressed."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass, field
from itertools import pairwise

from pactwatch.reading.languages.ko.listing import JOINERS, split_mention
from pactwatch.reading.languages.ko.nouns import country, is_body, is_time
from pactwatch.reading.languages.ko.particles import AGAINST, SUBJECT, VISITED, WITH
from pactwatch.reading.languages.ko.phrases import COUNTING, Phrase
from pactwatch.reading.languages.ko.relative import tells_of
from pactwatch.reading.languages.ko.words import Word, words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.words import one_of

INSTRUMENT = re.compile(
    r"MOU|MOA|LOI|협약|각서|의향서|협정|동의서|선언|결연|자매도시|성명|의정서|합의서|약정|제휴", re.IGNORECASE
)


TO = frozenset({"로", "으로"})
THERE_IS = re.compile(r"^(?:없|있|많|적지|필요|가능|어렵)")
"""Whoever only is there does not act: "이견이 없으면"."""


ACTS = SUBJECT | WITH | VISITED


VISIT = re.compile(
    r"^(?:찾아|찾은|돌며|돌면서|돌아보|돌아본|순방|순회|방문|만나|둘러보|둘러본|들러|들른|견학|시찰|초청|초대|불러(?!일)|불러들|모셔|택했|택한|선택|낙점|골랐|점찍|맞았|맞이)"
)


OPPOSITE = "상대"
"""Behind who is the other side: "투자부를 상대로"."""
BY_TURNS = frozenset({"차례로", "차례", "잇따라", "잇달아", "연이어", "번갈아", "직접", "함께", "각각"})
"""What may stand between those who are visited and the verb."""


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
    particles: list[str] = field(default_factory=list)
    """The particle of each of these."""


def _may_be_a_name(phrase: Phrase, shortest: int = 3) -> bool:
    """Whether a phrase beside a body in a list may be one too: no common word ends it."""
    name = phrase.mention.name if phrase.mention else ""
    return len(name) >= shortest and name.split()[-1][-2:] not in words_of("generic")


def close_list(chain: list[Phrase], words: list[Word], roles: Roles, *, headline: bool) -> None:
    """Puts a finished chain of phrases where its last particle says."""
    last = chain[-1]
    if len(chain) >= 4 and _alternates(chain):
        for left, right in zip(chain[0::2], chain[1::2], strict=True):
            roles.pairs.append((*split_mention(left), *split_mention(right)))
        return
    if _is_no_side(last, words):
        return
    between = last.particle == "간" or (last.particle == "의" and owns_paper(words, last.last))
    is_sure = last.sure or any(p.sure for p in chain)
    sure = _sure_ones(chain, words) if is_sure and len(chain) > 1 else chain
    mentions = [m for phrase in sure for m in split_mention(phrase, surely=between)]
    if last.particle in SUBJECT:
        if _looks_on(words, last.last):
            return
        if all(p.is_country for p in chain) and last.particle in ("이", "가") and _acts(roles):
            # "KOTRA와 ...부가 만나 한국이 걸어온 길을 나누자는": beside a body a country is what they talk of
            return
        is_word = all(m.name in words_of("generic") for m in mentions)
        opens = _opens(words, chain[0].first) or _is_led_in(words, chain) or _is_told_of(words, chain)
        opens = opens and not roles.subject and not is_word
        opens = opens and not (last.particle in ("이", "가") and _leads_only(words, last.last))
        is_next = bool(roles.subject) and not is_word and _is_next_topic(chain, words)
        if is_sure or opens or is_next:
            roles.subject += mentions
            roles.vouched |= {m.name for m in mentions if is_sure or is_next}
            roles.order.append(("S", tuple(mentions), last.comma))
            roles.particles.append(last.particle)
    elif last.particle in WITH:
        is_sure = is_sure or _is_next_stop(chain, words, roles)
        # "재단과 북한의 ...": beside a body's name a country is what they talk of
        if is_sure and not (chain[0].is_country and any(m.kind is None for m in roles.partners)):
            roles.partners += mentions
            if last.last + 1 < len(words) and words[last.last + 1].stem == "함께":
                roles.companions += mentions
            roles.order.append(("P", tuple(mentions), last.comma))
            roles.particles.append(last.particle)
    elif between and len(mentions) > 1:
        roles.pairs.append(tuple(mentions))
    else:
        _close_otherwise(chain, words, roles, mentions, headline=headline)


def _is_next_stop(chain: list[Phrase], words: list[Word], roles: Roles) -> bool:
    """ "10일 리마에서 A와, 14일 뮌헨에서 메드스타와": a name behind a day and a place that follow another partner."""
    if len(chain) > 1 or not roles.order or not _may_be_a_name(chain[0]):
        return False
    kind, _, has_comma = roles.order[-1]
    between = words[max(chain[0].first - 2, 0) : chain[0].first]
    placed = len(between) == len("AB") and is_time(between[0].stem) and between[1].particle in PLACED
    return kind == "P" and has_comma and placed


def _sure_ones(chain: list[Phrase], words: list[Word]) -> list[Phrase]:
    """Those of a chain that surely are bodies; of a list also those that may be, beside the sure ones."""
    last = chain[-1]
    if chain[0].particle in WITH:
        # "A와 암 예방과 관리 분야에서": what stands behind a partner is what the paper is about
        is_dated = any(is_time(word.stem) for word in words[chain[0].last + 1 : last.first])
        return [p for p in chain if p.sure or p is chain[0] or last.particle not in WITH or is_dated]
    is_summed = any(word.stem == "등" for word in words[max(last.last - 2, 0) : last.last + 1])
    is_list = (last.particle in WITH or is_summed) and all(
        not p.particle and (p.comma or words[p.last + 1].stem in JOINERS) for p in chain[:-1]
    )
    return [p for p in chain if p.sure or (is_list and _may_be_a_name(p, 2 if is_summed else 3))]


def stands_against(phrase: Phrase, words: list[Word]) -> bool:
    """Whether a phrase names whom somebody fights, parts with or is unlike: "다케다제약과 소송 이긴"."""
    return phrase.particle in WITH and phrase.last + 1 < len(words) and bool(AGAINST.match(words[phrase.last + 1].stem))


def _is_no_side(last: Phrase, words: list[Word]) -> bool:
    """Whether a chain that ends so only is there, or is where something is done: "러시아와 이라크 등지에서"."""
    if stands_against(last, words):
        return True
    for word in words[last.last : last.last + 3]:
        if word.stem == "등지":
            return True
    follows = last.particle in SUBJECT and last.last + 1 < len(words)
    return follows and THERE_IS.match(words[last.last + 1].stem) is not None


LOOKS_ON = re.compile(r"^(?:참석|참관|배석|임석|입회|동석|지켜보)")


def _looks_on(words: list[Word], at: int) -> bool:
    """ "두 회사는 산업부 장관이 참석한 가운데 ...": who looks on while others sign, or is their witness."""
    if at + 1 < len(words) and words[at + 1].stem in WITNESS:
        return True
    return [w.stem for w in words[at + 2 : at + 3]] == ["가운데"] and LOOKS_ON.match(words[at + 1].stem) is not None


WITNESS = frozenset({"증인", "입회인", "참관인", "보증인", "입회자"})
WHERE_TO = frozenset({"에", "로", "으로", "에서", "에도"})
PLACED = frozenset({"에", "에서", "에서는", "에는", "부터", "서"})


def _opens(words: list[Word], first: int) -> bool:
    """Whether only times and places stand before ("이날", "지난 3일", "제약 분야에서는"): then no form is needed."""
    if not first:
        return True
    before = words[first - 1]
    if before.stem in COUNTING:
        return False
    is_led = before.particle in PLACED or before.stem in words_of("adverb") or is_time(before.stem)
    if not (is_led or _describes(before)):
        return False
    return not any((w.particle in ACTS and w.stem != SAME) or w.comma or w.stem[0] == "\1" for w in words[:first])


SAME = "같"
"""What is left of "같은" (the same) where its last letter is taken for a particle."""


def _describes(word: Word) -> bool:
    """Whether a word says what the next one is: "경쟁사인", "협력병원인"."""
    said = word.stem[:-1]
    return word.stem[-1:] == "인" and len(said) > 1 and (is_body(said) or said in words_of("generic"))


CLAUSE_ENDS = frozenset({"가운데", "힘입어", "맞아", "맞서", "발맞춰", "따라", "위해", "통해"})
LEADING_IN = PLACED | {"로", "으로"}


def _is_led_in(words: list[Word], chain: list[Phrase]) -> bool:
    """Whether a name is the first topic, right behind what leads in: "방문을 계기로 가온셀은"."""
    first, last = chain[0].first, chain[-1]
    if not first or len(chain) > 1 or last.particle not in ("은", "는") or not _may_be_a_name(last):
        return False
    before = words[first - 1]
    if before.comma or not (before.particle in LEADING_IN or before.stem in CLAUSE_ENDS):
        return False
    return not any(word.particle in ("은", "는") or word.stem[0] == "\1" for word in words[:first])


def _is_told_of(words: list[Word], chain: list[Phrase]) -> bool:
    """Whether a topic is a name of which but a clause is told before it: "AI 내시경을 만드는 웨이센도"."""
    first, last = chain[0].first, chain[-1]
    if first < len("AB") or len(chain) > 1 or last.particle not in TOPIC or not _may_be_a_name(last):
        return False
    before, verb = words[:first], words[first - 1]
    if any(w.comma or w.stem[0] == "\1" or w.particle in WITH for w in before):
        return False
    return tells_of(words[first - 2], verb) and not any(w.particle in TOPIC for w in before[:-1])


TOPIC = frozenset({"은", "는", "도"})


def _is_next_topic(chain: list[Phrase], words: list[Word]) -> bool:
    """Whether a name is the second topic of a sentence, told alike: "A제약은 점안액을, B제약은 주사를 대는"."""
    last, before = chain[-1], words[chain[0].first - 1] if chain[0].first else None
    if before is None or len(chain) > 1 or last.particle not in ("은", "는"):
        return False
    return (
        before.comma
        and before.particle in ("을", "를", "에", "로")
        and len(last.mention.name if last.mention else "") > len("회사")
    )


LEADS_ON = frozenset({"가운데", "때마다", "때면", "와중", "반면", "데다", "탓", "만큼", "상황"})
TURNS = re.compile(r"(?:어나|어지|아지|려지|되|오르|커지|나오|번지|퍼지|막히)자$|(?:면서|는데|지만)$")
"""How a clause ends before the one that tells who signs."""


def _leads_only(words: list[Word], at: int) -> bool:
    """ "감염병이 돌 때마다 ... 제약사가", "변이가 넘나드는 가운데": whose clause ends before anybody else is named."""
    ahead = words[at + 1 : at + 9]
    for word, following in pairwise([*ahead, None]):
        if word is None or word.stem in LEADS_ON or TURNS.search(word.stem):
            return word is not None
        if following is not None and following.stem in LEADS_ON:
            return True
        if word.particle in SUBJECT or word.particle in WITH:
            return False
    return False


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
    if after in BY_TURNS and last.last + 2 < len(words):
        after = words[last.last + 2].stem
    if last.comma and not last.particle and chain[0].first == 0:
        roles.subject += mentions if is_sure or headline else []
    elif is_sure and (
        (last.particle in VISITED and VISIT.match(after)) or (last.particle in TO and not last.is_country)
    ):
        roles.visited += mentions
    elif last.particle in VISITED and after == OPPOSITE and is_sure:
        roles.partners += mentions
    elif last.particle in VISITED and after.startswith("비롯") and is_sure:
        # "A를 비롯한 현지 기업 5곳과"
        _side_of(words, last.last + 2, roles).extend(mentions)
    elif last.particle in ("에", "에게") and is_sure:
        roles.addressed += mentions
    elif words[last.last].stem == "등" and not last.particle and is_sure and not _is_source(words, last.last):
        # "A, B 등 현지 기업 5곳과": they are all at home there
        if all(p.is_country for p in chain) and _are_lands_of(words, last.last):
            return
        home = after if after == "현지" or country(after) else ""
        roles.partners += [dataclasses.replace(m, home=m.home or home) for m in mentions]
    elif len(chain) > 1:
        # "X와 공동연구를": the list ended before its last word
        joined = max((at for at, p in enumerate(chain[:-1]) if p.particle in WITH), default=-1)
        # "A는 B, C와 공동연구를": behind a topic the list before the "with" is whole
        front = [p for p in chain[: joined + 1] if p.sure and (p.particle in WITH or (roles.subject and p.comma))]
        # "미국과 유럽에 공급하는": where something goes is nobody's side
        if not (front and front[0].is_country and (roles.partners or last.particle in WHERE_TO)):
            roles.partners += [m for phrase in front for m in split_mention(phrase)]


def _are_lands_of(words: list[Word], at: int) -> bool:
    """ "중국, 베트남 등 외국인 환자가": whether lands are there for patients, goods, and no body sums them up."""
    for word in words[at + 1 : at + 5]:
        if word.particle:
            return word.particle not in WITH and not is_body(word.stem) and FROM_LANDS.search(word.stem) is not None
    return False


FROM_LANDS = re.compile(one_of("toward_land"))
SOURCE = 6
"""Words behind "A 등" within which it is told to be where the news comes from."""


def _is_source(words: list[Word], at: int) -> bool:
    """ "A 등 현지 매체에 따르면": who is quoted is no party."""
    return any(word.stem.startswith("따르면") for word in words[at + 1 : at + SOURCE])


def _side_of(words: list[Word], begin: int, roles: Roles) -> list[Mention]:
    """Where those stand whom a list is only begun with: by the particle that closes what sums them up."""
    closes = (word.particle for word in words[begin : begin + 6])
    particle = next((one for one in closes if one in WITH or one in SUBJECT), "")
    return roles.partners if particle in WITH else roles.subject if particle else roles.addressed


def owns_paper(words: list[Word], at: int) -> bool:
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
    return len(chain) % 2 == 0 and all(joins[0:-1:2]) and not any(joins[1:-1:2])
