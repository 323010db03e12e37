"""Pages in HTML say the same as their text."""

from __future__ import annotations

import html
from pathlib import Path

import msgspec
import pytest
from page_reading import (
    ALL_PAGES,
    AT_BERLIN,
    IN_2016,
    PAGES,
    WEB_PAGES,
    as_html,
    fixture,
    read,
    read_html,
    web_page,
    without_places,
)

from fest_tui.errors import UnreadableError
from fest_tui.programme.model import Film
from fest_tui.programme.reading import Reading
from fest_tui.sources.listing import read_listing
from fest_tui.sources.web_page import read_web_page

LISTINGS = sorted((PAGES.parent / "listings").glob("*.txt"))
DATE = "20.11.2021 15:00 – Caligari"
BODY = f"<p>{DATE}</p><p>Frankreich 2021 90 Min. OmeU</p><p>Ein Mann geht eine Straße entlang.</p>"


def film_of(body: str) -> Film:
    return read_html(web_page(f"<h1>FILM</h1>{body}")).films[-1]


def places(reading: Reading) -> list[tuple[int, str]]:
    return [(problem.line, problem.field) for problem in reading.problems]


@pytest.mark.parametrize("page", WEB_PAGES, ids=lambda path: path.stem)
def test_a_page_as_its_site_sends_it_says_the_same_as_its_text(page: Path) -> None:
    reading = read_web_page(page.read_bytes(), name="page.html", known=AT_BERLIN)
    assert without_places(reading) == without_places(read(fixture(page.stem)))
    assert reading.screenings


@pytest.mark.parametrize("text", [path.stem for path in ALL_PAGES])
@pytest.mark.parametrize("title", ["", "GIVEN"])
def test_every_page_says_the_same_in_html(text: str, title: str) -> None:
    expected = read(fixture(text), title, known=IN_2016)
    for source in (as_html(fixture(text)), as_html(fixture(text)).replace("\n", "")):
        assert without_places(read_html(source, title, known=IN_2016)) == without_places(expected)


@pytest.mark.parametrize("listing", LISTINGS, ids=lambda path: path.stem)
def test_a_page_of_another_festival_says_the_same_in_html(listing: Path) -> None:
    text = listing.read_text("utf-8")
    expected = read_listing(text.encode(), name="page.txt", known=IN_2016)
    source = as_html(text)
    reading = read_html(source, known=IN_2016)
    assert without_places(reading) == without_places(expected)
    lines = source.splitlines()
    for ours, theirs in zip(reading.problems, expected.problems, strict=True):
        printed = text.splitlines()[theirs.line - 1].split()
        assert theirs.line == ours.line == 0 or html.escape(printed[0]) in lines[ours.line - 1]


def test_the_lines_of_problems_are_those_of_the_html() -> None:
    source = web_page(
        "\n<h1\n  class='x'>FILM</h1>\n<p>31.02.2021 15:00 – Caligari<br>\n"
        "Frankreich 2021 <b>90</b> Min.\nin Farbe</p>\n<p>Kontakt"
    )
    for line_end in ("\n", "\r\n", "\r"):
        assert places(read_html(source.replace("\n", line_end))) == [(4, "starts"), (5, "version")]


def test_a_line_end_written_as_an_entity_is_no_line_of_the_html() -> None:
    source = web_page("<h1>FILM</h1>&#10;&#10;<p>31.02.2021 15:00 – Caligari</p><p>Chile 2021 9 Min.</p>")
    assert places(read_html(source)) == [(1, "starts")]


def test_lines_are_counted_beyond_what_the_parser_counts() -> None:
    bad = "<p>31.02.2021 15:00 – Caligari</p>"
    source = web_page("<h1>FILM</h1>" + "\n" * 70_000 + f"{bad}\n{bad}<p>Chile 2021 9 Min.</p>")
    assert places(read_html(source)) == [(70_001, "starts"), (70_002, "starts")]


