"""What a sentence was found to say, put down with its parties, dates and papers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from pactwatch.reading.dates import DateMention
from pactwatch.reading.languages.ja.papers import count_of, instrument_of
from pactwatch.reading.languages.ja.parties import parties_of
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.words import pattern_of
from pactwatch.reading.model import FULL, MONTH, Hit, Said, Sentence, Statement, When

EARLIER = re.compile(
    r"(?:^|。)(?:この|その)年(?:に|、|の)|別の(?:企業|大学|機関|団体|会社|国)|昨年|去年|一昨年|以前|すでに|既に|これまでに|かつて|過去に|先に|さきに|当時|前年|以来|(?:(?:この|その)(?:とき|時|際)(?:に|は)?|(?:頃|ころ)(?:に|で))、?(?:最初|初めて|はじめて)|(?:19|20)\d\d年(?:に|から|以来|には)?.{0,12}(?:を皮切り)"
    r"|(?<![\d,.第約])[4-9]\d年(?:\d{1,2}月)?(?:に(?!わた|及|およ|一|なる|なり|は及)|以来)"
)
"""What a sentence tells of before by its words; 89年に is of the last century."""
RENEWED = re.compile(
    r"(?:覚書|協定|MO[UCA]|MoU|LOI|合意書|議定書|意向書|趣意書|表明書|声明|宣言|連携|提携|交流|協力)[^。]{0,20}(?:更新|更改|再締結|改定|改訂|改正|延長|再調印|手直し|書き換え|改め(?!て)|(?:延|の|伸)ば(?:し|す))|(?:更新|更改|再締結|改定|改訂|再調印)[^。]{0,14}(?:覚書|協定|MOU|調印|署名|締結)"
    r"|(?:連携|協力|提携|交流)を(?:続ける|つづける|継続する)(?:ための|ことを(?:定め|確認し|うたっ)た)?(?:覚書|協定|MOU|合意書)|(?:覚書|協定|提携|MOU)が(?:続くことに|継続されることに|新しくされ|新たにされ)"
    r"|合意の(?:期間|期限)を[^。、]{0,6}(?:延|の|伸)ば|結び直|[2-9二三四五六]\s?(?:回|度)目の(?:締結|調印|署名|更新|覚書|協定)|改めて(?:協定|覚書|MOU)[^。]{0,8}(?:締結|結|交わ)"
    r"|引き続き(?:締結|調印|結ば|結ん|結び|交わ)|(?:結ぶ|結ばれる|締結する|締結される|交わす|署名する|締結|調印)のは[^。]{0,10}(?<!\d)[2-9二三四五](?:回|度)目"
)
TOLD_BEFORE = re.compile(
    r"(?:こと|旨)(?:を|は)、?(?:すでに|既に|先に|以前|前号で|本誌で|本紙で|小誌で)[^、。]{0,12}(?:伝え|報じ|紹介|触れ|お知らせ)"
)
"""協定を結ぶことを本誌で伝えた: another paper, told before."""
NEWS_DAY = re.compile(r"(?:[(（].[)）])?、")
"""Behind "3日" in "3日、2018年に結んだ協定を更新した"."""
YEARS_ON = re.compile(r"\s?(?:[~〜～–-]|から)\s?(?:20)?\d\d年")
ONE_SIDE = re.compile(r"側(?:の)?(?:署名式|調印式|締結式|署名|調印)|側は[^。]{0,20}署名")
RENEWS = re.compile(r"(?:更新|更改)(?:する(?:もの|こと)|した|しました|となり|です)|再締結")
NOT_RENEWED = re.compile(
    r"更新(?:できる|可能|する(?:こと(?:も|が)でき|場合)|され(?:る|ない限り)|の(?:場合|際は))|自動(?:で|的に)?、?(?:更新|延長|延び)|[0-9０-９一二三四五]年(?:ごと|ずつ)|延長(?:でき|可能|する(?:こと(?:も|が)でき|場合))|延ばすこと(?!にし)|毎年更新"
)
# "3月に訪日した際の話し合いを踏まえ", "2007年に開設した": not the day of the signing
OF_SOMETHING_ELSE = re.compile(
    r"(?:\([^)]{1,6}\))?に[^、。]{0,16}(?:訪日|来日|訪問|会談|来学|訪れ|就任)(?:し(?:た)?|た|に)?(?:際|時|とき|折|ときの|のを)"
    r"|(?:年?度)?末?[にで](?:期限|満期|任期|失効|切れ|満了)"
    r"|に(?:始まった|始まり|端を発)"
    r"|に?の?(?:閣議)?(?:決定|策定|制定|施行|公布|採択|設立|設置|創設|開設|開始|発足|開催|創立|開院|開学|完成|竣工)(?:され(?:た)?|し(?:た)?)?[)）]"
    r"|(?:[(（].[)）])?(?:の|に|を)(?:予定(?:だった|でした|し|され)|延期)"
    r"|以来(?:の)?[^、。]{0,12}(?:交流|関係|協力|つきあい|付き合い|連携|つながり)"
    r"|の[^、。]{1,20}(?:を前に|に先立|を控え|に向け|を見据え|を踏まえ|を受け)"
    r"|に?(?:開かれ|開催され|行われ|まとめ(?:られ)?|採択され)た[^、。]{1,24}(?:踏まえ|受け|続き|機に|契機に)"
    r"|に[^、。]{0,16}(?:設立|開設|創立|創業|創設|発足|開業|開院|開学|開校|設置|上場)(?:され|し)た(?=[㐀-鿿ァ-ヺA-Z])|(?:設立|創立|創業|開設|開校|開院)"
)


WEEKDAY = re.compile(r"[(（].[)）]")
STAYS = re.compile(r"から[^。、]{0,16}(?:訪れ|訪問|訪日|来日|来訪|滞在|開かれ|開催|始ま)")
SINCE = re.compile(r"\d{4}年以来(?:と|の合意|の締結|の署名|だ|であ|で、|、?初)")
SIGNED_AT = re.compile(
    r"(?:\(.\))?、(?:[^、。はがをに]{0,12}の)?[^、。はがをにでと]{1,14}で、?[^。、はが]{2,50}と(?:の間で)?(?:の間に)?、?"
    r"(?![^。]{0,80}(?:会見|説明会|取材))[^。]{2,80}(?:締結|調印|署名|結ん|交わ)"
)
"""What follows the day of a signing that a place is told of."""
REPORTED_ON = re.compile(r"(?:\(.\))?(?:に|、)?(?:発表|明らか|公表|報じ|伝え|知らせ|述べ)")
RECALLING = re.compile(r"記念|周年|報告|視察|訪問|説明会|会合|会議")
EVENT = r"(?:開かれ|開催され|行われ|まとめ(?:られ)?|採択され)た[^、。]{1,24}(?:踏まえ|受け|続き|機に|契機に)て?、"
ENDS_BEFORE = re.compile(r"[てでりしちみいび]、")
"""Where a clause ends, another follows: "2005年に始まり、"."""
ENDED = (
    r"を[^。、]{1,12}[いきぎしちにびみりえけげせてねべめれ]|[一-龥](?:[りちみび]|[いきぎ])|(?<![にと])[えけげせてねべめれ]"
    r"|(?<=[一-龥])し|[ただ](?:後|のち|あと)|おり|んで|[っいし]て"
)
OF_A_NOUN = r"(?:に|から)[^。、「」]{1,16}[ただ](?=[一-龥ァ-ヺA-Z])[^。、「」]{1,40}[はがも]"
DONE_BEFORE = re.compile(rf"(?:[^。「」]*?(?:{ENDED})|{OF_A_NOUN})、(?:その)?(?:[^。、「」\d]{{1,24}}[はがも]、?)?")
"""From a day to a later one: what was done on the first, where a clause ends before the second ("5日に着き、6日に"),
or who did it ("5日に来日した代表は、6日に")."""
GOES_HOME = re.compile(r"(?:[(（].[)）])?(?:に|、)?[^、。]{0,8}(?:帰国|離日|帰途|帰任)(?!し?前|前)")
"""Behind the day on which a journey ends: the paper was signed before it."""
EARLY, LATE = 8, 24
"""Days of a month up to, or from, which a stay may lie in the month before, or after."""
QUOTE = re.compile(r"(?:[しびりみでち]、|[式席場]で、?)「")
"""Where speech opens behind a verb's clause or at a seat: "覚書に署名し、「第一歩だ」と述べた", "調印式で「"."""
CLAUSE_ENDS = re.compile(rf"[てで](?:おり|いて)、|(?:[ただるす])が、|{EVENT}")
SIGNED_THEN = re.compile(
    r"(?:[(（][^()（）]{1,3}[)）])?(?:に|付で|付けで)[^。はが]{0,36}?(?:結んだ|交わした|署名した|締結した|調印した)(?=[㐀-鿿ァ-ヺA-Z「])"
)
WAS_SIGNED_THEN = re.compile(
    r"(?:この|その|同じ)(?:(?P<day>日)|年)に[^、。はが]{0,20}(?:結んだ|結ばれた|交わした|交わされた|署名した|締結した|調印した)(?=[㐀-鿿ァ-ヺA-Z「])"
)
SINCE_WHEN = re.compile(r"(?:\([^)]{1,3}\))?(?:から|以来|に始ま|に(?:提携し|発効)|の)")
"""1957年から続く提携: when what ends began."""


