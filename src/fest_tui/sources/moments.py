"""From a date and a time of day, as printed, to instants."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from fest_tui.programme.times import minutes_between, zoned
from fest_tui.sources.clocks import ClockRead

_DAY = dt.timedelta(days=1)


def instants(date: dt.date, clock: ClockRead, zone: ZoneInfo) -> tuple[dt.datetime, dt.datetime | None]:
    """Start and end of what is printed with this date and these times in this zone.

    `24:00` is 00:00 of the next day. An end that is not after the start, by the clock, is on the day after it. An
    end is `None` when none is printed, or when it falls into the hour that clocks leave out in spring so that nothing
    remains of the span.

    Raises:
        OverflowError: the date is at the very edge of the calendar; `settled` gives none that is.

    """
    day = date + _DAY if clock.next_day else date
    starts = zoned(dt.datetime.combine(day, clock.starts), zone)
    if clock.ends is None:
        return starts, None
    last = day if clock.ends > clock.starts else day + _DAY
    ends = zoned(dt.datetime.combine(last, clock.ends), zone)
    return starts, ends if minutes_between(starts, ends) > 0 else None
