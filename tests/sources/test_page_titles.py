"""Titles: printed, given, worked out, or asked for."""

from __future__ import annotations

import pytest
from page_reading import film_of, film_page, read


@pytest.mark.parametrize("facts", ["Section: Shorts\nForm: short", "by Ana Reis", "von Ana Reis\nSection: Kurz"])
def test_a_title_and_one_fact_are_enough_for_a_film(facts: str) -> None:
    assert [film.title for film in read(f"FILM\n\n{facts}\n").films] == ["FILM"]


def test_a_title_may_stand_below_the_date() -> None:
    film = film_of("20.11.2021 15:00 – Caligari\n\nFILM\n[ORIGINAL]\n\nby X\nFrance 2016 3 min\n\nProse here.\n")
    assert (film.title, film.original_title, film.running_minutes) == ("FILM", "ORIGINAL", 3)


@pytest.mark.parametrize(
    "title", ["Feathers", "1917", "MAɬNI – TOWARDS THE OCEAN", "CONTACT", "HOME", "何處是我朋友的家"]
)
def test_a_title_at_the_top_need_not_be_in_capitals(title: str) -> None:
    film = film_of(f"{title}\n\n20.11.2021 15:00 – Caligari\n\nFrance 2016 3 min\n\nProse here.\n")
    assert film.title == title


@pytest.mark.parametrize(
    ("printed", "title", "original"),
    [
        ("THE EXAM [Ezmûn]", "THE EXAM", "Ezmûn"),
        ("[red]ALARM[/red]", "[red]ALARM[/red]", ""),
        ("[REC]", "[REC]", ""),
        ("[REC] [REC ORIGINAL]", "[REC]", "REC ORIGINAL"),
        ("BIRD ATLAS [ATLAS PTÁKU", "BIRD ATLAS", "ATLAS PTÁKU"),
        ("DEAR COMRADES!", "DEAR COMRADES!", ""),
        ("KLAUS-LEMKE-SPECIAL: A & B", "KLAUS-LEMKE-SPECIAL: A & B", ""),
    ],
)
def test_square_brackets_hold_an_original_title_only_behind_a_title(printed: str, title: str, original: str) -> None:
    film = film_of(film_page().replace("FILM\n", f"{printed}\n", 1))
    assert (film.title, film.original_title) == (title, original)


def test_escape_codes_do_not_reach_a_title() -> None:
    assert film_of(film_page().replace("FILM\n", "\x1b[31mFI\x1b]0;boo\x07LM\u202e\n", 1)).title == "FILM"


def test_a_page_without_a_title_asks_for_one() -> None:
    text = "20.11.2021 15:00 – Caligari FilmBühne\n\nFrankreich 2021 90 Min. OmeU\n\nEin Mann geht.\n"
    reading = read(text)
    assert (reading.films, reading.screenings) == ((), ())
    (problem,) = reading.problems
    assert (problem.line, problem.field, problem.severity) == (1, "title", "error")
    assert "--title" in problem.says
    assert read(text, title="[red]MANN").films[0].title == "[red]MANN"


@pytest.mark.parametrize(
    "works",
    [
        pytest.param("2015 EINS, 2015 ZWEI", id="two of its year"),
        pytest.param("2014 EINS, 2016 ZWEI", id="none of its year"),
        pytest.param("2014 EINS, 2015 ZWEI (Kurzfilm)", id="only a short of its year"),
        pytest.param("2013 EINS, 2014 ZWEI, 2015 DREI (alles Kurzfilme)", id="a run of shorts"),
    ],
)
def test_a_title_is_not_worked_out_where_it_is_not_safe(works: str) -> None:
    page = film_page(year=2015, body=f"Filmografie: {works}\n").removeprefix("FILM\n")
    reading = read(page)
    assert reading.films == ()
    assert [problem.field for problem in reading.problems] == ["title"]


def test_a_list_the_end_of_the_file_may_have_cut_gives_no_title() -> None:
    page = film_page(body="Filmografie: 2011 EINS, 2021 ZWEI TEI").removeprefix("FILM\n").rstrip("\n")
    assert read(page).films == ()
    assert read(f"{page}L\n").films[0].title == "ZWEI TEIL"


def test_a_short_film_may_take_its_title_from_a_list_of_shorts() -> None:
    page = film_page(year=2015, body="Filmografie: 2014 EINS, 2015 ZWEI (alles Kurzfilme)\n").removeprefix("FILM\n")
    assert read(page.replace("90 Min.", "9 Min.")).films[0].title == "ZWEI"
