"""The English pack: what English sentences say of agreements.

A sentence without its dateline (datelines.py) is cut into phrases (cutting.py, with name_begins.py, joining.py, sorting.py, campuses.py and brackets.py;
records in phrases.py, lists in words.py) and
becomes a row of signs (shape.py), in which folding.py joins what belongs together (its patterns are in folds.py and sorts.py, homes in
belonging.py, names in quotes in quoted_names.py, offices and people in offices.py). openings.py tells where a sentence begins that opens with when, where or why. Patterns over the row tell who signs (roles.py with subjects.py, under_papers.py and one_or_several.py, their patterns in marks.py, bodies in row_bodies.py) and what is said (saying.py, with
planning.py and ending.py, their verbs in signing_verbs.py); leaning.py tells a paper on which another event leans, days.py
what each date is of (day_words.py: words beside it, told_days.py: days of a telling, relative_days.py: those told by another day, month_told.py: the month of a bare day, nearest_days.py: which of several is the signing's, days_around.py: the sentence before and the dateline, lately.py: what a day alone shows, years_told.py: its year on a page without one), renewing.py that there was one before. clauses.py makes a statement of it all (papers.py: which word is the paper, mentioning.py: a party as the core wants it). names.py and topic.py know
the page as a whole: gathering.py (asides.py: what stands before a name that does not act), candidates.py, lands.py, rolls.py and the_two.py (whom "the two" means) find the parties where a sentence names none, items/ those of
several papers told in one article, people_sign.py whom people sign for of whom nothing is told, two_sides.py those told by sides or listed behind their lands, signing_too.py who signs beside them, its_body.py the body of a land that stands beside a school, named_later.py the body that is named for a land a sentence later, lands_in_order.py two bodies of two lands told in their order, plural_ministries.py "the ministries of health of both", counted.py those that the page counts, headline_towns.py the bodies that a headline puts by their towns, each.py those listed before "each of them", each_its_day.py partners with a day each, cabinets.py whose cabinet approves, alliances.py the members of one that signs, other_land.py the land beside two bodies of another,
guest_houses.py which contracts are papers, ours.py whose page it is, own_minister.py
the page's own land behind its minister, another_sort.py the pages of purchases and the like; weighing.py tells what statements make
of one another (introducing.py: a paper without a verb of signing, dealing.py: trade, others.py: papers of others told beside the news, talked_about.py: what a headline only talks about, nearby.py: the day that stands a
sentence away, recalling.py: what is told of a time before, earlier.py: whether a sentence tells history, ceremonies.py: who held the pens), beside.py the words that tell a home, looking.py what a land is named for beside a paper of others.
Numbers by word are in numbers.py, the rules of dates in date_rules.py.
Data: terms/en.csv, phrases/en.csv, kinds/en.csv, sectors/en.csv, words/en.csv.
"""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from pactwatch.reading.languages.en.alliances import with_members
from pactwatch.reading.languages.en.another_sort import is_of_another_sort
from pactwatch.reading.languages.en.beside import mentions_of_home
from pactwatch.reading.languages.en.clauses import parties_of, statements_of
from pactwatch.reading.languages.en.days import dates_of
from pactwatch.reading.languages.en.gathering import DOUBTFUL, PLAIN, acting, known_land
from pactwatch.reading.languages.en.guest_houses import with_host_contracts
from pactwatch.reading.languages.en.headline_towns import completed_by_text
from pactwatch.reading.languages.en.items import with_items
from pactwatch.reading.languages.en.its_body import for_partner, with_bodies
from pactwatch.reading.languages.en.lands import TOWNS, towns
from pactwatch.reading.languages.en.lands_in_order import in_order
from pactwatch.reading.languages.en.looking import looks_aside, without_asides
from pactwatch.reading.languages.en.mentioning import mention
from pactwatch.reading.languages.en.names import names_of
from pactwatch.reading.languages.en.others import is_of_trade
from pactwatch.reading.languages.en.ours import own_body, owner
from pactwatch.reading.languages.en.own_minister import OFFICE
from pactwatch.reading.languages.en.papers import BEARS, GENERAL
from pactwatch.reading.languages.en.phrases import Names, What
from pactwatch.reading.languages.en.plural_ministries import each_its_ministry
from pactwatch.reading.languages.en.topic import completed
from pactwatch.reading.languages.en.weighing import weighed
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.mentioned import about
from pactwatch.reading.model import TOP, Mention, Page, Said, Sentence, Statement, When
from pactwatch.reading.settling import written_from
from pactwatch.records import Kind

