"""Whom a Chinese page's people speak for: "A部副部长王某" once, and then only "王某与B签署"."""

from __future__ import annotations

import re

from babel import Locale

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.languages.zh.guessed import PERSON as SURNAMED
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.words import pattern_of
from pactwatch.reading.model import Mention
from pactwatch.records import Kind

PERSON = re.compile(r"(?![和与與及在说說表率等也将將的对對会會、兼团團])[㐀-鿿·]{2,4}")
OWN_HEAD = re.compile(
    rf"(?:^|[,，。;；\1\2]|代表)(?:我[校院所局馆館会會省市])?{SURNAMED.pattern}(?:常务|常務)?副?(?:校|院|所|馆|館|局|厅|廳|市|省|会|會|理事|董事)[长長](?:一行)?"
    r"(?:(?:率团|率團|率队|率隊|带队|帶隊|率[㐀-鿿]{0,6}代表[团團])?(?:赴|出访|出訪|访问|訪問|走访|走訪|到访|到訪|考察)[^,，。;；:：]{2,16}[\s\1\2,，])?"
    r"[与與同和]?$"
)
"""A head named without his body, who on a body's own page is its own: "王某院长(率团赴X、Y )与B签署"."""
HEAD = (
    r"(?:党委|黨委|常务|常務|执行|執行)?"
    r"(?:副?(?:校|院|所|馆|館|局|厅|廳|市|省|会|會|理事|董事)[长長]|副?(?:书记|書記|主任))"
)
"""The title of who heads a house."""
OWN_HEADS = re.compile(rf"(?:^|[,，、。;；和与與同由])(?P<who>{SURNAMED.pattern}){HEAD}(?![㐀-鿿]?[办辦])")
"""A head named before his title, without a body."""
OF_OURS = re.compile(
    rf"(?P<who>{SURNAMED.pattern}){HEAD}"
    rf"|{HEAD}(?P<behind>{SURNAMED.pattern})"
)
"""Behind 我院: its head, before or behind his title."""
SUBJECT = re.compile(r"(?:^|[,，。;；:：\1\2\s])(?P<who>[㐀-鿿·]{2,12})")
ENVOY = re.compile(
    r"[驻駐](?P<to>[㐀-鿿]{2,9}?)(?:共和国|共和國|王国|王國)?(?:特命全权|特命全權|临时|臨時)?(?:大使(?!馆|館)|代办|代辦|公使|代表(?!处|處|团|團|性|中)|总领事(?!馆)|總領事(?!館))"
)
HE = re.compile(
    r"(?:^|[,，。;；\1\2])[他她](?:将|將|会|會|还|還|也|已|届时|屆時|随后|隨後|并|並|计划|計劃|拟|擬|[\2]){0,3}(?:代表[^,，。;；]{0,6}[方国國府])?[与與和同跟]?$"
)
"""Who alone is spoken of, right before 与: the first person that the page presents."""
CABINET = re.compile(r"内阁|內閣")
WRITTEN = re.compile(
    r"[A-ZÀ-Þ][A-Za-zÀ-ÿ.'’-]*(?:(?: (?:de|van|von|der|den|la|bin|al|di|da))*" r" [A-ZÀ-Þ][A-Za-zÀ-ÿ.'’-]*){1,3}"
)
"""A person's whole name in Latin letters."""
SECOND_POST = re.compile(r"[、兼](?:医学院|醫學院|[㐀-鿿]{0,4}(?:学院|學院))?")
"""Between two posts that one person holds in one house."""
MOST_SENTENCES = 12
"""Running sentences in which a page presents its people."""


def spoken_for(sheet: Sheet, text: str, *, is_line: bool = False) -> Mention | None:
    """The body of the person who is the subject in a masked text that names nobody else; None where none is known.

    ``is_line``: in a headline, whose envoy the sentences name by what he signs for.
    """
    people = _people(sheet)
    if not is_line and (sender := _sender(sheet, text)) is not None:
        return sender
    if land := _of_cabinet(sheet, text):
        return land
    if OWN_HEAD.search(text) and (own := sheet.own()) is not None:
        return own
    if not people or HE.search(text):
        return next(iter(people.values()), None)
    for subject in SUBJECT.finditer(text):
        who = subject["who"]
        found = next((people[who[:size]] for size in (4, 3, 2) if who[:size] in people), None)
        if found is not None:
            return found
    return None


