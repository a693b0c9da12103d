"""How fast the reader is, against kiwipiepy analysing the same texts whole, in one run on one core (issue 3's measure).

Two streams of text: the gate's corpus, where every article is a candidate, and one in which one article in twenty
mentions an agreement. Targets: at least 4 and 60 times kiwipiepy's rate, on the Korean articles, which are what it
analyses; the four languages together are shown beside. Loading is timed apart, and memory is shown.
"""

from __future__ import annotations

import datetime as dt
import json
import resource
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from pactwatch.reading.reader import read
from pactwatch.reading.terms import mentions_agreement
from pactwatch.reading.warm_up import warm_up
from pactwatch.records import Article

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "gate" / "corpus"
TARGETS = {"corpus, Korean": 4.0, "stream, Korean": 60.0}
"""The baseline analyses Korean; of other scripts it does little more than cut at blanks (docs/reading.md)."""
RARE = 20
"""One article in so many mentions an agreement."""
SAMPLE = 125
"""Articles of a stream that kiwipiepy analyses: it takes as long for each."""
TURN = 16
"""Articles that kiwipiepy analyses before the reader has its turn again."""


def corpus() -> list[Article]:
    """The corpus as articles, as a text archive would hand them over."""
    labels = [
        json.loads(line) for line in (CORPUS / "labels.jsonl").read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    return [
        Article(
            id=label["id"],
            source="bench",
            text=(CORPUS / "articles" / f"{label['id']}.txt").read_text(encoding="utf-8"),
            published=dt.date.fromisoformat(label["published"]) if label["published"] else None,
        )
        for label in labels
    ]


def stream(articles: Sequence[Article]) -> list[Article]:
    """Each article among nineteen that mention no agreement: the same texts without the lines that do."""
    plain = [
        Article(id=f"{a.id}-plain", source="bench", text=text, published=a.published)
        for a in articles
        if len(text := "\n".join(line for line in a.text.split("\n") if not mentions_agreement(line)))
        > len(a.text) // 3
    ]
    out: list[Article] = []
    for number, article in enumerate(articles):
        out.append(article)
        out += [plain[(number * 7 + step) % len(plain)] for step in range(RARE - 1)]
    return out


def rates(
    ours: Callable[[Article], object], theirs: Callable[[Article], object], articles: Sequence[Article]
) -> tuple[float, float]:
    """Articles a second of processor time, each article once; the second analyses at most ``SAMPLE`` of them.

    The two take turns every few articles, so that a machine that is now quick and now slow is so for both.
    """
    every = max(1, len(articles) // SAMPLE)
    seconds = [0.0, 0.0]
    counts = [0, 0]
    for first in range(0, len(articles), TURN * every):
        turn = articles[first : first + TURN * every]
        for number, (work, texts) in enumerate(((ours, turn), (theirs, turn[::every]))):
            began = time.process_time()
            for article in texts:
                work(article)
            seconds[number] += time.process_time() - began
            counts[number] += len(texts)
    return counts[0] / seconds[0], counts[1] / seconds[1]


def main() -> int:
    """Prints the rates and ratios. 1 where a target is missed."""
    articles = corpus()
    korean = [article for article in articles if article.id.startswith("ko")]
    began = time.process_time()
    warm_up()
    loading = time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    from kiwipiepy import Kiwi

    kiwi = Kiwi(num_workers=1)
    kiwi.analyze(articles[0].text)
    missed = 0
    print(f"reader: loaded in {loading:.1f} s, {memory:.0f} MB")
    streams = {
        "corpus, Korean": korean,
        "stream, Korean": stream(korean),
        "corpus, four languages": articles,
        "stream, four languages": stream(articles),
    }
    for name, texts in streams.items():
        ours, theirs = rates(read, lambda article: kiwi.analyze(article.text), texts)
        ratio = ours / theirs
        missed += ratio < TARGETS.get(name, 0)
        goal = f"target {TARGETS[name]:.0f}" if name in TARGETS else "no target"
        print(f"{name}: reader {ours:.0f} articles/s, kiwipiepy {theirs:.0f}/s, ratio {ratio:.1f} ({goal})")
    return 1 if missed else 0
