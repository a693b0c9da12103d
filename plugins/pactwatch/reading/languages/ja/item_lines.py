"""Papers that a Japanese page lists line by line: "1.X大学(ベトナム)", "【X大学】2017年7月11日締結", "・AとBの覚書"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.ja.acting import actor_in
from pactwatch.reading.languages.ja.chains import Chain, chains_in
from pactwatch.reading.languages.ja.forms import DAY
from pactwatch.reading.languages.ja.in_turn import of_land, visited
from pactwatch.reading.languages.ja.numbers import SORTS_COUNTED, number_of
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.telling import in_page, when
from pactwatch.reading.model import Mention, Said, Sentence, Statement, When

MARK = re.compile(
    r"^\s*(?P<mark>[・●○■□◆◇▼▽▶▪•*※→〇◎]|[(（]?\d{1,2}[)）.．、:](?!\d)|[①-⑳]|【)\s*(?:[「『](?=[^「」『』]{2,40}[」』]\s*$))?"
)
NOTE = r"\s*(?:[(（][^()（）]*[)）])*[】」』]?(?:[(（][^()（）]*[)）])*"
PAPER = r"(?:[^\s、。はがをにと]{0,14}(?:協定|覚書|MO[UA]|MoU|合意書|提携))"
TAIL = re.compile(
    rf"{NOTE}[\s:：、,/／―–—-]*(?:との?|の)?(?:{PAPER}書?(?:を|の)?)?[\s(（、]*(?:\x02+(?:[(（].[)）])?(?:に|付(?:け)?で?)?)?"
    r"\s*(?:に|を)?(?:新規|新たに)?(?:締結|調印|署名|更新|延長|再締結|交換)?(?:日|済み?|しました|した)?[)）]?\s*$"
)
"""What may stand in an item behind its body: its land, the paper, the day."""
JOINS = re.compile(rf"^{NOTE}\s*(?:×|✕|／|/|―|—|–|⇔|&|＆|と|及び|および)\s*$")
HYPHEN = re.compile(r"(?<=[㐀-鿿)）])[-‐−－×✕⇔](?=[㐀-鿿ァ-ヺA-Z])")
"""Between the two of "青葉大学-コンケン大学(タイ)", which no blank parts."""
PARTNERS_BELOW = re.compile(
    r"(?:相手|パートナー|提携先|連携先|締結先|協定先|当事者|締結した|署名した|調印した)[^、。]{0,16}は、?(?:次|以下|下記)の(?:とおり|通り)"
)
"""相手と内容は次のとおり: each item names a partner, and may tell behind a colon what is agreed on."""
DESCRIBED = re.compile(rf"{NOTE}\s*[:：](?!\s*$)")
OF_THESE = re.compile(r"(?:この|その|これらの)うち(?:の)?(?P<n>[2-9２-９二三四五六七八九])件")
"""このうち4件は: how many of all papers the items below tell of."""
TELLS = re.compile(r"\x02|締結|調印|署名|更新|延長|協定|覚書|MO[UA]|MoU")
"""What makes an item one of a paper, whoever counts them."""
COUNTED = re.compile(
    rf"(?P<n>[2-9２-９二三四五六七八九])(?:つの|件の?|[㐀-鿿]{{0,4}}(?:{SORTS_COUNTED}|学部|法人|本の))"
)
SEVERAL = re.compile(
    r"[あ相]い?(?:つ|次)いで|それぞれ|立て続け|個別に|(?:次|以下|下記)の|(?:複数|各)の?(?:大学|機関|社|団体)"
)
TO_COME = re.compile(r"(?:次|以下|下記)の")
SEAT = re.compile(
    r"^[\s　]*(?:(?:19|20)\d\d年に)?(?P<where>[^、。]{2,24}?)(?:に(?:あ[りる]|本部|本社|位置|所在|設立|キャンパス)"
    r"|[のを](?=[^、。]{2,24}(?:大学|機関|企業|研究|代表)))"
)
"""Where the line under an item says that its body is: "スラバヤにある名門で"."""
FAR, NEAR = 12, 6
"""Lines behind the news in which the items begin, and between one item and the next."""
LONGEST = 90
"""Code points of an item."""
LEAST = 2


@dataclass(frozen=True, slots=True)
class Item:
    """A line: who stands in it, one partner or both sides, and what it tells of the signing's day."""

    order: int
    bodies: tuple[Mention, ...]
    dates: tuple[When, ...]
    tells: bool


