"""Japan's bodies whose names hold another land's: societies for the ties with it, what a town has of it, 中国 as the
west of Honshu.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pactwatch.reading.countries import find_countries
from pactwatch.reading.places import find_places

SOCIETY = r"(?:協会|協議会|連盟|連合会|学会|財団|クラブ|委員会|友の会|の会)$"
TIES = re.compile(
    rf"(?:[㐀-鿿ぁ-んァ-ヺー]{{1,8}}[都道府県市区町村]?)?(?<![国湾])(?:日本・?(?P<land>[ァ-ヺー]{{2,10}}|中国|韓国|台湾|米国|英国|豪州)|日[中韓米英独仏伊印越台豪泰露蒙葡西墨伯加])"
    rf"(?:・?(?:友好|親善|文化|経済|交流|学術|医学|青年|婦人|学生|促進|議員))*{SOCIETY}"
)
"""日本ベトナム友好協会, いわき日伊協会: of whom two lands are told, the own one first."""
OF_CHUGOKU = re.compile(
    r"中国(?:四国|地方|木材|塗料|醸造|放送|新聞|バス|税理士会|労働金庫|電力|経済連合会|経済産業局|運輸局|財務局|農政局|管区|総合通信局|ジェイアール|醤油|自動車道|電気保安)"
)
"""中国電力 of Hiroshima: the west of Honshu is called so, too."""
REGIONS = r"(?:北海道|東北|関東|信越|関東信越|北陸|東海|中部|東海北陸|近畿|中国|中国四国|四国|九州|沖縄)"
BUREAU = re.compile(
    rf"{REGIONS}(?:経済産業局|農政局|(?:地方)?整備局|運輸局|財務局|総合通信局|総合通信事務所|森林管理局|厚生局|地方環境事務所|管区警察局|管区気象台|国税局|産業保安監督部|防衛局)"
)
"""東海農政局: a region's office of a ministry of Japan."""
TOWN = re.compile(r"[㐀-鿿ぁ-んァ-ヺ]{1,6}[町村](?=[ァ-ヺ㐀-鿿])")
OF_THE_LAND = re.compile(
    r"(?:領事館|大使館|文化院|文化センター|文化会館|アメリカン・?センター|代表[部処]|弁事処|事務所|商工会議所|商工会|貿易|観光(?:局|公社|庁)|投資|教育院|政府|銀行|支店|航空|民団|総商会|学校|国際病院|法人)"
)
"""大阪韓国文化院: what a land keeps in another's town."""


@lru_cache(maxsize=4096)
def is_of_japan(name: str) -> bool:
    """Whether a body's name tells that it is one of Japan, whatever land it holds beside."""
    if OF_CHUGOKU.match(name) or BUREAU.match(name) or TIES.fullmatch(name):
        return True
    if OF_THE_LAND.search(name):
        return False
    place = next((p for p in find_places(name) if p.start == 0 and p.code == "JP" and p.strength == "strong"), None)
    town = TOWN.match(name)
    end = place.end if place is not None else town.end() if town is not None else len(name)
    return any(one.start >= end and one.code not in ("JP", "INT") for one in find_countries(name, "ja"))


def is_of_okayama(name: str, text: str) -> bool:
    """Whether 中国銀行 is the bank of Okayama, of which the page tells, and not the Bank of China."""
    return name == "中国銀行" and ("岡山" in text or "ちゅうぎん" in text)
