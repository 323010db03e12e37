"""A watchlist as tables of wishes, each under what makes it the same wish in two watchlists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fest_tui.programme.wishes import Busy, FollowedFilm, OwnLimits, Pick, Watchlist

Time = tuple[float, float]
"""A span as seconds since 1970, by which two writings of one instant are the same."""

Limit = tuple[str, str]
"""One limit by its field, and by the venue's id where there is one for each venue."""


def picks_of(watchlist: Watchlist) -> dict[str, Pick]:
    """The picks by screening id."""
    return {pick.screening: pick for pick in watchlist.picks}


def films_of(watchlist: Watchlist) -> dict[str, FollowedFilm]:
    """The followed films by film id."""
    return {film.film: film for film in watchlist.films}


def busy_of(watchlist: Watchlist) -> dict[Time, Busy]:
    """The times that are taken, by start and end."""
    return {time_of(busy): busy for busy in watchlist.busy}


def time_of(busy: Busy) -> Time:
    """What makes a taken time the same one: its start and end, also in the hour that clocks show twice."""
    return busy.starts.timestamp(), busy.ends.timestamp()


def limits_of(watchlist: Watchlist) -> dict[Limit, Any]:
    """The limits one by one, those that were said."""
    limits = watchlist.limits
    alone = {(name, ""): getattr(limits, name) for name in limits.__struct_fields__ if name != "last_rides"}
    said = {limit: value for limit, value in alone.items() if value is not None}
    return said | {("last_rides", venue): ride for venue, ride in limits.last_rides.items()}


def wish_count(watchlist: Watchlist) -> int:
    """How many wishes a watchlist holds, of all kinds."""
    return sum(len(table(watchlist)) for table in (picks_of, films_of, busy_of, limits_of))


def limits_from(said: Mapping[Limit, Any]) -> OwnLimits:
    """The limits that `limits_of` takes apart."""
    alone = {name: value for (name, _venue), value in said.items() if name != "last_rides"}
    return OwnLimits(**alone, last_rides={venue: ride for (name, venue), ride in said.items() if name == "last_rides"})
