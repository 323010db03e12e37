"""Date lines: which number is the day, what cannot be, and the clocks that change."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_reading import BERLIN, film_page, read

LINE = "20.11.2021 15:00 – Caligari FilmBühne"


def starts(line: str, zone: ZoneInfo = BERLIN) -> str:
    (screening,) = read(film_page().replace(LINE, line), zone=zone).screenings
    return screening.starts.isoformat()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("11/12/2021 10:00 pm – Caligari", "2021-11-12T22:00:00+01:00"),
        ("12.11.2021 22:00 – Caligari", "2021-11-12T22:00:00+01:00"),
        ("11/12/2021 12:00 am – Caligari", "2021-11-12T00:00:00+01:00"),
        ("11/12/2021 12:30 am – Caligari", "2021-11-12T00:30:00+01:00"),
        ("11/12/2021 12:00 pm – Caligari", "2021-11-12T12:00:00+01:00"),
        ("11/12/2021 01:15 am – Caligari", "2021-11-12T01:15:00+01:00"),
        ("11/12/2021 4:00 PM – Caligari", "2021-11-12T16:00:00+01:00"),
        ("11/12/2021 04:00 p.m. – Caligari", "2021-11-12T16:00:00+01:00"),
        ("1.2.2021 9:05 Uhr – Caligari", "2021-02-01T09:05:00+01:00"),
        ("12.11.2021, 22.00 Uhr – Caligari", "2021-11-12T22:00:00+01:00"),
        ("12.11.2021 00:30 - Caligari", "2021-11-12T00:30:00+01:00"),
        ("12.11.2021 22:00 — Caligari", "2021-11-12T22:00:00+01:00"),
        ("12.11.2021 22:00 Caligari", "2021-11-12T22:00:00+01:00"),
    ],
)
def test_dots_put_the_day_first_and_slashes_the_month(line: str, expected: str) -> None:
    assert starts(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "31.02.2021 15:00 – Caligari",
        "13/13/2021 03:00 pm – Caligari",
        "20/11/2021 03:00 pm – Caligari",
        "20.11.2021 24:30 – Caligari",
        "20.11.2021 15:60 – Caligari",
        "11/20/2021 13:00 pm – Caligari",
        "11/20/2021 00:30 am – Caligari",
        "20.11.0000 15:00 – Caligari",
        "20.11.9999 15:00 – Caligari",
        "11/20/2021 15:00 – Caligari",
        "20.11.2021 – Caligari",
        "20.11.2021 15:00 –",
        "20.11.2021 15:00",
    ],
)
def test_a_screening_that_cannot_be_is_a_located_error_and_the_film_stays(line: str) -> None:
    reading = read(film_page().replace(LINE, line))
    assert reading.screenings == ()
    assert [film.title for film in reading.films] == ["FILM"]
    (problem,) = reading.problems
    assert (problem.file, problem.line, problem.severity) == ("page.txt", 3, "error")
    assert problem.field in ("starts", "venue")
    assert line.partition(" –")[0] in problem.says


def test_a_good_date_line_below_a_bad_one_is_read() -> None:
    reading = read(film_page().replace(LINE, f"31.02.2021 15:00 – Caligari\n{LINE}"))
    assert [screening.id for screening in reading.screenings] == ["film-1"]
    assert reading.whole_films == frozenset()


def test_a_time_the_clocks_skip_is_a_warning() -> None:
    reading = read(film_page().replace(LINE, "28.03.2021 02:30 – Caligari"))
    assert reading.screenings[0].starts.isoformat() == "2021-03-28T03:30:00+02:00"
    (problem,) = reading.problems
    assert (problem.line, problem.field, problem.severity) == (3, "starts", "warning")
    assert "02:30" in problem.says
    assert "03:30" in problem.says


def test_a_time_the_clocks_show_twice_is_the_first_and_no_problem() -> None:
    reading = read(film_page().replace(LINE, "31.10.2021 02:30 – Caligari"))
    assert reading.screenings[0].starts.isoformat() == "2021-10-31T02:30:00+02:00"
    assert reading.problems == ()


def test_an_end_is_reckoned_across_the_change_of_clocks() -> None:
    reading = read(film_page().replace(LINE, "31.10.2021 02:00 – Caligari"))
    assert reading.screenings[0].ends.isoformat() == "2021-10-31T02:30:00+01:00"


def test_times_are_those_of_the_festival() -> None:
    assert starts(LINE, ZoneInfo("America/New_York")) == "2021-11-20T15:00:00-05:00"


@pytest.mark.parametrize(
    "venue", ["Caligari FilmBühne", "Kino – Saal 2", "de Doelen, Willem Burger Zaal", "M.A.U. Club"]
)
def test_a_venue_is_everything_behind_the_first_dash(venue: str) -> None:
    assert [found.name for found in read(film_page().replace("Caligari FilmBühne", venue)).venues] == [venue]


def test_a_sentence_that_starts_with_a_date_is_prose() -> None:
    sentence = "11.12.1962 war ein Dienstag in Wiesbaden."
    reading = read(film_page(body=sentence))
    assert reading.films[0].synopsis.endswith(sentence)
    assert len(reading.screenings) == 1


@given(st.datetimes(dt.datetime.fromisoformat("1900-01-01"), dt.datetime.fromisoformat("2199-12-31")))
def test_both_forms_of_a_date_say_the_same(moment: dt.datetime) -> None:
    german = f"{moment:%d.%m.%Y %H:%M} – Caligari"
    half = "pm" if moment.hour >= 12 else "am"
    english = f"{moment:%m/%d/%Y} {moment.hour % 12 or 12:02}:{moment.minute:02} {half} – Caligari"
    first, second = (read(film_page().replace(LINE, line)) for line in (german, english))
    assert first.screenings == second.screenings
    assert first.screenings
