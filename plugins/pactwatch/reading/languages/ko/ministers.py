"""Papers that ministers or heads of state sign whose lands the clause leaves out: those of the page's two lands.

"야마모토 농림수산상과 부르야일레 농산업장관이 각서에 서명했다" below "아르헨티나 대통령 방일": where headline and
text name just two lands before it, the two are meant.
"""

from __future__ import annotations

import re

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.nouns import name_of
from pactwatch.reading.mentioned import named_in
from pactwatch.reading.model import Mention, Page
from pactwatch.records import Kind

OF_STATE = re.compile(
    r"(?:장관|차관|총리|대통령|주석|국왕|외무상|외교부장|관방장관|농림수산상|경제산업상|총독)(?:들)?(?:은|는|이|가|과|와)\s"
)
NAMED = ("headline", "above", "lead", "body")
NO_LAND = frozenset({"INT", "EU"})
SIDES = 2


def of_ministers(line: Line, begin: int, close: int, page: Page) -> list[tuple[Mention, ...]]:
    """The pair of lands whose ministers act between ``begin`` and ``close``; [] where it is not clear which."""
    if not line.sentence.is_prose or not OF_STATE.search(line.text, begin, close):
        return []
    before = [s for s in page.sentences if s.place in NAMED and s.order <= line.sentence.order]
    lands: dict[str, None] = {}
    for sentence in before:
        lands |= dict.fromkeys(_lands_of(sentence.words))
        if sentence.place == "headline" and len(lands) == SIDES:
            break
    if len(lands) != SIDES:
        return []
    start = line.shift + begin
    return [tuple(Mention(name=name_of(c), start=start, end=start + 1, country=c, kind=Kind.GOVERNMENT) for c in lands)]


def of_other_minister(line: Line, begin: int, close: int, page: Page, told: Mention) -> list[Mention]:
    """The land of the one of two ministers whose land the clause leaves out; [] where it is not clear which.

    "보건장관은 8일 이라크 보건장관과 양해각서에 서명했다" below "손잡은 이란과 이라크".
    """
    titles = list(OF_STATE.finditer(line.text, begin, close))
    if not line.sentence.is_prose or len(titles) < SIDES:
        return []
    own = {m.code for m in find_countries(f"{told.home} {told.name}", "ko")}
    before = [s for s in page.sentences if s.place in NAMED and s.order <= line.sentence.order]
    rest = list(dict.fromkeys(code for s in before for code in _lands_of(s.words) if code not in own))
    if len(own) != 1 or len(rest) != 1:
        return []
    start = line.shift + titles[0].start()
    return [Mention(name=name_of(rest[0]), start=start, end=start + 1, country=rest[0], kind=Kind.GOVERNMENT)]


def _lands_of(words: str) -> list[str]:
    """The lands that the words name, themselves or by a place, in order."""
    return [code for _, _, code in named_in(words, "ko") if code not in NO_LAND]
