"""What a plan keeps, what it prefers, and what it does where little can be done."""

from __future__ import annotations

import datetime as dt

import pytest
from visits import plan, planned, says, town, wanting, why

from builders import at, busy, screening
from fest_tui.planning.limits import Limits
from fest_tui.planning.plan import NothingWishedError, Person, Plan, PlanCancelledError, make_plan, plan_together
from fest_tui.planning.plan.model import Solution
from fest_tui.programme.wishes import Meal

A = screening("a", "2021-11-19 18:00")
A_LATER = screening("a", "2021-11-20 18:00", id="a-2")
B = screening("b", "2021-11-19 18:30", "murnau")
C = screening("c", "2021-11-19 21:00")
D = screening("d", "2021-11-20 10:00")
E = screening("e", "2021-11-20 12:00")


def test_one_must_counts_more_than_any_number_of_wants() -> None:
    long = screening("long", "2021-11-20 09:00", minutes=600)

    found = plan(wanting(long="must", a="want", d="want", e="want"), long, A_LATER, D, E)

    assert planned(found) == ["long-1"]
    assert found.proven


def test_the_best_is_not_lost_among_many_that_are_alike() -> None:
    """HiGHS 1.16 returned the choice it was given to begin with, and called it the best."""
    alike = [screening("a", "2021-11-19 10:00", id=f"a-{number}") for number in range(5)]
    with_b = screening("a and b", "2021-11-19 10:00", id="x", kind="programme", films=("a", "b"))
    with_e = screening("a and e", "2021-11-19 10:00", id="y", kind="programme", films=("a", "e"))
    next_day = screening("a", "2021-11-20 10:00", id="z"), screening("b", "2021-11-20 11:30")

    found = plan(wanting(a="must", b="must", e="must"), *alike, with_b, with_e, *next_day)

    assert planned(found) == ["y", "b-1"]


def test_a_film_is_planned_once() -> None:
    assert planned(plan(wanting(a="must"), A, A_LATER)) == ["a-1"]


def test_a_film_is_not_planned_twice_around_another_one() -> None:
    again, long = screening("d", "2021-11-20 14:00", id="d-2"), screening("long", "2021-11-20 09:00", minutes=600)

    assert planned(plan(wanting(d="must", e="must", long="must"), D, E, again, long)) == ["d-1", "e-1"]
    assert planned(plan(wanting(d="must", a="must", b="must", pinned=[E]), A, B, D, E, again))[1:] == ["d-1", "e-1"]


def test_a_screening_moves_to_another_day_to_make_room() -> None:
    assert planned(plan(wanting(a="want", b="want"), A, A_LATER, B)) == ["b-1", "a-2"]


def test_a_pick_stays_where_another_screening_would_do_as_well() -> None:
    assert planned(plan(wanting(A_LATER, a="want"), A, A_LATER)) == ["a-2"]


def test_less_waiting_decides_between_two_screenings() -> None:
    near = screening("d", "2021-11-19 20:00", id="d-2")
    far = screening("d", "2021-11-19 23:00", id="d-3")

    assert planned(plan(wanting(A, d="want", a="want"), A, near, far)) == ["a-1", "d-2"]


def test_the_earlier_of_two_equal_screenings_is_taken() -> None:
    assert planned(plan(wanting(a="maybe"), A_LATER, A)) == ["a-1"]


def test_an_ungraded_pick_counts_as_a_want() -> None:
    assert planned(plan(wanting(A, b="maybe"), A, B)) == ["a-1"]
    assert planned(plan(wanting(A, b="must"), A, B)) == ["b-1"]


def test_an_event_without_a_film_is_a_wish_of_its_own() -> None:
    party = screening("party", "2021-11-19 18:00", kind="event", films=())

    found = plan(wanting(party, b="must"), party, B)

    assert planned(found) == ["b-1"]
    assert why(found) == {"party": "its only screening clashes with b, a must"}
    assert found.left_out[0].film_id == ""