@pytest.mark.parametrize(
    "furniture",
    [
        f"<script>document.write('<p>{DATE}</p>')</script>",
        "<style>p::after { content: 'von Bo Eg' }</style>",
        f"<nav><ul><li>ANDERER FILM<li>{DATE}</ul></nav>",
        f"<header><p>ANDERER FILM</p><p>{DATE}</p></header>",
        f"<footer><p>ANDERER FILM</p><p>{DATE}</p></footer>",
        "<form><p>Suche</p><select><option>ANDERER FILM</select><button>Los</button></form>",
        "<noscript><p>Please activate JavaScript!</p></noscript>",
        f"<!-- <p>{DATE}</p> -->",
        f"<div hidden><p>{DATE}</p></div>",
        f"<div style='display: none'><p>{DATE}</p></div>",
        f"<template><p>{DATE}</p></template>",
        "<svg><title>ANDERER FILM</title><text>von Bo Eg</text></svg>",
        f"<?php echo '{DATE}' ?>",
    ],
)
def test_what_a_page_does_not_show_as_its_text_is_left_out(furniture: str) -> None:
    expected = without_places(read_html(web_page(f"<h1>FILM</h1>{BODY}")))
    for body in (
        f"{furniture}<h1>FILM</h1>{BODY}",
        f"<h1>FILM</h1>{furniture}{BODY}",
        f"<h1>FILM</h1>{BODY}{furniture}",
    ):
        assert without_places(read_html(web_page(body))) == expected


def test_a_form_around_the_whole_page_is_no_form_to_leave_out() -> None:
    assert len(read_html(web_page(f"<form id=aspnet><h1>FILM</h1>{BODY}</form>")).screenings) == 1


def test_the_header_of_an_article_is_read() -> None:
    body = f"<article><header><h1>FILM</h1><p>{DATE}</p></header><p>Chile 2021 9 Min.</p><p>Ein Mann.</p></article>"
    assert len(read_html(web_page(body)).screenings) == 1


@pytest.mark.parametrize(
    "body",
    [
        f"{DATE}<br>Chile 2021 9 Min.<br><br>Ein Mann geht.",
        f"<div><div>{DATE}</div><div>Chile 2021 9 Min.</div><div>Ein Mann geht.</div></div>",
        f"<ul><li>{DATE}<li>Chile 2021 9 Min.</ul>Ein Mann geht.",
        f"<table><tr><td>{DATE}<td>Chile 2021 9 Min.<tr><td colspan=2>Ein Mann geht.</table>",
        f"<pre>{DATE}\nChile 2021 9 Min.\n\nEin Mann geht.</pre>",
        f"<p>{DATE.replace(' ', chr(10))}<p>Chile\n2021\n9 Min.<p>Ein\n   Mann\tgeht.",
        "<p><b>20.11.</b>2021 <i>15:00</i> – Cali<wbr>gari<p>Chile 2021 9&#160;Min.<p>Ein Ma&shy;nn geht.",
        f"<x-slot>{DATE}</x-slot><x-facts>Chile 2021 9 Min.</x-facts><x-text>Ein Mann geht.</x-text>",
        f"<P>{DATE.replace('–', '&ndash;')}</P><P>Chile 2021 9 Min.</FONT></P></B><P>Ein Mann geht.</DIV>",
    ],
)
def test_blocks_and_breaks_make_lines(body: str) -> None:
    reading = read_html(web_page(f"<h1>FILM</h1>{body}"))
    (film,) = reading.films
    assert (film.countries, film.running_minutes, film.synopsis) == (("Chile",), 9, "Ein Mann geht.")
    assert [venue.name for venue in reading.venues] == ["Caligari"]
    assert reading.problems == ()


def test_entities_are_the_letters_they_stand_for() -> None:
    film = film_of("<p>von J&ouml;rg &#346;l&#x105;sk&lt;a</p><p>Chile 2021 9 Min.</p><p>&quot;A&quot; &bogus; B.</p>")
    assert film.directors == ("Jörg Śląsk<a",)
    assert film.synopsis == '"A" &bogus; B.'


@pytest.mark.parametrize("data", [b"<html></html>", b"<p>", b"<!doctype html><script>x</script>", b"<html><!-- x -->"])
def test_a_web_page_without_a_word_is_empty(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"page\.html is empty"):
        read_web_page(data, name="page.html", known=AT_BERLIN)


def test_a_web_page_of_no_known_form_is_refused() -> None:
    with pytest.raises(UnreadableError, match="known form"):
        read_html(web_page("<h1>About us</h1><p>We are a festival.</p>"))


def test_a_web_page_needs_no_zone_unless_it_prints_a_time() -> None:
    source = web_page("<h1>FILM</h1><p>von Ana Reis<p>Chile 2021 9 Min.")
    known = msgspec.structs.replace(AT_BERLIN, zone=None)
    assert read_html(source, known=known).films
    with pytest.raises(UnreadableError, match="time zone"):
        read_html(source.replace("<p>von", f"<p>{DATE}<p>von"), known=known)
