"""When the slots of a schedule start and end, and in which zone."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from schedule_reading import event, read, says, talk, times, told, v1, xml

from builders import at
from fest_tui.errors import UnreadableError
from fest_tui.sources.schedule.moments import clock_minutes, length_minutes, moment_of

ROUND = 'date="2024-07-05" start="2024-07-05T10:00:00+02:00" end="2024-07-06T04:00:00+02:00"'


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("0:30", 30),
        ("00:30", 30),
        ("1:05", 65),
        ("00:25:00", 25),
        ("01:30:29", 90),
        ("01:30:30", 91),
        ("1:02:00:00", 26 * 60),
        ("00:90", 90),
        ("45", 45),
        ("PT1H30M", 90),
        ("PT45M", 45),
        ("P1DT2H", 26 * 60),
        ("", None),
        ("0:00", None),
        ("-1:00", None),
        ("999:00", None),
        ("1:2:3:4:5", None),
        ("an hour", None),
        ("1.5", None),
        ("²:00", None),
        ("9" * 5000, None),
        (":", None),
        ("P", None),
    ],
)
def test_a_length_is_read(text: str, minutes: int | None) -> None:
    assert length_minutes(text) == minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("9:00", 540), ("09:00:00", 540), ("24:00", 1440), ("25:30", 1530), ("48:00", None), ("9:60", None), ("9", None)],
)
def test_a_clock_time_is_read(text: str, minutes: int | None) -> None:
    assert clock_minutes(text) == minutes


@pytest.mark.parametrize(
    "text", ["", "x", "2024-13-01", "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:00-23:59", "2" * 99]
)
def test_what_is_no_moment_is_none(text: str) -> None:
    assert moment_of(text) is None


def test_a_moment_with_an_offset_is_an_instant() -> None:
    moment = moment_of("2024-07-05T20:00:00-04:00")
    assert moment is not None
    assert moment.within(ZoneInfo("Europe/Berlin")) == at("2024-07-06 02:00")


@pytest.mark.parametrize(
    ("day", "change", "start", "expected"),
    [
        ('date="2024-07-05"', "", "01:30", "05. 01:30"),
        ('date="2024-07-05"', "00:00:00", "01:30", "05. 01:30"),
        ('date="2024-07-05"', "04:00", "01:30", "06. 01:30"),
        ('date="2024-07-05"', "04:00:00", "04:00", "05. 04:00"),
        (ROUND, "", "01:30", "06. 01:30"),
        (ROUND, "", "10:00", "05. 10:00"),
        (ROUND, "", "08:30", "05. 08:30"),
        ('date="2024-07-05" start="2024-07-05T10:00:00+02:00"', "", "01:30", "06. 01:30"),
        ('start="2024-07-05T10:00:00+02:00" end="2024-07-06T04:00:00+02:00"', "", "11:00", "05. 11:00"),
        ('date="2024-07-05T00:00:00"', "", "11:00", "05. 11:00"),
        ('date="2024-07-05"', "", "25:30", "06. 01:30"),
        ('date="2024-07-05"', "04:00", "24:00", "06. 00:00"),
    ],
)
def test_early_hours_belong_to_the_night_of_their_day(day: str, change: str, start: str, expected: str) -> None:
    reading = read(xml(event(start), day=day, conference=f"<day_change>{change}</day_change>"))
    assert [f"{each.starts:%d. %H:%M}" for each in reading.screenings] == [expected]
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("date", "start", "expected"),
    [
        ("2024-07-05T20:00:00+02:00", "20:00", "2024-07-05 20:00"),
        ("2024-07-05T18:00:00Z", "20:00", "2024-07-05 20:00"),
        ("2024-07-06T00:30:00+02:00", "00:30", "2024-07-06 00:30"),
        ("2024-07-06T00:30:00+02:00", "", "2024-07-06 00:30"),
        ("2024-07-05T20:00:00", "20:00", "2024-07-05 20:00"),
        ("2024-07-05T20:00:00", "", "2024-07-05 20:00"),
        ("2024-07-05", "20:00", "2024-07-05 20:00"),
        ("2024-07-06", "01:30", "2024-07-06 01:30"),
        ("", "2024-07-05T20:00:00+02:00", "2024-07-05 20:00"),
        ("rubbish", "20:00", "2024-07-05 20:00"),
    ],
)
def test_a_date_of_its_own_counts_before_that_of_the_day(date: str, start: str, expected: str) -> None:
    reading = read(xml(event(start, more=f"<date>{date}</date>"), day=ROUND))
    assert [each.starts for each in reading.screenings] == [at(expected)]
    assert reading.problems == ()


def test_a_slot_outside_its_day_is_told_and_keeps_its_date() -> None:
    reading = read(xml(event(more="<date>2024-07-09T20:00:00+02:00</date>"), day=ROUND))
    assert [each.starts for each in reading.screenings] == [at("2024-07-09 20:00")]
    assert told(reading) == [(4, "date", "warning")]
    assert "stands under Friday 5 July 2024 but is on Tuesday 9 July 2024" in says(reading)


def test_a_slot_before_or_after_the_hours_of_its_day_is_no_problem() -> None:
    day = 'date="2024-07-05" start="2024-07-05T09:00:00+02:00" end="2024-07-05T17:00:00+02:00"'
    dates = ("2024-07-05T08:00:00+02:00", "2024-07-05T21:00:00+02:00", "2024-07-06T01:00:00+02:00")
    reading = read(xml("".join(event(more=f"<date>{date}</date>") for date in dates), day=day))
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("start", "words"),
    [("", "nothing says when it starts"), ("soon", "starts at “soon”"), ("49:00", "starts at “49:00”")],
)
def test_a_slot_that_starts_at_no_time_is_left_out(start: str, words: str) -> None:
    reading = read(xml(event(start) + "\n" + event()))
    assert len(reading.screenings) == 1
    assert told(reading) == [(4, "start", "error")]
    assert words in says(reading)


@pytest.mark.parametrize("duration", ["0:00", "-1:00", "99999:00", "long"])
def test_a_length_that_cannot_be_is_told_and_two_hours_assumed(duration: str) -> None:
    reading = read(xml(event(duration=duration)))
    assert times(reading) == ["Nets: 05. 20:00–05. 22:00"]
    assert reading.screenings[0].end_kind == "assumed"
    assert told(reading) == [(4, "duration", "warning")]
    assert duration in says(reading)


def test_a_length_that_is_not_given_is_no_problem() -> None:
    reading = read(xml(event(duration="")))
    assert (reading.screenings[0].end_kind, reading.problems) == ("assumed", ())


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("2024-07-05T21:15:00+02:00", "05. 21:15"),
        ("2024-07-05T21:15:00", "05. 21:15"),
        ("21:15", "05. 21:15"),
        ("01:00", "06. 01:00"),
    ],
)
def test_an_end_counts_before_a_length(end: str, expected: str) -> None:
    reading = read(v1(talk(end=end)))
    assert [f"{each.ends:%d. %H:%M}" for each in reading.screenings] == [expected]
    assert reading.problems == ()


@pytest.mark.parametrize("end", ["2024-07-05T19:00:00+02:00", "2024-07-05T20:00:00+02:00", "late", "2024-07-05"])
def test_an_end_that_is_no_time_after_the_start_is_told(end: str) -> None:
    reading = read(v1(talk(end=end)))
    assert times(reading) == ["Nets: 05. 20:00–05. 21:00"]
    assert told(reading) == [(0, "end", "warning")]
    assert end in says(reading)


def test_a_length_is_of_real_minutes_when_the_clocks_change() -> None:
    reading = read(xml(event("01:30", "2:00"), day='date="2023-10-29"'))
    assert times(reading) == ["Nets: 29. 01:30–29. 02:30"]


@pytest.mark.parametrize(
    ("change", "days", "turns_at"),
    [
        ("04:00:00", 'date="2024-07-05"', dt.time(4)),
        ("00:00:00", 'date="2024-07-05"', dt.time(6)),
        ("12:00", 'date="2024-07-05"', dt.time(6)),
        ("30:00", 'date="2024-07-05"', dt.time(6)),
        ("soon", 'date="2024-07-05"', dt.time(6)),
        ("", 'date="2024-07-05" start="2024-07-05T05:00:00+02:00" end="2024-07-06T04:59:00+02:00"', dt.time(5)),
        ("", 'date="2024-07-05" start="2024-07-05T05:00:00+02:00" end="2024-07-05T18:00:00+02:00"', dt.time(6)),
        ("", ROUND, dt.time(6)),
    ],
)
def test_the_festival_day_turns_when_the_file_says_so(change: str, days: str, turns_at: dt.time) -> None:
    reading = read(xml(event("20:00"), day=days, conference=f"<day_change>{change}</day_change>"))
    assert reading.festival is not None
    assert reading.festival.day_turns_at == turns_at


def zone_of(text: str, zone: str = "") -> str:
    reading = read(text, ZoneInfo(zone) if zone else None)
    assert reading.festival is not None
    return reading.festival.timezone


def dated(*dates: str, zone: str = "") -> str:
    events = "".join(event(more=f"<date>{date}</date>") for date in dates)
    return xml(events, conference=f"<time_zone_name>{zone}</time_zone_name>")


SUMMER, WINTER = "2024-07-05T20:00:00+02:00", "2024-12-05T20:00:00+01:00"


def test_the_zone_that_the_file_names_counts() -> None:
    assert zone_of(xml(event(), conference="<time_zone_name>Asia/Tokyo</time_zone_name>")) == "Asia/Tokyo"
    assert zone_of(dated(SUMMER, zone="Europe/Paris"), "Europe/Berlin") == "Europe/Paris"


def test_the_zone_that_is_known_counts_when_the_file_names_none() -> None:
    assert zone_of(dated(SUMMER), "Europe/Berlin") == "Europe/Berlin"
    assert zone_of(xml(event()), "Europe/Berlin") == "Europe/Berlin"


def test_of_two_zones_the_one_counts_that_the_times_were_written_in() -> None:
    assert zone_of(dated(SUMMER, WINTER, zone="UTC"), "Europe/Berlin") == "Europe/Berlin"
    assert zone_of(dated(SUMMER, zone="Europe/Paris"), "Asia/Tokyo") == "Europe/Paris"


def test_a_zone_that_the_times_were_not_written_in_is_told() -> None:
    reading = read(dated(SUMMER, zone="UTC"), None)
    assert reading.festival is not None
    assert reading.festival.timezone == "UTC"
    assert f"{reading.screenings[0].starts:%H:%M}" == "18:00"
    assert told(reading) == [(1, "time_zone_name", "warning")]
    assert "given as +02:00, which is not the time of UTC" in says(reading)


def test_a_zone_of_no_such_name_is_told() -> None:
    reading = read(xml(event(), conference="<time_zone_name>Mars/Base</time_zone_name>"))
    assert told(reading) == [(1, "time_zone_name", "warning")]
    assert "“Mars/Base” is no time zone" in says(reading)


def test_times_in_utc_are_shown_in_utc_when_nothing_else_is_known() -> None:
    assert zone_of(dated("2024-07-05T20:00:00Z", "2024-12-05T20:00:00+00:00")) == "UTC"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(dated(SUMMER, SUMMER), id="one offset"),
        pytest.param(dated(SUMMER, WINTER), id="two offsets"),
        pytest.param(dated("2024-07-05T20:00:00Z", "2024-07-05T20:00:00"), id="UTC and a wall clock"),
        pytest.param(xml(event()), id="wall clocks"),
        pytest.param(xml(event(), conference="<time_zone_name>Mars/Base</time_zone_name>"), id="a wrong name"),
    ],
)
def test_without_a_zone_the_file_is_refused_with_what_to_do(text: str) -> None:
    with pytest.raises(UnreadableError, match="time zone is not known") as caught:
        read(text, None)
    assert "--timezone" in caught.value.hint


def test_a_festival_that_ends_before_it_starts_has_no_end() -> None:
    reading = read(xml(event(), conference="<start>2024-07-05</start><end>2024-07-01</end>"))
    assert reading.festival is not None
    assert (reading.festival.starts, reading.festival.ends) == (dt.date(2024, 7, 5), None)
    assert told(reading) == [(1, "end", "warning")]


def test_a_festival_without_dates_lasts_from_its_first_day_to_its_last() -> None:
    reading = read(xml(event()))
    assert reading.festival is not None
    assert (reading.festival.starts, reading.festival.ends) == (dt.date(2024, 7, 5), dt.date(2024, 7, 5))
