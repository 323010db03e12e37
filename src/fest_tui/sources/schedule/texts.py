"""Text of a schedule as it enters an object."""

from __future__ import annotations

from fest_tui.programme.text import plain


def one_line(text: str) -> str:
    """Plain text on one line, with single blanks."""
    return " ".join(plain(text).split())
