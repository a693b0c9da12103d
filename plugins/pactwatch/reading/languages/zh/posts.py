"""Bodies of a Chinese sentence that sign nothing themselves: who runs, heads or lets sign another one."""

from __future__ import annotations

import re

from pactwatch.reading.homes import home_of
from pactwatch.reading.languages.zh.bodies import Named
from pactwatch.reading.languages.zh.words import pattern_of

RUNS = re.compile(
    r"(?:共同|联合|聯合|独家|獨家|全资|全資|直接|合资|合資){0,2}(?:主导|主導|经营|經營|运营|[营營][运運]|運營|管理|创办|創辦|主办|主辦|开办|開辦|兴办|興辦|牵头|牽頭|出资|出資|投资|投資|控股|设立|設立"
    r"|成立|创立|創立|发起|發起|组建|組建|创建|創建|支持|支援|资助|資助|赞助|贊助|孵化|兴建|興建|建立|捐建)[^,，。;；与與同和的]{0,6}的(?=[㐀-鿿A-Z])"
    r"(?![^,，。;；]{0,16}(?:备忘录|備忘錄|协议|協議|协定|協定|意向书|意向書|[签簽]|仪式|儀式|项目|項目|计划|計畫|計劃|论坛|論壇|会议|會議|活动|活動))"
)
"""Behind "由A": A runs, founded or pays for the body that follows, "由A经营的B医院"."""
RUN_BY = re.compile(r"由[^,，。;；]{0,24}$")
ALLOWED = frozenset({"授权", "授權", "准许", "准許", "允许", "允許", "准予", "责成", "責成", "委托", "委託"})
"""Before who is let sign for somebody."""
WHO = re.compile(r"(?![的与與和同、])[㐀-鿿·]{2,4}?(?=[与與和同跟、,，签簽在]|代表|分别|分別)")
"""Behind a title: a person's name."""
CLAUSE_ENDS = re.compile(r"[,，;；:：]")


def without_second_posts(named: list[Named]) -> list[Named]:
    """The bodies without those where one person holds another post: "A大学校长、B医学院院长金力"."""
    found = named[:1]
    for one in named[1:]:
        if not (one.before == "、" and _are_posts_of_one(found[-1], one)):
            found.append(one)
    return found


def _are_posts_of_one(first: Named, second: Named) -> bool:
    """Whether a title and no person stands behind the first, both behind the second, and they are not of two lands."""
    title, other = (pattern_of("title").match(n.after) for n in (first, second))
    if title is None or other is None or not first.after.startswith("、", title.end()):
        return False
    lands = [home_of(n.mention.name, "zh") for n in (first, second)]
    if all(lands) and len({land.code for land in lands if land}) > 1:
        return False
    return WHO.match(second.after, other.end()) is not None


def runs(text: str, one: Named) -> bool:
    """Whether the body only runs, founded or pays for the one behind it: "由台湾政府主导成立的A公司"."""
    return RUNS.match(one.after) is not None and RUN_BY.search(text, 0, one.start) is not None


def without_heads(text: str, named: list[Named]) -> list[Named]:
    """The sides of "A与B的备忘录签约仪式举行,由C校长与D签字", without those whose heads hold the pens."""
    for number, one in enumerate(named):
        if number > 1 and one.before == "由" and CLAUSE_ENDS.match(text, one.start - 2) and _has_title(one):
            return named[:number]
    return named


def without_allowed(named: list[Named]) -> list[Named]:
    """The sides of "批准A国与B国的备忘录,授权卫生部签署", without whom one of them only lets sign.

    Who lets an office sign with another one, "A国政府授权卫生部同B签订", signs nothing either.
    """
    at = next((number for number, one in enumerate(named) if number and one.before in ALLOWED), 0)
    if at == 1:
        return named[1:] if len(named) > at + 1 else named
    return named[:at] if at else named


def _has_title(named: Named) -> bool:
    """Whether the title of its head stands right behind the body."""
    return named.after[:1] in ("长", "長") or pattern_of("title").match(named.after) is not None
