"""Who signed with whom where one sentence, or the lines behind it, tells of several papers."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from pactwatch.reading.languages.ja.anaphora import many_of
from pactwatch.reading.languages.ja.chains import Chain, chains_in
from pactwatch.reading.languages.ja.roles import shifted
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.model import Mention, Page, Sentence

COUPLES = re.compile(r"(?P<n>\d{1,2}|[二三四五六七八九])(?:組|ペア|カップル)")
CLEFT = re.compile(
    r"(?:調印|署名|締結|提携|協定を結|覚書を結|を結|交わ|取り交わ|サイン)(?:し|わし|ん)?(?:た|だ|している|んでいる)のは、?"
)
EACH = re.compile(r"それぞれ|各々|個別に|別々に|相次いで|順次|別個に")
BETWEEN_COUPLES = re.compile(r"^(?:側|など|ら)?(?:、|,|や|それに|そして|および|及び|ならびに|並びに|さらに)+$")
WITHIN = re.compile(r"^(?:側)?(?:と|×)$")
TOPIC = re.compile(r"^(?:側)?(?:は|が)")
WITH = re.compile(r"^(?:側)?と(?!し|なる|の間で共)")
BULLET = re.compile(r"^\s*(?:[・●○■◆◇▼▽▪•*\-–—※→]|[(（]?\d{1,2}[)）.．、:]|[①-⑳]|[(（]?[ア-ンa-z][)）])\s*")
NUMBER_ALONE = re.compile(r"^\s*[(（]?\d{1,2}[)）.．、:]?\s*$")
TO_COME = re.compile(r"(?:次|以下|下記|下)の|(?:次|以下|下記)(?:の)?(?:通り|とおり|に掲げる)")
TOLD_BELOW = re.compile(r"(?:次|以下|下記)の?(?:通り|とおり)[^。]{0,12}(?:締結|結ん|結び|交わ|調印|署名)")
"""下記のとおり締結しました, said of two: the lines below tell of day, place and aim, and not with whom."""
ONE_PAPER = re.compile(r"(?:\d{1,2}|[二三四五六七八九])(?:者|社|機関|大学|団体|校)(?:間|で|は|が|による|の間)")
ALL_OF_THEM = re.compile(
    r"の(?:計|合わせて|あわせて)?(?P<n>\d{1,2}|[三四五六七八九])(?:者|社|機関|大学|病院|団体|校|組織|法人|都市)(?:だ|で|。|$)"
)
JOINS = re.compile(r"^[\s　]*(?:×|✕|／|/|―|—|–|-|⇔|&|と|及び|および|、)[\s　]*$")
MOST = 20
"""Lines of a list that are looked at."""


def couples_of(sentence: Sentence, sheet: Sheet, text: str) -> tuple[tuple[Mention, ...], ...]:
    """The parties of each paper in "AとB、CとDの2組" and "AはBと、CはDと"; () where there is one paper."""
    cleft = CLEFT.search(text)
    counted = COUPLES.search(text)
    chains = chains_in("\1" * cleft.end() + text[cleft.end() :] if cleft else text, sheet.known())
    found = _by_clause(chains)
    if not found and cleft and not counted and _are_counted_as_one(sentence.words, chains):
        return ()
    if not found and (cleft or counted or EACH.search(text)):
        found, closed_by = _by_row(chains)
        if (counted and len(found) != many_of(counted)) or not (cleft or counted or TOPIC.match(closed_by)):
            # "AはBとC、DとEの4校とそれぞれ": A is with each of them
            found = []
    shift = max(sentence.start, 0)
    return tuple(tuple(shifted(sheet.in_full(m, sentence), shift, sentence.start) for m in group) for group in found)


def _are_counted_as_one(words: str, chains: list[Chain]) -> bool:
    """Whether "署名したのはAとB、CとD、Eの5機関だ" counts all who are named as those of one paper."""
    total = ALL_OF_THEM.search(words)
    return total is not None and many_of(total) == len({c.mention.name for c in chains if c.mention is not None})


def _by_clause(chains: list[Chain]) -> list[list[Mention]]:
    """ "AはBと研究で、CはDと研修で": a topic and its partner again and again."""
    named = [c for c in chains if c.mention is not None and (TOPIC.match(c.after) or WITH.match(c.after))]
    marks = "".join("T" if TOPIC.match(c.after) else "W" for c in named)
    if len(marks) < 4 or not re.fullmatch(r"(?:TW)+", marks) or len({c.after[0] for c in named[::2]}) > 1:
        return []
    couples = [[a.mention, b.mention] for a, b in zip(named[::2], named[1::2], strict=True) if a.mention and b.mention]
    partners = [theirs for _, theirs in couples]
    is_row = any(one in named and one.after == "と" and two in named for one, two in itertools.pairwise(chains))
    # "モデルナが投資するにあたり、AとBがモデルナと結んだ" is one paper
    return [] if is_row or any(ours.name == one.name for ours, _ in couples for one in partners) else couples


def _by_row(chains: list[Chain]) -> tuple[list[list[Mention]], str]:
    """ "AとB、CとD、E、FとGが": と joins the parties of one paper, the comma parts papers; what has no と waits.

    Returns the rows, and the words behind the last one.
    """
    found: list[list[Mention]] = []
    row: list[Mention] = []
    is_joined = False
    for chain in chains:
        if chain.mention is None and found:
            break
        if chain.mention is None or not (WITHIN.match(chain.after) or BETWEEN_COUPLES.match(chain.after) or is_joined):
            row, is_joined = [], False
            continue
        row.append(chain.mention)
        if WITHIN.match(chain.after):
            is_joined = True
        elif is_joined:
            found.append(row)
            row, is_joined = [], False
            if not BETWEEN_COUPLES.match(chain.after):
                return (found, chain.after) if len(found) > 1 else ([], "")
    return (found, "") if len(found) > 1 else ([], "")


def side_by_side(sentence: Sentence, sheet: Sheet, text: str, upto: int) -> tuple[tuple[Mention, ...], ...]:
    """ "AとBが人材交流で、CとDが共同研究で、それぞれ": a paper for each two that act; () where it is told otherwise."""
    if sheet.is_line(sentence) or not EACH.search(text):
        return ()
    acting = [g for g in sheet.groups(sentence, text) if g.start <= upto and g.role != "other"]
    rows = [sheet.bodies(g, sentence) for g in acting]
    if len(rows) < 2 or any(g.role != "subject" or len(row) != 2 for g, row in zip(acting, rows, strict=True)):
        return ()
    shift = max(sentence.start, 0)
    return tuple(tuple(shifted(m, shift, sentence.start) for m in row) for row in rows)


def listed_below(sentence: Sentence, sheet: Sheet, leads: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], ...]:
    """The parties that the lines below name: "次の3大学と": the leads with each; "次の5者で": all in one paper."""
    if not TO_COME.search(sentence.words) or (len(leads) > 1 and TOLD_BELOW.search(sentence.words)):
        return ()
    rows = [named for line in _lines_below(sheet.page, sentence) if (named := _named_in(line, sheet))]
    if not rows:
        return ()
    if all(len(row) > 1 for row in rows):
        return tuple(tuple(row) for row in rows)
    others = [row[0] for row in rows if all(row[0].name != m.name for m in leads)]
    if not leads or ONE_PAPER.search(sentence.words):
        return ((*leads, *others),) if len(leads) + len(others) > 1 else ()
    return tuple((*leads, other) for other in others)


def _lines_below(page: Page, sentence: Sentence) -> list[Sentence]:
    """The items of the list that begins right behind the sentence."""
    found: list[Sentence] = []
    is_numbered = False
    for one in page.sentences[sentence.order + 1 : sentence.order + 1 + MOST]:
        if is_number := NUMBER_ALONE.match(one.words) is not None:
            pass
        elif (is_numbered or BULLET.match(one.words)) and not one.words.rstrip().endswith("。"):
            found.append(one)
        elif found or one.order > sentence.order + 2:
            break
        is_numbered = is_number
    return found


def _named_in(line: Sentence, sheet: Sheet) -> list[Mention]:
    """The body that an item names first, and those joined to it."""
    text = sheet.masked(line)
    mark = BULLET.match(text)
    text = "\1" * mark.end() + text[mark.end() :] if mark else text
    found: list[Mention] = []
    for chain in chains_in(text, sheet.known()):
        if chain.mention is None:
            break
        found.append(replace(sheet.in_full(chain.mention, line), start=-1, end=-1))
        if not JOINS.match(chain.after):
            break
    return found
