"""Bodies that a Japanese sentence names twice, 国立X大学 and X大学, 厚労省 and 厚生労働省, or only seems to."""

from __future__ import annotations

import re

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.languages.ja.words import words_of
from pactwatch.reading.model import Mention, Sentence
from pactwatch.reading.organisations import named

AGAINST = re.compile(r"(?:[(（][^()（）]{0,30}[)）])?(?:側)?(?:(?:と|及び|および|並びに|ならびに)$|[はが])")
OFFICES_END = ("政府", "省", "部", "庁", "局", "当局")
THEN = re.compile(r"(?:当時|旧称|旧名)(?:\s|$)")
"""What a body was called before."""


def once(group: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The group without a body's shorter name, X大学 beside 国立X大学, and without what a body was called then."""
    kept = [m for m in group if not any(m is not one and _is_cut(m.name, one.name) for one in group)]
    # 当時の環境・グリーン開発省: what a ministry was called
    kept = [m for m in kept if not THEN.match(m.home)]
    return tuple(kept) if len(kept) < len(group) else group


def _is_cut(short: str, full: str) -> bool:
    if len(short) >= len(full) or not full.endswith(short):
        return False
    front = full[: -len(short)]
    return front in words_of("run_by") or (front.endswith("・") and resolve(front[:-1]) is not None)


def is_one_office(one: Mention, other: Mention) -> bool:
    """Whether 厚労省 is 厚生労働省."""
    if not (one.name.endswith(OFFICES_END) and other.name.endswith(OFFICES_END)):
        return False
    known, same = named(one.name), named(other.name)
    is_sure = known is not None and same is not None and known.is_strong and same.is_strong
    return is_sure and known.organisations[0] is same.organisations[0]  # type: ignore[union-attr]


def is_office_of(full: str, short: Mention) -> bool:
    """Whether ルワンダICT省 is what ICT省 stands for beside it; "ケニアのICT省" is another."""
    if len(full) <= len(short.name) or not full.endswith(short.name):
        return False
    code = resolve(full[: -len(short.name)])
    return code is not None and all(m.code == code for m in find_countries(short.home, "ja"))


def are_two(sentence: Sentence, one: Mention, other: Mention) -> bool:
    """Whether the text sets them side by side or against each other: "環境省とチリ環境省", "環境省はチリ環境省と"."""
    first, second = sorted((one, other), key=lambda m: m.start)
    between = sentence.words[first.end - sentence.start : second.start - sentence.start]
    return first.start >= 0 <= sentence.start and AGAINST.match(between) is not None
