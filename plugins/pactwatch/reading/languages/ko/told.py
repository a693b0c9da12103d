"""What one clause tells of a paper, put together: parties, dates, how many papers, renewal."""

from __future__ import annotations

import dataclasses
import re

from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko import saying
from pactwatch.reading.languages.ko.brought_together import brought_together
from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.closing import Roles
from pactwatch.reading.languages.ko.days import day_of_lead, days_in, is_fresh, year_of_beginning
from pactwatch.reading.languages.ko.groups import EACH_OF_US, as_introduced, groups_of
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.noun_lines import IT_TOOK_PLACE, instrument_in
from pactwatch.reading.languages.ko.numbers import number_of
from pactwatch.reading.languages.ko.same_bodies import told_home
from pactwatch.reading.languages.ko.settled import FIRST_OF_ALL, SAME_DAY, first_of_all
from pactwatch.reading.languages.ko.several_told import several_of
from pactwatch.reading.languages.ko.takers import counted_before
from pactwatch.reading.languages.ko.without_clause import FIRST_SIGNED
from pactwatch.reading.model import FULL, MONTH, Hit, Mention, Page, Said, Sentence, Statement, When
from pactwatch.records import Kind

DENIED_END = "an end that is only reported or denied"


FURTHER = re.compile(r"^\s*(?:이 ?밖에|아울러|이와 별도로|별도로|한편|그 ?밖에)\s")


ONE_MORE = re.compile(
    r"(?:별도|별개)의\s(?:\S{1,8}\s){0,2}?\S{0,6}(?:협약|협정|각서|MOU|의향서|합의서|약정)\S{0,2}도?\s"
    r"|(?:협약|협정|각서|MOU|의향서|합의서|약정|성명|선언|선언문)(?:서)?(?:과|와)(?:는)?\s(?:별도로|별개로|따로)\s"
    r"|(?:협약|협정|각서|MOU|의향서|합의서|약정)(?:서|문)?도\s(?:하나|한 건|한 통|따로|별도로)\s"
)
"""A further paper of the same two: "별도의 협약도 하나 맺었다"."""
ASIDE = re.compile(r"^\s*(?:한편|앞서|[이그]에 앞서|이보다 앞서|그보다 앞서|그 앞서)")


PAPERS = re.compile(r"(?:MOU|협약|각서|의향서|협정|합의서|약정|문서)[^.\d]{0,6}?\s?([2-9]|두|세|네|다섯)\s?건")


PAPER = r"(?:MOU|협약|각서|의향서|협정|합의서|약정|문서|조약|의정서)"
SOME = r"(?:[가-힣·]{1,10}\s){0,2}?[가-힣]{0,10}"
COUNTED = re.compile(rf"(?<![가-힣\d])([2-9]|두|세|네|다섯)\s?건의\s{SOME}{PAPER}(?:를|을|에)\s")
"""So many papers at once: "두 건의 양해각서를 교환했다"."""
EACH_PAPER = re.compile(rf"{PAPER}\0*(?:과|와)\s{SOME}{PAPER}\0*(?:를|을|에)\s(?:각각|차례로|나란히|잇따라|잇달아)\s")
"""Two papers of one verb: "형사사법공조조약과 범죄인인도조약에 각각 서명했다"."""


def _papers_in(text: str, words: str) -> int:
    """How many papers the clause tells of at once: by a number, by two names, by quoted titles."""
    told = PAPERS.search(text) or COUNTED.search(text)
    if told:
        return number_of(told.group(1))
    return 2 if EACH_PAPER.search(text) else _titles(words)


TITLE_OF_PAPER = (
    r"[「『‘'][^「」『』‘’']{2,60}(?:협약|협정|각서|의향서|MOU|의정서|합의서|선언)[」』’'](?:\([^)]{1,20}\))?"
)


ONE_TITLE = re.compile(TITLE_OF_PAPER)


TITLES = re.compile(rf"{TITLE_OF_PAPER}(?:\s?(?:,|와|과|및|·)\s?{TITLE_OF_PAPER}){{1,4}}")


def _titles(words: str) -> int:
    """How many papers a list of quoted titles names: 「... 협정」, 「... 협정」에 서명했다."""
    listed = TITLES.search(words)
    return len(ONE_TITLE.findall(listed.group())) if listed else 1


