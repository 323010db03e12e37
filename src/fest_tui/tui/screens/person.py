"""The person page: all that somebody did here, by role, and when it can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.widget import Widget

from fest_tui.finding.people import Person, people_of
from fest_tui.programme.model import Screening
from fest_tui.tui.screens.page import Page
from fest_tui.tui.session import Session
from fest_tui.tui.widgets.film_rows import SCREENING
from fest_tui.tui.widgets.person_rows import film_at, person_rows
from fest_tui.tui.widgets.rows import LEADS, Rows
from fest_tui.tui.widgets.summary import summary
from fest_tui.tui.widgets.wanted import FilmWanted, ScreeningWanted
from fest_tui.words import _

if TYPE_CHECKING:
    from fest_tui.tui.screens.wishing import Wishing


class PersonRows(Rows):
    """What is told of somebody, in lines no longer than one likes to read."""

    HELP_TITLE = _("Person")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", _("go"), id="person.open", key_display="enter", tooltip=LEADS)
    ]
    DEFAULT_CSS = """
    PersonRows {
        height: 1fr;
        max-width: 104;
        border: round $cursor;
        border-title-color: $foreground;
        border-title-style: bold;
        border-title-align: left;
        padding: 0 1;
    }
    """

    def __init__(self, person: Person, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._person = person
        self._session: Session | None = None

    def show(self, session: Session) -> None:
        """Show the person as things stand in a session."""
        self._session = session
        self._person = next(iter(people_of(session.programme).named(self._person.name)), self._person)
        self.show_rows(person_rows(session, self._person))

    @property
    def screening(self) -> Screening | None:
        """The screening under the cursor."""
        if self._session is None or not self.target.startswith(SCREENING):
            return None
        return self._session.programme.screenings.get(self.target.removeprefix(SCREENING))

    @property
    def film(self) -> str:
        """The id of the film under the cursor, or of the screening there."""
        if self.screening is not None:
            return self.screening.main_film
        film = film_at(self._person, self.target)
        return film.id if film else ""

    def action_open(self) -> None:
        """Go to the screening in the grid, or to the film."""
        if self.screening is not None:
            self.post_message(ScreeningWanted(self.screening))
        elif self.film:
            self.post_message(FilmWanted(self.film))

    def row_clicked(self, target: str, event: events.Click) -> None:
        """A second click goes where the row leads."""
        if event.chain > 1:
            self.action_open()


class PersonPage(Page):
    """One person of the programme."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "W",
            "grade",
            _("grade"),
            id="browser.grade",
            tooltip=_("A must, a want, a maybe, hidden, or off the watchlist"),
        ),
        Binding("U", "redo", _("redo"), id="browser.redo", show=False, tooltip=_("Make the change taken back again")),
    ]
    DEFAULT_CSS = """
    PersonPage { align-horizontal: center; }
    """
    KEY_ORDER = (
        *("browser.real_time", "browser.pick", "person.open", "page.leave", "browser.want", "browser.grade"),
        *("browser.undo", "app.help", "app.quit"),
    )

    def __init__(self, browser: Wishing, person: Person) -> None:
        super().__init__(browser)
        self._rows = PersonRows(person, id="person")
        self._rows.border_title = _("Person")

    def compose_body(self) -> list[Widget]:
        """One list."""
        return [self._rows]

    def on_mount(self) -> None:
        """Begin in the list."""
        self._rows.focus()

    def show(self) -> None:
        """Show the person."""
        self._rows.show(self.session)

    @property
    def film(self) -> str:
        """The id of the film pointed at."""
        return self._rows.film

    @property
    def screening(self) -> Screening | None:
        """The screening pointed at."""
        return self._rows.screening

    @on(Rows.Pointed)
    def follow_cursor(self) -> None:
        """Say what the cursor stands on."""
        film = self.session.programme.films.get(self.film)
        if self.screening is not None:
            self.status.say(*summary(self.session, self.screening))
        elif film is not None:
            self.status.say((film.title, "title"), (f"  {self.session.chances_of(film.id).says}", "muted"))
        self.refresh_bindings()
