"""Korean lines without a verb of signing: headlines, items of a list, a paper named with both its parties."""

from __future__ import annotations

import re

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.ko import saying
from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.days import days_in, is_fresh
from pactwatch.reading.languages.ko.groups import as_introduced, groups_of
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.listing import MARK
from pactwatch.reading.languages.ko.nouns import name_of
from pactwatch.reading.languages.ko.roles import hyphened, may_pair, roles_in
from pactwatch.reading.languages.ko.words import masked, words_in
from pactwatch.reading.model import Hit, Mention, Page, Said, Sentence, Statement, When
from pactwatch.reading.names import is_short_for
from pactwatch.records import Instrument, Kind

BULLET = re.compile(r"\s?[▲△▶▷▴◦○●■□☐①②③④⑤⑥⑦⑧⑨]\s?")
NOT_DONE = re.compile(
    r"\0*(?:을|를|은|는|이|가)?\s?(?:체결)?\s?(?:안(?:을|이|에)|비준|의결|승인|추진|논의|협상|제안|검토|준비|초안)"
)
ADVICE = re.compile(
    r"(?:의 (?:조언|충고|훈수)|쓰는 법|맺는 법|(?:작성|체결) ?(?:요령|노하우|주의점|유의사항)|체크리스트)\s*$"
)
"""A headline of how papers should be made."""
JOINS = re.compile(r"손 ?잡|맞손|맞잡|교류 물꼬")
PROPOSED = re.compile(r"제안|요청|타진")
ORDER = ("SEA", "LOI", "MOA", "JOINT_DECLARATION", "TREATY", "MOU", "OTHER")


IT_TOOK_PLACE = re.compile(
    r"\0*\s?(?:체결|서명|조인|교환)?(?:식)?(?:은|이|도)\s[^.]{0,60}?(?:이뤄졌|이루어졌|있었|열렸|진행됐|치러졌)"
)


TALKED_OF = re.compile(
    r"\0*(?:을|를|에|은|는|이|가|의)?\s(?:\S{1,6}\s)?"
    r"(?:\d{1,3}\s?(?:주년|돌|년을|년째)|비판|규탄|두고|둘러싸|반대|우려|지지|환영|점검|위반|어겼|어긴|논란|성토|문제|폄하|옹호|평가|분석|설명|소개|살펴|살폈)"
)
"""What is said about a paper of two that is there: "미국과 한국의 방위비 협정을 비판했다"."""


def of_two(line: Line, hit: Hit, begin: int, cast: Cast) -> list[Statement]:
    """ "A와 B의 MOU는 ... 내용이다": named with both its parties, so it stands."""
    sentence, stop = line.sentence, hit.end - line.shift
    if TALKED_OF.match(line.text, stop):
        return []
    words = line.words_between(begin, stop)
    pairs = roles_in(words, known=cast.known, whose=cast.whose).pairs if may_pair(words) else []
    if not pairs and sentence.has("sign", "ceremony", "join", "each"):
        pairs = titled(line, hit.start - line.shift)
    if not pairs:
        return []
    planned = NOT_DONE.match(line.text, stop) or TO_BE_SEEN.search(line.text, stop)
    held = CARRIED_OUT.match(line.text, stop)
    return [
        Statement(
            sentence=sentence.order,
            said=Said.HELD if held else Said.PLANNED if planned else Said.SIGNED,
            rule="named with its parties",
            start=hit.start if sentence.start >= 0 else -1,
            end=hit.end if sentence.start >= 0 else -1,
            instrument=instrument_in(sentence, hit.start, hit.end, cast),
            groups=tuple(tuple(as_introduced(m, cast) for m in pair) for pair in pairs),
            dates=days_in(sentence, line.text, len(line.text), cast.page)
            if IT_TOOK_PLACE.match(line.text, stop)
            else (),
        )
    ]


CARRIED_OUT = re.compile(r"\0*(?:을|를)\s(?:\S{1,6}\s)?(?:이행|실행|실천|구체화)하")
"""What is done by a paper that stands: "양해각서를 이행하는 사업이다"."""
TO_BE_SEEN = re.compile(
    r"(?:맺어지는|맺는|체결되는|체결하는|서명하는|쓰는|나누는|주고받는|교환하는) (?:자리|행사|체결식|서명식)에(?:도"
    r"|는)?\s(?:\S{1,6}\s)?(?:나간다|나갈|나선다|참석한다|참석할|함께한다|자리한다|간다|갈 |선다)"
    r"|(?:가|이|도|을|를)\s(?:체결된다|맺어진다|맺는다|체결한다|체결될|맺어질)"
    r"|식(?:이|은|을|도)?\s(?:[^\s.]{1,12}\s){0,6}(?:열린다|열립니다|갖는다|갖습니다|개최한다|개최합니다|개최된다|거행된다|거행한다)"
)
RUMOUR = re.compile(
    r"사실무근|사실 ?아냐|사실 ?아니|(?:체결|협약|추진|제휴)설\s?(?:부인|일축|에|$)|오보|불발"
    r"|(?:체결|서명) (?:무산|실패)"
)
"""A headline that denies what it names, or tells that it came to nothing."""
OPENS = "'‘「『《<〈\"“"


