"""Korean nouns: which words may stand in a name, which are countries, and which end like a body."""

from __future__ import annotations

import functools
import re

from pactwatch.reading.country_names import country_table
from pactwatch.reading.endings import Whole
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.ko.words import Word, words_of
from pactwatch.reading.places import begins_with_place
from pactwatch.records import Kind

ADVERBS, BODIES, GENERIC, TITLES = map(words_of, ("adverb", "body", "generic", "title"))
# Endings of verbs before a noun: what stands left of them is another phrase.
VERBAL = Whole(
    r"(?:[가-힣](?:은|는|던)|.+도록|[가-힣]+[워어려해뤄혀]진|[가-힣]{2,}(?:해|보면|려면|하면)|[가-힣]*[^창보사광최재참원금신경장권]고"
    r"|.+[됐했었았였]던|.+(?:으며|이며|으나|으므로)|[가-힣]*(?:르면|되면|이면|으면)|.+(?:하|되|있|없|시키)(?:며|고|여|기|면|지|도록|려고)|.*(?:위한|대한|관한|통한|따른|"
    r"의한|인한|위해|통해|따라|대해|관해|맞아|맞춰|이어)|"
    r"(?:하|한|된|될|할|해|연|열린|모인|꾸린|나온|가진|만든|이끈|세운|갖춘|둔|낸|온|선|"
    r"머문|다룬|펼친|알린|올린|거친|찾아|만나|들러|나선|주관한|자리한|속한|담긴|맡긴|지닌|"
    r"펴낸|떠난|튼|뛴|데|맞서|힘입어|발맞춰|즈음해|내건|이룬|생긴)|"
    r"[뽑꼽밝막잡찍닫얽적]힌|소문난|둘러싼|떠오른|앞장선|불리는|이끄는|손꼽히는|"
    r"이름난|큰|긴|센|먼|너른|간|떠난|거느린|딸린|찾아온|찾은|지어|지은|준|앉아|든|앞선|앞둔|걸친|달한|이르는|걸린|손꼽힌|"
    r"[가-힣]+(?:다던|는다|났다|렸다|졌다|왔다)|[가-힣]*[운온간인린진친킨연든선긴난단린]다|"
    r"[가-힣]{1,3}(?:워|려|겨|러|어|아)주|"
    r"(?:되?돌아|내려|올라|건너|넘어|날아|다가|들어|몰려|옮겨|찾아|다녀|데려|불러|나|들여)(?:와|와서|가|가서)|닿아|이르러|"
    r"[가-힣]{0,3}(?:어|아|여|려|뤄|져|겨|혀|해|켜)(?:지|나|오|가)면|"
    r"[가-힣]{1,3}고자|내어|들어|얻어|열어|맺어|받아|잡아|담아|삼아|나눠|바꿔|치러|펼쳐|만들어|이끌어|끌어들여|불러들여|앞세워|내세워|"
    r"[가-힣]{0,2}(?:가|와|봐|써|쳐|려|져|켜|워|둬|줘|꿔)서|[가-힣]{1,3}(?:어|여)서|"
    r"옮겨|건너|거쳐|머물며|돌며|오가며|.+(?:어지|아지|려지|뤄지|어나)자|.{2,}(?:하|되)자|(?:나오|커지|퍼지|번지|오르|모으|막히|늘)자|"
    r".{2,}(?:한|된|될|할|했다|됐다|하다|한다|된다|해서|하여|하며|하고|하는|되는|으며|면서|"
    r"지만|인|아래|등|및|간|중|때|뒤|후|전|차|당시|겸))$"
)
NOUN_ANYWAY = re.compile(
    r"(?:대한|북한|남한|한인|법인|군인|개인|보훈|.*(?:기획|재단|산단|공단|사업단|연구단|"
    r"협력단|교육단|지원단|선교단|병원|연구원|진흥원|은행|재외한인|재미한인|자동차|열차|현대차|기아차|쌍용차|발전|한전|.*법인))$"
)
BARS = frozenset({">", "<", "|", "ㅣ", "│", "=", ":", "/", "//", "→", "▶", "※", "제공", "출처"})
"""What parts a page's own line: "홈 > 정부 > 질병관리청"."""
DONE_FOR = re.compile(r"[가-힣]{1,3}[워려겨러해와]주$")
"""No province: "길러 주는", "넘겨주는"."""
TIME = re.compile(
    r"^(?:초|말|초순|중순|하순|상순|초반|중반|후반)$|^[’'`]?\d[\d.,~∼-]*(?:년|월|일|시|분|주|개월|세기|회|차|번째|건|명|개|곳|여|만|억|"
    r"조|%|자|박)?.*$|^(?:월|화|수|목|금|토|일)요일$|^(?:오전|오후|새벽|아침|저녁|밤|낮)\d{1,2}(?::\d\d|시)\S{0,6}$"
)


