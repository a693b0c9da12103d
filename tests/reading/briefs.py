"""Short news of one agreement, each a further telling of an event of the labelled articles (briefs/LANG.jsonl).

A line: id, lang, published (or null), url (or null), text (first line the headline), and what a right reading is:
status, pairs (sorted), signed_on (sorted, distinct, without nulls).
To see what is read wrong: ``PYTHONPATH=plugins python tests/reading/briefs.py LANG``.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pactwatch.commands.read import as_row, raw_of, reading_of

BRIEFS = Path(__file__).parent / "briefs"
FIGURES = ("status", "pairs", "signed_on")


@dataclass(frozen=True, slots=True)
class Told:
    """A brief beside what the reader makes of it."""

    brief: dict[str, Any]
    found: dict[str, Any]

    @property
    def wrong(self) -> list[str]:
        """The figures that are not as the brief's own."""
        return [name for name in FIGURES if self.brief[name] != self.found[name]]


def briefs_of(lang: str) -> list[dict[str, Any]]:
    """The briefs of a language, in the file's order."""
    lines = (BRIEFS / f"{lang}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def told(brief: dict[str, Any]) -> Told:
    """A brief, read."""
    given = {name: brief[name] for name in ("id", "url", "published", "text")}
    row = as_row(brief["id"], reading_of(raw_of(given)))
    accords = row["agreements"]
    found = {
        "status": row["status"],
        "pairs": sorted({pair for accord in accords for pair in accord["pairs"]}),
        "signed_on": sorted({accord["signed_on"] for accord in accords if accord["signed_on"]}),
        "parties": [[f"{party['name']}/{party['country']}" for party in accord["parties"]] for accord in accords],
    }
    return Told(brief, found)


def main() -> None:
    """Prints the share of each figure, and every brief that is read wrong."""
    every = [told(brief) for brief in briefs_of(sys.argv[1])]
    lines: list[str] = []
    for one in every:
        if one.wrong:
            lines += [f"--- {one.brief['id']} {one.brief['published']} {', '.join(one.wrong)}", one.brief["text"]]
            lines += [f"  {name}: want {one.brief[name]} got {one.found[name]}" for name in one.wrong]
            lines += [f"  parties: {one.found['parties']}"]
    for name in FIGURES:
        right = sum(name not in one.wrong for one in every)
        lines += [f"{name}: {right} of {len(every)}"]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
