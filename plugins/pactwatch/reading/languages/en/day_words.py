"""Words beside a date that give it to an earlier paper, or make it a part of a month."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

HAD_BEFORE = re.compile(
    r"\bhad (?:\w+ )?(?:sign|conclud|drawn|ink|agreed|enter|establish)\w*(?:(?! was | were | has | is )[^,;])*$"
)
FIRST_BEFORE = re.compile(
    r"\b(?:first|originally|initially|previously|earlier|already) (?:\w+ )?(?:sign|conclud|drawn|ink|agreed|reach|enter|establish|set up)(?:(?! was | were | has | have | is )[^,;])*$"
)
FIRST_BEHIND = re.compile(
    r",? (?:that|when) [^.;,]{0,60}?\b(?:first|originally|initially) (?:\w+ )?(?:sign|conclud|dr[ae]w|ink|agreed|reach|enter|establish|set up|came)"
)
""" "It was in 2019 that the two first set up": the date before the verb."""
WHEN_BEHIND = re.compile(r",? when\b")
"""What follows the beginning of a standing paper: "has existed since March 2016, when the ministers signed it"."""


PART_OF = re.compile(
    r"\b(?:end|start|beginning|middle|week|half|weekend|days?|monday|tuesday|wednesday|thursday|friday) $"
)
"""At the end "of February": a part of the month that dates the signing."""
IS_THE_DAY = re.compile(
    r",? (?:is|was) the (?:day|date) (?:on which|when|that)\b[^.;]{0,80}\b(?:sign|ink|seal|conclud|exchang)|,? (?:is|was) the (?:day|date) of (?:the )?(?:signing|signature)"
)
THE_DAY_IS = re.compile(
    r"\b(?:day|date) (?:of (?:the |its )?(?:signing|signature)|on which [^.;]{0,40}signed [^.;]{0,20}) ?(?:is|was|:) (?:the )?$"
)
""" "The day of the signing was 2 August"."""
TELLS_BEHIND = re.compile(
    r"(?:(?!\b(?:sign|ink|conclud|exchang|seal|met\b|meet|visit|held\b|receiv|attend|host|ceremon))[^.;]){0,100}?"
    r"\b(?:said|says|announce[sd]|reveal\w*|disclose[sd]|report(?:ed|s)|confirm(?:ed|s)|state[sd]|declare[sd]|told|wrote|writes|notified|inform(?:ed|s)|made (?:public|known))\b[^.;]{0,100}?"
    r"\b(?:(?:had|has|have) (?:\w+ ){0,2}?(?:signed|inked|concluded|sealed|exchanged|entered|struck|reached)|the (?:signing|conclusion) of)\b"
)
""" "On Monday the firm said that it had signed": the day of the telling, whatever stands between."""
OPENED_ON = re.compile(
    r"(?<!chapter )(?<!era )(?<!partnership )(?<!cooperation )\b(?:opened|opens|opening|beg[au]n|begins|beginning|start(?:ed|s|ing)|kicked off|inaugurated|under way since|running since)(?: (?:on|here|there|last|this|since|yesterday))* $"
)
""" "At the fair, which opened on Monday": signed on that day or one of the next ones."""
EVENT_SAW = re.compile(
    r"['’]s (?:[a-z-]+ ){0,2}(?:forum|meeting|summit|ceremony|conference|session|event|reception|congress|gathering)\b"
    r"[^.;]{0,60}?\b(?:saw|brought|yielded)\b"
)
"""Behind the day of what brought the paper: "Today's forum in Skopje saw the two sign"."""
RUNS_TO = re.compile(
    r"\b(?:runs?|lasts?|valid|stays?|applies|apply|expires?|lapses?|ends?|leav(?:e|es|ing)|remains?)\b[^.;]{0,60}\b(?:to|until|till|through|at|by|with) the (?:very )?(?:end|start|beginning|middle) $"
)
""" "The document runs to the end of December": its term."""
RENEWED_WHICH = re.compile(
    r"\b(?:renew(?:ed|s)|extend(?:ed|s)|prolong(?:ed|s)|updat(?:ed|es)|reviv(?:ed|es)) (?:[\w'’-]+ ){1,8}?(?:that|which) (?:was|were) (?:\w+ )?(?:sign|conclud|ink|seal|reach|agree|made|drawn)\w*[^.;,]*$"
)
""" "Renewed the memorandum that was signed in 2016"."""


def is_quoted(words: str, at: int) -> bool:
    """Whether a place of a sentence is in a quote that the sentence opens: "Today is a good day"."""
    before = words[:at]
    return before.count('"') % 2 == 1 or before.count("\u201c") > before.count("\u201d")
