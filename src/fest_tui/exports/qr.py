"""Screenings as a QR code in the terminal, for the camera of a phone (ISO/IEC 18004)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from fest_tui.errors import FestError
from fest_tui.exports.facts import slot_minutes
from fest_tui.exports.ics.calendar import summary, uid
from fest_tui.exports.selection import Selection
from fest_tui.programme.model import Screening
from fest_tui.programme.programme import Programme
from fest_tui.words import _

if TYPE_CHECKING:
    from icalendar import Event

_QUIET = 4
"""Light modules that must surround a code on every side."""
_PROMPT = 1
"""A row below the code, for what the terminal shows next."""
_HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


class Space(NamedTuple):
    """The size of a terminal, in cells."""

    columns: int
    rows: int


class TooLargeError(FestError):
    """The code has no room: in the terminal, or in any code there is."""


def qr_of_screening(programme: Programme, screening: Screening, *, space: Space | None = None) -> str:
    """One screening as an event, drawn in half blocks; ink is dark.

    It holds no more than a calendar needs: what, when (in UTC) and where. With `space` it must fit in there.

    Raises:
        TooLargeError: there is not enough room.

    """
    return _drawn(_bare(_event(programme, screening).to_ical()), space)


def qr_of_plan(selection: Selection, *, space: Space | None = None) -> str:
    """All screenings as one calendar, drawn in half blocks; ink is dark.

    Raises:
        TooLargeError: there is not enough room, or no code holds so much.

    """
    from icalendar import Calendar

    if len(selection.screenings) == 1:
        return qr_of_screening(selection.programme, selection.screenings[0], space=space)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "fest-tui")
    for screening in selection.screenings:
        calendar.add_component(_event(selection.programme, screening))
    return _drawn(_bare(calendar.to_ical()), space)


def _event(programme: Programme, screening: Screening) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", uid(programme, screening))
    event.add("summary", summary(screening))
    event.add("dtstart", screening.starts.astimezone(dt.UTC))
    if slot_minutes(screening):
        event.add("dtend", screening.ends.astimezone(dt.UTC))
    venue = programme.venue_of(screening)
    event.add("location", ", ".join(part for part in (venue.name, venue.town) if part))
    return event


def _bare(content: bytes) -> str:
    """A calendar without its folds, which cost room and confuse simple readers."""
    return content.replace(b"\r\n ", b"").decode().rstrip("\r\n")


def _drawn(content: str, space: Space | None) -> str:
    """The smallest code for the content, with as much error correction as comes free."""
    import segno

    try:
        code = segno.make_qr(content, error="l", encoding="utf-8", boost_error=True)
    except segno.DataOverflowError:
        raise TooLargeError(
            _("No QR code holds that much: {count} bytes, of 2953 at most.").format(count=len(content.encode())),
            _hint(),
        ) from None
    modules = [[bool(module) for module in row] for row in code.matrix_iter(border=_QUIET)]
    needed = Space(len(modules[0]), (len(modules) + 1) // 2 + _PROMPT)
    if space and (needed.columns > space.columns or needed.rows > space.rows):
        raise TooLargeError(
            _("The QR code takes {columns} columns and {rows} rows; the terminal has {width} and {height}.").format(
                columns=needed.columns, rows=needed.rows, width=space.columns, height=space.rows
            ),
            _hint(),
        )
    return _half_blocks(modules)


def _hint() -> str:
    return _("Enlarge the window, make its letters smaller, or name one screening: fest-tui export qr ID.")


def _half_blocks(modules: Sequence[Sequence[bool]]) -> str:
    """Two modules a cell, one above the other."""
    below = [*modules[1::2], [False] * len(modules[0])] if len(modules) % 2 else modules[1::2]
    lines = (
        "".join(_HALVES[pair] for pair in zip(*pair_of_rows, strict=True))
        for pair_of_rows in zip(modules[::2], below, strict=True)
    )
    return "\n".join(lines)
