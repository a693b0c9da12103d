"""How an English sentence tells a paper that is to come: will be signed, is being negotiated, has been approved."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.languages.en.shape import ROWS, I, L, X
from pactwatch.reading.languages.en.signing_verbs import (
    FUTURE,
    NAMES_PUT,
    OF_GOODS,
    SIGN_NOW,
    SIGNED_FORM,
    STRONG_FORM,
    Saying,
)
from pactwatch.reading.model import Said
from pactwatch.reading.sieve import Sifted

APPROVED_LATER = ROWS.pattern(
    r"\b(?:(?:ex[ -])?post[ -]facto|after-the-fact|after (?:the )?fact|retrospective(?:ly)?|retroactive(?:ly)?|belated(?:ly)?) "
)
_LOOSE = rf"(?:exchange|become|enter|extend|strike|finali[sz]e|reach|execute|adopt|put (?:their |its )?(?:names?|signatures?) to) (?:[^.;,]{{0,40}} )?{I}"
_WILL = r"(?:will|would|is to|are to|plans? to|intends? to|is (?:due|set|expected|scheduled) to|are (?:due|set|expected|scheduled) to)"
PLANNED = ROWS.pattern(
    rf"(?<!\w)(?:{FUTURE} (?:\w+ ){{0,2}}?(?:{SIGN_NOW}\b|{_LOOSE})|(?:may|might|could|will|would|shall|should) (?:[a-z]+ ){{1,4}}(?:and|or) {SIGN_NOW}\b|"
    rf"{I} (?:[^.;,]{{0,60}} )??(?:can|may) (?:now )?(?:go ahead|proceed)\b|{I} (?:(?!which |whereby |that |so |how )[^.;:,]{{0,80}} )??{FUTURE} (?:soon |shortly |also |now )?be (?:drafted|prepared|worked out|written|negotiated|elaborated|put together|put on paper|drawn up)\b|{_WILL} [^.;:]{{1,100}}?(?:, (?:and )?|\band )(?:[^.;:,]{{0,20}}, )?(?:(?:then|together|jointly|also) )?(?:with (?:[^.;:,]{{1,60}}) , )?(?:sign|conclude|ink|seal|exchange) (?:[a-z]+ ){{0,3}}?{I}|"
    rf"\bthat (?:[a-z]+ ){{0,2}}?{I} (?:[^.;,]{{0,60}} )??be (?:signed|concluded|inked|entered into|sealed)\b|"
    rf"{_WILL} (?:[a-z]+ly )?(?:revise|amend|expand|widen|broaden|upgrade|supplement) (?:[a-z]+ ){{0,2}}?{I}|{I} (?:[^.;,]{{0,40}} )??(?:should|will|would|is to|are to) be (?:amended|revised|updated|expanded|widened|broadened|upgraded|supplemented)\b|"
    rf"{I} (?:(?!that |which )[^.;]){{0,80}}?\b(?:is|are) (?:also |now |still )?(?:planned|scheduled|foreseen|slated|proposed|envisaged|mooted|suggested|under (?:consideration|negotiation|discussion|preparation)|on agenda|in works|in offing|in pipeline)\b|"
    rf"{_WILL} (?:[a-z]+ly )?(?:put|cast|write|lay|bring|turn|set|anchor|fix|confirm) (?:[^.;,]{{0,40}} )??(?:into|in|down in|in form of) (?:[a-z-]+ ){{0,3}}?{I}|"
    rf"(?:go|goes|going|gone|went|polish\w*|work\w*|bend\w*|hammer\w*) (?:[a-z]+ ){{0,2}}?(?:through|over|on|out)? ?(?:wording|text|terms|clauses|details|draft) (?:of|for) (?:[a-z]+ ){{0,2}}?{I}|"
    rf"(?:should|could|may|might|will|would|shall) (?:one day |some day |soon |then )?(?:carry|bear) (?:names?|signatures?)\b|{FUTURE} (?:(?!not |have |never )[a-z]+ ){{0,4}}?be (?:\w+ )?{STRONG_FORM}\b|{FUTURE} (?:[a-z]+ ){{0,2}}?be (?:signing|inking|concluding|sealing|initialling|exchanging {I})\b|"
    rf"(?<!under )(?<!by )(?<!in )(?<!through ){I} (?:(?:(?!which |whereby |that |so |how )[^.;:,]){{0,80}} )??{FUTURE} (?:soon |shortly |also |now )?be (?:\w+ )?{SIGNED_FORM}\b|"
    rf"(?:signing|signature)(?: ceremony)? (?:(?:of|on|for) {I} )?(?:between {X} and {X} |with {X} )?(?:(?!that |which |whereby |who )\w+ ){{0,3}}?(?:will|would|is to|are to|is up to|is due|is set|is expected|is planned|is scheduled|is slated|takes place (?:next|on|in|later)|planned for|expected|scheduled|due|(?:has|had|was|is) (?:been )?(?:postponed|put off|delayed|deferred|rescheduled|moved))\b|"
    rf"(?:ready|await\w*|pending|up|open|due|prepared|waiting) (?:for |only )?(?:its |their |to be |formal |final )?(?:signature|signing|signed)\b|"
    rf"\bonce (?:[a-z]+ )?{I} (?:is|are|has been|have been) (?:in place|in force|signed|sealed|concluded|ready|agreed|there)\b|(?<!under )(?<!in )(?<!by ){I} (?:(?!signed |inked |concluded |, (?:[a-z]+ ){{1,6}}is being |that (?:was|were) )[^.;]){{0,160}}?\b(?:is|are) (?:now |still |currently |also )?being (?:drafted|drawn up|negotiated|prepared|worked (?:out|on)|finali[sz]ed|put together|written|hammered out|discussed)\b|"
    rf"needs? only (?:to be signed|signatures?|a signature)|signatures? (?:away|is still|are still)|(?:unsigned|not yet (?:been )?signed|yet to be signed|remains to be signed)|"
    rf"(?:off|heads?|headed|heading|travel\w*|fl(?:y|ies|ew|ying)|bound|trip|visit\w*|sets? out|leaves?|left) (?:\w+ ){{0,2}}(?:to|for) (?:{X}|{L}) (?:to sign|for|over) (?:\w+ ){{0,4}}?{I}|"
    rf"(?:polish|hammer|thrash|iron|finali[sz]|draft|draw|fine-tun|elaborat|craft)\w*ing (?:out |up |on )?(?:\w+ ){{0,3}}?{I}|offer(?:s|ed|ing)? (?:[^.;:,]{{0,40}} )??{I}|"
    rf"{FUTURE} (?:[^.;,]{{0,60}} )??(?:host|attend|witness|oversee|hold|preside over|take part in|participate in|be present at|lead|stage) (?:[^.;,]{{0,40}} )??(?:signing|signature)\b|"
    rf"(?<!\w)(?:arriv\w+|travel\w*|fl(?:y|ies|ew|own|ying)|c[ao]mes?|coming|visit\w*|departs?|departed|leaves?|left|goes|going|went|expected|invited|due) (?:[^.;,]{{0,60}} )?for (?:signing|signature)\b|{I} in principle\b|(?:agree[ds]? )?in principle (?:on|to|about) (?:[^.;,]{{0,40}} )??{I}|"
    rf"{FUTURE} (?:soon |then )?(?:have|get|need) {I}|(?:agreed|decided|resolved|undertook|promised|pledged|committed|arranged|consented|chose|chosen) (?:[^.;,]{{0,30}} )??to (?:draw up|conclude|prepare|draft|work out|work on|work towards?|work for|negotiate|develop|formulate|finali[sz]e|pursue|seek|discuss|consider|explore|aim (?:at|for)|strive (?:towards?|for)) (?:[^.;,]{{0,30}} )??{I}|"
    rf"(?:will|is to|are to|is due to|is set to|to) be (?:held|staged|convened|organi[sz]ed) (?:[^.;,]{{0,60}} )??,? ?(?:at|in|during) which |signatures? (?:is|are) (?:expected|awaited|due|foreseen)\b|"
    rf"(?:on|in) (?:[a-z]+ )?(?:programme|program|agenda|schedule|itinerary|menu|to-do list) (?:[^.;:]{{0,60}} )?(?:is|are|:|stands?|figures?) (?:also )?(?:signing|signature)\b|(?:signing|signature) (?:of|on) (?:[^.;]{{0,100}} )??(?:is|are|stands?|figures?) (?:also |high )?on (?:[a-z]+ )?(?:programme|program|agenda|schedule|itinerary)\b|"
    rf"(?:ceremony|signing) (?:is|was|has been) (?:now )?(?:set|scheduled|planned|due|fixed)\b|"
    rf"{I} (?:[^.;]{{0,100}} )??(?:is|are) (?:now )?(?:on (?:its |the )?way|coming|imminent|in preparation|close|near)\b|"
    rf"(?:closer?|near(?:er)?|on (?:the )?(?:way|path|road)) to(?:wards?)? (?:\w+ ){{0,2}}?{I}|{I} (?:[^.;]{{0,60}} )??(?:(?:will|would) (?:\w+ )?be|is|are|stands?) (?:up |also |now )?(?:on|for) (?:the )?(?:table|agenda|programme|program|schedule|signature|signing|discussion)|"
    rf"(?:like|likes|want|wants|wish|wishes|hope|hopes|keen) to see (?:[^.;]{{0,40}} )??(?:formali[sz]ed|signed|concluded|sealed|put (?:down )?(?:on paper|in writing))\b|{I} (?:[^.;:]{{0,100}} )??(?:is|are) what (?:[^.;]{{1,80}} )?(?:expects?|hopes?|wants?|wishes|aims?|plans?|seeks?|have in mind|has in mind)\b|{I} (?:(?:with|between) (?:{X}|{L})(?: and (?:{X}|{L}))? )?(?:to follow|in sight|in view|ahead|within reach|on (?:the )?(?:cards|horizon|table)|(?:is |are |was |now |still )*in (?:the )?(?:works|offing|making|pipeline)\b)|"
    rf"(?:finali[sz]\w+|finish\w*|complet\w+|agreed(?: on)?|settled|drafted|prepared|wrapp\w+ up|concluded) (?:\w+ ){{0,2}}?(?:text|draft|wording|negotiations|talks) (?:\w+ )?(?:of|on|for|about) (?:[^.;,]{{0,40}} )??{I}|"
    rf"(?:recommend|propos|suggest|request|urg|ask|advis)\w* that (?:[^.;]{{0,100}} )??be (?:\w+ )?(?:{STRONG_FORM}|agreed)|(?:recommend|propos|suggest)\w* (?:[^.;]{{0,80}} )?(?:become|sign|conclude|enter|form|seal) (?:[^.;,]{{0,40}} )??{I}|\b(?:(?<!brought )(?<!bring )(?<!came )(?<!come )(?<!sent )(?<!took )(?<!hark )back(?:s|ed|ing)?|vot(?:e|es|ed|ing)(?: unanimously)? (?:for|in favou?r of|to (?:approve|adopt|accept))|in favou?r of) (?:(?:\w+ ){{0,3}}|{X} (?:'s )?(?:\w+ ){{0,3}}){I}|"
    rf"(?:approv\w+{OF_GOODS}|clear(?:s|ed|ance|ing)|nod|green ?light\w*|go-ahead|consent|(?<!to )(?<!will )(?<!would )(?<!must )(?<!not )(?<!they )leave|assent|authori[sz]\w+|permission|allow\w*|sanction\w*) [^.;]{{0,60}}(?:\bsigning|\bsign|\bsignature|\bto be signed|\bsigned|{I})|"
    rf"(?:signing|signature) (?:of|on) [^.;]{{0,160}}\b(?:approved|cleared|authori[sz]ed|(?:is|was|gets?|got|receiv\w+|given|gave|gives|wins?|won|under|after|awaits?|pending) (?:\w+ ){{0,3}}(?:approv|clear|nod|green|authori[sz])\w*)|"
    rf"{I} [^.;]{{0,160}}(?:get|gets|got|receive\w*|given|win|wins|was given|is given) (?:\w+ ){{0,3}}(?:nod|approval|clearance|go-ahead)|"
    rf"\b(?:talks|negotiations|discussions) (?:are|were) (?:still |now |also )?(?:under way|underway|ongoing|going on|in progress)\b[^.;]{{0,90}}?\b(?:about|on|over|towards?|for) (?:[a-z-]+ ){{0,3}}{I}|"
    rf"(?:propos\w+|draft|planned|upcoming|prospective|possible(?! because| that| through| thanks| by| under| with)|future|forthcoming) (?:\w+ ){{0,4}}{I}|"
    rf"(?:negotiat\w+|in talks|talks|discuss\w*|consider\w*|propos\w+|explor\w+|mull\w*|work\w* on|prepar\w+|look\w* (?:at(?! what| how)|into)|eyes?(?! of )|seek(?:s|ing)?|wants?|moot\w*) (?:(?:(?!progress|implement|carry|follow|living|under |since |after |signed |inked |concluded |sealed |penned |executed |exchanged |entered |struck |formali|renewed )[^.;:]){{0,40}} )?(?:signing (?:of )?|sign |conclud(?:e|ing) )?(?:an? |the |of )*{I}|"
    rf"{I} (?:(?:\w+|{X}|{L}) ){{0,6}}?(?:is|are|being|under) (?:\w+ )?(?:readied|written|polished|translated|vetted|checked|worked on|worked out|put together|expected|planned|negotiat\w+|negotiation|considered|consideration|prepared|drafted|discussed|discussion|finali[sz]ed|in the works|in the pipeline|on the table)|"
    rf"(?:commit(?:s|ted|ting)?(?: themselves| itself)?|pledg(?:es|ed|ing)|look(?:s|ed|ing)? forward|aim(?:s|ed|ing)?|mov(?:e|es|ed|ing)|work(?:s|ed|ing)?|edg(?:es|ed|ing)|inch(?:es|ed|ing)?|push(?:es|ed|ing)?|steps?|press(?:es|ed|ing)?|headed|heading|close|closer|agreed) (?:[a-z]+ ){{0,3}}?(?:(?:to|on|at|towards?|for) )?(?:the )?(?:early |swift |speedy |quick |soon )?(?<!by )(?<!through )(?<!after )(?:signing|concluding|inking|finali[sz]ing|formali[sz]ing|sealing|clinching|entering into|signature of|conclusion of) (?:[^.;,]{{0,40}} )??{I}|"
    rf"(?:postpon(?:e|es|ed|ing)|put(?:s|ting)? (?:off|back)|delay(?:s|ed|ing)?|defer(?:s|red|ring)?|reschedul(?:e|es|ed|ing)|push(?:es|ed|ing)? back|h[eo]ld(?:s|ing)? off(?: on)?) (?:[^.;,]{{0,40}} )??(?:signing|signature)\b|"
    rf"(?:signing|signature) (?:(?:of|on|for) )?(?:[^.;]{{0,120}} )??(?:did not|was not|has not|could not|will not yet) (?:yet )?(?:take place|taken place|held|be held|been held|happen|happened|go ahead|gone ahead|come about)\b|"
    rf"(?:agreed|decided|resolved|undertook|promised|arranged|consented) (?:[^.;,]{{0,50}} )??to {SIGN_NOW}\b|"
    rf"(?:adopt|approv|endors|issu|pass|confirm|grant)\w* (?:[^.;,]{{0,40}} )??(?:initiative|mandate|basis|authority|proposal|decision|resolution|motion|bill|order) (?:[^.;,]{{0,30}} )??(?:conclud|conclusion|sign|negotiat|enter)\w* (?:[^.;,]{{0,40}} )??{I}|"
    rf"(?:is|are) (?:now |still |currently |already )?(?:\w+ly )?(?:drawing up|drafting|preparing|putting together|working out|working on|writing|negotiating|discussing|considering|finali[sz]ing|finishing) (?:[^.;,]{{0,30}} )??{I}|"
    rf"(?:would like|would love|wish(?:es)?|hopes?|hoping|wants?|intends?|plans?|means?|longs?|expects?|aims?|wishes|counts? on|keen|eager|willing|ready|prepared|inclined|determined|interested) (?:[^.;,]{{0,40}} )??(?:to|in|on) (?:(?:also|soon|then|now) )?(?:{SIGN_NOW}|have|hav(?:e|ing)|get|enter\w*|conclud\w*|sign\w*|agree on|reach|negotiat\w+) (?:[^.;,]{{0,40}} )??{I}|"
    rf"(?:sent|send|sends|sending|handed|hands|submit\w*|presented|presents|received|receives|put forward|puts forward|tabled|circulated|wrote|written|laid) (?:[^.;,]{{0,60}} )??(?:draft|proposal|text|outline|offer) (?:of|for) (?:[^.;,]{{0,20}} )??{I}|"
    rf"(?:draft|drafts|outline|wording|text|terms|clauses|details|content|contents|form) (?:of|for) (?:[^.;,]{{0,20}} )??{I} (?:[^.;]{{0,140}} )??(?:is|are|has been|have been|was|were|being) (?:now |still |almost |nearly |already |being )?(?:ready|complete|completed|finished|settled|done|drafted|drawn up|prepared|worked out|discussed|negotiated|examined|checked|agreed|under way|before|with|open)\b|"
    rf"(?:(?:(?:is|are|was|were|stand|stands|now|only|just) )step|(?:one|a|two|few|some|only|just|last|final|short|half) (?:\w+ )?(?:steps?|days?|weeks?|months?|comma|signatures?|hair|inch|stone's throw)) (?:away|short|removed) (?:from|of) (?:[^.;,]{{0,20}} )??{I}|"
    rf"(?:nothing|not|no|neither) (?:[^.;,]{{0,50}} )??(?:signed|inked|sealed|on paper|in writing|concluded|agreed|decided|settled|final|binding) (?:[^.;,]{{0,20}} )??(?:yet|so far|as yet|for now|until)\b|"
    rf"(?:will|would|could|may|might|should|shall|can|is to|are to|due to|set to|hopes? to|wants? to|plans? to|about to) (?:[a-z]+ly |soon |then |also |perhaps |well )?(?:see|bring|have|get|need|become|follow|come|result in|lead to|end in|end with|culminate in|produce|yield|be followed by|be crowned by|crown|take the form of|pave way for|go ahead with|go into|look like|vote on|decide on|rule on|be asked|adopt|be based on|rest on|discuss|negotiate|talk about|examine|take up) (?:[^.;:,]{{0,30}} )??{I}|"
    rf"{I} (?:(?!so |that |which |was |were |is |are |whereby |under )[^.;,]){{0,60}}?\b(?:might|could|may|would) (?:look like|contain|cover|include|come|take|bring)\b|"
    rf"(?:ha(?:s|ve) in mind|think\w* (?:of|about)|dream\w* of|hop\w+ for|wait\w* for|look\w* forward to|in view of|with view to|(?:with|has|have|in) (?:aim|goal|object|objective|purpose|intention|prospect|hope|idea) (?:of|is|to)|aim\w* (?:at|for)|work\w* (?:towards?|for)|on (?:the )?(?:eve|threshold|brink|verge) of|pav\w+ way (?:for|to)|prepar\w+ (?:ground|way) for|ask\w* (?:[^.;,]{{0,60}} )??for|call\w* for|in search of|search\w* for|request\w*|suggest\w*|weigh\w*|contemplat(?:es?|ing)|envisag(?:es?|ing)|foresee(?:s|ing)?) (?:[a-z-]+ ){{0,4}}{I}|"
    rf"(?:aim|goal|object|objective|purpose|intention|hope|idea) is (?:(?:to|now|sign|conclude|have|reach|get|new|formal|joint|full) ){{0,4}}{I}|"
    rf"(?:in|at|into) (?:its |their |the )?(?:final|last|advanced|early|first|drafting|preparatory) (?:stages?|phases?|round|stretch)\b|(?:final|last) (?:touches|details|round) (?:[^.;,]{{0,30}} )??{I}|"
    rf"(?:signing|signature|ceremony) (?:is |are |was )?(?:foreseen|envisaged|pencilled|announced|hoped|to be held|to take place|to follow)\b|"
    rf"{I} (?:[^.;]{{0,120}} )??(?:lies?|is|are|sits?|waits?|rests?|stands?|remains?|still) (?:now |still )?(?:on|before|with|in hands of) (?:[^.;,]{{0,30}} )?(?:desks?|lawyers|cabinet|ministers?|parliament|council|committee|translators?|experts|jurists|legal)\b|"
    rf"{I} (?:[^.;]{{0,120}} )??(?:is|are|was|were) to (?:follow|come|be laid|be presented|be adopted|be ready)\b|\bthere (?:will|would|may|might|could|should) (?:soon )?be (?:[a-z-]+ ){{0,2}}{I}|(?:await|need|lack|want|miss|requir)\w* (?:[a-z-]+ ){{0,2}}?signatures?\b|"
    rf"\b(?:at work|busy|occupied|labour\w*|engaged) (?:[^.;,]{{0,30}} )??(?:on|with|over|in) (?:[^.;,]{{0,20}} )??{I}|"
    rf"(?:will|shall|is to|are to|is due|are due|going to|expected to|hopes? to|wants? to) (?:[^.;]{{0,80}} )??(?:for|attend|at|witness|host|before|towards?) (?:[a-z-]+ ){{0,2}}?(?:signing|signature)\b|"
    rf"(?:expect|anticipat)\w* (?:[a-z-]+ ){{0,2}}{I}|{I} (?:[^.;]{{0,80}} )??(?:has|have|had) been (?:drafted|prepared|proposed|discussed|negotiated|considered|submitted|tabled|suggested|requested|mooted)\b|"
    rf"(?:exchang|swap|trad|shar|compar|redraft|revis)\w* (?:[a-z-]+ ){{0,2}}?drafts? (?:of|for)\b|\bmatter of (?:hours|days|weeks|months|time)\b|(?:signing|signature|ceremony) (?:[^.;,]{{0,40}} )??(?:is|are) (?:being )?(?:hoped for|expected|foreseen|envisaged|aimed at|targeted)\b|"
    rf"(?:extend|continu|resum|restart|reopen|open|start|beg[au]n|launch|enter|prolong)\w* (?:[a-z-]+ ){{0,3}}?(?:talks|negotiations|discussions) (?:[^.;,]{{0,30}} )??(?:on|about|for|over) (?:[^.;,]{{0,20}} )??{I}|"
    rf"(?:(?:{X}|{L}|they|both|sides|countries) (?:plan|plans|eye|eyes|prepare|prepares|ponder\w*)|planning|eyeing) (?:[a-z-]+ ){{0,3}}?{I}|expect\w* (?:[a-z-]+ ){{0,2}}?(?:signatures?|signing)\b|"
    rf"\b(?:once|when|as soon as) (?:[a-z]+ ){{0,2}}?(?:it|they|this|{I}) (?:is|are|has been|have been) (?:\w+ )?(?:signed|concluded|inked|sealed|finali[sz]ed)\b|\b(?:once|when|as soon as) (?:signed|concluded|inked|sealed|finali[sz]ed) ,|"
    rf"(?<!under )(?<!by )(?<!in )(?<!with ){I} (?:(?!signed |concluded |inked |sealed )[^.;]){{0,120}}?\b(?:is|are) (?:now |still |slowly |gradually |already |said to be )?(?:in (?:making|works|offing|pipeline)|on (?:cards|horizon)|taking shape|in sight|within reach|about to be (?:finished|completed|finali[sz]ed|signed|concluded|sealed))\b|"
    rf"(?:{X}|{L}|two|both|countries|sides|governments|ministers|is|are) (?:now |very )?(?:near|nears|nearing) (?:[a-z]+ ){{0,4}}?{I}|\b(?:edg|inch|mov|head|work)(?:e|es|ed|ing|s)? (?:closer |slowly |nearer )?to(?:wards?)? (?:[a-z]+ ){{0,2}}?{I}|\b(?:has|have) (?:[a-z]+ )?{I} (?:[^.;,]{{0,40}} )??in (?:view|sight|mind)\b|"
    rf"(?<!what )(?<!all )(?<!it )(?:is|are|was|were) (?:just |now |only |currently )?about signing (?:[a-z]+ ){{0,2}}?{I}|(?:have|has) yet to (?:be )?(?:sign|ink|conclu|approv|agree|enter|finali|seal|ratif|decide|put|settle)\w*|before (?:it|they) (?:is|are|can be) signed|after it has been signed|(?:once|when) signed|(?:hope|wish|desire|intention|willingness|readiness|interest|aim|goal|commitment|promise|pledge|decision|plan|plans|move|bid|steps?|wants?|keen|eager) (?:to|of|in|towards?) (?:\w+ ){{0,2}}?(?:sign|signing|conclud\w+|enter\w*(?: into)?|formali[sz]\w+|establish\w*|hav\w+|reach\w*|draw\w* up) (?:[^.;,]{{0,40}} )??{I})"
)
DONE_BEHIND = re.compile(
    r"(?:that |which |just |newly |now |was |were |has been |had been )*(?:made|signed|concluded|reached|sealed|struck|inked|exchanged|agreed) (?:just |only )?"
    r"(?:today|yesterday|earlier today|on|this|last|in|by|between|with|here|there|at|during|two|a (?:day|week))\b"
)
"""What stands behind a paper that is no longer to come: "expects much from an agreement made today"."""
SIGNED_BEHIND = re.compile(
    rf"(?:,? ?(?:that|(?:to |under )?which) )(?:[^.;]{{0,80}} )??(?:signed|concluded|inked|sealed|{NAMES_PUT}) (?:[^.;]{{0,60}} )??"
    r"(?:here|today|yesterday|just|this (?:week|month|morning|afternoon)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
"""The same, in the clause behind: "a lift from an agreement that both signed on Monday"."""
TO_MAKE = re.compile(
    rf"\b{SIGN_NOW}\b|\bsign|approv|clear|nod|green|go-ahead|consent|assent|authori[sz]|permission|draft"
)
"""A plan to make a paper, or leave to make it: what was signed is another."""
DONE_AFTER = ROWS.pattern(
    rf"\b(?:(?:crowned|capped|rounded off|topped off|rewarded|wound up|brought to (?:a )?close) (?:[a-z]+ ){{0,3}}?(?:with|by|in)|yielded|produced) (?:[^.;,]{{0,40}} )??{I}|"
    rf"\b(?:(?<!should )(?<!will )(?<!to )(?<!could )(?<!may )(?<!can )(?<!would )(?<!might )(?:close|end|result|lead)|clos(?:ed|es|ing)|conclud(?:ed|es)|end(?:ed|s|ing)|culminat\w+|result(?:ed|s|ing)|led|ripened|bore fruit|paid off) (?:up )?(?:with|in|to) (?:[^.;,]{{0,60}} )??{I}|"
    rf"{I} ,? ?(?:which |that )?(?:was |were |has been |have been |is now )?(?:finally |now |duly |also )?(?:signed|inked|sealed|concluded|exchanged|initial+ed|in place)\b(?! (?:soon|shortly|next|later|tomorrow))|"
    rf"\b(?:finally|has|have|have now|has now|today|yesterday) (?:signed|inked|sealed|concluded|exchanged|put {I} in place)\b"
)
"""Talks that are told as over, their paper signed."""
MET_TO_SIGN = ROWS.pattern(
    rf"\b(?:met|sent|gathered|came|had (?:come|travel+ed|flown|arrived|gathered|met)|(?:has|have) come|assembled|needed|took|sat down|lined up|convened|flew in|travel+ed|joined|used|seized|chose|paused|stopped|found (?:the )?time|stepped|returned|got together|interrupted|"
    rf"went|flew|flown in|crossed|appeared|called in|dropped in|stayed|ma[dk]e (?:his|her|their|its) way|(?<!be )(?:held|staged|organi[sz]ed|arranged|convened) (?:[a-z-]+ ){{0,3}}(?:ceremony|event|meeting|session|function|gathering|celebration)|(?:was|were) (?:[a-z]+ )?(?:in|at|on hand|there|back in|over from)|found (?:enough|common ground|a way|ways)|"
    rf"(?:gave|given|offered|provided|brought|had|was|were|became|served as|marked) (?:[^.;]{{0,60}} )?(?:occasion|chance|opportunity|pretext|time|frame|setting)) (?:[^.;]{{0,100}} )??(?<!are )(?<!is )(?<!were )(?<!was )(?<!due )(?<!set )(?<!expected )(?<!want )(?<!wants )(?<!hope )(?<!ready )(?<!agreed )(?<!decided )to (?:[a-z]+ly )?(?:{SIGN_NOW}|exchange (?:[a-z]+ ){{0,3}}?{I})(?!\w)"
)
"""They came together to sign, and nothing says that they did not."""
AHEAD = re.compile(rf"(?:{I} in principle|ceremony|signing|ready|await\w*|pending|needs?|unsigned|not yet|yet to be)\b")
"""Plans that hold whatever was agreed before: the ceremony is set for May."""
CAREER = ROWS.pattern(
    r"\bwho (?:[^.;,]{0,30} )?(?:negotiated|drafted|prepared)\b|\b(?:(?<!, )once|formerly|used to) (?!(?:it|they|this|both) |signed |concluded )(?:[a-z]+ )|\bin (?:his|her) (?:time|years|career|days)\b|"
    rf"\bhad (?:[a-z]+ ){{0,4}}(?:papers?|documents?|{I}) to (?:sign|seal|conclude)\b"
)
"""What a person did in earlier days, or was busy with that week."""
FAILED = ROWS.pattern(
    rf"\b(?:talks|negotiations|efforts|bid|attempts?) (?:[^.;]{{0,120}} )??(?:collapse[sd]?|fail(?:s|ed)?|br(?:eak|eaks|oke|oken) (?:down|up)|f[ae]ll(?:s|en)? (?:through|apart)|(?:ends?|ended|closed?|concluded|finished) (?:in failure|(?:[a-z]+ ){{0,2}}?without (?:an? |any |the )?(?:[a-z]+ )?(?:results?|deal|breakthrough|success|outcome|{I})))\b|"
    rf"\b(?:unlikely|impossible) (?:[^.;,]{{0,60}} )??(?:to|that|be) (?:[^.;,]{{0,60}} )??(?:sign|conclu|reach|agree|seal|{I})"
)
"""Talks that brought no paper, and papers that nobody expects."""
WISHED = re.compile(r"(?:should|must|ought to)\b")
ONE_DAY = ROWS.pattern(r"\b(?:one|some) day\b|\bsomeday\b")
AGREED = ROWS.pattern(
    r"\b(?:polish\w*|draft\w*|prepar\w+|negotiat\w+|agreed|decided|approved|recommend\w*|resolved|ordered|instructed|proposed|expected|soon|shortly|"
    r"(?:before|by|in|on|next|this|until|at) (?:early |late |end of |mid-?)?(?:summer|spring|autumn|fall|winter|year|month|week|january|february|march|april|may|june|july|august|september|october|november|december|\w+day|\d{4}))\b"
)
"""Who decides that a paper should be signed, or says when, plans it; who only says so wishes for it."""
TALKS = re.compile(
    r"(?:negotiat\w+|in talks|talks|discuss\w*|consider\w*|explor\w+|work\w* on|prepar\w+|look\w* (?:at(?! what| how)|into)|draft|finali[sz]\w+|finish\w*|complet\w+|agreed|settled|wrapp\w+|concluded)\b"
)


OUTCOME = re.compile(
    r"\b(?:c[ao]me out of|comes out of|emerged from|out(?:come|growth) of|result of|fruits? of|product of|crown(?:s|ed|ing)?|end(?:ed)? of|after|follow(?:ing|ed|s)|conclusion of|culmination of|sealed|capped) (?:[^.;,]{0,40} )?$"
)
"""The talks are over: what follows them is their outcome."""
WEAKLY_DONE = re.compile(
    r"(?:(?:has|have|had|were|was|are) )?(?:agreed|reached|come to|finali[sz]ed|drawn up|settled)\b"
)
AGREED_ON = re.compile(r"\b(?:reached|agreed(?: on| upon)?|come to|finali[sz]ed|drawn up|settled)$")
TO_BE_SIGNED = re.compile(r"\b(?:be (?:\w+ )?(?:signed|inked|concluded|sealed|initial+ed)|to sign)\b")
"""After "agreed on an agreement" a signing that is still told as to come makes it a plan."""


DATED = len(" of december 2024")
"""Characters behind a paper in which its month and year stand."""
OF_BEFORE = re.compile(
    rf"(?<!than )(?<!to replace )(?<!to renew )(?<!to extend )\b(?:last (?:year|month|week|spring|summer|autumn|fall) 's|earlier|existing|standing|previously signed|already signed|signed) (?:[a-z-]+ ){{0,2}}{I}|{I} (?:of|from) (?:[a-z]+ )?(?:19|20)\d\d"
)
"""A paper that stands: "discuss how to put last year's memorandum to work" plans none."""


MEANT_TO = re.compile(
    r"\b(?:minds?|decided|decision|agreed|resolved|wanted|wished|chose|ready|willing|determined|intention|plans?) to (?:put|set|lay|cast|sign|conclude|make)\b"
)
"""Before a verb of signing that is but meant."""


PLANNED_ONCE = re.compile(r"planned|proposed|upcoming|prospective|future|forthcoming|draft")
DONE = re.compile(
    r"[^.;]{0,80}?\b(?:was|were|has been|have been) (?:finally |at last |now |then |today )?(?:signed|sealed|inked|concluded|exchanged)\b"
)
"""Behind a paper that was planned: "the long-planned memorandum between A and B was signed on Wednesday"."""


def planned(row: str, signing: Sifted) -> Saying | None:
    """What a sentence in signs says of a plan; ``signing``: the verbs of signing."""
    plan = PLANNED.search(row)
    if plan is None or _stands(row, plan) or APPROVED_LATER.search(row) or CAREER.search(row):
        return None
    if rule := _comes_to_nothing(row, plan):
        return Said.OTHER_DEAL, rule
    if (
        MET_TO_SIGN.search(row)
        or _is_over(row, plan)
        or (PLANNED_ONCE.match(plan.group()) and DONE.match(row, plan.end()))
    ):
        return None
    signed = signing.search(row)
    if signed is not None and MEANT_TO.search(row, 0, signed.end()):
        # what they had made up their minds to put in writing is no more than meant
        signed = None
    within = signed is not None and plan.start() <= signed.start() and signed.end() <= plan.end() + 2
    if signed is not None and signed.group().startswith("initial") and plan.start() > signed.start():
        return Said.PLANNED, "initialled, to be signed"
    is_agreed_first = (
        signed is not None
        and (WEAKLY_DONE.match(signed.group()) or AGREED_ON.search(signed.group()))
        and TO_BE_SIGNED.search(plan.group()) is not None
    )
    if signed is None or plan.start() <= signed.start() or within or is_agreed_first or AHEAD.match(plan.group()):
        return Said.PLANNED, "future or approval"
    return None


def _stands(row: str, plan: re.Match[str]) -> bool:
    """Whether the paper is one of before, and nothing is said of making another."""
    return OF_BEFORE.search(row, plan.start(), plan.end() + DATED) is not None and not TO_MAKE.search(plan.group())


def _is_over(row: str, plan: re.Match[str]) -> bool:
    """Whether the paper is told as made, or the talks as over: "expects much from an agreement made today"."""
    if plan.group()[-1:] > PAPERS_FROM and DONE_BEHIND.match(row, plan.end() + 1):
        return True
    if TALKS.match(plan.group()) is None:
        is_paper = plan.group()[-1:] > PAPERS_FROM and TO_MAKE.search(plan.group()) is None
        return is_paper and SIGNED_BEHIND.match(row, plan.end() + 1) is not None
    if OUTCOME.search(row[: plan.start()]) and PLANNED.search(row, plan.start() + len("talks")) is None:
        return True
    return DONE_AFTER.search(row, plan.start()) is not None


PAPERS_FROM = "\ue000"
"""Signs of phrases begin here (shape.py); a plan's pattern ends in no other than a paper's."""


def _comes_to_nothing(row: str, plan: re.Match[str]) -> str:
    """The rule by which a plan is none: its talks failed, or somebody only wishes for it."""
    if FAILED.search(row):
        return "talks failed"
    if ONE_DAY.search(row, plan.start()) and not AGREED.search(row):
        return "wished for"
    return "wished for" if WISHED.match(plan.group()) and not AGREED.search(row) else ""
