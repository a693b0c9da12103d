"""Ends of agreements: "提携を解消した"; and ends of something else beside a paper: "二重課税の解消を目指す協定"."""

from __future__ import annotations

import re

from pactwatch.reading.model import Hit, Page, Sentence

ENDED = re.compile(r"(?:解消|破棄|失効|打ち切|終了|解除|撤回|白紙|断念|廃止|取りやめ|満了)")
NOT_ENDED = re.compile(
    r"(?:破棄|終了|解消|撤回|廃止|脱退)(?:せず|しない|し(?:てい)?なかった|は(?:し(?:てい)?ない|ない)|の(?:通告|通知)は(?:し(?:てい)?ない|なかった)|できる)"
    r"|(?:満了(?:に|を)[^。]{0,10}(?:更新|延長|再|改め)|すでに|無事|満了を(?:前|控え|受け)|終了後に(?:更新|改め)|会談終了|終了後)"
)
ENDED_VERB = re.compile(
    r"(?:解消|破棄|失効|打ち切|終了|解除|解約|脱退|離脱|破談|決別|撤回|白紙|断念|廃止|取りやめ|満了)(?:し|させ|され|り|る|れ|する|と|に|を(?:発表|決|通知|通告)|へ|で|が|$|。|、|っ)"
)
SUSPENDED = re.compile(
    r"(?:協定|覚書|提携|協約|条約)(?:の(?:適用|効力|運用))?を[^、。]{0,12}(?:終え(?:た|る)|終わら|やめ(?:た|る))"
    r"|(?:協定|覚書|提携|条約)(?:について|に関し|を|は|が|も|、)[^。]{0,30}(?:更新|継続|延長)(?:しない|せず|しなかった|しません|を見送)"
    r"|(?:協定|覚書|提携)を[^、。をは]{0,10}?解(?:いた|く|き|こう|かれ)"
    r"|(?:協定|覚書|提携|協約|条約|MOU)を、?(?:一方的に|相次いで|正式に|すべて|全て|当面|一時)?(?:、)?(?:止め|取り消|取消|反故に|一時停止|停止|凍結|中断|見直し、?打ち)(?!られ(?:な|ず)|さ(?:ない|ず))"
    r"|(?:協定|覚書|提携|協約|条約|MOU|合意)(?:の|について、?|に関し、?|(?:[をの]、?)?(?:その)?)(?:履行|実施|適用|効力)[をの][^、。]{0,10}?(?:止め|取りやめ|停止|凍結|中断|打ち切)(?!られ(?:な|ず)|さ(?:ない|ず)|ない|ず)"
    r"|^[^。]{0,40}との(?:協定|覚書|提携)、[^。]{0,24}(?:停止|凍結|解消|破棄|中断)(?:へ|$|を)"
    r"|(?:協定|覚書|提携|MOU|合意書)(?:は|が|も)[^。]{0,20}(?:実を結ばず|実らず|実現せず|果たされず|履行され(?:ず|ない)まま)(?:に)?(?:終わ|失効|消え)"
    r"|(?:協定|覚書|提携|MOU|合意書)(?:は|が|も)[^。]{0,16}(?:頓挫|立ち消え|水泡に帰)"
    r"|(?:協定|覚書|提携|MOU|合意書)(?:について|に関し|を|は|の|が)[^。]{0,30}(?:効力を認め(?:ない|ず)|無効(?:だ|である|で)?(?:と|を)[^。、]{0,6}(?:宣言|発表|通告|表明|判断|し(?:た|て)))"
    r"|(?:協定|覚書|提携|MOU|条約|契約)の?更新せず(?:$|[、 ])"
    r"|(?:協定|覚書|提携|関係|交流|MOU|条約)[^、。]{0,8}(?:停止|凍結|休止|破談|白紙|幕|ピリオド|終止符)(?:し|する|を|に|へ|と|$|。|が)"
)
EXPIRED = re.compile(
    r"期限を迎え(?:た|まし|て(?:い|お))|期限(?:切れ(?:と|に)なっ|が(?:切れ|来|過ぎ))(?:た|まし|て(?:い|お))|満期を迎え(?:た|まし)"
)
"""協力契約は1月25日で期限を迎えた: the end, where nobody renews it."""
VENTURE = re.compile(r"合弁|共同(?:開発|研究)の?契約")
"""What two firms run together by a contract: its end is one of their cooperation."""
LEFT_SO = re.compile(
    r"(?:更新|延長|継続|締結|署名|調印)[^。]{0,14}(?:ない|ません|なかった|せず|見送|断念|白紙)|延ばす[^。]{0,10}ない|継が(?:ない|ず)"
)
"""更新の予定はない: nobody makes the paper anew."""
TIE_OF_BOTH = re.compile(
    r"両(?:国|者|社|校|大学|市|県|機関|団体|政府)(?:間)?の[^、。はが]{0,12}(?:協力|提携|連携|協定|関係)(?:関係)?[はがに]、?[^、。]{0,14}"
    r"(?:終わ(?:る|った|りま)|終止符が打たれ|途絶え|打ち切られ|幕を(?:閉じ|下ろ)|断たれ)(?!可能性|恐れ|おそれ|かどうか|か否か|との見方)"
)
"""両国の医療協力は終わる: the end of what two have, told without a paper's name."""
TIE = re.compile(
    r"協定|覚書|覚え書|提携|協力|協業|連携|関係|交流|合意|契約|協約|条約|MO[UCA]|MoU|LO[IA]|FTA|EPA|議定書|意向書|表明書|趣意書|声明|宣言|姉妹|友好|都市|縁組|パートナー|アライアンス|同盟|文書|枠組み|共同|合弁|開発|研究"
)
"""What ends where an agreement does."""
REACH = 120
"""Code points before a word of end in which what ends is told."""
CLAUSE = re.compile(r"[、。,\s]")
OTHER_ENDS = re.compile(
    r"[をがの](?:完全|早期|全面|大幅|抜本|根本|順次|段階|一部)?(?:的)?(?:な|に)?$|(?P<word>[㐀-鿿ァ-ヺー]{2,12}|[㐀-鿿]{2,8}[いきしちみりえけれ])$"
)
"""Right before the word of end: a noun marked as what ends, or one that is a word with it (渋滞解消)."""
AGENT = re.compile(r"[^をはもにで]{1,24}(?:が|側が)")
OBJECT_BEFORE = re.compile(rf"(?:{TIE.pattern})[^、。はがも]{{0,6}}?を、$")
"""Before who ends it: "Bと交わした覚書を、Aが打ち切る"."""
HOW = re.compile(
    r"(?:全面|正式|途中|早期|一方的?|期限|期間|満期|任期|中途|事実上|円満|即時|即日|自動的?|年内|今月|来月|月末|年末)$"
)
"""How or when it ends: no noun that ends."""


