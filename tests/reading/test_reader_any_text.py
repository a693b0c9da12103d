"""The reader over any text at all: it never raises, its evidence stands where it says, and it takes linear time."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pactwatch.reading.page import LIMIT
from pactwatch.reading.reader import read
from pactwatch.records import Article, Status

WORDS = [
    "한국바이오협회는",
    "덴마크바이오협회와",
    "업무협약(MOU)을",
    "체결했다고",
    "7일",
    "밝혔다.",
    "각각",
    "두 기관은",
    "지난해",
    "해지했다",
    "The",
    "Ministry of Health of",
    "Ghana",
    "and",
    "Cuba",
    "signed",
    "a memorandum of understanding",
    "on Tuesday.",
    "will sign",
    "富山県薬業連合会は",
    "マレーシア製薬協会と",
    "覚書を",
    "締結した。",
    "国家药监局",
    "与",
    "沙特",
    "签署",
    "谅解备忘录。",
    "MOU",
    "(",
    ")",
    "'",
    '"',
    "·",
    "-",
    "▲",
    "\n",
    " ",
    "…",
    "👩‍🔬",
    "\u202e",
    "\x00",
    "\ud800",
    "\u0301",
    "ＭＯＵ",
    "İ",
    "ß",
]
TEXTS = st.one_of(
    st.text(st.characters(), max_size=400),
    st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=60).map("".join),
)


def article(text: str, title: str | None = None, lang: str | None = None) -> Article:
    return Article(id="any", source="any", text=text, title=title, lang=lang, published=dt.date(2024, 5, 8))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS, title=st.none() | TEXTS, lang=st.sampled_from([None, "ko", "en", "ja", "zh", "fr", "xx"]))
def test_no_text_makes_it_raise_and_evidence_stands_where_it_says(
    text: str, title: str | None, lang: str | None
) -> None:
    given_article = article(text, title, lang)
    reading = read(given_article)
    assert 0 <= reading.confidence <= 1
    assert (reading.status is Status.NONE) == (not reading.accords)
    for proof in reading.evidence:
        if proof.start >= 0:
            assert given_article.text[proof.start : proof.end] == proof.words
        else:
            assert proof.end == -1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS)
def test_twice_read_is_read_alike(text: str) -> None:
    assert read(article(text)) == read(article(text))


@pytest.mark.parametrize(
    "unit",
    [
        "한",
        "(",
        "('",
        "한국과 ",
        "협약",
        "업무협약을 ",
        "A와 B가 MOU를 ",
        "signed a MoU with ",
        "Mr. ",
        "과 ",
        "、",
        "MOU\n",
        "7일 ",
        "'" * 3,
        "a" * 50 + " ",
    ],
)
def test_a_long_text_of_one_unit_is_read_to_the_limit_only(unit: str) -> None:
    reading = read(article(unit * (LIMIT // len(unit) + 50_000)))
    assert "beyond" in reading.reason or any("beyond" in what for what in reading.unsure_of)


def test_what_stands_beyond_the_limit_is_not_read() -> None:
    lead = "아무 일도 없었다. " * (LIMIT // 10 + 1)
    reading = read(article(lead + "\n한국바이오협회는 7일 덴마크바이오협회와 업무협약을 체결했다."))
    assert reading.status is Status.NONE
    assert "beyond" in reading.reason


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "77", "TZ": "Asia/Seoul"},
        {"PYTHONHASHSEED": "5", "TZ": "America/New_York", "LC_ALL": "C"},
    ],
)
def test_same_input_same_output_in_any_process(surroundings: dict[str, str]) -> None:
    here = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
        env={
            "PYTHONPATH": str(Path(__file__).parents[2] / "plugins"),
            "PATH": os.environ["PATH"],
            "PYTHONUTF8": "1",
            **surroundings,
        },
    )
    assert here.stdout == _read_here()


SCRIPT = """
import datetime as dt, json, dataclasses
from pactwatch.reading.reader import read
from pactwatch.records import Article
TEXTS = [
    "한국바이오협회는 지난 7일 덴마크바이오협회, 독일 수소연료전지협회(DWV)와 각각 업무협약(MOU)을 체결했다고 8일 밝혔다. 두 나라는 협력한다.",
    "The Food and Drugs Authority of Ghana signed a memorandum of understanding with Cuba's regulator and with Kenya on Tuesday.",
    "富山県薬業連合会は8日、マレーシア製薬協会と経済交流に関する覚書を取り交わした。",
    "国家药品监督管理局与沙特食品药品监督管理局11月1日在北京签署合作谅解备忘录。",
]
for text in TEXTS:
    print(dataclasses.asdict(read(Article(id="a", source="s", text=text, published=dt.date(2024, 5, 8)))))
"""  # noqa: E501  a sentence stays on one line


def _read_here() -> str:
    lines: list[str] = []
    space = {"print": lambda value: lines.append(str(value))}
    exec(SCRIPT, space)
    return "".join(f"{line}\n" for line in lines)