def with_items(sheet: Sheet, found: list[Statement]) -> list[Statement]:
    """The statements; a signing of several is told by the items below it, where each names a partner or both sides."""
    signed = [s for s in found if s.said is Said.SIGNED and not s.earlier and not s.detail]
    opens = next((s for s in signed if _is_of_several(sheet, s)), None)
    if opens is None:
        return found
    items = _items(sheet, opens)
    part = _part(sheet, opens, items)
    if not _are_papers(items, _count(sheet, opens, part), _named(signed)):
        return found
    partners = {one.name for item in items for one in item.bodies}
    if partners <= {g[1].name for s in signed for g in s.groups if len(g) == LEAST} and not any(i.dates for i in items):
        # the sentence told as much
        return found
    if any(m.name not in partners for s in signed for g in s.groups[1:] for m in g[1:]):
        # the text has papers of its own
        return found
    signer = (actor_in(sheet, part) if part is not None else None) or _signer(sheet, signed, partners, items[0])
    items = _at_home(sheet, opens, signed, items, signer)
    # an item is no running text: what the news, or the sentence that opens the list, says of all is said of each
    above = [s.order for s in sheet.page.prose if opens.sentence <= s.order < items[0].order]
    news = next((s for s in signed if s.sentence in above), replace(opens, sentence=[opens.sentence, *above][-1]))
    sides = ((item, item.bodies if len(item.bodies) > 1 else (signer, *item.bodies)) for item in items)
    told = [
        replace(
            news,
            groups=(tuple(m for m in group if m is not None),),
            rule=f"{news.rule}; an item below it",
            anaphor=False,
            papers=1,
            dates=item.dates or news.dates,
        )
        for item, group in sides
        if None not in group
    ]
    if len(told) < LEAST:
        return found
    first, last = items[0].order, items[-1].order + NEAR
    behind = [s for s in signed if s.sentence > items[-1].order and s.names_sides]
    others = [s for s in behind if not any(m.name in partners for group in s.groups for m in group)]
    kept = [
        replace(s, groups=(), anaphor=False, papers=1) if s in signed and s.sentence <= last and s not in others else s
        for s in found
        if not (s.detail and first <= s.sentence <= last)
    ]
    return sorted([*kept, *told], key=lambda s: s.sentence)


def _at_home(
    sheet: Sheet, opens: Statement, signed: Sequence[Statement], items: list[Item], signer: Mention | None
) -> list[Item]:
    """The items; what the sentence tells of a body that it names counts, and of them all the one land abroad.

    Not the land of the signer: "米BTIが4件に調印".
    """
    known = {m.name: m for s in signed for group in s.groups for m in group if m.home or m.country}
    lands = visited(sheet.page.sentences[opens.sentence])
    placed = [replace(i, bodies=tuple(known.get(m.name, m) for m in i.bodies)) for i in items]
    if len(lands) != 1 or any(len(item.bodies) > 1 for item in items):
        return placed
    own = {m.code for m in find_countries(signer.home, "ja")} if signer is not None else set()
    if {resolve(land) for land in lands} & own:
        return placed
    return [replace(i, bodies=tuple(of_land(m, *lands) for m in i.bodies)) for i in placed]


def _is_of_several(sheet: Sheet, statement: Statement) -> bool:
    """Whether a signing is told of several papers, or of what stands below."""
    sentence = sheet.page.sentences[statement.sentence]
    if not (sentence.is_prose or sentence.place == "headline"):
        return False
    if COUNTED.search(sentence.words) or SEVERAL.search(sentence.words):
        return True
    behind = sheet.page.sentences[statement.sentence + 1 : statement.sentence + 3]
    return any(one.is_prose and TO_COME.search(one.words) for one in behind)


def _part(sheet: Sheet, opens: Statement, items: Sequence[Item]) -> Sentence | None:
    """The running sentence between the news and the items that counts those of which the items tell."""
    upto = items[0].order if items else 0
    between = [s for s in sheet.page.prose if opens.sentence < s.order < upto]
    return next((s for s in reversed(between) if OF_THESE.search(s.words)), None)


def _count(sheet: Sheet, statement: Statement, part: Sentence | None) -> int:
    """How many the news, or ``part`` of it, tells of; 0 where it does not count them."""
    news = sheet.page.sentences[statement.sentence]
    found = OF_THESE.search(part.words) if part is not None else COUNTED.search(news.words)
    return number_of(found["n"]) if found else 0


def _named(signed: Sequence[Statement]) -> set[str]:
    return {m.name for s in signed for group in s.groups for m in group}


def _are_papers(items: Sequence[Item], count: int, named: set[str]) -> bool:
    """Whether the lines are the news' papers, and no list of something else."""
    if len(items) < LEAST or len({tuple(m.name for m in item.bodies) for item in items}) < len(items):
        return False
    if len({len(item.bodies) for item in items}) > 1:
        return False
    if count == len(items) or all(item.tells for item in items):
        return True
    return not count and all(item.bodies[0].name in named for item in items)


