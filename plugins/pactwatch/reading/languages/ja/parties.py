"""Who signs in a Japanese sentence: topic, subject and partners before the verb."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.ja.acting import actor_before
from pactwatch.reading.languages.ja.anaphora import COUNTED, OFFICES, many_of
from pactwatch.reading.languages.ja.chains import chains_in
from pactwatch.reading.languages.ja.couples import EACH, couples_of, listed_below, side_by_side
from pactwatch.reading.languages.ja.each_of import invited, met, with_each
from pactwatch.reading.languages.ja.houses import at_a_house, venue
from pactwatch.reading.languages.ja.partners_first import partner_behind, partners_first
from pactwatch.reading.languages.ja.presenting import SIGNERS
from pactwatch.reading.languages.ja.roles import ATTENDS, SOURCE, Group, shifted
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.sides_named import sides_named
from pactwatch.reading.languages.ja.titles import of_title
from pactwatch.reading.languages.ja.told_twice import OFFICES_END, are_two, is_office_of, is_one_office, once
from pactwatch.reading.languages.ja.words import pattern_of, words_of
from pactwatch.reading.languages.wholes import pair_named
from pactwatch.reading.model import Mention, Sentence
from pactwatch.reading.organisations import named
from pactwatch.records import Kind

OLDER_PAPER = re.compile(
    r"(?:締結|署名|調印|結ん|交わ)[^、。]{0,4}(?:た|だ)、?[^。、]{0,30}(?:覚書|協定|MOU|MoU|合意書)[^。]{0,3}(?:により|によって|に基づ|をもとに|を受け)"
)
PAPER_OF_PAIR = re.compile(r"(?:両国|双方)[^。、]{0,24}(?:覚書|協定|協力|調印|署名)")
SPONSORS = re.compile(
    r"[がは](?:ともに|共に)?[^、。がは]{4,40}の(?:提携|協力|連携|協定|縁組)を(?:後押し|仲介|橋渡し|取り持)"
)
VISITED = re.compile(r"訪れ|訪問し|訪ね")
HOST = re.compile(r"^(?:側)?を(?:、|訪)")
GUEST = re.compile(r"^(?:側)?(?:から(?!の)|の?一行が)")
OWN_BETWEEN = re.compile(r"と(?:本学|本校|本院|当社|弊社|当院|本会|当会|当行|本市|本県|当所)との間")
KATAKANA = re.compile(r"[ァ-ヺー・]{4,}")
OF_ALL = re.compile(
    r"(?:[3-9３-９三四五六七八九]|\d\d)(?:者|方|極|(?:か国|カ国|ヶ国|国|機関|社|大学|病院|団体|都市|法人|組織|校)(?:の[^、。はがをに]{1,10}による|間|による|共同|の間|で|が|は|を))"
    r"|コンソーシアム|多国間|多者間|共同で(?:署名|調印|締結)|(?<![㐀-鿿])[日中韓米英仏独露印台伊豪加]{3,5}(?:の|で|が|間|による|[3-9三四五])"
)
"""三者間の, 日中韓で: one paper of all who are named; else a land's body has a paper with each of those abroad."""
EACH_WITH_ONE = re.compile(r"と(?:の間で)?、?(?:それぞれ|個別に|別々に)")
EACH_OF = re.compile(r"[(（]?[^、。はが]{0,12}[はが](?:\x02+(?:[(（].[)）])?に?)?、?(?:それぞれ|個別に|別々に)")
TOGETHER = ("とともに", "と共に", "と一緒に", "と力を合わせ")
"""Aは、B、Cとともに: all three act as one."""
CLAUSE_ENDS = re.compile(
    r"[しびり]、|(?:し|わし|ん)?[ただ](?:ほか|うえ|上|後|のち)(?:に|で|、)+|(?:する|す|ぶ)(?:一方(?:で)?|とともに|ほか|と同時に)、"
)
"""Behind a verb of signing: another paper follows, with another: "Bと覚書を結んだほか、Cとも"."""
FOUNDED = re.compile(
    r"に[^、。\s「」はがとをの]{0,12}"
    r"(?:センター|病院|診療所|クリニック|工場|拠点|研究所|学校|事務所|店|施設)(?=[、 　]|$)"
)
"""ロシアに健診センター、X社と覚書: in a headline what is opened somewhere."""
ON_THE_WAY = re.compile(r"(?:する|の)ため|した(?:際|折|後)|(?:で|に)(?:訪|滞在|来)")
"""総会に出席するため滞在中の: what brought somebody to the place where he signs."""
OF_SCHOOLS = re.compile(r"[\d二三四五六七八九両](?:校|大学|大|学)")
SOME_OF = re.compile(
    r"(?P<land>[ァ-ヺー㐀-鿿・]{2,16})の(?:\d{1,2}|[二三四五六七八九])(?:つの)?[㐀-鿿]{0,6}(?:団体|機関|企業|大学|病院|研究所|協会|財団|社|者)"
    r"(?:側)?と(?!し)"
)
PARTNER_APART = re.compile(r"(?:側)?と(?:は(?:[^、。はがを]{0,16})|(?:[^、。はがをにでと]{0,12})(?:で|の間で)?)?、")
"""Behind a partner after whom the next one is told: "Aと、", "Aとは5日に、", "Aとは人材育成で、"."""
BOTH_PERSONS = re.compile(r"両(?:氏|学長|院長|総長|理事長|社長|会長|代表|トップ|首脳|市長|知事)|(?:2|二)人は")
COPULA = re.compile(r"[」』]?(?:[(（][^()（）]{0,40}[)）])?(?:など|側)?(?:で、|です|だ(?!け)|であ|でし|。|$)")


