"""The frame of the browser: bars above and below, three panes between, side by side or one at a time.

While something is asked, the question bar and its answers stand in place of the watchlist, or of the pane shown.
"""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.events import DescendantFocus, Resize
from textual.screen import Screen
from textual.widget import Widget

from fest_tui.tui.screens.keys import KEY_ORDER
from fest_tui.tui.widgets.answer_pane import AnswerPane
from fest_tui.tui.widgets.day_bar import DayBar
from fest_tui.tui.widgets.day_grid import DayGrid
from fest_tui.tui.widgets.facet_pane import FacetPane
from fest_tui.tui.widgets.film_pane import FilmPane
from fest_tui.tui.widgets.key_bar import KeyBar
from fest_tui.tui.widgets.moved_banner import MovedBanner
from fest_tui.tui.widgets.pane_tabs import PaneTabs
from fest_tui.tui.widgets.question_bar import QuestionBar
from fest_tui.tui.widgets.rows import Piece
from fest_tui.tui.widgets.status_line import StatusLine
from fest_tui.tui.widgets.watchlist_pane import WatchlistPane
from fest_tui.words import _

PANES = (("grid", _("Day")), ("film", _("Film")), ("watchlist", _("Watchlist")))
LEAST_WIDTH, LEAST_HEIGHT = 60, 20
WIDE = 100
"""Cells from which on the panes stand side by side."""
ROOMY = 126
"""Cells from which on the film pane is given a third of the width."""


class Panes(Screen[None]):
    """Where the panes stand and which has the focus. What they show is the browser's business."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        """Bars above and below, the three panes between."""
        # The breakpoints are only looked at when the size changes, which would show one frame in no layout at all.
        self.set_class(self.app.size.width >= WIDE, "-wide")
        self.set_class(self.app.size.width < WIDE, "-narrow")
        self.grid, self.film, self.watchlist = DayGrid(id="grid"), FilmPane(id="film"), WatchlistPane(id="watchlist")
        self.day_bar, self.tabs, self.status = DayBar(id="days"), PaneTabs(PANES, id="tabs"), StatusLine(id="status")
        self.banner = MovedBanner(id="moved")
        self.bar, self.answers, self.facets = QuestionBar(id="ask"), AnswerPane(id="answers"), FacetPane(id="facets")
        self.too_small = StatusLine(id="too-small")
        yield self.banner
        yield self.day_bar
        yield self.tabs
        yield self.grid
        yield self.film
        yield self.watchlist
        yield self.bar
        yield self.answers
        yield self.facets
        yield self.status
        yield KeyBar(KEY_ORDER, id="keys")
        yield self.too_small

    @property
    def pane(self) -> DayGrid | FilmPane | WatchlistPane | AnswerPane:
        """The pane in focus, the answers while a question is typed or narrowed, and the day when none is."""
        if isinstance(self.focused, FilmPane | WatchlistPane):
            return self.focused
        return self.answers if self.focused in {self.bar.input, self.answers, self.facets} else self.grid

    def say(self, *pieces: Piece) -> None:
        """Say something in the line above the keys."""
        self.status.say(*pieces)

    def action_pane(self, pane: str) -> None:
        """Go to a pane; on a narrow terminal, show it instead of the one before."""
        # A pane that is not shown cannot have the focus, so it is shown first.
        self._show_pane(pane)
        self.query_one(f"#{pane}", Widget).focus()

    def action_next_pane(self, step: int) -> None:
        """Go to the next pane, round and round."""
        names = [name for name, _title in PANES]
        self.action_pane(names[(names.index(self.pane.id or "grid") + step) % len(names)])

    def action_back(self) -> None:
        """Back to the day."""
        self.action_pane("grid")

    @on(PaneTabs.PaneWanted)
    def pane_clicked(self, event: PaneTabs.PaneWanted) -> None:
        """Open the pane clicked."""
        self.action_pane(event.pane)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Follow a focus that a click has moved."""
        if event.widget in {self.grid, self.film, self.watchlist}:
            self._show_pane(self.pane.id or "grid")
            self.pane_changed()

    def pane_changed(self) -> None:
        """Called when another pane has the focus."""

    def _show_pane(self, pane: str) -> None:
        for name, _title in PANES:
            self.set_class(name == pane, f"-{name}")
        self.tabs.activate(pane)

    def on_resize(self, event: Resize) -> None:
        """Share the width out; below the least size, say so instead of showing a broken screen."""
        width, height = event.size
        self.set_class(width >= ROOMY, "-roomy")
        self.set_class(width < LEAST_WIDTH or height < LEAST_HEIGHT, "-too-small")
        words = _("Too small: {size}. fest-tui needs {least}.")
        self.too_small.say((words.format(least=f"{LEAST_WIDTH}×{LEAST_HEIGHT}", size=f"{width}×{height}"), "title"))
