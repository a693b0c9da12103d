"""An archive folder as a source of the live watch: files that it has not shown before are read, once each."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from zoneinfo import ZoneInfo

from pactwatch import settings
from pactwatch.cleaning.clean import clean
from pactwatch.cleaning.copies import signature
from pactwatch.ledger import items
from pactwatch.ledger.items import ListedItem
from pactwatch.ledger.store import save_articles
from pactwatch.records import Item, RawArticle
from pactwatch.sources.archive import read_archive
from pactwatch.sources.catalogue import Source
from pactwatch.sources.faults import Word, fault
from pactwatch.sources.kind import Window
from pactwatch.sources.manifest import ArchiveError
from pactwatch.steps.desk import Desk
from pactwatch.steps.look_result import Look
from pactwatch.steps.read import read_articles


def look_at_archive(desk: Desk, source: Source, window: Window) -> Look:
    """Read what the folder holds and nobody has read; live looks take all of it, past windows their days.

    The articles wait, as fetched ones do, to be reconciled.
    """
    now, zone = desk.clock(), ZoneInfo(source.time_zone)
    folder = settings.project() / Path(source.url)
    start, end = (None, None) if window.live else (window.start.astimezone(zone), window.end.astimezone(zone))
    try:
        found = read_archive(
            folder, today=now.date(), start=start and start.date(), end=end and end.date(), source=source.id
        )
    except ArchiveError as error:
        return Look(source_id=source.id, fault=fault(Word.BROKEN_ARCHIVE, error), usable=False)
    known = items.known_keys(desk.engine, [_key(source, raw) for raw in found.articles])
    fresh = [raw for raw in found.articles if _key(source, raw) not in known]
    for raw in fresh:
        _take_in(desk, source, raw)
    told = fault(Word.BROKEN_ARCHIVE, found.problems[0].message) if found.problems else None
    return Look(
        source_id=source.id,
        listed=len(found.articles),
        counts=Counter(new=len(fresh)),
        left_out=len(found.problems),
        unchanged=not fresh and told is None,
        fault=told,
    )


def _key(source: Source, raw: RawArticle) -> str:
    return f"archive:{source.id}:{raw.file}"


def _take_in(desk: Desk, source: Source, raw: RawArticle) -> None:
    article = clean(raw, is_candidate=desk.mentions)
    save_articles(
        desk.engine, [article], now=desk.clock(), run=desk.run, signatures={article.id: signature(article.text)}
    )
    read_articles(desk.engine, [article], now=desk.clock(), run=desk.run)
    item = Item(source=source.id, url=raw.url or _key(source, raw), title=article.title)
    listed = ListedItem(item=item, key=_key(source, raw), host="archive")
    items.store_fetched(desk.engine, listed, article_id=article.id, now=desk.clock())
