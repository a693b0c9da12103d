"""Bodies of the gazetteer in a sentence that tells who signed: each keeps its whole name and its home."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch import settings
from pactwatch.reading.reader import read
from pactwatch.reading.terms import rows
from pactwatch.records import Article, Reading

SENTENCES = {
    "en": "The Ministry of Health of Norway and {} signed a memorandum of understanding on cooperation on Thursday.",
    "ko": "노르웨이 보건부는 5일 {} 협력을 위한 업무협약을 체결했다.",
    "ja": "ノルウェー保健省は5日、{}と協力覚書を締結した。",
    "zh": "挪威卫生部5日与{}签署合作谅解备忘录。",
}
EVERY = 40
"""One name in so many is read."""
LEAST = {"en": 0.995, "ko": 0.995, "ja": 0.99, "zh": 0.99}
PAIRS_WITH_NOBODY = ("NO", "INT")


def _read(lang: str, name: str) -> Reading:
    with_name = f"{name}{'과' if _ends_in_consonant(name) else '와'}" if lang == "ko" else name
    text = f"News\n{SENTENCES[lang].format(with_name)}"
    return read(Article(id="x", source="case", title="News", text=text, lang=lang, published=dt.date(2023, 10, 6)))


def _ends_in_consonant(name: str) -> bool:
    """Whether a Korean name, or one of letters or digits that is read so, ends in a consonant."""
    last = name.rstrip(")")[-1]
    return (ord(last) - ord("가")) % 28 > 0 if "가" <= last <= "힣" else last in "LMNR1367890"


def _bodies(lang: str) -> list[tuple[str, str]]:
    """Names that one land's bodies have, each with the land."""
    lands: dict[str, set[str]] = {}
    for path in sorted((settings.include() / "gazetteer" / "organisations").glob("*.csv")):
        for row in rows(path):
            for name in filter(None, row[f"names_{lang}"].split("|")):
                lands.setdefault(name, set()).add(row["country"])
    return [(name, land) for name, codes in lands.items() if len(codes) == 1 for land in codes]


@pytest.mark.parametrize("lang", SENTENCES)
def test_known_bodies_are_at_home_whatever_their_names_hold(lang: str) -> None:
    told = [(name, land) for name, land in _bodies(lang)[::EVERY] if land not in PAIRS_WITH_NOBODY]
    wrong = []
    for name, land in told:
        pairs = {pair for accord in _read(lang, name).accords for pair in accord.pairs}
        if pairs != {"-".join(sorted((land, "NO")))}:
            wrong.append((name, land, pairs))
    assert len(told) > 400
    assert len(wrong) <= (1 - LEAST[lang]) * len(told), wrong


@pytest.mark.parametrize(
    ("lang", "name", "land"),
    [
        ("en", "Georgia State University", "US"),
        ("en", "China Medical University Hospital", "TW"),
        ("en", "Indian Health Service", "US"),
        ("ko", "런던 위생열대의학대학원", "GB"),
        ("ko", "사우스베일로 한의과대학교", "US"),
        ("zh", "和信治癌中心医院", "TW"),
    ],
)
def test_a_known_name_stays_whole(lang: str, name: str, land: str) -> None:
    assert (name, land) in [(p.name, p.country) for accord in _read(lang, name).accords for p in accord.parties]