def ended(text: str) -> tuple[Said, str]:
    """An end, or the paper from before where its end is denied or only reported."""
    if saying.DENIED.search(text) or "보도했다" in text:
        return Said.HELD, DENIED_END
    return Said.ENDED, "ending verb"


def statement_of(  # noqa: PLR0913, PLR0917  the facts of one clause, put together at one place
    line: Line,
    page: Page,
    cast: Cast,
    hit: Hit,
    span: tuple[int, int],
    told: tuple[Said, str],
    roles: Roles,
    *,
    earlier: bool,
) -> Statement:
    """The statement of a clause: ``span`` are its begin and the end of its verb, ``told`` what it says and the rule."""
    sentence, text, shift = line.sentence, line.text, line.shift
    begin, close = span
    renewed = line.is_renewal
    prior = FIRST_SIGNED.search(sentence.words) if renewed or told[0] is Said.HELD else None
    prior = first_of_all(sentence.words, page) or prior
    two = any(h.role == "both" and h.value == "2" for h in sentence.hits) and "다음과 같" not in text
    is_fresh_paper = told[0] in (Said.SIGNED, Said.PLANNED) and not earlier
    met = brought_together(line, cast, roles, (begin, close + 10)) if is_fresh_paper else ()
    several = () if roles.subject or roles.partners or roles.pairs else several_of(line, cast)
    counted = _of_counted(line, cast, roles) or ((several,) if several else ())
    groups = counted or met or groups_of(roles, text[begin : close + 10], cast, anaphor=two)
    # "협약서 서명은 22일 드레스덴에서 있었다": the day stands behind the word of signing
    took_place = IT_TOOK_PLACE.match(text, hit.end - shift)
    span = (begin, max(close, took_place.end())) if took_place else span
    dates = year_of_beginning(sentence, page) if told[1] == DENIED_END else _dates(line, page, span, told)
    is_old = told[0] is Said.HELD or (told[0] is Said.SIGNED and _is_of_past_years(page, dates))
    of_towns = is_old and _is_of_towns(text, cast)
    groups = () if of_towns else groups
    of_tie = is_old and not groups and not of_towns and tells_of_tie_before(line, page)
    return Statement(
        sentence=sentence.order,
        said=told[0],
        rule=told[1],
        start=hit.start if sentence.start >= 0 else -1,
        end=max(hit.end, close + shift) if sentence.start >= 0 else -1,
        instrument=instrument_in(sentence, hit.start, close + shift, cast),
        groups=groups,
        anaphor=of_tie
        or (sentence.has("both") and not of_towns and not (told[0] is Said.HELD and _is_of_states(text, cast))),
        earlier=earlier
        or of_tie
        or of_towns
        or told[1] == FIRST_OF_ALL
        or _is_of_before(page, told[0], prior, groups)
        or (told[1] == saying.KEPT_UP and _is_of_past_years(page, dates)),
        dates=dates,
        renewal=renewed,
        prior_year=int(prior.group(1)) if prior else None,
        papers=2 if _is_one_more_of_both(line, roles) else _papers_in(text, sentence.words),
        further=_is_of_lands_too(text, hit.end - shift, groups)
        or bool(
            FURTHER.match(text)
            or ONE_MORE.search(text)
            or (ASIDE.match(text) and (told[0] is Said.HELD or not earlier))
        )
        or told[1] == saying.STANDING,
    )


TIE_OF_BOTH = re.compile(
    r"(?:(?:두|양)\s?[가-힣]{1,4}|[가-힣A-Za-z)](?:과|와)\s[^\s.,]{2,16}(?:\s[^\s.,]{2,12})?)의\s"
    r"(?:[가-힣]{2,4}\s)?(?:인연|관계|협력|교류|만남|동행|우정)(?:은|이|도)\s"
)
"""What goes back to a year of before: "두 기관의 인연은 처음이 아니다", "진흥원과 NIH의 인연은 10년 전으로"."""


OF_STATES = re.compile(
    r"(?:두 나라|두 국가|양국)(?:의)?\s(?:[가-힣]{1,4}\s)?(?:정부|당국|정상|부처|장관)(?:들)?(?:가|이|은|는|끼리)?\s"
)
"""Whose the paper of before is: "지난해 두 나라 보건 당국이 맺은 포괄 양해각서"."""
OFFICIAL = frozenset({Kind.GOVERNMENT, Kind.INTERNATIONAL})


