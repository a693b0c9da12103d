"""docs/sources.md lists every fault and every field."""

from __future__ import annotations

import json
from pathlib import Path

from pactwatch import settings
from pactwatch.sources.faults import PASSING, SENTENCES
from pactwatch.sources.kinds import KINDS

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_every_fault_stands_in_the_table_as_the_code_has_it():
    text = (DOCS / "sources.md").read_text(encoding="utf-8")
    for word, sentence in SENTENCES.items():
        row = f"| `{word}` | {'yes' if word in PASSING else ''} | {sentence.replace('{detail}', '…')} |"
        assert row in text


def test_every_field_and_kind_is_described():
    text = (DOCS / "sources.md").read_text(encoding="utf-8")
    schema = json.loads((settings.include() / "sources.schema.json").read_text(encoding="utf-8"))
    assert [name for name in schema["properties"] if f"| `{name}` |" not in text] == []
    assert [name for name in KINDS if f"`{name}`" not in text] == []
