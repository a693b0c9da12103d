"""Who signs, by the place in the sentence: between them, with whom, by whom, the subject; never venues or onlookers."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from dataclasses import dataclass

from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.en.phrases import Phrase, What
from pactwatch.reading.languages.en.saying import ACTIVE, INTENDS, NEGOTIATES
from pactwatch.reading.languages.en.shape import I, L, P, Shape, T, X, Z, is_press
from pactwatch.reading.languages.en.signing_verbs import STRONG_FORM
from pactwatch.reading.organisations import find_organisations
from pactwatch.records import Kind

_AND = r"(?:, and|, as well as|, along with|, together with|and|as well as|along with|together with|alongside|&|,|;|; and|/|plus|, with|and also|and then)"
_AGAIN = r"(?:(?:with|by|of|between|for|from|that|those|on|one|other|former|latter|side|as|its|part|another) )*"
_LOW = r"(?:(?!(?:of|in|at|on|by|for|from|which|who|that|to|as|is|was|were|and|members|with|between|under|after|during|or|headquarters)\b)[a-z-]+ )"
_BARE = r"(?: , (?:government|ministry|authorities|state))?"
LIST = rf"(?:(?:that|those|one|on|side|its|part|another|with) )*{_LOW}{{0,2}}?{Z}(?: (?:{P}|{L}))?(?:{_BARE} ?{_AND} {_AGAIN}{_LOW}{{0,3}}?{Z})*"
"""Candidates joined by commas and "and", with small words before each."""

PLAIN = rf"{Z}(?: (?:{P}|{L}))?(?:{_BARE} ?{_AND} {_AGAIN}{_LOW}{{0,3}}?{Z})*"
BETWEEN = re.compile(rf"\b(?:between|among) ({LIST})")
WITH = re.compile(rf"\b(?:with|alongside) ({LIST})")
BY = re.compile(rf"\bby ({LIST})")
OF_PAPER = re.compile(rf"{I} (?:[a-z-]+ )?(?:of|by|from) ({LIST})")
SIGNATURES = re.compile(
    rf"\b(?:signatures?|names|those|that|signatories|signers) (?:[a-z]+ ){{0,6}}?(?:of|were|are|was|:) ({LIST})"
)
TO_WHICH = re.compile(
    rf"{I} (?:, )?(?:to|of|under|in|by) which ({LIST}) (?:are|is|were|have|has|had|commit|put|puts|set|sets|affix|became|subscrib|sign|agree|pledg|enter|bound|join|lent)"
)
_PARTY = r"(?:parties|partners|signatories|signers|members)"
PARTIES_ARE = re.compile(
    rf"(?:\b(?:parties|signatories|signers)(?: (?:to|of|in|under|behind) (?:it|which|{I}))?|\b{_PARTY} (?:to|of|in|under|behind) (?:it|which|{I})) (?:are|were|is|include) ({LIST})"
)
PARTNERS_ARE = re.compile(rf"\bpartners (?:are|were|being) ({LIST})")
JOINED_IN = re.compile(
    rf"\b(?:joined|united|came together|banded together|linked up|teamed up) (?:[^.;]{{0,60}} )?(?:in|under|by|through) (?:[^.;]{{0,50}} )?{I}"
)
BINDS = re.compile(
    r"\b(?:(?:became|become|becomes|are|were) (?:now )?(?:signatories|parties|partners|twins|twinned|bound)|(?:put|set|affixed|lent|gave) (?:their )?(?:names?|signatures?|seals?))\b"
)
"""What signers do or are beside the paper."""
FOR = re.compile(rf"\b(?:for|on behalf of|on side of) ({Z})(?: (?:,|and|by|it|was|there|as|;|\.|came|signed))")
COLON = re.compile(rf"[:–—-] ({LIST})")
SAYING = re.compile(
    rf"({Z}(?: (?:,|and) {Z})*) (?:\w+ )?(?:{L} )?(?:said|says|announced|announces|reported|stated|disclosed|revealed|confirmed|unveiled|has announced)\b"
)
ACCORDING = re.compile(rf"\b(?:according to|told by) ({Z})")
ATTRIBUTED = re.compile(
    rf" , (?:newspaper |daily |agency |website |broadcaster )?{Z} (?:said|reported|reports|writes|wrote|says)\b"
)
PAIR = re.compile(rf"({X}) [-–—/] ({X}) (?:[a-z]+ )*{I}")
LEADING = re.compile(
    rf"(?:^|^(?:at|in|on|during|after|for|before|among|within) (?!presence|front)[a-z0-9 '-]{{2,60}}? |^(?:together |jointly |along )?with {Z} (?:, )?|[.:;,“\"”—–] |that |which |and |said |when |where |as |{L} |{P} |after |once |{I} |today |yesterday |on \d+(?:st|nd|rd|th)? ){_LOW}{{0,3}}?({PLAIN})(?= )"
)
NOT_WITH = re.compile(
    r"\b(?:met|meets?|meeting|meetings|talks|talked|talk|line|accordance|consultation|consultations|discussions?|spoke|speaking|ties|relations|compared|"
    r"deals?|familiar|dealing|coincid\w+|competes?|interview|together|visit|face|charged|armed|equipped|starting|beginning|border|sat down|sits down|contact)"
    r" (?:[a-z]+ ){0,2}$"
)
NOT_BETWEEN = re.compile(
    r"\b(?:flow|relations|ties|trade|links?|exchanges?|calls?|conference|border|flights?|route|distance|match|war|conflict|travel|meetings?|talks|friendship|bridge|relationship|visits) (?:[a-z]+ ){0,3}$"
)
ONLOOKING = re.compile(
    r"\b(?:presence of|witness\w*|attend\w*|host\w*|organi[sz]ed|chair\w*|presided|support\w*|fund\w*|sponsor\w*|looked on|in front of|watched|moderated|"
    r"facilitat\w+|brokered|accompanied|arranged|headquarters of|premises of|sidelines? of|margins of|members? of|capital of|visit to|visit of|"
    r"guests?|joined at|officiated|led by|headed by|led|headed|owned|founded|published|issued|funded|financed|approved|issued)\b"
)
PASSIVE_BEFORE_BY = re.compile(
    rf"\b(?:{STRONG_FORM}|signing|agreed|reached|made|established|names|exchanged|executed|undertaken|put on paper)\b"
)
PARTICIPLE = re.compile(r"\b([a-z]+(?:ed|wn|en|ld|un|ut|nt))\b")
WATCHED = re.compile(
    r"\b(?:is|are|was|were|been|being) (?:\w+ )?(?:supported|hosted|organi[sz]ed|witnessed|attended|funded|sponsored|moderated|chaired|facilitated|opened|joined)\b"
)
OTHER_PARTY = re.compile(rf"\bother (?:party|side|signatory|signer|partner) (?:is|was|being) ({Z})")
CABINET = re.compile(r"\b(?:cabinet|council of ministers)\b")
EACH = re.compile(
    r"\b(?:each|separate\w*|respective\w*|individual\w*|in turn|two|three|four|five|six|seven|several|series of|bilateral)\b"
)
PLURAL = re.compile(r"(?:s|a|SAs)$", re.IGNORECASE)
ANAPHOR = re.compile(
    r"\b(?:(?:two|both|three|four) (?:[a-z-]+ ){0,2}?(?:sides|parties|countries|nations|institutions|organi[sz]ations|universities|hospitals|companies|firms|agencies|"
    r"bodies|associations|exchanges|governments|states|cities|ministries|regulators|institutes|partners|bourses|ministers|leaders|centres|centers|unions|"
    r"groups|mayors|provinces|regions|banks|of them|men|women|officials)|"
    r"(?:sides|parties|universities|hospitals|institutions|countries|bodies|exchanges|ministries|ministers|mayors|presidents|leaders|rectors|governments|companies|cities|capitals|partners|agencies|regulators|neighbours|neighbors|states) "
    r"(?:(?:had|have|has|will|would|are|were|also|going|due|set|expected|to|plan|want|now) ){0,5}(?:sign|signed|exchang|conclud|ink|seal))"
)
PASSIVE_PAPER = re.compile(rf"{I} (?:[^.;]{{0,120}} )??(?:was|were|been|is|are) (?:\w+ )?{STRONG_FORM}")
SEVERAL_PAPERS = re.compile(r"\b(?:separate|respective|each|another|two|three|four|five|several)\b")
ONE_AND_OTHER = re.compile(
    r"\b(?:one|first) [^.;]{0,60}?\bwith [^.;]{1,200}?\b(?:other|another|second)\b [^.;]{0,30}?\bwith "
)
"""One with A, the other with B."""
PRONOUN = re.compile(
    r"\b(?:it|they|he|she|we|who|which|company|agency|association|institute|ministry|university|hospital|firm|group|organi[sz]ation|institution|body|foundation) (?:has |have |had |is |was |also |just |will |would |today |now |on )*$"
)


@dataclass(frozen=True, slots=True)
class Sides:
    """The candidates of one sentence: groups of phrases, and whether "the two bodies" stand for them."""

    groups: tuple[tuple[Phrase, ...], ...]
    is_anaphor: bool
    rule: str


def sides_of(shape: Shape, *, is_headline: bool) -> Sides:
    """The parties that the sentence's grammar tells."""
    row = shape.row
    anaphor = ANAPHOR.search(row) is not None
    if pair := PAIR.search(row):
        found = _bodies(shape, pair.group(1) + pair.group(2))
        if len(found) == 2:
            return Sides((found,), anaphor, "A-B paper")
    between = [
        group
        for m in BETWEEN.finditer(row)
        if not NOT_BETWEEN.search(row[: m.start()])
        for group in _each_between(shape, m.group(1))
    ]
    wide = [group for group in between if len(group) > 1]
    if wide:
        return Sides(_apart(wide), anaphor, "between A and B")
    row = ATTRIBUTED.sub(" said ", row)
    partners = _partners(shape, row)
    signers = _signers(shape, row)
    subject = _subject(shape, row, is_headline=is_headline)
    if subject and signers and partners and not PASSIVE_PAPER.search(row):
        signers = ()  # "A renewed its paper with B, building on one reached by C"
    subject = () if signers else subject
    left = _distinct((*signers, *subject))
    if len(left) == 0 and partners:
        left = _distinct(_speakers(shape, shape.row))
    right = tuple(p for p in partners if not _among(p, left))
    is_several = len(WITH.findall(row)) > 1 or SEVERAL_PAPERS.search(row) or ONE_AND_OTHER.search(row) or _papers(shape)
    if not left and len(right) > 1 and is_several:
        return Sides(tuple((p,) for p in right), anaphor, "with A, with B")
    if left and right:
        return Sides(_crossed(row, left, right, shape), anaphor, "A with B")
    if len(left) > 1:
        return Sides((left,), anaphor, "by A and B" if signers else "A and B sign")
    loose = tuple(body for group in between for body in group)
    alone = _distinct((*left, *right, *loose))
    if not alone or len(alone) == 1:
        more = _distinct((*alone, *_speakers(shape, shape.row), *_representatives(shape, row)))
        alone = more if len(more) > len(alone) else alone
    return Sides((alone,) if alone else (), anaphor, "one side named" if len(alone) == 1 else "both sides named")


