"""The English pack: what English sentences say of agreements.

words.py closed classes and lists, phrases.py cuts a sentence into names and words, shape.py makes them a row of signs and
folds what belongs together, roles.py finds who signs, saying.py what is said, clauses.py puts it together.
Data: terms/en.csv, phrases/en.csv, kinds/en.csv, sectors/en.csv.
"""

from __future__ import annotations

import re

from pactwatch.reading.countries import find_countries
from pactwatch.reading.languages.en.clauses import GENERAL, statements_of
from pactwatch.reading.languages.en.names import names_of
from pactwatch.reading.languages.en.topic import completed, own_body
from pactwatch.reading.model import Mention, Page, Sentence, Statement
from pactwatch.reading.organisations import find_organisations
from pactwatch.records import Kind

home: str | None = None

LOOKED_AT = 60_000
"""Characters of a page whose names are learnt; an article's names stand early."""


def statements(page: Page) -> tuple[Statement, ...]:
    """Every statement of the page, in order of the text."""
    has_own = any(
        h.role == "instrument" and h.words.lower() not in GENERAL and h.value != "OTHER"
        for s in page.sentences
        for h in s.hits
    )
    names = names_of("\n".join(s.words for s in page.sentences)[:LOOKED_AT])
    found: list[Statement] = []
    names.own = own_body(page, names)
    named = -9
    for sentence, following in zip(page.sentences, (*page.sentences[1:], None), strict=True):
        leads_on = following is not None and following.has("instrument") and PENNED.search(sentence.words)
        if (
            _matters(sentence)
            or leads_on
            or (sentence.order - named <= 1 and sentence.has("sign") and CONTINUES.search(sentence.words))
        ):
            found += statements_of(sentence, page, names, has_own=has_own)
        if sentence.has("instrument") and sentence.place in ("lead", "body"):
            named = sentence.order
    return tuple(completed(page, names, found))


SIGNERS = re.compile(
    r"\b(?:pen to paper|their names (?:to|under)|signatures?|those who signed|signatories|who signed|signed it|signed for)\b",
    re.IGNORECASE,
)


PENNED = re.compile(r"\b(?:formali[sz]ed|pen to paper|(?:their|its) (?:names|signatures?)|signed)\b")
CONTINUES = re.compile(
    r"\b(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]hey|[Tt]hese|[Bb]oth|[Oo]ne of them|other|others|[Tt]he (?:paper|document|text|former|latter|two|act|ceremony|signing)|[Tt]hem)\b"
    r".{0,120}\b(?:took place|was held|is dated|bears|signed|exchanged|concluded|inked|initialled|renewed|sealed)\b|\b[Ss]igned\b"
)
"""A sentence that goes on about the paper of the sentence before: "It was exchanged on Monday"."""


def _matters(sentence: Sentence) -> bool:
    return (sentence.has("instrument", "join", "agreement") and len(sentence.words) < 3000) or bool(
        sentence.has("sign") and SIGNERS.search(sentence.words)
    )


BEHIND = re.compile(
    r"(?:\s?\([^)]*\))?,? (?:of|in|from|based in|headquartered in|registered in|an?|one of|is an?|is the|which is|the)\b ((?:(?! and | with | to | that | which )[^,.;:]){3,60})"
)
BEFORE = re.compile(
    r"(?:\b(?:[Rr]egistered|[Bb]ased|[Hh]eadquartered|[Ll]ocated|[Ff]ounded) in ([^,.;]{3,30}),? (?:the )?|"
    r"((?:[A-Z][\w.]+(?: and [A-Z]\w+)? )?[A-Z][\w.]+(?:-based|['’]s)?) (?:[a-z-]+,? ){0,4})$"
)
"""Words beside a name that tell its home: "VaxThera of Colombia", "Registered in Israel, ...", "Calgary-based biotech ..."."""


def mentions_of_home(page: Page, mention: Mention) -> tuple[str, ...]:
    """Words beside other appearances of the name that may tell its home: before it, behind it, and what it "is"."""
    beside: list[str] = []
    for name in (mention.name, *mention.aliases):
        if len(name) < 3:
            continue
        for match in list(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", page.text))[:8]:
            after = page.text[match.end() : match.end() + 90].split("\n")[0]
            before = page.text[max(0, match.start() - 70) : match.start()].split("\n")[-1]
            beside += [m.group(1) for m in (BEHIND.match(after),) if m]
            beside += [m.group(m.lastindex or 0) for m in (BEFORE.search(before),) if m]
    return (*beside, *_of_its_sort(page, mention), *_left_over(page))


def _left_over(page: Page) -> tuple[str, ...]:
    """The one country that the headline names beside those of the known bodies that it names."""
    words = page.headline.words if page.headline else ""
    known = {k.organisations[0].country for s in page.sentences[:6] for k in find_organisations(s.words) if k.is_strong}
    rest = {c.code: c.words for c in find_countries(words, "en") if c.code not in known}
    return tuple(rest.values()) if len(rest) == 1 else ()


PLURALS = {
    Kind.UNIVERSITY: "universities",
    Kind.HOSPITAL: "hospitals",
    Kind.COMPANY: "companies|firms|manufacturers|drugmakers|partners",
    Kind.INSTITUTE: "institutes|institutions|centres|centers",
    Kind.ASSOCIATION: "associations|chambers",
    Kind.AGENCY: "agencies|regulators|authorities",
}


def _of_its_sort(page: Page, mention: Mention) -> tuple[str, ...]:
    """ "Agreements with Russian universities": the home of all bodies of the sort that have no other."""
    if mention.kind not in PLURALS:
        return ()
    return tuple(m.group() for m in re.finditer(rf"\b[A-Z][a-z]+ (?:{PLURALS[mention.kind]})\b", page.text))[:1]
