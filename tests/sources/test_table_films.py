"""What a row says of its film, and films that stand in a table twice."""

from __future__ import annotations

import pytest
from table_reading import SEEN, TABLES, film, read, read_pair, says

from fest_tui.programme.model import Credit
from fest_tui.sources.table import read_tables


def test_a_row_says_all_of_a_film() -> None:
    found = film(
        "Film ID;Titel;Originaltitel;Regie;Jahr;Land;Dauer;Fassung;Sprache;Reihe;Genre;Premiere;Inhalt;Link;Kamera",
        "X7;Nordwind;Vent du nord;Jo Roe;2021;Frankreich/Ägypten;105';OmeU;frz./arab.;Weltkino;Drama|Krimi;"
        "Deutschlandpremiere;<p>Ein Mann geht.</p>;https://example.org/nordwind;Al Poe",
    )
    assert found.id == "nordwind"
    assert found.source_id == "table:X7"
    assert (found.title, found.original_title) == ("Nordwind", "Vent du nord")
    assert found.directors == ("Jo Roe",)
    assert (found.year, found.countries) == (2021, ("Frankreich", "Ägypten"))
    assert found.running_minutes == 105
    assert (found.version, found.languages, found.subtitles) == ("OmeU", ("French", "Arabic"), ("English",))
    assert (found.section, found.form, found.premiere) == ("Weltkino", "Drama, Krimi", "Deutschlandpremiere")
    assert found.synopsis == "Ein Mann geht."
    assert found.url == "https://example.org/nordwind"
    assert found.credits == (Credit(role="cinematography", label="Kamera", names=("Al Poe",)),)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Jo Roe, Al Poe", ("Jo Roe", "Al Poe")),
        ("Jo Roe & Al Poe", ("Jo Roe", "Al Poe")),
        ("Jo Roe and Al Poe", ("Jo Roe", "Al Poe")),
        ("Jo Roe, Al Poe und Cy Zed", ("Jo Roe", "Al Poe", "Cy Zed")),
        ("Jo Roe et Al Poe", ("Jo Roe", "Al Poe")),
        ("Jo Roe y Al Poe", ("Jo Roe", "Al Poe")),
        ("Jo Roe en Al Poe", ("Jo Roe", "Al Poe")),
        ("Jo Roe ja Al Poe", ("Jo Roe", "Al Poe")),
        ("Jo Roe / Al Poe", ("Jo Roe", "Al Poe")),
        ("Jo Roe; Al Poe", ("Jo Roe", "Al Poe")),
        ("Jo Roe|Al Poe", ("Jo Roe", "Al Poe")),
        ("Jo & Al Roe", ("Jo & Al Roe",)),
        ("Santiago Ramón y Cajal", ("Santiago Ramón y Cajal",)),
        ("Jo Roe, Jr.", ("Jo Roe, Jr.",)),
    ],
)
def test_directors_are_parted(cell: str, names: tuple[str, ...]) -> None:
    assert film("Title\tDirector", f"A\t{cell}").directors == names


def test_companies_keep_their_words() -> None:
    found = film("Title;Production", "A;Roe and Poe Film A/S, Blue & Red GmbH")
    assert found.credits[0].names == ("Roe and Poe Film A/S", "Blue & Red GmbH")


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("script", "Script"),
        ("written_by", "Written by"),
        ("dop", "DoP"),
        ("DOP", "DoP"),
        ("Kamera:", "Kamera"),
        ("cast_2", "Cast"),
        ("käsikirjoitus", "Käsikirjoitus"),
    ],
)
def test_a_credit_is_labelled_as_a_person_would_print_it(heading: str, label: str) -> None:
    assert [credit.label for credit in film(f"Title,{heading}", "A,Al Poe").credits] == [label]


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        ("105", 105),
        ("105'", 105),
        ("105 min", 105),
        ("1h 45m", 105),
        ("1:45", 105),
        ("1:45:00", 105),
        ("14:23", 14),
        ("105.0", 105),
    ],
)
def test_lengths_are_read(cell: str, minutes: int) -> None:
    assert film("Title,Length", f"A,{cell}").running_minutes == minutes


@pytest.mark.parametrize("cell", ["long", "0", "99999", "-5"])
def test_a_length_that_cannot_be_is_told(cell: str) -> None:
    reading = read("Title,Length", f"A,{cell}")
    assert reading.films[0].running_minutes is None
    assert len(says(reading, "running_minutes")) == 1


@pytest.mark.parametrize(
    ("cell", "year", "told"),
    [("2021", 2021, 0), ("2021-01-01", 2021, 0), ("2019/2020", 2020, 1), ("© 2021", 2021, 1), ("21", None, 1)],
)
def test_years_are_read(cell: str, year: int | None, told: int) -> None:
    reading = read("Title,Year", f"A,{cell}")
    assert reading.films[0].year == year
    assert len(says(reading, "year")) == told


def test_a_version_in_words_says_the_languages_too() -> None:
    found = film("Title,Version", "A,Russian original version with English subtitles")
    assert (found.version, found.languages, found.subtitles) == ("OmeU", ("Russian",), ("English",))


def test_words_that_are_no_version_are_told() -> None:
    reading = read("Title,Version", "A,loud")
    assert reading.films[0].version == ""
    assert says(reading, "version")[0].startswith("2 warning: “loud” is no version")


