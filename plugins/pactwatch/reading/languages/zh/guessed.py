"""Names that only their place tells: in "国药现代与西安新通签署" both sides are bodies, whatever they are called.

The page's own firm is told by its number on the exchange: 国药现代(600420).
"""

from __future__ import annotations

import functools
import re

from pactwatch.reading.countries import resolve
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.zh.naming import COUNTED, is_body, is_described
from pactwatch.reading.languages.zh.offices import is_field, offices
from pactwatch.reading.languages.zh.words import pattern_of, words_of
from pactwatch.reading.organisations import find_organisations
from pactwatch.records import Kind

CLAUSE = re.compile(r"[^,，。;；:：、!！?？\n\1]{5,90}")
VERB = re.compile(
    r"[续續][签簽约約订訂展]|商[签簽]|[签簽](?![名约約收证證])|签约|簽約|缔结|締結|订立|訂立|达成[^,，]{0,12}(?:协议|备忘录|合作(?!意向|共识))|達成[^,，]{0,12}(?:協議|備忘錄|合作(?!意向|共識))"
    r"|的[^,，的]{0,10}(?:协议|協議|备忘录|備忘錄|合作|协定|協定)[^,，]{0,6}(?:终止|終止|终结|終結|结束|結束|解除|取消|中止|告吹|作废|作廢|到期)"
)
WITH = re.compile(
    r"(?:(?<=.{2})|(?<=^[它其]))(?:与|與|携手|攜手|联手|聯手|同(?![意样樣时時步仁济濟])|跟|(?<!共)和)(?=.{2})"
)
TODAY = re.compile(
    r"(?:今|昨|本|当|當)[日天周週]?$|(?:近日|日前|已|正式|首次|首度|分别|分別|先后|先後|陆续|陸續|相继|相繼|逐一)$|(?<=.{3})[再又亦还還另先便则則即遂仍才就更並并]{1,2}$"
)
"""What stands between a name and 与: "乙药今(3日)与丙院签署", "甲科技再与"."""
FROM = re.compile(r"来自|來自|位[于於在]|地处|地處|总部|總部|[设設][在于於]")
"""Before where a body is at home, and no name of its own."""
LISTING = re.compile(
    r"(?:^|(?<=[,，。;；:：!！?？\n\1]))(?P<lead>[^,，。;；:：、!！?？\n\1与與同跟]{3,40})(?:与|與|同|跟)[^,，。;；:：、!！?？\n\1]{2,40}"
    r"(?P<rest>、[^,，。;；:：!！?？\n\1]{3,80})"
)
""" "A与B、C签署": the clause behind 、 has the verb."""
FOR_SHORT = re.compile(
    r"(?:公司|集团|集團|大学|大學|学院|學院|医院|醫院|协会|協會|局|部|署|院|所|中心|会|會|银行|銀行|委|园|園|馆|館)[」”』]?"
    r"[(（](?:以下|下文|下)?(?:简称|簡稱|下称|下稱|称|稱)?[「“]?(?P<name>[㐀-鿿]{2,8})[」”]?[)）]"
)
ANNOUNCING = re.compile(
    r"(?:^|(?<=[,，。;；:：!！?？\n\1\2]))(?P<name>[㐀-鿿A-Za-z0-9]{3,24}?)[\2]*"
    r"(?:(?:正式|对外|對外|发布公告|發布公告)?(?:宣布|宣佈|公告|透露|披露)(?:称|稱)?[,，:：]|[,，](?=[\2]))"
    r"(?:已|将|將|正式|日前|近日|[\2])*(?:与|與|同|和|携手|攜手|联手|聯手)(?P<rest>[^,，。;；:：!！?？\n\1]{3,60})"
)
""" "A今日宣布,与B签署", "A,20日与B签署": the name stands a clause before the verb."""
MOST_SHORT = 20
MOST_JOINS = 3
NAME = re.compile(r"[㐀-鿿A-Za-z0-9·&.\-]{3,14}")
NO_NAME = re.compile(
    r"[最首盼临臨驻駐曾另]|[院校馆館局会會厂廠]方|^(?:还有|還有|以及|连同|連同)|打算|准备|準備|希望|愿意|願意|[前后後时時上下中间間里裡内內]$|年内|年內|第[一二三四五六七八九十]|国有|國有|知名|著名|全球|世界|龙头|龍頭|巨头|巨頭|历史|歷史|\d[届屆]|[省市州县縣](?=..)|[的了是这這那哪些我你他她它们們您某没沒不也都被把将將要能可让讓使给給向对對从從由在与與或等各双雙此该該其]|[两兩三四五六多几幾]"
    r"|代表|方面|人士|客人|记者|記者|专家|專家|官员|官員|学者|學者|负责|負責|协议|協議|备忘|備忘|协定|協定|意向|签|簽|合作|合同|项目|項目|活动|活動"
    r"|批准|核准|准许|准許|授权|授權|允许|允許"
    r"|^[会會席][中上后後前间間]|期间|期間|会议|會議|仪式|儀式|论坛|論壇|MOU|LOI|MOA"
)
SURNAME = (
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范"
    "石廖贾賈夏韦韋付傅方白毕畢邹鄒孟熊秦邱丘江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯赖賴洪伍游凌"
    "翟邢阎倪殷耿焦岳骆駱聂聶巫褚詹庄莊卓蓝藍简簡涂翁柯施章祝裴柳柴鲍鮑舒滕晏卞冉阮桂葛甘荀费費屈佟娄婁祁窦竇栾欒鞠阚闞闻聞戚臧庞龐虞奚蔺藺"
    "尚蒲瞿艾易连連容习習申盛苗符房霍樊梅童颜顏鲁魯俞左吉靳隋丛叢晋晉曲迟遲麦麥欧歐岑项項纪紀季谷牛甄仇佘冼池桑燕冀缪繆桂敖党农農付匡裘宗郁单單储儲解温溫"
)
TWO_LETTERS = "欧阳|歐陽|司马|司馬|司徒|上官|诸葛|諸葛|皇甫|尉迟|尉遲|慕容|令狐|夏侯|端木|公孙|公孫|呼延|长孙|長孫"
PERSON = re.compile(rf"(?:{TWO_LETTERS}|[{SURNAME}])[㐀-鿿]{{1,2}}")
OF_PERSON = re.compile(
    r"\s?(?:特聘|讲座|講座|副|助理)?(?:教授|院士|博士|先生|女士|小姐|医生|醫生|医师|醫師)(?!工作|团|團|后|後|生)"
)
"""Behind a name: titles that no body's head has."""
LISTED = re.compile(
    r"(?P<name>[㐀-鿿A-Za-z]{2,16})[(（](?:[^()（）]{0,6}?(?:代码|代碼|代号|代號)|\d{4,6}(?!年)|[A-Z]{2,6}[.:：])[^()（）]{0,24}[)）]"
)

