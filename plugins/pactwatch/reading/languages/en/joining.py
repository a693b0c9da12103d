"""Where an English name begins and how far it goes: "and", commas and "of" stand within names and between them."""

from __future__ import annotations

from pactwatch.reading.languages.en.phrases import Cutter, is_adjective
from pactwatch.reading.languages.en.words import OPEN_HEADS, REALMS, heads, listed


def begins_name(cutter: Cutter, at: int) -> bool:
    token = cutter.tokens[at]
    if token.start in cutter.known:
        return True
    if not token.is_capital or token.words == "I":
        return False
    if at and cutter.tokens[at - 1].words in {".", "“", '"', ":"} | {";"} or not at:
        if token.words.lower() in listed("function") and token.words not in ("US", "WHO", "IT"):
            return False
    if token.start in cutter.countries or (
        at > 0 and cutter.tokens[at - 1].words not in {".", "“", '"', ":", "-", "*", "•"}
    ):
        return True
    following = cutter.tokens[at + 1] if at + 1 < len(cutter.tokens) else None
    return (
        token.words in cutter.names.proper
        or not token.words[1:].islower()
        or (following is not None and (following.is_capital or following.words in ("of", "'s", "’s", ",")))
    )


def end_of_name(cutter: Cutter, at: int) -> int:
    """The token after the name that begins at ``at``."""
    tokens = cutter.tokens
    end = at + 1
    if known := cutter.known.get(tokens[at].start):
        end = max(end, cutter.index_after(known.end, at))
    elif country := cutter.countries.get(tokens[at].start):
        end = max(end, cutter.index_after(country.end, at))
    while end < len(tokens):
        step = _joins(cutter, at, end)
        if not step:
            break
        end = step
    return end


def _gap(cutter: Cutter, end: int) -> str:
    return cutter.text[cutter.tokens[end - 1].end : cutter.tokens[end].start]


def _is_name(cutter: Cutter, at: int) -> bool:
    if at >= len(cutter.tokens):
        return False
    token = cutter.tokens[at]
    return (
        token.is_capital and token.words not in listed("month") and token.start not in cutter.papers
    ) or token.start in cutter.known


def _joins(cutter: Cutter, at: int, end: int) -> int:
    """The new end where the name goes on at ``end``; 0 where it stops."""
    tokens = cutter.tokens
    token = tokens[end]
    left = [t.words for t in tokens[at:end]]
    gap = _gap(cutter, end)
    if len(gap) > 1 and gap.strip() == "" and len(gap) > 2:
        return 0  # a bracket stood between
    if _is_name(cutter, end) and left[-1] not in {",", "and"}:
        return _adjacent(cutter, at, end)
    following = end + 1
    if token.words == "," and following < len(tokens):
        return _after_comma(cutter, left, end)
    if token.words in ("&", "+") and _is_name(cutter, following):
        return following + 1
    if (
        token.words in listed("foreign")
        and _is_name(cutter, following)
        and (token.words not in ("et", "i", "do", "al") or (token.words == "et" and "de" in left))
    ):
        return following + 1
    if token.words in OPEN_HEADS:
        return _after_of(cutter, left, end)
    if token.words == "and" and _is_name(cutter, following):
        return following + 1 if _and_joins(cutter, left, following) else 0
    if token.words.isdigit() and len(token.words) <= 2 and len(left) > 1:
        return end + 1
    return 0


def _adjacent(cutter: Cutter, at: int, end: int) -> int:
    """Two capitalised words side by side: one name, unless a country's name ends before a title or another country."""
    token = cutter.tokens[end]
    if cutter.tokens[end - 1].words.endswith("-based"):
        return 0
    country = cutter.countries.get(token.start)
    if (
        country
        and not is_adjective(country.words)
        and end - at >= 1
        and cutter.tokens[end - 1].start in cutter.countries
    ):
        return 0
    if known := cutter.known.get(token.start):
        return max(end + 1, cutter.index_after(known.end, end))
    if country:
        return max(end + 1, cutter.index_after(country.end, end))
    return end + 1


def _after_comma(cutter: Cutter, left: list[str], end: int) -> int:
    tokens = cutter.tokens
    following = end + 1
    if tokens[following].words in listed("legal"):
        return following + 1
    table = heads()
    fields = listed("field")
    # Ministry of Health, Labour and Welfare: a field word, then another and a last one
    opened = (left[0] in table and any(word in OPEN_HEADS for word in left)) or (left[-1] in fields and len(left) > 1)
    if not opened or tokens[following].words not in fields:
        return 0
    ahead = following + 1
    while ahead < len(tokens) and tokens[ahead].words in fields:
        ahead += 1
    is_listed = ahead < len(tokens) and (tokens[ahead].words == "and" or tokens[ahead].words == ",")
    return ahead if is_listed and any(word in table for word in left) else 0


def _after_of(cutter: Cutter, left: list[str], end: int) -> int:
    tokens = cutter.tokens
    following = end + 1
    if following < len(tokens) and tokens[following].words.lower() == "the":
        following += 1
    if not _is_name(cutter, following):
        return 0
    has_head = any(word in heads() for word in left)
    titles = listed("title")
    if any(word in titles for word in left):
        return following + 1 if tokens[following].words in listed("field") else 0
    if tokens[following].words in REALMS or left == ["Board"]:
        return 0
    country = cutter.countries.get(tokens[following].start)
    if country is not None and not is_adjective(country.words):
        return (
            cutter.index_after(country.end, following) if set(left[-1:]) & listed("bare_head") and len(left) <= 2 else 0
        )
    if not has_head:
        return 0
    if tokens[following].start in cutter.known and left[-1] not in listed("bare_head"):
        known = cutter.known[tokens[following].start]
        return cutter.index_after(known.end, following)
    return following + 1


def _and_joins(cutter: Cutter, left: list[str], following: int) -> bool:
    """Whether "and" stands inside one name: Ministry of Health and Welfare, Science and Technology Agency."""
    fields = listed("field")
    table = heads()
    right: list[str] = []
    at = following
    while _is_name(cutter, at) and len(right) < 6:
        right.append(cutter.tokens[at].words)
        at += 1
    if (
        not right
        or cutter.tokens[following].start in cutter.countries
        or cutter.tokens[following].start in cutter.known
    ):
        return False
    left_head = any(word in table for word in left)
    opened = (left_head or left[0] in listed("title")) and any(word in OPEN_HEADS for word in left)
    if right[0] in table and right[0] not in fields:
        return False
    if opened and right[0] in fields and left[-1] in fields:
        return True
    if opened and right[0] in fields and not any(word in table for word in right if word not in fields):
        return True
    if not left_head and left[-1] in fields and any(word in table for word in right) and right[0] in fields:
        return True
    return bool(left_head and left[-1] in fields and right[0] in fields and len(left) > 2 and left[0] not in table)