def titled(line: Line, at: int) -> list[tuple[Mention, ...]]:
    """The parties that a quoted title names: "'A와 B 간 협력의정서'에"."""
    words = line.sentence.words
    opened = max(words.rfind(mark, 0, at) for mark in OPENS)
    if opened < 0 or line.text[at : at + 1] != "\1":
        return []
    inner = words[opened + 1 : at]
    return roles_in(words_in(masked(inner) + " MOU", inner + " MOU", line.shift + opened + 1)).pairs


NATIONS = re.compile(
    r"(?:[가-힣A-Za-z]{1,9}\s?[·‧ㆍ・–—-]\s?[가-힣A-Za-z]{1,9}|(?<![가-힣])[한미중일러북독영불호인]{2,3})\s"
    r"[\"“'‘「『]?(?:[가-힣·]{1,9}\s?){0,3}[\"”'’」』]?\s?$"
)


def of_nations(line: Line, at: int) -> list[tuple[Mention, ...]]:
    """The two countries that a paper is called by: "한-우루과이 투자보장협정"."""
    begin = max(0, at - 30)
    called = NATIONS.search(line.sentence.words[begin:at])
    found = find_countries(called.group(), "ko") if called else ()
    codes = list(dict.fromkeys(one.code for one in found if one.code != "INT"))
    if called is None or len(codes) != 2:
        return []
    start = line.shift + begin + called.start()
    return [
        tuple(
            Mention(name=name_of(code), start=start, end=start + 1, country=code, kind=Kind.GOVERNMENT)
            for code in codes
        )
    ]


LEADERS = re.compile(
    r"(?<![가-힣])(?P<lands>[가-힣](?:[·ㆍ・-]?[가-힣]){1,3})\s?(?:[가-힣]{2,6}\s)?"
    r"(?:[가-힣]{0,4}장관들?|정상들?|총리들?|당국|정부|대표단|수석대표|대통령)(?:은|는|이|가)\s"
)


def of_leaders(line: Line, begin: int, stop: int) -> list[tuple[Mention, ...]]:
    """The countries whose leaders sign together: "한·중·일 보건장관이"."""
    led = LEADERS.search(line.text, begin, stop)
    found = find_countries(led["lands"], "ko") if led else ()
    codes = list(dict.fromkeys(one.code for one in found if one.code != "INT"))
    if led is None or len(codes) < 2:
        return []
    start = line.shift + led.start("lands")
    return [tuple(Mention(name=name_of(c), start=start, end=start + 1, country=c, kind=Kind.GOVERNMENT) for c in codes)]


def instrument_in(sentence: Sentence, start: int, end: int, cast: Cast | None = None) -> Instrument | None:
    """The most telling instrument named between the term and its verb.

    What a bracket behind a term calls it is what it is ("업무협정(MOU)"); a bare word ("각서", "문서") says nothing
    where the page calls the paper by a fuller name.
    """
    hits = [h for h in sentence.hits if h.role == "instrument" and start <= h.start < max(end, start + 1)]
    shift = max(sentence.start, 0)
    inside = (
        [
            h
            for h in sentence.hits
            if h.role == "instrument"
            and h.start < max(end, start + 1) + 8
            and "(" in sentence.words[max(0, h.start - shift - BRACKETED) : h.start - shift]
        ]
        if "(" in sentence.words
        else []
    )
    named = {
        h.value
        for h in hits
        if not any(_explains(h, other, sentence.words, shift) for other in inside)
        and not (h.words in BARE and cast is not None and _is_named_fully(cast))
        and not (h.words == PACT and cast is not None and _is_pact_of_towns(cast))
    }
    named |= {other.value for h in hits for other in inside if _explains(h, other, sentence.words, shift)}
    return next((Instrument(value) for value in ORDER if value in named), None)


BRACKETED = 4
"""Letters behind a term within which a bracket brings another."""
BARE = frozenset({"각서", "협력 문서", "협력문서", "협력 문건", "협력문건"})


def _explains(hit: Hit, other: Hit, words: str, shift: int) -> bool:
    """Whether the other term stands in a bracket right behind this one."""
    return 0 < other.start - hit.end <= BRACKETED and "(" in words[hit.end - shift : other.start - shift]


def _is_named_fully(cast: Cast) -> bool:
    return any(
        h.role == "instrument" and h.words not in BARE for s in cast.page.sentences if s.is_prose for h in s.hits
    )


