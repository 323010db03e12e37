"""Film pages with odd labels: ending with `_`, glued to the value before, on the line above, or lost."""

from __future__ import annotations

import pytest
from listing_reading import film_of, fixture, only, read, read_fixture, shown, told, without

from fest_tui.programme.model import Bio, Contact, Credit, Work


def test_labels_may_end_with_an_underscore() -> None:
    film = film_of(read_fixture("mannheim"))
    assert film.credits == (
        Credit(role="cast", label="Darsteller*innen", names=("Dina Nasr", "Sami Bas", "Fadi Mina")),
        Credit(role="script", label="Drehbuch", names=("Ahmed Amin", "Omar Said")),
        Credit(role="cinematography", label="Kamera", names=("Kamal Sami",)),
        Credit(role="producers", label="Produzent*in", names=("Julie Lepont",)),
    )
    assert film.contact == Contact(name="Herz Outreach")


def test_the_year_stands_before_the_length_and_the_language_behind() -> None:
    film = film_of(read_fixture("mannheim"))
    assert (film.title, film.original_title, film.year, film.running_minutes) == ("Flügel", "Wings", 2021, 112)
    assert (film.languages, film.subtitles) == (("Arabic",), ("English", "German"))
    assert (film.countries, film.directors) == (("Frankreich", "Ägypten", "Niederlande"), ("Omar Said",))
    assert film.bios[0].person == "Omar Said"
    assert "Putzen" in film.synopsis
    assert "Online" not in film.synopsis


def test_a_glued_screening_comes_apart() -> None:
    reading = read_fixture("mannheim")
    assert shown(reading) == [("2021-11-12 21:00", "Atlantis"), ("2021-11-13 20:30", "Karlstorkino")]
    assert [venue.town for venue in reading.venues] == ["Mannheim", "Heidelberg"]
    assert reading.whole_films == {"fluegel"}
    assert not reading.problems


@pytest.mark.parametrize(
    ("line", "venue", "town"),
    [
        ("Freitag 12.11.202121:00MannheimMAAtlantis", "Atlantis", "Mannheim"),
        ("Freitag 12.11.2021 21:00 Mannheim MA Atlantis", "Atlantis", "Mannheim"),
        ("12.11.202121:00HeidelbergHDLuxor 2", "Luxor 2", "Heidelberg"),
        ("Freitag 12.11.202121:00Bad DürkheimDÜWPark", "Bad DürkheimDÜWPark", ""),
        ("Freitag 12.11.202121:00Atlantis", "Atlantis", ""),
    ],
)
def test_town_and_hall_part_at_the_letters_of_the_number_plate(line: str, venue: str, town: str) -> None:
    reading = read(f"Flügel\n2021 | 112 min. | Arabisch\n{line}\n")
    assert shown(reading) == [("2021-11-12 21:00", venue)]
    assert reading.venues[0].town == town


def test_a_label_with_an_underscore_that_nobody_knows_is_told() -> None:
    reading = read("Flügel\n2021 | 112 min. | Arabisch\nKamera_ Jo Brand Tiere_ Eva Lund\n")
    assert film_of(reading).credits[-1] == Credit(role="other", label="Tiere", names=("Eva Lund",))
    assert told(reading) == [(3, "credits", "warning")]


def test_a_weekday_that_disagrees_is_told() -> None:
    reading = read("Flügel\n2021 | 112 min. | Arabisch\nMontag 12.11.202121:00MannheimMAAtlantis\n")
    assert shown(reading) == [("2021-11-12 21:00", "Atlantis")]
    assert told(reading) == [(3, "starts", "warning")]


def test_an_underscored_page_without_a_title_takes_the_one_given() -> None:
    page = fixture("mannheim").partition("2021 |")
    text = "".join(page[1:])
    assert told(read(text)) == [(1, "title", "error")]
    assert film_of(read(text, title="Wings")).id == "wings"


def test_labels_glued_to_the_value_before_come_apart() -> None:
    reading = read_fixture("braunschweig")
    film = film_of(reading)
    assert (film.title, film.original_title) == ("SPIEGELUNG", "Відблиск")
    assert (film.countries, film.year, film.running_minutes) == (("Ukraine",), 2021, 126)
    assert (film.languages, film.subtitles) == (("Ukrainian", "Russian"), ("English", "German"))
    assert [credit.role for credit in film.credits] == ["script", "cinematography", "editing", "cast", "production"]
    assert film.contact == Contact(name="Neue Ufer Sales")
    assert film.filmography[1] == Work(person="Valent Vasyan", year=2018, title="HEIMSPIELE", note="DOKU")
    assert shown(reading) == [("2022-11-08 20:30", "ASTOR Saal 4"), ("2022-11-12 22:30", "ASTOR Saal 4")]
    assert reading.whole_films == {"spiegelung"}
    assert not reading.problems


def test_a_label_stands_on_the_line_above_its_value() -> None:
    reading = read_fixture("cottbus-german")
    film = film_of(reading)
    assert (film.title, film.original_title) == ("KEINE SPUREN", "Nie ma śladów")
    assert (film.year, film.running_minutes, film.directors) == (2021, 160, ("Jan Matusz",))
    assert film.countries == ("Polen", "Frankreich", "Tschechische Republik")
    assert (film.languages, film.subtitles) == (("Polish",), ("German", "English"))
    assert film.synopsis.startswith("Warschau, 1983.")
    assert film.contact == Contact(name="Neue Ufer Sales")
    assert not reading.problems


