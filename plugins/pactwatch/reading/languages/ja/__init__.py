"""The Japanese pack: what Japanese sentences say of agreements.

In the order of the way: rewording.py puts idioms plainly, phrases.py cuts noun phrases, people.py, bodies.py and
naming.py tell what they name, leaning.py names that lean on others, state_offices.py who acts for a state,
chains.py what の joins, unlisted.py names that no ending tells, roles.py who stands where, anaphora.py what short
words stand for, same_place.py where 同地 is, topics.py who acts unnamed, acting.py who acts right before, owner.py
whose page it is, local_press.py of which prefecture, sheet.py holds what the whole page tells, quotes.py what is
quoted, undated.py its days, told_days.py days that lean on those told before, months.py the months of bare days,
event_days.py days told beside the signing, day_of_page.py when it appeared, own_sites.py whose site it is,
item_lines.py papers listed line by line, by_content.py told by what they are about, lands_in_order.py partners in
the order of their lands, ceremonies.py what a ceremony tells, ending.py tells ends, seats.py where bodies are at
home (homes_told.py), schools.py whom 札幌医大 means, couples.py parts several papers, by_day.py papers of several days,
one_more.py another, both_sides.py who signed, told behind, sides_named.py side by side, each_of.py with each who
was told before, named_once.py whom only one sentence names, partners_first.py partners told first or behind,
told_twice.py bodies named twice, in_turn.py papers taken up in turn (paper_in_full.py), stages.py those of a
journey, own_page.py whose page signs too, joined_before.py who joined hands before a signing, namesakes.py
Japan's bodies called after other lands, arms.py those of foreign firms, houses.py in whose house, beginnings.py
papers with which a story begins, parties.py says who signs, titles.py whom a title names, saying.py reads the
verb's form, clauses.py and telling.py put them together (papers.py: which paper; without_verb.py where none signs),
held.py tells what is there already, forms.py reads lines such as 締結日, lines.py headlines, presenting.py what a
sentence says a paper is, passing.py what tells of no signing, and what goes on under an older paper, putting_off.py
signings put off, visitors.py papers of before, renewing.py what takes them further, states.py papers of states,
softly.py papers that no verb tells, hints.py what the form of a sentence tells, foreign.py which names are of other
tongues; words.py holds the words by class, numbers.py and date_rules.py numbers and dates; data: terms, phrases,
kinds, meanings, words.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.asides import is_side
from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.ja.beginnings import begins, begun
from pactwatch.reading.languages.ja.both_sides import both_sides
from pactwatch.reading.languages.ja.by_content import by_content
from pactwatch.reading.languages.ja.ceremonies import ALSO_AGREED, DATED
from pactwatch.reading.languages.ja.clauses import EACH_ITS_OWN, FIRST, WITH_TOO, statements_of
from pactwatch.reading.languages.ja.ending import TIE_OF_BOTH, VENTURE
from pactwatch.reading.languages.ja.event_days import (
    VISIT,
    earlier_one,
    event,
    newest,
    pictured,
    tells_since_when,
    told_in,
)
from pactwatch.reading.languages.ja.foreign import sounds_foreign
from pactwatch.reading.languages.ja.forms import form_alone, form_of, with_form
from pactwatch.reading.languages.ja.held import JUST_SIGNED
from pactwatch.reading.languages.ja.hints import hinted
from pactwatch.reading.languages.ja.in_turn import in_turn
from pactwatch.reading.languages.ja.item_lines import with_items
from pactwatch.reading.languages.ja.joined_before import joined_before
from pactwatch.reading.languages.ja.lands_in_order import in_order
from pactwatch.reading.languages.ja.named_once import named_once
from pactwatch.reading.languages.ja.one_more import ALSO_SIGNED, one_more
from pactwatch.reading.languages.ja.own_page import with_own
from pactwatch.reading.languages.ja.papers import LEANED_ON
from pactwatch.reading.languages.ja.parties import attends
from pactwatch.reading.languages.ja.passing import (
    comes_to_now,
    goes_on,
    is_all_in_passing,
    is_aside,
    is_business,
    is_ground,
    is_kept,
    of_visitors,
)
from pactwatch.reading.languages.ja.putting_off import looks_ahead_only, put_off, without_days_to_come
from pactwatch.reading.languages.ja.renewing import is_renewed
from pactwatch.reading.languages.ja.roles import SOURCE, shifted
from pactwatch.reading.languages.ja.seats import words_of_home
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.softly import sides_of, softly_told
from pactwatch.reading.languages.ja.stages import first_stage, on_the_same_day, staged
from pactwatch.reading.languages.ja.states import between_states, of_states_alone
from pactwatch.reading.languages.ja.telling import dates_of, in_page
from pactwatch.reading.languages.ja.visitors import both_of, built_on, of_the_same, of_visit
from pactwatch.reading.languages.wholes import (
    Looks,
    deal_silences,
    headline_yields,
    passing_is_silent,
    strangers_tell_no_year,
    told_late,
    undated_recalls,
    visit_before,
)
from pactwatch.reading.model import MONTH, PROSE, Mention, Page, Said, Sentence, Statement, When
from pactwatch.reading.news import place
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

tells_at_once = False
"""Bulletins tell of a signing weeks later."""
home = "JP"
sample = "ガラム協会は5日、デンマークのオーデンセ市と覚書を締結した。"
LED_ON = re.compile(r"の?[^、。はがをにでと\s]{0,16}?と(?!して|なる)")
"""Behind a name: "と", or what is of it with its "と": "ドイツ・タイの大学と"."""
LONGEST = 800
"""Code points of a sentence; what is longer is a list or a page without full stops, and is not read."""
MOST = 80
"""Sentences with a word of an agreement that are read: more are a chronicle, and the news stands above it."""
UNDER_IT = re.compile(r"に(?:基づ|もとづ|よる)|周年|記念|始ま|開始|第[一1]弾|第[一1]陣|受け入れ|来日|派遣")
"""What goes on under a paper, in a headline."""
LOOKS = Looks(
    to_come=re.compile(r"まで|目標|予定|計画|見込|見通し|目指|めざ|めど|開催する|開業する|開幕|に向け|へ向け|構想"),
    anniversary=re.compile(
        r"周年(?!記念(?:病院|館|ホール|公園|財団))|(?:都市|姉妹|友好|提携|協定|覚書|縁組)(?:から|締結)?\s?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})年(?![間度月ご])"
    ),
)


def statements(page: Page) -> tuple[Statement, ...]:
    """Every statement of the page, in order of the text."""
    sheet = Sheet(page)
    found: list[Statement] = []
    telling = [
        s
        for s, before in zip(page.sentences, (None, *page.sentences), strict=False)
        if len(s.words) < LONGEST
        and (
            s.has("instrument", "join", "ceremony", "sign")
            or (s.has("deal") and VENTURE.search(s.words))
            or (s.has("both") and TIE_OF_BOTH.search(s.words))
            or any(hit.role == "follow" and LEANED_ON.match(hit.words) for hit in s.hits)
            or (before is not None and before.has("instrument") and _goes_on_about_it(s.words))
        )
    ]
    for sentence in telling[:MOST]:
        found += statements_of(sentence, sheet)
    found = both_of(built_on(_ended_in_text(page, named_once(page, found)), sheet), sheet)
    found = begun(in_turn(sheet, both_sides(sheet, found + one_more(sheet, found))), sheet)
    found = in_order(sheet, with_items(sheet, by_content(sheet, found)))
    found = own_first(page, home, joined_before(sheet, found))
    if sum(s.said is Said.SIGNED and not s.earlier and bool(s.dates) for s in found):
        found = staged(found, sheet)
    if any(s.said is Said.SIGNED and not s.earlier for s in found):
        found = with_form(found, form_of(sheet))
    elif not found:
        found += form_alone(sheet) or softly_told(sheet)
    if found and not any(_is_full(page, s) for s in found):
        # the headline's paper, of which the text tells its own way
        read = {s.sentence for s in found}
        found += [s for s in softly_told(sheet) if s.sentence not in read]
    found = looks_ahead_only(page, put_off(page, without_days_to_come(page, found)))
    if found and is_business(page):
        return (replace(found[0], said=Said.OTHER_DEAL, groups=()),)
    settled = [with_own(between_states(s, sheet), sheet) for s in deal_silences(page, _settled(page, found, sheet))]
    settled = told_late(page, of_states_alone(settled, sheet), sheet, headed=_is_headed(page))
    settled = [of_visit(page, s, sheet) for s in settled]
    owner = sheet.own()
    own = owner.name if owner is not None else ""
    heard = passing_is_silent(page, settled)
    if heard is not settled:
        heard = [s for s in heard if not is_aside(page, s) or _is_ground(page, s)] or [
            s
            for s in settled
            if goes_on(page, s, own) or any(test(page, s) for test in (comes_to_now, of_visitors, _is_ground, is_kept))
        ]
    if settled and not heard and is_all_in_passing(page, settled):
        return (replace(settled[0], said=Said.OTHER_DEAL, groups=()),)
    return tuple(headline_yields(page, strangers_tell_no_year(undated_recalls(page, heard, sheet, LOOKS))))


def _is_headed(page: Page) -> bool:
    """Whether the headline tells of a signing, and of nothing that goes on from one."""
    headline = page.headline
    if headline is None or headline.has("follow", "history", "plan", "end"):
        return False
    return headline.has("sign", "ceremony", "renew") or (
        headline.has("instrument") and UNDER_IT.search(headline.words) is None
    )


def _is_ground(page: Page, statement: Statement) -> bool:
    """Whether the news rests on the older paper, or the page tells the news from it on."""
    return is_ground(page, statement) or (statement.earlier and begins(page, statement.sentence))


def _goes_on_about_it(words: str) -> bool:
    """Whether a sentence without a paper's name, right behind one, tells more of it: its day, its parties."""
    if EACH_ITS_OWN.search(words) or ALSO_AGREED.match(words) or DATED.match(words):
        return True
    return any(word in words for word in ("なった", "最初", "初めて", "始ま")) and FIRST.search(words) is not None


