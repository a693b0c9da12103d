"""Who signs with each of several partners on a Chinese page: told once, with a paper for each land and sentence.

Foreign partners of one sentence have a paper each with the one at home, not with each other, unless one paper of all
is said (三方, 四地, 共同签署); and who signed in one sentence signs in the next that names but a partner.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.languages.zh.alike import placed_alike
from pactwatch.reading.languages.zh.one_by_one import told_one_by_one
from pactwatch.reading.languages.zh.ours import Lands, protagonist
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.takers import CLEFT
from pactwatch.reading.model import Mention, Page, Said, Sentence, Statement
from pactwatch.reading.names import same_body
from pactwatch.reading.places import find_places

NEWS = (Said.SIGNED, Said.PLANNED)
EACH = re.compile(r"(?:分别|分別)(?![是为為])|各自|各签|各簽|逐一|先后|先後|陆续|陸續|依次|相继|相繼")
ONE_PAPER = re.compile(
    r"(?<![与與和同跟及])[三四五六][校院馆館会會局部](?=[^,，。;；与與和同跟]{0,10}[签簽缔締订訂])|(?<![与與同和跟及])[三四五六](?:家|所|个|個)(?:机构|機構|单位|單位|高校|大学|大學|院校|医院|醫院|企业|企業|公司)(?:[\d月日今昨,共同携手攜]{0,8})[签簽]|[三四五六](?:国(?=[㐀-鿿]{0,6}(?:部门|部委))|國(?=[㐀-鿿]{0,6}(?:部門|部委))|[方边邊地](?!面|式|案|位|向|法)|[国國](?=共同|合作|签|簽|政府|部|之?间|之?間|协|協|达成|達成|联|聯|[㐀-鿿]{1,6}部[长長]))|多[方边邊](?!面)|(?:共同|联合|聯合|合力|联手|聯手)(?:签|簽|缔|締|订|訂|发表|發表)|联盟|聯盟|财团|財團"
)
"""Who signs together signs one paper."""
ALL_THREE = re.compile(r"[三四五](?:个(?:签署|签约)方|個(?:簽署|簽約)方|方|邊|边)(?!面|式|案|位|向|法|都|均)")
ARE_SIDES = re.compile(r"[^与與和同跟]{0,20}[签簽][^,，。;；与與和同跟]{0,16}的[,，]?(?:分别|分別)?(?:是|为|為)")
"""What a sentence opens with that tells all the sides of one paper: "签署备忘录的是A、B和C"."""
LINKS = re.compile(r"(?:[(（][^()（）]*[)）])?\s*(?:、|,|和|及|以及|並|并)\s*")
WITH = re.compile(
    r"(?:与|與|同|和|跟|携手|攜手|牵手|牽手|联手|聯手|会同|會同|携|攜)(?:来自|來自|到访的|到訪的|來訪的|来访的)?$"
)
SIGNS_WITH = re.compile(r"(?:与|與|同|跟)(?:来自|來自)?$")
"""Between a signer and the list of his partners; 和 may stand within the list."""
SEATED = re.compile(
    r"(?:与|與|同|跟)(?:来自|來自|位于|位於|[总總]部[在设設位][于於]?)?(?P<where>[^,，。;；:：与與同跟签簽]{2,14})$"
)
"""Between 与 and a name: where the body is, or what: "与白俄罗斯的", "与位于法国里昂的", "与德国药企"."""
OPENING = 3
"""Running sentences that may say that all three sign together."""


def for_each(page: Page, found: list[Statement], sheet: Sheet, land: Lands) -> list[Statement]:
    """The statements: a paper of several lands parted by partner, one with only its partner named given its signer."""
    abroad = resolve(sheet.one_abroad() or "")
    told = [_alike(_parted(page, statement, sheet, land), abroad, land) for statement in found]
    return told_one_by_one(page, _resumed(_carried(page, told, sheet, land), land), sheet, land)


def _parted(page: Page, statement: Statement, sheet: Sheet, land: Lands) -> Statement:
    """The statement with a group for each partner, where its one group has three lands or more."""
    if len(statement.groups) != 1 or len(statement.groups[0]) < 3 or statement.said not in (*NEWS, Said.HELD):
        return statement
    group = statement.groups[0]
    lands = [land(one) for one in group]
    sentence = page.sentences[statement.sentence]
    if len(set(lands) - {None, "INT"}) < 3:
        return _each_of(page, statement, sentence)
    if _is_one_paper(page, sentence):
        return statement
    own = resolve(sheet.home())
    is_of_subject = group[0].start > 0 and not WITH.search(page.text[max(0, group[0].start - 3) : group[0].start])
    if own not in lands and None not in lands and is_of_subject and not EACH.search(sentence.words):
        # news of others, who are not said to sign one by one
        return statement
    hub = _hub(page, group)
    if hub is not None or own not in lands:
        own = lands[group.index(hub or group[0])]
    signers = [one for one, code in zip(group, lands, strict=True) if code == own]
    partners = [one for one, code in zip(group, lands, strict=True) if code not in (own, "INT")]
    shared = [one for one, code in zip(group, lands, strict=True) if code == "INT"]
    if not signers or len(partners) < 2:
        return statement
    return replace(statement, groups=tuple((*signers, *shared, one) for one in partners), papers=1)


def _alike(statement: Statement, abroad: str | None, land: Lands) -> Statement:
    """The statement; partners of one that nothing places are in the one land ``abroad`` in which the others are."""
    groups = statement.groups
    if abroad is None or len(groups) < len(("A", "B")) or any(len(group) != len(("A", "B")) for group in groups):
        return statement
    hub = groups[0][0]
    partners = [group[1] for group in groups]
    if any(group[0] is not hub for group in groups) or abroad not in {land(one) for one in partners}:
        return statement
    return replace(
        statement, groups=tuple((hub, one) for one in placed_alike(partners, list(map(land, partners)), land(hub)))
    )


def _each_of(page: Page, statement: Statement, sentence: Sentence) -> Statement:
    """The statement with a paper for each partner of the list that one signs with "分别", whatever their lands."""
    group = statement.groups[0]
    hub = _hub(page, group) if EACH.search(sentence.words) else None
    if hub is None:
        return statement
    partners = [one for one in group if one is not hub]
    return replace(statement, groups=tuple((hub, one) for one in partners), papers=1)


def _is_one_paper(page: Page, sentence: Sentence) -> bool:
    """Whether the sentence, or one beside it, says that all have one paper; "each" in it says that they have not."""
    if EACH.search(sentence.words):
        return False
    behind = page.prose_at(sentence.order + 1)
    before = page.prose_at(sentence.order - 1)
    words = [one.words for one in (sentence, behind, before, page.headline) if one is not None]
    return any(map(ONE_PAPER.search, words)) or (
        # "签备忘录的,是A、B和C": told who the sides of the one paper are
        CLEFT.search(sentence.words) is not None
        or ARE_SIDES.match(sentence.words) is not None
        or any(ALL_THREE.search(s.words) for s in page.prose[:OPENING])
    )


def _hub(page: Page, group: tuple[Mention, ...]) -> Mention | None:
    """Who signs with all of a list: the first of "A同B、C", the last of "A、B与C"; None where no words tell it."""
    if group[0].start < 0 or any(one.end > other.start for one, other in itertools.pairwise(group)):
        return None
    links = [page.text[one.end : other.start] for one, other in itertools.pairwise(group)]
    listed = [LINKS.fullmatch(link) is not None for link in links]
    if all(listed[1:]) and SIGNS_WITH.search(links[0]):
        return group[0]
    return group[-1] if all(listed[:-1]) and SIGNS_WITH.search(links[-1]) else None


def _carried(page: Page, found: list[Statement], sheet: Sheet, land: Lands) -> list[Statement]:
    """The statements; one that names but a partner ("又与B签署") is of who signed before it, or of the page's own."""
    told: list[Statement] = []
    signer: Mention | None = None
    own = resolve(sheet.home())
    lone = [s for s in found if _partner(page, s) is not None]
    for statement in found:
        if statement.said not in NEWS or statement.earlier:
            told.append(statement)
            continue
        partner = _partner(page, statement)
        if partner is not None and (signer is not None or len(lone) > 1):
            other = signer or protagonist(page, sheet, land)
            if other is not None and land(partner) not in (None, land(other)):
                signer = other
                told.append(replace(statement, groups=((other, partner),), anaphor=False))
                continue
        sides = next((group for group in statement.groups if len({land(one) for one in group}) > 1), None)
        if sides and signer is None and page.sentences[statement.sentence].is_prose:
            signer = next((one for one in sides if land(one) == own), sides[0])
        told.append(statement)
    return told


