"""The Japanese pack: what Japanese sentences say of agreements.

In the order of the way: rewording.py puts idioms plainly, phrases.py cuts noun phrases, people.py, bodies.py and
naming.py tell what they name, chains.py what the joins, roles.py who stands where, anaphora.py what short words
stand for, topics.py who acts unnamed, owner.py whose page it is, local_press.py of which prefecture, sheet.py
holds what the whole page tells, undated.py its days, day_of_page.py when it appeared, own_sites.py whose site it
is, ceremonies.py what a ceremony tells, ending.py tells ends, seats.py where bodies are at home, couples.py parts
several papers, by_day.py papers of several days, one_more.py another, parties.py says who signs, saying.py reads
the verb's form, clauses.py and telling.py put them together, forms.py reads lines such as 締結日, lines.py headlines,
presenting.py what a sentence says a paper is, passing.py what tells of no signing, and what goes on under an older
paper, putting_off.py signings put off, visitors.py papers of before, states.py papers of states, softly.py papers
that no verb tells, hints.py what the form of a sentence tells; data: terms, phrases and kinds /ja.csv.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.dates import find_dates
from pactwatch.reading.fresh_day import is_fresh
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ja.ceremonies import ALSO_AGREED
from pactwatch.reading.languages.ja.clauses import APART, EACH_ITS_OWN, statements_of
from pactwatch.reading.languages.ja.foreign import sounds_foreign
from pactwatch.reading.languages.ja.forms import form_alone, form_of, with_form
from pactwatch.reading.languages.ja.hints import hinted
from pactwatch.reading.languages.ja.one_more import one_more
from pactwatch.reading.languages.ja.parties import shifted
from pactwatch.reading.languages.ja.passing import goes_on, is_aside, is_business
from pactwatch.reading.languages.ja.putting_off import put_off
from pactwatch.reading.languages.ja.roles import SOURCE
from pactwatch.reading.languages.ja.seats import words_of_home
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.softly import sides_of, softly_told
from pactwatch.reading.languages.ja.states import between_states
from pactwatch.reading.languages.ja.telling import dates_of
from pactwatch.reading.languages.ja.visitors import both_of, built_on
from pactwatch.reading.languages.wholes import (
    deal_silences,
    headline_yields,
    passing_is_silent,
    strangers_tell_no_year,
    visit_before,
)
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement, When
from pactwatch.reading.news import place
from pactwatch.reading.organisations import named
from pactwatch.records import Kind

__all__ = ["bodies", "days", "hints", "home", "mentions_of_home", "sides", "sounds_foreign", "statements"]

home = "JP"
LONGEST = 800
"""Code points of a sentence; what is longer is a list or a page without full stops, and is not read."""
MOST = 80
"""Sentences with a word of an agreement that are read: more are a chronicle, and the news stands above it."""
HELD_CEREMONY = re.compile(
    r"式(?:典)?(?:が|を|は)[^。]{0,16}(?:あっ|あり|行わ|行っ|開か|開い|催さ|執り行)"
    r"|(?:あった|開いた|行った|開かれた|行われた)[^、。]{0,6}式"
)
YEARS = 2
"""Between an older paper and the news of a page without a day of publication."""
PICTURE = re.compile(r"^\s*[(（【■●▲]?(?:写真|撮影日?)(?!家|集|展)")
MONTH = len("2000-01")
A_LINE = 120
FAR = 5
"""Sentences before an undated signing among which the visit or meeting is told."""
NOT_OF_ITSELF = re.compile(
    r"外務省|大使館|領事館|代表部|新聞|新報|時報|タイムス|出版|ジャーナル|メディア|通信|放送|テレビ|ニュース|タイムズ|日報|経済|プレス|オンライン|協会報|学会誌"
)
"""Whose pages tell of others: a foreign office, embassies and the press."""
VISIT = re.compile(
    r"足を運|会った|会い、|向き合|机を並べ|顔を合わせ|顔をそろえ|招か|招い|招き|迎え|出向|飛び、|降り立|集ま|縁を結|手を結|手を組|手を携|訪れ|訪問(?:し|。|、)|訪ね|来日し|会談し|会談した|訪日し|開かれ|行われ|開催|出席し|来学"
)


OF_PAPERS = re.compile(r"文書|書面|書類|握手|手を取り|席に着|式に|式で|会場|パートナー")
"""What tells of a signing though it names no paper."""


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
            or (before is not None and before.has("instrument") and EACH_ITS_OWN.search(s.words))
            or (before is not None and before.has("instrument") and ALSO_AGREED.match(s.words))
        )
    ]
    for sentence in telling[:MOST]:
        found += statements_of(sentence, sheet)
    found = both_of(built_on(_ended_in_text(page, _named_once(found)), sheet), sheet)
    found += one_more(sheet, found)
    if any(s.said is Said.SIGNED and not s.earlier for s in found):
        found = with_form(found, form_of(sheet))
    elif not found:
        found += form_alone(sheet) or softly_told(sheet)
    found = put_off(page, found)
    if found and is_business(page):
        return (replace(found[0], said=Said.OTHER_DEAL, groups=()),)
    settled = [_with_own(between_states(s, sheet), sheet) for s in deal_silences(page, _settled(page, found, sheet))]
    heard = passing_is_silent(page, settled)
    if heard is not settled:
        heard = [s for s in heard if not is_aside(page, s)] or [s for s in settled if goes_on(page, s)]
    if settled and not heard and _is_all_in_passing(page, settled):
        return (replace(settled[0], said=Said.OTHER_DEAL, groups=()),)
    return tuple(headline_yields(page, strangers_tell_no_year(heard)))


def _named_once(found: list[Statement]) -> list[Statement]:
    """Who signed apart from the paper's sentence is told for those whom that sentence does not name."""
    full = {s.sentence for s in found if any(len(group) > 1 for group in s.groups) and s.rule != APART}
    return [
        replace(s, groups=(), anaphor=True) if s.rule == APART and full & {s.sentence - 1, s.sentence - 2} else s
        for s in found
    ]


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


