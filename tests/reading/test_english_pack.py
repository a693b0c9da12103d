"""The steps of the English pack one by one: names, what is said, who signs, dates, homes."""

# ruff: noqa: E501  a case a line

from __future__ import annotations

import datetime as dt

import pytest

from pactwatch.reading.languages.en import statements
from pactwatch.reading.languages.en.beside import mentions_of_home
from pactwatch.reading.languages.en.cutting import cut
from pactwatch.reading.languages.en.datelines import without_dateline
from pactwatch.reading.languages.en.names import names_of
from pactwatch.reading.languages.en.phrases import Names, What
from pactwatch.reading.model import Said
from pactwatch.reading.page import open_page
from pactwatch.reading.terms import terms
from pactwatch.records import Article, Kind


def page_of(text, published=dt.date(2024, 5, 16)):
    title, _, _ = text.partition("\n")
    return open_page(Article(id="x", source="case", title=title, text=text, published=published), "en", terms("en"))


def told(sentence):
    """The statements of one sentence under a headline that says nothing."""
    return statements(page_of(f"A day in May\n{sentence}"))


def parties(sentence):
    return [sorted(mention.name for mention in group) for s in told(sentence) for group in s.groups]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Ministry of Health and Public Hygiene of Norway", ["Ministry of Health and Public Hygiene"]),
        ("the Ministry of Labour, Health and Welfare met", ["Ministry of Labour, Health and Welfare"]),
        ("Ryuseki Co., Ltd. and Orvell Pte Ltd, both here", ["Ryuseki Co., Ltd.", "Orvell Pte Ltd"]),
        ("Orvell Hospital of Norway and the University of Iran", ["Orvell Hospital", "University of Iran"]),
        ("the Orvell Institute of Science and Technology", ["Orvell Institute of Science and Technology"]),
        ("at Orvell Hospital and the Tarn Foundation", ["Orvell Hospital", "Tarn Foundation"]),
        ("the Foundation and the Colleges", []),
    ],
)
def test_names_go_as_far_as_they_should(text, names):
    assert [p.words for p in cut(f"We saw {text}.", (), Names()) if p.what is What.BODY] == names


def test_acronyms_people_and_whom_they_stand_for():
    names = names_of(
        "The Orvell Centre for Fish Health (OCFH) met Dr Ann Lee. Bo Tarn, director of the Tarn Institute, came too.\n"
        "London-based Oxley Analytics, Vice-Chancellor Kim Moi said, was late."
    )
    assert names.full["OCFH"] == "Orvell Centre for Fish Health"
    assert {"Ann Lee", "Bo Tarn"} <= names.people
    assert names.offices["Bo Tarn"].words == "Tarn Institute"
    assert "Oxley Analytics" not in names.people


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Kenya and Peru signed a memorandum of understanding on Monday.", Said.SIGNED),
        ("Kenya and Peru have put their names to an MoU.", Said.SIGNED),
        ("Between Kenya and Peru there is now a letter of intent.", Said.SIGNED),
        ("The MoU of 2011 between Kenya and Peru was extended on Monday.", Said.SIGNED),
        ("Kenya said that it had signed an MoU with Peru.", Said.SIGNED),
        ("Kenya will sign an MoU with Peru in June.", Said.PLANNED),
        ("The cabinet approved the signing of an MoU between Kenya and Peru.", Said.PLANNED),
        ("Kenya and Peru are negotiating a memorandum of understanding.", Said.PLANNED),
        ("Kenya and Peru agreed to sign an MoU.", Said.PLANNED),
        ("The MoU that Kenya and Peru had signed in 2011 was praised.", Said.HELD),
        ("Nurses train under the MoU of Kenya and Peru.", Said.HELD),
        ("Kenya has terminated its MoU with Peru.", Said.ENDED),
        ("The MoU of Kenya and Peru has expired.", Said.ENDED),
        ("Kenya put an end to an agreement with Peru.", Said.ENDED),
        ("Kenya denied that it would sign an MoU with Peru.", Said.OTHER_DEAL),
        ("Orvell and Tarn agreed on the purchase of a stake in an agreement.", Said.OTHER_DEAL),
    ],
)
def test_what_is_said(sentence, said):
    assert [statement.said for statement in told(sentence)] == [said]


