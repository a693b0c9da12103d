"""Korean noun phrases: the words before a particle, and the body that they name."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from pactwatch.reading.country_names import country_table
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.words import Word, words_of
from pactwatch.reading.model import Mention
from pactwatch.records import Kind

SUBJECT = frozenset({"은", "는", "이", "가", "측은", "측이", "도"})
ELSEWHERE = frozenset(
    {"에서", "으로", "로", "부터", "까지", "보다", "처럼", "으로부터", "로부터", "에서도", "이나", "이며", "만"}
)
"""Particles of places, means and comparisons: no party stands before them, so the phrase is not looked into."""
VISITED = frozenset({"을", "를"})
WITH = frozenset({"과", "와", "과의", "와의", "과는", "와는", "과도", "와도", "측과", "측과의", "이랑", "하고"})

# Endings of verbs before a noun: what stands left of them is another phrase.
VERBAL = re.compile(
    r"(?:[가-힣](?:은|는|던)|.+도록|[가-힣]+[워어려해뤄혀]진|[가-힣]{2,}(?:해|보면|려면|하면)|[가-힣]*[^창보사광최재참원금신경장권]고"
    r"|.+(?:하|되|있|없|시키)(?:며|고|여|기|면|지|도록|려고)|.*(?:위한|대한|관한|통한|따른|"
    r"의한|인한|위해|통해|따라|대해|관해|맞아|맞춰|이어)|"
    r"(?:하|한|된|될|할|해|연|열린|모인|꾸린|나온|가진|만든|이끈|세운|갖춘|둔|낸|온|선|"
    r"머문|다룬|펼친|알린|올린|거친|찾아|만나|들러|나선|주관한|자리한|속한|담긴|맡긴|지닌|"
    r"펴낸|떠난|내건|이룬)|"
    r".{2,}(?:한|된|될|할|했다|됐다|하다|한다|된다|해서|하여|하며|하고|하는|되는|으며|면서|"
    r"지만|인|아래|등|및|간|중|때|뒤|후|전|차|당시|겸))$"
)
NOUN_ANYWAY = re.compile(
    r"(?:대한|북한|남한|한인|법인|군인|개인|보훈|.*(?:기획|재단|산단|공단|사업단|연구단|"
    r"협력단|교육단|지원단|선교단|병원|연구원|진흥원|은행|재외한인|재미한인|.*법인))$"
)
SECTOR_ENDINGS = tuple(
    "산업 바이오 식품 에너지 통신 항공 보험 전자 생명 발전 건설 자동차 조선 화학 솔루션 시스템 제약 카드 서비스 전력".split()  # noqa: E501, SIM905
)
"""Endings of common words too: alone they do not make a name sure."""
LEGAL_FORM = re.compile(r"^[(（](?:주|사|재|유|학|의)[)）]|㈜")
OFFICES = frozenset({"본사", "지사", "측", "현지법인", "정상", "당국", "쪽", "양측", "법인", "한국법인", "한국지사"})
"""Words behind a body's name that are no part of it."""
GENERIC_BODY = frozenset(
    {
        "규제기관",
        "기관",
        "당국",
        "보건당국",
        "규제당국",
        "회사",
        "기업",
        "업체",
        "병원",
        "대학",
        "센터",
        "위원회",
        "연구소",
    }
)
"""Common words that name a body where an acronym stands behind them: "UAE 의료제품 규제기관(EDE)"."""
ANONYMOUS = re.compile(r"^[A-Z]{1,2}(?:사|대|병원|기업|업체|그룹|국)$")
TIME = re.compile(
    r"^[’'`]?\d[\d.,~∼-]*(?:년|월|일|시|분|주|개월|세기|회|차|번째|건|명|개|곳|여|만|억|"
    r"조|%|자|박)?.*$|^(?:월|화|수|목|금|토|일)요일$"
)
LETTERS = re.compile(r"^(?:美|中|日|獨|英|佛|露|印尼|印|韓|加|伊|濠|西|北)(?=\s?[가-힣A-Za-z]{2,})")
LATIN = re.compile(r"^[A-Za-z][A-Za-z0-9&.'’+\-]*$")
DEPARTMENT = re.compile(r"(?<=.)(?:국장|과장|실장|팀장|부장|본부장|단장|차장|담당관|책임자)$")
MIXED = re.compile(r"^(?!AI|IT|ICT|SW|ESG|ODA|VIP|TV|PC|DB|UN|EU|FTA|CEO)[A-Z]{2,}[가-힣]{2,}$")
"""Capitals grown together with Hangul are a name ("GIP제노폴"), unless the capitals are a common word."""
ACRONYM = re.compile(r"^[A-Z][A-Z0-9&.-]+$")
PERSON_LIKE = re.compile(r"^[가-힣]{2}[현원주성관국구도대부사군]$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase in a sentence. ``mention`` is None where it names no body."""

    mention: Mention | None
    particle: str
    start: int
    end: int
    comma: bool
    first: int
    last: int
    sure: bool = True
    is_country: bool = False
    is_person: bool = False


@functools.lru_cache(maxsize=8192)
def country(word: str) -> str | None:
    """The ISO code where the word is a country's name and nothing else."""
    name = country_table().names.get(word)
    return name.codes[0] if name and len(name.codes) == 1 else None


@functools.lru_cache(maxsize=8192)
def is_body(word: str) -> bool:
    """Whether a word ends like an organisation."""
    return word not in words_of("generic") and word not in words_of("title") and kind_by_ending(word, "ko") is not None


def _is_noun(word: Word) -> bool:
    return not word.particle and not word.comma and _is_noun_stem(word.stem)


@functools.lru_cache(maxsize=8192)
def _is_noun_stem(stem: str) -> bool:
    if not stem or stem[0] == "\1" or stem in words_of("adverb") or TIME.match(stem):
        return False
    return not VERBAL.match(stem) or bool(NOUN_ANYWAY.match(stem)) or country(stem) is not None


@functools.lru_cache(maxsize=8192)
def _title_at(stem: str) -> str | None:
    """The title at the end of a word, and nothing where it is a body's name."""
    titles = words_of("title")
    if stem in titles:
        return stem
    department = DEPARTMENT.search(stem)
    if department:
        return department.group()
    if stem.endswith("장") and len(stem) > 3 and is_body(stem[:-1]):
        return "장"
    known = kind_by_ending(stem, "ko")
    for size in range(min(6, len(stem) - 2), 1, -1):
        if stem[-size:] in titles and not (known and len(known[0]) >= size):
            return stem[-size:]
    return "장" if stem.endswith("장") and len(stem) > 2 and is_body(stem[:-1]) else None


def phrase_at(words: list[Word], last: int, known: frozenset[str] = frozenset()) -> Phrase | None:
    """The noun phrase that ends with word ``last``; None where no noun stands there.

    ``known`` are short names that the page has introduced ("이하 진흥원"): they name a body, common words or not.
    """
    head = words[last]
    if head.stem[:1] == "\1" or head.stem in words_of("adverb") or TIME.match(head.stem):
        return None
    if head.particle in ELSEWHERE:
        return _phrase(None, words, last, last)
    first = last
    while first > 0 and last - first < 7 and _is_noun(words[first - 1]) and not _after_body(words, first):
        first -= 1
    span = words[first : last + 1]
    title = _title_at(head.stem)
    if title:
        span = _body_of_person(span, title)
        if not span:
            return _phrase(None, words, first, last, title=True)
    return _phrase(_named(span, bool(title), known), words, first, last, title=bool(title))


def _after_body(words: list[Word], first: int) -> bool:
    """Whether the word before is a bracketed name of its own ("코익스(대표 ..) 한진섭")."""
    return bool(words[first - 1].brackets) and not is_body(words[first].stem)


def _body_of_person(span: list[Word], title: str) -> list[Word]:
    """The words that name the body of a titled person, without the person."""
    words = list(span)
    head = words.pop()
    # the head of a department stands for the body that the department is of
    stem = head.stem[: -len(title)] if head.stem != title and not DEPARTMENT.search(head.stem) else ""
    if stem and (is_body(stem) or country(stem) or stem in words_of("region")):
        return [*_until_person(words), Word(stem, head.particle, head.start, head.start + len(stem))]
    if stem:
        return []
    while words and not _is_office(words[-1].stem):
        words.pop()
    return _until_person(words)


def _is_office(stem: str) -> bool:
    """Whether a word before a title is a body or a region; a person's name may end like a body ("고동현 병원장")."""
    if country(stem) or stem in words_of("region"):
        return True
    known = kind_by_ending(stem, "ko")
    return is_body(stem) and known is not None and not (PERSON_LIKE.match(stem) and len(known[0]) < len(stem))


def _until_person(words: list[Word]) -> list[Word]:
    kept: list[Word] = []
    for word in reversed(words):
        if is_body(word.stem) or country(word.stem) or ACRONYM.match(word.stem):
            kept.insert(0, word)
        else:
            break
    return kept


def _named(  # noqa: PLR0911  one way out a sort of name
    span: list[Word], of_person: bool, known_names: frozenset[str]
) -> tuple[Mention, bool, bool] | None:
    """The mention that the words make, whether it surely is a body, and whether it is a country alone."""
    words = list(span)
    described = False
    for at in range(len(words) - 1, 0, -1):
        if words[at - 1].stem in words_of("descriptor") and words[at - 1].stem not in ("대학", "은행", "국립대"):
            words, described = words[at:], True
            break
    while len(words) > 1 and (words[0].stem in words_of("generic") or words[0].stem in words_of("official_place")):
        words.pop(0)
    while len(words) > 1 and words[-1].stem in OFFICES:
        words.pop()
    if not words:
        return None
    home, start = "", words[0].start
    names = [word.stem for word in words]
    letter = LETTERS.match(names[0])
    if letter:
        home, names[0] = letter.group(), names[0][letter.end() :].strip()
        start += letter.end()
    before = [w.stem for w in span[: len(span) - len(words)]]
    homes = [w for w in before + names if country(w) or w == "현지"]
    home = " ".join([*homes, *([home] if home else [])])
    name = " ".join(names)
    head = names[-1]
    if len(name) < 2:
        return None
    is_country = country(name) is not None or (len(names) > 1 and head == "정부" and country(names[0]) is not None)
    if name in known_names:
        mention = Mention(name=name, start=start, end=words[-1].end, aliases=_aliases(words[-1].brackets), home=home)
        return mention, True, False
    if names[-1] in GENERIC_BODY and any(alias.isascii() for alias in _aliases(words[-1].brackets)):
        mention = Mention(name=name, start=start, end=words[-1].end, aliases=_aliases(words[-1].brackets), home=home)
        return mention, True, False
    if not is_country and (head in words_of("generic") or name in words_of("generic") or ANONYMOUS.match(head)):
        if homes and country(homes[-1]) and span[-1].particle in WITH | {"의"}:
            return _country_alone(homes[-1], span)
        return None
    known = kind_by_ending(head, "ko") if len(head) > 1 else None
    known = known or kind_by_ending(name.replace(" ", "") if len(head) == 1 else head, "ko")
    is_sector = head.endswith(SECTOR_ENDINGS) and not home
    sure = is_country or (known is not None and not is_sector) or bool(home) or LEGAL_FORM.match(name) is not None
    sure = sure or (len(names) == 1 and LATIN.match(head) is not None and head not in words_of("generic"))
    sure = sure or described or MIXED.match(name) is not None or (of_person and name in words_of("region"))
    aliases = _aliases(words[-1].brackets)
    mention = Mention(
        name=name,
        start=start,
        end=words[-1].end,
        aliases=aliases,
        home=home,
        country=None,
        kind=Kind.GOVERNMENT if is_country else None,
    )
    return mention, sure or bool(aliases and not of_person), is_country


def _country_alone(name: str, span: list[Word]) -> tuple[Mention, bool, bool]:
    """ "가나 규제기관": the body has no name, so the country stands for it."""
    word = next(w for w in span if w.stem == name)
    return Mention(name=name, start=word.start, end=word.end, home=name, kind=Kind.GOVERNMENT), True, True


HEREAFTER = re.compile(r"이하\s*['‘“\"]?([^'’”\",)]+)")
CODE = re.compile(r"^[0-9]{5,6}$")
ROLE = re.compile(
    r"^(?:총장|회장|원장|병원장|이사장|대표|대표이사|사장|청장|처장|시장|소장|학장|의료원장|"
    r"총재|행장|위원장|지사|도지사|센터장|관장|사무총장|부회장|의장|국장|장관|본부장|단장|"
    r"원장 직무대행|공동대표|대표단|[가-힣]{0,6}장)\s|장관\)?$|\d|청장\)?$|^(?:옛|구|전) "
)


def _aliases(brackets: tuple[str, ...]) -> tuple[str, ...]:
    out: list[str] = []
    for inside in brackets:
        hereafter = HEREAFTER.search(inside)
        if hereafter:
            out.append(hereafter.group(1).strip())
        before = inside[: hereafter.start()].strip(" ,") if hereafter else inside
        for part in (piece.strip(" :") for piece in re.split(r"[,;/]", before)):
            if (
                len(part) >= 2
                and not ROLE.search(part)
                and not CODE.match(part)
                and not part.startswith(("회장", "사장"))
            ):
                out.append(part.partition(":")[0].strip())  # noqa: PERF401  four conditions read better in a loop
    return tuple(dict.fromkeys(out))[:4]


def _phrase(
    named: tuple[Mention, bool, bool] | None, words: list[Word], first: int, last: int, title: bool = False
) -> Phrase:
    mention, sure, is_country = named or (None, False, False)
    return Phrase(
        mention=mention,
        particle=words[last].particle,
        start=words[first].start,
        end=words[last].end,
        comma=words[last].comma,
        first=first,
        last=last,
        sure=sure and not (title and not mention),
        is_country=is_country,
        is_person=title,
    )