def _signer(sheet: Sheet, signed: Sequence[Statement], partners: set[str], first: Item) -> Mention | None:
    """Who signs each: the first body of the news that is no partner, else of whom the page tells, or whose it is."""
    told = (m for s in signed for group in s.groups for m in group)
    one = next((m for m in told if m.name not in partners and resolve(m.name) is None), None) or sheet.own()
    if one is not None:
        return one
    above = [s for s in sheet.page.prose if s.order < first.order][-LEAST:]
    acting = (sheet.topic_before(sheet.page.sentences[first.order]), *(actor_in(sheet, s) for s in reversed(above)))
    return next((m for m in acting if m is not None and m.name not in partners), None)


def _items(sheet: Sheet, opens: Statement) -> list[Item]:
    """The marked lines of one kind behind the news that name a body each; [] where one of them does not."""
    found: list[Item] = []
    kind = ""
    is_told = False
    last = opens.sentence
    sentences = sheet.page.sentences
    for sentence in sentences[opens.sentence + 1 :]:
        if sentence.order - last > (NEAR if found else FAR):
            break
        mark = MARK.match(sentence.words) if len(sentence.words) < LONGEST and sentence.place != "headline" else None
        if mark is None or sentence.words.rstrip().endswith("。"):
            continue
        sort = "1" if any(c.isdigit() for c in mark["mark"]) else mark["mark"][0]
        if kind and sort != kind:
            continue
        above = sentences[sentence.order - 1]
        is_told = is_told or (above.is_prose and PARTNERS_BELOW.search(above.words) is not None)
        if (item := _item(sheet, sentence, mark.end(), is_told=is_told)) is None:
            if found:
                break
            continue
        kind, last = sort, sentence.order
        found.append(item)
    return found


def _item(sheet: Sheet, sentence: Sentence, start: int, *, is_told: bool) -> Item | None:
    """The body with which the line begins, or the two that it joins; None where it says more.

    ``is_told``: whether the list is told to be of partners, so that more may stand behind a colon.
    """
    # without its mark "【X大学】2017年7月11日" is no dateline
    bare = replace(sentence, words=" " * start + HYPHEN.sub("と", sentence.words[start:]))
    text = sheet.masked(bare)
    chains = chains_in("\1" * start + text[start:], sheet.known())
    bodies: list[Chain] = []
    for number, chain in enumerate(chains):
        if chain.mention is None or (not bodies and chain.start != start):
            break
        bodies.append(chain)
        following = chains[number + 1].start if number + 1 < len(chains) else len(text)
        if not JOINS.match(text[chain.end : following]):
            break
    if not bodies or len(bodies) > LEAST:
        return None
    if not TAIL.match(text, bodies[-1].end) and not (is_told and DESCRIBED.match(text, bodies[-1].end)):
        return None
    behind = sheet.page.sentences[sentence.order + 1 : sentence.order + 3]
    named = [replace(sheet.in_full(c.mention, sentence), start=-1, end=-1) for c in bodies if c.mention is not None]
    if len(named) == 1:
        named = [_placed(named[0], behind)]
    return Item(
        sentence.order,
        tuple(named),
        _days(sheet, bare, behind),
        TELLS.search(text, bodies[-1].end) is not None or _dated(behind),
    )


def _dated(behind: Sequence[Sentence]) -> bool:
    return bool(behind) and DAY.match(behind[0].words) is not None


def _placed(body: Mention, behind: Sequence[Sentence]) -> Mention:
    """The body, at home where the line under it says, where nothing beside its name does."""
    if body.home or body.country or home_of(body.name, "ja"):
        return body
    seat = next((seat for line in behind if line.is_prose and (seat := SEAT.match(line.words))), None)
    if seat is None or not (find_countries(seat["where"], "ja") or home_of(seat["where"], "ja")):
        return body
    return replace(body, home=seat["where"])


def _days(sheet: Sheet, sentence: Sentence, behind: Sequence[Sentence]) -> tuple[When, ...]:
    """The day that the item tells, or the line under it: "締結日 2019年7月25日"."""
    lines = [sentence, *(line for line in behind[:1] if DAY.match(line.words))]
    told = ((line, day) for line in lines for day in sheet.dates(line) if day.day and not day.is_future)
    # of several days all are the news', also the first of them
    dated = (
        in_page((when(day, "late" if sheet.is_recent(day) else "signing", sheet),), line)
        for line, day in told
        if sheet.value(day)
    )
    return next(dated, ())
