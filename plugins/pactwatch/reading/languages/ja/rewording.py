"""Idioms put into the plain words that the grammar of roles.py knows, letter for letter, so that offsets stay true."""

from __future__ import annotations

import functools
import re

from pactwatch.reading.languages.ja.words import pattern_of

BLANK = "\3"
"""Stands for letters that are gone; phrases.py leaves it out of the words between names."""
PARTNER = r"(?:パートナー|相手(?:方|先|役)?|提携先|締結先|連携先)"
CHOSEN = re.compile(
    r"(?:相手|パートナー|提携先|締結先|連携先)(?:方|先|役)?(?:に|として)、?(?P<whom>[^。を]{2,60})を(?=選|迎|指名|定め|決め)"
)
"""協定の相手に、Bを選んだ: with whom it is."""
HOST = re.compile(r"^[^はが]{2,30}?との(?:会談|会合|会見|面談|懇談|面会|協議)の?(?:席|場|折|際|後|中)?(?:上)?で?は?、")
"""首相との会談の席では、AがBと: at whose meeting others signed."""
JUBILEE = re.compile(
    r"^[^、。はが]{2,24}の(?:国交|外交関係)(?:の)?樹立[^、。]{0,10}"
    r"(?:を(?:記念|祝)(?:して|し|って|い)|にあたり|に合わせ(?:て)?)、"
)
"""フランスと日本の国交樹立60周年を記念して、: two lands, and then those who sign."""
MORE = re.compile(r"[はが][^。]{0,80}と")
COUNTED = r"(?:\d|[二三四五])(?:機関|社|者|団体|大学|病院|校)"
SEAT = r"(?:本部|本社|拠点|本拠)(?:を置く|を構える|がある|をもつ|を持つ)"
TAKEN = r"(?:として|に選び|に選んで|に選ん|に選|に指名し|に迎え|に)"
KINDS = r"病院|大学|医院|医療院|研究所|研究院|財団|協会|銀行|製薬|市|省|区|郡|州|県|道|島|半島|町|村"
TIES = r"(?:交流|協定|縁|つながり|関係|取引|提携|連携|親交|付き合い|つきあい|ゆかり)"
TITLE_FIRST = re.compile(
    r"(?<![㐀-鿿ァ-ヺー])(?P<title>知事|市長|町長|村長|学長|総長|理事長|社長|院長|会長|頭取)の(?P<name>[㐀-鿿]{2,5})氏"
)
"""知事の仁坂吉伸氏: the title told before the name."""
NTH = r"\d+(?:カ国|か国|ヶ国|社|校|機関|都市|番|例|件|者)目"
START, NAME = r"(?:(?<=の)|(?<=[、はが])|^)", r"(?=[㐀-鿿ァ-ヺA-Z「])"
ROUTE = re.compile(
    rf"{START}[^、。はが\1-\3]{{2,24}}と[^、。はが\1-\3]{{2,24}}を(?:直接|定期的に|空路で|海路で)?(?:結ぶ|つなぐ|結んだ|結んでいる)"
    r"(?=[^、。のはがをに]{0,6}(?:便|航空路|航路|空路|路線|線|船|フェリー|鉄道|列車|バス|橋|トンネル|高速道|道路|ケーブル|回廊))"
)
"""徳島と済州を結ぶ便が: the ends of a way are no parties."""
WAYS = ("便", "路", "線", "船", "フェリー", "鉄道", "列車", "バス", "橋", "トンネル", "高速道", "ケーブル", "回廊")
RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    # 県をパートナーとする協定, Bを提携先に選び
    (re.compile(rf"を{PARTNER}(?:とする|とした)"), "との"),
    (re.compile(rf"を(?:[^、。を]{{2,20}}の|(?:新た|有力|重要)な|新しい)?{PARTNER}{TAKEN}"), "と"),
    # ペルーとメキシコに続く3カ国目の相手としてBと
    (
        re.compile(
            rf"{START}[^、。はが\1-\3]{{2,30}}に(?:続く|次ぐ)[^、。はが]{{0,6}}{NTH}[^、。はがを]{{0,9}}?として、?"
        ),
        "",
    ),
    # インド発のスタートアップ
    (re.compile(r"(?<=[㐀-鿿ァ-ヺー])発の(?=[^、。のはがをに]{0,8}(?:スタートアップ|ベンチャー|企業|新興))"), "の"),
    # Bに協定の締結を提案した
    (re.compile(r"に、?(?=[^。にを\2]{2,50}の締結を(?:提案|打診|呼びかけ|申し入れ|持ちかけ))"), "と"),
    # Aの新たな提携先はB
    (re.compile(rf"の(?:新たな|新しい)?{PARTNER}は、?"), "は"),
    # Bに対し、協定の終了を通告した
    (re.compile(r"に対し(?:て)?、(?=[^。]*(?:終了|破棄|解消|打ち切り|解除)[^。]{0,8}(?:通告|通知|伝え))"), "と、"),
    # プノンペンにあるX病院, ゲントに本部を置くX社, モンゴルを拠点とするX社
    (re.compile(rf"(?:に(?:ある|位置する|{SEAT}|置かれた)|を(?:拠点|本拠|本拠地|地盤)と(?:する|した)){NAME}"), "の"),
    # A、BというX国の2機関と
    (re.compile(rf"という[^、。と]{{0,16}}{COUNTED}(?:の?それぞれ)?(?=と)"), ""),
    (re.compile(r"の?(?:それぞれ|各々)(?=と[、のは]?)"), ""),
    # この学会、すなわちX学会と
    (re.compile(r"(?:(?<=[、。])|^)[^、。]{1,14}、(?:すなわち|つまり|言い換えれば|言いかえれば)"), ""),
    # 病院からはY院長が, 州の側からはZ局長が: for whom a person stands
    (re.compile(r"の?(?:側)?から(?:は|も)、?(?=[^、。はがをに\1-\3]{1,24}(?:[がはとら、]|も))"), "の"),
    # 2団体を迎え、; B社を招き、
    (re.compile(rf"(?:の{COUNTED})?を(?:迎え(?:て|入れ)?|招(?:い|き)て?)、"), "と、"),
    # AのほかBとC; Aをはじめ、B
    (re.compile(r"のほか(?:に)?、?|に加え(?:て)?、?|をはじめ(?:とする|として|として、)?、?|を含む"), "、"),
    # A、Bに、C、Dの3社が加わった計7者が
    (re.compile(r"に、(?=[^。]{2,60}(?:が|も)加わった(?:計|合計)?\d+(?:者|社|団体|機関|大学|校))"), "、"),
    (re.compile(r"(?:が|も)加わった(?=(?:計|合計)?\d+(?:者|社|団体|機関|大学|校))"), "の"),
    # 国有大手銀行である中国銀行, 研究機関であるX: what a body is, told before its name
    (re.compile(rf"{START}[^、。のはがをと\1-\3]{{2,16}}である{NAME}"), ""),
    # 知事が会長を務めるX協議会
    (re.compile(rf"{START}[^、。]{{2,24}}が[^、。はがを]{{1,8}}を(?:務める|つとめる|率いる){NAME}"), ""),
    # ドイツのフレーゼ・グループに属するFK社
    (re.compile(rf"(?:(?<=[、はが])|^)[^、。はがを\1-\3]{{2,30}}に(?:属する|属す){NAME}"), ""),
    # 大学と交流のあるオウル市
    (re.compile(rf"{START}[^、。はが\1-\3]{{2,24}}と{TIES}(?:の|が)(?:ある|深い|続く){NAME}"), ""),
    # 委員会を代表して、大使が; 台湾と日本の窓口機関、A協会と
    (re.compile(r"を代表し(?:て)?、(?:[^、。はが]{2,30}(?:大使|公使|次官|局長|長官|総領事)(?=[がは]))?"), "が、"),
    (re.compile(rf"{START}[^、。はが\1-\3]{{2,16}}の(?:対日|民間)?(?:窓口|実務)(?:機関|団体)、{NAME}"), ""),
    # the code of a share
    (re.compile(r"[<＜〈]\d{3}[\dA-Z][>＞〉](?:\s?[(（][東札名福大J][^()（）]{0,10}[)）])?"), ""),
    # コンソーシアムの枠とは別に、: what the paper is no part of
    (re.compile(r"(?:(?<=[、はが])|^)[^、。はが\1-\3]{2,40}とは(?:別に|異なり|違い|関係なく|一線を画し)、?"), ""),
    # アリゾナ州立大とテンピ市の関係を手本に、: whose like the paper is
    (
        re.compile(
            r"(?:(?<=[、はが])|^)[^、。はが\1-\3]{2,50}(?:を(?:お?手本|モデル|参考|範|ひな型|先例|下敷き|ヒント|念頭)に(?:し(?:て|た)?)?、?"
            r"|に(?:ならって|倣って|ならい|倣い|学び|学んで|触発されて|刺激されて|着想を得て|ヒントを得て)、?)"
        ),
        "",
    ),
    # Aと連名で
    (re.compile(r"と(?:連名|共同|合同|一緒|並んで|肩を並べて)(?:で|に)?、?"), "と、"),
)  # fmt: skip


