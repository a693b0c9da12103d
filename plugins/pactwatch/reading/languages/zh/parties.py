"""Who signs in a Chinese sentence: bodies of the paper's title, before the verb, in a list, couple by couple."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from babel import Locale

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import Home, home_of
from pactwatch.reading.languages.wholes import pair_named
from pactwatch.reading.languages.zh.bodies import SIDE_BY_SIDE, Named, bodies_in
from pactwatch.reading.languages.zh.both import both_before, guest_and_host_here, two_before, two_of_kind
from pactwatch.reading.languages.zh.camps import body_of_land, camps_behind, two_camps
from pactwatch.reading.languages.zh.counted import are_apart, counted, counted_here
from pactwatch.reading.languages.zh.described import described
from pactwatch.reading.languages.zh.gathered import gathered, who_acted
from pactwatch.reading.languages.zh.leads import led, who_speaks
from pactwatch.reading.languages.zh.many import SIDES, many_near
from pactwatch.reading.languages.zh.meant import owned, placed
from pactwatch.reading.languages.zh.offices import is_bare, is_office
from pactwatch.reading.languages.zh.owners import WITH
from pactwatch.reading.languages.zh.partner_behind import partner_behind, with_partner
from pactwatch.reading.languages.zh.people import spoken_for
from pactwatch.reading.languages.zh.sheet import Sheet
from pactwatch.reading.languages.zh.states import (
    governments_of_pair,
    guest_with_us,
    guests_of_china,
    offices_before,
    states_named,
    states_of_page,
    states_of_paper,
)
from pactwatch.reading.languages.zh.takers import SAYS, are_couples, is_last_hub, signers, takers
from pactwatch.reading.languages.zh.towns import tells_of_towns, towns_joined, two_towns
from pactwatch.reading.mentioned import about
from pactwatch.reading.model import Hit, Mention, Sentence
from pactwatch.records import Kind

TITLE = re.compile(r"[《〈「『“](?P<title>[^《》〈〉「」『』“”]{4,120})[》〉」』”]")
WROTE_ON = re.compile(r"(?:的)?(?:文本|文件)?上[^,，。;；]{0,8}")
"""Between a title and the verb: "在《...备忘录》上签了字"."""
ABOUT = re.compile(r"关于|關於|有关|有關|就(?=[^,]{2,12}的)")
EACH = re.compile(r"(?:分别|分別)(?!代表|[是为為])|各自|逐一|先后与|先後與|陆续与|陸續與")
TOPIC = re.compile(r"(?<![成造高])就(?![是业業任职職地近此])[^,，。;；与與同跟签簽立订訂缔締达達]{2,60}")
"""What the paper is about: "就共建A医院立约" names A as its object."""
CLAUSE = re.compile(r"[,，:：;；。]")
THEY = re.compile(r"(?:他|她)[们們]|[两兩二](?:人|位[㐀-鿿]{0,2}[长長人任席理])|[宾賓]主(?=[^,，。;；]{0,8}[签簽])")
"""Two people told of in the sentence before, or guests and hosts, who sign for their bodies."""
WATCHES = re.compile(r"(?:看着|看著|目睹|见证|見證|监誓|監誓|观礼|觀禮)(?:了|着|著)?(?!下|人|之下|方)")
"""Who does so signs nothing."""
ORGAN = re.compile(r"(?:内阁|內閣|议会|議會|人大|人民政府|政府|国会|國會)$")
CABINET = re.compile(r"(?:内阁|內閣)$")
APPROVES = re.compile(
    r"(?:^|(?<=[,，。;；\s]))(?P<land>[㐀-鿿]{2,8}?)(?:内阁|內閣|政府|国会|國會|议会|議會|部长会议|部長會議|国务院|國務院)[^,，。;；]{0,12}?"
    r"(?:批准|核准|授权|授權|准许|准許|允许|允許|准予|同意)(?:了|由)?(?:[㐀-鿿]{0,6}[部署局委厅廳院])"
)
SAYS_FAR = re.compile(r"[^,，。;；与與]{0,30}(?:说|說|表示|称|稱|指出|透露|宣布|宣佈|介绍|介紹)[,，:：]")
FOREIGN_OFFICE = re.compile(r"外交部$|外务省$|外務省$")
OF_STATES = re.compile(r"[两兩][国國](?:主管|相关|相關|有关|有關)(?:的)?(?:部门|部門|当局|當局|机构|機構)")
THREE = re.compile(r"三(?:地|方(?!面|案|式)|[国國])")
COUPLE_ENDS = re.compile(
    r"([;；]|[,，](?=\x03*(?:(?:另(?:外)?一?|第[二三四五])(?:份|项|項|个|個)|[其第][二三四五])(?:则|則)?由))"
)
"""Between couples: a semicolon, or a comma before "the other one by C and D"."""
PART_MARKS = frozenset({"", ";", "；", ",", "，"})
PART = re.compile(r"(?<![A-Za-z])[\s　]+(?![A-Za-z])|[!！]")
# "中国—乌拉圭将商签自贸协定": two states, and not a centre that bears both names
DASHED = re.compile(
    r"(?P<a>[㐀-鿿]{2,8})[—–-](?P<b>[㐀-鿿]{2,8}?)(?=[将將拟擬签簽就]|达成|達成|[启啟][动動]|自[贸貿]|自由[贸貿]易)"
)


def _clause_of(text: str, sentence: Sentence, shift: int) -> str:
    """Of a masked sentence the clause with the paper, where it names two bodies; the rest blanked."""
    paper = next((h.start - shift for h in sentence.hits if h.role == "instrument"), None)
    if paper is None:
        return text
    start = max((m.end() for m in CLAUSE.finditer(text, 0, paper)), default=0)
    end = next((m.start() for m in CLAUSE.finditer(text, paper)), len(text))
    part = "\1" * start + text[start:end] + "\1" * (len(text) - end)
    return part if len(takers(part)) > 1 else text


def parties_of(
    sentence: Sentence, sheet: Sheet, at: int, *, said_ended: bool = False
) -> tuple[tuple[Mention, ...], ...]:
    """Who signed; an office without a country beside the like office of another (卫生部与老挝卫生部) is of the page."""
    if _is_watched(sentence, sheet, at):
        states = states_of_page(sheet, sentence)
        return (states,) if states else ()
    groups = _signers(sentence, sheet, at, said_ended=said_ended)
    if not any(len(group) > 1 for group in groups) and (guests := guests_of_china(sentence)):
        groups = (guests,)
    if tells_of_towns(sentence):
        groups = _as_towns(sentence, sheet, groups)
    groups = tuple(_with_bodies_of_lands(sentence, sheet, group) for group in groups)
    land = _approving(sentence.words)
    groups = tuple(tuple(_of_land(one, land) for one in group) for group in groups) if land else groups
    groups = tuple(tuple(_of_page(one, group, sheet) for one in group) for group in groups)
    return tuple(_at_home_both(group, sheet) for group in groups)


def _at_home_both(group: tuple[Mention, ...], sheet: Sheet) -> tuple[Mention, ...]:
    """A group whose names all tell the page's own land: surely at home there, whatever land their project is in."""
    own = resolve(sheet.home())
    lands = [home_of(one.name, "zh") for one in group if resolve(one.name) is None]
    if len(lands) < max(len(group), len(("A", "B"))) or any(land is None or land.code != own for land in lands):
        return group
    return tuple(one if one.country or one.home else replace(one, country=own) for one in group)