__all__ = [
    "are_partners",
    "bodies",
    "days",
    "hints",
    "home",
    "is_side",
    "mentions_of_home",
    "own_land",
    "sample",
    "sides",
    "sounds_foreign",
    "statements",
    "tells_at_once",
]

tells_at_once = True
"""Of labelled English signings without a day most are dated with the month in which they were told."""
home: str | None = None
sample = "Garam Association signed a memorandum of understanding with Odense City of Denmark on Monday."
"""English is the language of many countries: no home follows from it."""
WITH_BEFORE = re.compile(r"\bwith\s(?:both\s|the\s|governments?\sof\s|institutions?\s(?:in|of|from)\s)*$")

LOOKED_AT = 60_000
"""Characters of a page whose names are learnt; an article's names stand early."""
LONGEST = 3_000
"""Characters of a sentence beyond which it is a list or a table that lost its lines."""
MOST = 150
"""Telling sentences that are read: a page with more is a list of agreements, and its news stands at the top."""

ENDS_WITHIN = 2
"""Sentences after one that names a paper in which a word of its end is told of it: "the government let it lapse"."""

ENDS_TIE = PROSE.pattern(
    r"\b(?:end|ended|ends|ending|cut|cuts|severed?|dissolved?|terminated?|quit|broken? off|broke off|suspended?|scrapped?|call(?:ed)? off)\b[^.;]{0,40}\b(?:partnership|ties|relations?|relationship|twinning|co-?operation|collaboration|alliance)\b|"
    r"\b(?:br(?:ing|ings|ought|inging)|put(?:s|ting)?) [^.;,]{0,40}\b(?:partnership|ties|relationship|twinning|co-?operation|collaboration|alliance)\b [^.;,]{0,60}\bto an end\b"
)
"""The end of what the paper of the sentence beside stands for."""
SIGNERS_MEANT = PROSE.pattern(
    r"\b(?:the two|both|they|them|each other|one another|rectors|directors|presidents|ministers|mayors|heads|chiefs|leaders|chairmen|chairs|deans|governors|ambassadors|parties|partners|sides|signatures|signatories)\b",
    re.IGNORECASE,
)
"""Words that point to who signed, where a sentence names nobody."""
MANY = re.compile(r"(?:mous|memoranda|memorandums|mocs|treaties|letters)\b", re.IGNORECASE)
"""Papers in the plural: far down they are those of the past, not the one that the page is about."""

SIGNERS = PROSE.pattern(
    r"\b(?:at the signing|signing ceremony|signing took place|pen to paper|their names (?:to|under)|signatures?|those who signed|signatories|who signed|signed it|signed for|"
    r"signing (?:will|would|is (?:to|up|due|set|expected|planned|scheduled|slated)))\b",
    re.IGNORECASE,
)


PENNED = PROSE.pattern(
    r"\b(?:made (?:\w+ ){1,4}official|formali[sz]ed|pen to paper|(?:their|its) (?:names|signatures?)|signed)\b"
)
CONTINUES = PROSE.pattern(
    r"\b(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]hey|[Tt]hese|[Bb]oth|[Oo]ne of them|other|others|[Tt]he (?:paper|document|text|former|latter|two|act|ceremony|signing)|[Tt]hem)\b"
    r".{0,120}\b(?:took place|be (?:signed|concluded|inked|sealed|exchanged)|was held|is dated|bears|signed|exchanged|concluded|inked|initialled|renewed|sealed)\b|\b[Ss]igned\b"
)
"""A sentence that goes on about the paper of the sentence before: "It was exchanged on Monday"."""


WAS_SIGNED_BY = PROSE.pattern(
    r"\b[Tt]he (?:paper|document|text|letter|declaration|charter|statement|act) (?:was|were|has been|is) (?:\w+ )?(?:signed|initialled|sealed|concluded)\b[^.;]{0,80}\bby\b"
)
SOON = 4
"""Sentences behind a paper's within which "the letter was signed by" is of that paper."""


PAPER_LETTERS = re.compile(r"(?:MO[ACU]s?|LOIs?|JDI|MoA|MoC|LoI)$")
PAPER_WORD = re.compile(r"memorand|letter|intent|agreement|understanding|declaration", re.IGNORECASE)

PUT_ONE = PROSE.pattern(
    r"\b(?:put|brought) (?:one|it|this|them) in(?:to)? (?:place|force|being|effect|writing)\b|\b(?:signed|concluded|sealed|inked) (?:one|it|this)\b|\breplaced (?:it|them|this)\b"
)


