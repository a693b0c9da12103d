"""What a Japanese page says beside its sentences: whose page it is, the year of its news, what 同社 stands for."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.dates import DateMention, find_dates
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ja.anaphora import (
    explained,
    formed,
    head_of_same,
    headed,
    just_named,
    last_country,
    numbered,
    of_prefecture,
    own_place,
    state_of,
    stood_for,
)
from pactwatch.reading.languages.ja.arms import at_home_as_arm
from pactwatch.reading.languages.ja.bodies import FOREIGN
from pactwatch.reading.languages.ja.chains import Chain, bodies_in, chains_in
from pactwatch.reading.languages.ja.day_of_page import day_of_page
from pactwatch.reading.languages.ja.leaning import is_of_a_school, of_place, stuck_to
from pactwatch.reading.languages.ja.namesakes import is_of_okayama
from pactwatch.reading.languages.ja.naming import KANA
from pactwatch.reading.languages.ja.owner import owner_of
from pactwatch.reading.languages.ja.people import MINISTER_ABROAD, is_person, leader_of, ministry_of
from pactwatch.reading.languages.ja.quotes import without_quotes
from pactwatch.reading.languages.ja.rewording import reworded
from pactwatch.reading.languages.ja.roles import Group, groups_in
from pactwatch.reading.languages.ja.same_place import of_the_place_told
from pactwatch.reading.languages.ja.schools import school_in_full
from pactwatch.reading.languages.ja.told_days import DATELINE, FAR, dates_in, day_before
from pactwatch.reading.languages.ja.topics import (
    introduced,
    only_state,
    other_of_headline,
    person_stands_for,
    topic_before,
)
from pactwatch.reading.languages.ja.undated import head_of, in_full, year_of_news, year_of_opening
from pactwatch.reading.languages.ja.words import pattern_of, self_pattern
from pactwatch.reading.model import FULL, Mention, Page, Sentence
from pactwatch.reading.organisations import find_organisations
from pactwatch.records import Kind

RECENT_DAYS = 100
VISITS = re.compile(r"を訪")
TRAVELLERS = re.compile(r"(?:一行|訪問団|代表団|使節団|視察団)(?:の(?:活動|日程|行程|動き|足取り))?(?:が|は)")
MOVES = 9
"""Letters behind travellers that tell of their journey: の行程は."""
IS_VISITED = re.compile(r"[^、。をがは]{2,30}を(?:[^。をが]{2,40})が(?:\d{1,2}日、?)?訪(?:問し|れ)")
"""A病院をB大学の一行が訪問し: the object comes first."""
LAST_YEAR = ("昨年", "去年", "前年")
SAME_OWNER = re.compile(
    r"同(?P<kind>大学校|大学|大|学院|病院|院|研究所|機構|財団|協会|市|県|州|省|社)(?=[㐀-鿿ァ-ヺA-Z]{2})"
)
OF_THE_LAND = re.compile(r"同国(?:の)?[㐀-鿿]{1,8}[省庁]")
OFFICE_OF = re.compile(r"(?P<short>[A-Z][A-Za-z]{1,9})(?:管理局|管理委員会|運営委員会|本部|事務局|理事会|執行部)")
"""HSP管理局: who runs what the page calls HSP."""
FORMER = re.compile(
    r"同(?P<kind>大学校|大学|大|校|学院|病院|院|研究所|機構|財団|協会|省|庁|社)の前身(?:に[あ当]たる|である|だった|の|、)?$"
)
"""Before the name that a body bore."""
THIS_YEAR = ("今年", "本年", "ことし", "当年")


HEADED_BY = {
    Kind.UNIVERSITY: ("学長", "総長", "学部長", "研究科長"),
    Kind.HOSPITAL: ("院長", "総長", "病院長", "センター長"),
    Kind.INSTITUTE: ("所長", "機構長", "理事長", "センター長", "研究所長"),
}
"""Titles by which a page of such a body speaks of its own heads."""


class Sheet:
    """One page, with what is worked out once for all its sentences."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.published = page.published or day_of_page(page)
        self.year = self.published.year if self.published else year_of_news(page)
        self._own: Mention | None = None
        self._looked = False
        self._explained: dict[str, Mention] | None = None
        self._known: frozenset[str] | None = None

    def is_line(self, sentence: Sentence) -> bool:
        """Whether the sentence is a headline or a list item: it has no full stop."""
        if sentence.place == "headline":
            return not re.search(r"(?:ました|です|ます)[。!?]?$", sentence.words) or not sentence.words.endswith("。")
        return sentence.place in ("above", "line") and not re.search(r"[。!?]\s*$", sentence.words)

    def masked(self, sentence: Sentence) -> str:
        """The sentence with dates, datelines and quoted speech blanked, letter for letter."""
        text = sentence.words
        head = DATELINE.match(text)
        if head and sentence.place != "headline":
            text = "\1" * head.end() + text[head.end() :]
        for date in find_dates(sentence.words, "ja", self.published):
            text = text[: date.start] + "\2" * (date.end - date.start) + text[date.end :]
        return reworded(without_quotes(text))

    def dates(self, sentence: Sentence) -> tuple[DateMention, ...]:
        """The dates of a sentence; offsets in the sentence. A dateline's is the day of the telling."""
        return dates_in(self.page, sentence, self.published, self.year)

    def day_before(self, sentence: Sentence, far: int = FAR) -> DateMention | None:
        """The last day that the sentences before tell."""
        return day_before(self.page, sentence, self.published, far)

    def value(self, date: DateMention) -> str | None:
        """The date as the page supports it: without a publication day, with the one year that the page tells."""
        if date.value is not None:
            return date.value[:4] if "Q" in date.value else date.value
        if self.published is None and date.day and date.month is None and (day := in_full(self.page, date.day)):
            return day
        if self.published is not None or self.year is None or (date.day is None and date.month is None):
            return None
        year, month = self.year, date.month
        if date.rule == "year by word" and not date.words.startswith(THIS_YEAR):
            # 昨年7月: of another year than the page's
            if not date.words.startswith(LAST_YEAR) or year_of_opening(self.page) is None:
                return None
            year -= 1
        if month is None and (head := head_of(self.page)) is not None:
            # "2019年8月" above the text: of that month is its "29日"
            month = head[1]
        if month is None:
            return str(year)
        return f"{year}-{month:02}" + (f"-{date.day:02}" if date.day else "")

    def is_recent(self, date: DateMention) -> bool:
        """Whether a date of an earlier year is still news at publication."""
        published = self.published
        if published is None or not date.year or not date.month:
            return False
        return (published.year - date.year) * 365 + (published.month - date.month) * 30 <= RECENT_DAYS

    def is_of_these_days(self, date: DateMention, most: int) -> bool:
        """Whether a day lies at ``most`` so many days before publication."""
        published = self.published
        if published is None or not (date.day and date.value) or date.is_future or len(date.value) < FULL:
            return False
        return 0 <= (published - dt.date.fromisoformat(date.value)).days <= most

    def has_recent_day(self, sentence: Sentence, upto: int) -> bool:
        """Whether the sentence gives, up to there, a day that is news at publication."""
        return any(date.day and date.start < upto and self.is_recent(date) for date in self.dates(sentence))

    def names_a_year(self, sentence: Sentence) -> bool:
        """Whether the sentence gives a date with its year."""
        return any(date.year and "年" in date.words for date in self.dates(sentence))

    def groups(self, sentence: Sentence, text: str) -> list[Group]:
        """The groups of bodies of a masked sentence; not where something is done ("日本での開発")."""
        return [g for g in groups_in(text, self.known()) if not text.startswith(("での", "における"), g.end)]

    def bodies(self, group: Group, sentence: Sentence) -> list[Mention]:
        """The bodies of a group, with 本学 and 同社 replaced by the names that they stand for."""
        found = [self.in_full(mention, sentence) for mention in group.mentions]
        if group.is_self and (own := self.own()):
            found.insert(0, replace(own, start=group.start, end=group.end))
        if group.same and is_person(group.same):
            one = person_stands_for(self.page, group.same, self.chains, self._own_of(group.same))
            one = (
                one
                or head_of_same(self.page, group.same, without_quotes)
                or self.host(sentence)
                or self._minister_abroad(group, sentence)
            )
            found = [one, *found] if one else found
        else:
            shorts = [short for short in (group.same, *group.also) if short]
            full = [one for short in shorts if (one := self._stood_for(short, group, sentence))]
            found = [self.in_full(one, sentence) if stuck_to(one) else one for one in full] + found
        for person in group.people:
            one = introduced(self.page, person, self.chains)
            found += [one] if one is not None and all(one.name != m.name for m in found) else []
        return found

    def _stood_for(self, short: str, group: Group, sentence: Sentence) -> Mention | None:
        just_told = f"同{short}" in sentence.words[group.start : group.end]
        if just_told and (one := self._just_before(short, group, sentence)):
            return one
        full = stood_for(self.page, short, sentence, without_quotes, just_told=just_told, known=numbered(self.page))
        if full is None and OF_THE_LAND.search(sentence.words, group.start, group.end):
            # "ラオスを訪れ、同国保健省の次官と": an office that nothing names in full
            country = last_country(self.page, sentence, group.start)
            return Mention(name=short, start=group.start, end=group.end, home=country) if country else None
        return full

    def _just_before(self, short: str, group: Group, sentence: Sentence) -> Mention | None:
        """The last body that the sentence itself names before 同市, and that ends so."""
        one = self._just_named(short, group.start, sentence)
        return one if one is not None and one.name != short else None

    def host(self, sentence: Sentence) -> Mention | None:
        """ "AがBを訪れ、岡理事長と覚書を結んだ": whose head it is the visit tells."""
        for chain in self.chains(sentence):
            comes_first = chain.after.startswith("を") and IS_VISITED.search(sentence.words)
            is_visited = VISITS.match(chain.after) or comes_first
            if chain.mention is None or not is_visited:
                continue
            kind = kind_by_ending(chain.mention.name, "ja")
            is_place = resolve(chain.mention.name) is not None or (kind is not None and kind[1] is Kind.GOVERNMENT)
            is_place = is_place or (kind is None and _looks_like_a_town(chain.mention))
            return None if is_place else self.in_full(chain.mention, sentence)
        return None

    def topic_before(self, sentence: Sentence) -> Mention | None:
        """The body of which the sentences before told."""
        return topic_before(self.page, sentence, self._topics)

    def _topics(self, sentence: Sentence) -> Iterator[Mention]:
        groups = self.groups(sentence, self.masked(sentence))
        if not any(group.role == "topic" for group in groups):
            # "A大学の一行が東南アジアを回り、": who travels
            groups = [
                replace(g, role="topic") for g in groups if TRAVELLERS.search(sentence.words, g.start, g.end + MOVES)
            ]
        for group in groups:
            if group.role == "topic" and not sentence.words.startswith("も", group.end):
                # "A会もBと結んだ" is told beside
                yield from self.bodies(group, sentence)

    def chains(self, sentence: Sentence) -> list[Chain]:
        """The phrases of a sentence, with what they name."""
        return chains_in(self.masked(sentence), self.known())

    def _minister_abroad(self, group: Group, sentence: Sentence) -> Mention | None:
        """The ministry of a foreign minister, his country told before him: "駐フィリピン大使とマナロ外務大臣"."""
        office = ministry_of(group.same)
        if office is None and FOREIGN.match(group.same) and leader_of(group.same):
            return only_state(self.page)
        if office is None and MINISTER_ABROAD.fullmatch(group.same):
            # カティア・アブレウ農業畜産食糧供給大臣: of an office that no list has
            return only_state(self.page)
        if office is None or not FOREIGN.match(group.same):
            return None
        country = other_of_headline(self.page, sentence) or last_country(self.page, sentence, group.start)
        if not country:
            return None
        return Mention(name=f"{country}{office[0]}", start=-1, end=-1, home=country, kind=Kind.GOVERNMENT)

    def _own_of(self, person: str) -> Mention | None:
        """The page's own body, where it speaks of itself, or has heads with such a title."""
        own = self.own()
        if own is None or self.speaks_of_itself():
            return own
        told = kind_by_ending(own.name, "ja")
        heads = HEADED_BY.get(told[1]) if told else None
        return own if heads and person.endswith(heads) else None

    def speaks_of_itself(self) -> bool:
        """Whether the page speaks of its owner: 当社, 本学."""
        return bool(self_pattern().search(self.page.text))

    def known(self) -> frozenset[str]:
        """Names that only this page tells to be bodies'."""
        if self._known is None:
            own = self.own()
            self._known = headed(self.page) | formed(self.page) | frozenset(self.explained()) | numbered(self.page)
            self._known |= {own.name} if own is not None else frozenset()
        return self._known

    def explained(self) -> dict[str, Mention]:
        """The short names that the page explains in brackets, and the bodies that bear them."""
        if self._explained is None:
            self._explained = explained(self.page)
        return self._explained

    def others(self, sentence: Sentence, text: str) -> list[Mention]:
        """Bodies that stand in no role, but are named."""
        return [self.in_full(m, sentence) for m in bodies_in(text, self.known())]

    def in_full(self, mention: Mention, sentence: Sentence) -> Mention:  # noqa: PLR0911  a ladder of readings
        """The mention with the full name that the page explains, and the country that 同国 stands for."""
        mention = at_home_as_arm(self.page, of_the_place_told(self.page, sentence, mention))
        if is_of_okayama(mention.name, self.page.text):
            mention = replace(mention, country="JP")
        if (now := self._called_now(mention, sentence)) is not None:
            return now
        office = OFFICE_OF.fullmatch(mention.name)
        short = office["short"] if office else mention.name
        full = self.explained().get(short) or school_in_full(self.page.text, self.own(), mention)
        if full is None and (part := pattern_of("self").match(mention.name)) and (own := self.own()):
            # 本学医学部附属病院
            return replace(mention, name=f"{own.name}{mention.name[part.end() :]}", home=own.home or mention.home)
        if full is None and (same := SAME_OWNER.match(mention.name)):
            # 同大学医学部
            whose = stood_for(self.page, same["kind"], sentence, without_quotes, just_told=True)
            whose = self._just_named(same["kind"], mention.start, sentence) or whose
            rest = mention.name[same.end() :]
            return replace(mention, name=whose.name + rest, home=whose.home) if whose else mention
        if full is None and (own := self._own_school(mention)):
            return own
        if full is None and (kind := stuck_to(mention)):
            ours = kind != "州" and self.page.home in (None, "JP")
            return of_place(mention, own_place(self.page, kind, "JP" if ours else None, abroad=kind == "州"), kind)
        if full is None:
            return of_prefecture(self.page, mention)
        home = f"{mention.home} {full.home}".strip()
        return replace(mention, name=full.name, aliases=full.aliases, home=home, country=full.country)

    def _called_now(self, mention: Mention, sentence: Sentence) -> Mention | None:
        """What a body is called now: "同大の前身にあたるX"; None where nothing tells that it bore the name."""
        former = FORMER.search(sentence.words, 0, max(mention.start, 0))
        if former is None:
            return None
        now = self._just_named(former["kind"], former.start(), sentence)
        now = now or stood_for(self.page, former["kind"], sentence, without_quotes, just_told=True)
        if now is None or now.name == mention.name:
            return None
        return replace(now, start=mention.start, end=mention.end, aliases=(*now.aliases, mention.name))

    def _just_named(self, kind: str, upto: int, sentence: Sentence) -> Mention | None:
        """The last body that the sentence names up to there, and that ends so."""
        before = (c.mention for c in reversed(self.chains(sentence)) if c.end <= upto)
        return next(
            (m for m in before if m is not None and m.name.endswith(kind) and not m.name.startswith("同")), None
        )

    def _own_school(self, mention: Mention) -> Mention | None:
        """The page's own school for 国際交流センター, which is a part of it."""
        own = self.own() if is_of_a_school(mention) and not mention.home else None
        told = kind_by_ending(own.name, "ja") if own is not None else None
        is_school = told is not None and told[1] in (Kind.UNIVERSITY, Kind.HOSPITAL)
        return replace(own, start=mention.start, end=mention.end) if own is not None and is_school else None

    def counted(
        self, sentence: Sentence, count: int, *, of_states: bool, of_schools: bool = False
    ) -> tuple[Mention, ...]:
        """The bodies that "この4者" in the sentence stands for."""
        return just_named(
            self.page, sentence, count, self._of_states if of_states else self._schools if of_schools else self._named
        )

    def partners_counted(self, sentence: Sentence, count: int, lead: str) -> tuple[Mention, ...]:
        """The bodies, none of them ``lead`` or a land, that "この2大学" of whom it tells stands for."""
        return just_named(
            self.page,
            sentence,
            count,
            lambda one: [m for m in self._named(one) if m.name != lead and resolve(m.name) is None],
        )

    def _named(self, sentence: Sentence) -> list[Mention]:
        groups = self.groups(sentence, self.masked(sentence))
        found: dict[str, Mention] = {}
        for mention in (m for group in groups for m in self.bodies(group, sentence)):
            found.setdefault(mention.name, replace(mention, start=-1, end=-1))
        return list(found.values())

    def _of_states(self, sentence: Sentence) -> list[Mention]:
        """The offices of states that the sentence names: 三国の保健省."""
        return [m for m in self._named(sentence) if state_of(m) is not None]

    def _schools(self, sentence: Sentence) -> list[Mention]:
        """The universities that the sentence names, none of their parts: 三校."""
        return [m for m in self._named(sentence) if m.name.endswith(("大学", "大学校", "大", "高専", "高校", "学校"))]

    def is_backed(self, mention: Mention, sentence: Sentence) -> bool:
        """Whether a headline's katakana word is a name: by its ending, the gazetteer, or because the text uses it."""
        name = mention.name
        if kind_by_ending(name, "ja") or home_of(name, "ja") or find_organisations(name):
            return True
        elsewhere = self.page.text.count(name) - (1 if sentence.start >= 0 else 0)
        return elsewhere > 0 or bool(re.search(r"[A-Z]", name))

    def own(self) -> Mention | None:
        """The body whose page it is ("本学", "当社"): by the article itself, else the outlet or the page's frame."""
        if not self._looked:
            self._looked = True
            own = owner_of(self.page)
            if own is not None and not own.home and self.page.home in (None, "JP") and self.speaks_of_itself():
                own = replace(own, home="日本") if home_of(own.name, "ja") is None else own
            self._own = own
        return self._own


def _looks_like_a_town(mention: Mention) -> bool:
    """ネパールのデュリケル: a bare foreign word of a land, which names no known body."""
    is_of_land = resolve(mention.home) not in (None, "INT", "EU")
    return is_of_land and KANA.fullmatch(mention.name) is not None and not find_organisations(mention.name)
