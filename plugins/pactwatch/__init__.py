"""Pactwatch: which countries sign cooperation agreements with whom, read from the news.

The way of an article::

    sources/   fetch it, or take it from an archive folder        -> RawArticle
    cleaning/  cut menus, lists and other articles away           -> Article
    reading/   who agreed with whom, on what, when, and the proof -> Reading
    ledger/    which agreement that is, and what is new about it  -> Change, Alert
    alerts/    say it once, in Slack or on the console

``steps/`` hands the records (``records.py``) from room to room; the DAGs in ``dags/`` call the steps.
"""
