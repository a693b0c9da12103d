"""What a Japanese verb says of an agreement by its form: signed, planned, held from before, ended."""

from __future__ import annotations

import re

from pactwatch.reading.model import Said

# Right after the stem (締結, 調印, 結ん, 交わし ...).
PLANNED = re.compile(
    r"^(?:する|します|す|ぶ|わす|(?:わ?さ|ば)?れ(?:る|ます)|る)?(?:(?:こと(?:を|で|に|と|が)、?(?:大筋|基本|原則|最終|正式|双方|両者)?(?:で|に|の|が)?(?:目指|検討|決め|決定|決まっ|固ま|内定|話がまとま|一致し|申し合わせ|折り合|合意|めざ|予定|計画|確認|なっ(?:た|て|ている)|なり|する|し(?:た|て)))"
    r"|予定|方針|見通し|見込み|計画|意向|運び|方向|考え|構え|腹づもり|公算|手順|算段|つもり|ため|べく|と(?:みられる|見られる)|に向け|へ向け|を目指|をめざ|を検討|を協議|を計画|を予定|を提案|を急|を求)"
    r"|^の?(?:案|議案)?を[^。、]{0,16}(?:諮|承認|了承|可決|議決|決議|閣議決定)"
    r"|^(?!し|んだ|んで|わし|され|わされ|ばれ)[^、。]{0,40}(?:を|が|は)(?:閣議で)?(?:承認|了承|可決|議決)(?:し|され|する)"
    r"|^[^、。]{0,6}?(?:はず(?:だ|で|に|と|。|$)|筈|段取り|手はず|手筈|ことになって)"
    r"|^(?:へ|か$|する見|する方|を?視野|に向|準備|交渉|協議|作業|する(?:[。.]|$|と(?:発表|明らか|公表|表明|し|説明|述べ|語|話|伝え|いう|報じ))|します(?:[。.]|$)|できる|しよう|したい|すべ|すれば|(?:さ)?れる(?:[。.]|$|見|予|と(?:発表|明らか|公表|説明|述べ|語|話|伝え|いう|報じ)))"
)
STATE = re.compile(
    r"^(?:し|され|結ばれ|んで|ん|ばれ)?(?:て|で)?(?:いる|います|おり|いた(?!し)|いました|きた|きました)|^済み|^済|^(?:んで|して)い"
)
STANDS = re.compile(r"(?:締結|調印|署名|交換)して(?:い|お)る|結んでいる|交わしている|取り交わしている")
# "会談では、...覚書に署名しています": of an event that is told the form is the event's
AT_EVENT = re.compile(
    r"この日|同日|当日|同じ日|(?:会談|会合|会議|式典|セレモニー|フォーラム|サミット|シンポジウム|セミナー|訪問|会場|席上|場|折|際|レセプション|見本市|展示会)(?:で|では|において|に合わせ|にあわせ|に際し|、)"
)
HELD = re.compile(
    r"^(?:し|され|わし|わされ|ん|ばれ|れ)?(?:た|だ)(?:こと|の|もの)(?:に|が|を|で|から)、?[^、。]{0,6}?(?:始ま|始め|端を発|由来|さかのぼ|遡|縁[でにとがをだ。、]|契機|発端|出発点|皮切り|土台|起点|きっかけ|もとになっ|もとにし|よるもの|根ざ)"
    r"|^(?:し|され|わし|んだ|わされ|ん|ばれ)?(?:た|だ)?(?:ことを|ことに|ものを|のを)?(?:記念|受け(?!取|渡|入)|踏まえ|もとに|機に|きっかけ)"
    r"|^(?:に|を)(?:基づ|もとづ|受け(?!取|渡|入)|踏まえ|記念|機に|祝)|^(?:から|以来|後|以降|を経て|周年|\d+\s?周年|記念)|^(?:で|の)(?:つなが|合意事項)"
)
# "昨年結んだ覚書に基づき": the signing describes a paper that is there already.
ADNOMINAL = re.compile(
    r"^(?:し|され|わし|わされ|ん|ばれ|んで)?(?:た|だ)(?:ばかりの)?、?(?=[㐀-鿿ァ-ヺ「『A-Z])(?!こと|事[をがに]|の(?:は|が|を)|相手|先は|もの|と|ため|際|後|上)"
    r"|^(?:し|され|わし|ん|ばれ)?(?:て|で)(?:いる|いた|きた)(?=[㐀-鿿ァ-ヺ「『A-Z])(?!と|際|旨)"
)
FOUND_OUT = re.compile(
    r"^(?:し|され|わし|わされ|んで|ん|ばれ)?て?(?:いた|た|だ)こと(?:が|を)、?[^。、]{0,24}?(?:分か|わか|判明|明らか)"
)
"""署名していたことが分かった: the news, however long ago."""
BESIDES = re.compile(
    r"^(?:する|す|ぶ|わす)?(?:と同時|とともに|と共に|一方で|のと(?:同時|あわせ|並行)|ほか|だけでなく|かたわら|のに(?:あわせ|合わせ|続)|など(?:し|、))[^。]*(?:た|だ|ている|ています)。?$"
)
"""覚書を交わすと同時に、今後を話し合った: the tense is that of the sentence."""
GOES_ON = re.compile(
    r"^(?:し(?:て(?:から|おり)?)?|わし(?:て(?:から|おり)?)?|で(?:から|おり)?)?、[^。]{0,16}?(?:これまで|以来|以降|以後|長年|毎年|ずっと|その後)[^。]*(?:続け|続い|行っ|進め|重ね|深め|実施し|受け入れ|派遣し)て(?:き|い|おり|ま)"
)
"""1990年に協定を結び、これまで交流を続けてきた: the paper is there."""
NOUN = re.compile(r"[㐀-鿿ァ-ヺA-Z]{2}")
NEGATED = re.compile(r"^(?:し|され|わさ|んで|ば|ぶに|せ)?(?:ない|なかった|ず|至らな|いな)")
SUPPOSED = re.compile(
    r"^(?:する|す|ぶ|わす|される|れる|る)?(?:という|との)?(?:可能性|べき|ことが(?:望|期待|必要|重要|大切)|場合|かどうか|か否か|か、|必要|意義|選択肢|利点|恐れ|おそれ|是非|可否|余地|よう(?:求|促|迫|呼|訴|要))"
)
"""結ぶ可能性, 結ぶかどうか: only thought of."""
NOT_PLANNED = re.compile(
    r"^(?:する|す|ぶ|わす|される)?(?:という|ための)?(?:予定|計画|考え|方針|つもり|見通し|段階|話)(?:は|が|も|に|で)?(?:は|も)?、?(?:現時点で|現段階で|今のところ|今回|当面|現在)?(?:は)?、?(?:ない|ありません|なく|なか)"
)
RECALLS = re.compile(
    r"(?:以来|に基づ|にもとづ|を踏まえ|を受け(?!取|渡|入)|の一環|をもとに|を機に|周年|に沿|のもと|を記念|に続く|の成果|に従|実を結|が結実|が縁)"
)
TAKES_EFFECT = re.compile(
    r"(?:[」』])?(?:[(（][^()（）]{0,40}[)）])?(?:が|は|も)[^。]{0,24}(?:発効|効力を|動き出|成立|発足|始動)(?:し|生|さ|$|。)"
)
"""AがBと交わした覚書は18日に発効: the news of the paper itself."""
LEANS_ON = re.compile(r"に基づ|にもとづ|に沿|を踏まえ|を受け(?!取|渡|入)|の一環|のもと|に従|にのっと|を記念|周年|を機")
RENEWED = re.compile(
    r"改め(?:、|た|まし)|(?:新しく|新たに)(?:され|し)(?:た|まし)|(?:のば|延ば|伸ば)し(?:た|ま|、|$)|引き継(?:いだ|ぎまし)|継続し(?:た|まし)"
    r"|(?:更新|更改|改定|延長|改訂|再締結)し(?:た|ま|、)|(?:手直しし|書き換え|結び直し)(?:た|ま|、)"
)
TO_RENEW = re.compile(
    r"(?:更新|更改|延長|改定|再締結)(?:する)?(?:考え|方針|予定|見通し|見込み|意向|計画|へ(?:$|[、 ])"
    r"|こと(?:で|を|に)(?:合意|決|確認|一致)|したい|する(?:[。.]|$|と(?:発表|明らか|公表|表明))|を(?:目指|検討|協議|求))"
)
NEGOTIATES = re.compile(
    r"(?:協議|交渉|話し合い|調整|検討|準備|作業|詰め|すり合わせ|(?:覚書|協定|文書|文面|案)づくり|作成)(?:が|を|に|も)?(?:\d{1,2}月(?:中)?(?:に|から|にも))?(?:続|進|始|入|着手|乗り出|取りかか|して|中|開|重|大詰|急|本格|最終)"
    r"|(?:締結|署名|調印|年内|来年|年度内)[^。]{0,10}を(?:目指|めざ|目標|見込|予定|見据)|(?:締結|調印|署名)に(?:向け|前向き|意欲)|(?:文案|文面|条文)を(?:詰め|練)"
)


