"""The films as a table under a line of headings. One Line API widget: only the rows in sight are ever laid out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.timer import Timer

from fest_tui.cells import cut
from fest_tui.finding.film_order import FilmOrder
from fest_tui.finding.folding import fold
from fest_tui.programme.model import Film
from fest_tui.tui.screens.films.columns import Column, column_at, columns_for, film_pieces, head_pieces
from fest_tui.tui.screens.films.groups import Group
from fest_tui.tui.screens.films.keys import TABLE_KEYS
from fest_tui.tui.screens.films.lines import Line, beginning_with, with_headings
from fest_tui.tui.session import Session
from fest_tui.tui.widgets.rows import Piece
from fest_tui.words import _

STYLES = ("text", "title", "muted", "mine", "clash", "tight", "heading", "rule", "head", "head-sorted")
PAUSE = 1.5
"""Seconds after which the next letter begins another word."""
_IN_NAMES = " '’-"
"""What may stand within a name, besides letters and digits."""


class FilmTable(ScrollView, can_focus=True):
    """Films under headings, with a cursor that only stands on films."""

    HELP_TITLE = _("Films")
    BINDINGS: ClassVar[list[BindingType]] = [*TABLE_KEYS]
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"film-table--{style}" for style in (*STYLES, "cursor")}
    DEFAULT_CSS = """
    FilmTable {
        background: $background;
        scrollbar-size: 0 1;
        overflow-x: hidden;
        scrollbar-gutter: stable;
        scrollbar-color: $foreground 18%;
        scrollbar-background: $background;
        border: round $cursor;
        border-title-color: $foreground;
        border-title-style: bold;
        border-title-align: left;
        border-subtitle-color: $foreground 45%;
        border-subtitle-align: left;
        padding: 0 1;
        & > .film-table--text { color: $foreground; }
        & > .film-table--title { color: $foreground; text-style: bold; }
        & > .film-table--muted { color: $text-muted; }
        & > .film-table--mine { color: $mine; }
        & > .film-table--clash { color: $clash; }
        & > .film-table--tight { color: $tight; }
        & > .film-table--heading { color: $link; text-style: bold; }
        & > .film-table--rule { color: $foreground 18%; }
        & > .film-table--head { color: $text-muted; }
        & > .film-table--head-sorted { color: $foreground; text-style: bold; }
        & > .film-table--cursor { background: $cursor 45%; }
    }
    """

    class Pointed(Message):
        """The cursor came to stand on another film."""

    class Opened(Message):
        """The film under the cursor is wanted."""

    class Typed(Message):
        """What is being typed, and whether a film begins so; `None` once nothing is typed any more."""

        def __init__(self, typed: str | None, *, found: bool) -> None:
            super().__init__()
            self.typed = typed
            self.found = found

    class OrderWanted(Message):
        """The heading of a column was clicked."""

        def __init__(self, order: FilmOrder) -> None:
            super().__init__()
            self.order = order

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._session: Session | None = None
        self._order: FilmOrder = "title"
        self._lines: list[Line] = []
        self._columns: tuple[Column, ...] = ()
        self._cursor = -1
        self._strips: dict[int, Strip] = {}
        self._styles: dict[str, Style] = {}
        self._typed, self._is_typing = "", False
        self._typing_ends: Timer | None = None

    def show(self, session: Session, films: Sequence[Film], order: FilmOrder) -> None:
        """Show these films, which are in this order; the cursor stays on its film."""
        film, another = self.film.id if self.film else "", order != self._order
        self._session, self._order = session, order
        self._lines = with_headings(session, films, order)
        here = (place for place, line in enumerate(self._lines) if isinstance(line, Film) and line.id == film)
        self._cursor = next(here, 1 if films else -1)
        self._lay_out()
        if another:
            self._scroll_to_cursor(middle=True)
        self.post_message(self.Pointed())

    def show_again(self, session: Session) -> None:
        """Show the same films as they stand in another session."""
        self._session = session
        self._strips = {}
        self.refresh()

    @property
    def film(self) -> Film | None:
        """The film under the cursor."""
        line = self._lines[self._cursor] if 0 <= self._cursor < len(self._lines) else None
        return line if isinstance(line, Film) else None

    @property
    def groups(self) -> list[Group]:
        """The headings, from top to bottom."""
        return [line for line in self._lines if isinstance(line, Group)]

    @property
    def group(self) -> int:
        """The place of the heading that the cursor is under."""
        return max(0, sum(isinstance(line, Group) for line in self._lines[: self._cursor + 1]) - 1)

    def go_to(self, film: str) -> None:
        """Put the cursor on a film, by its id."""
        for place, line in enumerate(self._lines):
            if isinstance(line, Film) and line.id == film:
                self._point_at(place, middle=True)

    def go_to_group(self, place: int) -> None:
        """Put the cursor on the first film under a heading, with the heading on top."""
        heads = [index for index, line in enumerate(self._lines) if isinstance(line, Group)]
        if 0 <= place < len(heads):
            self._point_at(heads[place] + 1)
            self.scroll_to(y=heads[place], animate=False, immediate=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In an empty table there is nowhere to go."""
        return action not in {"open", "group", "type", "step", "page", "edge"} or self.film is not None

    def action_open(self) -> None:
        """Ask for the film under the cursor."""
        self.post_message(self.Opened())

    def action_step(self, step: int) -> None:
        """The film before or after."""
        place = self._cursor + step
        while 0 <= place < len(self._lines) and not isinstance(self._lines[place], Film):
            place += step
        if 0 <= place < len(self._lines):
            self._point_at(place)
        else:
            self.scroll_to(y=0 if step < 0 else self.max_scroll_y, animate=False, immediate=True)

    def action_page(self, step: int) -> None:
        """A screenful up or down."""
        place = min(max(self._cursor + step * max(1, self._rows_in_sight - 1), 1), len(self._lines) - 1)
        self._point_at(place if isinstance(self._lines[place], Film) else place + 1)

    def action_edge(self, step: int) -> None:
        """The first or the last film."""
        self._point_at(1 if step < 0 else len(self._lines) - 1)

    def action_group(self, step: int) -> None:
        """The heading before or after; from within a group, its own comes before."""
        is_first = isinstance(self._lines[self._cursor - 1], Group)
        self.go_to_group(self.group + (step if step > 0 or is_first else 0))

    def action_type(self) -> None:
        """Wait for a name to be typed."""
        self._is_typing = True
        self._type("")

    def on_key(self, event: events.Key) -> None:
        """Letters go to the film they begin; those that are keys do so only behind another letter."""
        letter = event.character or ""
        if event.key == "escape" and self._is_typing:
            self._end_typing()
        elif event.key == "backspace" and self._typed:
            self._typed = self._typed[:-1]
            self._type("")
        elif self.film and (letter.isalnum() or (letter and letter in _IN_NAMES)) and self._goes_on(event):
            self._is_typing = True
            self._type(letter)
        else:
            if self._is_typing:
                self._end_typing()
            return
        event.stop()
        event.prevent_default()

    def _goes_on(self, event: events.Key) -> bool:
        """Whether a key belongs to a name: behind others, as a capital, or as a letter or digit that is no key."""
        letter = event.character or ""
        is_free = letter.isupper() or event.key not in self.screen.active_bindings
        return self._is_typing or (letter.isalnum() and is_free)

    def _type(self, letter: str) -> None:
        if self._typing_ends is not None:
            self._typing_ends.stop()
        self._typing_ends = self.set_timer(PAUSE, self._end_typing)
        self._typed += letter
        place = beginning_with(fold(self._typed), self._lines, self._order, self._cursor)
        if place is not None:
            self._point_at(place, middle=True)
        self.post_message(self.Typed(self._typed, found=place is not None))

    def _end_typing(self) -> None:
        if self._typing_ends is not None:
            self._typing_ends.stop()
        self._typed, self._is_typing = "", False
        self.post_message(self.Typed(None, found=True))

    def on_click(self, event: events.Click) -> None:
        """Choose the film under the pointer, open it with a second click; a column's heading sorts by it."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        if offset.y == 0:
            column = column_at(self._columns, offset.x)
            if column is not None and column.order is not None:
                self.post_message(self.OrderWanted(column.order))
            return
        place = offset.y - 1 + self.scroll_offset.y
        if place < len(self._lines) and isinstance(self._lines[place], Film):
            self._point_at(place)
            if event.chain > 1:
                self.action_open()

    def on_resize(self) -> None:
        """Choose the columns anew."""
        self._lay_out()
        self._scroll_to_cursor()

    def notify_style_update(self) -> None:
        """Resolve the styles anew: the theme has changed."""
        super().notify_style_update()
        self._styles, self._strips = {}, {}
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The headings of the columns, then one line for each film and each heading."""
        width = self.scrollable_content_region.width
        if y == 0:
            return self._painted(head_pieces(self._columns, self._order) if self._lines else [], width)
        place = y - 1 + self.scroll_offset.y
        if place >= len(self._lines) or self._session is None:
            return Strip.blank(width, self.rich_style)
        if place not in self._strips:
            self._strips[place] = self._painted(self._pieces(self._session, self._lines[place], width), width)
        strip = self._strips[place]
        if place == self._cursor and self.has_focus:
            ground = Style(bgcolor=self._style("cursor").bgcolor)
            strip = Strip(Segment.apply_style(strip, post_style=ground), width)
        return strip

    def _pieces(self, session: Session, line: Line, width: int) -> list[Piece]:
        if isinstance(line, Film):
            return film_pieces(session, line, self._columns)
        heading = cut(line.heading, width - 1)
        return [(heading, "heading"), (" " + "─" * width, "rule")]

    def _painted(self, pieces: Sequence[Piece], width: int) -> Strip:
        segments = [Segment(words, self._style(style)) for words, style in pieces if words]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _style(self, name: str) -> Style:
        if name not in self._styles:
            self._styles[name] = self.rich_style + self.get_component_rich_style(f"film-table--{name}")
        return self._styles[name]

    @property
    def _rows_in_sight(self) -> int:
        return max(1, self.scrollable_content_region.height - 1)

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        self._columns = columns_for(width, self._order)
        self._strips = {}
        self.virtual_size = Size(width, len(self._lines) + 1)
        self.refresh()

    def _point_at(self, place: int, *, middle: bool = False) -> None:
        self._cursor = place
        self._scroll_to_cursor(middle=middle)
        self.refresh()
        self.post_message(self.Pointed())

    def _scroll_to_cursor(self, *, middle: bool = False) -> None:
        """Bring the cursor into sight, and with it the heading right above it; far off, into the middle."""
        top, rows = self.scroll_offset.y, self._rows_in_sight
        first = self._cursor - (self._cursor > 0 and isinstance(self._lines[self._cursor - 1], Group))
        if first >= top and self._cursor < top + rows:
            return
        above, below = (self._cursor - rows // 2,) * 2 if middle else (first, self._cursor - rows + 1)
        self.scroll_to(y=max(0, above if first < top else below), animate=False, immediate=True)
