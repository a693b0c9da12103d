"""Korean sentences that tell of a paper without a clause that governs it: renewals, ends in speech, joined hands."""

from __future__ import annotations

import re

from pactwatch.reading.languages.ko import saying
from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.days import days_in
from pactwatch.reading.languages.ko.groups import groups_of, roles_of
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.noun_lines import instrument_in
from pactwatch.reading.model import Hit, Page, Said, Statement

FIRST_SIGNED = re.compile(
    r"((?:19|20)\d{2})년(?:에|부터|도|\s?\d{1,2}월)?\s?[^.]{0,40}?"
    r"(?:최초|처음|첫|맺은|만든|체결한|체결된|나눈|주고받은|서명한|체결 이후|맺어|"
    r"(?:체결|서명)했(?:다가|으나|지만|던)|맺었(?:다가|으나|지만|던)"
    r"|의 (?:약정|협약|협정|각서|양해각서|MOU)(?:은|는|을|를))"
)
TERM_OF_FIRST = re.compile(r"((?:19|20)\d{2})년(?:에서|부터)\s?[^.]{2,24}까지")
"""The years of the paper that a new one follows: "2009년에서 2013년까지 이어진 1차 MOU에 뒤이은 것이다"."""
DONE_AGAIN = re.compile(r"(?:재체결|갱신|재협약|개정)(?:했|됐)|다시 (?:맺었|체결했)|늘렸|연장했|연장됐|더 잇기로 했")
JOINED_HANDS = re.compile(r"손(?:을)? ?잡았|맞손을? ?잡|맞잡았|손을 맞잡")
NEGATED = re.compile(r"지 (?:않|못|말)|아니|안 된다|수 없|면\s")


def renewed(line: Line, hit: Hit) -> Statement:
    """A sentence that tells of a renewal without a clause that tells of the signing."""
    sentence, text = line.sentence, line.text
    prior = FIRST_SIGNED.search(sentence.words) or TERM_OF_FIRST.search(sentence.words)
    done = DONE_AGAIN.search(text)
    return Statement(
        sentence=sentence.order,
        said=Said.SIGNED if done else Said.HELD,
        rule="said to be renewed",
        start=hit.start if sentence.start >= 0 else -1,
        end=hit.end if sentence.start >= 0 else -1,
        renewal=True,
        prior_year=int(prior.group(1)) if prior else None,
    )


def _end_of_speech(words: str, begin: int) -> int:
    """Where the speech ends; a title in single quotes within it does not end it."""
    for marks in ('"”', "'’"):
        if found := [at for mark in marks if (at := words.find(mark, begin)) > 0]:
            return min(found)
    return -1


def ended_in_speech(line: Line, spoken: list[Hit], cast: Cast) -> list[Statement]:
    """'"... 협약이 파기됐다"고 보고했다': an end that is told in somebody's words."""
    words, shift = line.sentence.words, line.shift
    for hit in spoken:
        close = _end_of_speech(words, hit.end - shift)
        inside = words[hit.start - shift : close]
        if close < 0 or not saying.ENDED_IN_SPEECH.search(inside) or not saying.TOLD.match(words, close):
            continue
        if saying.DENIED.search(words) or NEGATED.search(inside):
            continue
        roles = roles_of(line, 0, len(line.text), cast)
        return [
            Statement(
                sentence=line.sentence.order,
                said=Said.ENDED,
                rule="said to be ended",
                start=hit.start if line.sentence.start >= 0 else -1,
                end=hit.end if line.sentence.start >= 0 else -1,
                instrument=instrument_in(line.sentence, hit.start, hit.end),
                groups=groups_of(roles, line.text, cast, anaphor=line.sentence.has("both")),
                anaphor=line.sentence.has("both"),
            )
        ]
    return []


def joining(line: Line, page: Page, cast: Cast) -> list[Statement]:
    """ "... 맞손을 잡았다": joining hands, with the bodies, in the lead; a paper is named elsewhere."""
    sentence, text, shift = line.sentence, line.text, line.shift
    verb = JOINED_HANDS.search(text)
    if not verb:
        return []
    roles = roles_of(line, 0, verb.start(), cast)
    groups = groups_of(roles, text, cast, anaphor=False)
    if not groups or (
        not roles.subject and any(w.particle in ("이", "가") for w in line.words_between(0, verb.start()))
    ):
        # "동티모르의 과학기관이 대덕특구와": who joins hands has no name
        return []
    return [
        Statement(
            sentence=sentence.order,
            said=Said.SIGNED,
            rule="joined hands",
            start=verb.start() + shift if sentence.start >= 0 else -1,
            end=verb.end() + shift if sentence.start >= 0 else -1,
            groups=groups,
            dates=days_in(sentence, text, verb.start(), page),
        )
    ]
