"""What the dialogs share: a frame in the middle of the screen that Escape closes."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from fest_tui.tui.session import Session
from fest_tui.words import _

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer | None]):
    """A frame over the browser; it answers `None` when it is closed without a choice."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", _("Close"), id="dialog.close")]
    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        background: $background 60%;
        & > .frame {
            width: 64;
            max-width: 96%;
            height: auto;
            max-height: 90%;
            padding: 1 2;
            background: $surface;
            border: round $cursor;
        }
    }
    """

    def show(self, session: Session) -> None:
        """Called when the watchlist has changed; what depends on it is shown anew."""

    def action_close(self) -> None:
        """Close without a choice."""
        self.dismiss(None)
