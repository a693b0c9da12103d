"""Papers told without a verb of signing: "3年間の覚書は5月25日付", "その関係が覚書という形をとった".

Journalists always find another way to put it. So where no sentence says it plainly, a paper of which the opening
tells in the past tense, beside two bodies and no word of plan, history or talk, counts as signed, less surely.
"""

from __future__ import annotations

import re

from pactwatch.reading.languages.ja.hints import NOT_DONE
from pactwatch.reading.languages.ja.parties import parties_of
from pactwatch.reading.languages.ja.passing import DENIED, tells_nothing
from pactwatch.reading.languages.ja.sheet import Sheet
from pactwatch.reading.languages.ja.telling import Told, statement
from pactwatch.reading.loose import NEAR
from pactwatch.reading.model import Hit, Mention, Said, Sentence, Statement

MOST = 8
"""Running sentences that are looked at: what a page is about stands early."""
WRITTEN = re.compile(r"書|協定|MO[UCA]|MoU|LO[IA]|宣言|条約|議定|取極|取り?決め")
HAPPENED = re.compile(
    r"(?:[」』])?(?:[(（][^()（）]{0,40}[)）])?(?:(?:を|に|が|は|も|へ|で|という|とい[うい]う|の(?:日付|締結日|調印日|署名日|発効日|期間|有効期間|相手|形|書面|文面|席|場|当事者|仲間|パートナー)|付)[^。]{0,60}"
    r"(?:[いきしちにみりえけせてねめれっんわ]た|[んい]だ|[見出得経来]た|ました|でした|だった|付(?:だ|です|け(?:だ|です)?)?|からだ|からです|形だ|のである|である|結果だ|成果だ)[。!]?$)"
)
TALK = re.compile(
    r"(?:述べ|語|話|話し|説明し|紹介し|評価し|批判し|報じ|指摘し|求め|呼びかけ|訴え|期待|強調し|触れ|伝え|問|疑問|見直し|議論し|検討し|提案し|要請し|尋ね|読|受け止め|"
    r"持って|持|あ|い|呼ば|学|知|使|生か|活か|活用し|確認し|振り返|巡|めぐ|参加し|出席し|開い|開か|開催し|開始し|始め|始ま|始動し|派遣し|贈|寄贈し|実施し|進め|進ん)(?:っ|ん|れ)?(?:た|て|だ|ました|ている)"
)
LEAST_HOMES = 2


def softly_told(sheet: Sheet) -> list[Statement]:
    """The first opening sentence that tells of a paper as of something that has come about; [] where none does."""
    page = sheet.page
    headline = page.headline
    if headline is not None and headline.has("deal", "opinion", "plan", "end"):
        return []
    prose = page.prose[:MOST]
    for sentence in prose:
        papers = [h for h in sentence.hits if h.role == "instrument" and WRITTEN.search(h.words)]
        if not papers or not _has_come_about(sentence, papers[-1]):
            continue
        text = sheet.masked(sentence)
        told = statement(sentence, sheet, text, Told(Said.SIGNED, f"{NEAR}what has come about", papers, len(text)))
        return [] if told.earlier else [told]
    return []


def _has_come_about(sentence: Sentence, paper: Hit) -> bool:
    words = sentence.words
    if sentence.has("plan", "end", "history", "follow", "deal", "elsewhere", "denial"):
        return False
    if DENIED.search(words) or tells_nothing(words) or NOT_DONE.search(words):
        return False
    behind = words[paper.end - max(sentence.start, 0) :]
    return HAPPENED.match(behind) is not None and TALK.search(behind) is None


def sides_of(sheet: Sheet, sentence: Sentence) -> tuple[tuple[Mention, ...], ...]:
    """Who stands with whom in a sentence, whatever its verb."""
    text = sheet.masked(sentence)
    found = parties_of(sentence, sheet, text, len(text))
    return tuple(group for group in found if len(group) >= LEAST_HOMES)
