"""The day grid widget: one Line API widget, however many screenings it shows."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from fest_tui.cells import pad, wrap
from fest_tui.programme.model import Screening
from fest_tui.tui.session import Session
from fest_tui.tui.widgets.day_grid.board import HEADER, Board
from fest_tui.tui.widgets.day_grid.first_sight import first_of_interest, words_of_nothing
from fest_tui.tui.widgets.day_grid.geometry import ZOOM_LEVELS
from fest_tui.tui.widgets.day_grid.keys import GRID_KEYS
from fest_tui.tui.widgets.day_grid.looks import resolve
from fest_tui.words import _


class DayGrid(ScrollView, can_focus=True):
    """The screenings of one festival day, to scale, with a cursor that moves from screening to screening."""

    HELP_TITLE = _("Day")
    BINDINGS: ClassVar[list[BindingType]] = [*GRID_KEYS]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"day-grid--{part}"
        for part in (
            *("ground", "ruler", "tick", "now", "label", "label-detail", "my-label", "hatch", "ride", "ride-tight"),
            *("plain", "mine", "clash", "tight", "title", "detail", "cursor-focused", "cursor-blurred", "rule"),
            *("hidden", "dimmed"),
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
        & > .day-grid--hidden { background: $panel 40%; color: $foreground 35%; }
        & > .day-grid--dimmed { background: $panel 30%; color: $foreground 30%; }
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
        self._board: Board | None = None
        self._cursor = ""
        self._cells_per_hour = 0
        self._matches: frozenset[str] | None = None

    def show(self, session: Session, day: dt.date, *, cursor: str = "") -> None:
        """Show a day. The cursor goes to the screening named, else stays, else goes to what is on or next."""
        another_day = day != self._day or session.programme is not (self._session and self._session.programme)
        self._session, self._day = session, day
        self._screenings = session.programme.on(day)
        known = {screening.id for screening in self._screenings}
        if cursor in known:
            self._cursor = cursor
        elif self._cursor not in known:
            self._cursor = first_of_interest(session, day)
        self._arrange()
        if another_day:
            self.scroll_to(0, 0, animate=False, immediate=True)
        self.call_after_refresh(self._bring_into_view)
        self.post_message(self.Highlighted(self.screening))

    def dim(self, matches: frozenset[str] | None) -> None:
        """Mute all screenings but those with these ids, on whatever day; `None` shows all alike."""
        if matches != self._matches:
            self._matches = matches
            if self._board is not None:
                self._board.dim(matches)
            self.refresh()

    @property
    def matches(self) -> frozenset[str] | None:
        """The ids of the screenings that are not muted; `None` when none is."""
        return self._matches

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
        self._repaint(self._cursor)
        self._cursor = screening
        self._repaint(screening)
        self._bring_into_view()
        self.post_message(self.Highlighted(self.screening))

    def tick(self) -> None:
        """Move the now line to the present."""
        self._arrange()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A day without screenings has nowhere to move and nothing to zoom."""
        return self._board is not None or action not in {"move", "zoom", "first", "last", "fit"}

    def action_move(self, across: int, down: int) -> None:
        """Move the cursor to the next screening in a direction."""
        block = self._board.block_of(self._cursor) if self._board else None
        if self._board is None or block is None:
            return
        neighbour = self._board.layout.neighbour(block, across=across, down=down)
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
        scale = self._board.layout.axis.cells_per_hour
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
        self._repaint(self._cursor)

    def on_blur(self) -> None:
        """Weaken the cursor."""
        self._repaint(self._cursor)

    def notify_style_update(self) -> None:
        """Paint everything anew: the theme has changed."""
        super().notify_style_update()
        # Textual tells of a new style before it has resolved those of the parts.
        self.call_later(self._arrange)

    def on_click(self, event: events.Click) -> None:
        """Select the screening under the pointer; a second click opens its film."""
        offset = event.get_content_offset(self)
        if self._board is None or offset is None or offset.x < self._board.label:
            return
        row = offset.y if offset.y < HEADER else offset.y + self.scroll_offset.y
        block = self._board.block_at(offset.x - self._board.label + self.scroll_offset.x, row)
        if block is None:
            return
        if block.screening.id == self._cursor and event.chain > 1:
            self.post_message(self.Opened(block.screening))
        self.select(block.screening.id)

    def render_line(self, y: int) -> Strip:
        """One row of the widget: the venue's name, and the board beside it as far as it is scrolled."""
        width = self.scrollable_content_region.width
        if self._board is None:
            return self._empty_row(y, width)
        row = y if y < HEADER else y + self.scroll_offset.y
        return self._board.visible(row, self._cursor, self.scroll_offset.x, width, focused=self.has_focus)

    def _empty_row(self, y: int, width: int) -> Strip:
        """A row of a day without screenings: it says so, and where the nearest ones are."""
        nothing_on = words_of_nothing(self._session, self._day) if self._session and not self._screenings else ""
        says = wrap(nothing_on, width - 4, self.size.height)
        line = y - (self.size.height - len(says)) // 2
        words = says[line] if 0 <= line < len(says) else ""
        centred = pad(" " * ((width - cell_len(words)) // 2) + words, width)
        return Strip([Segment(centred, self.get_component_rich_style("day-grid--label-detail"))], width)

    def _arrange(self) -> None:
        """Lay out the day for the present size, scale and theme."""
        self._board = None
        if self._screenings and self._session is not None and self.size.width:
            looks = resolve(self.get_component_rich_style)
            self._board = Board(self._session, self._day, self.size, self._cells_per_hour, looks)
            self._board.dim(self._matches)
        self.virtual_size = self._board.size if self._board else Size(0, 0)
        self.refresh()

    def _bring_into_view(self) -> None:
        """Scroll just as far as it takes to show the block under the cursor."""
        block = self._board.block_of(self._cursor) if self._board else None
        if block is None or self._board is None:
            return
        room = self.scrollable_content_region.size
        x = _scrolled_to_show(self.scroll_offset.x, block.left - 1, block.right + 1, room.width - self._board.label)
        bottom = block.row + self._board.layout.block_rows
        y = _scrolled_to_show(self.scroll_offset.y, block.row, bottom, room.height - HEADER)
        if (x, y) != self.scroll_offset:
            self.scroll_to(x, y, animate=False, immediate=True)

    def _repaint(self, screening: str) -> None:
        """Draw the rows of one block anew, and no others."""
        if self._board is not None and (rows := self._board.rows_of(screening)):
            self.refresh(Region(0, rows.start - self.scroll_offset.y, self.size.width, len(rows)))


def _scrolled_to_show(offset: int, first: int, last: int, room: int) -> int:
    """The scroll offset nearest to `offset` that shows the stretch from `first` to `last`, its start above all."""
    if last > offset + room:
        offset = last - room
    return max(0, min(offset, first))
