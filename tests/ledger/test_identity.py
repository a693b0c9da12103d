"""Two mentions: the same agreement or not, and why. Many mentions: grouped the same in every order."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from ledger_stories import story
from test_corrections import label

from pactwatch.ledger import mention
from pactwatch.ledger.dates import order_key, period, signing_span
from pactwatch.ledger.identity import APART, TOGETHER, group, link
from pactwatch.ledger.mention import search_keys


def told(key, signed_on, **more):
    one = story(label(key, signed_on, **more))
    return mention.of_reading(one.reading, one.article.published, one.article.lang)[0]


DAY = {"published": "2024-05-08"}
ENGLISH = {"us": "Hanbit Foundation", "them": "Lune Foundation", "lang": "en"}


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (("2024-05-07", DAY), ("2024-05", DAY), "same bodies, dates fit"),
        (("2024-05-07", DAY), ("2024-05-10", {"published": "2024-05-11"}), "same bodies, dates fit"),
        (("2024-05-07", DAY), (None, {"published": "2024-06-01"}), "same bodies, dates fit"),
        (("2024-05-07", DAY), ("2024", {"status": "follow_up", "published": "2025-02-01"}), "same bodies"),
        (("2024-05-07", DAY), (None, {"status": "planned", "published": "2023-12-01"}), "same bodies, dates fit"),
        (("2024-05-07", DAY), ("2024-05-07", DAY | ENGLISH), "same"),
        (("2024-05-07", DAY), ("2024-05", DAY | {"them": "Fondation Lune (FL)"}), "same bodies"),
    ],
)
def test_the_same_agreement(one, other, reason):
    found = link(told("a", one[0], **one[1]), told("b", other[0], **other[1]))
    assert (found.verdict, found.reason.startswith(reason)) == (TOGETHER, True), found


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (("2024-05-07", DAY), ("2024-05-11", {"published": "2024-05-12"}), "the same bodies, another time: 4 days"),
        (("2019-05-07", {"published": "2019-05-08"}), ("2024-05-07", DAY), "the same bodies, another time"),
        (("2024-05-07", DAY), (None, {"published": "2024-07-01"}), "the same bodies, another time"),
        (
            ("2025-05-07", {"published": "2025-05-08"}),
            (None, {"status": "planned", **DAY | {"published": "2024-01-01"}}),
            "",
        ),
        (("2024-05-07", DAY), ("2024-05-07", DAY | {"us": "새봄병원"}), "other bodies"),
        (("2024-05-07", DAY), ("2024-05-07", DAY | {"them": "Banque Étoile"}), "other bodies"),
        (("2024-05-07", DAY), ("2024-05-07", DAY | {"us": "Saebom", "them": "별빛", "sector": "energy"}), ""),
    ],
)
def test_another_agreement(one, other, reason):
    found = link(told("a", one[0], **one[1]), told("b", other[0], **other[1]))
    assert (found.verdict, found.reason.startswith(reason)) == (APART, True), found


@pytest.mark.parametrize(
    ("signed_on", "published", "verdict"),
    [
        ("2024-05-07", "2024-05-09", TOGETHER),
        ("2024-05", "2024-05-20", TOGETHER),
        ("2024-05-07", "2024-10-09", TOGETHER),
        ("2024-05", "2024-10-09", APART),
    ],
)
def test_a_paper_of_two_recalled_long_after_and_of_no_day_is_none_of_three(signed_on, published, verdict):
    three = label("a", "2024-05-07", published="2024-05-08")
    accord = three["agreements"][0]
    accord["parties"] = [*accord["parties"], {"name": "Instituut Ster", "country": "NL", "kind": "institute"}]
    accord["pairs"] = ["FR-KR", "FR-NL", "KR-NL"]
    one = story(three)
    of_three = mention.of_reading(one.reading, one.article.published, one.article.lang)[0]
    assert link(of_three, told("b", signed_on, status="follow_up", published=published)).verdict == verdict


def test_one_article_never_tells_of_one_agreement_twice():
    one = told("a", "2024-05-07", **DAY)
    found = link(one, replace(one, key="a#1", n=1))
    assert (found.verdict, found.reason) == (APART, "one article tells them apart")


def test_names_in_two_scripts_need_sector_and_instrument_to_fit():
    korean = {"us": "한빛재단", "them": "뤼네은하연구회", **DAY}
    english = {"us": "Hanbit Foundation", "them": "Society for Galaxies", "lang": "en", **DAY}
    assert link(told("a", "2024-05-07", **korean), told("b", "2024-05-07", **english)).verdict == TOGETHER
    other = english | {"sector": "energy"}
    found = link(told("a", "2024-05-07", **korean), told("b", "2024-05-07", **other))
    assert (found.verdict, "sectors differ" in found.reason) == (APART, True)
    other = english | {"instrument": "TREATY"}
    found = link(told("a", "2024-05-07", **korean), told("b", "2024-05-07", **other))
    assert (found.verdict, "instruments differ" in found.reason) == (APART, True)


def test_nothing_in_common_gives_no_link():
    one = told("a", "2024-05-07", **DAY)
    assert link(one, replace(one, key="b#0", article_id="b", pairs=("JP-US",))) is None


def test_who_is_linked_shares_a_key():
    one, other = told("a", "2024-05-07", **DAY), told("b", "2024-05", **DAY | ENGLISH)
    assert set(search_keys(one)) & set(search_keys(other))


def test_groups_do_not_depend_on_order_and_keep_apart_what_is_apart():
    mentions = [
        told("a", "2024-05-07", **DAY),
        told("b", "2024-05-10", published="2024-05-10"),
        told("c", "2024-05-13", published="2024-05-13"),
        told("d", "2024-05", published="2024-05-31"),
    ]
    links = [found for n, one in enumerate(mentions) for other in mentions[:n] if (found := link(one, other))]
    want = None
    for seed in range(20):
        random.Random(seed).shuffle(mentions)
        random.Random(seed + 1).shuffle(links)
        found = [[one.key for one in members] for members in group(mentions, links, {})]
        want = want or found
        assert found == want
    together = {key: number for number, members in enumerate(want) for key in members}
    assert together["a#0"] != together["c#0"]


@pytest.mark.parametrize(
    ("status", "signed_on", "published", "span"),
    [
        ("signed", "2024-05-07", "2024-05-08", ("2024-05-07", "2024-05-07")),
        ("signed", "2024-05", "2024-05-08", ("2024-05-01", "2024-05-08")),
        ("signed", None, "2024-05-08", ("2024-03-24", "2024-05-08")),
        ("follow_up", None, "2024-05-08", ("1900-01-01", "2024-05-08")),
        ("follow_up", "2023", "2024-05-08", ("2023-01-01", "2023-12-31")),
        ("planned", None, "2024-05-08", ("2024-05-08", "2025-05-08")),
        ("planned", "2024-06", "2024-05-08", ("2024-05-02", "2025-06-30")),
        ("signed", None, None, ("1900-01-01", "2199-12-31")),
    ],
)
def test_the_days_that_a_telling_may_mean(status, signed_on, published, span):
    day = period(published).first if published else None
    found = signing_span(status, signed_on, day)
    assert (found.first.isoformat(), found.last.isoformat()) == span


def test_an_imprecise_date_counts_from_its_last_possible_day():
    told_on = period("2024-01-10").first
    keys = [
        order_key("2011", told_on, "x"),
        order_key("2011-12-31", told_on, "x"),
        order_key("2012-01-01", told_on, "x"),
        order_key("2024", told_on, "x"),
        order_key(None, told_on, "x"),
        order_key(None, None, "x"),
    ]
    assert sorted(keys) == [keys[1], keys[0], *keys[2:]]
    assert order_key("2011", told_on, "x") != order_key("2011", told_on, "y")
