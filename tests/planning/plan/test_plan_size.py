"""What a plan says costs no more, by the piece, where there is much of it."""

from __future__ import annotations

import pytest
from visits import plan, wanting

from builders import screening
from fest_tui.planning.plan.wished import Wish
from fest_tui.programme.model import Screening


def comparisons(monkeypatch: pytest.MonkeyPatch, count: int) -> int:
    """How often a screening is held against a wish in the repair of so many picks of one evening."""
    asked: list[int] = []
    fulfilled_by = Wish.fulfilled_by

    def counted(self: Wish, shown: Screening) -> bool:
        asked.append(1)
        return fulfilled_by(self, shown)

    picks = [screening(f"film {number}", "2021-11-19 18:00", f"hall {number}") for number in range(count)]
    with monkeypatch.context() as patched:
        patched.setattr(Wish, "fulfilled_by", counted)
        found = plan(wanting(*picks), *picks, repair=True)
    assert len(found.left_out) == len(found.changes) == count - 1
    return len(asked)


def test_a_screening_is_held_against_few_wishes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert comparisons(monkeypatch, 80) < 3 * comparisons(monkeypatch, 40)
