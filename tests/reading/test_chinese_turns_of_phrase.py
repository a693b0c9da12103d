"""Chinese turns of phrase: who only runs, heads or lets sign a body, who wrote on a title, papers that came before."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading, Status


def reading_of(text: str, title: str = "合作又进一步") -> Reading:
    day = dt.date(2024, 6, 21)
    return read(clean(RawArticle(source="cases", title=title, content=text, published=day, url=None)))


def agreements(reading: Reading) -> list[list[str]]:
    return [sorted(f"{party.name}/{party.country}" for party in accord.parties) for accord in reading.accords]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # who runs, founded or pays for a body signs nothing
        (
            "由慈濟醫療財團法人經營的花蓮慈濟醫院20日與泰國清邁大學醫院簽署合作備忘錄。",
            ["泰國清邁大學醫院/TH", "花蓮慈濟醫院/TW"],
        ),
        (
            "由泰国政府主导成立的泰国生物医药制造公司20日同深圳大学签署合作协议。",
            ["泰国生物医药制造公司/TH", "深圳大学/CN"],
        ),
        # who leads the paper itself does
        (
            "由成都市政府牵头的合作备忘录20日签署,签约对象是泰国清迈市政府。",
            ["成都市政府/CN", "泰国清迈市政府/TH"],
        ),
        # one person with two posts is of one house, two heads are of two
        (
            "20日,由深圳大学校长、深圳医学院院长金发与泰国玛希隆大学校长签署了合作备忘录。",
            ["泰国玛希隆大学/TH", "深圳大学/CN"],
        ),
        (
            "20日,深圳大学校长、泰国玛希隆大学校长分别在合作备忘录上签字。",
            ["泰国玛希隆大学/TH", "深圳大学/CN"],
        ),
        # whose head holds the pen for a part of it
        (
            "深圳大学医学院与泰国玛希隆大学医学院合作备忘录20日签署,由深圳大学校长毛军发和玛希隆大学校长签字。",
            ["泰国玛希隆大学医学院/TH", "深圳大学医学院/CN"],
        ),
        (
            "在签约仪式上,由深圳大学校长毛军发与泰国玛希隆大学校长签字,合作备忘录20日生效。",
            ["泰国玛希隆大学/TH", "深圳大学/CN"],
        ),
        # the title on which they wrote names them, whatever paper is told of behind
        (
            "20日,李明副厅长和老方坎平厅长在《中国云南省卫生厅与老挝丰沙里省卫生厅卫生合作备忘录》上签了名,备忘录为期3年。",
            ["中国云南省卫生厅/CN", "老挝丰沙里省卫生厅/LA"],
        ),
        # who of one side came to the signing has no paper of his own
        (
            "20日,中国药科大学与蒙古国立医科大学签署备忘录。蒙方参加签约的有卫生部长和外交部长。",
            ["中国药科大学/CN", "蒙古国立医科大学/MN"],
        ),
    ],
)
def test_who_signs_and_who_only_stands_beside(text: str, wanted: list[str]) -> None:
    assert agreements(reading_of(text)) == [sorted(wanted)]


@pytest.mark.parametrize(
    ("text", "status", "wanted"),
    [
        (
            "泰国内阁20日批准泰国与老挝的卫生合作备忘录,准许卫生部签署。文件何时签字尚未公布。",
            Status.PLANNED,
            ["泰国/TH", "老挝/LA"],
        ),
        ("泰国内阁允许卫生部与老挝卫生部签署合作备忘录。", Status.PLANNED, ["卫生部/TH", "老挝卫生部/LA"]),
        ("越南政府授权卫生部同古巴卫生部签订合作协议。", Status.PLANNED, ["卫生部/VN", "古巴卫生部/CU"]),
        ("斯里兰卡内阁批准与印度签署药品合作备忘录。", Status.PLANNED, ["斯里兰卡/LK", "印度/IN"]),
        (
            "泰国卫生部与老挝卫生部20日签署合作备忘录,允许双方医生互访。",
            Status.SIGNED,
            ["泰国卫生部/TH", "老挝卫生部/LA"],
        ),
    ],
)
def test_what_a_cabinet_lets_be_signed_is_to_come(text: str, status: Status, wanted: list[str]) -> None:
    reading = reading_of(text)
    assert reading.status is status
    assert agreements(reading) == [sorted(wanted)]


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("双方2019年已有一份只涉及药品的协议,这次在其基础上再进一步。", 2019),
        ("兩地2018年曾有過一份備忘錄。", 2018),
        ("双方的机构2019年已有一份报告。", None),
        ("2019年已有一份外国的协议可以参考。", None),
    ],
)
def test_a_paper_that_both_had_before(words: str, year: int | None) -> None:
    reading = reading_of(f"澳门药监局20日与葡萄牙药监局签署合作协议。{words}")
    assert (reading.renewal, reading.prior_year) == (year is not None, year)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("合作始于2021年10月,当时肯尼亚政府、Curevac和加纳的阿克拉医学研究所签署了谅解备忘录。", Status.FOLLOW_UP),
        ("項目源於2021年10月,當時肯尼亞政府、Curevac和加納的阿克拉醫學研究所簽署了諒解備忘錄。", Status.FOLLOW_UP),
    ],
)
def test_the_paper_with_which_a_project_began(words: str, status: Status) -> None:
    text = "非洲的疫苗工厂13日开工。德国Curevac公司提供设备。工厂占地三万平方米。产能可达五千万剂。员工将陆续到岗。"
    reading = reading_of(f"{text}\n{words}", "工厂开工")
    assert reading.status is status
    assert len(reading.accords[0].parties) == len(("KE", "DE", "GH"))


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("和越方农进刚厅长在备忘录上签了字", []),
        ("和越方阮文明局长签了字", []),
        ("和越方卫生厅长签了字", ["越方卫生厅"]),
        ("由新加坡政府成立的海光生物公司与", ["新加坡政府", "海光生物公司"]),
    ],
)
def test_heads_of_a_side_are_no_bodies(words: str, names: list[str]) -> None:
    assert [named.mention.name for named in bodies_in(words)] == names
