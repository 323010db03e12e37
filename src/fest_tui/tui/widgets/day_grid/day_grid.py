"""The day grid widget: one Line API widget, however many screenings it shows."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from fest_tui.cells import pad, wrap
from fest_tui.programme.model import Screening
from fest_tui.tui.session import Session
from fest_tui.tui.widgets.day_grid import my_day, painting
from fest_tui.tui.widgets.day_grid.geometry import ZOOM_LEVELS, Block, DayLayout, axis_for, lay_out
from fest_tui.tui.widgets.day_grid.looks import Cursor, Looks, resolve
from fest_tui.words import _, day_long

HEADER = 1 + my_day.ROWS + 1
"""Rows that stay while the board scrolls below: the ruler, the My day lane and a rule."""
WIDEST_LABEL = 20
NARROWEST_LABEL = 14
WIDE_ENOUGH = 66
"""Cells of the grid from which on the venues' names are given their full width."""
_MOVE = _("Move from screening to screening (also h j k l)")


class DayGrid(ScrollView, can_focus=True):
    """The screenings of one festival day, to scale, with a cursor that moves from screening to screening."""

    HELP_TITLE = _("Day")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "move(-1, 0)", _("move"), id="grid.left", key_display="←↑↓→", tooltip=_MOVE),
        Binding("right,l", "move(1, 0)", _("Later"), id="grid.right", show=False),
        Binding("up,k", "move(0, -1)", _("Venue above"), id="grid.up", show=False),
        Binding("down,j", "move(0, 1)", _("Venue below"), id="grid.down", show=False),
        Binding("home", "first", _("First"), id="grid.first", show=False, tooltip=_("First screening of the day")),
        Binding("end", "last", _("Last"), id="grid.last", show=False, tooltip=_("Last screening of the day")),
        Binding(
            "plus,equals_sign", "zoom(1)", _("zoom"), id="grid.zoom_in", key_display="+ -", tooltip=_("Zoom in and out")
        ),
        Binding("minus", "zoom(-1)", _("Zoom out"), id="grid.zoom_out", show=False),
        Binding("0", "fit", _("Fit"), id="grid.fit", show=False, tooltip=_("Fit the day to the screen")),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"day-grid--{part}"
        for part in (
            *("ground", "ruler", "tick", "now", "label", "label-detail", "my-label", "hatch", "ride", "ride-tight"),
            *("plain", "mine", "clash", "tight", "title", "detail", "cursor-focused", "cursor-blurred", "rule"),
        )
    }
    DEFAULT_CSS = """
    DayGrid {
        background: $background;
        scrollbar-size: 0 1;
        scrollbar-color: $foreground 18%;
        scrollbar-background: $background;
        scrollbar-corner-color: $background;
        & > .day-grid--ground { background: $background; color: $foreground; }
        & > .day-grid--ruler { background: $background; color: $text-muted; }
        & > .day-grid--tick { background: $background; color: $foreground 14%; }
        & > .day-grid--rule { background: $background; color: $foreground 20%; }
        & > .day-grid--now { background: $background; color: $good; text-style: bold; }
        & > .day-grid--label { background: $background; color: $foreground; text-style: bold; }
        & > .day-grid--label-detail { background: $background; color: $text-muted; }
        & > .day-grid--my-label { background: $background; color: $mine; text-style: bold; }
        & > .day-grid--hatch { background: $clash 25%; color: $clash; text-style: bold; }
        & > .day-grid--ride { background: $background; color: $text-muted; }
        & > .day-grid--ride-tight { background: $background; color: $tight; }
        & > .day-grid--plain { background: $panel; color: $foreground 45%; }
        & > .day-grid--mine { background: $mine 26%; color: $mine; }
        & > .day-grid--clash { background: $clash 24%; color: $clash; }
        & > .day-grid--tight { background: $tight 24%; color: $tight; }
        & > .day-grid--title { color: $foreground; text-style: bold; }
        & > .day-grid--detail { color: $foreground 75%; }
        & > .day-grid--cursor-focused { background: $cursor 55%; }
        & > .day-grid--cursor-blurred { background: $cursor 28%; }
    }
    """

    class Highlighted(Message):
        """The cursor came to stand on a screening, or on none when the day is empty."""

        def __init__(self, screening: Screening | None) -> None:
            super().__init__()
            self.screening = screening

        def can_replace(self, message: Message) -> bool:
            """Only the last of a burst of moves matters."""
            return isinstance(message, DayGrid.Highlighted)

    class Opened(Message):
        """A screening was clicked that had the cursor already: its film is wanted."""

        def __init__(self, screening: Screening) -> None:
            super().__init__()
            self.screening = screening

    class Zoomed(Message):
        """Another scale was chosen; 0 fits the day to the screen."""

        def __init__(self, cells_per_hour: int) -> None:
            super().__init__()
            self.cells_per_hour = cells_per_hour

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._session: Session | None = None
        self._day = dt.date.min
        self._screenings: tuple[Screening, ...] = ()
        self._board: DayLayout | None = None
        self._cursor = ""
        self._cells_per_hour = 0
        self._label = WIDEST_LABEL
        self._resolved: Looks | None = None
        self._strips: dict[int, Strip] = {}

    def show(self, session: Session, day: dt.date, *, cursor: str = "") -> None:
        """Show a day. The cursor goes to the screening named, else stays, else goes to what is on or next."""
        another_day = day != self._day or session.programme is not (self._session and self._session.programme)
        self._session, self._day = session, day
        self._screenings = session.programme.on(day)
        known = {screening.id for screening in self._screenings}
        if cursor in known:
            self._cursor = cursor
        elif self._cursor not in known:
            self._cursor = self._first_of_interest()
        self._arrange()
        if another_day:
            self.scroll_to(0, 0, animate=False, immediate=True)
            self.call_after_refresh(self._bring_into_view)
        self.post_message(self.Highlighted(self.screening))

    @property
    def screening(self) -> Screening | None:
        """The screening under the cursor."""
        return next((screening for screening in self._screenings if screening.id == self._cursor), None)

    @property
    def film(self) -> str:
        """The id of the film under the cursor; empty when there is none, or several."""
        return self.screening.main_film if self.screening else ""

    @property
    def cells_per_hour(self) -> int:
        """The scale chosen; 0 while the day is fitted to the screen."""
        return self._cells_per_hour

    def zoom_to(self, cells_per_hour: int) -> None:
        """Draw at that many cells an hour; 0 fits the day to the screen."""
        self._cells_per_hour = cells_per_hour
        self._arrange()
        self.call_after_refresh(self._bring_into_view)

    def select(self, screening: str) -> None:
        """Put the cursor on a screening of the day shown."""
        if screening == self._cursor:
            return
        self._drop_strips_of(self._cursor)
        self._cursor = screening
        self._drop_strips_of(screening)
        self._bring_into_view()
        self.post_message(self.Highlighted(self.screening))

    def tick(self) -> None:
        """Move the now line to the present."""
        self._forget_strips()

    def action_move(self, across: int, down: int) -> None:
        """Move the cursor to the next screening in a direction."""
        block = self._cursor_block
        neighbour = self._board.neighbour(block, across=across, down=down) if self._board and block else None
        if neighbour is not None:
            self.select(neighbour.screening.id)

    def action_first(self) -> None:
        """Go to the first screening of the day."""
        if self._screenings:
            self.select(self._screenings[0].id)

    def action_last(self) -> None:
        """Go to the last screening of the day."""
        if self._screenings:
            self.select(self._screenings[-1].id)

    def action_zoom(self, step: int) -> None:
        """One step nearer or further."""
        if self._board is None:
            return
        scale = self._board.axis.cells_per_hour
        further = [level for level in ZOOM_LEVELS if (level - scale) * step > 0]
        if further:
            self.zoom_to(min(further, key=lambda level: abs(level - scale)))
            self.post_message(self.Zoomed(self._cells_per_hour))

    def action_fit(self) -> None:
        """Fit the whole day to the screen."""
        self.zoom_to(0)
        self.post_message(self.Zoomed(0))

    def on_resize(self) -> None:
        """Lay the day out anew for the room there is."""
        self._arrange()
        self.call_after_refresh(self._bring_into_view)

    def on_focus(self) -> None:
        """Strengthen the cursor."""
        self._drop_strips_of(self._cursor)

    def on_blur(self) -> None:
        """Weaken the cursor."""
        self._drop_strips_of(self._cursor)

    def notify_style_update(self) -> None:
        """Resolve the styles anew: the theme has changed."""
        super().notify_style_update()
        self._resolved = None
        self._forget_strips()

    def on_click(self, event: events.Click) -> None:
        """Select the screening under the pointer; a second click opens its film."""
        block = self._block_at(event.x, event.y)
        if block is None:
            return
        if block.screening.id == self._cursor and event.chain > 1:
            self.post_message(self.Opened(block.screening))
        self.select(block.screening.id)

    def render_line(self, y: int) -> Strip:
        """One row of the widget: the venue's name, and the board beside it as far as it is scrolled."""
        if self._board is None or self._session is None:
            return self._blank_line(y)
        row = y if y < HEADER else y + self.scroll_offset.y
        strip = self._strips.get(row)
        if strip is None:
            strip = self._strips[row] = self._paint(row, self._board, self._session)
        left, room = self.scroll_offset.x, self.scrollable_content_region.width - self._label
        label, board = strip.crop(0, self._label), strip.crop(self._label + left, self._label + left + room)
        board = board.extend_cell_length(room, self._looks.ground)
        if row == 0:
            board = self._with_more_signs(board, hidden_left=left, hidden_right=self._board.axis.width - left - room)
        return Strip.join([label, board])

    def _with_more_signs(self, ruler: Strip, *, hidden_left: int, hidden_right: int) -> Strip:
        """The ruler with an arrow at each end beyond which the day goes on."""
        width, style = ruler.cell_length, self._looks.label
        if hidden_left > 0:
            ruler = Strip.join([Strip([Segment("‹", style)], 1), ruler.crop(1, width)])
        if hidden_right > 0:
            ruler = Strip.join([ruler.crop(0, width - 2), Strip([Segment(" ›", style)], 2)])
        return ruler

    def _paint(self, row: int, board: DayLayout, session: Session) -> Strip:
        """A whole row, label and board, as wide as the day."""
        looks, axis, now = self._looks, board.axis, self._now
        if row == 0:
            return _labelled(Segment(" " * self._label, looks.ground), painting.ruler(axis, now, looks))
        if row <= my_day.ROWS:
            picks = len(session.picks_on(self._day))
            label = painting.my_day_label(row - 1, picks, self._label, looks)
            return _labelled(label, my_day.my_day_rows(session, self._day, axis, now, looks)[row - 1])
        if row < HEADER:
            return painting.rule(self._label + axis.width, looks)
        line = row - HEADER
        label = painting.lane_label(board.lane_by_row.get(line), line, self._label, session, looks)
        cursor: tuple[str, Cursor] = (self._cursor, "focused" if self.has_focus else "blurred")
        return _labelled(label, painting.board_row(board, line, session, now, cursor, looks))

    def _blank_line(self, y: int) -> Strip:
        """A row of a day without screenings: it says so, and where the next ones are."""
        width = self.scrollable_content_region.width
        says = wrap(self._nothing_on(), width - 4, self.size.height)
        line = y - (self.size.height - len(says)) // 2
        words = says[line] if 0 <= line < len(says) else ""
        return Strip(
            [Segment(pad(" " * ((width - cell_len(words)) // 2) + words, width), self._looks.label_detail)], width
        )

    def _nothing_on(self) -> str:
        if self._session is None:
            return ""
        days = [day for day in self._session.programme.days if self._session.programme.on(day)]
        if not days:
            return _("This programme has no dated screenings yet.")
        nearest = min(days, key=lambda day: (abs((day - self._day).days), day < self._day))
        return _("Nothing is on. The nearest day with screenings is {day}.").format(day=day_long(nearest))

    @property
    def _looks(self) -> Looks:
        if self._resolved is None:
            self._resolved = resolve(self.get_component_rich_style)
        return self._resolved

    @property
    def _now(self) -> dt.datetime | None:
        """The present instant when it falls on the stretch shown, else nothing."""
        if self._session is None or self._board is None:
            return None
        now = self._session.now()
        return now if 0 <= self._board.axis.column(now) < self._board.axis.width else None

    @property
    def _cursor_block(self) -> Block | None:
        return self._board.by_screening.get(self._cursor) if self._board else None

    def _arrange(self) -> None:
        """Lay out the day for the present size and scale."""
        self._forget_strips()
        width, height = self.size
        if not self._screenings or self._session is None or width == 0:
            self._board = None
            self.virtual_size = Size(0, 0)
            self.refresh()
            return
        self._label = NARROWEST_LABEL if width < WIDE_ENOUGH else WIDEST_LABEL
        axis = axis_for(self._screenings, width - self._label - 1, self._cells_per_hour)
        self._board = lay_out(self._session.programme, self._screenings, axis, height - HEADER)
        self.virtual_size = Size(self._label + axis.width, HEADER + self._board.rows)

    def _first_of_interest(self) -> str:
        """What is on or next on this day, else the day's first screening."""
        if not self._screenings or self._session is None:
            return ""
        now = self._session.now().timestamp()
        running = (screening for screening in self._screenings if screening.ends.timestamp() > now)
        today = self._session.programme.day_of(self._session.now()) == self._day
        return (next(running, self._screenings[-1]) if today else self._screenings[0]).id

    def _bring_into_view(self) -> None:
        """Scroll just as far as it takes to show the block under the cursor."""
        block = self._cursor_block
        if block is None or self._board is None:
            return
        room = self.scrollable_content_region.size
        rows, cells = room.height - HEADER, room.width - self._label
        x, y = self.scroll_offset
        bottom = block.row + self._board.block_rows
        x = _scrolled_to_show(x, block.left - 1, block.right + 1, cells)
        y = _scrolled_to_show(y, block.row, bottom, rows)
        self.scroll_to(x, y, animate=False, immediate=True)

    def _block_at(self, x: int, y: int) -> Block | None:
        """The block under a cell of the widget; in the My day lane, the block of the pick there."""
        if self._board is None or self._session is None or x < self._label:
            return None
        column = x - self._label + self.scroll_offset.x
        if 1 <= y <= my_day.ROWS:
            mine = {pick.id for pick in self._session.picks_on(self._day)}
            blocks = [block for block in self._board.blocks if block.screening.id in mine]
        else:
            blocks = list(self._board.by_row.get(y - HEADER + self.scroll_offset.y, ())) if y >= HEADER else []
        return next((block for block in blocks if block.left <= column < block.right), None)

    def _drop_strips_of(self, screening: str) -> None:
        """Paint anew the rows of one block, and no others."""
        block = self._board.by_screening.get(screening) if self._board else None
        if block is None or self._board is None:
            return
        for row in range(block.row, block.row + self._board.block_rows):
            self._strips.pop(HEADER + row, None)
        top = HEADER + block.row - self.scroll_offset.y
        self.refresh(Region(0, top, self.size.width, self._board.block_rows))

    def _forget_strips(self) -> None:
        self._strips.clear()
        self.refresh()


def _labelled(label: Segment, board: Strip) -> Strip:
    return Strip([label, *board], label.cell_length + board.cell_length)


def _scrolled_to_show(offset: int, first: int, last: int, room: int) -> int:
    """The scroll offset nearest to `offset` that shows the stretch from `first` to `last`, its start above all."""
    if last > offset + room:
        offset = last - room
    return max(0, min(offset, first))