def parties_of(sentence: Sentence, sheet: Sheet, text: str, upto: int) -> tuple[tuple[Mention, ...], ...]:
    """Who signed: the bodies of topic, subject and partner before the verb; each with each, or all one paper."""
    if sides := of_title(sentence):
        return (sides,)
    groups = (once(group) for group in _named(sentence, sheet, text, upto))
    return tuple(_opposite(group, sheet) for group in groups if group)


def _opposite(group: tuple[Mention, ...], sheet: Sheet) -> tuple[Mention, ...]:
    """The two of a page about two foreign countries: a foreign name without a home is of the other's counterpart."""
    headline = sheet.page.headline.words if sheet.page.headline else ""
    codes = {m.code for m in find_countries(headline, "ja")} if len(group) == 2 else set()
    if len(codes) != 2 or "JP" in codes:
        return group
    homes = [_home(one) for one in group]
    for number, one in enumerate(group):
        if homes[number] is None and homes[1 - number] in codes and KATAKANA.match(one.name):
            (code,) = codes - {homes[1 - number]}
            return tuple(replace(m, country=code) if m is one else m for m in group)
    return group


def _home(one: Mention) -> str | None:
    told = home_of(one.name, "ja")
    beside = find_countries(one.home, "ja")
    return one.country or (told.code if told else beside[-1].code if beside else None)


def _named(sentence: Sentence, sheet: Sheet, text: str, upto: int) -> tuple[tuple[Mention, ...], ...]:
    if couples := couples_of(sentence, sheet, text):
        return couples
    if each := with_each(sentence, sheet, text) or sides_named(sentence, sheet):
        return each
    if rows := side_by_side(sentence, sheet, text, upto):
        return rows
    if partners := partners_first(sentence, sheet, text, is_one=OF_ALL.search(sentence.words) is not None):
        return partners
    if objects := _objects(sentence, text, upto):
        listed = _carried([_together(sentence, sheet, part, len(part)) for part in objects])
        if len(listed) > 1 and all(len(group) > 1 for group in listed):
            return tuple(listed)
    told = _together(sentence, sheet, text, upto)
    return listed_below(sentence, sheet, told[0] if len(told) == 1 else ()) or told


def _carried(parts: list[tuple[tuple[Mention, ...], ...]]) -> list[tuple[Mention, ...]]:
    """The group of each object; a part without a topic has that of the first ("AはBと覚書を結び、Cと協定を結んだ")."""
    groups = [part[0] if part else () for part in parts]
    if not groups or not groups[0]:
        return []
    lead = groups[0][0]
    return [group if len(group) != 1 or number == 0 else (lead, *group) for number, group in enumerate(groups)]


