"""A page cut off anywhere still yields what stands above the cut."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from page_reading import ALL_PAGES, AT_BERLIN, IN_2016, WEB_PAGES, fixture, read

from fest_tui.errors import UnreadableError
from fest_tui.programme.model import Film
from fest_tui.programme.reading import Reading
from fest_tui.sources.known import Known
from fest_tui.sources.page import read_page
from fest_tui.sources.web_page import read_web_page
from places import SHARED

SEED = SHARED / "data" / "seed-page.txt"
pages = pytest.mark.parametrize("page", [page.stem for page in ALL_PAGES])
web_pages = pytest.mark.parametrize("page", WEB_PAGES, ids=lambda page: page.stem)


def read_cut(data: bytes, title: str = "", known: Known = AT_BERLIN) -> Reading:
    """What a cut page says: nothing, when the cut is above the first line that tells what it is."""
    try:
        return read_page(data, name="page.txt", known=msgspec.structs.replace(known, title=title))
    except UnreadableError:
        return Reading()


def read_cut_html(data: bytes) -> Reading:
    """The same of a web page."""
    try:
        return read_web_page(data, name="page.html", known=AT_BERLIN)
    except UnreadableError:
        return Reading()


def titles(reading: Reading) -> set[str]:
    """Everything a reading says is a title."""
    films = {title for film in reading.films for title in (film.title, film.original_title) if title}
    return films | {screening.title for screening in reading.screenings}


def found(film: Film) -> int:
    """How much is known of a film."""
    lists = (film.countries, film.directors, film.credits, film.filmography, film.awards, film.quotes, film.bios)
    names = sum(len(credit.names) for credit in film.credits)
    return sum(map(len, lists)) + names + sum(bool(text) for text in (film.synopsis, film.version, film.premiere))


@pages
def test_every_line_kept_adds_and_takes_nothing_away(page: str) -> None:
    lines = fixture(page).splitlines(keepends=True)
    title = "GIVEN" if page.startswith("english-film-") or page.endswith("without-title") else ""
    screenings = known = 0
    for count in range(len(lines) + 1):
        reading = read_cut("".join(lines[:count]).encode(), title=title)
        assert len(reading.screenings) >= screenings
        assert sum(found(film) for film in reading.films) >= known
        screenings, known = len(reading.screenings), sum(found(film) for film in reading.films)
    assert screenings + known + len(reading.films) > 0


@pages
def test_a_cut_at_any_byte_is_read_without_failure_or_a_wrong_title(page: str) -> None:
    data = fixture(page).encode()
    known = titles(read_cut(data, known=IN_2016))
    for cut in range(len(data)):
        reading = read_cut(data[:cut], known=IN_2016)
        assert all(1 <= problem.line <= data[:cut].count(b"\n") + 1 for problem in reading.problems)
        assert titles(reading) <= known, data[:cut].decode(errors="replace")[-80:]


@pytest.mark.shared
def test_the_seed_page_grows_with_every_line() -> None:
    lines = SEED.read_text("utf-8").splitlines(keepends=True)
    readings = [read_cut("".join(lines[:count]).encode(), title="DEAR COMRADES!") for count in range(len(lines) + 1)]
    assert [len(reading.screenings) for reading in readings] == [0] + [1] * len(lines)
    amounts = [found(film) for reading in readings[1:] for film in reading.films]
    assert amounts == sorted(amounts)
    assert len(amounts) == len(lines)


@pytest.mark.shared
def test_the_seed_page_cut_at_any_byte_never_gets_a_wrong_title() -> None:
    data = SEED.read_bytes()
    for cut in range(len(data) + 1):
        films = read_cut(data[:cut]).films
        assert {film.title for film in films} <= {"DEAR COMRADES!"}
    assert films


@pytest.mark.shared
def test_the_seed_page_cut_at_any_byte_keeps_the_slot_that_stands_above() -> None:
    data = SEED.read_bytes()
    first_line = data.index(b"\n")
    for cut in range(first_line, len(data) + 1):
        (screening,) = read_cut(data[:cut], title="DEAR COMRADES!").screenings
        assert screening.starts.isoformat() == "2021-11-19T22:00:00+01:00"
        assert screening.venue == "caligari-filmbuehne"


def test_a_page_cut_below_its_head_does_not_claim_to_list_every_screening() -> None:
    lines = fixture("german-film").splitlines(keepends=True)
    assert read("".join(lines[:8])).whole_films == frozenset()
    assert read("".join(lines[:12])).whole_films == {"leuchtturm"}


@web_pages
def test_a_web_page_cut_at_every_third_byte_never_gets_a_wrong_title(page: Path) -> None:
    data = page.read_bytes()
    whole = read_web_page(data, name="page.html", known=AT_BERLIN)
    screenings = 0
    for cut in range(0, len(data), 3):
        reading = read_cut_html(data[:cut])
        assert titles(reading) <= titles(whole), data[:cut].decode(errors="replace")[-80:]
        assert all(0 <= problem.line <= data[:cut].count(b"\n") + 1 for problem in reading.problems)
        screenings = max(screenings, len(reading.screenings))
    assert screenings == len(whole.screenings)
