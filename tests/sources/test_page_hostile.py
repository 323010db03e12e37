"""Pages made to break a reader: encodings, binary data, sizes, punctuation, noise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_reading import ALL_PAGES, BERLIN, film_page, fixture, read, read_fixture

from fest_tui.errors import UnreadableError
from fest_tui.programme.text import is_plain
from fest_tui.sources.known import Known
from fest_tui.sources.page import read_page

MEGABYTE = 1_000_000


def read_bytes(data: bytes) -> list[str]:
    return [film.title for film in read_page(data, name="page.txt", known=Known(zone=BERLIN)).films]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_with_or_without_its_mark(encoding: str) -> None:
    reading = read_page(fixture("german-film").encode(encoding), name="page.txt", known=Known(zone=BERLIN))
    assert reading == read_fixture("german-film")


@pytest.mark.parametrize(("encoding", "letters"), [("cp1252", "ÄÖÜ – ’"), ("latin-1", "ÄÖÜ \x81")])
def test_western_encodings_are_read_with_a_warning_that_names_them(encoding: str, letters: str) -> None:
    page = film_page().replace("–", "-").replace("FILM\n", f"FILM {letters}\n", 1)
    reading = read_page(page.encode(encoding), name="page.txt", known=Known(zone=BERLIN))
    assert reading.films[0].title == f"FILM {letters}".removesuffix(" \x81")
    assert reading.venues[0].name == "Caligari FilmBühne"
    (problem,) = reading.problems
    assert (problem.line, problem.field, problem.severity) == (1, "encoding", "warning")
    assert encoding in problem.says


def test_a_file_that_ends_inside_a_letter_is_read_to_there() -> None:
    data = film_page(body="Schön").encode().rstrip(b"\n")[:-2]
    reading = read_page(data, name="page.txt", known=Known(zone=BERLIN))
    assert reading.films[0].synopsis.endswith("Sch")
    assert [(problem.line, problem.field) for problem in reading.problems] == [(11, "encoding")]
    odd = film_page(body="Schön").encode("utf-16")[:-1]
    reading = read_page(odd, name="page.txt", known=Known(zone=BERLIN))
    assert [problem.field for problem in reading.problems] == ["encoding"]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", id="picture"),
        pytest.param(b"%PDF-1.4\n" + b"stream \x01\x02 " * 20, id="controls"),
        pytest.param(film_page().encode("utf-16-le"), id="UTF-16 without a mark"),
        pytest.param(film_page().encode("utf-32"), id="UTF-32"),
        pytest.param(bytes(range(1, 256)) * 20, id="noise"),
    ],
)
def test_what_is_no_text_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data)
    assert caught.value.exit_code == 3
    assert "binary" in caught.value.message
    assert "page.txt" in caught.value.message


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_said_to_be_empty(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="empty"):
        read_bytes(data)


@pytest.mark.parametrize(
    "text",
    [
        "Lorem ipsum dolor sit amet,\nconsectetur adipiscing elit.\n",
        "HEADING\n\nSome prose below it.\n",
        "Script: A, B, Cast: C\n",
        "# Read me\n\nInstall it, then run it.\n",
        "a,b,c\n1,2,3\n",
        "import this\n",
        "1\n2\n3\n",
    ],
)
def test_text_of_no_known_form_is_refused_with_a_picture_of_one(text: str) -> None:
    with pytest.raises(UnreadableError, match="known form") as caught:
        read(text)
    assert "20.11.2021 15:00 – " in caught.value.hint


REPEATED = {
    "letters": "a",
    "words": "Wort ",
    "capitals": "WORT ",
    "brackets": "(",
    "closed brackets": ")",
    "square brackets": "[",
    "commas": ",",
    "colons": ":",
    "labels": "Kamera: A, ",
    "quotes": "„“",
    "open quotes": "“",
    "years": "2021 A, ",
    "digits": "1",
    "dashes": "–",
    "blank brackets": " ( ) ",
    "escapes": "\x1b]",
}


@pytest.mark.parametrize(
    "label", ["", "Kamera: ", "Filmografie: 2011 A ", "Awards: ", "Note: ", "„", "Kontakt: ", "von "]
)
@pytest.mark.parametrize("kind", REPEATED)
def test_a_line_of_pathological_punctuation_is_read_like_any_other(kind: str, label: str) -> None:
    line = REPEATED[kind] * (MEGABYTE // 5 // len(REPEATED[kind]))
    reading = read(film_page(body=f"{label}{line}\n\nEin letzter Satz."))
    assert [film.title for film in reading.films if film.form != "short"][-1] == "FILM"
    assert len(reading.screenings) == 1


@pytest.mark.parametrize("label", ["", "Kamera: ", "Filmografie: 2011 "])
def test_a_line_of_ten_megabytes_is_read_like_any_other(label: str) -> None:
    reading = read(film_page(body=f"{label}{'Wort, ' * (10 * MEGABYTE // 6)}"))
    assert [film.title for film in reading.films] == ["FILM"]


@pytest.mark.parametrize("kind", REPEATED)
def test_a_long_line_alone_is_no_page(kind: str) -> None:
    with pytest.raises(UnreadableError):
        read(REPEATED[kind] * (MEGABYTE // len(REPEATED[kind])))


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Ein Satz.",
        "ein halber Satz",
        "TITEL",
        "Kamera: Ana Reis",
        "Filmografie: 2011 A",
        "Awards: Prize (Porto)",
        "von Ana Reis",
        "Frankreich 2021 90 Min. OmeU",
        "20.11.2021 15:00 – Caligari",
        "Vorfilm",
        "Kontakt",
        "Telefon: +49 1",
        "„Zitat",
        "Ana Reis wurde 1980 geboren.",
        "Q&A mit Ana Reis",
        "Note: x",
        "Tickets gibts hier.",
        "Weitere Informationen",
        "[TITEL]",
        "Section: x",
    ],
)
def test_very_many_lines_of_one_kind_are_read(line: str) -> None:
    reading = read(film_page(head="von Ana Reis") + f"{line}\n" * 20_000)
    assert reading.films[-1].title in ("FILM", "TITEL")
    assert reading.screenings


def test_a_hundred_thousand_lines_are_read() -> None:
    page = read_fixture("tips-2021")
    text = fixture("tips-2021")
    reading = read(text * (100_000 // text.count("\n")))
    assert reading.films == page.films
    assert len(reading.screenings) == len(page.screenings) * (100_000 // text.count("\n"))


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    lines = text.count("\n") + text.count("\r") + 1
    try:
        reading = read_page(text.encode("utf-8", "surrogatepass"), name="page.txt", known=Known(zone=BERLIN))
    except UnreadableError:
        return
    assert all(1 <= problem.line <= lines for problem in reading.problems)


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    try:
        reading = read_page(data, name="page.txt", known=Known(zone=BERLIN))
    except UnreadableError as error:
        assert error.exit_code == 3  # noqa: PT017
    else:
        assert reading.films or reading.screenings or reading.problems


ALL_LINES = sorted({line for page in ALL_PAGES for line in page.read_text("utf-8").splitlines()})
odd_forms = st.sampled_from([str.upper, str.lower, lambda line: line[: len(line) // 2], lambda line: line * 2])
known_lines = st.sampled_from(ALL_LINES)
odd_lines = st.one_of(
    known_lines, st.builds(lambda line, form: form(line), known_lines, odd_forms), st.text(max_size=20)
)


@given(st.lists(odd_lines, max_size=25))
def test_no_shuffle_of_lines_breaks_the_reader(lines: list[str]) -> None:
    text = "\n".join(lines)
    count = text.count("\n") + text.count("\r") + 1
    try:
        reading = read_page(text.encode("utf-8", "surrogatepass"), name="page.txt", known=Known(zone=BERLIN))
    except UnreadableError:
        return
    assert all(0 <= problem.line <= count for problem in reading.problems)
    ids = {film.id for film in reading.films}
    assert all(set(screening.films) <= ids for screening in reading.screenings)
    assert len({screening.id for screening in reading.screenings}) == len(reading.screenings)
    assert all(screening.ends >= screening.starts for screening in reading.screenings)
    assert reading.whole_films <= ids
    assert all(is_plain(text) for film in reading.films for text in (film.title, film.synopsis, *film.directors))
