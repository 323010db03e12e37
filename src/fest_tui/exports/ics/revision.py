"""Which of two calendar files is the later one: what makes a calendar believe it (RFC 5545, 3.8.7.3 and 3.8.7.4)."""

from __future__ import annotations

import datetime as dt
from itertools import chain

from fest_tui.programme.programme import Programme

_BEGINNING = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
"""Counted from here, the seconds stay below 2^31, which many calendars take for the end of numbers, until 2088."""


def sequence(now: dt.datetime) -> int:
    """The number of a file made at that instant: later files have higher ones.

    A count of what was changed would fall when an import is undone, since nothing then remembers it, and a calendar
    that knows the higher number takes no lower one.
    """
    return max(0, int((now - _BEGINNING).total_seconds()))


def last_modified(programme: Programme) -> dict[str, dt.datetime]:
    """The instant of the last import or notice that changed a screening, by its id, as far as the programme knows."""
    known: dict[str, dt.datetime] = {}
    changes = ((change.screening, change.at) for change in programme.changes)
    notices = ((notice.screening, notice.at) for said in programme.notices.values() for notice in said)
    for screening, at in chain(changes, notices):
        if at and screening:
            known[screening] = max(known.get(screening, at), at, key=dt.datetime.timestamp)
    return known
