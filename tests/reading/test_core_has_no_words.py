"""The core of the reader knows no language: its words are rows of include/gazetteer/words/, grammar is the packs'."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pactwatch import reading, settings
from pactwatch.reading.terms import rows

CORE = sorted(Path(reading.__file__).parent.glob("*.py"))
EASTERN = re.compile("[\u1100-\u11ff\u3041-\u3096\u30a1-\u30fa\u3131-\u318c\u3400-\u9fff\uac00-\ud7a3]")
"""Hangul, kana and ideographs, without the dots and marks that stand between names of any script."""
MAY_HAVE = {
    "scripts.py": "the bounds of each script, which are letters of it",
    "traditional.py": "signs that are written in two ways, a letter for a letter",
}


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """The string literals of a file, no docstrings, with their lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.lineno, node.value


@pytest.mark.parametrize("path", CORE, ids=lambda path: path.name)
def test_no_string_holds_a_word_of_an_eastern_language(path: Path) -> None:
    found = [(line, text) for line, text in strings(path) if EASTERN.search(text)]
    assert (not found) is (path.name not in MAY_HAVE), found


def test_every_use_of_a_word_is_asked_for() -> None:
    asked = {text for path in CORE for _, text in strings(path)}
    files = (settings.include() / "gazetteer" / "words").glob("*.csv")
    assert not {row["use"] for path in files for row in rows(path)} - asked
