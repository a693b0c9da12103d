"""Fetches owed pages, hosts side by side: page -> article -> ledger, and what became of each page with its reason."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from queue import Queue

from pactwatch.cleaning.clean import clean
from pactwatch.cleaning.copies import signature
from pactwatch.decoding import decode
from pactwatch.ledger import owed_pages
from pactwatch.ledger.owed_pages import OwedPage, Settlement
from pactwatch.ledger.store import save_articles
from pactwatch.records import Article, RawArticle
from pactwatch.sources.answers import Answer
from pactwatch.sources.backoff import fate
from pactwatch.sources.faults import Fault, FaultError, Word, fault, stop
from pactwatch.sources.search import address_in, is_wrapped
from pactwatch.steps.desk import Desk
from pactwatch.steps.read import read_articles

CLAIM = dt.timedelta(minutes=30)  # a batch is over long before; what a dead worker held is free again after this
PAGE_TYPES = ("", "text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml")
FLAGS = {"mojibake": Word.MOJIBAKE, "error_page": Word.ERROR_PAGE, "empty": Word.EMPTY_PAGE}
"""Flags of an article that make its page a fault."""

ACCEPT = {"accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Haul:
    """What a batch brought: ids of articles that wait to be read, and how many pages ended how."""

    article_ids: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, kw_only=True, slots=True)
class Fetched:
    """What came of a request for a page: the page, or the fault."""

    page: OwedPage
    raw: RawArticle | None = None
    fault: Fault | None = None


def fetch_pages(desk: Desk, page_ids: Sequence[int]) -> Haul:
    """Fetch, clean and read those of ``page_ids`` that are still owed; gives the ids that are to be reconciled.

    One thread a host fetches, so that no two of ours wait for the same turn; this thread does the rest.
    """
    now = desk.clock()
    hosts: dict[str, list[OwedPage]] = {}
    for page in owed_pages.claim(desk.engine, page_ids, now=now, until=now + CLAIM):
        hosts.setdefault(page.host, []).append(page)
    haul = Haul()
    if not hosts:
        return haul
    fetched: Queue[Fetched | None] = Queue()
    with desk.threads(len(hosts), "fetch") as threads:
        working = threads.map(lambda pages: _fetch_host(desk, pages, fetched), hosts.values())
        running = len(hosts)
        while running:
            one = fetched.get()
            if one is None:
                running -= 1
                continue
            settlement = _settle(desk, one)
            haul.counts[settlement.reason or settlement.state] += 1
            if settlement.state == owed_pages.FETCHED and settlement.article_id:
                haul.article_ids.append(settlement.article_id)
        for _ in working:
            pass  # raises what a thread raised
    return haul


def _fetch_host(desk: Desk, pages: Sequence[OwedPage], fetched: Queue[Fetched | None]) -> None:
    try:
        for page in pages:
            try:
                fetched.put(Fetched(page=page, raw=fetch_page(desk, page)))
            except FaultError as error:
                fetched.put(Fetched(page=page, fault=error.fault))
    finally:
        fetched.put(None)


def fetch_page(desk: Desk, page: OwedPage) -> RawArticle:
    """The page, decoded. Raises ``FaultError``."""
    answer = desk.fetcher.get(page.url, headers=ACCEPT)
    if is_wrapped(answer.url):
        answer = desk.fetcher.get(address_in(answer), headers=ACCEPT)
    if answer.content_type not in PAGE_TYPES:
        raise stop(Word.NOT_A_PAGE, answer.content_type)
    return _raw(desk, page, answer)


def _settle(desk: Desk, one: Fetched) -> Settlement:
    """Write down what became of a page, after its article is saved and read: a crash in between fetches it again."""
    wrong = one.fault
    if one.raw:
        article = clean(one.raw, is_candidate=desk.mentions)
        flag = next((flag for flag in FLAGS if flag in article.flags), None)
        wrong = fault(FLAGS[flag]) if flag else None
    settlement = _unhappy(wrong, one.page, desk.clock()) if wrong else _happy(desk, article)
    owed_pages.settle(desk.engine, one.page.id, settlement, now=desk.clock())
    return settlement


def _raw(desk: Desk, page: OwedPage, answer: Answer) -> RawArticle:
    source = desk.catalogue.by_id().get(page.item.source)
    lang = page.item.language or (source.language if source else None)
    decoded = decode(answer.body, charset=answer.charset, lang=lang)
    if decoded.damaged:
        raise stop(Word.MOJIBAKE)
    return RawArticle(
        source=page.item.source,
        content=decoded.text,
        is_html=True,
        url=answer.url,
        outlet=page.item.outlet or (source.outlet if source else None),
        outlet_country=source.country if source and not page.item.outlet else None,
        lang=lang,
        time_zone=source.time_zone if source else None,
    )


def _happy(desk: Desk, article: Article) -> Settlement:
    if "no_agreement_words" in article.flags:
        return Settlement(
            state="skipped",
            reason="no_agreement_words",
            sentence="The page mentions no agreement.",
            article_id=article.id,
        )
    if owed_pages.has_article(desk.engine, article.id):
        return Settlement(
            state="skipped",
            reason="same_article",
            sentence="The same article came under another address before.",
            article_id=article.id,
        )
    signatures = {article.id: signature(article.text)}
    save_articles(desk.engine, [article], now=desk.clock(), run=desk.run, signatures=signatures)
    read_articles(desk.engine, [article], now=desk.clock(), run=desk.run)
    paywalled = "paywalled" in article.flags
    return Settlement(
        state=owed_pages.FETCHED,
        reason="paywalled" if paywalled else None,
        sentence="Only the beginning is there; the rest is for subscribers." if paywalled else None,
        article_id=article.id,
    )


def _unhappy(wrong: Fault, page: OwedPage, now: dt.datetime) -> Settlement:
    ends = fate(wrong, attempts=page.attempts, now=now)
    return Settlement(
        state=ends.state,
        reason=wrong.word.value,
        sentence=wrong.sentence,
        next_try_at=ends.next_try_at,
        tried=ends.tried,
    )
