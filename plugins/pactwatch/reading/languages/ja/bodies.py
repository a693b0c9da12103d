"""Whether Japanese words may name a body: by their ending, by the gazetteer, or as a foreign or Latin name."""

from __future__ import annotations

import re

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ja.namesakes import is_of_japan
from pactwatch.reading.languages.ja.words import foreign_words, words_of
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.places import city_country, find_places, is_whole_place
from pactwatch.records import Kind

LEGAL = re.compile(
    r"^(?:公立大学法人|大学共同利用機関法人|社会医療法人(?:社団|財団)?|医療法人社団|認定NPO法人|認定特定非営利活動法人|地方共同法人|協同組合|㈱|㈲|株式会社|有限会社|合同会社|社会福祉法人|宗教法人|財団法人|社団法人|国立大学法人|国立研究開発法人|独立行政法人|地方独立行政法人|学校法人|医療法人(?:社団|財団)?|"
    r"一般社団法人|公益社団法人|一般財団法人|公益財団法人|特定非営利活動法人|NPO法人)\s?|\s?(?:株式会社|有限会社|合同会社)$"
)
FOREIGN = re.compile(r"[ァ-ヺー]{3,}|[A-Z][A-Za-z]")
LOWER_CASE = re.compile(r"[a-z]{5,}")
"""ispace, freee: firms that write no capitals."""
# 日本大学, 中国銀行: what a country's name makes a name of
NAMED_BY_COUNTRY = words_of("common_sort") | words_of("sort_of_land")
# "ロート製薬のタイ法人": the arm signs for its house
LETTER_FIRST = re.compile(r"[米英独仏伊韓中台豪加印露越欧]")
LETTER_BEGINS = re.compile(
    r"[米英独仏伊豪加露韓印](?=連邦|国立|王立|国防|外務|保健|厚生|商務|財務|政府|国営|州立|宇宙|航空宇宙|食品医薬|疾病|運輸|農務"
    r"|(?![立刷藤穀作語]|教(?!育))[㐀-鿿ァ-ヺー・]{2,12}[省庁局]$)"
)
"""独連邦物理工学研究所, 印通信デジタル省: a letter for a country before what only a state has."""
LETTER_AND_HOUSE = re.compile(
    r"[米英独仏豪](?=(?![立刷藤穀作語文数和会雪雨子沢原自教像具身学徳協])[㐀-鿿ァ-ヺー・]{2,14}"
    r"(?:研究所|研究機構|研究会議|研究評議会|科学院|科学財団|科学協会|宇宙機関|アカデミー)$)"
)
"""豪海洋科学研究所, 仏保健研究機構."""
# words that say what a body is, not its name
OFFICIAL = frozenset({Kind.GOVERNMENT, Kind.AGENCY})
DESCRIPTION = re.compile(
    r"(?:ベンチャー|報道|(?:関連|周辺|基幹|裾野|新興|次世代|地場|伝統)産業|企業|(?<![A-Za-z])(?:NPO|NGO|CRO|CDMO|CMO|VC)|大手|メーカー|スタートアップ|(?<![A-Za-z])VB|(?<!医療産業)(?<!研究学園)都市|名門|老舗|古豪|中核|業者|事業者|各社|陣営|系|勢|系列|子会社|関連会社|キャンパス|双方|(?:専門|地元|現地|国営|海外|複数)メディア)$"
)
SORT_OF_BODY = (
    r"法人|NPO|NGO|組合|団体|機関|組織|連盟|連合体|協議体|大手|新興|メーカー|ベンチャー|スタートアップ|クラスター"
)
"""組織「X」, 大手「X」: what makes a name of the quoted words behind it."""
# 総務省, 観光庁: an office by its field alone
OFFICE = re.compile(r"^(?!各|関係|中央|同|本|当)[㐀-鿿]{2,4}[省庁]$(?<!省庁)")
NUMBER = re.compile(
    r"[日米中韓英独仏伊露ロ印豪台加越]{2}両?(?:国|政府|首脳|当局)(?:間)?$|[\d.,約]+(?:億|万|兆|千)[^の]*$|両[㐀-鿿]{1,8}[省庁局]$|\d{1,2}大?(?:博物館|研究所|病院|財団|協会|銀行|企業|大学|工場|施設|地域|空港|港|省|州|局|庁)$|"
    r"[\d.\-–・%]+.{0,2}$|\d+(?:社|者|校|件|人|名|機関|大学|団体|カ国|か国|ヶ国|ヵ国|国)(?:政府|首脳|当局|代表)?$"
    r"|(?:国内|海外|県内|市内|地元|全国)?(?:\d+|[二三四五六七八九十])(?:大学|機関|団体|病院|者|社|校|カ国|か国|ヶ国|組織|法人|自治体)$"
    r"|両[市県府都道州省区町村国校社]{2}$|両(?:国|政府|首脳|当局|国政府|国首脳|市|県|州|省|大臣|学長|大学|校|社|者|機関|団体|病院|組織|法人|財団|協会|センター|研究所|行|学|院|区|町|村)$"
)
OF_BOTH = re.compile(r"両?(?:国|政府|首脳|当局|外相|国防相|大臣|閣僚)$")
AMOUNT = re.compile(
    r"[㐀-鿿ァ-ヺー\d](?<!第)(?:[\d,.]+|数)(?:十|百|千|万|億|兆)*(?:円|ドル|元|ウォン|人|名|トン|㌧|件|割|%|㌫|倍|頭|羽|隻|便|食|品目|本|個|台|室|戸|棟|店舗?|カ所|か所|ヶ所|ヘクタール|㌶|キロ|分野|項目|年|周年|日間|カ月|回)(?:突破|達成|超|増|減|目標|市場|時代|規模|分)?$"
)
"""台湾輸出200億円: how much, or how many, with a land that it is about."""
COUNT_LAST = re.compile(
    r"[㐀-鿿ァ-ヺー](?<!第)\d+(?:社|行|校|者|機関|団体|大学|カ国|か国|ヶ国|自治体|組織|法人)$"
    r"|[㐀-鿿ァ-ヺー](?<!第)\d{1,2}(?:クラスター|都市|病院|研究所|協会|財団|企業)$"
)
"""日本企業4社, 8カ国25大学."""
ESTABLISHED = re.compile(r"^(?:国立|王立|県立|市立|都立|府立|道立|州立|公立|国営)[㐀-鿿ァ-ヺー・]{3,}$")
TOWN = re.compile(r"[㐀-鿿]{2}[市町村]")
BUREAU_OF_TOWN = re.compile(r"[^市省州県郡]{2,10}[市省州県郡][㐀-鿿ァ-ヺー・]{2,14}(?<!当)局$")
"""北京市経済・情報化局: an office that its town or province begins."""
NO_TOWN = re.compile(
    r"^[同両各本全当他大小首旧新数隣区県府都道市一二三四五六七八九十]|[都農漁山離寒僻開県府港下古門宿][市村町]$|^(?:近隣|周辺|関係|加盟|参加|対象|中核|政令|指定|地方|主要|開催|候補|隣接|管内|田舎|温泉|選手|地球|平和|国際|医療|無医)"
)
"""東海市, 白川村; not 両都市, 農山村."""
PAPERS = re.compile(r"(?<![A-Za-z])(?:MOU|MoU|MOC|MOA|LOI|FTA|EPA|GSOMIA|ACSA)(?![A-Za-z])")
THING = re.compile(
    r"(?:サービス|プログラム|プラットフォーム|セミナー|フォーラム|シンポジウム|サミット|イベント|プロジェクト|キャンペーン|ニーズ|"
    r"ワクチン|キット|プラン|モデル|ルート|ツアー|フェア|ビル|ホール|タワー|ロード|コース|レポート|ガイド|ミッション|"
    r"ニュース|データ|カルテ|バッテリー|センサー|チップ|アプリ|ソフト|ワイン|コーヒー|ウイルス|ローバー|ロケット|エンジン|カー|ヘルスケア|カバレッジ|ケア|センシング|プロトコル|トランスフォーメーション|リテラシー|サステナビリティ|サステナビリティー|ダイバーシティ|スクリーニング|テスト|マネジメント|トレーニング|ワークショップ|パビリオン|シリーズ)$"
)
"""Foreign words for things; a body's name that ends so is told by the gazetteer or a legal form."""
ACTIVITY = re.compile(
    r"(?:(?:ワクチン|新薬|医薬品|製品|技術|資源|共同|人材)開発|電池|禍|侵攻|侵略|戦争|紛争|内戦|危機|情勢|地震|問題|攻撃|制裁|訪問|歴訪|進出|燃料|素材|製品|商品|部品|機器|装置|設備|技術|市場|人材|選手|患者|専門家|制度|規格|基準|認証|文書|書類|路線|空路|航路"
    r"|南部|北部|東部|西部|中部|(?:定期|直行|臨時|国際|貨物|チャーター|フェリー)便|(?:新幹|鉄道|高速|海底|送電|モノレール|バス)線|航空路|アンケート|支援|育成|協力|連携|促進|交流|強化|推進|普及|導入|活用|分野|栽培|養殖|飼育|繁殖|植樹|再開|就航|増便|運航|開催|誘客|開拓|解消|低減|抑制|拡大|受け入れ|定着|振興|誘致|対策|削減|供給|調達|輸出|輸入|訓練|研修|派遣|展開|確保|保護|研究|解析|分析|診断|治療|事業|(?:デジタル|オンライン|遠隔|再生|先進|高度|救急|地域|国際|予防|精密|スマート)医療)$"
)
"""スタートアップ支援: what is done, unless the ending makes it a body's name."""
LANDSCAPE = re.compile(r"[ァ-ヺー](?:海|洋|湾|海峡|諸島|半島|山脈|高原|高地|盆地|流域|砂漠|平原|運河|川流域)$")
"""バルト海, タイ湾."""
OF_A_LAND = re.compile(
    r"(?:系)?(?:人(?!間|材|民)|産(?!業)|製(?![薬鉄紙造糖油鋼])|料理|菓子|語|風(?!力)|流(?!通)|式|型|史|戦(?!略)|移民|史跡|文学|文化(?!院|会館|センター|協会|部|省|観光)|音楽|映画|映像|米(?![穀国])|茶(?!業)|酒(?![造類])|牛(?!乳)|豚|船(?![舶主級])|籍|国籍|渡航|旅行|留学|赴任|駐在|出張|滞在|遠征|航路|視察|向け|国内|各地|全土|全域|首都|東部|西部|南部|北部|中部|沖|岸)"
)
"""What of a land's name makes a thing, a people, a way."""
HEAD_ACTS = re.compile(r"(?:知事|市長|首相|大臣|大統領|社長|学長)[㐀-鿿ァ-ヺー]")
"""千葉知事ベトナム着: what a head does, in a headline's words."""
OF_PAPER = re.compile(
    r"(?:協定|覚書|契約|契約書|合意書|合意|宣言|声明|条約|パートナーシップ|アライアンス|プロジェクト|[拡増最巨重膨多]大)$"
)
MEETING = re.compile(
    r"(?:総会|大会|対話|作業部会|(?:実務者|次官級|局長級|閣僚級?|政策|二国間|年次|定期)協議|(?:首脳|閣僚|国際|年次|合同|準備)会[合議]|会談|会合|博覧会|見本市|展示会|商談会|交流会|説明会|発表会|報告会|懇談会|講演会|(?:ワクチン|新薬|医薬品)開発|(?:署名|調印|締結|交換|記念|開所|授賞|贈呈)式|式典)$"
    r"|(?:港湾|山林|森林|工場|船舶|住宅|倉庫|列車|大規模)火災$|^(?:COP|TICAD|G|APEC|BIO|CES|WHA)\s?\d+$"
)
"""世界保健総会, 港湾火災, COP27: what happens, nobody."""
NOBODY = re.compile(
    r".{2}来(?:県|日|学|訪|庁|社|校)$|[都道府県市区町村州国域館校学院]内$|.{2}向け?$|(?:フェーズ|第?[ⅠⅡⅢI1-3２３一二三]+相試験|ステージ)\s?\d*$"
    r"|^(?:早期|定期|遺伝子|血液|画像|抗原|抗体|PCR|精密|水質|品質|安全|出荷|残留|微生物|超音波|内視鏡)検査$"
)
"""チン首相来県, バンコク市内, 日本向け, 国際共同フェーズ3: what happens, where, for whom."""
PAPER_TWICE = re.compile(r"(?:覚書|書簡|協定|協定書|合意書|議定書|意向書)[・/／]?(?:MO[UCA]|MoU|LOI|EPA|FTA)$")
SAME = re.compile(r"同(?P<kind>(?!国.)[㐀-鿿]{1,4}|センター|グループ|クラスター|アカデミー)$")


