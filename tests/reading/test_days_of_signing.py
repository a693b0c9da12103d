"""When it was signed, in many ways of sentence and forms of dates (cases/days_of_signing.yml), Japanese and Chinese."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from pactwatch.cleaning.clean import clean
from pactwatch.reading.dates import find_dates
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle

DATA: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "days_of_signing.yml").read_text(encoding="utf-8")
)
LANGUAGES = ("ja", "zh")
SIDES = {
    "ja": (
        ("北海道大学", "ベトナムのハノイ医科大学", "覚書"),
        ("神戸市", "デンマークのオーデンセ市", "協力協定"),
        ("理化学研究所", "台湾の国立成功大学", "連携協定"),
    ),
    "zh": (
        ("中山大学", "越南河内医科大学", "合作备忘录"),
        ("深圳市", "丹麦欧登塞市", "合作协议"),
        ("中国科学院", "新加坡国立大学", "谅解备忘录"),
    ),
}
HEADS = {"ja": "{A}、{B}と{W}", "zh": "{A}与{B}签署{W}"}
MORE = {
    "ja": "両者は学生の交流などを通じて関係を深めてきた。今後は担当者による協議を重ね、具体的な計画をまとめる。",
    "zh": "双方多年来在学生交流等方面保持往来。今后双方将定期会商,拟定具体计划。",
}
WEEKDAYS = {"ja": "月火水木金土日", "zh": "一二三四五六日"}

Form = tuple[dt.date, dt.date, Callable[[dt.date], str], bool]
NEAR, MONTH_LATER, NEXT_MONTH = (
    (dt.date(2019, 11, 25), dt.date(2019, 11, 21)),
    (dt.date(2019, 11, 5), dt.date(2019, 10, 24)),
    (dt.date(2019, 12, 2), dt.date(2019, 11, 29)),
)
FORMS: dict[str, tuple[Form, ...]] = {
    "ja": (
        (*NEAR, lambda day: f"{day.year}年{day.month}月{day.day}日", False),
        (*NEAR, lambda day: f"{day.month}月{day.day}日", False),
        (*NEAR, lambda day: f"{day.day}日({WEEKDAYS['ja'][day.weekday()]})", False),
        (*NEAR, lambda day: f"令和元年{day.month}月{day.day}日", False),
        (*MONTH_LATER, lambda day: f"先月{day.day}日", True),
        (*NEXT_MONTH, lambda day: f"{day.day}日", False),
    ),
    "zh": (
        (*NEAR, lambda day: f"{day.year}年{day.month}月{day.day}日", False),
        (*NEAR, lambda day: f"{day.month}月{day.day}日", False),
        (*NEAR, lambda day: f"{day.day}日(周{WEEKDAYS['zh'][day.weekday()]})", False),
        (*NEAR, lambda day: f"上周{WEEKDAYS['zh'][day.weekday()]}", False),
        (*MONTH_LATER, lambda day: f"上月{day.day}日", True),
        (*NEXT_MONTH, lambda day: f"{day.day}日", False),
    ),
}
"""Publication, the signing, how its day is told, and whether the days beside it are told with their month."""


def days_read(text: str, lang: str, published: dt.date | None) -> set[str | None]:
    title, _, _ = text.partition("\n")
    raw = RawArticle(source="cases", title=title, content=text, published=published, url=None, lang=lang)
    return {accord.signed_on for accord in read(clean(raw)).accords}


def page_of(way: str, lang: str, number: int, form: Form) -> str:
    """A page that tells the signing in this way: headline, day, sentences, and more of no day."""
    published, signed, told, is_far = form
    one = dt.timedelta(1)

    def plain(day: dt.date) -> str:
        return f"{day.month}月{day.day}日" if is_far else f"{day.day}日"

    a, b, w = SIDES[lang][number % len(SIDES[lang])]
    till = "から" if lang == "ja" else "至"
    words = {
        "A": a,
        "B": b,
        "W": w,
        "S": told(signed),
        "T": f"{published.day}日",
        "Sd": plain(signed),
        "Sm1": plain(signed - one),
        "Sm2": plain(signed - 2 * one),
        "Sp1": plain(signed + one),
        "R": f"{plain(signed - one)}{till}{(signed + one).day}日",
    }
    first, *rest = way.format(**words).split("\n")
    day = f"{published.year}年{published.month}月{published.day}日"
    return "\n\n".join([HEADS[lang].format(**words), day, first, MORE[lang], *rest])


@pytest.mark.parametrize(
    ("lang", "number", "way"), [(lang, n, way) for lang in LANGUAGES for n, way in enumerate(DATA["ways"][lang])]
)
def test_the_day_is_read_in_every_way_of_telling_it(lang: str, number: int, way: dict[str, str]) -> None:
    for at, form in enumerate(FORMS[lang]):
        published, signed, *_ = form
        wanted = {"day": str(signed), "month": str(signed)[:7], "telling": str(published)[:7]}[way["want"]]
        text = page_of(way["text"], lang, number + at, form)
        assert days_read(text, lang, published) == {wanted}, text


@pytest.mark.parametrize(("lang", "page"), [(lang, page) for lang in LANGUAGES for page in DATA["pages"][lang]])
def test_the_day_of_a_page_is_read(lang: str, page: dict[str, str | None]) -> None:
    published = dt.date.fromisoformat(page["published"]) if page["published"] else None
    assert days_read(f"{page['text']}\n\n{MORE[lang]}", lang, published) == {page["day"]}


BASE = dt.date(2019, 11, 25)  # a Monday

FORMS_OF_DATES = [
    ("ja", "昨夜、覚書を締結した", ["2019-11-24"]),
    ("ja", "先週、覚書を締結した", ["2019-11"]),
    ("ja", "先週の木曜日に覚書を締結した", ["2019-11-21"]),
    ("ja", "21、22の両日、会議を開いた", ["2019-11"]),
    ("ja", "11月21・22日に会議を開いた", ["2019-11"]),
    ("ja", "1,000人、21日に集まった", ["2019-11-21"]),
    ("ja", "2018年4月に来日し、同年11月7日に結んだ", ["2018-04", "2018-11-07"]),
    ("ja", "2018年4月に来日し、その年の11月に結んだ", ["2018-04", "2018-11"]),
    ("ja", "会議の2日目に署名した", []),
    ("zh", "十一月廿一日签署协议", ["2019-11-21"]),
    ("zh", "今(11/25)日簽署協議", ["2019-11-25"]),
    ("zh", "週四(11/21)簽署協議", ["2019-11-21"]),
    ("zh", "11/21(四)簽署協議", ["2019-11-21"]),
    ("zh", "於11/21簽署協議", ["2019-11-21"]),
    ("zh", "本文共兩頁(1/2)", []),
    ("zh", "约占1/3的学生", []),
    ("zh", "11月14日(周四)签署协议", ["2019-11-14"]),
    ("zh", "上周签署协议", ["2019-11"]),
    ("zh", "大前天签署协议", ["2019-11-22"]),
    ("zh", "21、22日举行会议", ["2019-11"]),
    ("zh", "2018年4月见面,当年11月签署协议", ["2018-04", "2018-11"]),
    ("zh", "当年两校签署协议", []),
]


@pytest.mark.parametrize(("lang", "words", "wanted"), FORMS_OF_DATES, ids=[words for _, words, _ in FORMS_OF_DATES])
def test_a_form_of_date_says_what_it_says(lang: str, words: str, wanted: list[str]) -> None:
    assert [date.value for date in find_dates(words, lang, BASE)] == wanted


NOT_OF_A_DAY = [
    ("ja", "6月24日(木)、{A}と{B}は{W}を締結した。きっかけは2000年10月に行われた講演である。", None),
    ("ja", "6月24日(木)、{A}と{B}は{W}を締結した。きっかけは2010年10月に行われた講演である。", "2010-06-24"),
    ("zh", "6月24日(星期四),{A}与{B}签署{W}。双方2000年10月曾举办讲座。", None),
]


@pytest.mark.parametrize(("lang", "way", "wanted"), NOT_OF_A_DAY)
def test_a_day_of_the_week_refuses_a_year_in_which_it_was_another(lang: str, way: str, wanted: str | None) -> None:
    a, b, w = SIDES[lang][0]
    head = HEADS[lang].format(A=a, B=b, W=w)
    text = f"{head}\n\n{way.format(A=a, B=b, W=w)}\n\n{MORE[lang]}"
    assert days_read(text, lang, None) == {wanted}


FIRSTS = [(dt.date(2015, 12, 1), "2015"), (dt.date(2015, 12, 2), "2015-12"), (dt.date(2016, 1, 1), None)]


@pytest.mark.parametrize(("published", "wanted"), FIRSTS, ids=[str(day) for day, _ in FIRSTS])
def test_of_late_on_a_first_is_of_either_month(published: dt.date, wanted: str | None) -> None:
    a, b, w = SIDES["zh"][0]
    text = f"{HEADS['zh'].format(A=a, B=b, W=w)}\n\n{a}日前与{b}签署{w}。\n\n{MORE['zh']}"
    assert days_read(text, "zh", published) == {wanted}


KEPT = [
    ("ja", "{A}と{B}は20日に{W}に署名し、21日に記念式典を開いた。"),
    ("zh", "{A}与{B}20日签署{W},21日举行座谈。"),
]


@pytest.mark.parametrize(("lang", "way"), KEPT)
def test_a_day_whose_own_clause_tells_the_signing_stays_its_day(lang: str, way: str) -> None:
    a, b, w = SIDES[lang][0]
    text = f"{HEADS[lang].format(A=a, B=b, W=w)}\n\n{way.format(A=a, B=b, W=w)}\n\n{MORE[lang]}"
    assert days_read(text, lang, BASE) == {"2019-11-20"}
