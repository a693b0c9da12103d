"""What an English sentence says of an agreement: signed, planned, standing from before, ended. By its verbs."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.languages.en.ending import ENDED, PAPER, ended
from pactwatch.reading.languages.en.planning import planned
from pactwatch.reading.languages.en.shape import ROWS, I, L, P, X, Z
from pactwatch.reading.languages.en.signing_verbs import NAMES_PUT, OF_GOODS, ON_PAPER, SIGNED_FORM, STRONG_FORM, Saying
from pactwatch.reading.model import Said

RAN_OUT = ROWS.pattern(rf"{I} (?:[^.;]{{0,80}} )??had (?:\w+ )?(?:expired|lapsed|run out|ended|come to an end)\b")
SIGNED_NEW = re.compile(
    r"\b(?:signed|sealed|inked|concluded|signing of) (?:an? )?(?:new|fresh|second|further|successor) "
)
"""What was signed in the place of a paper that had run out."""
EXPIRED = ROWS.pattern(r"\b(?:expire[sd]?|ran out|run out|came to an end|comes to an end)\b")
APPROVED_SIGNED = ROWS.pattern(
    rf"\b(?:(?:approv|endors|adopt|clear|ratif|pass)\w*|(?:gave|gives|given|giving|grant(?:s|ed)?) (?:[a-z]+ ){{0,2}}?(?:consent|approval|assent|nod|blessing|green light|go-ahead) (?:to|for)){OF_GOODS} (?:[^.;]{{0,60}} )??{I} (?:[^.;]{{0,80}} )??(?:(?:that|which) (?:[^.;]{{0,60}} )??had (?:\w+ )?{STRONG_FORM}|"
    rf"(?:which |that )?(?:was |were |had been )?(?<!be )signed (?:with (?:[^.;,]{{1,60}} )??)?(?:on|in|last|earlier|at|by|between)\b)|"
    rf"\b(?:(?:weeks?|months?|days|years?|some time|long) after (?:it|they|its|their) (?:was |were |had been )?(?:being )?(?:signed|concluded|sealed|inked|signing|conclusion|signature)|signed (?:[a-z0-9]+ ){{1,4}}(?:ago|earlier)) ,? ?(?:[^.;]{{0,30}} )??{I} (?:[^.;]{{0,100}} )??(?:has|have|was|were|is|are|got|gets?) (?:now |finally |also |been ){{0,2}}(?:approved|ratified|endorsed|cleared|noted|passed|adopted)\b|"
    rf"{I} (?:[^.;]{{0,80}} )??(?:which was |that was |which were )?signed (?:on|in|last|earlier|at|by|between|this) (?:(?!after |following |once |had |before )[^.;]){{0,80}}?"
    r"\b(?:(?:gave|gives|given|got|gets|received|receives|won|wins) (?:[a-z]+ ){0,3}(?:approval|nod|assent|go-ahead)|(?:was|were|been) (?:approved|ratified|endorsed|cleared) by)\b"
)
PAST_PERFECT = ROWS.pattern(rf"\bhad (?:\w+ ){{0,3}}?(?:been )?(?:\w+ )?{SIGNED_FORM}\b|\bhad (?:\w+ )?{NAMES_PUT}")
JUST = re.compile(r"\b(?:just|finally|now|minutes|moments)\b")
JUST_SIGNED = "had signed a day ago"
MOMENTS = ROWS.pattern(
    r"\b(?:moments|minutes|seconds|hours|shortly|a (?:moment|minute|little)|an hour|just|moment|minute|hour) (?:before|earlier|later|after)\b|"
    r"^before (?:it|that|this|then|leaving|departing|lunch|dinner) |^(?:before|by time|when) (?:[a-z]+ ){1,4}(?:left|departed|leaving|flew|parted|travel+ed|headed|returned|went home|set off|was over|were over) |\b(?:earlier (?:in|that) (?:day|morning|evening|afternoon)|(?:on |that )(?:same |very )?(?:morning|afternoon|evening)|by (?:noon|evening|nightfall)) |"
    r"(?:^|[,;:] |\band )(?:before (?!(?:[a-z]+ ){0,4}(?:began|begun|started|founded|joined|joining|took office|appointed|appointment|opened|independence|war|pandemic|19|20))(?:[a-z]+ ){1,5}(?:was|were|left|ended|closed|began to|came down|went|rose|fell)\b|"
    r"(?:at|by|towards?) (?:(?:its|their) )?(?:very )?(?:end|close|conclusion)\b(?! of (?:year|month|century|decade|war|last|19|20))|when (?:it|they|he|she) (?:was|were) over\b)"
)
"""What somebody had signed minutes before he spoke was just signed."""
REPORTED = re.compile(
    r"\b(?:said|says|announced|reported|stated|added|confirmed|disclosed|revealed|learned|learnt|informed|tweeted|wrote|writes|posted|told|noted|made known|explained|pointed out|emerged|heard|once|after|when) (?:\w+ )?(?:that )?(?:[^.;]{0,80} )?had "
)
REPORTED_BEHIND = ROWS.pattern(
    rf", (?:{Z}|{P}|he|she|it|they|(?:the )?(?:minister|ministry|company|agency|embassy|university|hospital|president)) (?:has |have )?(?:wrote|tweeted|posted|announced|revealed|disclosed|reported|made known)\b"
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WHO = rf"(?:it|they|two|both|(?:two |both )?(?:sides|parties|countries|governments|ministers|presidents|leaders)|{X}(?: (?:,|and) {X})*)"
TOLD_LATER = ROWS.pattern(
    rf"\b(?:begun|began|start(?:ed|s|ing)?|set about|work(?:s|ed|ing)?|follow(?:s|ed|ing)? up|implement\w*|carry(?:ing)? out|turn(?:ed|ing)?|build(?:s|ing)?|review\w*|took stock|tak(?:e|es|ing) stock) (?:[a-z]+ ){{0,4}}?(?:on |of |up )?what {_WHO} (?:had )?(?:{NAMES_PUT} to|{STRONG_FORM}|agreed(?: on)?) (?:at|in|on|last|under|during)\b|"
    rf"(?<!\w)(?:since (?:that |this )?{I} (?:was|were|had been) (?:\w+ )?(?:signed|concluded|sealed|inked|made)\b|since (?!last |monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|this )[^,;.]{{3,60}}, when (?:[^.;]{{0,60}} )??(?:signed|concluded|sealed|inked) [^.;,]{{0,120}}{I}|"
    rf"(?:partnership|cooperation|collaboration|relationship|friendship|alliance|ties) (?:that |which )?(?:began|started) (?:[a-z]+ )?(?:with|by) (?:[a-z-]+ ){{0,2}}?{I})|"
    rf"\b(?:apprised|reported to cabinet|(?:ex[ -])?post[ -]facto|after-the-fact|informed of|ratif\w+|anniversary of (?:[a-z-]+ ){{0,4}}?(?:signing|signature|conclusion|agreement|partnership|twinning|cooperation|{I})|signed earlier|earlier signed|previously signed|"
    r"(?:enter(?:s|ed)?|c[oa]me?s?) into (?:force|effect)|t(?:akes?|ook) effect(?! (?:[^.;]{0,60} )?(?:signatures?|signing|signed|pens?)\b)|(?<!one )(?<!that )(?<!ones )(?<!first )(?<!old )(?<!former )(?:dates?|dating) (?:from|back to)|dated back|go(?:es)? back to|going back to|went back to)\b"
)
WRITTEN_INTO = rf"(?:wrote|written|writes|cast|poured|laid down|set down|set out|enshrined|anchored|fixed|codified|cemented|committed|confirmed|recorded|framed) (?:[^.;,]{{0,40}} )??(?:into|in|to|by|with|through|under) (?:[a-z-]+ ){{0,3}}{I}"
""" "What the ministry has written into a memorandum"."""
_LOOSE_DONE = r"(?:exchanged|extended|reached|agreed(?: on| upon)?|established|made|set up|struck(?! off)|updated|forged|drawn up|executed|finali[sz]ed|subscribed|come to)"
SIGNED = ROWS.pattern(
    rf"\b(?:{NAMES_PUT}|(?:entered|began|started|formed|agreed|launched) (?:[a-z-]+ ){{0,4}}(?:partnership|cooperation|collaboration|alliance|relationship|affiliation) (?:by|through|with|in|by way of|by means of) (?:[a-z-]+ ){{0,2}}{I}|{ON_PAPER}|{STRONG_FORM}\b|signatures?(?! (?:[^.;]{{0,80}} )?(?:missing|lacking|needed|required|pending|awaited))(?: (?:\w+ ){{0,4}}?(?:was|were|are|is|under)| of {I})|names under {I} (?:are|were) |(?:who|that) signed|(?:were|was) (?:(?:two|three|four) )?(?:signatories|signatory|signers)(?= [.;,])|"
    rf"(?:became|becomes|are now|is now|are officially|declared|proclaimed|named) (?:[a-z]+ ){{0,2}}?{I}|(?:became|become|becomes|are|were|was|is) (?:[a-z]+ )?(?:signator(?:y|ies)|parties) (?:to|of) {I}|(?:has|have) (?:[a-z]+ )?entered {I}|{I} (?:, )?(?:into|upon) which (?:[^.;]{{0,60}} )??(?:has|have) (?:now |just |also )?entered|signed up to|"
    rf"(?:join(?:ed|s)?|unit(?:ed|es)|c[oa]mes? together|band(?:ed)? together|ma[dk]e common cause|pool(?:ed|s)? \w+|ally|allied|found (?:each other|one another|common ground)) (?:[^.;]{{0,60}} )??in (?:[^.;]{{0,60}} )??{I}|"
    rf"(?:t(?:ied|ies)|bound|binds?|link(?:ed|s)?|join(?:ed|s)?) (?:themselves |itself |each other )?(?:together )?(?:(?:to|with) (?:[^.;,]{{1,60}} ))??(?:by|through|in|under) (?:[a-z-]+ ){{0,3}}{I}|"
    rf"puts? {I} (?:in|into) (?:force|effect|being) (?:with|by) (?:[a-z]+ )?signatures?|{WRITTEN_INTO}|put (?:[^.;,]{{0,40}} )??(?:into|in|to|by|with|through|under) (?:[a-z-]+ ){{0,3}}{I}|"
    rf"(?:put|puts) (?:\w+ ){{0,3}}?(?:{I} )?in place|replaced (?:it|them|this) (?:[^.;]{{0,40}} )??(?:with|by) (?:new|another|fresh) (?:one|{I})|(?:culminat|result)\w+ (?:in|with) (?:[^.;,]{{0,40}} )??{I}|(?:led|leads|ended|ends|closed|closes|concluded|concludes) (?:in|with|to) (?:[^.;,]{{0,40}} )??{I}|"
    rf"(?:issued|issues|adopted|adopts|released|subscribed to|secured|secures|landed|lands|won|wins|came away with|brought home|executed|executes|clinch(?:es)?) (?:\w+ ){{0,3}}?{I}|"
    rf"{_LOOSE_DONE} (?:(?:(?!under |by |within |through |that )[^.;,]){{0,60}} )??{I}|"
    rf"(?:has|have|had|were|was|are) agreed to (?:work|cooperat|co-operat|collaborat|join|act|share|team|partner|pool)\w*|"
    rf"(?:sign|signs|inks?|concludes?|seals?|renews?(?! (?:itself|themselves|automatically))|enters? into|inking|signing|pens?|formali[sz]es?)\b|(?:exchanges?|enters?|strikes?|reach(?:es)?|extends?|prolongs?|updates?) (?:\w+ ){{0,2}}{I}|"
    rf"(?:not|never) (?:[a-z]+ ){{0,3}}?(?:leave|go|return|part|come|travel|depart|fly|sail)(?: [a-z]+){{0,3}}? without (?:[a-z-]+ ){{0,3}}?{I}|"
    rf"came about|joins? hands|joined hands|join(?:s|ed)? forces|team(?:s|ed)? up|partner(?:s|ed) (?:with|up)|tie[sd]? up|link(?:s|ed)? up|is now partnered|(?:is|are) now partners|"
    rf"(?:made|makes|making) (?:[^.;,]{{0,40}} )??official\b|{I} (?:[^.;]{{0,160}} )??(?:made|bec[ao]me|is|are|went|was|were) (?:now |finally )?(?:official|formal|binding)\b|(?:turn|transform|convert|translat|upgrad|mould|pour|cast|crystalli[sz])\w* (?:[^.;,]{{0,60}} )??into (?:[a-z-]+ ){{0,3}}{I}|"
    rf"(?:established|agreed|arranged|settled|regulated|sealed|confirmed|decided|fixed|laid down|promised|pledged|undertook|recorded|documented|created|achieved) (?:[^.;]{{0,60}} )??(?:by (?:way|means|virtue)|in (?:the )?form|with help) of (?:[a-z-]+ ){{0,3}}{I}|"
    rf"shook hands on (?:[a-z-]+ ){{0,3}}{I}|(?:gave|given|gives) (?:each other |one another )?(?:their )?word in writing|"
    rf"there (?:is|are) now (?:[^.;]{{0,30}} )??{I}|(?:has|have) now (?:\w+ ){{0,2}}{I}|now (?:has|have) (?:\w+ ){{0,2}}{I}|chang(?:ed|ing) hands|sealed|"
    rf"(?:new|fresh|second|revised|updated|broader|wider) (?:[a-z-]+ ){{0,2}}?{I} (?:[^.;]{{0,40}} )??(?:takes? (?:over from|place of)|took (?:over from|place of)|replac(?:es|ed)|succeed(?:s|ed)|supersed(?:es|ed)|follows|followed)\b)"
    rf"|(?<!under )(?<!by )(?<!through )(?<!within )(?<!for ){I} (?:(?:(?!(?:paves?|provid\w+|allow\w*|sets?|covers?|aims?|means?|calls?|seeks?|will|how|so|whereby|through) )[^.;]){{0,120}} )??(?:was|were|been|is|are|being|got) (?:\w+ )?{_LOOSE_DONE}\b|{I} (?:(?!(?:without|await\w*|needs?|lacks?|should|will|would|could|may|expected) )[^.;]){{0,60}}?\bwith (?:(?!no )[a-z]+ )?signatures? (?!missing|pending|still|to be)|{I} now (?:regulat|govern|bind|lay|set|link|cover)\w*|{I} (?:(?:now|formally|also) )?(?:links?|binds?|ties?|connects?|joins?|unites?|couples|weds|marries|twins|pairs|brings together|allies) (?:(?:it|them|both|two) )?(?:{X}|{L})|{I} (?:[^.;]{{0,100}} )??(?:bears date|bears(?! fruit)|dated|came into force|(?:came|come) into (?:being|existence|(?:the )?world|life)|s(?:aw|een) light(?: of day)?)\b|{I} (?:struck|reached|made|agreed|forged|drawn up) (?:on|today|yesterday|last|this|between|at|here)\b|{I} (?:[^.;]{{0,40}} )??(?:(?:came|come|sprang|sprung) out of|(?:emerged|resulted) from)\b"
)
ACTIVE = ROWS.pattern(
    rf"(?:{NAMES_PUT}|{ON_PAPER}|{STRONG_FORM}|{SIGNED_FORM}|sign|signs|signing|inks?|concludes?|seals?|exchanges?|renews?|extends?|prolongs?|updates?|re-signs?|reviv(?:es?|ed)|reinstat(?:es?|ed)|(?:takes?|took|taken) up again|enters? into|enters?|pens?|strikes?|"
    rf"formali[sz]es?|joins? hands|joined hands|join(?:s|ed)? forces|team(?:s|ed)? up|partner(?:s|ed)?|tie[sd]? up|link(?:s|ed)? up|terminates?d?|ends?|ended|"
    rf"scrap(?:s|ped)?|cancel(?:s|l?ed)?|put (?:an )?end|withdr(?:aws?|awn|ew) from|pull(?:s|ed)? out|(?:tears?|tore|torn) up|revokes?d?|"
    rf"rescind(?:s|ed)?|suspend(?:s|ed)?|ditch(?:es|ed)?|quits?|calls? off|called off|br(?:eaks?|oke|oken) off|conclude|collaborate|cooperate|agree[sd]?)\b|"
    rf"\b{WRITTEN_INTO}|\bputs? (?!that |this |it |them )(?:[a-z]+ ){{1,4}}into (?:[a-z-]+ ){{0,3}}{I}"
)
INTENDS = ROWS.pattern(
    r"\b(?:promis\w+|pledg\w+|commit\w*|undert\w+|will|are to|is to|want to|wants to|mean to|means to|intend\w*|decid\w+|vow\w*|met|meet|talked|discussed|"
    r"have|has|had|plan to|plans to|share|shares|work|works|review\w*|welcomed|explored|praised|noted|assessed|evaluated|recalled)\b"
)
"""Verbs whose subject may be the parties in a sentence that names the paper but no verb of signing of theirs."""
HAS_PAPER = ROWS.pattern(rf"(?:have|has) (?:now )?{I} ")
"""With A the centre has a memorandum now: who has it."""
NEGOTIATES = ROWS.pattern(
    r"\b(?:negotiat(?:e|es|ing)|(?:is|are) in (?:talks|negotiations)|prepar(?:e|es|ing)|draft(?:s|ing)|discuss(?:es|ing)|consider(?:s|ing))\b"
)
"""Verbs whose subject alone is one side of a paper that is to come."""
RENEWED_ONE = ROWS.pattern(
    rf"(?<!had )\b(?:renew(?:ed|s)|extend(?:ed|s)|prolong(?:ed|s)|updat(?:ed|es)|re-signed|revived|reaffirmed) (?:[a-z-]+ ){{0,3}}{I} (?:, )?"
    r"(?:(?:which|that) (?:[^.;,]{0,40} )?(?:had|dates?|dated|goes|went|was|were|came|entered|took)\b|(?:dating|going) (?:back )?(?:from|to)\b|first (?:signed|concluded|agreed))"
)
""" "Renewed the memorandum that they had first concluded in 2012": what is of before is told of the old one."""
RENEWED = ROWS.pattern(
    rf"{I} (?:[^.;]{{0,120}} )??(?:was|were|is|are|has been|have been|had been) (?:\w+ ){{0,2}}?(?:extended|renewed|prolonged|updated|revived|reinstated|taken up again)\b|"
    rf"\b(?:has|have) (?:\w+ ){{0,2}}?(?:extended|renewed|prolonged|updated|revived|reinstated|taken up again|given (?:new|fresh) life to) (?:[^.;]{{0,80}} )??{I}"
)
STANDS = ROWS.pattern(
    rf"\b(?:have|has|had) (?:long )?(?:had )?{I}|\b(?:is|are|remains?|stays?) (?:also |both |still )?(?:party|bound) (?:to|by) (?:[a-z-]+ ){{0,2}}{I}|{I} (?:[^.;]{{0,60}} )??(?:since|in force)\b|{I} (?:[^.;]{{0,60}} )??(?:has|have|had) (?:long |already |now )?(?:existed|stood|applied|governed|run)\b|there is one with|"
    rf"{I} (?:[^.;]{{0,160}} )??(?:(?:is|are|has become|became) (?:now |fully |finally )?(?:operational|in operation|in effect|up and running|active)|(?:has|have) gone live|went live|goes live|(?:has|have) (?:come into|begun|kicked in))\b|"
    rf"\blast (?:year|spring|summer|autumn|fall|winter) 's (?:[a-z-]+ ){{0,2}}?{I}|"
    rf"{I} (?:[^.;,]{{0,40}} )??already (?:binds?|links?|ties?|unites?|exists?|stands?|governs?|connects?|joins?)\b"
)
FRESHLY = ROWS.pattern(
    rf"\b(?:said|says|announced|announces|disclosed|revealed|made known) (?:(?:on|today|yesterday|late|early|\w+day) ){{0,2}}(?:that )?(?:it|they) (?:now )?(?:(?:has|have) {I}|(?:is|are) (?:now )?(?:party|parties|signatory|signatories) to {I})|"
    rf"\b(?:have|has) {I} (?:[^.;]{{0,40}} )??now\b|\b(?:another|second|third|further|other) {I} (?:[^.;]{{0,80}} )??(?:is|was|went|came) with {X}|"
    rf"\b(?:have|has|had|there is|there are) (?:[a-z]+ )?{I} (?:[^.;]{{0,40}} )??(?:as of (?:today|now|this)|from (?:today|now)|since today)\b|"
    rf"\b(?:two|three|four|five|several|separate|another|more|second|further) {I} (?:(?:then|soon|also) )?(?:followed|came (?:on top|next|besides)|w(?:as|ere) added)\b|"
    rf"\bcarri(?:ed|es) (?:[^.;,]{{0,20}} )??signatures?\b|\b(?:bears?|bearing|bore|carr(?:y|ies|ied)|carrying|wears?) (?:[^.;,]{{0,20}} )??(?:names?|signatures?|date)\b|\bt(?:akes?|ook) effect (?:[^.;]{{0,60}} )?(?:signatures?|signing|pens?)\b|"
    rf"\b(?:today|yesterday|this (?:week|month)|monday|tuesday|wednesday|thursday|friday|saturday|sunday) 's (?:[a-z-]+ ){{0,2}}?{I} (?!talks|negotiations|is to|will|would|ceremony|meeting|summit)|"
    rf"\b(?:is|are|was|were|been|stands?|down) on paper (?:since|now|as of)\b|"
    rf"\b(?:since|as of|from) (?:last )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|this (?:week|morning)) (?:[^.;]{{0,80}} )??(?:have|has) {I}|"
    rf"\b(?:have|has) {I} (?:[^.;]{{0,60}} )??since (?:last )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|this (?:week|morning))\b|"
    rf"\b(?:is|are) (?:now |finally |at last )(?:on paper|in writing|official|sealed|formal|a (?:reality|fact)) (?:[^.;]{{0,20}} )??{I}"
)
CARRIED_OUT = ROWS.pattern(
    rf"{I} (?:[^.;]{{0,80}} )??(?:is|are|was|were|been) (?:being )?(?:carried out|implemented|put into practice|honou?red|bearing fruit|working)\b|"
    rf"\b(?:review\w*|tak\w+ stock|took stock|assess\w*|evaluat\w+|progress|implement\w*|carry\w* out|fulfil\w*|follow\w* up) (?:[^.;]{{0,40}} )??{I}|"
    rf"(?<!since ){I} (?:of|from|dated) (?:[a-z]+ )?(?:19|20)\d\d\b"
)
"""What is done with a paper that stands."""
LONG_LINKED = ROWS.pattern(
    rf"(?<!which )(?<!that )(?<!who )\b(?:have|has|had) (?:long )?(?:been (?:\w+ ){{0,3}}?(?:linked|tied|bound|joined|connected|twinned|twinning|partner\w*|twins?|sisters?|cooperating|collaborating|working together|{I})|"
    r"(?:\w+ )?(?:cooperated|co-operated|collaborated|worked together|exchanged \w+)) (?:[^.;]{0,100} )??"
    r"(?:since (?!last |monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday)|for (?:[a-z]+ ){0,3}?(?:\d+ )?(?:years|decades|generations)\b)|"
    rf"\b(?:(?:ever )?since (?:[a-z]+ )?(?:19|20)\d\d|for (?:[a-z]+ ){{0,3}}?(?:\d+ )?(?:years|decades|generations)) ,? ?(?:[^.;]{{1,120}} )??(?:have|has|had) (?:long )?been (?:\w+ ){{0,2}}?(?:linked|tied|bound|joined|twinned|twins?|sisters?|{I})|"
    rf"\balready (?:been )?(?:bound|linked|tied|joined|connected) (?:(?:together|to each other|to one another) )?(?:by|through) (?:[a-z-]+ ){{0,3}}{I}|"
    rf"{I} (?:[^.;]{{0,80}} )??(?:has|have) (?:long |already )?(?:existed|been in (?:force|place)|stood) (?:[^.;]{{0,60}} )??since (?!last |monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday)"
)
"""How long somebody has been bound by a paper."""
AND_NOW = ROWS.pattern(
    rf"(?:,|\band|\bbut) (?!when|under|which|who)(?:[\w']+ ){{0,4}}?(?<!when )(?:{STRONG_FORM}|{NAMES_PUT})\b|"
    rf"\b(?:only|not until|but|until) [^.;]{{0,60}}?\bdid (?:it|they|two|both|{X}(?: and {X})?) (?:[a-z]+ ){{0,2}}?(?:sign|conclude|ink|seal|put)\b"
)
"""What came after the long time: "have worked together since 2001 and on Monday signed"."""
UNDER_OLD = ROWS.pattern(
    rf"\b(?:under|following|implement\w*|pursuant to|based on|as part of|in line with|by|(?<!dealt )(?<!deals )(?<!dealing )with|thanks to|in accordance with) (?:terms of )?(?:(?:[a-z-]+ ){{0,2}}|(?:[a-z-]+ )?(?:{X}|{L}) (?:– (?:{X}|{L}) )?(?:[a-z-]+ ){{0,2}}?){I}"
)
EARLIER = ROWS.pattern(
    rf"(?<!\w)(?:earlier(?! (?:today|on|this))|previous(?:ly)?|prior|existing|original(?:ly)?|old (?:ones?|{I}|papers?|documents?|text)|last year|(?:years?|months?|decades?) ago|in force|back in|"
    rf"predecessor|(?<!at )once (?:signed|concluded|inked|negotiated)|long ago|(?:some|(?:quite )?a (?:short |long )?) ?(?:time|while) (?:ago|back|before)|a few (?:years|months) (?:ago|back|before|earlier)|(?:passed|elapsed|gone by) since|over (?:(?:many|several|past|last|those|these|all) (?:\w+ )?)?years|in (?:the )?past|to date|so far|by now|until now|(?:(?:large |great )?number of|numerous|dozens of|scores of|hundreds of|various|many|more than \d+|over \d+) (?:\w+ ){{0,2}}?{I}|(?:was|were) first|first signed|first concluded|initially|(?<!\bis )first {I}|(?:{I}|ones?|that|those|paper|document|text|deal|treaty) of \d{{4}}|similar {I} (?:\w+ ){{0,3}}?(?:was|were|had|binds?|ties?|links?|exists?)|"
    rf"(?:years?|months?|decades?) (?:after|since) (?:(?! talk)[^,;.]){{3,200}}? (?:{STRONG_FORM}) (?:[^,;.]{{0,40}} )?{I})"
)
OTHER_DEAL = ROWS.pattern(
    r"\b(?:acqui(?:re|res|red|ring|sition)|takeover|merger|controlling stake|buy(?:s|ing)? out|purchase|licen[cs](?:e|es|ed|ing) (?:deal|agreement|rights)|"
    r"supply (?:deal|contract|agreement)|for (?:[a-z-]+ ){0,2}?(?:supply|sale|purchase|lease|delivery) of\b|contract (?:worth|of|from|win|to)|tender|invoice|lawsuit|overtime|wages?|salar(?:y|ies)|(?:on|over) (?:[a-z]+ )?pay|doses of|pay (?:rises?|deal|dispute|talks)|court|shares? (?:of|rose|fell)|stake in)\b"
)


COUNTED = ROWS.pattern(
    rf"\b(?:has|have) (?:already |also |since )?(?:concluded|signed|inked) (?:similar|such|like) (?:[a-z]+ )?{I} with [^.;]{{1,200}} (?:and|among) others\b|"
    rf"\b(?:from|between) (?:19|20)\d\d (?:to|and|till|until|through) (?:19|20)\d\d (?:[^.;]{{0,100}} )??(?:signed|concluded|inked) (?:[a-z]+ ){{0,2}}(?:[1-9]\d+|dozens|scores|hundreds)\b|"
    rf"\b(?:every|each) (?:week|month|day|year) (?:[^.;]{{0,60}} )??(?:sign|conclude|ink|exchange)s? |(?<!would )(?<!\w)(?:likes?|loves?|tends?) to (?:sign|conclude|ink) (?:[a-z]+ )?{I}|(?:[1-9]\d+|dozens of|hundreds of|scores of) (?:[a-z]+ ){{0,2}}{I} (?:[^.;]{{0,60}} )??since (?:19|20)\d\d|"
    rf"{I} with (?:about |some |nearly |almost |more than |over |around )?(?:[1-9]\d+|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|dozens of|scores of|hundreds of|(?:a )?number of|various|numerous|several|many) (?:[a-z-]+ ){{0,4}}"
    r"(?:countries|nations|governments|states|universities|institutions|partners|organi[sz]ations|companies|agencies|bodies|hospitals)\b"
)
"""How many papers somebody has, over the years: no news of one."""


TAKES_OVER = ROWS.pattern(
    rf"{I} (?:[^.;,]{{0,60}} )??(?:to|for|on|about|regarding|concerning|of) (?:(?:possible|potential|planned|full|partial|its|their) )*"
    rf"(?:(?:buy(?:ing)?|acquir(?:e|ing)|purchas(?:e|ing)|tak(?:e|ing) over|sell(?:ing)?|merge with|merging with) (?:(?:(?!(?:from|of|in|for|at|by|and|to|or|that|together)\b)[a-z0-9-]+|%|{L}) ){{0,5}}?(?:{X}(?= )|(?:stakes?|shares|company|firm|maker|rival|business|unit|subsidiary)\b)|"
    r"(?:acquisition|takeover|buyout|merger|sale) (?:of|with|by)\b|(?:receive|get|accept|provide|award) (?:(?:[a-z0-9$-]+|"
    + X
    + r") ){0,5}?(?:grants?|subsid(?:y|ies)|loans?)\b)"
)
""" "A letter of intent to buy a rival", "for a loan": a paper of trade, whatever its name."""


def said_of(row: str, *, is_general: bool) -> Saying | None:
    """What a sentence in signs says, and the rule; None where no verb of signing stands in it.

    ``is_general``: it names only "an agreement" or "a pact", which may be of any sort.
    """
    if COUNTED.search(row):
        return Said.OTHER_DEAL, "a count of papers"
    if TAKES_OVER.search(row):
        return Said.OTHER_DEAL, "a takeover"
    if is_general and OTHER_DEAL.search(row) and not ENDED.search(row):
        return Said.OTHER_DEAL, "another deal"
    return (
        ended(row, SIGNED)
        or _approved(row)
        or planned(row, SIGNED)
        or _renewed_one(row)
        or _told_later(row)
        or _renewed(row)
        or _done(row)
        or _standing(row)
    )


HABIT = ROWS.pattern(
    rf"\b(?:(?:every|each) (?:week|month|day|year|time|visit|summit)|many|several|numerous|various|dozens of|scores of|hundreds of|(?:large |great |growing )?number of|series of|over \d+|more than \d+) (?:\w+ ){{0,3}}?{I}"
)
"""Papers of the past that nobody counts out."""


def _approved(row: str) -> Saying | None:
    return (Said.HELD, "approved after it was signed") if APPROVED_SIGNED.search(row) else None


DATES_FROM = ROWS.pattern(
    r"(?:^|, )(?:document|paper|text|it) (?:itself |now )?(?:dates|dated|goes|went) (?:back )?(?:from|to) (?=(?:[a-z]+ )?\d)"
)
""" "The document dates from August 19": the paper of the sentence before."""


IN_FORCE = re.compile(r"(?:enter|come|came|comes|take|took|takes)")
SIGNS_ONE = re.compile(rf"(?<!had )\b{STRONG_FORM} (?:[a-z-]+ ){{0,4}}{I}")
""" "They signed an agreement; it enters into force in May": the signing is the news."""


def _told_later(row: str) -> Saying | None:
    told = TOLD_LATER.search(row) if PAPER.search(row) else None
    if told is not None and IN_FORCE.match(told.group()) and SIGNS_ONE.search(row[: told.start()]):
        return None
    is_told = told or DATES_FROM.search(row)
    return (Said.HELD, "told later") if is_told else None


def _renewed_one(row: str) -> Saying | None:
    return (Said.SIGNED, "renewed") if RENEWED_ONE.search(row) else None


def _renewed(row: str) -> Saying | None:
    return (Said.SIGNED, "renewed") if RENEWED.search(row) else None


def _done(row: str) -> Saying | None:
    """A verb of signing in the past; had signed, unless somebody reports just that, is a paper of before."""
    if RAN_OUT.search(row) and not SIGNED_NEW.search(row):
        return Said.HELD, "ran out"
    if LONG_LINKED.search(row) and PAPER.search(row) and not AND_NOW.search(row):
        return Said.HELD, "linked for long"
    perfect = PAST_PERFECT.search(row)
    if perfect and MOMENTS.search(row):
        return Said.SIGNED, JUST_SIGNED
    if (
        perfect
        and not JUST.search(perfect.group())
        and not MOMENTS.search(row)
        and not REPORTED.search(row[: perfect.end()])
        and not (REPORTED_BEHIND.search(row, perfect.end()) and not YEAR.search(row) and not EARLIER.search(row))
    ):
        return Said.HELD, "past perfect"
    return (Said.SIGNED, "verb of signing") if perfect or SIGNED.search(row) or FRESHLY.search(row) else None


def _standing(row: str) -> Saying | None:
    for pattern, rule in (
        (EXPIRED, "ran out"),
        (STANDS, "stands from before"),
        (UNDER_OLD, "under the agreement"),
        (CARRIED_OUT, "carried out"),
    ):
        if pattern.search(row) and not (pattern is EXPIRED and SIGNED_NEW.search(row)):
            return Said.HELD, rule
    return None
