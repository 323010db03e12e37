"""Tables for tests: written in one form or another, and read."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from odf.opendocument import OpenDocumentSpreadsheet  # type: ignore[import-untyped]
from odf.table import Table, TableCell, TableRow  # type: ignore[import-untyped]
from odf.text import P  # type: ignore[import-untyped]
from openpyxl import Workbook

from fest_tui.programme.model import Film, Screening
from fest_tui.programme.reading import Reading
from fest_tui.sources.known import Known
from fest_tui.sources.table import read_table, read_tables

BERLIN = ZoneInfo("Europe/Berlin")
TABLES = Path(__file__).parent / "tables"
SEEN = Known(zone=BERLIN, first_day=dt.date(2021, 11, 12), last_day=dt.date(2021, 11, 21))

Cell = str | float | bool | dt.date | dt.time | dt.timedelta | None
Rows = Sequence[Sequence[Cell]]


def lines(*rows: str) -> bytes:
    """A text file of these lines."""
    return "".join(f"{row}\n" for row in rows).encode()


def read(*rows: str, known: Known = SEEN) -> Reading:
    """What a CSV file of these lines says."""
    return read_table(lines(*rows), name="table.csv", known=known)


def read_pair(films: Iterable[str], screenings: Iterable[str], known: Known = SEEN) -> Reading:
    """What two CSV files say together."""
    return read_tables([("films.csv", lines(*films)), ("screenings.csv", lines(*screenings))], known=known)


def film(*rows: str, known: Known = SEEN) -> Film:
    """The one film of a CSV file of these lines."""
    (found,) = read(*rows, known=known).films
    return found


def screening(*rows: str, known: Known = SEEN) -> Screening:
    """The one screening of a CSV file of these lines."""
    (found,) = read(*rows, known=known).screenings
    return found


def says(reading: Reading, field: str) -> list[str]:
    """Where and how grave the problems of a field are, and what they say."""
    return [f"{each.line} {each.severity}: {each.says}" for each in reading.problems if each.field == field]


def clock_times(reading: Reading) -> list[str]:
    """When each screening starts, by the clocks of the festival."""
    return [f"{each.starts:%Y-%m-%d %H:%M}" for each in reading.screenings]


def as_csv(rows: Rows) -> bytes:
    """The rows as a spreadsheet program exports them."""
    out = io.StringIO()
    csv.writer(out).writerows([["" if cell is None else cell for cell in row] for row in rows])
    return out.getvalue().encode()


def as_xlsx(sheets: Mapping[str, Rows], merged: Iterable[str] = ()) -> bytes:
    """A workbook of these sheets; cells are merged in the first of them."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    for cells in merged:
        book.worksheets[0].merge_cells(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_ods(sheets: Mapping[str, Rows]) -> bytes:
    """An OpenDocument spreadsheet of these sheets."""
    document = OpenDocumentSpreadsheet()
    for name, rows in sheets.items():
        table = Table(name=name)
        for row in rows:
            line = TableRow()
            for cell in row:
                line.addElement(_ods_cell(cell))
            table.addElement(line)
        document.spreadsheet.addElement(table)
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


def _ods_cell(value: Cell) -> TableCell:
    if value is None or value == "":
        return TableCell()
    if isinstance(value, bool):
        return TableCell(valuetype="boolean", booleanvalue=str(value).lower())
    if isinstance(value, float | int):
        return TableCell(valuetype="float", value=str(value))
    if isinstance(value, dt.date):
        return TableCell(valuetype="date", datevalue=value.isoformat())
    if isinstance(value, dt.time | dt.timedelta):
        return TableCell(valuetype="time", timevalue=_ods_time(value))
    cell = TableCell(valuetype="string")
    for part in str(value).split("\n"):
        cell.addElement(P(text=part))
    return cell


def _ods_time(value: dt.time | dt.timedelta) -> str:
    if isinstance(value, dt.time):
        return f"PT{value:%H}H{value:%M}M{value:%S}S"
    minutes = round(value.total_seconds()) // 60
    return f"PT{minutes // 60:02}H{minutes % 60:02}M00S"


def rezipped(data: bytes, edits: Mapping[str, Callable[[bytes], bytes]], extra: Mapping[str, bytes] = {}) -> bytes:
    """A workbook with some of its parts edited, and others added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            after.writestr(name, edits.get(name, bytes)(before.read(name)), how)
        for name, content in extra.items():
            after.writestr(name, content)
    return out.getvalue()
