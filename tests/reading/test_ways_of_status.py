"""What a sentence tells of a paper: signed, planned, followed up, ended or none (cases/statuses_LANG.yml)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle

LANGUAGES = ("ko", "en")
CASES: dict[str, Any] = {
    lang: yaml.safe_load((Path(__file__).parent / "cases" / f"statuses_{lang}.yml").read_text("utf-8"))
    for lang in LANGUAGES
}
PUBLISHED = dt.date(2024, 6, 14)
WAYS = [(lang, status, way) for lang in LANGUAGES for status, ways in CASES[lang]["ways"].items() for way in ways]


@pytest.mark.parametrize(("lang", "status", "way"), WAYS)
def test_a_way_of_telling_says_its_status_under_any_headline(lang: str, status: str, way: str) -> None:
    cases, wrong = CASES[lang], []
    for names, head in zip(cases["pairs"], cases["heads"][status], strict=True):
        told = {"head": head.format(**names), "told": way.format(**names), "more": cases["more"][status]}
        text = cases["page"].format(**told)
        got = read(clean(RawArticle(source="cases", content=text, published=PUBLISHED, url=None, lang=lang))).status
        if str(got) != status:
            wrong.append((text, str(got)))
    assert not wrong
