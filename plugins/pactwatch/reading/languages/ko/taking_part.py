"""Korean signings whose clause names no two sides, with those that the sentences beside it say to have taken part."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.groups import EACH, as_introduced
from pactwatch.reading.languages.ko.headed_pair import own_side
from pactwatch.reading.languages.ko.houses import came
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.nouns import country
from pactwatch.reading.languages.ko.roles import roles_in
from pactwatch.reading.languages.ko.same_bodies import are_one, told_home
from pactwatch.reading.languages.ko.settled import EARLIER_YEAR
from pactwatch.reading.languages.ko.takers import (
    counted_before,
    counts_partners,
    names_in,
    next_side,
    other_side,
    signers,
    took_part,
)
from pactwatch.reading.model import Mention, Said, Statement

BEHIND = 2
"""Running sentences behind the signing in which the other side is told."""


def with_takers(found: list[Statement], lines: Sequence[Line], cast: Cast) -> list[Statement]:
    """The statements, the first signing or plan that lacks a side with those of the sentences beside it.

    A bare land stands for a side of which the sentences beside tell the name.
    """
    if any(
        one.names_sides
        and not _lands_of(one)
        and one.said is not Said.HELD
        and not one.earlier
        and _is_prose(one, lines)
        for one in found
    ):
        return found
    for number, one in enumerate(found):
        if one.said not in (Said.SIGNED, Said.PLANNED) or one.detail or one.earlier or not _is_prose(one, lines):
            continue
        lands = _told_in_words(one, lines)
        groups = told_beside(lines[one.sentence], lines, cast) or _who_came(one, lines, cast)
        if groups and all(_is_of(m, lands) for group in groups for m in group):
            return [*found[:number], dataclasses.replace(one, groups=groups), *found[number + 1 :]]
    return found


def _lands_of(one: Statement) -> frozenset[str]:
    """The lands that a statement names bare beside one body at most; none where it names both sides."""
    members = {m.name: m for group in one.groups for m in group}
    lands = {land for name in members if (land := country(name)) is not None}
    return frozenset(lands) if lands and len(members) - len(lands) <= 1 and one.names_sides else frozenset()


def _told_in_words(one: Statement, lines: Sequence[Line]) -> frozenset[str]:
    """The bare lands of a statement that its own sentence names; others were only taken from the page."""
    words = lines[one.sentence].sentence.words
    return _lands_of(one) & {found.code for found in find_countries(words, "ko")}


def _is_of(mention: Mention, lands: frozenset[str]) -> bool:
    """Whether a body may be of the lands that were named bare, or of home."""
    return not lands or told_home(mention) in (None, "KR", "INT", *lands)


def _who_came(one: Statement, lines: Sequence[Line], cast: Cast) -> tuple[tuple[Mention, ...], ...]:
    """The page's own and the one from abroad whose people the next sentences tell to have been at the signing."""
    lead = cast.protagonist
    if lead is None or country(lead.name) is not None:
        return ()
    lands = _lands_of(one) - {"KR"} or frozenset(str(c.country) for c in cast.countries) - {"KR"}
    for line in lines[one.sentence + 1 : one.sentence + 1 + BEHIND]:
        if line.sentence.is_prose and (others := came(line, cast, lands)):
            return ((lead, *others),)
    return ()


SIGNED_TOO = re.compile(
    r"(?:도|까지)\s(?:(?:함께|나란히|같이|공동으로)\s(?:서명(?!식)|이름을 (?:올|적)|도장을 찍|사인했)"
    r"|(?:이번\s|이\s)?(?:협약|협정|각서|MOU|서명)\0*에\s(?:(?:함께|나란히|같이|공동으로)\s)?"
    r"(?:이름을 (?:올|적)|서명했|동참했|참여했))"
)
"""Who signed the paper of the sentence before, too: "B와 C도 함께 서명해"."""


def with_further_signers(found: list[Statement], lines: Sequence[Line], cast: Cast) -> list[Statement]:
    """The statements, one paper with two sides with those of whom the next sentence says that they signed it, too."""
    out: list[Statement] = []
    for one in found:
        before = out[-1] if out and out[-1].sentence == one.sentence - 1 else None
        if before and _is_one_paper(before, lines) and _signed_too(lines[one.sentence], cast):
            one = dataclasses.replace(one, groups=())  # noqa: PLW2901
        behind = next((b for b in lines[one.sentence + 1 : one.sentence + 2] if b.sentence.is_prose), None)
        more = _signed_too(behind, cast) if behind and _is_one_paper(one, lines) else []
        if more:
            both = {m.name: m for m in (*one.groups[0], *more)}
            one = dataclasses.replace(one, groups=(tuple(both.values()),))  # noqa: PLW2901
        out.append(one)
    return out


