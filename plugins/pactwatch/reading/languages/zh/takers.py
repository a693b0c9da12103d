"""Which bodies of a Chinese sentence may take part in an agreement: not its hosts, helpers, guests and places."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import replace

from pactwatch.reading.countries import resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.zh.bodies import SIDE_BY_SIDE, Named, bodies_in
from pactwatch.reading.languages.zh.cues import FORMER, INVERSE
from pactwatch.reading.languages.zh.owners import WITH, is_place, without_lands
from pactwatch.reading.languages.zh.pieces import BY_WITH
from pactwatch.reading.languages.zh.posts import runs, without_allowed, without_heads, without_second_posts
from pactwatch.reading.languages.zh.scenes import is_event, is_second_place
from pactwatch.reading.languages.zh.words import pattern_of

CLEFT = re.compile(
    r"(?:签署|簽署|签约|簽約|签|簽|签字|簽字)(?:了|下)?(?:[^,，。;；]{0,12}(?:备忘录|備忘錄|协议|協議|协定|協定|意向书|意向書)的[,，])?的?(?:双方|雙方|三方|四方|五方|各方|单位|單位|企业|企業|机构|機構|[两兩]方)?(?:(?<=方)[,，])?(?:分别|分別)?(?:是|为|為|有|包括)"
)
SIDES = re.compile(
    r"主角(?:就)?(?:分别|分別)?(?:是|为|為)|一方(?:是|为|為)|(?:签署|簽署|签约|簽約|签字|簽字|缔约|締約)方(?:分别|分別)?(?:是|为|為|有|包括)|(?:[双雙三四五六各]方|[两兩三四五]家|[签簽](?:署|约|約|字|订|訂)?[^,，。;；是]{0,12}的[,，]?)(?:分别|分別|依次)?(?:就|则|則|正)?(?:是|为|為|有|包括)(?!否|不|在|什|谁|誰|史|望|关|關|的|了|一[份项項次])"
    r"|(?:^|(?<=[,，。;；\1]))[三四五六]方[^,，。;；与與同跟]{0,24}[签簽][^,，。;；]{0,24}[,，](?:分别|分別|依次)(?:是|为|為)"
)
BY_VERB = re.compile(r"[\2\x03\d日月今昨当天當分别分別共同正式一道起]*")
"""Between whom others sign with and the verb: "与A签署备忘录的有B和C"."""
NAMED_BEHIND = re.compile(r"[签簽][㐀-鿿]{0,3}[:：]")
""" "见证备忘录的签署:A与B结为伙伴": who signs stands behind the colon."""
PARTNERS_ARE = re.compile(
    r"的(?:签约|簽約|签署|簽署|缔约|締約|合作)?(?:对象|對象|对手方?|對手方?|另一方|对方|對方)(?:则|則|就|便)?(?:分别|分別)?(?:是|为|為|有|包括)"
)
""" "A的签约对象是B、C": whom A signs with stands behind."""
HELPS = re.compile(
    r"^(?:院士|外籍院士|通[讯訊]院士)|^(?:局长|局長)?(?:[A-Za-z][A-Za-z .'’-]*|[^,，。与與和A-Za-z]){0,10}?(?:见证|見證|出席|陪同|支持|执行(?!长|董事|官|主席|主任|院长|校长|会长|理事|秘书|副|总)|執行(?!長|董事|官|主席|主任|院長|校長|會長|理事|秘書|副|總)|主办|主辦|承办|承辦|[协協][办辦]|指导|指導|邀请|邀請|促成|消息|报道|報道|[报報][导導]|[电電]$|讯|(?<!視)訊|主持|参加|參加|列席|举办|舉辦|[组組][织織]的|協助|协助|观摩|觀摩|观礼|觀禮|到场|到場|在场|在場|与会|與會|祝贺|祝賀|致辞|致辭|致词|致詞)"
)
ATTENDS = re.compile(r"[^,，。;；在与與签簽A-Za-z]{0,24}?(?:出席|参加|參加|列席)")
"""Behind a name, however long the title and the list of people: they look on."""
HEAD_OF_STATE = re.compile(
    r"(?:国家|國家|前|副|代)?(?:总理|總理|首相|总统|總統|国王|國王|主席|大使|总督|總督|女王|王储|王儲|亲王|親王|[国國][务務]卿)"
)
ENVOY = re.compile(r"(?:[驻駐][㐀-鿿]{1,10}?)?(?:临时|臨時)?(?:大使|代办|代辦|公使)")
NEXT_TO = re.compile(
    r"(?:计划|計劃|計畫|拟|擬|正|已|打算|决定|決定|有望|希望)[与與和同跟于於在\2]|[与與和同跟暨签簽、及]|以及|携手|攜手|联手|聯手|的?(?:代表|负责人|負責人|官员|官員|高层|高層|专家|專家|一把手|掌[门門]人)|共同|合作|将|將|正式|宣布|宣佈|\d|[\2]|[(（]"
)
SAYS = re.compile(
    r"[\2]*(?:说|說|表示|称|稱|指出|透露|宣布|宣佈|公布|公佈)"
    r"|[^,，。与與和同跟、]{0,13}?(?:说|說|表示|称|稱|指出|透露|宣布|宣佈|公布|公佈)[,，:：]"
)
COMMA = re.compile(r"[,，;；:：]")
ITS = re.compile(r"^\x03*(?:以?及|和|与|與|同)其$")
"""Between two names."""
BEFORE_THEM = re.compile(
    r"(?:^|(?<=[,，。;；\1\2]))(?:继|繼|在)?[^,，。;；]{2,30}(?:之后|之後)[,，](?=(?:这|這|此|又)[^,，]{0,3}[是份])"
)
""" "坦桑尼亚和埃及之后,这是第三份": they signed before."""
FOR_SIDES = re.compile(
    r"代表(?:[一两兩双雙三四五六各]方|[两兩三四五六]家|各自(?:单位|單位|机构|機構|一方)|其)(?:的)?[—―:：]{1,2}$"
)
"""Before the list of those for whom people sign."""
AT = frozenset(
    {"在", "于", "於", "赴", "到", "前往", "来到", "据", "应", "應", "经", "經"}
    | {"向", "见证", "見證", "访问", "访", "訪", "到訪", "訪問", "到访", "位于", "邀", "邀请"}
    | {"从", "由于", "出席", "参加", "參加", "参观", "參觀", "拜会", "拜會", "拜访", "拜訪", "走进"}
    | {"走進", "飞抵", "飛抵", "飞赴", "飛赴", "抵达", "抵達", "转往", "轉往", "远赴", "遠赴", "飞到"}
    | {"飛到", "亲赴", "親赴", "看罢", "看罷", "看完", "看过", "看過", "参观完", "參觀完", "参观了", "參觀了"}
    | {"走访了", "走訪了"}
)
PEN_OF = re.compile(r"(?:在[^,，。;；]{1,12})?[签簽][^,，。;；]{0,6}的(?:分别|分別)?(?:是|为|為|有)")
"""Behind each of those for whom somebody signs: "代表A签字的是王某,代表B签字的是马丁"."""
LED = frozenset({"率", "率领", "率領", "率同", "带领", "帶領", "陪同"})
"""Before those whom the signer brings along."""
LED_TOO = re.compile(r"[^,，。;；与與同]{0,14}(?:、|和|及|以及)")
"""Between the bodies of two people who are brought along: "率A院长王某、B院长李某"."""
TOPICS = re.compile(
    r"(?:[两兩三四五]|\d)(?:份|项|項|个|個)[^,，。;；与與]{0,8}?(?:备忘录|備忘錄|协议|協議|意向书|意向書)"
)
"""Behind the last of what so many papers are about."""
HOSTS = frozenset({"在", "于", "於", "到", "赴"})
WITH_HEAD = re.compile(
    r"[与與同和跟](?:该校|該校|该院|該院|其)?(?:常务|常務|代理|执行|執行)?副?(?:校|院|所|局|馆|馆|館|会|會|理事|董事|署|市|省)[长長]"
    r"(?![^,，。;；签簽]{0,4}[部局院校])"
)
"""Behind the house in which somebody signs with its own head: "在A大学与校长王某签署"."""
WITNESSED = frozenset({"见证", "見證"})
JOINED_TO = re.compile(r"[\2]*(?:[(（][^()（）]*[)）])?(?:[与與和同跟、及]|以及)(?![会會])")
"""Behind the first of those whose signing is witnessed."""
VISITED = frozenset({"走访", "走訪", "访问", "訪問", "到访", "到訪", "拜访", "拜訪", "来到", "來到", "走进", "走進"})
SENT_FOR = re.compile(r"[^,，。;；:：、与與同]{2,14}(?:代表)[\1\2]?")
"""Between the body whose head signs and the one for which he does: "司长欧某代表"."""
OF_PAPER = re.compile(
    r"的[^,，。;；]{0,12}?(?:备忘录|備忘錄|协议|協議|协定|協定|意向书|意向書|宣言|声明|聲明|条约|條約|文件|合作|关系|關係|签|簽)"
)
WENT_TO = re.compile(
    r"(?:访问|訪問|到访|到訪|走访|走訪|出访|出訪|往访|往訪|拜访|拜訪|参访|參訪|考察|参观|參觀|途经|途經|调研|調研)(?:了|过|過)?[^,，。;；:：与與同跟\2]{0,40}$"
)
"""Before whom or what stands in a list of what somebody visited: "先后考察了A、B的机构"."""
LISTED = re.compile(r"(?:、|以?及|和)|等(?=国|國|$)")
VISITS = ("访问", "訪問", "到访", "到訪", "抵达", "抵達", "参访", "參訪", "拜访", "拜訪", "考察", "参观", "參觀")
"""How words end before whom or what somebody visits: 率团访问."""
TOLD = frozenset({"对", "對"})
"""Before whom somebody tells of the paper: "市长对电台说"."""
CONTRACTS = frozenset({"签约", "簽約"})
"""Verbs right behind which the other side may stand: "A大学签约B医院"."""


def is_placed(named: Named) -> bool:
    """Whether a name with a weak ending (科技, 健康) stands where a party stands."""
    return (
        not named.is_loose
        or named.before in WITH
        or named.after[:1] in ("长", "長")
        or bool(NEXT_TO.match(named.after) or pattern_of("title").match(named.after))
    )


def takers(text: str, names: frozenset[str] = frozenset()) -> list[Named]:
    """The bodies of a masked text that may take part: not those that host, help, look on or own another one."""
    named = [_as_partner(n) for n in without_lands(text, _with_its(text, bodies_in(text, names)))]
    helpers = _helpers(text, named)
    named = without_second_posts(_without_topics([n for n in named if not _only_owns(n)]))
    told = [
        n
        for n in named
        if is_placed(n)
        and not (n.start in helpers or _is_at(n) or is_told(n) or is_event(n) or is_second_place(text, n))
    ]
    if len(told) < 3:
        return told
    left = [n for n in told if _signs_by_head(n) or not WENT_TO.search(text, max(0, n.start - 60), n.start)]
    return left if len(left) > 1 else told


def _without_topics(named: list[Named]) -> list[Named]:
    """The bodies without what papers are about that a list counts: "光伏、风电两份备忘录落定"."""
    found = list(named)
    for at in [number for number, n in enumerate(found) if n.before == "、" and TOPICS.match(n.after)]:
        first = next((n for n in range(at, 0, -1) if found[n].before != "、"), 0)
        return [*found[:first], *found[at + 1 :]]
    return found


def _helpers(text: str, named: list[Named]) -> set[int]:
    """Where the names begin of those that host, help or look on, and of those listed with them."""
    found: set[int] = set()
    behind: Named | None = None
    for one in reversed(named):
        listed = behind is not None and (
            LISTED.fullmatch(text[one.end : behind.start])
            or (pattern_of("title").match(one.after) and LED_TOO.fullmatch(text, one.end, behind.start))
        )
        if (
            HELPS.match(one.after)
            or ATTENDS.match(text, one.end)
            or runs(text, one)
            or (listed and behind is not None and behind.start in found)
        ):
            found.add(one.start)
        behind = one
    led: Named | None = None
    for one in named:
        is_titled = pattern_of("title").match(one.after) is not None
        if is_titled and (one.before in LED or (led is not None and LED_TOO.fullmatch(text, led.end, one.start))):
            found.add(one.start)
            led = one
        else:
            led = None
    return found


def _as_partner(named: Named) -> Named:
    """The body; where somebody signs in its house with its head it is whom he signs with.

    Of "见证A与B签署" the first signs as the second does.
    """
    if named.before in WITNESSED and JOINED_TO.match(named.after):
        return replace(named, before="")
    if named.before in HOSTS and WITH_HEAD.match(named.after):
        return replace(named, before="与")
    is_visited = named.before == "的" or named.before in HOSTS | VISITED
    return replace(named, before="与") if is_visited and _signs_by_head(named) else named


def _signs_by_head(named: Named) -> bool:
    """Whether the clause behind a body that was visited has somebody sign with its head."""
    return named.after[:1] in (",", "，") and WITH_HEAD.match(named.after[1:]) is not None


def _is_at(named: Named) -> bool:
    """Whether the body is only where something happens, or whom somebody visits."""
    return named.before in AT or named.before.endswith((*VISITS, "在"))


def is_told(named: Named) -> bool:
    """Whether somebody only tells the body of the news: "对电台说"."""
    return named.before in TOLD and SAYS.match(named.after) is not None


def _with_its(text: str, named: Iterable[Named]) -> list[Named]:
    """ "A大学及其附属医院" signs as one: the second name is another one of the first."""
    found: list[Named] = []
    for one in named:
        if found and ITS.search(text[found[-1].end : one.start]):
            last = found[-1]
            whole = text[last.start : one.end].replace("\3", "")
            mention = replace(last.mention, aliases=(*last.mention.aliases, whole))
            found[-1] = replace(last, mention=mention, end=one.end, after=one.after)
        else:
            found.append(one)
    return found


def _only_owns(named: Named) -> bool:
    """Whether a country or a town only tells whose something is: 中国 in “中国的航天”; but not in "与中国的协议"."""
    if not named.after.startswith("的") or named.before in WITH or OF_PAPER.match(named.after):
        return False
    return resolve(named.mention.name) is not None or is_place(named.mention.name)


def without_guests(named: list[Named]) -> list[Named]:
    """The bodies without a country whose head of state or envoy looks on, where two others are left.

    An envoy with whom somebody signs ("与俄罗斯驻巴西大使") looks on at nothing.
    """
    left = [
        n for n in named if resolve(n.mention.name) is None or not HEAD_OF_STATE.match(n.after) or _is_signing_envoy(n)
    ]
    return left if len(left) > 1 else named


def _is_signing_envoy(named: Named) -> bool:
    return named.before in SIDE_BY_SIDE and ENVOY.match(named.after) is not None


def of_clause(named: list[Named], text: str, at: int) -> list[Named]:
    """The bodies of the verb's own clause where it has a subject and another side; else all before the verb."""
    start = max((mark.end() for mark in COMMA.finditer(text, 0, at)), default=0)
    own = [n for n in named if start <= n.start and n.end <= at + 1]
    return own if len(own) > 1 and own[0].before not in WITH - {"、"} and own[1].before in WITH else named


