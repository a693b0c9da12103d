"""A Korean sentence to statements: for each instrument named, the verb that governs it and the bodies around it."""

from __future__ import annotations

import re

from pactwatch.reading.languages.ko import saying
from pactwatch.reading.languages.ko.bracketed import by_bracketed_lands
from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.ceremony import ceremony, is_named_for, is_shown, tells_more
from pactwatch.reading.languages.ko.closing import Roles
from pactwatch.reading.languages.ko.documents import CONTRACTS, are_firms, as_deal_in_shares, documents
from pactwatch.reading.languages.ko.first_of_two import first_of_two
from pactwatch.reading.languages.ko.governing import extent, governing
from pactwatch.reading.languages.ko.groups import roles_of, roles_told
from pactwatch.reading.languages.ko.handed_over import is_handed, roles_of_letter
from pactwatch.reading.languages.ko.introduced import INTRODUCED, introduced, is_promised_alike, second_of_chain
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.listing import phrases_in
from pactwatch.reading.languages.ko.ministers import of_ministers, of_other_minister
from pactwatch.reading.languages.ko.noun_lines import (
    BULLET,
    bulleted,
    noun_line,
    of_leaders,
    of_nations,
    of_two,
    titled,
)
from pactwatch.reading.languages.ko.nouns import country
from pactwatch.reading.languages.ko.of_before import is_earlier
from pactwatch.reading.languages.ko.one_by_one import each_its_day, one_by_one
from pactwatch.reading.languages.ko.roles import hyphened, roles_in
from pactwatch.reading.languages.ko.said_in_clause import BY_PROMISE, said_in_clause
from pactwatch.reading.languages.ko.settled import FIRST_OF_ALL, first_of_all, settled, tells_earlier_year
from pactwatch.reading.languages.ko.standing_papers import is_said_to_stand
from pactwatch.reading.languages.ko.stops import signed_at_stops
from pactwatch.reading.languages.ko.tellers import drop_teller
from pactwatch.reading.languages.ko.told import CARRIED_OUT, statement_of
from pactwatch.reading.languages.ko.told_last import TOLD_LAST, is_told_of_each, partner_told_last
from pactwatch.reading.languages.ko.topic import topic_before
from pactwatch.reading.languages.ko.verbs import Tense, Verb
from pactwatch.reading.languages.ko.without_clause import ended_in_speech, joining, renewed
from pactwatch.reading.model import Hit, Mention, Page, Said, Sentence, Statement