THIS_DAY = re.compile(r"(?:この|その)日(?![本程頃])(?:は|に|、|の|も)")
MANY = 3
"""Bodies named beside "3社" that it then counts, and does not stand for."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence was found to say: how, by which rule, of which papers; ``upto`` is where its parties end."""

    said: Said
    rule: str
    papers: list[Hit]
    upto: int
    recalled: int = 0
    verb_at: int = -1
    """Where the words about an older paper end: "昨年結んだ覚書を手直しし" and then the news begins; ``verb_at``: where
    the verb stands that tells of the signing, if known."""


def statement(sentence: Sentence, sheet: Sheet, text: str, told: Told) -> Statement:
    """The statement of a sentence that was found to say this."""
    said, papers, upto, words = told.said, told.papers, told.upto, sentence.words
    shift = max(sentence.start, 0)
    groups = parties_of(sentence, sheet, text, upto)
    dates = dates_of(sentence, sheet, said, upto)
    earlier = said is Said.SIGNED and _is_past(sentence, sheet, told)
    # "3日、2018年に結んだ協定を更新した": the last day before the older paper's verb is its own
    older = [d for d in dates if d.start < told.recalled]
    older = [d for d in older if d is older[-1] or not NEWS_DAY.match(words, d.end)]
    dates = tuple(replace(d, of="earlier") if d in older else d for d in dates)
    if earlier or said is Said.HELD:
        dates = tuple(d for d in dates if not _is_of_clause_before(sentence, sheet, d, told.verb_at))
    renewal = bool(RENEWED.search(words)) and not NOT_RENEWED.search(words)
    renewal = renewal and (said is not Said.HELD or bool(RENEWS.search(words)))
    years = [
        d.year
        for d in sheet.dates(sentence)
        if d.year and not _is_of_clause_before(sentence, sheet, when(d, "", sheet), told.verb_at)
    ]
    first = papers[0] if papers else next((h for h in sentence.hits if h.role in ("ceremony", "sign")), None)
    start, end = (first.start, first.end) if first else (sentence.start, sentence.end)
    news_year = sheet.year
    since = not renewal and bool(SINCE.search(words))
    if since:
        # "条約を結んだ1996年以来の合意": the last time, of another paper
        years, dates, groups = [], (), ()
    prior = min((y for y in years if news_year and y < news_year), default=None)
    # "昨年12月3日に協定を改定した", told in January: the day of the news
    news_days = {d.year for d in sheet.dates(sentence) if sheet.is_recent(d)}
    prior_told = min((y for y in years if news_year and y < news_year and y not in news_days), default=None)
    return Statement(
        sentence=sentence.order,
        said=said,
        rule=told.rule,
        start=start,
        end=min(end + 12, shift + len(words)) if sentence.start >= 0 else end,
        instrument=instrument_of(papers, sentence) if papers else None,
        groups=groups,
        # "A、B、Cの3社は4月に合意した": the three are named, they stand for nobody else
        anaphor=not since and (not groups or (any(h.role == "both" for h in sentence.hits) and len(groups[0]) < MANY)),
        earlier=earlier or (said is Said.HELD and bool(prior)),
        dates=in_page((replace(d, of="earlier") if earlier and d.of == "signing" else d for d in dates), sentence),
        renewal=renewal,
        prior_year=(prior_told if renewal else prior) if (renewal or earlier or said is Said.HELD) else None,
        papers=count_of(sentence, papers) if said is Said.SIGNED else 1,
    )


