"""What one can wish of what is shown: pick, grade, hold a ticket, be busy, set limits, mend a clash, undo."""

from __future__ import annotations

import datetime as dt

from textual import on
from textual.app import ComposeResult

from fest_tui.planning.clashes import Fix
from fest_tui.programme.model import Screening
from fest_tui.programme.wishes import Pick
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui import deeds
from fest_tui.tui.keeper import WatchlistKeeper
from fest_tui.tui.screens.dialog import Dialog
from fest_tui.tui.screens.offer import Offer, after
from fest_tui.tui.screens.page import Page
from fest_tui.tui.screens.timed import Timed
from fest_tui.tui.session import Session
from fest_tui.tui.state import Place
from fest_tui.tui.widgets.day_grid import DayGrid
from fest_tui.tui.widgets.rows import Rows
from fest_tui.words import _


class Wishing(Timed):
    """Keeps the watchlist in step with what is done here. Whatever is done is one step that can be undone."""

    def __init__(
        self, session: Session, watchlist: WatchlistStore, day: dt.date, *, place: Place, greeting: str
    ) -> None:
        super().__init__(session, day, place=place, greeting=greeting)
        self.keeper = WatchlistKeeper(watchlist, session.programme)
        self._offer: Offer | None = None
        self._alive_before: tuple[bool, ...] = ()

    def compose(self) -> ComposeResult:
        """The panes, and the unseen keeper of the watchlist."""
        yield self.keeper
        yield from super().compose()

    def open_festival(self, session: Session, watchlist: WatchlistStore, day: dt.date, *, greeting: str) -> None:
        """Show another festival with its watchlist, or the same one as it is now."""
        self.keeper.follow(watchlist, session.programme)
        self._offer = None
        self.show_festival(session, day, greeting=greeting)

    def cursor_moved(self, screening: Screening | None) -> None:
        """What was offered for the screening before is offered no longer; on a pick, other keys are alive."""
        alive = self._alive(screening)
        if self._offer is not None or alive != self._alive_before:
            self._offer, self._alive_before = None, alive
            # In a frame of its own: one that changes the grid as well would draw all rows between.
            self.call_after_refresh(self.refresh_bindings)

    def _alive(self, screening: Screening | None) -> tuple[bool, ...]:
        """What the keys depend on that are not alive on every screening."""
        if screening is None:
            return (False,)
        pick = self.session.is_picked(screening)
        return (True, bool(screening.main_film), pick, pick and bool(self.session.clashes_of(screening)))

    @property
    def _lost_pick(self) -> Pick | None:
        """The pick pointed at, when the programme does not hold its screening."""
        return self.watchlist.lost_pick if self.pane is self.watchlist else None

    @property
    def _pick(self) -> Screening | None:
        """The screening pointed at, when it is one of mine."""
        screening = self.pane.screening
        return screening if screening is not None and self.session.is_picked(screening) else None

    @property
    def _talk(self) -> Screening | None:
        """The pick pointed at, when it has a talk that I stay for, or leave out."""
        pick = self._pick
        if pick is None or pick.kind == "event" or not (pick.talk or pick.talk_minutes):
            return None
        decides = self.session.limits.stay_for_talks or pick.id in self.session.watchlist.leaving_early
        return pick if decides else None

    def _title_of(self, film: str) -> str:
        """A film's title; of one that the programme does not hold, as the watchlist remembers it."""
        known = self.session.programme.films.get(film)
        followed = {each.film: each.title for each in self.session.watchlist.films}
        return known.title if known else followed.get(film, film)

    def action_pick(self) -> None:
        """Pick the screening pointed at, or unpick it. A clash is said, never a bar."""
        screening, lost = self.pane.screening, self._lost_pick
        if lost is not None:
            self.keeper.do(deeds.unpick(lost.screening, lost.title))
        elif screening is not None:
            self.keeper.do(deeds.toggle_pick(screening, self.session.programme.venue_of(screening).name))

    def action_want(self) -> None:
        """Want the film pointed at, or no longer."""
        if film := self.pane.film:
            known = self.session.programme.films.get(film)
            self.keeper.do(deeds.toggle_want(known, film, self._title_of(film)))

    def action_grade(self) -> None:
        """Ask how much I want the film pointed at."""
        from fest_tui.tui.screens.grade import GRADES, GradeDialog

        film = self.pane.film
        if not film:
            return
        title = self._title_of(film)

        def answered(chosen: str | None) -> None:
            if chosen is not None:
                self.keeper.do(deeds.grade(film, title, GRADES[chosen]))

        self.app.push_screen(GradeDialog(title, self.session.interests.get(film)), answered)

    def action_ticket(self) -> None:
        """Say that I hold the ticket for the pick, or that I do not."""
        if self._pick is not None:
            self.keeper.do(deeds.toggle_ticket(self._pick))

    def action_leave_early(self) -> None:
        """Leave the pick before its talk, or stay for it."""
        if self._talk is not None:
            self.keeper.do(deeds.toggle_leaving(self._talk))

    def action_busy(self) -> None:
        """Show the times I am busy, and mark and free them."""
        from fest_tui.tui.screens.busy import BusyDialog

        self.app.push_screen(BusyDialog(self.session, self.keeper.do, self.day))

    def action_limits(self) -> None:
        """Show what I put up with, and change it."""
        from fest_tui.tui.screens.limits import LimitsDialog

        self.app.push_screen(LimitsDialog(self.session, self.keeper.do))

    def action_fix(self) -> None:
        """List the ways out of the clashes of the pick, each shown in the day and the film before one is taken."""
        from fest_tui.tui.screens.fixes import FixesDialog

        pick = self._pick
        # Whatever has begun since the last change is no way out any more.
        session = self.session.with_watchlist(self.session.watchlist)
        if pick is None or not session.clashes_of(pick):
            return
        pane, cursor, film = self.pane, self.grid.screening, self.film.subject
        row = pane.target if isinstance(pane, Rows) else ""
        self.action_pane("grid")
        self.add_class("-fixing")

        def answered(fix: Fix | None) -> None:
            self.remove_class("-fixing")
            self.end_preview(cursor=cursor.id if cursor else "", film=film)
            self.action_pane(pane.id or "grid")
            if isinstance(pane, Rows):
                # Once it is laid out: a preview may have taken its row away for a moment.
                self.call_after_refresh(pane.go_to, row)
            if fix is not None:
                self.keeper.do(deeds.take_fix(self.session.programme, fix))

        self.app.push_screen(FixesDialog(session, pick, self.preview), answered)

    def action_take_offer(self) -> None:
        """Take the screening offered."""
        if self._offer is None:
            return
        taken, dropped = self._offer.taken, self._offer.dropped
        venue = self.session.programme.venue_of(taken).name
        self.keeper.do(deeds.swap(taken, venue, dropped) if dropped else deeds.toggle_pick(taken, venue))

    def action_undo(self) -> None:
        """Take back the last change of the watchlist."""
        self.keeper.undo()

    def action_redo(self) -> None:
        """Make the change again that was taken back last."""
        self.keeper.redo()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing are not shown."""
        # Asked for every key at each move of the cursor: only what is asked is looked up.
        alive = True
        match action:
            case "take_offer":
                alive = self._offer is not None
            case "pick":
                alive = self.pane.screening is not None or self._lost_pick is not None
            case "want" | "grade":
                alive = bool(self.pane.film)
            case "ticket":
                alive = self._pick is not None
            case "leave_early":
                alive = self._talk is not None
            case "fix":
                alive = (pick := self._pick) is not None and bool(self.session.clashes_of(pick))
        return alive

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
        for screen in self.app.screen_stack:
            if isinstance(screen, Page):
                screen.changed(self.session, event.done)
        if isinstance(self.app.screen, Dialog):
            self.app.screen.show(self.session)

    @on(WatchlistKeeper.Failed)
    def watchlist_failed(self, event: WatchlistKeeper.Failed) -> None:
        """Say that nothing was kept, and why."""
        self.say((event.error.message, "clash"))
        self.notify(event.error.hint or event.error.message, title=_("Not kept"), severity="error", markup=False)
