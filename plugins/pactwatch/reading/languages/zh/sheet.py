"""What a Chinese page says beside its sentences: whose page it is, its country, and which year its news is of."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Sequence
from dataclasses import replace

from babel import Locale

from pactwatch.reading.countries import find_countries, resolve
from pactwatch.reading.country_names import country_table
from pactwatch.reading.dates import Context, DateMention, find_dates, same_as_before, written
from pactwatch.reading.homes import home_of
from pactwatch.reading.kinds import kind_by_ending
from pactwatch.reading.languages.year_told import with_year_told
from pactwatch.reading.languages.zh.bodies import Named, bodies_in
from pactwatch.reading.languages.zh.date_rules import BESIDE
from pactwatch.reading.languages.zh.glosses import called, glossed, lands
from pactwatch.reading.languages.zh.guessed import guessed_names, listed_firm, short_names
from pactwatch.reading.languages.zh.naming import is_body
from pactwatch.reading.languages.zh.offices import is_office
from pactwatch.reading.languages.zh.owners import is_bare_place
from pactwatch.reading.languages.zh.page_home import at_home_there, home_of_page
from pactwatch.reading.languages.zh.pieces import without_notes
from pactwatch.reading.languages.zh.undated import month_of_news, year_of_news
from pactwatch.reading.mentioned import about
from pactwatch.reading.model import FULL, Hit, Mention, Page, Sentence
from pactwatch.reading.names import same_body
from pactwatch.reading.organisations import find_organisations
from pactwatch.records import Instrument, Kind

QUOTE = re.compile(r"[「『“][^「」『』“”]*[」』”]|《[^《》]*》")
NAMES_PAPER = re.compile(
    r"(?:的)?(?:合作|战略|戰略|谅解|諒解|友好|项目|項目|[计計][划劃]|計畫){0,3}(?:备忘录|備忘錄|协议|協議|协定|協定|意向书|意向書|MOU)"
)
"""Behind a quote that is a paper's title: 「X醫療中心」合作備忘錄."""
TWO = re.compile(r"[与與和同、及]")
TITLE_OF_PAPER = re.compile(
    r"(?:备忘录|備忘錄|协议|協議|协定|協定|协议书|協議書|意向书|意向書|条约|條約|宣言|声明|聲明|计划|計畫|計劃|方案|议定书|議定書)[」』”]$"
)
"""What a quote ends in that is a paper's title: the bodies in it are what the paper is about."""
TELLS_NEWS = re.compile(r"[签簽与與]|[牵牽携攜联聯]手|[挂掛揭]牌|[结結]盟|到访|到訪|来访|來訪")
"""In a line above the text that is a headline and no name."""
JOINS = str.maketrans("", "", "与與")
DATELINE = re.compile(
    r"^\s*(?:[㐀-鿿]{1,4}[社网網][㐀-鿿]{2,6}(?:——|--)|[(（【\[〔][^)）】\]〕]{1,30}[)）】\]〕]|[^,，。(（]{2,14}?\d{1,2}月\d{1,2}日(?:电|電|讯|訊|消息)(?:\s?[(（][^)）]{1,30}[)）])?|[㐀-鿿]{2,8}消息[:：]|[^,，。(（]{2,12}(?:讯|訊)(?:\s?[(（](?:[^)）]{0,12}(?:记者|記者|通讯员|通訊員|编辑|編輯))[^)）]{1,30}[)）]|\s)"
    r"|[㐀-鿿]{2,4}社[㐀-鿿]{2,8}?\d{1,2}日(?:电|電)\s*|[^,，。/]{2,24}日\s?/[^/\n]{2,20}/\s?[-–—]{0,3})\s*"
)
SIDE = re.compile(
    r"(?<![双雙各多对對甲乙官校院资資第三四我])(?P<letter>[㐀-鿿])方(?!面|式|向|案|法|便|能|可|才|位|[针針]|[圆圓]|興|兴|舟|[舱艙])"
)
ASIDE = re.compile(
    r"^[^,，。;；:：《]{0,12}《[^》]{2,14}》[^,，。;；:：]{0,12}?(?:报道|報道|報導|报导|消息|[说說称稱])[,，:：]?"
    r"|^[^,，。;；:：对對向]{2,16}(?:广播公司|廣播公司|电视台|電視台|通讯社|通訊社|电台|電台|新闻网|新聞網|媒体|媒體|日报|日報|时报|時報|晚报|晚報)[^,，。;；:：]{0,8}?(?:报道|報道|報導|报导|消息|[说說称稱])[,，:：]"
    r"|^[^,，。;；:：]{2,24}?(?:微信|官方)?(?:公众号|公眾號|微博|客[户戶]端|用[户戶]端|粉[丝絲][专專][页頁])[^,，。;；:：]{0,20}?(?:披露|报道|報道|消息|通报|通報|介绍|介紹|透露|显示|顯示|[说說称稱])[,，:：]"
    r"|(?:^|(?<=[,，。;；]))(?:继|繼)[^,，。;；]{2,30}?之?[后後][,，]"
)
"""Who tells the news ("香港《大公报》5日报道,", "某局微信公众号披露,"), and who signed before ("继A、B之后,")."""
THAT_DAY = re.compile(
    r"当天|當天|当日|當日|即日(?!起|內|内)|同日(?!本)|同一天|首日|第一天|头一天|頭一天|(?<=[在于於])这天|(?<=[在於于])這天|那天|这一天|這一天"
)
OF_THE_YEAR_TOLD = {
    **dict.fromkeys(("同年", "同一年", "当年", "當年", "那年", "这一年", "這一年"), 0),
    **dict.fromkeys(("隔年", "翌年", "次年"), 1),
}
"""How many years behind the one told last a date is that begins so."""
FIRST_DAY = re.compile(r"[首头頭第那]")
ANNOUNCES = re.compile(r"公告|披露|公布|公佈|宣布|宣佈|发布|發布|發佈")
SITE = re.compile(
    r"(?:新闻|新聞|官方|门户|門戶)?(?:网站|網站|网页|網頁|网|網|中心|首页|首頁|主页|主頁)$|(?:新闻|新聞|官网|官網|校报|校報)$|(?:官方)?(?:微信)?(?:公众号|公眾號|公众平台|公眾平台|服务号|服務號|订阅号|訂閱號|视频号|視頻號|客户端|客戶端)$|(?:官方)?(?:微信|微博|[脸臉][书書]|粉[专專])$"
)
"""What a body's own site calls itself behind the body's name: 武昌大学新闻网."""
HOUSES = frozenset({Kind.UNIVERSITY, Kind.HOSPITAL, Kind.INSTITUTE, Kind.GOVERNMENT, Kind.AGENCY, Kind.ASSOCIATION})
RECENT_DAYS = 100
SOURCE = re.compile(
    r"(?:^|(?<=\n)|(?<=[\s【(（]))(?:(?:文章|稿件|信息|新闻|新聞|资料|資料)?(?:来源|來源|供稿|供稿[单單]位|出[处處])[:：]\s?)?"
    r"(?P<who>[㐀-鿿]{2,16}(?:大学|大學|学院|學院|医院|醫院|研究所|研究院|[卫衛]健委|[卫衛]生[厅廳]|[卫衛]生局|[药藥][监監]局|外[办辦]|政府)(?:新闻网|新聞網|官[网網]|網站|网站|网|網|外事[处處]|[国國][际際][处處]|[国國][际際]合作[处處]|[国國][际際]交流[处處]|宣[传傳]部)?)(?=$|[\s|)）】])",
    re.MULTILINE,
)
"""A line, or what stands behind "source:", that names whose page it is."""
OURS = re.compile(
    r"我[国國省市部局院]|本[国國部局]|[中台臺港][方国國]|[赴来來访訪][华華台臺港]|(?<!会议|會議)立法院|行政院|立委|友邦|[国國][务務]院(?!卿)|全[国國]人大|人民大[会會]堂"
)
PLACES = ("headline", "lead", "body")
FAR = 300
SIDE_REACH = 8
"""Running sentences before a side's letter in which its body is named."""
LONG = 5
"""Code points of a name of the page's own body that no other name holds."""
MOST_TELLING = 12
"""Sentences with a word of signing that are asked for names."""
OPENING = 4
"""Running sentences that tell of which month the news is."""
THIS_WEEK = 8
DATELINE_DAYS = 3
REPRINT_DAYS = 100


