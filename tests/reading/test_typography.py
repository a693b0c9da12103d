"""A page is read the same however its letters and marks are set."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from labelled import Label, labels, raw_article

from pactwatch.cleaning.clean import clean
from pactwatch.commands.read import as_row, reading_of
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle
from pactwatch.typography import SET_AS, WIDE, narrow, one_setting

LETTER = r"[^\W\d_]"
WIDEN = {plain_letter: wide for wide, plain_letter in WIDE.items()}
OWN_SCRIPT = re.compile(r"[ぁ-んァ-ヺ一-鿿]")
ADDRESS = re.compile(r"http|www|@")
EVERY = {"ja": 20, "zh": 20, "en": 50, "ko": 50}
"""Of so many labelled articles one is read."""


def _wide(text: str, but: str) -> str:
    """All signs of lines in Chinese or Japanese in full width, as agencies set them, but a few."""
    setting = str.maketrans({sign: wide for sign, wide in WIDEN.items() if sign not in but})
    return "\n".join(
        line.translate(setting) if OWN_SCRIPT.search(line) and not ADDRESS.search(line) else line
        for line in text.split("\n")
    )


def _wide_japanese(text: str) -> str:
    return _wide(text, ".,")


def _wide_chinese(text: str) -> str:
    return re.sub(r"(?<=[㐀-鿿）》」』”])[,，]", "，", _wide(text, ".,0123456789"))


def _as_printed(text: str) -> str:
    """Apostrophes and hyphens within words as typesetters set them."""
    return re.sub(rf"(?<={LETTER})-(?={LETTER})", "‑", re.sub(rf"(?<={LETTER})'(?={LETTER})", "’", text))


def _dots(text: str) -> str:
    return re.sub(r"(?<=[가-힣])·(?=[가-힣])", "ㆍ", text)


SETTINGS = {"ja": _wide_japanese, "zh": _wide_chinese, "en": _as_printed, "ko": _dots}
SAMPLE = [
    label
    for lang, every in EVERY.items()
    for label in sorted((one for one in labels() if one["lang"] == lang), key=lambda one: str(one["id"]))[::every]
]


def _told(raw: RawArticle) -> dict[str, Any]:
    """What a reading decides, names in one typography."""
    row = as_row("", reading_of(raw))
    return {
        "decided": {key: row[key] for key in ("status", "instrument", "renewal", "prior_year", "sector")},
        "agreements": [
            (
                [(one_setting(party["name"], row["lang"]), party["country"]) for party in told["parties"]],
                told["pairs"],
                told["signed_on"],
            )
            for told in row["agreements"]
        ],
    }


@pytest.mark.parametrize("label", SAMPLE, ids=lambda label: label["id"])
def test_a_page_reads_the_same_in_another_setting(label: Label) -> None:
    raw = raw_article(label)
    again = replace(raw, content=SETTINGS[label["lang"]](raw.content))
    assert _told(again) == _told(raw)


def test_most_of_the_sample_is_set_differently() -> None:
    contents = [(label["lang"], raw_article(label).content) for label in SAMPLE]
    changed = sum(SETTINGS[lang](content) != content for lang, content in contents)
    assert changed > len(SAMPLE) * 0.7


def test_quotations_are_as_the_page_has_them() -> None:
    text = (
        "青空大学、ドイツのマルティン·ルター大学と覚書\n"
        "青空大学は２０２３年５月４日，ドイツのマルティン·ルター大学と学術交流に関する覚書（ＭＯＵ）を締結した．"
    )
    article = clean(RawArticle(source="test", content=text, lang="ja"))
    reading = read(article)
    quoted = [proof for proof in reading.evidence if proof.start >= 0]
    assert all(proof.words == article.text[proof.start : proof.end] for proof in quoted)
    assert "マルティン·ルター大学" in {proof.words for proof in quoted}
    assert "マルティン・ルター大学" in {party.name for accord in reading.accords for party in accord.parties}


@pytest.mark.parametrize(
    ("written", "lang", "as_set"),
    [
        ("ＭＯＵ（覚書）を締結：１２月", "ja", "MOU(覚書)を締結:12月"),
        ("東京で，学長が署名した．", "ja", "東京で、学長が署名した。"),
        ("３．５％", "ja", "3.5%"),
        ("签署备忘录，双方；合作：", "zh", "签署备忘录,双方;合作:"),
        ("签署了！真的？", "zh", "签署了！真的？"),
        ("People’s Republic", "en", "People's Republic"),
        ("‘We signed’ he said", "en", "‘We signed’ he said"),
        ("Kyoto–Seoul accord", "en", "Kyoto-Seoul accord"),
        ("2019–2023, 5 – 6 May", "en", "2019–2023, 5 – 6 May"),
        ("Sino‑Korean", "en", "Sino-Korean"),
        ("한ㆍ중 협약", "ko", "한·중 협약"),
        ("マレーシア·日本", "ja", "マレーシア・日本"),
        ("• 한국", "ko", "• 한국"),
        ("｢覚書｣", "ja", "「覚書」"),
    ],
)
def test_marks_of_one_meaning_are_set_alike(written: str, lang: str, as_set: str) -> None:
    assert one_setting(written, lang) == as_set


def test_cleaning_leaves_the_marks_of_sentences() -> None:
    assert narrow("２０２３年，ＪＩＣＡ（国際協力機構）：覚書！") == "2023年，JICA（国際協力機構）：覚書！"


@given(st.text(), st.sampled_from(sorted(SET_AS)))
def test_every_letter_stays_in_its_place(text: str, lang: str) -> None:
    once = one_setting(text, lang)
    assert len(once) == len(text)
    assert one_setting(once, lang) == once
    assert len(narrow(text)) == len(text)
