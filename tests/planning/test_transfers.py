from __future__ import annotations

import pytest

from builders import exground_friday, programme, transfer, venue
from fest_tui.planning import transfers
from fest_tui.planning.limits import USUAL_LIMITS, Limits


def test_there_is_no_way_inside_one_venue() -> None:
    way = transfers.transfer(exground_friday(), "rex", "rex", USUAL_LIMITS)

    assert (way.minutes, way.mode, way.estimated) == (0, "walk", False)


@pytest.mark.parametrize(("from_venue", "to_venue"), [("caligari", "rex"), ("rex", "caligari")])
def test_a_listed_way_is_good_in_both_directions(from_venue: str, to_venue: str) -> None:
    way = transfers.transfer(exground_friday(), from_venue, to_venue, USUAL_LIMITS)

    assert (way.from_venue, way.to_venue) == (from_venue, to_venue)
    assert (way.minutes, way.mode, way.estimated) == (60, "ride", True)


def test_each_direction_keeps_its_own_minutes_when_both_are_listed() -> None:
    hill = programme(transfers=[transfer("foot", "top", 25), transfer("top", "foot", 15)])

    assert transfers.transfer(hill, "foot", "top", USUAL_LIMITS).minutes == 25
    assert transfers.transfer(hill, "top", "foot", USUAL_LIMITS).minutes == 15


def test_a_way_that_is_not_listed_is_an_estimated_walk_in_one_town() -> None:
    town = programme(venues=[venue("Krypta"), venue("Caligari")])

    way = transfers.transfer(town, "krypta", "caligari", Limits(unknown_walk_minutes=12))

    assert (way.minutes, way.mode, way.estimated) == (12, "walk", True)


def test_a_way_that_is_not_listed_is_an_estimated_ride_between_two_towns() -> None:
    region = programme(venues=[venue("Rex", "Darmstadt"), venue("Caligari")])

    way = transfers.transfer(region, "rex", "caligari", Limits(unknown_ride_minutes=75))

    assert (way.minutes, way.mode, way.estimated) == (75, "ride", True)


@pytest.mark.parametrize("towns", [("", "Darmstadt"), ("Darmstadt", ""), ("", "")])
def test_where_a_town_is_not_known_a_walk_is_estimated(towns: tuple[str, str]) -> None:
    somewhere = programme(venues=[venue("One", towns[0]), venue("Two", towns[1])])

    assert transfers.transfer(somewhere, "one", "two", USUAL_LIMITS).mode == "walk"


def test_venues_the_programme_does_not_describe_are_a_walk_apart() -> None:
    assert transfers.transfer(programme(), "here", "there", USUAL_LIMITS).minutes == 20


def test_no_way_is_longer_than_the_longest() -> None:
    far = programme(transfers=[transfer("here", "there", 130, mode="ride")])

    assert transfers.longest_transfer_minutes(far, USUAL_LIMITS) == 130
    assert transfers.longest_transfer_minutes(programme(), USUAL_LIMITS) == 60
    assert transfers.longest_transfer_minutes(programme(), Limits(unknown_walk_minutes=90)) == 90