def _is_full(page: Page, statement: Statement) -> bool:
    """Whether a statement tells more than that a paper was signed: in running text by whom, or that it is of before."""
    is_new = statement.said is Said.SIGNED and not statement.earlier
    return not is_new or bool(statement.groups and page.sentences[statement.sentence].is_prose)


def _ended_in_text(page: Page, found: list[Statement]) -> list[Statement]:
    """Whose paper ended the running text tells, where it names two; a headline names who ended it."""
    ended = [s for s in found if s.said is Said.ENDED]
    if not any(len(g) > 1 for s in ended if page.sentences[s.sentence].is_prose for g in s.groups):
        return found
    return [
        replace(s, groups=(), anaphor=True, instrument=None)
        if s in ended and not page.sentences[s.sentence].is_prose
        else s
        for s in found
    ]


def bodies(page: Page, sentence: Sentence) -> tuple[Mention, ...]:
    """The bodies that the sentence names."""
    sheet = Sheet(page)
    shift = max(sentence.start, 0)
    text = sheet.masked(sentence)
    groups = [g for g in sheet.groups(sentence, text) if not attends(sentence.words, g)]
    tellers = {m.name for group in groups if SOURCE.match(text, group.end) for m in group.mentions}
    found = [
        m
        for group in groups
        for m in sheet.bodies(group, sentence)
        # "サウジアラビアで": a country where something happens is no party
        if group.role != "other" or (resolve(m.name) is None and not m.name.endswith("港"))
    ]
    told = {m.name for m in found}
    found += [
        m
        for m in sheet.others(sentence, text)
        if m.name not in told and resolve(m.name) is None and not m.name.endswith("空港")
    ]
    return tuple(shifted(m, shift, sentence.start) for m in found if m.name not in tellers)


