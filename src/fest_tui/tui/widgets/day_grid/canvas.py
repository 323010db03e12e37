"""One row of terminal cells to paint on, later strokes over earlier ones."""

from __future__ import annotations

from itertools import groupby

from rich.cells import get_character_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from fest_tui.cells import cut


class Canvas:
    """A row of `width` cells. Strokes outside it are left out; a wide letter is never split."""

    def __init__(self, width: int, style: Style) -> None:
        self.width = width
        self._letters = [" "] * width
        self._styles = [style] * width

    def fill(self, left: int, right: int, style: Style, letter: str = " ") -> None:
        """Cover the cells from `left` up to `right` with one letter."""
        for cell in range(max(0, left), min(self.width, right)):
            self._clear(cell)
            self._letters[cell] = letter
            self._styles[cell] = style

    def write(self, left: int, text: str, style: Style, *, room: int | None = None) -> None:
        """Write from the cell `left`, cut to `room` cells."""
        cell = left
        for letter in cut(text, self.width - left if room is None else min(room, self.width - left)):
            size = get_character_cell_size(letter)
            if size == 0:
                if 0 < cell <= self.width and self._letters[cell - 1]:
                    self._letters[cell - 1] += letter
                continue
            if cell < 0 or cell + size > self.width:
                return
            for covered in range(cell, cell + size):
                self._clear(covered)
                self._letters[covered] = ""
                self._styles[covered] = style
            self._letters[cell] = letter
            cell += size

    def _clear(self, cell: int) -> None:
        """Blank the other half of a wide letter about to be half covered."""
        if self._letters[cell] == "" and cell:
            self._letters[cell - 1] = " "
        if cell + 1 < self.width and self._letters[cell + 1] == "":
            self._letters[cell + 1] = " "

    def strip(self) -> Strip:
        """The row as a strip of as few segments as its styles allow."""
        runs = groupby(zip(self._letters, self._styles, strict=True), key=lambda painted: painted[1])
        return Strip([Segment("".join(letter for letter, _ in run), style) for style, run in runs], self.width)
