"""Tables as text: delimiters, quotes, encodings, what stands above the headings, and what is no table at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from page_reading import ALL_PAGES
from table_reading import SEEN, TABLES, Rows, as_ods, as_xlsx, film, lines, read, says

from fest_tui.errors import UnreadableError
from fest_tui.sources.table import is_table, read_table
from fest_tui.sources.table.dialect import MOST_LETTERS_OF_A_CELL
from places import ROOT, SHARED

ROW = ("NORDWIND", "Jo Roe", "2021", "90")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    data = lines(delimiter.join(("Title", "Director", "Year", "Length")), delimiter.join(ROW))
    (found,) = read_table(data, name="t.csv", known=SEEN).films
    assert (found.title, found.directors, found.year, found.running_minutes) == ("NORDWIND", ("Jo Roe",), 2021, 90)
    assert is_table(data)


def test_more_commas_than_semicolons_do_not_make_commas_the_delimiter() -> None:
    found = film("Titel;Regie;Land", "A;Roe, Poe, Pip;DE, FR, IT, ES")
    assert found.countries == ("DE", "FR", "IT", "ES")


def test_a_first_line_may_name_the_delimiter() -> None:
    reading = read("sep=;", "Title;Year", "A;2021", "B;x")
    assert [found.title for found in reading.films] == ["A", "B"]
    assert says(reading, "year")[0].startswith("4 warning")


def test_quotes_follow_the_standard() -> None:
    found = film("Title,Synopsis", '"He said ""No, never"", twice","One line.', 'Another, with a comma."')
    assert found.title == 'He said "No, never", twice'
    assert found.synopsis == "One line.\nAnother, with a comma."


def test_a_row_is_told_by_the_line_of_the_file_it_begins_on() -> None:
    reading = read("Title,Year,Synopsis", '"A",2021,"one', "two", 'three"', "", "B,x,", "A,2021,")
    assert says(reading, "year") == ["6 warning: “x” is no year; it was left out."]
    assert says(reading, "title") == ["7 warning: “A” stands in line 2 too; both rows were read as one film."]


def test_line_ends_of_any_kind_are_counted() -> None:
    data = b'Title,Year,Synopsis\r\n"A",2021,"one\r\ntwo\nthree"\rB,x,\r\n'
    assert says(read_table(data, name="t.csv", known=SEEN), "year")[0].startswith("5 warning")


def test_a_quote_that_is_never_closed_is_told_and_the_rows_above_kept() -> None:
    reading = read("Title,Year,Synopsis", "A,2021,fine", 'B,2020,"oops', "C,2019,lost")
    assert [(found.title, found.synopsis) for found in reading.films] == [("A", "fine"), ("B", "")]
    (told,) = says(reading, "quoting")
    assert told.startswith("3 error: The quote opened on line 3 is never closed;")


@pytest.mark.parametrize("end", ["", "\n", "\nlost\n\n"])
def test_a_quote_is_told_by_the_line_it_is_opened_on(end: str) -> None:
    data = f'Title,Director,Synopsis\nA,"Jo\nRoe","oops{end}'.encode()
    reading = read_table(data, name="t.csv", known=SEEN)
    assert [told[:48] for told in says(reading, "quoting")] == ["3 error: The quote opened on line 3 is never clo"]


def test_a_cell_longer_than_any_is_told_and_costs_its_row_alone() -> None:
    reading = read("Title,Year,Synopsis", "A,2021,fine", f"B,2020,{'x' * MOST_LETTERS_OF_A_CELL}y", "C,2019,fine")
    assert [found.title for found in reading.films] == ["A", "C"]
    (told,) = says(reading, "columns")
    assert (
        told
        == "3 error: A cell of this row has more than 262144 letters, as none of a table has; the row was left out."
    )


def test_a_quote_closed_too_late_is_told_as_never_closed() -> None:
    rest = ["C,2019,lost"] * (MOST_LETTERS_OF_A_CELL // 12 + 1)
    reading = read("Title,Year,Synopsis", "A,2021,fine", 'B,2020,"oops', *rest, 'D,2018,"late"')
    assert [found.title for found in reading.films] == ["A"]
    (told,) = says(reading, "quoting")
    assert told.startswith("3 error: The quote opened on line 3 is never closed;")


def test_a_quote_that_begins_a_row_leaves_nothing_of_it() -> None:
    data = lines("Title,Date,Time,Venue", '"A,2021-11-19,20:00,Rex', "B,2021-11-20,20:00,Rex")
    assert is_table(data)
    reading = read_table(data, name="t.csv", known=SEEN)
    assert [(told.line, told.field) for told in reading.problems] == [(2, "quoting")]


def test_cells_beyond_the_headings_are_told() -> None:
    reading = read("Title,Year", "A,2021", "B,2020,x,,", "C,2019,,,")
    assert says(reading, "columns") == [
        "3 warning: The row has 5 cells, and there are 2 headings; the cells without one were left out."
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_told_apart(encoding: str) -> None:
    data = "Title;Regie\nSÜDWIND – EIN FILM;Zoë Roe\n".encode(encoding)
    reading = read_table(data, name="t.csv", known=SEEN)
    assert [(found.title, found.directors) for found in reading.films] == [("SÜDWIND – EIN FILM", ("Zoë Roe",))]
    assert [problem.field for problem in reading.problems] == (["encoding"] if encoding == "cp1252" else [])


def test_a_caption_blank_rows_and_repeated_headings_are_passed_over() -> None:
    reading = read_table((TABLES / "kurzfilmtage.csv").read_bytes(), name="k.csv", known=SEEN)
    assert [found.title for found in reading.films] == ["North Wind", "South Wind"]
    assert [found.original_title for found in reading.films] == ["Nordwind", "Südwind"]
    assert [found.running_minutes for found in reading.films] == [14, 77]
    assert [f"{found.starts:%d.%m. %H:%M} {found.venue}" for found in reading.screenings] == [
        "12.11. 20:30 pathe-saal-2",
        "12.11. 22:00 pathe-saal-2",
        "13.11. 00:30 kleines-kino",
    ]
    assert [problem.field for problem in reading.problems] == ["encoding"]


def test_headings_further_down_than_the_twentieth_row_are_not_looked_for() -> None:
    with pytest.raises(UnreadableError):
        read(*["Words, and more of them"] * 20, "Title,Year", "A,2021")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty"),
        (b"\n \n", "is empty"),
        (b"Just a line of words\n", "no columns"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\r", "is no text"),
        (b"Title,Year\nA\0,2021\n", "is no text"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        read_table(data, name="t.csv", known=SEEN)
    assert not is_table(data)


def test_a_table_of_markdown_is_read() -> None:
    reading = read("| Title | Year |", "|:------|-----:|", "| A     | 2021 |")
    assert [(found.title, found.year) for found in reading.films] == [("A", 2021)]
    assert reading.problems == ()


@pytest.mark.parametrize("text", ["Title,Year,Director", "Title,Date,Time,Venue\n\n", "My festival\nTitle;Year\n"])
def test_headings_without_rows_are_told(text: str) -> None:
    assert is_table(text.encode())
    reading = read_table(text.encode(), name="t.csv", known=SEEN)
    assert (reading.films, reading.screenings, reading.whole) == ((), (), False)
    (told,) = says(reading, "heading")
    assert told.endswith("error: The table has a heading and no rows, so nothing was read of it.")


def test_ragged_rows_below_known_headings_are_a_table() -> None:
    rows = ("Title,Date,Time,Venue", "A,2021-11-19,20:00,Rex,extra,extra2", "B,2021-11-19")
    assert is_table(lines(*rows))
    reading = read(*rows)
    assert [found.title for found in reading.screenings] == ["A"]
    assert [(told.line, told.field, told.severity) for told in reading.problems] == [
        (2, "columns", "warning"),
        (3, "time", "error"),
        (3, "venue", "error"),
    ]


def test_a_row_longer_than_what_is_looked_at_does_not_hide_a_table() -> None:
    data = lines("Title,Date,Time,Venue", "X" * 100_000 + ",2021-11-19,20:00,Rex")
    assert is_table(data)
    assert len(read_table(data, name="t.csv", known=SEEN).screenings) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Title,Year\nA,2021\n",
        "My festival,,\n,,\nTitre;Durée;Pays\nA;90;FR\nB;80;BE\n",
        "Wetter\tFarbe\nschön\tblau\nheiter\tgrün\n",
        "Was;Wann\nNordwind;heute\n",
        "One,Two,Three\na,b,c\nd,e,f\n",
        "| room | film |\n|:---|---|\n| a | b |\n",
    ],
)
def test_a_table_is_recognised(text: str) -> None:
    assert is_table(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "Films, venues, dates.\nAll that, and more, is here.\n",
        "Hello, my friend, listen\nCome, sit, drink\nRest, sleep, dream\n",
        "NORDWIND\n\n12.11.2021 20:30 – Rex\n\nFrankreich 2021 90 Min. OmeU\nRegie: Jo Roe, Kamera: Al Poe\n",
        "Director\nJo Roe\nYear\n2021\n",
        "# Notes\n- film, title, year, director\n- and more of that\n",
        "<table><tr><td>Title,Year</td></tr></table>\n<p>a,b</p>\n",
        '{"title": "A",\n"year": 2021}\n',
        "BEGIN:VCALENDAR\nSUMMARY:Title,Year\nDTSTART:2021,11\n",
        '[festival]\nname = "A, B"\ntimezone = "Europe/Berlin"\n',
        "Maria Roe | ESP 2018 | Dokumentarfilm | 14:23\nJo Poe | FRA 2019 | Spielfilm | 80\n",
        "20:30\tRex\n22:00\tLux\n",
        "a,b\n",
        "Kino,Film,some,other,things\na,b,c,d,e\nf,g,h,i,j\nk\n",
        "Film,Kino,Land\nOne, two\nThree\nFour, five, six, seven\n",
        "- Film,*Kino*\n- a,b\n- c,d\n",
        "One, two, three, four\nFive, six, seven\nFilm,Kino\na,b\nc,d\n",
        "<!-- a comment -->\nTitle,Year\nA,2021\n",
    ],
)
def test_prose_and_other_formats_are_no_table(text: str) -> None:
    assert not is_table(text.encode())


@pytest.mark.parametrize("page", ALL_PAGES, ids=[page.stem for page in ALL_PAGES])
def test_no_page_is_a_table(page: Path) -> None:
    assert not is_table(page.read_bytes())


@pytest.mark.parametrize("document", ["README.md", "CHANGELOG.md", "docs/architecture.md", "docs/commands.md"])
def test_no_document_is_a_table(document: str) -> None:
    assert not is_table((ROOT / document).read_bytes())


@pytest.mark.shared
@pytest.mark.parametrize(
    "sample",
    [
        "seed-page.txt",
        "other-festivals.md",
        "exground-34/formats.md",
        "samples/jres-2022.ics",
        "samples/fosdem-2021.schedule.xml",
        "samples/pretalx-democon.schedule.json",
    ],
)
def test_no_sample_of_another_format_is_a_table(sample: str) -> None:
    assert not is_table((SHARED / "data" / sample).read_bytes())


@pytest.mark.parametrize("row", ["Ä,2021,Öü\n", '"Ä\n\nÄ",2021,Öü\n', "Ä,2021,Öü\r"])
def test_a_long_table_is_recognised_by_its_first_rows(row: str) -> None:
    assert is_table(("Wetter,Farbe,Klang\n" + row * 20_000).encode())
    assert is_table(("Title,Year,Director\n" + row * 20_000).encode("cp1252"))


def test_spreadsheets_are_recognised_by_what_they_hold() -> None:
    rows: Rows = [["Title", "Year"], ["A", 2021]]
    assert is_table(as_xlsx({"S": rows}))
    assert is_table(as_ods({"S": rows}))
    assert not is_table(b"PK\x03\x04 some other archive")
    assert not is_table(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
