"""Film pages in odd forms, and lines that are not what they look like."""

from __future__ import annotations

import pytest
from page_reading import film_of, film_page, fixture, read, read_fixture


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="Windows line ends"),
        pytest.param(lambda text: text.replace("\n", "\r"), id="old Mac line ends"),
        pytest.param(lambda text: text.replace("\n", " \t\n"), id="blanks at line ends"),
        pytest.param(lambda text: text.replace("\n\n", "\n\n\n\n"), id="more blank lines"),
        pytest.param(lambda text: text.replace(" ", "\u00a0"), id="no-break spaces"),
        pytest.param(lambda text: text.replace("i", "\u00adi"), id="soft hyphens"),
        pytest.param(lambda text: f"\n\n{text}\n\n", id="blank lines around"),
    ],
)
@pytest.mark.parametrize(
    "page", ["german-film", "german-film-two-directors", "english-film-copied", "tips-2021", "programme-listed"]
)
def test_blanks_and_line_ends_make_no_difference(page: str, change: object) -> None:
    assert callable(change)
    expected, reading = read_fixture(page), read(change(fixture(page)))
    assert reading.films == expected.films
    assert reading.screenings == expected.screenings
    assert reading.whole_films == expected.whole_films


@pytest.mark.parametrize("page", ["german-film", "german-film-two-directors", "english-film-two-directors"])
def test_a_page_without_blank_lines_says_the_same(page: str) -> None:
    expected = read_fixture(page)
    reading = read("".join(line for line in fixture(page).splitlines(keepends=True) if line.strip()))
    assert reading.films == expected.films
    assert reading.screenings == expected.screenings


def test_the_parts_of_a_head_may_stand_in_any_order() -> None:
    expected = film_of(film_page(head="Rhein-Main-Premiere\nvon Ana Reis"))
    lines = (
        "von Ana Reis",
        "Frankreich 2021 90 Min. OmeU",
        "Rhein-Main-Premiere",
        "20.11.2021 15:00 – Caligari FilmBühne",
    )
    prose = "Ein Mann geht eine Straße entlang."
    for head in (lines, lines[::-1], (lines[2], lines[0], lines[3], lines[1])):
        assert film_of("\n".join(("FILM", *head, prose))) == expected


@pytest.mark.parametrize(
    ("line", "minutes", "version"),
    [
        ("USA 2020 77 min original version with German subtitles (OmdU)", 77, "OmdU"),
        ("Brasilien 2014 10 Min. o. Dial.", 10, "o. Dial."),
        ("Croatia/Portugal 2020", None, ""),
        ("Finnland/Deutschland 2020 82 Min. finn.-farsi Omd+eU", 82, "Omd+eU"),
        ("Portugal 2020 15 min Portugese original version with English subtitles", 15, "OmeU"),
    ],
)
def test_the_line_of_bare_facts_is_read(line: str, minutes: int | None, version: str) -> None:
    film = film_of(film_page().replace("Frankreich 2021 90 Min. OmeU", line))
    assert (film.running_minutes, film.version) == (minutes, version)


def test_what_is_no_version_is_a_warning() -> None:
    reading = read(film_page().replace("OmeU", "in Farbe"))
    assert reading.films[0].running_minutes == 90
    assert [(problem.line, problem.field, problem.severity) for problem in reading.problems] == [
        (5, "version", "warning")
    ]
    assert "in Farbe" in reading.problems[0].says


def test_a_running_time_that_cannot_be_is_left_out() -> None:
    reading = read(film_page().replace("90 Min.", "0 Min."))
    assert reading.films[0].running_minutes is None
    assert [problem.field for problem in reading.problems] == ["running_minutes"]
    assert reading.screenings[0].end_kind == "assumed"


def test_an_address_that_is_none_is_left_out() -> None:
    reading = read(film_page(head="Url: javascript:alert(1)"))
    assert reading.films[0].url == ""
    assert [problem.field for problem in reading.problems] == ["url"]


def test_a_heading_nobody_knows_is_no_synopsis() -> None:
    reading = read(film_page(head="Eröffnungsfilm", credit="Kamera: Ana Reis"))
    assert reading.films[0].synopsis == "Ein Mann geht eine Straße entlang."
    assert [(problem.line, problem.severity) for problem in reading.problems] == [(6, "warning")]


def test_a_heading_inside_the_prose_on_a_dated_film_is_no_other_film() -> None:
    reading = read(film_page(body="STIMMEN\n\nvon Ana Reis\n\nEin Satz."))
    assert [film.title for film in reading.films] == ["FILM"]


def test_a_line_of_prose_that_starts_like_a_director_line_is_prose() -> None:
    film = film_of(film_page(body="Der Film erzählt\nvon Liebe und Tod in drei Kapiteln."))
    assert film.directors == ()
    assert film.synopsis.endswith("Der Film erzählt von Liebe und Tod in drei Kapiteln.")
