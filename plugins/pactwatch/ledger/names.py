"""Whether two names may stand for one body: full, short, acronym, translated, transliterated. Pure but for the words.

A name is taken apart into what it means (``topics``: food, drug, safety; ``heads``: ministry, university) and what is
left (a proper name), which is compared by sound. Both are compared within one country only, so its name is left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pactwatch.ledger import words
from pactwatch.ledger.han import one_writing
from pactwatch.ledger.sounds import skeleton
from pactwatch.records import Kind, Party

LEGAL = (
    r"재단법인|사단법인|학교법인|주식회사|\(주\)|\(사\)|\(재\)|㈜|国立大学法人|国立研究開発法人|独立行政法人|学校法人|一般社団法人|公益社団法人|"
    r"一般財団法人|公益財団法人|株式会社|有限公司|股份有限公司|\b(?:inc|ltd|llc|co|corp|plc|gmbh|ag|s\.?a|b\.?v|pte|pty)\b\.?"
)
STOP = frozenset("the and of for in at on de la du des del der die et y e to a an".split())  # noqa: SIM905  a word list reads best as one
CLASSES = {
    Kind.GOVERNMENT: "public",
    Kind.AGENCY: "public",
    Kind.UNIVERSITY: "science",
    Kind.HOSPITAL: "science",
    Kind.INSTITUTE: "science",
    Kind.INTERNATIONAL: "international",
}
# Scripts in which bodies of a country write their own names: there a different name is a different body.
HOME = {"hangul": {"KR", "KP"}, "kana": {"JP"}, "han": {"CN", "TW", "HK", "MO", "JP"}}
LATIN_AT_HOME_NOT = frozenset(
    "KR KP JP CN TW HK MO AE SA EG IR IQ TH RU UA BY BG GR GE AM IL KZ KG MN LA KH MM".split()  # noqa: SIM905  a word list
)


@dataclass(frozen=True, slots=True)
class Form:
    """One written name, taken apart.

    ``canon`` has the kinds of house by their concept, so that 대학교 and 대 are one, and leaves out what says little
    (국립); ``proper`` is the skeleton of what no word explains, ``sound`` that of the whole name;
    ``letters`` are the initials of its translation (국립암연구소: nci); ``signs`` the Han signs of what no word
    explains.
    """

    script: str
    plain: str
    canon: str
    latin_words: frozenset[str]
    topics: frozenset[str]
    families: frozenset[str]
    heads: frozenset[str]
    proper: str
    sound: str
    letters: str
    signs: frozenset[str]
    rest: str


@dataclass(frozen=True, slots=True)
class Body:
    """A party as identity compares it. ``generic`` is true for a country or its government as such."""

    country: str | None
    klass: str
    organisation: str | None
    names: frozenset[str]
    acronyms: frozenset[str]
    initials: frozenset[str]
    forms: tuple[Form, ...]
    generic: bool
    shown: str


def script(text: str) -> str:
    """``hangul``, ``kana``, ``han`` or ``latin``: the script that the name is mostly known by."""
    if re.search(r"[가-힣]", text):
        return "hangul"
    if re.search(r"[ぁ-ヺ]", text):
        return "kana"
    return "han" if re.search(r"[一-鿿]", text) else "latin"


def at_home(form: Form, country: str | None) -> bool:
    """Whether a body of ``country`` writes its own name in this script."""
    if form.script == "latin":
        return country not in LATIN_AT_HOME_NOT
    return country in HOME[form.script]


def _clean(name: str) -> str:
    name = unicodedata.normalize("NFKC", name).casefold()
    return one_writing(re.sub(LEGAL, " ", name))


def plain(name: str, country: str | None) -> str:
    """A name without brackets, legal forms, spaces, signs and the name of its own country."""
    return "".join(piece for piece, word in _pieces(name) if word is None or word.concept != country)


def _latin_pieces(text: str, known: words.Words) -> list[tuple[str, words.Word | None]]:
    found = []
    for written_so in re.findall(r"[^\W_]+(?:[.'’-][^\W_]+)*", text):
        token = words.bare(written_so)
        if token in STOP:
            continue
        word = known.latin.get(token) or known.latin.get(token.removesuffix("s"))
        found.append((re.sub(r"\W", "", token), word))
    return found


def _alone(word: words.Word, at: int, size: int) -> bool:
    """Whether one sign is a word here: a country in front (美), a kind of house at the end (서울시)."""
    return (word.role == "country" and at == 0) or (word.role == "head" and at + 1 == size)


def _between(text: str, at: int, known: words.Words) -> bool:
    """Whether a known word begins right behind this sign: 암 in 국립암센터 is a word, as 국립 and 센터 are."""
    return any(text[at + 1 : at + 1 + size] in known.other for size in range(2, known.longest + 1))


def _other_pieces(text: str, known: words.Words) -> list[tuple[str, words.Word | None]]:
    """Longest word first, from the left; what no word explains is kept in stretches."""
    found: list[tuple[str, words.Word | None]] = []
    rest, at = "", 0
    while at < len(text):
        for size in range(min(known.longest, len(text) - at), 0, -1):
            piece = text[at : at + size]
            word = known.other.get(piece)
            alone = (
                word is not None
                and size == 1
                and (_alone(word, at, len(text)) or (not rest and _between(text, at, known)))
            )
            if word is not None and (size > 1 or alone):
                if rest:
                    found.append((rest, None))
                    rest = ""
                found.append((piece, word))
                at += size
                break
        else:
            rest += text[at]
            at += 1
    return [*found, (rest, None)] if rest else found


@lru_cache(maxsize=50_000)
def _pieces(name: str) -> tuple[tuple[str, words.Word | None], ...]:
    known = words.load()
    text = re.sub(r"[(\[].*?[)\]]", " ", _clean(name))
    for short, long in known.spellings.items():
        text = re.sub(rf"{short}(?=\s|$)", long, text)
    for phrase in known.phrases:
        text = text.replace(phrase, phrase.replace(" ", "_"))
    found: list[tuple[str, words.Word | None]] = []
    for run in re.findall(r"[가-힣ぁ-ヺー一-鿿]+|[^가-힣ぁ-ヺー一-鿿]+", text):
        if script(run) == "latin":
            phrases = re.findall(r"\w+_\w+", run)
            found.extend((phrase.replace("_", ""), known.latin.get(phrase.replace("_", " "))) for phrase in phrases)
            found.extend(_latin_pieces(re.sub(r"\w+_\w+", " ", run), known))
        else:
            found.extend(_other_pieces(run, known))
    return tuple(found)


def _canon(pieces: list[tuple[str, words.Word | None]]) -> str:
    told = [(piece, word) for piece, word in pieces if word is None or word.role != "noise"] or pieces
    return "".join(f"<{word.concept}>" if word and word.role == "head" else piece for piece, word in told)


def _letters(name: str, pieces: list[tuple[str, words.Word | None]]) -> str:
    """The first letters of what an eastern name's words mean, in order; "" where a word means nothing known."""
    if script(name) == "latin" or any(word is None for _, word in pieces):
        return ""
    return "".join(word.concept[0] for _, word in pieces if word is not None)


