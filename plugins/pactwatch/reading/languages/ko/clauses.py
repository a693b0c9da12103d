"""A Korean sentence to statements: for each instrument named, the verb that governs it and the bodies around it."""

from __future__ import annotations

import re

from pactwatch.reading.languages.ko import saying
from pactwatch.reading.languages.ko.roles import Roles, roles_in
from pactwatch.reading.languages.ko.words import masked, words_in
from pactwatch.reading.model import Hit, Mention, Page, Said, Sentence, Statement
from pactwatch.records import Instrument

BYLINE = re.compile(
    r"^\s*(?:\[[^\]]{1,30}\]\s*|\([^)]{1,20}\)\s*)?(?:[가-힣·]{2,8}\s?(?:특파|전문|인턴|선임|의학전문)?기자\s?=?\s*|특파원\s?=\s*)?(?:=\s*)?"
)
BOUNDARY = re.compile(r"(?:했|였|맺었|나눴|됐|렸|었|았|겼)(?:고|으며),?\s|[가-힣](?:고|며),\s")
NAMED_BEFORE = re.compile(r"(?:맺은|체결한|체결된|나눈|주고받은|맺었던|체결했던|교환한|서명한|맺어진)\s[^.]{0,30}$")
COMING = re.compile(r"(?:맺는|체결하는|맺을|체결할|나누는)\s[^.]{0,20}$")
EARLIER = re.compile(
    r"앞서|지난해|작년|재작년|바 있|당시|그때|이미|과거|지난 \d{4}년|에 이어|이후 꾸준|데 이어|^한편|적 있|적이 있|이래"
)
NEVER_BEFORE = re.compile(r"적은 (?:지금까지 |한 번도 )?없|전에 없던|처음")
EACH = re.compile(r"각각|차례로|따로|잇따라|잇달아|잇단|개별적으로|별도로|나란히")
RENEWED = re.compile(
    r"재체결|재협약|갱신|다시 (?:맺|체결|협약|손잡|서명)|고쳐 (?:쓴|맺)|고친 것|개정(?:한|하는|된|해)?|(?:두|세|네|다섯|여섯|일곱|여덟|\d+)\s?번째(?:로)? (?:업무)?(?:협약|MOU|양해각서)|연장(?:했|하는|한|키로)|업데이트"
)
YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})년")
FIRST_SIGNED = re.compile(
    r"((?:19|20)\d{2})년(?:에|부터|도|\s?\d{1,2}월)?\s?[^.]{0,40}?(?:최초|처음|첫|맺은|체결한|체결된|나눈|주고받은|서명한|체결 이후|맺어)"
)
PAPERS = re.compile(r"(?:MOU|협약|각서|의향서|협정)[^.]{0,6}?\s?(\d)\s?건")
ORDER = ("SEA", "LOI", "MOA", "JOINT_DECLARATION", "TREATY", "MOU", "OTHER")


def statements_of(sentence: Sentence, page: Page) -> list[Statement]:
    """The statements of one sentence."""
    prose = sentence.place in ("lead", "body", "caption") or bool(re.search(r"다\.?\s*$", sentence.words))
    byline = BYLINE.match(sentence.words)
    skip = byline.end() if byline else 0
    text = " " * skip + masked(sentence.words)[skip:]
    shift = max(sentence.start, 0)
    hits = [h for h in sentence.hits if h.role == "instrument" and text[h.start - shift] != "\1"]
    titled = [h for h in sentence.hits if h.role == "instrument" and text[h.start - shift] == "\1"]
    if not prose:
        return _headline(sentence, text, hits + titled)
    out: list[Statement] = []
    done = -1
    for hit in sorted(hits + [h for h in titled if _in_title(sentence, h, shift)], key=lambda h: h.start):
        if hit.start - shift < done:
            continue
        made, done = _clause(sentence, text, hit, shift)
        out += made
    if not out and sentence.place in ("lead", "headline") and sentence.has("join"):
        out += _joining(sentence, text, shift)
    return out


def _in_title(sentence: Sentence, hit: Hit, shift: int) -> bool:
    """Whether the term closes a quoted title ('... 양해각서'를), not speech."""
    after = sentence.words[hit.end - shift : hit.end - shift + 8]
    return bool(re.match(r"(?:\([^)]*\))?['’」》]", after))


