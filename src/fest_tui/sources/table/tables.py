"""A sheet as a table: its columns by what they mean, and its rows as what they say under each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from fest_tui.sources.problem_log import shown
from fest_tui.sources.table.dialect import HEADING_WITHIN, MOST_LETTERS_OF_A_CELL
from fest_tui.sources.table.headings import MOST_COLUMNS, Column, columns_of, heading_row, printed, warn_unknown
from fest_tui.sources.table.row_log import RowLog
from fest_tui.sources.table.sheets import Row, Sheet, Value, is_blank
from fest_tui.sources.table.values import answer_of, text_of
from fest_tui.words import _

Columns = Mapping[str, Sequence[Column]]

_JOINED = {"date": " ", "talk": ", ", "note": " ", "films": "\n"} | dict.fromkeys(
    (
        "directors",
        "countries",
        "languages",
        "subtitles",
        "cast",
        "script",
        "cinematography",
        "editing",
        "music",
        "sound",
        "production",
        "producers",
    ),
    "; ",
)
"""What joins several columns of one field; of the columns of any other field, the first that says something counts."""

_TALK_WORDS = ("talk", "q&a", "q & a", "gespräch", "guest", "gast", "gäste", "rencontre", "coloquio", "nagesprek")


class Record(NamedTuple):
    """What a row says, by field; `headings` are those of its columns as printed."""

    row: int
    texts: Mapping[str, str]
    headings: Mapping[str, str]
    log: RowLog

    def text(self, field: str) -> str:
        """What stands under a field, with its line ends; nothing where nothing stands."""
        return self.texts.get(field, "")

    def line(self, field: str) -> str:
        """What stands under a field, on one line."""
        return self.texts.get(field, "").replace("\n", " ")

    def warning(self, field: str, says: str, **values: object) -> None:
        """Writes down what was read of this row, though not as it stood."""
        self.log.warning(self.row, field, says, **values)

    def error(self, field: str, says: str, **values: object) -> None:
        """Writes down what was left out of this row."""
        self.log.error(self.row, field, says, **values)


class Table:
    """A sheet whose headings are known."""

    def __init__(self, sheet: Sheet, headings: Row, columns: Mapping[str, str]) -> None:
        self.sheet = sheet
        self.log = sheet.log
        self.headings = headings
        self.columns: Columns = _settled(
            columns_of(headings.cells, columns), lambda place: _repeats(sheet, headings, place)
        )
        self._printed = {field: found[0].heading for field, found in self.columns.items()}
        self._labels = [printed(cell) for cell in headings.cells[:MOST_COLUMNS]]

    @property
    def is_dated(self) -> bool:
        """Whether its rows are screenings."""
        return not self.columns.keys().isdisjoint(("date", "starts"))

    @property
    def names_films(self) -> bool:
        """Whether its rows say which film they are about."""
        return not self.columns.keys().isdisjoint(("title", "film_id", "films"))

    def records(self) -> Iterator[Record]:
        """What each row below the headings says; rows that say nothing, or the headings once more, are passed over."""
        for row in self._rows():
            faults = self.sheet.faults.get(row.number, {})
            self._warn(row, faults)
            cells = row.cells[:-1] if row.is_cut else row.cells
            if not cells:
                continue
            yield Record(row.number, self._texts(cells, faults), self._printed, self.log)

    def texts(self, field: str) -> Iterator[str]:
        """What stands under one field, row by row."""
        if columns := self.columns.get(field):
            for row in self._rows():
                yield _text(field, columns, row.cells, {})

    def mean(self, field: str, other: str) -> None:
        """Has the columns of one field mean another, unless the table has columns of that."""
        if field in self.columns:
            columns = dict(self.columns)
            columns.setdefault(other, columns.pop(field))
            self.columns = columns

    def _rows(self) -> Iterator[Row]:
        for row in self.sheet.rows():
            if row.number > self.headings.number and not is_blank(row) and not self._is_headings(row):
                yield row

    def _is_headings(self, row: Row) -> bool:
        return row.cells[0] == self.headings.cells[0] and self._labels == [
            printed(cell) for cell in row.cells[:MOST_COLUMNS]
        ]

    def _texts(self, cells: Sequence[Value], faults: Mapping[int, str]) -> dict[str, str]:
        texts = {
            field: text for field, columns in self.columns.items() if (text := _text(field, columns, cells, faults))
        }
        titles = self.columns.get("title", ())
        if len(titles) > 1 and "original_title" not in texts:
            others = (_cell("title", column, cells, faults) for column in titles)
            texts["original_title"] = next((other for other in others if other not in {"", texts.get("title")}), "")
        return texts

    def warn_of_headings(self, columns: Mapping[str, str]) -> None:
        """Writes down the headings that are not known, beside the user's own mapping, or that mean what others do."""
        warn_unknown(self.headings, columns, self.log)
        for field, (first, *others) in self.columns.items():
            for other in others:
                if field not in _JOINED and other.meaning.language == first.meaning.language:
                    says = _("“{other}” means the same as “{first}”, and counts only where that is empty.")
                    headings = {"other": shown(other.heading), "first": shown(first.heading)}
                    self.log.warning(self.headings.number, "heading", says, **headings)

    def warn_of_no_rows(self) -> None:
        """Writes down that nothing stands below the headings."""
        if next(self._rows(), None) is None:
            says = _("The table has a heading and no rows, so nothing was read of it.")
            self.log.error(self.headings.number, "heading", says)

    def _warn(self, row: Row, faults: Mapping[int, str]) -> None:
        if row.is_endless:
            says = _("A cell of this row has more than {count} letters, as none of a table has; the row was left out.")
            self.log.error(row.number, "columns", says, count=MOST_LETTERS_OF_A_CELL)
        elif row.is_cut:
            says = _("The quote opened on line {opened} is never closed; all that stands behind it was left out.")
            self.log.error(row.quote, "quoting", says, opened=row.quote)
        width = len(self.headings.cells)
        if width <= MOST_COLUMNS and any(printed(cell) for cell in row.cells[width:]):
            says = _(
                "The row has {count} cells, and there are {headings} headings; the cells without one were left out."
            )
            self.log.warning(row.number, "columns", says, count=len(row.cells), headings=width)
        for place, found in faults.items():
            self._warn_fault(row.number, place, found)

    def _warn_fault(self, row: int, place: int, found: str) -> None:
        gives = _("The formula under “{heading}” gives {read}; the cell was left out.")
        waits = _("The formula under “{heading}” was never worked out: save the file anew in a spreadsheet program.")
        for field, columns in self.columns.items():
            for column in columns:
                if column.place == place:
                    says = gives if found else waits
                    self.log.error(row, field, says, heading=shown(column.heading), read=shown(found))


