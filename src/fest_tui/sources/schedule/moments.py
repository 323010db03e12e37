"""The dates, clock times and lengths that a schedule prints, taken by themselves."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple
from zoneinfo import ZoneInfo

from fest_tui.programme.times import zoned

_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::[0-9]{2}(?:\.[0-9]{1,9})?)?")
_ISO_LENGTH = re.compile(r"P(?:([0-9]{1,3})D)?(?:T(?:([0-9]{1,4})H)?(?:([0-9]{1,6})M)?(?:[0-9]{1,6}S)?)?")
_LONGEST = 31 * 24 * 60
_LONGEST_TEXT = 40
_HOURS = 48
_MINUTES = 60
_HALF_A_MINUTE = 30
_HOURS_AND_MINUTES = 2
_DAYS_TO_SECONDS = 4
_YEARS = range(1800, 2300)


class Moment(NamedTuple):
    """A printed moment: its date, its wall clock, and the instant where it carries an offset."""

    date: dt.date
    clock: dt.time | None = None
    instant: dt.datetime | None = None

    def within(self, zone: ZoneInfo) -> dt.datetime:
        """The moment in that zone, which a wall clock without an offset is one of; a date alone begins at midnight."""
        if self.instant is not None:
            return self.instant.astimezone(zone)
        return zoned(dt.datetime.combine(self.date, self.clock or dt.time()), zone)


def moment_of(text: str) -> Moment | None:
    """The moment that a text is in ISO 8601, `2021-02-06T09:00:00+01:00`; parts after the date may be missing."""
    if len(text) > _LONGEST_TEXT:
        return None
    try:
        read = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    if read.year not in _YEARS:
        return None
    has_clock = ":" in text or "T" in text
    return Moment(read.date(), read.time() if has_clock else None, read if read.tzinfo else None)


def moment_at(date: dt.date, minutes: int, zone: ZoneInfo) -> dt.datetime:
    """The instant at which the clocks of that day show so many minutes after midnight."""
    return zoned(dt.datetime.combine(date, dt.time()) + dt.timedelta(minutes=minutes), zone)


def clock_minutes(text: str) -> int | None:
    """The minutes after midnight that a clock time is; 25:30 is an hour and a half into the next day."""
    found = _CLOCK.fullmatch(text)
    if not found:
        return None
    hours, minutes = int(found[1]), int(found[2])
    return _MINUTES * hours + minutes if hours < _HOURS and minutes < _MINUTES else None


def length_minutes(text: str) -> int | None:
    """The minutes of a length: `H:MM`, `H:MM:SS`, `D:HH:MM:SS`, `PT1H30M` or a number of minutes; `None` if impossible.

    Seconds count as a minute from 30 on. Nothing lasts longer than 31 days, nor no time at all.
    """
    minutes = _length(text)
    return minutes if minutes is not None and 0 < minutes <= _LONGEST else None


def _length(text: str) -> int | None:
    if len(text) > _LONGEST_TEXT:
        return None
    if iso := _ISO_LENGTH.fullmatch(text):
        days, hours, minutes = (int(part or 0) for part in iso.groups())
        return (days * 24 + hours) * 60 + minutes
    parts = text.split(":")
    if len(parts) > _DAYS_TO_SECONDS or not all(part.isascii() and part.isdecimal() for part in parts):
        return None
    numbers = [int(part) for part in parts]
    if len(numbers) <= _HOURS_AND_MINUTES:
        numbers = [0, *numbers, 0][-3:]
    days, hours, minutes, seconds = [0, *numbers][-4:]
    return (24 * days + hours) * 60 + minutes + (seconds >= _HALF_A_MINUTE)