def _each_between(shape: Shape, marks: str) -> list[tuple[Phrase, ...]]:
    """One between A and B, the other between C and D: each its own, where each names two."""
    parts = [_bodies(shape, part) for part in re.split(r"\b(?:between|among) ", marks)]
    return parts if all(len(part) > 1 for part in parts) else [_bodies(shape, marks)]


def _apart(groups: list[tuple[Phrase, ...]]) -> tuple[tuple[Phrase, ...], ...]:
    return tuple(dict.fromkeys(groups))


def _crossed(
    row: str, left: tuple[Phrase, ...], right: tuple[Phrase, ...], shape: Shape
) -> tuple[tuple[Phrase, ...], ...]:
    """One paper of all, or one with each partner where the papers are several."""
    several = _papers(shape) and len(right) > 1
    several = several or (AND_WITH.search(row) is not None and _are_apart(shape, right))
    if several or (len(right) > 1 and re.search(r"\b(?:each|separate|separately|respectively|another)\b", row)):
        return tuple((*left, partner) for partner in right)
    return ((*left, *right),)


def _are_apart(shape: Shape, partners: tuple[Phrase, ...]) -> bool:
    """Whether "with A and with B" tells of two papers: none is named in the singular, or their homes are two."""
    homes = {code for p in partners if (code := p.code or resolve(p.home or p.words.split()[0]))}
    return len(partners) > 1 and (len(homes) > 1 or re.search(I, shape.row) is None)


