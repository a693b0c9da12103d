"""A mention to a party: its kind, its home country, and the rule that told it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from pactwatch.reading.asides import is_aside
from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.home_rules import BY_A_PLACE, HomeRule
from pactwatch.reading.homes import Home, home_of
from pactwatch.reading.kinds import is_sort, kind_by_ending
from pactwatch.reading.languages import Pack
from pactwatch.reading.mentioned import about
from pactwatch.reading.model import Mention, Page
from pactwatch.reading.names import same_body
from pactwatch.reading.organisations import Known, Organisation, find_organisations, named
from pactwatch.reading.places import Place, city_country, find_places
from pactwatch.reading.scripts import HAN
from pactwatch.reading.whole_names import with_whole_land, with_whole_name
from pactwatch.reading.words import eastern_of, latin_of, one_of
from pactwatch.records import Kind

EDITIONS = frozenset({"KR", "CN", "TW"})
"""Countries whose agencies write of home in their neighbours' languages, too (聯合ニュース, 人民網, 中央社)."""


GOVERNMENT = re.compile(rf" (?:{one_of('government')})$")
WORD = re.compile(r"\w")
LOOKED_AT = 6
NOTED_LAND = re.compile(r"\s?[(（]([^()（）\n]{2,24})[)）]")
"""A bracket right behind a name."""
OF_A_REGION = re.compile(
    rf"(?:Pan-?)?(?:{latin_of('part_of_the_world')}) (?:[A-Z]\w+ ){{0,3}}?(?:{latin_of('body_of_a_part')})\b"
    rf"(?: (?:{one_of('of_sender')})|$)"
    rf"|(?:{eastern_of('part_of_the_world')})[{HAN}]{{2,12}}(?:{eastern_of('body_of_a_part')})$"
)
"""A body of a whole part of the world: the Arab Union of Producers of Medicines."""


@dataclass(slots=True)
class Body:
    """One body of the article under all the names that it is mentioned by.

    ``rule`` told its home, ``stands`` says why it is a party.
    """

    name: str
    country: str | None
    rule: str
    kind: Kind
    start: int
    end: int
    names: tuple[str, ...] = ()
    organisation: str | None = None
    is_country: bool = False
    seen: list[Mention] = field(default_factory=list)
    stands: str = "stands as a party"


def _between(places: list[Place], words: str) -> list[tuple[int, int]]:
    """Start and end of the words before, between and behind the places."""
    starts = [0, *(place.end for place in places)]
    return list(zip(starts, [*(place.start for place in places), len(words)], strict=True))


def home_country(words: str, lang: str) -> str | None:
    """The last country that the words beside a name tell."""
    found = find_countries(words, lang)
    if found:
        return found[-1].code
    places = [place for place in find_places(words) if place.strength == "strong"]
    # a weak name ("가나") is sure where it stands alone beside the body's name, but not within "British Columbia"
    loose = "".join(words[start:end] for start, end in _between(places, words)).split()
    if code := next((code for word in reversed(loose) if len(word) > 1 and (code := resolve(word))), None):
        return code
    if places:
        return places[-1].code
    city = city_country(words) if 0 < len(words.split()) <= 3 else None
    return city.code if city else None


def known_body(page: Page, mention: Mention) -> Organisation | None:
    """The gazetteer's body of this name; a name of several bodies needs the country beside it."""
    for name in (mention.name, *mention.aliases):
        found = named(name)
        if found is None:
            continue
        if found.is_strong:
            known = found.organisations[0]
            if _has_a_land_of_its_own(page, mention, name, known) or _has_other_letters(page, mention, known):
                continue
            if name is not mention.name and _is_of_another_land(page, mention, known):
                # the Nuclear Energy Corporation (NEC) of Chile is none of Japan
                continue
            return known
        beside = home_country(mention.home, page.lang)
        fits = found.at_home_in(beside) or _spelt_out_on(page, found)
        if fits and beside in (None, fits.country):
            return fits
    return None


def _spelt_out_on(page: Page, found: Known) -> Organisation | None:
    """The one body among those of the same letters whose full name the page has: "MU" of Masaryk University."""
    told = [
        one
        for one in found.organisations
        if any(len(name) > len(found.words) and _stands_on(page, name) for name in one.names)
    ]
    return told[0] if len(told) == 1 else None


