"""The Korean pack: what Korean sentences say of agreements.

words.py cuts words and particles, line.py a whole sentence, nouns.py and titles.py know nouns and titled people,
particles.py says which of them tell a part, relative.py leaves out what is told of a body before its name, phrases.py
cuts phrases, body_names.py finds the bodies that they name, listing.py lists of them, names_of_two.py names of two
fields or lands, acting.py which of them act, roles.py and closing.py who stands where, groups.py who agreed with whom
(full_names.py by which names more), cast.py who the article is about (openers.py whose something it tells of first,
same_bodies.py which mentions are one, nations.py which countries "양국" are), people.py whom a person stands for,
placed_names.py which names only their place tells, named_sides.py which lands may be sides,
no_sides.py who only stands as one,
beside.py where a body is at home, days.py the dates, verbs.py finds the verb and its tense, saying.py reads it,
settled.py when that was, told_last.py whom it tells behind the verb, takers.py, taking_part.py and whose_partner.py
who took part, told in another sentence, item_lines.py papers listed behind it, introduced.py those that a sentence
only brings in, one_by_one.py partners with a day each, stops.py
stops of a tour, land_by_land.py those whom the next sentences name land by
land, first_of_two.py a signing in the clause before that of the paper, sums_of_home.py sums of papers,
digests.py whom an item of several is about, counterparts.py who stands beside one of another land,
brought_together.py who met before they signed (met.py whom sentences name as met, houses.py in whose house),
tellers.py who only tells of it, one_more.py a paper with one more party, topic.py who the sentence before is about,
ministers.py the lands of those who sign, councils.py whose council approves, documents.py a bare "문서", hosts.py at
whose seat, own_page.py whose page it is, led_from_abroad.py which office, unknown_verb.py what was done to a paper by
a verb that no row knows, standing_papers.py what is done with one that stands, noun_lines.py, ceremony.py and
without_clause.py what has none, bracketed.py reads "(한)A-(앙)B", clauses.py finds the clause of each paper
(said_in_clause.py what it says, governing.py which verb is its own, handed_over.py a letter of intent handed over,
lone.py a further partner in a sentence of its own, lands.py lands that stand for others) and told.py puts its facts
together; both.py tells who "두 기관" are (headed_pair.py by the
headline, hands.py whose hand it takes, several_told.py
who "세 기관", consortia.py who forms one), described.py, homes_told.py, seats.py and abroad.py where a body is at home,
letters.py which names are of other tongues, numbers.py and date_rules.py numbers and dates, days_on.py days counted
from another, base_day.py from which day, of_before.py and passing.py what is of before, or an old paper that is no
news, given_up.py one whose work is given up; data:
terms/ko.csv, verbs/ko.csv, phrases/ko.csv, kinds/ko.csv, meanings/ko.csv, words/ko.csv.
"""

from __future__ import annotations

import dataclasses
import functools
import re

from pactwatch.reading.languages.ko import clauses, saying
from pactwatch.reading.languages.ko.abroad import sounds_foreign
from pactwatch.reading.languages.ko.beside import mentions_of_home
from pactwatch.reading.languages.ko.cast import Cast, cast_of
from pactwatch.reading.languages.ko.ceremony import is_told_back
from pactwatch.reading.languages.ko.councils import for_their_land
from pactwatch.reading.languages.ko.days import days_in
from pactwatch.reading.languages.ko.digests import cast_of_item
from pactwatch.reading.languages.ko.documents import documents
from pactwatch.reading.languages.ko.given_up import with_given_up
from pactwatch.reading.languages.ko.groups import groups_of, roles_of
from pactwatch.reading.languages.ko.item_lines import with_items, with_list_behind
from pactwatch.reading.languages.ko.land_by_land import with_land_by_land
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.lone import with_signer
from pactwatch.reading.languages.ko.named_sides import stands_as_side
from pactwatch.reading.languages.ko.noun_lines import ADVICE
from pactwatch.reading.languages.ko.one_more import one_more
from pactwatch.reading.languages.ko.passing import in_passing
from pactwatch.reading.languages.ko.seats import with_seats
from pactwatch.reading.languages.ko.settled import is_to_come
from pactwatch.reading.languages.ko.standing_papers import carried_out
from pactwatch.reading.languages.ko.sums_of_home import without_sums
from pactwatch.reading.languages.ko.taking_part import told_beside, with_further_signers, with_members_told, with_takers
from pactwatch.reading.languages.ko.told_last import goes_on_with_partner, partners_of
from pactwatch.reading.languages.ko.unknown_verb import acted_on
from pactwatch.reading.languages.ko.whose_partner import with_sides_of_before
from pactwatch.reading.model import HEADING, Mention, Page, Said, Sentence, Statement, When
from pactwatch.reading.own_first import own_first

