"""Sentences of papers that tell of no signing: denials, what is new about one, counts, what many do."""

from __future__ import annotations

import re

from pactwatch.reading.countries import find_countries
from pactwatch.reading.homes import home_of
from pactwatch.reading.model import Page, Said, Statement
from pactwatch.reading.organisations import find_organisations
from pactwatch.reading.places import find_places

DENIED = re.compile(
    r"との(?:一部)?報道(?:について|に対し|に関し|に「)|を否定|否定し"
    r"|(?:締結|調印|署名|覚書|協定|合意)(?:の締結|の署名|の調印)?(?:など|等)?[はもに][^。、]{0,8}(?:予定|計画|想定|検討)して(?:は)?(?:いな|いませ|おら|おりませ)"
    r"|事実はない|事実(?:は|では)ない|事実無根|誤報|を拒否|を拒んだ|(?:締結|署名|調印|覚書|協定|合意|提携)[^、。]{0,12}見送(?:り|った|る)"
)
# "県がこうした協定を製薬会社と結ぶのは初めて": what is new about it, no plan
FIRST_OF_ITS_KIND = re.compile(
    r"(?:結ぶ|締結する|交わす|取り交わす|署名する|調印する|結んだ|締結した|交わした|選ぶ|選んだ|組む|組んだ|提携する|提携した)のは[^。]{0,160}?(?:初めて|初。|初と|最初|(?:\d+|[一二三四五六七八九十]+)(?:件|例|校|番|か国|カ国|社|団体|回|度|機関|都市|自治体)目|(?:\d+|[一二三四五六七八九十]+)(?:年|か月|カ月)ぶり|続)"
    r"|(?:の|を)(?:締結|調印|署名)は[^。]{0,40}?(?:初めて|初。|初と|最初|(?:\d+|[一二三四五六七八九十]+)(?:件|例|校|番|か国|カ国|社|団体|機関|都市|自治体)目)"
)
HABIT = re.compile(
    r"(?:結ぶ|結んで(?:いる|おく)|締結する|締結して(?:いる|おく)|交わす|交わして(?:いる|おく)|もつ|持つ)(?:[^、。]{0,12})(?:も(?:あり|ある|多)|が(?:増え|多|相次)|は(?:多|少な))"
    r"|(?:結んだ|交わした|締結した|署名した|調印した)(?:という|との)(?:知らせ|話|ニュース|報|報告|記事|便り)(?:を|が|も)[^。、]{0,8}(?:よく|しばしば|多|増え|相次|たびたび|ちょくちょく|耳に|目に|珍し)"
    r"|(?:協定|覚書|提携)を(?:結ぶ|締結する|交わす)(?:国内|海外|県内|市内|各地|全国|国公私立|すべて|全て)の?(?:の)?(?:大学|企業|自治体|病院|学校|機関|団体)"
)
"""協定を結ぶ大学もあり: said of many, of none in particular."""
STATISTIC = re.compile(
    r"(?:覚書|協定|提携|MOU|合意書)[^。]{0,24}(?:\d{2,}|[\d,]{4,})(?:件|校|大学|機関)(?:余り|以上|近く)?(?:を超|に達|に上|にのぼ|に増|となっ)"
    r"|(?:覚書|協定|提携|MO[UA]|MoU|合意書|文書)(?:[(（][^()（）]{0,12}[)）])?の(?:件|総)?数(?:は|が|も)"
    r"|\d+(?:カ|か|ヶ|ヵ)国\d+(?:大学|校|機関)[^。]{0,16}(?:協定|覚書)"
    r"|(?:締結している|結んでいる|交わしている)[^、。はが]{0,12}(?:大学|学校|機関|相手|相手先|自治体|企業|病院)は[^。]{0,50}\d{2,}(?:校|件|機関|大学|社|自治体)"
    r"|(?:計|合計|合わせて|あわせて)\d+(?:件|本|通)の(?:覚書|協定|提携|MO[UA]|MoU)を(?:結んで|締結して|交わして|取り交わして)(?:い|お)"
    r"|\d{2,}(?:件|本)?(?:を超える|余りの|以上の)(?:覚書|協定|提携|MOU|合意書)"
)
"""日本の大学が結んだ協定は600件を超えた."""


