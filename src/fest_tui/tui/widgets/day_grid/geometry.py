"""Where each screening of a day stands on the grid: cells across for time, rows down for venues. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from math import ceil
from typing import NamedTuple

import msgspec

from fest_tui.programme.model import Screening, Venue
from fest_tui.programme.programme import Programme

LEAST_CELLS_PER_HOUR = 7
LEAST_CELLS = 10
"""Where the usual slot of a day would be narrower, it is too narrow for its title, so the day scrolls instead."""
ZOOM_LEVELS = (4, 6, 8, 10, 12, 16, 20, 26, 34, 44, 60)
"""Cells per hour to step through with zoom in and out."""
SECONDS_PER_HOUR = 3600


class Axis(msgspec.Struct, frozen=True, dict=True):
    """The time axis: its first instant and its hours, at a scale in cells per hour."""

    starts: dt.datetime
    hours: int
    cells_per_hour: int

    def column(self, moment: dt.datetime) -> int:
        """The cell at which an instant stands; negative before the axis begins."""
        seconds = moment.timestamp() - self._origin
        return round(seconds * self.cells_per_hour / SECONDS_PER_HOUR)

    @cached_property
    def _origin(self) -> float:
        return self.starts.timestamp()

    @property
    def width(self) -> int:
        """The cells of the whole axis."""
        return self.hours * self.cells_per_hour

    def ticks(self) -> list[tuple[int, dt.datetime]]:
        """Each full hour with its cell, by the clock of the festival's zone."""
        zone = self.starts.tzinfo
        first = self.starts.astimezone(dt.UTC)
        return [
            (hour * self.cells_per_hour, (first + dt.timedelta(hours=hour)).astimezone(zone))
            for hour in range(self.hours)
        ]


class Span(NamedTuple):
    """A screening on the time axis: its first cell and the cell after its last."""

    screening: Screening
    left: int
    right: int


class Block(msgspec.Struct, frozen=True):
    """A screening on the grid: its first row, its first cell and the cell after its last."""

    screening: Screening
    row: int
    left: int
    right: int

    @property
    def middle(self) -> float:
        """The cell in the middle, by which the nearest neighbour is found."""
        return (self.left + self.right) / 2


class Lane(msgspec.Struct, frozen=True):
    """A venue's rows: as many sub-lanes as it has slots at one time."""

    venue: Venue
    row: int
    rows: int


class DayLayout(msgspec.Struct, frozen=True, dict=True):
    """A day laid out: the axis, a lane for each venue, and every block."""

    axis: Axis
    lanes: tuple[Lane, ...]
    blocks: tuple[Block, ...]
    block_rows: int
    rows: int

    @cached_property
    def by_screening(self) -> dict[str, Block]:
        """The block of each screening id."""
        return {block.screening.id: block for block in self.blocks}

    @cached_property
    def by_row(self) -> dict[int, tuple[Block, ...]]:
        """The blocks that cover each row, from left to right."""
        covering: dict[int, list[Block]] = {}
        for block in sorted(self.blocks, key=lambda block: block.left):
            for row in range(block.row, block.row + self.block_rows):
                covering.setdefault(row, []).append(block)
        return {row: tuple(blocks) for row, blocks in covering.items()}

    @cached_property
    def lane_by_row(self) -> dict[int, Lane]:
        """The lane that covers each row."""
        return {row: lane for lane in self.lanes for row in range(lane.row, lane.row + lane.rows)}

    @cached_property
    def _by_first_row(self) -> dict[int, tuple[Block, ...]]:
        """The blocks that begin in each row, from left to right; the rows from top to bottom."""
        beginning: dict[int, list[Block]] = {}
        for block in sorted(self.blocks, key=lambda block: (block.row, block.left, block.screening.id)):
            beginning.setdefault(block.row, []).append(block)
        return {row: tuple(blocks) for row, blocks in beginning.items()}

    def neighbour(self, block: Block, *, across: int = 0, down: int = 0) -> Block | None:
        """The next block to the right (`across=1`) or left, or in the next row of blocks below or above."""
        if across:
            beside = self._by_first_row[block.row]
            index = beside.index(block) + across
            return beside[index] if 0 <= index < len(beside) else None
        rows = list(self._by_first_row)
        index = rows.index(block.row) + down
        if not 0 <= index < len(rows):
            return None
        return min(self._by_first_row[rows[index]], key=lambda other: abs(other.middle - block.middle))


