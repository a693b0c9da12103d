"""What a Korean clause says of an agreement, by the verb and its ending: signed, planned, from before, ended."""

from __future__ import annotations

import re

from pactwatch.reading.languages.ko.verbs import Tense, Verb
from pactwatch.reading.model import Said

# A signing verb's stem; what follows decides the tense.
SIGN = (
    r"(?:재체결|체결|채결|서명|조인|교환|갱신|연장|성사|재협약|협약|사인|싸인|결연|제휴|합의|개정(?!안)|발표|채택)"
    r"|(?:맺|나누|나눴|나눈|주고받|주고 받|(?:이름을|도장을|서명을)\s?(?:적|올|써|쓴|찍|"
    r"남)|손(?:을)? ?(?:맞)?잡|맞손(?:을 잡)?|맞잡|고쳐|고치|따냈|이루어|이뤄|거뒀|맺어)"
)
STEM = re.compile(SIGN)

NOT_YET = re.compile(
    r"(?=[\sM각갱개결교나맞맺문사서손식싸쓰약연의재적조주체초합협])(?:"
    r"(?:체결|서명|교환|협약|조인|갱신|결연|사인|싸인|합의)(?:을|를|도|까지)?\s?(?:할|하기로|하려|"
    r"추진|예정|앞두|앞둔|준비|계획|임박|제안|검토|논의|협의|하자|키로|토록|하도록|방안|"
    r"가능|눈앞|위한 (?:협의|협상|논의))"
    r"|(?:맺|나누|주고받)(?:을|기로|자고|자는|도록)"
    r"|(?:맺는|체결하는|서명하는) (?:쪽|방향)으로|맺고 나면"
    r"|(?:체결|서명|교환|조인|성사)(?:되|하)(?:고 나)?면\s|맺어지면|맺으면\s"
    r"|(?:나눌|주고받을|손잡을|맞잡을|서명할|적을)"
    r"|(?:체결|서명|교환|조인|갱신|협약|결연)(?:을 |를 )?(?:한다|합니다|하게 된다|하고자)(?:고|는|며|\.|\s|$)"
    r"|(?:맺는다|맺습니다|나눈다|맺게 된다|맺고자|손잡는다|맺을)"
    r"|(?:MOU|협약|각서|협정|의향서|약정)(?:을|를|은|는|도)?\s?(?:추진|예정|앞두|앞둔|검토|"
    r"논의|눈앞|임박|제안|협상|체결 추진|체결 예정|준비)"
    r"|식(?:이|은|을|도)?\s(?:\S{1,10}\s){0,2}(?:잡혀|잡힌|잡았|예정|기다리)"
    r"|식(?:이|은|을)?\s(?:\S{1,8}\s){0,2}(?:미루|미뤘|미뤄|연기|늦췄|늦춰)"
    r"|식(?:이|은|을|도)?\s(?:[^\s.]{1,12}\s){0,6}(?:열린다|열립니다|갖는다|갖습니다|개최한다|개최합니다|개최된다|거행된다|거행한다)"
    r"|(?:개정|연장|재체결|재협약)(?:을 |를 )?(?:하기로|하자|할 (?:예정|계획|방침)|하려|키로)"
    r"|(?:맺는|나누는|체결하는|교환하는|서명하는) (?:일정|방안|안|문제|절차|것을 목표)"
    r"|(?:맺는|체결하는|서명하는|나누는|교환하는) 데\s(?:\S{1,8}\s){0,2}(?:합의|의견을|뜻을|공감)"
    r"|체결\s?(?:의사|의향|희망|용의|의지|요청|제의)(?:를|을|가|이)"
    r"|(?:각서|협약|협정|MOU|의향서|약정)(?:을|를) 위한 (?:\S{1,6}\s){0,2}\S{0,4}(?:협상|교섭|실무협의|실무협상)"
    r"|(?:각서|협약|협정|MOU|의향서|약정|체결|서명|식)(?:을|를|에) (?:위해|위하여|앞두고|서명하러|맺으러)"
    r"\s(?:\S{1,12}\s){0,5}(?:출국|출발(?!점)|떠났|떠난|향했|향한|비행기|출장길|방문길|찾는다|방문한다|방문할)"
    r"|체결에 (?:합의|의견|뜻)|(?:초안|문안|협약안|협정안)(?:을|에|이|의)"
    r"|(?:각서|협약|협정|MOU)\s?(?:체결|서명)?(?:이|가)\s(?:막바지|임박|코앞|눈앞)"
    r"|체결을\s(?:\S{1,8}\s){0,2}위임|맺게 (?:됐|되었)"
    r"|(?:맺는|나누는|서명하는|적는|교환하는|체결하는|쓰는) 자리(?:다|이다|입니다"
    r"|에(?:도|는)?\s(?:\S{1,6}\s)?(?:간다|나간다|선다|나선다|참석한다|함께한다|앉는다))"
    r"|\s(?:(?:초안|동의안|비준안|체결안|안건|문구)(?:을|를|에|이|가|은|는)|안(?:을|이|은|는|가|를))\s"
    r"|\s(?:올해|이달|금년|연|상반기|하반기|올봄|올여름|올가을|올겨울)\s?(?:안에|중에|내에|내로?)\s(?:\S{1,8}\s){0,3}?"
    r"(?:체결|서명|교환|갱신|맺|나누|주고받)(?!한|된|했|됐|었|은)"
    r"|(?:체결|서명|교환)(?:에|을|를) (?:대해|대한|관해|관한|놓고|두고|둘러싸고)\s"
    r"(?:\S{1,6}\s)?(?:의견|논의|협의|이야기|대화|머리|검토)"
    r"|(?:맺|체결하|서명하|나누|교환하)고\s?싶"
    r"|(?:맺|나누|주고받|체결하|서명하|교환하)기 위한 (?:\S{1,6}\s){0,2}\S{0,6}"
    r"(?:협의|협상|논의|조율|절충|교섭)(?!체|회|서)"
    r"|싸인만|사인만|서명만|서류가 오가|체결을 (?:논의|협의|추진|제안|검토|앞)|맺자)"
)
PLANNED_END = re.compile(
    r"(?:할|을|ㄹ|일|를|될|열|볼|갈|둘|낼) ?(?:예정|계획|방침|전망|생각|것으로)|예정이|계획이|방침이|들어간다|"
    r"는 (?:일정|순서|차례)(?:이다|입니다|(?:이|을|도)\s(?:\S{1,4}\s)?(?:잡|짜|짰|마련|들어|있|남|기다|예정))|"
    r"할 계획|제안했|제의했|요청했|촉구했|희망했|나선다$"
)
ENDED = re.compile(
    r"(?=[해파종중취폐철만백무결포끝협각M없휴물효실의약인관제교우더잇이탈연갱발손왕동소])(?:"
    r"(?:해지|파기|종료|중단|취소|폐기|폐지|종결|소멸|해소|철회|만료|백지화|무산|결별|포기|끝내)(?:하|했|한|됐|된|되|를|을|키로|\s|$|…|\.|,|\")"
    r"|(?:협약|협정|각서|MOU|결연|제휴)[\0)]*(?:을|를|,)?\s(?:\S{1,8}\s){0,3}"
    r"(?:끝(?:낸다|냈다|내기로|냅니다)|마감(?:한다|했다|하기로|합니다)|마무리 짓기로|끝맺(?:는다|었|기로|습))"
    r"|(?:협약|협정|각서|MOU|결연|제휴)[\0)]*(?:이|가|은|는|도)\s(?:[^\s.]{1,8}\s){0,2}"
    r"(?:끝(?:났(?!기)|난다|나고|나며|났고|나게 됐)|(?:사라|없어)(?:졌다|졌고|진다|지고|지게 (?:됐|된)))"
    r"|(?:협약|협정|각서|MOU|결연|제휴)[\0)]*에서\s(?:\S{1,6}\s)?"
    r"(?:빠지기로|빠졌|빠진다|빠져나|나오기로|나왔|이탈|발을 [빼뺐뺀])"
    r"|없던 일|백지로 돌|휴지 ?조각|휴지(?:가|로) (?:된|됐|되|변)|종잇조각(?:이|으로)? (?:된|됐|되|변)"
    r"|물거품|효력(?:을|이)? ?(?:잃|상실|정지|끝|다했|다한)|(?:무효|실효)(?:가 |로 |화|됐|된|다)"
    r"|(?:협약|각서|협정|MOU|의향서|약정|결연|인연|관계)(?:을|를|이|가|은|는)?\s(?:\S{1,12}\s){0,4}"
    r"(?:끊(?:었|겼|긴|기로|는다|어|고)|깨(?:졌|뜨|고|기로|진)|거둬들|접(?:었|기로|는다))"
    r"|(?:결연|협약|협정|각서|MOU|인연|제휴|관계)(?:을|를)\s(?:\S{1,8}\s){0,2}"
    r"(?:끝내(?:기로|겠|자)|접(?:는다|기로|었|겠)|거두(?:기로|었)|(?<!(?:성과|효과|쾌거)를 )(?<!(?:결실|수확)을 )거뒀"
    r"|청산|물리기로|정리하기로|없애기로)"
    r"|(?:결연|협약|협정|각서|MOU|관계|교류)(?:을|를)\s(?:\S{1,8}\s){0,2}"
    r"(?:멈추|멈춘|멈췄|그만두|그만둔|그만뒀|중지하|중지한|중지했)"
    r"|(?:결연|협약|협정|각서|MOU|인연|관계|교류|우정|제휴|동맹|협력)(?:이|가|은|는|을|를|에)?\s(?:\S{1,8}\s){0,3}"
    r"(?:막을 내|마침표를 찍|종지부를 찍)"
    r"|(?:더 )?(?:잇|이어 가|이어가)지 않(?:겠|기로|을)|탈퇴(?:를 |를)?(?:하|한|했|통보|선언|결정|$|…)"
    r"|(?:연장|갱신) 안 (?:한|하기로)"
    r"|(?:연장|갱신)(?:을 |은 )?하지 않|(?:연장|갱신)되지 (?:않|못)|발을? ?(?:뺐|뺀|빼기)|손을? ?(?:뗐|뗀|떼기|떼겠)"
    r"|(?:왕래|교류|결연)(?:를|을)?\s(?:\S{1,6}\s){0,2}끊(?:었|기로|는다|겠|어\s?버)"
    r"|(?:결연|협약|협정|각서|관계)(?:을|를)?\s(?:\S{1,6}\s){0,2}해제(?:하|한|했|됐|된|되|를|키로|$|…))"
)
SIGNED_ANEW = re.compile(r"다시\s(?:체결|서명|맺었|맺어|협약)(?:을|를)?\s?(?:했|하였|다|졌)|재체결했|재협약했")
"""What makes an end before it only the reason: "만료된 데 따라 양해각서도 다시 체결했다"."""
ANEW_IN_HEADLINE = re.compile(
    r"다시\s?(?:맺|체결|서명|손\s?잡)|재체결|재협약|되살(?:렸|려|린|아|리다)|(?:갱신|연장)(?=\s*$|[….,]|\s?(?:서명|체결|합의|협약))"
)
"""What a headline tells of a paper that had run out: "만료됐던 양해각서 다시 맺어"."""
ANEW_DENIED = re.compile(
    r"(?:맺지|체결|갱신|연장|재협약|재체결)(?:을|를|은)?\s?(?:안|않|못|없|거부|불발|무산|포기|불투명|하지)"
)
RUN_OUT = re.compile(r"만료|효력|기한|끝난|끝났|종료")