def _is_of_clause_before(sentence: Sentence, sheet: Sheet, one: When, verb_at: int) -> bool:
    """Whether a date before an older signing's own is of what was before: "2005年に始まり、2007年に締結してから"."""
    own = next((d for d in reversed(sheet.dates(sentence)) if d.end <= verb_at and d.year), None)
    if own is None or one.end > own.start:
        return False
    between = sentence.words[one.end : own.start]
    shift = max(sentence.start, 0)
    signs = any(h.role == "sign" and one.end <= h.start - shift < own.start for h in sentence.hits)
    return not signs and ENDS_BEFORE.search(between) is not None


def _is_past(sentence: Sentence, sheet: Sheet, told: Told) -> bool:
    """Whether a signing is told as history: by a word, or by a year before that of the news."""
    upto, recalled = told.upto, told.recalled
    if TOLD_BEFORE.search(sentence.words, upto):
        return True
    head = sentence.words[recalled : upto + 1]
    years = [
        d
        for d in sheet.dates(sentence)
        if d.year and d.start >= recalled and not OF_SOMETHING_ELSE.match(sentence.words, d.end)
    ]
    own = next((d for d in reversed(years) if d.end <= told.verb_at), None)
    if own is not None and sheet.year and 0 < _right_before(sentence.words, own, told.verb_at) < sheet.year:
        # "運輸省は8日、2024年2月に署名したのは": the day right before the verb is its own
        return not sheet.is_recent(own)
    if sheet.year and years and all((d.year or 0) < sheet.year for d in years):
        # a release of January tells of December: the days decide (news.py)
        return not sheet.is_recent(years[-1])
    if years and sheet.year and any((d.year or 0) >= sheet.year for d in years):
        return False
    if RENEWED.search(sentence.words):
        return False
    # "これまで研究を重ねており、協定を結んだ": the word of before is of the clause that ends there
    clauses = list(CLAUSE_ENDS.finditer(head))
    return EARLIER.search(head, clauses[-1].end() if clauses else 0) is not None


