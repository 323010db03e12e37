"""The Textual app: one browser screen, themes, keys and the command palette."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from msgspec.structs import replace
from rich.text import Text
from textual import work
from textual.binding import Binding, BindingType
from textual.command import CommandPalette, Provider
from textual.screen import Screen
from textual.theme import Theme

from fest_tui.errors import FestError
from fest_tui.programme.model import Screening
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui import themes
from fest_tui.tui.keys_in_turn import KeysInTurn
from fest_tui.tui.opening import Opened, Opener
from fest_tui.tui.screens.browser import Browser
from fest_tui.tui.screens.page import Page
from fest_tui.tui.session import Session
from fest_tui.tui.state import Place, load_place, save_place
from fest_tui.tui.widgets.wanted import ScreeningWanted
from fest_tui.words import _, fault

if TYPE_CHECKING:
    from fest_tui.planning.ripple import Break
    from fest_tui.tui.screens.notice_dialog import Marked


def _programme_commands() -> type[Provider]:
    from fest_tui.tui.palette import ProgrammeCommands

    return ProgrammeCommands


WRITING = frozenset({"place", "watchlist", "export", "notices"})
"""The groups of workers that write something of the user's."""
PROGRAMME_CHECK = 3.0
"""Seconds between looks at the files of the programme and of its notices, which other processes may have changed."""
_PALETTE = _("Find anything by name: films, days, actions, colours")