PART_OF_SCHOOL = re.compile(
    r"[㐀-鿿ァ-ヺー・]{2,}大学校?(?:大学院)?(?:[㐀-鿿ァ-ヺー・]{1,8}(?:学部|研究科|学院|学群|学府|研究院)[㐀-鿿ァ-ヺー・]{1,12}(?:学科|専攻|コース|講座|課程)"
    r"|[㐀-鿿ァ-ヺー・]{2,10}(?:学科|専攻))$"
)
"""カトマンズ大学医学部歯学科コース: a department or course, with the school that it is of."""

OF_A_FIELD = frozenset({Kind.COMPANY, Kind.HOSPITAL, Kind.UNIVERSITY})
"""Sorts of which a field may seem to be one: 病院開発. An office bears its fields in its name: 労働・社会問題省."""
HAN_WORD = re.compile(r"[㐀-鿿]{2,4}")


def is_body(name: str, quoted: bool = False) -> bool:  # noqa: PLR0911  a ladder of tests
    """Whether the words may name a body: by its ending, by the gazetteer, or as a foreign or Latin name."""
    if (
        NOBODY.search(name)
        or MEETING.search(name)
        or DESCRIPTION.search(name)
        or OF_PAPER.search(name)
        or PAPER_TWICE.search(name)
    ):
        return False
    if (LEGAL.search(name) and len(LEGAL.sub("", name)) > 1) or PART_OF_SCHOOL.match(name):
        return True
    if is_general(name) or is_description(name) or _is_bare_pair(name):
        return False
    if name in words_of("short_name"):
        # 全農, 日赤: what no ending tells
        return True
    if "・" in name and (_is_town_of_land(name) or _is_row_of_fields(name)):
        return False
    if resolve(name) or (name.removesuffix("側") != name and resolve(name.removesuffix("側"))):
        return True
    if any(one.end - one.start >= len(name) * 0.5 for one in find_organisations(name)):
        return True
    if OFFICE.search(name) and not any(place.start == 0 for place in find_places(name)):
        # 保健省 alone is some country's; whose, anaphora.py finds
        return name in words_of("ministry") or name.endswith("庁") or _opens_with_land(name)
    return _is_of_a_kind(name) or (not quoted and _is_a_name(name))


