"""The browser: one day of a programme, the film under the cursor, and my watchlist."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType

from fest_tui.programme.model import Screening
from fest_tui.tui.screens.asking import Asking
from fest_tui.tui.screens.keys import BROWSER_KEYS
from fest_tui.tui.widgets.day_grid import DayGrid
from fest_tui.tui.widgets.wanted import PersonWanted
from fest_tui.words import _

if TYPE_CHECKING:
    from fest_tui.tui.planner import Proposal
    from fest_tui.tui.screens.export_dialog import Exported
    from fest_tui.tui.screens.page import Goal


class Browser(Asking):
    """What one can do with what is shown: wish, plan, go from clash to clash, take it along, see what changed."""

    BINDINGS: ClassVar[list[BindingType]] = [*BROWSER_KEYS]

    def action_open(self) -> None:
        """Read about the film under the cursor; what changed of it has been seen then."""
        super().action_open()
        if (screening := self.grid.screening) is not None:
            self._saw({screening.id, screening.main_film})

    def action_changes(self) -> None:
        """List what changed and was not yet seen, and go where the chosen change is."""
        from fest_tui.tui.screens.changes import ALL, ChangesDialog

        def answered(subject: str | None) -> None:
            if subject == ALL:
                self._saw({item.change.subject for item in self.session.news})
            elif subject is not None:
                self._go_to_subject(subject)

        if self.session.news:
            self.app.push_screen(ChangesDialog(self.session), answered)

    def _go_to_subject(self, subject: str) -> None:
        """Show a screening in the grid, or a film, of which one has read that it changed."""
        if screening := self.session.programme.screenings.get(subject):
            self._show_in_grid(screening)
            self.film.show(self.session, screening)
        else:
            self.open_film(subject)
        self._saw({subject})

    def _saw(self, subjects: set[str]) -> None:
        """Take the marks off what was seen; the film pane keeps telling of it until another film is shown."""
        changes = [change for subject in subjects if (change := self.session.change_of(subject))]
        if changes:
            self.session = self.session.with_seen(change.key for change in changes)
            with self.prevent(DayGrid.Highlighted):
                self._show_day(cursor=self.grid.screening.id if self.grid.screening else "")
            self.refresh_bindings()
            self.pane_changed()

    def action_now(self) -> None:
        """Show what is on now, and go from there to a screening."""
        from fest_tui.tui.screens.now import NowScreen

        self.app.push_screen(NowScreen(self), self._go)

    def action_films(self) -> None:
        """List every film, and go from there to one."""
        from fest_tui.tui.screens.films import FilmsPage

        self.app.push_screen(FilmsPage(self, film=self.pane.film), self._go)

    def open_person(self, name: str) -> None:
        """Show all that somebody did here, and go from there to a film or a screening."""
        from fest_tui.finding.people import people_of
        from fest_tui.tui.screens.person import PersonPage

        if found := people_of(self.session.programme).named(name):
            self.app.push_screen(PersonPage(self, found[0]), self._go)
        else:
            self.say((_("Nothing more is known of {name}.").format(name=name), "muted"))

    @on(PersonWanted)
    def go_to_person(self, event: PersonWanted) -> None:
        """Show a person."""
        self.open_person(event.name)

    def _go(self, goal: Goal | None) -> None:
        """Go where a page leads: to a screening in the grid, or to a film."""
        if isinstance(goal, Screening):
            self._show_in_grid(goal)
        elif goal is not None:
            self.open_film(goal)

    def action_time_here(self) -> None:
        """Take the start of the screening pointed at for now."""
        if (screening := self.pane.screening) is not None:
            self.take_for_now(screening)

    def action_plan(self) -> None:
        """Look for the best plan, and take of it what is chosen."""
        from fest_tui.tui.screens.plan import PlanScreen

        def answered(proposal: Proposal | None) -> None:
            if proposal is not None:
                self.keeper.do(proposal.deed)

        self.app.push_screen(PlanScreen(self.session), answered)

    def action_export(self) -> None:
        """Write what is shown, or my picks, into a file."""
        from fest_tui.tui.screens.export_dialog import ExportDialog

        def answered(exported: Exported | None) -> None:
            if exported is not None:
                self.say((exported.says, "good"))

        dialog = ExportDialog(self.session, day=self.day, film=self.pane.film, folder=Path.cwd())
        self.app.push_screen(dialog, answered)

    def action_qr(self) -> None:
        """Show the screening pointed at, or the whole plan, to a phone's camera."""
        from fest_tui.tui.screens.qr import QrScreen

        self.app.push_screen(QrScreen(self.session, self._nearest))

    @property
    def _nearest(self) -> Screening | None:
        """The screening pointed at, else the next of the film pointed at."""
        return self.pane.screening or self.session.next_of(self.pane.film)

    def action_next_clash(self) -> None:
        """Go to the next clash after the cursor, and round to the first."""
        clashing = [clash.screenings[-1] for clash in self.session.clashes]
        if not clashing:
            return
        here = self.grid.screening
        after = here.starts.timestamp() if here else 0.0
        self._show_in_grid(next((pick for pick in clashing if pick.starts.timestamp() > after), clashing[0]))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing are not shown."""
        if self.has_class("-too-small"):
            return False
        match action:
            case "next_clash":
                alive = bool(self.session.clashes)
            case "back":
                alive = self.pane is not self.grid or self.is_asking
            case "open":
                alive = self.pane is self.grid and self.grid.screening is not None
            case "qr":
                alive = bool(self.session.picks) or self._nearest is not None
            case "now":
                alive = bool(self.session.programme.screenings)
            case "time_here":
                alive = self.pane.screening is not None
            case "real_time":
                alive = self.session.clock.is_moved
            case "changes":
                alive = bool(self.session.news)
            case _:
                return super().check_action(action, parameters)
        return alive
