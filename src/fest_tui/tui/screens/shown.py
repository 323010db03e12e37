"""What is shown: a festival's day in the grid, the film under the cursor, and the line that says what it stands on."""

from __future__ import annotations

import datetime as dt

from textual import on
from textual.events import DescendantFocus
from textual.message import Message
from textual.timer import Timer

from fest_tui.programme.model import Screening
from fest_tui.tui.screens.panes import Panes
from fest_tui.tui.session import Session
from fest_tui.tui.state import Place
from fest_tui.tui.widgets.day_bar import DayBar
from fest_tui.tui.widgets.day_grid import DayGrid
from fest_tui.tui.widgets.rows import Piece, Rows
from fest_tui.tui.widgets.summary import summary
from fest_tui.tui.widgets.titles import day_title, legend, watchlist_title
from fest_tui.tui.widgets.wanted import FilmWanted, ScreeningWanted
from fest_tui.words import _, day_long

FILM_DELAY = 0.05
"""Seconds the cursor must rest before the film pane follows, so that a held key never waits for it."""


class Shown(Panes):
    """Owns the session, the day, and what was said last. The panes are told, and post messages."""

    class Moved(Message):
        """Another day, zoom or pane is open: worth remembering for next time."""

        def __init__(self, place: Place) -> None:
            super().__init__()
            self.place = place

    def __init__(self, session: Session, day: dt.date, *, place: Place, greeting: str) -> None:
        super().__init__()
        self.session = session
        self.day = day
        self._place = place
        self._announcement: tuple[Piece, ...] = ((greeting, "text"),) if greeting else ()
        self._film_timer: Timer | None = None
        self._status_due = False
        self._about: tuple[Piece, ...] = ()
        self._was_elsewhere = False
        self._is_previewing = False

    def on_mount(self) -> None:
        """Show the day."""
        self.film.border_title = _("Film")
        self.grid.zoom_to(self._place.zoom)
        self._show_day()
        self.action_pane(self._place.pane or "grid")

    def show_festival(self, session: Session, day: dt.date, *, greeting: str) -> None:
        """Show another festival, or the same one as it is now."""
        cursor, before = self.grid.screening, self.session.programme
        is_elsewhere = self.pane is not self.grid and before.festival.id == session.programme.festival.id
        self.session, self.day = session, day
        self._announcement = ((greeting, "text"),) if greeting else ()
        if is_elsewhere and self.film.film in session.programme.films:
            # The film that is read about stays.
            with self.prevent(DayGrid.Highlighted):
                self._show_day(cursor=cursor.id if cursor else "")
            self.film.show_again(session)
            self.tell_cursor()
        else:
            self.film.show_nothing()
            self._show_day(cursor=cursor.id if cursor else "")
            self._film_follows()
        self.refresh_bindings()
        self.pane_changed()

    def open_day(self, day: dt.date, *, cursor: str = "") -> None:
        """Open a festival day; one outside the festival opens the nearest and says so."""
        nearest = self.session.programme.nearest_day(day)
        if nearest is None:
            return
        if nearest != day:
            words = _("{asked} is not a day of the festival. This is the nearest.")
            self._announcement = ((words.format(asked=day_long(day)), "text"),)
        self.day = nearest
        self._show_day(cursor=cursor)
        self.pane_changed()

    def preview(self, session: Session, screening: Screening) -> None:
        """Show a screening and its film as they would stand in another session, until the preview ends."""
        day = session.programme.day_of(screening.starts)
        self._is_previewing = True
        with self.prevent(DayGrid.Highlighted):
            self._show_day(session, day, cursor=screening.id)
        self._show_film(session, screening)

    def end_preview(self, *, cursor: str, film: Screening | str) -> None:
        """Show the day as it is again, and that film, or what that screening shows."""
        self._is_previewing = False
        with self.prevent(DayGrid.Highlighted):
            self._show_day(cursor=cursor)
        self._show_film(self.session, film)

    def open_film(self, film: str) -> None:
        """Read about a film, which need not be on this day, or any."""
        self._show_film(self.session, film)
        if self.pane is self.film:
            self.tell_cursor()
        self.action_pane("film")

    def _show_film(self, session: Session, subject: Screening | str) -> None:
        """Show a film that the cursor of the grid does not stand on; nothing follows it until it moves again."""
        if self._film_timer is not None:
            self._film_timer.stop()
        self.film.show(session, subject)

    def _show_day(self, session: Session | None = None, day: dt.date | None = None, *, cursor: str = "") -> None:
        session, day = session or self.session, day or self.day
        self.day_bar.show(session, day)
        self.grid.show(session, day, cursor=cursor)
        self.watchlist.show(session)
        self.title_day(session, day)
        self.grid.border_subtitle = legend(session)
        self.watchlist.border_title = watchlist_title(session)

    def title_day(self, session: Session | None = None, day: dt.date | None = None) -> None:
        """Tell in the frame of the grid which day it shows, and how much."""
        self.grid.border_title = day_title(session or self.session, day or self.day, self.grid.matches)

    @on(DayGrid.Highlighted)
    def follow_cursor(self, event: DayGrid.Highlighted) -> None:
        """Say what the cursor stands on once it has been drawn there; the film pane follows when it rests."""
        self.cursor_moved(event.screening)
        self._film_rests()
        # A frame that changes rows far apart costs Textual all rows between, so each change gets its own.
        self._status_due = True
        self.call_after_refresh(self._status_follows)

    def _film_rests(self) -> None:
        """Have the film pane follow the cursor of the day, or of the answers, once it rests."""
        if self._film_timer is not None:
            self._film_timer.stop()
        self._film_timer = self.set_timer(FILM_DELAY, self._cursor_rests)

    def _cursor_rests(self) -> None:
        if self.pane is not self.answers:
            self._film_follows()
        elif subject := self.answers.screening or self.answers.film:
            self.film.show(self.session, subject)

    def say(self, *pieces: Piece) -> None:
        """Say something; it stands until the cursor moves again."""
        self._status_due = False
        super().say(*pieces)

    def _status_follows(self) -> None:
        if not self._status_due:
            return
        screening = self.grid.screening
        self._about = summary(self.session, screening) if screening else ()
        self.say(*(self._announced() or self._about))

    def _announced(self) -> tuple[Piece, ...]:
        """What has to be said before anything else, once."""
        said, self._announcement = self._announcement, ()
        return said

    def cursor_moved(self, screening: Screening | None) -> None:
        """Called when the cursor stands elsewhere; without a screening, other keys are alive."""
        if screening is None:
            self.refresh_bindings()

    def _film_follows(self) -> None:
        if (screening := self.grid.screening) is not None:
            self.film.show(self.session, screening)
        else:
            self.film.show_nothing()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Back at the day, the film and the line above the keys speak of its cursor again."""
        if event.widget in {self.film, self.watchlist, self.answers, self.bar.input}:
            self._was_elsewhere = True
        elif event.widget is self.grid and self._was_elsewhere:
            self._was_elsewhere = False
            self._film_follows()
            self._status_due = True
            self._status_follows()

    @on(Rows.Pointed)
    def follow_pane(self) -> None:
        """Say what the cursor of the focused pane stands on; beside a list, the film pane follows it too."""
        pane = self.pane
        self.cursor_moved(pane.screening)
        if pane is self.watchlist and (subject := pane.screening or pane.film):
            self.film.show(self.session, subject)
        elif pane is self.answers:
            self._film_rests()
        if pane is not self.grid:
            self.tell_cursor()
        self.refresh_bindings()

    def tell_cursor(self) -> None:
        """Say what the cursor of the pane in focus stands on, in place of what was said last."""
        pane = self.pane
        film = self.session.programme.films.get(pane.film)
        of_film: tuple[Piece, ...] = ((film.title, "title"),) if film else ()
        self._about = summary(self.session, pane.screening) if pane.screening else of_film
        self.say(*(self._announced() or self._about))

    @on(ScreeningWanted)
    def go_to_screening(self, event: ScreeningWanted) -> None:
        """Show a screening in the grid."""
        self._show_in_grid(event.screening)

    def _show_in_grid(self, screening: Screening) -> None:
        self.action_pane("grid")
        self.open_day(self.session.programme.day_of(screening.starts), cursor=screening.id)

    @on(FilmWanted)
    def go_to_film(self, event: FilmWanted) -> None:
        """Show a film."""
        self.open_film(event.film)

    @on(DayBar.DayWanted)
    def go_to_day(self, event: DayBar.DayWanted) -> None:
        """Open the day clicked."""
        self.open_day(event.day)

    @on(DayGrid.Opened)
    def screening_clicked_twice(self) -> None:
        """Read about the film clicked."""
        self.action_open()

    def action_open(self) -> None:
        """Read about the film under the cursor."""
        self._film_follows()
        self.action_pane("film")

    def action_day(self, step: int) -> None:
        """The festival day before or after."""
        days = self.session.programme.days
        if self.day in days and 0 <= (index := days.index(self.day) + step) < len(days):
            self.open_day(days[index])

    def action_go_to_date(self) -> None:
        """Ask for a date and open it."""
        from fest_tui.tui.screens.go_to_date import GoToDate

        def answered(day: dt.date | None) -> None:
            if day is not None:
                self.open_day(day)

        self.app.push_screen(GoToDate(self.session.programme, self.day), answered)

    @property
    def place(self) -> Place:
        """Where I am, and which changes I have seen; those the programme no longer tells of are forgotten."""
        told = {change.key for change in self.session.programme.changes}
        return Place(
            day=self.day,
            zoom=self.grid.cells_per_hour,
            pane=self.pane.id or "",
            seen=tuple(sorted(self.session.seen & told)),
        )

    @on(DayGrid.Zoomed)
    def pane_changed(self) -> None:
        """Remember where I am for next time."""
        self.post_message(self.Moved(self.place))
