"""Whether two names stand for one body: equal, a short form, an acronym, one name within the other."""

from __future__ import annotations

import functools
import re
import unicodedata

from pactwatch.reading.country_names import country_table
from pactwatch.reading.organisations import named
from pactwatch.reading.scripts import HAN, KANA, SYLLABLES, is_han, is_hangul
from pactwatch.reading.words import eastern_of, latin_of, one_of, values, words

LEGAL = re.compile(
    rf"(?=[(（{''.join(sorted({re.escape(word[0]) for word in words('legal_form')}))}])(?:"
    rf"[(（](?:{one_of('legal_letter')})[)）]|{eastern_of('legal_form')}|\b(?:{latin_of('legal_form')})\b\.?)",
    re.IGNORECASE,
)
OF_COUNTRY = re.compile(rf"^(?:{one_of('front')})")
"""What a short name may leave out at its front: 무협 for 한국무역협회, 경자청 for 충북경제자유구역청."""
COMMITTEE = words("committee")
MINISTRY = words("ministry")
SEAT = re.compile(rf"^[{SYLLABLES}]{{2,}}(?:{one_of('seat')})$")
SEAT_OF_JAPAN = re.compile(rf"[{HAN}{KANA}]{{2,}}(?:{one_of('seat_of_japan')})")
BODY_OF_SEAT = re.compile(rf".{{0,20}}(?:{one_of('body_of_seat')})")
HALL = words("hall_of_seat")
GOVERNMENT_OF_SEAT = (*HALL, *words("government_of_seat"))
LAND_IN_FRONT = values("land_in_front")
"""What a name that begins with it is of, and nothing else is called so: 대한 is Korea."""
CUT_SHORT = values("school_cut")
"""A word of a school's name, and what it is cut to: 대학교, 대."""
NO_LETTER = re.compile(r"[\W_]+")
WORDS = re.compile(r"[A-Za-z][A-Za-z'’&-]*")
SCHOOL = re.compile(one_of("school"))
LONG_UNIT = 6
"""Letters of a faculty's name that no other of its school ends in."""
SMALL = frozenset(words("small_word"))


@functools.lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """The name without legal forms, blanks, marks and capitals."""
    bare = LEGAL.sub("", unicodedata.normalize("NFKC", name)).casefold()
    return bare if bare.isalnum() else NO_LETTER.sub("", bare) or NO_LETTER.sub("", name.casefold())


@functools.lru_cache(maxsize=4096)
def _letters(name: str) -> frozenset[str]:
    return frozenset(plain(name))


def _in_order(short: str, long: str) -> bool:
    at = iter(long)
    return all(letter in at for letter in short)


def is_short_for(short: str, long: str) -> bool:
    """Whether one CJK name is the syllables of the other left out: 중진공 for 중소벤처기업진흥공단, 食药监 ..."""
    if not 2 <= len(short) <= 6 or len(short) > len(long) * 0.8 or short.isascii() or short[-1] not in long[-4:]:
        return False
    if short.endswith(COMMITTEE) and long.endswith(COMMITTEE):
        # a committee's short name ends in 위: 금융위원회 is not 금융안정위원회
        return False
    country = OF_COUNTRY.match(long)
    bare = long[country.end() :] if country else long
    return short[0] in (long[0], bare[:1]) and _in_order(short, long)


def _is_unit_of_short(short: str, long: str) -> bool:
    """Whether both are one faculty, the school's name cut short: 港大工程學院 for 香港大學工程學院."""
    school = SCHOOL.search(long)
    unit = long[school.end() :] if school else ""
    if school is None or len(unit) < 2:
        return False
    if not short.endswith(unit):
        # the name of whom the faculty is called after left out: "哈佛大学约翰·保尔森工程与应用科学学院"
        head, tail = short[:2], short[2:]
        return len(tail) >= LONG_UNIT and long.startswith(head) and unit.endswith(tail)
    head, full = short[: -len(unit)], long[: school.end()]
    return 2 <= len(head) < len(full) and head[0] in full[:2] and not SCHOOL.search(head) and _in_order(head, full)


def acronym(name: str) -> str:
    """The capitals of a Latin name, small words left out: "World Health Organization" gives "who"."""
    return "".join(word[0] for word in WORDS.findall(name) if word.lower() not in SMALL).casefold()


@functools.lru_cache(maxsize=4096)
def _abroad(name: str) -> str:
    """The country's name that a body's name begins with, "" where it begins with none."""
    names = country_table().names
    first = name.split(" ", maxsplit=1)[0]
    for size in range(min(len(first), 10), 1, -1):
        if first[:size] in names:
            return first[:size]
    return ""


def same_name(one: str, other: str) -> bool:
    """Whether two written names may stand for one body."""
    if one == other:
        return bool(plain(one))
    here, there = _letters(one), _letters(other)
    if not (here <= there or there <= here) and not (_abroad(one) or _abroad(other)):
        # every sort of short form is made of letters of the full one
        return False
    return _may_be_same(one, other)


