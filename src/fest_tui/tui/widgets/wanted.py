"""What a pane asks to be shown elsewhere."""

from __future__ import annotations

from textual.message import Message

from fest_tui.programme.model import Screening


class ScreeningWanted(Message):
    """A screening was chosen: show it in the grid."""

    def __init__(self, screening: Screening) -> None:
        super().__init__()
        self.screening = screening


class FilmWanted(Message):
    """A film was chosen: show it."""

    def __init__(self, film: str) -> None:
        super().__init__()
        self.film = film


class PersonWanted(Message):
    """Somebody was chosen, by name: show all they did here."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
