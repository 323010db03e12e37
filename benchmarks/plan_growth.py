"""`python -m benchmarks.plan_growth`: the time of a plan at a festival of Berlinale size, by the number of wishes."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from statistics import median
from time import perf_counter

import msgspec

from benchmarks.plan_festival import berlinale, wishes
from benchmarks.report import Finding, table
from fest_tui.planning.limits import USUAL_LIMITS
from fest_tui.planning.plan.assembly import assembled
from fest_tui.planning.plan.making import never, options_for
from fest_tui.planning.plan.options import Asked
from fest_tui.planning.plan.search import best_choice
from fest_tui.programme.programme import Programme
from fest_tui.programme.wishes import Watchlist

COUNTS = (10, 20, 40, 80, 160)
MEANT = 80
"""As many wishes as a plan is meant for; more and fewer show the growth."""
SEEDS = (1978, 1979, 1980)
TIME_LIMIT = 60.0
MILLISECONDS, SHARE = 5000, 2.0
"""The most that a plan may take, and that it may take of the solver's own time."""


class Run(msgspec.Struct, frozen=True):
    """One plan: seconds in all, and inside HiGHS; whether it is proven best; what it holds."""

    seconds: float
    solving: float
    proven: bool
    planned: int


def main() -> int:
    """Measure every number of wishes, and print it."""
    programme = berlinale()
    measured = {count: runs(programme, count) for count in COUNTS}
    print(f"{'wishes':>6}  {'planned':>7}  {'in all':>8}  {'in HiGHS':>8}  proven")
    for count, some in measured.items():
        planned = median(run.planned for run in some)
        seconds, solving = median(run.seconds for run in some), median(run.solving for run in some)
        proven = f"{sum(run.proven for run in some)} of {len(some)}"
        print(f"{count:6}  {planned:7.0f}  {seconds:6.2f} s  {solving:6.2f} s  {proven}")
    print()
    found = list(findings(measured[MEANT]))
    print(table(found))
    return 0 if all(finding.kept for finding in found) else 1


def findings(some: Sequence[Run]) -> Iterator[Finding]:
    """What is promised of a plan with as many wishes as are meant."""
    seconds, solving = median(run.seconds for run in some), median(run.solving for run in some)
    within, unproven = f"{solving:.2f} s in HiGHS", sum(not run.proven for run in some)
    yield Finding(f"plan of {MEANT} wishes", f"{seconds:.2f} s", within, seconds * 1000, MILLISECONDS, "ms")
    yield Finding(f"plan of {MEANT} wishes, of HiGHS", f"{seconds:.2f} s", within, seconds / solving, SHARE)
    yield Finding(f"plan of {MEANT} wishes, unproven", f"{unproven} of {len(some)}", "", unproven, 0, "")


def runs(programme: Programme, count: int) -> list[Run]:
    """Plans of several sets of so many wishes, after one that loads the solver and is not counted."""
    some = [_plan(programme, wishes(programme, count, seed)) for seed in (SEEDS[0], *SEEDS)]
    return some[1:]


def _plan(programme: Programme, watchlist: Watchlist) -> Run:
    """What `make_plan` does, step by step, so that the solver's own time comes to light."""
    started = perf_counter()
    asked = Asked(programme=programme, watchlist=watchlist, limits=USUAL_LIMITS, now=None)
    options = options_for(asked)
    choice = best_choice([options], time_limit=TIME_LIMIT, cancelled=never)
    plan = assembled(options, choice.chosen[0], proven=choice.proven)
    return Run(perf_counter() - started, choice.seconds, choice.proven, len(plan.picks))


if __name__ == "__main__":
    sys.exit(main())
