"""Who acts in a Korean sentence that names no subject: whom the sentence before it is about."""

from __future__ import annotations

from pactwatch.reading.languages.ko.cast import Cast
from pactwatch.reading.languages.ko.closing import Roles
from pactwatch.reading.languages.ko.line import Line
from pactwatch.reading.languages.ko.same_bodies import are_one, told_home
from pactwatch.reading.model import Mention, Said

TOPIC = ("은", "는")


def topic_before(line: Line, roles: Roles, said: Said, cast: Cast) -> list[Mention]:
    """ "목포시는 한발 빨랐다. 대표단은 19일 울란바토르시와 ...": the body of home that opens the sentence before.

    [] where that is the page's own, where the partners are not all from abroad, or nothing is signed now.
    """
    if said not in (Said.SIGNED, Said.PLANNED) or roles.pairs or not roles.partners:
        return []
    if not all(told_home(one) not in (None, "KR", "INT") for one in roles.partners):
        return []
    before = cast.lines[line.sentence.order - 1] if line.sentence.order else None
    lead = cast.protagonist
    if before is None or lead is None or not before.sentence.is_prose:
        return []
    for phrase, body in before.bodies[:1]:
        is_topic = phrase.first == 0 and phrase.particle in TOPIC and phrase.sure and not phrase.is_country
        if is_topic and not are_one(body, lead) and told_home(body) in (None, "KR"):
            return [body]
    return []
