"""Who signs, where only lines of a form tell it: "○ 협약기관 : X", "Partner: X", "签约方:A、B"."""

from __future__ import annotations

from dataclasses import replace

from pactwatch.form_lines import COLON, label_of
from pactwatch.reading.countries import resolve
from pactwatch.reading.languages import Pack
from pactwatch.reading.model import Mention, Page, Said, Statement
from pactwatch.reading.names import same_body

BOTH = 2
"""Those of an agreement, at least."""


def with_labelled_partners(page: Page, speaks: Pack, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements; that of the news with the bodies of such lines, where no sentence names both sides of it."""
    news = [s for s in statements if s.said in (Said.SIGNED, Said.PLANNED) and not s.earlier]
    if not news or any(s.names_sides and page.sentences[s.sentence].place != "line" for s in news):
        return statements
    told = _bodies(page, speaks)
    if not told:
        return statements
    lead = next((s for s in news if s.groups and not s.names_sides), news[0])
    own = lead.groups[0][:1] if len(lead.groups) == 1 else ()
    others = [m for m in told if not any(same_body((m.name, *m.aliases), (one.name, *one.aliases)) for one in own)]
    group = (*own, *others)
    if len(group) < BOTH:
        return statements
    return tuple([replace(s, groups=(group,), anaphor=False) if s is lead else s for s in statements])


def _bodies(page: Page, speaks: Pack) -> list[Mention]:
    """The bodies of the lines behind such labels, each once."""
    found: list[Mention] = []
    for sentence in page.sentences:
        label = None if sentence.is_prose else label_of(sentence.words, "partner", parted=COLON)
        if label is None or sentence.start < 0:
            continue
        rest = replace(sentence, words=sentence.words[label.end :], start=sentence.start + label.end)
        named = [_without(m, label.words) for m in speaks.bodies(page, rest)]
        # "Hanoi Medical University, Vietnam": a land behind its body
        bodies = [m for m in named if resolve(m.name) is None] or list(named)
        found += [m for m in bodies if all(m.name != one.name for one in found)]
    return found


def _without(mention: Mention, label: str) -> Mention:
    """A body without the label that a grammar took for the first word of its name."""
    bare = mention.name.removeprefix(label).strip()
    return mention if bare == mention.name or not bare else replace(mention, name=bare, start=-1, end=-1)
