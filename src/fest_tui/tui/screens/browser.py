"""The browser: the day grid, the film and the watchlist, side by side or one at a time."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import DescendantFocus, Resize
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from fest_tui.programme.model import Screening
from fest_tui.store.watchlist import WatchlistStore
from fest_tui.tui.keeper import WatchlistKeeper
from fest_tui.tui.screens.offer import Offer, after_picking
from fest_tui.tui.session import Session
from fest_tui.tui.signs import CLASH, PICK, SOLD_OUT, UNSURE
from fest_tui.tui.state import Place
from fest_tui.tui.widgets.day_bar import DayBar
from fest_tui.tui.widgets.day_grid import DayGrid
from fest_tui.tui.widgets.film_pane import FilmPane
from fest_tui.tui.widgets.key_bar import KeyBar
from fest_tui.tui.widgets.pane_tabs import PaneTabs
from fest_tui.tui.widgets.rows import Piece
from fest_tui.tui.widgets.status_line import StatusLine
from fest_tui.tui.widgets.summary import summary
from fest_tui.tui.widgets.watchlist_pane import WatchlistPane
from fest_tui.words import _, clock, day_long, ngettext

PANES = (("grid", _("Day")), ("film", _("Film")), ("watchlist", _("Watchlist")))
LEAST_WIDTH, LEAST_HEIGHT = 60, 20
WIDE = 100
FILM_DELAY = 0.05
"""Seconds the cursor must rest before the film pane follows, so that a held key never waits for it."""
KEY_ORDER = (
    *(
        "grid.left",
        "browser.pick",
        "browser.open",
        "film.open",
        "watchlist.open",
        "film.page_after",
        "browser.offer",
    ),
    *("browser.back", "browser.day_after", "browser.go_to_date", "browser.clash", "browser.want", "browser.next_pane"),
    *("grid.zoom_in", "app.palette", "app.help", "app.quit"),
)


class Browser(Screen[None]):
    """One day of a programme, with the film under the cursor and my watchlist beside it."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "pick", _("pick"), id="browser.pick", tooltip=_("Pick the screening, or put it back")),
        Binding(
            "enter",
            "open",
            _("film"),
            id="browser.open",
            key_display="enter",
            tooltip=_("Read about the film under the cursor"),
        ),
        Binding("left_square_bracket", "day(-1)", _("Day before"), id="browser.day_before", show=False),
        Binding(
            "right_square_bracket",
            "day(1)",
            _("day"),
            id="browser.day_after",
            key_display="[ ]",
            tooltip=_("The day before, the day after"),
        ),
        Binding("g", "go_to_date", _("go to date"), id="browser.go_to_date", tooltip=_("Type a date or choose a day")),
        Binding("c", "next_clash", _("next clash"), id="browser.clash", tooltip=_("Go to the next clash of my picks")),
        Binding("w", "want", _("want"), id="browser.want", tooltip=_("Put the film on the watchlist, or take it off")),
        Binding(
            "o", "take_offer", _("take the offer"), id="browser.offer", tooltip=_("Take the screening offered instead")
        ),
        Binding("escape", "back", _("back"), id="browser.back", tooltip=_("Back to the day")),
        Binding("tab", "next_pane(1)", _("next pane"), id="browser.next_pane", tooltip=_("Go to the next pane")),
        Binding("shift+tab", "next_pane(-1)", _("Pane before"), id="browser.previous_pane", show=False),
        Binding("1", "pane('grid')", _("Day"), id="browser.grid", show=False, tooltip=_("To the day")),
        Binding("2", "pane('film')", _("Film"), id="browser.film", show=False, tooltip=_("To the film")),
        Binding(
            "3", "pane('watchlist')", _("Watchlist"), id="browser.watchlist", show=False, tooltip=_("To the watchlist")
        ),
    ]

    class Moved(Message):
        """Another day, zoom or pane is open: worth remembering for next time."""

        def __init__(self, place: Place) -> None:
            super().__init__()
            self.place = place

    def __init__(
        self, session: Session, watchlist: WatchlistStore, day: dt.date, *, place: Place, greeting: str
    ) -> None:
        super().__init__()
        self.session = session
        self.day = day
        self._keeper = WatchlistKeeper(watchlist)
        self._place = place
        self._announcement: tuple[Piece, ...] = ((greeting, "text"),) if greeting else ()
        self._offer: Offer | None = None
        self._film_timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Bars above and below, the three panes between."""
        yield self._keeper
        yield DayBar(id="days")
        yield PaneTabs(PANES, id="tabs")
        with Horizontal(id="panes"):
            with Vertical(id="left"):
                yield DayGrid(id="grid")
                yield WatchlistPane(id="watchlist")
            yield FilmPane(id="film")
        yield StatusLine(id="status")
        yield KeyBar(KEY_ORDER, id="keys")
        yield StatusLine(id="too-small")

    def on_mount(self) -> None:
        """Show the day, and begin to follow the clock and the watchlist file."""
        self._grid, self._film, self._watchlist = (
            self.query_one(DayGrid),
            self.query_one(FilmPane),
            self.query_one(WatchlistPane),
        )
        self._film.border_title = _("Film")
        self._grid.zoom_to(self._place.zoom)
        self._show_day()
        self.action_pane(self._place.pane or "grid")
        self.set_interval(60 - self.session.now().second or 60, self._grid.tick)

    # ---- what is shown

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
        self._remember()

    def open_film(self, film: str) -> None:
        """Read about a film, which need not be on this day, or any."""
        self._film.show(self.session, film)
        self.action_pane("film")

    def _show_day(self, *, cursor: str = "") -> None:
        self.query_one(DayBar).show(self.session, self.day)
        self._grid.show(self.session, self.day, cursor=cursor)
        self._watchlist.show(self.session)
        self._title_panes()

    def _show_session(self, session: Session) -> None:
        self.session = session
        with self.prevent(DayGrid.Highlighted):
            self._show_day()
        self._film.show_again(session)

    def _title_panes(self) -> None:
        screenings = self.session.programme.on(self.day)
        venues = len({screening.venue for screening in screenings})
        counts = [
            ngettext("{count} screening", "{count} screenings", len(screenings)).format(count=len(screenings)),
            ngettext("{count} venue", "{count} venues", venues).format(count=venues),
        ]
        now = self.session.now()
        if self.session.programme.day_of(now) == self.day:
            counts.append(_("now {time}").format(time=clock(now)))
        words = " · ".join([day_long(self.day), *(counts if screenings else [])])
        self._grid.border_title = Content(words)
        self._grid.border_subtitle = Content(
            _("{pick} picked  {clash} clash  {sold_out} sold out  {unsure} end not certain").format(
                pick=PICK, clash=CLASH, sold_out=SOLD_OUT, unsure=UNSURE
            )
        )
        picks = len(self.session.watchlist.picks)
        title = ngettext("{count} pick", "{count} picks", picks).format(count=picks) if picks else ""
        self._watchlist.border_title = Content(" · ".join(part for part in (_("Watchlist"), title) if part))

    def _say(self, *pieces: Piece) -> None:
        self.query_one("#status", StatusLine).say(*pieces)

    def on_resize(self, event: Resize) -> None:
        """Below the least size, say so instead of showing a broken screen."""
        width, height = event.size
        self.set_class(width < LEAST_WIDTH or height < LEAST_HEIGHT, "-too-small")
        words = _("fest-tui needs a terminal of {least} cells; this one has {size}.")
        self.query_one("#too-small", StatusLine).say(
            (words.format(least=f"{LEAST_WIDTH}×{LEAST_HEIGHT}", size=f"{width}×{height}"), "title")
        )

    # ---- the cursor

    @on(DayGrid.Highlighted)
    def follow_cursor(self, event: DayGrid.Highlighted) -> None:
        """Say at once what the cursor stands on; the film pane follows when it rests."""
        self._offer = None
        said, self._announcement = self._announcement, ()
        if event.screening is None:
            self._say(*said)
            self._film.show_nothing()
            self.refresh_bindings()
            return
        self._say(*(said or summary(self.session, event.screening)))
        if self._film_timer is not None:
            self._film_timer.stop()
        self._film_timer = self.set_timer(FILM_DELAY, self._film_follows)
        self.refresh_bindings()

    def _film_follows(self) -> None:
        if (screening := self._grid.screening) is not None:
            self._film.show(self.session, screening)

    def _pointed(self) -> Screening | None:
        """The screening that the focused pane points at."""
        pane = self.focused
        return pane.screening if isinstance(pane, DayGrid | FilmPane | WatchlistPane) else None

    @on(FilmPane.ScreeningWanted)
    @on(WatchlistPane.ScreeningWanted)
    def go_to_screening(self, event: FilmPane.ScreeningWanted | WatchlistPane.ScreeningWanted) -> None:
        """Show a screening in the grid."""
        self.action_pane("grid")
        self.open_day(self.session.programme.day_of(event.screening.starts), cursor=event.screening.id)

    @on(FilmPane.FilmWanted)
    @on(WatchlistPane.FilmWanted)
    def go_to_film(self, event: FilmPane.FilmWanted | WatchlistPane.FilmWanted) -> None:
        """Show a film."""
        self.open_film(event.film)

    @on(DayGrid.Opened)
    def action_open(self) -> None:
        """Read about the film under the cursor."""
        self._film_follows()
        self.action_pane("film")

    # ---- days and panes

    def action_day(self, step: int) -> None:
        """The festival day before or after."""
        days = self.session.programme.days
        if self.day in days and 0 <= (index := days.index(self.day) + step) < len(days):
            self.open_day(days[index])

    @on(DayBar.DayWanted)
    def day_clicked(self, event: DayBar.DayWanted) -> None:
        """Open the day clicked."""
        self.open_day(event.day)

    def action_go_to_date(self) -> None:
        """Ask for a date and open it."""
        from fest_tui.tui.screens.go_to_date import GoToDate

        def answered(day: dt.date | None) -> None:
            if day is not None:
                self.open_day(day)

        self.app.push_screen(GoToDate(self.session.programme, self.day), answered)

    def action_pane(self, pane: str) -> None:
        """Go to a pane; on a narrow terminal, show it instead of the one before."""
        self._open_pane(pane)
        self.query_one(f"#{pane}", Widget).focus()

    def action_next_pane(self, step: int) -> None:
        """Go to the next pane, round and round."""
        names = [name for name, _title in PANES]
        here = self.focused.id if self.focused is not None else ""
        self.action_pane(names[(names.index(here) + step) % len(names)] if here in names else names[0])

    def action_back(self) -> None:
        """Back to the day."""
        self.action_pane("grid")

    @on(PaneTabs.PaneWanted)
    def pane_clicked(self, event: PaneTabs.PaneWanted) -> None:
        """Open the pane clicked."""
        self.action_pane(event.pane)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Mark the pane in focus; a narrow screen shows that one alone."""
        if event.widget.id in dict(PANES):
            self._open_pane(event.widget.id)
            self._remember()

    def _open_pane(self, pane: str) -> None:
        """A narrow screen shows this pane alone, which must come before it can have the focus."""
        for name, _title in PANES:
            self.set_class(name == pane, f"-{name}")
        self.query_one(PaneTabs).activate(pane)

    def _remember(self) -> None:
        pane = self.focused.id if self.focused is not None and self.focused.id else ""
        self.post_message(self.Moved(Place(day=self.day, zoom=self._grid.cells_per_hour, pane=pane)))

    @on(DayGrid.Zoomed)
    def zoom_changed(self) -> None:
        """Remember the zoom."""
        self._remember()

    # ---- the watchlist

    def action_pick(self) -> None:
        """Pick the screening pointed at, or put it back. A clash is said, never a bar."""
        screening = self._pointed()
        lost = self._watchlist.lost_pick if self.focused is self._watchlist else None
        if lost is not None:
            self._keeper.unpick(lost.screening, lost.title)
        elif screening is None:
            self._say((_("There is no screening under the cursor."), "muted"))
        elif self.session.is_picked(screening):
            self._keeper.unpick(screening.id, screening.title)
        else:
            self._keeper.pick(screening, self.session.programme.venue_of(screening).name)

    def action_want(self) -> None:
        """Put the film pointed at on the watchlist, or take it off."""
        pane = self.focused
        film = pane.film if isinstance(pane, DayGrid | FilmPane | WatchlistPane) else ""
        wanted = {followed.film: followed.title for followed in self.session.watchlist.films}
        if film in wanted:
            self._keeper.unfollow(film, wanted[film])
        elif film in self.session.programme.films:
            self._keeper.follow(self.session.programme.films[film])
        else:
            self._say((_("There is no film under the cursor."), "muted"))

    def action_next_clash(self) -> None:
        """Go to the next clash after the cursor, and round to the first."""
        clashing = [clash.screenings[-1] for clash in self.session.clashes]
        if not clashing:
            self._say((_("None of your picks clash."), "good"))
            return
        here = self._grid.screening
        after = here.starts.timestamp() if here else 0.0
        following = next((pick for pick in clashing if pick.starts.timestamp() > after), clashing[0])
        self.action_pane("grid")
        self.open_day(self.session.programme.day_of(following.starts), cursor=following.id)

    def action_take_offer(self) -> None:
        """Take the screening offered in place of the one just picked."""
        if self._offer is not None:
            taken, venue = self._offer.taken, self.session.programme.venue_of(self._offer.taken).name
            self._keeper.pick(taken, venue, instead_of=self._offer.dropped)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing are not shown."""
        if action == "take_offer":
            return self._offer is not None
        if action == "next_clash":
            return bool(self.session.clashes) or None
        if action == "open":
            return isinstance(self.focused, DayGrid) and self.focused.screening is not None
        if action in {"pick", "want"}:
            return not isinstance(self.focused, DayGrid) or self.focused.screening is not None
        if action == "back":
            return not isinstance(self.focused, DayGrid)
        return True

    @on(WatchlistKeeper.Changed)
    def watchlist_changed(self, event: WatchlistKeeper.Changed) -> None:
        """Show the new watchlist and say what was done."""
        self._show_session(self.session.with_watchlist(event.watchlist))
        said, self._offer = after_picking(self.session, event.picked) if event.picked else (event.said, None)
        self._say(*said)
        self.refresh_bindings()

    @on(WatchlistKeeper.Failed)
    def watchlist_failed(self, event: WatchlistKeeper.Failed) -> None:
        """Say that nothing was kept, and why."""
        self._say((f"{event.error.message} {event.error.hint}".strip(), "clash"))

    # ---- help

    def named_actions(self) -> list[Binding]:
        """The actions of this screen that a person may call by name, as the palette offers them."""
        return [
            binding
            for binding in self.BINDINGS
            if isinstance(binding, Binding) and binding.tooltip and self.check_action(binding.action, ())
        ]
