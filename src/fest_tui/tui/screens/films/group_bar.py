"""One line with the headings of the films index; a click goes to one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

GAP = 2
"""Cells between two headings."""


class GroupBar(Widget):
    """The headings in few letters, the present one marked; of too many, those around it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"group-bar--group", "group-bar--here"}
    DEFAULT_CSS = """
    GroupBar {
        height: 1;
        background: $background;
        & > .group-bar--group { color: $text-muted; }
        & > .group-bar--here { color: $foreground; background: $cursor 45%; text-style: bold; }
    }
    """

    class GroupWanted(Message):
        """A heading was clicked, by its place."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._names: Sequence[str] = ()
        self._here = 0

    def show(self, names: Sequence[str]) -> None:
        """Show other headings."""
        self._names, self._here = names, 0
        self.refresh()

    def mark(self, place: int) -> None:
        """Mark where the cursor is."""
        if place != self._here:
            self._here = place
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Go to the heading under the pointer."""
        for place, left in self._places():
            if left <= event.x < left + cell_len(self._names[place]):
                self.post_message(self.GroupWanted(place))

    def render_line(self, y: int) -> Strip:
        """As many headings as there is room for."""
        width = self.size.width
        segments: list[Segment] = []
        column = 0
        for place, left in () if y else self._places():
            part = "here" if place == self._here else "group"
            segments += [
                Segment(" " * (left - column), self.rich_style),
                Segment(self._names[place], self.get_component_rich_style(f"group-bar--{part}")),
            ]
            column = left + cell_len(self._names[place])
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _places(self) -> list[tuple[int, int]]:
        """The headings shown, by their places, each with its first cell; the present one is among them."""
        lefts: list[int] = []
        column = GAP
        for name in self._names:
            lefts.append(column)
            column += cell_len(name) + GAP
        if not lefts:
            return []
        here = lefts[self._here] + cell_len(self._names[self._here])
        # Those before the present one go only as far as it would not be seen otherwise; half a line is left after it.
        width = self.size.width
        back = 0 if column <= width else max(0, min(here - width // 2, column - width))
        return [(place, left - back) for place, left in enumerate(lefts) if left - back >= GAP]
