"""Who signs on notices whose sentences name one side only, and whose lines name the other."""

# ruff: noqa: E501  sentences as pages have them

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading

PAGES = {
    "ko": """한빛병원
병원소개 | 진료안내 | 알림마당

업무협약(MOU) 체결

한빛병원이 의료 협력을 위한 업무협약을 체결했습니다. 이번 협약으로 의료진 교류와 공동연구를 진행합니다.

{line}

앞으로도 해외 의료기관과의 교류를 넓혀 나가겠습니다.
""",
    "en": """Hanbit Hospital
About | Services | News

Memorandum of understanding signed

Hanbit Hospital of Korea has signed a memorandum of understanding on medical cooperation. Doctors will be exchanged and joint research carried out.

{line}

The hospital will go on widening its ties abroad.
""",
    "zh": """汉光医院
医院概况 | 科室 | 新闻

签署合作备忘录

汉光医院签署了医疗合作谅解备忘录,双方将互派医生,开展联合研究。

{line}

医院今后将继续扩大对外交流。
""",
}
OWN = {"ko": "한빛병원/KR", "en": "Hanbit Hospital/KR", "zh": "汉光医院/CN"}


def _read(page: str, lang: str) -> Reading:
    return read(clean(RawArticle(source="case", content=page, url=None, lang=lang, published=dt.date(2024, 6, 14))))


def _parties(reading: Reading) -> list[str]:
    return sorted(f"{party.name}/{party.country}" for accord in reading.accords for party in accord.parties)


@pytest.mark.parametrize(
    ("lang", "line", "partner"),
    [
        ("ko", "○ 협약기관 : 몽골 국립의과대학", "몽골 국립의과대학/MN"),
        ("ko", "협약 대상: 베트남 하노이의과대학", "베트남 하노이의과대학/VN"),
        ("ko", "- 상대기관: 몽골 국립의과대학", "몽골 국립의과대학/MN"),
        ("ko", "□ 협약당사자: 한빛병원, 몽골 국립의과대학", "몽골 국립의과대학/MN"),
        ("en", "Partner: Mongolian National University of Medical Sciences", "Mongolian National University of Medical Sciences/MN"),
        ("en", "Partner institution: Hanoi Medical University, Vietnam", "Hanoi Medical University/VN"),
        ("en", "Signatories: Hanbit Hospital; Hanoi Medical University, Vietnam", "Hanoi Medical University/VN"),
        ("zh", "合作单位:蒙古国立医科大学", "蒙古国立医科大学/MN"),
        ("zh", "签约方:汉光医院、蒙古国立医科大学", "蒙古国立医科大学/MN"),
        ("zh", "外方:蒙古国立医科大学", "蒙古国立医科大学/MN"),
    ],
)  # fmt: skip
def test_a_line_names_the_other_side(lang: str, line: str, partner: str) -> None:
    assert _parties(_read(PAGES[lang].format(line=line), lang)) == sorted((OWN[lang], partner))


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("ko", "○ 문의 : 몽골 국립의과대학"),
        ("ko", "○ 후원기관 : 몽골 국립의과대학"),
        ("en", "Sponsors: Hanoi Medical University, Vietnam"),
        ("en", "Partners: Hanoi Medical University, Vietnam"),
        ("zh", "赞助单位:蒙古国立医科大学"),
    ],
)
def test_a_line_of_others_names_nobody(lang: str, line: str) -> None:
    assert _parties(_read(PAGES[lang].format(line=line), lang)) == [OWN[lang]]


def test_where_a_sentence_names_both_sides_no_line_adds_one() -> None:
    page = PAGES["en"].format(line="Partner: Hanoi Medical University, Vietnam")
    page = page.replace("has signed a", "and Makerere University of Uganda have signed a")
    assert _parties(_read(page, "en")) == ["Hanbit Hospital/KR", "Makerere University of Uganda/UG"]
