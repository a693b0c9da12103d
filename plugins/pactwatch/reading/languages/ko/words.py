"""Korean word lists (include/gazetteer/phrases/ko.csv), and particles: what a word is without its particle."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterator

from pactwatch.reading.cities import cities
from pactwatch.reading.country_names import country_table
from pactwatch.reading.endings import Whole
from pactwatch.reading.organisations import named
from pactwatch.reading.places import begins_with_place, is_whole_place, whole_place
from pactwatch.reading.scripts import is_hangul
from pactwatch.reading.terms import word_classes

# Longest first. Those of the second list depend on whether the word before ends in a consonant.
PARTICLES = (
    *(
        "으로부터",
        "에서는",
        "에서도",
        "로부터",
        "에게서",
        "측과의",
        "측에서",
        "까지",
        "부터",
        "에서",
        "에게",
        "에는",
        "에도",
    ),
    *(
        "과의",
        "와의",
        "과는",
        "와는",
        "과도",
        "와도",
        "측은",
        "측이",
        "측과",
        "측의",
        "으로",
        "처럼",
        "보다",
        "이랑",
        "하고",
    ),
    *("이나", "이며", "이자", "이고", "의", "에", "도", "로", "만"),
)
PARTICLE_SET = frozenset(PARTICLES)
PLACED = ("에서는", "에게는", "으로는", "에는", "와는", "과는")
"""Two particles in one, of which the last alone would tell a subject: "분야에서는"."""
AFTER_CONSONANT = {"은", "이", "을", "과"}
AFTER_VOWEL = {"는", "가", "를", "와"}
SHORT = frozenset(
    {particle for particle in PARTICLES if len(particle) == 1} | AFTER_CONSONANT | AFTER_VOWEL | {"서", "엔"}
)
"""Particles of one letter, and 서 and 엔 that are short for 에서 and 에는."""
LONGER_END = frozenset({particle[-2:] for particle in PARTICLES if len(particle) > 1} | {"에선"})
"""The last two letters of the others."""

# Words that end like a noun with a particle and are none.
WHOLE = Whole(
    r"(?:경기도|강원도|충북도|충남도|경북도|경남도|전북도|[가-힣]+(?:남도|북도|경기도|강원도|충북도|충남도|경북도|경남도|전북도|전남도|제주도|특별자치도)|전남도|제주도"
    r"|.{0,3}(?:협의|합의|상의|동의|논의|주의|강의|심의|결의)|(?:사회|경제)?정의"
    # "협회의", "위원회의" are of a body, "정상회의" is a meeting
    r"|[가-힣]*(?<![협학원의사합교앙흥총공구담람])회의|[가-힣]*항만"
    r"|.{0,2}(?:정도|제도|속도|온도|지도|태도|각도|용도|한도|연도|진로|경로|통로|성과|효과|"
    r"결과|(?<!대)학과|내과|외과|치과|국가|평가|증가|추가|참가|"
    r"전문가|물가|주가|허가|원가|단가|인가|작가|유가|강도|밀도|궤도|수도|빈도)"
    r"|(?:투자|인정|허가|승인|공급|수주|지정|인증|기부|지원)받은|(?:되?돌아|내려|올라|건너|넘어|날아|들어|몰려|옮겨|찾아|다녀|데려|불러|들여|나)와|[김박최강윤]정은|[가-힣]*철도|시가|함께|이와|이에|거의|서로|새로|바로|스스로|프로|도로|인도|과도)$"
)
WHOLE_ENDS = frozenset("도의로과가은께와에만")
"""The letters that they end in."""


@functools.cache
def words_of(kind: str) -> frozenset[str]:
    """The words of one class: body, ministry, title, descriptor, adverb, generic, official_place."""
    return word_classes("ko").get(kind, frozenset())


def ends_in_consonant(word: str) -> bool | None:
    """Whether a Hangul word ends in a consonant; None for digits and Latin letters, where either particle goes."""
    return _final(word) != 0 if is_hangul(word[-1:]) else None


FINAL_N = 4
"""The number of the final consonant ㄴ."""


def closes_with_n(word: str) -> bool:
    """Whether a word ends as a verb before a noun does: "뽑힌", "맡은", "만드는", "투자사인"."""
    return is_hangul(word[-1:]) and _final(word) == FINAL_N


def _final(word: str) -> int:
    """The number of the final consonant of a word that ends in a syllable of Hangul; 0 for none."""
    return (ord(word[-1]) - 0xAC00) % 28


OCCASION = re.compile(
    r"(?:총회|회의|회담|포럼|행사|대회|박람회|전시회|전시장|엑스포|세미나|심포지엄|컨퍼런스|콘퍼런스|올림픽|축제|현지|호텔"
    r"|[A-Z]{3,})$"
)
"""Where something is done, before "서" that is short for 에서; with other nouns it makes the name of a paper."""


def _is_region(word: str) -> bool:
    """Whether a word is a place with what it is behind it: "박닌성" of "박닌성과" is no "성과"."""
    return len(word) > 2 and word[-1] in "시도군구성주현" and begins_with_place(word)


def _is_land(word: str) -> bool:
    """Whether a word is the whole name of a country or a place."""
    return word in country_table().names or is_whole_place(word)


ENDS_OF_CITIES = frozenset("로가와만도고에의나이")
SHORT_CITIES = frozenset({"암만", "리가", "청도", "린이"})


def _is_city_abroad(word: str) -> bool:
    """Whether a word that ends like a noun with a particle is the whole name of a place abroad."""
    if len(word) < 3:
        return word in SHORT_CITIES
    return cities().get(word, "KR") != "KR" or whole_place(word) not in (None, "KR")


def _cut_short(word: str, last: str) -> tuple[str, str] | None:
    """A word and the particle that is shortened behind it: "서울서 협약", "총회서 만나", "사우디엔"."""
    if last == "선":
        return (word[:-2], "에서는") if word.endswith("에선") else None
    if last == "서" and (word[-2] == "에" or not (OCCASION.search(word[:-1]) or _is_land(word[:-1]))):
        return None
    if last == "엔" and not _is_land(word[:-1]):
        return None
    return word[:-1], "에서" if last == "서" else "에는"


ENDS_OF_NAMES = frozenset({"로", "도", "만", "가", "에", "와", "이나", "이자"})
"""Particles in whose letters names of firms and ports end: 하이트진로, 페낭항만, 화이자."""


@functools.lru_cache(maxsize=8192)
def cut_particle(word: str) -> tuple[str, str]:
    """The word and its particle, "" where it has none: ("협회", "는"). A body that ends like one has none: 화이자."""
    stem, particle = _cut(word)
    is_name = particle in ENDS_OF_NAMES and len(word) > 2 and named(word) is not None and named(stem) is None
    return (word, "") if is_name else (stem, particle)


def _cut(word: str) -> tuple[str, str]:  # noqa: PLR0911  one way out a sort of ending
    last = word[-1:]
    if (last not in SHORT and word[-2:] not in LONGER_END) or len(word) < 2 or word in country_table().names:
        return word, ""
    if last in WHOLE_ENDS and WHOLE.match(word):
        # "호주의" is no "주의", "호주가" no "주가"
        is_land = last in "의가" and len(word) > 2 and _is_land(word[:-1])
        if not is_land and not _is_region(word[:-1]):
            return word, ""
    if last in ENDS_OF_CITIES and _is_city_abroad(word):
        # "카이로", "오슬로", "암만", "오타와"
        return word, ""
    if last in "서엔선" and len(word) > 2 and (short := _cut_short(word, last)):
        return short
    placed = next(filter(word.endswith, PLACED), "") if last == "는" and len(word) > 2 else ""
    if placed != "에는" and len(word) <= len("가와는"):
        placed = ""
    if placed and not (placed == "과는" and (WHOLE.match(word[:-1]) or not ends_in_consonant(word[:-2]))):
        return word[: -len(placed)], placed
    if last in AFTER_CONSONANT or last in AFTER_VOWEL:
        closed = ends_in_consonant(word[:-1])
        if closed is None or closed == (last in AFTER_CONSONANT):
            return word[:-1], last
        return word, ""
    for size in range(min(4, len(word) - 1), 0, -1):
        if word[-size:] in PARTICLE_SET:
            return word[:-size], word[-size:]
    return word, ""


@dataclasses.dataclass(unsafe_hash=True, slots=True)
class Word:
    """One word between blanks: its stem, the particle, where the stem stands, and what stood in brackets behind it.

    A class with slots: dearer to make than a tuple with names, but its fields, asked for far more often, are cheaper.
    """

    stem: str
    particle: str
    start: int
    end: int
    brackets: tuple[str, ...] = ()
    comma: bool = False
    opens_quote: bool = False
    """Whether a quotation mark stands right before it: a name's own first word."""
    is_told: bool = False
    """Whether what stands around it tells that it names a body, whatever its form."""


