"""Zoned instants and the festival day.

Python compares and subtracts two datetimes of one zone by their wall clocks, which is wrong across a
clock change. Every sum of times in the project therefore goes through this module, which reckons in UTC.
"""

from __future__ import annotations

import datetime as dt
import math
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

DAY_TURNS_AT = dt.time(6, 0)


def zone(name: str) -> ZoneInfo:
    """The zone of that IANA name (`Europe/Berlin`).

    Raises:
        ValueError: no such zone is known.

    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as problem:
        raise ValueError(name) from problem


def zoned(wall_clock: dt.datetime, festival_zone: ZoneInfo) -> dt.datetime:
    """The instant at which a festival's clocks show this time.

    A time shown twice (clocks go back) is the first of the two; a time never shown (clocks go forward) is
    reckoned with the offset from before the change, so 02:30 means 03:30. Both as RFC 5545, section 3.3.5.
    """
    instant = wall_clock.replace(tzinfo=festival_zone, fold=0)
    return instant.astimezone(dt.UTC).astimezone(festival_zone)


def plus_minutes(moment: dt.datetime, minutes: int) -> dt.datetime:
    """The instant that many real minutes later, in the same zone."""
    return (moment.astimezone(dt.UTC) + dt.timedelta(minutes=minutes)).astimezone(moment.tzinfo)


def minutes_between(earlier: dt.datetime, later: dt.datetime) -> int:
    """Real minutes from one instant to another, rounded down; negative when `later` comes first."""
    return (later.astimezone(dt.UTC) - earlier.astimezone(dt.UTC)) // dt.timedelta(minutes=1)


def minutes_until(moment: dt.datetime, now: dt.datetime) -> int:
    """Whole minutes from now to an instant, rounded up: what starts in 20 seconds starts in one minute."""
    return math.ceil((moment.timestamp() - now.timestamp()) / 60)


def comes_before(one: dt.datetime, other: dt.datetime) -> bool:
    """Whether one instant comes before another, also in the hour that a zone's clocks show twice."""
    return one.timestamp() < other.timestamp()


def is_within(moment: dt.datetime, starts: dt.datetime, ends: dt.datetime) -> bool:
    """Whether an instant lies between two others, the first included."""
    return starts.timestamp() <= moment.timestamp() < ends.timestamp()


def festival_day(moment: dt.datetime, turns_at: dt.time = DAY_TURNS_AT) -> dt.date:
    """The festival day of a zoned instant: before the day turns, it is still the evening before."""
    day = moment.date()
    return day - dt.timedelta(days=1) if moment.time() < turns_at else day
