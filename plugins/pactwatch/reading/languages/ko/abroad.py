"""Homes of Korean pages' bodies that no word beside the name places: the land of the visit, the page's only one."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pactwatch.reading.asides import is_goal
from pactwatch.reading.countries import find_countries
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.body_names import LATIN_WORD, NAMED_BODY
from pactwatch.reading.languages.ko.homes_told import places
from pactwatch.reading.languages.ko.letters import is_of_foreign_letters
from pactwatch.reading.languages.ko.named_sides import stands_as_side
from pactwatch.reading.languages.ko.nouns import is_body, is_noun_stem, name_of
from pactwatch.reading.languages.ko.of_any_state import is_of_any_state
from pactwatch.reading.languages.ko.words import cut_particle
from pactwatch.reading.mentioned import only_land
from pactwatch.reading.model import HEADING, PROSE, TOP, Mention, Page, Sentence
from pactwatch.reading.places import city_country, find_places
from pactwatch.reading.terms import meaning
from pactwatch.records import Kind

TOLD = ("headline", "above", *PROSE)
REACH = 3
"""Running sentences that a visit is told before whom it was paid to."""
FAR = 6
"""The same where the page names no other land."""
VISIT = re.compile(
    r"(?:을|를|에|로|으로)\s(?:\S{1,8}\s){0,2}?"
    r"(?:방문|찾아|찾았|찾은|찾는|순방|들러|들렀|돌며|돌아보|둘러|다녀|출장|파견|도착|입국|날아|건너[가간갔]|보냈|보내|보낸|출국)"
)
NOUN_OF_VISIT = re.compile(
    r"\s(?:국빈\s?|공식\s?)?(?:방문|순방|출장)(?:길|에\s|을 계기|\s?기간|\s?중|\s?일정|\s?계기|\s?때|에서)"
)
STAY = re.compile(
    r"에서(?:는|도)?\s(?!(?:\S{1,8}[을를]\s)?(?:받은|얻은|따낸|팔리는|팔린|쓰이는|승인된|허가된|판매되는|판매하는|개발된|생산된|수입한)\s)|\s(?=현지(?:에서|의)?\s)"
)
BEFORE = 24
"""Letters before the verb of a visit in which its land stands."""
OPENING = 3
"""Letters from the beginning within which a name opens a text."""
PLACED_KINDS = frozenset({Kind.UNIVERSITY, Kind.HOSPITAL})
SEATS = meaning("ko", "land_of_seat")
"""Governments that Korea has none of, and whose they are where the page names no land."""
FOREIGN_SEAT = re.compile(
    r"[가-힣]{2}\s?(?:주|성|현|자치주|자치구|주정부|성정부|인민정부|인민위원회|카운티|아이막|공화국)$"
)


def lands_of(page: Page, mention: Mention) -> Iterator[str]:
    """Words that tell the land where the body was met, the surest first; none for who is named before the visit.

    Never the land of those with whom the body itself signs.
    """
    if "컨소시엄" in page.text and _is_of_consortium(page, mention):
        return
    for land in _lands(page, mention):
        if not _faces(page, mention, land):
            yield land


CONSORTIUM = re.compile(r"[^.\n]{0,60}?컨소시엄(?:은|이|을)\s")


def _is_of_consortium(page: Page, mention: Mention) -> bool:
    """Whether the body is told right before a consortium that acts: it is no host, wherever that goes."""
    return any(CONSORTIUM.match(page.text, at + len(mention.name)) for at in places(mention.name, page.text))


ACTS = re.compile(
    r"(?:\s?[(（][^()（）]{1,40}[)）])?(?:(?:과|와|,|·)\s?[가-힣A-Za-z0-9]{2,20}(?:\s?[(（][^()（）]{1,40}[)）])?){0,4}(?:은|는|이|가)\s"
)
"""Behind a name, alone or in a list, that acts."""


def _faces(page: Page, mention: Mention, land: str) -> bool:
    """Whether a sentence has the body act on a paper with somebody of the land: "한빛병원은 러시아 메드그룹과"."""
    names = [name for name in (mention.name, *mention.aliases) if len(name) > 2]
    for sentence in page.prose:
        if not sentence.has("instrument", "sign", "join", "ceremony"):
            continue
        for name in names:
            at = sentence.words.find(name)
            acts = ACTS.match(sentence.words, at + len(name)) if at >= 0 else None
            behind = sentence.words[acts.end() :] if acts else ""
            lands = [one for one in find_countries(behind, "ko") if name_of(one.code) == land]
            if any(behind[one.end : one.end + 1] in (" ", "의") for one in lands):
                return True
            if acts and _is_met_by(sentence.words[:at], land) and not WITH_OTHER.search(behind):
                return True
            if at >= 0 and IS_WITH.match(sentence.words, at + len(name)) and _acts(sentence, at, land):
                return True
    return False


WITH_OTHER = re.compile(r"[가-힣A-Za-z)](?:과|와)(?:의|는|도)?\s")
MET_BY = re.compile(r"(?:의)?\s(?:[^\s,]+(?<![은는이가을를])\s){0,3}[^\s,]*(?:과|와)\s$")
"""Between a land and who acts with its body: "몽골 국립암센터와 다온병원이"."""


def _is_met_by(before: str, land: str) -> bool:
    """Whether a body of the land stands right before a name, as the one with whom that acts."""
    return any(name_of(one.code) == land and MET_BY.match(before, one.end) for one in find_countries(before, "ko"))


IS_WITH = re.compile(r"(?:\s?[(（][^()（）]{1,40}[)）])?(?:의?\s\S{2,6}){0,3}?(?:과|와)(?:의)?\s")
HOST = re.compile(
    r"(?:의)?\s(?:(?!방문|출장|현지|순방|봉사|파견)[^\s,]+(?<![을를에로서])\s){0,4}?[^\s,]+(?<!방문단)(?<!대표단)(?<!너)(?:은|는|이|가)\s"
)
"""Behind a land: one of its bodies, which acts: "독일 국책은행인 노르텐은행이"."""


def _acts(sentence: Sentence, at: int, land: str) -> bool:
    """Whether a body told to be of the land acts in a sentence in which who stands at ``at`` is the other."""
    words = sentence.words
    for found in find_countries(words, "ko"):
        host = HOST.match(words, found.end) if name_of(found.code) == land else None
        if host and not found.start < at < host.end():
            return True
    return False


def _lands(page: Page, mention: Mention) -> Iterator[str]:
    names = [name for name in (mention.name, *mention.aliases) if len(name) > 1]
    prose = page.prose if page.headline is None else (page.headline, *page.prose)
    own, at = _first(prose, names)
    if own < 0:
        return
    met = _met_in(prose, names)
    if met and met in _stays(prose[own].words[max(0, at - BEFORE * 2) : at]):
        # "중국을 찾은 데 이어 몽골에서 보건부 차관과": where it was met is nearer than what was visited
        yield name_of(met)
    yield from map(name_of, _visited(prose, range(own, max(-1, own - REACH - 1), -1), names, (own, at)))
    if met and not _opens(page, prose, names) and any(_names(one, met) for one in _headings(page)):
        yield name_of(met)
    only = only_land(page, "KR") or ""
    if only:
        far = _visited(prose, range(own - REACH - 1, max(-1, own - FAR - 1), -1), names, (own, at))
        yield from (name_of(land) for land in far if land == only)
    if only and not _opens(page, prose, names):
        if only in _stays(prose[own].words[:at]) and not _named_before(prose, own, 0, names):
            yield name_of(only)
        if _is_foreign_seat(mention):
            yield name_of(only)
    main = only or _main_land(page)
    if (
        main
        and not _opens(page, prose, names)
        and _is_partner(prose, names)
        and (_is_foreign_name(page, mention) or CAPITALS.match(mention.name) or IN_LATIN.match(mention.name))
        and any(
            # no body of Korea is called so: whose patients come tells its land, too
            _names(one, main) if IN_LATIN.match(mention.name) else _names_side(one, main, names)
            for one in (*_told_with(prose, names), *_headings(page))
        )
    ):
        yield name_of(main)
    if only and is_of_any_state(mention.name) and not _opens(page, prose, names) and _stands_as_other(prose, names):
        near = (*_headings(page), *prose[:2], *prose[max(own - 1, 0) : own + 2])
        if any(_names(one, only) for one in near):
            yield name_of(only)
    yield from (land for ending, land in SEATS.items() if mention.name.endswith(ending) and _is_foreign_seat(mention))


def _told_with(prose: Sequence[Sentence], names: Sequence[str]) -> Iterator[Sentence]:
    """The first sentence, and those of the opening that name the body: a land told elsewhere is somebody else's."""
    yield from prose[:1]
    yield from (one for one in prose[1:3] if any(name in one.words for name in names))