def _is_town_of_land(name: str) -> bool:
    """スイス・ダボス: a land and its town, where something is."""
    land, _, town = name.partition("・")
    if resolve(land) in (None, "INT", "EU") or kind_by_ending(town, "ja"):
        return False
    return is_whole_place(town) or bool(city_country(town))


def _opens_with_land(office: str) -> bool:
    """仏保健省, 日本総務省: an office behind its land."""
    return LETTER_BEGINS.match(office) is not None or any(resolve(office[:size]) for size in (2, 3))


def is_general(name: str) -> bool:
    """Words for things, numbers, 本学 and 同社."""
    if COUNT_LAST.search(name) or AMOUNT.search(name):
        return True
    if len(name) < 2 or SAME.match(name) or NUMBER.match(name) or LEGAL.fullmatch(name):
        return True
    generic = words_of("generic")
    if name[0] == "両" and (name[1:] in generic or (kind_by_ending(name, "ja") or ("",))[0] == name[1:]):
        # 両トップ, 両港
        return True
    return name in words_of("self") or not generic.isdisjoint((name, name.upper()))


def _is_row_of_fields(name: str) -> bool:
    """救命救急・リハビリ・病院開発: what a paper is about, of which no part is a body or a place."""
    *fields, last = name.split("・")
    generic = words_of("generic")
    return (
        all(field in generic or (HAN_WORD.fullmatch(field) and not find_places(field)) for field in fields)
        and not any(resolve(field) or find_organisations(field) for field in fields)
        and (told := kind_by_ending(last, "ja")) is not None
        and told[1] in OF_A_FIELD
        and not is_body(last)
    )


