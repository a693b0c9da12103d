"""A Chinese sentence to statements: the verb of signing, the paper, its quoted title, and the bodies around them."""

from __future__ import annotations

import re

from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.languages.zh.counted import counted
from pactwatch.reading.languages.zh.cues import (
    ACQUIRES,
    ADNOMINAL,
    AFTER_IT,
    AGREED,
    ANY_PAPER,
    BEFORE_IT,
    BEHIND_PAPER,
    CEREMONY,
    DENIED,
    EARLIER,
    ENDS,
    EXCHANGED,
    EXPECTED,
    FORMER,
    FRESH,
    GOES_ON,
    HEADS,
    LEAN,
    LEANS,
    LICENCE,
    LONG_SINCE,
    NOT_RENEWED,
    OF_LICENCE,
    OF_SORT,
    OF_VIEWS,
    OF_WHAT,
    ONLY_ASKED,
    PAPER_AFTER,
    PLAN,
    PLAN_FAR,
    PLAN_NEAR,
    PLANNED_BEHIND,
    PUSHED,
    RENEWED,
    RUMOUR,
    SIGNS,
    SOME_OTHER,
    SUPPOSED,
    TALKS,
    TIES,
    TO_COME,
    UNNAMED,
)
from pactwatch.reading.languages.zh.days import is_on_a_day_to_come
from pactwatch.reading.languages.zh.described import described
from pactwatch.reading.languages.zh.names_out import without_names
from pactwatch.reading.languages.zh.of_before import HEAD, RENEWS_IT, is_occasion, is_of_before
from pactwatch.reading.languages.zh.papers import EVER, SUMMED
from pactwatch.reading.languages.zh.partner_behind import partner_behind
from pactwatch.reading.languages.zh.phrased import phrased, tied, unsigned
from pactwatch.reading.languages.zh.renewing import renewed, renewed_as_object
from pactwatch.reading.languages.zh.several import in_couples, listed, series
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.takers import CLEFT, takers
from pactwatch.reading.languages.zh.telling import UNNAMED_PARTNERS, Told, captioned, made
from pactwatch.reading.model import Hit, Said, Sentence, Statement


def statements_of(sentence: Sentence, sheet: Sheet) -> list[Statement]:
    """The statements of one sentence."""
    if sentence.place == "caption" or WITNESSES.search(sentence.words):
        return captioned(sentence, sheet) if sentence.place == "caption" else []
    papers = [h for h in sentence.hits if h.role == "instrument"]
    verb = _verb(sentence, papers)
    if over := _over(sentence, sheet, papers):
        return [over]
    several = (
        (listed(sentence, sheet, papers, verb) if papers else [])
        or in_couples(sentence, sheet, papers)
        or series(sentence, sheet, papers)
    )
    if several:
        return several
    if verb is not None and (papers or _stands_alone(sentence, sheet, verb)):
        return _signing(sentence, sheet, papers, verb)
    if verb is not None and sentence.has("deal") and sentence.place in ("headline", "lead"):
        return [made(sentence, sheet, Told(Said.OTHER_DEAL, NO_PAPER, [], len(sentence.words)))]
    return _without_verb(sentence, sheet, papers)


def _over(sentence: Sentence, sheet: Sheet, papers: list[Hit]) -> Statement | None:
    """What the sentence says of a paper that is no more, or never was."""
    words = sentence.words
    if RUMOUR.search(words) and (papers or sentence.has("sign")):
        return made(sentence, sheet, Told(Said.OTHER_DEAL, "a rumour", papers, len(words)))
    if papers and ENDS.search(words) and _ends(sentence, papers):
        return made(sentence, sheet, Told(Said.ENDED, "ends", papers, len(words)))
    if not papers and _parts(sentence, sheet):
        return made(sentence, sheet, Told(Said.ENDED, "the two part", papers, len(words)))
    return None


def _stands_alone(sentence: Sentence, sheet: Sheet, verb: Hit) -> bool:
    """Whether a verb of signing tells of an agreement though its sentence names no paper."""
    if sentence.has("deal"):
        return False
    if verb.words in _ALONE or CLEFT.search(sentence.words):
        return True
    behind = sentence.words[verb.end - max(sentence.start, 0) :]
    if BEFORE_IT.match(behind) or SETS.match(f"{verb.words}{behind}"):
        return False
    return bool(SIGNS.match(verb.words)) and sheet.paper_beside(sentence) is not None


