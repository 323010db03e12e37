"""Tables as text: how their cells are parted, and which text is a table at all (RFC 4180 and its cousins)."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from fest_tui.errors import UnreadableError
from fest_tui.sources.bounds import at_most, most_in
from fest_tui.sources.decoding import decoded
from fest_tui.sources.problem_log import ProblemLog
from fest_tui.sources.table.headings import columns_of, count_known, heading_row, printed
from fest_tui.sources.table.row_log import RowLog
from fest_tui.sources.table.sheets import Row, Sheet, is_blank
from fest_tui.words import _

HEADING_WITHIN = 20
"""Rows: a title and notes may stand above the headings, but no more than these."""

_DELIMITERS = ",;\t|"
_SAMPLE = 65_536
_SAMPLE_ROWS = 100
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_NAMED_DELIMITER = re.compile(r"sep=([,;\t|])(?:[\r\n]|\Z)")
_OTHER_FORMATS = ("<", "{", "[", "BEGIN:")
_CLEAN = re.compile(r"[\w#(][^|`*<>\r\n]{0,79}")
_CELLS_OF_A_CAPTION = 2
_HEADING = re.compile(r"[^\W\d_][^\r\n]{0,39}")
_SENTENCE_ENDS = (".", "!", "?", "…", ":")
_PLAIN_COLUMNS = 3
_MOST_CELLS = 16_384
"""In a row; spreadsheet programs have no more."""

MOST_LETTERS_OF_A_CELL = 262_144
"""Spreadsheet programs have an eighth of that at most; the library that parts the cells takes eight bytes for each."""

_ROW = 4
"""Bytes of a file for each line, on average; a row has more, be it of empty cells alone."""

_ENDLESS = ("…",)
"""What stands for the cells of a row one of which has more letters than that."""

_END = "\0"
"""A line behind the last one, which is part of the cell before only where a quote is still open; in no text."""


class _Head(NamedTuple):
    """The lines at the start of a text, by which its form is told; `is_whole` when that is all of it."""

    text: str
    is_whole: bool


def sheet_of_text(data: bytes, file: str) -> Sheet:
    """The table that a text file holds.

    Raises:
        UnreadableError: the data is no text, or a text without columns, or with more of them than any table has.

    """
    log = RowLog(file, counts_lines=True)
    text = decoded(data, log)
    if not text.strip():
        raise UnreadableError(_("{file} is empty.").format(file=file))
    delimiter = _delimiter(_head(text, is_whole=len(text) <= _SAMPLE))
    if not delimiter:
        raise UnreadableError(
            _("{file} is no table: its lines have no columns.").format(file=file),
            hint=_("Columns are parted by commas, semicolons, tabs or “|”, and the first row holds their headings."),
        )
    _refuse_endless_rows(text, delimiter, file)
    return Sheet(file, log, lambda: _rows(text, delimiter))


def is_delimited(data: bytes) -> bool:
    """Whether the data is text in columns under headings; it is only looked at as far as a sample goes.

    At least half of the headings are known, and two of them; or, where they are not, every row has as many cells as
    there are headings. Prose is neither, whatever its punctuation: its commas are followed by blanks.
    """
    try:
        text = decoded(data[:_SAMPLE], ProblemLog(""))
    except UnreadableError:
        return False
    if text.lstrip().startswith(_OTHER_FORMATS):
        return False
    head = _head(text, is_whole=len(data) <= _SAMPLE)
    delimiter = _delimiter(head)
    rows = _sample(head, delimiter) if delimiter else []
    return _has_known_headings(rows) or _is_plainly_a_table(rows, delimiter)


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    """The rows by the line they begin on, blank ones aside, one at a time: the text is not held twice as their list."""
    csv.field_size_limit(MOST_LETTERS_OF_A_CELL)
    line = 0
    reader = csv.reader(chain((found[0] for found in _LINE.finditer(text)), [_END]), delimiter=delimiter)
    while (cells := _cells_of_next(reader)) is not None:
        number, line = line + 1, reader.line_num
        if cells is _ENDLESS and line > number:
            yield Row(number, cells, number)
            return
        if not cells or cells[0] == _END or _names_delimiter(number, text):
            continue
        if cells[-1].endswith(_END):
            cells = [*cells[:-1], cells[-1].removesuffix(_END)]
            yield Row(number, cells, line - _lines_of(cells[-1]))
        else:
            yield Row(number, cells, is_endless=cells is _ENDLESS)


def _cells_of_next(reader: Iterator[Sequence[str]]) -> Sequence[str] | None:
    try:
        return next(reader, None)
    except csv.Error:
        return _ENDLESS


def _refuse_endless_rows(text: str, delimiter: str, file: str) -> None:
    lines = at_most(_LINE.finditer(text), most_in(len(text), _ROW), file)
    for number, line in enumerate(lines, start=1):
        if text.count(delimiter, *line.span()) > _MOST_CELLS:
            says = _("{file}, line {line}: this row has more than {most} cells, as no table has.")
            raise UnreadableError(
                says.format(file=file, line=number, most=_MOST_CELLS),
                hint=_("Is it the right file? Save or export the table once more, with one row for each screening."),
            )


def _lines_of(cell: str) -> int:
    return max(1, sum(1 for _found in _LINE.finditer(cell)))


def _names_delimiter(line: int, text: str) -> bool:
    return line == 1 and _NAMED_DELIMITER.match(text) is not None


def _head(text: str, *, is_whole: bool) -> _Head:
    if is_whole:
        return _Head(text, is_whole=True)
    end = max(text.rfind("\n", 0, _SAMPLE), text.rfind("\r", 0, _SAMPLE)) + 1
    return _Head(text[: end or _SAMPLE], is_whole=False)


def _delimiter(head: _Head) -> str:
    """What parts the cells: under it most headings are known, or else most rows have the same number of cells."""
    if named := _NAMED_DELIMITER.match(head.text):
        return named[1]
    scores = {delimiter: _score(_sample(head, delimiter)) for delimiter in _DELIMITERS}
    best = max(_DELIMITERS, key=lambda delimiter: scores[delimiter])
    return best if any(scores[best]) else ""


def _sample(head: _Head, delimiter: str) -> list[Row]:
    """The first rows that are not blank; not one that goes on below the head."""
    rows = (row for row in _rows(head.text, delimiter) if not is_blank(row) and (head.is_whole or not row.is_cut))
    return list(islice(rows, _SAMPLE_ROWS))


def _score(rows: Sequence[Row]) -> tuple[int, int]:
    known = max((count_known(row.cells, {}) for row in rows[:HEADING_WITHIN] if len(row.cells) > 1), default=0)
    widths = Counter(len(row.cells) for row in rows if len(row.cells) > 1)
    return known, max(widths.values(), default=0)


def _has_known_headings(rows: Sequence[Row]) -> bool:
    headings = heading_row(rows[:HEADING_WITHIN], {})
    if headings is None:
        return False
    names = [name for cell in headings.cells if (name := printed(cell))]
    known = len({column.meaning for column in columns_of(headings.cells, {})})
    above = [row for row in rows if row.number < headings.number]
    below = [row for row in rows if row.number > headings.number and not row.is_cut]
    fitting = sum(len(row.cells) == len(headings.cells) for row in below)
    return (
        known > 1
        and 2 * known >= len(names)
        and all(map(_CLEAN.fullmatch, names))
        and all(sum(bool(printed(cell)) for cell in row.cells) <= _CELLS_OF_A_CAPTION for row in above)
        and (2 * fitting > len(below) or not _is_spaced(below))
    )


def _is_plainly_a_table(rows: Sequence[Row], delimiter: str) -> bool:
    if len(rows) < 2:  # noqa: PLR2004
        return False
    headings, *below = rows
    width = len(headings.cells)
    names = [printed(cell) for cell in headings.cells]
    return (
        width >= (_PLAIN_COLUMNS if delimiter == "," else 2)
        and all(len(row.cells) == width for row in below)
        and len(set(names)) == width
        and all(_HEADING.fullmatch(name) and not name.endswith(_SENTENCE_ENDS) for name in names)
        and not _is_spaced(rows)
    )


def _is_spaced(rows: Sequence[Row]) -> bool:
    """Whether most cells begin with a blank, as words after a comma do."""
    after_commas = [str(cell) for row in rows for cell in row.cells[1:]]
    return 2 * sum(cell.startswith(" ") for cell in after_commas) > len(after_commas)
