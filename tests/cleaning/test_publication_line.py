"""Publication lines as sites print them, and lines that only hold a day."""

import datetime as dt
import zoneinfo

import pytest

from pactwatch.cleaning.moments import find_moments
from pactwatch.cleaning.publication_line import read_publication_line
from pactwatch.cleaning.shape import split_lines


def read(text):
    return read_publication_line(split_lines(text)[0])


def moment(day, time=None):
    return dt.date.fromisoformat(day), dt.time.fromisoformat(time) if time else None


@pytest.mark.parametrize(
    ("line", "day", "time"),
    [
        ("입력 2016.06.05 16:15 수정 2016.06.05 18:15", "2016-06-05", "16:15"),
        ("기사입력 : 2025년02월20일 15:09", "2025-02-20", "15:09"),
        ("  • 웹출고시간2016.10.27 16:37:56", "2016-10-27", "16:37:56"),
        ("등록 2021.05.31 16:00:00", "2021-05-31", "16:00"),
        ("등록 2024.05.09 10:16:27수정 2024.05.09 11:24:51", "2024-05-09", "10:16:27"),
        ("기사등록 2024/11/22 08:01:00", "2024-11-22", "08:01"),
        ("• 승인 2022.06.09 18:58", "2022-06-09", "18:58"),
        ("입력2025.08.29 13:07", "2025-08-29", "13:07"),
        ("과학 입력 :2024/04/25 16:30", "2024-04-25", "16:30"),
        ("김주배 | 기사입력 2013/08/07 [18:15]", "2013-08-07", "18:15"),
        ("입력 2023. 12. 14. 오후 5:01", "2023-12-14", "17:01"),
        ("발행일 : 2006-09-08", "2006-09-08", None),
        ("게시일 2023.04.26", "2023-04-26", None),
        ("Published : Dec. 18, 2022 - 14:59", "2022-12-18", "14:59"),
        ("Published on 18 December 2022 at 2:59 pm", "2022-12-18", None),
        ("Posted: Dec 18, 2022 2:59 PM", "2022-12-18", "14:59"),
        ("Date: 2022-12-18T12:30:00", "2022-12-18", "12:30"),
        ("掲載日:2023年10月5日 9時30分", "2023-10-05", "09:30"),
        ("公開日 2023/10/05", "2023-10-05", None),
        ("日時 2007 年 2 月 23 日", "2007-02-23", None),
        ("发布时间:2023-07-05 11:26", "2023-07-05", "11:26"),
        ("發布日期:2023年7月5日 下午3:26", "2023-07-05", "15:26"),
    ],
)
def test_a_labelled_line_states_when_the_article_appeared(line, day, time):
    found = read(line)
    assert found is not None
    assert (found.published.day, found.published.time) == moment(day, time)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("최종수정 : 2025년02월20일 15:09", "2025-02-20"),
        ("수정 2016-12-01 15:23", "2016-12-01"),
        ("UPDATED. 2026-01-09 (금)", "2026-01-09"),
        ("Last updated: 3 May 2020", "2020-05-03"),
        ("更新日:2023/10/05", "2023-10-05"),
        ("更新时间:2023-07-05", "2023-07-05"),
    ],
)
def test_a_change_is_not_the_publication(line, day):
    found = read(line)
    assert (found.published, found.bare) == (None, None)
    assert found.updated.day == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    "line",
    [
        "2025-10-22",
        "December 17, 2021",
        "23 juli 2019",
        "14 marzo 2018",
        "13/07/2023",
        "2025.08.26 (화)",
        "Society - May 22, 2019",
        "2025年9月9日",
    ],
)
def test_a_day_without_a_label_is_bare(line):
    found = read(line)
    assert found.bare is not None
    assert (found.published, found.updated) == (None, None)


@pytest.mark.parametrize(
    "line",
    [
        "한국바이오협회는 2011년 10월 5일 일본바이오협회와 처음 업무협약을 맺었다고 밝혔다.",
        "Cabinet clears memorandum of 27 April 2016 with Papua New Guinea on health",
        "The Copenhagen accord of December 17, 2024, and what comes of it",
        "2024 의약품규제기관국제연합 회의",
        "입력을 기다립니다",
        "22019.04.15",
        "2024.13.45",
        "05/08/2024",
        "031-2024-0115",
        "",
    ],
)
def test_prose_headlines_and_half_days_are_no_publication_lines(line):
    lines = split_lines(line)
    assert not lines or read_publication_line(lines[0]) is None


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2024-05-08T10:00:00+09:00", "2024-05-08T01:00"),
        ("2024-05-08T10:00:00.123Z", "2024-05-08T10:00"),
        ("2024-05-08 10:00", "2024-05-08T01:00"),
        ("Wed, 08 May 2024 10:00:00 +0200", "2024-05-08T08:00"),
        ("May 8, 2024 1:00 a.m. GMT", "2024-05-08T01:00"),
        ("2024.05.08 12:30 AM KST", "2024-05-07T15:30"),
    ],
)
def test_a_moment_is_told_in_utc_by_its_own_offset_else_by_the_outlets_zone(text, utc):
    (found,) = find_moments(text)
    assert found.at(zoneinfo.ZoneInfo("Asia/Seoul")) == dt.datetime.fromisoformat(f"{utc}+00:00")


def test_without_a_zone_or_a_time_there_is_a_day_but_no_moment():
    (timed,) = find_moments("2024-05-08 10:00")
    (untimed,) = find_moments("2024-05-08")
    assert timed.at(None) is None
    assert untimed.at(dt.UTC) is None


def test_the_ends_of_the_calendar_do_no_harm():
    (late,) = find_moments("2099-12-31T23:59:00-12:00")
    assert late.at(None) == dt.datetime(2100, 1, 1, 11, 59, tzinfo=dt.UTC)
