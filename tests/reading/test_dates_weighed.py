"""The judge of dates: its weights are learned, it is right where it is sure, it tells what grammar left open."""

from __future__ import annotations

import datetime as dt

import pytest
from labelled import article_of, is_unseen, labels, page_of, seen
from learn_dates import examples, weighed

from pactwatch.reading import likelier_dates
from pactwatch.reading.agreements import Agreements
from pactwatch.reading.dates_weighed import (
    EARLIER,
    PARTS_OF_ONE,
    SIGNING,
    Weighed,
    dated,
    earlier_chances,
    features,
    signing_chances,
    weights,
)
from pactwatch.reading.likelier_dates import LIKELY, SURE, UNLIKELY, likelier_day, likelier_year
from pactwatch.reading.model import BY_WORDS, Page, When
from pactwatch.reading.page import open_page
from pactwatch.reading.reader import read
from pactwatch.reading.terms import terms
from pactwatch.records import Article, Status

HEADLINE = "Garam and Odense universities renew their memorandum"
RENEWED = (
    f"{HEADLINE}\n"
    "Garam University and the University of Odense renewed their memorandum of understanding on 4 March 2019.\n"
    "They will exchange students. It had been on 9 May 2011 that the two schools put their names to the first one.\n"
    "The library of Odense opened on 1 June 1998.\n"
    "The presidents of both universities spoke of the many friends whom the one school has at the other, and of "
    "laboratories that will be used by both. Nobody spoke of money. Dinner was served in the old hall of the town."
)
NOBODY = Agreements(deals=(), bodies=())


def _article(text: str = RENEWED, published: str | None = "2019-03-06") -> Article:
    day = dt.date.fromisoformat(published) if published else None
    return Article(id="x", source="case", title=HEADLINE, text=text, lang="en", published=day)


def _page(text: str = RENEWED, published: str | None = "2019-03-06") -> Page:
    return open_page(_article(text, published), "en", terms("en"))


def _weighed(monkeypatch: pytest.MonkeyPatch, **told: float) -> None:
    """Lets the judge say so of each date, whose dashes are written as underscores behind a "d"."""
    found = {day[1:].replace("_", "-"): Weighed(chance, 3, 9) for day, chance in told.items()}
    monkeypatch.setattr(likelier_dates, "signing_chances", lambda *_: found)
    monkeypatch.setattr(likelier_dates, "earlier_chances", lambda *_: {int(d[:4]): one for d, one in found.items()})


def _month() -> When:
    return When(value="2019-03", of="announcement", start=-1, end=-1)


def test_the_weights_are_those_that_the_labelled_articles_give() -> None:
    for of, told in examples(seen("zh")).items():
        again = weighed(told)
        kept = {name: weight / PARTS_OF_ONE for name, weight in weights("zh", of).items()}
        # another build of scipy may end in other last digits, and a feature at the edge be left out
        assert len(again.keys() ^ kept.keys()) < len(kept) / 50
        assert all(abs(again[name] - kept[name]) < 0.05 for name in again.keys() & kept.keys())


@pytest.mark.parametrize("of", [SIGNING, EARLIER])
@pytest.mark.parametrize("lang", ["ko", "en", "ja", "zh"])
def test_every_row_of_the_weights_tells_something(lang: str, of: str) -> None:
    assert len(weights(lang, of)) > 500
    assert all(weights(lang, of).values())


def test_a_date_that_is_surely_the_signings_is_so_on_pages_that_were_not_learned_from() -> None:
    right = []
    for label in labels():
        if not is_unseen(label) or label["status"] not in (Status.SIGNED, Status.ENDED, Status.FOLLOW_UP):
            continue
        reading = read(article_of(label))
        names = [(party.name, *party.aliases) for accord in reading.accords for party in accord.parties]
        wanted = {accord["signed_on"] for accord in label["agreements"]} | set(label.get("signed_on_also") or [])
        found = signing_chances(page_of(label), Status(label["status"]), names)
        right += [value in wanted for value, weighed in found.items() if weighed.chance > SURE]
    assert len(right) > 25
    assert sum(right) / len(right) > 0.85


def test_the_day_of_the_paper_is_likelier_than_other_days_and_its_place_is_told() -> None:
    page = _page()
    found = signing_chances(page, Status.SIGNED, [("Garam University",)])
    assert max(found, key=lambda value: found[value].chance) == "2019-03-04"
    assert page.text[found["2019-03-04"].start : found["2019-03-04"].end] == "4 March 2019"


def test_only_years_before_that_of_publication_may_be_of_an_earlier_paper() -> None:
    assert set(earlier_chances(_page(), Status.SIGNED, [])) == {2011, 1998}


def test_of_a_day_of_telling_only_the_month_is_asked() -> None:
    page = _page("News\nThe university said on 5 March 2019 that a memorandum had been signed with Odense.")
    assert set(signing_chances(page, Status.SIGNED, [])) == {"2019-03"}


def test_what_is_weighed_is_of_the_words_around_the_date() -> None:
    page = _page()
    first = next(date for date in dated(page) if date.mention.value == "2019-03-04")
    told = features(page, first, Status.SIGNED, [("Garam University",), ("University of Odense",), ("Rome",)])
    assert {"<understanding on", "=renewed their", "parties=2", "age=week signed", "*renew", "renewing page"} <= told
    assert "parties=3" not in told
    assert "undated page" in features(_page(published=None), first, Status.SIGNED, [])


