"""Near-copies: whether two articles of one agreement go back to one release. A hint for counting sources, no more."""

from __future__ import annotations

from datasketch import MinHash

from pactwatch.cleaning.repeats import letters

# 128 permutations: the estimate is off by 0.04 at most two times in three; a signature stays at 1 KB.
_PERMUTATIONS = 128
_SHINGLE = 4
# Measured on shared/clusters and shared/corpus: two outlets that print one release share from 0.28 up of their runs,
# independent reports of one signing, and articles of different signings, 0.24 at most. Text never tells agreements
# apart: duplicates were seen at 0.38 and different news at 0.50 of shared words (facts.md).
SAME_ORIGIN = 0.25

Signature = tuple[int, ...]


def signature(text: str) -> Signature:
    """The signature of a cleaned text: what its runs of four letters hash to. Empty for a text without letters.

    Punctuation, blanks and case do not count. The same text gives the same signature in any process.
    """
    plain = letters(text)
    shingles = {plain[i : i + _SHINGLE].encode("utf-8", "replace") for i in range(len(plain) - _SHINGLE + 1)}
    if not shingles:
        return ()
    found = MinHash(num_perm=_PERMUTATIONS)
    found.update_batch(shingles)
    return tuple(int(value) for value in found.digest())


def same_origin(a: Signature, b: Signature) -> bool:
    """Whether two signatures are close enough for one release (see ``SAME_ORIGIN``); never for an empty one."""
    return bool(a and b) and shared(a, b) >= SAME_ORIGIN


def shared(a: Signature, b: Signature) -> float:
    """The estimated share (0 to 1) of runs that both texts have, of all that either has."""
    return sum(x == y for x, y in zip(a, b, strict=True)) / len(a) if a and b else 0.0
