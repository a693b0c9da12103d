"""Watches: what the file may say, and that a wrong entry is named."""

from __future__ import annotations

from dataclasses import replace

import pytest
from ledger_stories import PROJECT, story, tell
from sqlalchemy import select
from test_corrections import WATCH, label

from pactwatch.ledger.settle import CHANGES
from pactwatch.ledger.watches import Told, WatchError, load, parse
from pactwatch.records import ChangeKind

GOOD = """
watches:
  - name: bio
    channel: "#here"
    sectors: [bio]
    kinds: {new_pairing: now, renewal: digest, new_agreement: digest, planned: never, ended: digest}
"""


def test_the_shipped_watch_is_right():
    (watch,) = load(PROJECT / "include" / "watches.yml")
    assert (watch.name, watch.sectors, watch.countries, watch.locale) == ("bio", ("bio",), (), "en")
    assert (watch.channel, watch.history_after) == ("#pactwatch", 7)
    assert watch.kinds[ChangeKind.NEW_PAIRING] is Told.NOW


def test_what_is_left_out_means_any():
    (watch,) = parse(GOOD)
    assert (watch.countries, watch.languages, watch.history_after) == ((), (), 7)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("sectors: [bio]", "sectors: [biology]", r"entry 1 \(bio\): sectors"),
        ("sectors: [bio]", "sector: [bio]", r"entry 1 \(bio\): Additional properties"),
        ("name: bio", "name: Bio Team", "entry 1 .*name"),
        ("renewal: digest", "renewal: later", r"entry 1 \(bio\): kinds.renewal: 'later'"),
        ("renewal: digest, ", "", "'renewal' is a required property"),
        ('channel: "#here"', "", "'channel' is a required property"),
        ("watches:", "watch:", "write a list under `watches:`"),
        ("[bio]", "[bio", "not YAML"),
    ],
)
def test_a_wrong_entry_is_named(old, new, fault):
    with pytest.raises(WatchError, match=fault):
        parse(GOOD.replace(old, new))


def test_a_name_that_stands_twice_is_named():
    with pytest.raises(WatchError, match=r"entry 2 \(bio\): the name stands twice"):
        parse(GOOD + GOOD.split("watches:")[1])


def test_a_file_that_is_missing_is_said(tmp_path):
    with pytest.raises(WatchError, match="is missing"):
        load(tmp_path / "watches.yml")


@pytest.mark.parametrize(
    ("watch", "told", "reason"),
    [
        (replace(WATCH, sectors=("energy",)), {}, "not watched: sector bio"),
        (replace(WATCH, countries=("JP",)), {}, "not watched: FR-KR"),
        (replace(WATCH, languages=("ja",)), {}, "not watched: languages ko"),
        (WATCH, {"status": "none", "agreements": [], "reason": "contract, not an agreement"}, "contract, not an"),
        (WATCH, {"status": "planned"}, "planned: announced"),
    ],
)
def test_every_refusal_has_its_reason(ledger, watch, told, reason):
    tell(ledger, [story(label("a", "2026-11-20") | told)], watching=[watch])
    with ledger.connect() as connection:
        change = connection.execute(select(CHANGES)).mappings().one()
    assert change["reason"].startswith(reason)


@pytest.mark.parametrize(
    ("countries", "reason"),
    [
        (["KR", "INT"], "no pairing: international bodies never pair (INT, KR)"),
        (["KR", "KR"], "domestic: all parties KR"),
        (["KR", None], "no pairing: the country of 1 of the parties is unknown"),
    ],
)
def test_what_makes_no_pairing_says_why(ledger, countries, reason):
    told = label("a", "2026-11-20")
    for party, country in zip(told["agreements"][0]["parties"], countries, strict=True):
        party["country"] = country
    told["agreements"][0]["pairs"] = []
    tell(ledger, [story(told)], watching=[WATCH])
    with ledger.connect() as connection:
        change = connection.execute(select(CHANGES)).mappings().one()
    assert (change["kind"], change["reason"]) == ("nothing", reason)


def test_each_watch_has_its_own_first(ledger):
    energy = replace(WATCH, name="energy", sectors=("energy",))
    bio = replace(WATCH, name="bio", sectors=("bio",))
    old = label("old", "2011-05-02", published="2011-05-03", us="새봄병원", them="Hôpital Soleil")
    tell(ledger, [story(old), story(label("new", "2026-11-20", sector="energy"))], watching=[bio, energy])
    with ledger.connect() as connection:
        rows = connection.execute(select(CHANGES.c.watch, CHANGES.c.article_id, CHANGES.c.kind)).all()
    assert {tuple(row) for row in rows} == {
        ("bio", "old", "new_pairing"),
        ("bio", "new", "nothing"),
        ("energy", "old", "nothing"),
        ("energy", "new", "new_pairing"),
    }
