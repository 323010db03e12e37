"""Film pages, German and English, read whole."""

from __future__ import annotations

import pytest
from page_reading import film_of, film_page, read, read_fixture

from fest_tui.programme.model import Award, Contact, Film, Quote, Work


def test_a_german_page_is_read_whole() -> None:
    reading = read_fixture("german-film")
    short, film = reading.films
    assert (film.title, film.original_title) == ("LEUCHTTURM", "FYRTÅRN")
    assert film.countries == ("Dänemark", "Deutschland", "Ägypten")
    assert (film.year, film.running_minutes, film.version) == (2021, 112, "Omd+eU")
    assert film.languages == ("Danish", "German")
    assert film.subtitles == ("German", "English")
    assert film.premiere == "Rhein-Main-Premiere"
    assert film.directors == ("Freja Holm", "J.P. Østergaard")
    assert film.quotes == (Quote(text="Ein stiller Film (…), der lange nachleuchtet.", source="www.example.org"),)
    assert film.synopsis.endswith("\n\nDer Film wurde mit den Leuten der Insel gedreht.")
    assert [bio.person for bio in film.bios] == ["Freja Holm"]
    assert film.awards == (
        Award(
            title="Preis der Jury für den besten Spielfilm", festival="Atlanta Film Festival", country="USA", year=2020
        ),
        Award(title="Publikumspreis", festival="Aarhus", year=2021),
    )
    assert film.contact == Contact(name="Fyr Sales", phone="+45 33 00 00 00")
    assert film.inferred == ()
    assert short == Film(id="sintra-iii", title="SINTRA III", original_title="A SERRA", form="short")
    assert film.shorts_before == ("SINTRA III",)
    assert reading.problems == ()


def test_each_date_line_is_a_screening_with_the_short_before_the_film() -> None:
    reading = read_fixture("german-film")
    assert [screening.id for screening in reading.screenings] == ["leuchtturm-1", "leuchtturm-2"]
    assert [screening.venue for screening in reading.screenings] == ["caligari-filmbuehne", "programmkino-rex"]
    assert {screening.films for screening in reading.screenings} == {("sintra-iii", "leuchtturm")}
    assert {screening.end_kind for screening in reading.screenings} == {"uncertain"}
    assert reading.whole_films == {"leuchtturm"}


def test_two_biographies_each_have_their_own_works() -> None:
    film = read_fixture("german-film-two-directors").films[-1]
    assert film.directors == ("Lisa Marie Sommer", "J.P. Winter")
    assert [bio.person for bio in film.bios] == ["J.P. Winter", "Lisa Marie Sommer"]
    assert [(work.person, work.year) for work in film.filmography] == [
        ("J.P. Winter", 2012),
        ("J.P. Winter", 2014),
        ("J.P. Winter", 2021),
        ("Lisa Marie Sommer", 2021),
    ]


def test_two_biographies_above_two_lists_are_paired_in_order() -> None:
    bios = "Anna Moe wurde 1980 geboren.\n\nBo Eg wurde 1981 geboren.\n\n"
    lists = "Filmografie: 2010 EINS\nFilmografie: 2011 ZWEI, 2021 FILM\n"
    film = film_of(film_page(head="von Anna Moe und Bo Eg", body=bios + lists))
    assert [(work.person, work.title) for work in film.filmography] == [
        ("Anna Moe", "EINS"),
        ("Bo Eg", "ZWEI"),
        ("Bo Eg", "FILM"),
    ]


def test_two_directors_of_a_page_without_names_are_both_worked_out() -> None:
    film = read_fixture("english-film-two-directors").films[-1]
    assert film.title == "LOTTERY TOWN"
    assert film.directors == ("Dana Storm", "Mira Maier")
    assert film.inferred == ("title", "directors")
    assert film.credits[-1].label == "with"


def test_a_filmography_on_the_next_line_is_read() -> None:
    film = read_fixture("german-film-next-line").films[-1]
    assert [(work.year, work.title) for work in film.filmography] == [
        (2005, "IES IRAE"),
        (2009, "PERRO MUERTO"),
        (2010, "PUETO PA’ MI"),
        (2016, "EL AÑO DEL TIGRE"),
        (2020, "DAS LETZTE BOOT"),
    ]
    assert film.directors == ("David Albornoz",)
    assert film.inferred == ("directors",)


