"""What feeds and sitemaps have in common before they are parsed: refusals, and bytes into letters. Pure."""

from __future__ import annotations

import re

from trafilatura.feeds import FeedParameters, determine_feed

from pactwatch.decoding import decode
from pactwatch.sources.answers import Answer
from pactwatch.sources.faults import Word, stop

DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>", re.IGNORECASE)
HTML = re.compile(rb"<(!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
LISTS = re.compile(rb"<([\w-]+:)?(rss|feed|rdf|urlset|sitemapindex)[\s>:]", re.IGNORECASE)


def checked_xml(answer: Answer, *, lang: str) -> str:
    """The answer's XML as text without its declaration; ``lang`` helps where its encoding is not stated.

    Raises ``FaultError``: ``entity_bomb`` where it declares entities, ``html_not_xml``, ``mojibake``.
    """
    body = answer.body
    flat = body.replace(b"\0", b"")  # UTF-16 would hide the words that we look for
    if b"<!entity" in flat.lower():
        raise stop(Word.ENTITY_BOMB)
    page, listing = HTML.search(flat[:4096]), LISTS.search(flat[:4096])
    if page and not (listing and listing.start() < page.start()):
        raise stop(Word.HTML_NOT_XML, _hint(answer))
    decoded = decode(body, charset=answer.charset, lang=lang)
    if decoded.damaged:
        raise stop(Word.MOJIBAKE)
    return DECLARATION.sub("", decoded.text, count=1)


def _hint(answer: Answer) -> str:
    """The feed that the page itself names, if it does, as the end of a sentence."""
    try:
        host = answer.url.split("/")[2]
        found = determine_feed(
            answer.body.decode("utf-8", "replace")[:200_000], FeedParameters(f"https://{host}", host, answer.url)
        )
    except Exception:  # noqa: BLE001  a hint is a kindness; a page that trips the finder gets none
        return ""
    return f" The page itself names this feed: {found[0]}" if found else ""
