"""Dates, times of day, starts and ends as tables hold them."""

from __future__ import annotations

import datetime as dt

import pytest
from table_reading import BERLIN, SEEN, clock_times, read, says, screening

from fest_tui.errors import UnreadableError
from fest_tui.sources.known import Known

APART = Known(zone=BERLIN)


def starts(date: str, time: str, known: Known = SEEN) -> str:
    """When a screening with this date and time starts."""
    found = screening("Title\tDate\tTime\tVenue", f"A\t{date}\t{time}\tRex", known=known)
    return f"{found.starts:%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("date", "time", "expected"),
    [
        ("2021-11-12", "20:30", "2021-11-12 20:30"),
        ("2021-11-12", "20:30:00", "2021-11-12 20:30"),
        ("12.11.2021", "20.30 Uhr", "2021-11-12 20:30"),
        ("Fr 12.11.", "20h30", "2021-11-12 20:30"),
        ("12 November 2021", "8.30 pm", "2021-11-12 20:30"),
        ("Friday, 12 November", "8:30 PM", "2021-11-12 20:30"),
        ("12/11/2021", "11:30", "2021-11-12 11:30"),
        ("2021-11-12", "10.11", "2021-11-12 10:11"),
        ("2021-11-12", "24:00", "2021-11-13 00:00"),
        ("2021-11-12", "25:30", "2021-11-13 01:30"),
        ("Fri 12.11. 20:30", "", "2021-11-12 20:30"),
    ],
)
def test_each_form_of_date_and_time_is_read(date: str, time: str, expected: str) -> None:
    assert starts(date, time) == expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2021-11-12T19:00", "2021-11-12 19:00"),
        ("2021-11-12 19:00:00", "2021-11-12 19:00"),
        ("12.11.2021, 19 Uhr", "2021-11-12 19:00"),
        ("2021-11-12T19:00:00Z", "2021-11-12 20:00"),
        ("2021-11-12T19:00+02:00", "2021-11-12 18:00"),
        ("Fri 12 Nov 7pm", "2021-11-12 19:00"),
    ],
)
def test_date_and_time_may_stand_in_one_cell(start: str, expected: str) -> None:
    reading = read("Title\tStart\tVenue", f"A\t{start}\tRex")
    assert clock_times(reading) == [expected]


def test_a_start_may_be_a_time_beside_a_date() -> None:
    assert clock_times(read("Title,Date,Start,Venue", "A,12.11.2021,19.10,Rex")) == ["2021-11-12 19:10"]


def test_a_start_with_a_date_of_its_own_counts_before_the_date() -> None:
    reading = read("Title,Date,Start,Venue", "A,12.11.2021,13.11.2021 00:30,Rex")
    assert clock_times(reading) == ["2021-11-13 00:30"]


def test_a_time_alone_may_hold_the_date_too() -> None:
    assert clock_times(read("Title,Time,Venue", "A,2021-11-12 19:00,Rex")) == ["2021-11-12 19:00"]


def test_weekday_and_date_may_stand_apart() -> None:
    reading = read("Title,Day,Date,Time,Venue", "A,Sat,12.11.2021,20:30,Rex")
    assert clock_times(reading) == ["2021-11-12 20:30"]
    (told,) = says(reading, "date")
    assert told.startswith("2 warning: “Sat 12.11.2021”")


def test_one_date_of_a_column_tells_the_order_of_all() -> None:
    reading = read("Title,Date,Time,Venue", "A,11/12/2021,20:30,Rex", "B,11/13/2021,20:30,Rex", known=APART)
    assert clock_times(reading) == ["2021-11-12 20:30", "2021-11-13 20:30"]
    reading = read("Title,Date,Time,Venue", "A,12/11/2021,20:30,Rex", "B,13/11/2021,20:30,Rex", known=APART)
    assert clock_times(reading) == ["2021-11-12 20:30", "2021-11-13 20:30"]


def test_the_festivals_days_tell_the_order() -> None:
    assert starts("11/12/2021", "20:30") == "2021-11-12 20:30"
    assert starts("12/11/2021", "20:30") == "2021-11-12 20:30"


def test_where_nothing_tells_the_order_only_those_rows_are_left_out() -> None:
    rows = ("A,11/12/2021,20:30,Rex", "B,12/11/2021,20:30,Rex", "C,27.11.2021,20:30,Rex")
    reading = read("Title,Date,Time,Venue", *rows, known=APART)
    assert clock_times(reading) == ["2021-11-27 20:30"]
    assert [told[:49] for told in says(reading, "date")] == [
        "2 error: “11/12/2021” is no day that can be told.",
        "3 error: “12/11/2021” is no day that can be told.",
    ]
    assert [film.title for film in reading.films] == ["A", "B", "C"]


def test_each_cell_is_read_in_its_own_form() -> None:
    reading = read(
        "Title,Date,Time,Venue",
        "A,11/13/2021,20:30,Rex",
        "B,12.11.2021,20:30,Rex",
        "C,2021-11-12,20:30,Rex",
        known=APART,
    )
    assert clock_times(reading) == ["2021-11-13 20:30", "2021-11-12 20:30", "2021-11-12 20:30"]


