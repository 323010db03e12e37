"""What a plan makes of picks that are cancelled, gone or sold out, and of tickets for them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from visits import plan, planned, says, wanting, why

from builders import at, screening
from fest_tui.planning.plan import NothingWishedError
from fest_tui.programme.model import Screening

GONE = screening("a", "2021-11-19 18:00", status="cancelled")
AGAIN = screening("a", "2021-11-20 18:00", id="a-2")
SOLD_OUT = replace(GONE, status="sold_out")
B = screening("b", "2021-11-20 18:30", "murnau")
D = screening("d", "2021-11-20 10:00")


@pytest.mark.parametrize(
    ("gone", "says_so"),
    [(GONE, "cancelled"), (replace(GONE, status="scheduled", vanished=True), "no longer listed")],
)
def test_a_repair_looks_for_another_screening_of_what_is_gone(gone: Screening, says_so: str) -> None:
    found = plan(wanting(gone), gone, AGAIN, repair=True)

    assert planned(found) == ["a-2"]
    assert says(found) == [f"swap a ({says_so}) to Sat 20 at 18:00, Caligari"]


def test_a_repair_drops_what_is_gone_for_good() -> None:
    vanished = replace(GONE, status="scheduled", vanished=True)

    found = plan(wanting(vanished, D), vanished, D, repair=True)

    assert planned(found) == ["d-1"]
    assert says(found) == ["drop a: no longer listed"]
    assert why(found) == {"a": "its only screening is no longer listed"}


def test_a_repair_drops_what_is_gone_and_fits_nowhere_else() -> None:
    found = plan(wanting(GONE, a="maybe", b="must", pinned=[B]), GONE, AGAIN, B, repair=True)

    assert planned(found) == ["b-1"]
    assert says(found) == ["drop a: cancelled"]


def test_a_repair_without_any_pick_says_so() -> None:
    with pytest.raises(NothingWishedError, match="nothing is picked"):
        plan(wanting(a="must"), AGAIN, repair=True)


@pytest.mark.parametrize("repair", [True, False])
def test_a_ticket_for_what_is_gone_is_named(repair: bool) -> None:  # noqa: FBT001
    found = plan(wanting(D, pinned=[GONE]), GONE, D, repair=repair)

    assert says(found) == ["drop a, a ticket you hold: cancelled"]
    assert found.notes == ("You hold a ticket for a, which is cancelled.",)

    found = plan(wanting(pinned=[GONE]), GONE, AGAIN, repair=repair)

    assert planned(found) == ["a-2"]
    assert found.notes == ("You hold a ticket for a, which is cancelled.",)


def test_a_sold_out_screening_is_not_chosen_anew() -> None:
    found = plan(wanting(a="must", d="want"), SOLD_OUT, D)

    assert planned(found) == ["d-1"]
    assert why(found) == {"A": "its only screening is sold out"}


def test_a_pick_that_is_sold_out_stays_where_nothing_else_shows_its_film_and_is_told() -> None:
    found = plan(wanting(SOLD_OUT, a="must", d="want"), SOLD_OUT, D)

    assert planned(found) == ["a-1", "d-1"]
    assert found.notes == ("a is sold out, and you hold no ticket.",)


def test_a_pick_that_is_sold_out_is_swapped_when_that_costs_no_wish() -> None:
    found = plan(wanting(SOLD_OUT, a="must"), SOLD_OUT, AGAIN)
    assert says(found) == ["swap a (sold out) to Sat 20 at 18:00, Caligari"]
    assert found.notes == ()

    found = plan(wanting(SOLD_OUT, a="must", b="maybe"), SOLD_OUT, AGAIN, B)
    assert planned(found) == ["a-1", "b-1"]


def test_without_time_a_sold_out_pick_is_swapped_too() -> None:
    assert planned(plan(wanting(SOLD_OUT, a="must"), SOLD_OUT, AGAIN, time_limit=0)) == ["a-2"]


def test_a_ticket_for_what_is_sold_out_is_as_good_as_any() -> None:
    found = plan(wanting(pinned=[SOLD_OUT]), SOLD_OUT, AGAIN)

    assert planned(found) == ["a-1"]
    assert found.notes == ()


def test_a_repair_leaves_a_sold_out_pick_alone_and_tells_it() -> None:
    found = plan(wanting(SOLD_OUT), SOLD_OUT, AGAIN, repair=True)

    assert not found.changes
    assert found.notes == ("a is sold out, and you hold no ticket.",)


@pytest.mark.parametrize("time_limit", [0, 10])
def test_of_two_picks_that_clash_a_repair_keeps_the_one_with_seats(time_limit: float) -> None:
    later = screening("b", "2021-11-19 18:30", minutes=120)

    assert planned(plan(wanting(SOLD_OUT, later), SOLD_OUT, later, repair=True, time_limit=time_limit)) == ["b-1"]


def test_what_has_begun_need_not_be_told_to_be_sold_out() -> None:
    assert plan(wanting(SOLD_OUT, D), SOLD_OUT, D, now=at("2021-11-19 18:30")).notes == ()
