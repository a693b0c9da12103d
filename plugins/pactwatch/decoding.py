"""Turns the bytes of a page or an archive file into text, whatever their label says: labels on the web often lie.

Beside `records`, because both the sources (archive files) and the steps (fetched pages) need it. Pure.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

# What pages call a codec, and the wider one that reads what they hold: pages labelled euc-kr hold CP949 syllables,
# pages labelled gb2312 hold GBK, and shift_jis means what Windows writes (WHATWG Encoding Standard, section 4.2).
_WIDER = {
    "euc_kr": "cp949", "ks_c_5601-1987": "cp949", "ks_c_5601": "cp949", "ksc5601": "cp949", "uhc": "cp949",
    "shift_jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932", "ms932": "cp932",
    "gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "x-gbk": "gb18030",
    "big5": "cp950", "big5-hkscs": "big5hkscs", "x-x-big5": "cp950",
    "iso8859-1": "cp1252", "latin_1": "cp1252", "ascii": "cp1252",
}  # fmt: skip
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OF_LANGUAGE = {"ko": ("cp949",), "ja": ("cp932", "euc_jp"), "zh": ("gb18030", "cp950", "big5hkscs")}
_SCRIPTS = {
    "cp949": "ko",
    "cp932": "ja",
    "euc_jp": "ja",
    "iso2022_jp": "ja",
    "gb18030": "zh",
    "cp950": "zh",
    "big5hkscs": "zh",
}
_DECLARED = re.compile(rb"""(?:charset\s*=|encoding\s*=)\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE)
_HEAD_BYTES = 4096
_ASCII = re.compile(r"[\x00-\x7f]+")
_RUNS = re.compile(r"[^\x00-\x7f]{2,}")
_KANA, _HANGUL = re.compile(r"[\u3040-\u30ff]"), re.compile(r"[\uac00-\ud7a3]")
# The commonest characters of Chinese running text in both scripts; a right decoding holds them, a wrong one does not.
_HAN = re.compile(
    "[的一是在不了有和人中大上国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說方后後多定行学學法所民得经經为為与與及签簽署合]"
)
_DAMAGE = re.compile("\ufffd|锟斤拷|占쏙옙|�|[\x80-\x9f]")
# Shares of what is not ASCII: above, a text is damaged; below, it holds some broken bytes that spoil nothing.
_DAMAGED, _SOUND = 0.05, 0.2
# Bytes that a wrong codec lost on the way may be this share of what comes back.
_LOSSY = 0.3
_FEWEST, _FEWEST_DAMAGED = 8, 4
_SAMPLE = 12_000
# As what UTF-8 is read by mistake.
_WRONG = ("cp1252", "latin-1", "cp949", "gb18030", "cp932")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, the codec that gave it, and whether it is damaged beyond reading (mojibake: say so, do not read it)."""

    text: str
    encoding: str
    damaged: bool = False


def decode(body: bytes, *, charset: str | None = None, lang: str | None = None) -> Decoded:
    """The text of ``body``; never raises.

    ``charset`` is what the HTTP header states, ``lang`` (ISO 639-1) the language where it is known. Order: byte order
    mark, valid UTF-8, then the header's codec, the page's own declaration and the codecs of the language, of which the
    one wins that gives the most fluent text.
    """
    for mark, codec in _MARKS:
        if body.startswith(mark):
            return _as(body, codec)
    if b"\x1b$" in body[:_SAMPLE]:
        return _as(body, "iso2022_jp")
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return max((_as(body, codec) for codec in _codecs(body, charset, lang)), key=_rank)
    return Decoded(text=text, encoding="utf-8", damaged=is_mojibake(text))


def is_mojibake(text: str) -> bool:
    """Whether the text was decoded with a wrong codec somewhere on its way and cannot be read."""
    text = text[:_SAMPLE]
    if text.isascii() or len(sample := _ASCII.sub("", text)) < _FEWEST_DAMAGED:
        return False
    broken = sum(len(found) for found in _DAMAGE.findall(sample))
    runs = "".join(_RUNS.findall(text))
    return broken > _DAMAGED * len(sample) or (
        len(runs) >= _FEWEST and any(_turns_to_utf8(runs, codec) for codec in _WRONG)
    )


def _turns_to_utf8(sample: str, codec: str) -> bool:
    """Whether these characters are UTF-8 bytes read as ``codec``: a true text in that codec is not valid UTF-8."""
    written = sample.encode(codec, "ignore")
    if len(written.decode(codec)) < (1 - _LOSSY) * len(sample):
        return False
    again = written.decode("utf-8", "replace")
    return len(again) > len(sample) * _SOUND and again.count("\ufffd") < _LOSSY * len(again)


def _codecs(body: bytes, charset: str | None, lang: str | None) -> Iterator[str]:
    """The codecs worth trying, each once, likelier first; UTF-8 is among them, for texts with some broken bytes."""
    declared = [
        charset or "",
        *(found.decode("ascii", "ignore") for found in _DECLARED.findall(body[:_HEAD_BYTES])[:3]),
    ]
    known = _OF_LANGUAGE.get((lang or "")[:2].lower(), ())
    rest = () if known else tuple(codec for codecs_ in _OF_LANGUAGE.values() for codec in codecs_)
    names = [*map(_python_name, declared), *known, "utf-8", *rest, "cp1252"]
    return iter(dict.fromkeys(name for name in names if name))


def _python_name(label: str) -> str | None:
    label = label.strip().lower()
    if label in _WIDER:
        return _WIDER[label]
    try:
        info = codecs.lookup(label)
    except (LookupError, ValueError):
        return None
    if not getattr(info, "_is_text_encoding", True) or info.name in {"utf-7", "idna", "punycode", "unicode_escape"}:
        return None
    return _WIDER.get(info.name, info.name)


def _as(body: bytes, codec: str) -> Decoded:
    try:
        text = body.decode(codec, "replace")
    except (LookupError, UnicodeError, ValueError):
        text = body.decode("utf-8", "replace")
    return Decoded(text=text.removeprefix("\ufeff"), encoding=codec, damaged=is_mojibake(text))


def _rank(found: Decoded) -> tuple[bool, float]:
    return not found.damaged, fluency(found.text, _SCRIPTS.get(found.encoding))


def fluency(text: str, lang: str | None) -> float:
    """How much of what is not ASCII reads as ``lang`` (ko, ja, zh), as other letters where None: 0 to 1."""
    sample = _ASCII.sub("", text[:_SAMPLE])
    if not sample:
        return 1.0
    broken = len(_DAMAGE.findall(sample)) / len(sample)
    if lang == "ko":
        return _share(_HANGUL, sample) - broken
    if lang == "ja":
        return min(1.0, 2 * _share(_KANA, sample)) - broken
    if lang == "zh":
        return min(1.0, 8 * _share(_HAN, sample)) * (not _KANA.search(sample)) - broken
    return _SOUND + sum(map(str.isalpha, sample)) / len(sample) / 2 - 8 * broken


def _share(pattern: re.Pattern[str], sample: str) -> float:
    return len(pattern.findall(sample)) / len(sample)
