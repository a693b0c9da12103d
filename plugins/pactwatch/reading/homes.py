"""The home country of a body, from its name alone: missions, offices abroad, countries and places in the name.

``parties.py`` asks it after the gazetteer of organisations; each answer carries the rule that gave it.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache

from pactwatch import settings
from pactwatch.reading.asides import is_called_after, is_house_called_after
from pactwatch.reading.countries import CountryMention, find_countries, is_name, resolve
from pactwatch.reading.home_rules import HomeRule
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages import pack
from pactwatch.reading.places import Place, city_country, find_places, whole_place
from pactwatch.reading.scripts import HAN, SYLLABLES, is_hangul
from pactwatch.reading.sieve import Sieve, Sifted
from pactwatch.reading.words import eastern_of, latin_of, one_of, words


@dataclass(frozen=True, kw_only=True, slots=True)
class Home:
    """A body's home. ``words`` stand at ``start``..``end`` of the name asked about; ``rule`` names what decided.

    ``rule``: ``mission``, ``office abroad``, ``country in the name``, ``place in the name``, ``city in the name``.
    """

    code: str
    rule: str
    words: str
    start: int
    end: int


MISSION = re.compile(rf"{eastern_of('mission')}|(?:{one_of('envoy')})(?=$|\s)|\b(?:{latin_of('mission')})\b")
MISSION_BEHIND = re.compile(rf"^.+?(?=\s?(?:{eastern_of('mission')}|\b(?:{latin_of('mission')})\b))")
"""The sender before the mission: a name of a country, though it may be a place's elsewhere."""
# "주한 미국대사관", "駐日韓国大使館", "驻美国大使馆": the post stands after 주 or 駐, then the sender.
POSTED = re.compile(rf"^(?:{one_of('posted')})\s?(?P<post>.+?)\s?(?:{eastern_of('mission')}|{one_of('envoy')})")
POST_LETTER = re.compile(rf"^(?P<letter>{one_of('post_letter')})\s?(?P<rest>.+)$")
THE, AT = one_of("article"), one_of("at_place")
SENDER_OF = re.compile(rf"\b(?:{one_of('of_sender')})\s+(?:(?:{THE})\s+)?(?P<sender>.+?)(?:\s+(?:{AT})\s+.*)?$")
CAMPUS = re.compile(
    rf"(?:{eastern_of('campus_of')})(?:[(（](?P<town>[{HAN}]{{2,6}})[)）]|(?P<where>[{HAN}]{{2,6}})(?:{one_of('campus')}))$"
)
LATIN_CAMPUS = re.compile(
    rf"\b(?:{latin_of('campus_of')})(?:\s-\s|-|\s|, )(?P<town>[A-Z][A-Za-z']+(?: [A-Z][A-Za-z']+){{0,2}})$"
)
"""Sunrise Japan Hospital Phnom Penh, New York University Abu Dhabi."""
SCHOOL = re.compile(rf"(?:{one_of('school_abroad')})$")
# "in Korea", "Korea branch", "(서울)": words behind the name say where an office is, not whose it is.
NAMESAKE = re.compile(rf"\b(?:{one_of('namesake')}) ?$")
"""Words before a name that is somebody's, whatever town is called so: King Hassan II University."""
WORDS = frozenset(words("city_that_is_a_word"))
"""Cities whose names are words that names of bodies hold."""
ABROAD = re.compile(rf"\b(?:{AT})\s+$")
HANGUL_END = re.compile(rf"[{SYLLABLES}]{{5,}}$")
BETWEEN = re.compile(rf"\s?(?:[-–·・&/]|{one_of('joins_in_name')})\s?|")


@cache
def _offices() -> tuple[tuple[re.Pattern[str], str, HomeRule], ...]:
    path = settings.include() / "gazetteer" / "abroad.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple((re.compile(row["pattern"]), row["code"], HomeRule(row["rule"])) for row in csv.DictReader(lines))


