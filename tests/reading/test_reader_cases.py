"""Made-up articles with what a right reading is: one JSON object a line in articles/LANG.jsonl.

Half of them are there for what must not match: contracts, plans, history, hosts, other countries in the background.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from pactwatch.reading.reader import read
from pactwatch.records import Article, Reading

ARTICLES = Path(__file__).parent / "articles"


def _cases() -> list[Any]:
    return [
        pytest.param(path.stem, json.loads(line), id=f"{path.stem}-{json.loads(line)['id']}")
        for path in sorted(ARTICLES.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def said_by(reading: Reading) -> dict[str, Any]:
    return {
        "status": str(reading.status),
        "instrument": reading.instrument and str(reading.instrument),
        "pairs": sorted({pair for accord in reading.accords for pair in accord.pairs}),
        "signed_on": sorted({accord.signed_on for accord in reading.accords if accord.signed_on}),
        "parties": sorted({f"{p.name}/{p.country}" for accord in reading.accords for p in accord.parties}),
        "agreements": len(reading.accords),
        "renewal": reading.renewal,
        "prior_year": reading.prior_year,
        "sector": reading.sector and str(reading.sector),
    }


@pytest.mark.parametrize(("lang", "case"), _cases())
def test_a_made_up_article_reads_right(lang: str, case: dict[str, Any]) -> None:
    article = Article(
        id=case["id"],
        source="case",
        title=case["title"],
        text=f"{case['title']}\n{case['text']}",
        published=dt.date.fromisoformat(case["published"]) if case["published"] else None,
        lang=lang[:2],
    )
    said = said_by(read(article))
    wanted = {name: case[name] for name in said if name in case}
    assert {name: said[name] for name in wanted} == wanted
