"""The question bar: a line to type in, and below it what was understood; closed, what is shown of the programme."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

import msgspec
from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from fest_tui.cells import cut, pad
from fest_tui.tui.widgets.question_input import QuestionInput
from fest_tui.tui.widgets.rows import Piece
from fest_tui.words import _

PROMPT = " ⌕ "
PARTS = ("prompt", "text", "muted", "tight", "link", "count")
_LEAST_SAID = 12
"""Cells of what is said that are worth more than the count beside it."""


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What the bar tells of a question: what was understood, how much was found, and how to go on.

    `place` are the characters that a mistake concerns; what is said of it stands below them.
    """

    says: str = ""
    tone: Literal["text", "muted", "tight", "link"] = "text"
    place: tuple[int, int] | None = None
    count: str = ""
    next_step: str = ""


class QuestionBar(Widget):
    """Two lines while a question is typed, one while its answers are all that is shown of the programme."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"question-bar--{part}" for part in PARTS}
    DEFAULT_CSS = """
    QuestionBar {
        height: 2;
        background: $surface;
        & > .question-bar--prompt { color: $link; text-style: bold; }
        & > .question-bar--text { color: $foreground; }
        & > .question-bar--muted { color: $text-muted; }
        & > .question-bar--tight { color: $tight; }
        & > .question-bar--link { color: $link; }
        & > .question-bar--count { color: $foreground; text-style: bold; }
        & > QuestionInput { margin: 0 26 0 3; }
    }
    """

    class Wanted(Message):
        """The closed bar was clicked."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._told = Told()
        self._is_open = False
        self._clears = ""

    def compose(self) -> ComposeResult:
        """The line to type in; all else is painted around it."""
        self.input = QuestionInput(id="question")
        yield self.input

    def open(self) -> None:
        """Let a question be typed."""
        self._is_open = True
        self.input.display = True
        self.refresh(layout=True)

    def close(self) -> None:
        """Only tell the question that is asked."""
        self._is_open = False
        self.input.display = False
        self.refresh(layout=True)

    @property
    def says(self) -> str:
        """What the bar tells, uncut."""
        return " ".join(words for words in (self._told.says, self._told.count, self._told.next_step) if words)

    def tell(self, told: Told) -> None:
        """Tell of the question."""
        self._told = told
        self.refresh()

    def tell_key(self, clears: str) -> None:
        """Tell which key clears the question, while the bar is closed."""
        if clears != self._clears:
            self._clears = clears
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Open the bar."""
        if not self._is_open:
            self.post_message(self.Wanted())

    def render_line(self, y: int) -> Strip:
        """One of the lines."""
        width = self.size.width
        if not self._is_open:
            return self._strip(_beside(self._when_closed(width), ((f"{self._clears} ", "muted"),), width))
        if y == 0:
            step = _("tab {step} ").format(step=self._told.next_step) if self._told.next_step else ""
            return self._strip(_beside(((PROMPT, "prompt"),), ((cut(step, 25), "muted"),), width))
        return self._strip(self._second_line(width))

    def _when_closed(self, width: int) -> tuple[Piece, ...]:
        count = f"  {self._told.count}" if self._told.count else ""
        room = width - cell_len(PROMPT) - cell_len(count) - cell_len(self._clears) - 3
        question = cut(self.input.value.strip(), max(_LEAST_SAID, room))
        return (PROMPT, "prompt"), (question, "text"), (count, "count")

    def _second_line(self, width: int) -> tuple[Piece, ...]:
        told, indent = self._told, " " * cell_len(PROMPT)
        if told.place is None:
            return self._with_count(((indent + told.says, told.tone),), width)
        before, carets = self._carets(told.place, width)
        room = width - before - cell_len(carets) - 2
        if cell_len(told.says) <= room or room >= width // 2:
            left: tuple[Piece, ...] = ((f"{' ' * before}{carets} {told.says}", told.tone),)
        else:
            # The words stand before their place where there is no room behind it.
            room = before - cell_len(indent) - 1
            start = max(cell_len(indent), before - 1 - cell_len(told.says))
            words = cut(told.says, room) if room >= _LEAST_SAID else ""
            left = ((pad(" " * start + words, before) + carets if words else indent + told.says, told.tone),)
        return self._with_count(left, width)

    def _with_count(self, left: tuple[Piece, ...], width: int) -> tuple[Piece, ...]:
        """What is said and the count beside it, which gives way to what is more than an echo of the question."""
        told = self._told
        needed = sum(cell_len(words) for words, _part in left) + cell_len(told.count) + 2
        count: tuple[Piece, ...] = ((f"{told.count} ", "count"),)
        return _beside(left, count if told.count and (told.tone == "muted" or needed <= width) else (), width)

    def _carets(self, place: tuple[int, int], width: int) -> tuple[int, str]:
        """How many cells stand before the marks below a mistake, and the marks; none where it is scrolled away."""
        first, last = (self.input.cell_of(each) for each in place)
        seen = self.input.size.width
        if last <= 0 or first >= seen:
            return cell_len(PROMPT), ""
        first, last = max(0, first), min(seen, max(last, first + 1))
        return cell_len(PROMPT) + first, "^" * (last - first)

    def _strip(self, pieces: tuple[Piece, ...]) -> Strip:
        return Strip(list(self._segments(pieces))).adjust_cell_length(self.size.width, self.rich_style)

    def _segments(self, pieces: tuple[Piece, ...]) -> Iterator[Segment]:
        for words, part in pieces:
            style = self.rich_style if part == "ground" else self.get_component_rich_style(f"question-bar--{part}")
            yield Segment(words, style)


def _beside(left: tuple[Piece, ...], right: tuple[Piece, ...], width: int) -> tuple[Piece, ...]:
    """One thing at the start of a line and another at its end, which is left out where there is no room."""
    needed, taken = (sum(cell_len(words) for words, _part in pieces) for pieces in (left, right))
    if right and taken + min(needed, _LEAST_SAID) < width:
        room = width - taken - 1
        *whole, (last, part) = left
        last = cut(last, room - sum(cell_len(words) for words, _part in whole))
        gap = width - taken - sum(cell_len(words) for words, _part in whole) - cell_len(last)
        return (*whole, (last, part), (" " * gap, "ground"), *right)
    *whole, (last, part) = left
    return (*whole, (cut(last, width - sum(cell_len(words) for words, _part in whole)), part))
