"""What a visitor wants of a programme.

Each wish names what it means in words too, so that it can be read when the programme changes or is gone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from typing import Literal

import msgspec

from fest_tui.programme.model import Instant

Interest = Literal["must", "want", "maybe", "hidden"]


class Pick(msgspec.Struct, frozen=True, kw_only=True):
    """A screening I mean to see; `pinned` when I hold the ticket. `venue` is the venue's name.

    `leaves_early` says that I go before its talk, whatever I do elsewhere.
    """

    screening: str
    title: str
    starts: Instant
    venue: str
    pinned: bool = False
    leaves_early: bool = False


class FollowedFilm(msgspec.Struct, frozen=True, kw_only=True):
    """A film I am interested in."""

    film: str
    title: str
    interest: Interest = "want"


class Busy(msgspec.Struct, frozen=True, kw_only=True):
    """A time I have marked as taken."""

    starts: Instant
    ends: Instant
    what: str = ""


class Meal(msgspec.Struct, frozen=True, kw_only=True):
    """A time of day that must leave me free for so many minutes in one stretch."""

    starts: dt.time
    ends: dt.time
    minutes: int


class OwnLimits(msgspec.Struct, frozen=True, kw_only=True):
    """What I put up with, as far as I said so; `None` where I did not.

    Times of day are clocks of the festival day: one before the hour at which the day turns is of the night that ends
    it. Nothing begins before `not_before` or keeps me after `not_after`. `last_rides` gives, by venue id, the clock
    of the last ride home from there. `sleep_minutes` is the least between the last screening of one day and the first
    of the next.
    """

    not_before: dt.time | None = None
    not_after: dt.time | None = None
    films_a_day: int | None = None
    meal: Meal | None = None
    last_rides: Mapping[str, dt.time] = {}
    sleep_minutes: int | None = None
    walking_kmh: float | None = None
    early_minutes: int | None = None
    stay_for_talks: bool | None = None


class Watchlist(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Everything one visitor has chosen."""

    picks: tuple[Pick, ...] = ()
    films: tuple[FollowedFilm, ...] = ()
    busy: tuple[Busy, ...] = ()
    limits: OwnLimits = OwnLimits()

    @cached_property
    def picked(self) -> frozenset[str]:
        """The ids of the screenings picked."""
        return frozenset(pick.screening for pick in self.picks)

    @property
    def pinned(self) -> frozenset[str]:
        """The ids of the screenings I hold a ticket for."""
        return frozenset(pick.screening for pick in self.picks if pick.pinned)

    @property
    def leaving_early(self) -> frozenset[str]:
        """The ids of the screenings whose talk I leave out."""
        return frozenset(pick.screening for pick in self.picks if pick.leaves_early)

    @property
    def interests(self) -> dict[str, Interest]:
        """The interest in each followed film, by film id."""
        return {film.film: film.interest for film in self.films}
