"""The names of the panes, for terminals too narrow to show them side by side."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget


class PaneTabs(Widget):
    """One line with the names of the panes, each behind the key that opens it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"pane-tabs--tab", "pane-tabs--active", "pane-tabs--key"}
    DEFAULT_CSS = """
    PaneTabs {
        height: 1;
        background: $background;
        & > .pane-tabs--key { color: $text-muted; }
        & > .pane-tabs--tab { color: $text-muted; }
        & > .pane-tabs--active { color: $foreground; text-style: bold underline; }
    }
    """

    class PaneWanted(Message):
        """The name of a pane was clicked."""

        def __init__(self, pane: str) -> None:
            super().__init__()
            self.pane = pane

    def __init__(self, panes: tuple[tuple[str, str], ...], *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._panes = panes
        self._active = panes[0][0]

    def activate(self, pane: str) -> None:
        """Mark the pane that is open."""
        self._active = pane
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Open the pane under the pointer."""
        right = 1
        for pane, title in self._panes:
            right += len(title) + 5
            if event.x < right:
                self.post_message(self.PaneWanted(pane))
                return

    def render_line(self, y: int) -> Strip:
        """The names in a line."""
        segments = [Segment(" ", self.rich_style)]
        for key, (pane, title) in enumerate(() if y else self._panes, start=1):
            part = "active" if pane == self._active else "tab"
            segments += [
                Segment(f"{key} ", self.get_component_rich_style("pane-tabs--key")),
                Segment(title, self.get_component_rich_style(f"pane-tabs--{part}")),
                Segment("   ", self.rich_style),
            ]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)
