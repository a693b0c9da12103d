"""Raw texts with the noise of real sites: what is kept, what is cut and by which reason."""

import datetime as dt
import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactwatch.cleaning.clean import clean, clean_text
from pactwatch.records import RawArticle

BODY_KO = (
    "서울대학교병원은 핀란드 헬싱키대학교병원과 지난 9일 디지털 병리 연구를 함께하는 업무협약을 맺었다고 12일 밝혔다.",
    "두 병원은 앞으로 3년 동안 병리 영상 자료를 나누고 인공지능 판독 기술을 같이 개발한다.",
    "헬싱키대학교병원은 유럽에서 처음으로 모든 병리 판독을 디지털로 바꾼 곳이라고 병원 측은 설명했다.",
)
BODY_EN = (
    "Helsinki University Hospital and Seoul University Hospital signed a memorandum of understanding on Tuesday.",
    "The two hospitals are to share digital pathology images for three years, the Finnish side said in a statement.",
    "Pathologists in Helsinki were the first in Europe to work without glass slides, according to the hospital.",
)
BODY_JA = (
    "ヘルシンキ大学病院と東北大学病院は9日、デジタル病理の共同研究に関する覚書を取り交わした。期間は3年間とする。",
    "両病院は病理画像のデータを互いに提供し、人工知能による診断技術の開発をともに進めるとしている。",
)
BODY_ZH = (
    "赫尔辛基大学医院与华西医院9日签署合作谅解备忘录,双方将在数字病理领域开展为期三年的联合研究。",
    "根据备忘录,两家医院将共享病理图像数据,并共同开发人工智能辅助诊断技术。",
)


def cut(text: str) -> dict[str, str]:
    """Every cut line with its reason."""
    return {line: piece.reason for piece in clean_text(text).cuts for line in piece.text.split("\n")}


def page(*parts: str) -> str:
    return "\n\n".join(parts)


@pytest.mark.parametrize(
    ("noise", "reason"),
    [
        ("많이 본 뉴스\n1 노르웨이 연어 수출 신기록\n2 스위스 제약사 새 공장", "popular_list"),
        ("| 인기기사 | 더보기 + |\n| 1 | 노르웨이 연어 수출 신기록 |\n| 2 | 스위스 제약사 새 공장 |", "popular_list"),
        ("[한빛뉴스 베스트 기사]\n노르웨이 연어 수출 신기록\n스위스 제약사 새 공장", "popular_list"),
        ("관련기사\n- 노르웨이와 양해각서 맺은 병원들\n- 스위스 제약사 새 공장", "related_list"),
        ("▶ 관련기사 ◀\n☞노르웨이와 양해각서 맺은 병원들\n☞스위스 제약사 새 공장", "related_list"),
        ("최신뉴스\n노르웨이 병원 MOU / 스위스 제약사 새 공장 / 덴마크 왕세자 방한", "latest_list"),
        ("ⓒ 한빛일보, 무단 전재 및 재배포 금지", "copyright"),
        ("한서진 기자 seojin@hanbit.example", "byline"),
        ("맑음서울 24.5℃\n흐림부산 21.0℃", "weather"),
        ("  • 페이스북\n  • 트위터\n  • URL복사", "share_widget"),
        ("댓글 0\n댓글을 입력해 주세요", "comments"),
        ("#핀란드 #병리 #서울대병원", "tags"),
        ("KOSPI 2797.82 +0.49%\nUSD/KRW 1390.5 +0.18%", "ticker"),
        ("회사소개 광고문의 이용약관 개인정보처리방침", "disclaimer"),
    ],
)
def test_korean_noise_below_the_body_is_cut_and_named(noise, reason):
    text = page("서울대병원, 핀란드 헬싱키대병원과 디지털 병리 MOU", *BODY_KO, noise)
    found = clean_text(text)
    assert found.paragraphs == ("서울대병원, 핀란드 헬싱키대병원과 디지털 병리 MOU", *BODY_KO)
    assert {piece.reason for piece in found.cuts} == {reason}


PAGES = {
    "en": ("Helsinki and Seoul hospitals to share pathology images", *BODY_EN),
    "ja": ("ヘルシンキ大学病院と東北大学病院、デジタル病理で覚書", *BODY_JA),
    "zh": ("赫尔辛基大学医院与华西医院签署数字病理备忘录", *BODY_ZH),
}


