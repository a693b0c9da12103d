"""Pages broken at a fixed width, or within a sentence, are joined; headings, lists and whole lines stay."""

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


def test_other_scripts_stay():
    text = "\n".join(["The two hospitals signed a memorandum of understanding on Tuesday in"] * 6)
    assert unwrapped(text) == text


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
