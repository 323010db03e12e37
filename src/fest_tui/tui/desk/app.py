"""The desk as an app: it ticks, follows the programme and what other desks mark, and clears itself after a pause."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections.abc import Callable, Mapping
from typing import ClassVar, Protocol

from rich.text import Text
from textual import events, on, work
from textual.binding import Binding, BindingType

from fest_tui.errors import FestError
from fest_tui.programme.programme import Programme
from fest_tui.store.notices import NoticeStore
from fest_tui.tui import themes
from fest_tui.tui.desk.desk import DeskScreen
from fest_tui.tui.desk.slips import Slips
from fest_tui.tui.keys_in_turn import KeysInTurn
from fest_tui.words import _, fault

PAUSE = 120
"""Seconds without a key after which a visitor has left."""
_PRESENCE = (events.Key, events.Paste, events.MouseDown, events.MouseScrollDown, events.MouseScrollUp)
"""What only somebody at the desk does."""
_TICK = 1.0
_FOLLOW = 3.0
"""Seconds between looks at the files."""


class ProgrammeSource(Protocol):
    """Where the desk has its programme from, and where what it marks is kept."""

    notices: NoticeStore

    def load(self) -> Programme:
        """The programme as it is now, with what the desks say."""

    def has_changed(self) -> bool:
        """Whether loading it again would give another one."""


class DeskApp(KeysInTurn[None]):
    """One screen, dialogs over it, and no watchlist."""

    TITLE = "fest-tui"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1,question_mark", "help", _("help"), id="app.help", key_display="F1", tooltip=_("This help")),
        Binding("ctrl+q", "quit", _("quit"), id="app.quit", key_display="ctrl+q", tooltip=_("Leave the desk")),
    ]

    def __init__(
        self,
        source: ProgrammeSource,
        clock: Callable[[], dt.datetime],
        slips: Slips,
        *,
        here: str = "",
        pause: float = PAUSE,
        stopwatch: Callable[[], float] = time.monotonic,
        theme: str = "",
        keys: Mapping[str, str] | None = None,
        show_traceback: bool = False,
    ) -> None:
        super().__init__()
        self.slips = slips
        self.pause = pause
        self._source = source
        self._desk = DeskScreen(source.load(), here, clock, slips, source.notices)
        self._stopwatch = stopwatch
        self._last_key = stopwatch()
        self._is_clear = True
        self._show_traceback = show_traceback
        for own in (themes.DARK, themes.LIGHT):
            self.register_theme(own)
        self.theme = theme if theme in self.available_themes else themes.DARK.name
        self.set_keymap(keys or {})

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The meanings our style sheets colour by, in whichever theme is chosen."""
        return themes.meanings(self.current_theme)

    def get_default_screen(self) -> DeskScreen:
        """The desk is the only screen; dialogs lie over it."""
        return self._desk

    def on_mount(self) -> None:
        """Begin to tick."""
        self.set_interval(_TICK, self.tick)
        self.set_interval(_FOLLOW, self.follow)

    async def on_event(self, event: events.Event) -> None:
        """Note that somebody is there."""
        if isinstance(event, _PRESENCE):
            self._last_key = self._stopwatch()
            self._is_clear = False
        await super().on_event(event)

    def tick(self) -> None:
        """Let the time go on; after the pause, forget the visitor, once."""
        self._desk.tick()
        if not self._is_clear and self._stopwatch() - self._last_key >= self.pause:
            self._is_clear = True
            while self.screen is not self._desk:
                self.screen.dismiss(None)
            self._desk.forget()

    @on(DeskScreen.Marked)
    @work(exclusive=True, group="follow")
    async def follow(self) -> None:
        """Follow the files; while one cannot be read, the desk goes on with what it knows."""
        try:
            if await asyncio.to_thread(self._source.has_changed):
                self._desk.know(await asyncio.to_thread(self._source.load))
        except FestError:
            return

    def action_help(self) -> None:
        """Show the keys."""
        from fest_tui.tui.screens.help import HelpDialog, help_groups

        if not self.screen.is_modal:
            self.push_screen(HelpDialog(*help_groups(self.screen)))

    async def action_quit(self) -> None:
        """Leave once the slips are where they belong."""
        printing = (worker.wait() for worker in self.workers if worker.group == "slip" and not worker.is_finished)
        await asyncio.gather(*printing, return_exceptions=True)
        self.exit()

    def _fatal_error(self) -> None:
        """Tell a fault in words."""
        if self._show_traceback:
            super()._fatal_error()
        else:
            self.panic(Text(fault(self._exception)))
