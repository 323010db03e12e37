"""Solving an integer programme with HiGHS, goal after goal. Nothing of HiGHS is known outside this module."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from fest_tui.planning.plan.integer_programme import Goal, IntegerProgramme
from fest_tui.planning.plan.outcome import PlanCancelledError

if TYPE_CHECKING:
    import highspy
    from highspy.highs import HighsCallbackEvent

_LESS_THAN_ONE = 0.99
"""All values are whole numbers: when the best known is less than one from the bound, it is the best."""
_SHARE_OF_TIME = 0.88
"""The part of the time that is for HiGHS, which looks at its clock now and then only; the words come after it."""
_OPTIONS: Mapping[str, int | float] = {
    "threads": 1,
    "random_seed": 0,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": _LESS_THAN_ONE,
}


class Solution(msgspec.Struct, frozen=True, kw_only=True):
    """The choices taken, by column. `seconds` were spent inside HiGHS."""

    chosen: frozenset[int]
    proven: bool
    seconds: float


def solve(
    programme: IntegerProgramme,
    goals: Sequence[Goal],
    *,
    start: Iterable[int],
    time_limit: float,
    cancelled: Callable[[], bool],
) -> Solution:
    """The best choice: for the first goal, then, of those, for the second, and so on.

    `start` is a choice that keeps all rows: what comes back when `time_limit`, in seconds, allows for no better. Each
    goal has the time that those before it left. HiGHS lets other threads run while it works.

    Raises:
        PlanCancelledError: `cancelled` said so; it is asked again and again, in this thread.

    """
    search = _Search(programme, frozenset(start), time_limit, cancelled)
    proven = True
    for goal in goals:
        if not search.settle(goal):
            proven = not goal.matters
            break
    return Solution(chosen=search.chosen, proven=proven, seconds=search.seconds)


class _Search:
    """One HiGHS, which keeps what it found from goal to goal. Its own clock counts the time, over all of them.

    `_values` are the best values known: of the choices at first, of all columns once HiGHS found any.
    """

    def __init__(
        self, programme: IntegerProgramme, start: frozenset[int], time_limit: float, cancelled: Callable[[], bool]
    ) -> None:
        self._programme = programme
        self._time_limit = _SHARE_OF_TIME * time_limit
        self._cancelled = cancelled
        self._values = {column: int(column in start) for column in range(programme.choices)}
        self._highs = _loaded(programme)
        self._highs.cbMipInterrupt += self._interrupt
        self._highs.cbSimplexInterrupt += self._interrupt

    @property
    def chosen(self) -> frozenset[int]:
        """The best choice so far."""
        return frozenset(column for column in range(self._programme.choices) if self._values[column])

    @property
    def seconds(self) -> float:
        """The time spent so far."""
        return float(self._highs.getRunTime())

    def settle(self, goal: Goal) -> bool:
        """Reach a goal as far as can be, and hold it from now on; tells whether that is proven to be the best."""
        self._stop_if_cancelled()
        proven = self._value(goal) <= goal.bound or self._improve(goal)
        if proven:
            self._hold(goal)
        return proven

    def _value(self, goal: Goal) -> float:
        """The value reached, as far as it is known."""
        if goal.costs.keys() <= self._values.keys():
            return sum(cost * self._values[column] for column, cost in goal.costs.items())
        return math.inf

    def _improve(self, goal: Goal) -> bool:
        """Let HiGHS look for the best.

        Its word is taken only where the choice it returns is as good as its own bound: presolve has been seen to
        lose the best choice on the way back. HiGHS is given no choice to begin with either: it then may return that
        for the best, and it is no slower without.
        """
        highs, columns = self._highs, range(self._programme.columns)
        highs.changeColsCost(len(columns), list(columns), [float(goal.costs.get(column, 0)) for column in columns])
        for presolve in ("choose", "off"):
            highs.setOptionValue("presolve", presolve)
            ended = self._run(goal)
            if not ended or self._value(goal) < highs.getInfo().mip_dual_bound + _LESS_THAN_ONE:
                return ended
        return False

    def _run(self, goal: Goal) -> bool:
        """Run HiGHS in the time that is left, and tell whether it came to its end."""
        if (left := self._time_limit - self.seconds) <= 0:
            return False
        self._highs.setOptionValue("time_limit", left)
        self._highs.run()
        self._stop_if_cancelled()
        self._take(goal)
        return self._highs.getModelStatus().name == "kOptimal"

    def _take(self, goal: Goal) -> None:
        """Remember what HiGHS found, unless it had to stop before it was as good as the best so far."""
        highs, former, before = self._highs, self._values, self._value(goal)
        if highs.solutionStatusToString(highs.getInfo().primal_solution_status) == "Feasible":
            self._values = dict(enumerate(map(round, highs.getSolution().col_value)))
            if self._value(goal) > before:
                self._values = former

    def _hold(self, goal: Goal) -> None:
        costs = goal.costs
        self._highs.addRow(-math.inf, self._value(goal), len(costs), list(costs), list(map(float, costs.values())))

    def _stop_if_cancelled(self) -> None:
        if self._cancelled():
            raise PlanCancelledError

    def _interrupt(self, event: HighsCallbackEvent) -> None:
        if self._cancelled():
            event.interrupt()


def _loaded(programme: IntegerProgramme) -> highspy.Highs:
    """A HiGHS with the programme in it. One thread and one seed: the same input gives the same plan."""
    import highspy

    highs = _silent()
    for option, value in _OPTIONS.items():
        highs.setOptionValue(option, value)
    highs.addVars(programme.columns, [0.0] * programme.columns, [1.0] * programme.columns)
    for column in programme.whole:
        highs.changeColIntegrality(column, highspy.HighsVarType.kInteger)
    highs.addRows(
        len(programme.starts),
        programme.least,
        programme.most,
        len(programme.indices),
        programme.starts,
        programme.indices,
        programme.values,
    )
    return highs


def _silent() -> highspy.Highs:
    """A HiGHS that never writes to the terminal: it would greet as soon as it is made, before it can be told not to."""
    import highspy

    class Silent(highspy.Highs):
        def enableCallbacks(self) -> None:  # noqa: N802
            self.setOptionValue("output_flag", False)  # noqa: FBT003
            super().enableCallbacks()  # type: ignore[no-untyped-call]

    return Silent()  # type: ignore[no-untyped-call]
