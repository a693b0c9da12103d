"""A Japanese sentence to statements: the paper named, the verb that governs it, and the bodies around both."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.ja import saying
from pactwatch.reading.languages.ja.by_day import signed_by_day
from pactwatch.reading.languages.ja.ceremonies import OF_THE_SIGNING, also_agreed, at_ceremony, came_about, day_alone
from pactwatch.reading.languages.ja.couples import CLEFT, couples_of
from pactwatch.reading.languages.ja.ending import tells_an_end
from pactwatch.reading.languages.ja.held import is_silent, told_by_form, with_signers_behind
from pactwatch.reading.languages.ja.lines import ENDORSED, TO_SIGN, line_of
from pactwatch.reading.languages.ja.papers import papers_in
from pactwatch.reading.languages.ja.passing import DENIED, tells_nothing
from pactwatch.reading.languages.ja.presenting import SIGNERS, WHAT_THEY_SIGNED, alone_signs, presented
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.telling import MANY, Told, dates_of, in_page, statement, when
from pactwatch.reading.languages.ja.without_verb import AGREES, IS_TO_COME, without_verb
from pactwatch.reading.languages.number_signs import kanji_number
from pactwatch.reading.model import Hit, Said, Sentence, Statement, When
from pactwatch.records import Instrument

OF_GOODS = re.compile(
    r"(?:供給|購入|調達|販売|輸入|輸出|買収|売却|譲渡|出資|取得|買い取|譲り受け|納入|発注|受注)[^、。]{0,8}こと(?:で|に)(?:基本|大筋)?合意"
)
"""ワクチンの供給を受けることで基本合意した: goods and shares, no paper of cooperation."""
# "最初の締結は2010年", "2010年に初めて覚書を結んだ"
FIRST = re.compile(
    r"(?:最初|初回|当初|(?<![㐀-鿿])(?:先|前|前回|元|もと|従来|旧|これまで))の?(?:協定|覚書|提携|MOU)?(?:の)?(?:締結|調印|署名|覚書|協定)は[^。]{0,6}?(?P<a>(?:19|20)\d\d)年"
    r"|(?:最初|初め|はじめ)(?:に|て)[^。、]{0,10}(?:交わ|結|締結|調印|署名|組ん|手を組)[^。、]{0,4}のは[^。、]{0,6}?(?P<d>(?:19|20)\d\d|一九[〇一二三四五六七八九]{2}|二〇[〇一二三四五六七八九]{2})(?:[(（][^()（）]{2,8}[)）])?年"
    r"|(?P<c>(?:19|20)\d\d)年の[^。、]{0,8}(?:提携|協定|覚書|締結|調印)(?:から|以来|以降)"
    r"|(?:協定|覚書|提携)は、?[^。、]{0,6}?(?P<e>(?:19|20)\d\d)(?:[(（][^()（）]{0,10}[)）])?年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:からで|から始ま|に始ま|から続)"
    r"|(?:もと|土台|前身|ベース|下敷き)(?:に|と)なった(?:の)?は、?[^。、]{0,6}?(?P<f>(?:19|20)\d\d)年[^。、]{0,12}(?:合意|覚書|協定|提携)"
    r"|(?:覚書|協定|合意書|文書|MO[UA]|MoU|取り?決め)は、?[^。、]{0,10}?(?P<g>(?:19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?[にの][^。、]{0,16}?"
    r"(?:もの|覚書|協定|合意書?|文書)[をが](?:土台|基礎|基盤|もと|下敷き|ベース|下地)[にと](?:し|なって)"
    r"|(?P<b>(?:19|20)\d\d)年(?:\d{1,2}月)?に(?:最初の|初めて|初の)[^。]{0,20}(?:締結|結ん|調印|署名|交わ)"
)
NOW = re.compile(r"(?:今回|このたび|この度|このほど|今般)[^。]{0,40}(?:更新|更改|延長|改定|結び直|再締結)(?:し|を)")
CEREMONY = re.compile(r"(?:調印式|締結式|署名式|交換式)")
CEREMONY_WAS_HELD = re.compile(
    r"(?:調印式|締結式|署名式|交換式)[^。]{0,24}?(?:出席し(?:た|まし)|臨(?:んだ|みまし)|参加し(?:た|まし)|行いました|行った|行われた|行われました|開いた|開きました|開かれた|開かれました|催した|催された|営まれ|挙行され|挙げられ|執り行われ|執り行い|あった|ありました|実施した|実施しました|実施され)"
)
IS_TO_SIGN = re.compile(r"[^。、]{2,40}(?:調印|締結|署名|交換)式")
EACH_ITS_OWN = re.compile(r"それぞれ[^、。]{0,12}(?:協力|連携|協働|提携|共同|取り組|進め)")
"""AはBと研究で、CはDと研修でそれぞれ協力する: a paper each, told beside the sentence that names the papers."""
STANDS_SO = re.compile(r"(?:結んで|交わして|締結して|連携して|提携して|協力して)(?:い|お)(?:る|ます|り|た|ました)。?$")
"""それぞれ連携の約束を結んでいる: they have it, and nothing tells that it is new."""
CARRIED_OUT = re.compile(r"の(?:履行|実施|運用|進捗|進み具合|成果)")
WITH_TOO = re.compile(r"(?:[(（][^()（）]*[)）])?とも(?!に)")
DAYS, WEEKS = 10, 35
"""How old a signing is news that a sentence leans on, and one that it only mentions."""
NEAR = 70
"""Code points between a paper and the verb of its signing."""
IS_TOPIC = re.compile(r"[」』]?(?:には?|は)、")
PAPER_BEFORE, NEAR_PAPER = 4, 2
"""Sentences before a signing that names no paper, in which the paper is named: one with a day of its own, another."""
APART = "signed, the paper not named again"
WHY_ENDED = re.compile(
    r"^[^。]{4,80}(?:結んだ|締結した|交わした|署名した)(?:こと)?に(?:反発|抗議|対抗|反対)(?:し|して)、"
)
PRESENTS = re.compile(r"(?:され|し|ばれ|わされ)?(?:た|だ)のが、?[「『]")
"""会談に合わせて署名されたのが「...に関する覚書」: its title stands behind."""
ROW = re.compile(
    r"(?:(?:し|び|わし|り)?、|(?:し|わし|ん)?[ただ](?:ほか|うえ|上|後|のち)(?:に|で)?、)[^。はが]{2,40}とも?"
)
"""Behind a verb of signing: with whom the next paper is."""
BEFORE_IT = ("に先立", "を前に", "の前に", "を控え")
"""調印に先立ち、4月に開いた施設を見た: what was done before the signing."""
SIGNING_ALONE = re.compile(
    r"署名(?:を(?:交わ|済ま|終え|書き|添え|入れ|記|返|加え)|に(?:臨|のぞ|至|こぎ)|捺印|押印|が実現)?$|調印(?:を(?:終え|済ま|果た)|に(?:臨|のぞ|至|こぎ)|が(?:実現|成|かな))?|締結$|連署|記名|押印|捺印|花押|とり交わ"
    r"|取り交わ|サイン(?:を(?:交わ|入れ|記|済ま|終え|添え)|した)?$|(?:ペン|筆)を(?:と|執|取|走らせ|握|置|揮)|万年筆を|判を|印(?:鑑)?を押"
    r"|名前?を(?:記|書|入れ)|(?:文書|書面|書類|証書)(?:を(?:交わ|取り交)|に名)"
)
"""Verbs of signing that tell of it though their sentence names no paper."""
NOT_A_PAPER = re.compile(
    r"芳名|名簿|記帳|色紙|ゲストブック|祝辞|ボール|ユニ[フホ]ォ|著書|写真に|石碑|鐘楼|書道|書き?初め|取材|記者"
)
"""What guests put their names into: "芳名録に名を記した"."""
OF_EACH = re.compile(r"[一1][枚通部]ずつ|いずれも")
"""県と大学の代表が一枚ずつペンをとった: papers of each, none of them with each other."""
CUT_OFF = "サイン"
"""A verb of signing that may be the beginning of another word: サインシャンド, サインペン."""
KATAKANA = re.compile(r"[ァ-ヺー]")
PAST = re.compile(r"(?:た|だった)。?$")


def statements_of(sentence: Sentence, sheet: Sheet) -> list[Statement]:
    """The statements of one sentence: the first reading that fits."""
    if sentence.place == "caption":
        return _caption(sentence, sheet)
    if DENIED.search(sentence.words):
        return []
    if OF_GOODS.search(sentence.words) and not sentence.has("sign", "ceremony"):
        text = sheet.masked(sentence)
        return [statement(sentence, sheet, text, Told(Said.OTHER_DEAL, "agreed on goods", [], len(text)))]
    if first := FIRST.search(sentence.words):
        told = [_first_of_all(sentence, first)]
        # "最初のものは2020年に交わしており、今回は両者がそれを更新した"
        return told + (_read(sentence, sheet) if NOW.search(sentence.words, first.end()) else [])
    if tells_nothing(sentence.words):
        return []
    return _read(sentence, sheet)


def _read(sentence: Sentence, sheet: Sheet) -> list[Statement]:  # noqa: PLR0911  a ladder of readings
    """The statements of a sentence about a paper."""
    text = sheet.masked(sentence)
    papers = papers_in(sentence)
    if by_day := signed_by_day(sentence, sheet, text, papers):
        return by_day
    if not papers and EACH_ITS_OWN.search(sentence.words):
        return _each_its_own(sentence, sheet, text)
    if not papers and (dated := day_alone(sentence, sheet, text)):
        return dated
    if not papers and (more := also_agreed(sentence, sheet, text)) is not None:
        return more
    if not CEREMONY.search(sentence.words) and tells_an_end(sentence, sheet.page, papers):
        if why := WHY_ENDED.search(text):
            # "XがYと結んだことに反発し、": no parties of what ends
            text = "\1" * why.end() + text[why.end() :]
        return [statement(sentence, sheet, text, Told(Said.ENDED, "ends", papers, len(text)))]
    if sheet.is_line(sentence):
        return line_of(sentence, sheet, text, papers)
    verb = _verb(sentence, papers)
    if not papers and not sentence.has("deal") and (signs := _signs_alone(sentence, sheet)):
        return _bare_signing(sentence, sheet, text, signs[-1])
    if verb is not None:
        return _signing(sentence, sheet, text, papers, verb)
    return at_ceremony(sentence, sheet, text, papers) or without_verb(sentence, sheet, text, papers)


def _signs_alone(sentence: Sentence, sheet: Sheet) -> list[Hit]:
    """Verbs of signing in a sentence that names no paper."""
    shift = max(sentence.start, 0)
    signs = [
        h
        for h in sentence.hits
        if h.role == "sign"
        and SIGNING_ALONE.match(h.words)
        and not NOT_A_PAPER.search(sentence.words, 0, h.end - shift)
        and not (h.words == CUT_OFF and KATAKANA.match(sentence.words, h.end - shift))
        and not _is_ceremony(sentence, h)
        and not sentence.words.startswith(BEFORE_IT, h.end - shift)
    ]
    return signs or alone_signs(sentence, sheet)


def _each_its_own(sentence: Sentence, sheet: Sheet, text: str) -> list[Statement]:
    """A paper for each pair of bodies that a sentence sets side by side."""
    groups = couples_of(sentence, sheet, text)
    if not groups or STANDS_SO.search(sentence.words):
        return []
    made = statement(sentence, sheet, text, Told(Said.SIGNED, "each with its own partner", [], len(text)))
    return [replace(made, groups=groups, anaphor=False)]


def _first_of_all(sentence: Sentence, first: re.Match[str]) -> Statement:
    """The first agreement of the same parties, told for its year."""
    told = next(year for year in first.groups() if year)
    year = int(told) if told.isdigit() else kanji_number(told)
    shift = max(sentence.start, 0)
    return Statement(
        sentence=sentence.order,
        said=Said.HELD,
        rule="the first of them",
        start=shift + first.start(),
        end=shift + first.end(),
        anaphor=True,
        earlier=True,
        prior_year=year,
    )


def _verb(sentence: Sentence, papers: list[Hit]) -> Hit | None:
    """The signing verb behind the first paper; the first behind any, or before it ("調印した覚書")."""
    signs = [h for h in sentence.hits if h.role == "sign" and not _is_ceremony(sentence, h)]
    # "学生の交換に関する協定": what a paper is about
    signs = [h for h in signs if not sentence.words.startswith("に関", h.end - max(sentence.start, 0))]
    if not papers:
        return None
    # "覚書には、日本側は...が、ドイツ側は...が署名した"
    is_topic = IS_TOPIC.match(sentence.words, papers[-1].end - max(sentence.start, 0)) is not None
    within = 2 * NEAR if is_topic else NEAR
    after = [h for h in signs if h.start >= papers[0].end and h.start - papers[-1].end <= within]
    contract = [h for h in sentence.hits if h.role == "deal"]
    for hit in after:
        nearest = max((p.end for p in papers if p.end <= hit.start), default=-1)
        if not any(nearest < deal.start < hit.start for deal in contract):
            return hit
    shift = max(sentence.start, 0)
    before = [h for h in signs if h.end <= papers[0].start]
    near = next((h for h in before if papers[0].start - h.end <= 12), None)
    near = near or next((h for h in before if PRESENTS.match(sentence.words, h.end - shift)), None)
    near = near or next((h for h in before if WHAT_THEY_SIGNED.match(sentence.words, h.end - shift)), None)
    # "AとBが2019年に署名した、医療分野における覚書"
    return near or next(
        (
            h
            for h in before
            if papers[0].start - h.end <= 40 and saying.ADNOMINAL.match(sentence.words[h.end - shift :])
        ),
        None,
    )


def _is_ceremony(sentence: Sentence, hit: Hit) -> bool:
    at = hit.end - max(sentence.start, 0)
    return sentence.words[at : at + 1] == "式" or hit.words.endswith("式")


def _signing(sentence: Sentence, sheet: Sheet, text: str, papers: list[Hit], verb: Hit) -> list[Statement]:
    shift = max(sentence.start, 0)
    tail = sentence.words[verb.end - shift :]
    before_paper = verb.end <= papers[0].start
    said = told_by_form(sentence, sheet, verb)
    if said is Said.HELD and (newer := _newer(sentence, papers, verb)):
        return _signing(sentence, sheet, text, *newer)
    if said is Said.HELD and saying.TO_RENEW.search(sentence.words, papers[-1].end - shift):
        # "結んでいる協定を来月更新する"
        return [statement(sentence, sheet, text, Told(Said.PLANNED, "to be renewed", papers, len(text)))]
    if said is Said.HELD and saying.RENEWED.search(sentence.words, papers[-1].end - shift):
        # "結んでいる協定を更新した"
        return [statement(sentence, sheet, text, Told(Said.SIGNED, "renewed", papers, len(text), verb.end - shift))]
    if said in (Said.PLANNED, Said.HELD) and _was_held(tail):
        # "締結する運びとなり、1日に調印式が行われました"
        said = Said.SIGNED
    if said is Said.HELD and IS_TO_SIGN.match(tail) and IS_TO_COME.search(sentence.words):
        # "X市と結ぶ覚書の調印式を7月2日に開く"
        said = Said.PLANNED
    if said is Said.PLANNED and came_about(sentence, sheet, tail, verb.start - shift):
        said = Said.SIGNED
    if said is None:
        return []
    rule = f"{papers[0].words} {verb.words}"
    if TO_SIGN.search(sentence.words):
        said, rule = Said.PLANNED, "agreed to sign"
    elif (before_paper and said is not Said.PLANNED) and (
        presented(sentence, papers, sentence.words[: verb.start - shift], sheet)
        or _is_news(sentence, sheet, papers, verb.start - shift)
    ):
        said = Said.SIGNED
    elif before_paper and not (len(papers) > 1 and _was_held(tail)):
        is_told_of = saying.ADNOMINAL.match(tail) or WHAT_THEY_SIGNED.match(tail)
        said = Said.HELD if saying.recalls(tail) or is_told_of else said
    is_agreed = said is Said.HELD and AGREES.search(tail) is not None and not saying.recalls(tail)
    said = Said.SIGNED if is_agreed else said
    last = _last_of_row(sentence, papers, verb) if said is Said.SIGNED else verb
    upto = len(text) if before_paper else last.start - shift
    # "2008年に締結した覚書を、延長することで合意した"
    recalled = verb.end - shift if is_agreed else 0 if before_paper else _recalled(sentence, papers, verb)
    said = Said.HELD if ENDORSED.search(tail) else said
    told = Told(said, rule, papers, upto, recalled, verb.start - shift)
    made = _apart(statement(sentence, sheet, text, told), sentence, sheet, text)
    return [with_signers_behind(made, sentence, sheet, text, told, tail)]


def _apart(made: Statement, sentence: Sentence, sheet: Sheet, text: str) -> Statement:
    """ "AはBとの協定を更新し、Cとも覚書を結んだ": a paper with each; else the statement as it is."""
    group = made.groups[0] if len(made.groups) == 1 else ()
    shift = max(sentence.start, 0)
    if len(group) < MANY or not any(WITH_TOO.match(sentence.words, m.end - shift) for m in group[1:] if m.end > 0):
        return made
    acting = [g for g in sheet.groups(sentence, text) if g.role in ("topic", "subject")]
    if any({m.name for m in sheet.bodies(g, sentence)} >= {m.name for m in group[:-1]} for g in acting):
        # "AとBは、Cとも覚書に署名した": the two of them with a third
        return made
    return replace(made, groups=tuple((group[0], one) for one in group[1:]), papers=1)


def _last_of_row(sentence: Sentence, papers: list[Hit], verb: Hit) -> Hit:
    """The last verb of "AはBと覚書を結び、Cとも協定を結んだ"; the verb itself where no other paper follows."""
    if not ROW.match(sentence.words, verb.end - max(sentence.start, 0)):
        return verb
    more = [p for p in papers if p.start > verb.end]
    return next((h for h in sentence.hits if more and h.role == "sign" and 0 <= h.start - more[-1].end <= 20), verb)


def _was_held(tail: str) -> bool:
    """Whether the ceremony is told behind the verb: "締結を記念し、調印式が行われた", "結ぶため...調印式に出席した"."""
    if not CEREMONY_WAS_HELD.search(tail):
        return False
    return not saying.recalls(tail) or OF_THE_SIGNING.match(tail) is not None


def _is_news(sentence: Sentence, sheet: Sheet, papers: list[Hit], at: int) -> bool:
    """ "8日に結んだ覚書により": what was signed some days ago is the news, whatever its verb; or it takes effect."""
    behind = sentence.words[papers[-1].end - max(sentence.start, 0) :]
    leans = saying.LEANS_ON.match(behind) is not None
    if CARRIED_OUT.match(behind):
        # "8日、交わした覚書の運用状況を公表した"
        return False
    if saying.TAKES_EFFECT.match(behind) and not leans:
        return not sentence.has("history")
    if saying.STANDS.match(sentence.words, at):
        # "19日、結んでいる協定を更新すると発表した"
        return False
    if leans and is_silent(sheet) and _tells_what_happened(sentence, sheet):
        # "分院を開いた。9日に結んだ協定に沿ったもので": the news is another
        return False
    before = [day for day in sheet.dates(sentence) if day.start < at]
    return bool(before) and sheet.is_of_these_days(before[-1], DAYS if leans else WEEKS)


def _tells_what_happened(sentence: Sentence, sheet: Sheet) -> bool:
    """Whether a running sentence before tells of something done: 分院を開いた。, not of what begins: 検討を始める。"""
    return any(PAST.search(one.words) for one in sheet.page.prose if one.order < sentence.order)


def _recalled(sentence: Sentence, papers: list[Hit], verb: Hit) -> int:
    """Where a clause about the older paper's signing ends: "昨年結んだ覚書を手直しし、署名した"."""
    shift = max(sentence.start, 0)
    older = [h for h in sentence.hits if h.role == "sign" and h.end <= papers[0].start and h is not verb]
    behind = sentence.words[older[-1].end - shift :] if older else ""
    if older and saying.ADNOMINAL.match(behind) and not CEREMONY.search(behind[:12]):
        return older[-1].end - shift
    return 0


