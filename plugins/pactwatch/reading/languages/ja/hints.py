"""What the last words of a Japanese sentence make of a paper whose verb the grammar does not know: the form tells.

Whatever the verb, its sentence ends in a past form where something came about, in a plain or polite present or in a
noun of intent where it is to come; and a paper that a particle of ground follows was there before.
"""

from __future__ import annotations

import re

from pactwatch.reading.languages.ja import saying
from pactwatch.reading.languages.ja.ending import ends
from pactwatch.reading.languages.ja.passing import DENIED, tells_nothing
from pactwatch.reading.model import Said, Sentence

LONGEST = 800
"""Code points of a sentence; what is longer is a list."""
BRACKETS = r"[」』]?(?:[(（][^()（）]{0,40}[)）])?"
CONTAINS = re.compile(
    r"(?:共同声明|共同宣言|共同文書|首脳宣言)[」』]?(?:に(?:は|も)?|では|で)、?[^。]{2,60}(?:盛り込|明記|うたわ|うたっ|記さ|掲げ|触れ)"
)
"""共同声明には医療での協力が盛り込まれた: what a declaration holds, in passing."""
GROUND = re.compile(
    BRACKETS + r"(?:に(?:基づ|もとづ|沿|則|のっと|従|由来|端を発|さかのぼ|遡|始ま|よる交流|よる派遣|よる受)"
    r"|のもと[、にで]|の下[、にで]|の一環|の枠組み|の枠内|を(?:踏まえ|生か|活か|もとに|基に|元に|土台|きっかけ|機に|縁に|記念|契機)"
    r"|が(?:縁[でとにだ]|きっかけ|もとに|土台|契機|発端)|締結(?:から|以来|後の|\d+周年)|から\d+(?:周)?年|以来|\d+周年|の(?:締結|調印)?(?:\d+周年|以来))"
)
"""Behind a paper that something else rests on."""
OF_A_MONTH = re.compile(
    r"(?:(?:19|20)\d\d|(?:令和|平成|昭和)\s?(?:元|\d{1,2}))年(?:\s?\d{1,2}月)?(?:[上中下]旬)?(?:に|には|、|から)|(?:昨年|一昨年|前年|\d+年前)(?:の?\d{1,2}月)?(?:に|には|、)"
)
"""2023年1月にはMOUを締結しています: the form of what stands, of a month or a year that its words tell."""
INTENT = re.compile(
    r"(?:予定|見通し|見込み|運び|方針|計画|意向|段取り|手はず|手筈|つもり|はず|考え|構え|公算|予定日|目標|めど|方向)(?:だ|です|である|という|とい[うい]|で(?:す|いる)?|を(?:固め|示し|明らかに|決め|表明し)た?|と(?:し|され|なっ)て(?:いる|います|いた)|と(?:なっ|し)た|になっている|でいる|が立った)?(?:と[^。、]{1,12})?[。」]?$"
    r"|こと(?:に|と)(?:なっ(?:た|て(?:いる|います|おり))|なり(?:ました|ます)|して(?:いる|います)|する|します)(?:[^。]{0,24})?[。」]?$"
    r"|ことを(?:決め|決定し|確認し|目指)[^。]{0,16}[。」]?$"
    r"|(?:目指す|目指して(?:いる|います)|めざす|待つばかりだ|控える|控えている|控えて(?:い|お)ます|見据える|急ぐ|進める考えだ|視野に入れる|したい|したいとし(?:た|ている))(?:と[^。、]{1,12})?[。」]?$"
)
"""The sentence ends in an intent."""
TO_COME = re.compile(
    r"(?:する|ぶ|わす|[らわばかたさ]?れる|結ぶ|入れる|行う|開く|催す|迎える|臨む|整う|します|びます|わします|れます|行います|開きます|いたします|致します|迎えます|臨みます)(?:と(?:いう|発表した|明らかにした|述べた|話した|伝えた|説明した|語った|公表した))?[。」]?$"
)
"""The sentence ends in a plain or polite present, that of a single event to come."""
OBJECT = re.compile(BRACKETS + r"(?:[をがに]|の(?:締結|調印|署名|取り交わし|更新)[をがに])")
STATE = re.compile(
    r"て(?:いる|います|おります|ある|あります)[。」]?$|(?:ある|いる|あります|います|持つ|誇る|違う|異なる|呼ぶ|含む|定める|うたう|うたわれる|盛り込む|触れる|示す|掲げる)[。」]?$"
)
CAME_ABOUT = re.compile(
    r"(?:[いきしちにみりえけせてねめれっわ]た|[んい]だ|[見出得経来]た|ました|でした|だった)(?:と(?:いう|発表した|明らかにした|伝えた|報じた))?[。」]?$"
)
"""The sentence ends in a past form."""
UNDONE = re.compile(
    r"(?:出|至ら|成ら|実現せ|触れ|決まら|見え|合意せ|結ば|締結せ|応じ|及ば)ず(?:$|[ 　、])"
    r"|(?:は|も|の|する|(?:の|を)?(?:締結|署名|調印)(?:する|の)?)?(?:予定|計画|考え)?(?:は|も)?(?:なし|まだ|未定)[」』]?$"
)
"""覚書の話は出ず: a headline that says that nothing came about."""
NOT_DONE = re.compile(r"(?:なかった|ませんでした|ずじまいだった|ずに終わった)[^。、]{0,8}[。」]?$")
TALK = re.compile(
    r"(?:協議(?!書)|議論|検討|交渉|話し合|意見交換|提案|要請|期待|意欲|関心|呼びかけ|求め|準備|調整|質問|議題|可能性|歓迎)[^。、]{0,10}(?:し|っ|め|い|け)?(?:た|て(?:いる|いた))?[。」]?$"
)
"""The sentence ends in talk about it."""


