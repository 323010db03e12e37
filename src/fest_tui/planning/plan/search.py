"""The best choice for one or several people: begun greedily, then improved and proven."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from fest_tui.planning.plan.formulation import first_columns, formulate
from fest_tui.planning.plan.greedy import filled
from fest_tui.planning.plan.model import solve
from fest_tui.planning.plan.options import Options


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """The free options chosen for each person, by number. `seconds` were spent inside the solver."""

    chosen: tuple[frozenset[int], ...]
    proven: bool
    seconds: float


def best_choice(people: Sequence[Options], *, time_limit: float, cancelled: Callable[[], bool]) -> Choice:
    """The best choice that is found within so many seconds.

    Raises:
        PlanCancelledError: `cancelled` said so.

    """
    programme, goals = formulate(people)
    firsts = first_columns(people)
    start = [first + number for options, first in zip(people, firsts, strict=True) for number in filled(options)]
    found = solve(programme, goals, start=start, time_limit=time_limit, cancelled=cancelled)
    chosen = tuple(
        filled(options, (number for number in range(len(options.free)) if first + number in found.chosen))
        for options, first in zip(people, firsts, strict=True)
    )
    return Choice(chosen=chosen, proven=found.proven, seconds=found.seconds)
