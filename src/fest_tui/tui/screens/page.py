"""What the full screens over the browser share that lead to a film or a screening: marking what is pointed at."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.screen import Screen
from textual.widget import Widget

from fest_tui.programme.model import Screening
from fest_tui.tui import deeds
from fest_tui.tui.deeds import Done
from fest_tui.tui.screens.offer import after
from fest_tui.tui.screens.panes import LEAST_HEIGHT, LEAST_WIDTH
from fest_tui.tui.session import Session
from fest_tui.tui.widgets.key_bar import KeyBar
from fest_tui.tui.widgets.moved_banner import MovedBanner
from fest_tui.tui.widgets.rows import Piece
from fest_tui.tui.widgets.status_line import StatusLine
from fest_tui.tui.widgets.summary import summary
from fest_tui.tui.widgets.wanted import FilmWanted, ScreeningWanted
from fest_tui.words import _

if TYPE_CHECKING:
    from fest_tui.tui.screens.wishing import Wishing

Goal = Screening | str
"""Where to go: a screening, or a film by its id."""


class Page(Screen[Goal | None]):
    """Answers where to go, or `None` to stay where one was. Its keys are those of the browser, which does the deeds."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "pick", _("pick"), id="browser.pick", tooltip=_("Pick the screening, or unpick it")),
        Binding("w", "want", _("want"), id="browser.want", tooltip=_("Want the film, or no longer; other grades stay")),
        Binding("u", "undo", _("undo"), id="browser.undo", tooltip=_("Take back the last change of the watchlist")),
        Binding(
            "comma",
            "move_time(-15)",
            _("earlier"),
            id="browser.earlier",
            show=False,
            tooltip=_("Take the time 15 minutes earlier for now"),
        ),
        Binding(
            "full_stop",
            "move_time(15)",
            _("later"),
            id="browser.later",
            show=False,
            tooltip=_("Take the time 15 minutes later for now"),
        ),
        Binding("semicolon", "real_time", _("real time"), id="browser.real_time", tooltip=_("Back to the real time")),
        Binding("escape", "leave", _("back"), id="page.leave", tooltip=_("Back to where you were")),
    ]
    DEFAULT_CSS = """
    Page {
        background: $background;
        #too-small { display: none; }
        &.-too-small {
            & > * { display: none !important; }
            & > #too-small { display: block !important; }
        }
    }
    """
    FOLLOWS_PROGRAMME: ClassVar[bool] = False
    """Whether it can show another programme than the one it was opened on."""
    KEY_ORDER: ClassVar[tuple[str, ...]] = ()
    """The order of the keys in the key bar."""

    def __init__(self, browser: Wishing) -> None:
        super().__init__()
        self._browser = browser
        self.session = browser.session
        self.banner, self.status = MovedBanner(id="moved"), StatusLine(id="status")
        self._too_small = StatusLine(id="too-small")

    def compose(self) -> ComposeResult:
        """What the page is about, between the banner and the line above the keys."""
        yield self.banner
        yield from self.compose_body()
        yield self.status
        yield KeyBar(self.KEY_ORDER, id="keys")
        yield self._too_small

    @abstractmethod
    def compose_body(self) -> list[Widget]:
        """What the page is about."""

    @property
    @abstractmethod
    def film(self) -> str:
        """The id of the film pointed at; empty for none."""

    @property
    @abstractmethod
    def screening(self) -> Screening | None:
        """The screening that can be picked here."""

    @abstractmethod
    def show(self) -> None:
        """Show everything as it is in the session."""

    def on_mount(self) -> None:
        """Show what it is about."""
        self.show_again(self.session)

    def show_again(self, session: Session) -> None:
        """Show everything as it is in another session."""
        self.session = session
        self.banner.tell(session.clock, session.programme.zone)
        self.show()
        self.refresh_bindings()

    def changed(self, session: Session, done: Done) -> None:
        """The watchlist has changed: show it, and say what was done."""
        self.session = session
        self.show_marks()
        self.refresh_bindings()
        self.status.say(*self.words_after(done))

    def show_marks(self) -> None:
        """Show what depends on the watchlist anew."""
        self.show()

    def words_after(self, done: Done) -> tuple[Piece, ...]:
        """What is said of a change; of a screening, how it stands now."""
        return summary(self.session, done.screening) if done.screening else after(self.session, done)[0]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing are not shown."""
        match action:
            case "pick":
                return self.screening is not None
            case "want" | "grade":
                return bool(self.film)
            case "real_time":
                return self.session.clock.is_moved
            case _:
                return super().check_action(action, parameters)

    def action_pick(self) -> None:
        """Pick the screening pointed at, or unpick it."""
        if self.screening is not None:
            venue = self.session.programme.venue_of(self.screening).name
            self._browser.keeper.do(deeds.toggle_pick(self.screening, venue))

    def action_want(self) -> None:
        """Want the film pointed at, or no longer."""
        if self.film:
            film = self.session.programme.films[self.film]
            self._browser.keeper.do(deeds.toggle_want(film, film.id, film.title))

    def action_grade(self) -> None:
        """Ask how much I want the film pointed at."""
        from fest_tui.tui.screens.grade import GRADES, GradeDialog

        if not self.film:
            return
        film = self.session.programme.films[self.film]

        def answered(chosen: str | None) -> None:
            if chosen is not None:
                self._browser.keeper.do(deeds.grade(film.id, film.title, GRADES[chosen]))

        self.app.push_screen(GradeDialog(film.title, self.session.interests.get(film.id)), answered)

    def action_undo(self) -> None:
        """Take back the last change of the watchlist."""
        self._browser.keeper.undo()

    def action_redo(self) -> None:
        """Make the change again that was taken back last."""
        self._browser.keeper.redo()

    def action_move_time(self, minutes: int) -> None:
        """Take an earlier or later time for now, here and in the browser."""
        self._browser.action_move_time(minutes)
        self.show_again(self._browser.session)

    def action_real_time(self) -> None:
        """Take the real time for now again."""
        self._browser.action_real_time()
        self.show_again(self._browser.session)

    def action_leave(self) -> None:
        """Back to where one was."""
        self.dismiss(None)

    @on(FilmWanted)
    def film_wanted(self, event: FilmWanted) -> None:
        """Go to a film."""
        self.dismiss(event.film)

    @on(ScreeningWanted)
    def screening_wanted(self, event: ScreeningWanted) -> None:
        """Go to a screening."""
        self.dismiss(event.screening)

    def on_resize(self, event: Resize) -> None:
        """Below the least size, say so instead of showing a broken screen."""
        width, height = event.size
        self.set_class(width < LEAST_WIDTH or height < LEAST_HEIGHT, "-too-small")
        words = _("Too small: {size}. fest-tui needs {least}.")
        least, size = f"{LEAST_WIDTH}×{LEAST_HEIGHT}", f"{width}×{height}"
        self._too_small.say((words.format(least=least, size=size), "title"))