def test_the_pick_of_a_hidden_film_is_let_go_unless_i_hold_a_ticket() -> None:
    found = plan(wanting(A, a="hidden", d="want"), A, D)
    assert planned(found) == ["d-1"]
    assert says(found)[0] == "drop a: you hid it"

    assert planned(plan(wanting(pinned=[A], a="hidden", d="want"), A, D)) == ["a-1", "d-1"]


def test_what_has_begun_is_kept_and_what_is_over_is_not_planned() -> None:
    now = at("2021-11-19 19:00")

    found = plan(wanting(A, b="must", d="want"), A, B, D, now=now)

    assert planned(found) == ["a-1", "d-1"]
    assert why(found) == {"B": "its only screening is over"}


def test_a_festival_that_is_over_is_planned_as_though_it_were_to_come() -> None:
    found = plan(wanting(A, b="must"), A, B, now=at("2021-12-01 12:00"))

    assert planned(found) == ["b-1"]
    assert found.notes == ("The festival is over: planned as though it were still to come.",)


def test_pins_that_clash_both_stay_with_the_best_of_the_rest() -> None:
    found = plan(wanting(pinned=[A, B], c="want", d="maybe"), A, B, C, D)

    assert planned(found) == ["a-1", "b-1", "c-1", "d-1"]
    assert [clash.says for clash in found.clashes] == ["a overlaps b by 60 min"]
    assert found.proven


def test_waiting_is_reckoned_from_the_later_end_of_pins_that_clash() -> None:
    long, short = screening("long", "2021-11-19 10:00", minutes=240), screening("short", "2021-11-19 11:00", minutes=60)
    soon, late = screening("x", "2021-11-19 15:00", id="soon"), screening("x", "2021-11-20 13:30", id="late")

    found = plan(wanting(pinned=[long, short, D], x="want"), long, short, D, soon, late)

    assert planned(found) == ["long-1", "short-1", "soon", "d-1"]


def test_limits_that_only_pins_break_are_told() -> None:
    found = plan(wanting(pinned=[C], a="want"), A_LATER, C, limits=Limits(not_after=dt.time(22)))

    assert planned(found) == ["c-1", "a-2"]
    assert [breach.kind for breach in found.breaches] == ["after"]


def test_a_day_has_no_more_than_i_put_up_with_but_for_pins() -> None:
    limits = Limits(films_a_day=1)

    assert planned(plan(wanting(d="want", e="want"), D, E, limits=limits)) == ["d-1"]
    assert planned(plan(wanting(pinned=[D, E], a="want"), D, E, A_LATER, limits=limits)) == ["d-1", "e-1"]


def test_a_meal_between_two_screenings_is_kept_free() -> None:
    meal = Limits(meal=Meal(starts=dt.time(11, 30), ends=dt.time(13), minutes=60))

    found = plan(wanting(d="must", e="want"), D, E, limits=meal)

    assert planned(found) == ["d-1"]
    assert why(found) == {"E": "its only screening leaves no time for your meal"}


def test_a_way_that_eats_up_the_meal_is_not_planned() -> None:
    meal = Limits(meal=Meal(starts=dt.time(11, 30), ends=dt.time(12, 30), minutes=45))
    away = screening("away", "2021-11-20 13:00", "rex")

    assert planned(plan(wanting(d="must", away="want"), D, away)) == ["d-1", "away-1"]
    assert planned(plan(wanting(d="must", away="want"), D, away, limits=meal)) == ["d-1"]
    assert planned(plan(wanting(pinned=[D], away="want"), D, away, limits=meal)) == ["d-1"]


def test_a_short_night_is_not_planned() -> None:
    late = screening("late", "2021-11-19 23:30")

    found = plan(wanting(late="must", d="want"), late, D, limits=Limits(sleep_minutes=600))

    assert planned(found) == ["late-1"]
    assert why(found) == {"D": "its only screening leaves too little sleep beside late"}


def test_without_any_time_there_is_still_a_plan() -> None:
    found = plan(wanting(A, b="must", d="want"), A, B, D, time_limit=0)

    assert planned(found) == ["b-1", "d-1"]
    assert not found.proven


