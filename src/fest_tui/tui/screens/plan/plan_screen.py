"""The plan screen: it makes a plan, shows what it would change, and answers with what is to be taken of it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import DescendantFocus
from textual.screen import Screen
from textual.widget import Widget

from fest_tui.errors import FestError
from fest_tui.tui.planner import Proposal
from fest_tui.tui.screens.panes import WIDE
from fest_tui.tui.screens.plan.changes_list import ChangesList
from fest_tui.tui.screens.plan.comparison import Comparison
from fest_tui.tui.screens.plan.explanation import consequence, heading, left_out_rows
from fest_tui.tui.screens.plan.keys import PLAN_KEY_ORDER, PLAN_KEYS
from fest_tui.tui.screens.plan.titles import changes_title, left_out_title
from fest_tui.tui.screens.plan.working import Working
from fest_tui.tui.session import Session
from fest_tui.tui.widgets.key_bar import KeyBar
from fest_tui.tui.widgets.pane_tabs import PaneTabs
from fest_tui.tui.widgets.rows import Rows
from fest_tui.tui.widgets.status_line import StatusLine
from fest_tui.words import _

PANES = (("changes", _("Changes")), ("comparison", _("Before and after")), ("left-out", _("Left out")))


class LeftOutPane(Rows):
    """The films left out, with the reasons."""

    HELP_TITLE = _("Left out")


class PlanScreen(Screen[Proposal | None]):
    """Answers with the proposal whose changes are to be taken, or with `None` when all is to stay as it was."""

    HELP_TITLE = _("Plan")
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [*PLAN_KEYS]
    DEFAULT_CSS = """
    PlanScreen {
        layout: grid;
        background: $background;
        #head { height: auto; max-height: 4; padding: 0 1; }
        Comparison, ChangesList, LeftOutPane {
            border: round $foreground 22%;
            border-title-color: $text-muted;
            border-subtitle-color: $foreground 45%;
            border-title-align: left;
            border-subtitle-align: left;
            padding: 0 1;
        }
        Comparison:focus, ChangesList:focus, LeftOutPane:focus {
            border: round $cursor;
            border-title-color: $foreground;
            border-title-style: bold;
        }
        &.-wide {
            grid-size: 2 5;
            grid-columns: 3fr 2fr;
            grid-rows: auto 3fr 2fr 1 1;
            #head, Comparison, #status, #keys { column-span: 2; }
            #tabs { display: none; }
        }
        &.-narrow {
            grid-size: 1 5;
            grid-rows: auto 1 1fr 1 1;
            Comparison, ChangesList, LeftOutPane { display: none; }
            &.-comparison Comparison { display: block; }
            &.-changes ChangesList { display: block; }
            &.-left-out LeftOutPane { display: block; }
        }
        Working { display: none; }
        &.-waiting {
            grid-size: 1 2;
            grid-columns: 1fr;
            grid-rows: 1fr 1;
            #keys { column-span: 1; }
            #head, #tabs, #status, Comparison, ChangesList, LeftOutPane { display: none !important; }
            Working { display: block; }
        }
    }
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._made: dict[bool, tuple[Proposal, int]] = {}
        self._repair = False

    def compose(self) -> ComposeResult:
        """The totals above, what was and what would be, the changes, what is left out, and a line and keys below."""
        # The breakpoints are only looked at when the size changes, which would show one frame in no layout at all.
        self.set_class(self.app.size.width >= WIDE, "-wide")
        self.set_class(self.app.size.width < WIDE, "-narrow")
        self._head, self._working = Rows(id="head"), Working(id="working")
        self._head.can_focus = False
        self._comparison, self._changes = Comparison(id="comparison"), ChangesList(id="changes")
        self._left_out, self._tabs, self._status = (
            LeftOutPane(id="left-out"),
            PaneTabs(PANES, id="tabs"),
            StatusLine(id="status"),
        )
        yield self._head
        yield self._tabs
        yield self._comparison
        yield self._changes
        yield self._left_out
        yield self._working
        yield self._status
        yield KeyBar(PLAN_KEY_ORDER, id="keys")

    def on_mount(self) -> None:
        """Begin with the whole plan."""
        self._comparison.border_title = _("Before and after")
        self._make(repair=False)

    @property
    def _proposal(self) -> Proposal | None:
        return None if self._is_waiting or self._repair not in self._made else self._made[self._repair][0]

    @property
    def _is_waiting(self) -> bool:
        return self.has_class("-waiting")

    def _make(self, *, repair: bool) -> None:
        """Make the whole plan, or a repair, and show meanwhile that it is being made."""
        self.add_class("-waiting")
        self.set_focus(None)
        self._working.start(self._session, repair=repair)
        self.refresh_bindings()

    @on(Working.Finished)
    def made(self, event: Working.Finished) -> None:
        """Show the plan, or why there is none."""
        if isinstance(event.answer, FestError):
            self._working.tell(event.answer)
        else:
            self._made[event.repair] = Proposal(self._session, event.answer), event.seconds
            self._show(repair=event.repair)

    def _show(self, *, repair: bool) -> None:
        self.remove_class("-waiting")
        self._repair = repair
        proposal, seconds = self._made[repair]
        self._head.show_rows([*heading(proposal, repair=repair, seconds=seconds)])
        self._left_out.border_title = left_out_title(proposal.plan)
        self._left_out.show_rows([*left_out_rows(proposal)], keep_place=False)
        self.action_pane("changes")
        self._checked(proposal)

    @on(ChangesList.Checked)
    def checked(self, event: ChangesList.Checked) -> None:
        """Show what would come of what is checked now."""
        self._made[self._repair] = event.proposal, self._made[self._repair][1]
        self._checked(event.proposal)

    def _checked(self, proposal: Proposal) -> None:
        self._changes.border_title = changes_title(proposal)
        self._changes.show(proposal)
        self._follow_cursor()
        self._status.say(*consequence(proposal))
        self.refresh_bindings()

    @on(Rows.Pointed)
    def _follow_cursor(self) -> None:
        """Bring the change under the cursor into sight among the picks."""
        if self._proposal is not None:
            change = self._changes.change
            parts = (change.before, change.after) if change else ()
            self._comparison.show(self._proposal, frozenset(part.id for part in parts if part))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While there is no plan, there is nothing to do but to leave."""
        if action == "take":
            return self._proposal is not None and bool(self._proposal.taken)
        if action in {"repair", "whole"}:
            return self._proposal is not None and self._repair == (action == "whole")
        return action not in {"next_pane", "pane"} or self._proposal is not None

    def action_take(self) -> None:
        """Answer with what is checked."""
        self.dismiss(self._proposal)

    def action_leave(self) -> None:
        """Stop what is being made, back to what was shown before it; else leave everything as it was."""
        self._working.stop()
        if self._is_waiting and self._made:
            self._show(repair=self._repair)
        else:
            self.dismiss(None)

    def action_repair(self) -> None:
        """Go from the whole plan to a repair."""
        self._turn_to(repair=True)

    def action_whole(self) -> None:
        """Go from a repair back to the whole plan."""
        self._turn_to(repair=False)

    def _turn_to(self, *, repair: bool) -> None:
        if repair in self._made:
            self._show(repair=repair)
        else:
            self._make(repair=repair)

    def action_pane(self, pane: str) -> None:
        """Go to a pane; on a narrow terminal, show it instead of the one before."""
        self._show_pane(pane)
        self.query_one(f"#{pane}", Widget).focus()

    def action_next_pane(self, step: int) -> None:
        """Go to the next pane, round and round."""
        names = [name for name, _title in PANES]
        here = self.focused.id if self.focused is not None else None
        self.action_pane(names[(names.index(here or "changes") + step) % len(names)])

    @on(PaneTabs.PaneWanted)
    def pane_clicked(self, event: PaneTabs.PaneWanted) -> None:
        """Open the pane clicked."""
        self.action_pane(event.pane)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Follow a focus that a click has moved."""
        if event.widget.id in {name for name, _title in PANES}:
            self._show_pane(event.widget.id or "changes")

    def _show_pane(self, pane: str) -> None:
        for name, _title in PANES:
            self.set_class(name == pane, f"-{name}")
        self._tabs.activate(pane)
