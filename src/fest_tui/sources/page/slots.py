"""When and where: what a date line says."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple
from zoneinfo import ZoneInfo

from fest_tui.programme.times import zoned
from fest_tui.sources.dates import settled
from fest_tui.sources.known import Known
from fest_tui.sources.moments import instants
from fest_tui.sources.page.lines import Line
from fest_tui.sources.page.shapes import DATE
from fest_tui.sources.page.when import when_of
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.words import _, clock

_YEARS = range(1890, 2200)
_NOON = 12


class Slot(NamedTuple):
    """When and where; `ends` is `None` unless the page prints it."""

    starts: dt.datetime
    ends: dt.datetime | None
    venue: str


class _Printed(NamedTuple):
    """The same, with the start as the festival's clocks show it."""

    wall_clock: dt.datetime
    ends: dt.datetime | None
    venue: str


def slot_of(line: Line, known: Known, log: ProblemLog) -> Slot | None:
    """The time and venue of a date line; `None` when it cannot be, which is then in the log.

    Dots put the day first (`20.11.2021 15:00`), slashes the month (`11/19/2021 10:00 pm`). A date without a year
    (`sat 12 nov 4:00 pm`) lies in the festival's days, or nearest to them.

    Raises:
        UnreadableError: the festival's zone is not known.

    """
    zone = known.zone_for(log.file)
    printed = _in_numbers(line, log) or _in_words(line, known, zone, log)
    if printed is None:
        return None
    if not printed.venue:
        says = _("“{read}” names no venue; expected one after the time, as in “20.11.2021 15:00 – Venue”.")
        log.error(line.number, "venue", says.format(read=shown(line.text)))
        return None
    starts = zoned(printed.wall_clock, zone)
    if starts.replace(tzinfo=None, fold=0) != printed.wall_clock:
        says = _("Clocks never show {read} on that day, since they go forward; it was read as {meant}.")
        log.warning(line.number, "starts", says.format(read=clock(printed.wall_clock), meant=clock(starts)))
    return Slot(starts, printed.ends, printed.venue)


def _in_words(line: Line, known: Known, zone: ZoneInfo, log: ProblemLog) -> _Printed | None:
    """A line with a date whose month is a word, or whose year is missing; what is wrong with it is in the log."""
    when = None if DATE.match(line.text) else when_of(line.text)
    if when is None:
        return None
    date, says = settled(when.date, known)
    told = _("“{read}”: {says}").format(read=shown(line.text), says=says)
    if date is None:
        log.error(line.number, "starts", told)
        return None
    if says:
        log.warning(line.number, "starts", told)
    starts = dt.datetime.combine(date, when.clock.starts) + dt.timedelta(days=when.clock.next_day)
    return _Printed(starts, instants(date, when.clock, zone)[1], when.venue)


def _in_numbers(line: Line, log: ProblemLog) -> _Printed | None:
    match = DATE.match(line.text)
    wall_clock = _wall_clock(match, line, log) if match else None
    return _Printed(wall_clock, None, match["venue"].strip()) if match and wall_clock else None


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
