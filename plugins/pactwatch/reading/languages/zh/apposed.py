"""A firm's own name behind the words that say what it is: "瑞士制药企业诺华", "全球科技公司默克"."""

from __future__ import annotations

import re
from collections.abc import Callable

from pactwatch.reading.countries import find_countries
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.naming import is_described
from pactwatch.reading.languages.zh.offices import is_field
from pactwatch.reading.languages.zh.pieces import SMALL
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.places import find_places
from pactwatch.reading.terms import meaning
from pactwatch.records import Kind

SORT = re.compile(
    r"[㐀-鿿]{2,14}?(?P<sort>(?:研发|研發|开发|開發|生产|生產|制造|製造|承包|供应|供應|[运運][营營]|[营營][运運]|服务|服務)?"
    r"(?:上市|科技|初[创創]|新创|新創|独角兽|獨角獸)?"
    r"(?:药企(?!业)|藥企(?!業)|企业|企業|(?<!有限)(?<!股份)公司|(?:巨头|巨頭|龙头|龍頭)(?:企业|企業|公司|厂商|廠商)?|厂商|廠商|药厂|藥廠|大厂|大廠|承包商|供应商|供應商"
    r"|制造商|製造商|[运運][营營]商|生产商|生產商|研发商|研發商|开发商|開發商|服务商|服務商|车企|車企|航司|平台))"
)
"""What a firm is, before its name."""
APPOSED = re.compile(
    r"(?![与與和同跟的在等之及里裡裏中、代高董旗首总總负負創创介表向对對以将將就签簽联聯])[㐀-鿿A-Za-z]"
)
LANDS = meaning("zh", "land_of_letter")
"""Letters of lands before words for a firm."""
SHORT = re.compile(
    rf"(?P<letter>[{''.join(LANDS)}])(?:[企厂廠]|[药藥]企|(?<=[美日韩韓德英法荷港])商)"
    r"(?![业業商家务務会會城场場界贸貿联聯品标標集协協总總银銀投团團])(?!公司)(?=[㐀-鿿A-Za-z]{2})"
)
""" "台厂泰禾", "美商默沙东"."""
SUPPLIES = re.compile(
    r"的?(?:一级|一級|核心|主要|指定|[长長]期|在[华華台臺]){0,2}"
    r"(?:供[应應][商链鏈]?|供[货貨]商|代工[厂廠商]|[经經][销銷]商|代理商)(?:企业|企業|厂商|廠商)?(?=[㐀-鿿A-Za-z]{2})"
)
"""What a firm is to the known one before it, and its name behind: 豐田供應商青禾."""
GIANT = re.compile(r"巨头|巨頭|龙头|龍頭")
"""A sort of firm that no firm has in its name."""
FUNDED = re.compile(
    rf"(?P<letter>[{''.join(LANDS)}])[资資](?P<sort>[㐀-鿿]{{0,8}}?(?:业者|業者|企业|企業|厂商|廠商|大厂|大廠|药企|藥企|车企|車企|公司|集团|集團|巨头|巨頭))"
    r"(?=(?!的)[㐀-鿿A-Za-z]{2})"
)
"""By whose money a firm lives: "台資美容業者羅麗芬控股"."""
SCHOOL = re.compile(
    r"(?P<head>[㐀-鿿]{2,8}(?:知名|著名|公立|国立|國立|私立|顶尖|頂尖|一流)(?:大学|大學|高校|学府|學府|院校))"
    r"(?=(?![法协協联聯])[㐀-鿿]{2,12}(?:大学|大學|学院|學院))"
    r"|(?P<office>[㐀-鿿]{2,8}(?:(?:监管|監管|科研)(?:机构|機構)|国有银行|國有銀行))"
    r"(?=[㐀-鿿]{2,10}(?:[局署厅廳]|研究所|研究院|中心|银行|銀行))"
)
""" "智利知名高校圣地亚哥农业大学", "丹麦监管机构核监管局"."""
STANDS = frozenset({"", ",", "。", ":", ";", "\1", "\2", "由", "据", "\n"})
"""What stands before the subject of a sentence."""
PLAIN_HEAD = re.compile(
    r"^(?:国内|國內|上市|全球|世界|国际|國際|知名|著名|最大|领先|領先|顶尖|頂尖|大型|跨国|跨國|国有|國有|民营|民營|当地|當地"
    r"|本土|本地|老牌|新兴|新興|专业|專業|第[一二三]|一|大|家)+"
)
ONLY_SORT = re.compile(
    r"(?:管理|促进|促進|服务|服務|发展|發展|合作|联合|聯合|家|协作|協作|创新|創新|行业|行業|工商|联谊|聯誼|信用|孵化)*(?:协会|協會|联合会|聯合會|商会|商會|促进会|促進會|协进会|協進會|联谊会|聯誼會|研究会|研究會|俱乐部|俱樂部|公会|公會|工会|工會|银行|銀行|中心|学会|學會|总会|總會|联盟|聯盟|委员会|委員會|基金|基金[会會])"
)
"""Behind a sort of firm: with it the name of a body ("中国医药企业管理协会"), and no name by itself."""
LATIN = re.compile(
    r"(?!(?:C[A-Z]O|V?P|AI|IPO|IT|ESG|MOU|GMP|ADR|R&D|APP|App)(?![A-Za-z]))"
    r"[A-Z][A-Za-z0-9&.’'-]+(?: [A-Z][A-Za-z0-9&.’'-]*){0,4}"
)
"""A firm's name in Latin letters, however long."""
JOINED = frozenset(
    {"与", "與", "和", "同", "跟", "的", "、", "还有", "還有", "携手", "攜手", "牵手", "牽手", "联手", "聯手"}
)
DOES = re.compile(
    r"[加出进進投扩擴获獲赴走携攜竞競抢搶佈推争爭把被也已还還正要想可能不没沒共来來去到用有做建设設收买買卖賣涨漲跌看受需因拟擬宣今昨近日首纷紛频頻将將]|布(?:局|置|设|設|点|點|建|下)"
)
"""First letters of what a firm does, where no name follows: "中国药企加码研发"."""
OWNED = re.compile(
    r"(?:旗下|下属|下屬|其)?(?:控股|全资|全資|参股|參股|附属|附屬|海外|境外|香港|美[国國]|日本)?(?:子|分|孙|孫)?"
)
"""A subsidiary, before its name: "控股子公司复星健康"."""
OWN_NAME = 6
SENT = re.compile(r"(?:代表团|代表團|访问团|訪問團|考察团|考察團)$")
"""Behind the name of the firm that sends them."""
LONG_NAME = 8
FOREIGN_NAME = 5
"""Letters of a name by sound that may follow any description with a land: "日本机器人公司发那科"."""


