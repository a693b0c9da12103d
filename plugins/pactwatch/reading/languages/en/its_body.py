"""A land that stands beside a school, a hospital or an agency gives way to the body that the page names for it.

"The hospital has teamed up with Severance. The two signed on Monday, the Kenyan side said": no state signed.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.en.gathering import ARM, MISSIONS, THINGS, acting, known_land, land_by_town
from pactwatch.reading.languages.en.lands import REACH
from pactwatch.reading.languages.en.mentioning import counterpart, mention
from pactwatch.reading.languages.en.named_later import named_for
from pactwatch.reading.languages.en.phrases import Names, What, country_name
from pactwatch.reading.model import PROSE, Mention, Page, Sentence
from pactwatch.reading.names import same_body
from pactwatch.reading.organisations import named
from pactwatch.records import Kind

SCHOOLED = (Kind.UNIVERSITY, Kind.HOSPITAL, Kind.INSTITUTE)
"""Kinds of bodies that seldom sign with a state."""
STATE = re.compile(
    r"government|ministr|minister|president|premier|authorit|cabinet|embass|ambassador|\bking\b|\bstate\b|republic|department|secretar",
    re.IGNORECASE,
)
"""Words at a land's name that make the state itself a party."""
NO_PARTY = re.compile(f"{MISSIONS.pattern}|{THINGS.pattern}")
AROUND = 25
"""Characters around a land's name in which they stand."""


def with_bodies(
    page: Page, names: Names, groups: tuple[tuple[Mention, ...], ...], sentence: int
) -> tuple[tuple[Mention, ...], ...]:
    """The groups; each land beside an agency, a school or a hospital as its own body, where the page names one."""
    return tuple(
        tuple(dict.fromkeys(_as_body(page, names, m, group, sentence) for m in group))
        for group in (_with_named(page, names, group, sentence) for group in groups)
    )


def for_partner(page: Page, names: Names, told: tuple[Mention, ...], sentence: int) -> tuple[Mention, ...]:
    """A body and a land that is but called a partner's: "A has found a Thai partner", with B named further down."""
    lands = [m for m in told if m.country]
    if len(told) != len(lands) + 1 or len(lands) != 1:
        return told
    own = _of_its_sort(page, names, lands[0], [m for m in told if m is not lands[0]])
    return tuple(own if own and m is lands[0] else m for m in _with_named(page, names, told, sentence))


def _with_named(page: Page, names: Names, group: tuple[Mention, ...], sentence: int) -> tuple[Mention, ...]:
    """The group; a land beside a body as whom the sentences about the paper name for it (named_later.py)."""
    lands = [m for m in group if m.country and m.country != "EU"]
    if len(lands) != 1 or len(group) == 1:
        return group
    told = named_for(page, names, lands[0], sentence)
    others = [m for m in group if m is not lands[0]]
    if told is None:
        return group
    same = next((m for m in others if _is_one(m, told)), None)
    if same is not None:
        return group if len(others) == 1 else tuple(told if m is same else m for m in others)
    return tuple(told if m is lands[0] else m for m in group)


def _as_body(page: Page, names: Names, party: Mention, group: tuple[Mention, ...], sentence: int) -> Mention:
    others = [m for m in group if m is not party]
    if party.country is None or not others:
        return party
    if (own := _of_its_sort(page, names, party, others)) is not None:
        return own
    if any(m.country for m in others):
        return party
    if any(one.kind is Kind.AGENCY for one in others):
        return counterpart(party, group, names)
    is_state = STATE.search(page.text[max(0, party.start - AROUND) : party.end + AROUND]) if party.start >= 0 else None
    if is_state or not all(one.kind in SCHOOLED for one in others):
        return party
    near = [s for s in page.sentences[: sentence + REACH] if s.place in PROSE]
    found = [m for s in near for m in _of_land(s, names, party, others)]
    kept: list[Mention] = []
    for one in found:
        if not any(same_body((one.name, *one.aliases), (other.name, *other.aliases)) for other in kept):
            kept.append(one)
    return kept[0] if len(kept) == 1 else party


