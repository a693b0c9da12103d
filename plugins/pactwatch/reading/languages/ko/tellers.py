"""Who only tells of others' paper in Korean: "진흥원은 A와 B가 X와 협약을 맺었다고 전했다"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pactwatch.reading.languages.ko.closing import Roles
from pactwatch.reading.languages.ko.lands import TAKES_PART
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.nouns import country, is_time
from pactwatch.reading.languages.ko.particles import TOPIC, WITH
from pactwatch.reading.languages.ko.phrases import Phrase
from pactwatch.reading.languages.ko.same_bodies import told_home
from pactwatch.reading.languages.ko.words import words_of
from pactwatch.reading.model import Mention, Said

TELLS = re.compile(r"다고\s[^.]{0,24}(?:밝혔|전했|알렸|발표했|설명했|소개했)")
DESCRIBES = re.compile(r"(?:는|한|된|던|운|린|든|둔)$")
"""How a verb before a noun ends: "A가 주최한 행사에서"."""
SHORTEST = 3
"""Letters of a name that is one by its place alone."""
REPORTING = re.compile(r"고\s[^.]{0,24}(?:밝혔|전했|보도했|알렸|발표했|설명했|보고했)")
ACTS_SO = re.compile(r"\0*(?:이|가)\s")
OWN_OFFICE = re.compile(r"^(?:도|시|군|구|본|자사|산하)\s")
OUTLETS = words_of("outlet")


def told_of(line: Line, topic: Phrase, found: Sequence[tuple[Phrase, Mention]]) -> Mention | None:
    """The body of home that the topic of a sentence tells to have signed with another; None where itself signs.

    ``found``: the bodies of the sentence, in order.
    """
    if topic.particle not in ("은", "는") or not line.sentence.has("instrument", "join", "ceremony"):
        return None
    if not TELLS.search(line.text):
        return None
    words = line.words
    before: tuple[Phrase, Mention] | None = None
    for phrase, mention in found:
        if phrase.first > topic.last and phrase.particle in ("이", "가") and phrase.sure and not phrase.is_person:
            rest = [word for word in words[phrase.last + 1 :] if not is_time(word.stem)]
            is_clause = bool(rest) and DESCRIBES.search(rest[0].stem + rest[0].particle) is not None
            acts = any(word.particle in WITH for word in rest)
            own = before[1] if before and before[0].last + 1 == phrase.first else mention
            return own if acts and not is_clause and told_home(own) in (None, "KR") else None
        if phrase.first > topic.last and phrase.particle in WITH and (one := _second(line, phrase)):
            rest = [word for word in words if word.start > one.end]
            acts = any(word.particle in WITH for word in rest)
            return mention if acts and told_home(mention) in (None, "KR") else None
        before = (phrase, mention) if phrase.first > topic.last and phrase.particle in WITH else None
    return None


def _second(line: Line, first: Phrase) -> Mention | None:
    """The name right behind "A와" that acts with it, whatever its form: "A와 가나다가"; None where none does."""
    at = first.last + 1
    word = line.words[at] if at < len(line.words) else None
    if word is None or word.particle not in ("이", "가") or word.comma or len(word.stem) < SHORTEST:
        return None
    if word.stem in words_of("generic") or word.stem in words_of("adverb") or country(word.stem) or is_time(word.stem):
        return None
    verb = line.words[at + 1] if at + 1 < len(line.words) else None
    if verb is not None and TAKES_PART.match(verb.stem + verb.particle):
        # "A와 B가 참여하는 협약": with whom the topic signs
        return None
    return Mention(name=word.stem, start=word.start, end=word.start + len(word.stem))


def drop_teller(line: Line, roles: Roles, close: int, said: Said) -> None:
    """ "시는 A와 B가 맺은 협약이 해지됐다고 밝혔다": who tells it is no party where others are told to have acted."""
    if len(roles.subject) == 1 and said is Said.SIGNED and REPORTING.search(line.text, close):
        _drop_teller_of_two(line, roles)
    if len(roles.subject) < 2:
        return
    topic, *others = roles.subject
    end = topic.end - line.shift
    # "센터는 A와 B가 맺은 각서에서 싹텄다"
    is_of_others = said is Said.HELD and len(others) > 1 and ACTS_SO.match(line.text, others[-1].end - line.shift)
    if not (is_of_others or REPORTING.search(line.text, close)):
        return
    if not TOPIC.match(line.text, end) or any(TOPIC.match(line.text, m.end - line.shift) for m in others):
        return
    if any(OWN_OFFICE.match(m.name) or m.name[:2] == topic.name[:2] for m in others):
        # "도는 ... 도 보건국과 B가": it has told of its own office
        return
    is_apart = said is Said.SIGNED and bool(roles.partners) and ACTS_SO.match(line.text, others[0].end - line.shift)
    if said is Said.ENDED or len(others) > 1 or is_apart or _is_outlet(topic.name):
        roles.subject = others
        roles.partners = roles.partners or roles.addressed


def _drop_teller_of_two(line: Line, roles: Roles) -> None:
    """ "진흥원은 A와 가나다가 X와 각서를 교환했다고 전했다": A stands with one that acts, not with the teller."""
    topic = roles.subject[0]
    if not TOPIC.match(line.text, topic.end - line.shift) or not roles.partners:
        return
    phrase, mention = next(((p, m) for p, m in line.bodies if m.name == roles.partners[0].name), (None, None))
    other = _second(line, phrase) if phrase and phrase.particle in WITH else None
    if mention and other:
        roles.subject = [mention, other]
        roles.partners = roles.partners[1:]


def _is_outlet(name: str) -> bool:
    """Whether a name is that of a paper or an agency, by how it ends, or by the word before it: "매체 타스"."""
    return name.endswith(tuple(OUTLETS)) or name.partition(" ")[0] in OUTLETS
