"""From a sentence to statements: what is said, who the parties are, when, and what is renewed."""
# ruff: noqa: E501  patterns and lists are easier to read on one line

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from pactwatch.reading.languages.en.cutting import phrases_of
from pactwatch.reading.languages.en.days import dates_of
from pactwatch.reading.languages.en.each_its_day import each_its_day
from pactwatch.reading.languages.en.earlier import MADE_ANOTHER, is_earlier
from pactwatch.reading.languages.en.folding import folded, reduced
from pactwatch.reading.languages.en.introducing import RULE as INTRODUCED
from pactwatch.reading.languages.en.introducing import introduces, is_undoubted, will_be
from pactwatch.reading.languages.en.lately import had_lately, is_to_come, since_lately
from pactwatch.reading.languages.en.leaning import RULE as LEANING
from pactwatch.reading.languages.en.leaning import is_cited, is_years_after, leans
from pactwatch.reading.languages.en.mentioning import arm_of_own, mention
from pactwatch.reading.languages.en.numbers import numbers
from pactwatch.reading.languages.en.offices import looks_like_person
from pactwatch.reading.languages.en.openings import without_opening
from pactwatch.reading.languages.en.others import FOLLOWS_ONE
from pactwatch.reading.languages.en.own_minister import with_own_minister
from pactwatch.reading.languages.en.papers import Paper, is_first_of_several, is_many, is_soft, paper_of
from pactwatch.reading.languages.en.phrases import Names, Phrase, What
from pactwatch.reading.languages.en.renewing import YEAR, prior_year, renews
from pactwatch.reading.languages.en.roles import Sides, names_parties, sides_of
from pactwatch.reading.languages.en.saying import HABIT, JUST_SIGNED, PAST_PERFECT, said_of
from pactwatch.reading.languages.en.shape import ROWS, Shape, Z
from pactwatch.reading.languages.en.signing_verbs import STRONG_FORM, Saying
from pactwatch.reading.languages.en.sorts import TITLES
from pactwatch.reading.languages.en.the_two import THEIR_HEADS
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import FULL, Mention, Page, Said, Sentence, Statement, When
from pactwatch.reading.news import is_old
from pactwatch.records import Instrument, Kind

WHO_SIGNED = PROSE.pattern(r"\bwho (?:had |once |himself |herself )?(?:signed|negotiated|concluded|inked)\b")
"""A person is told by a paper of long ago."""
DID_UNDER = PROSE.pattern(
    r"\b(?:[Hh]e|[Ss]he|who|I|himself|herself) (?:[a-z]+ ){0,3}(?:studied|worked|trained|taught|came|treated|served|spent|graduated|stayed|learn(?:ed|t))\b"
)
"""What somebody did under a paper that is no news any more."""
SINCE_YEAR = PROSE.pattern(
    r"\b[Ss]ince (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b[^.;]{0,100}\b(?:have|has) (?!just\b|now\b)|\b(?:have|has) [^.;]{0,120}\bsince (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b"
)
""" "Since 2010 the two have worked under a memorandum"."""
PAPERS = numbers(2, 6)
SEVERAL = PROSE.pattern(
    r"\b(two|three|four|five|six) (?:\w+ ){0,2}?(?:memoranda|memorandums|mous|agreements|accords|letters of intent|pacts|documents)\b",
    re.IGNORECASE,
)


BY_PEOPLE = PROSE.pattern(
    r"\b(?:signed|inked|sealed|initialled|exchanged|concluded)\b[^.]{0,60}\bby\b|\bput (?:their|his|her)\b|\bsignatures?,? (?:are |were )?(?:those|that) of\b"
)
HEADS_NAMED = re.compile(
    r"\b(?:[Rr]ectors|[Pp]residents|[Dd]irectors|[Mm]inisters|[Hh]eads|[Mm]ayors|[Cc]hairmen|[Cc]hairs|[Cc]hiefs|[Dd]eans|[Ll]eaders|[Ee]xecutives|[Cc]hancellors|[Aa]mbassadors),? $"
)
""" "The rectors, A B and C D, signed": people."""
OFFICE = re.compile(rf" ?, (?:the |its |a )?(?:[a-z-]+ ){{0,3}}?{TITLES}\b")
""" "Igor Vukov, chairman of the hospital": a person, whatever house stands behind."""
SORT = re.compile(
    r"(?:hospital|universit|compan|firm|institut|agenc|bank|college|school|clinic|start-?up|developer|maker|group|centre|center|plant|lab|office|drugmaker|carmaker)"
)
"""A sort of body: "the London hospital" is no city."""