def _together(sentence: Sentence, sheet: Sheet, text: str, upto: int) -> tuple[tuple[Mention, ...], ...]:
    """The bodies of one telling: topic, subject and partners."""
    shift = max(sentence.start, 0)
    groups = [g for g in sheet.groups(sentence, text) if not (attends(sentence.words, g) or SOURCE.match(text, g.end))]
    before = [g for g in groups if g.start <= upto]
    roles = [g for g in before if g.role != "other"] or [g for g in groups if g.role == "list"]
    if sheet.is_line(sentence):
        roles = [g for g in before if not FOUNDED.match(text, g.start - 1)]
    cleft = re.search(r"(?:した|んだ|された)のは", sentence.words) or SIGNERS.search(sentence.words)
    told_before = {g.role for g in roles if cleft and g.end <= cleft.start()}
    # "AがBと交わしたのは、...の覚書": what they signed stands behind, and both before
    if cleft and not {"subject", "with"} <= told_before:
        # "Aと協定を結んだのはB"
        with_before = [g for g in roles if g.role == "with" and g.end <= cleft.start()]
        roles = [*with_before, *(_predicate(g, sentence.words) for g in groups if g.start >= cleft.start())] or roles
    leads = _leads(roles, sentence)
    partners = [g for g in roles if g.role in {"with", "list"}]
    is_one_by_one = False
    first = [m for g in leads for m in sheet.bodies(g, sentence)]
    others = [m for g in partners for m in sheet.bodies(g, sentence)]
    if not first and _are_partners(partners, others, text) and not sheet.is_line(sentence):
        actor = actor_before(sheet, sentence)
        first = [actor] if actor is not None and all(m.name != actor.name for m in others) else []
        is_one_by_one = len(first) == 1 and len(partners) > 1
    first, others = _completed(first, others, sentence, sheet)
    placed = [shifted(m, shift, sentence.start) for m in (*first, *others)]
    is_of_all = OF_ALL.search(sentence.words) is not None
    is_each = EACH.search(sentence.words) or len({_home(m) for m in others if _home(m) not in (None, "JP")}) > 1
    if is_each and (owner := _owner_last(sentence, sheet, others if not first else [])):
        lead = shifted(owner, shift, sentence.start)
        return tuple((lead, other) for other in placed if other.name != lead.name)
    is_together = any(text.startswith(TOGETHER, g.end) for g in partners)
    is_apart = is_one_by_one or _are_apart(first, others)
    each = EACH.search(sentence.words) is not None or (not (is_of_all or is_together) and is_apart)
    if (
        len(first) > 1
        and len(others) == 1
        and all(m.name != others[0].name for m in first)
        and (
            EACH_WITH_ONE.search(text, max(g.start for g in partners)) or any(EACH_OF.match(text, g.end) for g in leads)
        )
    ):
        # "A、B、Cの3大学は、Xとそれぞれ", "AとBがそれぞれXと"
        return tuple((lead, placed[-1]) for lead in placed[:-1])
    if each and len(first) == 1 and len(others) > 1:
        lead, *rest = placed
        return tuple((lead, other) for other in rest)
    if sheet.is_line(sentence):
        placed = [m for m in placed if sheet.is_backed(m, sentence)]
    unique: list[Mention] = []
    for mention in placed:
        fuller = next((m for m in placed if m is not mention and is_office_of(m.name, mention)), None)
        if fuller is not None and mention.name in words_of("ministry") and are_two(sentence, mention, fuller):
            mention = replace(mention, country="JP")  # noqa: PLW2901
        elif fuller is not None or any(m is not mention and _is_of(m, mention) for m in placed):
            continue
        if not any(mention.name == known.name or is_one_office(mention, known) for known in unique):
            unique.append(mention)
    return _of_few(sentence, sheet, text, upto, unique)


def _of_few(
    sentence: Sentence, sheet: Sheet, text: str, upto: int, unique: list[Mention]
) -> tuple[tuple[Mention, ...], ...]:
    """The one group of those that stand in a role; where they are too few, what a visit, a count or a pair tells."""
    if not unique and (visit := _by_visit(sentence, sheet, text)):
        return (tuple(shifted(m, max(sentence.start, 0), sentence.start) for m in visit),)
    if len(unique) < 2 and (counted := _counted(sentence, sheet, text, upto, unique)):
        return counted
    if unique and (other := _told_by_land(sentence, sheet, text, upto, unique)):
        return ((*unique, other),)
    if unique:
        return (tuple(unique),)
    if any(h.role == "both" and "国" not in h.words for h in sentence.hits):
        # "両者は、日韓の交流のために": the two bodies, not the two countries
        both = invited(sentence, sheet) or met(sentence, sheet)
        return (both,) if both else ()
    # "両氏は席上、覚書に署名した"
    pair = met(sentence, sheet) if BOTH_PERSONS.search(sentence.words) else ()
    pair = pair or pair_named(text, "ja", sheet.page.text[:3000])
    return (pair,) if pair else ()


def _told_by_land(sentence: Sentence, sheet: Sheet, text: str, upto: int, unique: list[Mention]) -> Mention | None:
    """The other side where only its land is told: by a pair of letters, or as some bodies of it."""
    if all(_home(m) in (None, "JP") for m in unique) and (vague := _some_of_land(sentence, text, upto)):
        return vague
    return _other_of_pair(text, unique[0]) if len(unique) == 1 and not sheet.is_line(sentence) else None


