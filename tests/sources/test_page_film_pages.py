"""Film pages, German and English, whole and in odd forms."""

from __future__ import annotations

import pytest
from page_reading import film_of, film_page, fixture, read, read_fixture

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


def test_nobody_private_is_kept_of_a_contact() -> None:
    film = read_fixture("german-film").films[-1]
    for private in ("Lone Fast", "Mette Lind", "Havnegade", "sales@example.org", "86 00"):
        assert private not in str(film.contact)
    assert read_fixture("german-film-two-directors").films[-1].contact is None


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("Kontakt\n\nVERLEIH\nSalzgeber", "Salzgeber"),
        ("Kontakt\n\nKinology", "Kinology"),
        ("Kontakt: Kinology", "Kinology"),
        ("INTERNATIONAL SALES\nBest Friend Forever", "Best Friend Forever"),
        ("Contact\n\nINTERNATIONAL SALES\nAnne Moe\nDeutschland\nFjord Films GmbH\nTel. +55 1", "Fjord Films GmbH"),
        ("Kontakt\n\nUnbekannte Person\nDeutschland", None),
        ("Kontakt\n\nPRESSE\nLuz Filmes", None),
        ("Kontakt\n\nBRAZILIAN CONTACT\nLuz Filmes", None),
        ("Kontakt", None),
    ],
)
def test_the_company_is_found_among_the_lines_of_a_contact(lines: str, name: str | None) -> None:
    contact = film_of(film_page(body=lines)).contact
    assert (contact.name if contact else None) == name


def test_a_company_without_a_heading_is_known_by_where_it_stands() -> None:
    film = film_of(film_page(body="Filmografie: 2021 FILM\n\n\nLuz Filmes\nFax +33 1\nPhone: +55 11 2\n"))
    assert film.contact == Contact(name="Luz Filmes", phone="+55 11 2")
    film = film_of(film_page(body="Awards: Prize (Porto)\nFjord Films"))
    assert film.contact == Contact(name="Fjord Films")


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


@pytest.mark.parametrize("facts", ["Section: Shorts\nForm: short", "by Ana Reis", "von Ana Reis\nSection: Kurz"])
def test_a_title_and_one_fact_are_enough_for_a_film(facts: str) -> None:
    assert [film.title for film in read(f"FILM\n\n{facts}\n").films] == ["FILM"]


def test_several_films_without_dates_are_all_read() -> None:
    text = "Eine Einleitung.\n\nEINS [ONE]\n\nvon Ana Reis\nKosovo 2021 111 Min. alban. Omd+eU\n\nZWEI\nvon Bo Eg\n"
    films = read(f"{text}Polen 2020 9 Min. OF\n").films
    assert [(film.title, film.directors, film.running_minutes) for film in films] == [
        ("EINS", ("Ana Reis",), 111),
        ("ZWEI", ("Bo Eg",), 9),
    ]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="Windows line ends"),
        pytest.param(lambda text: text.replace("\n", "\r"), id="old Mac line ends"),
        pytest.param(lambda text: text.replace("\n", " \t\n"), id="blanks at line ends"),
        pytest.param(lambda text: text.replace("\n\n", "\n\n\n\n"), id="more blank lines"),
        pytest.param(lambda text: text.replace(" ", "\u00a0"), id="no-break spaces"),
        pytest.param(lambda text: text.replace("i", "\u00adi"), id="soft hyphens"),
        pytest.param(lambda text: f"\n\n{text}\n\n", id="blank lines around"),
    ],
)
@pytest.mark.parametrize(
    "page", ["german-film", "german-film-two-directors", "english-film-copied", "tips-2021", "programme-listed"]
)
def test_blanks_and_line_ends_make_no_difference(page: str, change: object) -> None:
    assert callable(change)
    expected, reading = read_fixture(page), read(change(fixture(page)))
    assert reading.films == expected.films
    assert reading.screenings == expected.screenings
    assert reading.whole_films == expected.whole_films


