"""Reads ``include/sources.yml``: checks every row against the schema, says which row is wrong, keeps the good ones."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml
from babel import Locale
from babel.core import get_global
from jsonschema import Draft202012Validator

UNITS = {"m": "minutes", "h": "hours", "d": "days"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """One row of sources.yml, with its defaults filled in.

    ``country`` (ISO 3166-1 alpha-2), ``language`` and ``time_zone`` are the outlet's. ``interval`` is the pause
    between two looks at it. ``past_window``: whether it can answer for the past; None leaves it to its kind.
    """

    id: str
    kind: str
    url: str
    outlet: str
    country: str
    language: str
    time_zone: str
    interval: dt.timedelta = dt.timedelta(minutes=30)
    past_window: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Catalogue:
    """The sources that can be used, and a sentence for each row that cannot."""

    sources: tuple[Source, ...]
    problems: tuple[str, ...]

    def by_id(self) -> dict[str, Source]:
        """The sources under their ids."""
        return {source.id: source for source in self.sources}


class CatalogueError(Exception):
    """The file as a whole cannot be read; the message names it and says what to do."""


def read_catalogue(file: Path, *, schema_file: Path) -> Catalogue:
    """The catalogue in ``file``. Raises ``CatalogueError`` where there is no list of sources to speak of."""
    try:
        loaded = yaml.safe_load(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise CatalogueError(f"{file}: cannot be read ({error.strerror}). Name another with --sources.") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        place = getattr(error, "problem_mark", None)
        where = f", line {place.line + 1}" if place else ""
        raise CatalogueError(f"{file}{where}: is not YAML. Compare it with docs/sources.md.") from error
    rows = loaded.get("sources") if isinstance(loaded, dict) else loaded
    if not isinstance(rows, list):
        raise CatalogueError(f"{file}: has no list `sources:`. Compare it with docs/sources.md.")
    schema = json.loads(schema_file.read_text(encoding="utf-8"))
    return check_rows(rows, schema=schema, name=str(file))


def check_rows(rows: Iterable[object], *, schema: Mapping[str, Any], name: str) -> Catalogue:
    """The good rows as sources, the bad ones as problems that name ``name``, the row and the field. Pure."""
    validator = Draft202012Validator(schema)
    sources: dict[str, Source] = {}
    problems: list[str] = []
    for number, row in enumerate(rows, start=1):
        label = f"{name}: row {number}"
        if isinstance(row, dict) and row.get("id"):
            label += f" ({row['id']})"
        found = [_sentence(error.path, error.message) for error in validator.iter_errors(row)]
        if not found:
            assert isinstance(row, dict)
            found = _beyond_schema(row, sources)
        if found:
            problems.extend(f"{label}: {sentence}" for sentence in found)
        else:
            assert isinstance(row, dict)
            sources[row["id"]] = _source(row)
    return Catalogue(sources=tuple(sources.values()), problems=tuple(problems))


def _sentence(path: Iterable[object], message: str) -> str:
    field = ".".join(str(step) for step in path)
    return f"`{field}`: {message}" if field else message


def _beyond_schema(row: Mapping[str, Any], taken: Mapping[str, Source]) -> list[str]:
    found = []
    if row["id"] in taken:
        found.append("`id`: is used by an earlier row; ids are unique, since the ledger keeps each source under its id")
    if row["country"] not in Locale("en").territories and row["country"] not in ("EU", "INT"):
        found.append(f"`country`: {row['country']} is no ISO 3166-1 alpha-2 code")
    try:
        ZoneInfo(row.get("time_zone", "UTC"))
    except (ZoneInfoNotFoundError, ValueError):
        found.append(f"`time_zone`: {row['time_zone']} is no IANA time zone, such as Asia/Seoul")
    return found


def _source(row: Mapping[str, Any]) -> Source:
    interval = row.get("interval", "30m")
    return Source(
        id=row["id"],
        kind=row["kind"],
        url=row["url"],
        outlet=row["outlet"],
        country=row["country"],
        language=row["language"],
        time_zone=row.get("time_zone") or _zone_of(row["country"]),
        interval=dt.timedelta(**{UNITS[interval[-1]]: int(interval[:-1])}),
        past_window=row.get("past_window"),
    )


def _zone_of(country: str) -> str:
    """The country's zone where CLDR lists just one, else UTC: a guess among several would shift days silently."""
    zones = get_global("territory_zones").get(country, [])
    return str(zones[0]) if len(zones) == 1 else "UTC"
