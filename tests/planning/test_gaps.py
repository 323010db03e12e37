"""What fits between two instants."""

from __future__ import annotations

import pytest

from builders import at, programme, screening
from fest_tui.planning.agenda import Agenda
from fest_tui.planning.gaps import fitting_between
from fest_tui.planning.limits import USUAL_LIMITS

FEST = programme(
    screening("EARLY", "2021-11-19 17:00"),
    screening("MIDDLE", "2021-11-19 18:30"),
    screening("LATE", "2021-11-19 21:00"),
)


@pytest.mark.parametrize(
    ("until", "titles"),
    [("22:30", ["MIDDLE", "LATE"]), ("22:29", ["MIDDLE"]), ("20:00", ["MIDDLE"]), ("19:59", [])],
)
def test_what_fits_is_over_by_the_end_of_the_gap(until: str, titles: list[str]) -> None:
    agenda = Agenda(FEST, (), (), USUAL_LIMITS)
    gap = at("2021-11-19 18:00"), at(f"2021-11-19 {until}")

    found = fitting_between(agenda, *gap, interests={}, now=at("2021-11-01 12:00"))

    assert [screening.title for screening in found] == titles
