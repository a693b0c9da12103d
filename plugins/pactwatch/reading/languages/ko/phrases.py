"""Korean noun phrases: the words before a particle, and the body that they name."""

from __future__ import annotations

import dataclasses

from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.body_names import HOUSES, NO_NAMES, named_by
from pactwatch.reading.languages.ko.described import being, describes, seat
from pactwatch.reading.languages.ko.letters import is_of_foreign_letters
from pactwatch.reading.languages.ko.nouns import TITLES, VERBAL, country, is_body, is_noun_stem, is_time
from pactwatch.reading.languages.ko.particles import ELSEWHERE
from pactwatch.reading.languages.ko.titles import (
    FIRM_HEADS,
    LONGEST_NAME,
    PERSON,
    body_of_person,
    firm_of_person,
    is_place,
    title_at,
)
from pactwatch.reading.languages.ko.words import Word, words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.organisations import named
from pactwatch.reading.places import begins_with_place
from pactwatch.reading.words import words as legal_forms
from pactwatch.records import Kind

ADVERBS = words_of("adverb")
HEADS = words_of("ends_person")
"""Titles that end a person: what stands behind them is another body."""
COMPANY = "일행"
"""Who comes along with a titled person."""
POINTING = frozenset({"이", "그", "해당", "당"})
"""Before a common word: it is the one that the page has introduced ("이 회사")."""
COUNTING = frozenset({"두", "세", "네", "양", "각", "다른", "여러", "이들", "몇", "어느", "새"})
"""Before a common word: it is none that the page has introduced ("두 회사")."""


SHORTEST = 3
"""Letters of a name that may stand alone behind a word of counting."""


@dataclasses.dataclass(unsafe_hash=True, slots=True)
class Phrase:
    """A noun phrase in a sentence. ``mention`` is None where it names no body."""

    mention: Mention | None
    particle: str
    start: int
    end: int
    comma: bool
    first: int
    last: int
    sure: bool = True
    is_country: bool = False
    is_person: bool = False
    head: str = ""


def phrase_with(words: list[Word], last: int, known: frozenset[str] = frozenset()) -> Phrase | None:
    """The noun phrase that ends with word ``last``, as if something were done with it; None for no noun."""
    return phrase_at([*words[:last], dataclasses.replace(words[last], particle="와")], last, known)


def phrase_at(words: list[Word], last: int, known: frozenset[str] = frozenset()) -> Phrase | None:
    """The noun phrase that ends with word ``last``; None where no noun stands there.

    ``known`` are short names that the page has introduced ("이하 진흥원"): they name a body, common words or not.
    """
    head = words[last]
    stem = head.stem
    if stem[:1] == "\1" or stem in ADVERBS or is_time(stem) or (stem[-1] == "다" and _is_verb(head)):
        return _by_legal_form(words, last)
    if head.particle in ELSEWHERE and not _is_way(words, last):
        return _phrase(None, words, last, last)
    first = _first_noun(words, last)
    title = title_at(stem)
    if not title and first < last and (at := _titled_before(words[first : last + 1])):
        led = dataclasses.replace(words[first + at], particle=head.particle, comma=head.comma)
        inner = phrase_at([*words[: first + at], led], first + at, known)
        return dataclasses.replace(inner, last=last, end=head.end) if inner else None
    if first < last and not title and words[first].stem in POINTING:
        # "이 회사는"
        first += 1
    span = words[first : last + 1]
    if title and first > 1 and words[first - 1].stem == "겸":
        span = _of_both_offices(words, first, last)
    if title:
        span = _of_titled(words, first, span, title, known)
        if not span:
            return _phrase(None, words, first, last, title=True)
    is_counted = first > 0 and words[first - 1].stem in COUNTING
    if is_counted:
        known = frozenset()
    of_place = first > 0 and words[first - 1].particle == "의" and _is_abroad(words[first - 1].stem)
    named = named_by(span, bool(title), known, of_place=of_place)
    if named and title in FIRM_HEADS and len(span) == 1 and firm_of_person(words[first:last]):
        named = (named[0], True, named[2])
    is_none = named and head.particle == "는" and not named[1] and _is_of_verb(words, first, last)
    if is_none or (is_counted and first == last and len(stem) < SHORTEST):
        # "두 세관은": some of the sort, no body of that name
        return _phrase(None, words, first, last)
    if named and first and not named[2]:
        named, first = _with_land(named, words, first)
    return _phrase(named, words, first, last, title=bool(title))


