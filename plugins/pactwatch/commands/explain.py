"""``pactwatch explain``: why an article did what it did, with the words that decided it marked."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pactwatch.commands.ledger import engine, fail

if TYPE_CHECKING:
    from pactwatch.ledger.explain import Explanation
    from pactwatch.records import Evidence

COLOURS = {
    "status": "bold black on yellow",
    "instrument": "black on bright_cyan",
    "party": "black on bright_green",
    "country": "black on green",
    "signed_on": "black on bright_magenta",
    "renewal": "black on bright_red",
    "sector": "black on bright_blue",
}
SHOWN_TEXT = 6000  # code points: more of an article does not help to understand it


def explain(
    article: Annotated[str, typer.Argument(help="An article's id (or its beginning), address or file name.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print it as one JSON object.")] = False,
) -> None:
    """Shows what an article says, the words that prove it, what was cut, what it changed and why."""
    from pactwatch.ledger.explain import explain as explained  # noqa: PLC0415  --help stays quick
    from pactwatch.ledger.explain import find  # noqa: PLC0415

    with engine() as opened:
        named = find(opened, article)
        if not named:
            raise fail(f"the ledger has no article {article}: `pactwatch articles` lists them")
        if len(named) > 1:
            raise fail(f"{article} names {len(named)} articles: {', '.join(named)}")
        found = explained(opened, named[0])
    assert found is not None
    if as_json:
        typer.echo(json.dumps(as_row(found), ensure_ascii=False, indent=1, default=str))
        return
    _print(found, Console())


def as_row(found: Explanation) -> dict[str, Any]:
    """The explanation as JSON prints it."""
    reading = found.readings[0] if found.readings else None
    return {
        "id": found.article.id,
        "url": found.article.url,
        "file": found.article.file,
        "published": found.article.published,
        "status": reading["status"] if reading else None,
        "reason": reading["reason"] if reading else None,
        "reader_version": reading["reader_version"] if reading else None,
        "run": reading["run"] if reading else found.saved_by,
        "evidence": reading["evidence"] if reading else [],
        "cuts": [{"text": cut.text, "reason": cut.reason} for cut in found.article.cuts],
        "changes": [dict(row) for row in found.changes],
        "agreements": [dict(row) for row in found.agreements],
        "links": [dict(row) for row in found.links],
        "alerts": [dict(row) for row in found.alerts],
        "trace": [dict(row) for row in found.trace],
    }


def marked(text: str, evidence: Sequence[Evidence]) -> Text:
    """The article's text with the deciding words coloured by what they decide."""
    shown = Text(text[:SHOWN_TEXT])
    for proof in evidence:
        if 0 <= proof.start < proof.end:
            shown.stylize(COLOURS.get(proof.decides, "reverse"), proof.start, min(proof.end, len(shown)))
    return shown


def bracketed(text: str, evidence: Sequence[Evidence]) -> Text:
    """The same without colours: the deciding words stand in ⟦ ⟧, for a pipe, a file or a plain terminal."""
    covered = [False] * min(len(text), SHOWN_TEXT)
    for proof in evidence:
        if proof.start >= 0:
            covered[proof.start : proof.end] = [True] * len(covered[proof.start : proof.end])
    pieces, inside = [], False
    for sign, proves in zip(text, covered, strict=False):
        if proves != inside:
            pieces.append("⟦" if proves else "⟧")
            inside = proves
        pieces.append(sign)
    return Text("".join(pieces) + ("⟧" if inside else ""))


def _print(found: Explanation, console: Console) -> None:
    article = found.article
    console.print(Text(article.title or article.id, style="bold"))
    where = article.url or article.file or ""
    console.print(Text(f"{article.outlet or 'outlet unknown'}, {article.published or 'no date'}  {where}", style="dim"))
    console.print(Text(f"id {article.id}", style="dim"))
    if not found.readings:
        console.print("Not read yet.")
        return
    reading = found.readings[0]
    console.print()
    console.print(Text.assemble(("Status  ", "bold"), f"{reading['status']}: {reading['reason']}"))
    facts = ("instrument", "sector", "renewal", "prior_year", "confidence", "reader_version", "run")
    console.print(Text("; ".join(f"{name} {reading[name]}" for name in facts if reading[name] not in (None, False))))
    if reading["unsure_of"]:
        console.print(Text(f"Unsure of: {', '.join(reading['unsure_of'])}", style="yellow"))
    if found.ruling:
        console.print(Text(f"A person ruled it {found.ruling['verdict']}: {found.ruling['note']}", style="yellow"))
    console.print()
    _table(
        console,
        "What it did",
        ("watch", "change", "reason", "agreement"),
        [(row["watch"], row["kind"], row["reason"], row["agreement_id"]) for row in found.changes],
    )
    _table(
        console,
        "Proof",
        ("decides", "value", "words", "rule"),
        [(one.decides, one.value, one.words, one.reason) for one in found.evidence],
    )
    console.print(Text("Text", style="bold"))
    shown = marked if console.is_terminal else bracketed
    console.print(shown(article.text, found.evidence))
    console.print()
    _table(console, "Cut away", ("reason", "words"), [(cut.reason, _begin(cut.text)) for cut in article.cuts])
    _table(
        console,
        "Compared with",
        ("verdict", "article", "score", "reason"),
        [(row["verdict"], _other(row, article.id), f"{row['score']:.2f}", row["reason"]) for row in found.links],
    )
    _table(
        console,
        "Alerts of its agreements",
        ("kind", "pairings", "state", "reason"),
        [(row["kind"], ", ".join(row["pairs"]), row["state"], row["reason"]) for row in found.alerts],
    )
    _table(
        console,
        "What was before",
        ("when", "what", "reason", "run"),
        [
            (f"{row['at']:%Y-%m-%d %H:%M}", f"{row['subject']} {row['key']}", row["reason"], row["run"])
            for row in found.trace
        ],
    )


def _table(console: Console, title: str, names: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    if not rows:
        return
    table = Table(title=title, title_justify="left", header_style="bold", title_style="bold")
    for name in names:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(str(cell if cell is not None else "")) for cell in row))
    console.print(table)
    console.print()


def _other(row: Mapping[str, Any], article_id: str) -> str:
    return str(row["b"] if str(row["a"]).rsplit("#", 1)[0] == article_id else row["a"])


def _begin(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 120 else flat[:119] + "…"
