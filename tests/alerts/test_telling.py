"""Alone, in a group, in the digest, silenced, corrected: what a channel sees of many alerts."""

from __future__ import annotations

import datetime as dt

import pytest
from alert_rows import DAY, owe, payload, row
from sqlalchemy import select, text, update

from pactwatch.alerts.outbox import deliver
from pactwatch.ledger.schema.alerts import AlertRow

OTHERS = "AR AT AU BE BR CA CH CL CN CZ DE DK EG ES FI FR GB GR HU ID IE IL IN IT JP KE MX NL NO NZ"
PAIRS = ["-".join(sorted(("KR", code))) for code in OTHERS.split()]


def summit(count: int = 30, **changes) -> list[dict]:
    return [row(n, said={"pair": PAIRS[n % len(PAIRS)]}, **changes) for n in range(count)]


def at(minutes: float):
    return lambda: DAY + dt.timedelta(minutes=minutes)


def everything_shown(channel) -> str:
    return str([message.blocks for message in channel.messages])


def test_five_alerts_are_five_messages_and_six_are_one(ledger, slack, outbox):
    owe(ledger, *summit(5))
    deliver(outbox(), until_done=True)
    assert len(slack.workspace.channel().top()) == 5
    owe(ledger, *(one | {"channel": "#second", "key": f"s{one['key']}"} for one in summit(6)))
    deliver(outbox(), until_done=True)
    (group,) = slack.workspace.channel("second").top()
    assert "6 agreements at once" in group.text


def test_a_summit_at_once_is_one_message_with_a_thread(ledger, slack, outbox):
    owe(ledger, *summit())
    deliver(outbox(), until_done=True)
    channel = slack.workspace.channel()
    (group,) = channel.top()
    for pair in PAIRS:
        assert _name(pair) in str(group.blocks)
    details = [message for message in channel.messages if message.thread_ts == group.ts]
    assert 1 <= len(details) <= 6
    for number in range(30):
        assert f"number {number}," in str([message.blocks for message in details])


def test_a_summit_that_trickles_in_makes_three_messages(ledger, slack, outbox):
    for number, one in enumerate(summit()):
        owe(ledger, one)
        deliver(outbox(now=at(2 * number)), until_done=True)
    channel = slack.workspace.channel()
    assert len(channel.top()) == 3
    shown = everything_shown(channel)
    for pair in PAIRS:
        assert _name(pair) in shown
    assert channel.top()[2].edits > 0


def test_a_summit_in_bursts_makes_one_message(ledger, slack, outbox):
    alerts = summit()
    for burst in range(3):
        owe(ledger, *alerts[burst * 10 : burst * 10 + 10])
        deliver(outbox(now=at(20 * burst)), until_done=True)
    channel = slack.workspace.channel()
    (group,) = channel.top()
    for pair in PAIRS:
        assert _name(pair) in str(group.blocks)
    for number in range(30):
        assert f"number {number}," in everything_shown(channel)


def test_history_is_one_digest_once_the_ledger_is_quiet(ledger, slack, outbox):
    owe(ledger, *summit(87, state="digest", told="digest"))
    deliver(outbox(), quiet=False)
    assert slack.workspace.channel().top() == []
    deliver(outbox(), quiet=True)
    (digest,) = slack.workspace.channel().top()
    assert "87" in digest.text
    for pair in PAIRS:
        assert _name(pair) in everything_shown(slack.workspace.channel())
    owe(ledger, row(100, state="digest", told="digest"))
    deliver(outbox(now=at(60)), quiet=True)
    assert len(slack.workspace.channel().top()) == 1
    deliver(outbox(now=at(25 * 60)), quiet=True)
    assert len(slack.workspace.channel().top()) == 2


def test_new_alerts_wait_a_moment_for_others(ledger, slack, outbox):
    one = row(1)
    del one["written_at"]
    owe(ledger, one)
    waits = []

    class EnoughError(Exception):
        pass

    def note(seconds: float) -> None:
        waits.append(seconds)
        raise EnoughError

    with pytest.raises(EnoughError):
        deliver(outbox(wait=note))
    assert waits
    assert slack.workspace.channel().messages == []
    deliver(outbox(), flush=True)
    assert len(slack.workspace.channel().messages) == 1


def change(ledger, named: str, **columns) -> None:
    with ledger.begin() as connection:
        connection.execute(update(AlertRow).where(AlertRow.key == named).values(**columns))


def test_a_corrected_alert_is_edited_and_its_thread_says_why(ledger, slack, outbox):
    owe(ledger, row(1))
    deliver(outbox(), until_done=True)
    wrong = {"kind": "changed", "reason": "older evidence: first signed in 2011"}
    change(
        ledger,
        row(1)["key"],
        payload=payload(1, kind="new_agreement", signed_on="2025-03-01"),
        revision=1,
        correction=wrong,
    )
    deliver(outbox(now=at(30)), until_done=True)
    deliver(outbox(now=at(40)), until_done=True)
    first, reply = slack.workspace.channel().messages
    assert first.edits == 1
    assert first.key == row(1)["key"]
    assert "Corrected" in str(first.blocks)
    assert reply.thread_ts == first.ts
    assert "older evidence: first signed in 2011" in reply.text
    assert "New pairing → New agreement" in reply.text
    assert "March 2, 2025 → March 1, 2025" in reply.text


