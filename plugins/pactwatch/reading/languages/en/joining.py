"""How far an English name goes: "and", commas and "of" stand within names and between them."""
# ruff: noqa: E501  patterns and lists are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.en.campuses import abroad
from pactwatch.reading.languages.en.name_begins import LONGEST_RUN, leads_on, long_place, may_be_name
from pactwatch.reading.languages.en.phrases import Cutter, is_adjective
from pactwatch.reading.languages.en.words import OPEN_HEADS, REALMS, heads, kind_of, listed
from pactwatch.records import Kind


def end_of_name(cutter: Cutter, at: int) -> int:
    """The token after the name that begins at ``at``."""
    tokens = cutter.tokens
    end = at + 1
    if known := cutter.known.get(tokens[at].start):
        end = max(end, cutter.index_after(known.end, at))
    elif country := cutter.countries.get(tokens[at].start):
        end = max(end, cutter.index_after(country.end, at))
        if _holds_office(cutter, at, end):
            return end
    elif (place := cutter.places.get(tokens[at].start)) and "," in place.words:
        return cutter.index_after(place.end, at)
    elif place_end := long_place(cutter, at):
        end = place_end
    while end < len(tokens):
        step = _joins(cutter, at, end)
        if not step:
            break
        end = step
    return end


def _holds_office(cutter: Cutter, at: int, end: int) -> bool:
    """Minister of Health of Cambodia Lok Veng: a person's name behind the country of an office."""
    before = [t.words for t in cutter.tokens[max(0, at - LONGEST_RUN) : at]]
    if before[-1:] != ["of"] or not any(word in listed("title") for word in before):
        return False
    run = [t.words for t in cutter.tokens[end : end + 3]]
    return len(run) > 1 and all(w[:1].isupper() and w[1:].islower() for w in run[:2]) and kind_of(" ".join(run)) is None


WEEKDAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})


def _gap(cutter: Cutter, end: int) -> str:
    return cutter.text[cutter.tokens[end - 1].end : cutter.tokens[end].start]


def _is_name(cutter: Cutter, at: int) -> bool:
    if at >= len(cutter.tokens) or not may_be_name(cutter, at):
        return False
    token = cutter.tokens[at]
    is_word = token.is_capital or leads_on(cutter, at) or long_place(cutter, at) > 0
    return (
        is_word and token.words not in listed("month") and token.start not in cutter.papers
    ) or token.start in cutter.known


LINKS = OPEN_HEADS | {",", "and", "'s", "’s", "'", "’", "&", "+", "from", "in", "-", "–", "—"}
"""Words and marks between two parts of a name."""


def _joins(cutter: Cutter, at: int, end: int) -> int:
    """The new end where the name goes on at ``end``; 0 where it stops."""
    word = cutter.tokens[end].words
    if step := _french(cutter, at, end) or _small_legal(cutter, end):
        return step
    is_link = word in LINKS or word in listed("foreign") or may_be_name(cutter, end) or word.isdigit()
    if not is_link or len(_gap(cutter, end)) > 2:
        return 0  # behind a gap a bracket stood
    left = [t.words for t in cutter.tokens[at:end]]
    if len(left) == 1 and left[0] in WEEKDAYS:
        return 0  # "On Monday Oslo City Hall voted"
    if step := _adjacent(cutter, left, end):
        return step
    if by_word := STEPS.get(word):
        return by_word(cutter, left, end)
    return _foreign(cutter, left, end) or _number(cutter, left, end)


def _small_legal(cutter: Cutter, end: int) -> int:
    """Energia Naturalis d.o.o.: a legal form in small letters."""
    word = cutter.tokens[end].words
    return end + 1 if word[0].islower() and word in listed("legal") and len(_gap(cutter, end)) == 1 else 0


def _adjacent(cutter: Cutter, left: list[str], end: int) -> int:
    """Two capitalised words side by side are one name, unless two countries meet or a home ends ("Geneva-based")."""
    if not _is_name(cutter, end) or left[-1] in {",", "and"} or left[-1].endswith("-based"):
        return 0
    if len(left) > 1 and all(word in listed("month") or word.isdigit() for word in left):
        return 0  # "On June 3 Acacia Foundation signed"
    token = cutter.tokens[end]
    country, known = cutter.countries.get(token.start), cutter.known.get(token.start)
    if left[-1] in ENDS_NAME and len(left) > 1 and token.words not in listed("legal") and not country:
        return 0
    if country and not is_adjective(country.words) and cutter.tokens[end - 1].start in cutter.countries:
        return 0
    longer = known.end if known else country.end if country else 0
    return max(end + 1, cutter.index_after(longer, end), long_place(cutter, end))


