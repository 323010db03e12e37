"""Synopsis, quotes and biographies told apart."""

from __future__ import annotations

import pytest
from page_reading import film_of, film_page

from fest_tui.programme.model import Bio, Film, Quote

SYNOPSIS = "Ein Mann geht eine Straße entlang."


def with_prose(prose: str) -> Film:
    return film_of(film_page(head="von Ana Reis", credit="Kamera: Bo Eg, Darsteller: Kim Ny", body=prose))


@pytest.mark.parametrize(
    ("paragraph", "quote"),
    [
        ("„Gut.“ (www.example.org)", Quote(text="Gut.", source="www.example.org")),
        ("“Good.” (", Quote(text="Good.")),
        ("“Good.”", Quote(text="Good.")),
        ('"Good." (Variety)', Quote(text="Good.", source="Variety")),
        ("«Bon.» (Le Monde)", Quote(text="Bon.", source="Le Monde")),
        ("»Gut.« (Die Zeit)", Quote(text="Gut.", source="Die Zeit")),
        ("„Ein Film (…), der bleibt.“ (epd Film)", Quote(text="Ein Film (…), der bleibt.", source="epd Film")),
        ("“She says ‘go.’ And goes.” (", Quote(text="She says ‘go.’ And goes.")),
        ("„Sie sagt ‚geh‘ und geht.“ (taz", Quote(text="Sie sagt ‚geh‘ und geht.", source="taz")),
        ("“Outer “inner” outer.” (Sight)", Quote(text="Outer “inner” outer.", source="Sight")),
        ("„Mitten im\nSatz.“ (taz)", Quote(text="Mitten im Satz.", source="taz")),
        ("„Mitten im\n\nSatz.“ (taz)", Quote(text="Mitten im Satz.", source="taz")),
    ],
)
def test_a_paragraph_inside_quote_marks_is_a_press_quote(paragraph: str, quote: Quote) -> None:
    film = with_prose(paragraph)
    assert film.quotes == (quote,)
    assert film.synopsis == SYNOPSIS


@pytest.mark.parametrize("paragraph", ["“Home” is what they call “love”.", "„Geh“, sagt sie.", '"A" and "B"'])
def test_a_paragraph_that_only_starts_with_a_quote_is_prose(paragraph: str) -> None:
    film = with_prose(paragraph)
    assert film.quotes == ()
    assert film.synopsis == f"{SYNOPSIS}\n\n{paragraph}"


def test_a_quote_the_page_ends_in_is_kept() -> None:
    assert with_prose("“The director says in").quotes == (Quote(text="The director says in"),)


def test_what_follows_a_quote_is_a_biography() -> None:
    film = with_prose("„Gut.“\n\nKim Ny lebt in Oslo.\n\nEs folgten viele Jahre am Theater.")
    assert film.bios == (Bio(person="Kim Ny", text="Kim Ny lebt in Oslo.\n\nEs folgten viele Jahre am Theater."),)


def test_what_stands_above_a_filmography_is_a_biography_of_nobody_if_it_names_nobody() -> None:
    film = with_prose("Noch ein Absatz zum Film.\n\nSeit Jahren am Theater zu Hause.\nFilmografie: 2021 FILM")
    assert film.synopsis == f"{SYNOPSIS}\n\nNoch ein Absatz zum Film."
    assert film.bios == (Bio(person="", text="Seit Jahren am Theater zu Hause."),)
    assert [work.person for work in film.filmography] == ["Ana Reis"]


def test_further_information_starts_the_biographies() -> None:
    film = with_prose("Zweiter Absatz.\n\nWeitere Informationen\n\nBo Eg lebt in Bergen.")
    assert film.synopsis.endswith("Zweiter Absatz.")
    assert film.bios == (Bio(person="Bo Eg", text="Bo Eg lebt in Bergen."),)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Ana Reis was born in 1980.", "Ana Reis"),
        ("Ana Reis’s first film won a prize.", "Ana Reis"),
        ("Director Kim Ny was born in 1980 and met Bo Eg.", "Kim Ny"),
        ("Geboren 1980, studierte Bo Eg in Bergen.", "Bo Eg"),
        ("Ana Reis and Bo Eg studied together.", ""),
        ("Screenwriter Maria von der Speth was born in 1967.", "Maria von der Speth"),
        ("The director was born in 1967.", ""),
        ("Kim Ny, Bo Eg and others made it.", ""),
    ],
)
def test_a_biography_is_of_the_one_person_it_opens_with(text: str, person: str) -> None:
    film = with_prose(f"„Gut.“\n\n{text}")
    assert film.bios == (Bio(person=person, text=text),)


def test_without_any_sign_every_paragraph_is_synopsis() -> None:
    film = with_prose("Kim Ny spielt ihn mit Ruhe.\n\nAm Ende regnet es.")
    assert film.bios == ()
    assert film.synopsis == f"{SYNOPSIS}\n\nKim Ny spielt ihn mit Ruhe.\n\nAm Ende regnet es."


def test_a_paragraph_that_opens_on_a_life_is_a_biography_wherever_it_stands() -> None:
    film = with_prose("Bo Eg wurde 1980 in Bergen geboren.")
    assert film.bios == (Bio(person="Bo Eg", text="Bo Eg wurde 1980 in Bergen geboren."),)


def test_a_wrapped_paragraph_is_one_paragraph() -> None:
    wrapped = "A first sentence ends here.\nAnother goes on\nand on.\n\nA second paragraph."
    assert with_prose(wrapped).synopsis.split("\n\n")[1:] == [
        "A first sentence ends here. Another goes on and on.",
        "A second paragraph.",
    ]
