"""Listings whose day is a heading: a weekday alone, or the date in the headline of a day's page."""

from __future__ import annotations

import datetime as dt

import pytest
from listing_reading import DAYS, film_of, fixture, only, read, read_fixture, shown, told, without

WEEK = (dt.date(2019, 7, 31), dt.date(2019, 8, 4))
JANUARY = (dt.date(2020, 1, 22), dt.date(2020, 2, 2))
FILM = "SALZ | SALT\nEva Lund | NOR 2019 | Animationsfilm | 3:40 | Weltpremiere\n"


def test_a_weekday_is_the_festivals_day_of_that_name() -> None:
    reading = read_fixture("openeyes")
    assert shown(reading) == [
        ("2019-07-31 22:00", "traumagarten"),
        ("2019-08-01 16:30", "Theater am Turm"),
        ("2019-08-01 23:59", "traumagarten"),
    ]
    assert not reading.problems
    assert not reading.whole_films


def test_a_slot_holds_the_films_below_it() -> None:
    open_air, block, party = read_fixture("openeyes").screenings
    assert (open_air.kind, open_air.title, open_air.films) == ("programme", "Open-air I", ("still-glowing", "der-bus"))
    assert (block.kind, block.title) == ("programme", "Themenblock – Dokumentarfilm")
    assert (party.kind, party.title, party.films) == ("event", "Party", ())
    assert (f"{open_air.ends:%H:%M}", open_air.end_kind) == ("22:22", "computed")


def test_a_film_has_two_titles_and_a_length_in_seconds() -> None:
    film, bus, salt = read_fixture("openeyes").films
    assert (film.title, film.original_title) == ("STILL GLOWING", "NOCH GLÜHEN SIE")
    assert (film.countries, film.year, film.running_minutes) == (("ESP",), 2018, 14)
    assert (film.form, film.premiere, film.directors) == ("Dokumentarfilm", "Deutschlandpremiere", ("Mara Elorz",))
    assert (bus.title, bus.original_title, bus.running_minutes, bus.countries) == ("DER BUS", "", 8, ("D", "NOR"))
    assert bus.directors == ("Ian Moe", "Kim Ny")
    assert salt.running_minutes == 1


def test_what_is_printed_twice_is_read_once() -> None:
    film = read_fixture("openeyes").films[0]
    assert film.synopsis == "Die Glühwürmchen verschwinden, und eine Frau zählt die letzten."
    assert [bio.person for bio in film.bios] == ["Mara Elorz"]


@pytest.mark.parametrize("days", [None, (dt.date(2019, 8, 3), dt.date(2019, 8, 4))])
def test_a_weekday_without_a_day_is_told_once(days: tuple[dt.date, dt.date] | None) -> None:
    reading = read(f"MITTWOCH | WEDNESDAY\n20:00: A – Kino\n{FILM}22:00: B – Kino\n{FILM}", days=days)
    assert [film.title for film in reading.films] == ["SALT"]
    assert not reading.screenings
    assert told(reading) == [(1, "starts", "error")]


def test_a_weekday_that_comes_twice_is_told() -> None:
    reading = read(f"Mittwoch\n20:00: A – Kino\n{FILM}", days=(dt.date(2019, 7, 31), dt.date(2019, 8, 7)))
    assert not reading.screenings
    assert "2 days" in reading.problems[0].says


def test_a_heading_with_a_date_needs_no_festival_days() -> None:
    reading = read(f"MITTWOCH, 31.07.2019\n20:00: A – Kino\n{FILM}")
    assert shown(reading) == [("2019-07-31 20:00", "Kino")]


def test_a_slot_without_a_day_above_is_told() -> None:
    reading = read(
        f"20:00: A – Kino\n{FILM}\n22:00: B – Kino\n{FILM}\nFREITAG | FRIDAY\n18:00: C – Kino\n{FILM}", days=WEEK
    )
    assert shown(reading) == [("2019-08-02 18:00", "Kino")]
    assert told(reading) == [(1, "starts", "error")]


def test_a_slot_without_a_venue_is_told() -> None:
    reading = read(f"FREITAG | FRIDAY\n18:00: Themenblock\n{FILM}", days=WEEK)
    assert not reading.screenings
    assert told(reading) == [(2, "venue", "error")]


def test_a_film_may_lack_its_director() -> None:
    reading = read("FREITAG | FRIDAY\n18:00: A – Kino\nSALZ\nNOR 2019 | Animationsfilm | 3:40\n", days=WEEK)
    film = film_of(reading)
    assert (film.directors, film.countries, film.running_minutes) == ((), ("NOR",), 4)