SETS = re.compile(r"[订訂]立了?(?![的于於在之以时時后後])[㐀-鿿A-Za-z]")
"""A verb of signing whose object is no paper: "订立标准", "訂立目標" sets a rule."""
BOTH_OF = re.compile(r"(?:[双雙]方|[两兩][\u3400-\u9fff]|[三四]方)[^,，。;；]{0,6}$")
TIMES = re.compile(r"(?:第[一二两三四五六七八九十\d兩]+|再|多|首)[度次]$")
""" "自2008年以来第三度续签": no paper of before is leant on."""
DRAFT = re.compile(r"的?(?:草案|草稿|初稿|草本)")
"""Behind a paper: it is not signed yet, though all is agreed."""
BRACKETS = re.compile(r"[(（][^()（）]{0,40}[)）]")
LATIN = re.compile(r"[A-Za-z][A-Za-z .&'-]+")
"""A name in Latin letters is as short as one of a sign, where a word is looked for near the verb."""
LEANT_ON_DAYS = 3
ONCE_TALKED = re.compile(r"(?:曾|当时|當時|那时|那時|当年|當年)[^,，。;；]{0,12}[谈談提聊]")
ONLY_THOUGHT = re.compile(r"[^,，。;；]{0,12}的(?:构想|構想|想法|设想|設想|念头|念頭|可能|意愿|意願|事)")
"""Of a signing that was only talked of once."""
TALKED_OUT = re.compile(r"谈[妥定]|談[妥定]|敲定|商[妥定]|议定|議定|讲定|講定")
THEIR_OWN = re.compile(r"(?:[双雙各]方|[两兩][国國校院市地家]|[部府委])[^,，。;；]{0,5}所$")
"""Before the verb of "两国卫生部所签协议"; but no 研究所."""
COMMA = re.compile(r"[,，:：]")
JOINT = re.compile(r"合[资資]")
"""A firm of both: what they worked together for, and parts with it."""
SIGNED_ONCE = re.compile(r"过(?!程|渡|后|的)|過(?!程|渡|後|的)")
"""Behind a verb of signing: 签过, they have signed before."""
IT_IS = re.compile(r"(?:备忘录|備忘錄|协议|協議|协定|協定|意向书|意向書|文件)(?:是|为|為)[^,，。;；]{2,20}$")
IT_WAS_SIGNED = re.compile(r"[署订訂下]?的(?=[,，。;；]|$)")
""" "备忘录是2011年11月签的": of a paper that is known."""
SEEN = re.compile(r"[,，][^。;；]{0,40}(?:出席|到场|到場|在旁)?(?:见证|見證)(?:了|之下|下)?[。]?$")
"""Behind "the paper that they signed": somebody looked on, and so it was now."""
WELCOMED = re.compile(
    r"[对對][^,，。;；]{2,30}(?:表示|表达|表達|给予|給予|予以)(?:了|过|過)?[^,，。;；]{0,6}(?:支持|欢迎|歡迎|肯定|赞赏|讚賞|赞同|贊同|期待|关注|關注)"
)
""" "领导人对更新备忘录表示支持": what is only spoken of."""
ABOUT_IT = re.compile(r"就|正|拟|擬|开始|開始")
NO_PAPER = "a contract, a licence or a purchase, and no other paper"
WITNESSES = re.compile(
    r"(?:^|(?<=[\s,，。]))(?:[㐀-鿿]{1,4}方)?(?:见证|見證|出席|观礼|觀禮|参加|參加|列席|主持|目睹)(?:了)?[^,，。;；]{0,10}[签簽][㐀-鿿]{0,6}?的?(?:嘉宾|嘉賓|官员|官員|人士|人)?(?:分别|分別|还|還)?(?:有|是|为|為|包括)"
)
""" "见证签字的有A、B和C": who looked on."""
_ALONE = frozenset({"签约", "簽約", "续签", "續簽", "续约", "續約", "换文", "簽"})


