"""Words beside a name, anywhere on the page, that may tell its home."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.languages.en.looking import tells_no_home
from pactwatch.reading.languages.en.phrases import is_adjective
from pactwatch.reading.languages.en.sorts import SORTS
from pactwatch.reading.languages.en.words import any_of, heads
from pactwatch.reading.mentioned import named_in
from pactwatch.reading.model import TOP, Mention, Page
from pactwatch.records import Kind

BEHIND = re.compile(
    r"(?:\s?\([^)]*\))?,? (?:of|in|from|based in|headquartered in|registered in|(?:which |who )?(?:is |are )(?:based|located|situated|headquartered|seated) in|(?:which )?has (?:its |their )?(?:main |own |registered )?(?:campus(?:es)?|seat|headquarters|head office|home|address|office|base) in|an?|one of|is an?|is the|which is|the)\b ((?:(?! and | with | to | that | which | was | were | is | are | has | have | had | will | sign)[^,.;:]){3,60})"
)
BEFORE = re.compile(
    r"(?:\b(?:[Rr]egistered|[Bb]ased|[Hh]eadquartered|[Ll]ocated|[Ff]ounded) in ([^,.;]{3,30}),? (?:the )?|"
    r"((?:[A-Z][\w.]+(?: and [A-Z]\w+)? )?[A-Z][\w.]+(?:-based|['’]s)?) (?:(?!(?:with|which|and|to|of|in|by|for|from|at|on|that|who|whom|when|as|is|was|has|had)\b)[a-z-]+,? ){0,4})$"
)
ENDED = re.compile(r"[a-z]{2}\. $")
"""The sentence before ends there: "... the ride to Delhi. Purbanchal Hospital"."""
LONGER = re.compile(r"\b(?!(?:The|An?|And|With|By|In|At|Of|For|Our|Its|Today|Yesterday|Also)\b)[A-Z][\w'’-]+ $")
"""A capital right before: the name of another body that holds this one, "Bukhara Himchan Hospital"."""
SORT_LAST = re.compile(rf"(?:-based|['’]s) |[A-Z][\w.]+ $|{SORTS}s? $")
"""How words before a name must end to describe it: "Norwegian shipping firm"; not "The Bergen mayor visited"."""
"""Words beside a name that tell its home: "VaxThera of Colombia", "Registered in Israel, ...", "Calgary-based biotech ..."."""


def mentions_of_home(page: Page, mention: Mention) -> tuple[str, ...]:
    """Words beside other appearances of the name that may tell its home: before it, behind it, and what it "is".

    Not where they name but a customer's, a model's, a plant's land: "a supplier of German carmakers".
    """
    return tuple(words for words in _told_of(page, mention) if not _is_of_others(words))


def _is_of_others(words: str) -> bool:
    """Whether words name lands, and each for something else than for a home."""
    named = named_in(words, "en")
    return bool(named) and all(tells_no_home(words, start, end) for start, end, _ in named)


def _told_of(page: Page, mention: Mention) -> tuple[str, ...]:
    """Words beside the appearances of a name, the nearest in meaning first."""
    beside: list[str] = []
    for name in (mention.name, *mention.aliases):
        if len(name) < 3 and not name.isupper():
            continue
        for end in (found.end() for found in islice(_behind(name, page.text, NO_LETTER), 8)):
            start = end - len(name)
            after = page.text[end : end + 90].split("\n")[0]
            before = page.text[max(0, start - 70) : start].split("\n")[-1]
            before = "" if ENDED.search(before) else before
            beside += [m.group(1) for m in (BEHIND.match(after),) if m and not LONGER.search(before)]
            beside += [
                m.group(m.lastindex or 0)
                for m in (BEFORE.search(before),)
                if m and (m.lastindex == 1 or (SORT_LAST.search(m.group()) and not _is_longer(m.group())))
            ]
    if mention.kind is Kind.COMPANY and (short := mention.name.split()[0]) and len(short) > SHORTEST:
        beside += [m.group(1) for m in _behind(short, page.text, BASED)]
    if (
        mention.kind in (None, Kind.COMPANY, Kind.OTHER)
        and " " in mention.name
        and len(short := mention.name.split()[0]) > SHORTEST
    ):
        beside += [m.group(1) for m in _behind(short, page.text, DESCRIBED)]
    beside += _told_behind(page, mention)
    return (*beside, *_of_its_place(page, mention), *_of_its_town(page, mention), *_of_its_sort(page, mention))


NEXT_SENTENCE = re.compile(
    rf"(?:(?! [A-Z]| the )[^.;\n]| {any_of('month')}\b){{0,60}}\.\s+(?:The ([A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:firm|company|group|drugmaker|manufacturer|maker|start-?up|developer|supplier|distributor|biotech)\b"
    r"|With (?:its )?(?:headquarters|head office|seat|main office) in ([A-Z][^,.;]{2,40}?)(?=,| and\b| the\b))"
)
""" "A signed with B on Monday. The Uzbek firm also runs plants": what the next sentence calls the firm named last."""


def _told_behind(page: Page, mention: Mention) -> list[str]:
    """The land or the town by which the sentence behind its name calls a firm."""
    if mention.kind not in (None, Kind.COMPANY, Kind.OTHER):
        return []
    return [m.group(1) or m.group(2) for m in islice(_behind(mention.name, page.text, NEXT_SENTENCE), 1)]


NO_LETTER = re.compile(r"(?!\w)")
BASED = re.compile(
    r",? (?:(?:is |was )?(?:based|headquartered|registered)|(?:which )?has its (?:main |own |registered )?(?:seat|headquarters|head office|home|address|office|base)) in ([^.;]{3,50})"
)
DESCRIBED = re.compile(r", (?:which|who) (?:is|was) (?:an? )?([A-Z][^,.;]{3,40})")


def _behind(words: str, text: str, pattern: re.Pattern[str], within: str = "_") -> Iterator[re.Match[str]]:
    """The matches right behind these words, where no letter stands before them, nor a mark ``within`` a word.

    Each name is looked for as it is: a pattern of its own would have to be compiled.
    """
    at = text.find(words)
    while at >= 0:
        is_cut = at > 0 and (text[at - 1].isalnum() or text[at - 1] in within)
        found = None if is_cut else pattern.match(text, at + len(words))
        if found:
            yield found
        at = text.find(words, found.end() if found else at + 1)


LAST_WORDS = re.compile(r"(?:^|(?<= )|(?<=-))([A-Z][\w'’]{3,}(?:[ -][A-Z][\w'’]{3,})?)$")
"""With what a name ends, where that is one word or two: a town more often than not."""


def _of_its_place(page: Page, mention: Mention) -> tuple[str, ...]:
    """The land that the page tells behind the town of a name: "students came to Cartagena, Spain"."""
    for name in (mention.name, *mention.aliases):
        last = LAST_WORDS.search(name)
        for town in {last.group(1), last.group(1).rsplit(maxsplit=1)[-1]} if last else ():
            if not heads().keys().isdisjoint(town.split()):
                continue
            for found in islice(_behind(town, page.text, IN_LAND, within="_-"), SEEN):
                after = page.text[found.end() : found.end() + 30].split("\n")[0]
                land = next(
                    (c for c in find_countries(after, "en") if c.start == 0 and not is_adjective(c.words)), None
                )
                if land is not None and LAND_ENDS.match(after, land.end):
                    return (land.words,)
    return ()


IN_LAND = re.compile(r", | in |, in | \(")
SEEN = 6
"""Times that a town is looked for on a page."""
LAND_ENDS = re.compile(r"[,.;:)]|$| (?:on|since|to|for|last|this|when|where|after|today|yesterday)\b")
"""What stands behind a land that only tells where the town is: no "and", which makes a list of lands."""


SORT_NOUN = re.compile(
    r"(?:Institute|Institution|Hospital|University|College|Academy|Clinic|Centre|Center|Agency|Authority|Museum|Library|School|Laboratory|Chamber|Council)"
)


def _of_its_town(page: Page, mention: Mention) -> tuple[str, ...]:
    """ "The director of the Oslo institute": where the only institute that the page names is at home."""
    noun = next((word for word in reversed(mention.name.split()) if SORT_NOUN.fullmatch(word)), None)
    if noun is None:
        return ()
    named = len(re.findall(rf"\b{noun}\b(?! of [A-Z][a-z]+ [A-Z])", page.text))
    if named > page.text.count(mention.name):
        return ()
    told = re.findall(rf"\b[Tt]he ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) (?:{noun.lower()})\b", page.text)
    return tuple(told) if len(set(told)) == 1 else ()


CLOSES_A_NAME = re.compile(
    r"^(?!The |South |North |New |United |Saudi |Sri |Hong |El |Costa |Papua )[A-Z][\w.]+ ([A-Z]\w+) [a-z]"
)
"""A land's name as the last word of another body's: "Clinical Research Malaysia partners"."""


def _is_longer(before: str) -> bool:
    """Whether words right before a name are of another body: "Bukhara Himchan Hospital", "Research Malaysia partners"."""
    closing = CLOSES_A_NAME.match(before)
    if closing is not None and resolve(closing.group(1)) is not None and not is_adjective(closing.group(1)):
        return True
    word = before.rsplit(maxsplit=1)[-1]
    return LONGER.search(before) is not None and not word.endswith(("-based", "'s", "’s")) and resolve(word) is None


SHORTEST = 4
"""Letters of a company's first word from which it alone may stand for the company."""


PLURALS = {
    kind: re.compile(rf"(?<!and )\b[A-Z][a-z]+ (?:{words})\b")
    for kind, words in (
        (Kind.UNIVERSITY, "universities"),
        (Kind.HOSPITAL, "hospitals"),
        (Kind.COMPANY, "companies|firms|manufacturers|drugmakers|partners"),
        (Kind.INSTITUTE, "institutes|institutions|centres|centers"),
        (Kind.ASSOCIATION, "associations|chambers"),
        (Kind.AGENCY, "agencies|regulators|authorities"),
    )
}
"""Bodies of a sort beside a word that may tell their land."""


def _of_its_sort(page: Page, mention: Mention) -> tuple[str, ...]:
    """ "Agreements with Russian universities": the home of all bodies of the sort that have no other."""
    if mention.kind not in PLURALS:
        return ()
    # far down such words are of the trade at large: "In recent years Dutch hospitals have ..."
    opening = "\n".join(s.words for s in page.sentences if s.place in TOP or s.has("instrument"))
    return tuple(m.group() for m in islice(PLURALS[mention.kind].finditer(opening), 1))
