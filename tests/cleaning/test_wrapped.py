"""Pages broken at a fixed width, or within a sentence, are joined; headings, lists and whole lines stay."""

import textwrap

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.cleaning.wrapped import in_sentences, unwrapped
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Status

TITLE = "다물군, 일본 니시우라시와 교류 끊는다"
SCRIPT = [
    "역사 교과서 문제로",
    "일본과 거리를 두는 자치단체가",
    "늘고 있습니다.",
    "다물군은 일본 니시우라시와 잇던",
    "교류를 모두",
    "그만둔다고 밝혔습니다.",
    "두 시군은 지난 94년",
    "우호교류 협정을 맺고",
    "지금까지 꾸준히 오갔습니다.",
    "다물군은 조례가 바뀌지 않는 한",
    "교류를 다시 열",
    "뜻이 없다고 했습니다.",
]
BROKEN = (
    "四国医療交流財団と台湾の嘉南医療グループは今月1日、内視鏡手術の研修と看護師の",
    "交流をめぐる覚書を取り交わした。双方の病院で働く若い医師がこれによって互いの国",
    "で学ぶ機会がひろがることになり、来年の春には最初の一行が日本をおとずれる予定で",
    "、その後も毎年十人ほどが行き来することになるという。病院の院長はこれを歓迎して",
    "いると語った。",
)


def test_lines_broken_at_a_width_are_joined():
    assert unwrapped("見出し\n" + "\n".join(BROKEN)) == "見出し\n" + "".join(BROKEN)


def test_a_line_that_ends_in_a_particle_goes_on():
    first = "厚生労働省は、6月4日(木)、迎賓館赤坂離宮において、内閣総理大臣とフィリピン大統領の"
    assert (
        unwrapped(f"{first} \n 立ち会いのもと、覚書を交わしました。") == f"{first}立ち会いのもと、覚書を交わしました。"
    )


def test_a_verb_belongs_to_the_line_before():
    assert (
        unwrapped("両省は、医療分野における協力に関する覚書に合意\n\n しました。")
        == "両省は、医療分野における協力に関する覚書に合意しました。"
    )


def test_whole_lines_stay():
    text = "覚書を締結\n東北大学は3日、覚書を結んだ。\n・台湾の病院と\n・韓国の病院と\n期間は5年。"
    assert unwrapped(text) == text


ENGLISH = """Harare and Gaborone hospitals to share surgeons

The Mbira General Hospital of Harare and the Tsodilo Heart Institute in
Gaborone have signed a memorandum of understanding under which their
surgeons will operate in each other's theatres for a month.

Students may follow from March. A joint committee meets twice a year and
reports to both boards."""
KOREAN = """가람대병원, 몽골 흐브스굴의대와 맞손

가람대병원은 지난 12일 몽골 흐브스굴의과대학과 의료인 연수와 원격진료를 위한
업무협약을 체결했다고 밝혔다. 두 기관은 내년 봄부터 해마다 의사 다섯 명을 서로
보내기로 했다.

병원은 이번 협약을 시작으로 현지 검진센터를 여는 일도 살펴보고 있으며 다음 달
실무진이 울란바토르를 찾는다."""
CHINESE = """青石医院与缅甸仰光口腔医院签约

青石医院与缅甸仰光口腔医院于十二日在仰光签署合作谅解备忘录,双方将互派医师
进修,并在三年之内合办两期口腔颌面外科培训班,首批学员预计明年春天到达青石医
院报到。

院方表示,双方还将共同申报科研课题,今后每年轮流举办一次学术会议,并向两国的
基层医院开放远程会诊平台。"""


def _paragraphs(text: str, between: str) -> str:
    return "\n\n".join(paragraph.replace("\n", between) for paragraph in text.split("\n\n"))


@pytest.mark.parametrize(("text", "between"), [(ENGLISH, " "), (KOREAN, " "), (CHINESE, "")])
def test_a_page_broken_at_a_width_is_joined_whatever_its_script(text: str, between: str):
    assert unwrapped(text) == _paragraphs(text, between)


def test_a_page_broken_by_letters_is_joined():
    words = KOREAN.split("\n\n")[1].replace("\n", " ")
    broken = textwrap.fill(words, 36)
    assert broken.count("\n") > 1
    assert unwrapped(f"제목\n\n{broken}\n\n{broken}") == f"제목\n\n{words}\n\n{words}"


def test_a_page_broken_without_blank_lines_is_joined():
    body = ENGLISH.split("\n\n", 1)[1].replace("\n\n", "\n")
    assert unwrapped(f"{body}\n{body}").split("\n") == 2 * _paragraphs(ENGLISH, " ").split("\n\n")[1:]


def test_a_headline_over_a_short_text_stays():
    text = "Harare and Gaborone hospitals to share surgeons\nThe two signed a paper on Monday.\nIt holds for two years."
    assert unwrapped(text) == text


def test_items_of_a_list_stay():
    text = f"{ENGLISH}\n\n- The hospital of Harare sends three surgeons a year to Gaborone for\n- The institute pays."
    assert unwrapped(text).endswith("Gaborone for\n- The institute pays.")


def test_whole_paragraphs_stay():
    text = "\n".join(_paragraphs(ENGLISH, " ").split("\n\n") * 3)
    assert unwrapped(text) == text


def test_a_broken_page_is_read_as_a_whole_one():
    broken, whole = (
        read(clean(RawArticle(source="test", content=text, lang="en"))) for text in (ENGLISH, _paragraphs(ENGLISH, " "))
    )
    assert [pair for accord in whole.accords for pair in accord.pairs] == ["BW-ZW"]
    assert broken.accords == whole.accords


def test_a_script_in_short_lines_is_read_by_its_sentences():
    article = clean(RawArticle(source="test", title=TITLE, content="\n".join((TITLE, *SCRIPT)), lang="ko"))
    reading = read(article)
    assert reading.status is Status.ENDED
    assert [pair for accord in reading.accords for pair in accord.pairs] == ["JP-KR"]
    assert [accord.signed_on for accord in reading.accords] == ["1994"]


def test_a_script_is_joined_sentence_by_sentence():
    assert in_sentences(SCRIPT)[0] == " ".join(SCRIPT[:3])
    assert len(in_sentences(SCRIPT)) == 4


def test_headings_over_short_lines_stay():
    lines = ["가람군 봄꽃 축제 연다", "군은 12일 축제를 엽니다.", "문의 02-000-0000"]
    assert in_sentences(lines) == lines