def test_no_subtitles_are_none() -> None:
    found = film("Title,Language,Subtitles", "A,finnish,none")
    assert (found.languages, found.subtitles) == (("Finnish",), ())


@pytest.mark.parametrize("cell", ["www.example.org", "javascript:alert(1)", "https://a.example b"])
def test_an_address_that_is_none_is_told(cell: str) -> None:
    reading = read("Title,Link", f"A,{cell}")
    assert reading.films[0].url == ""
    assert len(says(reading, "url")) == 1


def test_control_codes_do_not_pass() -> None:
    found = film("Title;Regie;Inhalt", "A\x1b[31mB\u202e;Jo\x07 Roe;C\x1b]0;x\x07")
    assert (found.title, found.directors, found.synopsis) == ("AB", ("Jo Roe",), "C")


def test_a_row_without_a_title_is_told() -> None:
    reading = read("Title,Year", ",2021", "B,2020")
    assert [found.title for found in reading.films] == ["B"]
    assert says(reading, "title") == ["2 error: The row has no title; it was left out."]


def test_a_film_that_stands_twice_is_one_with_all_that_is_said() -> None:
    reading = read("Title,Year,Director,Length", "A,2021,,90", "A,2021,Jo Roe,", "a,,,90")
    (found,) = reading.films
    assert (found.year, found.directors, found.running_minutes) == (2021, ("Jo Roe",), 90)
    assert says(reading, "title") == [
        "3 warning: “A” stands in line 2 too; both rows were read as one film.",
        "4 warning: “a” stands in line 2 too; both rows were read as one film.",
    ]


def test_two_rows_that_are_equal_are_told_too() -> None:
    assert len(says(read("Title,Year", "A,2021", "A,2021"), "title")) == 1


def test_films_of_one_title_and_other_directors_are_two() -> None:
    reading = read("Title,Year,Director", "A,2021,Jo Roe", "A,2021,Al Poe", "A,1999,Cy Zed")
    assert [found.id for found in reading.films] == ["a", "a-2", "a-3"]
    assert [told[:9] for told in says(reading, "title")] == ["3 warning", "4 warning"]


def test_titles_without_letters_are_no_namesakes() -> None:
    reading = read("Title,Year", "…,2021", "?,2021")
    assert [found.title for found in reading.films] == ["…", "?"]


def test_values_that_disagree_are_told_and_the_first_counts() -> None:
    reading = read("Title,Date,Time,Venue,Length", "A,2021-11-12,20:30,Rex,90", "A,2021-11-13,20:30,Rex,95")
    assert reading.films[0].running_minutes == 90
    assert says(reading, "running_minutes") == [
        "3 warning: “A” differs from line 2 in running time; what stands there counts."
    ]


def test_films_of_one_id_and_title_are_one_even_if_they_disagree() -> None:
    reading = read("Film ID,Title,Director", "7,A,Jo Roe", "7,A,Jo Ro")
    assert [found.directors for found in reading.films] == [("Jo Roe",)]
    assert says(reading, "directors") == ["3 warning: “A” differs from line 2 in directors; what stands there counts."]


def test_one_id_for_two_films_is_told() -> None:
    reading = read("Film ID,Title,Year", "7,A,2021", "7,B,2021")
    assert [found.source_id for found in reading.films] == ["table:7", ""]
    assert says(reading, "film_id")[0].startswith("3 warning: The film id “7” is that of “A” too")


def test_many_problems_of_one_kind_are_counted() -> None:
    reading = read("Title,Year", *[f"A{number},x{number}" for number in range(100)])
    told = says(reading, "year")
    assert len(told) == 21
    assert told[-1] == "22 warning: From here on, 80 more rows have a problem of this kind."


def test_films_and_screenings_of_two_files_are_read_together() -> None:
    names = ("rencontres-films.tsv", "rencontres-seances.tsv")
    reading = read_tables([(name, (TABLES / name).read_bytes()) for name in names], known=SEEN)
    assert [found.title for found in reading.films] == ["Le Vent du nord", "Le Vent du sud", "Petit vent"]
    assert reading.films[0].synopsis == "Un homme marche.\nIl pleut."
    assert reading.films[1].synopsis == "Une femme nage.\n\nElle rit."
    assert [(found.title, found.films, found.venue, found.status) for found in reading.screenings] == [
        ("Le Vent du nord", ("le-vent-du-nord",), "rex-2", "scheduled"),
        ("Le Vent du sud", ("petit-vent", "le-vent-du-sud"), "rex-1", "sold_out"),
    ]
    assert [(told.file, told.line, told.severity) for told in reading.problems] == [(names[1], 4, "error")]


def test_a_table_of_films_alone_is_not_a_whole_programme() -> None:
    reading = read("Title,Year", "A,2021")
    assert (reading.whole, reading.screenings, reading.origin) == (False, (), "table.csv")


def test_screenings_say_more_of_films_that_a_table_of_films_has() -> None:
    reading = read_pair(["Title,Year", "A,2021"], ["Title,Director,Date,Time,Venue", "A,Jo Roe,2021-11-12,20:30,Rex"])
    assert [(found.year, found.directors) for found in reading.films] == [(2021, ("Jo Roe",))]
    assert reading.problems == ()
