"""Listings of a section: films without dates."""

from __future__ import annotations

import pytest
from page_reading import film_of, fixture, read, read_fixture

from fest_tui.errors import UnreadableError
from fest_tui.programme.model import Film
from fest_tui.sources.known import Known
from fest_tui.sources.page import read_page

FILMS = "EINS\n\nvon Ana Reis\nKosovo 2021 111 Min.\n\nZWEI\nvon Bo Eg\nPolen 2020 9 Min.\n"


def titles(text: str) -> list[str]:
    return [film.title for film in read(text).films]


def test_a_listing_has_films_and_no_screening() -> None:
    reading = read_fixture("section-listing")
    assert [(film.title, film.original_title, film.directors, film.running_minutes) for film in reading.films] == [
        ("LOOKING FOR SALT", "NË KËRKIM TË KRIPËS", ("Nora Tal",), 111),
        ("DER HAFEN", "", ("Gitta Mol",), 92),
        ("ICH BIN HIER", "", (), None),
        ("THE EXAM", "Ezmûn", ("Shaho Amir", "Bo Eg"), 89),
        ("KURZER TAG", "", ("Li Moe",), 9),
        ("LANGE NACHT", "LANG NATT", (), None),
    ]
    assert reading.screenings == ()
    assert reading.whole_films == frozenset()
    assert {film.synopsis for film in reading.films} == {""}


def test_a_listing_gives_its_films_the_section_that_heads_it() -> None:
    assert {film.section for film in read_fixture("section-listing").films} == {"World Cinema"}
    assert {film.section for film in read(f"WORLD CINEMA\n\n{FILMS}").films} == {"WORLD CINEMA"}
    assert {film.section for film in read(f"Ein Satz vorweg.\n\n{FILMS}").films} == {""}
    assert [film.section for film in read(f"Kino\n\n{FILMS}Section: Shorts\n").films] == ["Kino", "Shorts"]


def test_what_names_several_films_is_no_film_and_a_located_warning() -> None:
    reading = read_fixture("section-listing")
    assert [(problem.line, problem.severity) for problem in reading.problems] == [(14, "warning"), (18, "warning")]
    assert "MARTA-MOE-SPECIAL: EBBE & FLUT" in reading.problems[0].says
    heading = read(f"MADE IN GERMANY – 3 KURZFILME\n\n{FILMS}")
    assert {film.section for film in heading.films} == {""}
    assert [problem.line for problem in heading.problems] == [1]


def test_shorts_below_their_heading_are_films_of_the_list() -> None:
    forms = {film.title: film.form for film in read_fixture("section-listing").films}
    assert [title for title, form in forms.items() if form == "short"] == ["KURZER TAG", "LANGE NACHT"]
    assert all(not film.shorts_before for film in read_fixture("section-listing").films)


def test_a_short_below_the_prose_on_a_film_is_shown_before_that_film() -> None:
    text = f"{FILMS}\nEin Film über das Warten.\n\nVorfilm\n\nKURZ\n"
    assert [(film.title, film.shorts_before) for film in read(text).films] == [
        ("EINS", ()),
        ("KURZ", ()),
        ("ZWEI", ("KURZ",)),
    ]


def test_a_short_with_facts_below_a_single_film_is_shown_before_it() -> None:
    short = "Vorfilm\n\nKURZ\nvon Li Moe\nChile 2019 9 Min.\n"
    for slot in ("", "20.11.2021 15:00 – Caligari\n"):
        reading = read(f"EINS\n{slot}von Ana Reis\nKosovo 2021 111 Min.\n\n{short}")
        assert [(film.title, film.shorts_before) for film in reading.films] == [("KURZ", ()), ("EINS", ("KURZ",))]


def test_a_list_of_bare_titles_is_read_with_one_warning() -> None:
    reading = read_fixture("section-bare-titles")
    assert reading.films[1] == Film(
        id="kaltes-licht", title="KALTES LICHT", original_title="COLD LIGHT", section="made in germany"
    )
    assert [film.title for film in reading.films] == ["DIE FÄHRE", "KALTES LICHT", "24 STUNDEN", "WAS BLEIBT?"]
    assert [(problem.line, problem.field, problem.severity) for problem in reading.problems] == [
        (5, "title", "warning")
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ein langer Text über das Kino.\n\nNoch einer.\n\nmig / made in germany\n", id="prose"),
        pytest.param("MADE IN GERMANY\n\nEin langer Text über das Kino.\n", id="a heading above prose"),
        pytest.param("EINS\n\nZWEI\n", id="two titles"),
        pytest.param("ID;TITLE\n1;EINS\n2;ZWEI\n3;DREI\n", id="a table"),
    ],
)
def test_a_page_that_lists_no_film_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError, match="known form"):
        read(text)


def test_a_heading_apart_from_bare_titles_is_no_film() -> None:
    assert titles("KINO\n\nEINS\nZWEI\nDREI\n") == ["EINS", "ZWEI", "DREI"]
    assert titles("EINS\nZWEI\nDREI\n") == ["EINS", "ZWEI", "DREI"]
    assert titles("EINS\n\nZWEI\n\nDREI\n") == ["EINS", "ZWEI", "DREI"]


def test_blank_lines_make_no_difference_to_a_listing() -> None:
    expected = read_fixture("section-listing").films
    lines = [line for line in fixture("section-listing").splitlines() if line]
    for between in ("\n", "\n\n"):
        assert read(between.join((*lines, ""))).films == expected