def _stands_on(page: Page, name: str) -> bool:
    """Whether the page has a name, uncut: HPRA does not stand in SAHPRA."""
    if not name.isascii():
        return name in page.text
    text = page.text
    at = text.find(name)
    while at >= 0:
        around = text[at - 1 : at] + text[at + len(name) : at + len(name) + 1]
        if not WORD.search(around):
            return True
        at = text.find(name, at + 1)
    return False


NO_HOMES = frozenset({None, "INT", "EU"})
"""Homes that pair with nobody, or with many lands."""
OFFICIAL = frozenset({Kind.GOVERNMENT, Kind.AGENCY})
HOUSES = frozenset({Kind.UNIVERSITY, Kind.HOSPITAL})


def _has_a_land_of_its_own(page: Page, mention: Mention, name: str, known: Organisation) -> bool:
    """Whether what stands beside a common name tells another land than the known body's: "호주의 산업통상부".

    Offices of state keep none in other lands, as firms do; beside an international body stands where its seat is.
    """
    if known.kind is Kind.COMPANY and (noted := NOTED_LAND.match(page.text, mention.end)):
        # "AstraZeneca (Thailand)" is the arm there
        return resolve(noted.group(1)) not in (None, known.country)
    if known.country == "INT" or not mention.home or mention.home in name:
        # Georgia in "Georgia State University" is of the name, not beside it
        return False
    # universities of many lands are called Lincoln; one that the page tells beside a town of another land is its own
    is_called_alike = known.kind in HOUSES and known.country not in about(page)
    if not (known.kind in OFFICIAL or is_sort(name, page.lang) or is_called_alike):
        return False
    beside = {found.code for found in find_countries(f"{mention.home} {mention.name}", page.lang)}
    # "한·일 국립암센터" are one of each
    return known.country not in beside and home_country(mention.home, page.lang) not in (None, known.country)


def _has_other_letters(page: Page, mention: Mention, known: Organisation) -> bool:
    """Whether the page spells other letters beside a name that bodies of several lands bear, and not the known land.

    The Health Products Regulatory Authority (SAHPRA) is none of Ireland's, whose letters are HPRA.
    """
    letters = {a for a in mention.aliases if a.isascii() and a.isupper() and len(a) > SHORTEST_ACRONYM}
    return bool(letters) and letters.isdisjoint((*known.acronyms, *known.weak)) and known.country not in about(page)


def _is_of_another_land(page: Page, mention: Mention, known: Organisation) -> bool:
    """Whether a body's full name, or what stands beside it, tells a home that is not that of the known body.

    Beside an international body stands where its seat is.
    """
    told = home_country(mention.home, page.lang) if known.country != "INT" else None
    home = home_of(mention.name, page.lang) if told is None else None
    if home is not None and not _is_topic(mention.name, home, page.lang):
        told = home.code
    return told not in (None, known.country)


def _is_topic(name: str, home: Home, lang: str) -> bool:
    """Whether the country in a name is what the body works on: "고려대 스페인연구소" is no Spanish body."""
    if lang == "en" or home.start < 2 or home.rule != HomeRule.IN_NAME or home.end == len(name):
        return False
    return kind_by_ending(name[: home.start].strip(), lang) is not None


def _country_of(page: Page, speaks: Pack, mention: Mention, known: Organisation | None) -> tuple[str | None, str]:
    """The home of a mention and the rule that tells it, the surest rule first; None where nothing tells."""
    named = _by_itself(mention, known) or _by_its_name(page, speaks, mention)
    if named and named[1] == HomeRule.CITY:
        # towns share their names with people: "Princess Alexandra Hospital in Brisbane"
        named = _by_what_stands_beside(page, speaks, mention) or named
    told = named or _by_what_stands_beside(page, speaks, mention)
    if told:
        return told
    # a language of one country: its papers write of home; else the deal as a whole decides (agreements.py)
    if speaks.home is None:
        return None, HomeRule.UNTOLD
    is_abroad = page.home in EDITIONS or (page.home is not None and speaks.home not in about(page))
    # a paper of Brazil in Japanese that names Japan nowhere writes of home
    return (page.home if is_abroad else speaks.home), HomeRule.OUTLET