BRACKET = re.compile(r"\s*[(（\[](?!(?:주|사|재|유|학|의)[)）])[^()（）\[\]]{0,200}[)）\]]")
SPEECH = re.compile(r"[\"“”][^\"“”]{0,2000}[\"“”]")
RUNNING_SPEECH = re.compile(r"^\s*[\"“][^\"“”]*$|^[^\"“”]*[\"”]\s*$")
"""A sentence of a speech of several: only its beginning or its end is marked."""
QUOTES = tuple("'‘\"“")
TITLED = re.compile(r"['‘’「『《<〈]([^'‘’「」『』《》<>〈〉]{1,80})['‘’」』》>〉]")
NAME_IN_QUOTES = re.compile(r"\0*\s?(?:과|와|은|는|이|가|의|측|\(|,)(?![가-힣]*(?:서명|체결))")


SPEECH_MARK = re.compile('["“”]')
TITLE_MARK = re.compile("['‘’「『《<〈]")
MARK = re.compile("[()（）\\[\\]\"“”'‘’「『《<〈]")
"""Without one of these a sentence has nothing to mask."""


def masked(words: str, plain_titles: bool = True) -> str:
    """The sentence, as long as it was, with brackets as NUL and what stands in quotation marks as SOH.

    A name in single quotes ('제노폴'과) stays; a title ('... 양해각서'를) goes: its words are not the sentence's.
    """
    if not MARK.search(words):
        return words
    out = BRACKET.sub(lambda m: "\0" * len(m.group()), words)
    if SPEECH_MARK.search(out):
        out = SPEECH.sub(lambda m: _told(m, out), out)
        out = RUNNING_SPEECH.sub(lambda m: "\1" * len(m.group()), out)
    if not TITLE_MARK.search(out):
        return out

    def title(match: re.Match[str]) -> str:
        inner = match.group(1)
        is_name = (
            plain_titles
            and len(inner.replace("\0", "")) <= 24
            and inner.count(" ") <= 3
            and NAME_IN_QUOTES.match(out, match.end())
        )
        if is_name and not TERM_IN_TITLE.search(inner):
            return "\0" + inner + "\0"
        rite = RITE.search(inner)
        if rite:
            # "‘협력 MOU 체결식’을 가졌다": that it was held is the sentence's
            return "\1" * (rite.start() + 1) + rite.group() + "\0"
        return "\1" * len(match.group())

    return TITLED.sub(title, out)