@pytest.mark.parametrize(
    "sentence",
    [
        "To further exchange of views, Kenya met Peru.",
        "A memorandum hung on the wall.",
        "Kenya signed a visitors' book.",
    ],
)
def test_nothing_is_said(sentence):
    assert not [s for s in told(sentence) if s.groups]


@pytest.mark.parametrize(
    ("sentence", "groups"),
    [
        ("An MoU was signed by Orvell University in Lima, Peru, and Tarn University in Qom, Iran.", [["Orvell University", "Tarn University"]]),
        ("The Health Minister of Iran, Ali Tarn, and his counterpart from Peru signed an MoU.", [["Iran", "Peru"]]),
        ("In the presence of officials of Chad, Kenya and Peru signed an MoU.", [["Kenya", "Peru"]]),
        ("Kenya and Peru signed an MoU in Geneva, Switzerland, at a meeting hosted by Norway.", [["Kenya", "Peru"]]),
        ("Kenya signed separate MoUs with Peru and with Chile.", [["Kenya", "Peru"], ["Chile", "Kenya"]]),
        ("Kenya, Peru and Chile signed an MoU.", [["Chile", "Kenya", "Peru"]]),
        ("With the Icelandic president looking on, Orvell University and Tarn University signed an MoU.", [["Orvell University", "Tarn University"]]),
        ("With Orvell University, Tarn University has signed an MoU.", [["Orvell University", "Tarn University"]]),
        ("At a dinner for guests from Peru, Norway and Iceland, Kenya announced the signing of an MoU with Chad.", [["Chad", "Kenya"]]),
        ("At the invitation of the Norwegian Embassy, the government of Peru and Orvell University signed an MoU.", [["Orvell University", "Peru"]]),
        ("In Lima, Peru, Kenya and Chad signed an MoU.", [["Chad", "Kenya"]]),
        ("On that occasion Orvell University, Tarn University and Oxley University signed an MoU.", [["Orvell University", "Oxley University", "Tarn University"]]),
        ("On Monday, Orvell University said it has signed an MoU with Tarn University.", [["Orvell University", "Tarn University"]]),
        ("An MoU was signed by Sofia Lind for Orvell University and by Pedro Reyes for Tarn University.", [["Orvell University", "Tarn University"]]),
        ("Florence Vale signed an MoU on behalf of Orvell University, while Paris Dow signed for Tarn University.", [["Orvell University", "Tarn University"]]),
        ("Under an MoU signed on Monday, Orvell University opens its libraries to students of Tarn University.", [["Orvell University", "Tarn University"]]),
        ("Orvell University, on the one hand, and Tarn University, on the other, signed an MoU.", [["Orvell University", "Tarn University"]]),
        ("Orvell University signed two papers: an MoU with Tarn University and a letter of intent with Oxley University.", [["Orvell University", "Tarn University"], ["Orvell University", "Oxley University"]]),
        ("Orvell University - a public university from Peru - signed an MoU with Tarn University.", [["Orvell University", "Tarn University"]]),
        ("The Ministry of Health and Technical University of Bandung signed an MoU.", [["Ministry of Health", "Technical University of Bandung"]]),
        ("Orvell University is in talks with Tarn University on an MoU.", [["Orvell University", "Tarn University"]]),
        ("An MoU has been signed with Orvell University, Tarn University said.", [["Orvell University", "Tarn University"]]),
        ("Orvell University, which works with Chad and Norway, has signed an MoU with Tarn University.", [["Orvell University", "Tarn University"]]),
        ("The regulators of Mauritius, Seychelles and Madagascar concluded an MoU.", [["Madagascar", "Mauritius", "Seychelles"]]),
        ("The Governor of Kanagawa Prefecture and the city of Tbilisi signed an MoU.", [["Kanagawa Prefecture", "Tbilisi"]]),
        ("Orvell University signed an MoU with Tarn University to train nurses who work with patients from Chad and Peru.", [["Orvell University", "Tarn University"]]),
    ],
)  # fmt: skip
def test_who_signs(sentence, groups):
    assert sorted(parties(sentence)) == sorted(groups)


