"""The way from one venue to another."""

from __future__ import annotations

from fest_tui.planning.limits import Limits
from fest_tui.programme.model import Transfer
from fest_tui.programme.programme import Programme


def transfer(programme: Programme, from_venue: str, to_venue: str, limits: Limits) -> Transfer:
    """The way between two venues, by their ids.

    Nothing within one venue; else as the programme lists it, in either direction; else an estimate, marked so: a
    walk inside one town or where a town is not known, a ride between two towns.
    """
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
    return max(programme.longest_listed_transfer, limits.unknown_walk_minutes, limits.unknown_ride_minutes)


def _in_two_towns(programme: Programme, from_venue: str, to_venue: str) -> bool:
    towns = [venue.town for id_ in (from_venue, to_venue) if (venue := programme.venues.get(id_))]
    return all(towns) and len(set(towns)) > 1