def _newer(sentence: Sentence, papers: list[Hit], verb: Hit) -> tuple[list[Hit], Hit] | None:
    """The paper that a sentence goes on to sign: "協定の10周年を記念する式典で、共同宣言に署名した"."""
    later = [p for p in papers if p.start >= verb.end]
    signs = [h for h in sentence.hits if h.role == "sign" and later and 0 <= h.start - later[0].end <= 30]
    return (later, signs[0]) if signs else None


def _bare_signing(sentence: Sentence, sheet: Sheet, text: str, verb: Hit) -> list[Statement]:
    """ "続いて24日に市長が署名した": the article's paper without its name; it dates the signing, no more."""
    at = verb.start - max(sentence.start, 0)
    if saying.said_after(verb.words, sentence.words[verb.end - max(sentence.start, 0) :]) is not Said.SIGNED:
        return []
    if CLEFT.search(text) and (couples := couples_of(sentence, sheet, text)):
        made = statement(
            sentence, sheet, text, Told(Said.SIGNED, "who signed, the paper not named again", [], len(text))
        )
        return [replace(made, groups=couples, anaphor=False, dates=made.dates or _days_before(sentence, sheet))]
    upto = len(text) if SIGNERS.search(text) else at
    made = statement(sentence, sheet, text, Told(Said.SIGNED, APART, [], upto))
    far = PAPER_BEFORE if made.dates else NEAR_PAPER
    before = sheet.page.sentences[max(0, sentence.order - far) : sentence.order]
    before = (*sheet.page.sentences[sentence.order + 1 : sentence.order + 2], *before)
    named = next((h for s in reversed(before) if s.is_prose for h in papers_in(s)), None)
    is_full = all(len(group) > 1 for group in made.groups)
    is_counted = any(len(group) >= MANY for group in made.groups)
    is_told = named and is_full and not OF_EACH.search(text) and (is_counted or not sentence.has("both"))
    groups = made.groups if is_told else ()
    if made.earlier or not (made.dates or groups):
        return []
    paper = Instrument(named.value) if named else None
    dates = made.dates or (_days_before(sentence, sheet) if groups else ())
    return [replace(made, groups=groups, anaphor=not groups, instrument=paper, dates=dates)]


def _days_before(sentence: Sentence, sheet: Sheet) -> tuple[When, ...]:
    """The days of the signing that the sentence right before tells: "覚書が3日に結ばれた。署名したのはAとB"."""
    before = sheet.page.sentences[max(0, sentence.order - 1) : sentence.order]
    told = [s for s in before if s.is_prose and s.has("sign") and not s.has("plan", "history")]
    return tuple(
        d for s in told for d in in_page(dates_of(s, sheet, Said.SIGNED, len(s.words)), s) if d.of == "signing"
    )


def _caption(sentence: Sentence, sheet: Sheet) -> list[Statement]:
    """A caption dates the signing; whom it shows does not matter."""
    if not sentence.has("instrument", "sign", "ceremony"):
        return []
    dates = in_page((when(d, "signing", sheet) for d in sheet.dates(sentence) if sheet.value(d)), sentence)
    if not dates:
        return []
    return [
        Statement(
            sentence=sentence.order, said=Said.SIGNED, rule="caption", start=0, end=len(sentence.words), dates=dates
        )
    ]
