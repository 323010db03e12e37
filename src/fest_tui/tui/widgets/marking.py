"""Marks the words looked for in what is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from fest_tui.tui.widgets.rows import Piece, Row

MATCH = "match"
"""The style of a word that was looked for."""
Marker = Callable[[str], Sequence[tuple[int, int]]]
"""Tells where the words looked for stand in a text: first character, and the one after the last."""


def unmarked(_text: str) -> Sequence[tuple[int, int]]:
    """Nothing is looked for."""
    return ()


def marked(words: str, style: str, mark: Marker) -> Iterator[Piece]:
    """A text in pieces, the words looked for in a style of their own; an address is no text."""
    end = 0
    for first, last in () if "://" in words else mark(words):
        if first > end:
            yield words[end:first], style
        yield words[first:last], MATCH
        end = last
    if end < len(words):
        yield words[end:], style


def marked_rows(rows: Iterable[Row], mark: Marker) -> list[Row]:
    """Rows with the words looked for marked in them."""
    if mark is unmarked:
        return list(rows)
    return [
        replace(row, pieces=tuple(piece for words, style in row.pieces for piece in marked(words, style, mark)))
        for row in rows
    ]
