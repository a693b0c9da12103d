"""Which mentions of a Korean page are of one body, and which of two countries' bodies of one name."""

from __future__ import annotations

import dataclasses
import functools

from pactwatch.reading.countries import find_countries
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.ko.words import words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.names import same_body
from pactwatch.reading.organisations import named


def number_of(bodies: list[Mention], mention: Mention, beside: set[int]) -> int:
    """The number of a body that is known, but of none that stands in the same sentence; names alike first."""
    for number, body in enumerate(bodies):
        if mention.name in (body.name, *body.aliases) and not elsewhere(mention, body):
            return number
    names = _names(mention)
    fits = [
        number
        for number, body in enumerate(bodies)
        if number not in beside
        and (same_body(_names(body), names) or _is_one(body, mention))
        # a short form fits several: "해양박물관" of Croatia is not the home one
        and not elsewhere(mention, body)
    ]
    if fits:
        home = told_home(mention) if len(fits) > 1 else None
        return next((n for n in fits if home and told_home(bodies[n]) == home), fits[0])
    bodies.append(mention)
    return len(bodies) - 1


def _is_one(one: Mention, other: Mention) -> bool:
    """Whether two names are of one known body: "고대의료원", "고려대의료원"."""
    there = named(other.name)
    if there is None or not there.is_strong or (here := named(one.name)) is None or not here.is_strong:
        return False
    return here.organisations[0].key == there.organisations[0].key


def are_one(one: Mention, other: Mention) -> bool:
    """Whether two mentions may be of one body, by their names alone."""
    return same_body((one.name, *one.aliases), (other.name, *other.aliases))


def elsewhere(one: Mention, other: Mention) -> bool:
    """Whether two short names are of two countries' bodies: "中치협" is not the 치협 of the page."""
    if one.name == other.name and one.home == other.home and not (one.country or other.country):
        return False
    if _are_letters_of(one, other) or _are_letters_of(other, one):
        return False
    here, there = told_home(one), told_home(other)
    if here and there:
        return here != there
    if one.name in words_of("ministry") or other.name in words_of("ministry"):
        # "외교부" alone is Korea's, whatever the foreign one is called
        return (here or there or "KR") != "KR"
    # a letter grown to a name tells it from the one that has none
    return bool(one.country or other.country)


def _are_letters_of(short: Mention, whole: Mention) -> bool:
    """Whether a name is the letters that the page itself gives a body, whoever else goes by them: "표준측량청(ESMA)".

    A body of many lands stays one, wherever it is met: "오스트리아 빈 국제원자력기구(IAEA)".
    """
    is_bare = short.name.isascii() and not (short.home or short.country)
    return is_bare and short.name in whole.aliases and told_home(short) != "INT"


def told_home(mention: Mention) -> str | None:
    """The home that a mention tells by itself: its letter, the words beside it, its name."""
    return mention.country or _home_in(mention.name, mention.home)


@functools.lru_cache(maxsize=4096)
def _home_in(name: str, beside: str) -> str | None:
    """The home that a name tells, or the words beside it."""
    # without words beside it the name alone is asked for: others ask for that, too
    if told := find_countries(f"{beside} {name}" if beside else name, "ko"):
        return told[-1].code
    if known := named(name):
        return known.organisations[0].country if known.is_strong else None
    home = home_of(name, "ko")
    return home.code if home else None


def _names(mention: Mention) -> tuple[str, ...]:
    """Its names, with the country that stands beside it ("美" 바이오협회) before the first."""
    own = (mention.name, *mention.aliases)
    return (f"{mention.home} {mention.name}", *own) if mention.home and " " not in mention.home else own


def longer(one: Mention, other: Mention) -> Mention:
    """Two mentions of one body as one: the longer name, with the other among its aliases."""
    kept, left = (one, other) if len(one.name) >= len(other.name) else (other, one)
    names = tuple(dict.fromkeys((*kept.aliases, *left.aliases, *([left.name] if left.name != kept.name else []))))
    if names == kept.aliases and (kept.home or not left.home):
        return kept
    return dataclasses.replace(kept, aliases=names, home=kept.home or left.home)


def in_full(mention: Mention, bodies: list[Mention]) -> Mention:
    """The body of the page that the mention stands for; the mention itself where there is none."""
    return next((b for b in bodies if are_one(b, mention) and not elsewhere(b, mention)), mention)