def signers(
    words: str, text: str, at: int, *, is_line: bool, names: frozenset[str] = frozenset()
) -> tuple[list[Named], int]:
    """The bodies that sign by the verb at ``at``, and where it counts as standing: "签署的是A与B" names them last.

    ``text`` is the sentence ``words`` masked; ``is_line`` tells of a headline, whose bodies may all stand behind.
    """
    text = BEFORE_THEM.sub(lambda told: "\1" * len(told.group()), text)
    named = takers(text, names)
    pens = [n for n in named if n.before == "代表" and PEN_OF.match(n.after)]
    if len(pens) > 1:
        return pens, len(words)
    cleft = None if FORMER.search(words) else CLEFT.search(words) or SIDES.search(words)
    if cleft and at + 1 < cleft.start() and sum(n.end <= at + 1 for n in named) > 1:
        # "A与B签署备忘录,代表对方签字的是B副主任": who holds the pen is told of those who sign
        cleft = None
    if cleft:
        partner = next(
            (n for n in named if n.before in SIDE_BY_SIDE and BY_VERB.fullmatch(text, n.end, cleft.start())), None
        )
        named = _without_pens([n for n in named if n.start >= cleft.start()]) or named
        named = [partner, *named] if partner is not None and partner not in named else named
        at = len(words)
    elif not FORMER.search(words) and (INVERSE.match(words[at + 2 :]) or PARTNERS_ARE.search(words)):
        at = len(words)
    if len(stands := _stood_for(text, named)) > 1:
        return stands, len(words)
    named = without_allowed(without_heads(text, named))
    if len(named) > 2:
        named = without_guests(named)
        named = _without_delegates(text, named)
    elif len(named) == len(("A", "B")) and _is_delegate(*named):
        named = named[1:]
    standing_for = [n for n in named if n.before == "代表"]
    if len(standing_for) > 1:
        return standing_for, len(words)
    behind = [n for n in named if n.before in CONTRACTS and n.start == at + 2]
    before = [n for n in named if n.end <= at + 1]
    before = before if at == len(words) and are_couples(before) else of_clause(before, text, at)
    before = [*(n for n in before if n not in behind), *behind]
    if not before and NAMED_BEHIND.match(words, at):
        return [n for n in named if n.start > at], len(words)
    if is_line and not before:
        before = [n for n in named if n.before in WITH]
    return (named if is_line and len(before) < 2 else before), at


