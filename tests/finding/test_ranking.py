"""How good a match of several clauses is."""

from __future__ import annotations

import pytest

from fest_tui.finding.ranking import joined_score


def test_one_clause_is_as_good_as_its_match() -> None:
    assert joined_score([4.7]) == 4.7


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ([2.1, 2.1], [1.9, 6.9]),
        ([1.1, 6.9], [1.9, 1.9]),
        ([1.3, 1.4], [1.3, 1.3]),
        ([3.0, 3.0, 3.0], [2.9, 6.9, 6.9]),
    ],
)
def test_the_worst_decides_and_then_all_of_them(better: list[float], worse: list[float]) -> None:
    assert joined_score(better) > joined_score(worse)


@pytest.mark.parametrize("scores", [[1.0, 1.0], [1.1, 6.9], [6.9, 6.9], [6.9] * 40, [9.9, 14.9]])
def test_it_stays_within_the_class_of_the_worst_whatever_the_number_of_clauses(scores: list[float]) -> None:
    assert int(joined_score(scores)) == int(min(scores))
