"""Who held the pens, and papers with others of one side: told beside an agreement, neither is more news."""

from __future__ import annotations

from dataclasses import replace

from pactwatch.reading.languages.en.items.words import RULE as ITEM
from pactwatch.reading.languages.en.words import PROSE, kind_of
from pactwatch.reading.model import Page, Said, Statement
from pactwatch.reading.names import same_body

FIRM = ("between A and B", "A with B", "by A and B", "A and B sign", "A-B paper")
"""Rules that tell both sides by grammar alone."""
SEVERAL = "with A, with B"
"""What roles.py calls partners that have a paper each."""

PENS = PROSE.pattern(
    r"\b(?:[Ss]ignatures? (?:\w+ ){0,2}?(?:was|were|are|is|of|under)\b|[Tt]hose who signed|[Ss]ignatories)\b"
)


def ceremonies(page: Page, found: list[Statement]) -> list[Statement]:
    """The statements; who held the pen, and papers with others of one side, are no more news beside a firm one."""
    whole = [s for s in found if s.said is Said.SIGNED and s.rule.endswith(FIRM) and not s.earlier]
    named = [s for s in whole if s.instrument and not PENS.search(page.sentences[s.sentence].words)]
    firm = named or whole[:1]
    names = [(m.name, *m.aliases) for s in firm for group in s.groups for m in group]
    if not any(s.names_sides for s in firm):
        return found
    running = [s.sentence for s in firm if page.sentences[s.sentence].is_prose]
    first = min(running, default=10_000)
    # where but the headline tells who, the text's own telling of the signing is no detail
    own = None if running else next((s for s in found if s.said is Said.SIGNED and _is_told(page, s)), None)
    return [
        s
        if s.said is not Said.SIGNED or s in firm or s is own
        else _beside(s, names, is_pens=bool(PENS.search(page.sentences[s.sentence].words)), is_after=s.sentence > first)
        for s in found
    ]


def _is_told(page: Page, statement: Statement) -> bool:
    """Whether running text tells of the signing with its day, and names no two bodies of its own."""
    is_bare = not any(len(group) > 1 and any(not m.country for m in group) for group in statement.groups)
    is_dated = any(w.of == "signing" for w in statement.dates)
    return page.sentences[statement.sentence].is_prose and is_bare and is_dated and not statement.earlier


def _beside(statement: Statement, names: list[tuple[str, ...]], *, is_pens: bool, is_after: bool) -> Statement:
    """A weaker telling beside a firm one: a detail of it, or a paper of before with somebody else."""
    if is_pens:
        return replace(statement, detail=True)
    is_apart = statement.further or SEVERAL in statement.rule or statement.rule.startswith(ITEM)
    if is_apart and statement.names_sides:
        return statement
    others = [m for group in statement.groups for m in group]
    known = [m for m in others if any(same_body((m.name, *m.aliases), n) for n in names)]
    if statement.rule.endswith(FIRM) and len(others) > 1 and not known and all(kind_of(m.name) for m in others):
        # "the Sports Board and the Ministry of Sports signed": bodies of which none was told are of another paper
        return statement
    if statement.instrument is None and not statement.rule.endswith(("A with B", "between A and B")):
        return replace(statement, detail=True)
    sided = all(len(group) == 1 for group in statement.groups)
    if is_after and others and sided and not known:
        return replace(statement, said=Said.HELD, earlier=True, renewal=False, prior_year=None, groups=())
    return statement
