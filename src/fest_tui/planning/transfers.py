"""The way from one venue to another, at the visitor's own pace."""

from __future__ import annotations

import math

from msgspec.structs import replace

from fest_tui.planning.limits import USUAL_KMH, Limits
from fest_tui.programme.model import Transfer
from fest_tui.programme.programme import Programme


def transfer(programme: Programme, from_venue: str, to_venue: str, limits: Limits) -> Transfer:
    """The way between two venues, by their ids.

    Nothing within one venue; else as the programme lists it, in either direction; else an estimate, marked so: a
    walk inside one town or where a town is not known, a ride between two towns. Walks take as long as I walk slowly.
    """
    way = _usual_transfer(programme, from_venue, to_venue, limits)
    if way.mode == "ride" or limits.walking_kmh == USUAL_KMH:
        return way
    return replace(way, minutes=_at_my_pace(way.minutes, limits))


def _usual_transfer(programme: Programme, from_venue: str, to_venue: str, limits: Limits) -> Transfer:
    if from_venue == to_venue:
        return Transfer(from_venue=from_venue, to_venue=to_venue, minutes=0)
    if listed := programme.listed_transfer(from_venue, to_venue):
        return listed
    if _in_two_towns(programme, from_venue, to_venue):
        return Transfer(
            from_venue=from_venue, to_venue=to_venue, minutes=limits.unknown_ride_minutes, mode="ride", estimated=True
        )
    return Transfer(from_venue=from_venue, to_venue=to_venue, minutes=limits.unknown_walk_minutes, estimated=True)


def longest_transfer_minutes(programme: Programme, limits: Limits) -> int:
    """No way between two venues of this programme takes longer."""
    walk = max(programme.longest_listed_transfer, limits.unknown_walk_minutes)
    return max(walk, _at_my_pace(walk, limits), limits.unknown_ride_minutes)


def _at_my_pace(minutes: int, limits: Limits) -> int:
    return math.ceil(minutes * USUAL_KMH / limits.walking_kmh)


def _in_two_towns(programme: Programme, from_venue: str, to_venue: str) -> bool:
    towns = [venue.town for id_ in (from_venue, to_venue) if (venue := programme.venues.get(id_))]
    return all(towns) and len(set(towns)) > 1