LEGAL_FORMS = frozenset(form for form in legal_forms("legal_form") if form.endswith(("회사", "법인")))


STOCK_COMPANY = "주식회사"
"""A form of Korean law, unless another land stands before it."""


def _by_legal_form(words: list[Word], last: int) -> Phrase | None:
    """ "주식회사 처음": a word that else is no noun names a body behind a form of law."""
    form, head = words[last - 1], words[last]
    if not last or form.stem not in LEGAL_FORMS or form.particle or form.comma or head.stem[:1] == "\1":
        return None
    before = words[last - 2].stem if last > 1 and not words[last - 2].comma else ""
    home = before if country(before) else "한국" if form.stem == STOCK_COMPANY else ""
    name = f"{form.stem} {head.stem}"
    mention = Mention(name=name, start=form.start, end=head.end, aliases=(head.stem,), home=home)
    return Phrase(mention, head.particle, form.start, head.end, head.comma, last - 1, last, head=head.stem)


WAYS = frozenset({"가서", "가", "건너가", "건너가서", "찾아가", "찾아가서", "날아가", "날아가서", "달려가"})


def _is_way(words: list[Word], last: int) -> bool:
    """ "몽골국립의대로 가서 서명했다": who is visited there is a party, by the form of its name."""
    if last + 1 >= len(words) or words[last].particle not in ("로", "으로") or words[last].comma:
        return False
    way = words[last + 1]
    return way.stem + way.particle in WAYS and is_body(words[last].stem)


WHILE = frozenset({"가운데", "와중", "동안", "상황"})
ACTED = frozenset({"이", "가", "을", "를"})
WHERE = frozenset({"에", "에게", "로", "으로", "에서"})


def _is_of_verb(words: list[Word], first: int, last: int) -> bool:
    """Whether "는" closes no topic but a verb: "정상이 지켜보는 가운데", "수요가 늘어나는"."""
    if last + 1 < len(words) and words[last + 1].stem in WHILE:
        return True
    if first != last or not first:
        return False
    before = words[first - 1]
    is_doing = words[first].stem[-1] in "하되" and before.particle in WHERE
    if (before.particle in ACTED or is_doing) and not before.comma:
        # "재해를 막는", "재해에 대응하는"
        return True
    # "A대학은 일본의 손꼽히는 대학이다": one clause has one topic
    topics = [at for at in range(first) if words[at].particle in ("은", "는")]
    return bool(topics) and not any(word.comma for word in words[topics[-1] : first])


def _is_abroad(stem: str) -> bool:
    """Whether a word is a foreign country, or a place."""
    return country(stem) not in (None, "KR") or is_place(stem)


def _with_land(
    named: tuple[Mention, bool, bool], words: list[Word], first: int
) -> tuple[tuple[Mention, bool, bool], int]:
    """A body with the land that the words before it tell, by what it is, by where it is seated; and its first word."""
    told = being(words, first)
    place, seated = seat(words, first)
    for land in (told, place or None):
        if land is not None:
            named = (dataclasses.replace(named[0], home=f"{land} {named[0].home}".strip()), True, False)
    return named, seated if place else first


def _of_titled(words: list[Word], first: int, span: list[Word], title: str, known: frozenset[str]) -> list[Word]:
    """The words that name the body of the titled person whom the span names; [] where none do."""
    own = body_of_person(span, title) or [word for word in span[:-1] if word.stem in known]
    if not own or all(country(word.stem) for word in own):
        return _described(words, first, span) or own
    return own


def _described(words: list[Word], first: int, span: list[Word]) -> list[Word]:
    """ "신약개발 기업 가온셀 박지영 대표": the name right behind what it is, whatever its form; [] for none."""
    if len(span) > 1 and len(span[0].stem) > 1 and being(words, first) is not None:
        return span[:1]
    at = next((at for at in range(1, len(span) - 1) if describes(span[at - 1].stem, span[at].stem)), 0)
    end = at + 1
    while end < len(span) - 1 and span[at].stem.isascii() and span[end].stem.isascii():
        end += 1
    return span[:end] if at and not span[at - 1].particle and len(span[at].stem) > 1 else []


