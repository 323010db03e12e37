"""Times to be busy as they are typed, by festival days."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import at, busy, programme, screening
from fest_tui.errors import UsageError
from fest_tui.planning.busy_texts import read_busy, write_busy
from fest_tui.programme.times import plus_minutes
from fest_tui.programme.wishes import Busy

FRIDAY = dt.date(2021, 11, 19)
FEST = programme(screening("A", "2021-11-18 20:00"), screening("B", "2021-11-21 20:00", id="b-1"))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("12:00-14:00", busy("2021-11-19 12:00", "2021-11-19 14:00")),
        ("12:00 – 14:00 lunch with Ada", busy("2021-11-19 12:00", "2021-11-19 14:00", "lunch with Ada")),
        ("2021-11-20 9.30 to 10.00", busy("2021-11-20 09:30", "2021-11-20 10:00")),
        ("sat 12:00-14:00", busy("2021-11-20 12:00", "2021-11-20 14:00")),
        ("20, 12:00-14:00", busy("2021-11-20 12:00", "2021-11-20 14:00")),
        ("23:00-01:00 party", busy("2021-11-19 23:00", "2021-11-20 01:00", "party")),
        ("00:30-02:00", busy("2021-11-20 00:30", "2021-11-20 02:00")),
        ("05:00-07:00 the train", busy("2021-11-19 05:00", "2021-11-19 07:00", "the train")),
        ("22:00-24:00", busy("2021-11-19 22:00", "2021-11-20 00:00")),
        ("2021-11-19 18:00-2021-11-21 12:00 away", busy("2021-11-19 18:00", "2021-11-21 12:00", "away")),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, meant: Busy) -> None:
    assert read_busy(FEST, text, day=FRIDAY) == meant


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("lunch", "'lunch' is not a time to be busy"),
        ("12:00", "'12:00' is not a time to be busy"),
        ("12:00-25:00", "is not a time to be busy"),
        ("14:00-12:00", "'14:00-12:00' ends before it begins"),
        ("12:00-12:00", "ends before it begins"),
        ("noday 12:00-14:00", "'noday' is no day"),
        ("2021-11-19 12:00-2021-13-45 14:00", "'2021-13-45' is no day"),
        ("2021-12-24 12:00-14:00", "Friday 24 December 2021 is not a day of the festival"),
    ],
)
def test_what_is_no_time_is_refused_in_words(text: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        read_busy(FEST, text, day=FRIDAY)


def test_a_time_without_a_day_is_refused_where_no_day_is_open() -> None:
    with pytest.raises(UsageError, match="'12:00-14:00' names no day") as refused:
        read_busy(FEST, "12:00-14:00")

    assert "2021-11-20 12:00-14:00" in refused.value.hint


def test_of_two_days_of_one_name_the_next_is_meant_or_none() -> None:
    long = programme(screening("A", "2021-11-12 20:00"), screening("B", "2021-11-21 20:00"))

    taken = read_busy(long, "sat 10:00-12:00", now=at("2021-11-15 12:00"))

    assert taken == busy("2021-11-20 10:00", "2021-11-20 12:00")
    with pytest.raises(UsageError, match="Saturday 13 November 2021, Saturday 20 November 2021"):
        read_busy(long, "sat 10:00-12:00", now=at("2021-10-01 12:00"))


@pytest.mark.parametrize(
    ("text", "told", "ends"),
    [
        ("2021-10-30 02:30-05:00", ["02:30 is there twice in the night to Sun 31: taken as the first."], "05:00"),
        (
            "2021-03-27 01:00-02:30",
            ["02:30 is not there in the night to Sun 28, when clocks go forward: taken as 03:30."],
            "03:30",
        ),
        ("2021-10-30 01:30-04:00", [], "04:00"),
    ],
)
def test_an_hour_that_clocks_show_twice_or_never_is_told(text: str, told: list[str], ends: str) -> None:
    whole_year = programme(screening("A", "2021-03-20 20:00"), screening("B", "2021-11-21 20:00"))
    heard: list[str] = []

    taken = read_busy(whole_year, text, tell=heard.append)

    assert (heard, f"{taken.ends:%H:%M}") == (told, ends)


def test_no_date_is_too_far_away() -> None:
    with pytest.raises(UsageError, match="'9999-12-31' is no day"):
        read_busy(programme(), "9999-12-31 00:30-02:00")


def test_what_takes_the_time_is_plain_and_not_endless() -> None:
    taken = read_busy(FEST, "12:00-14:00 \x1b[31mred\x1b[0m\n" + "x" * 500, day=FRIDAY)

    assert taken.what.startswith("red xxx")
    assert len(taken.what) == 200


@given(st.integers(0, 3 * 24 * 60), st.integers(1, 2 * 24 * 60))
def test_a_time_written_can_be_read_again(start: int, length: int) -> None:
    starts = plus_minutes(at("2021-11-18 06:00"), start)
    taken = Busy(starts=starts, ends=plus_minutes(starts, length))

    assert read_busy(FEST, write_busy(FEST, taken)) == taken


@given(st.text(max_size=40))
def test_any_text_is_a_time_or_refused(text: str) -> None:
    said = ""
    try:
        taken = read_busy(FEST, text, day=FRIDAY)
    except UsageError as refused:
        said = refused.message
    else:
        assert taken.starts < taken.ends
    assert said == "" or said.isprintable()
