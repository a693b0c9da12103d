"""Loads the reader's tables and patterns before the first article comes: for processes that others are forked from."""

from __future__ import annotations

import gc

from pactwatch.reading.languages import LANGUAGES, pack
from pactwatch.reading.reader import read
from pactwatch.reading.statuses_weighed import weights
from pactwatch.records import Article


def warm_up() -> None:
    """Reads a sentence of each language, which takes some seconds; the articles after it take none of them.

    What is in memory then is left out of the garbage collector's rounds for good.
    """
    for lang in LANGUAGES:
        if (speaks := pack(lang)) is not None:
            read(Article(id="warm", source="warm", text=speaks.sample))
            # a sentence is too short for the judge that they are of
            weights(lang)
    # the tables live as long as the process: going through them for what may be freed costs a tenth of a second each
    # time, and touches every page of memory that forked processes share
    gc.collect()
    gc.freeze()
