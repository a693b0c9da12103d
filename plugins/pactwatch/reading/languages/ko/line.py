"""A Korean sentence made ready: brackets, speech and byline blanked out, and cut into words, once for all who look."""

from __future__ import annotations

import re

from pactwatch.reading.kept import kept
from pactwatch.reading.languages.ko.acting import acting_in
from pactwatch.reading.languages.ko.consortia import with_members
from pactwatch.reading.languages.ko.phrases import Phrase
from pactwatch.reading.languages.ko.words import Word, masked, words_in
from pactwatch.reading.model import Mention, Sentence

BYLINE = re.compile(
    r"^\s*(?:[\[【〔<][^\]】〕>]{1,30}[\]】〕>]\s*|[(（][^)）]{1,20}[)）]\s*)?"
    r"(?:(?:[^\s=|ㅣ│]{1,14}\s){0,4}[^\s=|ㅣ│]{0,10}(?:기자|특파원|통신원|편집위원|논설위원|리포터|에디터|PD)\s?[=|ㅣ│]\s*"
    r"|(?:[^\s=|ㅣ│,]{1,14}\s){1,4}=\s"
    r"|[가-힣·]{2,8}\s?(?:[가-힣]{0,4})기자(?![가-힣])\s*)?(?:=\s*)?(?:[가-힣]{2,6}--\([가-힣 ]{2,10}\)--\s*)?"
)
BYLINE_OPENS = re.compile(r"[\s\[【〔<(（]")
BYLINE_SIGN = re.compile(r"=|\||ㅣ|│|--\(|기자")
"""Without one of these, at the beginning or in it, a sentence has no byline."""
LONGEST_BYLINE = 90
"""Outlet, place, reporter before the first words: "[세종=뉴시스] 이승재 기자 =", "데일리 문은주 기자 |", "취재단 ="."""
RUNNING = re.compile(r"다\.?\s*(?:(?:[/|ⓒ©(\[【<]|(?:사진|자료|출처)\s?[=:/]).{0,40})?$")
"""A sentence, and what a caption sets behind it: "/ 한국거래소 제공", "[사진=질병관리청]"."""
LONGEST_END = 80
"""Letters at the end of a sentence that are looked at for its last word."""
BULLETS = {ord(mark): " " for mark in "◦○●■□☐▲△▶▷▴①②③④⑤⑥⑦⑧⑨"}
BULLET = re.compile("[" + "".join(map(chr, BULLETS)) + "]")
ITEM = re.compile(f"(?<=[가-힣A-Za-z0-9)\0]) {BULLET.pattern}")
"""An item of a list within the sentence: what stands before it is another."""
CROSS = re.compile(r"(?<=[가-힣A-Za-z0-9)\0]) [Xx×✕] (?=[가-힣A-Z])")
"""Between two names: "한국무역협회 X 도쿄상공회의소"."""
RENEWED = re.compile(
    r"(?=[\d기효시종이재갱다새고개두세네여일연더업첫손협각의합M제뒤에약결])(?:"
    r"뒤이은 것|에 이은 것|에 뒤이은|(?:협약|협정|각서|약정|MOU|결연)\0*(?:을"
    r"|를)\s(?:\d+년(?:까지)?\s(?:더\s)?(?:늘리|늘렸|늘려|잇)|더 (?:늘리|늘렸|잇))|재체결|재협약"
    r"|갱신|다시 (?:맺|체결|협약|손잡|서명|고쳤)"
    r"|새로 고쳤|고쳐 (?:쓴|썼|맺|서명)|고친 것"
    r"|개정(?:한|하는|된|해)?"
    r"|(?:두|세|네|다섯|여섯|일곱|여덟|\d+)\s?번째(?:로)? (?:업무)?(?:협약|MOU|양해각서)"
    r"(?!\s(?:체결\s)?(?:상대|파트너|나라|국가|국|대상|기관|대학|병원|도시|회원|곳)(?:[은는이가로국다]|으로|이다|\s|…|,|$))|"
    r"연장(?:했|하|한|해|키로|\s?(?:협약|협정|합의|양해각서))|더 이어|"
    r"손(?:본|봤|질한|질했)|(?:협약|협정|각서|MOU|의향서|합의서)(?:를|을)? 새로 (?:쓴|썼|써|다듬)"
    r"|(?:기한|기간|효력|시한)(?:이|을|은)\s(?:끝나|다하|만료되|다해)\S{0,3}\s[^.]{0,24}?새로 (?:맺|체결|서명|나눈)"
    r"|(?:협약|협정|각서|약정|MOU|결연)\0*의 (?:유효\s?)?(?:기한|기간|시한|효력)(?:을|를)\s"
    r"(?:\S{1,6}\s){0,3}?(?:늘리|늘렸|늘려|늘린|연장)"
    r"|기존 (?:협약|약정|협정|각서|MOU)(?:을|를) [^.]{0,16}(?:이어 ?가|잇)기로"
    r"|새로 맺은 것|(?:기존|종전|이전) (?:협약|약정|협정|각서|MOU)(?:을|를) [^.]{0,12}(?:대신|대체|갈음)"
    r"|제[2-9]차 [가-힣]{0,6}(?:협약|협정|각서|MOU|합의서)(?!식)"
    r"|업데이트|첫 (?:업무)?(?:협약|MOU|양해각서|체결).{0,20}번째)"
)
LEADING = re.compile(r"^[\s◦○●■□☐▲△▶▷•\-–*※·ㆍ]+")


