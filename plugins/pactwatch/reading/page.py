"""Article to page: lines, sentences with offsets, and where each stands (headline, lead, body, caption)."""

from __future__ import annotations

import re
import string
from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from pactwatch.reading.model import Hit, Page, Sentence
from pactwatch.reading.outlets import agency_home, name_home, outlet_home
from pactwatch.reading.scripts import EASTERN, SYLLABLES, UNSPACED
from pactwatch.reading.terms import Terms
from pactwatch.reading.words import one_of, words
from pactwatch.records import Article
from pactwatch.typography import one_setting

LIMIT = 200_000
"""Code points that are read; what stands beyond is not, and the reading says so (issue 3)."""

LONGEST = 1_500
"""Code points of a sentence; what runs on longer (a table, a text without stops) is cut there."""

# A full stop ends a sentence before a space, or before Hangul where a page lost the space ("밝혔다.이날").
END = re.compile(
    rf"[.!?。！？](?:(?<=(?:{one_of('ends_sentence')})[.!?])[\"'”’」』)\]]*(?=\s|[{SYLLABLES}◇△▲▷○●■□☐◦“\"'\[(]|$)"
    r"|(?<=[.!?])[\"'”’)\]]*(?=\s+[^a-z\s]|\s*$)"
    rf"|(?<=[。！？])(?!(?:{one_of('hereafter')})[「『、,])[」』”’）)]*)"
)
# Stops that end no sentence: initials, titles, firms, months, "No. 3".
SHORT = re.compile(rf"(?:(?:\b|(?<=[{UNSPACED}]))(?:[A-Z]|[A-Z]\.[A-Z]|{one_of('abbreviation')}))\.$")
FIRM = re.compile(rf"(?:[A-Z]\.[A-Z]|{one_of('closing_abbreviation')})\.$")
SHORT_ENDS = frozenset(word[-1] for word in words("abbreviation")) | frozenset(string.ascii_uppercase)
"""Letters before a stop that may end no sentence."""
ANEW = re.compile(rf"\s+(?:{one_of('opens_sentence')})\b")
DENSE = re.compile(f"[{EASTERN}]")
"""Scripts that say in twelve letters what takes thirty Latin ones."""
SIGN_OFF = r"[-–—]{1,2}\s?[A-Z][A-Za-z/.-]{1,19}(?: [A-Z][A-Za-z]{1,11})?"
"""The agency's name behind an article's last sentence: "- Bernama", "-BSS"."""
ENDS_PROSE = words("ends_prose")
LAST = rf"[{SYLLABLES}](?:{one_of('ends_prose')})"
PROSE = re.compile(
    rf"(?:[.!?。！？]|{LAST})[\"'”’」』)\]）]*\s*(?:\[[^\]]*\]|[(（][^()（）]{{1,24}}[)）]|{SIGN_OFF})?\s*$"
    rf"|{LAST}\.\s(?:\S{{1,16}}\s){{0,2}}(?:{one_of('credit')})$"
)
OUTLINE = ("○", "□", "◦", "❍", "•", *words("outline_mark"))
NOUN_END = re.compile(rf"[{SYLLABLES}](?:{one_of('ends_outline')})\.?$")
"""A report in outline: "○ ... 업무협약을 맺었음"."""
OPENS_LIST = (":", "：")
LEFT_OPEN = re.compile(rf"[a-z] (?:{one_of('opens_list')})$")
"""A paragraph whose last sentence the lines behind it close: "They mean to"."""
OPEN_ENDS = frozenset(word[-1] for word in words("opens_list"))
STOPS = ".!?。！？"
STOP = re.compile(f"[{STOPS}]")
PROSE_SIGN = re.compile(f"[{STOPS}]|{one_of('ends_prose')}")
"""Without one of these at its end no line is running text."""
DENSE_LINE = 12
"""Letters of the shortest line of running text."""
WHOLE_BEFORE = 20
"""Letters of whole sentences before the one that opens a list."""


NUMBER = 5
"""Characters of the longest number before an item, with a blank and its stop."""


def _is_stop(line: str, at: int, end: int) -> bool:
    """Whether the stop before ``end`` ends the sentence that began at ``at``."""
    # "(L.O.I.) ...": the bracket that closes behind the stop does not make it one
    tail = line[max(at, end - 8) : end].rstrip("\"'”’)]")
    if not tail.endswith("."):
        return True
    if end - at <= NUMBER and line[at : end - 1].strip().isdigit():
        # "2. NAFDAC, Nigeria": the number of an item
        return False
    if tail[-2:-1] not in SHORT_ENDS or not SHORT.search(tail):
        return True
    # "Co. The ..." ends a sentence, "Dr. The" does not occur; after a firm or a country a capital article starts anew
    return bool(FIRM.search(tail)) and ANEW.match(line[end : end + 12]) is not None


def split(line: str) -> list[tuple[int, int]]:
    """Start and end of each sentence of a line, blanks at the edges left out. Linear."""
    out: list[tuple[int, int]] = []
    at = 0
    for stop in END.finditer(line) if STOP.search(line) else ():
        end = stop.end()
        if _is_stop(line, at, end):
            _enter(out, line, at, end)
            at = end
    if at < len(line):
        _enter(out, line, at, len(line))
    return out


