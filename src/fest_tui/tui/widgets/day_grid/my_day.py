"""The My day lane: my picks of the day as one route, the ways and waits between them, and where they break."""

from __future__ import annotations

import datetime as dt

from rich.cells import cell_len, set_cell_size
from textual.strip import Strip

from fest_tui.cells import cut
from fest_tui.planning.route import Leg, overlap_spans, route
from fest_tui.planning.wording import way_words
from fest_tui.programme.model import Screening
from fest_tui.programme.times import minutes_between
from fest_tui.programme.wishes import Busy
from fest_tui.tui.session import Session
from fest_tui.tui.signs import BUSY
from fest_tui.tui.widgets.day_grid.canvas import Canvas
from fest_tui.tui.widgets.day_grid.geometry import Axis
from fest_tui.tui.widgets.day_grid.looks import Looks
from fest_tui.tui.widgets.day_grid.painting import ground
from fest_tui.words import _, clock, minutes

ROWS = 2
HATCH = "╱"
WAY = "╌"
SHORTEST_CUT = 9
"""Cells below which a cut title is shown without `…`, which would take one letter in four."""


def my_day_rows(session: Session, day: dt.date, axis: Axis, now: dt.datetime | None, looks: Looks) -> list[Strip]:
    """The two rows of the lane: titles and ways above, hours and lengths below."""
    rows = [ground(axis, now, looks) for _row in range(ROWS)]
    picks, taken = session.picks_on(day), session.busy_on(day)
    if not picks and not taken:
        rows[0].write(1, _("nothing picked: space picks a screening"), looks.ride)
    doubled = [
        (axis.column(start), axis.column(end), minutes_between(start, end))
        for start, end in overlap_spans(picks, taken)
    ]
    for leg in route(session.programme, picks, session.limits, taken):
        _paint_way(rows, leg, axis, looks)
    covered = [(axis.column(pick.starts), axis.column(pick.ends), 0) for pick in picks]
    for busy in taken:
        _paint_busy(rows[0], busy, axis, covered, looks)
    for pick in picks:
        _paint_pick(rows, pick, axis, doubled, looks)
    for left, right, length in doubled:
        _paint_doubled(rows, left, max(right, left + 1), length, looks)
    return [row.strip() for row in rows]


def _paint_pick(
    rows: list[Canvas], pick: Screening, axis: Axis, doubled: list[tuple[int, int, int]], looks: Looks
) -> None:
    look = looks.blocks["mine", "none"]
    left, right = axis.column(pick.starts), max(axis.column(pick.starts) + 1, axis.column(pick.ends))
    start, room = _free_stretch(left, right, doubled)
    hour = clock(pick.starts)
    title = set_cell_size(pick.title, max(0, room - 1)) if room < SHORTEST_CUT else cut(pick.title, room - 1)
    for row, text, style in zip(rows, (title, hour), (look.title, look.detail), strict=True):
        row.fill(left, right, look.detail)
        # The hour tells when the pick begins, so it may stand nowhere else.
        if cell_len(text) < room and (row is rows[0] or start == left):
            row.write(start + 1, text, style)


def _free_stretch(left: int, right: int, doubled: list[tuple[int, int, int]]) -> tuple[int, int]:
    """The longest run of a pick's cells that no other pick covers: its first cell and its length."""
    stretches, start = [], left
    for taken_left, taken_right, _length in doubled:
        if taken_right <= left or taken_left >= right:
            continue
        stretches.append((start, taken_left - start))
        start = max(start, taken_right)
    stretches.append((start, right - start))
    return max(stretches, key=lambda stretch: stretch[1])


def _paint_doubled(rows: list[Canvas], left: int, right: int, length: int, looks: Looks) -> None:
    rows[0].fill(left, right, looks.hatch, HATCH)
    rows[1].fill(left, right, looks.hatch)
    words = _longest_that_fits(right - left, _("{count} min twice").format(count=length), minutes(length), str(length))
    rows[1].write(left + (right - left - cell_len(words)) // 2, words, looks.hatch)


def _paint_way(rows: list[Canvas], leg: Leg, axis: Axis, looks: Looks) -> None:
    left, right = axis.column(leg.origin.ends), axis.column(leg.destination.starts)
    if right <= left:
        return
    style = looks.ride_tight if leg.slack_minutes < 0 else looks.ride
    rows[0].fill(left, right, style, WAY)
    way = way_words(leg.transfer)
    wait = _("wait {count}").format(count=leg.wait_minutes) if leg.wait_minutes > 0 else ""
    both = " · ".join(part for part in (way, wait) if part)
    # A cell on each side keeps the words apart from the hours of the picks.
    words = _longest_that_fits(right - left - 2, both) or _longest_that_fits(
        right - left, way or wait, str(leg.transfer.minutes or leg.wait_minutes or "")
    )
    rows[1].write(left + (right - left - cell_len(words)) // 2, words, style)


def _paint_busy(titles: Canvas, busy: Busy, axis: Axis, covered: list[tuple[int, int, int]], looks: Looks) -> None:
    """A time taken, in the row of the titles; the row below belongs to the way that one has to go all the same."""
    left, right = max(0, axis.column(busy.starts)), min(axis.width, axis.column(busy.ends))
    titles.fill(left, right, looks.ride, BUSY)
    start, room = _free_stretch(left, right, covered)
    words = busy.what or _("taken")
    if room >= min(SHORTEST_CUT, cell_len(words) + 4):
        titles.write(start + 1, f" {cut(words, room - 4)} ", looks.ride)


def _longest_that_fits(room: int, *texts: str) -> str:
    return next((text for text in texts if cell_len(text) <= room), "")