def sides(page: Page, sentence: Sentence) -> tuple[tuple[Mention, ...], ...]:
    """Who stands with whom by the particles, where the verb is not known."""
    if len(sentence.words) >= LONGEST or not sentence.has("sign", "ceremony", "renew"):
        return ()
    return sides_of(Sheet(page), sentence)


def hints(page: Page, sentence: Sentence) -> Said | None:
    """What the form of the sentence makes of its paper, whatever the verb."""
    return Said.OTHER_DEAL if is_business(page) else hinted(sentence)


def days(page: Page, sentence: Sentence) -> tuple[When, ...]:
    """The dates that the sentence tells."""
    return in_page(dates_of(sentence, Sheet(page), Said.SIGNED, len(sentence.words)), sentence)


def _settled(page: Page, found: list[Statement], sheet: Sheet) -> list[Statement]:
    """What only the whole page tells: a plan that it goes on to fulfil, and a signing that is older than its news."""
    signed = [s for s in found if s.said is Said.SIGNED and not s.earlier and place(page, s) in PROSE]
    if not signed:
        planned = (s for s in found if s.said is Said.PLANNED and s.names_sides and place(page, s) in PROSE)
        first = next(planned, None)
        return [_with_lead(page, s, first) for s in found] if first is not None else found
    signed, found = newest(page, signed, found)
    first = signed[0]
    told = [when.value for s in signed for when in s.dates if when.of == "signing"]
    if told and all(len(value) == MONTH for value in told):
        # "13日から16日まで訪れ、覚書を結んだ。14日には省を訪れた。覚書を交わした": the day of the second telling
        again = next((s for s in signed[1:3] if not s.dates), None)
        if again is not None and (day := visit_before(page, again, VISIT, sheet, 2)):
            found = [replace(s, dates=day) if s is again else s for s in found]
            signed = [replace(s, dates=day) if s is again else s for s in signed]
            first = signed[0] if not signed[0].dates else replace(signed[0], dates=())
            found = [first if s is signed[0] else s for s in found]
    if told and not first.dates and (stage := first_stage(event(page, first, sheet), told)):
        dated = replace(first, dates=stage)
        found = [dated if s is first else s for s in found]
        signed = [dated if s is first else s for s in signed]
        first = dated
    if not told:
        dated = replace(
            first,
            dates=(
                *first.dates,
                *(event(page, first, sheet) or pictured(page, sheet) or told_in(page, first, sheet)),
            ),
        )
        found = [dated if s is first else s for s in found]
        first = dated
    found = on_the_same_day(found, sheet)
    found = [replace(s, said=Said.SIGNED) if _is_of_these_weeks(s, first, sheet) else s for s in found]
    settled = []
    for statement in found:
        if statement.rule == "agreed to sign":
            settled.append(replace(statement, said=Said.SIGNED, rule="agreed to sign, and signed", dates=()))
        elif statement in signed[1:] and _with_another_just_now(page, statement, first):
            settled.append(replace(statement, said=Said.HELD, further=True))
        elif statement in signed[1:] and first.renewal and tells_since_when(page, statement):
            settled.append(earlier_one(statement))
        elif statement in signed[1:] and _is_older(statement, first, sheet):
            is_another = JUST_SIGNED.search(page.sentences[statement.sentence].words)
            # "4月に別の協定を締結したばかりだ": no paper of before that the news renews
            settled.append(
                replace(earlier_one(statement), said=Said.HELD, earlier=False) if is_another else earlier_one(statement)
            )
        else:
            settled.append(statement)
    if not first.renewal and is_renewed(page, first):
        settled = [replace(s, renewal=True) if s is first else s for s in settled]
    return _with_papers(page, [of_the_same(page, _with_lead(page, s, first), first) for s in settled], first)


