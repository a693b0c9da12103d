"""Whom the sentences before a Korean signing have brought together: "X병원을 방문했다. 양측은 협약을 맺었다".

In: the line of the paper, the roles that its clause tells. Out: the groups of those whom "양측", "일행" or "이 두 병원"
mean, where the sentences right before name just as many bodies from abroad as they count.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from pactwatch.reading.countries import find_countries
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.abroad import VISIT as TRAVELS
from pactwatch.reading.languages.ko.both import WITH_THEM
from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.closing import VISIT, Roles
from pactwatch.reading.languages.ko.groups import TOGETHER, as_introduced
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.listing import may_name
from pactwatch.reading.languages.ko.nouns import country, name_of
from pactwatch.reading.languages.ko.numbers import number_of
from pactwatch.reading.languages.ko.particles import VISITED
from pactwatch.reading.languages.ko.phrases import Phrase, phrase_at
from pactwatch.reading.languages.ko.same_bodies import told_home
from pactwatch.reading.languages.ko.takers import land_of
from pactwatch.reading.languages.ko.titles import is_place, title_at
from pactwatch.reading.languages.ko.words import Word, words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.names import same_body
from pactwatch.reading.organisations import find_organisations, named
from pactwatch.records import Kind

LOOKED_BACK = 3
"""Running sentences before the paper in which those are named whom it only points to."""
THEY = re.compile(
    r"^\s*(?:[^,.]{0,16},?\s)?(?:양측|양쪽|양사"
    r"|(?:두|양) (?:기관|대학|병원|회사|기업|업체|단체|협회|학회|연구소|연구원|재단|학교|은행))"
    r"(?:은|는|이|가)\s"
)
GUESTS = re.compile(r"^\s*(?:[^,.]{0,16},?\s)?(?:일행|방문단|대표단|사절단|방문 일행|이들|두 사람)(?:은|는|이)\s")
"""Who came, or went, to those named before."""
PEOPLE = frozenset("대표단 방문단 사절단 일행 관계자 관계자들 경영진 임직원 교수진 의료진 실무진 연수단".split())  # noqa: SIM905
"""Behind a body's name: those who stand for it."""
THERE = frozenset({"에서", "에서는", "에서도", "로", "으로"})
MET = frozenset({"을", "를", "과", "와", *THERE})
NAME_WORDS = 6
"""Words of a person's name and title behind "X의"."""
HELD = re.compile(r"^(?:열린|열리는|개최된|개최되는|개막한|진행된|주최한|주관한)")
"""Behind a house: an event was held there, whosever it is."""


def brought_together(line: Line, cast: Cast, roles: Roles, span: tuple[int, int]) -> tuple[tuple[Mention, ...], ...]:
    """The groups of a paper whose clause, from and to ``span``, names no partner; () where nothing tells them."""
    own = roles.subject
    if roles.partners or roles.pairs or not line.sentence.is_prose or len(own) > 1 or any(country(m.name) for m in own):
        return ()
    if houses := houses_of_people(line, cast):
        return (houses,)
    clause = line.text[slice(*span)]
    them = WITH_THEM.search(clause)
    points = them is not None or THEY.match(clause) is not None
    if not points and (others := house_of_signing(line, cast, own, span)):
        side = own or ([cast.protagonist] if cast.protagonist else [])
        return ((*(as_introduced(m, cast) for m in side), *others),) if side else ()
    if them is None and (own or not (points or GUESTS.match(clause))):
        return ()
    return _named_before(line, cast, own, them, TOGETHER.search(clause) is not None)


def _named_before(
    line: Line, cast: Cast, own: list[Mention], them: re.Match[str] | None, together: bool
) -> tuple[tuple[Mention, ...], ...]:
    """The page's own with those from abroad of whom the sentences right before name just as many as are counted."""
    number = number_of(them["number"]) if them else 1
    kind = kind_by_ending(f"한국{them['what']}", "ko") if them and them["what"] not in ANY_SORT else None
    before = [one for one in cast.lines[: line.sentence.order] if one.sentence.is_prose][-LOOKED_BACK:]
    for size in range(1, len(before) + 1):
        told = list(_told_in(before[-size:], cast))
        of_none = (None, "KR") if them else (None, "KR", "INT")
        abroad = [m for m in told if told_home(m) not in of_none]
        if not abroad:
            continue
        if them and (hosts := _hosts_of_guest(told, own, cast)) and len(hosts) == number:
            guest = own or [m for m in (cast.protagonist,) if m]
            return tuple((*guest, one) for one in hosts)
        side = own or _own_side(told, abroad, cast)
        others = [m for m in abroad if not any(_is_one(m, one) for one in side)]
        others = [m for m in others if kind is None or _is_of(m, kind[1])]
        if not side or len(others) != number:
            return ()
        if number == 1 or together:
            return ((*side, *others),)
        return tuple((*side, one) for one in others)
    return ()


def _hosts_of_guest(told: Sequence[Mention], own: Sequence[Mention], cast: Cast) -> list[Mention]:
    """Those of home whom a guest from abroad, of whom the page tells, has visited: "대표단은 두 병원과"."""
    guest = own[0] if own else cast.protagonist
    if guest is None or told_home(guest) in (None, "KR", "INT"):
        return []
    return [as_introduced(m, cast) for m in told if told_home(m) in (None, "KR") and not _is_one(m, guest)]