RITE = re.compile(r"(?:체결|서명|조인|협약|교환|결연|약정|협정)식$")
REPORTED = re.compile(r"\s?(?:이?라고|고)\s(?:\d{1,2}일\s)?(?:공식\s|이날\s)?(?:밝|말했|전했|알렸|발표|설명)")
SIGNING_TOLD = re.compile(r"(?:체결|서명|교환|조인|협약|맺|나눴|주고받)[가-힣 ]{0,8}다\.?$")


PAPER = re.compile(r"(?:협약|협정|각서|의향서|조약|의정서|합의서|결연|MOU)$")
OF_TITLE = re.compile(r"(?:을|를|에|이|가|은|는|의|과|와)[\s,]|\s(?:끝|종료|파기|체결|서명|갱신|연장|폐기|맺)")
NAMED_WITH = re.compile(r"\0*(?:과|와)\s")
LONGEST_NAME = 18
"""Letters of a name in double quotation marks."""
LONGEST_TITLE = 30
"""Letters of a paper's name in quotation marks: '한일 "군사정보 보호협정"을 종료하기로 했다'."""


def _told(speech: re.Match[str], words: str) -> str:
    """What stands in quotation marks, blanked out; not where it is the news itself: "... 체결했다"고 밝혔다."""
    inner = speech.group()[1:-1]
    if PAPER.search(inner) and len(inner) <= LONGEST_TITLE and OF_TITLE.match(words, speech.end()):
        return f" {inner} "
    if len(inner) <= LONGEST_NAME and NAMED_WITH.match(words, speech.end()) and not TERM_IN_TITLE.search(inner):
        # 미국 바이오기업 "에이비프로"와
        return f"\0{inner}\0"
    if SIGNING_TOLD.search(inner[-16:]) and REPORTED.match(words, speech.end()):
        return f" {inner} "
    return "\1" * len(speech.group())


