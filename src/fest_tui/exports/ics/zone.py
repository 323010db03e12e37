"""The rules of a time zone, written out for the years a calendar file speaks of (RFC 5545, 3.6.5).

icalendar can do that too, but has clocks go forward an hour late: it gives the onset by the new offset, where the
RFC wants it by the old one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Timezone

_DAY = dt.timedelta(days=1)
_SECOND = dt.timedelta(seconds=1)
_NOTHING = dt.timedelta()


class Onset(NamedTuple):
    """From an instant on, which is given in UTC, clocks show another time than before."""

    at: dt.datetime
    before: dt.timedelta
    after: dt.timedelta


def timezone_rules(name: str, zone: ZoneInfo, years: range) -> Timezone:
    """Every change of the zone's clocks in these years, each as a rule of its own."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    rules = Timezone()
    rules.add("tzid", name)
    for onset in onsets(zone, years):
        local = onset.at.astimezone(zone)
        rule = TimezoneDaylight() if local.dst() else TimezoneStandard()
        rule.add("dtstart", (onset.at + onset.before).replace(tzinfo=None))
        rule.add("tzoffsetfrom", onset.before)
        rule.add("tzoffsetto", onset.after)
        rule.add("tzname", local.tzname() or name)
        rules.add_component(rule)
    return rules


def onsets(zone: ZoneInfo, years: range) -> Iterator[Onset]:
    """The state of the zone's clocks before the first of the years begins, and every change until the last is over."""
    moment = dt.datetime(years.start, 1, 1, tzinfo=dt.UTC) - _DAY
    yield Onset(moment, _offset(zone, moment), _offset(zone, moment))
    while moment.year < years.stop:
        before, after = _offset(zone, moment), _offset(zone, moment + _DAY)
        if before != after:
            yield Onset(_first_with_another(zone, moment), before, after)
        moment += _DAY


def _first_with_another(zone: ZoneInfo, moment: dt.datetime) -> dt.datetime:
    """The second within a day of that moment at which the zone's offset changes."""
    before, low, high = _offset(zone, moment), moment, moment + _DAY
    while high - low > _SECOND:
        middle = low + (high - low) // 2
        middle = middle.replace(microsecond=0)
        low, high = (middle, high) if _offset(zone, middle) == before else (low, middle)
    return high


def _offset(zone: ZoneInfo, moment: dt.datetime) -> dt.timedelta:
    return moment.astimezone(zone).utcoffset() or _NOTHING
