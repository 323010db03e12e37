"""Cells of dates and times, which count only when all that stands in them is understood."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from table_reading import SEEN, Rows, as_csv, as_ods, as_xlsx, clock_times, read, says, screening

from fest_tui.programme.model import Status
from fest_tui.sources.table import read_table
from fest_tui.sources.table.cells import clock_in, date_in, moment_in

BROKEN_DATES = [
    "2021-11-1x",
    "2021-11-3O",
    "2021-11-19x",
    "20-21 Nov 2021",
    "not 20.11.2021",
    "19.11.2021/20.11.2021",
    "1.11.2021 (moved to 2.11.2021)",
    "12.11.–14.11.2021",
    "12.11.2021?",
    "12.11.2021 20:30 and 22:30",
    "2021-11-12T",
]
BROKEN_TIMES = [
    "20:00/22:30",
    "20:00 (maybe)",
    "20:00x",
    "not 20:00",
    "20:00, 22:30",
    "20:00-25:99",
    "until 22:00",
    "– 22:00",
    "-20:30",
]


@pytest.mark.parametrize("cell", BROKEN_DATES)
def test_a_date_cell_that_says_more_than_a_date_is_told_and_left_out(cell: str) -> None:
    reading = read("Title\tDate\tTime\tVenue", f"A\t{cell}\t20:30\tRex", "B\t12.11.2021\t20:30\tRex")
    assert [found.title for found in reading.screenings] == ["B"]
    (told,) = says(reading, "date")
    assert told == (
        f"2 error: Not all of “{cell}” is understood; expected one date, such as 2021-11-19 or 19.11.2021. "
        "The screening was left out."
    )


@pytest.mark.parametrize("cell", BROKEN_TIMES)
def test_a_time_cell_that_says_more_than_a_time_is_told_and_left_out(cell: str) -> None:
    reading = read("Title\tDate\tTime\tVenue", f"A\t12.11.2021\t{cell}\tRex", "B\t12.11.2021\t20:30\tRex")
    assert [found.title for found in reading.screenings] == ["B"]
    (told,) = says(reading, "time")
    assert told == (
        f"2 error: Not all of “{cell}” is understood; expected one time of day, such as 20:30 or 8.30 pm. "
        "The screening was left out."
    )


@pytest.mark.parametrize(
    ("date", "time"),
    [
        ("12.11.2021 (Fr)", "20:30"),
        ("Fr., den 12.11.2021", "um 20:30 Uhr"),
        ("am Freitag, 12. November 2021", "ab 20.30 h"),
        ("Friday | 12 November 2021", "at 20:30"),
        ("le vendredi 12 novembre 2021", "à 20h30"),
        ("viernes 12 de noviembre de 2021", "a las 20:30"),
        ("pe 12.11.2021", "klo 20.30"),
        ("2021-11-12 00:00", "20:30"),
        ("[2021-11-12]", "(20:30)"),
        ("12.11.", "Fri, 20:30"),
        ("2021-11-12", "12.11. 20:30"),
        ("2021-11-12", "2021-11-12 20:30:00"),
        ("2021-11-12", "1899-12-30 20:30"),
        ("Fri 12.11.202120:30", ""),
        ("12.11.2021 – 20:30", ""),
        ("perjantaina 12.11.2021 @ 20:30", ""),
    ],
)
def test_words_that_change_nothing_may_stand_beside(date: str, time: str) -> None:
    assert clock_times(read("Title\tDate\tTime\tVenue", f"A\t{date}\t{time}\tRex")) == ["2021-11-12 20:30"]


def test_a_time_with_the_date_of_another_day_is_told() -> None:
    reading = read("Title,Date,Time,Venue", "A,2021-11-12,13.11. 00:30,Rex")
    assert reading.screenings == ()
    (told,) = says(reading, "time")
    assert told.startswith("2 error: “13.11. 00:30” names another day than the date of the row")


@pytest.mark.parametrize(
    ("cell", "status"),
    [("20:30 (sold out)", "sold_out"), ("20:30 [abgesagt]", "cancelled"), ("20:30(moved)", "moved")],
)
def test_a_status_in_brackets_behind_a_time_is_read(cell: str, status: Status) -> None:
    found = screening("Title,Date,Time,Venue", f"A,2021-11-12,{cell},Rex")
    assert (f"{found.starts:%H:%M}", found.status) == ("20:30", status)


def test_a_status_in_brackets_that_its_own_column_denies_is_told() -> None:
    reading = read("Title,Date,Time,Venue,Status", "A,2021-11-12,20:30 (sold out),Rex,on sale")
    assert reading.screenings == ()
    assert len(says(reading, "time")) == 1


def test_a_time_past_midnight_may_have_its_unit() -> None:
    assert clock_times(read("Title,Date,Time,Venue", "A,2021-11-12,24:30 Uhr,Rex")) == ["2021-11-13 00:30"]


@pytest.mark.parametrize("cell", ["22:15x", "22:15/23:15", "2021-11-12 22:15 or later"])
def test_an_end_that_is_not_understood_whole_is_left_out(cell: str) -> None:
    reading = read("Title,Length,Date,Time,Venue,End", f"A,90,2021-11-12,20:30,Rex,{cell}")
    assert [f"{found.ends:%H:%M}" for found in reading.screenings] == ["22:00"]
    (told,) = says(reading, "ends")
    assert told.startswith("2 warning")


@pytest.mark.parametrize("cell", ["2021-99-99", "30.2.2021", "2021-11-31", "32.13.2021"])
def test_a_day_that_cannot_be_is_told_as_printed(cell: str) -> None:
    reading = read("Title,Date,Time,Venue", f"A,{cell},20:30,Rex")
    assert says(reading, "date") == [f"2 error: “{cell}” is no date that can be. The screening was left out."]


LATE = dt.timedelta(hours=24, minutes=30)
NIGHT: Rows = [["Title", "Date", "Time", "Venue"], ["A", dt.date(2021, 11, 12), LATE, "Rex"]]
TYPED: Rows = [NIGHT[0], ["A", "2021-11-12", "24:30", "Rex"]]


@pytest.mark.parametrize(
    "data", [as_csv(TYPED), as_xlsx({"S": NIGHT}), as_ods({"S": NIGHT})], ids=["csv", "xlsx", "ods"]
)
def test_a_time_past_midnight_is_the_next_days_in_every_format(data: bytes) -> None:
    reading = read_table(data, name="night", known=SEEN)
    assert clock_times(reading) == ["2021-11-13 00:30"]
    assert reading.problems == ()


def test_a_duration_is_only_one_where_a_time_is_expected() -> None:
    reading = read("Title,Length,Date,Time,Venue", "PT24H30M00S,PT1H45M00S,2021-11-12,PT24H30M00S,Rex")
    assert [found.title for found in reading.films] == ["PT24H30M00S"]
    assert [found.running_minutes for found in reading.films] == [105]
    assert clock_times(reading) == ["2021-11-13 00:30"]


@given(st.text(alphabet="0123456789.:-/ T", max_size=30), st.text(alphabet="bcgjqvxz", min_size=2, max_size=8))
def test_a_word_that_is_not_known_leaves_nothing_understood(cell: str, word: str) -> None:
    for text in (f"{cell} {word}", f"{word} {cell}", f"{cell}{word}"):
        assert clock_in(text) is None
        assert date_in(text, "day-first") is None
        assert moment_in(text, "day-first") is None