def _clause(sentence: Sentence, text: str, hit: Hit, shift: int) -> tuple[list[Statement], int]:
    start, end = hit.start - shift, hit.end - shift
    begin = max((b.end() for b in BOUNDARY.finditer(text, 0, start)), default=0)
    verb = saying.STEM.search(text, end, end + 60)
    close = verb.end() if verb else end
    clause = text[start : close + 16].split(". ")[0]
    said = saying.said_of(clause, text)
    before = text[begin:start]
    if said is None or (verb is None and said[0] is Said.HELD):
        if NAMED_BEFORE.search(before):
            said = (Said.HELD, "named as signed before")
        elif COMING.search(before):
            said = (Said.PLANNED, "named as coming")
    if said is None:
        return [], end
    verdict, rule = said
    if NAMED_BEFORE.search(before) and verdict is Said.SIGNED and not verb:
        verdict = Said.HELD
    roles = roles_in(words_in(text[:close][begin:], sentence.words[begin:close]))
    roles = _moved(roles, begin + shift)
    if not roles.subject and begin:
        first = roles_in(words_in(text[:begin], sentence.words[:begin]))
        roles = Roles(subject=_moved(first, shift).subject, partners=roles.partners, pairs=roles.pairs)
    tail = text[close : close + 30]
    earlier = bool(EARLIER.search(text[begin : close + 24])) and not NEVER_BEFORE.search(text)
    if re.search(r"바 있|적이 있", tail):
        verdict = Said.HELD if verdict is Said.SIGNED else verdict
    prior = FIRST_SIGNED.search(sentence.words)
    renewed = bool(RENEWED.search(text))
    statement = Statement(
        sentence=sentence.order,
        said=verdict,
        rule=rule,
        start=hit.start if sentence.start >= 0 else -1,
        end=close + shift if sentence.start >= 0 else -1,
        instrument=_instrument(sentence, start + shift, close + shift),
        groups=_groups(roles, text[begin : close + 10]),
        anaphor=sentence.has("both"),
        earlier=earlier,
        renewal=renewed,
        prior_year=int(prior.group(1)) if prior and renewed else None,
        papers=_papers(text),
    )
    return [statement], close


def _papers(text: str) -> int:
    found = PAPERS.search(text)
    return int(found.group(1)) if found else 1


def _instrument(sentence: Sentence, start: int, end: int) -> Instrument | None:
    """The most telling instrument named between the term and its verb."""
    named = {h.value for h in sentence.hits if h.role == "instrument" and start <= h.start < max(end, start + 1)}
    return next((Instrument(value) for value in ORDER if value in named), None)


def _groups(roles: Roles, clause: str) -> tuple[tuple[Mention, ...], ...]:
    if roles.pairs:
        return roles.pairs
    if EACH.search(clause) and len(roles.partners) > 1:
        return tuple((*roles.subject, partner) for partner in roles.partners)
    both = (*roles.subject, *roles.partners)
    return (both,) if both else ()


def _moved(roles: Roles, by: int) -> Roles:
    def move(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
        from dataclasses import replace

        return tuple(replace(m, start=m.start + by, end=m.end + by) for m in mentions)

    return Roles(subject=move(roles.subject), partners=move(roles.partners), pairs=tuple(map(move, roles.pairs)))


def _headline(sentence: Sentence, text: str, hits: list[Hit]) -> list[Statement]:
    """A headline or another line without a verb."""
    shift = max(sentence.start, 0)
    if not hits and not re.search(r"손잡|맞손|맞잡|교류 물꼬", text):
        return []
    verdict, rule = saying.said_in_headline(text)
    at = hits[0].start - shift if hits else len(text)
    part = re.split(r"…|\.\.\.", text[:at])[-1] if hits else text
    begin = text[:at].rfind(part) if hits else 0
    words = words_in(text[begin:at] if hits else text, sentence.words[begin:at] if hits else sentence.words)
    roles = _moved(roles_in(words, headline=True), begin + shift)
    if not hits and not (roles.subject and roles.partners or roles.pairs):
        return []
    first = hits[0] if hits else None
    return [
        Statement(
            sentence=sentence.order,
            said=verdict,
            rule=rule,
            start=first.start if first and sentence.start >= 0 else sentence.start,
            end=first.end if first and sentence.start >= 0 else sentence.end,
            instrument=_instrument(sentence, first.start, sentence.start + len(sentence.words)) if first else None,
            groups=_groups(roles, text),
            renewal=bool(RENEWED.search(text)),
        )
    ]


def _joining(sentence: Sentence, text: str, shift: int) -> list[Statement]:
    """ "... 맞손을 잡았다": joining hands, with the bodies, in the lead; only the paper named elsewhere makes it a signing."""
    verb = re.search(r"손(?:을)? ?잡았|맞손을? ?잡|맞잡았|손을 맞잡", text)
    if not verb:
        return []
    roles = _moved(roles_in(words_in(text[: verb.start()], sentence.words[: verb.start()])), shift)
    groups = _groups(roles, text)
    if not groups:
        return []
    return [
        Statement(
            sentence=sentence.order,
            said=Said.SIGNED,
            rule="joined hands",
            start=verb.start() + shift,
            end=verb.end() + shift,
            groups=groups,
        )
    ]
