"""The changes of a plan as an edit script, each with a check mark."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from fest_tui.planning.plan import PlanChange
from fest_tui.programme.model import Screening
from fest_tui.programme.wish_wording import interest_words
from fest_tui.programme.wording import night_words, when
from fest_tui.tui.planner import Proposal
from fest_tui.tui.screens.plan.comparison import ADDED, DROPPED
from fest_tui.tui.screens.plan.lines import Line, cells_of, paragraph
from fest_tui.tui.session import Session
from fest_tui.tui.signs import MOVED
from fest_tui.tui.widgets.rows import Piece, Row, Rows
from fest_tui.words import _, clock, day_short

CHECK = "✓"


class ChangesList(Rows):
    """Rows that space, or a click, checks and unchecks."""

    HELP_TITLE = _("Changes")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "check", _("check"), id="plan.check", tooltip=_("Take the change, or leave it")),
        Binding("a", "all", _("all"), id="plan.all", tooltip=_("Take every change")),
        Binding("n", "none", _("none"), id="plan.none", tooltip=_("Take no change")),
    ]

    class Checked(Message):
        """Something else is to be taken now."""

        def __init__(self, proposal: Proposal) -> None:
            super().__init__()
            self.proposal = proposal

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._proposal: Proposal | None = None

    def show(self, proposal: Proposal) -> None:
        """Show the changes of a proposal; the cursor stays on the change it is on."""
        self._proposal = proposal
        self.show_rows([*_change_rows(proposal, self.scrollable_content_region.width)])

    def on_resize(self) -> None:
        """Lay the lines out anew."""
        if self._proposal is not None:
            self.show(self._proposal)

    @property
    def change(self) -> PlanChange | None:
        """The change under the cursor."""
        if self._proposal is None or not self.target:
            return None
        return self._proposal.plan.changes[int(self.target)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing can be checked where there is no change."""
        return action not in {"check", "all", "none"} or self.change is not None

    def action_check(self) -> None:
        """Take the change under the cursor, or leave it."""
        if self._proposal is not None and self.target:
            self.post_message(self.Checked(self._proposal.toggled(int(self.target))))

    def action_all(self) -> None:
        """Take every change."""
        if self._proposal is not None:
            self.post_message(self.Checked(self._proposal.with_all()))

    def action_none(self) -> None:
        """Leave every change."""
        if self._proposal is not None:
            self.post_message(self.Checked(self._proposal.with_none()))

    def row_clicked(self, target: str, event: events.Click) -> None:
        """A click checks, as space does."""
        self.action_check()


def _change_rows(proposal: Proposal, width: int) -> Iterator[Row]:
    if not proposal.plan.changes:
        yield Row(((_("Nothing to change: your picks are the plan."), "text"),))
    for number, change in sorted(enumerate(proposal.plan.changes), key=_by_time):
        checked = number not in proposal.left_alone
        sign, tone, verb = {
            "add": (ADDED, "good", _("add")),
            "drop": (DROPPED, "muted", _("drop")),
            "swap": (MOVED, "link", _("swap")),
        }[change.action]
        subject = change.before or change.after
        subject = _subject(change)
        lead: Line = (
            (f"[{CHECK if checked else ' '}] ", "mine" if checked else "muted"),
            (f"{sign} {verb:<5}", tone if checked else "muted"),
            (f"{_when(proposal.before, subject):<13}" if subject else "", "text" if checked else "muted"),
        )
        lines = _told(proposal.before, change, width - cells_of(lead), checked=checked)
        pieces = (piece for number, line in enumerate(lines) for piece in ((("\n", "text"),) if number else ()) + line)
        yield Row(tuple(pieces), lead=lead, target=str(number))


def _told(session: Session, change: PlanChange, room: int, *, checked: bool) -> list[Line]:
    """What is put on or taken off, and how much I want it; what it takes the place of stands on a line of its own."""
    style, tone = ("title", "text") if checked else ("muted", "muted")
    subject, former = _subject(change), change.before if change.after else None
    if subject is None:
        return paragraph(change.says, style, (), room)
    facts: list[Piece] = [(_venue(session, subject), "muted")]
    if night := night_words(session.programme, subject):
        facts.insert(0, (night, "muted"))
    if (grade := session.grade_of(subject)) is not None:
        facts.append((interest_words(grade), "muted"))
    lines = paragraph(subject.title, style, facts, room)
    if former is not None and subject is not None:
        other = [(former.title, tone)] if former.title != subject.title else []
        instead = _("instead of {when}").format(when=when(session.programme, former.starts))
        lines += paragraph(instead, tone, [*other, (_venue(session, former), "muted")], room)
    return lines


def _subject(change: PlanChange) -> Screening | None:
    """The screening that a change is about: the one to come, else the one to go."""
    return change.after or change.before


def _by_time(numbered: tuple[int, PlanChange]) -> tuple[float, int]:
    number, change = numbered
    subject = _subject(change)
    return subject.starts.timestamp() if subject else 0.0, number


def _when(session: Session, screening: Screening) -> str:
    return f"{day_short(session.programme.day_of(screening.starts))} {clock(screening.starts)}"


def _venue(session: Session, screening: Screening) -> str:
    return session.programme.venue_of(screening).name