UNNAMED = re.compile(
    r"(?:新しい|新たな|別の|他の|ほかの|次の|代わりの)(?:提携|協業|連携)?(?:パートナー|提携先|相手)(?:先|企業|候補)?(?:と|を|に(?!迎え|選|決)|へ)[^。]{0,30}(?:検討|探|模索|目指|めざ|交渉|協議)"
)
"""新しいパートナーとの提携を検討する: with whom nobody knows."""
SINCE_THEN = re.compile(
    r"(?:協定|覚書|条約|声明|宣言)[」』]?[にを](?:調印|署名|締結|結ん|交わ)[^、。]{0,3}(?:て|で)?(?:以降|以来|以後|から)、"
)
"""1980年に両国が協定に調印して以降、交流が続く: how long something has gone on."""
BOTH = 2
OF_BOTH = re.compile(r"(?:両国|両者|双方|両政府|2国|二国)[^。]{0,12}(?:結|交わ|署名|調印|締結)")
BOTH_BODIES = re.compile(r"両(?:大学|校|学|社|機関|病院|研究所|市|県|州|団体|協会|者|省|自治体)(?:は|が|の間)")
EXCHANGE = re.compile(
    r"受け入れ|受入|研修|来日|派遣|訪問|来訪|視察|見学|留学|表敬|訪日|招へい|招聘|招い|来院|来校|来県|来学|訪れ|滞在|実習|交換|寄贈|開講|開設"
)
SINCE = re.compile(
    r"それから|それ以来|以来|以後|以降|その後|これまで|これを(?:機|縁|受)|続(?:い|け|く)|年間で|延べ|累計|今回(?:は|が|の|で)|"
    r"(?:\d|[二三四五六七八九十])(?:人|名|回|年|度|期|陣)目"
)


TALKED_OF = re.compile(r"(?:こうした|この|これらの|これまでの|今後の)(?:協力|交流|連携|取り組み|関係|つながり|歩み)")
"""懇談では、こうした協力をどう広げるかが話題になった: visitors speak of what the older paper began."""
VISIT = re.compile(r"訪ね|訪れ|訪問|来訪|来学|来校|表敬|懇談|一行")
TO_NOW = re.compile(
    r"[てで](?:おり|いて|きており|います。|おります。)、?(?:今回|このたび|この度|今般|この日|今年|本年)(?:は|も|の|が|で|、)"
)
"""2021年に署名しており、今回も: from the paper to the news."""
GROUND_OF_NEWS = re.compile(
    r"(?:土台|基礎|もと|下敷き|出発点|きっかけ|根拠|背景|足場|発端|礎|後ろ盾|下地)(?:に|と)?"
    r"(?:なっ(?:た|ている)|なる|ある|し(?:た|ている))のは、?[^。]{4,120}(?:覚書|協定|協約|合意書|宣言|MO[UCA]|MoU)"
    r"|(?:覚書|協定|協約|合意書|宣言|MO[UCA]|MoU)(?:[(（][^()（）]{0,20}[)）])?[がを](?:土台|基礎|もと|下敷き|出発点|きっかけ|根拠|足場|発端|礎|後ろ盾|下地)(?:に|と)(?:なって|して)(?:い|お)"
    r"|(?:覚書|協定|協約|合意書|宣言|MO[UCA]|MoU)(?:[(（][^()（）]{0,20}[)）])?が(?:今回|この|今年)[^、。はが]{0,10}の(?:土台|基礎|もと|下敷き|出発点|根拠|足場|発端|礎|下地)(?:だ|です|であ|にな)"
)
FIRST_FRUIT = re.compile(
    r"(?:そこで|その(?:中|なか|とき|席)で|(?:この|同)(?:協定|覚書|宣言)で)(?:約束|合意|うた|定め|決め|掲げ)[^。]{0,40}(?:第[一1]弾|最初|初の|一環|具体)"
)
"""シンポジウムはそこで約束した交流の第一弾だ: right behind an older paper."""
SET_OUT = re.compile(
    r"(?:覚書|協定|協約|合意書|宣言|MO[UCA]|MoU)(?:[(（][^()（）]{0,20}[)）])?(?:に|で|が)(?:掲げ|盛り込|うた|謳|定め|明記|示し|記し|約束|挙げ)[^、。]{0,6}[ただる][^。]{2,50}"
    r"(?:続け|進め|広げ|取り組|深め|始め|始ま|具体|第[一1]弾|一つ|一環|実現|形に|実を結)"
)
"""MOUに掲げた人材育成を続けていく: what an older paper set out goes on."""
BUSINESS = re.compile(
    r"ライセンス|(?:独占|販売|実施|使用|開発|製造|通常実施)[^。、]{0,6}権|供与[^。]{0,12}契約|ロイヤ[リル]ティ|マイルストーン|技術料|使用料|実施料|供給(?:契約|を受け|する)|委託|受託|代理店|買収|子会社化|出資|株式|導出|導入契約|売買|購入契約|販売契約|契約一時金"
)
"""What is bought, licensed or supplied."""
OF_A_CONTRACT = re.compile(
    r"契約[^、。はがを]{0,4}の(?:調印|締結|署名)式|契約(?:調印|締結|署名)式|契約書に(?:調印|署名)"
)
"""供与を受ける契約の調印式: the ceremony of a contract."""
OF_CAPITAL = frozenset({"資本提携", "資本業務提携", "資本・業務提携", "業務資本提携"})
OF_SHARES = re.compile(
    r"第三者割当|(?:株式|持ち分|持分|新株)[^。]{0,24}(?:取得|引き受け|手にする|買い取|握る|割り当て|保有|譲り受け)|出資比率|筆頭株主|子会社に"
)
"""資本業務提携 of which the shares are told: they are bought, no paper of cooperation."""
OF_HANDING_OVER = re.compile(
    r"(?:販売|承認|事業|権利|株式|製品|医薬品)[^。]{0,24}(?:移管|承継|譲渡|売却|譲り渡|譲り受け|買い取)|買収|子会社化|出資(?:する|し|を|に)"
)
"""基本合意 of products, approvals or a business that one hands over to the other."""
OF_SUPPLY = re.compile(
    r"\d[\d,.]*(?:億|万)?\d*(?:万)?(?:回|人)分|(?:供給|購入|売買|調達|納入)契約|(?:追加|一括|共同)で?(?:購入|調達)|(?:購入|調達|供給)する(?:最終)?(?:合意|契約)"
)
"""合意書 of so many doses: they are bought."""
OF_TERMS = frozenset({"合意書", "最終合意書", "基本合意書", "基本合意", "合意文書", "最終合意"})
IN_PRINCIPLE = frozenset({"基本合意", "基本合意書", "意向書", "意向表明書", "LOI"})
YEARS_OF_TIE = re.compile(
    r"(?:都市|姉妹|友好|提携|協定|覚書|縁組|交流|締結|連携)[^、。 　]{0,6}?"
    r"(?:\d{1,3}|[一二三四五六七八九十百]{1,4})\s?(?:周年|年(?![間度月ご代]))"
)
"""友好20年を祝う: what a headline counts the years of."""
OPENING = 4


