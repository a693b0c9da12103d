"""Pages in: title, address, publication time, text, and what is said of stubs, errors and pages without agreements."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pactwatch.cleaning.addresses import article_id
from pactwatch.cleaning.clean import clean
from pactwatch.cleaning.head import read_head
from pactwatch.cleaning.page import clean_page
from pactwatch.cleaning.visible import visible_text
from pactwatch.records import RawArticle

TITLE = "서울대병원, 핀란드 헬싱키대병원과 디지털 병리 MOU"
BODY = (
    "서울대학교병원은 핀란드 헬싱키대학교병원과 지난 9일 디지털 병리 연구를 함께하는 업무협약을 맺었다고 12일 밝혔다.",
    "두 병원은 앞으로 3년 동안 병리 영상 자료를 나누고 인공지능 판독 기술을 같이 개발한다.",
    "헬싱키대학교병원은 유럽에서 처음으로 모든 병리 판독을 디지털로 바꾼 곳이라고 병원 측은 설명했다.",
)
URL = "https://www.hanbit.example/news/articleView.html?idxno=77"


def html(head: str = "", above: str = "", body: tuple[str, ...] = BODY, below: str = "") -> str:
    paragraphs = "".join(f"<p>{words}</p>" for words in body)
    return (
        f"<!DOCTYPE html><html><head><title>{TITLE} - 한빛일보</title><meta property='og:title' content='{TITLE}'>"
        f"<meta property='og:site_name' content='한빛일보'>{head}</head><body>"
        "<ul id='gnb'><li><a href='/p'>정치</a></li><li><a href='/e'>경제</a></li></ul>"
        f"<div id='article'><h1>{TITLE}</h1><div class='info'>{above}</div>"
        f"<div id='article-body'>{paragraphs}</div></div>"
        f"{below}</body></html>"
    )


def raw(content: str, **more) -> RawArticle:
    return RawArticle(
        source="s", content=content, is_html=True, url=more.pop("url", URL), time_zone="Asia/Seoul", **more
    )


def ld(**fields: str) -> str:
    inner = ",".join(f'"{name}":"{value}"' for name, value in fields.items())
    return (
        f'<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle",{inner}}}</script>'
    )


def test_a_page_becomes_an_article():
    related = "<div><h3>많이 본 뉴스</h3><ul><li><a href='/1'>노르웨이와 MOU 맺은 병원</a></li></ul></div>"
    article = clean(raw(html(below=related)))
    assert article.text == "\n".join((TITLE, *BODY))
    assert (article.title, article.outlet, article.url, article.flags) == (TITLE, "한빛일보", URL, ())


def test_a_page_without_agreement_words_is_recorded_without_extraction(monkeypatch):
    monkeypatch.setattr("pactwatch.cleaning.page.extract", lambda page: pytest.fail("was extracted"))
    seen = []
    article = clean(raw(html()), is_candidate=lambda text: bool(seen.append(text)))
    assert (article.text, article.flags, article.title, article.url) == ("", ("no_agreement_words",), TITLE, URL)
    assert article.id == article_id(URL)
    assert BODY[0] in seen[0]


def test_the_term_search_sees_the_words_and_not_the_scripts():
    noise = "<script>var mou = '협약';</script><style>.mou{}</style><!-- 양해각서 --><svg><text>각서</text></svg>"
    shown = visible_text(html(head=noise, above="&#50577;&#54644; &amp; more"))
    assert "양해 & more" in shown
    assert not {"var mou", ".mou{}", "양해각서", "각서"} & {
        word for word in ("var mou", ".mou{}", "양해각서", "각서") if word in shown
    }


def test_the_term_search_sees_what_only_json_ld_says():
    script = ld(articleBody="\\uc591\\ud574\\uac01\\uc11c")
    assert "양해각서" in visible_text(html(head=script))


def test_an_element_that_is_never_closed_hides_nothing_behind_it():
    assert BODY[0] in visible_text(html(above="<script>var x = 1;")) or BODY[0] in visible_text("<style>" + html())


@pytest.mark.parametrize(
    ("head", "above", "when", "source_wins"),
    [
        (
            ld(datePublished="2024-03-12T09:30:00+09:00", dateModified="2024-03-13T10:00:00+09:00"),
            "",
            "2024-03-12T00:30",
            "json",
        ),
        (ld(datePublished="2024-03-12T09:30:00"), "입력 2020.01.01 00:00", "2024-03-12T00:30", "json over line"),
        (
            "<meta property='article:published_time' content='2024-03-12T00:30:00Z'>",
            "입력 2020.01.01 00:00",
            "2024-03-12T00:30",
            "meta",
        ),
        ("<meta name='pubdate' content='20240312093000'>", "", "2024-03-12T00:30", "compact meta"),
        ("<meta itemprop='datePublished' content='2024-03-12 09:30'>", "", "2024-03-12T00:30", "microdata"),
        ("", "입력 2024.03.12 09:30 | 수정 2024.03.13 08:00", "2024-03-12T00:30", "line"),
        ("", "<ul><li>한서진 기자</li><li>승인 2024.03.12 09:30</li></ul>", "2024-03-12T00:30", "승인"),
        ("", "<span>기사입력 : 2024년03월12일 09:30</span>", "2024-03-12T00:30", "기사입력"),
        ("", "등록 2024.03.12 09:30:00", "2024-03-12T00:30", "등록 above the text"),
        ("", "<time datetime='2024-03-12T09:30:00+09:00'>12일</time>", "2024-03-12T00:30", "time"),
    ],
)
def test_the_publication_time_is_the_pages_own(head, above, when, source_wins):
    footer = (
        "<div id='footer'>등록번호 서울아01234 | 등록일 2009년 5월 4일 | 발행일 2009.05.04</div><p>2026.11.22 (일)</p>"
    )
    article = clean(raw(html(head, above, below=footer)))
    assert article.published_at == dt.datetime.fromisoformat(f"{when}+00:00"), source_wins
    assert article.published == dt.date(2024, 3, 12)


@pytest.mark.parametrize(
    ("head", "above"),
    [
        ("", ""),
        (ld(datePublished="1970-01-01T00:00:00Z"), ""),
        (ld(datePublished="soon"), ""),
        (ld(dateModified="2024-03-13T10:00:00+09:00"), ""),
        ("<meta property='article:modified_time' content='2024-03-13T10:00:00Z'>", "수정 2024.03.13 10:00"),
        ("", "<time datetime='2024-03-01'>1</time><time datetime='2024-03-02'>2</time>"),
    ],
)
def test_where_the_page_does_not_say_it_nothing_is_guessed(head, above):
    footer = "<div id='footer'>등록일 2009년 5월 4일</div><p>2026.11.22 (일)</p>"
    article = clean(raw(html(head, above, below=footer)))
    assert (article.published, article.published_at) == (None, None)


def test_the_day_is_the_outlets_and_what_the_source_gave_stands():
    late = html("<meta property='article:published_time' content='2024-03-11T20:30:00Z'>")
    assert clean(raw(late)).published == dt.date(2024, 3, 12)
    given = clean(raw(late, published=dt.date(2024, 3, 10), published_at=dt.datetime(2024, 3, 10, tzinfo=dt.UTC)))
    assert (given.published, given.published_at) == (dt.date(2024, 3, 10), dt.datetime(2024, 3, 10, tzinfo=dt.UTC))


def test_of_several_json_ld_objects_the_article_counts():
    other = '<script type="application/ld+json">{"@type":"WebSite","datePublished":"2001-01-01"}</script>'
    inner = '{"@type":"Organization"},{"@type":["NewsArticle"],"datePublished":"2024-03-12"}'
    graph = f'<script type="application/ld+json">{{"@graph":[{inner}]}}</script>'
    assert clean(raw(html(other + graph))).published == dt.date(2024, 3, 12)


def test_broken_json_ld_still_gives_its_day():
    broken = ld(headline='a "quoted" word', datePublished="2024-03-12")
    assert clean(raw(html(broken))).published == dt.date(2024, 3, 12)


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("<link rel='canonical' href='https://www.hanbit.example/news/77'>", "https://www.hanbit.example/news/77"),
        ("<link href='/news/77' rel=canonical>", "https://www.hanbit.example/news/77"),
        (
            "<meta property='og:url' content='https://www.hanbit.example/news/77?utm_source=x'>",
            "https://www.hanbit.example/news/77",
        ),
        ("<link rel='canonical' href='https://www.hanbit.example/'>", URL),
        ("<link rel='canonical' href='https://elsewhere.example/77'>", URL),
        ("<link rel='canonical' href=''>", URL),
        ("", URL),
    ],
)
def test_the_canonical_address_is_the_articles(link, url):
    article = clean(raw(html(link), url=f"{URL}&utm_source=feed"))
    assert (article.url, article.id) == (url, article_id(url))


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "<title>두 나라가 협약을 맺다 | 한빛일보</title><meta property='og:site_name' content='한빛일보'>",
            "두 나라가 협약을 맺다",
        ),
        ("<title>협약을 맺다 - 한빛일보</title>", "협약을 맺다 - 한빛일보"),
        ("<meta property='og:title' content='두 나라 &quot;협약&quot;'><title>x</title>", '두 나라 "협약"'),
        ("<h1>두 나라 <em>협약</em></h1><title>한빛일보</title>", "두 나라 협약"),
        ("<h1>하나</h1><h1>둘</h1><title>두 나라 협약</title>", "두 나라 협약"),
        ("", None),
    ],
)
def test_the_title_is_the_headline_without_the_sites_name(head, title):
    assert read_head(head).title == title


@pytest.mark.parametrize(
    ("page", "flag"),
    [
        (html(body=(BODY[0], "이 기사는 유료회원 전용입니다. 구독하시면 전문을 볼 수 있습니다.")), "paywalled"),
        (html(ld(isAccessibleForFree="False"), body=BODY[:1]), "paywalled"),
        (html("<meta property='article:content_tier' content='locked'>", body=BODY[:1]), "paywalled"),
        ("<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>", "error_page"),
        ("<html><head><title>한빛일보</title></head><body><p>삭제된 기사입니다.</p></body></html>", "error_page"),
        ("<html><head><title>Just a moment...</title></head><body></body></html>", "error_page"),
        ("<html></html>", "empty"),
        (html(body=tuple(words.encode().decode("cp949", "replace") for words in BODY * 3)), "mojibake"),
    ],
)
def test_stubs_errors_and_damage_are_flagged(page, flag):
    assert flag in clean(raw(page)).flags


def test_a_whole_article_with_a_subscription_box_is_no_stub():
    longer = tuple(" ".join(chr(0xAC00 + (n * 997 + m * 61) % 11_000) * 2 for m in range(40)) + "." for n in range(20))
    page = html(body=longer, below="<div>유료회원이 되어 더 많은 기사를 읽으세요</div>")
    assert clean(raw(page)).flags == ()


@pytest.mark.parametrize(
    "junk", ["\ud800", "\x00", "<" * 3000, "<div>" * 3000, "&#1114112;&#xD800;", "<script>", "<!--", "]]>"]
)
def test_hostile_markup_does_no_harm(junk):
    assert isinstance(clean(raw(junk + html())).text, str)
    assert isinstance(clean(raw(html() + junk)).text, str)


@settings(max_examples=60)
@given(st.text(alphabet="<>/=\"'! -ap협약\n&#;{}[]:,@", max_size=300))
def test_no_markup_makes_it_raise(text):
    assert clean_page(raw(text)).source == "s"