BOUNDARY = re.compile(
    r"(?=[했였맺나됐렸었았겼고며한은눈협각의약합M결])(?:"
    r"(?:했|였|맺었|나눴|됐|렸|었|았|겼)(?:고|으며),?\s|(?:고|며)(?<=[가-힣].),\s|(?:한|은|눈) 데 이어,?\s"
    r"|(?:협약|협정|각서|의향서|약정|합의서|MOU|MOA|LOI|결연|의정서)\0*(?:을|를),\s)"
)
PARALLEL = re.compile(r"\0*(?:을|를),\s")
"""Behind the first of two papers with one verb: "A와 B는 의향서를, C와 D는 각서를 맺었다"."""
NAMED_BEFORE = re.compile(
    r"(맺은|체결한|체결된|나눈|주고받은|맺었던|체결했던|교환한|교환된|서명한|서명된|조인한|조인된|갱신한|갱신된|맺어진|타결된"
    r"|(?<=[이가에께] )쓴(?=\s\S{0,8}$))"
    r"\s(?!(?:데|뒤|후|바|적|이후|이래|다음|것|날|곳|뒤에|후에)(?:에|이|은|는|,)?\s)[^.]{0,40}$"
)
TOGETHER = re.compile(r"\0*\s?(?:과|와|및|·|,|이나|나|또는)")
CLAUSE_ENDS = re.compile(r"\. |…")
CLOSES = re.compile(r"[서문]?(?:\([^)]*\))?\s?(?:(?:체결|서명|조인|교환)?식)?['’」》]")
MOST_PAPERS = 12
"""Papers named in one sentence that are looked at."""
BY_WHICH = re.compile(
    r"\0*(?:을|를|으로|에|로)?\s?(?:바탕|통해|통한|계기|토대|따라|따르면|기반|근거|발판|기점|디딤돌|앞세워)"
)
"""The paper is the means ("이번 협약을 바탕으로"), not what is signed."""
COUNTED_SO_FAR = re.compile(
    r"\0*(?:을|를)\s(?:맺은|체결한|서명한|나눈|교환한) (?:곳|나라|국가|기관|대학|학교|도시|병원"
    r"|지역|업체|기업|상대|대상)(?:은|는|이|가)\s[^.]{0,110}?(?:\d+여?\s?(?:개국|곳|개)|번째)"
)
"""With how many there are papers by now: "MOU를 맺은 곳은 중국 등 13개국이 됐다", "상대는 미국에 이어 두 번째다"."""
COUNTED_PAPERS = re.compile(
    r"(?:MOU|협약|협정|각서|의향서|약정)(?:\([^)]{1,20}\))?(?:을|를)\s(?:맺은|체결한|서명한|나눈|교환한) "
    r"(?:곳|나라|국가|기관|대학|학교|도시|병원|지역|업체|기업|상대)(?:은|는|이|가)\s[^.]{0,60}?\d+여?\s?(?:개국|곳|개)"
)
"""The same in words that nothing masks."""
MADE_A_CONTRACT = re.compile(
    r"\0*(?:을|를|이|가)\s(?:\S{1,8}\s){0,2}(?:본|정식\s?)?계약(?:으로|로)\s?(?:전환|격상|이어|발전|바꾸|바꿨)"
)
"""A paper that gave way to a contract: "의향서를 본계약으로 전환했다"."""
NEVER_SIGNED = re.compile(
    r"\0*(?:이|가)\s(?:[^\s.]{1,6}\s){0,2}(?:미뤄|미루어|연기되|연기된|무산되|무산된|보류된|지연되|늦춰|늦어|표류하|겉도)\S{0,2}\s"
    r"(?:사이|가운데|와중|동안)|"
    r"\0*(?:도)?\s?(?:없이|대신)\s|\0*\s?(?:체결|서명|조인)(?:식)?(?:이|은|도|에)?\s(?:끝내 "
    r"|결국 )?(?:무산|불발|실패|결렬|연기)"
)
"""What came to nothing before it was signed."""
TALKED = re.compile(
    r"\0*\s(?:이야기|얘기|대화|의견|생각|환담)(?:를|을)\s(?:\S{1,6}\s)?(?:나누|나눴|나눈|주고받|건네|꺼냈|했)"
)
"""What is only talked of: "자매결연 이야기를 나눴다"."""
NEVER_MADE = re.compile(r"(?:맺으|체결하|서명하|나누|교환하)려던|(?:맺|체결하|서명하|나누|교환하)기로 (?:했던|한)\s")
"""What came to nothing before it was signed, told before the paper's name: "맺으려던 협약이 무산됐다"."""
OFFERED = re.compile(
    r"(?:투자|제공|공급|전수|지원|수출|기증|이전|위탁|보급|설치|파견|기탁|출연|후원)(?:하는|할|한다는"
    r"|하기로 하는|하자는|해 주는)\s(?:내용의\s)?(?:\S{1,8}\s){0,3}$"
    r"|(?:을|를|원)\s(?:내놓는|내는|대는|건네는|대 주는|내주는|넘기는)\s(?:내용의\s)?$"
)
"""What the one gives the other by the paper: "A와 B 등에 투자하는 MOU를 맺는다"."""
COUNTED_OFF = re.compile(r"\d+건 (?:중|가운데)|에 (?:하나|둘|셋|한|두) ?(?:꼴|곳|건)?|절반|상당수|대부분|태반")
"""Many papers, of which some came to nothing: "양해각서 48건 중 9건이 취소됐다"."""
MUST = re.compile(
    r"(?:맺|체결할|서명할|나눌|교환할)을? (?:의무|필요)(?:는|가|까지는)? (?:없|있)|"
    r"(?:맺으|체결하|서명하|나누|교환하|주고받으)(?:라고|라는|라며|길|기를)\s(?:\S{1,6}\s)?(?:권|조언|충고|당부|주문|귀띔|말했|강조)|"
    r"(?:맺어|체결해|서명해|나눠|교환해|체결돼|주고받아|갱신해|연장해)야\s?(?:한|하|할|만|된)"
)
"""What somebody thinks should be signed."""
FOLLOWED = re.compile(r"[\0)]*의\s(?:\S{1,6}\s)?(?:후속|이행|구체|실행|세부|후속조치)")
"""What follows a paper is told of, not the paper: "협약의 후속조치가 될 방안을 끌어냈다"."""
HANDED_BEFORE = 12
"""Letters behind a letter of intent within which a verb of signing is its own."""
PROPOSED = re.compile(r"제안|요청|타진|청했")