__all__ = [
    "are_partners",
    "bodies",
    "days",
    "hints",
    "home",
    "is_side",
    "mentions_of_home",
    "own_land",
    "sample",
    "sides",
    "sounds_foreign",
    "statements",
    "tells_at_once",
]

tells_at_once = True
"""The Korean press tells of a signing within days."""
home = "KR"
sample = "가람협회는 5일 덴마크 오덴세시와 업무협약을 체결했다고 밝혔다."
LED_ON = re.compile(r"[ 가-힣0-9]{0,12}?(?:와|과|에)(?![가-힣])")
"""Behind a name: "와", or what is of it with its "와": "폴란드·헝가리 세 대학과"."""
ITEM = re.compile(r"[▲△■◦①-⑨▷◇]")
"""Marks of an item of a list in the text; teasers below it have a dash, a number or none."""
WITHOUT = re.compile(r"(?:협약|협정|각서|MOU|의향서)서?(?:도)? 없이\s")
"""What was done without a paper."""
MOST_STATEMENTS = 150
"""An article tells of a few agreements; a text that names hundreds is a list, and its first ones tell what it is."""


def statements(page: Page) -> tuple[Statement, ...]:
    """Every statement of the page, in order of the text."""
    lines, cast = _opened(page)
    found: list[Statement] = []
    items = cast_of_item(lines, cast)
    for line in lines:
        sentence = line.sentence
        about = items.get(sentence.order, cast)
        if len(found) > MOST_STATEMENTS:
            break
        if sentence.place == "line" and not ITEM.match(sentence.words):
            continue
        told: list[Statement] = []
        if sentence.has("instrument", "join", "ceremony") or is_told_back(line) or documents(line, page):
            told = one_more(line, page, about, found) or clauses.statements_of(line, page, about)
        if not told and goes_on_with_partner(page, sentence):
            told = partners_of(line, page, about)
        found += told
    found = _without_deals(page, with_list_behind(with_items(found, lines, page), lines))
    found = _made_anew(page, _dated_behind(page, _met_for(page, found)))
    if not any(s.said is not Said.HELD and not s.earlier and page.sentences[s.sentence].is_prose for s in found):
        is_told = any(s.names_sides for s in found)
        stated = {s.sentence for s in found if s.earlier}
        acted = [s for s in acted_on(lines, page, cast) if s.sentence not in stated]
        found += (() if is_told else carried_out(lines, page, cast)) or acted
    found = with_given_up(page, for_their_land(page, found))
    found = with_land_by_land(found, lines, cast)
    found = with_members_told(with_further_signers(with_takers(found, lines, cast), lines, cast), lines)
    found = with_sides_of_before(found, lines, cast)
    found = with_seats(page, without_sums(found, lines, cast))
    return tuple(own_first(page, home, in_passing(page, with_signer(page, found, lines, cast.protagonist))))


@functools.lru_cache(maxsize=1)
def _opened(page: Page) -> tuple[tuple[Line, ...], Cast]:
    """The lines by the order of their sentences, and who the page is about; kept for the page that is being read."""
    lines = tuple(map(Line, page.sentences))
    return lines, cast_of(page, lines)


def _met_for(page: Page, found: list[Statement]) -> list[Statement]:
    """A meeting "양해각서를 주고받기 위해서다" has brought the paper where the headline names it without a plan.

    Who only sets out for it ("맺으러 비행기를 탄다") has not signed yet, whatever the headline's nouns say.
    """
    headed = any(s.rule == saying.NAMED_IN_HEADLINE for s in found)
    told = {s.said for s in found if s.rule not in (saying.PURPOSE, saying.NAMED_IN_HEADLINE)}
    if not headed or told - {Said.HELD}:
        return found
    first = next((s for s in found if s.rule == saying.PURPOSE), None)
    words = page.sentences[first.sentence].words.rstrip() if first else ""
    if is_to_come(words):
        return [s for s in found if s.rule != saying.NAMED_IN_HEADLINE]
    return [dataclasses.replace(s, said=Said.SIGNED) if s.rule == saying.PURPOSE else s for s in found]


