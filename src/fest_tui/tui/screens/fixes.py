"""The ways out of a pick's clashes: what each costs, and how the day would look, before one is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from fest_tui.cells import told
from fest_tui.planning.clashes import Fix, says_for
from fest_tui.planning.costs import COSTS_NOTHING
from fest_tui.planning.ways_out import WayOut, outcome_words, ways_out
from fest_tui.programme.model import Screening
from fest_tui.tui import deeds
from fest_tui.tui.screens.choice import ChoiceRows
from fest_tui.tui.screens.dialog import Dialog
from fest_tui.tui.session import Session
from fest_tui.tui.signs import CLASH, worst_tone
from fest_tui.tui.widgets.rows import Piece, Row
from fest_tui.words import _

SIDES = 8
"""Cells of the dialog beside its rows: frame, padding, scroll bar and sign."""
Preview = Callable[[Session, Screening], None]
"""Shows a screening in the grid as it would stand in a session."""


class FixesDialog(Dialog[Fix]):
    """Lies below the grid, which shows each way out while the cursor is on it. Answers with the one to take."""

    DEFAULT_CSS = """
    FixesDialog {
        align: center bottom;
        background: $background 0%;
        & > .frame { width: 100%; max-width: 100%; height: 10; padding: 0 1; }
        ChoiceRows { height: 1fr; background: $surface; }
    }
    """

    def __init__(self, session: Session, pick: Screening, preview: Preview) -> None:
        super().__init__()
        self._session = session
        self._pick = pick
        self._preview = preview

    @property
    def _ways(self) -> dict[str, WayOut]:
        """The ways out by what their rows stand for."""
        return {" ".join(way.fix.key): way for way in ways_out(self._session.clashes_of(self._pick))}

    def compose(self) -> ComposeResult:
        """The clashes and their ways out."""
        frame = Vertical(ChoiceRows(id="fixes"), classes="frame")
        frame.border_title = Content(self._pick.title)
        frame.border_subtitle = _("shown above · enter takes it · esc puts all back")
        yield frame

    def on_mount(self) -> None:
        """Fill the list; its first way out is shown at once."""
        self.query_one(ChoiceRows).focus()
        self._show_rows()

    def show(self, session: Session) -> None:
        """List the ways out there are since another window changed the watchlist; without a clash, there are none."""
        self._session = session
        if session.clashes_of(self._pick):
            self._show_rows()
        else:
            self.dismiss(None)

    def on_resize(self) -> None:
        """Wrap the clashes anew; the way out pointed at stays in sight."""
        self._show_rows()

    def on_rows_pointed(self) -> None:
        """Show the day as it would be."""
        if (fix := self._fix_at(self.query_one(ChoiceRows).target)) is not None:
            after = deeds.take_fix(self._session.programme, fix).edit(self._session.watchlist)
            self._preview(self._session.with_watchlist(after), fix.screening)

    def _show_rows(self) -> None:
        rows = self.query_one(ChoiceRows)
        rows.show_rows(list(self._rows()))
        # Once it is laid out: the clashes above may leave the row no room.
        self.call_after_refresh(lambda: rows.go_to(rows.target))

    def on_choice_rows_chosen(self, event: ChoiceRows.Chosen) -> None:
        """Take the way out."""
        self.dismiss(self._fix_at(event.target))

    def _fix_at(self, target: str) -> Fix | None:
        way = self._ways.get(target)
        return way.fix if way else None

    def _rows(self) -> Iterator[Row]:
        clashes = self._session.clashes_of(self._pick)
        for clash in clashes:
            tone, sign = worst_tone([clash]), CLASH
            for words in told(says_for(clash, self._pick), self.app.size.width - SIDES):
                yield Row(((words, tone),), lead=((f"{sign} ", tone),))
                sign = " "
        for target, way in self._ways.items():
            says = f"{way.fix.says[:1].upper()}{way.fix.says[1:]}"
            yield Row(((says, "title"), *_consequences(way, self._pick)), lead=(("  ", "text"),), target=target)


def _consequences(way: WayOut, pick: Screening) -> Iterator[Piece]:
    """Which of several clashes a way out ends, and what it costs."""
    if outcome := outcome_words(way, pick):
        yield f"  {outcome}", "tight" if way.stay else "good"
    if way.fix.costs != COSTS_NOTHING:
        yield f"  {way.fix.costs}", "muted"
    elif not outcome:
        yield f"  {way.fix.costs}", "good"