def statements_of(line: Line, page: Page, cast: Cast) -> list[Statement]:
    """The statements of one sentence."""
    sentence, text, shift = line.sentence, line.text, line.shift
    hits = [h for h in sentence.hits if h.role == "instrument" and not _is_kin(text, h, shift)][:MOST_PAPERS]
    hits = hits or _ended_ties(line) or documents(line, page)
    plain = [h for h in hits if text[h.start - shift] != "\1" or _closes_title(sentence, h, shift)]
    runs_on = line.runs_on and not (sentence.place == "headline" and not hits)
    item = sentence.place == "caption" and BULLET.match(sentence.words)
    if (sentence.place not in ("lead", "body", "caption") or item) and not runs_on:
        named = noun_line(line, hits, cast, page)
        if sentence.place == "line" and plain and not any(s.names_sides for s in named):
            named = of_two(line, plain[0], 0, cast) or named
        return named + (bulleted(line, plain, cast) if len(plain) > 1 else [])
    out: list[Statement] = []
    done = -1
    for hit in plain:
        if hit.start - shift >= done:
            made, done = _clause(line, hit, page, cast)
            out += made
    out = signed_at_stops(line, page, cast, out) or first_of_two(line, cast, out)
    if len(plain) > 1 and BULLET.search(sentence.words):
        out += bulleted(line, plain, cast)
    if plain and line.is_renewal and not any(s.renewal or s.said is Said.ENDED for s in out):
        out.append(renewed(line, plain[0]))
    out += by_bracketed_lands(line, plain, cast)
    out += ended_in_speech(line, [h for h in hits if text[h.start - shift] == "\1"], cast)
    if not any(s.groups for s in out) and (
        is_shown(line) or (tells_more(line) and all(is_named_for(line, h) for h in hits))
    ):
        out += one_by_one(line, page, cast) or ceremony(line, page)
    if not out and sentence.place == "lead" and sentence.has("join"):
        out += joining(line, page, cast)
    return out


TIE_OF_FIRMS = "제휴"
"""What is ended under this name alone was an agreement; what is made under it may be a contract."""
TIED = re.compile(r"\s?(?:계약|관계|협력)?")
ENDED_TIE = re.compile(r"(?:을|를|이|가)?[\s…]")
NEAR = 30
"""Letters behind a tie within which it is ended."""


def _ended_ties(line: Line) -> list[Hit]:
    """ "맺은 제휴 계약을 연장하지 않기로": ties, with the word that they go on with, that are told to be ended."""
    out: list[Hit] = []
    for hit in line.sentence.hits:
        if hit.words != TIE_OF_FIRMS:
            continue
        start = hit.start - line.shift
        tied = TIED.match(line.text, hit.end - line.shift)
        end = tied.end() if tied else hit.end - line.shift
        if ENDED_TIE.match(line.text, end) and saying.ENDED.search(line.text, start, end + NEAR):
            out.append(hit._replace(end=end + line.shift))
    return out