def _is_all_in_passing(page: Page, silenced: list[Statement]) -> bool:
    """Whether no other sentence names a paper, and nothing is said to go on under the one named in passing."""
    read = {s.sentence for s in silenced}
    named = [s for s in page.prose if s.has("instrument")]
    return all(s.order in read and not s.has("follow") for s in named)


def _with_own(statement: Statement, sheet: Sheet) -> Statement:
    """ "加藤大臣はXの大臣と覚書に署名した" on a ministry's own page: whose page it is signs too."""
    if len(statement.groups) != 1 or len(statement.groups[0]) != 1 or statement.earlier:
        return statement
    own, other = sheet.own(), statement.groups[0][0]
    if own is None or NOT_OF_ITSELF.search(own.name) or own.name in other.name or other.name in own.name:
        return statement
    known, same = named(own.name), named(other.name)
    told = kind_by_ending(own.name, "ja")
    if known is not None and same is not None and known.organisations[0] is same.organisations[0]:
        return statement
    if not sheet.speaks_of_itself() and (told is None or told[1] is Kind.COMPANY):
        return statement
    return replace(statement, groups=((own, other),))


def bodies(page: Page, sentence: Sentence) -> tuple[Mention, ...]:
    """The bodies that the sentence names."""
    sheet = Sheet(page)
    shift = max(sentence.start, 0)
    text = sheet.masked(sentence)
    groups = sheet.groups(sentence, text)
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
    return hinted(sentence)


def days(page: Page, sentence: Sentence) -> tuple[When, ...]:
    """The dates that the sentence tells."""
    return dates_of(sentence, Sheet(page), Said.SIGNED, len(sentence.words))


def _settled(page: Page, found: list[Statement], sheet: Sheet) -> list[Statement]:
    """What only the whole page tells: a plan that it goes on to fulfil, and a signing that is older than its news."""
    signed = [s for s in found if s.said is Said.SIGNED and not s.earlier and place(page, s) in ("lead", "body")]
    if not signed:
        return found
    signed, found = _newest(page, signed, found)
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
    if not told:
        dated = replace(first, dates=(*first.dates, *(_event(page, first, sheet) or _pictured(page, sheet) or _told_in(page, first, sheet))))
        found = [dated if s is first else s for s in found]
        first = dated
    settled = []
    for statement in found:
        if statement.rule == "agreed to sign":
            settled.append(replace(statement, said=Said.SIGNED, rule="agreed to sign, and signed", dates=()))
        elif statement in signed[1:] and _is_older(statement, first, sheet):
            settled.append(_earlier(statement))
        else:
            settled.append(statement)
    return _with_papers([_with_lead(page, s, first) for s in settled], first)


def _newest(page: Page, signed: list[Statement], found: list[Statement]) -> tuple[list[Statement], list[Statement]]:
    """Signed years before what the page tells with its day was signed: of before, where no day of publication says."""
    years = {id(s): max(int(w.value[:4]) for w in told) for s in signed if (told := _signings(s))}
    newest = max(years.values(), default=0)
    old = [s for s in signed if years.get(id(s), newest) <= newest - YEARS]
    if page.published is not None or not old or not any(len(w.value) > MONTH for s in signed for w in _signings(s)):
        return signed, found
    return [s for s in signed if s not in old], [_earlier(s) if s in old else s for s in found]


def _signings(statement: Statement) -> list[When]:
    return [when for when in statement.dates if when.of == "signing"]


def _pictured(page: Page, sheet: Sheet) -> tuple[When, ...]:
    """The day in a line of its own about the picture: 写真(2015年6月4日)."""
    lines = [s.words for s in page.sentences if not s.is_prose]
    lines += [line for cut in page.article.cuts for line in cut.text.split("\n")]
    for line in (line for line in lines if PICTURE.match(line)):
        days = {date.value for date in find_dates(line, "ja", sheet.published) if date.day and date.value}
        if len(days) == 1 and is_fresh(page, day := days.pop()):
            return (When(value=day, of="event", start=-1, end=-1),)
    return ()


