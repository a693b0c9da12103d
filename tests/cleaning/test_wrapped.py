"""Pages broken at a fixed width, or within a sentence, are joined; headings, lists and whole lines stay."""

from pactwatch.cleaning.wrapped import unwrapped

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
