"""A scrolling list of rows of styled text, some of which can be chosen. One Line API widget for every pane of text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import msgspec
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from fest_tui.words import _

Piece = tuple[str, str]
"""Some text and the name of its style: one of `STYLES`."""

STYLES = ("text", "title", "muted", "mine", "clash", "tight", "good", "link", "heading", "tab", "tab-active", "match")


class Row(msgspec.Struct, frozen=True):
    """A paragraph, wrapped beside its `lead` when it has one. A row with a `target` can be chosen."""

    pieces: tuple[Piece, ...] = ()
    lead: tuple[Piece, ...] = ()
    target: str = ""


LEADS = _("Go where the line leads")
"""What Enter does in every pane of rows."""
_UP_AND_DOWN = _("Go up and down (also j k, page up, page down)")


class Rows(ScrollView, can_focus=True):
    """Rows of text with a cursor on those that can be chosen; arrows go on scrolling where there are none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "step(-1)", _("Up"), id="rows.up", show=False, key_display="↑ ↓", tooltip=_UP_AND_DOWN),
        Binding("down,j", "step(1)", _("Down"), id="rows.down", show=False),
        Binding("pageup", "page(-1)", _("Page up"), id="rows.page_up", show=False),
        Binding("pagedown", "page(1)", _("Page down"), id="rows.page_down", show=False),
        Binding("home", "edge(-1)", _("Top"), id="rows.home", show=False, tooltip=_("To the top")),
        Binding("end", "edge(1)", _("Bottom"), id="rows.end", show=False, tooltip=_("To the bottom")),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"rows--{style}" for style in (*STYLES, "cursor")}
    DEFAULT_CSS = """
    Rows {
        background: $background;
        scrollbar-size: 0 1;
        overflow-x: hidden;
        scrollbar-gutter: stable;
        scrollbar-color: $foreground 18%;
        scrollbar-background: $background;
        & > .rows--text { color: $foreground; }
        & > .rows--title { color: $foreground; text-style: bold; }
        & > .rows--muted { color: $text-muted; }
        & > .rows--mine { color: $mine; }
        & > .rows--clash { color: $clash; }
        & > .rows--tight { color: $tight; }
        & > .rows--good { color: $good; }
        & > .rows--link { color: $link; }
        & > .rows--heading { color: $text-muted; text-style: bold; }
        & > .rows--tab { color: $text-muted; }
        & > .rows--tab-active { color: $foreground; text-style: bold underline; }
        & > .rows--match { color: $link; text-style: bold underline; }
        & > .rows--cursor { background: $cursor 45%; }
    }
    """

    class Pointed(Message):
        """The cursor came to stand on another row, or the rows got the focus."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rows: Sequence[Row] = ()
        self._cursor = ""
        self._lines: list[tuple[int, list[Segment]]] = []
        self._first_lines: list[int] = []
        self._styles: dict[str, Style] = {}

    def show_rows(self, rows: Sequence[Row], *, keep_place: bool = True) -> None:
        """Show these rows; the cursor and the scroll stay where they were when `keep_place`."""
        self._rows = rows
        targets = [row.target for row in rows if row.target]
        if not keep_place or self._cursor not in targets:
            self._cursor = targets[0] if targets else ""
        self._arrange()
        if self.has_focus:
            self.screen.refresh_bindings()
        if not keep_place:
            self.scroll_to(0, 0, animate=False, immediate=True)

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Show further rows below; those before are not laid out anew."""
        first = len(self._rows)
        self._rows = [*self._rows, *rows]
        self._wrap_from(first)

    @property
    def shows_cursor(self) -> bool:
        """Whether the cursor is to be seen."""
        return self.has_focus

    @property
    def target(self) -> str:
        """What the row under the cursor stands for."""
        return self._cursor

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter does nothing where no row can be chosen."""
        return action != "open" or bool(self._cursor)

    def put_cursor(self, target: str) -> None:
        """Put the cursor on the row of a target, if there is one, without scrolling."""
        if any(row.target == target for row in self._rows):
            self._cursor = target
            self.refresh()

    def row_at(self, y: int) -> Row | None:
        """The row shown in a line of the widget."""
        line = y + self.scroll_offset.y
        return self._rows[self._lines[line][0]] if 0 <= line < len(self._lines) else None

    def line_of(self, row: Row) -> int:
        """The first line of a row."""
        return self._first_lines[self._rows.index(row)] if self._first_lines else 0

    def go_to(self, target: str) -> None:
        """Put the cursor on the row of a target and scroll to it."""
        index = next((index for index, row in enumerate(self._rows) if row.target == target), None)
        if index is None:
            return
        self._cursor = target
        if index >= len(self._first_lines):
            # Not laid out yet, as in a pane that is hidden: there is nothing to scroll.
            return
        first, last = self._span(index)
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if first < top or last > top + height:
            self.scroll_to(y=first if first < top else last - height, animate=False, immediate=True)
        self.refresh()
        self.post_message(self.Pointed())

    def action_step(self, step: int) -> None:
        """Go to the next row that can be chosen when it is in sight, else scroll a line."""
        targets = [index for index, row in enumerate(self._rows) if row.target]
        here = next((index for index in targets if self._rows[index].target == self._cursor), -1)
        further = [index for index in targets if (index - here) * step > 0]
        if further:
            following = min(further) if step > 0 else max(further)
            first, last = self._span(following)
            top, height = self.scroll_offset.y, self.scrollable_content_region.height
            if top - 1 <= first and last <= top + height + 1:
                self.go_to(self._rows[following].target)
                return
        self.scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll by what is in sight."""
        self.scroll_relative(y=step * max(1, self.scrollable_content_region.height - 1), animate=False)

    def action_edge(self, step: int) -> None:
        """Go to the first or the last row."""
        targets = [row.target for row in self._rows if row.target]
        if targets:
            self.go_to(targets[0 if step < 0 else -1])
        self.scroll_to(y=0 if step < 0 else self.max_scroll_y, animate=False)

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the pointer."""
        offset = event.get_content_offset(self)
        row = self.row_at(offset.y) if offset is not None else None
        if row is not None and row.target:
            self.go_to(row.target)
            self.row_clicked(row.target, event)

    def row_clicked(self, target: str, event: events.Click) -> None:
        """Called after a click on a row that can be chosen; panes say what follows."""

    def on_resize(self) -> None:
        """Wrap the text anew."""
        self._arrange()

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()
        self.post_message(self.Pointed())

    def on_blur(self) -> None:
        """Hide the cursor."""
        self.refresh()

    def notify_style_update(self) -> None:
        """Resolve the styles anew: the theme has changed."""
        super().notify_style_update()
        self._styles = {}
        # Textual tells of a new style before it has resolved those of the parts.
        self.call_later(self._arrange)

    def render_line(self, y: int) -> Strip:
        """One line of wrapped text."""
        width = self.scrollable_content_region.width
        line = y + self.scroll_offset.y
        if line >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        index, segments = self._lines[line]
        strip = Strip(segments).adjust_cell_length(width, self.rich_style)
        target = self._rows[index].target
        if self.shows_cursor and target and target == self._cursor:
            cursor = Style(bgcolor=self._style("cursor").bgcolor)
            strip = Strip(Segment.apply_style(strip, post_style=cursor), width)
        return strip

    def _arrange(self) -> None:
        """Wrap every row to the present width."""
        self._lines, self._first_lines = [], []
        self._wrap_from(0)

    def _wrap_from(self, first: int) -> None:
        """Wrap the rows from the one of this number on to the present width."""
        width = self.scrollable_content_region.width
        if width <= 0:
            return
        console = self.app.console
        for index, row in enumerate(self._rows[first:], start=first):
            self._first_lines.append(len(self._lines))
            lead = [Segment(words, self._style(style)) for words, style in row.lead]
            hang = sum(segment.cell_length for segment in lead)
            text = Text.assemble(*((words, self._style(style)) for words, style in row.pieces), end="")
            for number, line in enumerate(text.wrap(console, max(1, width - hang))):
                margin = [Segment(" " * hang, self.rich_style)] if number else lead
                painted = (segment for segment in line.render(console) if segment.text)
                self._lines.append((index, [*margin, *painted]))
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()

    def _span(self, index: int) -> tuple[int, int]:
        """The first line of a row and the line after its last."""
        following = index + 1
        last = self._first_lines[following] if following < len(self._first_lines) else len(self._lines)
        return self._first_lines[index], last

    def _style(self, name: str) -> Style:
        if name not in self._styles:
            component = self.get_component_rich_style(f"rows--{name}")
            self._styles[name] = self.rich_style + component
        return self._styles[name]
