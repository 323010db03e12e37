"""A day laid out and painted for one size: every row of the grid, painted when it is first asked for."""

from __future__ import annotations

import datetime as dt

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip

from fest_tui.tui.session import Session
from fest_tui.tui.widgets.day_grid import my_day, painting
from fest_tui.tui.widgets.day_grid.geometry import Block, axis_for, lay_out
from fest_tui.tui.widgets.day_grid.looks import Cursor, Looks

HEADER = 1 + my_day.ROWS + 1
"""Rows that stay while the board scrolls below: the ruler, the My day lane and a rule."""
WIDE_ENOUGH = 66
"""Cells of the grid from which on the venues' names are given their full width."""


def label_width(width: int) -> int:
    """The cells for the venues' names beside a grid of this width."""
    return 20 if width >= WIDE_ENOUGH else 14


class Board:
    """The rows of a day, counted from the ruler down; columns are counted from the start of the time axis.

    A board never changes but for what it has painted and what it mutes: another size, scale, theme, watchlist or
    minute makes another board.
    """

    def __init__(self, session: Session, day: dt.date, size: Size, cells_per_hour: int, looks: Looks) -> None:
        screenings = session.programme.on(day)
        self.label = label_width(size.width)
        axis = axis_for(screenings, size.width - self.label - 1, cells_per_hour)
        self.layout = lay_out(session.programme, screenings, axis, size.height - HEADER)
        self._session = session
        self._day = day
        self._looks = looks
        now = session.now()
        self._now = now if 0 <= axis.column(now) < axis.width else None
        self._matches: frozenset[str] | None = None
        self._strips: dict[tuple[int, str, bool], Strip] = {}

    @property
    def size(self) -> Size:
        """The cells and rows of the whole, label and header included."""
        return Size(self.label + self.layout.axis.width, HEADER + self.layout.rows)

    def dim(self, matches: frozenset[str] | None) -> None:
        """Mute the blocks of all screenings but those with these ids; `None` mutes none."""
        if matches != self._matches:
            self._matches = matches
            self._strips.clear()

    def block_of(self, screening: str) -> Block | None:
        """The block of a screening."""
        return self.layout.by_screening.get(screening)

    def block_at(self, column: int, row: int) -> Block | None:
        """The block that covers a cell; in the My day lane, the block of the pick there."""
        if 1 <= row <= my_day.ROWS:
            mine = (self.block_of(pick.id) for pick in self._session.picks_on(self._day))
            blocks = [block for block in mine if block]
        else:
            blocks = list(self.layout.by_row.get(row - HEADER, ()))
        return next((block for block in blocks if block.left <= column < block.right), None)

    def rows_of(self, screening: str) -> range:
        """The rows that a screening's block covers."""
        block = self.block_of(screening)
        return range(HEADER + block.row, HEADER + block.row + self.layout.block_rows) if block else range(0)

    def visible(self, row: int, cursor: str, left: int, width: int, *, focused: bool) -> Strip:
        """As much of a row as `width` cells show when it is scrolled to `left`; the label always stays."""
        room = width - self.label
        if row == 0:
            ruler = painting.ruler(self.layout.axis, self._now, left, room, self._looks)
            return _labelled(Segment(" " * self.label, self._looks.ground), ruler)
        # A row looks different only while the cursor stands on it, and keeps both its looks.
        look = (row, cursor, focused) if row in self.rows_of(cursor) else (row, "", False)
        strip = self._strips.get(look)
        if strip is None:
            strip = self._strips[look] = self._painted(row, cursor, focused=focused)
        label, board = strip.crop(0, self.label), strip.crop(self.label + left, self.label + left + room)
        return Strip.join([label, board.extend_cell_length(room, self._looks.ground)])

    def _painted(self, row: int, cursor: str, *, focused: bool) -> Strip:
        looks, axis, now = self._looks, self.layout.axis, self._now
        if row <= my_day.ROWS:
            picks = len(self._session.picks_on(self._day))
            label = painting.my_day_label(row - 1, picks, self.label, looks)
            return _labelled(label, my_day.my_day_rows(self._session, self._day, axis, now, looks)[row - 1])
        if row < HEADER:
            return painting.rule(self.label + axis.width, looks)
        line = row - HEADER
        label = painting.lane_label(self.layout.lane_by_row.get(line), line, self.label, self._session, looks)
        state: tuple[str, Cursor] = (cursor, "focused" if focused else "blurred")
        painted = painting.board_row(self.layout, line, self._session, now, state, looks, self._matches)
        return _labelled(label, painted)


def _labelled(label: Segment, board: Strip) -> Strip:
    return Strip([label, *board], label.cell_length + board.cell_length)
