"""A PNG of at most 256 colours, a third as large as the one rsvg-convert writes, and as good for text on flat grounds.

The format is that of the W3C's "Portable Network Graphics"; filters are undone as its section 9 says.
"""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from collections.abc import Iterator
from itertools import chain

SIGNATURE = b"\x89PNG\r\n\x1a\n"
COLOURS = 256
COMMONEST = 192
ALIKE = 24**2
"""The square of the distance of two colours that pass for one."""
CHANNELS = 3
_RGB_8_BIT = (8, 2, 0, 0, 0)
"""Depth, colour type, compression, filter and interlacing of what rsvg-convert writes of an opaque drawing."""

Pixel = bytes


def smaller(png: bytes) -> bytes:
    """The picture in 256 of its colours, each other colour in the nearest of them.

    Raises:
        ValueError: it is no PNG of eight-bit RGB, not interlaced.

    """
    chunks = list(_chunks(png))
    width, height, *form = struct.unpack(">IIBBBBB", dict(chunks)[b"IHDR"])
    if tuple(form) != _RGB_8_BIT:
        raise ValueError(form)
    scanlines = zlib.decompress(b"".join(data for kind, data in chunks if kind == b"IDAT"))
    rows = [_pixels(row) for row in _unfiltered(scanlines, width * CHANNELS)]
    pixels = [pixel for pixel, _count in Counter(chain.from_iterable(rows)).most_common()]
    palette = _palette(pixels)
    index = {pixel: _nearest(pixel, palette) for pixel in pixels}
    body = b"".join(b"\0" + bytes(map(index.__getitem__, row)) for row in rows)
    return SIGNATURE + b"".join(
        (
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", b"".join(palette)),
            _chunk(b"IDAT", zlib.compress(body, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG: their types and what they hold."""
    if not png.startswith(SIGNATURE):
        raise ValueError(png[:8])
    offset = len(SIGNATURE)
    while offset < len(png):
        length, kind = struct.unpack_from(">I4s", png, offset)
        yield kind, png[offset + 8 : offset + 8 + length]
        offset += length + 12


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _pixels(row: bytearray) -> list[Pixel]:
    return [bytes(row[at : at + CHANNELS]) for at in range(0, len(row), CHANNELS)]


def _palette(pixels: list[Pixel]) -> list[Pixel]:
    """The commonest colours, and of the rarer ones those that are like none of them: they may mean something."""
    palette = pixels[:COMMONEST]
    for pixel in pixels[COMMONEST:]:
        if len(palette) < COLOURS and _distance(pixel, palette[_nearest(pixel, palette)]) > ALIKE:
            palette.append(pixel)
    return palette


def _distance(one: Pixel, other: Pixel) -> int:
    return sum((first - second) ** 2 for first, second in zip(one, other, strict=True))


def _nearest(pixel: Pixel, palette: list[Pixel]) -> int:
    red, green, blue = pixel
    distances = ((red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2 for r, g, b in palette)
    return min(zip(distances, range(len(palette)), strict=True))[1]


def _unfiltered(scanlines: bytes, length: int) -> Iterator[bytearray]:
    """The rows of a picture, each told in the scanline by what it differs in from its left and upper neighbours."""
    above = bytearray(length)
    for start in range(0, len(scanlines), length + 1):
        row = bytearray(scanlines[start + 1 : start + 1 + length])
        match scanlines[start]:
            case 1:
                for at in range(CHANNELS, length):
                    row[at] = (row[at] + row[at - CHANNELS]) & 255
            case 2:
                row = bytearray((this + up) & 255 for this, up in zip(row, above, strict=True))
            case 3:
                for at in range(length):
                    left = row[at - CHANNELS] if at >= CHANNELS else 0
                    row[at] = (row[at] + (left + above[at]) // 2) & 255
            case 4:
                _undo_paeth(row, above)
        above = row
        yield row


def _undo_paeth(row: bytearray, above: bytearray) -> None:
    """Add to each byte the neighbour nearest to left + above - upper left."""
    for at, up in enumerate(above):
        left, corner = (row[at - CHANNELS], above[at - CHANNELS]) if at >= CHANNELS else (0, 0)
        to_left, to_up, to_corner = abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)
        nearest = up if to_up <= to_corner else corner
        if to_left <= to_up and to_left <= to_corner:
            nearest = left
        row[at] = (row[at] + nearest) & 255