def _completed(  # noqa: PLR0911  a ladder of readings
    first: list[Mention], others: list[Mention], sentence: Sentence, sheet: Sheet
) -> tuple[list[Mention], list[Mention]]:
    """Both sides, where one stands in the sentences before, or is told by a visit."""
    if sides := at_a_house(first, others, sentence, sheet):
        return sides
    if not first and len(others) == 1 and sentence.has("ceremony") and (house := venue(sheet, sentence)):
        return ([house] if house.name != others[0].name else []), others
    if not first and len(others) == 1 and not sheet.is_line(sentence) and (topic := sheet.topic_before(sentence)):
        # "12日にはX市と覚書を交わした": of whom the sentences before told
        return ([topic] if topic.name != others[0].name else []), others
    if (
        not first
        and len(others) > 1
        and not sheet.is_line(sentence)
        and (topic := _of_offices(others, sentence, sheet))
    ):
        return [topic], others
    if len(first) == 1 and not others and (host := sheet.host(sentence)) and host.name != first[0].name:
        # "AがX大学を訪れ、協定を結んだ"
        return first, [host]
    if len(first) < 2 and not others and not sheet.is_line(sentence) and (one := partner_behind(sheet, sentence)):
        topic = None if first else sheet.topic_before(sentence)
        leads = first or ([topic] if topic is not None else [])
        if all(lead.name != one.name for lead in leads):
            return leads, [one]
    return first, others


def _are_partners(partners: list[Group], others: list[Mention], text: str) -> bool:
    """Whether they are partners of somebody else: in one row, "A、Bと", or one by one, "Aとは5日に、Bとは7日に"."""
    if len({m.name for m in others}) < 2 or partners[-1].role != "with":
        return False
    if any(g.role != "with" for g in partners):
        # "XではA、YではB、ZではCとそれぞれ"
        return len(partners) > 1 and EACH_WITH_ONE.match(text, partners[-1].end) is not None
    if len(partners) == 1:
        return not any(text.startswith("と", m.end) for m in others[:-1])
    return all(PARTNER_APART.match(text, g.end) for g in partners[:-1])


def _of_offices(others: list[Mention], sentence: Sentence, sheet: Sheet) -> Mention | None:
    """The ministry of which the sentences before told, where this one names offices of several other lands alone."""
    topic = sheet.topic_before(sentence)
    if topic is None or topic.kind is not Kind.GOVERNMENT:
        return None
    homes = [_home(one) or resolve(one.name) for one in others]
    is_apart = None not in homes and len(set(homes)) == len(homes) and _home(topic) not in homes
    return topic if is_apart and all(one.name.endswith(OFFICES_END) or resolve(one.name) for one in others) else None


def _other_of_pair(text: str, one: Mention) -> Mention | None:
    """The other land of "台日両国の医療分野における協力": of a paper of whose sides the sentence names but one."""
    pair = pair_named(text, "ja", "") if PAPER_OF_PAIR.search(text) else ()
    others = [land for land in pair if land.country != _home(one)]
    return others[0] if len(pair) == len(("one", "other")) and len(others) == 1 else None


def _some_of_land(sentence: Sentence, text: str, upto: int) -> Mention | None:
    """イタリア in "イタリア南部バーリの2つの商工団体と": partners told only by their land and number."""
    found = SOME_OF.search(text, 0, upto)
    named = find_countries(found["land"], "ja") if found else ()
    if found is None or not named or named[0].start or named[0].code in ("JP", "INT", "EU"):
        return None
    start = max(sentence.start, 0) + found.start("land") if sentence.start >= 0 else -1
    return Mention(name=named[0].words, start=start, end=start + len(named[0].words) if start >= 0 else -1)


def _by_visit(sentence: Sentence, sheet: Sheet, text: str) -> tuple[Mention, ...]:
    """ "Aを、Bから院長らが訪れ、双方が署名した": host and guest."""
    if not VISITED.search(text):
        return ()
    chains = [chain for chain in chains_in(text, sheet.known()) if chain.mention is not None]
    hosts = [c.mention for c in chains if c.mention and HOST.match(c.after)]
    guests = [c.mention for c in chains if c.mention and GUEST.match(c.after)]
    if len(hosts) != 1 or len(guests) != 1 or hosts[0].name == guests[0].name:
        return ()
    return sheet.in_full(hosts[0], sentence), sheet.in_full(guests[0], sentence)


def _owner_last(sentence: Sentence, sheet: Sheet, others: list[Mention]) -> Mention | None:
    """The page's own body in "BとCと本学との間で、それぞれ": each signed with it; None where it is not among three."""
    own = sheet.own()
    if own is None or len(others) < 3 or not OWN_BETWEEN.search(sentence.words):
        return None
    return next((one for one in others if one.name == own.name), None)


