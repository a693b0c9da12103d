"""The newsroom as a demonstration: a sources file that points at it, and stories that come out while one watches."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from pactwatch.newsroom.listings import KINDS
from pactwatch.newsroom.press import Press, Story, read_outlets
from pactwatch.newsroom.server import Newsroom

EARLIER = dt.timedelta(hours=2)  # the stories that are out when the demonstration begins came out up to then


def now() -> dt.datetime:
    """The time, aware UTC."""
    return dt.datetime.now(dt.UTC)


@contextmanager
def serve() -> Iterator[Newsroom]:
    """A newsroom whose every outlet has an ordinary story out already; it runs until the block ends."""
    outlets, press = read_outlets(), Press()
    with Newsroom(outlets, clock=now).serve() as newsroom:
        for place, outlet in enumerate(outlets, start=1):
            newsroom.publish(press.write(outlet, now() - EARLIER * place / len(outlets), kind="ordinary"))
        yield newsroom


def source_rows(newsroom: Newsroom, *, interval: str = "30m") -> list[dict[str, Any]]:
    """A row of sources.yml for each outlet."""
    return [
        {
            "id": outlet.id,
            "kind": KINDS.get(outlet.listing, outlet.listing),
            "url": newsroom.listing(outlet),
            "outlet": outlet.name,
            "country": outlet.country,
            "language": outlet.language,
            "time_zone": outlet.time_zone,
            "interval": interval,
        }
        for outlet in newsroom.outlets.values()
    ]


def write_sources(newsroom: Newsroom, file: Path, *, interval: str = "30m") -> Path:
    """Write a sources file for the newsroom (JSON is YAML) and give it back."""
    rows = {"sources": source_rows(newsroom, interval=interval)}
    file.write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")
    return file


def agreements(newsroom: Newsroom, *, after: dt.timedelta) -> Iterator[tuple[Story, str]]:
    """Agreements without end, each by the next outlet; one that is asked for comes out ``after`` from then.

    Each is given with its address.
    """
    press = Press()
    for outlet in itertools.cycle(newsroom.outlets.values()):
        story = press.write(outlet, now() + after, kind="agreement")
        # Numbers of their own: the stories that are out already were numbered from the same beginning.
        story = replace(story, number=story.number + 50)
        yield story, newsroom.publish(story)
