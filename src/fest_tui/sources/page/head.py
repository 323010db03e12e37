"""The head of a film: its title, and the talk announced with it."""

from __future__ import annotations

import re
from typing import NamedTuple

_TALK_LENGTH = re.compile(r"\((?:[^()]{0,20} )?(\d{1,3}) ?min(?:\.|uten|utes)?\)", re.IGNORECASE)


class Title(NamedTuple):
    """A film's title and, where the page adds it in square brackets, its original title."""

    title: str
    original: str


def split_title(text: str) -> Title:
    """`BIRD ATLAS [ATLAS PTÁKU]` as its two titles; brackets that belong to a title (`[REC]`) stay."""
    before, opening, inside = text.rpartition(" [")
    original = inside.removesuffix("]").strip()
    if not opening or not before.strip() or not original or "]" in original:
        return Title(text, "")
    return Title(before.strip(), original)


def talk_minutes(text: str) -> int | None:
    """The length an announcement of a talk prints in brackets: `Q&A with X (20 min)`."""
    match = _TALK_LENGTH.search(text)
    return int(match[1]) if match else None