TIMES_BEGIN = frozenset("초말중하상’'`0123456789월화수목금토일오새아저밤낮")


ARMY_HOSPITAL = re.compile(r"\d+(?:군|중앙|국군|육군)[가-힣]*병원$")
"""Hospitals that go by a number: "108군중앙병원" of Vietnam."""


def is_time(stem: str) -> bool:
    """Whether a word is a time or a count: "3일", "5명", "초", "월요일"."""
    return stem[:1] in TIMES_BEGIN and TIME.match(stem) is not None and ARMY_HOSPITAL.match(stem) is None


@functools.lru_cache(maxsize=8192)
def country(word: str) -> str | None:
    """The ISO code where the word is a country's name and nothing else."""
    name = country_table().names.get(word)
    return name.codes[0] if name and len(name.codes) == 1 else None


def kind_of_sort(sort: str) -> Kind | None:
    """The kind of bodies that a common word stands for: "대학", "회사"; None where it stands for none."""
    kind = kind_by_ending(f"한국{sort}", "ko")
    return kind[1] if kind else None


@functools.cache
def name_of(code: str) -> str:
    """The Korean name of a country that only a letter tells ("한·몽")."""
    if code == "KR":
        return "한국"
    told = (name for name in country_table().names.values() if name.codes == (code,) and name.language == "ko")
    return next((name.name for name in told), code)


@functools.lru_cache(maxsize=8192)
def is_body(word: str) -> bool:
    """Whether a word ends like an organisation, and not like a common word that ends so ("의료봉사", "인구")."""
    if word in BODIES:
        return True
    if word in GENERIC or word in TITLES:
        return False
    if (word[-1:] == "주" and DONE_FOR.match(word)) and not is_state(word):
        return False
    ending = kind_by_ending(word, "ko")
    # "대전시" ends in no 전시
    return ending is not None and not (len(ending[0]) == 1 and word[-2:] in GENERIC and not begins_with_place(word))


def is_noun(word: Word) -> bool:
    """Whether the word may stand before the last one of a name."""
    return not word.particle and not word.comma and is_noun_stem(word.stem)


@functools.lru_cache(maxsize=8192)
def is_noun_stem(stem: str) -> bool:
    """Whether the word may be part of a name: no time, no adverb, no verb before a noun."""
    if not stem or stem[0] == "\1" or stem in ADVERBS or stem in BARS or is_time(stem):
        return False
    if OF_VERBS.search(stem) or SAYING.search(stem):
        return False
    if not VERBAL.match(stem) or NOUN_ANYWAY.match(stem) or country(stem) is not None:
        return True
    return stem[-1] == "주" and is_state(stem)


PAST_FINAL = 20
"""The number of the final consonant ㅆ."""
OF_VERBS = re.compile(f"[{''.join(map(chr, range(0xAC00 + PAST_FINAL, 0xD7A4, 28)))}]")
"""Syllables that only verbs have: 했, 맺었, 있, 겠."""
SAYING = Whole(r"(?:다며|라며|자며|다면서|라면서|는데|인데|은데|다는|라는|자는|려던|려는|없이|없는)$")
"""Endings of verbs and of what was said: no name goes on over them."""


def is_state(word: str) -> bool:
    """Whether a word that ends like "길러 주" is a state: "버지니아주"."""
    return begins_with_place(word)
