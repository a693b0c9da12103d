"""The weekly digest: what the week brought, with a chart that is uploaded and described in words."""

from __future__ import annotations

import datetime as dt
import io
import json

import pytest
from alert_rows import DAY
from PIL import Image
from sample_messages import WEEK
from slack_faults import Fault
from slack_workspace import TOKEN
from sqlalchemy import text

from pactwatch.alerts.chart import pairings_chart
from pactwatch.alerts.outbox import deliver
from pactwatch.steps.week import owe_week, week_of

LAST = dt.date(2025, 3, 9)


@pytest.fixture
def filled(ledger, slack, monkeypatch):
    connection = {"conn_type": "slack", "password": TOKEN, "extra": {"base_url": slack.url}}
    monkeypatch.setenv("AIRFLOW_CONN_PACTWATCH_SLACK", json.dumps(connection))
    with ledger.begin() as opened:
        for number, (pair, day, kind) in enumerate(
            [
                ("KR-PT", "2025-03-03", "new_pairing"),
                ("DK-KR", "2025-03-09", "renewal"),
                ("KR-NO", "2025-03-02", "new_pairing"),  # the week before
                ("KR-SE", "2025-03-10", "new_pairing"),  # the week after
                ("IS-KR", "2025-03-05", "planned"),  # not signed
            ]
        ):
            values = {"n": number, "pair": pair, "day": day, "kind": kind}
            for statement in FILL:
                opened.execute(text(statement), values)
    return ledger


FILL = (
    """INSERT INTO articles (id, source, text, published, captions, cuts, flags, digest, pending, run, saved_at)
    VALUES ('art' || :n, 's', 'text', CAST(:day AS date), '{}', '[]', '{}', 'd', false, 'r', now())""",
    """INSERT INTO agreements (id, status, told_by, signed_on, ordered_on, renewal, pairs, parties, langs, ties,
        confidence, unsure_of, outlets, origins, digest, run, revised_at)
    VALUES ('agr' || :n, 'signed', 'signed', :day, :day, false, ARRAY[:pair], '[{"name": "Farol"}]', '{}', '{}',
        0.9, '{}', 1, 1, 'd', 'r', now())""",
    """INSERT INTO changes (article_id, watch, n, kind, reason, agreement_id, pairs, run)
    VALUES ('art' || :n, 'bio', 0, :kind, 'x', 'agr' || :n, ARRAY[:pair], 'r')""",
    """INSERT INTO pairings (watch, pair, first_signed_on, agreement_id, run)
    VALUES ('bio', :pair, CASE WHEN :kind = 'renewal' THEN NULL ELSE substr(:day, 1, 7) END, 'agr' || :n, 'r')""",
)


def test_the_week_is_told_once_with_its_chart(filled, slack, outbox):
    assert owe_week(filled, LAST, now=DAY) == {"bio": 2}
    assert owe_week(filled, LAST, now=DAY) == {"bio": 2}
    deliver(outbox(), until_done=True)
    (message,) = slack.workspace.channel().messages
    assert "Agreements: 2. New pairings: 1. Pairings known in all: 5." in message.text
    shown = str(message.blocks)
    assert "New pairing: South Korea – Portugal" in shown
    assert "Denmark – South Korea" in shown
    for outside in ("Norway", "Sweden", "Iceland"):
        assert outside not in shown
    (picture,) = [block for block in message.blocks if block["type"] == "image"]
    (file,) = slack.workspace.files.values()
    assert picture["slack_file"]["id"] in slack.workspace.files
    assert file["alt"] == picture["alt_text"]
    assert picture["alt_text"].startswith("Line chart: pairings known, from ")
    with Image.open(io.BytesIO(file["content"])) as image:
        assert (image.format, image.width > 400) == ("PNG", True)


@pytest.mark.parametrize("fault", [Fault(kind="reset"), Fault(kind="error", error="missing_scope")])
def test_a_week_goes_out_without_a_picture_that_fails(filled, slack, outbox, fault, caplog):
    slack.faults.queue("files.getUploadURLExternal", fault)
    owe_week(filled, LAST, now=DAY)
    deliver(outbox(), until_done=True)
    (message,) = slack.workspace.channel().messages
    assert [block["type"] for block in message.blocks if block["type"] == "image"] == []
    assert "without it" in caplog.text


def test_a_quiet_week_says_so(ledger):
    week = week_of(ledger, "bio", LAST)
    assert (week.agreements, week.pairings, week.total) == ((), (), 0)


def test_the_chart_is_small_and_the_same_each_time():
    picture = pairings_chart(WEEK.pairings, last=WEEK.last)
    assert picture == pairings_chart(WEEK.pairings, last=WEEK.last)
    assert len(picture) < 60_000