@pytest.mark.parametrize(
    ("lang", "noise", "reason"),
    [
        ("en", "MOST POPULAR\n1 Norway signs MoU with Peru\n2 Swiss pharma plant", "popular_list"),
        ("en", "Read also\nNorway signs MoU with Peru\nSwiss pharma plant opens", "related_list"),
        ("en", "LATEST\n12:40 Norway signs MoU with Peru\n12:01 Swiss plant opens", "latest_list"),
        ("en", "Latest: Norway signs MoU | Swiss plant opens | Oslo rain", "related_list"),
        ("en", "Copyright (c) Nordic Daily. All rights reserved.", "copyright"),
        ("en", "Share this:  Facebook  Twitter  WhatsApp", "share_widget"),
        ("en", "TAGS: Finland | Korea | pathology", "tags"),
        ("ja", "関連記事\n・ノルウェーの大学と覚書\n・スイスの製薬会社が新工場", "related_list"),
        ("ja", "人気記事ランキング\n1 ノルウェーの大学と覚書\n2 スイスの新工場", "popular_list"),
        ("ja", "新着情報\n・ノルウェーの大学と覚書\n・スイスの新工場", "latest_list"),
        ("zh", "相关阅读\n·挪威与秘鲁签署备忘录\n·瑞士药企新厂投产", "related_list"),
        ("zh", "热点排行\n1. 挪威与秘鲁签署备忘录\n2. 瑞士药企新厂投产", "popular_list"),
        ("zh", "上一篇:挪威与秘鲁签署备忘录\n下一篇:瑞士药企新厂投产", "related_list"),
        ("zh", "版权所有 未经授权不得转载", "copyright"),
    ],
)
def test_noise_in_the_other_languages(lang, noise, reason):
    found = clean_text(page(*PAGES[lang], noise))
    assert found.paragraphs == PAGES[lang]
    assert {piece.reason for piece in found.cuts} == {reason}


def test_what_stands_above_the_headline_is_frame():
    text = (
        "한빛일보\n정치 경제 사회 국제 문화 스포츠\n홈 > 사회 > 의료\n\n"
        "서울대병원, 핀란드 헬싱키대병원과 디지털 병리 MOU\n\n입력 2024.03.12 09:30 수정 2024.03.12 10:05\n\n"
        + page(*BODY_KO)
    )
    found = clean_text(text)
    assert found.title == "서울대병원, 핀란드 헬싱키대병원과 디지털 병리 MOU"
    assert found.outlet == "한빛일보"
    assert found.paragraphs == (found.title, *BODY_KO)
    assert found.published is not None
    assert (found.published.day, found.published.time) == (dt.date(2024, 3, 12), dt.time(9, 30))
    assert found.updated is not None
    assert found.updated.time == dt.time(10, 5)


def test_sub_headlines_and_sub_headings_stay():
    text = page(
        "Two hospitals join hands on pathology in Helsinki",
        "Images to be shared for three years",
        BODY_EN[0],
        "Glass slides",
        *BODY_EN[1:],
    )
    assert clean_text(text).paragraphs == tuple(text.split("\n\n"))


def test_a_list_in_the_middle_goes_and_the_body_goes_on():
    related = "관련기사\n- 노르웨이와 양해각서 맺은 병원들2023.12.21\n- 스위스 제약사 새 공장2023.08.20"
    found = clean_text(page("서울대병원, 핀란드 헬싱키대병원과 MOU", BODY_KO[0], BODY_KO[1], related, BODY_KO[2]))
    assert found.paragraphs[1:] == BODY_KO


def test_an_empty_heading_in_the_middle_takes_nothing_with_it():
    found = clean_text(page("서울대병원, 핀란드 헬싱키대병원과 MOU", BODY_KO[0], "관련기사", BODY_KO[1], BODY_KO[2]))
    assert found.paragraphs[1:] == BODY_KO


def test_another_article_behind_the_signature_goes():
    other = "노르웨이 오슬로에서 열린 수산박람회에 러시아와 중국 기업이 처음 나왔다. 주최 측은 더 크게 열겠다고 했다."
    found = clean_text(
        page(
            "서울대병원, 핀란드 헬싱키대병원과 MOU",
            *BODY_KO,
            "/ 한서진기자",
            "매거진 in 북유럽",
            "오슬로 수산박람회 성황",
            other,
        )
    )
    assert found.paragraphs[1:] == BODY_KO
    assert {piece.reason for piece in found.cuts} == {"byline", "related_list", "other_article"}


