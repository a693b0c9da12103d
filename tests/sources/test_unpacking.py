"""Compressed bodies are unpacked without ever holding more than the limit."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactwatch.sources.faults import FaultError, Word
from pactwatch.sources.unpacking import gunzip, read_all

PLAIN = "바이오 업무협약 ".encode() * 500


def whole(chunks: list[bytes], encoding: str, *, wire: int = 100_000, unpacked: int = 100_000) -> tuple[bytes, int]:
    return read_all(chunks, encoding=encoding, wire_limit=wire, unpacked_limit=unpacked)


@given(size=st.integers(1, 400), encoding=st.sampled_from(["", "identity", "gzip", "deflate", " GZIP "]))
def test_chunks_of_any_size_give_the_same_body(size: int, encoding: str):
    packed = {"gzip": gzip.compress(PLAIN), "deflate": zlib.compress(PLAIN)}.get(encoding.strip().lower(), PLAIN)
    chunks = [packed[start : start + size] for start in range(0, len(packed), size)]
    assert whole(chunks, encoding) == (PLAIN, len(packed))


def test_too_much_on_the_wire_stops_at_once():
    taken = []

    def stream():
        for _ in range(1000):
            taken.append(1)
            yield b"x" * 1000

    with pytest.raises(FaultError) as caught:
        read_all(stream(), encoding="", wire_limit=5000, unpacked_limit=10_000)
    assert caught.value.fault.word == Word.TOO_BIG
    assert len(taken) == 6


@pytest.mark.parametrize("chunk", [10, 1_000_000])
def test_a_bomb_is_dropped_before_it_swells(chunk: int):
    packed = gzip.compress(b"\0" * 20_000_000)
    with pytest.raises(FaultError) as caught:
        whole([packed[start : start + chunk] for start in range(0, len(packed), chunk)], "gzip")
    assert caught.value.fault.word == Word.COMPRESSION_BOMB
    with pytest.raises(FaultError):
        gunzip(packed, limit=1_000_000)


@pytest.mark.parametrize("body", [b"letters", gzip.compress(PLAIN)[:40], b""])
def test_what_cannot_be_unpacked_says_so(body: bytes):
    with pytest.raises(FaultError) as caught:
        whole([body], "gzip")
    assert caught.value.fault.word == Word.BROKEN_COMPRESSION


def test_an_encoding_that_we_did_not_ask_for_says_so():
    with pytest.raises(FaultError):
        whole([b"x"], "br")


def test_exactly_the_limit_is_still_allowed():
    assert whole([gzip.compress(b"x" * 50)], "gzip", unpacked=50)[0] == b"x" * 50


def test_a_bomb_in_one_chunk_never_swells_in_memory():
    packed = gzip.compress(b"\0" * 60_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(FaultError):
            gunzip(packed, limit=1_000_000)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 10_000_000  # the limit a few times over, and far from the 60 MB
