"""Items of several papers: "Three memoranda were signed. The first is with A, the second with B, the third with C".

Whatever announces several papers is told once, with the day, the verb and as a rule one side of them all; what follows
is cut into items, and each is given what it does not tell itself::

    words.py     the words that announce several papers and take them up (rows of phrases/en.csv)
    lines.py     items with a dash or a number, a line each
    cutting.py   turns: "the first", "another", "with A, ...; with B, ..."
    turns.py     the papers of the turns
    by_land.py   items in whatever words, where two lands are announced: a body of the one beside one of the other
    naming.py    whom an item names: both sides, one or none
    sharing.py   what items have from the announcement: the common side, the verb, the instrument, the day
    further.py   a paper that is told as one more than the one before, without an announcement ("It also signed with C")
"""

from __future__ import annotations

from pactwatch.reading.languages.en.items.by_land import with_pairs
from pactwatch.reading.languages.en.items.cutting import turns_of
from pactwatch.reading.languages.en.items.further import with_another, with_second
from pactwatch.reading.languages.en.items.lines import with_lines
from pactwatch.reading.languages.en.items.turns import with_some, with_turns
from pactwatch.reading.languages.en.phrases import Names
from pactwatch.reading.model import Page, Statement


def with_items(page: Page, names: Names, found: list[Statement]) -> list[Statement]:
    """The statements; one that announces several papers gets the parties of each item that is told behind it."""
    told = with_lines(page, names, found)
    if told is not found:
        return told
    number, turns = turns_of(page, names)
    if turns and len(turns) == number:
        found = with_turns(page, names, found, turns)
    told = with_pairs(page, names, found)
    if told is found and 0 < len(turns) < number:
        told = with_some(page, names, found, turns, number)
    return told if told is not found else with_another(page, names, with_second(page, found))
