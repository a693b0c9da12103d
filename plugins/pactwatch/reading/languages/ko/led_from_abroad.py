"""Offices on Korean pages that somebody with a foreign name heads: "몬테비데오에서 이삭 알피 기획예산처장과".

Korea may have an office of that name; this one is at home where it is told to be met, or in the land told of last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.letters import is_of_foreign_letters
from pactwatch.reading.languages.ko.nouns import country, is_body, is_noun_stem, name_of
from pactwatch.reading.languages.ko.words import cut_particle, words_of
from pactwatch.reading.mentioned import named_in
from pactwatch.reading.model import Mention, Page
from pactwatch.reading.parties import OFFICIAL

TITLE = re.compile(
    r"\s?(?:부|수석\s?)?(?:장관|차관|총장|국장|원장|청장|처장|회장|총재|위원장|이사장|시장|주지사|지사|총리|소장|학장|의장|서기|장)"
    r"(?=[과와은는이가의도,\s(]|$)"
)
LONGEST_NAME = 4
"""Words of a person's name that are looked at."""
LOOKED_BACK = 2
"""Sentences before that of the office in which its land may be told."""


def land_of_head(page: Page, mention: Mention) -> Iterator[str]:
    """The land of an office by the foreign name of who heads it, named before its title; nothing where none is."""
    kind = kind_by_ending(mention.name, "ko")
    if mention.start < 0 or kind is None or kind[1] not in OFFICIAL or not TITLE.match(page.text, mention.end):
        return
    at = next((s.order for s in page.sentences if s.start <= mention.start < s.end), -1)
    if at < 0 or page.sentences[at].start < 0:
        return
    sentence = page.sentences[at]
    before = sentence.words[: mention.start - sentence.start]
    if not _ends_in_foreign_name(before):
        return
    told = [sentence.words[: mention.start - sentence.start]]
    told += [s.words for s in reversed([s for s in page.sentences[:at] if s.is_prose][-LOOKED_BACK:])]
    for words in told:
        lands = [code for _, _, code in named_in(words, "ko") if code not in ("KR", "INT", "EU")]
        if lands:
            yield name_of(lands[-1])
            return


def _ends_in_foreign_name(before: str) -> bool:
    """Whether the words end in a person's name that is none of Korea's: foreign letters, or two words of no list."""
    name: list[str] = []
    for raw in reversed(before.split()[-LONGEST_NAME:]):
        stem, particle = cut_particle(raw)
        if raw.endswith((",", ".", ")", "·")) or particle or not is_noun_stem(raw) or _is_known(stem):
            break
        name.append(raw)
    return any(map(is_of_foreign_letters, name)) or len(name) > 1


def _is_known(word: str) -> bool:
    """Whether a word is a land, a body or one that the lists have: no part of a name."""
    listed = any(word in words_of(sort) for sort in ("generic", "descriptor", "title", "adverb", "organ"))
    return listed or country(word) is not None or is_body(word)
