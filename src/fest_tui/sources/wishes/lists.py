"""Reads lists of films as Letterboxd and IMDb export them, and tables of titles like them, spreadsheets among them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from typing import Literal

import msgspec

from fest_tui.errors import UnreadableError
from fest_tui.programme.problems import Problem
from fest_tui.programme.text import plain_line
from fest_tui.programme.wish_match import ListedFilm
from fest_tui.sources.problem_log import shown
from fest_tui.sources.table.dialect import sheet_of_text
from fest_tui.sources.table.row_log import RowLog
from fest_tui.sources.table.sheets import Row, Sheet
from fest_tui.sources.table.workbook import is_workbook, sheets_of_workbook
from fest_tui.words import _

Form = Literal["letterboxd", "imdb", "list"]

_HEADINGS: Mapping[str, str] = {
    "name": "title",
    "title": "title",
    "original title": "original_title",
    "year": "year",
    "director": "directors",
    "directors": "directors",
}
"""What the columns that count are headed by, and the field of each."""

_LOOKED_AT = 20
"""Rows: a list of Letterboxd has some lines on itself above its films."""
_LETTERBOXD = re.compile(rb"letterboxd", re.IGNORECASE)
_IMDB = re.compile(rb"(?<![a-z])const(?![a-z])", re.IGNORECASE)
_HEAD = 4096
_YEAR = re.compile(r"\s*(\d{4})(?:\D|\Z)", re.ASCII)
_FORMULA = re.compile(r'="(.*)"', re.DOTALL)
_GUARDED = re.compile(r"'(?=[=+\-@])")


class ListReading(msgspec.Struct, frozen=True, kw_only=True):
    """The films of a list, where it comes from, and what of it could not be taken."""

    form: Form
    films: tuple[ListedFilm, ...]
    problems: tuple[Problem, ...] = ()


def is_list(data: bytes) -> bool:
    """Whether a file is a table, as text or a spreadsheet, of films by title and year or directors."""
    try:
        return headed_sheet(data, "") is not None
    except UnreadableError:
        return False


def headed_sheet(data: bytes, name: str) -> tuple[Sheet, Row] | None:
    """The first sheet that has the headings of a list, and those headings; `None` where none has.

    Raises:
        UnreadableError: the file is no table, or a damaged one.

    """
    sheets = sheets_of_workbook(data, name) if is_workbook(data) else [sheet_of_text(data, name)]
    return next(((sheet, row) for sheet in sheets if (row := _headings(sheet))), None)


def read_list(data: bytes, *, name: str) -> ListReading:
    """The films of a list, in its order; a row without a title is left out and told.

    Delimiters and encodings are found as for every table, and a title that was kept from being a formula is freed.

    Raises:
        UnreadableError: the file is no table of films, or has none.

    """
    found = headed_sheet(data, name)
    if found is None:
        raise UnreadableError(
            _("{file} is no list of films: no columns for title and year were found.").format(file=name),
            hint=_("Letterboxd and IMDb export such lists as CSV."),
        )
    sheet, headings = found
    columns = _columns(headings)
    rows = (row for row in sheet.rows() if row.number > headings.number and any(map(_text, row.cells)))
    films = tuple(film for row in rows if (film := _film(row, columns, sheet.log)))
    if not films:
        raise UnreadableError(_("{file} lists no films.").format(file=name))
    return ListReading(form=_form(data), films=films, problems=sheet.log.problems)


def _form(data: bytes) -> Form:
    head = b"" if is_workbook(data) else data[:_HEAD]
    return "letterboxd" if _LETTERBOXD.search(head) else "imdb" if _IMDB.search(head) else "list"


def _headings(sheet: Sheet) -> Row | None:
    """The row that heads a title and a year or directors."""
    for row in islice(sheet.rows(), _LOOKED_AT):
        fields = _columns(row).keys()
        if "title" in fields and not fields.isdisjoint(("year", "directors")):
            return row
    return None


def _columns(row: Row) -> dict[str, int]:
    """The place of each field; of two columns for one, the first."""
    places: dict[str, int] = {}
    for place, cell in enumerate(row.cells):
        if field := _HEADINGS.get(_text(cell).lower()):
            places.setdefault(field, place)
    return places


def _film(row: Row, columns: Mapping[str, int], log: RowLog) -> ListedFilm | None:
    if row.is_cut:
        says = _("The quote opened on line {opened} is never closed; all that stands behind it was left out.")
        log.error(row.quote, "quoting", says, opened=row.quote)
    cells = row.cells[:-1] if row.is_cut else row.cells
    texts = {field: _text(cells[place]) for field, place in columns.items() if place < len(cells)}
    title = texts.get("title", "")
    if not title:
        log.error(row.number, "title", _("There is no title in this row; it was left out."))
        return None
    return ListedFilm(
        title=title,
        original_title=texts.get("original_title", ""),
        year=_year(texts.get("year", ""), row, log),
        directors=_people(texts.get("directors", "")),
        line=row.number,
    )


def _year(text: str, row: Row, log: RowLog) -> int | None:
    found = _YEAR.match(text)
    if text and not found:
        log.warning(row.number, "year", _("“{read}” is no year; the film was taken without."), read=shown(text))
    return int(found[1]) if found else None


def _people(text: str) -> tuple[str, ...]:
    return tuple(name for part in re.split("[,;]", text) if (name := part.strip()))


def _text(cell: object) -> str:
    """A cell as plain text on one line, without what keeps a spreadsheet from reading it as a formula."""
    text = str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell).strip()
    formula = _FORMULA.fullmatch(text)
    return plain_line(_GUARDED.sub("", formula[1].replace('""', '"') if formula else text, count=1))