def table_of(sheet: Sheet, columns: Mapping[str, str]) -> Table | None:
    """The sheet as a table, when a row near its top holds headings that are known."""
    rows = (row._replace(cells=row.cells[: MOST_COLUMNS + 1]) for row in islice(sheet.rows(), HEADING_WITHIN))
    headings = heading_row(rows, columns)
    return Table(sheet, headings, columns) if headings else None


def top_row(sheet: Sheet) -> list[str]:
    """The first row of a sheet that may have been meant as headings."""
    rows = ([printed(cell) for cell in row.cells if printed(cell)] for row in islice(sheet.rows(), HEADING_WITHIN))
    return next((cells for cells in rows if len(cells) > 1), [])


def _repeats(sheet: Sheet, headings: Row, place: int) -> bool:
    """Whether a value stands in a column twice."""
    met = set()
    for row in sheet.rows():
        text = text_of(row.cells[place], "") if row.number > headings.number and place < len(row.cells) else ""
        if text and text in met:
            return True
        met.add(text)
    return False


def _settled(columns: Sequence[Column], repeats: Callable[[int], bool]) -> Columns:
    """The columns by field, those in English first; headings of several meanings have the one that fits the others."""
    found: dict[str, list[Column]] = defaultdict(list)
    for column in columns:
        found[column.meaning.field].append(column)
    _mean(found, "place", "town" if "venue" in found else "venue")
    _mean(found, "hall", "hall" if "venue" in found else "venue")
    _mean(found, "name", "title" if _tells_more_than_places(found) else "ignored")
    _mean(found, "time", "time" if {"date", "starts"} & found.keys() else "starts")
    _mean(found, "id", _id_of(found, repeats))
    found.pop("ignored", None)
    return {field: sorted(group, key=lambda column: column.meaning.language != "en") for field, group in found.items()}


def _mean(found: dict[str, list[Column]], heading: str, field: str) -> None:
    """Has a heading mean this field, unless another one does."""
    group = found.pop(heading, [])
    if group and field not in found:
        found[field] = group


def _tells_more_than_places(found: Mapping[str, Sequence[Column]]) -> bool:
    return not found.keys().isdisjoint(("date", "starts", "time", "directors", "year", "running_minutes", "film_id"))


def _id_of(found: Mapping[str, Sequence[Column]], repeats: Callable[[int], bool]) -> str:
    """A bare id is the film's, but in a table of screenings that name their film otherwise it is the screening's."""
    if found.keys().isdisjoint(("date", "starts")):
        return "film_id"
    if "film_id" in found:
        return "screening_id"
    is_of_films = "title" not in found or ("id" in found and repeats(found["id"][0].place))
    return "film_id" if is_of_films else "screening_id"


def _text(field: str, columns: Sequence[Column], cells: Sequence[Value], faults: Mapping[int, str]) -> str:
    if len(columns) == 1:
        return _cell(field, columns[0], cells, faults)
    if (joined := _JOINED.get(field)) is None:
        return next((text for column in columns if (text := _cell(field, column, cells, faults))), "")
    alike = [column for column in columns if column.meaning.language == columns[0].meaning.language]
    return joined.join(dict.fromkeys(text for column in alike if (text := _cell(field, column, cells, faults))))


def _cell(field: str, column: Column, cells: Sequence[Value], faults: Mapping[int, str]) -> str:
    if column.place >= len(cells) or column.place in faults:
        return ""
    text = text_of(cells[column.place], field)
    if text and field in {"talk", "status"}:
        return _told_by_heading(field, text, column.heading)
    return text


def _told_by_heading(field: str, text: str, heading: str) -> str:
    """A `yes` under `Q&A` or `Sold out` says what the heading says; a name under `Guest` says it with the heading."""
    heading = heading.replace("_", " ")
    if (answer := answer_of(text)) is not None:
        return heading if answer else ""
    if field == "status" or any(word in text.lower() for word in _TALK_WORDS):
        return text
    return f"{heading}: {text}"
