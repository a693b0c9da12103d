"""An archive folder as a source: manifest.csv and text or HTML files in, raw articles and named problems out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pactwatch.decoding import decode
from pactwatch.records import RawArticle
from pactwatch.sources.manifest import MANIFEST, Manifest, Problem, Row, read_manifest

PAGES = frozenset({".html", ".htm", ".xhtml"})
TEXTS = frozenset({".txt", ".text"})
# Files of these names explain an archive; they are no articles.
_ABOUT = ("readme", "license", "licence", "notice")
# An article is kilobytes; a file of this size is a dump that was put in by mistake.
MOST_BYTES = 20_000_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Batch:
    """What was read: the articles in the manifest's order, and what kept the others out."""

    articles: tuple[RawArticle, ...]
    problems: tuple[Problem, ...]


def read_archive(
    folder: Path,
    *,
    today: dt.date,
    start: dt.date | None = None,
    end: dt.date | None = None,
    source: str = "archive",
) -> Batch:
    """The articles published from ``start`` to before ``end`` (None: open), and every problem of that window.

    Undated rows and problems without a day belong to the window of the archive's first day. Raises
    `manifest.ArchiveError` where the archive as a whole cannot be read.
    """
    manifest = read_manifest(folder, today=today)
    found = read_rows(manifest, manifest.within(start, end), source=source)
    unlisted = Manifest(folder=folder, rows=manifest.rows, problems=unlisted_files(manifest))
    told = (*manifest.problems_within(start, end), *unlisted.problems_within(start, end), *found.problems)
    return Batch(articles=found.articles, problems=told)


def read_rows(manifest: Manifest, rows: Iterable[Row], *, source: str = "archive") -> Batch:
    """The articles of these rows; a row whose file is missing, empty, too big or unreadable becomes a problem."""
    articles: list[RawArticle] = []
    problems: list[Problem] = []
    for row in rows:
        found = _read(manifest.folder, row, source)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            articles.append(found)
    return Batch(articles=tuple(articles), problems=tuple(problems))


def unlisted_files(manifest: Manifest) -> tuple[Problem, ...]:
    """A problem for each text or HTML file below the folder that no row names (rows with problems count as naming)."""
    listed = {row.file for row in manifest.rows} | {problem.file for problem in manifest.problems}
    found = []
    for path in sorted(manifest.folder.rglob("*")):
        name = path.relative_to(manifest.folder).as_posix()
        is_article = path.suffix.lower() in PAGES | TEXTS and not path.name.lower().startswith((*_ABOUT, "."))
        if is_article and name not in listed and path.is_file():
            message = f"{name}: no row of {MANIFEST} names this file; add a row for it or take it out"
            found.append(Problem(kind="unlisted_file", message=message, file=name))
    return tuple(found)


def _read(folder: Path, row: Row, source: str) -> RawArticle | Problem:
    path = folder / row.file
    kind, message = _refusal(folder, path)
    if kind:
        return _problem(row, kind, message)
    try:
        body = path.read_bytes()
    except OSError as error:
        return _problem(row, "unreadable_file", f"the file cannot be opened ({error.strerror}); check its permissions")
    found = decode(body, lang=row.lang)
    if found.damaged:
        return _problem(row, "unreadable_encoding", "the characters are garbled (mojibake); save the file as UTF-8")
    if not found.text.strip():
        return _problem(row, "empty_text", "the file holds no text; fill it or take the row out")
    return RawArticle(
        source=source,
        content=found.text,
        is_html=path.suffix.lower() in PAGES
        or found.text.lstrip()[:15].lower().startswith(("<!doctype html", "<html")),
        url=row.url,
        file=row.file,
        outlet=row.outlet,
        lang=row.lang,
        published=row.published,
    )


def _refusal(folder: Path, path: Path) -> tuple[str | None, str]:
    """Why this path is not opened, as kind and words; the kind is None where nothing speaks against it."""
    if not path.resolve().is_relative_to(folder.resolve()):
        return "unsafe_path", "the file is a link out of the archive; put the file itself into the folder"
    if not path.is_file():
        return "missing_file", "the file is not there; add it or take the row out"
    if path.stat().st_size > MOST_BYTES:
        return "too_big", f"the file is larger than {MOST_BYTES // 1_000_000} MB; split it into its articles"
    return None, ""


def _problem(row: Row, kind: str, message: str) -> Problem:
    return Problem(
        kind=kind,
        message=f"{MANIFEST} line {row.line} ({row.file}): {message}",
        file=row.file,
        line=row.line,
        day=row.published,
    )