class Sheet:
    """One page, with what is worked out once for all its sentences."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.year = page.published.year if page.published else year_of_news(page)
        self.written = _written(page)
        self._own: Mention | None = None
        self._looked = False
        self.people: dict[str, Mention] | None = None

    @functools.cached_property
    def names(self) -> frozenset[str]:
        """What the page calls bodies that no ending tells: its listed firm, and who stands with whom before a verb."""
        telling = [s for s in self.page.sentences if s.place in PLACES and s.has("sign", "end") and len(s.words) < FAR]
        text = self.page.text
        names = {n for s in telling[:MOST_TELLING] for n in guessed_names(without_notes(self.masked(s)), text)}
        names |= {one.name for one in (self.own(),) if one is not None and len(one.name) > LONG}
        return frozenset(names | short_names(text) | called(text).keys() | ({self.firm} if self.firm else set()))

    @functools.cached_property
    def glossed(self) -> tuple[tuple[str, str], ...]:
        """Which two names the page says to be one body's."""
        return glossed(self.page)

    @functools.cached_property
    def lands(self) -> dict[str, tuple[str, str]]:
        """Which country the page means by a first letter: 馬國."""
        return lands(self.page)

    @functools.cached_property
    def firm(self) -> str | None:
        """The listed firm whose announcement the page retells."""
        opening = (s.words for s in self.page.prose[:2])
        return next((firm for words in opening if (firm := listed_firm(words))), None)

    def is_line(self, sentence: Sentence) -> bool:
        """Whether the sentence is a headline or a list item."""
        return sentence.place in ("headline", "above", "line") and not re.search(r"[。!?！？]\s*$", sentence.words)

    def masked(self, sentence: Sentence) -> str:
        """The sentence with dates, datelines, speech and titles of papers blanked, letter for letter."""
        text = sentence.words
        head = DATELINE.match(text)
        if head and sentence.place != "headline":
            text = "\1" * head.end() + text[head.end() :]
        if sentence.place != "headline":
            text = ASIDE.sub(lambda told: "\1" * len(told.group()), text)
        for date in self.dates(sentence):
            text = text[: date.start] + "\2" * (date.end - date.start) + text[date.end :]
        return QUOTE.sub(_blank, text)

    def dates(self, sentence: Sentence) -> tuple[DateMention, ...]:
        """The dates of a sentence; offsets in the sentence."""
        above = (s for s in reversed(self.page.sentences[: sentence.order]) if s.place in PLACES)
        found = find_dates(sentence.words, "zh", self.written)
        found = with_year_told(found, above, "zh", self.written, OF_THE_YEAR_TOLD)
        at = next((n for n, date in enumerate(found) if THAT_DAY.match(date.words) or date.words in BESIDE), None)
        if at is None:
            return found
        told = [d for d in found[:at] if d.value and len(d.value) == 10]
        if step := BESIDE.get(found[at].words):
            before = None if told else self._day_before(sentence)
            return (*found[:at], _moved_on(before, step, found[at]), *found[at + 1 :]) if before else found
        day = told[-1] if told else self._day_before(sentence)
        if day is None:
            # "first day" alone tells of none
            return found[:at] + found[at + 1 :] if FIRST_DAY.match(found[at].words) else found
        that = found[at]
        return (
            *found[:at],
            replace(day, start=that.start, end=that.end, words=that.words, is_announcement=False),
            *found[at + 1 :],
        )

    def _day_before(self, sentence: Sentence) -> DateMention | None:
        """The last day told before in the sentence of a part, or in three running ones above: "当天" speaks of it."""
        whole = self.page.sentences[sentence.order]
        if whole.start < sentence.start and sentence is not whole:
            here = find_dates(whole.words[: sentence.start - whole.start], "zh", self.written)
            if days := [d for d in here if d.value and len(d.value) == 10]:
                return days[-1]
        above = [s for s in self.page.sentences if s.order < sentence.order and s.place in PLACES]
        if days := self._full_days(above[-3:]):
            return days[-1]
        days = self._full_days(above)
        return days[0] if len({(d.value, d.month, d.day) for d in days}) == 1 else None

    def _full_days(self, sentences: Sequence[Sentence]) -> list[DateMention]:
        told = [d for s in sentences for d in find_dates(s.words, "zh", self.written) if not THAT_DAY.match(d.words)]
        # on a page without a day of its own a month's day has no year yet
        return [d for d in told if (d.value and len(d.value) == FULL) or (self.written is None and d.month and d.day)]

    def value(self, date: DateMention) -> str | None:
        """The date as the page supports it: without a publication day, with the one year, and month, that it tells."""
        if date.value is not None:
            return date.value[:4] if "Q" in date.value else date.value
        if self.page.published is not None or self.year is None or (date.day is None and date.month is None):
            return None
        month = date.month or self._month_of_news
        if month is None:
            return str(self.year)
        return f"{self.year}-{month:02}" + (f"-{date.day:02}" if date.day else "")

    def is_recent(self, date: DateMention) -> bool:
        """Whether a date of an earlier year is still news at publication."""
        published = self.page.published
        if published is None or not date.year or not date.month:
            return False
        return (published.year - date.year) * 365 + (published.month - date.month) * 30 <= RECENT_DAYS

    def is_of_this_week(self, date: DateMention, days: int = THIS_WEEK) -> bool:
        """Whether a date is a day at most a week, or so many days, before publication."""
        published = self.page.published
        if published is None or date.value is None or len(date.value) != 10 or "Q" in date.value:
            return False
        return 0 <= (published - dt.date.fromisoformat(date.value)).days <= days

    def paper_beside(self, sentence: Sentence) -> Hit | None:
        """The word of a paper in the running sentence right before or behind, or above; None where none names any."""
        prose = [s for s in self.page.sentences if s.is_prose]
        far = OPENING // 2 if sentence.place == "headline" else 1
        near = [s for s in prose if 0 < abs(s.order - sentence.order) <= far]
        if not any(s.has("instrument") for s in near) and self.page.headline is not None:
            near = [self.page.headline]
        papers = [h for s in near for h in s.hits if h.role == "instrument"]
        return min(papers, key=lambda h: h.value == Instrument.OTHER, default=None)

    @functools.cached_property
    def _month_of_news(self) -> int | None:
        """The only month that the page's opening tells."""
        return month_of_news(self.page)

    def announcing(self, sentence: Sentence) -> Mention | None:
        """The listed firm, where the sentence is its announcement: "X(600420)公告,近日收到..."."""
        at = sentence.words.find(self.firm) if self.firm else -1
        if at < 0 or self.firm is None or not ANNOUNCES.search(sentence.words, at):
            return None
        return Mention(name=self.firm, start=at, end=at + len(self.firm))

    def own(self) -> Mention | None:
        """The body whose page it is ("本校"): the outlet, or the page's frame, where that names a body."""
        if not self._looked:
            self._looked = True
            self._own = at_home_there(self._find_own(), self.home())
        return self._own

    def _find_own(self) -> Mention | None:
        article = self.page.article
        frame = [cut.text for cut in article.cuts if cut.reason in ("site_frame", "copyright", "menu")]
        frame += [s.words for s in self.page.sentences if s.place == "above"]
        frame += [told["who"] for told in list(SOURCE.finditer(self.page.text))[:3]]
        for line in [article.outlet or "", *(line for text in frame for line in text.split("\n"))]:
            written = re.split(r"[|｜>＞/\s]", line.strip())[0]
            name = SITE.sub("", written)
            told = kind_by_ending(name, "zh")
            if name != written and not (told and told[1] in HOUSES):
                # 财经资讯网 is a site of its own
                name, told = written, kind_by_ending(written, "zh")
            if told and self.firm and told[1] is Kind.COMPANY:
                # a site of the exchange tells of the listed firm
                continue
            # an outlet's name may join two fields: 材料科学与工程学院
            words = name.translate(JOINS) if line == article.outlet else name
            if told and len(told[0]) < len(name) <= 24 and is_body(name) and not TELLS_NEWS.search(words):
                return Mention(name=name, start=-1, end=-1)
        return Mention(name=self.firm, start=-1, end=-1) if self.firm else None

    def with_short_name(self, mention: Mention) -> Mention:
        """A title's "沙特阿拉伯王国食品药品监督管理局" with the name that the text uses, "沙特食品药品监督管理局"."""
        state = next((m for m in find_countries(mention.name, "zh") if m.start == 0), None)
        if state is None:
            return mention
        tail = re.sub(r"^(?:王国|王國|共和国|共和國|联邦|聯邦)", "", mention.name[state.end :])
        if len(tail) < 3:
            return mention
        for found in re.finditer(re.escape(tail), self.page.text):
            for size in range(2, 7):
                prefix = self.page.text[max(0, found.start() - size) : found.start()]
                if resolve(prefix) == state.code and prefix + tail != mention.name:
                    return replace(mention, aliases=(*mention.aliases, prefix + tail))
        return mention

    def is_sure(self, mention: Mention, title: str) -> bool:
        """Whether a name in a paper's title is a body's: known, with a home, or named outside the title too."""
        name = mention.name
        if mention.home or is_office(name) or find_organisations(name) or home_of(name, "zh"):
            return True
        return self.page.text.count(name) > self.page.text.count(title)

    def sides(self, sentence: Sentence, text: str, named: Sequence[Named]) -> list[Named]:
        """The countries that a sentence calls 中方 and 巴方, where they are not those of the bodies that it names."""
        homes = {home.code for one in named if (home := home_of(one.mention.name, "zh"))}
        names = Locale.parse("zh").territories
        found: list[Named] = []
        for side in SIDE.finditer(text):
            code = self.country_of(side["letter"])
            if code is None or code in homes:
                continue
            homes.add(code)
            one = Mention(name=str(names[code]), start=-1, end=-1, country=code, kind=Kind.GOVERNMENT)
            one = self._body_of(code, sentence) or one
            found.append(Named(mention=one, start=side.start(), end=side.end(), before="", after=""))
        return found

    def _body_of(self, code: str, sentence: Sentence) -> Mention | None:
        """The only body of a land that the running sentences before one name: whom 马方 means; None where none is."""
        found: list[Mention] = []
        for before in [s for s in self.page.prose if s.order < sentence.order][-SIDE_REACH:]:
            for named in bodies_in(self.masked(before)):
                home = home_of(named.mention.name, "zh")
                name = named.mention.name
                if home is None or home.code != code or home.start or resolve(name) or is_bare_place(name):
                    continue
                if not any(same_body((named.mention.name,), (one.name,)) for one in found):
                    found.append(self.moved(named.mention, before.start - max(sentence.start, 0)))
        return found[0] if len(found) == 1 else None

    @functools.cached_property
    def _in_full(self) -> frozenset[str]:
        return frozenset(m.code for m in find_countries(self.page.text[:4000], "zh"))

    def country_of(self, letter: str, *, beside: bool = False) -> str | None:
        """The country that one letter means on this page: 巴 is the one that the page names in full.

        ``beside``: another country's letter stands beside it.
        """
        table = country_table()
        entries = [e for shelf in (table.letters, table.initials) if (e := shelf["zh"].get(letter)) is not None]
        codes = [
            code
            for entry in entries
            for code in entry.codes
            if code in self._in_full or entry.strength == "letter" or (beside and len(entry.codes) == 1)
        ]
        if (told := next((c for c in codes if c in self._in_full), None)) is not None:
            return told
        if letter in self.lands:
            # 斯 is Slovakia on a page that names it, and no other land by that letter
            return self.lands[letter][0]
        return codes[0] if codes else None

    def moved(self, mention: Mention, shift: int) -> Mention:
        """A mention of a sentence with its offsets in the page."""
        return replace(mention, start=mention.start + shift, end=mention.end + shift)

    def one_abroad(self) -> str | None:
        """The only foreign country, by name, that headline and opening name; None where they name none or several."""
        own = resolve(self.home())
        opening = [s.words for s in self.page.sentences if s.place in ("headline", "lead")][:5]
        codes = {m.code for words in opening for m in find_countries(words, "zh")} - {own, "INT"}
        return str(Locale.parse("zh").territories[codes.pop()]) if len(codes) == 1 else None

    def land_before(self, sentence: Sentence) -> str | None:
        """The last foreign country that is named up to a sentence, in it or in the three running ones above."""
        own = resolve(self.home())
        near = [s for s in self.page.prose if s.order <= sentence.order][-4:]
        found = (m for s in near for m in find_countries(s.words, "zh") if not m.words.isascii())
        told = [m.code for m in found if m.code not in {own, "INT"}]
        return told[-1] if told else None

    @functools.cached_property
    def names_home(self) -> bool:
        """Whether the page names its own land, or speaks of it as ours."""
        own = resolve(self.home())
        return own in self._in_full or own in about(self.page) or OURS.search(self.page.text) is not None

    def home(self) -> str:
        """The country, by name, of a page that calls its own bodies by bare names."""
        return home_of_page(self.page)