TIE = re.compile(r"\s?(?:협약|협정|결연|체결|맺|됐|된|되|로|의향|를|을|관계를)|\W*$|[…,.]")


LED = re.compile(r"(?:이|가)\s(?:이끄는|이끈|주도하는|주도한|제창한)\s(?:\S{1,8}\s)?$")


def _is_kin(text: str, hit: Hit, shift: int) -> bool:
    """Whether a word only says what the city behind it is ("자매도시 하이퐁에 전달"), or others lead the pact."""
    at = hit.start - shift
    if LED.search(text, max(0, at - NEAR), at):
        # "미국이 이끄는 우주 약정에 이름을 올린 두 나라"
        return True
    return hit.words.endswith("도시") and TIE.match(text, hit.end - shift) is None


def _closes_title(sentence: Sentence, hit: Hit, shift: int) -> bool:
    """Whether the term closes a quoted title ('... 양해각서'를), not speech."""
    after = sentence.words[hit.end - shift : hit.end - shift + 48]
    return CLOSES.match(after) is not None


def _clause(line: Line, hit: Hit, page: Page, cast: Cast) -> tuple[list[Statement], int]:
    text, shift = line.text, line.shift
    start, end = hit.start - shift, hit.end - shift
    first = max((b.end() for b in BOUNDARY.finditer(text, 0, start)), default=0)
    is_first = not any(h.role == "instrument" and h.end < hit.start for h in line.sentence.hits)
    begin = first if is_first else max(first, second_of_chain(text, start))
    if _is_no_paper(text, begin, start, end):
        return [], end
    of_first = PARALLEL.match(text, end) is not None
    verb = None if FOLLOWED.match(text, end) else governing(text, end, of_first=of_first)
    close = verb.end if verb else end
    before = text[begin:start]
    named = NAMED_BEFORE.search(before)
    if not named and (is_said_to_stand(text, end) or (verb and _is_denied(verb, text, end))):
        return [], end
    if verb and (_is_remark(verb, text) or _is_of_a_deal(line, end, verb.start)):
        return [], verb.end
    handed = is_handed(line, hit) if verb is None or verb.start > end + HANDED_BEFORE else None
    close = handed.end() if handed else close
    whole = CLAUSE_ENDS.split(text[start : extent(line, verb, close)], maxsplit=1)[0]
    told = (Said.SIGNED, "handed over") if handed else said_in_clause(whole, text, end, before, named, verb=verb)
    if told is None and first_of_all(text, page):
        told = Said.HELD, FIRST_OF_ALL
    if told is None:
        return of_two(line, hit, begin, cast), end
    if _came_to_nothing(told[0], before, text, close) or MUST.search(text, end, close + 6):
        return [], close
    told = settled(line, page, before, close, told)
    said, rule = told = introduced(line, page, told) if named else told
    last = (
        partner_told_last(line, close)
        if said in (Said.HELD, Said.SIGNED) and not tells_earlier_year(text, page)
        else []
    )
    if last and said is Said.HELD:
        said, rule = told = Said.SIGNED, TOLD_LAST
    by_name = named is not None and (said is not Said.SIGNED or rule == INTRODUCED)
    roles = roles_told(line, begin, begin + named.start() if named and by_name else end if of_first else close, cast)
    is_vision = said is Said.SIGNED and saying.VISION.search(text, close) and not (roles.partners or roles.pairs)
    if handed:
        roles = roles_of_letter(line, begin, close, cast)
    _fill_alike(line, roles, (first, begin), page, cast, said)
    _fill_pairs(line, roles, (begin, start, close), page, cast)
    _own_pairs(line, roles, (begin + named.end(1) if named else end, end), rule, cast)
    drop_teller(line, roles, close, said)
    is_proposed = PROPOSED.search(text[start : close + 40]) is not None and said is Said.PLANNED
    if not roles.partners and (is_proposed or ((roles.subject or cast.protagonist) and OFFERED.search(before))):
        roles.partners = roles.addressed
    if len(last) > 1 and not roles.partners and is_told_of_each(page, line.sentence):
        own = roles.subject or [m for m in (cast.protagonist,) if m]
        roles.pairs = roles.pairs or [(*own, one) for one in last]
    roles.partners = roles.partners or last or (_quoted(line, begin, close) if roles.subject else [])
    _join_promised(line, roles, close, cast, said)
    roles.subject = roles.subject or topic_before(line, roles, said, cast)
    if said is Said.HELD and verb:
        roles.subject += _described(line, close, cast)
    earlier = is_earlier(line, page, (begin, start, close), said)
    told_all = statement_of(line, page, cast, hit, (begin, close), (said, rule), roles, earlier=earlier)
    told_all = as_deal_in_shares(told_all, line, hit, page)
    is_deal = hit.words in CONTRACTS and said in (Said.SIGNED, Said.PLANNED) and are_firms(told_all)
    return [] if is_vision or is_deal else each_its_day(told_all), end if of_first else close


