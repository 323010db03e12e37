"""Instants and taken times as the lines of a plan write them, both ways: by the festival's clock."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from zoneinfo import ZoneInfo

from fest_tui.programme.text import plain_line
from fest_tui.programme.times import zoned
from fest_tui.programme.wishes import Busy
from fest_tui.programme.wording import odd_hour_words
from fest_tui.sources.wishes.limit_lines import clock_text

Warn = Callable[[str], None]

_DATE = r"(\d{4}-\d{2}-\d{2})"
_CLOCK = r"(\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d{1,6})?)?)((?:[+-]\d{2}:\d{2}(?::\d{2})?)?)"
_MOMENT = re.compile(rf"{_DATE}[ T]+{_CLOCK}\s*", re.ASCII)
_SPAN = re.compile(rf"{_DATE}[ T]+{_CLOCK}\s*[-–—]\s*(?:{_DATE}[ T]+)?{_CLOCK}(?:\s+|\Z)", re.ASCII)


def moment_text(moment: dt.datetime, zone: ZoneInfo) -> str:
    """`2021-11-19 12:00`, with an offset only where the festival's clock does not tell it, as when it goes back."""
    try:
        wall = moment.astimezone(zone)
        shown = wall.replace(tzinfo=None)
        is_told = zoned(shown, zone).timestamp() == moment.timestamp() and not odd_hour_words(shown, zone)
    except OverflowError:
        wall, is_told = moment, False
    return f"{wall.date()} {clock_text(wall.time())}{'' if is_told else _offset(wall)}"


def read_moment(text: str, zone: ZoneInfo, warn: Warn) -> tuple[dt.datetime, str]:
    """The instant that a text begins with, and what follows it; what had to be assumed is said to `warn`.

    Raises:
        ValueError: it begins with none.

    """
    found = _MOMENT.match(text)
    if found is None:
        raise ValueError(text)
    return _instant(found[1], found[2], found[3], zone, warn), text[found.end() :]


def busy_text(busy: Busy, zone: ZoneInfo) -> str:
    """`2021-11-19 12:00 - 14:00  lunch`, with the date of the end where that is another."""
    starts, ends = moment_text(busy.starts, zone), moment_text(busy.ends, zone)
    date, _blank, clock = ends.partition(" ")
    return f"{starts} - {clock if starts.startswith(date) else ends}  {plain_line(busy.what)}".rstrip()


def read_busy(text: str, zone: ZoneInfo, warn: Warn) -> Busy:
    """The taken time written in a line; what had to be assumed is said to `warn`.

    Raises:
        ValueError: it is not written as one, or ends before it begins.

    """
    found = _SPAN.match(text)
    if found is None:
        raise ValueError(text)
    date, clock, offset, end_date, end_clock, end_offset = found.groups()
    starts = _instant(date, clock, offset, zone, warn)
    ends = _instant(end_date or date, end_clock, end_offset, zone, warn)
    if ends.timestamp() <= starts.timestamp():
        raise ValueError(text)
    return Busy(starts=starts, ends=ends, what=plain_line(text[found.end() :]))


def _offset(moment: dt.datetime) -> str:
    """`+01:00`, and with seconds where clocks once went by the sun."""
    return dt.time(tzinfo=dt.timezone(moment.utcoffset() or dt.timedelta())).isoformat().removeprefix("00:00:00")


def _instant(date: str, clock: str, offset: str, zone: ZoneInfo, warn: Warn) -> dt.datetime:
    hours, minutes = re.split("[:.]", clock, maxsplit=1)
    moment = dt.datetime.fromisoformat(f"{date}T{hours:0>2}:{minutes}{offset}")
    try:
        if not offset and (says := odd_hour_words(moment, zone)):
            warn(says)
        return moment.astimezone(zone) if offset else zoned(moment, zone)
    except OverflowError as problem:
        raise ValueError(date) from problem
