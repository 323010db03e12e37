"""The line above the keys: what was just done, else what the cursor stands on."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from fest_tui.cells import cut
from fest_tui.tui.widgets.rows import Piece
from fest_tui.tui.widgets.shortening import shortened

TONES = ("text", "title", "muted", "mine", "clash", "tight", "good")


class StatusLine(Widget):
    """One line of words. When it is too long, its titles give way, and what comes last."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"status-line--{tone}" for tone in TONES}
    DEFAULT_CSS = """
    StatusLine {
        height: 1;
        background: $background;
        & > .status-line--text { color: $foreground; }
        & > .status-line--title { color: $foreground; text-style: bold; }
        & > .status-line--muted { color: $text-muted; }
        & > .status-line--mine { color: $mine; }
        & > .status-line--clash { color: $clash; }
        & > .status-line--tight { color: $tight; }
        & > .status-line--good { color: $good; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._pieces: tuple[Piece, ...] = ()

    def say(self, *pieces: Piece) -> None:
        """Show these words."""
        self._pieces = pieces
        self.refresh()

    @property
    def words(self) -> str:
        """What the line says, uncut."""
        return "".join(words for words, _style in self._pieces)

    def render_line(self, y: int) -> Strip:
        """The words, each in its tone."""
        width = self.size.width
        room = width - 2
        segments = [Segment(" ", self.rich_style)]
        for words, tone in () if y else shortened(self._pieces, room):
            segment = Segment(cut(words, room), self.get_component_rich_style(f"status-line--{tone}"))
            segments.append(segment)
            room -= segment.cell_length
            if room <= 0:
                break
        return Strip(segments).adjust_cell_length(width, self.rich_style)
