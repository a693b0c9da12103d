"""A person's merges and splits come before every link, and outlive re-reading."""

from __future__ import annotations

from dataclasses import replace

import pytest
from ledger_stories import NOW, grouped, story, tell
from sqlalchemy import select
from test_corrections import WATCH, label

from pactwatch.ledger import decisions
from pactwatch.ledger.explain import TRACE
from pactwatch.ledger.filing import MENTIONS

WHO = decisions.Decider(by="ana", note="I know both", now=NOW)
ALIKE = [label("a", "2026-11-19"), label("b", "2026-11-19")]
APART = [label("a", "2026-11-19"), label("c", "2026-11-19", us="별빛은행", them="Banque Étoile")]


def agreement_of(engine, key):
    with engine.connect() as connection:
        return connection.execute(select(MENTIONS.c.agreement_id).where(MENTIONS.c.key == key)).scalar_one()


def reread(engine, labels):
    tell(engine, [story(one | {"confidence": 0.4}, version="test-2") for one in labels], watching=[WATCH])


def test_a_split_outlives_a_re_reading(ledger):
    tell(ledger, map(story, ALIKE), watching=[WATCH])
    assert grouped(ledger) == {frozenset({"a#0", "b#0"})}
    decisions.split(ledger, agreement_of(ledger, "a#0"), "b", WHO, watches=[WATCH])
    assert grouped(ledger) == {frozenset({"a#0"}), frozenset({"b#0"})}
    reread(ledger, ALIKE)
    assert grouped(ledger) == {frozenset({"a#0"}), frozenset({"b#0"})}


def test_a_merge_outlives_a_re_reading_and_a_split_takes_it_back(ledger):
    tell(ledger, map(story, APART), watching=[WATCH])
    one, other = agreement_of(ledger, "a#0"), agreement_of(ledger, "c#0")
    merged = decisions.merge(ledger, one, other, WHO, watches=[WATCH])
    assert merged in (one, other)
    reread(ledger, APART)
    assert grouped(ledger) == {frozenset({"a#0", "c#0"})}
    decisions.split(ledger, merged, "c", WHO, watches=[WATCH])
    assert grouped(ledger) == {frozenset({"a#0"}), frozenset({"c#0"})}
    with ledger.connect() as connection:
        taken_back = connection.execute(select(TRACE).where(TRACE.c.subject == "decision")).mappings().all()
    assert [row["was"]["verdict"] for row in taken_back] == ["same"]


def test_a_former_id_still_names_the_agreement(ledger):
    tell(ledger, [story(ALIKE[1])], watching=[WATCH])
    former = agreement_of(ledger, "b#0")
    tell(ledger, [story(ALIKE[0] | {"published": "2026-11-20"})], watching=[WATCH])
    assert agreement_of(ledger, "b#0") != former
    assert decisions.split(ledger, former, "b", WHO, watches=[WATCH]) == former


@pytest.mark.parametrize(
    ("what", "message"),
    [
        (lambda engine, one: decisions.merge(engine, one, "agr-none", WHO, watches=[]), "no agreement agr-none"),
        (lambda engine, one: decisions.merge(engine, one, one, WHO, watches=[]), "one agreement already"),
        (lambda engine, one: decisions.split(engine, one, "zz", WHO, watches=[]), "does not tell of it"),
        (lambda engine, one: decisions.split(engine, one, "a", WHO, watches=[]), "the only one"),
    ],
)
def test_what_cannot_be_decided_is_said(ledger, what, message):
    tell(ledger, [story(ALIKE[0])], watching=[WATCH])
    with pytest.raises(decisions.DecisionError, match=message):
        what(ledger, agreement_of(ledger, "a#0"))


def test_a_decision_is_dated_and_signed(ledger):
    tell(ledger, map(story, APART), watching=[WATCH])
    who = replace(WHO, note="same press release")
    decisions.merge(ledger, agreement_of(ledger, "a#0"), agreement_of(ledger, "c#0"), who, watches=[WATCH])
    with ledger.connect() as connection:
        row = connection.execute(select(decisions.DECISIONS)).mappings().one()
    assert (row["by"], row["note"], row["decided_at"]) == ("ana", "same press release", NOW)
