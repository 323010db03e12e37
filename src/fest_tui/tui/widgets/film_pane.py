"""The film pane: one film, or one programme of films, with all its screenings."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from fest_tui.programme.model import Screening
from fest_tui.tui.session import Session
from fest_tui.tui.widgets.film_rows import (
    FILM,
    PAGES,
    SCREENING,
    Page,
    film_rows,
    page_title,
    person_named,
    programme_rows,
)
from fest_tui.tui.widgets.marking import Marker, unmarked
from fest_tui.tui.widgets.rows import LEADS, Row, Rows
from fest_tui.tui.widgets.wanted import FilmWanted, PersonWanted, ScreeningWanted
from fest_tui.words import _

LEAST_OF_PAGE = 5
"""Lines from the names of the pages on that must be in sight after turning to one."""


class FilmPane(Rows):
    """Facts, screenings and how each fits, then About, Credits and Director."""

    HELP_TITLE = _("Film")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "turn(-1)", _("Page before"), id="film.page_before", show=False),
        Binding(
            "right,l",
            "turn(1)",
            _("pages"),
            id="film.page_after",
            key_display="← →",
            tooltip=_("Turn between About, Credits and Director"),
        ),
        Binding("enter", "open", _("go"), id="film.open", key_display="enter", tooltip=LEADS),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._session: Session | None = None
        self._subject: Screening | str = ""
        self._page: Page = "about"
        self._marker: Marker = unmarked

    def show(self, session: Session, subject: Screening | str) -> None:
        """Show a film by its id, or what a screening shows."""
        screening = subject if isinstance(subject, Screening) else None
        another = _key(subject) != _key(self._subject)
        self._session, self._subject = session, subject
        self.show_rows(self._rows_of(session), keep_place=not another)
        if screening is not None and not self.has_focus:
            self.put_cursor(SCREENING + screening.id)

    def mark(self, marker: Marker) -> None:
        """Mark the words that this finds, in whatever is shown from now on."""
        self._marker = marker

    def show_nothing(self) -> None:
        """Show that there is nothing to read about."""
        self._subject = ""
        self.show_rows([Row(((_("Choose a screening to read about its film."), "muted"),))])

    def show_again(self, session: Session) -> None:
        """Show the same film as it stands in a new session."""
        subject = self._subject
        if isinstance(subject, Screening):
            subject = session.programme.screenings.get(subject.id, subject)
        if subject:
            self.show(session, subject)

    @property
    def subject(self) -> Screening | str:
        """What is shown, as it was asked for: what a screening shows, or a film by its id; empty for nothing."""
        return self._subject

    @property
    def screenings(self) -> tuple[Screening, ...]:
        """The screenings of what is shown, as far as they are listed."""
        if self._session is None or not self._subject:
            return ()
        shown = self._session.programme.of_film(self.film) if self.film else ()
        return shown or ((self._subject,) if isinstance(self._subject, Screening) else ())

    @property
    def film(self) -> str:
        """The id of the film shown; empty for a programme or an event."""
        return self._subject.main_film if isinstance(self._subject, Screening) else self._subject

    @property
    def screening(self) -> Screening | None:
        """The screening under the cursor, else the one that led here, else the film's only one."""
        if self._session is None:
            return None
        if self.target.startswith(SCREENING):
            return self._session.programme.screenings.get(self.target.removeprefix(SCREENING))
        if isinstance(self._subject, Screening):
            return self._subject
        screenings = self._session.programme.of_film(self.film)
        return screenings[0] if len(screenings) == 1 else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a film has pages to turn."""
        if action == "turn":
            return bool(self.film)
        return super().check_action(action, parameters)

    def action_turn(self, step: int) -> None:
        """Turn to the next page, round and round."""
        self._turn_to(PAGES[(PAGES.index(self._page) + step) % len(PAGES)])

    def action_open(self) -> None:
        """Go where the row under the cursor leads: to a screening in the grid, to another film, or to a person."""
        if person := person_named(self.target):
            self.post_message(PersonWanted(person))
        elif self.target.startswith(FILM):
            self.post_message(FilmWanted(self.target.removeprefix(FILM)))
        elif self.screening is not None:
            self.post_message(ScreeningWanted(self.screening))

    def row_clicked(self, target: str, event: events.Click) -> None:
        """A second click goes where the row leads."""
        if event.chain > 1 or target.startswith(FILM):
            self.action_open()

    def on_click(self, event: events.Click) -> None:
        """A click on the name of a page turns to it."""
        offset = event.get_content_offset(self)
        row = self.row_at(offset.y) if offset is not None else None
        if offset is not None and row is not None and _is_tabs(row):
            left = 0
            for page in PAGES:
                left += len(page_title(page)) + 3
                if offset.x < left:
                    self._turn_to(page)
                    return

    def _turn_to(self, page: Page) -> None:
        self._page = page
        if self._session is None:
            return
        self.show_rows(self._rows_of(self._session))
        tabs = next((row for row in self._rows if _is_tabs(row)), None)
        if tabs is not None and self.line_of(tabs) + LEAST_OF_PAGE > self.scroll_offset.y + self.size.height:
            self.scroll_to(y=self.line_of(tabs), animate=False)

    def _rows_of(self, session: Session) -> list[Row]:
        film = session.programme.films.get(self.film)
        if film is not None:
            return film_rows(session, film, self._page, self._marker)
        if isinstance(self._subject, Screening):
            return programme_rows(session, self._subject, self._marker)
        return []


def _is_tabs(row: Row) -> bool:
    return any(style == "tab-active" for _words, style in row.pieces)


def _key(subject: Screening | str) -> str:
    """What tells one subject from another: the film, whichever of its screenings led here."""
    return (subject.main_film or subject.id) if isinstance(subject, Screening) else subject
