"""Raises the floors of tests/gate/floors.json to the reader's present figures. It never lowers one.

python tests/gate/raise_floors.py                 after the reader got better
python tests/gate/raise_floors.py --new-corpus    after the corpus changed: all floors are taken anew
"""

from __future__ import annotations

import hashlib
import json
import math
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
CORPUS = HERE / "corpus"
FLOORS = HERE / "floors.json"
LOWER_IS_BETTER = {"date_false"}


def digest() -> str:
    """The SHA-256 of the labels and articles, by name."""
    total = hashlib.sha256()
    for path in sorted([CORPUS / "labels.jsonl", *(CORPUS / "articles").glob("*.txt")]):
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def floors() -> dict[str, Any]:
    """The floors as git holds them; empty before the first run."""
    if not FLOORS.exists():
        return {"corpus": "", "figures": {}}
    held: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return held


def current() -> dict[str, dict[str, float]]:
    """The figures of the reader as it stands, over all articles and by language, rounded down to three places."""
    from pactwatch.commands.read import as_row, raw_of, reading_of
    from pactwatch.reading.evaluation import evaluate

    labels = [
        json.loads(line) for line in (CORPUS / "labels.jsonl").read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    readings = {}
    for label in labels:
        text = (CORPUS / "articles" / f"{label['id']}.txt").read_text(encoding="utf-8")
        given = {"id": label["id"], "url": label.get("url"), "published": label.get("published"), "text": text}
        readings[label["id"]] = as_row(label["id"], reading_of(raw_of(given)))
    groups = {"all": labels} | {
        lang: [label for label in labels if label["lang"] == lang]
        for lang in sorted({label["lang"] for label in labels})
    }
    return {
        group: {
            name: math.floor(figure.share * 1000) / 1000 for name, figure in evaluate(rows, readings).figures.items()
        }
        for group, rows in groups.items()
    }


def raised(held: dict[str, dict[str, float]], now: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """The better of each floor and the present figure."""
    return {
        group: {
            name: (min if name in LOWER_IS_BETTER else max)(value, held.get(group, {}).get(name, value))
            for name, value in figures.items()
        }
        for group, figures in now.items()
    }


def main(arguments: list[str]) -> int:
    """Writes the raised floors. 1 where the corpus is another than the floors' and --new-corpus is not given."""
    held, mark = floors(), digest()
    if held["corpus"] not in ("", mark) and "--new-corpus" not in arguments:
        sys.stderr.write("the corpus changed: give --new-corpus to take all floors anew\n")
        return 1
    figures = current() if held["corpus"] != mark else raised(held["figures"], current())
    FLOORS.write_text(json.dumps({"corpus": mark, "figures": figures}, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
