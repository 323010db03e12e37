"""The solver beside other threads: it lets them run, stops when told or when its time is up, and is silent."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import count
from random import Random
from threading import Event, Thread

import pytest

from fest_tui.planning.plan.integer_programme import Goal, IntegerProgramme
from fest_tui.planning.plan.model import Solution, solve
from fest_tui.planning.plan.outcome import PlanCancelledError

SECONDS_TO_WAIT = 20
COLUMNS = 120
MANY = 50
"""Times it asks within its time limit, and far more."""


def hard(seed: int = 1) -> tuple[IntegerProgramme, Goal]:
    """Many sacks to be packed at once: minutes would not prove the best."""
    random = Random(seed)  # noqa: S311
    programme = IntegerProgramme(COLUMNS)
    for _row in range(40):
        columns = sorted(random.sample(range(COLUMNS), 30))
        programme.row({column: random.randint(5, 30) for column in columns}, most=200)
    return programme, Goal(costs={column: -random.randint(5, 30) for column in range(COLUMNS)})


@pytest.fixture
def _threads_never_forced_to_yield() -> Iterator[None]:
    """A thread of Python runs on until it lets another one in by itself."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1000)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("_threads_never_forced_to_yield")
def test_other_threads_run_on_and_can_stop_the_search() -> None:
    programme, goal = hard()
    running, enough, ended = Event(), Event(), list[str]()
    asked = count()

    def cancelled() -> bool:
        if next(asked):  # The first time is before HiGHS runs.
            running.set()
        return enough.is_set()

    def search() -> None:
        try:
            solve(programme, [goal], start=[], time_limit=SECONDS_TO_WAIT, cancelled=cancelled)
        except PlanCancelledError:
            ended.append("cancelled")

    worker = Thread(target=search)
    worker.start()
    running.wait()
    enough.set()
    worker.join()

    assert ended == ["cancelled"]


def test_the_search_asks_while_it_runs() -> None:
    programme, goal = hard()
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 3

    with pytest.raises(PlanCancelledError):
        solve(programme, [goal], start=[], time_limit=SECONDS_TO_WAIT, cancelled=cancelled)
    assert len(asked) < MANY


def stopped(time_limit: float, start: frozenset[int]) -> tuple[Solution, Goal]:
    programme, goal = hard()
    return solve(programme, [goal], start=start, time_limit=time_limit, cancelled=lambda: False), goal


def test_at_its_time_limit_it_has_the_best_so_far() -> None:
    start = frozenset({0, 1, 2})

    found, goal = stopped(0.5, start)

    assert not found.proven
    assert goal.value(found.chosen) < goal.value(start)
    assert found.seconds < SECONDS_TO_WAIT


def test_without_time_it_has_what_it_began_with() -> None:
    found, _goal = stopped(0, frozenset({0, 1, 2}))

    assert found == Solution(chosen=frozenset({0, 1, 2}), proven=False, seconds=0)


def test_a_later_goal_costs_the_earlier_ones_nothing() -> None:
    programme = IntegerProgramme(3)
    programme.row({0: 1, 1: 1, 2: 1}, most=2)
    goals = [Goal(costs={0: -1, 1: -1, 2: -1}), Goal(costs={0: 5, 1: 3, 2: 4}), Goal(costs={1: 9}, matters=False)]

    found = solve(programme, goals, start=[], time_limit=SECONDS_TO_WAIT, cancelled=lambda: False)

    assert (found.chosen, found.proven) == (frozenset({1, 2}), True)


def test_nothing_is_written_to_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    stopped(0.2, frozenset())

    assert capfd.readouterr() == ("", "")
