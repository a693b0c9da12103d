"""Who a Korean article is about: for sentences that say "두 기관", "양국" or leave the subject out."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pactwatch.reading.homes import home_of
from pactwatch.reading.kept import kept
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.acting import ACTING
from pactwatch.reading.languages.ko.body_names import NAMED_BODY
from pactwatch.reading.languages.ko.described import defined_on
from pactwatch.reading.languages.ko.full_names import in_full_form
from pactwatch.reading.languages.ko.hands import takes_hand
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.listing import MARK, phrases_in
from pactwatch.reading.languages.ko.lone import OF_MANY
from pactwatch.reading.languages.ko.nations import countries_meant
from pactwatch.reading.languages.ko.nouns import country, is_body, kind_of_sort
from pactwatch.reading.languages.ko.openers import owner_told
from pactwatch.reading.languages.ko.own_page import whose_page
from pactwatch.reading.languages.ko.particles import SUBJECT, WITH
from pactwatch.reading.languages.ko.people import People
from pactwatch.reading.languages.ko.phrases import Phrase
from pactwatch.reading.languages.ko.placed_names import PAPER, headed_firms, is_no_word
from pactwatch.reading.languages.ko.same_bodies import in_full, longer, number_of, told_home
from pactwatch.reading.languages.ko.takers import land_of, listed_on, said_to_be
from pactwatch.reading.languages.ko.tellers import told_of
from pactwatch.reading.languages.ko.words import Word, words_of
from pactwatch.reading.model import HEADING, Mention, Page
from pactwatch.reading.names import is_short_for
from pactwatch.reading.organisations import named
from pactwatch.reading.terms import meanings
from pactwatch.records import Kind

OURSELVES = re.compile(
    r"우리 (?P<what>진흥원|조합|병원|협회|재단|연구원|연구소|공사|공단|센터"
    r"|대학|학교|은행|그룹|회사|도|시|군|구|학회|의료원)(?:은|는|이|가|의|에는|에서는|도)\s"
)
"""Who speaks in the first person: "우리 진흥원은"."""
ACCORDING = re.compile(r"에 따르면")
LOOKED_AT = 4
"""Running sentences that introduce who acts; later ones bring background."""
LOOKED_BACK = 3
"""Running sentences before "이 대학" in which it was named."""
COMMON_SCHOOLS = words_of("common_school")
POINTING = frozenset({"이", "그", "해당"})
ACTS = SUBJECT | WITH


@dataclasses.dataclass
class Cast:
    """The protagonist, the salient bodies (most prominent first), and the countries that the page is about."""

    page: Page
    opening: tuple[Line, ...]
    protagonist: Mention | None
    bodies: tuple[Mention, ...]
    known: frozenset[str]
    lines: Sequence[Line] = ()
    placed: Mapping[str, Mention] = dataclasses.field(default_factory=dict)
    """Names that the headline has bare, as the text first has them: with the land that they are of."""
    stand_ins: Mapping[str, Mention] = dataclasses.field(default_factory=dict)
    """Common words that stand for a body of the page: "회사", "도"."""

    @kept
    def people(self) -> People:
        """Looked for only for the sentences in which a person without a body acts."""
        return People(self.lines)

    def whose(self, words: list[Word], at: int) -> Mention | None:
        """The body of the person whose title is the word of this number, or that "이 대학" points back to."""
        if at and words[at - 1].stem in POINTING and words[at].stem in NAMED_BODY:
            return self._last_of(words[at]) or self._beside(words, at)
        return self.people.body(words, at, self.bodies)

    def _last_of(self, word: Word) -> Mention | None:
        """The last body of the sort that the word names which the sentences right before name."""
        kind = kind_of_sort(word.stem)
        before = [one for one in self.lines if one.sentence.is_prose and one.sentence.end <= word.start]
        for line in reversed(before[-LOOKED_BACK:]):
            bodies = [*(m for _, m in line.bodies), *said_to_be(line)]
            found = [(m, kind_by_ending(m.name, "ko")) for m in bodies if m.name not in COMMON_SCHOOLS]
            named_so = [m for m, own in found if kind and own and own[1] is kind and own[0] != m.name]
            if named_so:
                home = named_so[-1].home or land_of(before[-LOOKED_BACK:])
                return dataclasses.replace(named_so[-1], home=home, start=word.start, end=word.end)
        return None

    def _beside(self, words: list[Word], at: int) -> Mention | None:
        """The body of the sort of "이 대학" that the same sentence names before: "자제대학에서 이 대학 의대와"."""
        kind = kind_of_sort(words[at].stem)
        for number in range(at - 2, -1, -1):
            word, before = words[number], words[number - 1] if number else None
            own = kind_by_ending(word.stem, "ko") if is_body(word.stem) else None
            if kind is None or own is None or own[1] is not kind:
                continue
            if before and country(before.stem) and not (before.particle or before.comma):
                # "싱가포르 국립대 교정에서 이 대학과"
                return Mention(name=f"{before.stem} {word.stem}", start=words[at].start, end=words[at].end)
            if own[0] != word.stem and word.stem not in COMMON_SCHOOLS:
                known = next((b for b in self.bodies if b.name.split()[-1] == word.stem), None)
                home = known.home if known else ""
                return Mention(name=word.stem, start=words[at].start, end=words[at].end, home=home)
        return None

    @kept
    def listed(self) -> tuple[Mention, ...]:
        """The bodies that a sentence of the opening only lists: "A, B, C."."""
        return listed_on(self.opening)

    @kept
    def us(self) -> Mention | None:
        """Who writes in the first person and names itself by a common word only: "우리 진흥원은"."""
        for line in self.opening:
            if line.sentence.is_prose and (told := OURSELVES.search(line.sentence.words)) and line.sentence.start >= 0:
                start = line.sentence.start + told.start("what")
                return Mention(name=told["what"], start=start, end=start + len(told["what"]))
        return None

    @kept
    def countries(self) -> tuple[Mention, ...]:
        """Looked up only for the sentences that say "양국"."""
        return countries_meant(self.page, self.opening)


def cast_of(page: Page, lines: Sequence[Line]) -> Cast:
    """Looks at the headline and the first running sentences only; ``lines`` by the sentences' order."""
    opening = [one for one in lines if one.sentence.place in HEADING][:2]
    opening += [lines[sentence.order] for sentence in page.prose[:LOOKED_AT]]
    weights: Counter[int] = Counter()
    bodies: list[Mention] = []
    first: Mention | None = None
    reported: Mention | None = None
    is_told_below = False
    named_in = [line.bodies for line in opening]
    placed = _with_lands(opening, named_in)
    names = {mention.name for found in named_in for _, mention in found}
    acting = {w.stem for line in opening if line.sentence.is_prose for w in line.words if w.particle in ACTS}
    for line, found in zip(opening, named_in, strict=True):
        sentence = line.sentence
        beside: set[int] = set()
        before: tuple[Phrase, Mention] | None = None
        for phrase, bare in _apart(found, names, acting):
            if OF_MANY.match(bare.name) and sentence.place == "headline" and named(bare.name) is None:
                # "한중일 의약품 단체" are three
                continue
            own = placed.get(bare.name)
            mention = dataclasses.replace(bare, home=own.home, country=own.country) if own and not bare.home else bare
            number = number_of(bodies, mention, beside)
            beside.add(number)
            bodies[number] = longer(bodies[number], mention)
            heading = sentence.place in HEADING
            acts = phrase.particle in ACTING or phrase.comma
            weights[number] += (4 if heading else 2 if acts else 1) + 2 * (phrase.particle in SUBJECT)
            if first is None and (phrase.particle in SUBJECT or (heading and phrase.comma)):
                # of "A와 B는" A is the first
                is_told_below = not heading
                first = before[1] if before and before[0].last + 1 == phrase.first else mention
                first = (None if heading else told_of(line, phrase, found)) or first
            before = (phrase, mention) if phrase.particle in WITH else None
            if (
                reported is None
                and phrase.particle == "에"
                and ACCORDING.match(sentence.words, mention.end - line.shift)
            ):
                reported = mention
    if first is None and (opener := owner_told(opening)):
        first, is_told_below = opener, True
        weights[number_of(bodies, opener, set())] += 1
    _shorten(bodies)
    ranked = [bodies[n] for n, _ in sorted(weights.items(), key=lambda w: (-w[1], w[0]))]
    headed = _headed(opening, bodies)
    lead = (headed or first if is_told_below else first or headed) or reported
    protagonist = in_full_form(in_full(lead, bodies)) if lead else _government_of(opening)
    owner, ours = whose_page(page)
    if owner is not None and (protagonist is None or protagonist.name in ours or told_home(protagonist) != "KR"):
        protagonist = owner
        ranked = [owner, *(body for body in ranked if body.name not in ours)]
    stand_ins = _stand_ins(protagonist, ranked, opening)
    if owner is not None:
        stand_ins |= dict.fromkeys(ours, owner)
    return Cast(
        protagonist=protagonist,
        bodies=tuple(ranked),
        page=page,
        opening=tuple(opening),
        known=_introduced(opening, bodies) | stand_ins.keys() | defined_on(page) | headed_firms(opening),
        lines=lines,
        placed=placed,
        stand_ins=stand_ins,
    )


