"""Parts of the Japanese pack: idioms, persons, names, short forms, forms, verbs."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.dates import find_dates
from pactwatch.reading.languages.ja import ending, saying
from pactwatch.reading.languages.ja.bodies import is_body
from pactwatch.reading.languages.ja.chains import chains_in
from pactwatch.reading.languages.ja.people import ministry_of, without_person
from pactwatch.reading.languages.ja.rewording import reworded
from pactwatch.reading.languages.ja.roles import groups_in
from pactwatch.reading.model import Said
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading


def reading_of(text: str, published: str = "2024-06-10") -> Reading:
    return read(clean(RawArticle(source="cases", content=text, published=dt.date.fromisoformat(published))))


def names_in(reading: Reading) -> list[set[str]]:
    return [{party.name for party in accord.parties} for accord in reading.accords]


@pytest.mark.parametrize(
    "text",
    [
        "青森県をパートナーとする協定",
        "A社のほか、B社が",
        "国有銀行である中国銀行と",
        "B、Cの2社が加わった計3社が",
        "A社と連名で",
    ],
)
def test_idioms_keep_their_length(text: str) -> None:
    assert len(reworded(text)) == len(text)
    assert reworded(text) != text


@pytest.mark.parametrize(
    ("words", "ministry"),
    [
        ("長妻昭厚生労働相", "厚生労働省"),
        ("厚労相", "厚生労働省"),
        ("ビジネス・エネルギー・産業戦略相", "ビジネス・エネルギー・産業戦略省"),
        ("ヴェラン保健大臣", "保健省"),
    ],
)
def test_a_minister_stands_for_his_ministry(words: str, ministry: str) -> None:
    found = ministry_of(words)
    assert found is not None
    assert found[0] == ministry


@pytest.mark.parametrize("words", ["真相", "首相", "様相", "特許庁長官", "教授"])
def test_no_minister_no_ministry(words: str) -> None:
    assert ministry_of(words) is None


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("山田太郎長崎市長", "長崎市"),
        ("鈴木一郎三重県知事", "三重県"),
        ("東西大学小川学長", "東西大学"),
        ("小川学長", None),
    ],
)
def test_a_person_stands_for_the_body_before_the_title(words: str, body: str | None) -> None:
    assert without_person(words) == body


@pytest.mark.parametrize("name", ["日本医科大学", "中国", "韓国", "総務省", "国立衛生研究所", "カレリア商工会議所"])
def test_names_of_bodies(name: str) -> None:
    assert is_body(name)


@pytest.mark.parametrize(
    "name",
    ["保健省", "両政府", "3カ国政府", "検査サービス", "MoU", "GSOMIA破棄", "一部報道", "カスピ海", "アンデス高地"],
)
def test_words_that_name_no_body(name: str) -> None:
    assert not is_body(name)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("厚生労働省及び経済産業省が", ["厚生労働省", "経済産業省"]),
        ("豊橋林業(愛知県豊橋市)と", ["豊橋林業"]),
        ("安斯泰来(中国)投資有限公司は", ["安斯泰来(中国)投資有限公司"]),
        ("ケニアの保健省と", ["保健省"]),
        ("シンガポールの新興企業、ノバセルと", ["ノバセル"]),
        ("フエの医科大学と", ["医科大学"]),
        ("青森の大学と", []),
    ],
)
def test_bodies_are_cut_out(text: str, names: list[str]) -> None:
    assert [m.name for group in groups_in(text) for m in group.mentions] == names


def test_short_forms_are_marked_for_the_page_to_tell() -> None:
    assert [chain.same for chain in chains_in("保健省と県は")] == ["保健省", "県"]
    assert chains_in("同国保健省との間で")[0].same == "保健省"


@pytest.mark.parametrize(
    ("stem", "tail", "said"),
    [
        ("締結", "いたしましたのでお知らせします", Said.SIGNED),
        ("締結", "する方針を示した", Said.PLANNED),
        ("結ぶ", "兵庫県とワシントン州が", Said.HELD),
        ("結ん", "でいる協定を", Said.HELD),
        ("結ん", "だ覚書に基づき", Said.HELD),
        ("署名", "しなかった", None),
        ("結ぶ", "ことができました", Said.SIGNED),
        ("交わす", "ところまでこぎつけた", Said.SIGNED),
        ("取り交わ", "すのが目的だ", Said.PLANNED),
        ("署名", "するのは来月で", Said.PLANNED),
        ("締結", "に前向きな姿勢を示した", Said.PLANNED),
        ("結ん", "で20年になる", Said.HELD),
        ("結ぶ", "ことができなかった", None),
    ],
)
def test_what_a_verb_says(stem: str, tail: str, said: Said | None) -> None:
    assert saying.said_after(stem, tail) == said


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("姉妹都市関係を解消することを決めた", True),
        ("結んでいる協定を打ち切ると発表した", True),
        ("覚書を停止した", True),
        ("協定を破棄せずと表明した", False),
        ("終了の通告はしていない", False),
    ],
)
def test_ends(words: str, ends: bool) -> None:
    assert ending.ends(words) == ends


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("七月六日、", "2024-07-06"),
        ("知事は六日、", "2025-05-06"),
        ("昨年七月に", "2024-07"),
        ("二十三日付で", "2025-04-23"),
    ],
)
def test_days_in_ideographs(words: str, value: str) -> None:
    assert [d.value for d in find_dates(words, "ja", dt.date(2025, 5, 8))] == [value]


@pytest.mark.parametrize("words", ["三日月", "一日も早く", "十日町市と", "四日市市", "三日間", "第三者", "二日目"])
def test_no_days_in_ideographs(words: str) -> None:
    assert not find_dates(words, "ja", dt.date(2025, 5, 8))


def test_so_many_bodies_were_just_named() -> None:
    reading = reading_of(
        "薬の備えで組む4者\n薬をつくる北洋製薬株式会社(大阪市)、検査の南洋大学、衛生用品の西洋化学株式会社、"
        "そして現地で働く日本発の新興企業、株式会社オリエント。\n10日、この4者のあいだで包括的連携協定が成立しました。\n"
    )
    assert [len(names) for names in names_in(reading)] == [4]


def test_each_of_the_two_just_named_signs_for_itself() -> None:
    reading = reading_of(
        "東西銀行、アジアの2行と提携\n組む相手は、フィリピンのルソン銀行と、ベトナムのハノイ開発銀行。\n"
        "東西銀行はこの2行のそれぞれと、業務提携の覚書を結んだ。\n"
    )
    assert names_in(reading) == [{"東西銀行", "ルソン銀行"}, {"東西銀行", "ハノイ開発銀行"}]


def test_a_form_tells_partner_and_day() -> None:
    reading = reading_of(
        "東西国立博物館\nトップ | 展示\n草原博物院と学術交流協定\n2024年6月10日\n\n"
        "当館はこのたび、モンゴルの博物館との協力関係を深めることになりました。研究者の交流を進めます。\n\n"
        "相手方   草原博物院(モンゴル国ウランバートル市)\n締結日   2024年5月31日\n"
    )
    assert reading.status == "signed"
    assert [accord.signed_on for accord in reading.accords] == ["2024-05-31"]
    assert names_in(reading) == [{"草原博物院", "東西国立博物館"}]


def test_an_acronym_is_the_body_that_the_page_explains_it_by() -> None:
    reading = reading_of(
        "韓国の庁長が訪中\n韓国食品医薬品安全庁(KFDA)の庁長が5日、国家食品薬品監督管理局(SFDA)の会談に出る。\n"
        "会談は、KFDAとSFDAが2009年4月に交わした了解覚書を実行に移す作業の一環にあたる。\n"
    )
    assert (reading.status, [accord.pairs for accord in reading.accords]) == ("follow_up", [("CN-KR",)])


def test_what_is_first_of_its_kind_is_no_plan() -> None:
    reading = reading_of(
        "東西製薬 県と包括協定\n東西製薬は9日、神奈川県をパートナーとする包括協定を締結した。\n"
        "県がこうした協定を製薬会社と結ぶのは、これが最初だという。\n"
    )
    assert reading.status == "signed"


@pytest.mark.parametrize(
    "text",
    [
        "東西製薬、印社と供給契約\n東西製薬は8日、インドのアグニ社と原薬の供給契約を締結したと発表した。\n",
        "市長、大使と懇談\nペルーの大使が8日、市役所を訪れ、市長と意見を交わした。農業での協力に期待を示した。\n",
        "東西製薬、提携解消の報道にコメント\n東西製薬は8日、米ノバ社との提携を解消するとの一部報道について「当社の発表ではない」とした。\n",
        "社説 日韓の協定を生かせ\n日韓の情報保護協定が正常化した。両国はこの協定を生かすべきだ。\n",
    ],
)
def test_nothing_is_signed(text: str) -> None:
    assert reading_of(text).status == "none"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        # a year told twice
        ("2023年(令和5年)4月21日に", "2023-04-21"),
        ("令和5年(2023年)4月21日に", "2023-04-21"),
        ("2019年(令和元年)11月3日、", "2019-11-03"),
        ("令和元年(2019年)11月", "2019-11"),
        ("平成25年(2013)8月2日", "2013-08-02"),
        ("2015年(平成27年)に", "2015"),
        ("2023年(R5)4月21日", "2023-04-21"),
        # what stands in the brackets is no year
        ("2023年(第5回)4月21日に", "2023"),
    ],
)
def test_a_year_told_twice_is_one(words: str, value: str) -> None:
    assert [d.value for d in find_dates(words, "ja", dt.date(2025, 5, 8))][:1] == [value]


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("厚労省に4日入った連絡で分かった", True),
        ("4日に届いた知らせによると", True),
        ("4日、現地から入った情報によると", True),
        ("4日夜に寄せられた報告では", True),
        ("4日に大使館へもたらされた公電で", True),
        ("4日に首都へ入った一行は", False),
        ("4日に届いた荷を", False),
        ("4日、現地に入った知事が", False),
    ],
)
def test_the_day_on_which_news_came_in_is_that_of_the_telling(words: str, is_told: bool) -> None:
    assert [d.is_announcement for d in find_dates(words, "ja", dt.date(2025, 5, 8))] == [is_told]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        # short names that no ending tells
        ("全農とケニア農協は、覚書を交わした。", ["全農", "ケニア農協"]),
        ("日赤とフィジー赤十字社が協定を結んだ。", ["日赤", "フィジー赤十字社"]),
        ("全農家が参加した。", []),
        # what a paper is about
        ("ヨルダンと覚書 救命救急・リハビリ・病院開発", ["ヨルダン"]),
        ("ヨルダンと覚書 医療・介護・大学", ["ヨルダン"]),
        ("労働・傷病兵・社会問題省と署名した。", ["労働・傷病兵・社会問題省"]),
        ("モンゴル・日本病院と署名した。", ["モンゴル・日本病院"]),
    ],
)
def test_short_names_and_rows_of_fields(words: str, names: list[str]) -> None:
    assert [c.mention.name for c in chains_in(words) if c.mention is not None] == names
