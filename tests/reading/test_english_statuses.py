"""English sentences of every status: to come, carried out, ended, signed beside them, and of no cooperation."""
# ruff: noqa: E501  a row reads more easily on one line

from __future__ import annotations

import pytest
from short_news import reading, rows, told

from pactwatch.records import Status

PLANNED = [
    (
        "The Peruvian cabinet approved on Tuesday a memorandum of understanding with Chile on ports. The two states had signed one on health in May 2019.",
        "CL-PE",
    ),
    ("A memorandum of understanding with Peru is in the offing, Chile's minister said on Monday.", "CL-PE"),
    ("A memorandum of understanding between Chile and Peru is what the minister expects to come next.", "CL-PE"),
    (
        "The rector of Jagiellonian University in Poland leaves for Japan on Thursday to sign an agreement with Osaka University.",
        "JP-PL",
    ),
    (
        "Swiss TPH of Switzerland and Colombia's National Institute of Health are expected to conclude a framework agreement by July.",
        "CH-CO",
    ),
    (
        "A Saudi delegation is due in Cairo on Sunday for the signing of a health cooperation protocol between Egypt and Saudi Arabia.",
        "EG-SA",
    ),
    (
        "Estonia stands ready to enter into an e-health agreement with Georgia, Minister Riina Sikkut told her Georgian guest on Monday.",
        "EE-GE",
    ),
    (
        "Serbia's government has given Health Minister Zlatibor Loncar a mandate to sign a memorandum on traditional medicine with China.",
        "CN-RS",
    ),
    (
        "Canada and Cuba intend to conclude an agreement on biotechnology research, the two governments said in a joint statement on Monday.",
        "CA-CU",
    ),
    (
        "Tokyo is considering a request from Peru for a memorandum on cancer screening, Japan's health minister told a committee on Tuesday.",
        "JP-PE",
    ),
    (
        "The Thai cabinet approved in principle on Tuesday a draft memorandum of understanding with Laos on disease control along the border.",
        "LA-TH",
    ),
    (
        "The Sri Lankan cabinet gave approval on Monday to enter into a memorandum of understanding with the Maldives on the recognition of nurses.",
        "LK-MV",
    ),
    (
        "The European Union and Switzerland will start talks next week about an agreement on health security, the Federal Council said on Wednesday.",
        "CH-EU",
    ),
    (
        "New Delhi: India and Sri Lanka are set to ink a pact on the supply of medicines during President Dissanayake's visit next week, sources said.",
        "IN-LK",
    ),
    (
        "ACCRA - Ghana and Germany have agreed to formalise their vaccine cooperation in a memorandum, which legal experts will draft over the summer.",
        "DE-GH",
    ),
    (
        "Spain and Mexico hope to have a mutual recognition agreement on nurses ready for signature by the autumn, the Spanish ambassador said Tuesday.",
        "ES-MX",
    ),
    (
        "A memorandum of understanding between China's Sinovac and Peru's Instituto Nacional de Salud is in the works, officials in Lima said on Monday.",
        "CN-PE",
    ),
    (
        "Italy's health minister arrives in Tripoli on Thursday, where he is due to sign a cooperation agreement on hospitals with his Libyan counterpart.",
        "IT-LY",
    ),
    (
        "Australia and Vanuatu expect to sign their long-awaited security agreement before the end of the month, Foreign Minister Penny Wong said on Tuesday.",
        "AU-VU",
    ),
    (
        "THIMPHU\n\nThe Lhengye Zhungtshog, Bhutan's cabinet, has approved the signing of an MoU with Thailand's Ministry of Public Health on nursing education.",
        "BT-TH",
    ),
    (
        "A new agreement on Cuban doctors is being prepared, Mexico's health secretary Jorge Alcocer said on Tuesday; the one in force with Cuba ends in July.",
        "CU-MX",
    ),
    (
        "McMaster University of Canada plans to open talks with AIIMS in New Delhi about a memorandum on stroke rehabilitation, a spokesperson said on Monday.",
        "CA-IN",
    ),
    (
        "Norway's government has asked parliament for leave to sign an agreement with Ukraine on the treatment of wounded soldiers.\n\nThe vote is due on 16 May.",
        "NO-UA",
    ),
    (
        "Cambodia is seeking a memorandum of understanding with South Korea on medical tourism, Health Minister Chheang Ra told the Korean ambassador on Monday.",
        "KH-KR",
    ),
    (
        "Malaysia and the Philippines have wrapped up negotiations on a halal medicines agreement.\n\nThe deal is expected to be inked at the ASEAN meeting in July.",
        "MY-PH",
    ),
    (
        "Uzbekistan's parliament is to consider a draft agreement on nursing training with Japan on Friday.\n\nIf it passes, the ministers will sign in Tokyo in July.",
        "JP-UZ",
    ),
    (
        'Brazil and South Africa are working on a memorandum to produce tuberculosis drugs together. "The lawyers have it now," an official in Pretoria said Monday.',
        "BR-ZA",
    ),
    (
        "At the end of the visit Chile and Kenya had made up their minds to put it in writing: a memorandum of cooperation will be signed.",
        "CL-KE",
    ),
    (
        "A memorandum of understanding on health between Chile and Kenya is proposed. The cabinet cleared the draft on Monday.",
        "CL-KE",
    ),
]
CARRIED_OUT = [
    (
        "The Government of Romania approved on Thursday an agreement with Cuba on health. It is no new document. The two ministers had put their names to the agreement in Havana on 18 October 2022.",
        "CU-RO",
    ),
    (
        "India's cabinet gave its ex-post facto approval to a memorandum with Peru on yoga, which had been signed in March 2024. Work starts when the copy of the signed memorandum has been received.",
        "IN-PE",
    ),
    (
        "Since 2011 the Bank of Thailand and the Bank of Japan have worked under a memorandum of understanding on supervision. On Monday the two governors met in Bangkok and looked back.",
        "JP-TH",
    ),
    ("Samoa's cabinet has endorsed the health partnership agreement signed with New Zealand in February.", "NZ-WS"),
    (
        "Czech lawmakers have approved a social security treaty with Vietnam that was signed in Hanoi a year ago.",
        "CZ-VN",
    ),
    (
        "A laboratory that France promised in a 2021 agreement was inaugurated in Abidjan, Cote d'Ivoire, on Monday.",
        "CI-FR",
    ),
    (
        "Papua New Guinea's cabinet has ratified its health security treaty with Australia, which was concluded in December.",
        "AU-PG",
    ),
    (
        "Parliament in Addis Ababa on Tuesday ratified the health cooperation agreement that Ethiopia and India signed last October.",
        "ET-IN",
    ),
    (
        "Albania's Constitutional Court on Monday upheld the agreement on hospitals that the government signed with Italy in November.",
        "AL-IT",
    ),
    (
        "Uganda's parliament on Tuesday debated the slow roll-out of the health agreement that the country had signed with Cuba in 2020.",
        "CU-UG",
    ),
    (
        "Solomon Islands lawmakers on Tuesday ratified the health workforce treaty with Australia that was signed in Honiara in November.",
        "AU-SB",
    ),
    (
        "The health agreement between the Czech Republic and Moldova came into force on Tuesday, a year after the ministers had signed it.",
        "CZ-MD",
    ),
    (
        "Progress on the memorandum of cooperation that Japan and Bangladesh concluded in 2019 was the subject of talks in Dhaka on Monday.",
        "BD-JP",
    ),
    (
        "Vienna has so far taken in 80 wounded soldiers under the agreement it has with Ukraine, the Austrian health ministry said on Monday.",
        "AT-UA",
    ),
    (
        "Officials of Norway and India met in Oslo on Monday to review how far the letter of intent on vaccines of 2019 has been implemented.",
        "IN-NO",
    ),
    (
        "LIMA - The first patients were admitted on Monday to a health centre in Comas that South Korea built under its 2019 agreement with Peru.",
        "KR-PE",
    ),
    (
        "The fourth meeting of the joint working group under the India-Nepal memorandum on traditional medicine took place in Kathmandu on Monday.",
        "IN-NP",
    ),
    (
        "The agreement between Malta and Palestine on the treatment of children enters into force on Friday, the Maltese health ministry announced.",
        "MT-PS",
    ),
    (
        "A hospital wing built under the 2022 exchange of notes between Japan and Laos was handed over to the health ministry in Vientiane on Monday.",
        "JP-LA",
    ),
    (
        "The memorandum of understanding on nurse migration between Ghana and the Netherlands took effect on 1 May, the labour ministry said on Tuesday.",
        "GH-NL",
    ),
    (
        "Singapore's A*STAR and the UK Medical Research Council on Monday launched a call for proposals under their existing memorandum of understanding.",
        "GB-SG",
    ),
    (
        "Work on the cancer centre in Kisii, Kenya, began on Monday. It is financed under the accord which Kenya signed with the United Arab Emirates in 2022.",
        "AE-KE",
    ),
    (
        "The University of Oslo and Kamuzu University of Health Sciences in Malawi marked the tenth anniversary of their memorandum of understanding on Monday.",
        "MW-NO",
    ),
    (
        "U.S. and Rwandan officials met in Kigali on Tuesday to map out the next steps under the memorandum of understanding on health they signed in December.",
        "RW-US",
    ),
    (
        "Ireland has released 2 million euros to Zambia in keeping with the partnership agreement concluded last year, the Irish embassy in Lusaka said on Monday.",
        "IE-ZM",
    ),
    (
        "LA PAZ - Bolivia's Senate on Tuesday gave its consent to the health cooperation agreement signed with China in December. The text now goes to the president.",
        "BO-CN",
    ),
    (
        "Muhimbili University of Tanzania and Karolinska Institutet of Sweden are celebrating 25 years of their agreement this week with a symposium in Dar es Salaam.",
        "SE-TZ",
    ),
    (
        "Two years after they signed a memorandum of understanding, Japan's National Cancer Center and Vietnam's K Hospital have opened a joint training room in Hanoi.",
        "JP-VN",
    ),
    (
        "A working group of Chile and Kenya met in Nairobi for the first time on Monday; it is to bring life to the memorandum of understanding between Chile and Kenya.",
        "CL-KE",
    ),
]
ENDED = [
    ("Linkoping in Sweden has torn up its twin-town agreement with Guangzhou, China.", "CN-SE"),
    ("MIT has ended its agreement with Russia's Skoltech, the US university said on Monday.", "RU-US"),
    ("Morocco on Tuesday suspended its health cooperation agreement with Spain, citing unpaid bills.", "ES-MA"),
    (
        "The Australian National University on Monday withdrew from all its agreements with universities in Russia.",
        "AU-RU",
    ),
    (
        "Rome walked out of its Belt and Road memorandum with China on Monday, a year before it was due for renewal.",
        "CN-IT",
    ),
    (
        "Denmark's Aarhus University has decided against extending its memorandum with China's Sun Yat-sen University.",
        "CN-DK",
    ),
    (
        "Argentina's new government on Tuesday revoked a memorandum on vaccines with China that its predecessor had signed.",
        "AR-CN",
    ),
    (
        "Britain's new government has scrapped its migration partnership with Rwanda, the prime minister confirmed on Monday.",
        "GB-RW",
    ),
    (
        "Mali's junta has denounced the medical cooperation agreement with France, a spokesman said on state television on Monday.",
        "FR-ML",
    ),
    (
        "Burkina Faso has given France a month to end their military medical cooperation agreement, which it terminated on Monday.",
        "BF-FR",
    ),
    (
        "Switzerland's Novartis has given notice on its partnership agreement with India's Lupin.\n\nThe agreement will end on 31 July.",
        "CH-IN",
    ),
    (
        "Panama has formally notified China that it is leaving the memorandum on health infrastructure, the president said on Tuesday.",
        "CN-PA",
    ),
    (
        "The Free University of Berlin said on Monday it would let its agreement with Peking University expire at the end of the year.",
        "CN-DE",
    ),
    (
        "The University of Groningen, Netherlands, has discontinued its memorandum with Fudan University of China, its board announced on Monday.",
        "CN-NL",
    ),
    (
        "Georgia Tech is walking away from its partnership agreement with China's Tianjin University.\n\nThe US school informed its staff on Monday.",
        "CN-US",
    ),
    (
        "Ghent University in Belgium has cut its links with Tomsk State University of Russia, ending an exchange agreement that had run since 2005.",
        "BE-RU",
    ),
    (
        "The memorandum of understanding by which Kenya was to train nurses of Chile is no more, the two governments said on Monday.",
        "CL-KE",
    ),
]
NO_COOPERATION = [
    "Nigeria's NAFDAC warned on Monday of a fake Indian cough syrup.",
    "Novartis Kenya appointed a new country head, a Swiss national, on Monday.",
    "Kenya and Uganda reopened the Malaba border crossing for ambulances on Monday.",
    "India's Zydus said on Tuesday it had won a tender to supply vaccines to Unicef.",
    "BioNTech of Germany has signed an agreement to acquire Chinese biotech Biotheus.",
    "A British surgeon who has worked in Malawi for twenty years was knighted on Monday.",
    "Fiji's hospital workers have signed a collective agreement with the ministry of health.",
    "Turkey has sent two planes with tents and medicine to Libya, its embassy said on Monday.",
    "Merck KGaA of Germany and China's Abbisko signed a licensing agreement for a tumour drug.",
    "Ghana's nurses' union has reached an agreement with the ministry of health on overtime pay.",
    "Experts from Kenya, Japan and Peru gathered in Lima on Monday for a conference on snakebite.",
    "China's WuXi Biologics and Denmark's Genmab expanded their manufacturing services agreement.",
    "A memorandum leaked on Monday shows that the US embassy in Nairobi had warned of the outbreak.",
    "The ministry of health and the nurses' union of Fiji reached an agreement on salaries on Monday.",
    "Ministers of Brazil and Paraguay inspected the construction of a hospital at the border on Monday.",
    "Japan's ambassador handed over an ambulance to the district hospital in Mtwara, Tanzania, on Monday.",
    "Hungary and Serbia opened a joint border clinic on Monday; both countries' ministers cut the ribbon.",
    "Doctors from Cuba and Mexico shared their experience with dengue at a conference in Havana on Monday.",
    "The Kenyan ambassador in Tokyo gave a lecture at Juntendo University on Monday about tropical medicine.",
    "COMMENT\n\nThe memorandum with Beijing is a mistake. Our columnist on why small states should be careful.",
    "Denmark's Lundbeck completes acquisition of US-based Longboard after shareholders approve the agreement.",
    "Professor Olu Ade of the University of Ibadan, Nigeria, has won a prize of Germany's Humboldt Foundation.",
    "Switzerland's Sandoz has agreed to buy the US rights to a biosimilar from Coherus for 170 million dollars.",
    "Vietnam's Vingroup has signed a purchase agreement with Siemens Healthineers of Germany for 20 MRI scanners.",
    "The Swedish and Finnish prime ministers met in Stockholm on Monday and spoke about defence, energy and health.",
]
SIGNED = [
    (
        "India and Kenya signed a memorandum of understanding on Monday. A joint working group under the India-Kenya memorandum will review progress every year.",
        "IN-KE",
    ),
    (
        "Five years after they first met, the University of Leeds and Kenya's Moi University signed a memorandum of understanding on Monday.",
        "GB-KE",
    ),
    (
        "After two years of talks, the University of Leeds and Kenya's Moi University signed a memorandum of understanding on Monday.",
        "GB-KE",
    ),
    (
        "Chile and Peru signed a health agreement on Monday; it enters into force once both parliaments have ratified it.",
        "CL-PE",
    ),
    (
        "Chile's government approved the budget on Monday. On the same day it signed a memorandum of understanding with Peru on vaccines.",
        "CL-PE",
    ),
    (
        "Japan's Eisai signed a memorandum of understanding with Kenya's KEMRI on Monday to supply a malaria drug for trials and to train doctors.",
        "JP-KE",
    ),
    (
        "Germany's Bayer and India's Biocon signed a memorandum of understanding on Monday to buy reagents together and to share laboratories.",
        "DE-IN",
    ),
    (
        "The China-Kenya Friendship Hospital signed a memorandum of understanding with Peking University on Monday.",
        "CN-KE",
    ),
]
"""Signings that are told with the words of plans, of ends and of carrying out."""

CASES = [
    *rows(Status.PLANNED, PLANNED),
    *rows(Status.FOLLOW_UP, CARRIED_OUT),
    *rows(Status.ENDED, ENDED),
    *rows(Status.SIGNED, SIGNED),
    *rows(Status.NONE, [(text, "") for text in NO_COOPERATION]),
]


@pytest.mark.parametrize(("text", "status", "pairs"), CASES)
def test_a_sentence_tells_the_status_and_the_lands_that_pair(text: str, status: Status, pairs: str) -> None:
    assert told(text) == (status, set(pairs.split()))


def test_a_school_told_by_its_land_is_the_one_that_the_page_names() -> None:
    one = reading(
        "A team of Kyoto University came to Moi University in Kenya on Monday. "
        "The Japanese school signed a memorandum of understanding with the Kenyan one."
    )
    assert {party.name for accord in one.accords for party in accord.parties} == {"Kyoto University", "Moi University"}
