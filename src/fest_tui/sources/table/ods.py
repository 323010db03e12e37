"""What there is to know of an OpenDocument spreadsheet (ODF 1.3, part 3) before it is read."""

from __future__ import annotations

from collections.abc import Mapping

from fest_tui.sources.table.archive import Archive
from fest_tui.sources.table.survey import Extent, Faults, Part, is_error
from fest_tui.words import _

_MOST_BLANKS = 10_000
_CELLS = frozenset({"table:table-cell", "table:covered-table-cell"})
_NUMBERS = frozenset({"float", "percentage", "currency"})


def ods_faults(archive: Archive) -> list[Faults]:
    """The cells of each sheet that hold an error, in the workbook's order.

    Raises:
        UnreadableError: the workbook is damaged, or its cells would fill the memory.

    """
    return _Sheets(archive).faults


class _Sheets(Part):
    """Takes in the cells of all sheets."""

    def __init__(self, archive: Archive) -> None:
        self.faults: list[Faults] = []
        self._extent = Extent(archive)
        self._rows = self._columns = range(0)
        self._cell: Mapping[str, str] = {}
        self._blanks = 0
        super().__init__(archive, "content.xml")

    def started(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in _CELLS:
            self._columns = self._repeated(self._columns, attributes.get("table:number-columns-repeated", "1"))
            self._cell = attributes
            self._blanks = 0
            self.text.clear()
        elif name == "table:table-row":
            self._rows = self._repeated(self._rows, attributes.get("table:number-rows-repeated", "1"))
            self._columns = range(0)
        elif name == "text:s":
            self._take_in_blanks(self.number(attributes.get("text:c", "1")))
        elif name == "table:table":
            self._extent.start_sheet()
            self.faults.append(self._extent.faults)
            self._rows = range(0)

    def ended(self, name: str) -> None:
        if name in _CELLS:
            self._end_cell("".join(self.text).strip())

    def _repeated(self, before: range, count: str) -> range:
        """The rows or columns that follow, as many as the element stands for."""
        return range(before.stop, before.stop + self.number(count))

    def _take_in_blanks(self, count: int) -> None:
        self._blanks += count
        if self._blanks > _MOST_BLANKS:
            raise self.archive.refused(_("a cell of it holds thousands of blanks"))

    def _end_cell(self, text: str) -> None:
        kind = self._cell.get("office:value-type", "")
        is_formula = "table:formula" in self._cell
        is_empty = not kind or (kind in _NUMBERS and "office:value" not in self._cell)
        if self._cell.get("calcext:value-type") == "error" or (is_formula and is_error(text)):
            self._fault(text)
        elif is_formula and is_empty:
            self._fault("")
        if kind or text:
            said = max(len(text), len(self._cell.get("office:string-value", "")))
            repeats = {"rows": len(self._rows), "columns": len(self._columns)}
            self._extent.take_in(self._rows.start, self._columns.start, said + self._blanks, **repeats)

    def _fault(self, says: str) -> None:
        repeats = {"rows": len(self._rows), "columns": len(self._columns)}
        self._extent.fault(self._rows.start, self._columns.start, says, **repeats)
