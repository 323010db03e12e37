"""The ways out of a pick's clashes: what each costs, and how the day would look, before one is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from fest_tui.cells import told
from fest_tui.planning.clashes import Fix, says_for
from fest_tui.planning.costs import COSTS_NOTHING
from fest_tui.programme.model import Screening
from fest_tui.tui import deeds
from fest_tui.tui.screens.choice import ChoiceRows
from fest_tui.tui.screens.dialog import Dialog
from fest_tui.tui.session import Session
from fest_tui.tui.signs import CLASH, worst_tone
from fest_tui.tui.widgets.rows import Row
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
        clashes = session.clashes_of(pick)
        self._fixes = list({_key(fix): fix for clash in clashes for fix in clash.fixes}.values())

    def compose(self) -> ComposeResult:
        """The clashes and their ways out."""
        frame = Vertical(ChoiceRows(id="fixes"), classes="frame")
        frame.border_title = Content(self._pick.title)
        frame.border_subtitle = _("shown above · enter takes it · esc puts all back")
        yield frame

    def on_mount(self) -> None:
        """Fill the list; its first way out is shown at once."""
        rows = self.query_one(ChoiceRows)
        rows.show_rows(list(self._rows()))
        rows.focus()

    def on_rows_pointed(self) -> None:
        """Show the day as it would be."""
        if (fix := self._fix_at(self.query_one(ChoiceRows).target)) is not None:
            after = deeds.take_fix(self._session.programme, fix).edit(self._session.watchlist)
            self._preview(self._session.with_watchlist(after), fix.screening)

    def on_choice_rows_chosen(self, event: ChoiceRows.Chosen) -> None:
        """Take the way out."""
        self.dismiss(self._fix_at(event.target))

    def _fix_at(self, target: str) -> Fix | None:
        return self._fixes[int(target)] if target else None

    def _rows(self) -> Iterator[Row]:
        clashes = self._session.clashes_of(self._pick)
        for clash in clashes:
            tone, sign = worst_tone([clash]), CLASH
            for words in told(says_for(clash, self._pick), self.app.size.width - SIDES):
                yield Row(((words, tone),), lead=((f"{sign} ", tone),))
                sign = " "
        for number, fix in enumerate(self._fixes):
            says = f"{fix.says[:1].upper()}{fix.says[1:]}"
            costs = (f"  {fix.costs}", "good" if fix.costs == COSTS_NOTHING else "muted")
            yield Row(((says, "title"), costs), lead=(("  ", "text"),), target=str(number))


def _key(fix: Fix) -> tuple[str, str, str]:
    return fix.action, fix.screening.id, fix.instead_of.id if fix.instead_of else ""
