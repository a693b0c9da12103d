"""Which paper of a Japanese sentence is signed, of which sort it is, and how many there are: "2つの覚書に"."""

from __future__ import annotations

import re

from pactwatch.reading.languages.ja.numbers import number_of
from pactwatch.reading.model import Hit, Sentence
from pactwatch.records import Instrument

PAPER = r"(?:覚書|協定|MO[UCA]|MoU|合意書|議定書|宣言|声明)"
NOTED = r"(?:協定書?|書)?[」』]?(?:[(（][^()（）]*[)）])?"
CALLED = re.compile(r"[」』]?[(（](?:以下[、,]?)?[「『]?(?:MO[UC]|MoU|覚書|(?P<loi>LOI|意向書))")
NUMBERED = re.compile(
    r"(?<![\d.第])(?P<a>[2-9２-９二三四五六七八九])(?:つ|件|本|通|種類)の(?:協力|了解|連携|交流|基本)?(?:(?:取り?決め|協定|覚書|合意書|宣言|声明|議定書)(?:と|や|、|及び|および))?(?:覚書|協定書?|MOU|MoU|合意書|文書|書面|取り?決め|取極)(?:[(（][^()（）]{0,20}[)）])?(?:を|に)"
    r"|(?:覚書|協定|MOU|MoU|合意書)(?P<b>[2-9２-９二三四五六七八九])(?:つ|件|本|通)(?:を|に)"
    r"|書?の(?P<c>[2-9２-９二三四五六七八九])(?:つ|件|本|通)(?:を|に)、?(?:それぞれ|続けて|相次いで)?(?:署名|調印|サイン|締結|結|交わ|取り交わ)"
    r"|(?:覚書|協定書?|MOU|MoU|合意書|文書)(?:[(（][^()（）]{0,20}[)）])?[をに](?P<d>[2-9２-９二三四五六七八九])(?:つ|件|本|通|枚)(?![のめ目])"
    r"|(?P<e>[2-9２-９二三四五六七八九])(?:つの)?分野で、?(?:の)?(?:覚書|協定書?|MOU|MoU|合意書)をそれぞれ"
)
SEVERAL = re.compile(
    rf"とともに|あわせて|併せて|および|及び|並びに|ならびに|と(?=[^、。]{{0,14}}(?:覚書|協定))"
    rf"|{PAPER}書?[」』]?(?:[(（][^()（）]{{0,30}}[)）])?と、?(?=[^。]{{0,60}}{PAPER})"
)
AND_ANOTHER = re.compile(
    rf"{NOTED}(?:と、?|、|及び|および|並びに|ならびに)(?=[^。は]{{0,60}}{PAPER}書?[」』]?(?:[をに]|の(?:\d|[二三])))"
)
IS_OBJECT = re.compile(
    rf"{NOTED}(?:を|も|の(?:\d|[二三])|および|及び|と(?!なる|して|の)|並びに|にも?、?(?:調印|署名|サイン)"
    r"|に(?=、[^。はを]{0,50}(?:調印|署名|サイン)))"
)
"""What is signed itself."""
BESIDE_IT = re.compile(
    r"[」』]?(?:を(?:はじめ|含|通じ|めぐ|巡|契機|視野)|に(?:基づ|もとづ|加え|続|伴|備え)|など|や|の(?:発効|拡大|広がり|進展))"
)
IS_SIGNED = re.compile(r"[」』]?(?:[(（][^()（）]{0,40}[)）])?(?:を(?!はじめ|含|通じ|めぐ|巡)|に(?:署名|調印|サイン))")
LEADS_TO = re.compile(r"[^、。\s]{0,20}(?:する|した|ための|に向けた|検討)の?")
WRITTEN = re.compile(r"書|協定|MO[UCA]|MoU|LO[IA]|契約|宣言|声明|条約|議定|取極|取り決め")
RAISED = re.compile(r"書?[」』]?を、?[「『]?")
RAISED_TO = re.compile(r"書?[」』]?(?:に|へ)(?!署名|調印|サイン)")
LETTERS = re.compile(r"(?:協力|連携|枠組み|情報交換|相互承認)[^。]{0,60}?(?P<paper>書簡)を$")
"""協力の枠組みをつくるため、Aと書簡を交換した."""
FRAME = re.compile(r"(?:し|ん|わし|わされ|され)?(?:た|だ)[^、。はがをにでと]{0,14}(?P<paper>枠組み|取り?決め|約束)")
"""AとBが署名した研究協力の枠組みから: what was signed, though no paper's name calls it."""
LEANED_ON = re.compile(r"(?P<mou>覚書|MOU|MoU)|協定|合意書")


