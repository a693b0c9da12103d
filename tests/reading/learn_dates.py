"""Learns the weights of ``dates_weighed.py``, include/gazetteer/weights/dates/, from the labelled articles.

``PYTHONPATH=plugins python tests/reading/learn_dates.py``. The rounds that nothing was learned from are left
out, so that they can tell what the models are worth. The same articles give the same weights.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from labelled import Label, article_of, page_of, seen
from regression import Example, learned_of_words

from pactwatch import settings
from pactwatch.reading.dates_weighed import EARLIER, SIGNING, dated, features, is_before, value_of
from pactwatch.reading.logistic import BIAS
from pactwatch.reading.reader import read
from pactwatch.records import Status

LEAST = 4
"""Dates of a language beside which a feature must stand to be learned."""
STIFFNESS = 2.0
"""How dear large weights are (the L2 penalty)."""


def examples(told: Sequence[Label]) -> dict[str, list[Example]]:
    """What is weighed of each date of articles that tell a paper, and whether it is the signing's, or of before."""
    found: dict[str, list[Example]] = {SIGNING: [], EARLIER: []}
    for label in told:
        for of, example in _examples_of(label):
            found[of].append(example)
    return found


def _examples_of(label: Label) -> Iterator[tuple[str, Example]]:
    reading = read(article_of(label))
    if label["status"] in (Status.NONE, Status.PLANNED) or reading.status in (Status.NONE, Status.PLANNED):
        return
    page = page_of(label)
    names = [(party.name, *party.aliases) for accord in reading.accords for party in accord.parties]
    signed = {accord["signed_on"] for accord in label["agreements"]} | set(label.get("signed_on_also") or [])
    knows_before = label["status"] == Status.SIGNED and not label.get("renewal_unsure")
    for date in dated(page):
        told = dict.fromkeys(features(page, date, reading.status, names), 1.0)
        if value := value_of(date.mention):
            yield SIGNING, (told, value in signed)
        if knows_before and is_before(page, date.mention):
            yield EARLIER, (told, date.mention.year == label.get("prior_year"))


def weighed(told: Sequence[Example]) -> dict[str, float]:
    """The weights by feature."""
    return learned_of_words(told, LEAST, STIFFNESS)


def write(path: Path, found: dict[str, dict[str, float]]) -> None:
    """A table of weights: a feature a row, a column for each that a date may be of."""
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(("feature", *found))
        for name in (BIAS, *sorted({name for one in found.values() for name in one} - {BIAS})):
            table.writerow((name, *(f"{one[name]:g}" if name in one else "" for one in found.values())))


def main() -> None:
    """Writes the weights of the four languages."""
    folder = settings.include() / "gazetteer" / "weights" / "dates"
    for lang in ("ko", "en", "ja", "zh"):
        write(folder / f"{lang}.csv", {of: weighed(told) for of, told in examples(seen(lang)).items()})


if __name__ == "__main__":
    main()
