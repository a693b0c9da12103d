"""The body whose page it is, where the page speaks of itself: "our institute", "the Vice-Chancellor received"."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.en.cutting import cut, cut_once
from pactwatch.reading.languages.en.folding import reduced
from pactwatch.reading.languages.en.phrases import Names, Phrase, What
from pactwatch.reading.languages.en.row_bodies import bodies_of
from pactwatch.reading.languages.en.words import listed
from pactwatch.reading.model import Mention, Page, Sentence
from pactwatch.records import Kind

SPEAKING = (Kind.UNIVERSITY, Kind.HOSPITAL, Kind.INSTITUTE, Kind.AGENCY, Kind.GOVERNMENT, Kind.ASSOCIATION)
"""Kinds of bodies whose pages tell of themselves; a firm's name may be a newspaper's."""
FRAME = ("site_frame", "copyright")
MOST_LINES = 3
ARM = re.compile(r"(?:Faculty|School|Department|College|Division|Office) of\b")
"""An arm, whose house is named elsewhere."""
TELLS_OF_OTHERS = re.compile(r"\b(?:News|Press|Times|Embassy|Consulate|High Commission|Journal|Review|Cabinet)\b")
_PART = r"universit|institut|hospital|college|academ|school|ministr|agency|association|chamber|council|cent(?:re|er)|facult|rector|president|director|dean|guests?\b|delegation|students|teachers|lecturers|doctors|researchers|staff|campus|laborator|premises|clinics?\b|wards|scientists|nurses"
OURS = re.compile(
    rf"\b(?<!in )(?<!at )(?:[Oo]ur (?:own )?(?:[a-z]+ )?(?:{_PART})|our (?:own )?(?i:{_PART}))|\blinks? us (?:to|with)\b|\bof ours\b"
)
"""Words by which a page speaks of its own body; "Our Hospital" in capitals is somebody's name."""
WE = re.compile(
    r"^[^\"“”‘«]*\b(?:(?i:we) (?:(?:have|had|also|recently|were|are|just|now|proudly|today|then) )*(?:signed|concluded|entered|welcomed|received|hosted|visited|inked|sealed|renewed|exchanged|happy to host|glad to host)|(?:visited|joined|joins?|came to(?: see)?) us)\b"
)
""" "We have signed", but not in what somebody is quoted to say."""
HEADS = {
    Kind.UNIVERSITY: re.compile(
        r"(?:^|(?<=[.,] )|\b[Tt]he )(?:(?:Pro-|Deputy )?Vice[- ]Chancellor|Rector|Vice[- ]Rector|Provost)\b(?! (?:of|at|for)\b)"
    ),
    Kind.GOVERNMENT: re.compile(
        r"\b(?:[Tt]he )?Minister(?: of [A-Z][a-z]+)?(?=,? (?:Dr|Hon|the Hon|Prof|Mr|Mrs|Ms)\b)"
    ),
}
"""The heads by whom a page of such a body speaks of it, with no house of theirs behind."""
NEAR = 3
"""Sentences around one of a paper in which the page speaks of itself."""
SORT = re.compile(
    r"\b(?:university|hospital|institute|foundation|association|agency|authority|academy|college|cent(?:re|er)|council|commission|chamber|society|clinic|ministry|school)\b"
)
"""By which of its sorts a page may call its own body."""
ACTS = r"(?:has|have|had|recently|also|today|yesterday|signed|concluded|entered|inked|sealed|will sign|is to sign)"
ADDRESS = 120
"""Characters of a line that is a name and an address."""


def owner(page: Page, names: Names) -> Phrase | None:
    """The body whose page it is, by the outlet's name or the first lines of the frame; None where none is a body's."""
    frame = [line for part in page.article.cuts if part.reason in FRAME for line in part.text.split("\n")]
    for line in (page.article.outlet or "", *frame[:MOST_LINES]):
        written = _proper(line)
        if not written or TELLS_OF_OTHERS.search(written):
            continue
        shape = reduced(cut_once(written, names))
        body = next((p for p in bodies_of(shape, shape.row) if p.what is What.BODY and p.kind in SPEAKING), None)
        if body is not None and ARM.match(body.words):
            continue
        # of "St Vincent's Hospital" half a name is nobody's
        if body is not None and not written[: body.start].endswith(("'s ", "’s ")):
            return body
    return None


