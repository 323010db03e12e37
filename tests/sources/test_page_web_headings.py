"""A web page's heading is its title, wherever it stands."""

from __future__ import annotations

import pytest
from page_reading import IN_2016, read_html, web_page

DATE = "20.11.2021 15:00 – Caligari"
BODY = f"<p>{DATE}</p><p>Frankreich 2021 90 Min. OmeU</p><p>Ein Mann geht eine Straße entlang.</p>"


def title_of(body: str, head: str = "") -> str:
    films = read_html(web_page(body, head)).films
    return films[-1].title if films else ""


@pytest.mark.parametrize(
    ("body", "head", "title"),
    [
        pytest.param(f"<h1>Feathers</h1>{BODY}", "", "Feathers", id="at the top"),
        pytest.param(f"<p>Zum Inhalt</p><h1>Feathers</h1>{BODY}", "", "Feathers", id="below what is the site's"),
        pytest.param(f"<header><h1>Feathers</h1></header>{BODY}", "", "Feathers", id="in the page's header"),
        pytest.param(f"<p>Home</p><div>{BODY}</div><h1>Feathers</h1>", "", "Feathers", id="below the text"),
        pytest.param(f"<h1>Fest</h1><main><h1>Feathers</h1>{BODY}</main>", "", "Feathers", id="in the content"),
        pytest.param(
            f"<h1>exground</h1><h1>Feathers</h1>{BODY}",
            '<meta property="og:site_name" content="Exground">',
            "Feathers",
            id="beside the site's name",
        ),
        pytest.param(f"<h1>Programm</h1>{BODY}", "<title>Feathers</title>", "Feathers", id="a heading of any page"),
        pytest.param(BODY, '<meta property="og:title" content="Feathers">', "Feathers", id="for those who share"),
        pytest.param(BODY, "<title>Feathers – exground filmfest</title>", "Feathers", id="with the festival behind"),
        pytest.param(BODY, "<title>exground filmfest | Feathers</title>", "Feathers", id="with the festival before"),
        pytest.param(BODY, "<title>Feathers | EXG</title>", "Feathers", id="with a site behind a bar"),
        pytest.param(
            BODY,
            '<title>Feathers – EXG</title><link rel=canonical href="https://www.exg.example/f/">',
            "Feathers",
            id="with the name of the address",
        ),
        pytest.param(
            f"<p>{DATE}</p><p>Feathers</p><p>Chile 2021 9 Min.</p>",
            "<title>EXG – Feathers</title>",
            "Feathers",
            id="with what the text prints",
        ),
        pytest.param(BODY, "<title>Feathers – Teil I</title>", "Feathers – Teil I", id="with a dash of its own"),
        pytest.param(BODY, "<title>exground filmfest</title>", "", id="only the festival's name"),
        pytest.param(BODY, "<title>Untitled Document</title>", "", id="only what a program wrote"),
        pytest.param(BODY, "<title>exground filmfest – 12. bis 21. November 2021</title>", "", id="only days"),
        pytest.param(f"<nav><h1>Feathers</h1></nav>{BODY}", "", "", id="in the navigation"),
    ],
)
def test_the_title_is_the_pages_heading(body: str, head: str, title: str) -> None:
    assert title_of(body, head) == title


def test_an_original_title_in_brackets_stays_with_the_heading() -> None:
    for heading in (
        "<span hidden>Film:</span>BIRD <em>AT</em>LAS [ATLAS PTÁKU]",
        "BIRD ATLAS [ATLAS PTÁKU]",
        "BIRD ATLAS <small>[ATLAS&nbsp;PTÁKU]</small>",
        "BIRD ATLAS<br>[ATLAS PTÁKU]",
    ):
        film = read_html(web_page(f"<h1>{heading}</h1>{BODY}")).films[0]
        assert (film.title, film.original_title) == ("BIRD ATLAS", "ATLAS PTÁKU")


def test_a_heading_the_text_prints_is_not_printed_twice() -> None:
    body = f"<p>Startseite</p><p>BIRD ATLAS [ATLAS]</p>{BODY}"
    reading = read_html(web_page(body, "<title>Bird Atlas – exground filmfest</title>"))
    assert [(film.title, film.original_title) for film in reading.films] == [("BIRD ATLAS", "ATLAS")]
    assert "Startseite" not in reading.films[0].synopsis


def test_a_heading_in_mixed_case_is_a_title_in_a_list() -> None:
    films = read_html(
        web_page(
            "<p>Zum Inhalt</p><h1>World Cinema</h1><p>Zwei Filme.</p>"
            "<h2>Looking for Salt [Kripës]</h2><p>von Ana Reis<br>Kosovo 2021"
            "</p><h2>Der Hafen</h2><p>von Bo Eg<br>Polen 2020 9 Min.</p><h2>Newsletter</h2><p>Bleib dabei.</p>"
        )
    ).films
    assert [(film.title, film.original_title, film.section) for film in films] == [
        ("Looking for Salt", "Kripës", "World Cinema"),
        ("Der Hafen", "", "World Cinema"),
    ]


def test_an_old_programme_in_html_has_its_title_below_the_date() -> None:
    films = "".join(f"<h3>Film {name}</h3><p>by Ana Reis<br>France 2016 3 min fiction</p>" for name in "ABC")
    body = f"<center>Sat 12 Nov 4:00 pm Murnau</center><h2>Best of Shorts</h2>{films}<h2>Das könnte dir gefallen</h2>"
    for source in (body, f"<h1>Best of Shorts</h1>{body}", body.replace("h2>", "h1>", 2)):
        reading = read_html(web_page(source), known=IN_2016)
        assert [(each.title, each.films) for each in reading.screenings] == [
            ("Best of Shorts", ("film-a", "film-b", "film-c"))
        ]


def test_a_heading_below_the_text_is_the_title_and_no_part_of_the_synopsis() -> None:
    film = read_html(web_page(f"{BODY}<h1>FEATHERS</h1>")).films[0]
    assert (film.title, film.synopsis) == ("FEATHERS", "Ein Mann geht eine Straße entlang.")


def test_headings_of_the_parts_of_a_page_are_no_titles_and_no_synopsis() -> None:
    film = read_html(
        web_page(
            f"<h1>FILM</h1><h2>Termine</h2><p>{DATE}</p><h2>Stab</h2><p>von Ana Reis<br>Chile 2021 9 Min.</p>"
            "<h2>Inhalt</h2><p>Ein Mann geht.</p><h2>Biografie</h2><p>Ana Reis lebt in Oslo.</p>"
        )
    ).films[0]
    assert (film.title, film.directors, film.synopsis) == ("FILM", ("Ana Reis",), "Ein Mann geht.")
    assert [bio.person for bio in film.bios] == ["Ana Reis"]
