"""Pages with screenings as `Fr 12/03 13:00 Cinémathèque RU OF mit FR & NL UT Public`, without a year."""

from __future__ import annotations

import datetime as dt

import pytest
from listing_reading import film_of, fixture, only, read, read_fixture, shown, told, without

from fest_tui.programme.model import Award, Bio, Contact, Credit, Quote

DAYS = (dt.date(2022, 3, 3), dt.date(2022, 3, 13))
FACTS = "Italy, 2021 / 104 min / Italian OV with FR subt. / Drama\n"


def slot(line: str) -> str:
    return f"THE BOAT\nAna Reis\n{FACTS}\nScreenings\n{line}\n"


def test_the_facts_are_on_one_line_with_a_blank_before_the_comma() -> None:
    film = film_of(read_fixture("luxembourg-german"))
    assert (film.title, film.original_title) == ("DER LETZTE FÄHRMANN!", "POSLEDNI PREVOZNIK")
    assert (film.countries, film.year, film.running_minutes) == (("Ukraine",), 2022, 128)
    assert (film.version, film.languages, film.subtitles) == ("OmU", ("Ukrainian",), ("French", "English"))
    assert film.form == "Drama, Historienfilm"
    assert film.directors == ("Ana Reis",)


def test_text_is_parted_into_synopsis_quote_and_biography() -> None:
    film = film_of(read_fixture("luxembourg-german"))
    assert film.synopsis.startswith("Ein Fährmann bringt")
    assert film.synopsis.count("\n\n") == 1
    assert film.quotes == (
        Quote(
            text="Ich wollte einen Film über das Warten drehen, und über die Leute, die nicht damit aufhören.",
            source="Kommentar der Regisseurin",
        ),
    )
    assert film.bios == (
        Bio(person="Ana Reis", text="Ana Reis wurde 1971 an einem Fluss geboren und studierte Kamera."),
    )


def test_credits_stand_below_their_labels() -> None:
    film = film_of(read_fixture("luxembourg-german"))
    assert film.credits == (
        Credit(role="cast", label="Darsteller", names=("Roman Lutz", "Nika Mai")),
        Credit(role="script", label="Drehbuch", names=("Ana Reis", "Jo Brand")),
        Credit(role="cinematography", label="Kamera", names=("Jo Brand",)),
        Credit(role="other", label="Kostümbild", names=("Lena Ost",)),
        Credit(role="production", label="Produktion", names=("Arsen Films", "Fähre Films")),
    )
    assert film.contact == Contact(name="Neue Ufer Sales")


def test_awards_are_festival_prize_and_country() -> None:
    assert film_of(read_fixture("luxembourg-german")).awards == (
        Award(title="Bester Film", festival="Flussfilmfest", country="Italy"),
        Award(title="Special Mention", festival="Ufer Film Days", country="Poland", year=2021),
    )


def test_the_venue_ends_where_the_version_begins() -> None:
    reading = read_fixture("luxembourg-german")
    assert shown(reading) == [("2021-03-12 13:00", "Cinémathèque"), ("2021-03-13 10:30", "Ciné Utopia")]
    first, second = reading.screenings
    assert (first.version, first.tickets_url, first.note) == ("OmU", "https://tickets.example.org/fr/HO001", "")
    assert (second.tickets_url, second.note) == ("", "Scolaire")
    assert not reading.problems


def test_all_screenings_of_a_film_are_listed() -> None:
    reading = read_fixture("luxembourg-english", title="THE BOAT")
    assert shown(reading) == [
        ("2022-03-07 19:00", "Ciné Utopia"),
        ("2022-03-08 16:00", "Kinepolis Kirchberg"),
        ("2022-03-10 21:15", "Ciné Utopia"),
        ("2022-03-12 14:00", "Cinémathèque"),
    ]
    assert [screening.version for screening in reading.screenings] == ["OmfU", "OmeU", "OmfU", "OmfU"]
    assert reading.whole_films == {"the-boat"}
    assert {screening.end_kind for screening in reading.screenings} == {"computed"}


def test_a_page_without_a_title_asks_for_it() -> None:
    reading = read_fixture("luxembourg-english")
    assert not reading.films
    assert not reading.screenings
    assert told(reading) == [(1, "title", "error")]
    assert "--title" in reading.problems[0].says


