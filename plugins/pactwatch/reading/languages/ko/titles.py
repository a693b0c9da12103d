"""Titled people in Korean phrases: the title, and the body that the person stands for."""

from __future__ import annotations

import dataclasses
import functools
import re

from pactwatch.reading.cities import cities
from pactwatch.reading.endings import Whole
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.letters import is_of_foreign_letters
from pactwatch.reading.languages.ko.nouns import country, is_body
from pactwatch.reading.languages.ko.words import Word, words_of
from pactwatch.reading.organisations import named
from pactwatch.reading.places import is_whole_place
from pactwatch.reading.scripts import is_han
from pactwatch.reading.terms import meaning
from pactwatch.records import Kind

DEPARTMENT = Whole(
    r"(?<=.)(?:국장|과장|실장|팀장|부장|본부장|단장|차장|담당관|책임자)$"
    r"|(?:국제|교류|협력|교무|기획|연구|학생|입학|대외|총무|사무|행정)처장$"
)
DEPUTY = re.compile(r"^(?P<office>[가-힣]{2,})(?P<title>부시장|부지사|부군수|부구청장)$")
"""The deputy of a ruler, with his office before the title: "정무경제과학부시장"."""
WARD = re.compile(r"^[가-힣]{1,5}구청장$")
NUMBERED = re.compile(r"^제?\d+$")
"""Of several deputies ("2차관", "제1부시장")."""
PERSON_LIKE = re.compile(r"^[가-힣]{2}[현원주성관국구도대부사군청]$")
FAMILY_NAMES = (
    "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허노남심하곽성차주우구민진나엄원천방공현함변염여추도소석선설마길연위표명기반"
    "왕금옥육인맹제모탁국어은편용"
)
PERSON = re.compile(rf"^[{FAMILY_NAMES}][가-힣]{{2}}$")
"""A Korean person's full name by its look."""
CHINESE_MINISTER = re.compile(
    r"^(?:외교|위생|국방|상무|재정|과학기술|과기|공안|위생복리|경제|농업|농업농촌|교통|교통운수|문화관광)부장$"
)
"""Who heads a ministry in China and Taiwan; elsewhere a 부장 heads a department."""
MINISTER = "상"
JAPANESE_MINISTER = re.compile(
    r"^(?:외무?|후생노동|후생|재무|경제산업|문부과학|방위|총무|국토교통|농림수산|환경|법무)상$"
)
"""Who heads a ministry (성) in Japan."""
FOREIGN_OFFICE = "외"
IN_CHINESE = re.compile(r"^[一-鿿]{2,4}(?=[가-힣]{2})")
"""A person's name as the press wrote it until the nineties, grown together with the title."""
OF_COMMITTEE = "위원장"
ACRONYM = re.compile(r"^[A-Z][A-Z0-9&.-]+$")


RULED = meaning("ko", "ruled_by")
"""What a head's title says of the place: "경기도지사" is of 경기도."""
LONGEST_NAME = 4
"""Words of a person's name."""
HEADS_OF_PLACES = words_of("head_of_place")


@functools.lru_cache(maxsize=8192)
def is_place(word: str) -> bool:
    """Whether a word is the name of a city or region, of any country."""
    return is_whole_place(word) or cities().get(word) is not None


def is_region(word: str) -> bool:
    """Whether a word is the name of a region with what it is behind it: "빅토리아주"."""
    return len(word) > 2 and word[-1] in "주성현도시군구" and (is_place(word) or is_place(word[:-1]))


@functools.cache
def _titles() -> tuple[frozenset[str], frozenset[str]]:
    """The titles, and the letters that a title or an office's head ends in."""
    titles = words_of("title")
    return titles, frozenset({title[-1] for title in titles} | set("장관자"))


@functools.lru_cache(maxsize=8192)
def title_at(stem: str) -> str | None:  # noqa: PLR0911  one way out a sort of title
    """The title at the end of a word, and nothing where it is a body's name."""
    titles, last_letters = _titles()
    if stem in titles or (stem[-1:] == "들" and stem[:-1] in titles):
        return stem
    if stem[-1:] not in last_letters:
        return None
    if deputy := _deputy(stem):
        return deputy
    # "趙淳시장" is no town's head
    stem = IN_CHINESE.sub("", stem) if is_han(stem[:1]) else stem
    is_office = CHINESE_MINISTER.match(stem) is not None or (stem.endswith("장") and named(stem[:-1]) is not None)
    department = None if is_office else DEPARTMENT.search(stem)
    if department:
        return department.group()
    is_office = is_office or (stem.endswith("장") and (is_body(stem[:-1]) or stem.endswith(OF_COMMITTEE)))
    if is_office and len(stem) > 3:
        return "장"
    known = kind_by_ending(stem, "ko")
    for size in range(min(6, len(stem) - 2), 1, -1):
        if stem[-size:] in titles and not (known and len(known[0]) >= size):
            return stem[-size:]
    heads = stem.endswith("장") and len(stem) > 2 and is_body(stem[:-1])
    return "장" if heads else MINISTER if JAPANESE_MINISTER.match(stem) else None


