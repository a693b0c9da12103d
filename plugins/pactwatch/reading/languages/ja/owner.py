"""Whose page it is: the body that 本学, 当社 and 弊財団 stand for, by the article itself, the outlet or the frame."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ja.bodies import LEGAL, is_body
from pactwatch.reading.languages.ja.chains import chains_in
from pactwatch.reading.languages.ja.own_sites import body_of_site, is_of_japan
from pactwatch.reading.languages.ja.words import pattern_of, self_pattern, words_of
from pactwatch.reading.model import Mention, Page, Sentence
from pactwatch.reading.organisations import named

COPYRIGHT = re.compile(
    r"(?:copyright|\(c\)|©|all rights reserved\.?|(?<!\d)(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?(?!\d))",
    re.IGNORECASE,
)
SEATED = re.compile(
    r"[^\s()（）、。|｜■●○◆◇□▼【】\[\]]{2,40}[】\]]?\s?[(（](?:[^()（）]{0,40}、)?(?:本社|本店|本部|所在地|代表|東京都|大阪|社長|理事長|学長|CEO)[^()（）]{0,80}[)）]"
)
"""株式会社X(本社:東京都港区、代表取締役:...): how a release names who issues it."""
ADDRESS = re.compile(
    r"(?:[㐀-鿿]{2,3}[都道府県])?[㐀-鿿]{1,6}[市区郡][㐀-鿿ぁ-んァ-ヺ]{1,8}(?:区|町|村|丁目)"
    r"|[㐀-鿿]{2,3}[都道府県][㐀-鿿]{1,6}[市区郡]$"
)
"""岡山市北区伊福町: where an owner sits."""
SPEAKS = re.compile(
    r"(?<![㐀-鿿])(?:本学(?!期|会|科|長)|本校(?!長)|本院(?!長)|当院(?!長))|(?<![^\n。])(?:弊社|当社|当行)(?=は)"
)
"""How a page speaks of its owner; 当社 only where a sentence opens with it: in the press others are quoted so."""
CLOSING = re.compile(r"[ 　](?P<name>[㐀-鿿ァ-ヺー]{2,16}(?:大|大学|病院|高専))$")
FRAME = ("site_frame", "copyright", "publication_line", "menu", "tail", "headline_list")
LONGEST = 30
MOST_LINES = 80
SITE = re.compile(
    r"(?<=.{3})(?:の)?[ 　]?(?:公式|総合|日本語)?"
    r"(?:ホームページ|(?:ウェブ|Web|WEB|ポータル)?サイト|(?:ニュース|プレス)リリース|広報|トピックス)$"
)
"""静岡県公式ホームページ: what the first line of a site adds to its owner's name."""
SCHOOL = re.compile(r"[^ ]{2,}(?:大学|短期大学|大学院|高等学校|専門学校)$")
WHOSE_NAME = re.compile(
    r"[㐀-鿿ァ-ヺー・]{3,30}(?:大学|大学院|病院|高専|高等専門学校|研究所|研究センター|機構|協会|財団|県|市)"
)
PRESS = re.compile(r"(?:通信|新聞|新報|日報|時報|タイムズ|ニュース)$")
"""What an outlet of the press is called: it tells of others, unless it speaks of itself."""
LEAST_KIND = 2
"""Letters that tell a sort of body: of 当社 and 本会 the second tells too little."""


def owner_of(page: Page) -> Mention | None:
    """The body whose page it is; None where nothing tells."""
    return (
        _explained(page)
        or _in_brackets(page)
        or _at_home(page)
        or _framed(page)
        or _issuer(page)
        or _of_its_kind(page)
        or _nameless(page)
    )


def _at_home(page: Page) -> Mention | None:
    """The known body at whose address the page stands."""
    name = body_of_site(page.article.url)
    return Mention(name=name, start=-1, end=-1, home="日本") if name else None


def _nameless(page: Page) -> Mention | None:
    """本学 on a page of Japan, or of no known address, that nothing names: at home in Japan, whatever it is called."""
    spoken = SPEAKS.search(page.text)
    closing = CLOSING.search(page.headline.words) if page.headline is not None and spoken else None
    if closing and (chain := next(iter(chains_in(closing["name"])), None)) and chain.mention is not None:
        # "X大学との協定を更新 第一薬科大": whose news it is closes the headline
        return replace(chain.mention, start=-1, end=-1)
    return (
        Mention(name=spoken.group(), start=-1, end=-1, home="日本")
        if spoken and (page.article.url is None or is_of_japan(page.article.url))
        else None
    )


def _explained(page: Page) -> Mention | None:
    """ "株式会社X(以下、当社)": the article says so itself."""
    own = pattern_of("self").pattern
    for found in re.finditer(
        rf"[^。\n、]{{2,40}}[(（](?:[^()（）\n]{{0,60}}、)?以下[、,:]?\s?[「『]?(?:{own})[」』]?[)）]", page.text
    ):
        for chain in chains_in(found.group()):
            if chain.mention is not None:
                return replace(chain.mention, aliases=(), start=-1, end=-1)
    return None