LABEL = re.compile(r"^\s*(?:보도\s?자료\s)?(?:제\s?목|부\s?제)\s?[:：]")
"""What a form of a release sets before its headline."""
CREDIT = re.compile(r"[^.\]]{0,20}사진\s?[=:/][^.\]]{0,40}\[[^\]]{2,40}기자\]\s")
"""A picture's credit and the byline before the first sentence: "/ 사진= 무역협회 [경제신문 김하나 기자] "."""


class Line:
    """One sentence of the page; ``text`` is as long as its words, so offsets in the one are offsets in the other."""

    def __init__(self, sentence: Sentence) -> None:
        """Nothing is worked out before it is asked for."""
        self.sentence = sentence
        self.shift = max(sentence.start, 0)
        """What turns an offset in the sentence into one in the page."""

    @kept
    def runs_on(self) -> bool:
        """Whether the words are a running sentence, not a headline or an item."""
        return RUNNING.search(self.sentence.words[-LONGEST_END:]) is not None

    @kept
    def is_renewal(self) -> bool:
        """Whether the sentence tells of a renewal in so many words."""
        return RENEWED.search(self.text) is not None

    @kept
    def text(self) -> str:
        """The masked sentence with the byline blanked out ("[세종=뉴시스] 이승재 기자 =")."""
        words = self.sentence.words
        is_signed = BYLINE_OPENS.match(words) or BYLINE_SIGN.search(words, 0, LONGEST_BYLINE)
        byline = BYLINE.match(words) if is_signed else None
        skip = byline.end() if byline else 0
        if "기자]" in words and (credit := CREDIT.match(words)):
            skip = credit.end()
        if ("제" in words[:8]) and (label := LABEL.match(words)):
            skip = label.end()
        text = masked(words)
        if skip:
            text = " " * skip + text[skip:]
        if " X " in text or " x " in text or " × " in text or " ✕ " in text:
            text = CROSS.sub(" · ", text)
        leading = LEADING.match(text)
        if leading:
            text = " " * leading.end() + text[leading.end() :]
        return ITEM.sub(", ", text).translate(BULLETS) if BULLET.search(text) else text

    @kept
    def words(self) -> list[Word]:
        """The words of the whole sentence, with offsets in the page."""
        words = words_in(self.text, self.sentence.words, self.shift)
        return with_members(words) if "컨소시엄" in self.text or "연합체" in self.text else words

    @kept
    def bodies(self) -> list[tuple[Phrase, Mention]]:
        """The bodies of the sentence that act or are acted with, each with its phrase."""
        return acting_in(self.words)

    def words_between(self, begin: int, stop: int) -> list[Word]:
        """The words from ``begin`` to ``stop`` of the sentence, with offsets in the page; the last may be cut short."""
        stop = min(stop, len(self.text))
        cut = stop if stop == len(self.text) or self.text[stop].isspace() else self.text.rfind(" ", begin, stop) + 1
        first, last = self.shift + begin, self.shift + max(cut, begin)
        if not begin and (not self.words or self.words[-1].start < last):
            return self.words
        whole = [word for word in self.words if first <= word.start < last]
        if cut == stop:
            return whole
        cut = max(cut, begin)
        return [*whole, *words_in(self.text[cut:stop], self.sentence.words[cut:stop], self.shift + cut)]