@pytest.mark.parametrize("page", ["german-film", "german-film-two-directors", "english-film-two-directors"])
def test_a_page_without_blank_lines_says_the_same(page: str) -> None:
    expected = read_fixture(page)
    reading = read("".join(line for line in fixture(page).splitlines(keepends=True) if line.strip()))
    assert reading.films == expected.films
    assert reading.screenings == expected.screenings


def test_the_parts_of_a_head_may_stand_in_any_order() -> None:
    expected = film_of(film_page(head="Rhein-Main-Premiere\nvon Ana Reis"))
    lines = (
        "von Ana Reis",
        "Frankreich 2021 90 Min. OmeU",
        "Rhein-Main-Premiere",
        "20.11.2021 15:00 – Caligari FilmBühne",
    )
    prose = "Ein Mann geht eine Straße entlang."
    for head in (lines, lines[::-1], (lines[2], lines[0], lines[3], lines[1])):
        assert film_of("\n".join(("FILM", *head, prose))) == expected


def test_a_title_may_stand_below_the_date() -> None:
    film = film_of("20.11.2021 15:00 – Caligari\n\nFILM\n[ORIGINAL]\n\nby X\nFrance 2016 3 min\n\nProse here.\n")
    assert (film.title, film.original_title, film.running_minutes) == ("FILM", "ORIGINAL", 3)


@pytest.mark.parametrize("title", ["Feathers", "1917", "MAɬNI – TOWARDS THE OCEAN", "CONTACT", "何處是我朋友的家"])
def test_a_title_at_the_top_need_not_be_in_capitals(title: str) -> None:
    film = film_of(f"{title}\n\n20.11.2021 15:00 – Caligari\n\nFrance 2016 3 min\n\nProse here.\n")
    assert film.title == title


@pytest.mark.parametrize(
    ("printed", "title", "original"),
    [
        ("THE EXAM [Ezmûn]", "THE EXAM", "Ezmûn"),
        ("[red]ALARM[/red]", "[red]ALARM[/red]", ""),
        ("[REC]", "[REC]", ""),
        ("[REC] [REC ORIGINAL]", "[REC]", "REC ORIGINAL"),
        ("BIRD ATLAS [ATLAS PTÁKU", "BIRD ATLAS", "ATLAS PTÁKU"),
        ("DEAR COMRADES!", "DEAR COMRADES!", ""),
        ("KLAUS-LEMKE-SPECIAL: A & B", "KLAUS-LEMKE-SPECIAL: A & B", ""),
    ],
)
def test_square_brackets_hold_an_original_title_only_behind_a_title(printed: str, title: str, original: str) -> None:
    film = film_of(film_page().replace("FILM\n", f"{printed}\n", 1))
    assert (film.title, film.original_title) == (title, original)


def test_escape_codes_do_not_reach_a_title() -> None:
    assert film_of(film_page().replace("FILM\n", "\x1b[31mFI\x1b]0;boo\x07LM\u202e\n", 1)).title == "FILM"


@pytest.mark.parametrize(
    ("line", "minutes", "version"),
    [
        ("USA 2020 77 min original version with German subtitles (OmdU)", 77, "OmdU"),
        ("Brasilien 2014 10 Min. o. Dial.", 10, "o. Dial."),
        ("Croatia/Portugal 2020", None, ""),
        ("Finnland/Deutschland 2020 82 Min. finn.-farsi Omd+eU", 82, "Omd+eU"),
        ("Portugal 2020 15 min Portugese original version with English subtitles", 15, "OmeU"),
    ],
)
def test_the_line_of_bare_facts_is_read(line: str, minutes: int | None, version: str) -> None:
    film = film_of(film_page().replace("Frankreich 2021 90 Min. OmeU", line))
    assert (film.running_minutes, film.version) == (minutes, version)


