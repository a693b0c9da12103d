"""Whatever an article holds, a message keeps Slack's rules and cannot ring, link or turn a line around."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st
from sample_alerts import WHEN
from slack_workspace import RULES

from pactwatch.alerts.message import Message, Nearest, Setting
from pactwatch.alerts.wording import corrected, limits, notices, together
from pactwatch.alerts.wording.outside import plain, safe
from pactwatch.alerts.wording.single import single
from pactwatch.records import Alert, AlertParty, AlertState, ChangeKind, Coverage, Instrument, Kind, Sector

WICKED = [
    *("<!channel>", "<@U123>", "<!here|x>", "<https://evil.example|your bank>", "&amp;&lt;", "@here", "*", "`", "> "),
    *("\u202e", "\u2066", "\x00", "\ue000", "\U000e0041", "𝕏", "a" * 4000),
]
words = st.one_of(st.text(max_size=80), st.lists(st.sampled_from([*WICKED, "한국", " "]), max_size=12).map("".join))
country = st.sampled_from(["KR", "JP", "EU", "INT", "XX", None])
pair = st.sampled_from(["JP-KR", "KR-US", "EU-KR", "XX-ZZ"])
url = st.one_of(st.none(), words, st.sampled_from(["https://news.example/1", "http://news.example/?a=1&b=<x>"]))
day = st.one_of(st.none(), st.sampled_from(["2025-03-02", "2025-03", "2025", "2025-13-40", "soon"]))


@st.composite
def alerts(draw) -> Alert:
    kind = draw(st.sampled_from([kind for kind in ChangeKind if kind is not ChangeKind.NOTHING]))
    party = st.builds(AlertParty, name=words, country=country, kind=st.sampled_from(Kind))
    told = st.builds(
        Coverage,
        article_id=st.text(max_size=5),
        outlet=st.one_of(st.none(), words),
        url=url,
        lang=st.sampled_from(["ko", "en", "xx", None]),
        published=st.one_of(st.none(), st.dates(dt.date(1990, 1, 1))),
        origin=st.text(max_size=3),
    )
    pairs = tuple(draw(st.lists(pair, min_size=1, max_size=60)))
    return Alert(
        key=draw(st.text("abc:", min_size=1, max_size=300)),
        watch=draw(words),
        channel="#pactwatch",
        kind=kind,
        state=draw(st.sampled_from([AlertState.POSTED, AlertState.WITHDRAWN])),
        reason=draw(words),
        agreement_id="a",
        pairs=pairs,
        new_pairs=pairs[: draw(st.integers(0, 3))],
        parties=tuple(draw(st.lists(party, max_size=20))),
        instrument=draw(st.one_of(st.none(), st.sampled_from(Instrument))),
        sector=draw(st.one_of(st.none(), st.sampled_from(Sector))),
        signed_on=draw(day),
        prior_year=draw(st.one_of(st.none(), st.integers(1, 2025))),
        proof=draw(words),
        coverage=tuple(draw(st.lists(told, max_size=12))),
        confidence=draw(st.floats(0, 1)),
        unsure_of=tuple(draw(st.lists(words, max_size=3))),
        owed_at=WHEN,
    )


nearest_known = st.builds(
    Nearest,
    pair=pair,
    between=st.integers(0, 3),
    between_first=day,
    country=country,
    others=st.integers(0, 3),
    latest_with=country,
    latest_on=day,
)
settings_of = st.builds(
    Setting,
    locale=st.sampled_from(["en", "ko", "xx"]),
    nearest=st.one_of(st.none(), nearest_known),
    run_url=url,
)


def keeps_the_rules(message: Message) -> None:
    shown = {"text": message.text, "blocks": list(message.blocks)}
    assert [error.message[:200] for error in RULES.iter_errors(shown)] == []
    for text in _texts(message):
        assert limits.size(text) <= limits.FALLBACK
        bare = re.sub(r"(?m)^> ", "", re.sub(r"<https?://[^\s<>|]+\|[^<>]*>", "", text))
        assert not set("<>") & set(bare), text
        assert not re.search(r"&(?!amp;|lt;|gt;)", bare), text
        hidden = {unicodedata.category(one) for one in text if one not in "\n\u200c\u200d"} & {"Cc", "Cf", "Cs", "Co"}
        assert hidden == set()
    for block in message.blocks:
        for element in block.get("elements", []):
            assert element.get("verbatim", element["type"] == "button")


def _texts(message: Message) -> list[str]:
    found = [message.text]
    for block in message.blocks:
        parts = [block.get("text"), *block.get("fields", []), *block.get("elements", [])]
        found += [part["text"] for part in parts if part and part["type"] == "mrkdwn"]
    return found


@given(alerts(), settings_of)
@settings(max_examples=50, deadline=None)
def test_a_message_of_any_alert(alert, setting):
    keeps_the_rules(single(alert, setting))


@given(st.lists(alerts(), min_size=1, max_size=8), st.integers(1, 12), settings_of)
@settings(max_examples=10, deadline=None)
def test_groups_digests_and_their_threads(some, times, setting):
    many = some * times
    for message in (together.group("k", many, setting), together.digest("k", many, setting)):
        keeps_the_rules(message)
    replies = together.threads("k", many, setting)
    assert sum(len([b for b in one.blocks if b["type"] == "divider"]) for one in replies) == len(many)
    for message in [*replies, *together.continued("k", many, setting)]:
        keeps_the_rules(message)


@given(alerts(), alerts(), settings_of)
@settings(max_examples=25, deadline=None)
def test_corrections(told, alert, setting):
    keeps_the_rules(corrected.edited(told, alert, setting, WHEN))
    keeps_the_rules(corrected.reply(told, alert, setting, "k"))
    keeps_the_rules(corrected.replies([(told, alert)] * 40, setting, "k"))


@given(words, words, words)
@settings(max_examples=25, deadline=None)
def test_notices(what, detail, to_do):
    keeps_the_rules(notices.notice(notices.Notice(trouble="run_failed", what=what, detail=detail, to_do=to_do)))


@given(words, st.integers(1, 200))
@settings(max_examples=200, deadline=None)
def test_safe_text_fits_and_never_tears_an_entity(text, limit):
    made = safe(text, limit)
    assert limits.size(made) <= limit
    assert not re.search(r"&(?!amp;|lt;|gt;)", made)
    assert safe(plain(text), limit) == made


def test_a_long_list_loses_no_line():
    from sample_alerts import sample

    names = [f"Body-{number:03d}" for number in range(300)]
    bodies = [AlertParty(name=name + "x" * 40, country="KR", kind=Kind.COMPANY) for name in names]
    many = [sample(key=body.name, parties=(body,)) for body in bodies]
    shown = str([together.digest("k", many, Setting()), *together.continued("k", many, Setting())])
    assert [name for name in names if name not in shown] == []