def statements(page: Page) -> tuple[Statement, ...]:
    """Every statement of the page, in order of the text."""
    names = _names(page)
    page = with_host_contracts(_without_namesakes(page, names))
    own = [
        h
        for s in page.sentences
        for h in s.hits
        if h.role == "instrument"
        and h.value != "OTHER"
        and s.place != "line"
        and not (s.place == "body" and MANY.search(h.words))
    ]
    has_own = any(h.words.lower() not in GENERAL for h in own)
    names.own = own_body(page, names)
    names.owner = owner(page, names)
    # only a minister asks for it
    names.land = _land(page) if any(OFFICE.search(s.words) for s in page.sentences) else None
    if names.own is not None and (head := names.own.words.rsplit(maxsplit=1)[-1]) and not names.short.get(head):
        names.short[head] = names.own.words
    found: list[Statement] = []
    named = -9
    read = 0
    for sentence, following in zip(page.sentences, (*page.sentences[1:], None), strict=True):
        told: list[Statement] = []
        # beside a memorandum a contract is a deal of its own; alone on its page it may be the paper
        is_beside = has_own and is_of_trade(sentence) and any(s.names_sides for s in found)
        if read < MOST and not is_beside and _tells(sentence, following, since=sentence.order - named):
            read += 1
            told = statements_of(sentence, page, names, has_own=has_own)
        found += told
        # "put their names to the 'X Declaration'" names one in words of its own
        may_be_one = sentence.order - named <= 1 or sentence.has("agreement")
        is_one = may_be_one and any(s.names_sides for s in told)
        if (sentence.has("instrument") or is_one) and sentence.is_prose:
            named = sentence.order
    found = with_items(page, names, found)
    told = with_members(page, names, weighed(page, completed_by_text(page, names, found)))
    looked_to = (without_asides(page, s) for s in _of_states_apart(page, told))
    called = (each_its_ministry(page, _by_name(page, s, names)) for s in looked_to)
    return tuple(_in_full(page, in_order(page, s), names) for s in called)


def _in_full(page: Page, statement: Statement, names: Names) -> Statement:
    """The statement; a party told by its letters is called by the full name that the page gives them."""
    if not any(m.name in names.full for group in statement.groups for m in group):
        return statement
    groups = tuple(tuple(_spelt_out(page, m, names) for m in group) for group in statement.groups)
    return replace(statement, groups=groups)


def _spelt_out(page: Page, party: Mention, names: Names) -> Mention:
    full = names.full.get(party.name)
    if full is None or party.country is not None or page.text.count(f"({party.name})") > 1:
        # letters that stand behind two names are short for either
        return party
    others = tuple(dict.fromkeys(name for name in (party.name, *party.aliases) if name != full))
    return replace(party, name=full, aliases=others)


def _land(page: Page) -> str | None:
    """The country from which the page is written; None where it names but two others."""
    home, named = page.home or written_from(page), about(page)
    return home if home in named or len(named) < TWO_LANDS else None


TWO_LANDS = 2


STATES_HAD = re.compile(r"\b(?:governments|countries|states|nations)\b[^.;]{0,30}\bhad\b")


def _of_states_apart(page: Page, found: list[Statement]) -> list[Statement]:
    """What "the governments had signed" before is no earlier paper of a university's."""
    signed = [m for s in found if s.said is Said.SIGNED for group in s.groups for m in group]
    if not any(m.kind in (Kind.UNIVERSITY, Kind.HOSPITAL, Kind.INSTITUTE, Kind.COMPANY) for m in signed):
        return found
    return [
        replace(s, anaphor=False, renewal=False, prior_year=None)
        if s.said is Said.HELD and not s.groups and STATES_HAD.search(page.sentences[s.sentence].words)
        else s
        for s in found
    ]


