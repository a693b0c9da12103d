"""Bytes to text, where the label is missing, narrow or a lie."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactwatch.decoding import decode, is_mojibake

KO = "한국바이오협회는 덴마크바이오협회와 업무협약을 맺었다고 8일 밝혔다. 똠방각하 펲시콜라 햏"
JA = "藤田医科大学は、清華大学の医学院との間でMOUを締結しました。①②③"
ZH = "国家药监局同沙特食品药品监督管理局签署合作谅解备忘录,双方商定要把它落到实处。镕"
TW = "港深創科園公司與美國輝瑞科研製藥有限公司簽合作備忘錄,雙方的合作為期三年。"
FR = "Le protocole d’accord a été signé à Évry, près de Paris, où siège Généthon."


def page(text: str, charset: str) -> str:
    return f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"></head><p>{text}</p>'


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        (KO, "cp949", "euc-kr"),
        (KO, "cp949", "ks_c_5601-1987"),
        (KO, "cp949", "utf-8"),
        (KO, "utf-8", "euc-kr"),
        (JA, "cp932", "shift_jis"),
        (JA, "euc_jp", "euc-jp"),
        (JA, "utf-8", "Shift_JIS"),
        (ZH, "gb18030", "gb2312"),
        (ZH, "gb18030", "gbk"),
        (TW, "cp950", "big5"),
        (FR, "cp1252", "iso-8859-1"),
        (FR, "utf-8", "iso-8859-1"),
        (KO, "cp949", "no-such-codec"),
    ],
)
def test_a_page_is_read_by_its_bytes_then_by_its_label(text, codec, label):
    found = decode(page(text, label).encode(codec, "ignore"))
    assert text.encode(codec, "ignore").decode(codec) in found.text
    assert not found.damaged


@pytest.mark.parametrize(
    ("text", "codec", "label"), [(KO, "cp949", "euc-kr"), (JA, "cp932", "x-sjis"), (TW, "cp950", "big5")]
)
def test_a_header_serves_where_the_page_says_nothing(text, codec, label):
    assert decode(f"<p>{text}".encode(codec, "ignore"), charset=label).text[3:9] == text[:6]


def test_a_header_that_lies_loses_to_the_page():
    assert KO[:10] in decode(page(KO, "euc-kr").encode("cp949"), charset="iso-8859-1").text
    assert KO[:10] in decode(page(KO, "euc-kr").encode("cp949"), charset="shift_jis").text


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_decides(codec):
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(codec, b"")
    assert decode(mark + KO.encode(codec)).text == KO


def test_a_page_of_utf_8_with_a_broken_byte_stays_readable():
    found = decode(KO.encode() + b"\xff" + KO.encode())
    assert found.encoding == "utf-8"
    assert not found.damaged
    assert KO in found.text


@pytest.mark.parametrize("text", [KO, JA, ZH, TW])
@pytest.mark.parametrize("wrong", ["cp1252", "latin-1", "cp949", "gb18030", "cp932"])
def test_text_read_with_a_wrong_codec_is_mojibake(text, wrong):
    assert is_mojibake((text * 3).encode().decode(wrong, "replace"))


@pytest.mark.parametrize(
    "text", [KO, JA, ZH, TW, FR, "", "plain ASCII", "© × × © “quotes” — naïve café £5 €6", "😀🎉 MOU 😀", "שלום"]
)
def test_true_text_is_not(text):
    assert not is_mojibake(text)


def test_replacement_characters_here_and_there_do_no_harm_but_many_do():
    assert not is_mojibake(KO * 5 + "\ufffd")
    assert is_mojibake(KO + "\ufffd" * 9)


@given(
    st.binary(max_size=400), st.one_of(st.none(), st.text(max_size=12)), st.sampled_from([None, "ko", "ja", "zh", "xx"])
)
def test_no_bytes_and_no_label_make_it_raise(body, charset, lang):
    assert isinstance(decode(body, charset=charset, lang=lang).text, str)


@pytest.mark.parametrize(
    "label", ["utf-7", "idna", "rot13", "hex", "zlib", "unicode_escape", "undefined", "\x00", "utf-8\n"]
)
def test_labels_that_are_no_codecs_of_text_are_passed_over(label):
    assert decode(KO.encode("cp949"), charset=label).text == KO
