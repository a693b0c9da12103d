"""What follows a Chinese name: brackets that tell its home and how else it is called, and the words behind."""

from __future__ import annotations

import re

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.zh.pieces import NOTE

HEREAFTER = re.compile(
    r"(?:以下|下)?(?:简称|簡稱|下称|下稱|称|稱)(?:为|為|:|：)?[「『“\"]?(?P<name>[^「」『』“”\",，]{1,30})[」』”\"]?"
)
BEHIND = re.compile(r"(?:[A-Z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*)+|.){0,16}", re.DOTALL)


def notes_at(text: str, at: int) -> tuple[int, tuple[str, ...]]:
    """The brackets that stand at a place, and where they end."""
    notes: list[str] = []
    while note := NOTE.match(text, at):
        notes.append(note["note"])
        at = note.end()
    return at, tuple(notes)


def told_in(notes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """From the brackets: words that tell the home, and other names."""
    home: list[str] = []
    names: list[str] = []
    for note in notes:
        called = HEREAFTER.search(note)
        if called:
            names.append(called["name"])
            continue
        if find_countries(note, "zh") or home_of(note, "zh"):
            home.append(note)
        names += [
            piece
            for piece in re.split(r"[,，;；]\s?", note)
            if len(piece) >= 2
            and resolve(piece) is None
            and not re.search(r"\d{4}|[\1\2]|[右左中][一二三四五六]", piece)
        ]
    return " ".join(home), tuple(names)


def what_follows(text: str, at: int) -> str:
    """What follows a name: sixteen signs, of which a person's name in Latin letters is one."""
    behind = BEHIND.match(text, at)
    return behind.group() if behind else ""