def body_of_person(span: list[Word], title: str) -> list[Word]:
    """The words that name the body of a titled person, without the person."""
    words = list(span)
    head = words.pop()
    if title == MINISTER:
        # "후생노동상" is of 후생노동성
        office = head.stem[:-1] + ("무성" if head.stem[:-1] == FOREIGN_OFFICE else "성")
        land = [word for word in words if country(word.stem)][-1:]
        return [*land, dataclasses.replace(head, stem=office)]
    if WARD.match(head.stem):
        # "북구청장" is of 북구
        return [dataclasses.replace(head, stem=head.stem[:-2], end=head.start + len(head.stem) - 2)]
    # the head of a department stands for the body that the department is of
    is_own = head.stem != title and (title == "장" or not DEPARTMENT.search(head.stem))
    stem = head.stem[: -len(title)] if is_own and not _deputy(head.stem) else ""
    stem = NUMBERED.sub("", stem)
    if title == "장" and head.stem.endswith(OF_COMMITTEE):
        # the 위원장 heads the 위원회
        stem += "회"
    is_region = stem in words_of("region") or (title in RULED and is_place(stem))
    if stem and (is_body(stem) or country(stem) or is_region):
        ruled = RULED.get(title, "") if not stem.endswith(RULED.get(title, "\0")) else ""
        if ruled and not is_place(stem):
            ruled = ""
        return [*_until_person(words), Word(stem + ruled, head.particle, head.start, head.start + len(stem + ruled))]
    if stem:
        return _ministry(words, head, stem) if title in ("장관", "차관") else []
    if title in FIRM_HEADS and (firm := firm_of_person(words)):
        return firm
    beside = len(words)
    while words and not (
        _is_headed(words[-1], title)
        or _is_ruled(words, title, is_beside=len(words) == beside)
        or _is_school_beside(words, title)
    ):
        words.pop()
    return _until_person(words) or words[-1:]


FORMER = words_of("before_title")
FIRM_HEADS = words_of("firm_head")


def firm_of_person(words: list[Word]) -> list[Word]:
    """ "주지현 입셀 대표": between a Korean's full name and the head of a firm stands the firm, whatever its form."""
    if len(words) < 2 or not PERSON.match(words[-2].stem) or _is_named_so(words[-2].stem):
        return []
    if is_of_foreign_letters(words[-2].stem) or is_place(words[-2].stem) or any(is_body(w.stem) for w in words[:-2]):
        # "가온바이오 오마르 하산 대표": both names are the person's
        return []
    name = words[-1].stem
    if len(name) < 2 or words[-1].particle or words[-2].particle or words[-2].comma:
        return []
    if name in FORMER or country(name) or any(name in words_of(sort) for sort in ("generic", "title", "adverb")):
        return []
    return words[-1:]


def _ministry(words: list[Word], head: Word, stem: str) -> list[Word]:
    """ "이란 외무장관" is of that country's 외무부."""
    before = _until_person(words)
    if not any(country(word.stem) for word in before) or not is_body(f"{stem}부"):
        return []
    return [*before, Word(f"{stem}부", head.particle, head.start, head.start + len(stem))]


def _is_school_beside(words: list[Word], title: str) -> bool:
    """ "김원배 목원대 총장": behind a person's name, or before the head of a university, no second person stands."""
    stem = words[-1].stem
    if not is_body(stem) or kind_by_ending(stem, "ko") is None:
        return False
    named_before = len(words) > 1 and PERSON.match(words[-2].stem) is not None and not _is_named_so(words[-2].stem)
    return named_before or (title in ("총장", "부총장") and stem.endswith("대"))


LETTERED = re.compile(r"^[A-Z][A-Z0-9&.-]+(?:$|[·,/ ])")
"""What a body is called in letters, in brackets behind its name."""


