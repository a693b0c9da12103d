"""Alerts in words, pure: ``single`` for one, ``together`` for a summit's group and the digest, ``corrected`` for what
changed after posting, ``week`` for the weekly digest, ``notices`` for the operators. ``outside`` makes foreign text
safe, ``limits`` keeps Slack's sizes, ``phrases`` and ``names`` hold the languages.
"""