def test_the_country_may_stand_above_the_director() -> None:
    text = "EINS\nKosovo 2021 111 Min.\nvon Ana Reis\n\nZWEI\nPolen 2020 9 Min.\nvon Bo Eg\n"
    assert read(text).films == read(FILMS).films


def test_an_english_listing_is_read_alike() -> None:
    text = "ONE [EINS]\n\nby Ana Reis and Bo Eg\nKosovo 2021 111 min Albanian original version with English subtitles\n"
    film = read(f"World Cinema\n\n{text}\nTWO\nby Li Moe\nPoland 2020 9 min\n").films[0]
    assert (film.original_title, film.directors, film.version) == ("EINS", ("Ana Reis", "Bo Eg"), "OmeU")


def test_prose_below_a_heading_in_a_list_is_no_film_and_no_synopsis() -> None:
    reading = read(f"{FILMS}\nKURZ – IRAN\n\nJunge Filme aus Teheran.\n\nDREI\nvon Li Moe\n")
    assert [(film.title, film.synopsis) for film in reading.films] == [("EINS", ""), ("ZWEI", ""), ("DREI", "")]
    assert [problem.line for problem in reading.problems] == [10]


def test_prose_on_the_films_of_a_list_is_theirs() -> None:
    text = FILMS.replace("111 Min.\n", "111 Min.\nEin Mann geht.\n\nNOCH EIN WORT\n\nEr kommt zurück.\n")
    first, second = read(text).films
    assert first.synopsis.startswith("Ein Mann geht.")
    assert (second.title, second.synopsis) == ("ZWEI", "")


def test_a_date_in_the_middle_of_a_list_is_that_of_the_film_it_stands_with() -> None:
    dated = "DREI\n20.11.2021 15:00 – Caligari\nvon Li Moe\nChina 2020 88 Min.\nEin Sommer.\n"
    reading = read(f"World Cinema\n\n{FILMS}\n{dated}\nVIER\nvon Bo Eg\nChile 2019 70 Min.\n\nFÜNF\n")
    assert [film.title for film in reading.films] == ["EINS", "ZWEI", "DREI", "VIER", "FÜNF"]
    assert {film.section for film in reading.films} == {"World Cinema"}
    assert [screening.films for screening in reading.screenings] == [("drei",)]
    assert reading.whole_films == frozenset()


def test_a_bare_title_between_a_dated_film_and_others_is_a_film_too() -> None:
    dated = "EINS\n20.11.2021 15:00 – Caligari\nvon Li Moe\nChina 2020 88 Min.\n\nZWEI\n\nDREI\nvon Bo Eg\nChile 2019\n"
    reading = read(dated)
    assert [film.title for film in reading.films] == ["EINS", "ZWEI", "DREI"]
    assert [screening.films for screening in reading.screenings] == [("eins",)]


def test_dates_that_stand_above_their_titles_stay_with_them() -> None:
    text = (
        "20.11.2021 15:00 – Caligari\n\nEINS\nvon Ana Reis\nKosovo 2021 111 Min.\n\nEin Mann geht.\n\n"
        "21.11.2021 17:30 – Murnau-Filmtheater\n\nZWEI\nvon Bo Eg\nPolen 2020 9 Min.\n\nEine Frau kommt.\n"
    )
    reading = read(text)
    assert [(screening.films, screening.venue) for screening in reading.screenings] == [
        (("eins",), "caligari"),
        (("zwei",), "murnau-filmtheater"),
    ]
    assert [film.synopsis for film in reading.films] == ["Ein Mann geht.", "Eine Frau kommt."]
    assert reading.whole_films == frozenset()


def test_two_film_pages_in_one_file_are_two_films() -> None:
    text = fixture("german-film-next-line") + "\n" + fixture("german-film-two-directors")
    reading = read(text)
    assert [film.title for film in reading.films] == ["DAS LETZTE BOOT", "MAYA AT 24", "DIE WAAGE"]
    assert [screening.films[-1] for screening in reading.screenings] == ["das-letzte-boot", "die-waage"]
    assert reading.whole_films == frozenset()


def test_a_listing_is_read_without_a_known_zone() -> None:
    reading = read_page(FILMS.encode(), name="page.txt", known=Known())
    assert len(reading.films) == 2
    with pytest.raises(UnreadableError, match="time zone"):
        read_page(f"{FILMS}\nDREI\n20.11.2021 15:00 – Caligari\n".encode(), name="page.txt", known=Known())


def test_a_title_the_end_of_the_file_may_have_cut_is_left_out_with_a_warning() -> None:
    reading = read(f"{FILMS}\nDER LANGE TI")
    assert [film.title for film in reading.films] == ["EINS", "ZWEI"]
    assert [(problem.line, problem.field, problem.severity) for problem in reading.problems] == [
        (10, "title", "warning")
    ]
    assert "DER LANGE TI" in reading.problems[0].says
    assert titles(f"{FILMS}\nDER LANGE TI\n")[-1] == "DER LANGE TI"


def test_films_that_tell_of_the_same_thing_twice_keep_the_first() -> None:
    reading = read("EINS\nKosovo 2021 111 Min.\nPolen 2020\n\nZWEI\nvon Bo Eg\n")
    assert reading.films[0].countries == ("Kosovo",)
    assert [problem.line for problem in reading.problems] == [3]
    assert film_of("EINS\nKosovo 2021\n111 Min. OmeU\n").running_minutes == 111
