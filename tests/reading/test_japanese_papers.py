"""Japanese pages of several papers, older papers and days that lean on others: whose they are, and of when."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.languages.ja.bodies import is_body
from pactwatch.reading.languages.ja.chains import chains_in
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading, Status


def reading_of(text: str, published: str | None = None, url: str | None = None) -> Reading:
    day = dt.date.fromisoformat(published) if published else None
    return read(clean(RawArticle(source="cases", content=text, published=day, url=url)))


def papers_of(reading: Reading) -> list[tuple[set[str], str | None]]:
    return [({party.name for party in accord.parties}, accord.signed_on) for accord in reading.accords]


def test_two_papers_that_a_sentence_joins_are_two() -> None:
    text = (
        "南山大学、豪州の大学と協定\n\n南山大学は9日、オーストラリアのモナシュ大学との間で、"
        "大学間の包括的学術交流協定と、学生の交換に関する協定を締結した。両大学の学長が署名した。"
    )
    assert papers_of(reading_of(text, "2023-05-10")) == [({"南山大学", "モナシュ大学"}, "2023-05-09")] * 2


def test_bodies_that_each_sign_with_the_same_one_have_a_paper_each() -> None:
    text = (
        "韓国の病院と手を結ぶ\n\n福井県立病院と金沢医科大学がそれぞれ韓国の高麗大学九老病院と協力の覚書を交わした。"
        "9日、ソウルで式があった。"
    )
    told = papers_of(reading_of(text, "2023-05-10"))
    assert [names for names, _ in told] == [
        {"福井県立病院", "高麗大学九老病院"},
        {"金沢医科大学", "高麗大学九老病院"},
    ]


def test_heads_of_both_who_each_sign_have_one_paper() -> None:
    text = (
        "福井県立病院、台湾の病院と協定\n\n福井県立病院は9日、台湾の台中栄民総医院と協力の協定を結んだ。"
        "山本院長と許院長がそれぞれ協定書に署名した。"
    )
    assert len(reading_of(text, "2023-05-10").accords) == 1


def test_what_is_signed_at_the_same_seat_is_new() -> None:
    text = (
        "愛媛県がタイの財団と覚書\n\n愛媛県は8日、タイのチュラポーン財団と健康づくりの覚書を交わした。"
        "同じ席で愛媛大学も、マヒドン大学と研究協力の協定を結んでいる。"
    )
    assert papers_of(reading_of(text, "2023-05-10"))[1] == ({"愛媛大学", "マヒドン大学"}, "2023-05-08")


def test_papers_in_turn_of_which_the_second_is_told_as_a_signing() -> None:
    text = (
        "岐阜大学\n岐阜大学 二つの大学と協定\n\n本学は、インドネシアの二つの大学と相次いで協定を結びました。\n"
        "1本目はガジャマダ大学との協定です。11月4日に調印式があり、両学長が署名しました。"
        "同大学とは平成24年6月に部局の協定を結び、交流を重ねてきました。\n"
        "2本目は、平成28年11月7日にバンドンで開かれた会議の席で実現しました。"
        "最終日の9日に調印式が設けられ、森脇学長はバンドン工科大学の学長とともに協定書に署名しました。"
    )
    told = papers_of(reading_of(text, url="https://www.gifu-u.ac.jp/news/1"))
    assert sorted(told, key=lambda paper: str(paper[1])) == [
        ({"ガジャマダ大学", "岐阜大学"}, "2016-11-04"),
        ({"バンドン工科大学", "岐阜大学"}, "2016-11-09"),
    ]


def test_a_signing_far_behind_its_paper_with_a_day_of_its_own() -> None:
    text = (
        "台湾の名門、フィリピンの大学と手を組む\n\n台湾の国立成功大学は16日、"
        "フィリピンのデ・ラサール大学の学長らを迎え、"
        "学術交流の協定に調印したと発表した。\n研究者の往来や共同の学位を進める。台湾で学ぶ留学生は年々増えている。\n"
        "翌17日にはサント・トマス大学との調印も済ませた。同校は1611年に開かれた。"
    )
    assert papers_of(reading_of(text, "2019-07-18"))[1] == ({"国立成功大学", "サント・トマス大学"}, "2019-07-17")


def test_partners_told_first_sign_with_whom_the_sentence_before_tells_of() -> None:
    text = (
        "富山のガラス工房とフィンランドの工房が手を組む\n\n"
        "富山市のガラス会社ミナモグラス(Minamo Glass)が、北欧で販路を広げる。"
        "相手はフィンランドのデザイン振興庁と、同国の家具卸カルフーラ(Karhula)で、三者は6日、提携の覚書に調印した。"
    )
    told = papers_of(reading_of(text, "2018-06-10"))
    assert told == [({"ミナモグラス", "デザイン振興庁", "カルフーラ"}, "2018-06-06")]


def test_an_older_paper_has_the_day_nearest_before_its_verb() -> None:
    text = (
        "群馬大学\nHOME > トピックス\n群馬大学の訪問団がラオスへ 交流5回目\n\n"
        "群馬大学の訪問団が1月20日、ラオス国立大学を訪れた。\n\n"
        "同大学との交流は2009年に医学部で始まり、2012年に大学間協定を結んでからは全学に広がった。"
    )
    reading = reading_of(text, "2020-02-03", "https://www.gunma-u.ac.jp/news/1")
    assert reading.status is Status.FOLLOW_UP
    assert papers_of(reading) == [({"群馬大学", "ラオス国立大学"}, "2012")]


@pytest.mark.parametrize(
    "aside",
    [
        "県は2013年から台湾の団体と話し合いを重ねてきた。",
        "「2021年に新しい港ができ上がる」と知事は話した。",
        "知事は出席を見送った。2011年には投資の取決めを結んでいる。",
    ],
)
def test_a_year_of_before_or_to_come_is_not_that_of_the_news(aside: str) -> None:
    text = f"三重県、台湾の協会と覚書\n\n三重県は9月3日、台日産業協会と観光の覚書を交わした。\n{aside}"
    assert [accord.signed_on for accord in reading_of(text).accords] == [None]


def test_the_year_of_the_only_full_day_is_that_of_the_news() -> None:
    text = (
        "三重県、台湾の協会と覚書\n\n三重県は9月3日、台日産業協会と観光の覚書を交わした。\n"
        "両者の交流は平成21年5月から続く。平成28年9月1日には協会の一行が伊勢を訪れた。"
    )
    assert [accord.signed_on for accord in reading_of(text).accords] == ["2016-09-03"]


def test_since_when_a_renewed_paper_stands_is_not_the_day_of_the_news() -> None:
    text = (
        "長野の薬剤師会と韓国の薬剤師会、協定を延長\n\n"
        "長野県薬剤師会は、韓国の京畿道薬剤師会と結んでいる友好協定を5年延長した。"
        "両会が協定を結んだのは2011年4月。それ以来、毎年行き来している。"
    )
    reading = reading_of(text)
    assert (reading.renewal, reading.prior_year) == (True, 2011)
    assert [accord.signed_on for accord in reading.accords] == [None]


def test_a_paper_under_the_name_that_a_school_bore_is_of_the_same_two() -> None:
    text = (
        "岡山大学\n岡山大学がベトナムのフエ医科薬科大学と協定\n\n岡山大学は11月10日、"
        "フエ医科薬科大学と学術交流協定を結んだ。"
        "両大学の縁は、同大の前身であるフエ医科大学と覚書を交わした2004年にさかのぼる。"
    )
    reading = reading_of(text, "2017-11-20")
    assert (reading.renewal, reading.prior_year) == (True, 2004)
    assert papers_of(reading) == [({"岡山大学", "フエ医科薬科大学"}, "2017-11-10")]


def test_what_a_ministry_was_called_then_signs_nothing_now() -> None:
    text = (
        "富山県とタイの工業省、覚書を更新\n\n富山県は16日、タイ工業省と協力の覚書を結び直した。"
        "2014年に当時の産業貿易省と交わした覚書が期限を迎えたためだ。"
    )
    assert papers_of(reading_of(text, "2019-05-20")) == [({"富山県", "タイ工業省"}, "2019-05-16")]


@pytest.mark.parametrize(
    ("headline", "status"),
    [
        ("鳥取県とトゥブ県、交流20周年を祝う", Status.FOLLOW_UP),
        ("鳥取県、開庁150周年を祝う", Status.NONE),
    ],
)
def test_a_headline_that_counts_the_years_of_a_tie_has_its_paper(headline: str, status: Status) -> None:
    text = (
        f"{headline}\n\n鳥取県は7日、県庁で記念の木を植えた。平井知事は職員と握手を交わした。\n"
        "モンゴルのトゥブ県とは1997年7月に友好の覚書に署名している。"
    )
    assert reading_of(text, "2018-06-10").status is status


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("厚生労働省の山本花子医薬食品局長と", ["厚生労働省"]),
        ("高知県立のいち動物公園は", ["高知県立のいち動物公園"]),
        ("タイ・コンケン大学と", ["コンケン大学"]),
        ("台湾・台南市と", ["台南市"]),
        ("アンドラ・プラデシュ州と", ["アンドラ・プラデシュ州"]),
        ("ロシア・トルコ科学センターと", ["ロシア・トルコ科学センター"]),
        ("ラオス保健省直轄の医薬品センターと", ["医薬品センター"]),
        ("ウズベキスタン保健省管轄の製薬産業開発庁と", ["製薬産業開発庁"]),
        ("同センターと", []),
    ],
)
def test_names_that_phrases_tell(words: str, names: list[str]) -> None:
    assert [chain.mention.name for chain in chains_in(words) if chain.mention] == names


@pytest.mark.parametrize(
    "words",
    [
        "チン首相来県",
        "バンコク市内",
        "日本向け",
        "国際共同フェーズ3",
        "早期検査",
        "医療機器関連産業",
        "医療・医薬品",
        "農業・食品クラスター",
        "レッサーパンダ",
    ],
)
def test_what_names_nobody(words: str) -> None:
    assert not is_body(words)


@pytest.mark.parametrize(
    "name", ["神戸医療産業都市", "保健・家族福祉省", "石油天然ガス・金属鉱物資源機構", "台中駅前動物公園", "東西検査"]
)
def test_what_names_a_body(name: str) -> None:
    assert is_body(name)


TURNS = [
    # all who sign each of them, told behind its mark
    (
        (
            "札幌市の医療法人北斗会と、その子会社である北斗メディカルが、コーカサスの機関と相次いで覚書を交わした。"
            "20日に都内で開かれた会でのこと。\n\n"
            "1件目はジョージア。北斗メディカルがジョージア保健省との間で、救急センターづくりに協力する覚書に署名した。\n\n"
            "2件目は、北斗会と北斗メディカルがアルメニア国立医科大学と結んだもの。リハビリを扱う。\n\n"
            "残る1件では、両者がバクー市の国営投資会社アゼルメドと、病院の開発で連携することに合意し、覚書とした。"
        ),
        [
            {"北斗メディカル", "ジョージア保健省"},
            {"北斗会", "北斗メディカル", "アルメニア国立医科大学"},
            {"北斗会", "北斗メディカル", "アゼルメド"},
        ],
    ),
    (
        (
            "日洋海運は20日、北欧で2件の覚書を交わした。\n\n1件はノルウェー船級協会が相手で、水素船を研究する。"
            "もう1件では、日洋海運とフィンランドのヴァルトが自律航行で覚書に署名した。"
        ),
        [{"日洋海運", "ノルウェー船級協会"}, {"日洋海運", "ヴァルト"}],
    ),
    # what is still to come is none
    (
        (
            "三重県は20日、タイで2件の覚書を交わした。\n\n一つ目は、県とタイ保健省の間のもので、人材育成を扱う。"
            "二つ目は、県内の企業がタイ工業連盟と検討しているもので、来年の締結を目指す。"
        ),
        [{"三重県", "タイ保健省"}],
    ),
    # two together with a third, and what two of them signed, told as what it was
    (
        (
            "札幌市の医療法人北斗会と北斗メディカルは20日、ジョージアの機関などと覚書を締結した。"
            "北斗メディカルがジョージア保健省と交わしたのは、救急センターづくりに協力する覚書。\n\n"
            "北斗会と北斗メディカルは、アルメニア国立医科大学とも、リハビリで協力する覚書に署名した。"
        ),
        [{"北斗メディカル", "ジョージア保健省"}, {"北斗会", "北斗メディカル", "アルメニア国立医科大学"}],
    ),
    # one with each
    (
        "横浜南大学は20日、ケニアのナイロビ大学との覚書を更新し、ザンビア大学とも覚書を結んだ。",
        [{"横浜南大学", "ナイロビ大学"}, {"横浜南大学", "ザンビア大学"}],
    ),
]


@pytest.mark.parametrize(("text", "papers"), TURNS)
def test_papers_with_all_who_sign_them(text: str, papers: list[set[str]]) -> None:
    got = [sides for sides, _ in papers_of(reading_of(f"覚書を締結\n\n{text}\n\n期間は5年間とする。", "2025-12-23"))]
    assert sorted(got, key=sorted) == sorted(papers, key=sorted)


def test_what_both_once_signed_is_no_news_behind_other_news() -> None:
    text = (
        "横浜の大学に留学生\n\n横浜南大学は20日、ナイロビから留学生10人を迎えた。\n\n"
        "横浜南大学がナイロビ大学と交わしたのは、獣医学の共同研究に関する覚書。留学はこれに基づく。"
    )
    assert reading_of(text, "2025-12-23").status is not Status.SIGNED


def test_this_paper_behind_one_of_before_is_of_its_day() -> None:
    text = (
        "シンガポールで「未病」を売り込む\n\n先月、シンガポールで展示会が開かれ、県内の企業6社が出展しました。\n\n"
        "主催は静岡県とシンガポール保健庁です。"
        "県は昨年6月、知事の訪問に合わせて、この保健庁のほか、シンガポール国立大学と"
        "協力に関する覚書を締結しました。"
        "三者で取り交わしたこの覚書には人材育成などがうたわれており、展示会はその具体化の一つです。"
    )
    read_so = reading_of(text, "2017-02-28")
    assert (read_so.status, {day for _, day in papers_of(read_so)}) == (Status.FOLLOW_UP, {"2016-06"})


@pytest.mark.parametrize(
    ("behind", "count"),
    [
        ("あわせて、看護学科の学生の実習を受け入れる覚書も取り交わしました。", 2),
        ("同時に、学生交換の覚書(MOU)も締結した。", 2),
        ("さらに、図書館の利用に関する協定も結びました。", 2),
        ("また、来年は留学生の覚書も結ぶ予定です。", 1),
        ("また、ケニア医科大学は昨年、ガーナ大学とも覚書を結びました。", 1),
        ("このほか、学長は覚書の意義も語りました。", 1),
        ("また、同大学は他大学との覚書も多く結んでいます。", 1),
    ],
)
def test_one_more_paper_of_the_same_two(behind: str, count: int) -> None:
    told = "青葉学園大学とケニア医科大学は5日、教育と研究で力を合わせる連携協定を結びました。"
    papers = papers_of(reading_of(f"ケニア医科大学と協定\n\n{told}\n\n{behind}", "2023-07-08"))
    assert papers == [({"青葉学園大学", "ケニア医科大学"}, "2023-07-05")] * count
