"""A paper with each partner on a day of its own: "19日はX省、21日はY市が相手だった"."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.ja.acting import actor_in, right_before
from pactwatch.reading.languages.ja.anaphora import many_of
from pactwatch.reading.languages.ja.chains import chains_in
from pactwatch.reading.languages.ja.parties import parties_of
from pactwatch.reading.languages.ja.roles import shifted
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.telling import Told, in_page, statement, when
from pactwatch.reading.model import Hit, Mention, Said, Sentence, Statement

EACH = re.compile(
    r"\x02(?:\([^()]{1,3}\))?(?:に?は|が|には|に|、)、?(?P<whom>[^。\x02]{2,40}?)(?=、翌?\x02|と(?:の間|[、で]|覚書|協定)|が相手|を相手|。|$)"
)
WHOM_FIRST = re.compile(
    r"(?P<whom>[^。\x02、は]{2,40})(?:とは?、?\x02+(?:[(（][^()（）]{1,3}[)）])?に?|[(（](?:同|翌)?\x02+[)）])(?=、|と|に)"
)
"""X大とは5月8日に、Y大とは12日に; X大(5月8日)、Y大(12日)と."""
PAST = re.compile(r"(?:た|だ|ました|でした|間|間だ|間である|相手)。?$")
COUNTED = re.compile(
    r"(?P<n>[2-9２-９二三四五六七八九])(?:つ|機関|大学|社|団体|病院|校|省|市|都市|者|研究所)と(?:の間で)?、?(?:それぞれ|個別に|相次いで)"
)
DAY_FIRST = re.compile(r"^[・●■◆○▼\s]*(?:\d{1,2}月)?\d{1,2}日(?:[(（].[)）])?[\s　:、]")
IN_A_LAND = re.compile(
    r"(?:^|[、。\x02日にも])(?P<land>[ァ-ヺー㐀-鿿・]{2,14}?)(?:で(?:は)?|では同国の|の[^、。はが]{1,12}で(?:は)?)、?$"
)
"""ラトビアではX大学と5日に: the land of the next partner."""
FAR = 20
"""Sentences behind the counting one in which a line a partner stands."""
LEAST = 2


def signed_by_day(sentence: Sentence, sheet: Sheet, text: str, papers: list[Hit]) -> list[Statement]:
    """A statement for each partner with its day; [] where the sentence does not tell them so."""
    if not (papers or sentence.has("sign")) or sentence.has("history", "follow", "end") or not PAST.search(text):
        return []
    if listed := _by_lines(sentence, sheet, text, papers):
        return listed
    parts = list(EACH.finditer(text))
    if len(first := list(WHOM_FIRST.finditer(text))) >= LEAST:
        parts = first
    if len(parts) < LEAST:
        return []
    found = [(part, _body(part, sheet, sentence)) for part in parts]
    lead = _lead(sentence, sheet, text[: parts[0].start()])
    if lead is None or any(body is None or body.name == lead.name for _, body in found):
        return []
    shift = max(sentence.start, 0)
    whole = statement(sentence, sheet, text, Told(Said.SIGNED, "each on its own day", papers, len(text)))
    told = []
    for part, body in found:
        # the day stands before whom it is with, or behind
        least, most = (part.end("whom"), part.end()) if part.re is WHOM_FIRST else (part.start() - 8, part.start())
        days = [day for day in whole.dates if least <= day.start - shift <= most]
        if any(day.of == "event" for day in days):
            # "5日に日本をたち、6日にX大学と": of the first day something else is told
            return []
        dates = tuple(replace(day, of="signing") for day in days)
        if body is not None and dates:
            groups = ((shifted(lead, shift, sentence.start), shifted(body, shift, sentence.start)),)
            told.append(replace(whole, groups=groups, dates=dates, anaphor=False, papers=1))
    return told if len(told) == len(parts) else []


def _by_lines(sentence: Sentence, sheet: Sheet, text: str, papers: list[Hit]) -> list[Statement]:
    """A statement for each line behind "3機関とそれぞれ" that opens with a day and a body: "27日 X機関 Y総裁"."""
    counted = COUNTED.search(text)
    if counted is None:
        return []
    behind = sheet.page.sentences[sentence.order + 1 : sentence.order + 1 + FAR]
    lines = [s for s in behind if not s.is_prose and DAY_FIRST.match(s.words)]
    lead = _lead(sentence, sheet, text[: counted.start()])
    bodies = [_first_body(line, sheet) for line in lines]
    if lead is None or len(lines) != many_of(counted) or not all(bodies):
        return []
    whole = statement(sentence, sheet, text, Told(Said.SIGNED, "each on its own day", papers, len(text)))
    told = []
    for line, body in zip(lines, bodies, strict=True):
        day = sheet.dates(line)[0]
        dates = in_page((when(day, "signing", sheet),), line) if sheet.value(day) else whole.dates
        if body is not None:
            told.append(replace(whole, groups=((lead, body),), dates=dates, anaphor=False, papers=1))
    return told


def _first_body(line: Sentence, sheet: Sheet) -> Mention | None:
    chains = chains_in(sheet.masked(line), sheet.known())
    named = next((chain.mention for chain in chains if chain.mention is not None), None)
    return replace(sheet.in_full(named, line), start=-1, end=-1) if named and sheet.dates(line) else None


def _body(part: re.Match[str], sheet: Sheet, sentence: Sentence) -> Mention | None:
    """The last body that the words beside a day name."""
    named = [chain.mention for chain in chains_in(part["whom"], sheet.known()) if chain.mention is not None]
    if len(named) != 1:
        return None
    offset = part.start("whom")
    there = IN_A_LAND.search(sentence.words, 0, offset + named[0].start)
    if there is not None and not named[0].home and resolve(there["land"]) not in (None, "INT", "EU"):
        named[0] = replace(named[0], home=there["land"])
    mention = replace(named[0], start=named[0].start + offset, end=named[0].end + offset)
    return sheet.in_full(mention, sentence)


def _lead(sentence: Sentence, sheet: Sheet, before: str) -> Mention | None:
    """Who signed with each: told before the days, else that of which the sentences before told, else the page's own."""
    groups = parties_of(sentence, sheet, before, len(before))
    if len(groups) == 1 and len(groups[0]) == 1:
        return replace(groups[0][0], start=-1, end=-1)
    return sheet.topic_before(sentence) or _subject_before(sentence, sheet) or sheet.own()


def _subject_before(sentence: Sentence, sheet: Sheet) -> Mention | None:
    """The one body that signs in the sentence right before: "AがBとCの大学と協定を結んだ。5日にXと、7日にYと"."""
    before = right_before(sheet, sentence)
    return actor_in(sheet, before) if before is not None and before.has("sign") else None
