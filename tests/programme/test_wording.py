"""When and where a screening is, in words that mean one night."""

from __future__ import annotations

import datetime as dt

import pytest

from builders import BERLIN, at, programme, screening, venue
from fest_tui.programme.wording import night_of, odd_hour_words, place, when, when_at

FEST = programme(screening("NIGHT", "2021-11-20 00:30"), venues=[venue("Caligari")])
EARLY = programme(day_turns_at=dt.time(0))


def test_a_screening_after_midnight_names_its_festival_day_and_its_night() -> None:
    late = FEST.screenings["night-1"]
    assert when(FEST, late.starts) == "Fri 19 00:30 in the night to Sat 20"
    assert when_at(FEST, late.starts) == "Fri 19 at 00:30 in the night to Sat 20"
    assert place(FEST, late) == "on Fri 19 at 00:30 in the night to Sat 20, Caligari"


def test_a_screening_before_midnight_names_no_night() -> None:
    evening = at("2021-11-19 23:59")
    assert (when(FEST, evening), when_at(FEST, evening)) == ("Fri 19 23:59", "Fri 19 at 23:59")


def test_an_instant_of_another_zone_is_told_by_the_festivals_clock() -> None:
    assert when(FEST, dt.datetime(2021, 11, 19, 23, 30, tzinfo=dt.UTC)) == "Fri 19 00:30 in the night to Sat 20"


def test_where_the_day_turns_at_midnight_there_is_no_night() -> None:
    assert night_of(EARLY, at("2021-11-20 00:30")) == ""


@pytest.mark.parametrize(
    ("wall", "says"),
    [
        ("2021-10-31 01:59", ""),
        ("2021-10-31 02:00", "02:00 is there twice in the night to Sun 31: taken as the first."),
        ("2021-10-31 03:00", ""),
        ("2021-03-28 02:00", "02:00 is not there in the night to Sun 28, when clocks go forward: taken as 03:00."),
        ("2021-03-28 03:00", ""),
    ],
)
def test_hours_that_clocks_show_twice_or_never_are_told(wall: str, says: str) -> None:
    assert odd_hour_words(dt.datetime.fromisoformat(wall), BERLIN) == says
