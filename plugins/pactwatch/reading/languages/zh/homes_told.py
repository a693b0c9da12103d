"""What a Chinese page says a body is, wherever it names it: "X成立于1990年,总部位于德国", "这家德国企业"."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from pactwatch.reading.countries import resolve
from pactwatch.reading.model import Page
from pactwatch.reading.pointed_back import since_named

SORT = r"(?:公司|企业|企業|集团|集團|药企|藥企|机构|機構|医院|醫院|大学|大學|研究所|银行|銀行|协会|協會|基金会|基金會|厂商|廠商|商)"
WHERE = r"(?P<said>[㐀-鿿]{2,12}?)"
SEAT = r"(?:总部|總部)(?:位于|位於|设在|設在|设于|設於|在|坐落于)"
BEHIND = re.compile(
    rf"(?:\([^)]*\))?(?:[于於]?\d{{4}}年(?:\d{{1,2}}月)?[在于於]{WHERE}(?:成立|创立|創立|创办|創辦|创建|創建|组建|組建|注册|註冊)(?=[,。;]|$)"
    rf"|(?:成立|创立|創立|创办|創辦|创建|創建)[于於]\d{{4}}年(?:\d{{1,2}}月)?,{SEAT}(?P<seat>[㐀-鿿]{{2,12}}?)(?=[,。;]|$)"
    rf"|(?:成立|创立|創立|创办|創辦|创建|創建)[于於]\d{{4}}年(?:\d{{1,2}}月)?,是(?P<kind>[㐀-鿿]{{2,16}}?{SORT})(?=[,。;]|$)"
    rf"|[隶隸][属屬][于於]?(?P<owner>[㐀-鿿]{{2,5}}?)(?:卫生|衛生|教育|科技|农业|農業|国防|國防|经济|經濟|工业|工業)[㐀-鿿]{{0,6}}部|由(?P<by>[㐀-鿿]{{2,5}}?)(?:政府|[㐀-鿿]{{2,6}}部)(?:设立|設立|创办|創辦|出资|出資)"
    rf"|系(?P<being>[㐀-鿿]{{2,16}}?{SORT})(?=[,。;]|$)|(?:源自|植根[于於]?|[扎紮]根[于於]?|发源于|發源於)(?P<root>[㐀-鿿]{{2,8}}?)(?=[,。;]|$)"
    rf"|(?:成立|创立|創立|诞生|誕生)[于於](?P<birth>(?!\d|[㐀-鿿]{{2,8}}(?:技术|技術|研究|理念|项目|項目|大学|大學))[㐀-鿿]{{2,10}}?)(?=[,。;]|$)|[来來]自(?P<origin>[㐀-鿿]{{2,8}}?)(?=[,。;]|$))"
)
NOTED = re.compile(rf"\s?[(（](?:{SEAT}|(?:总部|總部):?)(?P<said>[㐀-鿿]{{2,12}})[)）]")
AS_ONE = re.compile(rf"作[为為]{WHERE}的?(?:最大|领先|領先|知名|著名|主要|首家|第一大?)的?[^,。的\n]{{0,10}}{SORT},$")
THE_SAME = re.compile(
    rf"(?:该|該|这家|這家)(?P<what>{SORT})(?:的)?{SEAT}(?P<said>[㐀-鿿]{{2,12}}?)(?=[,。;]|$)"
    rf"|(?:总部|總部)(?:位于|位於|设在|設在)(?P<before>[㐀-鿿]{{2,12}}?)的(?:该|該|这家|這家)(?P<named>{SORT})"
    rf"|(?:这家|這家|该|該)(?P<land>[㐀-鿿]{{2,8}}?)(?P<sort>{SORT})"
)
ANOTHER = re.compile(rf"^[与與和同、]|{SORT}[与與和同、]|[与與和同](?:[㐀-鿿]{{2,10}})?{SORT}")
"""A body that is named meanwhile, and acts or is acted with."""
REACH = 120
"""Letters before "该公司" within which the body was named last."""
BESIDE = 40
MOST_PLACES = 6


def told_by_what_it_is(page: Page, names: Sequence[str]) -> Iterator[str]:
    """Words that tell the home of the body of these names by what the page says it is."""
    for name in names:
        for found in islice(re.finditer(re.escape(name), page.text), MOST_PLACES):
            before = re.split(r"[。\n]", page.text[max(0, found.start() - BESIDE) : found.start()])[-1]
            if told := AS_ONE.search(before) if before.endswith(",") else None:
                yield told["said"]
            for pattern in (BEHIND, NOTED):
                if told := pattern.match(page.text, found.end()):
                    yield from (
                        said for key, said in told.groupdict().items() if said and (key != "origin" or resolve(said))
                    )
    if any(sign in page.text for sign in ("该", "該", "这家", "這家")):
        yield from _pointed_back(page, names)


def _pointed_back(page: Page, names: Sequence[str]) -> Iterator[str]:
    """ "该公司总部位于德国", "这家德国企业", where the body is the last that was named before."""
    for told in THE_SAME.finditer(page.text):
        said = told["said"] or told["before"] or told["land"]
        if told["land"] and resolve(said) is None:
            continue
        between = since_named(page, told.start(), names, REACH)
        if between is not None and not ANOTHER.search(between):
            yield said