def _sender(sheet: Sheet, text: str) -> Mention | None:
    """The land whose envoy is the subject: "中国驻X大使王某与", "我駐X大使", of the page's own where none is told."""
    envoy = next((e for e in ENVOY.finditer(text) if any(m.start == 0 for m in find_countries(e["to"], "zh"))), None)
    if envoy is None:
        return None
    before = text[: envoy.start()]
    told = next((code for size in range(6, 1, -1) if (code := resolve(before[-size:]))), None)
    code = told or resolve(sheet.home())
    if code is None or any(m.code == code for m in find_countries(envoy["to"], "zh")):
        return None
    name = str(Locale.parse("zh").territories.get(code, code))
    return Mention(name=name, start=-1, end=-1, country=code, kind=Kind.GOVERNMENT)


def _of_cabinet(sheet: Sheet, text: str) -> Mention | None:
    """The land whose cabinet is the subject, where it or the headline tells one: "内阁今天批准与X签署"."""
    if not CABINET.search(text):
        return None
    headline = sheet.page.headline.words if sheet.page.headline else ""
    lands = find_countries(text, "zh") or find_countries(headline, "zh")
    if not lands or (not CABINET.search(headline) and lands[0].words not in text):
        return None
    name = str(Locale.parse("zh").territories.get(lands[0].code, lands[0].code))
    return Mention(name=name, start=-1, end=-1, country=lands[0].code, kind=Kind.GOVERNMENT)


def headed_by(sheet: Sheet, surname: str) -> Mention | None:
    """The body whose head bears a surname in Latin letters: "A大学校长Bernhard Eitel" once, and then only "Eitel"."""
    if sheet.page.text.count(surname) < len(("in full", "short")):
        return None
    for sentence in [s for s in sheet.page.sentences if s.is_prose and surname in s.words][:MOST_SENTENCES]:
        for named in bodies_in(sheet.masked(sentence), sheet.names):
            behind = sentence.words[named.end :]
            title = pattern_of("title").match(behind)
            person = WRITTEN.match(behind, title.end()) if title else None
            if person is not None and not named.is_self and not named.same and person.group().endswith(f" {surname}"):
                return sheet.moved(named.mention, max(sentence.start, 0))
    return None


def first_person(sheet: Sheet, upto: int) -> Mention | None:
    """The body of the first person whom the page presents before a sentence."""
    first = next(iter(_people(sheet).values()), None)
    if first is None:
        return None
    here = sheet.page.sentence_at(first.start)
    return first if here is not None and here.order < upto else None


def _people(sheet: Sheet) -> dict[str, Mention]:
    """The names of people, short of their last letters too, with the bodies whose titles stand before them."""
    if sheet.people is None:
        sheet.people = {}
        for sentence in [s for s in sheet.page.sentences if s.is_prose][:MOST_SENTENCES]:
            shift = max(sentence.start, 0)
            bodies = bodies_in(sheet.masked(sentence), sheet.names)
            if bodies and bodies[0].is_self and (own := sheet.own()) and (head := OF_OURS.match(bodies[0].after)):
                sheet.people |= dict.fromkeys(_short(head["who"] or head["behind"]), own)
            if not bodies and (own := sheet.own()) is not None:
                # on a body's own page a head without a body is its own
                sheet.people |= {who: own for head in OWN_HEADS.finditer(sentence.words) for who in _short(head["who"])}
            for named in bodies:
                title = pattern_of("title").match(named.after)
                if title and (second := SECOND_POST.match(named.after, title.end())):
                    # "A大学副校长、医学院院长王某"
                    title = pattern_of("title").match(named.after, second.end())
                person = PERSON.match(named.after, title.end()) if title else None
                if person is None or named.is_self or named.same:
                    continue
                for who in _short(person.group()):
                    sheet.people.setdefault(who, sheet.moved(named.mention, shift))
    return sheet.people


def _short(person: str) -> list[str]:
    """A name, and what it is without its last letters: what stood behind it may be no part of it."""
    return [person[:size] for size in range(2, len(person) + 1)]
