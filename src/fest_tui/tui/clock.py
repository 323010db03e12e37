"""The clock of the screen, which can be moved, so as to ask what it will be like at nine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

Clock = Callable[[], dt.datetime]

STEP = 15
"""Minutes by which one key moves the present."""
_FURTHEST = dt.timedelta(days=366 * 60)
"""No festival is further from the present than this; beyond, dates would run out of the calendar."""


class MovableClock:
    """A clock, and how far the present was moved away from it. Called, it gives the present as moved."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._moved = dt.timedelta()

    def __call__(self) -> dt.datetime:
        """The present as moved, an instant."""
        # In UTC: a clock in a zone of its own would lose the hour at which that zone's clocks change.
        return self._clock().astimezone(dt.UTC) + self._moved

    def unmoved(self) -> dt.datetime:
        """The real present."""
        return self._clock()

    @property
    def minutes_moved(self) -> int:
        """By how many minutes the present was moved; negative into the past."""
        return int(self._moved.total_seconds() // 60)

    @property
    def is_moved(self) -> bool:
        """Whether what the clock tells is not the present."""
        return self._moved != dt.timedelta()

    def move(self, minutes: int) -> None:
        """Move the present, on top of what it was moved by before."""
        moved = self._moved + dt.timedelta(minutes=minutes)
        if abs(moved) <= _FURTHEST:
            self._moved = moved

    def move_to(self, moment: dt.datetime) -> None:
        """Take this instant for the present from now on; it goes on from there as the clock does."""
        moved = moment.astimezone(dt.UTC) - self._clock().astimezone(dt.UTC)
        if abs(moved) <= _FURTHEST:
            self._moved = moved

    def move_back(self) -> None:
        """Tell the real present again."""
        self._moved = dt.timedelta()
