"""Pages of films on demand: a film, and no screening."""

from __future__ import annotations

import pytest
from page_reading import film_of, fixture, read, read_fixture

from fest_tui.programme.model import Film

HEAD = "SALT\n\nDokumentarfilm 1h 17m 2020\n\nvon Ana Reis USA 2020\n\nEin Mann geht.\n"


def test_a_page_on_demand_is_read_whole() -> None:
    reading = read_fixture("on-demand")
    assert reading.films == (
        Film(
            id="the-weight-of-salt",
            title="THE WEIGHT OF SALT",
            year=2020,
            countries=("USA", "Deutschland"),
            running_minutes=77,
            version="OmdU",
            subtitles=("German",),
            form="Dokumentarfilm, Animationsfilm",
            directors=("Lisa Marie Sommer", "J.P. Winter"),
            synopsis="Zwei Händler teilen sich einen Markt, und am Ende teilt der Markt sie.\n\n"
            "Two traders share a market, until the market shares them out.",
        ),
    )
    assert reading.screenings == ()
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("line", "minutes", "year"),
    [
        ("Dokumentarfilm 1h 17m 2020", 77, 2020),
        ("Spielfilm 2h 2021", 120, 2021),
        ("Animation 12m 2019", 12, 2019),
        ("Fiction, Drama 1h 05m 2020", 65, 2020),
        ("Documentary 1h 30min", 90, 2020),
    ],
)
def test_form_length_and_year_stand_on_one_line(line: str, minutes: int, year: int) -> None:
    film = film_of(HEAD.replace("Dokumentarfilm 1h 17m 2020", line))
    assert (film.running_minutes, film.year) == (minutes, year)
    assert line.startswith(film.form)


@pytest.mark.parametrize(
    ("line", "directors", "countries"),
    [
        ("von Ana Reis USA 2020", ("Ana Reis",), ("USA",)),
        ("von Ana Reis und Bo Eg Deutschland/Schweiz 2020", ("Ana Reis", "Bo Eg"), ("Deutschland", "Schweiz")),
        (
            "by Ana Reis, Bo Eg and Li Moe United Kingdom, France 2020",
            ("Ana Reis", "Bo Eg", "Li Moe"),
            ("United Kingdom", "France"),
        ),
        ("von Ana Reis Tschechische Republik 2020", ("Ana Reis",), ("Tschechische Republik",)),
        ("von Ana Reis", ("Ana Reis",), ()),
    ],
)
def test_countries_behind_the_directors_are_told_from_their_names(
    line: str, directors: tuple[str, ...], countries: tuple[str, ...]
) -> None:
    film = film_of(HEAD.replace("von Ana Reis USA 2020", line))
    assert (film.directors, film.countries) == (directors, countries)


def test_a_country_nobody_knows_is_a_warning() -> None:
    reading = read(HEAD.replace("USA", "Atlantis"))
    assert reading.films[0].directors == ("Ana Reis Atlantis",)
    assert [(problem.line, problem.field) for problem in reading.problems] == [(5, "directors")]


@pytest.mark.parametrize(
    ("lines", "version", "languages", "subtitles"),
    [
        ("Sprache\n\nOmdU\n\nUntertitel\n\nDeutsch", "OmdU", (), ("German",)),
        ("Sprache: Englisch\nUntertitel: Deutsch, Englisch", "", ("English",), ("German", "English")),
        ("Language\nEnglish and German", "", ("English", "German"), ()),
        ("Untertitel\nkeine\nSprache\nOF", "OF", (), ()),
        ("Sprache\n\nUntertitel\n\nDeutsch", "", (), ("German",)),
    ],
)
def test_version_and_languages_stand_below_their_labels(
    lines: str, version: str, languages: tuple[str, ...], subtitles: tuple[str, ...]
) -> None:
    film = film_of(f"{HEAD}\nWeitere Informationen\n\n{lines}\n")
    assert (film.version, film.languages, film.subtitles) == (version, languages, subtitles)
    assert film.synopsis == "Ein Mann geht."


def test_the_parts_of_the_head_may_be_missing() -> None:
    lines = fixture("on-demand").splitlines(keepends=True)
    for missing in range(3, len(lines)):
        reading = read("".join((*lines[:missing], *lines[missing + 1 :])))
        assert [film.title for film in reading.films] == ["THE WEIGHT OF SALT"]
        assert reading.screenings == ()


def test_the_key_of_an_interface_is_no_title() -> None:
    assert film_of(f"wcag_skip_links_header\n{HEAD}").title == "SALT"
    assert film_of(f"wcag_skip_links_header\n{HEAD.replace('SALT', 'Salt')}").title == "Salt"
