"""``pactwatch evaluate``: precision and recall against labels, by language, with bounds and the misses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from pactwatch.commands.read import BadLineError, as_row, raw_of, reading_of
from pactwatch.reading.evaluation import Evaluation, Row
from pactwatch.reading.evaluation import evaluate as score

BAD_INPUT = 2


def evaluate(
    labels: Annotated[Path, typer.Argument(help="Labels, one JSON object a line.")],
    articles: Annotated[
        Path, typer.Option("--articles", help="The folder of the articles: ID.txt, or the label's file.")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    misses: Annotated[bool, typer.Option(help="List every miss.")] = True,
) -> None:
    """Reads labelled articles and prints how right the readings are."""
    try:
        rows = _labels(labels)
        readings = {_key(row): as_row(_key(row), reading_of(raw_of(_input(row, articles)))) for row in rows}
    except (OSError, BadLineError) as fault:
        typer.echo(f"pactwatch evaluate: {fault}", err=True)
        raise typer.Exit(BAD_INPUT) from None
    everything = score(rows, readings)
    by_lang = {
        lang: score([r for r in rows if r.get("lang") == lang], readings) for lang in sorted({r["lang"] for r in rows})
    }
    typer.echo(_as_json(everything, by_lang) if as_json else _table(everything, by_lang, misses=misses))


def _key(row: Row) -> str:
    return str(row.get("id") or row["file"])


def _labels(path: Path) -> list[Row]:
    rows: list[Row] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as fault:
            raise BadLineError(f"{path} line {number}: not a JSON object ({fault.msg})") from None
        if (
            not isinstance(row, dict)
            or "status" not in row
            or not ({"id", "file"} & set(row))
            or "agreements" not in row
        ):
            raise BadLineError(f"{path} line {number}: a label needs id (or file), status and agreements")
        rows.append({"lang": "und", **row})
    if not rows:
        raise BadLineError(f"{path}: no labels")
    return rows


def _input(row: Row, folder: Path) -> dict[str, Any]:
    """The article of a label as ``read --jsonl`` takes it: the text, and no more than an archive knows of it."""
    key = _key(row)
    places = (
        [folder / str(row["file"])] if row.get("file") else [folder / f"{key}.txt", folder / "articles" / f"{key}.txt"]
    )
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise BadLineError(f"article {key}: {' or '.join(map(str, places))} is not there")
    text = found.read_text(encoding="utf-8", errors="replace")
    return {"id": key, "url": row.get("url"), "published": row.get("published"), "text": text}


def _as_json(everything: Evaluation, by_lang: dict[str, Evaluation]) -> str:
    def shown(one: Evaluation) -> dict[str, Any]:
        return {
            "articles": one.articles,
            **{
                name: {
                    "share": round(f.share, 4),
                    "of": f.of,
                    "low": round(f.bounds()[0], 4),
                    "high": round(f.bounds()[1], 4),
                }
                for name, f in one.figures.items()
            },
        }

    return json.dumps(
        {"all": shown(everything), **{lang: shown(one) for lang, one in by_lang.items()}, "misses": everything.misses},
        ensure_ascii=False,
    )


def _table(everything: Evaluation, by_lang: dict[str, Evaluation], *, misses: bool) -> str:
    lines = ["\t".join(miss) for miss in everything.misses] if misses else []
    columns = [("all", everything), *by_lang.items()]
    lines.append(f"{'':12}" + "".join(f"{name + ' (' + str(one.articles) + ')':>22}" for name, one in columns))
    for figure in everything.figures:
        cells = []
        for _, one in columns:
            low, high = one.figures[figure].bounds()
            cells.append(f"{one.figures[figure].share:>9.3f} [{low:.2f}, {high:.2f}]")
        lines.append(f"{figure:12}" + "".join(f"{cell:>22}" for cell in cells))
    lines.append("Bounds: Wilson, 95%. date_false is a share of faults: lower is better.")
    return "\n".join(lines)


if __name__ == "__main__":
    typer.run(evaluate)
