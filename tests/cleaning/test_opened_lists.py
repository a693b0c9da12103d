"""A list right behind a sentence that opens it is the article's own, even where nothing follows; others are not."""

from __future__ import annotations

import pytest

from pactwatch.cleaning.clean import clean_text

PAGES = {
    "ko": (
        "병원, 3개 기관과 업무협약",
        "한빛병원은 12일 세 기관과 의료 협력을 위한 업무협약을 체결했다고 밝혔다. 협약을 맺은 곳은 {opener}.",
        ("다음과 같다", "아래와 같다"),
        ["몽골 국립의과대학", "하노이 의과대학", "마히돌 대학"],
        "관련기사\n· 병원 신관 개원\n· 무료 진료 실시",
    ),
    "en": (
        "Hospital signs with three partners",
        "The hospital signed memoranda of understanding on Monday. The partners are {opener}.",
        ("listed below", "the following three institutions"),
        ["Mongolian National University of Medical Sciences", "Hanoi Medical University", "Mahidol University"],
        "Related news\n- New wing opens\n- Library hours",
    ),
    "ja": (
        "大学、3機関と覚書を締結",
        "本学は6月12日、海外の機関と学術交流に関する覚書を締結しました。相手方は{opener}です。",
        ("次のとおり", "以下の3機関"),
        ["モンゴル国立医科大学", "ハノイ医科大学", "マヒドン大学"],
        "関連記事\n・大学祭のお知らせ\n・図書館の開館時間",
    ),
    "zh": (
        "我校与三所大学签署备忘录",
        "6月12日,我校与国外三所大学签署了学术交流合作备忘录。合作院校{opener}。",
        ("如下", "为以下三所"),
        ["蒙古国立医科大学", "河内医科大学", "玛希隆大学"],
        "相关新闻\n· 学校举行运动会\n· 图书馆开放时间",
    ),
}


@pytest.mark.parametrize("mark", ["- ", "1. ", ""])
@pytest.mark.parametrize(
    ("lang", "opener"), [(lang, opener) for lang, (_, _, openers, *_) in PAGES.items() for opener in openers]
)
def test_the_list_stays_and_the_sites_own_goes(lang: str, opener: str, mark: str) -> None:
    title, told, _, bodies, related = PAGES[lang]
    items = "\n".join(mark + body for body in bodies)
    found = "\n".join(clean_text(f"{title}\n\n{told.format(opener=opener)}\n{items}\n\n{related}\n").paragraphs)
    assert [body for body in bodies if body not in found] == []
    assert related.split("\n")[1][2:] not in found


@pytest.mark.parametrize("lang", PAGES)
def test_a_list_that_no_sentence_opens_goes(lang: str) -> None:
    title, told, openers, bodies, _ = PAGES[lang]
    items = "\n".join(f"- {body}" for body in bodies)
    sentence = told.split("{opener}", maxsplit=1)[0].rsplit(".", maxsplit=1)[0].rsplit("。", maxsplit=1)[0]
    stop = "." if lang in ("ko", "en") else "。"
    found = "\n".join(clean_text(f"{title}\n\n{sentence}{stop}\n\n{items}\n").paragraphs)
    assert not any(opener in found for opener in openers)
    assert not any(body in found for body in bodies)


@pytest.mark.parametrize(
    ("opening", "is_kept"),
    [
        ("締結した大学は次のとおりです。", True),
        ("協定校は以下の通りです。", True),
        ("覚書の相手は下記のとおり。", True),
        ("両大学の学長が式に出席しました。", False),
        ("計画は次の通り進んでいると学長は胸を張って語りました。", False),
    ],
)
def test_a_list_behind_a_sentence_that_opens_it_is_kept(opening: str, is_kept: bool) -> None:
    items = "・タシケント医科アカデミー(ウズベキスタン)\n・アスタナ医科大学(カザフスタン)"
    told = f"青葉医科大学は7月17日、海外の大学と学術交流協定を締結しました。{opening}"
    text = f"3大学と協定\n\n{told}\n\n{items}\n\n新着情報\n・入試の説明会"
    kept = "\n".join(clean_text(text).paragraphs)
    assert ("アスタナ医科大学" in kept) is is_kept
    assert "入試の説明会" not in kept
