"""Whom short Chinese articles name as parties, at home where, when they signed, and whether again."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.cleaning.clean import clean
from pactwatch.reading.languages.zh.bodies import bodies_in
from pactwatch.reading.names import same_name
from pactwatch.reading.reader import read
from pactwatch.records import RawArticle, Reading

PUBLISHED = dt.date(2024, 6, 20)


def reading_of(title: str, text: str, published: dt.date | None = PUBLISHED) -> Reading:
    return read(clean(RawArticle(source="cases", title=title, content=text, published=published, url=None)))


def agreements(reading: Reading) -> list[list[str]]:
    return [[f"{party.name}/{party.country}" for party in accord.parties] for accord in reading.accords]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("市政府与美国JTB Corporate Sales三家同签", ["美国JTB Corporate Sales"]),
        ("工会与馬來西亞人才培育暨產學合作協會簽署", ["馬來西亞人才培育暨產學合作協會"]),
        ("頭一份同英國商業、創新與技能部簽署", ["英國商業、創新與技能部"]),
        ("两份备忘录由美国在台协会与驻美国台北经济文化代表处签署", ["美国在台协会", "驻美国台北经济文化代表处"]),
        ("同新西兰陶波市、塞尔维亚苏博蒂察市各签了一份", ["新西兰陶波市", "塞尔维亚苏博蒂察市"]),
        ("与欧盟国家签署", []),
        ("與東盟成員國簽署", []),
        ("与欧盟签署", ["欧盟"]),
    ],
)
def test_names_end_where_they_do(words: str, names: list[str]) -> None:
    found = [named.mention.name for named in bodies_in(words)]
    assert found[-len(names) :] == names if names else not any("盟" in name for name in found)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # who comes from a land likewise is a side, and 以及 parts behind brackets
        (
            "高雄榮民總醫院20日和越南順化醫院(Hue Hospital)以及同樣來自越南的HealthBridge Foundation,三方簽下備忘錄。",
            [["高雄榮民總醫院/TW", "越南順化醫院/VN", "HealthBridge Foundation/VN"]],
        ),
        (
            "彰化基督教醫院20日分別與蘭實大學(含附設醫院)以及曼谷基督教醫院簽署合作備忘錄。",
            [["彰化基督教醫院/TW", "蘭實大學/TH"], ["彰化基督教醫院/TW", "曼谷基督教醫院/TH"]],
        ),
        # the whole name of a listed firm, however it goes on
        (
            "湘江电化科技股份有限公司(002125)公告称,公司已与日本东丽公司签署谅解备忘录。",
            [["湘江电化科技股份有限公司/CN", "日本东丽公司/JP"]],
        ),
        # an office that nothing places in a list of partners is of their land
        (
            "工研院20日與立陶宛企業局、投資局簽署瞭解備忘錄。",
            [["工研院/TW", "立陶宛企業局/LT", "投資局/LT"]],
        ),
        # the head office tells the home, whatever land the name has
        (
            "香港中文大学20日与总部设在香港的中国海景生物科技有限公司签署合作备忘录。",
            [["香港中文大学/HK", "中国海景生物科技有限公司/HK"]],
        ),
        (
            "香港中文大学20日与中国海景生物科技有限公司签署合作备忘录。",
            [["香港中文大学/HK", "中国海景生物科技有限公司/CN"]],
        ),
        # the letters of two lands before 政府
        ("中美政府代表20日在北京签署科技合作协定。", [["中国/CN", "美国/US"]]),
        ("巴西政府与智利政府20日签署科技合作协定。", [["巴西政府/BR", "智利政府/CL"]]),
        # many papers that are summed up are no news
        (
            "中国国家文物局与瑞士内政部20日签署文物返还协定。至此,中国已同意大利、秘鲁、埃及、希腊等国缔结了同类协定。",
            [["中国国家文物局/CN", "瑞士内政部/CH"]],
        ),
        # partners listed before they are counted
        (
            "山东大学代表团20日走访里斯本大学、科英布拉大学和波尔图大学,并与这三家机构分别签署合作协议。",
            [["山东大学/CN", "里斯本大学/PT"], ["山东大学/CN", "科英布拉大学/PT"], ["山东大学/CN", "波尔图大学/PT"]],
        ),
        # who signs stands behind a colon
        (
            "局长20日见证合作备忘录的签署:香港科技园公司与新加坡国立大学结为伙伴。",
            [["香港科技园公司/HK", "新加坡国立大学/SG"]],
        ),
        (
            "国合会20日办了一场签约仪式,主角是吐瓦鲁卫生部和中山医学大学附设医院。两方签署合作备忘录。",
            [["吐瓦鲁卫生部/TV", "中山医学大学附设医院/TW"]],
        ),
        # an arm abroad of a known firm is at home where the firm is; a firm that only bears a land's name is not
        ("台北榮民總醫院20日與台灣吉立亞醫藥簽署合作備忘錄。", [["台北榮民總醫院/TW", "台灣吉立亞醫藥/US"]]),
        ("台北榮民總醫院20日與台灣輝瑞簽署合作備忘錄。", [["台北榮民總醫院/TW", "台灣輝瑞/US"]]),
        ("高雄醫學大學20日與台灣東洋簽署合作備忘錄。", [["高雄醫學大學/TW", "台灣東洋/TW"]]),
        ("清华大学20日与诺华制药(中国)签署合作备忘录。", [["清华大学/CN", "诺华制药/CH"]]),
        ("清华大学20日与中国移动签署合作备忘录。", [["清华大学/CN", "中国移动/CN"]]),
        # what a firm is before its name, however that ends, and whose money it lives by
        ("种业巨头杜邦先锋公司20日同浙江大学签署合作备忘录。", [["杜邦先锋公司/US", "浙江大学/CN"]]),
        ("农机龙头企业隆达公司20日与老挝国立大学签署合作备忘录。", [["隆达公司/CN", "老挝国立大学/LA"]]),
        ("韩资电子企业星宇电子公司20日与山东大学签署合作备忘录。", [["星宇电子公司/KR", "山东大学/CN"]]),
        ("台資醫材業者安克生醫20日與越南大水鑊醫院簽署合作備忘錄。", [["安克生醫/TW", "越南大水鑊醫院/VN"]]),
        # a partner with its name in Latin letters beside it is at home in the one land that the page visits
        (
            "嘉南藥理大學把預修課開到越南平陽省。該校20日與越華國際學校(Viet Hoa International School)簽署合作備忘錄。",
            [["嘉南藥理大學/TW", "越華國際學校/VN"]],
        ),
        (
            "明光科技大學(Ming Kuang University)校長赴越南招生。該校20日與越南芹苴大學簽署合作備忘錄。",
            [["明光科技大學/TW", "越南芹苴大學/VN"]],
        ),
        # whose product a paper is about signs nothing
        (
            (
                "20日,上海复星医药(集团)股份有限公司与国药控股股份有限公司签署物流战略合作协议,所涉产品是德国BioNTech公司研发的新冠疫苗。"
                "双方将共同建立疫苗冷链体系,涵盖储运和配送,并提高应急物资的储备能力。"
            ),
            [["上海复星医药股份有限公司/CN", "国药控股股份有限公司/CN"]],
        ),
        # what two towns have been to each other for long
        (
            (
                "20日,天津市企业促进会与乌兰巴托市商务发展中心签署合作备忘录。双方将交换商业信息,支持对方的展会。"
                "企业界的往来由来已久。\n签字之后,代表团参观了当地的羊绒厂。\n乌兰巴托与天津1992年结为友好城市。"
            ),
            [["天津市企业促进会/CN", "乌兰巴托市商务发展中心/MN"]],
        ),
        # schools that nothing places are where the other partners are, in the one land of the visit
        (
            "中山醫學大學校長黃建寧率團訪菲律賓,20日分別與聖多瑪斯大學、遠東大學及宿霧醫學院簽署合作備忘錄。",
            [
                ["中山醫學大學/TW", "聖多瑪斯大學/PH"],
                ["中山醫學大學/TW", "遠東大學/PH"],
                ["中山醫學大學/TW", "宿霧醫學院/PH"],
            ],
        ),
        ("天津市企业促进会20日与首尔商工会议所签署合作备忘录。", [["天津市企业促进会/CN", "首尔商工会议所/KR"]]),
        # the short name of a state that the page names in full
        ("新南威尔士州州长到访广州。新州卫生部20日与广东省卫健委签署备忘录。", [["新州卫生部/AU", "广东省卫健委/CN"]]),
        (
            "德国萨克森州代表团到访武汉。萨州经济部20日与湖北省商务厅签署备忘录。",
            [["萨州经济部/DE", "湖北省商务厅/CN"]],
        ),
        ("泉州市卫健委20日与福州大学签署备忘录。", [["泉州市卫健委/CN", "福州大学/CN"]]),
        # he who was presented before, whatever small words follow
        (
            "韩国食品医药安全处处长郑胜20日抵达北京。其间,他还与中国农业科学院签署了谅解备忘录,交流食品安全信息。",
            [["韩国食品医药安全处/KR", "中国农业科学院/CN"]],
        ),
        # both are those told before, and not the lands whose letters the paper bears
        (
            "中国农业科学院和澳大利亚莫道克大学走到了一起。20日,双方签署《中澳小麦中心合作谅解备忘录》。",
            [["中国农业科学院/CN", "澳大利亚莫道克大学/AU"]],
        ),
        # a paper's title in plain quotes, and what it is about behind a house's name
        (
            "20日,薛某与密苏里大学副校长佩恩代表双方签署了“浙江大学与密苏里大学科技合作谅解备忘录”。",
            [["浙江大学/CN", "密苏里大学/US"]],
        ),
    ],
)
def test_parties(text: str, wanted: list[list[str]]) -> None:
    found = agreements(reading_of("", text))
    assert sorted(map(sorted, found)) == sorted(map(sorted, wanted))


def test_a_land_s_letter_and_another_join_spell_one_office() -> None:
    text = (
        "中国国家卫生健康委员会与塞内加尔卫生与社会行动部20日签署意向书。"
        "在意向书上落笔的,是国家卫生健康委员会与塞卫生和社会行动部。"
    )
    assert len(reading_of("", text).accords) == 1
    assert same_name("哈佛大学约翰·保尔森工程与应用科学学院", "哈佛工程与应用科学学院")
    assert not same_name("哈佛大学医学院", "哈佛工程与应用科学学院")


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        # a bare year is that of something else
        (
            "5月18日,中国卫生部与世界卫生组织签署谅解备忘录。中国自1972年恢复席位以后,双方往来不断。",
            None,
            None,
        ),
        (
            "5月18日,中国卫生部与世界卫生组织签署谅解备忘录,2023年度的合作项目随后公示。",
            None,
            "2023-05-18",
        ),
        # a journey of several days dates to its month, its first day no signing
        (
            "6月3日至9日,校长一行走访新西兰和澳大利亚。南京大学与奥克兰大学签署了合作备忘录。",
            PUBLISHED,
            "2024-06",
        ),
        ("经济部长9日起率团前往波兰。南京大学与华沙大学签了合作备忘录。", PUBLISHED, "2024-06"),
        # "of late" in the opening
        ("近日,两校的代表坐到一起。会谈很久。南京大学与奥克兰大学签署了合作备忘录。", PUBLISHED, "2024-06"),
        # a weekday with its day
        ("南京大学上周五(14日)与奥克兰大学签署合作备忘录。", PUBLISHED, "2024-06-14"),
        # a day of telling
        ("校长今(20)日在脸书写道,南京大学与奥克兰大学签署了合作备忘录。", PUBLISHED, "2024-06"),
        ("南京大学今(20)日与奥克兰大学签署合作备忘录。", PUBLISHED, "2024-06-20"),
        # a draft of before
        (
            "会上,双方就备忘录草案逐条讨论,随后南京大学与奥克兰大学20日共同签署合作备忘录。",
            PUBLISHED,
            "2024-06-20",
        ),
    ],
)
def test_days(text: str, published: dt.date | None, day: str | None) -> None:
    reading = reading_of("", text, published)
    assert {accord.signed_on for accord in reading.accords} == {day}


@pytest.mark.parametrize(
    ("behind", "renewed", "year"),
    [
        ("国内多家医院已与当地机构陆续签了备忘录。", False, None),
        ("备忘录效期两年,得以书面续约。", False, None),
        ("这是两校首份专为医学而设的协议。", False, None),
        ("2014年,两国主管部门曾签过合作意向书。", False, None),
        ("校长当时曾谈到签署备忘录的构想。", False, None),
        ("两校2019年已就药学订过合作协议。", True, 2019),
        ("两校二○一五年曾签署合作备忘录。", True, 2015),
        ("这份备忘录是续签。", True, None),
    ],
)
def test_renewals(behind: str, renewed: bool, year: int | None) -> None:
    reading = reading_of("", f"南京大学与奥克兰大学20日签署合作备忘录。{behind}")
    assert (reading.renewal, reading.prior_year) == (renewed, year)


OWN_PAGE = (
    "{frame}\n我院与老挝友谊医院签约 成为国际技术合作医院\n"
    "6月13日,我院邓立平院长与老挝友谊医院副院长塔万先后在协议书上签字,国际技术合作医院的铜牌随即揭开。"
    "区卫生健康委王立副主任到会祝贺。\n有了这纸协议,两家医院可以共享医疗资源。"
)


@pytest.mark.parametrize("tail", ["微信公众号", "官方微信", "公众号", "官网", "微信服务号"])
def test_whose_page_it_is_by_its_frame(tail: str) -> None:
    page = OWN_PAGE.format(frame=f"南川区人民医院{tail}")
    assert agreements(reading_of("", page)) == [["南川区人民医院/CN", "老挝友谊医院/LA"]]


def test_a_head_of_the_page_s_own_body_visits() -> None:
    page = (
        "中国疾病预防控制中心\n李群副主任一行访问非洲疾控中心 双方商谈合作备忘录\n"
        "6月10日至11日,李群副主任带队赴埃塞俄比亚开展公共卫生交流。技术援助项目如何立项是会谈的题目。\n"
        "双方商定就备忘录继续磋商,争取早日签署。下午,代表团参观了埃塞俄比亚公共卫生机构。"
    )
    assert [{party.country for party in accord.parties} for accord in reading_of("", page).accords] == [{"CN", "INT"}]


@pytest.mark.parametrize(
    ("paper", "sort"),
    [
        ("关于智利鲜食樱桃输华植物检疫要求的议定书", "OTHER"),
        ("关于智利冻猪肉输华检验检疫和兽医卫生要求的议定书", "OTHER"),
        ("关于修订双边自由贸易协定的议定书", "TREATY"),
    ],
)
def test_protocols_on_goods_are_no_treaties(paper: str, sort: str) -> None:
    text = f"6月19日,中国海关总署与智利农业部在北京签署《{paper}》。"
    assert str(reading_of("", text).instrument) == sort


@pytest.mark.parametrize("published", [PUBLISHED, None])
@pytest.mark.parametrize("year", ["本(113)年", "今(113)年", "民國113年"])
def test_years_of_the_republic(year: str, published: dt.date | None) -> None:
    text = f"國立中興大學於{year}6月10日與智利大學簽署合作備忘錄。"
    assert [accord.signed_on for accord in reading_of("", text, published).accords] == ["2024-06-10"]


@pytest.mark.parametrize(
    "who",
    [
        "越南国防部副部长阮志咏上将",
        "泰国海军司令阿冬中将",
        "葡萄牙里斯本大学校长若昂",
        "香港科技大学校长叶玉如",
        "英国希望之城医院院长史密斯",
        "乌兹别克斯坦未来发展基金会主席卡里莫娃",
        "印度尼西亚国家发展计划部部长苏哈索",
    ],
)
def test_small_words_in_names_are_no_plans(who: str) -> None:
    found = reading_of("", f"{who}与浙江大学校长杜江峰18日在杭州签署合作备忘录。")
    assert str(found.status) == "signed"
    assert len(found.accords[0].parties) == len(("A", "B"))


@pytest.mark.parametrize(
    "words",
    [
        "双方在会谈中将签署合作备忘录。",
        "访问期间的座谈会上将签署合作备忘录。",
        "双方希望签署合作备忘录。",
        "若签署备忘录,合作将提速。",
    ],
)
def test_small_words_of_plans_stay(words: str) -> None:
    found = reading_of("", f"智利大学校长德维斯18日抵达杭州,与浙江大学校长杜江峰会面。{words}")
    assert str(found.status) != "signed"


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("双方把2018年的合作协议又续了五年。", 2018),
        ("两家机构将2019年签署的合作备忘录续签三年。", 2019),
        ("双方随后交换了签好的合作协议。", None),
        ("两家医院互换了签妥的合作协议,期限三年。", None),
    ],
)
def test_signed_now_though_a_paper_of_before_is_told(words: str, year: int | None) -> None:
    before = "内蒙古国际蒙医医院18日迎来老朋友,蒙古国传统医学研究所所长巴特尔来访。"
    found = reading_of("", f"{before}座谈之后,内蒙古国际蒙医医院与蒙古国传统医学研究所坐到一起。{words}")
    assert (str(found.status), found.prior_year) == ("signed", year)