def _is_of_states(text: str, cast: Cast) -> bool:
    """Whether a paper is of the two states, on a page whose bodies of home are no ministries: it is not theirs."""
    if not OF_STATES.search(text):
        return False
    kinds = [kind_by_ending(body.name, "ko") for body in cast.bodies if told_home(body) in (None, "KR")]
    return bool(kinds) and not any(kind is not None and kind[1] in OFFICIAL for kind in kinds)


OF_TOWNS = re.compile(
    r"^[\s◦]*(?:[^,.]{0,14},?\s)?(?:두|양)\s?(?:도시|시|지역|고장|고을|군|시군|시도|자치단체|지자체|지방정부)(?:은|는|이|가)\s"
)
"""How a sentence begins that tells of the towns of those who sign."""


def _is_of_towns(text: str, cast: Cast) -> bool:
    """Whether a paper of before is of two towns, on a page about a hospital, a school, a firm: it is not theirs."""
    lead = kind_by_ending(cast.protagonist.name, "ko") if cast.protagonist is not None else None
    return lead is not None and lead[1] not in OFFICIAL and OF_TOWNS.match(text) is not None


def tells_of_tie_before(line: Line, page: Page) -> bool:
    """Whether the sentence before tells of the tie of the two, of which this one says how it began."""
    before = [s for s in page.sentences[: line.sentence.order] if s.is_prose][-1:]
    return any(TIE_OF_BOTH.search(s.words) is not None for s in before)


def _of_counted(line: Line, cast: Cast, roles: Roles) -> tuple[tuple[Mention, ...], ...]:
    """ "세 도시는 대전시와 저마다 협약서를 나눴다": whom the sentence before names, each with the partner."""
    if len(roles.partners) != 1 or not EACH_OF_US.search(line.text):
        return ()
    before = [one for one in cast.lines[: line.sentence.order] if one.sentence.is_prose][-1:]
    return tuple((as_introduced(one, cast), *roles.partners) for one in counted_before(line, before))


def _is_one_more_of_both(line: Line, roles: Roles) -> bool:
    """ "두 기관은 별도의 협약도 하나 맺었다": the second paper of those who have been told to sign one."""
    if not line.sentence.has("both") or roles.partners or roles.pairs:
        return False
    return ONE_MORE.search(line.text) is not None


TOO = re.compile(r"\0*(?:에도|도)\s")
LANDS_TOO = re.compile(r"(?:양국|두 나라|양국 정부|두 나라 정부|두 정부|양측 정부)도\s")


def _is_of_lands_too(text: str, paper: int, groups: tuple[tuple[Mention, ...], ...]) -> bool:
    """ "두 나라 정부는 ... MOU에도 서명했다": beside the papers of their bodies one more, of the two lands."""
    is_of_lands = bool(groups) and all(m.kind is Kind.GOVERNMENT for group in groups for m in group)
    return is_of_lands and (TOO.match(text, paper) is not None or LANDS_TOO.search(text[:paper]) is not None)


SINCE_THEN = re.compile(r"(?:한|은|눈) 지\s(?:\S{1,6}\s)?만(?:에|이다|이며)")
"""Behind the verb: how long ago it was, however fresh: "체결한 지 닷새 만이다"."""
NAMED_SO = "named as signed before"
CARRIED_OUT = "what is done with a paper that stands"


def _is_last(when: When, line: Line) -> bool:
    """Whether a day is told as a last one ("지난 9일 맺은 협약의 첫 결실"): it is the paper's, however fresh."""
    is_told = when.of in ("signing", "earlier") and len(when.value) == FULL
    return is_told and line.text.startswith("지난 ", when.start - line.shift)


TOPIC_BEFORE = re.compile(r"[가-힣)](?:은|는)\s(?:지난\s)?$")
SIGNED_THEN = re.compile(r"\s(?:[가-힣]{1,8}\s){0,3}(?:맺은|체결한|나눈|서명한|교환한|주고받은)\s")


def _dates_the_old(when: When, line: Line) -> bool:
    """Whether a whole day dates the paper that was ended, be it of this week: "9일 서명한 협정은 휴지가 됐다"."""
    is_whole = when.of == "earlier" and len(when.value) == FULL
    if TOPIC_BEFORE.search(line.text, 0, when.start - line.shift):
        # "시는 7일 B와 맺은 협약을 파기한다고": the day of the end
        return False
    return is_whole and SIGNED_THEN.match(line.text, when.end - line.shift) is not None


