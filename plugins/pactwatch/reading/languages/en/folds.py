"""Patterns over a row of signs: what belongs to one candidate, so that ``folding.py`` can fold it into it."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.languages.en.shape import BODY_AT, PAPER_AT, ROWS, B, C, I, L, N, P, T, X, Z
from pactwatch.reading.languages.en.signing_verbs import TOLD_FORM
from pactwatch.reading.languages.en.sorts import SORTS, TITLES

AND_ASIDE = ROWS.pattern(
    rf"(?:(?<={Z} )|(?<={L} ))((?:, )?and|, as well as) [,–—-] (?:(?!(?:which|who|that|where|whose|with|by) )[a-z-]+ |{L} ){{1,5}}[,–—-] (?=(?:the )?(?:[a-z-]+ )?(?:{Z}|{L}))"
)
""" "A in Lima and, further north, B": what stands aside before the last of a list."""
ONE_NAMED = ROWS.pattern(rf"({B}) , ({N}) , (?=(?:has|is|was|signs|signed|inks) (?!by ))")
""" "The University of the West Indies, Mona, has signed": the verb is of one."""
WHOSE_FILLER = ROWS.pattern(
    rf"({X}) (?:vaccine |drug |chip |seed )?(?:filler|maker|distributor|supplier|licensee|importer|owner|parent|affiliate|unit|subsidiary|spin-off|backer|rival|producer) ({X}) "
)
""" "Sinovac filler Pharmaniaga": what a headline tells one is to another."""
SUBSIDIARY = ROWS.pattern(rf"({X}) 's (?:[a-z-]+ ){{0,3}}(?:subsidiary|unit|arm|affiliate|division) ,? ?({X}) ")
IN_REALM = ROWS.pattern(
    rf"({B}|{N}) , (?:in|at|from|of) (?:[a-z-]+ ){{0,3}}?(?:province|state|region|county|district|canton|prefecture|governorate|oblast|emirate|territory|island|city|town) of ({C}|{L}|{N}) (?:, )?"
)
""" "The University of Regina, in the prairie province of Saskatchewan, ...": where a body is."""
CITY_AFTER = ROWS.pattern(rf"({B}) , ({N}) (?:, )?(?=has |have |and |in |will |sign)")
TOWN_OFFICE = ROWS.pattern(rf"({B}|{L}|{N}) , ({T}) ")
ADMIN = r"(?:city|town|province|county|district|prefecture|aimag|oblast|krai|region|municipality|governorate|canton|regency|voivodeship|commune|township|state|metropolis)"
PART_OF_TOWN = ROWS.pattern(
    rf"(?<!in )(?<!from )(?<!at )(?<!near )(?<!to )(?<!across )({L}|{N}) (district|county|prefecture|borough|commune|municipality|sub-district|subdistrict) of ({L}) "
)
""" "The Huangpu district of Guangzhou": a part of a town that acts, called by both."""
TOWN_NAMED = ROWS.pattern(
    rf"({L}|{N}) (?:metropolitan |autonomous |special )?{ADMIN} (?!of |council |hall |government |authorities |hospital |university |'s |officials |and {L} |leaders )"
)
REGION_GOVERNMENT = ROWS.pattern(
    rf"(?<!in )(?<!from )({L}) (?:(?:state|provincial|regional|city|municipal|cantonal|local) )?government (?=[,.;:]|(?:has|have|had|will|would|is|was|and|with|to|on|in|also|today|yesterday|formally|officially|itself|sign|ink|seal|conclud|enter|put|renew|cancel|scrap|terminat|end|tear|tore|agree|announc|said))"
)
""" "The Odisha government has cancelled": a region acts as its government."""
HOSPITAL_OF = ROWS.pattern(
    rf"(?:(?P<name>{N}) )?(?:(?:central|general|regional|provincial|maternity|children's|state|main|district) ){{0,2}}(?P<house>hospital|university|polytechnic|clinic) of (?P<place>{B}|{L}|{N}) "
)
CAMPUS_BEHIND = ROWS.pattern(rf"({B}) ({B}|{N}) ")
""" "The University of the West Indies (UWI) Cave Hill Campus": one body."""
TOWN_IN_LAND = ROWS.pattern(rf"\b(in|at|to|near|from|outside|visited|visiting) ({L}) , ({C}) (?:, )?")
""" "He was in Daegu, Republic of Korea, and there signed": the land only says where the town is."""
LAND_IN_LAND = ROWS.pattern(rf"({C}) , ({C}) (?:, )?")
""" "Wales, UK": the second only says where the first is."""
OF_CAPITAL = ROWS.pattern(rf"({B}) of (?:the |its |their )?capital (?:city )?(?=[,.;]|and |with |has |have |sign|on )")
SIGNED_FOR = ROWS.pattern(rf"({T}) ,? ?(?:(?:and|, and) ({T}) ,? ?)?(?:for|on behalf of|representing) ({B}|{L}|{N}) ")
REALM_OF = ROWS.pattern(
    rf"(?:(?:(?:city|town|municipal|provincial|regional) )?(?:council|councillors|councilors|assembly|city hall|town hall|municipality)|city|cities|province|region|state|municipality|district|prefecture|county|government|governorate|canton|town) of ({C}|{L}|{N}) "
)
TOWN_COUNCIL = ROWS.pattern(
    rf"({L}|{N}) 's (?:(?:city|town|municipal|metropolitan) )?(?:council|councillors|councilors|assembly|city hall|town hall|municipality|administration|aldermen) "
)
""" "Porto's council": the town acts."""
PLURAL_OF = ROWS.pattern(
    rf"\b(?:(?!(?:with|between|among|and|by|of|from|to|for|the) )[a-z-]+ ){{0,2}}(?:regulators|ministries|governments|agencies|authorities|associations|chambers|academies|parliaments|banks|societies|"
    rf"federations|administrations|institutes|councils|watchdogs) of ({C}(?: (?:, and|,|and) {C})+) "
)
NAMELY = ROWS.pattern(
    rf"\b(?:countries|states|members|nations|governments|partners|clusters|institutions) (?:of|in|from) (?:{X}|{L}) , (?:that is(?: to say)?|namely|to wit) (?:, )?(?={X} (?:,|and) )"
)
""" "By the countries of the Visegrad Group, that is to say the Czech Republic and Hungary"."""
REPRESENTED_BY = ROWS.pattern(
    rf",? ?\brepresented by (?P<one>{P}|{N})(?: (?:and|,) (?P<two>{P}|{N}))? ?(?:, (?=[a-z]))?"
)
""" "The department with the ministry, represented by A B and C D"."""
THROUGH = ROWS.pattern(rf"({C}) , (?:through|via|acting through) ({B}) (?:, (?!{Z} ))?")
""" "Rwanda, through the Ministry of Health, and ..."."""
UNDER_HOUSE = ROWS.pattern(rf"({B}) under ({B}|{C}) (?!'s )")
""" "The Veterinary Department under the Ministry of Agriculture": the house above is none."""
OPENS_ONE = ROWS.pattern(rf"\b(runs?|ran|opens|opened|keeps|operates|operated|launched|has|had|hosts) an? (?:{B}|{N}) ")
""" "Where the agency runs an Incubation Centre": a thing of its own, no body that acts."""
HOME_WHICH = ROWS.pattern(rf"({B}|{N}) , ({C}) , (?=(?:which|whose|where) )")
""" "With the academy, Germany, which ...": the clause is the body's, and the land is its home."""
CALLED_HERE = ROWS.pattern(
    rf"({B}|{N}) , as ({B}|{N}) (?:is|was|are) (?:better |also |widely |commonly )?(?:called|known|named|referred to)(?: [a-z]+){{0,4}} (?:, (?!{Z} |[a-z ]{{0,20}}{Z}))?"
)
""" "ÍSOR, as Iceland GeoSurvey is called at home, and B"."""
DASH_AND = ROWS.pattern(rf"(?<={Z} )(?:, )?[–—-] (?:, )?(and|as well as) (?=(?:the )?(?:[a-z]+ )?{Z})")
""" "A, two hospitals of Peru – B and C – and D": the dash that closes what stands aside."""
BY_ITS_ARM = ROWS.pattern(rf"({B}|{C}) , (?:represented by|acting through|through|via) ({B}) , ")
""" "The Medical City, represented by the cancer centre, and B": one party, and its arm."""
TWO_NAMES = ROWS.pattern(
    rf"(?:^|(?<=with )|(?<=between )|(?<=by )|(?<=and ))({B}) [–—-] ({B}|{N}) (?=(?:and|of|in|from|on) |(?:have|has|had|will) |sign|agree|conclud|enter|seal|ink|[.;,])(?![^.;]*[–—])"
)
""" "Copenhagen University Hospital – Rigshospitalet signed": one body by two names."""
IN_UNKNOWN_TOWN = ROWS.pattern(
    rf"({B}) in ({N}) (?=(?:, and|and|,) (?:[a-z]+ ){{0,3}}{B}|(?:have|has|had|will) |sign|agree|conclud|enter|seal|ink|[.;])"
)
""" "A in Kolding, B in Lund and C": whatever a gazetteer lacks, a name behind "in" is a town's."""
FACULTY_OF = ROWS.pattern(rf"({B}) , ({B}) (?=[.;,]|(?:on|in|for|to|and|which|that|has|have|had|will) |sign)")
""" "With the University of Koya, Faculty of Engineering"."""
_TOWN = rf"(?:{L}|{N}|{B})"
HOUSES_OF = ROWS.pattern(
    rf"(?:(?<=with )|(?<=between )|(?<=by )|(?<=and ))(?P<houses>ports|universities|chambers of commerce) of (?P<towns>{_TOWN}(?: , {_TOWN})*(?: , and| and) {_TOWN}) "
)
""" "With the ports of Antwerp and Zeebrugge": a house in each town."""
SORT_IN_LAND = ROWS.pattern(
    rf"(?<=with )(?:(?!of |in |from )[a-z-]+ ){{0,3}}?{SORTS} (?:in|from|of) ({C}) (?=[.;,]|(?:on|to|for|this|last|yesterday|today|in|that|which) )"
)
""" "A memorandum with a partner in Kenya": the land stands for it until a name is told."""
ON_SIDE = ROWS.pattern(
    rf"(?<!\w)(on|for|from) ({T}) ,? ?((?:(?:{I}|it|paper|document|text|signature|was|were|signed|is|that|signer|signatory|signing|by|came|from|of|,) ){{0,8}})({T}|{B}) "
)
""" "On the Korean side it was signed by the head of A; on the Peruvian, by that of B": whose they are."""
SIGNED_FOR_LAND = ROWS.pattern(
    rf"({B}) ((?:has |had )?(?:signed|signs) (?:(?:it|this|them) )?)?(?:for|on behalf of) ({C}|{T}) (?=[.;,]|and |while |when |with )"
)
""" "The university signed for the Iranian side, the hospital for the Peruvian": they are of those lands."""
SIGNED_FOR_BODY = ROWS.pattern(
    rf"({T}|{P}|{N}) (signed|signs|has signed|inked|concluded|initialled|initialed) (?:for|on behalf of|in name of) ({B}|{N}|{L}) (?=(?:[a-z-]+ ){{0,2}}{I})"
)
""" "The governor signed on behalf of the bank a memorandum with"."""
BODY_OF = ROWS.pattern(
    rf"\b(?:(?!(?:with|between|among|and|by|of|from|to|for|the|at|in|a|an|some|any|every|each|no) )[a-z-]+ ){{0,4}}(?:ministry|government|regulator|agency|authority|fund|commission|inspectorate) of ({C}) "
)
""" "With the health ministry of Mongolia and the state insurance fund of Uzbekistan"."""
DETERMINERS = re.compile(
    r" (?:the|a|an|its|their|his|her|our|both|respective|newly|own|then|also|jointly|officially|formally)(?= )"
)
OF_COUNTRY = ROWS.pattern(rf"({B}|{N}) (?:of|from) (?:republic of |state of |kingdom of )?({C}|{L}) ")
BOTH_IN = ROWS.pattern(rf"(?<=with )({B}|{N}) (and|, and) ({B}|{N}) (of|from|in) ({C}) ")
"""Signed with Ansan city and Danwon Hospital of Korea: the country behind a list of partners is the home of both."""
COUNTERPART_IN = ROWS.pattern(
    rf"\b(?:(?:counterpart|sister) (?:body|agency|regulator|authority|institution|organi[sz]ation) (?:in|from|of) ({C}) (?!,)|"
    rf"(?:minister who (?:has|holds) same (?:office|post|portfolio)) (?:in|from|of) ({C}) )"
)
""" "With its counterpart body in Peru": the other side is told by its land."""
COUNTERPARTS_IN = ROWS.pattern(
    rf"\b(?:counterparts|(?:sister|partner) (?:bodies|agencies|regulators|authorities|institutions|organi[sz]ations)) (?:in|from|of) ({C}(?: (?:, and|,|and) {C})+ )"
)
""" "With its counterparts in Peru, Chile and Brazil"."""
EACH_NAMED = ROWS.pattern(
    rf"(?<=with )(?:either|each|both|all)(?: of)?(?: (?:[a-z]+|{I}))?(?: [a-z-]+){{1,2}} , (?={X})"
)
""" "A memorandum with either country, Peru and Chile": one with each."""
SAME_NAMED = ROWS.pattern(
    rf"({B}) (?:(?:of|in) ({C}) )?(and|, and|with|, with) ({L}) (?:counterpart|namesake|equivalent) "
)
""" "The National Library of Chile and its Peruvian counterpart": the other land's of that name."""
WHERE_THERE = ROWS.pattern(rf"({C}) , where ({B}) ")
""" "Inside Saudi Arabia, where the Ministry of Industry said"."""
OWN_HUB = ROWS.pattern(
    rf"({X}) 's (?:[a-z-]+ ){{0,2}}?(?:hub|office|branch|bureau|representation|desk)(?: (?:in|for))? (?:{C}|{L}|{N}) "
)
OFFICE_FOR = ROWS.pattern(
    rf"{TITLES} (?:of|for) (?:[a-z-]+ ){{1,2}}?(?:and [a-z-]+ (?:[a-z-]+ )?)?(?:of|at|for|from) ({X}|{L}) "
)
""" "Director of business development of the company"."""
IN_COUNTRY = ROWS.pattern(rf"({B}|{N}) (?:in|based in|, in|of) ({C}) ")
ACTS_IN = ROWS.pattern(
    rf"({B}) in ({L}) (?=(?:(?:, and|and|,) (?:[a-z]+ ){{0,3}}{B}|(?:have|has|had|will|are|is|to|today|yesterday) |sign|agree|conclud|exchang|enter|seal|struck|ink|penn|formali|put |team|join|announc|host|becom|became))"
)
"""Cho Ray Hospital in Ho Chi Minh City and ..., before the verb: no venue."""
BRANCH_IN = ROWS.pattern(rf"({B}) (?:in|of|at) ({L}|{C}) ")
"""Institut Pasteur in Dakar: a known body of its own."""
NATIONAL_SORT = ROWS.pattern(
    rf"({B}|{N}) , ({C}) (?:'s )?(?:[a-z-]+ ){{0,5}}?(?:agency|authority|operator|regulator|institute|institution|company|firm|group|utility|association|body|centre|center|bank|exchange|university|hospital|maker|developer|manufacturer|provider|organi[sz]ation|council|service|board|fund|foundation|network|alliance|chamber|federation|union|corporation) (?=,|and |with |or )"
)
"""PUB, Singapore's national water agency, and ...: what it is tells where."""
_LISTS_ON = rf"(?:[a-z-]+ ){{0,4}}{X} (?:(?:in|of|from) (?:{L}|{C}|{N}) )?(?:, (?:{C}|{L}) )?(?:, and|,|and) (?:[a-z-]+ ){{0,4}}(?:{X}|{L} )"
IN_TOWN = ROWS.pattern(rf"({B}|{N}) (?:[a-z]+ )?(?:in|of|from|at) (?:{L}|{N}) , ({C}) (?:, (?!{_LISTS_ON}))?")
"""The comma that closes the land is the list's where more are named: "A in Lima, Peru, B and C"."""
ON_BEHALF = ROWS.pattern(rf"on ({B}|{C}|{N}|{L}) 's (?:behalf|part|side) ")
""" "The minister signed on Fiji's behalf"."""
PERSON_FOR = ROWS.pattern(
    rf"(?<!with )(?<!company )(?<!firm )(?<!group )(?:{N}|{P}) (?:, [^,]{{3,60}} , )?(?:for|on behalf of|in name of|representing) ({X}) "
)
PRESS_NAME = ROWS.pattern(
    rf"(?:newspaper|daily|news agency|broadcaster|magazine|website|news site) ({N}|{B}) |"
    rf"(?:statement|release|letter|document|report|information|communique) (?:[a-z-]+ ){{0,3}}?(?:reached|obtained by|seen by|sent to|shared with|(?:made )?available (?:to|with)|received by|issued to|emailed to|given to) ({N}|{B}) "
)
COMMA_COUNTRY = ROWS.pattern(rf"({B}|{N}) , ({C}|{L}) (?=[,.;]|and (?!{C})|has |have |are |were |on |sign)")
_HEAD = (
    r"(?:minister|president|premier|ambassador|governor|mayor|secretary|chancellor|director|rector|commissioner|envoy)"
)
OWNED = ROWS.pattern(rf"({C}|{L}) 's? (?!(?:[a-z-]+ ){{0,2}}{_HEAD} )(?:[a-z-]+ ){{0,2}}({B}|{N}) ")
"""Iceland's Harpa; but "Egypt's electricity minister Amr Said" is a person."""
OWN_COUNTERPART = ROWS.pattern(
    rf"({L}) (?:[a-z-]+ ){{0,2}}?(?:counterpart|equivalent|peer|partner|ally|opposite number|homologue|sister (?:agency|body|institution|company|university|organi[sz]ation)) , ({B}|{N}) (?:, )?"
)
""" "Its Tunisian counterpart, the National Agency, ..."."""
PARTNER_FROM = ROWS.pattern(
    rf"\b(?:(?!(?:and|or|with|of|in|by|to) )[a-z-]+ ){{0,2}}(?:partner|counterpart|peer|ally) (?:from|in|of) ({C}|{L}) , (?:(?:[a-z-]+ ){{0,4}}?{SORTS} )?({B}|{N}) (?:, )?"
)
""" "And its new partner from Guyana, the University of Guyana, signed": the land is the partner's."""
LAND_APPOSED = ROWS.pattern(
    rf"({B}|{N}) , ({C}) (?:[a-z-]+ ){{0,2}}?(?:{SORTS}|faculty|medical school|academy|lab|laboratory|investor|insurer|fund|business|charity|non-profit|nonprofit) (?=[.;:]|(?:and|with|on|in|to|for|last|this|under|at|, and) )"
)
""" "With Resilience, a US manufacturer.": the land's name where others have an adjective."""
OWNED_SORT = ROWS.pattern(rf"({C}|{L}) 's? (?:[a-z-]+ ){{0,4}}?{SORTS} (?:({B}|{N})|, ({B}|{N})(?: ,|(?= [.;]))) ")
""" "Australia's national science agency CSIRO"."""
LAND_SORT = ROWS.pattern(
    rf"(?<!in )(?<!from )(?<!to )({C}) (?:(?!and |with |of |in |for |to |from |by |'s )[a-z-]+ ){{0,2}}?{SORTS} ({B}|{N}) "
)
""" "US biotech company Tarsus, New Zealand drugmaker Helixen": the land's name where others have an adjective."""
TOWN_SORT = ROWS.pattern(rf"(?<!in )(?<!from )(?<!to )(?<!at )({L}) {SORTS} ({B}|{N}) ")
""" "The Jeddah firm Saphira"."""
DASHED = ROWS.pattern(rf"({X}) [-–—] (a|an|the|one) ([^-–—;.]{{3,100}}?) [-–—] ?,? ?")
""" "Saphira - a biotech firm from Chile - signed": dashes that are commas."""
TELLER = ROWS.pattern(
    rf"( , (?:a|an|one of|now|itself) [^,;]{{2,140}}) , (?=(?:the |its )?(?:[a-z]+ )?{X} (?:(?:has|have|had|also) )?{TOLD_FORM}\b)"
)
""" "With B, a company based in Peru, the ministry announced": the clause ends before who tells it."""
QUOTED = ROWS.pattern(rf"[\"“”«] ({N}|{P}|{B}) [\"”“»] ({B}) ")
""" "The "Victor Babes" University": a name in quotes is part of the house's."""
QUOTED_BEHIND = ROWS.pattern(rf"({B}|{N}) [\"“”«] ({B}) [\"”“»] ")
""" "The State Higher Education Institution "Priazov Technical University"": what sort of house it is, then its name."""
NAMED_AFTER = ROWS.pattern(
    rf"({B}) (?:named|called) (?:after|for|in honou?r of) (?:the )?(?:{P}|{N}|{B}|{L}) (?=[.,;]|and |of |in |on |for |signed|has |have |is |are |was |were )"
)
""" "Kyiv University named after Franko": one body."""
HOUSE_IN_TOWN = ROWS.pattern(rf"({B}) , ({L}|{N}) , ({C}) (?:, )?")
""" "The Centre for Drug Research, Sofia, Bulgaria, received": where the house stands."""
OF_MINISTRY = ROWS.pattern(rf"({B}|{T}) of ({I}) of (?:{X}|{L}) ")
""" "The Food Service of MoA of RA": the letters are a ministry's."""
LISTED_ON = ROWS.pattern(
    rf"\b(?:listed|quoted|floated|(?:shares|stock|securities) (?:are |is )?traded|traded) (?:publicly )?(?:on|at) (?:the |a )?(?:{X}|{L})(?:(?: ,)? and (?:the )?(?:{X}|{L})(?= [,.;]))?"
)
""" "A company listed on the London Stock Exchange": the exchange signs nothing."""
LAND_TOWN = ROWS.pattern(rf"({C}) (?:city|town|port|capital|port city|resort) (?:of )?({L}|{B}) ")
""" "The New Zealand city of Dunedin"."""
SORT_OF = ROWS.pattern(
    rf"({B}|{N}) , (?:[a-z-]+ ){{0,4}}?{SORTS} (?:of|from|in|based in) ({C}) (?=[;.:]|and |with |was |were |met |has |have |sign)"
)
""" "Univercells, a biotech company of Belgium; ...": the description ends the clause."""
_NO_VERB = r"(?:(?!(?:is|are|was|were|has|have|had|will|would|becomes?|became|joins?|joined|signs?|signed|gets?|got|takes?|took|wins?|won|meets?|met|visits?|visited|hosts?|hosted|ties|links?|helps?|helped|seeks?|wants?|buys?|bought|sells?|sold) )[a-z-]+ )"
MODIFIED = ROWS.pattern(rf"({L}) (?!(?:capital|border|coast|soil|side) ){_NO_VERB}{{0,4}}?(?:, )?({B}|{N}) ")
NAMED_SO = ROWS.pattern(
    rf"({L}) {_NO_VERB}{{0,2}}?(?:partner|{SORTS}) [:–—] ({B}|{N}) (?=[.,;(]|and |in |of |from |which )"
)
""" "Gives it a Moroccan partner: B"."""
TOWN_OWNED = ROWS.pattern(rf"({N}) 's (?:[a-z-]+ ){{0,2}}({B}) ")
OFFICE_NAMED = ROWS.pattern(rf"({T}) ({N}) ")
PART_OF = ROWS.pattern(rf"({B}) (?:of|at) ({B}|{N}) ")
PART_OWNED = ROWS.pattern(rf"({B}) 's ({B}) ")
PART_AND = ROWS.pattern(rf"({B}) and ({B}) (?:of|at) ({B}) ")
OFFICE = ROWS.pattern(
    rf"{TITLES}(?: (?:and|,) {TITLES})* (?:of|at|for|from) (?:board (?:of directors )?(?:of|at) |government of |city of )?({X}|{L}) "
)
POST_FOR_LANDS = ROWS.pattern(
    rf"(?:who is )?(?:({T})|{TITLES}) for {C} (?:, {C} )*(?:, )?and {C} (?:of|at|with) ({X}) "
)
""" "Cluster Director for Ethiopia, Eritrea and Rwanda at the Foundation": the office is the body's, the lands its field."""
OFFICE_OF_PART = ROWS.pattern(rf"({T}) (?:of|at|for|from|in) (?:board of (?:directors of )?)?({X}) ")
OWN_OFFICE = ROWS.pattern(rf"({X}) 's (?:[a-z-]+ ){{0,2}}?{TITLES} ")
NATIONAL_OFFICE = ROWS.pattern(rf"({L}) (?:[a-z-]+ )?{TITLES} ")
LAND_TOLD = ROWS.pattern(
    rf"(?<!of )(?<!in )(?<!from )(?<!for )(?<!by )({L}) (?:(?!(?:and|or|of|in|with|to|by) )[a-z-]+ ){{0,2}}?(?:{SORTS}|city|town|province|prefecture|municipality|state|island|region|capital|drugmaker|house) "
    rf"(?=(?:(?:also|then|today|yesterday|now|have|has|had|will|would) ){{0,3}}(?:sign|ink|conclud|exchang|seal|enter|renew|initial+ed|put (?:its|their)? ?(?:name|signature|pen))|and (?:[a-z]+ ){{0,2}}{X} (?:[a-z]+ ){{0,3}}(?:sign|ink|conclud|exchang|seal|enter|renew))|"
    rf"(?<=with )({L}) (?:(?!(?:and|or|of|in|with|to|by) )[a-z-]+ ){{0,2}}?(?:{SORTS}|city|town|province|prefecture|municipality|state|island|region) (?=[,.;]|on |in \d|to |for |this |last )"
)
""" "In May the South Korean steel city concluded one with the Swiss university": a party told by its land and its sort."""
OWNED_TITLE = ROWS.pattern(rf"({X}|{L}) 's (?:[a-z-]+ ){{0,2}}({T}) ")
""" "Ukraine's Minister of Digital Transformation": whose office it is."""
ONE_HAND = re.compile(
    rf"(?<={Z} )(?:, )?on (?:one (?:hand|side|part) (?:(?:, )?(?=and )|(?P<next>(?:, )?))|other(?: (?:hand|side|part))? (?:, )?(?=[a-z.;]))"
)
"""A, on the one hand, and B, on the other, ...; A on the one hand, B on the other."""
SAME_PLACE = re.compile(r"of same (?:city|town|country|state|province|region|name|group) ")
_NO_LAND = f"[^{C[1:]}"
THAT_COUNTRY = ROWS.pattern(
    rf"({C})({_NO_LAND}{{0,120}}?)({B}) (?:of|in|from) (?:that|this|same) (?:country|state|nation|republic) "
)
SORT_OF_THERE = ROWS.pattern(
    rf"({C})( (?!'s)(?:{_NO_LAND}|{C} 's){{0,200}}?(?:{SORTS}) (?:there|of (?:that|this) country) , )({B}|{N}) "
)
""" "Patients will be sent to India now that the ministry has signed with an operator there, the Apollo group"."""
GOVERNMENT_THERE = ROWS.pattern(
    rf"({C})({_NO_LAND}{{0,120}}?)(?:government|authorities|leaders) (?:of|in) (?:that|this|same|latter) (?:country|state|nation|republic) "
)
ACRONYMS_OF = ROWS.pattern(rf"({N}|{B}) of ({C}) (and|, and|,) ({C}) ")
"""The CDCs of two countries."""
LISTED_IN = ROWS.pattern(rf"({B}|{N}) in {L} (?=(?:, and|and|,) (?:[a-z]+ ){{0,3}}(?:{B}|{C}))")
NATIONAL_BODY = ROWS.pattern(
    rf"({L}) (?:(?!and |with |of )[a-z-]+ ){{0,3}}?(?:ministry|ministries|government|authorities|cabinet|parliament|army|navy|health department) "
)
MINISTERS_OF = ROWS.pattern(
    rf"(?:ministers|presidents|leaders|premiers|mayors|governors|ambassadors|officials|secretaries) (?:{P}|{N}) of ({C}|{L}) (,|and|, and) (?:{P}|{N}) of ({C}|{L}) "
)
PEOPLE_OF = ROWS.pattern(
    rf"({P}|{N}) (?:of|from) ({C}) (and|, and) ({P}|{N}) (?:of|from) ({C}) (?=(?:(?:have|has|had|also|then|today|yesterday) )*(?:met|meet|signed|sign|put|exchanged|concluded|inked|agreed|sat))"
)
""" "Commodore A of Fiji and B of Vanuatu met to sign": their lands act, where a form of address tells people."""
TOWNS_OF = ROWS.pattern(
    rf"(?:mayors|governors|premiers|councils|cities|towns|capitals|provinces|regions) of ({L}|{N}) (and|,) ({L}|{N}) (?:, (?:{P}|{N}) and (?:{P}|{N}) , )?"
)
TOWNS_OF_LAND = ROWS.pattern(rf"({L}) ({T}) (?=(?:,|and|, and) {T})")
""" "With the Danish cities of Odense and Aarhus": the towns act, their land only tells where they are."""
TWO_NATIONS = ROWS.pattern(
    rf"({C}|{L}) (,|and|, and) ({L}|{C}) (?:[a-z-]+ ){{0,2}}?(?:navies|armies|governments|ministries|ministers|authorities|parliaments|delegations|sides|presidents|leaders|officials|teams|regulators|agencies|foreign offices) "
)
PERSON_OF = ROWS.pattern(rf"({N}|{P}) (?:of|from) ({B}|{N}) (?!signed with|sign with)")
PERSON_OF_BODY_IN = ROWS.pattern(rf"({N}|{P}) ((?:of|from) )({B}|{N}) in ({C}) (?!'s |(?:and|,) {C})")
""" "John Miller of Novamed in Chile and ...": where the body is."""
SAME_OFFICE = ROWS.pattern(rf"({T}) ,? ?({T}) (?:, )?")
TO_COUNTRY = ROWS.pattern(rf"({T}) (?:to|in) ({C}|{L}) ")
ENVOY_TO = ROWS.pattern(rf"(ambassador|envoy|consul|ambassadors|commissioner) (?:to|in) (?:{C}|{L}) ")
WHO_HEADS = ROWS.pattern(
    rf"({P}|{N}) ,? ?who (?:is |now |currently )*(?:chairs|heads|leads|runs|presides over|directs|represented|represents)(?: {TITLES} (?:of|at))? ({X}) ,? ?"
)
REPRESENTS = ROWS.pattern(
    rf"({P}|{N}) ,? ?who (?:represents|represented|speaks for|acts for|acted for) ({X}) (?:as [a-z-]+ (?:(?:in|to|at) {X} )?)?,? ?"
)
APPOSED = ROWS.pattern(
    rf"({B}|{N}) , (?:also |better |widely |otherwise )?(?:(?:known|abbreviated|shortened|called|referred to) (?:as |to )?|or )?({B}|{N}) (?:(?:by|in) (?:its )?(?:{L} )?(?:initials|acronym|abbreviation)|for short)? ?,? ?"
)
SIDE = ROWS.pattern(rf"(?:(?<=for )|(?<=with )|(?<=and ))({L}) (?=[,.;]|and {X})")
PERSON_OFFICE = ROWS.pattern(rf"(?:{P}|{N}) ,? ?({T}) (?:, )?")
OFFICE_PERSON = ROWS.pattern(rf"({T}) ,? ?(?:{P}) (?:, (?=and|of|by|on|said|sign|for))?")
OFFICE_NAME = ROWS.pattern(rf"({T}) , (?:{N}) (?:, )?")
OFFICE_APPOSED = ROWS.pattern(rf"({T}) , ({B}|{N}) ,? ?(?={T}|and |sign|on |put|said|,)")
""" "The Director of the National Agency for Drugs, NADC, signed": the letters of the house behind the office."""
TWO_OFFICES = ROWS.pattern(rf"({T}) and ({T}) (?=,)")
DESCRIBED = ROWS.pattern(
    rf"({X}) , (?:which|who|one of|part of|among|a|an|the|whose|now|itself|under|acting|speaking|standing|affiliated|owned|represented by|led by|based|headquartered|formerly|(?:set up|founded|established|registered) in)"
    rf" (?:(?!sign|conclud|enter|ink)[^,;{chr(BODY_AT)}-{chr(PAPER_AT + 0x2FF)}]|{L}|{C}(?! and)){{2,140}} (?:, (?:({C}) , )?|(?=;))"
)
DESCRIBED_BY = ROWS.pattern(
    rf"({X}) , (?:a|an|the|one of) (?:(?!sign|conclud|enter|ink)[^,;{chr(BODY_AT)}-{chr(PAPER_AT + 0x2FF)}]|{L}|{C}){{2,80}}? (?:that|which|whose|with|where) (?:(?!sign|conclud|enter|ink)[^,;]){{2,100}} , "
)
""" "The clinic, an American group that runs hospitals in Cork and Kerry, and B": names within what describes a party."""
MEMBERS = ROWS.pattern(
    rf"({X}) , (?:(?:a|an|the|which is|itself) )?(?:[a-z-]+ ){{0,2}}?(?:network|group|grouping|union|alliance|body|association|federation|league|consortium|club|organi[sz]ation|bloc|forum|family) (?:[a-z-]+ ){{0,5}}?(?:from|in|of|across|uniting|linking|between) (?:[a-z-]+ ){{0,3}}?(?:{C}|{L}|{N})(?: (?:, and|,|and) (?:{C}|{L}|{N})){{1,12}} ,? ?"
)
""" "The Association, a network of universities from Brazil, Chile and Peru, ...": its members are no parties."""
ONE_OF = ROWS.pattern(rf"({B}|{N}) , one of ({C}|{L}) (?:'s? )?(?:(?!and |with )[a-z-]+ ){{1,6}}(?=[.;,])")
""" "The institute, one of India's largest of its kind."."""
OWN_OF = ROWS.pattern(rf"({B}|{N}|{T}) , ({C}) 's [a-z][a-z -]{{3,60}} (?:, |(?=[.;]))")
OWN_ARM = ROWS.pattern(
    rf"({B}|{N}) , ({B}|{N}) 's (?:[a-z-]+ ){{0,3}}(?:agency|arm|unit|body|institute|centre|center|school|branch|subsidiary|wing|hospital|company|regulator|fund) (?:, (?!{Z}))?"
)
""" "Africa CDC, the African Union's health agency, and B": whose arm it is signs nothing."""
BELONGS = ROWS.pattern(
    rf"({X}) , (?:(?:a|an|the) (?:[a-z-]+ ){{0,2}}?(?:unit|arm|subsidiary|affiliate|daughter|branch|division) of|(?:a|an|the) (?:[a-z-]+ ){{0,2}}?{SORTS} (?:that|which) (?:belongs to|is part of|is run by|is owned by)|(?:once|formerly|previously|now|long|still|today) (?:(?:a )?part|(?:a|an|the) [a-z-]+) of|which (?:belongs to|falls under|is (?:part|[a-z]+ (?:arm|unit|agency|body|institute|subsidiary|affiliate)) of|is (?:run|owned|led) by)|(?:part|[a-z]+ (?:arm|unit|affiliate)) of|(?:owned|run) by) (?:[a-z]+ ){{0,3}}?(?:{C} 's (?:[a-z]+ )?)?{X} (?:, )?"
)
""" "The institute, which belongs to the union,": the house behind a party is none."""
UNDER_ANOTHER = ROWS.pattern(
    rf"({B}|{N}) , (?:(?:a|an|the) )?(?:[a-z-]+ ){{0,3}}?(?:{SORTS}|enterprise|entity|division|office) (?:under|within|subordinate to|attached to|subordinated to) (?:the )?{X} (?:(?:of|in) (?:the )?(?:republic of |kingdom of |state of )?({C}) )?(?:, )?"
)
""" "The collection, a state enterprise under the committee of the Republic of Kazakhstan": its land is told, the house above is none."""
RELATIVE = ROWS.pattern(
    rf"({X}) , (?:(?:in|of|by|for|with|through|under) )?(?:which|who|whose|where) [^;:]{{2,200}}? , "
    rf"(?=(?:has|have|had|will|would|is|was|are|were|on|yesterday|today|also|signed|sign|signs|inked|concluded|exchanged|entered|renewed|sealed|penned|struck|executed|initial+ed|formally|officially|put|agreed|announced|announces|said|joined|finali[sz]ed|formali[sz]ed|became|becomes|hosted|teamed|wants?|wish(?:es)?|plans?|intends?|hopes?|aims?|means? to|promises?|pledges?|undertakes?|undertook|seeks?|may|can|shall)\b|and (?:the |an? )?{X} (?:have|had|will|would|are|were|signed|sign|concluded|agreed) )"
)
RELATIVE_IN_LIST = ROWS.pattern(
    rf"({X}) , (?:(?:in|of|by|for|with|through|under) )?(?:which|whose|where) (?:(?!sign|conclud|ink|seal|agree|exchang|{I})[^;:]){{2,140}}? , "
    rf"(?=(?:(?:and|as well as) (?:(?:to|of|by|with|for|between|from) )?|(?:to|of|by|with|for|between|from) )(?:the |an? )?{X} (?:(?:of|in|from) (?:the )?(?:{C}|{L}) )?(?:[.,;]|and |on |in |at |was |were |during |this |last |today |yesterday ))"
)
""" "Signed by the academy, which comes under the ministry, and by the institute": what a clause tells of one of a list."""
COUNTED_WHO = ROWS.pattern(
    rf"((?:two|three|four|five|six|seven|eight|several) (?:{L} )?(?:[a-z]+ )?(?:universities|hospitals|colleges|companies|institutes|ministries|agencies|firms|schools|bodies|institutions|cities|centres|centers)) "
    rf"(?:that|which|who) (?:(?!sign|conclud|ink|seal|agree|{I}|{B})[^.;]){{2,80}}? and (?={B} (?:are|were|have|has|signed|sign|put|concluded|now) )"
)
""" "Three universities that had to leave the regions of Peru and Chile and the academy are bound by": a clause about several."""
BOTH_OF = ROWS.pattern(rf"({B}|{N}) , (?:both |all |also )?(?:of|from|in) ({C}) (?:, )?")
DESCRIPTION_NAMED = ROWS.pattern(
    rf"((?:with|between|and|by|to) )(?:[a-z][a-z-]* ){{0,4}}{SORTS} (?:(?:in|of|from) ({C}|{L}) )?(?:(?:that|which) [^,;.]{{2,80}} )?, ({X}) "
)
_LOW = r"(?:(?!(?:and|or|of|in|at|on|by|for|from|with|to|as|is|was|were|which|who|that|sign|signed|will|has|have|had) )[a-z-]+ )"
SORT_THERE = ROWS.pattern(
    rf"\b{SORTS} (?:of|from|in) (?:the |that |this )?(?:country|city|province|region|state|capital|town|island) , (?={B}|{N})"
)
""" "A company of the country, Tarn Pharma": only the name is a party's."""
_SEVERAL = r"(?:bodies|companies|firms|groups|agencies|universities|hospitals|institutes|institutions|organi[sz]ations|associations|partners|clusters|centres|centers|businesses|operators|makers|drugmakers|manufacturers|developers|regulators|authorities|ministries|schools|colleges|foundations|chambers|academies|banks|laboratories|ports|startups|start-ups|societies)"
_NAMELY = r"(?:,|:|;|-|–|—|namely|, namely)"
SEVERAL_OF = ROWS.pattern(
    rf"\b(?:two|three|four|five|six|seven|eight|nine|ten|several) {_LOW}{{0,2}}?(?:({L}) )?{_LOW}{{0,2}}?"
    rf"{_SEVERAL} "
    rf"(?:(?:in|of|from|based in) ({C}|{L}) )?{_NAMELY} ((?:{_LOW}{{0,3}}{X} ?)(?:(?:, and|,|and|;|; and|& ) ?{_LOW}{{0,3}}{X} ){{1,8}})"
)
""" "Two companies from Belgium, A and B": the land behind a count is the home of all that it lists."""
EACH_OF_TWO = ROWS.pattern(
    rf"\b(?:two|both) {_LOW}{{0,2}}?{_SEVERAL} "
    rf"(?:in|of|from|based in) ({C}|{L}) and ({C}|{L}) {_NAMELY} {_LOW}{{0,3}}({B}|{N}) and {_LOW}{{0,3}}({B}|{N}) (?:, )?"
)
""" "Two institutions from Greece and Denmark, A and B": each is at home in the land of its place."""
SORTS_NAMED = ROWS.pattern(
    rf"(?:(?<=with )|(?<=between ))(?:two|three|four|five|six|seven|eight|nine|ten|several) (?:[a-z-]+ ){{1,4}}?[,:] (?={X} (?:, |and |, and )(?:[a-z]+ ){{0,2}}?{X})"
)
""" "With two local groups, A and B": the list behind the count."""
WITH_WORDS = ROWS.pattern(
    rf"(?<=(?:with|from) )(?:[a-z]+-[a-z]+ |state-run |private |public |national |local |leading |global |biotech |pharma |drugmaker |firm |company |university |conglomerate |startup |start-up |giant |carmaker |regulator |counterpart |organisation |organization |association |group |health |technology ){{1,4}}({X}) "
)