def apposed_before(
    piece: str, before: str, limits: Callable[[str], tuple[int, re.Match[str] | None]]
) -> tuple[str, int] | None:
    """The land that a description before a firm's own name tells, and the description's letters.

    ``before`` is the word before the piece, ``limits`` tells where in it the first word stands that ends a name.
    """
    funded = FUNDED.match(piece)
    if funded is not None and not _is_firm(piece[funded.end() : limits(piece)[0]].rstrip("\3")):
        funded = None
    if short := funded or (SHORT.match(piece) if before in JOINED | STANDS else None):
        return LANDS[short["letter"]], short.end()
    if school := SCHOOL.match(piece):
        head = school["head"] or school["office"]
        land = next((m for m in find_countries(head, "zh") if m.start == 0), None)
        return (head[: land.end], len(head)) if land else None
    told = SORT.match(piece)
    if told is None or find_organisations(piece[: told.end()]):
        return None
    if any(k.start == 0 for k in find_organisations(piece)):
        # 新加坡企业发展局 is no "Singaporean firm"
        return None
    latin = LATIN.match(piece, told.end())
    name = latin.group() if latin else SENT.sub("", SMALL.sub("", piece[told.end() : limits(piece)[0]].rstrip("\3")))
    head = piece[: told.start("sort")]
    land = next((m for m in find_countries(head, "zh") if m.start == 0), None)
    is_giant = GIANT.search(told["sort"]) is not None
    is_praised = is_giant or (land is not None and PLAIN_HEAD.match(head[land.end :]) is not None)
    is_praised = is_praised or (land is not None and head == head[: land.end] and not is_field(name[:-2]))
    is_company = kind_by_ending(name, "zh") == ("公司", Kind.COMPANY) and not (is_praised and len(name) > 3)
    if len(name) < 2 or is_company or ONLY_SORT.fullmatch(name) or not APPOSED.match(name):
        return None
    place = next((p for p in find_places(head) if p.start == 0), None)
    at = max(land.end if land else 0, place.end if place else 0)
    what = head[at:]
    plain = not what or is_field(what) or is_described(head + "企业") or is_field(PLAIN_HEAD.sub("", what))
    is_latin = latin is not None and (at > 0 or before in JOINED)
    if (
        is_latin
        or any(k.start == 0 for k in find_organisations(name))
        or (OWNED.fullmatch(head) and len(name) <= OWN_NAME)
    ):
        is_name = True
    elif any(m.start == 0 for m in find_countries(name, "zh")):
        is_name = kind_by_ending(name, "zh") is not None
    elif before in JOINED:
        is_whole = kind_by_ending(name, "zh") is not None and PLAIN_HEAD.fullmatch(head) is not None
        is_whole = is_whole or ((at > 0 or is_giant) and name.endswith(("公司", "集团", "集團")))
        is_name = (plain and (len(name) <= OWN_NAME or is_whole)) or (at > 0 and len(name) <= FOREIGN_NAME)
    else:
        is_short = len(name) <= FOREIGN_NAME or (len(name) <= LONG_NAME and kind_by_ending(name, "zh") is not None)
        is_sort = is_giant or PLAIN_HEAD.fullmatch(head) is not None
        is_own = at > 0 or (is_sort and kind_by_ending(name, "zh") is not None)
        is_name = is_own and is_short and not DOES.match(name)
    return (head[:at], told.end()) if is_name else None


def supplied_before(piece: str) -> tuple[str, int] | None:
    """No land, and the letters of a known firm and of what another is to it: "日本豐田供應商" before the other's name.

    None where no such words open the piece.
    """
    land = next((m.end for m in find_countries(piece, "zh") if m.start == 0 and m.rule == "name"), 0)
    firm = next((k for k in find_organisations(piece) if k.start in (0, land)), None)
    supplies = SUPPLIES.match(piece, firm.end) if firm is not None else None
    return ("", supplies.end()) if supplies else None


def _is_firm(name: str) -> bool:
    """Whether a name ends like a firm's."""
    told = kind_by_ending(name, "zh")
    return told is not None and told[1] is Kind.COMPANY and len(name) > len(told[0]) and APPOSED.match(name) is not None
