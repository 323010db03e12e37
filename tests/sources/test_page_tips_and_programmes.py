"""Daily tips, and programmes of several films."""

from __future__ import annotations

import pytest
from page_reading import fixture, read, read_fixture


def test_the_tips_of_2021_are_cut_into_films_and_a_programme() -> None:
    reading = read_fixture("tips-2021")
    assert [(film.title, film.directors, film.premiere) for film in reading.films] == [
        ("FEATHERS", ("Omar El Zohairy",), "Rhein-Main-Premiere"),
        ("SUMMER BLUR", (), ""),
        ("JANE BY CHARLOTTE", (), "Rhein-Main-Premiere"),
    ]
    assert [(screening.kind, screening.title) for screening in reading.screenings] == [
        ("film", "FEATHERS"),
        ("film", "SUMMER BLUR"),
        ("programme", "INTERNATIONALER KURZFILM-WETTBEWERB – TEIL I"),
        ("film", "JANE BY CHARLOTTE"),
    ]
    assert [film.synopsis for film in reading.films] == [
        "Ein Zaubertrick geht schief, und eine Familie muss sich neu ordnen.",
        "Ein Sommer an einem Fluss.",
        "Eine Tochter filmt ihre Mutter.",
    ]


def test_a_tip_without_a_date_is_a_warning_and_spoils_no_neighbour() -> None:
    (problem,) = read_fixture("tips-2021").problems
    assert (problem.line, problem.severity) == (16, "warning")
    assert "KURZ – IRAN" in problem.says


def test_the_tips_of_2022_are_read_with_their_talk() -> None:
    reading = read_fixture("tips-2022")
    first, second = reading.screenings
    assert (first.talk, first.talk_minutes) == ("Q&A mit Alán Sys", None)
    assert second.talk == ""
    assert reading.films[0].original_title == "KDYBY RADŠI HOŘELO"
    assert reading.films[0].synopsis.startswith("In einem Dorf")
    assert reading.problems == ()


@pytest.mark.parametrize("page", ["tips-2021", "tips-2022"])
def test_tips_never_list_a_film_whole(page: str) -> None:
    assert read_fixture(page).whole_films == frozenset()
    assert read("\n".join(fixture(page).splitlines()[2:8])).films[0].id in ("feathers", "somewhere-over-the-chemtrails")


def test_tips_with_blank_lines_everywhere_or_nowhere_are_the_same() -> None:
    expected = read_fixture("tips-2021")
    lines = [line for line in fixture("tips-2021").splitlines() if line]
    for text in ("\n".join(lines), "\n\n".join(lines)):
        reading = read(text)
        assert reading.films == expected.films
        assert reading.screenings == expected.screenings


def test_tips_without_their_heading_or_tickets_are_still_cut() -> None:
    lines = [line for line in fixture("tips-2021").splitlines() if line and "hier" not in line and "IRAN" not in line]
    reading = read("\n".join(lines[1:]))
    assert [film.title for film in reading.films] == ["FEATHERS", "SUMMER BLUR", "JANE BY CHARLOTTE"]
    assert reading.whole_films == frozenset()


def test_a_title_given_is_not_used_for_a_page_of_several_films() -> None:
    reading = read_fixture("tips-2022", title="ANOTHER")
    assert reading.films == read_fixture("tips-2022").films
    assert [(problem.field, problem.severity) for problem in reading.problems] == [("title", "warning")]


def test_a_programme_lists_its_films_in_order() -> None:
    reading = read_fixture("programme-listed")
    (screening,) = reading.screenings
    assert (screening.kind, screening.id, screening.title) == (
        "programme",
        "shorts-from-the-coast-1",
        "SHORTS FROM THE COAST",
    )
    assert screening.films == ("the-letter-box", "salt")
    assert (screening.talk, screening.note) == ("Q&A with the directors", "Two films. The order is not known.")
    assert [(film.directors, film.running_minutes) for film in reading.films] == [
        (("Elvira Lund",), 33),
        (("Ian Moe", "Kim Ny", "Bo Eg"), 7),
    ]


def test_a_programme_that_lists_as_many_films_as_it_counts_is_complete() -> None:
    (screening,) = read_fixture("programme-listed").screenings
    assert not screening.incomplete
    assert screening.end_kind == "computed"
    assert screening.ends.isoformat() == "2021-11-20T17:40:00+01:00"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Two ", "Three "),
        ("Two ", ""),
        ("The order is not known.", "One title is missing."),
        ("The order is not known.", "The list is incomplete."),
        ("The order is not known.", "The other titles are not known."),
        ("The order is not known.", "Further short films follow."),
    ],
)
def test_a_programme_is_not_taken_for_complete_without_a_count_or_with_a_note(old: str, new: str) -> None:
    text = fixture("programme-listed")
    assert old in text
    (screening,) = read(text.replace(old, new)).screenings
    assert screening.incomplete
    assert screening.end_kind == "assumed"


def test_a_note_below_the_films_is_about_the_programme() -> None:
    (screening,) = read(
        fixture("programme-listed").replace("Note: Two films.", "") + "\nNote: Titles are missing.\n"
    ).screenings
    assert screening.incomplete
    assert screening.note.endswith("Titles are missing.")


def test_a_programme_of_bare_titles_is_read_at_each_of_its_dates() -> None:
    reading = read_fixture("programme-bare-titles")
    assert [film.title for film in reading.films] == ["CYCLISTS", "THE VAN", "SUB_URBAN", "24 STUNDEN"]
    assert reading.films[0].original_title == "BICIKLISTI"
    assert [(screening.venue, screening.incomplete) for screening in reading.screenings] == [
        ("caligari-filmbuehne", False),
        ("kulturpalast", False),
    ]
    assert {screening.end_kind for screening in reading.screenings} == {"assumed"}


def test_a_programme_without_a_title_asks_for_one() -> None:
    reading = read_fixture("programme-without-title")
    assert reading.screenings == ()
    assert [(problem.line, problem.field, problem.severity) for problem in reading.problems] == [(1, "title", "error")]
    (screening,) = read_fixture("programme-without-title", title="IRAN").screenings
    assert (screening.kind, screening.title, screening.incomplete) == ("programme", "IRAN", True)


def test_a_talk_of_no_certain_screening_is_put_down_for_each_with_a_warning() -> None:
    text = fixture("programme-bare-titles").replace("Teil.", "Teil.\n\nQ&A mit dem Team")
    reading = read(text)
    assert [screening.talk for screening in reading.screenings] == ["Q&A mit dem Team"] * 2
    assert [(problem.line, problem.field, problem.severity) for problem in reading.problems] == [(8, "talk", "warning")]


def test_a_title_and_a_date_alone_are_a_film_unless_the_title_says_otherwise() -> None:
    reading = read("FEATHERS\n20.11.2021 15:00 – Caligari\n")
    assert [screening.kind for screening in reading.screenings] == ["film"]
    assert [film.id for film in reading.films] == ["feathers"]
    reading = read("WIESBADEN-SPECIAL – KURZFILM-WETTBEWERB\n20.11.2021 15:00 – Caligari\n")
    assert [screening.kind for screening in reading.screenings] == ["programme"]
    assert reading.films == ()
