"""A plan while it is decided on: which of its changes are taken, and what would come of them. No widget in sight."""

from __future__ import annotations

from functools import cached_property

from fest_tui.planning.plan import Plan, PlanChange
from fest_tui.programme import wishing
from fest_tui.programme.wishes import Watchlist
from fest_tui.tui.deeds import Deed, Done
from fest_tui.tui.session import Session
from fest_tui.words import _, ngettext


class Proposal:
    """A plan made for a session, and the numbers of its changes that are not taken.

    Never changed: a check set or taken off makes a new one.
    """

    def __init__(self, before: Session, plan: Plan, left_alone: frozenset[int] = frozenset()) -> None:
        self.before = before
        self.plan = plan
        self.left_alone = left_alone

    def toggled(self, number: int) -> Proposal:
        """The same with one change taken that was not, or the other way round."""
        return Proposal(self.before, self.plan, self.left_alone ^ {number})

    def with_all(self) -> Proposal:
        """The same with every change taken."""
        return Proposal(self.before, self.plan)

    def with_none(self) -> Proposal:
        """The same with every change left alone."""
        return Proposal(self.before, self.plan, frozenset(range(len(self.plan.changes))))

    @property
    def taken(self) -> tuple[PlanChange, ...]:
        """The changes taken, in the order of the plan."""
        return tuple(change for number, change in enumerate(self.plan.changes) if number not in self.left_alone)

    @cached_property
    def after(self) -> Session:
        """What I would have then, with the clashes of this mixture of old and new."""
        return self.before.with_watchlist(self.edit(self.before.watchlist))

    @property
    def deed(self) -> Deed:
        """The changes taken as one change of the watchlist, undone as a whole."""
        count = len(self.taken)
        words = ngettext("{count} change of the plan is taken.", "{count} changes of the plan are taken.", count)
        says = f"{words.format(count=count)} {_('u takes them back.')}"
        return Deed(self.edit, lambda _after: Done("changed", says=says))

    def edit(self, watchlist: Watchlist) -> Watchlist:
        """A watchlist with the changes taken made to it; it may hold more by now than when the plan was made."""
        for change in self.taken:
            if change.before is not None:
                watchlist = wishing.unpick(watchlist, change.before.id)
        for change in self.taken:
            if change.after is not None:
                venue = self.before.programme.venue_of(change.after).name
                watchlist = wishing.pick(watchlist, change.after, venue)
        return watchlist
