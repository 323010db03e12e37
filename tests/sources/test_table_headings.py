"""What headings of home-made tables mean, and what is said of those that mean nothing."""

from __future__ import annotations

import pytest
from table_reading import BERLIN, SEEN, film, lines, read, read_pair, says, screening

from fest_tui.errors import UnreadableError
from fest_tui.sources.known import Known
from fest_tui.sources.table import FIELDS, read_table
from fest_tui.sources.table.headings import Meaning, field_name, meaning_of
from fest_tui.sources.table.vocabulary import known_headings


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Running_Time", "running_minutes"),
        ("RunningTime", "running_minutes"),
        ("Dauer (Min.)", "running_minutes"),
        ("Length [min]", "running_minutes"),
        ("Laufzeit in Minuten", "running_minutes"),
        ("runtime_min", "running_minutes"),
        ("Kesto (min)", "running_minutes"),
        ("DURÉE", "running_minutes"),
        ("Darsteller*innen", "cast"),
        ("Réalisateur·rice", "directors"),
        ("Director/s", "directors"),
        ("Regisseur:in", "directors"),
        ("Director 2", "directors"),
        ("OHJAAJA", "directors"),
        ("Año", "year"),
        ("Länder", "countries"),
        ("Q&A", "talk"),
        ("q_and_a", "talk"),
        ("Datum (TT.MM.JJJJ)", "date"),
        ("Päivämäärä", "date"),
        ("Aanvangstijd", "time"),
        ("start_dt", "starts"),
        ("Film_ID", "film_id"),
        ("Eintritt frei", "free"),
        ("Price", "ignored"),
    ],
)
def test_a_heading_is_known_however_it_is_written(heading: str, field: str) -> None:
    assert meaning_of(heading, {}) == Meaning(field)


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Title_EN", Meaning("title", "en")),
        ("Titel (DE)", Meaning("title", "de")),
        ("titleFi", Meaning("title", "fi")),
        ("English title", Meaning("title", "en")),
        ("Internationaler Titel", Meaning("title", "en")),
        ("Description FI", Meaning("synopsis", "fi")),
        ("Titre original", Meaning("original_title")),
        ("Original language", Meaning("languages")),
    ],
)
def test_a_heading_may_name_the_language_of_its_column(heading: str, meaning: Meaning) -> None:
    assert meaning_of(heading, {}) == meaning


@pytest.mark.parametrize(
    "heading", ["", "Min.", "Wetter", "Title of the book in question", "x" * 500, "(((((", "venue_min", "2021"]
)
def test_other_words_are_no_heading(heading: str) -> None:
    assert meaning_of(heading, {}) in (None, Meaning("running_minutes"))
    assert meaning_of("Wetter", {}) is None


def test_no_heading_means_a_field_that_does_not_exist() -> None:
    assert set(known_headings().values()) <= {*FIELDS, "id", "name", "place"}
    assert not any("_" in field_name(field) for field in FIELDS)


def test_the_english_title_is_the_title_and_another_the_original() -> None:
    found = film("Titel (DE),Title_EN,Jahr", "Nordwind,North Wind,2021")
    assert (found.title, found.original_title) == ("North Wind", "Nordwind")


def test_a_printed_original_title_stands_above_titles_in_other_languages() -> None:
    found = film("Title_EN,Title_FI,Original title,Year", "North Wind,Pohjoistuuli,Nordwind,2021")
    assert (found.title, found.original_title) == ("North Wind", "Nordwind")


def test_titles_that_are_alike_give_no_original_title() -> None:
    assert film("Title_EN,Title_FI,Year", "NORDWIND,NORDWIND,2021").original_title == ""


def test_without_an_english_title_the_first_counts() -> None:
    found = film("Titel (DE),Titre (FR),Jahr", "Nordwind,Vent du nord,2021", known=SEEN)
    assert (found.title, found.original_title) == ("Nordwind", "Vent du nord")


def test_descriptions_in_english_come_first() -> None:
    found = film("Title,Description FI,Description EN", "A,Mies kävelee.,A man walks.")
    assert found.synopsis == "A man walks."


def test_columns_of_names_are_joined() -> None:
    found = film("Title,Director 1,Director 2", "A,Jo Roe,Al Poe")
    assert found.directors == ("Jo Roe", "Al Poe")


def test_two_columns_of_one_meaning_are_told() -> None:
    reading = read("Title,Length,Duration", "A,90,95")
    assert reading.films[0].running_minutes == 90
    assert says(reading, "heading") == [
        "1 warning: “Duration” means the same as “Length”, and counts only where that is empty."
    ]


