"""A body whose name tells two lands is at home in the first, where the other has its partner (settling.py)."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle

CASES = [
    ("zh", "复旦大学公共卫生学院和新西兰-中国非传染性疾病研究合作中心12日在奥克兰签署合作谅解备忘录。", "CN-NZ"),
    ("zh", "新西兰-中国友好协会与复旦大学12日签署合作备忘录。", "CN-NZ"),
    ("ja", "東京大学は12日、オークランドでニュージーランド・日本健康協力センターと覚書を締結した。", "JP-NZ"),
    ("ko", "서울대학교는 12일 오클랜드에서 뉴질랜드-한국 보건협력센터와 업무협약을 체결했다.", "KR-NZ"),
    ("en", "Fudan University and the New Zealand-China Research Centre signed a memorandum of understanding.", "CN-NZ"),
    ("zh", "高雄榮民總醫院與越南台灣商會12日簽署合作備忘錄。", None),
    ("ja", "日本・ニュージーランド協会は12日、東京大学と覚書を締結した。", None),
]


@pytest.mark.parametrize(("lang", "told", "pair"), CASES)
def test_the_first_land_of_a_name_is_home_unless_the_partner_has_it(lang: str, told: str, pair: str | None) -> None:
    page = RawArticle(source="cases", content=told, published=dt.date(2023, 10, 14), url=None, lang=lang)
    (accord,) = read(clean(page)).accords
    assert accord.pairs == ((pair,) if pair else ())