ENDS_NAME = frozenset({"Ltd.", "Inc.", "Corp."})
"""Legal forms that close a name, or a sentence with it: "... by Tarn Pharma Ltd. Minister Okoro said"."""
OWNERS = frozenset(
    {"People", "Children", "Women", "Workers", "Veterans", "Luke", "Mary", "John", "George", "King", "Queen"}
)
"""Names before 's that stand within a longer name: People's Hospital, King's College, St Mary's Hospital."""

OFFICIALS = frozenset(
    {"General", "Prosecutor", "Attorney", "Ombudsman", "Auditor", "Minister", "Commissioner", "Defender", "Justice"}
)
"""Who has an Office that is a body of its own: Attorney General's Office, Public Prosecutor's Office."""
SAINTS = frozenset({"St", "Saint", "Dr", "Queen", "King", "Lady", "Prince", "Princess", "Infanta"})
"""What stands before a name that a house bears with 's: St Brigid's Hospital, Dr. Reddy's Laboratories, Our Lady's Hospice."""


def _owned(cutter: Cutter, left: list[str], end: int) -> int:
    """People's Hospital, Farmers' Federation, Prosecutor General's Office; not "the Philippines' Department"."""
    mark = cutter.tokens[end].words
    is_land = cutter.tokens[end - 1].start in cutter.countries
    is_saint = len(left) > 1 and left[-2].rstrip(".") in SAINTS
    is_office = left[-1] in OFFICIALS and [t.words for t in cutter.tokens[end + 1 : end + 2]] == ["Office"]
    fits = (mark in ("'s", "’s") and (left[-1] in OWNERS or is_saint or is_office)) or (
        mark in ("'", "’") and left[-1].endswith("s") and not is_land
    )
    return end + 2 if fits and _is_name(cutter, end + 1) else 0


def _comma(cutter: Cutter, left: list[str], end: int) -> int:
    """Ryuseki Co., Ltd.; Ministry of Health, Labour and Welfare: a field word, then another and a last one."""
    tokens = cutter.tokens
    following = end + 1
    if tokens[end].words != "," or following >= len(tokens):
        return 0
    if tokens[following].words in listed("legal"):
        return following + 1
    table, fields = heads(), listed("field")
    opened = (left[0] in table and any(word in OPEN_HEADS for word in left)) or (left[-1] in fields and len(left) > 1)
    ahead = following
    while ahead < len(tokens) and tokens[ahead].words in fields:
        ahead += 1
    is_listed = following < ahead < len(tokens) and tokens[ahead].words in ("and", ",")
    named = any(word in table for word in left) or _head_ahead(cutter, ahead + 1)
    return ahead if opened and is_listed and named else 0


def _head_ahead(cutter: Cutter, at: int) -> bool:
    """Sharjah Research, Technology and Innovation Park: the head stands at the end of the list."""
    table, fields = heads(), listed("field")
    before = ""
    for token in cutter.tokens[at : at + 4]:
        if token.words in table or f"{before} {token.words}" in table:
            return True
        before = token.words
        if token.words not in fields and token.words not in ("and", ","):
            return False
    return False


DASHES = frozenset({"-", "–", "—"})


def _mark(cutter: Cutter, left: list[str], end: int) -> int:
    """Johnson & Johnson; Department of Health - Abu Dhabi: the place behind a head's dash, where no paper follows."""
    mark, following = cutter.tokens[end].words, end + 1
    if mark in ("&", "+"):
        return following + 1 if _is_name(cutter, following) else 0
    if mark not in DASHES or following >= len(cutter.tokens) or not any(head in heads() for head in left):
        return 0
    place = cutter.places.get(cutter.tokens[following].start)
    after = cutter.index_after(place.end, following) if place else 0
    closes = after == len(cutter.tokens) or (after and not cutter.tokens[after].is_capital)
    return after if closes and "of" in left else 0


MOST_SMALL = 3
"""Small words of another tongue side by side in a name: "e da"."""


ELIDED = re.compile(r"(?:[ld]|qu)['’]\w+")


def _french(cutter: Cutter, at: int, end: int) -> int:
    """Institut national de recherche pour l'agriculture: the end of the small words behind such a begin; 0 where none is French."""
    if cutter.tokens[at].words not in listed("french") or cutter.tokens[end].is_capital:
        return 0
    low, small = listed("foreign_low"), listed("foreign")
    last = 0
    for number in range(end, min(end + LONGEST_FRENCH, len(cutter.tokens))):
        word = cutter.tokens[number].words
        if word in low or ELIDED.fullmatch(word):
            last = number + 1
        elif word not in small and word not in ("en", ","):
            break
    return last