MEMBERS = re.compile(
    r"^\s?(?:이\s)?컨소시엄(?:에|에는|에도)\s(?P<who>[^.]{2,100}?)(?:\s등)?(?:이|가|도)\s"
    r"(?:함께|참여|들어|속해|이름을|힘을|포함|가담|합류)"
    r"|^\s?(?:이\s)?컨소시엄(?:은|이)\s(?P<of>[^.]{2,100}?)(?:\s등)?(?:으로|로)\s(?:꾸려|이뤄|이루어|구성|짜여|짜였)"
)
"""Who else is in the consortium that has signed: "컨소시엄에는 A와 B가 들어 있다"."""


def with_members_told(found: list[Statement], lines: Sequence[Line]) -> list[Statement]:
    """The statements, one paper of a consortium with those whom a sentence behind it tells to be its members."""
    signs = (Said.SIGNED, Said.PLANNED)
    return [
        _with_members(one, lines)
        if one.said in signs and not one.earlier and len(one.groups) == 1 and _is_prose(one, lines)
        else one
        for one in found
    ]


def _with_members(one: Statement, lines: Sequence[Line]) -> Statement:
    """The paper of a consortium with its members; as it is where no sentence behind it tells them."""
    own = lines[one.sentence]
    if "컨소시엄" not in own.sentence.words:
        return one
    for line in lines[one.sentence + 1 : one.sentence + 1 + BEHIND]:
        told = MEMBERS.match(line.text) if line.sentence.is_prose else None
        if told is None:
            continue
        named = names_in(line, *told.span("who" if told["who"] else "of"))
        lands = [m.home for m in named if told_home(m) not in (None, "KR", "INT")]
        more = [dataclasses.replace(m, home=m.home or lands[0]) if lands else m for m in named]
        rest = [m for m in more if not any(are_one(m, other) for other in one.groups[0])]
        return dataclasses.replace(one, groups=((*one.groups[0], *rest),))
    return one


def _is_one_paper(one: Statement, lines: Sequence[Line]) -> bool:
    """Whether running text tells of one paper that is signed now, with its sides."""
    is_signed = one.said is Said.SIGNED and not one.earlier and _is_prose(one, lines)
    return is_signed and len(one.groups) == 1 and one.names_sides


def _signed_too(line: Line, cast: Cast) -> list[Mention]:
    """Who is said to have signed that paper, too; [] where the sentence tells of another, or of an earlier year."""
    too = SIGNED_TOO.search(line.text)
    if too is None or EARLIER_YEAR.search(line.text):
        return []
    roles = roles_in(line.words_between(0, too.start() + 1), known=cast.known, whose=cast.whose)
    return [] if roles.partners else [as_introduced(m, cast) for m in roles.subject]


def told_beside(line: Line, lines: Sequence[Line], cast: Cast) -> tuple[tuple[Mention, ...], ...]:
    """Who agreed, by the sentences beside that of the paper."""
    at = line.sentence.order
    prose = [one for one in lines[max(0, at - 2) : at + 1 + BEHIND + 1] if one.sentence.is_prose]
    here = prose.index(line) if line in prose else 0
    behind, before = prose[here + 1 : here + 1 + BEHIND], prose[max(0, here - 2) : here]
    if people := counted_before(line, before):
        return (tuple(as_introduced(m, cast) for m in people),)
    for one in behind[:1]:
        if told := signers(one):
            return (tuple(as_introduced(m, cast) for m in told),)
        takers = tuple(as_introduced(m, cast) for m in took_part(one, cast.known))
        if len(takers) > 1:
            return (_with_own(takers, line, cast),)
    headline = [one for one in lines if one.sentence.place == "headline"][:1]
    for one in (*behind, *before[-1:], *headline):
        first = other_side(one)
        more = [m for following in lines[one.sentence.order + 1 : one.sentence.order + 3] for m in next_side(following)]
        others = tuple(as_introduced(m, cast) for m in (*first, *(more if first else ())))
        lead = cast.protagonist
        if others and lead is not None:
            rest = tuple(m for m in others if not are_one(m, lead))
            if len(rest) > 1 and (EACH.search(line.text) or counts_partners(line, len(rest)) or more):
                return tuple((lead, other) for other in rest)
            first_told = [b for b in lines[: one.sentence.order] if b.sentence.is_prose][-1:]
            own = own_side(first_told[0] if first_told else None, lead, cast.known, cast.whose)
            return ((*own, *rest),) if rest else ()
    return ()


def _with_own(takers: tuple[Mention, ...], line: Line, cast: Cast) -> tuple[Mention, ...]:
    """Those who took part; with the page's own where all are from abroad and the paper's sentence counts one more."""
    lead = cast.protagonist
    counted = any(hit.role == "both" and hit.value == str(len(takers) + 1) for hit in line.sentence.hits)
    if lead is None or not counted or any((told_home(one) or "KR") == "KR" for one in takers):
        return takers
    return (lead, *takers)


def _is_prose(one: Statement, lines: Sequence[Line]) -> bool:
    return lines[one.sentence].sentence.is_prose