def _form(name: str, country: str | None) -> Form:
    pieces = [(piece, word) for piece, word in _pieces(name) if word is None or word.concept != country]
    rest = [piece for piece, word in pieces if word is None]
    return Form(
        script=script(name),
        plain="".join(piece for piece, _ in pieces),
        canon=_canon(pieces),
        latin_words=frozenset(_canon([one]) for one in pieces if one[0].isascii() and len(one[0]) > 1),
        topics=frozenset(word.concept for _, word in pieces if word is not None and word.role == "topic"),
        families=frozenset(word.family for _, word in pieces if word is not None and word.family),
        heads=frozenset(word.concept for _, word in pieces if word is not None and word.role == "head"),
        proper=skeleton(" ".join(rest)),
        sound=skeleton(" ".join(piece for piece, _ in pieces)),
        letters=_letters(name, pieces),
        signs=frozenset(re.findall(r"[一-鿿]", "".join(rest))),
        rest="".join(rest),
    )


def written(party: Party) -> list[str]:
    """Every name of the party: its own, its aliases, and what stands in brackets behind them."""
    names: list[str] = []
    for name in (party.name, *party.aliases):
        outer = re.sub(r"[(（\[].*?[)）\]]", " ", name).strip()
        inner = [
            piece.strip() for group in re.findall(r"[(（\[](.*?)[)）\]]", name) for piece in re.split(r"[,;、]", group)
        ]
        names.extend(filter(None, [outer, *inner]))
    return list(dict.fromkeys(names))


def _is_acronym(name: str) -> bool:
    return bool(re.fullmatch(r"[A-Z][A-Za-z&.-]{1,9}", name)) and sum(sign.isupper() for sign in name) >= 2


def _initials(name: str) -> str:
    first = [token[0] for token in re.findall(r"[A-Za-z]+", name) if token.casefold() not in STOP]
    return "".join(first).casefold() if len(first) >= 3 else ""


@lru_cache(maxsize=50_000)
def body(party: Party) -> Body:
    """The party taken apart for comparison."""
    names = written(party)
    acronyms: set[str] = set()
    full: list[str] = []
    for name in names:
        short = [piece for piece in name.split() if _is_acronym(piece) and plain(piece, party.country)]
        left = [piece for piece in name.split() if piece not in short]
        bare = plain(" ".join(left), party.country) if left else ""
        if short and not bare:
            acronyms.update(re.sub(r"\W", "", piece).casefold() for piece in short)
        else:
            full.append(name)
    forms = tuple(_form(name, party.country) for name in full)
    generic = party.kind == Kind.GOVERNMENT and all(not form.rest and not form.topics for form in forms)
    return Body(
        country=party.country,
        klass=CLASSES.get(party.kind, "business"),
        organisation=party.organisation,
        names=frozenset(form.canon for form in forms if len(form.plain) > 1),
        acronyms=frozenset(acronyms),
        initials=frozenset(filter(None, map(_initials, full))),
        forms=forms,
        generic=generic and not acronyms,
        shown=party.name,
    )


def keys(one: Body) -> tuple[str, ...]:
    """Short texts that equal bodies are likely to share: where identity looks for candidates."""
    found: set[str] = set(one.names) | set(one.acronyms) | set(one.initials)
    found.update(form.proper for form in one.forms if len(form.proper) >= 3)
    found.update("+".join(sorted(form.topics)) for form in one.forms if len(form.topics) >= 2)
    if one.organisation:
        found.add(f"@{one.organisation}")
    return tuple(sorted(found))


def topics(bodies: Iterable[Body]) -> frozenset[str]:
    """What all the names together speak of."""
    return frozenset(topic for one in bodies for form in one.forms for topic in form.topics)
