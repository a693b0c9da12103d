"""Who stands where in a Japanese sentence: bodies joined by と, や and 、, and the particle that closes them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pactwatch.reading.asides import is_goal
from pactwatch.reading.countries import resolve
from pactwatch.reading.languages.ja.bodies import OF_PAPER
from pactwatch.reading.languages.ja.chains import COUNTED, Chain, chains_in
from pactwatch.reading.languages.ja.leaning import counted_of_land, in_row
from pactwatch.reading.languages.ja.people import MINISTER_ABROAD, is_person
from pactwatch.reading.languages.ja.rewording import BLANK
from pactwatch.reading.languages.ja.unlisted import NONE
from pactwatch.reading.model import Mention
from pactwatch.reading.places import is_whole_place

TOPIC = re.compile(r"^(?:側)?(?:は|も|では|とも)(?!じめ|か)")
SUBJECT = re.compile(r"^(?:側)?(?:が|ら(?:は|が))")
WITH = re.compile(r"^(?:側)?(?:と(?!し)|との(?:間|あいだ)|との|とも|ら?と|を相手|に(?:よる(?!と)|より(?!ますと)))")
AND = re.compile(
    r"^(?:側|など|ら)?(?:と|や|および|及び|ならびに|並びに|、|,|とともに|そして|、および|、及び|、ならびに|、そして|・|・)+(?:\s|、)*$"
)
ATTENDS = re.compile(
    r"出席|同席|立ち会|立会|見守|参加|列席|臨席|参列|見届け|後押し|支援し|橋渡し|仲立ち|仲介|主催|司会"
)
TOWN = re.compile(r"[都道府県州市区町村]$")
BETWEEN = ("の間", "の両者間", "の二者間", "の三者間")
"""AとBの間で: both stand in it."""
# に関する, に対する: no verb of a relative clause
ABOUT = frozenset({"関", "対", "係", "伴", "基", "通", "向"})
DEED = re.compile(r"(?:侵攻|侵略|攻撃|空爆|制裁|占領|支配|封鎖|弾圧|買収|提案|要請|呼びかけ)$")
"""ロシアによるウクライナ侵攻: who does something, with nobody."""
ELSEWHERE = re.compile(r"^(?:で|に(?!よ)|を|から|へ|まで)")
OFFICE_OF_JAPAN = re.compile(r"(?:大臣|相|大使|長官|次官|公使|総領事)$")
HEAD_ALONE = re.compile(r"知事|市長|町長|村長|区長")
HEADS_A_PLACE = re.compile(r"(?:知事|市長|町長|村長)$")
TRAVELS = re.compile(r"を(?:順に|相次いで|続けて)?(?:訪|回|巡|まわ|めぐ|歴訪|視察|行脚|旅)")
"""香港とインドを回り: lands that somebody travels through."""
AND_SO_ON = re.compile(r"(?:、[ァ-ヺー一-鿿]{2,8}?)?など")
LISTS = ("、", "や", "と")
OBJECT = ("が、", "がそれ", "がこれ", "がとも", "がお互", "が互", "がそろ")
"""What no noun follows that a clause would tell of: "BがそれをC"."""
SOURCE = re.compile(
    r"(?:通信|紙|放送|電子版)?(?:側)?(?:など)?(?:の(?:報道|発表|記事|ニュース|サイト|ウェブサイト|電子版|まとめ))?に(?:よると|よれば|よりますと|よりますれば)|[はがも][^、。]{0,12}?(?:報じ|伝え)(?:た|て|ま|る)"
)
"""Behind who tells of it: "SANAによると"."""
SIGNS = re.compile(r"(?:締結|調印|署名|交換|^結|^交|取り交)$|取り交わ|交わし|^(?:を|と)?.{0,3}(?:結ん|結び|交わし)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """Bodies that stand together. ``role`` is ``topic``, ``subject``, ``with``, ``list`` or ``other``."""

    mentions: tuple[Mention, ...]
    role: str
    start: int
    end: int
    same: str = ""
    also: tuple[str, ...] = ()
    """Short forms beside ``same``: "センターと同病院が"."""
    is_self: bool = False
    unknown: bool = False
    people: tuple[str, ...] = ()
    """Persons beside them, who may be of a body that the page told before."""


def groups_in(text: str, known: frozenset[str] = NONE) -> list[Group]:
    """The groups of a masked sentence, in order. ``known``: short names that the page explains."""
    chains = chains_in(text, known)
    groups: list[Group] = []
    row: list[Chain] = []
    for number, chain in enumerate(chains):
        if row and chain.is_person and AND.match(row[-1].after):
            # "Aの社長、会長と": another person of the same body
            row[-1] = replace(row[-1], end=chain.end, after=chain.after, people=(*row[-1].people, chain.text))
            following = chains[number + 1] if number + 1 < len(chains) else None
            if not _goes_on(row[-1], following):
                groups += _closed(row, _role(row[-1], following))
                row = []
            continue
        if chain.is_person and not row and (acts := _role(chain, None)) in _acting(number, chains):
            groups.append(Group(mentions=(), role=acts, start=chain.start, end=chain.end, same=chain.text))
            continue
        if not _counts(chain) or (chain.of_paper and not row):
            groups += _closed(row, "list")
            row = []
            continue
        row.append(chain)
        following = chains[number + 1] if number + 1 < len(chains) else None
        if _goes_on(chain, following):
            continue
        role = _role(chain, following)
        if len(row) > 1 and "と" not in row[-2].after and role in ("other", "subject"):
            last = _closed(row[-1:], role)
            if _is_relative(last[0], chains):
                # "A、Bを運営するCと": B tells of C
                groups += _closed(row[:-1], "list")
                row = row[-1:]
        if role == "topic" and len(row) > 1 and row[-2].after.startswith("と、"):
            # "Bの両政府と、Aは": the partner comes first
            groups += _closed(row[:-1], "with")
            row = row[-1:]
        groups += _closed(row, "subject" if role == "other" and _acts_together(row) else role)
        row = []
    groups += _closed(row, "list")
    return _without_relatives(_without_other_clause(_without_travels(groups, text), text), chains)


def _without_other_clause(groups: list[Group], text: str) -> list[Group]:
    """The groups; who acts in a clause of its own before a topic is named is no side: "中国政府が輸入を止め、Aは".

    Nor are lands that are only listed for who comes from them: "韓国、中国など外国人患者が年に千人を超えるA".
    """
    topic = next((g.start for g in groups if g.role == "topic"), 0)
    told: list[Group] = []
    for group in groups:
        acts_before = group.role == "subject" and group.end < topic and "、" in text[group.end : topic]
        if acts_before and told and told[-1].role == "list" and text[told[-1].end : group.start] in LISTS:
            told[-1] = replace(told[-1], role="other")
        told.append(replace(group, role="other") if acts_before or _are_lands_of(group, text) else group)
    return told


def _are_lands_of(group: Group, text: str) -> bool:
    """Whether a group is a list of lands that something behind it is of, as patients, exports."""
    if not group.mentions or not all(resolve(m.name) for m in group.mentions):
        return False
    last = AND_SO_ON.match(text, group.end)
    return last is not None and is_goal(text, group.start, last.end())


def _without_travels(groups: list[Group], text: str) -> list[Group]:
    """The groups; lands that somebody travels through together are no partners: 香港とインドを回り."""
    through = {
        number - 1
        for number, group in enumerate(groups)
        if number
        and group.role == "other"
        and TRAVELS.match(text, group.end)
        and text[groups[number - 1].end : group.start] in ("と", "、", "や")
    }
    return [replace(g, role="other") if number in through else g for number, g in enumerate(groups)]


def _is_of_another_state(before: Chain, person: Chain) -> bool:
    """ "上川外相とカリール外相が": whether a foreign minister stands beside who acts for Japan."""
    one = before.mention
    if one is None or before.after != "と" or not MINISTER_ABROAD.fullmatch(person.text):
        return False
    return OFFICE_OF_JAPAN.search(before.text) is not None and (one.country == "JP" or one.home == "日本")


def _are_two_heads(before: Chain) -> bool:
    """ "A財団の山田理事長と熊院長が": whether a person stands right before, joined by と."""
    return before.after.strip(BLANK) == "と" and is_person(before.text.rpartition("の")[2])


def _acting(number: int, chains: list[Chain]) -> tuple[str, ...]:
    """The roles in which a person stands for a body: in a clause of its own another may only speak."""
    chain = chains[number]
    following = chains[number + 1] if number + 1 < len(chains) else None
    if (
        not number
        and chain.after == "、"
        and HEAD_ALONE.fullmatch(chain.text)
        and not (following and following.is_person)
    ):
        # "知事、X州と覚書更新へ": how a headline begins
        return ("list",)
    if number and (_is_of_another_state(chains[number - 1], chain) or _are_two_heads(chains[number - 1])):
        return ("topic", "subject", "with")
    if chain.after.startswith("が、\2") and not any(TOPIC.match(one.after) for one in chains):
        # "永田学長が、3日にA病院と": who acts, since nobody else does
        return ("subject",)
    return ("topic", "subject", "with") if HEADS_A_PLACE.search(chain.text) else ("topic", "with")


def _acts_together(row: list[Chain]) -> bool:
    """ "AとB、Cで、覚書を結んだ": bodies joined by と that no place is among."""
    if len(row) < 2 or not row[-1].after.startswith(("で、", "で\2")) or not any("と" in c.after for c in row[:-1]):
        return False
    return not any(c.mention is None or resolve(c.mention.name) or TOWN.search(c.mention.name) for c in row)


def _counts(chain: Chain) -> bool:
    return chain.mention is not None or chain.is_self or bool(chain.same)


def _goes_on(chain: Chain, following: Chain | None) -> bool:
    if chain.of_paper or following is None or not AND.match(chain.after):
        return False
    # "WHOとジュネーブで": the partner ends at と, the place begins
    is_between = following.text.endswith(BETWEEN)
    if chain.after.startswith("と") and ELSEWHERE.match(following.after) and not (following.of_paper or is_between):
        return False
    if following.after.startswith("では") and following.mention is not None and _is_place(following.mention.name):
        # "XではA、YではB": the next place
        return False
    return _counts(following)


def _role(chain: Chain, following: Chain | None) -> str:  # noqa: PLR0911  a ladder of particles
    after = chain.after
    if chain.of_paper:
        return "with"
    if chain.mention is not None and after.startswith("では") and _is_place(chain.mention.name):
        # "訪問先のフィンランドでは", "カトヴィツェではA大学と"
        return "other"
    if after.startswith("による") and following is not None and DEED.search(following.text):
        return "other"
    for role, pattern in (("topic", TOPIC), ("subject", SUBJECT), ("with", WITH)):
        if pattern.match(after):
            return role
    if chain.text.endswith(BETWEEN) and after.startswith(("で", "に")):
        return "subject"
    # "A、B、Cの3者で"
    if after.startswith("で") and COUNTED.search(chain.text):
        return "subject"
    if after.startswith(("、", ",", " ", "　")) or not after:
        return "list"
    return "other"


def _is_place(name: str) -> bool:
    """Whether the name is a land's or a town's alone."""
    return bool(resolve(name)) or (not TOWN.search(name) and is_whole_place(name))


def _closed(row: list[Chain], role: str) -> list[Group]:
    if not row:
        return []
    mentions = in_row(tuple(chain.mention for chain in row if chain.mention is not None))
    mentions = counted_of_land(mentions, row[-1].text)
    short = tuple(chain.same for chain in row if chain.same)
    same = short[0] if short else ""
    is_self = any(chain.is_self for chain in row)
    return [
        Group(
            mentions=mentions,
            role=role,
            start=row[0].start,
            end=row[-1].end,
            same=same,
            also=short[1:],
            is_self=is_self,
            people=tuple(one for chain in row for one in chain.people),
        )
    ]


def _without_relatives(groups: list[Group], chains: list[Chain]) -> list[Group]:
    """Leaves out the subject of a relative clause: "Aが出資しているB" is about B."""
    kept = []
    for group in groups:
        if group.role in {"subject", "other", "list"} and _is_relative(group, chains):
            continue
        kept.append(group)
    return kept


def _is_relative(group: Group, chains: list[Chain]) -> bool:
    """Whether, behind "Aが", a verb in its plain form runs straight into the next noun."""
    at = next((i for i, chain in enumerate(chains) if chain.end == group.end), None)
    if at is None or group.role == "list" or chains[at].text.endswith((*BETWEEN, "の各代表")):
        return False
    # "Aが昨日、AIを使う研究の協定を": no clause about a noun breaks off so
    if chains[at].after.startswith(OBJECT) or "\2、" in chains[at].after:
        return False
    with_partner = False
    for chain in chains[at + 1 : at + 5]:
        after = chain.after
        with_partner = with_partner or (chain.mention is not None and WITH.match(after) is not None)
        if chain.text in ABOUT:
            continue
        if re.search(r"[、。]", after) or SIGNS.search(chain.text) or SIGNS.search(after):
            return False
        if re.search(
            r"(?:ている|ていた|する|した|された|される|った|んだ|いた|いる|れた|れる|がける|きた|える|めた)$", after
        ):
            following = chains[chains.index(chain) + 1] if chain is not chains[-1] else None
            if with_partner and following is not None and following.mention is None:
                # "AがBとAIを使った診断の覚書を": the verb tells of a thing
                return False
            # "AとBが協力することを定めた覚書": the parties of the paper
            return following is not None and not OF_PAPER.search(following.text)
    return False


def shifted(mention: Mention, shift: int, start: int) -> Mention:
    """The mention with its offsets in the page; -1 in a headline that stands outside the text."""
    if start < 0 or mention.start < 0:
        return replace(mention, start=-1, end=-1)
    return replace(mention, start=mention.start + shift, end=mention.end + shift)
