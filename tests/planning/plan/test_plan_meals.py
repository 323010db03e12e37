"""Time for a meal: in one hall, between two, before the first screening, and beside times taken."""

from __future__ import annotations

import datetime as dt

from visits import plan, planned, wanting, why

from builders import busy, screening
from fest_tui.planning.limits import Limits
from fest_tui.programme.wishes import Meal

LUNCH = Limits(meal=Meal(starts=dt.time(11, 30), ends=dt.time(13), minutes=60))
MORNING = screening("morning", "2021-11-20 10:00")
NOON = screening("noon", "2021-11-20 12:30")


def test_between_two_films_in_one_hall_nobody_is_early() -> None:
    assert planned(plan(wanting(morning="must", noon="want"), MORNING, NOON, limits=LUNCH)) == ["morning-1", "noon-1"]


def test_coming_from_elsewhere_i_want_to_be_early() -> None:
    elsewhere = screening("morning", "2021-11-20 10:00", "murnau")

    found = plan(wanting(morning="must", noon="want"), elsewhere, NOON, limits=LUNCH)

    assert planned(found) == ["morning-1"]
    assert why(found) == {"NOON": "its only screening leaves no time for your meal"}


def test_a_first_screening_needs_the_early_arrival_too() -> None:
    long = screening("noon", "2021-11-20 12:30", minutes=120)
    later = screening("noon", "2021-11-20 12:40", minutes=120, id="noon-2")

    assert planned(plan(wanting(noon="want"), long, limits=LUNCH)) == []
    assert planned(plan(wanting(noon="want"), long, later, limits=LUNCH)) == ["noon-2"]


def test_a_meal_between_tickets_in_one_hall_is_no_broken_limit() -> None:
    found = plan(wanting(pinned=[MORNING, NOON], x="want"), MORNING, NOON, limits=LUNCH)

    assert found.breaches == ()


def test_a_meal_that_a_time_taken_leaves_no_time_for_is_told() -> None:
    work = busy("2021-11-20 11:00", "2021-11-20 14:00", "work")
    evening = screening("evening", "2021-11-20 18:00")

    found = plan(wanting(taken=[work], evening="want"), evening, limits=LUNCH)

    assert planned(found) == ["evening-1"]
    assert found.notes == ("Sat 20: no time is left for your meal beside work.",)
    assert plan(wanting(evening="want"), evening, limits=LUNCH).notes == ()


def test_after_tickets_that_clash_i_come_from_the_later_end() -> None:
    short, long = (
        screening("short", "2021-11-20 09:30"),
        screening("long", "2021-11-20 10:00", "murnau", minutes=120),
    )
    noon = screening("noon", "2021-11-20 13:05")

    found = plan(wanting(pinned=[short, long], noon="want"), short, long, noon, limits=LUNCH)

    assert planned(found) == ["short-1", "long-1"]


def test_a_meal_that_only_a_pick_to_be_dropped_made_possible_holds_nothing_up() -> None:
    away = screening("away", "2021-11-20 10:00", "murnau", minutes=80)
    here = screening("here", "2021-11-20 10:00")
    noon = screening("noon", "2021-11-20 12:35", minutes=120)

    evening = screening("evening", "2021-11-20 20:00")

    found = plan(wanting(here, evening, pinned=[away, noon]), away, here, noon, evening, limits=LUNCH, repair=True)

    assert planned(found) == ["away-1", "noon-1", "evening-1"]
    assert found.proven