MET_IN = re.compile(r"에서(?:는|도)?\s(?:열린\s)?(?:(?!\S{0,6}에서)[^\s,]{1,8}\s){0,3}?['‘“]?$")
"""Behind the land, and right before the one met there: "필리핀 마닐라에서 메드파마와"."""


def _met_in(prose: Sequence[Sentence], names: Sequence[str]) -> str:
    """The foreign land in which the body is told to have been signed with, as the partner; "" for none."""
    for sentence in prose:
        for name in names:
            at = sentence.words.find(name)
            if at > OPENING and PARTNER.match(sentence.words, at + len(name)):
                stay = MET_IN.search(sentence.words, max(0, at - BEFORE), at)
                return _land(sentence.words[max(0, stay.start() - BEFORE) : stay.start()]) if stay else ""
    return ""


def _headings(page: Page) -> list[Sentence]:
    """Headline and the lines above the text."""
    return [one for one in page.sentences if one.place in HEADING]


def _visited(
    prose: Sequence[Sentence], numbers: Iterable[int], names: Sequence[str], own: tuple[int, int]
) -> Iterator[str]:
    """The lands of the visits in these sentences, the last first, up to the name (sentence and offset: ``own``)."""
    for number in numbers:
        words = prose[number].words[: own[1]] if number == own[0] else prose[number].words
        for end, land in reversed(_visits(words)):
            if not _named_before(prose, number, end, names):
                yield land


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
    return any(0 <= words.find(name[:2]) < OPENING for words in openings for name in names)


