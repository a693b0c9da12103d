"""What an English sentence says of an agreement: signed, planned, standing from before, ended. By its verbs."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.languages.en.shape import I, L, X
from pactwatch.reading.model import Said

SIGNED_FORM = (
    r"(?:signed|inked|concluded|exchanged|sealed|penned|formali[sz]ed|initial+ed|executed|finali[sz]ed|renewed|extended|"
    r"re-signed|updated|struck|reached|agreed|forged|established|drawn up|entered into|entered|made|set up|swapped|put in place|clinched|countersigned)"
)
STRONG_FORM = (
    r"(?:signed|inked|concluded|(?<!are )(?<!is )(?<!be )(?<!being )exchanged|sealed|penned|initial+ed|renewed|entered (?:into|upon)|re-signed|swapped|formali[sz]ed|extended|"
    r"countersigned|co-signed|clinched)"
)
NAMES_PUT = (
    r"(?:put|puts|putting|set|sets|setting|affix(?:ed|es)?|append(?:ed|s)?|plac(?:ed|es)|gave|given|giving|lent|add(?:ed|s)?|wrote|writes) "
    r"(?:their |its |his |her )?(?:[a-z]+ )?(?:names?|signatures?|pens?|hands?|formal shape|seals?)"
)
ON_PAPER = r"(?:put|puts|set|laid) (?:[^.;]{0,60} )?(?:on paper|in writing|into (?:a |an )?" + I + r"|to paper)"

_ENDING = (
    r"(?:terminat\w+|scrap(?:s|ped|ping)?|cancel(?:s|l?ed|ling)?|withdr(?:aw|awn|ew|aws|awing) from|pull(?:s|ed|ing)? out of|revok\w+|annul\w*|"
    r"rescind\w*|abrogat\w+|put(?:s|ting)? an end to|break(?:s|ing)? off|broke off|dissolv\w+|call(?:s|ed)? off|tear(?:s|ing)? up|tore up|"
    r"suspend\w*|axe[sd]?|ditch\w*|quit(?:s|ting)?\b|end(?:s|ed|ing)?(?! (?:with|in|by|on|up|of)\b)|sever(?:s|ed|ing)?\b|discontinu\w+|"
    r"walk(?:s|ed|ing)? away from|back(?:s|ed|ing)? out of|(?:declar|pronounc)\w+ (?:null and )?void|nullif\w+|repeal\w*|denounc\w+|"
    r"pull(?:s|ed|ing)? (?:the )?plug on|wind(?:s|ing)? up|wound up|exit(?:s|ed|ing)?|drop(?:s|ped|ping)?|shelv\w+|fr(?:eez(?:e|es|ing)|oze|ozen))"
)
NO_LONGER = (
    r"(?:no longer (?:be |an? |in |(?:consider|feel|regard|see)s? (?:itself|themselves) (?:as )?)?(?:[a-z]+ )?(?:"
    + I
    + r"|sister|twin|partner|member|effect|force|valid|applies|apply|bound)|"
    r"(?:let|lets|letting|allow(?:s|ed)?) (?:[^.;,]{0,60} )??(?:lapse|expire|run out)|"
    r"(?:against|not|declin\w+|refus\w+|without) (?:to |be )?(?:renew|extend|prolong)\w*|"
    r"(?:cut(?:s|ting)?|sever(?:s|ed|ing)?|end(?:s|ed|ing)?|broke off|break(?:s|ing)? off|suspend(?:s|ed|ing)?) (?:all |its |their |our |official )?(?:sister[- ]cit\w+ |twin\w* |academic |research )?"
    r"(?:ties|links|relations|relationship|partnership|cooperation|collaboration|twinning)|"
    r"(?:bring|brings|brought|bringing|put|puts|putting|come|comes|came) (?:[^.;,]{0,60} )?(?:"
    + I
    + r"|twinning|partnership|ties|relationship|cooperation) (?:[^.;,]{0,60} )?to (?:an )?end\b|(?:bring|brings|brought|bringing) to (?:an )?end (?:[^.;,]{0,60} )?"
    + I
    + r"|(?:put|puts|putting|plac(?:e|es|ed|ing)) (?:[^.;,]{0,60} )?(?:"
    + I
    + r"|twinning|partnership|ties|relationship|cooperation) (?:[^.;,]{0,80} )?(?:on (?:hold|ice)|in the freezer)|"
    r"(?:strik|struck|remov|delet|tak|took)\w* (?:[^.;,]{0,40} )?(?:from|off) (?:[^.;,]{0,20} )?list of (?:sister|twin|partner)\w*|"
    r"part(?:s|ed|ing)? (?:ways|company)|go(?:es|ne|ing)? (?:their )?separate ways|notice of (?:termination|withdrawal)|(?:give|gives|gave|given) notice)"
)
"""An end that is told of what the paper stands for: it is let lapse, the cities are no longer twins."""
ENDED = re.compile(
    rf"\b{_ENDING} (?:[^.;,]{{0,60}} )??{I}|{I} (?:[^.;]{{0,80}} )??(?:is|are|was|were|be|been|being|gets?|got) (?:\w+ )?{_ENDING}|"
    rf"\b(?:termination|cancellation|suspension|scrapping) of (?:[^.;,]{{0,40}} )?{I}|\bend (?:of|to) (?:[a-z-]+ ){{0,2}}{I}|"
    rf"\b(?:declar|consider|regard|pronounc|deem)\w+ (?:[^.;]{{0,20}} )??{I} (?:[^.;]{{0,160}} )??(?:terminated|void|ended|cancel+ed|dissolved|dead|over)\b|"
    rf"\bterminated (?:is|are|was|were)\b"
)
LAPSED = re.compile(rf"{I} (?:[^.;,]{{0,60}} )??(?:has |have )?(?:expired|expires|lapsed|lapses)\b")
OVER = re.compile(rf"\b{NO_LONGER}(?!\w)")
NOT_RENEWED = re.compile(r"\bnot (?:\w+ ){0,2}?(?:extended|renewed|prolonged)\b")
APPROVED_LATER = re.compile(
    r"\b(?:(?:ex[ -])?post[ -]facto|after-the-fact|after the fact|retrospective(?:ly)?|retroactive(?:ly)?|belated(?:ly)?) "
)
RAN_OUT = re.compile(rf"{I} (?:[^.;]{{0,80}} )??had (?:\w+ )?(?:expired|lapsed|run out|ended|come to an end)\b")
EXPIRED = re.compile(r"\b(?:expire[sd]?|ran out|run out|came to an end|comes to an end)\b")
_FUTURE = (
    r"(?:will|shall|would|(?<!like )(?<!love )(?<!used )(?<!fail )(?<!failed )to|is to|are to|going to|may|might|can|should|about to|set to|due to|must|plans? to|hopes? to|wants? to|"
    r"agreed to|ready to|expected to|intends? to|aims? to|prepar\w+ to)"
)
_SIGN_NOW = (
    r"(?:sign(?! of)|ink|conclude|seal|formali[sz]e|re-sign|renew|initial|enter (?:into|upon)|put pen to|co-sign|clinch|"
    r"(?:put|set|affix|add|append) (?:their |its |his |her )?(?:names?|signatures?|seals?))"
)
_LOOSE = rf"(?:exchange|become|enter|extend|strike|finali[sz]e|reach|execute|adopt|put (?:their |its )?(?:names?|signatures?) to) (?:[^.;,]{{0,40}} )?{I}"
PLANNED = re.compile(
    rf"(?<!\w)(?:{_FUTURE} (?:\w+ ){{0,2}}?(?:{_SIGN_NOW}\b|{_LOOSE})|{_FUTURE} (?:soon |shortly |also |now |then |finally )?be (?:\w+ )?{STRONG_FORM}\b|"
    rf"{I} (?:[^.;:]{{0,80}} )??{_FUTURE} (?:soon |shortly |also |now )?be (?:\w+ )?{SIGNED_FORM}\b|"
    rf"(?:signing|signature)(?: ceremony)? (?:of {I} |between {X} and {X} |with {X} |on {I} )?(?:(?!that |which |whereby |who )\w+ ){{0,3}}?(?:will|would|is to|are to|is up to|is due|is set|is expected|is planned|is scheduled|is slated|takes place (?:next|on|in|later)|planned for|expected|scheduled|due)\b|"
    rf"(?:ready|await\w*|pending|up|open|due|prepared|waiting) (?:for |only )?(?:its |their |to be |formal |final )?(?:signature|signing|signed)\b|"
    rf"needs? only (?:to be signed|signatures?|a signature)|signatures? (?:away|is still|are still)|(?:unsigned|not yet (?:been )?signed|yet to be signed|remains to be signed)|"
    rf"(?:off|heads?|headed|heading|travel\w*|fl(?:y|ies|ew|ying)|bound|trip|visit\w*|sets? out|leaves?|left) (?:\w+ ){{0,2}}(?:to|for) (?:{X}|{L}) (?:to sign|for|over) (?:\w+ ){{0,4}}?{I}|"
    rf"(?:polish|hammer|thrash|iron|finali[sz]|draft|draw|fine-tun|elaborat|craft)\w*ing (?:out |up |on )?(?:\w+ ){{0,3}}?{I}|offer(?:s|ed|ing)? (?:[^.;:,]{{0,40}} )??{I}|"
    rf"{_FUTURE} (?:[^.;,]{{0,60}} )??(?:host|attend|witness|oversee|hold|preside over|take part in|participate in|be present at|lead|stage) (?:[^.;,]{{0,40}} )??(?:signing|signature)\b|"
    rf"(?<!\w)(?:arriv\w+|travel\w*|fl(?:y|ies|ew|own|ying)|c[ao]mes?|coming|visit\w*|departs?|departed|leaves?|left|goes|going|went|expected|invited|due) (?:[^.;,]{{0,60}} )?for (?:signing|signature)\b|{I} in principle\b|in principle (?:on|to|about) (?:[^.;,]{{0,40}} )??{I}|"
    rf"{_FUTURE} (?:soon |then )?(?:have|get|need) {I}|agreed (?:[^.;,]{{0,30}} )??to (?:draw up|conclude|prepare|draft|work out|work on|negotiate|develop|formulate|finali[sz]e|pursue) (?:[^.;,]{{0,30}} )??{I}|"
    rf"(?:ceremony|signing) (?:is|was|has been) (?:now )?(?:set|scheduled|planned|due|fixed)\b|"
    rf"{I} (?:[^.;]{{0,100}} )??(?:is|are) (?:now )?(?:on (?:its |the )?way|coming|imminent|in preparation|close|near)\b|"
    rf"(?:closer|near(?:er)?|on (?:the )?(?:way|path|road)) to(?:wards?)? (?:\w+ ){{0,2}}?{I}|{I} (?:[^.;]{{0,60}} )??(?:will|would) (?:\w+ )?be (?:up )?(?:on|for) (?:the )?(?:table|agenda|signature|signing|discussion)|"
    rf"{I} (?:to follow|in sight|within reach|on (?:the )?(?:cards|horizon|table)|(?:is |are |was |now |still )*in (?:the )?(?:works|offing|making|pipeline)\b)|"
    rf"(?:approv\w+|clear(?:s|ed|ance|ing)|nod|green ?light\w*|go-ahead|consent|leave|assent|authori[sz]\w+|permission|allow\w*|sanction\w*) [^.;]{{0,60}}(?:\bsigning|\bsign|\bsignature|\bto be signed|\bsigned|{I})|"
    rf"(?:signing|signature) (?:of|on) [^.;]{{0,160}}(?:approv|clear|nod|green|authori[sz])|"
    rf"{I} [^.;]{{0,160}}(?:get|gets|got|receive\w*|given|win|wins|was given|is given) (?:\w+ ){{0,3}}(?:nod|approval|clearance|go-ahead)|"
    rf"(?:propos\w+|draft|planned|upcoming|prospective|possible(?! because| that| through| thanks| by| under| with)|future|forthcoming) (?:\w+ ){{0,4}}{I}|"
    rf"(?:negotiat\w+|in talks|talks|discuss\w*|consider\w*|propos\w+|explor\w+|mull\w*|work\w* on|prepar\w+|look\w* (?:at|into)|eyes?|seeks?|wants?|moot\w*) (?:(?:(?!progress|implement|carry|follow|living|under |signed |inked |concluded |sealed )[^.;:]){{0,40}} )?(?:signing (?:of )?|sign |conclud(?:e|ing) )?(?:an? |the |of )*{I}|"
    rf"{I} (?:\w+ ){{0,6}}(?:is|are|being|under) (?:\w+ )?(?:expected|planned|negotiat\w+|negotiation|considered|consideration|prepared|drafted|discussed|discussion|finali[sz]ed|in the works|in the pipeline|on the table)|"
    rf"have yet to|has yet to|before (?:it|they) (?:is|are|can be) signed|after it has been signed|once (?:it is |they are )?signed|when (?:it is )?signed|(?:hope|wish|desire|intention|willingness|readiness|interest|aim|goal|commitment|promise|pledge|decision|plan|plans|move|bid|steps?|wants?|keen|eager) (?:to|of|in|towards?) (?:\w+ ){{0,2}}?(?:sign|signing|conclud\w+|enter\w*(?: into)?|formali[sz]\w+|establish\w*|hav\w+|reach\w*|draw\w* up) (?:[^.;,]{{0,40}} )??{I})"
)
DONE_AFTER = re.compile(
    rf"\b(?:clos(?:ed|es|ing)|conclud(?:ed|es)|end(?:ed|s|ing)|culminat\w+|result(?:ed|s|ing)|led|ripened|bore fruit|paid off) (?:up )?(?:with|in|to) (?:[^.;,]{{0,60}} )??{I}|"
    rf"{I} ,? ?(?:which |that )?(?:was |were |has been |have been |is now )?(?:finally |now |duly |also )?(?:signed|inked|sealed|concluded|exchanged|initial+ed|in place)\b(?! (?:soon|shortly|next|later|tomorrow))|"
    rf"\b(?:finally|has|have|have now|has now|today|yesterday) (?:signed|inked|sealed|concluded|exchanged|put {I} in place)\b"
)
"""Talks that are told as over, their paper signed."""
APPROVED_SIGNED = re.compile(
    rf"\b(?:approv|endors|adopt|clear|ratif|pass)\w* (?:[^.;]{{0,60}} )??{I} (?:[^.;]{{0,80}} )??(?:(?:that|which) (?:[^.;]{{0,60}} )??had (?:\w+ )?{STRONG_FORM}|"
    rf"(?:which |that )?(?:was |were |had been )?signed (?:on|in|last|earlier|at|by|between)\b)"
)
MET_TO_SIGN = re.compile(
    rf"\b(?:met|gathered|came|assembled|needed|took|sat down|lined up|convened|flew in|travel+ed|joined) (?:[^.;]{{0,100}} )??to (?:[a-z]+ly )?{_SIGN_NOW}\b"
)
"""They came together to sign, and nothing says that they did not."""
AHEAD = re.compile(r"(?:ceremony|signing|ready|await\w*|pending|needs?|unsigned|not yet|yet to be)\b")
"""Plans that hold whatever was agreed before: the ceremony is set for May."""
CAREER = re.compile(r"\b(?:once|formerly|used to) (?:[a-z]+ )|\bin (?:his|her) (?:time|years|career|days)\b")
"""What a person did in earlier days."""
TALKS = re.compile(
    r"(?:negotiat\w+|in talks|talks|discuss\w*|consider\w*|explor\w+|work\w* on|prepar\w+|look\w* (?:at|into)|draft)\b"
)
PAST_PERFECT = re.compile(rf"\bhad (?:\w+ ){{0,3}}?(?:been )?(?:\w+ )?{SIGNED_FORM}\b|\bhad (?:\w+ )?{NAMES_PUT}")
JUST = re.compile(r"\b(?:just|finally|now|minutes|moments)\b")
REPORTED = re.compile(
    r"\b(?:said|says|announced|reported|stated|added|confirmed|disclosed|revealed|learned|once|after|when) (?:\w+ )?(?:that )?(?:[^.;]{0,80} )?had "
)
TOLD_LATER = re.compile(
    r"\b(?:apprised|reported to cabinet|ex-post facto|ex post facto|after-the-fact|informed of|ratif\w+|anniversary of|signed earlier|earlier signed|previously signed|"
    r"(?:enter(?:s|ed)?|c[oa]me?s?) into (?:force|effect)|t(?:akes?|ook) effect|(?:dates?|dating) (?:from|back to)|dated back)\b"
)
_LOOSE_DONE = r"(?:exchanged|extended|reached|agreed(?: on| upon)?|established|made|set up|struck|updated|forged|drawn up|executed|finali[sz]ed|come to)"
SIGNED = re.compile(
    rf"\b(?:{NAMES_PUT}|{ON_PAPER}|{STRONG_FORM}\b|signatures?(?! (?:[^.;]{{0,80}} )?(?:missing|lacking|needed|required|pending|awaited))(?: (?:\w+ ){{0,4}}?(?:was|were|are|is|under)| of {I})|(?:who|that) signed|"
    rf"(?:became|becomes|are now|is now|are officially|declared|proclaimed|named) (?:[a-z]+ ){{0,2}}?{I}|(?:became|become|becomes|are|were|was|is) (?:[a-z]+ )?(?:signator(?:y|ies)|parties) (?:to|of) {I}|signed up to|"
    rf"(?:join(?:ed|s)?|unit(?:ed|es)|c[oa]mes? together|band(?:ed)? together) (?:[^.;]{{0,60}} )??in (?:[^.;]{{0,60}} )??{I}|"
    rf"(?:t(?:ied|ies)|bound|binds?|link(?:ed|s)?|join(?:ed|s)?) (?:themselves |itself |each other )?(?:together )?(?:(?:to|with) (?:[^.;,]{{1,60}} ))??(?:by|through|in|under) (?:[a-z-]+ ){{0,3}}{I}|"
    rf"(?:wrote|written|writes|cast|poured|laid down|set down|set out|enshrined|anchored|fixed|codified|cemented|committed|confirmed|recorded|framed|put) (?:[^.;,]{{0,40}} )??(?:into|in|to|by|with|through|under) (?:[a-z-]+ ){{0,3}}{I}|"
    rf"(?:put|puts) (?:\w+ ){{0,3}}?(?:{I} )?in place|replaced (?:it|them|this) (?:[^.;]{{0,40}} )??(?:with|by) (?:new|another|fresh) (?:one|{I})|(?:culminat|result)\w+ (?:in|with) (?:[^.;,]{{0,40}} )??{I}|(?:led|leads|ended|ends|closed|closes|concluded|concludes) (?:in|with|to) (?:[^.;,]{{0,40}} )??{I}|"
    rf"(?:issued|issues|adopted|adopts|released|subscribed to|secured|secures|landed|lands|won|wins|came away with|brought home|executed|executes|clinch(?:es)?) (?:\w+ ){{0,3}}?{I}|"
    rf"{_LOOSE_DONE} (?:(?:(?!under |by |within |through )[^.;,]){{0,60}} )??{I}|"
    rf"(?:has|have|had|were|was|are) agreed to (?:work|cooperat|co-operat|collaborat|join|act|share|team|partner|pool)\w*|"
    rf"(?:sign|signs|inks?|concludes?|seals?|renews?|enters? into|inking|signing|pens?|formali[sz]es?)\b|(?:exchanges?|enters?|strikes?|reach(?:es)?|extends?|prolongs?|updates?) (?:\w+ ){{0,2}}{I}|"
    rf"came about|joins? hands|joined hands|join(?:s|ed)? forces|team(?:s|ed)? up|partner(?:s|ed) (?:with|up)|tie[sd]? up|link(?:s|ed)? up|is now partnered|(?:is|are) now partners|"
    rf"there (?:is|are) now (?:[^.;]{{0,30}} )??{I}|(?:has|have) now (?:\w+ ){{0,2}}{I}|now (?:has|have) (?:\w+ ){{0,2}}{I}|chang(?:ed|ing) hands|sealed)"
    rf"|(?<!under )(?<!by )(?<!through )(?<!within )(?<!for ){I} (?:(?:(?!(?:paves?|provid\w+|allow\w*|sets?|covers?|aims?|means?|calls?|seeks?|will|how|so|whereby|through) )[^.;]){{0,120}} )??(?:was|were|been|is|are|being|got) (?:\w+ )?{_LOOSE_DONE}\b|{I} now (?:regulat|govern|bind|lay|set|link|cover)\w*|{I} (?:[^.;]{{0,100}} )??(?:bears date|bears|dated|came into being|came into force)\b"
)
ACTIVE = re.compile(
    rf"(?:{NAMES_PUT}|{ON_PAPER}|{STRONG_FORM}|{SIGNED_FORM}|sign|signs|signing|inks?|concludes?|seals?|exchanges?|renews?|extends?|prolongs?|updates?|re-signs?|enters? into|enters?|pens?|strikes?|"
    rf"formali[sz]es?|joins? hands|joined hands|join(?:s|ed)? forces|team(?:s|ed)? up|partner(?:s|ed)?|tie[sd]? up|link(?:s|ed)? up|terminates?d?|ends?|ended|"
    rf"scrap(?:s|ped)?|cancel(?:s|l?ed)?|put an end|withdr(?:aws?|awn|ew) from|pull(?:s|ed)? out|(?:tears?|tore|torn) up|revokes?d?|"
    rf"rescind(?:s|ed)?|suspend(?:s|ed)?|ditch(?:es|ed)?|quits?|calls? off|called off|br(?:eaks?|oke|oken) off|conclude|collaborate|cooperate|agree[sd]?)\b"
)
INTENDS = re.compile(
    r"\b(?:promis\w+|pledg\w+|commit\w*|undert\w+|will|are to|is to|want to|wants to|mean to|means to|intend\w*|decid\w+|vow\w*|met|meet|talked|discussed|"
    r"have|has|had|plan to|plans to|share|shares|work|works|review\w*|welcomed|explored|praised|noted|assessed|evaluated|recalled)\b"
)
"""Verbs whose subject may be the parties in a sentence that names the paper but no verb of signing of theirs."""
NEGOTIATES = re.compile(
    r"\b(?:negotiat(?:e|es|ing)|prepar(?:e|es|ing)|draft(?:s|ing)|discuss(?:es|ing)|consider(?:s|ing))\b"
)
"""Verbs whose subject alone is one side of a paper that is to come."""
RENEWED = re.compile(
    rf"{I} (?:[^.;]{{0,120}} )??(?:was|were|is|are|has been|have been|had been) (?:\w+ ){{0,2}}?(?:extended|renewed|prolonged|updated)\b|"
    rf"\b(?:has|have) (?:\w+ ){{0,2}}?(?:extended|renewed|prolonged|updated) (?:[^.;]{{0,80}} )??{I}"
)
STANDS = re.compile(
    rf"\b(?:have|has|had) (?:long )?(?:had )?{I}|{I} (?:[^.;]{{0,60}} )??(?:since|in force)\b|there is one with"
)
FRESHLY = re.compile(
    rf"\b(?:since|as of|from) (?:last )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|this (?:week|morning)) (?:[^.;]{{0,80}} )??(?:have|has) {I}|"
    rf"\b(?:have|has) {I} (?:[^.;]{{0,60}} )??since (?:last )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|this (?:week|morning))\b|"
    rf"\b(?:is|are) (?:now |finally |at last )(?:on paper|in writing|official|sealed|formal|a (?:reality|fact)) (?:[^.;]{{0,20}} )??{I}"
)
CARRIED_OUT = re.compile(
    rf"{I} (?:[^.;]{{0,80}} )??(?:is|are|was|were|been) (?:being )?(?:carried out|implemented|put into practice|honou?red|bearing fruit|working)\b|"
    rf"\b(?:review\w*|tak\w+ stock|took stock|assess\w*|evaluat\w+|progress|implement\w*|carry\w* out|fulfil\w*|follow\w* up) (?:[^.;]{{0,40}} )??{I}|"
    rf"(?<!since ){I} (?:of|from|dated) (?:[a-z]+ )?(?:19|20)\d\d\b"
)
"""What is done with a paper that stands."""
LONG_LINKED = re.compile(
    rf"\b(?:have|has|had) (?:long )?been (?:\w+ ){{0,3}}?(?:linked|tied|bound|joined|connected|twinned|twinning|partner\w*|partnered|twins?|sisters?|cooperat\w+|collaborat\w+|{I}) (?:[^.;]{{0,100}} )??(?:since|for)\b (?!last |monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|another )"
)
"""How long somebody has been bound by a paper."""
UNDER_OLD = re.compile(
    rf"\b(?:under|following|implement\w*|pursuant to|based on|as part of|in line with|by|(?<!dealt )(?<!deals )(?<!dealing )with|thanks to|in accordance with) (?:terms of )?(?:[a-z-]+ ){{0,2}}{I}"
)
EARLIER = re.compile(
    rf"(?<!\w)(?:earlier(?! (?:today|on|this))|previous(?:ly)?|prior|existing|original(?:ly)?|old|last year|(?:years?|months?|decades?) ago|in force|back in|"
    rf"predecessor|long ago|(?:some|(?:quite )?a (?:short |long )?) ?(?:time|while) (?:ago|back|before)|a few (?:years|months) (?:ago|back|before|earlier)|(?:passed|elapsed|gone by) since|over (?:\w+ )?years|in (?:the )?past|to date|so far|by now|until now|(?:(?:large |great )?number of|numerous|dozens of|scores of|hundreds of|various|many|more than \d+|over \d+) (?:\w+ ){{0,2}}?{I}|(?:was|were) first|first signed|first concluded|initially|first {I}|of \d{{4}}|similar {I} (?:\w+ ){{0,3}}?(?:was|were|had)|"
    rf"(?:years?|months?|decades?) (?:after|since) (?:(?! talk)[^,;.]){{3,200}}? (?:{STRONG_FORM}) (?:[^,;.]{{0,40}} )?{I})"
)
TALKS_ENDED = re.compile(r"\b(?:br(?:eak|eaks|oke|oken)|call(?:s|ed)?) off (?:\w+ ){0,2}(?:talks|negotiations)\b")
DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|no (?:such )?plans? (?:to|for)|ruled? out|has not signed|have not signed|did not sign|will not sign|would not sign|never (?:signed|came (?:about|to be|into being)|materiali[sz]ed|took shape)|came to nothing|fell through|refus\w+ to sign)\b"
)
OTHER_DEAL = re.compile(
    r"\b(?:acqui(?:re|res|red|ring|sition)|takeover|merger|controlling stake|buy(?:s|ing)? out|purchase|licen[cs](?:e|es|ed|ing) (?:deal|agreement|rights)|"
    r"supply (?:deal|contract|agreement)|contract (?:worth|of|from|win|to)|tender|invoice|lawsuit|court|shares? (?:of|rose|fell)|stake in)\b"
)


COUNTED = re.compile(
    rf"(?:[1-9]\d+|dozens of|hundreds of|scores of) (?:[a-z]+ ){{0,2}}{I} (?:[^.;]{{0,60}} )??since (?:19|20)\d\d|"
    rf"{I} with (?:about |some |nearly |almost |more than |over |around )?(?:[1-9]\d+|dozens of|scores of|hundreds of|(?:a )?number of|various|numerous|several|many) (?:[a-z-]+ ){{0,4}}"
    r"(?:countries|nations|governments|states|universities|institutions|partners|organi[sz]ations|companies|agencies|bodies|hospitals)\b"
)
"""How many papers somebody has, over the years: no news of one."""

Saying = tuple[Said, str]


def said_of(row: str, *, is_general: bool) -> Saying | None:
    """What a sentence in signs says, and the rule; None where no verb of signing stands in it.

    ``is_general``: it names only "an agreement" or "a pact", which may be of any sort.
    """
    if COUNTED.search(row):
        return Said.OTHER_DEAL, "a count of papers"
    if is_general and OTHER_DEAL.search(row) and not ENDED.search(row):
        return Said.OTHER_DEAL, "another deal"
    for rule in (_denied, _approved, _planned, _told_later, _renewed, _done, _standing):
        if found := rule(row):
            return found
    return None


def _denied(row: str) -> Saying | None:
    if TALKS_ENDED.search(row):
        return Said.OTHER_DEAL, "talks ended"
    if ENDED.search(row) and re.search(I, row):
        return Said.ENDED, "ending verb"
    if OVER.search(row):
        return Said.ENDED, "no longer"
    if LAPSED.search(row) and not SIGNED.search(NOT_RENEWED.sub(" ", row)):
        return Said.ENDED, "ran out"
    return (Said.OTHER_DEAL, "denied") if DENIED.search(row) else None


def _approved(row: str) -> Saying | None:
    return (Said.HELD, "approved after it was signed") if APPROVED_SIGNED.search(row) else None


def _planned(row: str) -> Saying | None:
    planned, signed = PLANNED.search(row), SIGNED.search(row)
    if planned is None or APPROVED_LATER.search(row) or CAREER.search(row):
        return None
    if TALKS.match(planned.group()) and DONE_AFTER.search(row, planned.start()):
        return None
    if MET_TO_SIGN.search(row):
        return None
    within = signed is not None and planned.start() <= signed.start() and signed.end() <= planned.end() + 2
    if signed is None or planned.start() <= signed.start() or within or AHEAD.match(planned.group()):
        return Said.PLANNED, "future or approval"
    return None


def _told_later(row: str) -> Saying | None:
    return (Said.HELD, "told later") if TOLD_LATER.search(row) and re.search(I, row) else None


def _renewed(row: str) -> Saying | None:
    return (Said.SIGNED, "renewed") if RENEWED.search(row) else None


def _done(row: str) -> Saying | None:
    """A verb of signing in the past; had signed, unless somebody reports just that, is a paper of before."""
    if RAN_OUT.search(row):
        return Said.HELD, "ran out"
    if LONG_LINKED.search(row) and re.search(I, row):
        return Said.HELD, "linked for long"
    perfect = PAST_PERFECT.search(row)
    if perfect and not JUST.search(perfect.group()) and not REPORTED.search(row[: perfect.end()]):
        return Said.HELD, "past perfect"
    return (Said.SIGNED, "verb of signing") if perfect or SIGNED.search(row) or FRESHLY.search(row) else None


def _standing(row: str) -> Saying | None:
    for pattern, rule in (
        (EXPIRED, "ran out"),
        (STANDS, "stands from before"),
        (UNDER_OLD, "under the agreement"),
        (CARRIED_OUT, "carried out"),
    ):
        if pattern.search(row):
            return Said.HELD, rule
    return None
