"""Takes apart what a server packed for its way, and never more of it than there is room for."""

from __future__ import annotations

import zlib

from fest_tui.programme.text import plain
from fest_tui.sources.problem_log import shown
from fest_tui.sources.web.refusals import RefusedError, too_large
from fest_tui.words import _

CODING = "gzip"
"""The one coding asked for: every server has it, and a second one inside it could grow without measure."""

_UNPACKED = ("", "identity")
_WITH_GZIP_HEADER = 16 + zlib.MAX_WBITS


class Unpacker:
    """Unpacks the pieces of one body as they come.

    `coding` is the header Content-Encoding, or empty. `room` is how many bytes there may be, before unpacking and
    after.

    Raises:
        RefusedError: the coding is another one than was asked for.

    """

    def __init__(self, coding: str, room: int) -> None:
        coding = coding.strip().lower()
        if coding not in (*_UNPACKED, CODING, f"x-{CODING}"):
            says = _("the server packed its answer in a way that was not asked for ({coding})")
            raise RefusedError(says.format(coding=shown(plain(coding))))
        self._gzip = None if coding in _UNPACKED else zlib.decompressobj(_WITH_GZIP_HEADER)
        self._room = room
        self._packed = 0
        self._unpacked = 0

    def unpacked(self, piece: bytes) -> bytes:
        """What is in the next piece.

        Raises:
            RefusedError: there is no more room, or the piece is not packed as was said.

        """
        self._packed += len(piece)
        found = piece if self._gzip is None else b"".join(self._members(piece))
        self._unpacked += len(found)
        if max(self._packed, self._unpacked) > self._room:
            raise too_large(self._room)
        return found

    def finish(self) -> None:
        """Make sure that nothing is missing at the end.

        Raises:
            RefusedError: the last piece was not the end of what was packed.

        """
        if self._gzip is not None and self._packed and not self._gzip.eof:
            raise RefusedError(_("the end of the server's answer is missing"))

    def _members(self, packed: bytes) -> list[bytes]:
        """What is in each of the members, which may follow each other (RFC 1952, section 2.2)."""
        found: list[bytes] = []
        room = self._room - self._unpacked + 1
        while packed and room > 0:
            if self._gzip is None or self._gzip.eof:
                self._gzip = zlib.decompressobj(_WITH_GZIP_HEADER)
            try:
                found.append(self._gzip.decompress(packed, room))
            except zlib.error as problem:
                raise RefusedError(_("the server's answer is damaged: it cannot be unpacked")) from problem
            room -= len(found[-1])
            packed = self._gzip.unused_data
        return found
