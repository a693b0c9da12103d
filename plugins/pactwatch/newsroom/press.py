"""Who publishes what: the outlets, and stories made from ``stories.yml``. Pure but for reading its two files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

HERE = Path(__file__).parent
LANGUAGES = {"zh-TW": "zh"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Outlet:
    """One outlet (``outlets.yml`` explains the fields)."""

    id: str
    name: str
    template: str
    stories: str
    country: str
    time_zone: str
    encoding: str
    meta: str
    header: str
    listing: str
    path: str

    @property
    def language(self) -> str:
        """ISO 639-1."""
        return LANGUAGES.get(self.stories, self.stories)


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    """One article: its true title and paragraphs, when it came out (aware), and whether it tells of an agreement.

    ``moved`` is put behind its address when the outlet gives it a new one.
    """

    outlet: str
    number: int
    title: str
    paragraphs: tuple[str, ...]
    published_at: dt.datetime
    is_agreement: bool
    moved: str = ""

    @property
    def text(self) -> str:
        """What a perfect reader would keep: headline and body, a paragraph a line."""
        return "\n".join((self.title, *self.paragraphs))


def read_outlets() -> tuple[Outlet, ...]:
    """The outlets of ``outlets.yml``."""
    rows = yaml.safe_load((HERE / "outlets.yml").read_text(encoding="utf-8"))
    return tuple(Outlet(**row) for row in rows)


def read_forms() -> dict[str, dict[str, list[Any]]]:
    """The forms and rows of ``stories.yml`` by language."""
    loaded: dict[str, dict[str, list[Any]]] = yaml.safe_load((HERE / "stories.yml").read_text(encoding="utf-8"))
    return loaded


class Press:
    """Writes stories for outlets, each outlet going through forms and rows in its own order."""

    def __init__(self) -> None:
        self._forms = read_forms()
        self._written: dict[str, int] = {}

    def write(self, outlet: Outlet, at: dt.datetime, *, kind: str | None = None) -> Story:
        """The outlet's next story, out at ``at``; ``kind`` is ``agreement`` or ``ordinary``, else they take turns."""
        count = self._written[outlet.id] = self._written.get(outlet.id, -1) + 1
        told = self._forms[outlet.stories]
        forms = [form for form in told["forms"] if kind in (None, form["kind"])]
        start = sum(outlet.id.encode())  # so that two outlets of one language do not tell the same story at once
        form = forms[count % len(forms)]
        row = told["rows"][(start + count // len(forms) + count) % len(told["rows"])]
        local = at.astimezone(ZoneInfo(outlet.time_zone))
        words = {**row, "day": local.day, "date": f"{local.day} {local:%B}"}
        return Story(
            outlet=outlet.id,
            number=2_000_000 + start * 100 + count,
            title=form["title"].format(**words),
            paragraphs=tuple(paragraph.format(**words) for paragraph in form["paragraphs"]),
            published_at=at,
            is_agreement=form["kind"] == "agreement",
        )

    def day(self, outlets: tuple[Outlet, ...], start: dt.datetime, *, each: int, step: dt.timedelta) -> Iterator[Story]:
        """``each`` stories an outlet from ``start`` on, ``step`` apart, the outlets a little after one another."""
        for number in range(each):
            for place, outlet in enumerate(outlets):
                yield self.write(outlet, start + number * step + place * dt.timedelta(minutes=3, seconds=7))