WHERE = frozenset({"in", "at", "near", "outside"})
"""Words before a town in which something only happens."""
_SORT = r"(?:authorit|ministr|agenc|institut|universit|hospital|compan|firm|chamber|association|cit|council|centre|center|academ|college|school|foundation|compan|bank|port|clinic|regulator|societ|museum|govern)[a-z]*"
POINTS_BACK = PROSE.pattern(
    rf"[BbTt](?<!\w[BbTt])(?:(?<=[Bb])oth (?:of them |sides |parties |{_SORT} )?(?:have |had |has |then |also |now )?(?:sign|ink|agree|conclud|seal|enter|renew|formali)|(?<=[Tt])he {_SORT} and the {_SORT}\b)"
)
"""Parties told before: "both signed", "the authority and the institute"."""


ONLY_ATTENDED = ROWS.pattern(
    rf"{Z} (?:was|were) (?:also |both |all )?(?:present |on hand |there )?(?:at|for|during) (?:signing|ceremony)(?: ceremony)? [.;,]"
)
""" "The ambassador and the attaché were at the signing": who came."""
STRONG = re.compile(rf"\b{STRONG_FORM}\b")


EQUALS = ("A and B sign", "by A and B", "between A and B")
"""Rules by which all who are named sign one paper."""


def statements_of(sentence: Sentence, page: Page, names: Names, *, has_own: bool) -> list[Statement]:
    """What one sentence states; [] where it has no verb of signing and names no standing agreement."""
    paper = paper_of(sentence, has_own=has_own)
    if is_soft(paper.hit) and not MAY_BE_SIGNED.search(sentence.words.lower()):
        return []
    phrases = phrases_of(sentence, names)
    shape = folded(sentence, names)
    said = _said(sentence, page, paper, shape, is_general=paper.is_general and not has_own)
    if said is None:
        return []
    if said[0] is Said.HELD and said[1].startswith(STANDING) and since_lately(sentence, page):
        said = (Said.SIGNED, FRESHLY_TOLD[0])
    if said == (Said.HELD, "past perfect") and had_lately(sentence, page):
        said = (Said.SIGNED, FRESHLY_TOLD[1])
    if said[0] is Said.PLANNED and DONE_SO.search(sentence.words):
        said = (Said.SIGNED, "verb of signing")
    if said[0] is Said.SIGNED and is_to_come(sentence, page):
        said = (Said.PLANNED, "a day to come")
    groups, sides = _parties_of(phrases, shape, sentence, names)
    if groups and ONLY_ATTENDED.search(shape.row) and not STRONG.search(shape.row):
        groups = ()
    start, end = (paper.hit.start, paper.hit.end) if paper.hit else (sentence.start, sentence.end)
    several = SEVERAL.search(sentence.words)
    statement = Statement(
        sentence=sentence.order,
        said=said[0],
        rule=f"{said[1]}; {sides.rule}",
        further=paper.instrument is None and _is_another(sentence, paper),
        start=start if sentence.start >= 0 else -1,
        end=end if sentence.start >= 0 else -1,
        instrument=paper.instrument,
        groups=groups,
        anaphor=sides.is_anaphor or (not groups and _points_back(sentence.words)),
        earlier=not is_first_of_several(sentence, page, paper)
        and said[1] not in FRESHLY_TOLD
        and (is_earlier(shape, said[0]) or "earlier one" in said[1]),
        dates=dates_of(
            sentence, page, Said.HELD if said[1] == LEANING else said[0], is_whole=bool(groups) or sides.is_anaphor
        ),
        renewal=renews(sentence.words, page),
        prior_year=prior_year(sentence.words, page.published),
        papers=PAPERS[several.group(1).lower()] if several else 1,
        together=len(groups) == 1 and sides.rule in EQUALS,
    )
    if _is_vague(statement, sentence, paper):
        return []
    if WHO_SIGNED.search(sentence.words) and is_old(page, statement):
        return [replace(statement, said=Said.OTHER_DEAL, rule="a person's past", groups=())]
    told_within = LATE_DAYS if DAY_OF_LAST_YEAR.search(sentence.words) else FRESH_DAYS if statement.renewal else -1
    if statement.said is Said.SIGNED and statement.earlier and _is_fresh(statement, page, told_within):
        statement = replace(statement, earlier=False)
    if said == (Said.HELD, "under the agreement") and _is_new(sentence, paper):
        statement = replace(statement, said=Said.SIGNED, rule=f"under a new paper; {sides.rule}")
    return _by_year(statement, sides.groups)