def own_body(page: Page, names: Names) -> Phrase | None:
    """The body whose page this is: its name is the outlet's, or stands in the headline before the verb."""
    for text in (page.article.outlet or "", page.article.title or ""):
        body = next((p for p in cut_once(text, names) if p.what is What.BODY), None) if text else None
        if body is not None:
            return body
    return _of_the_host(page, names)


HOST = re.compile(
    r"https?://(?:www\d?\.)?(?:[a-z]+\.)?((?!edu|com|org|gov|net)[a-z]{3,7})\.(?:[a-z]{2,4})(?:\.[a-z]{2})?(?:[/:?#]|$)"
)


def _of_the_host(page: Page, names: Names) -> Phrase | None:
    """The body whose letters are the name of the site: the New York Public Library on nypl.org."""
    host = HOST.match(page.article.url or "")
    full = names.full.get(host.group(1).upper()) if host else None
    if full is None:
        return None
    return next((p for p in cut(full, (), names) if p.what is What.BODY), None)


def own_side(page: Page, own: Phrase | None, statement: int, known: Sequence[Mention] = ()) -> Mention | None:
    """The owner as a party of the paper of a sentence, where a sentence near it speaks of the page's own body.

    ``known``: whom the sentence names; "the university" that signs with another is the owner, by its sort.
    """
    if own is None:
        return None
    is_called = _is_called_by_sort(page.sentences[statement], own, known)
    if not is_called and not any(_speaks(s, own) for s in _near(page, statement)):
        return None
    host = HOST.match(page.article.url or "")
    letters = host.group(1).upper() if host else ""
    has_letters = letters != "" and re.search(rf"\b{letters}\b", page.text) is not None
    aliases = (*own.aliases, letters) if has_letters else own.aliases
    home = own.home or _home_in_frame(page, own)
    return Mention(name=own.words, start=-1, end=-1, aliases=aliases, home=home, kind=own.kind)


def _is_called_by_sort(sentence: Sentence, own: Phrase, known: Sequence[Mention]) -> bool:
    """ "The university has signed a memorandum with A", on a university's page: not where A is the only one of that sort."""
    sort = SORT.search(own.words.lower())
    acts = re.search(rf"\b[Tt]he {sort.group()} {ACTS}\b", sentence.words) if sort else None
    if sort is None or acts is None or not known:
        return False
    partner = sentence.words.find(" with ", acts.end())
    return sentence.start >= 0 and partner >= 0 and all(m.start - sentence.start > partner for m in known)


def _home_in_frame(page: Page, own: Phrase) -> str:
    """The land that the frame tells behind the owner's name: "© Nordhav Hospital, Bergen, Norway"."""
    begins = re.compile(rf"(?:©|\(c\)|copyright|[\d\s–-])*{re.escape(own.words)}\b(?P<behind>.*)", re.IGNORECASE)
    for part in page.article.cuts:
        for line in part.text.split("\n"):
            told = begins.match(line.strip()) if len(line) < ADDRESS else None
            lands = find_countries(told["behind"], "en") if told else ()
            if lands:
                return lands[0].words
    return ""


def _near(page: Page, statement: int) -> Iterator[Sentence]:
    return (s for s in page.prose if abs(s.order - statement) <= NEAR)


def _speaks(sentence: Sentence, own: Phrase) -> bool:
    head = HEADS.get(own.kind) if own.kind else None
    if OURS.search(sentence.words) or WE.search(sentence.words):
        return True
    return head is not None and head.search(sentence.words) is not None


def _proper(line: str) -> str:
    """A line in capitals as a name is written: UNIVERSITY OF CAPE COAST."""
    if not line.isupper() or " " not in line:
        return line
    words = line.lower().split()
    small = listed("small")
    return " ".join(word if number and word in small else word.capitalize() for number, word in enumerate(words))
