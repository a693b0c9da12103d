"""Who signs with the bodies that a Chinese sentence names: whoever tells it, or for whom its subject speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.zh.bodies import Named, bodies_in
from pactwatch.reading.languages.zh.both import guest_and_host_here
from pactwatch.reading.languages.zh.gathered import WITH_IT, partner_of_it
from pactwatch.reading.languages.zh.meant import owned, placed
from pactwatch.reading.languages.zh.offices import is_bare
from pactwatch.reading.languages.zh.ours import short_subject
from pactwatch.reading.languages.zh.owners import WITH, is_place, without_lands
from pactwatch.reading.languages.zh.people import spoken_for
from pactwatch.reading.languages.zh.referred import bare_head, bare_house
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.model import Mention, Sentence
from pactwatch.reading.names import same_body

SPEAKS = re.compile(r"[:：]")
"""Behind who says of himself what follows: "A大学:与B大学的备忘录终止"."""
UNDER = re.compile(
    r"(?:根据|根據|按照|依照|依据|依據|依)[^,，。;；]{0,8}[与與和同跟][^,，。;；]{2,40}[签簽][^,，。;；]{1,40}[,，]"
)
"""What a sentence begins with that tells under which paper somebody acts."""
COMMA = re.compile(r"[,，;；:：]")
OPENS_WITH = re.compile(r"[\1\s]*[与與同和]")
"""What is left before the only body of a headline's last part."""


def led(sentence: Sentence, sheet: Sheet, text: str, before: Sequence[Named], unique: list[Mention]) -> list[Mention]:
    """The bodies of a sentence, with the one for which its subject speaks: "王某与A、B签署"."""
    if len(unique) == 1:
        return _with_lead(sentence, sheet, text, before[0], unique[0])
    who = _lead(sentence, sheet, text, before[0]) if unique and before[0].before in WITH - {"、"} else None
    if who is None or any(same_body((who.name,), (one.name,)) for one in unique):
        return unique
    return [who, *unique]


def _with_lead(sentence: Sentence, sheet: Sheet, text: str, named: Named, one: Mention) -> list[Mention]:
    """The only body that a sentence names, with who signs with it where that is told: or the guest and his host."""
    lead = _lead(sentence, sheet, text, named) or _acts_under(sentence, sheet, text, named)
    if lead is None:
        return list(guest_and_host_here(sheet, sentence)) or _with_it(sentence, sheet, text, named, one)
    home, land = resolve(sheet.home()), home_of(one.name, "zh")
    if is_bare(lead.name) and one.name.endswith(lead.name) and land is not None and land.code != home:
        # "他与文莱卫生部副部长签署", of 卫生部's own deputy
        return [replace(lead, country=home), one]
    return [lead] if same_body((one.name,), (lead.name,)) else [lead, one]


def _with_it(sentence: Sentence, sheet: Sheet, text: str, named: Named, one: Mention) -> list[Mention]:
    """The only body that a sentence names, with who signs with 它 that it is, or whom its own 其 means."""
    it = WITH_IT.search(text)
    if it is not None and it.group().endswith("它") and it.start() > named.end:
        # "A大学是当地历史最长的高校,学院与它签署": of the page's own house
        who = who_speaks(sentence, sheet, text[: it.start() + 1])
        return [who, one] if who is not None and not same_body((who.name,), (one.name,)) else [one]
    other = partner_of_it(sheet, sentence, text, one)
    return [one, other] if other is not None else [one]


def _acts_under(sentence: Sentence, sheet: Sheet, text: str, named: Named) -> Mention | None:
    """Who acts under the paper signed with the only body before: "根据去年与A签署的协议,B派出..."."""
    if named.before not in WITH or (under := UNDER.match(sentence.words)) is None or named.start > under.end():
        return None
    found = without_lands(text, bodies_in(text, sheet.names))
    actor = next((n for n in found if n.start >= under.end()), None)
    if actor is None or COMMA.search(text, under.end(), actor.start):
        return None
    body = owned(actor, sheet, sentence)
    return placed(body, max(sentence.start, 0), sentence.start) if body else None


def _lead(sentence: Sentence, sheet: Sheet, text: str, other: Named) -> Mention | None:
    """Who signs with the only body that a sentence names: the firm that announces it, the body of its subject."""
    if firm := sheet.announcing(sentence):
        return placed(firm, max(sentence.start, 0), sentence.start)
    if sheet.is_line(sentence) and other.before in WITH:
        speaker = next((n for n in bodies_in(sheet.masked(sentence), sheet.names) if SPEAKS.match(n.after)), None)
        if (
            speaker is not None
            and not is_place(speaker.mention.name)
            and speaker.end < other.start
            and (body := owned(speaker, sheet, sentence))
        ):
            return placed(body, max(sentence.start, 0), sentence.start)
    if other.before not in WITH:
        return None
    told = text[: other.start]
    if sheet.is_line(sentence) and OPENS_WITH.fullmatch(told):
        # "王某校长率团赴X、Y 与B签署": who signs stands in the headline's part before
        told = sheet.masked(sentence)[: other.start]
    return who_speaks(sentence, sheet, told)


def who_speaks(sentence: Sentence, sheet: Sheet, told: str) -> Mention | None:
    """The body for which the subject of a masked text stands: a person, a head, a house, a short name."""
    return (
        spoken_for(sheet, told, is_line=sheet.is_line(sentence))
        or bare_head(sheet, sentence, told)
        or bare_house(sheet, sentence, told)
        or short_subject(sheet, told)
    )
