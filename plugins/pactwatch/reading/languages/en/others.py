"""Papers told beside the news that are none of it: a contract signed the same day, the paper that this one follows, a rival's of March."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.en.leaning import RULE as LEANING
from pactwatch.reading.languages.en.shape import ROWS, I
from pactwatch.reading.languages.en.words import PROSE
from pactwatch.reading.model import MONTH, Page, Said, Sentence, Statement
from pactwatch.reading.names import same_body
from pactwatch.reading.news import age, place

OF_TRADE = PROSE.pattern(
    r"\b(?:signed|inked|concluded|sealed|exchanged|entered into|struck|won|landed) (?:an?|another|one more|two|three|four|five|several|separate|its|a further) (?:[\w$€£'’.,-]+ ){0,5}$"
)
""" "Signed a $3 million": what was signed is told behind it, and is no paper that was told before."""
A_TRADE = re.compile(r"^(?:On [^,]{3,30}, |The same day,? )?(?:An?|Another|Two|Several) (?:[\w$€£'’.,-]+ ){0,4}$")
WAS_SIGNED = re.compile(
    r"^ (?:(?:with|between|worth|for|on) [^.;]{1,80} )?(?:was|were|has been|have been) (?:\w+ )?(?:signed|inked|concluded|sealed)"
)


def is_of_trade(sentence: Sentence) -> bool:
    """Whether a sentence that names no paper of cooperation tells of a contract or licence of its own: "signed a supply contract"."""
    if sentence.has("instrument", "agreement", "join"):
        return False
    shift = max(sentence.start, 0)
    for hit in sentence.hits:
        if hit.role not in ("deal", "not_instrument"):
            continue
        before, after = sentence.words[: hit.start - shift], sentence.words[hit.end - shift :]
        if OF_TRADE.search(before) or (A_TRADE.search(before) and WAS_SIGNED.match(after)):
            return True
    return False


FOLLOWS_ONE = ROWS.pattern(
    rf"^(?:(?:it|this)(?= [a-z]+ (?:[a-z]+ ){{0,5}}?ones? (?:that|which|signed|between|with))|(?:[a-z-]+ ){{0,2}}{I}) (?:(?:with|between|on|of) [^;.]{{1,80}} )?(?:also |thus |itself |in turn )?"
    r"(?:follow(?:s|ed)?|builds? (?:up)?on|built (?:up)?on|(?:comes?|came) (?:[a-z]+ ){0,3}?(?:after|on heels of)|(?:is|was) (?:[a-z]+ )?(?:modelled|modeled|patterned|based) on|is (?:[a-z]+ )?(?:similar|like|identical|comparable) to|resembles|mirrors|echoes|complements|adds to|goes beyond|is in addition to|joins) "
    rf"(?:[a-z-]+ ){{0,3}}?(?:one|ones|those|that|(?:(?:deal|paper|document|pact)(?= (?:that|which|signed|struck|with|between)))|{I})(?! (?:will|is|was) )"
)
""" "The memorandum follows one that A signed with C in March": what was signed is the paper of before."""

OLDER_BY = 20
"""Days before publication from which a paper of others, told behind the news, is one of before."""


def papers_of_others(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements; a signing of others than those of the first, told behind it and dated weeks before, is no news.

    "Its rival signed a memorandum with C in March": papers told at one event have one day, or none.
    """
    first = next((s for s in found if s.said is Said.SIGNED and s.names_sides and place(page, s) == "lead"), None)
    if first is None or page.published is None or first.earlier:
        return found
    names = [(m.name, *m.aliases) for group in first.groups for m in group]

    def is_others(statement: Statement) -> bool:
        members = [m for group in statement.groups for m in group]
        return (
            statement.said is Said.SIGNED
            and statement.sentence > first.sentence
            and statement.names_sides
            and not statement.renewal
            and _is_dated_before(page, statement)
            and not any(same_body((m.name, *m.aliases), known) for m in members for known in names)
        )

    if any(_is_dated_before(page, s) for s in found if s.sentence == first.sentence):
        return found
    return [replace(s, said=Said.HELD, earlier=True, further=True, groups=()) if is_others(s) else s for s in found]


def with_followed(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements; what the news follows is of before, where it is dated weeks back: "It follows an MoU that A signed in March"."""
    news = next((s for s in found if s.said is Said.SIGNED and s.names_sides and not s.rule.startswith(LEANING)), None)
    if news is None or place(page, news) not in ("headline", "lead") or _is_dated_before(page, news):
        return found
    return [
        replace(s, said=Said.HELD, earlier=True)
        if s.rule.startswith(LEANING) and s.sentence > news.sentence and _is_dated_before(page, s)
        else s
        for s in found
    ]


def _is_dated_before(page: Page, statement: Statement) -> bool:
    """Whether all dates of a signing are of another month, and weeks past."""
    days = [w.value for w in statement.dates if w.of == "signing"]
    if not days or page.published is None:
        return False
    month = f"{page.published:%Y-%m}"
    return all(day[:MONTH] != month and age(page.published, day) >= OLDER_BY for day in days)