@pytest.mark.parametrize(
    ("line", "venue", "version"),
    [
        ("Mon 07/03 19:00 Ciné Utopia OV IT with EN subt. Public", "Ciné Utopia", "OmeU"),
        ("Mo 07/03 19:00 Ciné Utopia IT OF mit EN UT Public", "Ciné Utopia", "OmeU"),
        ("lun 07/03 19:00 Kinepolis Kirchberg 4 OV Public", "Kinepolis Kirchberg 4", "OV"),
        ("07/03 19:00 Casino – Forum d’art IT OV Public", "Casino – Forum d’art", "OV"),
        ("Mon 07/03 19h00 VR Pavilion without dialogue Public", "VR Pavilion", "o. Dial."),
        ("Mon 07/03 19:00 Rotondes Public", "Rotondes", ""),
    ],
)
def test_versions_are_told_in_any_order(line: str, venue: str, version: str) -> None:
    reading = read(slot(line), days=DAYS)
    assert shown(reading) == [("2022-03-07 19:00", venue)]
    assert only(reading).version == version


@pytest.mark.parametrize(
    ("parts", "version", "form", "problems"),
    [
        ("IT OV / Docufiction", "OV", "Docufiction", []),
        ("IT OV / Fairy tale", "OV", "Fairy tale", []),
        ("Fairy tale", "", "Fairy tale", []),
        ("in all tongues / Fairy tale", "", "Fairy tale", [(2, "version", "warning")]),
        ("in all tongues / Drama", "", "Drama", [(2, "version", "warning")]),
    ],
)
def test_the_genre_is_the_last_fact(parts: str, version: str, form: str, problems: list[tuple[int, str, str]]) -> None:
    reading = read(f"THE BOAT\nItaly, 2021 / 104 min / {parts}\n")
    assert (film_of(reading).version, film_of(reading).form) == (version, form)
    assert told(reading) == problems


def test_an_empty_heading_of_screenings_is_no_screening() -> None:
    reading = read(f"THE BOAT\n\n{FACTS}\nVorstellungen\nAwards\n• Festival – Prize (Italy)\n")
    assert not reading.screenings
    assert not reading.problems
    assert not reading.whole_films
    assert film_of(reading).awards == (Award(title="Prize", festival="Festival", country="Italy"),)


def test_a_weekday_of_another_date_is_told_and_the_date_kept() -> None:
    reading = read(slot("Tue 07/03 19:00 Ciné Utopia IT OV Public"), days=DAYS)
    assert shown(reading) == [("2022-03-07 19:00", "Ciné Utopia")]
    assert told(reading) == [(6, "starts", "warning")]


def test_without_the_festivals_days_a_date_has_no_year() -> None:
    reading = read(slot("Mon 07/03 19:00 Ciné Utopia IT OV Public"))
    assert not reading.screenings
    assert not reading.whole_films
    assert told(reading) == [(6, "starts", "error")]


def test_a_date_that_cannot_be_leaves_the_list_incomplete() -> None:
    lines = "Mon 31/02 19:00 Ciné Utopia IT OV Public\nTue 08/03 19:00 Ciné Utopia IT OV Public"
    reading = read(slot(lines), days=DAYS)
    assert shown(reading) == [("2022-03-08 19:00", "Ciné Utopia")]
    assert told(reading) == [(6, "starts", "error")]
    assert not reading.whole_films


def test_one_name_alone_above_the_facts_is_no_title() -> None:
    page = f"Ana Reis\n{FACTS}"
    assert told(read(page)) == [(1, "directors", "warning"), (1, "title", "error")]
    assert film_of(read(page, title="THE BOAT")).directors == ("Ana Reis",)


def test_title_and_director_in_small_letters_are_told_by_their_order() -> None:
    film = film_of(read(f"Programme\nThe Boat\nAna Reis & Jo Brand\n{FACTS}"))
    assert (film.title, film.directors) == ("The Boat", ("Ana Reis", "Jo Brand"))


def test_a_lost_line_of_facts_leaves_the_screenings() -> None:
    reading = read(without(fixture("luxembourg-german"), "Ukraine"), title="THE BOAT", days=DAYS)
    assert film_of(reading).title == "THE BOAT"
    assert len(reading.screenings) == 2
    assert {screening.end_kind for screening in reading.screenings} == {"assumed"}
