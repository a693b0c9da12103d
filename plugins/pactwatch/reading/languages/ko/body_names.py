"""What the words of a Korean phrase name: a body, a country, nothing; and whether it surely is a body."""

from __future__ import annotations

import re

from pactwatch.reading.countries import find_countries
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.described import AT_HOME, describes
from pactwatch.reading.languages.ko.letters import is_of_foreign_letters
from pactwatch.reading.languages.ko.nouns import country, is_body
from pactwatch.reading.languages.ko.particles import SUBJECT, WITH
from pactwatch.reading.languages.ko.titles import NUMBERED, is_place, is_region
from pactwatch.reading.languages.ko.words import Word, words_of
from pactwatch.reading.model import Mention
from pactwatch.reading.organisations import named
from pactwatch.reading.parties import OFFICIAL
from pactwatch.reading.places import city_country
from pactwatch.reading.scripts import is_hangul
from pactwatch.records import Kind

GENERIC = words_of("generic")
"""Common words, for things and sorts of bodies, that name nothing alone."""
OFFICIAL_PLACES = words_of("official_place")
SECTOR_ENDINGS = tuple(
    "산업 바이오 식품 에너지 통신 항공 보험 전자 생명 발전 건설 자동차 조선 화학 솔루션 시스템 제약 카드 서비스 전력".split()  # noqa: E501, SIM905
)
"""Endings of common words too: alone they do not make a name sure."""

LEGAL_FORM = re.compile(r"^[(（](?:주|사|재|유|학|의)[)）]|㈜")

LONG = 7
"""Letters of a word that is a name although a common word ends it ("한국바이오안전성정보기술")."""

OFFICES = words_of("beside_body") | words_of("organ")
"""Words behind a body's name that are no part of it."""

GENERIC_BODY = words_of("common_body")
"""Common words that name a body where an acronym stands behind them: "UAE 의료제품 규제기관(EDE)"."""

NAMED_BODY = GENERIC_BODY | words_of("named_body")
"""Common words that name a body where letters of another tongue stand before them: "피오크루즈 재단"."""

TRADES = words_of("trade")
"""Common words of a trade that close a firm's name of two words: "우드사이드 에너지"."""

INSTITUTES = words_of("institute")
"""Common words that name a body behind the office or school that it is of: "서울대 병원", "보건부 병원"."""

SCHOOLS = words_of("school")
"""The same for schools of a land: "카작 알파라비 국립대"."""
COMMON_SCHOOLS = words_of("common_school")
"""Sorts of schools that name none alone."""
LONG_OWN = 4
"""Letters of a word that is a school's own name, though nothing but its place says so: "알파라비 국립대"."""
NO_NAME_ENDS = frozenset("권개내별급형외")
"""Last letters of words that only say which schools are meant: "비수도권 국립대"."""
TEAM = re.compile(r"^(?:국제|대외|교류|해외|글로벌|기획|홍보|사업|전략|대외협력)[가-힣]{0,6}(?:팀|처|과|실)$")
"""A body's own department signs for it."""

ANONYMOUS = re.compile(r"^(?:[A-Z]{1,2}|[A-Z](?:[·,‧ㆍ][A-Z])+)(?:사|대|병원|기업|업체|그룹|국)$")

LETTERS = re.compile(r"^(?:美|中|日|獨|英|佛|露|印尼|印|韓|加|伊|濠|西|北)(?=\s?[가-힣A-Za-z]{2,})")

FIRST_LETTERS = frozenset("美中日獨英佛露印韓加伊濠西北")

LATIN = re.compile(r"^[A-Za-z][A-Za-z0-9&.'’+\-]*$")

INSTRUMENT = re.compile(
    r"(?:MOU|MOA|LOI|협약|협정|각서|의향서|의정서|합의서|약정|동의서|선언문?|협약서|협정서)$", re.IGNORECASE
)

INSTRUMENTS_END = frozenset("UuAaIi약정서문언")
"""A paper is no party, whatever stands in brackets behind it."""

CAPITALS = re.compile(r"^(?!AI|IT|ICT|SW|ESG|ODA|VIP|TV|PC|DB|UN|EU|FTA|CEO|PM|HR)[A-Z][A-Z0-9&]{2,}$")

COUNT = re.compile(r"^\d+(?:곳|개|개사|개교|개국|개소|명)$")

PARTS = re.compile(r"[·‧ㆍ・/]")