def _of_its_sort(page: Page, names: Names, party: Mention, others: list[Mention]) -> Mention | None:
    """The one body of the land that the page names, of which but the sort is told: "the Japanese school"."""
    told = SORT_BEHIND.match(page.text, party.end) if party.end >= 0 else None
    is_partner = party.end >= 0 and PARTNER_IN.search(page.text, max(0, party.start - AROUND), party.start) is not None
    if told is None and not is_partner:
        return None
    sort = told["sort"] if told else "partner"
    kinds = SORTS.get(sort, ANY)
    found: dict[str, Mention] = {}
    unplaced: dict[str, Mention] = {}
    for sentence in (s for s in page.sentences if s.place in PROSE):
        for phrase, _ in acting(sentence, names):
            body = mention(phrase, sentence)
            if phrase.what is not What.BODY or body.kind not in kinds or NO_PARTY.search(body.name):
                continue
            if _is_of(body, party):
                found.setdefault(body.name, body)
            elif phrase.is_sure and land_by_town(body) is None and named(body.name) is None:
                unplaced.setdefault(body.name, body)
    if not found and sort == "partner":
        home = country_name(party.country or "") or ""
        found = {
            name: replace(m, home=home) for name, m in unplaced.items() if not any(_is_one(m, one) for one in others)
        }
    kept = [m for m in found.values() if not any(_is_one(m, o) and len(o.name) > len(m.name) for o in found.values())]
    return kept[0] if len(kept) == 1 else None


PARTNER_IN = re.compile(r"\b(?:partner|counterpart|ally)(?: organi[sz]ation| institution)? (?:in|from) (?:the )?$")
""" "With a partner in Japan": what is told of a land's own."""


def _is_of(body: Mention, party: Mention) -> bool:
    """Whether a body is at home in the land, by what is told of it or by the town where it stands."""
    return not body.country and land_by_town(body) == party.country


ANY = frozenset({Kind.UNIVERSITY, Kind.HOSPITAL, Kind.INSTITUTE, Kind.AGENCY, Kind.COMPANY, Kind.ASSOCIATION})
SCHOOL = frozenset({Kind.UNIVERSITY})
HOUSE = frozenset({Kind.HOSPITAL})
SORTS = {
    "school": SCHOOL,
    "university": SCHOOL,
    "college": SCHOOL,
    "hospital": HOUSE,
    "clinic": HOUSE,
    "institute": frozenset({Kind.INSTITUTE}),
    "laboratory": frozenset({Kind.INSTITUTE}),
    "agency": frozenset({Kind.AGENCY}),
    "regulator": frozenset({Kind.AGENCY}),
    "company": frozenset({Kind.COMPANY}),
    "firm": frozenset({Kind.COMPANY}),
    "drugmaker": frozenset({Kind.COMPANY}),
    "association": frozenset({Kind.ASSOCIATION}),
}
"""What a body is called by its sort, and the kinds that it may be of."""
SORT_BEHIND = re.compile(rf" (?P<sort>{'|'.join(SORTS)}|one|institution|partner)\b(?! of\b)")


def _of_land(sentence: Sentence, names: Names, party: Mention, others: list[Mention]) -> list[Mention]:
    """The schools and hospitals of the land that a sentence names; one without a land only beside the other side."""
    bodies = [mention(p, sentence) for p, _ in acting(sentence, names) if p.what is What.BODY and p.is_sure]
    bodies = [m for m in bodies if m.kind in SCHOOLED and not NO_PARTY.search(m.name) and not ARM.match(m.name)]
    is_beside = any(_is_one(m, other) for m in bodies for other in others)
    rest = [m for m in bodies if not any(_is_one(m, other) for other in others)]
    home = country_name(party.country or "") or ""
    return [
        m if known_land(m) else replace(m, home=home)
        for m in rest
        if known_land(m) == party.country
        or (is_beside and len(rest) == 1 and named(m.name) is None and known_land(m) is None)
    ]


def _is_one(one: Mention, other: Mention) -> bool:
    return same_body((one.name, *one.aliases), (other.name, *other.aliases))