def test_a_language_without_learned_weights_tells_even_chances() -> None:
    assert weights("fr", SIGNING) == {}


@pytest.mark.parametrize(("chance", "day"), [(LIKELY + 0.01, "2019-03-04"), (LIKELY - 0.01, None)])
def test_where_grammar_found_no_day_a_likely_one_is_told(
    chance: float, day: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    _weighed(monkeypatch, d2019_03_04=chance, d2019=0.1)
    found = likelier_day(_page(), Status.SIGNED, NOBODY, None)
    assert (found and found.value) == day
    assert found is None or (found.of, found.start, found.end) == (BY_WORDS, 3, 9)


@pytest.mark.parametrize(
    ("day", "month", "told"),
    [
        (SURE + 0.01, UNLIKELY - 0.01, "2019-03-04"),
        (SURE - 0.01, UNLIKELY - 0.01, "2019-03"),
        (SURE + 0.01, UNLIKELY + 0.01, "2019-03"),
    ],
)
def test_a_month_gives_way_to_a_sure_day_where_it_is_itself_unlikely(
    day: float, month: float, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _weighed(monkeypatch, d2019_03_04=day, d2019_03=month)
    found = likelier_day(_page(), Status.SIGNED, NOBODY, _month())
    assert found is not None
    assert found.value == told


@pytest.mark.parametrize(
    ("of", "start", "told"),
    [
        ("announcement", 3, "2019-03"),
        ("announcement", 1, "2019-03"),
        ("announcement", 40, "2019-03-04"),
        ("event", 3, "2019-03-04"),
    ],
)
def test_the_month_of_a_telling_does_not_give_way_to_its_own_day(
    of: str, start: int, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _weighed(monkeypatch, d2019_03_04=SURE + 0.01, d2019_03=UNLIKELY - 0.01)
    found = likelier_day(_page(), Status.SIGNED, NOBODY, When(value="2019-03", of=of, start=start, end=start + 6))
    assert found is not None
    assert found.value == told


def test_a_month_gives_way_to_no_other_month_and_a_day_or_a_year_to_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    _weighed(monkeypatch, d2019_01=0.99)
    assert likelier_day(_page(), Status.SIGNED, NOBODY, _month()) == _month()
    _weighed(monkeypatch, d2019_03_05=0.99)
    for told in ("2019-03-04", "2019"):
        when = When(value=told, of="signing", start=0, end=4)
        assert likelier_day(_page(), Status.SIGNED, NOBODY, when) == when


def test_a_page_of_a_few_words_is_not_weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    _weighed(monkeypatch, d2019_03_04=0.99)
    page = _page("\n".join(RENEWED.split("\n")[:3]))
    assert likelier_day(page, Status.SIGNED, NOBODY, None) is None
    assert likelier_year(page, Status.SIGNED, NOBODY, ()) is None


def test_a_page_without_dates_tells_none() -> None:
    page = _page("News\nGaram University signed a memorandum of understanding with Odense.", None)
    assert likelier_day(page, Status.SIGNED, NOBODY, None) is None
    assert likelier_year(page, Status.SIGNED, NOBODY, ()) is None


def test_the_first_papers_year_is_the_likeliest_that_is_not_the_news_own(monkeypatch: pytest.MonkeyPatch) -> None:
    _weighed(monkeypatch, d2011=0.5, d1998=0.2, d2018=0.9)
    assert likelier_year(_page(), Status.SIGNED, NOBODY, {2018}) == 2011
    _weighed(monkeypatch, d2011=0.1)
    assert likelier_year(_page(), Status.SIGNED, NOBODY, ()) is None


def test_a_year_by_words_is_cited_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(likelier_dates, "earlier_chances", lambda *_: {2011: Weighed(0.9, 3, 9)})
    told = "It had been on 9 May 2011 that the two schools put their names to the first one."
    found = read(_article(RENEWED.replace(told, "The two schools have known each other for a long time, they said.")))
    assert (found.renewal, found.prior_year) == (True, 2011)
    assert any(e.decides == "renewal" and e.reason.endswith("by the words around it") for e in found.evidence)


def test_every_date_that_is_told_is_cited() -> None:
    cited = 0
    for label in labels():
        if is_unseen(label):
            reading = read(article := article_of(label))
            days = {accord.signed_on for accord in reading.accords} - {None}
            told = {one.value for one in reading.evidence if one.decides == "signed_on"}
            assert days == told
            cited += sum(article.text[e.start : e.end] == e.words for e in reading.evidence if e.decides == "signed_on")
    assert cited > 40


@pytest.mark.parametrize(("published", "month"), [("2019-03-01", None), ("2019-03-02", "2019-03")])
def test_a_signing_without_any_day_is_of_the_month_of_publication_but_on_its_first(
    published: str, month: str | None
) -> None:
    text = "Schools\nGaram University and the University of Odense have signed a memorandum of understanding."
    assert [accord.signed_on for accord in read(_article(text, published)).accords] == [month]