def _enter(out: list[tuple[int, int]], line: str, start: int, end: int) -> None:
    while end - start > LONGEST:
        out.append((start, start + LONGEST))
        start += LONGEST
    words = line[start:end].strip()
    if words:
        start = line.index(words[0], start)
        out.append((start, start + len(words)))


def is_prose(line: str) -> bool:
    """Whether a line, blanks at its edges left out, is running text: a headline or an item ends in another way."""
    if line.endswith(OPENS_LIST) or (line[-1] in OPEN_ENDS and LEFT_OPEN.search(line[-12:])):
        # a paragraph whose last sentence opens a list: "... was signed. The partners are:"
        return any(stop.end() >= WHOLE_BEFORE and _is_stop(line, 0, stop.end()) for stop in END.finditer(line))
    if line.startswith(OUTLINE) and line[1:2].isspace() and NOUN_END.search(line[-4:]):
        return len(line) >= DENSE_LINE
    tail = line[-40:]
    if len(line) < DENSE_LINE or not PROSE_SIGN.search(tail):
        return False
    if line[-1] not in STOPS and not PROSE.search(tail):
        return False
    return len(line) >= 30 or DENSE.search(line[:40]) is not None


HEADING = 45
"""Letters of the longest line that is a heading though it ends like a sentence ("... 끊는다")."""
STOPPED = 2
"""Running lines with a stop after which a page's sentences have one."""


def _running(lines: list[str], runs_on: list[bool]) -> list[bool]:
    """Which lines are running text; where sentences have stops, a short Korean line without one is a heading."""
    whole = sum(runs and line[-1] == "." for line, runs in zip(lines, runs_on, strict=True))
    if whole < STOPPED:
        return runs_on
    return [
        runs and not (len(line) < HEADING and line.endswith(ENDS_PROSE) and not STOP.search(line))
        for line, runs in zip(lines, runs_on, strict=True)
    ]


def open_page(article: Article, lang: str, terms: Terms) -> Page:
    """The article cut up, with the terms of its language found. Only sentences with a term hold ``hits``."""
    written = article.text[:LIMIT]
    article = in_one_setting(article, lang)
    text = article.text[:LIMIT]
    hits = deque(terms.find(text))
    sentences: list[Sentence] = []
    title = (article.title or "").strip()
    seen_title = False
    prose = 0
    offset = 0
    lines: list[tuple[int, str]] = []
    for line in text.split("\n"):
        if line.strip():
            lines.append((offset, line))
        offset += len(line) + 1
    bare = [line.strip() for _, line in lines]
    prosaic = [is_prose(line) for line in bare]
    runs_on = _running(bare, prosaic)
    first_prose = runs_on.index(True) if True in runs_on else len(lines)
    for number, (start_of_line, line) in enumerate(lines):
        running = runs_on[number]
        is_title = bool(title) and not seen_title and bare[number] == title
        for start, end in split(line):
            if is_title and not (running and bare[number].startswith(OUTLINE)):
                place = "headline"
                seen_title = True
            elif running and prose < 3:
                place = "lead"
            elif running:
                place = "body"
            else:
                place = "above" if number < first_prose else "line"
            if prosaic[number]:
                # a heading takes one of the places of the lead
                prose += 1
            begin, stop = start_of_line + start, start_of_line + end
            own = tuple(within(hits, begin, stop)) if hits and hits[0].start < stop else ()
            sentences.append(Sentence(len(sentences), place, line[start:end], begin, stop, own))
    captions = [caption for caption in article.captions[:20] if caption.strip()]
    sentences += [_outside(len(sentences) + n, "caption", caption, terms) for n, caption in enumerate(captions)]
    if title and not seen_title:
        sentences = [_outside(0, "headline", title, terms), *(replace(s, order=s.order + 1) for s in sentences)]
    return Page(
        article=article,
        lang=lang,
        text=text,
        written=written,
        sentences=tuple(sentences),
        published=article.published,
        home=agency_home(text)
        or article.outlet_country
        or outlet_home(article.url)
        or name_home(article.outlet or "", text, lang),
    )


def in_one_setting(article: Article, lang: str) -> Article:
    """The article with every text of it in the typography that pages of the language mostly have."""
    return replace(
        article,
        text=one_setting(article.text[:LIMIT], lang),
        title=one_setting(article.title, lang) if article.title else article.title,
        outlet=one_setting(article.outlet, lang) if article.outlet else article.outlet,
        captions=tuple(one_setting(caption, lang) for caption in article.captions),
        cuts=tuple(replace(cut, text=one_setting(cut.text, lang)) for cut in article.cuts),
    )


def within(hits: deque[Hit], start: int, end: int) -> Iterator[Hit]:
    """Takes the hits of a sentence off the queue; the sentences come in order, so each hit is looked at once."""
    while hits and hits[0].start < start:
        hits.popleft()
    while hits and hits[0].end <= end:
        yield hits.popleft()


def _outside(order: int, place: str, words: str, terms: Terms) -> Sentence:
    """A sentence that stands outside the text: its hits count from its own beginning."""
    return Sentence(order=order, place=place, words=words, start=-1, end=-1, hits=terms.find(words))
