"""From a sentence to statements: what is said, who the parties are, when, and what is renewed."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from pactwatch.reading.dates import DateMention, find_dates
from pactwatch.reading.languages.en.phrases import Names, Phrase, What, cut
from pactwatch.reading.languages.en.roles import sides_of
from pactwatch.reading.languages.en.saying import EARLIER, said_of
from pactwatch.reading.languages.en.shape import Shape, reduced
from pactwatch.reading.model import Hit, Mention, Page, Said, Sentence, Statement, When
from pactwatch.records import Instrument, Kind

GENERAL = frozenset(
    {"agreement", "agreements", "accord", "accords", "pact", "pacts", "memorandum", "memoranda", "memorandums"}
)
"""Words that stand for any paper; they decide the instrument only where the page has no word of its own."""

RENEWS = re.compile(
    r"\b(?:renew(?:s|ed|al|ing)?\b|anew|first (?:mou|memorandum|agreement|accord|pact|letter)|extend(?:s|ed|ing)?|extension|updat(?:e|ed|es|ing)|re-sign\w*|prolong\w*|for (?:a |the )?(?:second|third|fourth|fifth|another) (?:time|term|year)|"
    r"in place of an? earlier|replac\w+ (?:an?|the) (?:earlier|previous|existing|old)|builds? on (?:that|it\b|(?:an?|the) (?:earlier|previous|existing|memorandum|mou))|"
    r"first signed in|first drawn up|originally signed|initially signed|expired|ran out|stage (?:two|three)|(?:second|third) (?:phase|stage)|follow-up mou|expands? (?:an?|the) (?:existing|earlier))"
)
YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
EVENT = re.compile(
    r"\b(?:held|took place|take place|takes place|ceremony|meeting|summit|forum|conference|visit|event|workshop|convention|opened|runs)\b",
    re.IGNORECASE,
)
PAPERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
SEVERAL = re.compile(
    r"\b(two|three|four|five|six) (?:\w+ ){0,2}?(?:memoranda|memorandums|mous|agreements|accords|letters of intent|pacts|documents)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Paper:
    """The instrument's words in one sentence: the best hit, and whether only a general word stands there."""

    hit: Hit | None
    instrument: Instrument | None
    is_general: bool


def paper_of(sentence: Sentence, *, has_own: bool) -> Paper:
    """The instrument that the sentence names. ``has_own``: the page elsewhere has a word of its own for it."""
    hits = [h for h in sentence.hits if h.role == "instrument"]
    own = [h for h in hits if h.words.lower() not in GENERAL and not (has_own and h.value == "OTHER")]
    best = (own or hits or [None])[0]
    if best is None:
        return Paper(None, None, is_general=True)
    is_general = not own
    stays = own or not has_own
    return Paper(
        best, Instrument(best.value) if stays else None, is_general=is_general and best.words.lower()[:4] != "memo"
    )


