"""Film pages on which a name can stand anywhere: above the title, or run together with a country."""

from __future__ import annotations

import pytest
from listing_reading import film_of, fixture, read, read_fixture, told, without

from fest_tui.programme.model import Bio, Contact, Credit


def test_the_director_stands_above_the_title() -> None:
    film = film_of(read_fixture("nippon"))
    assert (film.title, film.directors) == ("DER MANN IM WALD", ("Arthur Hara",))
    assert (film.section, film.premiere) == ("Nippon Docs", "Deutschlandpremiere")
    assert (film.countries, film.year, film.running_minutes) == (("Frankreich",), 2021, 100)
    assert (film.version, film.languages) == ("OmeU", ("Japanese",))
    assert film.credits == (Credit(role="production", label="Produktion", names=("Wald Films",)),)
    assert film.contact == Contact(name="Le Pont")
    assert film.bios == (
        Bio(person="Arthur Hara", text="Arthur Hara kam 1981 in Paris zur Welt und hat Regie studiert."),
    )
    assert not read_fixture("nippon").problems


def test_a_title_in_small_letters_is_told_by_its_place() -> None:
    film = film_of(read(fixture("nippon").replace("DER MANN IM WALD", "Der Mann im Wald\nMori no hito")))
    assert (film.title, film.original_title, film.directors) == ("Der Mann im Wald", "Mori no hito", ("Arthur Hara",))


def test_a_name_that_the_page_tells_about_is_no_title() -> None:
    reading = read(without(fixture("nippon"), "DER MANN"))
    assert told(reading) == [(1, "title", "error")]
    assert film_of(read(without(fixture("nippon"), "DER MANN"), title="WALD")).directors == ("Arthur Hara",)


def test_one_line_that_could_be_either_is_neither() -> None:
    page = without(fixture("nippon"), "DER MANN", "Über")
    assert told(read(page)) == [(1, "directors", "warning"), (1, "title", "error")]


def test_a_page_without_its_facts_is_known_by_the_glyph_of_an_icon() -> None:
    film = film_of(read(without(fixture("nippon"), "Frankreich")))
    assert (film.title, film.section, film.year) == ("DER MANN IM WALD", "Nippon Docs", None)


def test_the_directors_name_ends_where_a_country_begins() -> None:
    reading = read_fixture("saarbruecken")
    film = film_of(reading)
    assert (film.title, film.directors, film.countries) == ("NICOLA", ("Eline Gerber",), ("Deutschland",))
    assert (film.year, film.running_minutes, film.version) == (2021, 75, "OmdU")
    assert (film.languages, film.subtitles) == (("German", "Farsi", "English", "Spanish"), ("German",))
    assert [credit.role for credit in film.credits] == ["script", "cinematography", "cast"]
    assert not reading.problems


@pytest.mark.parametrize(
    ("who", "directors", "countries"),
    [
        ("Ana Reis Bosnien und Herzegowina", ("Ana Reis",), ("Bosnien und Herzegowina",)),
        ("Ana Reis, Jo Brand Deutschland/Österreich", ("Ana Reis", "Jo Brand"), ("Deutschland", "Österreich")),
        ("Ana Reis und Jo Brand Schweiz, Frankreich", ("Ana Reis", "Jo Brand"), ("Schweiz", "Frankreich")),
        ("Ana de la Reis D/CH", ("Ana de la Reis",), ("D", "CH")),
        ("Ana Reis Vereinigte Staaten", ("Ana Reis",), ("Vereinigte Staaten",)),
        ("Ana Reis Germany", ("Ana Reis",), ("Germany",)),
    ],
)
def test_countries_are_known_in_many_forms(who: str, directors: tuple[str, ...], countries: tuple[str, ...]) -> None:
    film = film_of(read(f"NICOLA\nRegie: {who} 2021 | 75 Min. | FSK ab 12\n"))
    assert (film.directors, film.countries) == (directors, countries)


def test_without_a_country_that_is_known_no_name_is_guessed() -> None:
    reading = read("NICOLA\nRegie: Ana Reis Absurdistan 2021 | 75 Min.\n")
    film = film_of(reading)
    assert not film.directors
    assert not film.countries
    assert (film.year, film.running_minutes) == (2021, 75)
    assert told(reading) == [(2, "directors", "warning")]


def test_a_page_may_hold_several_such_films() -> None:
    page = (
        "NICOLA\nRegie: Ana Reis Schweiz 2021 | 75 Min.\nEin Sommer.\n\nBUS\nRegie: Jo Brand Österreich 2020 | 9 Min.\n"
    )
    assert [(film.title, film.directors) for film in read(page).films] == [
        ("NICOLA", ("Ana Reis",)),
        ("BUS", ("Jo Brand",)),
    ]
    assert told(read(page, title="X")) == [(0, "title", "warning")]


def test_a_title_that_is_gone_is_asked_for() -> None:
    page = without(fixture("saarbruecken"), "NICOLA")
    assert told(read(page)) == [(1, "title", "error")]
    assert film_of(read(page, title="NICOLA")).directors == ("Eline Gerber",)
