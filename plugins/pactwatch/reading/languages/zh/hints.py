"""What the small words of a Chinese sentence make of a paper that its grammar does not read: new, to come, supposed."""

from __future__ import annotations

import re

from pactwatch.reading.languages.zh.cues import (
    ADNOMINAL,
    DENIED,
    EARLIER,
    LEAN,
    PAPER_AFTER,
    PLAN,
    PLAN_NEAR,
    RUMOUR,
    SUPPOSED,
)
from pactwatch.reading.languages.zh.phrased import WISHED
from pactwatch.reading.model import Said, Sentence

TO_BE = re.compile(
    r"届时|屆時|到时候?|到時候?|适时|適時|将于|將於|(?:明|后|後)天|下(?:周|週|[个個]?月|星期)|待[^,，。;；]{2,20}(?:后|後)[,，]?"
    r"|(?:之后|之後|以后|以後|过关|過關)[,，]?才|早日|[尽儘盡]快|有待|等候|等待|静候|靜候|方会|方會|才会|才會|提案|草案|草[签簽]稿|意愿|意願|心愿|心願"
)
SPEAKS_AGAINST = re.compile(
    r"因为|因為|由于|由於|得益|受惠|依托|依託|[借藉]助|凭借|[凭憑]藉|有机会|有機會|没有|沒有|并无|並無|尚无|尚無|未(?=[能曾有获獲必])|不(?=[会會是具再能])|无法|無法|拒绝|拒絕|若|如果|假如|一旦|希望|期待|盼|愿意|願意|呼吁|呼籲|主张|主張|认为|認為|以为|以為"
    r"|回顾|回顧|以往|过去|過去|历来|歷來|多年来|多年來|已有|早有|原有|现有|現有|持有|谈到|談到|提到|提及|谈起|談起|讨论|討論|商讨|商討|磋商|洽谈|洽談|协商|協商|研究(?!院|所|中|生|机|機|基|会|會|型|开|開)"
    r"|根据|根據|依据|依據|基于|基於|按照|履行|落实(?!签)|落實(?!簽)|执行(?!长|董|官|主|总|秘)|執行(?!長|董|官|主|總|秘)|项下|項下|框架下|范围内|範圍內|周年|週年|检视|檢視|检讨|檢討|进展|進展|纪念(?!医|館|馆)|紀念(?!醫|館)|至今|以来|以來|自从|自從|违反|違反|违背|違背|争议|爭議|诉讼|訴訟|质疑|質疑|批评|批評|伪造|偽造|冒充|传闻|傳聞|所谓|所謂"
)
"""Words beside which a paper is talked about, leant on or recalled."""
ONE_MORE = re.compile(
    r"(?:一|两|兩|三|四|五|几|幾|这|這|首|第一|新)(?:份|项|項|纸|紙|个|個|张|張|道)[^,，。;；]{0,24}$|(?:这|這)(?:就是|便是|正是)[^,，。;；]{0,60}$|[笔筆][^,，。;；]{0,16}$"
)
"""Before a paper that is told for the first time."""
GOT = re.compile(
    r"落地|落定|落[笔筆成款]|成文|敲定|底定|[诞誕]生|[问問]世|出[炉爐]|生效|到手|交到|交[给給]|姓名|名字|大名|[笔筆印章](?![度尼程记記])|[写寫载載][明有入]|[规規]定|[约約]定|[内內]容|涵[盖蓋]|[为為]期|有效期|收[获獲穫]|成果|[摆擺]上|文本|[换換]|[续續]"
)
"""Behind a paper that came about: what it says, how long it holds, that it was penned."""
REACH = 40
"""Letters behind the paper in which such words count."""
TWINS = re.compile(r"(?:友好|姐妹|姊妹|友谊|友誼|兄弟)[㐀-鿿]{0,4}(?:城市|城|市)|友城")
"""What towns may wish to become, for which no paper need be meant."""
BREAK = re.compile(r"[,，。;；:：!！?？]")
PART = re.compile(r"[,，。;；:：!！?？\s　]")
"""Between the parts of a headline: "两院将结对 中尼签意向书"."""


def hinted(sentence: Sentence) -> Said | None:
    """SIGNED where a paper is presented and no word speaks against it; PLANNED, HELD; OTHER_DEAL if only supposed."""
    shift = max(sentence.start, 0)
    paper = next((h.start - shift for h in sentence.hits if h.role == "instrument"), None)
    if paper is None:
        return None
    verb = next((h.start - shift for h in sentence.hits if h.role in ("sign", "ceremony")), paper)
    clause = (PART if sentence.place == "headline" else BREAK).split(sentence.words[:verb])[-1]
    is_wish = TWINS.match(sentence.words, paper) is not None and WISHED.search(sentence.words, 0, paper) is not None
    if is_wish or DENIED.search(clause) or SUPPOSED.search(clause) or RUMOUR.search(sentence.words):
        return Said.OTHER_DEAL
    behind = sentence.words[verb + 2 :] if verb < paper else ""
    if PAPER_AFTER.match(behind) and ADNOMINAL.match(behind) and SPEAKS_AGAINST.search(clause + behind):
        return Said.HELD
    if TO_BE.search(sentence.words[: verb + REACH]) or PLAN.search(clause) or PLAN_NEAR.search(clause):
        return Said.PLANNED
    if LEAN.search(clause) or EARLIER.search(clause) or SPEAKS_AGAINST.search(sentence.words[: paper + REACH]):
        return None
    is_new = ONE_MORE.search(sentence.words[:paper]) or GOT.search(sentence.words[paper : paper + REACH])
    return Said.SIGNED if is_new or verb < paper else None
