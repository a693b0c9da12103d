"""Country names in four languages: what must be found, and the look-alikes that must not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.country_names import country_table, read_rows

# The 93 names as Korean news writes them, each with its ISO code.
KOREAN_NAMES = [
    "KR:대한민국",
    "KR:한국",
    "KR:韓",
    "KR:한",
    "KP:북한",
    "US:미국",
    "US:美",
    "US:미",
    "CN:중국",
    "CN:中",
    "JP:일본",
    "JP:日",
    "GB:영국",
    "GB:英",
    "DE:독일",
    "DE:獨",
    "FR:프랑스",
    "FR:佛",
    "RU:러시아",
    "RU:러",
    "SA:사우디",
    "SA:사우디아라비아",
    "AE:UAE",
    "AE:아랍에미리트",
    "AE:아랍에미리트연합",
    "UZ:우즈벡",
    "UZ:우즈베키스탄",
    "KZ:카자흐",
    "KZ:카자흐스탄",
    "ZA:남아공",
    "TR:튀르키예",
    "TR:터키",
    "CZ:체코",
    "TW:대만",
    "HK:홍콩",
    "AU:호주",
    "ID:인니",
    "ID:인도네시아",
    "VN:베트남",
    "TH:태국",
    "NL:네덜란드",
    "CH:스위스",
    "BE:벨기에",
    "IL:이스라엘",
    "IN:인도",
    "IN:印",
    "SG:싱가포르",
    "MY:말레이시아",
    "PH:필리핀",
    "MN:몽골",
    "EG:이집트",
    "ET:에티오피아",
    "RW:르완다",
    "CD:콩고민주공화국",
    "CD:민주콩고",
    "CI:코트디부아르",
    "MM:미얀마",
    "MM:버마",
    "GE:조지아",
    "GE:그루지야",
    "BY:벨라루스",
    "KG:키르기스",
    "KG:키르기스스탄",
    "TM:투르크멘",
    "BA:보스니아",
    "MK:북마케도니아",
    "MK:마케도니아",
    "SZ:에스와티니",
    "SZ:스와질란드",
    "VA:바티칸",
    "VA:교황청",
    "PS:팔레스타인",
    "XK:코소보",
    "NZ:뉴질랜드",
    "CA:캐나다",
    "CA:加",
    "IT:伊",
    "IT:이탈리아",
    "ES:西",
    "ES:스페인",
    "PG:파푸아뉴기니",
    "DO:도미니카공화국",
    "SV:엘살바도르",
    "TT:트리니다드토바고",
    "CF:중앙아프리카공화국",
    "GQ:적도기니",
    "QA:카타르",
    "KW:쿠웨이트",
    "OM:오만",
    "BD:방글라데시",
    "LK:스리랑카",
    "KH:캄보디아",
    "LA:라오스",
]

FOUND = [
    ("zh", "美国国际开发署", "US"),
    ("zh", "中美国际合作交流促进会", "CN US"),
    ("ko", "한·미 정상회담", "KR US"),
    ("ko", "韓·美 공동연구", "KR US"),
    ("ko", "한-일 양국", "JP KR"),
    ("ko", "한·덴 바이오 협력", "DK KR"),
    ("ko", "한·印尼 협약", "ID KR"),
    ("ko", "한미일 3국", "JP KR US"),
    ("ko", "한중일 장관", "CN JP KR"),
    ("ko", "美 FDA 승인", "US"),
    ("ko", "日 오사카시와 협약", "JP"),
    ("ko", "미 식품의약국(FDA)", "US"),
    ("ko", "스웨덴 본사", "SE"),
    ("ko", "이란 보건부와 협약", "IR"),
    ("ko", "오만 정부와 체결", "OM"),
    ("ko", "가나 보건부 장관", "GH"),
    ("ko", "인도네시아 보건부", "ID"),
    ("ko", "인도와 인도네시아", "ID IN"),
    ("ko", "조지아 트빌리시 의대", "GE"),
    ("ko", "미국 조지아주 애틀랜타", "US"),
    ("ko", "콩고민주공화국 킨샤사", "CD"),
    ("ko", "주베트남 대사", "VN"),
    ("en", "Dutch QPS and its Danish owner", "DK NL"),
    ("en", "a Sino-Korean pact", "CN KR"),
    ("en", "North Korean and South Korean officials", "KP KR"),
    ("en", "U.S.-Korea alliance", "KR US"),
    ("en", "SOUTH KOREA SIGNS", "KR"),
    ("en", "with Jordan's ministry", "JO"),
    ("en", "Papua New Guinea and Guinea-Bissau", "GW PG"),
    ("en", "Equatorial Guinea", "GQ"),
    ("en", "Georgia and Armenia", "AM GE"),
    ("en", "Emory in Atlanta, Georgia", "US"),
    ("en", "Dominican Republic", "DO"),
    ("en", "Nigeria and Niger, both", "NE NG"),
    ("ja", "日・ベトナム協定", "JP VN"),
    ("ja", "日韓両国と日墺経済", "AT JP KR"),
    ("ja", "米ファイザー", "US"),
    ("ja", "タイの大学", "TH"),
    ("ja", "コンゴ民主共和国とコンゴ共和国", "CD CG"),
    ("ja", "駐日韓国大使館", "KR"),
    ("zh", "中韩两国", "CN KR"),
    ("zh", "蒙古与内蒙古", "MN"),
    ("zh", "中国-哈佛医学院", "CN"),
    ("zh", "中国-哈尔滨与中国-哈合作", "CN KZ"),
    ("ja", "モンゴルと内モンゴル", "MN"),
    ("zh", "白俄罗斯卫生部", "BY"),
    ("zh", "中白合作,白俄罗斯卫生部", "BY CN"),
    ("zh", "刚果(金)与刚果(布)", "CD CG"),
    ("zh", "巴布亚新几内亚", "PG"),
    ("zh", "台美雙方", "TW US"),
    ("zh", "多米尼克与多米尼加", "DM DO"),
]

NOT_FOUND = [
    ("ko", "인도적 지원과 인도주의"),
    ("ko", "협약이란 두 기관의 약속"),
    ("ko", "'상생'이란 이름"),
    ("ko", "가나다 순으로"),
    ("ko", "새 시대만 열 수 있다"),
    ("ko", "치료 수단으로 쓰인다"),
    ("ko", "오만하게 굴지 않는다"),
    ("ko", "영·유아와 중·고교"),
    ("ko", "인·허가와 일·가정 양립"),
    ("ko", "영·호남 대학"),
    ("ko", "한미약품과 한독약품"),
    ("ko", "한 기업이 미 시행 과제를"),
    ("ko", "중 하나, 일 년"),
    ("ko", "그리스도교 병원"),
    ("ko", "바스러지다"),
    ("ko", "차량 인도 시기"),
    ("ko", "북미 시장"),
    ("ko", "한영외고"),
    ("ko", "중동 시장"),
    ("en", "New Mexico and New England"),
    ("en", "turkey and guinea pig"),
    ("en", "Michael Jordan spoke"),
    ("en", "Chad Smith, its head"),
    ("en", "Latin America"),
    ("en", "us and them"),
    ("en", "Jersey City"),
    ("en", "Indian Ocean"),
    ("en", "Illinois"),
    ("en", "the polish was thick"),
    ("ja", "タイヤとタイトル"),
    ("ja", "中国電力と中国新聞"),
    ("ja", "今日中に日中の気温"),
    ("ja", "中日新聞"),
    ("ja", "マリーナ"),
    ("ja", "インドア競技"),
    ("ja", "日独自の"),
    ("ja", "内モンゴル医科大学とアンドラ・プラデシュ州"),
    ("ko", "켄터키주와 뉴사우스웨일스주"),
    ("en", "New South Wales and Thai Nguyen"),
    ("zh", "中西医结合"),
    ("zh", "集中美元"),
    ("zh", "其中以创新为主"),
    ("zh", "马里兰州"),
    ("zh", "大马路"),
    ("zh", "中新网"),
    ("zh", "中老年人"),
    ("zh", "内蒙古自治区"),
    ("zh", "和美国际医院"),
    ("zh", "仁美國際"),
]


@pytest.mark.parametrize("row", KOREAN_NAMES)
def test_each_name_of_the_list_resolves(row: str) -> None:
    code, name = row.split(":")
    assert resolve(name) == code


def test_the_list_is_whole() -> None:
    assert len(KOREAN_NAMES) == 93


@pytest.mark.parametrize(("language", "text", "codes"), FOUND)
def test_countries_are_found(language: str, text: str, codes: str) -> None:
    assert {m.code for m in find_countries(text, language)} == set(codes.split())


@pytest.mark.parametrize(("language", "text"), NOT_FOUND)
def test_look_alikes_are_not_countries(language: str, text: str) -> None:
    assert find_countries(text, language) == ()


@pytest.mark.parametrize("name", ["나니아", "", "X", "Narnia", "ナルニア", "纳尼亚", "巴", "바이오", "협약"])
def test_what_is_no_country_resolves_to_none(name: str) -> None:
    assert resolve(name) is None


def test_offsets_hold_the_words() -> None:
    text = "이날 한·덴 협약에 이어 美 FDA와 이스라엘 정부가"
    for mention in find_countries(text, "ko"):
        assert text[mention.start : mention.end] == mention.words


def test_no_strong_name_is_claimed_by_two_countries() -> None:
    for entry in country_table().names.values():
        assert len(entry.codes) == 1, entry.name


def test_a_broken_row_is_named(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "countries.csv"
    path.write_text("code,language,name,strength,rival,source,note\nKR,ko,한국,sure,,x,\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"countries\.csv line 2.*strength one of"):
        read_rows(path)


def test_a_rival_without_a_code_is_named(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "countries.csv"
    row = "VN,ko,베트남전통,strong,베트남전,x,\n"
    path.write_text("code,language,name,strength,rival,source,note\n" + row, encoding="utf-8")
    with pytest.raises(ValueError, match=r"countries\.csv line 2.*rival must be a country's code"):
        read_rows(path)


@given(st.text(max_size=200), st.sampled_from(["ko", "en", "ja", "zh"]))
def test_any_text_is_searched(text: str, language: str) -> None:
    for mention in find_countries(text, language):
        assert 0 <= mention.start < mention.end <= len(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "vaccines against Japanese encephalitis and Crimean-Congo fever"),
        ("en", "the Benin Bronzes, fish of the Gulf of Guinea and oil of the South China Sea"),
        ("ko", "멕시코만의 원유와 스페인독감"),
        ("ja", "クリミア・コンゴ出血熱とスペイン風邪、メキシコ湾の原油"),
        ("zh", "墨西哥湾原油、几内亚湾渔业与贝宁青铜器"),
    ],
)
def test_seas_illnesses_and_things_are_of_no_country(language: str, text: str) -> None:
    assert find_countries(text, language) == ()
