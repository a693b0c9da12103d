"""The words of every kind of message, in both languages, against files that a person has read."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from sample_alerts import RUN, sample, setting
from sample_messages import every_message
from slack_workspace import RULES

from pactwatch.alerts.message import Nearest, Setting
from pactwatch.alerts.wording.phrases import INSTRUMENTS, KINDS, PHRASES, SECTORS
from pactwatch.alerts.wording.sentence import around
from pactwatch.alerts.wording.single import nearest, single
from pactwatch.records import ChangeKind, Instrument, Kind, Sector

SNAPSHOTS = Path(__file__).parent / "snapshots"
ALL = [(locale, name, message) for locale in ("en", "ko") for name, message in every_message(locale)]


@pytest.mark.parametrize(("locale", "name", "message"), ALL, ids=[f"{locale}-{name}" for locale, name, _ in ALL])
def test_every_message_reads_as_its_snapshot(locale, name, message):
    """PACTWATCH_SNAPSHOTS=write makes the files anew; read the difference before you commit it."""
    path = SNAPSHOTS / f"{name}.{locale}.json"
    shown = json.dumps({"text": message.text, "blocks": message.blocks}, ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("PACTWATCH_SNAPSHOTS") == "write":
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")
    assert list(RULES.iter_errors({"text": message.text, "blocks": list(message.blocks)})) == []


def test_no_snapshot_is_left_over():
    assert {path.name for path in SNAPSHOTS.iterdir()} == {f"{name}.{locale}.json" for locale, name, _ in ALL}


def test_the_tables_of_words_know_every_word_of_the_records():
    assert set(SECTORS) == {str(one) for one in Sector}
    assert set(INSTRUMENTS) == {str(one) for one in Instrument}
    assert set(KINDS) == {str(one) for one in Kind}
    for kind in ChangeKind:
        assert f"kind_{kind}" in PHRASES
        assert kind is ChangeKind.RENEWAL or f"why_{kind}" in PHRASES


@pytest.mark.parametrize("name", sorted(PHRASES))
def test_both_languages_of_a_phrase_have_the_same_places(name):
    import string

    english, korean = ({field for _, field, _, _ in string.Formatter().parse(row) if field} for row in PHRASES[name])
    words = {"outlet_word", "origin_word", "pairings"}  # English counts one and many apart
    assert english - words == korean - words


def test_the_nearest_thing_known_is_said():
    words = single(sample(), setting()).blocks[1]["text"]["text"]
    assert words == (
        "*First agreement between the two on record in bio.* "
        "South Korea has 14 other pairings in bio, latest with Denmark, May 2024."
    )
    between = Nearest(
        pair="KR-PT", between=2, between_first="2011", country="KR", others=1, latest_with="PT", latest_on="2011"
    )
    assert nearest(sample(ChangeKind.RENEWAL), between, "en") == [
        "2 earlier between the two, the first 2011.",
        "South Korea has 1 other pairing in bio, latest with Portugal, 2011.",
    ]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//news.example/x",
        "https://user:secret@news.example/x",
        "https://news.example/a b",
        "https://news.example/a|b",
        "https://news.example/<x>",
        "https://",
        "https://[broken",
        "https://news.example:port/",
        "https://news.example/" + "x" * 3000,
        "https://news.example/\u202egpj",
        "",
        None,
    ],
)
def test_only_a_plain_web_address_becomes_a_button(url):
    import dataclasses

    told = dataclasses.replace(sample().coverage[0], url=url)
    blocks = single(sample(coverage=(told,)), Setting(run_url=url)).blocks
    assert [block["type"] for block in blocks if block["type"] == "actions"] == []
    assert "<http" not in str(blocks)


def test_the_buttons_lead_to_the_article_and_to_the_run():
    (actions,) = [block for block in single(sample(), setting()).blocks if block["type"] == "actions"]
    assert [button["url"] for button in actions["elements"]] == ["https://news.example/a1", RUN]


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        (
            "제목\n앞이다. 둘은 업무협약을 체결했다고 밝혔다. 뒤다.",
            "업무협약을 체결",
            "둘은 업무협약을 체결했다고 밝혔다.",
        ),
        ("Dr. A. Bell of the U.S. body signed it. Then he left.", "signed", "Dr. A. Bell of the U.S. body signed it."),
        ("両者は覚書を締結した。会場は東京。", "覚書を締結", "両者は覚書を締結した。"),
        ("No words here.", "absent", "absent"),
        ("They signed for $3.5 million today", "signed", "They signed for $3.5 million today"),
        ("text", "", ""),
    ],
)
def test_the_proof_is_the_whole_sentence(text, words, sentence):
    assert around(text, words) == sentence