LATE_DAYS = 45
"""Days before publication on which a signing of last year is still the news."""
DAY_OF_LAST_YEAR = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?,? last year\b")
""" "Signed on Dec. 14 last year", told in January: a day of the news, not history."""


def _points_back(words: str) -> bool:
    return POINTS_BACK.search(words) is not None or THEIR_HEADS.search(words) is not None


def parties_of(sentence: Sentence, names: Names) -> tuple[tuple[tuple[Mention, ...], ...], bool]:
    """Who stands with whom in a sentence, whatever it says of the paper; and whether it points to who was told before."""
    phrases = phrases_of(sentence, names)
    groups, sides = _parties_of(phrases, folded(sentence, names), sentence, names)
    return groups, sides.is_anaphor


def _parties_of(
    phrases: list[Phrase], shape: Shape, sentence: Sentence, names: Names
) -> tuple[tuple[tuple[Mention, ...], ...], Sides]:
    """The groups of a sentence's parties as the core wants them, and as its grammar tells them."""
    begins = 0
    for rest in without_opening(sentence.words, phrases):
        begins = begins or rest[0].start
        told = _parties_in(rest, reduced(rest), sentence, names)
        if any(len(group) > 1 for group in told[0]) and not all(
            looks_like_person(p) for group in told[1].groups for p in group
        ):
            return told
    groups, sides = _parties_in(phrases, shape, sentence, names)
    if begins and not VISITING.search(sentence.words[:begins]):
        # lands that only an opening names look on
        at = max(sentence.start, 0) + begins
        kept = [tuple(m for m in group if not (m.country and 0 <= m.start < at)) for group in groups]
        acting = [tuple(p for p in group if not (p.code and p.start < begins)) for group in sides.groups]
        groups = tuple(filter(None, kept))
        sides = replace(sides, groups=tuple(filter(None, acting)))
    return groups, sides


VISITING = PROSE.pattern(
    r"\b(?:visit\w*|trip|stay|tour|hosted|hosting|receiv\w+|welcom\w+|met|meeting|talks)\b", re.IGNORECASE
)
"""Words of an opening that may name who signs as a host or a guest."""


def _parties_in(
    phrases: list[Phrase], shape: Shape, sentence: Sentence, names: Names
) -> tuple[tuple[tuple[Mention, ...], ...], Sides]:
    """The same of a sentence that opens with its subject, or of one's rest."""
    if (towns := _with_towns(phrases)) != phrases:
        shape = reduced(towns)
    sides = _sides(phrases, shape, sentence)
    sides = with_own_minister(sides, shape, names)
    groups = tuple(tuple(mention(p, sentence) for p in group) for group in sides.groups)
    groups = tuple(
        tuple({(m.name, m.home): m for m in (arm_of_own(m, sentence, names) for m in group)}.values())
        for group in groups
    )
    return groups, sides


DONE_SO = PROSE.pattern(
    r"\bto be [a-z]+,? (?:and|as) (?:so )?(?:it|they|this) (?:duly )?(?:was|were)\b|\band (?:it|this) (?:was|has been) done\b"
)
""" "The memorandum was to be renewed, and so it was"."""
FRESHLY_TOLD = ("since a day just past", JUST_SIGNED)
"""Rules by which a paper that is told like one of before was just signed."""
STANDING = ("linked for long", "stands from before", "told later")
"""Rules of a paper that is told to stand; from when on may show that it was just signed."""
HEADS = ("headline", "above", "line")
"""Places of a sentence that is worded as headlines are."""
MARKS = PROSE.pattern(
    r"\b(?:celebrat|commemorat|anniversar|jubilee|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years|decades) of)",
    re.IGNORECASE,
)
"""Words of a headline that looks back on what stands."""


SIGNED_SO = re.compile(r"\b(?:sign|signs|signed|signing|signatures?|inked|initialled|renew(?:s|ed|al)?)\b")
"""Words without which a plan or a project is no paper."""
MAY_BE_SIGNED = re.compile("sign|ink|initialled|renew")
"""Letters without which a sentence has none of these words."""


