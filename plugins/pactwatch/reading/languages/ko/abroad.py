"""Homes of Korean pages' bodies that no word beside the name places: the land of the visit, the page's only one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pactwatch.reading.countries import find_countries
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.nouns import is_noun_stem, name_of
from pactwatch.reading.languages.ko.words import cut_particle
from pactwatch.reading.model import Mention, Page, Sentence
from pactwatch.reading.places import city_country, find_places
from pactwatch.records import Kind

PROSE = ("lead", "body")
TOLD = ("headline", "above", *PROSE)
REACH = 3
"""Running sentences that a visit is told before whom it was paid to."""
FAR = 6
"""The same where the page names no other land."""
VISIT = re.compile(
    r"(?:을|를|에|로|으로)\s(?:\S{1,8}\s){0,2}?"
    r"(?:방문|찾아|찾았|찾은|찾는|순방|들러|들렀|돌며|돌아보|둘러|다녀|출장|파견|도착|입국|날아|건너가|보냈|보내|출국)"
)
STAY = re.compile(r"에서(?:는|도)?\s|\s(?=현지(?:에서|의)?\s)")
BEFORE = 24
"""Letters before the verb of a visit in which its land stands."""
ONLY = 3
"""Times as often as the next a land is named that the page is about."""
LOAN = re.compile(
    "디지털|사이버|글로벌|에너지|미디어|테크|바이오|메디|디자인|콘텐츠|로봇|인터넷|나노|게임|스포츠|패션|뷰티|헬스|케어|"
    "닥터|키즈|미즈|아이|예스|베스트|프라임|플러스|휴먼|온라인|센터|파크|네트워크|소프트|스마트|에듀|컨벤션|오페라|모빌리티"
)
"""Loanwords that Korea's own schools and hospitals call themselves by."""
PLACED_KINDS = frozenset({Kind.UNIVERSITY, Kind.HOSPITAL})
FIRST = 0xAC00


def lands_of(page: Page, mention: Mention) -> Iterator[str]:
    """Words that tell the land where the body was met, the surest first; none for who is named before the visit."""
    names = [name for name in (mention.name, *mention.aliases) if len(name) > 1]
    prose = [s for s in page.sentences if s.place in PROSE]
    own, at = _first(prose, names)
    if own < 0:
        return
    only = _only_land(page)
    for number in range(own, max(-1, own - (FAR if only else REACH) - 1), -1):
        words = prose[number].words[:at] if number == own else prose[number].words
        for end, land in reversed(_visits(words)):
            if (own - number <= REACH or land == only) and not _named_before(prose, number, end, names):
                yield name_of(land)
    if only and not _opens(page, prose, names):
        stays = _stays(prose[own].words[:at]) + (_stays(prose[own - 1].words) if own else [])
        if only in stays and not _named_before(prose, own, 0, names):
            yield name_of(only)
        if _is_foreign_school(mention):
            yield name_of(only)


def _first(prose: Sequence[Sentence], names: Sequence[str]) -> tuple[int, int]:
    """Where a running sentence first has one of the names: its number and the offset in it, (-1, -1) for nowhere."""
    for number, sentence in enumerate(prose):
        found = [at for name in names if (at := sentence.words.find(name)) >= 0]
        if found:
            return number, min(found)
    return -1, -1


def _named_before(prose: Sequence[Sentence], number: int, end: int, names: Sequence[str]) -> bool:
    """Whether a body of the like beginning is told before the visit: the visitor is no host."""
    before = [s.words for s in prose[:number]] + [prose[number].words[:end]]
    return any(name[:2] in words for words in before for name in names)


def _opens(page: Page, prose: Sequence[Sentence], names: Sequence[str]) -> bool:
    """Whether the body is the first that the headline or the text names: the one that the page is about."""
    openings = [s.words for s in (page.headline, *prose[:1]) if s is not None]
    return any(0 <= words.find(name[:2]) < len(name) for words in openings for name in names)


def _visits(words: str) -> list[tuple[int, str]]:
    """Where each visit that the words tell ends, and its land; a visit to two lands tells neither."""
    found = []
    for visit in VISIT.finditer(words):
        land = _land(words[max(0, visit.start() - BEFORE) : visit.start()])
        if land:
            found.append((visit.end(), land))
    return found


def _stays(words: str) -> list[str]:
    """The lands in which something is told to happen."""
    lands = (_land(words[max(0, stay.start() - BEFORE) : stay.start()]) for stay in STAY.finditer(words))
    return [land for land in lands if land]


def _land(words: str) -> str:
    """The only foreign land that the last nouns name, itself or by a place; "" where they name none, or several."""
    kept = words.split()[-1:]
    for word in reversed(words.split()[1 if len(words) >= BEFORE else 0 : -1]):
        if word.endswith((",", "과", "와", "및")):
            # "체코와 헝가리를 방문": neither alone
            return ""
        if cut_particle(word)[1] or not is_noun_stem(word):
            break
        kept.insert(0, word)
    whole = " ".join(kept)
    codes = {found.code for found in find_countries(whole, "ko")}
    codes = codes or {place.code for place in find_places(whole)}
    if not codes and (city := city_country(whole)):
        codes = {city.code}
    if len(codes) != 1 or codes & {"KR", "INT"}:
        return ""
    return next(iter(codes))


def _only_land(page: Page) -> str:
    """The only foreign land of the headline and the running text, or the one that they name far more than any other."""
    votes = Counter(
        found.code
        for s in page.sentences
        if s.place in TOLD
        for found in find_countries(s.words, "ko")
        if found.code not in ("KR", "INT")
    )
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < ONLY * ranked[1][1]):
        return ""
    return ranked[0][0]


def _is_foreign_school(mention: Mention) -> bool:
    """Whether a school or hospital has a name that only letters of other tongues make."""
    kind = kind_by_ending(mention.name, "ko")
    if kind is None or kind[1] not in PLACED_KINDS:
        return False
    name = mention.name[: -len(kind[0])]
    return not LOAN.search(name) and any(map(is_foreign, name))


def is_foreign(letter: str) -> bool:
    """Whether no Korean word of Chinese roots has the syllable, and few native ones: 프, 켄, 에, 티, 텔."""
    if not "가" <= letter <= "힣":
        return False
    code = ord(letter) - FIRST
    initial, vowel, final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"[code // 588], code % 588 // 28, code % 28
    if vowel == 5:  # ㅔ
        return final != 0 or initial not in "ㄱㅅㅈㅊ"
    if vowel == 18:  # ㅡ
        return final == 0 and initial not in "ㄱㅇ"
    if vowel == 20:  # ㅣ
        return initial in "ㄷㅌㅋ"
    return initial in "ㄲㄸㅃㅉ" or (initial == "ㅋ" and letter != "쾌") or (vowel == 1 and final in (4, 8, 16, 17))
