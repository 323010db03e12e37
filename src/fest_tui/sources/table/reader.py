"""Reads the tables of one import together: films, screenings, or both in one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fest_tui.errors import UnreadableError
from fest_tui.programme.ends import with_end
from fest_tui.programme.reading import Reading
from fest_tui.programme.text import plain, slug
from fest_tui.sources.bounds import Listed, entries_of, most_entries
from fest_tui.sources.known import Known
from fest_tui.sources.problem_log import shown
from fest_tui.sources.table.dialect import is_delimited, sheet_of_text
from fest_tui.sources.table.headings import columns_of, meaning_of
from fest_tui.sources.table.screenings import Screenings
from fest_tui.sources.table.sheets import Sheet, is_blank
from fest_tui.sources.table.shelf import Shelf
from fest_tui.sources.table.slots import SlotTimes
from fest_tui.sources.table.tables import Table, table_of, top_row
from fest_tui.sources.table.vocabulary import FIELDS, squashed
from fest_tui.sources.table.workbook import is_workbook, sheets_of_workbook
from fest_tui.words import _, listed

_MOST_SHOWN = 12
_OF_PLACES = frozenset({"venue", "hall", "town", "address", "url", "note", "name", "place", "id", "ignored"})
"""What the headings of a table of places mean."""


def is_table(data: bytes) -> bool:
    """Whether the data is a spreadsheet, or text in columns under headings; told from its first 64 KB."""
    return is_workbook(data) or is_delimited(data)


def read_table(data: bytes, *, name: str, known: Known) -> Reading:
    """The films and screenings of one table; see `read_tables`."""
    return read_tables([(name, data)], known=known)


def read_tables(files: Sequence[tuple[str, bytes]], *, known: Known) -> Reading:
    """The films and screenings of all tables of one import: files by name, and the sheets of workbooks.

    A table with dates lists screenings; one without lists films. A screening finds its film by the film's id, where
    both tables have a column of them, else by its title. Where no table lists films alone, the rows of screenings
    say what there is to know of them; where one does, and has their lengths, a length beside a date is the slot's.
    What could not be taken as it stood is in the reading's problems, with the row as the sheet counts it. The whole
    programme is listed when there are screenings.

    Raises:
        UnreadableError: a file is damaged or no table, no headings are known, or times are local and the festival's
            zone is not known; or the user's own mapping names a field that does not exist.

    """
    columns = _columns(known.columns)
    sheets = [(name, sheet) for name, data in files for sheet in _sheets(data, name)]
    tables = _tables(sheets, columns)
    dated = [(name, table) for name, table in tables if table.is_dated]
    size = sum(len(data) for _name, data in files)
    most = most_entries(size)
    shelf = Shelf(Listed(size))
    for _name, table in tables:
        if not table.is_dated:
            _take_films(table, shelf, most)
    _refuse_ids_alone(dated, shelf)
    screenings = Screenings(shelf, all_films_known=bool(shelf))
    has_lengths = any(film.running_minutes for film in shelf.films.values())
    for name, table in dated:
        if has_lengths:
            table.mean("running_minutes", "slot_minutes")
        _take_screenings(table, screenings, known, name, most)
    return Reading(
        origin=" + ".join(dict.fromkeys(name for name, _table in dated) or [name for name, _data in files]),
        whole=bool(screenings.screenings),
        venues=tuple(screenings.venues.values()),
        films=tuple(shelf.films.values()),
        screenings=tuple(with_end(screening, shelf.films) for screening in screenings.screenings),
        problems=tuple(problem for _name, sheet in sheets for problem in sheet.log.problems),
    )


def _columns(given: Mapping[str, str]) -> dict[str, str]:
    """The user's own mapping: headings as slugs, and each field by its name, however it was typed."""
    fields = {squashed(field): field for field in FIELDS}
    unknown = [field for field in given.values() if squashed(field) not in fields]
    if unknown:
        says = _("There is no field “{field}” that a column could hold.")
        raise UnreadableError(
            says.format(field=shown(plain(unknown[0]))), hint=_("Fields are {fields}.").format(fields=listed(FIELDS))
        )
    return {slug(heading): fields[squashed(field)] for heading, field in given.items()}


