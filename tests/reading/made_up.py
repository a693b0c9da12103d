"""Makes announcements up out of parts (parts/LANG.yml): which part, or which meeting of parts, is misread?

An article that somebody writes tries one way of saying it; a hundred ways to open a sentence, to name a body, to tell
whose it is and to tell of the paper meet in thousands of combinations. ``python tests/reading/made_up.py en 2000 7``
prints the share read right, the parts that fail most often, and some of the failures.
"""

from __future__ import annotations

import collections
import functools
import random
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from opencc import OpenCC

from pactwatch.commands.read import as_row, raw_of, reading_of

PARTS = Path(__file__).parent / "parts"
PUBLISHED = "2023-04-05"
"""A Wednesday: the parts' days are those before it."""
PARTICLES = {
    "은": "는",
    "이": "가",
    "을": "를",
    "과": "와",
    "으로": "로",
    "이라": "라",
    "이며": "며",
    "이다": "다",
}
"""Korean particles after a final consonant, and after none."""
CLOSED_LATIN = "lmnrLMNR1367803"
"""Letters and digits whose Korean names end in a consonant."""


class Words(str):
    """Words that a template puts in.

    ``{a:cap}`` begins a sentence, ``{a:upper}`` is in capitals, ``{a:은}`` takes the fitting Korean particle.
    """

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        if spec == "cap":
            return self[:1].upper() + self[1:]
        if spec == "upper":
            return self.upper()
        return self + (spec if _is_closed(self, spec) else PARTICLES[spec]) if spec else str(self)


def _is_closed(words: str, particle: str) -> bool:
    """Whether the last syllable that is spoken ends in a consonant (ㄹ counts as none before 으로)."""
    last = re.sub(r"\([^)]*\)|[^\w]", "", words)[-1:]
    if "가" <= last <= "힣":
        final = (ord(last) - ord("가")) % 28
        return final not in ((0, 8) if particle == "으로" else (0,))
    return last in CLOSED_LATIN


@dataclass(frozen=True, slots=True)
class Made:
    """A made-up article. ``parts``: what it was made of, as (place, words); ``day``: of the signing, if it is asked."""

    text: str
    told: str
    status: str
    pairs: list[str]
    names: list[str]
    whose: tuple[str, ...]
    day: str | None
    parts: tuple[tuple[str, str], ...]


def parts_of(lang: str) -> dict[str, Any]:
    """The parts of a language, as its file has them."""
    return dict(yaml.safe_load((PARTS / f"{lang}.yml").read_text(encoding="utf-8")))


