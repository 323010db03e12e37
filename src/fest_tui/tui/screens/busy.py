"""The times I am busy: mark one, free one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from textual import events, on
from textual.widgets import Input

from fest_tui.planning.busy_texts import read_busy
from fest_tui.programme.days import some_day
from fest_tui.programme.wish_wording import busy_words
from fest_tui.programme.wishes import Busy
from fest_tui.tui import deeds
from fest_tui.tui.deeds import Deed
from fest_tui.tui.screens.wish_dialog import Entries, WishDialog
from fest_tui.tui.session import Session
from fest_tui.tui.signs import BUSY
from fest_tui.tui.widgets.rows import Row
from fest_tui.words import _, day_long


class BusyDialog(WishDialog):
    """What is typed without a day is meant for the day that is open."""

    DEFAULT_CSS = """
    BusyDialog > .frame { height: 16; }
    """

    def __init__(self, session: Session, do: Callable[[Deed], None], day: dt.date) -> None:
        super().__init__(session, do, title=_("Times I am busy"), keys=_("enter adds · x frees · esc closes"))
        self._day = day

    def on_mount(self) -> None:
        """Begin in the line."""
        super().on_mount()
        self.line.placeholder = _("12:00-14:00 lunch, or {day} 12:00-14:00").format(
            day=some_day(self.session.programme)
        )
        self._explain()
        self.line.focus()

    def rows(self) -> Sequence[Row]:
        """Every time, in order."""
        times = [
            Row(((busy_words(self.session.programme, busy), "text"),), lead=((f"{BUSY} ", "muted"),), target=_key(busy))
            for busy in self._busy()
        ]
        return times or [Row(((_("Nothing yet: every hour is free."), "muted"),))]

    def deed_for(self, text: str) -> Deed:
        """Mark a time as taken."""
        programme = self.session.programme
        return deeds.mark_busy(
            programme, read_busy(programme, text, day=self._day, now=self.session.now(), tell=self.notify)
        )

    def written(self) -> None:
        """Wait for the next."""
        super().written()
        self._explain()

    def on_key(self, event: events.Key) -> None:
        """From the line, the up arrow leads to the list; from its end, down leads back."""
        if event.key == "up" and isinstance(self.focused, Input) and self._busy():
            self.entries.focus()
            event.prevent_default()

    @on(Entries.TakenAway)
    def freed(self, event: Entries.TakenAway) -> None:
        """Free the time pointed at."""
        for busy in self._busy():
            if _key(busy) == event.target:
                self._do(deeds.unmark_busy(self.session.programme, busy))

    def _busy(self) -> list[Busy]:
        return sorted(self.session.watchlist.busy, key=lambda busy: busy.starts.timestamp())

    def _explain(self) -> None:
        self.say(_("Without a day it is meant for {day}.").format(day=day_long(self._day)))


def _key(busy: Busy) -> str:
    return f"{busy.starts.timestamp()}-{busy.ends.timestamp()}"
