"""The films index: every film of the programme, A to Z or in another order."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget

from fest_tui.finding.film_order import ORDERS, FilmOrder, films_in_order
from fest_tui.programme.model import Film, Screening
from fest_tui.programme.wording import place
from fest_tui.tui.deeds import Done
from fest_tui.tui.screens.films.columns import film_mark, order_name, pick_of
from fest_tui.tui.screens.films.film_table import FilmTable
from fest_tui.tui.screens.films.group_bar import GroupBar
from fest_tui.tui.screens.films.keys import FILMS_KEY_ORDER, FILMS_KEYS
from fest_tui.tui.screens.page import Page
from fest_tui.tui.signs import CLASH, GRADES, PICK, grade_word
from fest_tui.tui.widgets.rows import Piece
from fest_tui.tui.widgets.standing import standing
from fest_tui.words import _, ngettext

if TYPE_CHECKING:
    from fest_tui.tui.screens.wishing import Wishing


class FilmsPage(Page):
    """A table that is sorted by a key, and gone through by typing."""

    BINDINGS: ClassVar[list[BindingType]] = [*FILMS_KEYS]
    KEY_ORDER = FILMS_KEY_ORDER
    DEFAULT_CSS = """
    FilmsPage FilmTable { height: 1fr; }
    """

    def __init__(self, browser: Wishing, *, film: str = "") -> None:
        super().__init__(browser)
        self._start = film
        self._order: FilmOrder = "title"
        self._films: dict[FilmOrder, tuple[Film, ...]] = {}
        self._bar, self._table = GroupBar(id="groups"), FilmTable(id="films")

    def compose_body(self) -> list[Widget]:
        """The headings in one line, and the table."""
        return [self._bar, self._table]

    def on_mount(self) -> None:
        """Begin in the table."""
        self._table.focus()
        self.call_after_refresh(self._table.go_to, self._start)

    @property
    def film(self) -> str:
        """The id of the film under the cursor."""
        return self._table.film.id if self._table.film else ""

    @property
    def screening(self) -> Screening | None:
        """My pick of the film, else its next showing."""
        film = self._table.film
        return (pick_of(self.session, film) or self.session.next_of(film.id)) if film else None

    def show(self) -> None:
        """Show every film in the order chosen, as things stand at this time."""
        self._films = {}
        self._show_order()

    def show_marks(self) -> None:
        """Show other marks; the order stays."""
        self._table.show_again(self.session)

    def words_after(self, done: Done) -> tuple[Piece, ...]:
        """What is said of a change; of a pick, how the film stands now. There is no key here to do it again."""
        if done.screening is not None and self._table.film is not None:
            return self._line(self._table.film)
        said = super().words_after(done)
        return said[:1] if done.what in {"undone", "redone"} else said

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where there is no film, there is nothing to sort."""
        return bool(self._table.film) if action == "sort" else super().check_action(action, parameters)

    def action_want(self) -> None:
        """Want the film pointed at, or no longer; of one graded otherwise, ask."""
        if self.session.interests.get(self.film) in {None, "want"}:
            super().action_want()
        else:
            self.action_grade()

    def action_sort(self) -> None:
        """Sort by what comes next."""
        self._sort_by(ORDERS[(ORDERS.index(self._order) + 1) % len(ORDERS)])

    @on(FilmTable.OrderWanted)
    def column_clicked(self, event: FilmTable.OrderWanted) -> None:
        """Sort by the column clicked."""
        self._sort_by(event.order)

    @on(FilmTable.Opened)
    def film_opened(self) -> None:
        """Answer with the film."""
        self.dismiss(self.film or None)

    @on(GroupBar.GroupWanted)
    def group_clicked(self, event: GroupBar.GroupWanted) -> None:
        """Go to the heading clicked."""
        self._table.go_to_group(event.place)

    @on(FilmTable.Pointed)
    def follow_cursor(self) -> None:
        """Mark the heading, and say what the cursor stands on."""
        self._bar.mark(self._table.group)
        film = self._table.film
        self.status.say(*(self._line(film) if film else ((_("This programme has no films yet."), "muted"),)))
        self.refresh_bindings()

    @on(FilmTable.Typed)
    def typed(self, event: FilmTable.Typed) -> None:
        """Show what is typed while it is."""
        going_to = _("Go to: {typed}▏").format(typed=event.typed)
        self._table.border_subtitle = _legend() if event.typed is None else Content(going_to)
        if not event.found:
            self.status.say((_("No name here begins with “{typed}”.").format(typed=event.typed), "muted"))

    def _sort_by(self, order: FilmOrder) -> None:
        self._order = order
        self._show_order()

    def _show_order(self) -> None:
        if self._order not in self._films:
            self._films[self._order] = films_in_order(self.session.programme, self._order, self.session.now())
        films = self._films[self._order]
        self._table.show(self.session, films, self._order)
        self._bar.show([group.short for group in self._table.groups])
        count = ngettext("{count} film", "{count} films", len(films)).format(count=len(films))
        self._table.border_title = Content(f"{count} · {order_name(self._order)}")
        self._table.border_subtitle = _legend()

    def _line(self, film: Film) -> tuple[Piece, ...]:
        """My mark, the title, how its next showing fits and where it is, and how often it can still be seen."""
        mark, grade, showing = film_mark(self.session, film), self.session.interests.get(film.id), self.screening
        words = _("picked") if pick_of(self.session, film) else grade_word(grade) if grade else ""
        pieces: list[Piece] = []
        if words:
            pieces.append((f"{mark.glyph} {words}  ", "muted" if grade == "hidden" else mark.tone))
        pieces.append((film.title, "title"))
        if showing is not None:
            says, tone = standing(self.session, showing)
            is_in_row = showing is self.session.next_of(film.id)
            programme = self.session.programme
            where = programme.venue_of(showing).name if is_in_row else place(programme, showing)
            pieces += [("  ", tone), (says, tone), (f"  {where}", "text")]
        return (*pieces, (f"  {self.session.chances_of(film.id).says}", "muted"))


def _legend() -> Content:
    """The signs of the table, each with its word."""
    words = _("{pick} picked  {clash} clash  {must} must  {want} want  {maybe} maybe  {hidden} hidden")
    return Content(words.format(pick=PICK, clash=CLASH, **GRADES))
