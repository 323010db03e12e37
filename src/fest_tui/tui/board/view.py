"""The board as it is drawn: a head with a large clock, entries in large digits, and a line of notices."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

import msgspec
from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from fest_tui.cells import cut
from fest_tui.tui.board.digits import big
from fest_tui.tui.board.entries import Entry
from fest_tui.words import _, clock, day_long

TONES = ("text", "title", "muted", "on", "soon", "later", "off", "notice")
_LARGE_WIDTH, _LARGE_HEIGHT = 120, 36
"""Cells from which on everything is drawn at twice the size."""
_MARGIN = 2
_DIGITS = 5
"""Characters of a clock."""


class Face(msgspec.Struct, frozen=True, kw_only=True):
    """All that the board shows at one moment. `page` counts on for ever; the view turns it into one of its pages."""

    name: str
    at: dt.datetime
    day: dt.date
    entries: tuple[Entry, ...]
    notices: tuple[str, ...]
    page: int = 0


class BoardView(Widget):
    """Draws a face, line by line, without a child."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"board--{tone}" for tone in TONES}
    DEFAULT_CSS = """
    BoardView {
        background: $background;
        & > .board--text { color: $foreground; }
        & > .board--title { color: $foreground; text-style: bold; }
        & > .board--muted { color: $text-muted; }
        & > .board--on { color: $good; text-style: bold; }
        & > .board--soon { color: $mine; text-style: bold; }
        & > .board--later { color: $foreground; }
        & > .board--off { color: $clash; text-style: bold; }
        & > .board--notice { color: $background; background: $tight; text-style: bold; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._face: Face | None = None
        self._lines: list[Strip] = []

    def show(self, face: Face) -> None:
        """Show what the board says now."""
        self._face = face
        self._lines = self._drawn(face)
        self.refresh()

    def on_resize(self) -> None:
        """Draw it anew at its new size."""
        if self._face is not None:
            self.show(self._face)

    def render_line(self, y: int) -> Strip:
        """One of the lines drawn."""
        return self._lines[y] if y < len(self._lines) else Strip.blank(self.size.width, self.rich_style)

    @property
    def words(self) -> str:
        """What stands on the board, line by line."""
        return "\n".join(strip.text.rstrip() for strip in self._lines)

    def _scale(self) -> int:
        return 2 if self.size.width >= _LARGE_WIDTH and self.size.height >= _LARGE_HEIGHT else 1

    def _drawn(self, face: Face) -> list[Strip]:
        scale = self._scale()
        head = self._head(face, scale)
        foot = 2 if face.notices else 1
        each = len(big("0", scale)) + 1
        room = max(1, (self.size.height - len(head) - foot) // each)
        pages = [face.entries[first : first + room] for first in range(0, len(face.entries), room)] or [()]
        page = face.page % len(pages)
        lines = list(head)
        for entry in pages[page]:
            lines += self._entry(entry, scale)
        if not face.entries:
            lines += [self._blank(), self._line([(_("Nothing more is on."), "title")])]
        lines = lines[: self.size.height - foot]
        lines += [self._blank()] * (self.size.height - foot - len(lines))
        if face.notices:
            lines.append(self._notice(face.notices[face.page % len(face.notices)]))
        turns = _("{page} / {pages}").format(page=page + 1, pages=len(pages)) if len(pages) > 1 else ""
        return [*lines, self._sides((turns, "muted"), ("", "muted"))]

    def _head(self, face: Face, scale: int) -> list[Strip]:
        digits = big(clock(face.at), scale)
        left = [(face.name, "title"), (day_long(face.day), "muted")]
        left += [("", "muted")] * (len(digits) - len(left))
        sides = [self._sides(words, (row, "text")) for words, row in zip(left, digits, strict=True)]
        return [self._blank(), *sides, self._line([("─" * (self.size.width - 2 * _MARGIN), "muted")])]

    def _entry(self, entry: Entry, scale: int) -> list[Strip]:
        """The digits at the left, and beside them three lines of words, the important ones at the top."""
        digits = big(entry.digits.rjust(_DIGITS), scale)
        width = len(big("00:00", scale)[0])
        words: list[tuple[tuple[str, str], tuple[str, str]]] = [
            ((entry.title, "off" if entry.state == "off" else "title"), (entry.status, "off")),
            ((entry.venue, "text"), (entry.when, entry.state)),
            ((entry.facts, "muted"), ("", "muted")),
        ]
        words += [(("", "muted"), ("", "muted"))] * (len(digits) - len(words))
        rows = zip(digits, words, strict=True)
        return [*(self._row(row.rjust(width), entry.state, left, right) for row, (left, right) in rows), self._blank()]

    def _row(self, digits: str, tone: str, left: tuple[str, str], right: tuple[str, str]) -> Strip:
        inner = self.size.width - 2 * _MARGIN - cell_len(digits) - 3
        return self._line([(digits, tone), ("   ", "text"), *self._spread(left, right, inner)])

    def _sides(self, left: tuple[str, str], right: tuple[str, str]) -> Strip:
        return self._line(self._spread(left, right, self.size.width - 2 * _MARGIN))

    @staticmethod
    def _spread(left: tuple[str, str], right: tuple[str, str], width: int) -> list[tuple[str, str]]:
        """Words at both ends of a line; the left ones are cut where both do not fit."""
        room = max(0, width - cell_len(right[0]) - (2 if right[0] else 0))
        shown = cut(left[0], room)
        gap = max(0, width - cell_len(shown) - cell_len(right[0]))
        return [(shown, left[1]), (" " * gap, "text"), right]

    def _notice(self, says: str) -> Strip:
        width = self.size.width
        style = self.get_component_rich_style("board--notice")
        return Strip([Segment(f"  {cut(says, width - 4)}", style)]).adjust_cell_length(width, style)

    def _line(self, pieces: list[tuple[str, str]]) -> Strip:
        segments = [Segment(" " * _MARGIN, self.rich_style)]
        segments += [Segment(words, self.get_component_rich_style(f"board--{tone}")) for words, tone in pieces]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _blank(self) -> Strip:
        return Strip.blank(self.size.width, self.rich_style)
