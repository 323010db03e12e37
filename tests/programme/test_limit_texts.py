"""Limits as they are typed: what is understood, what is refused, and that what is shown can be typed again."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fest_tui.errors import UsageError
from fest_tui.programme.limit_texts import limits, read_clock, with_limit
from fest_tui.programme.wishes import Meal, OwnLimits

SIX = dt.time(6)
CLOCKS = st.times().map(lambda time: time.replace(second=0, microsecond=0))


def set_to(name: str, text: str, *, own: OwnLimits = OwnLimits(), venue: str = "") -> Any:  # noqa: ANN401, B008
    return getattr(with_limit(own, name, text, turns_at=SIX, venue=venue), name)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("not_before", "10:00", dt.time(10)),
        ("not_before", "9.30", dt.time(9, 30)),
        ("not_after", "01:00", dt.time(1)),
        ("not_after", " 24:00 ", dt.time(0)),
        ("films_a_day", "3", 3),
        ("meal", "18:00-20:30/45", Meal(starts=dt.time(18), ends=dt.time(20, 30), minutes=45)),
        ("meal", "18:00 to 20:30, 45 min", Meal(starts=dt.time(18), ends=dt.time(20, 30), minutes=45)),
        ("meal", "23:30–01:00 30", Meal(starts=dt.time(23, 30), ends=dt.time(1), minutes=30)),
        ("sleep_minutes", "7h", 420),
        ("sleep_minutes", "7", 420),
        ("sleep_minutes", "7:30", 450),
        ("sleep_minutes", "7,5 h", 450),
        ("sleep_minutes", "450 min", 450),
        ("sleep_minutes", "0", None),
        ("walking_kmh", "4,5 km/h", 4.5),
        ("early_minutes", "0", 0),
        ("early_minutes", "240 min", 240),
        ("stay_for_talks", "No", False),
    ],
)
def test_a_limit_is_read_as_people_write_it(name: str, text: str, value: object) -> None:
    assert set_to(name, text) == value


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("not_before", "25:00"),
        ("not_before", "10"),
        ("not_after", "10:60"),
        ("not_after", "１０:00"),
        ("films_a_day", "0"),
        ("films_a_day", "-1"),
        ("films_a_day", "2.5"),
        ("films_a_day", "9" * 400),
        ("meal", "18:00-20:30"),
        ("meal", "18:00-20:30/0"),
        ("meal", "18:00-25:30/30"),
        ("sleep_minutes", "17h"),
        ("sleep_minutes", "7:75"),
        ("walking_kmh", "0.5"),
        ("walking_kmh", "11"),
        ("walking_kmh", "nan"),
        ("early_minutes", "241"),
        ("stay_for_talks", "perhaps"),
        ("last_rides", "late"),
    ],
)
def test_what_is_no_such_limit_is_refused_with_what_was_read_and_what_is_wanted(name: str, text: str) -> None:
    with pytest.raises(UsageError) as refused:
        set_to(name, text, venue="rex")

    assert repr(text) in refused.value.message
    assert limits()[name].wanted in refused.value.message


@pytest.mark.parametrize("text", ["", "  ", "off", "None", "no limit"])
def test_a_limit_is_taken_off_by_nothing_or_by_a_word(text: str) -> None:
    own = OwnLimits(not_before=dt.time(10), last_rides={"rex": dt.time(23), "caligari": dt.time(1)})

    assert set_to("not_before", text, own=own) is None
    assert set_to("last_rides", text, own=own, venue="rex") == {"caligari": dt.time(1)}
    assert set_to("last_rides", text, own=own) == {}


def test_a_last_ride_is_set_for_one_venue_and_leaves_the_others() -> None:
    own = OwnLimits(last_rides={"rex": dt.time(23)})

    assert set_to("last_rides", "23:10", own=own, venue="caligari") == {"rex": dt.time(23), "caligari": dt.time(23, 10)}


def test_a_meal_must_fit_its_window() -> None:
    with pytest.raises(UsageError, match="45 min do not fit between 18:00 and 18:30"):
        set_to("meal", "18:00-18:30/45")
    with pytest.raises(UsageError, match="do not fit between 20:00 and 18:00"):
        set_to("meal", "20:00-18:00/45")


@pytest.mark.parametrize(
    ("name", "text", "own"),
    [
        ("not_before", "05:00", OwnLimits()),
        ("not_before", "22:00", OwnLimits(not_after=dt.time(21))),
        ("not_after", "10:00", OwnLimits(not_before=dt.time(10))),
    ],
)
def test_hours_that_leave_no_time_are_refused(name: str, text: str, own: OwnLimits) -> None:
    with pytest.raises(UsageError, match="would leave no time"):
        set_to(name, text, own=own)


def test_the_night_comes_after_the_evening() -> None:
    assert set_to("not_after", "01:00", own=OwnLimits(not_before=dt.time(22))) == dt.time(1)


@given(
    st.one_of(
        st.tuples(st.sampled_from(["not_before", "not_after", "last_rides"]), CLOCKS),
        st.tuples(st.just("films_a_day"), st.integers(1, 24)),
        st.tuples(st.just("sleep_minutes"), st.integers(0, 960)),
        st.tuples(st.just("walking_kmh"), st.integers(10, 100).map(lambda tenths: tenths / 10)),
        st.tuples(st.just("early_minutes"), st.integers(0, 240)),
        st.tuples(st.just("stay_for_talks"), st.booleans()),
        st.tuples(st.just("meal"), st.builds(Meal, starts=CLOCKS, ends=CLOCKS, minutes=st.integers(1, 1440))),
    )
)
def test_what_is_shown_of_a_limit_can_be_typed_again(limit: tuple[str, Any]) -> None:
    name, value = limit
    kind = limits()[name]

    assert kind.read(kind.write(value)) == value


@given(st.sampled_from(sorted(limits())), st.text(max_size=30))
def test_any_text_is_a_limit_or_refused(name: str, text: str) -> None:
    said = ""
    try:
        set_to(name, text, venue="rex")
    except UsageError as refused:
        said = refused.message

    assert said == "" or said.isprintable()


def test_a_clock_has_hours_and_minutes() -> None:
    assert read_clock("7:05") == dt.time(7, 5)
    assert read_clock("7:5") is None
    assert read_clock("24:01") is None
