"""The table of country names: CLDR's through Babel, corrected and filled in by include/gazetteer/countries.csv.

``countries.py`` searches texts with it. Loading takes about half a second and happens once, at the first use.
"""

from __future__ import annotations

import csv
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from babel import Locale

from pactwatch import settings
from pactwatch.reading.scripts import is_hangul

LANGUAGES = ("ko", "en", "ja", "zh")
STRENGTHS = ("strong", "weak", "letter", "initial", "prefix", "pair", "not")
_LOCALES = {"ko": ("ko",), "en": ("en",), "ja": ("ja",), "zh": ("zh_Hans", "zh_Hant")}
# CLDR's territories that are no country of anybody: currency zones, pseudo-locales, leftovers; UN is INT here.
_NOT_COUNTRIES = frozenset(
    {"EZ", "QO", "XA", "XB", "ZZ", "UN", "AQ", "BV", "HM", "TF", "UM", "CP", "CQ", "DG", "EA", "IC"}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class CountryName:
    """One name of one country in one language, as the table holds it.

    ``codes`` has several entries where several countries share an initial (巴), or where the name is a pair (한미).
    ``strength`` is one of ``STRENGTHS``; ``rival`` is the code and the words that hand the name over.
    """

    name: str
    language: str
    codes: tuple[str, ...]
    strength: str
    rival: tuple[str, tuple[str, ...]] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CountryTable:
    """All names: those that may stand alone, and per language the letters, prefixes, pairs and look-alikes."""

    names: dict[str, CountryName]
    letters: dict[str, dict[str, CountryName]] = field(default_factory=dict)
    initials: dict[str, dict[str, CountryName]] = field(default_factory=dict)
    prefixes: dict[str, CountryName] = field(default_factory=dict)
    pairs: dict[str, dict[str, tuple[CountryName, ...]]] = field(default_factory=dict)
    look_alikes: dict[str, frozenset[str]] = field(default_factory=dict)


def _cldr() -> dict[str, CountryName]:
    names: dict[str, CountryName] = {}
    for language, locales in _LOCALES.items():
        for locale in locales:
            for code, written in Locale.parse(locale).territories.items():
                if len(code) != 2 or not code.isalpha() or code in _NOT_COUNTRIES:
                    continue
                for name in _spellings(written):
                    names.setdefault(name, CountryName(name=name, language=language, codes=(code,), strength="strong"))
    return names


def _spellings(written: str) -> tuple[str, ...]:
    """CLDR writes "Bosnia & Herzegovina" and "홍콩(중국 특별행정구)": news writes "and", and no bracket."""
    bare = unicodedata.normalize("NFC", written).split("(")[0].split("（")[0].strip()
    forms = {bare, bare.replace("&", "and"), bare.replace("St. ", "Saint "), bare.replace("’", "'")}
    if any(map(is_hangul, bare)):
        forms.add(bare.replace(" ", ""))
    return tuple(sorted(forms))


def _row(row: dict[str, str], where: str) -> CountryName:
    if row["strength"] not in STRENGTHS or row["language"] not in LANGUAGES or not row["name"]:
        message = f"{where}: language must be one of {LANGUAGES}, strength one of {STRENGTHS}, and name not empty"
        raise ValueError(message)
    rival = None
    if row["rival"]:
        code, _, words = row["rival"].partition(":")
        if not (len(code) == 2 and code.isupper() and words):
            message = f"{where}: rival must be a country's code, a colon and the words that hand the name over"
            raise ValueError(message)
        rival = (code, tuple(words.split("|")))
    return CountryName(
        name=unicodedata.normalize("NFC", row["name"]),
        language=row["language"],
        codes=tuple(row["code"].split("-")) if row["code"] else (),
        strength=row["strength"],
        rival=rival,
    )


def read_rows(path: Path) -> list[CountryName]:
    """The rows of countries.csv. Raises ValueError naming file and line where a row cannot be understood."""
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        return [_row(row, f"{path.name} line {reader.line_num}") for row in reader]


def build(rows: list[CountryName]) -> CountryTable:
    """CLDR's names with the rows laid over them: a row replaces CLDR's entry of the same name."""
    names = _cldr()
    letters: dict[str, dict[str, CountryName]] = {language: {} for language in LANGUAGES}
    initials: dict[str, dict[str, CountryName]] = {language: {} for language in LANGUAGES}
    pairs: dict[str, dict[str, tuple[CountryName, ...]]] = {language: defaultdict(tuple) for language in LANGUAGES}
    look_alikes: dict[str, set[str]] = {language: set() for language in LANGUAGES}
    prefixes: dict[str, CountryName] = {}
    for row in rows:
        match row.strength:
            case "strong" | "weak":
                names[row.name] = row
            case "letter":
                letters[row.language][row.name] = row
            case "initial":
                _join(initials[row.language], row)
            case "prefix":
                prefixes[row.name] = row
            case "pair":
                pairs[row.language][row.name] += (row,)
            case _:
                look_alikes[row.language].add(row.name)
    for row in rows:
        if row.strength == "not":
            names.pop(row.name, None)
    return CountryTable(
        names=names,
        letters=letters,
        initials=initials,
        prefixes=prefixes,
        pairs={language: dict(found) for language, found in pairs.items()},
        look_alikes={language: frozenset(found) for language, found in look_alikes.items()},
    )


def _join(initials: dict[str, CountryName], row: CountryName) -> None:
    known = initials.get(row.name)
    codes = (known.codes if known else ()) + row.codes
    initials[row.name] = CountryName(name=row.name, language=row.language, codes=codes, strength=row.strength)


@cache
def country_table() -> CountryTable:
    """The table of include/gazetteer/countries.csv, read once a process."""
    return build(read_rows(settings.include() / "gazetteer" / "countries.csv"))
