"""Language packs: one folder a language, loaded when its first article comes."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Iterable
from typing import Protocol, cast

from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement, When

LANGUAGES = ("ko", "en", "ja", "zh")


class Pack(Protocol):
    """What ``languages/XX/__init__.py`` provides as module functions. All are pure; none looks at the clock.

    ``statements``: every statement that the page's sentences make of agreements, in order of the text. Only sentences
    with hits need be looked at (``Sentence.has("instrument", "sign", ...)``); dates are found with
    ``dates.find_dates(words, lang, base)`` on those only.
    ``mentions_of_home``: words elsewhere on the page that tell the home of this mention ("제노폴은 프랑스 최초의 ...",
    "Registered in Israel"), nearest in meaning first: the next is worked out only where the ones before told none.
    ``bodies``: every body that a sentence names, in any place in it, in order; countries that act as bodies too. For
    sentences that the pack's grammar cannot read (loose.py).
    ``sides``: who stands with whom in a sentence, one group a paper, whatever its verb; () where its grammar tells
    nothing. ``bodies`` is asked then.
    ``days``: the dates of a sentence that may be a signing's, with what each is of.
    ``hints``: what small words make of a paper whose sentence the grammar cannot read: SIGNED where it is presented as
    new though no word of signing is known, PLANNED, HELD, or OTHER_DEAL where it is denied or only supposed; None
    where they tell nothing.
    ``are_partners``: whether what stands in the words from ``start`` to ``end`` is whom somebody acts with ("with A
    and B").
    ``sounds_foreign``: whether a body's name is made of words of other tongues: its home is hardly that of the press.
    ``tells_at_once``: whether the page tells of a signing within days, as the press of the language does or its words
    say, so that one without any day is of the month of publication.
    ``sample``: a made-up sentence of an agreement, which loads the pack's tables and patterns when it is read.
    ``home``: the country of an outlet of this language when nothing else is known, or None where many share it.
    """

    home: str | None
    sample: str

    def statements(self, page: Page) -> tuple[Statement, ...]: ...  # noqa: D102  described above

    def tells_at_once(self, page: Page) -> bool: ...  # noqa: D102  described above

    def bodies(self, page: Page, sentence: Sentence) -> tuple[Mention, ...]: ...  # noqa: D102  described above

    def sides(self, page: Page, sentence: Sentence) -> tuple[tuple[Mention, ...], ...]: ...  # noqa: D102  see above

    def days(self, page: Page, sentence: Sentence) -> tuple[When, ...]: ...  # noqa: D102  described above

    def hints(self, page: Page, sentence: Sentence) -> Said | None: ...  # noqa: D102  described above

    def are_partners(self, words: str, start: int, end: int) -> bool: ...  # noqa: D102  described above

    def sounds_foreign(self, name: str) -> bool: ...  # noqa: D102  described above

    def mentions_of_home(self, page: Page, mention: Mention) -> Iterable[str]: ...  # noqa: D102  described above


@functools.cache
def pack(lang: str) -> Pack | None:
    """The pack of a language, or None where there is none yet."""
    if lang not in LANGUAGES:
        return None
    try:
        return cast("Pack", importlib.import_module(f"pactwatch.reading.languages.{lang}"))
    except ModuleNotFoundError as missing:
        if missing.name == f"pactwatch.reading.languages.{lang}":
            return None
        raise
