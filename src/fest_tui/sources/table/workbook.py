"""Reads spreadsheets: .xlsx and .ods, with the values that their formulas had when they were saved."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

from fest_tui.errors import UnreadableError
from fest_tui.programme.text import plain_line
from fest_tui.sources.table.archive import Archive, damaged, encrypted
from fest_tui.sources.table.ods import ods_faults
from fest_tui.sources.table.row_log import RowLog
from fest_tui.sources.table.sheets import Row, Sheet, Value, is_blank
from fest_tui.sources.table.survey import Faults
from fest_tui.sources.table.xlsx import xlsx_faults
from fest_tui.words import _

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

T = TypeVar("T")

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ODS = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_XLSX = (b"xl/workbook", b"xl/worksheets/", b"xl/sharedStrings", b"xl/styles", b"xl/theme/")
"""Names of parts of which one stands in what is left of a workbook that was cut off, too."""

_FORMATS = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")
"""The part by which each format is known: .xlsx, .xlsb, .ods."""

_XLS = tuple(name.encode("utf-16-le") for name in ("Workbook", "Book"))
_XLSX_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HEAD = 200


def is_workbook(data: bytes) -> bool:
    """Whether the data is a spreadsheet of a program's own format, be it damaged or one that is not read here."""
    if data.startswith(_ZIP):
        return _is_ods(data) or any(name in data for name in _XLSX)
    return data.startswith(_OLE) and any(name in data for name in (*_XLS, _XLSX_ENCRYPTED))


def sheets_of_workbook(data: bytes, file: str) -> list[Sheet]:
    """The visible sheets of a spreadsheet that are not empty.

    Raises:
        UnreadableError: the spreadsheet is empty, damaged, encrypted, made to do harm, or of a format not read here.

    """
    # Only an import of a spreadsheet needs it.
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    faults = _faults(data, file)
    book = _from_library(file, lambda: CalamineWorkbook.from_filelike(io.BytesIO(data)))
    visible = [
        (number, sheet.name)
        for number, sheet in enumerate(book.sheets_metadata)
        if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet
    ]
    several = len(visible) > 1
    sheets = [
        sheet
        for number, name in visible
        if (
            sheet := _sheet(
                book,
                number,
                _named(file, name) if several else file,
                faults[number] if number < len(faults) else {},
                file,
            )
        )
    ]
    if all(is_blank(row) for sheet in sheets for row in sheet.rows()):
        raise _empty(file)
    return sheets


def _empty(file: str) -> UnreadableError:
    return UnreadableError(
        _("{file} is empty: no cell of its visible sheets is filled in.").format(file=file),
        hint=_("Show the sheet that holds the programme, save the file anew, and import that."),
    )


def _is_ods(data: bytes) -> bool:
    return _ODS in data[:_HEAD]


def _faults(data: bytes, file: str) -> list[Faults]:
    if _XLSX_ENCRYPTED in data and data.startswith(_OLE):
        raise encrypted(file)
    archive = Archive(data, file) if data.startswith(_ZIP) else None
    formats = [part for part in _FORMATS if archive and archive.has(part)]
    # The library takes an archive that could be several for the first it can read, so only one is let through.
    if archive and formats == ["xl/workbook.xml"]:
        return xlsx_faults(archive)
    if archive and formats == ["content.xml"] and _is_ods(data):
        return ods_faults(archive)
    if archive and formats != ["xl/workbook.bin"]:
        raise damaged(file)
    raise UnreadableError(
        _("{file} is a spreadsheet of an old or binary Excel format, which is not read.").format(file=file),
        hint=_("Save it as .xlsx, .ods or .csv, and import that."),
    )


def _named(file: str, sheet: str) -> str:
    return _("{file}, sheet {sheet}").format(file=file, sheet=plain_line(sheet))


def _sheet(book: CalamineWorkbook, number: int, label: str, faults: Faults, file: str) -> Sheet | None:
    sheet = _from_library(file, lambda: book.get_sheet_by_index(number))
    if sheet.start is None:
        return None
    left = sheet.start[1]
    shifted = {row: {column - left: says for column, says in cells.items()} for row, cells in faults.items()}
    return Sheet(label, RowLog(label), lambda: _rows(sheet, file), shifted)


def _rows(sheet: CalamineSheet, file: str) -> Iterator[Row]:
    """The rows; what stands in a cell merged over several rows stands in each of them."""
    merged = _merged(sheet)
    carried: dict[int, tuple[int, Value]] = {}
    rows = sheet.iter_rows()
    number = 0
    while (cells := _from_library(file, lambda: next(rows, None))) is not None:
        number += 1
        row = Row(number, cells)
        if carried and not is_blank(row):
            carried = {column: (last, value) for column, (last, value) in carried.items() if number <= last}
            row = Row(number, [_carried(cell, carried.get(column)) for column, cell in enumerate(cells)])
        for column, last in merged.get(number, ()):
            carried[column] = last, cells[column]
        yield row


def _carried(cell: Value, carried: tuple[int, Value] | None) -> Value:
    return carried[1] if carried and cell == "" else cell


def _merged(sheet: CalamineSheet) -> dict[int, list[tuple[int, int]]]:
    """The cells that are merged with some below them: by row from 1, the column and the last row."""
    merged: dict[int, list[tuple[int, int]]] = defaultdict(list)
    left = sheet.start[1] if sheet.start else 0
    for (top, column), (bottom, _right) in sheet.merged_cell_ranges or ():
        if bottom > top and 0 <= column - left < sheet.width:
            merged[top + 1].append((column - left, bottom + 1))
    return merged


def _from_library(file: str, call: Callable[[], T]) -> T:
    """What a call to the library gives.

    Raises:
        UnreadableError: the workbook is damaged, whether the library says so or fails on it.

    """
    from python_calamine import CalamineError

    try:
        return call()
    except (CalamineError, OverflowError) as problem:
        # A length of time beyond all calendars overflows where the library makes a Python object of it.
        raise damaged(file) from problem
    except BaseException as problem:
        # What fails inside the library comes as a panic of its language, which is no ordinary exception.
        if type(problem).__name__ != "PanicException":
            raise
        raise damaged(file) from problem