def tells_an_end(sentence: Sentence, page: Page, papers: list[Hit]) -> bool:
    """Whether the sentence says that one of its papers, a venture or what both have is over."""
    words = sentence.words
    if not papers and TIE_OF_BOTH.search(words):
        return True
    return bool(papers or VENTURE.search(words)) and (ends(words) or _has_expired(sentence, page))


def _has_expired(sentence: Sentence, page: Page) -> bool:
    """ "協定は1月で期限を迎えた": unless it, or the sentence behind, goes on to tell that the paper was made anew."""
    expired = EXPIRED.search(sentence.words)
    if expired is None:
        return False
    at = max(sentence.start, 0) + expired.end()
    near = (s for s in page.sentences[sentence.order : sentence.order + 2] if not LEFT_SO.search(s.words))
    behind = (hit for s in near for hit in s.hits)
    return not any(hit.role in ("renew", "sign", "ceremony") and hit.start >= at for hit in behind)


def ends(words: str) -> bool:
    """Whether the sentence says that an agreement ends."""
    if NOT_ENDED.search(words):
        return False
    return bool(SUSPENDED.search(words)) or any(_is_of_a_tie(words, m) for m in ENDED_VERB.finditer(words))


def _is_of_a_tie(words: str, end: re.Match[str]) -> bool:
    """Whether what ends is a tie of the parties: the clause names one before the word of end, and nothing nearer."""
    clause = CLAUSE.split(words[max(0, end.start() - REACH) : end.start()])[-1]
    other = OTHER_ENDS.search(clause)
    if other is None:
        return True
    if AGENT.fullmatch(clause):
        return OBJECT_BEFORE.search(words, 0, end.start() - len(clause)) is not None
    if other["word"] and HOW.search(other["word"]):
        return True
    return TIE.search(clause) is not None and _nearest(clause)


def _nearest(clause: str) -> bool:
    """Whether the last noun that a particle marks as what ends is the tie's: 提携を, not "協定は二重払いを"."""
    marked = re.split(r"(?<=[をがはも])", clause.rstrip("をがの"))[-1]
    return TIE.search(marked) is not None
