"""How likely two bodies of one country are one and the same. Pure; the reasons go into the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from pactwatch.ledger.names import Body, Form, at_home
from pactwatch.ledger.sounds import alike, skeleton, spelt_alike

SAME, OPEN = 0.7, 0.4  # from SAME on a likeness proves; from OPEN on it does not speak against
PHONETIC = frozenset({"hangul", "kana"})
WHOLE = 5  # consonants: a name of so many, kinds of house and all, is told by its sound (アイパークインスティチュート)
STATE = frozenset({"ministry", "agency"})
WEIGHTY = frozenset({"hospital", "bank", "company", "museum", "university", "embassy", "chamber"})


@dataclass(frozen=True, slots=True)
class Likeness:
    """``score`` from 0 (other bodies) over ``OPEN`` (cannot be told) to 1 (the same), and why."""

    score: float
    reason: str


def _ratio(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0


def _one_script(a: Form, b: Form, country: str | None) -> Likeness:
    found = _spelled_alike(a, b, country)
    if found is not None:
        return found
    if _abbreviates(*sorted((a.plain, b.plain), key=len)):
        return Likeness(0.6, "one name may be short for the other")
    if at_home(a, country):
        return Likeness(0.05, "other names in the body's own script")
    if min(len(a.proper), len(b.proper)) >= 3 and alike(a.proper, b.proper) < 0.7:
        return Likeness(0.1, "other proper names in one script")
    found = _by_meaning(a, b, 0.55)
    if found.score < 0.45 and _tells(a) and _tells(b):
        return Likeness(0.3, "names in one script that share nothing")
    return found


def _tells(form: Form) -> bool:
    """Whether a name says more than what sort of house it is."""
    return bool(form.topics or len(form.rest) > 1)


def _spelled_alike(a: Form, b: Form, country: str | None) -> Likeness | None:
    """What the letters say, where they say anything.

    A name may go on where another one ends (고려대학교, 고려대학교 의과대학). A word in front makes another body
    (바이오협회, 제약바이오협회): of what stands in front only the country may be left out, and it is left out already.
    Ministries are unlike: there is one of a kind, and news shortens them in front (보건복지부, 복지부).
    """
    short, long = sorted((a.canon, b.canon), key=len)
    other_head = bool((a.heads ^ b.heads) & WEIGHTY)
    few, many = sorted((a.latin_words, b.latin_words), key=len)
    if long.startswith(short) and len(short) >= (5 if a.script == "latin" else 3) and len(short) / len(long) >= 0.3:
        reason = "one name goes on where the other ends"
        return Likeness(0.45, f"{reason}, but the kind of house differs") if other_head else Likeness(0.85, reason)
    if a.script == "latin" and len(few) >= 2 and len(few & many) / len(few) >= 0.75 and not other_head:
        reason = "mostly the same words"
        return Likeness(0.82, reason) if a.topics == b.topics else Likeness(0.45, f"{reason}, but another subject")
    if len(short) >= 3 and short in long and at_home(a, country):
        state = a.heads | b.heads <= STATE
        return Likeness(0.6, "may be short for it") if state else Likeness(0.1, "a word in front makes another body")
    if not other_head and a.topics == b.topics and _ratio_of_signs(a.canon, b.canon) >= 0.88:
        return Likeness(0.8, "nearly the same spelling")
    return None


def _ratio_of_signs(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _abbreviates(short: str, long: str) -> bool:
    """Whether ``short`` takes signs of ``long`` in their order, the first one first (식약처, 식품의약품안전처)."""
    if not 2 <= len(short) <= 5 or short.isascii() or short[0] != long[0]:
        return False
    signs = iter(long)
    return all(sign in signs for sign in short)


def _two_scripts(a: Form, b: Form) -> Likeness:
    return _by_meaning(a, b, 0.8)


def _by_meaning(a: Form, b: Form, best: float) -> Likeness:  # noqa: PLR0911  a ladder, the surest sign first
    """Translations: what the names mean, and how what is left of them sounds."""
    sound = alike(a.proper, b.proper)
    both_proper = len(a.proper) >= 3 and len(b.proper) >= 3
    if PHONETIC & {a.script, b.script} and a.script != b.script and min(len(a.sound), len(b.sound)) >= WHOLE:
        sound = max(sound, alike(a.sound, b.sound))
    if not both_proper and a.rest and b.rest and a.script != b.script:
        sound = max(sound, spelt_alike(a.rest, b.rest))
    if a.signs and b.signs:
        sound, both_proper = max(sound, _ratio(a.signs, b.signs)), True
    meaning = _ratio(a.topics, b.topics)
    if a.topics and b.topics and not a.topics & b.topics and not a.families & b.families:
        return (
            Likeness(0.6, "sounds the same, means something else")
            if sound >= 0.85
            else Likeness(
                0.1, f"names mean other things: {', '.join(sorted(a.topics))} against {', '.join(sorted(b.topics))}"
            )
        )
    if sound >= 0.75:
        return Likeness(0.85, "the same by sound")
    if both_proper and sound < 0.6:
        unlike = 0.1 if sound < 0.4 else 0.2
        return Likeness(0.35 if meaning >= 0.5 else unlike, "proper names sound different")
    if meaning >= 0.6 and len(a.topics & b.topics) >= 2:
        return Likeness(best, f"a translation: {', '.join(sorted(a.topics & b.topics))}")
    offices = a.heads | b.heads <= STATE and bool(a.heads and b.heads)
    if meaning == 1 and offices and not (a.rest or b.rest) and a.script != b.script:
        return Likeness(0.72, f"the state's office for {', '.join(sorted(a.topics))}")
    if meaning > 0:
        return Likeness(0.5 + meaning / 10, "the names share a meaning")
    return Likeness(0.42, "the names cannot be compared")


def _stand_for(a: Body, b: Body) -> bool:
    """Whether an acronym of ``a`` is short for what a name of ``b`` means (NCI, 국립암연구소), or sounds so (카이스트).

    The kind of house at the end has many translations, so its letter is free; of four letters the order is, too (MFDS).
    """
    for acronym in a.acronyms:
        for form in b.forms:
            if form.script == "latin":
                continue
            letters = form.letters
            if len(acronym) == len(letters) >= 3 and (
                acronym[:-1] == letters[:-1] or (len(letters) > 3 and sorted(acronym) == sorted(letters))
            ):
                return True
            if alike(skeleton(acronym), form.proper) >= 0.9 and spelt_alike(acronym, form.rest) >= 0.6:
                return True
    return False


@lru_cache(maxsize=200_000)
def compare(a: Body, b: Body) -> Likeness:  # noqa: PLR0911  a ladder, the surest sign first
    """How likely ``a`` and ``b``, of one country, are the same body."""
    if a.organisation and a.organisation == b.organisation:
        return Likeness(1.0, "the same body in the gazetteer")
    if a.names & b.names:
        return Likeness(1.0, "the same name")
    if a.acronyms & (b.acronyms | b.initials | b.names) or b.acronyms & (a.initials | a.names):
        return Likeness(0.95, "the same acronym")
    if _stand_for(a, b) or _stand_for(b, a):
        return Likeness(0.8, "an acronym of the translated name, or its sound")
    if a.organisation and b.organisation:
        return Likeness(0.0, "two bodies of the gazetteer")
    if a.generic and b.generic:
        return Likeness(0.8, "both name the country only")
    if a.generic or b.generic:
        return Likeness(0.55 if a.klass == b.klass else 0.42, "one names the country only")
    best = Likeness(0.42, "the names cannot be compared")
    found = [
        _one_script(one, other, a.country) if one.script == other.script else _two_scripts(one, other)
        for one in a.forms
        for other in b.forms
    ]
    if found:
        best = max(found, key=lambda likeness: likeness.score)
        other_at_home = min(found, key=lambda likeness: likeness.score)
        if best.score < SAME and other_at_home.score < 0.1:
            best = other_at_home
    if a.klass != b.klass and best.score < SAME:
        return Likeness(round(best.score * 0.6, 3), f"{best.reason}; {a.klass} against {b.klass}")
    return best
