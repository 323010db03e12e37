from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import BERLIN, at
from fest_tui.programme import times

LISBON, KATHMANDU, AUCKLAND = (ZoneInfo(name) for name in ("Europe/Lisbon", "Asia/Kathmandu", "Pacific/Auckland"))
wall_clocks = st.datetimes(dt.datetime.fromisoformat("1990-01-02"), dt.datetime.fromisoformat("2035-12-30"))
zones = st.sampled_from([BERLIN, LISBON, KATHMANDU, AUCKLAND])
moments = st.builds(times.zoned, wall_clocks, zones)


def test_a_zone_is_known_by_its_name() -> None:
    assert times.zone("Europe/Berlin").key == "Europe/Berlin"


@pytest.mark.parametrize(
    "name", ["", "Europe/Wiesbaden", "Europe", "../Berlin", "/etc/passwd", "\0", "CEST+", "\ud800"]
)
def test_a_zone_nobody_knows_is_a_value_error(name: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        times.zone(name)


def test_a_time_is_the_wall_clock_of_its_zone() -> None:
    assert at("2021-11-19 17:30").isoformat() == "2021-11-19T17:30:00+01:00"


def test_a_time_the_clocks_skip_is_reckoned_from_before_the_change() -> None:
    assert at("2021-03-28 02:30").isoformat() == "2021-03-28T03:30:00+02:00"


def test_a_time_the_clocks_show_twice_is_the_first_of_the_two() -> None:
    assert at("2021-10-31 02:30").isoformat() == "2021-10-31T02:30:00+02:00"


def test_a_film_over_the_skipped_hour_ends_an_hour_later_on_the_clock() -> None:
    assert times.plus_minutes(at("2021-03-28 01:30"), 60).isoformat() == "2021-03-28T03:30:00+02:00"


def test_a_film_over_the_hour_shown_twice_ends_at_the_time_it_began() -> None:
    ends = times.plus_minutes(at("2021-10-31 02:00"), 60)

    assert (ends.isoformat(), ends.fold) == ("2021-10-31T02:00:00+01:00", 1)


def test_minutes_are_real_ones_across_both_changes() -> None:
    assert times.minutes_between(at("2021-03-28 01:00"), at("2021-03-28 04:00")) == 120
    assert times.minutes_between(at("2021-10-31 01:00"), at("2021-10-31 04:00")) == 240


def test_minutes_are_rounded_down_and_negative_backwards() -> None:
    noon = at("2021-11-19 12:00")

    assert times.minutes_between(noon, at("2021-11-19 12:00:59")) == 0
    assert times.minutes_between(at("2021-11-19 12:00:59"), noon) == -1
    assert times.minutes_between(noon, at("2021-11-19 11:00")) == -60


def test_minutes_between_two_zones_are_real_ones() -> None:
    assert times.minutes_between(at("2021-11-19 12:00"), at("2021-11-19 12:00", LISBON)) == 60


@given(moments, st.integers(-100_000, 100_000))
def test_adding_minutes_and_counting_them_agree(moment: dt.datetime, minutes: int) -> None:
    later = times.plus_minutes(moment, minutes)

    assert times.minutes_between(moment, later) == minutes
    assert later.tzinfo == moment.tzinfo


@given(moments, st.integers(-10_000, 10_000), st.integers(-10_000, 10_000))
def test_adding_twice_is_adding_the_sum(moment: dt.datetime, one: int, two: int) -> None:
    in_two_steps = times.plus_minutes(times.plus_minutes(moment, one), two)

    assert in_two_steps.isoformat() == times.plus_minutes(moment, one + two).isoformat()


@pytest.mark.parametrize(
    ("wall_clock", "day"),
    [
        ("2021-11-19 06:00", 19),
        ("2021-11-19 23:59", 19),
        ("2021-11-20 00:00", 19),
        ("2021-11-20 00:30", 19),
        ("2021-11-20 05:59", 19),
        ("2021-11-20 06:00", 20),
    ],
)
def test_the_festival_day_turns_at_six(wall_clock: str, day: int) -> None:
    assert times.festival_day(at(wall_clock)) == dt.date(2021, 11, day)


@pytest.mark.parametrize(
    ("turns_at", "wall_clock", "day"),
    [
        (dt.time(4, 30), "2021-11-20 04:29", 19),
        (dt.time(4, 30), "2021-11-20 04:30", 20),
        (dt.time(0, 0), "2021-11-20 00:00", 20),
        (dt.time(10, 0), "2021-11-20 09:00", 19),
    ],
)
def test_the_festival_day_turns_when_the_festival_says(turns_at: dt.time, wall_clock: str, day: int) -> None:
    assert times.festival_day(at(wall_clock), turns_at) == dt.date(2021, 11, day)


@pytest.mark.parametrize("wall_clock", ["2021-01-01 00:30", "2021-03-01 05:00"])
def test_the_festival_day_goes_back_over_the_end_of_a_month_and_a_year(wall_clock: str) -> None:
    night = at(wall_clock)

    assert times.festival_day(night) == night.date() - dt.timedelta(days=1)


@pytest.mark.parametrize("night", ["2021-03-28", "2021-10-31"])
def test_the_night_the_clocks_change_belongs_to_the_evening_before(night: str) -> None:
    eve = dt.date.fromisoformat(night) - dt.timedelta(days=1)

    assert times.festival_day(at(f"{night} 02:30")) == eve
    assert times.festival_day(at(f"{night} 02:30").replace(fold=1)) == eve
    assert times.festival_day(at(f"{night} 06:00")) == dt.date.fromisoformat(night)


def test_the_festival_day_with_a_clock_change_is_an_hour_shorter_or_longer() -> None:
    def hours(day: dt.date) -> float:
        one, next_one = (day_starts(day + dt.timedelta(days=n), BERLIN, times.DAY_TURNS_AT) for n in (0, 1))
        return times.minutes_between(one, next_one) / 60

    assert hours(dt.date(2021, 3, 27)) == 23
    assert hours(dt.date(2021, 10, 30)) == 25
    assert hours(dt.date(2021, 11, 19)) == 24


@given(moments, st.integers(0, 12))
def test_a_moment_lies_between_the_start_of_its_festival_day_and_that_of_the_next(
    moment: dt.datetime, turning_hour: int
) -> None:
    turns_at = dt.time(turning_hour)
    zone = moment.tzinfo
    assert isinstance(zone, ZoneInfo)

    day = times.festival_day(moment, turns_at)

    starts = day_starts(day, zone, turns_at).timestamp()
    ends = day_starts(day + dt.timedelta(days=1), zone, turns_at).timestamp()
    assert starts <= moment.timestamp() < ends


def day_starts(day: dt.date, zone: ZoneInfo, turns_at: dt.time) -> dt.datetime:
    """The instant at which a festival day begins."""
    return times.zoned(dt.datetime.combine(day, turns_at), zone)
