"""Japanese turns of phrase: papers that ran out, sides told behind or in a title, days told by a noun, odd names."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.languages.ja.bodies import is_body
from pactwatch.reading.languages.ja.chains import chains_in
from pactwatch.reading.languages.ja.passing import GROUND_OF_NEWS
from pactwatch.reading.reader import read
from pactwatch.records import Instrument, RawArticle, Reading, Status


def reading_of(text: str, published: str | None = "2023-05-10", url: str | None = None) -> Reading:
    day = dt.date.fromisoformat(published) if published else None
    return read(clean(RawArticle(source="cases", content=text, published=day, url=url)))


def papers_of(reading: Reading) -> list[tuple[set[str], str | None]]:
    return [({party.name for party in accord.parties}, accord.signed_on) for accord in reading.accords]


BOTH = "トルコのアンカラ大学と台湾の国立政治大学が結んでいた協力協定は、"

OVER = (
    "ケニア保健省は8日、キューバから医師を招く事業をやめると発表した。6年続いた両国の保健協力は終わる。\n"
    "事業は2017年に始まった。ケニア政府とキューバ政府がこの年に結んだ協定に基づいていた。"
)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (f"{BOTH}3月末で期限が切れた。", Status.ENDED),
        (f"{BOTH}今年3月31日で期限を迎えた。延ばす考えはないという。", Status.ENDED),
        (f"{BOTH}3月末で期限切れとなった。", Status.ENDED),
        (f"{BOTH}3月末で満期を迎えた。更新の予定はない。", Status.ENDED),
        (f"{BOTH}3月末で満期を迎え、4月に更新した。", Status.SIGNED),
        (f"{BOTH}来年3月末で期限を迎える。", Status.FOLLOW_UP),
        (f"{BOTH}3月末で期限を迎えた。両校は5月8日、新しい協定に署名した。", Status.SIGNED),
        (f"{BOTH}期限を迎えたため更新され、両校は5月8日に署名した。", Status.SIGNED),
        (OVER, Status.ENDED),
        (
            "ケニア保健省は8日、キューバ保健省と医療協力の覚書を結んだ。両国の協力が終わるとの見方もあった。",
            Status.SIGNED,
        ),
    ],
)
def test_what_ran_out_is_over_unless_it_was_made_anew(words: str, status: Status) -> None:
    assert reading_of(f"語学と医療の交流\n\n{words}").status is status


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("事業は2017年に始まった。ケニア政府とキューバ政府がこの年に結んだ協定に基づいていた。", "2017"),
        ("両国は2017年5月9日に会談した。ケニア政府とキューバ政府がこの日に交わした協定に基づいていた。", "2017-05-09"),
    ],
)
def test_the_year_before_dates_what_was_signed_then(words: str, day: str | None) -> None:
    text = f"医師の派遣、終了へ\n\nケニア保健省は8日、事業をやめると発表した。両国の保健協力は終わる。\n{words}"
    assert [accord.signed_on for accord in reading_of(text).accords] == [day]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("日付は5月8日。", "2023-05-08"),
        ("署名の場所は高松市で、日付は5月8日である。", "2023-05-08"),
        ("調印の日付は5月8日、効力が生じるのは6月1日である。", "2023-05-08"),
        ("開院の日付は1998年4月1日である。", None),
        ("赤十字の創立日は1863年5月1日だ。", None),
    ],
)
def test_a_day_told_by_a_noun(words: str, day: str | None) -> None:
    text = f"県内の病院、ケニアと協定\n\n高松赤十字病院とケニアのナイロビ病院は、研修医の協定を結んだ。{words}"
    reading = reading_of(text)
    assert papers_of(reading) == [({"高松赤十字病院", "ナイロビ病院"}, day)]
    assert not reading.renewal


@pytest.mark.parametrize(
    ("words", "status", "renewal"),
    [
        ("延長することにした。5月8日に双方が署名した。", Status.SIGNED, True),
        ("延ばすことにしました。5月8日に双方が署名しました。", Status.SIGNED, True),
        ("延ばすことができる。", Status.FOLLOW_UP, False),
        ("延長することにしている。", Status.FOLLOW_UP, False),
    ],
)
def test_what_it_was_decided_to_go_on_with_is_renewed(words: str, status: Status, renewal: bool) -> None:
    reading = reading_of(f"医療協力\n\nJICAは、ベトナム保健省と結んできた医療協力の覚書を{words}")
    assert (reading.status, reading.renewal) == (status, renewal)


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("新しい覚書は2016年に交わした合意書を土台としている。", 2016),
        ("覚書は、2016年に締結されたものをもとにしている。", 2016),
        ("覚書は、2016年に採択された国連の目標を土台としている。", None),
    ],
)
def test_what_a_paper_builds_on_is_its_first(words: str, year: int | None) -> None:
    assert reading_of(f"ケニアと覚書\n\nJICAは8日、ケニア保健省と覚書を結んだ。{words}").prior_year == year


def test_who_signed_what_the_sentence_before_only_tells() -> None:
    text = (
        "大阪商議所、TCC・FTIと手を組む\n\n大阪市で8日、二つの覚書が交わされた。大阪商工会議所が、"
        "タイ商工会議所(TCC)およびタイ工業連盟(FTI)とそれぞれ取り結んだものである。"
    )
    assert papers_of(reading_of(text)) == [
        ({"大阪商工会議所", "タイ商工会議所"}, "2023-05-08"),
        ({"大阪商工会議所", "タイ工業連盟"}, "2023-05-08"),
    ]


@pytest.mark.parametrize(
    ("words", "papers"),
    [
        (
            "一つは岡山大学歯学部と高雄医学大学口腔医学院、もう一つは岡山大学病院と高雄医学大学附設医院の協定だ。",
            [{"岡山大学歯学部", "高雄医学大学口腔医学院"}, {"岡山大学病院", "高雄医学大学附設医院"}],
        ),
        ("一つは防災の協定、もう一つは観光の協定だ。", [{"岡山市", "新竹市"}] * 2),
    ],
)
def test_papers_in_turn_with_both_their_sides(words: str, papers: list[set[str]]) -> None:
    reading = reading_of(f"岡山と台湾\n\n岡山市で8日、岡山市と台湾の新竹市などが二つの協定に調印した。{words}")
    assert [names for names, _ in papers_of(reading)] == papers


@pytest.mark.parametrize(
    ("title", "sides"),
    [
        ("第9回江蘇省・福岡県・慶尚南道環境会議合意書", {"江蘇省", "福岡県", "慶尚南道"}),
        ("福岡県・釜山広域市友好協力宣言", {"福岡県", "釜山広域市"}),
        ("観光・物産の振興に関する覚書", {"福岡県", "四川省"}),
    ],
)
def test_provinces_that_a_title_names_are_its_sides(title: str, sides: set[str]) -> None:
    text = f"交流会議\n\n会議は8日に開かれた。福岡県は四川省と「{title}」に署名した。"
    assert papers_of(reading_of(text))[0][0] == sides


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("「こどものえがお財団」と", "こどものえがお財団"),
        ("「がんのないケニア“希望”国家基金」(略称KCF)と", "がんのないケニア“希望”国家基金"),
        ("「みんなで支えるのが私たちの病院です」と", None),
        ("「世界に開かれた病院」と位置づける施設で", None),
    ],
)
def test_quoted_names_with_hiragana(words: str, name: str | None) -> None:
    reading = reading_of(f"県とケニアの団体\n\n福岡県は8日、ケニアのナイロビで{words}協力の覚書を結んだ。")
    names = {name for names, _ in papers_of(reading) for name in names}
    assert name in names if name else not any("病院" in one for one in names)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("ベトナムワクチン(VNVC)は、覚書に", ["ベトナムワクチン"]),
        ("タイ電力(EGAT)は\x02\x02、覚書に", ["タイ電力"]),
        ("ワクチン(VAC)は、覚書に", []),
        ("ベトナムワクチンは、覚書に", []),
        ("タイのNSTDA・BIOTECと", ["NSTDA", "BIOTEC"]),
        ("トリブバン大学医学部歯学科コースの交流協定の調印を", ["トリブバン大学医学部歯学科コース"]),
        ("ゴルフコースの調印を", []),
    ],
)
def test_names_that_letters_and_schools_tell(words: str, names: list[str]) -> None:
    assert [chain.mention.name for chain in chains_in(words) if chain.mention] == names


def test_a_course_is_a_body_only_with_its_school() -> None:
    assert is_body("広島大学歯学部口腔健康科学専攻")
    assert not is_body("大学進学コース")


def test_a_town_that_a_person_visits_signs_nothing() -> None:
    text = "ネパール訪問\n\n山本学長がネパールのドゥリケルを訪れ、8日、広島大学とカトマンズ大学の協定の調印を終えた。"
    assert papers_of(reading_of(text)) == [({"広島大学", "カトマンズ大学"}, "2023-05-08")]


def test_who_runs_a_body_of_letters_is_that_body_and_a_release_tells_its_issuer() -> None:
    text = (
        "丸紅パーク株式会社 プレスリリース\n\n丸紅パークは8日、台湾の新竹科学工業園区(HSP)と覚書を結びました。"
        "覚書には当社の山田社長と、HSP管理局の杜局長が署名しました。"
    )
    assert papers_of(reading_of(text)) == [({"丸紅パーク", "新竹科学工業園区"}, "2023-05-08")]


def test_a_bank_is_at_home_where_it_is_and_not_where_it_goes() -> None:
    text = "成長するラオスへ 高千穂銀行が計画投資省と覚書\n\n高千穂銀行がラオスの計画投資省と覚書を8日に結んだ。"
    homes = {party.name: party.country for accord in reading_of(text).accords for party in accord.parties}
    assert homes == {"高千穂銀行": "JP", "計画投資省": "LA"}


@pytest.mark.parametrize(
    ("words", "is_ground"),
    [
        ("この日に結んだ覚書(MOC)が今回の催しの土台である。", True),
        ("8年前の協定がこの事業の出発点だ。", True),
        ("この日に結んだ覚書の期間は5年である。", False),
        ("覚書が今回の催しの話題になった。", False),
    ],
)
def test_a_paper_that_is_the_ground_of_the_news(words: str, is_ground: bool) -> None:
    assert (GROUND_OF_NEWS.search(words) is not None) == is_ground


def test_a_paper_that_is_made_another() -> None:
    text = "センターとケニアの財団、覚書を「協定」に\n\n静岡がんセンターとナイロビ財団は8日、協定を結んだ。"
    assert reading_of(text).instrument is Instrument.OTHER


def test_a_renewal_told_as_of_now_is_of_the_month() -> None:
    page = (
        "2023年5月10日\n\n薬づくりの覚書を新しく\n\n理化学研究所とタイ保健省は、協力の覚書を更改しました。"
        "2016年の覚書のもとで研究を進めてきましたが、{}医薬品を加えています。"
    )
    assert papers_of(reading_of(page.format("このたび")))[0][1] == "2023-05"
    assert papers_of(reading_of(page.format("")))[0][1] is None


PAGE = """サイエンスだより

