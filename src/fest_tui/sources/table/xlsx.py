"""What there is to know of an Office Open XML workbook (ECMA-376) before it is read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from fest_tui.sources.table.archive import Archive, damaged
from fest_tui.sources.table.survey import Extent, Faults, Part
from fest_tui.words import _

_REFERENCE = re.compile(r"([A-Za-z]{1,3})([1-9]\d{0,6})")
_SHARED_STRINGS = "xl/sharedStrings.xml"
_ALPHABET = 26
_MOST_MERGED = 50_000


def xlsx_faults(archive: Archive) -> list[Faults]:
    """The cells of each sheet that hold an error, in the workbook's order.

    Raises:
        UnreadableError: the workbook is damaged, or its cells would fill the memory.

    """
    lengths = _SharedStrings(archive).lengths if archive.has(_SHARED_STRINGS) else []
    extent = Extent(archive)
    faults: list[Faults] = []
    for part in _Workbook(archive).parts():
        if archive.has(part):
            extent.start_sheet()
            _Sheet(archive, part, extent, lengths)
            faults.append(extent.faults)
        else:
            raise damaged(archive.file)
    return faults


class _Workbook(Part):
    """Which part holds which sheet."""

    def __init__(self, archive: Archive) -> None:
        self._relations: list[str] = []
        self._targets: dict[str, str] = {}
        super().__init__(archive, "xl/workbook.xml")
        super().__init__(archive, "xl/_rels/workbook.xml.rels")

    def started(self, name: str, attributes: Mapping[str, str]) -> None:
        if _local(name) == "sheet":
            self._relations += (value for key, value in attributes.items() if key.endswith(":id"))
        elif _local(name) == "Relationship":
            self._targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def parts(self) -> list[str]:
        """The names of the parts, in order of the sheets."""
        targets = (self._targets.get(relation, "").removeprefix("/") for relation in self._relations)
        return [target if target.startswith("xl/") else f"xl/{target}" for target in targets]


class _SharedStrings(Part):
    """How long each of the texts is that cells share."""

    def __init__(self, archive: Archive) -> None:
        self.lengths: list[int] = []
        super().__init__(archive, _SHARED_STRINGS)

    def started(self, name: str, attributes: Mapping[str, str]) -> None:
        if _local(name) == "si":
            self.text.clear()

    def ended(self, name: str) -> None:
        if _local(name) == "si":
            self.lengths.append(sum(map(len, self.text)))


class _Sheet(Part):
    """Takes in the cells of one sheet."""

    def __init__(self, archive: Archive, part: str, extent: Extent, lengths: list[int]) -> None:
        self._extent = extent
        self._lengths = lengths
        self._row = self._column = -1
        self._merged = 0
        self._kind = ""
        self._is_formula = False
        super().__init__(archive, part)

    def started(self, name: str, attributes: Mapping[str, str]) -> None:
        tag = _local(name)
        if tag == "c":
            self._row, self._column = self._place(attributes.get("r"))
            self._kind = attributes.get("t", "")
            self._is_formula = False
            self.text.clear()
        elif tag == "row":
            self._row = self.number(attributes["r"]) - 1 if "r" in attributes else self._row + 1
            self._column = -1
        elif tag == "v":
            self.text.clear()
        elif tag == "mergeCell":
            self._merged += 1
            if self._merged > _MOST_MERGED:
                raise self.archive.refused(_("more than {count} of its cells are merged").format(count=_MOST_MERGED))

    def ended(self, name: str) -> None:
        tag = _local(name)
        if tag == "c":
            self._end_cell("".join(self.text).strip())
        elif tag == "f":
            self._is_formula = True
            self.text.clear()

    def _end_cell(self, value: str) -> None:
        if self._kind == "e" or (self._is_formula and not value and self._kind != "str"):
            self._extent.fault(self._row, self._column, value)
        if value:
            self._extent.take_in(self._row, self._column, self._characters(value))

    def _characters(self, value: str) -> int:
        if self._kind != "s":
            return len(value)
        index = self.number(value)
        if index >= len(self._lengths):
            raise damaged(self.archive.file)
        return self._lengths[index]

    def _place(self, reference: str | None) -> tuple[int, int]:
        """Row and column from 0 of a reference such as `B12`; without one, the cell is the next of its row."""
        if reference is None:
            return self._row, self._column + 1
        if not (match := _REFERENCE.fullmatch(reference)):
            raise damaged(self.archive.file)
        return int(match[2]) - 1, _column(match[1])


def _local(name: str) -> str:
    return name.rpartition(":")[2] if ":" in name else name


@lru_cache(maxsize=1024)
def _column(letters: str) -> int:
    """The place of a column, from 0: `B` is 1, `AA` is 26."""
    column = 0
    for letter in letters.upper():
        column = column * _ALPHABET + ord(letter) - ord("A") + 1
    return column - 1