STATE = "주정부"
OFFICIALS = "당국"
"""What ends the words for some office or other of a land: "인도 보건당국이" is India."""
LATIN_WORD = r"[A-Z][A-Za-z'’-]*[a-z][A-Za-z'’-]*"
"""A word of a name that the page leaves in Latin letters: "Al-Hayat 병원"."""
IN_LATIN = re.compile(rf"^{LATIN_WORD}$")
MIXED = re.compile(r"^(?!AI|IT|ICT|SW|ESG|ODA|VIP|TV|PC|DB|UN|EU|FTA|CEO)[A-Z]{2,}[가-힣]{2,}$")
"""Capitals grown together with Hangul are a name ("GIP제노폴"), unless the capitals are a common word."""


def named_by(  # noqa: PLR0911  one way out a sort of name
    span: list[Word], of_person: bool, known_names: frozenset[str], *, of_place: bool = False
) -> tuple[Mention, bool, bool] | None:
    """The mention that the words make, whether it surely is a body, and whether it is a country alone.

    ``of_place``: the genitive of a country or a town stands before them.
    """
    last = span[-1]
    is_one = len(span) == 1
    if is_one and not last.brackets and last.stem in GENERIC and last.stem not in known_names:
        return None
    words, described = (span, False) if is_one else _trimmed(span)
    home, start, end = "", words[0].start, words[-1].end
    names = [word.stem for word in words]
    letter = LETTERS.match(" ".join(names[:2])) if names[0][:1] in FIRST_LETTERS else None
    if letter and names[0] == letter.group() and len(names) > 1:
        # "日 쇼난 재단"
        home, names, start = letter.group(), names[1:], words[1].start
    elif letter:
        home, names[0] = letter.group(), names[0][letter.end() :].strip()
        start += letter.end()
    aliases = _aliases(words[-1].brackets) if words[-1].brackets else ()
    if len(names) > 1 and NUMBERED.match(names[-1]) and country(names[-2]):
        # "영국 제2의 도시 맨체스터"
        return _country_alone(names[-2], span)
    if len(names) > 1 and LAND_TOLD.search(names[-2]) and country(names[-1]):
        # "남미 최대 의료시장 브라질"
        return _country_alone(names[-1], span)
    name = " ".join(names)
    head = names[-1]
    is_introduced = name in known_names and (is_one or name not in GENERIC)
    if len(name) < 2 and not is_introduced:
        return None
    is_country = country(name) is not None or (len(names) > 1 and head == "정부" and country(names[0]) is not None)
    is_introduced = is_introduced or (bool(aliases) and _is_lettered(names, aliases))
    if not is_introduced and (_is_no_name(name, head, is_country=is_country) or _is_thing(words[-1])):
        return None
    homes = _lands_told([] if is_one else [w.stem for w in span[: len(span) - len(words)]], names, words)
    if homes:
        home = " ".join([*homes, *([home] if home else [])])
    land = _of_letter(letter.group(), name) if letter else None
    if is_introduced:
        return Mention(name=name, start=start, end=end, aliases=aliases, home=home, country=land), True, False
    common = head.removesuffix("들") in GENERIC or name in GENERIC or _is_of_common_words(name)
    common = common or name in OFFICIAL_PLACES
    of_place = of_place or (len(names) > 2 and country(names[-3]) not in (None, "KR"))
    own = len(names) > 1 and (
        _is_called_by(names[:-1], head)
        or (described and head in TRADES)
        or (of_place and (head in INSTITUTES or head in SCHOOLS) and _is_unlisted(names[-2]))
    )
    common = common and not own
    if not is_country and (common or (head[:1].isascii() and ANONYMOUS.match(head))):
        if (
            any(w.stem == homes[-1] for w in span if homes)
            and country(homes[-1])
            and (span[-1].particle in WITH | {"의"} or (head.endswith(OFFICIALS) and span[-1].particle in SUBJECT))
        ):
            return _country_alone(homes[-1], span)
        return None
    sure = is_country or described or own or bool(aliases) or words[-1].is_told
    # "국내 영업" is no body for the word before it
    beside = "" if homes == [AT_HOME_LAND] and len(span) > len(words) else home
    sure = sure or _looks_like_a_name(names, beside, of_person=of_person) or _is_headed(words[-1])
    mention = Mention(
        name=name,
        start=start,
        end=end,
        aliases=aliases,
        home=home,
        country=land,
        kind=Kind.GOVERNMENT if is_country else None,
    )
    return mention, sure, is_country


MODELLED = ("형", "식", "판")


def _is_modelled(first: str) -> bool:
    """ "한국형 테크노파크", "독일식 직업학교": whatever is made like that of a land is no body of that name."""
    return first.endswith(MODELLED) and country(first[:-1]) is not None


