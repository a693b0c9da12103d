"""Puts the characters of a text in order, so that every later step sees one form of each: called first by `clean`."""

from __future__ import annotations

import html
import re
import unicodedata

from pactwatch.typography import narrow

# What is not read: an article of this length is a dump, and every step must stay linear and short (issue 3).
MOST_CHARACTERS = 200_000

_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029|\x0b|\x0c|\x85")
_BLANKS = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_GAPS = re.compile(" {4,}")
# Controls, half surrogates, zero-width and direction marks, soft hyphens, non-characters: none is ever a letter.
_NOTHING = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)


# Entities and character references that the page's maker wrote twice over: "R&amp;amp;D" is "R&amp;D" to its reader.
_REFERENCE = re.compile(r"&(?:amp;)?(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d{0,2});")


def tidy(text: str) -> str:
    """The text in NFC with ``\\n`` line ends, without control characters, half surrogates and zero-width marks, its
    letters and figures in plain width.

    Wide and fixed blanks become plain ones, tabs two of them and long gaps three
    (a menu keeps its gaps). Any string goes in.
    """
    text = _REFERENCE.sub(lambda found: html.unescape(html.unescape(found[0])), text) if "&" in text else text
    text = _LINE_ENDS.sub("\n", text)
    text = _NOTHING.sub("", text)
    text = _GAPS.sub("   ", _BLANKS.sub(" ", text).replace("\t", "  "))
    return unicodedata.normalize("NFC", narrow(text))