class FestApp(KeysInTurn[None]):
    """A festival's programme on the screen."""

    TITLE = "fest-tui"
    CSS_PATH = "screens/browser.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_programme_commands}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "help", _("help"), id="app.help", key_display="?", tooltip=_("This help")),
        Binding("ctrl+p", "command_palette", _("find"), id="app.palette", key_display="ctrl+p", tooltip=_PALETTE),
        Binding(
            "i",
            "import",
            _("import"),
            id="app.import",
            show=False,
            tooltip=_("Import a programme, its news, or wishes"),
        ),
        Binding("F", "festivals", _("festivals"), id="app.festivals", show=False, tooltip=_("Go to another festival")),
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
        opener: Opener | None = None,
    ) -> None:
        super().__init__()
        self._show_traceback = show_traceback
        self._state_path = state_path
        self._opener = opener
        self._place = place
        self._festival = session.programme.festival.id
        self._browser = Browser(session, watchlist, day, place=place, greeting=greeting)
        for own in (themes.DARK, themes.LIGHT):
            self.register_theme(own)
        self.theme = theme if theme in self.available_themes else themes.DARK.name
        self.set_keymap(keys or {})

    @classmethod
    def opened(
        cls, opener: Opener, opened: Opened, *, theme: str, keys: dict[str, str], show_traceback: bool
    ) -> FestApp:
        """The app on a festival that was opened, from which it can go to others."""
        return cls(
            opened.session,
            opened.watchlist,
            opened.day,
            state_path=opener.state_path,
            place=opened.place,
            greeting=opened.greeting,
            theme=theme or opened.place.theme,
            keys=keys,
            show_traceback=show_traceback,
            opener=opener,
        )

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The meanings our style sheets colour by, in whichever theme is chosen."""
        return themes.meanings(self.current_theme)

    def get_default_screen(self) -> Browser:
        """The browser is the only screen; dialogs lie over it."""
        return self._browser

    def action_help(self) -> None:
        """Show the keys of the pane in focus."""
        from fest_tui.tui.screens.help import HelpDialog, help_groups

        if not self.screen.is_modal:
            self.push_screen(HelpDialog(*help_groups(self.screen)))

    def on_mount(self) -> None:
        """Begin to follow the theme, and leave in good order when told to by a signal."""
        self.theme_changed_signal.subscribe(self, self._theme_changed)
        if self._opener is not None:
            self.set_interval(PROGRAMME_CHECK, self._follow_programme)
        for name in ("SIGTERM", "SIGHUP"):
            # Windows has neither the loop's signal handlers nor, always, the signals.
            if hasattr(signal, name):
                with suppress(NotImplementedError, RuntimeError):
                    asyncio.get_running_loop().add_signal_handler(getattr(signal, name), self._leave_soon)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nowhere to go, and nothing to import into, in an app that was given one programme as it is."""
        if action == "notice":
            return self._opener is not None and self._pointed is not None
        if action not in {"festivals", "import"}:
            return True
        if self._opener is None or self._below_palette is not self._browser:
            return False
        return action == "import" or self._opener.shelf is not None

    @property
    def _below_palette(self) -> Screen[Any]:
        """The screen on top: the palette lists what can be done once it has closed."""
        return self.screen_stack[-2] if isinstance(self.screen, CommandPalette) else self.screen

    @property
    def _pointed(self) -> Screening | None:
        """The screening pointed at, where it can be marked."""
        over = self._below_palette
        if over is self._browser:
            return self._browser.pane.screening
        return over.screening if isinstance(over, Page) and over.FOLLOWS_PROGRAMME else None

    @work(exclusive=True, group="import")
    async def action_import(self) -> None:
        """Lead through an import, and show what it brought."""
        from fest_tui.tui.importer import import_programme

        if self._opener is None or self.screen is not self._browser:
            return
        try:
            path = await import_programme(self, self._opener)
        except FestError as problem:
            self.notify(problem.hint or problem.message, title=problem.message, severity="error", markup=False)
            return
        if path is not None:
            await self._open(path)
            self._browser.action_changes()

    @work(exclusive=True, group="festivals")
    async def action_festivals(self) -> None:
        """Choose another festival and go there."""
        from fest_tui.library.shelf import programmes_on
        from fest_tui.tui.screens.festivals import FestivalsDialog

        if self._opener is None or self._opener.shelf is None or self.screen is not self._browser:
            return
        shelf = self._opener.shelf
        chosen = await self.push_screen_wait(FestivalsDialog(await asyncio.to_thread(programmes_on, shelf)))
        if chosen is not None:
            await self._open((await asyncio.to_thread(shelf.use, chosen)).path)

    async def action_notice(self) -> None:
        """Mark the screening pointed at at the desk, or take back what was said of it."""
        from fest_tui.tui.noticing import who
        from fest_tui.tui.screens.notice_dialog import NoticeDialog

        screening = self._pointed
        if self._opener is None or screening is None:
            return
        programme, clock = self._browser.session.programme, self._opener.clock.unmoved
        dialog = NoticeDialog(programme, screening, self._opener.notices, clock=clock, by=who())

        def answered(marked: Marked | None) -> None:
            if marked is not None:
                self._show_marked(marked)

        # Waited for here and not in a worker: keys that come fast must find the dialog open.
        await self.push_screen(dialog, answered)

    @work(exclusive=True, group="marking")
    async def _show_marked(self, marked: Marked) -> None:
        """Show the programme as it is marked now, and list what that breaks."""
        from fest_tui.tui.noticing import breaks_dialog, marked_words

        says = marked_words(self._browser.session.programme, marked)
        if self._opener is not None and (breaks := await self._open(self._opener.path, says=says)):
            broken = await self.push_screen_wait(breaks_dialog(says, breaks))
            if broken is not None:
                self.screen.post_message(ScreeningWanted(self._browser.session.programme.screenings[broken]))

    async def _open(self, path: Path, *, says: str = "") -> tuple[Break, ...]:
        """Show a festival in place of the one that is shown; the same one stays on its day.

        Returned, and told with what it `says` else, is what notices of a desk have broken by that.
        """
        from fest_tui.tui.noticing import breaks_between, with_breaks

        if self._opener is None:
            return ()
        await self._all_written()
        try:
            opened = await asyncio.to_thread(self._opener.open, path)
        except FestError as problem:
            self.notify(problem.hint or problem.message, title=problem.message, severity="error", markup=False)
            return ()
        breaks = await asyncio.to_thread(breaks_between, self._browser.session, opened.session)
        greeting = with_breaks(says or opened.greeting, breaks)
        day = opened.day
        if opened.session.programme.festival.id == self._festival:
            day = opened.session.programme.nearest_day(self._browser.day) or day
        self._festival = opened.session.programme.festival.id
        self._place = replace(opened.place, theme=self._place.theme)
        self._browser.open_festival(opened.session, opened.watchlist, day, greeting=greeting, place=opened.place)
        return breaks

    @work(exclusive=True, group="outside")
    async def _follow_programme(self) -> None:
        """Show the programme anew once another process has imported into it, or a desk has marked something."""
        follows = self.screen is self._browser or (isinstance(self.screen, Page) and self.screen.FOLLOWS_PROGRAMME)
        if self._opener is None or not follows:
            return
        if await asyncio.to_thread(self._opener.has_changed):
            await self._open(self._opener.path)

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
        writing = (worker.wait() for worker in self.workers if worker.group in WRITING and not worker.is_finished)
        await asyncio.gather(*writing, return_exceptions=True)

    def _fatal_error(self) -> None:
        """Tell a fault in words; Textual would show a traceback, which is for those who asked for one."""
        if self._show_traceback:
            super()._fatal_error()
        else:
            self.panic(Text(fault(self._exception)))

    def _theme_changed(self, theme: Theme) -> None:
        self._keep(replace(self._place, theme=theme.name))

    def on_shown_moved(self, event: Browser.Moved) -> None:
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
