"""What stands in the frames of the plan's panes."""

from __future__ import annotations

from textual.content import Content

from fest_tui.planning.plan import Plan
from fest_tui.tui.planner import Proposal
from fest_tui.words import _, ngettext


def changes_title(proposal: Proposal) -> Content:
    """How many of the changes are checked."""
    count = len(proposal.plan.changes)
    words = ngettext("{taken} of {count} change checked", "{taken} of {count} changes checked", count)
    return Content(words.format(taken=len(proposal.taken), count=count) if count else _("No changes"))


def left_out_title(plan: Plan) -> Content:
    """How many films are left out."""
    count = len(plan.left_out)
    return Content(
        ngettext("Left out: {count} film", "Left out: {count} films", count).format(count=count)
        if count
        else _("Left out")
    )
