"""Unpacks what came over the wire without ever holding more than the limit. Pure."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from pactwatch.sources.faults import Word, stop

WINDOW_BITS = {"gzip": 31, "x-gzip": 31, "deflate": 15}  # zlib's own figures for the two formats


def read_all(chunks: Iterable[bytes], *, encoding: str, wire_limit: int, unpacked_limit: int) -> tuple[bytes, int]:
    """The whole body, unpacked, and the bytes that came over the wire.

    ``encoding`` is the Content-Encoding header ("" for none). Raises ``FaultError``: ``too_big`` beyond
    ``wire_limit`` bytes, ``compression_bomb`` beyond ``unpacked_limit``, ``broken_compression``.
    """
    counted = _Counted(chunks, wire_limit)
    name = encoding.strip().lower()
    if name in ("", "identity"):
        body = b"".join(counted)
    elif name in WINDOW_BITS:
        body = b"".join(_unpack(counted, WINDOW_BITS[name], unpacked_limit))
    else:
        raise stop(Word.BROKEN_COMPRESSION)
    return body, counted.total


def gunzip(body: bytes, *, limit: int) -> bytes:
    """A gzip file's content (``sitemap.xml.gz``), at most ``limit`` bytes. Raises ``FaultError`` as above."""
    return b"".join(_unpack([body], WINDOW_BITS["gzip"], limit))


class _Counted:
    def __init__(self, chunks: Iterable[bytes], limit: int) -> None:
        self._chunks, self._limit, self.total = chunks, limit, 0

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            self.total += len(chunk)
            if self.total > self._limit:
                raise stop(Word.TOO_BIG, f"{self._limit:,}")
            yield chunk


def _unpack(chunks: Iterable[bytes], bits: int, limit: int) -> Iterator[bytes]:
    unpacker, total = zlib.decompressobj(bits), 0
    for chunk in chunks:
        rest = chunk
        while rest and not unpacker.eof:
            try:
                piece = unpacker.decompress(rest, limit + 1 - total)
            except zlib.error as error:
                raise stop(Word.BROKEN_COMPRESSION) from error
            total += len(piece)
            if total > limit:
                raise stop(Word.COMPRESSION_BOMB, f"{limit:,}")
            yield piece
            rest = unpacker.unconsumed_tail
    if not unpacker.eof:
        raise stop(Word.BROKEN_COMPRESSION)
