"""The page the project started from, read whole."""

from __future__ import annotations

import pytest
from page_reading import read, read_fixture

from fest_tui.programme.model import Award, Bio, Contact, Credit, Film, Quote, Venue, Work
from fest_tui.programme.reading import Reading
from places import SHARED

pytestmark = pytest.mark.shared
SEED = SHARED / "data" / "seed-page.txt"


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(SEED.read_text("utf-8"))


@pytest.fixture(scope="module")
def film(reading: Reading) -> Film:
    (film,) = reading.films
    return film


def test_its_screening_is_in_the_evening_of_the_nineteenth(reading: Reading) -> None:
    (screening,) = reading.screenings
    assert screening.starts.isoformat() == "2021-11-19T22:00:00+01:00"
    assert screening.ends.isoformat() == "2021-11-20T00:00:00+01:00"
    assert screening.end_kind == "computed"
    assert screening.id == "dear-comrades-1"
    assert screening.title == "DEAR COMRADES!"
    assert screening.films == ("dear-comrades",)
    assert screening.version == "OmeU"
    assert reading.venues == (Venue(id="caligari-filmbuehne", name="Caligari FilmBühne"),)
    assert screening.venue == "caligari-filmbuehne"
    assert reading.whole_films == {"dear-comrades"}


def test_its_bare_facts_are_read(film: Film) -> None:
    assert film.countries == ("Russia",)
    assert film.year == 2020
    assert film.running_minutes == 120
    assert film.version == "OmeU"
    assert film.languages == ("Russian",)
    assert film.subtitles == ("English",)
    assert film.premiere == "Local premiere"


def test_title_and_director_are_worked_out_and_say_so(film: Film) -> None:
    assert film.title == "DEAR COMRADES!"
    assert film.directors == ("Andrei Konchalovsky",)
    assert film.inferred == ("title", "directors")


def test_its_credits_are_read_under_the_labels_printed(film: Film) -> None:
    assert film.credits == (
        Credit(role="script", label="Script", names=("Andrei Konchalovsky", "Elena Kiseleva")),
        Credit(role="cinematography", label="DoP", names=("Andrey Naidenov",)),
        Credit(role="editing", label="Editor", names=("Sergei Taraskin", "Karolina Maciejewska")),
        Credit(role="production", label="Production", names=("Andrei Konchalovsky Studios",)),
        Credit(role="producers", label="Producers", names=("Alisher Usmanov", "Andrei Konchalovsky")),
        Credit(
            role="cast",
            label="Cast",
            names=("Julia Vysotskaya", "Vladislav Komarov", "Andrei Gusev", "Sergei Erlish", "Yulia Burova"),
        ),
    )


def test_its_prose_is_told_apart(film: Film) -> None:
    assert film.synopsis.startswith("A provincial town in the south of the USSR")
    assert film.synopsis.endswith("the world she thought she knew.")
    (quote,) = film.quotes
    assert quote == Quote(text=quote.text, source="")
    assert quote.text.startswith("The director says in a statement that ‘This film")
    assert quote.text.endswith("in this excellent, moving drama.")
    (bio,) = film.bios
    assert bio == Bio(person="Andrei Konchalovsky", text=bio.text)
    assert bio.text.startswith("Screenwriter, producer, and director")
    assert bio.text.endswith("with PARADISE.")


def test_its_works_awards_and_contact_are_read(film: Film) -> None:
    titles = {
        1985: "RUNAWAY TRAIN",
        2002: "HOUSE OF FOOLS",
        2014: "THE POSTMAN’S WHITE NIGHTS",
        2016: "PARADISE",
        2019: "SIN",
        2020: "DEAR COMRADES!",
    }
    assert film.filmography == tuple(
        Work(person="Andrei Konchalovsky", year=year, title=title) for year, title in titles.items()
    )
    assert film.awards == (
        Award(title="Special Jury Prize", festival="Venice International Film Festival", country="Italy", year=2020),
    )
    assert film.contact == Contact(name="Films Boutique", phone="+49 30 69537850")


def test_the_heading_without_a_short_is_a_located_warning(reading: Reading, film: Film) -> None:
    (problem,) = reading.problems
    assert (problem.line, problem.field, problem.severity) == (22, "shorts_before", "warning")
    assert "Short before" in problem.says
    assert film.shorts_before == ()


def test_a_title_given_stands_above_the_one_worked_out() -> None:
    reading = read(SEED.read_text("utf-8"), title="Dear Comrades! [Dorogie Tovarishchi]")
    (film,) = reading.films
    assert (film.title, film.original_title) == ("Dear Comrades!", "Dorogie Tovarishchi")
    assert film.inferred == ("directors",)
    assert reading.screenings[0].title == "Dear Comrades!"


def test_a_page_of_the_same_build_in_other_words_is_read_alike() -> None:
    reading = read_fixture("english-film-copied")
    (film,) = reading.films
    assert (film.title, film.directors, film.inferred) == ("LAST FERRY!", ("Ingrid Moe",), ("title", "directors"))
    assert [len(credit.names) for credit in film.credits] == [2, 1, 2, 1, 2, 2]
    assert film.quotes[0].text.endswith("that knows its weather.")
    assert film.bios[0].text.endswith("Years of theatre followed.2019.Today the director lives on a boat.")
    assert film.contact == Contact(name="Fjord Films", phone="+47 55 00 00 00")
    assert [(problem.line, problem.field) for problem in reading.problems] == [(23, "shorts_before")]
