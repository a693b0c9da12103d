"""The ledger's commands: what they print for a person and for a program."""

from __future__ import annotations

import csv
import io
import json

import pandas as pd
import pytest
from ledger_stories import NOW, PROJECT, grouped, story, tell
from test_corrections import WATCH, label
from typer.testing import CliRunner

from pactwatch.ledger import known
from pactwatch.ledger.export import TABLES

RUN = CliRunner()
TEXT = "두 재단의 협약\n한빛재단은 20일 프랑스 뤼네재단과 업무협약을 체결했다고 밝혔다. 뒷말이 이어진다."


@pytest.fixture
def app(ledger, ledger_uri, monkeypatch):
    """The command on a small ledger: a signing with its proof, a copy of it in another language, and no news."""
    monkeypatch.setenv("AIRFLOW_CONN_PACTWATCH_LEDGER", ledger_uri)
    monkeypatch.setenv("COLUMNS", "200")
    known.sync(ledger, PROJECT / "include" / "known_agreements.csv", now=NOW, run="test")
    first = story(
        label("first", "2026-11-20", url="https://news.example/1", file="1.txt", title="두 재단의 협약", text=TEXT)
    )
    begin = TEXT.index("체결")
    proof = type(first.reading.evidence[0])(
        decides="status", value="signed", words="체결", start=begin, end=begin + 2, reason="verb of signing"
    )
    first = type(first)(
        article=first.article,
        reading=type(first.reading)(
            **{name: getattr(first.reading, name) for name in first.reading.__dataclass_fields__}
            | {"evidence": (proof,)}
        ),
    )
    second = story(label("second", "2026-11-20", file="2.txt", lang="en", published="2026-11-22"))
    none = story(label("none", None, status="none", agreements=[], reason="contract, not an agreement", file="3.txt"))
    tell(ledger, [first, second, none], watching=[WATCH])
    from pactwatch.cli import app

    return app


def run(app, *arguments, status=0):
    result = RUN.invoke(app, list(arguments))
    assert result.exit_code == status, result.output
    return result


def test_json_is_the_documented_interface(app):
    (pairing,) = [row for row in json.loads(run(app, "pairings", "--json").stdout) if row["pair"] == "FR-KR"]
    assert {"watch": "w", "pair": "FR-KR", "first_signed_on": "2026-11-20"}.items() <= pairing.items()
    rows = json.loads(run(app, "agreements", "--json").stdout)
    (agreement,) = [row for row in rows if row["coverage"]]
    assert {"id", "status", "instrument", "sector", "signed_on", "pairs", "parties", "coverage"} <= set(agreement)
    assert agreement["parties"][0] == {"name": "한빛재단", "country": "KR", "kind": "institute"}
    told = [{name: row[name] for name in ("article", "file", "url", "published")} for row in agreement["coverage"]]
    assert told == [
        {"article": "first", "file": "1.txt", "url": "https://news.example/1", "published": "2026-11-21"},
        {"article": "second", "file": "2.txt", "url": None, "published": "2026-11-22"},
    ]
    articles = {row["id"]: row for row in json.loads(run(app, "articles", "--json").stdout)}
    assert {"id", "file", "url", "published", "status", "change", "reason"} <= set(articles["first"])
    assert [articles[key]["change"] for key in ("first", "second", "none")] == ["new_pairing", "coverage", "nothing"]
    assert articles["none"]["reason"] == "contract, not an agreement"


def test_tables_and_csv_say_the_same(app):
    rows = list(csv.DictReader(io.StringIO(run(app, "articles", "--csv").stdout)))
    assert {row["article"]: row["change"] for row in rows}["1.txt"] == "new_pairing"
    assert "new_pairing" in run(app, "articles").stdout
    assert "한빛재단 (KR)" in run(app, "agreements", "--pair", "kr-fr").stdout
    assert "한빛재단" not in run(app, "agreements", "--pair", "JP-KR").stdout.replace("한국바이오협회", "")


@pytest.mark.parametrize("name", ["first", "1.txt", "https://news.example/1", "firs"])
def test_explain_shows_why_with_the_words_marked(app, name):
    told = run(app, "explain", name).stdout
    assert "first agreement of FR-KR" in told
    assert "업무협약을 ⟦체결⟧했다고" in told
    assert "verb of signing" in told
    assert "dates fit" in told


def test_explain_of_what_is_no_news_and_of_what_is_not_there(app):
    assert "contract, not an agreement" in run(app, "explain", "3.txt").stdout
    assert "has no article" in run(app, "explain", "nowhere", status=2).stderr
    found = json.loads(run(app, "explain", "first", "--json").stdout)
    assert found["changes"][0]["reason"] == "first agreement of FR-KR"


def test_export_writes_every_table_twice(app, tmp_path):
    run(app, "export", str(tmp_path / "out"))
    for table in TABLES:
        one = pd.read_csv(tmp_path / "out" / f"{table}.csv")
        other = pd.read_parquet(tmp_path / "out" / f"{table}.parquet")
        assert (len(one), list(one.columns)) == (len(other), list(other.columns))
    coverage = pd.read_parquet(tmp_path / "out" / "coverage.parquet")
    assert sorted(coverage["article"]) == ["first", "second"]


def test_import_known_names_wrong_rows_and_takes_the_others(app, ledger, tmp_path):
    path = tmp_path / "mine.csv"
    head = "party_1,country_1,party_2,country_2,signed_on,source"
    good, bad = "한빛재단,KR,Fondation Lune,FR,1999,my notes", "x,Korea,y,FR,1999,my notes"
    path.write_text("\n".join((head, good, bad)), encoding="utf-8")
    result = run(app, "import-known", str(path), status=1)
    assert "mine.csv, row 3: country_1" in result.stderr
    assert "1 known agreements, 1 of them new" in result.stdout
    (pairing,) = [row for row in json.loads(run(app, "pairings", "--json").stdout) if row["pair"] == "FR-KR"][:1]
    assert pairing["first_signed_on"] == "1999"
    assert "does not exist" in run(app, "import-known", str(tmp_path / "none.csv"), status=2).stderr


def test_split_and_merge(app, ledger):
    (agreement,) = [row for row in json.loads(run(app, "agreements", "--json").stdout) if row["coverage"]]
    run(app, "agreements", "split", agreement["id"], "2.txt", "--note", "another fund")
    assert len(grouped(ledger)) == 2
    one, other = [row["id"] for row in json.loads(run(app, "agreements", "--json").stdout) if row["coverage"]]
    run(app, "agreements", "merge", one, other)
    assert len(grouped(ledger)) == 1
    assert "no agreement" in run(app, "agreements", "merge", one, "agr-none", status=2).stderr


def test_a_ledger_that_does_not_answer_is_one_line(monkeypatch, app):
    monkeypatch.setenv("AIRFLOW_CONN_PACTWATCH_LEDGER", "postgresql://nobody:secret@127.0.0.1:9/none")
    result = run(app, "pairings", status=2)
    assert "does not answer" in result.stderr
    assert "secret" not in result.output
    assert "Traceback" not in result.output


def test_reread_shows_first_and_changes_only_when_asked(app, ledger):
    before = run(app, "articles", "--json").stdout
    assert "would change" in run(app, "reread").stdout
    assert run(app, "articles", "--json").stdout == before
    applied = run(app, "reread", "--apply").stdout
    assert "3 articles read again" in applied
    assert "0 articles read again" in run(app, "reread", "--apply").stdout
