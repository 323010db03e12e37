"""The head of a film: its title, and when and where it is shown."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple
from zoneinfo import ZoneInfo

from fest_tui.programme.times import zoned
from fest_tui.sources.page.lines import Line
from fest_tui.sources.page.names import split_names
from fest_tui.sources.page.shapes import DATE, DIRECTOR
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.words import _, clock

_YEARS = range(1890, 2200)
_NOON = 12
_TALK_LENGTH = re.compile(r"\((?:[^()]{0,20} )?(\d{1,3}) ?min(?:\.|uten|utes)?\)", re.IGNORECASE)
_LAST_WORD = re.compile(r"(?:^| )(?:and|und|&) ")


class Title(NamedTuple):
    """A film's title and, where the page adds it in square brackets, its original title."""

    title: str
    original: str


class Slot(NamedTuple):
    """When and where."""

    starts: dt.datetime
    venue: str


def split_title(text: str) -> Title:
    """`BIRD ATLAS [ATLAS PTÁKU]` as its two titles; brackets that belong to a title (`[REC]`) stay."""
    before, opening, inside = text.rpartition(" [")
    original = inside.removesuffix("]").strip()
    if not opening or not before.strip() or not original or "]" in original:
        return Title(text, "")
    return Title(before.strip(), original)


def directors_of(text: str) -> tuple[str, ...]:
    """The names of `von X und Y` or `by X, Y and Z`."""
    match = DIRECTOR.match(text)
    if not match:
        return ()
    *first, last = split_names(match["names"]) or [""]
    return tuple(name for name in (*first, *_LAST_WORD.split(last)) if name.strip())


def talk_minutes(text: str) -> int | None:
    """The length an announcement of a talk prints in brackets: `Q&A with X (20 min)`."""
    match = _TALK_LENGTH.search(text)
    return int(match[1]) if match else None


def slot_of(line: Line, zone: ZoneInfo, log: ProblemLog) -> Slot | None:
    """The time and venue of a date line; `None` when it cannot be, which is then in the log.

    Dots put the day first (`20.11.2021 15:00`), slashes the month (`11/19/2021 10:00 pm`).
    """
    match = DATE.match(line.text)
    wall_clock = _wall_clock(match, line, log) if match else None
    if match is None or wall_clock is None:
        return None
    venue = match["venue"].strip()
    if not venue:
        log.error(
            line.number,
            "venue",
            _("“{read}” names no venue; expected one after the time, as in “20.11.2021 15:00 – Venue”.").format(
                read=shown(line.text)
            ),
        )
        return None
    starts = zoned(wall_clock, zone)
    if starts.replace(tzinfo=None, fold=0) != wall_clock:
        log.warning(
            line.number,
            "starts",
            _("Clocks never show {read} on that day, since they go forward; it was read as {meant}.").format(
                read=clock(wall_clock), meant=clock(starts)
            ),
        )
    return Slot(starts, venue)


def _wall_clock(match: re.Match[str], line: Line, log: ProblemLog) -> dt.datetime | None:
    def refuse(says: str) -> None:
        log.error(line.number, "starts", says.format(read=shown(line.text)))

    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    day, month = (first, second) if match["mark"] == "." else (second, first)
    if match["hour"] is None:
        refuse(_("“{read}” has no time; expected one as in “20.11.2021 15:00” or “11/20/2021 03:00 pm”."))
        return None
    half = match["half"]
    if match["mark"] == "/" and not half:
        refuse(_("“{read}” does not say am or pm; without it, day and month cannot be told apart."))
        return None
    hour, minute = int(match["hour"]), int(match["minute"])
    if half:
        if not 1 <= hour <= _NOON:
            refuse(_("“{read}” has an impossible time; expected an hour from 1 to 12 before am or pm."))
            return None
        hour = hour % _NOON + (_NOON if half[0] in "pP" else 0)
    try:
        moment = dt.datetime(year, month, day, hour, minute)  # noqa: DTZ001
    except ValueError:
        moment = None
    if moment is None or year not in _YEARS:
        refuse(_("“{read}” is no date and time that can be; the screening was left out."))
        return None
    return moment
