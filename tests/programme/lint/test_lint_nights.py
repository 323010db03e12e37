"""Screenings in the wrong night, and outside the festival."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from lint_cases import found, one

from builders import programme, screening
from fest_tui.programme.model import Screening

NIGHT, OUTSIDE = "wrong-night", "outside-festival"
FIRST, LAST = dt.date(2021, 11, 19), dt.date(2021, 11, 21)
FRIDAY_EVENING = screening("EVENING", "2021-11-19 20:00")


def midnight(starts: str = "2021-11-19 00:30", **facts: Any) -> Screening:  # noqa: ANN401
    return screening("MIDNIGHT", starts, **facts)


def test_a_night_show_after_an_empty_evening_is_told_when_the_next_evening_has_a_programme() -> None:
    finding = one(programme(midnight(), FRIDAY_EVENING), NIGHT)

    assert (finding.severity, finding.screenings) == ("warning", ("midnight-1",))
    assert finding.says == (
        "MIDNIGHT (Thursday 18 November, 00:30, in the night to Fri 19, caligari) follows the evening of Thu 18, "
        "when nothing is on; the next evening has a programme."
    )
    assert finding.suggestion == (
        "If it is meant to follow the evening of Fri 19, give it the date Saturday 20 November 2021 at 00:30."
    )


@pytest.mark.parametrize(
    "others",
    [
        [],
        [screening("MATINEE", "2021-11-19 11:00")],
        [FRIDAY_EVENING, screening("EVE", "2021-11-18 17:00", "rex")],
        [screening("OFF", "2021-11-19 20:00", status="cancelled")],
        [screening("OFF", "2021-11-19 20:00", vanished=True)],
    ],
)
def test_a_night_show_that_ends_an_evening_or_stands_alone_makes_sense(others: list[Screening]) -> None:
    assert not found(programme(midnight(), *others), NIGHT)


@pytest.mark.parametrize("before", [midnight(id="other-1"), screening("MATINEE", "2021-11-18 16:59")])
def test_neither_another_night_show_nor_a_matinee_makes_an_evening(before: Screening) -> None:
    assert "midnight-1" in {
        id_ for each in found(programme(midnight(), FRIDAY_EVENING, before), NIGHT) for id_ in each.screenings
    }


def test_a_morning_show_is_in_no_night() -> None:
    assert not found(programme(midnight("2021-11-19 06:00"), FRIDAY_EVENING), NIGHT)
    assert found(programme(midnight("2021-11-19 06:00"), FRIDAY_EVENING, day_turns_at=dt.time(7)), NIGHT)


def test_a_night_show_dated_the_first_day_is_before_the_festival() -> None:
    early = programme(midnight(), screening("EVE", "2021-11-18 20:00"), starts=FIRST, ends=LAST)

    finding = one(early, NIGHT)

    assert "follows the evening of Thu 18, the night before the festival begins" in finding.says
    assert "Saturday 20 November 2021 at 00:30" in finding.suggestion


def test_a_night_show_a_day_too_late_is_after_the_festival() -> None:
    finding = one(programme(midnight("2021-11-23 00:30"), starts=FIRST, ends=LAST), NIGHT)

    assert "follows the evening of Mon 22, when the festival is over" in finding.says
    assert "Monday 22 November 2021 at 00:30" in finding.suggestion


def test_the_last_night_of_the_festival_is_in_it() -> None:
    closing = programme(screening("EVE", "2021-11-21 20:00"), midnight("2021-11-22 00:30"), starts=FIRST, ends=LAST)

    assert not found(closing, NIGHT)
    assert not found(closing, OUTSIDE)


@pytest.mark.parametrize("gone", [{"status": "cancelled"}, {"vanished": True}])
def test_what_does_not_take_place_is_in_no_wrong_night(gone: dict[str, Any]) -> None:
    assert not found(programme(midnight(**gone), FRIDAY_EVENING, starts=FIRST), NIGHT)
    assert not found(programme(midnight("2021-12-19 20:00", **gone), starts=FIRST, ends=LAST), OUTSIDE)


@pytest.mark.parametrize(
    ("dates", "starts", "says"),
    [
        ({"starts": FIRST, "ends": LAST}, "2021-11-18 20:00", "is outside the festival, which runs from Friday 19"),
        ({"starts": FIRST, "ends": LAST}, "2021-11-22 20:00", "to Sunday 21 November 2021."),
        ({"starts": FIRST}, "2020-11-19 20:00", "is before the festival, which begins on Friday 19 November 2021."),
        ({"ends": LAST}, "2021-11-22 20:00", "is after the festival, which ends on Sunday 21 November 2021."),
        ({"starts": FIRST, "ends": LAST}, "2021-11-26 00:30", "is outside the festival"),
    ],
)
def test_a_screening_outside_the_festival_is_told_once(dates: dict[str, Any], starts: str, says: str) -> None:
    stray = programme(screening("A", starts), **dates)

    finding = one(stray, OUTSIDE)

    assert says in finding.says
    assert finding.severity == "warning"
    assert not found(stray, NIGHT)


def test_a_night_show_far_outside_the_festival_is_told_as_outside_only() -> None:
    stray = programme(midnight("2021-11-26 00:30"), screening("EVE", "2021-11-26 20:00"), starts=FIRST, ends=LAST)

    assert not found(stray, NIGHT)
    assert [finding.screenings for finding in found(stray, OUTSIDE)] == [("midnight-1",), ("eve-1",)]


def test_a_wrong_night_is_not_told_as_outside_as_well() -> None:
    early = programme(midnight(), FRIDAY_EVENING, starts=FIRST, ends=LAST)

    assert found(early, NIGHT)
    assert not found(early, OUTSIDE)


@pytest.mark.parametrize("starts", ["2021-11-19 06:00", "2021-11-21 23:59", "2021-11-22 05:59"])
def test_first_and_last_festival_day_belong_to_it(starts: str) -> None:
    assert not found(programme(screening("A", starts), starts=FIRST, ends=LAST), OUTSIDE)


def test_a_festival_without_dates_has_no_outside() -> None:
    assert not found(programme(screening("A", "1999-01-01 20:00")), OUTSIDE)
