"""Which mentions tell of the same agreement: comparing two, then grouping many. Pure; every verdict has its reason.

Grouping depends on the set of mentions only, never on the order in which they came: all links of a group are taken
from the strongest to the weakest, and a link joins two groups unless any two of their members are known to be apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pactwatch.ledger.dates import TOLERANCE
from pactwatch.ledger.likeness import OPEN, SAME, Likeness, compare
from pactwatch.ledger.mention import NARROW, Mention

RULES = "3"  # raise it with every change of the rules: then reading again compares again
TOGETHER, APART = "same", "apart"
MEANT = 0.6  # a likeness of names that mean the same, word for word: enough for both sides within two months
SHARED = 0.5  # a likeness of names that share a meaning: enough for one side where the days say little
LONE = 8  # days: two nameless tellings of one signing are published within so many days
LATER = 62  # days: two tellings of one agreement that are published further apart are news and recollection
OTHER_BODIES = "other bodies"
STRANGER = 0.2
"""What a country that only one of them names takes from a link: an outlet may leave a party out, but who names the
same countries fits better."""
UNLIKELY = 0.2  # a likeness that a shared day, sector and instrument can still carry
MANY = 400  # mentions: a larger component is grouped by its strong links only


@dataclass(frozen=True, slots=True)
class Link:
    """What comparing mentions ``a`` and ``b`` (``a`` < ``b``) gave. ``score`` orders the links that join."""

    a: str
    b: str
    verdict: str
    score: float
    reason: str

    @property
    def telling(self) -> bool:
        """Whether a refusal is worth keeping: that other bodies are other bodies is not."""
        return not self.reason.startswith(OTHER_BODIES)


def _side(a: Mention, b: Mention, country: str) -> tuple[Likeness, str]:
    """The best likeness between the bodies of one country in two mentions."""
    best, named = Likeness(0.0, "no body of this country"), country
    for one in a.bodies:
        for other in b.bodies:
            if one.country == other.country == country:
                likeness = compare(one, other)
                if likeness.score > best.score or named == country:
                    best, named = likeness, f"{one.shown} / {other.shown}"
    return best, named


def _agree(one: str | None, other: str | None, vague: str = "") -> bool:
    return one is None or other is None or one == other or vague in (one, other)


def link(a: Mention, b: Mention) -> Link | None:  # noqa: PLR0911  a ladder of refusals, each with its reason
    """Whether ``a`` and ``b`` tell of the same agreement, and why; None where they have nothing in common."""
    if a.key > b.key:
        a, b = b, a
    places = set(a.places) & set(b.places)
    if not places:
        return None
    if a.article_id is not None and a.article_id == b.article_id:
        return Link(a.key, b.key, APART, 0.0, "one article tells them apart")
    countries = sorted({country for place in places for country in place.replace("+", "-").split("-")})
    sides = {country: _side(a, b, country) for country in countries}
    scores = [likeness.score for likeness, _ in sides.values()]
    worst = min(sides.values(), key=lambda side: side[0].score)
    if worst[0].score < UNLIKELY:
        return Link(a.key, b.key, APART, 0.0, f"{OTHER_BODIES}: {worst[1]}: {worst[0].reason}")
    gap = a.span.gap(b.span)
    if gap > TOLERANCE:
        bodies = "the same bodies" if min(scores) >= SAME else "perhaps the same bodies"
        return Link(a.key, b.key, APART, 0.0, f"{bodies}, another time: {gap} days lie between")
    strangers = set(a.countries) ^ set(b.countries)
    if strangers and max(a.span.days, b.span.days) > 1 and _days_apart(a, b) > LATER:
        # one of them recalls it long after, and of no day: of two of the three it may recall a paper of their own
        told = f"{', '.join(sorted(strangers))}: only one names it, and no day settles it"
        return Link(a.key, b.key, APART, 0.0, told)
    score = sum(scores) / len(scores) - gap / 100 - min(_days_apart(a, b), 365) / 10_000 - STRANGER * len(strangers)
    if a.signed_on and a.signed_on == b.signed_on:
        score += 0.05
    names = "; ".join(f"{named}: {likeness.reason}" for likeness, named in sides.values())
    if min(scores) >= SAME:
        return Link(a.key, b.key, TOGETHER, round(score, 4), f"same bodies, dates fit: {names}")
    refusal = _refusal(a, b, scores, gap)
    if refusal:
        return Link(a.key, b.key, APART, 0.0, f"{refusal}: {names}")
    return Link(a.key, b.key, TOGETHER, round(score - 0.3, 4), f"same pair, days and subject: {names}")


def _days_apart(a: Mention, b: Mention) -> int:
    if a.published is None or b.published is None:
        return 365
    return abs((a.published - b.published).days)


def _refusal(  # noqa: PLR0911  a ladder of refusals, each with its reason
    a: Mention, b: Mention, scores: list[float], gap: int
) -> str | None:
    """Why names that cannot be compared are not carried by the rest, or None where they are."""
    if set(a.countries) != set(b.countries):
        return "names do not decide and one names another country"
    if not _agree(a.sector, b.sector):
        return f"names do not decide and sectors differ ({a.sector}, {b.sector})"
    if not _agree(a.instrument, b.instrument, "OTHER"):
        return f"names do not decide and instruments differ ({a.instrument}, {b.instrument})"
    exact = max(a.span.days, b.span.days) == 1 and gap <= 1
    near = max(a.span.days, b.span.days) <= 62 and _days_apart(a, b) <= LONE
    named = max(scores) >= SAME
    nameless = all(one.generic for one in a.bodies) or all(one.generic for one in b.bodies)
    if max(scores) < SHARED and not nameless:
        return "no name of either side can be compared"
    if min(scores) < OPEN:
        return None if exact and named else "names speak against it and the day does not settle it"
    wide = max(a.span.days, b.span.days) > NARROW
    if exact or near or nameless or (not wide and (named or min(scores) >= MEANT)) or (named and min(scores) >= SHARED):
        return None
    return "neither names nor days decide"


def group(
    mentions: Iterable[Mention], links: Iterable[Link], decisions: Mapping[tuple[str, str], str]
) -> list[list[Mention]]:
    """Group mentions by their links; each group tells of one agreement.

    ``decisions`` are a person's verdicts on two keys (smaller first): they come before every link. Groups and their
    members come sorted by who told first.
    """
    held = {mention.key: mention for mention in mentions}
    root = {key: key for key in held}
    members: dict[str, list[str]] = {key: [key] for key in held}
    memory: dict[tuple[str, str], bool] = {}

    def find(key: str) -> str:
        while root[key] != key:
            key = root[key]
        return key

    def apart(one: str, other: str) -> bool:
        pair = (one, other) if one < other else (other, one)
        if pair not in memory:
            found = decisions.get(pair)
            if found is None:
                compared = link(held[one], held[other])
                found = compared.verdict if compared else TOGETHER
            memory[pair] = found == APART
        return memory[pair]

    def join(one: str, other: str, *, asked: bool) -> None:
        a, b = find(one), find(other)
        if a == b or (not asked and any(apart(x, y) for x in members[a] for y in members[b])):
            return
        a, b = min(a, b), max(a, b)
        root[b] = a
        members[a] += members.pop(b)

    for (one, other), verdict in sorted(decisions.items()):
        if verdict == TOGETHER and one in held and other in held:
            join(one, other, asked=True)
    together = [found for found in links if found.verdict == TOGETHER and found.a in held and found.b in held]
    for component in _components(held, together):
        for found in sorted(component, key=lambda found: (-found.score, found.a, found.b)):
            join(found.a, found.b, asked=False)
    groups = [sorted((held[key] for key in keys), key=lambda mention: mention.rank) for keys in members.values()]
    return sorted(groups, key=lambda mentions: mentions[0].rank)


def _components(held: Mapping[str, Mention], links: list[Link]) -> list[list[Link]]:
    """The links by connected component. Beyond ``MANY`` mentions only strong ones count, which bounds the work."""
    near: dict[str, list[Link]] = defaultdict(list)
    for found in links:
        near[found.a].append(found)
        near[found.b].append(found)
    seen: set[str] = set()
    components = []
    for start in sorted(held):
        if start in seen:
            continue
        seen.add(start)
        queue, inside = [start], []
        for key in queue:
            for found in near[key]:
                if found.a == key:
                    inside.append(found)
                other = found.b if found.a == key else found.a
                if other not in seen:
                    seen.add(other)
                    queue.append(other)
        components.append([found for found in inside if found.score >= SAME] if len(queue) > MANY else inside)
    return components