def _told_in(page: Page, first: Statement, sheet: Sheet) -> tuple[When, ...]:
    """The month of publication, where a page tells of a signing as its news and tells no day or month at all."""
    sentence = page.sentences[first.sentence]
    if page.published is None or first.dates or sentence.place not in ("lead", "headline") or first.renewal:
        return ()
    beside = [cut.text for cut in page.article.cuts] + [s.words for s in page.sentences if not s.is_prose]
    today = str(page.published)
    if not any(d.value == today for line in beside if len(line) < A_LINE for d in find_dates(line, "ja", None)):
        # the page itself does not say its day
        return ()
    dates = (date for s in page.prose for date in sheet.dates(s))
    if any(date.month or date.day for date in dates if not date.is_future):
        return ()
    return (When(value=str(page.published)[:7], of="announcement", start=-1, end=-1),)


def _event(page: Page, first: Statement, sheet: Sheet) -> tuple[When, ...]:
    """The day of the visit or meeting of which an undated signing is told: near before it, else the article's own."""
    if near := visit_before(page, first, VISIT, sheet, FAR) or _ceremony_after(page, first, sheet):
        return near
    if near := _beside(page, first, sheet):
        return near
    opening = next((s for s in page.sentences if s.place == "lead"), None)
    if opening is None or opening.order >= first.sentence or not VISIT.search(opening.words):
        return ()
    days = [day for day in sheet.dates(opening) if sheet.value(day) and day.month and not day.is_future]
    return (
        (When(value=sheet.value(days[0]) or "", of="event", start=days[0].start, end=days[0].end),)
        if len(days) == 1
        else ()
    )


def _beside(page: Page, first: Statement, sheet: Sheet) -> tuple[When, ...]:
    """The one day that the running sentence right before or behind tells beside a paper or a signing."""
    for order in (first.sentence - 1, first.sentence + 1):
        if not 0 <= order < len(page.sentences) or not page.sentences[order].is_prose:
            continue
        sentence = page.sentences[order]
        is_of_it = sentence.has("instrument", "sign", "ceremony") or OF_PAPERS.search(sentence.words)
        if not is_of_it and not any(m.name in sentence.words for group in first.groups for m in group):
            continue
        if sentence.has("plan", "history", "follow", "deal", "elsewhere"):
            continue
        told = [when for when in dates_of(sentence, sheet, Said.SIGNED, len(sentence.words)) if len(when.value) > 7]
        if len(told) == 1 and told[0].of in ("signing", "announcement"):
            of = "event" if told[0].of == "signing" else told[0].of
            return (replace(told[0], of=of),)
    return ()


def _ceremony_after(page: Page, first: Statement, sheet: Sheet) -> tuple[When, ...]:
    """ "12日、ダッカで式があった": the sentence behind the signing dates it."""
    for sentence in page.sentences[first.sentence + 1 : first.sentence + 2]:
        days = [day for day in sheet.dates(sentence) if day.day and sheet.value(day) and not day.is_future]
        if len(days) == 1 and HELD_CEREMONY.search(sentence.words):
            return (When(value=sheet.value(days[0]) or "", of="event", start=days[0].start, end=days[0].end),)
    return ()


def _with_lead(page: Page, statement: Statement, first: Statement) -> Statement:
    """ "Cとも覚書を結んだ": who signed first signs this too."""
    if statement is first or statement.said is not Said.SIGNED or statement.earlier or not first.groups:
        return statement
    words = page.sentences[statement.sentence].words
    alone = [group[0] for group in statement.groups if len(group) == 1]
    known = [m.name for m in first.groups[0]]
    if len(alone) != 1 or alone[0].name in known or f"{alone[0].name}とも" not in words:
        return statement
    return replace(statement, groups=((first.groups[0][0], alone[0]),))


def _with_papers(found: list[Statement], first: Statement) -> list[Statement]:
    """How many papers, where a sentence that names no party counts them: it goes to the sentence that names them."""
    papers = max((s.papers for s in found if s.said is Said.SIGNED and not s.groups and not s.earlier), default=1)
    return [replace(s, papers=max(s.papers, papers)) if s is first and s.groups else s for s in found]


def _is_older(statement: Statement, first: Statement, sheet: Sheet) -> bool:
    """Whether a later sentence tells of a signing before the one that is the news: "1月末にはNYSEとも提携した"."""
    days = [when.value for when in statement.dates if when.of == "signing"]
    if not days:
        return False
    known = [when.value for when in first.dates if when.of in ("signing", "announcement")]
    if known:
        return days[0][:7] < known[0][:7] and not _same_parties(statement, first)
    return sheet.page.published is None and len(days[0]) > 4 and bool(statement.groups and first.groups)


def _same_parties(statement: Statement, first: Statement) -> bool:
    names = {mention.name for group in first.groups for mention in group}
    return all(mention.name in names for group in statement.groups for mention in group)


def _earlier(statement: Statement) -> Statement:
    dates = tuple(replace(when, of="earlier") for when in statement.dates)
    return replace(statement, earlier=True, dates=dates)


def mentions_of_home(page: Page, mention: Mention) -> tuple[str, ...]:
    """Words beside other appearances of the name that may tell its home: what stands before it, and what it "is"."""
    return words_of_home(page, mention)
