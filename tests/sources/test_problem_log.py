"""The log that a reader writes its problems into."""

from __future__ import annotations

from fest_tui.sources.problem_log import MOST_TOLD, ProblemLog


def log_of(count: int) -> ProblemLog:
    log = ProblemLog("f")
    for number in range(count, 0, -1):
        log.warning(number, "date", "Odd.")
    return log


def test_problems_are_told_by_line() -> None:
    assert [problem.line for problem in log_of(MOST_TOLD).problems] == list(range(1, MOST_TOLD + 1))


def test_of_very_many_problems_the_first_are_told_and_how_many_more_there_are() -> None:
    log = log_of(MOST_TOLD)
    log.error(7, "time", "Left out.")
    log.warning(9, "time", "Odd.")
    *told, last = log.problems
    assert len(told) == MOST_TOLD
    assert all(problem.says == "Odd." for problem in told)
    assert (last.line, last.severity) == (MOST_TOLD, "error")
    assert "2 more problems" in last.says


def test_of_one_problem_too_many_that_one_is_told_of() -> None:
    last = log_of(MOST_TOLD + 1).problems[-1]
    assert last.severity == "warning"
    assert "1 more problem," in last.says