def _right_before(words: str, date: DateMention, upto: int) -> int:
    """The year of a date that is written with it and runs into the verb: 2024年2月12日に署名; else 0."""
    is_own = re.fullmatch(r"(?:[(（].[)）])?(?:に|付で|付けで)[^、。は]{0,8}", words[date.end : upto])
    return (date.year or 0) if is_own and re.search(r"\d{4}年", date.words) else 0


def dates_of(sentence: Sentence, sheet: Sheet, said: Said, upto: int) -> tuple[When, ...]:
    """The dates before the verb, and what each is of; their places in the sentence."""
    words = sentence.words
    # "2015年に覚書を結んでおり、今回の視察は": what follows the clause is of another day
    clause = CLAUSE_ENDS.search(words, upto) if said is Said.HELD else None
    recalling = RECALLING.search(words, 0, clause.start() if clause else len(words))
    found: list[When] = []
    stays: list[When] = []
    # "11日、調印したと12日に発表した": the day of the report stands beside its own verb
    told_on = told_later = any(d.start > upto and REPORTED_ON.match(words, d.end) for d in sheet.dates(sentence))
    for date in sheet.dates(sentence):
        value = sheet.value(date)
        if value is None:
            continue
        of = "signing"
        # "A紙が9日付で伝えたところでは、Aは5日、Bと署名した": what stands before the day reports something else
        reported = _report_of_another(words, date) and not _speaks_then(sentence, date)
        after = words[date.end : date.end + 3]
        if said is Said.HELD and date.rule == "range":
            # "16~18日の日程で、提携を結ぶX省を訪ねる": days of a journey
            continue
        if not reported and _is_of_a_stay(sentence, sheet, date, upto):
            stays += _month_of_stay(sentence, sheet, date)
            continue
        if not date.day and (YEARS_ON.match(words, date.end) or words[date.start - 1 : date.start] in tuple("~〜～")):
            # "2023年~2028年の開発に関する覚書": what the paper is about
            continue
        if (date.is_future and said in (Said.SIGNED, Said.ENDED, Said.HELD)) or OF_SOMETHING_ELSE.match(
            words, date.end
        ):
            continue
        if date.start > (min(upto, _held_until(words)) if said is Said.HELD else upto + 30):
            continue
        if (
            date.is_announcement
            or after.startswith("まで")
            or GOES_HOME.match(words, date.end)
            or (date.start > upto and reported and said is Said.SIGNED and not _is_signed_behind(sentence, date))
            or (
                reported
                and date.start < upto
                and not re.match(r"(?:\(.\))?(?:に|付|、?に)", words[date.end : date.end + 5])
                and _told_on(words, date)
            )
        ):
            # "Aは23日、Bが同日、Cと署名したと発表した": the second day is the signing's
            is_told = REPORTED_ON.match(words, date.end) is not None
            is_second = (
                told_on and not is_told and (told_later or date.rule == "same day" or words.startswith("、", date.end))
            )
            of = "signing" if is_second else "announcement"
            told_on = not date.is_announcement
        elif said is Said.HELD and (
            (recalling and not re.match(r"(?:に|付)?(?:締結|調印|署名|結)|の", after))
            or not _is_of_a_verb(sentence, date, after)
        ):
            of = "meeting"
        elif ONE_SIDE.search(words) or (
            said is Said.ENDED and not (_is_signed_behind(sentence, date) or SINCE_WHEN.match(words, date.end))
        ):
            # one side's signing is not yet the agreement's; "9日に解消した" is of the end
            of = "step"
        else:
            of = _by_its_verb(sentence, sheet, said, date, upto)
        found.append(when(date, of, sheet))
    return (
        tuple(found) or _told_before(sentence, sheet, said, upto) or (tuple(stays[:1]) if said is Said.SIGNED else ())
    )