def _is_of_a_kind(name: str) -> bool:
    """Whether the name ends like a body's, with a name before the ending."""
    told = kind_by_ending(name, "ja")
    if told is None and BUREAU_OF_TOWN.match(name):
        return any(place.start == 0 for place in find_places(name))
    if told is None or len(name) <= len(told[0]):
        return False
    # 製薬産業開発庁: an office is named by its field
    is_office = len(told[0]) > 1 and name[-1] in "庁省" and told[1] in OFFICIAL
    if name[: -len(told[0])] in words_of("generic") and not is_office:
        return False
    if told[1] not in OFFICIAL and _is_of_fields(name, name[: -len(told[0])]):
        return False
    if told[1] is not Kind.GOVERNMENT or len(told[0]) > 1 or len(name) > 3:
        return True
    return home_of(name, "ja") is not None or (bool(TOWN.fullmatch(name)) and not NO_TOWN.search(name))


def _is_of_fields(name: str, stem: str) -> bool:
    """医療・医薬品, 農業・食品クラスター: fields that a mark joins, which name nobody."""
    general = words_of("generic")
    return "・" in name and any(all(piece in general for piece in words.split("・")) for words in (name, stem))


def _is_a_name(name: str) -> bool:
    """Whether words that end in no body's ending look like a name: foreign words, but no things and no places."""
    if is_whole_place(name):
        # 北海道 signs, 三重 does not
        return kind_by_ending(name, "ja") is not None
    if ESTABLISHED.match(name):
        return True
    if HEAD_ACTS.search(name):
        return False
    if LANDSCAPE.search(name) or THING.search(name) or ACTIVITY.search(name) or PAPERS.search(name):
        return False
    if _is_of_common_words(re.split(r"[・\s]", name)) and not re.search(r"[A-Z]", name):
        return False
    return bool(FOREIGN.search(name) or LOWER_CASE.fullmatch(name)) or (len(name) >= 3 and _bears_a_land(name))