def reworded(text: str) -> str:
    """The masked text with each idiom in plain words; what they are shorter is blanked."""
    text = _titled().sub(lambda found: found["title"] + BLANK * (len(found.group()) - len(found["title"])), text)
    text = TITLE_FIRST.sub(
        lambda found: (
            found["name"] + found["title"] + BLANK * (len(found.group()) - len(found["name"] + found["title"]))
        ),
        text,
    )
    if chosen := CHOSEN.search(text):
        text = f"{text[: chosen.end('whom')]}と{text[chosen.end('whom') + 1 :]}"
    if (host := HOST.match(text)) and MORE.search(text, host.end()):
        text = "\1" * host.end() + text[host.end() :]
    if jubilee := JUBILEE.match(text):
        text = "\1" * jubilee.end() + text[jubilee.end() :]
    if any(word in text for word in ("結ぶ", "つなぐ", "結んだ", "結んでいる")) and any(way in text for way in WAYS):
        text = ROUTE.sub(lambda found: BLANK * len(found.group()), text)
    for pattern, plain in RULES:
        if pattern.search(text):
            text = pattern.sub(lambda found, plain=plain: _padded(plain, found), text)  # type: ignore[misc]
    return text


@functools.cache
def _titled() -> re.Pattern[str]:
    """全在姫(チョン・ジェヒ)長官, 小港(シャオガン)病院: how a name is read, between it and what closes it."""
    title = pattern_of("title").pattern
    return re.compile(
        rf"(?<=[㐀-鿿々ァ-ヺーA-Za-z])[(（][ぁ-んァ-ヺーA-Za-z・＝=., \-]{{2,40}}[)）](?P<title>{title}|{KINDS})"
    )


def _padded(plain: str, found: re.Match[str]) -> str:
    """The plain word, as long as what it stands for."""
    return plain + BLANK * (len(found.group()) - len(plain))