def test_sides_named_once_are_found_for_the_two_sides():
    found = statements(
        page_of("Orvell University receives guests from Tarn University\nThe two universities signed an MoU on Monday.")
    )
    assert [sorted(m.name for m in group) for s in found for group in s.groups] == [
        ["Orvell University", "Tarn University"]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Orvell University welcomed guests from Tarn University. The visit ended with the signing of an MoU.",
        "A delegation from Orvell University visited Tarn University. During the visit, the two sides signed an MoU.",
        "Nurses of Orvell University work at Tarn University under the MoU that both signed on Monday.",
        "An MoU was signed on Monday. The signatories were Ann Lee, rector of Orvell University, and Al Fox, dean of Tarn University.",
    ],
)
def test_the_two_are_those_of_one_sentence(text):
    found = statements(page_of(f"A day in May\nPeru has few nurses. {text} Norway has many."))
    assert [sorted(m.name for m in group) for s in found for group in s.groups] == [
        ["Orvell University", "Tarn University"]
    ]


def test_a_roll_in_the_next_sentence():
    found = statements(
        page_of(
            "A pact\nThree clusters have signed an MoU. The three are Orvell Cluster, Tarn Cluster and Oxley Cluster."
        )
    )
    assert ["Orvell Cluster", "Oxley Cluster", "Tarn Cluster"] in [
        sorted(m.name for m in g) for s in found for g in s.groups
    ]


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("Kenya and Peru signed an MoU on Tuesday.", [("2024-05-14", "signing")]),
        ("Kenya said on Tuesday that it had signed an MoU with Peru.", [("2024-05-14", "announcement")]),
        ("Kenya and Peru, friends since 1990, signed an MoU on 7 May 2024.", [("1990", "other"), ("2024-05-07", "signing")]),
        ("Kenya and Peru have renewed the MoU that they first signed in 2011.", [("2011", "earlier")]),
        ("Kenya cancelled an MoU with Peru that dates from 2016.", [("2016", "signing")]),
        ("Kenya and Peru will sign an MoU on 1 June 2024.", [("2024-06-01", "planned")]),
        ("Kenya and Peru signed an MoU at the Nile Forum 2023.", [("2023", "event")]),
        ("Kenya and Peru have an MoU covering clinical trials, biobanks, food safety and the training of nurses since Monday.", [("2024-05-13", "signing")]),
    ],
)  # fmt: skip
def test_what_a_date_is_of(sentence, dates):
    assert [(when.value, when.of) for s in told(sentence) for when in s.dates] == dates


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("HANOI, Vietnam - Kenya signed.", "Kenya signed."),
        ("SEOUL, July 26 (Newsdesk) - Kenya signed.", "Kenya signed."),
        ("New Delhi, May 16 (PTI) The council signed.", "The council signed."),
        ("SINGAPORE - Wire - 16 October 2025 - Kenya signed.", "Kenya signed."),
        ("Washington, DC: Kenya signed.", "Kenya signed."),
        ("Kenya - a friend - signed.", "Kenya - a friend - signed."),
    ],
)
def test_datelines_name_no_party(words, rest):
    blanked = without_dateline(words)
    assert len(blanked) == len(words)
    if rest == words:
        assert "signed." in blanked
    else:
        assert blanked.strip() == rest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A firm\nOrvell of Peru makes tea.", "Peru"),
        ("A firm\nRegistered in Israel, Orvell makes tea.", "Israel"),
        ("A firm\nCalgary-based Orvell makes tea.", "Calgary-based"),
        ("A firm\nFrance's Orvell makes tea.", "France's"),
    ],
)
def test_words_beside_a_name_tell_its_home(text, words):
    page = page_of(text)
    (mention,) = [
        m
        for s in statements(page_of(f"{text} An MoU was signed by Orvell."))
        for g in s.groups
        for m in g
        if m.name.endswith("Orvell")
    ][:1]
    assert any(words in beside for beside in (*mentions_of_home(page, mention), mention.home, mention.name))


def test_a_country_is_a_government_and_the_union_is_not():
    (statement,) = told("The European Union and Namibia signed an MoU.")
    kinds = {m.name: m.kind for group in statement.groups for m in group}
    assert kinds == {"European Union": Kind.INTERNATIONAL, "Namibia": Kind.GOVERNMENT}
