"""The first line of the desk: whose it is and where, and the time."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from fest_tui.cells import cut


class DeskHead(Widget):
    """Words at the left, which give way, and the time at the right."""

    COMPONENT_CLASSES = {"desk-head--name", "desk-head--time"}  # noqa: RUF012
    DEFAULT_CSS = """
    DeskHead {
        height: 1;
        background: $background;
        & > .desk-head--name { color: $text-muted; }
        & > .desk-head--time { color: $foreground; text-style: bold; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._words = ("", "")

    def show(self, name: str, time: str) -> None:
        """Show these words."""
        if (name, time) != self._words:
            self._words = name, time
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Both sides of the line."""
        name, time = self._words
        room = self.size.width - cell_len(time) - 4
        name = cut(name, max(0, room))
        gap = " " * max(1, room - cell_len(name) + 2)
        segments = [
            Segment(" ", self.rich_style),
            Segment(name, self.get_component_rich_style("desk-head--name")),
            Segment(gap, self.rich_style),
            Segment(time, self.get_component_rich_style("desk-head--time")),
        ]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)
