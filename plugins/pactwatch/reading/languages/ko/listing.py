"""Korean lists of bodies: the phrases of a clause, what closes a list, what one owns, names joined by a mark."""

from __future__ import annotations

import dataclasses
import functools
import re
from operator import attrgetter

from pactwatch.reading.endings import Whole
from pactwatch.reading.kinds import kind_by_ending, last_letters
from pactwatch.reading.languages.ko.body_names import GENERIC_BODY, NAMED_BODY, OFFICES
from pactwatch.reading.languages.ko.letters import is_of_foreign_letters
from pactwatch.reading.languages.ko.names_of_two import are_fields, land_of_both
from pactwatch.reading.languages.ko.nouns import country, is_body
from pactwatch.reading.languages.ko.numbers import BOTH, numbers
from pactwatch.reading.languages.ko.particles import SUBJECT, VISITED, WITH
from pactwatch.reading.languages.ko.phrases import Phrase, phrase_at
from pactwatch.reading.languages.ko.titles import is_place, title_at
from pactwatch.reading.languages.ko.words import Word, words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.organisations import named
from pactwatch.reading.places import begins_with_place
from pactwatch.reading.scripts import is_hangul
from pactwatch.records import Kind

STEM = attrgetter("stem")
DESCRIPTORS = words_of("descriptor")
SPLIT = re.compile(r"\s?[·‧ㆍ・/–—-]\s?|(?<=[가-힣])\.(?=[가-힣])")
MARK = re.compile(r"[·‧ㆍ・/–—.-](?:(?<!\.)|(?<=[가-힣]\.)(?=[가-힣]))")
"""What may join two names; patterns that begin with a letter or a class are looked for much faster than others."""
CLOSERS = frozenset({"등", "측", "간", "사이"})
SUM = Whole(
    r"^(?:[2-9두세네]|다섯|여섯)(?:자|자간|개사|개국|개|사)$|^\d+(?:곳|개사|개국|개|개 ?(?:기관"
    r"|기업|대학|병원|회사|업체|단체))$"
)
SUM_OF = frozenset({"곳", "기관", "회사", "대학", "나라", "도시", "단체", "병원", "업체", "국가", "협회", "지자체"})
MAY_CLOSE = CLOSERS | SUM_OF
SUMS_BEGIN = frozenset("0123456789두세네다여")
COUNT = re.compile(r"^\d{1,2}개$")
COUNTING = frozenset({*numbers(2, 6), BOTH})
"""What sums up a list: "A와 B, C 3자가", "A, B 두 곳과"."""
LAST_OF_ALL = "까지"
"""Behind the last body of a list that a sum closes."""
JOINERS = frozenset({"및", "그리고"})
JOINED = CLOSERS | JOINERS
"""Behind a noun without a particle that stands in a list."""


def split_mention(  # noqa: PLR0911  one way out a sort of name
    phrase: Phrase, *, surely: bool = False
) -> list[Mention]:
    """A-B or A·B as mentions of their own where each is a body or a country; ``surely``: "간" says that they are."""
    mention = phrase.mention
    if mention is None:
        return []
    if not MARK.search(mention.name) or (not surely and phrase.particle and ONE_OF_LETTERS.match(mention.name)):
        return [mention]
    if WITH_ARTICLE.search(mention.name):
        return [mention]
    parts: list[Mention] = []
    at = 0
    for edge in [*[cut.span() for cut in SPLIT.finditer(mention.name)], (len(mention.name), len(mention.name))]:
        name = mention.name[at : edge[0]].strip()
        if len(name) >= 2:
            start = mention.start + at
            known = mention.is_known
            one = Mention(name=name, start=start, end=start + len(name), country=mention.country, is_known=known)
            parts.append(one)
        at = edge[1]
    if land := land_of_both(parts):
        return [dataclasses.replace(mention, country=land)]
    parts = _of_lands(parts)
    stands = [may_stand(p.name) for p in parts]
    surely = surely or _is_led_by_country(mention.name) or (THREE.match(mention.name) is not None and sum(stands) > 1)
    led = bool(stands) and stands[0] and is_body(parts[0].name.split()[-1]) and phrase.particle in WITH
    # "칭다오대-루멘진단, 업무협약": opens a headline
    led = led or (any(stands) and phrase.comma and not phrase.particle and phrase.first == 0)
    if are_fields(parts):
        return [mention]
    if len(parts) < 2 or not (surely or all(stands) or (led and not any(map(_is_common, parts)))):
        return [mention]
    parts[-1] = dataclasses.replace(parts[-1], aliases=mention.aliases)
    land, _, rest = parts[0].name.partition(" ")
    if rest and country(land) is not None:
        # "키르기스스탄 국제병원·국제의과대학": the land is that of both
        parts[1:] = [dataclasses.replace(p, home=land) if _has_land_of_before(p.name) else p for p in parts[1:]]
    return parts


