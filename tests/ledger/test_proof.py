"""The sentence that proves a reading."""

from pactwatch.ledger.proof import sentence

TEXT = "Two bodies to work together\nThe first said so. It signed a memorandum with the second on 3 May. More followed."


def _words(words, *, start=None):
    begin = TEXT.rindex(words) if start is None else start
    return {
        "decides": "status",
        "value": "signed",
        "words": words,
        "start": begin,
        "end": begin + len(words),
        "reason": "",
    }


def test_the_sentence_around_the_longest_words_below_the_headline():
    told = [_words("work"), _words("signed a memorandum")]
    assert sentence(TEXT, told) == "It signed a memorandum with the second on 3 May."


def test_the_headline_where_nothing_else_tells():
    assert sentence(TEXT, [_words("work")]) == "Two bodies to work together"


def test_words_that_stand_in_a_caption_are_their_own_proof():
    assert sentence(TEXT, [_words("signed on Tuesday", start=-1)]) == "signed on Tuesday"


def test_a_figure_is_no_end_of_a_sentence_and_cjk_full_stops_are():
    text = "제목\n지난 4.5일 협약을 체결했다고 밝혔다. 다음 문장이다."
    begin = text.index("체결")
    told = [{"decides": "status", "words": "체결", "start": begin, "end": begin + 2}]
    assert sentence(text, told) == "지난 4.5일 협약을 체결했다고 밝혔다."
    text = "題\n両者は覚書を締結した。今後は協力する。"
    begin = text.index("締結")
    assert (
        sentence(text, [{"decides": "status", "words": "締結", "start": begin, "end": begin + 2}])
        == "両者は覚書を締結した。"
    )


def test_no_evidence_no_proof():
    assert sentence(TEXT, []) == ""
    assert sentence(TEXT, [{"decides": "party", "words": "x", "start": 0, "end": 1}]) == ""
