"""Known agreements: reading a list (CSV or XLSX) row by row, and keeping it in the ledger."""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select, update

from pactwatch.ledger.dates import period
from pactwatch.ledger.filing import KNOWN
from pactwatch.ledger.store import digest, write
from pactwatch.records import Instrument, Kind, Party, Sector

PARTY = re.compile(r"^(party|country|kind)_(\d+)$")
OTHERS = {"signed_on", "instrument", "sector", "source"}


@dataclass(frozen=True, kw_only=True, slots=True)
class KnownAgreement:
    """One row: who agreed, when, and where that stands (``source``)."""

    parties: tuple[Party, ...]
    signed_on: str | None
    instrument: str | None
    sector: str | None
    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class KnownList:
    """What a file held: its good rows, and one sentence for each row that was left out."""

    rows: tuple[KnownAgreement, ...]
    faults: tuple[str, ...]


class KnownFileError(ValueError):
    """The file cannot be read at all; the message says why."""


def _table(path: Path) -> list[tuple[int, dict[str, str]]]:
    """The rows of a CSV or XLSX file as text, each with its number in the file."""
    try:
        if path.suffix.lower() == ".xlsx":
            from openpyxl import load_workbook  # noqa: PLC0415  only for XLSX

            book = load_workbook(path, read_only=True, data_only=True)
            lines = [[_cell(value) for value in row] for row in book.worksheets[0].iter_rows(values_only=True)]
            book.close()
        else:
            with path.open(encoding="utf-8-sig", newline="") as file:
                lines = [list(row) for row in csv.reader(file)]
    except FileNotFoundError:
        raise KnownFileError(f"{path} does not exist") from None
    except UnicodeDecodeError:
        raise KnownFileError(f"{path.name} is not UTF-8: save it as CSV UTF-8, or as XLSX") from None
    except Exception as fault:
        raise KnownFileError(f"{path.name} is not a CSV or XLSX file: {type(fault).__name__}") from fault
    if not lines:
        raise KnownFileError(f"{path.name} is empty")
    header = [name.strip().casefold() for name in lines[0]]
    unknown = [name for name in header if name and name not in OTHERS and not PARTY.match(name)]
    missing = {"party_1", "country_1", "party_2", "country_2", "signed_on", "source"} - set(header)
    if unknown or missing:
        wrong = f"unknown columns: {', '.join(unknown)}. " if unknown else ""
        wrong += f"missing columns: {', '.join(sorted(missing))}." if missing else ""
        raise KnownFileError(f"{path.name}: {wrong.strip()}")
    rows = ((number, [cell.strip() for cell in line]) for number, line in enumerate(lines[1:], start=2))
    return [(number, dict(zip(header, cells, strict=False))) for number, cells in rows if any(cells)]


def _cell(value: object) -> str:
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _parties(row: Mapping[str, str]) -> tuple[Party, ...]:
    found = []
    for number in sorted(int(match[2]) for name in row if (match := PARTY.match(name)) and match[1] == "party"):
        name, country = row.get(f"party_{number}", ""), row.get(f"country_{number}", "").upper()
        kind = row.get(f"kind_{number}", "") or str(Kind.OTHER)
        if not name and not country:
            continue
        if not name:
            raise ValueError(f"party_{number} has a country but no name")
        if not re.fullmatch(r"[A-Z]{2}|INT", country):
            raise ValueError(f"country_{number} must be an ISO code of two letters, EU or INT, not {country!r}")
        if kind not in [str(one) for one in Kind]:
            raise ValueError(f"kind_{number} must be one of {', '.join(Kind)}, not {kind!r}")
        outer, _, inner = name.partition("|")
        aliases = tuple(alias.strip() for alias in inner.split("|") if alias.strip())
        found.append(Party(name=outer.strip(), country=country, kind=Kind(kind), aliases=aliases))
    if len(found) < 2:
        raise ValueError("needs two parties at least")
    return tuple(found)


def _one_of(row: Mapping[str, str], name: str, allowed: Iterable[str]) -> str | None:
    value = row.get(name, "")
    if value and value not in list(allowed):
        raise ValueError(f"{name} must be one of {', '.join(allowed)}, not {value!r}")
    return value or None


def _is_date(text: str) -> bool:
    try:
        period(text)
    except ValueError:
        return False
    return bool(re.fullmatch(r"\d{4}(-\d{2}){0,2}", text))


def _row(row: Mapping[str, str]) -> KnownAgreement:
    signed_on = row["signed_on"] or None
    if signed_on is not None and not _is_date(signed_on):
        raise ValueError(f"signed_on must be YYYY-MM-DD, YYYY-MM or YYYY, not {signed_on!r}")
    if not row["source"]:
        raise ValueError("source is empty: say where this stands")
    return KnownAgreement(
        parties=_parties(row),
        signed_on=signed_on,
        instrument=_one_of(row, "instrument", [str(one) for one in Instrument]),
        sector=_one_of(row, "sector", [str(one) for one in Sector]),
        source=row["source"],
    )


def read(path: Path) -> KnownList:
    """The known agreements of a file. A wrong row is left out and named; raises ``KnownFileError`` without any table.

    Columns: party_1, country_1, kind_1 (optional), party_2 ..., signed_on, instrument, sector, source. Other names of
    a party follow its name after ``|``.
    """
    rows: dict[KnownAgreement, int] = {}
    faults = []
    for number, cells in _table(path):
        try:
            row = _row(cells)
        except ValueError as fault:
            faults.append(f"{path.name}, row {number}: {fault}")
            continue
        if row in rows:
            faults.append(f"{path.name}, row {number}: the same as row {rows[row]}")
        else:
            rows[row] = number
    return KnownList(rows=tuple(rows), faults=tuple(faults))


def save(engine: Engine, known: Iterable[KnownAgreement], *, origin: str, now: dt.datetime, run: str) -> int:
    """Make the rows of list ``origin`` what ``known`` says; give how many are new or dropped.

    Rows that the list no longer has are dropped (kept, but counted no more). The next ``reconcile`` takes them in.
    """
    rows: dict[str, dict[str, Any]] = {}
    for one in known:
        content = asdict(one)
        content["parties"] = [asdict(party) for party in one.parties]
        rows[digest([origin, content])] = content
    with engine.begin() as connection:
        query = select(KNOWN.c.id, KNOWN.c.dropped).where(KNOWN.c.origin == origin).with_for_update()
        stands = {row.id: row.dropped for row in connection.execute(query)}
        gone = [key for key, dropped in stands.items() if key not in rows and not dropped]
        connection.execute(update(KNOWN).where(KNOWN.c.id.in_(gone)).values(dropped=True, pending=True))
        fresh = [key for key in rows if stands.get(key, True)]
        state = {"origin": origin, "pending": True, "dropped": False, "run": run, "saved_at": now}
        write(connection, KNOWN, [{"id": key, **rows[key], **state} for key in fresh])
    return len(gone) + len(fresh)


def sync(engine: Engine, path: Path, *, now: dt.datetime, run: str) -> KnownList:
    """Bring the ledger to the shipped list at ``path``; cheap where nothing changed. Gives what the file held."""
    found = read(path)
    save(engine, found.rows, origin=path.name, now=now, run=run)
    return found
