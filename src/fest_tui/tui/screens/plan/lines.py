"""Lines of styled text laid out by hand, where a title and the facts behind it must not be broken anywhere."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len

from fest_tui.cells import cut, wrap
from fest_tui.tui.widgets.rows import Piece

Line = tuple[Piece, ...]

MOST_LINES = 3
"""Lines of a title, of which only the last is ever cut."""


def cells_of(line: Line) -> int:
    """How many cells a line takes."""
    return sum(cell_len(words) for words, _style in line)


def cut_line(line: Line, room: int) -> Line:
    """The line in at most `room` cells."""
    pieces: list[Piece] = []
    for words, style in line:
        pieces.append((cut(words, room - cells_of(tuple(pieces))), style))
    return tuple(pieces)


def paragraph(title: str, style: str, about: Iterable[Piece], room: int) -> list[Line]:
    """The title, wrapped before it is cut, and the rest behind it or on lines of its own."""
    lines: list[Line] = [((words, style),) for words in wrap(title, room, MOST_LINES)] or [()]
    for words, tone in about:
        used = cells_of(lines[-1])
        if used + 2 + cell_len(words) <= room:
            lines[-1] = (*lines[-1], ("  ", tone), (words, tone))
        else:
            lines += [((part, tone),) for part in wrap(words, room, 1)]
    return lines
