"""Words in small letters for offices and for sorts of bodies, as patterns."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

TITLES = (
    r"(?<![a-z'-])(?:(?:deputy|vice|acting|executive|managing|general|chief|senior|first|state|prime|interim|assistant|associate|health|foreign|"
    r"trade|science|vice-|co-|current|incoming|former|board|medical|scientific|country|permanent|regional|honorary|parliamentary) )*"
    r"(?:president|speaker|speakers|minister|secretary|secretary-general|secretary of state|secretary general|director|director-general|director general|chief|officer|ceo|chairman|chairwoman|chairperson|chair|"
    r"ambassador|governor|mayor|dean|rector|chancellor|vice-chancellor|provost|principal|head|heads|commissioner|representative|"
    r"representatives|leader|envoy|consul|manager|counterpart|counterparts|opposite number|delegation|delegates|officials|official|"
    r"executive|premier|founder|ministers|presidents|directors|leaders|mayors|rectors|colleague|colleagues|ambassadors|deans|chairs|"
    r"administrator|superintendent|registrar|signatory|partner|side|team|delegate|delegate-general|envoys|negotiator|negotiators|undersecretary|under-secretary|counsellor|coordinator|trustee|governors|commissioners|chancellors|spokesman|spokeswoman|professor|emissary|emissaries|boss|bosses|chiefs)"
)
SORTS = (
    r"(?:body|counterpart|regulator|watchdog|firm|company|group|agency|association|university|hospital|institute|institution|organi[sz]ation|"
    r"ministry|authority|partner|supplier|drugmaker|maker|manufacturer|developer|startup|start-up|bank|operator|provider|giant|conglomerate|"
    r"chain|network|cluster|park|centre|center|school|college|foundation|chamber|exchange|utility|producer|cooperative|biotech|unit|subsidiary|arm|"
    r"charity|laboratory|society|federation|council|museum|library|hospitals? trust|ngo|think tank|union|airline|publisher|port)"
)
