"""When an event is (RFC 5545, sections 3.6.1 and 3.8.2)."""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from fest_tui.programme.text import plain
from fest_tui.programme.times import minutes_between, plus_minutes, zoned
from fest_tui.sources.ical.lines import Component, ContentLine
from fest_tui.sources.ical.zones import DefinedZone, Zones
from fest_tui.sources.problem_log import ProblemLog, shown
from fest_tui.sources.repeats import Repeats
from fest_tui.words import _

_YEARS = range(1890, 2200)
_LONGEST = dt.timedelta(days=366)


class Slot(NamedTuple):
    """The instants at which an event starts and, where the calendar says it, ends."""

    starts: dt.datetime
    ends: dt.datetime | None


class SlotReader:
    """Reads the slots of one calendar file, whose festival is in that zone."""

    def __init__(self, zones: Zones, zone: ZoneInfo, log: ProblemLog, problems: Repeats) -> None:
        self.zones = zones
        self.zone = zone
        self.log = log
        self.problems = problems
        self._told: set[str] = set()

    def slot(self, event: Component, title: str) -> Slot | None:
        """The slot of an event; `None` when it has none, and the problems say why."""
        line = event.first("DTSTART")
        if line is None:
            says = _("“{read}” has no start (DTSTART); it was left out.")
            self.problems.error(event.number, "starts", says, title)
            return None
        if repeated := event.first("RRULE", "RDATE"):
            says = _(
                "“{read}” repeats by a rule, which is not read; it was left out. Export each of its dates as an event."
            )
            self.problems.error(repeated.number, "starts", says, title)
            return None
        if _is_date(line):
            says = _("“{read}” is an event of whole days without a time, so no screening; it was left out.")
            self.problems.warning(line.number, "starts", says, title)
            return None
        starts = self._instant(line)
        if starts is None:
            says = _("“{read}” is no time that can be; expected one as in “20211119T220000”. The event was left out.")
            self.problems.error(line.number, "starts", says, plain(line.value))
            return None
        return Slot(starts, self._end(event, starts, title))

    def _end(self, event: Component, starts: dt.datetime, title: str) -> dt.datetime | None:
        line = event.first("DTEND", "DURATION")
        if line is None:
            return None
        ends = self._instant(line) if line is event.first("DTEND") else _after(starts, line)
        if ends is None:
            says = _("“{read}” is no end that can be; the event was read without it.")
            self.problems.warning(line.number, "ends", says, plain(line.value))
        elif minutes_between(starts, ends) <= 0:
            says = _("“{read}” ends no later than it starts; it was read without its end.")
            self.problems.warning(line.number, "ends", says, title)
        else:
            return ends
        return None

    def _instant(self, line: ContentLine) -> dt.datetime | None:
        """The instant in the festival's zone; `None` when the line has none that can be."""
        read = _value(line)
        if not isinstance(read, dt.datetime) or read.year not in _YEARS:
            return None
        if read.tzinfo:
            return read.astimezone(self.zone)
        zone = self._zone(line)
        if isinstance(zone, DefinedZone):
            return zone.instant(read).astimezone(self.zone)
        instant = zoned(read, zone)
        if instant.replace(tzinfo=None, fold=0) != read:
            says = _("Clocks never show the time of “{read}”, since they go forward; it was read as an hour later.")
            self.problems.warning(line.number, "starts", says, plain(line.value))
        return instant.astimezone(self.zone)

    def _zone(self, line: ContentLine) -> ZoneInfo | DefinedZone:
        name = line.parameter("TZID")
        zone = self.zones.named(name) if name else None
        if zone is None and name not in self._told:
            self._told.add(name)
            says = _("Times without a zone were read in the festival's, {zone}.")
            if name:
                says = _("“{read}” is no time zone that is known; its times were read in the festival's, {zone}.")
            said = says.format(read=shown(plain(name)), zone=self.zone.key)
            self.log.warning(line.number, "timezone", said)
        return zone or self.zone


def is_timed(event: Component) -> bool:
    """Whether an event starts at something other than a date alone."""
    line = event.first("DTSTART")
    return line is not None and not _is_date(line)


def _is_date(line: ContentLine) -> bool:
    read = _value(line)
    return isinstance(read, dt.date) and not isinstance(read, dt.datetime)


def _value(line: ContentLine) -> Any:  # noqa: ANN401 - a date, a date and time, a length, or what is none of them
    """A value of RFC 5545 as Python has it; `None` when it is none.

    A time in UTC has its zone, every other time is as the clock shows it.
    """
    from icalendar import vDDDTypes

    convert: Any = vDDDTypes.from_ical
    try:
        return convert(line.value.strip().upper())
    except (ValueError, OverflowError):
        return None


def _after(starts: dt.datetime, line: ContentLine) -> dt.datetime | None:
    length = _value(line)
    if not isinstance(length, dt.timedelta) or not dt.timedelta() < length <= _LONGEST:
        return None
    return plus_minutes(starts, length // dt.timedelta(minutes=1))