def _sheets(data: bytes, name: str) -> list[Sheet]:
    return sheets_of_workbook(data, name) if is_workbook(data) else [sheet_of_text(data, name)]


def _tables(sheets: Sequence[tuple[str, Sheet]], columns: Mapping[str, str]) -> list[tuple[str, Table]]:
    """The sheets that say which films they are about; the others are in their logs, unless there are only such."""
    tables: list[tuple[str, Table]] = []
    others: list[Sheet] = []
    for name, sheet in sheets:
        table = table_of(sheet, columns)
        if table and table.names_films:
            table.warn_of_headings(columns)
            table.warn_of_no_rows()
            tables.append((name, table))
        elif not all(map(is_blank, sheet.rows())):
            others.append(sheet)
    if others and not tables:
        raise _no_headings(others[0], columns)
    for sheet in others:
        _leave_out(sheet, columns)
    return tables


def _leave_out(sheet: Sheet, columns: Mapping[str, str]) -> None:
    headings = top_row(sheet)
    says = _("The table was left out: no heading of it is known to name a film. Its headings are {headings}.")
    values = {"headings": _listed(headings)}
    fields = {column.meaning.field for column in columns_of(headings, columns)}
    if headings and not (fields and fields <= _OF_PLACES):
        says = f"{says} {_hint()}"
        values |= _mapping(headings, columns)
    sheet.log.error(0, "heading", says, **values)


def _no_headings(sheet: Sheet, columns: Mapping[str, str]) -> UnreadableError:
    headings = top_row(sheet)
    if not headings:
        return UnreadableError(_("{file} holds no table.").format(file=sheet.file))
    says = _("{file}: no heading of this table is known to name a film. Its headings are {headings}.")
    return UnreadableError(
        says.format(file=sheet.file, headings=_listed(headings)), hint=_hint().format(**_mapping(headings, columns))
    )


def _hint() -> str:
    return _("Say what they mean, as in --map {argument}. Fields are {fields}.")


def _mapping(headings: Sequence[str], columns: Mapping[str, str]) -> dict[str, str]:
    """How to map a heading, by example of one that is not known yet."""
    unknown = [heading for heading in headings if meaning_of(heading, columns) is None]
    return {"argument": f'"{shown((unknown or headings)[0])}=title"', "fields": listed(FIELDS)}


def _listed(headings: Sequence[str]) -> str:
    quoted = [_("“{heading}”").format(heading=shown(heading)) for heading in headings[:_MOST_SHOWN]]
    return listed([*quoted, _("others")] if len(headings) > _MOST_SHOWN else quoted) or _("missing")


def _take_films(table: Table, shelf: Shelf, most: int) -> None:
    for record in entries_of(table.records(), most, table.log.file):
        if record.text("title"):
            shelf.take(record, once=True)
        else:
            record.error("title", _("The row has no title; it was left out."))


def _refuse_ids_alone(dated: Sequence[tuple[str, Table]], shelf: Shelf) -> None:
    if shelf or not dated or any({"title", "films"} & table.columns.keys() for _name, table in dated):
        return
    raise UnreadableError(
        _("{file} names films by their ids alone, and no table says which films these are.").format(file=dated[0][0]),
        hint=_("Import it together with the table of films: fest-tui import films.csv screenings.csv."),
    )


def _take_screenings(table: Table, screenings: Screenings, known: Known, name: str, most: int) -> None:
    times: SlotTimes | None = SlotTimes(table, known.zone_for(name), known)
    if not {"venue", "hall"} & table.columns.keys():
        says = _("No heading names the venue, so all screenings were left out; say --map HEADING=venue.")
        table.log.error(table.headings.number, "venue", says)
        times = None
    for record in entries_of(table.records(), most, name):
        screenings.take(record, times, name)
