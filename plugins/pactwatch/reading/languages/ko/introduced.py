"""Korean sentences that only bring papers in: "하나는 A와 맺은 각서, 다른 하나는 B와 나눈 협약이다".

What they describe as signed is what the sentence before has counted or spoken of, not a paper of before; where that
sentence ends papers ("합의 4건을 폐기한다"), it is those that are ended.
"""

from __future__ import annotations

import re

from pactwatch.reading.languages.ko import saying
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.settled import tells_earlier_year
from pactwatch.reading.model import PROSE, Page, Said

INTRODUCED = "brought in as just signed"
PAPER = (
    r"(?:협약|협약서|협정|협정서|각서|양해각서|합의각서|의향서|약정|약정서|합의서|결연|의정서|선언문?|성명|문서|동의서"
    r"|MOU|MOA|LOI|LOA)"
)
IS_PAPER = re.compile(rf"{PAPER}[\0\s]*(?:이다|다|이었다|였다|입니다|(?:이|가) (?:그것|그거)(?:이다|입니다|다))\.?\s*$")
"""How such a sentence ends."""
COUNTED = re.compile(
    r"^\s*(?:\S{2,20}에 따르면,?\s|(?:우선|먼저|이어),?\s)?(?:그중|이 ?가운데|그 ?가운데|이 ?중)?\s?"
    r"(?:하나|둘|셋|한 건|한 통|두 건|\d건|첫째|첫 번째|한쪽|또 하나|먼저"
    r"|나머지(?: (?:하나|둘|한 건|한 통|\d건|두 건))?"
    r"|(?:가장|제일|맨|단연)\s(?:\S{1,6}\s){1,3}(?:것|건)|대표적인 (?:것|예))(?:는|은)\s"
)
"""The topic of such a sentence, where it has one."""
TOPIC = re.compile(r"[가-힣A-Za-z)\0](?:은|는)\s")
ANOTHER = re.compile(
    r"(?:다른|또 다른|또|나머지)\s(?:하나|한 건|한 통|\d건|둘|두 건|쪽|한쪽)(?:은|는)\s"
    r"|(?:둘째|셋째|두 번째|나머지)(?:는|은)\s"
)
"""The topics of the papers behind the first."""
OF_VERB = re.compile(
    r"(?:[하되있없맺키우돕짓넓늘리여치기보주두쓰오가르내]는|(?<=[을를이가로에게서히] )\S{1,4}는|나누는"
    r"|[맺받찾같높많담잡적찍얻깊좋젊낮넓짧남묶]은)\s"
)
"""No topic but a verb before a noun: "유학생을 서로 보내는 협정"."""
PAPERS_COUNTED = re.compile(
    r"(?:문서|협약|협정|각서|의향서|MOU|약정|약속|합의|협정서|협약서|서류)\S{0,3}\s?"
    r"(?:\d+|한|두|세|네|다섯|여러)\s?(?:건|통|개|장|가지)"
)
MADE = r"(?:맺은|체결한|나눈|주고받은|교환한|서명한|조인한|이름을 올린)"
CHAIN = re.compile(
    rf"{MADE}\s[^.]{{0,40}}?{PAPER}\0*(?:과|와|이고|고|이며|며|,| 및| 그리고)\s(?=[^.]{{2,70}}?{MADE}\s)"
)
"""Up to the second of two papers that are described alike: "A와 맺은 협정과 B와 나눈 각서"."""


def introduced(line: Line, page: Page, told: tuple[Said, str]) -> tuple[Said, str]:
    """What is said of a paper told as one of before: signed, or ended, where its sentence only brings it in."""
    sentence, text = line.sentence, line.text
    if told[0] is not Said.HELD or not IS_PAPER.search(text) or sentence.place not in PROSE:
        return told
    counted = COUNTED.match(text)
    rest = ANOTHER.sub("", OF_VERB.sub("", text[counted.end() if counted else 0 :]))
    before = [s for s in page.sentences[: sentence.order] if s.is_prose][-1:]
    if TOPIC.search(rest) or not before:
        return told
    words = before[0].words
    if counted and before[0].has("end", "instrument") and saying.ENDED.search(words):
        return Said.ENDED, INTRODUCED
    if tells_earlier_year(text, page) or tells_earlier_year(words, page) or before[0].has("end", "follow"):
        return told
    return Said.SIGNED, INTRODUCED


def second_of_chain(text: str, start: int) -> int:
    """Where the description of the paper at ``start`` begins, behind another that is described alike; 0 for none."""
    return max((found.end() for found in CHAIN.finditer(text, 0, start) if found.end() < start), default=0)


PROMISED = re.compile(r"기로 (?:약속|합의|협의|뜻을 모|의견을 모|손을 잡|손잡|입을 모)?(?:했|았|하였)(?:고|으며),\s$")


def is_promised_alike(line: Line, page: Page, begin: int) -> bool:
    """Whether a promise stands for a paper before one that is named: "A는 B와 나누기로 약속했고, C는 D와 ... 서명했다".

    Only behind a sentence that counts the papers: "양해각서 두 건이 성사됐다".
    """
    if not begin or not PROMISED.search(line.text, 0, begin):
        return False
    if any(hit.role == "instrument" and hit.start - line.shift < begin for hit in line.sentence.hits):
        return False
    before = [s for s in page.sentences[: line.sentence.order] if s.is_prose][-1:]
    return bool(before) and PAPERS_COUNTED.search(MASKED.sub("", before[0].words)) is not None


MASKED = re.compile(r"[(（][^()（）]{0,40}[)）]")
