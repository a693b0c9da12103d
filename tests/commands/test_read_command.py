"""``pactwatch read`` and ``pactwatch evaluate``: what goes in, what comes out, and what bad input gets."""

from __future__ import annotations

import json
from pathlib import Path

import typer
from typer.testing import CliRunner

from pactwatch.commands.evaluate import evaluate
from pactwatch.commands.read import read
from pactwatch.reading.evaluation import Figure
from pactwatch.reading.evaluation import evaluate as score

app = typer.Typer()
app.command("read")(read)
app.command("evaluate")(evaluate)
TEXT = (
    "대구시, 핀란드 오울루시와 협약\n"
    "대구시는 지난 5일 핀란드 오울루시와 디지털 헬스 분야 업무협약을 체결했다고 6일 밝혔다."
)
GOOD = json.dumps({"id": "a", "url": None, "published": "2024-03-06", "text": TEXT}, ensure_ascii=False)


def run(*arguments: str, text: str = "") -> tuple[int, list[str], str]:
    result = CliRunner().invoke(app, list(arguments), input=text)
    return result.exit_code, result.stdout.splitlines(), result.stderr


def test_a_line_in_is_a_reading_out() -> None:
    code, out, _ = run("read", "--jsonl", text=GOOD + "\n")
    row = json.loads(out[0])
    assert code == 0
    assert (row["id"], row["status"], row["instrument"]) == ("a", "signed", "MOU")
    assert row["agreements"][0]["pairs"] == ["FI-KR"]
    assert row["agreements"][0]["signed_on"] == "2024-03-05"
    assert {"renewal", "prior_year", "sector", "confidence", "evidence", "reason"} <= set(row)


def test_a_party_carries_its_names_in_the_article_and_then_those_of_the_gazetteer() -> None:
    text = "식약처(MFDS)는 5일 덴마크의약품청과 업무협약을 체결했다고 6일 밝혔다."
    _, out, _ = run("read", "--jsonl", text=json.dumps({"id": "a", "published": "2024-03-06", "text": text}) + "\n")
    parties = json.loads(out[0])["agreements"][0]["parties"]
    names = next(party["aliases"] for party in parties if party["country"] == "KR")
    assert names[0] == "MFDS"
    assert {"식품의약품안전처", "Ministry of Food and Drug Safety"} <= set(names)
    assert len(names) == len(set(names))


def test_a_bad_line_is_named_and_the_rest_goes_through() -> None:
    lines = ["{", "[]", '{"text": "x"}', '{"id": "b"}', '{"id": "c", "text": "x", "published": "yesterday"}', GOOD]
    code, out, err = run("read", "--jsonl", text="\n".join(lines) + "\n")
    assert code == 1
    assert [json.loads(line)["id"] for line in out] == ["a"]
    for number in range(1, 6):
        assert f"line {number}:" in err
    assert "Traceback" not in err


def test_nothing_read_is_exit_status_2() -> None:
    assert run("read", "--jsonl", text="not json\n")[0] == 2
    assert run("read", "--jsonl", text="")[0] == 2
    code, _, err = run("read", "nowhere.txt")
    assert code == 2
    assert "nowhere.txt" in err


def test_a_file_is_read_for_a_person(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    code, out, _ = run("read", str(file), "--published", "2024-03-06")
    assert code == 0
    assert "signed" in out[0]
    assert any("FI-KR" in line for line in out)


def labelled(folder: Path, **changed: object) -> Path:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    party = {"name": "대구시", "country": "KR", "kind": "government"}
    other = {"name": "오울루시", "country": "FI", "kind": "government"}
    label = {
        "id": "a", "lang": "ko", "published": "2024-03-06", "status": "signed", "instrument": "MOU", "renewal": False,
        "prior_year": None, "sector": "bio",
        "agreements": [{"parties": [party, other], "pairs": ["FI-KR"], "signed_on": "2024-03-05"}], **changed,
    }  # fmt: skip
    path = folder / "labels.jsonl"
    path.write_text(json.dumps(label, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def test_evaluate_prints_figures_with_bounds_and_lists_misses(tmp_path: Path) -> None:
    code, out, _ = run("evaluate", str(labelled(tmp_path)), "--articles", str(tmp_path), "--json")
    figures = json.loads(out[0])
    assert code == 0
    assert figures["all"]["pairs_exact"]["share"] == 1.0
    assert figures["ko"]["alert_f1"]["low"] < 1.0
    assert figures["misses"] == []
    code, out, _ = run("evaluate", str(labelled(tmp_path, status="planned")), "--articles", str(tmp_path))
    assert "a\tstatus\tplanned\tsigned" in out


def test_evaluate_says_which_article_is_missing(tmp_path: Path) -> None:
    labels = labelled(tmp_path)
    (tmp_path / "a.txt").unlink()
    code, _, err = run("evaluate", str(labels), "--articles", str(tmp_path))
    assert code == 2
    assert "article a" in err


def test_wilson_bounds_are_those_of_the_textbook() -> None:
    low, high = Figure(hits=9, of=10).bounds()
    assert round(low, 3) == 0.596
    assert round(high, 3) == 0.982
    assert Figure(hits=0, of=0).share == 1.0


def test_an_article_without_a_reading_counts_as_read_wrongly() -> None:
    label = {"id": "a", "status": "signed", "agreements": [{"parties": [], "pairs": ["FI-KR"], "signed_on": None}]}
    figures = score([label], {}).figures
    assert figures["status"].share == 0.0
    assert figures["alert_r"].share == 0.0
