"""Listings cut, shuffled, mangled and swollen: problems that say where, and never a fault."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from listing_reading import ALL_LISTINGS, BERLIN, DAYS, fixture, read, read_fixture

from fest_tui.errors import UnreadableError
from fest_tui.programme.reading import Reading
from fest_tui.programme.text import is_plain
from fest_tui.sources.known import Known
from fest_tui.sources.listing import is_listing, read_listing

KNOWN = Known(zone=BERLIN, first_day=dt.date(2021, 3, 4), last_day=dt.date(2021, 3, 14))
NAMES = [path.stem for path in ALL_LISTINGS]
PLAIN = "WINGS\nFrance, Egypt, 2021, 112 min\nSun, 14.03.2021 15:45 Kino Komuna Buy\nSun 14.03\n16:30 - 17:43\nVika 1\n"
ALL_LINES = sorted({line for name in NAMES for line in fixture(name).splitlines()} | set(PLAIN.splitlines()))


def attempt(data: bytes) -> Reading | None:
    """The reading of a text, sound in itself, or nothing when it is refused."""
    known_form = is_listing(data)
    try:
        reading = read_listing(data, name="page.txt", known=KNOWN)
    except UnreadableError as error:
        assert error.exit_code == 3  # noqa: PT017
        return None
    assert known_form
    lines = data.count(b"\n") + data.count(b"\r") + 1
    ids = {film.id for film in reading.films}
    assert reading.films or reading.screenings or reading.problems
    assert all(0 <= problem.line <= lines for problem in reading.problems)
    assert len(ids) == len(reading.films)
    assert all(set(screening.films) <= ids for screening in reading.screenings)
    assert all(screening.ends >= screening.starts for screening in reading.screenings)
    assert len({screening.id for screening in reading.screenings}) == len(reading.screenings)
    assert {screening.venue for screening in reading.screenings} <= {venue.id for venue in reading.venues}
    assert reading.whole_films <= ids
    texts = [text for film in reading.films for text in (film.title, film.synopsis, film.form, *film.directors)]
    assert all(is_plain(text) for text in [*texts, *(venue.name for venue in reading.venues)])
    return reading


@pytest.mark.parametrize("name", NAMES)
def test_a_page_cut_at_any_line_is_read_or_refused(name: str) -> None:
    lines = fixture(name).splitlines(keepends=True)
    whole = read_fixture(name)
    for at in range(len(lines)):
        attempt("".join(lines[at:]).encode())
        attempt("".join(lines[:at] + lines[at + 1 :]).encode())
        cut = attempt("".join(lines[:at]).encode())
        if cut:
            assert len(cut.screenings) <= len(whole.screenings)


@pytest.mark.parametrize("name", [*NAMES, "plain"])
def test_a_page_cut_at_any_byte_is_read_or_refused(name: str) -> None:
    data = (PLAIN if name == "plain" else fixture(name)).encode()
    for at in range(0, len(data), 7):
        attempt(data[:at])
        attempt(data[at:])


REPEATED = {
    "letters": "a",
    "words": "Wort ",
    "capitals": "WORT ",
    "brackets": "(",
    "square brackets": "[",
    "commas": ",",
    "colons": ":",
    "bars": "| ",
    "slashes": "/ ",
    "labels": "Kamera: A, ",
    "underscored labels": "Kamera_ A ",
    "glued labels": "aKamera:",
    "quotes": "„“",
    "open quotes": '"',
    "years": "2021 A, ",
    "digits": "1",
    "blanks": " \t",
    "dates": "12/03 13:00 ",
    "countries": "Deutschland/",
    "dashes": " – ",
    "names": "Ana Reis und ",
}


@pytest.mark.parametrize("kind", REPEATED)
@pytest.mark.parametrize(
    "opening", ["", "Regie: ", "Fr 12/03 13:00 ", "12.03.202121:00", "2021 | 90 min. | ", "22:00: ", "14:15, "]
)
def test_a_line_of_pathological_punctuation_is_read_like_any_other(kind: str, opening: str) -> None:
    line = opening + REPEATED[kind] * (60_000 // len(REPEATED[kind]))
    for name in ("luxembourg-german", "mannheim", "cottbus-german"):
        reading = read(f"{fixture(name)}\n{line}\n", days=DAYS["luxembourg-german"])
        assert reading.films[0].title == read_fixture(name).films[0].title


@pytest.mark.parametrize(
    "line", ["", "TITEL", "Ein Satz, der endet.", "Regie", "90 min", "Fr 12/03 13:00 Kino OV Public"]
)
def test_very_many_lines_of_one_kind_are_read(line: str) -> None:
    reading = attempt((fixture("luxembourg-german") + f"{line}\n" * 3_000).encode())
    assert reading is not None
    assert reading.screenings


def test_ten_megabytes_on_one_line_are_read() -> None:
    reading = attempt((fixture("mannheim") + "Wort, " * 1_700_000).encode())
    assert reading is not None
    assert len(reading.screenings) == 2


@pytest.mark.parametrize("year", ["0001", "1850", "9999"])
def test_years_that_cannot_be_are_told(year: str) -> None:
    reading = read(f"Flügel\n2021 | 112 min. | Arabisch\nFreitag 12.11.{year}21:00MannheimMAAtlantis\n")
    assert not reading.screenings
    assert [problem.field for problem in reading.problems] == ["starts"]


def test_escape_codes_and_reordering_marks_are_taken_out() -> None:
    page = (
        fixture("cottbus-german").replace("Jan Matusz", "Jan\x1b[31m \u202eMatusz\ufeff").replace("KEINE", "KE\x07INE")
    )
    film = read(page).films[0]
    assert (film.title, film.directors) == ("KEINE SPUREN", ("Jan Matusz",))


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    attempt(data)


@given(st.text(max_size=200), st.sampled_from(NAMES))
def test_no_text_breaks_the_reader(text: str, name: str) -> None:
    attempt(text.encode("utf-8", "surrogatepass"))
    attempt((fixture(name) + text).encode("utf-8", "surrogatepass"))


known_lines = st.sampled_from(ALL_LINES)
odd_forms = st.sampled_from([str.upper, str.lower, lambda line: line[: len(line) // 2], lambda line: line * 2])
odd_lines = st.one_of(
    known_lines, st.builds(lambda line, form: form(line), known_lines, odd_forms), st.text(max_size=20)
)


@given(st.lists(odd_lines, max_size=25))
def test_no_shuffle_of_lines_breaks_the_reader(lines: list[str]) -> None:
    attempt("\n".join(lines).encode("utf-8", "surrogatepass"))


@given(st.sampled_from(NAMES), st.data())
def test_no_noise_in_a_page_breaks_the_reader(name: str, data: st.DataObject) -> None:
    page = bytearray(fixture(name).encode())
    for _change in range(5):
        page[data.draw(st.integers(0, len(page) - 1))] = data.draw(st.integers(0, 255))
    attempt(bytes(page))