def _with_bodies_of_lands(sentence: Sentence, sheet: Sheet, group: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """A group, for each bare land in it the body that the sentence behind has sign for it."""
    return tuple((body_of_land(sentence, sheet, one) if resolve(one.name) else None) or one for one in group)


def _approving(words: str) -> str | None:
    """The land whose cabinet lets a bare office sign: "泰国内阁批准卫生部与老挝卫生部签署"."""
    found = APPROVES.search(words)
    lands = find_countries(found["land"], "zh") if found else ()
    return lands[-1].code if lands else None


def _of_land(one: Mention, land: str) -> Mention:
    is_bare_office = is_office(one.name) and is_bare(one.name) and not (one.country or one.home)
    return replace(one, country=land) if is_bare_office else one


def _as_towns(
    sentence: Sentence, sheet: Sheet, groups: tuple[tuple[Mention, ...], ...]
) -> tuple[tuple[Mention, ...], ...]:
    """The two towns that the sentence joins, or of which it speaks, where its bodies are not of both."""
    joined = towns_joined(sentence)
    if joined and not any(all(any(t.aliases[0] in one.name for one in group) for t in joined) for group in groups):
        return (joined,)
    if any(len(group) > 1 for group in groups):
        return groups
    towns = joined or two_towns(sheet)
    return (towns,) if towns else groups


def _is_watched(sentence: Sentence, sheet: Sheet, at: int) -> bool:
    """Whether the bodies before the verb only look on: "两位部长见证协议签署"."""
    clause = CLAUSE.split(sentence.words[:at])[-1]
    watch = list(WATCHES.finditer(clause))
    if not watch:
        return False
    start = at - len(clause) + watch[-1].end()
    return not bodies_in("\1" * start + sheet.masked(sentence)[start:], sheet.names)


def _of_page(one: Mention, group: tuple[Mention, ...], sheet: Sheet) -> Mention:
    if one.country or one.home or not is_bare(one.name):
        return one
    if one is not group[0] and is_office(one.name) and not sheet.names_home and (land := _only_land(sheet, group[0])):
        # offices of the one land that the page is about
        return replace(one, country=land.code)
    if not any(len(other.name) > len(one.name) and other.name.endswith(one.name) for other in group):
        return one
    return replace(one, country=resolve(sheet.home()))


def _only_land(sheet: Sheet, first: Mention) -> Home | None:
    """The home of a group's first body, where the page tells of no other land."""
    land = home_of(first.name, "zh")
    return land if land is not None and about(sheet.page).keys() <= {land.code} else None


def _signers(sentence: Sentence, sheet: Sheet, at: int, *, said_ended: bool) -> tuple[tuple[Mention, ...], ...]:
    """As the paper's own title says, else the bodies before the verb, else those of "签署的四方是"."""
    shift = max(sentence.start, 0)
    if titled := of_title(sentence, sheet, shift, at) or two_camps(sentence, sheet):
        return (titled,)
    text = sheet.masked(sentence)
    if sheet.is_line(sentence):
        text = _only_part(text, at)
    text = TOPIC.sub(lambda topic: "\1" * len(topic.group()), text)
    if said_ended:
        text = _clause_of(text, sentence, shift)
    before, at = signers(sentence.words, text, at, is_line=sheet.is_line(sentence), names=sheet.names)
    if states := _told_by_office(sentence, sheet, before) or governments_of_pair(text):
        return (states,)
    if len(before) < 2 and not sheet.is_line(sentence):
        before = [*before, *sheet.sides(sentence, text, before)]
    if len(before) > 2 and _says(text, before[0], before[1]) and before[1].before not in WITH - {"、"}:
        # "A宣布,B与C签署"; but who announces to have signed "与B和C" signs
        before = before[1:]
    mentions = [placed(one, shift, sentence.start) for n in before if (one := owned(n, sheet, sentence))]
    if len(mentions) < len(("A", "B")) and (sides := _of_attributive(sentence, sheet, text, at)):
        return (sides,)
    unique = _without_repeats(mentions)
    if partner := partner_behind(sheet, sentence, text):
        unique = with_partner(unique, partner, shift)
        who = (who_speaks(sentence, sheet, text[: partner.start]) or sheet.own()) if len(unique) == 1 else None
        unique = [who, *unique] if who else unique
    else:
        unique = led(sentence, sheet, text, before, unique)
    return _grouped(sentence, sheet, at, (before, mentions), unique) or _unnamed(sentence, sheet, text)


def _of_attributive(sentence: Sentence, sheet: Sheet, text: str, at: int) -> tuple[Mention, ...]:
    """The two sides that stand before the paper's word, behind the verb: "签署了A与B深化合作的备忘录"."""
    shift = max(sentence.start, 0)
    paper = next((h.start - shift for h in sentence.hits if h.role == "instrument" and h.start - shift > at + 1), None)
    if paper is None or CLAUSE.search(text, at, paper):
        return ()
    named = takers("\1" * (at + 2) + text[at + 2 : paper], sheet.names)
    if len(named) != len(("A", "B")) or named[1].before not in SIDE_BY_SIDE or ABOUT.search(text, at, paper):
        return ()
    if any(n.same or n.is_self for n in named):
        return ()
    found = [one for n in named if (one := owned(n, sheet, sentence))]
    return tuple(placed(one, shift, sentence.start) for one in found) if len(found) == len(named) else ()


def _told_by_office(sentence: Sentence, sheet: Sheet, before: Sequence[Named]) -> tuple[Mention, ...]:
    """Guest and host, where a foreign office only tells of them: "外交部表示,訪賓將與我方簽訂"."""
    is_told = before and FOREIGN_OFFICE.search(before[0].mention.name) and SAYS.match(before[0].after)
    return guest_with_us(sheet, sentence) if is_told else ()


def _says(text: str, one: Named, other: Named) -> bool:
    """Whether the first body, or somebody of it, only tells of the next: "商务部代表王某20日表示,中国和B"."""
    return SAYS.match(one.after) is not None or SAYS_FAR.fullmatch(text, one.end, other.start) is not None


def _without_repeats(mentions: Sequence[Mention]) -> list[Mention]:
    unique: list[Mention] = []
    for mention in mentions:
        if not any(_is_again(mention.name, known.name) or _is_organ(mention.name, known.name) for known in unique):
            unique.append(mention)
    names = [one.name for one in unique]
    # "印度内阁批准印度与以色列的备忘录": who approves stands for one of the two
    return [m for m in unique if not (CABINET.search(m.name) and any(_is_organ(m.name, name) for name in names))]


def _grouped(
    sentence: Sentence, sheet: Sheet, at: int, named: tuple[list[Named], list[Mention]], unique: list[Mention]
) -> tuple[tuple[Mention, ...], ...]:
    """The bodies of a sentence, together or each with its partner; () where it names none."""
    before, mentions = named
    if THREE.search(sentence.words[:at]) and len(unique) == len(("A", "B")) and all(resolve(m.name) for m in unique):
        # "三地2日在香港立下协议": two of them are named, for where it was
        return ()
    states = states_of_paper(sentence) if len(unique) < len(("A", "B")) else ()
    if states and {resolve(one.name) for one in unique} <= {one.country for one in states}:
        return (() if unique else both_before(sentence, sheet, states)) or (states,)
    lead, partners = _counted(sentence, sheet, unique)
    if lead is not None and partners:
        return tuple((lead, one) for one in partners) if are_apart(sentence) else ((lead, *partners),)
    if couples := _couples(before, mentions):
        return couples
    if EACH.search(sentence.words[:at]) and len(unique) > 2 and not any(n.before in WITH for n in before[:1]):
        lead = unique[-1] if len(before) == len(unique) and is_last_hub(before) else unique[0]
        return tuple((lead, other) for other in unique if other is not lead)
    return (tuple(unique),) if unique else ()


def _counted(sentence: Sentence, sheet: Sheet, unique: list[Mention]) -> tuple[Mention | None, tuple[Mention, ...]]:
    """Who signs with partners that the sentence counts, and they; they are () where it counts none."""
    if partners := counted_here(sheet, sentence):
        others = [one for one in unique if not any(one.name == partner.name for partner in partners)]
        lead = others[0] if others else spoken_for(sheet, sheet.masked(sentence)) or sheet.own()
        return lead or who_acted(sheet, sentence, partners), partners
    return (unique[0], counted(sheet, sentence, unique[0])) if len(unique) == 1 else (None, ())


def _is_again(name: str, known: str) -> bool:
    """Whether the name was told before, with its land: 鳥取大學 behind 日本鳥取大學."""
    return known == name or (known.endswith(name) and resolve(known[: -len(name)]) is not None)


def _is_organ(name: str, other: str) -> bool:
    """Whether one is an organ of the town or the land that the other is: 安州市议会 beside 安州市."""
    organ = ORGAN.search(name)
    return organ is not None and organ.start() > 1 and other.endswith(name[: organ.start()])


def _unnamed(sentence: Sentence, sheet: Sheet, text: str) -> tuple[tuple[Mention, ...], ...]:
    """Who signs where no name stands: the two of the sentence before, or the states of a headline's pair."""
    if told := described(sheet, sentence, text) or states_named(sheet, sentence, text):
        return (told,)
    if OF_STATES.search(text):
        # "两国主管部门曾签过意向书": whoever they are, not the two bodies named before
        return ()
    if camps := camps_behind(sentence, sheet):
        return (camps,)
    both = next((h.words for h in sentence.hits if h.role == "both" and not _of_two_lands(sentence, h)), None)
    if both is None and (persons := THEY.search(text)):
        both = persons.group()
    if both is not None and (
        met := many_near(sheet, sentence, both)
        if both[0] in SIDES
        else guest_and_host_here(sheet, sentence)
        or offices_before(sheet, sentence)
        or two_before(sheet, sentence)
        or two_of_kind(sheet, sentence, both)
        or gathered(sheet, sentence, len(("A", "B")))
    ):
        return (met,)
    states = DASHED.match(text.lstrip("\1"))
    sides = (states["a"], states["b"]) if states else ()
    if sides and all(map(resolve, sides)):
        return (
            tuple(Mention(name=side, start=-1, end=-1, country=resolve(side), kind=Kind.GOVERNMENT) for side in sides),
        )
    pair = pair_named(text, "zh", sheet.page.text[:3000]) if sheet.is_line(sentence) else ()
    pair = tuple(_meant(sheet, one, text) for one in pair) or states_of_page(sheet, sentence)
    return (pair,) if pair else ()


def _meant(sheet: Sheet, one: Mention, text: str) -> Mention:
    """A land told by a letter, or the only one that the page names in full by it."""
    letter = one.name[:1]
    code = sheet.country_of(letter) if letter in text and one.name not in text else None
    if code is None or code == one.country:
        return one
    return replace(one, name=str(Locale.parse("zh").territories[code]), country=code)


def _of_two_lands(sentence: Sentence, hit: Hit) -> bool:
    """Whether 兩地 only tells where they are at home who sign, and whom it does not name: 兩地的業者."""
    return hit.words[1:] == "地" and sentence.words.startswith("的", hit.end - max(sentence.start, 0))


def coupled(text: str, shift: int, start: int) -> tuple[tuple[Mention, ...], ...]:
    """The couples of a masked text whose parts between semicolons each name two sides or more; () where they do not.

    A part's first body stands at the head of each of its couples: "A交了两个朋友,一为B,一为C"; of "A、B同C" the last.
    """
    parts = [part for part in COUPLE_ENDS.split(text) if part not in PART_MARKS]
    if len(parts) < 2:
        return ()
    groups: list[tuple[Mention, ...]] = []
    at = 0
    for part in parts:
        named = takers("\1" * at + part)
        if len(named) < 2 or all(resolve(one.mention.name) for one in named):
            return ()
        lead, *others = reversed(named) if len(named) > 2 and is_last_hub(named) else named
        groups += [(placed(lead.mention, shift, start), placed(other.mention, shift, start)) for other in others]
        at += len(part) + 1
    return tuple(groups)


def _couples(before: list[Named], mentions: list[Mention]) -> tuple[tuple[Mention, ...], ...]:
    """ "A与B、C与D、E与F分别签署": the couples between the list's marks; () where the list is not of couples."""
    if len(before) != len(mentions) or not are_couples(before):
        return ()
    return tuple((mentions[i], mentions[i + 1]) for i in range(0, len(mentions), 2))


def _only_part(text: str, at: int) -> str:
    """Of a headline in parts ("智慧醫療 台美簽意向 中心揭幕") the part with the verb; the rest blanked."""
    start = max((m.end() for m in PART.finditer(text, 0, at)), default=0)
    end = next((m.start() for m in PART.finditer(text, at)), len(text))
    return "\1" * start + text[start:end] + "\1" * (len(text) - end)


def of_title(sentence: Sentence, sheet: Sheet, shift: int, at: int) -> tuple[Mention, ...]:
    """The bodies that a paper's quoted title names: 《A与B关于...的谅解备忘录》."""
    behind = any(h.role == "instrument" and h.start - shift > at for h in sentence.hits)
    for title in TITLE.finditer(sentence.words):
        if behind and title.end() <= at and not WROTE_ON.fullmatch(sentence.words, title.end(), at):
            continue
        words = title["title"]
        head = ABOUT.split(words)[0]
        if not re.search(
            r"(?:备忘录|備忘錄|协议|協議|协定|協定|声明|聲明|意向书|意向書|条约|條約|宣言|计划|議定書|议定书)", words
        ):
            continue
        if not any(h.role == "instrument" and title.start() <= h.start - shift < title.end() for h in sentence.hits):
            continue
        named = bodies_in(head)
        if len(named) >= 2 and all(sheet.is_sure(n.mention, title.group()) for n in named):
            return tuple(
                placed(sheet.with_short_name(n.mention), shift + title.start("title"), sentence.start) for n in named
            )
    return ()
