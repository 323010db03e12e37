"""Picks that have begun: I am in one of them, and the others are past."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace
from visits import plan, planned, wanting, why

from builders import at, busy, screening
from fest_tui.planning.limits import Limits
from fest_tui.programme.wishes import Meal

A = screening("a", "2021-11-19 18:00", "rex", minutes=180)
B = screening("b", "2021-11-19 19:00")
C = screening("c", "2021-11-19 20:45")
AGAIN = screening("a", "2021-11-20 18:00", id="a-2")
NEXT_DAY = screening("d", "2021-11-20 10:00")
IN_BOTH = at("2021-11-19 20:10")


def test_of_two_picks_that_exclude_each_other_the_one_begun_last_binds() -> None:
    found = plan(wanting(A, B, c="want"), A, B, C, now=IN_BOTH)

    assert planned(found) == ["a-1", "b-1", "c-1"]
    assert found.clashes == ()

    near, far = screening("x", "2021-11-19 20:30", "caligari"), screening("x", "2021-11-19 20:31", "rex", id="x-2")
    assert planned(plan(wanting(A, B, x="want"), A, B, near, far, now=IN_BOTH)) == ["a-1", "b-1", "x-1"]
    assert planned(plan(wanting(A, B, x="want"), A, B, far, now=IN_BOTH)) == ["a-1", "b-1"]


def test_what_still_runs_binds_rather_than_what_is_over() -> None:
    short = screening("b", "2021-11-19 18:30", minutes=30)

    found = plan(wanting(A, short, c="want"), A, short, C, now=IN_BOTH)

    assert planned(found) == ["a-1", "b-1"]
    assert why(found) == {"C": "its only screening clashes with a, a want"}


def test_what_is_past_counts_as_seen() -> None:
    found = plan(wanting(A, B, a="must"), A, B, AGAIN, now=IN_BOTH)

    assert planned(found) == ["a-1", "b-1"]
    assert found.totals["must"].planned == 1


def test_a_past_clash_of_tickets_and_of_times_taken_is_not_told() -> None:
    taken = busy("2021-11-19 18:00", "2021-11-19 21:00", "work")

    found = plan(wanting(pinned=[A, B, NEXT_DAY], taken=[taken]), A, B, NEXT_DAY, now=IN_BOTH)

    assert found.clashes == ()


def test_a_clash_of_what_runs_with_a_ticket_is_told() -> None:
    soon = screening("c", "2021-11-19 20:15")

    found = plan(wanting(B, pinned=[soon]), B, soon, NEXT_DAY, now=IN_BOTH)

    assert [clash.kind for clash in found.clashes] == ["overlap"]


def test_limits_broken_in_the_past_are_not_told() -> None:
    limits = Limits(not_after=dt.time(20), films_a_day=1, meal=Meal(starts=dt.time(18), ends=dt.time(20), minutes=60))

    assert plan(wanting(A, B, NEXT_DAY), A, B, NEXT_DAY, limits=limits, now=IN_BOTH).breaches == ()
    assert plan(wanting(A, B, pinned=[C]), A, B, C, NEXT_DAY, limits=limits, now=IN_BOTH).breaches != ()


def test_a_short_night_in_the_past_binds_no_morning() -> None:
    late, early = screening("late", "2021-11-20 01:00"), screening("early", "2021-11-20 07:00")
    noon = screening("noon", "2021-11-20 09:30")
    limits = Limits(sleep_minutes=600)

    found = plan(wanting(late, early, noon="want"), late, early, noon, limits=limits, now=at("2021-11-20 08:00"))

    assert planned(found) == ["late-1", "early-1", "noon-1"]

    found = plan(
        wanting(late, early, noon="want"),
        late,
        early,
        noon,
        limits=replace(limits, films_a_day=1),
        now=at("2021-11-20 08:00"),
    )

    assert why(found) == {"NOON": "its only screening falls on a day that is full"}


def test_what_i_miss_takes_no_time_from_a_meal() -> None:
    limits = Limits(meal=Meal(starts=dt.time(20), ends=dt.time(21, 30), minutes=45))

    found = plan(wanting(A, B, c="want"), A, B, C, NEXT_DAY, limits=limits, now=IN_BOTH)

    assert planned(found) == ["a-1", "b-1"]
    assert why(found) == {"C": "its only screening leaves no time for your meal"}
    assert found.breaches == ()