def is_made_anew(headline: str) -> bool:
    """Whether a headline tells that a paper that had run out was made again."""
    is_told = RUN_OUT.search(headline) is not None and ANEW_IN_HEADLINE.search(headline) is not None
    return is_told and ANEW_DENIED.search(headline) is None


ENDED_IN_SPEECH = re.compile(
    r"(?:해지|파기|종료|중단|취소|폐기|철회|만료|백지화|무산|실효|무효)(?:를 |을 |가 |로 )?"
    r"(?:했|됐|되었|하였|한다|된다|하기로|하겠|통보)"
    r"|없던 일|휴지 ?조각|효력을 잃|연장하지 않"
)
TOLD = re.compile(r"['’\"”]*(?:고|라고|며|라며|면서)\s")
CLEFT = re.compile(
    r"(?:맺|체결|서명|교환|조인|결연|주고받|나누|나눈|찍|올린|채택|작성)"
    r"(?:한|을 한|은|된|를 한)?\s(?:것|날|때|시점|시각|곳|장소|까닭|이유)(?:은|는|이)\s"
)
"""Not whether, but when or where: "... 맺은 것은 지난 8일이다"."""
AT_ONCE = re.compile(
    r"곧바로|바로|이어(?! ?(?:온|왔|오는|오던|가|갔|져|졌))|"
    r"기념|사진|악수|환담|간담|오찬|만찬|첫 회의|둘러[봤보본]|자리를 옮|건배|축하|포즈"
)
"""What is done on the very day of a signing."""
AT_LAST = re.compile(
    r"(?:왔|했|였|됐|었|았)(?:으며|고|는데|지만|으나|다가),?\s|(?:한|온|은|던) (?:끝에|결과)\s|(?:를|을) 거쳐\s"
)
"""Between the plan of a paper and the verb that tells of its signing: "추진해 왔으며 13일 서명했다"."""
SOON = re.compile(r"조만간|(?:^|\s)곧\s|이르면|다음 ?달|내달|연내|하반기|상반기|향후|앞으로|다음 ?주|내년|오는 \d")
AGREED_END = re.compile(r"기로 (?:했|합의|뜻|약속|의견)")
AS_A_FACT = re.compile(r"(?:한|은|진|친|연|눈|(?<!데 따)른)\s(?:것|까닭|자리|순간)(?:이다|입니다|다)?\.?\s*$")
"""The sentence closes with what was done: "24일 협약식을 가진 것."."""
STANDS = re.compile(r"(?:맺고|체결하고|협약하고|제휴하고) 있(?:다|는|으며|고)")
"""A paper that stands, not one that is being signed ("서명하고 있다" is said of a picture)."""
AFTERWARDS = re.compile(r"(?:한|은|눈|친)\s(?:뒤|후|다음|직후)|한 데 이어|은 데 이어|눈 데 이어")
PURPOSE = "purpose of a meeting"
NAMED_IN_HEADLINE = "headline names it"
BETWEEN_THEM = re.compile(r"(?:맺은|체결한) (?:사이|관계)(?:다|이다|로|이고|이며|인|였)")
"""What two are to each other, beside the news: "자매결연을 맺은 사이다"."""
STANDING = "stands"
KEPT_UP = "signed and kept up since"
CLEFTED = "told with its day"
HELD = re.compile(
    r"(?:체결|서명|교환|협약|조인|갱신|결연)(?:을 |를 )?(?:한 (?:바|적|뒤|이후|후|이래|"
    r"지)|했던|한 데 이어|된 (?:뒤|이후|바))"
    r"|(?:체결|서명|교환|조인|갱신)(?:한|된|했던|됐던)\s"
    r"|(?:맺은|맺었던|나눈|나눴던|주고받은|맺어진)(?:\s|$)"
    r"|바 있(?:다|으며|고|는)|한 바 있|(?:했었|됐었|맺었었|나눴었|주고받았었)[다으지]"
)
PAST = re.compile(
    r"(?:체결|채결|서명|조인|교환|갱신|연장|성사|협약|재체결|결연|제휴|사인|채택|발표|개정|MOU|MOA|협정|약정)(?:을 |"
    r"를 |식을 )?(?:했|하였|됐|되었|시켰|돼|해 )"
    r"|^\S{2,12}에(?:도)? 합의했|(?:맺었|맺어졌|나눴|나누었|주고받았|주고 받았|찍었|적었|올렸|잡았|손잡았|맞잡았|"
    r"맺음|이뤄졌|이루어졌|따냈|고쳤|고쳐 맺|썼|있었|거뒀)"
)
OF_BEFORE = re.compile(r"(?:한|은|된) 바 있|(?:했었|됐었|맺었었|나눴었|주고받았었)[다으지]")
JOINING = re.compile(
    r"(?:체결|채결|서명|조인|교환|갱신|협약|재체결|결연|제휴)(?:을 |를 |식을 )?(?:하고|"
    r"하며|하면서|해|하여|했고|했으며|하는 등)"
    r"|(?:맺고|맺으며|맺어|나누고|나눠|주고받고|손잡고|잡고|맺는 등|이루어져|이뤄져|맺었고|맺었으며)"
)
REMARK = re.compile(r"(?:하|되)?는 (?:것|건|일|경우)[은는이]?\s[^.]{0,24}?(?:처음|최초|드물|드문|이례적)")
"""What is remarked on a paper, done or to come: "국내 대학이 ... 협약을 맺는 것은 처음이다"."""
VISION = re.compile(r"(?:구상|복안|포부|청사진|비전|밑그림)(?:이다|입니다|을 (?:밝|설명|내놓|소개|그)|으로|이라)")
"""What is only imagined: "기업과 파트너십을 맺어 공장을 짓는다는 구상이다"."""
GOING_ON = re.compile(
    r"(?<![돌찾들])(?:아|어|여|해|펴|켜|와|려|려와|혀|눠|춰|꿔|쳐|져|겨)\s?왔다|(?:하|이어|유지하|나누)고 왔다"
    r"|오고 있다|(?:이어|해) 오고|왔습니다|이어오고"
)
SO_FAR = re.compile(r"(?:지금|여태|현재|최근|오늘날)까지|이제껏|그동안\s|줄곧|그간\s")
"""What has gone on since a signing: "협정을 맺고 지금까지 꾸준히 오갔다"."""
REPORTED = re.compile(
    r"(?:맺은|체결한|나눈|서명한|교환한|체결된|주고받은|마친|사인한) (?:것|사실)"
    r"(?:(?:을|이)\s(?:\S{1,8}\s){0,2}(?:공개|확인|밝|알려|알렸|드러)"
    r"|으로 (?:\S{1,6} )?(?:전해|알려|확인|나타|파악|밝혀)|이다\.?$|이라고 (?:밝|전|설명|말))"
)
DENIED = re.compile(r"오보|사실무근|사실이 아니|사실과 다르|부인했|와전")


