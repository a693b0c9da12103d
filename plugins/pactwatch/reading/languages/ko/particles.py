"""Korean particles by what stands before them: who acts, who is acted with, places and means."""

from __future__ import annotations

import re

SUBJECT = frozenset({"은", "는", "이", "가", "측은", "측이", "도"})


ELSEWHERE = frozenset(
    {
        "에서",
        "으로",
        "로",
        "부터",
        "까지",
        "보다",
        "처럼",
        "으로부터",
        "로부터",
        "에서도",
        "에서는",
        "으로는",
        "이나",
        "이며",
        "만",
    }
)
"""Particles of places, means and comparisons: no party stands before them, so the phrase is not looked into."""


VISITED = frozenset({"을", "를"})


TOPIC = re.compile(r"\0*(?:은|는)\s")
"""Behind a name or a paper in the words of a line: the sentence is about it."""


WITH = frozenset({"과", "와", "과의", "와의", "과는", "와는", "과도", "와도", "측과", "측과의", "이랑", "하고"})


AGAINST = re.compile(
    r"소송|분쟁|결별|경쟁|겨루|겨뤄|겨룬|맞서|맞선|맞붙|싸우|싸운|갈라|다투|다툰|이별|격차|달리|비슷|견줘|견주"
)
"""Behind that particle: what one does against somebody."""