FIELD_OF_FIRM = re.compile(
    r"^[㐀-鿿]{0,8}?(?:[药藥]?[厂廠]|公司|[业業]者|[龙龍][头頭]|集[团團]|大[厂廠]|新[创創])(?=[㐀-鿿]{2})"
)
"""Before a firm's name: what it makes, "再生醫療廠三顧(3224)"."""


def listed_firm(text: str) -> str | None:
    """The firm whose number on the exchange stands in brackets behind its name; None where none does."""
    found = LISTED.search(text)
    if found is None:
        return None
    name = _behind_words(FIELD_OF_FIRM.sub("", found["name"]))
    return name if len(name) > 1 and not NO_NAME.fullmatch(name) else None


def short_names(page: str) -> frozenset[str]:
    """What the page calls bodies for short, and goes on to call them: "甲乙科技股份有限公司(甲乙科技)"."""
    told = (found["name"] for found in list(FOR_SHORT.finditer(page))[:MOST_SHORT])
    return frozenset(n for n in told if page.count(n) > 1 and not (NO_NAME.search(n) or resolve(n) or is_field(n)))


def guessed_names(text: str, page: str) -> tuple[str, ...]:
    """Names in a masked sentence that are told by their place alone: "A与B签署". ``page`` knows who is a person."""
    found: list[str] = []
    for clause in CLAUSE.finditer(text):
        words = clause.group()
        verb = VERB.search(words)
        if verb is None:
            continue
        head = words[: verb.start()]
        held = {at for start, end in offices(head) for at in range(start, end)}
        for join in [one for one in WITH.finditer(head) if one.start() not in held][:MOST_JOINS]:
            for name in (_behind_words(head[: join.start()]), _before_words(head[join.end() :])):
                if _may_be_name(name, page) and name not in found:
                    found.append(name)
    for told in ANNOUNCING.finditer(text):
        name = _behind_words(told["name"]).rpartition("的")[2]
        if (verb := VERB.search(told["rest"])) is None:
            continue
        found += [
            n for n in (name, _before_words(told["rest"][: verb.start()])) if _may_be_name(n, page) and n not in found
        ]
    for row in LISTING.finditer(text):
        name = _behind_words(row["lead"])
        if VERB.search(row["rest"]) and _may_be_name(name, page) and name not in found:
            found.append(name)
    return tuple(found)