BY_TENSE = {
    Tense.PAST: (Said.SIGNED, "past verb of signing"),
    Tense.OF_PAST: (Said.HELD, "signed before"),
    Tense.PRESENT: (Said.PLANNED, "present for the future"),
    Tense.FUTURE: (Said.PLANNED, "future or purpose"),
    Tense.PURPOSE: (Said.PLANNED, PURPOSE),
    Tense.OF_PRESENT: (Said.SIGNED, "signing joined to what follows"),
    Tense.JOINED: (Said.SIGNED, "signing joined to what follows"),
}


def said_of(  # noqa: C901, PLR0911  one way out a tense
    clause: str, rest: str, verb: Verb | None
) -> tuple[Said, str] | None:
    """What a clause says of the agreement named in it, and the rule.

    ``clause`` holds the instrument's word and the verb after it, ``rest`` the end of the sentence.
    None where no verb of signing stands in it.
    """
    if ENDED.search(clause) and not SIGNED_ANEW.search(rest):
        return Said.ENDED, "ending verb"
    tense = verb.tense if verb else None
    not_yet = NOT_YET.search(clause)
    if not_yet and not (tense is Tense.PAST and AT_LAST.search(clause, not_yet.end())):
        return Said.PLANNED, "future or purpose"
    if tense is Tense.PURPOSE or (tense is Tense.FUTURE and not REPORTED.search(clause)):
        return BY_TENSE[tense]
    if REPORTED.search(clause):
        return Said.SIGNED, "reported to be signed"
    if CLEFT.search(clause):
        return Said.SIGNED, CLEFTED
    if PAST.search(clause) and not OF_BEFORE.search(clause):
        return Said.SIGNED, "past verb of signing"
    if AS_A_FACT.search(clause):
        return Said.SIGNED, "told as a fact"
    if HELD.search(clause):
        return Said.HELD, STANDING if BETWEEN_THEM.search(rest) else "signed before"
    if STANDS.search(clause):
        return Said.HELD, STANDING
    if JOINING.search(clause) or tense in (Tense.JOINED, Tense.OF_PRESENT):
        if PLANNED_END.search(rest[-40:]):
            return Said.PLANNED, "joined to a plan"
        if GOING_ON.search(rest[-30:]) or SO_FAR.search(rest[len(rest) // 2 :]):
            return Said.HELD, KEPT_UP
        return Said.SIGNED, "signing joined to what follows"
    return BY_TENSE.get(tense) if tense else None


NOUN_PLANNED = re.compile(
    r"추진|예정|(?:협약|협정|각서|MOU|LOI|의향서|결연|체결|서명)\S{0,2}\s?(?:코)?앞[두둔둬뒀]|"
    r"(?:맺|체결하|서명하|나누)(?:으)?러\s|앞으로|검토|논의|눈앞|임박|제안|맺는다|체결한다|맺자|체결 전|"
    r"맺을|체결할|서명할|나눌 |초안|(?:맺|나누|주고받|손잡)기로|"
    r"협상(?! ?타결)|조율|문안\s?(?:을\s)?(?:다듬|손질|협의|조율|마련)|"
    r"(?<!실천)(?<!행동)(?<!실행)계획(?!과|와)|"
    r"나선다|협의(?!체|회|서|의사록)|(?<![가-힣])남아(?!공|프리카|메리카|시아)"
    r"|초읽기|하기로|키로|준비"
)
NOUN_KEPT = re.compile(
    r"(?:맺은|체결한|서명한|나눈|주고받은)\s(?:\S{1,8}\s){0,2}\S{0,8}(?:협약|협정|각서|MOU|약정|의향서)|"
    r"재검토|(?:맺고도|체결하고도|맺었지만|체결했지만|맺었으나|맺어 ?놓고|맺은 채|서명하고도)\s"
    r"|사후에?\s?승인|추인|사후\s?비준"
    r"|(?:이행|후속|실행|활용)(?:\s?[가-힣]{1,6}){0,2}\s?(?:논의|협의|점검|검토|방안|계획|회의|회담)"
)
"""What is done about a paper that was signed before: "협정 이행 논의", "협약 후속 조치 협의"."""
NOUN_HELD = re.compile(
    r"(?:지지|반대|비판|규탄|논란|우려)"
    r"|(?:한 달|\d+년(?!간|\s?만)|\d+개월|1주년|주년|석 달|후속|구체화|성과|이행|점검|그 뒤|이후|맺은|체결한|후 \d)"
)


def said_in_headline(words: str, whole: str) -> tuple[Said, str]:
    """What a headline that names an instrument says: signed, unless it says otherwise.

    ``words`` are without speech; an end may be told in it ('보은군 "협약 파기"'), so ``whole`` is looked at too.
    """
    is_ended = (ENDED.search(words) or (whole != words and ENDED.search(whole))) and not DENIED.search(whole)
    if is_ended and not is_made_anew(words):
        return Said.ENDED, "headline: ending word"
    words = _of_the_paper(words)
    if NOUN_KEPT.search(words):
        return Said.HELD, "headline: from before"
    if NOUN_PLANNED.search(words):
        return Said.PLANNED, "headline: plan"
    if NOUN_HELD.search(words):
        return Said.HELD, "headline: from before"
    return Said.SIGNED, NAMED_IN_HEADLINE


OF_ANOTHER = re.compile(r"^\s*(?:[가-힣·]{2,12}\s){0,2}?[가-힣·]{2,12}(?:과는|와는|과도|와도|은|는|에는|에선|에서는)\s")
"""What a headline adds of another: "MOU… 오스트리아는 검토 중", "협약… 국립병원과도 협력 논의"."""
WITH_ANOTHER = re.compile(r",\s(?:[가-힣·]{2,8}\s)?[가-힣·]{2,12}(?:과는|와는|과도|와도)\s[^,…]{2,30}(?=$|[,…])")
"""The same, behind a comma: "연해주와 협정, 사할린과는 의료협력 협의"."""
PAPER = re.compile(r"MOU|MOA|LOI|협약|협정|각서|의향서|결연|체결|서명|합의서")
TALKED_WITH = re.compile(
    r"(?:[가-힣A-Za-z][와과]|만나|만나서|찾아|(?:면담|회동|접견|예방)(?:해|하고|한)?)\s[^…]*?(?:논의|협의|검토|조율)"
)
"""What a half of a headline without a paper tells of talks with somebody: "차관 만나 원자재 공급망 논의"."""


def _of_the_paper(words: str) -> str:
    """The headline without what it tells of another than the paper, behind it or before it."""
    words = WITH_ANOTHER.sub("", words) if "는 " in words or "도 " in words else words
    parts = words.split("…")
    first = next((at for at, part in enumerate(parts) if PAPER.search(part)), -1)
    if len(parts) == 1 or first < 0:
        return words
    return "…".join(part for at, part in enumerate(parts) if at == first or not _is_of_another(part))


def _is_of_another(part: str) -> bool:
    return bool(OF_ANOTHER.match(part)) or (not PAPER.search(part) and bool(TALKED_WITH.search(part)))