@pytest.mark.parametrize("date", ["", "32.13.2021", "soon", "30.2.2021", "1.1.9999"])
def test_a_date_that_cannot_be_is_told_and_the_film_kept(date: str) -> None:
    reading = read("Title,Date,Time,Venue", f"A,{date},20:30,Rex")
    assert reading.screenings == ()
    assert [film.title for film in reading.films] == ["A"]
    (told,) = says(reading, "date")
    assert told.startswith("2 error")
    assert told.count("was left out") == 1


def test_an_empty_date_below_another_is_not_carried_down() -> None:
    reading = read("Title,Date,Time,Venue", "A,12.11.2021,20:30,Rex", "B,,22:30,Rex")
    assert len(reading.screenings) == 1
    (told,) = says(reading, "date")
    assert "not carried down" in told


@pytest.mark.parametrize("time", ["", "20", "evening", "45:30", "20:75"])
def test_a_time_that_cannot_be_is_told(time: str) -> None:
    reading = read("Title,Date,Time,Venue", f"A,2021-11-12,{time},Rex")
    assert reading.screenings == ()
    (told,) = says(reading, "time")
    assert told.startswith("2 error")


def test_a_date_without_a_year_needs_the_festivals_days() -> None:
    reading = read("Title,Date,Time,Venue", "A,12.11.,20:30,Rex", known=APART)
    (told,) = says(reading, "date")
    assert "no year" in told


def test_a_time_that_clocks_leave_out_is_told() -> None:
    reading = read("Title,Date,Time,Venue", "A,2021-03-28,02:30,Rex")
    assert clock_times(reading) == ["2021-03-28 03:30"]
    (told,) = says(reading, "starts")
    assert "Clocks never show “02:30”" in told


def test_without_a_zone_there_are_no_times() -> None:
    with pytest.raises(UnreadableError, match="time zone is not known") as refused:
        read("Title,Date,Time,Venue", "A,2021-11-12,20:30,Rex", known=Known())
    assert "--timezone" in refused.value.hint


def test_films_alone_need_no_zone() -> None:
    assert read("Title,Year", "A,2021", known=Known()).films[0].year == 2021


@pytest.mark.parametrize(
    ("heading", "cell", "expected"),
    [
        ("End", "22:15", "12 22:15"),
        ("End time", "00:15", "13 00:15"),
        ("Ende", "12.11.2021 22:15", "12 22:15"),
        ("Ende", "13.11.2021 00:15", "13 00:15"),
        ("End", "2021-11-12T21:15:00Z", "12 22:15"),
        ("Slot length", "105 min", "12 22:15"),
        ("Gesamtdauer (Min.)", "105", "12 22:15"),
    ],
)
def test_a_printed_end_is_published(heading: str, cell: str, expected: str) -> None:
    found = screening(f"Title,Date,Time,Venue,{heading}", f"A,2021-11-12,20:30,Rex,{cell}")
    assert f"{found.ends:%d %H:%M}" == expected
    assert found.end_kind == "published"


def test_a_span_of_time_holds_the_end() -> None:
    found = screening("Title,Date,Time,Venue", "A,2021-11-12,23:30 - 00:45,Rex")
    assert f"{found.starts:%d %H:%M} {found.ends:%d %H:%M}" == "12 23:30 13 00:45"
    assert found.end_kind == "published"


def test_the_order_of_dates_holds_for_ends_too() -> None:
    rows = ("A,11/12/2021,20:30,Rex,11/12/2021 22:15", "B,11/13/2021,20:30,Rex,")
    reading = read("Title,Date,Time,Venue,End", *rows, known=APART)
    assert f"{reading.screenings[0].ends:%Y-%m-%d %H:%M}" == "2021-11-12 22:15"


@pytest.mark.parametrize("end", ["20:30", "11.11.2021 22:00", "later", "2021-11-12T18:00Z"])
def test_an_end_that_cannot_be_is_left_out(end: str) -> None:
    reading = read("Title,Length,Date,Time,Venue,End", f"A,90,2021-11-12,20:30,Rex,{end}")
    (found,) = reading.screenings
    assert (found.end_kind, f"{found.ends:%H:%M}") == ("computed", "22:00")
    (told,) = says(reading, "ends")
    assert told.startswith("2 warning")


def test_the_end_is_worked_out_from_the_films_length() -> None:
    found = screening("Title,Length,Date,Time,Venue", "A,1h 45,2021-11-12,20:30,Rex")
    assert (found.end_kind, f"{found.ends:%H:%M}") == ("computed", "22:15")


def test_a_length_that_a_later_row_prints_counts_for_all_of_its_screenings() -> None:
    reading = read("Title,Length,Date,Time,Venue", "A,,2021-11-12,20:30,Rex", "A,90,2021-11-13,20:30,Rex")
    assert [f"{found.ends:%H:%M}" for found in reading.screenings] == ["22:00", "22:00"]


def test_a_change_of_clocks_within_a_screening_counts() -> None:
    found = screening("Title,Date,Time,Venue,Slot length", "A,2021-10-31,01:30,Rex,180")
    assert found.ends - found.starts.astimezone(dt.UTC) == dt.timedelta(hours=3)
    assert f"{found.ends:%H:%M}" == "03:30"