def statements_of(sentence: Sentence, page: Page, names: Names, *, has_own: bool) -> list[Statement]:
    """What one sentence states; [] where it has no verb of signing and names no standing agreement."""
    shift = max(sentence.start, 0)
    hits = tuple(replace(h, start=h.start - shift, end=h.end - shift) for h in sentence.hits)
    paper = paper_of(sentence, has_own=has_own)
    phrases = cut(without_dateline(sentence.words), hits, names)
    shape = reduced(phrases)
    is_headline = sentence.place in ("headline", "above", "line")
    said = said_of(shape.row, is_general=paper.is_general and not has_own)
    if said is None and paper.hit and RENEWS.search(sentence.words.lower()):
        said = (Said.HELD, "follows an earlier one")
    if said is None:
        if not is_headline or paper.hit is None:
            return []
        said = (Said.SIGNED, "headline names it")
    sides = sides_of(shape, is_headline=is_headline)
    if not any(len(group) > 1 for group in sides.groups):
        promoted = [
            replace(p, what=What.BODY, kind=Kind.GOVERNMENT) if p.what is What.PLACE and p.code else p for p in phrases
        ]
        among_places = sides_of(reduced(promoted), is_headline=is_headline)
        sides = among_places if any(len(group) > 1 for group in among_places.groups) else sides
    groups = tuple(tuple(mention(p, sentence) for p in group) for group in sides.groups)
    start, end = (paper.hit.start, paper.hit.end) if paper.hit else (sentence.start, sentence.end)
    several = SEVERAL.search(sentence.words)
    groups = tuple(
        tuple({(m.name, m.home): m for m in (_own(m, sentence, names) for m in group)}.values()) for group in groups
    )
    statement = Statement(
        sentence=sentence.order,
        said=said[0],
        rule=f"{said[1]}; {sides.rule}",
        start=start if sentence.start >= 0 else -1,
        end=end if sentence.start >= 0 else -1,
        instrument=paper.instrument,
        groups=groups,
        anaphor=sides.is_anaphor,
        earlier=is_earlier(shape, said[0]) or "earlier one" in said[1],
        dates=_dates(sentence, page, said[0], is_whole=bool(groups)),
        renewal=RENEWS.search(sentence.words.lower()) is not None,
        prior_year=prior_year(sentence.words, page.published),
        papers=PAPERS[several.group(1).lower()] if several else 1,
    )
    if said == (Said.HELD, "under the agreement") and _is_new(sentence, paper):
        statement = replace(statement, said=Said.SIGNED, rule=f"under a new paper; {sides.rule}")
    return _by_year(statement, sides.groups)


def _is_new(sentence: Sentence, paper: Paper) -> bool:
    """ "Under a memorandum": a paper that the reader has not heard of is the news."""
    if paper.hit is None:
        return False
    shift = max(sentence.start, 0)
    before = sentence.words[max(0, paper.hit.start - shift - 30) : paper.hit.start - shift]
    return re.search(r"\b(?:[Uu]nder|[Bb]y|[Tt]hrough|[Ww]ith|[Ii]n) an? (?:[a-z-]+ ){0,3}$", before) is not None


def _own(party: Mention, sentence: Sentence, names: Names) -> Mention:
    """ "Our College of Education": an arm of the body whose page this is."""
    is_arm = party.name.split()[0] in ("College", "School", "Faculty", "Department", "Centre", "Center")
    if names.own is None or not is_arm or party.home or party.aliases or not re.match(r"\s*Our\b", sentence.words):
        return party
    own = names.own
    return replace(party, name=own.words, aliases=(*own.aliases, *party.aliases, party.name), kind=own.kind)


def _by_year(statement: Statement, groups: tuple[tuple[Phrase, ...], ...]) -> list[Statement]:
    """A statement for each partner whose paper has its year in a bracket: "with A (signed 2009), with B (2012)"."""
    years = [next((m.group() for p in group if (m := YEAR.search(p.note))), None) for group in groups]
    if len(groups) < 2 or not any(years):
        return [statement]
    found = []
    for group, year in zip(statement.groups, years, strict=True):
        when = (When(value=year, of="signing", start=statement.start, end=statement.end),) if year else statement.dates
        found.append(replace(statement, groups=(group,), dates=when))
    return found


DATELINE = re.compile(
    r"^(?:\([A-Z][A-Za-z]{2,12}\)\s+|(?:[A-Z][\w.'’]*(?:[ ,/.()-]+|$)|\d[\d.,:/]*(?:st|nd|rd|th)?[ ,]+|\([^)]{2,30}\)\s+|/[^/]{3,30}/\s+|and |of |de ){1,16}?(?:-{1,2}|–|—|:)\s+)"
)


def without_dateline(words: str) -> str:
    """The sentence with the dateline blanked: HANOI, Vietnam - ...; its length stays."""
    for _ in range(3):
        found = DATELINE.match(words.lstrip())
        if found is None or ":" in found.group()[-3:] and not re.match(r"[A-Z][\w.]+, [A-Z]", words.lstrip()):
            return words
        blank = len(words) - len(words.lstrip()) + found.end()
        words = " " * blank + words[blank:]
    return words