def _visits(words: str) -> list[tuple[int, str]]:
    """Where each visit that the words tell ends, and its land; a visit to two lands tells neither."""
    found = []
    for visit in (*VISIT.finditer(words), *NOUN_OF_VISIT.finditer(words)):
        before = words[max(0, visit.start() - BEFORE) : visit.start()]
        # a name that is a particle too ("이란") is told by what stands behind it
        land = _land(before) or _land_at_the_end(words, visit.start())
        if land:
            found.append((visit.end(), land))
    return found


def _land_at_the_end(words: str, end: int) -> str:
    """The foreign land whose name ends right there, told as "X 방문": by the word alone."""
    last = words[:end].rsplit(maxsplit=1)[-1:]
    codes = {found.code for found in find_countries(f"{last[0]} 방문", "ko")} if last else set()
    return next(iter(codes)) if len(codes) == 1 and not codes & {"KR", "INT"} else ""


def _stays(words: str) -> list[str]:
    """The lands in which something is told to happen."""
    lands = (_land(words[max(0, stay.start() - BEFORE) : stay.start()]) for stay in STAY.finditer(words))
    return [land for land in lands if land]


def _land(words: str) -> str:
    """The only foreign land that the last nouns name, itself or by a place; "" where they name none, or several."""
    kept = words.split()[-1:]
    for word in reversed(words.split()[1 if len(words) >= BEFORE else 0 : -1]):
        if word.endswith((",", "과", "와", "및")):
            if is_body(cut_particle(word.rstrip(","))[0]) or not (find_countries(word, "ko") or find_places(word)):
                # "헝가리에서는 부다페스트공대와, 몽골에서는": a body is no land of the list
                break
            # "체코와 헝가리를 방문": neither alone
            return ""
        if cut_particle(word)[1] or not is_noun_stem(word):
            break
        kept.insert(0, word)
    whole = " ".join(kept)
    if FOR_PEOPLE.search(whole):
        # "우즈베키스탄 이재민에 의료진 보낸다": help goes there, nobody is visited
        return ""
    codes = {found.code for found in find_countries(whole, "ko")}
    codes = codes or {place.code for place in find_places(whole)}
    if not codes and (city := city_country(whole)):
        codes = {city.code}
    if len(codes) != 1 or codes & {"KR", "INT"}:
        return ""
    return next(iter(codes))


FOR_PEOPLE = re.compile(
    r"\s(?:이재민|수재민|난민|주민|아동|어린이|환자|산모|고아|동포|교민|국민|참전용사|학생|청소년|빈곤층|피해자|취약계층)들?$"
)
"""Behind a land: those whom something is done for."""
NOT_ABOUT = re.compile(
    r"\([^()]{0,14}(?:시각|시간|기준)\)|['‘][^'’]{2,40}\d{2,4}['’]"
    r"|[가-힣]{2,8}(?:\s[가-힣]{2,8})?에서 (?:\S{1,8}\s)?"
    r"(?:열린|열리는|열리고|개최된|개최되는|개막한|막을 (?:올린|내린))\s"
)
"""By whose clock a day is told, a fair's own name, and where one is held: the page is not about that land."""
SIGNS_OF_OTHERS = ("시각)", "시간)", "기준)", "에서 열", "에서 개", "에서 막을", "20")
"""One of them stands in what that looks for; without them it is not tried."""


@functools.lru_cache(maxsize=2)
def _main_land(page: Page) -> str:
    """The foreign land that headline and opening name most, where no other is named as much."""
    votes: Counter[str] = Counter()
    opening = [s for s in page.sentences if s.place in TOP]
    for sentence in opening:
        words = sentence.words
        words = NOT_ABOUT.sub(" ", words) if any(sign in words for sign in SIGNS_OF_OTHERS) else words
        codes = {found.code for found in find_countries(words, "ko")} - {"KR", "INT"}
        votes.update(dict.fromkeys(codes, HEADED if sentence.place == "headline" else 1))
    if len(votes) > 1:
        # "유럽" is said of a land of it, too
        votes.pop("EU", None)
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]


