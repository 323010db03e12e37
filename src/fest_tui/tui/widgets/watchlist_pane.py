"""The watchlist pane: my picks day by day with their clashes, and below them the films I want but have no slot for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from fest_tui.planning.holes import Hole
from fest_tui.programme.model import Screening
from fest_tui.programme.wishes import Pick
from fest_tui.tui.session import Session
from fest_tui.tui.widgets.film_rows import FILM, SCREENING
from fest_tui.tui.widgets.hole_rows import HOLE, hole_of, hole_rows, hole_title
from fest_tui.tui.widgets.rows import LEADS, Row, Rows
from fest_tui.tui.widgets.wanted import FilmWanted, ScreeningWanted
from fest_tui.tui.widgets.watchlist_rows import LOST, days_rows
from fest_tui.tui.widgets.wish_rows import by_grade, by_last_chance
from fest_tui.words import _


class WatchlistPane(Rows):
    """Picks by day with clashes in words and films without a pick below; or all films by what vanishes first."""

    HELP_TITLE = _("Watchlist")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "open",
            _("go"),
            id="watchlist.open",
            key_display="enter",
            tooltip=LEADS,
        ),
        Binding(
            "v",
            "turn_order",
            _("order"),
            id="watchlist.order",
            tooltip=_("By day, or by what vanishes first"),
        ),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._session: Session | None = None
        self._last_chance_first = False

    def show(self, session: Session) -> None:
        """Show the watchlist of a session."""
        self._session = session
        before = self.target
        self.show_rows(list(self._watchlist_rows(session)))
        if self.target != before and self.target.startswith(HOLE):
            self.put_cursor(next((row.target for row in self._rows if _is_wish(row)), self.target))
        self.border_subtitle = _("what vanishes first is on top") if self._last_chance_first else ""

    @property
    def screening(self) -> Screening | None:
        """The pick under the cursor."""
        if self._session is None or not self.target.startswith(SCREENING):
            return None
        return self._session.programme.screenings.get(self.target.removeprefix(SCREENING))

    @property
    def film(self) -> str:
        """The id of the film under the cursor, picked or not."""
        if self.screening is not None:
            return self.screening.main_film
        return self.target.removeprefix(FILM) if self.target.startswith(FILM) else ""

    @property
    def lost_pick(self) -> Pick | None:
        """The pick under the cursor when the programme does not hold its screening."""
        if self._session is None:
            return None
        return next((pick for pick in self._session.lost_picks if LOST + pick.screening == self.target), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is no order without anything on the list."""
        if action == "turn_order":
            return self._session is not None and _has_wishes(self._session)
        return super().check_action(action, parameters)

    def action_turn_order(self) -> None:
        """By day, or by what vanishes first; the cursor stays with what it stands on where that is shown."""
        if self._session is not None:
            self._last_chance_first = not self._last_chance_first
            self.show(self._session)
            self.go_to(self.target)

    def action_open(self) -> None:
        """Go to the pick in the grid, or to the film, or list what fits into a free stretch."""
        if self.screening is not None:
            self.post_message(ScreeningWanted(self.screening))
        elif self.film:
            self.post_message(FilmWanted(self.film))
        elif self._session is not None and (hole := hole_of(self._session, self.target)):
            self._list_what_fits(self._session, hole)

    def _list_what_fits(self, session: Session, hole: Hole) -> None:
        """Ask which of the screenings that fit to go to."""
        from fest_tui.tui.screens.choice import Choice

        def answered(target: str | None) -> None:
            if target and (screening := session.programme.screenings.get(target.removeprefix(SCREENING))):
                self.post_message(ScreeningWanted(screening))

        keys = _("enter goes there · esc closes")
        self.app.push_screen(Choice(hole_title(hole), list(hole_rows(session, hole)), keys=keys), answered)

    def row_clicked(self, target: str, event: events.Click) -> None:
        """A second click goes where the row leads."""
        if event.chain > 1:
            self.action_open()

    def on_resize(self) -> None:
        """Choose the columns anew for the room there is."""
        if self._session is not None:
            self.show(self._session)

    def _watchlist_rows(self, session: Session) -> Iterator[Row]:
        width = self.scrollable_content_region.width
        if not _has_wishes(session):
            yield Row(((_("Nothing here yet."), "title"),))
            yield Row(((_("In the day, space picks a screening and w wants its film."), "muted"),))
        elif self._last_chance_first:
            yield from by_last_chance(session, width)
        else:
            yield from days_rows(session, width)
            yield from by_grade(session, width)


def _is_wish(row: Row) -> bool:
    return bool(row.target) and not row.target.startswith(HOLE)


def _has_wishes(session: Session) -> bool:
    watchlist = session.watchlist
    return bool(watchlist.picks or watchlist.films or watchlist.busy)
