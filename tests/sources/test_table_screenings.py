"""Screenings of a table: which films they show, where, and what else is said of them."""

from __future__ import annotations

import pytest
from table_reading import read, read_pair, says, screening

from fest_tui.errors import UnreadableError

FILMS = (
    "ID,Title,Length",
    "1,A,90",
    "2,B,80",
    "3,Short one,12",
    "4,Short two,8",
    '5,"C, D / E",70',
    "6,F + G,70",
    "7,A / Short two,70",
)


def slot(cell: str, heading: str = "Title") -> str:
    """What a screening with this cell shows, beside a table of films: kind, title and films."""
    reading = read_pair(FILMS, (f"{heading}\tDate\tTime\tVenue", f"{cell}\t2021-11-12\t20:30\tRex"))
    (found,) = reading.screenings
    return f"{found.kind}: {found.title} = {', '.join(found.films)}{' …' if found.incomplete else ''}"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("a", "film: A = a"),
        ("C, D / E", "film: C, D / E = c-d-e"),
        ("F + G", "film: F + G = f-g"),
        ("A / Short two", "film: A / Short two = a-short-two"),
        ("A + B", "programme: A + B = a, b"),
        ("A; B", "programme: A + B = a, b"),
        ("A / B", "programme: A + B = a, b"),
        ("A | B", "programme: A + B = a, b"),
        ('"A\nB"', "programme: A + B = a, b"),
        ("A + C, D / E", "programme: A + C, D / E = a, c-d-e"),
        ("Short one + A", "film: A = short-one, a"),
        ("A + Short one", "film: A = short-one, a"),
        ("Short one + Short two", "programme: Short one + Short two = short-one, short-two"),
        ("A + B; Short one", "programme: A + B + Short one = a, b, short-one"),
        ("A + Unheard", "programme: A + Unheard = a …"),
        ("Nobody / Knows", "film: Nobody / Knows = "),
        ("Nobody + Knows", "film: Nobody + Knows = "),
        ("2", "film: B = b"),
    ],
)
def test_a_cell_of_titles_names_one_film_or_several(cell: str, expected: str) -> None:
    assert slot(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1", "film: A = a"),
        ("1 + 2", "programme: A + B = a, b"),
        ("1,2", "programme: A + B = a, b"),
        ("3/1", "film: A = short-one, a"),
        ("1; 99", "programme: A = a …"),
    ],
)
def test_a_cell_of_ids_names_one_film_or_several(cell: str, expected: str) -> None:
    assert slot(cell, "Film ID") == expected


def test_the_films_of_a_slot_may_stand_beside_its_title() -> None:
    reading = read_pair(FILMS, ("Title;Films;Date;Time;Venue", "Shorts night;Short two, one + 3;12.11.2021;20:30;Rex"))
    (found,) = reading.screenings
    assert (found.title, found.kind, found.films, found.incomplete) == (
        "Shorts night",
        "programme",
        ("short-one",),
        True,
    )


def test_a_title_that_no_table_of_films_has_is_told_and_kept() -> None:
    reading = read_pair(FILMS, ("Title,Date,Time,Venue", "Opening,2021-11-12,20:30,Rex"))
    assert [(found.title, found.films) for found in reading.screenings] == [("Opening", ())]
    assert len(reading.films) == len(FILMS) - 1
    (told,) = says(reading, "title")
    assert told == "2 warning: “Opening” is in no table of films; the screening was kept under that title."


def test_an_id_that_no_film_has_keeps_the_screening_under_its_title() -> None:
    reading = read_pair(
        FILMS,
        ("Film ID,Title,Date,Time,Venue", "99,Opening,2021-11-12,20:30,Rex", "98,,2021-11-12,20:30,Rex"),
    )
    assert [(found.title, found.films) for found in reading.screenings] == [("Opening", ())]
    assert [told[:9] for told in says(reading, "film_id")] == ["2 warning", "3 error: "]


def test_ids_alone_need_the_table_of_films() -> None:
    with pytest.raises(UnreadableError, match="by their ids alone") as refused:
        read("Film ID,Date,Time,Venue", "1,2021-11-12,20:30,Rex")
    assert "films.csv screenings.csv" in refused.value.hint


def test_without_a_table_of_films_the_rows_make_them() -> None:
    reading = read(
        "Title,Date,Time,Venue", "A,2021-11-12,20:30,Rex", "A,2021-11-13,20:30,Rex", "B / C,2021-11-14,20:30,Rex"
    )
    assert [found.title for found in reading.films] == ["A", "B / C"]
    assert [found.id for found in reading.screenings] == ["a-1", "a-2", "b-c-1"]
    assert reading.whole
    assert {found.origin for found in reading.screenings} == {reading.origin} == {"table.csv"}


