"""What feeds and sitemaps have in common before they are parsed: refusals, and bytes into letters. Pure."""

from __future__ import annotations

import re

from trafilatura.feeds import FeedParameters, determine_feed

from pactwatch.sources.answers import Answer
from pactwatch.sources.faults import Word, stop

# Labels that in practice mean the wider set: pages called euc-kr hold CP949 syllables, and so on (WHATWG Encoding).
WIDER = {
    "euc-kr": "cp949", "euc_kr": "cp949", "ks_c_5601-1987": "cp949", "ksc5601": "cp949", "gb2312": "gb18030",
    "gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "big5": "big5hkscs",
}  # fmt: skip
DECLARED = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE)
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>", re.IGNORECASE)
HTML = re.compile(rb"<(!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
LISTS = re.compile(rb"<([\w-]+:)?(rss|feed|rdf|urlset|sitemapindex)[\s>:]", re.IGNORECASE)


def checked_xml(answer: Answer) -> str:
    """The answer's XML as text without its declaration.

    Raises ``FaultError``: ``entity_bomb`` where it declares entities, ``html_not_xml``, ``mojibake``.
    """
    body = answer.body
    flat = body.replace(b"\0", b"")  # UTF-16 would hide the words that we look for
    if b"<!entity" in flat.lower():
        raise stop(Word.ENTITY_BOMB)
    page, listing = HTML.search(flat[:4096]), LISTS.search(flat[:4096])
    if page and not (listing and listing.start() < page.start()):
        raise stop(Word.HTML_NOT_XML, _hint(answer))
    return DECLARATION.sub("", decoded(body, answer.charset), count=1)


def decoded(body: bytes, stated: str | None) -> str:
    """``body`` as text: byte order mark, else the XML's own declaration, else ``stated``, else UTF-8.

    Whatever was declared, UTF-8 is tried too, since it can hardly fit by accident. Raises ``FaultError`` ``mojibake``.
    """
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16", "replace")
    declared = DECLARED.search(body[:400])
    labels = [declared.group(1).decode("ascii") if declared else None, stated, "utf-8"]
    names = [WIDER.get(label.lower(), label) for label in labels if label]
    for name in names:
        try:
            return body.decode("utf-8-sig" if name.lower() in ("utf-8", "utf8") else name)
        except (UnicodeDecodeError, LookupError):
            continue
    rough = body.decode("utf-8", "replace")
    if rough.count("\ufffd") > len(rough) // 200 + 3:  # a broken letter here and there is a slip, not an encoding
        raise stop(Word.MOJIBAKE)
    return rough


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
