"""Shorts that run before another film, and what a plan makes of them."""

from __future__ import annotations

from visits import plan, planned, says, wanting, why

from builders import screening

LONG = screening("long", "2021-11-19 18:30", films=("short", "long"))
OTHER = screening("other", "2021-11-20 18:30", films=("short", "other"))
RIVAL = screening("rival", "2021-11-19 18:00", "murnau")


def test_a_short_before_a_planned_film_is_seen_and_told() -> None:
    found = plan(wanting(short="must", long="want", never="want"), LONG)

    assert planned(found) == ["long-1"]
    assert found.totals["must"].planned == 1
    assert why(found) == {"NEVER": "it is not in this programme"}
    assert found.notes == ("You see as well SHORT before long.",)


def test_a_plan_goes_to_a_film_for_the_short_before_it() -> None:
    found = plan(wanting(rival="want", short="must", long="maybe"), LONG, RIVAL)

    assert planned(found) == ["long-1"]
    assert why(found) == {"RIVAL": "its only screening clashes with long with SHORT, a must"}
    assert says(found) == ["add long with SHORT, a must: Fri 19 at 18:30, Caligari"]


def test_a_short_counts_once_however_often_it_runs() -> None:
    found = plan(wanting(short="want"), LONG, OTHER)
    assert planned(found) == ["long-1"]
    assert planned(plan(wanting(short="want"), LONG, OTHER, time_limit=0)) == ["long-1"]

    found = plan(wanting(short="must", rival="must", other="want"), LONG, OTHER, RIVAL)
    assert planned(found) == ["rival-1", "other-1"]
    assert found.totals["must"].planned == 2


def test_a_short_is_not_seen_twice_to_pass_the_time() -> None:
    pins = [screening("morning", "2021-11-19 10:00"), screening("evening", "2021-11-19 16:00")]
    early = screening("long", "2021-11-19 12:00", films=("short", "long"))
    late = screening("other", "2021-11-19 14:00", films=("short", "other"))

    assert planned(plan(wanting(pinned=pins, short="want"), *pins, early, late)) == ["morning-1", "long-1", "evening-1"]


def test_a_short_before_what_is_kept_needs_no_other_film() -> None:
    assert planned(plan(wanting(pinned=[OTHER], short="must"), LONG, OTHER)) == ["other-1"]


def test_a_repair_keeps_the_short_before_a_pick() -> None:
    taken = screening("rival", "2021-11-20 18:30", "murnau")

    found = plan(wanting(OTHER, taken, short="must", rival="must"), OTHER, LONG, taken, repair=True)

    assert planned(found) == ["long-1", "rival-1"]


def test_a_short_whose_film_is_cancelled_says_so() -> None:
    gone = screening("long", "2021-11-19 18:30", films=("short", "long"), status="cancelled")

    assert why(plan(wanting(short="want"), gone, RIVAL)) == {"SHORT": "its only screening is cancelled"}
