"""Towns whose names hold another land's or town's name are at home in their own land, and those stay where they are."""

from __future__ import annotations

import pytest

from pactwatch.reading.homes import home_of


@pytest.mark.parametrize(
    ("lang", "name", "land"),
    [
        ("ko", "몽고메리 시립병원", "US"),
        ("ko", "리마솔 시립병원", "CY"),
        ("ko", "발리케시르 대학교", "TR"),
        ("ko", "바르나울시", "RU"),
        ("ja", "河内長野市立病院", "JP"),
        ("ja", "大田原市", "JP"),
        ("ja", "湖南市立甲西図書館", "JP"),
        ("ja", "イースト・ロンドン市", "ZA"),
        ("zh", "九龙坡区人民医院", "CN"),
        ("zh", "松江区中心医院", "CN"),
        ("zh", "德州市人民医院", "CN"),
        ("zh", "丽水市中心医院", "CN"),
        ("zh", "彼得马里茨堡市", "ZA"),
        ("zh", "长沙湾工业区", "HK"),
        ("zh", "巴拉馬利波市", "SR"),
    ],
)
def test_the_longer_name_counts(lang: str, name: str, land: str) -> None:
    home = home_of(name, lang)
    assert home is not None
    assert home.code == land


@pytest.mark.parametrize(
    ("lang", "name", "land"),
    [
        ("ko", "몽고 국립병원", "MN"),
        ("ko", "리마 시립병원", "PE"),
        ("ko", "발리 시립병원", "ID"),
        ("ja", "湖南大学", "CN"),
        ("ja", "ロンドン大学", "GB"),
        ("zh", "九龙医院", "HK"),
        ("zh", "德州大学", "US"),
        ("zh", "湖南市场监督管理局", "CN"),
        ("zh", "马里大学", "ML"),
        ("zh", "伊拉克卫生部", "IQ"),
    ],
)
def test_the_shorter_name_stays_its_own(lang: str, name: str, land: str) -> None:
    home = home_of(name, lang)
    assert home is not None
    assert home.code == land