def _government_of(opening: Sequence[Line]) -> Mention | None:
    """The land whose government opens the text, where no body acts: "모리셔스 정부는 8일 ... 회의를 열고"."""
    first = next((line for line in opening if line.sentence.is_prose), None)
    phrases = phrases_in(first.words)[:1] if first is not None else []
    acting = next((p for p in phrases if p.is_country and p.mention and p.particle in SUBJECT and p.first == 0), None)
    return acting.mention if acting else None


def _with_lands(opening: Sequence[Line], named_in: Sequence[list[tuple[Phrase, Mention]]]) -> dict[str, Mention]:
    """The bodies that the headline names bare and the text, where it first has them, with a land beside the name."""
    bare = {
        mention.name
        for line, found in zip(opening, named_in, strict=True)
        if line.sentence.place in HEADING
        for _, mention in found
        if not mention.home
    }
    placed: dict[str, Mention] = {}
    for name in bare:
        told = next(
            (at for at, line in enumerate(opening) if line.sentence.is_prose and name in line.sentence.words), -1
        )
        is_short = any(is_short_for(name, m.name) and name not in m.name for found in named_in for _, m in found)
        if told < 0 or is_short:
            # "우주청" of the headline is 우주항공청, whatever land's one the text names first
            continue
        start = opening[told].shift + opening[told].sentence.words.index(name)
        for _, mention in named_in[told]:
            is_alone = mention.name == name or mention.name.removesuffix(f" {name}") == mention.home
            if mention.end == start + len(name) and is_alone and (mention.home or mention.country):
                placed[name] = mention
    return placed


