"""What a page as a whole knows of its names: acronyms spelt out, people and whom they stand for."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import functools
import operator
import re
from collections.abc import Iterator
from itertools import islice

from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.en.brackets import others_in
from pactwatch.reading.languages.en.cutting import BRACKET, called_otherwise, cut
from pactwatch.reading.languages.en.phrases import Names, Phrase, What
from pactwatch.reading.languages.en.words import PROSE, kind_of, listed
from pactwatch.reading.organisations import Known, Organisation, find_organisations, named
from pactwatch.reading.sieve import Sifted
from pactwatch.records import Kind


def _begun(words: str) -> str:
    """A pattern of these words where a word begins: its own begin is a letter, so that most of a text is passed over quickly."""
    rests: dict[str, list[str]] = {}
    for word in words.split("|"):
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(rf"{first}(?<!\w{first})(?:{'|'.join(rest)})" for first, rest in rests.items())


_TITLES = (
    r"Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame|Shri|Smt|President|Minister|Chairman|Chairwoman|Chairperson|Director|Director-General|"
    r"Ambassador|Chargé d['’][Aa]ffaires|Charge d['’][Aa]ffaires|Governor|Mayor|CEO|Dean|Rector|Secretary|Secretary-General|Chancellor|Vice-Chancellor|His Excellency|H\.E\.|Engr|Datuk|Dato|Captain|Excellency|Lt|Col|Gen|Maj|Capt|Brig|Adm|Rev|Senator|Colonel|Admiral|Sheikh|Sheikha|Tan Sri|Ustaz|Alhaji|Hajiya|Barrister"
)
_NAME_BEGINS = r"[A-Z](?<!\w[A-Z])"
"""A capital with which a word begins."""
PERSON_BEFORE = re.compile(
    rf"(?:{_begun(_TITLES)})\.?,?\s+"
    r"((?:(?:[A-Z]\.|[A-Z][\w'’-]+)\s+(?:(?:ul|ud|ur|bin|binti|al|el|de|del|da|dos|van|von|di)\s+)?){0,3}[A-Z][\w'’-]+)"
)
PERSON_AFTER = re.compile(
    rf"({_NAME_BEGINS}[\w'’-]++(?:\s++(?:bin|al|Al|ul|de|van|von|[A-Z]\.?|[A-Z][\w'’-]++)){{1,3}}),?\s+"
    r"(?:\((?:left|right|center|centre|second|third)\b|"
    r"(?:who\s+)?(?:is\s+|was\s+)?(?:the\s+|its\s+|their\s+|[A-Z][a-z]+['’]s\s+)?(?:(?:U\.S\.|U\.K\.|UN|EU|US|UK|[A-Z][a-z]+)\s+)?(?:(?!whose|which)[a-z]+\s+)?(?:acting |deputy |vice[ -]|pro-|deputy-|executive |managing |general |chief |senior |first |co-|founder|interim )*"
    r"(?:president|minister|chair|chairman|chairwoman|chairperson|chancellor|vice-chancellor|commissioner|director|ceo|CEO|dean|rector|ambassador|governor|mayor|secretary|head|heads|leads|runs|chairs|presides|chief|manager|founder|professor|promoter|representative|envoy|consul|principal|registrar|provost|coordinator|superintendent|spokesman|spokeswoman|spokesperson)\b|"
    r"(?:who is |who was )?(?:the |its |their )?(?:[A-Z][a-z]+['’]s )?(?:President|Minister|Chairman|Chair|Director|Dean|Rector|Ambassador|Governor|Mayor|Secretary|Chief Executive|CEO|Founder|Head|Vice-Chancellor|Vice-President|Vice-Rector|Chancellor|Provost|Principal|Director-General|Secretary-General|Commissioner|Chairperson)(?= (?:of|at|for|and|to)\b|[,.;]))"
)
ACRONYM = re.compile(r"^[A-Z][\w&.-]*[A-Z0-9][\w.-]*$|^[A-Z][a-z]+$|^[A-Z][\w]+ [A-Z][\w]+(?: [A-Z][\w]+)?$")
PERSON_BEFORE_OFFICE = re.compile(
    rf"({_NAME_BEGINS}[\w'’-]++(?:\s++(?:bin|al|Al|de|van|von|[A-Z]\.?|[A-Z][\w'’-]++)){{1,3}}), (?:the )?(?:[A-Z][\w-]+ ){{1,3}}"
    r"(?:President|Minister|Chairman|Chairwoman|Director|Director-General|Dean|Rector|Ambassador|Governor|Mayor|Secretary|Chief|Officer|Commissioner|Executive)"
    r"(?= (?:of|at|for)\b|[,.;])"
)
"""Amira Haddad, State Secretary for Trade: a person and an office of several words."""
OFFICE = (
    r"(?:president|minister|chair|chairman|chairwoman|chairperson|director|director-general|secretary-general|ceo|CEO|dean|rector|governor|mayor|chief executive|"
    r"head|chief|President|Minister|Chairman|Chairwoman|Chair|Director|Director-General|Director General|Secretary-General|Secretary General|CEO|Dean|Rector|"
    r"Governor|Mayor|Chief Executive Officer|Chief Executive|Head|Commissioner|Vice-Chancellor|Vice Chancellor|Chancellor|General Manager)"
)
NAME = r"[A-Z][\w'’-]+(?: (?:bin|bint|binti|ibn|al|Al|de|da|do|dos|das|del|di|van|von|der|den|[A-Z]\.|(?:al-|el-)?[A-Z][\w'’-]+)){1,4}"
SMALL_OFFICE = PROSE.pattern(
    r"\b(?:minister|president|director|director-general|chairman|chairwoman|chair|ambassador|governor|mayor|rector|dean|secretary|secretary-general|"
    r"chancellor|vice-chancellor|commissioner|chief executive|chief|head|principal|envoy|premier|professor|founder|counterpart)(?: (?:of|for|at) (?!the [A-Z])[a-z ]{3,30}| (?:of|for|at) the [A-Z][a-z]+(?: [a-z]+){1,4}(?=,))?,? "
    rf"({NAME})(?=,| and\b|\.| sign| said| met| told| put| for\b| on\b| who\b| led\b| leads\b| headed\b)"
)
"""The health minister, Daniel Okello: whoever is named behind an office in small letters."""
TWO_PEOPLE = PROSE.pattern(
    rf"({NAME}) and ({NAME}), (?:the two |both |their |the |respective |respectively |presidents? |heads? )+"
    r"(?:[a-z-]+ ){0,2}(?:directors|presidents|rectors|ministers|chairs|chairmen|deans|chiefs|heads|ambassadors|governors|mayors|executives|leaders)\b"
)
"""Signed by A B and C D, the two directors: people, not parties."""
OFFICES = PROSE.pattern(
    r"\b(?:[Gg]overnors|[Mm]inisters|[Mm]ayors|[Pp]residents|[Dd]irectors|[Aa]mbassadors|[Rr]ectors|[Cc]hairmen|[Ss]ecretaries|[Cc]hancellors|[Cc]ommissioners|[Dd]eans|[Pp]remiers|[Ss]enators|[Pp]rofessors) "
    rf"({NAME}(?: Jr| Sr)?) and ({NAME})(?=,|\.| sign| said| met| put| exchang| ink| conclud| seal| agree| were| have| had)"
)
"""Governors A B and C D signed it: people, not parties."""
OFFICES_OF = PROSE.pattern(
    r"\b(?:[Gg]overnors|[Mm]inisters|[Mm]ayors|[Pp]residents|[Dd]irectors|[Aa]mbassadors|[Rr]ectors|[Cc]hairmen|[Cc]hairs|[Ss]ecretaries|[Cc]hancellors|[Cc]ommissioners|[Dd]eans|[Pp]remiers|[Hh]eads|[Cc]hiefs|[Ee]xecutives)"
    rf" of [^.;]{{3,160}}?, ({NAME})(?:, ({NAME}))?,? and ({NAME})(?=,)"
)
"""The health ministers of Fiji and Samoa, A B and C D, signed it."""
HEADS_CALLED = PROSE.pattern(
    r"\b(?:governors|ministers|mayors|presidents|directors|ambassadors|rectors|chairmen|chairs|secretaries|chancellors|commissioners|deans|premiers|heads|chiefs|executives|leaders|generals)"
    rf"(?: (?:in charge|concerned|responsible|themselves|involved))?[,:]? ({NAME}) and ({NAME})(?=[,.;]| (?:both |then )?(?:sign|ink|conclud|put|exchang)[a-z]*)"
)
""" "The two ministers in charge, A B and C D, signed it": people."""
BODY_RUN = r"(?:[A-Z][\w&.'’-]*|of|for|and|the)(?: (?:[A-Z][\w&.'’-]*|of|for|and|the|de|del|della|do|da|dos|di|du|des|la|der)){0,9}"
NAME_THEN_OFFICE = PROSE.pattern(
    rf"({NAME}),? (?:who is )?(?:the )?(?:[a-z]+ ){{0,3}}{OFFICE} (?:of|at) (?:the )?({BODY_RUN})"
)
OFFICE_THEN_NAME = PROSE.pattern(rf"{OFFICE} of (?:the )?({BODY_RUN}), ({NAME})")
BODY_OFFICE_NAME = PROSE.pattern(rf"({BODY_RUN}) {OFFICE},? ({NAME})")
SENTENCES = 40
"""Sentences with a bracket that are cut for their names; an article spells its names out early."""
MIDWORD = re.compile(r"[A-Z](?<=[a-z,] [A-Z])[\w&.'’-]+")

SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-Z])")


def names_of(text: str) -> Names:
    """What the whole text knows of its names. Linear."""
    names = Names()
    lines = text.split("\n")
    for known in (known for line in lines for known in find_organisations(line)):
        if known.is_strong:
            names.bodies[known.words] = known.organisations[0].kind
            _shortened(names, known)
    told = Lines([(line, PROSE.standing(line)) for line in lines if line])
    _people(names, text, told)
    names.proper = set(MIDWORD.findall(text))
    with_brackets = (part for line in lines if "(" in line for part in SENTENCE_END.split(line) if "(" in part)
    for line in islice(with_brackets, SENTENCES):
        if _may_spell_out(line):
            _spelt_out(names, line)
    _initials(names, text)
    _called_for_short(names, text)
    _called_by_sort(names, text)
    for pattern, person, body in ((NAME_THEN_OFFICE, 1, 2), (OFFICE_THEN_NAME, 2, 1), (BODY_OFFICE_NAME, 2, 1)):
        for found in _each(pattern, told):
            _stands_for(names, found.group(person), found.group(body))
    return names


def _people(names: Names, text: str, told: Lines) -> None:
    """Keeps who is named with an office."""
    for found in PERSON_BEFORE.finditer(text):
        _person(names, found.group(1))
    for found in PERSON_AFTER.finditer(text):
        _person(names, found.group(1))
    for found in islice(PERSON_BEFORE_OFFICE.finditer(text), SENTENCES):
        _person(names, found.group(1))
    for found in _each(SMALL_OFFICE, told):
        _person(names, found.group(1))
    for pattern in NAME_SIGNS:
        for found in _each(pattern, told):
            _person(names, found.group(1))
    for pattern in (TWO_PEOPLE, OFFICES, OFFICES_OF, HEADS_CALLED):
        for two in _each(pattern, told):
            for one in filter(None, two.groups()):
                _person(names, one)


NAME_SIGNS = (
    PROSE.pattern(rf"\bby ({NAME}) (?:for|on behalf of|of)\b"),
    PROSE.pattern(
        rf"(?:^|[.;,] |\bwhile |\bwhereas |\band )({NAME}) (?:also )?signed (?:[^.;]{{0,120}}? )??(?:for|on behalf of)\b"
    ),
    PROSE.pattern(
        rf"\b(?:[Hh]is|[Hh]er) (?:[a-z]+ )?(?:colleague|host|guest|visitor|predecessor|successor),? ({NAME})(?=[,.;]| [a-z])"
    ),
    PROSE.pattern(
        rf"\b(?:colleague|counterpart|represented by|partner|host|guest|visitor|opposite number|predecessor|successor|homologue|peer),? ({NAME})(?=,|\.| of\b| from\b| and\b| at\b| had\b| has\b| was\b| met\b| on\b| in\b| put\b| sign| exchang| also\b| then\b| conclud| ink| seal| agree)"
    ),
    PROSE.pattern(
        rf"\b(?:[Hh]e|[Ss]he|I) and ({NAME})(?=,| of\b| from\b| at\b| (?:(?:have|had|has|then|also|both) )*(?:put|met|sign|exchang|conclud|ink|seal|agree))"
    ),
    PROSE.pattern(
        rf"\b({NAME}), (?:whose (?:deputy|successor|predecessor|counterpart)|(?:his|her) (?:[a-z-]+ )?(?:counterpart|colleague|host|guest|opposite number|visitor|deputy))\b"
    ),
    PROSE.pattern(rf"\b({NAME})['’]s? (?:own )?(?:signature|pen|autograph)\b"),
    PROSE.pattern(rf"\bsignatures?\b[^.;]{{0,40}} (?:that|those) of ({NAME})(?=[:.,;]| and\b| stand)"),
    PROSE.pattern(rf"\b({NAME}) (?:also )?signed [^.;]{{0,160}}? (?:in the name of|on behalf of|on the part of)\b"),
    PROSE.pattern(rf"\b(?:guest|visitor|counterpart|colleague) from [A-Z][\w-]+, ({NAME})(?=,)"),
    PROSE.pattern(r"(?<![\w.])([A-Z][a-z]?\.[A-Z][a-zöüё]{3,})(?=[,; ])"),
    PROSE.pattern(rf"\b(?:on behalf of|for) [^.;]{{3,120}}? (?:was|were) ({NAME})(?=,|\\.| and\\b| while\\b)"),
    PROSE.pattern(
        rf"(?:^|[.;,] |\bby |\band )({NAME}),? (?:[A-Z]\.[A-Z]\.,? )?who (?:(?:has|had) (?:headed|led|chaired|run|directed)|heads|headed|leads|chairs|runs|directs|represent(?:s|ed)|signed|signs|(?:had |has |once |also )?(?:studied|graduated|trained|worked|taught|grew|came|was born|lived|flew|travelled|traveled|spoke|retired)|was once)\b"
    ),
)
"""Names of whom something is told that only people do, whatever town bears the name too: "by Sofia Lind for the clinic"."""


class Lines:
    """The lines of a page, each with which words stand in it, and which stand in any."""

    def __init__(self, told: list[tuple[str, int]]) -> None:
        """Takes the lines with what stands in each."""
        self.told = told
        self.stands = functools.reduce(operator.or_, (stands for _, stands in told), 0)


def _each(pattern: Sifted, lines: Lines) -> Iterator[re.Match[str]]:
    """The first matches of a pattern that stays within a line."""
    if not pattern.may_match(lines.stands):
        return iter(())
    telling = (line for line, stands in lines.told if pattern.may_match(stands))
    return islice((found for line in telling for found in pattern.whole.finditer(line)), SENTENCES)


SHORT = re.compile(
    r"\b(Foundation|Ministry|Institute|Authority|Agency|Commission|Association|University|Hospital|Centre|Center|Bank|Council|Organi[sz]ation)$"
)


def _shortened(names: Names, known: Known) -> None:
    """What a known body is called for short: its acronyms, and "the Foundation" where the page knows one only."""
    one = known.organisations[0]
    for acronym in (*one.acronyms, *one.weak):
        if acronym.isupper() and len(acronym) > 1 and " " in known.words:
            names.full.setdefault(acronym, known.words)
    for name in one.names:
        if name.isascii() and (head := SHORT.search(name)):
            other = names.short.setdefault(head.group(1), known.words)
            if other and named(other) is not None and organisations_of(other) != known.organisations:
                names.short[head.group(1)] = ""


_HEADS = "Library|Museum|Institute|University|Hospital|College|Academy|Centre|Center|Foundation|Association|Council|Agency|Authority|Chamber|Bank|Commission|Society|Institution|School|Clinic"
CALLED = re.compile(rf"[Tt](?<!\w[Tt])he ({_HEADS})\b(?! (?:of|for|and)\b| [A-Z])")
SORTS = (
    "university", "hospital", "institute", "foundation", "association", "agency", "authority", "academy", "college", "centre", "center",
    "council", "commission", "chamber", "bank", "society", "organisation", "organization", "clinic", "company", "ministry",
)  # fmt: skip
"""Sorts of bodies that a text names once and then calls by their sort."""
BEHIND = (" ", ",", ".")
"""What stands behind such a sort."""
_ANOTHER = rf"(?:{_HEADS}|Ministry|Department|Government|City|County)\b"
"""What begins another name behind "and"."""


def _full_of(head: str) -> re.Pattern[str]:
    """A full name that ends with the head, or goes on behind it with "of"."""
    more = rf"(?: (?:of )?[A-Z][\w'’-]+| and (?!{_ANOTHER})[A-Z][\w-]+(?![\w'’-]))"
    return re.compile(
        rf"(?<!\w)(?:[A-Z][\w'’.-]+ ){{1,6}}{head}\b(?! (?:of|for)\b)|"
        rf"(?<!\w)(?:[A-Z][\w'’.-]+ ){{0,4}}{head} (?:of|for) (?:the )?[A-Z][\w'’-]+{more}{{0,4}}"
    )


FULL = {head: _full_of(head) for head in (*_HEADS.split("|"), *map(str.capitalize, SORTS))}
"""The full names that end with a head, or go on with "of"."""

LED_IN = re.compile(r"^(?:The|At|In|On|For|From|With) ")


def _called_for_short(names: Names, text: str) -> None:
    """Keeps what "the Library" stands for: the one body of that sort that the page names before it."""
    for found in CALLED.finditer(text):
        head = found.group(1)
        if head in names.short:
            continue
        runs = FULL[head].findall(text, 0, found.start())
        full = {LED_IN.sub("", run) for run in runs} - {head}
        names.short[head] = full.pop() if len(full) == 1 else ""


def _called_by_sort(names: Names, text: str) -> None:
    """Keeps what "the university" stands for: the one body of that sort that the page names before it."""
    for sort in SORTS:
        at = min((at for end in BEHIND if (at := text.find(f"the {sort}{end}")) >= 0), default=-1)
        if at < 0:
            continue
        runs = FULL[sort.capitalize()].findall(text, 0, at)
        full = {LED_IN.sub("", run) for run in runs} - {sort.capitalize()}
        if len(full) == 1:
            names.small[sort] = full.pop()


def organisations_of(name: str) -> tuple[Organisation, ...]:
    """The known bodies of a name."""
    known = named(name)
    return known.organisations if known else ()


ADDRESSED = re.compile(r"^(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor|Hon|Sir|Dame)\.?\s+)+")
""" "The Finance Minister, Mr Amos Mbeki": how he is addressed is no part of his name."""


def _person(names: Names, name: str) -> None:
    name = ADDRESSED.sub("", name)
    words = name.split()
    if any(word.endswith("-based") for word in words):
        return
    if kind_of(name) is not None or name in names.bodies or any(w in listed("title") for w in words):
        return
    names.people.add(name)
    if len(words) > 1:
        names.people.add(words[-1])


def _may_spell_out(line: str) -> bool:
    """Whether a bracket of the line holds what may be an acronym. Cheap."""
    return any(
        ACRONYM.match(alias) or alias.isupper()
        for found in BRACKET.finditer(line)
        for alias in others_in(found.group(1) or found.group(2))
    )


def _spelt_out(names: Names, line: str) -> None:
    """Keeps "Full Name (FN)"."""
    for phrase in called_otherwise(line[:2_000], names):
        if phrase.what not in (What.BODY, What.NAME) or len(phrase.words.split()) < 2:
            continue
        for alias in phrase.aliases:
            if (
                ACRONYM.match(alias) and alias != phrase.words and phrase.words[0].lower() == alias[0].lower()
            ) or _in_order(alias, phrase.words):
                names.full.setdefault(alias, phrase.words)
                names.bodies.setdefault(phrase.words, phrase.kind or kind_of(phrase.words) or Kind.OTHER)


LETTERS = re.compile(r"[A-Z](?<![\w(][A-Z])[A-Z]{1,6}(?![\w)])")
SCHOOLS = (Kind.UNIVERSITY, Kind.HOSPITAL)
FEW = 2
"""Letters that only a school's name is taken for: DU."""
LONG_NAME = re.compile(rf"{_NAME_BEGINS}(?=([a-z]+(?: (?:of|for|and|the|[A-Z][a-z]+)){{0,9}} [A-Z][a-z]+))")


