"""Tables that people made of real festivals."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from table_reading import BERLIN

from fest_tui.programme.reading import Reading
from fest_tui.sources.known import Known
from fest_tui.sources.table import is_table, read_tables
from places import SHARED

pytestmark = pytest.mark.shared

SAMPLES = SHARED / "data" / "samples"
EXGROUND = SHARED / "data" / "exground-34"
HELSINKI = ZoneInfo("Europe/Helsinki")


def docpoint(*names: str) -> Reading:
    files = [(f"docpoint-2026-{name}.csv", (SAMPLES / f"docpoint-2026-{name}.csv").read_bytes()) for name in names]
    assert all(is_table(data) for _name, data in files)
    return read_tables(files, known=Known(zone=HELSINKI))


def exground(*names: str) -> Reading:
    files = [(f"{name}.csv", (EXGROUND / f"{name}.csv").read_bytes()) for name in names]
    assert all(is_table(data) for _name, data in files)
    return read_tables(files, known=Known(zone=BERLIN))


def test_a_pair_of_files_is_read_whole() -> None:
    reading = docpoint("films", "screenings")
    assert (len(reading.films), len(reading.screenings), len(reading.venues)) == (75, 187, 11)
    assert reading.problems == ()
    assert (reading.whole, reading.origin) == (True, "docpoint-2026-screenings.csv")


def test_the_order_of_the_files_makes_no_difference() -> None:
    assert docpoint("screenings", "films") == docpoint("films", "screenings")


def test_every_film_has_its_length_and_every_screening_its_film_and_end() -> None:
    reading = docpoint("films", "screenings")
    films = {film.id: film for film in reading.films}
    assert films["abode-of-dawn"].running_minutes == 105
    assert films["agathas-almanac"].running_minutes == 86
    for screening in reading.screenings:
        length = films[screening.main_film].running_minutes
        assert length is not None
        assert screening.end_kind == "computed"
        assert screening.ends.astimezone(dt.UTC) - screening.starts.astimezone(dt.UTC) == dt.timedelta(minutes=length)


def test_the_finnish_title_is_the_original_one_where_it_differs() -> None:
    rows = [line.split(",") for line in (SAMPLES / "docpoint-2026-films.csv").read_text("utf-8").splitlines()[1:]]
    simple = {row[1]: row[2] for row in rows if len(row) == 6}
    originals = {film.title: film.original_title for film in docpoint("films").films}
    assert len(simple) == 56
    assert any(originals.values())
    for title, finnish in simple.items():
        assert originals[title] == (finnish if finnish != title else "")


def test_screenings_start_when_the_file_says() -> None:
    first = docpoint("films", "screenings").screenings[0]
    assert (first.title, first.venue, first.films) == ("ABODE OF DAWN", "kinopalatsi-7", ("abode-of-dawn",))
    assert first.starts == dt.datetime(2026, 2, 4, 20, 30, tzinfo=HELSINKI)


def test_our_own_facts_are_read_as_far_as_their_headings_go() -> None:
    reading = exground("films", "screenings")
    assert len(reading.screenings) == 36
    joined = [screening for screening in reading.screenings if screening.films]
    programmes = {screening.title for screening in reading.screenings if not screening.films}
    assert len(joined) == 32
    assert all("KURZFILM" in title or "SHORTS" in title for title in programmes)
    told = {(problem.field, problem.severity) for problem in reading.problems}
    assert told == {("heading", "warning"), ("title", "warning")}


def test_our_own_films_have_their_facts() -> None:
    films = {film.id: film for film in exground("films", "screenings").films}
    malni = films["malni-towards-the-ocean-towards-the-shore"]
    assert (malni.year, malni.countries, malni.running_minutes) == (2020, ("USA",), 80)
    assert (malni.version, malni.languages) == ("Omd+eU", ("English", "Chinuk Wawa"))
    assert malni.directors == ("Sky Hopinka",)
    assert films["a-shape-of-things-to-come"].directors == ("Lisa Marie Malloy", "J.P. Sniadecki")
    assert {credit.role for credit in films["mass"].credits} >= {"script", "cinematography", "editing", "cast"}


def test_what_names_no_film_is_told_and_left_out() -> None:
    reading = exground("films", "screenings", "venues", "transfers")
    assert len(reading.screenings) == 36
    left_out = {problem.file for problem in reading.problems if problem.line == 0}
    assert left_out == {"venues.csv", "transfers.csv"}