def _is_headed(word: Word, title: str) -> bool:
    """Whether the title may be of this word: a body, by its form or by letters in brackets, or a place."""
    if title in HEADS_OF_PLACES and (known := kind_by_ending(word.stem, "ko")) and known[0] == "사":
        # no firm has a governor: "무라오카 쓰구마사 지사" is a name
        return False
    is_lettered = any(LETTERED.match(inside) for inside in word.brackets)
    return is_lettered or _is_office(word.stem)


def _is_ruled(words: list[Word], title: str, *, is_beside: bool) -> bool:
    """Whether the last word is the place that a head rules; amid a name it is none ("로라 매클라우드 카트지루아").

    ``is_beside``: the title stands right behind it.
    """
    is_alone = is_beside or len(words) == 1 or country(words[-2].stem) is not None or is_place(words[-2].stem)
    return title in HEADS_OF_PLACES and is_place(words[-1].stem) and is_alone


def _is_office(stem: str) -> bool:
    """Whether a word before a title is a body or a region; a person's name may end like a body ("고동현 병원장")."""
    if country(stem) or stem in words_of("region") or _is_named_so(stem):
        return True
    known = kind_by_ending(stem, "ko")
    return is_body(stem) and known is not None and not (PERSON_LIKE.match(stem) and len(known[0]) < len(stem))


def _deputy(stem: str) -> str | None:
    """The title of a ruler's deputy behind his office, and nothing where the place stands before it ("의정부시장")."""
    told = DEPUTY.match(stem)
    if told is None or any(map(is_place, (told["office"], f"{told['office']}부"))) or _is_office(told["office"]):
        return None
    return told["title"]


def _is_named_so(stem: str) -> bool:
    """Whether a word is a body's name by itself: letters, or a known body."""
    return bool(ACRONYM.match(stem)) or (len(stem) > 1 and named(stem) is not None)


def _is_known(stem: str) -> bool:
    """Whether a word that looks like a person's name ("민도현") is a place or a known body ("강원도")."""
    return is_place(stem) or is_place(stem[:-1]) or _is_named_so(stem)


def _is_sort(stem: str) -> bool:
    """Whether a word is but that for a sort of body, of which the name stands before it: "테라퓨틱스", "의과대학"."""
    kind = kind_by_ending(stem, "ko")
    return kind is not None and kind[0] == stem.removeprefix("국립") and kind[1] not in OF_STATE


OF_STATE = frozenset({Kind.GOVERNMENT, Kind.AGENCY, Kind.INTERNATIONAL})
"""Sorts of bodies whose names are often but words for their office."""


DIRECTIONS = frozenset("동서남북")
"""Before a country in a school's name: "서카자흐스탄 국립의과대"."""


def _is_name(stem: str) -> bool:
    """Whether a word is no common one and no person's name, so that it may be the first of a body's."""
    is_common = any(stem in words_of(sort) for sort in ("generic", "title", "adverb", "descriptor", "official_place"))
    return len(stem) > 1 and not is_common and not PERSON.match(stem)


def _is_foreigner(stem: str) -> bool:
    """Whether letters of other tongues make a word that is no place, land or known body."""
    return is_of_foreign_letters(stem) and not (country(stem) or is_place(stem) or _is_named_so(stem))


def _until_person(words: list[Word]) -> list[Word]:
    """The words of the body; a country before the person ("우즈베키스탄 샤드마노프 보건복지부장관") is the body's."""
    kept: list[Word] = []
    for word in reversed(words):
        if kept and country(kept[0].stem) is not None and (word.brackets or _is_foreigner(word.stem)):
            # "이슈트반 파르카시(Istvan Farkas) 헝가리 금융감독청": before the land of a body stands its head
            break
        is_school = bool(kept) and word.stem.endswith("대") and kept[0].stem.endswith("대학")
        if PERSON.match(word.stem) and PERSON_LIKE.match(word.stem) and not (is_school or _is_known(word.stem)):
            break
        is_own = bool(kept) and _is_sort(kept[0].stem)
        is_own = is_own or (word.stem[:1] in DIRECTIONS and country(word.stem[1:]) is not None)
        if is_body(word.stem) or country(word.stem) or _is_named_so(word.stem) or (is_own and _is_name(word.stem)):
            kept.insert(0, word)
        else:
            break
    person = words[: len(words) - len(kept)][-1 - LONGEST_NAME :]
    return kept if any(country(word.stem) for word in kept) else [*[w for w in person if country(w.stem)][-1:], *kept]
