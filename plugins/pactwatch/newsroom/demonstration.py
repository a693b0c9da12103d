"""The newsroom as a demonstration: a sources file that points at it, and stories that come out while one watches."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pactwatch.newsroom.listings import KINDS
from pactwatch.newsroom.press import Press, Story, read_outlets
from pactwatch.newsroom.server import Newsroom

EARLIER = dt.timedelta(hours=6)  # the stories that are out when the demonstration begins


def now() -> dt.datetime:
    """The time, aware UTC."""
    return dt.datetime.now(dt.UTC)


@contextmanager
def serve() -> Iterator[Newsroom]:
    """A newsroom with two stories an outlet out already; it runs until the block ends."""
    outlets = read_outlets()
    press = Press()
    with Newsroom(outlets, clock=now).serve() as newsroom:
        for story in press.day(outlets, now() - EARLIER, each=2, step=dt.timedelta(hours=1)):
            newsroom.publish(story)
        yield newsroom


def source_rows(newsroom: Newsroom) -> list[dict[str, Any]]:
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
        }
        for outlet in newsroom.outlets.values()
    ]


def write_sources(newsroom: Newsroom, file: Path) -> Path:
    """Write a sources file for the newsroom (JSON is YAML) and give it back."""
    file.write_text(json.dumps({"sources": source_rows(newsroom)}, ensure_ascii=False, indent=1), encoding="utf-8")
    return file


def publish_in(newsroom: Newsroom, *, seconds: float, outlet_id: str = "hanbit-bio") -> tuple[Story, str]:
    """An agreement that comes out ``seconds`` from now; gives the story and its address."""
    outlet = newsroom.outlets[outlet_id]
    press = Press()
    for _ in newsroom.out(outlet_id):
        press.write(outlet, now())
    story = press.write(outlet, now() + dt.timedelta(seconds=seconds), kind="agreement")
    return story, newsroom.publish(story)
