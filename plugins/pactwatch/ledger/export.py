"""The ledger as tables for pandas and spreadsheets: CSV and Parquet, one file a table."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, text

if TYPE_CHECKING:
    import pandas as pd

TABLES = {
    "agreements": """
        SELECT id, status, told_by, instrument, sector, signed_on, renewal, prior_year, pairs, langs, first_told,
               confidence, unsure_of, outlets, origins, run, revised_at FROM agreements ORDER BY ordered_on""",
    "parties": """
        SELECT a.id AS agreement, p.n - 1 AS n, p.party ->> 'name' AS name, p.party ->> 'country' AS country,
               p.party ->> 'kind' AS kind, p.party ->> 'organisation' AS organisation
        FROM agreements a CROSS JOIN LATERAL jsonb_array_elements(a.parties) WITH ORDINALITY AS p(party, n)
        ORDER BY a.ordered_on, p.n""",
    "coverage": """
        SELECT m.agreement_id AS agreement, m.article_id AS article, m.content ->> 'status' AS status,
               m.content ->> 'signed_on' AS signed_on, a.url, a.file, a.outlet, a.lang, a.published
        FROM mentions m JOIN articles a ON a.id = m.article_id
        WHERE m.content ->> 'status' NOT IN ('known', 'implied') ORDER BY m.agreement_id, a.published, m.key""",
    "pairings": """
        SELECT watch, pair, first_signed_on, agreement_id AS agreement, run FROM pairings ORDER BY watch, pair""",
    "changes": """
        SELECT watch, article_id AS article, n, kind, reason, agreement_id AS agreement, pairs, run
        FROM changes ORDER BY watch, article_id, n""",
    "alerts": """
        SELECT key, watch, channel, kind, state, told, reason, agreement_id AS agreement, pairs, signed_on, revision,
               correction, run, owed_at FROM alerts ORDER BY owed_at, key""",
    "articles": """
        SELECT id, source, url, file, outlet, outlet_country, lang, title, published, published_at, flags, run, saved_at
        FROM articles ORDER BY published NULLS LAST, id""",
    "readings": """
        SELECT article_id AS article, reader_version, status, reason, lang, instrument, renewal, prior_year, sector,
               confidence, unsure_of, evidence, run, read_at FROM readings ORDER BY article_id, version_order""",
    "known_agreements": """
        SELECT id, parties, signed_on, instrument, sector, source, origin, dropped, run FROM known_agreements
        ORDER BY origin, signed_on, id""",
    "decisions": "SELECT a, b, verdict, note, by, decided_at FROM decisions ORDER BY a, b",
    "trace": "SELECT id, subject, key, was, now, reason, run, at FROM trace ORDER BY id",
}
FORMATS = ("csv", "parquet")


def frame(engine: Engine, table: str) -> pd.DataFrame:
    """One of ``TABLES`` as a data frame; lists and objects are JSON text, so that CSV and Parquet say the same."""
    import pandas as pd  # noqa: PLC0415  half a second that only an export should cost

    with engine.connect() as connection:
        result = connection.execute(text(TABLES[table]))
        names = list(result.keys())
        rows = [[_cell(value) for value in row] for row in result]
    return pd.DataFrame(rows, columns=names).convert_dtypes()


def _cell(value: Any) -> Any:  # noqa: ANN401  whatever a column holds
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def export(engine: Engine, folder: Path, *, formats: Collection[str] = FORMATS) -> dict[str, int]:
    """Write every table to ``folder`` (made where it is missing) and give the number of rows of each.

    A file appears whole or not at all: it is written beside its name and then moved.
    """
    folder.mkdir(parents=True, exist_ok=True)
    counted = {}
    for table in TABLES:
        held = frame(engine, table)
        counted[table] = len(held)
        for ending in formats:
            written = folder / f".{table}.{ending}.part"
            if ending == "csv":
                held.to_csv(written, index=False)
            else:
                held.to_parquet(written, index=False)
            written.replace(folder / f"{table}.{ending}")
    return counted