def _in_brackets(page: Page) -> Mention | None:
    """ "当法人(医療法人社団X、東京都)は": what stands for the owner is explained by its name."""
    own = pattern_of("self").pattern
    for found in re.finditer(rf"(?:{own})[(（](?P<name>[^()（）、\n]{{2,40}})[、)）]", page.text):
        if _is_named(found["name"]):
            return replace(_told(found["name"]), home="日本") if LEGAL.search(found["name"]) else _told(found["name"])
    return None


def _framed(page: Page) -> Mention | None:
    """The outlet, or the first line around the text that is a body's name."""
    article = page.article
    frame = [cut.text for cut in article.cuts if cut.reason in FRAME]
    frame += [s.words for s in page.sentences if s.place in ("above", "line") or _heads_a_release(s)]
    others = [cut.text for cut in article.cuts if cut.reason not in FRAME]
    # what closes a list of other articles may be the frame's end: 医療法人 X会
    frame += [line for text in others for line in text.split("\n") if LEGAL.match(line)]
    is_told_of = self_pattern().search(page.text) is None
    for line in [article.outlet or "", *(line for text in frame for line in text.split("\n"))][:MOST_LINES]:
        for name in _names(line):
            if _is_named(name):
                return None if is_told_of and PRESS.search(name) else _told(name)
    return None


def _heads_a_release(sentence: Sentence) -> bool:
    """ "X株式会社 プレスリリース": whether what stands for the headline names who issues it, and what it is."""
    if sentence.place != "headline":
        return False
    name = SITE.sub("", sentence.words)
    if name == sentence.words:
        # the site's name above its name in another tongue was taken for the headline
        return WHOSE_NAME.fullmatch(name) is not None
    return LEGAL.search(name) is not None


def _of_its_kind(page: Page) -> Mention | None:
    """ "当グループ" on a page that names X会グループ: the first body at no foreign home whose name ends so."""
    spoken = self_pattern().search(page.text)
    if spoken is None or len(kind := spoken.group()[1:]) < LEAST_KIND:
        return None
    for found in list(re.finditer(rf"[㐀-鿿ァ-ヺー・A-Za-z]{{2,24}}{re.escape(kind)}(?![㐀-鿿ァ-ヺ])", page.text))[:6]:
        for chain in chains_in(found.group()):
            name = chain.mention.name if chain.mention else ""
            home = home_of(name, "ja") if name.endswith(kind) and not pattern_of("self").match(name) else None
            if (
                chain.mention
                and name.endswith(kind)
                and len(name) > len(kind) + 1
                and (home is None or home.code == "JP")
            ):
                return replace(chain.mention, start=-1, end=-1)
    return None


def _names(line: str) -> Iterator[str]:
    """The first piece of a line, with and without what stands behind its first blank: 公益財団法人 X."""
    if line.lstrip().startswith(("・", "-", "●", "■", "*", "•")):
        # another article's headline
        return
    piece = SITE.sub("", re.split(r"[|｜>＞/]", COPYRIGHT.sub("", line))[0].strip(" .,・-"))
    if LEGAL.match(piece):
        # 医療法人 偕行会 名古屋市中川区: the name ends at the next blank, or runs on
        if len(LEGAL.sub("", first := piece.split(" ")[0])) > 1:
            yield first
        *_, name = piece.split(" ")[:3]
        if SCHOOL.search(name):
            # 学校法人 X学園 Y大学
            yield name
        yield "".join(piece.split(" ")[:2])
        yield piece.replace(" ", "")
    yield piece.split(" ")[0]


def _is_named(name: str) -> bool:
    if not 2 <= len(name) <= LONGEST or any(mark in name for mark in "、:：") or not is_body(name):
        return False
    if LEGAL.search(name) and len(LEGAL.sub("", name)) > 1:
        return True
    if ADDRESS.match(name):
        return False
    told = kind_by_ending(name, "ja")
    # 産業技術総合研究所: the whole name of a known body may be what other bodies' names end in
    return told is not None and (len(name) > len(told[0]) or name in words_of("ministry") or named(name) is not None)


def _issuer(page: Page) -> Mention | None:
    """The first body that a release names with its seat and its head."""
    for sentence in page.sentences[:6]:
        for found in SEATED.finditer(sentence.words):
            for chain in chains_in(found.group()):
                if chain.mention is not None:
                    return replace(chain.mention, start=-1, end=-1)
    return None


def _told(name: str) -> Mention:
    bare = LEGAL.sub("", name).strip(" ・-") or name
    return Mention(name=bare, start=-1, end=-1)