def _is_no_name(name: str, head: str, *, is_country: bool) -> bool:
    """Whether the last word makes a paper of the words, or is a lone letter ("중국 가는 길", "위원회의 청")."""
    first, _, last = name.partition(" ")
    if _is_modelled(first) or (last in BRANCHES and country(first) is not None):
        # "나이지리아 사무소": somebody's branch there
        return True
    is_lone = len(head) == 1 and not is_country
    if is_lone and (name.endswith(f"의 {head}") or kind_by_ending(name.replace(" ", ""), "ko") is None):
        return True
    return head[-1:] in INSTRUMENTS_END and INSTRUMENT.search(head) is not None


def _lands_told(before: list[str], names: list[str], words: list[Word]) -> list[str]:
    """The lands that stand in a name, before it or in a bracket behind it."""
    if names[-1] == STATE and len(names) > 1 and not any(map(country, names)):
        # "빅토리아 주정부" is that of "빅토리아주"
        return [f"{names[-2]}주"]
    told = [w for w in (*before, *names) if country(w) or w == "현지"]
    if told:
        return told
    if before and not AT_HOME.isdisjoint(before):
        return [AT_HOME_LAND]
    return [inside for w in words for inside in w.brackets if country(inside)]


def _trimmed(span: list[Word]) -> tuple[list[Word], bool]:
    """The words of the name alone, and whether what stood before them says what sort of body it is."""
    words = span
    described = False
    quoted = next((at for at in range(len(span) - 1, 0, -1) if span[at].opens_quote), 0)
    if quoted and not is_body(span[quoted].stem):
        # "미국 바이오테크 '에이비프로'": a name in quotation marks stands behind what it is
        return span[quoted:], True
    for at in range(len(words) - 1, 0, -1):
        if describes(words[at - 1].stem, words[at].stem):
            words, described = words[at:], True
            break
    first, stop = 0, len(words)
    while (
        stop - first > 1
        and (words[first].stem in GENERIC or words[first].stem in OFFICIAL_PLACES)
        and not _is_european(words[first:])
    ):
        first += 1
    while stop - first > 1 and _is_no_part(words[stop - 1].stem, words[stop - 2].stem):
        stop -= 1
    return words[first:stop], described


def _is_no_part(stem: str, before: str) -> bool:
    """Whether a word behind a body's name is but its office, branch or department."""
    return stem in OFFICES or _is_branch(stem) or (TEAM.search(stem) is not None and is_body(before))


def _is_lettered(names: list[str], aliases: tuple[str, ...]) -> bool:
    """Whether letters in a bracket make a common word, or a body's part, a name: "혁신센터 서부지역(HUB West)"."""
    if names[-1] in GENERIC_BODY and any(alias.isascii() for alias in aliases):
        return True
    return len(names) > 1 and is_body(names[-2]) and any(LATIN.match(alias.split()[0]) for alias in aliases)


HOUSES = frozenset({"병원", "종합병원", "한방병원", "요양병원", "치과병원", "한의원", "의원", "재단"})
NO_NAMES = FIRST_LETTERS | frozenset(
    "이그저두세네한각전현본당새옛타및등양큰첫맨중약총대소구신동부원여남몇군시도읍면관사공국"
)
"""Single letters before a house that say which one or how many, and are no name."""


def _is_called_by(before: list[str], head: str) -> bool:
    """Whether the word before a common one is a name of its own: "프레아 코사막 병원", "세인트 폴 병원", "ARJ 그룹"."""
    word = before[-2] if len(before) > 1 and len(before[-1]) == 1 else before[-1]
    if head in HOUSES and len(before[-1]) == 1 and before[-1] not in NO_NAMES and is_hangul(before[-1]):
        # "온 종합병원", "부산 참 병원"
        return True
    if head == "정부":
        # "빅토리아주 정부": a region's own
        return is_region(word)
    if head in INSTITUTES and _is_owner(before):
        return True
    if head in SCHOOLS and len(word) >= LONG_OWN and _is_unlisted(word) and word[-1] not in NO_NAME_ENDS:
        return True
    if head not in NAMED_BODY and head not in TRADES:
        return False
    is_foreign = is_of_foreign_letters(word) and not find_countries(word, "ko")
    is_latin = CAPITALS.match(word) is not None or IN_LATIN.match(word) is not None
    return is_foreign or is_latin or _is_city_abroad(word)


def _is_unlisted(word: str) -> bool:
    """Whether no list knows a word: beside its land a hospital is called so ("몽골 이니 병원"), not "대형"."""
    if len(word) < 2 or not "가" <= word[0] <= "힣" or word.endswith(("적", "급")) or is_body(word) or country(word):
        return False
    return not any(word in words_of(kind) for kind in ("generic", "descriptor", "adverb", "title", "official_place"))