def _told_before(sentence: Sentence, sheet: Sheet, said: Said, upto: int) -> tuple[When, ...]:
    """The day or year to which a sentence without a date of its own points back."""
    if said is Said.SIGNED:
        return _on_this_day(sentence, sheet, upto)
    return _signed_then(sentence, sheet) if said is Said.HELD else ()


def _report_of_another(words: str, date: DateMention) -> bool:
    """Whether a report is told behind a date; one's own news ("お知らせします") is told on the page's day."""
    told = pattern_of("report").finditer(words, date.end)
    return any(not one.group().startswith("お知らせ") for one in told)


def _on_this_day(sentence: Sentence, sheet: Sheet, upto: int) -> tuple[When, ...]:
    """ "この日、当社は...覚書を結んだ": the day that the sentences before tell."""
    this = THIS_DAY.search(sentence.words, 0, upto)
    day = sheet.day_before(sentence) if this else None
    if this is None or day is None or not sheet.value(day) or day.is_future:
        return ()
    return (replace(when(day, "signing", sheet), start=this.start(), end=this.start() + len("この日")),)


def _signed_then(sentence: Sentence, sheet: Sheet) -> tuple[When, ...]:
    """ "この日に結んだ覚書が", "この年に交わした協定に基づき": the day or the year that the sentence before tells."""
    then = WAS_SIGNED_THEN.search(sentence.words)
    if then is None:
        return ()
    if then["day"]:
        day = sheet.day_before(sentence, 1)
        if day is None or not sheet.value(day) or day.is_future:
            return ()
        return (replace(when(day, "late", sheet), start=then.start(), end=then.end("day")),)
    before = sheet.page.sentences[max(0, sentence.order - 1) : sentence.order]
    years = {date.year for s in before for date in sheet.dates(s) if date.year}
    if len(years) != 1:
        return ()
    return (When(value=str(years.pop()), of="late", start=then.start(), end=then.end()),)


def _by_its_verb(sentence: Sentence, sheet: Sheet, said: Said, date: DateMention, upto: int) -> str:
    """What a date is of by the verb behind it, where nothing else tells."""
    if said in (Said.HELD, Said.ENDED) and SIGNED_THEN.match(sentence.words, date.end):
        # "9日に結んだ協定に沿い": told surely, however near
        return "late"
    is_of_another = said is Said.SIGNED and _is_of_another_clause(sentence, sheet, date, upto)
    return "event" if is_of_another else "signing"