def hinted(sentence: Sentence) -> Said | None:  # noqa: PLR0911  a ladder of forms
    """What the form of the sentence makes of the paper: to come, come about, there before, ended; or only supposed."""
    shift = max(sentence.start, 0)
    paper = next((h for h in sentence.hits if h.role == "instrument"), None)
    if paper is None:
        return None
    words = sentence.words
    if len(words) > LONGEST:
        return None
    behind = words[paper.end - shift :]
    sign = next((h for h in reversed(sentence.hits) if h.role == "sign" and h.start >= paper.end), None)
    told = saying.said_after(sign.words, words[sign.end - shift :]) if sign else None
    is_undone = (sign is not None and told is None) or UNDONE.search(behind) is not None
    if CONTAINS.search(words) and not sentence.has("sign", "ceremony"):
        return Said.OTHER_DEAL
    if DENIED.search(words) or is_undone or tells_nothing(words):
        return Said.OTHER_DEAL
    if ends(words):
        return Said.ENDED
    if any(GROUND.match(words, h.end - shift) for h in sentence.hits if h.role == "instrument") and not sentence.has(
        "renew"
    ):
        return Said.HELD
    if told in (Said.HELD, Said.PLANNED):
        return told
    if sign is not None and saying.STATE.match(words, sign.end - shift) and OF_A_MONTH.search(words):
        return Said.HELD
    is_of_it = sign is not None or sentence.has("ceremony", "renew", "join") or OBJECT.match(behind) is not None
    if is_of_it and (INTENT.search(words) or (TO_COME.search(words) and not STATE.search(words))):
        return Said.PLANNED
    if TALK.search(words) or NOT_DONE.search(words) or sentence.has("history", "follow"):
        return None
    # "導入を検討する覚書を締結した": the plan is what the paper is about
    is_done = CAME_ABOUT.search(words) is not None and (told is Said.SIGNED or not sentence.has("plan"))
    return Said.SIGNED if is_done else None
