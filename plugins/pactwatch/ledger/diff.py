"""What an agreement changes for a watch, with the reason: new pairing, renewal, new agreement, or nothing. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pactwatch.ledger.assemble import Agreement
from pactwatch.ledger.mention import IMPLIED, KNOWN, Mention
from pactwatch.ledger.watches import Watch
from pactwatch.records import Change, ChangeKind, Status


@dataclass(frozen=True, kw_only=True, slots=True)
class Earlier:
    """An agreement that stands before another one in time."""

    agreement_id: str
    signed_on: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What an agreement is for a watch. ``new_pairs`` are those that it opens; ``prior_year`` the year it renews."""

    kind: ChangeKind
    reason: str
    new_pairs: tuple[str, ...] = ()
    prior_year: int | None = None


def _nothing(reason: str) -> Outcome:
    return Outcome(kind=ChangeKind.NOTHING, reason=reason)


def unpaired(countries: frozenset[str], unknown: int) -> str:
    """Why parties of these countries make no pairing; ``unknown`` parties have no known country."""
    if unknown:
        return f"no pairing: the country of {unknown} of the parties is unknown"
    if "INT" in countries:
        return f"no pairing: international bodies never pair ({', '.join(sorted(countries))})"
    return f"domestic: all parties {', '.join(sorted(countries)) or 'unknown'}"


def watched_pairs(watch: Watch, pairs: tuple[str, ...]) -> tuple[str, ...]:
    """Those of ``pairs`` that hold a country of the watch."""
    return tuple(p for p in pairs if not watch.countries or set(p.split("-")) & set(watch.countries))


def unwatched(watch: Watch, agreement: Agreement) -> str | None:
    """Why a watch does not want an agreement, or None where it does."""
    if watch.sectors and agreement.sector is not None and agreement.sector not in watch.sectors:
        return f"not watched: sector {agreement.sector}"
    if not watched_pairs(watch, agreement.pairs):
        return f"not watched: {', '.join(agreement.pairs)}"
    if watch.languages and agreement.langs and not set(agreement.langs) & set(watch.languages):
        return f"not watched: languages {', '.join(agreement.langs)}"
    return None


def _since(earlier: Earlier) -> str:
    return f"signed {earlier.signed_on}" if earlier.signed_on else "signed at a date that no article gives"


def outcome(agreement: Agreement, watch: Watch, firsts: Mapping[str, Earlier | None], prior: Earlier | None) -> Outcome:
    """What ``agreement`` is for ``watch``.

    ``firsts`` has, for each of its pairs, the first agreement of the pair in the eyes of the watch; ``prior`` is the
    nearest earlier agreement of the same bodies.
    """
    if not agreement.pairs:
        countries = frozenset(party.country for party in agreement.parties if party.country)
        return _nothing(unpaired(countries, sum(party.country is None for party in agreement.parties)))
    refused = unwatched(watch, agreement)
    if refused:
        return _nothing(refused)
    if agreement.told_by in (KNOWN, IMPLIED):
        return _nothing("known from elsewhere: no article tells of it as its news")
    if agreement.told_by == Status.PLANNED:
        return Outcome(kind=ChangeKind.PLANNED, reason="planned: announced, not signed so far")
    if agreement.told_by == Status.ENDED:
        return Outcome(kind=ChangeKind.ENDED, reason="ended: its signing was never told here")
    return _signed(agreement, firsts, prior)


def _signed(agreement: Agreement, firsts: Mapping[str, Earlier | None], prior: Earlier | None) -> Outcome:
    first = [pair for pair in agreement.pairs if (one := firsts.get(pair)) and one.agreement_id == agreement.id]
    if agreement.renewal:
        year = agreement.prior_year or (int(prior.signed_on[:4]) if prior and prior.signed_on else None)
        since = f"signed {year}, renewed here" if year else "the article says that it renews an earlier one"
        return Outcome(kind=ChangeKind.RENEWAL, reason=f"history: {since}", prior_year=year)
    if first:
        told = " (told by a follow-up)" if agreement.told_by == Status.FOLLOW_UP else ""
        return Outcome(
            kind=ChangeKind.NEW_PAIRING,
            reason=f"first agreement of {', '.join(first)}{told}",
            new_pairs=tuple(first),
        )
    if prior is not None:
        year = int(prior.signed_on[:4]) if prior.signed_on else None
        reason = f"history: the same parties {_since(prior)}, again here"
        return Outcome(kind=ChangeKind.RENEWAL, reason=reason, prior_year=year)
    return Outcome(kind=ChangeKind.NEW_AGREEMENT, reason=f"pairing known already: {', '.join(agreement.pairs)}")


def changes(agreement: Agreement, watch: Watch, told: Outcome) -> list[tuple[Mention, Change]]:
    """What each article that tells of the agreement did: the first to tell brought the news, the rest cover it."""
    found = []
    for mention in agreement.mentions:
        if mention.news and mention.article_id:
            kind, reason = _change(mention, agreement, told)
            change = Change(
                article_id=mention.article_id,
                kind=kind,
                reason=reason,
                watch=watch.name,
                agreement_id=agreement.id,
                pairs=agreement.pairs,
            )
            found.append((mention, change))
    return found


def _change(mention: Mention, agreement: Agreement, told: Outcome) -> tuple[ChangeKind, str]:
    if told.kind == ChangeKind.NOTHING or mention.key == agreement.carrier:
        return told.kind, told.reason
    if mention.status == Status.PLANNED:
        if agreement.stands:
            return ChangeKind.PLANNED, f"planned: signed since, {agreement.signed_on or 'on an unknown day'}"
        return ChangeKind.COVERAGE, "coverage: the plan was told before"
    if mention.status == Status.ENDED and agreement.told_by != Status.ENDED:
        return ChangeKind.ENDED, f"ended: the agreement of {agreement.signed_on or 'an unknown day'}"
    first = next(other for other in agreement.mentions if other.key == agreement.carrier)
    return ChangeKind.COVERAGE, f"coverage: told first by article {first.article_id}"
