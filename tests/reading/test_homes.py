"""The home country that a body's name tells."""

from __future__ import annotations

import pytest

from pactwatch.reading.homes import home_of
from pactwatch.reading.parties import home_country

HOMES = [
    ("ko", "주한 미국대사관", "US", "mission"),
    ("ko", "주한독일대사관", "DE", "mission"),
    ("ko", "주보스턴 총영사관", "KR", "mission"),
    ("ko", "주가나 한국대사관", "KR", "mission"),
    ("ko", "조지아대사관", "GE", "mission"),
    ("ko", "주베트남 한국대사관", "KR", "mission"),
    ("ko", "주일본 대한민국 대사관", "KR", "mission"),
    ("ko", "주한미국상공회의소", "US", "office abroad"),
    ("ko", "AMCHAM Korea", "US", "office abroad"),
    ("ko", "주한 타이베이대표부", "TW", "office abroad"),
    ("ko", "왈로니아 무역투자청", "BE", "office abroad"),
    ("ko", "스웨덴 왕립공과대", "SE", "country in the name"),
    ("ko", "퀘벡주", "CA", "place in the name"),
    ("ko", "오사카시", "JP", "place in the name"),
    ("ko", "조지아주", "US", None),
    ("ko", "유럽풍력협회", "EU", "form of the name"),
    ("ko", "유럽 심장학회", "EU", "form of the name"),
    ("ko", "현대로템", "KR", "form of the name"),
    ("ko", "SK바이오텍", "KR", "form of the name"),
    ("en", "Embassy of Denmark in Seoul", "DK", "mission"),
    ("en", "Democratic Republic of Congo Embassy", "CD", "mission"),
    ("en", "British Embassy Seoul", "GB", "mission"),
    ("en", "Korean Consulate General in Boston", "KR", "mission"),
    ("en", "Japan Bioindustry Association", "JP", "country in the name"),
    ("en", "Thai Binh province", "VN", "place in the name"),
    ("en", "Massachusetts General Hospital", "US", "place in the name"),
    ("en", "American University of Beirut", "LB", "place in the name"),
    ("en", "University of Debrecen", "HU", "place in the name"),
    ("en", "Jordan Food and Drug Administration", "JO", "country in the name"),
    ("ja", "駐日韓国大使館", "KR", "mission"),
    ("ja", "在京ガーナ大使館", "GH", "mission"),
    ("ja", "在京都フランス総領事館", "FR", "mission"),
    ("ja", "在日米国商工会議所", "US", "office abroad"),
    ("ja", "在ミュンヘン日本国総領事館", "JP", "mission"),
    ("ja", "バイエルン州経済省", "DE", "place in the name"),
    ("ja", "タイ・コンケン大学", "TH", "country in the name"),
    ("ko", "한일경제협회", "KR", "form of the name"),
    ("ko", "㈔한중미래경제협회", "KR", "form of the name"),
    ("ko", "흥옌 한국상공인연합회", "KR", "office abroad"),
    ("ko", "부산광역시 베트남 대표무역사무소", "KR", "office abroad"),
    ("ko", "아마존글로벌셀링코리아", "KR", "form of the name"),
    ("ko", "(사)한라산업문화교류협회", "KR", "form of the name"),
    ("ja", "日中友好協会", "JP", "form of the name"),
    ("ja", "アマゾンジャパン", "JP", "form of the name"),
    ("ja", "特定非営利活動法人アオゾラ", "JP", "form of the name"),
    ("zh", "中日友好协会", "CN", "form of the name"),
    ("zh", "駐洛杉磯台北經濟文化辦事處", "TW", "office abroad"),
    ("zh", "中国驻日本大使馆", "CN", "mission"),
    ("zh", "鳳凰城市政府", "US", "place in the name"),
    ("zh", "國藥(天津)資產管理有限公司", "CN", "place in the name"),
]


@pytest.mark.parametrize(("language", "name", "code", "rule"), HOMES)
def test_the_home_and_its_rule(language: str, name: str, code: str, rule: str | None) -> None:
    home = home_of(name, language)
    assert home is not None
    assert home.code == code
    assert rule is None or home.rule == rule


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("ko", "한국·일본 경제협회"),
        ("ko", "새솔바이오로직스"),
        ("ko", "업무협약"),
        ("ko", "현대미술관"),
        ("ko", "유럽한국상공회의소"),
        ("en", "Korea-Japan Economic Association"),
        ("en", "Cambridge Enterprise"),
        ("en", "Providence Care Group"),
        ("ja", "清華大学医学院"),
        ("zh", "国家药监局"),
        ("en", ""),
    ],
)
def test_a_name_that_tells_no_home(language: str, name: str) -> None:
    assert home_of(name, language) is None


def test_a_place_of_several_countries_is_settled_by_the_article() -> None:
    assert home_of("Newcastle Health Trust", "en") is None
    home = home_of("Newcastle Health Trust", "en", frozenset({"GB", "KR"}))
    assert home is not None
    assert home.code == "GB"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("British Columbia", "CA"),
        ("British Columbia of the British", "GB"),
        ("British", "GB"),
        ("New South Wales", "AU"),
    ],
)
def test_a_place_that_holds_a_lands_word_is_no_land(words, code):
    assert home_country(words, "en") == code


@pytest.mark.parametrize(
    ("name", "land"),
    [
        ("산동제일의과대학", "CN"),
        ("강소대학교", "CN"),
        ("남경중의약대학", "CN"),
        ("동경대", "JP"),
        ("구주대학병원", "JP"),
        ("서안시", "CN"),
        ("산동네의원", None),
        ("강소기업협회", None),
        ("요령연구소", None),
    ],
)
def test_old_readings_of_chinese_characters_are_places_before_a_school_or_a_town(name: str, land: str | None) -> None:
    home = home_of(name, "ko")
    assert (home and home.code) == land
