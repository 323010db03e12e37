"""What a plan says of what it leaves out and what it changes."""

from __future__ import annotations

import datetime as dt

from visits import plan, says, wanting, why

from builders import at, busy, film, programme, screening, venue
from fest_tui.planning.limits import Limits
from fest_tui.planning.plan import make_plan

DIE_SAAT = screening("DIE SAAT", "2021-11-19 18:00", minutes=240)
FIRST = screening("b", "2021-11-19 18:30", "murnau")
SECOND = screening("b", "2021-11-19 20:30", "murnau", id="b-2")
THIRD = screening("b", "2021-11-20 22:00", "murnau", id="b-3")
NEXT_DAY = screening("c", "2021-11-20 22:30")


def test_both_screenings_clash_with_one_film() -> None:
    found = plan(wanting(die_saat="must", b="want"), DIE_SAAT, FIRST, SECOND)

    assert why(found) == {"B": "both screenings clash with DIE SAAT, a must"}


def test_each_screening_has_its_own_reason() -> None:
    found = plan(wanting(die_saat="must", b="want", c="must"), DIE_SAAT, FIRST, THIRD, NEXT_DAY)

    assert why(found) == {"B": "Fri 19 at 18:30 clashes with DIE SAAT, a must; Sat 20 at 22:00 clashes with c, a must"}


def test_a_limit_is_named() -> None:
    found = plan(wanting(die_saat="must", b="want"), DIE_SAAT, FIRST, THIRD, limits=Limits(not_after=dt.time(23)))

    assert why(found) == {
        "B": "Fri 19 at 18:30 clashes with DIE SAAT, a must; Sat 20 at 22:00 ends after 23:00, your limit"
    }


def test_a_limit_that_rules_out_every_screening_is_named_once() -> None:
    before, after = Limits(not_before=dt.time(21)), Limits(not_after=dt.time(19))
    ride = Limits(last_rides={"murnau": dt.time(19)})
    c = NEXT_DAY

    assert why(plan(wanting(b="want", c="want"), FIRST, SECOND, c, limits=before)) == {
        "B": "both screenings begin before 21:00, your limit"
    }
    assert why(plan(wanting(b="want"), FIRST, SECOND, THIRD, limits=after)) == {
        "B": "all 3 screenings end after 19:00, your limit"
    }
    assert why(plan(wanting(b="want"), FIRST, SECOND, limits=ride)) == {
        "B": "both screenings end after the last ride home from there"
    }


def test_two_films_in_the_way_are_both_named() -> None:
    a, c = screening("a", "2021-11-19 17:30", minutes=60), screening("c", "2021-11-19 19:30")

    found = plan(wanting(pinned=[a], c="must", b="maybe"), a, FIRST, c)

    assert why(found) == {"B": "its only screening clashes with a (a ticket you hold) and c (a must)"}


def test_a_taken_time_is_named() -> None:
    taken = busy("2021-11-19 18:00", "2021-11-19 23:00", "work")

    found = plan(wanting(taken=[taken], b="want"), FIRST, SECOND)

    assert why(found) == {"B": "both screenings clash with work"}


def test_a_full_day_is_named() -> None:
    pins = [screening("a", "2021-11-19 10:00"), screening("c", "2021-11-19 12:00")]

    found = plan(wanting(pinned=pins, b="want"), *pins, FIRST, SECOND, limits=Limits(films_a_day=2))

    assert why(found) == {"B": "both screenings fall on days that are full"}


def test_no_screening_is_left() -> None:
    gone = [
        screening("b", "2021-11-19 18:30", "murnau", status="cancelled"),
        screening("b", "2021-11-20 18:30", "murnau", id="b-2", status="sold_out"),
        screening("b", "2021-11-21 18:30", "murnau", id="b-3", vanished=True),
    ]

    assert why(plan(wanting(b="want", c="want"), *gone, NEXT_DAY)) == {
        "B": "Fri 19 at 18:30 is cancelled; Sat 20 at 18:30 is sold out; Sun 21 at 18:30 is no longer listed"
    }


def test_only_one_screening_is_left() -> None:
    now = at("2021-11-19 19:00")

    found = plan(wanting(b="want", c="must"), FIRST, SECOND, THIRD, NEXT_DAY, now=at("2021-11-19 21:00"))
    assert why(found) == {"B": "its only screening left clashes with c, a must"}

    found = plan(wanting(die_saat="want", b="must"), DIE_SAAT, SECOND, now=now)
    assert why(found) == {"DIE SAAT": "its only screening is over"}


def test_a_long_list_of_screenings_is_cut_short() -> None:
    slots = [screening("b", f"2021-11-{day} 18:30", "murnau", id=f"b-{day}") for day in range(10, 16)]
    rivals = [screening(f"c{day}", f"2021-11-{day} 18:30") for day in range(10, 16)]

    found = plan(wanting(b="want", graded={f"c{day}": "must" for day in range(10, 16)}), *slots, *rivals)

    assert why(found)["B"].endswith("Fri 12 at 18:30 clashes with c12, a must; 3 more")


def test_changes_come_in_order_of_time() -> None:
    other = screening("a", "2021-11-21 12:00", id="a-2")
    a = screening("a", "2021-11-19 18:30", "murnau", status="cancelled")
    picked = wanting(NEXT_DAY, a, pinned=[DIE_SAAT], c="maybe", d="must")
    d = screening("d", "2021-11-20 22:00", "murnau")

    found = plan(picked, DIE_SAAT, a, other, NEXT_DAY, d)

    assert says(found) == [
        "swap a (cancelled) to Sun 21 at 12:00, Caligari",
        "add d, a must: Sat 20 at 22:00, Murnau",
        "drop c, a maybe",
    ]
    assert [change.action for change in found.changes] == ["swap", "add", "drop"]


def test_a_pick_that_does_not_take_place_says_so_when_dropped() -> None:
    cancelled = screening("a", "2021-11-19 18:30", status="cancelled")

    assert says(plan(wanting(cancelled, NEXT_DAY), cancelled, NEXT_DAY)) == ["drop a: cancelled"]


def test_the_second_pick_of_a_film_is_dropped_as_double() -> None:
    assert says(plan(wanting(FIRST, SECOND), FIRST, SECOND)) == [
        "drop b on Fri 19 at 20:30, Murnau: it is planned at another time"
    ]


def test_a_film_shown_under_another_title_names_both() -> None:
    once = screening("b", "2021-11-19 18:30", "murnau", status="cancelled")
    again = screening("Surprise", "2021-11-20 18:00", films=("b",))

    assert says(plan(wanting(once), once, again)) == ["swap b (cancelled) for Surprise on Sat 20 at 18:00, Caligari"]


def test_ways_that_are_only_estimated_are_noted() -> None:
    a, c = screening("a", "2021-11-19 18:00", "north"), screening("c", "2021-11-19 21:00", "south")
    small = programme(a, c, films=[film("a"), film("c")], venues=[venue("North"), venue("South")])

    found = make_plan(small, wanting(a="want", c="want"), Limits(), now=None)

    assert found.notes == ("One way in this plan is only estimated: North – South (20 min).",)
