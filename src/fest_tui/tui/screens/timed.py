"""The browser in time: the minutes that pass, and other times that are taken for the present."""

from __future__ import annotations

import datetime as dt

from fest_tui.programme.model import Screening
from fest_tui.tui.screens.page import Page
from fest_tui.tui.screens.shown import Shown
from fest_tui.tui.session import Session
from fest_tui.tui.state import Place
from fest_tui.tui.widgets.day_grid import DayGrid

CLOCK_CHECK = 5.0
"""Seconds between looks at the clock; the screen changes when the minute does."""


class Timed(Shown):
    """Follows the clock, and moves it. The pages that lie over the panes are given each new session as well."""

    def __init__(self, session: Session, day: dt.date, *, place: Place, greeting: str) -> None:
        super().__init__(session, day, place=place, greeting=greeting)
        self._minute = _minute_of(session)

    def on_mount(self) -> None:
        """Begin to follow the clock."""
        self.set_interval(CLOCK_CHECK, self._follow_clock)

    def show_festival(self, session: Session, day: dt.date, *, greeting: str) -> None:
        """Show another festival, or the same one as it is now."""
        super().show_festival(session, day, greeting=greeting)
        self.pages_follow()

    def action_move_time(self, minutes: int) -> None:
        """Take an earlier or later time for now, in every pane."""
        self.session.clock.move(minutes)
        self.time_moved()

    def action_real_time(self) -> None:
        """Take the real time for now again."""
        self.session.clock.move_back()
        self.time_moved()

    def take_for_now(self, screening: Screening) -> None:
        """Take the start of a screening for now, in every pane."""
        self.session.clock.move_to(screening.starts)
        self.time_moved()

    def time_moved(self) -> None:
        """Show everything as it is at the time now taken for the present."""
        self._minute = _minute_of(self.session)
        self.session = self.session.with_watchlist(self.session.watchlist)
        self.banner.tell(self.session.clock, self.session.programme.zone)
        self._show_all()
        self._tell_cursor_anew()

    def _follow_clock(self) -> None:
        """Show another minute; what follows from it for my picks is worked out anew, unless a way out is tried."""
        if self._is_previewing:
            self.grid.tick()
            return
        since, self._minute = self._minute, _minute_of(self.session)
        if since == self._minute:
            return
        before, self.session = self.session, self.session.with_watchlist(self.session.watchlist)
        self.banner.tell(self.session.clock, self.session.programme.zone)
        if (before.clashes, before.breaches) != (self.session.clashes, self.session.breaches):
            self._show_all()
        else:
            # The grid stays as it was scrolled, and the film as it was read: they are marked as before.
            self.grid.tick()
            self.title_day()
            self.watchlist.show(self.session)
            if any(_passes(screening, since * 60, self.session) for screening in self.film.screenings):
                self.film.show_again(self.session)
        self._tell_cursor_anew()
        self.pages_follow()

    def pages_follow(self) -> None:
        """Show the session on the pages that lie over the panes as well."""
        for screen in self.app.screen_stack:
            if isinstance(screen, Page):
                screen.show_again(self.session)

    def _show_all(self) -> None:
        """Show every pane anew; nothing new is said of the cursor, which stays where it is."""
        cursor = self.grid.screening
        with self.prevent(DayGrid.Highlighted):
            self._show_day(cursor=cursor.id if cursor else "")
        self.film.show_again(self.session)
        self.refresh_bindings()

    def _tell_cursor_anew(self) -> None:
        """Say what the cursor stands on as it is by now, unless something else was said since."""
        if self._about and self.status.words == "".join(words for words, _style in self._about):
            self.tell_cursor()


def _passes(screening: Screening, since: float, session: Session) -> bool:
    """Whether a screening has begun or ended since."""
    now = session.now().timestamp()
    return any(since <= moment.timestamp() <= now for moment in (screening.starts, screening.ends))


def _minute_of(session: Session) -> int:
    """The number of the minute it is."""
    return int(session.now().timestamp()) // 60
