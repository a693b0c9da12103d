"""One look at one source: ask, read what it lists, store it, remember the answer, note the source's health."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from pactwatch.ledger import items, source_health
from pactwatch.ledger.source_health import Health, LastAnswer, PastWindow
from pactwatch.records import Item
from pactwatch.sources.answers import Answer
from pactwatch.sources.backoff import next_look
from pactwatch.sources.catalogue import Source
from pactwatch.sources.faults import FaultError, Word
from pactwatch.sources.kind import DAY, Kind, Request, Window, widened
from pactwatch.sources.kinds import ARCHIVE, KINDS
from pactwatch.sources.pacing import host_of
from pactwatch.steps.desk import Desk
from pactwatch.steps.look_at_archive import look_at_archive
from pactwatch.steps.look_result import Look

MOST_REQUESTS = 25  # addresses that one look at one source may ask: an index and its children
WHOLE_AGAIN = dt.timedelta(hours=4)  # then the whole body is asked for: some servers say "unchanged" when it is not
LATELY = dt.timedelta(days=3)  # what a live look takes from lists that go back further


def live_window(now: dt.datetime) -> Window:
    """What a run that is not a backfill asks about."""
    return Window(start=now - LATELY, end=now, live=True)


def look(desk: Desk, source: Source, window: Window) -> Look:
    """Look at ``source`` for ``window``. Faults are in the answer and in the ledger, never raised.

    A past window is widened to what the source can answer for, and asked about once, whichever run comes first.
    """
    if window.live:
        found = _look(desk, source, window)
        _keep_health(desk, source, found)
        return found
    grain = KINDS[source.kind].grain if source.kind in KINDS else DAY
    wide = widened(window, grain, source.time_zone)
    past = PastWindow(source_id=source.id, start=wide.start, end=wide.end)
    if not source_health.claim_window(desk.engine, past, now=desk.clock()):
        return Look(source_id=source.id, unchanged=True)
    found = _look(desk, source, wide)
    if found.usable:
        source_health.close_window(desk.engine, past, now=desk.clock())
    else:
        source_health.free_window(desk.engine, past)
    return found


def _look(desk: Desk, source: Source, window: Window) -> Look:
    if source.kind == ARCHIVE:
        return look_at_archive(desk, source, window)
    return _ask_all(desk, source, KINDS[source.kind], window)


def _ask_all(desk: Desk, source: Source, kind: Kind, window: Window) -> Look:
    total = Look(source_id=source.id, unchanged=True, usable=False)
    try:
        waiting = kind.requests(source, window, desk.keys)
    except FaultError as error:
        return replace(total, fault=error.fault)
    asked: set[str] = set()
    while waiting and len(asked) < MOST_REQUESTS:
        request = waiting.pop(0)
        if request.url in asked:
            continue
        asked.add(request.url)
        try:
            one, follow = _ask(desk, source, kind, window, request)
        except FaultError as error:
            one, follow = Look(source_id=source.id, fault=error.fault, usable=False), ()
        waiting.extend(follow)
        total = _sum(total, one)
    return total


def _sum(total: Look, one: Look) -> Look:
    return Look(
        source_id=total.source_id,
        listed=total.listed + one.listed,
        counts=total.counts + one.counts,
        left_out=total.left_out + one.left_out,
        wire_bytes=total.wire_bytes + one.wire_bytes,
        unchanged=total.unchanged and one.unchanged,
        fault=total.fault or one.fault,
        usable=total.usable or one.usable,
    )


def _ask(desk: Desk, source: Source, kind: Kind, window: Window, request: Request) -> tuple[Look, tuple[Request, ...]]:
    now = desk.clock()
    last = source_health.last_answer(desk.engine, source.id, request.url) if window.live else None
    conditions = _conditions(last, now)
    answer = desk.fetcher.get(request.url, headers={**request.headers, **conditions})
    told = Look(source_id=source.id, wire_bytes=answer.wire_bytes)
    if answer.status == 304:
        return replace(told, unchanged=True), ()
    if last and last.body_hash == answer.body_hash:
        source_health.keep_answer(desk.engine, source.id, request.url, _remembered(answer, last, now))
        return replace(told, unchanged=True), ()
    listing = kind.read(source, answer, window)
    counts = items.store_items(desk.engine, [_listed(desk, item) for item in listing.items], now=now)
    if window.live and not listing.follow:  # an index is asked whole each time, since its children must be followed
        source_health.keep_answer(desk.engine, source.id, request.url, _remembered(answer, last, now))
    look = replace(told, listed=len(listing.items), counts=counts, left_out=listing.left_out, fault=listing.fault)
    return look, listing.follow


def _conditions(last: LastAnswer | None, now: dt.datetime) -> dict[str, str]:
    if last is None or not last.trusted or now - last.whole_at >= WHOLE_AGAIN:
        return {}
    conditions = {"if-none-match": last.etag, "if-modified-since": last.last_modified}
    return {name: value for name, value in conditions.items() if value}


def _remembered(answer: Answer, last: LastAnswer | None, now: dt.datetime) -> LastAnswer:
    etag, modified = answer.headers.get("etag"), answer.headers.get("last-modified")
    lied = (
        last is not None
        and last.body_hash != answer.body_hash
        and (etag or modified) is not None
        and (etag, modified) == (last.etag, last.last_modified)
    )
    return LastAnswer(
        etag=etag,
        last_modified=modified,
        body_hash=answer.body_hash,
        trusted=not lied and (last is None or last.trusted),
        whole_at=now,
    )


def _listed(desk: Desk, item: Item) -> items.ListedItem:
    words = f"{item.title or ''}\n{item.summary or ''}"
    key = desk.address_key(item.url)
    return items.ListedItem(item=replace(item, likely=desk.mentions(words)), key=key, host=host_of(item.url))


def _keep_health(desk: Desk, source: Source, found: Look) -> None:
    now = desk.clock()
    before = source_health.health(desk.engine).get(source.id) or Health(source_id=source.id, next_due_at=now)
    fault = found.fault
    if fault and fault.word is Word.BUSY_HOST:  # says nothing of the source: it is simply looked at a little later
        due = next_look(source.interval, failures=0, fault=fault, now=now)
        source_health.keep_health(desk.engine, replace(before, next_due_at=due))
        return
    word, sentence = (fault.word.value, fault.sentence) if fault else (None, None)
    if found.unchanged and found.usable and before.failures == 0:  # what was wrong with the body still is
        word, sentence = before.fault, before.sentence
    failures = 0 if found.usable else before.failures + 1
    state = Health(
        source_id=source.id,
        next_due_at=next_look(source.interval, failures=failures, fault=fault, now=now),
        checked_at=now,
        well_at=before.well_at if word else now,
        changed_at=before.changed_at if found.unchanged or not found.usable else now,
        failures=failures,
        first_failed_at=(before.first_failed_at or now) if word else None,
        fault=word,
        sentence=sentence,
        listed=before.listed if found.unchanged else found.listed,
        fresh=found.counts["new"],
    )
    source_health.keep_health(desk.engine, state)
