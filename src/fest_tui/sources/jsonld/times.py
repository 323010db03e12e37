"""When an event is: dates, times and lengths as schema.org writes them (ISO 8601)."""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

from fest_tui.programme.times import zoned
from fest_tui.sources.lengths import minutes_of

_YEARS = range(1890, 2200)
_LONGEST_TEXT = 60
_LONGEST_MINUTES = 366 * 24 * 60
_YEAR = re.compile(r"(?:.{0,20}\D)?(1[89]\d\d|2[01]\d\d)(?!\d)")
_BLANK_BEFORE_OFFSET = re.compile(r" (?=[+-]\d\d)|(?<=\d) (?=Z$)")
_LENGTH = re.compile(
    r"P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})(?:[.,]\d{1,9})?S)?)?", re.IGNORECASE
)


def moment_of(text: str) -> dt.datetime | dt.date | None:
    """The moment that a text is, with its offset where it has one, or the day; `None` when it is none that can be."""
    text = _BLANK_BEFORE_OFFSET.sub("", text.strip()) if len(text) <= _LONGEST_TEXT else ""
    found: dt.datetime | dt.date | None = None
    for read in (dt.date.fromisoformat, dt.datetime.fromisoformat):
        try:
            found = read(text)
            break
        except ValueError:
            continue
    return found if found and found.year in _YEARS else None


def day_of(text: str, zone: ZoneInfo) -> dt.date | None:
    """The day of a moment or a day."""
    moment = moment_of(text)
    return instant_of(moment, zone).date() if isinstance(moment, dt.datetime) else moment


def instant_of(moment: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """The instant in the festival's zone, which a moment without an offset is in."""
    return moment.astimezone(zone) if moment.tzinfo else zoned(moment, zone)


def year_of(text: str) -> int | None:
    """The year of a date, whole or not."""
    found = _YEAR.match(text[:_LONGEST_TEXT])
    return int(found[1]) if found else None


def minutes_in(text: str) -> int | None:
    """The whole minutes of a length such as `PT1H47M`, or as festivals print it; `None` when it is none above 0."""
    text = text.strip()
    if len(text) > _LONGEST_TEXT:
        return None
    if not (found := _LENGTH.fullmatch(text)):
        return minutes_of(text) or None
    weeks, days, hours, minutes, seconds = (int(figure or 0) for figure in found.groups())
    total = ((weeks * 7 + days) * 24 + hours) * 60 + minutes + (seconds + 30) // 60
    return total if 0 < total <= _LONGEST_MINUTES else None
