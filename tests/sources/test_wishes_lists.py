"""Lists of films as Letterboxd and IMDb export them, and what becomes of them on the way."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from fest_tui.errors import UnreadableError
from fest_tui.programme.wish_match import ListedFilm
from fest_tui.sources.wishes.lists import ListReading, is_list, read_list

WATCHLIST = """\
Date,Name,Year,Letterboxd URI
2021-10-01,Dear Comrades!,2020,https://boxd.it/a
2021-10-02,"Good, ""Bad"", Ugly",1966,https://boxd.it/b
"""
DIARY = """\
Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date
2021-10-01,Dear Comrades!,2020,https://boxd.it/a,4.5,,"strike, ussr",2021-09-30
"""
LIST = """\
Letterboxd list export v7
Date,Name,Tags,URL,Description
2021-10-01,Strikes,,https://boxd.it/l,"Two lines,
and a name"

Position,Name,Year,URL,Description
1,Dear Comrades!,2020,https://boxd.it/a,
"""
IMDB = """\
Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,\
Num Votes,Release Date,Directors
1,tt10796286,2021-01-01,2021-01-01,,Dear Comrades!,Dorogie tovarishchi,https://example.org/,Movie,7.5,121,2020,Drama,\
9000,2020-11-12,"Andrey Konchalovskiy, Second Person"
"""


def read(text: str | bytes) -> ListReading:
    data = text if isinstance(text, bytes) else text.encode()
    assert is_list(data)
    return read_list(data, name="list.csv")


@pytest.mark.parametrize(
    ("text", "form", "line"), [(WATCHLIST, "letterboxd", 2), (DIARY, "letterboxd", 2), (LIST, "letterboxd", 7)]
)
def test_letterboxd_says_title_and_year(text: str, form: str, line: int) -> None:
    reading = read(text)
    assert (reading.form, reading.problems) == (form, ())
    assert reading.films[0] == ListedFilm(title="Dear Comrades!", year=2020, line=line)


def test_imdb_says_the_original_title_and_the_directors_too() -> None:
    reading = read(IMDB)
    (film,) = reading.films
    assert reading.form == "imdb"
    assert (film.title, film.original_title, film.year) == ("Dear Comrades!", "Dorogie tovarishchi", 2020)
    assert film.directors == ("Andrey Konchalovskiy", "Second Person")


def test_quotes_and_commas_in_a_title_stay() -> None:
    assert read(WATCHLIST).films[1].title == 'Good, "Bad", Ugly'


@pytest.mark.parametrize(
    "text",
    [
        WATCHLIST.replace("\n", "\r\n"),
        "\ufeff" + WATCHLIST,
        WATCHLIST.replace('"Good, ""Bad"", Ugly"', "Good").replace(",", ";"),
        WATCHLIST.replace('"Good, ""Bad"", Ugly"', "Good").replace(",", "\t"),
    ],
)
def test_spreadsheets_save_it_otherwise(text: str) -> None:
    films = read(text).films
    assert [film.year for film in films] == [2020, 1966]
    assert films[0].title == "Dear Comrades!"


def test_a_title_of_several_lines_is_one_line() -> None:
    assert read('Name,Year\n"Dear\nComrades!",2020\nB,2021\n').films == (
        ListedFilm(title="Dear Comrades!", year=2020, line=2),
        ListedFilm(title="B", year=2021, line=4),
    )


@pytest.mark.parametrize("cell", ["'=SUM(A1)", '"=""=SUM(A1)"""', "=SUM(A1)"])
def test_a_formula_is_a_title_like_others(cell: str) -> None:
    assert read(f"Name,Year\n{cell},2020\n").films[0].title == "=SUM(A1)"


def test_escape_codes_do_not_come_through() -> None:
    assert read("Name,Year\n\x1b[31mRed\x07 Film,2020\n").films[0].title == "Red Film"


def test_a_row_without_a_title_and_a_year_that_is_none_are_told() -> None:
    reading = read("Name,Year\n,2020\nGood,soon\nBetter,2020\n")
    assert [(film.title, film.year) for film in reading.films] == [("Good", None), ("Better", 2020)]
    assert [(each.line, each.field, each.severity) for each in reading.problems] == [
        (2, "title", "error"),
        (3, "year", "warning"),
    ]


def workbook(*rows: tuple[object, ...]) -> bytes:
    """A spreadsheet whose first sheet tells something else."""
    book = Workbook()
    notes, films = book.active, book.create_sheet("Films")
    assert notes is not None
    notes.append(["Films I was told of"])
    for row in rows:
        films.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_a_spreadsheet_is_read_as_a_table_is() -> None:
    content = workbook(("My list",), ("Title", "Year"), ("Dear Comrades!", 2020), (1917, "2019"), (None, 2021))
    reading = read(content)
    assert reading.form == "list"
    assert [(film.title, film.year, film.line) for film in reading.films] == [
        ("Dear Comrades!", 2020, 3),
        ("1917", 2019, 4),
    ]
    assert [(each.line, each.field, each.severity) for each in reading.problems] == [(5, "title", "error")]


def test_a_spreadsheet_cut_off_is_told_as_damaged() -> None:
    content = workbook(("Title", "Year"), ("Good", 2020))
    with pytest.raises(UnreadableError, match=r"list\.xlsx is .*damaged"):
        read_list(content[:-200], name="list.xlsx")
    assert not is_list(content[:-200])


def test_a_file_cut_off_inside_a_quote_says_where() -> None:
    reading = read('Name,Year\nGood,2020\n"Bad,2021\nUgly,2022\n')
    assert [film.title for film in reading.films] == ["Good"]
    assert ("quoting", 3) in [(each.field, each.line) for each in reading.problems]


@pytest.mark.parametrize("text", ["", "must DIE SAAT [die-saat]\n", "{}", "Date,Venue\n1,2\n", "Name\nGood\n"])
def test_what_is_no_list_of_films_is_known(text: str) -> None:
    assert not is_list(text.encode())
    with pytest.raises(UnreadableError):
        read_list(text.encode(), name="list.csv")


def test_a_list_without_films_is_refused() -> None:
    with pytest.raises(UnreadableError, match="lists no films"):
        read("Date,Name,Year,Letterboxd URI\n")


@given(st.data())
def test_noise_and_cuts_give_problems_or_a_refusal(data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from([WATCHLIST, LIST, IMDB])).encode())
    for _number in range(data.draw(st.integers(0, 8))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 5))] = data.draw(st.binary(max_size=5)) or b'"'
    cut = bytes(content[: data.draw(st.integers(0, len(content)))])
    try:
        films = read_list(cut, name="list.csv").films
    except UnreadableError:
        films = (ListedFilm(title="refused"),)
    assert all(film.title for film in films)