def _papers(shape: Shape) -> bool:
    """Whether the sentence names papers in the plural."""
    papers = [shape.table[c] for c in shape.row if c in shape.table and shape.table[c].what is What.PAPER]
    return any(_is_plural(p.words) for p in papers)


def _is_plural(words: str) -> bool:
    plural = (
        "mous",
        "memoranda",
        "memorandums",
        "letters",
        "agreements",
        "accords",
        "pacts",
        "mocs",
        "moas",
        "lois",
        "declarations",
    )
    return bool({word.lower() for word in words.split()} & set(plural))


def _bodies(shape: Shape, marks: str) -> tuple[Phrase, ...]:
    found: list[Phrase] = []
    for mark in marks:
        phrase = shape.table.get(mark)
        if phrase is None or phrase.what in (What.PERSON, What.PLACE, What.EVENT, What.DEMONYM, What.PRESS, What.PAPER):
            continue
        inner = phrase.of if phrase.what is What.TITLE else (phrase,)
        found += [p for p in inner if not is_press(p)]
    return _distinct(tuple(found))


def _distinct(phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    kept: list[Phrase] = []
    for phrase in phrases:
        if not _among(phrase, tuple(kept)):
            kept.append(phrase)
    return tuple(kept)


def _among(phrase: Phrase, others: tuple[Phrase, ...]) -> bool:
    names = _all_names(phrase)
    return any(names & _all_names(other) and _may_share_home(phrase, other) for other in others)


def _may_share_home(one: Phrase, other: Phrase) -> bool:
    """The Chamber of Commerce of Panama is not that of Costa Rica."""
    return not (one.home and other.home) or one.home == other.home or not _is_common(one)


def _is_common(phrase: Phrase) -> bool:
    return find_organisations(phrase.words) == () or phrase.words.startswith("Chamber")


def _all_names(phrase: Phrase) -> set[str]:
    """The names of a phrase, and the known body that it is an arm of: AstraZeneca Brasil is AstraZeneca's."""
    names = {name.lower() for name in (phrase.words, *phrase.aliases)}
    arm = next((k for k in find_organisations(phrase.words) if k.is_strong and k.start == 0), None)
    return names | {arm.organisations[0].key} if arm and phrase.kind is Kind.COMPANY else names


AND_WITH = re.compile(rf"\bwith {Z} ?(?:, )?(?:and|,|;) (?:also )?with {_LOW}{{0,3}}?{Z}")
SUBORDINATE = re.compile(rf"(?:{I}|\bsign\w*)(?:(?!{I})[^.;])*\b(?:who|which|whose|so that|where|while)\b[^,]*$")
PURPOSE = re.compile(rf"(?:{I})(?:(?!{I})[^.;])*\bto (?!be signed)[a-z]+ [^,]*$")


def _partners(shape: Shape, row: str) -> tuple[Phrase, ...]:
    """Those that the paper is signed with; those that its purpose names only where nobody else is."""
    return _with(shape, row, "") or _with(shape, row, "purpose")


def _with(shape: Shape, row: str, depth: str) -> tuple[Phrase, ...]:
    found: list[Phrase] = []
    for match in WITH.finditer(row):
        before = row[: match.start()]
        if SUBORDINATE.search(before) or (not depth and PURPOSE.search(before)):
            continue
        if NOT_WITH.search(before) or is_onlooking(before.replace("approved", "")):
            continue
        if re.search(
            r"\b(?:sign|ink|conclud|enter|agree|exchang|seal|partner|team|collaborat|cooperat|work|forces|hands|renew|link|tie|formali|deal|end|terminat|scrap)\w*",
            before,
        ) or re.search(I, before):
            found += _bodies(shape, match.group(1))
    for match in PARTNERS_ARE.finditer(row):
        found += _bodies(shape, match.group(1))
    if not found and (opening := re.match(rf"(?:together |jointly |along )?with ({PLAIN})", row)):
        found += _bodies(shape, opening.group(1))
    if other := OTHER_PARTY.search(row):
        found = [*_bodies(shape, other.group(1)), *(p for p in found if p.what is not What.COUNTRY)]
    return _distinct(tuple(found))


def is_onlooking(before: str) -> bool:
    """Whether the words right before put what follows among onlookers or venues."""
    near = re.split(r"[,;:.]", before)[-1][-60:]
    return ONLOOKING.search(near) is not None


def _signers(shape: Shape, row: str) -> tuple[Phrase, ...]:
    """Those by whom it is signed, whose paper it is, whose signatures stand under it."""
    found: list[Phrase] = []
    for match in BY.finditer(row):
        before = row[: match.start()]
        told = [m.group(1) for m in PARTICIPLE.finditer(before)]
        if (
            PASSIVE_BEFORE_BY.search(before)
            and not WATCHED.search(before)
            and not (told and ONLOOKING.fullmatch(told[-1]))
            and not is_onlooking(before[-30:])
        ):
            found += _bodies(shape, match.group(1))
    for pattern in (OF_PAPER, SIGNATURES, TO_WHICH):
        for match in pattern.finditer(row):
            if not is_onlooking(row[: match.start()]):
                found += _bodies(shape, match.group(1))
    for match in PARTIES_ARE.finditer(row):
        group = _bodies(shape, match.group(1))
        found += group if len(group) > 1 else ()
    if not found and re.search(rf"{I}[^:]*:|signed[^:]*:", row):
        for match in COLON.finditer(row):
            group = _bodies(shape, match.group(1))
            found += group if len(group) > 1 else ()
    return _distinct(tuple(found))


def _subject(shape: Shape, row: str, *, is_headline: bool) -> tuple[Phrase, ...]:
    """Who stands before the verb of signing; else before a verb of intent beside the paper."""
    return (
        _before(shape, row, ACTIVE)
        or _before(shape, row, NEGOTIATES)
        or _several(_before(shape, row, INTENDS) or _before(shape, row, BINDS))
    )


def _several(group: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    return group if len(group) > 1 else ()


def _before(shape: Shape, row: str, verbs: re.Pattern[str]) -> tuple[Phrase, ...]:
    best: tuple[Phrase, ...] = ()
    for match in LEADING.finditer(row):
        before = row[: match.start(1)]
        verb = verbs.search(row, match.end())
        if verb is None or is_onlooking(before[-40:]):
            continue
        gap = row[match.end() : verb.start()]
        if len(gap) > 70 or re.search(rf"[.;:]|{I}|\b(?:which|where|said|says)\b", gap) or _is_passive(row, verb):
            continue
        group = _bodies(shape, match.group(1))
        if group and (len(group) > len(best) or not best):
            best = group
    if not best and verbs is ACTIVE and (verb := ACTIVE.search(row)) and PRONOUN.search(row[: verb.start()]):
        best = _speakers(shape, shape.row)
    return best


def _is_passive(row: str, verb: re.Match[str]) -> bool:
    return re.search(r"\b(?:was|were|been|being|be|is|are|be \w+|been \w+|was \w+|were \w+) $", row[: verb.start()]) is not None and not verb.group().endswith("ing") and verb.group() not in (
        "sign", "signs", "agree", "collaborate", "cooperate", "signing", "partnered",
    )  # fmt: skip


def _speakers(shape: Shape, row: str) -> tuple[Phrase, ...]:
    found: list[Phrase] = []
    for pattern in (SAYING, ACCORDING):
        for match in pattern.finditer(row):
            found += _bodies(shape, match.group(1))
    return tuple(found)


def _representatives(shape: Shape, row: str) -> tuple[Phrase, ...]:
    """For whom the signers sign: titles with bodies, "for the authority"."""
    found: list[Phrase] = []
    if re.search(r"\b(?:sign|signed|signatures?|signing|signatories|inked)\b", row):
        for match in FOR.finditer(row):
            found += _bodies(shape, match.group(1))
        for match in re.finditer(T, row):
            if not is_onlooking(row[: match.start()]):
                found += _bodies(shape, match.group())
    return tuple(found)


def names_parties(row: str) -> bool:
    """Whether the sentence says in so many words who the paper's parties are, whatever else it says."""
    return re.search(I, row) is not None and (
        JOINED_IN.search(row) is not None or any(p.search(row) for p in (TO_WHICH, PARTIES_ARE, PARTNERS_ARE))
    )
