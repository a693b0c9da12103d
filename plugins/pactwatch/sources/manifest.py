"""Reads an archive's manifest.csv: its rows, what is wrong with them, and its first and last day.

Only the csv is read here, so that a DAG file can ask for the bounds while it is parsed.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

MANIFEST = "manifest.csv"
COLUMNS = ("file", "url", "outlet", "lang", "published")


class ArchiveError(Exception):
    """The archive as a whole cannot be read. The message is one line for a person: what is wrong and what to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One row of the manifest; ``line`` is its line in the file, ``published`` the outlet's local day."""

    line: int
    file: str
    url: str | None
    outlet: str | None
    lang: str | None
    published: dt.date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """What keeps one row or file out. ``message`` names it and says what to do; ``day`` is the row's day."""

    kind: str
    message: str
    file: str | None = None
    line: int | None = None
    day: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Manifest:
    """What a manifest lists, in its order, and the problems of its rows."""

    folder: Path
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]

    def days(self) -> tuple[dt.date, dt.date] | None:
        """The first and the last day of the good rows; None where none is dated."""
        dated = [row.published for row in self.rows if row.published]
        return (min(dated), max(dated)) if dated else None

    def within(self, start: dt.date | None, end: dt.date | None) -> tuple[Row, ...]:
        """The rows of the days from ``start`` to before ``end`` (None: open). Undated rows belong to the first."""
        return tuple(row for row in self.rows if self._is_within(row.published, start, end))

    def problems_within(self, start: dt.date | None, end: dt.date | None) -> tuple[Problem, ...]:
        """The problems that the same window tells; those without a day belong to the first: none is told twice."""
        return tuple(problem for problem in self.problems if self._is_within(problem.day, start, end))

    def _is_within(self, day: dt.date | None, start: dt.date | None, end: dt.date | None) -> bool:
        days = self.days()
        if days is None:
            return True
        day = min(max(day or days[0], days[0]), days[1])
        return (start is None or start <= day) and (end is None or day < end)


def read_manifest(folder: Path, *, today: dt.date) -> Manifest:
    """The manifest of an archive folder.

    A row dated after ``today``, with a day that no calendar has, with a path out of the folder, or repeating an earlier
    row's file or address becomes a problem; the rest goes through. Raises ``ArchiveError`` where the folder, the
    manifest or a column is missing, or the manifest is no UTF-8.
    """
    rows: list[Row] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for line, cells in _cells(folder):
        found = _row(line, cells, today)
        if isinstance(found, Row):
            found = _repeated(found, seen) or found
        if isinstance(found, Row):
            rows.append(found)
            seen.update((key, line) for key in (f"file {found.file}", f"url {found.url}"))
        else:
            problems.append(found)
    return Manifest(folder=folder, rows=tuple(rows), problems=tuple(problems))


def bounds(folder: Path, *, today: dt.date | None = None) -> tuple[dt.date, dt.date] | None:
    """First and last day that the manifest names (none after ``today``); None without any. Raises ``ArchiveError``."""
    days = [day for _, cells in _cells(folder) if (day := _day(cells["published"])) and not (today and day > today)]
    return (min(days), max(days)) if days else None


def _cells(folder: Path) -> Iterator[tuple[int, dict[str, str]]]:
    if not folder.is_dir():
        raise ArchiveError(f"no archive folder at {folder}: name a folder that holds {MANIFEST} and the articles")
    path = folder / MANIFEST
    if not path.is_file():
        raise ArchiveError(f"no {MANIFEST} in {folder}: add one with the columns {','.join(COLUMNS)}")
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, restkey="", restval="")
            missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
            if missing:
                raise ArchiveError(
                    f"{path} lacks the column {', '.join(missing)}: its first line must name {','.join(COLUMNS)}"
                )
            for row in reader:
                yield reader.line_num, {column: row[column].strip() for column in COLUMNS}
    except UnicodeDecodeError:
        raise ArchiveError(f"{path} is not UTF-8: save it as UTF-8 and try again") from None
    except csv.Error as error:
        raise ArchiveError(f"{path} is no readable csv ({error}): check its quotes and save it again") from None


def _day(written: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        return None


def _row(line: int, cells: dict[str, str], today: dt.date) -> Row | Problem:
    where = f"{MANIFEST} line {line} ({cells['file'] or 'no file named'})"
    day = _day(cells["published"])

    def problem(kind: str, message: str) -> Problem:
        dated = day if day and day <= today else None
        return Problem(kind=kind, message=f"{where}: {message}", file=cells["file"] or None, line=line, day=dated)

    if not cells["file"]:
        return problem("no_file_named", "the row names no file; fill the column file in or take the row out")
    if not _is_inside(cells["file"]):
        return problem("unsafe_path", "the path leads out of the archive; name a file below the folder, without '..'")
    if cells["published"] and day is None:
        return problem("malformed_date", f"'{cells['published']}' is no day; write YYYY-MM-DD or leave it empty")
    if day and day > today:
        return problem("future_date", f"{day} is after today ({today}); correct the day or leave it empty")
    return Row(
        line=line,
        file=PurePosixPath(cells["file"]).as_posix(),
        url=cells["url"] or None,
        outlet=cells["outlet"] or None,
        lang=cells["lang"].lower() or None,
        published=day,
    )


def _is_inside(file: str) -> bool:
    windows = PureWindowsPath(file)
    plain = not (PurePosixPath(file).is_absolute() or windows.drive or windows.root) and file.isprintable()
    return plain and ".." not in windows.parts and PurePosixPath(file).as_posix() != "."


def _repeated(row: Row, seen: dict[str, int]) -> Problem | None:
    for what, value in (("file", row.file), ("url", row.url)):
        earlier = seen.get(f"{what} {value}") if value else None
        if earlier:
            name = "address" if what == "url" else what
            return Problem(
                kind="duplicate_row",
                message=f"{MANIFEST} line {row.line} ({row.file}): the same {name} as line {earlier}; take one out",
                file=row.file,
                line=row.line,
                day=row.published,
            )
    return None
