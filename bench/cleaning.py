"""How fast pages become readings, and how true their text is, against trafilatura alone in one run (issue 5).

Needs the real pages of ../shared/extraction, which are no part of the project; without them it says so and passes.
``python -m bench.cleaning TEXTS.jsonl`` only writes the texts that we extract, ready for score_extraction.py.
"""

from __future__ import annotations

import functools
import gzip
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import trafilatura

from pactwatch.cleaning.clean import clean
from pactwatch.cleaning.visible import visible_text
from pactwatch.decoding import decode
from pactwatch.reading.reader import read
from pactwatch.reading.terms import mentions_agreement
from pactwatch.records import Article, RawArticle

SHARED = Path(__file__).resolve().parents[2] / "shared"
PAGES = SHARED / "extraction"
MOST_TIME, LEAST_RATE = 1.15, 8.0
"""Targets: pages to reading against trafilatura's time; pages a second on the stream against trafilatura's."""
RARE = 20
"""One page in so many mentions an agreement."""
ROUNDS = 3
NEWS = (
    b"<p>Garam Hospital of Seoul and the City of Odense signed a memorandum of understanding on Monday, both said.</p>"
)


def pages() -> dict[str, bytes]:
    """The pages by their id."""
    truth = json.loads((PAGES / "ground-truth.json").read_text(encoding="utf-8"))
    return {key: gzip.decompress((PAGES / "html" / f"{key}.html.gz").read_bytes()) for key in truth}


def article(body: bytes, is_candidate: Callable[[str], bool] | None = None) -> Article:
    """The page as an article, as the steps make it."""
    return clean(RawArticle(source="bench", content=decode(body).text, is_html=True), is_candidate=is_candidate)


def to_reading(body: bytes, *, term_search: bool) -> None:
    """The whole way of a page: bytes, text, term search, article, reading."""
    found = article(body, mentions_agreement if term_search else None)
    if found.text:
        read(found)


def texts(found: Mapping[str, bytes]) -> dict[str, str]:
    """The text of each page without its headline, which is no part of the benchmark's article bodies."""
    articles = {key: article(body) for key, body in found.items()}
    return {key: one.text.removeprefix(f"{one.title}\n") for key, one in articles.items()}


def stream(found: Sequence[bytes]) -> list[bytes]:
    """The pages that mention no agreement; in one of twenty a paragraph is put that does."""
    plain = [body for body in found if not mentions_agreement(visible_text(decode(body).text)) and b"</p>" in body]
    return [body.replace(b"</p>", b"</p>" + NEWS, 1) if n % RARE == 0 else body for n, body in enumerate(plain)]


def seconds(works: Sequence[Callable[[bytes], object]], bodies: Sequence[bytes]) -> list[float]:
    """Processor time of each work for all pages, the best of some rounds in turn: other work does not count."""
    best = [float("inf")] * len(works)
    for _ in range(ROUNDS):
        for n, work in enumerate(works):
            began = time.process_time()
            for body in bodies:
                work(body)
            best[n] = min(best[n], time.process_time() - began)
    return best


def scored(found: Mapping[str, str]) -> dict[str, float]:
    """Precision, recall and F1 of texts by id."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": key, "text": text}) + "\n" for key, text in found.items())
        file.flush()
        command = [sys.executable, str(SHARED / "score_extraction.py"), file.name]
        return dict(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def main() -> int:
    """Prints the figures. 1 where a target is missed."""
    if not PAGES.is_dir():
        print(f"left out: the pages to measure on are not there ({PAGES})")
        return 0
    found = pages()
    bodies = list(found.values())
    read(Article(id="warm", source="bench", text=NEWS.decode().strip("</p>")))
    article(bodies[0])
    alone = scored({key: trafilatura.extract(body) or "" for key, body in found.items()})
    ours = scored(texts(found))
    print(f"text: F1 {ours['f1']:.4f}, trafilatura alone {alone['f1']:.4f} (target: at least as good)")
    searched = functools.partial(to_reading, term_search=True)
    theirs, whole, every = seconds(
        [trafilatura.extract, searched, functools.partial(to_reading, term_search=False)], bodies
    )
    print(f"{len(bodies)} pages to reading: {whole / theirs:.2f} x the time of trafilatura alone (target {MOST_TIME})")
    print(f"  the same without the term search: {every / theirs:.2f} x")
    alone_on_stream, ours_on_stream = seconds([trafilatura.extract, searched], stream(bodies))
    rate = alone_on_stream / ours_on_stream
    print(f"one page in {RARE} mentions an agreement: {rate:.1f} x trafilatura's pages/s (target {LEAST_RATE:.0f})")
    return int(ours["f1"] < alone["f1"] or whole / theirs > MOST_TIME or rate < LEAST_RATE)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(
        "".join(json.dumps({"id": key, "text": text}) + "\n" for key, text in texts(pages()).items()), encoding="utf-8"
    )
