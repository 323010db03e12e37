"""Looks into a spreadsheet's zip archive before anything else does, so that no archive made to do harm is unpacked."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import IO, TypeVar

from fest_tui.errors import UnreadableError
from fest_tui.words import _

T = TypeVar("T")

MOST_BYTES = 256 * 1024 * 1024
"""What all parts of a workbook together may unpack to."""

_MOST_MEMBERS = 10_000
_MOST_TIMES = 200
"""How many times the file's size one part may unpack to; small parts may be more."""

_SMALL = 1024 * 1024
_CHUNK = 65_536
_XML = (".xml", ".rels")
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
_OVERLAP = 18
"""Bytes; a declaration may begin in one piece and end in the next, with two bytes a letter."""

_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What reading a broken archive may raise."""


class Archive:
    """The parts of a workbook, none of which unpacks to more than a festival's programme needs."""

    def __init__(self, data: bytes, file: str) -> None:
        self.file = file
        self._zip = self.safely(lambda: zipfile.ZipFile(io.BytesIO(data)))
        members = self._zip.infolist()
        if len(members) > _MOST_MEMBERS:
            raise self.refused(_("it holds {count} parts, and a spreadsheet some dozens").format(count=len(members)))
        self._names = {_folded(member.filename): member.filename for member in members}
        if len(self._names) < len(members):
            raise self.refused(_("two of its parts have one name"))
        total = 0
        for member in members:
            if member.flag_bits & _ENCRYPTED:
                raise encrypted(file)
            total += self._measured(member, MOST_BYTES - total, len(data))

    def part(self, name: str) -> IO[bytes]:
        """A part of the workbook, to read from; case does not count in its name."""
        return self.safely(lambda: self._zip.open(self._names[_folded(name)]))

    def has(self, name: str) -> bool:
        """Whether the workbook has such a part."""
        return _folded(name) in self._names

    def safely(self, call: Callable[[], T]) -> T:
        """What a call to the archive gives.

        Raises:
            UnreadableError: the archive is broken.

        """
        try:
            return call()
        except _BROKEN as problem:
            raise damaged(self.file) from problem

    def refused(self, why: str) -> UnreadableError:
        """Why the workbook is not opened."""
        return UnreadableError(
            _("{file} was not opened: {why}.").format(file=self.file, why=why),
            hint=_("Save the table anew as .xlsx, .ods or .csv, and import that."),
        )

    def _measured(self, member: zipfile.ZipInfo, left: int, file_size: int) -> int:
        """The bytes a part unpacks to, which are read and dropped again."""
        size = 0
        before = b""
        is_xml = member.filename.lower().endswith(_XML)
        with self.safely(lambda: self._zip.open(member)) as part:
            while chunk := self.safely(lambda: part.read(_CHUNK)):
                size += len(chunk)
                if size > left or (size > _SMALL and size > _MOST_TIMES * file_size):
                    raise self.refused(_("it unpacks to far more than a festival's programme takes"))
                if is_xml and _declares(before + chunk):
                    raise self.refused(_("it declares a document type, which no spreadsheet does"))
                before = chunk[-_OVERLAP:]
        return size


def _folded(name: str) -> str:
    return name.lower().replace("\\", "/")


def _declares(xml: bytes) -> bool:
    bare = xml.replace(b"\0", b"").upper()
    return any(declaration in bare for declaration in _DECLARATIONS)


def damaged(file: str) -> UnreadableError:
    """What is said of a workbook that cannot be read."""
    return UnreadableError(
        _("{file} is a spreadsheet that is damaged: it cannot be read.").format(file=file),
        hint=_("Open it in a spreadsheet program, save it anew, and import that."),
    )


def encrypted(file: str) -> UnreadableError:
    """What is said of a workbook with a password."""
    return UnreadableError(
        _("{file} is encrypted and asks for a password.").format(file=file),
        hint=_("Save it without a password, and import that."),
    )