def _is_verb(head: Word) -> bool:
    """ "… 잇는다…": what closes the first half of a headline."""
    return not head.particle and VERBAL.match(head.stem) is not None


def _first_noun(words: list[Word], last: int) -> int:
    """The number of the first of the nouns that stand together before ``last``."""
    first = last
    while first > 0 and last - first < 7:
        before = words[first - 1]
        if before.stem == AND and _is_of_one_name(words, first, last):
            first -= 2
            continue
        if _is_name_of_house(words, first):
            first -= 1
            continue
        if before.particle or before.comma or not is_noun_stem(before.stem):
            break
        if before.brackets and _after_body(words, first, last):
            break
        if last > first and before.stem in HEADS and is_body(words[last].stem):
            # "김 원장 베트남 국립병원": who came is listed without commas
            break
        first -= 1
    return first


GONE_TO = frozenset({"에", "로", "으로", "에서", "까지", "에게", "부터", "서"})


def _is_name_of_house(words: list[Word], first: int) -> bool:
    """ "부산 온 종합병원": a letter before a house is its name, not the verb of "서울에 온 병원"."""
    before, house = words[first - 1], words[first]
    if len(before.stem) > 1 or before.particle or before.comma or house.stem not in HOUSES:
        return False
    return before.stem not in NO_NAMES and (first == 1 or words[first - 2].particle not in GONE_TO)


AND = "및"
OF_STATE = frozenset({Kind.GOVERNMENT, Kind.AGENCY, Kind.INSTITUTE, Kind.HOSPITAL, Kind.ASSOCIATION})


def _is_of_one_name(words: list[Word], first: int, last: int) -> bool:
    """ "케냐 농업 및 식품안전청": what stands before "및" is but a field of the one body."""
    if first < len("A및"):
        return False
    field, head = words[first - 2], words[last].stem
    kind = kind_by_ending(head, "ko")
    if kind is None or kind[1] not in OF_STATE or named(head) or begins_with_place(words[first].stem):
        return False
    is_field = not (field.particle or field.comma or field.brackets) and is_noun_stem(field.stem)
    return is_field and not (is_body(field.stem) or country(field.stem) or is_place(field.stem) or title_at(field.stem))


def _titled_before(span: list[Word]) -> int:
    """The number of the title in "아스파라 대표 예를란 누르한", "이사장 일행": no body stands behind it; else 0."""
    if len(span) < 2:
        return 0
    if span[-1].stem == COMPANY and title_at(span[-2].stem):
        return len(span) - 2
    at = len(span) - 2
    while at > 0 and span[at].stem not in TITLES:
        at -= 1
    name = [word.stem for word in span[at + 1 :]]
    if at < 1 or len(name) > LONGEST_NAME or span[-1].stem in words_of("generic") or is_body(span[-1].stem):
        return 0
    return at if PERSON.match(name[-1]) or any(map(is_of_foreign_letters, name)) else 0


def _of_both_offices(words: list[Word], first: int, last: int) -> list[Word]:
    """ "한국 부총리 겸 재정부장관": the land of the first office is that of the second; "회장 겸 대표" has one body."""
    before = phrase_at(words, first - 2)
    own = words[first : last + 1]
    if before is None or not before.is_person or before.mention is None:
        return own
    if len(own) == 1 and title_at(own[0].stem) == own[0].stem:
        return words[before.first : first - 1]
    land = [w for w in words[before.first : first - 1] if country(w.stem)]
    return [*land[:1], *own]


def _after_body(words: list[Word], first: int, last: int) -> bool:
    """Whether the word before, with a bracket, is a name of its own ("코익스(대표 ..) 한진섭"), not the title's."""
    stem = words[first].stem
    if is_body(stem) or title_at(stem) is not None:
        return False
    return title_at(words[last].stem) is None or not is_body(words[first - 1].stem)


def _phrase(
    named: tuple[Mention, bool, bool] | None, words: list[Word], first: int, last: int, title: bool = False
) -> Phrase:
    mention, sure, is_country = named or (None, False, False)
    head = words[last]
    stem, particle, end, comma = head.stem, head.particle, head.end, head.comma
    is_sure = sure and not (title and not mention)
    return Phrase(mention, particle, words[first].start, end, comma, first, last, is_sure, is_country, title, stem)
