"""What a Japanese page says a body is, wherever it names it: "ドイツを代表する製薬会社X", "同社はドイツに本社を置く"."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from pactwatch.reading.model import Page
from pactwatch.reading.pointed_back import since_named

FIRM = r"(?:企業|会社|メーカー|グループ|大手|ベンチャー|スタートアップ|商社)"
SORT = rf"(?:{FIRM}|銀行|病院|大学|研究所|機関|団体|財団|協会|公社|法人)"
PLACE = r"[ァ-ヺー㐀-鿿・]{2,20}?"
"""The words for a place, cut as short as what stands behind them lets."""
BEFORE = re.compile(
    rf"(?P<said>{PLACE})(?:を代表する|(?:国内|で)?(?:最大|最大手|有数|屈指|第?\d+位)の|大手の?|の)"
    rf"[ァ-ヺー㐀-鿿A-Za-z・の]{{0,14}}?(?:{FIRM}、?|{SORT}(?:である|の|で))「?$"
)
SEATED = re.compile(
    rf"(?P<said>{PLACE})(?:に(?:本社|本部|本拠|本店)を(?:置く|構える|持つ)|を(?:本拠|拠点)とする)[^、。はがをに\n]{{0,20}}$"
)
BEHIND = re.compile(
    rf"(?:\([^)]*\))?は、?(?P<said>[^。、\n]{{0,20}}?{SORT})(?:として(?:知られ|名高)|の(?:一つ|1つ|ひとつ|一社|1社)(?:。|だ|で、|です|である。|であり|に数え)|に数えられ|とされる)"
)
FOUNDED = re.compile(
    rf"(?:\([^)]*\))?は、?(?:\d{{4}}年(?:\d{{1,2}}月)?に?、?)?(?P<said>{PLACE})で(?:設立され|創業され|創立され|発足し|誕生し)(?:た。|、|て)"
)
SITS = re.compile(
    rf"の(?:本社|本部)がある(?P<here>{PLACE})[でに]"
    r"|の(?:本社|本部|本店)は、?(?P<said>[^。、\n]{2,20}?)に(?:ある|置|位置)"
    r"|は、?本(?:社|部|店)を(?P<seat>[^。、\n]{2,20}?)に(?:置|構)|は、?(?P<where>[^。、はがを\n]{2,20}?)に(?:ある|位置する)(?:。|$)"
)
"""Behind a name: "Xの本社はドイツのミュンヘンにある", "Xは本社をドイツに置く"."""
OUTLINED = re.compile(
    r"(?:の(?:会社)?概要|について|】)?[^\n。]{0,10}\n?[^\n。]{0,10}(?:本社|所在地|本部|本拠地)[：:](?P<said>[^\n。、)]{2,20})"
)
OUTLINED_SO = re.compile(rf"について\n(?P<said>{PLACE})(?:を(?:本拠|拠点)と|に(?:本社|本部)を(?:置|構))")
THE_SAME = re.compile(
    r"同社は、?(?P<said>[^。、\n]{2,20}?)(?:に(?:本社|本部|本拠|本店)|を(?:本拠|拠点))"
    rf"|(?P<before>{PLACE})(?:に(?:本社|本部|本拠|本店)を(?:置く|構える)|を(?:本拠|拠点)とする|の)同社[はがをの]"
)
ANOTHER = re.compile(rf"(?:[ァ-ヺー]{{3,}}(?:社|・[ァ-ヺー]+)?|{SORT}|製薬|工業|大|機構|[A-Z]\w+)[はがとや]")
"""A body that is named meanwhile, and acts or is acted with."""
REACH = 160
"""Letters before "同社" within which the body was named last."""
BESIDE = 44
MOST_PLACES = 6


def told_by_what_it_is(page: Page, names: Sequence[str]) -> Iterator[str]:
    """Words that tell the home of the body of these names by what the page says it is."""
    for name in names:
        for found in islice(re.finditer(re.escape(name), page.text), MOST_PLACES):
            before = re.split(r"[。\n]", page.text[max(0, found.start() - BESIDE) : found.start()])[-1]
            told = [pattern.search(before) for pattern in (SEATED, BEFORE)] if before else []
            told += [
                pattern.match(page.text, found.end()) for pattern in (BEHIND, FOUNDED, SITS, OUTLINED, OUTLINED_SO)
            ]
            yield from (next(filter(None, one.groups())) for one in told if one)
    if "同社" in page.text:
        yield from _pointed_back(page, names)


def _pointed_back(page: Page, names: Sequence[str]) -> Iterator[str]:
    """ "同社はドイツに本社を置く", where the body is the last that was named before."""
    for told in THE_SAME.finditer(page.text):
        between = since_named(page, told.start(), names, REACH)
        if between is not None and not ANOTHER.search(between):
            yield told["said"] or told["before"]