def _without_deals(page: Page, found: list[Statement]) -> list[Statement]:
    """Where the text tells of a contract alone, the headline that names it ("투자 협약") tells of no other paper."""
    told = {s.said for s in found if page.sentences[s.sentence].is_prose}
    if Said.OTHER_DEAL not in told or told & {Said.SIGNED, Said.PLANNED}:
        return found
    return [s for s in found if page.sentences[s.sentence].place not in HEADING]


def _made_anew(page: Page, found: list[Statement]) -> list[Statement]:
    """Under a headline of a paper made anew ("만료됐던 각서 다시 맺어") the end that is told is that of the old one."""
    if page.headline is None or not saying.is_made_anew(page.headline.words):
        return found
    return [dataclasses.replace(s, said=Said.HELD, earlier=True) if s.said is Said.ENDED else s for s in found]


ITS_DAY = re.compile(r"^(?:이|해당|두|그)?\s?(?:양해)?(?:각서|협약|협정|MOU|합의서|의향서)(?:는|은)\s")
"""How a sentence begins that tells more of the paper just named."""


def _dated_behind(page: Page, found: list[Statement]) -> list[Statement]:
    """Under a headline of a paper of before ("각서 사후 승인") its day, told behind it, makes no news of it."""
    if not any(s.said is Said.HELD and page.sentences[s.sentence].place == "headline" for s in found):
        return found
    held = {s.sentence: s for s in found if s.said is Said.HELD and page.sentences[s.sentence].is_prose}
    out: list[Statement] = []
    for one in found:
        named = held.get(one.sentence - 1)
        told_on = one.said is Said.SIGNED and ITS_DAY.match(page.sentences[one.sentence].words) is not None
        if named is None or not told_on or one.names_sides:
            out.append(one)
        else:
            out.append(dataclasses.replace(one, said=Said.HELD, rule=named.rule, groups=named.groups))
    return out


def bodies(page: Page, sentence: Sentence) -> tuple[Mention, ...]:
    """The bodies that the sentence names."""
    return tuple(mention for _, mention in _opened(page)[0][sentence.order].bodies)


def sides(page: Page, sentence: Sentence) -> tuple[tuple[Mention, ...], ...]:
    """Who stands with whom before the paper and the word of signing after it."""
    lines, cast = _opened(page)
    line = lines[sentence.order]
    told = [hit for hit in sentence.hits if hit.role in ("instrument", "sign", "ceremony", "join", "deal", "end")]
    ends = [hit.end - line.shift for hit in told if hit.role != "deal"]
    if not ends or (told[-1].role != "instrument" and "deal" in [hit.role for hit in told[-2:]]):
        # what was signed at the end is a contract
        return ()
    groups = groups_of(roles_of(line, 0, max(ends), cast), line.text, cast, anaphor=sentence.has("both"))
    if not any(len(group) > 1 for group in groups):
        groups = told_beside(line, lines, cast) or groups
    return tuple(tuple({mention.name: mention for mention in group}.values()) for group in groups)


def hints(page: Page, sentence: Sentence) -> Said | None:
    """SIGNED where a word of signing stands behind the last of planning: "두만강개발계획과 양해각서를 체결했다"."""
    is_no_news = WITHOUT.search(sentence.words) or clauses.MUST.search(sentence.words)
    if is_no_news or clauses.COUNTED_PAPERS.search(sentence.words) or ADVICE.search(sentence.words):
        return Said.OTHER_DEAL
    last = {hit.role: hit.start for hit in sentence.hits}
    signs = max(last.get("sign", -1), last.get("ceremony", -1))
    return Said.SIGNED if signs > last.get("plan", signs) else None


def days(page: Page, sentence: Sentence) -> tuple[When, ...]:
    """The dates that the sentence tells, as if its verb stood at the end."""
    line = _opened(page)[0][sentence.order]
    return days_in(sentence, line.text, len(line.text), page)


def are_partners(words: str, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` are whom somebody acts with, by the particle behind them."""
    return LED_ON.match(words, end) is not None


def is_side(page: Page, words: str, start: int, end: int, *, headed: bool) -> bool:
    """Whether what stands from ``start`` to ``end`` may be a side of a paper, by what joins it to others."""
    del page
    return stands_as_side(words, start, end, headed=headed)


def own_land(page: Page) -> str | None:
    """The land of the outlet, else that of the language."""
    return page.home or home