def is_earlier(shape: Shape, said: Said) -> bool:
    """Whether the sentence tells history."""
    if re.search(
        r"\b(?:has|have|is|was|were|are) (?:\w+ ){0,2}(?:renewed|extended|re-signed|updated)\b|\b(?:renews?|extends?) ",
        shape.row,
    ):
        return False
    return said in (Said.SIGNED, Said.HELD) and EARLIER.search(shape.row) is not None


def mention(phrase: Phrase, sentence: Sentence) -> Mention:
    """A party phrase as the core wants it, with page offsets."""
    shift = sentence.start if sentence.start >= 0 else None
    aliases = tuple(dict.fromkeys(a for a in phrase.aliases if a != phrase.words))
    return Mention(
        name=phrase.words,
        start=phrase.start + shift if shift is not None else -1,
        end=phrase.end + shift if shift is not None else -1,
        aliases=aliases,
        home=phrase.home,
        country=phrase.code if phrase.what is What.COUNTRY else None,
        kind=Kind.GOVERNMENT if phrase.what is What.COUNTRY and phrase.kind is None else phrase.kind,
    )


EVENT_YEAR = re.compile(
    r"(?:Convention|Forum|Summit|Conference|Expo|Congress|Exhibition|Fair|Week|Festival|Symposium|Assembly) (20\d\d)\b"
)


def _dates(sentence: Sentence, page: Page, said: Said, *, is_whole: bool) -> tuple[When, ...]:
    own = dates_of(sentence, page.published, said)
    tells = any(when.of in ("signing", "event", "announcement", "earlier") for when in own)
    return own if tells or not is_whole else (*own, *_day_above(sentence, page, said))


FOLLOWS = re.compile(
    r"(?:He|She|It|They|There|Both|The two|Later|Afterwards|On that occasion|On the occasion|During|At the (?:meeting|ceremony|same))\b"
)


def _day_above(sentence: Sentence, page: Page, said: Said) -> tuple[When, ...]:
    """Where the sentence has no date: the year in its event's name, or the day of its paragraph's dateline."""
    if said is not Said.SIGNED or sentence.start < 0:
        return ()
    if year := EVENT_YEAR.search(sentence.words):
        return (
            When(
                value=year.group(1), of="event", start=sentence.start + year.start(1), end=sentence.start + year.end(1)
            ),
        )
    before = page.sentences[sentence.order - 1] if sentence.order else None
    if (
        before is not None
        and before.start >= 0
        and FOLLOWS.match(sentence.words)
        and "\n" not in page.text[before.start : sentence.start]
    ):
        days = [
            d
            for d in find_dates(before.words, "en", page.published)
            if d.value and len(d.value) == 10 and not d.is_announcement
        ]
        if len({d.value for d in days}) == 1:
            at = before.start + days[0].start
            return (When(value=days[0].value or "", of="event", start=at, end=at + len(days[0].words)),)
    line = page.text.rfind("\n", 0, sentence.start) + 1
    head = page.text[line : line + 120]
    dated = next(
        (d for d in find_dates(head, "en", page.published) if d.value and len(d.value) == 10 and d.end < 70), None
    )
    if dated is None or (found := DATELINE.match(head)) is None or dated.end > found.end():
        return ()
    return (When(value=dated.value or "", of="announcement", start=line + dated.start, end=line + dated.end),)


def dates_of(sentence: Sentence, base: dt.date | None, said: Said) -> tuple[When, ...]:
    """The sentence's dates, and what each is of."""
    shift = max(sentence.start, 0)
    found: list[When] = []
    for date in find_dates(sentence.words, "en", base):
        value = date.value
        if value is None:
            continue
        if "Q" in value:
            value = value[:4]
        found.append(When(value=value, of=_of(date, sentence, said), start=date.start + shift, end=date.end + shift))
    if (
        len(found) == 1
        and found[0].of == "other"
        and said in (Said.SIGNED, Said.HELD)
        and IN_OR_ON.search(sentence.words[: found[0].start - shift + 4])
    ):
        found = [replace(found[0], of="signing")]
    return _nearest_signing(found, sentence.words, shift)


