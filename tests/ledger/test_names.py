"""Which names may be one body's, and which must not."""

from __future__ import annotations

import pytest

from pactwatch.ledger.likeness import OPEN, SAME, compare
from pactwatch.ledger.names import body
from pactwatch.ledger.sounds import alike, skeleton
from pactwatch.ledger.words import load
from pactwatch.records import Kind, Party


def likeness(country, one, other, *, kind="association", other_kind=None, key=None):
    kinds = Kind(kind), Kind(other_kind or kind)
    a, b = (
        body(Party(name=name, country=country, kind=which, organisation=key))
        for name, which in zip((one, other), kinds, strict=True)
    )
    found = compare(a, b)
    assert compare(b, a).score == found.score
    return found.score


@pytest.mark.parametrize(
    ("country", "one", "other", "kind"),
    [
        ("KR", "한국바이오협회", "바이오협회", "association"),
        ("KR", "(사)한빛재단", "한빛재단", "institute"),
        ("KR", "㈜세진바이오", "세진바이오", "company"),
        ("KR", "한빛대학교병원", "한빛대병원", "hospital"),
        ("KR", "식품의약품안전처", "Korean Ministry of Food and Drug Safety", "agency"),
        ("AE", "UAE 의약품청(EDE)", "Emirates Drug Establishment (EDE)", "agency"),
        ("DE", "독일수소연료전지협회(DWV)", "DWV", "association"),
        ("US", "Orion Therapeutics, Inc.", "Orion Therapeutics", "company"),
        ("US", "오리온테라퓨틱스", "Orion Therapeutics", "company"),
        ("TH", "チェンマイ大学", "Chiang Mai University", "university"),
        ("SE", "Malmö University", "Malmo University", "university"),
        ("JP", "学校法人相模医科大学", "相模医科大学", "university"),
        ("FR", "제노폴", "Genopole", "cluster"),
        ("VN", "Ministry of Health", "Vietnam's Ministry of Health", "government"),
        ("KR", "고려대학교", "고려대학교 의과대학", "university"),
        ("KR", "국립한빛암센터", "한빛암센터", "hospital"),
        ("UZ", "Ministry of Health", "Ministry of Health and Welfare", "government"),
        ("CN", "国家卫生健康委员会", "中国国家衛生健康委員会", "government"),
        ("US", "미국 국립암연구소", "NCI", "institute"),
        ("KR", "식품의약품안전처", "MFDS", "agency"),
        ("KR", "유니스트", "UNIST", "university"),
        ("CN", "國家中醫藥管理局", "国家中医药管理局", "agency"),
        ("CN", "National Health Commission", "중국 국가위생건강위원회", "government"),
        ("JP", "経済産業省", "經濟產業省", "government"),
        ("JP", "アイライフインスティチュート", "iLife Institute", "institute"),
        ("US", "잭슨 카운티", "Jackson County", "government"),
        ("KR", "안성시", "Anseong City", "government"),
        ("KR", "KHanbio Park", "한빛산업단지(KHanbioPark)", "cluster"),
    ],
)
def test_one_body_under_two_names(country, one, other, kind):
    assert likeness(country, one, other, kind=kind) >= SAME


@pytest.mark.parametrize(
    ("country", "one", "other", "kind"),
    [
        ("KR", "한국바이오협회", "한국제약바이오협회", "association"),
        ("KR", "바이오협회", "한국제약바이오협회", "association"),
        ("KR", "서울상공회의소", "대한상공회의소", "association"),
        ("KR", "한빛대학교", "새봄대학교", "university"),
        ("US", "Orion Therapeutics", "Maple Therapeutics", "company"),
        ("US", "University of Ohio", "University of Oregon", "university"),
        ("KR", "식품의약품안전처", "Ministry of Trade, Industry and Energy", "government"),
        ("ID", "자카르타중앙병원", "Surabaya City Hospital", "hospital"),
        ("JP", "相模医科大学", "常陸医科大学", "university"),
        ("CN", "国家药品监督管理局", "国家铁路局", "agency"),
        ("US", "노바백스", "Moderna", "company"),
        ("KR", "국립암센터", "국립한빛병원", "hospital"),
        ("CN", "중국 해관총서", "중국 질병관리본부", "agency"),
        ("CN", "國家鐵路局", "国家药品监督管理局", "agency"),
    ],
)
def test_two_bodies_under_like_names(country, one, other, kind):
    assert likeness(country, one, other, kind=kind) < OPEN


def test_an_acronym_of_other_words_proves_nothing():
    assert likeness("US", "미국 국립암연구소", "NIH", kind="institute") < SAME


def test_short_names_that_sound_different_prove_nothing():
    assert likeness("KR", "안성시", "Asan City", kind="government") < SAME


def test_a_university_is_not_its_hospital():
    assert likeness("KR", "청운대학교", "청운대학교병원", kind="university", other_kind="hospital") < SAME


def test_the_gazetteer_s_key_decides():
    assert likeness("KR", "한빛재단", "새봄병원", key="kr-hanbit") == 1.0


def test_a_country_as_such_decides_nothing():
    assert OPEN <= likeness("KR", "한국 정부", "보건복지부", kind="government") < SAME
    assert likeness("KR", "한국", "Republic of Korea", kind="government") >= SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [("삼성", "Samsung"), ("サムスン", "Samsung"), ("한빛", "Hanbit"), ("Genève", "Geneve"), ("강남", "Gangnam")],
)
def test_sounds_survive_transliteration(one, other):
    assert skeleton(one) == skeleton(other)


def test_short_sounds_prove_nothing():
    assert alike(skeleton("KT"), skeleton("KT")) == 0.0
    assert alike(skeleton("동강"), skeleton("Seogang")) < 0.7


def test_every_word_has_a_source_and_a_role():
    held = load()
    assert held.latin["ministry"].concept == "ministry"
    assert held.other["우즈벡"].concept == "UZ"
    assert held.latin["denmark"].concept == "DK"


def test_a_row_without_its_source_is_named(tmp_path):
    path = tmp_path / "words.csv"
    path.write_text("concept,role,family,en,ko,ja,zh,source\nbio,topic,,bio,,,,\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"words.csv, row 2: needs a concept, a source"):
        load(path)
