"""Fetches owed pages, hosts side by side: page -> article -> ledger, and what became of each page with its reason."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from pactwatch.cleaning.page import clean_page
from pactwatch.decoding import decode
from pactwatch.ledger import items
from pactwatch.ledger.items import OwedPage, Settlement
from pactwatch.ledger.store import save_articles
from pactwatch.records import Article, RawArticle
from pactwatch.sources.answers import Answer
from pactwatch.sources.backoff import fate
from pactwatch.sources.faults import Fault, FaultError, Word, stop
from pactwatch.sources.search import address_in, is_wrapped
from pactwatch.steps.desk import Desk

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


def fetch_pages(desk: Desk, page_ids: Sequence[int]) -> Haul:
    """Fetch those of ``page_ids`` that are still owed. One thread a host: no two of ours wait for the same turn."""
    now = desk.clock()
    claimed = items.claim(desk.engine, page_ids, now=now, until=now + CLAIM)
    hosts: dict[str, list[OwedPage]] = {}
    for page in claimed:
        hosts.setdefault(page.host, []).append(page)
    haul = Haul()
    if not hosts:
        return haul
    with ThreadPoolExecutor(max_workers=len(hosts), thread_name_prefix="fetch") as threads:
        for settled in threads.map(lambda pages: [_settle(desk, page) for page in pages], hosts.values()):
            for settlement in settled:
                haul.counts[settlement.reason or settlement.state] += 1
                if settlement.state == items.FETCHED and settlement.article_id:
                    haul.article_ids.append(settlement.article_id)
    return haul


def _settle(desk: Desk, page: OwedPage) -> Settlement:
    """Fetch one page and write down what became of it. The article is saved first: a crash in between fetches again."""
    try:
        article = article_of(desk, page)
    except FaultError as error:
        settlement = _unhappy(error.fault, page, desk.clock())
    else:
        settlement = _happy(desk, article)
    items.settle(desk.engine, page.id, settlement, now=desk.clock())
    return settlement


def article_of(desk: Desk, page: OwedPage) -> Article:
    """The article on the page; where it mentions no agreement, without its text. Raises ``FaultError``."""
    answer = desk.fetcher.get(page.url, headers=ACCEPT)
    if is_wrapped(answer.url):
        answer = desk.fetcher.get(address_in(answer), headers=ACCEPT)
    if answer.content_type not in PAGE_TYPES:
        raise stop(Word.NOT_A_PAGE, answer.content_type)
    article = clean_page(_raw(desk, page, answer), is_candidate=desk.mentions)
    for flag, word in FLAGS.items():
        if flag in article.flags:
            raise stop(word)
    return article


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
    if items.has_article(desk.engine, article.id):
        return Settlement(
            state="skipped",
            reason="same_article",
            sentence="The same article came under another address before.",
            article_id=article.id,
        )
    save_articles(desk.engine, [article], now=desk.clock(), run=desk.run)
    paywalled = "paywalled" in article.flags
    return Settlement(
        state=items.FETCHED,
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