IN_OR_ON = re.compile(r"(?:^|\b)(?:it was|[Ii]n|[Oo]n|[Ll]ast|[Yy]esterday)\b[^,;]{0,8}$")


SIGN_VERB = re.compile(
    r"\b(?:sign(?:ed|ing|s|atures?)?|ink(?:ed|s)?|conclud\w+|exchang\w+|enter(?:ed|s)|sealed|renewed|put (?:their|its)|formali[sz]\w+|penned|took place|"
    r"signatories|terminat\w+|drawn up)\b",
    re.IGNORECASE,
)


def _nearest_signing(found: list[When], words: str, shift: int) -> tuple[When, ...]:
    """Of several dates of one sentence the one nearest a verb of signing dates it; the others date something else."""
    signing = [when for when in found if when.of == "signing"]
    if len({when.value for when in signing}) < 2:
        return tuple(found)
    verbs = [m.start() for m in SIGN_VERB.finditer(words)]
    if not verbs:
        return tuple(found)

    def distance(when: When) -> int:
        return min(abs(when.start - shift - verb) for verb in verbs)

    best = min(signing, key=distance)
    compatible = {w.value for w in signing if w.value.startswith(best.value) or best.value.startswith(w.value)}
    return tuple(w if w.of != "signing" or w.value in compatible else replace(w, of="other") for w in found)


def _of(date: DateMention, sentence: Sentence, said: Said) -> str:
    words = sentence.words
    if words[: date.start].count("(") > words[: date.start].count(")") and words[date.end : date.end + 40].count(")"):
        return "other"
    if date.is_announcement:
        return "announcement"
    if re.match(r"(?:[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom)\b", date.words):
        return "earlier" if date.words[:1] in "Ss" and said is Said.HELD else "other"
    before = words[max(0, date.start - 60) : date.start].lower()
    if re.search(
        r"\b(?:since|until|by|from|founded in|established in|set up (?:on|in)|dates from|diplomatic relations[^.]*|between|before|to run|published|runs? [^.]*|expected in|for|through)\s+$",
        before,
    ):
        return "other"
    if (
        sentence.start >= 0
        and date.start < 45
        and re.match(r"\s*(?:\([^)]*\)\s*)?(?:/[^/]*/\s*)?(?:-{1,2}|–|—|:|\()", words[date.end : date.end + 24])
    ):
        return "dateline"
    if re.search(
        r"\b(?:said|says|announced|announces|reported|stated|told)\b(?:(?!sign|conclud|exchang|inked)[^.;,]){0,80}?(?:on |the |here )*$",
        before,
    ):
        return "announcement"
    if (
        said is Said.SIGNED
        and RENEWS.search(words.lower())
        and re.search(
            r"\bhad (?:\w+ )?(?:sign|conclud|drawn|ink|agreed|enter|establish)\w*(?:(?! was | were | has | is )[^,;])*$",
            before,
        )
    ):
        return "earlier"
    if re.search(
        r"\b(?:first|originally|initially|previously|earlier|already) (?:\w+ )?(?:sign|conclud|drawn|ink|agreed|enter|establish)[^,;]*$",
        before,
    ):
        return "earlier"
    clause = words[max(0, date.start - 90) : date.end + 90].lower()
    if said is Said.PLANNED:
        return "planned"
    if re.search(
        r"sign|ink|conclud|exchang|enter|put |seal|names|took place|held|agreed|memorandum|mou\b|renew|ceremony|came about|formali|penned",
        clause,
    ):
        return "signing"
    return "event" if EVENT.search(words) else "other"


def prior_year(words: str, base: dt.date | None) -> int | None:
    """The year of an earlier agreement that the sentence tells."""
    found = [int(m.group()) for m in YEAR.finditer(words)]
    past = [year for year in found if base is None or year <= base.year]
    if not past or not re.search(
        r"sign|conclud|drawn up|memorandum|mou|agreement|renew|since|began|opened|launched", words.lower()
    ):
        return None
    return min(past)