def _headed(opening: Sequence[Line], bodies: Sequence[Mention]) -> Mention | None:
    """Who opens the headline, or speaks in it, by a short name of the text's: "금융위, ..." of 금융위원회."""
    words = next((line.words for line in opening if line.sentence.place == "headline"), [])
    if hand := takes_hand(words):
        return _opens_both(hand.stem, opening)
    if not words or len(words[0].stem) < 2 or not (words[0].comma or _speaks(words)):
        return None
    short = words[0].stem
    if own := next((m for part in _joined(short) if (m := _opens_both(part, opening))), None):
        return own
    fits = [b for b in bodies if b.name.startswith(short)] or [b for b in bodies if is_short_for(short, b.name)]
    if not fits:
        return _opens_both(short, opening)
    return fits[0] if len(fits) == 1 else None


def _joined(name: str) -> list[str]:
    """The names that a mark joins at the head of a headline: "가온·도레이, ..."."""
    parts = [part for part in HYPHENS.split(name) if part]
    return parts if len(parts) == len("AB") else []


HYPHENS = re.compile(r"[–—·‧ㆍ・-]")


def _speaks(words: list[Word]) -> bool:
    """Whether what a headline's first word says stands right behind it: "다온에너지 “...”"."""
    return not words[0].particle and len(words) > 1 and words[1].stem[:1] == "\1"


def _opens_both(name: str, opening: Sequence[Line]) -> Mention | None:
    """Who opens the headline and acts in the text is a body, whatever its name's form: "다온에너지, ..."."""
    if not is_no_word(name):
        return None
    words = (word for line in opening if line.sentence.is_prose for word in line.words)
    told = next((w for w in words if w.stem == name and (w.particle in ACTS or w.brackets)), None)
    return Mention(name=name, start=told.start, end=told.start + len(name)) if told else None