def is_business(page: Page) -> bool:
    """Whether the only paper is a 提携, one of capital or in principle, and the opening tells of what is bought."""
    opening = [s for s in (page.headline, *page.prose[:OPENING]) if s is not None]
    papers = {hit.words for s in (*opening, *page.prose) for hit in s.hits if hit.role == "instrument"}
    if any(s.has("ceremony") and not OF_A_CONTRACT.search(s.words) for s in opening):
        return False
    if papers & OF_CAPITAL and papers <= OF_CAPITAL | {"提携", "業務提携"}:
        return any(OF_SHARES.search(s.words) for s in opening)
    if papers and papers <= OF_TERMS and any(OF_SUPPLY.search(s.words) for s in opening):
        return True
    if papers and papers <= IN_PRINCIPLE:
        return any(OF_HANDING_OVER.search(s.words) for s in opening)
    if not papers or not papers <= {"提携", "協業"}:
        return False
    return any(BUSINESS.search(s.words) for s in opening)


def goes_on(page: Page, statement: Statement, own: str = "") -> bool:
    """Whether the page tells of people who come and go under an older paper: "結んだのは2015年で、それから15人が".

    ``own``: whose page it is, named in its frame alone.
    """
    sentence = page.sentences[statement.sentence]
    if not sentence.is_prose or not (statement.said is Said.HELD or statement.earlier):
        return False
    prose = page.prose
    opening = "\n".join(s.words for s in (page.headline, *prose[:1]) if s is not None)
    behind = [s.words for s in prose if s.order in (sentence.order, sentence.order + 1)]
    is_since = any(SINCE.search(words) for words in behind) or (
        is_visit(page) and any(TALKED_OF.search(s.words) for s in prose if s.order > sentence.order)
    )
    if not EXCHANGE.search(opening) or not is_since:
        return False
    others = "\n".join(s.words for s in page.sentences if s.place in ("headline", "lead", "body") and s is not sentence)
    lands = _lands(opening) - {"JP"}
    return any(
        len(group) > 1 and all(m.name in others or m.name == own or _is_of(m.name, lands) for m in group)
        for group in statement.groups
    )


