"""The judge of statuses: its weights are learned, it is right where it is sure, and it changes what it may."""

from __future__ import annotations

from typing import Any

import pytest
from labelled import is_unseen, labels, page_of, seen
from learn_statuses import examples, learned

from pactwatch.reading.languages import pack
from pactwatch.reading.likelier_status import ALARMING, FAR, RULE, with_likelier_status
from pactwatch.reading.model import Page, Said
from pactwatch.reading.news import News
from pactwatch.reading.page import open_page
from pactwatch.reading.reader import read
from pactwatch.reading.statuses_weighed import (
    HEAD,
    PARTS_OF_ONE,
    SHORT,
    STATUSES,
    TEXT,
    features,
    lead_of,
    weights,
)
from pactwatch.reading.terms import terms
from pactwatch.records import Article, Status

SIGNED = (
    "Garam and Odense universities sign memorandum of understanding\n"
    "Garam University signed a memorandum of understanding with the University of Odense on Monday.\n"
    "The agreement was signed by the presidents of the two universities at a ceremony in Odense.\n"
    "Under the memorandum the two universities will exchange students and professors and do joint research.\n"
    "The memorandum of understanding will be valid for five years, the universities said on Tuesday.\n"
    "Both presidents said that they looked forward to a long friendship of the two schools and of the two lands."
)
OPINION = (
    "Opinion: Is a memorandum of understanding a contract? Not if you ask a lawyer\n"
    "Readers ask me what such a paper binds anybody to. A memorandum of understanding is not a contract, lawyers say.\n"
    "Suppose a company signs a memorandum with another. If it walks away, can it be sued? Often not, but it depends.\n"
    "Why do people sign papers that bind nobody? Because they are cheap, and because a photograph is taken.\n"
    "My advice is to ask your lawyer before you sign. If money is at stake you need a contract, not a memorandum.\n"
    "Price, payment, shares, licence and supply: what is not written down in a contract does not exist.\n"
    "What a supply contract or a licence says a court will hold you to; what a memorandum says it will not."
)


def _page(text: str, lang: str = "en") -> Page:
    article = Article(id="x", source="case", title=text.partition("\n")[0], text=text, lang=lang)
    return open_page(article, lang, terms(lang))


def _told(text: str, status: Status) -> News:
    """The news once the judge has been asked, where grammar told this status and no sentence."""
    page, speaks = _page(text), pack("en")
    assert speaks is not None
    return with_likelier_status(page, speaks, News(status=status, reason="told so"), speaks.statements(page))


def _labels() -> list[dict[str, Any]]:
    return [label for label in labels() if is_unseen(label)]


def _leads(label: dict[str, Any]) -> dict[Status, float]:
    page = page_of(label)
    weighed = {status: lead_of(page, status) for status in STATUSES}
    return {status: one[0] for status, one in weighed.items() if one is not None}


def test_the_weights_are_those_that_the_labelled_articles_give() -> None:
    again = learned(examples(seen("zh")))
    kept = {
        (part, piece): [weight / PARTS_OF_ONE for weight in row]
        for part, rows in weights("zh").items()
        for piece, row in rows.items()
    }
    # another build of scipy may end in other last digits, and a piece at the edge be left out
    assert len(again.keys() ^ kept.keys()) < len(kept) / 50
    assert all(
        abs(a - b) < 0.05 for key in again.keys() & kept.keys() for a, b in zip(again[key], kept[key], strict=True)
    )


@pytest.mark.parametrize("lang", ["ko", "en", "ja", "zh"])
def test_every_row_of_the_weights_tells_something(lang: str) -> None:
    rows = weights(lang)
    assert rows.keys() == {"bias", HEAD, TEXT}
    assert all(any(row) for pieces in rows.values() for row in pieces.values())


def test_it_is_right_where_it_is_sure_of_articles_that_it_did_not_learn_from() -> None:
    right = []
    for label in _labels():
        leads = _leads(label)
        best = max(leads, key=lambda status: leads[status], default=None)
        if best is not None and leads[best] > FAR:
            right.append(best.value == label["status"])
    assert len(right) > 60
    assert sum(right) / len(right) > 0.93


def test_a_page_that_surely_tells_of_a_signing_is_no_page_without_news() -> None:
    news = _told(SIGNED, Status.NONE)
    assert news.status is Status.SIGNED
    assert news.statements[0].groups
    assert RULE in news.reason


def test_a_page_that_only_talks_about_papers_tells_of_none() -> None:
    news = _told(OPINION, Status.SIGNED)
    assert (news.status, news.statements) == (Status.NONE, ())


def test_what_grammar_told_stays_where_the_words_say_the_same() -> None:
    assert RULE not in _told(SIGNED, Status.SIGNED).reason
    assert RULE not in _told(OPINION, Status.NONE).reason