REGIONS = ("도", "시", "군", "구")
FIRM = ("회사", "기업", "업체")


def is_abroad(mention: Mention) -> bool:
    """Whether the name tells a home that is not Korea."""
    home = home_of(mention.name, "ko")
    return home is not None and home.code != "KR"


def _is_at_home(name: str) -> bool:
    """Whether a name tells a place in Korea."""
    home = home_of(name, "ko")
    return home is not None and home.code == "KR"


def _stand_ins(protagonist: Mention | None, bodies: Sequence[Mention], opening: Sequence[Line]) -> dict[str, Mention]:
    """ "도는" is the province that the page is about, "회사는" the firm."""
    found: dict[str, Mention] = {}
    for body in bodies:
        kind = kind_by_ending(body.name, "ko")
        if kind and kind[1] is Kind.GOVERNMENT and body.name[-1] in REGIONS and not is_abroad(body):
            found.setdefault(body.name[-1], body)
    for line in opening:
        # "부산시의 자매도시 명단에 ..." names the city though nobody acts yet
        for word in line.words:
            if word.particle != "의" or word.stem[-1:] not in REGIONS:
                continue
            region = word.stem[-1]
            if region not in found and _is_at_home(word.stem):
                found[region] = Mention(name=word.stem, start=word.start, end=word.start + len(word.stem))
    if protagonist is not None:
        kind = kind_by_ending(protagonist.name, "ko")
        if kind is None or kind[1] is Kind.COMPANY:
            found |= dict.fromkeys(FIRM, protagonist)
        if kind is not None:
            found |= dict.fromkeys(
                (word for word, kinds in meanings("ko", "own_page").items() if kind[1] in kinds), protagonist
            )
    return found


def _apart(found: list[tuple[Phrase, Mention]], names: set[str], acting: set[str]) -> Iterator[tuple[Phrase, Mention]]:
    """ "아크릴·인하대병원" as two, where the page names either by itself, or each acts in it."""
    for phrase, mention in found:
        parts = [part.strip() for part in MARK.split(mention.name)] if MARK.search(mention.name) else []
        if not parts or not (acting.issuperset(parts) or _are_named(parts, names)):
            yield phrase, mention
            continue
        at = mention.start
        for part in parts:
            at = mention.start + mention.name.index(part, at - mention.start)
            yield phrase, Mention(name=part, start=at, end=at + len(part))


def _are_named(parts: Sequence[str], names: set[str]) -> bool:
    """Whether the page names one of the parts by itself, and the others may be names too."""
    common = [part for part in parts if part in words_of("generic")]
    # "의수협·진흥원": a common word is short for the one name that ends in it, beside a short name that is none
    full = [name for name in names if not MARK.search(name)]
    is_short = len(common) < len(parts) and all(sum(n.endswith(c) and n != c for n in full) == 1 for c in common)
    if not is_short or not all(len(part) > 1 for part in parts):
        return False
    return any(part in names or any(is_short_for(part, name) for name in names) for part in parts)


def _shorten(bodies: list[Mention]) -> None:
    """Gives a body the common word that it ends in as a name ("재단"), where it is the only one of its sort."""
    # "연구소는" alone is no second one of the sort
    endings = [ending if (ending := _common_ending(body.name)) != body.name else "" for body in bodies]
    for number, ending in enumerate(endings):
        if ending and ending != bodies[number].name and endings.count(ending) == 1:
            bodies[number] = dataclasses.replace(bodies[number], aliases=(*bodies[number].aliases, ending))


def _common_ending(name: str) -> str:
    """The common word that a name ends in, "" where it ends in none."""
    common = words_of("generic")
    for size in (4, 3, 2):
        ending = name[-size:]
        if ending in common or ending in NAMED_BODY:
            return ending
    return ""


def _introduced(opening: Sequence[Line], bodies: list[Mention]) -> frozenset[str]:
    """Words of the headline that stand alone before a particle or a comma, and short names that brackets give."""
    stems = {
        word.stem
        for line in opening
        if line.sentence.place == "headline"
        for word in line.words
        if (word.particle or word.comma)
        and len(word.stem) > 1
        and word.stem not in words_of("generic")
        and PAPER.search(word.stem) is None
    }
    short = {alias for body in bodies for alias in body.aliases if len(alias) > 1}
    return frozenset(stems | short)
