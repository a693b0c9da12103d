"""One more paper told beside the news, without a verb of signing: "この日はもう1件、XとYの覚書もまとまった"."""

from __future__ import annotations

import re
from dataclasses import replace

from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.softly import sides_of
from pactwatch.reading.languages.ja.telling import Told, statement
from pactwatch.reading.model import Mention, Said, Sentence, Statement

PAPER = r"(?:覚書|協定|MO[UCA]|MoU|合意書|意向書|文書|書面)"
MORE = re.compile(
    rf"もう(?:1|１|一|ひと)(?:件|つ|本|通|枚)|別の{PAPER}|{PAPER}(?:書)?(?:が)?も(?:まとま|でき|成|生ま|交わ|結ば|取り交|整|あわせ|同時|そろ)"
    rf"|(?:続いて|このほか|ほかに|あわせて|併せて|同時に)[^。]{{2,60}}{PAPER}[がも](?:まとま|でき|成立|生ま|交わ|結ば|取り交|整)"
)
ALSO_SIGNED = re.compile(
    rf"^(?:あわせて|併せて|同時に|これと(?:は別に|並んで|あわせて)|また|さらに|加えて|このほか|同日|同じ日に|同じ席で|席上)、?[^。]*{PAPER}(?:書)?(?:[(（][^()（）]{{1,20}}[)）])?も、?"
    r"(?:同時に|あわせて|併せて)?(?:取り?交わ|結|締結|交わ|調印|署名)[^、。]{0,3}(?:た|だ|ました|ています|ている|ております)。?$"
)
"""あわせて、実習を受け入れる覚書も取り交わしました: one more of the same two."""
HAPPENED = re.compile(r"(?:た|だ|ました|です)。?$")
SAME_DAY = re.compile(r"この日|同日|同じ日|同じ席|同じ場|席上|式では|その場|続いて|あわせて|併せて|同時")


def one_more(sheet: Sheet, found: list[Statement]) -> list[Statement]:
    """A statement for each paper that running text adds to the news; [] where nothing was signed."""
    signed = [s for s in found if s.said is Said.SIGNED and not s.earlier]
    if not signed:
        return []
    news = next((s for s in signed if s.dates), signed[-1])
    read = {s.sentence for s in found if s.names_sides}
    prose = [s for s in sheet.page.sentences if s.is_prose and s.order > news.sentence]
    told = []
    for number, sentence in enumerate(prose):
        if sentence.order in read or not _adds(sentence):
            continue
        # "覚書がもう一つできた。XがYと結んだものである"
        behind = [s for s in prose[number + 1 : number + 2] if s.order not in read]
        sides = next((side for one in (sentence, *behind) if (side := _sides(sheet, one))), None)
        if sides is not None:
            told.append(_made(sheet, sentence, sides, news))
    return told


def _adds(sentence: Sentence) -> bool:
    if sentence.has("plan", "history", "follow", "end", "denial") or not sentence.has("instrument"):
        return False
    return MORE.search(sentence.words) is not None and HAPPENED.search(sentence.words) is not None


def _sides(sheet: Sheet, sentence: Sentence) -> tuple[Mention, ...] | None:
    """Who stands with whom: by the particles, else the two bodies that own the paper ("XとYの覚書")."""
    if sides := sides_of(sheet, sentence):
        return sides[0]
    text = sheet.masked(sentence)
    for group in sheet.groups(sentence, text):
        bodies = sheet.bodies(group, sentence)
        if len(bodies) > 1:
            return tuple(replace(m, start=-1, end=-1) for m in bodies)
    return None


def _made(sheet: Sheet, sentence: Sentence, sides: tuple[Mention, ...], news: Statement) -> Statement:
    text = sheet.masked(sentence)
    papers = [h for h in sentence.hits if h.role == "instrument"]
    made = statement(sentence, sheet, text, Told(Said.SIGNED, "one more paper", papers, len(text)))
    dates = (news.dates if SAME_DAY.search(sentence.words) else ()) or made.dates
    return replace(made, groups=(sides,), anaphor=False, dates=dates, further=True, earlier=False, renewal=False)