def _own_side(told: Sequence[Mention], abroad: Sequence[Mention], cast: Cast) -> list[Mention]:
    """The only body of home that the sentences name, else the page's own; [] where they name several."""
    home = [as_introduced(m, cast) for m in told if m not in abroad]
    if home:
        return home if len(home) == 1 else []
    lead = cast.protagonist
    return [lead] if lead is not None and country(lead.name) is None else []


def _is_of(mention: Mention, kind: Kind) -> bool:
    """Whether a name is of a kind, or of none that its form tells."""
    own = kind_by_ending(mention.name, "ko")
    return (own is None and not is_place(mention.name)) or (own is not None and own[1] is kind)


ANY_SORT = frozenset({"기관", "곳", "단체", "국", "나라", "국가", "부처"})
"""What bodies of any kind are called."""


def _is_one(one: Mention, other: Mention) -> bool:
    return same_body((one.name, *one.aliases), (other.name, *other.aliases))


def _told_in(lines: Sequence[Line], cast: Cast) -> Iterator[Mention]:
    """The bodies that the lines name as met, each once, at home where the words before them say."""
    seen: list[Mention] = []
    for line in lines:
        before: Phrase | None = None
        for phrase in met_in(line, cast.known):
            mention = placed(phrase, line)
            if before and before.mention and before.last + 1 == phrase.first and told_home(mention) is None:
                # "타슈켄트의 A병원과 B병원을": the land is that of both
                mention = dataclasses.replace(mention, home=name_of(told_home(seen[-1]) or "") if seen else "")
            before = phrase
            if mention.name in words_of("generic") or any(_is_one(mention, one) for one in seen):
                continue
            if told_home(mention) is None and not (cast.protagonist and _is_one(mention, cast.protagonist)):
                known = next((b for b in cast.bodies if b.name == mention.name and b.home), None)
                mention = dataclasses.replace(mention, home=known.home if known else _visited_land(line, cast))
            seen.append(mention)
            yield mention


def _visited_land(line: Line, cast: Cast) -> str:
    """The only foreign land of a visit that this sentence or those right before it tell; "" for none."""
    before = [one for one in cast.lines[: line.sentence.order + 1] if one.sentence.is_prose][-LOOKED_BACK:]
    is_visit = any(TRAVELS.search(one.sentence.words) for one in before)
    return land_of(before) if is_visit else ""


def placed(phrase: Phrase, line: Line) -> Mention:
    """The body of the phrase, at home in the land that stands right before it and behind the one named before."""
    mention = phrase.mention
    assert mention is not None
    if mention.home and not told_home(mention):
        mention = dataclasses.replace(mention, home="")
    if mention.home or told_home(mention) is not None:
        return mention
    if any(one.organisations[0].country == "INT" for one in find_organisations(mention.name)):
        # an office of the world's bodies is of no land, wherever it sits
        return dataclasses.replace(mention, country="INT")
    words = line.sentence.words[max(0, mention.start - line.shift - REACH) : mention.start - line.shift]
    lands = [one for one in find_countries(words, "ko") if one.code != "INT"]
    if not lands or BROKEN.search(words, lands[-1].end):
        return mention
    return dataclasses.replace(mention, home=lands[-1].words)


REACH = 24
"""Letters before a name in which its land stands."""
BROKEN = re.compile(r"[,.]|(?:과|와|은|는|이|가|을|를|에서|로)\s")
"""Between a land and a name: the land is not that of the name."""


def met_in(line: Line, known: frozenset[str]) -> Iterator[Phrase]:
    """The phrases of bodies that act, are visited, are where something was done, or that people stand for."""
    words = line.words
    for at, word in enumerate(words):
        if not (may_name(words, at) or word.stem in known):
            continue
        following = words[at + 1] if at + 1 < len(words) else None
        if not _is_met(word, following, words, at):
            continue
        phrase = phrase_at([*words[:at], dataclasses.replace(word, particle="와")], at, known)
        if phrase and phrase.mention and phrase.sure and not phrase.is_country and _is_name(phrase.mention.name):
            yield phrase


def _is_name(name: str) -> bool:
    """Whether a body's name is more than its sort, and no land's."""
    kind = kind_by_ending(name, "ko")
    is_sort = kind is not None and kind[0] == name and len(name) <= LONGEST_SORT
    return country(name.rsplit(maxsplit=1)[-1]) is None and not is_sort


LONGEST_SORT = 4
"""Letters of a word for a sort of bodies: "연구소"."""


def _is_met(word: Word, following: Word | None, words: list[Word], at: int) -> bool:
    """Whether a name stands as somebody who was met."""
    if word.particle in THERE:
        return following is None or HELD.match(following.stem + following.particle) is None
    if word.particle in MET or word.particle in ("은", "는", "이", "가") or (word.comma and not word.particle):
        return True
    if following is not None and following.stem in PEOPLE:
        return word.particle in ("", "의")
    if following is not None and title_at(following.stem) and len(word.stem) <= LONGEST_PERSON and not named(word.stem):
        # "진청 부원장" is a person
        return False
    return word.particle in ("", "의") and _is_headed(words[at + 1 : at + NAME_WORDS])


