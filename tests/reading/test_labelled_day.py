"""The day of a signing that a line of a form tells, on notices whose sentences tell none."""

# ruff: noqa: E501  sentences as pages have them

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle

PAGES = {
    "ko": """알림마당

충북대, 베트남 하노이의대와 업무협약

충북대학교는 베트남 하노이의과대학교와 의료 인력 교류를 위한 업무협약을 체결했다. 두 대학은 앞으로 공동연구와 학생 교류를 이어 가기로 했다.

{line}
○ 장소 : 충북대 본관

협약에 따라 두 대학은 해마다 공동 학술대회를 열고 교수진을 서로 보낸다.
""",
    "en": """News

Jilin University and Hanoi Medical University sign memorandum

Jilin University of China and Hanoi Medical University of Vietnam have signed a memorandum of understanding. The two will exchange staff and students and hold joint conferences.

{line}
Venue: Main Hall

Under the memorandum, the two universities will hold a joint conference every year.
""",
    "ja": """お知らせ

ビントゥアン医科大学校(ベトナム)と学術交流協定

ベトナム南部にあるビントゥアン医科大学校と香川県立保健医療大学との間で、学術交流に関する協定が締結されました。香川県立保健医療大学としては新しい一歩です。

{line}
場 所  本学

今後は教員が互いに訪問し、情報交換などを通じて理解を深めていきます。
""",
    "zh": """新闻中心

吉林大学与越南河内医科大学签署合作备忘录

吉林大学与越南河内医科大学签署合作备忘录,双方将在医学教育和科研方面开展合作。两校今后将互派师生,共同举办学术会议。

{line}
地点:吉林大学

根据备忘录,两校每年举办一次联合学术会议,并互派教师授课。
""",
}
TOLD = [
    ("ko", "○ 일시 : 2015. 1. 14.(수)"),
    ("ko", "일 시 : 2015년 1월 14일(수) 14:00"),
    ("ko", "▶ 체결일: 2015년 1월 14일"),
    ("ko", "협약일 : 2015-01-14"),
    ("ko", "□ 일시 및 장소: 2015.1.14(수), 본관"),
    ("ko", "서명일 2015년 1월 14일"),
    ("ko", "- 협약체결일 : 2015. 1. 14."),
    ("en", "Date of signing: 14 January 2015"),
    ("en", "Signed on: January 14, 2015"),
    ("en", "Signing date: 14 January 2015"),
    ("ja", "日 時  平成27年1月14日(水)"),
    ("ja", "【日時】2015年1月14日"),
    ("ja", "日時:2015年1月14日(水)"),
    ("ja", "・締結日 2015年1月14日"),
    ("ja", "調印日時:2015年1月14日 14:00"),
    ("zh", "签约时间:2015年1月14日"),
    ("zh", "签署日期 2015-01-14"),
    ("zh", "活动时间:2015年1月14日"),
]
OF_SOMETHING_ELSE = [
    ("ko", "등록일시 : 2015. 1. 14."),
    ("ko", "작성일 2015.01.14"),
    ("ko", "○ 일시 : 2014. 1. 14."),
    ("ko", "○ 협약 기간 : 2015. 1. 14. ~ 2018. 1. 13."),
    ("en", "Last updated: 14 January 2015"),
    ("en", "Posted: 14 January 2015"),
    ("ja", "更新日:2015年1月14日"),
    ("ja", "日時:2014年1月14日"),
    ("zh", "发布时间:2015年1月14日"),
    ("zh", "活动时间:2014年1月14日"),
]


def _signed_on(lang: str, line: str, published: dt.date | None) -> list[str | None]:
    page = PAGES[lang].format(line=line)
    reading = read(clean(RawArticle(source="case", content=page, url=None, lang=lang, published=published)))
    return [accord.signed_on for accord in reading.accords]


@pytest.mark.parametrize("published", [dt.date(2015, 1, 20), None])
@pytest.mark.parametrize(("lang", "line"), TOLD)
def test_a_line_of_a_form_tells_the_day(lang: str, line: str, published: dt.date | None) -> None:
    assert _signed_on(lang, line, published) == ["2015-01-14"]


@pytest.mark.parametrize(("lang", "line"), OF_SOMETHING_ELSE)
def test_a_line_of_something_else_does_not(lang: str, line: str) -> None:
    assert _signed_on(lang, line, dt.date(2015, 1, 20)) in (["2015-01"], [None])
