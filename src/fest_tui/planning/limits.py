"""What a visitor will put up with between two screenings and on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from fest_tui.programme.wishes import Meal, Watchlist

USUAL_KMH = 4.8
"""The pace at which the minutes of a walk are listed, in km/h."""


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """A visitor's own limits, all in minutes, and whether they stay for talks.

    `early_minutes` is how long before the start I want to be in a hall I have yet to go to. The `unknown_...`
    minutes are allowances for what nobody announced: a talk, a short before, and a way between two venues in one
    town or in two. Wherever an allowance for a talk or a short decides, the clash says so in words. `leaving_early`
    are the ids of the screenings whose talk I leave out all the same. `walking_kmh` makes every walk shorter or
    longer. The other limits are those of `OwnLimits`.
    """

    early_minutes: int = 10
    stay_for_talks: bool = True
    unknown_talk_minutes: int = 30
    unknown_short_minutes: int = 15
    unknown_walk_minutes: int = 20
    unknown_ride_minutes: int = 60
    leaving_early: frozenset[str] = frozenset()
    walking_kmh: float = USUAL_KMH
    not_before: dt.time | None = None
    not_after: dt.time | None = None
    films_a_day: int | None = None
    meal: Meal | None = None
    last_rides: Mapping[str, dt.time] = {}
    sleep_minutes: int | None = None


USUAL_LIMITS = Limits()
"""The limits of a visitor who said nothing about them."""


def limits_of(watchlist: Watchlist, usual: Limits = USUAL_LIMITS) -> Limits:
    """The limits a watchlist sets, and the usual ones where it sets none."""
    own = watchlist.limits
    said = {name: value for name in own.__struct_fields__ if (value := getattr(own, name)) is not None}
    return replace(usual, leaving_early=watchlist.leaving_early, **said)