def _is_of(name: str, lands: set[str]) -> bool:
    """Whether the name itself tells that the body is of one of these lands: ハノイ医療短期大学."""
    home = home_of(name, "ja")
    return home is not None and home.code in lands


def comes_to_now(page: Page, statement: Statement) -> bool:
    """Whether the sentence of an older paper with the opening's land goes on to the news: "署名しており、今回も"."""
    if not (statement.said is Said.HELD or statement.earlier) or is_aside(page, statement):
        return False
    words = page.sentences[statement.sentence].words
    return statement.names_sides and TO_NOW.search(words) is not None


def is_ground(page: Page, statement: Statement) -> bool:
    """Whether a sentence says that the news rests on the older paper: "進出の土台になったのは、...結んだ覚書だ"."""
    if not (statement.said is Said.HELD or statement.earlier):
        return False
    sentence = page.sentences[statement.sentence]
    behind = page.sentences[sentence.order + 1 : sentence.order + 2]
    if not sentence.is_prose:
        return False
    if GROUND_OF_NEWS.search(sentence.words) is not None or any(FIRST_FRUIT.search(s.words) for s in behind):
        return True
    return statement.names_sides and any(SET_OUT.search(s.words) for s in page.prose if s.order > sentence.order)


def is_kept(page: Page, statement: Statement) -> bool:
    """Whether the headline keeps an anniversary, and the sentence tells when the paper was signed."""
    is_old = statement.said is Said.HELD or statement.earlier
    headline = page.headline
    is_kept = headline is not None and YEARS_OF_TIE.search(headline.words) is not None
    return is_old and is_kept and any(when.of in ("signing", "earlier") for when in statement.dates)


def is_aside(page: Page, statement: Statement) -> bool:
    """Whether an older paper, told behind the first sentence, has to do with nothing that headline and opening tell."""
    leads = [s for s in page.sentences if s.place == "lead"]
    # "円安で研究費が膨らむ。": a first sentence that names nobody only sets the scene
    telling = (s for s in leads if s.hits or _lands(s.words) or find_organisations(s.words))
    first = next(telling, leads[0] if leads else None)
    if SINCE_THEN.search(page.sentences[statement.sentence].words) and (
        (statement.said is Said.HELD or statement.earlier) and not is_visit(page)
    ):
        return True
    if first is None or statement.sentence <= first.order or not (statement.said is Said.HELD or statement.earlier):
        return False
    opening = f"{page.headline.words if page.headline else ''}\n{first.words}"
    bodies = [m for group in statement.groups for m in group]
    if not bodies and BOTH_BODIES.search(page.sentences[statement.sentence].words) and _lands(opening) - {"JP"}:
        # "A大学はB大学と採水を始めた。両大学は2018年に協定に調印している"
        return False
    if not bodies and OF_BOTH.search(page.sentences[statement.sentence].words) and len(_lands(opening)) == BOTH:
        # "AとB、共同事業を開始", and then the paper of the two
        return False
    named = [m for m in bodies if m.name in opening or any(alias in opening for alias in m.aliases)]
    homes = {code for m in bodies if (home := home_of(m.name, "ja")) for code in (home.code,)} - {"JP"}
    told = _lands(opening)
    return len(named) < BOTH and not homes & told and EXCHANGE.search(opening) is None


def of_visitors(page: Page, statement: Statement) -> bool:
    """Whether the first sentences of a page about visitors tell since when there is a paper, without its parties."""
    is_old = statement.said is Said.HELD or statement.earlier
    is_first = page.sentences[statement.sentence].place == "lead"
    return is_old and is_first and not statement.groups and is_visit(page)


def is_visit(page: Page) -> bool:
    """Whether the opening tells that some come to see others, under a headline of them."""
    lead = next((s for s in page.sentences if s.place == "lead"), None)
    return all(s is not None and VISIT.search(s.words) for s in (page.headline, lead))


def is_all_in_passing(page: Page, silenced: list[Statement]) -> bool:
    """Whether no other sentence names a paper, and nothing is said to go on under the one named in passing."""
    read = {s.sentence for s in silenced}
    named = [s for s in page.prose if s.has("instrument")]
    return all(s.order in read and not s.has("follow") for s in named)


def _lands(opening: str) -> set[str]:
    return {m.code for m in find_countries(opening, "ja")} | {p.code for p in find_places(opening)}


def tells_nothing(words: str) -> bool:
    """Whether a sentence only says that a paper is the first of its kind, counts papers, or tells what many do."""
    return any(pattern.search(words) for pattern in (FIRST_OF_ITS_KIND, STATISTIC, HABIT, UNNAMED))
