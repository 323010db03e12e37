"""The bottom line: the keys that do something here and now."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

GAP = 2
"""Cells between one key and the next."""
ALWAYS = frozenset({"app.help", "question.help", "app.quit"})
"""Ids of the bindings that are shown at any width: help leads to all others."""


class KeyBar(Widget):
    """The bindings of the focused pane and the app, in the order of `order`; a click does what the key does."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-bar--key", "key-bar--action"}
    DEFAULT_CSS = """
    KeyBar {
        height: 1;
        background: $surface;
        & > .key-bar--key { color: $foreground; text-style: bold; }
        & > .key-bar--action { color: $text-muted; }
    }
    """

    def __init__(self, order: tuple[str, ...], *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._order = {binding: place for place, binding in enumerate(order)}
        self._hits: list[tuple[int, int, str]] = []

    def on_mount(self) -> None:
        """Follow the bindings as the focus moves."""
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)

    def _bindings_changed(self, _screen: Screen[object]) -> None:
        self.refresh()

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the pointer does."""
        for left, right, key in self._hits:
            if left <= event.x < right:
                self.app.simulate_key(key)

    def render_line(self, y: int) -> Strip:
        """As many keys as there is room for, the important ones in any case."""
        width = self.size.width
        if y:
            return Strip.blank(width, self.rich_style)
        shown = self._fitting(width - 1)
        key_style, action_style = self._style("key"), self._style("action")
        segments, column = [Segment(" ", self.rich_style)], 1
        self._hits = []
        for key, binding in shown:
            label, action = self._label(key, binding), binding.description
            segments += [Segment(label, key_style), Segment(f" {action}{' ' * GAP}", action_style)]
            right = column + cell_len(label) + 1 + cell_len(action)
            self._hits.append((column, right, key))
            column = right + GAP
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _fitting(self, width: int) -> list[tuple[str, Binding]]:
        bindings: dict[str | None, tuple[str, Binding]] = {}
        for key, active in self.screen.active_bindings.items():
            known = active.binding.show and active.enabled and active.binding.id in self._order
            if known and ("+" in key or not self._is_typed(active.binding)):
                bindings.setdefault(active.binding.id, (key, active.binding))
        in_order = sorted(bindings.values(), key=lambda entry: self._order[entry[1].id or ""])
        room = width - sum(self._width(entry) for entry in in_order if entry[1].id in ALWAYS)
        fitting = []
        for entry in in_order:
            if entry[1].id not in ALWAYS:
                room -= self._width(entry)
                if room < 0:
                    continue
            fitting.append(entry)
        return fitting

    def _width(self, entry: tuple[str, Binding]) -> int:
        return cell_len(self._label(*entry)) + 1 + cell_len(entry[1].description) + GAP

    def _label(self, key: str, binding: Binding) -> str:
        """The key as it is told; where that is a letter that would be typed, the other key there is for it."""
        return key if self._is_typed(binding) else self.app.get_key_display(binding)

    def _is_typed(self, binding: Binding) -> bool:
        """Whether the key that is told writes its letter into the field in focus."""
        display, focused = self.app.get_key_display(binding), self.screen.focused
        return len(display) == 1 and focused is not None and focused.check_consume_key(display, display)

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"key-bar--{part}")