def _verb(sentence: Sentence, papers: list[Hit]) -> Hit | None:
    """The verb of signing that governs the paper: the nearest before it, else the nearest behind."""
    shift = max(sentence.start, 0)
    signs = [
        h
        for h in sentence.hits
        if h.role == "sign"
        and not OF_WHAT.search(sentence.words[max(0, h.start - shift - 4) : h.end - shift])
        and not CEREMONY.match(sentence.words[h.start - shift : h.start - shift + 6])
        and not OF_VIEWS.match(sentence.words, h.start - shift)
    ]
    last = max((h.start for h in signs if SIGNS.match(h.words)), default=-1)
    # "已经谈妥,预计明年签署": what is agreed is signed by the verb behind
    signs = [h for h in signs if not (h.start < last and TALKED_OUT.match(h.words))]
    if not papers:
        return next((h for h in signs if h.words in _ALONE), signs[0] if signs else None)
    before = [h for h in signs if h.end <= papers[-1].start]
    if before and (each := FORMER.search(sentence.words)) and before[0].start - shift < each.start():
        # the first verb is said of both
        return before[0]
    if before:
        return before[-1] if before[-1].end > papers[0].start - 120 else None
    return next((h for p in papers for h in signs if 0 <= h.start - p.end <= 60), None)


def _ends(sentence: Sentence, papers: list[Hit]) -> bool:
    """Whether the ending is of the agreement, and not a term for it ("到期后可续")."""
    if NOT_RENEWED.search(sentence.words) or re.search(
        r"(?:如|若|可|有权|除非|任何一方|提前|期滿前)[^,，。]{0,20}(?:终止|終止)", sentence.words
    ):
        return False
    shift = max(sentence.start, 0)
    return any(
        abs(end.start() - (p.start - shift)) <= 40 for end in ENDS.finditer(sentence.words) for p in papers
    ) and not re.search(r"到期(?![^,，。]{0,8}[不未没沒])[^,，。]{0,12}(?:续|續|更新)", sentence.words)


def _parts(sentence: Sentence, sheet: Sheet) -> bool:
    """Whether headline or opening tell that a cooperation is over, on a page that knows of its paper."""
    ties = TIES.search(sentence.words) if sentence.place in ("headline", "lead") else None
    bought = any(hit.role == "deal" and not JOINT.match(hit.words) for hit in sentence.hits)
    if ties is None or bought or sentence.has("denial"):
        return False
    clause = re.split(r"[,，。;；]", sentence.words[: ties.end()])[-1]
    if (
        DENIED.search(clause[: ties.start() - ties.end()])
        or SUPPOSED.search(clause)
        or re.search(r"[不没沒未]", ties.group())
    ):
        return False
    return any(s.has("instrument", "sign") for s in sheet.page.sentences if s.is_prose)


def _signing(sentence: Sentence, sheet: Sheet, papers: list[Hit], verb: Hit) -> list[Statement]:
    shift = max(sentence.start, 0)
    words = sentence.words
    at, end = verb.start - shift, verb.end - shift
    plain = without_names(sentence, sheet)
    head = LATIN.sub("A", BRACKETS.sub("", plain[max(0, at - HEAD) : at]))[-40:]
    clause = re.split(r"[,，。;；\s]" if sheet.is_line(sentence) else r"[,，。;；]", head)[-1]
    if no_news := _no_signing(clause, words[end:]):
        return [made(sentence, sheet, Told(*no_news, papers, at))]
    if (
        (EARLIER.search(clause) and HEADS.search(clause))
        or BEFORE_IT.match(words[end:])
        or _is_past(sentence, sheet, end)
        or is_occasion(clause, words[end:])
    ):
        return []
    if longer := renewed_as_object(clause, words, end):
        return [renewed(sentence, sheet, papers, (at, longer))]
    said, rule = Said.SIGNED, f"{verb.words} {papers[0].words if papers else ''}".strip()
    if is_of_before(sentence, sheet, papers, verb):
        said, rule = Said.HELD, "signed before"
    elif (
        PLAN.search(clause)
        or (PLAN_NEAR.search(clause) and not (clause.endswith("商") and PAPER_AFTER.match(words[end:])))
        or PLAN_FAR.search(plain, max(0, at - HEAD), at)
        or is_on_a_day_to_come(sentence, sheet, at, clause)
        or TO_COME.match(words[end:])
        or PUSHED.search(clause)
        or any(told.match(words[end:]) for told in (EXPECTED, PLANNED_BEHIND))
        or _is_agreed(sentence, sheet, at, clause)
        or any(_is_draft(words, p.end - shift, at) for p in papers)
        or (TALKS.search(words[end:]) and re.search(r"就[^,，。]{0,12}$", clause))
        or (re.search(r"一致|共识|共識", words[end:]) and re.search(r"就[^,，。]{0,12}$", clause))
    ):
        said, rule = Said.PLANNED, "is to sign"
    elif _is_held(sentence, papers, at, end):
        said, rule = Said.HELD, "signed before"
    elif verb.words in ("签有", "簽有", "订有", "訂有", "订过", "訂過") or SIGNED_ONCE.match(words[end:]):
        said, rule = Said.HELD, "have signed"
    elif PAPER_AFTER.match(words[end:]) and ADNOMINAL.match(words[end:]) and not CLEFT.search(words):
        if not (
            _is_fresh(sentence, sheet, at)
            or EXCHANGED.search(clause)
            or GOES_ON.search(words[end:])
            or SEEN.search(words[end:])
            or RENEWS_IT.search(clause)
            or _is_signed_behind(sentence, papers, shift)
        ):
            said, rule = Said.HELD, "signed before"
    elif LEAN.search(clause) and not (TIMES.search(clause) and RENEWED.match(words[at:])):
        said, rule = Said.HELD, "leans on it"
    if other := _other_deal(sentence, sheet, papers, verb):
        said, rule = Said.OTHER_DEAL, other
    return [made(sentence, sheet, Told(said, rule, papers, at))]


