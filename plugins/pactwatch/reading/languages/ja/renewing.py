"""Whether a Japanese page tells that its paper takes an older one further: "13回目の更新", これまでの覚書を発展させた."""
# ruff: noqa: E501  patterns are easier to read on one line

from __future__ import annotations

import re

from pactwatch.reading.model import Page, Statement

HEADED_AS_RENEWED = re.compile(
    r"(?:\d|[２-９二三四五六七八九十])\s?(?:回|度)目の[^、。 　]{0,6}(?:更新|締結|調印|協力|提携|連携|協定|覚書)"
    r"|(?:覚書|協定|提携|MO[UCA]|MoU|合意書)(?:書)?(?:の|を|、)?(?:更新|再締結|結び直|新しく)(?!へ|予定|目指|検討|を[^、。]{0,4}協議|について)"
)
"""What a headline calls a paper that was one more of its kind: "13回目の更新", "2度目の包括協力"."""
PAPERS = r"(?:覚書|協定|合意書|提携|議定書|宣言|MO[UCA]|MoU)(?:[(（][^()（）]{0,20}[)）])?"
DEVELOPS = re.compile(
    rf"(?:これまで|従来|以前|旧来|前回|さき|先|既存|現行|旧)(?:の|に(?:結んだ|交わした|締結した))?[^、。]{{0,24}}?{PAPERS}(?:の(?:内容|枠組み|範囲|対象))?"
    r"(?:を(?:発展|拡充|深化|見直|引き継|受け継|継承|踏襲|拡大|広げ|強化|刷新|衣替え|格上げ|一新|改め(?!て)|更新|改定|延長|バージョンアップ)"
    r"|に(?:代わる|替わる|かわる)|が(?:期限|満了|失効|期間満了|切れ)|の(?:後継|延長(?!線)|更新|改定|発展(?:版|形)|改訂版))"
)
"""これまでの覚書を発展させたもの: right behind a signing, or in its sentence."""


def is_renewed(page: Page, first: Statement) -> bool:
    """Whether the headline says so, or the sentence of the signing ``first``, or the one behind it."""
    headline = page.headline
    if headline is not None and HEADED_AS_RENEWED.search(headline.words):
        return True
    near = page.sentences[first.sentence : first.sentence + 2]
    return any(s.is_prose and DEVELOPS.search(s.words) for s in near)
