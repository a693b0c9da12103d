"""A news page in, an article out; called by `clean` for every `RawArticle` whose content is HTML."""

from __future__ import annotations

from collections.abc import Callable

from pactwatch.records import Article, RawArticle


def clean_page(raw: RawArticle, *, is_candidate: Callable[[str], bool] | None = None) -> Article:
    """The article on a page.

    ``raw.content`` is the decoded page (`encodings.decode` turns bytes into it), ``raw.url`` the address that answered,
    ``raw.time_zone`` the outlet's zone (IANA name) for times printed without one. ``is_candidate`` is the cheap term
    search: it gets the page's decoded text; where it says no, nothing is extracted and the article comes back with an
    empty text and the flag ``no_agreement_words``. None means: always extract.

    The article's ``url`` is the canonical address and its ``id`` that address's key, also for a page without agreement
    words. Flags besides: ``empty``, ``paywalled``, ``error_page``, ``beyond_200000``, ``mojibake``. Never raises.
    """
    raise NotImplementedError
