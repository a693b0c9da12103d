"""``pactwatch watch`` and ``pactwatch sources check`` from the outside, on a newsroom in real time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from typer.testing import CliRunner

from pactwatch.cli import app
from pactwatch.newsroom import demonstration, mischief
from pactwatch.newsroom.server import Newsroom


@pytest.fixture
def staged(ledger_uri: str, tmp_path: Path, monkeypatch) -> Iterator[tuple[Newsroom, Path]]:
    """A newsroom in real time, its sources file, and a ledger that the commands find. No pauses: nobody is annoyed."""
    with demonstration.serve() as newsroom:
        monkeypatch.setenv("AIRFLOW_CONN_PACTWATCH_LEDGER", ledger_uri)
        monkeypatch.setenv("PACTWATCH_ALLOW_PRIVATE_HOSTS", newsroom.hosts())
        monkeypatch.setenv("PACTWATCH_FETCH_GAP_SECONDS", "0")
        monkeypatch.setenv("PACTWATCH_NAVER_CLIENT_ID", "id")
        monkeypatch.setenv("PACTWATCH_NAVER_CLIENT_SECRET", "very-secret")
        monkeypatch.setenv("COLUMNS", "200")
        yield newsroom, demonstration.write_sources(newsroom, tmp_path / "sources.yml")


def run(*words: object):
    return CliRunner().invoke(app, [str(word) for word in words])


def test_one_pass_brings_the_news_into_the_ledger_and_the_next_finds_nothing_new(
    staged: tuple[Newsroom, Path], ledger: Engine
):
    newsroom, file = staged
    story, url = next(demonstration.agreements(newsroom, after=demonstration.EARLIER * 0))
    done = run("watch", "--once", "--sources", file)
    assert done.exit_code == 0, done.output
    with ledger.connect() as connection:
        pairs = connection.execute(text("SELECT pairs FROM agreements")).scalars().all()
        (title,) = connection.execute(text("SELECT title FROM items WHERE url = :url"), {"url": url}).scalars()
    assert ["KR-LT"] in pairs
    assert title == story.title
    asked = len(newsroom.log)
    again = run("watch", "--once", "--sources", file)
    assert again.exit_code == 0
    assert "0 sources asked" in again.output  # nobody is due a moment later
    assert len(newsroom.log) == asked


def test_the_check_tells_who_is_well_and_what_is_wrong_with_the_rest(staged: tuple[Newsroom, Path]):
    newsroom, file = staged
    newsroom.acts["gaon-wire", "/news-sitemap.xml"] = mischief.status(503)
    newsroom.acts["larkfield", "/feed.atom"] = mischief.web_page
    done = run("sources", "check", "--sources", file, "--json")
    assert done.exit_code == 1
    rows = {row["source"]: row for row in json.loads(done.stdout)}
    assert len(rows) == len(newsroom.outlets)
    assert {name: row["fault"] for name, row in rows.items() if row["state"] == "wrong"} == {
        "gaon-wire": "server_error",
        "larkfield": "html_not_xml",
    }
    assert rows["gaon-wire"]["since"]
    assert rows["hanbit-bio"]["listed"] == 1
    assert "very-secret" not in done.output
    shown = run("sources", "check", "--sources", file, "--last")
    assert "12 well, 2 with trouble" in shown.output
    assert "The server is broken (status 503)." in shown.output
    assert "/feed/news.xml" in shown.output  # the page that came instead names its feed


def test_one_source_can_be_checked_alone_and_a_wrong_name_is_told(staged: tuple[Newsroom, Path]):
    _, file = staged
    done = run("sources", "check", "hanbit-bio", "--sources", file)
    assert done.exit_code == 0
    assert "1 well, 0 with trouble" in done.output
    wrong = run("sources", "check", "nobody", "--sources", file)
    assert wrong.exit_code == 2
    assert "no source nobody" in wrong.output


def test_a_wrong_row_is_named_beside_the_good_ones(staged: tuple[Newsroom, Path]):
    _, file = staged
    rows = json.loads(file.read_text(encoding="utf-8"))
    rows["sources"][0]["kind"] = "telepathy"
    file.write_text(json.dumps(rows), encoding="utf-8")
    done = run("sources", "check", "--sources", file)
    assert done.exit_code == 1
    assert "13 well" in done.output
    assert "row 1 (hanbit-bio)" in done.output


def test_an_archive_folder_is_a_source_too(ledger_uri: str, ledger: Engine, tmp_path: Path, monkeypatch):
    folder = tmp_path / "old"
    folder.mkdir()
    lines = [
        "노르웨이 클러스터와 업무협약",
        "가온바이오협회는 3일 노르웨이 노르비크헬스클러스터와 업무협약을 체결했다.",
    ]
    (folder / "a.txt").write_text("\n".join(lines), encoding="utf-8")
    (folder / "manifest.csv").write_text(
        "file,url,outlet,lang,published\na.txt,,가온,ko,2026-11-03\n", encoding="utf-8"
    )
    row = {"id": "old", "kind": "archive", "url": str(folder), "outlet": "가온", "country": "KR", "language": "ko"}
    file = tmp_path / "sources.yml"
    file.write_text(json.dumps([row]), encoding="utf-8")
    monkeypatch.setenv("AIRFLOW_CONN_PACTWATCH_LEDGER", ledger_uri)
    for _ in range(2):
        assert run("sources", "check", "--sources", file).exit_code == 0
    done = run("watch", "--once", "--sources", file)
    assert done.exit_code == 0, done.output
    with ledger.connect() as connection:
        assert connection.execute(text("SELECT count(*), count(read_at) FROM items")).one() == (1, 1)
        assert connection.execute(text("SELECT pairs FROM agreements")).scalars().all().count(["KR-NO"]) == 1
