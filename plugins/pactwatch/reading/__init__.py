"""Article in, reading out. Pure and deterministic: no files but the gazetteer, no clock, no network.

The way of an article, one file a step::

    reader.py       read(article) -> Reading: the chain below, and nothing else
    language.py     which language is this? by script, then by small words
    page.py         Article -> Page: sentences with offsets, the headline, the lead, captions
    terms.py        which words of include/gazetteer/terms/ and sectors/ stand where (one search a language)
    languages/      a pack a language: Page -> Statements. The only place that knows grammar
    borne_out.py    not what a headline alone tells of joined hands, over a text of no agreement
    labelled_partners.py  who signs by a line of a form ("Partner: X"), where no sentence names both sides
    news.py         Statements -> which of them are the article's news, and so its status
    statuses_weighed.py  how likely each status is by the words of the page: a learned model
    likelier_status.py  the status that these words speak for, where they surely gainsay the grammar
    opinion.py      whether it is a leader or a column, where the words are only talked about
    loose.py        what stands near a paper, where no sentence says it in a form that the pack knows
    standing_near.py  which two bodies stand most about it
    page_lands.py   the two lands that the page is about, where nothing tells who signs
    whose.py        whose papers they are: by the news' own sentences, else by what stands near, else by the page
    other_side.py   the missing side of an agreement of one land, by the land that the page as a whole speaks for
    asides.py       who is named for something else than for signing: where one goes, where they sign
    looked_to.py    the lands of which a page may tell that somebody of them signs
    own_affair.py   agreements of the page's own land: what it only tells beside them joins no land
    own_first.py    older partners abroad, behind a lead of two of the page's own land
    likelier_lands.py  a land that the page hardly speaks for gives way to the one that it surely speaks for
    lands_weighed.py  how likely each land takes part: a learned model of where the page names it
    likelier_bodies.py  names that are hardly parties leave, or the likeliest body of their land takes their place
    bodies_for_lands.py  the body that signs for a land of which alone the grammar knew
    another_land.py  a known body of a land without a party, where the page speaks of it as of one
    named_bodies.py  the sentences that tell the news, and the known bodies in them
    bodies_weighed.py  how likely a body is a party: a learned model of its name and of where the page names it
    agreements.py   Statements of the news -> agreements: mentions joined, separate partners kept apart
    headline_homes.py  the homes that a headline tells of those whom the text names without a country
    deals.py        tellings of one agreement folded together
    settling.py     homes that only the deal as a whole tells
    no_part.py      homes on pages in which the land of their language has no part
    left_over.py    the home of a foreign name in a deal that else pairs nobody
    land_bodies.py  the body that stands for a land
    listed.py       lands told in one list: a paper with each
    mentioned.py    which countries the page is about, for homes that nothing else tells
    parties.py      a mention -> Party: full name, kind, home country
    home_rules.py   by which rule a home was told, and what each is worth
    pointed_back.py  whose home "the said firm" has: the packs ask it of the body that was named last
    dating.py       the day of an agreement, the surest way first
    signing.py      by what its statements tell, as exact as the page supports
    labelled_day.py  by a line of a form ("Date of signing: ...")
    fresh_day.py    by the day that stands near the signing, where no sentence of it tells one
    older_day.py    by the old day that stands near an agreement of before
    renewal.py      signed before? in which year?
    subject.py      instrument and sector
    confidence.py   the chance that status and pairs are right: a learned model of a few facts

    logistic.py     a learned model of counts: its weights and the chance that they give
    warm_up.py      loads every table before the first article comes
    words.py        the words that the core looks for in texts of any language, by their use: include/gazetteer/words/
    model.py        the records between these steps
    search.py       many words searched for at once
    sieve.py        patterns tried only where the words stand that they need
    needed.py       which words those are, read off the pattern
    endings.py      patterns for whole words, tried only on words that end like one of theirs
    kept.py         what is worked out once a record, when it is first asked for
    countries.py, organisations.py, dates.py    lookups over include/gazetteer/
    scripts.py      which script a letter is of, where a name ends

A pack says what the words say (``Statement``); it does not decide what the news is. The core decides and never looks
at grammar; what it must know of a language are rows, no words in code.
docs/reading.md explains the rules, docs/adding-a-language.md what a new pack needs.
"""
