"""The Textual app: one browser screen, themes, keys and the command palette."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from msgspec.structs import replace
from rich.text import Text
from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.theme import Theme

from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui import themes
from fest_tui.tui.screens.browser import Browser
from fest_tui.tui.session import Session
from fest_tui.tui.state import Place, load_place, save_place
from fest_tui.words import _, fault


def _programme_commands() -> type[Provider]:
    from fest_tui.tui.palette import ProgrammeCommands

    return ProgrammeCommands


_PALETTE = _("Find anything by name: films, days, actions, colours")


class FestApp(App[None]):
    """A festival's programme on the screen."""

    TITLE = "fest-tui"
    CSS_PATH = "screens/browser.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_programme_commands}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "help", _("help"), id="app.help", key_display="?", tooltip=_("This help")),
        Binding("ctrl+p", "command_palette", _("find"), id="app.palette", key_display="ctrl+p", tooltip=_PALETTE),
        Binding(
            "q,ctrl+q",
            "quit",
            _("quit"),
            id="app.quit",
            key_display="q",
            tooltip=_("Leave fest-tui; everything is kept"),
        ),
    ]

    def __init__(
        self,
        session: Session,
        watchlist: WatchlistStore,
        day: dt.date,
        *,
        state_path: Path,
        place: Place = Place(),  # noqa: B008
        greeting: str = "",
        theme: str = "",
        keys: dict[str, str] | None = None,
        show_traceback: bool = False,
    ) -> None:
        super().__init__()
        self._show_traceback = show_traceback
        self._state_path = state_path
        self._place = place
        self._festival = session.programme.festival.id
        self._browser = Browser(session, watchlist, day, place=place, greeting=greeting)
        for own in (themes.DARK, themes.LIGHT):
            self.register_theme(own)
        self.theme = theme if theme in self.available_themes else themes.DARK.name
        self.set_keymap(keys or {})

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The meanings our style sheets colour by, in whichever theme is chosen."""
        return themes.meanings(self.current_theme)

    def get_default_screen(self) -> Browser:
        """The browser is the only screen; dialogs lie over it."""
        return self._browser

    def action_help(self) -> None:
        """Show the keys of the pane in focus."""
        from fest_tui.tui.screens.help import HelpDialog, help_groups

        if self.screen is self._browser:
            self.push_screen(HelpDialog(*help_groups(self._browser)))

    def on_mount(self) -> None:
        """Begin to follow the theme, and leave in good order when told to by a signal."""
        self.theme_changed_signal.subscribe(self, self._theme_changed)
        for name in ("SIGTERM", "SIGHUP"):
            # Windows has neither the loop's signal handlers nor, always, the signals.
            if hasattr(signal, name):
                with suppress(NotImplementedError, RuntimeError):
                    asyncio.get_running_loop().add_signal_handler(getattr(signal, name), self._leave_soon)

    async def action_quit(self) -> None:
        """Leave once all that was asked for is written."""
        await self._all_written()
        self.exit()

    def _leave_soon(self) -> None:
        self.call_later(self._leave_on_signal)

    async def _leave_on_signal(self) -> None:
        await self._all_written()
        if not os.isatty(0):
            # The window was closed: Textual would wait for ever to restore a terminal that is gone.
            os._exit(0)
        self.exit()

    async def _all_written(self) -> None:
        """Wait for what is being written, the place among it: Textual cancels at its end what has not yet begun."""
        if self._browser.is_mounted:
            self._keep(replace(self._browser.place, theme=self._place.theme))
        writing = (worker.wait() for worker in self.workers if not worker.is_finished)
        await asyncio.gather(*writing, return_exceptions=True)

    def _fatal_error(self) -> None:
        """Tell a fault in words; Textual would show a traceback, which is for those who asked for one."""
        if self._show_traceback:
            super()._fatal_error()
        else:
            self.panic(Text(fault(self._exception)))

    def _theme_changed(self, theme: Theme) -> None:
        self._keep(replace(self._place, theme=theme.name))

    def on_browser_moved(self, event: Browser.Moved) -> None:
        """Keep the place for next time."""
        self._keep(replace(event.place, theme=self._place.theme))

    def _keep(self, place: Place) -> None:
        """Keep a place, in a thread: the disk may be slow."""
        self._place = place
        self.run_worker(self._save_place, thread=True, group="place", description="keep the place")

    def _save_place(self) -> None:
        try:
            save_place(self._state_path, self._festival, self._place)
        except OSError:
            # A place that is lost costs one key press next time; no message is worth less than that.
            return


__all__ = ["FestApp", "load_place"]
