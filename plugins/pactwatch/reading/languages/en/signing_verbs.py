"""The verbs of signing and of telling in their forms, from which the patterns of saying.py, planning.py, ending.py and others are made."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

from pactwatch.reading.languages.en.shape import I
from pactwatch.reading.model import Said

SIGNED_FORM = (
    r"(?:signed|inked|concluded|exchanged|sealed|penned|formali[sz]ed|initial+ed|executed|finali[sz]ed|renewed|extended|prolonged|"
    r"re-signed|updated|struck(?! off)|reached|agreed|forged|established|drawn up|entered into|entered|made|set up|swapped|put in place|clinched|countersigned)"
)
STRONG_FORM = (
    r"(?:(?<!copy of )(?<!copies of )(?<!receipt of )signed|inked|concluded|(?<!are )(?<!is )(?<!be )(?<!being )exchanged|sealed|penned|initial+ed|renewed|entered (?:into|upon)|re-signed|swapped|formali[sz]ed|extended|(?<!is )(?<!be )prolonged|"
    r"countersigned|co-signed|clinched)"
)
NAMES_PUT = (
    r"(?:put|puts|putting|set|sets|setting|affix(?:ed|es)?|append(?:ed|s)?|plac(?:ed|es)|gave|given|giving|lent|add(?:ed|s)?|wrote|writes) "
    r"(?:their |its |his |her )?(?:[a-z]+ )?(?:names?|signatures?|pens?|hands?|formal shape|seals?)"
)
ON_PAPER = (
    r"(?:(?:put|puts|set|laid) (?:[^.;]{0,60} )?(?:on paper|in writing|into (?:a |an )?" + I + r"|to paper)|"
    r"(?:confirm(?:ed|s)|committed|sealed|recorded|promised|undertook|fixed) (?:[^.;]{0,40} )?in writing)"
)
TOLD_FORM = r"(?:said|announced|reported|confirmed|stated|disclosed)"
FUTURE = (
    r"(?:will|shall|would|(?<!like )(?<!love )(?<!used )(?<!fail )(?<!failed )to(?! which| whom| what)|is to|are to|going to|may|might|could|can|should|about to|set to|due to|must|plans? to|hopes? to|wants? to|"
    r"agreed to|ready to|expected to|intends? to|aims? to|prepar\w+ to)"
)
SIGN_NOW = (
    r"(?:sign(?! of)|ink|conclude|seal|formali[sz]e(?! (?:it|this|that|them)\b)|re-sign|renew|initial|enter (?:into|upon)|put pen to|co-sign|clinch|"
    r"(?:put|set|affix|add|append) (?:their |its |his |her )?(?:names?|signatures?|seals?))"
)
OF_GOODS = r"(?! (?:of|for) (?:[a-z]+ )?(?:medicines?|drugs?|vaccines?|products?|devices?|treatments?|therapies|medical|pharmaceuticals?)\b)"
"""Behind "approval": of goods, not of the paper."""
Saying = tuple[Said, str]
"""What is said, and the rule that told it."""
