"""Lists of known agreements: row by row, CSV and XLSX."""

from __future__ import annotations

import pytest
from ledger_stories import NOW, PROJECT, story, tell
from openpyxl import Workbook
from sqlalchemy import select
from test_corrections import WATCH, label

from pactwatch.ledger import known
from pactwatch.ledger.alert_rows import ALERTS
from pactwatch.ledger.settle import PAIRINGS

HEAD = "party_1,country_1,kind_1,party_2,country_2,kind_2,signed_on,instrument,sector,source"
GOOD = "한빛재단,KR,institute,Fondation Lune,FR,institute,2012-04,MOU,bio,our archive"


def write(tmp_path, *lines, head=HEAD, encoding="utf-8"):
    path = tmp_path / "list.csv"
    path.write_text("\n".join((head, *lines)) + "\n", encoding=encoding)
    return path


def test_the_shipped_list_is_right():
    found = known.read(PROJECT / "include" / "known_agreements.csv")
    assert found.faults == ()
    assert [row.signed_on for row in found.rows] == ["2011"]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (GOOD.replace("2012-04", "April 2012"), "row 2: signed_on must be"),
        (GOOD.replace("2012-04", "2012-13"), "row 2: signed_on must be"),
        (GOOD.replace(",KR,", ",Korea,"), "row 2: country_1 must be"),
        (GOOD.replace("institute,Fondation", "club,Fondation"), "row 2: kind_1 must be one of"),
        (GOOD.replace("our archive", ""), "row 2: source is empty"),
        (GOOD.replace("한빛재단", ""), "row 2: party_1 has a country but no name"),
        (GOOD.replace(",MOU,", ",PACT,"), "row 2: instrument must be one of"),
        (GOOD.replace("Fondation Lune,FR,institute", ",,"), "row 2: needs two parties"),
    ],
)
def test_a_wrong_row_is_named_and_the_rest_goes_in(tmp_path, line, fault):
    other = GOOD.replace("2012-04", "1999")
    found = known.read(write(tmp_path, line, other))
    assert [row.signed_on for row in found.rows] == ["1999"]
    assert len(found.faults) == 1
    assert fault in found.faults[0]


def test_a_row_that_stands_twice_is_said(tmp_path):
    found = known.read(write(tmp_path, GOOD, GOOD))
    assert (len(found.rows), found.faults) == (1, ("list.csv, row 3: the same as row 2",))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda folder: folder / "none.csv", "does not exist"),
        (lambda folder: write(folder, GOOD, encoding="cp949"), "not UTF-8"),
        (lambda folder: write(folder, head="a,b"), "unknown columns: a, b. missing columns: country_1"),
    ],
)
def test_a_file_that_is_no_list_is_refused_in_one_line(tmp_path, make, message):
    with pytest.raises(known.KnownFileError, match=message) as refusal:
        known.read(make(tmp_path))
    assert "\n" not in str(refusal.value)


def test_xlsx_says_the_same_as_csv(tmp_path):
    book = Workbook()
    book.active.append(HEAD.split(","))
    book.active.append(GOOD.split(","))
    book.active.append([*GOOD.split(",")[:6], 2009, "MOU", "bio", "our archive"])
    book.save(tmp_path / "list.xlsx")
    found = known.read(tmp_path / "list.xlsx")
    assert [row.signed_on for row in found.rows] == ["2012-04", "2009"]
    assert found.rows[0] == known.read(write(tmp_path, GOOD)).rows[0]


def first(engine):
    with engine.connect() as connection:
        return connection.execute(select(PAIRINGS.c.first_signed_on)).scalars().all()


def test_a_known_agreement_makes_the_next_one_no_news_and_dropping_it_makes_it_news_again(ledger, tmp_path):
    tell(ledger, [story(label("a", "2026-11-20", us="새봄병원", them="Hôpital Soleil"))], watching=[WATCH])
    known.sync(ledger, write(tmp_path, GOOD), now=NOW, run="import")
    tell(ledger, [], watching=[WATCH])
    assert first(ledger) == ["2012-04"]
    with ledger.connect() as connection:
        rows = connection.execute(select(ALERTS.c.kind, ALERTS.c.state).order_by(ALERTS.c.kind)).all()
    assert [tuple(row) for row in rows] == [("new_agreement", "owed"), ("new_pairing", "withdrawn")]
    known.sync(ledger, write(tmp_path), now=NOW, run="import")
    tell(ledger, [], watching=[WATCH])
    assert first(ledger) == ["2026-11-20"]


def test_syncing_twice_changes_nothing(ledger, tmp_path):
    rows = known.read(write(tmp_path, GOOD)).rows
    assert known.save(ledger, rows, origin="list.csv", now=NOW, run="one") == 1
    assert known.save(ledger, rows, origin="list.csv", now=NOW, run="two") == 0