def _without_lands(group: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """ "Those of Argentina and Cuba, ANMAT and CECMED": a body for each land, which only says whose it is."""
    lands = {m.country for m in group if m.country}
    bodies = tuple(m for m in group if not m.country)
    is_each = len(bodies) == len(lands) > 1 and {known_land(m) for m in bodies} == lands
    if is_each:
        return bodies
    # "AdvaMed, the US medtech body": the land right behind a body of its own
    kept = tuple(m for m in group if not (m.country and any(_is_behind(m, body) for body in bodies)))
    return kept if len(kept) > 1 else group


CLOSE = 8
"""Characters between a body and the land that describes it: ", the "."""


def _is_behind(land: Mention, body: Mention) -> bool:
    return body.end >= 0 and 0 <= land.start - body.end <= CLOSE and known_land(body) == land.country


def _by_name(page: Page, statement: Statement, names: Names) -> Statement:
    """The statement; a land that signs with a body stands for its own body, where the page names one."""
    if not any(m.country for group in statement.groups for m in group):
        return statement
    statement = replace(statement, groups=tuple(map(_without_lands, statement.groups)))
    return replace(statement, groups=with_bodies(page, names, statement.groups, statement.sentence))


@lru_cache(maxsize=2)
def _names(page: Page) -> Names:
    """What the page knows of its names, kept while the page is read."""
    return names_of("\n".join(s.words for s in page.sentences)[:LOOKED_AT])


def _without_namesakes(page: Page, names: Names) -> Page:
    """The page without the papers that are none: MOA where it is short for a ministry of agriculture."""
    taken = {short for short, full in names.full.items() if PAPER_LETTERS.match(short) and not PAPER_WORD.search(full)}
    if not taken:
        return page
    kept = (replace(s, hits=tuple(h for h in s.hits if h.words not in taken)) for s in page.sentences)
    return replace(page, sentences=tuple(kept))


def bodies(page: Page, sentence: Sentence) -> tuple[Mention, ...]:
    """The bodies and countries that act in the sentence, those behind an office too; none where a purchase or the like is told."""
    names = _names(page)
    if is_of_another_sort(page):
        return ()
    found = acting(sentence, names)
    told = tuple(
        mention(p, sentence) for p, counts in found if counts > (DOUBTFUL if p.what is What.COUNTRY else PLAIN)
    )
    return for_partner(page, names, told, sentence.order)


def sides(page: Page, sentence: Sentence) -> tuple[tuple[Mention, ...], ...]:
    """Who stands with whom by the sentence's grammar, whatever its verb; else whom the page tells about it."""
    if is_of_another_sort(page) or len(sentence.words) >= LONGEST:
        return ()
    names = _names(page)
    groups, points_back = parties_of(sentence, names)
    if any(len(group) > 1 for group in groups):
        return with_bodies(page, names, groups, sentence.order)
    if not groups and sentence.has("end") and any(TOWNS.search(s.words) for s in page.sentences if s.place in TOP):
        # "Two capitals part company": the towns that the page names most
        return (towns(page, names, sentence.order),)
    is_told = bool(groups) and sentence.has("sign", "ceremony", "renew", "plan", "end", "join")
    if not (is_told or points_back or SIGNERS_MEANT.search(sentence.words)):
        return ()
    bare = Statement(
        sentence=sentence.order,
        said=Said.SIGNED,
        rule="near",
        start=sentence.start,
        end=sentence.end,
        groups=groups,
        anaphor=points_back or not groups,
    )
    return next(iter(completed(page, names, [bare]))).groups


def hints(page: Page, sentence: Sentence) -> Said | None:
    """Nothing: this grammar knows papers by their verbs only."""
    return None


def days(page: Page, sentence: Sentence) -> tuple[When, ...]:
    """The dates that the sentence tells."""
    return dates_of(sentence, page, Said.SIGNED, is_whole=True)


def _tells(sentence: Sentence, following: Sentence | None, *, since: int) -> bool:
    """Whether a sentence may tell of the paper: it names one, names those who sign, or goes with a sentence that does.

    ``since``: how many sentences ago a paper was named.
    """
    if len(sentence.words) >= LONGEST:
        return False
    if sentence.has("instrument", "join", "agreement"):
        return True
    if following is not None and following.has("instrument") and (PENNED.search(sentence.words) or sentence.has("end")):
        return True
    if (
        _ends_tie(sentence, following, since)
        or (since <= ENDS_WITHIN and sentence.has("end"))
        or (since <= 1 and PUT_ONE.search(sentence.words))
    ):
        return True
    if (since <= 1 and BEARS.search(sentence.words)) or (since <= SOON and WAS_SIGNED_BY.search(sentence.words)):
        return True
    is_signing = SIGNERS.search(sentence.words) or (since <= 1 and CONTINUES.search(sentence.words))
    return sentence.has("sign", "ceremony", "plan") and bool(is_signing)


def _ends_tie(sentence: Sentence, following: Sentence | None, since: int) -> bool:
    """Whether a partnership ends in a sentence before or behind one that names the paper."""
    is_near = since <= ENDS_WITHIN or (following is not None and following.has("instrument"))
    return is_near and ENDS_TIE.search(sentence.words) is not None


def sounds_foreign(name: str) -> bool:
    """Never: its letters are those of half the world."""
    return False


def are_partners(words: str, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` are whom somebody acts with, by those before them."""
    return WITH_BEFORE.search(words, 0, start) is not None


def is_side(page: Page, words: str, start: int, end: int, *, headed: bool) -> bool:
    """Whether the land from ``start`` to ``end`` is named for who signs, in a headline as in a sentence."""
    del headed
    return not looks_aside(page, words, start, end)


def own_land(page: Page) -> str | None:
    """The land of the outlet, else that of the language."""
    return page.home or home