def _has_land_of_before(name: str) -> bool:
    """Whether an office, a school or a hospital begins with no land and no place of its own."""
    first, kind = name.split(maxsplit=1)[0], kind_by_ending(name, "ko")
    has_own = country(first) is not None or begins_with_place(first)
    return kind is not None and kind[1] is not Kind.COMPANY and not has_own


def _of_lands(parts: list[Mention]) -> list[Mention]:
    """ "대만·일본 병원약사회": a body of each land."""
    land, _, body = parts[-1].name.partition(" ") if parts else ("", "", "")
    if len(parts) < 2 or not is_body(body) or not all(country(name) for name in (land, *(p.name for p in parts[:-1]))):
        return parts
    return [*(dataclasses.replace(p, name=f"{p.name} {body}", home=p.name) for p in parts[:-1]), parts[-1]]


ONE_OF_LETTERS = re.compile(r"^[A-Z]{2,8}-[A-Z]{1,8}$")
"""An acronym of two parts, where a particle follows: "KSAU-HS와"."""
WITH_ARTICLE = re.compile(r"(?:^|\s)(?:A[ldnrst]|El|Ash|Abu|Dar|Bin|Ibn)-[A-Z][a-z]")
"""An Arabic name, whose article a hyphen joins: "Al-Hayat"."""
THREE = re.compile(r"^[^\s–—-]{2,}(?:[–—-][^\s–—-]{2,}){2,}$")
HYPHENED = re.compile(r"\S(?:[–—·‧ㆍ・-]|(?<=[가-힣])\.)(?P<land>[가-힣]+) [가-힣A-Za-z]")


def _is_led_by_country(name: str) -> bool:
    """ "라온랩-칠레 안데스메드": behind a hyphen a country begins another body's name."""
    led = HYPHENED.search(name)
    if led is None or country(led.group("land")) is None:
        return False
    # "한국·중국 의료기관" are of two lands
    return country(name[: led.start() + 1].rsplit(maxsplit=1)[-1]) is None


def _is_common(mention: Mention) -> bool:
    return mention.name.split()[-1] in words_of("generic")


def may_stand(name: str) -> bool:
    """Whether a part of a joined name may be a body by itself."""
    last = name.rsplit(maxsplit=1)[-1]
    if last in words_of("generic") or last in words_of("adverb"):
        return False
    return is_body(last) or country(name) is not None or (last.isascii() and last[:1].isupper())


def may_name(words: list[Word], at: int) -> bool:
    """Whether a word may be the last of a body's name, by its look alone: cheap."""
    word = words[at]
    stem = word.stem
    if (
        word.brackets
        or word.is_told
        or _looks_like_a_name(stem)
        or (word.particle not in ("", "의") and _is_known(stem))
    ):
        return True
    if not at:
        return False
    before = words[at - 1].stem
    if stem in NAMED_BODY and is_of_foreign_letters(before):
        return True
    return before in DESCRIPTORS or (len(stem) == 1 and is_body(before + stem))


SHORTEST_KNOWN = 3
"""Letters of a known body's name that no ending tells."""


@functools.lru_cache(maxsize=16384)
def _is_known(stem: str) -> bool:
    """ "메디톡스": a known body, whatever its name ends in."""
    known = named(stem) if len(stem) >= SHORTEST_KNOWN and is_hangul(stem[-1]) and country(stem) is None else None
    return known is not None and known.is_strong


@functools.cache
def _last_letters() -> frozenset[str]:
    """The letters that titles, and words for bodies, end in."""
    words = (*words_of("title"), *words_of("body"), *OFFICES, "장", "관", "자")
    return frozenset({word[-1] for word in words} | last_letters("ko"))


