"""A Chinese sentence without its names, whose letters are small words elsewhere: 上将, 若昂, 希望之城医院."""

from __future__ import annotations

import re

from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.model import Sentence

TELLING = re.compile(r"[将將拟擬要应應若如待未不没沒盼愿願]|希望|计划|計劃|計畫|预|預|谈|談|讨|討|推|期")
"""Letters by which a verb is weighed; a sentence without them keeps its names."""
RANK = re.compile(
    r"(?:[部次总總局署]长|司令[员員]?|政委|参谋长|參謀長|总长|總長|武官|大臣|[空海陆陸][军軍])"
    r"(?:(?![会會访訪谈談仪儀论論坛行途旅与與和壇])[㐀-鿿·]){2,6}(?P<rank>[上中少大准][将將])"
)
"""An officer's rank behind his name."""
NAMED = re.compile(r"若(?=[昂泽澤阿瑟望])|(?<=[㐀-鿿]{2})如(?=[与與和同跟])")
"""Letters of people's names: 若昂, 叶玉如与."""
LETTER = "甲"
"""What a name's letters become: no word of grammar."""


def without_names(sentence: Sentence, sheet: Sheet) -> str:
    """The words of the sentence, letter for letter, with names of bodies and people blanked that hold small words."""
    words = sentence.words
    if not TELLING.search(words):
        return words
    spans = [(n.start, n.end) for n in bodies_in(sheet.masked(sentence), sheet.names) if not (n.is_self or n.same)]
    spans += [rank.span("rank") for rank in RANK.finditer(words)]
    spans += [name.span() for name in NAMED.finditer(words)]
    for start, end in spans:
        words = words[:start] + LETTER * (end - start) + words[end:]
    return words
