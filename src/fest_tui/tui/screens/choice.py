"""A dialog with one list of rows, of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message

from fest_tui.tui.screens.dialog import Dialog
from fest_tui.tui.widgets.rows import Row, Rows
from fest_tui.words import _


class ChoiceRows(Rows):
    """Rows of which Enter, or a second click, chooses one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", _("choose"), id="choice.open", show=False, tooltip=_("Choose the row"))
    ]

    class Chosen(Message):
        """The row of this target was chosen."""

        def __init__(self, target: str) -> None:
            super().__init__()
            self.target = target

    def action_open(self) -> None:
        """Choose the row under the cursor."""
        if self.target:
            self.post_message(self.Chosen(self.target))

    def row_clicked(self, target: str, event: events.Click) -> None:
        """The second click on a row chooses it."""
        if event.chain > 1:
            self.post_message(self.Chosen(target))


class Choice(Dialog[str]):
    """Answers with the target of the row chosen."""

    DEFAULT_CSS = """
    Choice {
        & > .frame { width: 84; }
        ChoiceRows { height: auto; max-height: 24; background: $surface; }
    }
    """

    def __init__(self, title: str, rows: Sequence[Row], *, keys: str, start: str = "") -> None:
        super().__init__()
        self._title = title
        self._rows = rows
        self._keys = keys
        self._start = start

    def compose(self) -> ComposeResult:
        """The list in a frame."""
        frame = Vertical(ChoiceRows(id="choices"), classes="frame")
        frame.border_title = Content(self._title)
        frame.border_subtitle = self._keys
        yield frame

    def on_mount(self) -> None:
        """Fill the list and point at where it starts."""
        rows = self.query_one(ChoiceRows)
        rows.show_rows(self._rows)
        rows.focus()
        if self._start:
            self.call_after_refresh(rows.go_to, self._start)

    def on_choice_rows_chosen(self, event: ChoiceRows.Chosen) -> None:
        """Answer with what was chosen."""
        self.dismiss(event.target)