def test_what_the_solver_left_out_though_it_fits_is_planned_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    stopped = Solution(chosen=frozenset({1}), proven=False, seconds=0)
    monkeypatch.setattr("fest_tui.planning.plan.search.solve", lambda *_asked, **_how: stopped)

    assert planned(plan(wanting(a="must", b="maybe", d="want"), A, B, D)) == ["b-1", "d-1"]


def test_who_wishes_for_nothing_is_told_so() -> None:
    with pytest.raises(NothingWishedError, match="no film is graded"):
        plan(wanting(a="hidden"), A)
    with pytest.raises(NothingWishedError, match="nothing is picked"):
        plan(wanting(a="must"), A, repair=True)


def test_wishes_of_another_festival_are_left_out_by_name() -> None:
    assert why(plan(wanting(elsewhere="must", a="want"), A)) == {"ELSEWHERE": "it is not in this programme"}


def test_a_plan_can_be_cancelled() -> None:
    with pytest.raises(PlanCancelledError):
        make_plan(town(A), wanting(a="must"), Limits(), now=None, cancelled=lambda: True)


def test_a_repair_takes_another_screening_and_nothing_else() -> None:
    found = plan(wanting(A, B, a="maybe", c="must"), A, A_LATER, B, C, repair=True)

    assert planned(found) == ["b-1", "a-2"]
    assert says(found) == ["swap a to Sat 20 at 18:00, Caligari"]


def test_a_repair_drops_the_weaker_wish() -> None:
    found = plan(wanting(A, B, a="maybe", b="want"), A, B, repair=True)

    assert says(found) == ["drop a, a maybe"]
    assert why(found) == {"A": "its only screening clashes with b, a want"}


def test_a_repair_leaves_limits_alone() -> None:
    limits = Limits(not_after=dt.time(20), films_a_day=1, sleep_minutes=900)

    assert not plan(wanting(C, D, E), C, D, E, limits=limits, repair=True).changes


def test_a_repair_clears_a_time_that_is_taken() -> None:
    taken = busy("2021-11-19 18:00", "2021-11-19 20:00", "work")

    found = plan(wanting(A, taken=[taken], a="must"), A, A_LATER, repair=True)

    assert planned(found) == ["a-2"]


def together(**people: tuple[str, ...]) -> dict[str, list[str]]:
    persons = [
        Person(name=name, watchlist=wanting(**dict.fromkeys(films, "want")), limits=Limits())  # type: ignore[arg-type]
        for name, films in people.items()
    ]
    found = plan_together(town(A, A_LATER, B, D), persons, now=None)
    return {each.screening.id: list(each.people) for each in found.screenings}


def test_people_see_the_same_screening_where_their_wishes_allow() -> None:
    assert together(ann=("a", "b"), ben=("a",)) == {"b-1": ["ann"], "a-2": ["ann", "ben"]}


def test_company_costs_nobody_a_wish() -> None:
    assert together(ann=("b",), ben=("a",)) == {"a-1": ["ben"], "b-1": ["ann"]}


def test_each_person_has_a_plan_of_their_own() -> None:
    people = [
        Person(name="ann", watchlist=wanting(A, a="want", d="want"), limits=Limits()),
        Person(name="ben", watchlist=wanting(), limits=Limits()),
    ]

    found = plan_together(town(A, D), people, now=None)

    assert [change.says for change in found.plans["ann"].changes] == ["add d, a want: Sat 20 at 10:00, Caligari"]
    assert found.plans["ben"] == Plan(
        picks=(),
        left_out=(),
        changes=(),
        clashes=(),
        breaches=(),
        proven=True,
        totals=found.plans["ben"].totals,
        notes=(),
    )


def test_together_nobody_wishes_for_anything() -> None:
    with pytest.raises(NothingWishedError):
        plan_together(town(A), [Person(name="ann", watchlist=wanting(), limits=Limits())], now=None)