LONE = frozenset({"는", "은", "과", "와", "를", "을", "의", "에", "가", "에서"})
"""Particles that some pages set apart from their word ("협회 는"); 이 is also "this", so it is not among them."""
TAILS = frozenset({"시", "주", "성", "도", "부", "청", "사", "대", "대학", "병원", "그룹", "현", "측", "재단", "협회"})
"""What may go on behind a bracket: "오사카(大阪)시"."""
TERM_IN_TITLE = re.compile(r"협약|각서|의향서|협력|사업|포럼|회의|MOU|계획|전시|선언|과정")
COMMAS = (",", "，", ";")
STOPS = ",.，;:!?…"
BREAKS = (*COMMAS, "…", "...")
CORE = re.compile(r"\0*([^\0]*)")


OTHER_BLANK = re.compile(r"[^\S ]")


def words_in(text: str, original: str, shift: int = 0) -> list[Word]:
    """The words of a masked sentence, offsets moved by ``shift``; ``original`` gives what stood in the brackets."""
    out: list[Word] = []
    if OTHER_BLANK.search(text):
        text = OTHER_BLANK.sub(" ", text)
    is_plain = "\0" not in text and "\1" not in text
    for at, raw in _pieces(text, shift):
        if is_plain or not ("\0" in raw or "\1" in raw):
            stem, particle, comma, size = cut_word(raw)
            word = Word(stem, particle, at, at + size, (), comma) if size else None
            if particle or stem not in LONE:
                if word:
                    out.append(word)
                continue
            lone = stem
        else:
            word, lone = _marked_word(raw, at - shift, original, shift)
        if lone in LONE and out and not out[-1].particle and not out[-1].comma:
            out[-1] = dataclasses.replace(out[-1], particle=lone, comma=raw.endswith(BREAKS))
        elif word:
            out.append(word)
    return out


INNER_BREAK = re.compile(r"(?<=…)(?=[^\s…,.!?])|(?<=\.\.)(?=[^\s.,!?…])")
"""Behind dots that part the halves of a headline without a blank: "인도 진출…사이플라와 협력"."""


def _pieces(text: str, shift: int) -> Iterator[tuple[int, str]]:
    """What stands between blanks, and between the halves of a headline, with its place."""
    has_breaks = "…" in text or ".." in text
    behind = shift - 1
    for raw in text.split(" "):
        at = behind + 1
        behind = at + len(raw)
        if not raw:
            behind = at
        elif has_breaks and INNER_BREAK.search(raw):
            for piece in INNER_BREAK.split(raw):
                yield at, piece
                at += len(piece)
        else:
            yield at, raw


@functools.lru_cache(maxsize=16384)
def cut_word(raw: str) -> tuple[str, str, bool, int]:
    """What stands between two blanks: the word without its stops, the particle, whether a comma follows, the length."""
    is_stopped = raw[-1] in STOPS
    stem, particle = _cut(raw.rstrip(STOPS) if is_stopped else raw)
    return stem, particle, is_stopped and raw.endswith(BREAKS), len(stem)


def _marked_word(raw: str, at: int, original: str, shift: int) -> tuple[Word | None, str]:
    """A word with a bracket or a quotation in it, None where nothing else is left of it; and what is left."""
    comma = raw.endswith(BREAKS)
    raw = raw.rstrip(STOPS)
    core = CORE.match(raw)
    if core is None:
        return None, ""
    left = stem = core.group(1)
    start = at + core.start(1)
    rest = raw[core.end() :]
    brackets = tuple(_inside(original[at + core.end() : at + len(raw)])) if rest else ()
    if rest:
        tail = rest.replace("\0", "")
        more, particle = ("", tail) if _is_particle(tail) else cut_particle(tail)
        if more in TAILS:
            stem += more
    else:
        stem, particle = cut_particle(stem)
    if stem.strip("\1"):
        end = min(start + len(stem), at + core.end())
        opens = original[start - 1 : start] in QUOTES and start > 0
        return Word(stem, particle, start + shift, end + shift, brackets, comma, opens), left
    return (Word("\1", particle, start + shift, start + 1 + shift, (), comma) if "\1" in raw else None), left


def _is_particle(tail: str) -> bool:
    return tail in AFTER_CONSONANT or tail in AFTER_VOWEL or tail in PARTICLES


INNER = re.compile(r"[(（\[]([^()（）\[\]]*)[)）\]]")


def _inside(words: str) -> list[str]:
    return [inner.strip() for inner in INNER.findall(words) if inner.strip()]
