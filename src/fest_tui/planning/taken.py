"""The times I marked as taken, as stretches that do not overlap: to be taken twice takes no more time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from fest_tui.programme.times import minutes_between
from fest_tui.programme.wishes import Busy

Span = tuple[dt.datetime, dt.datetime]


def stretches_taken(busy: Iterable[Busy]) -> list[Span]:
    """The times taken, in order and apart."""
    spans: list[Span] = []
    for taken in sorted(busy, key=lambda taken: taken.starts.timestamp()):
        if spans and taken.starts.timestamp() <= spans[-1][1].timestamp():
            spans[-1] = spans[-1][0], later(spans[-1][1], taken.ends)
        else:
            spans.append((taken.starts, taken.ends))
    return spans


def minutes_taken(stretches: Iterable[Span], starts: dt.datetime, ends: dt.datetime) -> int:
    """How many minutes between two instants are taken by stretches that lie apart."""
    return sum(max(0, minutes_between(later(starts, first), earlier(ends, last))) for first, last in stretches)


def earlier(one: dt.datetime, other: dt.datetime) -> dt.datetime:
    """The earlier of two instants."""
    return min(one, other, key=dt.datetime.timestamp)


def later(one: dt.datetime, other: dt.datetime) -> dt.datetime:
    """The later of two instants."""
    return max(one, other, key=dt.datetime.timestamp)
