"""The past told day by day: what would have been told, and when."""

from __future__ import annotations

import re

import pytest
from typer.testing import CliRunner

from pactwatch.cli import app


@pytest.fixture
def told(shared, ledger_uri, monkeypatch) -> str:
    monkeypatch.setenv("AIRFLOW_CONN_PACTWATCH_LEDGER", ledger_uri)
    monkeypatch.setenv("COLUMNS", "120")
    result = CliRunner().invoke(app, ["ingest", str(shared / "seeds"), "--as-it-happened"])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_seed_story(told):
    titles = re.findall(r"(\d{4}-\d\d-\d\d) · ([^─]+?) ─", told)
    assert titles == [
        ("2016-10-27", "New pairing: France – South Korea"),
        ("2023-04-26", "New pairing: South Korea – United States"),
        ("2023-10-16", "Digest: 1 agreement"),
        ("2025-02-20", "Digest: 1 agreement"),
    ]
    assert told.count("Renewal: Japan – South Korea") == 1
    assert told.count("New agreement: Japan – South Korea") == 1
    assert "보스턴" not in told
