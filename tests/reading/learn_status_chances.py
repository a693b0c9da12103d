"""Learns the weights of ``status_chances.py``, include/gazetteer/weights/statuses/together.csv.

``PYTHONPATH=plugins python tests/reading/learn_status_chances.py`` (minutes), after ``learn_statuses.py``. Learned are
the rounds that grammar had learned nothing from when they were written; what words make of each of them is weighed by
weights that were learned from the other articles only, so that neither is believed more than it is worth.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from learn_statuses import SLIGHT, STATUSES, Told, examples, fitted, learned, page_of, round_of, seen, write
from scipy.sparse import csr_matrix

from pactwatch import settings
from pactwatch.reading.languages import pack
from pactwatch.reading.logistic import BIAS, log_of_all
from pactwatch.reading.loose import loosely_told
from pactwatch.reading.model import Page, Statement
from pactwatch.reading.news import News, weigh
from pactwatch.reading.status_chances import features
from pactwatch.reading.statuses_weighed import SHORT, SHORT_ELSE
from pactwatch.records import Status

CORPUS = Path(__file__).parents[1] / "gate" / "corpus" / "labels.jsonl"
ROUNDS = {str(number) for number in range(1, 19)}
FOLDS = 6
STIFFNESS = 20.0
"""How dear large weights are: few articles tell of many rows."""
LEAST = 3
"""Articles in which a feature must stand to be learned."""


def told_by_grammar(page: Page, lang: str) -> tuple[News, tuple[Statement, ...]]:
    """What the grammar makes of the page, as reader.py asks for it."""
    speaks = pack(lang)
    assert speaks is not None
    statements = speaks.statements(page)
    news = weigh(page, statements)
    if news.is_open:
        statements = (*statements, *loosely_told(page, speaks, statements))
        news = weigh(page, statements)
    return news, statements


def _words_of(told: Told, weights: Mapping[tuple[str, str], list[float]]) -> dict[Status, float]:
    rows = [weights[(BIAS, BIAS)], *(weights[piece] for piece in told & weights.keys())]
    sums = [math.fsum(column) for column in zip(*rows, strict=True)]
    return {status: one - log_of_all(sums) for status, one in zip(STATUSES, sums, strict=True)}


def _rows(lang: str) -> Iterator[tuple[dict[str, float], int]]:
    """The features of each article of ROUNDS, and the number of its status."""
    labels = seen(lang)
    told = dict(zip((label["id"] for label in labels), examples(labels), strict=True))
    for fold in range(FOLDS):
        here = [label for label in labels if _fold(label) == fold]
        weights = learned([told[label["id"]] for label in labels if _fold(label) != fold])
        for label in here:
            page = page_of(label)
            if len(page.text) < SHORT.get(lang, SHORT_ELSE):
                continue
            pieces, status = told[label["id"]]
            yield features(page, *told_by_grammar(page, lang), _words_of(pieces, weights)), status


def _fold(label: dict[str, Any]) -> int | None:
    return int(round_of(label)) % FOLDS if round_of(label) in ROUNDS else None


def _shares() -> list[float]:
    """How many of the corpus' articles have each status: the rounds have more of the rare ones."""
    lines = CORPUS.read_text(encoding="utf-8").splitlines()
    told = Counter(json.loads(line)["status"] for line in lines)
    return [told[status.value] / told.total() for status in STATUSES]


def main() -> None:
    """Writes the weights, of all languages together."""
    rows = [row for lang in ("ko", "en", "ja", "zh") for row in _rows(lang)]
    counts: dict[str, int] = {}
    for found, _ in rows:
        counts |= {name: counts.get(name, 0) + 1 for name in found}
    names = sorted(name for name, count in counts.items() if count >= LEAST and name != BIAS)
    table = csr_matrix(np.array([[found.get(name, 0.0) for name in names] for found, _ in rows]))
    told = Counter(status for _, status in rows)
    counting = [share * len(rows) / told[status] for status, share in enumerate(_shares())]
    both = fitted(table, [status for _, status in rows], STIFFNESS, counting).round(3).tolist()
    kept = [(name, row) for name, row in zip(names, both[:-1], strict=True) if max(map(abs, row)) >= SLIGHT / 5]
    path = settings.include() / "gazetteer" / "weights" / "statuses" / "together.csv"
    write(path, ("feature",), (((name,), row) for name, row in [(BIAS, both[-1]), *kept]))


if __name__ == "__main__":
    main()