def _by_itself(mention: Mention, known: Organisation | None) -> tuple[str, str] | None:
    if mention.country:
        return mention.country, HomeRule.GRAMMAR
    if known is not None:
        return known.country, HomeRule.KNOWN
    if mention.seat:
        return mention.seat, HomeRule.SEAT
    if code := resolve(GOVERNMENT.sub("", mention.name)):
        return code, HomeRule.LAND
    return None


def _by_its_name(page: Page, speaks: Pack, mention: Mention) -> tuple[str, str] | None:
    for name in (mention.name, *mention.aliases):
        home = home_of(name, page.lang)
        if home and not (_is_topic(name, home, page.lang) or _is_own_firm(page, speaks, name, home)):
            is_own = home.code in (page.home, speaks.home)
            # 広島 in "ブラジル広島県人会" stays the page's own town
            land = _land_told(page, home) if home.rule in BY_A_PLACE and not is_own else None
            return land or home.code, home.rule
    kind = kind_by_ending(mention.name, page.lang)
    is_of_many = kind is not None and kind[1] is Kind.INTERNATIONAL
    if is_of_many and is_sort(mention.name, page.lang) and home_country(mention.home, page.lang):
        return None
    if is_of_many or OF_A_REGION.match(mention.name):
        return "INT", HomeRule.WORLD
    return None


def _is_own_firm(page: Page, speaks: Pack, name: str, home: Home) -> bool:
    """Whether a known body of the page's own land is called like a town abroad, whose land the page tells nowhere."""
    known = named(name) if home.rule in BY_A_PLACE and home.words == name else None
    own = {one.country for one in known.organisations} if known is not None else set()
    if own != {speaks.own_land(page)} or own == {home.code}:
        return False
    return all(one.code != home.code for s in page.sentences for one in find_countries(s.words, page.lang))


def _land_told(page: Page, home: Home) -> str | None:
    """The country whose name the page puts right before the place: "澳洲纽卡斯尔" is none of England."""
    told: set[str] = set()
    at = -1
    for _ in range(LOOKED_AT):
        at = page.text.find(home.words, at + 1)
        if at < 0:
            break
        before = page.text[max(0, at - 8) : at].split("\n")[-1]
        # in a Chinese headline a blank parts clauses: "送到緬甸 桃園醫院簽..."
        before = before if page.lang == "zh" else before.rstrip(" ")
        told |= {m.code for m in find_countries(before, page.lang)[-1:] if m.end == len(before) and m.rule == "name"}
    return told.pop() if len(told) == 1 else None


def _by_what_stands_beside(page: Page, speaks: Pack, mention: Mention) -> tuple[str, str] | None:
    if mention.home and (school := _school_of(mention.name)) is not None:
        # whatever land a list begins with: "アメリカのX大学と明海大学歯学部"
        return school.country, HomeRule.KNOWN_IN_NAME
    if code := home_country(mention.home, page.lang):
        return code, HomeRule.BESIDE
    if told := _by_a_known_name(page, mention):
        return told
    for words in speaks.mentions_of_home(page, mention):
        if (code := home_country(words, page.lang)) and not _is_anothers_land(words, page.lang):
            return code, HomeRule.ELSEWHERE
    return None


def _by_a_known_name(page: Page, mention: Mention) -> tuple[str, str] | None:
    """The home of a known body whose name is within that of the mention, or which bears it, too."""
    for name in (mention.name, *mention.aliases):
        inside = [found for found in find_organisations(name) if found.is_strong and not _is_other_firm(page, found)]
        if inside:
            return inside[-1].organisations[0].country, HomeRule.KNOWN_IN_NAME
    if one := _only_known(page, mention):
        return one.country, HomeRule.KNOWN_WITH_LAND
    if (one := _only_bearer(mention)) and not _has_other_letters(page, mention, one):
        return one.country, HomeRule.ONLY_KNOWN
    return None


def _school_of(name: str) -> Organisation | None:
    """The known university with whose name that of its faculty begins; None where the name is no faculty's."""
    for found in find_organisations(name):
        school = found.organisations[0]
        if found.is_strong and found.start == 0 and found.end < len(name) and school.kind is Kind.UNIVERSITY:
            return school
    return None


def _is_anothers_land(words: str, lang: str) -> bool:
    """Whether words before a name tell the land only of whom its founders left or whose goods it sells."""
    lands = find_countries(words, lang)
    return bool(lands) and all(is_aside(words, one.start, one.end) for one in lands)


