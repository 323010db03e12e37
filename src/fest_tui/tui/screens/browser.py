"""The browser: one day of a programme, the film under the cursor, and my watchlist."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from fest_tui.programme.model import Screening
from fest_tui.programme.wishes import Pick
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui.keeper import WatchlistKeeper
from fest_tui.tui.screens.keys import BROWSER_KEYS
from fest_tui.tui.screens.offer import Offer, after
from fest_tui.tui.screens.shown import Shown
from fest_tui.tui.session import Session
from fest_tui.tui.state import Place
from fest_tui.tui.widgets.day_grid import DayGrid
from fest_tui.words import _


class Browser(Shown):
    """What one can do with what is shown: pick, want, go from clash to clash, and see what changed."""

    BINDINGS: ClassVar[list[BindingType]] = [*BROWSER_KEYS]

    def __init__(
        self, session: Session, watchlist: WatchlistStore, day: dt.date, *, place: Place, greeting: str
    ) -> None:
        super().__init__(session, day, place=place, greeting=greeting)
        self._keeper = WatchlistKeeper(watchlist)
        self._offer: Offer | None = None

    def compose(self) -> ComposeResult:
        """The panes, and the unseen keeper of the watchlist."""
        yield self._keeper
        yield from super().compose()

    def open_festival(self, session: Session, watchlist: WatchlistStore, day: dt.date, *, greeting: str) -> None:
        """Show another festival with its watchlist, or the same one as it is now."""
        self._keeper.follow(watchlist)
        self._offer = None
        self.show_festival(session, day, greeting=greeting)

    def cursor_moved(self, screening: Screening | None) -> None:
        """What was offered for the screening before is offered no longer."""
        if screening is None or self._offer is not None:
            self._offer = None
            self.refresh_bindings()

    def action_open(self) -> None:
        """Read about the film under the cursor; what changed of it has been seen then."""
        super().action_open()
        if (screening := self.grid.screening) is not None:
            self._saw({screening.id, screening.main_film})

    def action_changes(self) -> None:
        """List what changed and was not yet seen, and go where the chosen change is."""
        from fest_tui.tui.screens.changes import ALL, ChangesDialog

        def answered(subject: str | None) -> None:
            if subject == ALL:
                self._saw({item.change.subject for item in self.session.news})
            elif subject is not None:
                self._go_to_subject(subject)

        if self.session.news:
            self.app.push_screen(ChangesDialog(self.session), answered)

    def _go_to_subject(self, subject: str) -> None:
        """Show a screening in the grid, or a film, of which one has read that it changed."""
        if screening := self.session.programme.screenings.get(subject):
            self._show_in_grid(screening)
            self.film.show(self.session, screening)
        else:
            self.open_film(subject)
        self._saw({subject})

    def _saw(self, subjects: set[str]) -> None:
        """Take the marks off what was seen; the film pane keeps telling of it until another film is shown."""
        changes = [change for subject in subjects if (change := self.session.change_of(subject))]
        if changes:
            self.session = self.session.with_seen(change.key for change in changes)
            with self.prevent(DayGrid.Highlighted):
                self._show_day(cursor=self.grid.screening.id if self.grid.screening else "")
            self.refresh_bindings()
            self.pane_changed()

    @property
    def _lost_pick(self) -> Pick | None:
        """The pick pointed at, when the programme does not hold its screening."""
        return self.watchlist.lost_pick if self.pane is self.watchlist else None

    def action_pick(self) -> None:
        """Pick the screening pointed at, or unpick it. A clash is said, never a bar."""
        screening, lost = self.pane.screening, self._lost_pick
        if lost is not None:
            self._keeper.unpick(lost.screening, lost.title)
        elif screening is not None:
            self._keeper.toggle_pick(screening, self.session.programme.venue_of(screening).name)

    def action_want(self) -> None:
        """Put the film pointed at on the watchlist, or take it off."""
        id_ = self.pane.film
        film = self.session.programme.films.get(id_)
        titles = {followed.film: followed.title for followed in self.session.watchlist.films}
        if id_:
            self._keeper.toggle_want(film, id_, film.title if film else titles.get(id_, id_))

    def action_next_clash(self) -> None:
        """Go to the next clash after the cursor, and round to the first."""
        clashing = [clash.screenings[-1] for clash in self.session.clashes]
        if not clashing:
            return
        here = self.grid.screening
        after = here.starts.timestamp() if here else 0.0
        self._show_in_grid(next((pick for pick in clashing if pick.starts.timestamp() > after), clashing[0]))

    def action_take_offer(self) -> None:
        """Take the screening offered."""
        if self._offer is None:
            return
        taken, dropped = self._offer.taken, self._offer.dropped
        venue = self.session.programme.venue_of(taken).name
        if dropped is not None:
            self._keeper.swap(taken, venue, dropped)
        else:
            self._keeper.toggle_pick(taken, venue)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing are not shown."""
        if self.has_class("-too-small"):
            return False
        at_the_grid = self.pane is self.grid
        does_something = {
            "take_offer": self._offer is not None,
            "next_clash": bool(self.session.clashes),
            "back": not at_the_grid,
            "open": at_the_grid and self.grid.screening is not None,
            "pick": self.pane.screening is not None or self._lost_pick is not None,
            "want": bool(self.pane.film),
            "changes": bool(self.session.news),
        }
        return does_something.get(action, True)

    @on(WatchlistKeeper.Changed)
    def watchlist_changed(self, event: WatchlistKeeper.Changed) -> None:
        """Show the new watchlist and say what was done."""
        self.session = self.session.with_watchlist(event.watchlist)
        with self.prevent(DayGrid.Highlighted):
            self._show_day()
        self.film.show_again(self.session)
        said, self._offer = after(self.session, event.done)
        self.say(*said)
        self.refresh_bindings()

    @on(WatchlistKeeper.Failed)
    def watchlist_failed(self, event: WatchlistKeeper.Failed) -> None:
        """Say that nothing was kept, and why."""
        self.say((event.error.message, "clash"))
        self.notify(event.error.hint or event.error.message, title=_("Not kept"), severity="error", markup=False)
