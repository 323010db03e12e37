"""The plan screen: today's picks and the planned ones side by side, and the changes from one to the other."""

from fest_tui.tui.screens.plan.plan_screen import PlanScreen

__all__ = ["PlanScreen"]
