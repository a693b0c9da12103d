"""Whose Korean page it is that says "본교", "본원" or "우리 대학": the body that the frame of the page names."""

from __future__ import annotations

import re

from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.model import Mention, Page
from pactwatch.reading.terms import meanings
from pactwatch.records import Kind

SORTS = (
    "대학교|대학|학교|병원|의료원|협회|학회|재단|연구소|연구원|진흥원|공사|공단|센터|조합|기관|회사|은행|연합회|위원회"
)
OWN = meanings("ko", "own_page")
"""How a page calls whose it is, and bodies of which kinds call themselves so."""
OURS = re.compile(
    rf"(?<![가-힣])(?:(?:본|우리)\s?(?P<sort>{SORTS})|{'|'.join(OWN)})(?=(?:은|는|이|가|의|과|와|에서|에|을|를)?[\s(])"
)
"""How a page speaks of whose it is."""
BEHIND = re.compile(r"\s(?:뉴스|소식|홈페이지|공지사항|뉴스룸|웹진|블로그|보도자료)$")
"""What the frame sets behind the name."""
PRESS = re.compile(r"신문|일보|뉴스|방송|타임[스즈]|저널|통신|미디어|매일|경제|투데이|헤럴드|데일리|언론|보도")
"""Whose pages tell of others."""
OWNERS = frozenset(
    {Kind.UNIVERSITY, Kind.HOSPITAL, Kind.ASSOCIATION, Kind.AGENCY, Kind.INSTITUTE, Kind.COMPANY, Kind.CLUSTER}
)


def whose_page(page: Page) -> tuple[Mention | None, frozenset[str]]:
    """The body whose page it is, and the words by which it calls itself; (None, none) where it tells of others."""
    outlet = BEHIND.sub("", page.article.outlet.strip()) if page.article.outlet else ""
    told = [one for sentence in page.prose for one in OURS.finditer(sentence.words)]
    if not told or not outlet or PRESS.search(outlet):
        return None, frozenset()
    kind, home = kind_by_ending(outlet, "ko"), home_of(outlet, "ko")
    if kind is None or kind[1] not in OWNERS or kind[0] == outlet or (home is not None and home.code != "KR"):
        return None, frozenset()
    words = {one.group() for one in told if one["sort"] or kind[1] in OWN.get(one.group(), ())}
    words |= {one["sort"] for one in told if one["sort"]}
    return (Mention(name=outlet, start=-1, end=-1), frozenset(words)) if words else (None, frozenset())
