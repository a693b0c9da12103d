"""How an English sentence tells the end of a paper, or denies that there is one."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.languages.en.shape import ROWS, I, X
from pactwatch.reading.languages.en.signing_verbs import Saying
from pactwatch.reading.model import Said
from pactwatch.reading.sieve import Sifted

_ENDING = (
    r"(?:terminat\w+|scrap(?:s|ped|ping)?|cancel(?:s|l?ed|ling)?|withdr(?:aw|awn|ew|aws|awing) from|pull(?:s|ed|ing)? out of|revok\w+|annul\w*|"
    r"rescind\w*|abrogat\w+|put(?:s|ting)? an end to|br(?:eak|eaks|eaking|oke|oken) off|dissolv\w+|call(?:s|ed)? off|tear(?:s|ing)? up|tor(?:e|n) up|"
    r"suspend\w*|axe[sd]?|ditch\w*|g(?:ive|ives|ave|iven|iving) up(?! to\b)|quit(?:s|ting)?\b|(?<!at )(?<!by )(?<!this )(?<!that )(?<!which )(?<!until )(?<!towards )(?<!before )(?<!from )(?<!visit )(?<!trip )(?<!stay )(?<!tour )(?<!meeting )(?<!talks )(?<!summit )(?<!conference )(?<!forum )(?<!ceremony )(?<!day )end(?:s|ed|ing)?(?! (?:(?:today|yesterday|here|there|(?:this|last) [a-z]+|[a-z]+day) )*(?:with|in|by|on|up|of)\b)|sever(?:s|ed|ing)?\b|discontinu\w+|"
    r"walk(?:s|ed|ing)? (?:away from|out (?:of|on))|(?:step|back|opt|drop|get|got|contract|bow)(?:s|ped|ed|ping|ing|ting)? out of|get rid of|got rid of|rid (?:itself|themselves) of|do(?:es|ing)? away with|did away with|done away with|"
    r"(?:put|puts|putting) (?:a |the )?(?:stop|halt|full stop|line) (?:to|under)|(?:draw|draws|drew|drawing) (?:a |the )?(?:line|curtain) (?:under|on)|(?:clos|shut)\w* (?:the )?(?:book|books|door|chapter) (?:on|to)|(?:turn|turns|turned|turning) (?:its|their|his|her) back(?:s)? on|"
    r"(?:call|calls|called|calling) (?:a )?halt to|(?:call|calls|called|calling) time on|(?:bring|brings|brought|bringing) (?:down )?(?:the )?curtain (?:down )?on|(?:lay|lays|laid|laying) to rest|bur(?:y|ies|ied|ying)|bin(?:s|ned|ning)?|junk\w*|kill(?:s|ed|ing)?(?: off)?|"
    r"(?:undo|undoes|undid|undone|undoing)|resci\w+|relinquish\w*|renounc\w+|forsak\w+|forsook|abandon\w*|reced\w+ from|resil\w+ from|disengag\w+ from|distanc\w+ (?:itself|themselves) from|halt(?:s|ed|ing)?|ceas(?:e|es|ed|ing)|stop(?:s|ped|ping)?|cut(?:s|ting)? short|annul\w*|invalidat\w+|retract\w*|"
    r"(?:let|lets|letting|allow(?:s|ed)?)(?= [^.;]{0,80} (?:lapse|expire|run out|die|drop))|"
    r"(?:declar|pronounc|rul)\w+ (?:null and void|null|void|invalid|unlawful|illegal|unconstitutional)|nullif\w+|repeal\w*|denounc\w+|"
    r"pull(?:s|ed|ing)? (?:the )?plug on|wind(?:s|ing)? up|wound up|exit(?:s|ed|ing)?|drop(?:s|ped|ping)?|shelv\w+|fr(?:eez(?:e|es|ing)|oze|ozen))"
)
CAME_TO_NOTHING = (
    rf"{I} (?:(?!once |when |after |until |if )[^.;]){{0,100}}?\b(?:(?:has |have |had )?(?:come|came|comes) to (?:nothing|naught|nought|grief)|(?:has |have )?f(?:ell|allen) (?:through|apart)|"
    r"(?:has |have )?(?:collapsed|unravell?ed|foundered)|is (?:now )?(?:off|dead)(?= [.,;:]))|"
    r"nothing (?:(?:will|would|has|is going to|is likely to|seems to) )?(?:now |ever |likely )?(?:come|came|comes) of (?:it|this|them|that|idea|plans?)\b|"
    rf"no (?:binding |final |definitive ){I} (?:[^.;]{{0,40}} )??(?:will|would) (?:now )?(?:follow|come|be signed)"
)
"""A paper from which nothing came."""
NO_LONGER = (
    r"(?:no longer (?:be |an? |in |(?:consider|feel|regard|see)s? (?:itself|themselves) (?:as )?)?(?:[a-z]+ )?(?:"
    + I
    + r"|sister|twin|partner|member|effect|force|valid|applies|apply|bound)|"
    r"(?:let|lets|letting|allow(?:s|ed)?) (?:[^.;,]{0,60} )??(?:lapse|expire|run out)|"
    r"(?:want|wish|car)\w* (?:to have )?no more (?:of|to do with) (?:[a-z]+ ){0,2}"
    + I
    + r"|(?:against|not|no longer|declin\w+|refus\w+|without) (?:to |be |been |being |want to |wants to |wish to |intend to |going to |plan to |seek to |willing to |ready to |prepared to )*(?:(?:renew|extend|prolong|continu)\w*|carr(?:y|ied|ying) on|(?:followed|replaced|succeeded) by (?:another|new|second|fresh)|go(?:ing)? on with|keep(?:ing)? (?:up|alive|in force)|kept (?:up|alive)|uphold\w*)|"
    r"(?:left|leav(?:es|ing)) (?!(?:two|three|four|five|six|several|new|one|some|premises|buildings?|room|hall|office|city|town|capital|country|island|campus|table|hospital|stage|site) )(?:[a-z-]+ )?"
    + I
    + r"(?! (?:unsigned|open|in|behind))|"
    + I
    + r" (?:(?!\b(?:once|when|after|until|if|as|before|by time|that|(?<!under )(?<!by )(?<!through )which|where|meeting|session|visit|summit|conference|ceremony|talks|forum|trip|event) )[^.;]){0,100}?\b(?:is|are|was|were|be|been) (?:now |officially |thus |henceforth |effectively |as good as )?(?:no more|over(?= [.,;]|$| (?:and|for|after)\b)|struck off|void|invalid|null and void|history|dead|(?:a )?thing of past|at (?:an |its )?end|finished|gone(?! (?:through|over|into|on|back)\b))\b|"
    + I
    + r" (?:(?!once |when |after |until |if |as |that )[^.;]){0,140}?\b(?:ceas(?:ed|es) to (?:exist|apply|be)|(?:has |have |had )?c[ao]mes? to (?:an |its |[a-z]+ ){0,2}(?:end|close)|(?:was|were|is|are|been|be) struck off|outliv\w+|(?:goes|went|gone) (?:out of (?:force|date)|by board|overboard)|collapsed|fallen apart|foundered|unravel+ed|broken down|b(?:ecame|ecomes|een) (?:void|invalid|history))\b|"
    r"terminat\w+ (?:"
    + X
    + r" ?)+|(?:terminat|cancel|sever|suspend|discontinu|scrap|end|axe?|clos)\w* (?:[^.;,]{0,30} )??(?:program(?:me)?|alliance|tie-up|exchange agreement|membership|participation|involvement)\b (?:with|in|between)|terminat\w* (?:[^.;,]{0,30} )??(?:program(?:me)?|alliance|tie-up)\b|"
    r"(?:cut(?:s|ting)?|sever(?:s|ed|ing)?|end(?:s|ed|ing)?|br(?:eak|eaks|eaking|oke|oken) off|suspend(?:s|ed|ing)?|terminat\w+|dissolv\w+|discontinu\w+|halt(?:s|ed|ing)?|fr(?:oze|eez\w+)|scrap(?:s|ped|ping)?|cancel(?:s|l?ed|l?ing)?|abandon(?:s|ed|ing)?|axe[sd]?|ditch(?:es|ed|ing)?|(?:walk|back|step)(?:s|ed|ped|ing|ping)? (?:away from|out of)|pull(?:s|ed|ing)? out of|withdr(?:aw|aws|ew|awn|awing) from|quit(?:s|ting)?|wound up|wind(?:s|ing)? up) (?:[a-z-]+ ){0,3}?"
    r"(?:ties|links|relations|relationship|partnership|cooperation|collaboration|twinning|friendship|alliance)|"
    r"(?:bring|brings|brought|bringing|put|puts|putting|come|comes|came) (?:[^.;,]{0,60} )?(?:"
    + I
    + r"|twinning|partnership|ties|relationship|cooperation|collaboration|alliance|joint work|tie-up) (?:[^.;,]{0,60} )?to (?:an )?end\b|(?:bring|brings|brought|bringing) to (?:an )?end (?:[^.;,]{0,60} )?"
    + I
    + r"|(?:put|puts|putting|plac(?:e|es|ed|ing)) (?:[^.;,]{0,60} )?(?:"
    + I
    + r"|twinning|partnership|ties|relationship|cooperation) (?:[^.;]{0,100} )?(?:on (?:hold|ice)|in the freezer)|"
    r"(?:strik|struck|remov|delet|tak|took)\w* (?:[^.;,]{0,40} )?(?:from|off) (?:[^.;,]{0,20} )?(?:list|roll|register) of (?:its |their )?(?:sister|twin|partner|"
    + I
    + r")\w*|"
    r"part(?:s|ed|ing)? (?:ways|company)|go(?:es|ne|ing)? (?:their )?separate ways|notice of (?:termination|withdrawal)|(?:give|gives|gave|given) notice(?! (?:that|of) (?:[^.;]{0,80} )?(?:renew|extend|prolong|sign|conclud)))"
)
"""An end that is told of what the paper stands for: it is let lapse, the cities are no longer twins."""
ENDED = ROWS.pattern(
    rf"\b{_ENDING} (?:[^.;:,]{{0,60}} )??{I}|{I} (?:[^.;]{{0,80}} )??(?:is|are|was|were|be|been|being|gets?|got) (?:\w+ )?{_ENDING}(?!\w)|"
    rf"\b(?:termination|cancellation|suspension|scrapping) of (?:[^.;,]{{0,40}} )?{I}|\bend (?:of|to) (?:[a-z-]+ ){{0,2}}{I}|"
    rf"\b(?:declar|consider|regard|pronounc|deem)\w+ (?:[^.;]{{0,20}} )??{I} (?:[^.;]{{0,160}} )??(?:terminated|void|ended|cancel+ed|dissolved|dead|over)\b|"
    rf"\bterminated (?:is|are|was|were)\b|"
    rf"{I} (?:[^.;]{{0,120}} )??(?:is|are|was|were|be|been|being) (?:\w+ )?brought to (?:an? )?(?:\w+ )?(?:end|close)\b|"
    rf"\b(?:put|puts|putting) (?:an )?end [^.;]{{0,60}}?\bto (?:[^.;,]{{0,40}} )?{I}|"
    rf"\b(?:hand(?:s|ed|ing)? in|serv(?:e|es|ed|ing)|submit(?:s|ted|ting)?|gives?|given|gave|sends?|sent|deliver(?:s|ed)?|files?|filed) (?:[a-z]+ ){{0,2}}?notice (?:(?:that|which|under|of (?:withdrawal|termination|exit)(?: from| under)?) )?{I}"
)
END_DENIED = ROWS.pattern(
    rf"\b(?:(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut\w+|rebut\w*|scotch\w*|no truth|untrue|unfounded|not true|false) (?:[^.;]{{0,60}} )??(?:claims?|reports?|rumou?rs?|allegations?|suggestions?|speculation|talk|stories|that|having)\b|"
    rf"(?:no (?:plans?|intention|wish|reason|decision)|do(?:es)? not (?:intend|plan|want|wish)) (?:to|of|for) |(?:will|would|has|have|had|is|are|was|were) not (?:be |been |being )?(?={_ENDING} ))(?:[^.;]{{0,120}} )??{_ENDING}"
)
"""An end that is denied: the paper stands."""
LAPSED = ROWS.pattern(
    rf"{I} (?:[^.;,]{{0,60}} )??(?:has |have )?(?:expired|expires|lapsed|lapses)\b|(?<!on )(?<!about )(?<!over )(?<!for )(?<!of )(?<!to )(?<!first )(?<!old )(?<!previous )(?<!last ){I} (?:between {X} and {X} |with {X} |of {X} |from (?:19|20)\d\d )?(?:has |have )?(?:ended|ran out|runs out|ends)(?= (?:on|in|this|last|next|at|after|without|[.,;])(?: |$))"
)
OVER = ROWS.pattern(rf"(?<!\w)(?:{NO_LONGER}|{CAME_TO_NOTHING})(?!\w)")
NOT_RENEWED = ROWS.pattern(r"\bnot (?:\w+ ){0,2}?(?:extended|renewed|prolonged)\b")
TALKS_ENDED = ROWS.pattern(r"\b(?:br(?:eak|eaks|oke|oken)|call(?:s|ed)?) off (?:\w+ ){0,2}(?:talks|negotiations)\b")
DENIED = ROWS.pattern(
    r"\b(?:den(?:y|ies|ied)|no (?:such )?plans? (?:to|for)|ruled? out|has not signed|have not signed|did not sign|will not sign|would not sign|never (?:signed|came (?:about|to be|into being)|materiali[sz]ed|took shape)|came to nothing|fell through|refus\w+ to sign)\b|"
    rf"\bnothing (?:was|has been|had been|is) (?:[a-z]+ )?(?:signed|concluded|sealed)\b|{I} (?:[^.;]{{0,40}} )??(?:was|were|has|have|had) not (?:been )?(?:signed|concluded|sealed|inked)\b(?! (?:yet|until|so far|only|by))|"
    rf"\bno (?:[a-z-]+ ){{0,2}}{I} (?:[^.;]{{0,80}} )??(?:had|has|have|was|were|is) (?:been )?(?:signed|inked|concluded|sealed|reached|exchanged|agreed)\b(?! (?:yet|so far|until))"
)


UNTRUE = ROWS.pattern(
    r"\b(?:reports?|claims?|rumou?rs?|news|allegations?|stories|story|suggestions?) (?:that|of|about|on|according to which|saying) (?:[^.;]{0,200} )??(?:false|untrue|not true|unfounded|baseless|fake|fabricated|invented|without (?:any )?(?:foundation|basis|substance)|wrong|incorrect|denied|rejected|dismissed)\b|"
    r"\b(?:no|not (?:a word of|any)) truth\b|\b(?:falsely|wrongly) (?:[a-z]+ )?(?:said|reported|claimed|announced)\b"
)
"""A paper that is told as a rumour, and the rumour as wrong."""

PAPER = re.compile(I)


def ended(row: str, signed: Sifted) -> Saying | None:  # noqa: PLR0911  the ways out stand in the order of their strength
    """What a sentence in signs says of an end; ``signed``: the verbs of signing."""
    if TALKS_ENDED.search(row):
        return Said.OTHER_DEAL, "talks ended"
    if ENDED.search(row) and PAPER.search(row):
        if END_DENIED.search(row):
            return Said.HELD, "its end is denied"
        return Said.ENDED, "ending verb"
    if UNTRUE.search(row) and PAPER.search(row):
        return Said.OTHER_DEAL, "denied"
    if OVER.search(row):
        return Said.ENDED, "no longer"
    if LAPSED.search(row) and not signed.search(NOT_RENEWED.sub(" ", row)):
        return Said.ENDED, "ran out"
    return (Said.OTHER_DEAL, "denied") if DENIED.search(row) else None