def test_a_bulleted_digest_without_sentences_keeps_its_bullets():
    text = (
        "[주간 동향] 핀란드 대통령, 몽골 방문… 합의문 세 건에 서명\n\n☐ 얼어 있던 핀란드-몽골 사이, 풀리는 분위기\n"
        "◦ 핀란드 정상, 열두 해 만에 몽골을 공식으로 찾아\n◦ 두 나라, 광산 안전 양해각서에 서명\n"
        "◦ 다만 철도 사업은 뒤로 미뤄\n\n"
        "같은 분류의 다른 글\n노르웨이와 페루, 수산 협력 넓혀\n스위스, 제약 공장 문 열어"
    )
    found = clean_text(text)
    assert len(found.paragraphs) == 5
    assert not any("노르웨이" in line for line in found.paragraphs)


def test_a_body_that_stands_twice_stands_once():
    found = clean_text(page(*BODY_KO, "인기기사 | 더보기 + |\n1 | 노르웨이 연어 수출 신기록 |", *BODY_KO))
    assert found.paragraphs == BODY_KO
    assert [piece.reason for piece in found.cuts] == ["popular_list", "repeated_body"]


def test_of_a_short_lead_and_the_whole_paragraph_the_whole_one_stays():
    short = BODY_EN[1][:90] + "..."
    found = clean_text(page("Helsinki and Seoul hospitals share images", short, "Listen to this article", *BODY_EN))
    assert found.paragraphs[1:] == BODY_EN


def test_paragraphs_that_only_begin_alike_are_no_copies():
    other = BODY_EN[0][:60] + "from now on a third hospital, Oslo University Hospital, takes part in the work as well."
    assert clean_text(page(BODY_EN[0], other, BODY_EN[1])).paragraphs == (BODY_EN[0], other, BODY_EN[1])


@pytest.mark.parametrize(
    "caption",
    [
        "업무협약을 맺은 두 병원장이 기념사진을 촬영하고 있다. [사진=서울대병원] 2024.03.12 photo@hanbit.example",
        "▲ 왼쪽부터 김하늘 서울대병원장, 유하 코르호넨 헬싱키대병원장 ⓒ서울대병원",
        "두 병원장이 서명을 마치고 악수하고 있다. 서울대병원 제공",
        "김하늘 병원장(왼쪽)과 유하 코르호넨 병원장이 협약서를 들고 있다./사진 제공=서울대병원",
        "Kim Ha-neul (left) and Juha Korhonen (right) shake hands after the signing in Helsinki (HUH)",
        "From left: Kim Ha-neul, Juha Korhonen and Minister Sanna Laine at the ceremony",
        "(写真)覚書を手にする両病院長",
        "覚書に署名した両病院長(右)=9日、仙台市",
        "(圖)兩院院長在簽署儀式上。(圖:華西醫院)",
        "Image caption: the two directors in Helsinki",
    ],
)
def test_captions_leave_the_text_and_are_kept_beside_it(caption):
    found = clean_text(page("서울대병원, 핀란드 헬싱키대병원과 MOU", caption, *BODY_KO))
    assert found.paragraphs[1:] == BODY_KO
    assert found.captions == (caption,)


def test_a_caption_set_twice_on_one_line_is_kept_once():
    caption = "두 병원장이 업무협약을 맺고 사진을 찍고 있다./사진 제공=서울대병원"
    found = clean_text(page("서울대병원, 핀란드 헬싱키대병원과 MOU", caption + caption, *BODY_KO))
    assert found.captions == (caption,)
    assert found.paragraphs[1:] == BODY_KO


def test_a_caption_within_a_paragraph_is_taken_out_of_it():
    glued = f"{BODY_KO[0]} 두 병원장이 서명하고 있다. [사진=서울대병원] 2024.03.12 {BODY_KO[1]}"
    found = clean_text(page("서울대병원, 핀란드 헬싱키대병원과 MOU", glued, BODY_KO[2]))
    assert found.paragraphs[1:] == BODY_KO
    assert found.captions == ("두 병원장이 서명하고 있다. [사진=서울대병원] 2024.03.12",)