def papers_in(sentence: Sentence) -> list[Hit]:
    """The agreements named; a contract's name that only ends like one is none."""
    found = [h for h in sentence.hits if h.role == "instrument"]
    if found:
        return found
    shift = max(sentence.start, 0)
    for sign in (h for h in sentence.hits if h.role == "sign"):
        frame = FRAME.match(sentence.words, sign.end - shift) or LETTERS.search(sentence.words, 0, sign.start - shift)
        if frame:
            start, end = shift + frame.start("paper"), shift + frame.end("paper")
            return [sign._replace(role="instrument", value="OTHER", words=frame["paper"], start=start, end=end)]
    # "協定に基づく初の受け入れ" is one word of the list
    leaned = [(h, paper) for h in sentence.hits if h.role == "follow" and (paper := LEANED_ON.match(h.words))]
    return [
        h._replace(
            role="instrument", value="MOU" if paper["mou"] else "OTHER", words=paper.group(), end=h.start + paper.end()
        )
        for h, paper in leaned[:1]
    ]


def _paper(papers: list[Hit], sentence: Sentence) -> Hit:
    """The paper that is signed: of "連携協定に関する覚書" the memorandum, not what it is about."""
    first, *others = papers
    shift = max(sentence.start, 0)
    written = next((p for p in others if WRITTEN.search(p.words)), None)
    if (
        written
        and not WRITTEN.search(first.words)
        and LEADS_TO.fullmatch(sentence.words[first.end - shift : written.start - shift])
    ):
        # "協業の可能性を検討する覚書"
        return written
    if others and _is_raised(first, others[0], sentence):
        return others[0]
    signed = [p for p in others if IS_SIGNED.match(sentence.words, p.end - shift)]
    if signed and BESIDE_IT.match(sentence.words, first.end - shift):
        # "FTAをはじめ環境が変わるなか、覚書を交わした"
        return signed[-1]
    about = sentence.words[first.end - shift : first.end - shift + 8]
    return (
        others[0]
        if others and re.match(r"(?:に関する|についての|に向けた|のための|を目指す|の$|の(?=[覚協備MＭ]))", about)
        else first
    )


def _is_raised(first: Hit, other: Hit, sentence: Sentence) -> bool:
    """ "覚書を「協定」に": whether the one paper is made the other."""
    shift = max(sentence.start, 0)
    between = RAISED.fullmatch(sentence.words[first.end - shift : other.start - shift])
    return between is not None and RAISED_TO.match(sentence.words, other.end - shift) is not None


def instrument_of(papers: list[Hit], sentence: Sentence) -> Instrument:
    """The sort of the paper; what brackets behind its name call it says more: 基本合意書(MOU)."""
    paper = _paper(papers, sentence)
    called = CALLED.match(sentence.words, paper.end - max(sentence.start, 0))
    if called is None:
        return Instrument(paper.value)
    return Instrument.LOI if called["loi"] else Instrument.MOU


def count_of(sentence: Sentence, papers: list[Hit]) -> int:
    """How many papers one sentence says were signed: "2つの覚書に", "協定を更新するとともに、覚書もあわせて更新"."""
    words = sentence.words
    if number := NUMBERED.search(words):
        return number_of(number["a"] or number["b"] or number["c"] or number["d"] or number["e"])
    if len(papers) < 2 or not SEVERAL.search(words):
        return 1
    shift = max(sentence.start, 0)
    objects = set()
    for order, paper in enumerate(papers):
        at = paper.end - shift
        if AND_ANOTHER.match(words, at):
            # 「...に関する協定」と「...に関する協定」を: two, though both are called so
            objects.add(f"{order} {paper.words}")
        elif IS_OBJECT.match(words, at):
            objects.add(paper.words)
    return max(1, len(objects))