def _initials(names: Names, text: str) -> None:
    """Keeps "FSU" for the one Florida State University that the page names without the letters beside it."""
    loose = set(LETTERS.findall(text)) - names.full.keys() - names.bodies.keys()
    if not loose:
        return
    found: dict[str, set[str]] = {}
    runs = {text[name.start() : name.end(1)] for name in LONG_NAME.finditer(text)}
    # "Kerimov Institute of Virology of Kazakhstan": the land is none of the letters
    runs |= {name for name, _, land in (run.rpartition(" of ") for run in runs) if name and resolve(land)}
    for run in runs:
        found.setdefault("".join(word[0] for word in run.split() if word[0].isupper()), set()).add(run)
    for letters in sorted(loose & found.keys()):
        kind = kind_of(name := next(iter(found[letters])))
        if len(found[letters]) == 1 and kind is not None and (len(letters) > FEW or kind in SCHOOLS):
            names.full[letters] = name


def _in_order(alias: str, name: str) -> bool:
    """Whether an acronym's letters stand in the name in this order."""
    at = iter(name.lower())
    return alias.isupper() and len(alias) > 1 and all(letter in at for letter in alias.lower() if letter.isalpha())


def _whose(phrases: list[Phrase]) -> Phrase | None:
    """The first body or land of "head of the Space Agency", "head of Mongolia's Space Agency"."""
    at = next((at for at, p in enumerate(phrases) if p.what is not What.WORD), None)
    if at is None:
        return None
    owned = phrases[at + 2] if at + 2 < len(phrases) and phrases[at + 1].words in ("'s", "’s") else None
    if phrases[at].what is What.COUNTRY and owned is not None and owned.what is What.BODY:
        return owned._replace(home=phrases[at].words)
    return phrases[at]


def _stands_for(names: Names, person: str, run: str) -> None:
    full = next(
        (
            full
            for full in names.full.values()
            if run.removeprefix("the ").startswith(f"{full} ") or run.removeprefix("the ") == full
        ),
        "",
    )
    first = _whose(cut(run, (), names))
    if first is not None and first.what is What.BODY and full.startswith(f"{first.words} and "):
        first = first._replace(words=full, kind=kind_of(full))
    if first is None or first.what not in (What.BODY, What.COUNTRY) or kind_of(person) is not None:
        return
    names.people.add(person)
    names.offices.setdefault(person, first)