def _is_foreign_seat(mention: Mention) -> bool:
    """Whether the body is a government of a sort that Korea has none of."""
    kind = kind_by_ending(mention.name, "ko")
    return kind is not None and kind[1] is Kind.GOVERNMENT and FOREIGN_SEAT.search(mention.name) is not None


HEADED = 3
"""Times as much as a sentence's that a land in the headline counts."""
CAPITALS = re.compile(r"^[A-Z][A-Z0-9&-]{2,}(?:\s(?:그룹|재단|은행|병원|대학|그룹사|홀딩스))?$")
IN_LATIN = re.compile(
    rf"^{LATIN_WORD}(?:\s(?:[A-Z][A-Za-z'’.-]*|of|de|for|and|el|al))*(?:\s(?:병원|대학|재단|그룹|센터))?$"
)
"""A name that the page leaves in Latin letters: "Al-Hayat"."""
PARTNER = re.compile(
    r"(?:\s?[(（][^()（）]{1,40}[)）])?(?:\s[가-힣]{0,4}(?:장|관|대표|회장|총재|의장|총장))?"
    r"(?:의 손|(?:과|와)(?!\s(?:[^.]{2,60}?\s)?(?:컨소시엄|연합체)[을이은])"
    r"(?!\s(?!협약|MOU|양해|업무)\S{2,20}(?:은|는|이|가)\s))"
)
"""Behind the name of one with whom something is done; not in a list of those who do it: "A와 B는"."""


def _is_partner(prose: Sequence[Sentence], names: Sequence[str]) -> bool:
    """Whether a sentence of signing has a name behind others, and as the one with whom it is done."""
    for sentence in prose:
        for name in names if sentence.hits else ():
            at = sentence.words.find(name)
            if at > OPENING and PARTNER.match(sentence.words, at + len(name)):
                return True
    return False


SAID_OF_OTHER = re.compile(r"(?:상대|상대방|파트너|동반자|짝|주인공)(?:은|는|가|이)\s(?:\S{1,10}\s){0,4}?$")
"""Before the name of whom a sentence says to be the other side: "상대는 국립전염병센터다"."""
IS_IT = re.compile(r"(?:\s?[(（][^()（）]{1,40}[)）])?(?:이)?(?:다|며|고)(?![가-힣])")


def _stands_as_other(prose: Sequence[Sentence], names: Sequence[str]) -> bool:
    """Whether the body is whom a signing is with, or is said to be the other side."""
    if _is_partner(prose, names):
        return True
    for sentence in prose:
        for name in names:
            at = sentence.words.find(name)
            if at > 0 and IS_IT.match(sentence.words, at + len(name)) and SAID_OF_OTHER.search(sentence.words[:at]):
                return True
    return False


def _names(sentence: Sentence, land: str) -> bool:
    return any(found.code == land for found in find_countries(sentence.words, "ko"))


def _names_side(sentence: Sentence, land: str, names: Sequence[str]) -> bool:
    """Whether a sentence names the land as more than where somebody goes ("베트남 시장 진출").

    A headline as a side; so does a sentence that names the body (``names``) itself.
    """
    words = sentence.words
    headed = not (sentence.is_prose or words.rstrip().endswith("."))
    is_free = not headed and not any(name in words for name in names)
    named = [(one.start, one.end) for one in find_countries(words, "ko") if one.code == land]
    return any(not is_goal(words, *span) and (is_free or stands_as_side(words, *span, headed=headed)) for span in named)


LEGAL_FORMS = ("(주)", "(사)", "(재)", "(유)", "㈜", "㈔", "㈐")


def _is_foreign_name(page: Page, mention: Mention) -> bool:
    """Whether every word of the name but the last common one is made of letters of other tongues."""
    words = mention.name.split()
    own = words[:-1] if len(words) > 1 and (words[-1] in NAMED_BODY or kind_by_ending(words[-1], "ko")) else words
    if mention.name.startswith(LEGAL_FORMS) or any(f"{form}{mention.name}" in page.text for form in LEGAL_FORMS):
        # "(사)코익스" is a form of Korean law
        return False
    return all(len(word) > 2 and is_of_foreign_letters(word) for word in own)


def sounds_foreign(name: str) -> bool:
    """Whether a school or hospital has a name that only letters of other tongues make."""
    kind = kind_by_ending(name, "ko")
    return kind is not None and kind[1] in PLACED_KINDS and is_of_foreign_letters(name[: -len(kind[0])])