def _behind_words(words: str) -> str:
    """What stands behind the last word that begins a name: a date, 由, 据."""
    words = re.split(r"[\2\s]", words.replace("\3", "").rstrip())[-1]
    words = TODAY.sub("", words).removesuffix("上半年").removesuffix("下半年")
    held = {at for fixed in pattern_of("shield").finditer(words) for at in range(*fixed.span())}
    lefts = [w for w in pattern_of("left").finditer(words) if w.start() not in held]
    ends = [w.end() for w in lefts if w.end() < len(words)]
    words = words[max(ends, default=0) :]
    return _untitled(TODAY.sub("", words))


def _before_words(words: str) -> str:
    words = re.split(r"[\2\s]", words.replace("\3", "").lstrip())[0]
    held = {at for fixed in pattern_of("shield").finditer(words) for at in range(*fixed.span())}
    starts = [w.start() for kind in ("left", "after") for w in pattern_of(kind).finditer(words)]
    if 0 in starts and 0 not in held and FROM.match(words):
        return ""
    starts = [at for at in starts if at and at not in held]
    return _untitled(words[: min(starts, default=len(words))])


def _untitled(words: str) -> str:
    title = pattern_of("title").search(words)
    return words[: title.start()] if title else words


def _may_be_name(name: str, page: str) -> bool:
    if not NAME.fullmatch(name) or NO_NAME.search(name) or COUNTED.match(name) or PERSON.fullmatch(name):
        return False
    if "·" in name or (is_body(name) and not _is_arm(name)) or resolve(name) or is_field(name) or is_described(name):
        return False
    return not is_person(name, page)


def _is_arm(name: str) -> bool:
    """Whether a known firm's name and a field stand there, with which no other ending closes the name: 大疆农业."""
    firm = next((known for known in find_organisations(name) if known.start == 0), None)
    is_firm = firm is not None and firm.organisations[0].kind is Kind.COMPANY
    return firm is not None and is_firm and is_field(name[firm.end :]) and kind_by_ending(name, "zh") is None


def is_person(name: str, page: str) -> bool:
    """Whether the page titles the name as a person's: 副部长德拉莫拉, "Alain Morel教授"."""
    return any(
        _titled().search(page[max(0, at.start() - 16) : at.start()]) or OF_PERSON.match(page, at.end())
        for at in _places(name, page)
    )


def _places(name: str, page: str) -> list[re.Match[str]]:
    return list(re.finditer(re.escape(name), page))[:8]


@functools.cache
def _titled() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(words_of("title"), key=len, reverse=True)))
    return re.compile(rf"(?:{words})(?:\s?(?:Assoc|Prof|Dr|Mrs?|Ms|Ir|Datuk|Dato|Tan Sri)\.?){{0,3}}\s?$")