def _are_apart(first: list[Mention], others: list[Mention]) -> bool:
    """Whether partners are of several lands, none of them the lead's: each of them has a paper of its own."""
    homes = {_home(one) for one in others}
    return len(homes) > 1 and not {None, "INT", "EU", *map(_home, first)} & homes


def _predicate(group: Group, words: str) -> Group:
    """ "結んだのは、AとBです": what stands before the copula is told of, too."""
    return replace(group, role="list") if group.role == "other" and COPULA.match(words, group.end) else group


def _leads(roles: list[Group], sentence: Sentence) -> list[Group]:
    """Topic and subject; where the topic only tells of the subject, or stands under its older paper, the subject."""
    leads = [g for g in roles if g.role in {"topic", "subject"}]
    if {g.role for g in leads} == {"topic", "subject"} and (
        # "Aは17日、子会社のBがCと結んだと発表した", "委員会は、AがBと署名した覚書により置かれた"
        pattern_of("report").search(sentence.words) or OLDER_PAPER.search(sentence.words, leads[-1].end)
    ):
        return [g for g in leads if g.role == "subject"]
    return leads


def _is_of(body: Mention, country: Mention) -> bool:
    """Whether beside its body a country is only where it is: "タイとの交流に熱心な県は、チェンマイ大と"."""
    code = resolve(country.name)
    if code is None or resolve(body.name) is not None:
        return False
    home, known = home_of(body.name, "ja"), named(body.name)
    told = known.organisations[0].country if known and known.is_strong else home.code if home else None
    return code in {told, *(m.code for m in find_countries(body.home, "ja"))}


def _counted(
    sentence: Sentence, sheet: Sheet, text: str, upto: int, leads: list[Mention]
) -> tuple[tuple[Mention, ...], ...]:
    """The groups of "AはこのN社と", "このN者が": the bodies just named, with A or each other; () where none fit."""
    found = COUNTED.search(text, 0, upto) or OFFICES.search(text, 0, upto)
    if found is None:
        return ()
    named = sheet.counted(
        sentence,
        many_of(found),
        of_states="国" in found.group(),
        of_schools=OF_SCHOOLS.search(found.group()) is not None,
    )
    # "両社とも戦略を見直す": both of them
    is_with = found["after"].endswith("と") and not text.startswith("も", found.end())
    if is_with and not leads and not sheet.is_line(sentence):
        # "この2大学とは個別に": with whom, and who acts the sentences before tell
        topic = sheet.topic_before(sentence)
        leads = [topic] if topic is not None else []
    if is_with and leads and (not named or leads[0].name in {m.name for m in named}):
        named = sheet.partners_counted(sentence, many_of(found), leads[0].name)
    if not named:
        return ()
    with_lead = is_with and len(leads) == 1 and all(m.name != leads[0].name for m in named)
    if not with_lead:
        return (named,) if len(named) > 1 else ()
    if EACH.search(sentence.words):
        return tuple((leads[0], one) for one in named)
    return ((leads[0], *named),)


def _objects(sentence: Sentence, text: str, upto: int) -> list[str]:
    """ "AとBが覚書を、CとDが協定を結んだ": the sentence cut at its objects; [] where it has one."""
    shift = max(sentence.start, 0)
    ends = [
        h.end - shift + 1
        for h in sentence.hits
        if h.role == "instrument"
        and h.end - shift < upto
        and re.match(r"(?:\([^)]*\))?を、", sentence.words[h.end - shift :])
    ]
    for verb in (h for h in sentence.hits if h.role == "sign" and h.end - shift < upto):
        closed = CLAUSE_ENDS.match(sentence.words, verb.end - shift - (verb.words[-1] in "しびり"))
        ends += [closed.end()] if closed else []
    if not ends:
        return []
    cuts = [0, *sorted(ends), upto]
    return [
        "\1" * start + text[start:end] + "\1" * (len(text) - end)
        for start, end in itertools.pairwise(cuts)
        if end > start
    ]


def attends(words: str, group: Group) -> bool:
    """Whether the group only looks on: "Aが同席", "Bの立ち会いのもと", "Cが両社の提携を後押しし、"."""
    if SPONSORS.match(words, group.end):
        return True
    found = ATTENDS.search(words, group.end, group.end + 14)
    if found is not None and ON_THE_WAY.match(words, found.end()):
        return False
    return found is not None and not re.search(r"[、。]", words[group.end : min(found.start(), group.end + 6)])
