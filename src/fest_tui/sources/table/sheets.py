"""A table's rows as they come out of a file, whatever kind of file it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from fest_tui.sources.table.row_log import RowLog

Value = str | float | dt.date | dt.time | dt.timedelta
"""What a cell may hold; an empty cell holds an empty text, and `dt.date` includes moments."""

_RULE = " \t\r\n\xa0-:"


class Row(NamedTuple):
    """A row by its number in the sheet, or the line of the text it begins on, from 1.

    `quote` is the line of a quote that is opened in its last cell and never closed, or not before the cell is too long
    to be one. A row that `is_endless` has such a cell without a quote.
    """

    number: int
    cells: Sequence[Value]
    quote: int = 0
    is_endless: bool = False

    @property
    def is_cut(self) -> bool:
        """Whether its last cell stands for more than one."""
        return self.quote > 0 or self.is_endless


class Sheet(NamedTuple):
    """One sheet of a file.

    `rows` may be asked for more than once. `faults` are cells that hold an error instead of a value, by the row's
    number and the cell's place in it from 0, with what stands there; empty for a formula that was never worked out.
    """

    file: str
    log: RowLog
    rows: Callable[[], Iterator[Row]]
    faults: Mapping[int, Mapping[int, str]] = {}


def is_blank(row: Row) -> bool:
    """Whether nothing stands in a row, or only the rule that Markdown draws below headings."""
    return not any(not isinstance(cell, str) or cell.strip(_RULE) for cell in row.cells)