def test_a_withdrawn_alert_is_edited_away_and_may_stand_again(ledger, slack, outbox):
    owe(ledger, row(1))
    deliver(outbox(), until_done=True)
    change(ledger, row(1)["key"], correction={"kind": "withdrawn", "reason": "merged with another"}, revision=1)
    deliver(outbox(now=at(5)), until_done=True)
    change(ledger, row(1)["key"], correction={"kind": "changed", "reason": "split again"}, revision=2)
    deliver(outbox(now=at(10)), until_done=True)
    first, gone, back = slack.workspace.channel().messages
    assert "no longer stands" in gone.text
    assert "stands again" in back.text
    assert "Withdrawn" not in str(first.blocks)
    assert first.edits == 2


def test_coverage_is_updated_at_most_once_an_hour_and_without_a_reply(ledger, slack, outbox):
    owe(ledger, row(1))
    deliver(outbox(), until_done=True)
    told = payload(1)["coverage"]
    for minutes in range(10, 130, 10):
        told = [*told, told[0] | {"article_id": f"m{minutes}", "outlet": f"Outlet {minutes}", "origin": f"o{minutes}"}]
        change(ledger, row(1)["key"], payload=payload(1, coverage=told))
        deliver(outbox(now=at(minutes)), until_done=True)
    (message,) = slack.workspace.channel().messages
    assert message.edits == 2
    assert "Told by 13 outlets" in str(message.blocks)


def test_a_correction_in_a_group_edits_the_group_once(ledger, slack, outbox):
    owe(ledger, *summit(8))
    deliver(outbox(), until_done=True)
    for number in (2, 3):
        change(ledger, row(number)["key"], correction={"kind": "withdrawn", "reason": f"merged {number}"}, revision=1)
    deliver(outbox(now=at(90)), until_done=True)
    group, *replies = slack.workspace.channel().messages
    assert group.edits == 1
    assert "6 agreements at once" in group.text
    assert str(group.blocks).count("(withdrawn)") == 2
    assert "merged 2" in replies[-1].text
    assert "merged 3" in replies[-1].text


def test_an_alert_that_changes_its_key_is_still_the_same_message(ledger, slack, outbox):
    owe(ledger, row(1))
    deliver(outbox(), until_done=True)
    change(
        ledger,
        row(1)["key"],
        key="bio:new_pairing:other",
        payload=payload(1, signed_on="2025-01-01"),
        correction={"kind": "changed", "reason": "moved"},
    )
    owe(ledger, row(1, said={"pair": "KR-DK"}))
    deliver(outbox(now=at(5)), until_done=True)
    first, *others = slack.workspace.channel().messages
    assert first.edits == 1
    assert {message.key for message in others} == {f"{row(1)['key']}#correction1", f"{row(1)['key']}/2"}


def test_silences_by_watch_pair_sector_and_source_say_why(ledger, slack, outbox):
    scopes = {"pair": "KR-PT", "sector": "energy", "source": "Loud Post", "watch": "noise"}
    with ledger.begin() as connection:
        for scope, value in scopes.items():
            connection.execute(
                text(
                    "INSERT INTO silences (scope, value, reason, made_by, made_at, until) "
                    "VALUES (:scope, :value, 'trial week', 'ana', :at, :until)"
                ),
                {"scope": scope, "value": value, "at": DAY, "until": DAY + dt.timedelta(days=1)},
            )
    loud = payload()["coverage"][0] | {"outlet": "Loud Post"}
    owe(
        ledger,
        row(1),
        row(2, said={"pair": "DK-KR"}),
        row(3, said={"pair": "DK-KR", "sector": "energy"}),
        row(4, said={"pair": "DK-KR", "coverage": [loud]}),
        row(5, said={"pair": "DK-KR", "coverage": [loud, payload()["coverage"][0]]}),
        row(6, said={"pair": "DK-KR"}, watch="noise"),
    )
    deliver(outbox(), until_done=True)
    assert [message.key[-1] for message in slack.workspace.channel().messages] == ["2", "5"]
    with ledger.connect() as connection:
        why = connection.execute(select(AlertRow.error).where(AlertRow.state == "silenced").order_by(AlertRow.key))
        assert [one for (one,) in why] == [
            "silence 1 (pair KR-PT): trial week",
            "silence 2 (sector energy): trial week",
            "silence 3 (source Loud Post): trial week",
            "silence 4 (watch noise): trial week",
        ]
    owe(ledger, row(7))
    deliver(outbox(now=at(60 * 25)), until_done=True)
    assert len(slack.workspace.channel().messages) == 3


def _name(pair: str) -> str:
    from pactwatch.alerts.wording.names import pair as name

    return name(pair, "en")