def _is_denied(verb: Verb, text: str, end: int) -> bool:
    """Whether nothing was signed: "협약을 맺지 않았다"; a paper that is not prolonged ends ("갱신하지 않겠다고")."""
    return verb.tense is Tense.NOT and saying.ENDED.search(text, end, verb.end + NEAR) is None


def _is_no_paper(text: str, begin: int, start: int, end: int) -> bool:
    """Whether the paper from ``start`` to ``end`` is only a means, talked of, counted or came to nothing."""
    is_means = BY_WHICH.match(text, end) and not BY_PROMISE.match(text, end)
    if is_means and not NAMED_BEFORE.search(text[begin:start]):
        return True
    for pattern in NO_PAPER:  # noqa: SIM110  asked of every paper
        if pattern.match(text, end):
            return True
    return False


AFTER_ANOTHER = re.compile(r"\0*에 (?:이어|이은|뒤이은),?\s(?:\S{1,8}\s){0,2}?(?:두|세|네|다섯|\d+)\s?번째")
"""The paper of before that the news is the next one after: "A와 B의 협약에 이어 두 번째다"."""
NO_PAPER = (NEVER_SIGNED, MADE_A_CONTRACT, COUNTED_SO_FAR, TALKED, AFTER_ANOTHER)


def _fill_alike(line: Line, roles: Roles, begins: tuple[int, int], page: Page, cast: Cast, said: Said) -> None:  # noqa: PLR0913, PLR0917  the facts of one clause
    """Who signed the paper before one that is told alike: its partner is the next one's too, its promise a pair."""
    first, begin = begins
    if begin > first and not roles.partners:
        # "중국과 2018년 체결한 각서와 이듬해 서명한 합의서"
        roles.partners = roles_of(line, first, begin, cast).partners
    if said is Said.SIGNED and roles.subject and roles.partners and is_promised_alike(line, page, begin):
        promised = roles_of(line, 0, begin, cast)
        if promised.subject and promised.partners:
            roles.pairs = [(*promised.subject, *promised.partners), (*roles.subject, *roles.partners)]


def _join_promised(line: Line, roles: Roles, close: int, cast: Cast, said: Said) -> None:
    """ "체결식을 열고 B와 협력을 약속했다": with whom the sentence goes on, where it names no other partner."""
    if said is not Said.SIGNED or not roles.subject or roles.partners or roles.pairs:
        return
    if any(hit.role == "instrument" and hit.start - line.shift > close for hit in line.sentence.hits):
        # "A와 B가 MOU를 나눴고, C는 D와 MOU를 맺었다"
        return
    if JOINED_ON.match(line.text, close - 2):
        rest = line.words_between(close, len(line.text))
        roles.partners = roles_in(rest, known=cast.known, whose=cast.whose).partners


