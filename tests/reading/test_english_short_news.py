"""Short English articles: what becomes of the paper in them, by the sentence that frames it, and which lands pair."""

# ruff: noqa: E501  a case a line

from __future__ import annotations

import pytest
from short_news import LATE_IN_MAY, told

from pactwatch.records import Status


@pytest.mark.parametrize(
    ("text", "status", "pairs"),
    [
        # what had been signed before the guests left was just signed
        (
            "The Ministry of Health of Jamaica received the board of University Hospitals Birmingham, a British trust, on Friday, and before the guests left the premises a memorandum of understanding had been signed by both.",
            "signed",
            "GB-JM",
        ),
        (
            "A plate was unveiled on Monday. Before the curtain was drawn, a memorandum of understanding between India's Department of Biotechnology and Japan's AIST had been signed.",
            "signed",
            "IN-JP",
        ),
        (
            "By the end of the visit the Kenya Medical Research Institute and the Dutch company Vaxcel had signed a letter of intent.",
            "signed",
            "KE-NL",
        ),
        (
            "The talks took two hours; at their end the Kenya Medical Research Institute and the Dutch company Vaxcel had signed a letter of intent.",
            "signed",
            "KE-NL",
        ),
        # who had come to sign has signed
        (
            "Professor Patrick Swanzy of the Kwame Nkrumah University of Science and Technology in Ghana had come to Fortaleza to sign a memorandum of understanding with the State University of Ceará in Brazil. Presents were exchanged at the end.",
            "signed",
            "BR-GH",
        ),
        # what had been signed before some undertaking is of before
        (
            "The Kenya Medical Research Institute opened a laboratory on Monday. Before the work began in 2019 the institute and the Dutch company Vaxcel had signed a memorandum of understanding.",
            "follow_up",
            "KE-NL",
        ),
        (
            "NAIROBI. A new ward opened on Monday at the Kenya Medical Research Institute. A year before, the institute and the Dutch company Vaxcel had signed a memorandum of understanding under which it was built.",
            "follow_up",
            "KE-NL",
        ),
        # an order for goods, whatever it is called
        (
            "Kenya Airways has signed an agreement with Brazil's Embraer, which will supply it with nine E2 jets.",
            "none",
            "",
        ),
        (
            "Saudi Arabia's ACWA Power signed an agreement with China's Sungrow, which is to deliver inverters for three solar farms.",
            "none",
            "",
        ),
        (
            "The Vietnamese carrier Bamboo signed an agreement with Rolls-Royce of the UK under which the engine maker will supply engines for 20 aircraft.",
            "none",
            "",
        ),
        (
            "The Kenya Medical Research Institute signed an agreement with the Dutch company Vaxcel, which will build a vaccine plant in Nairobi together with it.",
            "signed",
            "KE-NL",
        ),
        (
            "Kenya's Ministry of Health signed an agreement with Sweden's Karolinska Institute, which will send teachers to Nairobi.",
            "signed",
            "KE-SE",
        ),
        # a paper that is being made
        (
            "Medicines from Algerian factories should before long get onto the Malian market. A memorandum of understanding by which Algeria and Mali would recognise each other's registrations is being drafted, according to the Ministry of Industry.",
            "planned",
            "DZ-ML",
        ),
        (
            "A memorandum of understanding between Algeria and Mali on medicines is being negotiated, the ministry said on Friday.",
            "planned",
            "DZ-ML",
        ),
        (
            "Once the memorandum is in place, Ghana's Noguchi Institute and Germany's Robert Koch Institute will exchange samples.",
            "planned",
            "DE-GH",
        ),
        (
            "Under a memorandum of understanding signed on Monday, Ghana's Noguchi Institute and Germany's Robert Koch Institute will exchange samples; a work plan is being drafted.",
            "signed",
            "DE-GH",
        ),
        # two bodies of like names in two lands are two
        (
            "The Brazilian Agricultural Research Corporation is to share what it knows about farming. Its president, Celso Moretti, and the head of Egypt's Agricultural Research Center (ARC) signed a memorandum of understanding to that end this Tuesday. Shipments from Russia have become uncertain.",
            "signed",
            "BR-EG",
        ),
        # a body of a land is no other side beside it, nor is a firm that only gave money
        (
            "Namibian experts on tour\nA delegation from Namibia is to see Zeebrugge. Belgium's Energy Minister Tinne Van der Straeten and the CEO of Enabel, Jean Van Wetter, bade the guests welcome this Tuesday.\nThe partnership began with a memorandum of understanding. The minister and her colleague Tom Alweendo signed it in November 2021.",
            "follow_up",
            "BE-NA",
        ),
        (
            "Startup raises money\nA start-up from Kenya raised $5 million from Norway's Norfund. An investment agreement was signed on Monday.",
            "none",
            "",
        ),
    ],
)
def test_the_frame_of_a_paper_tells_what_became_of_it(text: str, status: str, pairs: str) -> None:
    assert told(text, LATE_IN_MAY) == (Status(status), set(filter(None, pairs.split(","))))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "The project goes back to a memorandum of understanding that Ghana's Noguchi Institute and Germany's Robert Koch Institute signed on 8 June 2019.",
            "follow_up",
        ),
        (
            "The course rests on a memorandum of understanding between Ghana's Noguchi Institute and Germany's Robert Koch Institute signed on 3 May 2019, and it began on Monday.",
            "follow_up",
        ),
        (
            "Ghana's Noguchi Institute and Germany's Robert Koch Institute signed a Memorandum of Understanding on 3 May 2019. Lecturers and students are to be exchanged.",
            "signed",
        ),
    ],
)
def test_on_a_page_without_a_date_a_paper_on_which_something_leans_is_old_where_its_year_is_told(
    text: str, status: str
) -> None:
    assert told(text, published=None)[0] == Status(status)