LONGEST_FRENCH = 10


def _foreign(cutter: Cutter, left: list[str], end: int) -> int:
    """Consejo Superior de Investigaciones; "et" only within a French name."""
    word = cutter.tokens[end].words
    is_romance = left[0] in listed("romance")
    fits = (
        word in listed("foreign") and (is_romance or word not in ("i", "do", "al")) and (word != "et" or "de" in left)
    )
    if not fits:
        return 0
    at = end + 1
    while at - end < MOST_SMALL and at < len(cutter.tokens) and cutter.tokens[at].words in listed("foreign"):
        at += 1  # "do Mar e da Atmosfera"
    is_month = at < len(cutter.tokens) and cutter.tokens[at].words in listed("month")
    return at + 1 if _is_name(cutter, at) or (is_month and is_romance) else 0


def _number(cutter: Cutter, left: list[str], end: int) -> int:
    word = cutter.tokens[end].words
    return end + 1 if word.isdigit() and len(word) <= 2 and len(left) > 1 else 0


def _and(cutter: Cutter, left: list[str], end: int) -> int:
    following = end + 1
    if cutter.tokens[end].words != "and" or not _is_name(cutter, following):
        return 0
    joins = _and_joins(cutter, left, following) or _is_spelt_behind(cutter, left, following)
    return following + 1 if joins or _is_half_of_name(cutter, left, end) else 0


SMALL_BEFORE = frozenset({"the", "its", "our", "their", "'s", "’s"})
"""What stands before a name that is made of common words: "the Vine and Wine Foundation"."""
OF_COMMON_WORDS = (Kind.AGENCY, Kind.ASSOCIATION, Kind.GOVERNMENT, Kind.INSTITUTE, Kind.OTHER)


def _is_half_of_name(cutter: Cutter, left: list[str], end: int) -> bool:
    """Whether a common word or fields before "and" begin a name whose head stands behind: the New and Renewable Energy Authority."""
    first = end - len(left)
    token = cutter.tokens[first]
    is_field = len(left) > 1 and all(word in listed("field") for word in left) and not heads().keys() & set(left[1:])
    is_one = len(left) == 1 and left[0] not in heads()
    is_common = (is_one or is_field) and token.words[1:].islower() and first > 0
    if not is_common or cutter.tokens[first - 1].words.lower() not in SMALL_BEFORE or _is_told(cutter, first):
        return False
    at = end + 1
    while _is_name(cutter, at) and at - end <= LONGEST_RUN and not _is_told(cutter, at):
        at += 1
    right = [t.words for t in cutter.tokens[end + 1 : at]]
    is_whole = len(right) > 1 and right[-1] in heads() and not (at < len(cutter.tokens) and _is_told(cutter, at))
    return is_whole and right[0] not in heads() and kind_of(" ".join(right)) in OF_COMMON_WORDS


def _is_told(cutter: Cutter, at: int) -> bool:
    """Whether a land, a place or a known body begins at a token."""
    start = cutter.tokens[at].start
    return start in cutter.countries or start in cutter.places or start in cutter.known


LONG_ACRONYM = 4
"""Letters of an acronym up to which any name may hold them by chance."""


def _is_spelt_behind(cutter: Cutter, left: list[str], following: int) -> bool:
    """Whether the bracket behind both halves is short for the whole: Kenya Maritime and Harbours Office (KMHO)."""
    if not cutter.brackets:
        return False
    at = following
    while _is_name(cutter, at) and at - following < LONGEST_RUN:
        at += 1
    stop = cutter.tokens[at - 1].end
    short = next((inner for start, inner in cutter.brackets.items() if 0 <= start - stop <= 1), "").strip()
    words = [*left, "and", *(t.words for t in cutter.tokens[following:at])]
    letters = "".join(word[0] for word in words)
    capitals = "".join(c for c in letters if c.isupper())
    is_letters = len(short) > 2 and short.upper() in (capitals, letters.upper())
    return is_letters or (len(left) > 1 and short == left[0]) or _needs_both(short, words, words[len(left) + 1 :])


def _needs_both(short: str, words: list[str], right: list[str]) -> bool:
    """Whether an acronym's letters stand in order in the whole name and not in its second half: SPARRSO."""

    def spells(parts: list[str]) -> bool:
        at = iter("".join(parts).lower())
        return all(letter in at for letter in short.lower())

    is_acronym = short.isalpha() and not short[1:].islower()
    return len(short) > LONG_ACRONYM and is_acronym and spells(words) and not spells(right)