@lru_cache(maxsize=4096)
def home_of(name: str, language: str, likely: frozenset[str] = frozenset()) -> Home | None:
    """The home country that a body's name tells, or None.

    ``language`` is the article's. ``likely`` are countries that the article is about: they settle places that several
    countries have. A name of two countries ("Korea-Japan Economic Association") tells none.
    """
    if office := _office(name):
        return office
    if posted := POSTED.match(name.strip()):
        # its post alone is no home: 驻德国大使馆 is not Germany's
        return _posted(name, posted.group("post"), language)
    return (
        _mission(name, language)
        or _campus(name, language)
        or _country(name, language)
        or _national(name, language)
        or (_land_at_the_end(name) if language == "ko" else None)
        or _place(name, likely)
    )


NATIONAL = re.compile(rf"^(?:{one_of('national')})(?=[{SYLLABLES}]{{4}})")


def _national(name: str, language: str) -> Home | None:
    """The country that a Korean name has grown together with "national", itself or by a place: 국립대만대학교."""
    before = NATIONAL.match(name)
    home = (_country(name[before.end() :], language) or _place(name[before.end() :], frozenset())) if before else None
    if home is None or before is None or home.start:
        return None
    return Home(code=home.code, rule=home.rule, words=home.words, start=before.end(), end=before.end() + home.end)


@cache
def _any_office() -> Sifted:
    return Sieve().pattern("|".join(f"(?:{pattern.pattern})" for pattern, _, _ in _offices()))


def _office(name: str) -> Home | None:
    if not _any_office().search(name):
        return None
    for pattern, code, rule in _offices():
        if found := pattern.search(name):
            return _home(code, rule, found)
    return None


def _home(code: str, rule: str, found: re.Match[str]) -> Home:
    return Home(code=code, rule=rule, words=found.group(), start=found.start(), end=found.end())


def _campus(name: str, language: str) -> Home | None:
    """A school or hospital that a body keeps abroad is at home where it stands: 香港大学深圳医院."""
    if (found := LATIN_CAMPUS.search(name)) and (code := _country_of(found["town"])):
        return Home(
            code=code, rule=HomeRule.CAMPUS, words=found["town"], start=found.start("town"), end=found.end("town")
        )
    if found := CAMPUS.search(name):
        part = "town" if found["town"] else "where"
        place = next((p for p in find_places(found[part]) if p.strength == "strong" and p.words == found[part]), None)
        code = place.code if place else resolve(found[part])
        return (
            Home(code=code, rule=HomeRule.CAMPUS, words=found[part], start=found.start(part), end=found.end(part))
            if code
            else None
        )
    if not SCHOOL.search(name):
        return None
    town = next((p for p in find_places(name) if p.start == 0 and p.strength == "strong"), None)
    if town is None or not any(m.start == town.end for m in find_countries(name, language)):
        return None
    return Home(code=town.code, rule=HomeRule.CAMPUS, words=town.words, start=0, end=town.end)


def _country_of(town: str) -> str | None:
    """The country of a town, or the country itself, where the words are its whole name."""
    place = next((p for p in find_places(town) if p.strength == "strong" and p.words == town), None)
    if place is not None or resolve(town):
        return place.code if place else resolve(town)
    city = city_country(town)
    return city.code if city and city.words == town else None


def _mission(name: str, language: str) -> Home | None:
    if not MISSION.search(name):
        return None
    if (ahead := MISSION_BEHIND.match(name)) and (code := resolve(ahead.group())):
        # a name that elsewhere is a place's or a common word: 조지아대사관
        return Home(code=code, rule=HomeRule.MISSION, words=ahead.group(), start=0, end=ahead.end())
    if sender := SENDER_OF.search(name):
        named = find_countries(sender.group("sender"), language)
        if named:
            return _home(named[0].code, HomeRule.MISSION, sender)
    named = find_countries(name, language)
    return _from(named[0], HomeRule.MISSION) if named else None