def test_each_screening_says_which_file_lists_it() -> None:
    heading = "Title,Date,Time,Venue"
    reading = read_pair([heading, "A,2021-11-12,20:30,Rex"], [heading, "A,2021-11-13,20:30,Rex"])
    assert [found.origin for found in reading.screenings] == ["films.csv", "screenings.csv"]
    assert reading.origin == "films.csv + screenings.csv"


def test_titles_parted_on_a_guess_are_told() -> None:
    reading = read("Title,Date,Time,Venue", "A + B,2021-11-12,20:30,Rex")
    assert [found.title for found in reading.films] == ["A", "B"]
    assert says(reading, "films") == ["2 warning: “A + B” was taken as 2 films in one screening."]


def test_titles_of_which_none_is_known_are_not_parted_where_the_films_are() -> None:
    reading = read_pair(FILMS, ("Title,Date,Time,Venue", "Nobody + Knows,2021-11-12,20:30,Rex"))
    assert [problem.field for problem in reading.problems] == ["title"]


def test_a_version_that_is_none_is_told_once_for_a_row() -> None:
    reading = read("Title,Version,Date,Time,Venue", "A,loud,2021-11-12,20:30,Rex")
    assert len(says(reading, "version")) == 1


def test_a_length_in_a_table_of_screenings_is_the_slots_when_films_have_their_own() -> None:
    reading = read_pair(FILMS, ("Title,Date,Time,Venue,Duration", "A,2021-11-12,20:30,Rex,120"))
    (found,) = reading.screenings
    assert (f"{found.ends:%H:%M}", found.end_kind) == ("22:30", "published")
    assert reading.films[0].running_minutes == 90
    assert reading.problems == ()


def test_one_title_of_two_films_is_told_apart_by_the_year() -> None:
    films = ("Title,Year", "A,1999", "A,2021")
    told_apart = read_pair(films, ("Title,Year,Date,Time,Venue", "A,2021,2021-11-12,20:30,Rex"))
    unclear = read_pair(films, ("Title,Date,Time,Venue", "A,2021-11-12,20:30,Rex"))
    assert told_apart.screenings[0].films == ("a-2",)
    assert unclear.screenings[0].films == ("a",)
    assert "2 warning: “A” is the title of 2 films; the one in line 2 of films.csv was taken." in says(unclear, "title")


@pytest.mark.parametrize(
    ("venue", "hall", "name"),
    [
        ("Pathé", "7", "Pathé, 7"),
        ("Pathé 7", "7", "Pathé 7"),
        ("Kino 12", "1", "Kino 12, 1"),
        ("Pathé", "", "Pathé"),
        ("", "Saal 2", "Saal 2"),
    ],
)
def test_a_hall_belongs_to_its_venue(venue: str, hall: str, name: str) -> None:
    reading = read("Title,Date,Time,Venue,Hall", f"A,2021-11-12,20:30,{venue},{hall}")
    assert [found.name for found in reading.venues] == [name]
    assert reading.screenings[0].venue == reading.venues[0].id


def test_a_venue_has_all_that_any_row_says_of_it() -> None:
    rows = ("A,2021-11-12,20:30,Rex,,Mainz", "A,2021-11-13,20:30,Rex,Am Ring 1,")
    (venue,) = read("Title,Date,Time,Venue,Address,Town", *rows).venues
    assert (venue.id, venue.name, venue.address, venue.town) == ("rex", "Rex", "Am Ring 1", "Mainz")


def test_a_row_without_a_venue_is_told() -> None:
    reading = read("Title,Date,Time,Venue", "A,2021-11-12,20:30,", "B,2021-11-12,20:30,Rex")
    assert len(reading.screenings) == 1
    assert says(reading, "venue") == ["2 error: The row names no venue; the screening was left out."]


def test_a_table_without_venues_is_told_once_and_its_films_kept() -> None:
    reading = read("Title,Date,Time", *[f"A{day},2021-11-{day},20:30" for day in range(12, 20)])
    assert (reading.screenings, len(reading.films), reading.whole) == ((), 8, False)
    assert [told[:7] for told in says(reading, "venue")] == ["1 error"]


@pytest.mark.parametrize(
    ("heading", "cell", "status"),
    [
        ("Status", "", "scheduled"),
        ("Status", "confirmed", "scheduled"),
        ("Status", "Sold out", "sold_out"),
        ("Status", "AUSVERKAUFT", "sold_out"),
        ("Statut", "annulé", "cancelled"),
        ("Estado", "Agotado", "sold_out"),
        ("Status", "afgelast", "cancelled"),
        ("Tila", "peruttu", "cancelled"),
        ("Status", "verlegt", "moved"),
        ("Status", "delayed", "delayed"),
        ("Sold out", "x", "sold_out"),
        ("sold_out", "TRUE", "sold_out"),
        ("Ausverkauft", "nein", "scheduled"),
        ("Cancelled", "yes", "cancelled"),
    ],
)
def test_the_status_is_read(heading: str, cell: str, status: str) -> None:
    assert screening(f"Title,Date,Time,Venue,{heading}", f"A,2021-11-12,20:30,Rex,{cell}").status == status


