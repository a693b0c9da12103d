"""Reads one article. The chain of steps stands here once; each step is a file of its own."""

from __future__ import annotations

from dataclasses import replace

from pactwatch.reading import evidence, language
from pactwatch.reading.agreements import Agreements, pairs
from pactwatch.reading.borne_out import borne_out
from pactwatch.reading.confidence import confidence_of, confidence_of_none
from pactwatch.reading.dating import days_of
from pactwatch.reading.labelled_partners import with_labelled_partners
from pactwatch.reading.languages import Pack, pack
from pactwatch.reading.likelier_status import with_likelier_status
from pactwatch.reading.loose import loosely_told
from pactwatch.reading.model import Page
from pactwatch.reading.news import AGREEING, News, heads, weigh
from pactwatch.reading.page import LIMIT, open_page
from pactwatch.reading.parties import Body
from pactwatch.reading.renewal import renewal_of
from pactwatch.reading.subject import instrument_of, sector_of
from pactwatch.reading.terms import mentions_agreement, terms
from pactwatch.reading.whose import has_sides, whose
from pactwatch.records import Accord, Article, Party, Reading, Status

ENOUGH = 80
"""Code points of a text that tell its language; a shorter one is taken with its headline and captions."""
BEYOND = "beyond_200000"
"""The flag of cleaning, and what a reading is unsure of, where a text is longer than is read."""
READER_VERSION = "16"
"""Changes whenever the same article may be read differently."""


def read(article: Article) -> Reading:
    """What the article says, with proof.

    Never raises on any text; looks at no clock, no network and no file but the gazetteer.
    """
    reading = _read(article)
    if len(article.text) <= LIMIT and BEYOND not in article.flags:
        return reading
    return replace(
        reading,
        reason=f"{reading.reason} (what stands beyond {LIMIT:,} characters was not read)",
        unsure_of=(*reading.unsure_of, BEYOND),
    )


def _read(article: Article) -> Reading:
    text = article.text if len(article.text) <= LIMIT else article.text[:LIMIT]
    around = "\n".join((article.title or "", *article.captions[:20])).strip()
    if not (mentions_agreement(text) or (around and mentions_agreement(around))):
        return nothing(article, article.lang or language.glance(text), "no word of an agreement")
    lang = article.lang or language.detect(text if len(text) > ENOUGH else f"{around}\n{text}")
    speaks = pack(lang)
    if speaks is None:
        return nothing(article, lang, f"language not read: {lang}")
    page = open_page(article, lang, terms(lang))
    statements = with_labelled_partners(page, speaks, borne_out(page, speaks.statements(page)))
    news = weigh(page, statements)
    if news.is_open:
        statements = (*statements, *loosely_told(page, speaks, statements))
        news = weigh(page, statements)
    news = with_likelier_status(page, speaks, news, statements)
    if news.status is Status.NONE:
        return nothing(article, lang, news.reason, *confidence_of_none(page, statements))
    news, agreements = whose(page, speaks, news, statements)
    if not agreements.deals or (
        # an old paper with nobody on the other side, under a headline of something else, is named in passing
        news.status is Status.FOLLOW_UP and not has_sides(agreements) and not heads(page, *AGREEING)
    ):
        return nothing(article, lang, "an agreement is named, its parties are not", 0.5, ("status", "parties"))
    return _reading(article, page, news, agreements, speaks)


def _reading(article: Article, page: Page, news: News, agreements: Agreements, speaks: Pack) -> Reading:
    renewal = renewal_of(page, news, agreements)
    accords: list[Accord] = []
    days = days_of(page, speaks, news, agreements, renewal)
    for deal, day in zip(agreements.deals, days, strict=True):
        bodies = agreements.of(deal)
        accord = Accord(
            parties=tuple(map(_party, bodies)),
            pairs=pairs(bodies, together=any(s.together for s in deal.statements)),
            signed_on=day.value if day else None,
        )
        accords += [accord] * max(1, min(deal.papers, 9))
    parties = [party for accord in accords for party in accord.parties]
    is_signed = news.status is Status.SIGNED
    confidence, unsure_of = confidence_of(page, speaks, news, agreements)
    return Reading(
        article_id=article.id,
        reader_version=READER_VERSION,
        status=news.status,
        reason=news.reason,
        lang=page.lang,
        instrument=instrument_of(page, news.statements, parties),
        renewal=is_signed and renewal.renewed,
        prior_year=renewal.prior_year if is_signed else None,
        sector=sector_of(page, news.statements, parties),
        confidence=confidence,
        unsure_of=unsure_of,
        accords=tuple(accords),
        evidence=evidence.of(page, news, agreements, days, renewal),
    )


def _party(body: Body) -> Party:
    return Party(
        name=body.name,
        country=body.country,
        kind=body.kind,
        aliases=tuple(n for n in body.names if n != body.name),
        organisation=body.organisation,
    )


def nothing(
    article: Article, lang: str, reason: str, confidence: float = 0.97, unsure_of: tuple[str, ...] = ()
) -> Reading:
    """The reading of an article that is no agreement's news."""
    return Reading(
        article_id=article.id,
        reader_version=READER_VERSION,
        status=Status.NONE,
        reason=reason,
        lang=lang,
        confidence=confidence,
        unsure_of=unsure_of,
    )