def _is_other_firm(page: Page, found: Known) -> bool:
    """Whether a firm's name only closes another's, as Chinese signs meet: 远东集团 in 石药远东集团."""
    return page.lang == "zh" and found.start > 0 and found.organisations[0].kind is Kind.COMPANY


def _only_known(page: Page, mention: Mention) -> Organisation | None:
    """The one among the known bodies of a shared name whose country the page's first sentences name."""
    bodies = [known.organisations for name in (mention.name, *mention.aliases) if (known := named(name))]
    if not bodies:
        return None
    told = {found.code for s in page.sentences[:8] for found in find_countries(s.words, page.lang)}
    for organisations in bodies:
        fits = [one for one in organisations if one.country in told]
        if len(fits) == 1:
            return fits[0]
    return None


def _only_bearer(mention: Mention) -> Organisation | None:
    """The only known body of a long name that other bodies may bear too, or of an international body's letters."""
    names = (mention.name, *mention.aliases)
    for name in names:
        known = named(name)
        if known is None or len(known.organisations) > 1:
            continue
        # letters that the page spells out nowhere are of a body that the world knows: FAO, CERN
        is_bare = len(names) == 1 and name.isupper() and len(name) > SHORTEST_ACRONYM
        if len(name) > 12 or (is_bare and known.organisations[0].country == "INT"):
            return known.organisations[0]
    return None


SHORTEST_ACRONYM = 3
"""Letters of acronyms that many bodies share."""


def body_of(page: Page, speaks: Pack, mention: Mention) -> Body:
    """The party behind one mention."""
    mention = with_whole_land(page, mention)
    known = known_body(page, mention)
    if known is None:
        whole = with_whole_name(page, mention)
        if whole is not mention and (known := known_body(page, whole)) is not None:
            mention = whole
    country, rule = _country_of(page, speaks, mention, known)
    told = kind_by_ending(mention.name, page.lang)
    is_country = resolve(mention.name) is not None or (
        mention.kind is Kind.GOVERNMENT and home_country(mention.name, page.lang) is not None and len(mention.name) < 14
    )
    kind = known.kind if known else mention.kind or (told[1] if told else Kind.OTHER)
    return Body(
        name=mention.name,
        country=country,
        rule=rule,
        kind=Kind.GOVERNMENT if is_country else kind,
        start=mention.start,
        end=mention.end,
        names=tuple(dict.fromkeys((mention.name, *mention.aliases))),
        organisation=known.key if known else None,
        is_country=is_country,
        seen=[mention],
    )


def sides_of(bodies: Iterable[Body]) -> tuple[Body, ...]:
    """The bodies without the bare lands that a body of theirs stands for: "the British side" beside a British firm."""
    kept = tuple(bodies)
    lands = {body.country for body in kept if not body.is_country}
    return tuple(body for body in kept if not (body.is_country and body.country in lands))


def without_names(words: str, names: Iterable[str]) -> str:
    """The words with parties' own names blanked: 日本イーライリリー is at home, whatever firm its name holds."""
    for name in sorted(names, key=len, reverse=True):
        words = words.replace(name, "_" * len(name))
    return words


def may_be_same(one: Body, other: Body) -> bool:
    """Whether two bodies of different statements are one: a shared name, and no two countries told."""
    if one.organisation and other.organisation:
        return one.organisation == other.organisation
    if one.is_country or other.is_country:
        return one.is_country and other.is_country and one.country == other.country
    if (
        None not in (one.country, other.country)
        and one.country != other.country
        and HomeRule.OUTLET not in (one.rule, other.rule)
    ):
        return False
    return same_body(one.names, other.names)


def join(one: Body, other: Body) -> None:
    """Adds another mention of the same body: the longer name and the surer country stay."""
    one.names = tuple(dict.fromkeys((*one.names, *other.names)))
    one.seen += other.seen
    one.organisation = one.organisation or other.organisation
    if one.country is None or (one.rule == HomeRule.OUTLET != other.rule):
        one.country, one.rule = other.country, other.rule
    if len(other.name) > len(one.name) and other.start >= 0:
        one.name, one.start, one.end = other.name, other.start, other.end
        one.kind = other.kind if other.kind is not Kind.OTHER else one.kind
