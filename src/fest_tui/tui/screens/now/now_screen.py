"""The Now screen: what is on now, what starts next and how far it is, what comes later."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType
from textual.widget import Widget

from fest_tui.programme.model import Screening
from fest_tui.tui.screens.now.keys import NOW_KEY_ORDER, NOW_KEYS
from fest_tui.tui.screens.now.now_list import NowList
from fest_tui.tui.screens.page import Page
from fest_tui.tui.widgets.rows import Rows
from fest_tui.tui.widgets.summary import summary
from fest_tui.words import _

if TYPE_CHECKING:
    from fest_tui.tui.screens.wishing import Wishing


class NowScreen(Page):
    """Shows the present of the browser's session, which is given it anew at every minute."""

    HELP_TITLE = _("Now")
    BINDINGS: ClassVar[list[BindingType]] = [*NOW_KEYS]
    FOLLOWS_PROGRAMME = True
    KEY_ORDER = NOW_KEY_ORDER
    DEFAULT_CSS = """
    NowScreen NowList {
        height: 1fr;
        border: round $cursor;
        border-title-color: $foreground;
        border-title-style: bold;
        border-title-align: left;
        border-subtitle-color: $foreground 45%;
        border-subtitle-align: left;
        padding: 0 1;
    }
    """

    def __init__(self, browser: Wishing) -> None:
        super().__init__(browser)
        self._list = NowList(id="now")

    def compose_body(self) -> list[Widget]:
        """The list."""
        return [self._list]

    def on_mount(self) -> None:
        """Begin in the list."""
        self._list.focus()

    def show(self) -> None:
        """Show the present of the session."""
        self._list.show(self.session)
        self.tell_cursor()

    @property
    def screening(self) -> Screening | None:
        """The screening pointed at."""
        return self._list.screening

    @property
    def film(self) -> str:
        """The id of the film pointed at; empty for none."""
        return self.screening.main_film if self.screening else ""

    @on(Rows.Pointed)
    def tell_cursor(self) -> None:
        """Say what the cursor stands on."""
        self.status.say(*(summary(self.session, self.screening) if self.screening else ()))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing are not shown."""
        match action:
            case "time_here":
                return self.screening is not None
            case "go_to_date":
                return bool(self.session.programme.days)
            case _:
                return super().check_action(action, parameters)

    def action_time_here(self) -> None:
        """Take the start of the screening pointed at for now."""
        if self.screening is not None:
            self._take_for_now(self.screening)

    def action_go_to_date(self) -> None:
        """Ask for a day, and take the start of its first screening for now."""
        from fest_tui.tui.screens.go_to_date import GoToDate

        programme = self.session.programme

        def answered(day: dt.date | None) -> None:
            nearest = programme.nearest_day(day) if day is not None else None
            if nearest is None:
                return
            if shown := [each for each in programme.on(nearest) if each.takes_place]:
                self._take_for_now(shown[0])
            else:
                self.status.say((_("Nothing is on that day."), "muted"))

        self.app.push_screen(GoToDate(programme, programme.day_of(self.session.now())), answered)

    def _take_for_now(self, screening: Screening) -> None:
        self._browser.take_for_now(screening)
        self.show_again(self._browser.session)
