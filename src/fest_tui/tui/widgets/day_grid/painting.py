"""Painting the rows of the grid: ruler, blocks and venue names. The My day lane has a file of its own."""

from __future__ import annotations

import datetime as dt

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from fest_tui.cells import ELLIPSIS, pad, wrap
from fest_tui.programme.change_wording import change_alone
from fest_tui.programme.model import Screening, Venue
from fest_tui.programme.notice_wording import notice_alone
from fest_tui.programme.wording import hours, status_word
from fest_tui.tui.session import Session
from fest_tui.tui.signs import end_word, sign_of
from fest_tui.tui.widgets.day_grid.canvas import Canvas
from fest_tui.tui.widgets.day_grid.geometry import Axis, Block, DayLayout, Lane
from fest_tui.tui.widgets.day_grid.looks import Cursor, Looks
from fest_tui.tui.widgets.said import said_of
from fest_tui.words import _, clock, ngettext

TICK = "┊"
NOW = "│"
EDGE = "▌"
DIMMED_EDGE = "▏"
CURSOR_EDGE = "█"
FADE = "░"
LOWEST = 2
"""Rows of a block where many venues share the screen."""
HOUR_LABEL = 7
"""Cells an hour's label needs to stand clear of the next."""


def ruler(axis: Axis, now: dt.datetime | None, left: int, width: int, looks: Looks) -> Strip:
    """The hours across the top from the column `left` on, and the present moment when it falls on this stretch.

    Only whole labels are written; an arrow at an end says that the day goes on there.
    """
    canvas = Canvas(width, looks.ground)
    first, last = (2 if left else 0), (width - 2 if left + width < axis.width else width)
    labels = [(axis.column(now), f"▾{clock(now)}", looks.now)] if now is not None else []
    every = 1 if axis.cells_per_hour >= HOUR_LABEL else 2
    labels += [(column, clock(moment), looks.ruler) for column, moment in axis.ticks()[::every]]
    taken = -1, -1
    for column, words, style in labels:
        start, end = column - left, column - left + cell_len(words)
        if first <= start and end <= last and (end < taken[0] or start > taken[1]):
            canvas.write(start, words, style)
            taken = (start, end) if style is looks.now else taken
    canvas.write(0, "‹" if first else "", looks.label)
    canvas.write(width - 1, "›" if last < width else "", looks.label)
    return canvas.strip()


def ground(axis: Axis, now: dt.datetime | None, looks: Looks) -> Canvas:
    """An empty row: a faint line at each hour, and the now line."""
    canvas = Canvas(axis.width, looks.ground)
    for column, _moment in axis.ticks():
        canvas.write(column, TICK, looks.tick)
    if now is not None:
        canvas.write(axis.column(now), NOW, looks.now)
    return canvas


def rule(width: int, looks: Looks) -> Strip:
    """The line between the My day lane and the venues."""
    return Strip([Segment("─" * width, looks.rule)], width)


def board_row(
    layout: DayLayout,
    row: int,
    session: Session,
    now: dt.datetime | None,
    cursor: tuple[str, Cursor],
    looks: Looks,
    matches: frozenset[str] | None = None,
) -> Strip:
    """One row of the board with every block that covers it; all but those of `matches`, if there are any, muted."""
    canvas = ground(layout.axis, now, looks)
    for block in layout.by_row.get(row, ()):
        state = cursor[1] if block.screening.id == cursor[0] else "none"
        is_dimmed = matches is not None and block.screening.id not in matches
        _paint_block(canvas, block, row - block.row, layout.block_rows, session, state, looks, is_dimmed=is_dimmed)
    return canvas.strip()


def _paint_block(
    canvas: Canvas,
    block: Block,
    line: int,
    rows: int,
    session: Session,
    cursor: Cursor,
    looks: Looks,
    *,
    is_dimmed: bool,
) -> None:
    sign = sign_of(session, block.screening)
    is_hidden = sign.tone == "plain" and session.grade_of(block.screening) == "hidden"
    look = looks.blocks["dimmed" if is_dimmed else "hidden" if is_hidden else sign.tone, cursor]
    canvas.fill(block.left, block.right, look.detail)
    edge = CURSOR_EDGE if cursor != "none" else DIMMED_EDGE if is_dimmed else EDGE
    canvas.fill(block.left, block.left + 1, look.edge, edge)
    if block.screening.end_kind in {"uncertain", "assumed"}:
        canvas.fill(block.right - 1, block.right, look.edge, FADE)
    room = block.right - block.left - 3
    lines = _block_lines(block, sign.marks, room, rows, session)
    if line < len(lines):
        text, is_title = lines[line]
        canvas.write(block.left + 2, text, look.title if is_title else look.detail, room=room)
        if line == 0 and sign.marks:
            canvas.write(block.left + 2, sign.marks, look.edge, room=room)


def _block_lines(block: Block, marks: str, room: int, rows: int, session: Session) -> list[tuple[str, bool]]:
    """The lines of a block: the title in as many as it needs, then the hours, then what there is room for."""
    screening = block.screening
    words = f"{marks} {screening.title}" if marks else screening.title
    title = wrap(words, room, rows - 1)
    if rows == LOWEST and title[-1].endswith(ELLIPSIS):
        # The ruler tells the hours of a low block; nothing else would tell the rest of its title.
        title = wrap(words, room, rows)
    span = hours(screening)
    if cell_len(span) > room:
        span = clock(screening.starts)
    version = screening.version
    if version and cell_len(f"{span} {version}") <= room:
        span = f"{span} {version}"
    film = session.programme.film_of(screening)
    about = (film.premiere or film.section) if film else _programme_word(screening)
    change = session.change_of(screening.id)
    news = change_alone(session.programme, change) if change else ""
    said = (notice_alone(session.programme, notice) for notice in said_of(session.programme, screening))
    about_it = (news, *said, status_word(screening), about, end_word(screening))
    extra = next((words for words in about_it if words and cell_len(words) <= room), "")
    below = [(span, False), (extra, False)]
    return [(text, True) for text in title] + below


def _programme_word(screening: Screening) -> str:
    """What a programme of several films holds, as far as it is known."""
    count = len(screening.films)
    if screening.kind != "programme":
        return ""
    if screening.incomplete or not count:
        return _("short films")
    return ngettext("{count} film", "{count} films", count).format(count=count)


def lane_label(lane: Lane | None, row: int, width: int, session: Session, looks: Looks) -> Segment:
    """A venue's name on the first rows of its lane, wrapped, and what one needs to know of it below."""
    if lane is None:
        return Segment(" " * width, looks.ground)
    name = wrap(lane.venue.name, width - 2, 2)
    line = row - lane.row
    if line < len(name):
        return Segment(f" {pad(name[line], width - 1)}", looks.label)
    if line == len(name) and line < lane.rows:
        return Segment(f" {pad(_about(lane.venue, session), width - 1)}", looks.label_detail)
    return Segment(" " * width, looks.ground)


def _about(venue: Venue, session: Session) -> str:
    if venue.town and venue.town != session.programme.festival.town:
        return venue.town
    return ngettext("{count} seat", "{count} seats", venue.seats).format(count=venue.seats) if venue.seats else ""


def my_day_label(line: int, picks: int, width: int, looks: Looks) -> Segment:
    """The name of the My day lane, and how many picks it holds."""
    if line == 0:
        return Segment(f" {pad(_('My day'), width - 1)}", looks.my_label)
    count = ngettext("{count} pick", "{count} picks", picks).format(count=picks)
    return Segment(f" {pad(count, width - 1)}", looks.label_detail)
