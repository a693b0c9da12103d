"""Japanese pages: who signs what, where the telling is spread over several sentences."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml
from short_news import reading

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle

N, K, S, W, M = (
    ("長崎大学", "JP"),
    ("青葉医科大学", "JP"),
    ("シリラート病院", "TH"),
    ("オウル大学", "FI"),
    ("カザフ国立農業大学", "KZ"),
)
SPREAD = [
    # partners told one by one, and who acts in the sentence before
    (
        "長崎大学の学長はタイとフィンランドを歴訪した。タイではシリラート病院と、フィンランドではオウル大学と、それぞれ協定を締結した。",
        [{N, S}, {N, W}],
    ),
    (
        "長崎大学がタイとフィンランドの機関と手を結ぶ。シリラート病院とは5日に、オウル大学とは7日に協定を締結した。",
        [{N, S}, {N, W}],
    ),
    # not where the two sign with each other
    ("長崎大学の学長はタイを訪れた。シリラート病院と、オウル大学との間で、協定が締結された。", [{S, W}]),
    # with each who was visited, in the sentence itself or the one before
    (
        "長崎大学の一行は5日にシリラート病院(タイ)を、7日にオウル大学(フィンランド)を訪問し、それぞれと覚書を交わした。",
        [{N, S}, {N, W}],
    ),
    (
        "長崎大学の学長は先週、シリラート病院とオウル大学を訪れた。いずれの訪問先でも協力協定に署名した。",
        [{N, S}, {N, W}],
    ),
    (
        "長崎大学は5月、シリラート病院とオウル大学に職員を派遣した。この2機関とは個別に協力協定を結んだ。",
        [{N, S}, {N, W}],
    ),
    # no town that was visited signs
    ("長崎大学の学長はバンコクとパリを訪れた。シリラート病院と協力協定に署名した。", [{N, S}]),
    # "両者とも" is no partner
    ("長崎大学とシリラート病院は5日、協定を締結した。両者とも人材を求めている。", [{N, S}]),
    # two who were invited by a third
    (
        "在タイ日本大使館は5日、長崎大学とシリラート病院の関係者を招いて懇談会を開いた。会では両者の間で協力覚書が交わされた。",
        [{N, S}],
    ),
    # but who invites one signs with him
    ("長崎大学は5日、シリラート病院の関係者を招いて懇談会を開いた。会では両者の間で協力覚書が交わされた。", [{N, S}]),
    # signers side by side, in place of their lands
    (
        "5日、4者による協力覚書が締結された。日本側からは長崎大学と青葉医科大学、タイ側からはシリラート病院とマヒドン大学が参加した。",
        [{N, K, S, ("マヒドン大学", "TH")}],
    ),
    ("日本とフィンランドの間で、新たな協力覚書が結ばれた。署名したのは長崎大学とオウル大学。", [{N, W}]),
    (
        "長崎大学は5日、フィンランドとの間で協力覚書に署名した。フィンランド側で署名したのはオウル大学の学長だ。",
        [{N, W}],
    ),
    # all who are counted have one paper, two and two who are told apart have two
    (
        "5日、覚書が交わされた。署名したのは長崎大学と青葉医科大学、シリラート病院とオウル大学、それにカザフ国立農業大学の5機関である。",
        [{N, K, S, W, M}],
    ),
    (
        "5日の会合では、長崎大学とシリラート病院が人材交流で、青葉医科大学とオウル大学が共同研究で、それぞれ覚書を交わした。",
        [{N, S}, {K, W}],
    ),
    # two partners are not two sides
    (
        "長崎大学は5月、海外の2機関と相次いで協定を結んだ。一つはバンコクのシリラート病院で、もう一つはオウルのオウル大学だ。",
        [{N, S}, {N, W}],
    ),
    ("5日、協力協定が結ばれた。一方は長崎大学、もう一方はシリラート病院だ。", [{N, S}]),
]


@pytest.mark.parametrize(("text", "papers"), SPREAD)
def test_who_signs_is_told_over_several_sentences(text: str, papers: list[set[tuple[str, str]]]) -> None:
    got = sorted(({(p.name, p.country) for p in accord.parties} for accord in reading(text).accords), key=sorted)
    assert got == sorted(papers, key=sorted)


NEWS = [
    # papers that were counted, then told one by one in the form of what stands
    (
        "この機会に、2つの協力覚書が交わされた。シリラート病院は長崎大学と、感染症に関する覚書を交換した。オウル大学と青葉医科大学も、技術移転に関する覚書を取り交わしている。",
        "signed",
        [{N, S}, {K, W}],
    ),
    (
        "この機会に、シリラート病院は長崎大学と、感染症に関する覚書を交換した。オウル大学と青葉医科大学も2019年に覚書を取り交わしている。",
        "signed",
        [{N, S}],
    ),
    # what was done before somebody spoke
    ("長崎大学の学長は5日、こう語った。シリラート病院との協定に署名した直後のことだ。", "signed", [{N, S}]),
    (
        "長崎大学は5日、シリラート病院の幹部を迎え、意見交換会を開いた。会の終わりに、協力協定を締結している。",
        "signed",
        [{N, S}],
    ),
    (
        "長崎大学は5日、シリラート病院の幹部を迎え、意見交換会を開いた。両者は2019年に、協力協定を締結している。",
        "follow_up",
        [{N, S}],
    ),
    # some of the papers have items, each a partner with what it is about
    (
        "会議が開かれ、5件の協力覚書が交わされた。このうち2件は、長崎大学が当事者となった。相手と内容は次のとおり。\n・シリラート病院(タイ):人材の育成\n・オウル大学(フィンランド):検査の技術\nまた、青葉医科大学はカザフ国立農業大学と覚書を結んだ。",
        "signed",
        [{N, S}, {N, W}, {K, M}],
    ),
    (
        "会議が開かれ、3件の覚書が交わされた。このうち2件は、長崎大学が当事者となった。相手はシリラート病院とオウル大学である。",
        "signed",
        [{N, S}, {N, W}],
    ),
    (
        "長崎大学は5日、二つの覚書に署名した。最初の覚書はシリラート病院とのもので、2番目の覚書はオウル大学とのものだ。",
        "signed",
        [{N, S}, {N, W}],
    ),
    # the partner is named behind what he is
    (
        "長崎大学は、フィンランドの研究機関との間で覚書を締結した。5日に署名式を行った。相手方のオウル大学は1958年に創立された。",
        "signed",
        [{N, W}],
    ),
]


@pytest.mark.parametrize(("text", "status", "papers"), NEWS)
def test_what_the_sentences_around_make_of_a_paper(text: str, status: str, papers: list[set[tuple[str, str]]]) -> None:
    read = reading(text)
    got = sorted(({(p.name, p.country) for p in accord.parties} for accord in read.accords), key=sorted)
    assert (str(read.status), got) == (status, sorted(papers, key=sorted))


HOMES = [
    (
        "長崎大学は5日、ノバ・リンクと覚書を締結した。ノバ・リンクは検査薬の企業だ。2010年に設立され、プラハに本社を置く。",
        "CZ",
    ),
    (
        "長崎大学は5日、ドイツ北東部ホルンベルク・アンデルマルク(HA)州のバイオ産業クラスター「ノルトビオ」と覚書を締結した。",
        "DE",
    ),
    # a partner whom the signing tells by his land, and the next sentence by his name
    (
        "長崎大学はドイツで人材育成に乗り出す。5日、現地の企業と覚書を締結した。提携先はノバ・リンクで、同国北部で最大だ。",
        "DE",
    ),
    ("長崎大学は5日、チリの有力病院と覚書を結んだ。相手はノバ・リンク総合病院。1975年の設立だ。", "CL"),
    # the land to which they went on
    (
        "長崎大学の一行はソウルを訪れ、慶南大学で懇談した。続いてカラチに移り、7日にはノバ・リンク病院と協定書を交わした。",
        "PK",
    ),
    # where the two build is no home
    (
        "長崎大学は5日、ノバ・リンクと覚書を締結した。両者はモーリタニアに工場を建てる。ノバ・リンクは検査薬の企業だ。プラハに本社を置く。",
        "CZ",
    ),
]


@pytest.mark.parametrize(("text", "land"), HOMES)
def test_a_home_is_told_sentences_away(text: str, land: str) -> None:
    (accord,) = reading(text).accords
    assert [p.country for p in accord.parties if p.name != "長崎大学"] == [land]


def test_a_name_of_ideographs_and_kana_is_at_home_with_its_outlet() -> None:
    text = (
        "丸和ファーマは5日、アル・ワハ・エナジーと覚書を締結した。"
        "両社はモーリタニアで製造施設を建設する。モーリタニアの政府も支援する。アル・ワハ・エナジーはジッダに本拠を置く開発会社である。"
    )
    (accord,) = reading(text).accords
    assert {(p.name, p.country) for p in accord.parties} == {("丸和ファーマ", "JP"), ("アル・ワハ・エナジー", "SA")}


def test_an_embassy_that_brings_two_together_is_no_party() -> None:
    text = (
        "在タイ日本大使館は5日、筑後工業大学とシリラート病院の関係者を招いて懇談会を開いた。"
        "会では両者の間で協力覚書が交わされた。"
    )
    (accord,) = reading(text).accords
    assert {p.name for p in accord.parties} == {"筑後工業大学", "シリラート病院"}


def test_two_joined_by_a_hyphen_in_an_item_are_both_sides() -> None:
    text = (
        "会合では、2件の協力覚書が交わされました。\n"
        "(1)長崎大学-シリラート病院(タイ)\n(2)青葉医科大学-オウル大学(フィンランド)\n会合には約100人が参加しました。"
    )
    got = [{(p.name, p.country) for p in accord.parties} for accord in reading(text).accords]
    assert sorted(got, key=sorted) == sorted([{N, S}, {K, W}], key=sorted)


VISITS = [
    (
        "ナイロビ大学の学生が学長を表敬訪問",
        "5日、ケニアのナイロビ大学から来ている学生が、本学の学長を表敬訪問しました。昨年12月に交流協定を締結してからは他の学部にも輪が広がっています。",
        "follow_up",
    ),
    (
        "ケニア大使が学長を表敬訪問",
        "5日、ケニアの大使が本学を訪れ、学長を表敬しました。翌2016年には長崎大学とナイロビ大学が交流協定を締結しました。懇談では、こうした協力をどう広げるかが話題になりました。",
        "follow_up",
    ),
    # a paper of somebody else is none of the visit
    (
        "ケニア大使が学長を表敬訪問",
        "5日、ケニアの大使が本学を訪れ、学長を表敬しました。2016年には神戸大学とオウル大学が交流協定を締結しました。懇談はなごやかに終わりました。",
        "none",
    ),
]


@pytest.mark.parametrize(("headline", "text", "status"), VISITS)
def test_what_a_visit_is_told_under(headline: str, text: str, status: str) -> None:
    content = f"長崎大学\nホーム | ニュース\n\n{headline}\n\n2024年6月10日\n\n{text}\n学生は市内も見学しました。\n"
    raw = RawArticle(
        source="cases", content=content, published=dt.date(2024, 6, 10), url=None, lang="ja", title=headline
    )
    read_so = read(clean(raw))
    assert str(read_so.status) == status
    assert {c for a in read_so.accords for p in a.parties for c in [p.country]} == (
        {"JP", "KE"} if status == "follow_up" else set()
    )


MORE = [
    # towns before each partner
    (
        "長崎大学の訪問団は3カ国を回った。バンコクではシリラート病院、ヘルシンキではオウル大学、アルマトイではカザフ国立農業大学とそれぞれ協定を締結した。",
        "signed",
        [{N, S}, {N, W}, {N, M}],
    ),
    # whose partner is whose
    (
        "首相の訪問に合わせ、日本の2機関が現地の機関と覚書を交わした。長崎大学の相手はタイのシリラート病院、青葉医科大学の相手はフィンランドのオウル大学だ。",
        "signed",
        [{N, S}, {K, W}],
    ),
    # both persons stand for their bodies
    (
        "シリラート病院のソムチャイ院長は5日、バンコクを訪れた長崎大学の山本健一学長と会談した。両氏は席上、人材育成に関する覚書に署名した。タイ側は医師の研修を求めている。",
        "signed",
        [{N, S}],
    ),
    # renewed, and the first one recalled
    ("長崎大学とシリラート病院の協定が5年ぶりに更新された。最初の協定は2014年に結ばれた。", "signed", [{N, S}]),
    # days of two partners of whom the sentence before told together
    (
        "長崎大学はこの春、シリラート病院、オウル大学の幹部を相次いで迎えた。5月2日にシリラート病院と、5日にはオウル大学と協定を締結している。",
        "signed",
        [{N, S}, {N, W}],
    ),
]


@pytest.mark.parametrize(("text", "status", "papers"), MORE)
def test_whom_words_between_sentences_mean(text: str, status: str, papers: list[set[tuple[str, str]]]) -> None:
    read_so = reading(text)
    got = sorted(({(p.name, p.country) for p in accord.parties} for accord in read_so.accords), key=sorted)
    assert (str(read_so.status), got) == (status, sorted(papers, key=sorted))


WAYS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases" / "spread_ja.yml").read_text("utf-8"))
CASTS = {
    "university": {
        "K": ("長崎大学", "JP", "学長"),
        "L": ("新潟食料農業大学", "JP", "学長"),
        "F": ("コンケン大学", "TH", "学長", "タイ", "コンケン"),
        "G": ("ケレタロ自治大学", "MX", "学長", "メキシコ", "ケレタロ"),
        "H": ("オウル大学", "FI", "学長", "フィンランド", "オウル"),
        "J": ("チェンマイ工業大学", "TH", "学長", "タイ", "チェンマイ"),
    },
    "hospital": {
        "K": ("亀田総合病院", "JP", "院長"),
        "L": ("聖路加国際病院", "JP", "院長"),
        "F": ("アガ・カーン大学病院", "PK", "院長", "パキスタン", "カラチ"),
        "G": ("シリラート病院", "TH", "院長", "タイ", "バンコク"),
        "H": ("ザルツブルク州立病院", "AT", "院長", "オーストリア", "ザルツブルク"),
        "J": ("ラホール中央病院", "PK", "院長", "パキスタン", "ラホール"),
    },
}
WORDS = {"university": {"w": "大学", "s": "同大"}, "hospital": {"w": "病院", "s": "同院"}}


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way["text"][:24])
@pytest.mark.parametrize("cast", CASTS)
def test_every_way_of_spreading_the_telling(way: dict[str, Any], cast: str) -> None:
    names = dict(WORDS[cast])
    for letter, (name, _, head, *place) in CASTS[cast].items():
        names |= {letter: f"{place[0]}の{name}" if place else name, f"{letter}n": name, f"{letter}h": head}
        names |= {f"{letter}l": place[0], f"{letter}t": place[1]} if place else {}
    headline, text = (way[part].format(**names) for part in ("headline", "text"))
    behind = "交流は来春に始まる見通しである。\n期間終了の半年前までに申し出がなければ、自動的に延長される。"
    content = f"国際新報\n\n{headline}\n\n2024年6月10日\n\n{text}\n{behind}\n"
    raw = RawArticle(
        source="cases", content=content, published=dt.date(2024, 6, 10), url=None, lang="ja", title=headline
    )
    got = [{(p.name, p.country) for p in accord.parties} for accord in read(clean(raw)).accords]
    wanted = [{CASTS[cast][letter][:2] for letter in paper.split("-")} for paper in way["papers"].split(",")]
    assert sorted(got, key=sorted) == sorted(wanted, key=sorted)
