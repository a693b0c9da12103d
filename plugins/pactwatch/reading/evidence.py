"""The words that prove a reading's decisions, with offsets into the article's text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pactwatch.reading.agreements import Agreements
from pactwatch.reading.model import Page, Statement, When
from pactwatch.reading.news import News
from pactwatch.reading.renewal import Renewal
from pactwatch.records import Evidence


def of(
    page: Page, news: News, agreements: Agreements, days: Iterable[When | None], renewal: Renewal
) -> tuple[Evidence, ...]:
    """Evidence for status, instrument, parties, countries, dates and renewal, each once, in that order."""
    found = [*_status(page, news), *_parties(page, agreements), *_dates(page, days), *_renewal(page, renewal)]
    return tuple(dict.fromkeys(found))


def _words(page: Page, start: int, end: int) -> tuple[str, int, int]:
    if 0 <= start < end <= len(page.text):
        return page.written[start:end], start, end
    return "", -1, -1


def _cited(page: Page, statement: Statement) -> tuple[str, int, int]:
    """The statement's proving words; its whole sentence where they stand outside the text."""
    words, start, end = _words(page, statement.start, statement.end)
    return (words, start, end) if words else (page.sentences[statement.sentence].words[:200], -1, -1)


def _status(page: Page, news: News) -> Iterator[Evidence]:
    for statement in news.statements[:3]:
        words, start, end = _cited(page, statement)
        yield Evidence(decides="status", value=news.status, words=words, start=start, end=end, reason=statement.rule)
        if statement.instrument:
            yield Evidence(
                decides="instrument", value=statement.instrument, words=words, start=start, end=end, reason="named so"
            )


def _parties(page: Page, agreements: Agreements) -> Iterator[Evidence]:
    for deal in agreements.deals:
        for body in agreements.of(deal):
            words, start, end = _words(page, body.start, body.end)
            words = words or body.name
            yield Evidence(decides="party", value=body.name, words=words, start=start, end=end, reason=body.stands)
            if body.country:
                yield Evidence(
                    decides="country", value=body.country, words=words, start=start, end=end, reason=body.rule
                )


def _dates(page: Page, days: Iterable[When | None]) -> Iterator[Evidence]:
    for when in days:
        if when:
            words, start, end = _words(page, when.start, when.end)
            reason = f"date of the {when.of}"
            yield Evidence(decides="signed_on", value=when.value, words=words, start=start, end=end, reason=reason)


def _renewal(page: Page, renewal: Renewal) -> Iterator[Evidence]:
    if renewal.statement:
        words, start, end = _cited(page, renewal.statement)
        yield Evidence(
            decides="renewal",
            value=str(renewal.prior_year or "renewed"),
            words=words,
            start=start,
            end=end,
            reason=renewal.rule,
        )