def test_films_of_one_name_are_kept_apart() -> None:
    other = FILM.replace("Eva Lund | NOR 2019", "Jo Brand | AUT 2017")
    reading = read(f"FREITAG | FRIDAY\n18:00: A – Kino\n{FILM}{FILM}{other}", days=WEEK)
    assert [film.id for film in reading.films] == ["salt", "salt-2"]
    assert only(reading).films == ("salt", "salt-2")


def test_a_film_without_a_title_is_asked_for_or_left_out() -> None:
    reading = read("FREITAG | FRIDAY\n18:00: A – Kino\nEva Lund | NOR 2019 | Animationsfilm | 3:40\n", days=WEEK)
    assert not reading.films
    assert only(reading).incomplete
    assert told(reading) == [(3, "title", "error")]


def test_the_headline_gives_the_day() -> None:
    reading = read_fixture("rotterdam")
    assert shown(reading) == [
        ("2020-01-24 14:15", "Pathé 7"),
        ("2020-01-24 15:45", "de Doelen, Willem Burger Zaal"),
        ("2020-01-24 17:30", "Pathé 4"),
        ("2020-01-24 19:00", "LantarenVenster 1"),
    ]
    assert not reading.problems
    assert not reading.whole_films


def test_by_and_van_both_name_the_director() -> None:
    films = read_fixture("rotterdam").films
    assert [(film.title, film.directors) for film in films] == [
        ("El pescador", ("Mario Berg",)),
        ("The Right Candidate", ("Hana Mansur",)),
        ("Los fantasmas", ("Sebas Lojo",)),
    ]
    assert films[0].synopsis == "A boy learns to fish and learns what not to say. A quiet drama from the coast."


def test_a_title_is_found_though_what_follows_is_no_sentence() -> None:
    reading = read(
        "24 January 2020\nEl pescador by Mario Berg\na boy and the sea\n14:15, Pathé 7\nOrder your tickets here\n"
    )
    assert (film_of(reading).title, film_of(reading).synopsis) == ("El pescador", "a boy and the sea")


def test_an_end_may_be_printed() -> None:
    second = read_fixture("rotterdam").screenings[1]
    assert (f"{second.ends:%H:%M}", second.end_kind) == ("17:30", "published")


def test_what_names_no_director_is_a_programme_or_an_event() -> None:
    page = (
        fixture("rotterdam").replace("RTM Short", "Big Talk").replace("Combined programme of brand-new short", "Many")
    )
    assert read_fixture("rotterdam").screenings[-1].kind == "programme"
    assert read_fixture("rotterdam").screenings[-1].incomplete
    talk = read(page, days=DAYS["rotterdam"]).screenings[-1]
    assert (talk.kind, talk.films) == ("event", ("big-talk",))


def test_the_weekday_below_checks_the_headline() -> None:
    page = fixture("rotterdam").replace("Friday 24", "Monday 24")
    reading = read(page, days=JANUARY)
    assert shown(reading)[0] == ("2020-01-24 14:15", "Pathé 7")
    assert [severity for _line, _field, severity in told(reading)] == ["warning"]


def test_a_day_page_without_its_day_is_told_once() -> None:
    reading = read(without(fixture("rotterdam"), "What", "Every"), days=JANUARY)
    assert len(reading.films) == 3
    assert not reading.screenings
    assert [field for _line, field, _severity in told(reading)] == ["starts"]


def test_a_date_further_down_is_not_the_days() -> None:
    page = without(fixture("rotterdam"), "What", "Every").replace("A charming man", "On 3 March a charming man")
    assert not read(page, days=JANUARY).screenings


def test_a_time_that_cannot_be_is_told() -> None:
    reading = read(fixture("rotterdam").replace("17:30, Pathé 4", "27:30, Pathé 4"), days=JANUARY)
    assert len(reading.screenings) == 3
    assert [(field, severity) for _line, field, severity in told(reading)] == [("starts", "error")]


def test_a_screening_after_midnight_ends_on_the_day_after() -> None:
    reading = read("24 January 2020\nNight by Ana Reis\nIt is dark.\n22:15 - 00:45, Pathé 5\n")
    assert f"{only(reading).ends:%Y-%m-%d %H:%M}" == "2020-01-25 00:45"
    assert film_of(reading).title == "Night"
