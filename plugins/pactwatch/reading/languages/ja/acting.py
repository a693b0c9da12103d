"""Who acts in a Japanese sentence by its own words, and in those right before one that leaves it out."""

from __future__ import annotations

from dataclasses import replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.model import Mention, Sentence


def right_before(sheet: Sheet, sentence: Sentence) -> Sentence | None:
    """The running sentence right before; None where a line, or nothing, stands there."""
    return next((s for s in sheet.page.prose if s.order == sentence.order - 1), None)


def actor_in(sheet: Sheet, sentence: Sentence) -> Mention | None:
    """The one body that the sentence names as who acts; None where it names none or several."""
    groups = sheet.groups(sentence, sheet.masked(sentence))
    told = [m for g in groups if g.role == "subject" for m in sheet.bodies(g, sentence)]
    return replace(told[0], start=-1, end=-1) if len(told) == 1 else None


def actor_before(sheet: Sheet, sentence: Sentence) -> Mention | None:
    """Whom the sentences before told of; at least who alone acts in the one right before: "KNIが進出を急ぐ。"."""
    before = right_before(sheet, sentence)
    if (topic := sheet.topic_before(sentence)) is not None or before is None:
        return topic
    groups = sheet.groups(before, sheet.masked(before))
    # lands beside it are where it acts
    beside = [m for g in groups if g.role != "subject" for m in g.mentions if resolve(m.name) is None]
    return None if beside else actor_in(sheet, before)
