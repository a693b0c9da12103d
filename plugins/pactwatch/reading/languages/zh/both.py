"""Which two bodies of the page a Chinese sentence sums up: 双方, 两校; and who met whom above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.bodies import SIDE_BY_SIDE, Named, bodies_in
from pactwatch.reading.languages.zh.houses import housed
from pactwatch.reading.languages.zh.ours import own_called
from pactwatch.reading.languages.zh.owners import is_place, without_lands
from pactwatch.reading.languages.zh.people import OWN_HEADS, first_person, spoken_for
from pactwatch.reading.languages.zh.referred import BOTH, NO_SIDE, ON_PLATE, OPENS
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.takers import is_placed
from pactwatch.reading.model import Mention, Sentence
from pactwatch.reading.names import same_body

PRONOUN = re.compile(r"[他她](?:们|們)?(?:在[^,，。]{1,12})?(?:与|與|同|和|跟|会见|會見|拜会|拜會|拜访|拜訪|会晤|會晤)")
"""Who was presented before meets somebody: "她与食物局局长会面"."""
CAME_TO_US = re.compile(
    r"(?:[来來到]|走进|走進|到访|到訪|访问|訪問|参访|參訪|造访|造訪)(?P<ours>[我本][校院所馆館])"
    r"|[来來](?P<bare>[校院所馆館])(?=访问|訪問|参观|參觀|交流|洽谈|洽談|座谈|座談|考察|[。,，])"
)
"""A guest comes to the page's own house: "B大学校长一行来我校访问"."""
DASHES = frozenset({"——", "—", "--"})
VISITS = frozenset(
    {"访问", "訪問", "到访", "到訪", "拜访", "拜訪", "拜会", "拜會", "走访", "走訪", "造访", "造訪", "走进", "走進"}
    | {"来到", "來到", "做客"}
)
ASKED = frozenset({"应", "應", "受"})
INVITES = re.compile(r"[㐀-鿿·]{0,14}?(?:邀请|邀請|之邀|的邀)")
TALKED = re.compile(r"会谈|會談|会面|會面|会晤|會晤|见面|見面|座谈|座談|举行会|舉行會|商谈|商談|洽谈|洽談|会见|會見")
MEETS = frozenset({"会见", "會見", "会晤", "會晤", "接见", "接見"})
BOTH_SIDES = frozenset({"双方", "雙方", "两校", "兩校", "两院", "兩院", "两家", "兩家"})


def two_before(sheet: Sheet, sentence: Sentence) -> tuple[Mention, ...]:
    """The two bodies of the sentence before, or who meets whom in the headline, for "双方签署"; () where none fit."""
    return _two_beside(sheet, sentence) or _met(sheet)


def both_before(sentence: Sentence, sheet: Sheet, states: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], ...]:
    """The two bodies of the sentence before, of the two lands whose letters the paper bears, where both sign: "A和B...
    双方签署《中澳...备忘录》"."""
    if not any(hit.words in BOTH_SIDES for hit in sentence.hits if hit.role == "both"):
        return ()
    met = two_before(sheet, sentence)
    lands = [home.code for one in met if resolve(one.name) is None and (home := home_of(one.name, "zh"))]
    return (met,) if met and lands and set(lands) <= {one.country for one in states} else ()


def _met(sheet: Sheet) -> tuple[Mention, ...]:
    headline = sheet.page.headline
    if headline is None:
        return ()
    named = bodies_in(sheet.masked(headline))
    if len(named) == 2 and named[1].before in SIDE_BY_SIDE and TALKED.search(headline.words, named[1].end):
        sides = [own_called(sheet, n.mention.name) if n.is_self else n.mention for n in named]
        return tuple(replace(one, start=-1, end=-1) for one in sides if one) if all(sides) else ()
    met = _guest_and_host(sheet, headline, named, VISITS | MEETS) if len(named) == 2 else None
    if len(named) == 1 and named[0].before in VISITS | MEETS and OWN_HEADS.search(headline.words, 0, named[0].start):
        # on its own page a head who visits somebody is its own: "王某副主任一行访问B 双方商谈备忘录"
        own = sheet.own()
        met = (own, named[0].mention) if own and not (named[0].is_self or named[0].same) else None
    return tuple(replace(one, start=-1, end=-1) for one in met or ()) if headline.start < 0 else met or ()