JOINED_ON = re.compile(r"\S{0,4}(?:(?<!다)고|며|면서|어|아|해),?\s")


def _came_to_nothing(said: Said, before: str, text: str, close: int) -> bool:
    """Whether the paper was never signed, is one of many that are counted, or the signing is denied."""
    if said is Said.ENDED:
        return bool(COUNTED_OFF.search(text) or NEVER_MADE.search(before))
    return said is Said.SIGNED and saying.DENIED.search(text, close) is not None


def _own_pairs(line: Line, roles: Roles, span: tuple[int, int], rule: str, cast: Cast) -> None:
    """ "지난해 서명된 한국과 태국의 협정 비준안": whose paper it is that is told to stand."""
    if rule == CARRIED_OUT and not roles.pairs:
        roles.pairs = roles_of(line, *span, cast).pairs


def _fill_pairs(line: Line, roles: Roles, span: tuple[int, int, int], page: Page, cast: Cast) -> None:
    """Where the clause names no two bodies, those that the paper's own name tells, or whose ministers sign."""
    begin, start, close = span
    if len(roles.subject) + len(roles.partners) > 1 or roles.pairs:
        return
    told = [*roles.subject, *roles.partners]
    roles.pairs = hyphened(line.words_between(begin, start)) or titled(line, start)
    if not roles.pairs and not any(country(m.name) is None for m in roles.partners):
        # "협회는 북경광고유한회사와 한·중 의료관광 MOU를": the lands only say of whose field the paper is
        roles.pairs = of_nations(line, start)
    if not roles.pairs and not told:
        roles.pairs = of_leaders(line, begin, start)
    if cast.protagonist is not None or roles.pairs:
        return
    if told:
        roles.subject += of_other_minister(line, begin, close, page, told[0])
    else:
        roles.pairs = of_ministers(line, begin, close, page)


def _is_remark(verb: Verb, text: str) -> bool:
    """ "... 협약을 맺는 것은 처음이다" is said of a paper done or to come."""
    return verb.tense is Tense.OF_PRESENT and saying.REMARK.match(text, verb.end) is not None


def _is_of_a_deal(line: Line, end: int, verb: int) -> bool:
    """Whether a contract stands between the paper and the verb: it is that which was signed, unless both were."""
    deals = [h for h in line.sentence.hits if h.role == "deal" and end <= h.start - line.shift < verb]
    return bool(deals) and not TOGETHER.match(line.text, end)


QUOTED = re.compile(r"['‘](?P<name>[^'’‘]{2,24})['’]\s?(?:\([^()]{1,40}\))?(?:사)?(?:과|와)\s")


def _quoted(line: Line, begin: int, close: int) -> list[Mention]:
    """A name in quotation marks as the one with whom, where no other is told: "'메디팜 이스트'와 MOU를 맺었다"."""
    found = QUOTED.search(line.sentence.words, begin, close)
    if found is None or "\1" in line.text[found.start("name") : found.end("name")]:
        return []
    start = line.shift + found.start("name")
    return [Mention(name=found["name"], start=start, end=start + len(found["name"]))]


DESCRIBED = re.compile(
    r"(?:한|은|눈)\s(?!(?:바|적|뒤|후|이후|것|데|지|이래|이번|상태|다음)(?:이|가|에|을|로|은|는)?\s)"
)


def _described(line: Line, close: int, cast: Cast) -> list[Mention]:
    """ "... 협약을 체결한 대구경북재단을 방문해": whom the signing describes has signed too."""
    # the verb ends before or behind its 한
    rest = DESCRIBED.match(line.text, close) or DESCRIBED.match(line.text, close - 1)
    if not rest:
        return []
    found = phrases_in(line.words_between(rest.end(), rest.end() + 60), cast.known)
    if not found or found[0].first > 2 or not found[0].sure or found[0].is_country or not found[0].mention:
        return []
    return [found[0].mention]
