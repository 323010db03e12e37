"""Where each screening of a day stands in its picture. Lengths are tenths of a millimetre on paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from math import ceil

import msgspec

from fest_tui.programme.model import Screening, Venue
from fest_tui.programme.programme import Programme

WIDTH = 1820
"""The width of an A4 page between its margins."""
NAMES = 290
"""The width of the venues' names."""
RULER = 50
"""The height of the hours above and below the venues."""

_TALLEST = 2050
"""What a picture may take of a page, with a heading above it."""
_LANE_HEIGHTS = (150, 125, 100, 80, 62)
_GAP = 8
_MOST_HOURS = 30
_LEAST_MINUTES = 5
_HOUR = 3600


class Axis(msgspec.Struct, frozen=True):
    """The time axis: its first instant and its hours."""

    starts: dt.datetime
    hours: int

    def x(self, moment: dt.datetime) -> float:
        """Where an instant stands; at the edge when it lies beyond."""
        hours = (moment.timestamp() - self.starts.timestamp()) / _HOUR
        return NAMES + (WIDTH - NAMES) * min(max(hours / self.hours, 0), 1)

    def ticks(self) -> list[dt.datetime]:
        """Every full hour, by the clock of the festival's zone."""
        first = self.starts.astimezone(dt.UTC)
        return [(first + dt.timedelta(hours=n)).astimezone(self.starts.tzinfo) for n in range(self.hours + 1)]


class Block(msgspec.Struct, frozen=True):
    """A screening in the picture."""

    screening: Screening
    left: float
    top: float
    width: float
    height: float


class Lane(msgspec.Struct, frozen=True):
    """A venue's stretch of the picture, with as many rows as it has screenings at one time."""

    venue: Venue
    top: float
    height: float
    row_height: float


class Layout(msgspec.Struct, frozen=True):
    """A picture laid out."""

    axis: Axis
    lanes: tuple[Lane, ...]
    blocks: tuple[Block, ...]
    height: float


def layouts(programme: Programme, screenings: Sequence[Screening]) -> list[Layout]:
    """The day on one picture, or, where it has too many venues for a page, on several that share the time axis."""
    if not screenings:
        return []
    axis = _axis(screenings)
    rows = _rows_by_venue(programme, screenings)
    total = sum(map(len, rows.values()))
    lane = next((height for height in _LANE_HEIGHTS if total * height <= _TALLEST), _LANE_HEIGHTS[-1])
    return [_layout(programme, axis, page, lane) for page in _pages(rows, _TALLEST // lane)]


def _axis(screenings: Sequence[Screening]) -> Axis:
    first = min(screenings, key=lambda each: each.starts.timestamp()).starts
    starts = first.replace(minute=0, second=0, microsecond=0)
    last = max(each.ends.timestamp() for each in screenings)
    return Axis(starts, min(_MOST_HOURS, max(2, ceil((last - starts.timestamp()) / _HOUR))))


Rows = list[list[Screening]]


def _rows_by_venue(programme: Programme, screenings: Iterable[Screening]) -> dict[str, Rows]:
    """Each venue's screenings in as few rows as keep them apart; venues in the programme's own order."""
    known = {venue: number for number, venue in enumerate(programme.venues)}
    rows: dict[str, Rows] = {}
    for screening in screenings:
        of_venue = rows.setdefault(screening.venue, [])
        free = next((row for row in of_venue if row[-1].ends.timestamp() <= screening.starts.timestamp()), None)
        if free is None:
            of_venue.append([screening])
        else:
            free.append(screening)
    return {venue: rows[venue] for venue in sorted(rows, key=lambda venue: (known.get(venue, len(known)), venue))}


def _pages(rows: dict[str, Rows], most: int) -> list[dict[str, Rows]]:
    """The venues in groups of at most `most` rows; a venue with more than that is a group of its own."""
    pages: list[dict[str, Rows]] = []
    room = 0
    for venue, of_venue in rows.items():
        if room < len(of_venue):
            pages.append({})
            room = most
        pages[-1][venue] = of_venue
        room -= len(of_venue)
    return pages


def _layout(programme: Programme, axis: Axis, rows: dict[str, Rows], lane: float) -> Layout:
    lanes, blocks, top = [], [], float(RULER)
    for of_venue in rows.values():
        lanes.append(Lane(programme.venue_of(of_venue[0][0]), top, len(of_venue) * lane, lane))
        for number, row in enumerate(of_venue):
            blocks += [_block(axis, screening, top + number * lane, lane) for screening in row]
        top += len(of_venue) * lane
    return Layout(axis, tuple(lanes), tuple(blocks), top + RULER)


def _block(axis: Axis, screening: Screening, top: float, lane: float) -> Block:
    least = (WIDTH - NAMES) * _LEAST_MINUTES / 60 / axis.hours
    left, right = axis.x(screening.starts), axis.x(screening.ends)
    left = min(left, WIDTH - least)
    return Block(screening, left, top + _GAP / 2, max(least, right - left), lane - _GAP)