BUT = re.compile(r"^.{0,3}(?:지만|으나)[\s,]")
"""Behind the verb of a signing that came to nothing: "9일 서명했지만 하루 만에 무효가 됐다"."""


def _is_of_before(page: Page, said: Said, prior: re.Match[str] | None, groups: tuple[tuple[Mention, ...], ...]) -> bool:
    """ "2004년 협정을 체결한 뒤": the same bodies' paper of an earlier year; two nations have many papers."""
    if said is not Said.HELD or prior is None or page.published is None:
        return False
    if all(mention.kind is Kind.GOVERNMENT for group in groups for mention in group):
        return False
    return int(prior.group(1)) < page.published.year


def _is_of_past_years(page: Page, dates: tuple[When, ...]) -> bool:
    """ "2011년 MOU를 맺는 등 협력해 왔다": what was kept up since a year before."""
    years = [int(when.value[:4]) for when in dates if when.of in ("signing", "earlier")]
    return page.published is not None and bool(years) and max(years) < page.published.year


def _dates(line: Line, page: Page, span: tuple[int, int], told: tuple[Said, str]) -> tuple[When, ...]:
    """The dates of the clause, else of the sentence, else the day that the article's first sentences are about."""
    begin, close = span
    sentence, text = line.sentence, line.text
    found = days_in(sentence, text, len(text) if told[1] == saying.CLEFTED else close, page)
    if told[0] is Said.ENDED:
        # the day in it is that of the end
        found = tuple(w for w in found if w.of != "signing")
        found = tuple(dataclasses.replace(w, of="late") if _dates_the_old(w, line) else w for w in found)
        if not any(when.of in ("earlier", "late") for when in found):
            found += year_of_beginning(sentence, page)
    if told[0] is Said.SIGNED and BUT.search(text[close - 1 : close + 6]):
        is_day = {w for w in found if w.of == "signing" and len(w.value) == FULL}
        found = tuple(dataclasses.replace(w, of="late") if w in is_day else w for w in found)
    if told[0] is Said.HELD and SINCE_THEN.search(text[close - 2 : close + 16]):
        found = tuple(dataclasses.replace(w, of="late") if w.of == "signing" else w for w in found)
    if told[1] in (NAMED_SO, CARRIED_OUT):
        found = tuple(dataclasses.replace(w, of="late") if _is_last(w, line) else w for w in found)
    if told[1] == SAME_DAY:
        found = tuple(dataclasses.replace(w, of="signing") if is_fresh(page, w.value) else w for w in found)
    own = [when for when in found if when.of == "signing" and when.start - line.shift >= begin]
    if begin and own:
        found = tuple(when for when in found if when.of != "signing" or when in own)
    if begin and any(when.of == "earlier" and when.start - line.shift >= begin for when in found):
        # "2003년 맺은 결연과 2010년 맺은 협약을 해지했다"
        found = tuple(when for when in found if when.of != "earlier" or when.start - line.shift >= begin)
    aside = FURTHER.match(text) or ASIDE.match(text)
    if (
        told[0] in (Said.SIGNED, Said.PLANNED)
        and not aside
        and all(when.of == "announcement" or len(when.value) == len("2024") for when in found)
    ):
        is_told_on = any(when.of == "announcement" and len(when.value) == FULL for when in found)
        of_others = told[0] is not Said.SIGNED or not is_told_on
        found += day_of_lead(sentence, text, page, of_others=of_others)
    return tuple(_of_days(w, sentence) for w in found) if DURING.search(text, 0, close) else found


DURING = re.compile(
    r"(?:방문|출장|순방|체류|방한|방중|방일|방미|여정|전시회?|박람회|엑스포)\s?(?:기간|동안|중)(?:에|에는|엔|,)?\s"
)
"""Some day or other of several: "이번 방문 기간에"."""


def _of_days(when: When, sentence: Sentence) -> When:
    """A day that another sentence tells of a stay as its month: the signing was on some day of it."""
    is_told_here = sentence.start <= when.start < sentence.end
    return when if is_told_here or len(when.value) != FULL else dataclasses.replace(when, value=when.value[:MONTH])
