"""Papers that are called neither memorandum nor agreement: programmes, strategies, records and frameworks, signed."""

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.reading.reader import read
from pactwatch.records import Article, Reading, Status


def reading(text: str) -> Reading:
    return read(Article(id="a", source="test", text=text, published=dt.date(2024, 5, 8)))


def paired(one: Reading) -> set[str]:
    return {pair for accord in one.accords for pair in accord.pairs}


SIGNED = [
    ("The defence ministers of Latvia and Georgia signed a programme of military cooperation for 2025.", "GE-LV"),
    ("Kenya and Hungary signed a programme of cultural exchange in Nairobi on Monday.", "HU-KE"),
    ("The health ministries of Peru and Chile signed a bilateral cooperation plan on vaccines on Tuesday.", "CL-PE"),
    ("Ghana's and Japan's health ministries signed the record of discussions for the project on Monday.", "GH-JP"),
    ("산업통상자원부는 7일 서울에서 칠레 경제부와 무역투자촉진프레임워크(TIPF)를 체결했다고 8일 밝혔다.", "CL-KR"),
    ("보건복지부는 7일 베트남 보건부와 감염병 대응 협력 로드맵에 서명했다고 8일 밝혔다.", "KR-VN"),
    ("한국국제협력단은 7일 라오스 보건부와 모자보건 사업 토의의사록을 체결했다고 8일 밝혔다.", "KR-LA"),
    ("国際協力機構は7日、ガーナ保健省と母子保健の協力ロードマップに署名した。", "GH-JP"),
    ("中国人民银行7日与泰国银行签署双边本币互换协议。", "CN-TH"),
    ("The health ministers of Ghana and Cuba signed a joint communiqué on nursing on Monday.", "CU-GH"),
    (
        "Kenya's health ministry and the Swiss institute FIND signed a host country agreement in Nairobi on Monday.",
        "CH-KE",
    ),
    ("Mongolia and Japan signed an exchange of letters on vaccines in Ulaanbaatar on Monday.", "JP-MN"),
    ("Laos and South Korea signed a multi-year work plan on maternal health on Tuesday.", "KR-LA"),
    (
        "The farm ministries of Brazil and Senegal signed the terms of reference of a working group on Monday.",
        "BR-SN",
    ),
    ("The Pasteur Institute of Dakar and Kyoto University signed a joint research protocol on Monday.", "JP-SN"),
    ("India and Zambia signed the 2025-2027 action plan on health on Tuesday.", "IN-ZM"),
    ("Rwanda and Germany signed a health security partnership in Kigali on Monday.", "DE-RW"),
    ("The heart institute of Peru was made a sister institution of Boston Hospital of the United States.", "PE-US"),
    ("The health ministers of Latvia and Denmark signed a declaration in Brussels on buying medicines.", "DK-LV"),
    ("Australia and Tonga signed a development compact on Monday.", "AU-TO"),
    ("Japan and Brazil signed a joint vision statement on biofuels on Monday.", "BR-JP"),
    ("Denmark's Novonesis and India's Biocon sealed a tie-up on enzymes on Monday.", "DK-IN"),
    ("Estonia and Ukraine signed a digital health roadmap on Monday.", "EE-UA"),
    ("The regulators of Brazil and Mexico signed a confidentiality commitment on Monday.", "BR-MX"),
    (
        "Sweden's Karolinska Institutet and Makerere University of Uganda signed a contract of cooperation on Monday.",
        "SE-UG",
    ),
    ("Taiwan and Eswatini signed a communiqué on medical cooperation on Monday.", "SZ-TW"),
    ("Ministers of Chile and New Zealand put their names to a work programme on glaciers on Monday.", "CL-NZ"),
    ("The universities of Bergen (Norway) and Dhaka (Bangladesh) signed a memo of understanding on Monday.", "BD-NO"),
    ("Japan and Kenya exchanged notes on a grant for a hospital on Monday.", "JP-KE"),
    ("보건복지부는 7일 서울에서 몽골 보건부와 보건의료 협력 공동 코뮈니케에 서명했다고 8일 밝혔다.", "KR-MN"),
    ("질병관리청은 7일 태국 질병통제국과 업무협조약정을 체결했다고 8일 밝혔다.", "KR-TH"),
    ("산림청은 7일 키르기스스탄 산림청과 실무협의록에 서명했다고 8일 밝혔다.", "KG-KR"),
    ("대구시는 7일 베트남 다낭시와 상호협력 선언문에 서명했다고 8일 밝혔다.", "KR-VN"),
    ("가람병원은 7일 카자흐스탄 국립병원과 상생협약을 맺었다고 8일 밝혔다.", "KR-KZ"),
    ("나래바이오는 7일 독일 머크와 파트너십을 체결했다고 8일 밝혔다.", "DE-KR"),
    ("나래바이오는 7일 미국 모더나와 전략적 제휴를 맺었다고 8일 밝혔다.", "KR-US"),
    ("가람대는 7일 몽골국립대와 교류협의서를 교환했다고 8일 밝혔다.", "KR-MN"),
    ("가람대병원은 7일 우즈베키스탄 아동병원과 우호협력서에 서명했다고 8일 밝혔다.", "KR-UZ"),
    ("충북도는 7일 중국 헤이룽장성과 우호교류 결연을 맺었다고 8일 밝혔다.", "CN-KR"),
    ("농촌진흥청은 7일 케냐 농축산연구청과 공동연구 과제 협정서에 서명했다고 8일 밝혔다.", "KE-KR"),
    ("부산항만공사는 7일 스페인 바르셀로나항과 비망록을 교환했다고 8일 밝혔다.", "ES-KR"),
    ("한국과 페루 정부는 7일 리마에서 항공 협력을 위한 구상서를 교환했다고 8일 외교부가 밝혔다.", "KR-PE"),
    ("한국과 우즈베키스탄은 7일 의료 협력 이행계획에 합의하고 서명했다고 복지부가 8일 밝혔다.", "KR-UZ"),
    ("국립암센터는 7일 몽골 국립암센터와 공동연구 의향각서를 체결했다고 8일 밝혔다.", "KR-MN"),
    ("두 나라 보건부 장관은 7일 서울에서 한·라오스 보건협력 합의의사록에 서명했다.", "KR-LA"),
    ("日本赤十字社は7日、ネパール赤十字社と協力趣意書を取り交わした。", "JP-NP"),
    ("長崎大学は7日、ケニア中央医学研究所と共同研究の取り決めを交わした。", "JP-KE"),
    ("札幌市は7日、韓国の大田市と連携の申し合わせに署名した。", "JP-KR"),
    ("熊本県は7日、台湾の高雄市とパートナーシップ宣言に署名した。", "JP-TW"),
    ("聖ルミナ病院は7日、タイのシリラート病院と姉妹病院提携を結んだ。", "JP-TH"),
    ("厚生労働省は7日、インド保健省と協力に関する書簡を交換した。", "IN-JP"),
    ("経済産業省は7日、チリ鉱業省と合同委員会の議事録に署名した。", "CL-JP"),
    ("農林水産省は7日、ベトナム農業省と中長期ビジョンに署名した。", "JP-VN"),
    ("日本とモンゴルの両政府は7日、無償資金協力に関する書簡の署名・交換を行った。", "JP-MN"),
    ("国立感染症研究所は7日、フィリピン大学と研究協力の同意書を締結した。", "JP-PH"),
    ("徳島大学は7日、モンゴル医科大学と交流申合せ書に調印した。", "JP-MN"),
    ("卫生部副部长7日与蒙古卫生部副部长在北京签署会谈纪要。", "CN-MN"),
    ("华山大学7日与泰国玛希隆大学签署交流合作约定书。", "CN-TH"),
    ("上海市7日与智利瓦尔帕莱索市签署友好交流备忘。", "CL-CN"),
    ("中国疾控中心7日与老挝国家实验室签署协作协议。", "CN-LA"),
    ("台大醫院7日與越南大水鑊醫院簽署合作意願書。", "TW-VN"),
    ("高雄市7日與日本熊本市簽署夥伴關係宣言。", "JP-TW"),
    ("中山医院7日与哈萨克斯坦国家医院交换了合作换文。", "CN-KZ"),
    ("中国和塞尔维亚7日签署传统医药合作联合倡议。", "CN-RS"),
    ("农业农村部7日与秘鲁农业部签署2024至2026年行动计划。", "CN-PE"),
    ("台灣食藥署7日與美國FDA簽署保密承諾。", "TW-US"),
]
"""A sentence, and the lands that it pairs."""
ENDED = [
    ("핀란드 투르쿠시가 러시아 상트페테르부르크시와의 자매결연을 끊었다고 8일 밝혔다.", "FI-RU"),
    ("유한바이오는 미국 길리어드와 맺은 공동개발 협력을 종료했다고 8일 밝혔다.", "KR-US"),
    ("스웨덴 스톡홀름대는 중국 한반과의 협력 관계를 끝냈다고 8일 밝혔다.", "CN-SE"),
    ("나래제약은 독일 바이엘과의 전략적 제휴를 해지했다고 8일 공시했다.", "DE-KR"),
    ("체코 프라하시는 중국 베이징시와의 자매도시 관계를 파기했다고 8일 밝혔다.", "CN-CZ"),
    ("한국 정부는 8일 일본과의 과학기술협정을 연장하지 않기로 했다고 밝혔다.", "JP-KR"),
    ("大阪市は7日、米サンフランシスコ市との姉妹都市関係を解消したと発表した。", "JP-US"),
    ("タナカ製薬は7日、米メルクとの共同開発を打ち切ったと発表した。", "JP-US"),
    ("青山病院は7日、タイのシリラート病院との提携を解消した。", "JP-TH"),
    ("日産自動車は7日、仏ルノーとの資本業務提携を終了すると発表した。", "FR-JP"),
    ("ウクライナのハリコフ市は7日、ロシアのノボシビルスク市との姉妹都市提携を破棄した。", "RU-UA"),
    ("名城大学は7日、中国の漢弁との協定を更新しないと発表した。", "CN-JP"),
    ("捷克布拉格市7日宣布终止与北京市的友好城市关系。", "CN-CZ"),
    ("乌克兰哈尔科夫市7日与俄罗斯新西伯利亚市断绝友好城市关系。", "RU-UA"),
    ("台北市7日宣布與俄羅斯莫斯科市解除姊妹市關係。", "RU-TW"),
    ("百济神州7日宣布与瑞士诺华的合作协议终止。", "CH-CN"),
    ("法国里昂大学与中国北京师范大学的合作告终，校方7日说。", "CN-FR"),
    ("捷克布拉格大学日前决定，与中国汉办长达十年的合作就此结束。", "CN-CZ"),
    ("韩国三星生物7日宣布不再开发新药，它与美国默克公司的合作关系也告解除。", "KR-US"),
]
"""An end of what was agreed, or worked on together, and the lands that it parts."""
NOT_SIGNED = [
    "There is a programme of military cooperation which Cyprus and Serbia run year by year.",
    "The ministry presented its national cooperation strategy to farmers in Ghana on Monday.",
    "정부는 8일 디지털 헬스 협력 로드맵을 발표하고 베트남 시장을 넓히겠다고 밝혔다.",
    "한국은행은 8일 미국과의 통화스와프가 시장에 준 영향을 분석한 보고서를 냈다.",
    "政府は7日、ガーナでの医療の協力ロードマップを公表した。",
    "Lists were signed for the Chinese gift; the partnership with Gambia would grow, the minister said on Monday.",
    "Denmark's Novo Nordisk and India's Biocon presented their product roadmaps at the fair on Monday.",
    "Hyundai sold its compact car to a dealer in India, who signed for the keys on Monday.",
    "德国慕尼黑大学与日本东京大学的合作结出硕果，双方7日公布结果。",
    "전 보건복지부 장관이 미국 대사와 나눈 이야기를 담은 비망록을 8일 펴냈다.",
    "厚生労働省は7日、インドとの合同委員会の議事録を公表した。",
    "中国卫生部与德国专家7日就疫苗达成共识，认为接种应当扩大。",
]


@pytest.mark.parametrize(("text", "pair"), SIGNED)
def test_a_signed_programme_pairs_its_lands(text: str, pair: str) -> None:
    one = reading(text)
    assert (one.status, paired(one)) == (Status.SIGNED, {pair}), one.reason


@pytest.mark.parametrize(("text", "pair"), ENDED)
def test_an_end_of_working_together_parts_its_lands(text: str, pair: str) -> None:
    one = reading(text)
    assert (one.status, paired(one)) == (Status.ENDED, {pair}), one.reason


@pytest.mark.parametrize("text", NOT_SIGNED)
def test_a_programme_that_nobody_signs_alerts_nobody(text: str) -> None:
    one = reading(text)
    assert one.status is not Status.SIGNED, one.reason
