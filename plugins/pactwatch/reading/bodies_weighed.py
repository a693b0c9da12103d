"""How likely a body is a party of the page's news, by where the page names it and what its name is like.

A logistic model of a few counts; its weights are rows of include/gazetteer/weights/bodies.csv, learned from labelled
articles by tests/reading/learn_bodies.py (docs/decisions/0012). Like ``lands_weighed.py`` it knows no grammar, so it
errs in other places than the grammar does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.logistic import BIAS, MOST, chance_of, signs_of, sum_of, weights
from pactwatch.reading.model import Page, Sentence
from pactwatch.reading.parties import Body
from pactwatch.reading.scripts import cuts_a_word
from pactwatch.reading.terms import word_classes

LONG = {"en": 40, "ko": 20, "ja": 20, "zh": 20}
"""Letters of a name that is long."""
NEAR, FAR = {"en": 30, "ko": 15, "ja": 15, "zh": 15}, {"en": 100, "ko": 50, "ja": 50, "zh": 50}
"""Letters between a name and the word for the paper: so few are near, so many far."""
BESIDE = 25
"""Letters around a name in which a title stands beside it."""
SIGNS = ("sign", "ceremony", "join", "renew")
WHERE = {
    "headline": "head",
    "above": "head",
    "lead": "lead",
    "body": "body",
    "caption": "caption",
    "line": "line",
}
ENOUGH = 0.8
"""The weight of a name from which the page never makes it doubtful: that of six in seven parties that are read."""


FOUND, NAMED = "found", "named"
"""What is asked about: a party that the grammar found, or any body that the page names."""


def chance(page: Page, body: Body, among: str = FOUND) -> float:
    """The chance, 0 to 1, of a body to be a party."""
    return chance_of(features(page, body), weights("bodies", among))


def is_sure_by_name(page: Page, body: Body) -> bool:
    """Whether a body's name and home alone make it a party. Cheap: the page is not looked at."""
    return sum_of(_of_name(page.lang, body), weights("bodies", FOUND)) >= ENOUGH


def features(page: Page, body: Body) -> dict[str, float]:
    """What the model counts of a body: name of the weight to number."""
    return _of_name(page.lang, body) | _of_page(page, body)


def _of_name(lang: str, body: Body) -> dict[str, float]:
    """What a body's name is like, and what told its home."""
    ending = kind_by_ending(body.name, lang)
    told = {
        BIAS: 1.0,
        "known": float(body.organisation is not None),
        "ending": float(ending is not None),
        "well_formed": float(ending is not None or body.organisation is not None or body.is_country),
        "land": float(body.is_country),
        "length": min(len(body.name), LONG[lang]) / LONG[lang],
        "short": float(len(body.name) <= LONG[lang] / 8),
        "aliases": float(min(len(body.names) - 1, 2)),
        f"kind={body.kind}": 1.0,
        f"home={body.rule}": 1.0,
        f"lang={lang}": 1.0,
    }
    return {name: value for name, value in told.items() if value}


def _of_page(page: Page, body: Body) -> dict[str, float]:
    """Where the page names a body, and beside what."""
    counts: Counter[str] = Counter()
    names = sorted({name for name in body.names if len(name) > 1}, key=len, reverse=True)
    first = _first_signing(page)
    closest = FAR[page.lang] * 2
    for sentence in page.sentences:
        where = WHERE.get(sentence.place)
        stands = list(_stands(sentence.words, names)) if where else []
        for start, end in stands:
            for sign in ("named", f"in_{where}", *_signs(sentence)):
                counts[sign] = counts.get(sign, 0) + 1
            counts["in_first_signing"] = max(counts["in_first_signing"], int(sentence is first))
            counts["opens"] += start < len("“The ")
            counts["bracket"] += sentence.words[end : end + 2].lstrip()[:1] in ("(", "（")
            counts["title"] += _has_title(page.lang, sentence.words, start, end)
            closest = min(closest, _distance(sentence, start, end))
    told: dict[str, float] = {name: float(min(number, MOST)) for name, number in counts.items()}
    told |= {
        "some_head": float(counts["in_head"] > 0),
        "some_lead": float(counts["in_lead"] > 0),
        "head_and_lead": float(counts["in_head"] > 0 and counts["in_lead"] > 0),
        "some_paper": float(counts["with_paper"] > 0),
        "some_both": float(counts["with_both"] > 0),
        "unnamed": float(not counts["named"]),
        "near": float(closest < NEAR[page.lang]),
        "far": float(closest >= FAR[page.lang]),
    }
    return {name: value for name, value in told.items() if value}


def _stands(words: str, names: list[str]) -> Iterator[tuple[int, int]]:
    """Where any of the names stands uncut; where two overlap, the longer."""
    taken: list[tuple[int, int]] = []
    for name in names:
        at = words.find(name)
        while at >= 0 and len(taken) < MOST:
            end = at + len(name)
            if not cuts_a_word(words, at, end) and not any(at < stop and start < end for start, stop in taken):
                taken.append((at, end))
            at = words.find(name, end)
    yield from taken


def _first_signing(page: Page) -> Sentence | None:
    """The first running sentence that names a paper beside a word of signing, else the first that names one."""
    papers = [s for s in page.prose if s.has("instrument")]
    return next((s for s in papers if s.has(*SIGNS)), papers[0] if papers else None)


def _signs(sentence: Sentence) -> list[str]:
    """What else the sentence tells of, a trade too."""
    return [*signs_of(sentence, SIGNS), *(["with_deal"] if sentence.has("deal") else [])]


def _distance(sentence: Sentence, start: int, end: int) -> int:
    """Letters between a name and the nearest word for a paper in its sentence; many where there is none."""
    shift = max(sentence.start, 0)
    papers = [(hit.start - shift, hit.end - shift) for hit in sentence.hits if hit.role == "instrument"]
    return min((min(abs(first - end), abs(start - last)) for first, last in papers), default=10_000)


def _has_title(lang: str, words: str, start: int, end: int) -> bool:
    """Whether a title stands before the name (English) or behind it."""
    titles = word_classes(lang).get("title", frozenset())
    if lang == "en":
        before = words[max(0, start - BESIDE) : start].split()
        return bool(before) and before[-1] in titles
    behind = words[end : end + BESIDE // 3]
    for first in range(len(behind) - 1):
        for last in range(first + 2, len(behind) + 1):
            if behind[first:last] in titles:
                return True
    return False
