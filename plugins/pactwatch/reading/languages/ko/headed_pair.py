"""The two whom a Korean headline, or a sentence of the opening, puts together in other words than those of a list.

"가온, “...” 사이플라와 협력", "가온·도레이, ...", "도레이와 손잡은 가온…", "사이플라가 가온의 새 동반자가 됐다".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pactwatch.reading.languages.ko.hands import takes_hand
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.listing import phrases_in
from pactwatch.reading.languages.ko.nouns import country
from pactwatch.reading.languages.ko.particles import SUBJECT, WITH
from pactwatch.reading.languages.ko.phrases import phrase_at
from pactwatch.reading.languages.ko.roles import Whose, roles_in
from pactwatch.reading.languages.ko.same_bodies import are_one
from pactwatch.reading.languages.ko.words import Word, words_of
from pactwatch.reading.model import HEADING, Mention

MARK = re.compile(r"[–—·‧ㆍ・-]")
"""What joins the names of a headline."""
BECAME = re.compile(
    r"^(?:동반자|파트너|협력자|협력사|우군|짝|짝꿍|길잡이|조력자|동지|상대|상대방|협력처|제휴사|친구|이웃|벗)$"
)
"""What a partner is said to be to the other."""


def headed_pair(line: Line, lead: Mention | None, known: frozenset[str], whose: Whose) -> tuple[Mention, ...]:
    """The page's own body and the one with whom the headline has it act; () where it names no such one."""
    if lead is None or line.sentence.place not in HEADING or country(lead.name):
        return ()
    if joined := _joined(line.words, lead) or _hand_in_hand(line.words, lead, known):
        return joined
    roles = roles_in(line.words, headline=True, known=known, whose=whose)
    others = [m for m in (*roles.subject, *roles.partners) if not are_one(m, lead)]
    is_with = len(roles.partners) == 1 and others == roles.partners
    return (lead, *others) if is_with and country(others[0].name) is None else ()


def _joined(words: Sequence[Word], lead: Mention) -> tuple[Mention, ...]:
    """ "가온·도레이, ...": of two names with a mark between at the head of a headline one is the page's own body."""
    word = words[0] if words else None
    if word is None or not (word.comma or word.particle):
        return ()
    names = [part for part in MARK.split(word.stem) if part]
    if len(names) != len("AB") or not all(len(name) > 1 for name in names):
        return ()
    own = [name for name in names if lead.name.startswith(name) or name in lead.aliases or name == lead.name]
    others = [name for name in names if name not in own]
    if len(own) != 1 or country(others[0]) or others[0] in words_of("generic"):
        return ()
    start = word.start + word.stem.index(others[0])
    return (lead, Mention(name=others[0], start=start, end=start + len(others[0])))


def _hand_in_hand(words: list[Word], lead: Mention, known: frozenset[str]) -> tuple[Mention, ...]:
    """ "도레이와 손잡은 가온…": whose hand the page's own body has taken."""
    own = takes_hand(words)
    if own is None or not are_one(Mention(name=own.stem, start=own.start, end=own.end), lead):
        return ()
    at = next(n for n, word in enumerate(words) if word is own)
    partner = next((n for n in range(at - 1, -1, -1) if words[n].particle in WITH), -1)
    phrase = phrase_at(words, partner, known) if partner >= 0 else None
    return (lead, phrase.mention) if phrase and phrase.mention and not phrase.is_country else ()


def became_partner(line: Line, known: frozenset[str], are_own: Callable[[Mention], bool]) -> tuple[Mention, ...]:
    """ "사이플라가 가온의 새 동반자가 됐다": who is said to be whose partner, one of them the page's own body."""
    if not line.sentence.is_prose or not any(BECAME.match(word.stem) for word in line.words):
        return ()
    phrases = phrases_in(line.words, known)
    actors = [p for p in phrases if p.mention and p.particle in SUBJECT and not p.is_country]
    for owner in phrases:
        behind = [word for word in line.words if word.start >= owner.end][:3]
        if owner.particle != "의" or owner.mention is None or not any(BECAME.match(word.stem) for word in behind):
            continue
        acting = [p for p in actors if p.end <= owner.start]
        if len(acting) == 1 and acting[0].mention:
            pair = (owner.mention, acting[0].mention)
            return pair if any(map(are_own, pair)) and not owner.is_country else ()
    return ()


def own_side(before: Line | None, lead: Mention, known: frozenset[str], whose: Whose) -> tuple[Mention, ...]:
    """The page's own body, and who acts with it in the sentence before: "A와 B가 나선다. 상대는 C다"."""
    acting = roles_in(before.words, known=known, whose=whose).subject if before is not None else []
    return tuple(acting) if len(acting) > 1 and any(are_one(one, lead) for one in acting) else (lead,)