def _said(  # noqa: PLR0911  the ways out stand in the order of their strength
    sentence: Sentence, page: Page, paper: Paper, shape: Shape, *, is_general: bool
) -> Saying | None:
    """What the sentence says of the paper, by its verbs, else by how it brings the paper in."""
    if is_soft(paper.hit) and not SIGNED_SO.search(shape.row):
        return None
    said = _by_verb(sentence, paper, shape, page.published, is_general=is_general)
    if said == (Said.HELD, "under the agreement") and (
        paper.instrument is Instrument.TREATY or is_many(paper.hit) or DID_UNDER.search(sentence.words)
    ):
        # a treaty is the frame of much that is no news of it, papers in the plural are a habit
        return None
    if said == (Said.HELD, "stands from before") and is_general and is_many(paper.hit):
        return None
    if said is not None and HABIT.search(shape.row) and (said[0] is Said.HELD or is_earlier(shape, said[0])):
        return None
    if said is not None or paper.hit is None:
        return said
    if renews(sentence.words, page):
        return Said.HELD, "follows an earlier one"
    if not is_earlier(shape, Said.SIGNED) and (
        introduces(sentence, paper.hit, is_general=is_general) or _opens(sentence, paper, shape)
    ):
        return (Said.PLANNED, "a paper that will be") if will_be(sentence, paper.hit) else (Said.SIGNED, INTRODUCED)
    return _headlined(sentence) if sentence.place in HEADS else None


def _opens(sentence: Sentence, paper: Paper, shape: Shape) -> bool:
    """Whether a paper of its own name stands with both its sides in the lead, and nothing doubts it."""
    if paper.hit is None or paper.is_general or paper.instrument in (None, Instrument.OTHER) or is_many(paper.hit):
        return False
    if sentence.place != "lead" or not is_undoubted(sentence, paper.hit):
        return False
    return any(len(group) > 1 for group in sides_of(shape).groups)


def _headlined(sentence: Sentence) -> Saying:
    return (Said.HELD, "told later") if MARKS.search(sentence.words) else (Said.SIGNED, "headline names it")


def _by_verb(
    sentence: Sentence, paper: Paper, shape: Shape, published: dt.date | None, *, is_general: bool
) -> Saying | None:
    said = said_of(shape.row, is_general=is_general)
    if FOLLOWS_ONE.search(shape.row) and (said is None or said[0] in (Said.HELD, Said.SIGNED)):
        return Said.HELD, "follows an earlier one"
    return _weighed(said, sentence, paper, shape, published)


def _weighed(
    said: Saying | None, sentence: Sentence, paper: Paper, shape: Shape, published: dt.date | None
) -> Saying | None:
    """What the verbs say, or what another event that leans on the paper or its parties make of them."""
    is_weak = said is None or said[0] is Said.HELD
    if MADE_ANOTHER.search(shape.row) and (said is None or said[0] in (Said.HELD, Said.SIGNED)):
        return Said.SIGNED, "one more"
    if leans(sentence, paper.hit, published) and (said is None or said[0] in (Said.HELD, Said.PLANNED, Said.SIGNED)):
        if said is not None and said[0] is Said.HELD:
            return said
        is_signed = said is not None and said[0] is Said.SIGNED
        if is_signed and (is_years_after(sentence, paper.hit) or is_cited(sentence, paper.hit)):
            return Said.HELD, "told later"
        return (Said.SIGNED, LEANING) if is_signed else (Said.HELD, "under the agreement")
    if is_weak and names_parties(shape.row) and not PAST_PERFECT.search(shape.row):
        return Said.SIGNED, "its parties are told"
    return said


def _is_vague(statement: Statement, sentence: Sentence, paper: Paper) -> bool:
    """Whether it only tells a tie of long ago that has no paper, or that somebody has "an agreement" and not whose."""
    if statement.said is not Said.HELD and not statement.earlier:
        return False
    if paper.hit is None:
        return sentence.has("join") and not sentence.has("sign", "agreement")
    return statement.rule.startswith("stands from before") and paper.is_general and not statement.groups


FRESH_DAYS = 30
"""Days before publication of a signing that cannot be history."""


