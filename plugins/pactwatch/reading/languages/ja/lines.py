"""A headline or another line without a full stop to a statement: "AとB、覚書に署名", "A、Bと提携へ"."""

from __future__ import annotations

import re

from pactwatch.reading.languages.ja import saying
from pactwatch.reading.languages.ja.hints import UNDONE
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.telling import Told, statement
from pactwatch.reading.model import Hit, Said, Sentence, Statement

TO_SIGN = re.compile(
    r"(?:結ぶ|締結する|交わす|署名する|調印する|取り交わす|締結|調印|署名|更新する)(?:方向で|こと(?:で|に|を))(?:基本)?(?:合意|一致|同意|決)"
    r"|(?:覚書|協定|MOU|MoU|合意書)(?:案)?を(?:準備する|用意する|作成する|まとめる|詰める)(?:方向で|こと(?:で|に|を))(?:基本)?(?:合意|一致|同意|決)"
    r"|(?:今後|将来|これから|近く|近いうち|いずれ)(?!の)、?[^。、]{0,14}(?:覚書|協定|協約|MOU|MoU|合意書)(?:[(（][^()（）]{0,12}[)）])?を(?:結ん|締結し|交わし|結び|取り交わし)(?:で|て)?、?[^。]{0,40}(?:計画|方針|準備|こと)(?:を(?:つく|作|立て|まと)[^。、]{0,6})?(?:こと)?(?:で|に|を)(?:合意|一致|同意|決|確認)"
)
IN_OUTLINE = re.compile(
    r"交渉[^。]{0,24}(?:大枠|大筋|実質|基本)[^。、]{0,6}(?:合意|妥結|一致)|(?:大枠|大筋|実質)(?:で|的に|上)?(?:合意|妥結|一致)|交渉[^。、]{0,8}妥結"
)
"""経済連携協定の交渉が大枠で合意に達した: the paper is to come."""
# 協定機関, 協定違反, 提携効果: a headline on something else
OTHER_NOUN = re.compile(
    r"(?:機関|大学|都市|校|先|病院|企業|加盟|違反|事業|問題|効果|時代|体制|関係者|国(?!と|に)|担当|窓口|論|反対|不履行|めぐり|巡り)"
)

APPROVED = re.compile(
    r"案?の?(?:締結|署名|調印)?案?(?:を|が)?[^、。]{0,8}?(?:閣議(?:で|決定)?)?(?:承認|了承|可決|議決)"
)
"""覚書締結を閣議承認: who may sign, has not yet."""
ENDORSED = re.compile(r"事後に?承認|追認|批准")
"""覚書を追認: what was signed before."""
PUT_TO_WORK = re.compile(r"の(?:早期)?(?:実行|実施|履行|運用|具体化|進捗|活用)")
"""覚書の実行を協議: the paper is there."""


def line_of(sentence: Sentence, sheet: Sheet, text: str, papers: list[Hit]) -> list[Statement]:
    """A headline or another line without a full stop: "AとB、覚書に署名", "A、Bと提携へ"."""
    words = sentence.words
    if not papers or (sentence.place == "line" and not any(h.role == "sign" for h in sentence.hits)):
        return []
    shift = max(sentence.start, 0)
    after = words[papers[-1].end - shift :]
    if OTHER_NOUN.match(after) or re.match(r"(?:が|の)(?:増|減|急増|件数|数が|相次)", after):
        return []
    if UNDONE.search(after):
        return []
    said, rule = Said.SIGNED, "headline"
    if ENDORSED.search(after) or PUT_TO_WORK.match(after):
        said = Said.HELD
    elif (
        TO_SIGN.search(words)
        or re.match(
            r"(?:を|に|の)?(?:締結|調印|署名|更新|交換|交わす|結ぶ)?(?:へ(?!の)|予定|方針|に向け|を?検討|目指)", after
        )
        or saying.TO_RENEW.search(words)
        or (IN_OUTLINE.search(words) and not sentence.has("sign", "ceremony"))
        or re.match(r"(?:を|に)(?:締結|調印|署名|更新|交換)(?:いた)?します", after)
        or re.search(
            r"(?:締結|調印|署名|更新|提携|結ぶ)へ(?:$|[ 　])|協議(?!書)|交渉|検討|模索|目指す|要請|準備", after
        )
        or APPROVED.match(after)
    ):
        said = Said.PLANNED
    elif saying.recalls(after) or (
        re.search(r"記念|周年|フォロー|報告|後押し$", after)
        and not re.match(r"(?:を|に)?(?:締結|調印|署名)(?:$|の?(?:ご|御)?(?:報告|お?知らせ))", after)
    ):
        said = Said.HELD if not re.search(r"後押し", after) else Said.SIGNED
    return [statement(sentence, sheet, text, Told(said, rule, papers, len(text)))]
