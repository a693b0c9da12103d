"""What the documents say holds: commands, DAGs, fields of --json, the compose file, secrets."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import Engine
from typer.testing import CliRunner

from pactwatch.cli import COMMANDS, app

PROJECT = Path(__file__).resolve().parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
COMPOSE = (PROJECT / "docker-compose.yaml").read_text(encoding="utf-8")
DOCUMENTS = [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme_and_explains_itself(command: str) -> None:
    assert f"`{command}`" in README
    if command != "airflow":  # hands --help on to Airflow
        done = CliRunner().invoke(app, [command, "--help"])
        assert done.exit_code == 0, done.output
        assert "Usage: pactwatch" in re.sub(r"\s+", " ", done.output)


def test_the_readme_lists_every_dag() -> None:
    listed = set(re.findall(r"^\| `([a-z_]+)` \|", README, re.MULTILINE)) & {
        path.stem for path in (PROJECT / "dags").glob("*.py")
    }
    assert listed == {path.stem for path in (PROJECT / "dags").glob("*.py")}


def test_the_verbs_that_the_readme_names_are_in_the_makefile() -> None:
    verbs = set(re.findall(r"^([a-z]+):.*##", (PROJECT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"`?make ([a-z]+)", README)) <= verbs
    assert "make test" in (PROJECT / ".ci/run").read_text()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", document.read_text(encoding="utf-8")):
        if not target.startswith(("http", "mailto:")):
            assert (document.parent / target).exists(), target


def test_the_readme_counts_the_seed_archive_right() -> None:
    with (PROJECT / "include/seeds/manifest.csv").open(encoding="utf-8", newline="") as manifest:
        days = sorted(row["published"] for row in csv.DictReader(manifest) if row["published"])
    assert f"({len(days)} articles from {days[0][:4]} to {days[-1][:4]})" in README


def test_the_picture_is_small() -> None:
    assert (PROJECT / "docs/replay.png").stat().st_size < 300_000


@pytest.fixture(scope="module")
def documented() -> dict[str, set[str]]:
    """The fields that docs/commands.md promises, by command."""
    text = (PROJECT / "docs/commands.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z]+)` \| (.+) \|$", text, re.MULTILINE)
    return {command: set(re.findall(r"`([a-z_]+)`", fields)) for command, fields in rows}


def test_json_has_the_fields_that_are_promised(
    ledger: Engine, documented: dict[str, set[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_PACTWATCH_LEDGER", ledger.url.render_as_string(hide_password=False))
    assert set(documented) == {"pairings", "alerts", "agreements", "articles"}
    taken_in = CliRunner().invoke(app, ["ingest", str(_small_archive(tmp_path))])
    assert taken_in.exit_code == 0, taken_in.output
    for command, fields in documented.items():
        rows: list[dict[str, Any]] = json.loads(CliRunner().invoke(app, [command, "--json"]).stdout)
        assert rows, command
        for row in rows:
            assert fields <= row.keys(), command
    for agreement in json.loads(CliRunner().invoke(app, ["agreements", "--json"]).stdout):
        assert all({"name", "country", "kind"} <= party.keys() for party in agreement["parties"])
        assert all({"article", "file", "url", "published"} <= one.keys() for one in agreement["coverage"])


def _small_archive(folder: Path) -> Path:
    name = "bio-associations-jp-kr-2023.txt"
    (folder / name).write_bytes((PROJECT / "include/seeds" / name).read_bytes())
    (folder / "manifest.csv").write_text(f"file,url,outlet,lang,published\n{name},,a paper,ko,2023-10-16\n")
    return folder


def test_the_compose_file_keeps_to_the_compose_schema() -> None:
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", "docker-compose.yaml"]
    done = subprocess.run(check, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_secrets_of_the_compose_file_come_from_the_environment_alone() -> None:
    example = (PROJECT / ".env.example").read_text()
    needed = set(re.findall(r"\$\{([A-Z_]+):\?", COMPOSE))
    for name in needed:
        assert f"\n{name}=\n" in example, name
    optional = set(re.findall(r"\$\{([A-Z_]+):-", COMPOSE))
    assert needed | optional == set(re.findall(r"^([A-Z_]+)=", example, re.MULTILINE))
    for name in re.findall(r"\$\{([A-Z_]*(?:PASSWORD|SECRET|KEY)[A-Z_]*)([^}]*)\}", COMPOSE):
        assert name[1].startswith(":?"), name


def test_long_running_services_say_how_they_are() -> None:
    services = yaml.safe_load(COMPOSE)["services"]
    assert {name for name, service in services.items() if "healthcheck" not in service} == {"prepare"}


def test_the_image_is_the_airflow_that_was_tested() -> None:
    (pinned,) = re.findall(r"^apache-airflow==(.+)$", (PROJECT / "requirements.txt").read_text(), re.MULTILINE)
    assert f"FROM apache/airflow:{pinned}-python3.11" in (PROJECT / "Dockerfile").read_text()
