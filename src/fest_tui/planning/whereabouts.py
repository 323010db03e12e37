"""Where a visitor is at an instant, as far as the picks tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from fest_tui.programme.model import Screening
from fest_tui.programme.times import is_within, plus_minutes

_KNOWN_FOR = 4 * 60
"""Minutes after the end of a pick for which its venue still says where I am."""


def whereabouts(picks: Iterable[Screening], at: dt.datetime) -> str:
    """The id of the venue of the pick that is on, else of the one last over, within four hours; empty when unknown."""
    begun = [
        pick for pick in picks if pick.takes_place and is_within(at, pick.starts, plus_minutes(pick.ends, _KNOWN_FOR))
    ]
    return max(begun, key=lambda pick: pick.starts.timestamp()).venue if begun else ""
