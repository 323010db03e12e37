"""The line in which a question is typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.highlighter import Highlighter
from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from fest_tui.programme.text import plain
from fest_tui.words import _

_FIELD = re.compile(r"(?<!\S)-?[^\W\d_]+:")
_BLANKS = re.compile(r"\s")


class QuestionInput(Input):
    """A line of text; what could not be read of it is underlined. Its keys are the screen's business."""

    HELP_TITLE = _("Question")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "screen.go_to_answer",
            _("go"),
            id="question.go",
            key_display="enter",
            tooltip=_("Go to the showing under the cursor; the grid keeps showing what was asked for"),
        ),
        Binding(
            "down",
            "screen.step_answers(1)",
            _("answers"),
            id="question.down",
            key_display="↑ ↓",
            tooltip=_("Go up and down in the answers (also page up, page down)"),
        ),
        Binding("up", "screen.step_answers(-1)", _("Answer above"), id="question.up", show=False),
        Binding("pagedown", "screen.page_answers(1)", _("Page down"), id="question.page_down", show=False),
        Binding("pageup", "screen.page_answers(-1)", _("Page up"), id="question.page_up", show=False),
        Binding(
            "tab",
            "screen.complete",
            _("complete, narrow"),
            id="question.complete",
            tooltip=_("Complete the word; where there is nothing to complete, go on to narrow the answers"),
        ),
        Binding("shift+tab", "screen.next_pane(-1)", _("Answers"), id="question.to_answers", show=False),
        Binding(
            "ctrl+s",
            "screen.save_question",
            _("save"),
            id="question.save",
            key_display="ctrl+s",
            tooltip=_("Save the question, or forget one that is saved"),
        ),
        Binding(
            "escape",
            "screen.back",
            _("close"),
            id="question.close",
            tooltip=_("Close the bar; the grid keeps showing what was asked for"),
        ),
        Binding("f1", "app.help", _("help"), id="question.help", key_display="F1", tooltip=_("This help")),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"question-input--field", "question-input--mistake"}
    DEFAULT_CSS = """
    QuestionInput {
        background: $surface;
        &:focus { background-tint: $foreground 0%; }
        & > .question-input--field { color: $foreground 60%; }
        & > .question-input--mistake { color: $tight; text-style: underline; }
    }
    """

    class Typed(Message):
        """Another question stands in the line."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, compact=True, select_on_focus=False, placeholder=_("What are you looking for?"))
        self.highlighter = _Highlighter(self)
        self._mistakes: Sequence[tuple[int, int]] = ()

    def watch_value(self) -> None:
        """Tell the screen at once: a message that bubbles comes after the frame in which the letter is drawn."""
        self.screen.post_message(self.Typed())

    def mark_mistakes(self, mistakes: Sequence[tuple[int, int]]) -> None:
        """Underline these places."""
        if mistakes != self._mistakes:
            self._mistakes = mistakes
            self.refresh()

    def replace(self, text: str, start: int, end: int) -> None:
        """Put a text in place of another. Whatever was pasted, it stays one line of plain letters."""
        super().replace(one_line(text), start, end)

    def ask(self, text: str) -> None:
        """Take another question in place of the one that stands there."""
        self.value = one_line(text)
        self.cursor_position = len(self.value)

    def cell_of(self, place: int) -> int:
        """The cell of the line in which a character is seen; below 0 where it is scrolled away."""
        return cell_len(self.value[:place]) - self.scroll_offset.x

    def _on_paste(self, event: events.Paste) -> None:
        """Paste all lines, as one."""
        event.prevent_default()
        event.stop()
        self.replace(event.text, *self.selection)

    @property
    def looks(self) -> tuple[tuple[Style, Sequence[tuple[int, int]]], ...]:
        """The places that are not plain text, each kind in its style."""
        fields = [found.span() for found in _FIELD.finditer(self.value)]
        return (
            (self.get_component_rich_style("question-input--field", partial=True), fields),
            (self.get_component_rich_style("question-input--mistake", partial=True), self._mistakes),
        )


class _Highlighter(Highlighter):
    """Shows what stands before a colon, and what could not be read."""

    def __init__(self, field: QuestionInput) -> None:
        self._field = field

    def highlight(self, text: Text) -> None:
        for style, places in self._field.looks:
            for start, end in places:
                text.stylize(style, start, end)


def one_line(text: str) -> str:
    """A text as it may stand in a line: every blank a blank, and nothing that steers a terminal."""
    return plain(_BLANKS.sub(" ", text))