UNTIL = re.compile(r"^(?:する|す|ぶ|わす|される)?(?:まで(?:の|に至)|に至(?:る|った)(?:経緯|背景|いきさつ|道))")
"""協定を結ぶまでの経緯: it has been signed."""


def said_after(stem: str, tail: str) -> Said | None:  # noqa: PLR0911  a ladder of forms
    """What the words right behind the stem of a signing verb say; None where they deny it."""
    if NEGATED.match(tail) or NOT_PLANNED.match(tail) or SUPPOSED.match(tail):
        return None
    if FOUND_OUT.match(tail):
        return Said.SIGNED
    if HELD.match(tail) or ADNOMINAL.match(tail) or UNTIL.match(tail) or GOES_ON.match(tail):
        return Said.HELD
    if BESIDES.match(tail):
        return Said.SIGNED
    if PLANNED.match(tail):
        return Said.PLANNED
    if stem in {"結ぶ", "交わす", "むすぶ"}:
        # "提携を結ぶ兵庫県": the paper is there
        return Said.HELD if NOUN.match(tail) else Said.PLANNED
    if STATE.match(tail):
        # "署名しています" of a day is a signing; of a time before it is a state: the date decides (clauses.py)
        return Said.SIGNED
    return Said.SIGNED


def negotiates(words: str) -> bool:
    """Whether the sentence tells of talks that go on."""
    return bool(NEGOTIATES.search(words))


def recalls(words: str) -> bool:
    """Whether the words around an agreement's name lean on it as something that is there."""
    return bool(RECALLS.search(words))