def _speaks_then(sentence: Sentence, date: DateMention) -> bool:
    """ "5日、覚書に署名し、「第一歩だ」と述べた": where the verb stands before the speech, the day is its own."""
    opens = QUOTE.search(sentence.words, date.end)
    return opens is not None and any(
        h.role in ("sign", "ceremony") and date.end <= h.start - max(sentence.start, 0) < opens.end()
        for h in sentence.hits
    )


def _is_of_another_clause(sentence: Sentence, sheet: Sheet, date: DateMention, upto: int) -> bool:
    """ "5日に着き、6日に署名した": whether a day's own clause ends before a later day, and tells of no signing."""
    later = next((d for d in sheet.dates(sentence) if d.start > date.end and d.day and not d.is_future), None)
    if not date.day or later is None or later.start >= upto or later.is_announcement:
        return False
    shift = max(sentence.start, 0)
    signs = any(h.role in ("sign", "renew") and date.end <= h.start - shift < later.start for h in sentence.hits)
    return not signs and DONE_BEFORE.fullmatch(sentence.words, date.end, later.start) is not None


def _is_of_a_stay(sentence: Sentence, sheet: Sheet, date: DateMention, upto: int) -> bool:
    """ "12日まで滞在する", "5日からフランスを訪れ、7日に署名した": the days between which somebody is there."""
    weekday = WEEKDAY.match(sentence.words, date.end)
    at = weekday.end() if weekday else date.end
    if sentence.words.startswith(("まで", "にかけて"), at):
        # "14日までに締結した": as exact as its month
        return not sentence.words.startswith("までに", at)
    later = any(d.day and date.end < d.start < upto for d in sheet.dates(sentence))
    return sentence.words.startswith("から", at) and (later or STAYS.match(sentence.words, at) is not None)


def _month_of_stay(sentence: Sentence, sheet: Sheet, date: DateMention) -> list[When]:
    """The month of a stay that one day bounds, where it can be of no other: "21日まで訪れ、滞在中に署名した"."""
    value = sheet.value(date) or ""
    is_end = "まで" in sentence.words[date.end : date.end + 6]
    if len(value) < FULL or not date.day or (date.day < EARLY if is_end else date.day > LATE):
        return []
    return [When(value=value[:MONTH], of="announcement", start=date.start, end=date.end)]


def _is_of_a_verb(sentence: Sentence, date: DateMention, after: str) -> bool:
    """Whether an older paper's own day is told, by a verb of signing behind it; not "3日、協定に基づく研修を始めた"."""
    return after.startswith(("付", "の")) or _is_signed_behind(sentence, date)


def _is_signed_behind(sentence: Sentence, date: DateMention) -> bool:
    at = max(sentence.start, 0) + date.end
    return any(h.role == "sign" and h.start >= at for h in sentence.hits)


def _held_until(words: str) -> int:
    """Where the words about the older paper end: "昨年7月に締結した覚書に基づき、" and then the news begins."""
    lean = re.search(r"に基づ|にもとづ|を踏まえ|を受け|を記念|の一環|を機に|をもとに", words)
    return lean.start() if lean else len(words)


def _told_on(words: str, date: DateMention) -> bool:
    """Whether the date belongs to the report, not to the signing: "Aは23日、Bと合意したと発表した"."""
    if SIGNED_AT.match(words, date.end):
        # "Aは14日、首都リヤドで、Bと協定を結んだ、と発表した"
        return False
    return bool(re.match(r"(?:\(.\))?[、,]?", words[date.end :])) and bool(
        re.search(r"(?:は|が|も)\s?$|^$|^\W*$", words[: date.start])
    )


def in_page(dates: Iterable[When], sentence: Sentence) -> tuple[When, ...]:
    """Dates that the sentence tells, by their place in the page; -1 where it stands outside of the text."""
    shift = sentence.start
    return tuple(
        replace(d, start=d.start + shift, end=d.end + shift) if shift >= 0 <= d.start else replace(d, start=-1, end=-1)
        for d in dates
    )


def when(date: DateMention, of: str, sheet: Sheet) -> When:
    """The date as the page supports it, and what it is of; its place in the sentence that tells it."""
    return When(value=sheet.value(date) or "", of=of, start=date.start, end=date.end)
