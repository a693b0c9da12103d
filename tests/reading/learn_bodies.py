"""Learns the weights of ``bodies_weighed.py``, include/gazetteer/weights/bodies.csv, from the labelled articles.

``PYTHONPATH=plugins python tests/reading/learn_bodies.py``. It learns from the parties that the grammar finds: which of
them are some. The later rounds are left out: with them it put fewer parties right of those that it had not seen.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any

from labelled import labels, page_of, round_of
from regression import learned

from pactwatch import settings
from pactwatch.reading.bodies_weighed import FOUND, NAMED, features
from pactwatch.reading.evaluation import same_party
from pactwatch.reading.languages import pack
from pactwatch.reading.loose import loosely_told
from pactwatch.reading.model import Page
from pactwatch.reading.named_bodies import known_in
from pactwatch.reading.news import weigh
from pactwatch.reading.parties import Body, body_of, join, may_be_same
from pactwatch.reading.whose import as_told
from pactwatch.records import Status

UNSEEN = "vzmnoikjgalhbc"
"""Letters of the rounds that are left out."""
Row = tuple[str, str, dict[str, float], bool]


def rows(rounds: str | None = None) -> Iterator[tuple[bool, Row]]:
    """Whether the grammar finds it as a party; and article, name, what is counted, whether it is one: of every name.

    Of the rounds of these letters; of those that are learned from where none are given.
    """
    for label in labels():
        letter = round_of(label)[0]
        if (letter in UNSEEN if rounds is None else letter not in rounds) or label["status"] == "none":
            continue
        page = page_of(label)
        found = _found(page)
        others = _others(page, found) if found else []
        for number, body in enumerate((*found, *others)):
            row = (label["id"], body.name, features(page, body), _is_party(label, body))
            yield number < len(found), row


def _found(page: Page) -> list[Body]:
    """The parties as the grammar tells them."""
    speaks = pack(page.lang)
    if speaks is None:
        return []
    statements = speaks.statements(page)
    news = weigh(page, statements)
    if news.is_open:
        news = weigh(page, (*statements, *loosely_told(page, speaks, statements)))
    if news.status is Status.NONE:
        return []
    _, agreements = as_told(page, speaks, news)
    return [agreements.bodies[i] for i in sorted({i for deal in agreements.deals for i in deal.members})]


def _others(page: Page, found: list[Body]) -> list[Body]:
    """The other bodies that the page names."""
    speaks = pack(page.lang)
    others: list[Body] = []
    for sentence in page.sentences if speaks is not None else ():
        for mention in (*speaks.bodies(page, sentence), *(mention for mention, _ in known_in(sentence))):
            body = body_of(page, speaks, mention)
            same = next((one for one in (*found, *others) if may_be_same(one, body)), None)
            if same is None:
                others.append(body)
            elif any(same is one for one in others):
                join(same, body)
    return others


def _is_party(label: dict[str, Any], body: Body) -> bool:
    """Whether a label's party is meant, with its land."""
    read = {"name": body.name, "aliases": [n for n in body.names if n != body.name], "kind": body.kind}
    wanted = [party for accord in label["agreements"] for party in accord["parties"]]
    return any(party["country"] == body.country and same_party(party, read) for party in wanted)


def main() -> None:
    """Writes the weights."""
    path = settings.include() / "gazetteer" / "weights" / "bodies.csv"
    told = list(rows())
    found, named = learned([row[2:] for is_found, row in told if is_found]), learned([row[2:] for _, row in told])
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(("feature", FOUND, NAMED))
        table.writerows((name, found.get(name, ""), weight) for name, weight in named.items())


if __name__ == "__main__":
    main()
