"""One line of pieces that is too long: its titles give way, and what is said of them stays whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from fest_tui.cells import cut
from fest_tui.tui.widgets.rows import Piece

TITLE = "title"
PLENTY = 24
"""Cells of a title that are not given up for what comes last and matters least."""
LEAST_TITLE = 10
"""Cells that are left of a title in any case: enough to know it again."""
_WITHIN = f"-{TITLE}"
"""The end of the style of a title within a sentence, behind the style of the sentence."""


def with_titles(words: str, style: str, titles: Iterable[str]) -> tuple[Piece, ...]:
    """A sentence in pieces, of which those that are titles may be shortened."""
    known = sorted(filter(None, set(titles)), key=len, reverse=True)
    if not known:
        return ((words, style),)
    parts = re.split(f"({'|'.join(map(re.escape, known))})", words)
    return tuple((part, style + _WITHIN if number % 2 else style) for number, part in enumerate(parts) if part)


def shortened(pieces: Sequence[Piece], room: int) -> list[Piece]:
    """The pieces with their titles cut, the longest first, as far as they must be to fit into `room` cells.

    What comes last, when it is muted, may be cut off by the end of the line rather than leave a title unreadable.
    """
    matters = pieces[:-1] if pieces and pieces[-1][1] == "muted" else pieces
    longest = min(_longest(pieces, room, PLENTY), _longest(matters, room, LEAST_TITLE))
    fitting = (cut(words, longest) if _is_title(style) else words for words, style in pieces)
    return [(words, style.removesuffix(_WITHIN)) for words, (_all, style) in zip(fitting, pieces, strict=True)]


def _longest(pieces: Sequence[Piece], room: int, least: int) -> int:
    """How long a title may be, but not less than `least`, for all pieces to fit."""
    titles = [cell_len(words) for words, style in pieces if _is_title(style)]
    for_titles = room - sum(cell_len(words) for words, style in pieces if not _is_title(style))
    longest = min(max(titles, default=0), room)
    while longest > least and sum(min(each, longest) for each in titles) > for_titles:
        longest -= 1
    return longest


def _is_title(style: str) -> bool:
    return style == TITLE or style.endswith(_WITHIN)