def make(parts: dict[str, Any], chance: random.Random) -> Made:
    """An announcement of two bodies of two lands; of a third one's, where the telling names ``{c}``.

    A telling may say its ``status``, ``day`` and ``kinds`` of bodies, who has a paper with whom (``pairs``: [ab, ac]),
    and with which ``sort`` of opening it does not go (``not_with``). ``{inside}`` is an opening that stands within it,
    ``else_day`` the day if no other is told; ``headlines`` and ``rests`` (what follows), by status, may be its own.
    """
    telling = chance.choice(parts["tellings"])
    kinds = telling.get("kinds", parts["kinds"])
    frame, home, is_traditional = _frame_of(parts, chance)
    of = (home, parts, chance)
    lands = _two_lands(parts, home, chance)
    people = chance.sample(parts["people"], 4)
    fill: dict[str, Any] = {f"person_{n}": Words(name) for n, name in zip("abcd", people, strict=True)}
    used: list[tuple[str, str]] = []
    for side, code in zip("ab", lands, strict=True):
        used.append(_put_body(fill, side, code, telling.get(f"kinds_{side}", kinds), of=of))
    paper = chance.choice(parts["papers"])
    fill |= {key: Words(words) for key, words in paper.items()}
    fill["topic"] = Words(chance.choice(parts["topics"]))
    lead = chance.choice([one for one in parts["leads"] if _go_together(one, telling)])
    verb = chance.choice(parts["verbs"])
    if "{c" in telling["say"]:
        lands.append(chance.choice(sorted(set(parts["lands"]) - {*lands})))
        used.append(_put_body(fill, "c", lands[-1], kinds, of=of))
    fill |= {key: Words(words) for key, words in verb.items()} if isinstance(verb, dict) else {"verb": Words(verb)}
    inside = {"say": ""}
    if "{inside}" in telling["say"]:
        inside = chance.choice([one for one in parts["insides"] if _go_together(one, {**telling, **lead})])
        used.append(("inside", inside["say"]))
    opening = lead["say"].format(**fill)
    said = telling["say"].format(**fill, inside=inside["say"].format(**fill))
    if parts.get("capitals") and (not opening or opening[-2:-1] in ".)—"):
        said = said[:1].upper() + said[1:]
    told = _tidy(opening + said + "".join(fill.get(f"after_{side}", "") for side in "abc"))
    told = told[:1].upper() + told[1:] if parts.get("capitals") else told
    status = telling.get("status", "signed")
    day = telling["day"] if "day" in telling else inside.get("day", lead.get("day", telling.get("else_day")))
    fill["rest"] = Words(chance.choice(telling.get("rests", parts.get("rests", {}).get(status, [""]))).format(**fill))
    headlines = telling.get("headlines", parts["headlines"])
    headlines = headlines[status] if isinstance(headlines, dict) else headlines
    used += [("lead", lead["say"]), ("telling", telling["say"]), ("verb", str(verb)), ("paper", str(paper))]
    used.append(("frame", str(_frames_of(parts).index(frame))))
    codes = dict(zip("abc", lands, strict=False))
    signed_by = [] if status == "none" else telling.get("pairs", ["ab"])
    write = _traditional if is_traditional else str
    return Made(
        text=write(frame.format(told=told, headline=chance.choice(headlines).format(**fill), **fill)),
        told=write(told),
        status=status,
        pairs=sorted("-".join(sorted(codes[side] for side in pair)) for pair in signed_by),
        names=[write(str(fill[f"name_{side}"])) for side in codes if any(side in pair for pair in signed_by)],
        whose=tuple(dict.fromkeys(write(words) for code in lands for words in parts["lands"][code].values())),
        day=str(day) if day else None,
        parts=tuple(used),
    )


def _traditional(words: str) -> str:
    """The words in traditional signs, as the press of Taiwan and Hong Kong has them."""
    return str(_way().convert(words)).translate(str.maketrans("臺裏籤", "台裡簽")).replace("制藥", "製藥")


@functools.cache
def _way() -> OpenCC:
    # its tables take half a second to load
    return OpenCC("s2tw")


def _frames_of(parts: dict[str, Any]) -> list[str]:
    return [one if isinstance(one, str) else one["say"] for one in parts["frames"]]


def _frame_of(parts: dict[str, Any], chance: random.Random) -> tuple[str, str | None, bool]:
    """A frame, the home of its outlet, and whether that writes in traditional signs."""
    frame = chance.choice(parts["frames"])
    frame = {"say": frame} if isinstance(frame, str) else frame
    return frame["say"], frame.get("home", parts.get("home")), frame.get("traditional", False)


def _two_lands(parts: dict[str, Any], home: str | None, chance: random.Random) -> list[str]:
    """Two lands; where the outlet has a ``home``, it is one of them in two articles of three."""
    lands = chance.sample(sorted(parts["lands"]), 2)
    if home and home not in lands and chance.random() < 2 / 3:
        lands[chance.randrange(2)] = home
    return lands


def _put_body(
    fill: dict[str, Any],
    side: str,
    code: str,
    kinds: list[str],
    *,
    of: tuple[str | None, dict[str, Any], random.Random],
) -> tuple[str, str]:
    """Makes a body of the land up and enters its words as those of the side; the part that tells whose it is.

    A kind may have words of its own for a land, ``bare`` forms for an outlet at home there; a form may be told by a
    sentence ``after`` the news.
    """
    home, parts, chance = of
    land = {key: Words(words) for key, words in parts["lands"][code].items()}
    kind = chance.choice(kinds)
    sort = {**parts["bodies"][kind], **parts["bodies"][kind].get(code, {})}
    taken = {str(words) for key, words in fill.items() if key.startswith("name_")}
    names = [words for one in sort["names"] if (words := one.format(**land)) not in taken]
    name = Words(chance.choice(names))
    letters = Words(chance.choice(sort.get("letters", ["".join(w[0] for w in re.findall(r"[A-Z]\w*", name))])))
    form = chance.choice(sort["bare"] if code == home and "bare" in sort else sort["forms"])
    after, form = (form["after"], form["say"]) if isinstance(form, dict) else ("", form)
    fill[side] = Words(form.format(name=name, letters=letters, **land))
    fill[f"after_{side}"] = after and " " + after.format(name=name, letters=letters, **land)
    fill |= {f"name_{side}": name, f"post_{side}": Words(chance.choice(sort["posts"]))}
    fill |= {f"sort_{side}": Words(sort.get("sort", kind)), f"letters_{side}": letters}
    fill |= {f"{key}_{side}": words for key, words in land.items()}
    return f"form of {kind}", form + after