def _is_draft(words: str, behind: int, verb: int) -> bool:
    """Whether what stands before ``behind`` is but a draft, and the verb's own: "讨论了草案,随后签署" signs another."""
    return DRAFT.match(words, behind) is not None and not COMMA.search(words, behind, max(behind, verb))


def _other_deal(sentence: Sentence, sheet: Sheet, papers: list[Hit], verb: Hit) -> str | None:
    """Why what is signed is no agreement of the news: unnamed partners, a contract, papers of many years."""
    words, shift = sentence.words, max(sentence.start, 0)
    at, end = verb.start - shift, verb.end - shift
    masked = sheet.masked(sentence)
    is_told_behind = partner_behind(sheet, sentence, masked) is not None
    if (
        UNNAMED.search(words)
        and len(takers(masked, sheet.names)) < 2
        and not (described(sheet, sentence, masked) or counted(sheet, sentence) or is_told_behind)
    ):
        return UNNAMED_PARTNERS
    sort = next((told for told in OF_SORT.finditer(words) if told.end() == at + 1), None)
    if (
        sort
        and all(n.end <= sort.start() + 1 for n in takers(masked, sheet.names))
        and not (counted(sheet, sentence) or is_told_behind)
    ):
        return UNNAMED_PARTNERS
    bought = ACQUIRES.search(words, max(0, end - 8) if sentence.is_prose else 0)
    if bought or (papers and _is_of_deal(sentence, sheet, papers)):
        return "a contract, a licence or a purchase"
    return "counted over the years" if EVER.match(words[at:]) or SUMMED.search(words) else None


def _no_signing(clause: str, behind: str) -> tuple[Said, str] | None:
    """What a verb tells that is denied, or of a paper of before: "协议签下来不过几个月", "备忘录是2011年签的"."""
    if DENIED.search(clause) or SUPPOSED.search(clause) or ONLY_ASKED.match(behind):
        return Said.OTHER_DEAL, "denied or only supposed"
    if ONCE_TALKED.search(clause) and ONLY_THOUGHT.match(behind):
        return Said.OTHER_DEAL, "denied or only supposed"
    if SOME_OTHER.search(clause):
        return Said.OTHER_DEAL, UNNAMED_PARTNERS
    stands = LONG_SINCE.match(behind) or (IT_IS.search(clause) and IT_WAS_SIGNED.match(behind))
    return (Said.HELD, "signed before") if stands else None


def _is_past(sentence: Sentence, sheet: Sheet, end: int) -> bool:
    """Whether "after the signing" is said of a signing that names no two bodies."""
    if not AFTER_IT.match(sentence.words[end:]):
        return False
    return len(bodies_in(sheet.masked(sentence)[:end], sheet.names)) < 2


def _is_held(sentence: Sentence, papers: list[Hit], at: int, end: int) -> bool:
    """Whether the paper stands for itself that "they signed": 两国所签协议, "签署备忘录后的首个成果"."""
    words, shift = sentence.words, max(sentence.start, 0)
    if THEIR_OWN.search(words, 0, at) and ANY_PAPER.match(words[end:].lstrip("订訂署的")):
        return True
    return any(BEHIND_PAPER.match(words[p.end - shift :]) for p in papers if p.start - shift > at)


def _is_agreed(sentence: Sentence, sheet: Sheet, at: int, clause: str) -> bool:
    """Whether the clause before agrees to the signing, for which the verb's own tells no day that is past."""
    start = at - len(clause)
    if not AGREED.search(sentence.words[:start]):
        return False
    told = [sheet.value(d) for d in sheet.dates(sentence) if start <= d.start < at and not d.is_future]
    return not any(value and len(value) == 10 for value in told) and not re.search(
        r"[已了]|当场|當場|随即|隨即", clause
    )


