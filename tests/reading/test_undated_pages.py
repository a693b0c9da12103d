"""Japanese and Chinese pages without a day of their own: whether a signing is their news, and of which year it was."""

from __future__ import annotations

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import Article, RawArticle, Reading, Status

SIGNED, RECALLED = Status.SIGNED, Status.FOLLOW_UP


def reading(text: str) -> Reading:
    """What a page says whose first line is its headline."""
    title = text.split("\n", maxsplit=1)[0]
    return read(Article(id="x", source="case", title=title, text=text, published=None))


STATUSES = [
    # the text tells of later years
    (
        (
            "岐阜市と杭州市の中学生、西湖で交流\n\n岐阜市と中国の杭州市は1979年2月21日、友好都市の提携に調印した。"
            "1988年には高校どうしの交換留学が始まった。今回は中学生12人が西湖を訪ねた。"
        ),
        RECALLED,
    ),
    (
        "宁波与亚琛的十五年\n\n2009年3月4日,宁波市与德国亚琛市签署友好交流备忘录。2016年,两市的职业学校开始互派教师。",
        RECALLED,
    ),
    # a year that is to come is no later one
    (
        (
            "岐阜大学、ハノイ工科大学と協定を締結\n\n岐阜大学は2019年4月3日、ベトナムのハノイ工科大学と学術交流協定を締結した。"
            "2025年までに100人の学生を受け入れる計画だ。"
        ),
        SIGNED,
    ),
    (
        "宁波大学与亚琛工业大学签约\n\n2019年4月3日,宁波大学与德国亚琛工业大学签署合作备忘录,预计2024年建成联合实验室。",
        SIGNED,
    ),
    # the headline keeps an anniversary
    (
        "長野市と石家荘市、友好都市40周年\n\n長野市と中国の石家荘市は1981年4月19日、友好都市の提携に調印した。市民の合唱団が記念の歌を披露した。",
        RECALLED,
    ),
    (
        "友城三十年:青岛与下关\n\n1979年10月3日,青岛市与日本下关市签署友好城市协议。市民代表在八大关栽下樱花。",
        RECALLED,
    ),
    # under a headline of something else: the opening has a day of its own, or the signing but a year
    (
        (
            "リマの学生10人が本学を見学\n\n6月3日、ペルーのカエタノ・エレディア大学の学生10人が来学しました。"
            "長崎大学はペルーのカエタノ・エレディア大学と2018年9月4日に学術交流協定を締結しました。"
        ),
        RECALLED,
    ),
    (
        (
            "キガリへ学生を送り出します\n\n学生10人がルワンダの首都で2週間学びます。"
            "神戸市とキガリ市は2016年、経済連携の共同宣言に署名しました。今回の派遣もその枠組みによるものです。"
        ),
        RECALLED,
    ),
    (
        "長崎大学がペルーの大学と協定\n\n9月4日、長崎大学はペルーのカエタノ・エレディア大学と学術交流協定を締結しました。",
        SIGNED,
    ),
]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_a_signing_of_long_ago_is_recalled(text: str, status: Status) -> None:
    assert reading(text).status is status


DAYS = [
    (
        "天津医院与西贡医院签约\n\n9月18日,天津医院与越南大水镬医院签署合作协议。天津医院的新楼2021年3月启用。",
        None,
    ),
    ("天津港与釜山港签约\n\n3月29日,天津港集团与韩国釜山港湾公社签署合作备忘录。码头2012年由三家公司改制而成。", None),
    (
        "広島病院、台中の病院と覚書\n\n3月15日、広島大学病院は台湾の台中栄民総医院と覚書を締結した。同院は1982年の開院だ。",
        None,
    ),
    ("天津港与釜山港签约\n\n2012年3月29日,天津港集团与韩国釜山港湾公社签署合作备忘录。", "2012-03-29"),
    # a bare day takes no other date of the page
    (
        (
            "검역본부, 란저우 수의연구소와 MOU\n\n"
            "검역본부가 백신을 함께 연구하기 위해 18일 중국 란저우 수의연구소와 양해각서를 체결했다. "
            "두 나라 정상은 2014년 7월 서울에서 만나 동물 질병에 함께 맞서기로 뜻을 모았다."
        ),
        None,
    ),
    ("広島病院、台中の病院と覚書\n\n2011年3月15日、広島大学病院は台湾の台中栄民総医院と覚書を締結した。", "2011-03-15"),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_year_of_a_house_is_not_that_of_the_news(text: str, day: str | None) -> None:
    assert {accord.signed_on for accord in reading(text).accords} == {day}


FRAME = """青葉工科大学
{frame}

ラトビアの医科大学と協定

青葉工科大学は、ラトビアのリガ医科大学と学術交流協定を締結しました。
調印式が行われたのは{day}。両校の学長が署名しました。

本学からは学長ら5名が臨みました。
"""


@pytest.mark.parametrize(
    ("frame", "day", "told"),
    [
        ("KOHO NEWS | 2021年度 一覧へ戻る", "9月17日(金)", "2021-09-17"),
        ("お知らせ | 令和3年度の一覧", "9月17日(金)", "2021-09-17"),
        ("2021年度 | 2020年度 | 2019年度", "9月17日(金)", "2021-09-17"),
        # a fiscal year ends in March
        ("トピックス | 2021年度", "3月17日(木)", "2022-03-17"),
        # the day of the week gainsays it, or nothing bears it out
        ("トピックス | 2021年度", "9月17日(木)", None),
        ("トピックス | 2022年", "9月17日(金)", None),
        ("トピックス | 2021年度", "9月17日", None),
        ("2024年度 | 2023年度 | 2022年度 | 2021年度 | 2020年度 | 2019年度", "9月17日(金)", None),
    ],
)
def test_the_year_in_the_frame_is_that_of_a_day_with_its_weekday(frame: str, day: str, told: str | None) -> None:
    raw = RawArticle(source="case", content=FRAME.format(frame=frame, day=day), url=None, published=None, lang="ja")
    assert {accord.signed_on for accord in read(clean(raw)).accords} == {told}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("平成19年に結んだ協定のもとで、取り組みを続けてきました。", None),
        ("両者の交流は平成19年から続いています。", None),
        ("平成19年に開設した研究所が窓口です。", None),
        # of now
        ("平成30年度の事業として進めます。平成30年3月9日に式を開きました。", "2018-03"),
    ],
)
def test_the_year_of_an_era_in_which_something_began_is_not_that_of_the_news(text: str, day: str | None) -> None:
    page = f"ガーナ大学と協定\n\n長崎大学は3月、ガーナ大学と協定を締結しました。{text}"
    assert {accord.signed_on for accord in reading(page).accords} == {day}