def _go_together(lead: dict[str, Any], telling: dict[str, Any]) -> bool:
    """Whether the opening goes before the telling: not with a second day, nor where one bars the other's ``sort``."""
    bars = {*telling.get("not_with", []), *lead.get("not_with", [])}
    if lead.get("sort") in bars or telling.get("sort") in bars:
        return False
    return not ("day" in lead and "day" in telling)


def _tidy(words: str) -> str:
    """Marks that meet where parts meet: a description closes with a comma of its own."""
    words = re.sub(r"\s+", " ", words)
    words = re.sub(r",(?=[,.;])|(?<=[a-z])\s(?=[,.;])", "", words)
    words = re.sub(r"(?<=。)\s", "", words)
    return re.sub(r"\.\.(?=\s|$)", ".", words)


@dataclass(frozen=True, slots=True)
class Found:
    """What was read of a made-up article, and whether it is right."""

    made: Made
    status: str
    pairs: list[str]
    names: list[str]
    days: set[str | None]
    is_right: bool
    is_named: bool
    """Whether every party is named; a measure of its own."""


def found_in(made: Made) -> Found:
    """Reads the article: right are status and pairs, and the day where one was told."""
    row = as_row("made-up", reading_of(raw_of({"id": "made-up", "published": PUBLISHED, "text": made.text})))
    pairs = sorted({pair for one in row["agreements"] for pair in one["pairs"]})
    days = {one["signed_on"] for one in row["agreements"]}
    named = [party["name"] for one in row["agreements"] for party in one["parties"]]
    return Found(
        made=made,
        status=row["status"],
        pairs=pairs,
        names=named,
        days=days,
        is_right=row["status"] == made.status and pairs == made.pairs and (made.day is None or days == {made.day}),
        is_named=all(any(_is_of(name, told, made.whose) for told in named) for name in made.names),
    )


def _is_of(name: str, told: str, whose: tuple[str, ...]) -> bool:
    """Whether a name told is this body's: the same, or the same beside words of its land."""
    if name in told and len(told) < 2 * len(name):
        return True
    return any(told in (f"{land} {name}", f"{land}{name}", f"{land}의 {name}") for land in whose)


def measure(lang: str, count: int, seed: int) -> list[Found]:
    """``count`` made-up articles of a language, read; the same for the same seed."""
    parts, chance = parts_of(lang), random.Random(seed)
    return [found_in(make(parts, chance)) for _ in range(count)]


def main() -> None:
    """Prints the share read right, the parts that fail most, and failures."""
    lang, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    found = measure(lang, count, seed)
    wrong = [one for one in found if not one.is_right]
    print(f"right {count - len(wrong)} of {count}: {1 - len(wrong) / count:.3f}")
    unnamed = [one for one in found if one.is_right and not one.is_named]
    print(f"of the right ones {len(unnamed)} lack a name or cut it short")
    seen = collections.Counter(part for one in found for part in one.made.parts)
    missed = collections.Counter(part for one in wrong for part in one.made.parts)
    worst = sorted(missed, key=lambda part: -missed[part] / seen[part])
    for part in [part for part in worst if seen[part] >= 6][:25]:
        print(f"{missed[part]:4} of {seen[part]:4}  {part[0]}: {part[1]}")
    shown = int(sys.argv[4]) if len(sys.argv) > 4 else 12
    for one in [*wrong[:shown], *unnamed[: shown // 3]]:
        made = one.made
        print(f"\n{made.told}\n   {one.status} {one.pairs} {one.names} {one.days}")
        print(f"   not {made.status} {made.pairs} {made.names} {made.day or 'any day'}")


if __name__ == "__main__":
    main()
