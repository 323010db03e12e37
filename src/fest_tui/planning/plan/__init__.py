"""The best clash-free set of screenings for my wishes, and the fewest changes that mend one: an integer programme.

watchlist -> wished -> options -> formulation -> model (HiGHS) -> chosen -> assembly -> Plan
"""

from fest_tui.planning.plan.making import make_plan
from fest_tui.planning.plan.outcome import (
    NOTHING,
    LeftOut,
    NothingWishedError,
    Person,
    Plan,
    PlanCancelledError,
    PlanChange,
    Shared,
    Together,
    Total,
)
from fest_tui.planning.plan.together import plan_together

__all__ = [
    "NOTHING",
    "LeftOut",
    "NothingWishedError",
    "Person",
    "Plan",
    "PlanCancelledError",
    "PlanChange",
    "Shared",
    "Together",
    "Total",
    "make_plan",
    "plan_together",
]