def _is_owner(names: list[str]) -> bool:
    """Whether the words end like an office or a school and have a name before that: "서울대", "몽골 국방부"."""
    kind = kind_by_ending(names[-1], "ko")
    if kind is None or kind[1] not in OWNERS or not is_body(names[-1]):
        return False
    return len(kind[0]) < len(names[-1]) or (len(names) > 1 and country(names[-2]) is not None)


OWNERS = frozenset({Kind.GOVERNMENT, Kind.AGENCY, Kind.UNIVERSITY})
"""What has hospitals and institutes of its own."""


def _is_city_abroad(word: str) -> bool:
    """ "아순시온 국립대학": the only one of its sort there."""
    city = city_country(word)
    return city is not None and city.code != "KR" and country(word) is None


BRANCHES = ("법인", "지사", "사무소", "지부", "지점")


def _is_branch(stem: str) -> bool:
    """ "인도법인" of a firm is the firm, "한국사무소" of a forum the forum."""
    return any(stem.endswith(branch) and country(stem.removesuffix(branch)) is not None for branch in BRANCHES)


def _is_european(words: list[Word]) -> bool:
    """ "유럽 감염병감시센터" is an office of the Union; "유럽 제약사" is but a firm from there."""
    kind = kind_by_ending(words[-1].stem, "ko") if words[0].stem == "유럽" else None
    return kind is not None and kind[1] in OFFICIAL


def _of_letter(letter: str, name: str) -> str | None:
    """ "中치협" is Chinese."""
    found = find_countries(f"{letter} {name}", "ko")
    return found[0].code if found and found[0].start == 0 else None


def _looks_like_a_name(names: list[str], home: str, *, of_person: bool) -> bool:
    """Whether the words are a body's name by their form alone."""
    name, head = " ".join(names), names[-1]
    known = kind_by_ending(name.replace(" ", "") if len(head) == 1 else head, "ko")
    if home or (known and not head.endswith(SECTOR_ENDINGS)) or head in words_of("body"):
        return True
    if LEGAL_FORM.match(name) or MIXED.match(name) or (all(map(LATIN.match, names)) and head not in GENERIC):
        return True
    if (known_body := named(name)) is not None and known_body.is_strong:
        return True
    return of_person and (name in words_of("region") or is_place(name))


def _is_headed(word: Word) -> bool:
    """Whether a bracket says who heads the body: "아크릴(대표 박외진)"."""
    return any(inside.split()[0] in words_of("title") for inside in word.brackets if inside.split())


def _is_thing(word: Word) -> bool:
    """ "의료기술(e-health)": a common word with another in brackets."""
    if not word.brackets:
        return False
    stem = word.stem
    if any("이하" in inside or country(inside) for inside in word.brackets):
        # what is introduced by a short name is a body: "게이츠 재단(이하 재단)"
        return False
    if stem[-2:] in NAMED_BODY and any(map(CAPITALS.match, word.brackets)):
        # an acronym makes a name of it: "배전회사(EEU)"
        return False
    return stem[-2:] in GENERIC and not stem[-1].isascii() and not is_body(stem) and len(stem) < LONG


def _is_of_common_words(name: str) -> bool:
    """ "교육·병원", "병원·의대": a list of things, or of sorts, no name."""
    if not PARTS.search(name):
        return False
    parts = PARTS.split(name.rsplit(maxsplit=1)[-1])
    return len(parts) > 1 and all(_is_common(part) or len(part) < 2 or COUNT.match(part) for part in parts)


def _is_common(word: str) -> bool:
    return word in GENERIC or word in COMMON_SCHOOLS


def _country_alone(name: str, span: list[Word]) -> tuple[Mention, bool, bool]:
    """ "가나 규제기관": the body has no name, so the country stands for it."""
    word = next(w for w in span if w.stem == name)
    return Mention(name=name, start=word.start, end=word.end, home=name, kind=Kind.GOVERNMENT), True, True


LAND_TOLD = re.compile(rf"(?:{'|'.join(sorted(words_of('sort_of_land')))})$")
"""How a word ends that says what sort of land stands behind it."""
AT_HOME_LAND = "한국"
"""What "국내" says of a body."""
APART = re.compile(r"[,;/]")

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
        for part in (piece.strip(" :") for piece in APART.split(before)):
            if (
                len(part) >= 2
                and not ROLE.search(part)
                and not CODE.match(part)
                and not part.startswith(("회장", "사장"))
            ):
                out.append(part.partition(":")[0].strip())  # noqa: PERF401  four conditions read better in a loop
    return tuple(dict.fromkeys(out))[:4]
