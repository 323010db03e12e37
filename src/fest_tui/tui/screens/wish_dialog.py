"""What the dialogs share in which wishes are written down: a list, a line to type into, and what was wrong with it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from fest_tui.errors import UsageError
from fest_tui.tui.deeds import Deed
from fest_tui.tui.screens.choice import ChoiceRows
from fest_tui.tui.screens.dialog import Dialog
from fest_tui.tui.session import Session
from fest_tui.tui.widgets.rows import Row
from fest_tui.words import _

LONGEST = 240
"""Letters that can be typed into the line."""


class Entries(ChoiceRows):
    """Rows of which one can be chosen, or taken away."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete,backspace,x", "take_away", _("take away"), id="entries.take_away", show=False)
    ]

    class TakenAway(Message):
        """The row of this target is no longer wanted."""

        def __init__(self, target: str) -> None:
            super().__init__()
            self.target = target

    def action_take_away(self) -> None:
        """Take the row under the cursor away."""
        if self.target:
            self.post_message(self.TakenAway(self.target))


class WishDialog(Dialog[None]):
    """Stays open while wishes are written down, and shows what became of each.

    `do` changes the watchlist. What is typed is read by `deed_for`, and what is wrong with it is said below the line.
    """

    DEFAULT_CSS = """
    WishDialog {
        & > .frame { width: 72; height: 24; }
        Entries { height: 1fr; background: $surface; }
        Input { background: $panel; margin-top: 1; }
        #says { height: auto; color: $text-muted; &.-wrong { color: $clash; } }
    }
    """

    def __init__(self, session: Session, do: Callable[[Deed], None], *, title: str, keys: str) -> None:
        super().__init__()
        self.session = session
        self._do = do
        self._title, self._keys = title, keys

    def compose(self) -> ComposeResult:
        """The list, the line, and what is said of it."""
        frame = Vertical(
            Entries(id="entries"),
            Input(id="line", compact=True, max_length=LONGEST),
            Static(id="says", markup=False),
            classes="frame",
        )
        frame.border_title, frame.border_subtitle = Content(self._title), self._keys
        yield frame

    def on_mount(self) -> None:
        """Fill the list."""
        self.show(self.session)

    def show(self, session: Session) -> None:
        """Show what the watchlist holds now."""
        self.session = session
        self.entries.show_rows(self.rows())

    @property
    def entries(self) -> Entries:
        """The list."""
        return self.query_one(Entries)

    @property
    def line(self) -> Input:
        """The line to type into."""
        return self.query_one("#line", Input)

    @abstractmethod
    def rows(self) -> Sequence[Row]:
        """The rows of the list."""

    @abstractmethod
    def deed_for(self, text: str) -> Deed:
        """What a text asks for.

        Raises:
            UsageError: it cannot be understood.

        """

    def say(self, words: str, *, wrong: bool = False) -> None:
        """Say something below the line."""
        says = self.query_one("#says", Static)
        says.set_class(wrong, "-wrong")
        says.update(words)

    @on(Input.Submitted)
    def typed(self, event: Input.Submitted) -> None:
        """Do what was typed, or say what is wrong with it."""
        try:
            self._do(self.deed_for(event.value))
        except UsageError as problem:
            self.say(" ".join(filter(None, (problem.message, problem.hint))), wrong=True)
        else:
            self.written()

    def written(self) -> None:
        """Called once what was typed is understood."""
        self.line.clear()
        self.say("")