def test_a_plan_becomes_a_signing_only_where_it_is_all_but_certain(monkeypatch: pytest.MonkeyPatch) -> None:
    def leads(lead: float) -> News:
        monkeypatch.setattr("pactwatch.reading.likelier_status.lead_of", lambda *_: (-lead, Status.SIGNED))
        return _told(SIGNED, Status.PLANNED)

    assert leads((FAR + ALARMING) / 2).status is Status.PLANNED
    assert leads(ALARMING + 0.1).status is Status.SIGNED


@pytest.mark.parametrize(
    ("ahead", "status"), [(-0.6, Status.SIGNED), (-0.4, Status.FOLLOW_UP), (0.5, Status.FOLLOW_UP)]
)
def test_a_signing_gives_way_to_what_is_of_before_unless_it_is_itself_ahead(
    ahead: float, status: Status, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pactwatch.reading.likelier_status.lead_of", lambda *_: (-ahead, Status.FOLLOW_UP))
    assert _told(SIGNED, Status.SIGNED).status is status


@pytest.mark.parametrize(("ahead", "status"), [(0.4, Status.FOLLOW_UP), (0.6, Status.ENDED)])
def test_a_paper_of_before_is_told_as_ended_where_the_words_are_but_a_little_ahead_for_it(
    ahead: float, status: Status, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pactwatch.reading.likelier_status.lead_of", lambda *_: (-ahead, Status.ENDED))
    assert _told(SIGNED, Status.FOLLOW_UP).status is status


def test_an_end_that_the_opening_denies_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pactwatch.reading.likelier_status.lead_of", lambda *_: (-FAR - 1, Status.ENDED))
    denied = _page(
        "가람대 협약 해지는 오보\n가람대와 오덴세대의 양해각서가 해지됐다는 보도는 오보인 것으로 드러났다.", "ko"
    )
    told = _page("가람대 협약 해지\n가람대와 오덴세대의 양해각서가 지난달 말에 해지된 것으로 드러났다.", "ko")
    speaks = pack("ko")
    assert speaks is not None
    statuses = []
    for page in (denied, told):
        held = News(status=Status.FOLLOW_UP, reason="case", statements=speaks.statements(page))
        statuses.append(with_likelier_status(page, speaks, held, held.statements).status)
    assert statuses == [Status.FOLLOW_UP, Status.ENDED]


def test_a_plan_by_words_is_of_whom_the_page_plans_with_not_of_a_signing_told_further_down(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = (
        "목원대, 일본 대학 4곳과 협약\n"
        "목원대는 오는 25일 일본 사가현을 찾아 국립사가대와 학술교류 협약을 체결할 예정이라고 밝혔다.\n"
        "학교 관계자는 학생 교류가 늘 것이라고 말했다.\n"
        "앞서 목원대는 지난달 몽골 울란바토르대와 교류 협약을 체결했다.\n"
    )
    page = _page(text, "ko")
    told = pack("ko").statements(page)  # type: ignore[union-attr]
    signed = tuple(s for s in told if s.said is not Said.PLANNED and any(s.groups))
    monkeypatch.setattr("pactwatch.reading.likelier_status.lead_of", lambda *_: (-FAR - 1, Status.PLANNED))
    news = News(status=Status.SIGNED, reason="signed: case", statements=signed)
    found = with_likelier_status(page, pack("ko"), news, told)  # type: ignore[arg-type]
    assert {m.name for s in found.statements for g in s.groups for m in g} == {"목원대", "국립사가대"}


def test_a_page_of_a_few_words_is_not_weighed() -> None:
    text = SIGNED[: SHORT["en"] - 1]
    assert lead_of(_page(text), Status.NONE) is None
    assert lead_of(_page(SIGNED), Status.NONE) is not None


def test_a_language_without_learned_weights_is_not_weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    page = _page(SIGNED)
    monkeypatch.setattr("pactwatch.reading.statuses_weighed.weights", lambda _: {})
    assert lead_of(page, Status.SIGNED) is None


def test_a_status_that_grammar_and_words_tell_otherwise_is_unsure() -> None:
    article = Article(id="x", source="case", title=OPINION.partition("\n")[0], text=OPINION, lang="en")
    found = read(article)
    assert (found.status, found.confidence < 0.8, "status" in found.unsure_of) == (Status.NONE, True, True)


@pytest.mark.parametrize(
    ("lang", "text", "pieces"),
    [
        ("en", "The two SIGNED it in 2024.", {"two signed", "signed", "in 0"}),
        ("ko", "협약을 체결했다", {"~체결했다", "~했다", "체결~", "협약을~"}),
        ("ja", "覚書を締結した", {"覚書", "書を締", "した"}),
        ("zh", "签署备忘录", {"签署", "备忘录", "署备忘"}),
    ],
)  # fmt: skip
def test_words_are_cut_as_each_language_writes_them(lang: str, text: str, pieces: set[str]) -> None:
    found = features(_page(f"News\n{text}", lang))
    assert pieces <= found[HEAD] | found[TEXT]