def test_a_signature_run_on_at_the_end_of_a_paragraph_is_taken_off():
    glued = BODY_KO[2] + "한서진 기자 seojin@hanbit.example<ⓒ한빛일보 무단전재 배포금지>"
    found = clean_text(page("서울대병원, 핀란드 헬싱키대병원과 MOU", *BODY_KO[:2], glued))
    assert found.paragraphs[1:] == BODY_KO


@pytest.mark.parametrize(
    "line",
    [
        "왼쪽부터 차례로 서명한 세 기관은 앞으로 왼쪽 뇌의 병변을 함께 연구하기로 했다고 김 교수가 12일 밝혔다.",
        "이번 전시에는 사진 작가 스무 명이 참여하며 사진 제공 협약을 맺은 핀란드 기관도 함께한다고 주최 측이 말했다.",
        "Under the agreement pictures of slides are shared, and a photo of each slide is kept in Helsinki for ever.",
        "Copyright law was the second subject of the talks, and a memorandum on it is to follow, officials said.",
        "Weather permitting, the two sides sign a second memorandum in Oslo next week, the minister said.",
        "Related companies in Finland join the memorandum later, the most popular of which makes scanners.",
        "기자간담회에서 김하늘 병원장은 핀란드와의 협약이 첫걸음이라며 올해 안에 공동 연구를 시작하겠다고 말했다.",
        "관련기사법 개정안을 두고 두 나라 의회가 협의하기로 했으며 자세한 내용은 다음 달에 나온다고 대변인이 전했다.",
        "- 두 병원은 병리 영상 10만 장을 나누고 해마다 심포지엄을 번갈아 연다는 내용도 협약서에 담았다.",
    ],
)
def test_prose_that_only_looks_like_noise_stays(line):
    found = clean_text(page("서울대병원, 핀란드 헬싱키대병원과 MOU", *BODY_KO, line, BODY_EN[0]))
    assert line in found.paragraphs


def test_about_blocks_stay_for_they_tell_where_a_body_is_at_home():
    about = "The Institute was founded at Espoo in 1990. It employs 300 people in Finland and has an office in Seoul."
    text = page(
        "Institute and hospital sign memorandum in Seoul",
        *BODY_EN,
        "Contact: press@institute.example",
        "About the Institute",
        about,
    )
    assert about in clean_text(text).paragraphs


def test_a_menu_set_one_link_a_line_goes():
    menu = "\n".join(f"메뉴 항목 {name}" for name in "가나다라마바사아자차카타파하")
    assert clean_text(page(menu, "서울대병원, 핀란드 헬싱키대병원과 MOU", *BODY_KO)).paragraphs[1:] == BODY_KO


@pytest.mark.parametrize(
    "text", ["MOU signed", "한국·일본 MOU", "관련 소식: 한국과 일본이 양해각서를 맺음", "두 나라\n양해각서에 서명"]
)
def test_a_note_of_a_line_or_two_is_left_whole(text):
    assert "\n".join(clean_text(text).paragraphs) == text


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("", ("empty",)),
        ("\n \u200b\n", ("empty",)),
        ("가" * 200_001, ("beyond_200000",)),
        (page(*BODY_EN, "The rest is for subscribers only. Log in to read."), ("paywalled",)),
        ("404 Not Found\n\nThe page you requested could not be found.", ("error_page",)),
    ],
)
def test_flags_tell_what_a_person_should_know(text, flags):
    article = clean(RawArticle(source="s", content=text))
    assert set(flags) <= set(article.flags)


def test_what_stands_beyond_200000_characters_is_not_read():
    article = clean(RawArticle(source="s", content="가나다라마바사아자차 " * 18_200 + "\n끝에서 맺은 협약"))
    assert "끝에서" not in article.text
    assert len(article.text) <= 200_000


@pytest.mark.parametrize(
    ("given", "line", "day"),
    [
        (None, "입력 2024.03.12 09:30", dt.date(2024, 3, 12)),
        (dt.date(2024, 3, 12), "입력 2024.03.12 09:30", dt.date(2024, 3, 12)),
        (dt.date(2024, 3, 13), "입력 2024.03.12 09:30", dt.date(2024, 3, 13)),
        (None, "2025.08.26 (화)\n• 맑음서울 27.2℃", None),
        (None, "", None),
    ],
)
def test_a_given_day_of_publication_is_never_overridden_and_a_crawlers_day_never_taken(given, line, day):
    text = page(line, "서울대병원, 핀란드 헬싱키대병원과 MOU", *BODY_KO)
    article = clean(RawArticle(source="s", content=text, published=given, time_zone="Asia/Seoul"))
    assert article.published == day
    expected = dt.datetime(2024, 3, 12, 0, 30, tzinfo=dt.UTC) if day == dt.date(2024, 3, 12) else None
    assert article.published_at == expected


