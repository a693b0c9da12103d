"""Lands in names: a mission is at home in the land that sends it, and a land of two words stays whole."""

from __future__ import annotations

import pytest

from pactwatch.reading.country_names import country_table
from pactwatch.reading.homes import home_of
from pactwatch.reading.reader import read
from pactwatch.records import Article

FORMS = {
    "ko": ("주한 {}대사관", "주한{}대사관", "{} 대사관", "{}대사관", "주한 {} 총영사관"),
    "ja": ("駐日{}大使館", "在日{}大使館", "{}大使館", "在京{}大使館"),
    "zh": ("{}驻华大使馆", "{}駐華大使館", "{}驻韩国大使馆", "{}大使馆"),
    "en": ("Embassy of {}", "{} Embassy", "Embassy of {} in Seoul"),
}


def _names(lang: str) -> list[tuple[str, str]]:
    """The names of lands in a language, each with its code; those that several lands have are left out."""
    named = country_table().names.items()
    return [(name, of.codes[0]) for name, of in named if of.language == lang and len(of.codes) == 1]


@pytest.mark.parametrize(("lang", "form"), [(lang, form) for lang, forms in FORMS.items() for form in forms])
def test_every_land_sends_its_embassies(lang: str, form: str) -> None:
    names = _names(lang)
    assert len(names) > 300
    told = {name: home_of(form.format(name), lang) for name, _ in names}
    wrong = [(name, code, home) for name, code in names if (home := told[name]) is None or home.code != code]
    assert not wrong


@pytest.mark.parametrize(
    ("lang", "name"),
    [("zh", "驻德国大使馆"), ("zh", "駐美國總領事館"), ("ko", "주한대사관"), ("ja", "駐日大使館")],
)
def test_a_post_alone_tells_no_sender(lang: str, name: str) -> None:
    assert home_of(name, lang) is None


@pytest.mark.parametrize(
    ("lang", "text", "party"),
    [
        ("en", "Oslo University and Northern Ireland's health ministry signed a memorandum.", "Northern Ireland/GB"),
        ("ko", "식품의약품안전처는 적도 기니 보건부와 업무협약을 체결했다.", "적도 기니 보건부/GQ"),
        ("zh", "国家卫生健康委员会与刚果(布)卫生部签署卫生合作谅解备忘录。", "刚果(布)卫生部/CG"),
        ("zh", "国家卫生健康委员会与刚果(金)卫生部签署卫生合作谅解备忘录。", "刚果卫生部/CD"),
    ],
)
def test_a_party_has_the_whole_name_of_its_land(lang: str, text: str, party: str) -> None:
    reading = read(Article(id="x", source="case", title="News", text=f"News\n{text}", lang=lang))
    assert party in {f"{one.name}/{one.country}" for accord in reading.accords for one in accord.parties}
