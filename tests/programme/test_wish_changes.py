"""What differs between two watchlists, in words."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from msgspec.structs import replace

from builders import at, busy
from fest_tui.programme.wish_changes import wish_changes
from fest_tui.programme.wishes import FollowedFilm, Meal, OwnLimits, Pick, Watchlist
from random_wishes import PROGRAMME, watchlists

PICK = Pick(screening="dear-comrades-1", title="DEAR COMRADES!", starts=at("2021-11-19 22:00"), venue="Caligari")
FILM = FollowedFilm(film="die-saat", title="DIE SAAT")
LUNCH = busy("2021-11-19 12:00", "2021-11-19 14:00", "lunch")
NIGHT = busy("2021-11-19 23:00", "2021-11-20 02:00")
NOTHING = Watchlist()


def one(pick: Pick = PICK, **marks: object) -> Watchlist:
    return Watchlist(picks=(replace(pick, **marks),))


def follow(film: FollowedFilm = FILM, **facts: object) -> Watchlist:
    return Watchlist(films=(replace(film, **facts),))


def limited(**said: object) -> Watchlist:
    return Watchlist(limits=replace(OwnLimits(), **said))


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        (NOTHING, one(), ["picked DEAR COMRADES! Fri 19 22:00"]),
        (one(), NOTHING, ["no longer picked DEAR COMRADES! Fri 19 22:00"]),
        (one(), one(pinned=True), ["a ticket for DEAR COMRADES! Fri 19 22:00"]),
        (one(pinned=True), one(), ["no ticket for DEAR COMRADES! Fri 19 22:00"]),
        (one(), one(leaves_early=True), ["leaving before the talk of DEAR COMRADES! Fri 19 22:00"]),
        (one(leaves_early=True), one(), ["staying for the talk of DEAR COMRADES! Fri 19 22:00"]),
        (
            NOTHING,
            one(pinned=True),
            ["picked DEAR COMRADES! Fri 19 22:00", "a ticket for DEAR COMRADES! Fri 19 22:00"],
        ),
        (one(), one(venue="Rex"), ["DEAR COMRADES! Fri 19 22:00, Rex, as it is called now"]),
        (NOTHING, follow(), ["DIE SAAT is now a want"]),
        (follow(), follow(interest="must"), ["DIE SAAT is now a must"]),
        (follow(), follow(interest="hidden"), ["DIE SAAT is now hidden"]),
        (follow(), follow(title="THE SEED"), ["THE SEED, as it is called now"]),
        (follow(), NOTHING, ["DIE SAAT is off the watchlist"]),
        (NOTHING, Watchlist(busy=(LUNCH,)), ["busy Fri 19 12:00 to 14:00 (lunch)"]),
        (Watchlist(busy=(NIGHT,)), NOTHING, ["no longer busy Fri 19 23:00 to 02:00"]),
        (
            NOTHING,
            one(starts=at("2021-11-20 00:30")),
            ["picked DEAR COMRADES! Fri 19 00:30 in the night to Sat 20"],
        ),
        (
            NOTHING,
            Watchlist(busy=(busy("2021-11-20 00:30", "2021-11-20 09:00", "asleep"),)),
            ["busy Sat 20 00:30 to 09:00 (asleep)"],
        ),
        (
            NOTHING,
            Watchlist(busy=(busy("2021-11-20 00:30", "2021-11-20 02:00", "party"),)),
            ["busy Fri 19 00:30 to 02:00 (in the night to Sat 20; party)"],
        ),
        (
            NOTHING,
            Watchlist(busy=(busy("2021-11-19 18:00", "2021-11-21 12:00"),)),
            ["busy Fri 19 18:00 to Sun 21 12:00"],
        ),
        (
            NOTHING,
            limited(meal=Meal(starts=dt.time(18), ends=dt.time(20), minutes=45), films_a_day=1, sleep_minutes=420),
            [
                "limit: 1 film a day at most",
                "limit: 45 min for a meal between 18:00 and 20:00",
                "limit: 7 h of sleep",
            ],
        ),
        (
            limited(not_before=dt.time(10), last_rides={"rex": dt.time(23, 10)}),
            limited(not_before=dt.time(9), early_minutes=15, walking_kmh=4.5, stay_for_talks=False, sleep_minutes=90),
            [
                "limit: not before 09:00",
                "no longer a limit: last ride home from Programmkino Rex at 23:10",
                "limit: 90 min of sleep",
                "limit: walking at 4.5 km/h",
                "limit: 15 min early",
                "limit: leave before talks",
            ],
        ),
    ],
)
def test_each_difference_is_a_phrase(before: Watchlist, after: Watchlist, says: list[str]) -> None:
    assert list(wish_changes(PROGRAMME, before, after)) == says


@given(watchlists, watchlists)
def test_something_is_said_just_when_something_differs(before: Watchlist, after: Watchlist) -> None:
    equal = (
        set(before.picks) == set(after.picks)
        and set(before.films) == set(after.films)
        and set(before.busy) == set(after.busy)
        and before.limits == after.limits
    )
    assert (wish_changes(PROGRAMME, before, after) == ()) == equal


@given(watchlists)
def test_the_order_does_not_count(mine: Watchlist) -> None:
    turned = replace(mine, picks=mine.picks[::-1], films=mine.films[::-1], busy=mine.busy[::-1])
    assert wish_changes(PROGRAMME, mine, turned) == ()
