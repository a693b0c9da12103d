"""Names in a Chinese sentence that only set the scene: the second of two places, a meeting that opened."""

from __future__ import annotations

import re

from pactwatch.reading.languages.zh.bodies import Named
from pactwatch.reading.languages.zh.owners import is_place

SECOND = frozenset({"和", "与", "與", "、", "及", "以及"})
FIRST_PLACE = re.compile(r"(?:在|于|於|从|從|赴|到|[访訪]|抵达|抵達)(?P<place>[㐀-鿿]{2,8}?)(?:、|以?及|和|与|與)$")
OWN_BODY = re.compile(r"[㐀-鿿]{0,4}[签簽]")
"""Behind a place: what follows on at once tells of a signing by it."""
EVENTS = (
    "论坛",
    "論壇",
    "峰会",
    "峰會",
    "大会",
    "大會",
    "年会",
    "年會",
    "博览会",
    "博覽會",
    "研讨会",
    "研討會",
    "会议",
    "會議",
)
"""How the names of meetings end."""
HELD = re.compile(
    r"[\2]*(?:在[^,，。;；]{1,16}?)?(?:正式)?(?:揭幕|开幕|開幕|举行|舉行|开讲|開講|召开|召開|登场|登場|举办|舉辦|闭幕|閉幕|落幕|开锣|開鑼)"
)
"""Behind a meeting's name."""


def is_event(named: Named) -> bool:
    """Whether the name is that of a meeting that was held: "A论坛昨在B揭幕"."""
    return named.mention.name.endswith(EVENTS) and HELD.match(named.after) is not None


def is_second_place(text: str, named: Named) -> bool:
    """Whether the name is the second of two places where it was: "在北京和达卡"."""
    if named.before not in SECOND or not is_place(named.mention.name):
        return False
    first = FIRST_PLACE.search(text, max(0, named.start - 14), named.start)
    return first is not None and is_place(first["place"]) and not OWN_BODY.match(named.after)
