"""Language packs: one folder a language, loaded when its first article comes."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Iterable
from typing import Protocol, cast

from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement, When

LANGUAGES = ("ko", "en", "ja", "zh")


class Pack(Protocol):
    """What ``languages/XX/__init__.py`` provides as module functions. All are pure; none looks at the clock."""

    home: str | None
    """The country of an outlet of this language when nothing else is known, or None where many share it."""
    sample: str
    """A made-up sentence of an agreement: reading it loads the pack's tables and patterns."""

    tells_at_once: bool
    """Whether the press of the language tells of a signing within days: one without any day is of the month of
    publication."""

    def statements(self, page: Page) -> tuple[Statement, ...]:
        """Every statement that the page's sentences make of agreements, in order of the text.

        Only sentences with hits need be looked at (``Sentence.has("instrument", "sign", ...)``); dates are found with
        ``dates.find_dates(words, lang, base)`` on those only.
        """

    def bodies(self, page: Page, sentence: Sentence) -> tuple[Mention, ...]:
        """Every body that a sentence names, in any place in it, in order; countries that act as bodies too.

        For sentences that the pack's grammar cannot read (loose.py).
        """

    def sides(self, page: Page, sentence: Sentence) -> tuple[tuple[Mention, ...], ...]:
        """Who stands with whom in a sentence, one group a paper, whatever its verb.

        () where its grammar tells nothing; ``bodies`` is asked then.
        """

    def days(self, page: Page, sentence: Sentence) -> tuple[When, ...]:
        """The dates of a sentence that may be a signing's, with what each is of."""

    def hints(self, page: Page, sentence: Sentence) -> Said | None:
        """What small words make of a paper whose sentence the grammar cannot read; None where they tell nothing.

        SIGNED where it is presented as new though no word of signing is known, PLANNED, HELD, or OTHER_DEAL where it is
        denied or only supposed.
        """

    def are_partners(self, words: str, start: int, end: int) -> bool:
        """Whether what stands in the words from ``start`` to ``end`` is whom somebody acts with ("with A and B")."""

    def is_side(self, page: Page, words: str, start: int, end: int, *, headed: bool) -> bool:
        """Whether a land or a body that words of the page name from ``start`` to ``end`` may stand there as who signs.

        ``headed``: they are a headline's. True where nothing tells that it is named for something else.
        """

    def own_land(self, page: Page) -> str | None:
        """The land whose press the page is, as far as its address, its outlet and its script tell."""

    def sounds_foreign(self, name: str) -> bool:
        """Whether a body's name is made of words of other tongues: its home is hardly that of the press."""

    def mentions_of_home(self, page: Page, mention: Mention) -> Iterable[str]:
        """Words elsewhere on the page that tell the home of this mention ("Registered in Israel").

        Nearest in meaning first: the next is worked out only where the ones before told none.
        """


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
