"""Measures the sheets of a workbook before they are laid out, and finds the cells that hold an error.

The library that reads them lays a sheet out as a full rectangle, and gives an error as an empty cell or as 0. So both
are looked for here: cells so far apart, or texts so often repeated, that they would fill the memory; and what is no
value.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from xml.parsers import expat

from fest_tui.errors import UnreadableError
from fest_tui.sources.table.archive import MOST_BYTES, Archive, damaged
from fest_tui.words import _

Faults = Mapping[int, Mapping[int, str]]
"""Cells that hold an error, by row from 1 and column from 0: what stands there, or nothing for a formula that was
never worked out."""

MOST_CELLS = 5_000_000
"""Of all sheets together, empty ones between others included; no festival comes near it."""

_MOST_FILLED = 1_000_000
"""Cells in which something stands, each of which takes more memory than an empty one."""

_MOST_FAULTS = 1_000
_ENDS_OF_THE_SHEET = (1_048_576, 16_384)
_ERROR = re.compile(r"#[A-Z0-9/]{1,20}[!?]?|Err:\d{3}")


class Part:
    """Walks through one part of a workbook, element by element.

    Names are taken as they stand, with their prefixes: the library asks for no namespaces either, and must not meet
    a cell that was not met here.
    """

    def __init__(self, archive: Archive, name: str) -> None:
        self.archive = archive
        self.text: list[str] = []
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self.started
        parser.EndElementHandler = self.ended
        parser.CharacterDataHandler = self.text.append
        with archive.part(name) as part:
            try:
                archive.safely(lambda: parser.ParseFile(part))
            except expat.ExpatError as problem:
                raise damaged(archive.file) from problem

    def started(self, name: str, attributes: Mapping[str, str]) -> None:
        """Takes in the start of an element."""

    def ended(self, name: str) -> None:
        """Takes in the end of an element."""

    def number(self, printed: str) -> int:
        """A whole number that an attribute holds."""
        if not printed.isdecimal() or len(printed) > len(str(MOST_BYTES)):
            raise damaged(self.archive.file)
        return int(printed)


class Extent:
    """How large the sheets of a workbook are, laid out, and which of their cells hold an error."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.cells = 0
        self.filled = 0
        self.characters = 0
        self.start_sheet()

    def start_sheet(self) -> None:
        """Begins with a sheet, after the sheets before it."""
        self.faults: dict[int, dict[int, str]] = defaultdict(dict)
        self._before = self.cells
        self._top, self._left = _ENDS_OF_THE_SHEET
        self._bottom = self._right = -1

    def take_in(self, row: int, column: int, characters: int, *, rows: int = 1, columns: int = 1) -> None:
        """Takes in cells that are not empty, with a text of so many characters in each; rows and columns are from 0.

        Raises:
            UnreadableError: they would make the workbook too large.

        """
        self.filled += rows * columns
        self.characters += characters * rows * columns
        bottom, right = row + rows - 1, column + columns - 1
        if row < self._top or column < self._left or bottom > self._bottom or right > self._right:
            self._top, self._left = min(row, self._top), min(column, self._left)
            self._bottom, self._right = max(bottom, self._bottom), max(right, self._right)
            self.cells = self._before + (self._bottom - self._top + 1) * (self._right - self._left + 1)
            if bottom >= _ENDS_OF_THE_SHEET[0] or right >= _ENDS_OF_THE_SHEET[1] or self.cells > MOST_CELLS:
                raise self._too_large()
        if self.filled > _MOST_FILLED or self.characters > MOST_BYTES:
            raise self._too_large()

    def fault(self, row: int, column: int, says: str, *, rows: int = 1, columns: int = 1) -> None:
        """Takes in cells that hold an error."""
        for number in range(row + 1, row + 1 + min(rows, _MOST_FAULTS)):
            self.faults[number] |= dict.fromkeys(range(column, column + min(columns, _MOST_FAULTS)), says)

    def _too_large(self) -> UnreadableError:
        return self.archive.refused(
            _("its cells lie so far apart, or repeat so often, that they would fill the memory")
        )


def is_error(text: str) -> bool:
    """Whether a formula's result is an error, such as `#REF!`."""
    return _ERROR.fullmatch(text) is not None