def test_a_status_before_the_title_is_read() -> None:
    reading = read("Title,Date,Time,Venue", "CANCELLED: A,2021-11-12,20:30,Rex")
    assert [(found.title, found.status) for found in reading.screenings] == [("A", "cancelled")]
    assert [found.title for found in reading.films] == ["A"]


def test_a_status_that_is_not_known_is_told() -> None:
    reading = read("Title,Date,Time,Venue,Status", "A,2021-11-12,20:30,Rex,wobbly")
    assert reading.screenings[0].status == "scheduled"
    assert says(reading, "status") == ["2 warning: “wobbly” is no status that is known; it was left out."]


@pytest.mark.parametrize(
    ("heading", "cell", "talk", "minutes"),
    [
        ("Q&A", "yes", "Q&A", None),
        ("q_and_a", "no", "", None),
        ("Gäste", "Jo Roe", "Gäste: Jo Roe", None),
        ("Guests", "Q&A with Jo Roe (20 min)", "Q&A with Jo Roe (20 min)", 20),
        ("Talk", "", "", None),
    ],
)
def test_a_talk_is_announced(heading: str, cell: str, talk: str, minutes: int | None) -> None:
    found = screening(f"Title,Date,Time,Venue,{heading}", f"A,2021-11-12,20:30,Rex,{cell}")
    assert (found.talk, found.talk_minutes) == (talk, minutes)


def test_a_talk_of_known_length_is_part_of_the_slot() -> None:
    found = screening("Title,Length,Date,Time,Venue,Q&A", "A,90,2021-11-12,20:30,Rex,Q&A (20 min)")
    assert f"{found.ends:%H:%M}" == "22:20"


@pytest.mark.parametrize(
    ("cell", "free"), [("yes", True), ("0", False), ("Eintritt frei", True), ("", None), ("perhaps", None)]
)
def test_free_admission_is_read(cell: str, free: bool | None) -> None:  # noqa: FBT001 - a table of cases
    reading = read("Title,Date,Time,Venue,Free", f"A,2021-11-12,20:30,Rex,{cell}")
    assert reading.screenings[0].free is free
    assert len(says(reading, "free")) == (cell == "perhaps")


def test_the_rest_of_a_row_is_kept() -> None:
    found = screening(
        "Title,Date,Time,Venue,Version,Notes,Ticket link,Show ID,Price",
        "A,2021-11-12,20:30,Rex,OmU,Bring a coat.,https://example.org/7,s-7,9.50",
    )
    assert (found.version, found.note, found.tickets_url, found.source_id) == (
        "OmU",
        "Bring a coat.",
        "https://example.org/7",
        "table:s-7",
    )


def test_an_event_without_more_has_no_entry_of_its_own() -> None:
    reading = read("Title,Type,Date,Time,Venue", "Party,Party,2021-11-12,23:00,Lounge")
    assert [(found.kind, found.title, found.films) for found in reading.screenings] == [("event", "Party", ())]
    assert reading.films == ()


def test_an_event_with_more_to_tell_has_an_entry() -> None:
    reading = read("Title,Type,Date,Time,Venue,Description", "Masterclass,Talk,2021-11-12,16:00,Lounge,How to see.")
    assert [(found.kind, found.films) for found in reading.screenings] == [("event", ("masterclass",))]
    assert [found.synopsis for found in reading.films] == ["How to see."]


def test_a_programme_of_unknown_films_is_incomplete() -> None:
    found = screening("Title,Type,Date,Time,Venue", "Shorts 1,Kurzfilmprogramm,2021-11-12,16:00,Rex")
    assert (found.kind, found.title, found.films, found.incomplete) == ("programme", "Shorts 1", (), True)


def test_a_table_of_films_may_say_what_is_an_event() -> None:
    reading = read_pair(["Title,Type", "Party,event"], ["Title,Date,Time,Venue", "Party,2021-11-12,23:00,Lounge"])
    assert [(found.kind, found.films) for found in reading.screenings] == [("event", ("party",))]


def test_a_type_that_is_no_kind_is_the_films_form() -> None:
    reading = read("Title,Type,Date,Time,Venue", "A,Documentary,2021-11-12,20:30,Rex")
    assert (reading.screenings[0].kind, reading.films[0].form) == ("film", "Documentary")


def test_the_same_read_twice_is_equal() -> None:
    rows = ("Title,Date,Time,Venue,Q&A", "A + B,2021-11-12,20:30,Rex,yes", "A,x,20:30,Rex,")
    assert read(*rows) == read(*rows)
