"""Learns the weights of ``lands_weighed.py`` from the labelled articles and writes include/gazetteer/weights/lands.csv.

``PYTHONPATH=plugins python tests/reading/learn_lands.py``. The rounds that nothing was learned from (UNSEEN) are left
out, so that they can tell what the model is worth. The same articles give the same weights.
"""

from __future__ import annotations

import csv

from labelled import labels, page_of, round_of
from regression import Example, learned

from pactwatch import settings
from pactwatch.reading.lands_weighed import features
from pactwatch.reading.languages import pack

UNSEEN = ("h", "b", "c", *map(str, range(1, 19)), *map(str, range(43, 63)))
"""Rounds that were kept for measuring; learned from, too, they make the readings no better."""


def rows(*, unseen: bool) -> list[Example]:
    """What is counted of a land, and whether it is a party's, of every article that tells an agreement."""
    found: list[Example] = []
    for label in labels():
        speaks = pack(label["lang"])
        if (round_of(label) in UNSEEN) is not unseen or label["status"] == "none" or speaks is None:
            continue
        parties = {party["country"] for accord in label["agreements"] for party in accord["parties"]}
        page = page_of(label)
        found += [(told, land in parties) for land, told in features(page, speaks).items()]
    return found


def main() -> None:
    """Writes the weights."""
    path = settings.include() / "gazetteer" / "weights" / "lands.csv"
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(("feature", "weight"))
        table.writerows(learned(rows(unseen=False)).items())


if __name__ == "__main__":
    main()
