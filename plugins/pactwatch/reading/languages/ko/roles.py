"""Who stands in a party's place in a Korean clause: subject, partner, list, pair with a hyphen."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass

from pactwatch.reading.languages.ko.phrases import SUBJECT, WITH, Phrase, country, is_body, phrase_at
from pactwatch.reading.languages.ko.words import Word, words_of
from pactwatch.reading.model import Mention

SPLIT = re.compile(r"[·‧ㆍ・/–—-]")
LIST_WORDS = frozenset({"및", "그리고", "또는", "와", "과"})


@dataclass(frozen=True, slots=True)
class Roles:
    """The bodies of a clause: those in the subject's place, and the chains of partners."""

    subject: tuple[Mention, ...]
    partners: tuple[Mention, ...]
    pairs: tuple[tuple[Mention, ...], ...] = ()
    end: int = 0


def split_mention(phrase: Phrase) -> list[Mention]:
    """A-B or A·B as two mentions where both are bodies or countries; else the one mention."""
    mention = phrase.mention
    if mention is None:
        return []
    cuts = list(SPLIT.finditer(mention.name))
    if not cuts:
        return [mention]
    parts: list[Mention] = []
    at = 0
    for edge in [*[c.span() for c in cuts], (len(mention.name), len(mention.name))]:
        name = mention.name[at : edge[0]].strip()
        if len(name) >= 2:
            start = mention.start + at
            parts.append(
                dataclasses.replace(
                    mention, name=name, start=start, end=start + len(name), aliases=(), home="", kind=None
                )
            )
        at = edge[1]
    if len(parts) < 2 or not all(_may_stand(p.name) for p in parts):
        return [mention]
    parts[-1] = dataclasses.replace(parts[-1], aliases=mention.aliases)
    return parts


def _may_stand(name: str) -> bool:
    last = name.split()[-1]
    if last in words_of("generic") or last in words_of("adverb"):
        return False
    return is_body(last) or country(name) is not None or last.isascii() and last[:1].isupper()


def phrases_in(words: list[Word]) -> list[Phrase]:
    """Every noun phrase that a particle, a comma or a joining word closes, in order."""
    out: list[Phrase] = []
    for at, word in enumerate(words):
        following = words[at + 1].stem if at + 1 < len(words) else ""
        closes = (
            word.particle
            or word.comma
            or following in ("및", "등", "등과", "측", "간", "사이", "양측", "사이의", "그리고")
        )
        if closes and word.stem not in ("등", "측", "간", "사이"):
            phrase = phrase_at(words, at)
        elif word.stem in ("등", "측", "간", "사이") and at and (word.particle or word.comma):
            phrase = phrase_at(words, at - 1)
            if phrase:
                phrase = dataclasses.replace(phrase, particle=_borrowed(word), last=at, comma=word.comma)
        else:
            continue
        if phrase is not None:
            if out and out[-1].last >= phrase.first:
                out.pop()
            out.append(phrase)
    return out


def _borrowed(word: Word) -> str:
    return "간" if word.stem in ("간", "사이") else word.particle


def joined_by_genitive(phrases: list[Phrase]) -> list[Phrase]:
    """ "NTNU의 해양전략연구소" as one body; "온타리오주의 MaRS" keeps its home."""
    out: list[Phrase] = []
    for phrase in phrases:
        before = out[-1] if out else None
        if before and before.particle == "의" and before.mention and phrase.mention and before.last + 1 == phrase.first:
            name = phrase.mention.name
            if before.sure and not before.is_country and is_body(name.split()[-1]):
                name = f"{before.mention.name} {name}"
            home = f"{before.mention.name} {before.mention.home} {phrase.mention.home}".strip()
            mention = dataclasses.replace(
                phrase.mention, name=name, home=home, aliases=(*phrase.mention.aliases, phrase.mention.name)
            )
            out[-1] = dataclasses.replace(phrase, mention=mention, first=before.first, start=before.start, sure=True)
            continue
        out.append(phrase)
    return out


def roles_in(words: list[Word], *, headline: bool = False) -> Roles:
    """The bodies that stand as subject and as partners among the words before a verb of signing."""
    phrases = joined_by_genitive(phrases_in(words))
    subject: list[Mention] = []
    partners: list[Mention] = []
    pairs: list[tuple[Mention, ...]] = []
    chain: list[Phrase] = []
    for at, phrase in enumerate(phrases):
        follows = bool(chain) and chain[-1].last + 2 >= phrase.first
        if chain and not follows:
            _close(chain, "", subject, partners, pairs, headline=headline)
            chain = []
        if phrase.mention is None:
            if phrase.particle in WITH or phrase.comma:
                continue
            _close(chain, "", subject, partners, pairs, headline=headline)
            chain = []
            continue
        chain.append(phrase)
        joins = phrase.particle in WITH or (phrase.comma and not phrase.particle) or _joined(words, phrase)
        following = phrases[at + 1] if at + 1 < len(phrases) else None
        goes_on = (
            joins and following is not None and following.first <= phrase.last + 2 and following.mention is not None
        )
        if headline and phrase.comma and not subject and not partners:
            goes_on = False
        if not goes_on or not _alike(phrase, following):
            _close(chain, phrase.particle, subject, partners, pairs, headline=headline)
            chain = []
    return Roles(subject=tuple(subject), partners=tuple(partners), pairs=tuple(pairs))


def _joined(words: list[Word], phrase: Phrase) -> bool:
    return phrase.last + 1 < len(words) and words[phrase.last + 1].stem in ("및", "그리고")


def _alike(one: Phrase, other: Phrase | None) -> bool:
    """Whether two phrases side by side may be members of one list of bodies."""
    return other is not None and (other.sure or not one.sure)


def _close(
    chain: list[Phrase],
    particle: str,
    subject: list[Mention],
    partners: list[Mention],
    pairs: list[tuple[Mention, ...]],
    *,
    headline: bool,
) -> None:
    """Puts a finished chain of phrases where its last particle says."""
    if not chain:
        return
    mentions = [m for phrase in chain for m in split_mention(phrase)]
    alternating = [p.particle in WITH for p in chain]
    if len(chain) >= 4 and len(chain) % 2 == 0 and all(alternating[0:-1:2]) and not any(alternating[1:-1:2]):
        for left, right in zip(chain[0::2], chain[1::2], strict=True):
            pairs.append((*split_mention(left), *split_mention(right)))
        return
    sure = any(p.sure for p in chain)
    if particle in SUBJECT and (sure or not subject):
        subject.extend(mentions)
    elif particle in WITH and (sure or not headline):
        partners.extend(mentions)
    elif headline and chain[-1].comma and sure and not subject:
        subject.extend(mentions)
    elif particle in ("간", "의") and len(mentions) > 1 and sure:
        pairs.append(tuple(mentions))
    elif len(mentions) > 1 and sure and (headline or chain[0].particle in WITH):
        pairs.append(tuple(mentions)) if headline else None