def _without_pens(named: list[Named]) -> list[Named]:
    """The sides of "签署双方是A与B,分别由C和D的代表签字", without those whose people hold the pens."""
    at = next((number for number, n in enumerate(named) if n.before == "由"), len(named))
    return named[:at] if at > 1 else named


def _stood_for(text: str, named: list[Named]) -> list[Named]:
    """The bodies of one list whose people sign for them: "三人分别代表A、B和C签名", "各代表一方——A、B和C——签字"."""
    found: list[Named] = []
    for one in named:
        if (not found and (one.before == "代表" or FOR_SIDES.search(text, 0, one.start))) or (
            found and LISTED.fullmatch(text[found[-1].end : one.start])
        ):
            found.append(one)
        elif found:
            break
    return found


def _without_delegates(text: str, named: list[Named]) -> list[Named]:
    """The bodies without the second name of one side: "A司司长代表B政府" signs for B, "署长代表香港" as the office.

    A country that ends so is no third party beside the office of its own.
    """
    left = [n for n in named if n.before != "代表" or resolve(n.mention.name) is None]
    sent = {
        one.start
        for one, other in itertools.pairwise(left)
        if (other.before == "代表" and SENT_FOR.fullmatch(text, one.end, other.start))
        or (other.before == "由" and other.start - one.end == 1 and other.after.startswith("代表"))
    }
    return [n for n in left if n.start not in sent]


def _is_delegate(one: Named, other: Named) -> bool:
    """Whether one but signs for the other: "A国驻华大使馆代表A国农业研究理事会签字"."""
    if other.before != "代表":
        return False
    home, sender = home_of(one.mention.name, "zh"), home_of(other.mention.name, "zh")
    return home is not None and sender is not None and home.code == sender.code


def are_couples(listed: list[Named]) -> bool:
    """Whether a list is of couples: "A与B、C与D、E与F"."""
    if len(listed) < 4 or len(listed) % 2:
        return False
    joins = {n.before for n in listed[1::2]}
    marks = {"、", "以及", "和", "及", ",", "，", ";", "；"}
    return all(n.before in marks for n in listed[2::2]) and len(joins) == 1 and joins <= SIDE_BY_SIDE


def is_last_hub(listed: list[Named]) -> bool:
    """Whether the last of a list is whom each of the others signs with: "A、B和C先后与D签署"."""
    links = [n.before for n in listed]
    weak = {"、", "和", "及", "以及", ","}
    return links[-1] in BY_WITH and all(link in weak for link in links[1:-1])
