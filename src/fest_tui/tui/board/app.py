"""The board as an app that runs for days: it ticks, turns its pages, and follows the programme and the desk."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable
from typing import ClassVar, Protocol

from rich.text import Text
from textual import work
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType

from fest_tui.errors import FestError
from fest_tui.programme.programme import Programme
from fest_tui.tui import themes
from fest_tui.tui.board.entries import entries_at, notices_at
from fest_tui.tui.board.view import BoardView, Face
from fest_tui.words import _, fault

TURNS_AFTER = 10.0
"""Seconds for which a page stands."""
_TICK = 1.0
_FOLLOW = 5.0
"""Seconds between looks at the files."""


class ProgrammeSource(Protocol):
    """Where the board has its programme from."""

    def load(self) -> Programme:
        """The programme as it is now, with what the desk says."""

    def has_changed(self) -> bool:
        """Whether loading it again would give another one."""


class BoardApp(App[None]):
    """A full screen without anything to press; q leaves it."""

    TITLE = "fest-tui"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,ctrl+q", "quit", _("quit"), show=False),
        Binding("space", "turn", _("turn the page"), show=False),
    ]

    def __init__(
        self,
        source: ProgrammeSource,
        clock: Callable[[], dt.datetime],
        *,
        venue: str = "",
        theme: str = "",
        show_traceback: bool = False,
    ) -> None:
        super().__init__()
        self._source = source
        self._clock = clock
        self._venue = venue
        self._programme = source.load()
        self._page = 0
        self._shown: Face | None = None
        self._show_traceback = show_traceback
        for own in (themes.DARK, themes.LIGHT):
            self.register_theme(own)
        self.theme = theme if theme in self.available_themes else themes.DARK.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The meanings our style sheets colour by, in whichever theme is chosen."""
        return themes.meanings(self.current_theme)

    def compose(self) -> ComposeResult:
        """The board alone."""
        yield BoardView(id="board")

    def on_mount(self) -> None:
        """Begin to tick."""
        self.tick()
        self.set_interval(_TICK, self.tick)
        self.set_interval(TURNS_AFTER, self.action_turn)
        self.set_interval(_FOLLOW, self._follow)

    def tick(self) -> None:
        """Show what the board says at this minute, if that is anything new."""
        at = self._clock().astimezone(self._programme.zone).replace(second=0, microsecond=0)
        face = Face(
            name=self._heading(),
            at=at,
            day=self._programme.day_of(at),
            entries=entries_at(self._programme, at, self._venue),
            notices=notices_at(self._programme, at, self._venue),
            page=self._page,
        )
        if face != self._shown:
            self._shown = face
            self.query_one(BoardView).show(face)

    def action_turn(self) -> None:
        """Turn the page."""
        self._page += 1
        self.tick()

    def _heading(self) -> str:
        festival = self._programme.festival.name
        venue = self._programme.venues.get(self._venue)
        return f"{festival} · {venue.name}" if venue else festival

    @work(exclusive=True, group="follow")
    async def _follow(self) -> None:
        """Follow the files; while one cannot be read, the board goes on with what it knows."""
        try:
            if await asyncio.to_thread(self._source.has_changed):
                self._programme = await asyncio.to_thread(self._source.load)
        except FestError:
            return
        self.tick()

    def _fatal_error(self) -> None:
        """Tell a fault in words."""
        if self._show_traceback:
            super()._fatal_error()
        else:
            self.panic(Text(fault(self._exception)))