@functools.lru_cache(maxsize=16384)
def _may_be_same(one: str, other: str) -> bool:
    if _lies_in(*sorted((one, other), key=len)):
        return False
    if same_letters(plain(one), plain(other), one, other):
        return True
    # "빈 공대" for "오스트리아 빈 공과대학": the country before a name is no part of it
    left, right = without_country(one), without_country(other)
    if (left, right) == (one, other):
        return _is_short_behind(one, other)
    short, long = sorted((_cut_short(plain(left)), _cut_short(plain(right))), key=len)
    return short == long or is_short_for(short, long) or (len(short) > 1 and long.startswith(short))


def _cut_short(name: str) -> str:
    for full, short in CUT_SHORT.items():
        name = name.replace(full, short)
    return name


def _is_short_behind(one: str, other: str) -> bool:
    """Whether two names begin with one word, and one goes on with the other's rest cut short: "옴스크 의대"."""
    front, _, rest = one.partition(" ")
    same, _, more = other.partition(" ")
    if rest and rest == more:
        # "한국외대 아프리카연구소", "한국외국어대 아프리카연구소"
        return is_short_for(*sorted((front, same), key=len))
    if front != same or len(front) < 2 or not rest or not more:
        return False
    return is_short_for(*sorted((plain(rest), plain(more)), key=len))


def _lies_in(seat: str, body: str) -> bool:
    """Whether a body's name has the city or province that it lies in: "청두시", "쓰촨성 청두시 제3인민병원".

    和歌山県 is another body than 和歌山県レスリング協会, too.
    """
    if SEAT_OF_JAPAN.fullmatch(seat) and body.startswith(seat) and BODY_OF_SEAT.fullmatch(body[len(seat) :]):
        return True
    _, found, rest = f" {body}".partition(f" {seat} ")
    if not found or not SEAT.match(seat):
        return False
    return not rest.endswith(GOVERNMENT_OF_SEAT if body.startswith(seat) else HALL)


def without_country(name: str) -> str:
    """A body's name without the country that it begins with, where enough is left."""
    country = _abroad(name)
    rest = name[len(country) :].strip()
    behind = name[len(country) : len(country) + 1]
    if not country and name[1:2] == " " and _is_letter(name[0]):
        # "러 극동연방대병원", in a Korean headline
        return name[2:]
    # Korean parts the two by a blank, Chinese writes them together
    is_apart = behind == " " or (is_han(behind) and len(country) > 1)
    return rest if country and is_apart and len(rest) > 2 else name


def _is_letter(one: str) -> bool:
    """Whether a letter stands for a country in Korean headlines."""
    return one in country_table().letters.get("ko", {})


def same_letters(a: str, b: str, one: str, other: str) -> bool:  # noqa: PLR0911  one way out a sort of short form
    """Whether two plain names are one: equal, one in the other, short form, acronym; ``one``, ``other`` as written."""
    if not a or not b:
        return False
    if a == b:
        return True
    if _abroad(one) != _abroad(other) and min(len(a), len(b)) < 0.45 * max(len(a), len(b)):
        # "복지부" is not "파라과이 공중보건사회복지부"
        return False
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) == 3 and short.isascii() and long.startswith(short) and (is_hangul(long[3]) or is_han(long[3])):
        # "KMI" for "KMI한국의학연구소", "UBC" for "UBC医学院"
        return True
    if len(short) >= (4 if short.isascii() else 3) and short in long:
        return not _other_prefix(short, long) and not _is_of_another(short, long)
    if is_short_for(short, long) or _is_unit_of_short(short, long):
        return True
    if short.isascii() and 2 <= len(short) <= 7 and len(WORDS.findall(one if long == a else other)) > 1:
        return acronym(one if long == a else other) == short
    return False


def _is_of_another(short: str, long: str) -> bool:
    """Whether a known ministry's name only ends a longer one: "복지부" of the 보건복지부, "주거복지부"."""
    if not short.endswith(MINISTRY) or not long.endswith(short):
        return False
    if (known := named(short)) is None or not known.is_strong:
        return False
    return all(plain(name) != long for name in known.organisations[0].names)


def _other_prefix(short: str, long: str) -> bool:
    """Whether a short Latin name stands inside a longer word, so that it is another one ("IT" in "Fruit")."""
    at = long.find(short)
    return short.isascii() and at > 0 and long[at - 1].isalpha() and long.isascii() and len(short) < 4


@functools.lru_cache(maxsize=4096)
def _countries(names: tuple[str, ...]) -> frozenset[str]:
    found = (country_table().names[word].codes for word in map(_abroad, names) if word)
    codes = frozenset(code for codes in found for code in codes)
    return codes | {code for front, code in LAND_IN_FRONT.items() if any(name.startswith(front) for name in names)}


def _share_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    for here in one:
        for there in other:
            if same_name(here, there):
                return True
    return False


def same_body(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether any name of one body may be a name of the other; names of two countries' bodies never are."""
    if one[0].endswith(COMMITTEE) and other[0].endswith(COMMITTEE) and not same_name(one[0], other[0]):
        # "금융위" may be short for either
        return False
    if not _share_name(one, other):
        return False
    here, there = _countries(one), _countries(other)
    return not (here and there) or bool(here & there)