def _posted(name: str, post: str, language: str) -> Home | None:
    """ "한 미국" sends US to KR; "베트남 한국" sends KR; "보스턴" alone is a post of the speaker's own country."""
    words = name.strip()
    if short := POST_LETTER.match(post):
        # whole, as some names count only beside a word of a country: 주한 가나대사관
        sent = find_countries(short.group("rest"), language)
        if code := resolve(short.group("rest")) or (sent[-1].code if sent else None):
            return Home(code=code, rule=HomeRule.MISSION, words=words, start=0, end=len(words))
    named = find_countries(post, language)
    codes = list(dict.fromkeys(mention.code for mention in named))
    if len(codes) >= 2:
        return Home(code=codes[-1], rule=HomeRule.MISSION, words=words, start=0, end=len(words))
    if named and find_places(post) and find_places(post)[0].start < named[0].start:
        return Home(code=named[0].code, rule=HomeRule.MISSION, words=words, start=0, end=len(words))
    for size in range(2, len(post) - 1):
        # 在インドベトナム大使館: two names that no mark parts
        if resolve(post[:size]) and (code := resolve(post[size:])):
            return Home(code=code, rule=HomeRule.MISSION, words=words, start=0, end=len(words))
    speaks = pack(language)
    speaker = speaks.home if speaks is not None else None
    if speaker is None or resolve(post) == speaker or codes == [speaker]:
        return None
    return Home(code=speaker, rule=HomeRule.MISSION, words=words, start=0, end=len(words))


def _from(mention: CountryMention, rule: str) -> Home:
    return Home(code=mention.code, rule=rule, words=mention.words, start=mention.start, end=mention.end)


def _country(name: str, language: str) -> Home | None:
    # "Thai Binh" is a place of Vietnam, however it begins
    longer = [place for place in find_places(name) if place.strength == "strong"]
    named = [
        m
        for m in find_countries(name, language)
        if not is_called_after(name, m.end)
        and not any(p.start <= m.start and m.end <= p.end and p.end - p.start > m.end - m.start for p in longer)
    ]
    own = [m for m in named if not ABROAD.search(name[: m.start])] or named
    codes = {mention.code for mention in own if mention.code != "INT"}
    if not codes:
        return None
    if len(codes) == 1:
        return _from(next(m for m in own if m.code in codes), HomeRule.IN_NAME)
    first, second = own[0], next(m for m in own if m.code != own[0].code)
    if BETWEEN.fullmatch(name[first.end : second.start]) or first.start == second.start:
        return None
    return _from(first, HomeRule.IN_NAME)


def _land_at_the_end(name: str) -> Home | None:
    """The country that closes a Korean body's name written in one: "헬스케어덴마크"."""
    if not HANGUL_END.search(name):
        return None
    for size in range(5, 2, -1):
        last = find_countries(name[-size:], "ko") if is_name(name[-size:], "ko") else ()
        if last and last[0].words == name[-size:] and last[0].strength == "strong" and last[0].code != "KR":
            return Home(
                code=last[0].code,
                rule=HomeRule.IN_NAME,
                words=last[0].words,
                start=len(name) - size,
                end=len(name),
            )
    return None


def _at_the_end(name: str) -> tuple[str, str] | None:
    """The foreign city that closes a Korean firm's name written in one, and its land: "스마트시티두바이"."""
    if not HANGUL_END.search(name):
        return None
    for size in range(5, 2, -1):
        place = whole_place(name[-size:])
        if place not in (None, "KR"):
            return name[-size:], str(place)
    return None


def _cuts_ending(name: str, place: Place) -> bool:
    """ "제노바이오" ends in 바이오, so it does not begin with 제노바."""
    if not is_hangul(name[-1:]):
        return False
    ending = kind_by_ending(name, "ko")
    begins = len(name) - len(ending[0]) if ending else len(name)
    return place.start < begins < place.end < len(name)


def _place(name: str, likely: frozenset[str]) -> Home | None:
    found = find_places(name, likely) if likely else find_places(name)
    places = [
        p
        for p in found
        if not (
            NAMESAKE.search(name[: p.start])
            or _cuts_ending(name, p)
            or (p.end < len(name) and is_house_called_after(name, p.end))
        )
    ]
    codes = {place.code for place in places}
    if len(codes) == 1 or (places and places[0].start == 0):
        place = places[0]
        return Home(code=place.code, rule=HomeRule.PLACE, words=place.words, start=place.start, end=place.end)
    if not codes and (last := _at_the_end(name)):
        words, code = last
        return Home(code=code, rule=HomeRule.PLACE, words=words, start=len(name) - len(words), end=len(name))
    city = None if codes else city_country(name)
    if (
        city is None
        or is_house_called_after(name, city.end)
        or NAMESAKE.search(name[: city.start])
        or city.words in WORDS
        or _cuts_ending(name, city)
    ):
        return None
    return Home(code=city.code, rule=HomeRule.CITY, words=city.words, start=city.start, end=city.end)