def test_the_bundled_form_gives_each_screening_its_own_talk_and_note() -> None:
    reading = read_fixture("english-film-bundled")
    first, second = reading.screenings
    assert (first.talk, first.talk_minutes, first.note) == ("", None, "This film opens the festival.")
    assert second.talk == "Q&A with Ana Reis (director) and Rui Mar (20 min)"
    assert (second.talk_minutes, second.note) == (20, "A second screening.")
    film = reading.films[-1]
    assert film.directors == ("Ana Reis", "Rui Mar", "Zé da Luz")
    assert (film.section, film.form) == ("World Cinema", "fiction")
    assert film.url == "https://festival.example/films/harbour-lights/"
    assert film.version == "Omd+eU"
    assert reading.problems == ()


def test_a_short_before_may_come_with_its_facts() -> None:
    film = next(film for film in read_fixture("english-film-bundled").films if film.id == "gulls")
    assert (film.original_title, film.running_minutes, film.directors) == ("GAIVOTAS", 14, ("Ana Reis",))
    assert film.form == "short"


@pytest.mark.parametrize(
    "heading", ["Vorfilm\n\nKURZ", "Vorfilm: KURZ", "VORFILM\nKURZ", "Short before\nKURZ", "Vorfilme\n\nKURZ"]
)
def test_a_short_before_is_found_below_or_behind_its_heading(heading: str) -> None:
    reading = read(film_page(body=heading))
    assert [film.title for film in reading.films] == ["KURZ", "FILM"]
    assert reading.screenings[0].films == ("kurz", "film")


def test_a_film_page_without_a_date_is_a_film_without_a_screening() -> None:
    reading = read("FILM [ORIGINAL]\n\n4 min\nby Ana Reis\nSection: Shorts\n\nA bird lands.\n")
    assert reading.films == (
        Film(
            id="film",
            title="FILM",
            original_title="ORIGINAL",
            running_minutes=4,
            directors=("Ana Reis",),
            section="Shorts",
            synopsis="A bird lands.",
        ),
    )
    assert reading.screenings == ()
    assert reading.whole_films == frozenset()


def test_several_films_without_dates_are_all_read() -> None:
    text = "Eine Einleitung.\n\nEINS [ONE]\n\nvon Ana Reis\nKosovo 2021 111 Min. alban. Omd+eU\n\nZWEI\nvon Bo Eg\n"
    films = read(f"{text}Polen 2020 9 Min. OF\n").films
    assert [(film.title, film.directors, film.running_minutes) for film in films] == [
        ("EINS", ("Ana Reis",), 111),
        ("ZWEI", ("Bo Eg",), 9),
    ]


def test_a_director_named_among_the_credits_is_the_director() -> None:
    film = film_of(film_page(credit="Regie: Ana Reis, Kamera: Bo Eg"))
    assert film.directors == ("Ana Reis",)
    assert [credit.role for credit in film.credits] == ["cinematography"]


def test_one_film_is_whole_only_if_all_its_dates_are_read_and_something_stands_below() -> None:
    page = film_page()
    assert read(page).whole_films == {"film"}
    assert read(page.replace("20.11.2021 15:00", "20.11.2021 25:00")).whole_films == frozenset()
    assert read(page[: page.index("Ein Mann")]).whole_films == frozenset()


def test_the_same_film_twice_on_a_page_is_one_film_with_two_screenings() -> None:
    reading = read(film_page(head="von Ana Reis") + film_page(credit="Kamera: Bo Eg").replace("20.11.", "21.11."))
    assert [screening.id for screening in reading.screenings] == ["film-1", "film-2"]
    (film,) = reading.films
    assert film.directors == ("Ana Reis",)
    assert film.credits[0].names == ("Bo Eg",)


def test_works_above_all_prose_belong_to_the_only_director() -> None:
    film = film_of(film_page(head="von Ana Reis", credit="Filmografie: 2011 EINS, 2021 FILM"))
    assert {work.person for work in film.filmography} == {"Ana Reis"}
    assert film.filmography[0] == Work(person="Ana Reis", year=2011, title="EINS")