def _with_lead(page: Page, statement: Statement, first: Statement) -> Statement:
    """ "Cとも覚書を結んだ": who signed first, or is to, signs this too."""
    if statement is first or statement.said is not first.said or statement.earlier or not first.groups:
        return statement
    words = page.sentences[statement.sentence].words
    alone = [group[0] for group in statement.groups if len(group) == 1]
    known = [m.name for m in first.groups[0]]
    if (
        len(alone) != 1
        or alone[0].name in known
        or not re.search(f"{re.escape(alone[0].name)}{WITH_TOO.pattern}", words)
    ):
        return statement
    return replace(statement, groups=((first.groups[0][0], alone[0]),))


def _with_papers(page: Page, found: list[Statement], first: Statement) -> list[Statement]:
    """How many papers, where a sentence that names no party counts them: it goes to the sentence that names them."""
    told = [s for s in found if s.said is Said.SIGNED and not s.groups and not s.earlier]
    papers = max((s.papers for s in told), default=1)
    if papers == 1 and first.papers == 1:
        papers += sum(ALSO_SIGNED.match(page.sentences[s.sentence].words) is not None for s in told if s is not first)
    return [replace(s, papers=max(s.papers, papers)) if s is first and s.groups else s for s in found]


def _is_of_these_weeks(statement: Statement, first: Statement, sheet: Sheet) -> bool:
    """Whether a paper told as one that stands was signed within days of the news, with another: "10日にも締結している".

    On a page whose day is unknown nothing else parts the two.
    """
    if sheet.published is not None or statement.said is not Said.HELD or statement.earlier or not statement.groups:
        return False
    days = [w.value for s in (statement, first) for w in s.dates[:1] if w.of == "signing" and len(w.value) > MONTH]
    return len(days) > 1 and days[0][:MONTH] == days[1][:MONTH] and not _same_parties(statement, first)