def test_labels_may_stand_in_another_order_or_lack_a_value() -> None:
    film = film_of(read("KEINE SPUREN\nLänge\n1h 40m\nDrehbuch\nKamera\nJo Brand\nRegie\nAna Reis\nJahr\n2021\n"))
    assert (film.running_minutes, film.year, film.directors) == (100, 2021, ("Ana Reis",))
    assert film.credits == (Credit(role="cinematography", label="Kamera", names=("Jo Brand",)),)


def test_values_may_go_on_below() -> None:
    film = film_of(read("KEINE SPUREN\nRegie\nAna Reis\nDarsteller\nJo Brand\nEva Lund\nLänge\n90 min\n"))
    assert film.credits == (Credit(role="cast", label="Darsteller", names=("Jo Brand", "Eva Lund")),)


def test_a_value_that_does_not_belong_under_its_label_is_told() -> None:
    reading = read("KEINE SPUREN\nRegie\nAna Reis\nJahr\nbald\nLänge\nlang\nKamera\nJo Brand\n")
    assert told(reading) == [(4, "year", "warning"), (6, "running_minutes", "warning")]


def test_labels_with_a_colon_have_a_line_each() -> None:
    film = film_of(read_fixture("hamburg-2015"))
    assert (film.title, film.directors, film.year) == ("Der Staat gegen Fritz", ("Lars Krau",), 2015)
    assert (film.countries, film.running_minutes, film.version) == (("Deutschland",), 105, "OmeU")
    assert film.credits[0].names == ("Lars Krau", "Olivier Gue")


def test_two_jobs_may_share_a_label() -> None:
    film = film_of(read("DER BUS\nRegie & Drehbuch: Nik Stein\nLand: Österreich\nJahr: 2021\n"))
    assert film.directors == ("Nik Stein",)
    assert film.credits == (Credit(role="script", label="Regie & Drehbuch", names=("Nik Stein",)),)


def test_values_without_labels_are_read_where_they_are_safe() -> None:
    reading = read_fixture("cottbus-english")
    film = film_of(reading)
    assert (film.title, film.year, film.running_minutes) == ("NO TRACES", 2021, 160)
    assert (film.countries, film.languages) == (("Poland", "France", "Czech Republic"), ("Polish",))
    assert not film.directors
    assert not film.credits


def test_names_without_labels_are_told_and_not_guessed() -> None:
    reading = read_fixture("cottbus-english")
    assert told(reading) == [(3, "credits", "warning")]
    assert "Jan Matusz" in reading.problems[0].says
    assert "4 lines" in reading.problems[0].says


def test_a_first_line_in_small_letters_is_no_safe_title_without_labels() -> None:
    page = fixture("cottbus-english").replace("NO TRACES", "No Traces")
    assert (1, "title", "error") in told(read(page))
    assert film_of(read(page, title="No Traces")).running_minutes == 160


def test_a_page_may_say_director_and_countries_and_lose_all_other_labels() -> None:
    reading = read_fixture("hamburg")
    film = film_of(reading)
    assert (film.directors, film.countries, film.year) == (("Omar Said",), ("France", "Egypt", "Netherlands"), 2021)
    assert (film.running_minutes, film.version, film.form) == (112, "OmdU", "Fiction Feature")
    assert film.bios == (
        Bio(
            person="Omar Said",
            text="OMAR SAID (*1988 in Cairo) studied directing and made two shorts. Wings is the first long film.",
        ),
    )
    assert not film.credits
    assert told(reading) == [(3, "title", "warning"), (25, "credits", "warning")]


def test_an_original_title_stands_for_a_lost_title() -> None:
    film = film_of(read_fixture("hamburg"))
    assert (film.title, film.original_title, film.inferred) == ("Janah", "Janah", ("title",))
    given = film_of(read_fixture("hamburg", title="Wings"))
    assert (given.title, given.original_title, given.inferred) == ("Wings", "Janah", ())


def test_a_title_above_the_director_is_the_title() -> None:
    film = film_of(read("Wings\n" + without(fixture("hamburg"), "♥")))
    assert (film.title, film.original_title) == ("Wings", "Janah")


def test_a_screening_at_an_hour_that_clocks_skip_is_told() -> None:
    reading = read("Flügel\n2021 | 112 min. | Arabisch\nSonntag 28.03.202102:30MannheimMAAtlantis\n")
    assert f"{only(reading).starts:%H:%M}" == "03:30"
    assert told(reading) == [(3, "starts", "warning")]


def test_whom_to_write_to_is_nobodys_business() -> None:
    film = film_of(read(fixture("cottbus-german").replace("Weltvertrieb\n", "Kontakt\nEva Lund\nWeltvertrieb\n")))
    assert film.contact == Contact(name="Neue Ufer Sales")
    assert all("Eva Lund" not in credit.names for credit in film.credits)


def test_buttons_of_the_page_are_no_values() -> None:
    page = fixture("cottbus-german").replace("Weltvertrieb\n", "Trailer\nTickets\nWeltvertrieb\n")
    assert film_of(read(page)) == film_of(read_fixture("cottbus-german"))