@functools.lru_cache(maxsize=16384)
def _looks_like_a_name(stem: str) -> bool:
    if stem[-1:] not in _last_letters() and not stem[:1].isascii():
        return False
    is_titled = stem in OFFICES or stem.endswith("장") or title_at(stem) is not None
    return stem[:1].isascii() or is_titled or is_body(stem)


def phrases_in(words: list[Word], known: frozenset[str] = frozenset(), *, bodies_only: bool = False) -> list[Phrase]:
    """Every noun phrase that a particle, a comma or a joining word closes, in order.

    ``bodies_only`` leaves out at once what does not look like a body.
    """
    out: list[Phrase] = []
    if "간" in "".join(map(STEM, words)):
        words = _summed_between([_between(word) if word.stem[-1:] == "간" else word for word in words])
    last = len(words) - 1
    for at, word in enumerate(words):
        stem, particle, comma = word.stem, word.particle, word.comma
        closing = _closing(words, at) if stem in MAY_CLOSE or stem[:1] in SUMS_BEGIN else 0
        if not (closing or particle or comma) and (at == last or words[at + 1].stem not in JOINED):
            continue
        if bodies_only and not closing and not may_name(words, at) and not (particle == "의" and _owns(words, at)):
            continue
        if closing:
            phrase = phrase_at(_listed(words, at - closing), at - closing, known) if at >= closing else None
            if phrase:
                closes = "간" if stem in ("간", "사이", "3자간", "양자간") else particle
                following = words[at + 1].stem if at < last else ""
                # "A, B 등 현지 기업": what is summed up as local firms are names
                is_summed = stem == "등" and (following == "현지" or country(following) is not None)
                is_summed = is_summed or (closing > 1 and words[at - closing + 1].stem == "등")
                sure = phrase.sure or is_summed
                phrase = dataclasses.replace(phrase, particle=closes, last=at, comma=comma, sure=sure)
        else:
            phrase = phrase_at(words, at, known)
        if phrase is not None:
            while out and out[-1].last >= phrase.first:
                out.pop()
            out.append(phrase)
    return out


def _owns(words: list[Word], at: int) -> bool:
    """ "브라질의 산업통상부": whether a genitive is of a land whose body stands behind it; not "한국과 일본의"."""
    return country(words[at].stem) is not None and not (at and words[at - 1].particle in WITH)


def _summed_between(words: list[Word]) -> list[Word]:
    """ "A와 B, C 3자 간" is "A와 B, C 간"."""
    return [
        w
        for at, w in enumerate(words)
        if not (OF_SIDES.match(w.stem) and words[at + 1 : at + 2] and words[at + 1].stem == "간")
    ]


OF_SIDES = re.compile(r"^[2-9]자$")


def _listed(words: list[Word], last: int) -> list[Word]:
    """ "A, B까지 세 곳이": the last of the list, as if no particle stood behind it."""
    if words[last].particle != LAST_OF_ALL:
        return words
    return [*words[:last], dataclasses.replace(words[last], particle=""), *words[last + 1 :]]


def _between(word: Word) -> Word:
    """ "의회간" is "의회 간"."""
    stem = word.stem[:-1]
    # alone "의회" names no body, behind a country's name it does
    if (
        not stem
        or word.particle
        or not word.stem.endswith("간")
        or word.stem.endswith("시간")
        or (len(stem) == 1 and country(stem) is None)
        or not (is_body(f"한국{stem}") or country(stem))
    ):
        return word
    return dataclasses.replace(word, stem=stem, particle="간", end=word.end - 1)


WITHIN = 8
"""Words before "간" (between) among which it has two sides."""


def _names_many(words: list[Word]) -> bool:
    """Whether the words may name several: joined, in a list, or "양국"."""
    many = any(w.particle in WITH or w.comma or MARK.search(w.stem) for w in words)
    return many or (bool(words) and words[-1].stem in words_of("generic"))


def _closing(words: list[Word], at: int) -> int:
    """How many words up to this one close a list of bodies: "등", "3자가", "세 곳과"; 0 where none do."""
    stem = words[at].stem
    size = 1 if stem in CLOSERS or SUM.match(stem) else 2 if stem in SUM_OF and at > 1 else 0
    if size == 2 and words[at - 1].stem not in COUNTING and not COUNT.match(words[at - 1].stem):
        return 0
    if size and stem not in CLOSERS and at > size and words[at - size].stem == "등" and not words[at - size].particle:
        # "A, B 등 4개 기업은": as if no 등 stood there
        size += 1
    if not size or at < size:
        return size if stem in CLOSERS else 0
    before = words[at - size]
    if stem == "간" and not _names_many(words[max(0, at - WITHIN) : at]):
        # "베트남 간 대학": went there
        return 0
    if stem in CLOSERS:
        # "화면을 사이에 두고" lies between nobody
        return 0 if before.particle in VISITED else 1
    return 0 if (before.particle and before.particle != LAST_OF_ALL) or before.comma else size


