"""The keys of the plan screen. Each has an id, by which the settings can give it another key."""

from __future__ import annotations

from textual.binding import Binding

from fest_tui.words import _

PLAN_KEYS: list[Binding] = [
    Binding(
        "enter",
        "take",
        _("take"),
        id="plan.take",
        key_display="enter",
        tooltip=_("Take what is checked, as one step that can be undone"),
    ),
    Binding("r", "repair", _("repair"), id="plan.repair", tooltip=_("The fewest changes that clear the clashes")),
    Binding("r", "whole", _("whole plan"), id="plan.whole", tooltip=_("The whole plan again")),
    Binding("tab", "next_pane(1)", _("pane"), id="plan.next_pane", tooltip=_("Go to the next pane")),
    Binding("shift+tab", "next_pane(-1)", _("Pane before"), id="plan.previous_pane", show=False),
    Binding("1", "pane('changes')", _("Changes"), id="plan.to_changes", show=False, tooltip=_("To the changes")),
    Binding(
        "2",
        "pane('comparison')",
        _("Before and after"),
        id="plan.to_comparison",
        show=False,
        tooltip=_("To the picks before and after"),
    ),
    Binding(
        "3", "pane('left-out')", _("Left out"), id="plan.to_left_out", show=False, tooltip=_("To what is left out")
    ),
    Binding("escape", "leave", _("leave"), id="plan.leave", tooltip=_("Back; everything stays as it was")),
]

PLAN_KEY_ORDER = (
    *("plan.check", "plan.take", "plan.leave", "plan.all", "plan.none", "plan.repair", "plan.whole", "plan.next_pane"),
    *("app.help", "app.quit"),
)
"""The order in which the key bar shows them; where room is short, the last ones are left out first."""
