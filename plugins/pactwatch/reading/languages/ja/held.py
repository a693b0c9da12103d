"""What a signing verb's form tells on its page: a paper that is there, or one that is new."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.ja import saying
from pactwatch.reading.languages.ja.chains import chains_in
from pactwatch.reading.languages.ja.roles import shifted
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.telling import RENEWED, Told, statement
from pactwatch.reading.model import Hit, Mention, Said, Sentence, Statement

JUST_SIGNED = re.compile(r"(?:し|わし|ん)?(?:た|だ)ばかり(?:だ|で|と|。|$)")
"""2月に協定に調印したばかりだ: told beside the news, where the headline names no paper."""

JUST_AFTER = re.compile(r"(?:し|わし|ん|び)?[ただ](?:直後|すぐ後|すぐあと)(?:のこと)?(?:だ|です|で(?:あ|し))")
"""5日、こう語った。協定に署名した直後のことだ: what was done is told by what followed it."""
COUNTED_PAPERS = re.compile(
    r"(?:\d{1,2}|[二三四五六七八九十])(?:つの?|件の?|本の?|通の?)[^、。はがを]{0,12}(?:覚書|協定|文書|合意書|宣言|MO[UA])"
)
NEAR = 4
"""Running sentences in which papers that were counted are told one by one."""
AND_THEN = re.compile(r"(?:し|び|わし|り)?(?:て)?、")
SOON = re.compile(
    r"近く(?!の|に|で)|間もなく|まもなく|近日中に|年内に|年度内に|来(?:週|月|年|春|夏|秋|冬|年度)|今(?:春|夏|秋|冬|後)|翌月|(?:この|今)?(?:春|夏|秋|冬)にも"
)
PLAIN = re.compile(r"(?:[うくすつぬむるぐぶ]|ます)(?:という|と(?:発表した|明らかにした|説明する))?。?$")
BEHIND = re.compile(r"[^、。はがをに]{0,5}(?:た|だ)")
"""Between the verb's stem and the noun that it tells of."""


def told_by_form(sentence: Sentence, sheet: Sheet, verb: Hit) -> Said | None:
    """What the verb's form says on this page; None where it denies a signing."""
    shift = max(sentence.start, 0)
    tail = sentence.words[verb.end - shift :]
    said = saying.said_after(verb.words, tail)
    if said is not Said.SIGNED:
        is_just_after = said is Said.HELD and JUST_AFTER.match(tail) and not sheet.names_a_year(sentence)
        return Said.SIGNED if is_just_after else said
    if _is_first_of_what_is_to_come(sentence, verb, tail):
        return Said.PLANNED
    if JUST_SIGNED.match(tail) and is_silent(sheet):
        return Said.HELD
    if not _is_a_state(tail) or sheet.has_recent_day(sentence, verb.start - shift) or _is_told_now(sentence, sheet):
        return said
    is_at_event = saying.AT_EVENT.search(sentence.words[: verb.start - shift]) and not sheet.names_a_year(sentence)
    return said if is_at_event or _is_one_of_those_counted(sentence, sheet) else Said.HELD


def _is_first_of_what_is_to_come(sentence: Sentence, verb: Hit, tail: str) -> bool:
    """ "近く提携を結び、医師の派遣を受ける。": the tense is that of the sentence's end, and a word says it is to be."""
    before = sentence.words[: verb.start - max(sentence.start, 0)]
    return (
        AND_THEN.match(tail) is not None
        and SOON.search(before) is not None
        and PLAIN.search(sentence.words) is not None
    )


def is_silent(sheet: Sheet) -> bool:
    """Whether the headline names no paper and nobody's joining."""
    headline = sheet.page.headline
    return headline is not None and not headline.has("instrument", "join", "sign", "ceremony", "renew", "agreement")


def with_signers_behind(  # noqa: PLR0913, PLR0917  a sentence as it was read
    made: Statement, sentence: Sentence, sheet: Sheet, text: str, told: Told, tail: str
) -> Statement:
    """The statement; of "先に協定を結んだAとBが" those who signed stand behind the verb."""
    if told.said is not Said.HELD or not saying.ADNOMINAL.match(tail):
        return made
    if not made.groups:
        groups = statement(sentence, sheet, text, replace(told, upto=len(text))).groups
        return replace(made, groups=groups) if any(len(group) > 1 for group in groups) else made
    whom = _whom(sentence, sheet, text, told)
    if whom is None or len(made.groups) > 1 or any(m.name == whom.name for m in made.groups[0]):
        return made
    return replace(made, groups=((*made.groups[0], whom),))


def _whom(sentence: Sentence, sheet: Sheet, text: str, told: Told) -> Mention | None:
    """Cの in "AとBは、6月に協定を結んだCの一行を迎え": with whom those before signed stands right behind the verb."""
    groups = sheet.groups(sentence, text)
    if any(g.role == "with" and g.end <= told.verb_at for g in groups):
        return None
    chains = [c for c in chains_in(text, sheet.known()) if told.verb_at < c.start and c.mention is not None]
    one = next((c for c in chains if BEHIND.fullmatch(text[told.verb_at : c.start])), None)
    return (
        shifted(sheet.in_full(one.mention, sentence), max(sentence.start, 0), sentence.start)
        if one and one.mention
        else None
    )


def _is_a_state(tail: str) -> bool:
    """Whether the form is that of what stands: "署名している"; not what was found out: "署名していたことが分かった"."""
    return saying.STATE.match(tail) is not None and saying.FOUND_OUT.match(tail) is None


def _is_told_now(sentence: Sentence, sheet: Sheet) -> bool:
    """ "3月23日、更新書に署名しています": a full day under a headline of a renewal, on a page without its own day."""
    headline = sheet.page.headline
    if sheet.published is not None or headline is None or not RENEWED.search(headline.words):
        return False
    return RENEWED.search(sentence.words) is not None and any(d.day for d in sheet.dates(sentence))


def _is_one_of_those_counted(sentence: Sentence, sheet: Sheet) -> bool:
    """Whether the sentences before count papers that were signed, and go on to tell of them one by one up to here."""
    if sheet.names_a_year(sentence) or sentence.has("history"):
        return False
    for before in reversed([s for s in sheet.page.prose if s.order < sentence.order][-NEAR:]):
        if COUNTED_PAPERS.search(before.words) and before.has("sign"):
            return not before.has("history", "plan", "end") and not sheet.names_a_year(before)
        if not before.has("instrument"):
            return False
    return False