PACT = "협정"
"""A treaty where no fuller name says what else: "우호협력 협정", "자매도시 협정"."""


def _is_pact_of_towns(cast: Cast) -> bool:
    """Whether running text has a fuller name of the pact that is no treaty's."""
    hits = (h for s in cast.page.sentences if s.is_prose for h in s.hits if h.role == "instrument")
    return any(h.words.endswith(PACT) and h.words != PACT and h.value == Instrument.OTHER for h in hits)


def noun_line(line: Line, hits: list[Hit], cast: Cast, page: Page) -> list[Statement]:
    """A headline or another line without a verb."""
    sentence, text, shift = line.sentence, line.text, line.shift
    joins = JOINS.search(text)
    if (not hits and not joins) or RUMOUR.search(text) or ADVICE.search(text):
        return []
    at = hits[0].start - shift if hits else len(text)
    begin = max(text.rfind(mark, 0, at) + len(mark) if mark in text[:at] else 0 for mark in ("…", "...", " - "))
    colon = text.rfind(":", begin, at)
    if colon > begin:
        # "▲A와 B: ... 양해각서": what stands before the colon are the parties
        words = words_in(text[begin:colon] + " 간", sentence.words[begin:colon] + " 간", shift + begin)
    else:
        words = line.words_between(begin, at)
    roles = roles_in(words, headline=True)
    roles.subject = [part for mention in roles.subject for part in _apart(mention, cast)]
    if not roles.partners and not roles.pairs and len(roles.subject) < 2:
        roles.pairs = hyphened(line.words_between(begin, at))
    if PROPOSED.search(text) and not roles.partners:
        roles.partners = roles.addressed
    if not hits and not (roles.subject and roles.partners):
        return []
    first = hits[0] if hits else None
    said, rule = saying.said_in_headline(text, sentence.words)
    if said is Said.SIGNED and _is_to_come(text, page):
        said, rule = Said.PLANNED, "headline: a day to come"
    return [
        Statement(
            sentence=sentence.order,
            said=said,
            rule=rule,
            start=first.start if first and sentence.start >= 0 else sentence.start,
            end=first.end if first and sentence.start >= 0 else sentence.end,
            instrument=instrument_in(sentence, first.start, shift + len(sentence.words), cast) if first else None,
            groups=groups_of(roles, text, cast, anaphor=sentence.has("both")),
            anaphor=sentence.has("both"),
            dates=_days_of_caption(line, page),
            renewal=line.is_renewal,
        )
    ]


COMING_DAY = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})일\s?(?:[가-힣]{2,8}(?:에서|서)\s)?(?:서명|체결|조인|협약식|서명식|체결식|MOU|협약)(?!한|된|했)"
)
SOON = 12
"""Days ahead that a headline names by the day alone."""


def _is_to_come(text: str, page: Page) -> bool:
    """Whether "20일 서명" stands in a headline of the 16th."""
    found = COMING_DAY.search(text) if "일" in text else None
    return found is not None and page.published is not None and 0 < int(found["day"]) - page.published.day <= SOON


def _apart(mention: Mention, cast: Cast) -> list[Mention]:
    """ "제노텍-바이오큐어," that opens a headline: two, where the text names each by itself."""
    parts = [part.strip() for part in MARK.split(mention.name)]
    if len(parts) < 2 or not all(_is_of_cast(part, cast) for part in parts):
        return [mention]
    return [Mention(name=part, start=mention.start, end=mention.end) for part in parts]


def _is_of_cast(name: str, cast: Cast) -> bool:
    return any(name in (body.name, *body.aliases) or is_short_for(name, body.name) for body in cast.bodies)


def _days_of_caption(line: Line, page: Page) -> tuple[When, ...]:
    """ "13일 서울에서 열린 '검역협력 양해각서' 서명식": a new picture of the signing dates it."""
    if line.sentence.place not in ("caption", "headline"):
        return ()
    found = days_in(line.sentence, line.text, len(line.text), page)
    if line.sentence.place == "headline":
        # "25일 협약": of a headline only a day before that of publication is the signing's
        found = tuple(when for when in found if when.of == "signing" and when.value != str(page.published))
    return tuple(when for when in found if is_fresh(page, when.value))


def bulleted(line: Line, hits: list[Hit], cast: Cast) -> list[Statement]:
    """ "▲A와 B의 MOU ▲C와 D의 계약": each item that names an instrument and a pair."""
    out: list[Statement] = []
    edges = [b.end() for b in BULLET.finditer(line.sentence.words)]
    for hit in hits:
        begin = max((e for e in edges if e <= hit.start - line.shift), default=None)
        if begin is not None:
            out += of_two(line, hit, begin, cast)
    return out
