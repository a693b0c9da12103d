"""One typography for all pages: "ＭＯＵ", "２０２３年", "People’s", "한ㆍ중" as "MOU", "2023年", "People's", "한·중".

Every letter stays in its own place, so that offsets hold. Cleaning writes letters, figures and signs in plain width;
the marks of sentences stay in the article as its page sets them, and only reading takes them as one.
"""

from __future__ import annotations

import re

ENDS = "！？"
"""They end a sentence without a blank behind them, which their plain forms do not."""
COMMA, FULL_STOP = "，", "．"
PUNCTUATION = f"（），．：；～{ENDS}"
"""What Chinese and Japanese set in full width also where all else is plain."""
WIDE = {chr(letter): chr(letter - 0xFEE0) for letter in range(0xFF01, 0xFF5F)}
"""Unicode's block of full-width forms, each with its letter of plain width."""
WIDTHS = {ord(wide): ord(sign) for wide, sign in WIDE.items()} | {0x3000: ord(" ")}
"""The same for ``str.translate``, with the wide blank."""
NARROW_KANA = {"｡": "。", "｢": "「", "｣": "」", "､": "、", "･": "・"}
HYPHENS, DASHES = "‐‑", "–−"
APOSTROPHES = "’ʼ`´"
DOTS = "·・ㆍ‧∙•ᆞ"
"""What parts the words of a name, or two names, in Eastern scripts; the first three may begin no word."""
LETTER = r"[^\W\d_]"

SIGNS = {
    **{wide: sign for wide, sign in WIDE.items() if wide not in PUNCTUATION},
    **NARROW_KANA,
    **dict.fromkeys(HYPHENS, "-"),
}
MARKS = {wide: WIDE[wide] for wide in PUNCTUATION if wide not in ENDS + COMMA + FULL_STOP}
WIDE_SIGN = re.compile(f"[{re.escape(''.join(SIGNS))}]")
WIDE_MARK = re.compile(
    f"[{re.escape(''.join((*SIGNS, *MARKS)))}{COMMA}{FULL_STOP}]"
    f"|(?<={LETTER})[{APOSTROPHES}{DASHES}](?={LETTER})|(?<=\\w)[{DOTS}](?=\\w)"
)
NUMBER_GOES_ON = re.compile(r"[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]")


def _of(lang: str) -> dict[str, str]:
    """What each letter is written as in pages of a language."""
    return {
        **SIGNS,
        **MARKS,
        # papers of Japan's offices and universities part clauses by "，" and end them by "．"
        COMMA: "、" if lang == "ja" else ",",
        **dict.fromkeys(APOSTROPHES, "'"),
        **dict.fromkeys(DASHES, "-"),
        **dict.fromkeys(DOTS, "・" if lang == "ja" else "·"),
    }


SET_AS = {lang: _of(lang) for lang in ("ko", "en", "ja", "zh", "")}


def narrow(text: str) -> str:
    """The text with letters, figures and signs in plain width; what parts sentences and clauses stays as it is."""
    return WIDE_SIGN.sub(lambda found: SIGNS[found[0]], text) if WIDE_SIGN.search(text) else text


def one_setting(text: str, lang: str = "") -> str:
    """The text as pages of the language are mostly set, whichever of the marks of one meaning its own page took.

    ``lang`` is "" for what may be of any.
    """
    if not WIDE_MARK.search(text):
        return text
    set_as = SET_AS[lang]

    def one(found: re.Match[str]) -> str:
        if found[0] != FULL_STOP:
            return set_as[found[0]]
        return "." if lang not in ("ja", "zh") or NUMBER_GOES_ON.match(text, found.end()) else "。"

    return WIDE_MARK.sub(one, text)