def _resumed(found: list[Statement], land: Lands) -> list[Statement]:
    """The statements; one that but sums up partners of one land told before ("与两校签的是备忘录") names none."""
    told: list[Statement] = []
    partners: dict[tuple[str, ...], str | None] = {}
    for statement in found:
        groups = tuple(g for g in statement.groups if not (len(g) > 1 and _are_known(g, partners)))
        told.append(statement if len(groups) == len(statement.groups) else replace(statement, groups=groups))
        sided = [g for g in groups if len({land(one) for one in g}) > 1] if statement.said in NEWS else []
        partners |= {(one.name, *one.aliases): land(one) for group in sided for one in group}
    return told


def _are_known(group: tuple[Mention, ...], partners: dict[tuple[str, ...], str | None]) -> bool:
    """Whether all of a group are partners told before, at home in one land."""
    known = [next((names for names in partners if same_body((one.name, *one.aliases), names)), None) for one in group]
    told = {names for names in known if names}
    return len(told) == len(group) and len({partners[names] for names in told}) == 1


def _partner(page: Page, statement: Statement) -> Mention | None:
    """The only body of a running sentence's statement, where it stands behind 与: with whom somebody signs."""
    if len(statement.groups) != 1 or len(statement.groups[0]) != 1 or statement.said not in NEWS:
        return None
    one = statement.groups[0][0]
    sentence = page.sentences[statement.sentence]
    if not sentence.is_prose or one.start < sentence.start:
        return None
    before = page.text[max(sentence.start, one.start - 18) : one.start]
    lead = re.search(r"[㐀-鿿]{0,6}$", before)
    if WITH.search(before) or (lead and WITH.search(_without_land(before))):
        return one
    told = SEATED.search(before)
    return one if told and (find_countries(told["where"], "zh") or find_places(told["where"])) else None


def _without_land(before: str) -> str:
    """The words without the land at their end, which may stand before the name: 与德国..."""
    return next((before[:-size] for size in range(6, 1, -1) if resolve(before[-size:])), before)