def _two_beside(sheet: Sheet, sentence: Sentence) -> tuple[Mention, ...]:
    before = sheet.page.prose_at(sentence.order - 1)
    if before is None:
        return ()
    told = without_lands(sheet.masked(before), bodies_in(sheet.masked(before)))
    if (met := _guest_and_host(sheet, before, told)) is not None:
        return met
    named: list[Mention] = []
    for one in told:
        stands = is_placed(one) or one.before in DASHES or (one is told[0] and one.before in OPENS)
        if not stands or one.is_self or one.same or one.before in NO_SIDE:
            continue
        if not any(one.mention.name == known.name for known in named):
            named.append(sheet.moved(one.mention, max(before.start, 0)))
    if len(named) == 1 and PRONOUN.search(before.words) and (who := first_person(sheet, before.order)):
        named.insert(0, who)
    if len(named) == 1 and (who := _who_meets(sheet, before, named[0])) is not None:
        named.insert(0, who)
    if len(named) == 1 and OWN_HEADS.search(before.words) and (own := sheet.own()):
        # on its own page a head who visits somebody is its own
        named.insert(0, own)
    if (
        len(named) == 1
        and (came := CAME_TO_US.search(before.words))
        and (host := _ours(sheet, came["ours"] or came["bare"]))
    ):
        named.append(replace(host, start=-1, end=-1))
    return tuple(named) if len(named) == 2 and not same_body((named[0].name,), (named[1].name,)) else ()


def _who_meets(sheet: Sheet, before: Sentence, met: Mention) -> Mention | None:
    """The body of the person who meets the head of another: "王某还应邀与B校长会面", of whom the page told before."""
    start = met.start - max(before.start, 0)
    words = sheet.masked(before)
    is_met = words[:start].endswith(tuple(MEETS))
    if not is_met and not (words[:start].endswith(tuple(SIDE_BY_SIDE)) and TALKED.search(words, start)):
        return None
    return spoken_for(sheet, words[:start])


def _ours(sheet: Sheet, called: str) -> Mention | None:
    """The page's own body, to which somebody came: 我校, or 校 alone."""
    return own_called(sheet, called if len(called) > 1 else f"我{called}")


def _guest_and_host(
    sheet: Sheet, sentence: Sentence, named: Sequence[Named], verbs: frozenset[str] | None = None
) -> tuple[Mention, ...] | None:
    """Of "A部长率B、C负责人访问D" the first body and the one that it visits; None where nobody visits."""
    host = next((n for n in named if n.before in (verbs or VISITS)), None)
    guest = next((n for n in named if host is not None and n.end <= host.start), None)
    if guest is None and (asked := next((n for n in named if n.before in ASKED and INVITES.match(n.after)), None)):
        # "应A邀请,B代表团出访"
        guest, host = next((n for n in named if n.start > asked.end and n.before not in VISITS), None), asked
    if host is None or guest is None or guest.same:
        return None
    if is_place(host.mention.name) and not is_place(guest.mention.name):
        return None
    shift = max(sentence.start, 0)
    met = []
    for one in (guest, host):
        body = own_called(sheet, one.mention.name) if one.is_self else housed(sheet, one.mention)
        if body is None:
            return None
        met.append(sheet.moved(replace(body, start=one.start, end=one.end), shift))
    return tuple(met)


def guest_and_host_here(sheet: Sheet, sentence: Sentence) -> tuple[Mention, ...]:
    """Guest and host of "A校长访问B,两校签署", which names both sides and then sums them up; () where it does not."""
    if not any(hit.role == "both" for hit in sentence.hits):
        return ()
    named = without_lands(sheet.masked(sentence), bodies_in(sheet.masked(sentence), sheet.names))
    met = _guest_and_host(sheet, sentence, named, VISITS | MEETS) or ()
    return met if met and not same_body((met[0].name,), (met[1].name,)) else ()


def two_of_kind(sheet: Sheet, sentence: Sentence, both: str) -> tuple[Mention, ...]:
    """The two bodies of the page above that "两校" or "兩院" sums up: () where just two do not fit."""
    kind = BOTH.get(both[-1])
    if kind is None:
        return ()
    found: list[Mention] = []
    for before in sheet.page.sentences[: sentence.order]:
        if not before.is_prose:
            continue
        for named in bodies_in(sheet.masked(before)):
            own = own_called(sheet, named.mention.name) if named.is_self else None
            one = replace(named, mention=replace(own, start=named.start, end=named.end)) if own else named
            told = kind_by_ending(one.mention.name, "zh")
            if (
                one.same
                or (one.is_self and not own)
                or told is None
                or told[1] not in kind
                or ON_PLATE.match(one.after)
            ):
                continue
            if not any(same_body((one.mention.name,), (known.name,)) for known in found):
                found.append(sheet.moved(one.mention, max(before.start, 0)))
    return tuple(found) if len(found) == 2 else ()
