"""What can be wrong with a source or a page: a word, a plain sentence, and whether asking again makes sense."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Word(StrEnum):
    """The word that people see for a fault; ``SENTENCES`` explains each."""

    BAD_ADDRESS = "bad_address"
    BROKEN_ARCHIVE = "broken_archive"
    BROKEN_COMPRESSION = "broken_compression"
    BROKEN_XML = "broken_xml"
    BUSY_HOST = "busy_host"
    CLIENT_ERROR = "client_error"
    COMPRESSION_BOMB = "compression_bomb"
    EMPTY_PAGE = "empty_page"
    ENTITY_BOMB = "entity_bomb"
    ERROR_PAGE = "error_page"
    FORBIDDEN = "forbidden"
    GONE = "gone"
    HIDDEN_ADDRESS = "hidden_address"
    HTML_NOT_XML = "html_not_xml"
    INTERRUPTED = "interrupted"
    MOJIBAKE = "mojibake"
    NEEDS_KEY = "needs_key"
    NO_ADDRESS = "no_address"
    NO_CONNECTION = "no_connection"
    NO_ITEMS = "no_items"
    NOT_A_LISTING = "not_a_listing"
    NOT_A_PAGE = "not_a_page"
    NOT_FOUND = "not_found"
    PRIVATE_ADDRESS = "private_address"
    REDIRECT_LOOP = "redirect_loop"
    ROBOTS_DENIED = "robots_denied"
    ROBOTS_UNREACHABLE = "robots_unreachable"
    SERVER_ERROR = "server_error"
    THROTTLED = "throttled"
    TIMEOUT = "timeout"
    TOO_BIG = "too_big"
    TOO_MANY_REDIRECTS = "too_many_redirects"
    TOO_SLOW = "too_slow"


SENTENCES: dict[Word, str] = {
    Word.BAD_ADDRESS: "This is no http or https address: {detail}.",
    Word.BROKEN_ARCHIVE: "The archive has a fault: {detail}.",
    Word.BROKEN_COMPRESSION: "The answer says that it is compressed, but cannot be unpacked.",
    Word.BROKEN_XML: "The XML is broken ({detail}); what could be read was taken.",
    Word.BUSY_HOST: "The host is asked by someone else or wants quiet until {detail}; the page stays owed.",
    Word.CLIENT_ERROR: "The server refuses the request with status {detail}.",
    Word.COMPRESSION_BOMB: "The answer unpacks to more than {detail} bytes; it was dropped.",
    Word.EMPTY_PAGE: "The page holds no article text.",
    Word.ENTITY_BOMB: "The XML declares entities of its own, which can swell without end; it was not read.",
    Word.ERROR_PAGE: "The server says 200, but the page is an error message.",
    Word.FORBIDDEN: "The server does not let us in (status {detail}).",
    Word.GONE: "The page was taken away for good (status 410).",
    Word.HIDDEN_ADDRESS: "The search hides the article's own address and gives no way to it: {detail}.",
    Word.HTML_NOT_XML: "A web page came instead of XML.{detail}",
    Word.INTERRUPTED: "The connection broke before the answer was complete.",
    Word.MOJIBAKE: "The letters cannot be read: the bytes fit no encoding that the page may have.",
    Word.NEEDS_KEY: "This source needs a key: set {detail}.",
    Word.NO_ADDRESS: "The host's name has no address: {detail}.",
    Word.NO_CONNECTION: "No connection to the host: {detail}.",
    Word.NO_ITEMS: "The answer is well formed but lists nothing.",
    Word.NOT_A_LISTING: "The answer is neither a feed nor a sitemap, nor what this kind of source gives: {detail}.",
    Word.NOT_A_PAGE: "The address gives {detail}, not a web page.",
    Word.NOT_FOUND: "There is nothing at this address (status 404).",
    Word.PRIVATE_ADDRESS: "The address leads into a private network ({detail}); it was not asked.",
    Word.REDIRECT_LOOP: "The address sends us round in circles.",
    Word.ROBOTS_DENIED: "The site's robots.txt does not allow this address.",
    Word.ROBOTS_UNREACHABLE: "The site's robots.txt cannot be read ({detail}), so nothing may be asked yet.",
    Word.SERVER_ERROR: "The server is broken (status {detail}).",
    Word.THROTTLED: "The server asks us to slow down (status {detail}).",
    Word.TIMEOUT: "The host did not answer in {detail} seconds.",
    Word.TOO_BIG: "The answer is bigger than {detail} bytes; it was dropped.",
    Word.TOO_MANY_REDIRECTS: "The address was passed on more than {detail} times.",
    Word.TOO_SLOW: "The answer was not complete in {detail} seconds.",
}

PASSING = frozenset(
    {
        Word.BROKEN_COMPRESSION, Word.BUSY_HOST, Word.ERROR_PAGE, Word.INTERRUPTED, Word.NO_ADDRESS,
        Word.NO_CONNECTION, Word.NOT_FOUND, Word.ROBOTS_UNREACHABLE, Word.SERVER_ERROR, Word.THROTTLED,
        Word.TIMEOUT, Word.TOO_SLOW,
    }
)  # fmt: skip
"""Faults that may mend themselves: a page with one of these is asked again. A 404 may be a page not yet out."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """One fault: its word, the sentence for people, and when the server itself says to come back (aware UTC)."""

    word: Word
    sentence: str
    retry_at: dt.datetime | None = None

    @property
    def passing(self) -> bool:
        """Whether asking again later makes sense."""
        return self.word in PASSING


class FaultError(Exception):
    """Raised where a fault stops the work on one source or page; carries the fault."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.sentence)
        self.fault = fault


def fault(word: Word, detail: object = "", *, retry_at: dt.datetime | None = None) -> Fault:
    """The fault of this word with its sentence; ``detail`` fills the blank of the sentence."""
    return Fault(word=word, sentence=SENTENCES[word].format(detail=detail), retry_at=retry_at)


def stop(word: Word, detail: object = "", *, retry_at: dt.datetime | None = None) -> FaultError:
    """The same as an exception, to be raised."""
    return FaultError(fault(word, detail, retry_at=retry_at))
