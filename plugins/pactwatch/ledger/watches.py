"""Watches: what each team wants to hear about. Read from include/watches.yml and checked entry by entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from pactwatch.records import ChangeKind, Sector


class WatchError(ValueError):
    """include/watches.yml says something that cannot be meant. The message names the entry and what to write."""


class Told(StrEnum):
    """When a watch hears of a change."""

    NOW = "now"
    DIGEST = "digest"
    NEVER = "never"


TELLABLE = (
    ChangeKind.NEW_PAIRING,
    ChangeKind.RENEWAL,
    ChangeKind.NEW_AGREEMENT,
    ChangeKind.PLANNED,
    ChangeKind.ENDED,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Watch:
    """One team's watch. An empty ``sectors``, ``countries`` or ``languages`` means any.

    ``history_after`` is in days: what an older article brings goes to the digest.
    """

    name: str
    channel: str
    sectors: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    locale: str = "en"
    history_after: int = 7
    kinds: Mapping[ChangeKind, Told]


def _list_of(items: Mapping[str, Any]) -> dict[str, Any]:
    return {"oneOf": [{"const": "any"}, {"type": "array", "minItems": 1, "uniqueItems": True, "items": items}]}


ENTRY = {
    "type": "object",
    "additionalProperties": False,
    "required": ["name", "channel", "kinds"],
    "properties": {
        "name": {"type": "string", "pattern": r"^[a-z][a-z0-9_-]{0,39}$"},
        "channel": {"type": "string", "minLength": 1},
        "sectors": _list_of({"enum": [str(sector) for sector in Sector]}),
        "countries": _list_of({"type": "string", "pattern": "^[A-Z]{2}$"}),
        "languages": _list_of({"type": "string", "pattern": "^[a-z]{2}$"}),
        "locale": {"enum": ["en", "ko"]},
        "history_after": {"type": "integer", "minimum": 0, "maximum": 3650},
        "kinds": {
            "type": "object",
            "additionalProperties": False,
            "properties": {str(kind): {"enum": [str(told) for told in Told]} for kind in TELLABLE},
            "required": [str(kind) for kind in TELLABLE],
        },
    },
}


def _tuple(value: Any) -> tuple[str, ...]:  # noqa: ANN401  what YAML gives
    return () if value in (None, "any") else tuple(value)


def _watch(entry: Mapping[str, Any]) -> Watch:
    return Watch(
        name=entry["name"],
        channel=entry["channel"],
        sectors=_tuple(entry.get("sectors")),
        countries=_tuple(entry.get("countries")),
        languages=_tuple(entry.get("languages")),
        locale=entry.get("locale", "en"),
        history_after=entry.get("history_after", 7),
        kinds={ChangeKind(kind): Told(told) for kind, told in entry["kinds"].items()},
    )


def parse(text: str, name: str = "watches.yml") -> tuple[Watch, ...]:
    """The watches that the YAML ``text`` describes. Raises ``WatchError``, which lists every fault by entry."""
    try:
        content = yaml.safe_load(text)
    except yaml.YAMLError as fault:
        raise WatchError(f"{name} is not YAML: {str(fault).splitlines()[0]}") from fault
    entries = content.get("watches") if isinstance(content, dict) else None
    if not isinstance(entries, list) or not entries:
        raise WatchError(f"{name}: write a list under `watches:`, one entry a team")
    faults: list[str] = []
    seen: set[str] = set()
    for number, entry in enumerate(entries, start=1):
        called = entry.get("name") if isinstance(entry, dict) else None
        where = f"{name}, entry {number}" + (f" ({called})" if called else "")
        for found in Draft202012Validator(ENTRY).iter_errors(entry):
            field = ".".join(str(part) for part in found.absolute_path)
            faults.append(f"{where}{': ' + field if field else ''}: {found.message}")
        if called in seen:
            faults.append(f"{where}: the name stands twice")
        seen.add(str(called))
    if faults:
        raise WatchError("\n".join(faults))
    return tuple(_watch(entry) for entry in entries)


def load(path: Path) -> tuple[Watch, ...]:
    """The watches of the file at ``path``. Raises ``WatchError`` where it is missing or wrong."""
    try:
        return parse(path.read_text(encoding="utf-8"), path.name)
    except FileNotFoundError:
        raise WatchError(f"{path.name} is missing: copy include/watches.yml of the project") from None
