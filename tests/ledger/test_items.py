"""Listed pages are kept once, whatever their address does, and are never lost, whoever dies."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import Engine, text

from pactwatch.ledger import owed_pages
from pactwatch.ledger.items import ListedItem, store_items
from pactwatch.ledger.owed_pages import Settlement
from pactwatch.records import Item

NOW = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
ITEM = Item(
    source="s", url="https://a.example/1", title="A title that tells it apart", published_at=NOW - HOUR / 7, guid="g1"
)


def listed(item: Item = ITEM, **changes: object) -> ListedItem:
    item = replace(item, **changes)
    return ListedItem(item=item, key=item.url.removeprefix("https://"), host="a.example")


def store(ledger: Engine, *entries: ListedItem) -> dict[str, int]:
    return dict(+store_items(ledger, entries, now=NOW))


def rows(ledger: Engine) -> list[dict[str, object]]:
    with ledger.connect() as connection:
        return [dict(row) for row in connection.execute(text("SELECT * FROM items ORDER BY id")).mappings()]


def owed_ids(ledger: Engine, now: dt.datetime = NOW) -> list[int]:
    return [page_id for page_id, _ in owed_pages.owed(ledger, now=now, limit=100)]


def test_the_same_listing_twice_is_one_page(ledger: Engine):
    assert store(ledger, listed()) == {"new": 1}
    assert store(ledger, listed()) == {"known": 1}
    assert len(rows(ledger)) == 1


def test_two_sources_that_list_one_page_make_one_item(ledger: Engine):
    store(ledger, listed())
    assert store(ledger, listed(source="t", guid=None, title="Another")) == {"known": 1}
    (row,) = rows(ledger)
    assert (row["source_id"], row["title"]) == ("s", ITEM.title)


def test_a_new_title_is_taken_over(ledger: Engine):
    store(ledger, listed())
    assert store(ledger, listed(title="Corrected")) == {"title_changed": 1}
    assert rows(ledger)[0]["title"] == "Corrected"


@pytest.mark.parametrize(
    "changes",
    [{"title": "Rewritten as well"}, {"guid": "g2"}],
    ids=["known by its guid", "known by title and moment"],
)
def test_a_new_address_is_taken_over_and_fetched_once(ledger: Engine, changes: dict[str, str]):
    store(ledger, listed())
    assert store(ledger, listed(url="https://a.example/moved", **changes)) == {"address_changed": 1}
    (row,) = rows(ledger)
    assert (row["url"], row["state"]) == ("https://a.example/moved", "owed")


def test_what_was_fetched_is_not_owed_again_under_a_new_address(ledger: Engine):
    store(ledger, listed())
    (page,) = owed_pages.claim(ledger, owed_ids(ledger), now=NOW, until=NOW + HOUR)
    owed_pages.settle(ledger, page.id, Settlement(state="fetched", article_id="x"), now=NOW)
    store(ledger, listed(url="https://a.example/moved"))
    assert owed_ids(ledger) == []


def test_a_page_that_was_gone_is_tried_at_its_new_address(ledger: Engine):
    store(ledger, listed())
    (page,) = owed_pages.claim(ledger, owed_ids(ledger), now=NOW, until=NOW + HOUR)
    owed_pages.settle(ledger, page.id, Settlement(state="gone", reason="not_found"), now=NOW)
    store(ledger, listed(url="https://a.example/moved"))
    assert owed_ids(ledger) == [page.id]


@pytest.mark.parametrize(
    "changes",
    [
        {"guid": "g2", "title": "Another title altogether"},
        {"guid": "g2", "published_at": NOW - HOUR / 9},
        {"guid": "g1", "source": "t"},
        {"guid": None, "title": "Short"},
        {"guid": None, "published_at": None},
    ],
)
def test_different_news_are_different_pages(ledger: Engine, changes: dict[str, object]):
    store(ledger, listed())
    assert store(ledger, listed(url="https://a.example/2", **changes)) == {"new": 1}


def test_a_title_that_comes_every_day_on_the_hour_tells_nothing_apart(ledger: Engine):
    daily = {"title": "Appointments and transfers", "published_at": NOW}
    store(ledger, listed(guid=None, **daily))
    assert store(ledger, listed(url="https://a.example/2", guid=None, **daily)) == {"new": 1}


def test_likely_pages_come_first_then_the_newest(ledger: Engine):
    for number, (likely, age) in enumerate([(False, 1), (True, 9), (False, 5), (True, 2)]):
        url = f"https://a.example/{number}"
        store(ledger, listed(url=url, guid=url, title=url * 2, likely=likely, published_at=NOW - age * HOUR / 7))
    urls = {row["id"]: str(row["url"])[-1] for row in rows(ledger)}
    assert "".join(urls[page_id] for page_id in owed_ids(ledger)) == "3102"


def test_a_page_is_claimed_by_one_of_many_workers(ledger: Engine):
    store(ledger, *(listed(url=f"https://a.example/{n}", guid=str(n), title=f"Title of number {n}") for n in range(60)))
    ids = owed_ids(ledger)
    with ThreadPoolExecutor(8) as workers:
        claims = list(workers.map(lambda _: owed_pages.claim(ledger, ids, now=NOW, until=NOW + HOUR), range(8)))
    claimed = [page.id for pages in claims for page in pages]
    assert sorted(claimed) == sorted(ids)
    assert owed_ids(ledger) == []


def test_what_a_dead_worker_held_is_owed_again(ledger: Engine):
    store(ledger, listed())
    owed_pages.claim(ledger, owed_ids(ledger), now=NOW, until=NOW + HOUR)
    assert owed_ids(ledger, NOW + HOUR / 2) == []
    assert len(owed_ids(ledger, NOW + HOUR)) == 1


def test_a_page_to_try_later_waits_and_counts_its_tries(ledger: Engine):
    store(ledger, listed())
    (page,) = owed_pages.claim(ledger, owed_ids(ledger), now=NOW, until=NOW + HOUR)
    later = Settlement(state="owed", reason="timeout", sentence="x", next_try_at=NOW + HOUR)
    owed_pages.settle(ledger, page.id, later, now=NOW)
    assert owed_ids(ledger, NOW + HOUR / 2) == []
    (again,) = owed_pages.claim(ledger, owed_ids(ledger, NOW + HOUR), now=NOW + HOUR, until=NOW + 2 * HOUR)
    assert again.attempts == 1


def test_fetched_articles_wait_until_they_are_reconciled(ledger: Engine):
    store(ledger, listed())
    (page,) = owed_pages.claim(ledger, owed_ids(ledger), now=NOW, until=NOW + HOUR)
    owed_pages.settle(ledger, page.id, Settlement(state="fetched", article_id="x"), now=NOW)
    assert owed_pages.unread(ledger, limit=9) == ["x"]
    owed_pages.mark_read(ledger, ["x"], now=NOW)
    assert owed_pages.unread(ledger, limit=9) == []


def test_letters_that_the_database_does_not_take_do_no_harm(ledger: Engine):
    assert store(ledger, listed(title="A\0 title", guid="g\0")) == {"new": 1}
