"""What an archive holds for a window of days: batches of file names to work on, and what is wrong with the rest."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from pactwatch.sources.archive import read_archive


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """Names of good files in batches, and a line for each problem of the window."""

    batches: tuple[tuple[str, ...], ...]
    problems: tuple[str, ...]


def collect_archive(
    folder: Path, *, start: dt.date | None, end: dt.date | None, today: dt.date, batch_articles: int
) -> Found:
    """The articles of ``folder`` published from ``start`` to before ``end`` (None: open), ``batch_articles`` a batch.

    Raises ``sources.manifest.ArchiveError`` where the folder or its manifest cannot be read at all.
    """
    read = read_archive(folder, today=today, start=start, end=end)
    files = [article.file for article in read.articles if article.file]
    batches = tuple(tuple(files[at : at + batch_articles]) for at in range(0, len(files), batch_articles))
    return Found(batches=batches, problems=tuple(problem.message for problem in read.problems))