def _moved_on(day: DateMention, days: int, there: DateMention) -> DateMention:
    """The day so many days from the one told before, where it is spoken of."""
    moved = same_as_before(Context(base=None, before=day), days)
    if moved is None:
        return there
    return replace(there, value=written(moved), year=moved.year, month=moved.month, day=moved.day, is_future=False)


def _written(page: Page) -> dt.date | None:
    """The day of the first dateline ("吉隆坡16日讯"), of which "today" speaks; else the day of publication."""
    first = next((s for s in page.sentences if s.place == "lead"), None)
    head = DATELINE.match(first.words) if first else None
    if page.published is None or head is None:
        return page.published
    days = [d for d in find_dates(head.group(), "zh", page.published) if d.value and len(d.value) == 10]
    told = dt.date.fromisoformat(days[-1].value or "") if days else page.published
    # a reprint keeps the dateline, whose month is its own: "9月10日电" on a page of December
    most = REPRINT_DAYS if days and "月" in days[-1].words else DATELINE_DAYS
    return told if 0 <= (page.published - told).days <= most else page.published


def _blank(quote: re.Match[str]) -> str:
    words = quote.group()
    titles = NAMES_PAPER.match(quote.string, quote.end()) and not TWO.search(words)
    if len(words) > 22 or words[0] == "《" or titles or TITLE_OF_PAPER.search(words):
        return "\1" * len(words)
    return "\1" + words[1:-1] + "\1"