def joined_by_genitive(phrases: list[Phrase]) -> list[Phrase]:
    """ "NTNU의 해양전략연구소" as one body; "온타리오주의 MaRS" keeps its home."""
    out: list[Phrase] = []
    for phrase in phrases:
        before = out[-1] if out else None
        if before and before.particle == "의" and before.mention and before.last + 1 == phrase.first:
            # "의료산업의 발전과" is no body
            stands = phrase.particle in WITH and (before.is_country or is_body(phrase.head))
            stands = stands or phrase.is_person
            stands = stands or (before.is_country and phrase.particle in SUBJECT and phrase.head in GENERIC_BODY)
            if phrase.mention is None and before.sure and stands:
                # "가나의 규제기관과", "UAE EDE의 총괄책임자는": who has no name of a body stands for the owner
                out[-1] = dataclasses.replace(before, particle=phrase.particle, last=phrase.last, comma=phrase.comma)
                continue
            if phrase.mention is not None:
                out[-1] = _owned(before, phrase)
                if before.is_country:
                    _share(out, before.mention, phrase.mention)
                continue
        out.append(phrase)
        if before and before.is_country and before.comma and not phrase.is_country:
            _share_listed(out)
    return out


def _share_listed(out: list[Phrase]) -> None:
    """ "바레인, 헝가리 올림픽위원회와": the body of the last land listed is one of each land before it."""
    last = out[-1].mention
    land, _, body = last.name.partition(" ") if last else ("", "", "")
    if country(land) is None or not body or " " in body or not is_body(body) or begins_with_place(body):
        return
    for at in range(len(out) - 2, -1, -1):
        own, following = out[at].mention, out[at + 1]
        if own is None or not out[at].is_country or not out[at].comma or out[at].particle or own.name == land:
            break
        if out[at].last + 1 != following.first:
            break
        each = Mention(name=f"{own.name} {body}", start=own.start, end=own.end, home=own.name)
        out[at] = dataclasses.replace(out[at], mention=each, is_country=False, sure=True)


OFFICIAL = frozenset({Kind.GOVERNMENT, Kind.AGENCY})


def _share(out: list[Phrase], owner: Mention, body: Mention) -> None:
    """ "한국과 중국의 질병관리본부가": an office of the last country is one of each country before it."""
    kind = kind_by_ending(body.name, "ko")
    at, following = len(out) - 2, out[-1]
    if kind is None or kind[1] not in OFFICIAL:
        return
    while at >= 0 and (before := out[at]).is_country and before.mention and before.last + 1 == following.first:
        if not (before.particle in WITH or (before.comma and not before.particle)):
            break
        own = before.mention
        each = Mention(name=f"{own.name} {body.name}", start=own.start, end=own.end, home=own.name)
        out[at] = following = dataclasses.replace(before, mention=each, is_country=False, sure=True)
        at -= 1
    last = out[-1].mention
    if last and at < len(out) - 2:
        out[-1] = dataclasses.replace(out[-1], mention=dataclasses.replace(last, name=f"{owner.name} {body.name}"))


def _owned(owner: Phrase, phrase: Phrase) -> Phrase:
    assert owner.mention
    assert phrase.mention
    name = phrase.mention.name
    if (
        owner.sure
        and not owner.is_country
        and is_body(name.split()[-1])
        and not is_place(owner.mention.name.split()[-1])
    ):
        name = f"{owner.mention.name} {name}"
    mention = dataclasses.replace(
        phrase.mention,
        name=name,
        home=f"{owner.mention.name} {owner.mention.home} {phrase.mention.home}".strip(),
        aliases=(*phrase.mention.aliases, phrase.mention.name)
        if name != phrase.mention.name
        else phrase.mention.aliases,
    )
    return dataclasses.replace(phrase, mention=mention, first=owner.first, start=owner.start, sure=True)