def test_an_unknown_heading_is_told_with_the_nearest_field() -> None:
    reading = read("Title,Year,Laufzeti,Wetter", "A,2021,90,schön")
    near, far = says(reading, "heading")
    assert near.endswith("left out; did you mean running time? Say --map Laufzeti=running_minutes.")
    assert (
        far == "1 warning: The column “Wetter” is not known and was left out; --map Wetter=FIELD would tell its field."
    )


def test_a_mapping_with_a_blank_is_shown_in_quotes() -> None:
    (told,) = says(read("Title,Year,Run tyme", "A,2021,90"), "heading")
    assert '--map "Run tyme=running_minutes"' in told


def test_the_users_own_mapping_counts_first() -> None:
    known = Known(zone=BERLIN, columns={"WERK": "title", "laufzeti": "Running minutes", "Year": "ignored"})
    reading = read("Werk,Laufzeti,Year", "A,90,x", known=known)
    assert [(found.title, found.running_minutes, found.year) for found in reading.films] == [("A", 90, None)]
    assert reading.problems == ()


def test_a_mapping_to_no_field_is_refused() -> None:
    with pytest.raises(UnreadableError, match="no field “colour”") as refused:
        read("Title,Year", "A,2021", known=Known(zone=BERLIN, columns={"Farbe": "colour"}))
    assert "running_minutes" in refused.value.hint


def test_without_a_title_the_headings_are_listed() -> None:
    with pytest.raises(UnreadableError, match="“Werk”, “Laufzeti” and “Tag”") as refused:
        read("Werk,Laufzeti,Tag", "A,90,12.11.2021")
    assert '--map "Werk=title"' in refused.value.hint


def test_a_table_of_venues_is_no_table_of_films() -> None:
    with pytest.raises(UnreadableError, match="no heading of this table is known to name a film"):
        read("name,address,town", "Caligari,Marktplatz 9,Wiesbaden")


def test_a_name_is_a_title_where_the_table_is_of_films() -> None:
    assert film("Name,Year", "A,2021").title == "A"


def test_a_table_that_names_no_film_is_told_and_the_others_read() -> None:
    reading = read_pair(["Title,Year", "A,2021"], ["Tag,Werk,Laufzeti", "12.11.2021,A,90"])
    assert len(reading.films) == 1
    (told,) = reading.problems
    assert (told.file, told.severity, told.field) == ("screenings.csv", "error", "heading")
    assert "“Tag”, “Werk” and “Laufzeti”" in told.says
    assert '--map "Werk=title"' in told.says
    assert "running_minutes" in told.says


def test_a_table_of_something_else_is_told_with_its_headings_alone() -> None:
    reading = read_pair(["Title,Year", "A,2021"], ["name,address,town", "Caligari,Marktplatz 9,Wiesbaden"])
    (told,) = reading.problems
    assert (told.file, told.severity) == ("screenings.csv", "error")
    assert "“name”, “address” and “town”" in told.says
    assert "--map" not in told.says


def test_the_heading_to_map_is_one_that_is_not_known() -> None:
    with pytest.raises(UnreadableError) as refused:
        read("Tag,Werk", "12.11.2021,A")
    assert '--map "Werk=title"' in refused.value.hint


def test_a_bare_id_is_the_screenings_where_the_row_names_its_film() -> None:
    assert screening("ID,Title,Date,Time,Venue", "7,A,2021-11-12,20:30,Rex").source_id == "table:7"


def test_an_id_that_repeats_is_the_films() -> None:
    reading = read("ID,Title,Date,Time,Venue", "7,A,2021-11-12,20:30,Rex", "7,A,2021-11-13,20:30,Rex")
    assert [found.source_id for found in reading.films] == ["table:7"]
    assert [found.source_id for found in reading.screenings] == ["", ""]


def test_an_ort_is_a_venue_unless_another_heading_names_it() -> None:
    alone = screening("Titel;Datum;Zeit;Ort", "A;12.11.2021;20:30;Rex")
    reading = read("Titel;Datum;Zeit;Kino;Ort", "A;12.11.2021;20:30;Rex;Mainz")
    assert alone.venue == "rex"
    assert [(venue.name, venue.town) for venue in reading.venues] == [("Rex", "Mainz")]


def test_columns_beyond_the_five_hundredth_are_left_out() -> None:
    reading = read_table(lines("Title,Year," + "," * 600 + "Length", "A,2021"), name="t.csv", known=SEEN)
    assert reading.films[0].year == 2021
    assert any("more than 500 columns" in problem.says for problem in reading.problems)