def _bears_a_land(name: str) -> bool:
    """Whether words hold a land's name that makes no thing, people or tongue of it: 中国人観光客, モンゴル料理店."""
    return any(one.code == "INT" or OF_A_LAND.match(name, one.end) is None for one in find_countries(name, "ja"))


def _is_of_common_words(pieces: list[str]) -> bool:
    """プライマリ・ヘルスケア, ホライズン・ヨーロッパ; コロンビア・アジア is a name."""
    general = words_of("generic")
    if all(piece in general or piece in foreign_words() for piece in pieces):
        return True
    return any(piece in general and piece not in words_of("of_firm") for piece in pieces)


def is_description(name: str) -> bool:
    """ "韓国企業", "タイ病院大手", "米子会社": a country and a general word name nobody."""
    general = words_of("generic") - NAMED_BY_COUNTRY
    if resolve(name) or is_of_japan(name):
        return False
    if LETTER_FIRST.match(name) and name[1:] in general:
        return True
    country = next((m for m in find_countries(name, "ja") if m.start == 0 and m.end < len(name)), None)
    return country is not None and name[country.end :].strip("・") in general


def _is_bare_pair(name: str) -> bool:
    """ "日サウジ", "日中韓", "日葡両政府": countries, not a body."""
    name = OF_BOTH.sub("", name) if name[-1:] in "国府脳局相臣僚" else name
    found = find_countries(name, "ja")
    return len({m.code for m in found}) > 1 and found[-1].end == len(name) and found[0].rule.startswith("pair")
