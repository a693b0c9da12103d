"""What an English sentence says of a paper: signed, planned, ended, standing from before, or nothing that counts."""

from __future__ import annotations

import pytest

from pactwatch.reading.languages.en.cutting import cut
from pactwatch.reading.languages.en.folding import reduced
from pactwatch.reading.languages.en.phrases import Names
from pactwatch.reading.languages.en.saying import said_of
from pactwatch.reading.languages.en.signing_verbs import Saying
from pactwatch.reading.model import Said
from pactwatch.reading.terms import terms


def said(sentence: str) -> Saying | None:
    return said_of(reduced(cut(sentence, terms("en").find(sentence), Names())).row, is_general=False)


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("The ministry and the agency put their signatures to a memorandum of understanding on Monday.", "signed"),
        ("A memorandum of understanding was put in place between Osaka University and the institute.", "signed"),
        ("The talks ended with a letter of intent.", "signed"),
        ("The two clinics are now bound by a memorandum of understanding.", "signed"),
        ("The visit culminated in a memorandum of understanding.", "signed"),
        ("Both institutes became parties to a memorandum of cooperation.", "signed"),
        ("The two ports declared themselves sister ports.", "signed"),
        ("Lyon and Osaka became sister cities on Friday.", "signed"),
        ("The hospital has tied itself to the clinic by a memorandum of understanding.", "signed"),
        ("The ministers issued a joint statement on vaccines.", "signed"),
        ("Their partnership was cemented with a memorandum of understanding.", "signed"),
        ("The two sides clinched a cooperation agreement after talks.", "signed"),
        ("They had just signed the memorandum of understanding.", "signed"),
        ("After months of negotiations on a memorandum of understanding, the two have finally signed.", "signed"),
        (
            "Discussions of a joint declaration were concluded and the declaration was signed by both ministers.",
            "signed",
        ),
        ("The agencies swapped copies of the signed memorandum.", "signed"),
        ("The two ports have cooperated since 2017 and on Monday signed a memorandum of understanding.", "signed"),
        ("Lyon and Osaka, which have been twinned since 1992, signed a memorandum of understanding.", "signed"),
        ("Six months of talks ended in a memorandum of understanding.", "signed"),
        ("The university has signed a memorandum of understanding with the institute for joint research.", "signed"),
        ("They are pleased to announce the signing of a memorandum that will help both.", "signed"),
        (
            "Clinics are to profit from an agreement that the ministry and the firm signed in Accra on Tuesday.",
            "signed",
        ),
        ("With his guest he had signed a memorandum of understanding on health, the minister tweeted.", "signed"),
        ("Two agreements were signed here, and the session of the committee is over.", "signed"),
        ("The agreement on nurses will be brought to an end in May, the ministry said.", "ended"),
        ("The firm put an end, with immediate effect, to the memorandum of understanding of the three.", "ended"),
        ("The embassy has handed in the notice which the memorandum of understanding of 2017 asks for.", "ended"),
        ("The minister may now talk over and sign two memorandums of understanding with Chad.", "planned"),
        ("A memorandum of understanding is to be drafted for the purpose.", "planned"),
        ("Two memoranda of understanding with the Maldives can go ahead.", "planned"),
        ("The firm said on Tuesday that it is a party to a memorandum of understanding with the hospital.", "signed"),
        ("The company said today that it has a memorandum of understanding with the institute.", "signed"),
        ("The memorandum of understanding that the two signed on Thursday replaces one dating from 2018.", "signed"),
        ("Before they left, a memorandum of understanding had been signed between the two hospitals.", "signed"),
        ("The document dates from August 19, 2024, when it was signed in Baku.", "held"),
        ("Since March 28th, when they signed a memorandum of understanding in Erbil, both have been partners.", "held"),
        ("The partnership began with a memorandum of understanding.", "held"),
        ("A memorandum of understanding already binds the two clinics.", "held"),
        ("The memorandum of understanding, signed in May this year, was approved by the cabinet.", "held"),
        ("The province wants no more of the memorandum of understanding.", "ended"),
        ("Lyon and Osaka have been linked by a memorandum of understanding since 2012.", "held"),
        ("The clinics have worked together for twenty years under a memorandum of understanding.", "held"),
        ("The minister flew to Oslo for the signing of a memorandum of understanding.", "planned"),
        ("The king will witness the signing of a memorandum of understanding.", "planned"),
        ("The two sides reached an agreement in principle.", "planned"),
        ("Negotiators have finalised the text of a memorandum of understanding.", "planned"),
        ("The council voted for a twinning agreement with Lyon.", "planned"),
        ("They expressed readiness to conclude a memorandum of understanding.", "planned"),
        ("The signing of the memorandum of understanding has been postponed.", "planned"),
        ("The council decided to bring the twinning agreement to an end.", "ended"),
        ("The city put its sister city agreement on hold.", "ended"),
        ("The university has severed its academic links with the institute.", "ended"),
        ("The two universities are going to sign a memorandum of understanding next week.", "planned"),
        ("The memorandum of understanding awaits signature.", "planned"),
        ("Signing of the memorandum is scheduled for June.", "planned"),
        ("The draft memorandum needs only to be signed.", "planned"),
        ("The minister is off to Vienna to sign a memorandum of understanding.", "planned"),
        ("Both sides will put their names to a memorandum next month.", "planned"),
        ("A letter of intent is in the pipeline.", "planned"),
        ("Lyon and Osaka will become sister cities in May.", "planned"),
        ("The cabinet approved the signing of a memorandum of understanding with Peru.", "planned"),
        ("The ministry is in talks with the agency on a memorandum of understanding.", "planned"),
        ("The agreement is ready for signature.", "planned"),
        ("The memorandum is expected to be signed in autumn.", "planned"),
        ("The council cut ties with its sister city.", "ended"),
        ("The university will not renew its memorandum of understanding with the institute.", "ended"),
        ("The government let the agreement lapse.", "ended"),
        ("The town is no longer a twin town of Lyon.", "ended"),
        ("The ministry pulled the plug on the memorandum of understanding.", "ended"),
        ("The company declared the memorandum of understanding with the firm void.", "ended"),
        ("The two sides parted ways and the memorandum was torn up.", "ended"),
        ("The ministry gave notice of termination of the cooperation agreement.", "ended"),
        ("The agreement with the institute was discontinued.", "ended"),
        ("Parliament ratified the agreement on Tuesday.", "held"),
        ("The memorandum of understanding dates from 2019.", "held"),
        ("The cabinet gave ex-post facto approval to the memorandum of understanding with Chile.", "held"),
        ("The agreement entered into force on 1 June.", "held"),
        ("The two had signed a memorandum of understanding in 2018.", "held"),
    ],
)
def test_the_verb_tells_how_the_paper_stands(sentence: str, what: str) -> None:
    found = said(sentence)
    assert found is not None
    assert found[0] == what


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry has signed memoranda of understanding with 55 countries.",
        "No memorandum of understanding was needed.",
        "The minister denied that there is a memorandum of understanding.",
        "The two companies broke off talks on a memorandum of understanding.",
    ],
)
def test_what_is_denied_counted_or_broken_off_is_no_news(sentence: str) -> None:
    found = said(sentence)
    assert found is None or found[0] is Said.OTHER_DEAL