def test_what_is_no_version_is_a_warning() -> None:
    reading = read(film_page().replace("OmeU", "in Farbe"))
    assert reading.films[0].running_minutes == 90
    assert [(problem.line, problem.field, problem.severity) for problem in reading.problems] == [
        (5, "version", "warning")
    ]
    assert "in Farbe" in reading.problems[0].says


def test_a_running_time_that_cannot_be_is_left_out() -> None:
    reading = read(film_page().replace("90 Min.", "0 Min."))
    assert reading.films[0].running_minutes is None
    assert [problem.field for problem in reading.problems] == ["running_minutes"]
    assert reading.screenings[0].end_kind == "assumed"


def test_an_address_that_is_none_is_left_out() -> None:
    reading = read(film_page(head="Url: javascript:alert(1)"))
    assert reading.films[0].url == ""
    assert [problem.field for problem in reading.problems] == ["url"]


def test_a_heading_nobody_knows_is_no_synopsis() -> None:
    reading = read(film_page(head="Eröffnungsfilm", credit="Kamera: Ana Reis"))
    assert reading.films[0].synopsis == "Ein Mann geht eine Straße entlang."
    assert [(problem.line, problem.severity) for problem in reading.problems] == [(6, "warning")]


def test_a_director_named_among_the_credits_is_the_director() -> None:
    film = film_of(film_page(credit="Regie: Ana Reis, Kamera: Bo Eg"))
    assert film.directors == ("Ana Reis",)
    assert [credit.role for credit in film.credits] == ["cinematography"]


def test_a_line_of_prose_that_starts_like_a_director_line_is_prose() -> None:
    film = film_of(film_page(body="Der Film erzählt\nvon Liebe und Tod in drei Kapiteln."))
    assert film.directors == ()
    assert film.synopsis.endswith("Der Film erzählt von Liebe und Tod in drei Kapiteln.")


def test_a_page_without_a_title_asks_for_one() -> None:
    text = "20.11.2021 15:00 – Caligari FilmBühne\n\nFrankreich 2021 90 Min. OmeU\n\nEin Mann geht.\n"
    reading = read(text)
    assert (reading.films, reading.screenings) == ((), ())
    (problem,) = reading.problems
    assert (problem.line, problem.field, problem.severity) == (1, "title", "error")
    assert "--title" in problem.says
    assert read(text, title="[red]MANN").films[0].title == "[red]MANN"


@pytest.mark.parametrize(
    "works",
    [
        pytest.param("2015 EINS, 2015 ZWEI", id="two of its year"),
        pytest.param("2014 EINS, 2016 ZWEI", id="none of its year"),
        pytest.param("2014 EINS, 2015 ZWEI (Kurzfilm)", id="only a short of its year"),
        pytest.param("2013 EINS, 2014 ZWEI, 2015 DREI (alles Kurzfilme)", id="a run of shorts"),
    ],
)
def test_a_title_is_not_worked_out_where_it_is_not_safe(works: str) -> None:
    page = film_page(year=2015, body=f"Filmografie: {works}\n").removeprefix("FILM\n")
    reading = read(page)
    assert reading.films == ()
    assert [problem.field for problem in reading.problems] == ["title"]


def test_a_list_the_end_of_the_file_may_have_cut_gives_no_title() -> None:
    page = film_page(body="Filmografie: 2011 EINS, 2021 ZWEI TEI").removeprefix("FILM\n").rstrip("\n")
    assert read(page).films == ()
    assert read(f"{page}L\n").films[0].title == "ZWEI TEIL"


def test_a_short_film_may_take_its_title_from_a_list_of_shorts() -> None:
    page = film_page(year=2015, body="Filmografie: 2014 EINS, 2015 ZWEI (alles Kurzfilme)\n").removeprefix("FILM\n")
    assert read(page.replace("90 Min.", "9 Min.")).films[0].title == "ZWEI"


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