def _of(cutter: Cutter, left: list[str], end: int) -> int:  # noqa: PLR0911  the ways out stand in the order of their strength
    """Ministry of Health: what follows "of" belongs to a head; a country after it is the home, unless the head is bare."""
    tokens = cutter.tokens
    guards = tokens[end].words == "from" and left[-1] in ("Protection", "Prevention")
    following = end + 1
    # the Institute of Government in Health
    is_field = tokens[end].words == "in" and following < len(tokens) and tokens[following].words in listed("field")
    is_field = is_field and any(word in OPEN_HEADS for word in left)
    if tokens[end].words == "in" and (campus := abroad(cutter, left, end)):
        return campus
    if tokens[end].words not in OPEN_HEADS and not guards and not is_field:
        return 0
    if following < len(tokens) and tokens[following].words.lower() == "the":
        following += 1
    if not _is_name(cutter, following):
        return 0
    word, start = tokens[following].words, tokens[following].start
    if any(title in listed("title") for title in left):
        return following + 1 if word in listed("field") else 0
    is_bare = left[-1] in listed("bare_head")
    country = cutter.countries.get(start)
    if country is not None and not is_adjective(country.words):
        is_short = sum(owned not in ("'s", "’s") for owned in left) <= 2
        return cutter.index_after(country.end, following) if is_bare and is_short and word not in REALMS else 0
    if country is not None and not _is_name(cutter, cutter.index_after(country.end, following)):
        return 0  # "Kyoto University for the Japanese side"
    if word in REALMS or left == ["Board"] or not any(head in heads() for head in left):
        return 0
    known = cutter.known.get(start)
    if known and not is_bare:
        return cutter.index_after(known.end, following)
    return max(following + 1, long_place(cutter, following))


SCHOOLS = (Kind.UNIVERSITY, Kind.HOSPITAL)


SUBJECT = re.compile(
    r"[A-Z][a-z]+(?:logy|logies|ics|graphy|nomy|metry|istry|iatry|surgery|therapy|pathy|culture|scopy)$"
)


def _is_field(word: str) -> bool:
    """Whether a word is one of a field: a known one, or a science by its ending ("Cytology")."""
    return word in listed("field") or SUBJECT.match(word) is not None


def _is_second_subject(left: list[str], right: list[str]) -> bool:
    """Whether what stands behind "and" only says what else the house is for: "Institute of Plant Genetics and Crop Plant Research"."""
    told = [word for word in right if not (word.isupper() and word == right[-1])]  # "... and Packaging IVV"
    subjects = listed("subject")
    if not told or not all(word in subjects or _is_field(word) for word in told):
        return False
    if kind_of(" ".join(told)) is not None:
        return False
    return left[-1] in subjects or _is_field(left[-1])


def _and_joins(cutter: Cutter, left: list[str], following: int) -> bool:
    """Whether "and" stands inside one name: Ministry of Health and Welfare, Science and Technology Agency."""
    fields = listed("field")
    table = heads()
    right: list[str] = []
    at = following
    while _is_name(cutter, at) and len(right) < 6:
        right.append(cutter.tokens[at].words)
        at += 1
    left_head = any(word in table for word in left)
    # Liberia Medicines and Health Products Regulatory Authority: the second half is another land's body by chance
    is_half = (
        not left_head
        and left[-1] in fields
        and (
            all(word in fields for word in left)
            or resolve(left[0]) is not None
            or resolve(" ".join(left[:-1])) is not None
        )
    )
    if (
        not right
        or cutter.tokens[following].start in cutter.countries
        or (cutter.tokens[following].start in cutter.known and not is_half)
    ):
        return False
    opened = (left_head or left[0] in listed("title")) and any(word in OPEN_HEADS for word in left)
    is_subject = opened and left_head and _is_second_subject(left, right)
    if is_subject or (not _is_field(right[0]) and right[0].split("-")[0] not in fields):
        return is_subject
    if opened and kind_of(" ".join(left)) is Kind.GOVERNMENT and kind_of(" ".join(right)) in SCHOOLS:
        return False  # the Ministry of Health and Technical University of Bandung
    if opened:
        return _is_field(left[-1]) or not any(word in table for word in right if word not in fields)
    if left[-1] not in fields:
        return False
    return any(word in table for word in right) if not left_head else len(left) > 2 and left[0] not in table


STEPS = {",": _comma, "and": _and} | dict.fromkeys(("&", "+", *DASHES), _mark)
STEPS |= dict.fromkeys(("'s", "’s", "'", "’"), _owned) | dict.fromkeys((*OPEN_HEADS, "from", "in"), _of)
"""How a name goes on at each of the links."""
