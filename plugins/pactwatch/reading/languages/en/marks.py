"""Patterns over a row of signs that tell who signs; roles.py says what follows from each."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.languages.en.shape import ROWS, I, L, N, P, X, Z
from pactwatch.reading.languages.en.signing_verbs import STRONG_FORM

_AND = r"(?:, and|, as well as|, along with|, together with|and|as well as|along with|together with|alongside|&|,|;|; and|/|plus|, with|and also|and then)"
_AGAIN = r"(?:(?:with|by|of|between|for|from|that|those|on|one|other|former|latter|side|as|its|part|another) )*"
LOW = r"(?:(?!(?:of|in|at|on|by|for|from|which|who|that|to|as|is|was|were|and|members|with|between|under|after|during|or|headquarters)\b)[a-z-]+ )"
_BARE = r"(?: , (?:government|ministry|authorities|state))?"
LIST = rf"(?:(?:that|those|one|on|side|its|part|another|with) )*{LOW}{{0,3}}?{Z}(?: (?:{P}|{L}))?(?:{_BARE} ?{_AND} {_AGAIN}{LOW}{{0,3}}?{Z})*"
"""Candidates joined by commas and "and", with small words before each."""
PLAIN = rf"{Z}(?: (?:{P}|{L}))?(?:{_BARE} ?{_AND} {_AGAIN}{LOW}{{0,3}}?{Z})*"
BETWEEN = ROWS.pattern(rf"\b(?:between|among) ({LIST})")
WITH = ROWS.pattern(rf"\b(?:with|alongside) ({LIST})")
BY = ROWS.pattern(rf"\bby ({LIST})")
OF_PAPER = ROWS.pattern(rf"{I} (?:[a-z-]+ )?(?:of|by|from) ({LIST})")
SIGNATURES = ROWS.pattern(
    rf"\b(?:signatures?|names|those|that|signatories|signers) (?:[a-z]+ ){{0,6}}?(?:of|were|are|was|:) ({LIST})"
)
TO_WHICH = ROWS.pattern(
    rf"{I}(?: of [a-z]+)?(?: (?:, )?(?:to|of|under|in|by|on|over) which|(?: [^.;:]{{0,40}})? (?::|;|–|—) (?:in|by|under|with|through) it)(?P<own> (?:it|they|he|she) and)? (?P<who>{LIST}) (?:(?P<due>was to|would|will)|undert|promis|are|is|were|have|has|had|commit|put|puts|set|sets|affix|became|subscrib|sign|agree|pledg|enter|bound|join|lent)"
)
TIED_TO = ROWS.pattern(
    rf"\b(?:tied|bound|linked|joined|connected|united|twinned|allied) (?:[^.;,]{{0,40}} )??{I} (?:[a-z-]+ ){{0,3}}?(?:to|with) ({LIST})|"
    rf"\b(?:tied|bound|linked|joined|connected|attached|twinned|allied) (?:to|with) ({LIST}) (?:by|through|in|under|via) (?:[a-z-]+ ){{0,3}}?{I}"
)
""" "The clinic is bound by a memorandum to the institute"."""
BINDS_TO = ROWS.pattern(
    rf"{I} (?:(?:about|on|for|concerning|covering) [^.;:,]{{2,80}}? )?(?:signed (?:[^.;:,]{{2,40}}? )?)?(?:(?:now|that|which|will|also|formally|from now on) )*(?:links?|binds?|ties?|connects?|joins?|unites?|couples|weds|marries|twins|pairs|brings? together|allies|attaches) ({LIST}) ?(?:to|with|and) ({LIST}(?: ?(?:, )?and to {LIST})?)"
)
""" "A memorandum now binds the park to the association"."""
TIED = ROWS.pattern(r"\b(?:is|are|was|were|been|be|becomes?|became)\b")
_PARTY = r"(?:parties|partners|signatories|signers|members)"
PARTIES_ARE = ROWS.pattern(
    rf"(?:\b(?:parties|signatories|signers)(?: (?:to|of|in|under|behind) (?:it|which|{I}))?|\bthose who (?:have |had )?signed(?: (?:it|{I}))?(?: (?:for|about|on|at|in) (?:[a-z]+ ){{0,3}}?[a-z]+)?|\b{_PARTY} (?:to|of|in|under|behind) (?:it|which|{I})) (?:are|were|is|include) ({LIST})"
)
PARTNERS_ARE = ROWS.pattern(rf"\bpartners (?:are|were|being) ({LIST})")
OWN_PAPER = ROWS.pattern(rf"({X}|{L}) 's (?:[a-z-]+ ){{0,4}}?{I} with ({LIST})")
""" "The ministry cancels Lund's pact with Kyoto": whose paper it is signed it, whoever acts."""
WITH_WHICH = ROWS.pattern(
    rf"({Z}) ,? ?with (?:which|whom) ({LIST}) (?:(?:has|have|had|also|then|later|today|yesterday|now|on [a-z0-9]+(?: \d+)?) )*(?:signed|concluded|inked|sealed|exchanged|entered into|has|have) (?:[a-z-]+ ){{0,3}}?{I}"
)
""" "It was the turn of B, with which A concluded a memorandum"."""
ONE_BY = ROWS.pattern(
    rf"\b(?:one|first) (?:by|between) ({LIST}) ?(?:, |; )*(?:(?:and|while) )?(?:other|second|another) (?:one )?(?:was )?(?:by|between) ({LIST})"
)
""" "Two were signed: one by A and B, the other by C and D"."""
THEY_WERE = ROWS.pattern(
    rf"^(?:they|these|those|all (?:of them|three|four|five)|(?:these|those|three|four|five) (?:papers|documents|memoranda|agreements|{I})) (?:was|were|have been) (?:[a-z]+ )?{STRONG_FORM} [^.;]{{0,60}}?\bwith "
)
""" "They were signed with A, B and C": of papers that were counted before, one with each."""
OWN_PARTNERS = ROWS.pattern(
    rf"({X}) 's (?:[a-z]+ )?(?:partners?|co-signator(?:y|ies))(?: (?:in|to|on|for) (?:it|this|{I}))?(?: are| is| were| was|,) ({LIST})"
)
""" "A's partners in it are B and C"."""
JOINED_IN = ROWS.pattern(
    rf"\b(?:joined|united|came together|banded together|linked up|teamed up) (?:[^.;]{{0,60}} )?(?:in|under|by|through) (?:[^.;]{{0,50}} )?{I}"
)
JOINS = ROWS.pattern(r"\b(?:joined|united|linked up|teamed up)\b")
BINDS = ROWS.pattern(
    r"\b(?:(?:became|become|becomes|are|were) (?:now )?(?:(?:two|three|four|five|six|seven) )?(?:signatories|parties|partners|twins|twinned|bound)|(?:put|set|affixed|lent|gave) (?:their )?(?:names?|signatures?|seals?))\b"
)
"""What signers do or are beside the paper."""
FOR = ROWS.pattern(
    rf"\b(?:for|on behalf of|on side of|in name of|on part of) ({Z})(?: (?:,|and|by|it|was|there|as|;|\.|came|signed|with|{I}))"
)
COLON = ROWS.pattern(rf"[:–—-] ({LIST})")
SAYING = ROWS.pattern(
    rf"({Z}(?: (?:,|and) {Z})*) (?:\w+ )?(?:{L} )?(?:said|says|announced|announces|reported|stated|disclosed|revealed|confirmed|unveiled|has announced)\b"
)
ACCORDING = ROWS.pattern(rf"\b(?:according to|told by) ({Z})")
PAPERS_OF_NEWS = re.compile(
    r"\b(?:News Agency|Press Agency|News|Press|Times|Post|Herald|Tribune|Gazette|Daily|Newspaper|Radio|TV|Television|Observer|Standard|Information Service)$|^(?:Office of the )?(?:President|Prime Minister|Presidency)(?:['’]s Office)?$"
)
"""Who reports, where a name that only speaks is taken for a party."""
ATTRIBUTED = ROWS.pattern(
    rf" [,;] (?:newspaper |daily |agency |website |broadcaster )?{Z} (?:(?:here|there) )?(?:said|reported|reports|writes|wrote|says|(?:(?:has|have|had) )?(?:let it be known|made (?:it )?known|made public|announced|disclosed|informed|told(?= {L}| reporters | journalists | press | agency | newspaper )))\b"
)
PAIR = ROWS.pattern(rf"({X}|{L}) [-–—/] ({X}|{L}) (?:[a-z]+ )*{I}")
LEADING = ROWS.pattern(
    rf"(?:^|^(?:at|in|on|during|after|for|before|among|within) (?!presence|front)[a-z0-9 '{N[1:-1]}{L[1:-1]}-]{{2,60}}? |^(?:with|to|against|given|by|under|from) (?:that|this|these|such|those|all) (?:[a-z]+ ){{1,4}}?(?<!of )(?<!from )(?<!by )(?<!with )(?<!between )|^(?:together |jointly |along )?with {Z} (?:, )?|\b(?:consortium|alliance|trio|group) (?:of|between|among) |[.:;,“\"”—–] |(?<!so )that |which |and |said |when |where |as |{L} |{P} |after |once |{I} |today |yesterday |on \d+(?:st|nd|rd|th)? ){LOW}{{0,3}}?({PLAIN})(?= )"
)
MET = ROWS.pattern(
    rf"({Z}) (?:, )?(?:[a-z]+ )?(?:met|meets|received|hosted|welcomed|visited|sat down|held talks|held meeting|talked|negotiated)(?: with)? "
    rf"(?:(?:[a-z-]+ ){{0,2}}(?:leadership|management|heads?|presidents?|delegations?|team|guests|visitors|experts|representatives?|leaders|ceo|director|executives|officials) (?:of|from) )?({LIST})"
)
""" "The agency met the leadership of the company; a memorandum was signed at the meeting"."""
NOT_WITH = re.compile(
    r"\b(?:met|meets?|meeting|meetings|talks|talked|talk|line|accordance|consultation|consultations|discussions?|spoke|speaking|ties|relations|compared|"
    r"deals?|familiar|dealing|coincid\w+|competes?|interview|together|visit|face|(?:after|since|than|like|unlike|besides|following|alongside) (?:[a-z]+ )?one|charged|armed|equipped|starting|beginning|border|sat down|sits down|contact|crossed|bred|mixed|blended|treated|vaccinated|fed|infected|planted|filled|coated|fitted|replaced|compete|competing)"
    r" (?:[a-z]+ ){0,2}$"
)
NOT_BETWEEN = re.compile(
    r"\b(?:flow|relations|ties|trade|links?|exchanges?|calls?|conference|border|flights?|route|distance|match|war|conflict|travel|meetings?|talks|friendship|bridge|relationship|visits) (?:[a-z]+ ){0,3}$"
)
ONLOOKING = re.compile(
    r"\b(?<!-)(?:presence of|witness\w*|attend\w*|host\w*|organi[sz]ed|chair\w*|presided|(?<!to )support\w*|(?<!to )fund\w*(?! (?:under|through|within|by way of))|sponsor\w*|looked on|in front of|watched|moderated|"
    r"facilitat\w+|brokered|accompanied|arranged|headquarters of|premises of|sidelines? of|margins? of|fringes? of|members? of|capital of|visit to|visit of|invitation (?:of|from)|request of|"
    r"guests?|joined at|officiated|led by|headed by|led|headed|owned|managed by|operated by|run by|controlled by|founded|published|issued|funded(?! (?:under|through|within))|financed(?! (?:under|through|within))|approved|issued)\b"
)
PASSIVE_BEFORE_BY = re.compile(
    rf"\b(?:{STRONG_FORM}|signing|agreed|reached|made|established|names|exchanged|executed|undertaken|(?:put|set|committed|laid) (?:down )?(?:on|to) paper|worked out|drawn up|drafted|drawn|prepared|negotiated|finali[sz]ed|elaborated|put together)\b"
)
PARTICIPLE = re.compile(r"\b([a-z]+(?:ed|wn|en|ld|un|ut|nt))\b")
WATCHED = re.compile(
    r"\b(?:is|are|was|were|been|being) (?:\w+ )?(?:supported|hosted|organi[sz]ed|witnessed|attended|funded|sponsored|moderated|chaired|facilitated|opened|joined)\b"
)
OTHER_PARTY = ROWS.pattern(
    rf"\bother (?:party|side|signatory|signer|partner) (?:is|was|being) ({Z})|({Z}) (?:is|was|being) other (?:party|side|signatory|signer)\b"
)
ANAPHOR = ROWS.pattern(
    r"\b(?:(?:two|both|three|four) (?:[a-z-]+ ){0,2}?(?:sides|parties|countries|nations|institutions|organi[sz]ations|universities|hospitals|companies|firms|agencies|"
    r"bodies|associations|exchanges|governments|states|cities|ministries|regulators|institutes|partners|bourses|ministers|leaders|centres|centers|unions|"
    r"groups|mayors|provinces|regions|banks|chambers|societies|federations|councils|academies|clubs|ports|clinics|laborator(?:y|ies)|operators|airlines|museums|libraries|parks|clusters|networks|colleges|schools|foundations|authorities|of them|men|women|officials)|"
    r"(?:sides|parties|universities|hospitals|institutions|countries|bodies|exchanges|ministries|ministers|mayors|presidents|leaders|rectors|governments|companies|cities|capitals|partners|agencies|regulators|chambers|academies|associations|federations|ports|colleges|neighbours|neighbors|states) "
    r"(?:(?:had|have|has|will|would|are|were|also|going|due|set|expected|to|plan|want|now) ){0,5}(?:sign|signed|exchang|conclud|ink|seal))"
)
PASSIVE_PAPER = ROWS.pattern(
    rf"(?:{I} (?:[^.;]{{0,120}} )??|\b(?:it|this) )(?:was|were|been|is|are) (?:\w+ )?{STRONG_FORM}"
)
SEVERAL_PAPERS = ROWS.pattern(r"\b(?:separate|respective|each|another|two|three|four|five|several)\b")
ONE_AND_OTHER = ROWS.pattern(
    r"\b(?:one|first) [^.;]{0,60}?\bwith [^.;]{1,200}?\b(?:other|another|second)\b [^.;]{0,30}?\bwith "
)
"""One with A, the other with B."""
PRONOUN = re.compile(
    r"\b(?:it|they|he|she|we|who|which|company|agency|association|institute|ministry|university|hospital|firm|group|organi[sz]ation|institution|body|foundation) (?:has |have |had |is |was |also |just |will |would |today |now |on )*$"
)
AND_WITH = ROWS.pattern(
    rf"\bwith {Z} ?(?:(?:on|in|at|last|this) [a-z0-9]+ (?:[a-z0-9]+ )?)?(?:, )?(?:and|,|;) (?:also )?with {LOW}{{0,3}}?{Z}"
)
NEW_CLAUSE = re.compile(
    rf"\b(?:and|but|while|though|whereas) (?:(?!{I})[^,;:]){{0,40}}?\b(?:has|have|had|is|are|was|were) (?:(?!{I}).)*$"
)
"""Signed with A and has been seeking partners outside its alliance with B: what is said there is of no paper."""
SUBORDINATE = re.compile(
    rf"(?:{I}|\bsign\w*)(?:(?!{I})[^.;])*\b(?:who|(?<!through )which(?! {Z}(?: (?:,|and|, and) {Z}){{0,4}} (?:(?:has|have|had) )?(?:[a-z]+ly |first |already )?(?:sign|ink|conclud|seal))|whose|so that|where|while)\b[^,]*$"
)
PURPOSE = re.compile(rf"(?:{I})(?:(?!{I})[^.;])*\bto (?!be signed)[a-z]+ [^,]*$")
LOOKED_ON = ROWS.pattern(
    rf"\b(?:hosted|organi[sz]ed|arranged|opened|chaired|presided over|attended|addressed) [^.;,]{{0,60}}?\b(?:ceremony|event|meeting|signing|forum|reception|gathering|function) ,? ?(?:(?:at|in|during) which|where|when|as) (?={X})|"
    rf"\b(?:witness\w*|present|on hand|looked on|watched|stood by|guest) (?:[a-z]+ ){{0,3}}?(?:when|as|while) (?={X})|"
    rf"\b(?:allow(?:ed|s)|authori[sz](?:ed|es)|permit(?:ted|s)|empower(?:ed|s)|mandat(?:ed|es)|instruct(?:ed|s)|clear(?:ed|s)|enabl(?:ed|es)|(?:gave|given|gives|granted|grants)) (?={X} (?:(?:[a-z-]+ ){{1,4}})?to (?:sign|conclude|ink|seal|initial|enter) )"
)
""" "He heads A and was a witness when B signed with C": what stands before tells who looked on, or gave leave."""
MADE = ROWS.pattern(
    r"(?<!\w)(?!(?:was|were|been|is|are|be) )[a-z-]+ (?:made|built|developed|designed|sold|supplied|produced|bred|grown|marketed|licensed|imported|delivered|offered|taught|used) $"
)
""" "To test drones made by A": whose goods the paper is about."""