def _is_of_deal(sentence: Sentence, sheet: Sheet, papers: list[Hit]) -> bool:
    """Whether a paper that is only called 协议 is a contract: its clause says so, or the opening of its headline."""
    if OF_LICENCE.search(sentence.words):
        return True
    if not all(ANY_PAPER.fullmatch(paper.words) for paper in papers):
        return False
    if sentence.place != "headline":
        return sentence.has("deal")
    opening = [s for s in sheet.page.sentences if s.place == "lead"]
    return any(s.has("deal") for s in opening) and not any(s.has("instrument") for s in opening)


def _is_fresh(sentence: Sentence, sheet: Sheet, at: int) -> bool:
    """Whether "the paper that they signed" was signed for this news: today, this week, or now."""
    clause = re.split(r"[。;；]", sentence.words[:at])[-1]
    if EARLIER.search(clause):
        return False
    told = [d for d in sheet.dates(sentence) if d.start <= at and not d.is_future and sheet.value(d)]
    # "8日表示,与A签订的协议...": the day of the telling is none of the paper
    dates = [d for d in told if not (d.is_announcement and COMMA.search(sentence.words, d.end, at))]
    if LEANS.search(clause):
        # "根据A与B昨日签署的备忘录": so young a paper is the news itself
        own = [d for d in dates if not (d.is_announcement or COMMA.search(sentence.words, d.end, at))]
        return bool(own) and sheet.is_of_this_week(own[-1], LEANT_ON_DAYS)
    if dates:
        return sheet.is_of_this_week(dates[-1])
    return bool(FRESH.search(sentence.words)) or (BOTH_OF.search(clause) is not None and _was_just(sentence, sheet))


def _is_signed_behind(sentence: Sentence, papers: list[Hit], shift: int) -> bool:
    """Whether the clause of "the paper that A and B drew up" goes on to say that it is signed: "随即落定签字"."""
    for verb in (h for h in sentence.hits if h.role in ("sign", "ceremony") and papers and h.start > papers[-1].start):
        between = sentence.words[papers[-1].end - shift : verb.start - shift]
        if not re.search(r"[,，。;；]", between) and not PAPER_AFTER.match(sentence.words[verb.end - shift :]):
            return not (DENIED.search(between) or AFTER_IT.match(sentence.words[verb.end - shift :]))
    return False


def _was_just(sentence: Sentence, sheet: Sheet) -> bool:
    """Whether the running sentence before tells of a day of this week, of which "双方签下的" goes on."""
    before = sheet.page.prose_at(sentence.order - 1)
    if before is None or EARLIER.search(before.words):
        return False
    days = [d for d in sheet.dates(before) if not d.is_future and sheet.value(d)]
    return len(days) == 1 and sheet.is_of_this_week(days[0])


def _without_verb(sentence: Sentence, sheet: Sheet, papers: list[Hit]) -> list[Statement]:
    words = sentence.words
    ceremony = CEREMONY.search(words)
    clouded = next((h for h in sentence.hits if h.role == "ceremony" and SIGNS.search(h.words)), None)
    if ceremony or clouded:
        if not papers and (sentence.has("deal") or LICENCE.search(words)):
            return [made(sentence, sheet, Told(Said.OTHER_DEAL, "a contract, a licence or a purchase", papers, 0))]
        begins = ceremony.start() if ceremony else clouded.start - max(sentence.start, 0) if clouded else 0
        clause = re.split(r"[,，。;；]", words[:begins])[-1]
        said = Said.PLANNED if PLAN.search(clause) else Said.SIGNED
        return [made(sentence, sheet, Told(said, "ceremony", papers, begins))]
    if not papers:
        return tied(sentence, sheet)
    if RENEWED.search(words) and not (NOT_RENEWED.search(words) or WELCOMED.search(words)):
        before = words[: papers[0].start - max(sentence.start, 0)]
        is_talk = TALKS.search(words) or OF_VIEWS.search(words)
        said = Said.PLANNED if PLAN.search(before) or (is_talk and ABOUT_IT.search(before)) else Said.SIGNED
        at = RENEWED.search(words)
        return [made(sentence, sheet, Told(said, "renewed", papers, at.start() if at else len(words)))]
    if (turned := phrased(sentence, sheet, papers)) is not None:
        return [turned]
    return unsigned(sentence, sheet, papers)
