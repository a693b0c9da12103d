"""Date expressions in four languages against a publication day, and what is no date."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactwatch.reading.dates import find_dates, grammar_of

TESTS = Path(__file__).resolve().parents[1]
BASE = dt.date(2026, 11, 22)  # a Sunday

# The 28 Korean forms, and what each says on BASE.
KOREAN_FORMS = {
    "2025년 2월 20일": "2025-02-20",
    "2025.02.20": "2025-02-20",
    "2025-02-20": "2025-02-20",
    "2025/2/20": "2025-02-20",
    "2월 20일": "2026-02-20",
    "지난 3일": "2026-11-03",
    "오는 25일": "2026-11-25",
    "20일": "2026-11-20",
    "20일(현지시간)": "2026-11-20",
    "지난 11일(현지시각)": "2026-11-11",
    "지난달 28일": "2026-10-28",
    "지난 9월": "2026-09",
    "다음 달 2일": "2026-12-02",
    "내달 2일": "2026-12-02",
    "작년 3월": "2025-03",
    "지난해 12월": "2025-12",
    "올해 3월": "2026-03",
    "올 4월": "2026-04",
    "어제": "2026-11-21",
    "전날": "2026-11-21",
    "그제": "2026-11-20",
    "이틀 전": "2026-11-20",
    "사흘 전": "2026-11-19",
    "3일 전": "2026-11-19",
    "지난주 금요일": "2026-11-13",
    "이달 초": "2026-11",
    "2026년 3분기": "2026-Q3",
    "같은 날": "2026-11-22",
}

FORMS = [
    ("en", "on Tuesday", "2026-11-17"),
    ("en", "last Friday", "2026-11-20"),
    ("en", "next Monday", "2026-11-23"),
    ("en", "yesterday", "2026-11-21"),
    ("en", "Oct. 21", "2026-10-21"),
    ("en", "Dec. 2", "2025-12-02"),
    ("en", "21 October 2025", "2025-10-21"),
    ("en", "October 21, 2025", "2025-10-21"),
    ("en", "21st of November", "2026-11-21"),
    ("en", "earlier this month", "2026-11"),
    ("en", "last month", "2026-10"),
    ("en", "in March", "2026-03"),
    ("en", "March 2024", "2024-03"),
    ("en", "last year", "2025"),
    ("en", "in 2019", "2019"),
    ("en", "third quarter of 2026", "2026-Q3"),
    ("en", "Nov. 3-5", "2026-11"),
    ("en", "two days ago", "2026-11-20"),
    ("en", "21/11/2025", "2025-11-21"),
    ("en", "03/04/2025", "2025"),
    ("ja", "2024年8月22日", "2024-08-22"),
    ("ja", "2007 年 2 月 23 日", "2007-02-23"),
    ("ja", "８月２２日", "2026-08-22"),
    ("ja", "22日", "2026-11-22"),
    ("ja", "23日", "2026-10-23"),
    ("ja", "同日", "2026-11-22"),
    ("ja", "今月5日", "2026-11-05"),
    ("ja", "来月2日", "2026-12-02"),
    ("ja", "先月", "2026-10"),
    ("ja", "昨年12月", "2025-12"),
    ("ja", "去る10日", "2026-11-10"),
    ("ja", "来る25日", "2026-11-25"),
    ("ja", "令和5年3月1日", "2023-03-01"),
    ("ja", "令和元年5月", "2019-05"),
    ("ja", "平成28年4月", "2016-04"),
    ("ja", "先週金曜日", "2026-11-13"),
    ("ja", "月曜日", "2026-11-16"),
    ("ja", "二〇二四年八月二十二日", "2024-08-22"),
    ("ja", "3日前", "2026-11-19"),
    ("ja", "前日", "2026-11-21"),
    ("ja", "前日にあたる5月31日", "2026-05-31"),
    ("ja", "翌日の4日", "2026-11-04"),
    ("zh", "4月25日", "2026-04-25"),
    ("zh", "当地时间20日", "2026-11-20"),
    ("zh", "昨日", "2026-11-21"),
    ("zh", "今(11)日", "2026-11-11"),
    ("zh", "上周五", "2026-11-13"),
    ("zh", "禮拜五", "2026-11-20"),
    ("zh", "今年3月", "2026-03"),
    ("zh", "上个月28日", "2026-10-28"),
    ("zh", "将于12月2日", "2026-12-02"),
    ("zh", "民國112年5月3日", "2023-05-03"),
    ("zh", "二〇二三年七月四日", "2023-07-04"),
    ("zh", "2023年7月4日", "2023-07-04"),
    ("zh", "两天前", "2026-11-20"),
    ("zh", "日前", None),
    ("zh", "近日", None),
]

NOT_DATES = [
    ("ko", "3일간"),
    ("ko", "20일 만에"),
    ("ko", "7일 이내"),
    ("ko", "2박 3일"),
    ("ko", "100일"),
    ("ko", "제3일"),
    ("ko", "2020년대"),
    ("ko", "2030년까지"),
    ("ko", "3년간"),
    ("ko", "2.5일"),
    ("ko", "전일본 대회"),
    ("ko", "45일"),
    ("ko", "13월"),
    ("ko", "5월호"),
    ("ko", "매출 2025억"),
    ("ko", "1호 기업"),
    ("ko", "어제오늘의 일이"),
    ("ko", "3자 협약"),
    ("ko", "20여 일"),
    ("ko", "010-1234-5678"),
    ("ko", "30일분"),
    ("en", "may sign"),
    ("en", "they march on"),
    ("en", "a 20-day trip"),
    ("en", "21 companies"),
    ("en", "Section 5"),
    ("en", "the 20th anniversary"),
    ("en", "2019 agreements were"),
    ("en", "sun and moon"),
    ("ja", "3日間"),
    ("ja", "10日目"),
    ("ja", "2泊3日"),
    ("ja", "100日"),
    ("ja", "第5日"),
    ("ja", "2024年度"),
    ("ja", "2018年3月期"),
    ("ja", "1日あたり"),
    ("zh", "第5日"),
    ("zh", "30日内"),
    ("zh", "25号楼"),
    ("zh", "10日游"),
    ("zh", "2019年度"),
    ("zh", "100日"),
    ("zh", "一带一路"),
]


@pytest.mark.parametrize(("form", "value"), KOREAN_FORMS.items())
def test_each_korean_form(form: str, value: str) -> None:
    (found,) = find_dates(form, "ko", BASE)
    assert found.value == value


@pytest.mark.parametrize(("form", "value"), KOREAN_FORMS.items())
def test_each_korean_form_in_a_sentence(form: str, value: str) -> None:
    sentence = f"두 기관은 {form} 업무협약을 맺었다."
    (found,) = find_dates(sentence, "ko", BASE)
    assert found.value == value
    assert sentence[found.start : found.end] == found.words


def test_the_forms_are_all_there() -> None:
    assert len(KOREAN_FORMS) == 28


@pytest.mark.parametrize(("language", "form", "value"), FORMS)
def test_each_form(language: str, form: str, value: str | None) -> None:
    (found,) = find_dates(form, language, BASE)
    assert found.value == value


@pytest.mark.parametrize(("language", "words"), NOT_DATES)
def test_what_is_no_date(language: str, words: str) -> None:
    assert find_dates(words, language, BASE) == ()


@pytest.mark.parametrize(
    ("language", "text", "announced"),
    [
        ("ko", "체결했다고 20일 밝혔다", True),
        ("ko", "20일 체결했다고 밝혔다", False),
        ("en", "it said on Tuesday that", True),
        ("en", "signed on Tuesday", False),
        ("ja", "22日発表した", True),
        ("ja", "22日に締結した", False),
        ("zh", "22日宣布", True),
        ("zh", "22日签署", False),
    ],
)
def test_the_day_of_saying_is_marked(language: str, text: str, announced: bool) -> None:
    (found,) = find_dates(text, language, BASE)
    assert found.is_announcement is announced


def test_without_a_publication_day_only_what_the_words_say() -> None:
    (found,) = find_dates("8日", "ja", None)
    assert (found.value, found.month, found.day) == (None, None, 8)
    (found,) = find_dates("10월 3일", "ko", None)
    assert (found.value, found.month, found.day) == (None, 10, 3)


def test_a_day_shares_the_month_before_it() -> None:
    assert [d.value for d in find_dates("9월 3일과 4일", "ko", BASE)] == ["2026-09-03", "2026-09-04"]


def test_several_days_are_not_one() -> None:
    (found,) = find_dates("18~20일", "ko", BASE)
    assert found.value == "2026-11"


def test_the_same_month_and_year_are_those_named_before() -> None:
    values = [d.value for d in find_dates("지난해 12월 3일 만나 같은 달 5일, 2019년 3월과 같은 해 5월", "ko", BASE)]
    assert values == ["2025-12-03", "2025-12-05", "2019-03", "2019-05"]


@given(
    st.text(alphabet="0123456789년월일年月日.-/ 지난오는내달今昨上周星期第NovMarch", max_size=60),
    st.sampled_from(["ko", "en", "ja", "zh"]),
    st.one_of(st.none(), st.dates(dt.date(1950, 1, 1), dt.date(2090, 1, 1))),
)
def test_any_text_gives_days_that_exist(text: str, language: str, base: dt.date | None) -> None:
    for found in find_dates(text, language, base):
        assert text[found.start : found.end] == found.words
        if found.value and len(found.value) == 10:
            assert dt.date.fromisoformat(found.value)


LINES = [
    line
    for folder in (TESTS / "gate" / "corpus" / "articles", TESTS / "reading" / "fresh" / "articles")
    for path in sorted(folder.glob("*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("language", ["ko", "en", "ja", "zh"])
def test_a_rule_needs_no_letter_that_its_dates_can_lack(language):
    rules = [row for row in grammar_of(language).rules if row.needs]
    lines = [*LINES, *KOREAN_FORMS, *(text for lang, text, _ in FORMS if lang == language)]
    found = [(row, line) for row in rules for line in lines if row.pattern.search(line)]
    lacking = [(row.name, line) for row, line in found if any(map(set(line).isdisjoint, row.needs))]
    assert found
    assert lacking == []