def _is_fresh(statement: Statement, page: Page, within: int) -> bool:
    """Whether a signing is dated so few days before publication that it is the news, and what else is told history."""
    days = [
        dt.date.fromisoformat(w.value) for w in statement.dates if w.of in ("signing", "event") and len(w.value) == FULL
    ]
    return page.published is not None and any(0 <= (page.published - day).days <= within for day in days)


def _sides(phrases: list[Phrase], shape: Shape, sentence: Sentence) -> Sides:
    """Who signs by the sentence's grammar; towns and regions act only where nobody else does."""
    sides = sides_of(shape)
    if not any(len(group) > 1 for group in sides.groups):
        promoted = [
            p._replace(what=What.BODY, kind=Kind.GOVERNMENT)
            if p.what is What.PLACE and p.code and not SORT.match(after.words) and before.words.lower() not in WHERE
            else p
            for before, p, after in zip((*phrases[:1], *phrases), phrases, (*phrases[1:], *phrases[-1:]), strict=False)
        ]
        among_places = sides_of(reduced(promoted)) if promoted != phrases else sides
        sides = among_places if any(len(group) > 1 for group in among_places.groups) else sides
    if (
        sides.groups
        and all(looks_like_person(p) for group in sides.groups for p in group)
        and (
            BY_PEOPLE.search(sentence.words)
            or HEADS_NAMED.search(sentence.words[: min(p.start for g in sides.groups for p in g)])
            or all(OFFICE.match(sentence.words, p.end) for g in sides.groups for p in g)
        )
    ):
        # "signed by Igor Vukov and Ana Savic": who held the pens, not for whom
        sides = Sides((), is_anaphor=True, rule=f"{sides.rule}; people")
    return sides


def _with_towns(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases; towns that are named with their land as partners, "with Ulsan in South Korea", may act."""
    found = list(phrases)
    if len(phrases) > 2 and phrases[0].what is What.PLACE and phrases[1].words in ("in", ","):
        town, land = phrases[0], phrases[2]
        if land.what is What.COUNTRY and land.code == town.code:
            found[0] = town._replace(what=What.BODY, kind=Kind.GOVERNMENT)
    first = next((at for at, phrase in enumerate(phrases) if phrase.words == "with"), len(phrases))
    for at in range(first + 1, len(phrases) - 2):
        before, town, link, land = phrases[at - 1 : at + 3]
        is_partner = before.words in ("with", "and") and town.what is What.PLACE and town.code is not None
        if is_partner and link.words in ("in", ",") and land.what is What.COUNTRY and land.code == town.code:
            found[at] = town._replace(what=What.BODY, kind=Kind.GOVERNMENT)
    return found


ONE_MORE = re.compile(r"\b(?:an?|another|a second|a similar) (?:[a-z-]+ ){0,2}$")


def _is_another(sentence: Sentence, paper: Paper) -> bool:
    """ "... signed an agreement": told with an indefinite article it is a paper of its own."""
    if paper.hit is None:
        return False
    at = paper.hit.start - max(sentence.start, 0)
    return ONE_MORE.search(sentence.words[max(0, at - 30) : at]) is not None


def _is_new(sentence: Sentence, paper: Paper) -> bool:
    """ "Under a memorandum": a paper that the reader has not heard of is the news."""
    if paper.hit is None:
        return False
    shift = max(sentence.start, 0)
    before = sentence.words[max(0, paper.hit.start - shift - 30) : paper.hit.start - shift]
    is_told_new = re.search(r"\b(?:[Uu]nder|[Bb]y|[Tt]hrough|[Ww]ith|[Ii]n) an? (?:[a-z-]+ ){0,3}$", before) is not None
    return is_told_new and not DID_UNDER.search(sentence.words) and not SINCE_YEAR.search(sentence.words)


def _by_year(statement: Statement, groups: tuple[tuple[Phrase, ...], ...]) -> list[Statement]:
    """A statement for each partner whose paper has its year in a bracket: "with A (signed 2009), with B (2012)"."""
    years = [next((m.group() for p in group if (m := YEAR.search(p.note))), None) for group in groups]
    if len(groups) < 2 or not any(years):
        return each_its_day(statement)
    found = []
    for group, year in zip(statement.groups, years, strict=True):
        when = (When(value=year, of="signing", start=statement.start, end=statement.end),) if year else statement.dates
        found.append(replace(statement, groups=(group,), dates=when))
    return found
