"""The one exception that a person sees as a line, without a stack trace."""

from __future__ import annotations


class TroubleError(Exception):
    """Something that a person can mend. The message says what is wrong and what to do, and holds no secret."""