def axis_for(screenings: Sequence[Screening], width: int, cells_per_hour: int = 0) -> Axis:
    """The axis that holds these screenings; without a scale, the one that fits them into `width` cells."""
    first = min(screenings, key=lambda screening: screening.starts.timestamp()).starts
    last = max(screening.ends.timestamp() for screening in screenings)
    starts = first.replace(minute=0, second=0, microsecond=0)
    hours = max(1, ceil((last - starts.timestamp()) / SECONDS_PER_HOUR))
    fitting = max(_legible(screenings), min(ZOOM_LEVELS[-1], width // hours))
    return Axis(starts, hours, cells_per_hour or fitting)


def _legible(screenings: Sequence[Screening]) -> int:
    """Cells per hour from which half of the slots have room for a title: a conference's are short."""
    lengths = sorted(screening.ends.timestamp() - screening.starts.timestamp() for screening in screenings)
    usual = max(1.0, lengths[len(lengths) // 2])
    return max(LEAST_CELLS_PER_HOUR, min(ZOOM_LEVELS[-1], round(LEAST_CELLS * SECONDS_PER_HOUR / usual)))


def lay_out(programme: Programme, screenings: Sequence[Screening], axis: Axis, height: int) -> DayLayout:
    """The day on this axis, with blocks as tall as `height` rows allow: three rows, or two where many share them."""
    by_venue: dict[str, list[Span]] = {}
    for screening in screenings:
        by_venue.setdefault(screening.venue, []).append(_span(screening, axis))
    sublanes = {venue: _sublanes(spans) for venue, spans in by_venue.items()}
    in_order = sorted(by_venue, key=_venue_order(programme))
    lanes_needed = sum(len(lanes) for lanes in sublanes.values())
    block_rows, gap = _density(lanes_needed, height)
    lanes, blocks, row = [], [], 0
    for venue in in_order:
        first_row = row
        for spans in sublanes[venue]:
            blocks += [Block(screening, row, left, right) for screening, left, right in spans]
            row += block_rows + gap
        lanes.append(Lane(programme.venue_of(sublanes[venue][0][0].screening), first_row, row - gap - first_row))
    return DayLayout(axis, tuple(lanes), tuple(blocks), block_rows, max(0, row - gap))


def _venue_order(programme: Programme) -> Callable[[str], tuple[int, str]]:
    """Venues in the programme's own order, unknown ones after them by name."""
    known = {venue: index for index, venue in enumerate(programme.venues)}
    return lambda venue: (known.get(venue, len(known)), venue)


def _density(lanes: int, height: int) -> tuple[int, int]:
    """Rows of a block and rows between lanes: the roomiest that fits, else the tightest that still reads well."""
    for block_rows, gap in ((4, 2), (4, 1), (3, 1), (2, 1), (3, 0)):
        if lanes * (block_rows + gap) - gap <= height:
            return block_rows, gap
    return 2, 1


def _span(screening: Screening, axis: Axis) -> Span:
    left = axis.column(screening.starts)
    return Span(screening, left, max(left + 1, axis.column(screening.ends)))


def _sublanes(spans: Iterable[Span]) -> list[list[Span]]:
    """The screenings of a venue in as few rows as keep them from covering each other."""
    lanes: list[list[Span]] = []
    for span in spans:
        free = next((lane for lane in lanes if lane[-1].right <= span.left), None)
        if free is None:
            lanes.append([span])
        else:
            free.append(span)
    return lanes