def test_an_unknown_time_zone_leaves_the_moment_open_but_not_the_day():
    text = page("서울대병원, 핀란드 헬싱키대병원과 MOU", "입력 2024.03.12 09:30", *BODY_KO)
    article = clean(RawArticle(source="s", content=text, time_zone="Nowhere/City"))
    assert (article.published, article.published_at) == (dt.date(2024, 3, 12), None)


def test_characters_are_put_in_order():
    decomposed = unicodedata.normalize("NFD", BODY_KO[0])
    article = clean(
        RawArticle(source="s", content=f"\ufeff{decomposed}\r\n\r\n{BODY_KO[1]}\x00\ud800\u200b\r{BODY_KO[2]}")
    )
    assert article.text == "\n".join(BODY_KO)


def test_a_given_title_opens_the_text_once():
    body = page(*BODY_KO)
    title = "서울대병원, 핀란드 헬싱키대병원과 MOU"
    for content in (body, page(title, body), page("한빛일보", title, body)):
        article = clean(RawArticle(source="s", content=content, title=title))
        assert article.text == "\n".join((title, *BODY_KO))


@given(st.text(max_size=600) | st.text(alphabet="가나다. \n|-1관련기사ⓒ(사진=)입력2024", max_size=400))
def test_any_text_is_cleaned_without_a_fault_and_nothing_is_invented(text):
    article = clean(RawArticle(source="s", content=text))
    words = unicodedata.normalize("NFC", "".join(c for c in text if not "\ud800" <= c <= "\udfff"))
    plain = {"".join(c for c in piece if c.isalnum()) for piece in article.text.split("\n")}
    whole = "".join(c for c in words if c.isalnum())
    assert all(piece in whole for piece in plain)


@given(st.permutations([*BODY_KO, *BODY_EN, *BODY_ZH]))
def test_paragraphs_keep_their_order_and_their_wording(paragraphs):
    assert clean_text(page(*paragraphs)).paragraphs == tuple(paragraphs)


@pytest.mark.parametrize("folder", ["corpus", "clusters", "seeds"])
def test_the_labelled_parties_survive_on_every_labelled_article(folder: str, shared: Path) -> None:
    lost = []
    for label in map(json.loads, (shared / folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()):
        path = shared / folder / (label["file"] if "file" in label else f"articles/{label['id']}.txt")
        raw = path.read_text(encoding="utf-8")
        article = clean(RawArticle(source="s", content=raw))
        kept = unicodedata.normalize("NFKC", "\n".join((article.text, article.outlet or "", *article.captions)))
        parties = [party for accord in label["agreements"] for party in accord["parties"]]
        # A government is named by its country, which the noise names as well.
        names = {party["name"] for party in parties if party["kind"] != "government"}
        lost += [(path.name, name) for name in names if name in raw and unicodedata.normalize("NFKC", name) not in kept]
        assert article.published in {None, label["published"] and dt.date.fromisoformat(label["published"])}
    assert lost == []


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("R&amp;D and R&amp;amp;D", "R&D and R&D"),
        ("&quot;한·핀란드&quot; &#39;병리&#39; &#x2019;", "\"한·핀란드\" '병리' ’"),
        ("AT&T; M&A; Q&A", "AT&T; M&A; Q&A"),
    ],
)
def test_references_that_a_page_writes_twice_over_are_their_signs(written: str, read: str):
    assert clean_text(f"{BODY_EN[0]}\n\n{BODY_EN[1]} {written}.").paragraphs[-1].endswith(f"{read}.")


def test_runs_of_blanks_within_a_paragraph_are_one():
    wide = BODY_EN[1].replace(". ", ".   ").replace(", ", ",  ")
    assert clean_text(f"{BODY_EN[0]}\n\n{wide}").paragraphs[-1] == BODY_EN[1]
