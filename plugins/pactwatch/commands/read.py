"""``pactwatch read``: reads articles and prints readings, for a person or as JSON lines."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from pactwatch.records import Party, RawArticle, Reading

NOTHING_READ = 2
SOME_FAILED = 1


class BadLineError(ValueError):
    """An input line that cannot be read; the message says why and what to do."""


def read(
    files: Annotated[
        list[Path] | None,
        typer.Argument(help="Articles as text or HTML files, or JSON lines with --jsonl. - is the input."),
    ] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="One JSON object a line: {id, url, published, lang?, title?, text | html}.")
    ] = False,
    published: Annotated[str | None, typer.Option(help="The day of publication of plain files, YYYY-MM-DD.")] = None,
) -> None:
    """Reads articles and prints what they say."""
    named = files or [Path("-")]
    raws = _from_lines(named) if jsonl else _from_files(named, published)
    done = failed = 0
    for key, raw in raws:
        if isinstance(raw, BadLineError):
            failed += 1
            typer.echo(f"pactwatch read: {raw}", err=True)
            continue
        try:
            row = as_row(key, reading_of(raw))
        except Exception as fault:  # noqa: BLE001  one article must not take the others with it; it is named and counted
            failed += 1
            typer.echo(f"pactwatch read: article {key}: not read, {type(fault).__name__}: {fault}", err=True)
            continue
        done += 1
        print(json.dumps(row, ensure_ascii=False) if jsonl else _shown(row), flush=False)  # noqa: T201  the command's product
    if failed:
        typer.echo(f"pactwatch read: {done} read, {failed} could not be read", err=True)
    if failed or not done:
        raise typer.Exit(SOME_FAILED if done else NOTHING_READ)


def reading_of(raw: RawArticle) -> Reading:
    """Cleaning, then reading."""
    from pactwatch.cleaning.clean import clean  # noqa: PLC0415  loaded with the first article: --help stays quick
    from pactwatch.reading.reader import read as read_article  # noqa: PLC0415

    return read_article(clean(raw))


def other_names(party: Party) -> list[str]:
    """Its other names: those of the article first, then those by which the gazetteer knows the body."""
    from pactwatch.reading.organisations import organisation  # noqa: PLC0415  as above

    known = organisation(party.organisation) if party.organisation else None
    names = (*party.aliases, *(known.names if known else ()))
    return list(dict.fromkeys(name for name in names if name != party.name))


def as_row(key: str, reading: Reading) -> dict[str, Any]:
    """A reading as the documented object (README, docs/reading.md)."""
    return {
        "id": key,
        "status": reading.status,
        "instrument": reading.instrument,
        "renewal": reading.renewal,
        "prior_year": reading.prior_year,
        "sector": reading.sector,
        "confidence": round(reading.confidence, 2),
        "unsure_of": list(reading.unsure_of),
        "lang": reading.lang,
        "reader_version": reading.reader_version,
        "agreements": [
            {
                "parties": [
                    {"name": p.name, "country": p.country, "kind": p.kind, "aliases": other_names(p)}
                    for p in accord.parties
                ],
                "pairs": list(accord.pairs),
                "signed_on": accord.signed_on,
            }
            for accord in reading.accords
        ],
        "evidence": [
            {
                "decides": e.decides,
                "value": e.value,
                "words": e.words,
                "start": e.start,
                "end": e.end,
                "reason": e.reason,
            }
            for e in reading.evidence
        ],
        "reason": reading.reason,
    }


def _from_lines(files: Iterable[Path]) -> Iterator[tuple[str, RawArticle | BadLineError]]:
    for file in files:
        for number, line in enumerate(_lines(file), 1):
            if isinstance(line, BadLineError):
                yield "", line
            elif line.strip():
                try:
                    row = _object(line)
                    yield str(row["id"]), raw_of(row)
                except BadLineError as bad:
                    yield "", BadLineError(f"{_shown_name(file)} line {number}: {bad}")


def _lines(file: Path) -> Iterator[str | BadLineError]:
    try:
        source = sys.stdin.buffer if str(file) == "-" else file.open("rb")
        with source:
            for line in source:
                yield line.decode("utf-8", "replace")
    except OSError as error:
        yield BadLineError(f"{file}: {error.strerror}")


def _shown_name(file: Path) -> str:
    return "input" if str(file) == "-" else str(file)


def _object(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise BadLineError(
            f"not a JSON object ({error.msg if isinstance(error, json.JSONDecodeError) else 'nested too deep'})"
        ) from None
    if not isinstance(row, dict):
        raise BadLineError('not a JSON object: write {"id": ..., "text": ...}')
    if "id" not in row:
        raise BadLineError('no "id": give each article one')
    return row


def raw_of(row: dict[str, Any]) -> RawArticle:
    """One input object as a raw article. Raises BadLineError where a field is missing or of the wrong sort."""
    content = row.get("text") if row.get("text") is not None else row.get("html")
    if not isinstance(content, str):
        raise BadLineError(f'article {row["id"]}: neither "text" nor "html" is there as a string')
    for field in ("url", "lang", "title", "published", "outlet", "outlet_country"):
        if row.get(field) is not None and not isinstance(row[field], str):
            raise BadLineError(f'article {row["id"]}: "{field}" must be a string or null')
    return RawArticle(
        source="input",
        content=content,
        is_html=row.get("text") is None,
        url=row.get("url"),
        outlet=row.get("outlet"),
        outlet_country=row.get("outlet_country"),
        lang=row.get("lang"),
        title=row.get("title"),
        published=_day(row.get("published"), str(row["id"])),
    )


def _day(written: str | None, key: str) -> dt.date | None:
    if not written:
        return None
    try:
        return dt.date.fromisoformat(written[:10])
    except ValueError:
        raise BadLineError(f'article {key}: "published" is {written!r}; write YYYY-MM-DD or null') from None


def _from_files(files: Iterable[Path], published: str | None) -> Iterator[tuple[str, RawArticle | BadLineError]]:
    for file in files:
        try:
            content = (sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()).decode("utf-8", "replace")
            row = {
                "id": _shown_name(file),
                "published": published,
                "html" if file.suffix in (".html", ".htm") else "text": content,
            }
            yield row["id"] or "", raw_of(row)
        except OSError as error:
            yield "", BadLineError(f"{file}: {error.strerror}; name a text or HTML file")
        except BadLineError as bad:
            yield "", bad


def _shown(row: dict[str, Any]) -> str:
    """A reading for a person: what, who, when, why."""
    lines = [f"{row['id']}: {row['status']} ({row['reason']}), confidence {row['confidence']}"]
    if row["status"] != "none":
        renewed = f", renewal of {row['prior_year'] or 'an earlier one'}" if row["renewal"] else ""
        lines.append(f"  {row['instrument'] or 'agreement'}, sector {row['sector']}{renewed}")
    for deal in row["agreements"]:
        parties = " + ".join(f"{p['name']} ({p['country'] or '?'})" for p in deal["parties"])
        lines.append(
            f"  {parties}; pairs {', '.join(deal['pairs']) or 'none'}; signed on {deal['signed_on'] or 'not told'}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    typer.run(read)