def _with_another_just_now(page: Page, statement: Statement, first: Statement) -> bool:
    """ "C社とも覚書を結んだばかりだ": told beside the news, of a partner who has no part in it."""
    words = page.sentences[statement.sentence].words
    return JUST_SIGNED.search(words) is not None and bool(statement.groups) and not _same_parties(statement, first)


def _is_older(statement: Statement, first: Statement, sheet: Sheet) -> bool:
    """Whether a later sentence tells of a signing before the one that is the news: "1月末にはNYSEとも提携した"."""
    days = [when.value for when in statement.dates if when.of == "signing"]
    if not days:
        return _of_another_month(statement, first, sheet)
    known = [when.value for when in first.dates if when.of in ("signing", "announcement")]
    if known:
        return days[0][:7] < known[0][:7] and not _same_parties(statement, first)
    return sheet.page.published is None and len(days[0]) > 4 and bool(statement.groups and first.groups)


def _of_another_month(statement: Statement, first: Statement, sheet: Sheet) -> bool:
    """Whether the news is told by its bare day ("2日"), the other signing by its month ("2月に"), not of now."""
    news, other = (sheet.dates(sheet.page.sentences[s.sentence]) for s in (first, statement))
    return any(d.day and not d.month for d in news) and bool(other) and all(d.month and not d.day for d in other)


def _same_parties(statement: Statement, first: Statement) -> bool:
    names = {mention.name for group in first.groups for mention in group}
    return all(mention.name in names for group in statement.groups for mention in group)


def mentions_of_home(page: Page, mention: Mention) -> tuple[str, ...]:
    """Words beside other appearances of the name that may tell its home: what stands before it, and what it "is"."""
    return words_of_home(page, mention)


def are_partners(words: str, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` are whom somebody acts with, by the particle behind them."""
    return LED_ON.match(words, end) is not None


def own_land(page: Page) -> str | None:
    """The land of the outlet, else that of the language."""
    return page.home or home