LONGEST_PERSON = 3
"""Letters of a person's name in Korean."""


def _is_headed(following: list[Word]) -> bool:
    """Whether a titled person follows with nothing but a name before."""
    for one in following:
        if title_at(one.stem) or one.particle or one.comma:
            return title_at(one.stem) is not None
    return False


def houses_of_people(line: Line, cast: Cast) -> tuple[Mention, ...]:
    """ "A에서는 김정한 원장이, B에서는 카리모프 총장이 나와 서명했다": whose people are told for each house.

    () where fewer than two houses are told so, or a land is.
    """
    words = line.words
    if sum(word.particle in OF_HOUSE for word in words) < len("AB"):
        return ()
    found = tuple(
        as_introduced(placed(phrase, line), cast)
        for phrase in met_in(line, cast.known)
        if words[phrase.last].particle in OF_HOUSE and _is_for_people(words, phrase.last)
    )
    return found if len(found) > 1 else ()


OF_HOUSE = frozenset({"에서는", "에서"})


def _is_for_people(words: list[Word], at: int) -> bool:
    """Whether people act right behind the house of this number: "A병원에서는 김정한 병원장이"."""
    for one in words[at + 1 : at + 1 + NAME_WORDS]:
        if title_at(one.stem) or one.stem in PEOPLE:
            return True
        if one.particle in OF_HOUSE:
            return False
    return False


def house_of_signing(line: Line, cast: Cast, own: Sequence[Mention], span: tuple[int, int]) -> list[Mention]:
    """The body from abroad in whose house one signed, where no partner is told: "A병원에서 협약을 맺었다"."""
    words = line.words
    begin, close = (line.shift + at for at in span)
    found = []
    for phrase in met_in(line, cast.known):
        particle, following = words[phrase.last].particle, words[phrase.last + 1 : phrase.last + 2]
        is_there = particle in OF_HOUSE or (particle in TO and bool(following) and MOVED.match(following[0].stem))
        is_visited = particle in VISITED and bool(following) and VISIT.match(following[0].stem)
        if not (begin <= phrase.start < close) or not (is_there or is_visited) or _is_for_people(words, phrase.last):
            continue
        mention = _with_home_told_behind(placed(phrase, line), line, cast)
        if told_home(mention) is None:
            mention = dataclasses.replace(mention, home=_visited_land(line, cast))
        if any(_is_one(mention, one) for one in own) or not _may_receive(mention):
            continue
        if told_home(mention) not in (None, "KR", "INT"):
            found.append(mention)
    return found if len(found) == 1 else []


CAME = re.compile(
    r"^\s*(?:이날\s|이번\s|이\s)?(?:협약식|체결식|조인식|서명식|협정식|자리|행사)에(?:는|도)?\s"
    r"[^.]{4,160}(?:참석했|함께했|함께 했|자리했|서명했|나왔)"
)
"""Who was at the signing: "협약식에는 A병원의 관계자 5명이 함께했다"."""


def came(line: Line, cast: Cast, lands: frozenset[str]) -> list[Mention]:
    """The only body from abroad whose people were at the signing, of one of the lands where they are told.

    Offices and embassies look on.
    """
    if CAME.match(line.text) is None:
        return []
    found = [
        mention
        for phrase in met_in(line, cast.known)
        if _may_receive(mention := placed(phrase, line))
        and not (cast.protagonist and _is_one(mention, cast.protagonist))
    ]
    abroad = [
        m for m in found if (home := told_home(m)) not in ("KR", "INT") and (home is None or home in lands or not lands)
    ]
    if len(abroad) != 1 or (told_home(abroad[0]) is None and not lands):
        return []
    land = told_home(abroad[0]) or (next(iter(lands)) if len(lands) == 1 else None)
    return [dataclasses.replace(abroad[0], home=abroad[0].home or name_of(land))] if land else []


TO = frozenset({"로", "으로"})
MOVED = re.compile(r"^(?:자리를|자리|이동|옮겨|건너|향해|발걸음)")


def _with_home_told_behind(mention: Mention, line: Line, cast: Cast) -> Mention:
    """The body, at home in the only foreign land of which a sentence behind says that it is there: "A는 몽골의 ..."."""
    if mention.home or told_home(mention) is not None:
        return mention
    for one in cast.lines[line.sentence.order + 1 : line.sentence.order + 1 + LOOKED_BACK]:
        words = one.sentence.words
        if words.startswith(mention.name) and words[len(mention.name) : len(mention.name) + 2] in ("은 ", "는 "):
            return dataclasses.replace(mention, home=land_of([one]))
    return mention


def _may_receive(mention: Mention) -> bool:
    """Whether a name is that of a body in whose house one signs with it: no state, no town, no palace."""
    kind = kind_by_ending(mention.name, "ko")
    return kind is not None and kind[1] is not Kind.GOVERNMENT and not is_place(mention.name.split()[-1])
