"""What is worked out of a record when it is first asked for, and kept in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Record = TypeVar("Record")
Found = TypeVar("Found")


class kept(Generic[Record, Found]):  # noqa: N801  used like property
    """``functools.cached_property`` without its lock, which in Python 3.11 is dearer than most of what is kept.

    For records that one thread reads; at worst the same is worked out twice.
    """

    def __init__(self, work_out: Callable[[Record], Found]) -> None:
        """Takes the method that works it out of its record."""
        self._work_out = work_out
        self.__doc__ = work_out.__doc__

    def __set_name__(self, owner: type[Record], name: str) -> None:
        """Tells under which name it is kept."""
        self._name = name

    def __get__(self, record: Record, owner: type[Record]) -> Found:
        """Asked once a record: afterwards what was found stands in its place."""
        found = record.__dict__[self._name] = self._work_out(record)
        return found