国際農研がモザンビークの研究所と覚書

国際農林水産業研究センター(JIRCAS)が、モザンビーク国立農業研究所(IIAM)との間で「共同研究に関する覚書」を取り交わしたもので、21日に発表した。

{words}

同センターは熱帯の農業を専門とする国内唯一の研究機関。
"""


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("両国の首脳が見守る中、岩永理事長とマポセ所長が12日の午前、文書にペンを走らせた。", True),
        ("12日に大統領府で開かれた式で、両所長がペンを執った。", True),
        ("両所長は12日、首都で書面に名を記した。", True),
        ("両者は12日に判を押した。", True),
        ("双方の代表は今月12日、現地で調印に臨んだ。", True),
        ("両所長は12日に同大学を訪れ、芳名録に名を記した。", False),
        ("所長は12日、見学者に求められて色紙にペンを走らせた。", False),
        ("所長は12日の取材に、万年筆を手に語った。", False),
    ],
)
def test_idioms_of_signing_tell_its_day(words: str, is_told: bool) -> None:
    read_so = reading_of(PAGE.format(words=words), "2014-01-22")
    cited = {e.reason for e in read_so.evidence if e.decides == "signed_on"}
    assert ("date of the signing" in cited) is is_told


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # a contract, for all its ceremony
        (
            "台湾のメタボイスが24日、日本の再生医療企業セルバンクから細胞シート技術の供与を受ける契約の調印式を台北で開いた。この分野で日台が提携するのは初めて。",
            Status.NONE,
        ),
        (
            "フィンランドの創薬企業オリオンと札幌市のイーベックは24日、抗体の独占開発権を与える契約書に署名した。両社の提携は初めて。契約一時金は5億円になる。",
            Status.NONE,
        ),
        (
            "タイの製薬会社シャムバイオは24日、参天製薬から製造技術の供与を受ける契約締結式を開いた。両社が提携するのは2度目。",
            Status.NONE,
        ),
        # a tie of its own
        ("広島大学は24日、チリ大学との学術提携の調印式をサンティアゴで開いた。学生の交換を進める。", Status.SIGNED),
        (
            "亀田総合病院は24日、ヨルダンのアラブ医療センターと提携する覚書に調印した。機器の供給契約も話し合う。",
            Status.SIGNED,
        ),
    ],
)
def test_a_contract_with_a_ceremony_is_no_cooperation(text: str, status: Status) -> None:
    assert reading_of(f"24日に手続き\n\n{text}\n\n関係者が見守った。", "2017-04-26").status is status


UNDER = "2023年1月には、みずの輪と株式会社ホクトが、タジキスタン国立循環器センターとMOUを締結しています。"


@pytest.mark.parametrize(
    ("headline", "behind", "status"),
    [
        ("タジキスタンでのCT実証 概要報告", "MOUに掲げた人材育成は、次の年度も続けてまいります。", Status.FOLLOW_UP),
        ("タジキスタンで読影の講習会", "講習はMOUに盛り込まれた人づくりの第一弾です。", Status.FOLLOW_UP),
        ("タジキスタンで読影の講習会", "次の講習は秋の予定です。", Status.NONE),
    ],
)
def test_what_an_older_paper_set_out_goes_on(headline: str, behind: str, status: Status) -> None:
    head = f"一般社団法人みずの輪\nトピックス | 事業\n\n{headline}"
    text = f"{head}\n\n移動型CTコンテナを使う事業です。\n\n{UNDER}\n\n{behind}"
    assert reading_of(text, None).status is status


@pytest.mark.parametrize(
    ("behind", "is_renewed"),
    [
        ("これまでの交流に関する覚書を発展させたもので、デジタルの分野が加わった。", True),
        ("従来の協定に代わるもので、期間は5年。", True),
        ("前回の覚書が期限を迎えたことを受けたもので、観光が加わった。", True),
        ("先に結んだ協定の内容を広げ、防災を入れた。", True),
        ("旧協定の改訂版にあたる。", True),
        ("これまでの交流を踏まえ、若者の往来を増やす。", False),
        ("県はこれまでタイや韓国とも覚書を結んでいる。", False),
        ("既存の施設を改修し、交流の場とする。", False),
        ("県の協定の見直しは来年度に議論する。", False),
    ],
)
def test_a_paper_that_takes_an_older_one_further_is_a_renewal(behind: str, is_renewed: bool) -> None:
    text = f"モンゴルのドルノゴビ県と覚書\n\n静岡県とモンゴルのドルノゴビ県は7日、友好交流の覚書に調印した。{behind}"
    assert reading_of(text).renewal is is_renewed


def test_an_older_paper_from_which_the_page_goes_on_to_now() -> None:
    text = (
        "ガーナ大学と協定\n\n長崎大学は3月、ガーナ大学と協定を締結しました。"
        "長崎大学とガーナ大学は、2012年に結んだ覚書のもとで学生を交換してきました。"
    )
    told = reading_of(f"{text}このたび研究にも広げます。", None)
    assert (told.renewal, told.prior_year) == (True, 2012)


@pytest.mark.parametrize(
    ("text", "lands"),
    [
        (
            "フランス東部のディジョンと手を組んだ。農研機構は8日、ディジョンメトロポール、同地の食品クラスターであるヴィタゴラとの三者で協定を締結した。",
            {"農研機構": "JP", "ヴィタゴラ": "FR"},
        ),
        (
            "京都農芸大学は8日、チェコのブルノで、マサリク大学、同市の研究支援団体であるモラヴィテックと三者で連携協定を結んだ。",
            {"マサリク大学": "CZ", "モラヴィテック": "CZ"},
        ),
        (
            "長崎中央病院は8日、インドネシアのバンドンにあるパジャジャラン大学、同地の病院であるサントボロメウスと覚書を交わした。",
            {"サントボロメウス": "ID"},
        ),
        ("福岡市のテラバイオは8日、名古屋市で、同市の名港ファーマと業務提携の協定を結んだ。", {"名港ファーマ": "JP"}),
    ],
)
def test_what_is_there_too_is_at_home_there(text: str, lands: dict[str, str]) -> None:
    read_so = reading_of(f"協定を締結\n\n{text}\n\n期間は5年間とする。")
    told = {p.name: p.country for accord in read_so.accords for p in accord.parties}
    assert {name: told.get(name) for name in lands} == lands


@pytest.mark.parametrize(
    "brackets", ["University of Northern Luzon: UNL", "Universitas Utara、以下UNL", "略称:UNL", "UNL"]
)
def test_letters_behind_a_name_in_another_tongue_are_explained(brackets: str) -> None:
    text = (
        f"北ルソン大学と協定\n\n長崎大学と北ルソン大学({brackets})は共同研究を続けている。"
        "UNLの学長と長崎大学の学長は7日、マニラのUNLで協定書に署名した。"
    )
    assert {frozenset(sides) for sides, _ in papers_of(reading_of(text))} == {frozenset({"長崎大学", "北ルソン大学"})}


def test_a_site_whose_name_stands_in_two_tongues_is_its_own() -> None:
    text = (
        "青葉国際看護大学\nAoba International College of Nursing\n\nトピックス 2023.05.10\n\n"
        "ケニア医療技術大学と国際交流協定を締結\n\nケニア医療技術大学と本学は昨日、国際交流協定を結びました。学生と教員の短期留学を進めます。"
    )
    assert papers_of(reading_of(text)) == [({"青葉国際看護大学", "ケニア医療技術大学"}, "2023-05-09")]
